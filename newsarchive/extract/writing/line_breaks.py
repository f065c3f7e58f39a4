"""Lines of text as a page prints them, and which of them make up one paragraph."""

import re
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from newsarchive.extract.words.spaces import single_spaced


class Line(NamedTuple):
    """One line: its words and markup, how many characters it says, how many of them linked, whether any is not bold, and whether
    it is set in, as paragraphs of Chinese are.
    """

    words: str
    markup: str
    said: int
    linked: int = 0
    plain: bool = True
    set_in: bool = False


EMPTY = Line("", "", 0, plain=False)


def escaped(words: str) -> str:
    """The words as markup. Most have nothing to escape, which is seen faster than it is replaced."""
    return escape(words, quote=False) if "&" in words or "<" in words or ">" in words else words


def plain(words: str) -> Line:
    """A line without inline tags, as most are."""
    return Line(words, escaped(words), len(words))


def marked(words: str, pieces: list[str], tags: list[tuple[int, str]], closings: str) -> Line:
    """A line with inline tags, each with the number of pieces before it; the closings are those of what goes on on the next."""
    markup: list[str] = []
    said = linked = strong = links = at = 0
    bold = True
    for place, tag in (*tags, (len(pieces), "")):
        if place > at:
            run = pieces[at:place]
            at = place
            markup.append(escaped("".join(run)))
            if size := sum(len(piece) for piece in run if not piece.isspace()):
                said += size
                linked += size if links else 0
                bold = bold and strong > 0
        strong += (tag == "<strong>") - (tag == "</strong>")
        links += tag.startswith("<a") - (tag == "</a>")
        if tag.startswith("</") and markup and _OPENING.match(markup[-1]):
            markup.pop()
        else:
            markup.append(tag)
    return Line(words, single_spaced("".join(markup)) + closings, said, linked, not bold)


_OPENING = re.compile("<[a-z]")


_GOES_ON = ("、", "，")
"""What ends a line of a sentence that Japanese pages break for the eye: …「緊急事態宣言」を受け、"""
_LONG = 70
"""Bytes of a line at the mean: more than the lines of an address or a poem have."""


def grouped(lines: list[Line]) -> Iterator[Line]:
    """The lines of each paragraph as one: empty lines part them; where most are set in or as long as paragraphs, each is one."""
    group: list[Line] = []
    full = [line.words for line in lines if line.words]
    long = len(full) > 1 and sum(len(words.encode()) for words in full) > _LONG * len(full)
    long = long or 2 * sum(line.set_in for line in lines) > max(len(full), 2)
    for line in lines:
        if line.words:
            group.append(line)
        if group and not line.words.endswith(_GOES_ON) and (long or not line.words):
            yield _joined(group)
            group = []
    if group:
        yield _joined(group)


def _joined(lines: list[Line]) -> Line:
    words, markup, said, linked, plain, _ = zip(*lines, strict=True)
    return Line("\n".join(words), "<br>".join(markup), sum(said), sum(linked), any(plain))
