"""Pages of one short article, for tests of dates: what is printed around it and said of it differs."""

from datetime import UTC, datetime

from newsarchive.extract import Draft, read
from newsarchive.extract.dates import resolve_dates
from newsarchive.items import Entry, Page
from newsarchive.site import Site

CAPTURED = datetime(2025, 7, 1, 3, 0, tzinfo=UTC)

PARAGRAPHS = """
<p>The hospital and its partner agreed to train nurses together and to share what both have learned about
caring for patients at home.</p>
<p>Both sides will name a small group of doctors who meet every three months, look at the figures and decide
what should change next.</p>
<p>Patients had asked for years that the two clinics work more closely, and a first joint ward round was held
with everybody in the room.</p>
"""


def resolve(
    body: str,
    *,
    head: str = "",
    lang: str = "en",
    url: str = "https://hospital.example/news/partners",
    site: Site | None = None,
    listing: Entry | None = None,
    last_modified: str | None = None,
    captured: datetime = CAPTURED,
) -> Draft:
    head = f'<meta charset="utf-8"><title>Two clinics work together</title>{head}'
    html = f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'
    page = Page(url, html.encode(), captured, "utf-8", listing=listing, last_modified=last_modified)
    return resolve_dates(read(page, site))


def article(before: str = "", after: str = "", around: str = "", headline: str = "Two clinics work together") -> str:
    return f"<main><article><h1>{headline}</h1>{before}{PARAGRAPHS}{after}</article></main>{around}"
