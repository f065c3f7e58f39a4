"""Where on a page dates stand: the printed ones with their surroundings, in one walk over the tree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

BOX = 160
"""Characters of the largest element whose words are read with a date's."""

_ASCII_DIGIT = re.compile("[0-9]")
_DIGIT = re.compile(r"[\d二月]")
_HINT = re.compile(
    r"[\d二一三四五六七八九十元](?:(?<=[12])[03459]\d\d(?!\d)|\d{0,2}\s?[-./]\s?\d{1,2}\s?[-./]\s?\d|[一二三四五六七八九十]?\s?[年년月]|(?<=[^\x00-\x7f])\d"
    r"|\d?[ .-]{1,2}[^\W\d]{3,12}\.?[ ,'’-]{1,2}\d\d(?!\d)|(?<=2)0[0-3]\d{5}(?!\d))")
_SKIPPED = frozenset(("script", "style", "noscript", "template", "textarea", "option", "select", "title", "svg", "button"))
_OUTSIDE = re.compile(
    r"(?<![a-z])comments?(?!ary|ator|ed)|kommentar|sidebar|side-bar|related|recommend|similar|mostread|most-read|disqus|copyright|newsletter"
    r"|(?:^|[-_\s])(?:respond|reply|replies|(?<!elementor-)widget(?!-post-info)|recent|latest|popular|trending|nav|navbar|navigation|menu|teasers?|archives?|calendar"
    r"|ticker|newsticker|cookie|pager|pagination|prev|next|sitemap|search|crp|yarpp|toc|subscribe|ads?|also|more|relevant|weiterlesen"
    r"|topstories|carousel|slider|sponsored|breaking|event-?list|upcoming)(?:[-_\s]|s?$)", re.IGNORECASE)
_MARGIN = re.compile(r"(?:^|[-_\s])foot(?:er)?(?:[-_\s]|$)|(?:site|page)-?footer", re.IGNORECASE)
_OWN = re.compile(r"(?:post|entry|article|asset|story|content|news)[-_]?(?:\w+[-_])?(?:foot|meta|nav|info|head)|(?:^|[-_\s])meta(?:[-_\s]|$)", re.IGNORECASE)
_DATE_CLASS = re.compile(
    r"(?<!up)(?<!candi)(?<!vali)(?<!man)date|(?<![a-z])(?:time(?!line|r)|datum|fecha)|(?:pub|post|entry|news|article|asset|publish|create|display|meta|reg|write|item|full|short|content)[-_]?(?:date|time|meta|info|foot)|(?:^|[-_\s])(?:meta|author|autor|submitted|info)(?:[-_\s]|$)|publish|posted|byline|dateline|timestamp|created|info_?bar|artinfo", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spot:
    """One short stretch of a page that may print a date, with where it stands."""

    text: str
    element: HtmlElement
    """The innermost element that holds the number."""
    distance: int
    """Elements after the headline's end (negative: before it)."""
    characters: int
    """Characters of text between the two."""
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


def find_spots(elements: Sequence[HtmlElement], headline: HtmlElement | None, body: HtmlElement | None = None) -> tuple[Spot, ...]:
    """Every short stretch with a date's look, each once, in document order; where there is no headline, distances count from the body's start."""
    return tuple(_spots(elements, headline if headline is not None else body, headline is not None))


def short_texts(elements: Sequence[HtmlElement], headline: HtmlElement) -> Iterator[str]:
    """The short texts around the headline, where a byline stands."""
    start = elements.index(headline)
    end = start + sum(1 for _ in headline.iter("*"))
    above = {headline, *headline.iterancestors()}
    memo: dict[HtmlElement, _Around] = {}
    for element in (*elements[max(0, start - 12):start], *elements[end:end + 40]):
        for text, holder in ((element.text, element), (element.tail, element.getparent())):
            if text and 1 < len(text.strip()) <= 60 and holder is not None and not _surroundings(holder, above, memo).outside:
                yield text


def _spots(elements: Sequence[HtmlElement], headline: HtmlElement | None, whole: bool) -> Iterator[Spot]:
    hits, start, end = _hits(elements, headline)
    if not whole:
        end = start
    above = {headline, *headline.iterancestors()} if headline is not None else set()
    seen: set[tuple[HtmlElement, str]] = set()
    memo: dict[HtmlElement, _Around] = {}
    known: dict[HtmlElement, str | None] = {}
    for hit in hits:
        parent = elements[hit.place].getparent() if hit.is_tail else elements[hit.place]
        if parent is None or parent.tag in _SKIPPED:
            continue
        around = _surroundings(parent, above, memo)
        box, words = (parent, hit.text) if hit.says or around.outside else _box(parent, hit.text, known)
        if (box, words) in seen:
            continue
        seen.add((box, words))
        distance, characters = _distance(hit, start, end)
        up = parent.getparent()
        group = f"{parent.tag} {parent.get('class')} {up.tag if up is not None else ''} {up.get('class') if up is not None else ''}"
        yield Spot(words, parent, distance, characters, around.outside, around.linked, around.dated, len(words), hit.says.strip(), bool(hit.says),
                   around.margin, group)


_Point = tuple[int, int]
"""A place in the document: how many elements, and how many characters, stand before it."""


@dataclass(frozen=True, slots=True)
class _Hit:
    place: int
    size: int
    text: str
    is_tail: bool = False
    says: str = ""


def _distance(hit: _Hit, start: _Point, end: _Point) -> _Point:
    if hit.place >= end[0]:
        return hit.place - end[0], hit.size - end[1]
    if hit.place < start[0]:
        return hit.place - start[0], start[1] - hit.size
    return 0, 0


def _hits(elements: Sequence[HtmlElement], headline: HtmlElement | None) -> tuple[list[_Hit], _Point, _Point]:
    """All that looks like a date, and where the headline begins and ends."""
    hits: list[_Hit] = []
    marked = {value.getparent() for value in _MARKED(elements[0])} if elements else set()
    ascii_digit, digit, hint = _ASCII_DIGIT.search, _DIGIT.search, _HINT.search   # most texts of a page hold no number: quick first
    start = end = (0, 0)
    last = sum(1 for _ in headline.iter("*")) if headline is not None else 0
    size = 0
    for i, element in enumerate(elements):
        if element is headline:
            start = i, size
            last += i
        if i == last and last:
            end = i, size
        text, tail = element.text, element.tail
        if text and not (len(text) > 20 and element.tag in _SKIPPED):
            size += len(text)
            if (ascii_digit(text) or (not text.isascii() and digit(text))) and hint(text):
                hits.append(_Hit(i, size, text))
        if tail:
            size += len(tail)
            if (ascii_digit(tail) or (not tail.isascii() and digit(tail))) and hint(tail):
                hits.append(_Hit(i, size, tail, True))
        if element in marked or element.tag in ("time", "abbr"):
            hits += [_Hit(i, size, value, False, says) for value, says in _marked(element)]
    return hits, start, end


_MARKED = etree.XPath("//@itemprop | //@property")


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


_INLINE = frozenset(("span", "a", "b", "strong", "i", "em", "time", "nobr", "small", "font", "abbr", "u", "date", "mark"))


def _box(parent: HtmlElement, text: str, known: dict[HtmlElement, str | None]) -> tuple[HtmlElement, str]:
    """The largest element around the text whose words are few, and those words; else the text alone, its middle cut out if it is long."""
    box, words = parent, ""
    element: HtmlElement | None = parent if len(text) <= 2 * BOX else None
    for _ in range(4):
        if element is None or element.tag in ("body", "html", "article", "main") or len(element) > 20:
            break
        if element not in known:
            known[element] = _words(element, BOX)
        if not (longer := known[element]):
            break
        box, words = element, longer
        element = element.getparent()
    if words:
        return box, _in_sentence(box, words) if box.tag in _INLINE else words
    own = " ".join(text.split())
    return parent, own if len(own) <= 2 * BOX else own[:120] + " … " + own[-60:]


def _in_sentence(box: HtmlElement, words: str) -> str:
    """The words with what runs on before and after them in the same paragraph."""
    previous, parent = box.getprevious(), box.getparent()
    if previous is not None and previous.tag not in _INLINE:
        before = previous.tail
    else:
        before = previous.tail if previous is not None else parent.text if parent is not None else ""
    return " ".join((before or "")[-60:].split()) + " " + words + " " + " ".join((box.tail or "")[:60].split())


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
    outside, margin, dated = _named(f"{item.get('class', '')} {item.get('id', '')}".strip()) if tag != "body" else (False, False, False)
    return _Around(around.outside or outside or tag in ("nav", "form"),
                   around.linked or (tag == "a" and bool(item.get("href"))),
                   dated or tag == "time" or (around.dated and tag not in ("div", "ul", "section", "article", "table", "td")),
                   around.margin or margin or tag in ("footer", "aside"))


@lru_cache(4096)
def _named(names: str) -> tuple[bool, bool, bool]:
    """(outside, margin, dated) by an element's classes and id."""
    if not names:
        return False, False, False
    own = bool(_OWN.search(names))
    return not own and bool(_OUTSIDE.search(names)), not own and bool(_MARGIN.search(names)), bool(_DATE_CLASS.search(names))
