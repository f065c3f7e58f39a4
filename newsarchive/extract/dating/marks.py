"""What attributes tell of dates: those of ``time``, of microdata, and the titles shown over a few words."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from newsarchive.extract.markup.outline import Outline

INLINE = frozenset(("span", "a", "b", "strong", "i", "em", "time", "nobr", "small", "font", "abbr", "u", "date", "mark"))
_TELLING = ("ate", "ublish", "odified", "ssued")
"""What the name of a date has in it."""
_YEAR = re.compile("[0-9]{4}")
_DIGIT = re.compile("[\\d二月]")


def marked(page: Outline, since: int) -> list[tuple[int, tuple[str, str]]]:
    """The place of each element from one on whose attributes tell a date, and what they tell."""
    places = {place for place in (*_named_so(page), *page.places_of(("time", "abbr"))) if place >= since}
    return [(place, mark) for place in places if (mark := _mark(page.elements[place]))]


def _named_so(page: Outline) -> Iterator[int]:
    """The places of the elements with an attribute that may tell a date."""
    for attribute in ("itemprop", "property"):
        yield from (place for place, says in page.values_of(attribute) if any(map(says.__contains__, _TELLING)))
    yield from (place for place, told in page.values_of("title") if ":" in told and _YEAR.search(told))


def _mark(element: HtmlElement) -> tuple[str, str] | None:
    """The date an element's attributes tell, and whether they say published or modified."""
    if element.tag == "meta":
        return None
    names = f"{element.get('itemprop', '')} {element.get('property', '')} {element.get('class', '')}".lower()
    says = _named(names, element)
    if not says and element.tag != "time" and "date" not in names:
        return _shown_over(element)
    title = element.get("title") if says or element.tag == "abbr" else None
    values = (element.get("datetime"), element.get("content"), title)
    value = next((value for value in values if value and _DIGIT.search(value)), None)
    return (value, says) if value else None


_STAMP = re.compile(
    r"(?:\d{4}([-/.])\d\d?\1\d\d?|\d\d?([-/.])\d\d?\2\d{4})[T,]?\s*\d\d?:\d\d(?::\d\d)?(?:\s?[AP]M|Z|\s?[+-]\d\d:?\d\d)?"
)


def _shown_over(element: HtmlElement) -> tuple[str, str] | None:
    """The time that Redmine, Trac and Discourse show over a few words such as "about two years ago"."""
    told, few = element.get("title", "").strip(), 0 < len((element.text or "").strip()) < 30
    return (told, "") if few and element.tag in INLINE and _STAMP.fullmatch(told) else None


def _named(names: str, element: HtmlElement) -> str:
    """Published or modified, by the names; "published updated" is what WordPress calls an article that was never changed."""
    published = "publish" in names or "created" in names or "issued" in names or element.get("pubdate") is not None
    if "modified" not in names and "updated" not in names:
        return "published" if published else ""
    box = element.getparent()
    return "published" if published and (box is None or "updated" not in box.get("class", "")) else "modified"
