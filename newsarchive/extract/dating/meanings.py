"""Year, month and day as printed → the days they can mean: by calendar, by the order of the numbers, by habit."""

import re
from collections.abc import Iterator, Set
from datetime import date
from typing import NamedTuple

from newsarchive.extract.dating.calendars import (
    ERAS,
    from_bikram,
    from_buddhist,
    from_era,
    from_ethiopian,
    from_hijri,
    from_roc,
    from_solar_hijri,
    gregorian,
)
from newsarchive.extract.dating.numbers import Number


class Habits(NamedTuple):
    """How dates are written where a page comes from."""

    latest: date
    """The last day that is not the future."""
    language: str = ""
    """Primary subtag: en, zh …"""
    country: str = ""
    """ISO 3166-1 alpha-2, where known."""
    order: str = ""
    """dmy or mdy: what the page's or its listing's other dates prove, or the language and country suggest."""
    order_reason: str = ""
    order_sure: bool = False
    earliest: date = date(1990, 1, 1)


class Meaning(NamedTuple):
    """One day a printed date can mean."""

    day: date
    reading: str
    sure: float = 1.0
    """1 where the form leaves no doubt; less where habit decided."""

    @property
    def is_lunar(self) -> bool:
        """Counted by the moon, whose months begin when it is seen."""
        return self.reading.startswith(_LUNAR)


_LUNAR = "Hijri"


def by_sighted_moon(meaning: Meaning, gregorian_days: Set[date]) -> Meaning:
    """A Hijri day, on the day of the Gregorian calendar that stands beside it, a day off or not; with neither, as it is."""
    near = [day for day in gregorian_days if abs((day - meaning.day).days) <= 1]
    if not meaning.is_lunar or not near:
        return meaning
    day = meaning.day if meaning.day in near else near[0]
    return Meaning(day, f"{meaning.reading}, with the Gregorian day beside it", 0.9)


def _hijri(year: int, month: int, day: int, how: str, habits: Habits) -> Iterator[Meaning]:
    """Sure in Saudi Arabia, where most pages with such dates come from; elsewhere the sighted moon decides, a day off or not."""
    if value := from_hijri(year, month, day):
        yield Meaning(value, f"{_LUNAR} (Umm al-Qura), {how}", 0.9 if habits.country in ("SA", "") else 0.4)


_BIKRAM_YEARS = range(2050, 2091)
"""To Nepal they are these days; to all others, the future."""
ETHIOPIAN = "ዓ"
"""The mark of a year of Ethiopia's calendar (ዓ.ም) behind a date in numbers."""


def in_calendar(year: int, month: int, day: int, how: str, habits: Habits, mark: str = "") -> Iterator[Meaning]:
    """The year's own size tells the calendar: 2025 Gregorian, 2568 Buddhist, 1404 Solar Hijri, 1446 Hijri in Arabic."""
    value: date | None
    if year in _BIKRAM_YEARS and (habits.language == "ne" or habits.country == "NP"):
        if value := from_bikram(year, month, day):
            yield Meaning(value, f"Bikram Sambat, {how}")
    elif mark == ETHIOPIAN:
        if value := from_ethiopian(year, month, day):
            yield Meaning(value, f"Ethiopian calendar, {how}")
    elif 1900 <= year <= 2200:
        if value := gregorian(year, month, day):
            yield Meaning(value, how)
    elif 2484 <= year <= 2700:
        if value := from_buddhist(year, month, day):
            yield Meaning(value, f"Buddhist era, {how}")
    elif 1300 <= year <= 1500:
        lunar = "ه" in mark or (habits.language in ("ar", "ur") and year >= 1410)
        if lunar:
            yield from _hijri(year, month, day, how, habits)
        elif value := from_solar_hijri(year, month, day):
            yield Meaning(value, f"Solar Hijri, {how}")


ERA_BEFORE = re.compile(
    r"(令和|平成|昭和|大正|明治|中華民國|中华民国|民國|民国|公元|西元|พ\.ศ\.|ค\.ศ\.|(?<![A-Za-z])[RHS])\s*\.?\s*$"
)
"""The words before a year that say which calendar counts it."""


def from_mark(era: str, year: int, month: int, day: int) -> tuple[Meaning, ...]:
    """What a date behind the mark of a calendar other than the Gregorian means."""
    if era in ERAS:
        value = from_era(era, year, month, day)
        return (Meaning(value, f"Japanese era {era}, year first"),) if value else ()
    if "民" in era:
        value = from_roc(year, month, day)
        return (Meaning(value, "Republic of China calendar, year first"),) if value else ()
    return ()


def three_digit_year(year: int, month: int, day: int, habits: Habits) -> tuple[Meaning, ...]:
    """A year of three digits without its calendar's name: Taiwan's, on a Chinese or Taiwanese page."""
    value = from_roc(year, month, day)
    if value and (habits.country == "TW" or habits.language == "zh"):
        return (Meaning(value, "Republic of China calendar, three-digit year", 0.95),)
    return ()


def by_stroke(habits: Habits, stroke: str) -> Habits:
    """With points the day comes first wherever the page does not prove the contrary; America writes strokes."""
    if stroke != "." or habits.order_sure:
        return habits
    return habits._replace(order="dmy", order_reason="points, which stand between day and month", order_sure=habits.order == "dmy")


def year_last(first: int, second: int, year: int, habits: Habits) -> tuple[Meaning, ...]:
    """27/05/2025, 05/27/2025 and, alas, 05/06/2025."""
    dmy = tuple(in_calendar(year, second, first, "day, month, year", habits))
    mdy = tuple(in_calendar(year, first, second, "month, day, year", habits))
    return _ordered(dmy, mdy, habits)


def _ordered(dmy: tuple[Meaning, ...], mdy: tuple[Meaning, ...], habits: Habits) -> tuple[Meaning, ...]:
    """Of two readings the one that habit or other dates prefer, with how sure that is."""
    dmy = tuple(m for m in dmy if m.day <= habits.latest)
    mdy = tuple(m for m in mdy if m.day <= habits.latest)
    if not (dmy and mdy) or dmy[0].day == mdy[0].day:
        return dmy or mdy
    first, second = (mdy, dmy) if habits.order == "mdy" else (dmy, mdy)
    doubt = 0.95 if habits.order_sure else 0.75 if habits.order else 0.5
    why = habits.order_reason or "the usual order, unproved"
    return tuple(Meaning(m.day, f"{m.reading} ({why})", m.sure * doubt) for m in first) + tuple(
        Meaning(m.day, f"{m.reading} (against {why})", m.sure * (1 - doubt)) for m in second
    )


_YEAR_FIRST_LANGUAGES = frozenset(("ko", "zh", "ja", "hu", "lt", "mn", "sv", "eu", "ne"))


def short_year(a: Number, b: Number, c: Number, habits: Habits) -> tuple[Meaning, ...]:
    """25-05-27 on a Korean board, 27.05.25 elsewhere, 05/27/25 in America; 27/05/68 in Thailand."""
    year_first = in_calendar(full_year(a.value, habits), b.value, c.value, "two-digit year, month, day", habits)
    ymd = tuple(Meaning(m.day, m.reading, 0.85) for m in year_first if a.digits == 2 and m.day <= habits.latest)
    dmy = tuple(in_calendar(full_year(c.value, habits), b.value, a.value, "day, month, two-digit year", habits))
    mdy = tuple(in_calendar(full_year(c.value, habits), a.value, b.value, "month, day, two-digit year", habits))
    rest = tuple(Meaning(m.day, m.reading, m.sure * 0.85) for m in _ordered(dmy, mdy, habits))
    if habits.country == "TW" and 80 <= a.value <= 99 and (value := from_roc(a.value, b.value, c.value)):
        return Meaning(value, "Republic of China calendar, two-digit year", 0.7), *(m._replace(sure=0.4) for m in ymd)
    if habits.language in _YEAR_FIRST_LANGUAGES and ymd:
        return (*(m._replace(sure=0.95) for m in ymd), *(m._replace(sure=m.sure * 0.3) for m in rest))
    return rest or tuple(Meaning(m.day, m.reading, 0.5) for m in ymd)


class Month(NamedTuple):
    """A month read from its name."""

    number: int
    calendar: str = "gregorian"
    """gregorian, solar-hijri, hijri, bikram or ethiopian, by the name."""


def full_year(short: int, habits: Habits) -> int:
    """25 → 2025, 98 → 1998; in Thailand 68 → 2568."""
    if habits.language == "th" and short >= 40:
        return 2500 + short
    return (2000 if short <= habits.latest.year % 100 + 1 else 1900) + short


_BY_NAME = {
    "solar-hijri": ("Solar Hijri", from_solar_hijri),
    "bikram": ("Bikram Sambat", from_bikram),
    "ethiopian": ("Ethiopian calendar", from_ethiopian),
}


def with_month(
    year: int, month: Month, day: int, how: str, habits: Habits, mark: str = "", sure: float = 1.0
) -> tuple[Meaning, ...]:
    """What a date with a named month can mean."""
    if month.calendar in _BY_NAME:
        calendar, convert = _BY_NAME[month.calendar]
        value = convert(year, month.number, day)
        return (Meaning(value, f"{calendar}, {how}"),) if value else ()
    if month.calendar == "hijri":
        return tuple(_hijri(year, month.number, day, how, habits))
    return tuple(Meaning(m.day, m.reading, m.sure * sure) for m in in_calendar(year, month.number, day, how, habits, mark))
