"""What stands inside the article's container and is no part of the article."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from newsarchive.extract.cutting.blocks import HEADINGS, Block, Node, behind
from newsarchive.extract.cutting.records import closing_record, day_in_line, opening_record
from newsarchive.extract.cutting.weighing import judge
from newsarchive.extract.lines import elsewhere
from newsarchive.extract.lines.attachments import only_files
from newsarchive.extract.lines.datelines import names_day_or_author
from newsarchive.extract.lines.greetings import begins_chapters, is_document_number, is_greeting
from newsarchive.extract.markup import class_names
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
    kept = _outside(gone, blocks)
    _drop_sections(top, nodes, kept, gone)
    _drop_edges(_outside(gone, kept), gone, top)
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
    before = sum(block.prose for block in blocks if block.node.number < headline.number)
    return headline.number if before < 300 and headline.whole < 0.5 * top.whole else 0


def _is_listing(top: Node, nodes: list[Node], blocks: list[Block]) -> bool:
    """Does the article consist of cards, and do they not stand under "Related stories"?"""
    cards = [node for node in nodes[top.number + 1 : top.end] if node.card]
    if sum(node.whole for node in cards) <= 0.35 * top.whole:
        return False
    above = [block for block in blocks if block.node.number < cards[0].number]
    return not (above and elsewhere.is_heading(above[-1].text))


def _furniture(top: Node, nodes: list[Node], blocks: list[Block], headline: int) -> set[Node]:
    gone = set()
    number = top.number + 1
    listing = _is_listing(top, nodes, blocks)
    while number < top.end:
        node = nodes[number]
        said_so = node.furniture and not (node.card and listing) and node.mass < _most(node) * top.whole
        said_so = said_so or _signs_above(node, top, blocks)
        if said_so or node.end <= headline or node.number == headline or _is_menu(node, top) or _is_form(node, top):
            gone.add(_asking(node, top) if node.tag == "form" else node)
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
    return sum(block.prose for block in blocks if block.node.number < node.number) < 0.4 * top.mass


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


def _is_form(node: Node, top: Node) -> bool:
    """Is it a form to fill in, not one around the page?"""
    return node.tag == "form" and node.whole < _most(node) * top.whole


def _begins(block: Block) -> bool:
    """Is this the first line of a letter, an official paper or a text in chapters? A number in a cell is what an office records."""
    is_number = block.node.tag != "td" and is_document_number(block.text)
    return is_number or is_greeting(block.text) or begins_chapters(block.text)


def _is_under_picture(node: Node) -> bool:
    """Is it one picture and the line below it, and nothing else: ``<div><img><br>院長與獲獎團隊合影</div>``?"""
    return node.images == 1 and [child.tag for child in node.element] in (["img", "br"], ["a", "br"])


def _is_counted_on(block: Block, kept: list[Block]) -> bool:
    """Is it the first of numbers that stand alone over the text's chapters, 01 and 02?"""
    return block.text in _ONES and any(other.text == _ONES[block.text] for other in kept)


_ONES = {"1": "2", "01": "02", "一": "二", "壹": "贰", "Part 1": "Part 2", "PART 01": "PART 02", "NO.1": "NO.2"}


def _is_menu(node: Node, top: Node) -> bool:
    """Is it mostly links, and no running text? A list or line of links among the article's own paragraphs is the author's."""
    if (
        2 * node.linked <= node.length
        or _shows_one(node)
        or _is_heading_box(node.element)
        or (node.parent is top and node.tag in ("ul", "ol") and top.mass > 200)
    ):
        return False
    prose = max(50, node.linked // 3) if node.tag == "table" else 50
    if node.whole >= prose or node.tag in _MEMBERS or only_files(node.element) or _reaches(node.element):
        return False
    return not (node.tag == "p" and _is_written(node))


def _reaches(element: HtmlElement) -> bool:
    """Is it the list of a person's addresses and numbers, as on the card of a press officer?"""
    links = [link.get("href") or "" for link in element.iter("a")]
    return element.tag in ("ul", "dl") and all(link.startswith(("mailto:", "tel:")) and link[7:8] != "?" for link in links)


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


def _drop_sections(top: Node, nodes: list[Node], kept: list[Block], gone: set[Node]) -> None:
    """Drop "Related stories" and what follows: its siblings up to the next heading of its rank, or its box."""
    for block in kept:
        node = block.node
        if node is top or node.parent is None or not elsewhere.is_heading(block.text):
            continue
        if block.length < node.length:
            if 2 * node.linked > node.length and node.whole < 0.3 * top.whole:  # it heads the links that stand in the same box
                gone.add(node)
            continue
        box = node
        while (outer := box.parent) is not None and outer is not top and outer.length - outer.linked < block.length * 1.2:
            box = outer
        gone.add(box)
        following = list(_following(node, box, nodes))
        if elsewhere.is_discussion(block.text):
            before = sum(other.prose for other in kept if other.node.number < box.number)
            if 2 * before > top.mass:
                gone.update(behind(box, nodes, top))
                return
        mass = sum(other.whole for other in following)
        others = bool(following) and all(
            other.furniture or _core(other) in ("article", "ul") or _is_card(other, nodes) for other in following
        )
        little = mass < (0.1 if box.parent is top else 0.25) * top.mass
        if little or (others and top.mass - mass > 200):
            gone.update(following)
        elif following and 2 * following[0].linked > following[0].length:
            gone.add(following[0])


def _is_card(box: Node, nodes: list[Node]) -> bool:
    """Does it begin with a heading that leads to another page, as each teaser does: headline, two lines, "Read more"?"""
    if not box.titles or box.length > _LONGEST_CARD * box.titles:
        return False
    heading = next((node.element for node in nodes[box.number : box.end] if node.tag in HEADINGS), None)
    links = () if heading is None else (*heading.iter("a"), *islice(heading.iterancestors("a"), 1))
    return any((link.get("href") or "#")[0] != "#" for link in links)


_LONGEST_CARD = 400
"""Letters of a headline and what is said of its story below it."""


def _core(node: Node) -> str:
    """The tag of what a box holds and nothing else, if links stand in it: the list in ``<div class=list><ul>``; else its own."""
    inner = node.element
    while node.linked and len(inner) == 1 and inner.tag == "div" and not (inner.text or "").strip():
        inner = inner[0]
    return str(inner.tag)


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


def _drop_edges(kept: list[Block], gone: set[Node], top: Node) -> None:
    """Drop labels before the first sentence and headings after the last."""
    opening: list[Block] = []
    labels: list[Block] = []
    byline: Node | None = None
    written = any(block.prose and not names_day_or_author(block.text) for block in kept)  # else it is a notice: nothing but labels
    for block in kept[:12] if written else ():
        if names_day_or_author(block.text):
            opening.append(block)
            gone.update(other.node for other in opening if other.length == other.node.length and other.node is not top)
            opening, byline = [], block.node.parent if block.node.tag == "li" else None
            gone.update(opening_record(block.node, top, kept))
        elif byline is not None and block.node.parent is byline and block.linked >= block.length:
            gone.add(block.node)  # the section's name: <ul><li>12/03/2025<li><a>Research</a></ul>
        elif block.prose or (not block.linked and (_begins(block) or _is_counted_on(block, kept))):
            break
        elif block.node.caption or _is_under_picture(block.node) or block.text.startswith("※"):
            continue  # "The team (Photo: Jón)" under the picture above the text; a note to the headline
        elif not (block.node.tag in HEADINGS - {"h1"} or block.node.tag in ("li", "td", "th", "blockquote", "pre", "dt", "dd")):
            if block.length == block.node.length and block.node is not top:
                labels.append(block)
        else:
            opening.append(block)
    gone.update(label.node for label in labels)
    gone.update(closing_record(top, kept))
    for block in reversed(kept):
        if block.node.tag not in HEADINGS or block.prose:
            break
        gone.add(block.node)
