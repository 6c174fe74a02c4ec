"""What a word can be: its lemmas and forms, and how another word takes the same form.

Source of all lemmas and inflections: lemminflect (from the NIH's SPECIALIST lexicon).
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

#: Penn Treebank tags by the names that the glossary's slots use.
FORMS = {
    "noun:singular": "NN",
    "noun:plural": "NNS",
    "verb:base": "VB",
    "verb:3sg": "VBZ",
    "verb:past": "VBD",
    "verb:ing": "VBG",
    "verb:participle": "VBN",
    "adj:comparative": "JJR",
    "adj:superlative": "JJS",
}
_FORM_OF_TAG = {tag: form for form, tag in FORMS.items()} | {"VBP": "verb:base"}
_POS = {"NOUN": "noun", "VERB": "verb", "ADJ": "adj", "ADV": "adv", "PROPN": "noun", "AUX": "verb"}

_BE = {"am": "verb:base", "are": "verb:base", "is": "verb:3sg", "was": "verb:past", "were": "verb:past"}

#: Little words that lemminflect also lists as nouns or verbs, which in running text they hardly ever are.
FUNCTION_WORDS = frozenset(
    """a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto
    out over to up with without within about after before between through during under above below against
    i you he she it we they me him her us them my your his its our their mine yours hers ours theirs
    myself yourself himself herself itself ourselves themselves who whom whose which what where when why how
    not no also too very just only even still again ever never here there because while although though unless
    until since whether both either neither each every all any some such much many more most other another
    am is are was were be been being have has had having do does did can could may might must shall should will
    would ought""".split()
)


class Reading(NamedTuple):
    """One way to read a word: its lemma and its form, as `noun:plural` or plain `adv`."""

    lemma: str
    pos: str
    form: str


class Answers(NamedTuple):
    """What lemminflect said of words and of forms: it takes half a second to load, and is slow to ask."""

    readings: dict[str, tuple[Reading, ...]]
    forms: dict[tuple[str, str], str]


#: The answers so far, the memory of pure functions; a run may begin with those of the last one.
ANSWERS = Answers({}, {})


def readings(word: str) -> tuple[Reading, ...]:
    """All ways to read a word in small letters; none for a word that is not in the lexicon."""
    found = ANSWERS.readings.get(word)
    if found is None:
        found = ANSWERS.readings[word] = _read(word)
    return found


def _read(word: str) -> tuple[Reading, ...]:
    from lemminflect import getAllLemmas

    if word in _BE:
        return (Reading("be", "verb", _BE[word]),)
    found: list[Reading] = []
    for upos, lemmas_of in getAllLemmas(word).items():
        pos = _POS.get(upos)
        if pos is None:
            continue
        for lemma in lemmas_of:
            tags = {tag for tag, forms in _inflections(lemma, upos).items() if word in forms}
            found += [Reading(lemma, pos, form) for form in _forms(word, lemma, pos, tags)]
    plural_of_another = any(r.form == "noun:plural" and r.lemma != word for r in found)
    if plural_of_another and word.endswith("s"):
        found = [r for r in found if r.form != "noun:singular"]
    if not any(r.pos == "noun" for r in found):
        found += [Reading(noun, "noun", "noun:plural") for noun in _regular_singulars(word)]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=50_000)
def _inflections(lemma: str, upos: str) -> dict[str, tuple[str, ...]]:
    """The forms of a lemma by their tags; its other forms will ask for them too."""
    from lemminflect import getAllInflections

    return dict(getAllInflections(lemma, upos))


def _regular_singulars(word: str) -> list[str]:
    """The nouns of which a word is the regular plural, for plurals that lemminflect does not list ("oils")."""
    if not word.endswith("s") or len(word) < 4 or word in FUNCTION_WORDS:
        return []
    stems = [word[:-1]]
    if word.endswith("ies"):
        stems = [word[:-3] + "y"]
    elif word.endswith(("ches", "shes", "sses", "xes", "zes")):
        stems = [word[:-2]]
    return [stem for stem in stems if any(r.form == "noun:singular" and r.lemma == stem for r in readings(stem))]


def _forms(word: str, lemma: str, pos: str, tags: set[str]) -> list[str]:
    """The forms that `word` has as a reading of `lemma`, cleared of what lemminflect takes too widely."""
    forms = {_FORM_OF_TAG.get(tag, pos) for tag in tags}
    if "verb:past" in forms and word.endswith("ed"):
        forms.add("verb:participle")
    if pos == "noun" and word == lemma and word not in _SAME_IN_PLURAL:
        forms.discard("noun:plural")
    return sorted(forms) or [{"noun": "noun:singular", "verb": "verb:base"}.get(pos, pos)]


@lru_cache(maxsize=200_000)
def lemmas(word: str) -> frozenset[str]:
    """All lemmas of a word in small letters, the word itself always among them."""
    return frozenset({word, *(reading.lemma for reading in readings(word))})


@lru_cache(maxsize=50_000)
def is_known(word: str) -> bool:
    """Whether the word in small letters is in the lexicon, or a function word."""
    return word in FUNCTION_WORDS or bool(readings(word))


def inflect(lemma: str, form: str) -> str:
    """A lemma in a form such as `verb:ing`; the lemma itself where the form says nothing."""
    word = ANSWERS.forms.get((lemma, form))
    if word is None:
        word = ANSWERS.forms[lemma, form] = _inflected(lemma, form)
    return word


def _inflected(lemma: str, form: str) -> str:
    from lemminflect import getInflection

    tag = FORMS.get(form)
    if tag is None or form in ("noun:singular", "verb:base"):
        return lemma
    if (lemma, form) in _IRREGULAR:
        return _IRREGULAR[lemma, form]
    if form.startswith("adj:"):
        words = getInflection(lemma, tag, inflect_oov=False)
        return words[0] if words else ("more " if form == "adj:comparative" else "most ") + lemma
    words = getInflection(lemma, tag) or (getInflection(lemma, "VBD") if tag == "VBN" else ())
    return words[0] if words else lemma


_SAME_IN_PLURAL = frozenset(
    "people data media police cattle series species means sheep fish deer aircraft offspring headquarters".split()
)
_IRREGULAR = {
    ("person", "noun:plural"): "people",
    ("people", "noun:plural"): "people",
    ("be", "verb:3sg"): "is",
    ("be", "verb:past"): "was",
    ("be", "verb:ing"): "being",
    ("be", "verb:participle"): "been",
}
