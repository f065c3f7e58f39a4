"""What a hospital's page tells: who it is, when it published and when we looked, how its spider fares."""

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from newsarchive.browse import events, rhythm
from newsarchive.browse.json_columns import list_of, object_of
from newsarchive.browse.names import country_name, language_name
from newsarchive.browse.safety import safe_url
from newsarchive.browse.teaser import Teaser, by_ids

YEARS = 12
"""Rows of the calendar; older years are found by search."""
RIGHTS = {
    "full": "A public view of this archive may show its articles in full.",
    "excerpt": "A public view of this archive shows only the beginning of its articles.",
    "metadata": "A public view of this archive shows only headlines, dates and addresses.",
}


@dataclass(frozen=True, slots=True)
class Hospital:
    """One hospital's page."""

    site: dict[str, Any]
    publisher: str
    country: str
    language: str
    homepage: str | None
    ror: str | None
    wikidata: str | None
    newsrooms: tuple[str, ...]
    rights: str
    articles: int
    undated: int
    first: str | None
    last: str | None
    weeks: dict[str, int]
    crawled: set[str]
    began: str | None
    crawls: tuple[dict[str, Any], ...]
    silence: rhythm.Silence | None
    latest: tuple[Teaser, ...]
    edited: tuple[dict[str, Any], ...]
    most_edited: tuple[dict[str, Any], ...]
    gone: tuple[dict[str, Any], ...]


def read(conn: sqlite3.Connection, name: str, today: date) -> Hospital | None:
    """The page of the hospital with this site name; ``None`` if the archive knows none."""
    row = conn.execute("select * from sites where name = ?", [name]).fetchone()
    if row is None:
        return None
    site = dict(row)
    articles, dated, first, last = conn.execute(
        "select count(*), count(date_published), min(date_published), max(date_published) from articles where site = ?", [name]
    ).fetchone()
    runs = _runs(conn, name)
    return Hospital(
        site=site,
        publisher=site["publisher"] or site["publisher_local"] or name,
        country=country_name(site["country"]) if site["country"] else "",
        language=language_name(site["in_language"]) if site["in_language"] else "",
        homepage=safe_url(site["homepage"]),
        ror=safe_url(site["ror"]),
        wikidata=_wikidata(site["wikidata"]),
        newsrooms=tuple(filter(None, map(safe_url, map(str, list_of(site["start_urls"]))))),
        rights=RIGHTS.get(site["rights"], RIGHTS["metadata"]),
        articles=articles,
        undated=articles - dated,
        first=first,
        last=last,
        weeks=_weeks(conn, name, max(first or today.isoformat(), first_shown(today)), today),
        crawled=_crawled_weeks(runs),
        began=runs[0][0][:10] if runs else None,
        crawls=tuple(_crawls(conn, name)),
        silence=next(iter(rhythm.silent(conn, today, name)), None),
        latest=tuple(_latest(conn, name)),
        edited=tuple(events.edited(conn, name)),
        most_edited=tuple(_most_edited(conn, name)),
        gone=tuple(events.gone(conn, name)),
    )


def first_shown(today: date) -> str:
    """The first day of the calendar's oldest year."""
    return f"{today.year - YEARS + 1}-01-01"


def monday(day: str) -> str:
    """The Monday of a day's week."""
    found = date.fromisoformat(day[:10])
    return (found - timedelta(days=found.weekday())).isoformat()


def _weeks(conn: sqlite3.Connection, name: str, start: str, today: date) -> dict[str, int]:
    counts: dict[str, int] = {}
    sql = "select date_published, count(*) from articles where site = ? and date_published between ? and ? group by 1"
    for day, count in conn.execute(sql, [name, start, today.isoformat()]):
        week = monday(day)
        counts[week] = counts.get(week, 0) + count
    return counts


def _runs(conn: sqlite3.Connection, name: str) -> list[tuple[str, str]]:
    """When each crawl that received anything began and ended."""
    sql = "select started_at, coalesce(finished_at, started_at) from crawls where site = ? and pages > 0 order by 1"
    return [(started, finished) for started, finished in conn.execute(sql, [name])]


def _crawled_weeks(runs: Iterable[tuple[str, str]]) -> set[str]:
    found = set()
    for started, finished in runs:
        week = date.fromisoformat(monday(started))
        while week.isoformat() <= finished[:10]:
            found.add(week.isoformat())
            week += timedelta(days=7)
    return found


def _latest(conn: sqlite3.Connection, name: str) -> list[Teaser]:
    sql = "select id from articles where site = ? order by date_published desc, id desc limit 8"
    return by_ids(conn, [number for (number,) in conn.execute(sql, [name])])


def _most_edited(conn: sqlite3.Connection, name: str) -> list[dict[str, Any]]:
    sql = (
        "select id, headline, in_language, version from articles where version > 1 and site = ? and status <>"
        " 'withdrawn' order by version desc limit 5"
    )
    return [dict(row) for row in conn.execute(sql, [name])]


def _crawls(conn: sqlite3.Connection, name: str) -> list[dict[str, Any]]:
    """The last crawls, each with its commonest ``reasons`` in words, how it ``ended`` and whether that was ``well``."""
    crawls = [dict(row) for row in conn.execute("select * from crawls where site = ? order by started_at desc limit 10", [name])]
    for crawl in crawls:
        reasons = sorted(object_of(crawl["reasons"]).items(), key=lambda item: -item[1])[:4]
        crawl["reasons"] = ", ".join(f"{reason} ({count})" for reason, count in reasons)
        crawl["ended"] = crawl["finish_reason"] or ("running" if crawl["finished_at"] is None else "finished")
        crawl["well"] = crawl["pages"] > 0 and crawl["failed"] * 2 <= crawl["pages"] and crawl["ended"] in ("finished", "running")
    return crawls


def _wikidata(item: str | None) -> str | None:
    return f"https://www.wikidata.org/wiki/{item}" if item and re.fullmatch("Q[0-9]+", item) else None
