"""Answers kept until the archive changes: what is counted over all articles need not be counted again for every visitor."""

import time
from collections.abc import Awaitable, Callable, Hashable
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
MOST = 64
"""Answers kept at most: the front page, the lists of hospitals and one for each country that is asked for."""
QUIET_NS = 2_000_000_000
"""A file written this very moment may change again without a newer time: nothing is kept until it has been quiet so long."""

_kept: dict[Hashable, tuple[object, Any]] = {}


async def remembered(archive: str | None, question: Hashable, ask: Callable[[], Awaitable[T]]) -> T:
    """The answer, asked again only if the archive's file was written since. The answer must not be changed by whoever gets it."""
    state = _state(archive) if archive else None
    key = (archive, question)
    if state and key in _kept and _kept[key][0] == state:
        answer: T = _kept[key][1]
        return answer
    answer = await ask()
    if state:
        if len(_kept) >= MOST:
            _kept.clear()
        _kept[key] = (state, answer)
    return answer


def _state(archive: str) -> object:
    """Times and sizes of the file and of its write-ahead log, one of which every transaction touches; ``None`` if just now."""
    path = Path(archive).resolve()
    found = [file.stat() for file in (path, path.with_name(path.name + "-wal")) if file.exists()]
    if any(time.time_ns() - stat.st_mtime_ns < QUIET_NS for stat in found):
        return None
    return tuple((stat.st_mtime_ns, stat.st_size) for stat in found)
