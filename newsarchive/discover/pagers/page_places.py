"""Where in an address the number of a listing's page stands, and whether two addresses are one listing at two pages."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from urllib.parse import quote_plus, unquote

from newsarchive.discover import addresses
from newsarchive.discover.forms import IDENTITY_FIELD, Request
from newsarchive.discover.parameters import PAGE_WORDS, VIEW_STATE, parameters
from newsarchive.extract.page_numbers import PAGE_ENDING

RUN = re.compile(r"(?<!\d)\d{1,9}(?!\d)")
PAGE_NAME = re.compile(
    r"(?:.*[._:$\[-])?(?:page|paged|pageno|page_?num(?:ber)?|page_?index|page_?id|pagenr|current_?page"
    r"|curr?_?page|c_?page|now_?page|go_?page|pg|pn|p|pno|p_no|pag|"
    rf"{PAGE_WORDS}|side|sida|lap|hal|start|debut(?:_\w+)?|offset|limitstart|from|skip|begin|first|start_?index"
    r"|start_?at|startrow|start_?no|recstart|b_start(?::int)?|stp|nowpagenum|idxpage|paging|"
    r"pageindex\d*|_?page\d*|pagen_?\d+|page_[a-z]\d+|index|fh_start_index|mpage|mp)\]?",
    re.I,
)
_COUNTS = (
    "limit|per_?page|page_?size|list_?size|size|rows?|row_?count|show|count|num|items?|view_?count|lines|results|max|records"
    "|page_?unit|antall?|anzahl|aantal|nombre|cantidad|quantidade|liczba|ilosc|pocet|adet"
)
_COUNT_NAME = re.compile(rf"(?:.*[._:$\[-])?(?:{_COUNTS})\]?", re.I)
SIZE_NAME = re.compile(rf"(?:.*[._:$\[-])?(?:{_COUNTS}|day|month|year|date|d|m|y|lang|cpage|comment-page)\]?", re.I)
_CURSOR_NAME = re.compile(
    r"(?:updated-max|updated-min|after|before|cursor|max_id|older|next|since|until|last_?id|from_?id|token"
    r"|continuation|pagetoken|next_?token|to)",
    re.I,
)
_ENDING = rf"(?:{PAGE_ENDING})?/?"
_PATH_PAGE = re.compile(
    r"(?P<head>.*?)(?P<sep>[/_.,-]?)(?:\(?(?P<word>page|paged|pages|pag|pg|p|side|sida|stranka|"
    rf"{PAGE_WORDS}|index|list|default|news|start|offset|n)\)?[/_:=.-]?)(?P<number>\d{{1,5}})"
    rf"(?P<tail>/?{_ENDING})$",
    re.I,
)
_PATH_TAIL = re.compile(
    r"(?P<head>.*?(?<!/\d{4}/\d{2})(?<!/\d{4})(?<!/\d{4}/\d))(?P<sep>[/_,-])(?P<number>\d{1,5})"
    rf"(?P<tail>/?{_ENDING})$"
)
_SEAL = re.compile(r"chash|_?csrf\w*|_token|nonce|_wpnonce|hash|ts|v|t", re.I)
"""Parameters that seal an address or date it: different on every link, and no part of what it shows."""


@lru_cache(maxsize=4096)
def address_of(request: Request) -> str:
    """A request as one line to compare: address without noise, and the fields that the click sets."""
    url = addresses.clean(request.url)
    place, _, query = url.partition("?")
    place = re.sub(r"^https?://(?:www\.)?", "", place)
    if "/" in query and "=" not in query:  # index.php?page/2: the query is the path
        place, query = f"{place}/{query.lstrip('/')}", ""
    named = [(unquote(name), unquote(value or "")) for name, value in parameters(query) if not _SEAL.fullmatch(name)]
    if request.method != "GET":
        named += [(name, value) for name, value in request.form if name in request.changed or _says_something(name, value)]
    return place + ("?" + "&".join(f"{name}={quote_plus(value, safe='$')}" for name, value in sorted(named)) if named else "")


def _says_something(name: str, value: str) -> bool:
    """Whether a form's field has a value, but for a framework's own and the number of no article, 0."""
    return bool(value) and not name.startswith("__") and not (value == "0" and IDENTITY_FIELD.fullmatch(name))


def split_page(address: str) -> list[tuple[str, int, str]]:
    """(the address without its page number, the number, the name of the place) for every place that may hold one by its name."""
    place, _, query = address.partition("?")
    found = []
    named = [part.partition("=")[::2] for part in query.split("&") if part]
    for index, (name, value) in enumerate(named):
        if (number := _page_in(name, value)) is not None:
            rest = [f"{n}={v}" for i, (n, v) in enumerate(named) if i != index]
            found.append((stem_of(place) + "?" + "&".join(rest), number, name))
    path = _PATH_PAGE.fullmatch(place)
    if path:
        word = path["word"] if path["word"].lower() in ("index", "list", "default", "news") else ""
        stem = path["head"] + (path["sep"] + word if word else "")
        found.append((stem_of(stem) + "?" + query, int(path["number"]), "path:" + path["word"].lower()))
    tail = _PATH_TAIL.fullmatch(place)
    if tail:
        found.append((stem_of(tail["head"]) + "?" + query, int(tail["number"]), "path"))
    return found


_ONE_OF_SEVERAL = re.compile(r"(?:\d{0,3},){1,9}(\d{1,5})")
_INNER_PAGE = re.compile(r"\((?:page|page_?(?:no|num|number|index))=(\d{1,5})\)", re.I)


def _page_in(name: str, value: str) -> int | None:
    """The page that a parameter names: ``page=2``, Drupal's third pager's ``page=,,2``, ``list=(pageindex=2)``."""
    if value.isdigit():
        return int(value) if len(value) <= 6 and PAGE_NAME.fullmatch(name) else None
    if "%" not in value:
        return None
    told = unquote(value)
    found = (PAGE_NAME.fullmatch(name) and _ONE_OF_SEVERAL.fullmatch(told)) or _INNER_PAGE.fullmatch(told)
    return int(found[1]) if found else None


def stem_of(place: str) -> str:
    """``/news/index.html``, ``/news.html`` and ``/news/`` with the page number gone are one place."""
    return _STEM_END.sub("", place)


_STEM_END = re.compile(rf"(?:/(?:index|default|list))?{_ENDING}$")


def _base(address: str) -> str:
    place, _, query = address.partition("?")
    return stem_of(place) + "?" + query


def bases(address: str) -> set[str]:
    """The listing's address without any page number: the address itself, and without each place that may hold one."""
    found = {_base(address)} | {base for base, _, _ in split_page(address)}
    return {_loosened(base) for base in found}


def _loosened(base: str) -> str:
    """Without empty parameters and those that only size or sort, which pagers add."""
    place, _, query = base.partition("?")
    kept = [part for part in query.split("&") if part.partition("=")[2] and not VIEW_STATE.fullmatch(part.partition("=")[0])]
    return re.sub(r"/$", "", place) + "?" + "&".join(kept)


def name_of_place(skeleton: str) -> str:
    """The parameter in which ``#`` stands; empty in a path."""
    found = re.search(r"[?&]([^=&?]+)=#(?:&|$)", skeleton)
    return found[1] if found else ""


def is_named(skeleton: str) -> bool:
    """Its number stands in a place that is called for pages: ``?page=#``, ``/index/8/limit:3/page:#`` of CakePHP."""
    name = name_of_place(skeleton)
    return (PAGE_NAME.fullmatch(name) if name else _PAGE_FOLDER.search(skeleton)) is not None


_PAGE_FOLDER = re.compile(rf"/(?:paged?|pages|pag|pg|sida|stranka|{PAGE_WORDS})[/_:=.-]?#(?:/|$|\.)", re.I)


def same_listing(address: str, own: str) -> bool:
    """The same listing at another page: alike but for a place that holds a page number by its name, in one of the two."""
    return bool(bases(address) & bases(own)) and (has_place(address) or has_place(own))


def is_rewritten(address: str, own: str) -> bool:
    """The page's own last folder is all that the address asks for, but a page's number: ``/index.php?mid=notice&page=2`` on
    ``/notice``, as systems link their pagers whose other addresses are rewritten.
    """
    place, _, query = address.partition("?")
    own_place, _, own_query = own.partition("?")
    if own_query or place.partition("/")[0] != own_place.partition("/")[0]:
        return False
    named = [part.partition("=")[::2] for part in query.split("&")]
    rest = [value for name, value in named if not (value.isdigit() and PAGE_NAME.fullmatch(name))]
    return len(rest) == len(named) - 1 == 1 and rest[0] == own_place.rstrip("/").rpartition("/")[2]


def is_beside(address: str, own: str, number: int) -> bool:
    """The page's own address with this number in place of its own: ``/news,3.html`` on ``/news,2.html``."""
    return any(
        own.startswith(address[: found.start()])
        and own.endswith(address[found.end() :])
        and RUN.fullmatch(own[found.start() : len(own) - len(address) + found.end()]) is not None
        for found in RUN.finditer(address)
        if int(found[0]) == number
    )


_DAY = re.compile(r"(?:19|20)\d\d-?\d\d-?\d\d(?:[T +].{0,20})?")


def goes_on(address: str, own: str) -> bool:
    """The same place, asked for more than the page itself is: whatever else its pager adds, one number or day that is no size."""
    (place, asked), (own_place, known) = _apart(address), _apart(own)
    return place == own_place and _keeps_words(asked, known) and any(
        (value.isdigit() or _DAY.fullmatch(value)) and value != known.get(name) and not SIZE_NAME.fullmatch(name)
        for name, value in asked.items()
    )  # fmt: skip


def _apart(address: str) -> tuple[str, dict[str, str]]:
    """The place that an address names, and what it asks there."""
    place, _, query = address.partition("?")
    return stem_of(place), {name: value for name, _, value in (part.partition("=") for part in query.split("&")) if name}


def _keeps_words(asked: Mapping[str, str], known: Mapping[str, str]) -> bool:
    """What the page was asked for by a word is asked for still: ``?page=NewsArchive`` is not ``?page=NewsArticle&id=7``.

    Where the same is asked and two numbers go on, the words are the last story's: ``&p_Title=Zebra&p_ID=3&PageFirstRow=4``.
    """
    kept = all(
        asked.get(name) == value or (name in asked and (value.isdigit() or _DAY.fullmatch(value))) for name, value in known.items()
    )
    return kept or (asked.keys() == known.keys() and sum(_grows(asked[name], value) for name, value in known.items()) > 1)


def _grows(number: str, before: str) -> bool:
    return number.isdecimal() and before.isdecimal() and int(number) > int(before)


def has_place(address: str) -> bool:
    """It names a page by number."""
    return bool(split_page(address))


def fits(skeleton: str, address: str) -> bool:
    """The address is the skeleton with a number in its place."""
    return number_in(skeleton, address) is not None


def number_in(skeleton: str, address: str) -> int | None:
    """The number with which the skeleton is this address; ``None`` where it is not."""
    head, tail = skeleton.split("#", 1)
    middle = address[len(head) : len(address) - len(tail)]
    return int(middle) if address.startswith(head) and address.endswith(tail) and RUN.fullmatch(middle) else None


def is_page_below(skeleton: str, own: str) -> bool:
    """Only a word, in any language, stands between the page's own address and the number: ``/news/puslapis/#``."""
    place = stem_of(own.partition("?")[0])
    return skeleton.startswith(place + "/") and _WORD_AND_NUMBER.fullmatch(skeleton, len(place)) is not None


def is_second_below(address: str, own: str) -> bool:
    """It is the listing's address, which names no page, with a word and 2 behind: ``/news/previous/2``, ``/archives/P2.html``."""
    place = stem_of(own.partition("?")[0])
    return address.startswith(place + "/") and _WORD_AND_TWO.fullmatch(address, len(place)) is not None and not has_place(own)


_WORD_AND_TWO = re.compile(r"/[^/#?\d]{1,60}/(?:2/?|p2(?:\.html?)?)", re.I)
_WORD_AND_NUMBER = re.compile(r"/[^/#?\d]{1,60}/#/?")


def has_cursor(address: str) -> bool:
    """It says where to go on from rather than a page's number, as blogs do: ``?updated-max=``, ``?after=``."""
    query = address.partition("?")[2]
    return any(_CURSOR_NAME.fullmatch(part.partition("=")[0]) for part in query.split("&"))


def is_ahead(address: str, own: str) -> bool:
    """The same listing at a higher page number; the listing's bare address is page one."""
    return any(step > 0 for step, _ in _steps(address, own))


def is_following(address: str, own: str) -> bool:
    """The same listing at the next page's number, in a place that is called for pages."""
    return any(step == 1 and name not in ("path", "path:", "path:n", "path:news") for step, name in _steps(address, own))


def _steps(address: str, own: str) -> Iterator[tuple[int, str]]:
    """How many pages the address is ahead of the page's own, and the name of the place that says so."""
    mine = {_loosened(base): number for base, number, _ in split_page(own)} or {_loosened(_base(own)): 1}
    return ((number - mine.get(_loosened(base), number), name) for base, number, name in split_page(address))


def shows_more(address: str, own: str) -> bool:
    """The same listing with more of its stories at once, those shown among them: ``?antal=20``."""
    (place, asked), (own_place, known) = _apart(address), _apart(own)
    changed = [name for name, value in asked.items() if known.get(name) != value]
    return (
        place == own_place
        and known.keys() <= asked.keys()
        and len(changed) == 1
        and _COUNT_NAME.fullmatch(changed[0]) is not None
        and _grows(asked[changed[0]], known.get(changed[0], "0"))
    )
