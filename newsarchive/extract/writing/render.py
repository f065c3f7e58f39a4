"""A cutting as paragraphs: one walk over its elements, writing line after line."""

import re
from collections.abc import Callable, Iterable
from html import escape

from lxml.html import HtmlElement

from newsarchive.extract.document import Document
from newsarchive.extract.draft import Cutting
from newsarchive.extract.lines.paragraphs import Paragraph
from newsarchive.extract.markup import class_names
from newsarchive.extract.markup.elements import FRAMED, HEADINGS, INLINE, SKIPPED, is_inset, is_link
from newsarchive.extract.markup.image_sources import IMAGE_TAGS, declared_size, is_file_name
from newsarchive.extract.markup.printed import frames_words, is_of_words
from newsarchive.extract.words.spaces import single_spaced
from newsarchive.extract.writing.line_breaks import EMPTY, Line, escaped, grouped, marked, plain

_KEPT_INLINE = {"a": "a", "b": "strong", "strong": "strong", "i": "em", "em": "em", "cite": "em"}
_LEAVES = {"h1": "h2", "h2": "h2", "h3": "h3", "h4": "h4", "h5": "h5", "h6": "h6", "dt": "p", "dd": "p"}
_OUTER = frozenset(("ul", "ol", "blockquote", "table"))
"""A cell or item whose table or list is not the article's is a box like another."""
_NESTS = _OUTER | {"li", "tr", "td", "th"}
_TEXTS = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6"))
_PARTING = HEADINGS | {"p", "div", "center", "table", "ul"}
"""What ends a line of text even where it is left out."""
_WHOLE = frozenset(("br", "pre", *IMAGE_TAGS))
"""What is dealt with at once, and not walked into."""
_SIGNS = frozenset("¶#§∞🔗⚓")
_KEEPS_LINES = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)")
_TOGGLED = HEADINGS - {"h1"}
_LINE_ENDS = re.compile(r"\s*\n\s*")
_INDENTED = re.compile(r"[ \t\r]*\n[ \t\r\n]*(?=\u3000)")
_SET_IN = re.compile(r"[ \t\r\n]*(?:\u3000{2}|\xa0{4}|\xa0 \xa0 )(?![\u3000\xa0 ])")
"""How paragraphs of Chinese begin; what is set in farther is set at the right."""
_UNSEEN = frozenset("\u200b\u2060\ufeff")
"""All that a heading's permanent link says, where it shows its sign on hovering only."""


def render(cutting: Cutting, document: Document) -> list[Paragraph]:
    """The cutting's paragraphs in reading order; captions stand in their figures only."""
    renderer = _Renderer(cutting, document)
    for tree in cutting.trees:
        renderer.read(tree)
    return renderer.paragraphs


class _Renderer:
    """The state of one walk: the line being written, and what is open around it."""

    def __init__(self, cutting: Cutting, document: Document) -> None:
        self.dropped = cutting.dropped
        self.captions, self.texts = cutting.captions, cutting.texts
        self.lines_under, self.bare = cutting.lines, cutting.bare
        self.skipped = SKIPPED - FRAMED if cutting.unframed else SKIPPED
        self.document = document
        self.paragraphs: list[Paragraph] = []
        self.seen: set[str] = set()
        self.lines: list[Line] = []
        self.pieces: list[str] = []
        self.tags: list[tuple[int, str]] = []
        """Inline tags of the line being written, each with the number of pieces before it."""
        self.inline: list[tuple[str, str]] = []
        self.nest: tuple[HtmlElement, ...] = ()
        self.leaf = "p"
        self.broken: HtmlElement | None = None
        """The box whose style keeps line ends."""
        self.part: HtmlElement | None = None
        self.part_name = ""

    def read(self, tree: HtmlElement) -> None:
        """Walk one tree without recursion: pages nest thousands deep."""
        self.enter(tree, tree.tag, tree.get("class"), tree.get("style"))
        stack = [(tree, tree.tag, iter(tree[:]))]
        while stack:
            element, tag, children = stack[-1]
            for child in children:
                kind, given = child.tag, child.keys()  # most have none of the two, which is seen faster
                names = child.get("class") if "class" in given else None
                if child in self.dropped:
                    if kind in _PARTING:  # the headline, or a row of stars below it, before the text's bare first line
                        self.end_block()
                elif (
                    (kind in self.skipped and not is_inset(child))
                    or (kind == "a" and _is_permalink(child))
                    or (names and kind in INLINE and class_names.read_aloud(names))
                ):
                    pass
                elif kind in _WHOLE or child in self.captions or (is_caption(child, kind, names) and child not in self.texts):
                    self.write(child, kind)
                elif kind in _TOGGLED and len(child) == 1 and child[0].tag == "button":
                    self.toggle(child, kind)
                elif kind in _TEXTS and not (given or len(child) or self.inline or self.broken is not None):
                    self.box(child, kind)
                else:
                    self.enter(child, kind, names, child.get("style") if "style" in given else None)
                    if len(child):
                        stack.append((child, kind, iter(child[:])))
                        break
                    self.leave(child, kind)
                if (tail := child.tail) and child not in self.bare:
                    self.say(tail)
            else:
                stack.pop()
                self.leave(element, tag)
                if stack and (tail := element.tail) and element not in self.bare:
                    self.say(tail)

    def write(self, element: HtmlElement, tag: str) -> None:
        """Deal at once with what is not walked into: pictures, captions, preformatted text."""
        if tag == "br":
            self.end_line()
        elif tag == "pre":
            self.end_block()
            if text := "".join(element.itertext()).strip("\n").rstrip():
                self.paragraphs.append(Paragraph(text, escaped(text), "pre", self.nest))
        elif tag in IMAGE_TAGS:
            self.picture(element, self.lines_under.get(element, ""))
        else:
            self.end_block()
            caption = single_spaced("".join(_printed(element)))
            pictures = list(element.iter(*IMAGE_TAGS))
            for picture in pictures[:-1]:
                self.picture(picture, "")
            if pictures:
                self.picture(pictures[-1], caption)

    def box(self, element: HtmlElement, tag: str) -> None:
        """A box of mere words, as most are, without the ado of ``enter`` and ``leave``."""
        text = element.text or ""
        if "\n" in text and "\n\u3000" in text:
            self.enter(element, tag, None, None)
            self.leave(element, tag)
            return
        self.end_block()
        if words := single_spaced(text):
            self.paragraphs.append(Paragraph(words, escaped(words), _LEAVES.get(tag, "p"), self.nest, part=self.part_name))

    def toggle(self, heading: HtmlElement, tag: str) -> None:
        """A heading that unfolds what stands under it, as those of an accordion do: its one button has its words."""
        self.end_block()
        if words := single_spaced(f"{heading.text or ''}{''.join(heading[0].itertext())}{heading[0].tail or ''}"):
            self.paragraphs.append(Paragraph(words, escaped(words), tag, self.nest, part=self.part_name))

    def enter(self, element: HtmlElement, tag: str, names: str | None, style: str | None) -> None:
        if tag not in INLINE:
            self.end_block()
            if tag in _NESTS and (self.nest or tag in _OUTER):
                self.nest = (*self.nest, element)
            self.leaf = _LEAVES.get(tag, "p")
            if style and self.broken is None and _KEEPS_LINES.search(style):
                self.broken = element
            if names and self.part is None and (name := class_names.part(names)):
                self.part, self.part_name = element, name
            if "-" in tag and element.text is None and (element.get("href") or "").startswith(("mailto:", "tel:")):
                self.say(element.get("text") or "")  # <va-link href="mailto:…" text="…">, which a program is to draw
        elif (kept := _KEPT_INLINE.get(tag)) is not None:
            opening = self.opening(kept, element)
            self.inline.append((opening, f"</{kept}>" if opening else ""))
            self.tags.append((len(self.pieces), opening))
        if text := element.text:
            self.say(text)

    def leave(self, element: HtmlElement, tag: str) -> None:
        if tag not in INLINE:
            self.end_block()
            if self.nest and self.nest[-1] is element:
                self.nest = self.nest[:-1]
            if element is self.broken:
                self.broken = None
            if element is self.part:
                self.part, self.part_name = None, ""
            self.leaf = "p"
        elif tag in _KEPT_INLINE:
            self.tags.append((len(self.pieces), self.inline.pop()[1]))

    def opening(self, tag: str, element: HtmlElement) -> str:
        """The tag to write; none for an anchor."""
        if tag == "a" and not is_link(element):
            return ""
        if tag == "a" and (url := _safe_link(element.get("href"), self.document.absolute)):
            return f'<a href="{escape(url)}">'
        return f"<{tag}>"

    def say(self, text: str) -> None:
        if (self.pieces or self.tags or not text.isspace()) and (len(text) > 1 or text not in _UNSEEN):
            if "\n" in text and (self.broken is not None or "\n\u3000" in text):
                self.say_lines(text)
            else:
                self.pieces.append(text)

    def say_lines(self, text: str) -> None:
        """Text whose own line ends part its paragraphs: by its style, or because the lines begin with a wide blank."""
        first, *others = _LINE_ENDS.split(text) if self.broken is not None else _INDENTED.split(text)
        self.pieces.append(first)
        for line in others:
            if self.pieces != [""]:
                self.end_line()
                if self.lines:
                    self.lines.append(EMPTY)
            self.pieces[:] = [line]

    def picture(self, element: HtmlElement, caption: str) -> None:
        """Write a figure of its own before the line being written goes on."""
        url = self.document.picture(element)
        if url is None or url in self.seen:
            return
        width, height = declared_size(element)
        if (width or 100) < 40 or (height or 100) < 40:
            return
        self.seen.add(url)
        sizes = "".join(f' {name}="{value}"' for name, value in (("width", width), ("height", height)) if value)
        alt = f' alt="{escape(" ".join((element.get("alt") or "").split()))}"'
        line = f"<figcaption>{escaped(caption)}</figcaption>" if caption and not is_file_name(caption) else ""
        html = f'<figure><img src="{escape(url)}"{alt}{sizes}>{line}</figure>'
        self.end_line()
        self.paragraphs.append(Paragraph("", html, "figure", self.nest))

    def end_line(self) -> None:
        """At a line break: close what is open, and open it again on the next line."""
        raw = "".join(self.pieces)
        if words := single_spaced(raw):
            closings = "".join(closing for _, closing in reversed(self.inline))
            line = marked(words, self.pieces, self.tags, closings) if self.tags else plain(words)
            self.lines.append(line._replace(set_in=True) if _SET_IN.match(raw) else line)
        elif self.lines and self.lines[-1].words:
            self.lines.append(EMPTY)
        self.pieces.clear()
        self.tags[:] = [(0, opening) for opening, _ in self.inline]

    def end_block(self) -> None:
        """Turn the lines written so far into paragraphs."""
        if not self.lines and not self.tags:  # one line without inline tags, as most are
            if self.pieces and (words := single_spaced("".join(self.pieces))):
                self.paragraphs.append(Paragraph(words, escaped(words), self.leaf, self.nest, False, 0.0, self.part_name))
            self.pieces.clear()
        elif self.pieces or self.lines:
            self.end_line()
            for words, markup, said, linked, is_plain, _ in grouped(self.lines) if len(self.lines) > 1 else self.lines:
                self.paragraphs.append(Paragraph(words, markup, self.leaf, self.nest, not is_plain, linked / said, self.part_name))
            self.lines.clear()


def _is_permalink(link: HtmlElement) -> bool:
    """Is it the sign at a heading's end that leads to the heading itself?"""
    return not len(link) and (link.text or "").strip() in _SIGNS and (link.get("href") or "").startswith("#")


def is_caption(element: HtmlElement, tag: str, names: str | None) -> bool:
    """Is it a figure, or named as a caption or credit? A figure around a table, a quote or code is none, nor who speaks there."""
    if tag == "figure":
        return not frames_words(element)
    if tag == "figcaption":
        return not is_of_words(element)
    return (
        names is not None and tag not in HEADINGS and class_names.roles(names).caption and sum(map(len, element.itertext())) < 1000
    )


def _printed(element: HtmlElement) -> Iterable[str]:
    for part in element.iter():
        if part.tag not in SKIPPED and part.text:
            yield part.text
        if part is not element and part.tail:
            yield part.tail


def _safe_link(href: str | None, absolute: Callable[[str], str | None]) -> str | None:
    """The address made absolute, if it is http(s) or mailto."""
    if not href:
        return None
    if href.strip().lower().startswith("mailto:"):
        return href.strip()
    return absolute(href)
