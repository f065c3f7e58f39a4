"""Whether a page is an empty frame that a browser's scripts would fill."""

import re
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from newsarchive.extract.document import Document
from newsarchive.extract.words.wording import width

_MOUNTS = ("root", "app", "__next", "__nuxt", "___gatsby", "app-root", "q-app", "main-app", "svelte", "react-root", "vue-app",
           "application", "mount")  # fmt: skip
_ENOUGH = 4_000
"""Characters of a page that has words of its own."""
_LOADING = re.compile(
    r"enable javascript|requires? javascript|javascript (?:is )?(?:disabled|required)|javascript (?:aktivieren|activ)"
    r"|activ\w+ javascript|habilit\w+ javascript|включите javascript|启用\s?javascript|javascript\s?を有効|자바스크립트",
    re.I,
)
_TEXTS = etree.XPath(".//text()[not(ancestor::script or ancestor::style or ancestor::noscript)]")
_REPEATS = ("v-for", "ng-repeat", "x-for", "data-ng-repeat", "*ngfor")
"""Attributes that have a program repeat an element for each member of a list."""
_TEMPLATE = re.compile(r"\{\{\s*[\w.$|: ]+\s*\}\}|\bv-for=|\bng-repeat=|\bx-for=|\*ngFor=")


def is_drawn(document: Document) -> bool:
    """Hardly any words of its own, but scripts and a place for them to draw; or templates still unfilled."""
    body = document.body
    if body is None:
        return False
    scripts = sum(1 for _ in body.iter("script")) + sum(1 for _ in document.root.iter("script"))
    if not scripts:
        return False
    mount = any(next(body.iter(name), None) is not None for name in ("app-root", "ng-view")) or any(
        (element.get("id") or "").lower() in _MOUNTS and width(words_in(element)[:_ENOUGH]) < 200
        for element in body.iter("div", "main", "section")
    )
    if any(name in element.attrib for element in body.iter("li", "div", "tr", "article", "a", "ul") for name in _REPEATS):
        return True
    words = words_in(body)
    if _TEMPLATE.search(words):
        return True
    said = any(_LOADING.search("".join(element.itertext())) for element in document.root.iter("noscript"))
    if not words and next(body.iter("img", "iframe", "frame", "object", "embed"), None) is None:
        return True
    size = width(words[:_ENOUGH])
    return (mount and size < 1500) or (size < 300 and (said or scripts > 2)) or (said and mount)


def words_in(element: HtmlElement) -> str:
    """The words of an element that are no script's, style's or ``noscript``'s."""
    texts: Any = _TEXTS(element)
    return " ".join(" ".join(texts).split())
