"""Which texts and attributes of a page have the look of a date: found in whole stretches of the page, most of which have none."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from lxml.html import HtmlElement

from newsarchive.extract.dating.marks import marked
from newsarchive.extract.markup.image_sources import is_file_name
from newsarchive.extract.markup.outline import Outline


class Hit(NamedTuple):
    """One text or attribute that looks like a date."""

    place: int
    """That of the element it belongs to."""
    size: int
    """Characters of text that stand before it on the page."""
    text: str
    is_tail: bool = False
    """It stands behind the element, not in it."""
    says: str = ""
    """published or modified, where mark-up says so."""
    attribute: bool = False
    """It is an attribute's value."""


Point = tuple[int, int]
"""A place in the document: how many elements, and how many characters, stand before it."""

SKIPPED = frozenset(("script", "style", "noscript", "template", "textarea", "option", "select", "title", "svg", "button"))
"""Elements that print no date of their page."""

_DIGITS = "".join(filter(str.isdecimal, map(chr, range(0x10000))))
"""Each by its name: a set is quicker to search for than ``\\d``."""
_BEGINS = f"{_DIGITS}二一三四五六七八九十元"
_HINT = re.compile(
    f"[{_BEGINS}]"
    r"(?:(?<=[12])[03459]\d\d(?!\d)|\d{0,2}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d|[一二三四五六七八九十]?\s?[年년月]"
    r"|(?<=[^\x00-\x7f])\d|\d?\s?เ?[ก-ฮ][ิี]?[ก-ฮ]?\.|\d?[ .-]{1,2}[^\W\d]{3,12}\.?[ ,'’-]{1,2}\d\d(?!\d)|(?<=2)0[0-3]\d{5}(?!\d))"
)
"""A year; numbers between strokes; 年; a native number; a short Thai month; a word between two numbers; eight digits."""
_WIDE_DIGITS = "０１２３４５６７８９"
_FIRST = bytes({char.encode()[0] for char in _DIGITS if char not in _WIDE_DIGITS})
_BEGINNING, _REST = bytes.maketrans(_FIRST, b"0" * len(_FIRST)), bytes({*range(1, 256)} - {*_FIRST})
"""Make a zero of each byte that a digit begins with, and drop all others: one byte is found at the speed of memory."""
_AS_DIGITS = "年月" + _WIDE_DIGITS
"""What else tells of dates, and begins with a byte that most characters of East Asia begin with, or most of its commas."""
_STRETCH = 128
"""Texts that are looked at together: most stretches have nothing that a date begins with."""


def find_hits(page: Outline, anchor: HtmlElement | None) -> tuple[list[Hit], Point, Point]:
    """All that looks like a date, and where the anchor begins and ends. The head prints nothing."""
    elements = page.elements
    body = elements[0].find("body")
    since = page.place_of[body] if body is not None else 0
    texts = [""] * (2 * len(elements))  # each element's text, and its tail
    texts[2 * since :: 2], texts[2 * since + 1 :: 2] = page.texts[since:], page.tails[since:]
    for place in page.places_of(SKIPPED):
        texts[2 * place] = ""
    first = last = since
    if anchor is not None and anchor in page.place_of:
        first = page.place_of[anchor]
        last = page.end(first)
    marks = marked(page, since)
    stretches = ["\0".join(texts[i : i + _STRETCH]) for i in range(0, len(texts), _STRETCH)]
    dated = [*_like_dates(texts, stretches)]
    sizes = _sizes(texts, stretches, {2 * first, 2 * last, *(2 * place + 2 for place, _ in marks), *(i + 1 for i in dated)})
    hits = [Hit(i // 2, sizes[i + 1], texts[i], is_tail=bool(i % 2)) for i in dated]
    hits += [Hit(place, sizes[2 * place + 2], text, says=says, attribute=True) for place, (text, says) in marks]
    return sorted(hits, key=attrgetter("place")), (first, sizes[2 * first]), (last, sizes[2 * last])


def _sizes(texts: Sequence[str], stretches: Sequence[str], places: Set[int]) -> dict[int, int]:
    """Place → characters of the texts before it."""
    before = [0, *accumulate(len(stretch) - (_STRETCH - 1) for stretch in stretches)]
    return {place: before[place // _STRETCH] + len("".join(texts[place - place % _STRETCH : place])) for place in places}


def _like_dates(texts: Sequence[str], stretches: Sequence[str]) -> Iterator[int]:
    """The places of the texts with a date's look, but for files' names, which tell of a picture's day. What may begin one is looked
    for in all texts of a stretch at once.
    """
    for number, stretch in enumerate(stretches):
        signs = "" if stretch.isascii() else _AS_DIGITS
        if signs or any(map(stretch.__contains__, "0123456789")):
            for sign in signs:
                stretch = stretch.replace(sign, "0")
            shape = stretch.encode().translate(_BEGINNING, _REST)
            place, at = number * _STRETCH, 0
            while (found := shape.find(b"0", at)) >= 0:
                place += shape.count(b"\0", at, found)
                if _HINT.search(texts[place]) and not is_file_name(texts[place].strip()):
                    yield place
                if (at := shape.find(b"\0", found)) < 0:
                    break
