"""What the page says → a date, with its evidence. (Draft of the interface.)"""

from __future__ import annotations

from newsarchive.extract.draft import Draft


def resolve_dates(draft: Draft) -> Draft:
    """Resolve the article's dates; ``None`` is better than a guess."""
    return draft
