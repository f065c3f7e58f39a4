"""The spider of every hospital: from a newsroom's address to its articles, and back again tomorrow for next to nothing.

A crawl has stages. It walks the listings from their start addresses; when nothing is left to do, it completes them from feeds and
maps; then it asks known articles again that are due. What it must know of earlier crawls it asks the archive (``memory``), so
that a crawl killed at any moment goes on where it was, and one that had come to the end only looks for what is new.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlencode, urlsplit

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DontCloseSpider
from scrapy.http import Response
from scrapy.settings import BaseSettings
from scrapy.utils.misc import load_object
from twisted.python.failure import Failure

from newsarchive.crawl import rechecks, rendering
from newsarchive.crawl.answers import Mishap, digest, failed, fetch_of, mishap, page_of, redirected_away
from newsarchive.crawl.arguments import read_bounds
from newsarchive.crawl.completion import Completion, conditions
from newsarchive.crawl.days import day_of
from newsarchive.crawl.frontier import Seen, Walk
from newsarchive.crawl.memory import Blank, Memory
from newsarchive.crawl.offers import own_entries, read_offer, signature
from newsarchive.crawl.records import Fetched
from newsarchive.discover.addresses import article_key, clean, honest_canonical, site_of
from newsarchive.discover.listing import Listing, NextPage
from newsarchive.discover.scope import Scope
from newsarchive.discover.traps import looks_endless
from newsarchive.extract import EXTRACTOR, read
from newsarchive.items import Article, Entry, Fetch, Known, NotAnArticle, Validators
from newsarchive.site import Site

logger = logging.getLogger(__name__)

BATCH = 100
"""Requests handed to Scrapy at a time; its queue keeps whole requests in memory."""
BUDGET = 5
"""Requests that a crawl of an unchanged newsroom may cost, robots.txt included, beside the re-checks that are due."""
ALIKE = 3
"""Addresses that may answer with the very same bytes; more are a trap, or an error page that says 200."""

Step = Iterator[Request | Fetched | Fetch]


class NewsSpider(Spider):
    """Crawls one ``Site``. Hospitals that no site file can describe inherit from it and override a callback."""

    site: Site = Site()

    def __init__(self, site: Site | None = None, since: str | None = None, max_pages: str | None = None, **unknown: Any) -> None:
        self.site = site or type(self).site
        super().__init__(getattr(type(self), "name", None) or self.site.name)
        self.start_urls = list(self.site.start_urls)
        self.troubles: list[str] = []
        self.memory: Memory = Blank()
        self.known: dict[str, Known] = {}
        """Article key → what earlier crawls learnt of it."""
        self.addresses: dict[str, str] = {}
        """Article key → the address under which the archive knows it."""
        self.asked: set[str] = set()
        """Article keys asked in this crawl, or found at the end of a redirect."""
        self.days: dict[str, date] = {}
        """Article key → its day, as the article itself says."""
        self.walks: list[Walk] = []
        self.conclusions: list[Fetch] = []
        """How far each listing was walked: recorded when the crawl has come to its end."""
        self.walked = False
        """Whether every listing was walked as far as it goes; known at the end."""
        self.in_vain = self.gained = 0
        self.articles = 0
        self.bodies: Counter[str] = Counter()
        """Digest of a page's bytes → how many addresses have answered with them."""
        self.frame = Scope()
        self.unlearnt: list[Entry] = []
        self.sites: frozenset[str] = frozenset()
        """Registrable domains that are the hospital's."""
        self.stages: list[Iterator[Request]] = []
        """What is done when nothing is left to do."""
        self.completion = Completion(self)
        bounds = read_bounds(since, max_pages, unknown)
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
        crawler.signals.connect(spider.stored, signals.item_scraped)
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

    # --- the start

    async def start(self) -> AsyncIterator[Request]:
        """Ask for the first page of every listing."""
        self.remember()
        self.stages = [self.completion.feeds(), self.completion.maps(), self.completion.articles(), self.rechecks()]
        self.frame = Scope.learn(self.start_urls, (), self.site.scope)
        self.sites = frozenset(map(site_of, self.start_urls))
        if self.site.render and not rendering.is_installed():
            self.troubles.append(rendering.CURE)
        if not self.troubles:
            for url in self.start_urls:
                for request in self.walk(url):
                    yield request

    def remember(self) -> None:
        """Ask the archive what earlier crawls learnt."""
        if name := self.settings.get("MEMORY_CLASS"):
            self.memory = load_object(name)(Path(self.settings["ARCHIVE_PATH"]))
        for url, seen in self.memory.known(self.site.name, EXTRACTOR).items():
            key = article_key(url)
            if key not in self.known or seen.outcome == "stored":
                self.known[key], self.addresses[key] = seen, url

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
        return rendering.meta() if self.site.render else {}

    # --- listings

    def parse_listing(self, response: Response, walk: Walk, asked: NextPage) -> Step:
        """One page of a listing: its articles, then its next page."""
        if walk.asked == 1 and (away := redirected_away(walk.start, response.url)):
            self.give_up(walk, away)
            return
        page = page_of(response)
        try:
            offer = read_offer(page, self.site)
        except NotAnArticle as refusal:
            yield from self.lose(walk, asked, Mishap(refusal.reason, "give the address of the page that lists the news"))
            return
        entries = own_entries(offer, self.site, self.sites)
        fresh = walk.fresh(entries)
        known_front = walk.front
        self.see_front(walk, offer, entries, response)
        if walk.front and not known_front:
            yield walk.front
        elif walk.front and asked.method == "GET":
            yield fetch_of(response, "listing", asked.url, kind="listing", body_digest=signature(entries))
        self.unlearnt += [Entry(entry.url) for entry in entries]
        unknown = sum(article_key(entry.url) not in self.known for entry in fresh)
        yield from self.articles_of(self.in_time(fresh, page.captured_at))
        walk.learn(asked, Seen(len(fresh), unknown, *self.span(entries, page.captured_at)), offer.next_pages, self.in_vain)
        if walk.asked == 1 and not offer.next_pages and (newsroom := self.newsroom_of(walk, offer)):
            yield from self.walk(newsroom)
        yield from self.next_page(walk)

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
        if walk.front or not entries:
            return
        walk.front_urls = tuple(entry.url for entry in entries)
        validators, shown = self.memory.validators(walk.start, EXTRACTOR), signature(entries)
        walk.front_changed = validators is None or validators.body_digest != shown
        walk.front = fetch_of(response, "listing", walk.start, kind="listing", body_digest=shown, detail=walk.walked)

    def newsroom_of(self, walk: Walk, offer: Listing) -> str | None:
        """Where a page with no listing that goes on leads: from a home page or an article to the newsroom, once."""
        if offer.drawn_by_javascript or len(self.walks) > len(self.start_urls):
            return None
        own = article_key(walk.start)
        found = (entry.url for entry in offer.newsrooms if site_of(entry.url) in self.sites and article_key(entry.url) != own)
        newsroom = next(found, None)
        if newsroom and not walk.listed:
            walk.replaced = True
            self.frame = Scope.learn([newsroom], (), self.site.scope)
            logger.warning("%s lists no news; its newsroom seems to be %s, which is crawled instead", walk.start, newsroom)
        elif newsroom:
            logger.info("%s shows a few articles only; its newsroom seems to be %s, which is crawled too", walk.start, newsroom)
        return newsroom

    def in_time(self, entries: Iterable[Entry], now: datetime) -> Iterator[Entry]:
        """The entries that are not older than ``since``, as far as the listing dates them."""
        for entry in entries:
            day = self.day_of(entry, now) if self.since else None
            if not (self.since and day and day < self.since):
                yield entry

    def span(self, entries: Iterable[Entry], now: datetime) -> tuple[date | None, date | None]:
        """The first and the last day of a page's entries, by what the listing or the articles themselves have said so far."""
        days = [day for entry in entries if (day := self.day_of(entry, now))]
        return min(days, default=None), max(days, default=None)

    def day_of(self, entry: Entry, now: datetime) -> date | None:
        """An entry's day: the article's own, where it has been read, else as the listing prints it."""
        return self.days.get(article_key(entry.url)) or day_of(entry, self.site, now)

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
        if asked.method == "GET":
            yield failed(asked.url, loss, kind="listing")
        yield from self.next_page(walk)

    def give_up(self, walk: Walk, why: str) -> None:
        """Say why a start address is of no use."""
        walk.replaced = True
        walk.stop(None)
        self.troubles.append(f"{walk.start}: {why}")

    # --- articles

    def articles_of(self, entries: Iterable[Entry]) -> Iterator[Request]:
        """Requests for the articles that no crawl has asked yet."""
        for entry in entries:
            key = article_key(entry.url)
            if key not in self.asked and key not in self.known and not looks_endless(entry.url):
                yield self.article(entry)

    def article(self, entry: Entry, validators: Validators | None = None) -> Request:
        """The request of one article; conditional, where the archive knows what it looked like."""
        self.asked.add(article_key(entry.url))
        self.articles += 1
        return Request(
            entry.url, self.parse_article, headers=conditions(validators), dont_filter=True,
            meta={**self.meta(), "handle_httpstatus_list": [304]} if validators else self.meta(), errback=self.lost_article,
            cb_kwargs={"entry": entry, "validators": validators},
        )  # fmt: skip

    def parse_article(self, response: Response, entry: Entry, validators: Validators | None) -> Step:
        """One page that a listing, a feed or a map calls an article."""
        self.in_vain += 1
        body = digest(response.body)
        if response.status == 304 or (validators and validators.body_digest == body):
            yield fetch_of(response, "unchanged", entry.url)
            return
        if site_of(response.url) not in self.sites | {site_of(entry.url)}:
            yield fetch_of(response, "refused", entry.url, reason="leads to another site")
            return
        self.bodies[body] += 1
        if self.bodies[body] > ALIKE:
            yield fetch_of(response, "refused", entry.url, reason="the same page at many addresses")
            return
        try:
            draft = read(page_of(response, entry), self.site)
        except NotAnArticle as refusal:
            yield fetch_of(response, "refused", entry.url, reason=refusal.reason, detail=refusal.detail)
            return
        except Exception as error:  # a bug of ours must not cost the record that this page exists
            logger.exception("reading %s broke", response.url)
            yield fetch_of(response, "failed", entry.url, reason="reading broke", detail=repr(error)[:500])
            return
        own = honest_canonical(response.url, draft.document.canonical) or clean(response.url)
        stored = fetch_of(response, "stored", entry.url, body_digest=body)
        yield self.once(entry.url, own, response) or Fetched(draft.with_article(url=own), stored)

    def once(self, asked: str, own: str, response: Response) -> Fetch | None:
        """The answer to record instead of an article, where the page has been or will be asked under its own address."""
        asked_key, own_key = article_key(asked), article_key(own)
        if own_key == asked_key:
            return None
        if own_key not in self.asked and own_key not in self.known:
            self.asked.add(own_key)
            return None
        if (seen := self.known.get(asked_key)) and seen.outcome == "stored" and self.addresses[asked_key] == asked:
            return fetch_of(response, "refused", asked, reason="leads to another article", detail=own)
        return fetch_of(response, "unchanged", asked, reason="another address", final_url=own)

    def lost_article(self, failure: Failure) -> Step:
        """An article that could not be fetched. One that never was there is refused for good; one that was may be gone."""
        entry: Entry = failure.request.cb_kwargs["entry"]  # type: ignore[attr-defined]
        loss = mishap(failure)
        self.in_vain += 1
        for_good = loss.is_final or loss.reason in ("forbidden by robots.txt", "private address", "too large", "redirect loop")
        never_seen = article_key(entry.url) not in self.known
        yield failed(entry.url, loss, outcome="refused" if for_good and never_seen else "failed")

    def stored(self, item: Any) -> None:
        """Hear what became of an article: its day, and whether it was worth the walk."""
        if isinstance(item, Article) and item.date_published:
            self.days[article_key(item.url)] = date.fromisoformat(item.date_published)
        stats = self.crawler.stats
        gained = sum(stats.get_value(f"newsarchive/{outcome}", 0) for outcome in ("new", "updated"))
        if gained > self.gained:
            self.gained, self.in_vain = gained, 0

    # --- coming back

    def rechecks(self) -> Iterator[Request]:
        """Ask known articles again: those that are due, and the newest."""
        if self.troubles and self.completion.is_way_in:
            return
        urls = self.memory.due(self.site.name, datetime.now(UTC))
        for walk in self.walks:
            if not walk.is_filling or walk.walked:
                spare = BUDGET * len(self.walks) - self.crawler.stats.get_value("downloader/request_count", 0)
                urls += rechecks.newest(walk.front_urls, self.known, changed=walk.front_changed, spare=max(1, spare))
                urls += [self.addresses[key] for key in rechecks.missing(walk.front_urls, self.known)]
        for url in urls:
            key = article_key(url)
            if key not in self.asked:
                url = self.addresses.get(key, url)
                yield self.article(Entry(url, source="archive"), self.memory.validators(url, EXTRACTOR) or Validators())

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
            elif not walk.front and not walk.replaced and not self.articles:
                self.troubles.append(f"{walk.start}: {walk.reason or 'no list of news was found on it'}; {CURE}")

    def forget(self) -> None:
        """Close the memory."""
        self.memory.close()


CURE = (
    "'scrapy probe ADDRESS' tells what is there; a site file can name the article links (links = …) "
    "or have a browser draw the page (render = true)"
)
