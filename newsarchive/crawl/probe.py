"""One polite look at an address: the listing, three of its articles, its second page, its feed and its home page.

The spider only gathers ``Findings``; ``probe_report`` tells them. Nothing is stored.
"""

from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import urlencode, urljoin, urlsplit

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.robotstxt import RobotParser
from twisted.python.failure import Failure

from newsarchive.crawl.manners import maps_named
from newsarchive.crawl.offers import own_entries, read_offer
from newsarchive.crawl.responses import mishap, page_of
from newsarchive.discover.addresses import article_key, site_of
from newsarchive.discover.feeds import read_feed
from newsarchive.discover.listing import Listing, NextPage
from newsarchive.extract import extract
from newsarchive.extract.document import Document, parse
from newsarchive.items import Article, Entry, NotAnArticle
from newsarchive.site import Site

SAMPLES = 3


@dataclass
class Findings:
    """What was seen."""

    url: str
    final_url: str | None = None
    trouble: str | None = None
    """Why the address could not be looked at, with the cure."""
    declared_encoding: str | None = None
    offer: Listing | None = None
    entries: tuple[Entry, ...] = ()
    article: Article | None = None
    """The page read as an article, if it is one."""
    samples: list[Article] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    """(address, reason) of samples that are no articles or could not be fetched."""
    second_page: tuple[NextPage, int] | None = None
    """A following page, and how many entries it shows that the first does not."""
    feeds: dict[str, int] = field(default_factory=dict)
    """Feed → number of entries."""
    documents: list[Document] = field(default_factory=list)
    """The page itself first, then its home page and samples."""
    robots_seen: bool = False
    crawl_delay: float | None = None
    maps: list[str] = field(default_factory=list)

    @property
    def is_home(self) -> bool:
        """Whether the address is a site's front page."""
        return not urlsplit(self.final_url or self.url).path.strip("/")

    @property
    def kind(self) -> str:
        """listing, article, script (drawn by JavaScript), home or nothing."""
        if self.trouble or not self.offer:
            return "nothing"
        if self.is_home and self.offer.newsrooms and not self.offer.next_pages:
            return "home"  # its few teasers are not the newsroom
        if self.entries and not (self.article and not self.offer.next_pages):  # an article has its own small list of others
            return "listing"
        if self.article:
            return "article"
        return "script" if self.offer.drawn_by_javascript else "home" if self.offer.newsrooms else "nothing"


class ProbeSpider(Spider):
    """Looks at one address, with at most eight requests."""

    name = "probe"
    custom_settings = {  # noqa: RUF012  (Scrapy's form)
        "ITEM_PIPELINES": {},
        "WARC_DIR": "",
        "RETRY_TIMES": 1,
        "DOWNLOAD_TIMEOUT": 20,
        "EXTENSIONS": {"newsarchive.crawl.manners.CrawlDelay": 10, "scrapy.extensions.logstats.LogStats": None},
        "LOG_LEVEL": "CRITICAL",
    }

    def __init__(self, url: str, findings: Findings, site: Site | None = None) -> None:
        super().__init__()
        self.url, self.findings = url, findings
        self.site = site or Site(start_urls=(url,))

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Called by Scrapy."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.robots, signals.robots_parsed)
        return spider

    def closed(self, reason: str) -> None:
        """Called by Scrapy. Half a look is none: what was not reached would be reported missing."""
        if reason != "finished":
            self.findings.trouble = "stopped before it had seen enough; start it again"

    async def start(self) -> AsyncIterator[Request]:
        """Ask for the address."""
        yield self.ask(self.url, self.parse_start, self.failed_start)

    def ask(self, url: str, callback: Any, errback: Any = None, **told: Any) -> Request:
        """A request whose failure is no reason to stop."""
        return Request(url, callback, errback=errback or self.failed, dont_filter=True, cb_kwargs=told)

    def robots(self, robotparser: RobotParser, request: Request) -> None:
        """Note what robots.txt says."""
        if site_of(request.url) == site_of(self.url):
            self.findings.robots_seen = True
            delay = robotparser.crawl_delay(self.settings["USER_AGENT"])
            self.findings.crawl_delay = float(delay) if delay else None
            self.findings.maps += maps_named(robotparser)

    def parse_start(self, response: Response) -> Iterator[Request]:
        """The address itself."""
        found, page = self.findings, page_of(response)
        found.final_url, found.declared_encoding = response.url, page.encoding
        try:
            found.offer = read_offer(page, self.site)
            found.documents.append(parse(page))
        except NotAnArticle as refusal:
            if not found.offer:
                found.trouble = f"{refusal.reason}; give the address of the page that lists the news"
                return
        found.entries = own_entries(found.offer, self.site, frozenset({site_of(response.url)}))
        found.maps += found.offer.sitemaps
        try:
            found.article = extract(page, self.site)
        except NotAnArticle:
            found.article = None
        if found.kind == "listing":
            yield from self.further(found.offer)
        if urlsplit(response.url).path.strip("/"):
            yield self.ask(urljoin(response.url, "/"), self.parse_home)

    def further(self, offer: Listing) -> Iterator[Request]:
        """Some articles, a second page and the feeds."""
        if found := self.findings.entries:
            picked = {0: found[0], len(found) // 2: found[len(found) // 2], len(found) - 1: found[-1]}
            for entry in list(picked.values())[:SAMPLES]:
                yield self.ask(entry.url, self.parse_sample, entry=entry)
            if following := next((page for page in offer.next_pages if page.ahead and page.how != "archive"), None):
                request = self.ask(following.url, self.parse_second, asked=following)
                if following.method == "POST":
                    request = request.replace(
                        method="POST", body=urlencode(following.form), headers={"Content-Type": "application/x-www-form-urlencoded"}
                    )
                yield request
        for feed in offer.feeds[:2]:
            yield self.ask(feed, self.parse_feed, feed_url=feed)

    def parse_sample(self, response: Response, entry: Entry) -> None:
        """One article of the listing."""
        page = page_of(response, entry)
        try:
            self.findings.samples.append(extract(page, self.site))
            self.findings.documents.append(parse(page))
        except NotAnArticle as refusal:
            self.findings.refused.append((entry.url, refusal.reason))

    def parse_second(self, response: Response, asked: NextPage) -> None:
        """The listing's second page."""
        first = {article_key(entry.url) for entry in self.findings.entries}
        try:
            offer = read_offer(page_of(response), self.site)
        except NotAnArticle:
            offer = Listing()
        fresh = sum(article_key(entry.url) not in first for entry in offer.entries)
        self.findings.second_page = (asked, fresh)

    def parse_feed(self, response: Response, feed_url: str) -> None:
        """A feed."""
        feed = read_feed(page_of(response))
        if feed.is_feed:
            self.findings.feeds[feed_url] = len(feed.entries)

    def parse_home(self, response: Response) -> None:
        """The home page: for the hospital's name."""
        try:
            self.findings.documents.append(parse(page_of(response)))
        except NotAnArticle:
            return

    def failed_start(self, failure: Failure) -> None:
        """The address itself could not be fetched."""
        loss = mishap(failure)
        self.findings.trouble = f"{loss.reason}; {loss.cure}"

    def failed(self, failure: Failure) -> None:
        """Something else could not be fetched; only a sample is worth a word."""
        told = failure.request.cb_kwargs  # type: ignore[attr-defined]
        if "entry" in told:
            self.findings.refused.append((told["entry"].url, mishap(failure).reason))
