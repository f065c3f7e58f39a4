"""What the names of a page's elements say of the dates in them: outside the article, in its margin, made to hold a date."""

import re
from collections.abc import Iterator, Set
from functools import cached_property, lru_cache
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from newsarchive.extract.markup.hiding import is_out_of_sight

_OUTSIDE_PARTS = (
    "comments?(?!ary|ator|ed)|kommentar|related|recommend|similar|mostread|most-read|disqus|copyright|newsletter"
    "|(?:image|img|photo|picture|wp|media|figure)[-_]{0,2}(?:caption|_title)"
)
_OUTSIDE_WORDS = (
    "respond|reply|replies|widget|recent|latest|popular|trending|nav|navbar|navigation|menu"
    "|teasers?|archives?"
    "|calendar|ticker|newsticker|cookie|pager|pagination|prev|next|sitemap|search|crp|yarpp|toc|subscribe|ads?|also|more"
    "|relevant|weiterlesen"
    "|topstories|carousel|slider|sponsored|breaking|event-?list|upcoming"
)
_OUTSIDE = re.compile(rf"(?<![a-z])(?:{_OUTSIDE_PARTS})|(?:^|[-_])(?:{_OUTSIDE_WORDS})(?:[-_]|s?$)")
_BESIDE = re.compile(r"(?<![a-z])side-?bar")
_MARGIN = re.compile(r"(?:^|[-_])foot(?:er)?(?:[-_]|$)|(?:site|page)-?footer")
_OWN = re.compile(
    r"(?:post|entry|article|asset|story|content|news)[-_]?(?:\w+[-_])?(?:foot|meta|nav|info|head)|(?:^|[-_])meta(?:[-_]|$)"
)
"""The article's own foot, head or nav, which the words above would put outside."""

_DATE_HOLDERS = "pub|post|entry|news|article|asset|publish|create|display|meta|reg|write|item|full|short|content"
_DATED = re.compile(
    r"date(?<!update)(?<!candidate)(?<!validate)(?<!mandate)|(?<![a-z])(?:time(?!line|r)|datum|fecha)"
    rf"|(?:{_DATE_HOLDERS})[-_]?(?:date|time|meta|info|foot)|(?:^|[-_])(?:meta|author|autor|submitted|info)(?:[-_]|$)"
    r"|publish|posted|byline|dateline|timestamp|created|info_?bar|artinfo"
)


class Zone(NamedTuple):
    """What the names of an element and of those around it say."""

    outside: bool = False
    """In a part that is not the article: comments, related, menus …"""
    linked: bool = False
    dated: bool = False
    """Made to hold a date, a byline or the like."""
    margin: bool = False
    """In a footer or an aside, which may be the article's own."""
    beside: bool = False
    """In a sidebar: its dates are other articles', but for one that is said to be of publication."""


_NOWHERE = Zone()
_CONTAINERS = frozenset(("div", "ul", "section", "article", "table", "td"))


class Zones:
    """The zones of one page. What holds its headline or its article says nothing: a page may well call itself ``has-sidebar``, and
    page builders put headline, byline and text each into a ``widget``.
    """

    def __init__(self, *held: HtmlElement | None) -> None:
        self._above: Set[HtmlElement] = {above for inner in held if inner is not None for above in (inner, *inner.iterancestors())}
        self._known: dict[HtmlElement, Zone] = {}
        self._body = {inner for inner in held[1:] if inner is not None} | {
            above for inner in held[1:] if inner is not None for above in inner.iterancestors()
        }

    @cached_property
    def _idle(self) -> frozenset[str]:
        """The names that say nothing here."""
        names = " ".join(filter(None, (above.get("class") for above in self._above))).lower().split()
        return frozenset(name for name in names if _OUTSIDE.search(name))

    def of(self, element: HtmlElement) -> Zone:
        """The zone of an element; each is looked at once."""
        path: list[HtmlElement] = []
        at: HtmlElement | None = element
        while at is not None and at not in self._known and at not in self._above:
            path.append(at)
            at = at.getparent()
        zone = self._known.get(at, _NOWHERE) if at is not None else _NOWHERE
        for item in reversed(path):
            zone = self._within(zone, item)
            if item.tag == "article" and not zone.outside and self._comments(item):
                zone = zone._replace(outside=True)
            self._known[item] = zone
        return zone

    def _within(self, zone: Zone, item: HtmlElement) -> Zone:
        tag, classes, ident, style = item.tag, item.get("class"), item.get("id"), item.get("style")
        if style and is_out_of_sight(style):
            return zone._replace(outside=True)  # a date of ``display: none`` may be the page's own for machines
        named = _by_names(classes, ident) if (classes or ident) and tag != "body" else _NOWHERE
        if named.outside and classes and self._idle:
            named = _by_names(" ".join(_telling_names(classes, self._idle)), ident)
        if named is _NOWHERE and tag not in _TELLING and not (zone.dated and tag in _CONTAINERS):
            return zone
        return Zone(
            outside=zone.outside or named.outside or tag in _OUTER,
            linked=zone.linked or (tag == "a" and bool(item.get("href"))),
            dated=(named.dated and not _wraps_text(item)) or tag == "time" or (zone.dated and tag not in _CONTAINERS),
            margin=zone.margin or named.margin or tag in ("footer", "aside"),
            beside=zone.beside or named.beside,
        )

    def _comments(self, item: HtmlElement) -> bool:
        """Does this article stand in the page's own, behind its text? So readers' comments are marked up."""
        box, around = item, item.getparent()
        while around is not None and around not in self._body:
            box, around = around, around.getparent()
        if around is None or not any(above.tag == "article" for above in (around, *around.iterancestors())):
            return False
        text = next((child for child in around if child in self._body), None)
        if text is not None:
            return text in box.itersiblings(preceding=True)
        above = islice((len("".join(other.itertext()).strip()) for other in box.itersiblings(preceding=True)), _FEW)
        return sum(above) > _TEXT  # the box of the text holds it too


_FEW = 12
"""Boxes before one that may be a comment, which are looked at."""
_TEXT = 100
"""Letters of a text, be it short, and its headline."""
_OUTER = frozenset(("nav", "form", "figcaption"))
"""Elements that hold no date of the article; a caption's is the picture's."""
_TELLING = _OUTER | {"a", "time", "footer", "aside"}


def _wraps_text(item: HtmlElement) -> bool:
    """Does it hold paragraphs though it is an element in line? HubSpot wraps a post in a span ``hs_cos_wrapper_meta_field``."""
    return item.tag == "span" and item.find("p") is not None


def _telling_names(classes: str, idle: Set[str]) -> Iterator[str]:
    """The names without those that say nothing here, and without these where others begin so: ``widget``, ``widget_text``."""
    for name in classes.lower().split():
        if name not in idle:
            begun = max((said for said in idle if name.startswith(said) and not name[len(said)].isalnum()), key=len, default="")
            yield name[len(begun) :]


@lru_cache(4096)
def _by_names(classes: str | None, ident: str | None) -> Zone:
    """What an element's names say of it."""
    names = f"{classes or ''} {ident or ''}".lower().split()
    told = frozenset().union(*map(_by_name, names))
    if not told:
        return _NOWHERE
    own = told != {_DATED} and any(map(_OWN.search, names))
    return Zone(
        _OUTSIDE in told and not own, dated=_DATED in told, margin=_MARGIN in told and not own, beside=_BESIDE in told and not own
    )


@lru_cache(16384)
def _by_name(name: str) -> frozenset[re.Pattern[str]]:
    """What one name tells of: the outside, the margin, a sidebar, a date."""
    return frozenset(form for form in (_OUTSIDE, _MARGIN, _BESIDE, _DATED) if form.search(name))
