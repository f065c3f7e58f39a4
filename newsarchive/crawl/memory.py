"""What a spider may ask of the archive. Reads only: writing is the pipelines' work.

The implementation is named by the setting ``MEMORY_CLASS``, so that the crawl side never sees a table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Validators:
    """What makes the next request of a page conditional. Kept only once its article is stored."""

    etag: str | None = None
    last_modified: str | None = None
    body_digest: str | None = None


class Memory(Protocol):
    """The small reader interface to what earlier crawls learnt. Every method answers for one site."""

    def known(self, site: str) -> Mapping[str, str]:
        """Every article address of the site's fetches (stored or refused) → its outcome; failed ones are absent."""
        ...

    def validators(self, url: str, extractor: str) -> Validators | None:
        """The validators of an address whose last answer was stored and read by this version of the rules."""
        ...

    def due(self, site: str, now: datetime) -> list[str]:
        """Addresses of stored articles whose re-check is due (about 1, 3, 7, 30, 90 days after publication), most overdue first."""
        ...

    def walked(self, site: str) -> bool:
        """Whether some earlier crawl of the site walked its listing to the end."""
        ...

    def close(self) -> None:
        """Close the connection."""
        ...
