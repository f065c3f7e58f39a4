"""What the front page chooses to tell, and what it keeps quiet about."""

import sqlite3
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from newsarchive.archive.connection import open_archive
from newsarchive.browse import home, hospitals, rhythm
from newsarchive.browse.coverage import read as coverage
from newsarchive.browse.months import by_month
from newsarchive.browse.search_request import Wanted

TODAY = date(2026, 11, 24)
Add = Callable[..., None]


@pytest.fixture
def conn(tmp_path: Path) -> sqlite3.Connection:
    found = open_archive(tmp_path / "archive.db").conn
    found.row_factory = sqlite3.Row
    for name in ("busy", "calm", "mute"):
        found.execute("insert into sites (name, publisher) values (?, ?)", [name, name.title()])
    return found


def add(conn: sqlite3.Connection, site: str, days_ago: int | None, status: str = "alive") -> None:
    day = None if days_ago is None else (TODAY - timedelta(days=days_ago)).isoformat()
    conn.execute(
        "insert into articles"
        " (site, url, headline, date_published, article_body, text_digest, first_seen_at, last_seen_at, checked_at, status)"
        " values (?, lower(hex(randomblob(8))), ?, ?, '', '', '2026', '2026', '2026', ?)",
        [site, f"{site} {days_ago}", day, status],
    )


def crawl(conn: sqlite3.Connection, site: str, started: str, finished: str | None = None, pages: int = 5) -> None:
    conn.execute("insert into crawls (site, started_at, finished_at, pages) values (?, ?, ?, ?)", [site, started, finished, pages])


def test_a_busy_hospital_does_not_fill_the_page_alone(conn: sqlite3.Connection) -> None:
    for days in range(20):
        add(conn, "busy", days)
    for days in range(100, 120):
        add(conn, "calm", days)
    for days in range(200, 220):
        add(conn, "mute", days)
    shown = [teaser.site for teaser in home.read(conn, TODAY).latest]
    assert len(shown) == home.LATEST
    assert shown[-4:] == ["calm", "calm", "mute", "mute"]


def test_of_one_hospital_the_page_is_filled_all_the_same_in_order(conn: sqlite3.Connection) -> None:
    for days in range(20):
        add(conn, "busy", days)
    dates = [teaser.date for teaser in home.read(conn, TODAY).latest]
    assert dates == [(TODAY - timedelta(days=days)).isoformat() for days in range(home.LATEST)]


def test_dates_to_come_and_withdrawn_articles_are_not_news(conn: sqlite3.Connection) -> None:
    add(conn, "busy", -300)
    add(conn, "busy", 1, "withdrawn")
    add(conn, "busy", 2)
    page = home.read(conn, TODAY)
    assert [teaser.headline for teaser in page.latest] == ["busy 2"]
    assert page.months[-1][0] == "2026-11"


def test_an_empty_archive_is_told_without_a_fault(conn: sqlite3.Connection) -> None:
    page = home.read(conn, TODAY)
    assert (page.articles, page.hospitals, page.latest, page.months) == (0, 3, (), ())


def test_hospitals_of_no_known_country_stand_last(conn: sqlite3.Connection) -> None:
    for site, country in (("busy", None), ("calm", "KR"), ("mute", "AR")):
        conn.execute("update sites set country = ? where name = ?", (country, site))
    assert [name for _, name, _ in hospitals.read(conn, TODAY)] == ["Argentina", "South Korea", "Country not known"]


@pytest.mark.parametrize(
    ("every", "last", "silent"),
    [(1, 13, False), (1, 15, True), (10, 39, False), (10, 41, True), (60, 200, False), (60, 250, True)],
)
def test_silence_is_measured_by_a_hospitals_own_rhythm(conn: sqlite3.Connection, every: int, last: int, silent: bool) -> None:
    for number in range(7):
        add(conn, "calm", last + number * every)
    assert bool(rhythm.silent(conn, TODAY)) == silent


def test_silence_says_whether_we_looked(conn: sqlite3.Connection) -> None:
    for number in range(8):
        add(conn, "mute", 100 + number)
    assert "not been crawled since" in rhythm.silent(conn, TODAY)[0].reason
    crawl(conn, "mute", "2026-11-20T00:00:00+00:00")
    assert rhythm.silent(conn, TODAY)[0].reason == "it used to publish every day"


@pytest.mark.parametrize(
    ("since", "until", "crawled"),
    [
        ("", "", 1),
        ("2026-05-01", "2026-05-31", 1),
        ("2026-05-03", "2026-05-03", 1),  # the crawl went on over midnight
        ("2026-05-04", "", 0),
        ("", "2026-05-01", 0),
        ("2026-06-01", "2026-06-30", 0),
    ],
)
def test_coverage_counts_crawls_that_brought_a_page_in_the_period(
    conn: sqlite3.Connection, since: str, until: str, crawled: int
) -> None:
    crawl(conn, "busy", "2026-05-02T23:00:00+00:00", "2026-05-03T01:00:00+00:00")
    crawl(conn, "calm", "2026-05-02T23:00:00+00:00", pages=0)
    found = coverage(conn, Wanted(since=since, until=until))
    assert (found.crawled, found.total) == (crawled, 3)
    assert found.began == "2026-05-02"
    assert len(found.missing) == 3 - crawled


def test_months_without_news_are_there_and_bars_stay_bars() -> None:
    assert by_month([]) == []
    assert len(by_month([("2026-05-01", 3)])) == 25
    assert by_month([("2020-01-31", 1), ("2026-05-01", 3)])[0] == ("2020-01", 1)
    assert len(by_month([("1999-01-01", 1), ("2026-05-01", 3)])) == 96
