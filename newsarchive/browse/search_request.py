"""What a reader asks for: words, filters and order, as they stand in an address; and the SQL that finds it.

One search has one permanent address: the same question always gives the same query string, in whatever order it was typed.
"""

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

PERIOD = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\Z")
WEEK = re.compile(r"(\d{4})-W(\d{2})\Z")
SORTS = {"relevance": "best match", "newest": "newest first", "oldest": "oldest first", "seen": "latest found first"}
NAMED = (
    "(name = :hospital or not exists (select 1 from sites where name = :hospital)"
    " and (instr(lower(publisher), lower(:hospital)) or instr(publisher_local, :hospital)))"
)
"""Of ``sites``: a site's name, or a part of a hospital's. Where there are hundreds, the form has a field to type in, not a list."""
PAGE_SIZE = 20
LAST_PAGE = 500


@dataclass(frozen=True, slots=True)
class Wanted:
    """One search."""

    q: str = ""
    hospital: str = ""
    country: str = ""
    language: str = ""
    since: str = ""
    """First day, YYYY-MM-DD."""
    until: str = ""
    """Last day."""
    sort: str = ""
    """One of ``SORTS``; empty is relevance with words and newest without."""
    page: int = 1

    @property
    def order(self) -> str:
        """The order that applies."""
        return self.sort or ("relevance" if self.q else "newest")

    @property
    def filtered(self) -> bool:
        """Whether anything but words and order was asked for."""
        return any((self.hospital, self.country, self.language, self.since, self.until))

    def query_string(self, **changes: Any) -> str:
        """The permanent query string of this search, or of one that differs in some fields."""
        wanted = replace(self, **changes)
        pairs = [
            ("q", wanted.q),
            ("hospital", wanted.hospital),
            ("country", wanted.country),
            ("language", wanted.language),
            ("from", wanted.since),
            ("to", wanted.until),
            ("sort", wanted.sort),
            ("page", str(wanted.page) if wanted.page > 1 else ""),
        ]
        return urlencode([(name, value) for name, value in pairs if value])

    def conditions(self) -> tuple[str, dict[str, str]]:
        """The filters as SQL over ``articles a``, beginning with " and" where there are any, and their parameters."""
        terms, values = [], {}
        if self.hospital:
            terms.append(f"a.site in (select name from sites where {NAMED})")
            values["hospital"] = self.hospital
        if self.country:
            terms.append("a.site in (select name from sites where country = :country)")
            values["country"] = self.country
        if self.language:
            terms.append("(a.in_language = :language or (a.in_language >= :language || '-' and a.in_language < :language || '.'))")
            values["language"] = self.language
        if self.since:
            terms.append("a.date_published >= :since")
            values["since"] = self.since
        if self.until:
            terms.append("a.date_published <= :until")
            values["until"] = self.until
        return "".join(f" and {term}" for term in terms), values


def read(arguments: Mapping[str, str]) -> tuple[Wanted, list[str]]:
    """What the address asks for, and in words what in it could not be understood. Never raises."""
    problems: list[str] = []
    get = {name: " ".join(_clean(value).split()) for name, value in arguments.items()}.get
    inside = get("in", "")  # short for from= and to= of the same year, month or day
    since = _day(get("from", "") or inside, first=True, problems=problems)
    until = _day(get("to", "") or inside, first=False, problems=[] if inside else problems)
    if since and until and since > until:
        problems.append(f"The period ended before it began; it was read as {until[:10]} to {since[:10]}.")
        since, until = until, since
    sort = get("sort", "")
    if sort and sort not in SORTS:
        problems.append(f"There is no order called “{sort[:40]}”; there are {', '.join(SORTS)}.")
        sort = ""
    wanted = Wanted(
        q=get("q", "")[:300],
        hospital=get("hospital", "")[:100],
        country=get("country", "")[:2].upper(),
        language=get("language", "")[:35],
        since=since,
        until=until,
        sort=sort,
        page=_page(get("page", "")),
    )
    if wanted.sort == "relevance" and not wanted.q:
        wanted = replace(wanted, sort="")
    return wanted, problems


def _clean(value: str) -> str:
    return "".join(
        char if char.isprintable() or char.isspace() else " " for char in value.encode("utf-8", "replace").decode("utf-8")
    )


def _page(value: str) -> int:
    return min(max(int(value), 1), LAST_PAGE) if value.isascii() and value.isdigit() and len(value) < 6 else 1


def _day(value: str, *, first: bool, problems: list[str]) -> str:
    day = day_of(value, first=first)
    if value and not day:
        problems.append(f"“{value[:40]}” is no date and was left out; write a year, a month or a day: 2025, 2025-05 or 2025-05-27.")
    return day


def day_of(value: str, *, first: bool) -> str:
    """The first or last day of a year, a month, an ISO week (2025-W22) or a day; empty if it is none of these."""
    if match := WEEK.match(value):
        try:
            return date.fromisocalendar(int(match[1]), int(match[2]), 1 if first else 7).isoformat()
        except ValueError:
            return ""
    if match := PERIOD.match(value):
        year, month = int(match[1]), int(match[2] or (1 if first else 12))
        if year and 1 <= month <= 12:
            last = calendar.monthrange(year, month)[1]
            day = int(match[3] or (1 if first else last))
            if 1 <= day <= last:
                return f"{year:04}-{month:02}-{day:02}"
    return ""
