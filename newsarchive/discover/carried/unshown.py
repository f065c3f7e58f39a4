"""Stories that a page's data names and the page does not show yet: a "load more" button shows them without a request."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newsarchive.discover import addresses
from newsarchive.discover.carried import page_data
from newsarchive.discover.words import fold
from newsarchive.extract.document import Document
from newsarchive.items import Entry

LEAST = 3
"""Stories shown that a list must hold under their own headlines, before it is believed to be the listing's."""
_PIECE = re.compile(r"[^/?&=#]{1,300}")

Item = Mapping[str, Any]


def unshown(shown: Sequence[Entry], document: Document) -> tuple[Entry, ...]:
    """What the data's list of these stories has beyond them, in its order; nothing where no list holds most of them.

    How an address is made of what the data say of a story (its slug, its number, its path) is read off the stories shown.
    """
    if len(shown) < LEAST:
        return ()
    lists = (more for data in page_data.embedded(document) for items in _lists(data) if (more := _beyond(items, shown)))
    return max(lists, key=len, default=())


def _lists(data: Any) -> Iterator[Sequence[Item]]:
    """Every array of titled objects that is longer than what a page must show."""
    for objects in page_data.arrays_of(data):
        items = [item for item in map(page_data.unwrapped, objects) if page_data.title_of(item)]
        if len(items) > LEAST:
            yield items


def _beyond(items: Sequence[Item], shown: Sequence[Entry]) -> tuple[Entry, ...]:
    by_title = {fold(entry.headline): entry for entry in shown if entry.headline}
    pairs = [(item, entry) for item in items if (entry := by_title.get(fold(page_data.title_of(item) or "")))]
    if len(pairs) < max(LEAST, 0.6 * len(by_title)) or len(items) <= len(pairs):
        return ()
    forms = Counter(form for item, entry in pairs for form in _forms(item, entry.url))
    form, count = max(forms.items(), key=lambda found: (found[1], len(found[0][2])), default=(("", "", ""), 0))
    if count < 0.8 * len(pairs):
        return ()
    found = (_entry(item, form, shown[0].url) for item in items)
    known = {addresses.article_key(entry.url) for entry in shown}
    return tuple(entry for entry in found if entry and addresses.article_key(entry.url) not in known)


def _forms(item: Item, url: str) -> set[tuple[str, str, str]]:
    """(what stands before it in the address, behind it, the name of the value) for each value that the address is made of."""
    pieces = {addresses.unquoted(found[0]): found.span() for found in _PIECE.finditer(url, url.find("//") + 2)}
    forms = set()
    for name, value in item.items():
        text = _plain(value)
        if text.startswith(("/", "http")) and (made := addresses.resolve(url, text)) and _same(made, url):
            forms.add(("", "", name))
        for piece, (start, end) in pieces.items():
            if text and (piece == text or piece.startswith(text + ".")):
                forms.add((url[:start], url[end - len(piece) + len(text) : end] + url[end:], name))
    return forms


def _same(one: str, other: str) -> bool:
    return addresses.article_key(one) == addresses.article_key(other)


def _plain(value: Any) -> str:
    """A text or a number as an address writes it."""
    if isinstance(value, Mapping):
        value = value.get("current")
    return str(value).strip() if isinstance(value, (str, int)) and not isinstance(value, bool) else ""


def _entry(item: Item, form: tuple[str, str, str], base: str) -> Entry | None:
    before, behind, name = form
    value = _plain(item.get(name))
    url = addresses.resolve(base, before + value + behind) if value else None
    return page_data.entry_at(item, addresses.clean(url), base) if url else None
