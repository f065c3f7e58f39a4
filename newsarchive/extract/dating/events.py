"""Dates of events: behind one stands where it happens (Venue: …, 地点：…), as it never does behind an article's date."""

import re
from collections.abc import Iterator
from itertools import chain, islice

from lxml.html import HtmlElement

from newsarchive.extract.dating.words import VENUE, fold
from newsarchive.extract.words.spaces import single_spaced

_CELLS = re.compile(r"[\n\t]")
_OTHER_DATE = re.compile(r"[\d年](?:(?<=年)|(?<=\d)(?:\d{3}|\D{1,2}\d{1,2}\D{1,2}\d))")
_LONGEST = 80
"""Characters of a row."""
_RUNNING = frozenset(("b", "strong", "span", "em", "font", "i", "time", "u"))


def tells_where(behind: str, element: HtmlElement) -> bool:
    """Does one of the rows behind a date, in its own box or after the element that holds it, name a place under a label?

    The next date ends the search: what stands behind it is of it.
    """
    rows: list[str] = []
    for row in chain(_CELLS.split(behind), _rows_behind(element)):
        rows.append(row)
        if names_place(row):  # seldom; and a date is looked for in all of each row
            return not any(map(_OTHER_DATE.search, rows))
    return False


def names_place(row: str) -> bool:
    """Is this a row that says where something happens?"""
    return len(row) < _LONGEST and VENUE.match(fold(row)) is not None


def _rows_behind(element: HtmlElement) -> Iterator[str]:
    """The beginnings of the next few lines behind an element's own."""
    node: HtmlElement | None = element
    for _ in range(4):
        if node is None or node.tag in ("body", "article", "main"):
            return
        following = list(islice(node.itersiblings("*"), 4))
        yield node.tail or ""
        for item in following:
            yield single_spaced("".join(islice(item.itertext(), 3)))
            yield (item.tail or "").strip()
        if following and node.tag not in _RUNNING:
            return
        node = node.getparent()
