"""What a newsroom forbids, or asks to wait for, is left alone as long, and had when it may be."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.crawl.batch import crawl
from tests.crawl.newsroom import GOOD, Answer, Asked, Page, article, good_pages, headlines, listing, reasons, scrapy, serving


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_robots_txt_is_obeyed(encoding: str, tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    robots = Answer("User-agent: *\nDisallow: /news/good-1\n".encode(encoding), headers={"Content-Type": "text/plain"})
    with serving({"/news": listing(GOOD), **good_pages(), "/robots.txt": robots}) as newsroom:
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive)
        assert "/news/good-1" not in newsroom.paths()
    assert headlines(archive) == set(GOOD.values()) - {GOOD["/news/good-1"]}
    assert "robots.txt" in reasons(archive)["/news/good-1"]


WALLS: dict[str, Page] = {
    "/news/forbidden-today": Answer("<h1>Forbidden</h1>", 403),
    "/news/not-there-yet": Answer("<h1>Not found</h1>", 404),
    "/news/behind-a-cookie": Answer("", 302, {"Location": "/news/behind-a-cookie", "Set-Cookie": "visitor=1"}),
    "/news/out-of-bounds": article("Never asked"),
}


def test_what_was_not_to_be_had_once_is_had_when_it_can_be(tmp_path: Path) -> None:
    """What a wall, a listing ahead of its pages or robots.txt kept from the first crawl was never asked again."""
    archive = tmp_path / "archive.db"
    walled = {url: f"{url.removeprefix('/news/').replace('-', ' ').capitalize()}, and open tomorrow" for url in WALLS}
    robots = Answer("User-agent: *\nDisallow: /news/out-of-bounds\n", headers={"Content-Type": "text/plain"})
    with serving({"/news": listing({**GOOD, **walled}), **good_pages(), **WALLS, "/robots.txt": robots}) as newsroom:
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive)
        assert set(reasons(archive)) == set(WALLS)
        newsroom.pages.update({url: article(headline) for url, headline in walled.items()})
        newsroom.pages["/robots.txt"] = ""
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive)
    assert headlines(archive) == {*GOOD.values(), *walled.values()}


def test_a_newsroom_that_robots_txt_forbids_is_left_alone_and_said_so(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    robots = Answer("User-agent: *\nDisallow: /\n", headers={"Content-Type": "text/plain"})
    with serving({"/news": listing(GOOD), **good_pages(), "/robots.txt": robots}) as newsroom:
        done = scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive, check=False)
        assert newsroom.paths() == []
    assert done.returncode == 2
    assert "robots.txt" in done.stdout + done.stderr
    assert not archive.exists()


def test_robots_txt_that_cannot_be_served_forbids_everything_until_it_can(tmp_path: Path) -> None:
    """RFC 9309, 2.3.1.4: unreachable because of a server or network error means complete disallow."""
    with serving({"/news": listing(GOOD), **good_pages(), "/robots.txt": Answer("oops", 503)}) as newsroom:
        crawling = {"closed": {"url": f"{newsroom.url}/news"}}
        done = crawl(crawling, tmp_path, RETRY_TIMES=0)["closed"]
        assert newsroom.paths() == []
        assert done.trouble
        assert "robots.txt cannot be read" in done.trouble
        newsroom.pages["/robots.txt"] = Answer(headers={"Content-Length": "99"})
        done = crawl(crawling, tmp_path, RETRY_TIMES=0, DOWNLOAD_TIMEOUT=1)["closed"]
        assert newsroom.paths() == []
        assert done.trouble
        assert "timeout" in done.trouble
        newsroom.pages["/robots.txt"] = Answer("User-agent: *\nDisallow:", headers={"Content-Type": "text/plain"})
        assert crawl(crawling, tmp_path, RETRY_TIMES=0)["closed"].trouble is None


def test_crawl_delay_is_kept(tmp_path: Path) -> None:
    robots = Answer("User-agent: *\nCrawl-delay: 0.5\n", headers={"Content-Type": "text/plain"})
    with serving({"/news": listing(GOOD), **good_pages(), "/robots.txt": robots}) as newsroom:
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=tmp_path / "archive.db")
        times = [asked.at for asked in newsroom.asked]
    assert min(later - earlier for earlier, later in pairwise(times[1:])) > 0.4


def test_retry_after_is_waited_for_by_the_whole_host(tmp_path: Path) -> None:
    busy: list[float] = []

    def sometimes_busy(asked: Asked) -> Answer:
        busy.append(asked.at)
        return Answer("busy", 429, {"Retry-After": "2"}) if len(busy) == 1 else Answer(article(GOOD["/news/good-0"]))

    archive = tmp_path / "archive.db"
    with serving({"/news": listing(GOOD), **good_pages(), "/news/good-0": sometimes_busy}) as newsroom:
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive, CONCURRENT_REQUESTS=1)
        after = [asked.at for asked in newsroom.asked if asked.at > busy[0]]
    assert headlines(archive) == set(GOOD.values())
    assert min(after) - busy[0] > 1.8
