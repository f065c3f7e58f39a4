"""What spiders hand to the pipelines: a ``Fetched`` page that should be an article, or the bare ``Fetch`` of anything else."""

from collections.abc import Callable
from dataclasses import dataclass

from newsarchive.extract import Draft
from newsarchive.items import Article, Fetch, Page
from newsarchive.site import Site

CUT_OFF = "answer cut off"
"""The reason of what is lost because its answer ended before it did."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page, the facts of the answer it came in, and the steps that it is to go through once it is read."""

    page: Page
    site: Site
    fetch: Fetch
    steps: tuple[Callable[[Draft], Draft], ...] = ()
    following: tuple[Page, ...] = ()
    """Further pages of the article, where it has been read before and goes on there."""


@dataclass(frozen=True, slots=True)
class Finished:
    """What the steps have made of a page. ``article.url`` is the address that the page calls its own."""

    article: Article
    fetch: Fetch
    read: int = 0
    """How many of the following pages it was read from."""
    further: tuple[str, ...] = ()
    """Where it goes on behind these."""
    parts: tuple[Fetch, ...] = ()
    """The answers of its further pages."""
