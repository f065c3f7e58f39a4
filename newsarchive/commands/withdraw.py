"""``scrapy withdraw URL --reason WHY``: take an article down. Dates, address and digests stay; words and pictures go, for good."""

import argparse
from datetime import UTC, datetime

from scrapy.commands import ScrapyCommand
from scrapy.exceptions import UsageError
from scrapy.settings import Settings

from newsarchive.archive.connection import ArchiveError, open_existing
from newsarchive.archive.withdraw import article_at, withdraw


class Command(ScrapyCommand):
    """Take an article down."""

    requires_project = True
    requires_crawler_process = False
    settings: Settings

    def syntax(self) -> str:
        """As ``scrapy withdraw --help`` shows it."""
        return "--reason WHY <url or number of the article>"

    def short_desc(self) -> str:
        """As ``scrapy --help`` lists it."""
        return "Take an article down: its words leave the archive, its dates and digest stay"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """The command's own options."""
        super().add_options(parser)
        parser.add_argument("--reason", required=True, help="why, for whoever looks for it later")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Take it down, and say what is left."""
        if len(args) != 1:
            raise UsageError
        if not opts.reason.strip():
            raise UsageError("--reason: say why, for whoever looks for the article later", print_help=False)
        try:
            db = open_existing(self.settings["ARCHIVE_PATH"])
            number = article_at(db, args[0])
            withdraw(db, number, opts.reason, datetime.now(UTC))
        except (ArchiveError, KeyError) as error:
            raise UsageError(error.args[0], print_help=False) from None
        print(f"Article {number} is withdrawn; no crawl brings it back. Its capture in {self.settings['WARC_DIR']} is untouched.")
