"""The dates that a reader sees, weighed by where they stand and what is said beside them."""

import re
from collections.abc import Iterator, Sequence, Set
from datetime import date, timedelta
from itertools import islice
from math import inf

from lxml.html import HtmlElement

from newsarchive.extract.dating.claims import Claim
from newsarchive.extract.dating.events import tells_where
from newsarchive.extract.dating.groups import HARDLY, Groups, heads_another, names_page
from newsarchive.extract.dating.labels import label_of, says_of
from newsarchive.extract.dating.meanings import Habits
from newsarchive.extract.dating.places import BOX, Spot
from newsarchive.extract.dating.readings import (
    LABEL,
    Reading,
    letters,
    opens_text,
    readings_of,
    stands_at_headline,
    stands_in_headline,
    stands_near,
)
from newsarchive.extract.dating.told import (
    captions_picture,
    dates_an_item,
    ends_sentence,
    heads_paragraph,
    is_bracketed,
    is_of_quote,
)
from newsarchive.extract.dating.words import PUBLISHES, fold
from newsarchive.extract.markup.printed import words_of
from newsarchive.extract.words.wording import width

_UPDATED = re.compile(r"(?<![a-z])(?:(?:last)?updated?|(?:last)?modified|lastmod|edited)(?![a-z])")
_DEEP = 900
"""Characters of text above a line that is no byline or dateline, however few elements part it from the headline: a caption in a
short story, "The team on 27 May".
"""
_CAPTURED = timedelta(days=2)
"""From a day in the west of the world at the capture to the latest that may be printed."""
_WEAK = 0.35
"""A claim of no more is never taken, whatever stands behind it."""


def printed_claims(
    spots: Sequence[Spot], parts: Sequence[HtmlElement], dropped: Set[HtmlElement], closing: Set[HtmlElement], habits: Habits
) -> Iterator[Claim]:
    """One claim for each date printed (or marked up) where a page may print its own.

    ``parts`` are the article's, ``dropped`` what stands in them and is not of it, ``closing`` its last few elements.
    """
    found = [reading for spot in spots if not spot.zone.outside for reading in readings_of(spot, habits)]
    told = {reading.printed.day for reading in found if _is_told_of(reading)}
    said = [says_of(reading) for reading in found]
    groups = Groups(found, said)
    called = [(says, reading.printed.day) for says, reading in zip(said, found, strict=True) if not reading.spot.attribute]
    updates = {day for says, day in called if says == "modified"} - {day for says, day in called if says != "modified"}
    updates |= _renewed(found)
    by_headline = [reading for reading in found if stands_at_headline(reading.spot) and reading.residue <= LABEL]
    first_place = min((reading.spot.distance for reading in by_headline), default=inf)
    begun = min((reading.spot.distance for reading in found if _opens_article(reading)), default=inf)
    around = {parts[-1], *parts[-1].iterancestors()} if parts and by_headline else set()
    behind = {other for node in around for other in node.itersiblings()}
    for says, reading in zip(said, found, strict=True):
        spot, day = reading.spot, reading.printed.day
        meant = "modified" if says == "" and day in updates else says
        if (
            not groups.is_listed(reading, says)
            and (says == "modified" or not reading.printed.is_range)  # "created / changed: 12. 3. / 14. 3." is none
            and not (says == "" and _is_todays(reading, by_headline, habits))
            and not (says == "" and day in told and reading.residue > HARDLY and not stands_in_headline(spot))
            and not (says == "" and spot.distance > first_place and _is_behind_article(spot, around, behind, dropped))
            and (claim := _claim(reading, meant, parts, spot.element in closing, spot.distance > begun))
        ):
            yield claim


def _is_todays(reading: Reading, by_headline: Sequence[Reading], habits: Habits) -> bool:
    """Is it the day of the capture, as many pages print at their head: far above the headline, or before an earlier day there?"""
    place, day = reading.spot.distance, reading.printed.day
    if place >= 0 or habits.latest - day > _CAPTURED or reading.spot.attribute:
        return False
    return not stands_at_headline(reading.spot) or any(
        other.printed.day < day and other.spot.distance > place for other in by_headline
    )


def _is_told_of(reading: Reading) -> bool:
    """Does the headline tell of it? Elsewhere among words it is the event's too: Home > News > Open day on 4 July 2024."""
    is_named = stands_in_headline(reading.spot) and reading.residue > HARDLY
    return is_named and not reading.printed.clock and not _stands_small(reading)


def _renewed(found: Sequence[Reading]) -> set[date]:
    """The days that stand where only class names tell updates (``post-update-date`` behind an icon), after another of the byline.

    Alone, a place of that name holds the article's day in many themes.
    """
    near = [reading for reading in found if not reading.spot.zone.outside and stands_near(reading.spot)]
    if len({reading.printed.day for reading in near}) < 2:
        return set()
    named = {reading.printed.day for reading in near if _is_named_update(reading)}
    others = {reading.printed.day for reading in near} - named
    return {day for day in named if others and day > min(others)}


def _is_named_update(reading: Reading) -> bool:
    """Does an element of the byline, named for updates, hold the date?"""
    element = reading.spot.element
    return any(
        _UPDATED.search(part.get("class", "").lower()) and reading.printed.text in part.text_content()
        for box in (element, *islice(element.iterancestors(), 2))
        for part in islice(box.iter(), 30)
    )


def _stands_small(reading: Reading) -> bool:
    """Alone in the headline's own element, in small print or a box that no blank parts from the word before it."""
    element = reading.spot.element
    if not stands_in_headline(reading.spot) or len((element.text or "").strip()) != len(reading.printed.text):
        return False
    return element.tag == "small" or _ends_unparted(element)


def _ends_unparted(element: HtmlElement) -> bool:
    """Is it the last piece of its box, and no blank before it? "Closed on <b>4 July 2024</b>" has one."""
    previous, box = element.getprevious(), element.getparent()
    if box is None or element.getnext() is not None or (element.tail or "").strip():
        return False
    before = (box.text if previous is None else previous.tail or "".join(previous.itertext())) or ""
    return before[-1:].strip() != ""


def _is_events(reading: Reading) -> bool:
    """Does one of the next rows say where, and nothing that the date is the publication's?"""
    label = f"{label_of(reading.before)} {reading.behind[:LABEL]}"  # 由 admin 於 2018/02/11 18:04 發表
    return not PUBLISHES.search(fold(label)) and tells_where(reading.behind, reading.spot.element)


def _opens_article(reading: Reading) -> bool:
    """Does the article's text begin with it, not a later one's?"""
    return reading.spot.characters <= _DEEP and opens_text(reading)


def _names_another(reading: Reading) -> bool:
    """Does the link that the date stands in say more than a label: the name of another page?"""
    link = next((node for node in (reading.spot.element, *reading.spot.element.iterancestors()) if node.tag == "a"), None)
    if link is not None and reading.residue < LABEL and "".join(link.itertext()).strip() == reading.printed.text:
        return False  # a system's page of that day's news: Muallif: admin 14-05-2026, 10:22
    return reading.residue > HARDLY or (reading.residue > 0 and letters(reading.before + reading.behind) >= LABEL)


def _claim(reading: Reading, says: str | None, parts: Sequence[HtmlElement], closing: bool, begun: bool) -> Claim | None:
    """``says``: an update, wherever the page calls the day one and nothing else; that holds for the day of an attribute too.

    ``closing``: among the article's last lines. ``begun``: behind the day that opens its text.
    """
    spot, printed = reading.spot, reading.printed
    if says is None or (spot.zone.linked and (_names_another(reading) or not stands_near(spot))):
        return None
    if (spot.zone.beside and (spot.attribute or not says)) or is_of_quote(reading):
        return None
    inside = spot.element in parts or any(ancestor in parts for ancestor in spot.element.iterancestors())
    weight, place = _weight(reading, says, closing, inside, begun)
    if not closing:
        weight *= 1 - 0.002 * min(abs(spot.distance), 30)
    if spot.zone.margin and not spot.attribute:
        weight *= 0.9 if says or spot.zone.dated else 0.4
    if weight > _WEAK and says != "modified" and not spot.attribute and _is_events(reading):
        return None
    family = "markup" if spot.attribute else "print"
    return Claim(printed.text, place, says or "published", printed.meanings, printed.clock, weight, family, spot.attribute)


def _is_behind_article(spot: Spot, around: Set[HtmlElement], behind: Set[HtmlElement], dropped: Set[HtmlElement]) -> bool:
    """Does it stand behind the article, or in what was dropped behind its beginning, in a box with a link of some words, as on
    cards of other stories?

    ``around`` are the article's last part and the boxes around it, ``behind`` what follows each of these.
    """
    boxes = [node for node in (spot.element, *spot.element.iterancestors()) if node not in around]
    is_dropped = spot.characters > _BEGINNING and not dropped.isdisjoint(boxes)
    is_behind = spot.distance > 0 and not behind.isdisjoint(boxes[-1:])
    if not (is_dropped or is_behind):
        return False
    links = (link for box in boxes[:_NEAR] for link in islice(box.iter("a"), _FEW))
    return any(width(words_of(link)) >= _SHORTEST for link in links)


_BEGINNING = 100
"""Characters of the text between the headline and what may be a card."""
_NEAR, _FEW, _SHORTEST = 4, 4, 14
"""Boxes around a date in which the link is looked for, the links of a card, and the width of a headline."""


def _is_in_card(reading: Reading) -> bool:
    """Does it stand, away from the headline, in a small box with a link that names another page: "19 October", "Cataract days"?"""
    if reading.spot.characters < _FAR:
        return False
    for box in islice(reading.spot.element.iterancestors(), _CARD_LEVELS):
        if box.tag in _LARGE or sum(map(len, box.itertext())) > _CARD:
            return False
        if any(names_page(link, reading.printed.text) for link in box.iter("a") if "author" not in (link.get("href") or "")):
            return box.find(".//h1") is None
    return False


_FAR = 400
"""Characters of text between a headline and a card; nearer stands who wrote the article, who may have a long title."""
_CARD_LEVELS, _CARD = 3, 300
"""How far above its date the box of another story is looked for, and how many letters it has at most, blanks and all."""
_LARGE = frozenset(("body", "main", "table", "tbody"))


def _weight(reading: Reading, says: str, closing: bool, inside: bool, begun: bool) -> tuple[float, str]:
    """How often a date of such a place is the page's own (shares measured on real pages), and what the place is called."""
    spot, residue, near = reading.spot, reading.residue, stands_near(reading.spot)
    place = "byline" if near else "label" if says else "end" if closing else "text"
    if (spot.attribute and heads_another(spot.element)) or (not says and _is_in_card(reading)):
        return 0.3, "time" if spot.attribute else place
    if spot.attribute:
        return (0.93, "microdata") if spot.says else (0.84 if near else 0.6, "time")
    if inside and not stands_at_headline(spot) and dates_an_item(reading):
        return 0.3, "text"
    if says:
        return 0.9 if near else 0.6, place
    if spot.zone.dated and residue < 40:
        return 0.86 if near else 0.6, place
    if near and _stands_small(reading):
        return 0.8, place
    told_inside = residue > 8 and (
        ends_sentence(reading, inside) or (inside and (spot.characters > _DEEP or captions_picture(spot.element)))
    )
    told_inside = told_inside or (inside and (is_bracketed(reading) or (spot.characters > _DEEP and heads_paragraph(spot.element))))
    told_inside = told_inside or (inside and begun and not closing)
    if near and residue < 30 and not told_inside:
        told = residue and stands_in_headline(spot) and not reading.printed.clock  # what a headline tells: "Closed on 4 July 2024"
        return 0.4 if told else 0.8, place  # less than any other day alone in its line
    if closing and residue <= 8 and not told_inside:
        return 0.76, "end"
    begins = _opens_article(reading)
    if residue < 30 and len(spot.text) <= BOX and not (begins and ends_sentence(reading, inside)):
        return 0.3 if inside else 0.45, place
    if begins:
        return 0.62, "dateline"
    return 0.2 if residue <= 60 else 0.05, place
