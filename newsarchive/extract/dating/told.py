"""Days that an article tells of, and that date no article: a sentence's, an event's, a picture's, a quoted post's."""

import re
from itertools import islice

from lxml.html import HtmlElement

from newsarchive.extract.dating.readings import Reading
from newsarchive.extract.markup.printed import stands_under_picture
from newsarchive.extract.words.wording import SENTENCE_ENDS, width

_LINE = 24
"""Letters before brackets that are more than a label."""


def dates_an_item(reading: Reading) -> bool:
    """Does it date what an item of the text's list names ("2019年3月15日公表" above the title of another notice)?"""
    element = reading.spot.element
    item = next((node for node in (element, *islice(element.iterancestors(), 3)) if node.tag == "li"), None)
    return item is not None and item.find(".//a") is not None and len(reading.spot.text) > 3 * len(reading.printed.text)


def is_of_quote(reading: Reading) -> bool:
    """Is it the link to a post that is quoted, or behind who posted it: "— Hospital (@hospital) 21 November 2026"?"""
    told = reading.spot.zone.linked or _POSTED.search(reading.before) is not None
    return told and any(box.tag == "blockquote" for box in islice(reading.spot.element.iterancestors(), 4))


_POSTED = re.compile(r"\(@\w{1,30}\)\s*$")


def ends_sentence(reading: Reading, inside: bool) -> bool:
    """Does its line end as a sentence does that runs on behind it: "Scans begin on 6 January 2026 in the new building."?

    One of Chinese or Japanese, whose few characters are as many words, may have nothing but that end behind it.
    """
    behind = reading.spot.text[reading.printed.start :].partition("\n")[0]
    if behind.endswith("。"):
        return True
    line = reading.behind.partition("\n")[0]
    tells = sum(map(str.isalpha, line)) > 1  # 19 юли 2020 г.
    return inside and line.endswith(SENTENCE_ENDS) and tells and any(map(str.isalpha, reading.before))


def is_bracketed(reading: Reading) -> bool:
    """Does it stand in brackets behind a sentence of the text: "The unit treated 501 patients. (12 November 2025)"?"""
    line = reading.before.rpartition("\n")[2]
    return line.endswith("(") and width(line) > _LINE and reading.behind.lstrip(" .dгр").startswith(")")


def heads_paragraph(element: HtmlElement) -> bool:
    """Is its line a paragraph between two others, as the day of an event in the text? Page builders set a few of them in a box."""
    line = next((node for node in (element, *islice(element.iterancestors(), 3)) if node.tag == "p"), None)
    if line is None or not _runs_on(line.getnext()):
        return False
    before, box = line.getprevious(), line.getparent()
    return _runs_on(before) or (before is None and _is_like(box.getprevious(), box))


def _runs_on(beside: HtmlElement | None) -> bool:
    return beside is not None and beside.tag in ("p", "ul", "h2", "h3")


def _is_like(other: HtmlElement | None, box: HtmlElement) -> bool:
    return other is not None and bool(box.get("class")) and (other.tag, other.get("class")) == (box.tag, box.get("class"))


def captions_picture(element: HtmlElement) -> bool:
    """Does its line stand right under a picture: "The team on 27 May"?"""
    line = next((node for node in (element, *islice(element.iterancestors(), 3)) if node.tag in ("p", "div")), element)
    return stands_under_picture(line)
