"""What the site itself declares as edited is asked for again, however old; a site that declares everything is not believed."""

import hashlib
import os
import signal
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from newsarchive.crawl.catalogues import maps_again
from newsarchive.crawl.edits import MOST
from newsarchive.crawl.entry_dates import latest_of
from newsarchive.items import Known
from newsarchive.site import Site
from tests.crawl.batch import crawl
from tests.crawl.newsroom import ROOT, Answer, Asked, Newsroom, Page, article, command, listing, rows, scrapy, serving

PER_PAGE = 10
COUNTS = ("new", "updated", "failed", "edits/left", "edits/asked", "edits/changed")
NOW = datetime.now(UTC)


def at(days: float, form: str = "%Y-%m-%dT%H:%M:%SZ") -> str:
    """A moment that many days ago."""
    return (NOW - timedelta(days=days)).strftime(form)


def headline(n: int) -> str:
    return f"Ward {n} opens after {n + 3} months of building"


def conditional(asked: Asked, words: str, kind: str = "text/html") -> Answer:
    tag = '"' + hashlib.sha1(words.encode()).hexdigest() + '"'
    headers = {"ETag": tag, "Content-Type": kind}
    return Answer(status=304, headers=headers) if asked.headers.get("If-None-Match") == tag else Answer(words, headers=headers)


class Hospital:
    """A newsroom of old articles, whose map is named by robots.txt; all of it answers conditional requests."""

    newsroom: Newsroom
    start = "/news"

    def __init__(self, folder: Path, count: int = 24) -> None:
        self.folder = folder
        self.words = {n: f"{headline(n)}. " + f"Room {n} has a view. " * 9 for n in range(count)}
        self.modified = dict.fromkeys(self.words, at(2000))
        self.others = ""
        """What else the map names."""
        self.slow = 0.0
        self.pages: dict[str, Page] = {"/robots.txt": self.robots, "/news": self.listing, "/sitemap.xml": self.map}
        self.pages |= {f"/news/{n}": self.article for n in self.words}

    def robots(self, asked: Asked) -> Answer:
        return Answer(f"Sitemap: {self.newsroom.url}/sitemap.xml\n", headers={"Content-Type": "text/plain"})

    def listing(self, asked: Asked) -> Answer:
        page = int(asked.path.partition("page=")[2] or 1)
        shown = list(self.words)[(page - 1) * PER_PAGE : page * PER_PAGE]
        further = f"<a rel=next href='/news?page={page + 1}'>Next</a>" if page * PER_PAGE < len(self.words) else ""
        return Answer(listing({f"/news/{n}": headline(n) for n in shown}, further))

    def article(self, asked: Asked) -> Answer:
        time.sleep(self.slow)
        n = int(asked.path.rpartition("/")[2])
        day = date(2023, 5, 27) - timedelta(days=n)
        return conditional(asked, article(headline(n), date=f"{day:%d %B %Y}", words=self.words[n]))

    def map(self, asked: Asked) -> Answer:
        entries = "".join(
            f"<url><loc>{self.newsroom.url}/news/{n}</loc><lastmod>{modified}</lastmod></url>"
            for n, modified in self.modified.items()
        )
        return conditional(asked, f"<?xml version='1.0'?><urlset>{entries}{self.others}</urlset>", "text/xml")

    def edit(self, *numbers: int, modified: str = "") -> None:
        for n in numbers:
            self.words[n] = self.words[n].replace("has a view", "has no view any more")
            self.modified[n] = modified or at(0.5)

    @property
    def archive(self) -> Path:
        return self.folder / "site" / "archive.db"

    def crawl(self) -> dict[str, int]:
        """Crawl once more; how many requests, and what became of the articles."""
        self.newsroom.asked.clear()
        done = crawl({"site": {"url": f"{self.newsroom.url}{self.start}"}}, self.folder)["site"]
        assert done.trouble is None
        counts = {name: int(done.stats.get(f"newsarchive/{name}", 0)) for name in COUNTS}
        return {"requests": len(self.newsroom.asked), **counts}

    def a_day_passes(self) -> None:
        """Move all that the archive has kept into the past."""
        with sqlite3.connect(self.archive) as connection:
            for table, columns in (("articles", ("first_seen_at", "last_seen_at", "checked_at")), ("fetches", ("fetched_at",))):
                for column in columns:
                    connection.execute(f"update {table} set {column} = strftime('%Y-%m-%dT%H:%M:%S+00:00', {column}, '-1 day')")

    def edited(self) -> list[int]:
        """The articles of which the archive has two versions."""
        found = rows(self.archive, "select url from articles where version = 2 order by id")
        return sorted(int(url.rpartition("/")[2]) for (url,) in found)


def feed(hospital: Hospital, kind: str) -> str:
    if kind == "rss":
        entries = "".join(
            f"<item><link>{hospital.newsroom.url}/news/{n}</link><title>{headline(n)}</title><a:updated>{modified}</a:updated></item>"
            for n, modified in hospital.modified.items()
        )
        return f"<rss version='2.0' xmlns:a='http://www.w3.org/2005/Atom'><channel>{entries}</channel></rss>"
    entries = "".join(
        f"<entry><link href='/news/{n}'/><title>{headline(n)}</title><published>{at(1000)}</published><updated>{modified}</updated></entry>"
        for n, modified in hospital.modified.items()
    )
    return f"<feed xmlns='http://www.w3.org/2005/Atom'>{entries}</feed>"


def fed(hospital: Hospital, kind: str) -> None:
    """Let the newsroom declare a feed, and robots.txt name no map."""

    def newsroom(asked: Asked) -> Answer:
        page = str(hospital.listing(asked).body)
        return Answer(page.replace("</head>", f"<link rel=alternate type=application/{kind}+xml href=/feed></head>"))

    feeds: dict[str, Page] = {"/feed": lambda asked: conditional(asked, feed(hospital, kind), "text/xml")}
    hospital.pages |= {"/news": newsroom, "/robots.txt": "", **feeds}


@pytest.fixture
def hospital(tmp_path: Path) -> Iterator[Hospital]:
    hospital = Hospital(tmp_path)
    with serving(hospital.pages) as hospital.newsroom:
        yield hospital


def test_an_edit_of_an_old_article_that_the_map_declares_is_kept_and_asked_once(hospital: Hospital) -> None:
    assert hospital.crawl()["new"] == 24
    assert hospital.crawl()["requests"] <= 5
    hospital.a_day_passes()
    hospital.edit(23)
    found = hospital.crawl()
    assert (found["requests"], found["updated"]) == (5, 1)
    assert hospital.edited() == [23]
    assert hospital.crawl()["requests"] <= 5
    assert "/news/23" not in hospital.newsroom.paths()
    assert sorted(hospital.newsroom.paths()) == ["/news", "/news/0", "/news/1", "/sitemap.xml"]


FORMS = (
    "%Y-%m-%d",
    "%Y-%m-%dT%H:%M+00:00",
    "%Y-%m-%dT%H:%M:%S.%f+0000",
    "%Y-%m-%dT00:00:00Z",
    "%d.%m.%Y",
    "%a, %d %b %Y %H:%M:%S GMT",
)


def test_modifications_are_read_in_all_their_forms(hospital: Hospital) -> None:
    hospital.crawl()
    hospital.a_day_passes()
    for n, form in enumerate(FORMS, 12):
        hospital.edit(n, modified=at(0.2, form))
    hospital.crawl()
    assert hospital.edited() == [12, 13, 14, 15, 16, 17]


def test_what_names_no_moment_since_the_last_crawl_asks_nothing(hospital: Hospital) -> None:
    hospital.crawl()
    hospital.a_day_passes()
    stamps = (at(-30), "9999-12-31", "0001-01-01T00:00:00+14:00", "2026", "soon", "", "&lt;?php echo ?&gt;", at(900))
    hospital.modified = {n: stamps[n % len(stamps)] for n in hospital.words}
    assert hospital.crawl()["requests"] <= 5
    assert sorted(hospital.newsroom.paths()) == ["/news", "/news/0", "/news/1", "/sitemap.xml"]


@pytest.mark.parametrize("form", ["%Y-%m-%d", "%Y-%m-%dT%H:%M:%SZ"])
def test_a_map_that_dates_everything_by_its_building_is_asked_for_one_proof_and_told_of(hospital: Hospital, form: str) -> None:
    hospital.crawl()
    asked = set()
    for _ in range(3):
        hospital.a_day_passes()
        hospital.modified = dict.fromkeys(hospital.words, at(0, form))
        found = hospital.crawl()
        assert (found["requests"], found["edits/left"]) == (5, 23)
        asked.update(hospital.newsroom.paths())
    assert len(asked) == 3 + 3  # the listing, the map, the newest, and one more each time


def test_what_is_declared_in_vain_is_asked_five_at_a_time_and_all_of_it_in_the_end(hospital: Hospital) -> None:
    hospital.crawl()
    hospital.a_day_passes()
    hospital.modified |= dict.fromkeys(range(4, 16), at(0.5))
    left, asked = [], set()
    for _ in range(4):
        left.append(hospital.crawl()["edits/left"])
        asked |= set(hospital.newsroom.paths())
    assert left == [7, 2, 0, 0]
    assert {f"/news/{n}" for n in range(4, 16)} < asked
    assert "/sitemap.xml" in [asked.path for asked in hospital.newsroom.asked if asked.headers.get("If-None-Match")]


def test_all_that_was_truly_edited_is_kept_at_once(hospital: Hospital) -> None:
    hospital.crawl()
    hospital.a_day_passes()
    hospital.edit(*hospital.words)
    found = hospital.crawl()
    assert (found["updated"], found["edits/left"]) == (24, 0)
    assert hospital.crawl()["requests"] <= 5


def test_what_the_archive_never_had_is_not_asked_nor_what_is_gone(hospital: Hospital) -> None:
    hospital.crawl()
    del hospital.pages["/news/23"]
    hospital.pages["/doctors/who"] = article("Dr Who")
    hospital.others = f"<url><loc>{hospital.newsroom.url}/doctors/who</loc><lastmod>{at(0.5)}</lastmod></url>"
    for _ in range(2):  # only then it is gone
        hospital.a_day_passes()
        hospital.modified[23] = at(0.5)
        assert hospital.crawl()["failed"] == 1
    assert rows(hospital.archive, "select status from articles where url like '%/23'") == [("gone",)]
    hospital.a_day_passes()
    assert hospital.crawl()["failed"] == 0
    assert not {"/news/23", "/doctors/who"} & set(hospital.newsroom.paths())


def test_an_edit_that_could_not_be_had_is_asked_for_until_it_can(hospital: Hospital) -> None:
    hospital.crawl()
    hospital.a_day_passes()
    hospital.edit(23)
    hospital.pages["/news/23"] = Answer("<h1>Oops</h1>", 500)
    for _ in range(2):
        assert hospital.crawl()["failed"] == 1
    hospital.pages["/news/23"] = hospital.article
    assert hospital.crawl()["updated"] == 1


def test_an_article_that_breaks_for_ever_is_given_up(hospital: Hospital) -> None:
    hospital.crawl()
    hospital.a_day_passes()
    hospital.edit(23)
    hospital.pages["/news/23"] = Answer("<h1>Oops</h1>", 500)
    assert [hospital.crawl()["failed"] for _ in range(6)] == [1, 1, 1, 1, 1, 0]


def test_no_more_than_a_hundred_are_asked_in_one_crawl(tmp_path: Path) -> None:
    hospital = Hospital(tmp_path, 140)
    with serving(hospital.pages) as hospital.newsroom:
        hospital.crawl()
        hospital.a_day_passes()
        hospital.edit(*hospital.words)
        found = hospital.crawl()
        assert found["edits/asked"] == found["edits/changed"] == 140 - found["edits/left"] <= MOST
        assert hospital.crawl()["edits/left"] == 0
    assert hospital.edited() == list(range(140))


@pytest.mark.parametrize("declared_by", ["map", "feed"])
def test_a_crawl_killed_among_its_edits_asks_for_the_rest_the_next_time(hospital: Hospital, declared_by: str) -> None:
    if declared_by == "feed":
        fed(hospital, "atom")
    hospital.crawl()
    hospital.a_day_passes()
    hospital.edit(*range(8, 23))
    hospital.slow = 0.1
    words = command("crawl", "news", "-a", f"url={hospital.newsroom.url}/news", archive=hospital.archive)
    killed = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not hospital.edited() and killed.poll() is None:
        time.sleep(0.02)
    os.kill(killed.pid, signal.SIGKILL)
    killed.wait()
    kept = hospital.edited()
    assert 0 < len(kept) < 15
    hospital.slow = 0.0
    assert hospital.crawl()["updated"] == 15 - len(kept)
    assert not {f"/news/{n}" for n in kept} & set(hospital.newsroom.paths())
    assert hospital.edited() == list(range(8, 23))
    assert hospital.crawl()["requests"] <= 5


def test_an_article_seen_again_as_it_was_was_seen(hospital: Hospital) -> None:
    hospital.crawl()
    hospital.a_day_passes()
    hospital.modified[23] = at(0.5)
    hospital.crawl()
    [(seen, checked, version, status)] = rows(
        hospital.archive, "select last_seen_at, checked_at, version, status from articles where url like '%/23'"
    )
    assert (datetime.fromisoformat(seen) >= NOW.replace(microsecond=0), seen == checked, version, status) == (
        True,
        True,
        1,
        "alive",
    )


class Indexed(Hospital):
    """Its map is an index of two with news and one of doctors."""

    stamps: dict[str, str]

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.stamps = dict.fromkeys(("posts-1", "posts-2", "more"), at(2000))
        self.pages |= {"/sitemap.xml": self.index, "/posts-1.xml": self.half, "/posts-2.xml": self.half, "/more.xml": DOCTORS}

    def index(self, asked: Asked) -> Answer:
        maps = "".join(
            f"<sitemap><loc>{self.newsroom.url}/{name}.xml</loc><lastmod>{stamp}</lastmod></sitemap>"
            for name, stamp in self.stamps.items()
        )
        return conditional(asked, f"<?xml version='1.0'?><sitemapindex>{maps}</sitemapindex>", "text/xml")

    def half(self, asked: Asked) -> Answer:
        whole, self.modified = self.modified, {n: stamp for n, stamp in self.modified.items() if f"posts-{n % 2 + 1}" in asked.path}
        answer = self.map(asked)
        self.modified = whole
        return answer


DOCTORS = Answer("<?xml version='1.0'?><urlset><url><loc>/doctors/who</loc></url></urlset>", headers={"Content-Type": "text/xml"})


@pytest.mark.parametrize(("stamp", "maps"), [
    (at(2000), ["/sitemap.xml"]),
    (at(0.5), ["/sitemap.xml", "/posts-2.xml"]),
    ("", ["/sitemap.xml", "/posts-2.xml"]),
], ids=["old", "new", "undated"])  # fmt: skip
def test_of_an_index_the_maps_are_asked_that_may_have_changed(tmp_path: Path, stamp: str, maps: list[str]) -> None:
    hospital = Indexed(tmp_path)
    with serving(hospital.pages) as hospital.newsroom:
        hospital.crawl()
        hospital.crawl()
        hospital.a_day_passes()
        hospital.edit(23)
        hospital.stamps["posts-2"] = stamp
        hospital.crawl()
        assert [path for path in hospital.newsroom.paths() if path.endswith(".xml")] == maps
        assert hospital.edited() == ([23] if "/posts-2.xml" in maps else [])


@pytest.mark.parametrize("kind", ["rss", "atom"])
def test_an_edit_that_a_feed_declares_is_kept(hospital: Hospital, kind: str) -> None:
    fed(hospital, kind)
    hospital.crawl()
    hospital.a_day_passes()
    hospital.edit(23)
    hospital.crawl()
    assert hospital.edited() == [23]
    requests = hospital.crawl()["requests"]
    assert (requests <= 5, "/news/23" in hospital.newsroom.paths()) == (True, False)


def test_what_is_left_is_told(hospital: Hospital) -> None:
    hospital.crawl()
    hospital.a_day_passes()
    hospital.modified = dict.fromkeys(hospital.words, at(0))
    done = scrapy("crawl", "news", "-a", f"url={hospital.newsroom.url}/news", archive=hospital.archive)
    assert "23  left       declared as edited by a map or feed; of 1 asked again 0 had changed" in done.stdout
    assert "declare 24 articles as edited; of 1 asked again 0 had changed, and 23 are left for later crawls" in done.stderr


@pytest.mark.parametrize("start", ["/sitemap.xml", "/drawn"])
def test_a_map_that_is_the_way_in_tells_of_edits_too(hospital: Hospital, start: str) -> None:
    hospital.pages["/drawn"] = "<!doctype html><html><body><div id=root></div><script src=/app.js></script></body></html>"
    hospital.start = start
    assert hospital.crawl()["new"] == 24
    hospital.a_day_passes()
    hospital.edit(23)
    assert hospital.crawl()["updated"] == 1
    assert hospital.edited() == [23]


SEEN = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)


def test_maps_asked_again_are_those_that_may_tell_something_new() -> None:
    def map_of(name: str) -> str:
        return f"https://hospital.example/{name}.xml"

    day = timedelta(days=1)
    asked = {"read": ("listing", 1), "longer ago": ("listing", 2), "as it was": ("listing", 1), "changed": ("listing", 3),
             "doctors": ("refused", 9), "doctors, a month ago": ("refused", 31)}  # fmt: skip
    learnt = {map_of(name): Known(outcome, SEEN - days * day) for name, (outcome, days) in asked.items()}
    named = {"new": None, **dict.fromkeys(asked), "as it was": SEEN - 2 * day, "changed": SEEN - 2 * day}
    found = maps_again([(map_of(name), modified) for name, modified in named.items()], learnt, SEEN)
    expected = ["doctors, a month ago", "new", "changed", "longer ago", "read"]
    assert found == [map_of(name) for name in expected]


@pytest.mark.parametrize(("stamp", "zone", "latest"), [
    ("2026-11-23T10:00:00Z", None, "2026-11-23T10:00:00+00:00"),
    ("2026-11-23T10:00:00+09:00", None, "2026-11-23T01:00:00+00:00"),
    ("2026-11-23 10:00:00", "Asia/Seoul", "2026-11-23T01:00:00+00:00"),
    ("2026-11-23 10:00:00", None, "2026-11-23T22:00:00+00:00"),
    ("2026-11-23", "Asia/Seoul", "2026-11-23T15:00:00+00:00"),
    (" 2026-11-23\n", None, "2026-11-24T12:00:00+00:00"),
    ("2026-11-23T00:00:00Z", None, "2026-11-24T12:00:00+00:00"),
    ("23.11.2026", "Europe/Berlin", "2026-11-23T23:00:00+00:00"),
    ("2026-11-25", "Asia/Seoul", "2026-11-25T15:00:00+00:00"),
    ("2026-11-28", None, None),
    ("2026-11-28T10:00:00Z", None, None),
    ("2026", None, None), ("2026-11", None, None), ("soon", None, None), ("0000-00-00", None, None),
])  # fmt: skip
def test_the_latest_that_a_stamp_can_mean(stamp: str, zone: str | None, latest: str | None) -> None:
    found = latest_of(stamp, Site(timezone=zone), SEEN)
    assert (found and found.astimezone(UTC).isoformat()) == latest
