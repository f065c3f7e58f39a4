"""The month named between, before or behind two numbers, with nothing but ties (de, of, th, года) beside it."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from newsarchive.extract.dating.meanings import Habits, Month
from newsarchive.extract.dating.words import CALENDARS, MONTHS, TIES, fold, month_begun

_SPLIT = re.compile(r"[\s,،;/|()\[\]·-]+")
_AFFIX = re.compile("^(?:ខែ|เดือน|ເດືອນ|ב|d'|d’|l'|de )|(?:လ|လပိုင်း|-?ին|-?ի|'da|'de|ta|та|ы|ს|ماه)$")
_BIDI = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def month_between(gap: str, habits: Habits) -> Month | None:
    """The one month named between two numbers (or before, or after), with its calendar, if nothing but ties stands beside it."""
    return None if len(gap) > 40 or not gap.strip(" .,-/:|()") else _month(gap, habits.language)


@lru_cache(4096)
def _month(gap: str, language: str) -> Month | None:
    words = [word for word in (part.strip(".'’‘\"`׳॰:«»") for part in _SPLIT.split(_BIDI.sub("", gap).casefold().strip())) if word]
    keys = [fold(word) for word in words]
    if whole := MONTHS.get(" ".join(keys)):
        return _settled(whole, language)
    found: Mapping[str, int] | None = None
    for i, key in enumerate(keys):
        if i and f"{keys[i - 1]} {key}" in MONTHS:
            continue
        if (named := _named_by(key, keys[i + 1 : i + 2], language)) is None:
            if key not in TIES and words[i] not in TIES:
                return None
        elif found is not None and set(found.values()) != set(named.values()):  # أيار/مايو is one month said twice
            return None
        else:
            found = found or named
    return _settled(found, language) if found else None


def _named_by(key: str, following: list[str], language: str) -> Mapping[str, int] | None:
    if key in TIES:
        return None
    named = MONTHS.get(key) or MONTHS.get(_AFFIX.sub("", key)) or (MONTHS.get(f"{key} {following[0]}") if following else None)
    if named is None and (number := month_begun(key, language)):
        return {language: number}
    return named


def _settled(named: Mapping[str, int], language: str) -> Month | None:
    """The month that all languages, or else the page's own, mean by the word."""
    calendar = next(iter(named)) if len(named) == 1 and next(iter(named)) in CALENDARS else "gregorian"
    numbers = set(named.values())
    if len(numbers) == 1:
        return Month(numbers.pop(), calendar)
    own = named.get(language)
    return Month(own, calendar) if own else None


class Named(NamedTuple):
    """A month named beside a number, and how many characters away it begins or ends."""

    month: Month
    width: int


def tied(gap: str) -> bool:
    """Is there nothing between two numbers but what ties the parts of a date together?"""
    return len(gap) <= 16 and all(part.strip(".'’()") in TIES for part in _SPLIT.split(gap.casefold()))


_WORD = re.compile(r"[^\d\s,;:|/()\[\]–—]+")
_FIRST_WORDS = re.compile(r"[.\s-]*([^\W\d_]+(?:\s[^\W\d_]+)?)")


def month_before(before: str, habits: Habits) -> Named | None:
    """The month whose name ends the words before a number, one word or two of a line: "opens in May", and below it "May 3"."""
    words = [*_WORD.finditer(before, max(0, len(before) - 32))][-2:]
    if not words or before[words[-1].end() :].replace(",", " ").strip():
        return None
    if len(words) > 1 and ("\n" in (between := before[words[0].end() : words[1].start()]) or between.strip()):
        del words[0]
    for word in words:
        part = before[word.start() :]
        if month := month_between(part, habits):
            return Named(month, len(part.lstrip(" -–—.,·")))
    return None


def month_after(behind: str, habits: Habits) -> Named | None:
    """The month whose name begins the words behind a number, one word or two."""
    match = _FIRST_WORDS.match(behind)
    if match is None:
        return None
    words = match[1].split()
    for count in (len(words), 1):
        name = " ".join(words[:count])
        if month := month_between(name, habits):
            return Named(month, match.start(1) + len(name))
    return None
