"""a or an: by the sound that the next word begins with.

Words are heard by their spelling, with the exceptions below; numbers as they are read aloud; words in
capitals letter by letter where they cannot be said as a word. Where both are heard, or nobody can know, there
is no answer.
"""

from __future__ import annotations

import re
import unicodedata

from prosefix.language.words import is_known

#: Written with a vowel, spoken with a consonant: "a use", "a one-off", "a European".
_CONSONANT_SOUND = re.compile(
    r"""
    one(?:s|self|ness|time|rs?)?$ | once | oui | ouag
    | eu(?!ler) | ewe(?:s|rs?)?$ | ewing
    | ubi | ufo | uga | uk[aeiru] | uly | unanim | unary | unesco
    | uni(?!d(?!ir|im) | m(?!od|ol) | n(?!uc) | g | ll | r | ss | so(?!n))   # not un-: "an unimportant unit"
    | ur(?:an|al|e|i|o|u) | us[aeiu] | ut[aeio](?!$) | utes?$ | uv[aeiu] | u$
    | mc\w{3}
    """,
    re.VERBOSE,
)
#: Written with a consonant, spoken with a vowel: "an hour".
_VOWEL_SOUND = re.compile(r"hour|heir|honest|hono(?:u?r|raria)|hors$|nth$|y[^aeiou]|xbox|xfinity")
#: Abbreviations that are read as the word they stand for: "a Mr Smith".
_READ_IN_FULL = frozenset("mr mrs ms mt st sec".split())
#: Heard both ways, in different countries or by different writers: "a herb", "an herb".
_BOTH = re.compile(
    r"""
    herb(?!ert|st|ie) | histori[ac] | homage | haute | hermes | oaxac | uyghur | utrecht | xmas
    | (?:url|sql|faq)s?$
    """,
    re.VERBOSE,
)

_VOWELS = frozenset("aeiou")
#: Letters whose own names begin with a vowel: "an F", "an X-ray".
_LETTERS_WITH_VOWEL_SOUND = frozenset("aefhilmnorsx")
#: How an English word may begin, where the name of its first letter begins with a vowel.
_ONSETS = frozenset("fl fr fj ll mn rh sc sh sk sl sm sn sp sq st sv sw".split())

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "Oe", "Æ": "Ae", "’": "'", "‐": "-", "‑": "-"})

_SAID_AS_WORDS = frozenset(
    """NASA NATO NASCAR NASDAQ NAFTA NAND NOR NORAD NIMBY NOAA FEMA FIFA FICO FICA FINRA FERPA FISMA FAFSA
    FOIA FOMO FORTRAN FUD HIPAA HEPA HUD HELOC HIIT LAN LASER LASIK LEED LEGO LIDAR LIBOR LAMP MAC MIDI
    MOOC MOMA MOSFET RADAR RAID RAM RAND REIT REST RICO RISC ROM ROFL SARS SATA SCADA SCOTUS SCSI SCUBA
    SEAL SIM SIDS SMART SNAP SOAP SONAR SPAC STEM SWAT SWOT EULA UNIX URGENT""".split()
)
_SPELLED_OUT = frozenset(
    """EU FAA FBI FEC FIA HIV HOA LAPD LED LEP LIRR MIA MIT MOU NAACP NIH NUS RAF RIAA ROI SAE SAP SEC SEO
    SOS SUV SPCA UAE UAV UCLA UEFA UI UK UNDP UNHCR UPS USA USB USDA USMC USPS
    USSR UV UX""".split()
)
#: In capitals read as a word, spelled out, or (states, months) as what they are short for.
_DOUBTFUL = frozenset(
    """FAQ LSAT MRSA NICU ROTC SAT SKU SQL URL UP XOR NO SO HI HO HA LO RE FA ME MY HE MU NU XI FL LA MA MD
    MI MN MO MS MT NC ND NE NH NJ NM NV NY RI SC SD""".split()
)


def article_before(word: str) -> str | None:
    """ "a" or "an" before `word` as it is written; None where both are heard or nobody can know."""
    vowel = _begins_with_vowel_sound(_plain(word))
    return None if vowel is None else "an" if vowel else "a"


def _plain(word: str) -> str:
    """The word without accents, ligatures and curly apostrophes."""
    letters = unicodedata.normalize("NFKD", word.translate(_LIGATURES))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _begins_with_vowel_sound(word: str) -> bool | None:
    if not word or not word[0].isascii() or not word[0].isalnum():
        return None
    if word[0].isdigit():
        return _number(word)
    first = re.split(r"[-'.]", word)[0]
    if len(first) == 1:
        return _letter(first) if not re.match(r"[hlmnsa]'[^\W\d]{2}", word, re.IGNORECASE) else None
    if before_digit := re.match(r"([a-z]+)\d", first, re.IGNORECASE):
        letters = before_digit.group(1)
        spelled = len(letters) < 3 or not _can_be_said(letters.lower())
        return _letter(letters) if spelled else _begins_with_vowel_sound(letters)
    if first[0].islower() and first[1].isupper():
        return _small_then_capital(first)
    if first[:2].isupper():
        return _capitals(first)
    if first.islower() and first.upper() in _SPELLED_OUT and not is_known(first) and first not in _READ_IN_FULL:
        return _letter(first)
    return _word(first.lower())


def _number(word: str) -> bool | None:
    """Eight, eleven and eighteen begin with a vowel, as does any number that is read with them in front."""
    match = re.match(r"\d+(?:,\d{3}(?!\d))*", word)
    assert match is not None
    digits, rest = match.group().replace(",", ""), word[match.end() :]
    if digits[0] == "0":
        return False if re.match(r"\.\d", rest) else None  # zero, oh, nought
    if len(digits) == 4 and digits[:2] in (
        "11",
        "18",
    ):  # a year, eighteen hundred, one thousand eight hundred
        return True if rest.startswith(("s", "'s")) else None
    leading = digits[: (len(digits) - 1) % 3 + 1]
    return leading[0] == "8" or leading in ("11", "18")


def _letter(word: str) -> bool:
    """Whether the name of the first letter begins with a vowel."""
    return word[0].lower() in _LETTERS_WITH_VOWEL_SOUND


def _small_then_capital(word: str) -> bool | None:
    """mRNA is spelled, iPhone is not; nobody knows of uTorrent and nVidia."""
    if word[0] == "u" or (word[0] not in _VOWELS and _letter(word) and not word[1:].isupper()):
        return None
    return _letter(word)


def _capitals(word: str) -> bool | None:
    """FBI and MSc are spelled, NASA and EUROPEAN are words; of others nobody can know."""
    letters = word.removesuffix("s")
    if letters in _SPELLED_OUT:
        return _letter(letters)
    said = _word(letters.lower())
    if letters in _SAID_AS_WORDS or said == _letter(letters):
        return said
    if letters in _DOUBTFUL:
        return None
    if len(letters) == 2 or not _can_be_said(letters.lower()):
        return _letter(letters)
    known = is_known(letters.lower())
    if len(letters) == 3 and letters[0] == "U" and not known:
        return False
    return said if len(letters) > 5 or (len(letters) == 5 and known) else None


def _word(word: str) -> bool | None:
    """For a word, in small letters."""
    if _BOTH.match(word):
        return None
    if _CONSONANT_SOUND.match(word) or word in _READ_IN_FULL:
        return False
    if _VOWEL_SOUND.match(word):
        return True
    said = word[0] in _VOWELS
    return said if said == _letter(word) or _can_be_said(word) else None


def _can_be_said(word: str) -> bool:
    """Whether something in small letters can be an English word: it has a vowel, and begins like one."""
    if word[0] in _VOWELS or word[1:2] in _VOWELS:
        return True
    return word[1:2] == "y" or (word[:2] in _ONSETS and any(letter in "aeiouy" for letter in word))
