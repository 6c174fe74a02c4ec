"""Builds a block's prose piece by piece, each with its place in the source."""

from __future__ import annotations

import re

from prosefix.document import OPAQUE, Block, BlockKind, Segment, SegmentKind, Span

# What is no prose wherever it stands: addresses, file paths, template tags, shortcodes, emoji codes.
_NOT_PROSE = re.compile(
    r"""
    \b(?:[a-z][a-z0-9+.-]*://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]}]   # https://a.b/c
    | (?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+                          # a@b.org
    | \{%.*?%\} | \{\{.*?\}\} | \{:.*?\}                               # {% include x %}, {{ x }}, {: .class}
    | \[\[/?[\w-]+(?:\s[^\]]*)?\]\]                                      # [[toc]]
    | (?<!\w)[@\#][A-Za-z_][\w-]*                                       # @name, #tag
    | (?<![\w/])(?:~|\.{1,2})?/[\w.-]+(?:/[\w.-]+)*/?(?![\w/])              # /etc/hosts, ./a/b
    | \b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|gov|edu|io|co\.uk)\b(?:/[^\s<>")]*)?
    | (?<!\w):[a-z][a-z0-9_+-]*:(?!\w)                                   # :emoji:
    | \b\w+(?:_\w+)+\b | \b\w+\(\)                                       # snake_case, call()
    | \b[\w-]+\.(?:md|py|js|ts|html?|css|json|ya?ml|toml|txt|csv|pdf|docx?|xlsx?|png|jpe?g|gif|svg|sh|exe|zip)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


#: Without one of these nothing of the kind is there; most prose has none.
_SIGN_OF_IT = re.compile(r"[@#{/_:]|\[\[|\(\)|\w\.\w")


class BlockBuilder:
    """Collects the segments of one block; offsets of the source are code points of the document."""

    def __init__(self, kind: BlockKind, *, quoted: bool = False, unsafe: str = "") -> None:
        self.kind = kind
        self.quoted = quoted
        self.unsafe = unsafe
        self._pieces: list[str] = []
        self._length = 0
        self._segments: list[Segment] = []
        self._after_tag = False

    @property
    def end(self) -> int:
        """Where in the source the last segment ends."""
        return self._segments[-1].source.end if self._segments else 0

    def tag(self) -> None:
        """Inline markup stands here: the beginning or end of bold text, of a link."""
        self._after_tag = True

    def text(self, prose: str, source: Span) -> None:
        """Prose that stands in the source as it is; what is no prose in it becomes opaque."""
        at = 0
        for match in _NOT_PROSE.finditer(prose) if _SIGN_OF_IT.search(prose) else ():
            self._plain(prose[at : match.start()], source.start + at)
            self.opaque(Span(source.start + match.start(), source.start + match.end()))
            at = match.end()
        self._plain(prose[at:], source.start + at)

    def _plain(self, prose: str, at: int) -> None:
        if not prose:
            return
        if self._segments and not self._after_tag:
            last = self._segments[-1]
            if last.kind is SegmentKind.TEXT and last.source.end == at:
                joined = Span(last.source.start, at + len(prose))
                self._segments[-1] = last._replace(end=last.end + len(prose), source=joined)
                self._grow(prose)
                return
        self._add(prose, Span(at, at + len(prose)), SegmentKind.TEXT)

    def entity(self, prose: str, source: Span) -> None:
        """Prose that is written otherwise in the source: `&amp;`, an escape."""
        self._add(prose, source, SegmentKind.ENTITY)

    def line_break(self, source: Span, raw: str) -> None:
        """A line end, with what indents or quotes the next line."""
        self._add(" ", source, SegmentKind.BREAK, raw)

    def opaque(self, source: Span) -> None:
        """Something that is not prose."""
        self._add(OPAQUE, source, SegmentKind.OPAQUE)

    def _add(self, prose: str, source: Span, kind: SegmentKind, raw: str = "") -> None:
        start = self._length
        self._segments.append(Segment(start, start + len(prose), source, kind, raw, self._after_tag))
        self._after_tag = False
        self._grow(prose)

    def _grow(self, prose: str) -> None:
        self._pieces.append(prose)
        self._length += len(prose)

    def build(self, span: Span) -> Block | None:
        """The block, or None if there is no letter in it."""
        text = "".join(self._pieces)
        if not any(char.isalpha() for char in text):
            return None
        segments = tuple(self._segments)
        return Block(self.kind, text, segments, span, self.quoted, self.unsafe, self._after_tag)
