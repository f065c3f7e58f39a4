"""Runs of links: those that repeat the same small structure under one parent, as the items of a list do."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from lxml.html import HtmlElement

from newsarchive.discover.links import Link

_MOST_LEVELS = 13
"""Elements between a link and the box of its story: builders nest deepest, Google Sites a dozen."""


def token(element: HtmlElement) -> str:
    """An element's kind: its tag, first class without digits, and a cell's column."""
    tag = element.tag
    if tag in ("td", "th"):
        return f"{tag}{sum(1 for _ in element.itersiblings(preceding=True))}"
    return _named(tag, element.get("class"))


@lru_cache(maxsize=8192)
def _named(tag: str, names: str | None) -> str:
    first = (names or "").split()[:1]
    return f"{tag}.{re.sub(r'[0-9]+', '', first[0])}" if first else tag


Key = tuple[HtmlElement, str, str]
"""A parent, its child's tag, and the structure from there down to a link."""
Rung = tuple[Key, HtmlElement]
"""A place on the way up from a link, and the child that it came through."""


class _Group:
    """The links that stand in the same small structure under one parent: (child of the parent, address) of each."""

    def __init__(self, links: list[tuple[HtmlElement, str]]) -> None:
        self.links = links

    @cached_property
    def repeats(self) -> bool:
        """The structure is there again with another address."""
        first, url = self.links[0]
        return any(child is not first and other != url for child, other in self.links)

    @cached_property
    def size(self) -> int:
        """How often the structure is there."""
        return len({child for child, _ in self.links})

    @cached_property
    def is_mixed(self) -> bool:
        """Its children differ in kind."""
        return len({token(child) for child, _ in self.links}) > 1


def gather(links: Sequence[Link]) -> Mapping[Key, list[tuple[Link, HtmlElement]]]:
    """Every link joins the run of the lowest parent under which its small structure repeats with another address."""
    known: dict[HtmlElement, tuple[HtmlElement | None, str]] = {}
    ladders = [_ladder(link.element, known) for link in links]
    found: dict[Key, list[tuple[HtmlElement, str]]] = {}
    for link, ladder in zip(links, ladders, strict=True):
        for key, child in ladder:
            found.setdefault(key, []).append((child, link.url))
    groups = {key: group for key, members in found.items() if len(members) > 1 and (group := _Group(members)).repeats}
    runs: dict[Key, list[tuple[Link, HtmlElement]]] = {}
    for link, ladder in zip(links, ladders, strict=True):
        for key, child in _places([rung for rung in ladder if rung[0] in groups], groups):
            runs.setdefault(key, []).append((link, child))
    return runs


def _ladder(element: HtmlElement, known: dict[HtmlElement, tuple[HtmlElement | None, str]]) -> list[Rung]:
    """The way up from a link, as far as a listing's item may reach. ``known`` keeps each element's parent and kind."""
    ladder: list[Rung] = []
    below = ""
    for _ in range(_MOST_LEVELS):
        if element not in known:
            known[element] = (element.getparent(), token(element))
        parent, kind = known[element]
        if parent is None or element.tag == "body":
            break
        ladder.append(((parent, element.tag, below), element))
        element, below = parent, f"{kind}>{below}"
    return ladder


def _places(rungs: Sequence[Rung], groups: Mapping[Key, _Group]) -> Iterator[Rung]:
    """Where a link's item may be: the lowest repetition, and a wider one that holds several links. The scores decide."""
    if not rungs:
        return
    lowest = rungs[0]
    if len(rungs) > 1 and groups[lowest[0]].is_mixed:
        above = groups[rungs[1][0]]
        if above.size == len(above.links):
            lowest = rungs[1]  # the lower children differ in kind: category and title of one item, not two items
    yield lowest
    least = max(3, groups[lowest[0]].size + 1)
    for rung in rungs[1:]:
        if least <= groups[rung[0]].size and len(groups[rung[0]].links) <= 4 * groups[rung[0]].size:
            yield rung
            return
