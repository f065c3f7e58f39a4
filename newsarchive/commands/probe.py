"""``scrapy probe URL``: what a librarian runs first. Looks, tells, stores nothing but, with ``--save``, a site file.

Exit codes: 0 a listing was found, 2 the address is of no use (unreachable, an article, a home page), 1 the site file could not
be written.
"""

import argparse
import re
from pathlib import Path

from scrapy.commands import ScrapyCommand
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.exceptions import UsageError
from scrapy.settings import Settings

from newsarchive.commands.crawl import typed
from newsarchive.crawl.loader import BUNDLED, SiteLoader
from newsarchive.crawl.probe import Findings, ProbeSpider
from newsarchive.crawl.probe_report import guess, name_of, report, toml
from newsarchive.site import SiteError, complaint, read_site


class Command(ScrapyCommand):
    """Look at a newsroom before describing it."""

    requires_project = True
    crawler_process: AsyncCrawlerProcess
    settings: Settings

    def syntax(self) -> str:
        """As ``scrapy probe --help`` shows it."""
        return "[options] <url>"

    def short_desc(self) -> str:
        """As ``scrapy --help`` lists it."""
        return "Look at a newsroom's address, and propose its site file"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """The command's own options."""
        super().add_options(parser)
        parser.add_argument("--save", action="store_true", help="write the site file into SITES_DIR, or beside the bundled ones")
        parser.add_argument("--name", metavar="NAME", help="name of the site file (default: made of the host)")

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """The answer is the report; the log is silent unless asked for."""
        super().process_options(args, opts)
        if not typed(self.settings, "LOG_LEVEL"):
            self.settings.set("LOG_LEVEL", "CRITICAL", "cmdline")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Look, and tell."""
        if len(args) != 1:
            raise UsageError
        url = args[0] if "://" in args[0] else f"https://{args[0]}"
        if why := complaint("start_urls", url):
            raise UsageError(f"{args[0]}: {why}", print_help=False)
        name = (opts.name or "").removesuffix(".toml")
        if opts.name and (why := self._unfit(name)):
            raise UsageError(f"--name {opts.name}: {why}", print_help=False)
        found = Findings(url)
        self.crawler_process.crawl(ProbeSpider, url=url, findings=found)
        self.crawler_process.start()
        site = guess(found, name or name_of(found.final_url or url))
        print(report(found, site))
        self.exitcode = 0 if found.kind == "listing" else 2
        if found.kind not in ("listing", "script"):
            return
        if opts.save:
            self.save(site.name, toml(site))
        else:
            print(f"\nscrapy probe {url} --save writes {site.name}.toml:\n\n{toml(site)}")

    def _unfit(self, name: str) -> str | None:
        """Why no site file can have this name: it is typed in commands, stands in addresses, and may be a Python spider's."""
        if not re.fullmatch(r"\w[\w-]*", name):
            return "a name is one word of letters, digits, hyphens and underscores, such as harbour"
        loader = SiteLoader(self.settings)
        return "another spider has this name; choose another" if name in {*loader.list()} - {*loader.files} else None

    def save(self, name: str, text: str) -> None:
        """Write a new site file, and see that it can be read."""
        folder = Path(self.settings.get("SITES_DIR") or BUNDLED)
        path = folder / f"{name}.toml"
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
            read_site(path)
        except FileExistsError:
            self._fail(f"{path} is there already; choose another name with --name")
        except (OSError, SiteError) as error:
            self._fail(f"{path} could not be written: {error}")
        else:
            print(f"  {'Saved':<14}{path}\n  {'Crawl':<14}scrapy crawl {name}")

    def _fail(self, why: str) -> None:
        self.exitcode = 1
        print(f"  {'Trouble':<14}{why}")
