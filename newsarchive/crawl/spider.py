"""The spider of every hospital: from a newsroom's address to its articles, and back again tomorrow for next to nothing.

A crawl has stages. It walks the listings from their start addresses; when nothing is left to do, it completes them from feeds and
maps; then it asks known articles again that are due. What it must know of earlier crawls it asks the archive (``memory``), so
that a crawl killed at any moment goes on where it was, and one that had come to the end only looks for what is new.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from typing import Any, Self
from urllib.parse import urlencode, urlsplit

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DontCloseSpider
from scrapy.http import Response
from scrapy.settings import BaseSettings
from twisted.python.failure import Failure

from newsarchive.crawl import rendering
from newsarchive.crawl.arguments import read_bounds
from newsarchive.crawl.articles import Articles
from newsarchive.crawl.completion import Completion
from newsarchive.crawl.entry_dates import AHEAD
from newsarchive.crawl.frontier import Seen, Walk
from newsarchive.crawl.memory import Blank, Memory, memory_of
from newsarchive.crawl.offers import is_front, newsroom_of, own_entries, read_offer, signature
from newsarchive.crawl.records import CUT_OFF, Fetched
from newsarchive.crawl.responses import TRY_AGAIN, Mishap, failed, fetch_of, mishap, page_of, redirected_away
from newsarchive.discover.addresses import article_key, site_of
from newsarchive.discover.carried.bundles import BUNDLE
from newsarchive.discover.listing import Listing, NextPage, Start, posted_on
from newsarchive.discover.scope import Scope
from newsarchive.discover.scripts.inline_scripts import scripts_and_forms
from newsarchive.extract import EXTRACTOR
from newsarchive.items import Entry, Fetch, NotAnArticle, Page
from newsarchive.site import Site

logger = logging.getLogger(__name__)

BATCH = 100
"""Requests handed to Scrapy at a time; its queue keeps whole requests in memory."""
BUDGET = 5
"""Requests that a crawl of an unchanged newsroom may cost, robots.txt included, beside the re-checks that are due."""
SEVERAL = 3
"""Articles of a newsroom that show the form of its addresses."""

Step = Iterator[Request | Fetched | Fetch]


class NewsSpider(Spider):
    """Crawls one ``Site``. Hospitals that no site file can describe inherit from it and override a callback."""

    site: Site = Site()
    arguments: tuple[str, ...] = ("since", "max_pages")
    """What may be given with ``-a``."""

    def __init__(self, site: Site | None = None, since: str | None = None, max_pages: str | None = None, **unknown: Any) -> None:
        self.site = site or type(self).site
        super().__init__(getattr(type(self), "name", None) or self.site.name)
        self.start_urls = list(self.site.start_urls)
        self.troubles: list[str] = []
        self.doubts: list[str] = []
        """Why a newsroom that we guessed is of no use: trouble only where nothing else is."""
        self.stopping: asyncio.Future[None] | None = None
        """The end that trouble has brought on; kept because the loop itself forgets its tasks."""
        self.memory: Memory = Blank()
        self.articles = Articles(self.site)
        self.walks: list[Walk] = []
        self.conclusions: list[Fetch] = []
        """How far each listing was walked: recorded when the crawl has come to its end."""
        self.walked = False
        """Whether every listing was walked as far as it goes; known at the end."""
        self.frame = Scope()
        self.unlearnt: list[Entry] = []
        self.fronts: list[tuple[Walk, Listing, Response]] = []
        """Front pages whose few articles wait until their newsroom has been read."""
        self.stages: list[Iterator[Request]] = []
        """What is done when nothing is left to do."""
        self.completion = Completion(self)
        bounds = read_bounds(since, max_pages, unknown, self.arguments)
        self.since, self.max_pages = bounds.since, bounds.max_pages
        self.troubles += bounds.troubles

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        """What one site file may change: the delay between requests, and whether a browser draws the pages."""
        super().update_settings(settings)
        if cls.site.delay:
            pace = {"concurrency": 1, "delay": cls.site.delay, "jitter": 0}
            hosts = {urlsplit(url).hostname: pace for url in cls.site.start_urls}
            settings.set("DOWNLOAD_DELAY", max(cls.site.delay, settings.getfloat("DOWNLOAD_DELAY")), "spider")
            settings.set("DOWNLOAD_SLOTS", {**settings.getdict("DOWNLOAD_SLOTS"), **hosts}, "spider")
        if cls.site.render:
            rendering.prepare(settings)

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Called by Scrapy."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.idle, signals.spider_idle)
        crawler.signals.connect(spider.completion.note_robots, signals.robots_parsed)
        crawler.signals.connect(spider.forget, signals.spider_closed)
        return spider

    @classmethod
    def handles_request(cls, request: Request) -> bool:
        """Whether an address belongs to this hospital; ``scrapy fetch`` and ``scrapy shell`` choose the spider by it."""
        return site_of(request.url) in map(site_of, cls.site.start_urls)

    @property
    def trouble(self) -> str | None:
        """Why the start address is of no use, each in one line with its cure; ``None`` where it is."""
        return "; ".join(self.troubles) or None

    def stop(self, why: str) -> None:
        """Ask nothing more, and end: what is on its way is still heard."""
        if why not in self.troubles:
            self.troubles.append(why)
            self.stopping = asyncio.ensure_future(self.crawler.engine.close_spider_async(reason="trouble"))

    # --- the start

    async def start(self) -> AsyncIterator[Request]:
        """Ask for the first page of every listing; with ``max_pages=0`` for what stands at the addresses, no more."""
        self.remember()
        alone = self.max_pages == 0
        self.stages = [] if alone else [self.front_pages(), *self.completion.stages(), self.rechecks()]
        self.frame = Scope.learn(self.start_urls, (), self.site.scope)
        if self.site.render and not rendering.is_installed():
            self.troubles.append(rendering.CURE)
        if not self.troubles:
            for url in self.start_urls:
                for request in (self.articles.ask(Entry(url)),) if alone else self.walk(url):
                    yield request

    def remember(self) -> None:
        """Ask the archive what earlier crawls learnt."""
        self.memory = memory_of(self.settings)
        self.articles.remember(self.memory)

    def walk(self, url: str) -> Iterator[Request]:
        """Set out on a listing."""
        walk = Walk(url, datetime.now(UTC).date(), max_pages=self.max_pages, since=self.since, walked=self.memory.walked(url))
        walk.offer((NextPage(url, how="start"),))
        self.walks.append(walk)
        yield from self.next_page(walk)

    def next_page(self, walk: Walk) -> Iterator[Request]:
        """The request of a listing's next page; articles go first, so that their answers can still stop the walk."""
        if page := walk.take():
            yield Request(
                page.url, self.parse_listing, page.method,
                headers={"Content-Type": "application/x-www-form-urlencoded"} if page.form else None,
                body=urlencode(page.form) or None, priority=-1, dont_filter=True, meta=self.meta(),
                errback=self.lost_listing, cb_kwargs={"walk": walk, "asked": page},
            )  # fmt: skip

    def meta(self) -> dict[str, Any]:
        """What every request for a page carries."""
        return rendering.meta(self.site)

    # --- listings

    def parse_listing(self, response: Response, walk: Walk, asked: NextPage) -> Step:
        """One page of a listing: its articles, then its next page."""
        if walk.asked == 1 and (away := redirected_away(walk.start, response.url)):
            self.give_up(walk, away)
            return
        page = page_of(response)
        walk.broken = walk.broken or not page.whole
        try:
            offer = read_offer(page, self.site, start=Start(walk.start, walk.front_urls, walk.scripts, walk.places))
        except NotAnArticle as refusal:
            yield from self.lose(walk, asked, Mishap(refusal.reason, "give the address of the page that lists the news"))
            return
        if not (page.whole or offer.entries):
            yield from self.lose(walk, asked, Mishap(CUT_OFF, TRY_AGAIN))
            return
        self.learn_ways(walk, offer, page)
        entries = own_entries(offer, self.site, self.articles.sites)
        newsroom = self.newsroom_of(walk, offer)
        if newsroom and entries and is_front(walk.start):
            self.fronts.append((walk, replace(offer, entries=entries), response))
            entries = ()
        fresh = walk.fresh(entries)
        known_front = walk.front
        self.see_front(walk, offer, entries, response)
        if walk.front and not known_front:
            yield walk.front
        elif walk.front and asked.method == "GET":
            yield fetch_of(response, "listing", asked.url, kind="listing", body_digest=signature(entries))
        self.unlearnt += [Entry(entry.url) for entry in entries]
        self.completion.edits.hear(entries)
        unknown = sum(article_key(entry.url) not in self.articles.known for entry in fresh)
        asks = self.articles.unasked(self.articles.in_time(fresh, self.since))
        yield from self.completion.days_first(entries, asks) if walk.asked == 1 else asks
        days = self.articles.span(entries, page.captured_at)
        walk.learn(asked, Seen(len(fresh), unknown, *days), offer.next_pages or posted_on(asked), self.articles.in_vain)
        if newsroom:
            yield from self.walk(newsroom)
        yield from self.next_page(walk)

    def learn_ways(self, walk: Walk, offer: Listing, page: Page) -> None:
        """Keep what a page of the listing tells of the way to its other pages and to its articles' texts."""
        if walk.asked == 1 and any(further.how in ("endpoint", BUNDLE) for further in offer.next_pages):
            walk.scripts = scripts_and_forms(page.html)
        walk.places += offer.places
        self.articles.carriers.learn(offer.carriers)

    @property
    def scope(self) -> Scope:
        """What the listings have taught of the newsroom's addresses; learnt when asked for, for it is copied each time."""
        for start in range(0, len(self.unlearnt), 500):
            self.frame = self.frame.widen(self.unlearnt[start : start + 500])
        self.unlearnt.clear()
        return self.frame

    def see_front(self, walk: Walk, offer: Listing, entries: Sequence[Entry], response: Response) -> None:
        """Keep what the first page of a listing says, for the later stages; its articles are on the first page that shows any."""
        if walk.asked == 1:
            self.completion.note(offer)
            walk.reason = "its listing is drawn by JavaScript" if offer.drawn_by_javascript else offer.reason
            walk.leads = offer.leads
        if walk.front or not entries:
            return
        walk.front_urls = tuple(entry.url for entry in entries)
        validators, shown = self.memory.validators(walk.start, EXTRACTOR), signature(entries)
        walk.front_changed = validators is None or validators.body_digest != shown
        walk.front = fetch_of(response, "listing", walk.start, kind="listing", body_digest=shown, detail=walk.walked)

    def newsroom_of(self, walk: Walk, offer: Listing) -> str | None:
        """Where a page with no listing that goes on leads, once."""
        is_on_the_way = walk.asked == 1 and len(self.walks) <= len(self.start_urls)
        newsroom = newsroom_of(offer, walk.start, self.articles.sites) if is_on_the_way else None
        if newsroom and (not offer.entries or is_front(walk.start)):
            walk.replaced = True
            self.frame = Scope.learn([newsroom], (), self.site.scope)
        if newsroom and not offer.entries:
            logger.warning("%s lists no news; its newsroom seems to be %s, which is crawled instead", walk.start, newsroom)
        elif newsroom:
            logger.info("%s shows a few articles only; its newsroom seems to be %s, which is crawled too", walk.start, newsroom)
        return newsroom

    def front_pages(self) -> Iterator[Request]:
        """The articles of front pages, once their newsrooms have been read: events and courses look like news in a short list.

        Where the newsroom shows one of them it shows all; else they must have its form, and a day that is not to come.
        """
        tomorrow = datetime.now(UTC) + AHEAD
        for walk, offer, response in self.fronts:
            shows_news = any(len(other.listed) >= SEVERAL for other in self.walks)
            walk.replaced = shows_news
            entries = offer.entries
            if shows_news:
                days = (self.articles.day_of(entry, tomorrow) for entry in entries)
                news = zip(entries, days, strict=True)
                entries = tuple(e for e, day in news if self.scope.has_its_form(e.url) and not (day and day > tomorrow.date()))
                if any(map(self.completion.is_listed, entries)):
                    continue
            walk.fresh(entries)
            if not shows_news:
                self.see_front(walk, offer, entries, response)
            yield from self.articles.unasked(self.articles.in_time(entries, self.since))

    def lost_listing(self, failure: Failure) -> Step:
        """A page of a listing that could not be fetched."""
        told = failure.request.cb_kwargs  # type: ignore[attr-defined]
        yield from self.lose(told["walk"], told["asked"], mishap(failure))

    def lose(self, walk: Walk, asked: NextPage, loss: Mishap) -> Step:
        """Go on without a page. Without the first one there is nothing to go on with."""
        if walk.asked == 1:
            self.give_up(walk, f"{loss.reason}; {loss.cure}")
            return
        logger.warning("%s: %s; the listing goes on without this page", asked.url, loss.reason)
        walk.broken = walk.broken or not loss.is_final
        if asked.method == "GET" and asked.how != BUNDLE:
            yield failed(asked.url, loss, kind="listing")
        yield from self.next_page(walk)

    def give_up(self, walk: Walk, why: str) -> None:
        """Say why a start address is of no use."""
        walk.replaced = True
        walk.stop(None)
        troubles = self.troubles if walk.start in self.start_urls else self.doubts
        troubles.append(f"{walk.start}: {why}")

    # --- coming back

    def rechecks(self) -> Iterator[Request]:
        """Ask known articles again: those that are due, and the newest."""
        if self.troubles and self.completion.is_way_in:
            return
        urls = self.memory.due(self.site.name, datetime.now(UTC))
        for walk in self.walks:
            if not walk.is_filling or walk.walked or self.completion.is_way_in:
                spare = BUDGET * len(self.walks) - self.crawler.stats.get_value("downloader/request_count", 0)
                urls += self.articles.worth_a_look(walk, max(1, spare))
        yield from self.articles.again(urls, self.memory)

    # --- the end

    def idle(self) -> None:
        """Nothing left to do: go on to the next stage, or come to the end."""
        while self.stages:
            requests = list(islice(self.stages[0], BATCH))
            if requests:
                for request in requests:
                    self.crawler.engine.crawl(request)
                raise DontCloseSpider
            self.stages.pop(0)
        self.conclude()

    def conclude(self) -> None:
        """Say how far the listings were walked, and which of them showed nothing at all."""
        self.walked = bool(self.walks) and all(walk.end for walk in self.walks if not walk.replaced)
        for walk in self.walks:
            if walk.front and walk.end:
                self.conclusions.append(replace(walk.front, detail=walk.end, bytes=0))
            elif not walk.front and not walk.replaced and not self.completion.is_of_use:
                self.troubles.append(f"{walk.start}: {walk.reason or 'no list of news was found on it'}; {CURE}")
        self.troubles += () if self.completion.is_of_use else self.doubts

    def forget(self) -> None:
        """Close the memory."""
        self.memory.close()


CURE = (
    "'scrapy probe ADDRESS' tells what is there; a site file can name the article links (links = …) "
    "or have a browser draw the page (render = true)"
)
