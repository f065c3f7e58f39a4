"""Keeps every answer as it was sent, in WARC files: the capture of record that all else can be read from again."""

import logging
from datetime import UTC, datetime
from pathlib import Path
from string import printable
from typing import Self
from urllib.parse import quote_from_bytes

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Headers, Response

from newsarchive.archive.warc import Exchange, WarcWriter
from newsarchive.crawl.spider import NewsSpider

logger = logging.getLogger(__name__)

CAPTURES_LOST = "newsarchive/captures_lost"
"""The stat that says why captures could not be kept."""


class WarcCapture:
    """Downloader middleware at the place where the body is still encoded; off where ``WARC_DIR`` is empty.

    It leaves ``capture`` in the request's ``meta``: the fields of ``Fetch`` that say where the capture lies.
    """

    def __init__(self, crawler: Crawler) -> None:
        if not crawler.settings["WARC_DIR"]:
            raise NotConfigured
        self.folder = Path(crawler.settings["WARC_DIR"])
        self.stats = crawler.stats
        self.writer: WarcWriter | None = None
        self.broken = False

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Called by Scrapy."""
        middleware = cls(crawler)
        crawler.signals.connect(middleware.spider_opened, signals.spider_opened)
        crawler.signals.connect(middleware.spider_closed, signals.spider_closed)
        return middleware

    def spider_opened(self, spider: NewsSpider) -> None:
        """Finish what a killed crawl left; a file of our own appears with the first answer."""
        try:
            self.writer = WarcWriter(self.folder, spider.site.name)
        except OSError as error:
            self.lose(error)

    def process_response(self, request: Request, response: Response) -> Response:
        """Write the answer. A disk that is full costs the captures, loudly, and not the articles."""
        if self.writer and not self.broken:
            try:
                capture = self.writer.write(_exchange(request, response))
            except OSError as error:
                self.lose(error)
                return response
            request.meta["capture"] = {"payload_digest": capture.digest, "warc_file": capture.file, "warc_offset": capture.offset}
        return response

    def lose(self, error: OSError) -> None:
        """Go on without captures, and say so."""
        self.broken = True
        told = f"no more captures are kept: {self.folder} cannot be written ({error}); make room, or set WARC_DIR"
        logger.error(told)
        self.stats.set_value(CAPTURES_LOST, told)

    def spider_closed(self) -> None:
        """Give the file its final name; where it was taken away meanwhile, its captures are lost."""
        if self.writer:
            try:
                self.writer.close()
            except OSError as error:
                self.lose(error)


def _exchange(request: Request, response: Response) -> Exchange:
    validators = request.cb_kwargs.get("validators")
    return Exchange(
        url=response.url,
        captured_at=datetime.now(UTC),
        status=response.status,
        headers=_pairs(response.headers),
        body=response.body,
        method=request.method,
        request_headers=_pairs(request.headers),
        request_body=request.body,
        protocol=response.protocol or "HTTP/1.1",
        ip=str(response.ip_address) if response.ip_address and not request.meta.get("proxy") else None,
        known_digest=validators.payload_digest if validators else None,
    )


def _pairs(headers: Headers) -> list[tuple[str, str]]:
    """The headers, their bytes beyond ASCII as ``%FF``: a record's head has no room for them."""
    return [(_ascii(name), _ascii(value)) for name, values in headers.items() for value in values]


def _ascii(header: bytes) -> str:
    return header.decode("ascii") if header.isascii() else quote_from_bytes(header, safe=printable)
