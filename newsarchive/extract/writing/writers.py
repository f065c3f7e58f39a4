"""What a page says of an article's writer at its end: it is of the author's box, though no markup may tell so."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsarchive.extract.lines.paragraphs import Paragraph
from newsarchive.extract.words.wording import small

_LAST = 3
"""So many paragraphs at an article's end may tell of its writers, one each, or be asked of the reader behind that."""
_LEAST = 20
"""Letters behind the name that tell something of its bearer."""


def without_writers(paragraphs: list[Paragraph], authors: Sequence[str]) -> list[Paragraph]:
    """Without the last paragraphs that begin with an author's full name ("Ann Lee is a nurse …") and the name alone above them.

    What an author says in a conversation stays, "Ann Lee: …", as do what is told of one whom the article has spoken of before and
    an article that is no longer than what it tells of them.
    """
    gone = {*_of_writers(paragraphs, [small(name) for name in authors if " " in name])} if authors else set[int]()
    if not gone or 2 * sum(len(paragraphs[i].text) for i in gone) > sum(len(paragraph.text) for paragraph in paragraphs):
        return paragraphs
    return [paragraph for i, paragraph in enumerate(paragraphs) if i not in gone]


def _of_writers(paragraphs: list[Paragraph], names: Sequence[str]) -> Iterator[int]:
    written = [i for i, paragraph in enumerate(paragraphs) if paragraph.text]
    for above, i in [*pairwise(written)][-_LAST:]:
        text = small(paragraphs[i].text)
        name = next((name for name in names if text.startswith(name)), "")
        told = text.removeprefix(name)
        if not name or len(told) <= _LEAST or told[0] not in " ,(’'" or told.lstrip()[0] in ":：":
            continue
        is_headed = small(paragraphs[above].text) == name
        if not any(name in small(paragraph.text) for paragraph in paragraphs[: above if is_headed else i]):
            yield from (above, i) if is_headed else (i,)
