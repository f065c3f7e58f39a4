"""The feeds and sitemaps that a page declares or links."""

import re
from collections.abc import Sequence

from newsarchive.discover import addresses
from newsarchive.discover.links import Link
from newsarchive.extract.document import Document

_FEED_TYPE = re.compile(r"application/(?:rss|atom|rdf|feed)\+(?:xml|json)|text/(?:rss|atom)", re.I)
_FEED_PATH = re.compile(
    r"(?:/feeds?/?|[/.](?:rss|atom|rdf)(?:\.xml|\.php|\.aspx)?/?|/(?:feed|rss|atom|index)\.xml|[?&](?:feed|format|type"
    r"|alt)=(?:rss2?|atom|feed))$",
    re.I,
)
_SITEMAP_PATH = re.compile(r"site-?map[\w-]*\.xml(?:\.gz)?$", re.I)
_OF_NO_NEWS = re.compile(r"comments|recent-?changes", re.I)
"""A wiki's feed of changes tells who edited which page: MediaWiki declares it on every one."""
_MACHINE = re.compile(r"rss|feed|atom|rdf|\.xml")
_RELATIONS = ("alternate", "sitemap", "alternate home", "feed")


def machine_links(document: Document, links: Sequence[Link]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The feeds and the sitemaps that the page declares or links, but feeds of comments and of changes."""
    feeds, maps = [], []
    for link in document.every("link"):
        href, rel = (link.get("href") or "").strip(), (link.get("rel") or "").lower()
        url = addresses.resolve(document.base_url, href) if href and rel in _RELATIONS else None
        if url and rel == "sitemap":
            maps.append(url)
        elif url and _FEED_TYPE.search(link.get("type") or ""):
            feeds.append(url)
    for found in (link.url for link in links if _MACHINE.search(link.url.lower())):
        if _SITEMAP_PATH.search(found):
            maps.append(found)
        elif _FEED_PATH.search(found) and addresses.site_of(found) == addresses.site_of(document.url):
            feeds.append(found)
    return tuple(dict.fromkeys(url for url in feeds if not _OF_NO_NEWS.search(url))), tuple(dict.fromkeys(maps))
