"""How often a hospital publishes, and when its silence is worth a look.

A hospital that posts daily is silent after a week; one that posts monthly is not. The measure is each one's own history.
"""

import sqlite3
from dataclasses import dataclass
from datetime import date, timedelta

ENOUGH = 6
"""Publication days needed before a rhythm is believed."""
PATIENCE = 4
"""A silence is told after so many times the usual pause, and never before ``LEAST`` days."""
LEAST = 14
WINDOW = 730


@dataclass(frozen=True, slots=True)
class Silence:
    """A hospital that used to publish more often."""

    site: str
    publisher: str
    last: str
    days: int
    usual: float
    """Usual pause between publication days."""
    crawled: str | None
    """Day of the last crawl that brought a page."""

    @property
    def reason(self) -> str:
        """Whether it is the hospital that is silent, or we who did not look."""
        if self.crawled is None or self.crawled < self.last:
            return "it has not been crawled since"
        usual = f"{round(self.usual)} days" if self.usual >= 1.5 else "day"
        return f"it used to publish every {usual}"


def silent(conn: sqlite3.Connection, today: date, site: str = "") -> list[Silence]:
    """The hospitals that have fallen silent, the most unusual silence first."""
    since = (today - timedelta(days=WINDOW)).isoformat()
    rows = conn.execute(
        "select site, count(distinct date_published), min(date_published), max(date_published) from articles"
        " where date_published > :since and date_published <= :today and (:site = '' or site = :site) group by site",
        {"since": since, "today": today.isoformat(), "site": site},
    ).fetchall()
    found = []
    for name, days, first, last in rows:
        if days < ENOUGH:
            continue
        usual = max((date.fromisoformat(last) - date.fromisoformat(first)).days / (days - 1), 1.0)
        quiet = (today - date.fromisoformat(last)).days
        if quiet > max(LEAST, PATIENCE * usual):
            found.append((quiet / usual, name, last, quiet, usual))
    return [
        Silence(name, _publisher(conn, name), last, quiet, usual, _crawled(conn, name))
        for _, name, last, quiet, usual in sorted(found, reverse=True)
    ]


def _publisher(conn: sqlite3.Connection, site: str) -> str:
    return str(conn.execute("select coalesce(publisher, publisher_local, name) from sites where name = ?", [site]).fetchone()[0])


def _crawled(conn: sqlite3.Connection, site: str) -> str | None:
    row = conn.execute(
        "select substr(coalesce(finished_at, started_at), 1, 10) from crawls where site = ? and pages > 0 order by"
        " started_at desc limit 1",
        [site],
    ).fetchone()
    return str(row[0]) if row else None
