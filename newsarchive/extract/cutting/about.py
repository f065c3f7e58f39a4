"""The box in which a publisher speaks of itself, where it stands behind the article's own: "About the hospital"."""

from itertools import pairwise

from lxml.html import HtmlElement

from newsarchive.extract.cutting.blocks import Block, Node, Survey, behind
from newsarchive.extract.cutting.weighing import is_apart
from newsarchive.extract.document import Document
from newsarchive.extract.lines.controls import is_copyright
from newsarchive.extract.lines.sections import speaks_of_us
from newsarchive.extract.markup import class_names
from newsarchive.extract.markup.elements import HEADINGS
from newsarchive.extract.markup.printed import printed
from newsarchive.extract.words.spaces import single_spaced
from newsarchive.site import Site

_LEAST, _MOST = 80, 3000
"""Letters: an address says less, and what says more of the publisher is no box under its news."""


def about_box(top: Node, page: Survey, document: Document, site: Site) -> tuple[HtmlElement, ...]:
    """Its element, or its heading and paragraphs; nothing where other running text comes first, or links and columns."""
    for block, following in pairwise(page.near_behind(top)):
        if block.prose > _LEAST:
            if (title := _title_of(block)) and speaks_of_us(title, block.text[len(title) :], document, site):
                return _run(block.node, page.nodes)
            if not is_apart(block.node):
                break
        elif (
            following.prose > _LEAST // 2
            and not block.linked
            and speaks_of_us(block.text, following.text, document, site)
            and not is_apart(block.node)
        ):
            return _box(block, top, page.nodes)
    return _aside(top, page, document, site)


def _title_of(block: Block) -> str:
    """The bold words that open its first line, and are all of it: ``<p><b>About us</b><br>The hospital was …``."""
    line = block.node.element
    if len(line) < 2 or (line.text or "").strip() or line[0].tag not in ("b", "strong") or line[1].tag != "br":
        return ""
    return "" if (line[0].tail or "").strip() else printed(line[0])


def _run(first: Node, nodes: list[Node]) -> tuple[HtmlElement, ...]:
    """It and the paragraphs behind it, up to a heading or a line that is none."""
    found = [first]
    for node in behind(first, nodes, first.parent):
        if node.tag in HEADINGS or not node.prose:
            break
        found.append(node)
    return _short(found)


def _short(found: list[Node]) -> tuple[HtmlElement, ...]:
    """The elements, unless they are mostly links, too long or too short."""
    linked, length, said = (sum(getattr(node, name) for node in found) for name in ("linked", "length", "prose"))
    least = _LEAST // 2 if class_names.part(found[0].names) == "about" else _LEAST
    return tuple(node.element for node in found) if 3 * linked < length < _MOST and said > least else ()


def _box(heading: Block, top: Node, nodes: list[Node]) -> tuple[HtmlElement, ...]:
    box, own = heading.node, heading.prose  # a sign makes a sentence of a bold "About the hospital:"
    while box.prose == own and box.parent is not None and not box.parent.holds(top):
        box = box.parent
    if box.prose == own:
        return _run(box, nodes)
    if any(_is_like(other, box) for other in behind(box, nodes, box.parent)):  # columns of a foot
        return ()
    return _short([box])


def _is_like(one: Node, other: Node) -> bool:
    name = one.element.get("class")
    return one.tag == other.tag and name is not None and name == other.element.get("class")


def _aside(top: Node, page: Survey, document: Document, site: Site) -> tuple[HtmlElement, ...]:
    """An ``aside`` behind the article that begins with such a heading."""
    places = document.outline.place_of
    for box in page.framed:
        lines = (words for text in box.itertext() if (words := single_spaced(text)))
        title, following = ("", "") if box.tag != "aside" else (next(lines, ""), next(lines, ""))
        if len(following.encode()) < _LEAST or not speaks_of_us(title, following, document, site):
            continue
        texts = [title, following, *lines]
        linked = sum(len(text) for link in box.iter("a") for text in link.itertext())
        if 3 * linked < sum(map(len, texts)) < _MOST and places[box] > places[top.element]:
            return (box,) if not any(map(is_copyright, texts)) else ()
    return ()
