"""The headline is chosen, not taken. (Draft of the interface; see the issue.)"""

from __future__ import annotations

from newsarchive.extract.document import Document
from newsarchive.extract.draft import Headline
from newsarchive.items import HeadlineEvidence, Page
from newsarchive.site import Site


def find(document: Document, page: Page, site: Site) -> Headline:
    """Choose the headline among what the page offers."""
    for element in document.root.iter("h1", "h2"):
        if words := " ".join(element.text_content().split()):
            return Headline(words, HeadlineEvidence(str(element.tag)), element)
    return Headline(document.title, HeadlineEvidence("title") if document.title else None)
