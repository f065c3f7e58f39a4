"""Where on the page something stands: the listing's own ground, or a menu, a footer, a box beside it."""

import re
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

_TAGS = {"nav": "menu", "footer": "footer", "aside": "beside", "menu": "menu"}
_ROLES = {
    "navigation": "menu",
    "contentinfo": "footer",
    "banner": "menu",
    "complementary": "beside",
    "menu": "menu",
    "menubar": "menu",
    "search": "menu",
}
_NAMES = re.compile(
    r"\b(?<!not )(?<!no )(?:"  # Weebly calls all above its footer "wsite-not-footer"
    r"(?P<pager>pagination|paginate|paging|pager|page ?nav\w*|pagenavi|paginator|page ?numbers?|(?<!block )page ?list|nav "
    r"?links|posts navigation|(?<!list )pages)"
    r"|(?P<menu>nav|navi|navigation|navbar|menu|gnb|lnb|snb|tnb|submenu|breadcrumbs?|crumbs?|location|lang|languages?"
    r"|login|toolbar|topbar|skip ?(?:links?|nav\w*|menus?|to)|tabs?(?! ?(?:content|con|pane|panel|body)s?\b)|tab ?menu|"
    r"quick ?menu|sitemap|search|share|sns|social|tag ?cloud|tag ?list|(?:post|entry) ?tags|^tags(?= ?$)|dropdown|mega ?menu"
    r"|offcanvas|cookie|consent|modal|calendar)"
    r"|(?P<footer>footer|foot|copyright|family ?site|friend ?links?|partners?|fnb|colophon)"
    r"|(?P<beside>sidebar|aside|side|widgets?|related|relate|popular|ranking|rank|hot|most ?read|recommend\w*|trending"
    r"|banner|advert\w*|ads?|comments?|prev ?next|next ?prev|recent ?posts))\b"
)
_WORD_PARTS = re.compile(r"(?<=[a-z])(?=[A-Z])|[-_\d\s]+")


class Zones:
    """Tells each element's zone: ``menu``, ``footer``, ``beside``, ``pager`` or ``""``; the innermost name wins."""

    def __init__(self) -> None:
        self._known: dict[HtmlElement, str] = {}

    def __getitem__(self, element: HtmlElement) -> str:
        path = []
        node = element
        while node is not None and node not in self._known:
            path.append(node)
            node = node.getparent()
        zone = self._known[node] if node is not None else ""
        for node in reversed(path):
            zone = _own_zone(node) or zone
            self._known[node] = zone
        return zone


_PLAIN = frozenset(("html", "body", "main", "a", "p", "td", "tr", "tbody", "span", "b", "strong", "em", "h1", "h2", "h3", "h4"))


def _own_zone(element: HtmlElement) -> str:
    tag = element.tag
    if tag in _PLAIN:
        return ""
    zone = _ROLES.get((element.get("role") or "").lower()) or _TAGS.get(tag)
    if zone:
        return zone
    if tag == "header":  # the page's own, not an article's or a card's
        return "" if any(above.tag in ("article", "main", "section", "li") for above in element.iterancestors()) else "menu"
    zone = _zone_named(f"{element.get('class') or ''} {element.get('id') or ''}")
    if zone and next(element.iter("main", "h1" if zone == "beside" else "main"), None) is not None:
        return ""  # the page in a layout with a box beside it, ``page-template-right-sidebar``, or what ``#skipToContent`` leads to
    if zone == "menu" and tag == "form" and (next(element.iter("h1", "table"), None) is not None or _holds_stories(element)):
        return ""  # a board's list stands in the form that searches it: ``<form id="searchVO">``
    return "" if zone == "pager" and _holds_stories(element) else zone


def _holds_stories(element: HtmlElement) -> bool:
    """A box named for its pager that is around the listing too: Divi's ``et_pb_ajax_pagination_container``, a theme's ``pages``."""
    stories = (inner for inner in element.iter("article", "h2", "h3", "h4", "h5", "a") if inner.tag != "a" or _says_much(inner))
    return len(list(islice(stories, 3))) == 3


def _says_much(link: HtmlElement) -> bool:
    """Whether a link has a headline's words: more than any "next page" in any script."""
    return len("".join("".join(link.itertext()).split()).encode()) > 45


_ITEM_NAMES = re.compile(r"\b(?:hentry|type-post|post-\d+|node--type)\b")
"""Classes of an item, which speak of its tags and categories."""


@lru_cache(maxsize=8192)
def _zone_named(name: str) -> str:
    if len(name) < 4 or len(name) > 300 or _ITEM_NAMES.search(name):
        return ""
    name = _WORD_PARTS.sub(" ", name).lower()
    found = _NAMES.search(name)
    return str(found.lastgroup) if found else ""
