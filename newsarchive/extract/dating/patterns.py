"""Printed text → the dates in it, each with every way it can be read.

A text's numbers are looked at two and three in a row: what stands between them (a stroke, 年, a month's name) says whether
they are a date. So one walk over the numbers finds all forms, in any script, in linear time.
"""

import re
from collections.abc import Iterator
from datetime import date, time
from typing import NamedTuple

from newsarchive.extract.dating.calendars import from_roc, gregorian
from newsarchive.extract.dating.clock import clock_beside, until_another_hour
from newsarchive.extract.dating.meanings import (
    ERA_BEFORE,
    ETHIOPIAN,
    Habits,
    Meaning,
    by_stroke,
    from_mark,
    full_year,
    in_calendar,
    short_year,
    three_digit_year,
    with_month,
    year_last,
)
from newsarchive.extract.dating.months import month_after, month_before, month_between, tied
from newsarchive.extract.dating.numbers import Number, numbers, one_year, plain


class Printed(NamedTuple):
    """One date found in a text, with what it can mean, likeliest first."""

    start: int
    end: int
    text: str
    meanings: tuple[Meaning, ...]
    clock: time | None = None
    """The printed time; aware where an offset is printed."""
    is_range: bool = False
    """One end of a span of days, as events have."""
    day_end: int = 0
    """Where the day ends, and what may be its time begins."""

    @property
    def day(self) -> date:
        """The likeliest day."""
        return self.meanings[0].day


def find_dates(text: str, habits: Habits) -> tuple[Printed, ...]:
    """Every full date printed in the text, in order; a day without a year is none. ``text`` should be short (a line)."""
    line = one_year(plain(text))
    row = numbers(line)
    found: list[Printed] = []
    taken = -1
    for i, number in enumerate(row):
        if number.start < taken or (hit := _at(line, row, i, habits)) is None or not hit.meanings:
            continue
        taken = hit.end
        if kept := tuple(m for m in hit.meanings if habits.earliest <= m.day <= habits.latest):
            clock, taken = clock_beside(line, hit.start, hit.end)
            is_range = _RANGE_BEFORE.search(line, max(0, hit.start - 12), hit.start) is not None or (
                until_another_hour(line, taken) if clock is not None else FROM_OR_UNTIL.match(line, taken) is not None
            )
            found.append(Printed(hit.start, taken, text[hit.start : taken].strip(), kept, clock, is_range, hit.end))
    return tuple(_ranges(line, found))


FROM_OR_UNTIL = re.compile(r"\s?(?:[(（][^()（）]{1,3}[)）]\s?)?(?:부터|까지|から|まで|より|起(?![草稿]))")
"""Behind a day with which something begins or ends: 조회 가능한 일정 : 2024년 1월 15일부터."""
_RANGE_BEFORE = re.compile(r"(?<![:：][0-5])\d[.日일]?\s*(?:[-–—~～/+&]|bis|to|and|und|al|à|至)\s*$")
_RANGE = re.compile(r"\s*(?:[-–—~～]|bis|to|till|until|through|a|al|au|à|até|hasta|do|по|至|から|부터)\s*$", re.IGNORECASE)


def _ranges(line: str, found: list[Printed]) -> Iterator[Printed]:
    """The dates, with both ends of each span of days marked."""
    marked = {
        i
        for i in range(len(found) - 1)
        if _RANGE.match(line[found[i].end : found[i + 1].start]) and found[i].day != found[i + 1].day
    }
    for i, printed in enumerate(found):
        yield printed._replace(is_range=True) if i in marked or i - 1 in marked else printed


class _Hit(NamedTuple):
    start: int
    end: int
    meanings: tuple[Meaning, ...]


class _Place(NamedTuple):
    """Numbers in a row, with the words before, between and behind them."""

    line: str
    before: str
    a: Number
    b: Number
    c: Number | None
    gap: str
    second_gap: str
    behind: str
    """Up to the next number."""


def _at(line: str, row: list[Number], i: int, habits: Habits) -> _Hit | None:
    """A date that begins with number ``i`` (or with the month's name before it)."""
    a = row[i]
    if a.digits == 8:
        year = a.value // 10000  # 88120123 is a telephone's number
        day = gregorian(year, a.value // 100 % 100, a.value % 100) if 1900 <= year < 2100 else None
        return _Hit(a.start, a.end, (Meaning(day, "eight digits, year first", 0.8),)) if day else None
    b = row[i + 1] if i + 1 < len(row) else None
    if b is None or b.digits > 4 or b.start - a.end > 40:
        return None
    c = row[i + 2] if i + 2 < len(row) and row[i + 2].digits <= 4 else None
    place = _Place(line, line[row[i - 1].end if i else 0:a.start], a, b, c, line[a.end:b.start], line[b.end:c.start] if c else "",
                   line[b.end:row[i + 2].start if i + 2 < len(row) else b.end + 24])  # fmt: skip
    return ((c and (_struck(place, c, habits) or _marked(place, c, habits) or _with_numbered_month(place, c, habits)
                    or _apart(place, c, habits)))
            or _day_first(place, habits) or _month_first(place, habits) or _month_last(place, habits) or _ctime(place, habits)
)  # fmt: skip


_STROKES = frozenset("-/.–・·．,|\\_ㆍ।")
_ETHIOPIAN_MARK = re.compile(r"\s?ዓ")
_JOINED = re.compile(r"\d[-/.:]")
_GOES_ON = re.compile(r"[-/.]\d")


def _struck(place: _Place, c: Number, habits: Habits) -> _Hit | None:
    """2025-05-27, 27.05.2025, 05/27/25, 2025. 5. 27., 114/05/27, R7.5.27, 27/05/2568, 1404/03/06; not in a longer row (1.2.3.4)."""
    a, b, stroke = place.a, place.b, place.gap.strip()
    if stroke not in _STROKES or stroke != place.second_gap.strip() or b.digits > 2:
        return None
    if max(len(place.gap), len(place.second_gap)) > 4:
        return None
    if stroke in ",|_" and not (a.digits == 4 or c.digits == 4):
        return None
    if (a.start > 1 and _JOINED.match(place.line, a.start - 2)) or _GOES_ON.match(place.line, c.end):
        return None
    era = ERA_BEFORE.search(place.before)
    start = a.start - (len(place.before) - era.start() if era else 0)
    if a.digits == 4 and c.digits <= 2:
        mark = "" if era is None or era[1].startswith(("公", "西", "ค")) else era[1]
        meanings = tuple(in_calendar(a.value, b.value, c.value, "year, month, day", habits, mark))
    elif era and a.digits <= 3 and c.digits <= 2:
        meanings = from_mark(era[1], a.value, b.value, c.value)
    elif a.digits == 3 and c.digits <= 2:
        meanings = three_digit_year(a.value, b.value, c.value, habits)
    elif c.digits == 4 and a.digits <= 2 and _ETHIOPIAN_MARK.match(place.line, c.end):
        meanings = tuple(in_calendar(c.value, b.value, a.value, "day, month, year", habits, ETHIOPIAN))
    elif c.digits == 4 and a.digits <= 2:
        meanings = year_last(a.value, b.value, c.value, by_stroke(habits, stroke))
    elif a.digits <= 2 and c.digits == 2:
        meanings = short_year(a, b, c, by_stroke(habits, stroke))
    else:
        return None
    return _Hit(start, c.end, meanings)


_YEAR_MARKS = frozenset(("年", "년", "년도", "оны"))
_MONTH_MARKS = frozenset(("月", "월", "月份", "сарын", "-р сарын"))
_DAY_MARK = re.compile(r"\s?[日号號일]")


def _marked(place: _Place, c: Number, habits: Habits) -> _Hit | None:
    """2025年5月27日, 2025년 5월 27일, 令和7年5月27日, 民國114年5月27日, 2025 оны 5 сарын 27."""
    if place.gap.strip(" .,\n\t") not in _YEAR_MARKS or place.second_gap.strip(" .,\n\t") not in _MONTH_MARKS:
        return None
    year, month, day = place.a.value, place.b.value, c.value
    mark = _DAY_MARK.match(place.line, c.end)
    end = mark.end() if mark else c.end
    era = ERA_BEFORE.search(place.before)
    start = place.a.start - (len(place.before) - era.start() if era else 0)
    if era and (met := from_mark(era[1], year, month, day)):
        return _Hit(start, end, met)
    if place.a.digits == 4:
        return _Hit(start, end, tuple(in_calendar(year, month, day, "year, month, day", habits)))
    if year < 100 and (habits.country == "TW" or year >= 85) and (value := from_roc(year, month, day)):
        return _Hit(start, end, (Meaning(value, "Republic of China calendar, year first", 0.8),))
    if place.a.digits == 2 and (value := gregorian(2000 + year, month, day)):
        return _Hit(start, end, (Meaning(value, "two-digit year, month, day", 0.9),))
    return _Hit(start, end, three_digit_year(year, month, day, habits))


_MONTH_WORDS = frozenset(("tháng", "thang", "thg", "ខែ", "เดือน", "ເດືອນ"))
_MONTH_WORD_BEFORE = re.compile(r"\b(?:tháng|thang)\s$", re.IGNORECASE)
_YEAR_WORDS = frozenset(("", "năm", "nam", "ឆ្នាំ", "ปี", "ປີ", "พ.ศ", "-", "/"))


def _with_numbered_month(place: _Place, c: Number, habits: Habits) -> _Hit | None:
    """27 tháng 5 năm 2025, 27 Th5, 2025, Tháng 5 27, 2025, 27 ខែ 5 ឆ្នាំ 2025."""
    word = place.gap.strip(" ,./\t\n")
    if c.digits != 4 or place.second_gap.strip(" ,.\t\n").casefold() not in _YEAR_WORDS:
        return None
    if word == "Th" or word.casefold() in _MONTH_WORDS:
        return _Hit(place.a.start, c.end, tuple(in_calendar(c.value, place.b.value, place.a.value, "day, month, year", habits)))
    if place.gap == " " and (named := _MONTH_WORD_BEFORE.search(place.before)):
        start = place.a.start - len(named[0])
        return _Hit(start, c.end, tuple(in_calendar(c.value, place.a.value, place.b.value, "month, day, year", habits)))
    return None


_NORTH = frozenset(("sv", "da", "nb", "nn", "no"))
_MONTH_BEFORE_DAY = frozenset(("zh", "ja", "ko"))
_CROWDED = re.compile(r"\s*\d+(?![\d:：時时시])")
"""Behind numbers in boxes: one more, as in a calendar's table."""


def _apart(place: _Place, c: Number, habits: Habits) -> _Hit | None:
    """The year apart from day and month: 27/5 2025 in the North, 2025 05 27 in Lithuania; 27 over 2025-05 on a calendar's leaf."""
    a, b = place.a, place.b
    shape = f"{_size(a)}{_joint(place.gap)}{_size(b)}{_joint(place.second_gap)}{_size(c)}"
    if "+" in shape and (_CROWDED.match(place.line, c.end) or place.line[: a.start].rstrip()[-1:].isdecimal()):
        return None
    match shape:
        case "n+Y-n" if not _GOES_ON.match(place.line, c.end):  # readers: <b>12</b> 2025.05.27
            year, month, day = b, c, a
        case "Y+n-n":
            year, month, day = a, b, c
        case "Y+n+n" if b.digits == c.digits == 2:
            year, month, day = a, b, c
        case "Y n n" if habits.language == "lt":
            year, month, day = a, b, c
        case "n-n Y" | "n-n-Y" if habits.language in _NORTH and place.gap.strip() == "/":
            year, month, day = c, b, a
        case "n+n-Y" if b.digits == 2 and not _GOES_ON.match(place.line, c.end):  # 27 over 05/2025
            year, month, day = c, b, a
        case "n-n+Y" | "n+n+Y" if b.digits == 2:
            order = habits._replace(order="mdy", order_sure=True) if habits.language in _MONTH_BEFORE_DAY else habits
            return _Hit(a.start, c.end, year_last(a.value, b.value, c.value, order))
        case _:
            return None
    return _Hit(a.start, c.end, tuple(in_calendar(year.value, month.value, day.value, "the year apart from month and day", habits)))


def _size(number: Number) -> str:
    return "Y" if number.digits == 4 else "n" if number.digits < 3 else "?"


def _joint(gap: str) -> str:
    """What joins two numbers: a stroke (-), the edge of a box (+), a blank or a word."""
    stroke = gap.strip()
    return "-" if stroke in ("-", "/", ".", "年") else stroke or ("+" if "\n" in gap or "\t" in gap else gap[:1])


_HIJRI_MARK = re.compile(r"\s*(?:هـ|ه\b(?!\s?\.?\s?ش)|AH\b|H\b)")
_NO_YEAR = re.compile(r"\s?[:.hH時시]\s?\d|(?:st|nd|rd|th)?,?\s?(?:19|20)\d\d(?!\d)")
"""Behind two digits after a month's name: they are an hour (27 May 14:30) or a day (… 27, 2025), no year."""


def _day_first(place: _Place, habits: Habits) -> _Hit | None:
    """27 May 2025, 27-May-25, 2025. május 27."""
    a, b = place.a, place.b
    if (month := month_between(place.gap, habits)) is None:
        return None
    mark = "ه" if _HIJRI_MARK.match(place.line, b.end) else ""
    if a.digits == 4 and b.digits <= 2:
        return _Hit(a.start, b.end, with_month(a.value, month, b.value, "year, month's name, day", habits, mark))
    if a.digits > 2 or b.digits not in (2, 4) or (b.digits == 2 and _NO_YEAR.match(place.line, b.end)):
        return None
    year, sure = (b.value, 1.0) if b.digits == 4 else (full_year(b.value, habits), 0.8)
    return _Hit(a.start, b.end, with_month(year, month, a.value, "day, month's name, year", habits, mark, sure))


def _month_first(place: _Place, habits: Habits) -> _Hit | None:
    """May 27, 2025."""
    a, b = place.a, place.b
    if a.digits > 2 or b.digits != 4 or not tied(place.gap) or (named := month_before(place.before, habits)) is None:
        return None
    mark = "ه" if _HIJRI_MARK.match(place.line, b.end) else ""
    return _Hit(a.start - named.width, b.end, with_month(b.value, named.month, a.value, "month's name, day, year", habits, mark))


def _month_last(place: _Place, habits: Habits) -> _Hit | None:
    """2025. gada 27. maijs."""
    a, b = place.a, place.b
    if a.digits != 4 or b.digits > 2 or not tied(place.gap) or (named := month_after(place.behind, habits)) is None:
        return None
    return _Hit(a.start, b.end + named.width, with_month(a.value, named.month, b.value, "year, day, month's name", habits))


_CTIME = re.compile(r"\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?\s+(?:[A-Z]{2,5}\s+|[+-]\d{4}\s+)?((?:19|20)\d{2})\b")


def _ctime(place: _Place, habits: Habits) -> _Hit | None:
    """Tue May 27 14:30:00 KST 2025: the year stands last, behind the time."""
    match = _CTIME.match(place.line, place.a.end)
    if match is None or place.a.digits > 2 or (named := month_before(place.before, habits)) is None:
        return None
    meanings = with_month(int(match[1]), named.month, place.a.value, "month's name, day, time, year", habits)
    return _Hit(place.a.start - named.width, match.end(), meanings)
