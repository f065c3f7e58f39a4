"""A pager alone, under a small listing: what it leads to."""

from datetime import UTC, datetime

from newsarchive.discover.listing import Listing, read_listing
from newsarchive.items import Page

NOW = datetime(2026, 11, 24, tzinfo=UTC)
H = "https://hospital.example"
LIST = (
    "<ul class='news'>"
    + "".join(
        f'<li><a href="/read/{i}-a-story-of-the-hospital">A long enough story of the hospital, number {i}</a> '
        f"<i>2025-05-{i}</i></li>"
        for i in range(11, 19)
    )
    + "</ul>"
)


def read(body: str, url: str = H + "/news/", lang: str = "en", head: str = "") -> Listing:
    html = f'<html lang="{lang}"><head><meta charset="utf-8">{head}</head><body><h1>News</h1>{LIST}{body}</body></html>'
    return read_listing(Page(url, html.encode(), NOW))


def urls(body: str, url: str = H + "/news/", lang: str = "en", head: str = "") -> list[str]:
    return [page.url.removeprefix(H) for page in read(body, url, lang, head).next_pages]
