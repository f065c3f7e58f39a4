"""How much of the world the archive saw: printed beside every count, so that no crawl is not read as no news."""

import sqlite3
from dataclasses import dataclass

from newsarchive.browse.search_request import NAMED, Wanted


@dataclass(frozen=True, slots=True)
class Coverage:
    """Hospitals that were crawled, of those the question is about."""

    crawled: int
    total: int
    missing: tuple[tuple[str, str], ...]
    """(site, hospital) of those not crawled."""
    began: str | None
    """Day of the archive's first crawl."""
    since: str
    until: str

    @property
    def sentence(self) -> str:
        """The statement in words."""
        hospitals = "hospital was" if self.total == 1 else "hospitals were"
        when = "in this period" if self.since or self.until else "so far"
        return f"{self.crawled} of {self.total} {hospitals} crawled {when}."

    @property
    def before(self) -> str | None:
        """A warning where the period begins before the archive does."""
        if self.began is None or not (self.since or self.until) or (self.since or "0000") >= self.began:
            return None
        return f"The first crawl was on {self.began}: of earlier news the archive holds only what the hospitals still showed then."


def read(conn: sqlite3.Connection, wanted: Wanted) -> Coverage:
    """The coverage of a search's hospitals in its period. A crawl counts if it brought at least one page."""
    sites = conn.execute(
        "select name, coalesce(publisher, publisher_local, name) as publisher from sites"
        f" where (:hospital = '' or {NAMED}) and (:country = '' or country = :country)",
        {"hospital": wanted.hospital, "country": wanted.country},
    ).fetchall()
    # A crawl belongs to the days from its start to its end; one killed has no end. None lasts a week.
    crawled = {
        site
        for (site,) in conn.execute(
            "select name from sites where exists (select 1 from crawls where site = name and pages > 0"
            " and (:since = '' or (started_at >= date(:since, '-7 days') and coalesce(finished_at, started_at) >= :since))"
            " and (:until = '' or started_at < date(:until, '+1 day')))",
            {"since": wanted.since, "until": wanted.until},
        )
    }
    began = conn.execute(
        "select substr(min(first), 1, 10) from (select (select started_at from crawls where site = name and pages > 0"
        " order by started_at limit 1) as first from sites)"
    ).fetchone()[0]
    missing = tuple((name, publisher) for name, publisher in sites if name not in crawled)
    return Coverage(len(sites) - len(missing), len(sites), missing, began, wanted.since, wanted.until)
