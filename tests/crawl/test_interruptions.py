"""What breaks on our own machine, the crawl itself or what it writes to: nothing is lost, and the end tells it."""

import os
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path
from threading import Event

from newsarchive.archive.store import Store
from tests.crawl.newsroom import (
    GOOD,
    ROOT,
    Answer,
    Asked,
    Page,
    article,
    command,
    good_pages,
    headlines,
    listing,
    reasons,
    rows,
    scrapy,
    serving,
)


def test_killed_at_any_moment_nothing_is_lost_and_nothing_twice(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    entries = {f"/news/item-{n}": f"Report number {n} on the building of the new wing" for n in range(60)}

    def slow(asked: Asked) -> Answer:
        time.sleep(0.03)
        return Answer(article(entries[asked.path]))

    with serving({"/news": listing(entries), **dict.fromkeys(entries, slow)}) as newsroom:
        words = command("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive, WARC_DIR=tmp_path / "warc")
        for _ in range(3):
            before = len(newsroom.paths())
            crawl = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ)
            deadline = time.monotonic() + 30
            while len(newsroom.paths()) < before + 12 and crawl.poll() is None and time.monotonic() < deadline:
                time.sleep(0.02)
            crawl.send_signal(signal.SIGKILL)
            crawl.wait()
            if archive.exists():
                assert rows(archive, "pragma integrity_check") == [("ok",)]
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive, WARC_DIR=tmp_path / "warc")
    assert headlines(archive) == set(entries.values())
    assert rows(archive, "select count(*), max(version) from articles") == [(60, 1)]
    assert rows(archive, "select count(*) from versions") == [(60,)]


def test_two_crawls_of_different_hospitals_at_once_while_someone_reads(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    words = {n: {f"/news/{n}-{i}": f"House {n} reports on its work, part {i}" for i in range(25)} for n in (1, 2)}
    with (
        serving({"/news": listing(words[1]), **{u: article(h) for u, h in words[1].items()}}) as first,
        serving({"/news": listing(words[2]), **{u: article(h) for u, h in words[2].items()}}) as second,
    ):
        crawls = [
            subprocess.Popen(
                command("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive),
                cwd=ROOT,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for newsroom in (first, second)
        ]
        while any(crawl.poll() is None for crawl in crawls):
            if archive.exists() and archive.stat().st_size > 50_000:
                rows(archive, "select count(*) from articles")
            time.sleep(0.05)
        for crawl in crawls:
            out, err = crawl.communicate()
            assert crawl.returncode == 0, out + err
    assert rows(archive, "select count(*) from articles") == [(50,)]
    assert rows(archive, "pragma integrity_check") == [("ok",)]


def test_a_second_crawl_of_the_same_site_steps_back(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"

    second_ended = Event()

    def slow(asked: Asked) -> Answer:
        second_ended.wait(30)
        return Answer(article(GOOD[asked.path]))

    with serving({"/news": listing(GOOD), **dict.fromkeys(GOOD, slow)}) as newsroom:
        arguments = ("crawl", "news", "-a", f"url={newsroom.url}/news")
        first = subprocess.Popen(
            command(*arguments, archive=archive),
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        while not newsroom.asked:
            time.sleep(0.05)
        second = scrapy(*arguments, archive=archive, check=False)
        second_ended.set()
        assert first.wait() == 0
    assert second.returncode == 75
    assert "another crawl" in second.stderr


def test_an_archive_that_takes_no_more_ends_the_crawl(tmp_path: Path) -> None:
    """What would still be fetched could not be kept; and a traceback a page told nobody what to do."""
    entries = {f"/news/item-{n}": f"Report number {n} on the building of the new wing" for n in range(60)}
    archive = tmp_path / "archive.db"

    def fills(asked: Asked) -> Answer:
        if asked.path == "/news/item-3":
            with closing(sqlite3.connect(archive)) as other:
                other.execute("alter table articles rename to lost")
        return Answer(article(entries[asked.path]))

    pages: dict[str, Page] = {"/news": listing({**GOOD, **entries}), **good_pages(), **dict.fromkeys(entries, fills)}
    with serving(pages) as newsroom:
        Store(archive).close()
        done = scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive, check=False)
    assert done.returncode == 2
    assert "cannot be used as the archive" in done.stdout
    assert "Traceback" not in done.stderr


def test_an_archive_that_is_moved_away_ends_the_crawl(tmp_path: Path) -> None:
    """All that was stored went with it, and the crawl exited 0."""
    entries = {f"/news/item-{n}": f"Report number {n} on the building of the new wing" for n in range(40)}
    archive = tmp_path / "archive.db"

    def moves(asked: Asked) -> Answer:
        if archive.exists() and asked.path == "/news/item-20":
            archive.rename(tmp_path / "elsewhere.db")
        return Answer(article(entries[asked.path]))

    pages: dict[str, Page] = {"/news": listing(entries), **dict.fromkeys(entries, moves)}
    with serving(pages) as newsroom:
        Store(archive).close()
        done = scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive, check=False)
    assert done.returncode == 2
    assert f"{archive}: was moved, deleted or replaced" in done.stdout
    assert "Traceback" not in done.stderr


def test_captures_that_are_taken_away_are_told_at_the_end(tmp_path: Path) -> None:
    warc = tmp_path / "warc"

    def moves(asked: Asked) -> Answer:
        if warc.exists():
            warc.rename(tmp_path / "elsewhere")
        return Answer(article(GOOD[asked.path]))

    with serving({"/news": listing(GOOD), **dict.fromkeys(GOOD, moves)}) as newsroom:
        done = scrapy(
            "crawl", "news", "-a", f"url={newsroom.url}/news", archive=tmp_path / "archive.db", check=False, WARC_DIR=warc
        )
    assert done.returncode == 3
    assert "Trouble: no more captures are kept" in done.stdout
    assert "Traceback" not in done.stderr


def test_captures_that_cannot_be_written_are_told_at_the_end(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with serving({"/news": listing(GOOD), **good_pages()}) as newsroom:
        warc = tmp_path / "file" / "warc"
        done = scrapy(
            "crawl", "news", "-a", f"url={newsroom.url}/news", archive=tmp_path / "archive.db", check=False, WARC_DIR=warc
        )
    assert done.returncode == 3
    assert "Trouble: no more captures are kept" in done.stdout
    assert headlines(tmp_path / "archive.db") == set(GOOD.values())


def test_an_archive_that_cannot_be_made_is_told_before_the_first_request(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with serving({"/news": listing(GOOD), **good_pages()}) as newsroom:
        done = scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=tmp_path / "file" / "archive.db", check=False)
        assert newsroom.asked == []
    assert done.returncode == 2
    assert "cannot be written" in done.stdout


def test_a_mistyped_command_leaves_no_trace_of_a_crawl(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    with serving({"/news": listing(GOOD), **good_pages()}) as newsroom:
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive)
        done = scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", "-a", "since=last week", archive=archive, check=False)
    assert done.returncode == 2
    assert rows(archive, "select count(*) from crawls") == [(1,)]


def test_ctrl_c_lets_the_pages_on_their_way_be_read(tmp_path: Path) -> None:
    """A terminal sends it to every process of the crawl; the one that reads pages died of it in its first second."""
    archive, reached = tmp_path / "archive.db", Event()
    entries = {f"/news/item-{n}": f"Report number {n} on the building of the new wing" for n in range(60)}

    def slow(asked: Asked) -> Answer:
        reached.set()
        time.sleep(0.1)
        return Answer(article(entries[asked.path]))

    with serving({"/news": listing(entries), **dict.fromkeys(entries, slow)}) as newsroom:
        words = command("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive)
        crawl = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
        assert reached.wait(60)
        time.sleep(0.2)
        os.killpg(crawl.pid, signal.SIGINT)
        out, err = crawl.communicate(timeout=60)
    assert crawl.returncode == 2
    assert "stopped before its end; start it again and it goes on" in out
    assert "Traceback" not in err
    assert reasons(archive) == {}
