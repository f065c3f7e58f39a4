"""Lists that a script writes as JavaScript, not as JSON: names without quotes, single quotes, ``!0`` for true."""

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from newsarchive.discover.scripts.js_text import double_quoted

_MOST_LISTS, _MOST_TOKENS = 20, 200_000
"""Looked at: a page has one list of stories or a few, and one of more tokens is no list but a book, or meant to keep us."""
_BEGINS = re.compile(r"\[\s*\{\s*[A-Za-z_$][\w$]{0,40}\s*:")
"""Where a list of objects begins whose first name has no quotes; the others are JSON, or broken."""
_TOKEN = re.compile(
    r"""\s*(?:(?P<mark>[\[\]{},:])|(?P<quoted>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|`(?P<long>[^`\\$]*)`"""
    r"""|(?P<name>[A-Za-z_$][\w$]*)(?=\s*:)|(?P<number>-?\d+(?:\.\d+)?)(?![\w.])|(?P<word>true|false|null)\b"""
    r"""|(?P<bit>![01])|(?:undefined|void 0)|new Date\((?P<date>"[^"\\\n]*"|\d*)\))"""
)
_BITS = {"!0": "true", "!1": "false"}
_BYTE = re.compile(r"\\x([0-9a-fA-F]{2})")


def lists_in(script: str) -> Iterator[Any]:
    """The values of such lists in a script, in order; what holds anything but plain values is passed over."""
    end = 0
    for begins in islice(_BEGINS.finditer(script), _MOST_LISTS):
        if begins.start() < end:
            continue
        plain, end = _as_json(script, begins.start())
        if plain is None:
            continue
        try:
            yield json.loads(plain, strict=False)
        except (ValueError, RecursionError):
            continue


def _as_json(script: str, at: int) -> tuple[str | None, int]:
    """The literal that begins here in JSON's spelling, and where it ends; ``None`` where it is no mere literal."""
    out: list[str] = []
    depth = 0
    while len(out) < _MOST_TOKENS and (token := _TOKEN.match(script, at)) is not None:
        at = token.end()
        if (mark := token["mark"]) in ("]", "}") and out[-1:] == [","]:
            out.pop()
        depth += (mark in ("[", "{")) - (mark in ("]", "}"))
        out.append(_spelt(token))
        if depth == 0:
            return "".join(out), at
    return None, 0


def _spelt(token: re.Match[str]) -> str:
    if plain := token["mark"] or token["number"] or token["word"] or token["date"]:
        return plain
    if token["quoted"]:
        return _BYTE.sub(r"\\u00\1", double_quoted(token["quoted"]))
    return json.dumps(token["name"] or token["long"]) if token["name"] or token["long"] else _BITS.get(token["bit"] or "", "null")
