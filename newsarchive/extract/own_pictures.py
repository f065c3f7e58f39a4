"""Which of a page's pictures are the article's, where they stand in it, and what is printed under each."""

import re
from collections.abc import Iterator, Set
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from newsarchive.extract.document import Document
from newsarchive.extract.draft import Caption, Cutting, Draft, Picture
from newsarchive.extract.markup.hiding import is_hidden
from newsarchive.extract.markup.image_sources import IMAGE_TAGS
from newsarchive.extract.markup.outline import Outline
from newsarchive.extract.markup.printed import has_bare_words, says
from newsarchive.extract.markup.selectors import select
from newsarchive.extract.pictures.caption import is_caption, tells_what_is_seen
from newsarchive.extract.pictures.captions import caption_of, says_its_caption
from newsarchive.extract.pictures.frames import appended, framed, opens_itself, opens_pictures, sets_off
from newsarchive.extract.pictures.lead_image import Lead, lead_of
from newsarchive.extract.pictures.lines_under import cell_under
from newsarchive.extract.pictures.ornaments import is_code, is_ornament, is_teaser, stands_among_others
from newsarchive.extract.pictures.regions import above, box_of, is_out_of_view, on_card, region_of
from newsarchive.extract.words.unicode_scripts import script_of
from newsarchive.extract.words.wording import key

_DRAWN = re.compile("image|img|picture")
_EASTERN = ("han", "kana", "hangul")
"""The scripts of texts with codes to scan among them."""
_SOURCES = ("src", "data-src", "srcset", "data-srcset")


class _Place(NamedTuple):
    """Where a picture stands: in the article's text, before it or elsewhere."""

    element: HtmlElement
    inside: bool
    opening: bool
    """Between the headline and the end of the text, or in the headline's own box."""


def with_pictures(draft: Draft) -> Draft:
    """The draft with its article's pictures, each with its caption, which is cut out of the text."""
    document, parts = draft.document, draft.cutting.parts
    lead = lead_of(document)
    found = _given(draft) if draft.site.images else _own(draft, lead)
    holders = {above for part in parts for above in (part, *part.iterancestors())}
    pictures = tuple(Picture(element, url, _caption(element, draft, holders)) for element, url in found)
    cutting = _without_captions(draft, pictures) if parts else draft.cutting
    return replace(draft, pictures=pictures, lead=lead.urls, cutting=cutting)


def _caption(picture: HtmlElement, draft: Draft, holders: Set[HtmlElement]) -> Caption | None:
    """The picture's caption, unless that is a whole article of a sentence or two, in a table with its picture.

    Nor is it the headline, which the alternative text repeats and a stolen title does not.
    """
    caption = caption_of(picture, lambda: draft.document.link_lines)
    if caption is None or not holders.isdisjoint(caption.elements):
        return None
    return None if caption.text == draft.headline.text and not any(map(is_caption, caption.elements)) else caption


def _without_captions(draft: Draft, pictures: tuple[Picture, ...]) -> Cutting:
    """The cutting without the lines printed under its pictures, but for those in boxes that belong to a picture as a whole."""
    cutting = draft.cutting
    whole, lines, bare = set(cutting.captions), dict[HtmlElement, str](), set[HtmlElement]()
    dropped = set(_under_teasers(draft, {picture.element for picture in pictures}))
    for element, _, caption in pictures:
        if caption is None:
            continue
        if caption.bare is not None:
            bare.add(caption.bare)
            lines[element] = _words_of(caption)
        for line in caption.elements:
            if any(box.tag == "figure" or box in whole for box in (line, *line.iterancestors())):
                continue
            if element in line.iter(element.tag):
                whole.add(line)
            elif caption:
                dropped.add(line)
                lines[element] = _words_of(caption)
    return replace(cutting, dropped=cutting.dropped | dropped, captions=frozenset(whole), bare=frozenset(bare), lines=lines)


def _words_of(caption: Caption) -> str:
    return " ".join(filter(None, (caption.text, caption.credit)))


def _under_teasers(draft: Draft, own: set[HtmlElement]) -> Iterator[HtmlElement]:
    """What tables in the text say that were made for a picture of another story and its title."""
    for picture in (found for part in draft.cutting.parts for found in part.iter(*IMAGE_TAGS) if found not in own):
        cell = cell_under(picture)
        url = draft.document.picture(picture) if cell is not None and cell not in draft.cutting.parts else None
        if cell is not None and url and is_teaser(picture, url, draft.page.url):
            yield cell


def _given(draft: Draft) -> Iterator[tuple[HtmlElement, str]]:
    """The pictures, each with its address, that the site file points at."""
    for element in select(draft.document.root, draft.site.images):
        pictures = [element] if element.tag in IMAGE_TAGS else list(element.iter(*IMAGE_TAGS)) or [element]
        for picture in pictures:
            if url := draft.document.picture(picture):
                yield picture, url


def _own(draft: Draft, lead: Lead) -> list[tuple[HtmlElement, str]]:
    """The article's pictures, each with its address: of the whole page's only where the article shows no claimed lead picture."""
    headline, cutting = draft.headline.element, draft.cutting
    box = box_of(headline, cutting)
    region = region_of(draft.document.root, headline, cutting, box)
    near = {place.element: _address(place, lead, draft) for place in _places(draft, region, box) if place.opening}

    def opening(picture: HtmlElement) -> str | None:
        return _address(_Place(picture, inside=False, opening=True), lead, draft)

    if box is not None and (hero := above(box)) is not None and hero not in near:
        near = {hero: opening(hero), **near}
    hero = on_card(box) if box is not None else None
    if hero is not None and hero not in near and (framed(hero) or not any(near.values())):
        near = {hero: opening(hero), **near}
    if not any(near.values()) and len(named := _entitled(draft)) == 1:
        near[named[0]] = opening(named[0])
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
    elements, place_of = draft.document.elements, draft.document.outline.place_of
    end = place_of[cutting.parts[-1]]
    start = place_of[headline] if headline is not None else 0
    last = draft.document.outline.end(end)
    more = appended(elements[last]) if last < len(elements) and region is box else ()
    bare = dict[HtmlElement, bool]()
    for picture in _pictures(draft.document, region):
        at = place_of[picture]
        if at >= last:
            if region is box and (opens_itself(picture) or picture in more):
                yield _Place(picture, inside=False, opening=True)
            continue
        inside, in_box, dropped = _holders(picture, draft, box, bare)
        opening = inside or in_box or at >= start
        shown = opening and (not dropped or (at < start and _is_captioned(picture)))
        yield _Place(picture, inside and not dropped, shown)


def _is_captioned(picture: HtmlElement) -> bool:
    """Does it stand in a box that says what is seen and nothing more, as over the headline in the article's own?"""
    box = next(filter(says, islice(picture.iterancestors(), 3)), None)
    return box is not None and box.tag in ("figure", "div") and tells_what_is_seen(box)


def _pictures(document: Document, region: HtmlElement) -> list[HtmlElement]:
    """Image elements and boxes with a picture behind them, in document order."""
    page = document.outline
    behind = (place for place, style in page.values_of("style") if "url(" in style)
    return page.within(region, sorted({*page.places_of(IMAGE_TAGS), *behind, *page.by_attribute["data-bg"], *_drawn(page)}))


def _drawn(page: Outline) -> Iterator[int]:
    """The places of pictures that a program is to draw, in elements that the site has made up: ``<brick-image data-src="…">``."""
    for place in page.made_up():
        element = page.elements[place]
        if _DRAWN.search(element.tag) and any(map(element.get, _SOURCES)) and next(element.iter("img"), None) is None:
            yield place


def _holders(element: HtmlElement, draft: Draft, box: HtmlElement | None, bare: dict[HtmlElement, bool]) -> tuple[bool, bool, bool]:
    """Whether the picture stands in the cutting, in the headline's box, and in something dropped."""
    cutting = draft.cutting
    inside = in_box = dropped = False
    node: HtmlElement | None = element
    while node is not None:
        if not inside:
            dropped = (dropped and node.tag != "figure") or (node in cutting.dropped and not _is_bare(node, bare, draft.document))
        inside = inside or node in cutting.parts
        in_box = in_box or node is box
        node = node.getparent()
    return inside, in_box, dropped and inside


def _is_bare(element: HtmlElement, known: dict[HtmlElement, bool], document: Document) -> bool:
    """Whether it was dropped from the text for having no words only: a box of pictures. ``known`` keeps what was found.

    What is hidden in it says nothing: Plone repeats the headline there for machines, before the lead picture.
    """
    if element not in known:
        shown = element.tag not in IMAGE_TAGS and not is_out_of_view(element)
        says_nothing = shown and all(text.isspace() for text in element.itertext())
        told = shown and (says_its_caption(element, lambda: document.link_lines) or opens_pictures(element))
        known[element] = says_nothing or told
        if shown and not known[element] and len(seen := [part for part in element if not is_hidden(part)]) < len(element):
            known[element] = not has_bare_words(element) and all(_is_bare(part, known, document) for part in seen)
    return known[element]


def _belongs(place: _Place, url: str, lead: Lead, draft: Draft) -> bool:
    """Whether the picture is the article's."""
    shown = lead.shows(url)
    if not (shown or place.inside or (place.opening and sets_off(place.element, url, lead))):
        return False
    if is_ornament(place.element, url, draft.cutting.parts):
        return False
    if shown:
        return True
    if script_of(draft.headline.text or "") in _EASTERN and is_code(place.element):
        return False
    headline = () if draft.headline.element is None else (draft.headline.element,)
    among = stands_among_others(place.element, (*draft.cutting.parts, *headline), draft.cutting.dropped)
    return not (among or is_teaser(place.element, url, draft.page.url))
