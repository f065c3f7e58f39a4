"""Spotting a printed date in a listing, in any language and calendar; reading it is another module's work.

A date is found by its form: digits, separators, a word for the month, a year that some calendar counts. No list of months is
needed, because a listing's item has few other texts of that form.
"""

import re
from functools import lru_cache

from newsarchive.extract.words.wording import width

_DIGIT = r"[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]"
_YEAR = r"(?:(?:1[34]|19|20|2[45])\d\d|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]{4})"
_LETTER = r"(?:[^\W\d_]|[\u0300-\u036f\u0900-\u0965\u0970-\u09e5\u09f0-\u0e4e])"
"""A letter, or a vowel or tone that stands on one, which Python counts for no letter: ตุลาคม, அக்டோபர்."""
_MONTH_WORD = (
    rf"(?!(?:am|pm|uhr|to|and|or|page)\b)(?:ذ[وي]\s)?(?:{_LETTER}{{3,18}}|[\u0900-\u0965\u0970-\u0dff]{{2}})[.]?"
    r"(?:\sال[^\W\d_]{3,6})?"
)
_NN = rf"{_DIGIT}{{1,2}}"
_TIME = (
    rf"(?:[\sT,|–-]{{1,4}}(?:(?:at|um|à|klo|kl\.?|ore|às|オ)\s+)?(?:오전|오후|上午|下午|AM|PM)?\s?"
    rf"{_NN}[:.시時时h]\s?{_DIGIT}{{2}}(?:[:.분分]\s?{_DIGIT}{{2}})?(?:\s?[AaPp]\.?[Mm]\.?)?(?:Z|[+-]\d\d:?\d\d)?)?"
)
_FORMS = (
    rf"{_YEAR}\s?[-./‐–]\s?{_NN}\s?[-./‐–]\s?{_NN}\.?{_TIME}",  # 2025-05-27, 2025. 5. 27., 1404/03/06
    rf"{_YEAR}\s?[年년]\s?{_NN}\s?[月월]\s?{_NN}\s?[日일]?{_TIME}",  # 2025年5月27日
    rf"(?:民國|中華民國|令和|平成|昭和|[RH])\s?(?:{_DIGIT}{{1,3}}|元)\s?[-./年]\s?{_NN}\s?[-./月]\s?{_NN}日?{_TIME}",
    rf"{_NN}\s?[-./]\s?{_NN}\s?[-./]\s?(?:{_YEAR}|{_DIGIT}{{2}}(?!{_DIGIT})){_TIME}",  # 27.05.2025, 05/27/25
    rf"1[01]\d[-./]{_NN}[-./]{_NN}{_TIME}",  # 114/05/27, years of the Republic
    rf"{_NN}\s{_YEAR}[-./]{_NN}|{_NN}[-./]{_NN}\s{_YEAR}",  # 27 2025-05 and 05-27 2025, in badges of two boxes
    rf"{_NN}(?:st|nd|rd|th|er|º|ª|\.|-ja|-а)?[\s.-]{{0,2}}(?:(?:de|of|d[’'])\s?)?{_MONTH_WORD}[\s,.-]{{0,3}}"
    rf"(?:(?:de|del|พ\.ศ\.|ค\.ศ\.|năm)\s)?{_YEAR}(?:\s?г\.?|\s?р\.?)?{_TIME}",  # 27 May 2025, 27 de mayo de 2025
    rf"{_NN}\s?เ?[ก-ฮ][ิี]?[ก-ฮ]?\.\s?[ก-ฮ]{{1,2}}\.?\s?(?:{_YEAR}|{_DIGIT}{{2}}(?!{_DIGIT})){_TIME}",  # 12 พ.ค. 2568, 1 มิ.ย. 68
    rf"{_MONTH_WORD}\s{_NN}(?:st|nd|rd|th)?,?\s{{1,2}}{_YEAR}{_TIME}",  # May 27, 2025
    rf"{_MONTH_WORD}\s{{1,2}}{_NN}\s{_NN}(?::{_DIGIT}{{2}}){{1,2}}\s(?:[A-Z]{{2,5}}\s)?{_YEAR}",  # May 27 14:30:00 2025
    rf"{_YEAR}[\s.,]{{1,3}}{_MONTH_WORD}\s{{1,2}}{_NN}(?!{_DIGIT}){_TIME}",  # 2025. május 27.
    rf"{_YEAR}\s(?:m\.|e\.|gada)\s{_DIGIT}{{0,2}}\.?\s?{_MONTH_WORD}(?:\s{_NN}\b)?",  # 2025 m. gegužės 27
    rf"(?:ngày\s)?{_NN}\s?tháng\s?{_NN},?\s(?:năm\s)?{_YEAR}",
)
_DATE = re.compile(rf"(?<![\w.,/-])(?:{'|'.join(_FORMS)})(?!\w)", re.IGNORECASE)
_SHORT_FORMS = (
    rf"{_NN}\s?[-./]\s?{_NN}\.?",  # [05-27]
    rf"{_NN}\s?[月월]\s?{_NN}\s?[日일]",
    rf"{_NN}[.]?\s{_MONTH_WORD}\.?",  # 27 May
    rf"{_MONTH_WORD}\.?\s{_NN}",
    rf"{_NN}\s{_MONTH_WORD}\s{_DIGIT}{{2}}",  # 12 DEC 25
    rf"{_NN}:{_DIGIT}{{2}}",  # 14:30: today's, on Korean boards
    rf"{_DIGIT}{{1,3}}\s?(?:分钟|小时|天|分鐘|小時|時間|日|分|분|시간|일|달|개월)\s?(?:之?前|전)",
    r"昨天|前天|今天|刚刚|昨日|今日|어제|오늘|방금",
    rf"{_DIGIT}{{1,3}}\s(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\sago",
    rf"(?:vor|il\sy\sa|hace|há|fa|for)\s{_DIGIT}{{1,3}}\s\w{{3,10}}",
    r"yesterday|today|just\snow|gestern|heute|hier|ayer|hoy|ontem|hoje|ieri|oggi|вчера|сегодня|أمس|اليوم|dün|bugün",
    rf"1[01]\d\s?年\s?{_NN}\s?月\s?{_NN}\s?日",
    rf"{_DIGIT}{{2}}[-./]{_DIGIT}{{2}}[-./]{_DIGIT}{{2}}",
)
_WHOLE = re.compile(rf"\W{{0,3}}(?:{'|'.join(_SHORT_FORMS)})\W{{0,3}}", re.IGNORECASE)


_ANY_DIGIT = re.compile(r"\d")
_CORE = re.compile(r"\d{4}|\d\s?[-./年月]\s?\d|元[-./年]|[ก-ฮ]\.\s?\d")
"""What every full date has: four digits, two numbers with a separator, or a short Thai month before a number."""


_UNPRINTED = dict.fromkeys(map(ord, "\u200e\u200f\u061c\u200b"))
"""Marks of direction, which Arabic browsers print between a date's numbers."""


@lru_cache(maxsize=16384)
def find_date(text: str) -> str | None:
    """The first printed date in a text, as printed; ``None`` where there is none."""
    if not text.isascii():
        text = text.translate(_UNPRINTED)
    short = text.strip()
    if not _ANY_DIGIT.search(text):
        return short if len(short) < 12 and _WHOLE.fullmatch(short) else None
    seen = 0
    for core in _CORE.finditer(text, 0, 4000):  # the whole form is looked for only around its core
        if core.start() < seen:
            continue
        found = _DATE.search(text, max(0, core.start() - 30), core.end() + 48)
        if found:
            return " ".join(found[0].split()).rstrip(",")
        seen = core.end() + 8
    return short.strip("[](){}（）【】·|- ") if len(short) <= 24 and _WHOLE.fullmatch(short) else None


def is_date_only(text: str) -> bool:
    """Whether a text says a date and hardly anything else."""
    date = find_date(text)
    return date is not None and width(text) < width(date) + 16
