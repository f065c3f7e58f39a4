"""One process reads a crawl's pages, and a second helps once they pile up."""

import asyncio
import os
import subprocess
from collections.abc import Sequence
from typing import Any

import pytest

from newsarchive.crawl import readers
from newsarchive.crawl.reader import AHEAD
from newsarchive.crawl.readers import Readers
from newsarchive.crawl.records import Finished
from newsarchive.extract import extract
from tests.crawl.test_reader import fetched


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "MOST", 2)


def started_for(count: int) -> Sequence[bool]:
    """Which readers have a process when so many pages, asked for at once, have been read as ``extract`` reads them."""
    items, pool = [fetched(number) for number in range(count)], Readers(60)

    async def all_of_them() -> list[Any]:
        return await asyncio.gather(*map(pool.read, items))

    try:
        answers = asyncio.run(all_of_them())
        assert all(isinstance(answer, Finished) for answer in answers)
        assert [answer.article for answer in answers] == [extract(item.page) for item in items]
        return [reader.process is not None for reader in pool.readers]
    finally:
        processes = [reader.process for reader in pool.readers if reader.process]
        pool.close()
        assert None not in [process.poll() for process in processes]


@pytest.mark.parametrize(("count", "processes"), [(0, [False]), (1, [True]), (AHEAD, [True]), (AHEAD + 1, [True, True])])
def test_a_second_process_is_started_when_the_first_has_plenty_before_it(count: int, processes: Sequence[bool]) -> None:
    assert started_for(count) == processes


def test_where_no_second_process_can_be_started_the_first_goes_on(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    start, tries = subprocess.Popen, []

    def once(*command: Any, **settings: Any) -> subprocess.Popen[bytes]:
        tries.append(command)
        if len(tries) > 1:
            raise BlockingIOError(11, os.strerror(11))
        return start(*command, **settings)

    monkeypatch.setattr(subprocess, "Popen", once)
    assert started_for(AHEAD + 9) == [True, False]
    assert len(tries) == 2
    assert len(caplog.records) == 1
