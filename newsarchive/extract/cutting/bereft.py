"""Headings of nothing: all that stood under them was dropped."""

from collections.abc import Collection, Sequence

from newsarchive.extract.cutting.blocks import Block, Node
from newsarchive.extract.markup.elements import HEADINGS

_SENTENCE = 80
"""Letters of one."""


def bereft(gone: Collection[Node], nodes: Sequence[Node], kept: Sequence[Block]) -> set[Node]:
    """The headings over nothing but a dropped list of links, in the midst of a page as at its end: "Topics", "Categories".

    Above the first sentence of the blocks ``kept`` stand subtitles, and buttons under them.
    """
    texts = (block.node.number for block in kept if block.prose > _SENTENCE and block.node.tag not in HEADINGS)
    first, found = next(texts, len(nodes)), set[Node]()
    for node in gone:
        above, below = node.element.getprevious(), node.element.getnext()
        is_list = node.tag in ("ul", "ol") and 2 * node.linked > node.length
        if not is_list or node.number < first or above is None or above.tag not in HEADINGS:
            continue
        if not (above.tail or "").strip() and (below is None or below.tag in HEADINGS):
            found.update(other for other in nodes[max(0, node.number - 3) : node.number] if other.element is above)
    return found
