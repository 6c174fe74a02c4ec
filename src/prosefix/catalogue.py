"""Everything that can make a finding, by name: what it is for, why, examples, and when its fix is safe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from prosefix.errors import ProsefixError
from prosefix.findings import Severity, Strength
from prosefix.glossary.entries import Origin, Phrase
from prosefix.glossary.glossary import Glossary
from prosefix.rules import all_rules
from prosefix.rules.base import Rule
from prosefix.settings import Settings

#: Grammar engines: their rules are `harper/RULE`.
ENGINES = ("harper", "languagetool")

#: When the repair of an artifact is made, by how much the artifact proves.
FIXES = {
    Strength.CERTAIN: "Safe: it is repaired in any text.",
    Strength.STRONG: "Repaired in a text with other signs of a spinner, reported elsewhere.",
    Strength.WEAK: "Repaired only in a text that is surely spun; nothing is said elsewhere.",
    Strength.HINT: "Never made without asking.",
}


@dataclass(frozen=True)
class Explanation:
    """What a rule says of itself. `bad`: texts, and what becomes of them (None: reported, not repaired)."""

    id: str
    severity: Severity | None
    what: str
    why: str
    fix: str
    bad: tuple[tuple[str, str | None], ...] = ()
    good: tuple[str, ...] = ()
    origin: Origin | None = None


_FROM_DATA = (
    Explanation(
        "unspin/distortion",
        Severity.WARNING,
        "A fixed expression of a field stands there as a spinner broke it.",
        "A spinner replaces each word by a synonym, and does not know which words belong together.",
        "By how much the distortion proves; its entry in the glossary says that.",
        (("She has had low neck and back pain for weeks.", "She has had lower back pain for weeks."),),
        ("Her neck hurts, and so does her lower back.",),
    ),
    Explanation(
        "lexicon/swap",
        Severity.SUGGESTION,
        "A single word that spinners put for another one.",
        "Such a word is sound English by itself; many of them in one text are a spinner's habit.",
        "By how much the word proves; its entry in the glossary says that.",
        (("Many folks seek therapy.", "Many people seek therapy."),),
    ),
    Explanation(
        "unspin/meant",
        Severity.SUGGESTION,
        "In a text that was spun: words that likely stand for others, going by all that these may stand for.",
        "A spinner takes words from a thesaurus; the words around, the topic and the field tell which one was meant.",
        "By its confidence, which was measured; what is less sure is offered, best first.",
        (("The doctor took his blood strain.", "The doctor took his blood pressure."),),
        ("He was sentenced to life in prison.",),
    ),
)


def all_names(glossary: Glossary) -> list[str]:
    """Every name that --select and --ignore take, sorted; of grammar engines only their own names."""
    ids = [each.id for each in explanations(glossary)]
    return sorted({*ids, *(name.split("/")[0] for name in ids), *ENGINES})


def explanations(glossary: Glossary) -> Iterator[Explanation]:
    """What all rules but those of grammar engines say of themselves, in the order of their names."""
    of_code = map(_of_rule, all_rules())
    of_phrases = map(_of_phrase, glossary.entries.phrases)
    yield from sorted([*of_code, *_FROM_DATA, *of_phrases], key=lambda each: each.id)


def explain(name: str, glossary: Glossary) -> Explanation:
    """What a rule says of itself. Raises ProsefixError, with the nearest name, where there is none."""
    for each in explanations(glossary):
        if each.id == name:
            return each
    if name in ENGINES:
        return _of_engine(name)
    if name.startswith("harper/"):
        return _of_harper(name)
    raise unknown_rule(name, glossary)


def check_names(settings: Settings, glossary: Glossary) -> None:
    """Raise ProsefixError for a rule, language, domain or family of the settings that there is not."""
    known = frozenset(all_names(glossary))
    for name in (*settings.select, *settings.ignore):
        if name.rstrip("/") not in known and not _is_of_engine(name):
            raise unknown_rule(name, glossary)
    if settings.language.lower().split("-")[0] != "en":
        hint = "en-US, en-GB, en-AU, en-CA, en-IN"
        raise ProsefixError(f"only English is checked, not {settings.language!r}", hint=hint)
    for name in settings.domain:
        domains = [domain.name for domain in glossary.entries.domains]
        if name not in domains:
            raise ProsefixError(f"no domain {name!r}", hint=_nearest(name, domains))
    if settings.spun and settings.spun not in (families := _families(glossary)):
        raise ProsefixError(f"no family {settings.spun!r}", hint=_nearest(settings.spun, families))


def unknown_rule(name: str, glossary: Glossary) -> ProsefixError:
    """The error for a name that no rule has."""
    names = all_names(glossary)
    last = {each.rsplit("/", 1)[-1]: each for each in names}
    if name in last:
        near: str | None = last[name]
    elif name.startswith("harper/"):
        near = next(iter(get_close_matches(name, _harper_names(), n=1)), None)
    else:
        near = next(iter(get_close_matches(name, [*names, *last], n=1)), None)
    hint = f"did you mean {last.get(near, near)!r}?" if near else "`prosefix rules` lists them"
    return ProsefixError(f"no rule {name!r}", hint=hint)


def _nearest(name: str, known: Iterable[str]) -> str:
    names = sorted(known)
    near = get_close_matches(name, names, n=1)
    if near:
        return f"did you mean {near[0]!r}?"
    return f"there are {', '.join(names)}" if names else "the glossary has none"


def _families(glossary: Glossary) -> set[str]:
    entries = glossary.entries
    of_data = (
        [e.family for e in entries.terms] + [e.family for e in entries.phrases] + [e.family for e in entries.swaps]
    )
    return {family for named in [*of_data, *(rule.family for rule in all_rules())] for family in named}


def _of_rule(rule: Rule) -> Explanation:
    severity = rule.severity or _severity(rule.strength)
    return Explanation(rule.id, severity, rule.what, rule.why, rule.fix, tuple(rule.bad.items()), rule.good)


def _of_phrase(phrase: Phrase) -> Explanation:
    found = " or ".join(f"“{find}”" for find in phrase.find)
    meant = " or ".join(f"“{use}”" if use else "nothing" for use in phrase.use)
    return Explanation(
        f"phrase/{phrase.id}",
        _severity(phrase.strength),
        f"{found} should be {meant}.",
        phrase.why,
        FIXES[phrase.strength],
        tuple(zip(phrase.bad, phrase.fixed, strict=True)),
        phrase.good,
        phrase.origin,
    )


def _severity(strength: Strength) -> Severity:
    """The severity in a text with no sign of a spinner."""
    return {Strength.CERTAIN: Severity.ERROR, Strength.STRONG: Severity.WARNING}.get(strength, Severity.SUGGESTION)


def _is_of_engine(name: str) -> bool:
    engine, _, rule = name.partition("/")
    return bool(rule) and (engine == "languagetool" or (engine == "harper" and name in _harper_names()))


def _harper_names() -> list[str]:
    from prosefix.grammar.catalogue import harper_rules

    return [f"harper/{name}" for name in harper_rules()]


def _of_engine(name: str) -> Explanation:
    return Explanation(
        name,
        None,
        f"What the grammar engine {name} finds.",
        "A repair must leave the grammar sound, and some breaks are plain grammar.",
        "Only what the engine can be trusted with is repaired; the rest is listed for the editor.",
    )


def _of_harper(name: str) -> Explanation:
    if name not in _harper_names():
        near = get_close_matches(name, _harper_names(), n=1)
        hint = f"did you mean {near[0]!r}?" if near else "`prosefix explain harper` says what it is"
        raise ProsefixError(f"no rule {name!r}", hint=hint)
    from prosefix.grammar.catalogue import harper_description, harper_trust

    rule = name.partition("/")[2]
    return Explanation(name, None, harper_description(rule), _of_engine("harper").why, harper_trust(rule))
