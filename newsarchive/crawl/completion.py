"""The second stage of a crawl: feeds and maps complete what the listings showed, or are the way in where these show nothing; in
every later crawl they tell which articles have been edited.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from scrapy import Request
from scrapy.http import Response
from scrapy.robotstxt import RobotParser
from twisted.python.failure import Failure

from newsarchive.crawl import catalogues
from newsarchive.crawl.articles import conditions, is_for_good
from newsarchive.crawl.crawling import Crawling
from newsarchive.crawl.edits import Edits
from newsarchive.crawl.entry_dates import day_of, latest_of
from newsarchive.crawl.frontier import MOST_PAGES, TO_ITS_END
from newsarchive.crawl.manners import maps_named
from newsarchive.crawl.offers import signature
from newsarchive.crawl.responses import failed, fetch_of, mishap, page_of, without_validators
from newsarchive.discover.addresses import article_key, site_of
from newsarchive.discover.feeds import read_feed
from newsarchive.discover.listing import Listing
from newsarchive.discover.sitemaps import Sitemap, read_sitemap
from newsarchive.extract import EXTRACTOR
from newsarchive.items import Entry, Fetch, Validators

Step = Iterator[Request | Fetch]


class Completion:
    """Asks the feeds and maps of one crawl's site; the spider it works for asks the articles."""

    def __init__(self, spider: Crawling) -> None:
        self.spider = spider
        self.edits = Edits(spider)
        self.declared_feeds: list[str] = []
        self.declared_maps: list[str] = []
        self.found: list[Entry] = []
        """Articles that maps name, kept until all maps are read."""
        self.guessed = 0
        """Requests for what may be an article or not."""
        self.names_known = False
        """Whether a feed or map has named an article that the archive holds: it is of use, though nothing is new."""
        self.allowance = 0
        """Maps that may still be asked."""
        self.read: list[Fetch] = []
        """Feeds and maps that were of use: recorded when the articles have been asked that they declare as edited, so that a
        crawl killed before reads them again."""

    def stages(self) -> tuple[Iterator[Request], ...]:
        """What it asks, each stage once nothing of those before is left."""
        return self.feeds(), self.maps(), self.articles(), self.guesses(), *self.edits.rounds(), self.conclude()

    def note(self, offer: Listing) -> None:
        """Remember the feeds and maps that a listing names."""
        self.declared_feeds += offer.feeds
        self.declared_maps += offer.sitemaps

    def note_robots(self, robotparser: RobotParser, request: Request) -> None:
        """Remember the maps that robots.txt names."""
        self.declared_maps += [url for url in maps_named(robotparser) if site_of(url) == site_of(request.url)]

    @property
    def is_way_in(self) -> bool:
        """Whether no listing has shown an article."""
        return not any(walk.listed for walk in self.spider.walks)

    @property
    def is_filling(self) -> bool:
        """Whether some listing is walked for the first time, or shows nothing."""
        return self.is_way_in or any(walk.is_filling for walk in self.spider.walks)

    @property
    def start(self) -> str | None:
        """The first listing that could be read at all."""
        return next((walk.start for walk in self.spider.walks if not walk.replaced or walk.listed), None)

    def feeds(self) -> Iterator[Request]:
        """Ask the feeds: all on a first crawl, later only one that has been of use."""
        if not self.start or self.spider.max_pages:
            return
        memory, way_in = self.spider.memory, self.is_way_in
        chosen = catalogues.feeds_to_ask(self.declared_feeds, self.start, way_in=way_in)
        if not self.is_filling:
            chosen = [url for url in reversed(chosen) if memory.validators(url, EXTRACTOR)][:1]
        for url in chosen:
            yield self.ask(url, self.parse_feed, None if self.is_filling else memory.validators(url, EXTRACTOR))

    def days_first(self, entries: Sequence[Entry], asks: Iterable[Request]) -> Iterator[Request]:
        """The requests of a first page's articles; behind the feed's, where a listing that is walked first dates none of them."""
        feeds = catalogues.feeds_to_ask(self.declared_feeds, "", way_in=False)
        if not feeds or not self.is_filling or self.spider.max_pages or any(entry.date for entry in entries):
            yield from asks
            return
        behind = list(asks)
        yield Request(feeds[0], self.note_days, dont_filter=True, errback=lambda _: iter(behind), cb_kwargs={"behind": behind})

    def note_days(self, response: Response, behind: list[Request]) -> Iterator[Request]:
        """Remember what a feed says of the articles' days: evidence for those that a listing names without one."""
        for entry in read_feed(page_of(response)).entries:
            if entry.date:
                self.spider.articles.dated[article_key(entry.url)] = entry.date
        yield from behind

    def parse_feed(self, response: Response, url: str) -> Step:
        """One page of a feed: the newsroom's articles in it, and its next page."""
        if response.status == 304:
            yield fetch_of(response, "unchanged", url, kind="feed")
            return
        feed = read_feed(page_of(response))
        self.edits.hear(feed.entries)
        chosen = self.news_of(feed.entries)
        if not chosen:
            yield fetch_of(response, "refused", url, kind="feed", reason=NOTHING if feed.is_feed else "no feed")
            return
        shown, before = signature(chosen), self.spider.memory.validators(url, EXTRACTOR)
        for walk in self.spider.walks:
            walk.front_changed |= before is not None and before.body_digest != shown
            if self.is_way_in and not walk.front_urls:
                walk.front_urls = tuple(entry.url for entry in chosen)
        self.read.append(fetch_of(response, "listing", url, kind="feed", body_digest=shown))
        new = list(self.ask_articles(chosen))
        yield from new
        if feed.next_page and new and feed.next_page not in self.declared_feeds and len(self.declared_feeds) < MOST_PAGES:
            self.declared_feeds.append(feed.next_page)
            yield self.ask(feed.next_page, self.parse_feed)

    def news_of(self, entries: Sequence[Entry]) -> Sequence[Entry]:
        """The entries of a feed or map that are this newsroom's."""
        own = [entry for entry in entries if site_of(entry.url) in self.spider.articles.sites]
        if self.is_way_in:
            return own
        own = list(self.spider.scope.choose(own))
        listed, now = list(map(self.is_listed, own)), datetime.now(UTC)
        whole = all(walk.asked > 1 and walk.end == TO_ITS_END for walk in self.spider.walks)
        if catalogues.same_newsroom(listed, [day_of(entry, self.spider.site, now) for entry in own], whole=whole):
            return own
        return [entry for entry, is_listed in zip(own, listed, strict=True) if is_listed]

    def is_listed(self, entry: Entry) -> bool:
        """Whether a listing has shown an article, in this crawl or an earlier one."""
        key = article_key(entry.url)
        return key in self.spider.articles.known or any(key in walk.listed for walk in self.spider.walks)

    def is_listing(self, url: str) -> bool:
        """Whether it has been read as a page of a listing, as the ``/news/2/`` that a map names beside ``/news/new-ward/``."""
        return any(walk.has_read(url) for walk in self.spider.walks)

    def maps(self) -> Iterator[Request]:
        """Ask the maps of the site: all where the listing is walked for the first time, later a few, to hear what was edited."""
        if not self.start or self.spider.max_pages:
            return
        self.allowance = catalogues.MOST_AGAIN
        if self.is_filling:
            others = self.spider.crawler.stats.get_value("downloader/request_count", 0) - self.spider.articles.count
            self.allowance = catalogues.allowance(self.spider.articles.count, others, way_in=self.is_way_in)
        declared = catalogues.maps_to_ask(self.declared_maps, self.start, way_in=self.is_way_in)
        yield from self.ask_maps([(url, None) for url in declared])

    def ask_maps(self, maps: Sequence[tuple[str, str | None]]) -> Iterator[Request]:
        """Requests for maps, given with what an index says of their last change: as many as are worth it and may still be asked."""
        memory, site, now = self.spider.memory, self.spider.site, datetime.now(UTC)
        chosen = [url for url, _ in maps]
        if not self.is_filling:
            named = [(url, latest_of(modified, site, now) if modified else None) for url, modified in maps]
            chosen = catalogues.maps_again(named, memory.maps(site.name, EXTRACTOR), now)
        chosen = chosen[: self.allowance]
        self.allowance -= len(chosen)
        for url in chosen:
            yield self.ask(url, self.parse_map, None if self.is_filling else memory.validators(url, EXTRACTOR))

    def parse_map(self, response: Response, url: str) -> Step:
        """One map: the newsroom's articles in it, for the next stage; or an index of further maps."""
        if response.status == 304:
            yield fetch_of(response, "unchanged", url, kind="sitemap")
            return
        found = read_sitemap(page_of(response))
        self.edits.hear(found.entries)
        self.found += (chosen := self.articles_of(found) if self.is_filling else ())
        names_news = bool(chosen) or any(self.spider.articles.holds(entry.url) for entry in found.entries)
        if names_news or found.sitemaps:
            fetch = fetch_of(response, "listing", url, kind="sitemap")
            self.read.append(fetch if names_news else without_validators(fetch))
        else:
            yield fetch_of(response, "refused", url, kind="sitemap", reason=NOTHING if found.is_sitemap else "no sitemap")
        further = catalogues.useful_maps(found.sitemaps)
        self.declared_maps += [url for url, _ in further]
        yield from self.ask_maps(further)

    def articles_of(self, found: Sitemap) -> Sequence[Entry]:
        """The newsroom's articles in a map."""
        named = [entry for entry in found.entries if not (catalogues.holds_no_article(entry.url) or self.is_listing(entry.url))]
        return self.news_of(catalogues.without_shelves(named))

    def articles(self) -> Iterator[Request]:
        """Ask the articles that only a map knows, the newest first."""
        self.found.sort(key=lambda entry: entry.date or "", reverse=True)
        yield from self.ask_articles(self.found)

    def guesses(self) -> Iterator[Request]:
        """Where nothing has shown an article: the start addresses themselves, for they may be of one, and the few links they print.

        What such a page tells of itself must suffice, as for one that only a map names.
        """
        articles = self.spider.articles
        before, known = articles.count, any(seen.outcome == "stored" for seen in articles.known.values())
        for walk in self.spider.walks if not articles.stored_keys else ():
            if known and (walk.listed or walk.replaced):
                continue  # an earlier crawl has shown where the articles are: a listing without any, or a home page, is none itself
            own = (entry for entry in walk.leads if site_of(entry.url) in articles.sites)
            yield from self.ask_articles(replace(entry, source="sitemap") for entry in own)
        self.guessed += articles.count - before

    def conclude(self) -> Iterator[Request]:
        """Record the feeds and maps that were read. A map that declares more edits than were seen is read in full the next time."""
        is_seen = not (self.edits.waiting or self.spider.crawler.stats.get_value("newsarchive/failed"))
        self.spider.conclusions += [fetch if fetch.kind == "feed" or is_seen else without_validators(fetch) for fetch in self.read]
        self.edits.tell()
        yield from ()

    @property
    def is_of_use(self) -> bool:
        """Whether something named articles, or one of the guesses was right."""
        articles = self.spider.articles
        leads = (entry for walk in self.spider.walks for entry in walk.leads)
        return self.names_known or articles.count > self.guessed or any(articles.holds(entry.url) for entry in leads)

    def ask_articles(self, entries: Iterable[Entry]) -> Iterator[Request]:
        """Requests for those that no crawl has asked yet, as far back as this one is to go."""
        entries, articles = list(entries), self.spider.articles
        self.names_known = self.names_known or any(articles.holds(entry.url) for entry in entries)
        return articles.unasked(articles.in_time(entries, self.spider.since))

    def ask(self, url: str, callback: Any, validators: Validators | None = None) -> Request:
        """A request for something that machines read; conditional, where the archive knows what it looked like."""
        return Request(url, callback, headers=conditions(validators), dont_filter=True, meta={"handle_httpstatus_list": [304]},
                       errback=self.lost, cb_kwargs={"url": url})  # fmt: skip

    def lost(self, failure: Failure) -> Step:
        """A feed or map that could not be fetched. The usual places are mostly empty: not worth a word."""
        url: str = failure.request.cb_kwargs["url"]  # type: ignore[attr-defined]
        kind, loss = "feed" if url in self.declared_feeds else "sitemap", mishap(failure)
        if url in self.declared_feeds or url in self.declared_maps:
            yield failed(url, loss, kind, "refused" if is_for_good(loss) else "failed")


NOTHING = "no news of this listing"
