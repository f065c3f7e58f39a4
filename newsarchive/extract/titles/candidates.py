"""The printed words that may be a headline: headings, and elements that say what is claimed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from newsarchive.extract.document import Document
from newsarchive.extract.markup.printed import printed
from newsarchive.extract.titles.claims import own_address, parts
from newsarchive.extract.words.spaces import single_spaced
from newsarchive.extract.words.wording import key

_LONGEST = 300
"""Letters of a headline."""
_SIDE_TAGS = frozenset({"nav", "aside", "footer"})
_SIDE = re.compile(
    r"(?<![^\s_-])(?=[abcfglmnprstw])(?:nav|navi|navbar|menu|gnb|lnb|snb|footer|aside|side-?bar|related|recommend\w*|comments?|"
    r"respond|reply|teasers?|breadcrumbs?|crumbs?|cookie\w*|modal|popup|newsletter|share|social|login|search|most-?read|"
    r"popular|trending|latest|more-?(?:news|stories)|prev|next)(?![^\s_-])",
    re.I,
)
"""Names of boxes beside the article; the letters that they begin with are looked for first."""
_TITLE_LIKE = re.compile(
    r"headline|title|(?:^|[\s_-])(?:tit|subject|heading|bt|hd|ttl|biaoti|jemok|sbj|judul|titre|titulo|titel)(?:$|[\s_\d-])", re.I
)
_LONGEST_NAME = 60
"""Letters of what a site calls itself."""


@dataclass(frozen=True)
class Opening:
    """Printed words that may be the headline, and where they stand."""

    source: str
    words: str
    element: HtmlElement | None


def headings(document: Document, *tags: str) -> Iterator[Opening]:
    """Every heading of these tags that has words, in document order."""
    unseen = {inner for box in document.every("noscript", "template") for inner in box.iter(*tags)}
    for element in document.every(*tags):
        words = "" if element in unseen else printed(element, seen=True) or printed(element)
        if words and len(words) <= _LONGEST and key(words):
            yield Opening(element.tag, words, element)


_KICKER = re.compile(
    r"(?:^|[\s_-])(?:kicker|over-?line|eyebrow|roof-?line|roof|dachzeile|pre-?title|super-?title|surtitre|volanta|antet[ií]tulo|occhiello)",
    re.I,
)
"""What the words over a headline are called, which name its field: "Cardiology"."""


def kicker_of(heading: HtmlElement | None) -> str:
    """What stands over the headline in its own element, in a box named so; empty where there is none."""
    first = heading[0] if heading is not None and len(heading) and not (heading.text or "").strip() else None
    names = first.get("class") if first is not None else None
    return printed(first) if names and _KICKER.search(names) else ""


def leads_home(document: Document, opening: Opening) -> bool:
    """Whether the words, if few, hold a link to the site's front page: its name, not a headline."""
    if len(opening.words) > _LONGEST_NAME:
        return False
    page = own_address(document.url)
    for link in opening.element.iter("a") if opening.element is not None else ():
        home = own_address(document.absolute(link.get("href") or "#") or "#")
        ours = home.hostname == page.hostname and home.path in ("", "/") and not home.query
        if "home" in (link.get("rel") or "") or (ours and bool(page.path.strip("/") or page.query)):
            words = key(printed(link))  # where it is a logo, it has none; a source in small print is not what the heading names
            return not words or 2 * len(words) >= len(key(opening.words))
    return False


_FRONT = re.compile(r"/?|/[a-z]{2}(?:[-_][a-z]{2})?/?", re.IGNORECASE)
"""The site's front page, or that in a language: /kh."""
_SHORT = 8
"""More letters than such a path has."""


def _links_home(document: Document) -> Iterator[HtmlElement]:
    """The links to the site's front page."""
    origin = document.origin
    longest = len(origin) + _SHORT
    for link, href in document.links:
        if len(href) < longest:  # most are longer
            path = href.removeprefix(origin)
            if len(path) < _SHORT and (path.strip("./") == "" or _FRONT.fullmatch(path)):
                yield link


def named_by_links_home(document: Document) -> frozenset[str]:
    """Keys of the title, or of its parts, that are what a link to the site's front page says or shows: a logo's description."""
    title = document.title or ""
    told = {key(title), *map(key, parts(title)), *(key(title.rpartition(sign)[2]) for sign in "-(（")}
    said = (
        words
        for link in _links_home(document)
        for words in ("".join(link.itertext()), link.get("title"), *(image.get("alt") for image in link.iter("img")))
    )
    return frozenset(name for words in said if words and (name := key(words)) in told)


def saying(document: Document, claimed: Iterable[str], in_lists: bool = True) -> Opening | None:
    """The first element whose whole words are one of those claimed, whatever its tag; the surer claim first.

    The last step of a breadcrumb says them too: what stands elsewhere is rather the headline. ``in_lists``: whether it may be an
    item of a list, as that step is.
    """
    body = document.body
    wanted = {key(words): rank for rank, words in reversed(list(enumerate(claimed)))}
    begins = {letters[:2] for letters in wanted if letters}
    best: tuple[tuple[int, bool], HtmlElement, str] | None = None
    for element in body.iter() if body is not None and begins else ():
        text = element.text
        if element.tag == "script":  # systems put one before the words
            element, text = element.getparent(), element.tail
        if not text or element.tag in ("style", "option"):
            continue
        if key(text[:40])[:2] in begins and (best is None or best[0] > _SUREST) and len(words := printed(element)) <= _LONGEST:
            rank = wanted.get(key(words))
            if rank is None or is_linked(element) or (not in_lists and _is_item(element)):
                continue
            place = rank, _is_step(element) and not is_title_like(element)
            if best is None or place < best[0]:
                best = (place, element, words)
    return Opening("title-like", best[2], best[1]) if best else None


def is_said_elsewhere(document: Document, opening: Opening) -> bool:
    """Do other words of the page, a menu's or its path's, say the same?"""
    said = key(opening.words)
    inside = set(opening.element.iter()) if opening.element is not None else set()
    outline = zip(document.outline.elements, document.outline.texts, strict=True)
    return any(
        len(text) < 2 * len(opening.words) + 20 and key(text) == said and element.tag != "title" and element not in inside
        for element, text in outline
        if text
    )


def stands_behind(document: Document, opening: Opening, other: Opening) -> bool:
    """Does it stand behind the other in the page's order?"""
    order = {element: at for at, element in enumerate(document.outline.elements) if element in (opening.element, other.element)}
    return len(order) == 2 and order[opening.element] > order[other.element]


_SUREST = (0, False)
"""The surest claim, printed elsewhere than in a breadcrumb: nothing goes before it."""


def _is_step(element: HtmlElement) -> bool:
    """Is it an item of a list, or do nothing but links stand before it in its row: Home > News > Ward 5 reopens?"""
    if _is_item(element):
        return True
    box = element if element.getprevious() is not None else element.getparent()
    before = list(islice(box.itersiblings(preceding=True), _MOST_STEPS)) if box is not None and box.tag in _STEP_TAGS else []
    return 0 < len(before) < _MOST_STEPS and all(_is_one_link(other) for other in before)


_STEP_TAGS, _MOST_STEPS = frozenset(("span", "div", "strong", "b", "em", "i", "p")), 7


def _is_one_link(box: HtmlElement) -> bool:
    """Is it a link, or a box with nothing in it but one?"""
    if box.tag != "a" and (box.tag not in _STEP_TAGS or len(box) != 1 or box[0].tag != "a" or (box.text or "").strip()):
        return False
    link = box if box.tag == "a" else box[0]
    return bool(link.get("href")) and 1 < len(single_spaced("".join(link.itertext()))) < _LONGEST_NAME


def _is_item(element: HtmlElement) -> bool:
    return element.tag == "li" or next(element.iterancestors("li", "nav"), None) is not None


def is_linked(element: HtmlElement) -> bool:
    """Is it a link, or right in one?"""
    parent = element.getparent()
    return element.tag == "a" or (parent is not None and parent.tag == "a")


def links_of(document: Document) -> frozenset[str]:
    """Keys of the words of the page's short links: its menus, breadcrumbs and rubrics."""
    said = (single_spaced("".join(link.itertext()) if len(link) else link.text or "") for link in document.every("a"))
    return frozenset(key(words) for words in said if 1 < len(words) < 40)


def aside(document: Document, element: HtmlElement) -> bool:
    """Whether the element stands in a menu, a side box, a footer, among comments or other stories.

    A box that is named after its side bar or its tags, but has the page's middle paragraph in it, is none.
    """
    node: HtmlElement | None = element
    for level in range(12):
        if node is None or node.tag in ("body", "html", "main"):
            return False
        if node.tag in _SIDE_TAGS:
            return True
        if level and _is_side_box(document, node):
            return node not in document.middle
        node = node.getparent()
    return False


def _is_side_box(document: Document, box: HtmlElement) -> bool:
    if box not in document.sides:
        document.sides[box] = _is_side(box.get("class"), box.get("id"))
    return document.sides[box]


@lru_cache(4096)
def _is_side(*names: str | None) -> bool:
    return _SIDE.search(" ".join(filter(None, names))) is not None


_ORNAMENTS = re.compile(r"[■□◆◇●▶▼▲]+\s*(?=\w)")


def unbroken(opening: Opening, told: Iterable[str]) -> str:
    """Its words; as a claim writes them, where only blanks differ and the page breaks the line: 市人民医院<br>关于…的通知."""
    if opening.element is None or opening.words.isascii() or next(opening.element.iter("br"), None) is None:
        return opening.words
    letters = opening.words.replace(" ", "")
    return next((words for words in told if words.replace(" ", "") == letters), opening.words)


def unadorned(words: str) -> str:
    """Without the signs that editors set before a heading; ○○ stands for a name."""
    return _ORNAMENTS.sub("", words, count=1) if _ORNAMENTS.match(words) else words


def titled(element: HtmlElement) -> bool:
    """Do its names or those of its box say that it is a title?"""
    return any(is_title_like(box) for box in (element, *islice(element.iterancestors(), 1)))


def is_title_like(element: HtmlElement) -> bool:
    """Do its names say that it is a title?"""
    said = dict(element.items())
    return bool(said) and _is_title(said.get("class", ""), said.get("id", ""), said.get("itemprop", ""))


@lru_cache(4096)
def _is_title(*names: str) -> bool:
    return _TITLE_LIKE.search(" ".join(names)) is not None
