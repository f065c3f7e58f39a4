"""Where an article goes on: the further pages of one that stands on several, by the pager in it or right behind it.

Addresses tell it in any language (``page_numbers``). What leads to other articles, turns the readers' comments or a list, or stands
far from the text is passed over.
"""

import re
from collections.abc import Iterator
from itertools import count, islice, takewhile
from typing import NamedTuple

from lxml.html import HtmlElement

from newsarchive.extract.document import Document
from newsarchive.extract.draft import Cutting, Onward
from newsarchive.extract.page_numbers import lookout, page_number

MOST = 20
"""Further pages of one article; what has more is a book, or a trap."""
_MOST_LINKS = 4 * MOST
"""Links to an article's pages: a pager above the text and one below, each with a "next"."""
_NEAR = 300
"""Letters that may stand between the article and its pager: the source, an editor, buttons to share it."""
_BESIDE = 60
"""Letters around a pager's links that go with them: "Page 1 of 3"."""
_LABEL = 60
"""Letters of what leads on: "Next page: the new operating theatres"."""
_NAMED = 25
"""Letters of what an arrow is called; a gallery's pictures are called by what they show."""
_SHORT = 12
"""Letters of an address that is relative and names nothing: ``2.html``, ``./page-2/``."""
_ROUND = 20
"""Boxes around a link that may be named as the readers' comments."""

_ENDS_IN_NUMBER = re.compile(r"\d(?:/|\.\w{2,5})?$")
_MAY_BE_FURTHER = re.compile(r"(?<!\d)(?:1?[1-9]|[12]0)(?:/|\.\w{2,5})?$")
_NUMBER = re.compile(r"\d+")
_COMMENTS = re.compile(r"comment|komment|coment|respon[ds]|replies|reply|disqus|pinglun|liuyan|评论|評論|留言|댓글", re.I)
_FILES = (".html", ".htm", ".shtml")
_PRINTED = re.compile(r"PageHTML\w*\s*\(\s*(\d{1,3})\s*,\s*\d{1,3}\s*,\s*['\"]([\w./-]+)['\"]\s*,\s*['\"]\.?(\w{2,5})['\"]")
"""``createPageHTML(3, 0, "t20250527_1", "html")``: how many pages, the one shown, the file and its ending."""


NOWHERE = Onward()


class _Link(NamedTuple):
    number: int
    url: str
    element: HtmlElement


def onward(document: Document, cutting: Cutting, headline: HtmlElement | None, first: str) -> Onward:
    """What a page says of the other pages of its article, which begins at the address ``first``, its own or another."""
    first = first.partition("#")[0]
    links = list(islice(_linked(document, first), _MOST_LINKS))
    if links:
        near = _near(document, cutting, headline)
        links = [link for link in links if link.element in near and not _is_comments(link.element)]
        numbers = {link.number: link.url for link in reversed(links)}
    else:
        numbers = dict(_declared(document, first)) or dict(_printed(document, first))
    if not numbers:
        return NOWHERE
    own = page_number(document.url, first)
    ahead = _ahead(sorted(numbers), own.number if own else 0)
    pagers = _boxes([link.element for link in links], cutting) if ahead or 0 in numbers else frozenset()
    return Onward(tuple(map(numbers.__getitem__, ahead)), 0 in numbers, pagers)


def first_page(document: Document, cutting: Cutting, headline: HtmlElement | None) -> str | None:
    """The address of the article's first page, where this is a further one: the link 1 of its pager says so."""
    if not _MAY_BE_FURTHER.search(document.url):
        return None
    near: frozenset[HtmlElement] = frozenset()
    for link, href in document.links:
        if _is_one(link) and (url := document.absolute(href.partition("#")[0])):
            if not (own := page_number(document.url, url)) or not own.number:
                continue
            near = near or _near(document, cutting, headline)
            if own.number == 1 and any(other.tag == "a" and _words(other) == "2" for other in near):
                return None  # it calls itself page 1, and 1 leads to where it is
            if link in near and not _is_comments(link):
                return url
    return None


def _is_one(link: HtmlElement) -> bool:
    """Is a link labelled 1? Asked of each of the page's, so of the words it begins with only."""
    text = link.text if link.text or not len(link) else link[0].text
    return text is not None and text.strip() == "1"


def _ahead(numbers: list[int], own: int) -> list[int]:
    """The numbers that follow a page's own without a gap; behind the first page comes 1 or 2."""
    ahead = [number for number in numbers if number > own]
    if not ahead or ahead[0] > own + (1 if own else 2):
        return []
    return [number for number, _ in takewhile(lambda pair: pair[0] == pair[1], zip(ahead, count(ahead[0]), strict=False))]


def _linked(document: Document, first: str) -> Iterator[_Link]:
    """The links to other pages of the article that are labelled so, in document order."""
    if not (look := lookout(first)):
        return
    stem, own = look.stem, document.url.partition("#")[0]
    fit = [link for link in document.links if stem in (href := link[1]) or not (href[0] in "/#" or href[:4] == "http")]
    for element, href in fit:  # few of the page's links: the rest takes long
        if href[0] != "?" and not (look.value in href and (look.name in href or len(href) < _SHORT)):
            continue
        if look.is_counted and not (element.text or "").strip().isdecimal():
            continue
        place, _, fragment = href.partition("#")
        if not (_ENDS_IN_NUMBER.search(place) or own != first) or _COMMENTS.search(fragment):
            continue
        if not (url := document.absolute(place)) or url == own or not (found := page_number(url, first)):
            continue
        if _leads_to(words := _label(element), *found):
            is_first = found.number == 1 and _numbers(words) == [1]
            yield _Link(0 if is_first else found.number, url, element)


def _leads_to(words: str, number: int, doubtful: bool) -> bool:
    """Do the words of a link lead to this page: its number, or no number and not many words?"""
    said = _numbers(words)
    if not words or len(words) > _LABEL:  # a gallery's picture, another article
        return False
    if not number:
        return said in ([1], [])
    if doubtful:
        return said in ([number], [number + 1]) and len(words) < 12
    return not said or number in said or number + 1 in said


def _numbers(words: str) -> list[int]:
    return [int(run) for run in _NUMBER.findall(words[:_LABEL])]


def _words(box: HtmlElement) -> str:
    return " ".join(" ".join(box.itertext()).split())


def _label(link: HtmlElement) -> str:
    """What a link says: its words, or what it or its picture is called."""
    if words := _words(link):
        return words
    named = (link.get("aria-label"), link.get("title"), *(image.get("alt") for image in link.iter("img")), link.get("rel"))
    return next((name for name in map(str.strip, filter(None, named)) if len(name) <= _NAMED), "")


def _near(document: Document, cutting: Cutting, headline: HtmlElement | None) -> frozenset[HtmlElement]:
    """The elements of the article, those between its headline and it, and the first behind it, as long as little is said there."""
    if not cutting.parts:
        return frozenset()
    page, elements = document.outline, document.elements
    start = min(page.place_of[element] for element in (cutting.parts[0], headline) if element is not None)
    said, end = 0, page.end(page.place_of[cutting.parts[-1]])
    while end < len(elements) and said <= _NEAR:
        said += sum(len(words.strip()) for words in (page.texts[end], page.tails[end]) if words)
        end += 1
    return frozenset(elements[start:end])


def _is_comments(link: HtmlElement) -> bool:
    """Does a link stand among the readers' comments?"""
    boxes = (box for box in islice(link.iterancestors(), _ROUND) if box.tag not in ("body", "html"))
    return any(_COMMENTS.search(f"{box.get('class') or ''} {box.get('id') or ''}") for box in boxes)


def _declared(document: Document, first: str) -> Iterator[tuple[int, str]]:
    """``<link rel=next>``, where it leads to a page of this article."""
    for link in document.every("link"):
        url = document.absolute(link.get("href") or "") if (link.get("rel") or "").lower() == "next" else None
        found = page_number(url, first) if url else None
        if url and found and found.number and not found.doubtful:
            yield found.number, url


def _printed(document: Document, first: str) -> Iterator[tuple[int, str]]:
    """The pages of a pager that a script prints, as those of Chinese publishing systems."""
    for script in document.scripts if first.endswith(_FILES) else ():
        if "PageHTML" in script.text and (found := _PRINTED.search(script.text)):
            for number in range(1, min(int(found[1]), MOST + 1)):
                url = document.absolute(f"{found[2]}_{number}.{found[3]}")
                if url and page_number(url, first) == (number, False):
                    yield number, url


def _boxes(links: list[HtmlElement], cutting: Cutting) -> frozenset[HtmlElement]:
    """The largest box around each link that says little but where to go on."""
    found, large = set(), {*cutting.parts}
    for link in links:
        box = link
        for above in link.iterancestors():
            if above in large or _says_more(above):
                large.add(above)
                break
            box = above
        found.add(box)
    return frozenset(found)


def _says_more(box: HtmlElement) -> bool:
    """Does a box hold more than links with few words around them?"""
    if box.tag in ("body", "article", "main"):
        return True
    free = linked = 0
    for element in box.iter():
        if element.tag == "img" and element.getparent().tag != "a":
            return True
        inside = element.tag == "a" or any(above.tag == "a" for above in islice(element.iterancestors(), 2))
        said = len((element.text or "").strip()), len((element.tail or "").strip()) if element is not box else 0
        linked += said[0] if inside else 0
        free += said[1] + (0 if inside else said[0])
        if free > _BESIDE or linked > 10 * _LABEL:
            return True
    return False
