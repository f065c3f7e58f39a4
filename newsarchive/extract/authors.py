"""Who wrote an article, as the page's data names them: JSON-LD of the article itself, else the head's ``author`` and its kin, else
the markup of the byline beside the headline (``rel=author``, ``itemprop=author``).
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from lxml.html import HtmlElement

from newsarchive.extract.document import Document
from newsarchive.extract.markup import schema_org
from newsarchive.extract.markup.printed import printed
from newsarchive.extract.titles.claims import site_names
from newsarchive.extract.words.wording import key

_MOST = 20
"""Names of one article; where more are given, it is a list of something else."""
_LONGEST = 60
"""Letters of a name."""
_BEFORE, _BEHIND = 20, 60
"""Elements before a headline and behind it among which its byline stands; other stories' cards are farther."""
_BY = re.compile(r"(?:by|von|par|por|di|door|av|af|od|автор:?)\s+", re.IGNORECASE)
_WORK_BY = re.compile(r"\b(?:by|photograph\w*|edited|staff|team|news|redaktion|webteam|redacción|rédaction)\b", re.IGNORECASE)
"""What a byline's markup also names: a picture's maker, a desk."""
_FIELDS = ("parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "article:author", "byline", "author")
_BETWEEN = re.compile(r"\s*[;|、]\s*|\s+(?:and|und|et|y|e|og|och|en)\s+|,\s+(?=[^\W\d_]+[\s.][^\W\d_])")
"""What parts two names; a comma only before two words: "Jane Roe, MD" is one."""
_NO_NAME = re.compile(
    r"\d|[@/<>{}=&]|https?:|www\.|\w\.(?:[a-z]{2}|com|org|net)$|\b(?:Inc|Ltd|LLC|GmbH|Corp)\.?$|株式会社|有限公司|주식회사|[(（]주[)）]|㈜"
)
"""Addresses, numbers of accounts, the name of a host or a company, what a program has not filled in."""
_NOBODY = frozenset(map(key, (
    "admin", "administrator", "webmaster", "editor", "redaktion", "redaction", "rédaction", "redacción", "redazione", "redação",
    "root", "user", "author", "guest", "anonymous", "unknown", "none", "null", "undefined", "staff", "press office", "pressestelle",
    "webredaktion", "superuser", "super user", "管理员", "管理員", "系统管理员", "관리자", "管理者", "администратор", "админ",
    "مدير", "المدير",
)))  # fmt: skip
"""Accounts of systems, by which many sign."""


def authors_of(document: Document, headline: HtmlElement | None = None, hijacked: bool = False) -> tuple[str, ...]:
    """The names of its writers, each once, in the page's order; none of the institution, of an account, of a hijacked page."""
    if hijacked:
        return ()
    nodes = [node.get("author") for node in document.json_ld if schema_org.is_article(node)]
    maker = next(iter(document.meta.get("generator", ())), "").partition(" ")[0]  # "Discuz! Team and Comsenz UI Team" is no writer
    told = ([value for value in document.meta.get(field, ()) if _may_name(value, maker)] for field in _FIELDS)
    claimed = [name for node in nodes for name in _names(node)] or next(filter(None, told), [])
    institution = site_names(document) if nodes or "og:site_name" in document.meta else frozenset[str]()
    if people := _honest(claimed, institution):
        return people
    marked = _marked(document, headline)
    return _honest(marked, site_names(document)) if marked else ()


def _honest(claimed: Iterable[str], institution: frozenset[str]) -> tuple[str, ...]:
    """The people among those claimed, each once; none where they are so many that it is a list of something else."""
    parted = (
        name for said in claimed for part in _BETWEEN.split(unescape(said)) if (name := " ".join(part.split()).removeprefix("By "))
    )
    honest = {key(name): name for name in parted if _is_name(name) and key(name) not in institution}
    return tuple(honest.values()) if len(honest) <= _MOST else ()


def _marked(document: Document, headline: HtmlElement | None) -> list[str]:
    """Whom the byline names by its markup: the first beside the headline, and those in its box. An account's name is one word."""
    page = document.outline
    place = page.place_of.get(headline) if headline is not None else None
    if place is None:
        return []
    near = page.elements[max(0, place - _BEFORE) : page.end(place) + _BEHIND]
    marked = [element for element in near if element.get("itemprop") == "author" or "author" in (element.get("rel") or "").split()]
    if not marked:
        return next(filter(None, map(_signed, near)), [])
    box = next((element.getparent() for element in marked), None)
    names = [
        printed(next((inner for inner in element.iter() if inner.get("itemprop") == "name"), element))
        for element in marked
        if element.getparent() is box and element.tag not in ("meta", "link") and "Organization" not in element.get("itemtype", "")
    ]
    people = (name[said.end() :] if (said := _BY.match(name)) else name for name in (name.strip(" ,") for name in names))
    return [name for name in people if (" " in name or name > "\u3040") and not _WORK_BY.search(name)]


def _signed(element: HtmlElement) -> list[str]:
    """Whom an element that is called a byline names behind "By": ``<span class="author">Por <b>Ana Ruiz</b></span>``."""
    if _CALLED.search(element.get("class") or "") is None:
        return []
    text, before = printed(element), element.getprevious()
    if before is not None and _BY.fullmatch(f"{printed(before)} "):
        text = f"{printed(before)} {text}"
    said = _BY.match(text := _DESK.sub("", text))
    return [text[said.end() :]] if said and _PERSON.fullmatch(text, said.end()) and not _WORK_BY.search(text, said.end()) else []


_CALLED = re.compile(r"(?:^|[\s_-])(?:by-?line|author|autor|auteur|autore)(?:$|[\s_-])", re.IGNORECASE)
"""How themes call a byline that no markup tells."""
_DESK = re.compile(r",\s+[^\Wa-zà-ÿ\d_]{3,}\b.*")
"""Behind a name, for whom it writes: "von Max Muster, MDR THÜRINGEN"."""
_PERSON = re.compile(r"[^\W\d_][\w.’'-]*(?:[ ,]+(?:[^\W\d_a-zà-ÿ][\w.’'-]*|d[aei]l?|de la|van|von|der?|den|y|and|und|et|e)){1,8}")
"""One or more names, each word of them in capitals but for what joins them: a sentence behind "By" is no person."""


def _names(author: object) -> Iterator[str]:
    """The names of an author as schema.org has them: words, a person, or a list of these; organizations are none."""
    if isinstance(author, str):
        yield author
    elif isinstance(author, list):
        for one in author[:_MOST]:
            yield from _names(one)
    elif isinstance(author, dict) and "Organization" not in schema_org.types_of(author):
        yield from _names(author.get("name"))


def _may_name(value: str, maker: str) -> bool:
    """Is it no address, nor those who made the site's system?"""
    return _NO_NAME.search(value) is None and not (maker and value.startswith(maker))


def _is_name(words: str) -> bool:
    return 1 < len(words) <= _LONGEST and not _NO_NAME.search(words) and key(words) not in _NOBODY
