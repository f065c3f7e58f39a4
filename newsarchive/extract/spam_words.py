"""The words of search-engine spam, strong and weak ones; the words themselves stand in ``spam_words.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from importlib.resources import files

from newsarchive.extract.word_patterns import any_of

_UNSPACED = frozenset({"zh", "ja", "ko", "th"})
_WORDS: dict[str, dict[str, list[str]]] = tomllib.loads(files(__package__).joinpath("spam_words.toml").read_text("utf-8"))


SPAM_HOST = re.compile(
    r"[ck]asino|slot|poker|bet(?=\d|win|ting|[.-])|gacor|togel|judi|porn|xxx|sex|viagra|cialis|escort|lottery|baccarat|bocai|caipiao|"
    r"replica|roulette|jackpot|rolex|vuitton|payday|gambl"
)
"""What the names of spam's hosts have in them."""


def spam_words(words: str) -> dict[str, str]:
    """The spam words in a text of lower case, each with its kind: ``strong`` or ``weak``."""
    patterns = (_WHOLE,) if words.isascii() else (_WHOLE, _INSIDE)
    return {hit[kind]: kind for pattern in patterns for hit in pattern.finditer(f" {words}") if (kind := hit.lastgroup)}


def count_strong(hits: Mapping[str, str]) -> int:
    """How many of the spam words found are strong ones."""
    return sum(kind == "strong" for kind in hits.values())


def _kinds(unspaced: bool) -> str:
    chosen = {
        kind: [word for name, words in languages.items() if (name in _UNSPACED) == unspaced for word in words]
        for kind, languages in _WORDS.items()
    }
    return "|".join(f"(?P<{kind}>{_grouped(words)})" for kind, words in chosen.items())


def _grouped(words: list[str]) -> str:
    """Any of the words; their first letters are looked for before any is tried: a hundred times as fast."""
    return f"(?=[{''.join({word[0]: None for word in words})}])(?:{any_of(words)})"


_WHOLE = re.compile(rf"[\W_](?:{_kinds(unspaced=False)})(?![^\W_])")
"""With what parts a word from the one before, for that is found fast."""
_INSIDE = re.compile(_kinds(unspaced=True))
"""Chinese, Japanese, Korean and Thai words are found inside others: those scripts write no words apart."""
