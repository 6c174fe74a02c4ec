"""A document as it is read: its blocks cut into sentences and tokens."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from prosefix.document import Block, BlockKind, Document
from prosefix.language.tokens import Token, tokenize
from prosefix.language.tongue import other_language

_QUOTES = {"“": "”", '"': '"', "«": "»"}
#: A quotation of up to this many words is a scare quote, and prose (law 2).
SCARE_QUOTE_WORDS = 3


@dataclass(frozen=True)
class Sentence:
    """A sentence of a block: `start` and `end` are offsets into the block's prose, as are its tokens'."""

    block: Block
    start: int
    end: int
    tokens: tuple[Token, ...]

    @property
    def text(self) -> str:
        """The sentence as it reads."""
        return self.block.text[self.start : self.end]

    def side_by_side(self, first: int, end: int) -> bool:
        """Whether only space stands between the tokens from `first` up to, not including, `end`."""
        return not any(self.block.text[a.end : b.start].strip() for a, b in pairwise(self.tokens[first:end]))

    def between(self, first: int, last: int) -> str:
        """The text from the first to the last of two tokens, by their numbers."""
        return self.block.text[self.tokens[first].start : self.tokens[last].end]


@dataclass(frozen=True)
class Passage:
    """A block with its sentences, and which ranges of its prose are quotations."""

    block: Block
    sentences: tuple[Sentence, ...]
    quotations: tuple[tuple[int, int], ...]

    @cached_property
    def words(self) -> int:
        """How many words there are."""
        return sum(token.is_word for sentence in self.sentences for token in sentence.tokens)

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether prose `start` to `end` stands in a quotation of more than a scare quote."""
        return self.block.quoted or any(start < b and end > a for a, b in self.quotations)


@dataclass(frozen=True)
class Text:
    """A document and its English passages, in order; apart from them those in another language, with its name."""

    document: Document
    passages: tuple[Passage, ...]
    foreign: tuple[tuple[Passage, str], ...] = ()

    def walk(self) -> Iterator[tuple[Passage, Sentence]]:
        """All sentences in order, each with its passage."""
        for passage in self.passages:
            for sentence in passage.sentences:
                yield passage, sentence

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words in small letters."""
        return frozenset(token.norm for _, sentence in self.walk() for token in sentence.tokens)

    @cached_property
    def words(self) -> int:
        """How many words there are."""
        return sum(passage.words for passage in self.passages)


def read(document: Document) -> Text:
    """Cut a document's prose into sentences and tokens, and tell English from other languages."""
    passages = [read_block(block) for block in document.blocks]
    languages = [other_language([t.norm for s in p.sentences for t in s.tokens]) for p in passages]
    english = tuple(p for p, language in zip(passages, languages, strict=True) if language is None)
    foreign = tuple((p, language) for p, language in zip(passages, languages, strict=True) if language)
    return Text(document, english, foreign)


@lru_cache(maxsize=4096)
def read_block(block: Block) -> Passage:
    """Cut one block into sentences and tokens, and find its quotations."""
    sentences = []
    for start, end in sentence_ranges(block.text) if block.kind is not BlockKind.HEADING else [_whole(block)]:
        tokens = tuple(tokenize(block.text, start, end))
        if tokens:
            sentences.append(Sentence(block, start, end, tokens))
    tokens_of_block = [token for sentence in sentences for token in sentence.tokens]
    return Passage(block, tuple(sentences), tuple(_quotations(tokens_of_block)))


def _whole(block: Block) -> tuple[int, int]:
    return 0, len(block.text)


def sentence_ranges(text: str) -> list[tuple[int, int]]:
    """Start and end of each sentence in a stretch of prose, without the space around it."""
    from sentencex import get_sentence_boundaries

    ranges = []
    for boundary in get_sentence_boundaries("en", text):
        start, end = boundary["start_index"], boundary["end_index"]
        piece = text[start:end]
        if stripped := piece.strip():
            start += len(piece) - len(piece.lstrip())
            ranges.append((start, start + len(stripped)))
    return ranges


def _quotations(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Ranges between quotation marks that hold more words than a scare quote does."""
    closing, opened, words = "", 0, 0
    for before, token in pairwise([None, *tokens]):
        assert token is not None
        if closing:
            if token.text == closing:
                if words > SCARE_QUOTE_WORDS:
                    yield opened, token.end
                closing = ""
            words += token.is_word
        elif token.text in _QUOTES and (
            token.text != '"' or before is None or before.end < token.start or not before.is_word
        ):
            closing, opened, words = _QUOTES[token.text], token.start, 0
    if closing and closing != '"' and words > SCARE_QUOTE_WORDS and tokens:
        yield opened, tokens[-1].end  # a quotation that goes on in the next paragraph
