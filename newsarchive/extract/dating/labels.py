"""What is said beside a printed date: that it is of publication, of the last change, or of something else."""

import re

from lxml.html import HtmlElement

from newsarchive.extract.dating.places import BOX
from newsarchive.extract.dating.readings import Reading, stands_in_headline
from newsarchive.extract.dating.words import NEIGHBOUR, PUBLISHES, SAYS_MODIFIED, SAYS_OTHER, SAYS_PUBLISHED, UNITS, fold
from newsarchive.extract.words.wording import width

_CELL = re.compile(r"[|·•;。！？]")
"""What parts its label from the rest."""
_CELLS = re.compile(r"[\n\t]")
_INVITES = re.compile(r"\b(?:\d+|no|add|leave a|post a|view|keine?) (?:comments?|kommentare?)\b")
"""Comments that stand beside a byline's date and are not what is dated."""
_CREDIT = re.compile(r"(?:©|\([Cc]\))[^\n\d]{3,60}\n")
"""Whose the picture is that stands in the line above a day: © Ann Lee."""
_CATEGORY = re.compile(r"\b(?:press|news|media) releases\b")
"""What many notices are filed under, beside their last change as well."""
_PASSIVE = re.compile(r"\b(?:was|were|been|wurde|wurden|fue|foi|ete|stato|stata|werd|byl|został\w*)\W*$")
"""Before a label that is a sentence's verb: the study was published on …"""
_ITEM = re.compile(r"\W*(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、．.]\s*")
"""Before a label that is the heading of a point in the text: 一、日期：115年3月18日."""
_THIS_PAGE = re.compile(
    r"\W*(?:this|dieser|der|diese|cet|cette|este|esta|questo|questa|dit|deze|эта|данная|denne|den)\s+"
    r"(?:entry|post|article|story|page|news|item|press|beitrag|artikel|eintrag|text|seite|billet|articulo|entrada|artigo"
    r"|articolo|pagina|bericht|запись|статья|страница|novinka)"
)
_BY = re.compile(r"\W*(?:by|von|vom|par|por|da|di|door|av|af|in|unter|under|от|в|at|um|a)\b")
_BEHIND = re.compile(r"(?:[^.!?|:。！？，]|:(?!\s)){0,45}$")
"""What may stand between a date and the label behind it: no end of a sentence or cell, nor a comma of
Chinese: 自113年6月3日起，本院領藥時間調整."""
_HOUR = re.compile(r"\d[:：]\d\d")
"""Behind a day and its hour another hour is another time's, and a label behind it too: 2024/3/5 14:22（3/5 15:10 更新）."""
_HOUR_ALONE = re.compile(r"\s*\d{1,2}[:：]\d\d\W*")
"""Between a label and its day: تاریخ انتشار: ۱۴:۰۵ - ۲۱ اسفند ۱۴۰۴."""
_ITS_HOUR = re.compile(r"[^\W\d]*\W+(?:[^\W\d]+\W+)?\d{1,2}[:：.h]\d\d(?![./]?\d)")
"""Behind a label, its own: 12 Marzo 2026 alle 14:05, aggiornato alle 16:20."""
_TELLS = re.compile(r"的[^\W\d]|した[^\W\d]|された[^\W\d]|(?:된|한) [^\W\d]")
"""What is behind a word that tells of something else's publication: 3月9日发布的数据, 発表された研究."""
_TOLD = re.compile(r"\w*\W*(?:[^\W\d]+\W+){0,2}\d{1,3}\s?([^\W\d]+)")
"""A count and its unit: 8 hours, há 14 horas."""
_COLON_LAST = re.compile(r"[:：]\s*(?:[^\W\d_]{2,14}(?:-[^\W\d_]{2,6})?[,.]?\s*)?$")
"""Before the next day, its weekday or not: zadnja sprememba: sobota, 17. januar."""
_WEEKDAY = re.compile(r"(?<=\w)\t([^\W\d_]{2,12})[,.]? ?$")
"""One word that begins the date's own inline element, behind its label: Last edited <span>Sun Nov 29 12:17:34 2026</span>."""
_FIRST_WORD = 20
_NAME = 60
"""Characters of an author's name and what leads from it to the day."""
_LONG_LINE = 80
"""Characters before a date that are more than a byline's."""
_SIZES = re.compile(r"(?:\ba[+-]?\s){2,}", re.IGNORECASE)
"""What sets the size of the letters, before a label: Schriftgröße A A A Veröffentlicht am 11.8.2022."""
_WORDS_BEFORE = re.compile(r"(?:[^\W\d_]+ )*[^\W\d_]+ ?$")
_WORDS_BEHIND = re.compile(r" [^\W\d_]+ [^\W\d_]+")


def says_of(reading: Reading) -> str | None:
    """published, modified, "" (nothing), or ``None``: another kind of date."""
    if reading.spot.says:
        return reading.spot.says
    if reading.spot.attribute:
        return "modified" if _calls_update(reading.spot.element) else ""
    if paired := _of_pair(reading):
        return paired
    own = reading.before
    if stands_in_headline(reading.spot):
        own = own.rpartition("\n")[2]  # the headline above labels nothing
    before, behind = fold(label_of(_CREDIT.sub("", own))), _CATEGORY.sub("", fold(reading.behind[:75]))
    if SAYS_OTHER.search(_INVITES.sub("", before)) or any(NEIGHBOUR.match(cell) for cell in _CELLS.split(fold(reading.before))):
        return None
    for pattern, says in ((SAYS_MODIFIED, "modified"), (SAYS_PUBLISHED, "published")):
        if (match := pattern.search(before)) and _is_label(reading, before[: match.start()]):
            return says
    for pattern, says in ((PUBLISHES, "published"), (SAYS_MODIFIED, "modified")):
        match = pattern.search(behind)
        if (
            match
            and _BEHIND.match(behind[: match.start()])
            and not _TELLS.match(behind[match.end() :])
            and not _labels_next(behind[match.end() :])
            and not _opens_line(reading, behind, match)
            and not (reading.printed.clock and (_HOUR.search(behind[: match.start()]) or _ITS_HOUR.match(behind, match.end())))
        ):
            return says if _is_label(reading, own.rpartition("\n")[2].rpartition("\t")[2]) else ""
    return "published" if _is_signed(reading) else ""


_DAYS = re.compile(r"[\d\s./:–-]*")


def _of_pair(reading: Reading) -> str | None:
    """Which of two labels is its own, where both stand before both days: "Vytvořeno / změněno: 12. 3. 2025 / 14. 3. 2025"?"""
    labels, colon, between = reading.spot.text[: reading.printed.start].partition(": ")
    first, stroke, second = labels.rpartition("/")
    if not (colon and stroke and len(labels) < BOX and _DAYS.fullmatch(between)) or second[:1].isdigit():
        return None
    if any(map(str.isdigit, labels)):
        return None  # a day stands between the labels: each has its own
    is_pair = SAYS_PUBLISHED.search(fold(first[-_NAME:])) and SAYS_MODIFIED.search(fold(second))
    return ("modified" if "/" in between else "published") if is_pair else None


def _is_signed(reading: Reading) -> bool:
    """Does it end a line of its own that says who wrote, with the name set apart: Written by <em>Jane Roe</em> on 27 May 2025?"""
    label, tab, name = reading.before.rpartition("\n")[2].partition("\t")
    return bool(tab) and len(name) < _NAME and not reading.tail and PUBLISHES.match(fold(label.strip())) is not None


def _calls_update(element: HtmlElement) -> bool:
    """Do the few words right before the element of a time, or its first one, call it a change: Aangepast <time …>16:20</time>?"""
    before, parent = element.getprevious(), element.getparent()
    said = (before.tail if before is not None else parent.text if parent is not None else "") or ""
    first = (element.text or "").lstrip()[:_FIRST_WORD]
    return SAYS_MODIFIED.match(fold(first)) is not None or (len(said) < BOX and SAYS_MODIFIED.search(fold(said)) is not None)


def _labels_next(behind: str) -> bool:
    """Do the words behind a label say that it is the next date's: a colon, be a weekday behind it, "8 hours ago"?"""
    told = _TOLD.match(behind)
    return _COLON_LAST.search(behind) is not None or (told is not None and told[1] in UNITS)


def _opens_line(reading: Reading, behind: str, label: re.Match[str]) -> bool:
    """Does the label begin another line or inline element, which ends with the next date?"""
    before, after = behind[: label.start()], behind[label.end() :]
    opens = ("\n" in before and "\n" not in after) or ("\t" in before and _CELLS.search(after) is None)
    return reading.is_followed and opens


def label_of(before: str) -> str:
    """The words that may label a date: those of its own line, else the line above, if that is a label.

    It has a colon, or a word or two; so few characters are a whole headline in Chinese: 市民公開講座を開催しました.
    """
    if (found := _WEEKDAY.search(before)) and not PUBLISHES.search(fold(found[1])):
        before = f"{before[: found.start()]} {found[1]}"
    *above, own = before.replace("\t", "\n").split("\n")
    own = _CELL.split(own)[-1]
    if (own.strip(" :：.-|·•") and not _HOUR_ALONE.fullmatch(own)) or not above:
        return own[-40:]
    return above[-1][-40:] if above[-1].rstrip().endswith((":", "：")) or width(above[-1]) <= 20 else ""


def _is_label(reading: Reading, lead: str) -> bool:
    """Is it said of this page, not told in the text ("a study was published on …")?"""
    if _THIS_PAGE.match(fold(reading.spot.text[:60])) or reading.spot.zone.dated:
        return True
    short = len(reading.spot.text) <= BOX and (reading.tail <= 40 or bool(_BY.match(fold(reading.behind))))
    return short and not (_PASSIVE.search(lead) or _ITEM.fullmatch(lead) or _runs_on(lead, reading))


def _runs_on(lead: str, reading: Reading) -> bool:
    """Is a label a word of a sentence: four words run on into it, or three, and the date into two more, or a long line into them?

    "Dự án bắt đầu từ ngày 4/7/2025", "این طرح در تاریخ ۲۷ اردیبهشت با حمایت …", "Proje İl Sağlık desteğiyle 8 Şubat tarihinde",
    "Waiting times fell … during the past quarter, according to figures released on 4 October 2025."
    """
    found = _WORDS_BEFORE.search(_SIZES.split(lead[-80:])[-1])
    words = found[0].count(" ") + (not found[0].endswith(" ")) if found else 0
    if words != 3:
        return words > 3
    return _WORDS_BEHIND.match(reading.behind) is not None or len(reading.before.rpartition("\n")[2]) > _LONG_LINE
