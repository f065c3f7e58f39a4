"""What a page hides from its readers by an attribute or a style of its own: folded menus, and injected spam."""

import re
from functools import lru_cache

from lxml.html import HtmlElement

_MAY_HIDE = re.compile(r"none|hidden|:\s*(?:[-01]|rect)")
"""What a style that hides has in it at least, found faster; all these are for small letters."""
_BESIDE_SCREEN = r"(?<![\w-])(?:left|right|top|text-indent|margin-left|margin-top)\s*:\s*-(?:\d{4}|[5-9]\d\d)"
_NO_LETTERS = r"(?<![\w-])font-size\s*:\s*0(?![.\d]*[1-9])"
_HIDING = re.compile(rf"display\s*:\s*none|visibility\s*:\s*hidden|{_BESIDE_SCREEN}|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]")
_SHRINKING = re.compile(rf"{_NO_LETTERS}|(?<![\w-])(?:opacity\s*:\s*0(?![.\d]*[1-9])|height\s*:\s*[01](?:px)?\s*(?:;|!|$))")
_GROWING = re.compile("padding|transform|transition|animation")
_TRICK = re.compile(
    # cut off
    r"clip\s*:\s*rect\(\s*\d{3}|clip-path\s*:\s*(?:inset\(\s*(?:[5-9]\d|100)%|circle\(\s*0)|display\s*:\s*table-column"
    # no size
    r"|(?<![\w-])(?:max-)?(?:height|width)\s*:\s*(?:[01](?:p[xt])?|0(?:r?em|v[wh]|%))\s*(?:;|!|$)"
    # beside the screen, on the other side; shrunk to nothing; moved away
    r"|(?<![\w-])(?:left|right|top|bottom|margin-left|margin-top|text-indent)\s*:\s*\d{4,}px|scale[xy]?\(\s*0(?:\.0\d*)?\s*[,)]|translate[xy]?\([^()]{0,20}-\d{4}"
    r"|(?<![\w-])(?:margin|bottom|inset)\s*:[^;]{0,20}-\d{4}|text-indent\s*:\s*-\d{2,}(?:em|rem|vw|%)"
    # letters of no size, or nearly transparent
    r"|(?<![\w-])(?:font-size|line-height)\s*:\s*[01](?:px|pt)?\s*(?:;|!|$)|opacity\s*:\s*0?\.0\d*\s*(?:;|!|$)|alpha\(opacity=0"
    # beside the screen in other units
    r"|(?<![\w-])(?:left|right|top|margin-left|margin-top)\s*:\s*(?:calc\(\s*-\s*\d{4}|-\d{2,}(?:r?em|vw|vh)(?![\w-]))"
    # behind the page, without a colour
    r"|z-index\s*:\s*-|(?<![\w-])color\s*:\s*transparent|filter\s*:\s*opacity\(\s*0|visibility\s*:\s*collapse"
    # the same as properties of their own
    r"|(?<![\w-])(?:translate\s*:[^;]{0,20}-\d{3}|scale\s*:\s*0(?![.\d]))"
)
"""What honest pages do too, to menus that fold and pictures that fade: a reason to suspect links, not to leave anything out."""
_OUT_OF_SIGHT = re.compile(rf"{_BESIDE_SCREEN}|{_NO_LETTERS}")


def is_hidden(element: HtmlElement) -> bool:
    """Is it kept from readers by its own attributes?

    A paragraph or a picture that is only kept from being read aloud can be seen.
    """
    names = element.keys()  # asked once: most elements have none that hides
    if "aria-hidden" in names and element.get("aria-hidden") == "true" and element.tag not in ("p", "picture"):
        return not _unfolds(element)
    if "hidden" in names and not _unfolds(element):
        return True
    if "style" not in names or not (style := element.get("style")):
        return False
    hides, shrinks = _effects_of(style)
    return (hides and not _unfolds(element)) or (shrinks and _is_shrunk(element, style.lower()))


def _unfolds(element: HtmlElement) -> bool:
    """Is it a panel of an accordion, which a click shows, or what a search in the page finds and unfolds?"""
    if element.get("hidden") == "until-found" or element.get("role") == "region":
        return True
    before = element.getprevious()
    if before is None or (before.tail or "").strip() or next(element.iter("p"), None) is None:
        return False
    return heads_panel(before) and any(part.tag in ("button", "a") or part.get("role") == "button" for part in before.iter())


def heads_panel(element: HtmlElement) -> bool:
    """May it stand over a panel that unfolds, by its tag or by what it is called?"""
    return element.tag in _HEADS or _ACCORDION.search(element.get("class") or "") is not None


_HEADS = frozenset(("h2", "h3", "h4", "h5", "h6", "dt"))
_ACCORDION = re.compile("accordion|toggle|collaps|tab-?title|faq|question", re.IGNORECASE)
"""What the heading of a panel is, or what it is called: ``<div class="elementor-tab-title" role="button">``."""


def stands_hidden(element: HtmlElement) -> bool:
    """Is it hidden, or a box around it?"""
    return is_hidden(element) or any(map(is_hidden, element.iterancestors()))


@lru_cache(4096)
def hides(style: str) -> bool:
    """Does a style, taken at its word, hide or shrink to nothing, by whatever trick? For what is suspect already."""
    return style != "" and (any(_effects_of(style)) or _TRICK.search(style.lower()) is not None)


def is_out_of_sight(style: str) -> bool:
    """Does a style put words beside the screen, or print them in no size: where nothing stands but spam?"""
    return any(_effects_of(style)) and _OUT_OF_SIGHT.search(style.lower()) is not None


@lru_cache(4096)
def _effects_of(style: str) -> tuple[bool, bool]:
    """Does a style hide, and does it shrink to nothing? A page sets the same few again and again."""
    style = style.lower()
    if _MAY_HIDE.search(style) is None:
        return False, False
    return _HIDING.search(style) is not None, _SHRINKING.search(style) is not None


def _is_shrunk(element: HtmlElement, style: str) -> bool:
    """Has it no size, and nothing in it that has? Boxes of pictures, and what is to fade or unfold into view, are not hidden."""
    if _GROWING.search(style) or element.tag == "img" or next(element.iter("img", "picture", "iframe", "video"), None) is not None:
        return False
    if "height" in style and "overflow" not in style and "font-size" not in style and "opacity" not in style:
        return False
    return not any("font-size" in (inner.get("style") or "") for inner in element.iterdescendants())
