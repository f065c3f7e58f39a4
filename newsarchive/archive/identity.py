"""Which article a capture shows. An address is the identity; words decide only where addresses disagree."""

import sqlite3
from collections.abc import Mapping
from typing import Any

from newsarchive.archive.records import HALF, Record, words
from newsarchive.archive.rows import Row, one
from newsarchive.items import Fetch

FEW_WORDS = 20
"""A shorter notice ("closed on Monday") may truly be published twice in the same words, but not at the same second."""


def known_article(connection: sqlite3.Connection, record: Record, fetch: Fetch, site: str) -> Row | None:
    """The stored article that this capture shows, or ``None``."""
    return (
        article_at(connection, record.row["url"])
        or _moved(connection, record, fetch)
        or _twin(connection, record.row, site)
    )  # fmt: skip


def article_at(connection: sqlite3.Connection, url: str) -> Row | None:
    """The article whose own address this is, or else the one that the address has led to before."""
    return one(
        connection,
        "select * from articles"
        " where id = coalesce((select id from articles where url = :url),"
        " (select article from fetches where url = :url and kind != 'part'))",
        {"url": url},
    )


def adopt(connection: sqlite3.Connection, known: Row, site: str) -> Row:
    """The article, as the hospital's own whose site file names it, where a crawl of a mere address had found it before."""
    moved = connection.execute(
        f"update articles set site = :site where id = :article and site in (select name from sites where {BARE})"
        f" and exists (select 1 from sites where name = :site and not {BARE})",
        {"site": site, "article": known["id"]},
    ).rowcount
    return {**known, "site": site} if moved else known


def absorb(connection: sqlite3.Connection, site: str) -> None:
    """Take over the crawls and answers of mere addresses whose articles have all become this site's: nothing is left of them to
    show, and the hospital was crawled all the same.
    """
    for (bare,) in connection.execute(EMPTIED, {"site": site}).fetchall():
        for table in ("crawls", "fetches"):
            connection.execute(f"update {table} set site = ? where site = ?", [site, bare])
        connection.execute("delete from sites where name = ?", [bare])


BARE = "coalesce(publisher, name) = name"
"""No site file calls the hospital by a name: it was found by a mere address."""
EMPTIED = f"""
select name from sites s
where {BARE} and name != :site and not exists (select 1 from articles where site = s.name) and (
  exists (select 1 from fetches f join articles a on a.id = f.article where f.site = s.name and a.site = :site)
  or exists (select 1 from crawls c join versions v on v.crawl = c.id join articles a on a.id = v.article
             where c.site = s.name and a.site = :site))
"""


def may_edit(connection: sqlite3.Connection, known: Row, record: Record, fetch: Fetch) -> bool:
    """Whether this capture may change the record. A second address of an article may not while the first one answers:
    two addresses that differ in a detail would otherwise edit it back and forth for ever. Nor may half a page."""
    if any(flag in record.row["flags"] and flag not in known["flags"] for flag in HALF):
        return False
    if known["url"] in (record.row["url"], fetch.url, fetch.final_url) or known["status"] != "alive":
        return True
    own = one(connection, "select failures from fetches where url = ?", [known["url"]])
    return own is None or own["failures"] > 0


def _moved(connection: sqlite3.Connection, record: Record, fetch: Fetch) -> Row | None:
    """An old address now leads to a new one. It is the same article only if it says the same: many sites send every
    vanished address to their newest article."""
    for url in dict.fromkeys((fetch.url, fetch.final_url or fetch.url)):
        known = article_at(connection, url) if url != record.row["url"] else None
        if known and (known["text_digest"] == record.row["text_digest"] or _same_headline(known, record.row)):
            return known
    return None


def _same_headline(known: Row, row: Mapping[str, Any]) -> bool:
    headline = words(row["headline"])
    return bool(headline) and headline == words(known["headline"])


def _twin(connection: sqlite3.Connection, row: Mapping[str, Any], site: str) -> Row | None:
    """The same words of the same day under another address of the hospital, such as a second category. The plus signs have SQLite
    look for the words first: by the day, each undated article of a hospital would be looked up among all of them.
    """
    date = "date_published"
    if row["word_count"] < FEW_WORDS:
        date = "published_at"
        if not row[date]:
            return None
    return one(
        connection,
        f"select * from articles where text_digest = ? and +site = ? and +{date} is ? order by id",
        [row["text_digest"], site, row[date]],
    )
