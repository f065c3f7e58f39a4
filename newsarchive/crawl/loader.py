"""A hospital is a file: every ``NAME.toml`` of the sites folders is a spider called NAME, beside the spiders written by hand.

Files are read only when their spider is asked for, so that ten thousand of them list at once and a broken one breaks only itself.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from scrapy import Request, Spider
from scrapy.exceptions import UsageError
from scrapy.settings import BaseSettings
from scrapy.spiderloader import SpiderLoader

from newsarchive.crawl.spider import NewsSpider
from newsarchive.site import Site, SiteError, read_site

BUNDLED = Path(__file__).resolve().parent.parent / "sites"


class SiteLoader(SpiderLoader):
    """Scrapy's ``SPIDER_LOADER_CLASS``: the user's own ``SITES_DIR`` first, then the bundled site files, then Python spiders."""

    def __init__(self, settings: BaseSettings) -> None:
        super().__init__(settings)
        self.settings = settings

    @cached_property
    def files(self) -> dict[str, Path]:
        """Site name → its file. Looked for when first needed: until its command runs, Scrapy tells no mistake in one line."""
        return site_files(self.settings)

    def list(self) -> list[str]:
        """The names of all spiders, sorted."""
        return sorted({*super().list(), *self.files})

    def load(self, spider_name: str) -> type[Spider]:
        """The spider of a site. Raises ``SiteError`` for a file that cannot be used, ``KeyError`` for an unknown name."""
        path = self.files.get(spider_name)
        if path is None:
            return super().load(spider_name)
        if spider_name in super().list():  # news.toml would stand before the spider of any newsroom
            raise SiteError(path, None, "a spider that is no site file has this name; give the file another")
        return spider_class(read_site(path))

    def find_by_request(self, request: Request) -> list[str]:  # type: ignore[valid-type]
        """The names of the spiders whose hospital the request's host belongs to; broken files are passed over."""
        found = []
        for name in self.list():
            try:
                if self.load(name).handles_request(request):
                    found.append(name)
            except SiteError:
                continue
        return found


def site_files(settings: BaseSettings) -> dict[str, Path]:
    """Site name → its file; a file of the user's own stands before a bundled one of the same name. Raises ``UsageError``."""
    own = settings.get("SITES_DIR")
    if own and not Path(own).is_dir():
        raise UsageError(f"SITES_DIR: no such folder: {own}; make it, or correct the setting", print_help=False)
    folders = [BUNDLED, *([Path(own)] if own else [])]
    return {path.stem: path for folder in folders for path in sorted(folder.glob("*.toml"))}


def spider_class(site: Site) -> type[NewsSpider]:
    """The spider of one site."""
    return type("SiteSpider", (NewsSpider,), {"__module__": __name__, "__doc__": site.publisher, "name": site.name, "site": site})
