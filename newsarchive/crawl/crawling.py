"""What the stages of a crawl need of the spider that walked its listings."""

from datetime import date
from typing import Protocol

from scrapy.crawler import Crawler

from newsarchive.crawl.articles import Articles
from newsarchive.crawl.frontier import Walk
from newsarchive.crawl.memory import Memory
from newsarchive.discover.scope import Scope
from newsarchive.items import Fetch
from newsarchive.site import Site


class Crawling(Protocol):
    """A spider at work."""

    crawler: Crawler
    site: Site
    memory: Memory
    walks: list[Walk]
    articles: Articles
    conclusions: list[Fetch]
    """What is recorded when the crawl has come to its end."""
    max_pages: int | None
    since: date | None

    @property
    def scope(self) -> Scope:
        """The newsroom's own addresses."""
        ...
