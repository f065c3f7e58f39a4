"""A page as blocks of text: one pass over the tree, from which everything else is reckoned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from newsarchive.extract.markup.elements import FRAMED, HEADINGS, IN_LINE, SKIPPED, is_inset, is_link
from newsarchive.extract.markup.hiding import is_hidden
from newsarchive.extract.markup.outline import Outline
from newsarchive.extract.words.spaces import single_spaced

LITTLE = 140
"""Where so little running text is found, the page may be built against the rules."""

_MARKS = re.compile(r"[.,;:!?。，、；：！？…،؛؟।॥۔։՝፣፤።၊။។]")


class Node:
    """A block-level element that something stands in, and how much: what stands in its children is counted with it."""

    __slots__ = ("body", "caption", "card", "element", "end", "furniture", "images", "judged", "length", "linked", "mass",
                 "names", "number", "own", "parent", "prose", "tag", "titles", "whole")  # fmt: skip

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
        self.names = ""
        """Its classes, and what they and its place say of it; known once it is judged."""
        self.own = self.whole = self.mass = 0
        """Running text, captions apart: in it but not in its children; all of it; all but what stands in furniture."""

    def holds(self, other: Node) -> bool:
        """Is the other node this one, or inside it?"""
        return self.number <= other.number < self.end

    def lineage(self) -> Iterator[Node]:
        """This node and those around it, up to the page's body."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent

    def box_with(self, other: Node) -> Node:
        """The smallest node that holds this one and the other."""
        return next(node for node in self.lineage() if node.holds(other))


class Block:
    """One run of text in a node, unbroken by another block. It counts itself with its node."""

    __slots__ = ("length", "linked", "node", "prose", "text")

    def __init__(self, node: Node, run: list[str], linked: int) -> None:
        self.node = node
        self.text = text = single_spaced("".join(run))
        self.length = length = len(text)
        self.linked = linked
        size = length if text.isascii() else len(text.encode())
        label = size < 25 or linked * 2 > length or (size < 80 and _MARKS.search(text) is None)
        self.prose = prose = 0 if label else size - size * linked // length
        """How much running text it is: its length, in letters of a script with spaces, less what is linked; 0 for a label."""
        node.length += length
        node.prose += prose
        if linked:
            node.linked += linked
            if node.tag in HEADINGS and linked * 5 > length * 4 and length > 14:  # it leads elsewhere, as teasers have it
                node.titles += 1


def prose_before(node: Node, blocks: Sequence[Block]) -> int:
    """How much running text stands before it."""
    return sum(block.prose for block in blocks if block.node.number < node.number)


def inside(box: Node, nodes: Sequence[Node]) -> Iterator[Node]:
    """What stands side by side in a box."""
    return _side_by_side(box.number + 1, box.end, nodes)


def behind(box: Node, nodes: Sequence[Node], around: Node | None) -> Iterator[Node]:
    """What stands side by side behind a box, up to the end of one around it; nothing where none is around it."""
    return _side_by_side(box.end, around.end if around is not None else box.end, nodes)


def _side_by_side(number: int, end: int, nodes: Sequence[Node]) -> Iterator[Node]:
    while number < end:
        yield nodes[number]
        number = nodes[number].end


@dataclass(frozen=True)
class Survey:
    """A page's block-level elements in document order, the runs of text in them, and what was passed over."""

    nodes: list[Node]
    blocks: list[Block]
    hidden: list[HtmlElement]
    framed: list[HtmlElement]
    """Feet, asides and the like that hold paragraphs."""

    def near_behind(self, top: Node) -> list[Block]:
        """The blocks right behind the article; a page's foot is farther."""
        return [block for block in self.blocks if block.node.number >= top.end][:_NEAR]


_NEAR = 40
"""So many of them are looked at."""


def survey(page: Outline, body: HtmlElement, skipped: frozenset[str] = SKIPPED, look_behind: bool = False) -> Survey:
    """Walk the page's body once, past the skipped elements and past what is hidden; if told to look behind, past mere data only.

    What neither words nor pictures stand in has no node. It is one loop, because a call for each element would take as long again.
    """
    elements, texts, tails, may_hide = page.elements, page.texts, page.tails, page.may_hide
    nodes = [node := Node(body, "body", None, 0)]
    found = Survey(nodes, blocks := [], [], [])
    place = page.place_of[body]
    words, run, linked = texts[place], list[str](), 0  # what was read since the last block, from what is no white space on
    links: set[int] = set()
    """Where the links begin that have not ended."""
    around, left = [(place, False, 0)], len(body)
    """The elements around, whether each is in line, and how many children each has yet to come; those of the innermost."""
    place += 1
    while True:
        if words:
            if links:
                linked += len(words)
            if run or not words.isspace():
                run.append(words)
        if not left:
            ended, in_line, left = around.pop()
            words = tails[ended]
            if in_line:
                links.discard(ended)
            else:
                if run:
                    blocks.append(Block(node, run, linked))
                    run = []
                linked, node = 0, _end(node, nodes)
                if not around:
                    return found
            continue
        left -= 1
        element = elements[place]
        tag = element.tag
        is_skipped = tag in skipped and not is_inset(element)
        hides = not is_skipped and place in may_hide and is_hidden(element)
        if is_skipped or (hides and (not look_behind or _tells_machines(element))):
            words = tails[place]
            place = _pass(page, place, found, hidden=not is_skipped)
            continue
        words, inner = "\n" if tag == "br" else texts[place], len(element)
        if not (in_line := tag in IN_LINE):
            if run:
                blocks.append(Block(node, run, linked))
                run = []
            linked = 0
            if inner:
                nodes.append(node := Node(element, tag, node, len(nodes)))
            else:
                if words and not words.isspace():
                    nodes.append(leaf := Node(element, tag, node, len(nodes)))
                    blocks.append(Block(leaf, [words], len(words) if links else 0))
                    _end(leaf, nodes)
                words = tails[place]
        elif tag == "img":
            node.images += 1
        elif tag == "a" and is_link(element):
            if inner:
                links.add(place)
            elif not links:
                linked += len(words)
        if inner:
            around.append((place, in_line, left))
            left = inner
        elif in_line:
            words += tails[place]
        place += 1


def _tells_machines(element: HtmlElement) -> bool:
    """Are a hidden element's words data: names and addresses in mark-up of their kind, no paragraph among them?"""
    return element.get("itemscope") is not None and next(element.iter("p"), None) is None


def _pass(page: Outline, place: int, found: Survey, hidden: bool) -> int:
    """Note what is passed over, a hidden element or a skipped one. Returns the place behind it."""
    element = page.elements[place]
    if hidden:
        found.hidden.append(element)
    elif element.tag in FRAMED and (element.tag == "aside" or next(element.iter("p"), None) is not None):
        found.framed.append(element)
    return page.end(place)


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
    parent.prose += node.prose
    parent.images += node.images
    if node.linked:
        parent.linked += node.linked
        parent.titles += node.titles
    return parent
