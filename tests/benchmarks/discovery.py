"""How well a newsroom's pages are read: further pages against people's marks, and milliseconds of one core a page.

    python tests/benchmarks/discovery.py CORPUS.jsonl [--wrong] [--fold N]

A corpus is one JSON object a line: ``id``, ``url``, ``html_file`` (gzipped, beside the file) and ``gold``, which may have
``pagination`` ({"next": [...], "page": [...], "prev": [...], ...}) and ``entries`` (the article links of a listing).

Further pages: found is every address of ``Listing.next_pages`` but archives, frames and script files; right is every address marked NEXT or PAGE. The
page's own address counts for neither; pages whose marks name no address (``javascript:``) are left out. ``strict`` calls a found
PREV, FIRST or LAST wrong; ``paging`` passes it over, since blogs call the older page "previous". The marks were resolved without
``<base>``, so it is taken out before reading. ``--fold N`` prints the figures of N groups of sites apart. Nothing is asserted.
"""

import argparse
import gzip
import json
import re
import time
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean, median, quantiles
from typing import Any

from newsarchive.discover.addresses import article_key, clean, site_of
from newsarchive.discover.listing import Listing, read_listing
from newsarchive.items import NotAnArticle, Page
from newsarchive.site import Site


class Count:
    """Right, wrong and missed, added up."""

    def __init__(self) -> None:
        self.right = self.wrong = self.missed = 0

    def add(self, found: set[str], gold: set[str], neutral: frozenset[str] = frozenset()) -> None:
        self.right += len(found & gold)
        self.wrong += len(found - gold - neutral)
        self.missed += len(gold - found)

    def __str__(self) -> str:
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.right + self.missed)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        counts = f"right {self.right}, wrong {self.wrong}, missed {self.missed}"
        return f"precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  ({counts})"


def pages(corpus: Path) -> Iterator[tuple[dict[str, Any], Page]]:
    for line in corpus.read_text("utf-8").splitlines():
        row = json.loads(line)
        html = re.sub(rb"<base\b[^>]*>", b"", gzip.decompress((corpus.parent / row["html_file"]).read_bytes()), flags=re.I)
        yield row, Page(row["url"], html, datetime(2026, 11, 24, tzinfo=UTC))


def timed(page: Page) -> tuple[Listing, float]:
    start = time.process_time()
    try:
        return read_listing(page, Site()), time.process_time() - start
    except NotAnArticle:
        return Listing(), time.process_time() - start


def _same(url: str) -> str:
    return re.sub(r"^https?://(www\.)?", "", clean(url)).partition("#")[0].rstrip("/")


def further(listing: Listing) -> set[str]:
    return {_same(page.url) for page in listing.next_pages if page.how not in ("archive", "frame", "bundle")}


def marks(row: dict[str, Any], *kinds: str) -> set[str]:
    gold = row["gold"]["pagination"]
    return {_same(url) for kind in kinds for url in gold.get(kind, ()) if url.startswith("http")}


def unmarked(row: dict[str, Any]) -> bool:
    """Marks that name no address: what is found cannot be judged."""
    return any(url.startswith("javascript:") for urls in row["gold"]["pagination"].values() for url in urls)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("--wrong", action="store_true", help="print what is wrong and missed, page by page")
    arguments.add_argument("--fold", type=int, default=0, help="print the figures of this many groups of sites apart")
    options = arguments.parse_args()
    strict, paging, entries, times = Count(), Count(), Count(), []
    folds = [Count() for _ in range(options.fold)]
    for row, page in pages(options.corpus):
        listing, _ = timed(page)
        times.append(min(timed(page)[1] for _ in range(2)) * 1000)
        if "pagination" in row["gold"] and not unmarked(row):
            own = {_same(page.url)}
            found, gold = further(listing) - own, marks(row, "page", "next") - own
            strict.add(found, gold)
            paging.add(found, gold, frozenset(marks(row, "prev", "first", "last")))
            if folds:
                folds[zlib.crc32(site_of(page.url).encode()) % len(folds)].add(found, gold)
            if options.wrong and found != gold:
                print(row["id"], page.url)
                print(
                    *(f"   wrong  {url}\n" for url in sorted(found - gold)), *(f"   missed {url}\n" for url in sorted(gold - found))
                )
        if "entries" in row["gold"]:
            entries.add({article_key(entry.url) for entry in listing.entries}, {article_key(url) for url in row["gold"]["entries"]})
    if strict.right + strict.missed:
        print("next pages, strict ", strict)
        print("next pages, paging ", paging)
    for number, fold in enumerate(folds):
        print(f"next pages, fold {number} ", fold)
    if entries.right + entries.missed:
        print("article links      ", entries)
    print(
        f"{len(times)} pages, ms a page: median {median(times):.1f}, mean {mean(times):.1f}, 90 % under "
        f"{quantiles(times, n=10)[-1]:.1f}"
    )


if __name__ == "__main__":
    main()
