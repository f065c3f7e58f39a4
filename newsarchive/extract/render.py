"""A cutting as paragraphs: each with its words, its safe HTML and the lists, tables and quotes it stands in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import escape
from itertools import pairwise
from typing import NamedTuple

from lxml.html import HtmlElement

from newsarchive.extract import boilerplate, class_names
from newsarchive.extract.blocks import INLINE, SKIPPED
from newsarchive.extract.container import frames_words
from newsarchive.extract.draft import Cutting
from newsarchive.extract.sources import IMAGE_TAGS, best_source, declared_size

_KEPT_INLINE = {"a": "a", "b": "strong", "strong": "strong", "i": "em", "em": "em", "cite": "em"}
_LEAVES = {"h1": "h2", "h2": "h2", "h3": "h3", "h4": "h4", "h5": "h5", "h6": "h6", "dt": "p", "dd": "p"}
_NESTS = frozenset((
    "ul", "ol", "li", "blockquote", "table", "tr", "td", "th",
))
_OUTER = frozenset(("ul", "ol", "blockquote", "table"))
"""A cell or item whose table or list is not the article's is a box like another."""


class Paragraph(NamedTuple):
    """One paragraph, heading, list item, table cell or figure."""

    text: str
    """Its words; empty for a figure. A line break inside it is a newline."""
    html: str
    """The same words with inline tags; a whole ``<figure>`` for a figure."""
    tag: str = "p"
    """p, h2 … h6, pre or figure."""
    nest: tuple[HtmlElement, ...] = ()
    """The lists, items, quotes, tables, rows and cells it stands in, outermost first."""
    strong: bool = False
    """Are all its words set in bold?"""
    linked: float = 0.0
    """The share of its words that is linked."""
    part: str = ""
    """about, contact or disclaimer, where a class says so."""

    @property
    def heading(self) -> bool:
        """Is it marked up as a heading?"""
        return self.tag[0] == "h"


def render(cutting: Cutting, absolute: Callable[[str], str | None]) -> list[Paragraph]:
    """The cutting's paragraphs in reading order; captions stand in their figures only."""
    renderer = _Renderer(cutting, absolute)
    for tree in cutting.trees:
        renderer.read(tree)
    return renderer.paragraphs


class _Renderer:
    """The state of one walk: the line being written, and what is open around it."""

    def __init__(self, cutting: Cutting, absolute: Callable[[str], str | None]) -> None:
        self.dropped = cutting.dropped
        self.captions = cutting.captions
        self.absolute = absolute
        self.paragraphs: list[Paragraph] = []
        self.seen: set[str] = set()
        self.words: list[str] = []
        self.markup: list[str] = []
        self.lines: list[_Line] = []
        self.inline: list[tuple[str, str]] = []
        self.nest: list[HtmlElement] = []
        self.leaf = "p"
        self.part: HtmlElement | None = None
        self.part_name = ""
        self.strong = self.plain = self.links = self.linked = self.said = 0

    def read(self, tree: HtmlElement) -> None:
        """Walk one tree without recursion: pages nest thousands deep."""
        self.enter(tree)
        stack = [(iter(tree), tree)]
        while stack:
            children, element = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                self.leave(element)
                if stack:
                    self.say(element.tail)
            elif child.tag in SKIPPED or child in self.dropped or self.is_whole(child):
                self.say(child.tail)
            else:
                self.enter(child)
                stack.append((iter(child), child))

    def is_whole(self, element: HtmlElement) -> bool:
        """Deal at once with what is not walked into: pictures, captions, preformatted text."""
        tag = element.tag
        if tag == "br":
            self.end_line()
        elif tag in IMAGE_TAGS:
            self.picture(element, "")
        elif tag == "pre":
            self.end_block()
            if text := "".join(element.itertext()).strip("\n").rstrip():
                self.paragraphs.append(Paragraph(text, escape(text, quote=False), "pre", tuple(self.nest)))
        elif element in self.captions or is_caption(element):
            self.end_block()
            caption = " ".join("".join(_printed(element)).split())
            pictures = list(element.iter(*IMAGE_TAGS))
            for picture in pictures[:-1]:
                self.picture(picture, "")
            if pictures:
                self.picture(pictures[-1], caption)
        else:
            return False
        return True

    def enter(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in INLINE:
            if (kept := _KEPT_INLINE.get(tag)) is not None:
                opening = self.opening(kept, element)
                self.inline.append((opening, f"</{kept}>"))
                self.markup.append(opening)
                self.strong += kept == "strong"
                self.links += kept == "a"
        else:
            self.end_block()
            if tag in _NESTS and (self.nest or tag in _OUTER):
                self.nest.append(element)
            self.leaf = _LEAVES.get(tag, "p")
            if self.part is None and (names := element.get("class")) and (name := class_names.part(names)):
                self.part, self.part_name = element, name
        self.say(element.text)

    def leave(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in INLINE:
            if (kept := _KEPT_INLINE.get(tag)) is not None:
                self.markup.append(self.inline.pop()[1])
                self.strong -= kept == "strong"
                self.links -= kept == "a"
        else:
            self.end_block()
            if self.nest and self.nest[-1] is element:
                self.nest.pop()
            if element is self.part:
                self.part, self.part_name = None, ""
            self.leaf = "p"

    def opening(self, tag: str, element: HtmlElement) -> str:
        if tag == "a" and (url := safe_link(element.get("href"), self.absolute)):
            return f'<a href="{escape(url)}">'
        return f"<{tag}>"

    def say(self, text: str | None) -> None:
        if text:
            self.words.append(text)
            self.markup.append(escape(text, quote=False))
            if not text.isspace():
                self.said += len(text)
                self.linked += len(text) if self.links else 0
                self.plain += not self.strong

    def picture(self, element: HtmlElement, caption: str) -> None:
        """Write a figure of its own before the line being written goes on."""
        url = best_source(element, self.absolute)
        if url is None or url in self.seen:
            return
        width, height = declared_size(element)
        if (width or 100) < 40 or (height or 100) < 40:
            return
        self.seen.add(url)
        sizes = "".join(f' {name}="{value}"' for name, value in (("width", width), ("height", height)) if value)
        alt = f' alt="{escape(" ".join((element.get("alt") or "").split()))}"'
        line = f"<figcaption>{escape(caption, quote=False)}</figcaption>" if caption and not boilerplate.file_name(caption) else ""
        html = f'<figure><img src="{escape(url)}"{alt}{sizes}>{line}</figure>'
        self.end_line()
        self.paragraphs.append(Paragraph("", html, "figure", tuple(self.nest)))

    def end_line(self) -> None:
        """At a line break: close what is open, and open it again on the next line."""
        words = " ".join("".join(self.words).split())
        if words:
            markup = " ".join("".join(self.markup).split()) + "".join(close for _, close in reversed(self.inline))
            self.lines.append(_Line(words, markup, self.said, self.linked, self.plain))
        elif self.lines and self.lines[-1].words:
            self.lines.append(_Line("", "", 0, 0, 0))
        self.said = self.linked = self.plain = 0
        self.words.clear()
        self.markup[:] = [opening for opening, _ in self.inline]

    def end_block(self) -> None:
        """Turn the lines written so far into paragraphs."""
        if not self.words and not self.lines:
            return
        self.end_line()
        if not self.lines:
            return
        for group in _grouped(self.lines) if len(self.lines) > 1 else (self.lines,):
            text = "\n".join(line.words for line in group)
            html = "<br>".join(line.markup for line in group)
            strong = not any(line.plain for line in group)
            linked = sum(line.linked for line in group) / max(1, sum(line.said for line in group))
            self.paragraphs.append(Paragraph(text, html, self.leaf, tuple(self.nest), strong, linked, self.part_name))
        self.lines.clear()


class _Line(NamedTuple):
    """A line of a paragraph: its words and markup, how many characters it says, how many of them linked, how many runs not bold."""

    words: str
    markup: str
    said: int
    linked: int
    plain: int


def _grouped(lines: list[_Line]) -> Iterable[list[_Line]]:
    """Lines that make one paragraph each: empty lines part them; long lines are paragraphs themselves."""
    group: list[_Line] = []
    full = [line.words for line in lines if line.words]
    wall = len(full) > 1 and sum(len(words.encode()) for words in full) > 70 * len(full)
    for line in lines:
        if line.words:
            group.append(line)
        if group and (wall or not line.words):
            yield group
            group = []
    if group:
        yield group


def is_caption(element: HtmlElement) -> bool:
    """Is it a figure, or named as a picture's caption or credit? A figure around a table, a quote or code is none."""
    tag = element.tag
    if tag == "figcaption":
        return True
    if tag == "figure":
        return not frames_words(element)
    names = element.get("class")
    return names is not None and class_names.caption(names) and sum(map(len, element.itertext())) < 1000


def _printed(element: HtmlElement) -> Iterable[str]:
    for part in element.iter():
        if part.tag not in SKIPPED and part.text:
            yield part.text
        if part is not element and part.tail:
            yield part.tail


def safe_link(href: str | None, absolute: Callable[[str], str | None]) -> str | None:
    """The address made absolute, if it is http(s) or mailto."""
    if not href:
        return None
    if href.strip().lower().startswith("mailto:"):
        return href.strip()
    return href if _ABSOLUTE.fullmatch(href) else absolute(href)


_ABSOLUTE = re.compile("https?://[a-z0-9.-]+/[A-Za-z0-9._~/-]*")
"""An address that is absolute and plain already: most are, and to parse each takes longer than all else that is done to it."""


def to_html(paragraphs: list[Paragraph]) -> str:
    """The paragraphs as one fragment, their lists, quotes and tables opened and closed around them."""
    out: list[str] = []
    open_: list[HtmlElement] = []
    shared = {one.nest for one, next_ in pairwise(paragraphs) if one.nest and one.nest == next_.nest}
    for paragraph in paragraphs:
        nest = paragraph.nest
        same = 0
        while same < min(len(open_), len(nest)) and open_[same] is nest[same]:
            same += 1
        out.extend(f"</{element.tag}>" for element in reversed(open_[same:]))
        out.extend(_open_tag(element) for element in nest[same:])
        open_ = list(nest)
        alone = paragraph.tag == "p" and nest and nest[-1].tag in ("li", "td", "th") and nest not in shared
        bare = alone or paragraph.tag == "figure"
        out.append(paragraph.html if bare else f"<{paragraph.tag}>{paragraph.html}</{paragraph.tag}>")
    out.extend(f"</{element.tag}>" for element in reversed(open_))
    return "".join(out)


def _open_tag(element: HtmlElement) -> str:
    if element.tag not in ("td", "th"):
        return f"<{element.tag}>"
    given = ((name, (element.get(name) or "").strip()) for name in ("colspan", "rowspan"))
    spans = "".join(f' {name}="{value}"' for name, value in given if value.isdigit())
    return f"<{element.tag}{spans}>"


def to_text(paragraphs: list[Paragraph]) -> str:
    """The words, paragraphs parted by a blank line; the cells of a row by a tab."""
    out: list[str] = []
    row = cell = None
    for paragraph in paragraphs:
        if not paragraph.text:
            continue
        nest = paragraph.nest
        depth = next((i for i in range(len(nest) - 1, -1, -1) if nest[i].tag == "tr"), None)
        this_row, this_cell = (None, None) if depth is None else (nest[depth], nest[min(depth + 1, len(nest) - 1)])
        if this_row is not None and this_row is row and this_cell is not cell:
            out[-1] += "\t" + paragraph.text
        else:
            out.append(paragraph.text)
        row, cell = this_row, this_cell
    return "\n\n".join(out)
