"""The time of day printed beside a date: 14:30, 2:30 pm, 오후 2시 30분, 14h30, with its offset where one is printed."""

import re
from datetime import time, timedelta, timezone

_AFTER_NOON = (
    r"下午|오후|午後|晚上|مساء|ب\.?ظ|بعد\s?از\s?ظهر|بعدازظهر|μ\.?μ|अपराह्न|অপরাহ্ন|பிற்பகல்|ප\.ව|រសៀល|ល្ងាច|ຫຼັງທ່ຽງ|ညနေ|পি\.?এম|पी\.?एम"
)
_BEFORE_NOON = r"上午|오전|午前|凌晨|صباح|ق\.?ظ|قبل\s?از\s?ظهر|π\.?μ|पूर्वाह्न|পূর্বাহ্ন|முற்பகல்|පෙ\.ව|ព្រឹក|ກ່ອນທ່ຽງ|နံနက်|এ\.?এম|ए\.?एम"
"""The halves of the day in words that stand before the hour or behind it."""
_LATER, _EARLIER = r"م|PTG|CH|m\.d|شام|غ\.و|ከሰዓት|אחה[\"״”]צ", r"ص|PG|SA|p\.d|صبح|غ\.م|ጥዋት|לפנה[\"״”]צ"
"""Those that mean something else elsewhere: 2025م is the year, Sa is Saturday. They count right behind the minutes."""
_PM = re.compile(rf"pm|p\.\s?m|{_AFTER_NOON}", re.IGNORECASE)
_AM = re.compile(rf"am\b|a\.\s?m|{_BEFORE_NOON}", re.IGNORECASE)
_PART = rf"(?P<part>{_AFTER_NOON}|{_BEFORE_NOON}|(?:(?P<later>{_LATER})|{_EARLIER})(?!\w))"
_CLOCK = re.compile(
    r"(?P<lead>T|[^\d\n]{0,24}?"  # what stands between the day and the hour: "T", ", 下午", " at "
    r"|[^\d\n]{0,12}\n\W{0,3}(?:[^\W\d]{0,4}[時时][間间]|[Ii]ssued at(?: (?P<of>HKT))?)\W{0,3})"  # or a label on the next line
    r"(?P<h>2[0-4]|[01]?\d)(?!\d)"
    r"(?:(?P<mark>[:：](?:\s(?=[0-5]\d(?!\d)))?|\s?[.hH]\s?(?=\d\d(?!\d))|\s?[時时시点點]\s?)"  # 14:30, 14: 30, 14.30, 14h30, 14時
    r"(?P<m>[0-5]\d(?![./]\d)|\d(?=[分분]))[分분]?"
    r"(?:[:.：]?\s?(?P<s>[0-5]\d)(?!\d)[秒초]?)?(?:[.,]\d+)?"  # seconds, and parts of one
    r"|(?P<sharp>\s?[時时시点點]))?\s?"  # 14時 alone
    rf"(?:(?P<half>[AaPp]\.?\s?[Mm]\.?(?![A-Za-z]))|{_PART})?"  # pm, P. M., CH, م
    r"\s?\(?(?P<zone>Z(?![A-Za-z])|(?:UTC|GMT)?\s?[+-]\d{1,2}:?(?:\d{2})?(?!\d)|[A-Z]{3,4}(?![A-Za-z])|(?i:мск)(?!\w))?\)?"
)
"""The time behind a date."""
_CLOCK_BEFORE = re.compile(
    r"(?P<h>2[0-3]|[01]?\d)[:：h](?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?\s?"
    rf"(?:(?P<half>[AaPp]\.?\s?[Mm]\.?(?![A-Za-z]))|{_PART})?\s?(?P<zone>[A-Z]{{3,4}})?"
    r"[^\d\w]{0,4}(?:\w{2,3}[^\d\w]{1,2})?$"
)
"""The time before a date: 14:30, 27 May; 2:30 pm EDT on May 27."""
_ZONES = {
    "Z": 0, "UTC": 0, "GMT": 0, "KST": 540, "JST": 540, "HKT": 480, "SGT": 480, "CET": 60, "CEST": 120, "MEZ": 60,
    "MESZ": 120, "BST": 60, "EST": -300, "EDT": -240, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420,
    "WIB": 420, "WITA": 480, "WIT": 540, "EET": 120, "EEST": 180, "MSK": 180, "МСК": 180, "AEST": 600, "AEDT": 660, "NZST": 720,
    "NZDT": 780, "WAT": 60, "SAST": 120, "BRT": -180, "ART": -180}  # fmt: skip
"""Minutes east of UTC; names that mean several zones (CST, IST) are left out."""


def clock_beside(line: str, start: int, end: int) -> tuple[time | None, int]:
    """The time printed beside a date, and where the whole ends. Numbers that may be something else are left alone."""
    match = _CLOCK.match(line, end)
    if match and (match["mark"] or match["half"] or match["sharp"]) and _harmless(match["lead"], match["mark"]):
        return _time_of(match, match["lead"]), match.end()
    match = _CLOCK_BEFORE.search(line, max(0, start - 28), start)
    return (_time_of(match, "") if match else None), end


_UNTIL = re.compile(
    r"\s?[～〜~]|\s*(?:Uhr|น\.?|[時时시])?\s*(?:[-–—]|bis|to|until|till?|à|alle|al?|do|до|至|到)\s*"
    r"\d{1,2}(?:[:：h]\d\d|\.\d\d(?![.\d])|\s?(?:Uhr|[時时시点點]|[ap]\.?m))",
    re.IGNORECASE,
)


def until_another_hour(line: str, end: int) -> bool:
    """Does a span of hours go on behind an hour, as events have and articles have not (13:30～15:00, 18 bis 20 Uhr)?"""
    return _UNTIL.match(line, end) is not None


_LEAD_STOP = re.compile(
    r"[a-zà-ÿ]{10}|(?-i:[.!?]\s+[A-Z])|updated|aktualisiert|mis à jour|actualizado|atualizado|修改|更新", re.IGNORECASE
)


def _harmless(lead: str, mark: str | None) -> bool:
    """Do the words before a number let it be the hour? Before one that a blank parts from its minutes (১৮: ৫২) stand none."""
    if mark and mark[-1:].isspace() and mark[0] in ":：":
        return not any(map(str.isalpha, lead))
    return lead == "T" or not _LEAD_STOP.search(lead)


def _time_of(match: re.Match[str], lead: str) -> time | None:
    hour, minute, second = int(match["h"]), int(match["m"] or 0), int(match["s"] or 0)
    half = f"{lead} {match['half'] or match['part'] or ''}"
    if match["later"] or _PM.search(half):
        hour += 12 if hour < 12 else 0
    elif hour == 12 and (match["part"] or _AM.search(half)):
        hour = 0
    if hour > 23:
        return None
    return time(hour, minute, second, tzinfo=offset_of(match["zone"] or match.groupdict().get("of")))


def offset_of(zone: str | None) -> timezone | None:
    """The offset that a printed zone names: "EDT", "+09:00", "GMT+2". ``None`` for a name that is none, or means several zones."""
    if not zone:
        return None
    if (minutes := _ZONES.get(zone.strip().upper())) is not None:
        return timezone(timedelta(minutes=minutes))
    match = re.search(r"([+-])(\d{1,2}):?(\d{2})?$", zone)
    if match is None:
        return None
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    return timezone(timedelta(minutes=-minutes if match[1] == "-" else minutes)) if minutes < 15 * 60 else None
