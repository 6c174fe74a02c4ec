"""a or an before the wrong sound: "an usual", "a hour"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prosefix.document import OPAQUE, BlockKind
from prosefix.findings import Finding, Strength
from prosefix.language.article import article_before
from prosefix.language.reading import Passage, Sentence, Text
from prosefix.language.tokens import Token
from prosefix.language.words import FUNCTION_WORDS, is_known, readings
from prosefix.rules.base import Context, Rule

#: "vitamin A", "grade A eggs": a letter behind these, no article.
_BEFORE_A_LETTER = frozenset(
    """vitamin hepatitis influenza flu grade type group class plan option section appendix exhibit part level
    point team figure fig table schedule category model phase side letter letters lemma step case item
    column row annex block building unit zone list series variant version annex tier set matrix vector serie
    division chapter hall the an a let""".split()
)
#: Function words that an article may stand before.
_AFTER_ARTICLE = frozenset("only other all even very more most".split())
#: "an hotel", "an hysterical laugh": out of fashion, no mistake.
_OLD_FASHIONED = re.compile(r"hotel|habitu|heredit|hyster|hallucin|hero|horri|humbl|histor|hypoth|hypno|hilar|harmon")
#: A word of one of these forms may follow an article; "equals" in "a equals b" may not.
_MAY_FOLLOW = frozenset(
    """noun:singular adj adj:comparative adj:superlative adv verb:ing verb:participle verb:past""".split()
)
_BEFORE_A_WORD = frozenset(" \t\n\r\u00a0\"'“”‘’([{—–/*_" + OPAQUE)
_OPENING = frozenset(":—–“\"‘'([-")


def find(text: Text, context: Context) -> Iterator[Finding]:
    """A finding for each a that should be an, and the other way round."""
    labels = _has_letter_labels(text)
    for passage, sentence in text.walk():
        for at, token in enumerate(sentence.tokens[:-1]):
            if token.norm not in ("a", "an"):
                continue
            wanted = article_before(sentence.tokens[at + 1].text)
            if wanted is None or wanted == token.norm:
                continue
            if labels and at == 0 and _is_label(passage, token):
                continue
            if _is_article(sentence, at) and _may_follow(sentence, at + 1, token.norm):
                meant = _cased(token.text, wanted, sentence)
                yield from RULE.finding(passage, sentence, at, at + 1, meant, keep_case=True)


def _is_article(sentence: Sentence, at: int) -> bool:
    """Whether an a or an is the article: no letter, no name, no part of something else."""
    token, following, text = sentence.tokens[at], sentence.tokens[at + 1], sentence.block.text
    before = text[token.start - 1 : token.start]
    if (before and before not in _BEFORE_A_WORD) or before == OPAQUE or before == "/":
        return False
    if not text[token.end : following.start].isspace():
        return False
    previous = sentence.tokens[at - 1] if at else None
    if previous is not None and previous.norm in _BEFORE_A_LETTER:
        return False
    if token.text[0].islower():
        return token.norm != "a" or not _is_foreign(previous, following)
    if previous is not None and previous.text not in _OPENING:
        return _is_title(sentence)
    return token.text != "An" or not _may_be_name(following)


def _is_foreign(previous: Token | None, following: Token) -> bool:
    """Whether the words about an a are no English: "vis a vis", "de a un"."""
    return previous is not None and not _is_english(previous) and not _is_english(following)


def _is_english(token: Token) -> bool:
    return not token.is_word or not token.text.islower() or is_known(token.norm) or "-" in token.norm


def _is_title(sentence: Sentence) -> bool:
    """Whether a sentence is in title case or capitals, so that a capital says nothing."""
    words = [token.text for token in sentence.tokens if token.text[0].isalpha() and len(token.text) > 3]
    return bool(words) and all(word[0].isupper() for word in words)


def _may_be_name(token: Token) -> bool:
    """Whether the word behind An may be the rest of a name: "An Nguyen", "An Garda"."""
    return token.text[0] in "BCDFGHJKLMNPQRSTVWXYZ" and not token.text.isupper() and not is_known(token.norm)


def _may_follow(sentence: Sentence, at: int, article: str) -> bool:
    """Whether the word can stand behind an article at all, and is read as it is written."""
    token, text = sentence.tokens[at], sentence.block.text
    after = text[token.end : token.end + 2]
    if after[:1] in ("/", OPAQUE, "_", "@") or (after[:1] == "." and after[1:].isalnum() and len(token.text) > 1):
        return False
    if len(token.text) == 1 and token.text.isalpha():
        return _is_letter(token, after)
    if token.norm in FUNCTION_WORDS:
        return token.norm in _AFTER_ARTICLE
    if article == "an" and _OLD_FASHIONED.match(token.norm):
        return False
    forms = {reading.form for reading in readings(token.norm)}
    return not forms or not _MAY_FOLLOW.isdisjoint(forms)


def _is_letter(token: Token, after: str) -> bool:
    """Whether a letter is read by its name: "an F", "a U.S. state", but not in "a S. aureus"."""
    if token.text.islower() or token.text == "I":
        return False
    if after[:1] == ".":
        return token.text in "AEFOU" and after[1:].isalpha()
    return True


def _has_letter_labels(text: Text) -> bool:
    """Whether blocks are labelled A, B ...: then an A at the start of a block is no article."""
    return any(passage.sentences and passage.sentences[0].tokens[0].text == "B" for passage in text.passages)


def _is_label(passage: Passage, token: Token) -> bool:
    return token.text == "A" and passage.block.kind is not BlockKind.PARAGRAPH


def _cased(old: str, wanted: str, sentence: Sentence) -> str:
    """The article as the old one is written: "A HOUR" becomes "AN HOUR"."""
    if old[0].islower():
        return wanted
    words = [token.text for token in sentence.tokens if len(token.text) > 2 and token.text[0].isalpha()]
    return wanted.upper() if all(word.isupper() for word in words) else wanted.capitalize()


RULE = Rule(
    id="article/a-an",
    what="a stands where an belongs, or an where a belongs.",
    why="The article does not fit the sound of the next word.",
    fix="Safe: a or an by the sound of the next word; where both are heard, nothing is said.",
    strength=Strength.CERTAIN,
    is_evidence=False,
    bad={
        "It is an usual disorder.": "It is a usual disorder.",
        "Rest for a hour.": "Rest for an hour.",
        "An European study found it.": "A European study found it.",
        "We ran a 8-week program.": "We ran an 8-week program.",
        "She had a MRI of the back.": "She had an MRI of the back.",
    },
    good=(
        "Vitamin A is good for a useful hour.",
        "An hour with a one-off user of an X-ray in an unimportant unit.",
        "Take an A or a B, or grade A eggs.",
        "An herbal tea and a herbal tea; an historic day.",
        "Where a equals b, a is b.",
    ),
    find=find,
)
