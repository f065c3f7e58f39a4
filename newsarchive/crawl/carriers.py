"""Articles whose pages are an app's empty frame, each asked of the endpoint that its scripts ask for one story."""

from collections.abc import Iterable

from scrapy.http import Response

from newsarchive.crawl.responses import page_of
from newsarchive.discover.addresses import site_of
from newsarchive.discover.carried.app_routes import carried
from newsarchive.extract.document import parse
from newsarchive.extract.drawn import is_drawn
from newsarchive.items import Entry, NotAnArticle

_MOST = 3
"""Endpoints that are tried for a story: the one that carried the last one first."""


class Carriers:
    """The endpoints of one site that carry a story each."""

    def __init__(self) -> None:
        self.templates: list[str] = []
        self.frames: dict[str, bool] = {}
        """Digest of a page's bytes → whether it is an empty frame: an app sends the same at each address."""

    def learn(self, templates: Iterable[str]) -> None:
        """Hear of endpoints that a script asks."""
        self.templates += [template for template in templates if template not in self.templates]

    def of(self, entry: Entry, response: Response, digest: str) -> list[str]:
        """The endpoints to ask for an article whose page is an empty frame, and of which nothing is carried yet."""
        if not self.templates or entry.content is not None or not self.is_frame(response, digest):
            return []
        own = site_of(entry.url)
        return [template for template in self.templates if site_of(template) == own][:_MOST]

    def is_frame(self, response: Response, digest: str) -> bool:
        """Whether a page of these bytes is an empty frame."""
        if digest not in self.frames:
            try:
                self.frames[digest] = is_drawn(parse(page_of(response)))
            except NotAnArticle:
                self.frames[digest] = False
        return self.frames[digest]

    def read(self, template: str, response: Response, entry: Entry) -> Entry:
        """The entry with what the endpoint has answered; its ``content`` is empty where that is nothing."""
        told = carried(page_of(response), entry)
        if told.content:
            self.templates.remove(template)
            self.templates.insert(0, template)
        return told
