"""What the page says → its dates, with their evidence. ``None`` is better than a guess."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from lxml.html import HtmlElement

from newsarchive.extract.date_claims import (Claim, embedded_claims, header_claims, json_ld_claims, meta_claims, read_stamp, url_claims)
from newsarchive.extract.date_patterns import Habits
from newsarchive.extract.date_print import printed_claims
from newsarchive.extract.draft import Draft
from newsarchive.items import DateEvidence, DateReading

TAKEN, SURE = 0.5, 0.75
"""From which confidence on a date is taken, and from which it is not doubtful."""


def resolve_dates(draft: Draft) -> Draft:
    """Fill the draft's dates and their evidence."""
    habits = habits_of(draft)
    claims = list(_gather(draft, habits))
    scores = _scores(claims)
    if not scores:
        return draft.flagged("undated")
    day, score = max(scores.items(), key=lambda item: item[1])
    if score < TAKEN:
        return draft.flagged("undated")
    draft = draft.with_article(date_published=day.isoformat())
    return draft.flagged("date_doubtful") if score < SURE else draft


def habits_of(draft: Draft) -> Habits:
    language = (draft.site.in_language or draft.article.in_language or draft.document.declared_language or "").lower()
    latest = (draft.page.captured_at + timedelta(days=1)).date()
    primary = re.split("[-_]", language)[0]
    order = "mdy" if primary == "en" and not language.endswith(("gb", "au", "nz", "in", "ie", "za")) else "dmy"
    return Habits(latest, primary, draft.site.country or "", order, f"usual in {language or 'most languages'}")


def _gather(draft: Draft, habits: Habits) -> Iterator[Claim]:
    document = draft.document
    yield from json_ld_claims(document, draft.headline.text, habits)
    yield from meta_claims(document, habits)
    yield from url_claims(document, habits)
    yield from header_claims(draft.page.last_modified, habits)
    yield from printed_claims(document.root, draft.headline.element, habits)


def _scores(claims: Iterable[Claim]) -> dict[date, float]:
    claims = list(claims)
    scores = _added(claim for claim in claims if claim.says != "modified")
    if not scores or max(scores.values()) < TAKEN:
        scores = {day: min(score, 0.6) for day, score in _added(claim for claim in claims if claim.says == "modified").items()}
    return scores


def _added(claims: Iterable[Claim]) -> dict[date, float]:
    best: dict[tuple[date, str], float] = {}
    for claim in claims:
        for meaning in claim.meanings:
            key = meaning.day, claim.family
            best[key] = max(best.get(key, 0), claim.weight * meaning.sure)
    scores: dict[date, float] = {}
    for (day, _), weight in best.items():
        scores[day] = 1 - (1 - scores.get(day, 0)) * (1 - weight)
    return scores
