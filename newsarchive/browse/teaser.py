"""An article as a line in a list: headline, hospital, date, two lines of text, a thumbnail."""

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

from newsarchive.browse.json_columns import list_of
from newsarchive.browse.names import country_name, language_name
from newsarchive.browse.safety import direction, excerpt, language_tag, plain, safe_url
from newsarchive.items import FLAGS

COLUMNS = """a.id, a.site, a.url, a.headline, a.date_published, a.first_seen_at, a.in_language, a.image, a.description,
 substr(a.article_body, 1, 700) as opening, a.flags, a.status, a.status_at, a.version,
 coalesce(s.publisher, s.publisher_local, s.name) as publisher, s.country"""
WITHDRAWN = "Withdrawn from this archive"
# The search index marks its hits with these two; they cannot be confused with the archive's own text.
OPEN, CLOSE = "\x02", "\x03"
_MARKS = re.compile(f"([{OPEN}{CLOSE}])")


@dataclass(frozen=True, slots=True)
class Teaser:
    """What a list shows of one article; every text but ``headline_html`` and ``summary`` is raw and is escaped by the template."""

    id: int
    site: str
    publisher: str
    country: str
    country_code: str
    url: str | None
    headline: str
    headline_html: Markup
    summary: Markup
    date: str | None
    first_seen: str
    language: str | None
    language_name: str
    direction: str
    image: str | None
    flags: tuple[str, ...]
    status: str

    def as_record(self) -> dict[str, Any]:
        """The same for JSON and CSV, in the words of the archive's columns."""
        return {
            "id": self.id,
            "site": self.site,
            "publisher": self.publisher,
            "country": self.country_code,
            "url": self.url,
            "headline": self.headline,
            "date_published": self.date,
            "first_seen_at": self.first_seen,
            "in_language": self.language,
            "summary": self.summary.striptags(),
            "image": self.image,
            "flags": list(self.flags),
            "status": self.status,
        }


def teaser(row: sqlite3.Row | dict[str, Any], headline: str | None = None, snippet: str | None = None) -> Teaser:
    """The teaser of a row of ``COLUMNS``; ``headline`` and ``snippet`` come marked from the search index."""
    gone = row["status"] == "withdrawn"
    title = WITHDRAWN if gone else plain(row["headline"]).strip() or "(no headline)"
    opening = "" if gone else (plain(row["description"]).strip() or plain(row["opening"]))
    summary = excerpt(opening, 220)
    return Teaser(
        id=row["id"],
        site=row["site"],
        publisher=row["publisher"],
        country=country_name(row["country"]),
        country_code=row["country"] or "",
        url=safe_url(row["url"]),
        headline=title,
        headline_html=marked(headline) if headline and not gone else escape(title),
        summary=marked(snippet) if snippet and not gone else escape(summary),
        date=row["date_published"],
        first_seen=row["first_seen_at"],
        language=language_tag(row["in_language"]),
        language_name=language_name(row["in_language"]),
        direction=direction(row["in_language"]),
        image=None if gone else safe_url(row["image"]),
        flags=flags_of(row["flags"]),
        status=row["status"],
    )


def marked(text: str) -> Markup:
    """Escape first, then turn the index's marks into ``<mark>``.

    Hostile text may carry marks of its own, which must not leave a tag open.
    """
    pieces = _MARKS.split(text)
    marks = pieces[1::2]
    paired = len(marks) % 2 == 0 and all(mark == (OPEN, CLOSE)[place % 2] for place, mark in enumerate(marks))
    tags = {OPEN: Markup("<mark>"), CLOSE: Markup("</mark>")} if paired else {}
    return Markup("").join(tags.get(piece, "") if piece in (OPEN, CLOSE) else escape(plain(piece)) for piece in pieces)


def flags_of(value: str | None) -> tuple[str, ...]:
    """The flags of a record, known and unknown."""
    return tuple(map(str, list_of(value)))


def flag_words(flag: str) -> str:
    """A flag explained."""
    return FLAGS.get(flag, flag.replace("_", " "))


def by_ids(conn: sqlite3.Connection, ids: Iterable[int]) -> list[Teaser]:
    """The teasers of these articles, in this order."""
    return [teaser(row) for row in rows_by_ids(conn, ids)]


def rows_by_ids(conn: sqlite3.Connection, ids: Iterable[int], more: str = "") -> list[sqlite3.Row]:
    """What teasers need of these articles, in this order; ``more`` columns begin with a comma."""
    order = list(ids)
    marks = ", ".join("?" * len(order))
    sql = f"select {COLUMNS}{more} from articles a join sites s on s.name = a.site where a.id in ({marks})"
    found = {row["id"]: row for row in conn.execute(sql, order)}
    return [found[number] for number in order if number in found]
