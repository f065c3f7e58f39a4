"""What a page's scripts do when an element is clicked that says nothing of it itself: ``$('.view').on('click', function(){…})``."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from newsarchive.discover.scripts import js_text
from newsarchive.extract.document import Document
from newsarchive.extract.markup.selectors import select

_STRING = r"['\"](?P<{}>[^'\"{{}}]{{1,100}})['\"]"
_HANDLER = re.compile(
    rf"\$\(\s*(?:document|{_STRING.format('outer')})\s*\)\s*\.(?:on|click|live|bind)\(\s*(?:['\"]click['\"]\s*,\s*)?"
    rf"(?:{_STRING.format('inner')}\s*,\s*)?(?:function\s*\w*\s*\([^)]{{0,60}}\)|\([^)]{{0,60}}\)\s*=>|\w+\s*=>)\s*\{{"
)
_OF_ELEMENT = re.compile(
    r"\$\(\s*this\s*\)\.(?:data|attr)\(\s*['\"]([\w-]+)['\"]\s*\)|this\.dataset\.(\w+)"
    r"|this\.getAttribute\(\s*['\"]([\w-]+)['\"]\s*\)"
)
MOST = 40
"""Handlers of a page that are read: each asks the whole page for its elements."""


def clicked(document: Document, source: str) -> dict[HtmlElement, str]:
    """The body of the function that a click on an element runs, for each element that a script names by a selector."""
    found: dict[HtmlElement, str] = {}
    for selector, body in _handlers(source):
        for element in select(document.root, [selector]):
            found.setdefault(element, body)
    return found


def _handlers(source: str) -> Iterator[tuple[str, str]]:
    if ".on(" not in source and ".click(" not in source:
        return
    for number, handler in enumerate(_HANDLER.finditer(source)):
        if number >= MOST:
            return
        if selector := handler["inner"] or handler["outer"]:
            yield selector, js_text.braced(source, handler.end() - 1)


def spoken_for(body: str, element: HtmlElement) -> str:
    """The body with what it reads from the clicked element written out: ``$(this).data('id')`` as ``'12'``."""

    def value(found: re.Match[str]) -> str:
        name = found[1] or found[3] or re.sub(r"([A-Z])", lambda capital: "-" + capital[1].lower(), found[2])
        said = element.get(f"data-{name}") or element.get(name)
        return found[0] if said is None else "'" + re.sub(r"['\\\n]", "", said) + "'"

    return _OF_ELEMENT.sub(value, body)
