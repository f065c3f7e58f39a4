"""What makes a new version of an article: a difference a reader would care about, and who caused it."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from newsarchive.archive.records import HALF, Record, as_json, words
from newsarchive.items import Fetch

TEXTS = ("headline", "description", "article_body", "about", "contact", "disclaimer")
VALUES = ("date_published", "published_at", "date_modified", "authors", "flags")
DATES = ("date_published", "published_at", "date_source", "date_evidence")
VERSIONED = (
    "headline", "headline_evidence", "date_published", "published_at", "date_modified", "date_source", "date_evidence",
    "description", "article_body", "article_html", "about", "contact", "disclaimer", "word_count", "in_language", "image",
    "authors", "alternates", "flags", "text_digest",
)  # fmt: skip
"""Columns that ``versions`` shares with ``articles``."""
_PASSING = re.compile(r"(?i)^(v|ver|t|ts|_|time|timestamp|rand|cb|sig|signature|expires|token|policy|key-pair-id|x-.*|itok|rev)$")


@dataclass(frozen=True, slots=True)
class Edit:
    """Why a version exists."""

    cause: str
    """hospital, rule or unclear."""
    changed: tuple[str, ...]
    """The columns that differ from the version before."""


def edit_between(newest: Mapping[str, Any], record: Record, fetch: Fetch, last_body: str | None) -> Edit | None:
    """The edit that leads from the newest version to this capture, or ``None`` if they say the same.

    Under one version of the extraction rules noise is no edit: white space, view counters, changing parts of image addresses. Newer
    ones make a version of any difference. The hospital is not blamed where the rules are in another state, of the same version or
    not: only if the page changed too is the cause unclear. So it is where a part of the page had been missing.
    """
    changed = _changed(newest, record)
    if newest["extractor"] == (fetch.rules or fetch.extractor):
        return Edit("unclear" if any(flag in newest["flags"] for flag in HALF) else "hospital", changed) if changed else None
    exact = tuple(name for name in VERSIONED if newest[name] != record.row[name] and name != "text_digest")
    if not changed and (not exact or _version(newest) == fetch.extractor):
        return None
    same_page = (last_body is not None and last_body == fetch.body_digest) or (
        newest["payload_digest"] is not None and newest["payload_digest"] == fetch.payload_digest
    )
    return Edit("rule" if same_page or not changed else "unclear", tuple(dict.fromkeys((*changed, *exact))))


def _version(newest: Mapping[str, Any]) -> str | None:
    """The version of the rules that read a version: without their state, which stands behind a point."""
    return str(newest["extractor"]).partition(".")[0] if newest["extractor"] else None


def steadied(newest: Mapping[str, Any], record: Record, fetch: Fetch) -> Record:
    """The record with the older, stronger reading of the date where the same rules now read a weaker one.

    "Three days ago" is worth less each week, a page that stops printing its date does not make the date unknown, and one that is
    asked without its listing says less than both did.
    """
    row = record.row
    if _version(newest) != fetch.extractor or not newest["date_published"]:
        return record
    strength = _strength(row["date_evidence"])
    loses_time = row["date_published"] == newest["date_published"] and newest["published_at"] and not row["published_at"]
    if row["date_published"] and strength > 0 and strength >= _strength(newest["date_evidence"]) and not loses_time:
        return record
    kept = {name: newest[name] for name in DATES}
    flags = [flag for flag in json.loads(row["flags"]) if flag not in ("undated", "date_doubtful")]
    flags += [flag for flag in json.loads(newest["flags"]) if flag == "date_doubtful"]
    return replace(record, row={**row, **kept, "flags": as_json(flags)})


def _changed(newest: Mapping[str, Any], record: Record) -> tuple[str, ...]:
    row = record.row
    texts = [name for name in TEXTS if newest[name] != row[name] and words(newest[name]) != words(row[name])]
    values = [name for name in VALUES if newest[name] != row[name] and not _is_better_dated(name, newest, row)]
    same = newest["images"] == as_json(record.images) or _pictures(json.loads(newest["images"])) == _pictures(record.images)
    images = [] if same else ["images"]
    return (*texts, *values, *images)


def _is_better_dated(name: str, newest: Mapping[str, Any], row: Mapping[str, Any]) -> bool:
    """Is it no more than the hour of the same day, or that day's certainty, as a feed tells them that was not read before?"""
    if newest["date_published"] != row["date_published"]:
        return False
    if name == "flags":
        return {*json.loads(newest[name])} ^ {*json.loads(row[name])} == {"date_doubtful"}
    return name == "published_at" and newest[name] is None


def _pictures(images: Any) -> list[tuple[Any, ...]]:
    return [(_lasting(image["url"]), words(image["alt"]), words(image["caption"]), words(image["credit"])) for image in images]


def _lasting(url: str) -> tuple[Any, ...]:
    """An image's address without what changes at each visit: signatures, time stamps."""
    parts = urlsplit(url)
    query = parse_qsl(parts.query, keep_blank_values=True)
    return parts.netloc, parts.path, [pair for pair in query if not _PASSING.match(pair[0])]


def _strength(evidence: str | None) -> float:
    """How far to trust a reading beside another of the same page; one counted from the capture is good for its first time only."""
    published = json.loads(evidence).get("published") if evidence else None
    return 0.0 if not published or "counted from the capture" in published["reading"] else float(published["confidence"])
