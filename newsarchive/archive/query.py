"""Reads what a person types into the search box. Every input is a search; a mistake is explained and never an error.

Words must all occur; ``"a phrase"`` in this order; ``word*`` begins so; ``AND``, ``OR`` and ``NOT`` in capitals join, and round
brackets group. Everything else is just words: no character of the input reaches FTS5 as syntax.
"""

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby, islice

from newsarchive.archive.fold import STOP, index_text

NOTHING = '""'
"""The FTS5 expression that matches no article."""
_PIECES = re.compile(r"""["“”„«»]([^"“”„«»]*)(["“”„«»]|$)(\*?)|[()]|[^\s()"“”„«»]+""")
MOST = 100
"""Words and signs that are read: FTS5 refuses expressions deeper than 256."""
JOINERS = ("AND", "OR", "NOT")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One word or phrase that is looked for."""

    tokens: tuple[str, ...]
    """Its letters as the index holds them; ``STOP`` for punctuation between loose letters."""
    prefix: bool = False

    @property
    def match(self) -> str:
        """In FTS5's language."""
        return f'"{" ".join(self.tokens)}"' + ("*" if self.prefix else "")


@dataclass(frozen=True, slots=True)
class Query:
    """A search that was understood."""

    match: str
    """For ``articles_fts match``; empty where there is nothing to look for."""
    phrases: tuple[Phrase, ...] = ()
    """What a found article may show marked: everything but what stands behind NOT."""
    problems: tuple[str, ...] = ()
    """What was wrong and how it was understood instead, each a sentence for the person who typed it."""


def parse(query: str | None) -> Query:
    """Understand a search."""
    return _Reader(query or "").read()


class _Reader:
    """Reads by recursive descent: OR binds weakest, then AND (also unsaid), then NOT."""

    def __init__(self, query: str) -> None:
        self.problems: list[str] = []
        self.phrases: list[Phrase] = []
        self.hidden = 0  # how many NOTs we stand behind
        self.depth = 0
        self.pieces = [self._piece(found) for found in islice(_PIECES.finditer(query), MOST + 1)]
        if len(self.pieces) > MOST:
            self._complain(f"The search is too long; only its first {MOST} words were looked for.")
            del self.pieces[MOST:]
        self.at = 0

    def read(self) -> Query:
        parts = []
        while self.at < len(self.pieces):
            parts.append(self._either())
            if self._next() == ")":
                self._complain('A ")" without its "(" was left out.')
                self.at += 1
        match = _joined(" AND ", parts)
        if not match and not self.problems and self.pieces:
            self._complain("There is nothing to look for: a search needs a letter or a digit.")
        return Query(match, tuple(dict.fromkeys(self.phrases)), tuple(dict.fromkeys(self.problems)))

    def _piece(self, found: re.Match[str]) -> str | Phrase | None:
        text = found.group()
        if text in ("(", ")", *JOINERS):
            return text
        if found.group(1) is None:
            prefix = text.endswith("*")
            return _phrase(text, prefix)
        if not found.group(2):
            self._complain("A quotation mark is missing: the last phrase was taken to end with the search.")
        return _phrase(found.group(1), bool(found.group(3)))

    def _next(self) -> str | Phrase | None:
        while self.at < len(self.pieces) and self.pieces[self.at] is None:  # punctuation alone
            self.at += 1
        return self.pieces[self.at] if self.at < len(self.pieces) else None

    def _either(self) -> str:
        parts = [self._all()]
        while self._next() == "OR":
            self.at += 1
            parts.append(self._all())
            if not parts[-2] or not parts[-1]:
                self._complain("OR needs a word on both sides.")
        return _joined(" OR ", parts)

    def _all(self) -> str:
        parts = [self._without()]
        while (piece := self._next()) not in (None, "OR", ")"):
            if piece == "AND":
                self.at += 1
                if not parts[-1] or self._next() in (None, "AND", "OR", "NOT", ")"):
                    self._complain("AND needs a word on both sides; words without it are all looked for anyway.")
            parts.append(self._without())
        return _joined(" AND ", parts)

    def _without(self) -> str:
        wanted = self._one()
        while self._next() == "NOT":
            self.at += 1
            self.hidden += 1
            unwanted = self._one()
            self.hidden -= 1
            if not unwanted:
                self._complain("NOT needs a word behind it.")
            elif not wanted:
                self._complain("NOT takes away from what was found: it needs a word before it too, as in cancer NOT liver.")
            else:
                wanted = f"({wanted} NOT {unwanted})"
        return wanted

    def _one(self) -> str:
        piece = self._next()
        if isinstance(piece, Phrase):
            self.at += 1
            if not self.hidden:
                self.phrases.append(piece)
            return piece.match
        if piece != "(":
            return ""
        self.at += 1
        if self.depth >= 20:
            self._complain("Brackets are nested too deeply; the innermost were left out.")
            return ""
        self.depth += 1
        inner = self._either()
        self.depth -= 1
        if self._next() == ")":
            self.at += 1
        else:
            self._complain('A "(" without its ")" was taken to end with the search.')
        return inner

    def _complain(self, problem: str) -> None:
        self.problems.append(problem)


def _phrase(text: str, prefix: bool) -> Phrase | None:
    tokens = ["".join(letters) for inside, letters in groupby(index_text(text), _in_token) if inside]
    while tokens and tokens[0] == STOP:
        del tokens[0]
    while tokens and tokens[-1] == STOP:
        del tokens[-1]
    return Phrase(tuple(tokens), prefix) if tokens else None


def _in_token(character: str) -> bool:
    """Whether the index has it inside its tokens: letters, numbers, marks and ``STOP``, as its ``categories`` say."""
    return unicodedata.category(character)[0] in "LNM" or character == STOP


def _joined(joiner: str, parts: list[str]) -> str:
    parts = [part for part in parts if part]
    return parts[0] if len(parts) == 1 else f"({joiner.join(parts)})" if parts else ""
