"""The process that reads pages: in order, as ``extract`` does, and never more than one page the poorer."""

import asyncio
import logging
import os
import signal
import socket
import subprocess
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from newsarchive.crawl import reader as crawl_reader
from newsarchive.crawl import reading
from newsarchive.crawl.reader import Reader
from newsarchive.crawl.records import Fetched, Finished
from newsarchive.extract import STEPS, Draft, extract
from newsarchive.items import Fetch, Page
from newsarchive.site import Site

NOW = datetime(2025, 6, 15, 12, tzinfo=UTC)


def fetched(number: int, words: str = "The new ward has forty beds.") -> Fetched:
    url = f"https://hospital.example/news/{number}"
    html = f"<h1>Ward {number} opens</h1><p>27 May 2025</p><p>{words}</p><p>It is number {number}, and open to all patients.</p>"
    return Fetched(Page(url, html.encode(), NOW), Site(), Fetch(url, NOW, "stored"), STEPS)


def dies(draft: Draft) -> Draft:
    """A step on which the machine itself breaks, as lxml's C might."""
    os.kill(os.getpid(), signal.SIGSEGV)
    return draft


def stalls(draft: Draft) -> Draft:
    """A step that a page has caught in a loop."""
    time.sleep(60)
    return draft


def stops(draft: Draft) -> Draft:
    """A step over which somebody stops the process, its alarm with it."""
    os.kill(os.getpid(), signal.SIGSTOP)
    return draft


def errs(draft: Draft) -> Draft:
    """A step with a bug."""
    raise LookupError("no such letter")


def through(items: Sequence[Fetched], seconds: int = 60) -> tuple[list[Finished | Fetch], Reader]:
    reader = Reader(seconds)

    async def all_of_them() -> list[Finished | Fetch]:
        return await asyncio.gather(*map(reader.read, items))

    try:
        return asyncio.run(all_of_them()), reader
    finally:
        reader.close()


def test_pages_are_read_as_extract_reads_them() -> None:
    items = [fetched(number) for number in range(20)]
    answers, _ = through(items)
    assert [answer.article for answer in answers if isinstance(answer, Finished)] == [extract(item.page) for item in items]


def test_a_page_larger_than_any_buffer_goes_both_ways() -> None:
    words = " ".join(f"Bed {number} is free." for number in range(100_000))
    (answer,), _ = through([fetched(1, words)])
    assert isinstance(answer, Finished)
    assert "Bed 99999 is free." in answer.article.article_body


@pytest.mark.parametrize(
    ("step", "reason", "detail"),
    [
        (dies, "reading broke", "the reader ended with -11"),
        (stalls, "reading took too long", "the reader ended with -14"),
        (errs, "errs broke", "LookupError('no such letter')"),
    ],
)
def test_a_page_that_breaks_its_reader_costs_no_other(
    step: object, reason: str, detail: str, caplog: pytest.LogCaptureFixture
) -> None:
    items = [fetched(number) for number in range(6)]
    items[2] = replace(items[2], steps=(*STEPS, step))  # type: ignore[arg-type]
    with caplog.at_level(logging.ERROR):
        answers, _ = through(items, seconds=3)
    lost = answers.pop(2)
    assert isinstance(lost, Fetch)
    assert (lost.url, lost.outcome, lost.reason, lost.detail) == (items[2].fetch.url, "failed", reason, detail)
    assert [isinstance(answer, Finished) for answer in answers] == [True] * 5
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert items[2].fetch.url in caplog.text


def test_a_process_that_is_stopped_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    """It hears no alarm, and kept the crawl for ever."""
    reader = Reader(60)

    async def story() -> list[Finished | Fetch]:
        before = await reader.read(fetched(1))  # its start takes what time it takes
        monkeypatch.setattr(crawl_reader, "GRACE", -59)
        stopped = await reader.read(replace(fetched(2), steps=(*STEPS, stops)))
        monkeypatch.undo()
        return [before, stopped, await reader.read(fetched(3))]

    before, stopped, behind = asyncio.run(story())
    reader.close()
    assert isinstance(before, Finished)
    assert isinstance(behind, Finished)
    assert isinstance(stopped, Fetch)
    assert (stopped.outcome, stopped.reason, stopped.detail) == (
        "failed",
        "reading took too long",
        "the reader kept silent for 1 s",
    )


def test_who_asks_when_the_reader_has_just_died_starts_no_second_one(monkeypatch: pytest.MonkeyPatch) -> None:
    start, started = subprocess.Popen, []

    def counted(*command: Any, **settings: Any) -> subprocess.Popen[bytes]:
        started.append(start(*command, **settings))
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", counted)
    reader = Reader(60)

    async def story() -> list[Finished | Fetch]:
        waiting = asyncio.create_task(reader.read(fetched(2)))
        return [await reader.read(replace(fetched(1), steps=(*STEPS, dies))), await reader.read(fetched(3)), await waiting]

    answers = asyncio.run(story())
    reader.close()
    assert [isinstance(answer, Finished) for answer in answers] == [False, True, True]
    assert [process.poll() is None for process in started] == [False, False]
    assert len(started) == 2


def test_where_no_process_can_be_started_pages_are_read_all_the_same(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    start = subprocess.Popen

    def refused(*_: object, **__: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    def once(*command: Any, **settings: Any) -> subprocess.Popen[bytes]:
        monkeypatch.setattr(subprocess, "Popen", refused)
        return start(*command, **settings)

    monkeypatch.setattr(subprocess, "Popen", once)  # the first dies over its page, a second cannot be had
    items = [fetched(number) for number in range(6)]
    items[2] = replace(items[2], steps=(*STEPS, dies))
    answers, _ = through(items)
    assert [isinstance(answer, Finished) for answer in answers] == [True, True, False, True, True, True]
    assert "temporarily unavailable" in caplog.text


def test_what_is_no_article_comes_back_with_its_reason() -> None:
    item = fetched(1)
    (answer,), _ = through([replace(item, page=replace(item.page, html=b""))])
    assert isinstance(answer, Fetch)
    assert (answer.outcome, answer.reason) == ("refused", "empty page")


def test_the_process_ends_with_the_crawl(tmp_path: Path) -> None:
    """Whichever way that ends: the line is cut, and nobody is there to hear an answer."""

    async def cut() -> int | None:
        reader = Reader(60)
        await reader.read(fetched(1))
        process, line = reader.process, reader.line
        assert process
        assert line
        reader.connection_lost = lambda error: None  # type: ignore[method-assign]
        line.abort()
        return await asyncio.to_thread(process.wait, 20)

    assert asyncio.run(cut()) == 0


def test_the_process_ends_in_silence_where_nobody_hears_its_answer() -> None:
    """A crawl that was killed left a traceback of its reader on the terminal."""
    ours, theirs = socket.socketpair()
    ours.sendall(reading.packed(fetched(1)))
    ours.close()
    with theirs:
        reading.serve(theirs, 60)


def test_no_process_without_a_page() -> None:
    assert through([])[1].process is None
