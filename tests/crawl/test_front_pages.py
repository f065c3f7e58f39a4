"""A front page as the start: its newsroom is crawled, and of what it shows itself only what has the form of that news."""

from pathlib import Path

import pytest

from tests.crawl.newsroom import Answer, Page, article, listing, rows, scrapy, serving

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


def test_where_the_newsroom_shows_one_story_of_the_front_page_it_shows_all(tmp_path: Path) -> None:
    """A system that gives its jobs the addresses of its news: ``/node/7``."""
    jobs = {f"/news/{n}": f"A nurse is wanted for ward number {n}" for n in range(80, 83)}
    front = dict(list(NEWS.items())[:2]) | jobs
    pages: dict[str, Page] = {path: article(headline) for path, headline in {**NEWS, **jobs}.items()}
    pages |= {"/": listing(front, "<a href='/newsroom'>News</a>"), "/newsroom": listing(NEWS)}
    assert crawled(pages, tmp_path) == NEWS.keys()


def test_dates_to_come_are_no_news_of_a_front_page(tmp_path: Path) -> None:
    talks = {f"/news/{n}": f"Evening talk number {n} for all visitors" for n in range(4)}
    pages: dict[str, Page] = {path: article(headline) for path, headline in {**NEWS, **talks}.items()}
    front = listing(talks, "<a href='/newsroom'>News</a>").replace("27 May 2025", "27 May 2045")
    pages |= {"/": front, "/newsroom": listing(NEWS)}
    assert crawled(pages, tmp_path) == NEWS.keys()


def test_a_map_of_the_whole_site_brings_nothing_of_another_form(tmp_path: Path) -> None:
    wards = {f"/wards/{n}": f"What ward {n} does for its patients" for n in range(3)}
    pages: dict[str, Page] = {path: article(headline) for path, headline in {**NEWS, **wards}.items()}
    with serving(pages) as newsroom:
        locations = "".join(f"<url><loc>{newsroom.url}{path}</loc></url>" for path in [*NEWS, *wards, "/news/39"])
        pages |= {
            "/news": listing(NEWS),
            "/news/39": article("Ward 39 opens after a year of building works"),
            "/robots.txt": Answer(f"Sitemap: {newsroom.url}/map.xml\n", headers={"Content-Type": "text/plain"}),
            "/map.xml": f"<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{locations}</urlset>",
        }
        newsroom.pages |= pages
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=tmp_path / "a.db", check=False)
        found = {url.removeprefix(newsroom.url) for (url,) in rows(tmp_path / "a.db", "select url from articles")}
    assert found == {*NEWS, "/news/39"}
