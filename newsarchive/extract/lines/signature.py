"""The lines that sign a text at its end: who speaks, and on what day; who wrote, edited and sent it in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from newsarchive.extract.dating.words import SAYS_MODIFIED, SAYS_PUBLISHED, fold
from newsarchive.extract.lines.datelines import is_byline, is_dateline, names_day_or_author, undated
from newsarchive.extract.words.wording import SENTENCE_ENDS

_PRINTED_BY_SYSTEMS = re.compile(r"[:：@|©]|^[—–·•-]")
"""Labels and times, the authors of quoted posts, bullets."""
_PUBLIC = re.compile(r"\bpublic\b", re.IGNORECASE)
"""Public Relations is no "publi…", as dates are labelled in many languages."""
_NAME = re.compile(r"[^\W\d_]{2}")
_WHOLE_DATE = re.compile(r"[(（]?\s*\d{2,4}\s*[年년]\s*\d{1,2}\s*[月월]\s*\d{1,2}\s*[日일]\s*[)）]?")
"""As notices in East Asia end, their sender's name above it or none."""


def signature(line: str, before: str) -> bool:
    """Does this last line of an article sign it: a name with a date, or a date alone under a name?

    What a system prints there ("Published on …", "Updated: …", an hour) does not.
    """
    if not is_dateline(line) or _PRINTED_BY_SYSTEMS.search(line):
        return False
    words = undated(line)
    if _NAME.search(words):
        return not (_is_label(words) or is_byline(line))
    return _WHOLE_DATE.fullmatch(line) is not None or _is_name(before)


def _is_name(line: str) -> bool:
    return (len(line) < 60 and not line.endswith((*SENTENCE_ENDS, ":", "：")) and _NAME.search(line) is not None
            and not (names_day_or_author(line) or _is_label(line)))  # fmt: skip


def _is_label(words: str) -> bool:
    said = fold(_PUBLIC.sub("", words))
    return SAYS_PUBLISHED.search(said) is not None or SAYS_MODIFIED.search(said) is not None


_ADDRESS = re.compile(r"[\w.+-]{2,30}@[\w-]{2,30}(?:\.[\w-]{2,20}){1,3}")
_CREDIT = re.compile(r"[^\W\d_]{2,6}\s?[:：丨｜|/／]\s?[^\W\d_](?:[^\W\d]|[ 、·\u3000]){1,30}")


def stands_among_credits(lines: Sequence[str], i: int) -> bool:
    """Is this line a label and a name, 视觉丨王琳, in a row of such lines of which one names a role that is known, 编辑丨邢彬?

    Or is it the reporter's address, with which Korean wires end?
    """
    if not _CREDIT.fullmatch(lines[i]):
        return _ADDRESS.fullmatch(lines[i]) is not None and i > 0 and lines[i - 1].endswith("다.")
    beside = (lines[i + 1 :], lines[max(0, i - 8) : i][::-1])
    return any(is_byline(line) for row in beside for line in takewhile(lambda line: not line or _CREDIT.fullmatch(line), row))


_OFFICE = re.compile(
    r"[(（【]\s?[\u3400-\u9fff]{2,12}(?:[\s/／、·]+[\u3400-\u9fff]{2,8}){1,3}\s?[)）】]|[(（【][\u3400-\u9fff]{1,12}[部科室處处办辦][)）】]"
)


def names_office(line: str) -> bool:
    """Does it say who sent the text in, an office and perhaps a name in brackets: （治未病中心 杨静）, （护理部）?"""
    return _OFFICE.fullmatch(line) is not None
