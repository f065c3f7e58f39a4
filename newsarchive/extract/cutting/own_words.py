"""What a page says behind its article in a box of its own: a word of the site about itself, or a label of nothing."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from itertools import takewhile

from newsarchive.extract.cutting.blocks import Block, Node
from newsarchive.extract.lines.sections import heads_a_part
from newsarchive.extract.markup.elements import HEADINGS
from newsarchive.extract.words.wording import SENTENCE_ENDS, key

_IN_TEXT = HEADINGS | {"p", "li", "blockquote", "pre"}
"""What paragraphs and the like are, whose box is the one around them."""
_MEMBERS = HEADINGS | {"p", "li", "dt", "dd", "td", "th", "tr"}
"""What is no box but a line of one."""
_LABEL = 16
"""Letters of a word that stands alone in its box: the name of a section, "printed edition"."""
_LONGEST = 300
"""Letters: what says more is a part of what was written."""
_REACHED = re.compile(r"@|\d")
"""In what tells whom to call, when, or where."""


def own_words(top: Node, blocks: list[Block], names: Callable[[], Collection[str]]) -> Iterator[Node]:
    """The boxes behind the one that the text stands in, of one line each, that name the site as nothing else does, or nothing.

    ``names`` tells keys of what the page calls its site, if it is asked for them. An article about a hospital has its name in it;
    the words with which a newspaper asks to be supported are the only ones on the page that have the newspaper's.
    """
    held: Counter[Node] = Counter()
    for block in blocks:
        held[_holder(block.node)] += block.prose
    main, prose = max(held.items(), key=lambda item: item[1], default=(top, 0))
    if main is top or 2 * prose < held.total():
        return
    ended, last = True, [block for block in blocks if block.node.number >= main.end]
    headed = any(heads_a_part(block.text) for block in last)  # under "About the hospital" its name is looked for
    for block in reversed(last):
        box = _box(block.node, main)
        if box.length != block.length or box.images or block.node.tag in _MEMBERS - {"p"} or _REACHED.search(block.text):
            ended = False
            continue
        is_label = ended and block.node.tag not in _MEMBERS and len(block.text) < _LABEL and not block.text.endswith(SENTENCE_ENDS)
        short = 0 < 2 * block.prose < prose and block.length < _LONGEST
        if is_label or (short and not headed and _alone_names(block, blocks, names())):
            yield box
        else:
            ended = False


def _holder(node: Node) -> Node:
    return node.parent if node.tag in _IN_TEXT and node.parent is not None else node


def _box(node: Node, main: Node) -> Node:
    """The largest box around a node that does not hold the text."""
    *_, box = takewhile(lambda around: not around.holds(main), node.lineage())
    return box


def _alone_names(block: Block, blocks: list[Block], names: Collection[str]) -> bool:
    """Has it a name that no other sentence has? Whose the pictures are may be said above."""
    said = key(block.text)
    others = [key(other.text) for other in blocks if other.prose and other is not block]
    return any(name in said and not any(name in other for other in others) for name in names)
