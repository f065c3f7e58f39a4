"""A page as blocks of text: one pass over the tree, from which everything else is reckoned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from newsarchive.extract.hiding import HIDERS, is_hidden
from newsarchive.extract.outline import Outline
from newsarchive.extract.spaces import single_spaced

SKIPPED = frozenset((
    "rt", "rp", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "audio", "video",
    "canvas", "map", "button", "select", "option", "textarea", "input", "dialog", "nav", "footer", "aside", "menu", "head",
    "link", "meta", "title", "progress", "meter", "datalist", "frame", "frameset", "noframes", "applet", "param", "source",
    "track", "area", "base", "marquee",
))
"""Elements that never hold an article's words."""

FRAMED = frozenset((
    "nav", "footer", "aside", "menu", "button",
))
"""Those of them that hold it after all on pages whose tags are not closed."""

CONTENT = frozenset((
    "article", "main", "body", "form", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "table", "tbody",
))
"""Elements whose class never makes them furniture."""

BOXES = frozenset((
    "div", "section", "article", "main", "td", "form", "body", "center",
))
"""Elements that may hold a whole article."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins",
    "kbd", "label", "mark", "nobr", "o:p", "picture", "q", "rb", "ruby", "s", "samp", "small", "span", "st1:place", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
))
"""Elements that do not end a line."""
_IN_LINE = INLINE | {"br"}
_RUNNING = frozenset(("p", "ul", "ol"))

_MARKS = re.compile(r"[.,;:!?。，、；：！？…،؛؟।॥۔։՝፣፤።၊။។]")


class Node:
    """A block-level element that something stands in, and how much: what stands in its children is counted with it."""

    __slots__ = ("body", "caption", "card", "element", "end", "furniture", "images", "judged", "length", "linked", "mass", "number",
                 "own", "parent", "prose", "tag", "titles", "whole")

    def __init__(self, element: HtmlElement, tag: str, parent: Node | None, number: int) -> None:
        self.element = element
        self.tag = tag
        self.parent = parent
        self.number = number
        """Its place in document order; its subtree is ``nodes[number:end]``."""
        self.end = number + 1
        self.length = self.linked = self.titles = self.images = self.prose = 0
        """Characters, those of them in links, headings that lead elsewhere, pictures, running text."""
        self.judged = self.body = self.caption = self.furniture = self.card = False
        """What its names and its place say of it."""
        self.own = self.whole = self.mass = 0
        """Running text, captions apart: in it but not in its children; all of it; all but what stands in furniture."""

    def holds(self, other: Node) -> bool:
        """Is the other node this one, or inside it?"""
        return self.number <= other.number < self.end


class Block:
    """One run of text in a node, unbroken by another block."""

    __slots__ = ("length", "linked", "node", "prose", "text")

    def __init__(self, node: Node, run: list[str], linked: int) -> None:
        self.node = node
        self.text = text = single_spaced("".join(run))
        self.length = length = len(text)
        self.linked = linked
        size = length if text.isascii() else len(text.encode())
        label = size < 25 or linked * 2 > length or (size < 80 and _MARKS.search(text) is None)
        self.prose = 0 if label else size - size * linked // length
        """How much running text it is: its length, in letters of a script with spaces, less what is linked; 0 for a label."""

    @property
    def title(self) -> bool:
        """Is it a heading that leads elsewhere, as teasers have it?"""
        return self.linked * 5 > self.length * 4 and self.length > 14 and self.node.tag in HEADINGS


@dataclass(frozen=True)
class Survey:
    """A page's block-level elements in document order, the runs of text in them, and what was passed over."""

    nodes: list[Node]
    blocks: list[Block]
    hidden: list[HtmlElement]
    framed: list[HtmlElement]
    """Feet, asides and the like that hold paragraphs."""


def is_inset(element: HtmlElement) -> bool:
    """Is it a box of the article's own words: an ``aside`` of mere paragraphs after a paragraph, without a heading or a picture?"""
    if element.tag != "aside" or (before := element.getprevious()) is None or not len(element):
        return False
    if not all(part.tag in _RUNNING for part in (before, *element)):
        return False
    linked = sum(len(text) for link in element.iter("a") for text in link.itertext())
    return max(100, 4 * linked) < sum(map(len, element.itertext()))


def is_link(element: HtmlElement) -> bool:
    """Does this ``a`` lead or do something? An anchor, left open above an article or put around a pasted paragraph, does not."""
    href = element.get("href")
    if href is not None and not href.startswith("javascript:"):
        return True
    if href is None and element.get("name") is not None:
        return False
    return all(child.tag in _IN_LINE or child.tag in SKIPPED for child in element)


_BEGINS, _ENDS, _IS_PASSED = range(3)


def survey(page: Outline, body: HtmlElement, skipped: frozenset[str] = SKIPPED, look_behind: bool = False) -> Survey:
    """Walk the page's body once, past the skipped elements and, unless told to look behind, past what is hidden.

    What neither words nor pictures stand in has no node.
    """
    nodes = [node := Node(body, "body", None, 0)]
    found = Survey(nodes, blocks := [], [], [])
    run = [words] if (words := body.text) and not words.isspace() else []
    """The words since the last block, from the first that is not white space."""
    linked = 0
    links: set[int] = set()
    """Where the links begin that have not ended."""
    elements, tags, texts, tails = page.elements, page.tags, page.texts, page.tails
    for event, place in _walk(page, elements.index(body), skipped, look_behind, found):
        tag = tags[place]
        words = tails[place] if event != _BEGINS else "\n" if tag == "br" else texts[place]
        if tag in _IN_LINE:
            if event == _ENDS:
                links.discard(place)
            elif event == _BEGINS and tag == "a" and is_link(elements[place]):
                links.add(place)
            elif event == _BEGINS:
                node.images += tag == "img"
        elif event != _IS_PASSED:
            if run:
                blocks.append(_block(node, run, linked))
            linked = 0
            if event == _ENDS:
                node = _end(node, nodes)
            else:
                nodes.append(node := Node(elements[place], tag, node, len(nodes)))
        if words:
            if links:
                linked += len(words)
            if run or not words.isspace():
                run.append(words)
    return found


def _walk(page: Outline, start: int, skipped: frozenset[str], look_behind: bool, found: Survey) -> Iterator[tuple[int, int]]:
    """What happens, and at which place: an element inside the one at ``start`` begins, ends or is passed over, which is noted."""
    elements, tags, children = page.elements, page.tags, page.children
    unended, left = [start], [children[start]]   # and how many of the children of each are left
    place = start + 1
    while unended:
        if not left[-1]:
            left.pop()
            yield _ENDS, unended.pop()
            continue
        left[-1] -= 1
        element, tag = elements[place], tags[place]
        is_skipped = tag in skipped and not is_inset(element)
        if is_skipped or (not look_behind and not HIDERS.isdisjoint(element.keys()) and is_hidden(element)):
            end = page.end(place)
            if not is_skipped:
                found.hidden.append(element)
            elif tag in FRAMED and "p" in tags[place:end]:
                found.framed.append(element)
            yield _IS_PASSED, place
            place = end
        else:
            unended.append(place)
            left.append(children[place])
            yield _BEGINS, place
            place += 1


def _block(node: Node, run: list[str], linked: int) -> Block:
    """Make a block of what was read, and count it with its node."""
    block = Block(node, run, linked)
    run.clear()
    node.length += block.length
    node.prose += block.prose
    if linked:
        node.linked += linked
        node.titles += block.title
    return block


def _end(node: Node, nodes: list[Node]) -> Node:
    """Count a node with the one around it, which is returned; forget it if nothing stands in it."""
    parent = node.parent
    if parent is None:
        node.end = len(nodes)
        return node
    if not node.length and not node.images and not len(node.element):
        nodes.pop()
        return parent
    node.end = len(nodes)
    parent.length += node.length
    parent.linked += node.linked
    parent.prose += node.prose
    parent.titles += node.titles
    parent.images += node.images
    return parent
