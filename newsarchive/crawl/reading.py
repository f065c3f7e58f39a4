"""Reading one page: all that is asked of it, from its bytes to its article, in one go.

Run as a program it reads pages for a crawl, whose ``Reader`` holds the other end of the socket it is given: one pickled ``Fetched``
after another comes in, and the answer to each goes out, its length before it. It ends when the crawl does, however that ends.
"""

from __future__ import annotations

import pickle
import signal
import socket
import sys
import traceback
from dataclasses import replace

from newsarchive.crawl.garbage import collect_less
from newsarchive.crawl.records import Fetched, Finished
from newsarchive.discover.addresses import clean, honest_canonical
from newsarchive.extract import read
from newsarchive.extract.several import FURTHER
from newsarchive.items import Fetch, NotAnArticle

LENGTH = 8
"""Bytes of the number that stands before an answer, the most significant first."""

Answer = tuple[Finished | Fetch, str | None]
"""What became of a page; and how the reading broke, where it did, for the log."""


def answer(item: Fetched) -> Answer:
    """Read a page and take it through its steps. What is no article is refused; what breaks is recorded as failed."""
    doing = "reading"
    try:
        draft = read(item.page, item.site, item.following)
        own = honest_canonical(item.page.url, draft.document.canonical) or clean(item.page.url)
        draft = draft.with_article(url=own)
        for step in item.steps:
            doing = step.__name__
            draft = step(draft)
    except NotAnArticle as refusal:
        kind = "part" if refusal.reason == FURTHER else item.fetch.kind
        return replace(item.fetch, outcome="refused", kind=kind, reason=refusal.reason, detail=refusal.detail), None
    except Exception as error:  # a bug of ours must not cost the record that this page exists
        broken = replace(item.fetch, outcome="failed", reason=f"{doing} broke", detail=repr(error)[:500])
        return broken, traceback.format_exc()
    return Finished(draft.article, item.fetch, len(draft.following), draft.further), None


def serve(line: socket.socket, seconds: int) -> None:
    """Answer until the other end is closed. A page that takes longer than ``seconds`` ends this process, even in the midst of C."""
    with line.makefile("rwb") as pages:
        while True:
            try:
                item: Fetched = pickle.load(pages)
                signal.alarm(seconds)
                told = pickle.dumps(answer(item), pickle.HIGHEST_PROTOCOL)
                signal.alarm(0)
                pages.write(len(told).to_bytes(LENGTH) + told)
                pages.flush()
            except (EOFError, pickle.UnpicklingError, ConnectionError):  # the crawl is over, or was killed in the midst of a word
                return


if __name__ == "__main__":
    for told in (signal.SIGINT, signal.SIGTERM):  # meant for the crawl, which will want its last pages read
        signal.signal(told, signal.SIG_IGN)
    collect_less()
    serve(socket.socket(fileno=int(sys.argv[1])), int(sys.argv[2]))
