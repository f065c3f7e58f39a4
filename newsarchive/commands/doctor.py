"""``scrapy doctor``: examine the archive. Exits 0 if it is sound, 3 if something is wrong, 2 if there is none."""

from __future__ import annotations

import argparse
from pathlib import Path

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError
from scrapy.settings import Settings

from newsarchive.archive.check import check
from newsarchive.archive.connection import ArchiveError, open_existing
from newsarchive.commands.crawl import shown


class Command(ScrapyCommand):
    """Examine the archive."""

    requires_project = True
    requires_crawler_process = False
    settings: Settings

    def short_desc(self) -> str:
        """As ``scrapy --help`` lists it."""
        return "Examine the archive: is what it says about itself true?"

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Examine, and tell."""
        if args:
            raise UsageError
        path = Path(self.settings["ARCHIVE_PATH"])
        try:
            problems = check(open_existing(path))
        except ArchiveError as error:
            raise UsageError(str(error), print_help=False) from None
        print("\n".join(problems) or f"{shown(path)}: sound")
        self.exitcode = 3 if problems else 0
