"""Where an element holds several boxes that may each be an article: the one that is meant, or all of them as sections of one."""

from newsarchive.extract.cutting.blocks import LITTLE, Node, inside
from newsarchive.extract.markup import class_names
from newsarchive.extract.markup.elements import HEADINGS


def unit(best: Node, nodes: list[Node], headline: Node | None) -> Node | None:
    """Among several articles in one node, the one under the headline; else the largest."""
    units = _units(best, nodes)
    if not units:
        return None
    if headline is not None:
        for node in units:
            if node.holds(headline):
                return node
        if (own := _before_next_story(units, headline)) is not None:
            return own
    if (whole := _chunks(units)) is not None:
        return whole if whole is not best else None
    largest = max(units, key=lambda node: node.mass)
    if len(units) > 1 and headline is not None and best.holds(headline):
        after = [node for node in units if node.number > headline.number and node.mass > 0.3 * largest.mass]
        if after:
            return after[0] if after[0].tag == "article" or after[0].parent is not largest.parent else None
    return largest if largest.mass > 0.3 * best.mass else None


def _before_next_story(units: list[Node], headline: Node) -> Node | None:
    """The box around the headline and its text, where that says more than any article behind it: pages without end print the next
    story there, in full.
    """
    for node in units:
        own = next(box for box in headline.lineage() if box.parent is None or box.parent.holds(node))
        others = [other.mass for other in units if not own.holds(other)]
        if (node is units[0] or node.tag == "article") and own.mass - headline.mass > max(others, default=own.mass):
            return own
    return None


def _units(best: Node, nodes: list[Node]) -> list[Node]:
    """The boxes that may be an article each: such as have a good share of the words, and with one of these alone its sections.

    Page builders set an article in several boxes of one class that names a body, be they long or short.
    """
    found: list[Node] = []
    number = best.number + 1
    while number < best.end:
        node = nodes[number]
        body = node.body and node.mass >= LITTLE
        if node.furniture or not node.mass:
            number = node.end
        elif body or ((node.body or node.tag in ("article", "main")) and node.mass > 0.15 * best.mass):
            found.append(node)
            number = node.end
        else:
            number += 1
    much = [node for node in found if node.mass > 0.15 * best.mass]
    if len(much) == 1 and much[0].body and (name := much[0].element.get("class")):
        beside = [node for node in inside(much[0].parent or best, nodes) if node.mass and not node.furniture]
        alike = {node.number: node for node in (*found, *beside) if node.body and node.element.get("class") == name}
        return [alike[number] for number in sorted(alike)]
    return much


def _chunks(units: list[Node]) -> Node | None:
    """The box around units that are sections of one article: of one class, nearly all of them, and the first without a heading
    that leads elsewhere, as each story of a list has one.
    """
    largest = max(units, key=lambda node: node.mass)
    alike = [node for node in units if _are_of_one_kind(node, largest)]
    if len(alike) < 2 or sum(node.mass for node in alike) < 0.85 * sum(node.mass for node in units):
        return None
    if alike[0].titles or any(1500 * node.titles > node.mass for node in alike):
        return None
    return alike[0].box_with(alike[-1])


def _are_of_one_kind(node: Node, other: Node) -> bool:
    """Have they one class, or stand side by side and share a name of a body: ``a rich-text`` and ``b rich-text``, or as ids
    ``node-body-top`` and ``node-body-bottom``?
    """
    if node.element.get("class") == other.element.get("class"):
        return True
    shared = _names(node) & _names(other) if _place(node) is _place(other) else set()
    return any(class_names.roles(name).body for name in shared) or (bool(shared) and _runs_on(node, other))


def _runs_on(node: Node, other: Node) -> bool:
    """Is it the text right behind the other, in an article of its own without a heading: ``txt`` and ``txt lower``?"""
    first, second = sorted((node, other), key=lambda one: one.number)
    headless = next(second.element.iter(*HEADINGS, "a"), None) is None
    return first.tag == second.tag == "article" and first.element.getnext() is second.element and headless


def _place(node: Node) -> Node | None:
    """The box it stands in, but for those of its own that hold no more words: Der Spiegel wraps each part of an article."""
    box = node.parent
    while box is not None and box.length == node.length:
        box = box.parent
    return box


def _names(node: Node) -> set[str]:
    """Its classes, and its id up to the last word."""
    return {*(node.element.get("class") or "").split(), (node.element.get("id") or "").rpartition("-")[0]}
