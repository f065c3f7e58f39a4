"""Labels between the headline and an article's first sentence, and headings behind its last."""

from collections.abc import Iterator, Sequence

from newsarchive.extract.cutting.blocks import Block, Node
from newsarchive.extract.cutting.records import closing_record, opening_record, recorded
from newsarchive.extract.cutting.weighing import is_subtitle
from newsarchive.extract.lines.controls import is_control
from newsarchive.extract.lines.datelines import names_day_or_author
from newsarchive.extract.lines.greetings import begins_chapters, is_document_number, is_greeting
from newsarchive.extract.markup.elements import HEADINGS
from newsarchive.extract.markup.printed import is_in_bold

_SECOND_OF = {"1": "2", "01": "02", "一": "二", "壹": "贰", "Part 1": "Part 2", "PART 01": "PART 02", "NO.1": "NO.2"}
"""How the chapters of a text are counted: the first number, alone in its line, and the second."""
_LOOKED_AT = 12
"""Blocks at the beginning among which the first sentence is looked for."""
_NOT_LABELS = (HEADINGS - {"h1"}) | {"li", "td", "th", "blockquote", "pre", "dt", "dd"}
"""What may be the article's though it is no sentence; it goes only with a byline below it."""


def edge_labels(kept: Sequence[Block], top: Node, headline: int) -> Iterator[Node]:
    """The nodes of labels before the first sentence, bylines and their records with them, and of headings after the last.

    ``headline`` is the number of its node, or 0 where that stands elsewhere.
    """
    if any(block.prose and not names_day_or_author(block.text) for block in kept):  # else it is a notice: nothing but labels
        yield from _opening_labels(kept, top, headline)
    yield from recorded(kept[:_LOOKED_AT])
    yield from closing_record(top, kept)
    for block in reversed(kept):
        if block.node.tag not in HEADINGS or block.prose:
            break
        yield block.node


def _opening_labels(kept: Sequence[Block], top: Node, headline: int) -> Iterator[Node]:
    above_byline: list[Block] = []
    byline: Node | None = None
    gone: list[Node] = []
    for block in kept[:_LOOKED_AT]:
        node = block.node
        if names_day_or_author(block.text):
            above_byline = [*(above for above in above_byline if not is_subtitle(above, headline)), block]
            yield from (label.node for label in above_byline if _stands_alone(label, top))
            above_byline, byline = [], node.parent if node.tag == "li" else None
            yield from opening_record(node, top, kept)
        elif byline is not None and node.parent is byline and (block.linked >= block.length or _is_fact(block)):
            yield node  # the section's name: <ul><li>12/03/2025<li><a>Research</a><li>5 min read</ul>
        elif node.tag == "caption":
            continue  # what a record's table has in it, for those who cannot see it
        elif block.prose or (not block.linked and (_begins(block) or _is_counted_on(block, kept))):
            return
        elif node.caption or _is_picture_with_line(node) or block.text.startswith("※"):
            continue  # "The team (Photo: Jón)" under the picture above the text; a note to the headline
        elif _may_head(block):
            above_byline.append(block)
        elif _stands_alone(block, top, gone):
            gone.append(node)
            yield node  # and what its box says behind it: <div><div>Jane Roe</div><small>Head of the press</small></div>


def _may_head(block: Block) -> bool:
    """Is it a heading, be it a paragraph in bold that is no name, or a member of a list or table, be it in a paragraph?"""
    node, words = block.node, block.text.split()
    if node.tag in _NOT_LABELS:
        return True
    if node.tag != "p":
        return False
    if node.parent is not None and node.parent.tag in _NOT_LABELS:
        return True
    is_name = 1 < len(words) < 4 and all(word[0].isupper() for word in words)
    return not is_name and is_in_bold(node.element)


def _is_fact(block: Block) -> bool:
    """Is it a word or two of no label, as a section's name, or what a page prints for its own use?"""
    return (len(block.text) < _NAME and ":" not in block.text and not block.prose) or is_control(block.text)


_NAME = 20
"""Letters of a section's name."""


def _stands_alone(block: Block, top: Node, gone: Sequence[Node] = ()) -> bool:
    """Is it all that its node says, but for what is gone?"""
    said = block.length + sum(node.length for node in gone if block.node.holds(node))
    return said == block.node.length and block.node is not top


def _begins(block: Block) -> bool:
    """Is this the first line of a letter, an official paper, a text in chapters or in lines that go on? A number in a cell is what
    an office records.
    """
    is_number = block.node.tag != "td" and is_document_number(block.text)
    return is_number or is_greeting(block.text) or begins_chapters(block.text) or block.text.endswith("，")


def _is_picture_with_line(node: Node) -> bool:
    """Is it one picture and the line below it, and nothing else: ``<div><img><br>院長與獲獎團隊合影</div>``? An icon is none."""
    tags = [child.tag for child in node.element if child.tag != "noscript"]
    if node.images != 1 or len(tags) < 2 or tags[0] not in ("img", "a", "picture") or not _LINES.issuperset(tags[1:]):
        return False
    return tags[1] == "br" or not any((image.get("src") or "").endswith((".gif", ".svg")) for image in node.element.iter("img"))


_LINES = frozenset(("br", "span", "em", "i", "small", "font"))
"""What a line below a picture stands in, or behind."""


def _is_counted_on(block: Block, kept: Sequence[Block]) -> bool:
    """Is it the first of numbers that stand alone over the text's chapters, 01 and 02?"""
    return block.text in _SECOND_OF and any(other.text == _SECOND_OF[block.text] for other in kept)
