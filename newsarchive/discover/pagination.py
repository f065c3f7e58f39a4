"""Which links turn the page of this listing: by number, by word, by address, by script, by form.

A pager is recognised by agreement: what a link says (a number, "next", an arrow) and how its address differs from the page's own
in one place only. Numbers that vary one place of an address in step prove that place whatever it is called.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from urllib.parse import quote_plus, unquote

from lxml.html import HtmlElement

from newsarchive.discover import addresses, words
from newsarchive.discover.links import Link
from newsarchive.discover.scripts import Request
from newsarchive.discover.zones import Zones

_DIGITS = {ord(c): str(i) for zero in "٠۰०০๐０" for i, c in enumerate(chr(ord(zero) + n) for n in range(10))}
_NUMBER = re.compile(
    r"[\[(（{<|\s]*(?:(?:page|seite|pagina|página|strona|strana|стр\.?|страница|sida|side|sivu|sayfa|trang|halaman|หน้า"
    r"|第|صفحة|الصفحة|صفحه|עמוד|σελίδα)\s*)?(\d{1,5})"
    r"(?:\s*(?:页|頁|ページ|페이지|쪽|page|(?:목록|번째)?\s*페이지로?\s*이동|ページへ(?:移動)?|\.\s*oldal))?[\])）}>|\s,.·]*",
    re.I,
)
_NEXT_ARROWS = frozenset((">", "»", "›", "→", "▶", "▷", "▸", "⟩", "❯", "►", "＞", "⇒", "➔", "➡", "⟶", ">>", "››", "≫", "▶▶"))
_PREVIOUS_ARROWS = frozenset(("<", "«", "‹", "←", "◀", "◁", "◂", "⟨", "❮", "◄", "＜", "⇐", "⬅", "<<", "‹‹", "≪", "◀◀", "|<", "|◀"))
_RTL = re.compile(r"^(?:ar|fa|he|iw|ur|ps|ckb|dv|yi|ug)\b", re.I)

_RUN = re.compile(r"(?<!\d)\d{1,9}(?!\d)")
_PAGE_NAME = re.compile(
    r"(?:.*[._:$\[-])?(?:page|paged|pagina|pageno|page_?num(?:ber)?|page_?index|page_?id|pagenr|current_?page"
    r"|curr?_?page|c_?page|now_?page|go_?page|pg|pn|p|pno|p_no|seite|pag|"
    r"sayfa|strona|strana|side|sida|trang|halaman|hal|start|offset|limitstart|from|skip|begin|first|start_?index"
    r"|start_?at|startrow|start_?no|recstart|b_start(?::int)?|stp|nowpagenum|idxpage|paging|"
    r"pageindex\d*|_?page\d*|index|fh_start_index|mpage|mp)\]?",
    re.I,
)
_SIZE_NAME = re.compile(
    r"(?:.*[._:$\[-])?(?:limit|per_?page|page_?size|list_?size|size|rows?|row_?count|show|count|num|items?|view_?count"
    r"|lines|results|max|records|page_?unit|day|month|year|date|d|m|y|lang|cpage|comment-page)\]?",
    re.I,
)
_CURSOR_NAME = re.compile(
    r"(?:updated-max|updated-min|after|before|cursor|max_id|older|next|since|until|last_?id|from_?id|token"
    r"|continuation|pagetoken|next_?token|to)",
    re.I,
)
_PATH_PAGE = re.compile(
    r"(?P<head>.*?)(?P<sep>[/_.-]?)(?:(?P<word>page|paged|pages|seite|pagina|pag|pg|p|strona|strana|stranka|sayfa|side"
    r"|sida|trang|halaman|index|list|default|news|start|offset|n)[/_:=.-]?)(?P<number>\d{1,5})"
    r"(?P<tail>/?(?:\.(?:s?html?|php|aspx?|jsp|do|xhtml))?/?)$",
    re.I,
)
_PATH_TAIL = re.compile(
    r"(?P<head>.*?(?<!/\d{4}/\d{2})(?<!/\d{4})(?<!/\d{4}/\d))(?P<sep>[/_-])(?P<number>\d{1,5})(?P<tail>/?(?:\.(?:s?html?"
    r"|php|aspx?|jsp|do))?/?)$"
)


@dataclass(frozen=True, slots=True)
class _Turn:
    """One link that may turn the page."""

    link: Link
    label: str
    """number, next, previous, first, last, more"""
    number: int | None = None


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
        if (turn := _turn(link, rtl)) is not None and not _is_year(turn) and not _COMMENTS.search(turn.link.request.url)
    ]
    own = _address(Request(page_url))
    pagers = _pagers([turn for turn in turns if turn.number is not None], own)
    accepted: dict[str, Step] = {}
    current = _current_number(pagers, own)
    for url in declared:
        address = _address(Request(url))
        if address != own and (_same_listing(address, own) or _has_cursor(address)):
            accepted[address] = Step(Request(url), "rel-next")
    for turn in turns:
        step = _accept(turn, own, pagers, current, zones)
        if step is not None:
            key = _address(step.request)
            if key == own and step.request.method == "GET":
                continue
            known = accepted.get(key)
            if known is None or (known.how != "rel-next" and step.how == "rel-next"):
                accepted[key] = step
            elif known.number is None and step.number is not None:
                accepted[key] = replace(known, number=step.number)
    return list(accepted.values())


_CLASS_LABELS = (
    ("next", re.compile(r"\b(?:next|nxt|older)\b")),
    ("previous", re.compile(r"\b(?:prev|previous|pre|newer)\b")),
    ("first", re.compile(r"\bfirst\b")),
    ("last", re.compile(r"\b(?:last|end)\b")),
)


_ANY_DIGIT = re.compile(r"\d")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|pdf)$", re.I)


def _turn(link: Link, rtl: bool) -> _Turn | None:
    """What a link says about turning the page; ``None`` where it says nothing of the kind."""
    element, text = link.element, link.text
    if len(text) > 40 and not element.get("rel"):
        return None
    if len(text) <= 40 and _ANY_DIGIT.search(text):
        number = _NUMBER.fullmatch(re.sub(r"(?<=\d)[,.](?=\d{3}\b)", "", text.translate(_DIGITS)))
        if number:
            is_day = _in_calendar(element) or _PICTURE.search(link.url)
            return None if is_day else _Turn(link, "number", int(number[1]))
    rel = (element.get("rel") or "").lower()
    if rel in ("next", "prev", "previous"):
        return _Turn(link, "next" if rel == "next" else "previous")
    for said in (text, element.get("aria-label"), element.get("title"), *(_pictures(element) if len(element) else ())):
        label = _label(said, rtl) if said and len(said) <= 60 else None
        if label:
            return _Turn(link, label)
    above = element.getparent()
    label = _class_label(
        f"{element.get('class') or ''} {element.get('id') or ''} {'' if above is None else above.get('class') or ''}"
    )
    return _Turn(link, label) if label else None


@lru_cache(maxsize=8192)
def _class_label(names: str) -> str | None:
    """What class names say: ``btn-next``, ``page_prev``."""
    name = re.sub(r"[-_\s]+", " ", names).lower()
    return next((label for label, pattern in _CLASS_LABELS if pattern.search(name)), None)


def _pictures(element: HtmlElement) -> list[str]:
    """What the pictures of a link say: alt, or the name of the file (``btn_next.gif``)."""
    found = []
    for image in element.iter("img"):
        found.append(image.get("alt") or image.get("title") or "")
        stem = (image.get("src") or "").rsplit("/", 1)[-1].partition(".")[0].lower()
        for word in ("next", "prev", "first", "last"):
            if re.search(rf"(?:^|[_-]|btn|page|pg|arrow|ico){word}(?:$|[_\d-])", stem):
                found.append(word)
    return found


@lru_cache(maxsize=16384)
def _label(text: str, rtl: bool) -> str | None:
    text = text.strip()
    if not text:
        return None
    bare = text.replace(" ", "")
    if bare in _NEXT_ARROWS or bare in (">|", "▶|", ">>|", "»|"):
        return "last" if bare.endswith("|") else "previous" if rtl and bare in "→▶▷►" else "next"
    if bare in _PREVIOUS_ARROWS:
        return "next" if rtl and bare in "←◀◁◄" else "previous"
    folded = words.fold(text)
    for label, known in (
        ("next", words.NEXT),
        ("previous", words.PREVIOUS),
        ("first", words.FIRST),
        ("last", words.LAST),
        ("more", words.MORE),
    ):
        if folded in known:
            return label
    folded = re.sub(r"\s*\d+\s*", " ", folded).strip()  # "next 10", 다음 10개
    folded = re.sub(r"^(?:go to|zur|zu|aller a la|ir a la|ir a|vai alla)\s|\s(?:개|件)$", "", folded)
    return "next" if folded in words.NEXT else "previous" if folded in words.PREVIOUS else None


def _in_calendar(element: HtmlElement) -> bool:
    """A day of a month: its row has the seven days of a week."""
    row = next(element.iterancestors("tr"), None)
    if row is None or not "".join(element.getparent().itertext()).strip().isdigit():
        return False
    return sum(int(span) if (span := cell.get("colspan") or "1").isdigit() else 1 for cell in row if cell.tag in ("td", "th")) == 7


_COMMENTS = re.compile(r"#comment|/comment-page-\d", re.I)
_SEAL = re.compile(r"chash|_?csrf\w*|_token|nonce|_wpnonce|hash|ts|v|t", re.I)
"""Parameters that seal an address or date it: different on every link, and no part of what it shows."""


def _address(request: Request) -> str:
    """A request as one line to compare: address without noise, and the fields that the click sets."""
    url = addresses.clean(request.url)
    place, _, query = url.partition("?")
    place = re.sub(r"^https?://(?:www\.)?", "", place)
    named = [(unquote(name), value or "") for name, value in addresses.parameters(query) if not _SEAL.fullmatch(name)]
    if request.method != "GET":
        named += [(name, value) for name, value in request.form if name in request.changed or (value and not name.startswith("__"))]
    return place + ("?" + "&".join(f"{name}={quote_plus(value)}" for name, value in sorted(named)) if named else "")


def _split_page(address: str) -> list[tuple[str, int, str]]:
    """(the address without its page number, the number, the name of the place) for every place that may hold one by its name."""
    place, _, query = address.partition("?")
    found = []
    named = [part.partition("=")[::2] for part in query.split("&") if part]
    for index, (name, value) in enumerate(named):
        if value.isdigit() and len(value) <= 6 and _PAGE_NAME.fullmatch(name):
            rest = [f"{n}={v}" for i, (n, v) in enumerate(named) if i != index]
            found.append((_stem(place) + "?" + "&".join(rest), int(value), name))
    path = _PATH_PAGE.fullmatch(place)
    if path:
        word = path["word"] if path["word"].lower() in ("index", "list", "default", "news") else ""
        stem = path["head"] + (path["sep"] + word if word else "") + (path["tail"] if "." in path["tail"] else "")
        found.append((_stem(stem) + "?" + query, int(path["number"]), "path:" + path["word"].lower()))
    tail = _PATH_TAIL.fullmatch(place)
    if tail:
        found.append(
            (_stem(tail["head"] + (tail["tail"] if "." in tail["tail"] else "")) + "?" + query, int(tail["number"]), "path")
        )
    return found


def _stem(place: str) -> str:
    """``/news/index.html``, ``/news.html`` and ``/news/`` with the page number gone are one place."""
    return re.sub(r"(?:/(?:index|default|list))?(?:\.(?:s?html?|php|aspx?|jsp|do))?/?$", "", place)


def _base(address: str) -> str:
    place, _, query = address.partition("?")
    return _stem(place) + "?" + query


def _bases(address: str) -> set[str]:
    """The listing's address without any page number: the address itself, and without each place that may hold one."""
    found = {_base(address)} | {base for base, _, _ in _split_page(address)}
    return {_loosened(base) for base in found}


def _loosened(base: str) -> str:
    """Without empty parameters and those that only size or sort, which pagers add."""
    place, _, query = base.partition("?")
    kept = [
        part for part in query.split("&") if part.partition("=")[2] and not addresses.VIEW_STATE.fullmatch(part.partition("=")[0])
    ]
    return re.sub(r"/$", "", place) + "?" + "&".join(kept)


@dataclass(frozen=True, slots=True)
class _Pager:
    """Numbers that stand together, and whose addresses vary in step."""

    turns: tuple[_Turn, ...]
    skeletons: frozenset[str]
    """Their addresses with the varying place as ``#``."""
    box: HtmlElement


def _pagers(numbers: Sequence[_Turn], own: str) -> list[_Pager]:
    """The groups of numbers that are pagers: in step, or forms and cursors, whose addresses need no step."""
    counts: Counter[HtmlElement] = Counter(above for turn in numbers for above in islice(turn.link.element.iterancestors(), 6))
    boxes: dict[HtmlElement, list[_Turn]] = defaultdict(list)
    for turn in numbers:
        above = list(islice(turn.link.element.iterancestors(), 6))
        boxes[next((element for element in above if counts[element] > 1), above[0])].append(turn)
    found = []
    for box, turns in boxes.items():
        skeletons = frozenset(skeleton for skeleton in _in_step(turns) if _turns_pages(skeleton, turns, own))
        if skeletons or (
            len(turns) > 1 and all(turn.link.request.method != "GET" or _has_cursor(_address(turn.link.request)) for turn in turns)
        ):
            found.append(_Pager(tuple(turns), skeletons, box))
    return found


def _turns_pages(skeleton: str, turns: Sequence[_Turn], own: str) -> bool:
    """Not any two links called 4 and 9, as tags are: a place named for pages, this listing's own address, or three in a row."""
    numbers = {turn.number or 0 for turn in turns}
    if any(number + 1 in numbers and number + 2 in numbers for number in numbers) or _PAGE_NAME.fullmatch(_name_of_place(skeleton)):
        return True
    address = skeleton.replace("#", "2")
    side_by_side = (
        any(number + 1 in numbers for number in numbers) and address.rpartition("/")[0] == own.partition("?")[0].rpartition("/")[0]
    )
    return side_by_side or _same_listing(address, own)


def _is_year(turn: _Turn) -> bool:
    """An archive's year, not the two-thousandth page: the address names a time, or no page."""
    if not 1900 <= (turn.number or 0) <= 2100:
        return False
    address = _address(turn.link.request)
    return not any(number == turn.number and _PAGE_NAME.fullmatch(name) for _, number, name in _split_page(address))


def _in_step(turns: Sequence[_Turn]) -> frozenset[str]:
    """The skeletons in which the numbers stand in step; empty where they do not."""
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for turn in turns:
        address = _address(turn.link.request)
        for found in _RUN.finditer(address):
            places[address[: found.start()] + "#" + address[found.end() :]].append((turn.number or 0, int(found[0])))
    good = set()
    for skeleton, pairs in places.items():
        pairs = sorted(set(pairs))
        if len({number for number, _ in pairs}) < 2 or _SIZE_NAME.fullmatch(_name_of_place(skeleton)):
            continue
        (first_number, first), (last_number, last) = pairs[0], pairs[-1]
        slope = (last - first) / (last_number - first_number)
        if slope > 0 and all(abs(first + slope * (number - first_number) - value) < 0.5 for number, value in pairs):
            offset = first - slope * first_number
            if abs(offset) < 0.5 or abs(offset + slope) < 0.5 or abs(offset + 1) < 0.5 or abs(offset + slope - 1) < 0.5:
                good.add(skeleton)
    return frozenset(good)


def _name_of_place(skeleton: str) -> str:
    """The parameter in which ``#`` stands; empty in a path."""
    found = re.search(r"[?&]([^=&?]+)=#(?:&|$)", skeleton)
    return found[1] if found else ""


def _current_number(pagers: Sequence[_Pager], own: str) -> int:
    for pager in pagers:
        for skeleton in pager.skeletons:
            head, tail = skeleton.split("#", 1)
            if own.startswith(head) and own.endswith(tail) and _RUN.fullmatch(own[len(head) : len(own) - len(tail)]):
                place = int(own[len(head) : len(own) - len(tail)])
                for turn in pager.turns:
                    values = [int(m[0]) for m in _RUN.finditer(_address(turn.link.request))]
                    if place in values and turn.number:
                        return turn.number
                numbers = {turn.number or 0 for turn in pager.turns}
                missing = [n for n in range(min(numbers), max(numbers)) if n not in numbers]
                return missing[0] if len(missing) == 1 else place
        numbers = {turn.number or 0 for turn in pager.turns}
        if 1 not in numbers:
            return 1
        missing = [n for n in range(1, max(numbers)) if n not in numbers]
        if missing and len(missing) == 1:
            return missing[0]
    return next((number for _, number, name in _split_page(own) if re.search("page|pg|paged", name)), 1)


def _accept(turn: _Turn, own: str, pagers: Sequence[_Pager], current: int, zones: Zones) -> Step | None:
    """The step that a link takes, where its words and its address agree that it turns this listing's page."""
    if turn.label in ("previous", "first", "last"):
        return None
    element, request = turn.link.element, turn.link.request
    address = _address(request)
    inside = next((pager for pager in pagers if pager.box in islice(element.iterancestors(), 8)), None)
    fits = any(_fits(skeleton, address) for pager in pagers for skeleton in pager.skeletons)
    same = _same_listing(address, own)
    how = {"link": "number" if turn.number is not None else "next-words"}.get(request.how, request.how)
    if turn.number is not None:
        first = turn.number == 1 and inside is not None and _is_first(address, own, inside)
        good = (
            fits
            or first
            or (inside is not None and not inside.skeletons)
            or (same and turn.number > 0 and (turn.number == 1 or _has_place(address)))
        )
        return Step(request, how, turn.number, turn.number > current) if good else None
    rel_next = (element.get("rel") or "").lower() == "next"
    if turn.label == "more" and not _has_place(address):
        return None
    if fits or same or (inside is not None and (rel_next or request.method != "GET")):
        return Step(request, "rel-next" if rel_next else "load-more" if turn.label == "more" else how)
    worded = zones[element] == "pager" or words.fold(turn.link.text) in words.NEXT
    return Step(request, how) if turn.label == "next" and worded and _has_cursor(address) else None


def _is_first(address: str, own: str, pager: _Pager) -> bool:
    """Number one of a pager often leads to the listing's bare address, or names the first page in another way."""
    place = _stem(address.partition("?")[0])
    bases = {base for skeleton in pager.skeletons for base in _bases(skeleton.replace("#", "2"))}
    return place == _stem(own.partition("?")[0]) or bool(bases & _bases(address))


def _same_listing(address: str, own: str) -> bool:
    """The same listing at another page: alike but for a place that holds a page number by its name, in one of the two."""
    return bool(_bases(address) & _bases(own)) and (_has_place(address) or _has_place(own))


def _has_place(address: str) -> bool:
    """It names a page by number."""
    return bool(_split_page(address))


def _fits(skeleton: str, address: str) -> bool:
    head, tail = skeleton.split("#", 1)
    return (
        address.startswith(head)
        and address.endswith(tail)
        and _RUN.fullmatch(address[len(head) : len(address) - len(tail)]) is not None
    )


def _has_cursor(address: str) -> bool:
    query = address.partition("?")[2]
    return any(_CURSOR_NAME.fullmatch(part.partition("=")[0]) for part in query.split("&"))
