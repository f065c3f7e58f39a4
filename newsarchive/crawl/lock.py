"""One crawl of a site at a time: a second one ends at once, and says so."""

from pathlib import Path
from typing import IO, Self
from urllib.parse import quote

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import CloseSpider, NotConfigured

from newsarchive.crawl.spider import NewsSpider

try:
    import fcntl
except ImportError:  # not on Windows; there the archive itself still keeps two crawls from hurting each other
    fcntl = None  # type: ignore[assignment]


CURE = "give this user the right to write there, or set ARCHIVE_PATH to a file elsewhere"


class SiteLock:
    """Holds a lock file beside the archive while the crawl lasts; the kernel frees it, even after SIGKILL."""

    def __init__(self, crawler: Crawler) -> None:
        if fcntl is None:
            raise NotConfigured("no file locks on this system")
        self.folder = Path(crawler.settings["ARCHIVE_PATH"]).parent / "locks"
        self.file: IO[str] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Called by Scrapy."""
        extension = cls(crawler)
        crawler.signals.connect(extension.spider_opened, signals.spider_opened)
        crawler.signals.connect(extension.spider_closed, signals.spider_closed)
        return extension

    def spider_opened(self, spider: NewsSpider) -> None:
        """Take the lock, or close the spider with the reason ``already_running``."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            file = (self.folder / f"{quote(spider.site.name, safe='')}.lock").open("w")
        except OSError as error:
            spider.troubles.append(f"{self.folder}: cannot be written ({error.strerror}); {CURE}")
            raise CloseSpider("trouble") from None
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            raise CloseSpider("already_running") from None
        self.file = file

    def spider_closed(self, spider: NewsSpider) -> None:
        """Free the lock. The file stays: to unlink it would let two crawls hold two files of one name."""
        if self.file:
            self.file.close()
