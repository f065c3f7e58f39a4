"""Dates told from today: 3 days ago, gestern, 昨天, 3시간 전, il y a 2 jours. They count from the capture."""

import re
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from newsarchive.extract.dating.numbers import plain
from newsarchive.extract.dating.words import AGO_AT_END, AGO_BEFORE, AGO_BEHIND, AGO_ITSELF, COUNTED, NAMED_DAYS, ONE, UNITS, fold

_TOKEN = re.compile(r"\d{1,3}|[^\s\d.,:;()|/·•–—]+")
_UNSPACED = re.compile(
    r"(\d{1,3})\s?(分钟|分鐘|分|小时|小時|時間|天|日|周|週間|週|星期|个星期|個星期|분|시간|일|주)\s?(?:前(?!まで|到)|전(?!까지|부터))"
    r"|(\d{1,3})\s?(นาที|ชั่วโมง|ชม|วัน|สัปดาห์|នាទី|ម៉ោង|ថ្ងៃ|សប្តាហ៍|ນາທີ|ຊົ່ວໂມງ|ມື້|ອາທິດ|မိနစ်|နာရီ|ရက်|ပတ်)\.?\s?"
    r"(?:ที่แล้ว|ที่ผ่านมา|ก่อน|มาแล้ว|មុន|កន្លងមក|ກ່ອນ|ຜ່ານມາ|အကြာ)"
)
_CLAUSE = re.compile("[，。？！]|[다요]\\.")
"""What parts or ends a sentence of Chinese, Japanese or Korean, which says much in few letters: 30天前突发不适，被送到医院就诊。"""
_CLOCK = re.compile(r"(?:\b(?:at|um|a|as|om|klo|kl|в|о|у|u|ob|godz|ore|alle|pukul|lúc|ώρα)\.?\s+)?\b\d{1,2}[:.h]\d{2}\b.*$")


def read_relative(text: str, captured_at: datetime, zone: ZoneInfo | None, language: str) -> tuple[date, str] | None:
    """The day a short text tells relative to the capture, and how it was read. Months are too vague. ``None`` for other texts."""
    if len(text) > 60 or _CLAUSE.search(text):
        return None
    now = captured_at.astimezone(zone) if zone else captured_at
    folded = fold(plain(" ".join(text.split())))
    if match := _UNSPACED.search(folded):
        return _back(now, int(match[1] or match[3]), UNITS[match[2] or match[4]], match[0])
    bare = _CLOCK.sub("", folded).strip(" ,.:|·•-–—()")
    last_word = bare.split(" ")[-1] if bare.count(" ") == 1 else bare  # publié hier
    for phrase in (bare, bare.split(",")[0].strip(), bare.split(":")[-1].strip(), last_word):
        named = NAMED_DAYS.get(phrase)
        if named and (language in named or not language or len(set(named)) > 3):
            days = named.get(language, next(iter(named.values())))
            return (now - timedelta(days=days)).date(), f"{phrase}, counted from the capture"
    return _counted(bare, now)


def tells_ago(text: str) -> bool:
    """Does a short text tell a day from today, in whatever language?"""
    return read_relative(text, _ANY_DAY, None, "") is not None


_ANY_DAY = datetime(2000, 3, 1)


def _counted(folded: str, now: datetime) -> tuple[date, str] | None:
    tokens = _TOKEN.findall(folded)
    if len(tokens) > 6:
        return None
    for i, pair in enumerate(pairwise(tokens)):
        count, unit = reversed(pair) if pair[0] in UNITS and pair[1].isdecimal() else pair  # siku 3 zilizopita
        if unit in UNITS and (count.isdecimal() or count in ONE) and (unit in AGO_ITSELF or _ago(tokens[:i], tokens[i + 2 :])):
            return _back(now, int(count) if count.isdecimal() else 1, UNITS[unit], folded)
    for i, word in enumerate(tokens):
        if word in COUNTED and not any(map(str.isdecimal, tokens)) and _ago(tokens[:i], tokens[i + 1 :]):
            return _back(now, *COUNTED[word], folded)
    return None


def _ago(before: list[str], behind: list[str]) -> bool:
    """Do the words beside a count say that it is counted from today? "28 Minuten vor dem Termin" is no "vor 28 Minuten"."""
    return (not AGO_BEFORE.isdisjoint(before[-2:]) or before[-3:] == ["il", "y", "a"] or not AGO_BEHIND.isdisjoint(behind[:3])
            or (len(behind) == 1 and behind[0] in AGO_AT_END))  # fmt: skip


def _back(now: datetime, count: int, unit: str, words: str) -> tuple[date, str] | None:
    span = timedelta(**{unit: count})
    return ((now - span).date(), f"{words}, counted from the capture") if span <= timedelta(days=60) else None
