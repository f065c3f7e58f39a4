"""What draws a list in the browser: the script files that a page loads, and the endpoints that these ask. Nothing is run.

React, Vue, Angular and their like send a page without its list. One of the page's script files holds the address of an endpoint,
often in small pieces: ``fetch(`/api/news?page=${t}&limit=8`)``, ``o.get("/articles",{params:{page:t}})`` behind a ``baseURL``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from urllib.parse import urljoin, urlsplit

from newsarchive.discover import addresses
from newsarchive.discover.carried.app_routes import ONE, story_places
from newsarchive.discover.carried.page_data import Place
from newsarchive.discover.forms import PAGE_FIELD, Request
from newsarchive.discover.pagers.pagination import Step
from newsarchive.extract.document import Document

BUNDLE = "bundle"
"""How a script file is named among the ways on."""
_MOST_FILES, _MOST_ENDPOINTS, _MOST_LITERALS = 8, 3, 200
"""Looked at, of a page and of a script: each costs a request, or a look around it."""
_LIBRARY = re.compile(
    r"(?:^|[/._-])(?:jquery|polyfills?|framework|webpack|runtime|vendors?|bootstrap|swiper|slick|gtm|gtag|analytics|matomo|piwik"
    r"|recaptcha|lodash|moment|modernizr|cookies?|consent|maps?|fontawesome|react|react-dom|vue|angular|main-app|sentry"
    r"|count(?:er)?|stats?|track(?:er|ing)?|wp-content|wp-includes)(?:[/._-]|$)",
    re.I,
)
"""What others have written or counts readers: no list of news stands in it, nor in WordPress's, which sends its lists."""
_NEWS = re.compile(
    r"news|article|press|blog|posts?(?![a-z])|(?<![a-z])stor(?:y|ies)|aktuell|meldung|actu(?!at)|actualid|notic|notiz|comuni|communi|medien"
    r"|announce|nyhe|novin|haber|duyur|xinwen|zixun|topics|oshirase|bodo|sosik|akhbar|query-index",
    re.I,
)
"""What a file, a route or an endpoint of news is called."""
_PIECE = re.compile(rf"{_NEWS.pattern}|api|service|client|request|http|fetch|quer(?:y|ies)|store", re.I)
"""What a piece is called that may ask for news."""
_IMPORTED = re.compile(r"""["'`](?=[\w./-])((?:\.{0,2}/|assets/)?[\w./-]{0,80}\.m?js)["'`]""")
"""A piece that is loaded when a route is opened."""
_ROUTED = re.compile(r"""path:\s?["'`](/[^"'`]{1,80})["'`][^{}]{0,200}?import\(\s?(["'`])([\w./-]{1,80}\.m?js)\2""")
"""A route and the piece that draws it: ``{path:"/news",component:()=>import("./BxN4AxdS.js")}``."""
_NUMBERED = re.compile(r"""["'`](/[^"'`]{1,80})["'`]:\[~?(\d{1,4})[\],]""")
_NODE = re.compile(r"(?:^|/)nodes/(\d{1,4})\.")
"""SvelteKit's routes, ``"/news":[4]``, each drawn by a piece of that number: ``nodes/4.C-mTH-Sg.js``."""
_LITERAL = re.compile(
    r"""(?P<quote>["'`])(?=[\w$./%-])(?P<address>(?:https?://[\w.:-]+|\$\{[^{}`]{1,60}\}|\.{0,2})/?[\w./%-]{1,120}"""
    r"""(?:\?[^"'`\s]{0,300}|\$\{[^{}`]{1,60}\})?)(?P=quote)"""
)
_ASKS = re.compile(
    r"(?:\b\$?fetch|\buseFetch|\buseSWR|\baxios|\.(?:get|getJSON|request|ajax|fetch))(?:<[^<>]*>)?\(\s*"
    r"(?:new\s+(?:URL|Request)\(\s*)?$"
)
"""What stands before the address of a request."""
_ASKS_NAMED = re.compile(_ASKS.pattern[:-1] + r"([\w$]{1,40})\s{0,4}[,)]")
_SET_AS = re.compile(r"(?<![\w$])([\w$]{1,40})\s{0,4}=\s{0,4}$")
"""``const API="/api/news"`` and ``axios.get(API,{params:{page:p}})``: an address under a name, and the request that names it."""
_CALLED = re.compile(r"(?<!\.post)(?<!\.put)(?<!\.patch)(?<!\.delete)(?<=[\w$])\(\s*$")
"""Before what a function is given, which hands nothing in."""
_IS_DATA = re.compile(r"(?:^|/)(?:api|rest|items|wp-json|graphql|_?data|jsonapi|services?|ajax|v\d)(?:/|$)|\.json$|\.ashx$", re.I)
_SET_TO = r"""(["'`])((?:https?:/)?/[\w./:-]*)"""
_BASE = re.compile(rf"""baseUR[LI](?<=\bbaseUR[LI])["']?\s*:\s*{_SET_TO}\1""")
_CONSTANT = re.compile(rf"""(?<![\w$])([\w$]{{1,40}})["']?\s{{0,4}}[=:]\s{{0,4}}{_SET_TO}\2""")
"""An address, or what addresses begin with, under a name: ``const Ze="/cms/api"``."""
_PARAMETERS = re.compile(r"(?:\bparams|\bquery|searchParams)\s*:\s*\{([^{}]{1,300})\}|URLSearchParams\(\{([^{}]{1,300})\}\)")
_PAIR = re.compile(r"""["'`]?([\w.\[\]-]+)["'`]?\s*:\s*("[^"]*"|'[^']*'|`[^`]*`|[^,{}]+)""")
_FILLED = re.compile(r"\$\{([^{}]*)\}")
"""What a template fills in when it is run."""
_OFFSET = re.compile(r"(?:_?start|offset|skip|from|first)", re.I)
_SIZE = re.compile(r"(?:\w*[._\[])?(?:_?limit|(?:page_?)?size|per_?page|count|take|rows|num|top|_?end)\]?", re.I)
_IS_ONE = re.compile(r"slug|alias|\b_?id\b|\bkey\b|\buuid\b", re.I)
"""A parameter that says which story."""
_MARK = "9-story-9"
"""Stands in an address for a story while that is resolved."""
_SIZE_ASKED = "12"
"""Stories asked for at a time, where the script works the number out."""


def script_files(document: Document, named: bool = False, of_themes: bool = False) -> list[Step]:
    """The page's own script files, first those that are ``named`` for news; only these, where that is asked.

    WordPress's own are no help, but where a button of its theme asks for more.
    """
    preloaded = (link for link in document.every("link") if link.get("rel") == "modulepreload")
    elements = [*document.every("script"), *preloaded]
    sources = ((element.get("src") or element.get("href") or "").strip() for element in elements)
    found = (addresses.resolve(document.base_url, source) for source in sources)
    own = addresses.site_of(document.url)
    urls = [url for url in dict.fromkeys(found) if url and addresses.site_of(url) == own]
    urls = [url for url in urls if not _LIBRARY.search(_name(url).replace("/wp-content/", "/") if of_themes else _name(url))]
    for_news = [url for url in urls if _NEWS.search(_name(url))]
    blocks = [*_block_files(document, urls)]
    files = for_news if named and not blocks else [*blocks, *for_news, *(url for url in urls if url not in for_news)]
    return [Step(Request(url), BUNDLE) for url in files[:_MOST_FILES]]


_LOADER = re.compile(r"/scripts/(?:aem|lib-franklin|lib-helix)\.m?js$")


def _block_files(document: Document, urls: Iterable[str]) -> Iterator[str]:
    """The scripts that a loader of blocks has by their boxes' names, where these are of news: ``<div class="article-feed">``."""
    scripts = next((url.rpartition("/scripts/")[0] for url in urls if _LOADER.search(url)), None)
    for box in document.root.iterfind(".//main/div/div[@class]") if scripts is not None else ():
        if _NEWS.search(name := next(iter(box.get("class", "").split()), "")):
            yield f"{scripts}/blocks/{name}/{name}.js"


def _name(url: str) -> str:
    """What tells of what a file holds: its path, and no host's name; of a broken address nothing."""
    parts = addresses.split(url)
    return parts.path if parts else ""


def is_script(url: str, content_type: str | None) -> bool:
    """Whether an answer is a script file."""
    return "javascript" in (content_type or "").lower() or _name(url).endswith((".js", ".mjs"))


def asked_by(script: str, script_url: str, page_url: str) -> list[Step]:
    """The endpoints of news that a script file asks, each for its first page; else the pieces that it loads for news."""
    endpoints = endpoints_in(script, page_url)
    named = islice(_pieces(script, of_one=bool(endpoints)), 2 * _MOST_FILES)
    pieces = (urljoin(page_url if "assets/" in piece[:8] else script_url, piece) for piece in named)
    return [*(Step(Request(url), BUNDLE) for url in islice(dict.fromkeys(pieces), _MOST_FILES)), *endpoints]


def endpoints_in(script: str, page_url: str, only_paged: bool = False) -> list[Step]:
    """The endpoints of news that a script asks, each for its first page, those first that are asked page by page; or only these."""
    found: dict[str, bool] = {}
    for url, is_paged in _endpoints(script, page_url):
        if is_paged or not only_paged:
            found.setdefault(url, is_paged)
    return [Step(Request(url), "endpoint", 1) for url in sorted(found, key=lambda url: not found[url])[:_MOST_ENDPOINTS]]


def stories_of(script: str, page_url: str) -> tuple[tuple[Place, ...], tuple[str, ...]]:
    """Where the script's routes have the pages of stories, and the endpoints that it asks for one story."""
    base = _base(script)
    templates: dict[str, None] = {}
    for literal, written in _news_literals(script):
        before, address = script[max(0, literal.start() - 60) : literal.start()], _FILLED.sub(ONE, written)
        asks = _ASKS.search(before) is not None
        if address.count(ONE) != 1 or not (address.endswith(ONE) and (asks or _is_given_data(address, before))):
            continue
        path = _below(base, address) if asks else address
        if address[-3] in "/=" and (url := addresses.resolve(page_url, path.replace(ONE, _MARK))):
            templates[url.replace(_MARK, ONE)] = None
    return story_places(script, page_url, _NEWS), tuple(templates)


def _pieces(script: str, of_one: bool) -> Iterator[str]:
    """The pieces that are loaded for a route of one story, only these where the list is known; then those for any route of news,
    whatever they are called, and those that are called so.
    """
    routed = [(route, piece) for route, _, piece in _ROUTED.findall(script) if _NEWS.search(route)]
    imported = dict.fromkeys(_IMPORTED.findall(script))
    numbered = {number: route for route, number in _NUMBERED.findall(script) if _NEWS.search(route)}
    nodes = ((_NODE.search(piece), piece) for piece in imported if numbered)
    routed += [(numbered[node[1]], piece) for node, piece in nodes if node and node[1] in numbered]
    yield from (piece for route, piece in routed if re.search(r"/:|/\[", route))
    if of_one:
        return
    yield from (piece for _, piece in routed)
    yield from (piece for piece in imported if _PIECE.search(piece.rpartition("/")[2]))


def _endpoints(script: str, page_url: str) -> Iterator[tuple[str, bool]]:
    """Each address that a list of news may be had from, and whether it is asked page by page."""
    base = _base(script)
    named = {found[1]: found.end() for found in _ASKS_NAMED.finditer(script)}
    for literal, written in _news_literals(script):
        before, behind = script[max(0, literal.start() - 400) : literal.start()], script[literal.end() : literal.end() + 300]
        asks = _ASKS.search(before[-60:]) is not None
        if not asks and (set_as := _SET_AS.search(before[-60:])) and (place := named.get(set_as[1])):
            asks, before, behind = True, script[max(0, place - 400) : place], script[place - 1 : place + 300]
        path, _, query = written.partition("?")
        if _asks_for_one(path, query):
            continue
        path = _FILLED.sub("", path)
        pairs = _filled(_pairs(query) or _object_pairs(before + behind))
        is_paged = any(_turns(name) for name, _ in pairs)
        is_data = (_IS_DATA.search(path) is not None and query != "") or _is_given_data(path, before)
        is_filled_in = is_paged and literal["address"][0] == "$"  # `${e.VITE_API}/posts?_page=${p}`, handed on before it is fetched
        if _NEWS.search(path) and (asks or is_data or is_filled_in):
            path = _below(base, path) if asks else path
            for root in (_language_root(page_url), "") if _WORKED_OUT.match(literal["address"]) else ("",):
                if url := addresses.resolve(page_url, root + path + "?" * bool(pairs) + "&".join(map("=".join, pairs))):
                    yield url, is_paged


_WORKED_OUT = re.compile(r"\$\{[\w$.]+\(\)\}/")
"""A beginning that a function gives: the root of the site, or of its part in one language."""


def _language_root(url: str) -> str:
    """The first folder, where that is a language: ``/de``, ``/en-gb``."""
    return found[0] if (found := re.match(r"/[a-z]{2}(?:[-_][a-z]{2})?(?=/)", urlsplit(url).path, re.I)) else ""


def _news_literals(script: str) -> Iterator[tuple[re.Match[str], str]]:
    """Each literal that is an address with a word of news, and how it is written with its constants spelt out; ``${}`` stands for
    what is joined to it: "/api/news?page="+t, "/api/news/"+slug.
    """
    constants = _constants(script)
    found = (literal for literal in _LITERAL.finditer(script) if _NEWS.search(literal["address"]))
    for literal in islice(found, _MOST_LITERALS):
        joins = script[literal.end() : literal.end() + 1] == "+"
        yield literal, _spelt_out(literal["address"], constants) + "${}" * joins


def _below(base: str, path: str) -> str:
    """The path of a request below what the script's addresses begin with, unless it begins so already or is whole."""
    return path if path.startswith(("http", base)) else f"{base.rstrip('/')}/{path.lstrip('/')}"


def _base(script: str) -> str:
    """What the addresses that the script asks begin with."""
    return next((found[2] for found in _BASE.finditer(script)), "")


def _is_given_data(path: str, before: str) -> bool:
    """Is it an address of data that a function is given? Builds rename ``useFetch`` to a letter."""
    return _IS_DATA.search(path) is not None and _CALLED.search(before[-60:]) is not None


def _asks_for_one(path: str, query: str) -> bool:
    """Is a part of the address told apart by the story: ``/api/news/${slug}``, ``?filters[slug]=${slug}``?"""
    if "${" in path and not (path.endswith("}") and "/${" not in path):
        return True
    return any("${" in value and _IS_ONE.search(name) for name, value in _pairs(query))


def _constants(script: str) -> dict[str, str]:
    """What the script sets to an address, by name, in one look: each of its literals may begin with another name."""
    found: dict[str, str] = {}
    for constant in _CONSTANT.finditer(script) if "${" in script else ():
        found.setdefault(constant[1], constant[3])
    return found


def _spelt_out(address: str, constants: Mapping[str, str]) -> str:
    """The address with the constant that it begins with; an unknown beginning is left out."""
    begins = re.match(r"\$\{([\w$.]+)(?:\(\))?\}", address)
    if not begins:
        return address
    return constants.get(begins[1].rpartition(".")[2], "").rstrip("/") + address[begins.end() :]


def _pairs(query: str) -> list[tuple[str, str]]:
    """The parameters that an address names, as they stand there."""
    return [(name, value) for name, mark, value in (pair.partition("=") for pair in query.split("&")) if mark]


def _object_pairs(around: str) -> list[tuple[str, str]]:
    """Those of an object beside it, ``{params:{page:t,lang:"en"}}``, in the same form: what is no constant is to be filled."""
    given = next((found[1] or found[2] for found in _PARAMETERS.finditer(around)), "")
    pairs = _PAIR.findall(given)
    return [(name, value[1:-1] if value[0] in "\"'`" else value if value.isdecimal() else f"${{{value}}}") for name, value in pairs]


def _filled(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The parameters of the first page; what else the script works out is left to the endpoint."""
    filled = ((name, _value(name, value) if "${" in value else value) for name, value in pairs)
    return [(name, value) for name, value in filled if value]


def _turns(name: str) -> bool:
    """Is it a parameter that says which part of the list is asked for?"""
    return bool(_OFFSET.fullmatch(name) or PAGE_FIELD.fullmatch(name) or name.lower().endswith("[page]"))


def _value(name: str, expression: str) -> str:
    """What is asked for on the first page: pages are counted from nought where the script takes one off; else nothing."""
    if _OFFSET.fullmatch(name):
        return "0"
    if _turns(name):
        return "0" if re.search(r"-\s*1\b", expression) else "1"
    return _SIZE_ASKED if _SIZE.fullmatch(name) else ""
