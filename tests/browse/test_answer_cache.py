"""Answers are remembered until the archive changes, and no longer."""

import asyncio
import os
import time
from pathlib import Path

import pytest

from newsarchive.archive.connection import open_archive
from newsarchive.browse.answer_cache import MOST, remembered


class Question:
    """Counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    async def __call__(self) -> int:
        self.asked += 1
        return self.asked


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    open_archive(tmp_path / "archive.db").close()
    rest(tmp_path / "archive.db")
    return tmp_path / "archive.db"


def rest(path: Path) -> None:
    """As if the file had last been written a minute ago."""
    for file in path.parent.iterdir():
        os.utime(file, (time.time() - 60, time.time() - 60))


def ask(path: Path | None, question: Question, name: str = "home") -> int:
    return asyncio.run(remembered(str(path) if path else None, name, question))


def test_a_quiet_archive_is_asked_once(archive: Path) -> None:
    question = Question()
    assert [ask(archive, question) for _ in range(3)] == [1, 1, 1]
    assert ask(archive, question, "hospitals") == 2


def test_a_write_into_the_log_is_noticed(archive: Path) -> None:
    question = Question()
    assert ask(archive, question) == 1
    db = open_archive(archive)
    with db.conn:
        db.conn.execute("insert into sites (name) values ('clinic')")
    assert ask(archive, question) == 2
    assert ask(archive, question) == 3  # written this very moment: another write might leave the same time
    db.close()
    rest(archive)
    assert [ask(archive, question) for _ in range(2)] == [4, 4]


def test_an_archive_in_memory_is_always_asked() -> None:
    question = Question()
    assert [ask(None, question) for _ in range(2)] == [1, 2]


def test_what_is_kept_is_bounded(archive: Path) -> None:
    question = Question()
    for number in range(MOST + 1):
        ask(archive, question, f"country {number}")
    assert ask(archive, question, "country 0") == MOST + 2
