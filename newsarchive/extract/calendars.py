"""Other calendars → Gregorian dates. Exact where the calendar is; what cannot be a date is ``None``."""

from __future__ import annotations

from datetime import date

ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "R": 2018, "H": 1988, "S": 1925}
"""Japanese era, or the letter that stands for it → the Gregorian year before its first."""

_ROC_OFFSET = 1911
_BUDDHIST_OFFSET = 543
_SOLAR_HIJRI_EPOCH = date(622, 3, 21).toordinal()
_HIJRI_EPOCH = date(622, 7, 18).toordinal()


def gregorian(year: int, month: int, day: int) -> date | None:
    """The date, if there is such a day."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def from_roc(year: int, month: int, day: int) -> date | None:
    """Republic of China (民國): the year 114 is 2025; months and days are Gregorian."""
    return gregorian(year + _ROC_OFFSET, month, day) if year > 0 else None


def from_era(era: str, year: int, month: int, day: int) -> date | None:
    """Japanese era: 令和7年 and R7 are 2025. A year past the era's end (平成31年5月) is read as it was meant."""
    first = ERAS.get(era)
    return gregorian(first + year, month, day) if first is not None and year > 0 else None


def from_buddhist(year: int, month: int, day: int) -> date | None:
    """Thai Buddhist era: 2568 is 2025; months and days are Gregorian since 1941."""
    return gregorian(year - _BUDDHIST_OFFSET, month, day) if year > 2483 else None


def _solar_hijri_leap(year: int) -> bool:
    """Eight leap years in each cycle of 33: what the sun has ruled since the calendar became law in 1304, and will until 1501."""
    return (25 * year + 11) % 33 < 8


def from_solar_hijri(year: int, month: int, day: int) -> date | None:
    """Solar Hijri (Iran, Afghanistan): 1404/03/06 is 2025-05-27."""
    if not (1244 <= year <= 1501 and 1 <= month <= 12 and day >= 1):
        return None
    longest = 31 if month <= 6 else 30 if month <= 11 or _solar_hijri_leap(year) else 29
    if day > longest:
        return None
    leaps = (8 * year + 21) // 33
    before = 31 * (month - 1) if month <= 7 else 186 + 30 * (month - 7)
    return date.fromordinal(_SOLAR_HIJRI_EPOCH + 365 * (year - 1) + leaps + before + day - 1)


def from_hijri(year: int, month: int, day: int) -> date | None:
    """Hijri by the arithmetic calendar with the astronomical epoch, the one nearest to Umm al-Qura, by which Arabic pages print.

    A printed date follows the moon's sighting: of the months 1400 to 1460, 57 of 100 begin on this very day, 99 within one day.
    """
    if not (1 <= year <= 1600 and 1 <= month <= 12 and 1 <= day <= 30):
        return None
    before = 29 * (month - 1) + month // 2
    return date.fromordinal(_HIJRI_EPOCH + 354 * (year - 1) + (11 * year + 3) // 30 + before + day - 1)
