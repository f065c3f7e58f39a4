"""``-a since=2024-01-01 -a max_pages=10``: how far a crawl may go, as it was typed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far a crawl may go."""

    since: date | None = None
    """Listings are walked back to this day."""
    max_pages: int | None = None
    """Pages asked of each listing; 0: the address is an article's own, and no listing is asked."""
    troubles: tuple[str, ...] = ()
    """What could not be read, each in one line with its cure."""


def read_bounds(since: str | None, max_pages: str | None, unknown: Iterable[str] = (), known: Sequence[str] = ()) -> Bounds:
    """Read what was typed; ``unknown`` names the arguments that this spider does not know, ``known`` those that it does."""
    troubles = [_unknown(name, known) for name in unknown]
    day = pages = None
    try:
        day = date.fromisoformat(since) if since else None
    except ValueError:
        troubles.append(f"-a since={since}: no date; write it like 2024-01-31")
    if max_pages and not max_pages.isdecimal():
        troubles.append(f"-a max_pages={max_pages}: no number of pages; write it like 10")
    elif max_pages:
        pages = int(max_pages)
    return Bounds(day, pages, tuple(troubles))


def _unknown(name: str, known: Sequence[str]) -> str:
    near = get_close_matches(name, known, 1)
    return f"-a {name}=: unknown argument; " + (f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}")
