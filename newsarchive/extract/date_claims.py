"""What the page's data, not its print, says of its dates: JSON-LD, meta, microdata, its address. Claims, not facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from urllib.parse import unquote, urlsplit

from dateutil import parser as dateutil_parser

from newsarchive.extract.calendars import gregorian
from newsarchive.extract.date_meanings import Habits, Meaning
from newsarchive.extract.date_patterns import find_dates
from newsarchive.extract.date_words import MONTHS, fold
from newsarchive.extract.document import Document
from newsarchive.items import Entry


@dataclass(frozen=True, slots=True)
class Claim:
    """One dated statement of the page about itself."""

    text: str
    source: str
    says: str
    """published, modified or "" where it does not say."""
    meanings: tuple[Meaning, ...]
    clock: time | None
    weight: float
    """How much to believe it when nothing else speaks, 0 to 1."""
    family: str = ""
    """Claims of one family were written by the same hand and count once."""
    machine: bool = False
    """Written for machines, whose clock is often UTC."""


_ISO = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
_WORDED = re.compile(r"[A-Z][a-z]{2,8},? |[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}")
_DEFAULTS = (datetime(1904, 2, 1), datetime(1907, 3, 4, 5, 6, 7))
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")


def read_stamp(text: str, habits: Habits) -> tuple[tuple[Meaning, ...], time | None] | None:
    """A date written for machines; where it is a printed one in disguise, every meaning of it."""
    text = text.strip()
    if not 6 <= len(text) <= 80:
        return None
    if _EPOCH.fullmatch(text):
        moment = datetime.fromtimestamp(int(text[:10]), UTC)
        return _known(moment, "seconds since 1970", habits)
    if _ISO.match(text):
        try:
            return _known(datetime.fromisoformat(text.replace(" +", "+").replace(" UTC", "Z")), "ISO 8601", habits)
        except ValueError:
            pass
    if found := find_dates(text, habits):
        return found[0].meanings, found[0].clock
    return _by_dateutil(text, habits) if _WORDED.search(text) else None


def _known(moment: datetime, how: str, habits: Habits) -> tuple[tuple[Meaning, ...], time | None] | None:
    day = moment.date()
    if not habits.earliest <= day <= habits.latest:
        return None
    clock = moment.timetz() if moment.time() != time() or moment.tzinfo else None
    return (Meaning(day, how),), clock


def _by_dateutil(text: str, habits: Habits) -> tuple[tuple[Meaning, ...], time | None] | None:
    """The last resort for English forms; what it would have to fill in from a default is refused."""
    try:
        one, two = (dateutil_parser.parse(text, default=default) for default in _DEFAULTS)
    except (ValueError, OverflowError, TypeError):
        return None
    return _known(one, "python-dateutil", habits) if one.date() == two.date() else None


_ARTICLE = re.compile(r"article|posting|report|newsitem|review(?!rating)", re.IGNORECASE)
_PAGE = re.compile(r"webpage|itempage|creativework|medical|product$|recipe|howto|qapage|discussion", re.IGNORECASE)


def _types(node: Mapping[str, Any]) -> str:
    kind = node.get("@type")
    return " ".join(str(part) for part in kind) if isinstance(kind, list) else str(kind)


def _key(words: object) -> str:
    return re.sub(r"\W+", "", str(words)).casefold()[:60] if isinstance(words, str) else ""


def json_ld_claims(document: Document, headline: str | None, habits: Habits) -> Iterator[Claim]:
    """``datePublished`` and its like of the nodes that are about this very page."""
    nodes = [(node, _types(node)) for node in document.json_ld
             if any(key in node for key in ("datePublished", "dateCreated", "dateModified"))]
    articles = [node for node, kind in nodes if _ARTICLE.search(kind)]
    pages = [node for node, kind in nodes if not _ARTICLE.search(kind) and _PAGE.search(kind)]
    if len({str(node.get("datePublished"))[:10] for node in articles}) > 1:
        own = [node for node in articles if _about(node, document, headline)]
        articles = own or articles[:1]
    for group, weight in ((articles, 0.88), (pages, 0.8)):
        for node in group[:4]:
            yield from _node_claims(node, weight, habits)
    if not nodes:
        yield from _broken_json_ld(document, habits)


def _about(node: Mapping[str, Any], document: Document, headline: str | None) -> bool:
    if headline and _key(node.get("headline") or node.get("name")) == _key(headline):
        return True
    entity = node.get("mainEntityOfPage")
    addresses = (node.get("url"), node.get("@id"), entity.get("@id") if isinstance(entity, dict) else entity)
    own = {urlsplit(address).path.rstrip("/") for address in (document.url, document.canonical) if address}
    return any(isinstance(address, str) and urlsplit(address).path.rstrip("/") in own - {""} for address in addresses)


def _node_claims(node: Mapping[str, Any], weight: float, habits: Habits) -> Iterator[Claim]:
    for key, says, share in (("datePublished", "published", 1.0), ("dateCreated", "published", 0.85), ("dateModified", "modified", 1.0)):
        value = node.get(key)
        value = value[0] if isinstance(value, list) and value else value
        value = value.get("@value") if isinstance(value, dict) else value
        if isinstance(value, str) and (read := read_stamp(value, habits)):
            yield Claim(value.strip(), "json-ld", says, *read, weight * share, "data", True)


_BROKEN = re.compile(r'"date(Published|Modified)"\s*:\s*"([^"]{6,60})"')


def _broken_json_ld(document: Document, habits: Habits) -> Iterator[Claim]:
    """JSON-LD that does not parse still says its dates."""
    for block in document.scripts:
        if "json" not in (block.get("type") or "") or not block.text:
            continue
        for kind, value in _BROKEN.findall(block.text)[:4]:
            if read := read_stamp(value, habits):
                yield Claim(value, "json-ld", kind.lower(), *read, 0.75, "data", True)


_META_MODIFIED = re.compile(r"modif|updat|lastmod|last-?change|revis|reviewed")
_META_PUBLISHED = re.compile(
    r"publi(?:sh|c).*(?:date|time|at|on)?$|pub-?_?date|pubtime|pdate|ptime|issued|created?|creation|(?:^|[.:_-])date$|release|original|firstpub|posted|upload|post_date"
    r"|date[-_.:]?(?:posted|available|submitted|original|online)|article[-_:.]?date|news[-_]?date|sailthru\.date|display[-_]?date|contentdate|timestamp|date_?time|dc\.?date|dcterms\.?date")
_META_OTHER = re.compile(r"expir|valid|event|birth|copyright|season|build|cache|revisit|publisher|until|unavail|end|start|generator|crawl|render")
_META_STRONG = re.compile(r"^article:published(?:_time)?$|^datepublished$|parsely-pub-date|sailthru\.date|dc(?:terms)?\.(?:date\.)?issued|og:article:published_time|pubdate|publish")


def meta_claims(document: Document, habits: Habits) -> Iterator[Claim]:
    """Dates in ``<meta>``, by what its name says."""
    for name, contents in document.meta.items():
        if not ("date" in name or "time" in name or "publi" in name or "issued" in name or "modif" in name or "created" in name or "parsely" in name or "upload" in name):
            continue
        if _META_OTHER.search(name) or (name == "date" and len(contents) > 3):
            continue
        says = "modified" if _META_MODIFIED.search(name) else "published" if _META_PUBLISHED.search(name) else ""
        if not says:
            continue
        weight = 0.9 if _META_STRONG.search(name) else 0.72
        for content in contents[:1]:
            if read := read_stamp(content, habits):
                yield Claim(content, "meta", says, *read, weight, "data", True)


_URL_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)([-/_.]?)(0[1-9]|1[0-2])(?:\2|(?<=/\d\d))(0[1-9]|[12]\d|3[01])(?!\d)")
_URL_MOMENT = re.compile(r"(?<!\d)(20\d\d)()(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?\d{0,4}(?!\d|/https?:)")
_URL_LOOSE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/_](\d{1,2})[-/_](\d{1,2})(?=[/_.-]|$)")
_URL_NAMED = re.compile(r"/((?:19|20)\d\d)/([a-z]{3,9})/(\d{1,2})(?=/|$)", re.IGNORECASE)


def url_claims(document: Document, habits: Habits) -> Iterator[Claim]:
    """A whole date in the address: strong with strokes (/2025/05/27/), weak in a row of digits."""
    seen: set[date] = set()
    for address in (document.url, document.canonical):
        path = unquote(urlsplit(address).path) if address else ""
        for pattern in (_URL_DATE, _URL_LOOSE, _URL_NAMED, _URL_MOMENT):
            for match in pattern.finditer(path):
                month = match.groups()[-2]
                number = int(month) if month.isdecimal() else MONTHS.get(fold(month), {}).get("en", 0)
                value = gregorian(int(match[1]), number, int(match.groups()[-1]))
                if value and habits.earliest <= value <= habits.latest and value not in seen:
                    seen.add(value)
                    yield Claim(match[0], "url", "published", (Meaning(value, "year, month, day in the address"),), None,
                                0.85 if "/" in match[0] else 0.5 if pattern is _URL_MOMENT else 0.6, "url")


def header_claims(last_modified: str | None, habits: Habits) -> Iterator[Claim]:
    """HTTP ``Last-Modified``: it corroborates, it never decides."""
    if last_modified and (read := read_stamp(last_modified, habits)):
        yield Claim(last_modified, "header", "modified", *read, 0.15, "header", True)


def embedded_claims(document: Document, habits: Habits) -> Iterator[Claim]:
    """Dates in a page's embedded state (``"publishedAt": …``), for pages drawn from it."""
    found: list[str] = []
    for block in document.scripts:
        text = block.text
        if text and len(text) < 3_000_000 and ("ublish" in text or "pub" in text) and "ld+json" not in (block.get("type") or ""):
            found += [m[1] for m in _STATE.finditer(text)]
    days = {value[:10] for value in found}
    if len(days) == 1 and (read := read_stamp(found[0], habits)):
        yield Claim(found[0], "page-data", "published", *read, 0.6, "data", True)


_STATE = re.compile(r'"(?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publicationDate|firstPublished(?:At|Date)?|pubDate|publishTime)\\?"'
                    r'\s*:\s*\\?"([^"\\]{8,40})\\?"')


def listing_claims(listing: Entry, habits: Habits) -> list[Claim]:
    """What the listing, feed or sitemap said of the article's date."""
    read = read_stamp(listing.date, habits) if listing.date else None
    if listing.date is None or read is None:
        return []
    plain_sitemap = listing.source == "sitemap"
    return [Claim(listing.date, "listing", "modified" if plain_sitemap else "published", *read, 0.3 if plain_sitemap else 0.8, "listing",
                  bool(_ISO.match(listing.date)))]
