"""Words of dates in more than seventy languages: months, what a date's label says, how long ago. They stand in date_words.toml.

Words are compared folded (``fold``). A word that means different months in different languages (listopad is November in Polish
and October in Croatian) keeps both.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from importlib.resources import files

_ACCENTED = re.compile("[a-zͰ-ԯ][̀-ͯ]+")


def fold(word: str) -> str:
    """The word as it is compared: small letters, accents of Latin, Greek and Cyrillic away."""
    word = word.casefold()
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word.replace("ı", "i")).replace("\u0654", "")
    return unicodedata.normalize("NFC", _ACCENTED.sub(lambda match: match[0][0], parts)).replace("’", "'")


def _words(text: str) -> Iterator[str]:
    return (fold(word.replace("_", " ")) for word in text.split())


_TABLE = tomllib.loads(files("newsarchive.extract").joinpath("date_words.toml").read_text("utf-8"))


def _months() -> tuple[Mapping[str, Mapping[str, int]], Mapping[str, Mapping[str, int]]]:
    by_word: dict[str, dict[str, int]] = {}
    by_language: dict[str, dict[str, int]] = {}
    for language, text in (_TABLE["months"] | _TABLE["calendars"]).items():
        for number, forms in enumerate(text.split("|"), 1):
            for word in _words(forms):
                by_word.setdefault(word, {})[language] = number
                by_language.setdefault(language, {})[word] = number
    return by_word, by_language


MONTHS, MONTH_NAMES = _months()
"""Folded word → language (or the calendar ``solar-hijri``, ``hijri``) → number of the month; and language → word → number."""

TIES = frozenset((*_TABLE["between"]["ties"].split(), ""))
"""What may stand between the parts of a date: de, of, th, года."""


def month_begun(word: str, language: str) -> int | None:
    """The one month whose name begins with this folded word, for scripts whose abbreviations follow no list (ಫೆಬ್ರ, စက်)."""
    if word.isascii() or len(word) < 2:
        return None
    months = {number for name, number in MONTH_NAMES.get(language, {}).items() if name.startswith(word)}
    return months.pop() if len(months) == 1 else None


def _label(text: str) -> re.Pattern[str]:
    def form(word: str) -> str:
        if not word[:1].isalpha() or "\u3040" <= word[:1] <= "\ud7af":   # no blanks between words there
            return re.escape(word)
        return rf"\b{re.escape(word)}" + (r"\b" if len(word) <= 4 else "")

    return re.compile("|".join(sorted({form(word) for word in _words(text)}, key=len, reverse=True)))


SAYS_PUBLISHED, SAYS_MODIFIED, SAYS_OTHER = (_label(_TABLE["labels"][kind]) for kind in ("published", "modified", "other"))
"""Found in the folded words before a date: what kind of date it is."""

UNITS: Mapping[str, str] = {word: unit for unit in ("minutes", "hours", "days", "weeks") for word in _words(_TABLE["ago"][unit])}
"""Folded word → minutes, hours, days or weeks."""

AGO = frozenset(_words(_TABLE["ago"]["ago"]))
ONE = frozenset(_words(_TABLE["ago"]["one"]))


def _named_days() -> Mapping[str, Mapping[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for days, when in enumerate(("today", "yesterday", "before_yesterday")):
        for language, text in _TABLE[when].items():
            for word in text.split(","):
                found.setdefault(fold(word), {})[language] = days
    return found


NAMED_DAYS = _named_days()
"""Folded word → language → how many days ago: yesterday, gestern, 昨天."""
