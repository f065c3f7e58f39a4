"""The boxes that hold one picture and what is said of it."""

from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from newsarchive.extract.markup.image_sources import IMAGE_TAGS

COPIES = 20
"""Of one picture, in one box; where there are more, as on pages gone wrong, the box is none of theirs."""
_SHOWN = ("alt", "src", "data-src", "data-original", "data-lazy-src", "data-lazy", "data-srcset")
"""What tells two pictures apart: until scripts put them in, many a page's have one placeholder for their address."""
_ROWS = 3
"""Of a table that is a picture's own: a frame above it, the picture, what is said of it."""


def several(holder: HtmlElement) -> bool:
    """Whether it holds more than one picture; a copy in ``<noscript>`` or of the same address is no other."""
    first = None
    for place, image in enumerate(holder.iter(*IMAGE_TAGS)):
        if place > COPIES:
            return True
        if image.getparent().tag != "noscript":
            if first is None:
                first = image
            elif any(image.get(name) != first.get(name) for name in _SHOWN):
                return True
    return False


def holders_of(picture: HtmlElement) -> Iterator[HtmlElement]:
    """The boxes that may hold this picture, no other, and its caption, innermost first: up to its figure, or six levels."""
    node, level = picture.getparent(), 0
    while node is not None and level < 6 and (node.tag not in ("body", "html", "article", "main") or _is_medium(node)):
        if node.tag == "table" and next(islice(node.iter("tr"), _ROWS, None), None) is not None:
            return
        if node.tag != "noscript":
            if several(node):
                return
            yield node
            if node.tag == "figure":
                return
            level += 1
        node = node.getparent()


def _is_medium(article: HtmlElement) -> bool:
    """Whether it is no story but a picture with what is known of it: Drupal's ``<article class="media media--type-image">``."""
    return article.tag == "article" and "media" in (article.get("class") or "").split()
