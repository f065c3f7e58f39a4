"""Which element holds the article: the smallest that has nearly all of the page's running text."""

from dataclasses import dataclass, replace
from itertools import islice

from lxml.html import HtmlElement

from newsarchive.extract.cutting.blocks import LITTLE, Node, Survey, inside, survey
from newsarchive.extract.cutting.notice import notice
from newsarchive.extract.cutting.units import unit
from newsarchive.extract.cutting.weighing import judge, lift, weigh
from newsarchive.extract.lines.controls import is_copyright
from newsarchive.extract.lines.sections import heads_a_part
from newsarchive.extract.markup import class_names
from newsarchive.extract.markup.elements import BOXES, FRAMED, HEADINGS, SKIPPED
from newsarchive.extract.markup.outline import Outline
from newsarchive.extract.markup.printed import words_of
from newsarchive.extract.words.spaces import single_spaced
from newsarchive.extract.words.wording import SENTENCE_ENDS, terms

MUCH = 1000
"""So much running text in feet and asides, and twice what stands elsewhere, is the article."""


@dataclass(frozen=True)
class Choice:
    """The container that was chosen, and the page it was chosen on."""

    top: Node
    page: Survey
    headline: Node | None
    unframed: bool = False
    """Whether feet, asides and the like were read too: the article stands there."""


def choose(outline: Outline, body: HtmlElement, headline: HtmlElement | None) -> Choice:
    """The article's container. Looks again, and less strictly, where the page hides its article or never closes its menus."""
    found = _choose(survey(outline, body), headline)
    if _hidden_prose(found.page) > found.top.mass and not _is_off_topic(found):
        found = _choose(survey(outline, body, look_behind=True), headline)
    little = found.top.mass < LITTLE
    if little or _is_framed(found.page, max(MUCH, 2 * found.top.mass)):
        unframed = _choose(survey(outline, body, SKIPPED - FRAMED, look_behind=little), headline)
        found = replace(unframed, unframed=True) if unframed.top.mass >= max(LITTLE, 2 * found.top.mass) else found
    if found.top.mass < LITTLE and found.headline is not None:
        found = replace(found, top=notice(found.page, found.headline, found.top))
    return found


def _hidden_prose(page: Survey) -> int:
    """How much text, counted as running text is, stands in hidden paragraphs, or in what is named as an article's body.

    Paywalls and scripts hide it. What can be read elsewhere too is not counted: it is a copy for another kind of screen.
    """
    seen = [element for element in page.hidden if element.get("aria-hidden") is None]
    named = {element for element in seen if class_names.roles(element.get("class") or "").body}
    parts = [part for element in seen for part in ((element,) if element in named else element.iter("p"))]
    shown = {block.text for block in page.blocks} if parts else set()
    texts = ("".join(part.itertext()) for part in parts)
    return sum(len(text.encode()) for text in texts if single_spaced(text) not in shown)


def _is_off_topic(found: Choice) -> bool:
    """Is what is hidden about something else than the headline, above an article that is about it?

    Spam on a hijacked page may be longer than the article; a paywall hides the rest of what it shows.
    """
    if found.headline is None or found.top.mass < LITTLE:
        return False
    told = _terms(found.headline.element)
    hidden = frozenset[str]().union(*map(_terms, found.page.hidden))
    return 4 * len(told & hidden) < len(told & _terms(found.top.element))


def _terms(element: HtmlElement) -> frozenset[str]:
    return frozenset(terms(" ".join(element.itertext())))


def _is_framed(page: Survey, much: int) -> bool:
    """Does more than so much text stand in paragraphs of feet and asides, but for the foot that says who owns the page?

    A transcript or the texts of a gallery may stand there, beside a film or a picture that a script changes.
    """
    boxes = [(box, sum(map(_free, box.iter("p")))) for box in page.framed]
    if sum(prose for _, prose in boxes) <= much:
        return False
    return sum(prose for box, prose in boxes if prose and not any(map(is_copyright, box.itertext()))) > much


def _free(paragraph: HtmlElement) -> int:
    """How much of its text is not linked."""
    linked = sum(len(text.encode()) for link in paragraph.iter("a") for text in link.itertext())
    return sum(len(text.encode()) for text in paragraph.itertext()) - linked


def _choose(page: Survey, headline: HtmlElement | None) -> Choice:
    nodes = page.nodes
    place = _place(nodes, headline) if headline is not None else None
    telling = weigh(page)
    top = container(nodes, place)
    if place is not None and (near := around(place)) is not None and _is_better(near, top):
        top = container(nodes, place, near)
    if top.mass < LITTLE and top.mass < 0.15 * nodes[0].whole:
        top = _unmasked(top, nodes, telling, place)
    return Choice(top, page, place)


def _place(nodes: list[Node], headline: HtmlElement) -> Node | None:
    """The headline's node; of one in line, as in old tables and Liferay's pages, that of the box with it and its day at most."""
    if (own := next((node for node in nodes if node.element is headline), None)) is not None:
        return own
    around = set(islice(headline.iterancestors(), _FEW))
    box = next((node for node in reversed(nodes) if node.element in around), None)
    most = sum(map(len, headline.itertext())) + _DAY
    return box if box is not None and box.length <= most else None


_FEW, _DAY = 4, 60
"""Boxes around a headline in line, and letters of the day behind it."""


def _unmasked(top: Node, nodes: list[Node], telling: list[Node], headline: Node | None) -> Node:
    """The container if names and cards are not believed; ``top`` if they are others' teasers, or not under the headline."""
    for node in nodes:
        judge(node)
    masked = [node for node in nodes if node.furniture]
    for node in masked:
        node.furniture = False
    lift(telling)
    found = container(nodes, headline)
    if headline is None or found.holds(headline) or (top is nodes[0] and not _are_cards(found, nodes)):
        return found
    if not (top.holds(headline) or _are_cards(found, nodes) or _is_in_card(found)):
        return found
    for node in masked:
        node.furniture = True
    lift(telling)
    return top


def _are_cards(top: Node, nodes: list[Node]) -> bool:
    """Is it nothing but the teasers of other stories, as under a notice of one sentence?"""
    return 1.2 * sum(node.whole for node in nodes[top.number : top.end] if node.card) > top.mass


def _is_in_card(node: Node) -> bool:
    """Is it the text of another story's teaser, though named as an article's?"""
    return any(up.card for up in node.lineage())


def around(headline: Node) -> Node | None:
    """The article that the headline stands in, if it stands in one that has words enough."""
    for node in headline.lineage():
        judge(node)
        if node.tag in ("article", "main") or node.body:
            return node if node.mass - headline.mass > 1.5 * LITTLE else None
    return None


def _is_better(near: Node, top: Node) -> bool:
    """Is the article around the headline to be preferred to the container with the most words?"""
    if top.holds(near):
        return near is not top and near.tag == top.tag == "article"
    if near.holds(top) or top.body or near.mass < max(400, 0.05 * top.mass):
        return False
    return top.tag != "article" or near.tag == "article"


def container(nodes: list[Node], headline: Node | None, within: Node | None = None) -> Node:
    """The smallest node that holds the article."""
    best = within or nodes[0]
    named = within is not None
    while True:
        found = _child_with_article(best, nodes, named)
        if found is None and not named:
            found = unit(best, nodes, headline)
        if found is None:
            return _with_pictures(best)
        best = found
        named = named or best.body or best.tag == "article"


_HARDLY_A_WORD = 120
"""Letters, of a picture's caption or the like."""


def _with_pictures(best: Node) -> Node:
    """The box around a short article's words, where it adds pictures and hardly a word: builders give each a box of its own.

    A longer one of a single paragraph must have no other words: editors put each paragraph and picture in a ``div``.
    """
    if best.mass < 2 * LITTLE:
        others = _HARDLY_A_WORD
    elif best.end == best.number + 1:
        others = 0
    else:
        return best
    box = best
    while (outer := box.parent) is not None and outer.tag in BOXES - {"body"}:
        if (outer.mass, outer.linked) != (best.mass, best.linked) or outer.length > best.length + others:
            break
        box = outer
    return box if box.images > best.images else best


def _child_with_article(best: Node, nodes: list[Node], named: bool) -> Node | None:
    """The child that holds nearly all of it; less is enough where it is named as the article's body and nothing else is."""
    bodies: list[Node] = []
    for node in inside(best, nodes):
        if not node.furniture and node.mass and node.tag not in ("p", "li", "blockquote") and not _is_line(node, nodes):
            if node.mass >= (0.97 if named else 0.75) * best.mass:
                return None if node.mass < 0.97 * best.mass and _is_cell(node, best, nodes) else node
            if node.body or (node.tag == "article" and not named):
                bodies.append(node)
    bodies = [node for node in bodies if node.mass > 0.1 * best.mass]
    alone = len(bodies) == 1 and bodies[0].mass > 0.6 * best.mass and not _goes_on_beside(bodies[0], nodes)
    return bodies[0] if alone else None


def _is_line(node: Node, nodes: list[Node]) -> bool:
    """Is it a notice's one paragraph in a box of its own, behind which one of its kind stands, of mere words, and signs it?"""
    if node.end > node.number + 1 or node.mass >= 2 * LITTLE:
        return False
    after = next((other for other in nodes[node.end : node.end + _BLANKS] if other.length or other.images), None)
    if after is None:
        return False
    alike = after.tag == "p" or (after.tag == node.tag and after.element.get("class") == node.element.get("class"))
    return alike and after.parent is node.parent and after.end == after.number + 1 and after.length > after.linked == 0


_BLANKS = 3
"""So many boxes behind a paragraph are looked at for the next; others are blank lines."""
_LINE = 80
"""Bytes of a sentence; fewer are a row of topics."""


def _goes_on_beside(body: Node, nodes: list[Node]) -> bool:
    """Does the text go on in the box behind it, called alike: ``entry-body``, ``entry-more``? Such a box has text alone."""
    after = next((node for node in nodes[body.end : body.end + 1] if node.parent is body.parent), None)
    if after is None or after.tag != body.tag or after.furniture or after.linked or after.mass < _LINE:
        return False
    stem = (body.element.get("class") or "").partition("-")[0]
    return stem != "" and (after.element.get("class") or "").startswith(f"{stem}-")


def _is_cell(node: Node, best: Node, nodes: list[Node]) -> bool:
    """Is it one of several boxes of a class that page builders put texts and pictures of one article in?

    A chapter is one beside paragraphs, too: the text before the first heading stands outside of chapters.
    """
    named = _class_name(node)
    chapter = _is_chapter(node)
    for other in inside(best, nodes):
        told = other.mass >= LITTLE or (other.parent is node.parent and _is_sentence(other)) or _closes(other)
        if other is not node and told and not (other.furniture or other.titles):
            if other.tag == node.tag and named and named == _class_name(other):
                return True
            if chapter and other.parent is node.parent and (other.tag == "p" or _is_chapter(other)):
                return True
    return False


def _is_sentence(node: Node) -> bool:
    """Is it no more than a sentence, and that none of links?"""
    return node.prose > 0 and not node.linked and words_of(node.element).endswith(SENTENCE_ENDS)


def _closes(node: Node) -> bool:
    """Does it begin with the heading of what ends a press release: about the institution, contact?"""
    return bool(node.mass) and heads_a_part(next(filter(None, map(str.strip, node.element.itertext())), ""))


def _is_chapter(node: Node) -> bool:
    """Is it a section with nothing but an id, and its heading a link to it?"""
    ident = node.element.get("id") if node.tag == "section" and not node.element.get("class") else None
    heading = next(node.element.iter("h2", "h3"), None) if ident else None
    return heading is not None and any(link.get("href") == f"#{ident}" for link in heading.iter("a"))


def _class_name(node: Node) -> str:
    """Its class, but for the level of the heading above it: a wiki's sections are ``level1`` under h1 and ``level2`` under h2."""
    name, above = node.element.get("class") or "", node.element.getprevious()
    return name.removesuffix(above.tag[1:]) if above is not None and above.tag in HEADINGS else name
