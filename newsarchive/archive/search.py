"""Search in every script: the SQL functions that every connection needs, and a search from Python.

The index is an FTS5 table with external content over a view that folds each text by our own SQL function (see ``fold``). A
connection without the functions may read the articles but neither search nor write them. ``open_archive`` gives them; Datasette and
sqlite-utils get them through their plugins; any other connection by ``register(connection)``. In SQL::

    select a.id, search_highlight(a.headline, :q, '<b>', '</b>') as headline,
           search_snippet(a.article_body, :q, '<b>', '</b>') as snippet
    from articles_fts f join articles a on a.id = f.rowid
    where articles_fts match search_query(:q) and rank match 'bm25(10, 3, 1)'
    order by rank limit 20
"""

import logging
import sqlite3
from collections.abc import Mapping
from typing import Any, Literal

from sqlite_utils import Database

from newsarchive.archive.fold import FOLDING, index_text
from newsarchive.archive.highlight import highlight, snippet
from newsarchive.archive.query import NOTHING, Query, parse

__all__ = ["COLUMNS", "RANK", "Query", "highlight", "is_current", "parse", "rebuild", "register", "search", "snippet"]

COLUMNS = ("headline", "description", "article_body")
"""What is searched. The institution's boilerplate is not: it would find every article of a cancer hospital for "cancer"."""
RANK = "bm25(articles_fts, 10, 3, 1)"
"""A word in the headline weighs more. To order the numbers of articles only; the column ``rank``, which costs a third more, hands
over one hit after the other, so that nothing else is worked out of those that are not shown."""

logger = logging.getLogger(__name__)


def match_query(query: str | None) -> str:
    """A search as an expression for ``match``: never an error, whatever was typed."""
    return parse(query).match or NOTHING


def register(connection: sqlite3.Connection) -> None:
    """Give a connection the archive's SQL functions: ``search_text``, ``search_query``, ``search_highlight``, ``search_snippet``,
    and ``escape_fts``, by which Datasette's own ``?_search=`` speaks every script."""
    for name, count, function in (
        ("search_text", 1, index_text),
        ("search_query", 1, match_query),
        ("escape_fts", 1, match_query),
        ("search_highlight", 4, highlight),
        ("search_snippet", 4, snippet),
        ("search_snippet", 6, snippet),
    ):
        connection.create_function(name, count, function, deterministic=True)


def is_current(connection: sqlite3.Connection) -> bool:
    """Whether the index was made under today's rules of folding; deleting from it under other rules would damage it."""
    return bool(connection.execute("pragma user_version").fetchone()[0] == FOLDING)


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the index anew under today's rules of folding, within the caller's transaction."""
    logger.info("The search index is rebuilt for new rules of folding; this may take a minute.")
    connection.execute("insert into articles_fts (articles_fts) values ('rebuild')")
    connection.execute(f"pragma user_version = {FOLDING}")


def search(
    db: Database, query: str, *, site: str | None = None, since: str | None = None, until: str | None = None,
    order: Literal["relevance", "date"] = "relevance", limit: int = 20, offset: int = 0, marks: tuple[str, str] = ("[", "]"),
) -> list[dict[str, Any]]:  # fmt: skip
    """Articles that match, best or newest first: their columns, with ``headline_marked`` and ``snippet`` beside them.

    ``since`` and ``until`` bound ``date_published`` (YYYY-MM-DD). See ``parse(query).problems`` for what was wrong with a query.
    """
    match = parse(query).match
    if not match:
        return []
    values: Mapping[str, object] = {
        "match": match, "q": query, "site": site, "since": since, "until": until, "limit": limit, "offset": offset,
        "before": marks[0], "after": marks[1],
    }  # fmt: skip
    asked = [condition for name, condition in _FILTERS.items() if values[name]]
    # The plus keeps SQLite from asking the index once for every article that passes.
    filters = f"and +f.rowid in (select id from articles where {' and '.join(asked)})" if asked else ""
    found, place = _FOUND[order]
    return list(db.query(_SHOWN.format(found=found.format(filter=filters), place=place), dict(values)))


_FOUND = {
    "relevance": (
        f"select f.rowid as id, {RANK} as rank from articles_fts f where articles_fts match :match {{filter}} order by 2",
        "found.rank, a.id",
    ),
    "date": (
        "select f.rowid as id from articles_fts f join articles a on a.id = f.rowid"
        " where articles_fts match :match {filter} order by a.date_published desc, a.id desc",
        "a.date_published desc, a.id desc",
    ),
}
"""How the hits are found, and how those that are shown are ordered."""
_FILTERS = {"site": "site = :site", "since": "date_published >= :since", "until": "date_published <= :until"}
_SHOWN = """
with found as materialized ({found} limit :limit offset :offset)
select a.*, search_highlight(a.headline, :q, :before, :after) as headline_marked,
       search_snippet(a.article_body, :q, :before, :after) as snippet
from articles a join found on found.id = a.id
order by {place}"""
