"""Keeps every answer as it was sent, in WARC files: the capture of record that all else can be read from again."""

from __future__ import annotations

from typing import Self

from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured


class WarcCapture:
    """Downloader middleware at the place where the body is still encoded."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Called by Scrapy; off where ``WARC_DIR`` is empty."""
        raise NotConfigured
