"""Doubled meaning: a word beside its synonym: "doctor physician", "as well as likewise"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from prosefix.findings import Finding, Severity, Strength
from prosefix.language.reading import Text
from prosefix.language.tokens import Token
from prosefix.language.words import lemmas, readings
from prosefix.rules.base import Context, Rule

#: Words of one meaning, of which sound English does not put two side by side in the same form.
_GROUPS = tuple(
    frozenset(group.split())
    for group in """
    doctor physician, attorney lawyer, kid child, student pupil, teacher instructor, employee worker,
    buyer purchaser, gamer player, author writer, thief robber burglar, people folk, everybody everyone,
    somebody someone,
    car automobile, photo picture photograph, sofa couch, garbage trash rubbish, luggage baggage,
    gasoline petrol, sidewalk pavement, website site, medicine medication drug, stomach belly tummy,
    therapy treatment, surgery operation, disease illness ailment sickness, insomnia sleeplessness,
    pain ache discomfort, relief alleviation, trip journey voyage, murder homicide, error mistake,
    result outcome, benefit advantage perk, problem issue, method technique, goal objective aim,
    area region, firm company, amount quantity, nation country, opportunity chance, danger peril,
    possibility likelihood probability, ability capability, requirement necessity, salary wage,
    happiness joy, courage bravery, anger rage fury, assistance aid, information info,
    begin commence, choose select, ensure assure, happen occur, eliminate remove, comprehend understand,
    improve enhance, diminish decrease lessen, contain include,
    big large, expensive costly pricey, cheap inexpensive, sick ill, clever intelligent, beautiful gorgeous,
    famous renowned, numerous many, entire whole, difficult tough, accurate precise, dangerous hazardous,
    important crucial, easy effortless, additional extra, enough sufficient, authentic genuine,
    often frequently, usually typically generally normally, perhaps maybe, almost nearly,
    currently presently, also likewise additionally, moreover furthermore additionally, extremely very,
    quickly rapidly swiftly, completely totally entirely fully, especially particularly,
    mainly mostly primarily chiefly, immediately instantly, approximately roughly, definitely certainly,
    exactly precisely, therefore thus consequently, however nevertheless nonetheless, finally lastly,
    while whilst whereas, regarding concerning, among amongst, until till
    """.split(",")
)
#: Pairs of a group that English does say.
_SOUND = frozenset(
    pair.strip()
    for pair in """
    drug medication, chance opportunity, whole entire, aid assistance, picture photo, extra additional,
    many numerous, website site, likewise also, choose select, contain include, folk people
    """.split(",")
)
#: What was meant, and connectives that say it twice.
_DOUBLED = {
    "as well as": """as well as likewise, as well as also, as well as additionally, as well as furthermore,
        as well as together with, as well as along with, as well as plus""",
    "and": """as well as and, and also as well as, plus as well as, and also additionally, and also likewise,
        and likewise also, and additionally also""",
    "along with": "along with as well as, along with together with",
    "together with": "together with as well as, together with along with",
    "in addition to": "in addition to as well as",
    "because of": "because of due to, due to because of, owing to because of",
    "due to": "due to owing to",
    "for example": "for example for instance, for instance for example",
    "such as": "including such as, such as including",
    "in order to": "in order so as to, so as in order to, in order to so as to",
    "online": "on the internet online",
    "if": "in case if",
    "unless": "unless if",
}
_CONNECTIVES = {tuple(each.split()): meant for meant, doubled in _DOUBLED.items() for each in doubled.split(",")}
_FIRST_WORDS = frozenset(words[0] for words in _CONNECTIVES)
_LONGEST = max(map(len, _CONNECTIVES))


def _groups_of_words() -> dict[str, frozenset[int]]:
    """The numbers of the groups that each word stands in."""
    words = frozenset[str]().union(*_GROUPS)
    return {word: frozenset(n for n, group in enumerate(_GROUPS) if word in group) for word in words}


_GROUPS_OF = _groups_of_words()


def find(text: Text, context: Context) -> Iterator[Finding]:
    """A finding for each word with a synonym behind it, and for each doubled connective."""
    for passage, sentence in text.walk():
        tokens = sentence.tokens
        for at in range(len(tokens) - 1):
            first = tokens[at]
            if _are_synonyms(first, tokens[at + 1]) and sentence.side_by_side(at, at + 2):
                yield from RULE.finding(passage, sentence, at, at + 2, first.text, keep_case=True)
            end = _doubled_connective(tokens, at) if first.norm in _FIRST_WORDS else None
            if end is not None and sentence.side_by_side(at, end):
                meant = _CONNECTIVES[tuple(token.norm for token in tokens[at:end])]
                yield from RULE.finding(passage, sentence, at, end, meant)


def _are_synonyms(first: Token, second: Token) -> bool:
    """Whether two words are of one group and in the same form; a capital after a small letter is a name."""
    group = _groups(first.norm)
    if not group or group.isdisjoint(_groups(second.norm)) or first.norm == second.norm:
        return False
    if f"{first.norm} {second.norm}" in _SOUND or first.text[0].isupper() < second.text[0].isupper():
        return False
    ours, theirs = _forms(first.norm), _forms(second.norm)
    return not (ours or theirs) or not ours.isdisjoint(theirs)


@lru_cache(maxsize=100_000)
def _groups(norm: str) -> frozenset[int]:
    return frozenset(number for lemma in lemmas(norm) for number in _GROUPS_OF.get(lemma, ()))


def _forms(norm: str) -> frozenset[str]:
    """The forms of a word as the word of its groups that it is."""
    return frozenset(reading.form for reading in readings(norm) if reading.lemma in _GROUPS_OF)


def _doubled_connective(tokens: Sequence[Token], at: int) -> int | None:
    """The end of the doubled connective at a token, if one stands there."""
    norms = tuple(token.norm for token in tokens[at : at + _LONGEST])
    return next((at + n for n in range(len(norms), 1, -1) if norms[:n] in _CONNECTIVES), None)


RULE = Rule(
    id="artifact/doubled-synonyms",
    what="A word or connective stands beside its synonym.",
    why="Both words say the same: a spinner swaps a word for one that its neighbour already says.",
    fix="Made in a spun text: the first one stays.",
    severity=Severity.ERROR,
    strength=Strength.STRONG,
    bad={
        "The American Massage Therapy Treatment Association": "The American Massage Therapy Association",
        "Ask your doctor physician about the end results outcomes.": "Ask your doctor about the end results.",
        "It helps the back as well as likewise the neck.": "It helps the back as well as the neck.",
        "We often frequently use an automobile car.": "We often use an automobile.",
    },
    good=(
        "The treatment of illness, disease, and pain.",
        "The outcome results in a loss, and outcomes result from work.",
        "You can choose Select All. A chance opportunity came, my whole entire life.",
        "It is important, crucial even. Doctors and physicians met.",
        "The sick person's problem issued from here.",
    ),
    find=find,
)
