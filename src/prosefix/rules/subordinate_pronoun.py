"""it for a plural subject: "While gentle massages are pleasant, it does not bring relief"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from prosefix.findings import Finding, Strength
from prosefix.language.agreement import is_plural_phrase, plural_verb
from prosefix.language.reading import Passage, Sentence, Text
from prosefix.language.tokens import Token
from prosefix.language.words import FUNCTION_WORDS, lemmas, readings
from prosefix.rules.base import Context, Rule

_SUBORDINATORS = tuple(
    tuple(words.split()) for words in ("even though", "while", "although", "though", "if", "because", "since")
)
#: The verb of the subordinate clause.
_PLURAL_VERBS = frozenset("are were have do aren't weren't haven't don't can may might could should must will".split())
_AUXILIARIES = frozenset("does doesn't has hasn't".split())
#: Verbs that something plural does, and that no dummy it has.
_DONE_BY_THINGS = frozenset(
    """provide offer give deliver bring cause reduce relieve improve boost increase enhance treat heal cure
    ease soothe support strengthen weaken contain include promote prevent protect contribute produce
    affect target address eliminate stimulate encourage create replace guarantee deserve lack carry
    reach serve cover attract""".split()
)
_ADVERBS = frozenset(
    """not also often usually always never only still just generally really certainly automatically
    necessarily actually definitely typically simply directly fully completely""".split()
)
#: With these in the sentence a change of it alone would leave the next pronoun wrong.
_MORE_PRONOUNS = frozenset("it its itself".split())
#: How far into a sentence its subject reaches at most, in words.
_REACH = 6
_ENDS_SUBJECT = frozenset("is are was were has have can may will does do".split())


def find(text: Text, context: Context) -> Iterator[Finding]:
    """A finding for each it behind a subordinate clause whose plural subject is all that it can mean."""
    before: Sentence | None = None
    for passage, sentence in text.walk():
        found = _pronoun(sentence.tokens)
        if found is not None and not _is_about_something_else(before, sentence, found):
            yield from _finding(passage, sentence, found)
        before = sentence


def _finding(passage: Passage, sentence: Sentence, at: int) -> Iterator[Finding]:
    """The finding for "it" at token `at` and the verb behind it, with the adverbs between."""
    tokens, text = sentence.tokens, sentence.block.text
    verb = _verb(tokens, at)
    plural = plural_verb(tokens[verb].norm)
    assert plural is not None
    between = text[tokens[at].end : tokens[verb].start]
    yield from RULE.finding(passage, sentence, at, verb + 1, f"they{between}{plural}")


def _verb(tokens: Sequence[Token], it: int) -> int:
    verb = it + 1
    while verb < len(tokens) - 1 and tokens[verb].norm in _ADVERBS:
        verb += 1
    return verb


def _pronoun(tokens: Sequence[Token]) -> int | None:
    """Where the it stands that can only mean the plural subject of the clause before it."""
    norms = [token.norm for token in tokens]
    link = next((words for words in _SUBORDINATORS if tuple(norms[: len(words)]) == words), None)
    if link is None or "," not in norms:
        return None
    at = norms.index(",") + 1
    if norms[at : at + 1] != ["it"] or not _MORE_PRONOUNS.isdisjoint(norms[:at] + norms[at + 1 :]):
        return None
    if not _has_only_a_plural_noun(tokens[len(link) : at - 1]):
        return None
    return at if _is_done_by_things(tokens, _verb(tokens, at)) else None


def _has_only_a_plural_noun(tokens: Sequence[Token]) -> bool:
    """Whether a clause is a plural subject, its verb, and no other noun that it could mean."""
    verb = next((at for at, token in enumerate(tokens) if token.norm in _PLURAL_VERBS), None)
    if not verb or not is_plural_phrase(tokens[:verb]):
        return False
    return all(token.is_word and not _may_be_noun(token) for token in tokens[verb + 1 :])


def _may_be_noun(token: Token) -> bool:
    if token.norm in FUNCTION_WORDS:
        return token.norm in ("this", "that", "which")
    found = {reading.pos for reading in readings(token.norm)}
    return not found or ("noun" in found and not found & {"adj", "adv"})


def _is_done_by_things(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb at `at`, or the one behind its does not, is one that a dummy it never has."""
    if tokens[at].norm in _AUXILIARIES:
        at += 1
        while at < len(tokens) - 1 and tokens[at].norm in _ADVERBS:
            at += 1
    elif plural_verb(tokens[at].norm) is None:
        return False
    return at < len(tokens) and not _DONE_BY_THINGS.isdisjoint(lemmas(tokens[at].norm))


def _is_about_something_else(before: Sentence | None, sentence: Sentence, it: int) -> bool:
    """Whether the sentence before is about another thing, to which it may go back."""
    if before is None:
        return False
    subject: set[str] = set()
    for token in before.tokens[:_REACH]:
        if token.norm in _ENDS_SUBJECT:
            break
        subject |= lemmas(token.norm)
    ours = {lemma for token in sentence.tokens[: it - 1] for lemma in lemmas(token.norm)}
    return not {word for word in subject & ours if word not in FUNCTION_WORDS and word.isalpha()}


RULE = Rule(
    id="agreement/it-they",
    what="it stands for a plural subject.",
    why="The subject that this goes back to is plural.",
    fix="Only in a spun text, where nothing else in this sentence and the one before can be meant.",
    strength=Strength.WEAK,
    is_evidence=False,
    bad={
        "While massages are nice, it does not bring relief.": "While massages are nice, they do not bring relief.",
        "If oils are used, it also reduces pain.": "If oils are used, they also reduce pain.",
    },
    good=(
        "While results are good, it is important to rest.",
        "If the muscles are sore, it takes a week to heal.",
        "The drug is new. While side effects are rare, it causes pain.",
        "Although studies of massage are few, it brings relief.",
        "While the costs are high, it does pay.",
    ),
    find=find,
)
