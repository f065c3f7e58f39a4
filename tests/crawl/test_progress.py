"""A live line on a terminal, plain log lines in a file."""

import os
import pty
import subprocess
import time
from pathlib import Path

from tests.crawl.newsroom import ROOT, Answer, Asked, article, command, listing, scrapy, serving

ENTRIES = {f"/news/{n}": f"Report number {n} on the new wing of the house" for n in range(12)}


def slow(asked: Asked) -> Answer:
    time.sleep(0.3)
    return Answer(article(ENTRIES[asked.path]))


def read_all(terminal: int) -> str:
    seen = b""
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # Linux says so when the other end is closed
            break
        if not part:
            break
        seen += part
    return seen.decode()


def test_a_terminal_shows_a_live_line_and_the_summary(tmp_path: Path) -> None:
    mine, theirs = pty.openpty()
    with serving({"/news": listing(ENTRIES), **dict.fromkeys(ENTRIES, slow)}) as newsroom:
        crawl = subprocess.Popen(
            command("crawl", "news", "-a", f"url={newsroom.url}/news", archive=tmp_path / "archive.db"),
            cwd=ROOT,
            stdout=theirs,
            stderr=theirs,
            stdin=subprocess.DEVNULL,
        )
        os.close(theirs)
        seen = read_all(mine)
        assert crawl.wait() == 0
    live = [part for part in seen.split("\r\x1b[2K") if " pages (" in part and " new · " in part]
    assert len(live) > 2
    assert "12  new" in seen
    assert "INFO" not in seen


def test_a_file_gets_plain_lines(tmp_path: Path) -> None:
    with serving({"/news": listing(ENTRIES), **{url: article(headline) for url, headline in ENTRIES.items()}}) as newsroom:
        done = scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=tmp_path / "archive.db")
    assert "\x1b" not in done.stderr + done.stdout
    host = newsroom.url.removeprefix("http://")
    said = [line.partition("] INFO: ")[2] for line in done.stderr.splitlines()]
    assert [line.split("  ")[0] for line in said] == [host, host], done.stderr  # its beginning and its end, and no lists of parts
    assert "12 new" in said[-1]
    assert "12  new" in done.stdout
