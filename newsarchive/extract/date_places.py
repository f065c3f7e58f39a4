"""Where on a page dates stand: the printed ones with their surroundings, in one walk over the tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

BOX = 160
"""Characters of the largest element whose words are read with a date's."""

_DIGIT = re.compile(r"\d|[二一三四五六七八九十]月")
_HINT = re.compile(
    r"(?:1[34]|19|2[05])\d\d(?!\d)|\d{1,3}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{1,4}|[\d一二三四五六七八九十元]\s?[年년]|[^\x00-\x7f\D]{2}"
    r"|\d[ .-]{1,2}[^\W\d]{3,}\.?[ ,'’-]{1,2}\d\d(?!\d)|(?<!\d)20\d{6}(?!\d)")
_SKIPPED = frozenset(("script", "style", "noscript", "template", "textarea", "option", "select", "title", "svg", "button"))
_OUTSIDE = re.compile(
    r"comment|kommentar|sidebar|side-bar|related|recommend|similar|mostread|most-read|disqus|copyright|newsletter"
    r"|(?:^|[-_\s])(?:respond|reply|replies|widget|recent|latest|popular|trending|nav|navbar|navigation|menu|teasers?|archives?|calendar"
    r"|ticker|newsticker|promo|banner|cookie|pager|pagination|prev|next|sitemap|search|crp|yarpp|toc|subscribe|ads?|also|more|relevant|weiterlesen"
    r"|topstories|carousel|slider|sponsored|breaking|event-?list|upcoming)(?:[-_\s]|s?$)", re.IGNORECASE)
_MARGIN = re.compile(r"(?:^|[-_\s])foot(?:er)?(?:[-_\s]|$)|(?:site|page)-?footer", re.IGNORECASE)
_OWN = re.compile(r"(?:post|entry|article|asset|story|content|news)[-_]?(?:\w+[-_])?(?:foot|meta|nav|info|head)", re.IGNORECASE)
_DATE_CLASS = re.compile(
    r"(?<![a-z])(?:date|time(?!line|r)|datum|fecha)|(?:pub|post|entry|news|article|publish|create|display|meta|reg|write|item|full|short|content)_?-?(?:date|time|meta|info)|publish|posted|byline|dateline|timestamp|created|info_?bar|artinfo", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spot:
    """One short stretch of a page that may print a date, with where it stands."""

    text: str
    element: HtmlElement
    """The innermost element that holds the number."""
    distance: int
    """Elements after the headline's end (negative: before it)."""
    outside: bool
    """In a part of the page that says by its name or kind that it is not the article."""
    linked: bool
    """In a link to elsewhere."""
    dated: bool
    """An element whose class, id or tag says that it holds a date."""
    length: int
    """Characters of the block the stretch was taken from; a paragraph is long."""
    says: str = ""
    """What mark-up says of it (``itemprop`` and its like): published, modified."""
    attribute: bool = False
    """The text is an attribute's, written for machines."""
    margin: bool = False
    """In a footer or an aside, which may be the article's own."""
    group: str = ""
    """Tag and classes of the place: the same for each item of a list."""


def _words(element: HtmlElement, limit: int) -> str | None:
    """The element's words, one line for each stretch of text, or ``None`` if they are more than the limit."""
    parts: list[str] = []
    size = 0
    for part in element.itertext():
        if folded := " ".join(part.split()):
            size += len(folded)
            if size > limit:
                return None
            parts.append(folded)
    return "\n".join(parts)


_Hit = tuple[int, str, bool, str]


def find_spots(root: HtmlElement, headline: HtmlElement | None) -> tuple[Spot, ...]:
    """Every short stretch with a date's look, each once, in document order."""
    return tuple(_spots(root, headline))


def _spots(root: HtmlElement, headline: HtmlElement | None) -> Iterator[Spot]:
    elements = list(root.iter("*"))
    hits, start = _hits(elements, headline)
    end = start + sum(1 for _ in headline.iter("*")) if headline is not None else 0
    above = {headline, *headline.iterancestors()} if headline is not None else set()
    seen: set[tuple[HtmlElement, str]] = set()
    memo: dict[HtmlElement, _Around] = {}
    for place, text, is_tail, says in hits:
        parent = elements[place].getparent() if is_tail else elements[place]
        if parent is None or parent.tag in _SKIPPED:
            continue
        around = _surroundings(parent, above, memo)
        box, words, length = (parent, text, len(text)) if says else _box(parent, text)
        if (box, words) in seen:
            continue
        seen.add((box, words))
        distance = place - end if place >= end else place - start if place < start else 0
        up = parent.getparent()
        group = f"{parent.tag} {parent.get('class')} {up.tag if up is not None else ''} {up.get('class') if up is not None else ''}"
        yield Spot(words, parent, distance, around.outside, around.linked, around.dated, length, says.strip(), bool(says), around.margin, group)


def _hits(elements: list[HtmlElement], headline: HtmlElement | None) -> tuple[list[_Hit], int]:
    """(place, text, is it the element's tail, what its mark-up says) of all that looks like a date, and the headline's place."""
    hits: list[_Hit] = []
    start = -1
    for i, element in enumerate(elements):
        if element is headline:
            start = i
        text, tail = element.text, element.tail
        if text and _DIGIT.search(text) and _HINT.search(text) and element.tag not in _SKIPPED:
            hits.append((i, text, False, ""))
        if tail and _DIGIT.search(tail) and _HINT.search(tail):
            hits.append((i, tail, True, ""))
        if element.tag in ("time", "abbr") or element.get("itemprop") or element.get("property"):
            hits += [(i, value, False, says) for value, says in _marked(element)]
    return hits, start


def _marked(element: HtmlElement) -> Iterator[tuple[str, str]]:
    """What attributes of the element say of a date: the value, and published, modified or a blank."""
    if element.tag == "meta":
        return
    names = f"{element.get('itemprop', '')} {element.get('property', '')} {element.get('class', '')}".lower()
    says = " "
    if "modified" in names or "updated" in names:
        says = "modified"
    elif "publish" in names or "created" in names or "issued" in names or element.get("pubdate") is not None:
        says = "published"
    elif element.tag != "time" and "date" not in names:
        return
    for value in (element.get("datetime"), element.get("content"), element.get("title") if element.tag == "abbr" or says.strip() else None):
        if value and _DIGIT.search(value):
            yield value, says
            return


def _box(parent: HtmlElement, text: str) -> tuple[HtmlElement, str, int]:
    """The largest element around the text whose words are few, and those words; else the text alone, if it is short enough."""
    box, words = parent, ""
    if len(text) <= BOX * 2:
        element: HtmlElement | None = parent
        for _ in range(4):
            if element is None or element.tag in ("body", "html", "article", "main"):
                break
            longer = _words(element, BOX)
            if longer is None:
                break
            box, words = element, longer
            element = element.getparent()
    if words:
        return box, words, len(words)
    own = " ".join(text.split())
    return parent, own if len(own) <= 2 * BOX else own[:120] + " … " + own[-60:], len(own)


@dataclass(frozen=True, slots=True)
class _Around:
    outside: bool = False
    linked: bool = False
    dated: bool = False
    margin: bool = False


_NOWHERE = _Around()


def _surroundings(element: HtmlElement, above: set[HtmlElement], memo: dict[HtmlElement, _Around]) -> _Around:
    """What the names of the element and of those around it say, up to the first that holds the headline."""
    path: list[HtmlElement] = []
    at: HtmlElement | None = element
    while at is not None and at not in memo and at not in above:
        path.append(at)
        at = at.getparent()
    around = memo.get(at, _NOWHERE) if at is not None else _NOWHERE
    for item in reversed(path):
        around = memo[item] = _within(around, item)
    return around


def _within(around: _Around, item: HtmlElement) -> _Around:
    tag = item.tag
    names = f"{item.get('class', '')} {item.get('id', '')}".strip()
    own = bool(names and _OWN.search(names))
    outside = around.outside or tag in ("nav", "form") or (tag != "body" and bool(names) and not own and bool(_OUTSIDE.search(names)))
    margin = around.margin or tag in ("footer", "aside") or (bool(names) and not own and bool(_MARGIN.search(names)))
    linked = around.linked or (tag == "a" and bool(item.get("href")))
    dated = tag == "time" or (bool(names) and bool(_DATE_CLASS.search(names))) or (
        around.dated and tag not in ("div", "ul", "section", "article", "table", "td"))
    return _Around(outside, linked, dated, margin)
