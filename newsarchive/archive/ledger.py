"""What spiders may ask of the archive: the reading side, made for ``newsarchive.crawl.memory.Memory``.

A ledger is a picture of what earlier crawls learnt. ``known`` is read once and does not grow with the crawl that asks, so that
a listing never looks exhausted because this very crawl has just stored its articles.
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from newsarchive.archive.connection import open_archive
from newsarchive.archive.records import instant
from newsarchive.items import Known, Validators

GIVE_UP = 5
"""Crawls in a row after which an address that only ever failed, or was not to be had, is no longer asked for itself."""
NOT_FOUND = 2
"""The same where the answer is that nothing is there: one proves nothing, for a listing may be ahead of its pages."""


class Ledger:
    """Reads what the archive has learnt of a site's addresses. A file that does not exist yet knows nothing, and is not made."""

    def __init__(self, path: Path | str) -> None:
        """Raises ``ArchiveError`` if the file is there but cannot be used."""
        self._db: Database | None = open_archive(path) if Path(path).exists() else None

    def close(self) -> None:
        """Close the connection."""
        if self._db is not None:
            self._db.close()
            self._db = None

    def known(self, site: str, extractor: str) -> Mapping[str, Known]:
        """Every article address of the site's fetches, and of the articles they lead to. Absent: what only ever failed, what
        another version of the rules refused, and what was not to be had and may be tomorrow: a wall, a lock, robots.txt or the
        blank page that a broken program sends."""
        found: dict[str, Known] = {}
        for url, kind, own_url, outcome, fetched_at, checked_at, seen_at, published, status, flags in self._rows(
            KNOWN, {"site": site, "extractor": extractor, "most": GIVE_UP, "not_found": NOT_FOUND}
        ):
            asked = datetime.fromisoformat(fetched_at)
            if own_url is None or kind == "part":
                found[url] = Known("part" if kind == "part" else outcome, asked)
                continue
            asked = max(asked, datetime.fromisoformat(checked_at))
            seen = datetime.fromisoformat(seen_at)
            known = Known("stored", asked, published, status == "alive", '"conveyed"' in flags, seen)
            found[url] = known
            found.setdefault(own_url, known)
        return found

    def maps(self, site: str, extractor: str) -> Mapping[str, Known]:
        """Every map of the site that could be read: whether it was of use, and when it was last asked."""
        rows = self._rows(MAPS, [site, extractor])
        return {url: Known(outcome, datetime.fromisoformat(fetched_at)) for url, outcome, fetched_at in rows}

    def validators(self, url: str, extractor: str) -> Validators | None:
        """What makes the next request of this address conditional; ``None`` where it must be asked unconditionally."""
        rows = self._rows(VALIDATORS, [url, extractor])
        return Validators(*rows[0]) if rows else None

    def parts(self, url: str) -> list[str]:
        """The addresses of the further pages that the article at this address was read from, or should have been."""
        return [part for (part,) in self._rows(PARTS, {"url": url})]

    def due(self, site: str, now: datetime) -> list[str]:
        """Addresses to ask again, most overdue first: articles by their timetable, and what failed for a passing reason."""
        return [url for (url,) in self._rows(DUE, {"site": site, "now": instant(now), "most": GIVE_UP})]

    def walked(self, url: str) -> str | None:
        """How far earlier crawls walked the listing that starts here, in the words they left; ``None``: never to any end."""
        rows = self._rows("select detail from fetches where url = ? and kind = 'listing'", [url])
        return rows[0][0] if rows else None

    def last_crawl(self, site: str) -> datetime | None:
        """When the site's last crawl that ended well started; ``None``: never."""
        rows = self._rows("select max(started_at) from crawls where site = ? and finish_reason = 'finished'", [site])
        return datetime.fromisoformat(rows[0][0]) if rows and rows[0][0] else None

    def _rows(self, sql: str, values: object) -> list[tuple[str, ...]]:
        return [] if self._db is None else self._db.conn.execute(sql, values).fetchall()  # type: ignore[arg-type]


KNOWN = """
select f.url, f.kind, a.url, f.outcome, f.fetched_at, a.checked_at,
  case when f.failures < :most then a.last_seen_at else a.checked_at end, a.date_published, a.status, a.flags
from fetches f left join articles a on a.id = f.article
where f.site = :site and f.kind in ('article', 'part')
  and (f.article is not null or (f.outcome = 'refused' and f.extractor is :extractor and (
    (f.status between 200 and 299 and f.reason not in ('no text', 'empty page', 'the same page at many addresses'))
    or f.reason = 'too large'
    or f.failures >= case when f.status in (404, 410) then :not_found else :most end)))
"""

MAPS = """
select url, case outcome when 'refused' then outcome else 'listing' end, fetched_at from fetches
where site = ? and kind = 'sitemap' and extractor is ?
  and (outcome = 'refused' or coalesce(etag, last_modified, body_digest) is not null)
"""

VALIDATORS = """
select etag, last_modified, body_digest, payload_digest from fetches
where url = ? and extractor = ? and outcome in ('stored', 'unchanged', 'listing')
  and coalesce(etag, last_modified, body_digest) is not null
"""

PARTS = """
select url from fetches
where kind = 'part' and outcome != 'refused'
  and article = coalesce((select id from articles where url = :url), (select article from fetches where url = :url))
order by url
"""

DUE = """
select url from (
  select url, recheck_at as due_at from articles where site = :site and recheck_at <= :now and status != 'withdrawn'
  union all
  select url, fetched_at from fetches
  where site = :site and kind = 'article' and article is null and outcome = 'failed'
    and failures < :most and coalesce(status, 0) not in (404, 410)
  union
  select a.url, f.fetched_at from fetches f join articles a on a.id = f.article
  where f.site = :site and f.kind = 'part' and f.outcome = 'failed' and f.failures < :most and a.status != 'withdrawn'
)
order by due_at
"""
