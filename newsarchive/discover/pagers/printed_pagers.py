"""Pagers that a script prints: Chinese publishing systems call ``createPageHTML(20, 0, "index", "html")`` in their place, others
give a library the count of their articles and what is to be done for a page: ``laypage.render({count: 30, jump: function(obj)…})``.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from newsarchive.discover import addresses
from newsarchive.discover.forms import Request
from newsarchive.discover.pagers.pagination import Step
from newsarchive.discover.scripts import js_text
from newsarchive.discover.scripts.clicks import Scripts
from newsarchive.extract.document import Document

_CALL = re.compile(r"\b(?:create|show|make|write|build|gen\w*)_?page\w*\s*\(([^()]{5,200})\)", re.I)
_ARGUMENT = re.compile(r"(['\"])(?P<text>[^'\"]*)\1|(?P<number>\d{1,6})")
_TOTAL = re.compile(r"\b(?:(?:count|total|max|all)_?pages?|pages?_?(?:count|total))\s*=\s*['\"]?(\d{1,5})\b", re.I)
_SHOWN = re.compile(r"\b(?:curr?(?:ent)?|now|this)_?page(?:_?(?:index|no|num))?\s*=\s*['\"]?(\d{1,5})\b", re.I)
_JOINT = re.compile(r"(['\"])\s*\+\s*\1")
_BUILT = re.compile(
    r"(?<![\w./-])(?P<stem>[\w./-]+)_['\"]\s*\+\s*[\w$(][\w$ +()-]*\+\s*['\"]\.(?P<extension>s?html?|jsp|php|aspx?)\b"
)
"""A stem begins where nothing of a stem stands before: tried from each letter, a script's long data took minutes."""
MOST = 2000


def find_printed_pages(document: Document, scripts: Scripts) -> list[Step]:
    """Every following page of such a pager: its count, the page shown, the file's stem and extension stand in the call, or in
    variables and the address that the script puts together of them.

    The first page is the bare file; page shown 0 counts from nought (``index_1`` is the second), 1 from one.
    """
    for total, current, stem, extension in (*_called(scripts.page.source), *_put_together(scripts.page.source)):
        shown = re.search(rf"{re.escape(stem.rsplit('/', 1)[-1])}_(\d+)\.\w+$", urlsplit(document.url).path)
        from_nought = current == 0 or (shown is not None and int(shown[1]) == current)
        pages = range(current + 1, min(total if not from_nought else total - 1, MOST) + 1)
        urls = ((number, addresses.resolve(document.base_url, f"{stem}_{number}.{extension}")) for number in pages)
        return [Step(Request(url), "script", number) for number, url in urls if url]
    return _turned(document, scripts)


_TURNS = re.compile(
    r"\b(?:jump|callback|onPage(?:Click|Change)d?|on(?:Change|Select)|backFn|pageFn|(?:click|change)Page|pageClick|clickFn)\s*:\s*"
    r"(?:function\s*\w*\s*)?\(?([\w$,\s]{1,40})\)?\s*(?:=>\s*)?\{"
)
"""What a library for pagers runs when a page is chosen, and what it is given: the page's number, or an object that has it."""
_OBJECT = 600
"""Characters before it in which the library's other options stand."""


def _turned(document: Document, scripts: Scripts) -> list[Step]:
    """The pages behind the shown one, where a library's options tell how many there are and what goes to one."""
    source = scripts.page.source
    for turn in _TURNS.finditer(source):
        body = js_text.braced(source, turn.end() - 1)
        around = (
            source[max(0, turn.start() - _OBJECT) : turn.start()]
            + source[turn.end() + len(body) : turn.end() + len(body) + _OBJECT]
        )
        given = [name.strip() for name in turn[1].split(",")]
        total = _pages_of(around)
        asked = [(number, scripts.perform(body, _chosen(given, number))) for number in range(1, min(total, MOST) + 1)]
        if len({request.url.partition("#")[0] for _, request in asked if request}) == total > 1:
            shown = next((int(found[1]) for found in [_CURRENT.search(around)] if found), 1)
            return [Step(request, "script", number) for number, request in asked if request and number > shown]
    return []


_CURRENT = re.compile(r"\b(?:curr(?:ent)?(?:Page|Index)?|startPage|pageNo|pageIndex|pageCurrent)\s*:\s*['\"]?(\d{1,5})\b")
_PAGES = re.compile(r"\b(?:pages?|(?:total|num|all)_?Pages?|pageCount|pageTotal)\s*:\s*['\"]?(\d{1,5})\b", re.IGNORECASE)
_COUNT = re.compile(r"\b(?:count|total(?:Data|Count|Num|Record|Items)?)\s*:\s*['\"]?(\d{1,7})\b")
_PER_PAGE = re.compile(r"\b(?:limit|pageSize|showData|perPage|itemsOnPage|items_per_page)\s*:\s*['\"]?(\d{1,4})\b")


def _pages_of(options: str) -> int:
    """How many pages there are by a library's options; 0 where they do not say."""
    if pages := _PAGES.search(options):
        return int(pages[1])
    count, size = _COUNT.search(options), _PER_PAGE.search(options)
    return -(-int(count[1]) // max(1, int(size[1]))) if count and size else 0


def _chosen(given: list[str], number: int) -> dict[str, str]:
    """The values of what stands for the chosen page in a function that is given these."""
    return {f"{name}{part}": str(number) for name in given for part in ("", ".curr", ".current", ".pageNum", ".getCurrent()")}


Pager = tuple[int, int, str, str]
"""The count of pages, the one shown, the file's stem and extension."""


def _called(source: str) -> Iterator[Pager]:
    for call in _CALL.finditer(source):
        arguments = list(_ARGUMENT.finditer(call[1]))
        numbers = [int(found["number"]) for found in arguments if found["number"]]
        texts = [found["text"] for found in arguments if found["text"] is not None]
        if len(numbers) > 1 and len(texts) > 1 and re.fullmatch(r"[\w./-]+ \.?\w{2,6}", " ".join(texts[-2:])):
            yield numbers[0], numbers[1], texts[-2], texts[-1].lstrip(".")


def _put_together(source: str) -> Iterator[Pager]:
    total, current = _TOTAL.search(source), _SHOWN.search(source)
    if total and current and (built := _BUILT.search(_JOINT.sub("", source))):
        yield int(total[1]), int(current[1]), built["stem"], built["extension"]
