"""The demo hospital: starts its own little web site, then crawls it like any other."""

from typing import Any, Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.settings import BaseSettings

from newsarchive.crawl.spider import NewsSpider
from newsarchive.demo.pages import HOST, NEWSROOM
from newsarchive.demo.server import DemoServer
from newsarchive.site import Site

SITE = Site(
    name="demo",
    publisher="Harbour Hospital",
    homepage=f"http://{HOST}/",
    in_language="en",
    timezone="UTC",
    start_urls=(NEWSROOM,),
    note="Invented. Its web site is part of newsarchive and runs only while it is crawled.",
)


class DemoSpider(NewsSpider):
    """``scrapy crawl demo``; with ``-a day=2`` one article is new, one edited and one removed."""

    name = "demo"
    arguments = ("day", *NewsSpider.arguments)

    def __init__(self, day: str = "1", **others: Any) -> None:
        super().__init__(site=SITE, **others)
        if day not in ("1", "2"):
            self.troubles.append(f"-a day={day}: the demo has two days; write 1 or 2")
        self.server = DemoServer(2 if day == "2" else 1)

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        """The demo's own host is asked through its own server, at full speed."""
        super().update_settings(settings)
        settings.set("DOWNLOADER_MIDDLEWARES", {**settings.getdict("DOWNLOADER_MIDDLEWARES"), DemoProxy: 40}, "spider")
        settings.set(
            "DOWNLOAD_SLOTS", {**settings.getdict("DOWNLOAD_SLOTS"), HOST: {"concurrency": 8, "delay": 0, "jitter": 0}}, "spider"
        )

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Called by Scrapy; the server runs from here to the spider's end."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        spider.server.start()
        crawler.signals.connect(spider.server.stop, signals.spider_closed)
        return spider


class DemoProxy:
    """Downloader middleware that sends every request of the demo to its server."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Called by Scrapy."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Name the proxy."""
        spider = self.crawler.spider
        assert isinstance(spider, DemoSpider)
        request.meta["proxy"] = f"http://127.0.0.1:{spider.server.port}"
