"""Links that lead to the newsroom, or its archive, on a page that is not all of it: a home page, an article, the newest news."""

import re
from collections.abc import Sequence, Set
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from newsarchive.discover import addresses, words
from newsarchive.discover.links import HEADLINE, Link
from newsarchive.discover.zones import Zones
from newsarchive.extract.words.wording import width
from newsarchive.items import Entry

_PATH_WORD = re.compile(
    r"(?:^|[/_.=-])(?:news(?:room|s|list|center|centre|letter)?|press(?:room|e|releases?)?|media(?:center|centre"
    r"|room)?|actualit\w*|actus?|aktuell\w*|aktuality|noticias?|notizie|nouvelles|"
    r"nyheter|nieuws|uutiset|novosti|novinky|haberler|duyurular|berita|tin-?tuc|xwzx|xwdt|yyxw|xinwen|news_?list"
    r"|oshirase|topics|information|announcements?|bodo|notice)(?:$|[/_.?&=-])",
    re.I,
)
MOST = 20
_CONTAINED = re.compile(
    "|".join(sorted((re.escape(word) for word in words.NEWSROOM if len(word) >= 3 and not word.isascii()), key=len, reverse=True))
)
_ARCHIVE = 5.0
"""More than any link to a newsroom is worth."""
_LAST_RESORT = 1.1
"""Less than anything that says news."""
_JOINT = re.compile(r"\s*(?:&|/|\||·|,|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bi\b|\bи\b|\bve\b)\s*")
_CONTACT = re.compile(r"(?:[ck]onta[ck]t|контакт|ansprechpartner)")
"""Whom the press may ask, not what it is told."""


def find_newsrooms(
    links: Sequence[Link],
    page_url: str,
    zones: Zones | None = None,
    stories: Sequence[Entry] = (),
    language: str | None = None,
) -> tuple[Entry, ...]:
    """The likeliest addresses of the newsroom, best first, with the link's words.

    On a page below the home page a link to the archive comes first, if it stands on the page's own ground by ``zones``; elsewhere
    it comes last: a blog whose front is its newest posts has nothing else that leads to the others. A headline among the page's
    ``stories`` may have the word in it: 病院祭のお知らせ. Where a menu names this page as a newsroom, the others that it names are
    none of these stories'; and those of another ``language`` come last.
    """
    told = {addresses.article_key(story.url) for story in stories}
    scored: dict[str, tuple[float, Entry]] = {}
    own, below_home = addresses.article_key(page_url), urlsplit(page_url).path.strip("/") != ""
    own_folder = _LANGUAGE.match(urlsplit(page_url).path)
    language = own_folder[1] if own_folder else language[:2].lower() if language else None
    menus = _menus_with(own, links, told) if told else frozenset()
    for link in links:
        score = _score(link) if link.text and len(link.text) <= 60 and link.request.method == "GET" else 0.0
        if score and not menus.isdisjoint(link.element.iterancestors()):
            score = 0.0
        if score and (spoken := _LANGUAGE.match(urlsplit(link.url).path)) and language and spoken[1] != language:
            score = max(0.1, score - _FOREIGN) if own_folder is None else 0.0
        if zones is not None and words.fold(link.text) in words.ARCHIVE:
            score = max(score, _LAST_RESORT) + (_ARCHIVE if below_home and zones[link.element] == "" else 0.0)
        if (
            not score
            or addresses.site_of(link.url) != addresses.site_of(page_url)
            or (key := addresses.article_key(link.url)) == own
            or (key in told and width(link.text) >= HEADLINE)
        ):
            continue
        if score > scored.get(key, (0.0,))[0]:
            scored[key] = (score, Entry(addresses.clean(link.url), link.text, source="menu"))
    best = sorted(scored.values(), key=lambda found: -found[0])
    return tuple(entry for _, entry in best[:MOST])


_FOREIGN = 3.0
"""What a newsroom in another language is worth less: "News" in the menu of a Korean page."""
_LANGUAGE = re.compile(
    r"/(ar|cs|da|de|el|en|es|et|fa|fi|fr|he|hi|hr|hu|id|it|ja|ko|lt|lv|nl|no|pl|pt|ro|ru|sk|sl|sv|th|tr|uk|vi|zh)(?:[-_/]|$)"
)


def _menus_with(own: str, links: Sequence[Link], told: Set[str]) -> frozenset[HtmlElement]:
    """The menus in which a page is named as a newsroom itself: boxes of some links around its own, without its stories."""
    keys = {link.element: addresses.article_key(link.url) for link in links}
    found = set()
    for link in links:
        if keys[link.element] == own and _score(link):
            boxes = ((box, list(islice(box.iter("a"), MOST_NAMED))) for box in islice(link.element.iterancestors(), 4))
            box, inside = next(((box, inside) for box, inside in boxes if len(inside) > 2), (None, []))
            if box is not None and told.isdisjoint(keys.get(element, "") for element in inside):
                found.add(box)
    return frozenset(found)


MOST_NAMED = 200
"""Links of a menu."""


def _score(link: Link) -> float:
    """How surely a link says "newsroom": by its words first, by its address beside them."""
    folded = words.fold(link.text)
    parts = link.url.split("/", 3)
    path = parts[3] if len(parts) > 3 else ""
    if folded in words.NEWSROOM:
        score = 2.0 if folded in words.DATES else 3.0
    elif any(piece in words.NEWSROOM for piece in _JOINT.split(folded)):
        score = 2.0
    elif folded in words.BLOG:
        score = _LAST_RESORT
    else:
        parted = folded.split()
        told = _CONTAINED.search(folded) or (len(parted) <= 4 and not words.NEWSROOM.isdisjoint(parted))
        score = 1.2 if told and len(folded) <= 40 and not _CONTACT.match(folded) else 0.0
    score += 1.0 if _PATH_WORD.search("/" + path) else 0.0
    return score - 0.3 * max(0, path.strip("/").count("/") - 1) if score > 1.0 else 0.0
