"""What a person sees while a crawl runs: a live line on a terminal, a plain log line now and then elsewhere."""

from __future__ import annotations

import asyncio
import logging
import shutil
import sys
from dataclasses import dataclass
from time import monotonic
from typing import Any, Self

from scrapy import Spider, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.logformatter import LogFormatter, LogFormatterResult
from twisted.python.failure import Failure

from newsarchive.crawl.spider import NewsSpider

logger = logging.getLogger(__name__)

LIVE, PLAIN = 0.2, 60.0
"""Seconds between two lines: on a terminal, in a log."""


@dataclass(frozen=True)
class Counts:
    """How far a crawl is; sums of several crawls add up."""

    pages: int = 0
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    refused: int = 0
    failed: int = 0

    def __add__(self, other: Counts) -> Counts:
        """The counts of both."""
        return Counts(*(getattr(self, name) + getattr(other, name) for name in Counts.__dataclass_fields__))

    @classmethod
    def of(cls, stats: dict[str, Any]) -> Self:
        """Read them from Scrapy's stats."""
        pages = stats.get("response_received_count", 0) - stats.get("robotstxt/response_count", 0)
        return cls(pages, *(stats.get(f"newsarchive/{name}", 0) for name in ("new", "updated", "unchanged", "refused", "failed")))


def line(name: str, counts: Counts, seconds: float) -> str:
    """``demo  34 pages (8.1/s) · 12 new · 0 updated · 3 unchanged · 2 refused``; what matters most stands first."""
    told = [f"{counts.pages} pages ({counts.pages / max(seconds, 0.001):.1f}/s)"]
    told += [f"{getattr(counts, what)} {what}" for what in ("new", "updated", "unchanged", "refused")]
    if counts.failed:
        told.append(f"{counts.failed} failed")
    return f"{name}  " + " · ".join(told)


def count_of_sites(number: int) -> str:
    """``20 sites``, ``1 site``."""
    return "1 site" if number == 1 else f"{number} sites"


class Progress:
    """One view of every crawl of this process: a crawl joins when its spider opens and stays in the sum when it closes."""

    running: dict[str, Crawler] = {}  # noqa: RUF012  (shared by all crawls of the process on purpose)
    finished = Counts()
    ticker: asyncio.Task[None] | None = None
    started: float = 0.0

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Called by Scrapy."""
        progress = cls()
        progress.crawler = crawler
        crawler.signals.connect(progress.spider_opened, signals.spider_opened)
        crawler.signals.connect(progress.spider_closed, signals.spider_closed)
        return progress

    crawler: Crawler
    began: float = 0.0

    def spider_opened(self, spider: NewsSpider) -> None:
        """Join the view, and start it if this is the first crawl."""
        if not Progress.running:
            Progress.started = monotonic()
            Progress.ticker = asyncio.get_running_loop().create_task(Progress.tick())
        Progress.running[spider.site.name] = self.crawler
        self.began = monotonic()
        if not sys.stderr.isatty():
            logger.info("%s  begins", spider.site.name)

    def spider_closed(self, spider: NewsSpider) -> None:
        """Leave the view; the last one wipes the live line."""
        if Progress.running.pop(spider.site.name, None):
            counts = Counts.of(self.crawler.stats.get_stats())
            Progress.finished += counts
            if not sys.stderr.isatty():
                logger.info("%s · the end", line(spider.site.name, counts, monotonic() - self.began))
        if not Progress.running and Progress.ticker:
            Progress.ticker.cancel()
            if sys.stderr.isatty():
                sys.stderr.write("\r\x1b[2K")
                sys.stderr.flush()

    @classmethod
    async def tick(cls) -> None:
        """Write the line again and again."""
        live = sys.stderr.isatty()
        while True:
            await asyncio.sleep(LIVE if live else PLAIN)
            told = cls.told()
            if live:
                width = shutil.get_terminal_size().columns
                sys.stderr.write("\r\x1b[2K" + told[: width - 1])
                sys.stderr.flush()
            else:
                logger.info(told)

    @classmethod
    def told(cls) -> str:
        """The line as it stands."""
        counts = sum((Counts.of(crawler.stats.get_stats()) for crawler in cls.running.values()), cls.finished)
        alone = len(cls.running) == 1 and cls.finished == Counts()
        name = next(iter(cls.running)) if alone else count_of_sites(len(cls.running))
        return line(name, counts, monotonic() - cls.started)


class QuietFormatter(LogFormatter):
    """Scrapy's words for items, without the items: an article's text does not belong in a log."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Called by Scrapy, whose loggers would put three lines a page into words before a handler passes them over."""
        logging.getLogger("scrapy.core").setLevel(crawler.settings["LOG_LEVEL"])
        return cls()

    def scraped(self, item: Any, response: Response | Failure | None, spider: Spider) -> LogFormatterResult:
        """One short line at DEBUG."""
        return {"level": logging.DEBUG, "msg": "Stored %(url)s", "args": {"url": getattr(item, "url", "")}}

    def dropped(
        self, item: Any, exception: BaseException, response: Response | Failure | None, spider: Spider
    ) -> LogFormatterResult:
        """One short line at DEBUG: the archive keeps the reason, the summary the count."""
        return {"level": logging.DEBUG, "msg": "%(reason)s %(url)s", "args": {"reason": exception, "url": getattr(item, "url", "")}}

    def item_error(
        self, item: Any, exception: BaseException, response: Response | Failure | None, spider: Spider
    ) -> LogFormatterResult:
        """Which page it was; the traceback follows."""
        fetch = getattr(item, "fetch", item)
        return {"level": logging.ERROR, "msg": "Keeping %(url)s broke", "args": {"url": getattr(fetch, "url", "")}}
