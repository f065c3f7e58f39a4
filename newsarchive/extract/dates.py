"""What the page says → its dates, with their evidence. ``None`` is better than a guess.

Every place that speaks of a date makes a claim: a day, how much to believe it, and whose hand wrote it (the page's data, its print,
its address, the listing). Claims of different hands for one day strengthen each other; the printed day is the hospital's own.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from lxml.html import HtmlElement

from newsarchive.extract.conveyed import FLAG as CONVEYED
from newsarchive.extract.dating.claims import (
    Claim,
    embedded_claims,
    header_claims,
    json_ld_claims,
    listing_claims,
    meta_claims,
    read_stamp,
    url_claims,
)
from newsarchive.extract.dating.habits import habits_of, proved, zone_of
from newsarchive.extract.dating.instants import moment, published_at
from newsarchive.extract.dating.meanings import Habits, Meaning
from newsarchive.extract.dating.places import find_spots, short_texts
from newsarchive.extract.dating.printed_claims import printed_claims
from newsarchive.extract.dating.readings import apart_from_headline
from newsarchive.extract.dating.relative import read_relative
from newsarchive.extract.dating.settling import settled
from newsarchive.extract.dating.teasers import teaser_claims
from newsarchive.extract.dating.words import SAYS_MODIFIED, fold
from newsarchive.extract.draft import Draft
from newsarchive.extract.markup.hiding import stands_hidden
from newsarchive.extract.markup.outline import Outline
from newsarchive.extract.markup.selectors import select
from newsarchive.items import DateEvidence, DateReading

TAKEN, SURE = 0.4, 0.75
"""From which confidence on a date is taken, and from which it is not doubtful."""

_ONLY_UPDATED = 0.6
"""Confidence of the day of an update where nothing says when the page was published."""

_OF_ANOTHER_HAND = 0.6
"""Share of belief in a day that a hijacked page tells machines: less than in one that it prints for readers."""

_GUESSED = 0.45
"""What is claimed for a day that only stands short and alone, or in the headline; the page's own teaser knows better."""

_AROUND = frozenset(("listing", "url", "header"))
"""Families of claims that stand around the page: they bear the page out, and are shown only where it says nothing itself."""

_CONTRADICTED = 0.25
"""What a strong claim for another day takes from confidence."""


def resolve_dates(draft: Draft) -> Draft:
    """Fill the draft's dates and their evidence, or flag it ``undated``; a date of low confidence is flagged ``date_doubtful``."""
    habits = habits_of(draft)
    zone = zone_of(draft, habits)
    claims = settled(gather(draft, habits, zone), zone)
    published = _best([claim for claim in claims if claim.says != "modified"])
    modified = _best([claim for claim in claims if claim.says == "modified" and claim.source != "header"])
    if published and modified and modified.day < published.day and published.confidence < SURE <= modified.confidence:
        published = None  # nothing is published after its last change: it is today's, at the head of the page
    if published is None and modified is not None:
        if _is_printed_without_year(modified.day, draft):
            published = modified._replace(confidence=max(modified.confidence, SURE))
        elif modified.claim.source != "meta":
            published = modified._replace(confidence=min(modified.confidence, _ONLY_UPDATED))
    if published is None:
        rivals = _rivals(claims, set(), zone)
        return draft.with_article(date_evidence=DateEvidence(rivals=rivals) if rivals else None).flagged("undated")
    if modified is not None and modified.day < published.day:
        modified = None
    evidence = DateEvidence(
        _reading(published, zone),
        _reading(modified, zone) if modified else None,
        _rivals(claims, {choice.day for choice in (published, modified) if choice}, zone),
    )
    draft = draft.with_article(
        date_published=published.day.isoformat(),
        published_at=published_at(claims, published.claim, published.day, zone),
        date_modified=modified.day.isoformat() if modified else None,
        date_source=published.claim.source,
        date_evidence=evidence,
    )
    return draft if published.confidence >= SURE else draft.flagged("date_doubtful")


def _is_printed_without_year(day: date, draft: Draft) -> bool:
    """Does the page print this month and day at its headline, as portals do within the year: 发布时间：10-08?"""
    headline = draft.headline.element
    printed = re.compile(rf"(?<![\d-])0?{day.month}[-/.月]0?{day.day}(?!\d)")
    texts = short_texts(draft.document.outline, headline, draft.headline.hijacked) if headline is not None else ()
    return any(printed.search(text) and _WITH_YEAR.search(text) is None for text in texts)


_WITH_YEAR = re.compile(r"\d{4}|年")


_CARRIED = 0.95
"""Weight of the day that comes with an article carried whole: no page prints another, and days in its text are told."""


def gather(draft: Draft, habits: Habits, zone: ZoneInfo | None) -> list[Claim]:
    """All that speaks of a date, on the page and around it."""
    document, listing, headline = draft.document, draft.page.listing, draft.headline.element
    spots = find_spots(document.outline, headline, next(iter(draft.cutting.parts), None))
    if draft.headline.hijacked:
        spots = tuple(spot for spot in spots if not stands_hidden(spot.element))
    spots = tuple(spot for spot in spots if not _within(spot.element, draft.cutting.captions))
    spots = apart_from_headline(spots, draft.headline.text or "")
    if listing is not None:
        habits = proved(habits, (listing.date or "", *listing.dates), "listing")
    addressed = [*url_claims(document, habits)]
    days = [claim.meanings[0].day for claim in addressed]
    habits = proved(habits, (spot.text for spot in spots), "page", days)
    found = [*json_ld_claims(document, draft.headline.text, habits), *meta_claims(document, habits)]
    found = found or [*embedded_claims(document, draft.headline.text, habits)]
    if draft.headline.hijacked:
        found = [claim._replace(weight=_OF_ANOTHER_HAND * claim.weight) for claim in found]
    if listing is not None:
        listed = [*listing_claims(listing, habits)]
        if CONVEYED in document.flags:
            listed = [claim._replace(weight=_CARRIED) for claim in listed]
        found += listed or _relative_claims(listing.date or "", "listing", draft, habits, zone)
    found += _site_claims(draft, habits)
    found += [*addressed, *header_claims(draft.page.last_modified, habits)]
    last = _closing(document.outline, draft.cutting.parts)
    found += printed_claims(spots, draft.cutting.parts, draft.cutting.dropped, last, habits)
    if headline is not None and not any(claim.weight > 0.7 and claim.says == "published" for claim in found):
        for text in short_texts(document.outline, headline, draft.headline.hijacked):
            for cell in _CELLS.split(text):
                found += _relative_claims(cell, "byline", draft, habits, zone)
    if draft.headline.text and not any(claim.weight > _GUESSED for claim in found):
        found += teaser_claims(spots, draft.headline.text, headline, habits)
    return found


_CELLS = re.compile(r"[|·•\n]|\s[-–—/]\s")
"""What parts the facts of a byline: Published 7 days ago - Updated yesterday."""


def _within(element: HtmlElement, captions: frozenset[HtmlElement]) -> bool:
    """Does it stand in one of the captions: "The team on 1 August 2025"?"""
    return bool(captions) and (element in captions or not captions.isdisjoint(element.iterancestors()))


def _site_claims(draft: Draft, habits: Habits) -> Iterator[Claim]:
    """What stands where the site's own file says that the date is."""
    for element in select(draft.document.root, draft.site.date_published)[:1]:
        text = element.get("datetime") or element.get("content") or " ".join(element.itertext())
        if read := read_stamp(" ".join(text.split())[:80], habits):
            yield Claim(" ".join(text.split()), "site", "published", *read, 0.97, "site")


def _relative_claims(text: str, source: str, draft: Draft, habits: Habits, zone: ZoneInfo | None) -> list[Claim]:
    """A claim for a day told from today, such as "3 days ago"."""
    if (told := read_relative(text, draft.page.captured_at, zone, habits.language)) is None:
        return []
    says = "modified" if SAYS_MODIFIED.search(fold(text)) else "published"
    family = "listing" if source == "listing" else "print"
    return [Claim(" ".join(text.split()), source, says, (Meaning(*told),), None, 0.78, family)]


def _closing(page: Outline, parts: Sequence[HtmlElement]) -> frozenset[HtmlElement]:
    """The elements of the article's last few stretches of text, where Chinese and Korean notices put their date."""
    found: list[HtmlElement] = []
    stretches, start = 0, page.place_of[parts[-1]] if parts else 0
    for element in reversed(page.elements[start : page.end(start)][-60:] if parts else ()):
        stretches += bool(element.text and element.text.strip()) + bool(element.tail and element.tail.strip())
        found.append(element)
        if stretches >= 4:
            break
    return frozenset(found)


class _Choice(NamedTuple):
    day: date
    confidence: float
    claim: Claim
    """The one that says most of it."""
    meaning: Meaning


def _best(claims: list[Claim]) -> _Choice | None:
    """The day most believed, the earlier of two equals."""
    scores = _scores(claims)
    day = max(scores, key=lambda day: (scores[day], -day.toordinal()), default=None)
    if day is None or scores[day] < TAKEN:
        return None
    seconded = any(claim.family == "url" and claim.meanings[0].day == day for claim in claims) and scores[day] >= SURE
    contradicted = any(
        score >= SURE and abs((other - day).days) > 1 and not (seconded and _is_only_printed(other, claims))
        for other, score in scores.items()
    )
    confidence = min(scores[day], 0.99) - (_CONTRADICTED if contradicted else 0)
    pairs = [(claim, meaning) for claim in claims for meaning in claim.meanings if meaning.day == day]
    claim, meaning = max(pairs, key=_telling)
    return _Choice(day, confidence, claim, meaning)


def _is_only_printed(day: date, claims: Iterable[Claim]) -> bool:
    """Is a day printed and nothing more, as today's is at the head of many pages? It makes none doubtful that the address says."""
    return all(claim.family == "print" for claim in claims for meaning in claim.meanings if meaning.day == day)


def _telling(pair: tuple[Claim, Meaning]) -> tuple[bool, float, bool]:
    """How well a claim shows to a reader where the day stands: on the page itself, if it is half believed there."""
    claim, meaning = pair
    belief = claim.weight * meaning.sure
    return claim.family not in _AROUND and belief >= TAKEN, belief, claim.clock is not None


def _scores(claims: Iterable[Claim]) -> dict[date, float]:
    """Day → belief: within a family the strongest claim counts, families add up as independent witnesses.

    So do the moon's calendar and the sun's: no slip of day and month makes them name one day.
    """
    best: dict[tuple[date, str, bool], float] = {}
    sources: dict[tuple[date, str, bool], set[str]] = {}
    for claim in claims:
        for meaning in claim.meanings:
            key = meaning.day, claim.family, meaning.is_lunar
            best[key] = max(best.get(key, 0.0), claim.weight * meaning.sure)
            sources.setdefault(key, set()).add(claim.source)
    scores: dict[date, float] = {}
    for key, weight in best.items():
        weight = min(weight + 0.02 * (len(sources[key]) - 1), 0.97)
        scores[key[0]] = 1 - (1 - scores.get(key[0], 0.0)) * (1 - weight)
    return scores


def _reading(choice: _Choice, zone: ZoneInfo | None) -> DateReading:
    value = moment(choice.claim, choice.day, zone) or choice.day.isoformat()
    return DateReading(value, choice.claim.text, choice.claim.source, choice.meaning.reading, round(choice.confidence, 2))


def _rivals(claims: list[Claim], taken: set[date], zone: ZoneInfo | None) -> tuple[DateReading, ...]:
    """Other days that were found, strongest first, each day once."""
    found: dict[date, DateReading] = {}
    for claim in sorted(claims, key=lambda claim: -claim.weight):
        meaning = claim.meanings[0]
        if meaning.day not in taken and meaning.day not in found and claim.source != "header":
            found[meaning.day] = _reading(_Choice(meaning.day, claim.weight * meaning.sure, claim, meaning), zone)
    return tuple(found.values())[:8]
