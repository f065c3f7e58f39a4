"""Feeds and maps that complete a listing: which to ask, in which order, and how many are worth it.

A guest does not read the whole library catalogue to find one shelf: where the listing was walked to its end, feeds and maps may
cost a few requests more; where it could not be read, they are the way in.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from urllib.parse import unquote, urlsplit

from newsarchive.discover import feeds, sitemaps
from newsarchive.items import Entry, Known

MOST_FEEDS = 3
MOST_WAYS_IN = 40
"""Maps asked where the listing shows nothing."""
MOST_AGAIN = 4
"""Maps asked in each later crawl, to hear what was edited; an index is one of them."""
REST = timedelta(days=30)
"""After which a map that was of no use is asked again."""
PER_ARTICLE = 1.18
"""Requests an article, all in all, that completing a listing may bring a crawl to."""
MOST = 0.6
"""The share of a catalogue's news that a listing must show for the catalogue to be of the same newsroom."""

_NEWS = re.compile(
    r"news|press|media|post|article|story|stories|actu|nouvelle|aktuell|meldung|notic|notiz|nyhet|nieuws|novin|wiadomo|haber|"
    r"berita|tin-tuc|xinwen|blog",
    re.I,
)
_OTHER = re.compile(
    r"categor|tag|author|user|taxonom|(?<![?&])page(?!=)|image|video|product|doctor|physician|staff|people|person|profile"
    r"|provider|location|event|job|career|"
    r"department|service|attachment|arzt|aerzte|karriere|termin|medecin|media-?file",
    re.I,
)
_SHELF = 5
"""Stories below an address that is no story's own."""
_LIST = re.compile(
    r"tags?|categor(?:y|ies)|authors?|topics?|page|archives?|search|users?|label|schlagwort|kategorie|etiquetas?|tema"
)


def feeds_to_ask(declared: Sequence[str], start: str, *, way_in: bool) -> list[str]:
    """Feeds worth asking; where none is declared and the listing shows nothing, the usual places."""
    asked = list(dict.fromkeys(declared))
    if not asked and way_in:
        return list(feeds.usual_places(start))[:6]
    return asked[:MOST_FEEDS]


def maps_to_ask(declared: Sequence[str], start: str, *, way_in: bool) -> list[str]:
    """Maps worth asking; where none is declared and the listing shows nothing, the usual places."""
    asked = list(dict.fromkeys(declared))
    return asked or (list(sitemaps.usual_places(start)) if way_in else [])


def allowance(articles: int, others: int, *, way_in: bool) -> int:
    """How many maps may be asked, after ``articles`` and ``others`` (listing pages, feeds, robots.txt) were."""
    return MOST_WAYS_IN if way_in else max(2, int(articles * PER_ARTICLE) - articles - others)


def useful_maps(maps: Sequence[tuple[str, str | None]]) -> list[tuple[str, str | None]]:
    """The maps of an index that may hold news, likeliest first; a map of doctors or of tags holds none."""
    named = [(told, _name(told[0])) for told in maps]
    likely = [told for told, name in named if _NEWS.search(name) and not _OTHER.search(_NEWS.sub("", name))]
    neutral = [told for told, name in named if not _OTHER.search(name)]
    return list(dict.fromkeys(likely + neutral))


def maps_again(named: Iterable[tuple[str, datetime | None]], asked: Mapping[str, Known], now: datetime) -> list[str]:
    """Maps to ask in a later crawl, given with the time at which an index says that each was modified: those that are not known to
    be as they were, the longest unasked first. One never asked waits as if it had been asked a month ago: it comes before most, but
    if it fails each time, the others have their turn too.
    """
    waiting: dict[str, datetime] = {}
    for url, modified in named:
        seen = asked.get(url)
        if seen is None:
            waiting[url] = now - REST
        elif now - seen.checked_at > REST if seen.outcome == "refused" else modified is None or modified > seen.checked_at:
            waiting[url] = seen.checked_at
    return sorted(waiting, key=waiting.__getitem__)


def holds_no_article(url: str) -> bool:
    """Whether an address in a map is by its path a list of others: a tag, a category, an author, a page of a listing, the home."""
    parts = urlsplit(url)
    *folders, name = unquote(parts.path).lower().rstrip("/").split("/")
    return not (name or parts.query) or (bool(folders) and _LIST.fullmatch(folders[-1]) is not None)


def without_shelves(entries: Sequence[Entry]) -> list[Entry]:
    """Those that are no folder in which many of the others stand: ``/news/``, where a map has ``/news/new-ward/`` and its like."""
    held = Counter(entry.url.rstrip("/").rpartition("/")[0] for entry in entries)
    return [entry for entry in entries if held[entry.url.rstrip("/")] < _SHELF]


def same_newsroom(listed: Sequence[bool], days: Sequence[date | None], *, whole: bool) -> bool:
    """Whether a catalogue of news is of the newsroom that was walked: whether most of what it names is ``listed`` too.

    A listing may stop short of the oldest, so that only the days it covers are compared. Where the catalogue is undated, a
    listing whose pages were walked to their end (``whole``) must hold most of it: one category is not completed by all others.
    """
    dated = [(day, is_listed) for day, is_listed in zip(days, listed, strict=True) if day]
    shown = sorted(day for day, is_listed in dated if is_listed)
    if len(shown) >= 3 and shown[0] != shown[-1]:  # a map that dates everything by the day it was built is as good as undated
        listed = [is_listed for day, is_listed in dated if day >= shown[len(shown) // 10]]
    elif not whole:
        return True
    return sum(listed) >= MOST * len(listed)


def _name(url: str) -> str:
    """What the address of a map says about it: its path and query, without the words that every map has."""
    parts = urlsplit(url)
    return re.sub(r"wp-sitemap|site-?map|index|\.xml(?:\.gz)?|\.php", "", unquote(f"{parts.path}?{parts.query}"), flags=re.I)
