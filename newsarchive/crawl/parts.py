"""The further pages of an article that has several: fetched once its first has been read, then read with it as one article."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from scrapy import Request
from scrapy.http import Response
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure

from newsarchive.crawl import rendering
from newsarchive.crawl.articles import MOST_READ, part_lost
from newsarchive.crawl.records import Fetched, Finished
from newsarchive.crawl.responses import fetch_of, page_of
from newsarchive.extract.continuation import MOST
from newsarchive.extract.page_numbers import page_number
from newsarchive.items import Fetch, Page

Ask = Callable[[Request], Awaitable[Response]]
Read = Callable[[Fetched], Awaitable[Finished | Fetch]]


async def complete(item: Fetched, begun: Finished, ask: Ask, read: Read) -> Finished:
    """The article with its further pages, as far as they can be had: the first that cannot ends it, and it is ``incomplete``.

    Nothing is stored before all are there, so that a crawl killed on the way begins this article again.
    """
    pages: list[Page] = []
    fetches: list[Fetch] = []
    lost: Fetch | None = None
    asked = {item.page.url}
    while not lost and begun.read == len(pages):
        todo = [url for url in begun.further if url not in asked][: MOST - len(pages)]
        if not todo:
            break
        for url in todo:
            asked.add(url)
            page, fetch = await _ask(url, item, ask)
            if page and sum(len(other.html) for other in (item.page, *pages, page)) > MOST_READ:
                page, fetch = None, replace(fetch, outcome="refused", reason="too large")
            if page is None:
                lost = fetch
                break
            pages.append(page)
            fetches.append(fetch)
        answer = await read(replace(item, following=tuple(pages))) if pages else begun
        if not isinstance(answer, Finished):  # together they cannot be read; the first one could
            break
        begun = answer
    used = [fetch if place < begun.read else replace(fetch, outcome="refused", reason=NONE) for place, fetch in enumerate(fetches)]
    return replace(begun, parts=(*used, lost) if lost else tuple(used))


NONE = "no further page of the article"


async def _ask(url: str, item: Fetched, ask: Ask) -> tuple[Page | None, Fetch]:
    """The page at an address that an article is said to go on at, and what is recorded of it."""
    try:
        response = await ask(Request(url, meta=rendering.meta(item.site), dont_filter=True))
        if response.status != 200:
            raise HttpError(response)
    except Exception as error:  # whatever it is, the article's first page is there
        return None, part_lost(url, Failure(error))  # type: ignore[no-untyped-call]
    if not page_number(response.url, item.page.url):
        return None, fetch_of(response, "refused", url, kind="part", reason="leads elsewhere")
    return page_of(response), fetch_of(response, "stored", url, kind="part")
