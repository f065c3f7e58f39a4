"""The lines that sign a text at its end: who speaks, and on what day."""

import re

from newsarchive.extract.dating.words import SAYS_MODIFIED, SAYS_PUBLISHED, fold
from newsarchive.extract.lines.datelines import is_byline, is_dateline, names_day_or_author, undated
from newsarchive.extract.words.wording import SENTENCE_ENDS

_PRINTED_BY_SYSTEMS = re.compile(r"[:：@|©]|^[—–·•-]|\b\d{1,2}h\d\d\b")
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
