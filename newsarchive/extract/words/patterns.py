"""Lists of words and phrases, and patterns for any of many."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first; each is a pattern that begins with a letter or an escaped sign.

    They are grouped by that: of a plain list, ``re`` tries every word at every character.
    """
    rests: dict[str, list[str]] = {}
    for word in sorted(dict.fromkeys(words), key=len, reverse=True):
        first = word[: 1 + word.startswith("\\")]
        rests.setdefault(first, []).append(word[len(first) :])
    return "|".join(f"{first}(?:{'|'.join(found)})" for first, found in rests.items())


def phrases(text: str) -> list[str]:
    """The words and phrases of a list, which blanks and line ends part; ``_`` is a blank in a phrase."""
    return [phrase.replace("_", " ") for phrase in text.split()]


class Openings:
    """A pattern of many alternatives, of which only those are tried that may begin as a text does; it finds what ``re`` finds.

    ``re`` tries one after the other: hundreds of phrases in fifty languages, at lines that mostly begin as none of them. And it
    puts all of them together when a program starts, which takes long, be they never asked. A pattern has no numbered groups, and
    heeds case: it is for texts in small letters.
    """

    def __init__(self, *patterns: str) -> None:
        self._pattern = "|".join(patterns)
        self._tried: dict[str, re.Pattern[str]] = {}

    def match(self, text: str) -> re.Match[str] | None:
        """What ``re.match`` finds."""
        return (self._tried.get(text[:1]) or self._those_for(text[:1])).match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """What ``re.fullmatch`` finds."""
        return (self._tried.get(text[:1]) or self._those_for(text[:1])).fullmatch(text)

    @cached_property
    def alternatives(self) -> Mapping[str, frozenset[str] | None]:
        """Each alternative with the letters that it may begin with."""
        return {alternative: first_letters(alternative) for alternative in _alternatives(self._pattern)[0]}

    @cached_property
    def _letters(self) -> frozenset[str]:
        return frozenset().union(*filter(None, self.alternatives.values()))

    def _those_for(self, letter: str) -> re.Pattern[str]:
        """The alternatives that may begin with this letter, put together when a text first does."""
        if letter not in self._letters:
            letter = _NO_LETTER
        if letter not in self._tried:
            may_begin = [words for words, letters in self.alternatives.items() if letters is None or letter in letters]
            self._tried[letter] = re.compile("|".join(may_begin) or _NEVER)
        return self._tried[letter]


_NO_LETTER = ""
"""Stands for every sign and digit."""
_NEVER = "(?!)"
_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:[:>=!]|<[=!]|P<\w+>))?|.", re.DOTALL)
"""What a pattern consists of: a letter, a set of them, the opening of a group."""
_MEMBER = re.compile(r"\\.|.", re.DOTALL)
_MAY_BE_LEFT_OUT = re.compile(r"(?:[?*]|\{0?(?:,\d*)?\})[?+]?")


def first_letters(pattern: str) -> frozenset[str] | None:
    """The letters that what a pattern matches may begin with, and an empty string if it may with a sign or digit.

    ``None`` where it may begin with any letter, or be empty.
    """
    if (found := _PIECE.match(pattern)) is None:
        return None
    piece, rest = found[0], pattern[found.end() :]
    if piece[0] == "(":
        alternatives, rest = _alternatives(rest)
        if piece[-1] in "=!":  # it looks at what stands there, and takes nothing of it
            return first_letters(rest)
        letters = _any_of_these(map(first_letters, alternatives))
    elif piece[0] == "[":
        letters = None if "^" in piece or "-" in piece else _any_of_these(map(_letter, _MEMBER.findall(piece[1:-1])))
    else:
        letters = None if piece in ".^$?*+" else _letter(piece)
    if letters is not None and (spared := _MAY_BE_LEFT_OUT.match(rest)):
        return _any_of_these((letters, first_letters(rest[spared.end() :])))
    return letters


def _letter(piece: str) -> frozenset[str] | None:
    """The one letter that a piece of a pattern stands for, if it is no ``\\w``."""
    if piece[0] == "\\" and piece[1].isalnum():
        return frozenset((_NO_LETTER,)) if piece[1] in "dsW" else None
    return frozenset((piece[-1] if piece[-1].isalpha() else _NO_LETTER,))


def _any_of_these(found: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    every = list(found)
    return frozenset[str]().union(*filter(None, every)) if None not in every else None


def _alternatives(pattern: str) -> tuple[list[str], str]:
    """What stands between a pattern's bars, as far as the end of the group in which it begins; and what stands behind that."""
    found, start, depth = list[str](), 0, 0
    for piece in _PIECE.finditer(pattern):
        depth += piece[0].startswith("(")
        depth -= piece[0] == ")"
        if depth < 0 or (depth == 0 and piece[0] == "|"):
            found.append(pattern[start : piece.start()])
            start = piece.end()
        if depth < 0:
            return found, pattern[start:]
    return [*found, pattern[start:]], ""
