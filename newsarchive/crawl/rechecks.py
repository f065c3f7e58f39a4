"""Which known articles are asked again before their timetable says so.

Edits come early: the newest are looked at in every crawl, within a budget of a few requests. Where the newsroom's front has
changed, or an article has vanished from it, more is looked at.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from newsarchive.discover.addresses import article_key
from newsarchive.items import Known

ALWAYS = 2
"""The newest articles, asked in every crawl that can spare the requests."""
MOST_MISSING = 3
"""Articles gone from the first page that are asked in one crawl; the others wait for the next."""


def newest(front: Sequence[str], known: Mapping[str, Known], *, changed: bool, spare: int) -> list[str]:
    """Known articles of the listing's first page to ask again: all of them where the page has changed since the last crawl, else
    the newest, and of the others those that have waited longest. ``front`` holds addresses in the listing's order.
    """
    candidates = [url for url in front if (seen := known.get(article_key(url))) and seen.outcome == "stored" and seen.alive]
    if changed:
        return candidates
    always, others = candidates[:ALWAYS], candidates[ALWAYS:]
    longest = sorted(others, key=lambda url: known[article_key(url)].checked_at)
    return (always + longest)[:spare]


def missing(front: Sequence[str], known: Mapping[str, Known]) -> list[str]:
    """Article keys that should stand on the listing's first page and do not: newer than the oldest there."""
    there = [article_key(url) for url in front]
    days = [seen.date_published for key in there if (seen := known.get(key)) and seen.date_published]
    backward = sum(earlier < later for earlier, later in pairwise(days))
    if len(days) < 3 or backward > len(days) / 4:  # not listed by date: then nobody knows what should be there
        return []
    oldest = sorted(days)[len(days) // 4]  # not the very oldest: a pinned article may have any age
    stored = {key: seen for key, seen in known.items() if seen.outcome == "stored" and seen.alive and key not in there}
    gone = [key for key, seen in stored.items() if seen.date_published and seen.date_published > oldest]
    return sorted(gone, key=lambda key: known[key].checked_at)[:MOST_MISSING]
