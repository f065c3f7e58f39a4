"""Addresses that never end: spirals, calendars and facets, which a crawl must not walk into."""

import re
from collections import Counter

from newsarchive.discover.addresses import LONGEST, split, unquoted
from newsarchive.discover.parameters import parameters

_MOST_SEGMENTS, _MOST_PARAMETERS = 24, 25
"""Where an address has more, something has gone on adding to it. Sixteen segments has what writes its parameters as a path:
``/param/site/1/cat/7/sub/0/…``.
"""
_FACET = re.compile(r"^(?:f|filter|facet|facets|fq|refine)(?:\[|%5b|_)", re.I)
_CALENDAR_NAME = re.compile(
    r"(?:cal|calendar|ical|tribe-bar-date|eventdate|eventdisplay|cal_?(?:y|m|d|year|month|date)|view_?month)", re.I
)
_CALENDAR_SEGMENT = re.compile(
    r"(?:calendar|calendars|events?-calendar|kalender|calendrier|calendario|календарь|takvim|kalendarz)(?:\.\w+)?", re.I
)
_DATE_LIKE = re.compile(r"\d{4}[-/=&_]?\w{0,8}[-/=&_]?\d{1,2}|(?:year|month|date|day)=\d")


def looks_endless(url: str) -> str | None:
    """Why this address looks like one of infinitely many (a spiral, a calendar, a facet), in words; ``None`` if it does not."""
    parts = split(url)
    if parts is None:
        return None
    if len(url) > LONGEST:
        return "address too long"
    segments = [segment for segment in parts.path.lower().split("/") if segment]
    if len(segments) > _MOST_SEGMENTS:
        return "path too deep"
    if len(set(segments)) < len(segments):
        counts = Counter(segment for segment in segments if not segment.isdigit())
        if any(count >= 3 for count in counts.values()) or _repeats(segments):
            return "path repeats itself"
    names = [name.lower() for name, _ in parameters(parts.query)]
    if len(names) > _MOST_PARAMETERS or any(count >= 4 for count in Counter(names).values()) or any(map(_FACET.search, names)):
        return "facets"
    if any(map(_CALENDAR_NAME.fullmatch, names)) or any(map(_CALENDAR_SEGMENT.fullmatch, segments)):
        return "calendar" if _DATE_LIKE.search(unquoted(f"{parts.path}?{parts.query}")) else None
    return None


def _repeats(segments: list[str]) -> bool:
    """``a/b/a/b``: the same run of at least two segments twice in a row."""
    return any(
        segments[i : i + size] == segments[i + size : i + 2 * size]
        for size in range(2, len(segments) // 2 + 1)
        for i in range(len(segments) - 2 * size + 1)
    )
