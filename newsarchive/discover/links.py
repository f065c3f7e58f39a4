"""Every way a page offers to go somewhere: plain links, links that are scripts, rows and cards that are clicked as a whole."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from newsarchive.discover import addresses
from newsarchive.discover.forms import Request
from newsarchive.discover.scripts.clicks import Scripts
from newsarchive.discover.words import NEXT, fold
from newsarchive.extract.document import Document

_DOWNLOAD = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|hwpx?|zip|rar|7z|jpe?g|png|gif|webp|svg|mp[34]|avi|mov|wmv|csv|txt|odt|ods|rtf|ics"
    r"|exe|apk|epub)$",
    re.I,
)


def is_download(url: str) -> bool:
    """A file to save rather than a page to read."""
    return _DOWNLOAD.search(url.partition("?")[0].partition("#")[0]) is not None


HEADLINE = 24
"""The width of a headline's words, which a category's are not."""


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """One place to click."""

    element: HtmlElement
    request: Request
    """Where it leads, absolute, as written."""
    url: str
    """The same as a plain GET, which article links are asked by."""
    text: str
    """Its words, or else what a screen reader would say: aria-label, title, the picture's alt."""


_CLICKABLE: Any = etree.XPath(
    "/descendant::*[self::a or self::area or @onclick or @data-href or @data-url or @data-link"
    " or (@name and (self::button or self::input[@type='submit']))]"
)
_CALL_ATTRIBUTES = ("onclick", "data-href", "data-url", "data-link")
_NOT_CLICKED = frozenset(("body", "html", "script", "style", "form", "select", "option", "img", "iframe", "video", "meta", "link"))


MOST_LINKS = 20_000
"""Links read of one page: no listing has more, and the crawl waits while it is read."""


def links_of(document: Document, scripts: Scripts) -> list[Link]:
    """The page's links in document order, but those to the page's own fragments and to other schemes."""
    found = []
    for element in islice(_CLICKABLE(document.root), MOST_LINKS):
        if element.tag in _NOT_CLICKED:
            continue
        link = _pressed(element, scripts) if element.get("name") and element.tag in ("button", "input") else None
        link = link or (read_link(element, document, scripts) if element.tag != "input" or _is_button(element) else None)
        if link is not None:
            found.append(link)
    return found


def _is_button(element: HtmlElement) -> bool:
    return element.get("type", "").lower() in ("button", "image")


def _pressed(element: HtmlElement, scripts: Scripts) -> Link | None:
    """Where a form's button leads that says a number or "next": no other button is pressed."""
    text = words(element)
    if not text.isdecimal() and fold(text) not in NEXT and text not in (">", "»", "›"):
        return None
    request = scripts.press(element)
    return Link(element, request, request.as_get(), text) if request else None


def read_link(element: HtmlElement, document: Document, scripts: Scripts) -> Link | None:
    """Where one element leads when it is clicked, if anywhere."""
    href = (element.get("href") or "").strip()
    if href and href[0] != "#" and not href[:11].lower().startswith("javascript:"):
        if href[0] == "?" and (click := element.get("onclick") or "").rstrip("; ").endswith("return false"):
            request = scripts.follow(click, element)  # eGovFrame's pager asks by a form that has the board's name too
            if request is not None and request.how == "form":
                return Link(element, request, request.as_get(), words(element))
        url = addresses.resolve(document.base_url, href)
        return Link(element, Request(url), _whole(url), words(element) or _of_card(element)) if url else None
    for call in (
        (href if href[:11].lower().startswith("javascript:") else ""),
        *(element.get(name) or "" for name in _CALL_ATTRIBUTES),
    ):
        request = scripts.follow(call.strip(), element) if call.strip() else None
        if request is not None:
            return Link(element, request, request.as_get(), words(element))
    request = scripts.click(element) if element.tag == "a" else None
    return Link(element, request, request.as_get(), words(element)) if request else None


def _of_card(link: HtmlElement) -> str:
    """The headline of the card that an empty link lies over; nothing where the card has other links, or no headline.

    Notion's public pages are such: ``<div class="card"><a href="/news/7"></a>…<div class="property__title">…``.
    """
    if len(link) or link.tag != "a":
        return ""
    card = next((box for box in islice(link.iterancestors(), 3) if not all(map(str.isspace, box.itertext()))), None)
    if card is None or any(other is not link and other.get("href") != link.get("href") for other in card.iter("a")):
        return ""
    boxes = card.iter("h2", "h3", "h4", "h5", "div", "p", "span")
    titles = (box for box in boxes if box.tag[0] == "h" or "title" in (box.get("class") or ""))
    return next((text for title in titles if (text := words(title))), "")


def _whole(url: str) -> str:
    """Without the place inside the page; ``#!/…`` and ``#/…`` are pages of their own."""
    place, mark, fragment = url.partition("#")
    return url if mark and fragment[:1] in ("!", "/") else place


def words(element: HtmlElement) -> str:
    """The element's words as a reader sees them, white space folded; else its label, title or picture's alt."""
    if len(element) == 0 and element.text and not element.text.isspace():
        return " ".join(element.text.split())
    text = " ".join("".join(visible_text(element)).split())
    if text:
        return text
    label = element.get("aria-label") or element.get("title") or element.get("value") or element.get("alt") or ""
    if not label:
        label = next((alt for image in element.iter("img") if (alt := image.get("alt") or image.get("title") or "").strip()), "")
    return " ".join(label.split())


def visible_text(element: HtmlElement) -> Iterator[str]:
    """All text inside but scripts and styles; a space where a block parts words. Deep pages do not exhaust the stack."""
    if len(element) == 0:
        yield element.text or ""
        return
    if all(child.tag in _INLINE and len(child) == 0 for child in element):
        yield from element.itertext()
        return
    todo: list[HtmlElement | str] = [element]
    while todo:
        node = todo.pop()
        if isinstance(node, str):
            yield node
        elif node.tag not in _SILENT:
            space = "" if node.tag in _INLINE else " "
            yield space + (node.text or "")
            todo.append(space)
            for child in reversed(node):
                todo.append(child.tail or "")
                todo.append(child)


_SILENT = frozenset(("script", "style", "noscript", "template", "svg", "select", "textarea"))
_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "cite", "code", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "small",
    "strong", "sub", "sup", "tt", "u", "wbr",
))  # fmt: skip
