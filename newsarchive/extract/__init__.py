"""Pure extraction: bytes in, ``Article`` out. No Scrapy, no SQL, no clock, no network.

``extract(page, site)`` is the whole of it. The Scrapy pipelines run the same ``STEPS`` one by one, so that both ways give
the same record (a test proves it). The page is parsed once, by ``read``.
"""

from __future__ import annotations

from newsarchive.extract import body, dates, headline, images, text, verdict
from newsarchive.extract.document import parse
from newsarchive.extract.draft import Draft
from newsarchive.extract.injected import without_injected
from newsarchive.items import Article, NotAnArticle, Page
from newsarchive.site import Site

__all__ = ["STEPS", "Draft", "NotAnArticle", "extract", "read"]

STEPS = (text.clean_text, dates.resolve_dates, images.collect_images, verdict.keep_news)
"""Draft to draft, in this order. ``keep_news`` raises ``NotAnArticle`` for a page that is none."""

EXTRACTOR = "1"
"""Raised by one when a change of the rules is worth re-reading every stored page for; known pages are then fetched anew."""


def read(page: Page, site: Site | None = None) -> Draft:
    """Parse the page, find its headline and where the article stands.

    Raises ``NotAnArticle`` with a reason where there is nothing to read; nothing else, on any bytes.
    """
    site = site or Site()
    document = without_injected(parse(page))
    found = headline.find(document, page, site)
    cutting = body.cut(document, site, found)
    known = {"url": page.url, "headline": found.text, "headline_evidence": found.evidence,
             "flags": tuple(sorted({*document.flags, *found.flags})), "alternates": document.alternates}
    return Draft(page, site, document, found, cutting, known)


def extract(page: Page, site: Site | None = None) -> Article:
    """Read one page. Raises ``NotAnArticle`` with a reason where it is none, and nothing else, on any bytes."""
    draft = read(page, site)
    for step in STEPS:
        draft = step(draft)
    return draft.article
