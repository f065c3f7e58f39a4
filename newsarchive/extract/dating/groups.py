"""Dates that stand in places of one kind, and whether they date the items of a list, each the link to another page."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import islice

from lxml.html import HtmlElement

from newsarchive.extract.dating.readings import Reading, opens_text, stands_at_headline
from newsarchive.extract.dating.told import ends_sentence
from newsarchive.extract.words.wording import width

HARDLY = 12
"""Letters beside a date that say no more than a label does."""


class Groups:
    """The dates by the kind of place they stand in: several days in places of one kind date the items of a list."""

    def __init__(self, found: Sequence[Reading], said: Sequence[str | None]) -> None:
        self._days: dict[str, set[date]] = defaultdict(set)
        self._first: dict[str, Reading] = {}
        self._begins: dict[str, Reading] = {}
        self._times = Counter((reading.spot.group, reading.printed.day) for reading in found if not reading.spot.attribute)
        self._published = Counter(reading.spot.group for says, reading in zip(said, found, strict=True) if says == "published")
        for reading in found:
            self._days[reading.spot.group].add(reading.printed.day)
            self._begins.setdefault(reading.spot.group, reading)
            before = self._first.get(reading.spot.group)
            if stands_at_headline(reading.spot) and (before is None or before.spot.distance < 0 <= reading.spot.distance):
                self._first[reading.spot.group] = reading  # a byline's place is under the headline; above it may end another list

    def is_listed(self, reading: Reading, says: str | None) -> bool:
        """Does it date an item of a list, and is neither the byline's, nor alone called the publication's, nor opens the text?"""
        spot, day = reading.spot, reading.printed.day
        if len(self._days[spot.group]) < _SEVERAL and not _is_repeated(reading, self._times[spot.group, day]):
            return False
        if stands_at_headline(spot) and day == self._first[spot.group].printed.day and not heads_another(spot.element):
            return False
        if says == "published" and not spot.attribute and self._published[spot.group] == 1:
            return False
        return not (reading is self._begins[spot.group] and opens_text(reading) and ends_sentence(reading, True))


_SEVERAL = 3
"""Days of one kind of place that are a list's: a byline may have two, of publication and of the last change."""


def _is_repeated(reading: Reading, times: int) -> bool:
    """Does it stand so often in places of its kind, alone, that it dates items of a list, the news of one day?"""
    return times > 3 and not reading.spot.attribute and reading.residue <= HARDLY


def heads_another(element: HtmlElement) -> bool:
    """Is it the time of a list's item that is the link to another page, as in the news of the hour beside an article?"""
    item = next((node for node in (element, *islice(element.iterancestors(), 4)) if node.tag == "li"), None)
    if item is None or item.find(".//h1") is not None:
        return False
    return any(map(names_page, item.iter("a")))


def names_page(link: HtmlElement, day: str = "") -> bool:
    """Does a link say more than a writer's or a rubric's name, and not only a day?"""
    said = " ".join("".join(link.itertext()).replace(day, "").split())
    return width(said) >= _TITLE or len(said) >= _LONG


_TITLE, _LONG = 24, 32
"""What a link says, in letters and in characters, that names a page and not a writer or a rubric."""
