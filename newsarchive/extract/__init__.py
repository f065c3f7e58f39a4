"""Pure extraction: bytes in, ``Article`` out. No Scrapy, no SQL, no clock, no network.

``extract(page, site)`` is the whole of it. The Scrapy pipelines run the same ``STEPS`` one by one, so that both ways give
the same record (a test proves it). The page is parsed once, by ``read``; so is each further page of an article that has some.
"""

from collections.abc import Sequence

from newsarchive.extract import dates, images, text, verdict
from newsarchive.extract.draft import Draft
from newsarchive.extract.multipage import follow, read_page
from newsarchive.items import Article, NotAnArticle, Page
from newsarchive.site import Site

__all__ = ["STEPS", "Draft", "NotAnArticle", "extract", "read"]

STEPS = (text.clean_text, dates.resolve_dates, images.collect_images, verdict.keep_news)
"""Draft to draft, in this order. ``keep_news`` raises ``NotAnArticle`` for a page that is none."""

EXTRACTOR = "1"
"""Raised by one when a change of the rules is worth re-reading every stored page for; known pages are then fetched anew."""


def read(page: Page, site: Site | None = None, following: Sequence[Page] = ()) -> Draft:
    """Parse the page, find its headline and where the article stands; so too on the pages that follow, as far as it goes on there.

    Raises ``NotAnArticle`` with a reason where there is nothing to read; nothing else, on any bytes.
    """
    return follow(read_page(page, site or Site()), following)


def extract(page: Page, site: Site | None = None, following: Sequence[Page] = ()) -> Article:
    """Read one page. Raises ``NotAnArticle`` with a reason where it is none, and nothing else, on any bytes.

    An article that goes on elsewhere is flagged ``incomplete``, unless its further pages are given as well, in their order.
    """
    draft = read(page, site, following)
    for step in STEPS:
        draft = step(draft)
    return draft.article
