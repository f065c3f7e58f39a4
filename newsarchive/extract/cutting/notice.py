"""A notice of few words is found under its headline, even where the page's foot says more."""

from newsarchive.extract.cutting.blocks import Block, Node, Survey
from newsarchive.extract.cutting.weighing import is_apart
from newsarchive.extract.lines.attachments import only_files
from newsarchive.extract.lines.controls import is_control
from newsarchive.extract.lines.datelines import names_day_or_author
from newsarchive.extract.words.wording import SENTENCE_ENDS


def notice(page: Survey, headline: Node, top: Node) -> Node:
    """The box of the headline and the first words under it; ``top`` where that says something already, or nothing else does."""
    if top.mass and top.holds(headline):
        return top
    first = next((block for block in page.blocks if block.node.number > headline.number and _speaks(block)), None)
    if first is None or (top.mass and (top.holds(first.node) or _leads_to(first, top))):
        return top
    return first.node.box_with(headline)


def _leads_to(first: Block, top: Node) -> bool:
    """Are the first words the lead above a box that is marked as the article, and says more?"""
    return first.node.number < top.number and (top.tag == "article" or top.body) and first.prose < top.mass


def _speaks(block: Block) -> bool:
    """Is it a sentence, however short, or a document to download?"""
    text = block.text
    if names_day_or_author(text) or is_control(text) or is_apart(block.node):
        return False
    if only_files(block.node.element):
        return True
    return 2 * block.linked <= block.length and (block.prose > 0 or text.endswith(SENTENCE_ENDS))
