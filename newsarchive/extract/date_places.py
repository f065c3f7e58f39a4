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
    r"(?:^|[-_\s])(?:comment|kommentar|respond|reply|replies|sidebar|side-bar|widget|related|similar|recent|latest|popular|trending|footer|foot|nav|navbar"
    r"|navigation|menu|aside|teaser|teasers|archive|archives|calendar|event|events|recommend|recommended|recommendation|ticker|newsticker|promo|banner|cookie|copyright"
    r"|pager|pagination|prev|next|sitemap|search|disqus|crp|yarpp|mostread|most-read|toc|subscribe|newsletter|ads?|also|more|relevant|weiterlesen|topstories)"
    r"(?:[-_\s]|s?$)|comment|related|sidebar|recommend|footer|kommentar|similar-|mostread|aside", re.IGNORECASE)
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


def find_spots(root: HtmlElement, headline: HtmlElement | None) -> Iterator[Spot]:
    """Every short stretch with a date's look, each once, in document order."""
    elements = list(root.iter("*"))
    hits: list[tuple[int, str, bool]] = []
    start = -1
    for i, element in enumerate(elements):
        if element is headline:
            start = i
        text, tail = element.text, element.tail
        if text and _DIGIT.search(text) and _HINT.search(text) and element.tag not in _SKIPPED:
            hits.append((i, text, False))
        if tail and _DIGIT.search(tail) and _HINT.search(tail):
            hits.append((i, tail, True))
    end = start + sum(1 for _ in headline.iter("*")) if headline is not None else 0
    above = {headline, *headline.iterancestors()} if headline is not None else set()
    seen: set[tuple[HtmlElement, str]] = set()
    memo: dict[HtmlElement, tuple[bool, bool, bool]] = {}
    for place, text, is_tail in hits:
        parent = elements[place].getparent() if is_tail else elements[place]
        if parent is None or parent.tag in _SKIPPED:
            continue
        outside, linked, dated = _surroundings(parent, above, memo)
        box, words, length = _box(parent, text)
        if (box, words) in seen:
            continue
        seen.add((box, words))
        distance = place - end if place >= end else place - start if place < start else 0
        yield Spot(words, parent, distance, outside, linked, dated, length)


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


def _surroundings(element: HtmlElement, above: set[HtmlElement], memo: dict[HtmlElement, tuple[bool, bool, bool]]) -> tuple[bool, bool, bool]:
    """(outside, linked, dated) from the names of the element and those around it, up to the first that holds the headline."""
    path: list[HtmlElement] = []
    at: HtmlElement | None = element
    while at is not None and at not in memo and at not in above:
        path.append(at)
        at = at.getparent()
    outside, linked, dated = memo[at] if at is not None and at in memo else (False, False, False)
    for item in reversed(path):
        tag = item.tag if isinstance(item.tag, str) else ""
        names = f"{item.get('class', '')} {item.get('id', '')}".strip()
        if tag in ("footer", "aside", "nav", "select", "form") or (names and _OUTSIDE.search(names) and tag != "body"):
            outside = True
        if tag == "a" and item.get("href") and item.get("rel") != "bookmark":
            linked = True
        if tag == "time" or (names and _DATE_CLASS.search(names)):
            dated = True
        elif tag in ("div", "ul", "section", "article", "table", "td"):
            dated = False
        memo[item] = (outside, linked, dated)
    return outside, linked, dated
