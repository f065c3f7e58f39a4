"""What in an item is its heading, and what stands over a box as its title."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml.html import HtmlElement

from newsarchive.discover import words
from newsarchive.discover.printed_dates import is_date_only
from newsarchive.extract.markup.printed import words_of
from newsarchive.extract.words.wording import width

_TITLE_CLASS = re.compile(r"(?:^|[\s_-])(?:\w*title|\w*tit|ttl|subject|subj|sbj|headline|heading|bt|tt)(?:$|[\s_-])", re.I)
_NOT_TITLE_CLASS = re.compile(r"(?:sub|cate?\w*|date|time|author|writer|tag|hit|view|num|more|btn|button|icon|label|badge)", re.I)
_OF_AN_ITEM = ("h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary")
_OF_A_BOX = ("h1", "h2", "h3", "h4", "h5", "h6", "dt", "caption", "legend")
BOLD = ("b", "strong")
"""What prints a heading where no heading is."""


def is_heading(element: HtmlElement, limit: HtmlElement) -> bool:
    """Whether an element is a heading, or inside one below ``limit``: by its tag, its name, or for machines."""
    node = element
    while node is not None:
        name = node.get("class") or ""
        if (
            node.tag in _OF_AN_ITEM
            or (_TITLE_CLASS.search(name) and not _NOT_TITLE_CLASS.search(name))
            or node.get("itemprop") in ("headline", "name")
        ):
            return True
        if node is limit:
            return False
        node = node.getparent()
    return False


def without_day(heading: HtmlElement, text: str) -> str:
    """A heading's ``text`` without the day that ends it in an element of its own: ``<h3>Title <small>4 May 2025</small></h3>``."""
    last = heading[-1] if len(heading) else None
    if last is None or (last.tail or "").strip():
        return text
    day = words_of(last)
    return text.removesuffix(day).rstrip() or text if day and is_date_only(day) else text


def unlinked_heading(extent: Sequence[HtmlElement]) -> str:
    """The words of an item's heading that leads nowhere, or of its bold line; empty where its heading is linked, or it has none."""
    for tags in (_OF_AN_ITEM, BOLD):
        for heading in (heading for element in extent for heading in element.iter(*tags)):
            if next(heading.iter("a"), None) is not None:
                return ""
            text = without_day(heading, words_of(heading))
            if (tags is not BOLD or width(text) >= _LINE) and not is_date_only(text):
                return text
    return ""


_LINE = 12
"""The width of a bold line that is more than a label."""


def titles_over(element: HtmlElement) -> Iterator[str]:
    """What may be called the title of what stands here, folded, nearest first: short lines, as builders print a box's title in a
    ``<div class="tit">``, up to a heading that has no links of its own below it.
    """
    node = element
    for _ in range(4):
        for sibling in islice(node.itersiblings(preceding=True), 3):
            if len(list(islice(sibling.iter("a"), _A_LIST))) == _A_LIST:
                continue
            heading = sibling if sibling.tag in _OF_A_BOX else next(sibling.iter(*_OF_A_BOX), None)
            if heading is not None:
                yield words.fold("".join(heading.itertext())[:200])
                return
            if sibling.tag in _LINES and len(sibling) <= 2:
                said = [text for text in islice(sibling.itertext(), 6) if not text.isspace()]
                if said and len("".join(said)) <= _TITLE:
                    yield words.fold(said[0])
        node = node.getparent()
        if node is None or node.tag == "body":
            return


_LINES = frozenset(("div", "p", "span", "strong", "b", "em"))
_TITLE = 40
"""Characters of a box's title."""
_A_LIST = 3
"""Links that a box beside has, and a title has not: itself, and "more"."""
