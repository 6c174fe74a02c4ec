"""From "these tokens should read so" to a finding with exact parts: capitals, spaces and a/an put right."""

from __future__ import annotations

from collections.abc import Sequence

from prosefix.document import Span
from prosefix.findings import Finding, Place, Replacement, Severity, Strength
from prosefix.language.article import article_before
from prosefix.language.case import capitalize, match_case
from prosefix.language.reading import Passage, Sentence
from prosefix.rewrite import rewrite


def propose(
    passage: Passage,
    sentence: Sentence,
    first: int,
    end: int,
    meant: Sequence[str],
    *,
    rule: str,
    message: str,
    strength: Strength,
    severity: Severity | None = None,
    family: tuple[str, ...] = (),
    is_evidence: bool = True,
    priority: int = 0,
    keep_case: bool = False,
    chances: Sequence[float] = (),
) -> Finding | None:
    """A finding on tokens `first` up to, not including, `end` of a sentence; `meant` is best first, "" drops them.

    An a or an in front that would be wrong before the new words is put right in the same edit. Capitals are
    carried over unless `keep_case`. None where it reads so already.
    `chances`: the confidence that something is wrong here, and that of each of `meant`, where the decoder knows them.
    """
    tokens = sentence.tokens
    article = _article(sentence, first, end, meant[0]) if meant else None
    if article is not None:
        first -= 1
        meant = [f"{article} {new}" if new else article for new in meant]
    block, start, stop = sentence.block, tokens[first].start, tokens[end - 1].end
    at_start = not any(token.is_word for token in tokens[:first])
    ways = [_way(sentence, first, end, new, at_start=at_start, keep_case=keep_case) for new in meant]
    if ways:
        start, stop, _ = ways[0]
    replacements: list[Replacement] = []
    for (left, right, text), chance in zip(ways, chances[1:] or [0.0] * len(ways), strict=True):
        parts = rewrite(block, left, right, text)
        if parts == () and not replacements:
            return None
        if parts and (left, right) == (start, stop):
            replacements.append(Replacement(text, parts, chance))
    return Finding(
        rule=rule,
        span=block.source(start, stop),
        text=block.text[start:stop],
        message=message,
        strength=strength,
        replacements=tuple(replacements),
        place=Place(block, start, stop, (sentence.start, sentence.end)),
        severity=severity,
        confidence=chances[0] if chances else 0.0,
        judged=bool(chances),
        family=family,
        is_evidence=is_evidence,
        quoted=passage.is_quoted(start, stop),
        priority=priority,
    )


def _way(
    sentence: Sentence, first: int, end: int, new: str, *, at_start: bool, keep_case: bool
) -> tuple[int, int, str]:
    """The range of prose that is replaced, and the text that then stands there."""
    start, stop = sentence.tokens[first].start, sentence.tokens[end - 1].end
    text = new if keep_case else match_case(sentence.block.text[start:stop], new, at_start=at_start)
    return (start, stop, text) if text else _without(sentence, first, end, capital=at_start)


def _article(sentence: Sentence, first: int, end: int, new: str) -> str | None:
    """The article that must stand before the new words, if another one stands there."""
    tokens = sentence.tokens
    if first == 0 or tokens[first - 1].norm not in ("a", "an"):
        return None
    following = new.split()[0] if new else (tokens[end].text if end < len(tokens) else "")
    wanted = article_before(following)
    return wanted if wanted is not None and wanted != tokens[first - 1].norm else None


def _without(sentence: Sentence, first: int, end: int, *, capital: bool) -> tuple[int, int, str]:
    """The range of prose to replace, and by what, so that the tokens are gone and no space is left over."""
    tokens = sentence.tokens
    text = sentence.block.text
    following = tokens[end] if end < len(tokens) else None
    if following is not None and following.is_word:
        if capital and text[tokens[first].start].isupper():
            return tokens[first].start, following.end, capitalize(following.text)
        return tokens[first].start, following.start, ""
    if first > 0:
        return tokens[first - 1].end, tokens[end - 1].end, ""
    return tokens[first].start, tokens[end - 1].end, ""


def drop_span(text: str, span: Span) -> Span:
    """The span of a whole block with the blank lines behind it (or, at the end, before it)."""
    end = span.end
    while end < len(text) and text[end].isspace():
        end += 1
    start = span.start
    if end == len(text):
        end = span.end
        while start > 0 and text[start - 1].isspace():
            start -= 1
    return Span(start, end)
