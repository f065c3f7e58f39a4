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

import argparse
import logging
import shlex
import sys
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from scrapy import Spider
from scrapy.commands.crawl import Command as ScrapyCrawl
from scrapy.crawler import Crawler
from scrapy.exceptions import UsageError
from scrapy.settings import SETTINGS_PRIORITIES

from newsarchive.archive.connection import ArchiveError, open_archive
from newsarchive.crawl.capture import CAPTURES_LOST
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
        """On a terminal the live line speaks; the log keeps to what people read unless asked for more."""
        super().process_options(args, opts)
        if len(args) > 1:
            raise UsageError(f"unexpected {args[1]}; did you mean: scrapy {meant(*args)}", print_help=False)
        keep_log_plain(self.settings)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Crawl, then say what was found."""
        try:
            assert self.settings is not None
            check_archive(Path(self.settings["ARCHIVE_PATH"]))
            super().run(args, opts)
        except (SiteError, ArchiveError) as error:
            raise UsageError(str(error), print_help=False) from None
        except KeyError:
            names = self.crawler_process.spider_loader.list() if self.crawler_process else []
            raise UsageError(unknown_site(args[0], names), print_help=False) from None
        crawler = getattr(self, "crawler", None)
        if self.exitcode or crawler is None or crawler.spider is None:
            self.exitcode = 2
            return
        stats = crawler.stats.get_stats()
        told = getattr(crawler.spider, "trouble", None)
        self.exitcode = exit_code(stats, told, knows_some=knows_some(crawler.spider))
        archive = Path(crawler.settings["ARCHIVE_PATH"])
        name, trouble = getattr(crawler.spider, "site", crawler.spider).name, trouble_of(stats, told)
        if self.exitcode == RUNNING:
            print(f"{name}: {trouble}", file=sys.stderr)
            return
        print(summary(name, stats, shown(archive) if archive.exists() else None, [trouble] if trouble else []))
        if archive.exists():
            print(f"  Browse:  {browse_command(archive)}")

    def _create_crawler(self, spidercls: type[Spider] | str) -> Crawler:
        self.crawler = super()._create_crawler(spidercls)
        collect_less()
        return self.crawler


BREAKS = ("spider_exceptions/count", "log_count/ERROR", CAPTURES_LOST)
"""Stats that tell of something broken."""


def exit_code(stats: Mapping[str, Any], trouble: str | None, *, knows_some: bool = True) -> int:
    """The exit code of a crawl that could start; see the table above. Where the archive ``knows_some`` of the site's articles, a
    listing without a new one is as it should be.
    """
    reason = stats.get("finish_reason")
    if reason == "already_running":
        return RUNNING
    if trouble or reason != "finished":
        return 2
    if any(stats.get(sign) for sign in BREAKS):
        return 3
    found = ("new", "updated", "unchanged", *(("listing",) if knows_some else ()))
    return 0 if any(stats.get(f"newsarchive/{outcome}") for outcome in found) else 4


def knows_some(spider: Spider | None) -> bool:
    """Whether the archive holds any article of a spider's site; taken for granted of one that does not tell."""
    articles = getattr(spider, "articles", None)
    return articles is None or articles.knows_some


def trouble_of(stats: Mapping[str, Any], told: str | None) -> str | None:
    """What went wrong with a crawl, in one line; ``told`` is what its spider says. ``None`` where nothing did."""
    reason = stats.get("finish_reason")
    if told:
        return told
    if reason == "already_running":
        return "another crawl of this site is running; nothing was done."
    if reason in (None, "shutdown"):
        return "stopped before its end; start it again and it goes on"
    if reason != "finished":
        return f"stopped before its end ({reason}); start it again and it goes on"
    broke = any(stats.get(sign) for sign in BREAKS)
    return stats.get(CAPTURES_LOST) or ("something broke on the way; the log says what" if broke else None)


def meant(name: str, *more: str) -> str:
    """What to type instead of a site's name with other words behind it."""
    if "=" in more[0].partition("?")[0]:
        return f"crawl {name} -a {more[0]}"
    if "." not in more[0]:
        return f"crawlall --sites {','.join((name, *more))}"
    return f"crawl {name} -a url={more[0] if '://' in more[0] else f'https://{more[0]}'}"


def unknown_site(name: str, names: Sequence[str]) -> str:
    """What to say of a name that no spider has."""
    if "://" in name:
        return f"{name} is no site's name; to crawl an address, type: scrapy crawl news -a url={name}"
    near = get_close_matches(name, names, 1)
    return f"Spider not found: {name}; " + (f"did you mean {near[0]}? " if near else "") + "'scrapy list' names them all"


def check_archive(path: Path) -> None:
    """Raise ``ArchiveError`` where an archive is there but cannot be used: better before the first request than after."""
    if path.exists():
        open_archive(path).close()


def keep_log_plain(settings: Any) -> None:
    """Keep the log off the live line, and in a file free of what Scrapy is made of, unless a level was typed."""
    if typed(settings, "LOG_LEVEL"):
        return
    if sys.stderr.isatty() and not settings.get("LOG_FILE"):
        settings.set("LOG_LEVEL", "WARNING", "cmdline")
    for name in CHATTER:
        logging.getLogger(f"scrapy.{name}").addFilter(lambda record: record.levelno >= logging.WARNING)  # Scrapy resets levels


CHATTER = ("addons", "core.engine", "crawler", "middleware", "statscollectors", "utils.log")
"""Scrapy's loggers whose lists of parts, settings and counts made ninety lines a site; the summary says in words what counts."""


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
