"""The second crawl costs next to nothing, and sees what has changed; a killed one goes on where it was."""

import hashlib
import os
import signal
import sqlite3
import subprocess
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from newsarchive.crawl.rechecks import missing, newest
from newsarchive.items import Known
from tests.crawl.batch import crawl
from tests.crawl.newsroom import ROOT, Answer, Asked, Newsroom, Page, article, command, listing, rows, serving

PER_PAGE = 10


def headline(n: int) -> str:
    return f"Ward {n} opens after {n + 3} months of building"


def day(n: int) -> str:
    """The newest first, one a day, all of them old."""
    return f"{date(2024, 5, 27) - timedelta(days=n):%d %B %Y}"


class Site:
    """A newsroom of many articles that answers conditional requests, and can be edited."""

    def __init__(self, count: int, slow: float = 0.0) -> None:
        self.articles = {
            n: article(headline(n), date=day(n), words=f"{headline(n)}. " + f"Room {n} has a view. " * 9) for n in range(count)
        }
        self.order = list(range(count))
        self.slow = slow

    def pages(self) -> dict[str, Page]:
        return {"/news": self.listing, **{f"/news/{n}": self.article for n in self.articles}}

    def listing(self, asked: Asked) -> Answer:
        page = int(asked.path.partition("page=")[2] or 1)
        shown = self.order[(page - 1) * PER_PAGE : page * PER_PAGE]
        further = f"<a rel=next href='/news?page={page + 1}'>Next</a>" if page * PER_PAGE < len(self.order) else ""
        return Answer(listing({f"/news/{n}": headline(n) for n in shown}, further))

    def article(self, asked: Asked) -> Answer:
        time.sleep(self.slow)
        n = int(asked.path.rpartition("/")[2])
        if n not in self.articles:
            return Answer("<h1>Not found</h1>", 404)
        words = self.articles[n]
        tag = '"' + hashlib.sha1(words.encode()).hexdigest() + '"'
        headers = {"ETag": tag}
        return Answer(status=304, headers=headers) if asked.headers.get("If-None-Match") == tag else Answer(words, headers=headers)

    def edit(self, n: int) -> None:
        self.articles[n] = self.articles[n].replace("has a view", "has no view any more")


def run(newsroom: Newsroom, folder: Path, **arguments: str) -> dict[str, int]:
    """Crawl once more; how many requests, and what became of the articles."""
    newsroom.asked.clear()
    done = crawl({"site": {"url": f"{newsroom.url}/news", **arguments}}, folder)["site"]
    assert done.trouble is None
    counts = {name: int(done.stats.get(f"newsarchive/{name}", 0)) for name in ("new", "updated", "unchanged", "failed")}
    return {"requests": len(newsroom.asked), **counts}


def versions(folder: Path) -> int:
    return int(rows(folder / "site" / "archive.db", "select count(*) from versions")[0][0])


def test_an_unchanged_site_costs_five_requests_and_stores_nothing(tmp_path: Path) -> None:
    site = Site(50)
    with serving(site.pages()) as newsroom:
        assert run(newsroom, tmp_path)["new"] == 50
        stored = versions(tmp_path)
        for _ in range(2):
            again = run(newsroom, tmp_path)
            assert again["requests"] <= 5
            assert (again["new"], again["updated"]) == (0, 0)
            assert again["unchanged"] >= 1
        assert versions(tmp_path) == stored


def test_new_edited_and_removed_articles_are_noticed(tmp_path: Path) -> None:
    site = Site(40)
    with serving(site.pages()) as newsroom:
        run(newsroom, tmp_path)
        site.edit(0)  # the newest, and nothing else
        assert run(newsroom, tmp_path)["updated"] == 1
        site.articles[99] = article(headline(99), words=f"{headline(99)}. " + "The garden is open again. " * 9)
        newsroom.pages["/news/99"] = site.article
        site.order.insert(0, 99)
        site.edit(7)  # not among the newest, but the first page has changed
        del site.articles[3]
        site.order.remove(3)
        again = run(newsroom, tmp_path)
        assert (again["new"], again["updated"], again["failed"]) == (1, 1, 1)
        assert again["requests"] < 20
    assert rows(tmp_path / "site" / "archive.db", "select status, outcome from fetches where url like '%/news/3'") == [
        (404, "failed")
    ]


def test_more_new_articles_than_a_page_holds_are_all_found(tmp_path: Path) -> None:
    site = Site(60)
    site.order = list(range(25, 60))
    with serving(site.pages()) as newsroom:
        assert run(newsroom, tmp_path)["new"] == 35
        site.order = list(range(60))
        again = run(newsroom, tmp_path)
        assert again["new"] == 25
        assert "/news?page=5" not in newsroom.paths()


def stored(archive: Path) -> set[str]:
    """The addresses of all articles; none before there is an archive, or while it is being made."""
    try:
        return {url for (url,) in rows(archive, "select url from articles")} if archive.exists() else set()
    except sqlite3.OperationalError:
        return set()


def test_a_killed_crawl_goes_on_where_it_was(tmp_path: Path) -> None:
    site = Site(60, slow=0.05)
    (tmp_path / "site").mkdir()
    archive = tmp_path / "site" / "archive.db"
    with serving(site.pages()) as newsroom:
        words = command("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive)
        killed = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not stored(archive) and killed.poll() is None:
            time.sleep(0.02)
        os.kill(killed.pid, signal.SIGKILL)
        killed.wait()
        before = stored(archive)
        assert 0 < len(before) < 60
        site.slow = 0.0
        rest = run(newsroom, tmp_path)
        assert rest["new"] == 60 - len(before)
        asked_again = {newsroom.url + path for path in newsroom.paths()} & before
        assert len(asked_again) <= 2  # the newest are looked at in every crawl
        assert run(newsroom, tmp_path)["requests"] <= 5
    assert rows(archive, "select count(*), count(distinct url) from articles") == [(60, 60)]


def test_what_failed_for_a_while_is_asked_again(tmp_path: Path) -> None:
    site = Site(20)
    with serving(site.pages()) as newsroom:
        newsroom.pages["/news/15"] = Answer("<h1>Oops</h1>", 500)
        done = crawl({"site": {"url": f"{newsroom.url}/news"}}, tmp_path, RETRY_TIMES=0)["site"]
        assert done.stats["newsarchive/failed"] == 1
        newsroom.pages["/news/15"] = site.article
        assert run(newsroom, tmp_path)["new"] == 1


NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
FRONT = [f"https://hospital.example/news/{n}" for n in range(10)]
KNOWN = {
    f"hospital.example/news/{n}": Known("stored", NOW - timedelta(days=n), f"2026-11-{20 - n:02}") for n in range(30) if n < 20
}


@pytest.mark.parametrize(
    ("changed", "spare", "expected"),
    [
        (False, 2, [0, 1]),
        (False, 1, [0]),
        (False, 4, [0, 1, 9, 8]),
        (True, 2, list(range(10))),
    ],
)
def test_the_newest_are_asked_and_then_those_that_waited_longest(changed: bool, spare: int, expected: list[int]) -> None:
    assert newest(FRONT, KNOWN, changed=changed, spare=spare) == [FRONT[n] for n in expected]


@pytest.mark.parametrize("known", [Known("refused", NOW), Known("stored", NOW, alive=False)])
def test_what_is_gone_or_was_refused_is_not_asked(known: Known) -> None:
    assert newest(FRONT[:1], {"hospital.example/news/0": known}, changed=True, spare=5) == []


def test_what_vanished_from_the_first_page_is_asked() -> None:
    without_the_third = [url for url in FRONT if not url.endswith("/3")]
    assert missing(without_the_third, KNOWN) == ["hospital.example/news/3"]
    assert missing(FRONT, KNOWN) == []
    assert missing([FRONT[n] for n in (5, 0, 7, 1, 9, 2, 8)], KNOWN) == []  # not listed by date
    pinned = {**KNOWN, "hospital.example/news/9": replace(KNOWN["hospital.example/news/9"], date_published="2019-01-01")}
    assert missing(FRONT, pinned) == []


def test_a_home_page_that_led_to_the_newsroom_is_no_article_in_the_next_crawl(tmp_path: Path) -> None:
    greeting = article("Our hospital", words="We have cared for the people of this town since 1904, day and night. " * 9)
    home = greeting.replace("<main>", "<nav><a href='/news'>News</a> <a href='/visit'>Visit us</a></nav><main>")
    stories: dict[str, Page] = {f"/news/{n}": article(headline(n), date=day(n)) for n in range(8)}
    with serving({**stories, "/": home, "/news": listing({path: headline(int(path[-1])) for path in stories})}) as newsroom:
        for _ in range(2):
            done = crawl({"home": {"url": f"{newsroom.url}/"}}, tmp_path)["home"]
    assert done.paths() == set(stories)
