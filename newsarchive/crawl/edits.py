"""Known articles that the site itself declares as edited: a map or feed says that they were modified after we last saw them.

Some sites declare what is not so: their map dates every entry by the day it was built, or by the last visit. So a few are asked,
and more only as long as some of these have changed. The others wait for later crawls, those unseen for the longest first.
"""

import logging
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from scrapy import Request

from newsarchive.crawl.crawling import Crawling
from newsarchive.crawl.entry_dates import latest_of
from newsarchive.discover.addresses import article_key
from newsarchive.items import Entry

ROUND = 5
"""Articles asked before the answers are looked at."""
MOST = 100
"""Articles that one crawl asks again because they are declared as edited."""

logger = logging.getLogger(__name__)


class Edits:
    """What the maps, feeds and listings of one crawl declare; the spider it works for asks the articles."""

    def __init__(self, spider: Crawling) -> None:
        self.spider = spider
        self.dated: set[str] = set()
        """Article keys of the known articles of which something says when they were modified."""
        self.declared: dict[str, datetime] = {}
        """Article key of those that were modified since the archive last saw them → when that was."""
        self.waiting: list[str] = []
        """Of these, the ones that are not asked yet, the longest unseen last."""
        self.asked = 0
        self._updated: list[int] = []
        """How many articles of this crawl had changed when each round began."""

    def hear(self, entries: Iterable[Entry]) -> None:
        """Take note of what is said of articles that are known and were there when they were last asked."""
        known, site, now = self.spider.articles.known, self.spider.site, datetime.now(UTC)
        for entry in entries:
            if not entry.modified:
                continue
            seen = known.get(key := article_key(entry.url))
            if seen and seen.seen_at and seen.alive and (modified := latest_of(entry.modified, site, now)):
                self.dated.add(key)
                if modified > seen.seen_at:
                    self.declared[key] = seen.seen_at

    def rounds(self) -> Iterator[Iterator[Request]]:
        """Conditional requests in rounds; each must have been answered when the next is taken."""
        return (self.round() for _ in range(MOST // ROUND))

    def round(self) -> Iterator[Request]:
        """Ask some, unless those of the round before are as they were; one, where most of what is known is declared at once."""
        articles, size = self.spider.articles, ROUND
        self._updated.append(self.updated)
        if not self.asked:
            self.waiting = sorted(self.declared, key=self.declared.__getitem__, reverse=True)
            size = 1 if len(self.declared) > max(ROUND, len(self.dated) / 2) else ROUND
        elif self._updated[-1] == self._updated[-2]:
            return
        while size and self.waiting:
            if (key := self.waiting.pop()) not in articles.asked:
                size -= 1
                self.asked += 1
                yield from articles.again([articles.addresses[key]], self.spider.memory)

    @property
    def updated(self) -> int:
        """How many articles of this crawl had changed, as far as it has come."""
        return int(self.spider.crawler.stats.get_value("newsarchive/updated", 0))

    def tell(self) -> None:
        """Say what is left, and why."""
        if left := len(self.waiting):
            changed = self.updated - self._updated[0]
            logger.info(TOLD, self.spider.site.name, len(self.declared), self.asked, changed, left)
            for name, count in (("left", left), ("asked", self.asked), ("changed", changed)):
                self.spider.crawler.stats.set_value(f"newsarchive/edits/{name}", count)


TOLD = "%s: its maps and feeds declare %d articles as edited; of %d asked again %d had changed, and %d are left for later crawls"
