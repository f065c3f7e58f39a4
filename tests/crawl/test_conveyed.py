"""A site whose every page is one empty frame for scripts to fill: its articles are what its feed or its endpoint carries."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from tests.crawl.batch import crawl
from tests.crawl.newsroom import Answer, Page, rows, serving

COUNT = 5
FRAME = (
    "<!doctype html><html lang=en><head><title>Test Hospital</title>{}<script type=module src=/app.js></script></head>"
    "<body><noscript>JavaScript</noscript><div id=app></div></body></html>"
)
FEED_LINK = "<link rel=alternate type=application/rss+xml href=/feed.xml>"


def content(n: int) -> str:
    told = "Patients were told in the morning, and the staff of all wards met at noon."
    return f"<p>Ward {n} has opened. {told}</p><p>Visitors to ward {n} are welcome from ten until eight in the evening.</p>"


def headline(n: int) -> str:
    return f"Ward {n} opens after {n + 3} months of building"


def feed(origin: str) -> Answer:
    items = "".join(
        f"<item><title>{headline(n)}</title><link>{origin}/news/ward-{n}</link><pubDate>Tue, 27 May 2025 10:0{n}:00 +0000</pubDate>"
        f"<encoded>{escape(content(n))}</encoded></item>"
        for n in range(COUNT)
    )
    return Answer(f"<?xml version='1.0'?><rss version='2.0'><channel>{items}</channel></rss>", headers={"Content-Type": "text/xml"})


def endpoint(_origin: str) -> Answer:
    stories = [
        {"slug": f"ward-{n}", "title": headline(n), "publishedAt": f"2025-05-27T10:0{n}:00Z", "content": content(n)}
        for n in range(COUNT)
    ]
    return Answer(json.dumps({"items": stories, "page": 1, "totalPages": 1}), headers={"Content-Type": "application/json"})


SITES: dict[str, tuple[str, str, Callable[[str], Answer], str]] = {
    # name: what its frame's head links, the address that carries the articles, its answer, what the script says
    "its feed": (FEED_LINK, "/feed.xml", feed, "const x=1;"),
    "its endpoint": ("", "/api/articles", endpoint, 'async function load(p){return (await fetch("/api/articles?page="+p)).json()}'),
}


@pytest.mark.parametrize("name", SITES)
def test_articles_are_read_from(name: str, tmp_path: Path) -> None:
    head, address, answer, script = SITES[name]
    frame = FRAME.format(head)
    pages: dict[str, Page] = {"/news": frame, "/app.js": Answer(script, headers={"Content-Type": "text/javascript"})}
    pages |= {f"/news/ward-{n}": frame for n in range(COUNT)}
    with serving(pages) as newsroom:
        newsroom.pages[address] = answer(newsroom.url)
        job = {"frames": {"url": f"{newsroom.url}/news"}}
        found = crawl(job, tmp_path)["frames"]
        assert found.trouble is None
        assert found.paths() == {f"/news/ward-{n}" for n in range(COUNT)}
        stored = rows(found.archive, "select headline, date_published, flags from articles order by headline")
        assert stored == [(headline(n), "2025-05-27", '["conveyed"]') for n in range(COUNT)]
        again = crawl(job, tmp_path)["frames"]
        assert again.trouble is None
        assert rows(again.archive, "select count(*) from versions") == [(COUNT,)]
