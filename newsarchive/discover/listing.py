"""bytes → what a newsroom page offers: its articles, its further pages, its feeds, or where the newsroom is."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from newsarchive.discover import addresses
from newsarchive.discover.blocks import folders_of
from newsarchive.discover.carried.bundles import asked_by, endpoints_in, is_script, script_files, stories_of
from newsarchive.discover.carried.carried_markup import carried_page, next_group
from newsarchive.discover.carried.data_files import read_data_file
from newsarchive.discover.carried.endpoint_answers import following, is_fragment, read_answer
from newsarchive.discover.carried.page_data import NOWHERE, Place, embedded_entries
from newsarchive.discover.carried.unshown import unshown
from newsarchive.discover.entries import read_items
from newsarchive.discover.forms import PAGE_FIELD
from newsarchive.discover.frames import find_frames
from newsarchive.discover.links import Link, is_download, links_of, read_link
from newsarchive.discover.machine_links import machine_links
from newsarchive.discover.newsrooms import find_newsrooms
from newsarchive.discover.pagers.archives import find_archives, is_period
from newsarchive.discover.pagers.load_more import find_loaders, has_bare_button
from newsarchive.discover.pagers.option_pagers import SIGNS, find_marked_pages, find_option_steps
from newsarchive.discover.pagers.pagination import Step, find_steps
from newsarchive.discover.pagers.printed_pagers import find_printed_pages
from newsarchive.discover.scripts.clicks import Scripts
from newsarchive.discover.sections import find_sections
from newsarchive.discover.selection import choose_items, choose_leads, items_of
from newsarchive.discover.words import fold
from newsarchive.discover.zones import Zones
from newsarchive.extract.document import Document, parse
from newsarchive.extract.drawn import is_drawn
from newsarchive.extract.markup.selectors import select
from newsarchive.extract.spam.hidden_links import unseen_spam
from newsarchive.items import Entry, Page
from newsarchive.site import Site


@dataclass(frozen=True, slots=True)
class NextPage:
    """How to ask for another page of the listing."""

    url: str
    method: str = "GET"
    form: tuple[tuple[str, str], ...] = ()
    """Fields of a POST form, in order."""
    how: str = "link"
    """What gave it: rel-next, next-words, number, script, form, postback, load-more, endpoint, archive (a year or month) …"""
    ahead: bool = True
    """False for a page that stands before this one, as when a crawl starts in the middle."""
    number: int | None = field(default=None, compare=False)
    """The page's number, where its link says it."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What one page of a newsroom offers."""

    entries: tuple[Entry, ...] = ()
    """The article links of the page's listing, in order, each address once."""
    next_pages: tuple[NextPage, ...] = ()
    """Further pages of the same listing: the following one first, then those after it, then those before it (``ahead`` false)."""
    feeds: tuple[str, ...] = ()
    """RSS, Atom and JSON Feed addresses the page declares or links."""
    sitemaps: tuple[str, ...] = ()
    newsrooms: tuple[Entry, ...] = ()
    """Links that look like a newsroom, where this page is not one itself (a home page, an article)."""
    drawn_by_javascript: bool = False
    """The listing is not in the page's HTML or data: a browser would draw it."""
    reason: str | None = None
    """Why there are no entries, in words."""
    leads: tuple[Entry, ...] = ()
    """What may be an article, should nothing else be: the page itself, if it says a sentence; where there are no entries, the few
    links that it prints outside its menus.
    """
    places: tuple[Place, ...] = ()
    """Where the routes of a script have the pages of stories."""
    carriers: tuple[str, ...] = ()
    """Endpoints that a script asks for one story, ``{}`` for its part of the address."""


@dataclass(frozen=True, slots=True)
class Start:
    """What is known of a listing from the page where it starts, for the reading of its later pages."""

    url: str | None = None
    articles: Sequence[str] = ()
    """Addresses of the articles it shows."""
    scripts: bytes = b""
    """Its ``scripts_and_forms``, which links of later pieces call."""
    places: Sequence[Place] = ()
    """Where its scripts have the pages of stories."""


_NOT_SEEN = Start()


def read_listing(page: Page, site: Site | None = None, start: Start = _NOT_SEEN) -> Listing:
    """Read one page of a newsroom. Pure; never raises but ``NotAnArticle`` for what is no HTML at all.

    An endpoint's answer in JSON, a list in an XML or script file and a script that asks for one are read too, where a page before
    named them. By the articles that the ``start`` has shown, the last page's one or two are known, and where data of mere slugs
    lead; without any, these lead below its address.
    """
    if (data := _read_data(page, start)) is not None:
        return data
    room = _begin(page, site or Site(), start)
    steps = _further(room)
    staying = _staying(room, steps)
    has_pager = bool(steps or start.articles) or is_period(page.url)
    entries = _entries(room, staying, has_pager)
    if not entries and (carried := carried_page(page, room.document)):
        offer = read_listing(carried, site, replace(start, scripts=b""))
        if offer.entries:
            return replace(offer, next_pages=offer.next_pages or _ordered(steps))
    if not room.site.next_page:
        if not any(step.ahead for step in steps):
            steps += _unlinked(room, len(entries))
        steps += (archives := find_archives(room.links, room.document, room.scripts, room.zones, has_pager=bool(steps)))
        if archives and not entries and not has_pager:  # the newest month may have one story
            entries = _entries(room, staying, True)
        if not steps and not room.site.links:
            steps = find_sections(room.links, entries, page.url, room.zones)
    goes_on = any(step.how != "archive" for step in steps)
    language, zones = room.document.declared_language, room.zones if entries else None
    newsrooms = () if entries and goes_on else find_newsrooms(room.links, page.url, zones, entries, language)
    drawn = not entries and is_drawn(room.document)
    if not (steps or start.articles or room.site.links):
        by_button = entries != () and has_bare_button(room.document, room.zones)
        steps = script_files(room.document, named=not (drawn or by_button), of_themes=by_button)
    few = [] if entries or drawn or room.site.links else choose_leads(_useful(room, staying), room.zones)
    leads = (*_itself(room.document), *read_items(few, room.document))
    reason = None if entries else _reason(drawn, newsrooms)
    return Listing(entries, _ordered(steps), *machine_links(room.document, room.links), newsrooms, drawn, reason, leads)


@dataclass(frozen=True, slots=True)
class _Newsroom:
    """A page that is being read, as all readers of its links need it."""

    page: Page
    site: Site
    start: Start
    borrows: bool
    """The scripts and forms of the first page were added to this piece."""
    document: Document
    scripts: Scripts
    zones: Zones
    links: Sequence[Link]


def _begin(page: Page, site: Site, start: Start) -> _Newsroom:
    borrows = bool(start.scripts) and is_fragment(page.html)
    document = parse(replace(page, html=page.html + start.scripts) if borrows else page)
    document.elements  # noqa: B018  (so that each walk over the page meets the Python objects of the one before)
    scripts = Scripts(document)
    return _Newsroom(page, site, start, borrows, document, scripts, Zones(), links_of(document, scripts))


def _read_data(page: Page, start: Start) -> Listing | None:
    """What is no HTML: an endpoint's answer, a file of data, a script that asks for one; else ``None``."""
    if page.html[:200].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        answer = read_answer(page, start.articles, start.url, start.places)
        if answer is not None:
            reason = None if answer.entries else "the endpoint's answer holds no articles"
            return Listing(answer.entries, _ordered(answer.steps), reason=reason)
    if stories := read_data_file(page, start.url):
        return Listing(stories)
    if is_script(page.url, page.content_type):
        script, shown_on = page.html.decode("utf-8", "replace"), start.url or page.url
        places, carriers = stories_of(script, shown_on)
        asked = _asked_for_more(page, start) or asked_by(script, page.url, shown_on)
        return Listing(next_pages=_ordered(asked), reason="a script holds no articles", places=places, carriers=carriers)
    return None


def _asked_for_more(script: Page, start: Start) -> list[Step]:
    """What a theme's script asks for more than the ``start`` shows, with the names that the page's own scripts give it."""
    if not (start.url and start.articles):
        return []
    html = start.scripts + b"<script>" + script.html.replace(b"</", b"<\\/") + b"</script>"
    document = parse(Page(start.url, html, script.captured_at))
    return find_loaders(document, Scripts(document), b"", current=1, shown=len(start.articles))


def _staying(room: _Newsroom, steps: Sequence[Step]) -> list[Link]:
    """The links that turn no page, but for spam that no reader sees."""
    turning = {step.request.as_get() for step in steps}
    spam = unseen_spam(room.document, {link.element: link.text for link in room.links})
    return [link for link in room.links if link.url not in turning and link.element not in spam]


_SENTENCE = 80
"""Bytes of a text that is more than a label, in any script."""


def _itself(document: Document) -> tuple[Entry, ...]:
    for element in document.elements:
        texts = (element.text, element.tail) if element.tag not in ("script", "style", "a", "title") else (element.tail,)
        if any(text and len(text.strip().encode(errors="ignore")) > _SENTENCE for text in texts):
            return (Entry(document.url),)
    return ()


def _unlinked(room: _Newsroom, shown: int) -> list[Step]:
    """The ways on of a page that shows so many articles and no link to more: the first kind of them that it has."""
    document, scripts, html = room.document, room.scripts, room.page.html
    return (
        list(next_group(document))
        or ([] if room.borrows else find_loaders(document, scripts, html, current=1 if shown else 0, shown=shown))
        or find_option_steps(document, scripts)
        or (find_marked_pages(document, scripts) if any(sign in html for sign in SIGNS) else [])
        or find_printed_pages(document, scripts)
        or (list(following(document.url, shown)) if shown and is_fragment(html) else [])
        or ([] if shown else find_frames(document, scripts) or endpoints_in(scripts.page.source, document.url, only_paged=True))
    )


def posted_on(page: NextPage) -> tuple[NextPage, ...]:
    """The same endpoint asked for the page after, where the page's number is posted: its answer names no further page."""
    for name, value in page.form if page.how == "endpoint" else ():
        if PAGE_FIELD.fullmatch(name) and value.isdecimal() and len(value) < 6:
            form = tuple((other, str(int(value) + 1) if other == name else kept) for other, kept in page.form)
            return (replace(page, form=form),)
    return ()


def _reason(drawn: bool, newsrooms: Sequence[Entry]) -> str:
    if drawn:
        return (
            "the page is drawn by JavaScript and carries no data: set render = true in the site file, "
            "or start from its feed or sitemap"
        )
    return "no block of links reads like news" + (f"; the newsroom may be {newsrooms[0].url}" if newsrooms else "")


def _entries(room: _Newsroom, links: Sequence[Link], has_pager: bool) -> tuple[Entry, ...]:
    if room.site.links:
        return read_items(items_of(_selected(room, room.site.links)), room.document)
    items = choose_items(_useful(room, links), room.document.url, room.zones, has_pager, room.start.articles)
    shown = read_items(items, room.document)
    if not shown:
        return embedded_entries(room.document)
    return _told_below(shown, room.document) or shown + unshown(shown, room.document)


def _told_below(shown: Sequence[Entry], document: Document) -> tuple[Entry, ...]:
    """The stories of the page's data, where these alone stand below its address: what is shown is a box of events beside them."""
    folders = folders_of(document.url)
    if not folders or any(entry.url.startswith(folders) for entry in shown):
        return ()
    told, said = embedded_entries(document, NOWHERE), {fold(entry.headline or "") for entry in shown}
    is_news = all(entry.date and entry.url.startswith(folders) and fold(entry.headline or "") not in said for entry in told)
    return told if len(told) > len(shown) and is_news else ()


def _useful(room: _Newsroom, links: Sequence[Link]) -> list[Link]:
    own = room.document.url.partition("#")[0]
    return [link for link in links if link.text and link.url.partition("#")[0] != own and not is_download(link.url)]


def _further(room: _Newsroom) -> list[Step]:
    if room.site.next_page:
        return [Step(link.request, "site") for link in _selected(room, room.site.next_page)]
    document = room.document
    declared = (link.get("href") for link in document.every("link") if (link.get("rel") or "").lower() == "next")
    urls = [url for href in declared if href and (url := addresses.resolve(document.base_url, href.strip()))]
    return find_steps(room.links, document.url, document.declared_language, room.zones, urls)


def _selected(room: _Newsroom, selectors: Sequence[str]) -> list[Link]:
    """The links that a site file's selectors find: the elements themselves, or the first link inside each."""
    found = []
    for element in select(room.document.root, selectors):
        links = (read_link(candidate, room.document, room.scripts) for candidate in (element, *element.iter("a")))
        if link := next((link for link in links if link is not None), None):
            found.append(link)
    return found


def _ordered(steps: Sequence[Step]) -> tuple[NextPage, ...]:
    """The following page first, then what lies further ahead, archives, what lies behind."""

    def rank(step: Step) -> tuple[bool, bool, int]:
        return (not step.ahead, step.how == "archive", step.number or 0)

    pages = (
        NextPage(addresses.clean(step.request.url), step.request.method, step.request.form, step.how, step.ahead, step.number)
        for step in sorted(steps, key=rank)
    )
    return tuple({(page.url, page.form): page for page in reversed(list(pages))}.values())[::-1]
