"""The reading processes of one crawl: one, and a second once pages come faster than that reads them."""

import os

from newsarchive.crawl.reader import AHEAD, Reader
from newsarchive.crawl.records import Fetched, Finished
from newsarchive.items import Fetch

MOST = min(2, os.cpu_count() or 1)
"""A third would wait for the crawl: that takes half as long over a page as its reader."""


class Readers:
    """Reads pages; those that are asked for together may be answered in any order. A polite crawl never needs the second."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        """That a page may take."""
        self.readers = [Reader(seconds)]

    async def read(self, item: Fetched) -> Finished | Fetch:
        """As ``Reader`` does."""
        return await self.least_busy().read(item)

    def least_busy(self) -> Reader:
        """The reader with the fewest pages before it; a new one where all have plenty."""
        reader = min(self.readers, key=lambda reader: (reader.is_alone, len(reader.waiting)))
        if len(reader.waiting) >= AHEAD and len(self.readers) < MOST:
            self.readers.append(reader := Reader(self.seconds))
        return reader

    def close(self) -> None:
        """End the processes, which have nothing left to read."""
        for reader in self.readers:
            reader.close()
