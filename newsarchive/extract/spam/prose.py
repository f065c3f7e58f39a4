"""The paragraphs of a page by which claims for its headline are judged: all that are printed, or those that a reader sees."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from newsarchive.extract.document import Document
from newsarchive.extract.markup.hiding import hides, is_hidden
from newsarchive.extract.markup.style_sheets import is_blank, names_of
from newsarchive.extract.markup.tree import HTML_TAGS

_PROSE_TAGS = frozenset((
    "p", "div", "td", "span", "br", "li", "font", "section", "article", "dd", "blockquote", "em", "strong", "b", "a",
))  # fmt: skip
UNSEEN = frozenset(("noscript", "template", "marquee"))
"""What stands in these is not seen, or not for long."""
_SHORT = 25
"""Letters of what is no paragraph."""
PATH = re.compile(r"(?:[^/>»›]{1,60}\s?[/>»›]\s){2}")
"""How a line begins that says where the page stands, and then its title, be it stolen: it is no prose."""


def paragraphs(document: Document, enough: int, rules: frozenset[str] | None = None) -> Iterator[str]:
    """The paragraphs of the page; only those that a reader sees, where it is said what more is hidden, for it takes time."""
    page = document.outline
    size, unseen = 0, dict[HtmlElement, bool]()
    for element, text, tail in zip(page.elements, page.texts, page.tails, strict=True):
        if (len(text) <= _SHORT and len(tail) <= _SHORT) or ((tag := element.tag) not in _PROSE_TAGS and tag in HTML_TAGS):
            continue
        for words in ("" if tag == "a" else text, "" if tag in ("td", "li", "dd") else tail):
            if len(words) <= _SHORT or len(words := words.strip()) <= (_SHORT if words.isascii() else 12):
                continue
            if (rules is None or not _is_unseen(element, unseen, rules)) and not PATH.match(words):
                yield words
                size += len(words)
        if size > enough:
            return


def _is_unseen(element: HtmlElement, known: dict[HtmlElement, bool], rules: frozenset[str]) -> bool:
    """Whether a box around it, or itself, is hidden. ``known`` keeps what was found, for paragraphs share their boxes."""
    way: list[HtmlElement] = []
    above: HtmlElement | None = element
    while above is not None and above not in known and not _hides(above, rules):
        way.append(above)
        above = above.getparent()
    found = above is not None and known.get(above, True)
    known.update(dict.fromkeys(way, found))
    if above is not None:
        known[above] = found
    return found


def _hides(element: HtmlElement, rules: frozenset[str]) -> bool:
    if element.tag in UNSEEN or is_hidden(element) or hides(element.get("style") or "") or is_blank(element):
        return True
    return bool(rules) and not rules.isdisjoint(names_of(element))
