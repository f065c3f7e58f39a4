"""What a page's own list of news says of this very page: a menu or a row of teasers may show the day that the article does not."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import islice

from lxml.html import HtmlElement

from newsarchive.extract.dating.claims import Claim, Stamp, read_stamp
from newsarchive.extract.dating.events import tells_where
from newsarchive.extract.dating.meanings import Habits
from newsarchive.extract.dating.patterns import find_dates
from newsarchive.extract.dating.places import Spot
from newsarchive.extract.words.wording import key

_WEIGHT = 0.6
"""Of a day that stands in another's list; the record is flagged doubtful."""
_LEVELS = 5
"""How far above its date a teaser's box is looked for."""
_LINKS = 6
"""More are in no teaser."""
_NAMED = 18
"""Bytes of a link that names a story: longer than most categories and authors are called, in whatever script."""
_EVENT = re.compile(r"event|termin(?!al)|veranstalt|calend|kalend|agenda|comment|kommentar")
"""Whose days are an event's, or a reader's."""


def teaser_claims(spots: Sequence[Spot], headline: str, element: HtmlElement | None, habits: Habits) -> Iterator[Claim]:
    """The days that stand in a teaser's box, beside a link that bears this page's headline and no other's.

    The box around the headline's own ``element`` is the article, though that be a link to itself: days in it may be any.
    """
    own, around = key(headline), frozenset(() if element is None else element.iterancestors())
    for spot in spots:
        if (read := _read(spot, habits, own)) and _is_teaser(spot.element, own, key(spot.text), around):
            yield Claim(spot.text[:80], "teaser", spot.says or "published", *read, _WEIGHT, "listing", spot.attribute)


def _read(spot: Spot, habits: Habits, headline: str) -> Stamp | None:
    """The one day of the spot, if it is not an event's, as the day that the headline itself tells of."""
    if spot.attribute:
        return read_stamp(spot.text, habits)
    own = spot.element.text_content()[:200]  # a spot of the margin is read with its neighbours
    dates = [printed for printed in find_dates(spot.text, habits) if printed.text in own and key(printed.text) not in headline]
    if len(dates) != 1 or dates[0].is_range or tells_where(spot.text[dates[0].end :], spot.element):
        return None
    return dates[0].meanings, dates[0].clock


def _is_teaser(element: HtmlElement, own: str, stamp: str, article: Set[HtmlElement]) -> bool:
    """Does the element stand in this page's own teaser, beside a link with the headline's words or in it?

    A box with the page's ``h1`` in it is no teaser: a day in it may be the one on which somebody looks at the page.
    """
    for box in (element, *islice(element.iterancestors(), _LEVELS)):
        links = [*islice(box.iter("a"), _LINKS + 1)]
        named = [words for link in links if len((words := key(link.text_content()[:400])).encode()) >= _NAMED]
        if len(links) > _LINKS or any(words not in (own, own + stamp, stamp + own) for words in named):
            return False
        if named:
            return box not in article and next(box.iter("h1"), None) is None and not _is_another_kind(box, element)
    return False


def _is_another_kind(box: HtmlElement, element: HtmlElement) -> bool:
    """Do the names of the box, or of what holds it, say that the day is an event's or a reader's?"""
    inner = islice(element.iterancestors(), _LEVELS)
    around = (*inner, box, *islice(box.iterancestors(), _LEVELS))
    return any(_EVENT.search(f"{item.get('class', '')} {item.get('id', '')}".lower()) for item in around if item.tag != "body")
