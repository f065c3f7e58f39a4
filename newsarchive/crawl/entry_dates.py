"""What a listing, feed or map prints of an article's dates → what it means, as far as that is sure enough to steer a crawl by."""

from datetime import date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from newsarchive.extract.dating.claims import read_stamp
from newsarchive.extract.dating.meanings import Habits
from newsarchive.items import Entry
from newsarchive.site import Site

FUTURE = timedelta(days=20 * 365)
"""A calendar of events is told from news by its dates, so that these must be read too."""
AHEAD = timedelta(days=2)
"""A clock may be wrong by its time zone; what lies further in the future has not happened."""
LAST_ZONE = timezone(timedelta(hours=-12))
"""Where a day ends last; for what was written without a zone by a hospital whose own is not known."""


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


def latest_of(stamp: str, site: Site, now: datetime) -> datetime | None:
    """The last moment that the stamp of a modification can mean; a day, or its midnight, may mean all of that day. ``None`` where
    it cannot be read, names no day, or lies in the future.
    """
    zone: tzinfo = ZoneInfo(site.timezone) if site.timezone else LAST_ZONE
    try:
        moment = datetime.fromisoformat(stamp.strip())
    except ValueError:
        day = day_of(Entry("", date=stamp), site, now)
        if day is None:
            return None
        moment = datetime.combine(day, time())
    if moment.time() == time():
        moment = moment.replace(tzinfo=zone)
        return moment + timedelta(days=1) if moment <= now + AHEAD else None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=zone)
    return moment if moment <= now + AHEAD else None
