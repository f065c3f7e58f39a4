"""Clean the text, extract dates, extract image links, keep what is news, store it: one doorway each.

Items are ``Fetched`` pages that should be articles, or the bare ``Fetch`` of anything else. Each doorway puts its pure step on the
page's way; ``Read`` takes the page that way, in a process of its own, and what comes out is ``Finished``. What a step refuses
becomes a ``Fetch``, so that every page asked for ends in the archive: as an article, or as a fetch with its reason.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem

from newsarchive.archive.connection import ArchiveError
from newsarchive.archive.store import Store, Stored
from newsarchive.crawl.parts import complete
from newsarchive.crawl.progress import Counts
from newsarchive.crawl.readers import Readers
from newsarchive.crawl.records import Fetched, Finished
from newsarchive.crawl.spider import NewsSpider
from newsarchive.crawl.summary import all_reasons
from newsarchive.crawl.together import Together
from newsarchive.extract import Draft
from newsarchive.extract.dates import resolve_dates
from newsarchive.extract.images import collect_images
from newsarchive.extract.text import clean_text
from newsarchive.extract.verdict import keep_news
from newsarchive.items import Article, Fetch


def _doorway(step: Callable[[Draft], Draft]) -> Callable[[Any, Any], Any]:
    def process_item(self: object, item: Fetched | Fetch) -> Fetched | Fetch:
        return replace(item, steps=(*item.steps, step)) if isinstance(item, Fetched) else item

    return process_item


class CleanText:
    """The article's words, without the page around them."""

    process_item = _doorway(clean_text)


class ResolveDates:
    """When it was published, and how we know."""

    process_item = _doorway(resolve_dates)


class CollectImages:
    """The links of its images, each once, in order."""

    process_item = _doorway(collect_images)


class KeepNews:
    """What is no article is refused, with a reason."""

    process_item = _doorway(keep_news)


class Read:
    """Takes each page the way that the doorways have made. An article that has been met under another address is no second one."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.readers = Readers(crawler.settings.getint("READING_TIMEOUT"))

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Called by Scrapy."""
        return cls(crawler)

    async def process_item(self, item: Fetched | Fetch) -> Finished | Fetch:
        """Wait for the reader."""
        if isinstance(item, Fetch):
            return item
        spider = _spider_of(self.crawler)
        answer = await self.readers.read(item)
        if isinstance(answer, Finished):
            answer = spider.articles.once(answer)
        if isinstance(answer, Finished) and answer.further:
            answer = await complete(item, answer, self.crawler.engine.download_async, self.readers.read)
            spider.articles.note_parts(answer.parts)
        if isinstance(answer, Fetch) and (first := spider.articles.first_page(item.page.listing, answer)):
            self.crawler.engine.crawl(first)
        return answer

    def close_spider(self) -> None:
        """Called by Scrapy, when no page is on its way any more."""
        self.readers.close()


class Archive:
    """Stores articles; records every other answer. Passes the stored ``Article`` on, to Scrapy's feed exports."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.path = Path(crawler.settings["ARCHIVE_PATH"])
        self.store: Store | None = None
        self.crawl: int | None = None
        self.writing = Together(self._write)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Called by Scrapy."""
        archive = cls(crawler)
        crawler.signals.connect(archive.spider_closed, signals.spider_closed)
        return archive

    def open_spider(self) -> None:
        """An archive that cannot be used stops the crawl before its first request. A new one is made with its first row."""
        self.started_at = datetime.now(UTC)
        if self.path.exists():
            self.store = Store(self.path)

    async def process_item(self, item: Finished | Fetch) -> Article:
        """Store or record one item, together with others that come within a moment. Where the archive takes no more, the crawl
        ends: what it would still fetch could not be kept.
        """
        spider = _spider_of(self.crawler)
        outcome = await self.writing.done(item)
        if isinstance(outcome, ArchiveError):
            spider.stop(str(outcome))
            raise DropItem(f"not kept: {outcome}", log_level="DEBUG")
        if isinstance(item, Finished):
            return self._stored(item, outcome, spider)
        spider.articles.recorded(item)
        if item.kind in ("article", "part") or item.outcome == "listing":  # a feed that is none is no refused article
            self._count(item)
        raise DropItem(f"{item.outcome}: {item.reason or item.kind}", log_level="DEBUG")

    def _write(self, items: Sequence[Finished | Fetch]) -> Sequence[Stored | ArchiveError | None]:
        """Write items in one short transaction: all of them, or none where it raises or the archive takes no more."""
        spider = _spider_of(self.crawler)
        try:
            store, crawl = self._begun(spider)
            with store.together():
                return [_keep(item, store, crawl) for item in items]
        except ArchiveError as error:  # no item's own fault
            return [error] * len(items)

    def _stored(self, item: Finished, outcome: Stored | None, spider: NewsSpider) -> Article:
        stats, article = self.crawler.stats, item.article
        stats.inc_value(f"newsarchive/{outcome}")
        for part in item.parts:
            self._count(part)
        if outcome != "unchanged":
            stats.inc_value("newsarchive/images", len(article.images))
        spider.articles.stored(article, brought_news=outcome != "unchanged")
        return article

    def _count(self, fetch: Fetch) -> None:
        """Count an answer that brought no article. A further page of one counts where it could not be had."""
        lost = fetch.outcome in ("refused", "failed")
        if lost or fetch.kind != "part":
            self.crawler.stats.inc_value(f"newsarchive/{fetch.outcome}")
        if lost:
            self.crawler.stats.inc_value(f"newsarchive/{fetch.outcome}/{fetch.reason}")

    def spider_closed(self, spider: NewsSpider, reason: str) -> None:
        """Complete the crawl's row; a pipeline's own ``close_spider`` comes before the reason is known."""
        try:
            if self.crawl is not None or self._is_worth_a_row(spider):
                self._conclude(spider, reason)
        except ArchiveError as error:
            spider.troubles += [str(error)] * (str(error) not in spider.troubles)
        if self.store:
            self.store.close()

    def _is_worth_a_row(self, spider: NewsSpider) -> bool:
        """Whether a crawl that stored nothing had trouble with a hospital that the archive knows. A first crawl that found nothing
        leaves no trace, nor does one that asked nobody, because its command was mistyped.
        """
        asked = self.crawler.stats.get_value("downloader/request_count", 0)
        return bool(spider.trouble and asked and self.store and self.store.knows_site(spider.site.name))

    def _conclude(self, spider: NewsSpider, reason: str) -> None:
        store, crawl = self._begun(spider)
        for fetch in spider.conclusions:  # how far each listing was walked, known only now
            store.record(fetch, crawl)
        found = self.crawler.stats.get_stats()
        store.end_crawl(
            crawl,
            finished_at=datetime.now(UTC),
            finish_reason=f"trouble: {spider.trouble}" if spider.trouble else reason,
            walked=spider.walked,
            bytes=found.get("downloader/response_bytes", 0),
            images=found.get("newsarchive/images", 0),
            **asdict(Counts.of(found)),
            reasons=all_reasons(found),
        )

    def _begun(self, spider: NewsSpider) -> tuple[Store, int]:
        if self.store is None:
            self.store = Store(self.path)
        if self.crawl is None:
            self.crawl = self.store.begin_crawl(spider.site, self.started_at)
        return self.store, self.crawl


def _spider_of(crawler: Crawler) -> NewsSpider:
    """The spider of a crawl that is on."""
    assert isinstance(crawler.spider, NewsSpider)
    return crawler.spider


def _keep(item: Finished | Fetch, store: Store, crawl: int) -> Stored | None:
    if isinstance(item, Finished):
        return store.store(item.article, item.fetch, crawl, item.parts)
    store.record(item, crawl)
    return None
