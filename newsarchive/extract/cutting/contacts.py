"""Whom the press may call and what nobody answers for, where that stands in boxes of their own behind the article or beside it."""

from collections.abc import Sequence

from lxml.html import HtmlElement

from newsarchive.extract.cutting.blocks import Block, Node, Survey, behind
from newsarchive.extract.lines.paragraphs import Paragraph
from newsarchive.extract.lines.press_contacts import heads_contact, is_for_press, labels_a_contact, names_a_contact
from newsarchive.extract.lines.sections import disclaims, heads_disclaimer
from newsarchive.extract.markup.elements import HEADINGS
from newsarchive.extract.words.spaces import single_spaced

_MOST = 600
"""Letters: what says more is no card of a press officer."""
_LONGEST = 1500
"""Letters of a disclaimer."""
_OPENING, _NO_LINE = 240, 80
"""Letters: what says more is no line of contacts, what says more than a line is a sentence of the article."""


def contact_box(top: Node, page: Survey) -> tuple[HtmlElement, ...]:
    """The paragraph "Press contact: …", or a heading and what stands under it, if it is for the press and tells how to reach it."""
    for block in page.near_behind(top):
        if names_a_contact(block.text) and block.node.length == block.length:
            return (block.node.element,)
        if heads_contact(block.text) and _is_card(box := _under(block, top, page.nodes)):
            return box
    return next(((box,) for box in page.framed if box.tag == "aside" and _is_card((box,))), ())


def disclaimer_box(top: Node, page: Survey) -> tuple[HtmlElement, ...]:
    """The paragraph "Disclaimer: …", or a heading and the sentences that stand under it."""
    for block in page.near_behind(top):
        if disclaims(block.text) and block.node.length == block.length < _LONGEST:
            return (block.node.element,)
        if heads_disclaimer(block.text) and not block.linked:
            box = _under(block, top, page.nodes)
            return box if sum(len(text) for part in box for text in part.itertext()) < _LONGEST else ()
    return ()


def opening_contacts(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The lines over a release's first sentence that say whom to call, as American ones begin."""
    found = []
    for paragraph in paragraphs[:4]:
        if not paragraph.member and len(paragraph.text) < _OPENING and labels_a_contact(paragraph.text):
            found.append(paragraph)
        elif len(paragraph.text) > _NO_LINE:
            break
    return found if len(found) < len(paragraphs) else []


def _under(heading: Block, top: Node, nodes: Sequence[Node]) -> tuple[HtmlElement, ...]:
    """The heading, in its own box if it is the last in that, and what follows it up to the next."""
    box = heading.node
    while box.parent is not None and box.end == box.parent.end and not box.parent.holds(top):
        box = box.parent
    found = [box]
    for node in behind(box, nodes, box.parent):
        if node.tag in HEADINGS:
            break
        found.append(node)
    return tuple(node.element for node in found)


def _is_card(boxes: Sequence[HtmlElement]) -> bool:
    """Do they say little, under a heading that announces whom the press may call?"""
    lines = (line for box in boxes for text in box.itertext() if (line := single_spaced(text)))
    first = next(lines, "")
    if not first or not heads_contact(first):
        return False
    said = " ".join((first, *lines))
    return len(said) < _MOST and is_for_press(said)
