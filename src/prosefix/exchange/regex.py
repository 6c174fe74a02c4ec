"""The texts that a simple regular expression stands for: `(?i)e-?mails?` is email, e-mail, emails and e-mails."""

from __future__ import annotations

from prosefix.exchange.entries import CannotSayError

#: More texts than this from one expression mean that it is no list of words.
MOST_TEXTS = 24

_FLAGS = "(?i)"
_NEVER_PLAIN = "*+{}.|"


def spelled_out(expression: str) -> list[str]:
    """All texts that an expression stands for, in its order, without those that differ only in capitals.

    Raises CannotSayError for what no list of texts can say.
    """
    reader = _Reader(expression.replace(_FLAGS, ""))
    texts = {text.lower(): text for text in reversed(reader.alternatives())}
    if reader.at < len(reader.text):
        raise CannotSayError("')' without '('")
    return list(reversed(texts.values()))


class _Reader:
    """Reads an expression from left to right."""

    def __init__(self, text: str) -> None:
        self.text, self.at = text, 0

    def alternatives(self) -> list[str]:
        """The texts of `a|b|c`, up to the end or a closing parenthesis."""
        texts = self._sequence()
        while self._next_is("|"):
            texts += self._sequence()
        return _few(texts)

    def _sequence(self) -> list[str]:
        texts = [""]
        while self.at < len(self.text) and self.text[self.at] not in "|)":
            atoms = self._atom()
            if self._next_is("?"):
                atoms = ["", *atoms] if not self._next_is("?") else atoms
            texts = _few([text + atom for text in texts for atom in atoms])
        return texts

    def _atom(self) -> list[str]:
        sign = self.text[self.at]
        self.at += 1
        if sign == "(":
            return self._group()
        if sign == "[":
            return self._class()
        if sign == "\\":
            return self._escaped()
        if sign in "^$":
            return [""]  # a vocabulary's entries are whole words anyway
        if sign in _NEVER_PLAIN:
            raise CannotSayError(f"a regular expression with {sign!r}, which no list of words can say")
        return [sign]

    def _group(self) -> list[str]:
        if self._next_is("?") and not self._next_is(":"):
            raise CannotSayError("a regular expression that looks ahead or behind, which no list of words can say")
        texts = self.alternatives()
        if not self._next_is(")"):
            raise CannotSayError("'(' without ')'")
        return texts

    def _class(self) -> list[str]:
        end = self.text.find("]", self.at + 1)
        signs = self.text[self.at : end]
        if end < 0:
            raise CannotSayError("'[' without ']'")
        if signs[0] == "^" or "\\" in signs or "-" in signs[1:-1]:
            raise CannotSayError(f"a regular expression with [{signs}], which no list of words can say")
        self.at = end + 1
        return _few(list(dict.fromkeys(c.lower() if c.swapcase() in signs else c for c in signs)))

    def _escaped(self) -> list[str]:
        sign = self.text[self.at : self.at + 1]
        self.at += 1
        if sign == "b":
            return [""]
        if sign == "s":
            return [" "]
        if not sign or sign.isalnum():
            raise CannotSayError(f"a regular expression with '\\{sign}', which no list of words can say")
        return [sign]

    def _next_is(self, sign: str) -> bool:
        """Whether this comes next; if so, it is passed."""
        found = self.text.startswith(sign, self.at)
        self.at += len(sign) if found else 0
        return found


def _few(texts: list[str]) -> list[str]:
    if len(texts) > MOST_TEXTS:
        raise CannotSayError(f"a regular expression for more than {MOST_TEXTS} texts")
    return texts
