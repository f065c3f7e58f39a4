"""What stands inside an article's container under a heading such as "Related stories" or "Comments"."""

from collections.abc import Iterator, Sequence
from itertools import islice

from newsarchive.extract.cutting.blocks import Block, Node, behind, prose_before
from newsarchive.extract.lines import elsewhere
from newsarchive.extract.lines.controls import is_control
from newsarchive.extract.lines.datelines import is_bare_day
from newsarchive.extract.lines.discussions import is_discussion
from newsarchive.extract.markup.elements import HEADINGS

_SHORTEST_TITLE = 24
"""Bytes of a headline in Chinese."""
_LONGEST_CARD = 400
"""Letters of a headline and what is said of its story below it."""


def other_stories(top: Node, nodes: list[Node], kept: Sequence[Block]) -> Iterator[Node]:
    """The heading of each section of other stories or comments and what follows: its siblings up to the next heading of its rank,
    or its box.
    """
    for block in kept:
        node = block.node
        if node is top or node.parent is None:
            continue
        discussion = is_discussion(block.text)
        if not (discussion or elsewhere.is_heading(block.text)):
            continue
        if block.length < node.length:
            if 2 * node.linked > node.length and node.whole < 0.3 * top.whole:  # it heads the links that stand in the same box
                yield node
            continue
        box = _box_of(block, top)
        yield box
        if discussion and 2 * prose_before(box, kept) > top.mass:
            yield from behind(box, nodes, top)
            return
        own = box.parent is not top or not is_control(block.text)  # "Advertisement" between two paragraphs heads nothing but itself
        section = _section(node, box, top, nodes) if own else ()
        yield from section
        if (outer := box.parent) is not None and outer is not top and _says_all(outer, box, section):
            yield outer  # with the portrait over "About the author"


def _says_all(outer: Node, heading: Node, section: Sequence[Node]) -> bool:
    """Is there nothing in a box but a heading and what stands under it?"""
    return heading.length + sum(node.length for node in section) >= outer.length


_ASIDE = 0.7
"""The share of the words that may stand under such a heading in a box of their own, beside a notice of one sentence."""
_SENTENCE = 60
"""Bytes of running text that are left as a notice where its box of cards goes."""


def _box_of(heading: Block, top: Node) -> Node:
    """The largest box around a heading that has hardly another word but links."""
    box = heading.node
    while (outer := box.parent) is not None and outer is not top and outer.length - outer.linked < heading.length * 1.2:
        box = outer
    return box


def _section(heading: Node, box: Node, top: Node, nodes: list[Node]) -> Sequence[Node]:
    """What stands under such a heading, if it is no part of the article: little text, or nothing but cards and lists."""
    following = list(_following(heading, box, nodes))
    mass = sum(other.whole for other in following)
    others = bool(following) and all(
        other.furniture or _core(other) in ("article", "ul") or _is_card(other, nodes) for other in following
    )
    little, least = mass < (0.1 if box.parent is top else 0.25) * top.mass, 200
    if box.parent is not None and box.parent is not top and _says_all(box.parent, box, following):
        little, least = mass < _ASIDE * top.mass, _SENTENCE  # three cards may say more than a notice of one sentence
    left = top.mass - sum(other.mass for other in following)  # of cards that weigh nothing by themselves, nothing is taken
    if little or (others and left > least):
        return following
    return following[:1] if following and 2 * following[0].linked > following[0].length else ()


def _following(heading: Node, box: Node, nodes: list[Node]) -> Iterator[Node]:
    """What stands under a heading: its box's siblings up to the next heading of its rank; under a mere label, the list below it."""
    for other in behind(box, nodes, box.parent):
        if heading.tag not in HEADINGS:
            if other.tag in ("ul", "ol", "table", "dl", "div"):
                yield other
            return
        if other.tag in HEADINGS and other.tag <= heading.tag:
            return
        yield other


def _is_card(box: Node, nodes: list[Node]) -> bool:
    """Does it begin with a heading that leads to another page, as each teaser does: headline, two lines, "Read more"?"""
    heading = next((node.element for node in nodes[box.number : box.end] if node.tag in HEADINGS), None)
    if heading is None or box.length > _LONGEST_CARD * max(1, box.titles):
        return False
    links = [link for link in (*heading.iter("a"), *islice(heading.iterancestors("a"), 1)) if (link.get("href") or "#")[0] != "#"]
    return any(box.titles or len("".join(link.itertext()).encode()) >= _SHORTEST_TITLE for link in links)


def _core(node: Node) -> str:
    """The tag of what a box holds and nothing else, if links stand in it: the list in ``<div class=list><ul>``; else its own."""
    inner = node.element
    while node.linked and len(inner) == 1 and inner.tag == "div" and not (inner.text or "").strip():
        inner = inner[0]
    return str(inner.tag)


_FEWEST, _LITTLE = 3, 160
"""So many cards side by side are a list; letters of one."""


def dated_cards(top: Node, nodes: list[Node]) -> Iterator[Node]:
    """Small boxes of one name side by side, each with a picture, a link and, last, a day: other stories that nothing heads."""
    found: dict[tuple[int, str, str], list[Node]] = {}
    for node in nodes[top.number + 1 : top.end]:
        if node.images == 1 and node.linked and node.length < _LITTLE and node.parent is not None and _ends_in_day(node):
            found.setdefault((node.parent.number, node.tag, node.names), []).append(node)
    for cards in found.values():
        if len(cards) >= _FEWEST:
            yield from cards


def _ends_in_day(node: Node) -> bool:
    *_, last = filter(str.strip, node.element.itertext())
    return is_bare_day(last.strip())
