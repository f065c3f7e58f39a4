"""The pages of one listing that are still to be asked, and when to stop asking.

A listing may have ten pages or ten thousand, a second row of pages by year, a calendar without end, or a "next" that leads in a
circle. A walk goes through it page by page and ends by itself, because it goes on only from pages that offered something.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit

from newsarchive.discover.addresses import article_key, clean, shape
from newsarchive.discover.carried.bundles import BUNDLE
from newsarchive.discover.carried.page_data import Place
from newsarchive.discover.listing import NextPage
from newsarchive.discover.pagers.pagination import RELATIVE
from newsarchive.discover.parameters import parameters
from newsarchive.discover.traps import looks_endless
from newsarchive.items import Entry, Fetch

TO_ITS_END = "to its end"
IN_VAIN = "as far as it gave news"
MOST_PAGES = 5000
"""No newsroom has more; what goes on is a trap that no other rule has seen through."""
AHEAD = timedelta(days=31)
"""What lies further in the future is no news."""
PATIENCE = 40
"""Answers in a row that brought no new article, after which a listing is taken for something else than news."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What one page of the listing brought to the walk."""

    fresh: int
    """Entries that no earlier page of this walk has shown."""
    unknown: int
    """Of these, the ones that the archive does not know."""
    first: date | None = None
    last: date | None = None
    """The first and the last day of its entries, where they are dated."""


class Walk:
    """One listing on its way from its start address to its end."""

    def __init__(
        self, start: str, today: date, *, max_pages: int | None = None, since: date | None = None, walked: str | None = None
    ) -> None:
        self.start = start
        self.today = today
        self.limit = min(max_pages or MOST_PAGES, MOST_PAGES)
        self.since = since
        self.walked = walked
        """How far earlier crawls came, as ``end`` said it then."""
        self.asked = 0
        """Pages asked so far."""
        self.broken = False
        """A page could not be fetched: the walk has a hole."""
        self.listed: set[str] = set()
        """Article keys that its pages have shown."""
        self.front: Fetch | None = None
        """The answer of its first page, once that showed articles."""
        self.front_urls: tuple[str, ...] = ()
        """What the first page shows, in its order."""
        self.scripts = b""
        """What the links of later pieces call, where its first page asks an endpoint for more."""
        self.places: tuple[Place, ...] = ()
        """Where the scripts that it has read have the pages of stories."""
        self.front_changed = False
        """Whether that page shows something else than in the crawl before."""
        self.reason: str | None = None
        """Why its first page shows no articles, in words."""
        self.leads: tuple[Entry, ...] = ()
        """What may be an article, should that page be no listing: itself, and what it links to."""
        self.replaced = False
        """It was given up, or left for the newsroom it leads to."""
        self._end: str | None = None
        self._pages: list[NextPage] = []
        self._archives: list[NextPage] = []
        self._taken: set[object] = set()
        self._barren: Counter[object] = Counter()

    @property
    def is_filling(self) -> bool:
        """Whether the listing must be walked to its end, because no earlier walk has come as far as this one is to go."""
        if self.walked in (TO_ITS_END, IN_VAIN):
            return False
        return self.since is None or self.walked is None or self.walked > f"back to {self.since}"

    @property
    def end(self) -> str | None:
        """How far the walk has come once ``take`` gave ``None``; ``None`` where it must be walked again."""
        if self.broken:
            return self.walked
        return self._end or TO_ITS_END

    def fresh(self, entries: Iterable[Entry]) -> list[Entry]:
        """The entries that no earlier page of this walk has shown."""
        found = {article_key(entry.url): entry for entry in entries}
        new = [entry for key, entry in found.items() if key not in self.listed]
        self.listed.update(found)
        return new

    def take(self) -> NextPage | None:
        """The next page to ask, or ``None`` at the end."""
        if self.asked >= self.limit and (self._pages or self._archives):
            self.stop(self.walked)
        queue = self._pages or self._archives
        if not queue:
            return None
        self.asked += 1
        page = queue.pop(0)
        self._taken.add(_key(page))
        return page

    def has_read(self, url: str) -> bool:
        """Whether the address is one of the pages of a listing that shows articles, and so none itself."""
        return bool(self.listed) and _key(NextPage(url)) in self._taken

    def offer(self, pages: Iterable[NextPage]) -> None:
        """Put pages at the head of the queue, in their order; those asked before are passed over."""
        offered = [
            page
            for page in pages
            if _key(page) not in self._taken and not looks_endless(page.url) and (page.ahead or self.asked <= 1)
        ]  # what stands before is asked only of a start in the middle
        keys = {_key(page) for page in offered}
        ahead = [page for page in offered if page.how != "archive"]
        self._pages = ahead + [page for page in self._pages if _key(page) not in keys]
        waiting = {_key(page) for page in self._archives}
        # The oldest year first: if the walk has seen its articles already, the other years need not be asked.
        self._archives += [page for page in reversed(offered) if page.how == "archive" and _key(page) not in waiting]

    def learn(self, page: NextPage, seen: Seen, offered: Iterable[NextPage], in_vain: int = 0) -> None:
        """Take note of what a page brought: go on from it, or not."""
        if in_vain >= PATIENCE:
            self.stop(IN_VAIN)
        elif not self.is_filling and not seen.unknown and self.listed and page.how not in ("archive", "sitemap"):
            self.stop(self.walked)  # nothing new: earlier crawls have been here and beyond
        elif seen.first and seen.first > self.today + AHEAD:
            self.stop(TO_ITS_END)  # a calendar of events runs on for ever
        elif self.since and seen.last and seen.last < self.since:
            self.stop(f"back to {self.since}")
        elif seen.fresh or (page.how == BUNDLE and self.listed):
            self._barren.pop(_kind(page), None)
            self.offer(offered)
        elif self.listed:
            self._barren[_kind(page)] += 1
            if self._barren[_kind(page)] >= 2:  # its likes bring as little, as where a server ignores the number
                self._pages = [other for other in self._pages if _kind(other) != _kind(page)]
                self._archives = [other for other in self._archives if _kind(other) != _kind(page)]
        else:  # a first page without a listing of its own may still lead to years and months
            self.offer(offered)

    def stop(self, end: str | None) -> None:
        """Ask no more pages."""
        self._end = end
        self.broken = self.broken or end is None
        self._pages.clear()
        self._archives.clear()


def _kind(page: NextPage) -> object:
    """What pages of one row of links share: ``/page/2/`` and ``/page/3/``, but not ``/tag/3/``."""
    parts = urlsplit(page.url)
    return page.how == "archive", shape(parts.path), tuple(name for name, _ in parameters(parts.query))


def _key(page: NextPage) -> object:
    """What makes two requests the same page of a listing; an ASP.NET page's hidden state changes with every answer.

    Its "next" is another page for each state, and so may be its third link: there the number tells.
    """
    if page.how == "postback" and page.number:
        return page.method, clean(page.url), page.number
    form = page.form if page.how == RELATIVE else [field for field in page.form if len(field[1]) < 200 and not _STATE(field[0])]
    return page.method, clean(page.url), tuple(sorted(form))


_STATE = re.compile(r"__(?!EVENTTARGET|EVENTARGUMENT)|(?:javax|jakarta)\.faces\.").match
