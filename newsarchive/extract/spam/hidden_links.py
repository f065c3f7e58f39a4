"""Links that a page hides from its readers and shows to search engines: what is sold by those who break into hospitals' sites."""

from collections.abc import Mapping
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from newsarchive.extract.document import Document
from newsarchive.extract.markup.hiding import hides
from newsarchive.extract.markup.printed import line_of
from newsarchive.extract.markup.style_sheets import USUALLY_HIDDEN, is_blank, names_of, written_rules
from newsarchive.extract.spam.foreign import is_abroad, sold_abroad
from newsarchive.extract.spam.hijack import Guard
from newsarchive.extract.words.spam_words import (
    SPAM_HOST,
    advertises,
    count_strong,
    languages_of,
    sold_in,
    spam_words,
    speaks_of_care,
    strong_words,
)
from newsarchive.extract.words.unicode_scripts import script_of
from newsarchive.extract.words.wording import folded

_UNSEEN_TAGS = frozenset(("noscript", "template", "textarea", "dofollow"))
"""The last is an element of spam's own, which its style sheet hides."""
_NO_LENGTH = frozenset("0123")
"""Height or width of a marquee in which nothing can be seen to move."""
_FARM = 4
"""So many hosts, each behind a link with one of spam's words, are no partners of a hospital."""
_SEVERAL = 3
"""So many links of spam to one host, each with words of its own, are no partner in a folded menu."""


class HiddenLinks(NamedTuple):
    """Links that are hidden on a page."""

    reasons: tuple[str, ...] = ()
    """Why that is said."""
    boxes: frozenset[HtmlElement] = frozenset()
    """What hides them, with all that stands beside them; and the links that can be seen and say nothing but what spam sells."""
    sold: tuple[str, ...] = ()
    """What is said of links that can be seen, and say nothing but what spam sells."""


def hidden_links(document: Document, guard: Guard, hijacked: bool) -> HiddenLinks:
    """The links with spam's words or hosts inside what no reader sees.

    One such host may be a partner in a folded menu; where the title is hijacked too, or what is hidden sells or stands in the
    midst of a sentence, one is enough.
    """
    suspects = _suspects(document, guard)
    rules = USUALLY_HIDDEN | document.hiding_rules if suspects else frozenset()
    rules |= written_rules([*document.sheets, *(script.text for script in document.scripts)]) if suspects else frozenset()
    found = [(box, link, host) for link, host in suspects if (box := _kept_from_sight(link, rules)) is not None]
    hosts = sorted({host for *_, host in found})
    open_to_all = [(link, host) for link, host in suspects if host not in hosts]
    bare = frozenset(link for link, _ in open_to_all if _is_bare(link, guard))
    seen = sorted({host for link, host in open_to_all if link in bare or _stands_in_offer(link)})
    bare = _with_neighbours(bare, frozenset(link for link, _ in suspects))
    farm = {host for link, host in open_to_all if count_strong(spam_words(folded(_words(link))))}
    if len(farm) >= _FARM:
        seen = sorted(farm)
    sold = ("links that sell what the page does not speak of, to " + ", ".join(seen[:4]),) if seen else ()
    told_apart = {_words(link) for _, link, _ in found}
    few = len(hosts) <= (0 if hijacked else 1) and len(told_apart) < _SEVERAL
    if few and not any(_is_put_in(box, guard) for box, *_ in found):
        return HiddenLinks(boxes=bare, sold=sold)
    return HiddenLinks(("hidden links to " + ", ".join(hosts[:4]),), bare.union(box for box, *_ in found), sold)


def _is_bare(link: HtmlElement, guard: Guard) -> bool:
    """Are a link's words hardly any but spam's; or, but for Latin letters, spam's in another language than the page's?"""
    words, line = folded(_words(link)), link.getparent()
    if advertises(words):
        return True
    strong = [word for word in strong_words(spam_words(words)) if languages_of(word) - {"en"}]
    if not strong or script_of(words) == guard.script == "latin" or not is_abroad(words, guard.beginning, strong):
        return False
    around = folded(line_of(line)) if line is not None else ""
    return not (speaks_of_care(around) and is_abroad(around, guard.beginning, []))


def _with_neighbours(bare: frozenset[HtmlElement], suspects: frozenset[HtmlElement]) -> frozenset[HtmlElement]:
    """The links, and the boxes around them that are nothing but links, most of them suspect: of a row some words are always new."""
    boxes = set(bare)
    for link in bare:
        box = link.getparent()
        for _ in range(_LEVELS):
            links = list(box.iter("a")) if box is not None and box.tag in _ROWS else []
            if len(links) > 1 and 2 * len(suspects.intersection(links)) >= len(links):
                signs = _letters(box) - sum(map(_letters, links))
                boxes |= {box} if signs <= 2 * len(links) else set()
            box = box.getparent() if box is not None else None
    return frozenset(boxes)


def _letters(element: HtmlElement) -> int:
    return len("".join("".join(element.itertext()).split()))


_ROWS, _LEVELS = frozenset(("p", "ul", "ol", "li", "div", "span", "td", "center")), 2
"""What a row of links stands in, and how many boxes around a link: a list's item and the list."""


def _is_put_in(box: HtmlElement, guard: Guard) -> bool:
    """Does what hides a link sell more than that, or stand in the midst of a sentence, where no menu folds?"""
    words = folded(" ".join(box.itertext()))
    around = box.getparent()
    sentence = (around.text or "", box.tail or "") if around is not None and around.tag == "p" else ("",)
    return all(len(part.strip()) > 1 for part in sentence) or bool(sold_in(words) or sold_abroad(words, guard.beginning))


def _stands_in_offer(link: HtmlElement) -> bool:
    """Does the paragraph around the link sell?"""
    line = link.getparent()
    return line is not None and line.tag == "p" and bool(sold_in(folded(line_of(line))))


def unseen_spam(document: Document, links: Mapping[HtmlElement, str]) -> frozenset[HtmlElement]:
    """Those of the links, each with its words, that no reader sees and that spam's words sell: pages put into this site as well."""
    strong = strong_words(spam_words(folded("\n".join(links.values()))))
    if not strong:
        return frozenset()
    rules = USUALLY_HIDDEN | document.hiding_rules
    sold = (link for link, words in links.items() if any(word in folded(words) for word in strong))
    return frozenset(link for link in sold if _kept_from_sight(link, rules) is not None)


def _suspects(document: Document, guard: Guard) -> list[tuple[HtmlElement, str]]:
    """Those of the links to other sites, each with its host, whose words or host are spam that the prose does not know."""
    links = document.links_away
    worded = [word for word in strong_words(spam_words(document.words_away)) if not guard.explains(word)]
    hosted = {host for host in {host for _, host in links} if any(not guard.explains(hit) for hit in SPAM_HOST.findall(host))}
    return [
        (link, host)
        for link, host in (links if hosted or worded else ())
        if host in hosted or (host and worded and any(word in folded(_words(link)) for word in worded))
    ]


def _words(link: HtmlElement) -> str:
    words = "".join(link.itertext()) if len(link) else link.text or ""
    return f"{words} {title}" if (title := link.get("title")) else words


def _kept_from_sight(link: HtmlElement, rules: frozenset[str]) -> HtmlElement | None:
    """What keeps the link from sight: style, attribute, a style sheet of the page, an unmoving marquee or a script around it."""
    node: HtmlElement | None = link
    for _ in range(30):
        if node is None:
            return None
        if node.get("hidden") is not None or hides(node.get("style") or "") or is_blank(node) or rules & names_of(node):
            return node
        if node.tag in _UNSEEN_TAGS or (node.tag in ("details", "dialog") and node.get("open") is None):
            return node
        if node.tag == "marquee" and {node.get("height"), node.get("width")} & _NO_LENGTH:
            return node
        if any(_writes_hiding(before) for before in islice(node.itersiblings(preceding=True), 8)):
            return node
        node = node.getparent()
    return None


def _writes_hiding(element: HtmlElement) -> bool:
    script = (element.tag == "script" and element.text) or ""
    return len(script) < 400 and "document.write" in script and hides(script)
