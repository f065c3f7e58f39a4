"""What an endpoint answers when a listing asks it for more: JSON with articles in it, or with HTML in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from newsarchive.discover import addresses
from newsarchive.discover.carried.page_data import Place, arrays_of, lists_of
from newsarchive.discover.entries import read_items
from newsarchive.discover.forms import PAGE_FIELD, Request, with_query
from newsarchive.discover.links import links_of
from newsarchive.discover.markup import read_json
from newsarchive.discover.pagers.pagination import Step
from newsarchive.discover.parameters import parameters
from newsarchive.discover.scope import literal_shape, shapes_of
from newsarchive.discover.scripts.clicks import Scripts
from newsarchive.discover.selection import choose_items
from newsarchive.discover.zones import Zones
from newsarchive.extract.document import parse
from newsarchive.items import Entry, Page


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer's articles and the way to the next."""

    entries: tuple[Entry, ...]
    steps: tuple[Step, ...] = ()


def read_answer(page: Page, examples: Sequence[str] = (), start: str | None = None, places: Sequence[Place] = ()) -> Answer | None:
    """Read an endpoint's JSON; ``None`` where it is none.

    Slugs without addresses stand where the ``examples`` of the listing stand, in one of the app's ``places``, or else below the
    ``start``.
    """
    data = read_json(page.html)
    if data is None:
        return None
    place = _place(examples, start or page.url, places)
    entries = max(lists_of(data, page.url, place), key=len, default=()) or _last_one(data, page.url, place, examples)
    fragment_of_all = "" if entries else max((_joined(data), *_markup(data)), key=len)
    if fragment_of_all:
        fragment = replace(page, html=fragment_of_all.encode(), encoding="utf-8", content_type="text/html")
        document = parse(fragment)
        links = [link for link in links_of(document, Scripts(document)) if link.text]
        entries = read_items(choose_items(links, page.url, Zones()), document)
    return Answer(entries, tuple(_next(data, page.url, len(entries))) if entries else ())


def _last_one(data: Any, base: str, place: Place, examples: Sequence[str]) -> tuple[Entry, ...]:
    """The one story of the last answer, known by the form of the addresses that the listing has shown."""
    shapes = shapes_of(examples) if len(examples) > 2 else ()
    lists = lists_of(data, base, place, least=1)
    found = [entries for entries in lists if any(shape.fits(literal_shape(entries[0].url)) for shape in shapes)]
    return found[0] if len(found) == 1 else ()


def _place(examples: Sequence[str], start: str, places: Sequence[Place]) -> Place:
    """What stands before and behind an article's own part of its address."""
    folders = {url.rstrip("/").rpartition("/")[0] + "/" for url in examples}
    endings = {_ENDING.search(url)[0] for url in examples}  # type: ignore[index]  # it may be empty
    if len(folders) == len(endings) == 1:
        return Place(folders.pop(), endings.pop())
    below = start.partition("?")[0].rstrip("/") + "/"
    return next((place for place in places if place.before == below), None) or next(iter(places), Place(below))


_ENDING = re.compile(r"(?:/|\.[a-z]{3,5})?$")


def _markup(data: Any) -> Iterator[str]:
    return (text for text in _texts(data) if "<" in text and "href" in text)


def _joined(data: Any) -> str:
    """The markup of a list that comes in pieces, one for each story."""
    pieces = ([next(_markup(item), "") for item in items] for items in arrays_of(data))
    return max(("".join(found) for found in pieces if len(found) > 1 and all(found)), key=len, default="")


def _texts(data: Any) -> Iterator[str]:
    todo = [data]
    while todo:
        node = todo.pop()
        if isinstance(node, str):
            yield node
        elif isinstance(node, (list, dict)):
            todo += node.values() if isinstance(node, dict) else node


_NEXT_NAMES = ("next", "nextUrl", "next_url", "nextPageUrl", "next_page_url", "nextLink", "nextPage", "next_page",
               "@odata.nextLink")  # fmt: skip


def _next(data: Any, url: str, shown: int) -> Iterator[Step]:
    """The address that the answer names, else the same endpoint one page on, as long as it gives articles."""
    todo, named = [data], False
    while todo:
        node = todo.pop()
        if isinstance(node, dict):
            for name in _NEXT_NAMES:
                value = node.get(name)
                named = named or name in node
                if isinstance(value, dict):
                    value = value.get("href") or value.get("url")
                if isinstance(value, str) and re.search(r"[/?]", value) and (named_url := addresses.resolve(url, value)):
                    yield Step(Request(named_url), "endpoint")
                    return
            if any(node.get(name) is False for name in ("hasMore", "has_more", "hasNext", "has_next", "hasNextPage", "more")):
                return
            todo += [value for value in node.values() if isinstance(value, dict)]
    if not named:
        yield from list(_all_at_once(data, url, shown)) or list(following(url, shown)) or _counted(data, url, shown)


_OFFSET = re.compile(r"start|offset|skip|from|limitstart", re.I)


def following(url: str, shown: int) -> Iterator[Step]:
    """The same endpoint one page on, by the page or the offset in its address."""
    for name, value in parameters(url.partition("#")[0].partition("?")[2]):
        is_offset = _OFFSET.fullmatch(name) is not None
        if (is_offset or PAGE_FIELD.fullmatch(name)) and value and value.isdecimal() and len(value) < 9:
            number = int(value) + (shown if is_offset else 1)
            yield Step(Request(with_query(url, ((name, str(number)),))), "endpoint", number)
            return


_SIZE = re.compile("p|limit|size|pagesize|per_page|take|top|rows|num", re.I)


def _all_at_once(data: Any, url: str, shown: int) -> Iterator[Step]:
    """The same endpoint asked for as many as it counts, where its address names no part and says how many came: ``?s=7&p=8``."""
    asked = parameters(url.partition("#")[0].partition("?")[2])
    size = next((name for name, value in asked if _SIZE.fullmatch(name) and value == str(shown)), None)
    if size is None or any(name != size and (_OFFSET.fullmatch(name) or PAGE_FIELD.fullmatch(name)) for name, _ in asked):
        return
    told = data.items() if isinstance(data, dict) else ()
    counts = [value for name, value in told if name.lower() in _COUNTS and type(value) is int and shown < value <= _MOST_AT_ONCE]
    if counts:
        yield Step(Request(with_query(url, ((size, str(max(counts))),))), "endpoint")


_MOST_AT_ONCE = 2000
"""Stories in one answer: no newsroom lists more at once, and no crawl should ask a server for all it has."""
_OFFSETS = ("offset", "start", "skip", "from")
_PAGES = ("page", "currentPage", "current_page", "pageIndex", "pageNumber", "pageNo")
_TOTALS = ("total", "totalCount", "total_count", "totalItems", "totalResults", "numFound", "count")
_COUNTS = frozenset(name.lower() for name in _TOTALS)
_LAST_PAGES = ("pageCount", "totalPages", "total_pages", "pages", "last_page", "lastPage", "pageTotal")


def _counted(data: Any, url: str, shown: int) -> Iterator[Step]:
    """The same endpoint further on, where the answer counts what there is and says by which name it counts."""
    for node in [data, *data.values()] if isinstance(data, dict) else ():
        counts = {name: value for name, value in node.items() if type(value) is int} if isinstance(node, dict) else {}
        for names, step, ends, add in ((_OFFSETS, shown, _TOTALS, shown), (_PAGES, 1, _LAST_PAGES, 0)):
            name = next((name for name in names if name in counts), None)
            if name and any(counts[name] + add < counts[end] for end in ends if end in counts):
                number = counts[name] + step
                asked = "page" if name in ("currentPage", "current_page") else name  # ?page=2 answers {"current_page": 2}
                yield Step(Request(with_query(url, ((asked, str(number)),))), "endpoint", number)
                return


def is_fragment(html: bytes) -> bool:
    """A piece of a page, as endpoints answer it: items without a page around them."""
    return re.search(rb"<(?:!doctype|html|head|body)\b", html[:20_000], re.I) is None
