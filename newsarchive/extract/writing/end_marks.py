"""What ends an article within its text: a rule of signs or the line of its editor, with the little that stands behind it."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise

from newsarchive.extract.lines.attachments import is_file
from newsarchive.extract.lines.controls import is_copyright
from newsarchive.extract.lines.datelines import is_bare_day, is_dateline
from newsarchive.extract.lines.paragraphs import Paragraph
from newsarchive.extract.lines.sections import heads_a_part, reserves
from newsarchive.extract.lines.signature import signature
from newsarchive.extract.words.wording import SENTENCE_ENDS

_RULE = re.compile(
    r"[*#＊=~·•\s]{3,}|[-–—=*_~]{1,4}\s?[0oO]{1,5}\s?[-–—=*_~]{1,4}|-\s?30\s?-|[-–—\s]{0,4}(?:THE )?ENDS?[-–—.\s]{0,4}"
    r"|[-–—]+\s?[Ee]nds?\s?[-–—]+"
    r"|[/.]{0,2}\s?انتهای (?:پیام|خبر)\s?[/.]{0,3}\s?\d{0,6}"  # as agencies in Iran end, their desk's number behind
)
_LONGEST_DAY = 24
"""Letters of "Tuesday, 27 May 2025"; what says more tells something."""
_TELEPHONE = re.compile(r"@|\d{2,}[\s./-]\d{3,}")


def without_rule(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Without what parts a release from what its publisher says of itself or from notes to editors, ###, ENDS, and a day above."""
    end = len(paragraphs)
    while end > 1 and _ends_nothing(paragraphs[end - 1].text, paragraphs[end - 2].text):
        end -= 1
    return without_ends(paragraphs[:end])


def without_ends(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Without the line ENDS, or ###, in the text's second half: notes to editors may follow, which are the release's too."""
    first = len(paragraphs) // 2
    ended = {i for i, paragraph in enumerate(paragraphs[first:], first) if _ENDS.fullmatch(paragraph.text)}
    return [paragraph for i, paragraph in enumerate(paragraphs) if i not in ended] if ended else paragraphs


_ENDS = re.compile(r"[-–—\s]{0,4}(?:ENDS|#{3})[-–—.\s]{0,4}|[-–—]+\s?[Ee]nds?\s?[-–—]+")


def without_foot(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Without the page's foot, which a mail has in the same box as whom to call: © 2026, all rights reserved; unsubscribe."""
    foot = next((i for i, paragraph in enumerate(paragraphs) if is_copyright(paragraph.text.partition("\n")[0])), 0)
    return paragraphs[:foot] if foot else paragraphs


def _ends_nothing(text: str, above: str) -> bool:
    """Is it a rule of signs, or a day that signs nothing?"""
    is_day = len(text) < _LONGEST_DAY and is_dateline(text) and not signature(text, above)
    return is_day or (text != "" and not any(map(str.isalnum, text))) or _RULE.fullmatch(text) is not None


def behind_rule(paragraphs: list[Paragraph]) -> Iterator[int]:
    """A line of signs that ends a press release, and the initials and numbers behind it; not whom to call."""
    for i in range(len(paragraphs) - 1, max(0, len(paragraphs) - 7), -1):
        text = paragraphs[i].text
        if _RULE.fullmatch(text):
            yield from range(i, len(paragraphs))
            return
        if len(text) > 80 or text.rstrip(" ()").endswith(SENTENCE_ENDS) or _TELEPHONE.search(text):
            return


_TEXT_ENDS = frozenset(("本文ここまで", "ここまで本文", "ここまで本文です", "ここまでが本文です"))
"""What public offices of Japan print there for those who have their pages read out."""


def until_end(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Without what stands behind the line that says where the page's text ends."""
    ends = (i for i, paragraph in enumerate(paragraphs) if paragraph.text.rstrip("。") in _TEXT_ENDS)
    return paragraphs[: next(ends, len(paragraphs))]


_EDITOR = re.compile(
    r"\W{0,3}(?:[责責]任|本[文期]|[执執]行|值班)?(?:[编編][辑輯]|[责責][编編]|[终終][审審]|[审審][核校稿])\s?[:：丨｜|/／].{0,40}(?:\n.{1,40}){0,4}"
)
_MOST_BEHIND = 240
"""Letters that may stand behind the editor's line: teasers, whose paper it is, what readers are asked to do."""


_TITLE = 50
"""Letters of another story's title, or of its day."""


def _is_cell(paragraph: Paragraph) -> bool:
    return bool(paragraph.nest) and paragraph.nest[-1].tag in ("td", "th")


def behind_editor(paragraphs: list[Paragraph]) -> Iterator[int]:
    """The line that names a Chinese article's editor, and the little behind it; not what says a thing of the institution."""
    behind = brief = 0
    for i in range(len(paragraphs) - 1, 0, -1):
        paragraph = paragraphs[i]
        if _EDITOR.fullmatch(paragraph.text):
            before = sum(len(paragraph.text) for paragraph in paragraphs[:i])
            if 2 * behind < before and behind + brief < before:
                yield from (at for at in range(i, len(paragraphs)) if paragraphs[at].text and not reserves(paragraphs[at]))
            return
        size = 0 if reserves(paragraph) else len(paragraph.text)
        if size < _TITLE and not paragraph.text.endswith("。") and not _is_cell(paragraph):
            brief += size
        else:
            behind += size
        if behind > _MOST_BEHIND or paragraph.part or heads_a_part(paragraph.text) or leads_to_file(paragraph):
            return


_ITEMS, _LINES_OF_ITEM = 3, 4
"""So many dated items are a list, each of so many lines at most."""


def dated_teasers(paragraphs: list[Paragraph]) -> Iterator[int]:
    """Other stories behind the article, told by no markup: a title, perhaps a line of it, and a day alone, three times and more."""
    days = [i for i, paragraph in enumerate(paragraphs) if len(paragraph.text) < 32 and is_bare_day(paragraph.text, with_year=True)]
    gaps = [later - day for day, later in pairwise(days)]
    if len(days) < _ITEMS or max(gaps) > _LINES_OF_ITEM or min(gaps) < 2:
        return
    first = days[0] - min(gaps) + 1
    behind = sum(len(paragraph.text) for paragraph in paragraphs[days[-1] + 1 :])
    if first > 0 and behind < _MOST_BEHIND and sum(len(paragraph.text) for paragraph in paragraphs[:first]) > _MOST_BEHIND:
        yield from range(first, days[-1] + 1)


_FOOT = 6
"""So many of the last lines may be the page's foot."""


def foot_of_page(paragraphs: list[Paragraph]) -> Iterator[int]:
    """The line under a short notice that says whose the page is, what little stands behind it, and above it in its cell."""
    first = max(1, len(paragraphs) - _FOOT)
    at = next((i for i in range(first, len(paragraphs)) if _is_right_of_page(paragraphs[i].text)), None)
    behind = paragraphs[at + 1 :] if at is not None else []
    if at is None or sum(len(line.text) for line in behind) > _MOST_BEHIND or any(line.part or reserves(line) for line in behind):
        return
    cell = paragraphs[at].nest
    while at > first and cell and paragraphs[at - 1].nest == cell != paragraphs[0].nest:
        at -= 1
    yield from range(at, len(paragraphs))


def _is_right_of_page(text: str) -> bool:
    return (_RIGHT.match(text) is not None or "备" in text) and is_copyright(text)


_RIGHT = re.compile(r"Copyright|版|(?:CC[ -]BY[\w. -]{0,20})?(?:(?:19|20)\d\d ?)?[©ⓒ]")
"""How the line begins: CC BY-NC 4.0 2026 © The Clinic, as Nextra writes it under each post."""


_TARGET = re.compile(r'<a(?: href="([^"]*)")?>')


def targets_of(paragraph: Paragraph) -> list[str]:
    """Where its links lead."""
    return [unescape(target) for target in _TARGET.findall(paragraph.html)]


def leads_to_file(paragraph: Paragraph) -> bool:
    """Is a link in it a document to download? Its words are looked at once, however many links it has."""
    words = paragraph.text
    return any(is_file(address, "" if number else words) for number, address in enumerate(targets_of(paragraph)))
