"""Whether an address is that of a further page of the article at another: the same with a page's number added.

``t123.html`` → ``t123_2.html``, ``/slug/`` → ``/slug/2/``, ``?id=7`` → ``?id=7&page=2``, ``show-7-1.html`` → ``show-7-2.html``.
"""

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

_NAME = (
    r"(?:page|pages|paged|pg|p|pn|page_?n(?:o|um|umber|r)|page_?index|(?:now|curr?(?:ent)?)_?page|part|seite|pagina|página|pag"
    r"|strona|strana|stranka|side|sida|sivu|oldal|sayfa|trang|halaman|hal|start|limitstart|pagen_\d)"
)
"""What pages are called in addresses."""
_IS_NAME = re.compile(_NAME, re.I)
_ADDED = re.compile(rf"(?P<place>[/_,.-](?:{_NAME}|index)[/_,=.-]?|[/,_])(?P<number>\d{{1,3}})|[-.~](?P<doubtful>\d{{1,3}})", re.I)
_VALUE = re.compile(r"(?:0,)?(\d{1,3})")
"""Drupal counts pages within pages: ``?page=0,1``."""
_BEGINS = re.compile(r"(?P<stem>.+[/_,.~-])[01]")
PAGE_ENDING = r"\.(?:[a-z]?html?|php\d?|aspx?|jsp[ax]?|do|action|cfm)"
"""What addresses end in that files or programs answer to: ``.shtml``, ``.jhtml``, ``.action``; a pattern for small letters."""
_END = re.compile(rf"(?:/index)?(?P<ending>{PAGE_ENDING})?/?$", re.I)

Query = tuple[tuple[str, str], ...]


class PageNumber(NamedTuple):
    """The number of an article's page, as its address says it: 0 for the first. Some count the second page as 1, some as 2."""

    number: int
    doubtful: bool = False
    """Whether the address may as well be another article's: ``annual-report-2``. Then what leads there must say the number."""


class _Parts(NamedTuple):
    host: str
    stem: str
    """The path without its ending."""
    ending: str
    query: Query


def page_number(url: str, first: str) -> PageNumber | None:
    """The number by which an address is a page of the article that begins at ``first``; ``None`` where it is none."""
    own, other = _parts(first), _parts(url)
    if own.host != other.host or own.ending not in (other.ending, ""):
        return None
    if own.stem == other.stem:
        return _in_query(own.query, other.query)
    return _in_path(own.stem, other) if own.query == other.query and own.stem else None


class Lookout(NamedTuple):
    """What to look for in the addresses of an article's pages, to pass over most others at once."""

    stem: str
    """What their paths hold."""
    name: str
    """What they hold where they are relative."""
    value: str
    """What their queries hold; empty where the first has none."""
    is_counted: bool
    """Whether the first has a number too, so that only labels tell them from other articles."""


@lru_cache(64)
def lookout(first: str) -> Lookout | None:
    """What to look for in the addresses of the pages of the article that begins at ``first``; ``None`` for a home page."""
    parts = _parts(first)
    own = _BEGINS.fullmatch(parts.stem) if not parts.query else None
    stem = own["stem"] if own else parts.stem
    value = parts.query[-1][1] if parts.query else ""
    return Lookout(stem, stem.rpartition("/")[2], value, own is not None) if stem or value else None


@lru_cache(1024)
def _parts(url: str) -> _Parts:
    parts = urlsplit(url)
    end = _END.search(parts.path)
    assert end is not None  # it may be empty
    host = parts.netloc.lower().removeprefix("www.")
    return _Parts(host, parts.path[: end.start()], (end["ending"] or "").lower(), tuple(parse_qsl(parts.query)))


def _in_query(own: Query, other: Query) -> PageNumber | None:
    if own == other:
        return PageNumber(0)
    added, gone = ([pair for pair in one if pair not in two] for one, two in ((other, own), (own, other)))
    if len(added) > 1 or any(not _IS_NAME.fullmatch(name) for name, _ in (*added, *gone)):
        return None
    value = _VALUE.fullmatch(added[0][1]) if added else None
    if gone and (len(gone) > 1 or gone[0][1] not in ("0", "1") or (added and added[0][0] != gone[0][0])):
        return None  # another page number than the first's own
    return PageNumber(int(value[1])) if value else None if added else PageNumber(0)


def _in_path(stem: str, other: _Parts) -> PageNumber | None:
    if other.stem.startswith(stem) and (added := _ADDED.fullmatch(other.stem, len(stem))):
        if added["doubtful"]:
            return PageNumber(int(added["doubtful"]), True)
        return PageNumber(int(added["number"]), added["place"] == "_" and not other.ending)
    if (own := _BEGINS.fullmatch(stem)) and other.stem.startswith(own["stem"]):
        number = other.stem[len(own["stem"]) :]
        return PageNumber(int(number), True) if number.isdecimal() and len(number) < 4 else None
    return None
