"""Which script letters are of, and which scripts write no blanks between words."""

import re
from bisect import bisect_right
from functools import lru_cache

JOINED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Thai and Lao, Burmese, Khmer: the letters of alphabets without blanks, as a set of a pattern has them."""
UNSPACED = JOINED + "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Those, and what Chinese and Japanese are written with."""
EAST_ASIAN = frozenset(("han", "kana", "hangul"))

_BLOCKS = (
    (0, ""), (0x41, "latin"), (0x2B0, ""), (0x370, "greek"), (0x400, "cyrillic"), (0x530, "armenian"), (0x590, "hebrew"),
    (0x600, "arabic"), (0x700, ""), (0x750, "arabic"), (0x780, ""), (0x900, "devanagari"), (0x980, "bengali"), (0xA00, "gurmukhi"),
    (0xA80, "gujarati"), (0xB00, "oriya"), (0xB80, "tamil"), (0xC00, "telugu"), (0xC80, "kannada"), (0xD00, "malayalam"),
    (0xD80, "sinhala"), (0xE00, "thai"), (0xE80, "lao"), (0xF00, "tibetan"), (0x1000, "burmese"), (0x10A0, "georgian"),
    (0x1100, "hangul"), (0x1200, "ethiopic"), (0x13A0, ""), (0x1780, "khmer"), (0x1800, ""), (0x1E00, "latin"), (0x1F00, "greek"),
    (0x2000, ""), (0x3041, "kana"), (0x3100, ""), (0x3130, "hangul"), (0x3190, ""), (0x31F0, "kana"), (0x3200, ""), (0x3400, "han"),
    (0xA000, ""), (0xAC00, "hangul"), (0xD7B0, ""), (0xF900, "han"), (0xFB00, ""), (0xFB1D, "hebrew"), (0xFB50, "arabic"),
    (0xFE00, ""), (0xFE70, "arabic"), (0xFEFF, ""), (0xFF66, "kana"), (0xFFA0, ""), (0x20000, "han"), (0x323B0, ""))  # fmt: skip
"""Where each script's letters begin in Unicode; no name: where those of none begin that is told here."""
_STARTS = tuple(start for start, _ in _BLOCKS)
_KANA = r"\u3041-\u3096\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9d"
_RUNS = re.compile(rf"[^\x00-\x7f\W\d_](?:(?<=[\u4e00-\u9fff])[\u4e00-\u9fff]*|(?<=[{_KANA}])[{_KANA}]*|[^\x00-\x7f\W\d_{_KANA}]*)")
"""Letters side by side that are not ASCII, and of one script: it is kana alone that stands beside others, without a blank."""
_HAS_KANA = re.compile(f"[{_KANA}]")
_ASCII = bytes(range(128))
_NOT_CHINESE = bytes({*range(256)} - {*range(0x4E, 0xA0)})
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())


def beyond_ascii(text: str) -> str:
    """The text without its ASCII characters."""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")


def letters_in(text: str) -> dict[str, int]:
    """How many letters of each script there are."""
    scripts = {"latin": _ascii_letters(text)}
    for run in () if text.isascii() else _RUNS.findall(text):
        if script := _script(run[0]):
            scripts[script] = scripts.get(script, 0) + len(run)
    return scripts


def script_of(words: str) -> str | None:
    """The script that more than half of the letters are of; Chinese, Japanese and Korean are told apart where they can be."""
    if 2 * _ascii_letters(words) > len(words):
        return "latin"
    if 2 * _ideographs(words) > len(words) and _HAS_KANA.search(words) is None:
        return "han"
    scripts = {"kana": 0, "han": 0, **letters_in(words)}
    if scripts["kana"] * 8 > scripts["han"]:
        scripts["kana"] += scripts.pop("han")
    name = max(scripts, key=scripts.__getitem__)
    return name if 2 * scripts[name] > sum(scripts.values()) else None


def _ascii_letters(text: str) -> int:
    return len(text.encode("ascii", "ignore").translate(None, _NO_LETTERS))


def _ideographs(text: str) -> int:
    """How many characters are Chinese: UTF-16 writes them, and no others, with one of a few first bytes, which are counted fast."""
    return len(text.encode("utf-16-be", "surrogatepass")[::2].translate(None, _NOT_CHINESE))


@lru_cache(20_000)
def _script(char: str) -> str:
    return _BLOCKS[bisect_right(_STARTS, ord(char)) - 1][1] if char.isalpha() else ""
