"""What the page's data, not its print, says of its dates: JSON-LD, meta, embedded state, address, listing. Claims, not facts."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from dateutil import parser as dateutil_parser

from newsarchive.extract.dating.calendars import gregorian
from newsarchive.extract.dating.clock import offset_of
from newsarchive.extract.dating.meanings import Habits, Meaning
from newsarchive.extract.dating.patterns import find_dates
from newsarchive.extract.dating.words import MONTHS, fold
from newsarchive.extract.document import Document
from newsarchive.extract.embedded_article import records
from newsarchive.extract.markup.schema_org import types_of
from newsarchive.extract.words.wording import key
from newsarchive.items import Entry


class Claim(NamedTuple):
    """One dated statement of the page, or of those who link to it."""

    text: str
    """The exact text that was read."""
    source: str
    says: str
    """published or modified."""
    meanings: tuple[Meaning, ...]
    clock: time | None
    weight: float
    """How much to believe it when nothing else speaks, 0 to 1."""
    family: str
    """Claims of one family were written by the same hand and count once: data, print, markup, url, listing, header."""
    machine: bool = False
    """Written for machines, whose clock is often UTC."""


Stamp = tuple[tuple[Meaning, ...], time | None]
"""What a text written for machines can mean, and its time."""

_ISO = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
_ENGLISH = re.compile(r"[A-Z][a-z]{2,8}[,.]? ")
_DEFAULTS = (datetime(1904, 2, 1), datetime(1907, 3, 4, 5, 6, 7))
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?")


def read_stamp(text: str, habits: Habits) -> Stamp | None:
    """A date written for machines; where it is a printed one in disguise, every meaning of it."""
    text = text.strip()
    if not 6 <= len(text) <= 80:
        return None
    if _EPOCH.fullmatch(text):
        return _known(datetime.fromtimestamp(int(text[:10]), UTC), "seconds since 1970", habits)
    if _ISO.match(text):
        try:
            return _known(datetime.fromisoformat(text.replace(" +", "+").replace(" UTC", "Z")), "ISO 8601", habits)
        except ValueError:
            pass  # an odd tail, such as "EST" behind six digits: the patterns read what they know of it
    if found := find_dates(text, habits):
        return found[0].meanings, found[0].clock
    return _by_dateutil(text, habits) if _ENGLISH.search(text) else None


def _known(moment: datetime, how: str, habits: Habits) -> Stamp | None:
    day = moment.date()
    if not habits.earliest <= day <= habits.latest:
        return None
    return (Meaning(day, how),), moment.timetz() if moment.tzinfo or moment.time() != time() else None


def _by_dateutil(text: str, habits: Habits) -> Stamp | None:
    """The last resort, for English forms: what it would have to fill in from a default is refused."""
    try:
        one, two = (dateutil_parser.parse(text, default=default, tzinfos=_zone) for default in _DEFAULTS)
    except (ValueError, OverflowError, TypeError):
        return None
    return _known(one, "python-dateutil", habits) if one.date() == two.date() else None


def _zone(name: str | None, seconds: int | None) -> timezone | None:
    """A zone as it is read elsewhere: dateutil itself warns of "EDT", and takes this machine's zone for one that has its name."""
    return offset_of(name) if seconds is None else timezone(timedelta(seconds=seconds))


_ARTICLE = re.compile(r"article|posting|report|newsitem|review(?!rating)", re.IGNORECASE)
_PAGE = re.compile(r"webpage|itempage|creativework|medical|product$|recipe|howto|qapage|discussion", re.IGNORECASE)
_FIELDS = (("datePublished", "published", 1.0), ("dateCreated", "published", 0.85), ("dateModified", "modified", 1.0))


def json_ld_claims(document: Document, headline: str | None, habits: Habits) -> Iterator[Claim]:
    """``datePublished`` and its like of the nodes that are about this very page."""
    nodes = [(node, " ".join(types_of(node))) for node in document.json_ld if any(field in node for field, _, _ in _FIELDS)]
    articles = [node for node, kind in nodes if _ARTICLE.search(kind)]
    pages = [node for node, kind in nodes if not _ARTICLE.search(kind) and _PAGE.search(kind)]
    if len({str(node.get("datePublished"))[:10] for node in articles}) > 1:
        articles = [node for node in articles if _about(node, document, headline)] or articles[:1]
    for group, weight in ((articles, 0.88), (pages, 0.8)):
        for node in group[:4]:
            yield from _node_claims(node, weight, habits)
    if not nodes:
        yield from _broken_json_ld(document, habits)


def _about(node: Mapping[str, Any], document: Document, headline: str | None) -> bool:
    """Does the node name this page's headline or address?"""
    name = node.get("headline") or node.get("name")
    if headline and isinstance(name, str) and key(name)[:60] == key(headline)[:60]:
        return True
    entity = node.get("mainEntityOfPage")
    addresses = (node.get("url"), node.get("@id"), entity.get("@id") if isinstance(entity, dict) else entity)
    own = {_path(address) for address in (document.url, document.canonical) if address} - {""}
    return any(isinstance(address, str) and _path(address) in own for address in addresses)


def _path(address: str) -> str:
    try:
        return urlsplit(address).path.rstrip("/")
    except ValueError:  # such as an unclosed bracket of an IPv6 host
        return ""


def _node_claims(node: Mapping[str, Any], weight: float, habits: Habits) -> Iterator[Claim]:
    for field, says, share in _FIELDS:
        value = node.get(field)
        value = value[0] if isinstance(value, list) and value else value
        value = value.get("@value") if isinstance(value, dict) else value
        if isinstance(value, str) and (read := read_stamp(value, habits)):
            yield Claim(value.strip(), "json-ld", says, *read, weight * share, "data", True)


_BROKEN = re.compile(r'"date(Published|Modified)"\s*:\s*"([^"]{6,60})"')


def _broken_json_ld(document: Document, habits: Habits) -> Iterator[Claim]:
    """JSON-LD that does not parse still says its dates."""
    for block in document.scripts:
        for kind, value in _BROKEN.findall(block.text)[:4] if "ld+json" in block.kind else ():
            if read := read_stamp(value, habits):
                yield Claim(value, "json-ld", kind.lower(), *read, 0.75, "data", True)


_META_HINT = re.compile("date|time|publi|issued|modif|created|parsely|upload")
_META_MODIFIED = re.compile(r"modif|updat|lastmod|last-?change|revis|reviewed")
_META_PUBLISHED = re.compile(
    r"publi[sc]|pub-?_?date|pubtime|pdate|ptime|issued|created?|creation|(?:^|[.:_-])date$|release|original|posted|upload|post_date"
    r"|date[-_.:]?(?:available|submitted|online)|(?:article|news|display|content)[-_:.]?date|timestamp|date_?time"
    r"|dc(?:terms)?\.?date"
)
_META_OTHER = re.compile(
    r"expir|valid|event|birth|copyright|season|build|cache|revisit|publisher|until|unavail|end|start|generator|crawl|render"
)
_META_STRONG = re.compile(r"publish|parsely-pub-date|sailthru\.date|dc(?:terms)?\.(?:date\.)?issued|pubdate")


def meta_claims(document: Document, habits: Habits) -> Iterator[Claim]:
    """Dates in ``<meta>``, by what its name says."""
    for name, contents in document.meta.items():
        if not _META_HINT.search(name) or _META_OTHER.search(name):
            continue
        says = "modified" if _META_MODIFIED.search(name) else "published" if _META_PUBLISHED.search(name) else None
        if says and (read := read_stamp(contents[0], habits)):
            yield Claim(contents[0], "meta", says, *read, 0.9 if _META_STRONG.search(name) else 0.72, "data", True)


_YEARS, _MONTHS, _DAYS = r"(?P<year>(?:19|20)\d\d)", r"(?P<month>0[1-9]|1[0-2])", r"(?P<day>0[1-9]|[12]\d|3[01])"
_HOURS = r"(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?"
_URL_FORMS = (
    (re.compile(rf"(?<!\d){_YEARS}([-/_.]?){_MONTHS}(?:\2|(?<=/\d\d)){_DAYS}(?!\d)"), 0.6),
    (re.compile(rf"(?<!\d){_YEARS}[-/_](?P<month>\d{{1,2}})[-/_](?P<day>\d{{1,2}})(?=[/_.-]|$)"), 0.6),
    (re.compile(rf"/{_YEARS}/(?P<month>[a-z]{{3,9}})/(?P<day>\d{{1,2}})(?=/|$)", re.IGNORECASE), 0.6),
    (re.compile(rf"(?<=/){_DAYS}\.{_MONTHS}\.{_YEARS}(?=[-_/]|$)"), 0.85),
    (re.compile(rf"(?<!\d)(?=20){_YEARS}{_MONTHS}{_DAYS}{_HOURS}\d{{0,6}}(?!\d|/https?:)"), 0.5),
)
"""2025/05/27, 2025-05-27, 2025/0527, 20250527; 2025/5/7; 2025/may/27; /27.05.2025-new-ward/, for with points the day comes first
everywhere; 20250527143328.
"""


_YEAR = re.compile(r"(?:19|20)\d\d")


def url_claims(document: Document, habits: Habits) -> Iterator[Claim]:
    """A whole date in the address: strong between strokes (/2025/05/27/), weak in a row of digits."""
    seen: set[date] = set()
    addresses = (address for address in (document.url, document.canonical) if address and _YEAR.search(address))
    for path in dict.fromkeys(unquote(_path(address)) for address in addresses):
        for form, weight in _URL_FORMS:
            for match in form.finditer(path):
                month = match["month"]
                number = int(month) if month.isdecimal() else MONTHS.get(fold(month), {}).get("en", 0)
                value = gregorian(int(match["year"]), number, int(match["day"]))
                if value and habits.earliest <= value <= habits.latest and value not in seen:
                    seen.add(value)
                    meaning = Meaning(value, f"{', '.join(form.groupindex)} in the address")
                    yield Claim(match[0], "url", "published", (meaning,), None, 0.85 if "/" in match[0] else weight, "url")


def header_claims(last_modified: str | None, habits: Habits) -> Iterator[Claim]:
    """HTTP ``Last-Modified``: it corroborates, it never decides."""
    if last_modified and (read := read_stamp(last_modified, habits)):
        yield Claim(last_modified, "header", "modified", *read, 0.15, "header", True)


_SAYS_DAY = r'\\?"\s*:\s*\\?"([^"\\]{8,40})\\?"'
_IS_SET = r"""['"]?\s*[:=]\s*["']([12]\d{3}[-/][^"']{4,16})["']"""
_STATED = (
    re.compile(rf"""pub(?:(?:(?<="date_pub)lished|(?<="datepub)lished|(?<="firstpub)lished(?:at|date)?
        |(?<="pub)(?:lished_?at|lish_?(?:date|time)|licationdate|date|_?time)){_SAYS_DAY}
        |(?<=\bpub)lish(?:ed)?[_\ ]?(?:date|time|at){_IS_SET})""", re.X),
    re.compile(rf"""time(?:(?:(?<="newstime)|(?<="news_time)|(?<="releasetime)|(?<="release_time)|(?<="issuetime)|(?<="issue_time))
        {_SAYS_DAY}|(?:(?<=\bcreatetime)|(?<=\bcreate_time)){_IS_SET})""", re.X),
    re.compile(r"""effective(?<="effective)\\?"\s*:\s*\\?"([12]\d{3}-\d\d-\d\dt[^"\\]{5,30})\\?\""""))  # fmt: skip
"""Members of data, and what a script sets: ``var publish_time = "2024-03-05"``, as WeChat does, whose page prints the day later,
and what is told to counters of readers, ``{"Publish date": "2025-09-01"}``.
Plone's are effective.

For small letters; each begins with letters that are found fast in what may be half a megabyte.
"""


def _stated(script: str) -> Iterator[str]:
    """The days of publication that a script says, as it writes them."""
    small = script.lower().replace("i̇", "i")  # as long as the script
    for form in _STATED if '"effective' in small else _STATED[:-1]:
        for match in form.finditer(small):
            yield script[slice(*match.span(match.lastindex or 0))]


_SAYS = (("published", re.compile(r"date_?published|effective|published_?(?:at|on|date)"
                                   r"|(?:publish|pub|news|release|issue|article)_?(?:date|time)"
                                   r"|publicationDate|firstPublished(?:At|Date)?", re.IGNORECASE)),
         ("modified", re.compile(r"date_?modified|modified_?at|updated_?(?:at|on)|last_?(?:modified|updated)(?:At|Date)?",
                                 re.IGNORECASE)))  # fmt: skip


def embedded_claims(document: Document, headline: str | None, habits: Habits) -> Iterator[Claim]:
    """Dates in a page's embedded state (``"publishedAt": …``), for pages drawn from it.

    If it speaks of several days, those count that are said of what bears the headline.
    """
    found = [day for block in document.scripts if "ld+json" not in block.kind for day in _stated(block.text)]
    fullest = max(found, key=len, default="")
    if len({value[:10] for value in found}) == 1 and (read := read_stamp(fullest, habits)):
        yield Claim(fullest, "page-data", "published", *read, 0.6, "data", True)
    elif headline and (found or document.fields):
        said = [(says, value) for record in records(document, headline) for name, value in record.items()
                for says, names in _SAYS if isinstance(value, str) and names.fullmatch(name)]  # fmt: skip
        for says, value in dict.fromkeys(said):
            if read := read_stamp(value, habits):
                yield Claim(value, "page-data", says, *read, 0.6, "data", True)


def listing_claims(listing: Entry, habits: Habits) -> Iterator[Claim]:
    """What the listing, feed or sitemap said of the article's date; a sitemap's is its last change."""
    if not listing.date or (read := read_stamp(listing.date, habits)) is None:
        return
    machine = bool(_ISO.match(listing.date) or _OF_FEED.fullmatch(listing.date.strip()))
    if listing.source == "sitemap":
        yield Claim(listing.date, "listing", "modified", *read, 0.3, "listing", machine)
    else:
        weight = _IN_HEADLINE if listing.date in (listing.headline or "") else 0.8
        yield Claim(listing.date, "listing", "published", *read, weight, "listing", machine)


_OF_FEED = re.compile(r"(?:[A-Za-z]{3,9},\s?)?\d{1,2} [A-Za-z]{3,9} \d{4} \d\d:\d\d(?::\d\d)? ?(?:GMT|UTC?|Z|[+-]\d\d:?\d\d)")
"""An instant with its zone, as RSS writes it: for machines too, and its day is none that a reader sees."""
_IN_HEADLINE = 0.45
"""Weight of a day that the listing has from the headline only, "Open day on 23/04/2023": as much as it has on the page."""
