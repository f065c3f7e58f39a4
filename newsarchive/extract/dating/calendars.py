"""Other calendars → Gregorian dates. Exact where the calendar is; what cannot be a date is ``None``."""

from datetime import date
from functools import cache
from itertools import accumulate

ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "R": 2018, "H": 1988, "S": 1925}
"""Japanese era, or the letter that stands for it → the Gregorian year before its first."""

_ROC_OFFSET = 1911
_BUDDHIST_OFFSET = 543
_SOLAR_HIJRI_EPOCH = date(622, 3, 21).toordinal()
_HIJRI_EPOCH = date(622, 7, 18).toordinal()
_UMM_AL_QURA = (
    "5b49ba4db25d52daa5ad4aea56d4bd23d91da95b4ab5a56d2b693b49b6556a9754b6a56caad555"
    "b29b92ba95d4ada55aaab595749764baa5b52b6a56d2ae9572a75535a95d49ba4dd26d535aa"
)
"""Three hexadecimal digits for each year from 1411 to 1461: a bit for each month, set where it has 30 days and not 29."""
_BIKRAM = (
    "bb9512aba445aea445bb9505bb9512aea445aed445bb95067b9512aea445af9445bb9506aba112aea445"
    "af9445bb9506aba142aea445af9445bb9506aba145aea445bb9445bb9506aba445aea445bb9505bb9512"
    "aba445aea445bb9505bb9512aea445aea445ae9515bb65157b9515aea4556f65157b95157b9515"
)
"""Six hexadecimal digits for each year from 2050 to 2090: two bits for each month, its days beyond 29, as Nepal's almanacs say."""
_BIKRAM_FIRST, _BIKRAM_FIRST_DAY = 2050, date(1993, 4, 13)
_ETHIOPIAN_2000 = date(2007, 9, 12).toordinal()
_FIRST, _FIRST_DAY = 1411, date(1990, 7, 23).toordinal()


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


@cache
def _months() -> tuple[int, ...]:
    """The first day of each month of the Umm al-Qura calendar that the table knows, and of the one behind them."""
    long = bin(int("1" + _UMM_AL_QURA, 16))[3:]
    return tuple(accumulate((29 + int(bit) for bit in long), initial=_FIRST_DAY))


def from_hijri(year: int, month: int, day: int) -> date | None:
    """Hijri by the Umm al-Qura calendar, by which Saudi Arabia prints; before 1411 and after 1461 by the arithmetic one, a day off.

    Where the moon is sighted (Morocco, Pakistan), a printed date may be another day's by one.
    """
    if not (1 <= year <= 1600 and 1 <= month <= 12 and 1 <= day <= 30):
        return None
    months = _months()
    if 0 <= (at := 12 * (year - _FIRST) + month - 1) < len(months) - 1:
        return date.fromordinal(months[at] + day - 1)
    before = 29 * (month - 1) + month // 2
    return date.fromordinal(_HIJRI_EPOCH + 354 * (year - 1) + (11 * year + 3) // 30 + before + day - 1)


@cache
def _bikram_months() -> tuple[int, ...]:
    """The first day of each month of Nepal's calendar that the table knows, and of the one behind them."""
    beyond = bin(int("1" + _BIKRAM, 16))[3:]
    long = (29 + int(beyond[at : at + 2], 2) for at in range(0, len(beyond), 2))
    return tuple(accumulate(long, initial=_BIKRAM_FIRST_DAY.toordinal()))


def from_bikram(year: int, month: int, day: int) -> date | None:
    """Bikram Sambat (Nepal): 2082-02-13 is 2025-05-27. Known from 2050 to 2090."""
    months, at = _bikram_months(), 12 * (year - _BIKRAM_FIRST) + month - 1
    if not (1 <= month <= 12 and 0 <= at < len(months) - 1 and 1 <= day <= months[at + 1] - months[at]):
        return None
    return date.fromordinal(months[at] + day - 1)


def from_ethiopian(year: int, month: int, day: int) -> date | None:
    """Ethiopia's calendar: twelve months of thirty days and the rest; 2017-09-19 is 2025-05-27."""
    rest = 6 if year % 4 == 3 else 5
    if not (1900 <= year <= 2100 and 1 <= month <= 13 and 1 <= day <= (30 if month < 13 else rest)):
        return None
    return date.fromordinal(_ETHIOPIAN_2000 + 365 * (year - 2000) + (year - 2000) // 4 + 30 * (month - 1) + day - 1)
