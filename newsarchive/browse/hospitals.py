"""All hospitals by country, and what the filters offer."""

import sqlite3
from dataclasses import dataclass
from datetime import date
from typing import Any

from newsarchive.browse import rhythm
from newsarchive.browse.names import country_name, language_name


@dataclass(frozen=True, slots=True)
class Line:
    """One hospital of the list."""

    site: str
    publisher: str
    local: str | None
    language: str
    articles: int
    last: str | None
    crawled: str | None
    silent: bool


MANY = 150
"""Above so many hospitals the page lists countries first."""


def read(conn: sqlite3.Connection, today: date, country: str = "") -> list[tuple[str, str, list[Line]]]:
    """(code, country, its hospitals), in alphabetical order, those of no known country last; of one country if asked."""
    counts = {
        site: (count, last)
        for site, count, last in conn.execute("select site, count(*), max(date_published) from articles group by site")
    }
    crawled = dict(
        conn.execute(
            "select name, (select substr(started_at, 1, 10) from crawls where site = name and pages > 0 order by"
            " started_at desc limit 1) from sites"
        ).fetchall()
    )
    quiet = {silence.site for silence in rhythm.silent(conn, today)}
    countries: dict[str, list[Line]] = {}
    sql = "select * from sites where :country = '' or country = :country order by coalesce(publisher, publisher_local, name)"
    for row in conn.execute(sql, {"country": country}):
        name = row["name"]
        count, last = counts.get(name, (0, None))
        line = Line(
            name,
            row["publisher"] or row["publisher_local"] or name,
            row["publisher_local"] if row["publisher_local"] != row["publisher"] else None,
            language_name(row["in_language"]) if row["in_language"] else "",
            count,
            last,
            crawled.get(name),
            name in quiet,
        )
        countries.setdefault(row["country"] or "", []).append(line)
    named = ((code, country_name(code), lines) for code, lines in countries.items())
    return sorted(named, key=lambda entry: (not entry[0], entry[1]))


def choices(conn: sqlite3.Connection) -> dict[str, Any]:
    """(value, words) for each filter."""
    sites = conn.execute(
        "select name, coalesce(publisher, publisher_local, name) as publisher, country from sites order by 2"
    ).fetchall()
    # Jumps from tag to tag in the index; "distinct" would walk through all articles.
    languages = {
        tag
        for (tag,) in conn.execute(
            "with recursive tags(tag) as (select min(in_language) from articles union all"
            " select (select min(in_language) from articles where in_language > tag) from tags where tag is not null)"
            " select tag from tags where tag is not null"
        )
    }
    return {
        "hospitals": [(row["name"], row["publisher"]) for row in sites],
        "countries": sorted(
            {(row["country"], country_name(row["country"])) for row in sites if row["country"]}, key=lambda pair: pair[1]
        ),
        "languages": sorted({(tag, language_name(tag)) for tag in languages}, key=lambda pair: pair[1]),
    }
