"""bytes → what a newsroom page offers. (Draft of the interface; see the issue on discovery.)"""

from __future__ import annotations

from dataclasses import dataclass

from newsarchive.extract.document import Document, parse
from newsarchive.items import Entry, Page
from newsarchive.site import Site


@dataclass(frozen=True, slots=True)
class NextPage:
    """How to ask for another page of the listing."""

    url: str
    method: str = "GET"
    form: tuple[tuple[str, str], ...] = ()
    """Fields of a POST form, in order."""
    how: str = "link"
    """What gave it: rel-next, next-words, number, script, form, postback, load-more, endpoint, archive (a year or month) …"""


@dataclass(frozen=True, slots=True)
class Listing:
    """What one page of a newsroom offers."""

    entries: tuple[Entry, ...] = ()
    """The article links of the page's listing, in order, each address once."""
    next_pages: tuple[NextPage, ...] = ()
    """Further pages of the same listing, best first; empty at its end."""
    feeds: tuple[str, ...] = ()
    """RSS, Atom and JSON Feed addresses the page declares or links."""
    sitemaps: tuple[str, ...] = ()
    newsrooms: tuple[Entry, ...] = ()
    """Links that look like a newsroom, where this page is not one itself (a home page, an article)."""
    drawn_by_javascript: bool = False
    """The listing is not in the page's HTML or data: a browser would draw it."""
    reason: str | None = None
    """Why there are no entries, in words."""


def read_listing(page: Page, site: Site, document: Document | None = None) -> Listing:
    """Read one page of a newsroom. Pure; never raises but ``NotAnArticle`` for what is no HTML at all."""
    document = document or parse(page)
    return Listing()
