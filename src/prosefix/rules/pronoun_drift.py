"""Pronouns that drift from the reader to a stranger: "you should speak with his/her doctor"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from prosefix.document import BlockKind
from prosefix.findings import Finding, Severity, Strength
from prosefix.language.reading import Passage, Sentence, Text
from prosefix.language.tokens import Token
from prosefix.language.words import FUNCTION_WORDS, lemmas, readings
from prosefix.rules.base import Context, Rule

#: What two pronouns stand for where the reader is meant. A verb would have to change with "he/she".
_MEANT: dict[frozenset[str], str | None] = {
    frozenset({"his", "her"}): "your",
    frozenset({"his", "hers"}): "yours",
    frozenset({"him", "her"}): "you",
    frozenset({"himself", "herself"}): "yourself",
    frozenset({"he", "she"}): None,
}
_YOU = frozenset("you you'll you've you'd you're".split())
#: People who serve the reader: a "his/her" in a later sentence does not go back to them.
_PROVIDERS = frozenset(
    """doctor physician therapist masseur masseuse nurse professional practitioner specialist chiropractor
    surgeon dentist psychologist psychiatrist pharmacist trainer coach consultant lawyer attorney
    accountant advisor adviser agent broker provider dermatologist cardiologist physiotherapist counselor
    counsellor vet veterinarian expert""".split()
)
_PEOPLE = frozenset(
    """person people man woman boy girl child kid baby infant toddler teen teenager adult son daughter mother
    father mom mum dad parent grandparent brother sister sibling aunt uncle cousin wife husband spouse
    partner friend relative neighbor neighbour boss employee employer colleague coworker client customer
    patient guest visitor student pupil teacher professor tutor user reader member candidate applicant
    owner player athlete victim sufferer author writer tenant landlord guy lady gentleman individual human
    being somebody someone anybody anyone everybody everyone nobody none who whom whose whoever each every
    pet dog cat puppy kitten horse animal bride groom couple team participant recipient contestant
    contractor resident citizen immigrant assistant servant merchant accused deceased youth elder senior
    junior adolescent soldier officer president king queen leader hero character god he she him his her
    hers himself herself""".split()
)
_PERSON_ENDINGS = ("er", "or", "ist", "ian", "ee", "man", "woman", "person", "mate")
#: Nouns with such an ending that are no people.
_THINGS = frozenset(
    """shoulder number order matter water power weather computer cancer fever liver finger paper letter
    disorder dinner summer winter river cover center danger anger offer layer border corner powder butter
    chapter printer filter fiber laser tower trigger server container counter folder header browser
    scanner trailer router quarter remainder reminder bladder ladder rubber sweater timer heater cooler
    roller massager answer factor color colour motor error mirror floor tumor vapor flavor monitor sensor
    harbor labor honor humor favor behavior behaviour interior exterior door indicator generator processor
    list wrist waist mist twist fist knee coffee fee tree degree guarantee bee stress primer buffer beer
    deer career barrier carrier shower flower better layer matter chapter""".split()
)


class _Pair(NamedTuple):
    """Two pronouns with a stroke or "or" between, tokens `first` up to `end`, and what the reader's one is."""

    first: int
    end: int
    meant: str | None


def find(text: Text, context: Context) -> Iterator[Finding]:
    """A finding for each "his/her" in a sentence that addresses the reader and names no one else."""
    before: Passage | None = None
    for passage in text.passages:
        for number, sentence in enumerate(passage.sentences):
            pairs = list(_pairs(sentence.tokens))
            if not pairs or not _addresses_reader(sentence.tokens[: pairs[0].first]):
                continue
            earlier = [*(before.sentences if before else ()), *passage.sentences[:number]]
            if _names_someone(sentence, pairs) or any(_strangers(s.tokens) for s in earlier):
                continue
            sure = all(pair.meant for pair in pairs)
            for pair in pairs:
                meant = (pair.meant,) if sure and pair.meant else ()
                yield from RULE.finding(passage, sentence, pair.first, pair.end, *meant)
        before = passage


def _pairs(tokens: Sequence[Token]) -> Iterator[_Pair]:
    norms = [token.norm for token in tokens]
    for middle in range(1, len(norms) - 1):
        if norms[middle] not in ("/", "or"):
            continue
        both = frozenset({norms[middle - 1], norms[middle + 1]})
        if both in _MEANT:
            following = norms[middle + 2 : middle + 4]
            longer = following and following[0] in ("/", "or") and following[-1] in ("their", "them", "they")
            yield _Pair(middle - 1, middle + (4 if longer else 2), _MEANT[both])


def _addresses_reader(tokens: Sequence[Token]) -> bool:
    """Whether "you" is a subject here: a verb follows, an adverb or "not" aside."""
    for at, token in enumerate(tokens):
        if token.norm not in _YOU:
            continue
        following = [t.norm for t in tokens[at + 1 : at + 4]]
        while following and any(r.pos == "adv" for r in readings(following[0])) and following[0] not in ("do", "need"):
            following.pop(0)
        if token.norm != "you" or (following and _is_verb(following[0])):
            return True
    return False


def _is_verb(word: str) -> bool:
    modal = word in (
        "can",
        "could",
        "may",
        "might",
        "must",
        "shall",
        "should",
        "will",
        "would",
        "ought",
        "cannot",
    )
    return modal or word.endswith("n't") or any(r.pos == "verb" and r.form != "verb:ing" for r in readings(word))


def _names_someone(sentence: Sentence, pairs: Sequence[_Pair]) -> bool:
    """Whether the sentence knows another person, beside the ones that the pronouns own ("his/her doctor")."""
    tokens = sentence.tokens
    own: set[int] = set()
    for pair in pairs:
        end = pair.end
        while end < len(tokens) and tokens[end].is_word and tokens[end].norm not in FUNCTION_WORDS:
            end += 1
        own |= set(range(pair.first, end))
    first = pairs[0].first
    rest = [token for i, token in enumerate(tokens) if i not in own]
    ahead = [token for token in rest if token.start < tokens[first].start]
    if any(_is_person(token.norm) for token in ahead) or _strangers(rest):
        return True
    title = sentence.block.kind is BlockKind.HEADING
    return not title and any(t.text[0].isupper() and t.text != "I" and not t.text.isupper() for t in rest[1:])


def _strangers(tokens: Sequence[Token]) -> bool:
    """Whether a person is named who is not at the reader's service."""
    return any(_is_person(token.norm) and not _PROVIDERS & lemmas(token.norm) for token in tokens)


def _is_person(word: str) -> bool:
    found = lemmas(word)
    if word in FUNCTION_WORDS:
        return word in _PEOPLE
    if found & (_PEOPLE | _PROVIDERS):
        return True
    nouns = {r.lemma for r in readings(word) if r.pos == "noun"}
    return any(noun.endswith(_PERSON_ENDINGS) for noun in nouns) and not nouns & _THINGS


RULE = Rule(
    id="pronoun/drift",
    what="A sentence to the reader goes on with “his/her”, though it is about no one else.",
    why="The sentence addresses the reader: “his/her” was “your” before a spinner came.",
    fix="In a spun text, where no other person is named; “he/she” is only listed, because its verb has to change.",
    severity=Severity.WARNING,
    strength=Strength.STRONG,
    bad={
        "You should rest and speak with his/her doctor.": "You should rest and speak with your doctor.",
        "If you feel pain, ask his or her physician.": "If you feel pain, ask your physician.",
        "You must not hurt himself/herself.": "You must not hurt yourself.",
        "You can relax while he/she rests.": None,
    },
    good=(
        "You should speak with the patient about his/her pain.",
        "If you have a child, take him/her along.",
        "Everyone should speak with his or her doctor.",
        "Your baby is small. You must hold his/her head.",
        "You should ask Anna or Tom about his/her plans.",
    ),
    find=find,
)
