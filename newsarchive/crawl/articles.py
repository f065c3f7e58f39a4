"""The articles of one crawl: which are known, which are asked, and what comes of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from scrapy import Request
from scrapy.http import Response
from twisted.python.failure import Failure

from newsarchive.crawl import rechecks, rendering
from newsarchive.crawl.carriers import Carriers
from newsarchive.crawl.entry_dates import day_of
from newsarchive.crawl.frontier import Walk
from newsarchive.crawl.memory import Memory
from newsarchive.crawl.records import Fetched, Finished
from newsarchive.crawl.responses import Mishap, digest, failed, fetch_of, leads_home, mishap, page_of
from newsarchive.discover.addresses import article_key, site_of
from newsarchive.discover.carried.app_routes import of_story
from newsarchive.discover.traps import looks_endless
from newsarchive.extract import EXTRACTOR
from newsarchive.extract.document import MAX_BYTES, parse
from newsarchive.extract.drawn import is_drawn
from newsarchive.extract.multipage import FURTHER
from newsarchive.items import Article, Entry, Fetch, Known, NotAnArticle, Validators
from newsarchive.site import Site

ALIKE = 3
"""Addresses that may answer with the very same bytes; more are a trap, or an error page that says 200."""
MOST_READ = MAX_BYTES + 1
"""Bytes of a page that the reader is given: one more than it reads, so that it knows that there were more."""
FOR_GOOD = ("forbidden by robots.txt", "private address", "too large", "redirect loop")
"""Reasons that will be the same tomorrow."""
Parts = tuple[tuple[str, Validators], ...]
"""The further pages of a known article: the address of each, and what makes its request conditional."""


class Articles:
    """Asks each article once, and hears what became of it."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.known: dict[str, Known] = {}
        """Article key → what earlier crawls learnt of it."""
        self.addresses: dict[str, str] = {}
        """Article key → the address under which the archive knows it."""
        self.told: dict[str, Entry] = {}
        """Article key → what a listing of this crawl says of an article that the archive knows: evidence, if it is asked again."""
        self.dated: dict[str, str] = {}
        """Article key → the date that a feed gives it, where the listing gives none."""
        self.again_whole: set[str] = set()
        """Article keys asked again without conditions, because one of their further pages has changed."""
        self.asked: set[str] = set()
        """Article keys asked in this crawl, or found at the end of a redirect."""
        self.days: dict[str, date] = {}
        """Article key → its day, as the article itself says."""
        self.carriers = Carriers()
        self.bodies: Counter[str] = Counter()
        """Digest of a page's bytes → how many addresses have answered with them."""
        self.alike: dict[str, tuple[str, str]] = {}
        """Digest of a page's bytes → what became of it, if that was no article, and why."""
        self.sites: frozenset[str] = frozenset(map(site_of, site.start_urls))
        """Registrable domains that are the hospital's."""
        self.stored_keys: set[str] = set()
        """Article keys that this crawl has found to be, or put, in the archive."""
        self.count = 0
        """Requests made."""
        self.in_vain = 0
        """Answers in a row that brought no new article."""

    def remember(self, memory: Memory) -> None:
        """Ask the archive what earlier crawls learnt."""
        for url, seen in memory.known(self.site.name, EXTRACTOR).items():
            key = article_key(url)
            if key not in self.known or seen.outcome == "stored":
                self.known[key], self.addresses[key] = seen, url

    # --- asking

    def unasked(self, entries: Iterable[Entry]) -> Iterator[Request]:
        """Requests for the articles that no crawl has asked yet."""
        for entry in entries:
            key = article_key(entry.url)
            if key in self.known:
                self.told[key] = entry
            elif key not in self.asked and not looks_endless(entry.url):
                yield self.ask(entry)

    def ask(self, entry: Entry, validators: Validators | None = None, parts: Parts = ()) -> Request:
        """The request of one article; conditional, where the archive knows what it looked like. ``parts`` are its further pages."""
        self.asked.add(article_key(entry.url))
        self.count += 1
        meta = rendering.meta(self.site)
        return Request(
            entry.url, self.parse, headers=conditions(validators), dont_filter=True,
            meta={**meta, "handle_httpstatus_list": [304]} if validators else meta, errback=self.lost,
            cb_kwargs={"entry": entry, "validators": validators, "parts": parts},
        )  # fmt: skip

    def again(self, urls: Iterable[str], memory: Memory) -> Iterator[Request]:
        """Conditional requests for articles that the archive knows, each once in a crawl."""
        for url in urls:
            key = article_key(url)
            if key not in self.asked:
                url = self.addresses.get(key, url)
                entry = replace(self.told.get(key, Entry(url, source="archive")), url=url)
                parts = tuple((part, memory.validators(part, EXTRACTOR) or Validators()) for part in memory.parts(url))
                learnt = None if self.is_conveyed(url) else memory.validators(url, EXTRACTOR)
                yield self.ask(entry, learnt or Validators(), parts)

    def worth_a_look(self, walk: Walk, spare: int) -> Sequence[str]:
        """Known articles of a listing's first page to ask again: the newest, and those that have gone from it."""
        newest = rechecks.newest(walk.front_urls, self.known, changed=walk.front_changed, spare=spare)
        return [*newest, *(self.addresses[key] for key in rechecks.missing(walk.front_urls, self.known))]

    def is_conveyed(self, url: str) -> bool:
        """Whether an article's page is known as an empty frame, which stays as it is whatever becomes of the article."""
        seen = self.known.get(article_key(url))
        return seen is not None and seen.conveyed

    # --- what is answered

    def parse(
        self, response: Response, entry: Entry, validators: Validators | None, parts: Parts
    ) -> Iterator[Fetched | Fetch | Request]:
        """One page that a listing, a feed or a map calls an article. Where it is unchanged, its further pages need not be."""
        body = digest(response.body)
        if response.status == 304 or (validators and validators.body_digest == body):
            yield fetch_of(response, "unchanged", entry.url)
            yield from (self.ask_part(entry, *part) for part in parts)
            return
        if site_of(response.url) not in self.sites | {site_of(entry.url)}:
            yield fetch_of(response, "refused", entry.url, reason="leads to another site")
            return
        if leads_home(entry.url, response.url):
            yield fetch_of(response, "refused", entry.url, reason="leads to the home page")
            return
        if templates := self.carriers.of(entry, response, body):
            yield self.ask_carrier(entry, response, templates)
            return
        if self.is_conveyed(entry.url) and not entry.content and self.carriers.is_frame(response, body):
            yield fetch_of(response, "unchanged", entry.url)  # an empty frame, of which nobody has told more today
            return
        self.bodies[body] += 1
        if self.bodies[body] > ALIKE and not entry.content:
            outcome, reason = self.alike.get(body) or self.alike.setdefault(body, ("refused", _why_alike(response)))
            yield fetch_of(response, outcome, entry.url, reason=reason)
            return
        told = entry if entry.date else replace(entry, date=self.dated.get(article_key(entry.url)))
        page = page_of(response, told)
        if len(page.html) > MOST_READ:  # what is beyond is not read; it need not be copied to the reader
            page = replace(page, html=page.html[:MOST_READ])
        yield Fetched(page, self.site, fetch_of(response, "stored", entry.url, body_digest=body))

    def ask_carrier(self, entry: Entry, frame: Response, templates: Sequence[str]) -> Request:
        """The request of what an article's empty frame is filled with."""
        return Request(
            of_story(templates[0], entry.url), self.parse_carrier, dont_filter=True, errback=self.lost_carrier,
            cb_kwargs={"entry": entry, "frame": frame, "templates": templates},
        )  # fmt: skip

    def parse_carrier(
        self, response: Response | None, entry: Entry, frame: Response, templates: Sequence[str]
    ) -> Iterator[Fetched | Fetch | Request]:
        """What an endpoint answers for one article; where it carries nothing of it, the next is asked."""
        told = self.carriers.read(templates[0], response, entry) if response else replace(entry, content="")
        if told.content or not templates[1:]:
            yield from self.parse(frame, told, None, ())
        else:
            yield self.ask_carrier(entry, frame, templates[1:])

    def lost_carrier(self, failure: Failure) -> Iterator[Fetched | Fetch | Request]:
        """An endpoint that did not answer."""
        yield from self.parse_carrier(None, **failure.request.cb_kwargs)  # type: ignore[attr-defined]

    def first_page(self, entry: Entry | None, refused: Fetch) -> Request | None:
        """The request of an article's first page, where a further one was refused and no crawl has asked the first."""
        if refused.reason != FURTHER or not refused.detail:
            return None
        key = article_key(refused.detail)
        is_asked = key in self.known or (key in self.asked and key != article_key(refused.url))
        return None if is_asked else self.ask(replace(entry or Entry(refused.url), url=refused.detail))

    def ask_part(self, entry: Entry, url: str, validators: Validators) -> Request:
        """The conditional request of a further page of a known article."""
        meta = rendering.meta(self.site)
        return Request(
            url, self.parse_part, headers=conditions(validators), dont_filter=True, meta={**meta, "handle_httpstatus_list": [304]},
            errback=self.lost_part, cb_kwargs={"entry": entry, "validators": validators},
        )  # fmt: skip

    def parse_part(self, response: Response, entry: Entry, validators: Validators) -> Iterator[Fetch | Request]:
        """A further page of an article whose first one is unchanged; if it has changed itself, all are read anew."""
        key = article_key(entry.url)
        if response.status == 304 or validators.body_digest == digest(response.body):
            yield fetch_of(response, "unchanged", kind="part")
        elif key not in self.again_whole:
            self.again_whole.add(key)
            yield self.ask(entry)

    def lost_part(self, failure: Failure) -> Iterator[Fetch]:
        """A further page that could not be fetched: the article is kept as it was."""
        yield part_lost(failure.request.url, failure)  # type: ignore[attr-defined]

    def once(self, item: Finished) -> Finished | Fetch:
        """The article; or what is recorded instead, where it has been or will be asked under its own address."""
        asked, own = item.fetch.url, item.article.url
        asked_key, own_key = article_key(asked), article_key(own)
        if own_key == asked_key:
            return item
        if own_key not in self.asked and own_key not in self.known:
            self.asked.add(own_key)
            return item
        if (seen := self.known.get(asked_key)) and seen.outcome == "stored" and self.addresses[asked_key] == asked:
            return replace(item.fetch, outcome="refused", reason="leads to another article", detail=own)
        return replace(item.fetch, outcome="unchanged", reason="another address", final_url=own)

    def lost(self, failure: Failure) -> Iterator[Fetch]:
        """An article that could not be fetched. One that never was there is refused for good; one that was may be gone."""
        entry: Entry = failure.request.cb_kwargs["entry"]  # type: ignore[attr-defined]
        loss = mishap(failure)
        never_seen = article_key(entry.url) not in self.known
        yield failed(entry.url, loss, outcome="refused" if is_for_good(loss) and never_seen else "failed")

    # --- what became of it

    def stored(self, article: Article, *, brought_news: bool) -> None:
        """Hear of an article that is in the archive: its day, and whether it was worth the walk."""
        self.stored_keys.add(article_key(article.url))
        if article.date_published:
            self.days[article_key(article.url)] = date.fromisoformat(article.date_published)
        self.in_vain = 0 if brought_news else self.in_vain + 1

    @property
    def knows_some(self) -> bool:
        """Whether the archive holds any article of this site."""
        return bool(self.stored_keys) or any(seen.outcome == "stored" for seen in self.known.values())

    def holds(self, url: str) -> bool:
        """Whether the archive holds this article, by this crawl or an earlier one."""
        key = article_key(url)
        return key in self.stored_keys or (key in self.known and self.known[key].outcome == "stored")

    def note_parts(self, parts: Iterable[Fetch]) -> None:
        """Hear of an article's further pages: they are none of their own."""
        self.asked.update(article_key(part.url) for part in parts if part.outcome == "stored")

    def recorded(self, fetch: Fetch) -> None:
        """Hear of an answer that gave no article."""
        if fetch.kind == "article":
            self.in_vain += 1
            if fetch.body_digest and fetch.reason:
                self.alike[fetch.body_digest] = fetch.outcome, fetch.reason

    def day_of(self, entry: Entry, now: datetime) -> date | None:
        """An entry's day: the article's own, where it has been read, else as the listing prints it."""
        return self.days.get(article_key(entry.url)) or day_of(entry, self.site, now)

    def in_time(self, entries: Iterable[Entry], since: date | None) -> Iterator[Entry]:
        """The entries that are not older than ``since``, as far as the listing dates them."""
        now = datetime.now(UTC)
        for entry in entries:
            day = self.day_of(entry, now) if since else None
            if not (since and day and day < since):
                yield entry

    def span(self, entries: Iterable[Entry], now: datetime) -> tuple[date | None, date | None]:
        """The first and the last day of a page's entries, by what the listing or the articles themselves have said so far."""
        days = [day for entry in entries if (day := self.day_of(entry, now))]
        return min(days, default=None), max(days, default=None)


def _why_alike(response: Response) -> str:
    """Why so many addresses answer the same: an app sends its empty frame at each, for a browser to fill."""
    try:
        return "needs JavaScript" if is_drawn(parse(page_of(response))) else "the same page at many addresses"
    except NotAnArticle as refusal:
        return refusal.reason


def part_lost(url: str, failure: Failure) -> Fetch:
    """What is recorded of a further page that could not be fetched."""
    loss = mishap(failure)
    return failed(url, loss, "part", "refused" if is_for_good(loss) else "failed")


def is_for_good(loss: Mishap) -> bool:
    """Whether an address will give no page tomorrow either."""
    return loss.is_final or loss.reason in FOR_GOOD


def conditions(validators: Validators | None) -> dict[str, str]:
    """The headers that make a request conditional."""
    told = {"If-None-Match": validators.etag, "If-Modified-Since": validators.last_modified} if validators else {}
    return {name: value for name, value in told.items() if value}
