"""What the blocks of a page are, by their names and places, and how much running text stands in each."""

from newsarchive.extract.cutting.blocks import Block, Node, Survey, behind
from newsarchive.extract.lines.controls import is_copyright
from newsarchive.extract.markup import class_names
from newsarchive.extract.markup.elements import BOXES, CONTENT, HEADINGS
from newsarchive.extract.markup.printed import frames_words, is_of_words

_LITTLE = 200
"""A caption may be as long."""
_FOOT = 6
"""So many of a page's last blocks may be its foot."""


def judge(node: Node) -> None:
    """Settle what a node's names say of it. Nodes around it must have been judged before."""
    if node.judged:
        return
    node.judged = True
    element, tag, parent = node.element, node.tag, node.parent
    node.names = names = element.get("class", "")
    named = class_names.either(class_names.roles(names), class_names.roles(element.get("id", "")))
    node.body = tag in BOXES and (named.body or element.get("itemprop") == "articleBody")
    caption = (named.caption and tag not in HEADINGS) or tag in ("figure", "figcaption")
    if named.furniture and not (node.body or caption or tag in CONTENT):
        node.furniture = True
    if caption:
        is_text = (tag == "figure" and frames_words(element)) or (tag == "figcaption" and is_of_words(element))
        node.caption = node.length <= 1000 and not is_text and not _says_most(node)
    elif parent is not None and parent.caption:
        node.caption = not node.body or element.get("itemprop") is None
        if not node.caption:  # ``<div class=img_share><div itemprop=articleBody>``: a picture's box holds no article
            for outer in node.lineage():
                outer.caption = False
    elif node.images:
        node.caption = _is_short(node) and class_names.picture(node.names) and _is_beside(node)


def _is_short(node: Node) -> bool:
    """Has it a few words, and does it lead nowhere, as what stands in a picture's box?"""
    return 0 < node.length < 400 and not node.titles and node.tag in ("div", "li", "center")


def _is_beside(node: Node) -> bool:
    """Is most of the page elsewhere? What has its own heading, as the slides of a gallery have, is no caption."""
    return 2 * node.prose <= _root(node).prose and next(node.element.iter("h1", "h2", "h3", "h4"), None) is None


def _says_most(node: Node) -> bool:
    """Has it most of the page's running text, or much of it and no picture beside? An article's box is called ``caption`` in
    Taiwan, that of a notice of one sentence too.
    """
    if node.tag not in BOXES:
        return False
    if (node.parent or node).images:
        return node.prose > max(_LITTLE, _root(node).prose // 2)
    return node.prose > _root(node).prose // 4


def _root(node: Node) -> Node:
    """The page's body."""
    *_, root = node.lineage()
    return root


def is_apart(node: Node) -> bool:
    """Is it a picture's, or in furniture? Judges what is around it first."""
    lineage = [*node.lineage()]
    for outer in reversed(lineage):
        judge(outer)
    return node.caption or any(outer.furniture for outer in lineage)


_SUBTITLE = 25
"""Letters, of a script with spaces, that a subtitle has at least: "Press release" is a label."""


def is_subtitle(block: Block, headline: int) -> bool:
    """Is it a heading of some words between the headline, the node of this number, and the day?"""
    size = len(block.text.encode()) if not block.text.isascii() else block.length
    return 0 < headline < block.node.number and block.node.tag in HEADINGS and not block.linked and size > _SUBTITLE


def weigh(page: Survey) -> list[Node]:
    """Count the running text of every node, and unmask the furniture that holds the article. Returns the nodes that have any."""
    telling = [node for node in page.nodes if node.prose]
    for node in telling:
        judge(node)
    for block in page.blocks[-_FOOT:]:
        if block.prose and page.nodes[0].prose > 200 and is_copyright(block.text):  # who owns the page, in an unnamed foot
            block.prose = 0
    for block in page.blocks:
        if block.node.caption:
            block.prose = 0
        block.node.own += block.prose
    for node in reversed(telling):
        node.whole += node.own
        if node.parent is not None:
            node.parent.whole += node.whole
    if page.nodes[0].titles > 2:
        _mark_cards(page.nodes)
    _mark_teasers(page.blocks)
    _unmask(telling)
    lift(telling)
    return telling


def _mark_cards(nodes: list[Node]) -> None:
    """Mark teasers as furniture: three or more small siblings with a linked heading each."""
    found: dict[tuple[int, str], list[Node]] = {}
    for node in nodes:
        if node.titles == 1 and node.parent is not None and node.parent.titles > 2 and node.length < 700:
            found.setdefault((node.parent.number, node.tag), []).append(node)
    for siblings in found.values():
        if len(siblings) > 2 and siblings[0].tag not in ("h2", "h3", "h4", "h5", "p") and not _are_sections(siblings, nodes):
            for node in siblings:
                node.furniture = node.card = True


CUT_OFF = ("...", "…", "...]", "…]")
"""How the texts of teasers end."""


def _mark_teasers(blocks: list[Block]) -> None:
    """Mark as furniture three or more small siblings, each a headline's link and a text that is cut off, as in listings."""
    found: dict[int, dict[Node, None]] = {}
    cut_off = [block for block in blocks if block.prose and block.text.endswith(CUT_OFF) and not block.linked]
    for block in cut_off if len(cut_off) > 2 else ():
        if (item := _teaser(block.node)) is not None and item.parent is not None:
            found.setdefault(item.parent.number, {})[item] = None
    for items in found.values():
        if len([node for node in items if _links_headline(node)]) > 2:
            for node in items:
                node.furniture = node.card = True


def _teaser(node: Node) -> Node | None:
    """The item of a list or the small box that a text stands in with a link."""
    item: Node | None = node
    while item is not None and not (item.linked and item.tag in ("li", "div", "dl", "article", "section", "tr")):
        item = item.parent if item.length < _LONGEST_TEASER else None
    return item if item is not None and item.length < _LONGEST_TEASER else None


_LONGEST_TEASER = 700
"""Letters: what is longer and cut off is a story of its own."""


def _links_headline(node: Node) -> bool:
    """Are there words enough in its links for a headline? "Novice 1" is the name of a thing, told of below it."""
    return sum(len(text.encode()) for link in node.element.iter("a") for text in link.itertext()) > 24


def _are_sections(cards: list[Node], nodes: list[Node]) -> bool:
    """Are they an article's, whose text goes on between them?"""
    marked, last = set(cards), cards[-1].number
    beside = (node for node in behind(cards[0], nodes, cards[0].parent) if node.number < last and node not in marked)
    between = sum(node.whole for node in beside if node.tag == cards[0].tag)
    return 2 * between > sum(node.whole for node in cards)


def _unmask(nodes: list[Node]) -> None:
    """Furniture by name that holds the article is none: a paragraph of prose, half the words of the page or of its longest named
    body, a box around a named body.
    """
    words = nodes[0].whole if nodes else 0
    body = max((node for node in nodes if node.body), key=lambda node: node.whole, default=None)
    for node in nodes:
        inner = body is not None and node.parent is body
        whole = body.whole if body is not None and inner else words
        if node.furniture and node.tag == "p" and node.whole > 150 and 4 * node.linked < node.length:
            node.furniture = False
        fills = inner and node.whole == whole  # though it be called ``_comment_body``
        if node.furniture and node.whole > _least(node) * whole and (fills or not class_names.others(node.element)):
            node.furniture = False
        if node.body and node.whole > 0.3 * words:
            for up in node.lineage():
                up.furniture = False


def _least(node: Node) -> float:
    """The share of the page's words from which a class name is not believed; a box of rights may say more than a short post."""
    return 0.8 if node.tag != "p" and class_names.rights(node.element) else 0.5


def lift(nodes: list[Node]) -> None:
    """Sum up the running text, furniture apart."""
    for node in nodes:
        node.mass = node.own
    for node in reversed(nodes):
        if node.parent is not None and not node.furniture:
            node.parent.mass += node.mass
