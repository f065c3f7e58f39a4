"""An article as paragraphs: each with its words, its safe HTML and the lists, tables and quotes it stands in."""

from itertools import pairwise, takewhile
from operator import is_
from typing import NamedTuple

from lxml.html import HtmlElement


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

    @property
    def member(self) -> bool:
        """Is it one of several: an item of a list, a cell of a table?"""
        return bool(self.nest) and self.nest[-1].tag in ("li", "td", "th")


def unboxed(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Without the item or the cell in which all of them stand: it was made to set them on the page, and is no list or table."""
    nests = [paragraph.nest for paragraph in paragraphs]
    if not nests or not nests[0]:
        return paragraphs
    shared = [elements[0] for elements in takewhile(_is_one, zip(*nests, strict=False))]
    depth = max((i + 1 for i, element in enumerate(shared) if element.tag in ("li", "td", "th")), default=0)
    return [paragraph._replace(nest=paragraph.nest[depth:]) for paragraph in paragraphs] if depth else paragraphs


def _is_one(elements: tuple[HtmlElement, ...]) -> bool:
    return all(element is elements[0] for element in elements)


_OPENING = 6
"""Paragraphs at the head of a further page among which the first one's are said again: the lead, the day, the author."""


def joined(before: list[Paragraph], page: list[Paragraph]) -> list[Paragraph]:
    """An article's paragraphs so far and those of its next page. What opens both stands at the beginning only, and what closes
    both at the end.
    """
    closing = sum(takewhile(bool, (_same(one, other) for one, other in zip(reversed(before), reversed(page), strict=False))))
    before = before[: len(before) - closing] if closing < len(page) else before
    said = {paragraph.text or paragraph.html for paragraph in before}
    return before + [
        paragraph
        for i, paragraph in enumerate(page)
        if (i >= _OPENING and paragraph.text and len(paragraph.text) < 40) or (paragraph.text or paragraph.html) not in said
    ]


def _same(one: Paragraph, other: Paragraph) -> bool:
    return one.text == other.text and (one.text != "" or one.html == other.html)


def to_html(paragraphs: list[Paragraph]) -> str:
    """The paragraphs as one fragment, their lists, quotes and tables opened and closed around them."""
    out: list[str] = []
    open_: tuple[HtmlElement, ...] = ()
    shared = {one.nest for one, next_ in pairwise(paragraphs) if one.nest and one.nest == next_.nest}
    for _, html, tag, nest, _, _, _ in paragraphs:
        if nest != open_:
            same = sum(takewhile(bool, map(is_, open_, nest)))
            out.extend(f"</{element.tag}>" for element in reversed(open_[same:]))
            out.extend(_open_tag(element) for element in nest[same:])
            open_ = nest
        alone = nest and tag == "p" and nest[-1].tag in ("li", "td", "th") and nest not in shared
        out.append(html if alone or tag == "figure" else f"<{tag}>{html}</{tag}>")
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
        if not nest:
            out.append(paragraph.text)
            row = cell = None
            continue
        depth = next((i for i in range(len(nest) - 1, -1, -1) if nest[i].tag == "tr"), None)
        this_row, this_cell = (None, None) if depth is None else (nest[depth], nest[min(depth + 1, len(nest) - 1)])
        if this_row is not None and this_row is row and this_cell is not cell:
            out[-1] += "\t" + paragraph.text
        else:
            out.append(paragraph.text)
        row, cell = this_row, this_cell
    return "\n\n".join(out)
