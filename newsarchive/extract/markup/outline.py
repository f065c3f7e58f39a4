"""A page's tree as lists in document order: asking lxml takes longer than most that is done with an answer, so it is asked once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property

from lxml.html import HtmlElement

_PROGRAMS = ("script", "style")
_WORDLESS = HtmlElement()
_SOUGHT = ("aria-hidden", "class", "data-bg", "hidden", "id", "itemprop", "property", "style", "title")


class Outline:
    """Every element of a page, held, so that later walks find the same Python objects made already; and what stands in them."""

    def __init__(self, root: HtmlElement) -> None:
        self.elements = tuple(root.iter("*"))

    @cached_property
    def place_of(self) -> Mapping[HtmlElement, int]:
        """Element → its place: a look at one after the other takes longer from the third question on."""
        return {element: place for place, element in enumerate(self.elements)}

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

    @cached_property
    def by_attribute(self) -> Mapping[str, Sequence[int]]:
        """The name of an attribute → the places of the elements that have it, in order; of the few that are sought in a page."""
        found: dict[str, list[int]] = {name: [] for name in _SOUGHT}
        for place, element in enumerate(self.elements):
            for name in element.keys():  # noqa: SIM118  (an element iterates over its children)
                if name in found:
                    found[name].append(place)
        return found

    @cached_property
    def may_hide(self) -> Set[int]:
        """The places of the elements with an attribute that hides, if it says so."""
        return {place for name in ("style", "hidden", "aria-hidden") for place in self.by_attribute[name]}

    def values_of(self, attribute: str) -> Iterator[tuple[int, str]]:
        """The place of each element that has the attribute, in order, and what that says."""
        return ((place, self.elements[place].get(attribute)) for place in self.by_attribute[attribute])

    def last_texts(self, count: int) -> Iterator[str]:
        """What stands last on the page: the words in its last elements, so many of them, and the words behind these."""
        yield from self.texts[-count:]
        yield from self.tails[-count:]

    def made_up(self) -> list[int]:
        """The places of elements that a program gives a meaning, not HTML; their names have a hyphen: ``brick-image``."""
        return self.places_of(tag for tag in self.by_tag if "-" in tag)

    def within(self, region: HtmlElement, places: Sequence[int]) -> list[HtmlElement]:
        """The elements of these places that stand in a region, or are it."""
        if not places:
            return []
        start = self.place_of[region]
        end = self.end(start)
        return [self.elements[place] for place in places if start <= place < end]

    def end(self, place: int) -> int:
        """The place behind an element and all that it holds."""
        element: HtmlElement | None = self.elements[place]
        if not len(self.elements[place]):
            return place + 1
        while element is not None and element is not self.elements[0]:  # a page of two roots has but the first
            if (behind := element.getnext()) is not None:
                return self.place_of[behind]
            element = element.getparent()
        return len(self.elements)
