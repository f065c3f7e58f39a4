"""bytes → what a start or listing address offers, be it a page, a feed or a map."""

import hashlib
import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from newsarchive.crawl.catalogues import holds_no_article, useful_maps
from newsarchive.discover.addresses import article_key, site_of
from newsarchive.discover.carried.bundles import BUNDLE
from newsarchive.discover.feeds import read_feed
from newsarchive.discover.listing import Listing, NextPage, Start, read_listing
from newsarchive.discover.sitemaps import read_sitemap
from newsarchive.items import Entry, Page
from newsarchive.site import Site


def read_offer(page: Page, site: Site, start: Start | None = None) -> Listing:
    """Read one address of a newsroom, whatever it answers; ``start``: what its listing's first page has told.

    Raises ``NotAnArticle`` for what is no page at all.
    """
    kind = (page.content_type or "").lower()
    head = page.html[:400].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if "xml" in kind or head.startswith((b"\x1f\x8b", b"<?xml", b"<rss", b"<feed", b"<urlset", b"<sitemapindex")):
        if (feed := read_feed(page)).is_feed:
            return Listing(feed.entries, _further(feed.next_page, "feed"), reason=None if feed.entries else "the feed is empty")
        if (sitemap := read_sitemap(page)).is_sitemap:
            further = tuple(NextPage(url, how="sitemap") for url, _ in useful_maps(sitemap.sitemaps))
            entries = tuple(entry for entry in sitemap.entries if not holds_no_article(entry.url))
            return Listing(entries, further, reason=None if entries or further else "the sitemap names no article")
    if head[:1] in (b"{", b"[") and (feed := read_feed(page)).is_feed and feed.entries:
        return Listing(feed.entries, _further(feed.next_page, "feed") or read_listing(page).next_pages)
    return read_listing(page, site, start or Start())


def own_entries(offer: Listing, site: Site, sites: frozenset[str]) -> tuple[Entry, ...]:
    """The entries that are the hospital's own: in the site file's ``scope``; else on its domain, or where most of its news is."""
    if site.scope:
        return tuple(entry for entry in offer.entries if entry.url.startswith(site.scope))
    homes = [site_of(entry.url) for entry in offer.entries]
    own = sites | {home for home in set(homes) if homes.count(home) > len(homes) / 2}
    return tuple(entry for entry, home in zip(offer.entries, homes, strict=True) if home in own)


def newsroom_of(offer: Listing, start: str, sites: frozenset[str]) -> str | None:
    """Where the page at ``start`` leads, if it has no listing that goes on: from a home page or an article to the newsroom.

    A page that scripts draw may be the newsroom itself, unless it is the home page. That a script may know a list is no listing,
    nor are the months of a blog that are linked beside what is none.
    """
    below_home = urlsplit(start).path.strip("/") != ""
    beside = (BUNDLE,) if below_home and offer.entries else (BUNDLE, "archive")
    if any(further.how not in beside for further in offer.next_pages) or (offer.drawn_by_javascript and below_home):
        return None
    own = article_key(start)
    return next((entry.url for entry in offer.newsrooms if site_of(entry.url) in sites and article_key(entry.url) != own), None)


def is_front(url: str) -> bool:
    """Whether an address is a site's front page, or that of one of its languages: ``/``, ``/index.html``, ``/fr/``."""
    _, _, path = (key := article_key(url)).partition("/")
    return "?" not in key and _LANGUAGE.fullmatch(path) is not None


_LANGUAGE = re.compile(r"(?:[a-z]{2}(?:[-_][a-z]{2,4})?)?", re.IGNORECASE)


def signature(entries: Iterable[Entry]) -> str:
    """What a page of a listing shows, in one word: equal as long as it shows the same articles in the same words."""
    told = "\n".join(f"{article_key(entry.url)}\t{entry.headline}\t{entry.date}\t{entry.description}" for entry in entries)
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()


def _further(url: str | None, how: str) -> tuple[NextPage, ...]:
    return (NextPage(url, how=how),) if url else ()
