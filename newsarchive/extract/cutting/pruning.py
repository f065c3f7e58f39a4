"""What stands inside the article's container and is no part of the article."""

from collections.abc import Collection, Iterator
from itertools import islice

from lxml.html import HtmlElement

from newsarchive.extract.cutting.bereft import bereft
from newsarchive.extract.cutting.blocks import Block, Node, prose_before
from newsarchive.extract.cutting.edge_labels import edge_labels
from newsarchive.extract.cutting.other_stories import dated_cards, other_stories
from newsarchive.extract.cutting.records import day_in_line
from newsarchive.extract.cutting.weighing import CUT_OFF, judge
from newsarchive.extract.lines import elsewhere
from newsarchive.extract.lines.attachments import only_files
from newsarchive.extract.lines.datelines import is_bare_day
from newsarchive.extract.markup import class_names
from newsarchive.extract.markup.elements import HEADINGS, INLINE
from newsarchive.extract.words.spaces import single_spaced
from newsarchive.extract.words.wording import SENTENCE_ENDS

_MEMBERS = HEADINGS | {"li", "dt", "dd", "tbody", "tr", "td"}
"""What is judged with the list or table it belongs to, or with the text under it."""
_SOBER_ENDS = tuple(sign for sign in SENTENCE_ENDS if sign not in "!！")
"""Appeals to subscribe and donate, full of links too, end otherwise."""


def prune(top: Node, nodes: list[Node], blocks: list[Block], headline: Node | None) -> set[HtmlElement]:
    """The elements to drop from the container."""
    for node in nodes[top.number : top.end]:
        judge(node)
    blocks = [block for block in blocks if top.number <= block.node.number < top.end]
    beginning = _beginning(top, blocks, headline)
    gone = _furniture(top, nodes, blocks, beginning)
    gone |= bereft(gone, nodes, _outside(gone, blocks))
    kept = _outside(gone, blocks)
    gone.update(other_stories(top, nodes, kept), dated_cards(top, nodes))
    gone.update(edge_labels(_outside(gone, kept), top, beginning))
    return {node.element for node in gone}.union(_words_over(nodes[beginning], top) if beginning else (), day_in_line(top.element))


def _words_over(headline: Node, top: Node) -> Iterator[HtmlElement]:
    """The words in line over the headline, which name its field: "Cardiology"."""
    path: HtmlElement | None = headline.element
    while path is not None and path is not top.element:
        for before in path.itersiblings("a", "span", "small", "b", "strong", "em", "i", preceding=True):
            if next(before.iter("img", "picture"), None) is None:
                yield before
        path = path.getparent()


def _outside(gone: set[Node], blocks: list[Block]) -> list[Block]:
    numbers = {number for node in gone for number in range(node.number, node.end)}
    return [block for block in blocks if block.node.number not in numbers]


def _beginning(top: Node, blocks: list[Block], headline: Node | None) -> int:
    """The number of the node that is the headline, if the article begins after it."""
    if headline is None or headline is top or not top.holds(headline):
        return 0
    return headline.number if prose_before(headline, blocks) < 300 and headline.whole < 0.5 * top.whole else 0


def _is_listing(top: Node, nodes: list[Node], blocks: list[Block]) -> bool:
    """Does the article consist of cards, and do they not stand under "Related stories"?"""
    cards = [node for node in nodes[top.number + 1 : top.end] if node.card]
    if sum(node.whole for node in cards) <= 0.35 * top.whole or _are_cut_off(cards, blocks):
        return False
    above = [block for block in blocks if block.node.number < cards[0].number]
    return not (above and elsewhere.is_heading(above[-1].text))


def _are_cut_off(cards: list[Node], blocks: list[Block]) -> bool:
    """Do the texts of most of them end in "…"? They are other stories' beginnings, under a notice of a sentence or two."""
    telling = [block for block in blocks if block.prose]
    own = set(_outside(set(cards), telling))
    texts = [block.text for block in telling if block not in own]
    return bool(own) and 2 * sum(text.endswith(CUT_OFF) for text in texts) > len(texts)


def _furniture(top: Node, nodes: list[Node], blocks: list[Block], headline: int) -> set[Node]:
    gone = set()
    number = top.number + 1
    listing = _is_listing(top, nodes, blocks)
    fields = _fields(top)
    while number < top.end:
        node = nodes[number]
        said_so = node.furniture and not (node.card and listing) and node.mass < _most(node) * top.whole
        said_so = said_so or _signs_above(node, top, blocks)
        if said_so or node.end <= headline or node.number == headline or _is_menu(node, top) or _is_form(node, top, fields):
            gone.add(_asking(node, top) if node.tag == "form" or node.element in fields else node)
            number = node.end
        elif _is_inset_gallery(node):
            gone.update(inner for inner in nodes[number : node.end] if inner.length and not inner.images)
            number = node.end
        else:
            number += 1
    return gone


def _signs_above(node: Node, top: Node, blocks: list[Block]) -> bool:
    """Is it a box of writers' names, called a signature, before the text, as in the French press? At the end it signs a notice."""
    if not node.names or node.whole > _NAMES or not class_names.signature(node.names):
        return False
    return prose_before(node, blocks) < 0.4 * top.mass


_NAMES = 120
"""Letters of the names of those who wrote an article, and for whom."""


def _asking(form: Node, top: Node) -> Node:
    """The box in which readers are asked to subscribe with what the form takes, an address or a telephone number; else the form."""
    if not any(field.get("type") in ("email", "tel") for field in form.element.iter("input")):
        return form
    box = form
    while (outer := box.parent) is not None and outer is not top and outer.whole - form.whole < 400 and 4 * outer.whole < top.whole:
        box = outer
    return box


def _most(node: Node) -> float:
    """The share of the article's words above which a class name is not believed."""
    if class_names.rights(node.element):
        return 0.8  # a notice may be longer than the one sentence above it
    return 0.7 if class_names.others(node.element) or "hidden" in node.names.split() else 0.25


def _is_form(node: Node, top: Node, fields: Collection[HtmlElement]) -> bool:
    """Is it a form to fill in, not one around the page; or a box that takes an address without one, as scripts send it?"""
    return (node.tag == "form" or node.element in fields) and node.whole < _most(node) * top.whole


def _fields(top: Node) -> frozenset[HtmlElement]:
    """The boxes of fields that take an address or a telephone number."""
    return frozenset(
        next((box for box in field.iterancestors() if box.tag not in INLINE), top.element)
        for field in top.element.iter("input")
        if field.get("type") in ("email", "tel")
    )


def _is_menu(node: Node, top: Node) -> bool:
    """Is it mostly links, and no running text? A list or line of links among the article's own paragraphs is the author's."""
    if node.linked and 3 * node.linked > node.length and node.whole < 50 and _leads_to_subjects(node.element):
        return True
    if (
        2 * node.linked <= node.length
        or _shows_one(node)
        or _is_heading_box(node.element)
        or (node.parent is top and node.tag in ("ul", "ol") and top.mass > 200 and not _dates_its_links(node.element))
    ):
        return False
    prose = max(50, node.linked // 3) if node.tag == "table" else 50
    if node.whole >= prose or node.tag in _MEMBERS or only_files(node.element) or _reaches(node.element):
        return False
    return not (node.tag == "p" and _is_written(node))


def _dates_its_links(box: HtmlElement) -> bool:
    """Is it a list of three stories and more, each a link and its day?"""
    items = box.findall("li")
    rests = ("".join(item.itertext()).replace("".join(link.itertext()), "", 1) for item in items for link in item.iter("a"))
    return len(items) > 2 and sum(map(is_bare_day, rests)) == len(items)


def _leads_to_subjects(element: HtmlElement) -> bool:
    """Do its links lead to the pages of its subjects, as mark-up says, ``<li>Tags:<li><a rel=tag>Lungs</a>``, or a sign, #Lungs?"""
    links = [*islice(element.iter("a"), _SUBJECTS)]
    told = bool(links) and all("tag" in (link.get("rel") or "").split() or (link.text or "")[:1] == "#" for link in links)
    return told and element.tag != "p"


_SUBJECTS = 40
"""So many of a row's links are looked at."""


def _reaches(element: HtmlElement) -> bool:
    """Is it a person's addresses and numbers, as on the card of a press officer: in a list, in a line, or with all of the card?"""
    links = [link.get("href") or "" for link in element.iter("a")]
    if not all(link.startswith(("mailto:", "tel:")) and link[7:8] != "?" for link in links):
        return False
    return element.tag in ("ul", "dl") or (_stands_on_card(element) if element.tag == "p" else len(links) > 1)


def _stands_on_card(line: HtmlElement) -> bool:
    """Does a short line that is no sentence stand over it, as a name or a number does: ``<p>Press office<p>a@b.example``?"""
    above = line.getprevious()
    said = single_spaced("".join(above.itertext())) if above is not None and above.tag == "p" else ""
    return 0 < len(said) < _LINE and not said.endswith((*SENTENCE_ENDS, ":"))


_LINE = 60
"""Letters of a line on a card."""


def _is_heading_box(element: HtmlElement) -> bool:
    """Is it a heading and the link that leads to it, which may say more than it does: "Section titled “Outlook”"?"""
    return len(element) == 2 and element[0].tag in HEADINGS and element[1].tag == "a" and element[1].get("href", "").startswith("#")


def _shows_one(node: Node) -> bool:
    """Is it one picture with its caption, though that is a link, as credits are, or has nothing but blanks linked?"""
    if node.images != 1:
        return False
    figure = next(node.element.iter("figure"), None)
    if figure is not None:
        return _letters(figure) == _letters(node.element)
    return node.caption and (class_names.roles(node.names).caption or not sum(map(_letters, node.element.iter("a"))))


def _letters(element: HtmlElement) -> int:
    return sum(len(text.strip()) for text in element.itertext())


def _is_inset_gallery(node: Node) -> bool:
    """Is it a gallery between two of the article's paragraphs? Its texts belong to its pictures, however long they are."""
    if not node.names or node.tag in _MEMBERS or not class_names.gallery(node.names):
        return False
    beside = (_with_words(node.element.itersiblings("*", preceding=before)) for before in (True, False))
    return all(other is not None and (other.tag == "p" or other.tag in HEADINGS) for other in beside)


def _with_words(elements: Iterator[HtmlElement]) -> HtmlElement | None:
    return next((element for element in elements if not all(map(str.isspace, element.itertext()))), None)


def _is_written(node: Node) -> bool:
    """Is it a paragraph that somebody wrote, though full of links: a sentence, or a reference that says where its link leads?"""
    free = node.length - node.linked
    text = "".join(node.element.itertext()).rstrip(' \n\t\xa0)"”’»')
    least = max(20 if ":" in text[:25] else 12, node.length / 5)  # "Read more: …" is a label
    if free > max(60, node.length / 3) or (free > least and text.endswith(_SOBER_ENDS)):
        return True
    return any((link.text or "").lstrip().startswith(("http://", "https://")) for link in node.element.iter("a"))
