"""A page as blocks of text: one pass over the tree, from which everything else is reckoned."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from newsarchive.extract import class_names

SKIPPED = frozenset((
    "rt", "rp", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "audio", "video",
    "canvas", "map", "button", "select", "option", "textarea", "input", "dialog", "nav", "footer", "aside", "menu", "head",
    "link", "meta", "title", "progress", "meter", "datalist", "frame", "frameset", "noframes", "applet", "param", "source",
    "track", "area", "base",
))
"""Elements that never hold an article's words."""

FRAMED = frozenset((
    "nav", "footer", "aside", "menu",
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

_MARKS = re.compile(r"[.,;:!?。，、；：！？…،؛؟।॥۔]")


_HIDERS = frozenset(("hidden", "aria-hidden", "style"))
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden"
    r"|(?<![\w-])(?:left|right|top|text-indent|margin-left|margin-top)\s*:\s*-(?:\d{4}|[5-9]\d\d)|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]",
    re.IGNORECASE)
_SHRINKING = re.compile(
    r"(?<![\w-])(?:(?:font-size|opacity)\s*:\s*0(?![.\d]*[1-9])|height\s*:\s*[01](?:px)?\s*(?:;|!|$))", re.IGNORECASE)
_GROWING = re.compile("padding|transform|transition|animation", re.IGNORECASE)


def is_hidden(element: HtmlElement) -> bool:
    """Is it kept from readers by its own attributes, as injected spam and folded menus are?"""
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if (style := element.get("style")) is None:
        return False
    return _HIDING.search(style) is not None or (_SHRINKING.search(style) is not None and _is_shrunk(element, style))


def _is_shrunk(element: HtmlElement, style: str) -> bool:
    """Has it no size, and nothing in it that has? Boxes of pictures, and what is to fade or unfold into view, are not hidden."""
    if _GROWING.search(style) or element.tag == "img" or next(element.iter("img", "picture", "iframe", "video"), None) is not None:
        return False
    if "height" in style and "overflow" not in style and "font-size" not in style and "opacity" not in style:
        return False
    return not any("font-size" in (inner.get("style") or "") for inner in element.iterdescendants())


_FIGURES = ("figure", "figcaption")


class Node:
    """A block-level element: what stands in it, counted with and without its children."""

    __slots__ = ("body", "caption", "card", "element", "end", "furniture", "images", "length", "linked", "mass", "number", "parent",
                 "tag", "titles", "whole")

    def __init__(self, element: HtmlElement, tag: str, parent: Node | None, number: int) -> None:
        self.element = element
        self.tag = tag
        self.parent = parent
        self.number = number
        """Its place in document order; its subtree is ``nodes[number:end]``."""
        self.end = number + 1
        body, caption, furniture = class_names.roles(names) if (names := element.get("class")) else class_names.NOTHING
        if ident := element.get("id"):
            by_id = class_names.roles(ident)
            if by_id is not class_names.NOTHING:
                body, caption, furniture = body or by_id[0], caption or by_id[1], furniture or by_id[2]
        self.caption = caption or tag in _FIGURES
        self.body = tag in BOXES and (body or element.get("itemprop") == "articleBody")
        self.furniture = furniture and not self.body and not self.caption and tag not in CONTENT
        self.card = False
        self.mass = self.whole = 0.0
        """Running text in it: without furniture, and all."""
        self.length = self.linked = self.titles = self.images = 0

    def holds(self, other: Node) -> bool:
        """Is the other node this one, or inside it?"""
        return self.number <= other.number < self.end


class Block:
    """One run of text in a node, unbroken by another block."""

    __slots__ = ("length", "linked", "node", "text")

    def __init__(self, node: Node, text: str, linked: int) -> None:
        self.node = node
        self.text = text
        self.length = len(text)
        self.linked = linked

    @property
    def title(self) -> bool:
        """Is it a heading that leads elsewhere, as teasers have it?"""
        return self.linked * 5 > self.length * 4 and self.length > 14 and (self.node.tag in HEADINGS)

    @property
    def prose(self) -> float:
        """How much running text it is: its length, in letters of a script with spaces, less what is linked; 0 for a label."""
        size = self.length if self.text.isascii() else len(self.text.encode())
        if size < 25 or self.linked * 2 > self.length or self.node.caption:
            return 0.0
        if size < 80 and _MARKS.search(self.text) is None:
            return 0.0
        return size * (1 - self.linked / self.length)


@dataclass(frozen=True)
class Survey:
    """A page's block-level elements in document order, the runs of text in them, and what was passed over as hidden."""

    nodes: list[Node]
    blocks: list[Block]
    hidden: list[HtmlElement]


def survey(body: HtmlElement, skipped: frozenset[str] = SKIPPED, look_behind: bool = False) -> Survey:
    """Walk the page once, past the skipped elements and, unless told to look behind, past what is hidden."""
    hidden: list[HtmlElement] = []
    node = Node(body, "body", None, 0)
    nodes, blocks = [node], []
    run: list[str] = [body.text or ""]
    linked = links = 0
    passed = False
    walker = etree.iterwalk(body, events=("start", "end"))
    next(walker)
    for event, element in walker:
        tag = element.tag
        inline = tag in INLINE
        if event == "start":
            if tag in skipped:
                passed = True
            elif not look_behind and (names := element.keys()) and not _HIDERS.isdisjoint(names) and is_hidden(element):
                hidden.append(element)
                passed = True
            elif tag == "br":
                run.append("\n")
                passed = True
            if passed:
                walker.skip_subtree()
                continue
            if not inline:
                if run:
                    if text := " ".join("".join(run).split()):
                        blocks.append(Block(node, text, linked))
                    run.clear()
                    linked = 0
                node = Node(element, tag, node, len(nodes))
                nodes.append(node)
            elif tag == "a":
                links += 1
            elif tag == "img":
                node.images += 1
            words = element.text
        else:
            if passed:
                passed = False
            elif inline:
                links -= tag == "a"
            else:
                if run:
                    if text := " ".join("".join(run).split()):
                        blocks.append(Block(node, text, linked))
                    run.clear()
                    linked = 0
                node.end = len(nodes)
                if node.parent is None:
                    break
                node = node.parent
            words = element.tail
        if words:
            run.append(words)
            if links:
                linked += len(words)
    return Survey(nodes, blocks, hidden)
