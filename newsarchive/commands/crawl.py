"""``scrapy crawl``, with a summary at its end and an exit code that tells the truth.

Scrapy's own exits 0 whatever happened to the pages. Ours:

====  =====================================================================
0     crawled: articles were found, or nothing was new
2     could not start, stopped before its end, or the start address is of no use
3     ended, but something broke on the way; the log says what
4     ended without one article
75    another crawl of this site is running (``EX_TEMPFAIL``: try again later)
====  =====================================================================
"""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from scrapy import Spider
from scrapy.commands.crawl import Command as ScrapyCrawl
from scrapy.crawler import Crawler
from scrapy.exceptions import UsageError
from scrapy.settings import SETTINGS_PRIORITIES

from newsarchive.archive.connection import ArchiveError, open_archive
from newsarchive.crawl.garbage import collect_less
from newsarchive.crawl.summary import summary
from newsarchive.site import SiteError

RUNNING = 75
"""The exit code where another crawl of the site is running: ``EX_TEMPFAIL``, try again later."""


class Command(ScrapyCrawl):
    """Crawl one site."""

    crawler: Crawler

    def short_desc(self) -> str:
        """As ``scrapy --help`` lists it."""
        return "Crawl one hospital's newsroom: a site's name, or news -a url=ADDRESS"

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """On a terminal the live line speaks; the log keeps to warnings unless asked for more."""
        super().process_options(args, opts)
        quiet_on_terminals(self.settings)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Crawl, then say what was found."""
        try:
            assert self.settings is not None
            check_archive(Path(self.settings["ARCHIVE_PATH"]))
            super().run(args, opts)
        except (SiteError, ArchiveError) as error:
            raise UsageError(str(error), print_help=False) from None
        except KeyError as error:
            raise UsageError(f"{error.args[0]}; 'scrapy list' names them all", print_help=False) from None
        crawler = getattr(self, "crawler", None)
        if self.exitcode or crawler is None or crawler.spider is None:
            self.exitcode = 2
            return
        stats = crawler.stats.get_stats()
        trouble = getattr(crawler.spider, "trouble", None)
        self.exitcode = exit_code(stats, trouble)
        archive = Path(crawler.settings["ARCHIVE_PATH"])
        if stats.get("finish_reason") == "already_running":
            print(f"{crawler.spider.name}: another crawl of this site is running; nothing was done.", file=sys.stderr)
            return
        if stats.get("finish_reason") != "finished":
            trouble = trouble or f"stopped before its end ({stats.get('finish_reason')}); start it again and it goes on"
        print(summary(crawler.spider.name, stats, shown(archive) if archive.exists() else None, [trouble] if trouble else []))
        if archive.exists():
            print(f"  Browse:  {browse_command(archive)}")

    def _create_crawler(self, spidercls: type[Spider] | str) -> Crawler:
        self.crawler = super()._create_crawler(spidercls)
        collect_less()
        return self.crawler


def exit_code(stats: Mapping[str, Any], trouble: str | None) -> int:
    """The exit code of a crawl that could start; see the table above."""
    reason = stats.get("finish_reason")
    if reason == "already_running":
        return RUNNING
    if trouble or reason != "finished":
        return 2
    if stats.get("spider_exceptions/count") or stats.get("log_count/ERROR"):
        return 3
    return 0 if any(stats.get(f"newsarchive/{outcome}") for outcome in ("new", "updated", "unchanged", "listing")) else 4


def check_archive(path: Path) -> None:
    """Raise ``ArchiveError`` where an archive is there but cannot be used: better before the first request than after."""
    if path.exists():
        open_archive(path).close()


def quiet_on_terminals(settings: Any) -> None:
    """Keep the log off the live line."""
    if sys.stderr.isatty() and not typed(settings, "LOG_LEVEL") and not settings.get("LOG_FILE"):
        settings.set("LOG_LEVEL", "WARNING", "cmdline")


def typed(settings: Any, name: str) -> bool:
    """Whether a setting was given on the command line."""
    return bool((settings.getpriority(name) or 0) >= SETTINGS_PRIORITIES["cmdline"])


def shown(path: Path) -> str:
    """A path as short as it can be typed from here."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def browse_command(archive: Path) -> str:
    """The exact command that shows this archive, with the Datasette beside this Python where there is one."""
    beside = Path(sys.executable).with_name("datasette")
    program = shown(beside) if beside.exists() else "datasette"
    described = (archive.parent / "metadata.yaml").exists()
    return shlex.join([program, f"{shown(archive.parent)}/" if described else shown(archive)])
