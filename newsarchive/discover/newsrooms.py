"""Links that lead to the newsroom, on a page that is not one: a home page, an article, a page about the hospital."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from newsarchive.discover import addresses, words
from newsarchive.discover.links import Link
from newsarchive.items import Entry

_PATH_WORD = re.compile(
    r"(?:^|[/_.=-])(?:news(?:room|s|list|center|centre|letter)?|press(?:room|e|releases?)?|media(?:center|centre|room)?|actualit\w*|actus?|aktuell\w*|aktuality|noticias?|notizie|nouvelles|"
    r"nyheter|nieuws|uutiset|novosti|novinky|haberler|duyurular|berita|tin-?tuc|xwzx|xwdt|yyxw|xinwen|news_?list|oshirase|topics|information|announcements?|bodo|notice)(?:$|[/_.?&=-])", re.I)
MOST = 20


def find_newsrooms(links: Sequence[Link], page_url: str) -> tuple[Entry, ...]:
    """The likeliest addresses of the newsroom, best first, with the link's words."""
    scored: dict[str, tuple[float, Entry]] = {}
    own = addresses.article_key(page_url)
    for link in links:
        key = addresses.article_key(link.url)
        if key == own or link.request.method != "GET" or not link.text:
            continue
        score = _score(link, page_url)
        if score > scored.get(key, (0.0,))[0]:
            scored[key] = (score, Entry(addresses.clean(link.url), link.text[:200], source="menu"))
    best = sorted(scored.values(), key=lambda found: -found[0])
    return tuple(entry for _, entry in best[:MOST])


def _score(link: Link, page_url: str) -> float:
    folded = words.fold(link.text)
    parts = urlsplit(link.url)
    if len(folded) > 40 or addresses.site_of(link.url) != addresses.site_of(page_url):
        return 0.0
    score = 3.0 if folded in words.NEWSROOM else 0.0
    if not score:
        pieces = [piece for piece in re.split(r"\s*(?:&|/|\||·|,|\band\b|\bund\b|\bet\b|\by\b)\s*", folded) if piece]
        score = 2.0 if any(piece in words.NEWSROOM for piece in pieces) else 0.0
    if not score and any(len(word) >= 3 and word in folded for word in words.NEWSROOM if not word.isascii()):
        score = 1.2
    if not score and len(folded.split()) <= 4 and any(word in words.NEWSROOM for word in folded.split()):
        score = 1.2
    address = _PATH_WORD.search(parts.path + "?" + parts.query)
    if not score and not address:
        return 0.0
    score += 1.0 if address else 0.0
    return score - 0.3 * max(0, parts.path.strip("/").count("/") - 1) if score > 1.0 else 0.0
