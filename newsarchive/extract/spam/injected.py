"""Paragraphs of spam that were put into a page, visible or hidden, in the page's own script or another.

They repeat the words of a stolen title, so that the title no longer looks strange to the page's text. What gives them away is that
the title is printed nowhere else: whoever writes about casinos prints the headline above the article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import replace

from lxml.html import HtmlElement

from newsarchive.extract.cutting.blocks import HEADINGS
from newsarchive.extract.document import Document
from newsarchive.extract.markup.style_sheets import USUALLY_HIDDEN, names_of
from newsarchive.extract.spam.foreign import is_half_sold
from newsarchive.extract.spam.prose import paragraphs
from newsarchive.extract.spam.strangers import pieces
from newsarchive.extract.words.spam_words import count_strong, spam_words
from newsarchive.extract.words.wording import folded, key

_LINES = frozenset(("p", "div", "li", "td", "dd", "blockquote", "section", "h1", "h2", "h3", "h4", "h5", "h6"))
_SELLING = 4
"""So many different words of the trade stand in the title and what explains it."""
_SENTENCE = 60
"""Letters of a line that is more than a label."""


def without_injected(document: Document) -> Document:
    """The page as it was before the paragraphs that its stolen title speaks of were put in; most pages are it already."""
    said = spam_words(folded(document.title or ""))
    spam = _injected(document, said) | _unseen(document) if count_strong(said) else ()
    if not spam:
        return document
    places = [place for place, element in enumerate(document.root.iter()) if element in spam]
    root = deepcopy(document.root)
    elements = list(root.iter())
    for place in reversed(places):
        elements[place].drop_tree()
    return replace(document, root=root)


def _unseen(document: Document) -> frozenset[HtmlElement]:
    """The sentences in boxes that the page's own style sheets and scripts hide and that speak of the trade; none if they are most.

    What a click unfolds, and what only subscribers are to read, is the article's.
    """
    rules, boxes = USUALLY_HIDDEN | document.hiding_rules, dict[HtmlElement, HtmlElement]()
    for element in document.elements:
        if (box := boxes.get(element.getparent())) is not None:
            boxes[element] = box
        elif rules & names_of(element):
            boxes[element] = element
    lines = {line: len(_words(line)) for line in _lines(document)} if boxes else {}
    unseen = [line for line, size in lines.items() if line in boxes and size > _SENTENCE and line.find(".//a") is None]
    selling = {box for box in set(map(boxes.__getitem__, unseen)) if count_strong(spam_words(folded(_words(box))))}
    unseen = [line for line in unseen if boxes[line] in selling]
    return frozenset(unseen) if 2 * sum(map(lines.__getitem__, unseen)) < sum(lines.values()) else frozenset()


def _injected(document: Document, said: Mapping[str, str]) -> frozenset[HtmlElement]:
    title = document.title or ""
    name = key(max(pieces(title), key=len, default=title))
    lines = {element: hits for line in _lines(document) for element, hits in _told_apart(line)}
    text = folded(" ".join(paragraphs(document, 4_000)))
    mixed = {element for element, hits in lines.items() if count_strong(hits) and is_half_sold(folded(_words(element)), text)}
    spam = {
        element
        for element, hits in lines.items()
        if count_strong(hits) > 1
        and _are_of_one_trade(said, hits)
        and not _heads(element, name, key(title))
        and not (element in mixed or _is_half(element))
    }
    if not spam or len(set(said).union(*map(lines.__getitem__, spam))) < _SELLING:
        return frozenset()
    honest = {
        element.getparent()
        for element, hits in lines.items()
        if not count_strong(hits) and len(_words(element).encode()) > _SENTENCE
    }
    boxes = {element.getparent() for element in spam}
    spam |= {
        element
        for element, hits in lines.items()
        if count_strong(hits)
        and element not in mixed
        and (box := element.getparent()) in boxes
        and (element.tag == "p" or box not in honest)
    }
    if not honest or any(name in key(_words(element)) for element in _outside(document, spam)):
        return frozenset()
    return frozenset(spam)


def _heads(element: HtmlElement, *names: str) -> bool:
    """Is it a line that says the title, or its longest part, and little else?"""
    words = key(_words(element))
    return any(name in words and len(words) < 2 * len(name) for name in names)


def _is_half(element: HtmlElement) -> bool:
    """Is it a heading that says something else beside the spam, and at length?"""
    return element.tag in HEADINGS and any(
        len(piece.encode()) > _SENTENCE / 2 and not count_strong(spam_words(folded(piece))) for piece in pieces(_words(element))
    )


def _words(element: HtmlElement) -> str:
    return " ".join(element.itertext())


def _lines(document: Document) -> Iterator[HtmlElement]:
    """The innermost boxes of words."""
    for element in document.elements:
        if element.tag in _LINES and not any(inner.tag in _LINES for inner in element.iterdescendants()):
            yield element


def _told_apart(line: HtmlElement) -> Iterator[tuple[HtmlElement, Mapping[str, str]]]:
    """A line with its words of the trade; links and hidden bits put into it apart where the rest is an honest sentence."""
    bits: list[tuple[HtmlElement, Mapping[str, str]]] = []
    rest = [line.text]
    for element in line.iterdescendants():
        hits = spam_words(folded(element.text or ""))
        if count_strong(hits):
            bits.append((element, hits))
        else:
            rest.append(element.text)
        rest.append(element.tail)
    honest = "".join(filter(None, rest)) if bits else ""
    if bits and len(honest.encode()) > _SENTENCE and not count_strong(left := spam_words(folded(honest))):
        yield line, left
        yield from bits
    else:
        yield line, spam_words(folded(_words(line)))


def _outside(document: Document, spam: set[HtmlElement]) -> Iterator[HtmlElement]:
    """The elements that may print a headline: small ones with nothing of the spam in them, and no links."""
    body = document.body
    inside = {other for element in spam for way in (element.iter(), element.iterancestors()) for other in way}
    for element in body.iter() if body is not None else ():
        if element not in inside and element.tag not in ("script", "style", "a", "noscript") and len(element) < 4:
            yield element


def _are_of_one_trade(said: Iterable[str], hits: Iterable[str]) -> bool:
    """Whether they share a word, be it a part of the other's: casino, online casino."""
    return any(one in other or other in one for one in said for other in hits)
