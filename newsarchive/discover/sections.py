"""Newsrooms whose first page shows a few stories of each section, and links the section that holds the rest."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from newsarchive.discover import addresses, words
from newsarchive.discover.forms import Request
from newsarchive.discover.links import Link
from newsarchive.discover.pagers.pagination import Step
from newsarchive.discover.zones import Zones
from newsarchive.items import Entry

LEAST = 2
"""One section alone is the newsroom that a page leads to, or a tag."""
MOST = 12
"""Sections that a newsroom is believed to have."""
_DEEP = 8
"""Folders of an address that may be a section's."""
_NEAR = 5
"""Levels above a link in which its section's stories stand."""


def find_sections(links: Sequence[Link], entries: Sequence[Entry], page_url: str, zones: Zones) -> list[Step]:
    """The listings of a newsroom's sections, where its front has no further pages; none for a home page.

    A section's address is the folder of stories that are shown; or else "more" stands beside each section's stories.
    """
    if not entries or not urlsplit(page_url).path.strip("/"):
        return []
    keys = {addresses.article_key(entry.url) for entry in entries}
    stories: list[Link] = []
    others: list[Link] = []
    for link in links:
        (stories if addresses.article_key(link.url) in keys else others).append(link)
    others = [link for link in others if link.request.method == "GET"]
    return _folders(others, keys, page_url) or _beside(others, stories, page_url, zones)


def _folders(links: Sequence[Link], keys: Set[str], page_url: str) -> list[Step]:
    own = addresses.article_key(page_url) + "/"
    stories: dict[str, set[str]] = {}
    for key in keys:
        for end in islice(re.finditer("/", key), _DEEP):
            if not own.startswith(folder := key[: end.end()]):
                stories.setdefault(folder, set()).add(key)
    linked: dict[str, str] = {}
    for link in links:
        if (folder := addresses.article_key(link.url) + "/") in stories:
            linked.setdefault(folder, addresses.clean(link.url))
    if len(linked) < LEAST or len(set().union(*(stories[folder] for folder in linked))) < 0.6 * len(keys):
        return []
    return _steps(linked.values())


def _beside(links: Sequence[Link], stories: Sequence[Link], page_url: str, zones: Zones) -> list[Step]:
    """The links "more" that share a box with stories, none with the stories of another; any words do that each box repeats."""
    holders: dict[HtmlElement, set[str]] = {}
    for story in stories:
        for above in islice(story.element.iterancestors(), 2 * _NEAR):
            holders.setdefault(above, set()).add(addresses.article_key(story.url))
    own, count = addresses.article_key(page_url), len({addresses.article_key(story.url) for story in stories})
    found: dict[str, tuple[str, frozenset[str]]] = {}
    for link in links:
        if link.text and zones[link.element] == "" and addresses.article_key(link.url) != own:
            near = next((holders[above] for above in islice(link.element.iterancestors(), _NEAR) if above in holders), None)
            if near and 1 < len(near) < count and addresses.site_of(link.url) == addresses.site_of(page_url):
                found.setdefault(addresses.clean(link.url), (words.fold(link.text), frozenset(near)))
    repeated = Counter((text, _form(url)) for url, (text, _) in found.items() if not _FOR_MACHINES.search(url))
    ways = {url: near for url, (text, near) in found.items() if text in words.MORE or repeated[text, _form(url)] >= LEAST}
    return _steps(ways) if len(ways) >= LEAST and len(set(ways.values())) == len(ways) else []


_FOR_MACHINES = re.compile(r"rss|feed", re.IGNORECASE)


def _form(url: str) -> tuple[str, int]:
    """The part of an address that those of sections have in common: the host, and how deep they lie."""
    host, *path = addresses.article_key(url).partition("?")[0].split("/")
    return host, len(path)


def _steps(urls: Iterable[str]) -> list[Step]:
    return [Step(Request(url), "archive") for url in dict.fromkeys(urls)][:MOST]
