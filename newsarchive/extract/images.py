"""Cutting → images: those of the article, each once, in reading order; the lead picture by evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from newsarchive.extract.document import Document
from newsarchive.extract.draft import Cutting, Draft
from newsarchive.extract.embedded_article import carried_picture
from newsarchive.extract.markup import class_names
from newsarchive.extract.markup.hiding import is_hidden
from newsarchive.extract.markup.image_sources import (
    IMAGE_TAGS,
    declared_size,
    has_choice,
    is_file_name,
)
from newsarchive.extract.markup.selectors import select
from newsarchive.extract.pictures.captions import caption_of, says_its_caption
from newsarchive.extract.pictures.collection import Collection
from newsarchive.extract.pictures.frames import framed, opens_itself, sets_off
from newsarchive.extract.pictures.lead_image import Lead, lead_of
from newsarchive.extract.pictures.line_styles import says
from newsarchive.extract.pictures.ornaments import is_code, is_ornament, is_teaser, stands_among_others, words_begun
from newsarchive.extract.words.wording import key
from newsarchive.items import Image

_BACKGROUNDS = etree.XPath("descendant-or-self::*/@style[contains(., 'url(')]/.. | descendant-or-self::*/@data-bg/..")
_DRAWN = re.compile("image|img|picture")
_DAY = 9
"""Letters of a day on a picture: 30 Mar 2025."""
_EASTERN = ("zh", "ja", "ko")
"""The languages of texts with codes to scan among them."""
_SOURCES = ("src", "data-src", "srcset", "data-srcset")


class _Place(NamedTuple):
    """Where a picture stands: in the article's text, before it or elsewhere."""

    element: HtmlElement
    inside: bool
    opening: bool
    """Between the headline and the end of the text, or in the headline's own box."""


def collect_images(draft: Draft) -> Draft:
    """Collect the article's images, each once, in order, and its lead image."""
    lead = lead_of(draft.document)
    found = Collection()
    for page in (draft, *draft.following):
        for element, url in _given(page) if page.site.images else _own(page, lead):
            without_script = _without_script(element)
            found.add(_image(element, url), without_script, has_choice(element), _twin(element, page) if without_script else None)
    if (
        not found.images
        and not draft.cutting.parts
        and (picture := lead.urls[0] if lead.known else carried_picture(draft.document, draft.headline.text or ""))
    ):
        found.add(Image(picture))  # an article in embedded data only: its picture is there too
    return draft.with_article(images=tuple(found.images), image=lead.choose(found.images))


def _given(draft: Draft) -> Iterator[tuple[HtmlElement, str]]:
    """The pictures, each with its address, that the site file points at."""
    for element in select(draft.document.root, draft.site.images):
        pictures = [element] if element.tag in IMAGE_TAGS else list(element.iter(*IMAGE_TAGS)) or [element]
        for picture in pictures:
            if url := draft.document.picture(picture):
                yield picture, url


def _own(draft: Draft, lead: Lead) -> list[tuple[HtmlElement, str]]:
    """The article's pictures, each with its address: of the whole page's only where the article shows no claimed lead picture."""
    root, parts, headline = draft.document.root, draft.cutting.parts, draft.headline.element
    box = _box(headline, draft.cutting)
    if headline is None or not parts:
        region = root
    else:
        region = box if box is not None and len(parts) == 1 else _framed_by_article(_around(headline, *parts))
    near = {place.element: _address(place, lead, draft) for place in _places(draft, region, box) if place.opening}
    if box is not None and (hero := _above(box)) is not None and hero not in near:
        near = {hero: _address(_Place(hero, inside=False, opening=True), lead, draft), **near}
    if not any(near.values()) and box is not None and (hero := _on_card(box)) is not None:
        near[hero] = _address(_Place(hero, inside=False, opening=True), lead, draft)
    if not any(near.values()) and len(named := _entitled(draft)) == 1:
        near[named[0]] = _address(_Place(named[0], inside=False, opening=True), lead, draft)
    if lead.known and not _shown(lead, near):
        near = _anywhere(draft, lead, near, box)
    return [(element, url) for element, url in near.items() if url]


def _entitled(draft: Draft) -> list[HtmlElement]:
    """The pictures that are called as the article is, wherever they stand: ``<img alt="The headline">`` above its box."""
    headline = key(draft.headline.text or "")
    return [picture for picture in draft.document.every("img") if headline and key(picture.get("alt") or "") == headline]


def _anywhere(
    draft: Draft, lead: Lead, near: dict[HtmlElement, str | None], box: HtmlElement | None
) -> dict[HtmlElement, str | None]:
    """The whole page's pictures with their addresses; if none is the lead, that one may stand in what is called a teaser."""
    places = [*_places(draft, draft.document.root, box)]
    found = {place.element: near[place.element] if place.element in near else _address(place, lead, draft) for place in places}
    if _shown(lead, found):
        return found
    return {place.element: found[place.element] or _claimed(place, lead, draft) for place in places}


def _above(box: HtmlElement) -> HtmlElement | None:
    """The picture, set as one, that stands alone above an ``<article>``: ``<a href=large.jpg><img></a><article>``."""
    before = box.getprevious() if box.tag == "article" else None
    if before is None or says(before):
        return None
    pictures = [*before.iter(*IMAGE_TAGS)]
    return pictures[0] if len(pictures) == 1 and framed(pictures[0]) else None


def _on_card(box: HtmlElement) -> HtmlElement | None:
    """The picture over an article's box that has nothing else beside it, as on a card: ``<div><img><div><h2>…``."""
    card = box.getparent()
    if card is None or card.tag != "div" or [*card][1:] != [box] or says(card[0]):
        return None
    pictures = [*card[0].iter("img")]
    return pictures[0] if len(pictures) == 1 else None


def _shown(lead: Lead, found: dict[HtmlElement, str | None]) -> bool:
    return any(url and lead.shows(url) for url in found.values())


def _claimed(place: _Place, lead: Lead, draft: Draft) -> str | None:
    """The picture's address, if it is one that the metadata claim."""
    url = draft.document.picture(place.element)
    return url if url and lead.shows(url) and not is_ornament(place.element, url, draft.cutting.parts, claimed=True) else None


def _address(place: _Place, lead: Lead, draft: Draft) -> str | None:
    """The picture's address, if it is the article's picture."""
    url = draft.document.picture(place.element)
    return url if url and not _draws_headline(place.element, draft) and _belongs(place, url, lead, draft) else None


def _draws_headline(picture: HtmlElement, draft: Draft) -> bool:
    """Is it the headline itself, drawn: the one picture of a heading without a word?"""
    said = picture.get("alt")
    return bool(said) and said == draft.headline.text and draft.headline.element in picture.iterancestors()


def _places(draft: Draft, region: HtmlElement, box: HtmlElement | None) -> Iterator[_Place]:
    """Every picture in a region of the page, up to the article's end, in document order; ``box`` is the headline's."""
    cutting, headline = draft.cutting, draft.headline.element
    if not cutting.parts:
        for tree in cutting.trees:
            yield from (_Place(picture, True, True) for picture in tree.iter(*IMAGE_TAGS))
        return
    elements = draft.document.elements
    end, behind = elements.index(cutting.parts[-1]), _behind(cutting.parts[-1])
    start = elements.index(headline) if headline is not None else 0
    last = elements.index(behind, end) if behind is not None else len(elements)
    at, bare = 0, dict[HtmlElement, bool]()
    for picture in _pictures(draft.document, region):
        at = elements.index(picture, at)
        if at >= last:
            if region is box and (opens_itself(picture) or _is_appended(picture, behind)):
                yield _Place(picture, inside=False, opening=True)
            continue
        inside, in_box, dropped = _holders(picture, cutting, box, bare)
        if inside or at <= end:
            opening = inside or in_box or at >= start
            yield _Place(picture, inside and not dropped, opening and not (dropped and at >= end))


def _is_appended(picture: HtmlElement, behind: HtmlElement | None) -> bool:
    """Whether it stands right behind the text in a box of pictures that says nothing: ``<div class="featured-images">``."""
    names = behind.get("class") if behind is not None and behind in picture.iterancestors() else None
    return bool(names) and class_names.picture(names) and not says(behind)


def _behind(element: HtmlElement) -> HtmlElement | None:
    """The first element of the page that stands behind all that this one holds."""
    node: HtmlElement | None = element
    while node is not None:
        if (following := node.getnext()) is not None:
            return following
        node = node.getparent()
    return None


def _pictures(document: Document, region: HtmlElement) -> list[HtmlElement]:
    """Image elements and boxes with a picture behind them, in document order."""
    pictures = list(region.iter(*IMAGE_TAGS))
    behind: Any = _BACKGROUNDS(region)
    if others := [*behind, *_drawn(document, region)]:
        either = {*pictures, *others}
        pictures = [element for element in region.iter("*") if element in either]
    return pictures


def _drawn(document: Document, region: HtmlElement) -> Iterator[HtmlElement]:
    """Pictures that a program is to draw, in elements that the site has made up: ``<brick-image data-src="…">``."""
    for element in document.outline.made_up(region):
        if _DRAWN.search(element.tag) and any(map(element.get, _SOURCES)) and next(element.iter("img"), None) is None:
            yield element


def _holders(
    element: HtmlElement, cutting: Cutting, box: HtmlElement | None, bare: dict[HtmlElement, bool]
) -> tuple[bool, bool, bool]:
    """Whether the picture stands in the cutting, in the headline's box, and in something dropped."""
    inside = in_box = dropped = False
    node: HtmlElement | None = element
    while node is not None:
        if not inside:
            dropped = (dropped and node.tag != "figure") or (node in cutting.dropped and not _is_bare(node, bare))
        inside = inside or node in cutting.parts
        in_box = in_box or node is box
        node = node.getparent()
    return inside, in_box, dropped and inside


def _is_bare(element: HtmlElement, known: dict[HtmlElement, bool]) -> bool:
    """Whether it was dropped from the text for having no words only: a box of pictures. ``known`` keeps what was found."""
    if element not in known:
        shown = element.tag not in IMAGE_TAGS and not is_hidden(element) and "hidden" not in (element.get("class") or "")
        known[element] = shown and (all(text.isspace() for text in element.itertext()) or says_its_caption(element))
    return known[element]


def _box(headline: HtmlElement | None, cutting: Cutting) -> HtmlElement | None:
    """The smallest element that holds the headline and the article's text, unless it is the whole page."""
    box = _around(headline, cutting.parts[0]) if headline is not None and cutting.parts else None
    return None if box is None or box.tag in ("body", "html") else _framed_by_article(box)


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
        if any(other is not node and len(words_begun(other)) > _DAY and not _is_out_of_view(other) for other in above):
            return box
        if above.tag == "article":
            return above
        node = above
    return box


def _is_out_of_view(element: HtmlElement) -> bool:
    return is_hidden(element) or "hidden" in (element.get("class") or "").split()


def _belongs(place: _Place, url: str, lead: Lead, draft: Draft) -> bool:
    """Whether the picture is the article's."""
    shown = lead.shows(url)
    if not (shown or place.inside or (place.opening and sets_off(place.element, url, lead))):
        return False
    if is_ornament(place.element, url, draft.cutting.parts):
        return False
    if shown:
        return True
    if (draft.known.get("in_language") or "").startswith(_EASTERN) and is_code(place.element):
        return False
    headline = () if draft.headline.element is None else (draft.headline.element,)
    among = stands_among_others(place.element, (*draft.cutting.parts, *headline), draft.cutting.dropped)
    return not (among or is_teaser(place.element, url, draft.page.url))


def _without_script(element: HtmlElement) -> bool:
    """Whether this is the copy in ``<noscript>``: the real picture, where the other one is a blurred stand-in."""
    return any(ancestor.tag == "noscript" for ancestor in islice(element.iterancestors(), 4))


def _twin(copy: HtmlElement, draft: Draft) -> str | None:
    """The address of the one picture beside a copy in ``<noscript>``, which scripts show in its place; its file may be another."""
    box = copy.getparent()
    beside = [other for other in (box.getprevious(), box.getnext()) if other is not None and other.tag in IMAGE_TAGS]
    return draft.document.picture(beside[0]) if len(box) == len(beside) == 1 else None


def _image(element: HtmlElement, url: str) -> Image:
    caption = caption_of(element)
    width, height = declared_size(element)
    alt = " ".join((element.get("alt") or "").split())
    line = caption.text if caption else None
    return Image(url, None if not alt or is_file_name(alt) else alt, line,
                 caption.credit if caption else None, width, height)  # fmt: skip
