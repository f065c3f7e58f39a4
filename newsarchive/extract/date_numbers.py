"""The numbers of a text, in every script: 27, ٢٧, ২৭, ２７, 二十七."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass


def _digits() -> dict[int, str]:
    table = {code: str(unicodedata.decimal(chr(code))) for code in range(0x80, 0x1FBFA) if unicodedata.category(chr(code)) == "Nd"}
    return table | {0xFF0F: "/", 0xFF0D: "-", 0xFF0E: ".", 0xFF1A: ":", 0x2010: "-", 0x2011: "-", 0x2012: "-", 0x2212: "-", 0x2215: "/",
                    0x2024: ".", 0x00A0: " ", 0x202F: " ", 0x3000: " ", 0x2007: " ", 0x2009: " ", 0x066B: ".", 0x060C: ","} | dict.fromkeys((0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF), " ")


_PLAIN = _digits()
_CJK_NUMERAL = {char: value for value, chars in enumerate(("〇零○Ｏ", "一壹", "二貳", "三", "四", "五", "六", "七", "八", "九"))
                for char in chars}
_CJK_NUMBER = re.compile("[〇零○一二三四五六七八九十廿卅元]{1,6}(?=\\s?[年月日号號])")


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
class Number:
    start: int
    end: int
    value: int
    digits: int


_NUMBERS = re.compile(r"\d+")


def numbers(text: str) -> list[Number]:
    found = [Number(m.start(), m.end(), int(m[0]), m.end() - m.start()) for m in _NUMBERS.finditer(text) if m.end() - m.start() <= 8]
    if not text.isascii() and ("月" in text or "年" in text):
        for match in _CJK_NUMBER.finditer(text):
            value = _cjk_value(match[0])
            found.append(Number(match.start(), match.end(), value, 4 if value > 999 else 2))
        found.sort(key=lambda number: number.start)
    return found
