"""What a start or listing address offers, whatever it answers."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from newsarchive.crawl.offers import read_offer
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
