"""What an address of the browser answers, as tests ask for it."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lxml.html import HtmlElement, document_fromstring

Get = Callable[..., Any]

ATOM = "{http://www.w3.org/2005/Atom}"


def tree(answer: Any) -> HtmlElement:
    assert answer.status_code == 200, answer.text[:400]
    return document_fromstring(answer.text)


def first(page: HtmlElement, selector: str) -> HtmlElement:
    """The first element of this CSS selector, which must be there."""
    found = page.cssselect(selector)
    assert found, selector
    return found[0]


def text(element: HtmlElement | None) -> str:
    assert element is not None
    return str(element.text_content())


def one(folder: Path, sql: str) -> Any:
    with sqlite3.connect(folder / "archive.db") as conn:
        return conn.execute(sql).fetchone()[0]
