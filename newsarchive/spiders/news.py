"""The newsroom that nobody has described: ``scrapy crawl news -a url=https://hospital.example/news``."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from newsarchive.crawl.spider import NewsSpider
from newsarchive.site import Site


class AnyNewsroom(NewsSpider):
    """Crawls the newsroom at ``url``; ``language`` and ``timezone`` settle doubtful dates. The site is named by its host."""

    name = "news"

    def __init__(self, url: str = "", language: str | None = None, timezone: str | None = None, **arguments: Any) -> None:
        parts = urlsplit(url.strip())
        usable = parts.scheme in ("http", "https") and bool(parts.hostname)
        zone, known_zone = timezone, _is_zone(timezone)
        site = Site(
            name=_name(parts.netloc) if usable else "news",
            start_urls=(url.strip(),) if usable else (),
            in_language=language,
            timezone=zone if known_zone else None,
        )
        super().__init__(site=site, **arguments)
        if not url:
            self.troubles.append("no address; type: scrapy crawl news -a url=https://hospital.example/news")
        elif not usable:
            self.troubles.append(f"{url}: no web address; it must begin with https:// or http://")
        if not known_zone:
            self.troubles.append(f"-a timezone={timezone}: no IANA time zone; write one such as Asia/Seoul")


def _name(netloc: str) -> str:
    host = netloc.rpartition("@")[2].lower()
    return host.removeprefix("www.")


def _is_zone(name: str | None) -> bool:
    try:
        return name is None or bool(ZoneInfo(name))
    except (KeyError, ValueError, OSError):
        return False
