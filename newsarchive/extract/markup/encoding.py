"""bytes → words: which character encoding a page is really in, whatever its header and its markup claim.

In this order: a byte order mark; valid UTF-8; ISO-2022's escapes; a declared charset whose reading looks like language; the
candidate whose reading looks most like language. "Looks like language" is a number: the bits that a small model of a writing needs
for the page's characters that are not ASCII. A wrong reading needs many more, because it turns common characters into rare ones.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import filterfalse

from newsarchive.extract.words import character_models

_SUPERSETS = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "cp950": "big5hkscs",
    "euc_kr": "cp949", "johab": "cp949", "shift_jis": "cp932", "shift_jis_2004": "cp932", "shift_jisx0213": "cp932",
    "euc_jp": "euc_jis_2004", "euc_jisx0213": "euc_jis_2004", "tis-620": "cp874", "iso8859-11": "cp874", "iso8859-9": "cp1254",
    "iso2022_jp": "iso2022_jp_ext",
}  # fmt: skip
"""What pages labelled with the small set really use: the WHATWG's aliases, in Python's names."""

_LABELS = {
    **dict.fromkeys(("ks_c_5601-1987", "ks_c_5601-1989", "ksc_5601", "ksc5601", "korean", "windows-949", "x-windows-949"), "cp949"),
    **dict.fromkeys(("x-sjis", "ms932", "ms_kanji", "windows-31j", "x-ms-cp932"), "cp932"),
    **dict.fromkeys(("x-gbk", "gb_2312-80", "chinese"), "gb18030"),
    **dict.fromkeys(("x-x-big5", "big-5", "cn-big5"), "big5hkscs"),
    "x-euc-jp": "euc_jis_2004", "x-cp1250": "cp1250", "x-cp1251": "cp1251", "win-1251": "cp1251", "windows1251": "cp1251",
    "x-cp1252": "cp1252", "windows-874": "cp874", "iso-8859-8-i": "iso8859-8", "iso-8859-8-e": "iso8859-8",
    "x-mac-roman": "mac-roman", "x-mac-cyrillic": "mac-cyrillic", "koi8-ru": "koi8-u",
    "utf8mb4": "utf-8", "unicode-1-1-utf-8": "utf-8",
}  # fmt: skip
"""Labels that Python does not know."""

_READABLE = frozenset((
    "utf-8", "gb18030", "big5hkscs", "cp949", "cp932", "euc_jis_2004", "iso2022_jp_ext", "iso2022_kr", "hz", "koi8-r", "koi8-u",
    "cp866", "cp874", "mac-roman", "mac-cyrillic", *(f"cp125{i}" for i in range(9)),
    *(f"iso8859-{i}" for i in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16))))  # fmt: skip
"""UTF-16 is not among them: it is told by its marks and zeros, and a page that can say so in ASCII is none."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))  # fmt: skip
_CHARSET = re.compile(rb"""<(?:meta\s[^>]{0,400}?|\?xml\s[^>]{0,100}?)(?:charset|encoding)\s*=\s*["'\s]*([\w.:-]{2,40})""", re.I)
_HIGH = bytes(range(0x80, 0x100))
_HEAD = _PART = 16_384
"""Bytes in which a page declares its charset; and bytes that are checked for UTF-8 at a time."""
_SAMPLE = 2_000
"""Bytes that are not ASCII, about, by which an encoding is guessed."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page's words and how they were read."""

    html: bytes
    """The page in UTF-8: the very bytes that were given where they are that already."""
    encoding: str
    doubtful: bool = False
    """Guessed against or without a declaration, or more than a few characters could not be read."""

    @property
    def words(self) -> str:
        """The page as text."""
        return self.html.decode("utf-8")


def decode(html: bytes, declared: str | None = None) -> Decoded:
    """Read the bytes of a page. ``declared`` is what the HTTP header said. Never raises; what cannot be read becomes U+FFFD."""
    for mark, marked in _BOMS:
        if html.startswith(mark):
            html = html[len(mark) :]
            if marked == "utf-8" or 0 in html[:512]:  # a mark of UTF-16 before markup without a zero is somebody's mistake
                return _read(html, marked)
    if wide := _wide(html):
        return _read(html, wide)
    if html.isascii():
        escaped = _escaped(html) if b"\x1b" in html else None
        return _read(html, escaped) if escaped else Decoded(html, "utf-8")
    if _is_utf8(html):
        return Decoded(html, "utf-8")
    return _guess(html, tuple(dict.fromkeys(name for label in (declared, *_markup_claims(html)) if (name := _codec(label)))))


def _is_utf8(html: bytes) -> bool:
    """Whether the bytes are valid UTF-8; read in parts, of which most hold no wide character and all fit the processor's cache."""
    view, at = memoryview(html), 0
    try:
        while at < len(html):
            at += codecs.utf_8_decode(view[at : at + _PART], "strict", at + _PART >= len(html))[1]
    except UnicodeDecodeError:
        return False
    return True


def _read(html: bytes, name: str, guessed: bool = False) -> Decoded:
    words = html.decode(name, "replace")
    if name == "cp1258":  # Vietnamese tones are characters of their own there
        words = unicodedata.normalize("NFC", words)
    broken = words.count("\ufffd") - (html.count(b"\xef\xbf\xbd") if name == "utf-8" else 0)
    return Decoded(words.encode("utf-8", "replace"), name, guessed or (broken > 2 and broken * 100 > _foreign(words)))


def _foreign(words: str) -> int:
    """How many characters are not ASCII."""
    return len(words) - len(words.encode("ascii", "ignore"))


def _wide(html: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of its ASCII markup is zero."""
    head = html[:512]
    if 0 not in head or len(head) < 16:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) * 16 < len(head) or max(even, odd) < 4 * min(even, odd) + 4:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _markup_claims(html: bytes) -> Iterator[str]:
    """What ``<meta charset>``, its http-equiv form and the XML prolog say, in order."""
    return (match[1].decode("ascii", "ignore") for match in _CHARSET.finditer(html, 0, _HEAD))


@lru_cache(512)
def _codec(label: str | None) -> str | None:
    """Python's name for a declared label, widened as browsers do; ``None`` for what is no page encoding."""
    label = (label or "").strip().strip("\"'").lower()
    try:
        name = _LABELS.get(label) or codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    name = _SUPERSETS.get(name, name)
    return name if name in _READABLE else None


def _escaped(html: bytes) -> str | None:
    """The seven-bit encodings of old mail and news: told by their escape sequences."""
    if b"\x1b$B" in html or b"\x1b$@" in html or b"\x1b(I" in html or b"\x1b(J" in html:
        return "iso2022_jp_ext"
    return "iso2022_kr" if b"\x1b$)C" in html else None


def _guess(html: bytes, claims: tuple[str, ...]) -> Decoded:
    """Read what is not valid UTF-8: the claims are rivals with a small lead."""
    words = html.decode("utf-8", "replace")
    broken = words.count("\ufffd")
    if broken * 2 < _foreign(words):  # sequences of UTF-8 do not come about by chance: a UTF-8 page with other bytes in it
        return _read(html, "utf-8")
    sample = _sample(html)
    high = len(sample) - len(sample.translate(None, _HIGH))
    for name in claims[:1] or character_models.IDEOGRAPHS:
        if character_models.fits(sample.decode(name, "replace"), name):
            return _read(html, name, guessed=not claims)
    rivals = {
        name: character_models.bits(sample.decode(name, "replace"), name) + (name not in claims) * 0.7 * rank
        for rank, name in enumerate(character_models.MODELS)
    }
    best = min(rivals, key=rivals.__getitem__)
    for claim in claims:
        if claim not in rivals:  # an encoding without a model is believed when it reads
            if claim != "utf-8" and "\ufffd" not in sample.decode(claim, "replace"):
                return _read(html, claim)
        elif rivals[claim] <= rivals[best] + 4 + 0.3 * high:
            return _read(html, claim)
    return _read(html, best, guessed=True)


_BETWEEN = bytes((*range(0x30), *b":;<=>?"))
"""What parts words in ASCII and is no second byte of a character in any encoding."""
_PARTED = bytes.maketrans(_BETWEEN, b" " * len(_BETWEEN))


def _sample(html: bytes) -> bytes:
    """Words of the page that are not ASCII, from its beginning to its end."""
    words = [word[:400] for word in filterfalse(bytes.isascii, html.translate(_PARTED).split())]
    step = 1 + sum(map(len, words)) // _SAMPLE
    return b" ".join(words[::step])
