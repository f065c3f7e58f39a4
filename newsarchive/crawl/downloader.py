"""One request at a time to each host, and its delay kept, across all spiders of a process.

Scrapy keeps both within one spider, and where there is no delay only the second: it begins all requests that wait before it counts
the first. Ten hospitals of one university, each a site of its own, would knock at one door ten at a time. The downloader's
``_download`` is private to Scrapy: its version is pinned, and a test covers this.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import monotonic

from scrapy import Request
from scrapy.core.downloader import Downloader, Slot
from scrapy.http import Response


class Turns:
    """Whose turn it is at one host."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.last = 0.0

    @asynccontextmanager
    async def take(self, delay: float) -> AsyncIterator[None]:
        """Wait until nobody is being served, and until ``delay`` seconds have passed since the last one's turn began."""
        async with self.lock:
            await asyncio.sleep(max(0.0, self.last + delay - monotonic()))
            self.last = monotonic()
            yield


class SharedDownloader(Downloader):
    """Scrapy's downloader, taking turns at each host with those of the process's other spiders."""

    turns: dict[str, Turns] = {}  # noqa: RUF012  (shared by all crawls of the process on purpose)

    async def _download(self, slot: Slot, request: Request) -> Response:
        if slot.concurrency > 1:  # a host that may be asked several times at once, such as our own machine
            return await super()._download(slot, request)
        async with self.turns.setdefault(self.get_slot_key(request), Turns()).take(slot.delay):
            return await super()._download(slot, request)
