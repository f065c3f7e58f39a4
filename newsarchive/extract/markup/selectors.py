"""A site file's CSS selectors, applied."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from cssselect import SelectorError
from lxml import etree
from lxml.cssselect import CSSSelector
from lxml.html import HtmlElement


def select(root: HtmlElement, selectors: Iterable[str]) -> list[HtmlElement]:
    """What the first selector that finds anything finds, in document order; a selector that is none finds nothing."""
    for selector in selectors:
        compiled = _compiled(selector)
        answer: Any = compiled(root) if compiled is not None else ()
        if answer:
            return list(answer)
    return []


@lru_cache(1024)
def _compiled(selector: str) -> etree.XPath | None:
    try:
        return CSSSelector(selector, translator="html")
    except (SelectorError, etree.XPathError):
        return None
