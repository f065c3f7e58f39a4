"""Printed text → the dates in it, each with every way it can be read.

A text's numbers are looked at two and three in a row: what stands between them (a stroke, 年, a month's name) says whether
they are a date. So one walk over the numbers finds all forms, in any script, in linear time.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta, timezone

from newsarchive.extract.calendars import ERAS, from_buddhist, from_era, from_hijri, from_roc, from_solar_hijri, gregorian
from newsarchive.extract.date_words import MONTHS, fold, month_begun


@dataclass(frozen=True, slots=True)
class Habits:
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


@dataclass(frozen=True, slots=True)
class Meaning:
    """One day a printed date can mean."""

    day: date
    reading: str
    sure: float = 1.0
    """1 where the form leaves no doubt; less where habit decided."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One date found in a text, with what it can mean, likeliest first."""

    start: int
    end: int
    text: str
    meanings: tuple[Meaning, ...]
    clock: time | None = None
    """The printed time; aware where an offset is printed."""
    is_range: bool = False
    """One end of a span of days, as events have."""

    @property
    def day(self) -> date:
        """The likeliest day."""
        return self.meanings[0].day


def _digits() -> dict[int, str]:
    table = {code: str(unicodedata.decimal(chr(code))) for code in range(0x80, 0x1FBFA) if unicodedata.category(chr(code)) == "Nd"}
    return table | {0xFF0F: "/", 0xFF0D: "-", 0xFF0E: ".", 0xFF1A: ":", 0x2010: "-", 0x2011: "-", 0x2012: "-", 0x2212: "-", 0x2215: "/",
                    0x2024: ".", 0x00A0: " ", 0x202F: " ", 0x3000: " ", 0x2007: " ", 0x2009: " ", 0x066B: ".", 0x060C: ","} | dict.fromkeys((0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF), " ")


_PLAIN = _digits()
_CJK_NUMERAL = {char: value for value, chars in enumerate(("〇零○Ｏ", "一壹", "二貳", "三", "四", "五", "六", "七", "八", "九"))
                for char in chars}
_CJK_NUMBER = re.compile("[〇零○一二三四五六七八九十廿卅元]{1,6}(?=\\s?[年月日号號])")
_BIDI = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def plain(text: str) -> str:
    """The text with every script's digits as 0–9, character for character, so that places stay the same."""
    return text if text.isascii() else text.translate(_PLAIN)


def _cjk_value(numeral: str) -> int:
    """二〇二五 → 2025, 二十七 → 27, 元 → 1."""
    if numeral == "元":
        return 1
    if not set(numeral) & set("十廿卅"):
        return int("".join(str(_CJK_NUMERAL[char]) for char in numeral if char in _CJK_NUMERAL) or "0")
    tens, ones = 0, 0
    for char in numeral:
        if char == "十":
            tens, ones = ones or 1, 0
        elif char in "廿卅":
            tens = 2 + "廿卅".index(char)
        else:
            ones = _CJK_NUMERAL.get(char, 0)
    return tens * 10 + ones


@dataclass(frozen=True, slots=True)
class _Number:
    start: int
    end: int
    value: int
    digits: int


_NUMBERS = re.compile(r"\d+")


def _numbers(text: str) -> list[_Number]:
    found = [_Number(m.start(), m.end(), int(m[0]), m.end() - m.start()) for m in _NUMBERS.finditer(text) if m.end() - m.start() <= 8]
    if not text.isascii() and ("月" in text or "年" in text):
        for match in _CJK_NUMBER.finditer(text):
            value = _cjk_value(match[0])
            found.append(_Number(match.start(), match.end(), value, 4 if value > 999 else 2))
        found.sort(key=lambda number: number.start)
    return found


_STROKES = {"-", "/", ".", "–", "・", "·", "．", ",", "|", "\\", "_", "ㆍ"}
_YEAR_MARKS = {"年", "년", "оны", "년도"}
_MONTH_MARKS = {"月", "월", "сарын", "月份", "-р сарын"}
_TIE = set("de del d of da do di den der le la el al the m g gada год года г р рік року року. r roku godine leta year năm ngày พ.ศ ค.ศ b.e im an i "
           "من لسنة سنة سال ماه عام st nd rd th º ª er e a ος η го й ci inci th. жылғы ж тарих eko ko ren på den. del año ano ថ្ងៃទី ឆ្នាំ "
           "ខែ เดือน ปี ວັນທີ ເດືອນ ປີ ရက် ခုနှစ် इ ई . - , წ წელი թ թվական թ. սի hb st. a.d y' az gadā anno ° 's n o ta ж оны".split()) | {""}
_SPLIT = re.compile(r"[\s,،;/|()\[\]·-]+")
_AFFIX = re.compile("^(?:ខែ|เดือน|ເດືອນ|ב|d'|d’|l'|de )|(?:လ|လပိုင်း|-?ին|-?ի|'da|'de|ta|та)$")


def _month(gap: str, habits: Habits) -> tuple[int, str] | None:
    """The one month named between two numbers (or before, or after), with its calendar, if nothing but ties stands beside it."""
    if len(gap) > 40 or not gap.strip(" .,-/"):
        return None
    words = [word for word in (part.strip(".'’‘\"`׳॰:") for part in _SPLIT.split(_BIDI.sub("", gap).casefold().strip())) if word]
    keys = [fold(word) for word in words]
    if whole := MONTHS.get(" ".join(keys)):
        return _settled(whole, habits)
    found: Mapping[str, int] | None = None
    for i, key in enumerate(keys):
        if i and f"{keys[i - 1]} {key}" in MONTHS:
            continue
        if (named := _named_by(key, keys[i + 1:i + 2], habits)) is None:
            if key not in _TIE and words[i] not in _TIE:
                return None
        elif found is not None and set(found.values()) != set(named.values()):   # أيار/مايو is one month said twice
            return None
        else:
            found = found or named
    return _settled(found, habits) if found else None


def _named_by(key: str, following: list[str], habits: Habits) -> Mapping[str, int] | None:
    if key in _TIE:
        return None
    named = MONTHS.get(key) or MONTHS.get(_AFFIX.sub("", key)) or (MONTHS.get(f"{key} {following[0]}") if following else None)
    if named is None and (number := month_begun(key, habits.language)):
        return {habits.language: number}
    return named


def _settled(named: Mapping[str, int], habits: Habits) -> tuple[int, str] | None:
    calendar = "gregorian"
    for other in ("solar-hijri", "hijri"):
        if other in named and len(named) == 1:
            calendar = other
    months = set(named.values())
    if len(months) == 1:
        return months.pop(), calendar
    own = named.get(habits.language)
    return (own, calendar) if own else None


def _tied(gap: str) -> bool:
    return len(gap) <= 16 and all(part.strip(".'’()") in _TIE for part in _SPLIT.split(gap.casefold()))


def find_dates(text: str, habits: Habits) -> tuple[Printed, ...]:
    """Every full date printed in the text, in order; a day without a year is none. ``text`` should be short (a line)."""
    line = plain(text)
    numbers = _numbers(line)
    found: list[Printed] = []
    taken = -1
    for i, number in enumerate(numbers):
        if number.start < taken:
            continue
        hit = _at(line, numbers, i, habits)
        if hit is None:
            continue
        start, end, meanings = hit
        if not meanings:
            continue
        taken = end
        kept = tuple(m for m in meanings if habits.earliest <= m.day <= habits.latest)
        if not kept:
            continue
        clock, end = _clock(line, start, end)
        found.append(Printed(start, end, text[start:end].strip(), kept, clock, _RANGE_BEFORE.search(line, max(0, start - 12), start) is not None))
        taken = end
    return tuple(_ranges(line, found))


_RANGE_BEFORE = re.compile(r"\d[.日일]?\s*(?:[-–—~～/+&]|bis|to|and|und|al|à|至)\s*$")
_RANGE = re.compile(r"\s*(?:[-–—~～]|bis|to|till|until|through|a|al|au|à|até|hasta|do|по|至|から|부터)\s*$", re.IGNORECASE)


def _ranges(line: str, found: list[Printed]) -> Iterator[Printed]:
    marked = {i for i in range(len(found) - 1) if _RANGE.match(line[found[i].end:found[i + 1].start]) and found[i].day != found[i + 1].day}
    for i, printed in enumerate(found):
        if i in marked or i - 1 in marked:
            yield Printed(printed.start, printed.end, printed.text, printed.meanings, printed.clock, True)
        else:
            yield printed


_Hit = tuple[int, int, tuple[Meaning, ...]]


def _at(line: str, numbers: list[_Number], i: int, habits: Habits) -> _Hit | None:
    """A date that begins with number ``i`` (or with the month's name before it)."""
    a = numbers[i]
    before = line[numbers[i - 1].end if i else 0:a.start]
    if a.digits == 8:
        return _compact(line, a)
    b = numbers[i + 1] if i + 1 < len(numbers) else None
    if b is None or b.digits > 4:
        return None
    c = numbers[i + 2] if i + 2 < len(numbers) and numbers[i + 2].digits <= 4 else None
    gap = line[a.end:b.start]
    if len(gap) > 40:
        return None
    after = line[c.end:c.end + 12] if c else ""
    if c is not None:
        gap2 = line[b.end:c.start]
        if (hit := _struck(line, before, (a, b, c), (gap, gap2), habits)) or (hit := _marked(line, before, (a, b, c), (gap, gap2, after), habits)):
            return hit
        if hit := _day_month_number_year(line, before, (a, b, c), (gap, gap2), habits):
            return hit
    return _worded(line, before, a, b, gap, numbers, i, habits)


def _compact(line: str, a: _Number) -> _Hit | None:
    day = gregorian(a.value // 10000, a.value // 100 % 100, a.value % 100)
    return (a.start, a.end, (Meaning(day, "eight digits, year first", 0.8),)) if day else None


_JOINED = re.compile(r"[\d][-/.:]$")


def _struck(line: str, before: str, n: tuple[_Number, ...], gaps: tuple[str, ...], habits: Habits) -> _Hit | None:
    """2025-05-27, 27.05.2025, 05/27/25, 2025. 5. 27., 114/05/27, R7.5.27, 27/05/2568, 1404/03/06."""
    a, b, c = n
    stroke, second = gaps[0].strip(), gaps[1].strip()
    if stroke != second or stroke not in _STROKES or len(gaps[0]) > 4 or len(gaps[1]) > 4 or b.digits > 2:
        return None
    if stroke in ",|_" and not (a.digits == 4 or c.digits == 4):
        return None
    if (a.start > 1 and _JOINED.match(line[a.start - 2:a.start])) or re.match(r"[-/.]\d", line[c.end:c.end + 2]):
        return None
    era = _ERA_BEFORE.search(before)
    start = a.start - (len(before) - era.start() if era else 0)
    if a.digits == 4 and c.digits <= 2:
        meanings = _year_first(a.value, b.value, c.value, era[1] if era else "", habits)
    elif era and a.digits <= 3 and c.digits <= 2:
        meanings = _era(era[1], a.value, b.value, c.value)
    elif a.digits == 3 and c.digits <= 2:
        meanings = _roc(a.value, b.value, c.value, habits)
    elif c.digits == 4 and a.digits <= 2:
        meanings = _year_last(a.value, b.value, c.value, _by_stroke(habits, stroke))
    elif a.digits <= 2 and c.digits == 2 and b.digits <= 2:
        meanings = _short_year(a, b, c, _by_stroke(habits, stroke))
    else:
        return None
    return start, c.end, meanings


def _by_stroke(habits: Habits, stroke: str) -> Habits:
    """With points the day comes first wherever the page does not prove the contrary; America writes strokes."""
    if stroke != "." or habits.order_sure:
        return habits
    return replace(habits, order="dmy", order_reason="points, which stand between day and month", order_sure=habits.order == "dmy")


_ERA_BEFORE = re.compile(r"(令和|平成|昭和|大正|明治|中華民國|中华民国|民國|民国|公元|西元|พ\.ศ\.|ค\.ศ\.|(?<![A-Za-z])[RHS])\s*\.?\s*$")


def _era(era: str, year: int, month: int, day: int) -> tuple[Meaning, ...]:
    if era in ERAS:
        value = from_era(era, year, month, day)
        return (Meaning(value, f"Japanese era {era}, year first"),) if value else ()
    if "民" in era:
        value = from_roc(year, month, day)
        return (Meaning(value, "Republic of China calendar, year first"),) if value else ()
    return ()


def _roc(year: int, month: int, day: int, habits: Habits) -> tuple[Meaning, ...]:
    """A year of three digits without its calendar's name: Taiwan's, on a Chinese or Taiwanese page."""
    value = from_roc(year, month, day)
    if value and (habits.country == "TW" or habits.language == "zh"):
        return (Meaning(value, "Republic of China calendar, three-digit year", 0.95),)
    return ()


def _year_first(year: int, month: int, day: int, era: str, habits: Habits) -> tuple[Meaning, ...]:
    return tuple(_in_calendar(year, month, day, "year, month, day", habits, "" if era.startswith(("公", "西", "ค")) else era))


def _in_calendar(year: int, month: int, day: int, how: str, habits: Habits, mark: str = "") -> Iterator[Meaning]:
    """The year's own size tells the calendar: 2025 Gregorian, 2568 Buddhist, 1404 Solar Hijri, 1446 Hijri where Arabic is written."""
    value: date | None
    if 1900 <= year <= 2200:
        if value := gregorian(year, month, day):
            yield Meaning(value, how)
    elif 2484 <= year <= 2700:
        if value := from_buddhist(year, month, day):
            yield Meaning(value, f"Buddhist era, {how}")
    elif 1300 <= year <= 1500:
        lunar = "ه" in mark or (habits.language in ("ar", "ur") and year >= 1410)
        if lunar and (value := from_hijri(year, month, day)):
            yield Meaning(value, f"Hijri (arithmetic; a day or two off where the moon was sighted), {how}", 0.4)
        elif not lunar and (value := from_solar_hijri(year, month, day)):
            yield Meaning(value, f"Solar Hijri, {how}")


def _year_last(first: int, second: int, year: int, habits: Habits) -> tuple[Meaning, ...]:
    dmy = tuple(_in_calendar(year, second, first, "day, month, year", habits))
    mdy = tuple(_in_calendar(year, first, second, "month, day, year", habits))
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
        Meaning(m.day, f"{m.reading} (against {why})", m.sure * (1 - doubt)) for m in second)


_YEAR_FIRST_LANGUAGES = frozenset(("ko", "zh", "ja", "hu", "lt", "mn", "sv"))


def _short_year(a: _Number, b: _Number, c: _Number, habits: Habits) -> tuple[Meaning, ...]:
    """25-05-27 on a Korean board, 27.05.25 elsewhere, 05/27/25 in America; 27/05/68 in Thailand."""
    def full(number: _Number) -> int:
        century = 2500 if habits.language == "th" and number.value >= 40 else 2000 if number.value <= habits.latest.year % 100 + 1 else 1900
        return century + number.value

    ymd = tuple(_in_calendar(full(a), b.value, c.value, "two-digit year, month, day", habits)) if a.digits == 2 else ()
    dmy = tuple(_in_calendar(full(c), b.value, a.value, "day, month, two-digit year", habits))
    mdy = tuple(_in_calendar(full(c), a.value, b.value, "month, day, two-digit year", habits))
    ymd = tuple(Meaning(m.day, m.reading, 0.85) for m in ymd if m.day <= habits.latest)
    rest = tuple(Meaning(m.day, m.reading, m.sure * 0.85) for m in _ordered(dmy, mdy, habits))
    if habits.country == "TW" and 80 <= a.value <= 99 and (value := from_roc(a.value, b.value, c.value)):
        return Meaning(value, "Republic of China calendar, two-digit year", 0.7), *ymd
    if habits.language in _YEAR_FIRST_LANGUAGES and ymd:
        return (*ymd, *rest)
    return rest or tuple(Meaning(m.day, m.reading, 0.5) for m in ymd)


def _marked(line: str, before: str, n: tuple[_Number, ...], gaps: tuple[str, ...], habits: Habits) -> _Hit | None:
    """2025年5月27日, 2025년 5월 27일, 令和7年5月27日, 民國114年5月27日, 2025 оны 5 сарын 27."""
    a, b, c = n
    if gaps[0].strip(" .,") not in _YEAR_MARKS or gaps[1].strip(" .,") not in _MONTH_MARKS:
        return None
    end = c.end
    mark = re.match(r"\s?[日号號일]", gaps[2])
    if mark:
        end += mark.end()
    era = _ERA_BEFORE.search(before)
    start = a.start - (len(before) - era.start() if era else 0)
    if era and (met := _era(era[1], a.value, b.value, c.value)):
        return start, end, met
    if a.digits == 4:
        return start, end, tuple(_in_calendar(a.value, b.value, c.value, "year, month, day", habits))
    if a.value < 100 and (habits.country == "TW" or a.value >= 85) and (value := from_roc(a.value, b.value, c.value)):
        return start, end, (Meaning(value, "Republic of China calendar, year first", 0.8),)
    if a.digits == 2 and (value := gregorian(2000 + a.value, b.value, c.value)):
        return start, end, (Meaning(value, "two-digit year, month, day", 0.9),)
    return start, end, _roc(a.value, b.value, c.value, habits)


def _day_month_number_year(line: str, before: str, n: tuple[_Number, ...], gaps: tuple[str, ...], habits: Habits) -> _Hit | None:
    """27 tháng 5 năm 2025, 27 tháng 5, 2025; 27 ខែ 5 ឆ្នាំ 2025; ngày 27/5/2025 is read elsewhere."""
    a, b, c = n
    first, second = gaps[0].strip(" ,.").casefold(), gaps[1].strip(" ,.").casefold()
    if first in ("tháng", "thg", "ខែ", "เดือน", "ເດືອນ") and second in ("", "năm", "ឆ្នាំ", "ปี", "ປີ", "พ.ศ", "-", "/") and c.digits == 4:
        return a.start, c.end, tuple(_in_calendar(c.value, b.value, a.value, "day, month, year", habits))
    return None


_HIJRI_MARK = re.compile(r"\s*(?:هـ|ه\b|AH\b|H\b)")


def _worded(line: str, before: str, a: _Number, b: _Number, gap: str, numbers: list[_Number], i: int, habits: Habits) -> _Hit | None:
    """27 May 2025, May 27th, 2025, 2025. május 27., 2025. gada 27. maijs, Tue May 27 14:30:00 KST 2025."""
    mark = "ه" if _HIJRI_MARK.match(line, b.end) else ""
    if named := _month(gap, habits):
        if a.digits == 4 and b.digits <= 2:
            return a.start, b.end, _named(a.value, named, b.value, "year, month's name, day", habits, mark)
        if a.digits <= 2 and (b.digits == 4 or (b.digits == 2 and not _NO_YEAR.match(line, b.end))):
            year, sure = (b.value, 1.0) if b.digits == 4 else (_century(b.value, habits), 0.8)
            return a.start, b.end, _named(year, named, a.value, "day, month's name, year", habits, mark, sure)
    if a.digits <= 2 and b.digits == 4 and _tied(gap) and (hit := _month_before(before, habits)):
        named, width = hit
        return a.start - width, b.end, _named(b.value, named, a.value, "month's name, day, year", habits, mark)
    if a.digits == 4 and b.digits <= 2 and _tied(gap):
        trailing = line[b.end:numbers[i + 2].start if i + 2 < len(numbers) else b.end + 24]
        if hit := _month_after(trailing, habits):
            named, width = hit
            return a.start, b.end + width, _named(a.value, named, b.value, "year, day, month's name", habits)
    return _ctime(line, before, a, numbers, i, habits)


_NO_YEAR = re.compile(r"\s?[:.hH時시]\s?\d|(?:st|nd|rd|th)?,?\s?(?:19|20)\d\d(?!\d)")
"""Behind two digits after a month's name: they are an hour (27 May 14:30) or a day (… 27, 2025), no year."""


def _century(short: int, habits: Habits) -> int:
    if habits.language == "th":
        return 2500 + short
    return (2000 if short <= habits.latest.year % 100 + 1 else 1900) + short


def _named(year: int, named: tuple[int, str], day: int, how: str, habits: Habits, mark: str = "", sure: float = 1.0) -> tuple[Meaning, ...]:
    month, calendar = named
    if calendar == "solar-hijri":
        value = from_solar_hijri(year, month, day)
        return (Meaning(value, f"Solar Hijri, {how}"),) if value else ()
    if calendar == "hijri":
        value = from_hijri(year, month, day)
        return (Meaning(value, f"Hijri (arithmetic; a day or two off where the moon was sighted), {how}", 0.4),) if value else ()
    return tuple(Meaning(m.day, m.reading, sure) for m in _in_calendar(year, month, day, how, habits, mark))


_LAST_WORDS = re.compile(r"([^\d\s,;:|/()\[\]–—]+\s+)?([^\d\s,;:|/()\[\]–—]+)[\s,]*$")
_FIRST_WORDS = re.compile(r"[.\s-]*([^\W\d_]+(?:\s[^\W\d_]+)?)")


def _month_before(before: str, habits: Habits) -> tuple[tuple[int, str], int] | None:
    match = _LAST_WORDS.search(before[-32:])
    if match is None:
        return None
    for part in (match[0] if match[1] else None, match[2] + match[0][match.end(2) - match.start():]):
        if part and (named := _month(part, habits)):
            lead = len(part) - len(part.lstrip(" -–—.,·"))
            return named, len(part) - lead
    return None


def _month_after(trailing: str, habits: Habits) -> tuple[tuple[int, str], int] | None:
    match = _FIRST_WORDS.match(trailing)
    if match is None:
        return None
    words = match[1].split()
    for count in (len(words), 1):
        if named := _month(" ".join(words[:count]), habits):
            return named, match.start(1) + len(" ".join(words[:count]))
    return None


def _ctime(line: str, before: str, a: _Number, numbers: list[_Number], i: int, habits: Habits) -> _Hit | None:
    """Tue May 27 14:30:00 KST 2025: the year stands last, behind the time."""
    match = _CTIME.match(line, a.end)
    if match is None or a.digits > 2 or (hit := _month_before(before, habits)) is None:
        return None
    named, width = hit
    return a.start - width, match.end(), _named(int(match[1]), named, a.value, "month's name, day, time, year", habits)


_CTIME = re.compile(r"\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?\s+(?:[A-Z]{2,5}\s+|[+-]\d{4}\s+)?((?:19|20)\d{2})\b")

_PM = re.compile(r"pm|p\.\s?m|下午|오후|午後|晚上|م\b|ب\.ظ|μμ|μ\.μ", re.IGNORECASE)
_AM = re.compile(r"am\b|a\.\s?m|上午|오전|午前|凌晨|ص\b|ق\.ظ|πμ|π\.μ", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?P<lead>T|[^\d\n]{0,24}?)(?P<h>2[0-4]|[01]?\d)(?!\d)(?:(?P<mark>[:：]|\s?[.hH]\s?(?=\d\d(?!\d))|\s?[時时시点點]\s?)(?P<m>[0-5]\d(?![./]\d)|\d(?=[分분]))[分분]?"
    r"(?:[:.：]?\s?(?P<s>[0-5]\d)(?!\d)[秒초]?)?(?:[.,]\d+)?|(?P<sharp>\s?[時时시点點]))?\s?(?P<half>[AaPp]\.?\s?[Mm]\.?(?![A-Za-z]))?"
    r"\s?\(?(?P<zone>Z(?![A-Za-z])|(?:UTC|GMT)?\s?[+-]\d{1,2}:?(?:\d{2})?(?!\d)|[A-Z]{3,4}(?![A-Za-z]))?\)?")
_CLOCK_BEFORE = re.compile(r"(?P<h>2[0-3]|[01]?\d)[:：h](?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?\s?(?P<half>[AaPp]\.?[Mm]\.?)?\s?(?P<zone>[A-Z]{3,4})?[^\d\w]{0,4}(?:\w{2,3}[^\d\w]{1,2})?$")
_ZONES = {"Z": 0, "UTC": 0, "GMT": 0, "KST": 540, "JST": 540, "HKT": 480, "SGT": 480, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120, "BST": 60,
          "EST": -300, "EDT": -240, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "WIB": 420, "WITA": 480, "WIT": 540,
          "EET": 120, "EEST": 180, "MSK": 180, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780, "WAT": 60, "SAST": 120, "BRT": -180, "ART": -180}


def _clock(line: str, start: int, end: int) -> tuple[time | None, int]:
    """The time printed beside a date, and where the whole ends. Numbers that may be something else are left alone."""
    match = _CLOCK.match(line, end)
    if match and (match["mark"] or match["half"] or match["sharp"]) and _harmless(match["lead"]):
        return _time_of(match, match["lead"]), match.end()
    match = _CLOCK_BEFORE.search(line, max(0, start - 28), start)
    return (_time_of(match, "") if match else None), end


_LEAD_STOP = re.compile(r"[a-zà-ÿ]{10}|(?-i:[.!?]\s+[A-Z])|updated|aktualisiert|mis à jour|actualizado|atualizado|修改|更新", re.IGNORECASE)


def _harmless(lead: str) -> bool:
    return lead == "T" or not _LEAD_STOP.search(lead)


def _time_of(match: re.Match[str], lead: str) -> time | None:
    hour, minute, second = int(match["h"]), int(match["m"] or 0), int(match["s"] or 0)
    half = f"{lead} {match['half'] or ''}"
    if _PM.search(half) and hour < 12:
        hour += 12
    elif _AM.search(half) and hour == 12:
        hour = 0
    if hour > 23:
        return None
    return time(hour, minute, second, tzinfo=_offset(match["zone"]))


def _offset(zone: str | None) -> timezone | None:
    if not zone:
        return None
    if (minutes := _ZONES.get(zone.strip())) is not None:
        return timezone(timedelta(minutes=minutes))
    match = re.search(r"([+-])(\d{1,2}):?(\d{2})?$", zone)
    if match is None:
        return None
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    return timezone(timedelta(minutes=-minutes if match[1] == "-" else minutes)) if minutes < 15 * 60 else None
