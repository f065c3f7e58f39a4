"""Patterns for any of many words."""

from __future__ import annotations

from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first; each is a pattern that begins with a letter or an escaped sign.

    They are grouped by that: of a plain list, ``re`` tries every word at every character.
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(dict.fromkeys(words), key=len, reverse=True):
        first = word[: 1 + word.startswith("\\")]
        rests.setdefault(first, []).append(word[len(first) :])
    return "|".join(f"{first}(?:{'|'.join(found)})" for first, found in rests.items())
