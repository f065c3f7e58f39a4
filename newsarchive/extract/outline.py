"""A page's tree as lists in document order: asking lxml takes longer than most that is done with an answer, so it is asked once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from lxml.html import HtmlElement

_PROGRAMS = frozenset(("script", "style"))


class Outline:
    """Every element of a page, held, so that later walks find the same Python objects made already; and what stands in them."""

    def __init__(self, root: HtmlElement) -> None:
        self.elements = tuple(root.iter("*"))

    @cached_property
    def tags(self) -> Sequence[str]:
        """The tag of each element."""
        return [element.tag for element in self.elements]

    @cached_property
    def texts(self) -> Sequence[str]:
        """The words of each element before its first child; those of scripts and style sheets, which are none, left out."""
        return ["" if tag in _PROGRAMS else element.text or "" for element, tag in zip(self.elements, self.tags, strict=True)]

    @cached_property
    def tails(self) -> Sequence[str]:
        """The words behind each element."""
        return [element.tail or "" for element in self.elements]

    @cached_property
    def children(self) -> Sequence[int]:
        """How many elements stand right in each."""
        return [*map(len, self.elements)]

    def places(self, elements: Iterable[HtmlElement]) -> Iterator[int]:
        """The place of each of these elements, which are in document order."""
        place = -1
        for element in elements:
            place = self.elements.index(element, place + 1)
            yield place

    def end(self, place: int) -> int:
        """The place behind an element and all that it holds."""
        left = 1
        while left:
            left += self.children[place] - 1
            place += 1
        return place
