"""Articles by month: what the timelines show."""

from collections import Counter
from collections.abc import Iterable

YEARS = 2
"""A timeline reaches back at least so far, so that bars stay bars."""
MOST = 96
"""Eight years of bars; more would be too thin to hit."""


def by_month(days: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """Counts by day as counts of every month from the first to the last, those without articles too; the last ``MOST`` of them.

    Days are added up here, because SQLite counts them in an index's own order and would have to sort for months.
    """
    counts: Counter[str] = Counter()
    for day, count in days:
        counts[day[:7]] += count
    if not counts:
        return []
    last = max(counts)
    first = min(min(counts), f"{int(last[:4]) - YEARS:04}-{last[5:7]}")
    return [(month, counts[month]) for month in _between(first, last)[-MOST:]]


def _between(first: str, last: str) -> list[str]:
    """Every ``YYYY-MM`` from the first to the last."""
    year, month, found = int(first[:4]), int(first[5:7]), []
    while f"{year:04}-{month:02}" <= last:
        found.append(f"{year:04}-{month:02}")
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return found
