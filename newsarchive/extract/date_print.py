"""The dates a reader sees, weighed by where they stand and by what is said beside them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from datetime import date
from itertools import islice
from typing import NamedTuple

from lxml.html import HtmlElement

from newsarchive.extract.date_claims import Claim, read_stamp
from newsarchive.extract.date_events import tells_where
from newsarchive.extract.date_meanings import Habits
from newsarchive.extract.date_patterns import Printed, find_dates
from newsarchive.extract.date_places import BOX, Spot
from newsarchive.extract.date_words import NEIGHBOUR, PUBLISHES, SAYS_MODIFIED, SAYS_OTHER, SAYS_PUBLISHED, UNITS, fold

_EDGE = re.compile(r"[\n|·•–—/:]|\s-\s|\s\(|\)\s")
"""What parts a date from the rest of its line."""
_CELL = re.compile(r"[|·•;]")
"""What parts its label from the rest."""
_CELLS = re.compile(r"[\n\t]")
_INVITES = re.compile(r"\b(?:\d+|no|add|leave a|post a|view|keine?) (?:comments?|kommentare?)\b")
"""Comments that stand beside a byline's date and are not what is dated."""
_CATEGORY = re.compile(r"\b(?:press|news|media) releases\b")
"""What many notices are filed under, beside their last change as well."""
_PASSIVE = re.compile(r"\b(?:was|were|been|wurde|wurden|fue|foi|ete|stato|stata|werd|byl|został\w*)\W*$")
"""Before a label that is a sentence's verb: the study was published on …"""
_THIS_PAGE = re.compile(
    r"\W*(?:this|dieser|der|diese|cet|cette|este|esta|questo|questa|dit|deze|эта|данная|denne|den)\s+"
    r"(?:entry|post|article|story|page|news|item|press|beitrag|artikel|eintrag|text|seite|billet|articulo|entrada|artigo"
    r"|articolo|pagina|bericht|запись|статья|страница|novinka)"
)
_BY = re.compile(r"\W*(?:by|von|vom|par|por|da|di|door|av|af|in|unter|under|от|в|at|um|a)\b")
_BEHIND = re.compile(r"(?:[^.!?|:]|:(?!\s)){0,45}$")
"""What may stand between a date and the label behind it: no end of a sentence or cell."""
_HOUR = re.compile(r"\d[:：]\d\d")
"""Behind a day and its hour another hour is another time's, and a label behind it too: 2024/3/5 14:22（3/5 15:10 更新）."""
_TELLS = re.compile(r"的[^\W\d]|した[^\W\d]|された[^\W\d]|(?:된|한) [^\W\d]")
"""What is behind a word that tells of something else's publication: 3月9日发布的数据, 発表された研究."""
_TOLD = re.compile(r"\w*\W*\d{1,3}\s?([^\W\d]+)")
"""A count and its unit: 8 hours."""
_UPDATED = re.compile(r"(?<![a-z])(?:(?:last)?updated?|(?:last)?modified|lastmod|edited)(?![a-z])")
_LONG_LINE = 80
"""Characters before a date that are more than a byline's."""
_WORDS_BEFORE = re.compile(r"(?:[^\W\d_]+ )*[^\W\d_]+ ?$")
_WORDS_BEHIND = re.compile(r" [^\W\d_]+ [^\W\d_]+")
_PLACE_BEFORE = re.compile(r"\W*(?:[^\d\n.!?;:]{2,40}[,(]\s*)?\(?")
_DASH_BEHIND = re.compile(r"\)?\s*(?:[–—/|:]|-{1,2}\s)|\)\s")
_DEEP = 900
"""Characters of text above a line that is no byline, however few elements part it from the headline: "The team on 27 May"."""
_WEAK = 0.35
"""A claim of no more is never taken, whatever stands behind it."""


class _Reading(NamedTuple):
    """One date of one spot, with the words before it and behind it, up to its neighbours."""

    spot: Spot
    printed: Printed
    before: str
    behind: str

    @property
    def residue(self) -> int:
        """Characters that share the date's cell (line, or part of a line between bars) without being of it."""
        own = (self.spot.element.text or "").strip(" .,:|()–-\n\t\r")
        if self.spot.zone.dated and own.endswith(self.printed.text) and len(own) - len(self.printed.text) < 16:
            return 0  # an element made to hold this date and its weekday, whatever it stands in
        return _length(_EDGE.split(self.before)[-1].split("\t")[::-1]) + self.tail

    @property
    def is_followed(self) -> bool:
        """Does another date end the words behind it?"""
        return self.printed.end + len(self.behind) < len(self.spot.text)

    @property
    def tail(self) -> int:
        """Those behind it."""
        return _length(_EDGE.split(self.behind, maxsplit=1)[0].split("\t"))


def _length(pieces: list[str]) -> int:
    """The nearest piece counts; the next, behind an inline element's border, only if it is prose, as around a date in bold."""
    return len(pieces[0].strip()) + sum(len(piece) for piece in pieces[1:2] if piece.count(" ") >= 5)


def printed_claims(
    spots: Sequence[Spot], parts: Sequence[HtmlElement], closing: Set[HtmlElement], habits: Habits
) -> Iterator[Claim]:
    """One claim for each date printed (or marked up) where a page may print its own.

    ``parts`` are the article's, ``closing`` its last few elements.
    """
    found = [reading for spot in spots if not spot.zone.outside for reading in _read(spot, habits)]
    days: dict[str, set[date]] = defaultdict(set)
    first: dict[str, date] = {}
    for reading in found:
        days[reading.spot.group].add(reading.printed.day)
        if _at_headline(reading.spot):
            first.setdefault(reading.spot.group, reading.printed.day)
    said = [_says(reading) for reading in found]
    called = [(says, reading.printed.day) for says, reading in zip(said, found, strict=True) if not reading.spot.attribute]
    updates = {day for says, day in called if says == "modified"} - {day for says, day in called if says != "modified"}
    updates |= _renewed(found)
    for says, reading in zip(said, found, strict=True):
        spot, day = reading.spot, reading.printed.day
        listed = len(days[spot.group]) > 2 and not (_at_headline(spot) and day == first[spot.group])
        if (
            not listed
            and not reading.printed.is_range
            and (claim := _claim(reading, "modified" if says == "" and day in updates else says, parts, spot.element in closing))
        ):
            yield claim


def _renewed(found: Sequence[_Reading]) -> set[date]:
    """The days that stand where only class names tell updates (``post-update-date`` behind an icon), after another of the byline.

    Alone, a place of that name holds the article's day in many themes.
    """
    near = [reading for reading in found if not reading.spot.zone.outside and _near(reading.spot)]
    if len({reading.printed.day for reading in near}) < 2:
        return set()
    named = {reading.printed.day for reading in near if _is_named_update(reading)}
    others = {reading.printed.day for reading in near} - named
    return {day for day in named if others and day > min(others)}


def _is_named_update(reading: _Reading) -> bool:
    """Does an element of the byline, named for updates, hold the date?"""
    element = reading.spot.element
    return any(
        isinstance(part.tag, str) and _UPDATED.search(part.get("class", "").lower()) and reading.printed.text in part.text_content()
        for box in (element, *islice(element.iterancestors(), 2))
        for part in islice(box.iter(), 30)
    )


def _read(spot: Spot, habits: Habits) -> Iterator[_Reading]:
    if spot.attribute:
        if stamp := read_stamp(spot.text, habits):
            yield _Reading(spot, Printed(0, len(spot.text), spot.text, *stamp), "", "")
        return
    dates = find_dates(spot.text, habits)
    for i, printed in enumerate(dates):
        since = dates[i - 1].end if i else 0
        until = dates[i + 1].start if i + 1 < len(dates) else len(spot.text)
        yield _Reading(spot, printed, spot.text[since : printed.start], spot.text[printed.end : until])


def _at_headline(spot: Spot) -> bool:
    """Right at the headline, before the text begins: a byline may look like the items of a list below it."""
    return spot.characters <= 250 and -8 <= spot.distance <= 12


def _near(spot: Spot) -> bool:
    """Where a byline stands: a few elements, or a few words, from the headline."""
    if spot.distance < 0:
        return spot.distance >= -15 or (spot.distance >= -40 and spot.characters <= 200)
    return spot.distance <= 40 or (spot.distance <= 120 and spot.characters <= 1200)


def _in_headline(spot: Spot) -> bool:
    """In the headline's own element."""
    return spot.distance == 0 and spot.characters == 0


def _stands_small(reading: _Reading) -> bool:
    """Alone in a small print of the headline's own element."""
    element = reading.spot.element
    return element.tag == "small" and _in_headline(reading.spot) and len((element.text or "").strip()) == len(reading.printed.text)


def _says(reading: _Reading) -> str | None:
    """published, modified, "" (nothing), or ``None``: another kind of date."""
    if reading.spot.says:
        return reading.spot.says
    own = reading.before.rpartition("\n")[2] if _in_headline(reading.spot) else reading.before  # the headline above labels nothing
    before, behind = fold(_label(own)), _CATEGORY.sub("", fold(reading.behind[:75]))
    if SAYS_OTHER.search(_INVITES.sub("", before)) or any(NEIGHBOUR.match(cell) for cell in _CELLS.split(fold(reading.before))):
        return None
    for pattern, says in ((SAYS_MODIFIED, "modified"), (SAYS_PUBLISHED, "published")):
        if (match := pattern.search(before)) and _is_label(reading, before[: match.start()]):
            return says
    for pattern, says in ((SAYS_PUBLISHED, "published"), (SAYS_MODIFIED, "modified")):
        match = pattern.search(behind)
        if (
            match
            and _BEHIND.match(behind[: match.start()])
            and not _TELLS.match(behind[match.end() :])
            and not _labels_next(behind[match.end() :])
            and not _opens_line(reading, behind, match)
            and not (reading.printed.clock and _HOUR.search(behind[: match.start()]))
        ):
            return says if _is_label(reading, own.rpartition("\n")[2].rpartition("\t")[2]) else ""
    return ""


def _is_events(reading: _Reading) -> bool:
    """Does one of the next rows say where, and nothing that the date is the publication's?"""
    return not PUBLISHES.search(fold(_label(reading.before))) and tells_where(reading.behind, reading.spot.element)


def _labels_next(behind: str) -> bool:
    """Do the words behind a label say that it is the next date's: a colon, "8 hours ago"?"""
    told = _TOLD.match(behind)
    return behind.rstrip(" \n\t").endswith((":", "：")) or (told is not None and told[1] in UNITS)


def _opens_line(reading: _Reading, behind: str, label: re.Match[str]) -> bool:
    """Does the label begin another line, which ends with the next date?"""
    return reading.is_followed and "\n" in behind[: label.start()] and "\n" not in behind[label.end() :]


def _label(before: str) -> str:
    """The words that may label a date: those of its own line, else the line above, if that is a label (a colon, a word or two)."""
    *above, own = before.replace("\t", "\n").split("\n")
    own = _CELL.split(own)[-1]
    if own.strip(" :：.-|·•") or not above:
        return own[-40:]
    return above[-1][-40:] if above[-1].rstrip().endswith((":", "：")) or len(above[-1]) <= 20 else ""


def _is_label(reading: _Reading, lead: str) -> bool:
    """Is it said of this page, not told in the text ("a study was published on …")?"""
    if _THIS_PAGE.match(fold(reading.spot.text[:60])) or reading.spot.zone.dated:
        return True
    short = len(reading.spot.text) <= BOX and (reading.tail <= 40 or bool(_BY.match(fold(reading.behind))))
    return short and not _PASSIVE.search(lead) and not _runs_on(lead, reading)


def _runs_on(lead: str, reading: _Reading) -> bool:
    """Is a label a word of a sentence: four words run on into it, or three, and the date into two more, or a long line into them?

    "Dự án bắt đầu từ ngày 4/7/2025", "این طرح در تاریخ ۲۷ اردیبهشت با حمایت …", "Proje İl Sağlık desteğiyle 8 Şubat tarihinde",
    "Waiting times fell … during the past quarter, according to figures released on 4 October 2025."
    """
    found = _WORDS_BEFORE.search(lead[-80:])
    words = found[0].count(" ") + (not found[0].endswith(" ")) if found else 0
    if words != 3:
        return words > 3
    return _WORDS_BEHIND.match(reading.behind) is not None or len(reading.before.rpartition("\n")[2]) > _LONG_LINE


def _is_dateline(reading: _Reading) -> bool:
    """Does a text begin here as agencies and press offices begin: "SEOUL, May 27, 2025 –", "(27. Mai 2025)"?"""
    return bool(_PLACE_BEFORE.fullmatch(reading.before) and _DASH_BEHIND.match(reading.behind))


def _claim(reading: _Reading, says: str | None, parts: Sequence[HtmlElement], closing: bool) -> Claim | None:
    """``says``: an update, wherever the page calls the day one and nothing else; that holds for the day of an attribute too."""
    spot, printed = reading.spot, reading.printed
    if says is None or (spot.zone.linked and (reading.residue > 12 or not _near(spot))):
        return None
    if spot.zone.beside and (spot.attribute or not says):
        return None
    inside = spot.element in parts or any(ancestor in parts for ancestor in spot.element.iterancestors())
    weight, place = _weight(reading, says, closing, inside)
    if not closing:
        weight *= 1 - 0.002 * min(abs(spot.distance), 30)
    if spot.zone.margin and not spot.attribute:
        weight *= 0.9 if says or spot.zone.dated else 0.4
    if weight > _WEAK and says != "modified" and not spot.attribute and _is_events(reading):
        return None
    family = "markup" if spot.attribute else "print"
    return Claim(printed.text, place, says or "published", printed.meanings, printed.clock, weight, family, spot.attribute)


def _dates_an_item(reading: _Reading) -> bool:
    """Does it date what an item of the text's list names ("2019年3月15日公表" above the title of another notice)?"""
    element = reading.spot.element
    item = next((node for node in (element, *islice(element.iterancestors(), 3)) if node.tag == "li"), None)
    return item is not None and item.find(".//a") is not None and len(reading.spot.text) > 3 * len(reading.printed.text)


def _weight(reading: _Reading, says: str, closing: bool, inside: bool) -> tuple[float, str]:
    """How often a date of such a place is the page's own (shares measured on real pages), and what the place is called."""
    spot, residue, near = reading.spot, reading.residue, _near(reading.spot)
    place = "byline" if near else "label" if says else "end" if closing else "text"
    if spot.attribute:
        return (0.93, "microdata") if spot.says else (0.84 if near else 0.6, "time")
    if inside and not _at_headline(spot) and _dates_an_item(reading):
        return 0.3, "text"
    if says:
        return 0.9 if near else 0.6, place
    if spot.zone.dated and residue < 40:
        return 0.86 if near else 0.6, place
    if near and _stands_small(reading):
        return 0.8, place
    if near and residue < 30 and not (inside and residue > 8 and spot.characters > _DEEP):
        told = residue and _in_headline(spot) and not reading.printed.clock  # what a headline tells: "Closed on 4 July 2024"
        return 0.45 if told else 0.8, place
    if closing and residue <= 8:
        return 0.76, "end"
    if residue < 30 and len(spot.text) <= BOX:
        return 0.3 if inside else 0.45, place
    if spot.characters <= _DEEP and _is_dateline(reading):
        return 0.62, "dateline"
    return 0.2 if residue <= 60 else 0.05, place
