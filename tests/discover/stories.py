"""Four stories as data and five as a list, and how a page with them is read."""

from datetime import UTC, datetime
from typing import Any

from newsarchive.discover.listing import Listing, read_listing
from newsarchive.items import Page
from newsarchive.site import Site

NOW = datetime(2026, 11, 24, tzinfo=UTC)
H = "https://hospital.example"


def read(html: str | bytes, url: str = H + "/news", site: Site | None = None) -> Listing:
    return read_listing(Page(url, html if isinstance(html, bytes) else html.encode(), NOW), site)


POSTS: list[dict[str, Any]] = [
    {
        "id": n,
        "title": f"A story of the hospital, number {n}",
        "slug": f"a-story-{n}",
        "publishedAt": f"2025-05-{n}T10:00:00Z",
        "excerpt": "Short words.",
    }
    for n in range(10, 14)
]
WITH_URL = [
    {"headline": p["title"], "url": f"/news/{p['slug']}", "date": p["publishedAt"], "image": {"url": "/i.jpg"}} for p in POSTS
]
STORIES = "".join(
    f'<li><a href="/news/{n}">A story of the hospital, number {n}</a> <span>2025-05-{n}</span></li>' for n in range(10, 15)
)
