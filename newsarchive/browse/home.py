"""What the front page tells: what is new, what was edited, what disappeared, who has fallen silent."""

import sqlite3
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from newsarchive.browse import coverage, events, rhythm
from newsarchive.browse.coverage import Coverage
from newsarchive.browse.months import by_month
from newsarchive.browse.names import country_name, language_name
from newsarchive.browse.search_request import Wanted
from newsarchive.browse.teaser import Teaser, by_ids

LATEST = 12
EACH = 2
"""A hospital that publishes ten notices a day must not fill the front page alone."""


@dataclass(frozen=True, slots=True)
class Home:
    """The front page's content."""

    articles: int
    hospitals: int
    countries: int
    latest: tuple[Teaser, ...]
    months: tuple[tuple[str, int], ...]
    edited: tuple[dict[str, Any], ...]
    gone: tuple[dict[str, Any], ...]
    silent: tuple[rhythm.Silence, ...]
    by_language: tuple[tuple[str, str, int], ...]
    """(tag, name, articles)."""
    by_country: tuple[tuple[str, str, int], ...]
    coverage: Coverage


def read(conn: sqlite3.Connection, today: date) -> Home:
    """Read the front page; every count is answered from an index."""
    by_site = dict(conn.execute("select site, count(*) from articles group by site").fetchall())
    countries: dict[str, int] = {}
    sites = conn.execute("select name, country from sites").fetchall()
    for name, country in sites:
        countries[country or ""] = countries.get(country or "", 0) + by_site.get(name, 0)
    month = (today - timedelta(days=30)).isoformat()
    return Home(
        articles=sum(by_site.values()),
        hospitals=len(sites),
        countries=len([code for code in countries if code]),
        latest=tuple(by_ids(conn, _latest(conn, today))),
        months=tuple(_months(conn, today)),
        edited=tuple(events.edited(conn)),
        gone=tuple(events.gone(conn)),
        silent=tuple(rhythm.silent(conn, today))[:6],
        by_language=tuple(_by_language(conn)),
        by_country=tuple((code, country_name(code), count) for code, count in _largest(countries) if code),
        coverage=coverage.read(conn, Wanted(since=month, until=today.isoformat())),
    )


def _latest(conn: sqlite3.Connection, today: date) -> list[int]:
    """The newest by the hospital's date, a few of each; a small archive's page is filled with what they have more.

    Dates to come are the hospital's mistake and would stay on top for ever.
    """
    tomorrow = (today + timedelta(days=1)).isoformat()
    sql = (
        "select id, site from articles where date_published <= ? and status <> 'withdrawn'"
        " order by date_published desc, id desc limit 300"
    )
    newest = conn.execute(sql, [tomorrow]).fetchall()
    counts: dict[str, int] = {}
    few: list[int] = []
    more: list[int] = []
    for place, (_, site) in enumerate(newest):
        counts[site] = counts.get(site, 0) + 1
        (few if counts[site] <= EACH else more).append(place)
    shown = sorted((few + more)[:LATEST]) if len(few) < LATEST else few[:LATEST]
    return [newest[place][0] for place in shown]


def _months(conn: sqlite3.Connection, today: date) -> list[tuple[str, int]]:
    sql = "select date_published, count(*) from articles where date_published <= ? group by 1"
    return by_month(conn.execute(sql, [(today + timedelta(days=1)).isoformat()]))


def _by_language(conn: sqlite3.Connection) -> list[tuple[str, str, int]]:
    counts: dict[str, int] = {}
    for tag, count in conn.execute("select in_language, count(*) from articles where in_language is not null group by 1"):
        language = tag if tag in ("zh-Hans", "zh-Hant") else tag.split("-")[0]
        counts[language] = counts.get(language, 0) + count
    return [(tag, language_name(tag), count) for tag, count in _largest(counts)]


def _largest(counts: dict[str, int], most: int = 10) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: -item[1])[:most]
