"""Lists of stories in a file of their own that a page's script fetches or includes: XML of no feed's form, or a script of data."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import Any

from newsarchive.discover.carried.bundles import is_script
from newsarchive.discover.carried.page_data import MOST_NODES, lists_of
from newsarchive.discover.feeds import read_feed
from newsarchive.discover.markup import local_name, read_xml
from newsarchive.discover.scripts.js_literals import lists_in
from newsarchive.extract.markup.printed import words_of
from newsarchive.items import Entry, Page

_ASSIGNED = re.compile(r"[\w$\])'\"]\s*[=(]\s*(?=\[\s*\{)")
"""Before a list that a script sets or hands on: ``var NEWS = [{``, ``show([{``."""
_MOST_LISTS = 20
"""Of a script are read."""
_DECODER = json.JSONDecoder(strict=False)


def read_data_file(page: Page, shown_on: str | None = None) -> tuple[Entry, ...]:
    """The stories of such a file; none where it has none, or is a page.

    Addresses in XML stand relative to the file; in a script, to the page that it is ``shown_on``.
    """
    head = page.html[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"<?xml") and b"<html" not in head.lower():
        feed = read_feed(page)
        return feed.entries if feed.is_feed else _longest(_arrays(page), page.url)
    if not head.startswith(b"<") and is_script(page.url, page.content_type):
        return _longest(_scripted(page.html.decode(page.encoding or "utf-8", "replace")), shown_on or page.url)
    return ()


def _longest(data: Iterator[Any], base: str) -> tuple[Entry, ...]:
    """The most stories that one list has in any of the values."""
    return max((found for value in data for found in lists_of(value, base)), key=len, default=())


def _arrays(page: Page) -> Iterator[list[dict[str, str | None]]]:
    """Each element's children that have parts or attributes, as objects of what these are called and say.

    Of a file's elements the first ``MOST_NODES`` are looked at.
    """
    root = read_xml(page.html, page.encoding)
    found: defaultdict[Any, list[dict[str, str | None]]] = defaultdict(list)
    for item in islice(root.iterdescendants(), MOST_NODES) if root is not None else ():
        if len(item) or item.attrib:
            found[item.getparent()].append(_fields(item))
    return iter(found.values())


def _fields(item: Any) -> dict[str, str | None]:
    """The item's attributes, and its parts that have no parts, by name; of those of one name the last."""
    said = {local_name(part): words_of(part) or part.get("href") for part in item}
    return {**{name.lower(): value for name, value in item.attrib.items()}, **said}


def _scripted(source: str) -> Iterator[Any]:
    """The lists that a script writes as JavaScript, then those that it writes as JSON."""
    yield from lists_in(source)
    for found in islice(_ASSIGNED.finditer(source), _MOST_LISTS):
        try:
            yield _DECODER.raw_decode(source, found.end())[0]
        except (ValueError, RecursionError):
            continue
