"""An element's words as a reader sees them."""

import re

from lxml import etree
from lxml.html import HtmlElement

from newsarchive.extract.markup.class_names import read_aloud
from newsarchive.extract.markup.hiding import is_hidden
from newsarchive.extract.markup.image_sources import IMAGE_TAGS
from newsarchive.extract.words.spaces import single_spaced

_UNPRINTED = frozenset({"script", "style", "noscript", "svg", "template", "button", "select", "textarea", "iframe", "rt", "rp"})
_BLOCKS = frozenset({"p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol",
                     "tr", "td", "th", "header", "section", "hr", "dt", "dd"})  # fmt: skip
PROGRAMS = ("script", "style")
_ANCHOR = re.compile(r"headerlink|header-anchor|anchor-?link")
"""A sign behind a heading, which leads to it."""
_JOINT = "\0"
_JOINTS = re.compile(r"(?<=\w)\0+(?=[\w\"'„“‘«»¿¡(])")


def printed(element: HtmlElement, seen: bool = False) -> str:
    """The element's words as a reader sees them, white space folded; a space where two boxes meet without one.

    ``seen``: without what a style hides inside it. A logo's name is hidden so behind its picture, and spam in a headline.
    """
    if len(element) == 0:
        return single_spaced(element.text or "")
    parts: list[str] = []
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, node in walker:
        if event == "start":
            hidden = node is not element and (_is_unprinted(node.get("class")) or (seen and is_hidden(node)))
            if hidden or node.tag in _UNPRINTED:
                walker.skip_subtree()
                continue
            parts.append(" " if node.tag in _BLOCKS else "" if node.tag in ("sub", "sup", "wbr") else _JOINT)
            parts.append(node.text or "")
        elif node is not element:
            parts.append(" " if node.tag in _BLOCKS else "")
            parts.append(node.tail or "")
    return " ".join(_JOINTS.sub(" ", "".join(parts)).replace(_JOINT, "").split())


def words_of(element: HtmlElement) -> str:
    """All words in an element, be it of XML, seen or not, white space folded."""
    return " ".join("".join(element.itertext()).split())


def line_of(element: HtmlElement) -> str:
    """The element's words, if they are few enough for a line; reading ends where there are more."""
    texts: list[str] = []
    letters = 0
    for text in element.itertext():
        texts.append(text)
        if (letters := letters + sum(map(len, text.split()))) > LONGEST_LINE:
            return ""
    if len(element) and next(element.iter("div", "p", "br", *PROGRAMS), None) is not None:
        texts = [printed(element)]  # the credit is a box of its own: no blank stands before it
    words = single_spaced("".join(texts))
    return words if 1 < len(words) < LONGEST_LINE else ""


LONGEST_LINE = 220
"""Letters of a line beside a picture; what is longer is a paragraph of the article."""


def says(element: HtmlElement) -> bool:
    """Whether it has any words for a reader."""
    if all(text.isspace() for text in element.itertext()):
        return False
    return next(element.iter(*PROGRAMS), None) is None or printed(element) != ""


def has_bare_words(element: HtmlElement) -> bool:
    """Whether it says something itself, outside of the elements in it."""
    return any(text and not text.isspace() for text in (element.text, *(part.tail for part in element)))


def is_in_bold(element: HtmlElement) -> bool:
    """Whether all that it says is in bold."""
    words, bold = printed(element), element.iter("strong", "b")
    return words != "" and any(printed(part) == words for part in bold)


def stands_under_picture(line: HtmlElement) -> bool:
    """Whether a picture without a word stands right before it."""
    above = line.getprevious()
    return above is not None and next(above.iter(*IMAGE_TAGS), None) is not None and not says(above)


def _is_unprinted(names: str | None) -> bool:
    return names is not None and (read_aloud(names) or _ANCHOR.search(names) is not None)


def frames_words(figure: HtmlElement) -> bool:
    """A figure around a table, a quote or code, as WordPress writes them, or around the headline is text."""
    return next(figure.iter("table", "blockquote", "pre", "h1"), None) is not None


def is_of_words(caption: HtmlElement) -> bool:
    """Does a ``figcaption`` stand in such a figure, without a picture: who is quoted, what a table shows?"""
    figure = next(caption.iterancestors("figure"), None)
    return figure is not None and frames_words(figure) and next(figure.iter(*IMAGE_TAGS), None) is None
