"""What a spider may ask of the archive. Reads only: writing is the pipelines' work.

The implementation is named by the setting ``MEMORY_CLASS``, so that the crawl side never sees a table. It is made with
``cls(path)``, the archive's file, which may not exist yet: then it knows nothing, and makes nothing.
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Protocol

from scrapy.settings import BaseSettings
from scrapy.utils.misc import load_object

from newsarchive.items import Known, Validators


class Memory(Protocol):
    """The small reader interface to what earlier crawls learnt."""

    def known(self, site: str, extractor: str) -> Mapping[str, Known]:
        """Every article address of the site: the rows of ``fetches`` of kind ``article``, under ``url`` and, where it differs, the
        address of the article it leads to. Absent: what only ever failed, and what another version of the rules refused.
        """
        ...

    def maps(self, site: str, extractor: str) -> Mapping[str, Known]:
        """Every map of the site that this version of the rules has read: ``listing`` where it named articles that the archive
        holds, or further maps; ``refused`` where it did not. Absent: what was never asked, or failed for a passing reason.
        """
        ...

    def validators(self, url: str, extractor: str) -> Validators | None:
        """The validators of an address (article, listing, feed or map) whose last answer was stored, unchanged or a listing, and
        was read by this version of the rules. ``None`` where it must be asked unconditionally.
        """
        ...

    def parts(self, url: str) -> list[str]:
        """The addresses of the further pages of the article at ``url``; most have none."""
        ...

    def due(self, site: str, now: datetime) -> list[str]:
        """Addresses of articles to ask again, most overdue first: stored ones about 1, 3, 7, 30, 90 days after publication
        (undated: after they were first seen), and those that failed for a passing reason (no 404 or 410; five crawls at most).
        """
        ...

    def walked(self, url: str) -> str | None:
        """How far earlier crawls walked the listing that starts at ``url``: the ``detail`` of its row in ``fetches`` (kind
        ``listing``), such as ``to its end``. ``None``: never to any end, so that it must be walked again.
        """
        ...

    def last_crawl(self, site: str) -> datetime | None:
        """When the site's last crawl that ended well (``finish_reason`` finished) started; ``None``: never."""
        ...

    def close(self) -> None:
        """Close the connection."""
        ...


def memory_of(settings: BaseSettings) -> Memory:
    """The memory that the settings name, of the archive that they name."""
    name = settings.get("MEMORY_CLASS")
    found: Memory = load_object(name)(Path(settings["ARCHIVE_PATH"])) if name else Blank()
    return found


class Blank:
    """The memory of a crawl without an archive: knows nothing."""

    def known(self, site: str, extractor: str) -> Mapping[str, Known]:
        """Nothing."""
        return {}

    def maps(self, site: str, extractor: str) -> Mapping[str, Known]:
        """None."""
        return {}

    def validators(self, url: str, extractor: str) -> Validators | None:
        """None."""
        return None

    def parts(self, url: str) -> list[str]:
        """None."""
        return []

    def due(self, site: str, now: datetime) -> list[str]:
        """None."""
        return []

    def walked(self, url: str) -> str | None:
        """Never."""
        return None

    def last_crawl(self, site: str) -> datetime | None:
        """Never."""
        return None

    def close(self) -> None:
        """Nothing to close."""
