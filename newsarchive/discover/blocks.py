"""Which of a page's links are its listing: the repeated block whose items read like headlines.

Links that repeat the same small structure under one parent make a *run*; runs of the same kind (three columns, a list for each
month) make a *block*. Blocks are scored by what a listing of news has and a menu has not: headlines of some length, a date in
each item, addresses of one form, pictures, teasers; and by where they stand.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import log2
from statistics import median

from lxml.html import HtmlElement

from newsarchive.discover import addresses, words
from newsarchive.discover.headings import titles_over, unlinked_heading
from newsarchive.discover.links import Link, is_download
from newsarchive.discover.printed_dates import find_date
from newsarchive.discover.runs import Key, gather, token
from newsarchive.discover.zones import Zones
from newsarchive.extract.words.wording import width

_ZONE_COST = {"menu": 7.0, "footer": 7.0, "pager": 7.0, "beside": 4.0, "": 0.0}


@dataclass(eq=False)
class Item:
    """One repetition: its link, the element that is repeated, and the siblings that belong to it."""

    link: Link
    root: HtmlElement
    rest: tuple[HtmlElement, ...] = ()

    @property
    def extent(self) -> tuple[HtmlElement, ...]:
        """Everything of the item, in order."""
        return (self.root, *self.rest)

    @cached_property
    def text(self) -> str:
        """All words of the item."""
        return " ".join(" ".join(" ".join(element.itertext()) for element in self.extent).split())

    @cached_property
    def date(self) -> str | None:
        """The date printed in the item, by a quick look."""
        for element in self.extent:
            for time in element.iter("time"):
                if time.get("datetime"):
                    return str(time.get("datetime"))
        return find_date(self.text) or next(
            (date for element in self.extent for part in element.itertext() if (date := find_date(part))), None
        )

    @cached_property
    def unlinked_heading(self) -> str:
        """The words of its heading, where that leads nowhere and a mere "read more" below it does, as in themes of Bootstrap."""
        return unlinked_heading(self.extent)

    @cached_property
    def has_picture(self) -> bool:
        """A picture stands in the item."""
        return any(next(element.iter("img"), None) is not None for element in self.extent)


@dataclass(eq=False)
class Block:
    """Runs of the same kind."""

    parents: list[HtmlElement]
    zone: str
    items: list[Item] = field(default_factory=list)
    left_out: set[str] = field(default_factory=set)
    """Addresses of the items' other links of the same structure."""
    score: float = 0.0

    @cached_property
    def dated(self) -> float:
        """The share of items with a date."""
        sample = self.items[:12]
        return sum(item.date is not None for item in sample) / len(sample)


def find_blocks(links: Sequence[Link], page_url: str, zones: Zones) -> list[Block]:
    """The page's blocks, best first, each with its score; those whose links alone say that they are no listing are left out.

    Where nothing has a name, a menu and the listing are of one kind: then each run is a block of its own, if that is better. The
    parts of one listing are not: each has fewer items.
    """
    runs = gather(links)
    blocks = _scored(_merged(runs, zones, apart=False), page_url)
    if blocks and blocks[0].score >= LEAST_SCORE and len(blocks[0].parents) == 1:
        return blocks
    apart = _scored(_merged(runs, zones, apart=True), page_url)
    return apart if apart and (not blocks or apart[0].score > blocks[0].score) else blocks


def _scored(blocks: Sequence[Block], page_url: str) -> list[Block]:
    for block in blocks:
        block.score = _looks(block, page_url)
    likely = sorted((block for block in blocks if block.score + MOST_FROM_ITEMS >= LEAST_SCORE), key=lambda block: -block.score)[
        :MOST_READ
    ]
    for block in likely:
        block.score += _says(block)
    return sorted(likely, key=lambda block: -block.score)


def _merged(runs: Mapping[Key, list[tuple[Link, HtmlElement]]], zones: Zones, apart: bool) -> list[Block]:
    blocks: dict[tuple[object, ...], Block] = {}
    for (parent, tag, below), members in runs.items():
        above = parent.getparent()
        path = ">".join(str(e.tag) for e in parent.iterancestors())
        kind = (path, token(parent), "" if above is None else token(above), tag, below, zones[parent], parent if apart else None)
        block = blocks.setdefault(kind, Block([], zones[parent]))
        block.parents.append(parent)
        block.items += _items(members)
        block.left_out.update(link.url for link, _ in members)
    return [block for block in blocks.values() if block.items]


def _items(members: list[tuple[Link, HtmlElement]]) -> list[Item]:
    """One item a repetition; siblings that are no repetition belong to the one before them, or after it where that fits better."""
    firsts: dict[HtmlElement, Link] = {}
    for link, root in members:
        if root not in firsts or width(link.text) > width(firsts[root].text):
            firsts[root] = link
    roots = list(firsts)
    if len(roots) > 1 and roots[0].getnext() is roots[1]:
        return [Item(link, root) for root, link in firsts.items()]
    rows = _rows(roots)
    taken = set(rows)
    leading = _until(rows[0], taken, forward=False)
    trailing = _until(rows[-1], taken, forward=True)
    forward = not leading or [e.tag for e in trailing][:1] == [e.tag for e in _until(rows[0], taken, forward=True)][:1]
    return [Item(link, root, _until(root, taken, forward)) for root, link in firsts.items()]


def _rows(roots: Sequence[HtmlElement]) -> list[HtmlElement]:
    """The items' roots, and between them those of files to save, which are no articles and have days of their own."""
    box, first = roots[0].getparent(), roots[0]
    likes = box.iterchildren(first.tag) if box is not None else ()
    known = set(roots)
    return [like for like in likes if like in known or any(is_download(link.get("href") or "") for link in like.iter("a"))]


def _until(root: HtmlElement, taken: set[HtmlElement], forward: bool) -> tuple[HtmlElement, ...]:
    found: list[HtmlElement] = []
    for sibling in root.itersiblings(preceding=not forward):
        if sibling in taken or len(found) >= 8:
            break
        if sibling.tag not in ("script", "style", "hr"):
            found.append(sibling)
    return tuple(found if forward else reversed(found))


NEVER = -100.0
MOST_FROM_ITEMS = 5.4
"""The most that reading its items can add to a block's score."""
LEAST_SCORE = 4.0
"""What a block must reach to be taken for a listing."""
MOST_READ = 16
"""Blocks whose items are read."""
_DATED = re.compile(r"/(?:19|20)\d\d[/-]?[01]\d[/-]")
"""A year and a month in an address."""
_TELLING = re.compile(r"\d{2}|[^/-]-+[^/-]+-+[^/-]")
"""What a path has in it that names one story: a number, or words joined by dashes. One pass, whatever the path."""


def _looks(block: Block, page_url: str) -> float:
    """How much a block's links alone are like headlines of news."""
    urls = list(dict.fromkeys(item.link.url for item in block.items))
    count = len(urls)
    texts = [item.link.text for item in block.items]
    folders, site = folders_of(page_url), addresses.site_of(page_url)
    if all(words.fold(text) in words.READ_MORE for text in texts):
        headings = [item.unlinked_heading or item.link.text for item in block.items]
        own = all(url.startswith(folders) for url in urls) or all(map(_DATED.search, urls))
        if block.dated > 0.5 or (median(map(width, headings)) >= 24 and own):
            texts = headings  # sentences, below the newsroom or dated; a department's card has a name of a word or two
    said = median(map(width, texts))
    if count < 2 or said < 8:
        return NEVER
    score = log2(1 + min(count, 40)) * 0.8 + min(said / 20, 2.5) - _ZONE_COST[block.zone]
    score -= 1.5 * min(1.0, len(block.left_out.difference(urls)) / count)  # a list for each month is not a story for each
    score -= 3.6 * (len(texts) - len(set(texts))) / (len(texts) - 1) + (2.0 if said < 14 else 0.0)
    score += 1.5 * sum(_TELLING.search(url, url.find("/", 8) + 1 or len(url)) is not None for url in urls) / count
    score += sum(url.startswith(folders) for url in urls) / count
    outside = sum(addresses.site_of(url) != site for url in urls[:10]) / min(count, 10)
    return score - (3.0 if outside <= 0.5 else 6.0) * outside


def folders_of(page_url: str) -> tuple[str, ...]:
    """What addresses below the page, or beside it, begin with; below the home page everything would."""
    place = page_url.partition("?")[0].partition("#")[0]
    return tuple(folder for folder in (place.rstrip("/") + "/", place.rsplit("/", 1)[0] + "/") if folder.count("/") > 3)


def _says(block: Block) -> float:
    """What its items add: dates, pictures, teasers; and what the titles over it take away."""
    sample = block.items[:12]
    addressed = sum(_DATED.search(item.link.url) is not None for item in sample) / len(sample)
    score = 4.0 * block.dated - (1.5 if block.dated < 0.3 and addressed < 0.5 else 0.0)
    score += 0.6 * sum(item.has_picture for item in sample) / len(sample)
    score += 0.8 * sum(width(item.text) > width(item.link.text) + 40 for item in sample) / len(sample)
    runs: dict[HtmlElement | None, list[HtmlElement]] = {}
    for item in block.items:
        runs.setdefault(item.root.getparent(), []).append(item.root)
    beside = sum(any(_says_beside(title) for first in run[:2] for title in titles_over(first)) for run in runs.values())
    return score - _BESIDE * beside / len(runs)  # the first may be the title itself: it leads to more


_BESIDE = 6.0
"""What a title that says "events" or "most read" costs: more than five dated rows below it bring."""


def _says_beside(title: str) -> bool:
    return title in words.DATES or words.BESIDE.search(title) is not None
