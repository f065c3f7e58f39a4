"""Good manners that Scrapy leaves out: robots.txt that cannot be read, Crawl-delay, Retry-After.

The delay of a host is kept in the downloader's slots, which are private to Scrapy: its version is pinned, and tests cover this.
"""

import asyncio
import logging
from collections import Counter
from collections.abc import Coroutine
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from time import monotonic
from typing import Self
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import DownloadConnectionRefusedError, DownloadFailedError, DownloadTimeoutError
from scrapy.http import Response
from scrapy.robotstxt import RobotParser
from scrapy.settings import BaseSettings

from newsarchive.crawl.records import CUT_OFF
from newsarchive.crawl.responses import RobotsUnread, Unsent, is_whole

logger = logging.getLogger(__name__)


def _calm(record: logging.LogRecord) -> bool:
    """A robots.txt that cannot be had is no error of ours: one line, without a traceback."""
    record.levelno, record.levelname, record.exc_info = logging.INFO, "INFO", None
    return True


logging.getLogger(RobotsTxtMiddleware.__module__).addFilter(_calm)


class Robots(RobotsTxtMiddleware):
    """robots.txt as RFC 9309 has it: where the server is in error or silent, nothing may be fetched until it is not; any other
    answer but 200 means that all may.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self.unread: dict[str, Exception] = {}
        """Host → why its robots.txt cannot be read; each of its pages is lost for the same reason."""

    def process_request_2(self, rp: RobotParser | None, request: Request) -> None:
        """Called by Scrapy with what robots.txt says, before each request."""
        if trouble := self.unread.get(urlsplit(request.url).netloc):
            raise trouble
        super().process_request_2(rp, request)

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        if response.status >= 500:
            self.unread[netloc] = RobotsUnread(f"robots.txt: http {response.status}")
        elif response.status != 200 or b"<html" in response.body[:512].lower():
            response = response.replace(body=b"")
        elif b"\0" in response.body:  # some editors save it in UTF-16
            response = response.replace(body=response.body.lstrip(b"\xff\xfe\0").replace(b"\0", b""))
        await super()._parse_robots(response, netloc, request)

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        if isinstance(exc, _SILENCE):
            self.unread[netloc] = exc
        super()._robots_error(exc, netloc)


_SILENCE = (DownloadTimeoutError, TimeoutError, DownloadConnectionRefusedError, DownloadFailedError)
"""An answer that is too large, broken or leads away is an answer."""


class CrawlDelay:
    """Keeps the ``Crawl-delay`` of robots.txt, up to ``CRAWL_DELAY_MAX`` seconds, whatever the delay was."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.longest = crawler.settings.getfloat("CRAWL_DELAY_MAX")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Called by Scrapy."""
        extension = cls(crawler)
        crawler.signals.connect(extension.robots_parsed, signals.robots_parsed)
        return extension

    def robots_parsed(self, robotparser: RobotParser, request: Request) -> None:
        """Called once a host."""
        asked = robotparser.crawl_delay(self.crawler.settings["USER_AGENT"])
        if asked:
            slow_down(self.crawler, request, min(float(asked), self.longest))


def maps_named(robotparser: RobotParser) -> list[str]:
    """The maps that a robots.txt names; Scrapy's interface leaves them out."""
    return list(getattr(getattr(robotparser, "rp", None), "sitemaps", ()))


def slow_down(crawler: Crawler, request: Request, delay: float) -> None:
    """Ask this request's host one at a time from now on, at least ``delay`` seconds apart."""
    downloader = crawler.engine.downloader
    key = downloader.get_slot_key(request)
    kept = downloader.per_slot_settings.setdefault(key, {})  # outlives the slot, which is dropped when idle
    usual = crawler.settings.getfloat("DOWNLOAD_DELAY")
    kept.update(concurrency=1, delay=max(delay, kept.get("delay", usual)), jitter=0)
    if slot := downloader.slots.get(key):
        slot.concurrency, slot.delay, slot.jitter = 1, kept["delay"], 0


class RetryAfter(RetryMiddleware):
    """Waits as long as a 429 or 503 answer asks, the whole host with it. A host that asks for too long, or has ceased to answer, is
    left alone.
    """

    def __init__(self, settings: BaseSettings) -> None:
        super().__init__(settings)
        self.longest = settings.getfloat("RETRY_AFTER_MAX")
        self.resting: dict[str, float] = {}
        """Slot → the monotonic time before which it is not asked again."""
        self.silent: Counter[str] = Counter()
        """Slot → attempts in a row that had no answer at all."""
        self.unheard: Counter[str] = Counter()
        """Slot → all attempts that had no answer."""
        self.heard: Counter[str] = Counter()
        """Slot → the answers since the crawl's first attempt without one."""
        self.left_alone: dict[str, str] = {}
        """Slot → why it is not asked again in this crawl."""

    def process_request(self, request: Request) -> Coroutine[None, None, None] | None:
        """Hold back requests to a host that asked for rest; most crawls never meet one."""
        return self._rest(request) if self.resting or self.left_alone else None

    async def _rest(self, request: Request) -> None:
        key = self.crawler.engine.downloader.get_slot_key(request)
        while (wait := self.resting.get(key, 0) - monotonic()) > 0:
            await asyncio.sleep(wait)
        if why := self.left_alone.get(key):
            raise LeftAlone(why)

    def process_response(self, request: Request, response: Response, spider: object = None) -> Request | Response:
        """Note what the host asks, then let Scrapy decide on the retry."""
        if self.unheard:
            answering = self.crawler.engine.downloader.get_slot_key(request)
            self.silent.pop(answering, None)
            self.heard[answering] += 1
        wait = seconds(response.headers.get("Retry-After")) if response.status in (429, 503) else None
        if wait is not None:
            slow_down(self.crawler, request, 1)
            key = self.crawler.engine.downloader.get_slot_key(request)
            if wait > self.longest:
                self.left_alone[key] = "host asked to come back later"
                logger.warning("%s asks to come back in %d seconds; leaving it alone in this crawl", key, wait)
                return response
            self.resting[key] = max(self.resting.get(key, 0), monotonic() + wait)
            logger.info("%s asks to wait %d seconds", key, wait)
        if response.status == HTTPStatus.OK and not is_whole(response):
            return self._retry(request, CUT_OFF) or response
        return super().process_response(request, response)

    def process_exception(self, request: Request, exception: Exception, spider: object = None) -> Request | Response | None:
        """Count what has no answer; a host that is down would keep the crawl for a minute an attempt, three a page."""
        if isinstance(exception, self.exceptions_to_retry):
            key = self.crawler.engine.downloader.get_slot_key(request)
            self.silent[key] += 1
            self.unheard[key] += 1
            if self.silent[key] >= PATIENCE or self.unheard[key] >= max(ENDURANCE, self.heard[key]):
                if key not in self.left_alone:  # what was on its way already fails after it
                    self.left_alone[key] = "host stopped answering"
                    logger.warning("%s has left %d requests unanswered; leaving it alone in this crawl", key, self.unheard[key])
                return None
        return super().process_exception(request, exception)


PATIENCE = 15
"""Attempts without an answer, in a row, after which a host is left alone: five pages, each asked three times."""
ENDURANCE = 10 * PATIENCE
"""Attempts in all without an answer, if not so many have one: a host that answers every other page keeps a crawl for days."""
_YEAR = 366 * 86_400.0
"""Seconds; no rest that is asked for is longer than this, or worth telling from it."""


class LeftAlone(Unsent):
    """A request not sent, because its host asked for a longer rest than this crawl lasts, or answers nobody."""

    cure = "the server wants rest; try again later"

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def seconds(header: bytes | None, now: datetime | None = None) -> float | None:
    """``Retry-After`` in either of its forms (RFC 9110, 10.2.3) → seconds from now, or ``None``."""
    text = (header or b"").decode("latin-1").strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:12]), _YEAR)  # the first digits of many say enough
    try:
        then = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    then = then if then.tzinfo else then.replace(tzinfo=UTC)
    return max(0.0, (then - (now or datetime.now(UTC))).total_seconds())
