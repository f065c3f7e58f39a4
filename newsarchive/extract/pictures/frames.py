"""Whether a picture is set as one of an article's, or is of a page's design."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from newsarchive.extract.markup.image_sources import IMAGE_TAGS, is_image_address
from newsarchive.extract.pictures.lead_image import Lead
from newsarchive.extract.pictures.ornaments import boxes

_OF_DESIGN = re.compile(r"/(?:themes?|templates?|assets|static|dist|skins?|layout)/")
"""In the address of what all pages of a site have behind their headings."""


def sets_off(element: HtmlElement, url: str, lead: Lead) -> bool:
    """Whether a picture before the text is set as one; or is one of no design at least, where the page claims no other."""
    if framed(element):
        return True
    return not (lead.known or url.endswith(".gif") or (element.tag not in IMAGE_TAGS and _OF_DESIGN.search(url)))


def framed(element: HtmlElement) -> bool:
    """Whether the picture is set as one: in a figure, with sizes to choose from or to be opened."""
    shown = element.getparent().tag in ("picture", "source") or any(box.tag == "figure" for box in boxes(element, 4))
    return shown or opens_itself(element)


def opens_itself(element: HtmlElement) -> bool:
    """Whether a click on the picture shows it larger, as those do that stand in a row under an article."""
    return any(box.tag == "a" and is_image_address((box.get("href") or "").strip()) for box in boxes(element, 2))
