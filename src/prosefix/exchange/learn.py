"""What an editor's own correction of an article teaches: entries to propose, for a person to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from prosefix.document import BlockKind
from prosefix.errors import ProsefixError
from prosefix.exchange.alignment import Replaced, pairs, replaced
from prosefix.exchange.entries import guessed_pos
from prosefix.exchange.toml import Row, attributes, quoted, table
from prosefix.files import NOT_DONE
from prosefix.findings import Strength
from prosefix.glossary.automaton import word_keys
from prosefix.glossary.entries import Entries
from prosefix.glossary.glossary import Glossary
from prosefix.glossary.rows import BACKWARD, FORWARD
from prosefix.language.reading import Sentence, Text
from prosefix.language.tokens import Token, normal
from prosefix.language.words import FUNCTION_WORDS, is_known, lemmas, readings

#: The most words on either side.
MOST_WORDS = 5
#: How much of the sentence is shown.
_SHOWN = 80
#: Which end of an expression carries an inflection: a verb's stands in front, a noun's at the end.
_CARRIES = {"verb": 0, "noun": -1}


@dataclass(frozen=True)
class Proposal:
    """What was put, what an editor wrote instead, how often, and a sentence in which it was."""

    spun: str
    meant: str
    pos: str
    times: int
    sentence: str

    @property
    def is_term(self) -> bool:
        """Whether it is a fixed expression, of several words on both sides."""
        return len(self.spun.split()) >= len(self.meant.split()) > 1


@dataclass(frozen=True)
class Lesson:
    """The proposals, the surest first; how many sentences were compared; how many pairs the glossary has already."""

    proposals: tuple[Proposal, ...]
    sentences: int
    known: int


def learn(before: Text, after: Text, glossary: Glossary) -> Lesson:
    """What the correction of an article teaches. Raises ProsefixError if the two have no sentence in common."""
    alike = pairs(*([sentence for _, sentence in text.walk()] for text in (before, after)))
    if not alike:
        raise ProsefixError(
            f"no sentence of it is like one of {before.document.path}",
            path=after.document.path, hint="give an article and its corrected version", status=NOT_DONE,
        )  # fmt: skip
    domains = frozenset(domain for each in glossary.entries.terms if (domain := each.origin.domain))
    said = _said(glossary.entries)
    found: dict[tuple[str, str, str], list[str]] = {}
    known = 0
    for run in runs(alike):
        spun, meant, pos = _base(run)
        if {(spun, meant), _sides(run)} & said or _is_repaired(run, glossary, domains):
            known += 1
        else:
            found.setdefault((spun, meant, pos), []).append(run.before.text)
    proposals = [Proposal(*pair, len(places), places[0]) for pair, places in found.items()]
    return Lesson(tuple(sorted(proposals, key=lambda each: -each.times)), len(alike), known)


def runs(alike: Iterable[tuple[Sentence, Sentence]]) -> Iterator[Replaced]:
    """The replaced runs that may teach something."""
    for before, after in alike:
        for run in replaced(before, after):
            whole = _whole(_bare(run))
            if _teaches(whole):
                yield whole


def proposals_text(proposals: Sequence[Proposal], family: str | None) -> str:
    """The proposals as tables of a glossary file, each under a line that says how often and where."""
    tables: dict[tuple[str, ...], list[Row]] = {}
    strength = attributes(Strength.WEAK, (family,) if family else (), Strength.STRONG)
    for each in proposals:
        times = "once" if each.times == 1 else f"{each.times} times"
        says = (f"{times}: {_shortened(each.sentence)}",)
        if each.is_term:
            row = Row(f"{each.meant} {BACKWARD} {each.spun}", says)
            tables.setdefault(("terms", *strength), []).append(row)
        else:
            row = Row(f"{each.spun} {FORWARD} {each.meant}", says)
            tables.setdefault(("swaps", f"pos = {quoted(each.pos)}", *strength), []).append(row)
    return "\n".join(table(kind, keys, rows) for (kind, *keys), rows in tables.items())


def _bare(run: Replaced) -> Replaced:
    """The run without the marks and the shared words at its ends."""
    a, b, c, d = run.start, run.end, run.new_start, run.new_end
    old, new = run.before.tokens, run.after.tokens
    while a < b and not old[a].is_word:
        a += 1
    while a < b and not old[b - 1].is_word:
        b -= 1
    while c < d and not new[c].is_word:
        c += 1
    while c < d and not new[d - 1].is_word:
        d -= 1
    return Replaced(run.before, a, b, run.after, c, d)


def _whole(run: Replaced) -> Replaced:
    """The run, with the word behind it where one of its sides ends in the air: "low neck and" (back)."""
    old, new = run.before.tokens, run.after.tokens
    a, b, c, d = run.start, run.end, run.new_start, run.new_end
    dangling = (b > a and _is_function(old[b - 1])) != (d > c and _is_function(new[d - 1]))
    if dangling and b < len(old) and d < len(new) and old[b].norm == new[d].norm and old[b].is_word:
        return Replaced(run.before, a, b + 1, run.after, c, d + 1)
    return run


def _teaches(run: Replaced) -> bool:
    """Whether a replaced run says something about words: no insertion, number, name, inflection or spelling."""
    sides = (run.before.tokens[run.start : run.end], run.after.tokens[run.new_start : run.new_end])
    if not all(1 <= len(side) <= MOST_WORDS and all(token.is_word for token in side) for side in sides):
        return False
    if not run.before.side_by_side(run.start, run.end) or not run.after.side_by_side(run.new_start, run.new_end):
        return False
    if any(all(map(_is_function, side)) for side in sides):
        return False
    if any("@number" in word_keys(token.norm)[1] or token.norm[0].isdigit() for side in sides for token in side):
        return False
    if any(map(_has_name, (run.before, run.after), (run.start, run.new_start), sides)):
        return False
    return not _same_word(*sides)


def _is_function(token: Token) -> bool:
    return token.norm in FUNCTION_WORDS


def _has_name(sentence: Sentence, first: int, side: Sequence[Token]) -> bool:
    """Whether a name is among some tokens: a capital where no sentence and no title asks for it."""
    if sentence.block.kind is BlockKind.HEADING or _is_title(sentence):
        return any(token.text[0].isupper() and not is_known(token.norm) for token in side)
    at_start = not any(token.is_word for token in sentence.tokens[:first])
    return any(token.text != token.text.lower() for token in side[at_start:]) or (
        at_start and side[0].text[1:] != side[0].text[1:].lower()
    )


def _is_title(sentence: Sentence) -> bool:
    """Whether most of its longer words have capitals."""
    long = [token for token in sentence.tokens if token.is_word and not _is_function(token)]
    return 2 * sum(token.text[0].isupper() for token in long) > len(long)


def _same_word(old: Sequence[Token], new: Sequence[Token]) -> bool:
    """Whether two sides differ in nothing but inflection, capitals, hyphens and apostrophes."""
    together = ["".join(c for token in side for c in token.norm if c.isalnum()) for side in (old, new)]
    if together[0] == together[1]:
        return True
    return all(a and b and lemmas(a.norm) & lemmas(b.norm) for a, b in zip_longest(old, new))


def _base(run: Replaced) -> tuple[str, str, str]:
    """Both sides in their base form, as far as they share an inflection, and the part of speech."""
    old, new = (side.split(" ") for side in _sides(run))
    inflected = ""
    for at in dict.fromkeys((0, -1)):
        for a in readings(old[at]):
            single = len(old) == len(new) == 1
            b = next((b for b in readings(new[at]) if b.form == a.form), None)
            if b and (single or _CARRIES.get(a.pos) == at) and (a.lemma, b.lemma) != (old[at], new[at]):
                if ":" in a.form:
                    old[at], new[at], inflected = a.lemma, b.lemma, a.pos
                break
    spun, meant = " ".join(old), " ".join(new)
    return spun, meant, inflected or guessed_pos(spun, meant)


def _sides(run: Replaced) -> tuple[str, str]:
    """What was put, and what was written instead, in small letters."""
    sides = (run.before.tokens[run.start : run.end], run.after.tokens[run.new_start : run.new_end])
    old, new = (" ".join(token.norm for token in side) for side in sides)
    return old, new


def _said(entries: Entries) -> frozenset[tuple[str, str]]:
    """All that terms and swaps say: what was put, and what was meant."""
    terms = ((seen, each.term) for each in entries.terms for seen in each.seen)
    swaps = ((each.spun, meant) for each in entries.swaps for meant in each.meant)
    return frozenset((normal(spun), normal(meant)) for spun, meant in (*terms, *swaps))


def _is_repaired(run: Replaced, glossary: Glossary, domains: frozenset[str]) -> bool:
    """Whether the glossary would do what the editor did: what it finds may reach further than the run."""
    old = [token.norm for token in run.before.tokens]
    new = _sides(run)[1]
    for artifact in glossary.artifacts(run.before, domains):
        if artifact.first <= run.start and run.end <= artifact.end:
            wanted = " ".join([*old[artifact.first : run.start], new, *old[run.end : artifact.end]])
            if any(wanted == meant.lower() for meant in artifact.meant):
                return True
    return False


def _shortened(sentence: str) -> str:
    line = " ".join(sentence.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1].rstrip() + "…"
