"""Which links turn the page of this listing: by number, by word, by address, by script, by form.

A pager is recognised by agreement: what a link says (a number, "next", an arrow) and how its address differs from the page's own
in one place only. Numbers that vary one place of an address in step prove that place whatever it is called.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from lxml.html import HtmlElement

from newsarchive.discover import words
from newsarchive.discover.forms import Request
from newsarchive.discover.links import Link
from newsarchive.discover.pagers import page_places as places
from newsarchive.discover.pagers.pager_links import UNNAMED, Turn, read_turn
from newsarchive.discover.traps import looks_endless
from newsarchive.discover.zones import Zones

_RTL = re.compile(r"^(?:ar|fa|he|iw|ur|ps|ckb|dv|yi|ug)\b", re.I)


@dataclass(frozen=True, slots=True)
class Step:
    """One further page of the listing, before it is put in order."""

    request: Request
    how: str
    number: int | None = None
    ahead: bool = True


def find_steps(
    links: Sequence[Link], page_url: str, language: str | None, zones: Zones, declared: Sequence[str] = ()
) -> list[Step]:
    """The further pages of the listing that the page's links lead to, in document order, each once.

    ``declared`` are the addresses of ``<link rel=next>``: believed where they are this listing's.
    """
    rtl = bool(language and _RTL.match(language))
    turns = [
        turn
        for link in links
        if (turn := read_turn(link, rtl)) is not None
        and not _is_year(turn)
        and not _COMMENTS.search(turn.link.request.url)
        and looks_endless(turn.link.request.url) != "calendar"
    ]
    turns = _without_stories(turns, links)
    own = places.address_of(Request(page_url))
    pagers = _pagers([turn for turn in turns if turn.number is not None], own)
    turns += _omitted(links, pagers)
    accepted: dict[str, Step] = {}
    current = _current_number(pagers, own)
    for url in declared:
        address = places.address_of(Request(url))
        if address != own and (places.same_listing(address, own) or places.has_cursor(address)):
            accepted[address] = Step(Request(url), "rel-next")
    arrows = {places.address_of(turn.link.request) for turn in turns if turn.label == "next"}
    for turn in turns:
        step = _accept(turn, own, pagers, current, zones, arrows)
        if step is not None:
            key = places.address_of(step.request)
            if key == own and step.request.method == "GET":
                continue
            known = accepted.get(key)
            if known is None or (known.how != "rel-next" and step.how == "rel-next"):
                accepted[key] = step
            elif known.number is None and step.number is not None:
                accepted[key] = replace(known, number=step.number)
    return _without_relative(list(accepted.values()))


_SEVERAL = 3
"""So many ways to more are those of as many stories."""


def _without_stories(turns: list[Turn], links: Sequence[Link]) -> list[Turn]:
    """The turns but for "more" of a story, as Korean cards say 더보기: its headline or picture leads there too, or each has one."""
    more = {turn.link.url for turn in turns if turn.label == "more"}
    if not more:
        return turns
    said = [(link.url, link.text) for link in links if link.url in more]
    stories = {url for url in more if len({text for other, text in said if other == url}) > 1}
    gone = more if len(more - stories) >= _SEVERAL else stories
    return [turn for turn in turns if turn.label != "more" or turn.link.url not in gone]


RELATIVE = "postback-next"
"""A step from the posted state, whatever page that is of: it leads elsewhere from each page."""


def _without_relative(steps: list[Step]) -> list[Step]:
    """Where numbers ahead say where they lead, what says "the next" is not asked as well."""
    numbered = any(step.number is not None and step.ahead for step in steps)
    return [step for step in steps if not (numbered and step.how == RELATIVE)]


def _omitted(links: Sequence[Link], pagers: Sequence[_Pager]) -> list[Turn]:
    """The dots of a pager that lead to its next row of numbers."""
    skeletons = {skeleton for pager in pagers for skeleton in pager.skeletons}
    dots = [link for link in links if link.text in ("...", "…", ". . .")]
    named = [
        Turn(link, "number", number)
        for link in dots
        if not _is_unnamed(link.request)
        for skeleton in skeletons
        if (number := places.number_in(skeleton, places.address_of(link.request))) is not None
    ]
    unnamed = [link for link in dots if _is_unnamed(link.request)]
    return named + [Turn(link, "next") for pager in pagers for link in _behind(pager, unnamed)]


def _is_unnamed(request: Request) -> bool:
    """A postback that says which link was clicked, and not to which page that leads."""
    return request.how == "postback" and dict(request.form).get("__EVENTARGUMENT") == ""


def _behind(pager: _Pager, dots: Iterable[Link]) -> list[Link]:
    """The dots that stand in a pager behind its last number."""
    inside = list(pager.box.iter("a"))
    places_of = {element: number for number, element in enumerate(inside)}
    last = places_of.get(pager.turns[-1].link.element, len(inside))
    return [link for link in dots if places_of.get(link.element, -1) > last]


_COMMENTS = re.compile(r"#comment|/comment-page-\d", re.I)


@dataclass(frozen=True, slots=True)
class _Pager:
    """Numbers that stand together, and whose addresses vary in step."""

    turns: tuple[Turn, ...]
    skeletons: frozenset[str]
    """Their addresses with the varying place as ``#``."""
    box: HtmlElement


def _pagers(numbers: Sequence[Turn], own: str) -> list[_Pager]:
    """The groups of numbers that are pagers: in step, or forms and cursors, whose addresses need no step."""
    counts: Counter[HtmlElement] = Counter(above for turn in numbers for above in islice(turn.link.element.iterancestors(), 6))
    boxes: dict[HtmlElement, list[Turn]] = defaultdict(list)
    for turn in numbers:
        above = list(islice(turn.link.element.iterancestors(), 6))
        boxes[next((element for element in above if counts[element] > 1), above[0])].append(turn)
    found = []
    for box, turns in boxes.items():
        skeletons = frozenset(skeleton for skeleton in _in_step(turns) if _turns_pages(skeleton, turns, own))
        if skeletons or (
            len(turns) > 1
            and all(turn.link.request.method != "GET" or places.has_cursor(places.address_of(turn.link.request)) for turn in turns)
        ):
            found.append(_Pager(tuple(turns), skeletons, box))
    return found


def _turns_pages(skeleton: str, turns: Sequence[Turn], own: str) -> bool:
    """Not any two links called 4 and 9, as tags are: a place named for pages, this listing's own address (``?x_n12=2`` between
    one and three), or three at one distance (1, 2, 3; 1–10, 11–20, 21–30).
    """
    numbers = {turn.number or 0 for turn in turns}
    ordered = sorted(numbers)
    step = min((second - first for first, second in pairwise(ordered)), default=1)
    if any(number + step in numbers and number + 2 * step in numbers for number in numbers) or places.is_named(skeleton):
        return True
    address = skeleton.replace("#", "2")
    side_by_side = any(number + 1 in numbers for number in numbers) and (
        address.rpartition("/")[0] == own.partition("?")[0].rpartition("/")[0]
        or (2 in numbers and places.is_page_below(skeleton, own))
    )
    return side_by_side or places.fits(skeleton, own) or places.same_listing(address, own)


def _is_year(turn: Turn) -> bool:
    """An archive's year, not the two-thousandth page: the address names a time, or no page."""
    if not 1900 <= (turn.number or 0) <= 2100:
        return False
    address = places.address_of(turn.link.request)
    return not any(number == turn.number and places.PAGE_NAME.fullmatch(name) for _, number, name in places.split_page(address))


def _in_step(turns: Sequence[Turn]) -> frozenset[str]:
    """The skeletons in which the numbers stand in step; empty where they do not."""
    standing: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for turn in turns:
        address = places.address_of(turn.link.request)
        for found in places.RUN.finditer(address):
            standing[address[: found.start()] + "#" + address[found.end() :]].append((turn.number or 0, int(found[0])))
    good = set()
    for skeleton, pairs in standing.items():
        pairs = sorted(set(pairs))
        if len({number for number, _ in pairs}) < 2 or places.SIZE_NAME.fullmatch(places.name_of_place(skeleton)):
            continue
        (first_number, first), (last_number, last) = pairs[0], pairs[-1]
        slope = (last - first) / (last_number - first_number)
        if slope > 0 and all(abs(first + slope * (number - first_number) - value) < 0.5 for number, value in pairs):
            offset = first - slope * first_number
            if abs(offset) < 0.5 or abs(offset + slope) < 0.5 or abs(offset + 1) < 0.5 or abs(offset + slope - 1) < 0.5:
                good.add(skeleton)
    return frozenset(good)


def _current_number(pagers: Sequence[_Pager], own: str) -> int:
    """The number of the page itself: by what its address has in a pager's place, or the one that a pager leaves out."""
    for pager in pagers:
        numbers = {turn.number or 0 for turn in pager.turns}
        if printed := _printed_alone(pager, numbers):
            return printed
        for skeleton in pager.skeletons:
            place = places.number_in(skeleton, own)
            if place is not None:
                return _turn_with(place, pager) or _left_out(numbers, min(numbers)) or place
        if 1 not in numbers:
            return 1
        if left_out := _left_out(numbers, 1):
            return left_out
    return next((number for _, number, name in places.split_page(own) if re.search("page|pg|paged", name)), 1)


def _printed_alone(pager: _Pager, numbers: Set[int]) -> int | None:
    """The number that a pager of postbacks prints and does not link: no address tells of which page its state is."""
    if any(turn.link.request.how != "postback" for turn in pager.turns):
        return None
    others = {int(found) for found in re.findall(r"(?<!\d)\d{1,5}(?!\d)", "".join(pager.box.itertext())[:2000])} - numbers
    return others.pop() if len(others) == 1 else None


def _turn_with(place: int, pager: _Pager) -> int | None:
    """The number of the pager's link whose address has this number somewhere."""
    return next(
        (
            turn.number
            for turn in pager.turns
            if turn.number and place in (int(found[0]) for found in places.RUN.finditer(places.address_of(turn.link.request)))
        ),
        None,
    )


def _left_out(numbers: Set[int], first: int) -> int | None:
    """The one number that is missing between the first and the highest; ``None`` where none is, or several are."""
    missing = [number for number in range(first, max(numbers)) if number not in numbers]
    return missing[0] if len(missing) == 1 else None


def _accept(turn: Turn, own: str, pagers: Sequence[_Pager], current: int, zones: Zones, arrows: Set[str]) -> Step | None:
    """The step that a link takes, where its words and its address agree that it turns this listing's page."""
    element, request = turn.link.element, turn.link.request
    address = places.address_of(request)
    second = turn.label in ("previous", "next") and places.is_second_below(address, own)
    if turn.label == UNNAMED:
        return Step(request, "next-words") if places.is_following(address, own) else None
    if turn.label in ("first", "last") or (turn.label == "previous" and not (second or places.is_ahead(address, own))):
        return None  # page two is ahead of page one whatever leads there: a theme's → in an Arabic page, "previous posts" in a blog
    inside = next((pager for pager in pagers if pager.box in islice(element.iterancestors(), 8)), None)
    fits = any(places.fits(skeleton, address) for pager in pagers for skeleton in pager.skeletons)
    same = places.same_listing(address, own) or places.is_rewritten(address, own)
    how = {"link": "number" if turn.number is not None else "next-words"}.get(request.how, request.how)
    if turn.number is None and how == "postback":
        how = RELATIVE
    if turn.number is not None:
        first = turn.number == 1 and inside is not None and _is_first(address, own, inside)
        good = (
            fits
            or first
            or (inside is not None and not inside.skeletons)
            or places.is_beside(address, own, turn.number)
            or (same and turn.number > 0 and (turn.number == 1 or places.has_place(address)))
            or (turn.number == current + 1 and address in arrows and places.goes_on(address, own))  # of two: 1 [2] [>]
        )
        return Step(request, how, turn.number, turn.number > current) if good else None
    rel_next = (element.get("rel") or "").lower() == "next"
    if turn.label == "more" and not places.has_place(address):
        return Step(request, "load-more") if places.shows_more(address, own) else None
    if fits or same or second or (inside is not None and (rel_next or request.method != "GET")):
        return Step(request, "rel-next" if rel_next else "load-more" if turn.label == "more" else how)
    worded = zones[element] == "pager" or words.says_next(words.fold(turn.link.text))
    if turn.label == "more" and places.goes_on(address, own):
        return Step(request, "load-more")
    leads = how == RELATIVE or places.has_cursor(address) or places.goes_on(address, own)
    return Step(request, how) if turn.label == "next" and worded and leads else None


def _is_first(address: str, own: str, pager: _Pager) -> bool:
    """Number one of a pager often leads to the listing's bare address, or names the first page in another way."""
    place = places.stem_of(address.partition("?")[0])
    bases = {base for skeleton in pager.skeletons for base in places.bases(skeleton.replace("#", "2"))}
    return place == places.stem_of(own.partition("?")[0]) or bool(bases & places.bases(address))
