"""The words of search-engine spam as two patterns, strong and weak; the words themselves stand in ``spam_words.toml``."""

from __future__ import annotations

import tomllib
from importlib.resources import files

_UNSPACED = frozenset({"zh", "ja", "ko", "th"})
_WORDS: dict[str, dict[str, list[str]]] = tomllib.loads(files(__package__).joinpath("spam_words.toml").read_text("utf-8"))


def _pattern(words: dict[str, list[str]]) -> str:
    """One pattern: whole words, but parts of words in scripts that write none apart."""
    bounded = _grouped([word for language in words if language not in _UNSPACED for word in words[language]])
    free = _grouped([word for language in words if language in _UNSPACED for word in words[language]])
    return rf"(?<![^\W_]){bounded}(?![^\W_])|{free}"


def _grouped(words: list[str]) -> str:
    """The alternatives grouped by first letter, which is looked for before any is tried: a hundred times as fast; longest first."""
    groups: dict[str, set[str]] = {}
    for word in words:
        groups.setdefault(word[0], set()).add(word[1:])
    tried = (first + "(?:" + "|".join(sorted(rests, key=len, reverse=True)) + ")" for first, rests in groups.items())
    return f"(?=[{''.join(groups)}])(?:{'|'.join(tried)})"


STRONG = _pattern(_WORDS["strong"])
"""A pattern for words in lower case."""
WEAK = _pattern(_WORDS["weak"])
