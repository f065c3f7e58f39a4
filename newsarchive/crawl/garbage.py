"""Python's search for garbage, as rare as a crawl can afford."""

from __future__ import annotations

import gc


def collect_less() -> None:
    """Spare Python the search for garbage that is not there: one part in fourteen of a crawl's time.

    Pages and their trees die with their last reference; only a few small cycles a page are Twisted's. What was imported stays
    for good and need not be looked through again and again.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(5_000, 20, 20)
