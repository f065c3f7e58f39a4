"""Reading one page: all that is asked of it, from its bytes to its article, in one go.

Run as a program it reads pages for a crawl, whose ``Reader`` holds the other end of the socket it is given: one ``packed`` page
after another comes in, and what became of each goes out, its length before it. It ends when the crawl does, however that ends.
"""

import copyreg
import pickle
import signal
import socket
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields, replace
from functools import lru_cache
from operator import attrgetter

from newsarchive.crawl.garbage import collect_less
from newsarchive.crawl.records import CUT_OFF, Fetched, Finished
from newsarchive.discover.addresses import clean, honest_canonical
from newsarchive.extract import Draft, read
from newsarchive.extract.multipage import FURTHER
from newsarchive.extract.verdict import PASSING
from newsarchive.items import Article, DateEvidence, DateReading, Entry, Fetch, HeadlineEvidence, Image, NotAnArticle, Page
from newsarchive.site import Site

LENGTH = 8
"""Bytes of the number that stands before what became of a page, the most significant first."""

ROOM = 1 << 20
"""Bytes of pages or answers that wait on the line, as far as the system has room for them, and of pages at its end."""

Steps = tuple[Callable[[Draft], Draft], ...]
Outcome = tuple[Article, int, tuple[str, ...]] | dict[str, str | None]
"""What becomes of a page: its article, how many of the following pages it was read from, and where it goes on behind these; or what
its fetch says of a page that is none.
"""
Told = tuple[Outcome, str | None]
"""What became of a page; and how the reading broke, where it did, for the log."""
Answer = tuple[Finished | Fetch, str | None]
"""The same for who asked."""


def answer(item: Fetched) -> Answer:
    """Read a page and take it through its steps. What is no article is refused; what breaks is recorded as failed."""
    return answered(item, _told(item.page, item.site, item.steps, item.following))


def answered(item: Fetched, told: Told) -> Answer:
    """What became of a page, together with the facts of the answer it came in, which need not travel."""
    outcome, trouble = told
    if isinstance(outcome, dict):
        return replace(item.fetch, **outcome), trouble  # type: ignore[arg-type]
    article, count, further = outcome
    return Finished(article, item.fetch, count, further), trouble


def packed(item: Fetched) -> bytes:
    """What the process must know of a page."""
    return pickle.dumps((_plan(item.site, item.steps), item.page, item.following), pickle.HIGHEST_PROTOCOL)


def _told(page: Page, site: Site, steps: Steps, following: tuple[Page, ...]) -> Told:
    doing = "reading"
    try:
        draft = read(page, site, following)
        own = honest_canonical(page.url, draft.document.canonical) or clean(page.url)
        draft = draft.with_article(url=own)
        for step in steps:
            doing = step.__name__
            draft = step(draft)
    except NotAnArticle as refusal:
        if not page.whole:  # what is missing may be the article
            return {"outcome": "failed", "reason": CUT_OFF, "detail": refusal.reason}, None
        outcome = "failed" if refusal.reason in PASSING else "refused"  # as if the server had said it in the answer's status
        refused = {"outcome": outcome, "reason": refusal.reason, "detail": refusal.detail}
        return {**refused, "kind": "part"} if refusal.reason == FURTHER else refused, None
    except Exception as error:  # a bug of ours must not cost the record that this page exists
        return {"outcome": "failed", "reason": f"{doing} broke", "detail": repr(error)[:500]}, traceback.format_exc()
    return (draft.article, len(draft.following), draft.further), None


# Site and steps are the same for all pages of a crawl, and are packed and unpacked once.


@lru_cache(maxsize=16)
def _plan(site: Site, steps: Steps) -> bytes:
    return pickle.dumps((site, steps), pickle.HIGHEST_PROTOCOL)


_planned = lru_cache(maxsize=16)(pickle.loads)


def _travel_light(kind: type) -> None:
    """Pack records of this kind as their bare values: in half the time that dataclasses of slots take by themselves."""
    values = attrgetter(*(field.name for field in fields(kind)))
    copyreg.pickle(kind, lambda record: (kind, values(record)))


for _kind in (Page, Entry, Article, Image, DateReading, DateEvidence, HeadlineEvidence):
    _travel_light(_kind)


def serve(line: socket.socket, seconds: int) -> None:
    """Answer until the other end is closed. A page that takes longer than ``seconds`` ends this process, even in the midst of C."""
    # The crawl is over, or was killed in the midst of a word; the line breaks once more where it is closed with an answer on it.
    with suppress(EOFError, pickle.UnpicklingError, ConnectionError), line.makefile("rwb", buffering=ROOM) as pages:
        while True:
            plan, page, following = pickle.load(pages)
            signal.alarm(seconds)
            site, steps = _planned(plan)
            told = pickle.dumps(_told(page, site, steps, following), pickle.HIGHEST_PROTOCOL)
            signal.alarm(0)
            pages.write(len(told).to_bytes(LENGTH) + told)
            pages.flush()


if __name__ == "__main__":
    for told in (signal.SIGINT, signal.SIGTERM):  # meant for the crawl, which will want its last pages read
        signal.signal(told, signal.SIG_IGN)
    collect_less()
    serve(socket.socket(fileno=int(sys.argv[1])), int(sys.argv[2]))
