"""``scrapy crawlall``: every hospital whose turn it is, politely interleaved in one process.

Exit codes: the highest that ``scrapy crawl`` would have had for one of them, 75 counting least; 1 where not one site file could
be read.
"""

import argparse
import asyncio
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from scrapy.commands import ScrapyCommand
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.exceptions import UsageError
from scrapy.settings import Settings

from newsarchive.archive.connection import ArchiveError
from newsarchive.commands.crawl import (
    RUNNING,
    browse_command,
    check_archive,
    exit_code,
    keep_log_plain,
    knows_some,
    shown,
    trouble_of,
    unknown_site,
)
from newsarchive.crawl.garbage import collect_less
from newsarchive.crawl.loader import SiteLoader
from newsarchive.crawl.memory import Memory, memory_of
from newsarchive.crawl.progress import count_of_sites
from newsarchive.crawl.spider import NewsSpider
from newsarchive.crawl.summary import summary
from newsarchive.site import SiteError


class Command(ScrapyCommand):
    """Crawl many sites in one process."""

    requires_project = True
    crawler_process: AsyncCrawlerProcess
    settings: Settings

    def syntax(self) -> str:
        """As ``scrapy crawlall --help`` shows it."""
        return "[options]"

    def short_desc(self) -> str:
        """As ``scrapy --help`` lists it."""
        return "Crawl every hospital that is due, in one process"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """The command's own options."""
        super().add_options(parser)
        parser.add_argument("--country", metavar="CC,…", help="only hospitals of these countries (ISO 3166-1: KR,CN)")
        parser.add_argument("--sites", metavar="NAME,…", help="only these sites, due or not")
        parser.add_argument("--jobs", metavar="N", type=int, default=20, help="sites crawled at the same time (default: 20)")

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Read the options."""
        super().process_options(args, opts)
        if args:
            raise UsageError(f"unexpected {args[0]!r}; name sites with --sites {','.join(args)}", print_help=False)
        if opts.jobs < 1:
            raise UsageError("--jobs must be at least 1", print_help=False)
        keep_log_plain(self.settings)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Crawl, then say what was found."""
        archive = Path(self.settings["ARCHIVE_PATH"])
        self.broken: list[str] = []
        try:
            check_archive(archive)
            chosen = list(self.chosen(opts))
        except (SiteError, ArchiveError) as error:
            raise UsageError(str(error), print_help=False) from None
        if not chosen:
            self.exitcode = 1 if self.broken else 0
            print("\n".join([*self.broken, "No such site is due. Name sites with --sites to crawl them all the same."]))
            return
        collect_less()
        fleet = Fleet(self.crawler_process, chosen, opts.jobs)
        fleet.run()
        codes = [2 if self.broken else 0, *fleet.codes.values()]
        self.exitcode = max(codes, key=lambda code: 1 if code == RUNNING else code)
        name = count_of_sites(len(fleet.codes))
        print(summary(name, fleet.stats, shown(archive) if archive.exists() else None, [*self.broken, *fleet.troubles]))
        if archive.exists():
            print(f"  Browse:  {browse_command(archive)}")

    def chosen(self, opts: argparse.Namespace) -> Iterator[type[NewsSpider]]:
        """The spiders that this run is for. A broken site file is noted and breaks only itself."""
        loader = SiteLoader(self.settings)
        named = [name.strip() for name in (opts.sites or "").split(",") if name.strip()]
        countries = {code.strip().upper() for code in (opts.country or "").split(",") if code.strip()}
        if unknown := sorted(set(named) - set(loader.list())):
            raise UsageError(unknown_site(unknown[0], loader.list()), print_help=False)
        memory, met = memory_of(self.settings), set[str | None]()
        try:
            for name in named or sorted(loader.files):
                try:
                    spider = loader.load(name)
                except SiteError as error:
                    self.broken.append(str(error))
                    continue
                if not issubclass(spider, NewsSpider):
                    continue
                met.add(spider.site.country)
                if (not countries or spider.site.country in countries) and (named or self.is_due(memory, name)):
                    yield spider
        finally:
            memory.close()
        if countries and not countries & met:
            asked, told = ",".join(sorted(countries)), ", ".join(sorted(filter(None, met))) or "no country"
            raise UsageError(f"--country {asked}: no site is there; their files name {told}", print_help=False)

    def is_due(self, memory: Memory, name: str) -> bool:
        """Whether a site's last good crawl is long enough ago."""
        last = memory.last_crawl(name)
        return last is None or datetime.now(UTC) - last >= timedelta(hours=self.settings.getfloat("CRAWL_EVERY"))


class Fleet:
    """Many crawls in one process, a few of them at a time."""

    def __init__(self, process: AsyncCrawlerProcess, spiders: list[type[NewsSpider]], jobs: int) -> None:
        self.process = process
        self.waiting = iter(spiders)
        self.jobs = jobs
        self.stats: Counter[str] = Counter()
        """The sums of all crawls' stats."""
        self.codes: dict[str, int] = {}
        """Site → the exit code that its crawl alone would have had."""
        self.troubles: list[str] = []

    def run(self) -> None:
        """Crawl them all. Returns at the end."""
        started = datetime.now(UTC)
        for _ in range(self.jobs):
            self.launch()
        self.process.start()
        self.stats["elapsed_time_seconds"] = (datetime.now(UTC) - started).total_seconds()  # type: ignore[assignment]

    def launch(self, _: object = None) -> None:
        """Start the next crawl, if one is waiting."""
        if spider := next(self.waiting, None):
            crawler = self.process.create_crawler(spider)
            task = self.process.crawl(crawler)
            task.add_done_callback(lambda done: self.landed(spider.name, crawler, done))

    def landed(self, name: str, crawler: Crawler, task: asyncio.Task[None]) -> None:
        """Keep what a crawl found, drop the rest of it, and start the next."""
        told: dict[str, Any] = dict(crawler.stats.get_stats()) if crawler.stats else {}
        told.pop("log_count/ERROR", None)  # counts the lines of all crawls of the process
        trouble = getattr(crawler.spider, "trouble", None)
        self.stats.update({key: value for key, value in told.items() if isinstance(value, int)})
        is_whole = not task.cancelled() and task.exception() is None
        self.codes[name] = exit_code(told, trouble, knows_some=knows_some(crawler.spider)) if is_whole else 3
        if self.codes[name] in (2, 3):
            self.troubles.append(f"{name}: {trouble_of(told, trouble) or 'it broke; the log says where'}")
        self.launch()
