"""Where the article stands, and what inside that place is no part of it."""

from collections.abc import Sequence, Set
from functools import partial
from itertools import islice

from lxml.html import HtmlElement

from newsarchive.extract.cutting.about import about_box
from newsarchive.extract.cutting.blocks import Block, Node
from newsarchive.extract.cutting.contacts import contact_box, disclaimer_box
from newsarchive.extract.cutting.container import choose
from newsarchive.extract.cutting.own_words import own_words
from newsarchive.extract.cutting.pruning import prune
from newsarchive.extract.cutting.weighing import is_apart
from newsarchive.extract.document import Document
from newsarchive.extract.draft import Cutting, Headline
from newsarchive.extract.embedded_article import carried
from newsarchive.extract.lines.datelines import names_day_or_author
from newsarchive.extract.markup import class_names
from newsarchive.extract.markup.elements import HEADINGS
from newsarchive.extract.markup.printed import is_in_bold
from newsarchive.extract.markup.selectors import select
from newsarchive.extract.titles.claims import parts, site_names
from newsarchive.extract.words.wording import SENTENCE_ENDS, key
from newsarchive.site import Site

MUCH = 1000
"""Where so much running text is found on the page, the article does not stand in the page's data only."""


def cut(document: Document, site: Site, headline: Headline) -> Cutting:
    """Cut the article out of the page.

    The site's own selectors are tried first. An article that the page carries only as data is given as ``html``; a page without
    any article gives a cutting without parts or text.
    """
    removed = frozenset(element for selector in site.remove for element in select(document.root, (selector,)))
    removed |= _spam_boxes(headline)
    for selector in site.article_body:
        if parts := _outermost(select(document.root, (selector,))):
            return Cutting(parts, removed)
    body = document.body
    if body is None:
        return Cutting()
    found = choose(document.outline, body, headline.element)
    if found.top.mass < MUCH and (html := carried(document, 1.5 * found.top.mass, headline)):
        return Cutting(html=html)
    top, page = found.top, found.page
    nodes, blocks = page.nodes, page.blocks
    above = lead(top, blocks, _under(blocks, found.headline, headline.text, top))
    if found.headline is None:  # printed in an element of no box, <ucap>, whose words begin no text
        blocks = [block for block in blocks if block.text != headline.text]
    dropped = removed.union(prune(top, nodes, blocks, found.headline), page.hidden)
    left = _left(top, nodes, dropped)
    kept = [block for block in blocks if block.node.number in left]
    dropped |= {node.element for node in own_words(top, kept, partial(_site_names, document, headline))}
    within = nodes[top.number : top.end]
    captions = frozenset(node.element for node in within if node.caption)
    texts = frozenset(node.element for node in within if not node.caption and class_names.roles(node.names).caption)
    trees = (*_seen(above, removed), top.element)
    about, contact, disclaimer = about_box(top, page, document, site), contact_box(top, page), disclaimer_box(top, page)
    return Cutting(trees, dropped, captions, texts, found.unframed, about, contact, disclaimer)


def _left(top: Node, nodes: Sequence[Node], dropped: Set[HtmlElement]) -> Set[int]:
    """The numbers of the nodes in the container that stand in nothing dropped."""
    left, number = set[int](), top.number
    while number < top.end:
        node = nodes[number]
        if node.element in dropped:
            number = node.end
        else:
            left.add(number)
            number += 1
    return left


def _site_names(document: Document, headline: Headline) -> frozenset[str]:
    """Keys of what the page calls its site: in its data, its address and beside the headline in its title."""
    said = site_names(document).union(map(key, parts(document.title or "")))
    return frozenset(name for name in said if len(name.encode()) > _LEAST_NAME and name not in key(headline.text or ""))


_LEAST_NAME = 4
"""Bytes of a name that may stand in another word."""
_LONGEST_SPAM = 3000
"""Letters of the longest box of spam's links; what hides more hides the page, until a script shows it."""


def _spam_boxes(headline: Headline) -> frozenset[HtmlElement]:
    """What is hidden beside links of spam; not the box around the article."""
    around = {headline.element, *headline.element.iterancestors()} if headline.unseen and headline.element is not None else set()
    return frozenset(box for box in headline.unseen if box not in around and sum(map(len, box.itertext())) < _LONGEST_SPAM)


def _seen(elements: list[HtmlElement], removed: frozenset[HtmlElement]) -> list[HtmlElement]:
    """Those that stand in nothing removed."""
    return [element for element in elements if removed.isdisjoint((element, *element.iterancestors()))] if removed else elements


def _outermost(elements: list[HtmlElement]) -> tuple[HtmlElement, ...]:
    """Those that stand in no other of them."""
    inside = {inner for outer in elements for inner in outer.iterdescendants()} if len(elements) > 1 else set()
    return tuple(element for element in elements if element not in inside)


def _under(blocks: list[Block], headline: Node | None, words: str | None, top: Node) -> list[Block]:
    """The blocks between the headline, be that a box or words in one, ``<td><b>Ward 5 reopens</b><br>``, and the container."""
    before = [block for block in blocks if block.node.number < top.number]
    if headline is not None:
        return [block for block in before if headline.number < block.node.number]
    at = next((i for i in reversed(range(len(before))) if before[i].text == words), len(before))
    return before[at + 1 :]


def lead(top: Node, blocks: list[Block], between: list[Block]) -> list[HtmlElement]:
    """Those paragraphs between the headline and the container that are not said again in it."""
    found = [block for block in between if _is_lead(block)]
    found = found or list(islice(filter(_is_subtitle, between[:_ROWS]), 1))
    if found:
        known = {block.text for block in blocks if top.number <= block.node.number < top.end and not block.node.caption}
        found = [block for block in found if block.text not in known]
    elements = dict.fromkeys(_list_of(block.node.element) for block in found)
    return list(elements) if len(found) < 4 or len(elements) == 1 else []


_ROWS = 5
"""Lines between the headline and the text, the facts among them, of which one may be such a sentence."""
_SENTENCE = 40
"""Letters of such a sentence."""


def _is_subtitle(block: Block) -> bool:
    """Is it a heading or all bold, and a sentence, though no class calls it a lead: "The new ward has twenty beds."?"""
    if not (block.prose > _SENTENCE and block.text.endswith(SENTENCE_ENDS)) or block.linked or block.node.length > block.length:
        return False
    return block.node.tag in HEADINGS or (block.node.tag == "p" and is_in_bold(block.node.element))


def _list_of(element: HtmlElement) -> HtmlElement:
    """The list that a lead is an item of, if none of its items leads anywhere: key points, some of them of a few words."""
    box = element.getparent()
    listed = element.tag == "li" and box is not None and box.tag in ("ul", "ol") and next(box.iter("a"), None) is None
    return box if listed else element


_NESTED = 4
"""Boxes around a lead whose names are looked at."""


def _names(element: HtmlElement) -> str:
    """An element's classes and property, and those of boxes with nothing else: ``<div class=teaser-text><p>``."""
    names = [element.get("class") or "", element.get("itemprop") or ""]
    for box in islice(element.iterancestors(), _NESTED):
        if len(box) != 1 or (box.text or "").strip():
            break
        names += [box.get("class") or "", box.get("itemprop") or ""]
    return " ".join(names)


def _is_lead(block: Block) -> bool:
    node = block.node
    if node.tag == "h1" or node.length != block.length:
        return False
    if block.prose <= 60 and (2 * block.linked >= block.length or not class_names.lead(_names(node.element))):
        return False
    return not (names_day_or_author(block.text) or is_apart(node) or _describes(node.element, block.text))


def _describes(line: HtmlElement, words: str) -> bool:
    """Does it say what the picture before it shows, as that one's alternative text does?"""
    before = line.getprevious()
    return before is not None and any(" ".join((image.get("alt") or "").split()) == words for image in before.iter("img"))
