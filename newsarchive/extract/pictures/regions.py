"""Where on a page an article's pictures may stand: the box of its headline and text, and right above that."""

from lxml.html import HtmlElement

from newsarchive.extract.draft import Cutting
from newsarchive.extract.markup.hiding import is_hidden
from newsarchive.extract.markup.image_sources import IMAGE_TAGS
from newsarchive.extract.markup.printed import says
from newsarchive.extract.pictures.caption import tells_what_is_seen
from newsarchive.extract.pictures.frames import framed
from newsarchive.extract.pictures.ornaments import words_begun

_DAY = 9
"""Letters of a day on a picture: 30 Mar 2025."""


def box_of(headline: HtmlElement | None, cutting: Cutting) -> HtmlElement | None:
    """The smallest element that holds the headline and the article's text, unless it is the whole page."""
    box = _around(headline, cutting.parts[0]) if headline is not None and cutting.parts else None
    return None if box is None or box.tag in ("body", "html") else _framed_by_article(box)


def region_of(root: HtmlElement, headline: HtmlElement | None, cutting: Cutting, box: HtmlElement | None) -> HtmlElement:
    """The element whose pictures may be the article's: that around headline and text, of which ``box`` holds the first part."""
    if headline is None or not cutting.parts:
        return root
    return box if box is not None and len(cutting.parts) == 1 else _framed_by_article(_around(headline, *cutting.parts))


def _around(element: HtmlElement, *others: HtmlElement) -> HtmlElement:
    """The smallest element that holds them all."""
    above = [element, *element.iterancestors()]
    for other in others:
        holders = {other, *other.iterancestors()}
        above = [node for node in above if node in holders]
    return above[0]


def _framed_by_article(box: HtmlElement) -> HtmlElement:
    """The ``<article>`` around the box, if it adds no words to it: what else it holds are pictures, and a day printed on one."""
    node = box
    for above in box.iterancestors():
        if any(other is not node and len(words_begun(other)) > _DAY and not is_out_of_view(other) for other in above):
            return box
        if above.tag == "article":
            return above
        node = above
    return box


def is_out_of_view(element: HtmlElement) -> bool:
    """Is it hidden, by itself or by what its class says?"""
    return is_hidden(element) or "hidden" in (element.get("class") or "").split()


def above(box: HtmlElement) -> HtmlElement | None:
    """The picture, set as one, that stands alone above an ``<article>``: ``<a href=large.jpg><img></a><article>``."""
    before = box.getprevious() if box.tag == "article" else None
    if before is None or says(before):
        return None
    pictures = [*before.iter(*IMAGE_TAGS)]
    return pictures[0] if len(pictures) == 1 and framed(pictures[0]) else None


_CARDS = frozenset(("div", "section", "header"))


def on_card(box: HtmlElement) -> HtmlElement | None:
    """The picture over an article's box, or its headline's, that has at most its caption beside it, as on a card:
    ``<div><img><div><h2>…``, ``<section><figure>…</figure><div><h1>…``.
    """
    card = box.getparent()
    if card is None or card.tag not in _CARDS or [*card][1:] != [box] or (says(card[0]) and not tells_what_is_seen(card[0])):
        return None
    pictures = [*card[0].iter("img")]
    return pictures[0] if len(pictures) == 1 else None
