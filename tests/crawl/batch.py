"""Many crawls in one process: what tables of newsrooms are tested with, because starting Python takes longer than crawling one.

As a program it reads lists of jobs, each a line of JSON, ``[{"arguments": {…}, "settings": {…}}]``, crawls those of a list side by
side and prints what became of them in a line. It ends with its standard input.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Any

from tests.crawl.newsroom import ROOT, rows

if TYPE_CHECKING:  # it takes a second to import, in a process that only asks for crawls
    from scrapy.crawler import AsyncCrawlerProcess, Crawler


@dataclass
class Crawled:
    """What became of one crawl."""

    archive: Path
    trouble: str | None
    stats: dict[str, Any] = field(default_factory=dict)

    def paths(self) -> set[str]:
        """The paths of all stored articles."""
        if not self.archive.exists():
            return set()
        return {"/" + url.split("/", 3)[3] for (url,) in rows(self.archive, "select url from articles")}

    @property
    def requests(self) -> int:
        return int(self.stats.get("downloader/request_count", 0))


class Crawlers:
    """The process that crawls, from the first crawl that is asked for to the end of the tests."""

    def __init__(self) -> None:
        self.log = tempfile.TemporaryFile()  # noqa: SIM115  (open as long as the process)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.crawl.batch"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.log,
            text=True,
        )

    def crawl(self, told: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Have the jobs done; nothing may break on the way."""
        assert self.process.stdin
        assert self.process.stdout
        start = self.log.seek(0, 2)
        late = Timer(300, self.process.kill)
        late.daemon = True
        late.start()
        print(json.dumps(told), file=self.process.stdin, flush=True)
        answer = self.process.stdout.readline()
        late.cancel()
        self.log.seek(start)
        said = self.log.read().decode()
        if not answer:
            crawlers.cache_clear()  # the next test has another one
        assert answer, said[-4000:]
        assert "Traceback" not in said, said[-4000:]
        return list(json.loads(answer))


@cache
def crawlers() -> Crawlers:
    """The one of this process."""
    return Crawlers()


def crawl(jobs: dict[str, dict[str, Any]], folder: Path, **settings: Any) -> dict[str, Crawled]:
    """Crawl each job's ``arguments`` into an archive of its own, ``folder/NAME/archive.db``."""
    told = [
        {"arguments": arguments, "settings": {"ARCHIVE_PATH": str(folder / name / "archive.db"), "WARC_DIR": "", **settings}}
        for name, arguments in jobs.items()
    ]
    for name in jobs:
        (folder / name).mkdir(exist_ok=True)
    return {
        name: Crawled(folder / name / "archive.db", answer["trouble"], answer["stats"])
        for name, answer in zip(jobs, crawlers().crawl(told), strict=True)
    }


async def together(process: AsyncCrawlerProcess, jobs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Crawl side by side."""
    from newsarchive.spiders.news import AnyNewsroom

    crawls, tasks = [], []
    for job in jobs:
        own = process.settings.copy()
        own.set("DOWNLOAD_SLOTS", {"127.0.0.1": {"concurrency": 2, "delay": 0, "jitter": 0}}, "cmdline")  # a small server
        own.update(job["settings"], priority="cmdline")  # above the process's own, which are merged in again
        crawls.append(type(process.create_crawler(AnyNewsroom))(AnyNewsroom, own))
        tasks.append(process.crawl(crawls[-1], **job["arguments"]))
    await asyncio.gather(*tasks)
    return [{"trouble": getattr(crawl.spider, "trouble", None), "stats": crawl.stats.get_stats()} for crawl in crawls]


async def answer(process: AsyncCrawlerProcess) -> None:
    """Do what standard input asks for, until nobody asks any more."""
    from twisted.internet import reactor

    while line := await asyncio.to_thread(sys.stdin.readline):
        print(json.dumps(await together(process, json.loads(line)), default=str), flush=True)
    reactor.stop()  # type: ignore[misc]  # a module that is replaced when it is first imported


def main() -> None:
    """Answer from within Scrapy's own loop."""
    from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
    from scrapy.crawler import AsyncCrawlerProcess
    from scrapy.utils.project import get_project_settings

    class Patient(HTTP11DownloadHandler):
        """Scrapy gives connections a second to close. Where the loop stands still for longer, they have closed, the second is
        over as well, and both fire one Deferred: AlreadyCalledError, seen with fifteen crawls on a machine under load."""

        def __init__(self, crawler: Crawler) -> None:
            super().__init__(crawler)
            self._disconnect_timeout = 60

    settings = get_project_settings()
    settings.set("LOG_LEVEL", "ERROR")
    settings.set("DOWNLOAD_HANDLERS", {"http": Patient})
    process = AsyncCrawlerProcess(settings)
    answering = asyncio.get_event_loop().create_task(answer(process))
    process.start(stop_after_crawl=False)
    answering.result()


if __name__ == "__main__":
    main()
