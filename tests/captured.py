"""Pages as a server sends them and a crawl captures them."""

from datetime import UTC, datetime
from typing import Any

from newsarchive.items import Page

CAPTURED = datetime(2026, 11, 28, tzinfo=UTC)
URL = "https://hospital.example/news/1"


def captured(html: str, url: str = URL, **facts: Any) -> Page:
    return Page(url, html.encode(), CAPTURED, **facts)
