"""Twenty thousand pages are read by one process: what one page says must not be kept beyond the next."""

import functools
import gc
import random
import tracemalloc
from datetime import UTC, datetime

from newsarchive.extract import extract
from newsarchive.items import Page

WORDS = ["the", "hospital", "and", "its", "patients", "with", "a", "new", "ward", "for", "families", "who", "have", "been", "in", "care", "this", "year", "after", "long", "building"]  # fmt: skip


def page(number: int) -> Page:
    """An article of some three thousand words, of which hardly a sentence stands in another one, under a title of spam."""
    dice = random.Random(number)

    def sentence() -> str:
        return " ".join(dice.choices(WORDS, k=12)).capitalize() + "."

    body = "".join(f"<p>{' '.join(sentence() for _ in range(5))}</p>" for _ in range(50))
    html = f"<html lang=en><title>六合彩开奖直播 赌场 {number}</title><article><h1>{sentence()}</h1><time>27 May 2025</time>{body}</article></html>"
    return Page(f"https://hospital.example/news/{number}", html.encode(), datetime(2026, 1, 1, tzinfo=UTC))


def test_nothing_of_a_page_is_kept() -> None:
    for kept_by_others in gc.get_objects():
        if isinstance(kept_by_others, functools._lru_cache_wrapper):  # or what they kept goes out of the caches unseen
            kept_by_others.cache_clear()
    tracemalloc.start()  # before the bounded caches are filled: what goes out of them is seen then
    try:
        for number in range(40):
            extract(page(number))
        pages = [page(number) for number in range(40, 70)]
        gc.collect()
        before = tracemalloc.get_traced_memory()[0]
        for one in pages:
            extract(one)
        gc.collect()
        kept = (tracemalloc.get_traced_memory()[0] - before) / len(pages)
    finally:
        tracemalloc.stop()
    assert kept < 8_000, f"{kept:,.0f} bytes of each page are still there; a page has {len(pages[0].html):,}"
