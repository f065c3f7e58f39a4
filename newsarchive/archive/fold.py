"""What search takes for the same letter, and where one word ends and the next begins, in every script.

``fold`` makes equal what readers type alike: full and half width, case, accents (réanimation), ß and ss, traditional and
simplified Chinese (醫院 = 医院), Arabic vowel signs and forms of alef, native digits. ``index_text`` goes one step further, for
FTS5's ``unicode61``: scripts written without spaces are cut into single characters, so that a two-character word is a phrase of
two tokens and is found inside a sentence; and punctuation between them becomes a token of its own, so that no phrase reaches
across it (治胃，癌变 has no 胃癌).

Any change here must raise ``FOLDING``: the index was made with the old answer and is rebuilt at the next opening.
"""

import re
import unicodedata
from collections.abc import Mapping

from newsarchive.archive.variants import SIMPLIFIED, TRADITIONAL

FOLDING = 3
"""Version of the rules of this module; kept in the archive as ``pragma user_version``."""

ZERO_WIDTH = "\u200b"
STOP = "\ue000"
"""The token for punctuation: a private character, which no text keeps (``index_text`` drops them; icon fonts use them)."""

MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640"
)
"""Signs that a reader leaves out when typing: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowels and the tatweel."""
HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
KANA = "\u3040-\u3098\u309b-\u30ff\u31f0-\u31ff"
HANGUL = "\uac00-\ud7af"
THAI_LAO = "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0eb3\u0ec0-\u0ec6"
KHMER_BURMESE = "\u1000-\u102a\u103f\u1780-\u17b3"
LOOSE = HAN + KANA + HANGUL + THAI_LAO + KHMER_BURMESE
"""Letters of scripts that write no spaces between words (or, as Korean, spaces that a searcher cannot know)."""

_SIGNS = "\"'“”‘’.,:;!?。、…()\\[\\]{}<>《》〈〉「」『』【】〔〕|"
PUNCTUATION = f"[{_SIGNS}]|\n\\s*\n"
"""What ends a phrase between loose letters. A middle dot or hyphen does not: 马克·吐温 is one name."""

_SAME = "øđłıħŧðþæœ" + "ٱىیېےةک"
_AS = ("o", "d", "l", "i", "h", "t", "d", "th", "ae", "oe", "ا", "ي", "ي", "ي", "ي", "ه", "ك")
_ALIKE: dict[int, str] = {
    **dict(zip(map(ord, TRADITIONAL), SIMPLIFIED, strict=True)),
    **dict(zip(map(ord, _SAME), _AS, strict=True)),
    **{p: str(unicodedata.decimal(chr(p))) for p in range(0x80, 0x10000) if unicodedata.category(chr(p)) == "Nd"},
}
_WIDE = {wide: unicodedata.normalize("NFKC", wide) for wide in "，：；（）！？．％／～［］…\u00a0\u3000"}
"""Signs that most texts have in a form that NFKC changes: full width, and blanks."""
_MARKS = re.compile(f"[{MARKS}]+")
_PRIVATE = range(0xE000, 0xF900)
_LOOSE = re.compile(f"[{LOOSE}]")
_FOREIGN = re.compile("[^\x00-\x7f][^a-z]*")
"""From a letter outside ASCII to the next plain one: the rest of a text in lower case is folded already."""
_BREAK = re.compile(
    f"[{_SIGNS}\n](?:(?<!\n)|(?=\\s*?\n))"  # one set of characters first: what the engine finds fast
    f"(?:(?<={ZERO_WIDTH}.)|(?<={ZERO_WIDTH}\\s.)|(?=\\W{{0,20}}{ZERO_WIDTH}))\\W*",
    re.DOTALL,
)
"""Punctuation beside a loose letter, in a text that is cut."""


class _Folded(dict[int, str]):
    """Each letter as search compares it; worked out when first met."""

    def __missing__(self, point: int) -> str:
        bare = _MARKS.sub("", unicodedata.normalize("NFD", chr(point).casefold()))
        self[point] = letter = unicodedata.normalize("NFC", bare).translate(_ALIKE)
        return letter


class _Cut(dict[int, str]):
    """Each letter as the index holds it: folded, a loose one between two invisible spaces, a private one not at all."""

    def __missing__(self, point: int) -> str:
        letter = " " if point in _PRIVATE else _FOLDED[point]
        self[point] = cut = _LOOSE.sub(f"{ZERO_WIDTH}\\g<0>{ZERO_WIDTH}", letter)
        return cut


_FOLDED, _CUT = _Folded(), _Cut()


def fold(text: str) -> str:
    """The text as search compares it. ``fold(a + b) == fold(a) + fold(b)`` wherever ``b`` does not begin with a combining mark."""
    return text.lower() if text.isascii() else _mapped(text, _FOLDED)


def index_text(text: str | None) -> str:
    """The text as the index holds it. Pure; the same for writing, deleting and asking."""
    text = text or ""
    if text.isascii():
        return text.lower()
    cut = _mapped(text, _CUT)
    return _BREAK.sub(f" {STOP} ", cut) if ZERO_WIDTH in cut else cut


def _mapped(text: str, letters: Mapping[int, str]) -> str:
    return _FOREIGN.sub(lambda found: found.group().translate(letters), _normal(text).lower())


def _normal(text: str) -> str:
    """The text in NFKC. Mostly nothing is left to do behind the commonest signs, and that is seen in a fiftieth of the time."""
    for wide, plain in _WIDE.items():
        text = text.replace(wide, plain)
    return text if unicodedata.is_normalized("NFKC", text) else unicodedata.normalize("NFKC", text)
