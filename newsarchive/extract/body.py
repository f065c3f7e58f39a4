"""Where the article stands, and what in it is not article. (Draft of the interface.)"""

from __future__ import annotations

from newsarchive.extract.document import Document
from newsarchive.extract.draft import Cutting, Headline
from newsarchive.items import Page
from newsarchive.site import Site


def cut(document: Document, page: Page, site: Site, headline: Headline) -> Cutting:
    """Cut the article out of the page."""
    return Cutting(tuple(document.root.xpath("(//article|//main|//body)[1]")))
