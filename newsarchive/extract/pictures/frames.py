"""Whether a picture is set as one of an article's, or is of a page's design."""

import re
from itertools import islice

from lxml.html import HtmlElement

from newsarchive.extract.markup import class_names
from newsarchive.extract.markup.image_sources import IMAGE_TAGS, is_image_address
from newsarchive.extract.markup.printed import printed, says
from newsarchive.extract.pictures.caption import is_caption
from newsarchive.extract.pictures.captions import says_its_caption
from newsarchive.extract.pictures.holders import several
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
    """Whether the picture is set as one: in a figure, with sizes to choose from, to be opened, or as an article's lead."""
    shown = element.getparent().tag in ("picture", "source") or any(box.tag == "figure" for box in boxes(element, 4))
    return shown or opens_itself(element) or (element.tag in IMAGE_TAGS and _leads(element))


def _leads(element: HtmlElement) -> bool:
    """Whether it is the one picture of a box that is named as that of an article's lead picture."""
    return any(class_names.lead_picture(box) and not several(box) for box in boxes(element, 3))


def opens_itself(element: HtmlElement) -> bool:
    """Whether a click on the picture shows it larger, as those do that stand in a row under an article."""
    return any(box.tag == "a" and is_image_address((box.get("href") or "").strip()) for box in boxes(element, 2))


def opens_pictures(box: HtmlElement) -> bool:
    """Whether it has nothing but links that each show one picture and open it: a gallery, though its captions are links' words."""
    links = list(islice(box.iter("a"), _MOST))
    if not links or len(links) == _MOST or any(next(link.iter("img"), None) is None for link in links):
        return False
    said = " ".join(filter(None, map(printed, links)))
    return printed(box) == said and all(is_image_address((link.get("href") or "").strip()) for link in links)


_MOST = 60
"""Links of a gallery."""


def appended(behind: HtmlElement | None) -> set[HtmlElement]:
    """The pictures right behind the text, in boxes of pictures that say no more than a caption: ``<div class="featured-images">``.

    Page builders set each picture into a box of its own, and short news have theirs behind all of the text.
    """
    found: set[HtmlElement] = set()
    while behind is not None and (_shows(behind) or (found and is_caption(behind))):
        found.update(behind.iter(*IMAGE_TAGS))
        behind = behind.getnext()
    return found


def _shows(box: HtmlElement) -> bool:
    names = box.get("class")
    named = names is not None and class_names.picture(names)
    return (named or _is_column(box)) and (not says(box) or says_its_caption(box))


def _is_column(box: HtmlElement) -> bool:
    """Is it one figure that leads nowhere, as in the column beside the text: ``<div class=col-4><figure><img></figure></div>``?"""
    return len([*box.iter("figure")]) == len([*box.iter("img")]) == 1 and next(box.iter("a"), None) is None
