"""When an article's address is asked again, and when an article counts as no longer there.

One bad answer proves nothing: sites blink. An article stops being ``alive`` when two crawls in a row got no article from its
address, and is alive again with the first that does.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from newsarchive.archive.records import instant
from newsarchive.items import Fetch

STEPS = (1, 3, 7, 30, 90)
"""Days after publication on which an address is asked again: edits come early, and later ones the site itself may declare."""
ALIVE = {"status": "alive", "status_reason": None, "status_at": None}
AFTER_FAILURE = {1: 1, 2: 7, 3: 30, 4: 90}
"""Days until a failing address is asked again, by crawls in a row that failed."""
GONE, BLOCKED = (404, 410), (401, 403, 451)


def recheck_at(date_published: str | None, first_seen_at: str, checked_at: str, failures: int = 0) -> str | None:
    """When an address is due again; ``None`` when the timetable is through. An old article of a first crawl is not asked again."""
    checked = datetime.fromisoformat(checked_at)
    if failures:
        days = AFTER_FAILURE.get(failures)
        return instant(checked + timedelta(days=days)) if days else None
    born = datetime.fromisoformat(first_seen_at)
    if date_published:
        born = min(born, datetime.combine(date.fromisoformat(date_published), time.max, UTC))
    return next((instant(due) for due in (born + timedelta(days=step) for step in STEPS) if due > checked), None)


def status_after(article: Mapping[str, Any], fetch: Fetch, before: Mapping[str, Any], crawl: int) -> dict[str, Any]:
    """Columns of ``articles`` that change after an answer without an article; ``before`` is the row of ``fetches`` until then."""
    if article["status"] == "withdrawn":
        return {}
    if fetch.outcome == "unchanged":
        return {} if article["status"] == "alive" else ALIVE
    confirmed = before and before["crawl"] != crawl and proves_absence(before["outcome"], before["status"])
    if article["status"] != "alive" or not confirmed:
        return {}
    status, reason = _verdict(fetch)
    return {"status": status, "status_reason": f"{reason}; so did the crawl before", "status_at": instant(fetch.fetched_at)}


def proves_absence(outcome: str, status: int | None) -> bool:
    """Whether an answer says something about the article, and not only about the network or a server in trouble."""
    return outcome == "refused" or (outcome == "failed" and status in (*GONE, *BLOCKED))


def _verdict(fetch: Fetch) -> tuple[str, str]:
    if fetch.status in GONE:
        return "gone", f"its address answered {fetch.status}"
    if fetch.status in BLOCKED:
        return "blocked", f"its address answered {fetch.status}"
    if fetch.final_url and fetch.final_url != fetch.url:
        return "moved", f"its address led to {fetch.final_url} ({fetch.reason or 'unknown reason'})"
    return "gone", f"its address showed no article any more ({fetch.reason or 'unknown reason'})"
