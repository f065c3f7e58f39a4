"""A site whose every page is one empty frame for scripts to fill: its articles are what its feed or its endpoint carries."""

import json
from collections.abc import Callable
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest
from scrapy.http import TextResponse

from newsarchive.crawl.carriers import Carriers
from newsarchive.items import Entry
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
def test_articles_are_read_and_kept_up_to_date_from(name: str, tmp_path: Path) -> None:
    """The frame's bytes never change: an edit is found all the same, and a feed that has gone takes no article with it."""
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
        told = answer(newsroom.url)
        newsroom.pages[address] = replace(told, body=str(told.body).replace("Visitors to ward 0 are", "Nobody is"))
        edited = crawl(job, tmp_path)["frames"]
        changed = "select headline, changed from versions where version > 1"
        assert rows(edited.archive, changed) == [(headline(0), '["article_body"]')]
        newsroom.pages[address] = Answer("", status=404)
        crawl(job, tmp_path)
        assert rows(edited.archive, "select distinct status from articles") == [("alive",)]


def json_of(told: object) -> Answer:
    return Answer(json.dumps(told), headers={"Content-Type": "application/json"})


@pytest.mark.parametrize("key", ["slug", "id"])
def test_an_article_is_asked_of_the_endpoint_that_carries_one_story(key: str, tmp_path: Path) -> None:
    """The list names headlines; the routes tell where the pages stand, and another endpoint carries each article."""
    script = f"""
        r=[{{path:"/news/:{key}",c:D}},{{path:"/news",c:L}}];g("/api/news",{{query:{{page:p}}}});
        g(`/api/news-of-year/${{t}}`);g(`/api/news/${{t.params.{key}}}`)
    """
    pages: dict[str, Page] = {"/": FRAME.format(""), "/app.js": Answer(script, headers={"Content-Type": "text/javascript"})}
    stories = [{key: n + 1, "title": headline(n), "publishedAt": f"2025-05-2{n}T10:00:00"} for n in range(COUNT)]
    pages["/api/news"] = json_of({"items": [{**story, key: str(story[key]) if key == "slug" else story[key]} for story in stories]})
    for n in range(COUNT):
        pages[f"/news/{n + 1}"] = FRAME.format("")
        pages[f"/api/news/{n + 1}"] = json_of({"title": headline(n) if n else "Another story", "content": content(n)})
    with serving(pages) as newsroom:
        job = {"frames": {"url": f"{newsroom.url}/"}}
        found = crawl(job, tmp_path)["frames"]
        newsroom.pages["/api/news/2"] = json_of({"title": headline(1), "content": content(7)})
        crawl(job, tmp_path)
    assert found.paths() == {f"/news/{n + 1}" for n in range(1, COUNT)}
    assert rows(found.archive, "select headline, changed from versions where version > 1") == [(headline(1), '["article_body"]')]
    stored = rows(found.archive, "select headline, date_published, flags from articles order by headline")
    assert stored == [(headline(n), f"2025-05-2{n}", '["conveyed"]') for n in range(1, COUNT)]


def test_the_endpoint_that_has_carried_a_story_is_asked_first() -> None:
    known, entry = Carriers(), Entry("https://hospital.example/news/7")
    known.learn(f"https://hospital.example/api/{name}/{{}}" for name in "abcd")
    answer = TextResponse("https://hospital.example/api/c/7", body=json.dumps({"content": content(7)}).encode())
    frame = TextResponse(entry.url, body=FRAME.format("").encode(), headers={"Content-Type": "text/html"})
    *_, last = known.of(entry, frame, "digest")
    assert known.read(last, answer, entry).content == content(7)
    assert [template[-4] for template in known.of(entry, frame, "digest")] == ["c", "a", "b"]
    assert [*known.of(replace(entry, content=""), frame, "digest")] == []
