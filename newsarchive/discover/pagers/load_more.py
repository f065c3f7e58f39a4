"""Further pages that no link names: "load more" buttons with their address in data attributes, endpoints in the page's scripts."""

import json
import re
from typing import Any
from urllib.parse import urlsplit

from lxml import etree
from lxml.html import HtmlElement

from newsarchive.discover import addresses, words
from newsarchive.discover.forms import PAGE_FIELD, Request, with_query
from newsarchive.discover.links import words as words_of
from newsarchive.discover.pagers import page_places as places
from newsarchive.discover.pagers.pagination import Step
from newsarchive.discover.parameters import parameters
from newsarchive.discover.scripts import js_text
from newsarchive.discover.scripts.clicks import Scripts
from newsarchive.discover.zones import Zones
from newsarchive.extract.document import Document

_SURE = ("data-next-url", "data-next-page-url", "data-next-href", "data-next-link", "data-nextpage-url", "data-load-more-url",
         "data-more-url", "data-infinite-scroll-url", "data-pagination-url")  # fmt: skip
_LIKELY = ("data-next", "data-nextpage", "data-next-page", "data-load-more", "data-load-url", "data-load", "data-ajax-url",
           "data-ajax", "data-endpoint", "data-api", "data-api-url", "data-url", "data-href", "data-link", "data-source",
           "data-path", "data-more", "data-action", "hx-get", "data-hx-get", "up-href", "data-fetch", "data-target-url",
           "data-request-url")  # fmt: skip
_NUMBERED = ("data-next-page", "data-nextpage", "data-page", "data-current-page", "data-page-number", "data-pageno",
             "data-current", "data-paged", "data-page-index")  # fmt: skip
_BUTTONS: Any = etree.XPath(
    "/descendant::*[" + " or ".join(f"@{name}" for name in _SURE + _LIKELY) + " or self::turbo-frame[@src]]"
)
_NAMED = re.compile(b"data-(?:" + "|".join(name[5:] for name in _SURE + _LIKELY if name.startswith("data-")).encode() + b")")
"""Their names, with the beginning that most share before the choice: so the engine looks for it first."""
_OTHERS = (*(name.encode() for name in _SURE + _LIKELY if not name.startswith("data-")), b"turbo-frame")
_MORE_NAME = re.compile(
    r"load[-_]?more|show[-_]?more|view[-_]?more|more[-_]?(?:btn|button|link|posts|news)|(?:btn|button|posts"
    r"|news)[-_]?more|infinite|next[-_]?page|pagination|pager",
    re.I,
)
_PLACEHOLDER = re.compile(
    r"\{\{?\s*(?:page|n|num|p|pageno|pageindex|0)\s*\}?\}|:page\b|%page%|__page__|\[page\]|%d|#page#|%23page%23"
    r"|\$\{page\}|%7Bpage%7D",
    re.I,
)


def find_loaders(document: Document, scripts: Scripts, html: bytes, current: int, shown: int) -> list[Step]:
    """The next page by a button's attributes, or else by an address that the page's scripts put together."""
    named = _NAMED.search(html) or any(name in html for name in _OTHERS)  # the tree is dear to search, and most pages have none
    buttons = _BUTTONS(document.root) if named else ()
    steps = [step for element in buttons if (step := _button(element, document, current))]
    if not steps and re.search(_PAGE_WORD, source := scripts.page.source, re.I):
        step = _joined_address(scripts, document, current, shown) or _asked_with_data(source, document, current)
        steps = [step] if step else []
    if not steps and b"preload" in html:
        steps = _preloaded(document)
    return steps or ([] if shown else _mounted(document))


_BARE: Any = etree.XPath(
    "//button | //input[@type='button'] | //*[self::a or self::div or self::span][not(@href) or starts-with(@href, '#')"
    " or starts-with(@href, 'javascript:')][not(*) or @class][string-length() < 60]"
)


def has_bare_button(document: Document, zones: Zones) -> bool:
    """Whether something in the midst of the page says "load more" and not where that is."""
    return any(words.fold(words_of(element)[:60]) in words.MORE and not zones[element] for element in _BARE(document.root))


_MOUNTS: Any = etree.XPath("//body//@*[starts-with(., '{') and contains(., '/')]")
_ENDPOINT = re.compile(r"(?!.*/suggest)(?:/|https?:)", re.I)
"""The beginning of an address that does not serve a search box while somebody types."""
_NO_HOST = re.compile(r"^//(?=[\w-]+/)")
"""A slash too many: what stands behind it has no dot and is no host."""
_FIELD = re.compile("[a-z]{1,6}")
_ENDPOINT_NAME = re.compile(
    r"(?:api|endpoint|service|(?:api|data|json|feed|list|load|search|news|ajax)_?(?:ur[li]|endpoint|path))", re.I
)


def _mounted(document: Document) -> list[Step]:
    """The endpoint of a list that a program is to draw, among what it is given: ``data-props='{"apiUrl": "/api/news"}'``."""
    for value in _MOUNTS(document.root):
        try:
            given = json.loads(value)
        except (ValueError, RecursionError):
            continue
        for name, address in given.items():
            if isinstance(address, str) and _ENDPOINT.match(address) and _ENDPOINT_NAME.fullmatch(name):
                url = addresses.resolve(document.base_url, _NO_HOST.sub("/", address))
                return [Step(Request(with_query(url, _fields(given)) if name == "endpoint" else url), "endpoint")] if url else []
    return []


def _fields(given: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    """What is sent to an endpoint that says no more of itself: the short names beside it, Sitecore's ``s``, ``itemid``, ``sig``."""
    return tuple(
        (name, str(value))
        for name, value in given.items()
        if _FIELD.fullmatch(name) and isinstance(value, (str, int)) and not isinstance(value, bool) and value != ""
    )


def _preloaded(document: Document) -> list[Step]:
    """The data of this page that it has the browser fetch beforehand, as Gatsby's: ``/page-data/news/page-data.json``."""
    own = urlsplit(document.url).path.rstrip("/")
    fetched = document.root.iterfind(".//link[@as='fetch'][@rel='preload']")
    hrefs = (link.get("href") or "" for link in fetched)
    urls = (addresses.resolve(document.base_url, href) for href in hrefs if own and f"{own}/" in href and href.endswith(".json"))
    return [Step(Request(url), "endpoint") for url in urls if url]


def _button(element: HtmlElement, document: Document, current: int) -> Step | None:
    sure = next((value for name in _SURE if (value := (element.get(name) or "").strip())), "") or _asked_when_seen(
        element, document
    )
    name = f"{element.get('class') or ''} {element.get('id') or ''}"
    if not sure and not (
        _MORE_NAME.search(name)
        or (
            element.tag in ("a", "button", "div", "span", "input")
            and words.fold(words_of(element)[:60] or element.get("value") or "") in words.MORE
        )
    ):
        return None
    named, address = next(
        ((name, value) for name in _LIKELY if (value := (element.get(name) or "").strip()) and re.search(r"[/?=]", value)), ("", "")
    )
    address = sure or address
    number = _number(element, current)
    if not address:
        return None
    filled = _PLACEHOLDER.sub(str(number), address)
    if filled.endswith("="):
        filled += str(number)
    url = addresses.resolve(document.base_url, filled)
    if url is None or re.search(r"\.(?:js|css|png|jpe?g|svg)(?:$|\?)", url):
        return None
    if not sure and filled == address and "next" not in named and any(element.get(name) for name in _NUMBERED):
        url = _numbered(url, number)
    return Step(Request(url), "load-more", number) if url.partition("#")[0] != document.url.partition("#")[0] else None


def _asked_when_seen(element: HtmlElement, document: Document) -> str:
    """The further page that htmx or Turbo asks for as soon as the end of the list comes into view; else nothing."""
    trigger = element.get("hx-trigger") or ""
    address = (element.get("hx-get") or "") if "revealed" in trigger or "intersect" in trigger else ""
    if element.tag == "turbo-frame" and element.get("loading") == "lazy":
        address = element.get("src") or ""
    url = addresses.resolve(document.base_url, address.strip())
    return address.strip() if url and places.has_place(places.address_of(Request(url))) else ""


def _number(element: HtmlElement, current: int) -> int:
    """The page that a button asks for: what it says, unless it says the page shown."""
    for name in _NUMBERED:
        value = (element.get(name) or "").strip()
        if value.isdigit():
            return int(value) if name in ("data-next-page", "data-nextpage") or int(value) > current else current + 1
    return current + 1


def _numbered(url: str, number: int) -> str:
    """The address with its page parameter set, or ``page`` added."""
    query = url.partition("#")[0].partition("?")[2]
    name = next((name for name, _ in parameters(query) if PAGE_FIELD.fullmatch(name)), "page")
    return with_query(url, ((name, str(number)),))


_PAGE_WORD = r"(?:page(?:no|num|index|number)?|paged|current_?page|cur_?page|cpage|pg|pn|p|start|offset|skip|from)"
_ASKED = re.compile(
    r"(?:fetch|axios(?:\.(?:get|post))?|\.(?:get|post|getJSON|load|ajax|open)|open)\s*\(\s*(?:['\"](?:GET"
    r"|POST)['\"]\s*,\s*)?(?P<call>[^;]{0,400})|\burl\s*:\s*(?P<url>[^\n]{0,300})",
    re.I,
)
_JOINED = re.compile(
    rf"(['\"])(?P<stem>[^'\"`\s]*?[?&/]{_PAGE_WORD}[=/])\1\s*\+\s*[\w.$]+(?:\s*\+\s*['\"](?P<rest>[^'\"`\s]*)['\"])?"
    rf"|`(?P<stem2>[^'\"`\s]*?[?&/]{_PAGE_WORD}[=/])\$\{{[^}}]*\}}(?P<rest2>[^`\s$]*)",
    re.I,
)
_OPTIONS = re.compile(rf"\burl\s*:\s*(?P<url>{js_text.STRING}|[A-Za-z_$][\w$.]*)(?P<rest>[^;]{{0,600}})", re.S)
_DATA = re.compile(r"data\s*:\s*(?:\{(?P<data>[^}]*)\}|(?P<name>[A-Za-z_$][\w$]*))")
_PAIR = re.compile(r"['\"]?([\w.\[\]-]+)['\"]?\s*:\s*(?:'([^']*)'|\"([^\"]*)\"|([\w.+$\s]+))")


def _constant(name: str, scripts: Scripts) -> str | None:
    """What a variable holds; ``None`` for a number that names a page, which will change."""
    value = scripts.page.text(name) or scripts.page.literal(name)
    return value if value and not (value.isdecimal() and re.fullmatch(_PAGE_WORD, name, re.I)) else None


def _joined_address(scripts: Scripts, document: Document, current: int, shown: int) -> Step | None:
    """The address that a script puts together with a page's number, or with how many stories are shown."""
    for asked in _ASKED.finditer(scripts.page.source):
        call = re.sub(r"\$\{(\w+)\}", lambda named: _constant(named[1], scripts) or named[0], asked["call"] or asked["url"] or "")
        joined = _JOINED.search(call)
        if not joined:
            continue
        stem, rest = joined["stem"] or joined["stem2"], joined["rest"] or joined["rest2"] or ""
        is_offset = re.search(r"(?:start|offset|skip|from)[=/]$", stem, re.I)
        url = addresses.resolve(document.base_url, stem + str(shown if is_offset else current + 1) + rest)
        if url:
            return Step(Request(url), "endpoint", current + 1)
    return None


def _asked_with_data(source: str, document: Document, current: int) -> Step | None:
    """The address that a script asks with an object of fields, one of which is a page's number.

    The address, the object and what is in it may stand under names, as WordPress hands them to a theme's script:
    ``var more_params = {"ajaxurl": "\\/wp-admin\\/admin-ajax.php", "current_page": 1}``.
    """
    for options in _OPTIONS.finditer(source):
        data, address = _DATA.search(options["rest"]), options["url"]
        url = addresses.resolve(document.base_url, js_text.unquoted(address) if address[0] in "'\"`" else _held(address, source))
        if not (data and url):
            continue
        inside = data["data"] if data["data"] is not None else _object(data["name"], source)
        pairs = [(name, one or two or _held(bare.strip(), source), bare.strip()) for name, one, two, bare in _PAIR.findall(inside)]
        turned = next((name for name, _, bare in pairs if PAGE_FIELD.fullmatch(name) and bare), None)
        if not turned:
            continue
        number = next(_counted(bare, value, source[: options.start()], current) for name, value, bare in pairs if name == turned)
        fields = tuple((name, str(number) if name == turned else value) for name, value, _ in pairs if name == turned or value)
        is_posted = re.search(r"(?:type|method)\s*:\s*['\"]post", options["rest"], re.I)
        request = Request(url, "POST", fields, changed=(turned,)) if is_posted else Request(with_query(url, fields))
        return Step(request, "endpoint", number)
    return None


def _object(name: str, source: str) -> str:
    """What is in the object that a script keeps under this name."""
    found = re.search(rf"(?<![\w$.]){re.escape(name)}\s*=\s*\{{([^}}]*)\}}", source)
    return found[1] if found else ""


def _held(name: str, source: str) -> str:
    """The string or the number that stands under a name, or as ``params.name`` in an object; itself, where it is a number."""
    if name.isdecimal() or not re.fullmatch(r"[A-Za-z_$][\w$.]*", name):
        return name if name.isdecimal() else ""
    own = re.escape(name.rpartition(".")[2])
    found = re.search(rf"(?<![\w$.]){own}['\"]?\s*[:=]\s*({js_text.STRING}|\d+)", source)
    return (found[1] if found[1].isdecimal() else js_text.unquoted(found[1])) if found else ""


def _counted(said: str, value: str, before: str, current: int) -> int:
    """The number that a script sends for the page after ``current``: its counter as it stands, unless that is raised first.

    WordPress themes send the page that is shown, and their server adds one.
    """
    counter = re.escape(said.partition("+")[0].strip())
    held = _held(said.partition("+")[0].strip(), before)
    if not held.isdecimal() or "+" in said:
        return int(held) + 1 if held.isdecimal() else current + 1
    raised = re.search(rf"\+\+\s*{counter}|{counter}\s*(?:\+\+|\+=\s*1|=\s*{counter}\s*\+\s*1)", before)
    return int(held) + (raised is not None)
