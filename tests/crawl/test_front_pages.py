"""A front page as the start: its newsroom is crawled, and of what it shows itself only what has the form of that news."""

from pathlib import Path

import pytest

from tests.crawl.newsroom import Page, article, listing, rows, scrapy, serving

NEWS = {f"/news/{n}": f"Ward {n} opens after a year of building works" for n in range(40, 46)}
EVENTS = {f"/event/evening-{n}/": f"Evening talk number {n} for all visitors" for n in range(4)}


def crawled(pages: dict[str, Page], tmp_path: Path) -> set[str]:
    with serving(pages) as newsroom:
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/", archive=tmp_path / "a.db", check=False)
        return {url.removeprefix(newsroom.url) for (url,) in rows(tmp_path / "a.db", "select url from articles")}


@pytest.mark.parametrize("shown", [EVENTS, {**EVENTS, "/news/46": "The newest story stands on the front page only"}])
def test_what_a_front_page_shows_waits_for_its_newsroom(shown: dict[str, str], tmp_path: Path) -> None:
    pages: dict[str, Page] = {path: article(headline) for path, headline in {**NEWS, **shown}.items()}
    pages |= {"/": listing(shown, "<a href='/newsroom'>News</a>"), "/newsroom": listing(NEWS)}
    assert crawled(pages, tmp_path) == {*NEWS, *shown} - EVENTS.keys()


def test_a_front_page_whose_newsroom_shows_nothing_is_all_there_is(tmp_path: Path) -> None:
    pages: dict[str, Page] = {path: article(headline) for path, headline in NEWS.items()}
    pages |= {"/": listing(NEWS, "<a href='/newsroom'>News</a>"), "/newsroom": "<html><body><h1>Letters by mail</h1></body></html>"}
    assert crawled(pages, tmp_path) == NEWS.keys()
