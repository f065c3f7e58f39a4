"""bytes → what a newsroom page offers: its articles, its further pages, its feeds, or where the newsroom is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from lxml.cssselect import CSSSelector

from newsarchive.discover import addresses
from newsarchive.discover.blocks import LEAST_SCORE, Block, Item, find_blocks
from newsarchive.discover.entries import is_download, is_generic, read_items
from newsarchive.discover.links import Link, links_of, read_link, width
from newsarchive.discover.newsrooms import find_newsrooms
from newsarchive.discover.page_data import embedded_entries
from newsarchive.discover.pagination import Step, find_steps
from newsarchive.discover.scope import shapes_of
from newsarchive.discover.scripts import Scripts
from newsarchive.discover.zones import Zones
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
    ahead: bool = True
    """False for a page that stands before this one, as when a crawl starts in the middle."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What one page of a newsroom offers."""

    entries: tuple[Entry, ...] = ()
    """The article links of the page's listing, in order, each address once."""
    next_pages: tuple[NextPage, ...] = ()
    """Further pages of the same listing: the following one first, then those after it, then those before it (``ahead`` false)."""
    feeds: tuple[str, ...] = ()
    """RSS, Atom and JSON Feed addresses the page declares or links."""
    sitemaps: tuple[str, ...] = ()
    newsrooms: tuple[Entry, ...] = ()
    """Links that look like a newsroom, where this page is not one itself (a home page, an article)."""
    drawn_by_javascript: bool = False
    """The listing is not in the page's HTML or data: a browser would draw it."""
    reason: str | None = None
    """Why there are no entries, in words."""


def read_listing(page: Page, site: Site | None = None, document: Document | None = None) -> Listing:
    """Read one page of a newsroom. Pure; never raises but ``NotAnArticle`` for what is no HTML at all."""
    site = site or Site()
    document = document or parse(page)
    scripts = Scripts(document)
    links = links_of(document, scripts)
    zones = Zones()
    steps = find_steps(links, page.url, document.declared_language, zones)
    turning = {step.request.as_get() for step in steps}
    entries = _entries([link for link in links if link.url not in turning], document, scripts, site, zones)
    feeds, sitemaps = _machine_links(document, links)
    return Listing(entries, _ordered(steps), feeds, sitemaps, find_newsrooms(links, page.url))


def _entries(links: Sequence[Link], document: Document, scripts: Scripts, site: Site, zones: Zones) -> tuple[Entry, ...]:
    if site.links:
        chosen = _selected(document, scripts, site.links)
        return read_items([Item(link, link.element) for link in chosen], document)
    own = document.url.partition("#")[0]
    useful = [link for link in links if link.text and link.url.partition("#")[0] != own and not is_download(link.url)]
    blocks = find_blocks(useful, document.url, zones)
    if not blocks or blocks[0].score < LEAST_SCORE:
        return embedded_entries(document)
    return read_items(_belonging(blocks), document)


def _belonging(blocks: Sequence[Block]) -> list[Item]:
    """The best block's items and those of others that are its like."""
    best = blocks[0]
    shapes = shapes_of([item.link.url for item in best.items])
    order = {id(best): 0}
    items = list(best.items)
    for block in blocks[1:]:
        if block.score < 0.5 * best.score or block.dated < 0.6 * best.dated or block.zone in ("menu", "footer", "pager"):
            continue
        if shapes & shapes_of([item.link.url for item in block.items]):
            order[id(block)] = len(order)
            items += block.items
    return items


def _selected(document: Document, scripts: Scripts, selectors: Sequence[str]) -> list[Link]:
    for selector in selectors:
        found = [link for element in CSSSelector(selector, translator="html")(document.root) if (link := read_link(element, document, scripts))]
        if found:
            return found
    return []


def _ordered(steps: Sequence[Step]) -> tuple[NextPage, ...]:
    def rank(step: Step) -> tuple[bool, bool, int]:
        return (not step.ahead, step.how not in ("rel-next", "next-words") and step.number is None, step.number or 0)

    return tuple(NextPage(addresses.clean(step.request.url), step.request.method, step.request.form, step.how, step.ahead) for step in sorted(steps, key=rank))


_FEED_TYPE = re.compile(r"application/(?:rss|atom|rdf|feed)\+(?:xml|json)|text/(?:rss|atom)", re.I)
_FEED_PATH = re.compile(r"(?:/feeds?/?|[/.](?:rss|atom|rdf)(?:\.xml|\.php|\.aspx)?/?|/(?:feed|rss|atom|index)\.xml|[?&](?:feed|format|type|alt)=(?:rss2?|atom|feed))$", re.I)


def _machine_links(document: Document, links: Sequence[Link]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    declared = [urljoin(document.base_url, link.get("href").strip()) for link in document.root.iter("link")
                if link.get("href") and "alternate" in (link.get("rel") or "").lower() and _FEED_TYPE.search(link.get("type") or "")]
    linked = [link.url for link in links if _FEED_PATH.search(link.url) and addresses.site_of(link.url) == addresses.site_of(document.url)]
    feeds = [url for url in declared + linked if "comments" not in url and url.startswith("http")]
    maps = [urljoin(document.base_url, link.get("href").strip()) for link in document.root.iter("link") if (link.get("rel") or "").lower() == "sitemap" and link.get("href")]
    maps += [link.url for link in links if re.search(r"sitemap[\w-]*\.xml(?:\.gz)?$", link.url, re.I)]
    return tuple(dict.fromkeys(feeds)), tuple(dict.fromkeys(maps))
