"""``scrapy doctor``: examine the archive and its captures. Exits 0 if all is sound, 3 if something is wrong, 2 if there is none.

Captures are examined in ``WARC_DIR``; where that is empty, they are not.
"""

import argparse
from pathlib import Path

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError
from scrapy.settings import Settings

from newsarchive.archive.check import check, check_captures
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
            db, captures = open_existing(path), self.settings["WARC_DIR"]
            problems = check(db) + (check_captures(db, Path(captures)) if captures else [])
        except ArchiveError as error:
            raise UsageError(str(error), print_help=False) from None
        print("\n".join(problems) or f"{shown(path)}: sound")
        self.exitcode = 3 if problems else 0
