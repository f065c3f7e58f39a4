"""The numbers of a text, in every script: 27, ٢٧, ২৭, ２７, 二十七."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_SIGNS = {"/": "／∕", "-": "－‐‑‒−", ".": "．․٫", ":": "：", ",": "،၊፣", "R": "Ｒ", "H": "Ｈ", "S": "Ｓ",
          " ": "\u00a0\u2007\u2009\u202f\u3000\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff",
}  # fmt: skip
_PLAIN = {other: sign for sign, others in _SIGNS.items() for other in others}
_FOREIGN = re.compile(rf"[^\x00-\x7f](?:(?<=[{''.join(_PLAIN)}])|(?<=\d))")
"""Begins with what is quick to look for: most characters of most texts are ASCII."""
_CJK_NUMERAL = {
    char: value
    for value, chars in enumerate(("〇零○Ｏ", "一壹", "二貳", "三", "四", "五", "六", "七", "八", "九"))
    for char in chars
}
_CJK_NUMBER = re.compile("[〇零○一二三四五六七八九十廿卅元]{1,6}(?=\\s?[年月日号號])")


@lru_cache(1024)
def plain(text: str) -> str:
    """The text with every script's digits as 0–9 and its signs plain, character for character, so that places stay the same."""
    if text.isascii():
        return text
    return _FOREIGN.sub(lambda match: _PLAIN.get(match[0]) or str(unicodedata.decimal(match[0])), text)


_SAME_YEAR = re.compile(
    r"(?<=[\d年])\s?[(（]\s?(?:令和|平成|昭和|西暦|民國|民国)?\s?(?:\d{1,4}|元)\s?年?\s?[)）](?=\s?年?\s?\d{1,2}\s?月)"
)


def one_year(line: str) -> str:
    """The line without a year said again in another calendar (令和7(2025)年5月27日); every place stays the same."""
    return _SAME_YEAR.sub(lambda match: " " * len(match[0]), line) if "年" in line else line


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


class Number(NamedTuple):
    """One number of a text, where it stands, and how many digits it was written with."""

    start: int
    end: int
    value: int
    digits: int


_NUMBERS = re.compile(r"\d\d*")


def numbers(text: str) -> list[Number]:
    """The numbers of a plain text of at most eight digits, and the Chinese ones that stand before 年, 月 or 日, in order."""
    spans = (match.span() for match in _NUMBERS.finditer(text))
    found = [Number(start, end, int(text[start:end]), end - start) for start, end in spans if end - start <= 8]
    if not text.isascii() and ("月" in text or "年" in text):
        for match in _CJK_NUMBER.finditer(text):
            value = _cjk_value(match[0])
            found.append(Number(match.start(), match.end(), value, 4 if value > 999 else 2))
        found.sort(key=lambda number: number.start)
    return found
