"""One date that a spot of a page prints or bears in its mark-up, with the words around it and how far it is from the headline."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newsarchive.extract.dating.claims import read_stamp
from newsarchive.extract.dating.meanings import Habits
from newsarchive.extract.dating.patterns import Printed, find_dates
from newsarchive.extract.dating.places import Spot
from newsarchive.extract.words.wording import key

_EDGE = re.compile(
    r"[\n|·•–—/:]|\s-\s|\s\(|\)\s"
    r"|(?=(?:[来來]源|作者|[编編][辑輯]|[审審][核稿校]|供稿|[浏瀏点點][览覽击擊閱]|[阅閱][读讀]|字[号號体體]|分享)\S{0,3}\s?[:：])"
)
"""What parts a date from the rest of its line: signs, and the label of the next fact, as Chinese systems print them in a row."""

_ADDRESS = re.compile(r"//\S*\Z")
"""Before words that are part of a printed address: https://hospital.example/news/open-day-on-2-march-2025."""


LABEL = 16
"""Letters of a label or a weekday beside a date; what says more names something."""
_TELLING = re.compile("[\u3040-\u9fff\uac00-\ud7af]")


def letters(words: str) -> int:
    """How much it says; one of East Asia's characters says as much as three letters."""
    return len(words) if words.isascii() else len(words) + 2 * len(_TELLING.findall(words))


class Reading(NamedTuple):
    """One date of one spot, with the words before it and behind it, up to its neighbours."""

    spot: Spot
    printed: Printed
    before: str
    behind: str

    @property
    def residue(self) -> int:
        """Characters that share the date's cell (line, or part of a line between bars) without being of it."""
        own = (self.spot.element.text or "").strip(" .,:|()–-\n\t\r")
        if self.spot.zone.dated and own.endswith(self.printed.text) and letters(own.removesuffix(self.printed.text)) < LABEL:
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


def readings_of(spot: Spot, habits: Habits) -> Iterator[Reading]:
    """Every date of the spot, in order; the words between two are behind the one and before the other."""
    if spot.attribute:
        if stamp := read_stamp(spot.text, habits):
            yield Reading(spot, Printed(0, len(spot.text), spot.text, *stamp), "", "")
        return
    dates = find_dates(spot.text, habits)
    if "//" in spot.text:
        dates = tuple(printed for printed in dates if not _ADDRESS.search(spot.text, 0, printed.start))
    for i, printed in enumerate(dates):
        since = dates[i - 1].end if i else 0
        until = dates[i + 1].start if i + 1 < len(dates) else len(spot.text)
        end = printed.start + len(spot.text[printed.start : printed.end].rstrip())  # the line's end is not of the clock
        yield Reading(spot, printed, spot.text[since : printed.start], spot.text[end:until])


def stands_at_headline(spot: Spot) -> bool:
    """Right at the headline, before the text begins: a byline may look like the items of a list below it."""
    return spot.characters <= 250 and -8 <= spot.distance <= 12


def stands_near(spot: Spot) -> bool:
    """Where a byline stands: a few elements, or a few words, from the headline."""
    if spot.distance < 0:
        return spot.distance >= -15 or (spot.distance >= -40 and spot.characters <= 200)
    return spot.distance <= 40 or (spot.distance <= 120 and spot.characters <= 1200)


def stands_in_headline(spot: Spot) -> bool:
    """In the headline's own element."""
    return spot.distance == 0 and spot.characters == 0


def opens_text(reading: Reading) -> bool:
    """Does a text begin here as agencies and press offices begin: "SEOUL, May 27, 2025 –", "(27. Mai 2025)"?"""
    return bool(_PLACE_BEFORE.fullmatch(reading.before) and _DASH_BEHIND.match(reading.behind))


_PLACE_BEFORE = re.compile(r"\W*(?:[^\d\n.!?;:]{2,40}[,(،]\s*(?:[^\W\d]{1,4}\s)?)?\(?")
_DASH_BEHIND = re.compile(r"\)?(?:\s?(?:г|р|god|r|m|d)\b)?\.?\s*(?:[–—/|:]|-{1,2}\s)|\)\s")
"""Behind the mark of a year, in some languages, and a full stop: Москва, 9 ноября 2026 г. –, Madrid, 5 de noviembre de 2026.-"""


def apart_from_headline(spots: Iterable[Spot], headline: str) -> tuple[Spot, ...]:
    """The spots that do not repeat the headline elsewhere, without its line beside a date, which labels none."""
    return tuple(_beside_headline(spot, headline) for spot in spots if not _repeats(spot, headline))


def _repeats(spot: Spot, headline: str) -> bool:
    """Are the words the headline's own, in another place (a breadcrumb, a name for machines)? Their day is told, not printed."""
    words = (spot.element.text or "").strip()
    return abs(len(words) - len(headline)) < 4 and not stands_in_headline(spot) and key(words) == key(headline)


def _beside_headline(spot: Spot, headline: str) -> Spot:
    """The spot without the headline's line, which labels no date beside it: 2024年04月01日, 骨密度測定装置を更新しました."""
    if not headline or stands_in_headline(spot):
        return spot
    if "\n" not in spot.text:  # "Home » News » Open day on 27 May 2025" tells of the day too
        return spot._replace(text=spot.text.replace(headline, " ")) if headline in spot.text else spot
    said, lines = key(headline), spot.text.split("\n")
    others = [line for line in lines if key(line) != said]
    return spot._replace(text="\n".join(others)) if len(others) < len(lines) else spot
