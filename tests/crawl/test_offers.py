"""What a start or listing address offers, whatever it answers."""

import json
from datetime import UTC, datetime

import pytest

from newsarchive.crawl.offers import newsroom_of, read_offer
from newsarchive.items import Page
from newsarchive.site import Site

H = "https://hospital.example"
ITEMS = [{"title": f"A story of the hospital {n}", "url": f"/news/{n}", "date": "2025-05-11"} for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("path", "more", "expected"),
    [
        ("/api/news?size=3&page=2", {}, ["/api/news?size=3&page=3"]),
        ("/feed.json", {"version": "https://jsonfeed.org/version/1.1"}, []),
        ("/feed.json", {"version": "https://jsonfeed.org/version/1.1", "next_url": H + "/feed-2.json"}, ["/feed-2.json"]),
    ],
)
def test_items_in_json_are_a_feed_or_an_endpoints_page(path: str, more: dict[str, str], expected: list[str]) -> None:
    offer = read_offer(Page(H + path, json.dumps({"items": ITEMS, **more}).encode(), datetime(2026, 11, 24, tzinfo=UTC)), Site())
    assert [entry.url for entry in offer.entries] == [f"{H}/news/{n}" for n in (1, 2, 3)]
    assert [page.url.removeprefix(H) for page in offer.next_pages] == expected


FRAME = '<div id=app><nav><a href="/news">News</a></nav></div><script src="/a.js"></script>'
WORDS = f'<main><h1>Welcome</h1><p>{"We are there for you. " * 9}</p><a href="/news">News</a></main>'


MONTHS = '<ul><li><a href="/news/2025/05/">May 2025 (2)</a></li><li><a href="/news/2025/04/">April 2025 (3)</a></li></ul>'
RECENT = "".join(
    f'<li><a href="/news/2025/05/ward-{n}-opens">Ward {n} of the hospital opens</a> 2025-05-{n}</li>' for n in range(10, 15)
)


@pytest.mark.parametrize(
    ("path", "body", "leads"),
    [
        ("/", FRAME, True),
        ("/press", FRAME, False),  # may be the newsroom itself, for its scripts to draw
        ("/welcome", WORDS, True),
        ("/welcome", WORDS + '<script src="/news-ticker.js"></script>', True),
        ("/", WORDS + MONTHS, True),
        ("/", WORDS + MONTHS + RECENT, True),
        ("/ward-news", WORDS + MONTHS + RECENT, False),  # a listing that goes on in its months
    ],
)
def test_a_page_without_a_listing_leads_to_the_newsroom_that_it_links(path: str, body: str, leads: bool) -> None:
    offer = read_offer(Page(H + path, f"<html><body>{body}</body></html>".encode(), datetime(2026, 11, 24, tzinfo=UTC)), Site())
    assert newsroom_of(offer, H + path, frozenset(("hospital.example",))) == (f"{H}/news" if leads else None)
