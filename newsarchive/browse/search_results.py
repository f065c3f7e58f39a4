"""Runs a search: the hits of one page with their snippets, how many there are, from when, and how far to trust the number."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from newsarchive.archive import search as archive_search
from newsarchive.browse import coverage
from newsarchive.browse.coverage import Coverage
from newsarchive.browse.months import by_month
from newsarchive.browse.search_request import PAGE_SIZE, Wanted
from newsarchive.browse.teaser import CLOSE, OPEN, Teaser, rows_by_ids, teaser

FEW = 1000
"""So many hits are sorted by date; of more, the newest are found by going back in time until the page is full."""
MANY = 20_000
"""Above so many hits the months are not counted: the picture would cost more than the answer."""
ORDERS = {
    "newest": "a.date_published desc, a.id desc",
    "oldest": "a.date_published is null, a.date_published, a.id",
    "seen": "a.first_seen_at desc, a.id desc",
}


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a search."""

    wanted: Wanted
    teasers: tuple[Teaser, ...] = ()
    total: int = 0
    months: tuple[tuple[str, int], ...] = ()
    coverage: Coverage | None = None
    problems: tuple[str, ...] = field(default=())

    @property
    def pages(self) -> int:
        """How many pages the hits fill."""
        return -(-self.total // PAGE_SIZE)


def find(conn: sqlite3.Connection, wanted: Wanted, problems: list[str], size: int = PAGE_SIZE, months: bool = True) -> Found:
    """Answer a search. A mistake in the words is explained, never an error."""
    match = None
    if wanted.q:
        parsed = archive_search.parse(wanted.q)
        problems = [*problems, *parsed.problems]
        match = parsed.match
        if not match:
            return Found(wanted, coverage=coverage.read(conn, wanted), problems=tuple(problems))
    filters, values = wanted.conditions()
    values |= {"match": match or ""}
    total = _count(conn, match, filters, values)
    ids = _ids(conn, wanted, match, filters, values, size, total)
    return Found(
        wanted,
        tuple(_teaser(row, wanted.q) for row in rows_by_ids(conn, ids, ", a.article_body as body" if wanted.q else "")),
        total,
        tuple(_months(conn, match, filters, values)) if months and total > 0 and not (match and total > MANY) else (),
        coverage.read(conn, wanted),
        tuple(problems),
    )


def _source(match: str | None, filters: str) -> str:
    if match is None:
        return f"articles a where 1{filters}"
    return f"articles_fts f join articles a on a.id = f.rowid where articles_fts match :match{filters}"


def _count(conn: sqlite3.Connection, match: str | None, filters: str, values: Mapping[str, Any]) -> int:
    source = "articles_fts where articles_fts match :match" if match and not filters else _source(match, filters)
    return int(conn.execute(f"select count(*) from {source}", values).fetchone()[0])


def _ids(
    conn: sqlite3.Connection, wanted: Wanted, match: str | None, filters: str, values: Mapping[str, Any], size: int, total: int
) -> list[int]:
    page = {**values, "size": size, "skip": (wanted.page - 1) * size}
    if match and wanted.order == "relevance":
        source = _source(match, filters) if filters else "articles_fts f where articles_fts match :match"
        sql = f"select f.rowid from {source} order by {archive_search.RANK}"
    else:
        source = _source(match, filters)
        if match and total > FEW:  # the plus leaves the order to an index
            source = f"articles a where +a.id in (select rowid from articles_fts where articles_fts match :match){filters}"
        sql = f"select a.id from {source} order by {ORDERS.get(wanted.order, ORDERS['newest'])}"
    return [number for (number,) in conn.execute(f"{sql} limit :size offset :skip", page)]


def _teaser(row: sqlite3.Row, q: str) -> Teaser:
    if not q:
        return teaser(row)
    texts = [row["description"] or "", row["body"] or ""]
    snippets = [archive_search.snippet(text, q, OPEN, CLOSE, length=220) or "" for text in texts if text]
    return teaser(
        row, archive_search.highlight(row["headline"], q, OPEN, CLOSE), next((text for text in snippets if OPEN in text), None)
    )


def _months(conn: sqlite3.Connection, match: str | None, filters: str, values: Mapping[str, Any]) -> list[tuple[str, int]]:
    sql = f"select a.date_published, count(*) from {_source(match, filters)} and a.date_published is not null group by 1"
    return by_month(conn.execute(sql, values))
