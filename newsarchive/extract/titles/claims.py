"""What the page's metadata, its listing and its address claim the headline to be; site and section names cut off."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from itertools import islice
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

from newsarchive.extract.document import Document
from newsarchive.extract.embedded_article import carried_title
from newsarchive.extract.markup import schema_org
from newsarchive.extract.words.wording import key
from newsarchive.items import Page

_EAST_ASIAN = "\u3040-\u9fff\uac00-\ud7af"
_SEPARATOR = re.compile(
    r"[|│｜»›«•·‹≫>＞＜_:–—−~/\\－-]"  # first what every separator has, found fast; then what tells it from a sign between words
    r"(?:(?<=[|│｜»›«•·‹≫>＞＜_])"  # New ward | Hospital, New ward_Hospital
    r"|(?<=:):|(?<=-)-+"  # New ward :: Hospital, New ward -- Hospital
    r"|(?<=\s[-–—:])|(?<=\s[−~/\\])(?=\s)"  # New ward - Hospital, New ward / Hospital
    r"|(?<=[—–])(?=\S*$)"  # New ward—Hospital
    rf"|(?<=[-－])(?=[^-\w]*[{_EAST_ASIAN}][^-]*$)"  # 新病房启用-市人民医院: the last one
    rf"|(?<=[{_EAST_ASIAN}！？）」》][-－])(?=\d{{0,3}}[{_EAST_ASIAN}]))"  # 新病房启用-新闻-市人民医院
)
"""What stands between a headline and the names of section and site in a title."""
_LITTLE = 400
"""Letters that the frame of a page has, its menu and foot, before a program draws its article."""
_UNPRINTED = frozenset(("script", "style", "noscript", "template"))
_MOST_PIECES, _MOST_ARTICLES = 12, 40
"""A title of more pieces is a list of words, JSON-LD of more articles a listing."""
LONGEST = 1_000
"""Letters of a claim: a longer one is no headline, and would be kept as evidence with every version."""
_BEFORE_NAME = "-(（"
"""What a site's name stands behind that is no separator elsewhere: "New ward (Harbour Hospital)"."""
_EDGES = " |│｜-–—·•:_"
_FILE_ENDING, _WORD, _JOINS = re.compile(r"\.\w{2,5}$"), re.compile(r"[^\W\d_]{2,}"), re.compile(r"[-_+.\d]+")
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "parsely-title", "sailthru.title", "article_title",
           "articletitle", "title")  # fmt: skip
_SITE_NAMES = ("og:site_name", "application-name", "apple-mobile-web-app-title", "copyright", "publisher", "dc.publisher",
               "al:ios:app_name")  # fmt: skip


@dataclass(frozen=True)
class Claim:
    """Words that something other than the printed page gives for the headline."""

    source: str
    words: str
    raw: str
    """As found, the site's name still on it."""


_INSTITUTION = re.compile(
    r"[^，。、:：|_–—-]{1,20}(?:医院|醫院|病院|병원|의료원|医疗中心|醫療中心|医療センター|保健院|卫生院|卫生局|衛生局|衛生所|委员会|人民政府|クリニック"
    r"|[医醫]院(?:官方网站|官网|网站|官網|網站|全球資訊網)|(?:新闻|信息|资讯|门户|政府|健康)网|新聞網)"
)
"""A title of nothing but this is the institution's, as boards of East Asia have it on all their pages; so is its last part."""


def names_institution(words: str) -> bool:
    """Is this nothing but the name of an institution of East Asia?"""
    return _INSTITUTION.fullmatch(words) is not None


DETAILS = frozenset(map(key, (
    "news detail", "news details", "article", "article detail", "新闻详情", "新闻内容", "文章内容", "文章详情", "信息详情", "详情",
    "详情页", "document", "untitled document", "untitled page", "untitled", "无标题文档", "無標題文件", "新建网页", "제목 없음",
    "無題ドキュメント",
    "document sans titre", "documento sin título", "documento sem título", "documento senza titolo", "unbenanntes dokument",
    "新聞內容", "最新消息", "详细内容", "내용보기", "상세보기", "お知らせ詳細", "詳細", "ニュース詳細",
    "подробнее", "подробнее о новости", "подробности", "докладніше", "szczegóły", "detail aktuality", "dettaglio notizia",
    "chi tiết", "chi tiết tin", "chi tiết tin tức", "chi tiết bài viết",
    "λεπτομέρειες", "विवरण", "haber detayı", "正文", "detalle", "detalhe", "détail", "dettaglio", "detailansicht", "bericht",
    "nieuwsbericht", "detail berita",
    "detalle de noticia", "detalhe da notícia", "détail actualité",
    "تفاصيل الخبر", "جزئیات خبر", "รายละเอียดข่าว", "haber detay",
)))  # fmt: skip
"""What a system calls every page of one article, before the site's name; and what a page is called that nobody has named."""


def site_names(document: Document) -> frozenset[str]:
    """Keys of the names the site gives itself: meta data, publisher, the labels of its host."""
    names = [name for field in _SITE_NAMES for name in document.meta.get(field, ())]
    if "og:site_name" not in document.meta:
        names += document.meta.get("author", ())  # many sites sign so; where the site's name is told, the author may be its subject
    for node in document.json_ld:
        if schema_org.is_page(node):
            holders = [node.get("publisher"), node.get("isPartOf")]
        else:
            holders = [node] if schema_org.is_site(node) else []
        names += [
            holder["name"]
            for holder in holders
            if isinstance(holder, dict) and isinstance(holder.get("name"), str) and holder["name"] != node.get("headline")
        ]
    if document.title and _INSTITUTION.fullmatch(" ".join(document.title.split())):
        names.append(" ".join(document.title.split()))
    host = (own_address(document.url).hostname or "").removeprefix("www.")
    labels = [host, host.rsplit(".", 1)[0], *host.split(".")[:-1]]
    return frozenset(filter(None, (key(name) for name in [*names, *labels] if len(name) < 60)))


def own_address(address: str) -> SplitResult:
    """An address in parts; of an archive's copy, the one that it carries in its own."""
    carried = address[max(address.rfind("http://"), address.rfind("https://"), 0) :]
    try:
        return urlsplit(carried)
    except ValueError:  # "/login?return=http://[": what it carries is no address
        return urlsplit(address)


def claims(document: Document, page: Page, names: frozenset[str]) -> tuple[Claim, ...]:
    """Every claim with words, the surest kind first: JSON-LD, Open Graph and its kin, the listing, ``<title>``."""
    found = [("json-ld", words) for words in islice(_json_ld(document), _MOST_ARTICLES)]
    found += [(field, words) for field in _TITLES for words in document.meta.get(field, ())[:2]]
    if page.listing is not None and page.listing.headline:
        found.append(("listing", " ".join(page.listing.headline.split())))
    if not found and _prints_little(document) and (told := carried_title(document)):
        found.append(("page-data", told))
    if document.title:
        found.append(("title", document.title))
    found = [(source, words[:LONGEST]) for source, words in found]
    everything = list(dict.fromkeys(words for _, words in found))
    honed = {words: cut(words, names, everything) for words in everything if key(words)}
    return tuple(Claim(source, honed[words], words) for source, words in dict.fromkeys(found) if words in honed)


def _prints_little(document: Document) -> bool:
    """Whether a program is to draw the page: there is hardly a word in it yet."""
    page, body = document.outline, document.body
    since = page.place_of[body] if body is not None else len(page.elements)
    letters = 0
    for element, text, tail in islice(zip(page.elements, page.texts, page.tails, strict=True), since, None):
        letters += len(tail.strip())
        if (words := text.strip()) and element.tag not in _UNPRINTED:
            letters += len(words)
        if letters > _LITTLE:
            return False
    return True


def cut(title: str, names: frozenset[str], others: Iterable[str]) -> str:
    """The title without the names of site and section: those parts at its ends that the site calls itself or no other claim has."""
    while (parted := title.partition(": "))[2].strip() and key(parted[0]) in names:
        title = parted[2].strip()
    pieces = _pieces(title)
    if len(pieces) < 2:
        for sign in _BEFORE_NAME:
            said, _, name = title.rpartition(sign)
            if said and len(name) > 3 and key(name) in names:
                return said.strip(_EDGES)
        said, _, name = title.rpartition(" ")
        return (said if len(said) > 8 and _INSTITUTION.fullmatch(name) else title).strip(_EDGES) or title
    agreed = _agreed(title, pieces, others)
    if agreed:
        return agreed
    count = len(pieces)
    while len(pieces) > 1 and (_is_name(pieces[-1].words, names) or _INSTITUTION.fullmatch(pieces[-1].words)):
        pieces.pop()
    while len(pieces) > 1 and (_is_name(pieces[0].words, names) or key(pieces[0].words) in DETAILS or _is_owner(pieces[0].words)):
        pieces.pop(0)
    return title.strip(_EDGES) if len(pieces) == count else _run(title, pieces)


def _is_owner(words: str) -> bool:
    """Is it nothing but an institution's name in Chinese or Japanese? Two that sign a contract are joined so in Korean."""
    return words < "\uac00" and _INSTITUTION.fullmatch(words) is not None


def runs(title: str) -> Iterator[str]:
    """The title's beginnings and ends between separators, the longest first."""
    pieces = _pieces(title)
    for length in range(len(pieces) - 1, 0, -1):
        for start in dict.fromkeys((0, len(pieces) - length)):
            yield _run(title, pieces[start : start + length])


def parts(title: str) -> list[str]:
    """What stands between the title's separators."""
    return [piece.words for piece in _pieces(title)]


def without_sections(title: str, links: Callable[[], frozenset[str]]) -> str:
    """The title without the pieces at its end that are links' words on the page: sections and rubrics. Asked for if need be."""
    pieces = _pieces(title)
    if len(pieces) < 2:
        return title
    count, sections = len(pieces), links()
    while len(pieces) > 1 and key(pieces[-1].words) in sections:
        pieces.pop()
    return title if len(pieces) == count else _run(title, pieces)


def _agreed(title: str, pieces: list[_Piece], others: Iterable[str]) -> str | None:
    """The longest run of pieces that another claim is, as the title prints it."""
    keys = {key(other) for other in others if other != title}
    for length in range(len(pieces) - 1, 0, -1):
        for start in range(len(pieces) - length + 1):
            run = _run(title, pieces[start : start + length])
            if len(key(run)) > 3 and key(run) in keys:
                return run
    return None


class _Piece(NamedTuple):
    """A part of a title between separators."""

    start: int
    words: str


def _pieces(title: str) -> list[_Piece]:
    return list(_parted(title))


@lru_cache(64)
def _parted(title: str) -> tuple[_Piece, ...]:
    """The same for all that ask about the titles of one page."""
    pieces, at = [], 0
    for separator in [*_SEPARATOR.finditer(title), None]:
        end = separator.start() if separator else len(title)
        if words := title[at:end].strip():
            pieces.append(_Piece(title.index(words, at), words))
        at = separator.end() if separator else end
    return tuple(pieces) if len(pieces) <= _MOST_PIECES else (_Piece(0, title),)


def _run(title: str, pieces: list[_Piece]) -> str:
    """The pieces, neighbours all, as the title prints them."""
    return title[pieces[0].start : pieces[-1].start + len(pieces[-1].words)]


def _is_name(words: str, names: frozenset[str]) -> bool:
    mine = key(words)
    if mine in names:
        return True
    longer = [name for name in names if len(name) > 4]
    return any((name in mine and len(mine) <= 2 * len(name)) or (mine in name and len(mine) > 3) for name in longer)


def _json_ld(document: Document) -> Iterator[str]:
    for node in document.json_ld:
        if schema_org.is_page(node):
            for field in ("headline", "name"):
                if isinstance(node.get(field), str):
                    yield " ".join(unescape(node[field]).split())


def slug(url: str) -> str:
    """The words of the address's last telling part."""
    for part in reversed(urlsplit(url).path.split("/")):
        words = _FILE_ENDING.sub("", unquote(part))
        if len(_WORD.findall(words)) > 2:
            return _JOINS.sub(" ", words).strip()
    return ""


_SHORTEST_NAME = 5
"""Letters of what is looked for behind a hyphen; fewer are the end of a word."""


def before_names(title: str) -> Iterator[int]:
    """Where a name may stand in a title behind a hyphen without blanks, the last place first: "New ward-City Hospital"."""
    at = title.rfind("-", 0, -_SHORTEST_NAME)
    while at > 0:
        yield at
        at = title.rfind("-", 0, at)
