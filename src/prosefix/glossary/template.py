"""The replacements of `use`: words, and slots in the form that is asked for.

glossary/README.md says what a replacement may hold.
"""

from __future__ import annotations

import re

from prosefix.language.article import article_before
from prosefix.language.tokens import normal
from prosefix.language.words import FORMS, inflect, readings

_SLOT = re.compile(r"\{(?:(\d+)(?:([=:])([^{}]+))?|a)\}")
_FORM_NAMES = {name.split(":")[1]: name for name in FORMS}


class TemplateError(ValueError):
    """The replacement asks for something that is not there; the message says what."""


def check_template(template: str, slots: int) -> None:
    """Raise TemplateError unless a replacement can be rendered for a pattern with `slots` slots."""
    for match in _SLOT.finditer(template):
        number, sign, rest = match.groups()
        if number is not None and not 1 <= int(number) <= slots:
            raise TemplateError(f"{match.group()} asks for a slot that find does not have ({slots} there)")
        if sign == ":" and rest not in _FORM_NAMES:
            raise TemplateError(f"no form {rest!r} in {match.group()}; there are {', '.join(_FORM_NAMES)}")
    left_over = _SLOT.sub("", template)
    if "{" in left_over or "}" in left_over:
        raise TemplateError(f"a brace that is no slot in {template!r}")


def render(template: str, slots: list[str]) -> str:
    """The replacement with the texts of the slots put in; a slot that was not there leaves no gap."""

    def fill(match: re.Match[str]) -> str:
        number, sign, rest = match.groups()
        if number is None:
            return "{a}"
        text = slots[int(number) - 1]
        if sign == "=":
            return in_form_of(text, rest)
        if sign == ":":
            return in_form(text, _FORM_NAMES[rest])
        return text

    words = _SLOT.sub(fill, template).split()
    for i, word in enumerate(words):
        if word == "{a}":
            words[i] = article_before(words[i + 1]) or "a" if i + 1 < len(words) else "a"
    return re.sub(r"\s+([,.;:!?])", r"\1", " ".join(words))


def in_form(text: str, form: str) -> str:
    """The last word of `text` (the first, for a verb) in a form such as `noun:plural`."""
    words = text.split()
    if not words:
        return text
    at = 0 if form.startswith("verb") else -1
    pos = form.split(":")[0]
    norm = normal(words[at])
    lemma = next((r.lemma for r in readings(norm) if r.pos == pos), norm)
    words[at] = inflect(lemma, form)
    return " ".join(words)


def in_form_of(text: str, other: str) -> str:
    """`other`, whose first word takes the form that the first word of `text` has.

    Where that can be read in several ways, an inflected form is likelier than a base form: "bit" is of "bite".
    """
    words = text.split()
    others = other.split()
    if not words or not others:
        return other
    norm = normal(words[0])
    poses = {reading.pos for reading in readings(others[0])}
    for reading in sorted(readings(norm), key=lambda r: (r.lemma == norm, r.pos != "verb")):
        if reading.pos in poses:
            return " ".join([inflect(others[0], reading.form), *others[1:]])
    return other
