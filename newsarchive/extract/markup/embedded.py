"""Data that pages carry in their scripts: JSON-LD, often a little broken, and the state of JavaScript frameworks."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

MAX_CHARS = 4_000_000
"""A longer script is not read as data."""
_DECODER = json.JSONDecoder(strict=False)
_WRAPPING = re.compile(r"^\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?)|(?:(?:(?://|/\*)?\s*\]\]>(?:\s*\*/)?)|-->)\s*$")
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_ASSIGNED = {
    name: re.compile(name + r"""(?:\.|\[["'])\w{3,60}(?:["']\])?\s*=\s*(?=[{\[]|JSON\.parse\()""")
    for name in ("window", "self", "globalThis")
}
"""One pattern for each name: most scripts have but one of them, and a pattern that begins with a word is found fast."""
_VARIABLE = re.compile(r"""\bvar\s+\w{3,60}\s*=\s*(?=\{")""")
_PARSED = re.compile(r"""JSON\.parse\(\s*("(?:[^"\\]|\\.)*")\s*\)""")


def loads(text: str) -> Iterator[Any]:
    """The values of a JSON script; what is no JSON is passed over.

    Forgiven are comments and CDATA around it, commas too many, raw newlines, HTML entities, and several values in a row.
    """
    if len(text) > MAX_CHARS:
        return
    try:
        yield _DECODER.decode(text.strip())
        return
    except (ValueError, RecursionError):
        pass
    text = _WRAPPING.sub("", _WRAPPING.sub("", text)).strip()
    if '"' not in text and "&quot;" in text:
        text = html.unescape(text)
    at = 0
    text = _TRAILING_COMMA.sub(r"\1", text)
    while at < len(text):
        try:
            value, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        yield value
        while at < len(text) and text[at] in " \t\r\n;,":
            at += 1


def nodes(value: Any) -> Iterator[Mapping[str, Any]]:
    """Every typed node of a JSON-LD value, outer before inner, in the order written."""
    return (node for node in objects(value) if "@type" in node)


def objects(value: Any) -> Iterator[Mapping[str, Any]]:
    """Every object of a JSON value, outer before inner, in the order written."""
    stack = [value]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack.extend(reversed(node))
        elif isinstance(node, dict):
            yield node
            stack.extend(value for value in reversed(node.values()) if isinstance(value, (dict, list)))


def state(text: str, kind: str, name: str, variables: bool = False) -> Iterator[Any]:
    """The values a script hands to the page's own code: a JSON script, or what it assigns to ``window``; to its variables too, if
    they are asked for: many hold what a page says about itself and its site.
    """
    if len(text) > MAX_CHARS:
        return
    if "json" in kind:
        if "ld+json" not in kind:
            for value in loads(text):
                yield _revived(value) if name == "__NUXT_DATA__" and isinstance(value, list) else value
    elif not kind or "javascript" in kind or kind == "module":
        ends = sorted(found.end() for name, form in _ASSIGNED.items() if name in text for found in form.finditer(text))
        for end in [*ends, *(found.end() for found in _VARIABLE.finditer(text))] if variables else ends:
            yield from _assigned(text, end)


def _assigned(text: str, at: int) -> Iterator[Any]:
    try:
        if parsed := _PARSED.match(text, at):
            yield json.loads(json.loads(parsed[1], strict=False), strict=False)
        else:
            yield _DECODER.raw_decode(text, at)[0]
    except (ValueError, TypeError, RecursionError):
        return


def _revived(flat: list[Any]) -> Any:
    """Nuxt writes its state as one flat list whose members are named by their place. Those that are dicts with words are enough."""

    def at(place: Any) -> Any:
        value = flat[place] if isinstance(place, int) and not isinstance(place, bool) and 0 <= place < len(flat) else place
        return None if isinstance(value, (dict, list)) else value

    return [{key: at(place) for key, place in value.items()} for value in flat if isinstance(value, dict)]


def named(fields: Mapping[str, str]) -> dict[str, str]:
    """The fields as an object of a script has them: article-title is articleTitle there."""
    return {_JOINT.sub(lambda joint: joint[1].upper(), name): words.strip() for name, words in fields.items()}


_JOINT = re.compile(r"[-_\s]+(\w)")
