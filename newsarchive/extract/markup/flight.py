"""What React's server components send along with a page: rows of data, pushed piece by piece into ``self.__next_f``.

Observed on pages of Next.js 13 and later. A row is ``id:JSON``, or ``id:Tlength,`` and a text of so many bytes, which is how long
texts travel; other rows load programs.
"""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

_PUSHED = re.compile(r'self\.__next_f\.push\(\[\s*1\s*,\s*("(?:[^"\\]|\\.)*")\s*\]\)')
_ROW = re.compile(rb"[0-9a-f]*:(?:T([0-9a-f]+),)?")


def rows(scripts: Iterable[str]) -> Iterator[Any]:
    """The value of each row of data, a long text as ``{"text": …}``; what cannot be read is passed over."""
    pieces = [piece for script in scripts if "__next_f" in script for piece in _PUSHED.findall(script)]
    stream = "".join(map(_unquoted, pieces)).encode("utf-8", "replace")
    at = 0
    while at < len(stream):
        row = _ROW.match(stream, at)
        if row is not None and row[1]:
            at = row.end() + int(row[1], 16)
            yield {"text": stream[row.end() : at].decode("utf-8", "replace")}
            continue
        if (end := stream.find(b"\n", at)) < 0:
            end = len(stream)
        if row is not None and stream[row.end() : row.end() + 1] in (b"{", b"["):
            with suppress(ValueError, RecursionError):
                yield json.loads(stream[row.end() : end])
        at = end + 1


def _unquoted(piece: str) -> str:
    try:
        return str(json.loads(piece, strict=False))
    except ValueError:
        return ""
