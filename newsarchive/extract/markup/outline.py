"""A page's tree as lists in document order: asking lxml takes longer than most that is done with an answer, so it is asked once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from lxml.html import HtmlElement

_PROGRAMS = ("script", "style")
_WORDLESS = HtmlElement()


class Outline:
    """Every element of a page, held, so that later walks find the same Python objects made already; and what stands in them."""

    def __init__(self, root: HtmlElement) -> None:
        self.elements = tuple(root.iter("*"))

    @cached_property
    def by_tag(self) -> Mapping[str, Sequence[int]]:
        """Tag → the places of its elements, in order: one walk, where a page is asked for the elements of a dozen tags."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for place, element in enumerate(self.elements):
            found[element.tag].append(place)
        return dict(found)

    def places_of(self, tags: Iterable[str]) -> list[int]:
        """The places of all elements of these tags, one tag after the other."""
        known = self.by_tag
        return [place for tag in tags if tag in known for place in known[tag]]

    def every(self, *tags: str) -> list[HtmlElement]:
        """Every element of these tags, in document order."""
        places = self.places_of(tags)
        return [self.elements[place] for place in (sorted(places) if len(tags) > 1 else places)]

    @cached_property
    def texts(self) -> Sequence[str]:
        """The words of each element before its first child; those of scripts and style sheets, which are none, left out."""
        elements = [*self.elements]
        for place in self.places_of(_PROGRAMS):
            elements[place] = _WORDLESS
        return [element.text or "" for element in elements]

    @cached_property
    def tails(self) -> Sequence[str]:
        """The words behind each element."""
        return [element.tail or "" for element in self.elements]

    def last_texts(self, count: int) -> Iterator[str]:
        """What stands last on the page: the words in its last elements, so many of them, and the words behind these."""
        yield from self.texts[-count:]
        yield from self.tails[-count:]

    def made_up(self, region: HtmlElement) -> list[HtmlElement]:
        """The elements in it that HTML does not know and a program gives a meaning, whose names have a hyphen: ``brick-image``."""
        places = sorted(self.places_of(tag for tag in self.by_tag if "-" in tag))
        if not places:
            return []
        place = self.elements.index(region)
        end = self.end(place)
        return [self.elements[inner] for inner in places if place < inner < end]

    def places(self, elements: Iterable[HtmlElement]) -> Iterator[int]:
        """The place of each of these elements, which are in document order."""
        place = -1
        for element in elements:
            place = self.elements.index(element, place + 1)
            yield place

    def end(self, place: int) -> int:
        """The place behind an element and all that it holds."""
        element: HtmlElement | None = self.elements[place]
        if not len(self.elements[place]):
            return place + 1
        while element is not None and element is not self.elements[0]:  # a page of two roots has but the first
            if (behind := element.getnext()) is not None:
                return self.elements.index(behind, place)
            element = element.getparent()
        return len(self.elements)
