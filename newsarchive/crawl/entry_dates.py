"""What a listing, feed or map prints beside a link → the day it means, where that is beyond doubt enough to steer a crawl by."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from newsarchive.extract.dating.claims import read_stamp
from newsarchive.extract.dating.meanings import Habits
from newsarchive.items import Entry
from newsarchive.site import Site

FUTURE = timedelta(days=20 * 365)
"""A calendar of events is told from news by its dates, so that these must be read too."""


def day_of(entry: Entry, site: Site, now: datetime) -> date | None:
    """The entry's day, or ``None`` where it has none that can be read."""
    if not entry.date:
        return None
    language = (site.in_language or "").lower()
    order = "mdy" if site.country == "US" or language in ("en", "en-us") else "dmy"
    latest = (now + FUTURE).date()
    habits = Habits(latest, language.partition("-")[0], site.country or "", order)
    found = read_stamp(entry.date, habits)
    return found[0][0].day if found and found[0] else None
