"""The dates a reader sees, weighed by where they stand and what is said beside them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from lxml.html import HtmlElement

from newsarchive.extract.date_claims import Claim, read_stamp
from newsarchive.extract.date_meanings import Habits
from newsarchive.extract.date_patterns import Printed, find_dates
from newsarchive.extract.date_places import Spot
from newsarchive.extract.date_words import SAYS_MODIFIED, SAYS_OTHER, SAYS_PUBLISHED, fold

_CELL_EDGE = re.compile(r"[\n|·•–—/:]|\s-\s|\s\(|\)\s")


def _at_headline(spot: Spot) -> bool:
    """Right at the headline, before the text begins: a byline may look like the items of a list below it."""
    return spot.characters <= 250 and -8 <= spot.distance <= 12


_PLACE_BEFORE = re.compile(r"\W*(?:[^\d\n.!?;:]{2,40}[,(]\s*)?\(?")
_DASH_AFTER = re.compile(r"\)?\s*(?:[–—/|:]|-{1,2}\s)|\)\s")


def _is_dateline(before: str, after: str) -> bool:
    """Does the text begin as agencies and press offices do: "SEOUL, May 27, 2025 –", "(27. Mai 2025)"?"""
    return _PLACE_BEFORE.fullmatch(before) is not None and (_DASH_AFTER.match(after) is not None)


def _near(spot: Spot) -> bool:
    """Where a byline stands: a few elements, or a few words, from the headline."""
    if spot.distance < 0:
        return spot.distance >= -15 or (spot.distance >= -40 and spot.characters <= 200)
    return spot.distance <= 40 or (spot.distance <= 120 and spot.characters <= 500)


def printed_claims(spots: tuple[Spot, ...], parts: tuple[HtmlElement, ...], closing: frozenset[HtmlElement], habits: Habits) -> Iterator[Claim]:
    """One claim for each date printed (or marked up) where a page may print its own."""
    found = [pair for spot in spots if not spot.outside for pair in _read(spot, habits)]
    days: dict[str, set[date]] = defaultdict(set)
    first: dict[str, date] = {}
    for spot, printed, _ in found:
        days[spot.group].add(printed.day)
        if _at_headline(spot):
            first.setdefault(spot.group, printed.day)
    for spot, printed, reach in found:
        listed = len(days[spot.group]) > 2 and not (_at_headline(spot) and printed.day == first[spot.group])
        inside = spot.element in parts or any(ancestor in parts for ancestor in spot.element.iterancestors())
        if claim := _claim(spot, printed, reach, listed, spot.element in closing, inside):
            yield claim


def _read(spot: Spot, habits: Habits) -> Iterator[tuple[Spot, Printed, tuple[int, int]]]:
    if spot.attribute:
        if stamp := read_stamp(spot.text, habits):
            yield spot, Printed(0, len(spot.text), spot.text, *stamp), (0, 0)
        return
    dates = find_dates(spot.text, habits)
    for i, printed in enumerate(dates):
        since = dates[i - 1].end if i else 0
        yield spot, printed, (since, dates[i + 1].start if i + 1 < len(dates) else len(spot.text))


def _says(spot: Spot, printed: Printed, since: int, until: int) -> str | None:
    """published, modified, "" (nothing), or ``None``: another kind of date."""
    if spot.says:
        return spot.says
    before = fold(_label(spot.text[since:printed.start]))
    if SAYS_OTHER.search(before):
        return None
    if SAYS_MODIFIED.search(before):
        return "modified"
    if SAYS_PUBLISHED.search(before):
        return "published"
    after = fold(spot.text[printed.end:min(printed.end + 75, until)])
    for pattern, says in ((SAYS_PUBLISHED, "published"), (SAYS_MODIFIED, "modified")):
        if (match := pattern.search(after)) and _TAIL_VERB.match(after[:match.start()]) and not after[match.end():].rstrip(" \n").endswith(":"):
            return says
    return ""


_CELL = re.compile(r"[|·•;]")


def _label(before: str) -> str:
    """The words that may label a date: those of its own line, else the line above it if that is a label (it ends in a colon or says a word or two)."""
    *above, own = before.split("\n")
    own = _CELL.split(own)[-1]
    if own.strip(" :：.-|·•") or not above:
        return own[-40:]
    return above[-1][-40:] if above[-1].rstrip().endswith((":", "：")) or len(above[-1]) <= 20 else ""


_TAIL_VERB = re.compile(r"[^.!?|:]{0,45}$")


def _claim(spot: Spot, p: Printed, reach: tuple[int, int], listed: bool, closing: bool, inside: bool) -> Claim | None:
    if p.is_range or listed:
        return None
    says = _says(spot, p, *reach)
    if says is None:
        return None
    left = _CELL_EDGE.split(spot.text[:p.start])[-1]
    right = _CELL_EDGE.split(spot.text[p.end:], maxsplit=1)[0]
    residual = len(left.strip()) + len(right.strip())
    near = _near(spot)
    if spot.linked and (residual > 12 or not near):
        return None
    if spot.attribute:
        weight = 0.93 if spot.says else 0.84 if near else 0.6
    elif says:
        weight = 0.9 if near else 0.6
    elif spot.dated and residual < 40:
        weight = 0.86 if near else 0.6
    elif near and residual < 30:
        weight = 0.8
    elif closing and residual <= 8:
        weight = 0.76
    elif residual < 30 and spot.length <= 160:
        weight = 0.3 if inside else 0.45
    elif spot.characters <= 900 and _is_dateline(spot.text[:p.start], spot.text[p.end:]):
        weight = 0.62
    else:
        weight = 0.2 if residual <= 60 else 0.05
    if not closing:
        weight *= 1 - 0.002 * min(abs(spot.distance), 30)
    if spot.margin and not spot.attribute:
        weight *= 0.9 if says or spot.dated else 0.4
    source = "microdata" if spot.attribute and spot.says else "time" if spot.attribute else "byline" if near else "label" if says else "end" if closing else "text"
    return Claim(p.text, source, says or "published", p.meanings, p.clock, weight, "markup" if spot.attribute else "print", spot.attribute)
