"""The last word of a crawl, for people."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from newsarchive.crawl.progress import Counts


def summary(name: str, stats: Mapping[str, Any], archive: str | None, troubles: Sequence[str] = ()) -> str:
    """What was found, how long it took and where it is. Where there was trouble, that is told and no row of zeros."""
    counts = Counts.of(dict(stats))
    rows = [
        ("new", counts.new, "articles stored for the first time"),
        ("updated", counts.updated, "articles that had changed; the old version is kept"),
        ("unchanged", counts.unchanged, "articles seen again as they were"),
        ("refused", counts.refused, "pages that are no article"),
        ("failed", counts.failed, "pages that could not be read"),
    ]
    seconds = stats.get("elapsed_time_seconds")  # not known of a crawl that was cut off
    within = "" if seconds is None else f" in {seconds:.1f} s"
    pages = "1 page" if counts.pages == 1 else f"{counts.pages} pages"
    told = [f"{name}: {pages}{within}, {_size(stats.get('downloader/response_bytes', 0))} received"]
    for what, number, meaning in rows:
        if number or not (troubles or what == "failed"):
            told.append(f"  {number:>7,}  {what:<10} {meaning}")
            told += [f"             {count:>5} × {reason}" for count, reason in reasons_of(stats, what)]
    if stats.get("newsarchive/refused/needs JavaScript"):
        told.append("                     render = true in a site file has a browser draw what needs JavaScript")
    if (images := stats.get("newsarchive/images", 0)) or not troubles:
        told.append(f"  {images:>7,}  images     links kept with what is new or updated")
    if left := stats.get("newsarchive/edits/left"):
        asked, changed = (stats.get(f"newsarchive/edits/{name}", 0) for name in ("asked", "changed"))
        told.append(f"  {left:>7,}  left       declared as edited by a map or feed; of {asked} asked again {changed} had changed")
    if private := stats.get("newsarchive/private_addresses"):
        told.append(f"  {private:>7,}  links led into a private network and were not followed")
    told += [f"  Trouble: {trouble}" for trouble in troubles]
    if archive:
        told.append(f"  Archive: {archive}")
    return "\n".join(told)


def reasons_of(stats: Mapping[str, Any], outcome: str) -> list[tuple[int, str]]:
    """How many pages were ``refused``, or ``failed``, for each reason; most first."""
    before = f"newsarchive/{outcome}/"
    return sorted(((count, key.removeprefix(before)) for key, count in stats.items() if key.startswith(before)), reverse=True)


def all_reasons(stats: Mapping[str, Any]) -> Counter[str]:
    """How many pages brought no article for each reason, refused and failed together: "http 404" may be either."""
    found: Counter[str] = Counter()
    for outcome in ("refused", "failed"):
        for count, reason in reasons_of(stats, outcome):
            found[reason] += count
    return found


def _size(count: float) -> str:
    for unit in ("bytes", "KB", "MB"):
        if count < 1024:
            return f"{count:,.0f} {unit}"
        count /= 1024
    return f"{count:,.1f} GB"
