"""How dates are written, and which clock runs, where a page comes from: by its language, country and its own proved dates."""

import re
from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from newsarchive.extract.dating.meanings import Habits
from newsarchive.extract.dating.numbers import plain
from newsarchive.extract.draft import Draft

_MONTH_FIRST = frozenset(("US", "PH", "PR", "GU", "FM", "MH", "PW"))
_WORLDWIDE = frozenset(("io", "co", "tv", "me", "ai", "cc", "fm", "ly", "eu", "ws", "to", "nu"))
"""Domains of two letters that say nothing of a country."""
_LANGUAGE_COUNTRY = {
    "ko": "KR", "ja": "JP", "th": "TH", "vi": "VN", "tr": "TR", "he": "IL", "fa": "IR", "pl": "PL", "cs": "CZ", "da": "DK",
    "fi": "FI", "hu": "HU", "el": "GR", "bg": "BG", "uk": "UA", "nb": "NO", "no": "NO", "nn": "NO", "is": "IS",
    "tl": "PH", "fil": "PH", "ne": "NP"}  # fmt: skip
"""Languages of one country."""
_CLOCKS = {
    "Asia/Kolkata": "hi mr ta te kn ml gu or as si", "Asia/Shanghai": "zh", "Asia/Almaty": "kk", "Asia/Tashkent": "uz",
    "Asia/Bishkek": "ky", "Asia/Ulaanbaatar": "mn", "Asia/Tbilisi": "ka", "Asia/Yerevan": "hy", "Asia/Baku": "az",
    "Asia/Vientiane": "lo", "Asia/Phnom_Penh": "km", "Asia/Yangon": "my", "Asia/Kuala_Lumpur": "ms", "Africa/Nairobi": "sw am so",
    "Europe/Berlin": "de it sl hr bs sr mk sq sk mt lb", "Europe/Madrid": "ca eu gl", "Europe/Riga": "et lv lt",
    "Europe/Bucharest": "ro", "Europe/Minsk": "be"}  # fmt: skip
_LANGUAGE_CLOCK = {language: clock for clock, languages in _CLOCKS.items() for language in languages.split()}
"""Languages of one or several countries with one clock."""
_OTHER_CODES = {"uk": "GB"}
"""Domains that are no codes of ISO 3166."""
_STROKED = re.compile(r"(\d\d?)(?<!\d\d\d)\s?([/.-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d|\d\d)(?!\d)")
"""27/05/2025, 5-27-25: the first two numbers say which is the month, if the other is too large for one."""


def habits_of(draft: Draft) -> Habits:
    """What can be known before the page's own dates are read."""
    claims = (draft.site.in_language, draft.known.get("in_language"), draft.document.declared_language)
    language = next((claim for claim in claims if claim), "").replace("_", "-")
    primary = language.split("-")[0].lower()
    primary = "no" if primary in ("nb", "nn") else primary
    region = _region(language) or _region(_like(draft.document.declared_language, primary))
    home = "" if primary == "en" and not _region(language) else region
    country = draft.site.country or _country(draft.page.url, home, primary)
    latest = (draft.page.captured_at + timedelta(days=1)).date()
    order, reason = _order(primary, country or region)
    return Habits(latest, primary, country, order, reason)


def _like(declared: str | None, primary: str) -> str:
    """The declared language, if it is the one that the text is in: it may name a region, which no text does."""
    spoken = (declared or "").replace("_", "-")
    return spoken if spoken.split("-")[0].lower() == primary else ""


def _region(language: str) -> str:
    """The country in a language's name: NL of nl-NL. Systems made in England and America call all English theirs, wherever they
    stand: that tells how their dates are written, not where they are.
    """
    last = language.rpartition("-")[2] if "-" in language else ""
    return last.upper() if len(last) == 2 else ""


def _country(url: str, region: str, primary: str) -> str:
    domain = (urlsplit(url).hostname or "").rsplit(".", 1)[-1]
    if len(domain) == 2 and domain.isalpha() and domain not in _WORLDWIDE:
        return _OTHER_CODES.get(domain, domain.upper())
    if domain in ("edu", "gov", "mil"):
        return "US"
    return region or _LANGUAGE_COUNTRY.get(primary, "")


def _order(primary: str, country: str) -> tuple[str, str]:
    if country in _MONTH_FIRST:
        return "mdy", f"the order of {country}"
    if country:
        return "dmy", f"the order of {country}"
    if primary == "en":
        return "mdy", "most English pages of no known country are American"
    return ("dmy", f"the order of the language {primary}") if primary and primary not in ("zh", "ja", "ko") else ("", "")


def proved(habits: Habits, texts: Iterable[str], where: str, days: Collection[date] = ()) -> Habits:
    """The habits with the order of day and month that other dates prove, where all that can prove it agree.

    ``days`` are those of the page's address: 10/04/2025 is April's on the page of /20250410/.
    """
    if habits.order_sure:
        return habits
    known = {(day.year, day.month, day.day) for day in days if day.day <= 12 and day.day != day.month}
    orders = set()
    for first, _, second, year in _STROKED.findall("\0".join(map(plain, texts))):
        if 12 < int(first) <= 31 and int(second) <= 12:
            orders.add("dmy")
        elif int(first) <= 12 < int(second) <= 31:
            orders.add("mdy")
        elif known and (int(year), int(second), int(first)) in known:
            orders.add("dmy")
        elif known and (int(year), int(first), int(second)) in known:
            orders.add("mdy")
    if len(orders) != 1:
        return habits
    return habits._replace(order=orders.pop(), order_reason=f"the order other dates of the {where} prove", order_sure=True)


_BY_LAW = {"CN": ["Asia/Shanghai"], "UA": ["Europe/Kyiv"]}
"""The one clock of countries for which the tz database lists another too, of a region."""


@cache
def _zones() -> dict[str, list[str]]:
    """Country → its time zones, as the tz database lists them."""
    found: dict[str, list[str]] = {}
    for line in files("tzdata.zoneinfo").joinpath("zone.tab").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            country, _, zone = line.split("\t")[:3]
            found.setdefault(country, []).append(zone)
    return found | _BY_LAW


@cache
def _one_clock(country: str) -> ZoneInfo | None:
    """The clock of the country, if there is one only."""
    zones = _zones().get(country, [])
    is_one = zones and all(_offsets(zone) == _offsets(zones[0]) for zone in reversed(zones))  # the farthest first: each is read
    return ZoneInfo(zones[0]) if is_one else None


def _offsets(zone: str) -> list[timedelta | None]:
    """From UTC, in winter and in summer."""
    return [datetime(2025, month, 1, tzinfo=ZoneInfo(zone)).utcoffset() for month in (1, 7)]


def zone_of(draft: Draft, habits: Habits) -> ZoneInfo | None:
    """The clock of the place: the site's own time zone, else that of its country if it has one only, or that of its language."""
    if not draft.site.timezone:
        shared = "" if habits.country else _LANGUAGE_CLOCK.get(habits.language, "")
        return ZoneInfo(shared) if shared else _one_clock(habits.country)
    try:
        return ZoneInfo(draft.site.timezone)
    except (KeyError, ValueError, OSError):
        return None
