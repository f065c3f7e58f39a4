"""Paragraphs of spam that were put into a page, visible or hidden, in the page's own script or another.

They repeat the words of a stolen title, so that the title no longer looks strange to the page's text. What gives them away is that
the title is printed nowhere else: whoever writes about casinos prints the headline above the article.
"""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import replace

from lxml import etree
from lxml.html import HtmlElement

from newsarchive.extract.document import Document
from newsarchive.extract.markup.elements import HEADINGS
from newsarchive.extract.markup.hiding import stands_hidden
from newsarchive.extract.markup.style_sheets import USUALLY_HIDDEN, names_of
from newsarchive.extract.spam.foreign import SENTENCE_END, honest_of, is_abroad, is_half_sold, sold_abroad
from newsarchive.extract.spam.prose import paragraphs
from newsarchive.extract.spam.strangers import pieces
from newsarchive.extract.words.spam_words import (
    advertises,
    count_strong,
    have_strong,
    offers_in,
    sold_in,
    spam_words,
    speaks_of_care,
)
from newsarchive.extract.words.wording import folded, key

_LINES = frozenset(("p", "div", "li", "td", "dd", "blockquote", "section", "h1", "h2", "h3", "h4", "h5", "h6"))
_UNDER_HEADLINE = HEADINGS - {"h1"}
_SELLING = 4
"""So many different words of the trade stand in the title and what explains it."""
_ARTICLE = 150
"""Bytes of prose without a word of the trade, without which a page has no article of its own."""
_SENTENCE = 60
"""Letters of a line that is more than a label."""


def without_injected(document: Document) -> tuple[Document, tuple[str, ...]]:
    """The page as it was before the paragraphs were put in that its stolen title speaks of, or that sell what their own links name;
    and the words taken out that could be seen. Most pages are it already.
    """
    said = spam_words(folded(document.title or ""))
    spam, unseen = _linked_posts(document, count_strong(said) > 0), frozenset[HtmlElement]()
    if count_strong(said):
        unseen = _unseen(document)
        spam |= _injected(document, said) | unseen
    if not spam:
        return document, ()
    visible = {element for element in spam - unseen if not stands_hidden(element)}
    places = [(place, element) for place, element in enumerate(document.root.iter()) if element in spam]
    root = deepcopy(document.root)
    elements = list(root.iter())
    for place, _ in reversed(places):
        elements[place].drop_tree()
    return replace(document, root=root), tuple(" ".join(_words(element).split()) for _, element in places if element in visible)


def _linked_posts(document: Document, titled: bool) -> frozenset[HtmlElement]:
    """The lines that sell what their own links to other sites name, and the boxes in which there is nothing else.

    None where the page has no article beside, or its title names something of the trade (``titled``) and they are more than the
    page's honest prose: such a page is a post of spam itself.
    """
    if not have_strong((document.words_away,)):
        return frozenset()
    named = [(link, words) for link, _ in document.links_away if (words := folded(_words(link)))]
    prose = list(map(folded, paragraphs(document, 40_000)))
    text = honest_of(prose)[:4_000]
    lines = {line for link, words in named if count_strong(spam_words(words)) and (line := _line_around(link)) is not None}
    sold = {line for line in lines if _does_nothing_but_sell(line, text)}
    honest = sum(len(words.encode()) for words in prose if not count_strong(spam_words(words)))
    if honest < max(_ARTICLE, sum(len(_words(line).encode()) for line in sold) if titled else 0):
        return frozenset()
    heads = {head for line in sold if (head := line.getprevious()) is not None and head.tag in _UNDER_HEADLINE}
    sold |= {head for head in heads if count_strong(spam_words(folded(_words(head))))}
    return frozenset(_box_of(line, sold) for line in sold)


def _line_around(link: HtmlElement) -> HtmlElement | None:
    return next((above for above in link.iterancestors() if above.tag in _LINES), None)


def _does_nothing_but_sell(line: HtmlElement, text: str) -> bool:
    """Is it a paragraph that sells, with hardly a sentence that neither names something of the trade nor asks for anything?

    A cloud of tags names brands too, and is nothing but links. What is left without its links may be an honest sentence, into
    which these were put.
    """
    words = rest = folded(_words(line))
    links = [folded(_words(link)) for link in line.iter("a")]
    named = any(map(advertises, links)) and offers_in(words) and not speaks_of_care(words)
    if len(words) < _SENTENCE or 2 * sum(map(len, links)) > len(words) or not (named or sold_in(words) or sold_abroad(words, text)):
        return False
    for link in links:
        rest = rest.replace(link, "", 1)
    if len(rest.encode()) > _SENTENCE and not (count_strong(spam_words(rest)) or offers_in(rest) or is_abroad(rest, text, [])):
        return False
    idle = [part for part in SENTENCE_END.split(words) if not (count_strong(spam_words(part)) or offers_in(part))]
    return 2 * sum(map(len, idle)) < len(words)


def _box_of(line: HtmlElement, sold: set[HtmlElement]) -> HtmlElement:
    """The box around the line if all of it is sold but a heading; else the line."""
    box = line.getparent()
    while box is not None and box.tag not in ("body", "html") and all(map(sold.__contains__, _lines_in(box))):
        line, box = box, box.getparent()
    return line


def _lines_in(box: HtmlElement) -> Iterator[HtmlElement]:
    """The boxes of words in a box, headings left out; of words that stand in none, what holds them."""
    for element in box.iter(etree.Element):
        bare = element.text if element.tag not in HEADINGS else ""
        for words, holder in ((bare, element), (element.tail if element is not box else "", element.getparent())):
            if words and words.strip() and holder is not None:
                yield next((above for above in (holder, *holder.iterancestors()) if above.tag in _LINES or above is box), holder)


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
