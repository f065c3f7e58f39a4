"""Where the article stands, and what in it is not article."""

from __future__ import annotations

from lxml.html import HtmlElement

from newsarchive.extract import boilerplate
from newsarchive.extract.blocks import Block, Node, survey
from newsarchive.extract.document import Document
from newsarchive.extract.draft import Cutting, Headline
from newsarchive.items import Page
from newsarchive.site import Site


def cut(document: Document, page: Page, site: Site, headline: Headline) -> Cutting:
    """Cut the article out of the page."""
    body = document.root.find("body")
    if body is None:
        return Cutting()
    nodes, blocks = survey(body)
    weigh(nodes, blocks)
    node = container(nodes, headline)
    dropped = prune(node, nodes, blocks, headline)
    return Cutting((*lead(node, blocks, headline), node.element), frozenset(dropped))


def weigh(nodes: list[Node], blocks: list[Block]) -> None:
    """Give every node the running text that stands in it, furniture apart."""
    for block in blocks:
        node = block.node
        node.mass += block.prose
        node.whole = node.mass
        node.length += block.length
        node.linked += block.linked
    for node in reversed(nodes):
        if (parent := node.parent) is not None:
            parent.whole += node.whole
            parent.length += node.length
            parent.linked += node.linked
    most = nodes[0].whole * 0.4
    for node in reversed(nodes):
        if node.furniture and node.whole > most:
            node.furniture = False
        if node.parent is not None and not node.furniture:
            node.parent.mass += node.mass


def container(nodes: list[Node], headline: Headline) -> Node:
    """The smallest node that holds the article."""
    best = nodes[0]
    inside = False
    while True:
        found = None
        for node in nodes[best.number + 1:best.end]:
            if node.parent is best and not node.furniture and node.mass and node.tag not in ("p", "li", "td", "tr", "blockquote"):
                share = (0.6 if node.body else 0.97) if inside else (0.6 if node.body or node.tag == "article" else 0.75)
                if node.mass >= share * best.mass:
                    found = node
                    break
        if found is None:
            return best
        best = found
        inside = inside or best.body or best.tag == "article"


HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def lead(top: Node, blocks: list[Block], headline: Headline) -> list[HtmlElement]:
    """Paragraphs that stand between the headline and the container."""
    at = place(headline, blocks)
    if at is None or blocks[at].node.number >= top.number:
        return []
    found = []
    for block in blocks[at + 1:]:
        node = block.node
        if node.number >= top.number:
            break
        up: Node | None = node
        while up is not None and not up.furniture:
            up = up.parent
        if up is None and node.length == block.length and (block.prose or boilerplate.lead(f"{node.element.get('class') or ''}")):
            found.append(node.element)
    return found if len(found) < 4 else []


def place(headline: Headline, blocks: list[Block]) -> int | None:
    """Which block is the headline."""
    if headline.element is None:
        return None
    for i, block in enumerate(blocks):
        if block.node.element is headline.element:
            return i
    return None


def prune(top: Node, nodes: list[Node], blocks: list[Block], headline: Headline) -> set[HtmlElement]:
    """What stands in the container and is not article."""
    dropped = set()
    number = top.number + 1
    at = place(headline, blocks)
    first = 0
    if at is not None and top.number < blocks[at].node.number < top.end:
        before = sum(block.prose for block in blocks[:at] if block.node.number >= top.number)
        if before < 0.2 * top.mass:
            first = blocks[at].node.number
    while number < top.end:
        node = nodes[number]
        if (node.furniture and node.tag != "figure" or node.end <= first or node.number == first
                or (node.linked * 2 > node.length and node.whole < 50 and node.tag not in ("tbody", "tr"))):
            dropped.add(node.element)
            number = max(node.end, number + 1)
        else:
            number += 1
    return dropped
