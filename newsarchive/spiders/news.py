"""The newsroom that nobody has described: ``scrapy crawl news -a url=https://hospital.example/news``."""

from typing import Any
from urllib.parse import urlsplit

from newsarchive.crawl.spider import NewsSpider
from newsarchive.site import Site, complaint

KEYS = {"url": "start_urls", "language": "in_language", "timezone": "timezone"}
"""Argument → the key of a site file that says the same."""


class AnyNewsroom(NewsSpider):
    """Crawls the newsroom at ``url``; ``language`` and ``timezone`` settle doubtful dates. The site is named by its host."""

    name = "news"
    arguments = (*KEYS, *NewsSpider.arguments)

    def __init__(self, url: str = "", language: str = "", timezone: str = "", **others: Any) -> None:
        given = {"url": url.strip(), "language": language, "timezone": timezone}
        wrong = {name: why for name, value in given.items() if value and (why := complaint(KEYS[name], value))}
        usable = {name: value for name, value in given.items() if value and name not in wrong}
        start = usable.get("url")
        site = Site(
            name=_name(start) if start else "news",
            start_urls=(start,) if start else (),
            in_language=usable.get("language"),
            timezone=usable.get("timezone"),
        )
        super().__init__(site=site, **others)
        if not given["url"]:
            self.troubles.append("no address; type: scrapy crawl news -a url=https://hospital.example/news")
        self.troubles += [f"-a {name}={given[name]}: {why}" for name, why in wrong.items()]


def _name(url: str) -> str:
    return urlsplit(url).netloc.rpartition("@")[2].lower().removeprefix("www.")
