"""An ``Article`` as the archive keeps it: the columns of its row, and its pictures."""

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from newsarchive.items import Article, Image

_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_COUNTED = (
    "view", "hits", "reads", "浏览", "瀏覽", "阅读", "閱讀", "点击", "點擊", "點閱", "访问", "조회", "閲覧",
    "visitas", "vistas", "vues", "aufrufe", "просмотр", "المشاهدات", "เข้าชม", "lượt xem",
)  # fmt: skip
_COUNTER = re.compile(
    rf"(?:page ?)?(?:{'|'.join(_COUNTED)})"
    r"(?:s|ов|а|ы|次数|次數|量|数|數|率|人次|수|回数)?\s{0,9}[:：(（\[]?\s{0,9}\d[\d,.]*\s*(?:次|回|人次|회|k)?\s*[)）\]]?",
    re.IGNORECASE,
)
_CONTROLS = bytes((*range(9), 11, 12, *range(14, 32), 127))
_BLANKS = b" \t\n\r\v\f\x1c\x1d\x1e\x1f"
"""White space in ASCII, as ``str.split`` has it."""
_LATER_CONTROL = re.compile(rb"\xc2[\x80-\x9f]")
"""U+0080 to U+009F in UTF-8."""
_ESCAPED_CONTROL = re.compile(r"(?<!\\)((?:\\\\)*)\\u00[01][0-9a-f]")


HALF = ('"truncated"', '"incomplete"')
"""Flags of an article of which a part was not to be had, as they stand in a row."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is written of one captured article."""

    row: Mapping[str, Any]
    """Columns of ``articles`` that the page itself decides, ``text_digest`` included."""
    images: tuple[Mapping[str, Any], ...]
    """Rows of ``images`` without their article: position, url, alt, caption, credit, width, height."""


def as_record(article: Article) -> Record:
    """The rows of an article, every text of them ``storable``."""
    row: dict[str, Any] = {
        "url": article.url,
        "headline": article.headline,
        "headline_evidence": as_json(article.headline_evidence) if article.headline_evidence else None,
        "date_published": article.date_published,
        "published_at": article.published_at,
        "date_modified": article.date_modified,
        "date_source": article.date_source,
        "date_evidence": as_json(article.date_evidence) if article.date_evidence else None,
        "description": article.description,
        "article_body": article.article_body,
        "article_html": article.article_html,
        "about": article.about,
        "contact": article.contact,
        "disclaimer": article.disclaimer,
        "word_count": article.word_count,
        "in_language": article.in_language,
        "image": article.image,
        "authors": as_json(article.authors),
        "alternates": as_json(dict(article.alternates)),
        "flags": as_json(article.flags),
    }
    row = {name: storable(value) for name, value in row.items()}
    row["text_digest"] = text_digest(row["headline"], row["article_body"])
    images = (_image_row(position, image) for position, image in enumerate(article.images, 1))
    return Record(row, tuple(images))


def text_digest(headline: str | None, article_body: str) -> str:
    """sha256 of an article's words, ``storable`` ones: equal when two captures differ in nothing but noise."""
    return hashlib.sha256(f"{words(headline)}\n{words(article_body)}".encode()).hexdigest()


def words(text: str | None) -> str:
    """The words of a ``storable`` text for comparison: without white space, invisible characters, full or half width, and view
    counters.
    """
    plain = unicodedata.normalize("NFKC", text or "")
    if _may_count(plain):  # the pattern is dear
        plain = _COUNTER.sub("", plain)
    for sign in _INVISIBLE:
        plain = plain.replace(sign, "")
    written = plain.encode().translate(None, _BLANKS).decode()
    return written if written.isascii() else "".join(written.split())


def _may_count(text: str) -> bool:
    """Whether a text names a counter; one without a digit counts nothing, which is seen in a tenth of the time."""
    if text.isascii() and not any(digit in text for digit in "0123456789"):
        return False
    small = text.lower()
    return any(word in small for word in _COUNTED)


@lru_cache(maxsize=256)
def instant(moment: datetime) -> str:
    """A moment as the archive writes it: UTC, whole seconds, ISO 8601 with its offset."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment!r} has no time zone; the archive keeps aware instants only")
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def storable(value: Any) -> Any:
    """The same text without what SQLite or UTF-8 cannot hold and what would command a terminal: halves of surrogate pairs, NUL, ESC
    and their kin; tabs and line ends stay.
    """
    if not isinstance(value, str):
        return value
    written = value.encode(errors="ignore").translate(None, _CONTROLS)
    return (written if value.isascii() else _LATER_CONTROL.sub(b"", written)).decode()


def _image_row(position: int, image: Image) -> Mapping[str, Any]:
    row = {"position": position, **_fields(image)}
    for side in ("width", "height"):
        if row[side] is not None and not 0 < row[side] < 1_000_000:
            row[side] = None
    return {name: storable(value) for name, value in row.items()}


def _fields(thing: Any) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in thing.__dataclass_fields__}


def as_json(value: Any) -> str:
    """Any value of ours as JSON, dataclasses too; without control characters, escaped ones too."""
    if not value and type(value) in _NOTHING:  # most are: an encoder works ten times as long
        return _NOTHING[type(value)]
    written = _encode(value)
    return _ESCAPED_CONTROL.sub(r"\1", written) if r"\u00" in written else written


_NOTHING: dict[type, str] = {tuple: "[]", list: "[]", dict: "{}"}
_encode = json.JSONEncoder(ensure_ascii=False, default=_fields).encode
"""An encoder made once is half the work."""
