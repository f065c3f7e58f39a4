"""Many crawls in one process: what a table of newsrooms is tested with, because starting Python takes longer than crawling one.

As a program it reads a JSON list of jobs, ``{"arguments": {…}, "settings": {…}}``, and prints what became of each.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.crawl.newsroom import ROOT, rows


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


def crawl(jobs: dict[str, dict[str, Any]], folder: Path, **settings: Any) -> dict[str, Crawled]:
    """Crawl each job's ``arguments`` into an archive of its own, ``folder/NAME.db``."""
    told = [
        {"arguments": arguments, "settings": {"ARCHIVE_PATH": str(folder / name / "archive.db"), "WARC_DIR": "", **settings}}
        for name, arguments in jobs.items()
    ]
    for name in jobs:
        (folder / name).mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.crawl.batch"], input=json.dumps(told), cwd=ROOT, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr[-4000:]
    assert "Traceback" not in done.stderr, done.stderr[-4000:]
    answers = json.loads(done.stdout)
    return {
        name: Crawled(folder / name / "archive.db", answer["trouble"], answer["stats"])
        for name, answer in zip(jobs, answers, strict=True)
    }


def main() -> None:
    """Run the jobs that standard input names."""
    from scrapy.crawler import AsyncCrawlerProcess
    from scrapy.utils.project import get_project_settings

    from newsarchive.spiders.news import AnyNewsroom

    settings = get_project_settings()
    settings.set("LOG_LEVEL", "ERROR")
    process = AsyncCrawlerProcess(settings)
    crawlers = []
    for job in json.load(sys.stdin):
        own = settings.copy()
        own.set("DOWNLOAD_SLOTS", {"127.0.0.1": {"concurrency": 2, "delay": 0, "jitter": 0}}, "cmdline")  # a small server
        own.update(job["settings"], priority="cmdline")  # above the process's own, which are merged in again
        crawler = type(process.create_crawler(AnyNewsroom))(AnyNewsroom, own)
        crawlers.append(crawler)
        process.crawl(crawler, **job["arguments"])
    process.start()
    json.dump(
        [{"trouble": getattr(crawler.spider, "trouble", None), "stats": crawler.stats.get_stats()} for crawler in crawlers], sys.stdout, default=str
    )


if __name__ == "__main__":
    main()
