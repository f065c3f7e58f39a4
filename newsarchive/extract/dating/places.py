"""Where on a page dates stand: the printed ones and the marked-up ones, each with the words around it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from newsarchive.extract.dating.hints import SKIPPED, Hit, Point, find_hits
from newsarchive.extract.dating.marks import INLINE
from newsarchive.extract.dating.zones import Zone, Zones
from newsarchive.extract.markup.hiding import stands_hidden
from newsarchive.extract.markup.outline import Outline
from newsarchive.extract.words.spaces import single_spaced

BOX = 160
"""Characters of the largest element whose words are read with a date's."""


class Spot(NamedTuple):
    """One short stretch of a page that may print a date, with where it stands."""

    text: str
    """A line for each block of it; a tab where only an inline element begins or ends."""
    element: HtmlElement
    """The innermost element that holds the number."""
    distance: int
    """Elements after the headline's end (negative: before its start)."""
    characters: int
    """Characters of text between the two."""
    zone: Zone
    group: str
    """Tag and classes of the place: the same for each item of a list."""
    says: str = ""
    """What mark-up says of it (``itemprop`` and its like): published, modified."""
    attribute: bool = False
    """The text is an attribute's, written for machines."""


def find_spots(page: Outline, headline: HtmlElement | None, body: HtmlElement | None) -> tuple[Spot, ...]:
    """Every short stretch with a date's look, each once, in order. Without a headline, distances count from the body's start."""
    elements = page.elements
    hits, start, end = find_hits(page, headline if headline is not None else body)
    zones = Zones(headline, body)
    in_line = headline is not None and headline.tag in INLINE  # then its words would stand in the date's own line
    boxes: dict[HtmlElement, str | None] = dict.fromkeys(headline.iterancestors()) if headline is not None and in_line else {}
    found: dict[tuple[HtmlElement, str], Spot] = {}
    for hit in _nearest(hits, start):
        parent = elements[hit.place].getparent() if hit.is_tail else elements[hit.place]
        if parent is None or parent.tag in SKIPPED:
            continue
        zone = zones.of(parent)
        before = elements[hit.place] if hit.is_tail else None
        box, words = (parent, hit.text) if hit.attribute or zone.outside else _box(parent, before, hit.text, boxes)
        distance, characters = _distance(hit, start, end if headline is not None else start)
        group = "" if zone.outside else _group(parent)
        found.setdefault((box, words), Spot(words, parent, distance, characters, zone, group, hit.says, hit.attribute))
    return tuple(found.values())


def _nearest(hits: list[Hit], start: Point) -> list[Hit]:
    """No more than a page of text can need: thousands of dates are a list or a log, and the page's own is near its headline."""
    if len(hits) <= _ENOUGH:
        return hits
    return sorted(sorted(hits, key=lambda hit: abs(hit.place - start[0]))[:_ENOUGH], key=lambda hit: hit.place)


_ENOUGH = 500
"""Dates of a page that are looked at."""


def _group(element: HtmlElement) -> str:
    up = element.getparent()
    place = f"{element.tag} {element.get('class')}" + ("" if up is None else f" in {up.tag} {up.get('class')}")
    return _STRIPES.sub("", place)


_STRIPES = re.compile(r"[ _-](?:odd|even|first|last)\b| \d[\d.:]{5,}")
"""Of a list's items, which are of one kind: "portletItem odd", "portletItem even", "date 10.09.2014 08:27"."""


def short_texts(page: Outline, headline: HtmlElement, seen: bool) -> Iterator[str]:
    """The short texts around the headline, where a byline stands; only what readers see, where that is asked."""
    elements = page.elements
    start = page.place_of[headline]
    end = page.end(start)
    zones = Zones(headline)
    for element in (*elements[max(0, start - 12) : start], *elements[end : end + 40]):
        for text, holder in ((element.text, element), (element.tail, element.getparent())):
            if (
                text
                and 1 < len(text.strip()) <= 60
                and holder is not None
                and not ((zone := zones.of(holder)).outside or zone.beside)
                and not (seen and stands_hidden(holder))
            ):
                yield text


def _distance(hit: Hit, start: Point, end: Point) -> Point:
    if hit.place >= end[0]:
        return hit.place - end[0], hit.size - end[1]
    if hit.place < start[0]:
        return hit.place - start[0], start[1] - hit.size
    return 0, 0


_PARTING = INLINE | {"sup", "sub", "code", "q", "cite"}
_LARGE = frozenset(("body", "html", "article", "main"))


def _box(
    parent: HtmlElement, before: HtmlElement | None, text: str, known: dict[HtmlElement, str | None]
) -> tuple[HtmlElement, str]:
    """The largest element around the text whose words are few, and those words; else the text alone, its middle cut out if long."""
    box, words = parent, ""
    element: HtmlElement | None = parent if len(text) <= 2 * BOX else None
    for _ in range(4):
        if element is None or element.tag in _LARGE:
            break
        if element not in known:
            known[element] = _words(element) if len(element) <= 20 else None  # len() counts: once for each element
        if not (longer := known[element]):
            break
        box, words = element, longer
        element = element.getparent()
    if words and box.tag in INLINE:
        return box, _in_sentence(box, words)
    if words:
        return box, words.replace("\t", " ") if box is parent and _is_prose(box, words) else words
    own = " ".join(_in_prose(parent, before, text).split())
    return parent, own if len(own) <= 2 * BOX else f"{own[:BOX]} … {own[-60:]}"


def _is_prose(box: HtmlElement, words: str) -> bool:
    """Is it a paragraph that ends as a sentence does? What a bold word or a link parts in it is no line of its own."""
    return box.tag == "p" and len(words) > _SENTENCE and words[-1] in _ENDS


_SENTENCE, _ENDS = 50, '.。!?！？؟।։”»"'
"""Letters that a paragraph of prose has at least, and what it ends with: a full stop, or the quotation that holds it."""


def _in_prose(parent: HtmlElement, before: HtmlElement | None, text: str) -> str:
    """A stretch of a long paragraph, behind ``before`` if that is given, with what links and footnotes part from it: no line
    of its own.
    """
    around = parent
    while around.tag in INLINE and (outer := around.getparent()) is not None:  # Word sets a span in each paragraph
        around = outer
    if around.tag != "p":
        return text
    behind = next(iter(parent), None) if before is None else before.getnext()
    if before is not None and before.tag in _PARTING:
        previous = before.getprevious()
        earlier = (previous.tail if previous is not None else parent.text) or ""
        text = f"{earlier[-60:]}{before.text or ''}{text}"
    if behind is not None and behind.tag in _PARTING:
        text += f"{behind.text or ''}{behind.tail or ''}"[:60]
    return text


def _words(element: HtmlElement) -> str | None:
    """The element's words, parted by line ends, or tabs where only an inline element ends; ``None`` if too many for a box."""
    if not len(element):
        own = (element.text or "").strip()
        return single_spaced(own) if len(own) <= BOX else None
    words, edge, size = "", "\n", 0
    for event, item in etree.iterwalk(element, events=("start", "end")):
        if edge == "\t" and item.tag not in INLINE:
            edge = "\n"
        text = item.text if event == "start" else item.tail if item is not element else None
        if text and (own := text.strip()):
            if (size := size + len(own)) > BOX:
                return None
            words += edge + single_spaced(own)
            edge = "\t"
    return words[1:]


def _in_sentence(box: HtmlElement, words: str) -> str:
    """The words with what runs on before and after them in the same paragraph: a date in bold is still part of its sentence."""
    previous, parent = box.getprevious(), box.getparent()
    before = previous.tail if previous is not None else parent.text if parent is not None else ""
    return f"{' '.join((before or '')[-60:].split())} {words} {' '.join((box.tail or '')[:60].split())}"
