"""Markdown: CommonMark with GitHub's tables, footnotes, front matter and maths, read by pulldown-cmark."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

from prosefix.document import Block, BlockKind, Span
from prosefix.formats.builder import BlockBuilder

#: Characters that a repair never writes into Markdown, because they would be markup there.
UNSAFE = "\\`*_[]<>|&#$~^{}\n"
#: Characters that a backslash takes their meaning from.
_ESCAPED = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")

_JSON_FRONT_MATTER = re.compile(r"\A\{\s*\n.*?^\}[ \t]*$", re.DOTALL | re.MULTILINE)
_KINDS = {
    "Paragraph": BlockKind.PARAGRAPH,
    "Heading": BlockKind.HEADING,
    "Item": BlockKind.ITEM,
    "TableCell": BlockKind.CELL,
}
_SKIPPED = frozenset(["MetadataBlock", "CodeBlock", "HtmlBlock"])
_INLINE = frozenset(["Emphasis", "Strong", "Strikethrough", "Link"])
_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
#: What stands between such tags is no prose.
_RAW_TAG = re.compile(r"<(/?)(code|kbd|samp|var|tt|pre|script|style|math|svg)\b", re.IGNORECASE)
_NON_ASCII = re.compile(r"[^\x00-\x7f]")


def markdown_blocks(text: str) -> Iterator[Block]:
    """The blocks of prose in a Markdown text, in order."""
    front = _JSON_FRONT_MATTER.match(text)
    start = front.end() if front else 0
    yield from _Reader(text, start).blocks()


class _Offsets:
    """Turns the byte offsets of the parser into code points."""

    def __init__(self, text: str, start: int) -> None:
        self._start = start
        self._bytes: list[int] = []  # where each character of more than one byte ends
        self._extra: list[int] = [0]  # how many bytes more than characters there are up to there
        for match in _NON_ASCII.finditer(text):
            size = len(match.group().encode())
            self._bytes.append(match.start() + self._extra[-1] + size)
            self._extra.append(self._extra[-1] + size - 1)

    def span(self, of_bytes: dict[str, int]) -> Span:
        return Span(self._point(of_bytes["start"]), self._point(of_bytes["end"]))

    def _point(self, at: int) -> int:
        return self._start + at - self._extra[bisect_right(self._bytes, at)]


def _events(text: str) -> Iterator[tuple[Any, Any]]:
    import pyromark

    options = (
        pyromark.Options.ENABLE_TABLES
        | pyromark.Options.ENABLE_FOOTNOTES
        | pyromark.Options.ENABLE_STRIKETHROUGH
        | pyromark.Options.ENABLE_TASKLISTS
        | pyromark.Options.ENABLE_YAML_STYLE_METADATA_BLOCKS
        | pyromark.Options.ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
        | pyromark.Options.ENABLE_MATH
    )
    yield from pyromark.events_with_range(text, options=options)


class _Reader:
    """Walks the parser's events and keeps the blocks that are being read, an item's paragraphs inside it."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._body = text[start:]
        self._offsets = _Offsets(self._body, start)
        self._open: list[tuple[BlockBuilder, Span]] = []
        self._skipping = 0
        self._quotes = 0
        self._line_end: Span | None = None
        self._raw_tag: Span | None = None

    def blocks(self) -> Iterator[Block]:
        for event, of_bytes in _events(self._body):
            span = self._offsets.span(of_bytes)
            name, value = (event, None) if isinstance(event, str) else next(iter(event.items()))
            if name == "Start":
                yield from self._start(_tag(value), span)
            elif name == "End":
                yield from self._end(_tag(value), span)
            elif self._open and not self._skipping:
                self._inline(name, value, span)

    def _start(self, tag: str, span: Span) -> Iterator[Block]:
        if tag in _SKIPPED:
            self._skipping += 1
        elif tag == "Image":
            if self._open and not self._skipping:
                self._put_line_end(span.start)
                self._open[-1][0].opaque(span)
            self._skipping += 1
        elif tag == "BlockQuote":
            self._quotes += 1
        elif tag == "List":
            yield from self._interrupt(span.start)
        elif tag in _INLINE and self._open:
            self._put_line_end(span.start)
            self._open[-1][0].tag()
        elif tag in _KINDS:
            yield from self._interrupt(span.start)
            kind = self._open[-1][0].kind if tag == "Paragraph" and self._open else _KINDS[tag]
            self._open.append((self._builder(kind), span))

    def _end(self, tag: str, span: Span) -> Iterator[Block]:
        if tag in _SKIPPED or tag == "Image":
            self._skipping -= 1
        elif tag == "BlockQuote":
            self._quotes -= 1
        elif tag in _INLINE and self._open:
            self._open[-1][0].tag()
        elif tag in _KINDS:
            builder, opened = self._open.pop()
            self._line_end = self._raw_tag = None
            yield from self._build(builder, Span(opened.start, span.end))

    def _builder(self, kind: BlockKind) -> BlockBuilder:
        return BlockBuilder(kind, quoted=self._quotes > 0, unsafe=UNSAFE)

    def _interrupt(self, at: int) -> Iterator[Block]:
        """A list or paragraph begins inside an item: what the item holds so far is a block of its own."""
        if not self._open:
            return
        builder, opened = self._open[-1]
        self._line_end = None
        yield from self._build(builder, Span(opened.start, at))
        self._open[-1] = (self._builder(builder.kind), Span(at, opened.end))

    def _build(self, builder: BlockBuilder, span: Span) -> Iterator[Block]:
        source = self._text[span.start : span.end]
        block = builder.build(Span(span.start, span.start + len(source.rstrip())))
        if block is not None:
            yield block

    def _put_line_end(self, at: int) -> None:
        """A line end that was seen goes into the prose once it is known where the next line's words begin."""
        if self._line_end is not None:
            span = Span(self._line_end.start, at)
            self._open[-1][0].line_break(span, self._text[span.start : span.end])
            self._line_end = None

    def _inline(self, name: str, value: Any, span: Span) -> None:
        builder = self._open[-1][0]
        if name in ("SoftBreak", "HardBreak"):
            self._line_end = span
            return
        self._put_line_end(span.start)
        if self._raw_tag is not None:
            if name == "InlineHtml" and _RAW_TAG.match(value):
                builder.opaque(Span(self._raw_tag.start, span.end))
                self._raw_tag = None
        elif name == "Text":
            self._prose(builder, value, span)
        elif name == "InlineHtml" and (raw := _RAW_TAG.match(value)) and not raw.group(1):
            self._raw_tag = span
        elif name in ("InlineHtml", "FootnoteReference") and not (value and _BREAK_TAG.match(value)):
            builder.tag()
        elif name != "TaskListMarker":
            builder.opaque(span)

    def _prose(self, builder: BlockBuilder, value: str, span: Span) -> None:
        if value != self._text[span.start : span.end]:
            builder.entity(value, span)
            return
        is_escaped = self._text[span.start - 1 : span.start] == "\\" and builder.end < span.start
        if is_escaped and value[0] in _ESCAPED:
            builder.entity(value[0], Span(span.start - 1, span.start + 1))
            value, span = value[1:], Span(span.start + 1, span.end)
        builder.text(value, span)


def _tag(value: Any) -> str:
    return value if isinstance(value, str) else next(iter(value))
