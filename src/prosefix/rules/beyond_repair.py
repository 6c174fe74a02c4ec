"""Sentences that no rule can mend: no verb in them, two verbs side by side, a determiner without a noun."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from prosefix.document import OPAQUE, BlockKind
from prosefix.findings import Finding, Severity, Strength
from prosefix.language.reading import Passage, Sentence, Text
from prosefix.language.tokens import Token
from prosefix.language.words import FUNCTION_WORDS, is_known, readings
from prosefix.rules.base import Context, Rule

_FINITE = frozenset("is are was were am has had does did".split())
_BE = frozenset("is are was were am isn't aren't wasn't weren't".split())
_HAVE = frozenset("has have haven't hasn't".split())
_DO = frozenset("does did doesn't didn't don't".split())
#: Can, may and might are nouns as well, and so is will, but not behind these.
_MODALS = frozenset(
    """would should shall must will could cannot wouldn't shouldn't couldn't mustn't won't can't""".split()
)
_BEFORE_NOUN_WILL = frozenset("""free a the his her my our your their its own good ill political living last""".split())
#: After these, "to" stands before a verb.
_BEFORE_INFINITIVE = frozenset(
    """need needs needed want wants wanted able going try trying order ought likely hope""".split()
)
#: With one of these in front, two finite verbs may meet: "what he is is clear", "all they had was bread".
_RELATIVE = frozenset(
    """what all that which who whom whose where how why when whether whatever whoever everything nothing
    anything something thing things one only best worst most least more than as""".split()
)
_DETERMINERS = frozenset("a an the my your our their every".split())
#: Words that no noun phrase begins with. (In, on, up, off, out, under, over, then, above do: "the in crowd".)
_NO_NOUN_PHRASE = frozenset("of with into is are was were am by than because been has".split())
#: Behind an article, too: "your and my house" is sound, "the and house" is not.
_CONJUNCTIONS = frozenset("and or but".split())
_STARTS_A_FAULT = {"to"} | _MODALS | _BE | _HAVE | _DO | _DETERMINERS
#: A sentence with fewer words may do without a verb, and one without a full stop is no sentence.
_LONG = 12
#: From so many words on that are no English, nobody can know what was meant.
_UNKNOWN = 3
#: Words that the lexicon does not know, and their parts.
_SOUND = frozenset(
    """upon among amongst amid amidst towards toward beneath beside besides versus albeit whereas whilst lest
    unlike despite three four five seven eight nine eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety accessible sensible
    feasible admissible permissible gallery galleries scenery dependency dependencies occurrence
    occurrences blog blogs info website websites plugin plugins wellbeing wellness thru apps
    online inbox malware versa etc faux typo tuple tuples repo repos""".split()
)
_PREFIXES = tuple(
    """un re non pre mis over under out anti multi co sub super inter micro bio self cyber eco hyper mini
    neuro psycho auto post de dis meta geo tele photo cardio electro thermo hydro ultra""".split()
)
_ENDINGS = tuple(
    """s es ed d ing ly ness less like able er ers ish wise y al ic ism ist ity ize ized izing ization""".split()
)


def find(text: Text, context: Context) -> Iterator[Finding]:
    """At most one finding for a sentence, at the words that cannot be right."""
    strange = Counter(token.norm for _, sentence in text.walk() for token in sentence.tokens if _is_strange(token))
    for passage, sentence in text.walk():
        if (fault := next(_faults(passage, sentence, strange), None)) is not None:
            first, end, message = fault
            # What can be repaired in the sentence goes before it.
            yield from RULE.finding(
                passage, sentence, first, end, message=f"{message}: rewrite it by hand.", priority=-1
            )


def _faults(passage: Passage, sentence: Sentence, strange: Mapping[str, int]) -> Iterator[tuple[int, int, str]]:
    """What is wrong with a sentence, and at which tokens (first, end)."""
    tokens = sentence.tokens
    for at in range(len(tokens) - 1):
        if tokens[at].norm not in _STARTS_A_FAULT:
            continue
        if _two_verbs(tokens, at):
            both = sentence.between(at, at + 1)
            yield at, at + 2, f"Two verbs stand side by side in this sentence (“{both}”)"
        if _lacks_noun(passage, tokens, at):
            yield at, at + 2, f"No noun follows “{tokens[at].text}” in this sentence"
    if passage.block.kind is BlockKind.PARAGRAPH and _has_no_verb(tokens):
        yield 0, len(tokens), "There is no verb in this sentence"
    unknown = [at for at, token in enumerate(tokens) if strange.get(token.norm) == 1 and _is_strange(token)]
    if len(unknown) >= _UNKNOWN:
        words = ", ".join(tokens[at].text for at in unknown)
        yield unknown[0], unknown[-1] + 1, f"There are words in this sentence that are no English ({words})"


def _two_verbs(tokens: Sequence[Token], at: int) -> bool:
    """Whether two verbs meet of which the second cannot depend on the first."""
    first, second = tokens[at].norm, tokens[at + 1].norm
    if first == second or at == 0 or not (tokens[at].text.islower() and tokens[at + 1].text.islower()):
        return False
    before = tokens[at - 1].norm
    if first == "to":
        meets = before in _BEFORE_INFINITIVE and second in _FINITE
    elif first in _MODALS:
        meets = before not in _BEFORE_NOUN_WILL and second in _FINITE
    elif first in _BE:
        meets = second in _FINITE | {"have", "do"}
    else:
        meets = first in _HAVE | _DO and second in _FINITE - {"had", "has"}
    return meets and not any(token.norm in _RELATIVE for token in tokens[:at])


def _lacks_noun(passage: Passage, tokens: Sequence[Token], at: int) -> bool:
    """Whether a determiner stands where no noun phrase can go on: before "of", or at the end."""
    first, second = tokens[at], tokens[at + 1]
    if first.norm not in _DETERMINERS or first.text == "A" or not (first.text.islower() or at == 0):
        return False
    if second.norm in _CONJUNCTIONS and second.text.islower():
        following = tokens[at + 2].norm if at + 2 < len(tokens) else ""
        return first.norm in ("a", "an", "the") and following in FUNCTION_WORDS - {"a"}
    if second.norm in _NO_NOUN_PHRASE and second.text.islower():
        return first.norm != "a" or second.norm not in _FINITE  # "option a is best"
    ends = at + 2 == len(tokens) and second.text == "." and passage.block.kind is BlockKind.PARAGRAPH
    return ends and at > 2 and first.norm in ("an", "the", "my", "your", "our", "every") and tokens[at - 1].is_word


def _has_no_verb(tokens: Sequence[Token]) -> bool:
    """Whether no word of a long sentence can be a verb; not told of lists, addresses and quotations."""
    words = [token.norm for token in tokens if token.is_word]
    if len(words) < _LONG or tokens[-1].text != "." or any(t.text in ("(", ":", ";", OPAQUE, "“", '"') for t in tokens):
        return False
    return not any("'" in word or any(r.pos == "verb" for r in readings(word)) for word in words)


def _is_strange(token: Token) -> bool:
    """Whether a word in small letters is neither in the lexicon nor made of words that are."""
    return token.text.islower() and _is_no_word(token.norm)


@lru_cache(maxsize=50_000)
def _is_no_word(word: str) -> bool:
    if len(word) < 5 or not (word.isascii() and word.isalpha()) or word in _SOUND or is_known(word):
        return False
    if any(word.startswith(prefix) and _is_word(word[len(prefix) :]) for prefix in _PREFIXES):
        return False
    stems = [word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending) and len(word) - len(ending) > 2]
    if any(_is_word(stem) or _is_word(stem + "e") or _is_word(stem[:-1]) for stem in stems):
        return False
    return not any(_is_word(word[:i]) and _is_word(word[i:]) for i in range(3, len(word) - 2))


def _is_word(word: str) -> bool:
    return len(word) > 2 and (word in _SOUND or is_known(word))


RULE = Rule(
    id="note/rewrite-by-hand",
    what="A sentence of a spun text is broken in a way that no rule can mend.",
    why="What the writer meant cannot be told from this sentence",
    fix="Never: only its writer knows what it was to say.",
    severity=Severity.WARNING,
    strength=Strength.WEAK,
    is_evidence=False,
    bad={
        "The pain is are strong in the morning.": None,
        "You should has a rest after the massage.": None,
        "The of the back is strong.": None,
        "Massage is good for the.": None,
        "In addition to the many various spinal muscular tissues of the lumbar and thoracic region.": None,
        "A gwozzle bledified the frumptious massage.": None,
    },
    good=(
        "What he is is clear, and all they had was bread.",
        "Their will is strong, and they have had enough.",
        "The in crowd met at the then president's house.",
        "Your and my house, and an AND gate.",
        "No sound, no light, nothing.",
        "The blog uses a plugin upon request.",
    ),
    find=find,
)
