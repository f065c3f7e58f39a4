"""A page as blocks of text: one pass over the tree, from which everything else is reckoned."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
        names = element.get("class") or ""
        if ident := element.get("id"):
            names = f"{names} {ident}"
        body, caption, furniture = class_names.roles(names) if names else (False, False, False)
        self.caption = caption or tag in ("figure", "figcaption")
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
    run: list[str] = []
    linked = links = 0
    if body.text:
        run.append(body.text)
    stack = [(iter(body), body, False)]
    while stack:
        children, element, inline = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if inline:
                if element.tag == "a":
                    links -= 1
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
            if tail := element.tail:
                run.append(tail)
                if links:
                    linked += len(tail)
            continue
        tag = child.tag
        if tag in skipped:
            tail = child.tail
        elif not look_behind and is_hidden(child):
            hidden.append(child)
            tail = child.tail
        elif tag == "br":
            tail = child.tail
            run.append("\n")
        elif tag in INLINE:
            if tag == "img":
                node.images += 1
            if text := child.text:
                run.append(text)
                if links or tag == "a":
                    linked += len(text)
            if len(child):
                if tag == "a":
                    links += 1
                stack.append((iter(child), child, True))
                continue
            tail = child.tail
        else:
            if run:
                if text := " ".join("".join(run).split()):
                    blocks.append(Block(node, text, linked))
                run.clear()
                linked = 0
            node = Node(child, tag, node, len(nodes))
            nodes.append(node)
            if text := child.text:
                run.append(text)
                if links:
                    linked += len(text)
            stack.append((iter(child), child, False))
            continue
        if tail:
            run.append(tail)
            if links:
                linked += len(tail)
    return Survey(nodes, blocks, hidden)
