"""Where on the page something stands: the listing's own ground, or a menu, a footer, a box beside it."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from newsarchive.discover import words

_TAGS = {"nav": "menu", "footer": "footer", "aside": "beside", "menu": "menu", "main": "main", "article": "main"}
_ROLES = {"navigation": "menu", "contentinfo": "footer", "banner": "menu", "complementary": "beside", "menu": "menu", "menubar": "menu", "main": "main", "search": "menu"}
_NAMES = (
    ("pager", re.compile(r"\b(?:pagination|paginate|paging|pager|page ?nav\w*|pagenavi|paginator|page ?numbers?|page ?list|nav ?links|posts navigation|pages)\b")),
    ("menu", re.compile(r"\b(?:nav|navi|navigation|navbar|menu|gnb|lnb|snb|tnb|submenu|breadcrumbs?|crumbs?|location|lang|languages?|login|toolbar|topbar|skip|tabs?|tab ?menu|"
                        r"quick ?menu|sitemap|search|share|sns|social|tags?|tagcloud|dropdown|mega ?menu|offcanvas|cookie|consent|modal|calendar)\b")),
    ("footer", re.compile(r"\b(?:footer|foot|copyright|family ?site|friend ?links?|links? ?list|partners?|fnb|colophon)\b")),
    ("beside", re.compile(r"\b(?:sidebar|aside|side|widgets?|related|relate|popular|ranking|rank|hot|most ?read|recommend\w*|trending|banner|advert\w*|ads?|promo|comments?|prev ?next|next ?prev|recent ?posts)\b")),
    ("main", re.compile(r"\b(?:main|content|contents|container|board|bbs|news ?list|article ?list|post ?list|archive|posts)\b")),
)
_WORD_PARTS = re.compile(r"(?<=[a-z])(?=[A-Z])|[-_\d\s]+")


class Zones:
    """Tells each element's zone: ``menu``, ``footer``, ``beside``, ``pager``, ``main`` or ``""``; the innermost name wins, but ``main`` never hides the others."""

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
            own = _own_zone(node)
            zone = own if own and (own != "main" or not zone) else zone
            self._known[node] = zone
        return zone


def _own_zone(element: HtmlElement) -> str:
    tag = element.tag
    if tag in ("html", "body", "a", "p", "td", "tr", "tbody", "span", "b", "strong", "em", "h1", "h2", "h3", "h4"):
        return ""
    zone = _ROLES.get((element.get("role") or "").lower()) or _TAGS.get(tag)
    if zone:
        return zone
    if tag == "header":
        above = element.getparent()
        return "menu" if above is not None and above.tag in ("body", "div", "form") and not any(e.tag in ("article", "main", "section", "li") for e in element.iterancestors()) else ""
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    if len(name) < 2 or len(name) > 300:
        return ""
    name = _WORD_PARTS.sub(" ", name).lower()
    return next((zone for zone, pattern in _NAMES if pattern.search(name)), "")


def heading_before(element: HtmlElement) -> str:
    """The heading that stands over a block, folded; empty where there is none near."""
    node = element
    for _ in range(3):
        sibling = node.getprevious()
        for _ in range(3):
            if sibling is None:
                break
            if isinstance(sibling.tag, str):
                heading = sibling if sibling.tag in _HEADINGS else next(sibling.iter(*_HEADINGS), None)
                if heading is not None:
                    return words.fold("".join(heading.itertext())[:200])
            sibling = sibling.getprevious()
        node = node.getparent()
        if node is None or node.tag == "body":
            return ""
    return ""


_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "dt", "caption", "legend")
