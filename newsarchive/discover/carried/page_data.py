"""Articles that a page carries as data rather than as links: JSON-LD, ``__NEXT_DATA__``, embedded state, an endpoint's JSON."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from lxml import etree

from newsarchive.discover import addresses
from newsarchive.discover.entries import once
from newsarchive.discover.markup import whole
from newsarchive.discover.scripts.js_literals import lists_in
from newsarchive.discover.scripts.js_text import double_quoted
from newsarchive.extract.document import Document
from newsarchive.extract.markup import embedded as state
from newsarchive.extract.markup import flight, schema_org
from newsarchive.extract.words.wording import width
from newsarchive.items import Entry

MOST_NODES = 50_000
_TITLE = ("headline", "title", "name", "subject", "newsTitle", "articleTitle", "postTitle", "nttSj", "bbsTitle", "heading",
          "titulo", "titel", "titre", "titolo", "tytul", "judul", "tajuk", "baslik", "tieuDe")  # fmt: skip
_ADDRESS = ("url", "link", "href", "permalink", "path", "uri", "canonicalUrl", "articleUrl", "newsUrl", "detailUrl",
            "linkUrl", "fullPath", "relativeUrl")  # fmt: skip
_SLUG = ("slug", "urlSlug", "handle", "urlTitle")
_DATE = ("datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "publishTime", "pubDate", "pubdate",
         "date", "published", "createdAt", "created_at", "createDate", "createTime", "postDate", "releaseDate", "regDate",
         "reg_dt", "regDt", "frstRegistPnttm", "displayDate", "dateCreated", "firstPublishedAt", "time", "datetime", "fecha",
         "fechaPublicacion", "dataPublicacao", "datum", "tanggal", "tarikh", "tarih", "ngayDang", "data")  # fmt: skip
_TEASER = ("description", "summary", "excerpt", "teaser", "abstract", "lead", "subtitle", "intro", "standfirst")
_CONTENT = ("content", "body", "html", "articleBody", "contentHtml", "content_html", "bodyHtml", "body_html", "newsContent",
            "articleContent", "contents", "detail", "text", "nttCn", "contenido", "inhalt", "contenu")  # fmt: skip
_WRAPPED = ("rendered", "url", "src", "href", "text", "value", "current")
"""What an object that stands for a text calls it."""
_LISTS = ("ItemList", "CollectionPage", "Blog", "DataFeed")
_NO_STORY = ("Person", "Physician", "WebPage", "Organization", "ImageObject")
_IMAGE = ("image", "thumbnail", "thumbnailUrl", "imageUrl", "cover", "coverImage", "featuredImage", "picture", "thumb", "img")


class Place(NamedTuple):
    """Where stories stand that are named by a part of their address only."""

    before: str
    behind: str = ""
    name: str = ""
    """What the part is called, where a route tells: ``id``."""


NOWHERE = Place("about:")
"""Where a slug leads to no page."""


def embedded_entries(document: Document, place: Place | None = None) -> tuple[Entry, ...]:
    """The longest list of articles that the page's embedded data holds; ``place`` as for ``lists_of``."""
    lists = [found for data in embedded(document) for found in lists_of(data, document.base_url, place)]
    return max(lists, key=_worth, default=())


def _worth(entries: tuple[Entry, ...]) -> float:
    return len(entries) * (1 + sum(entry.date is not None for entry in entries) / len(entries))


def lists_of(data: Any, base: str, place: Place | None = None, least: int = 2) -> Iterator[tuple[Entry, ...]]:
    """Every array of at least so many objects with a title and an address, anywhere in parsed JSON.

    ``place``: what stands before and behind a slug in an address; without it slugs stand below the page.
    """
    place = place or Place(base.partition("?")[0].rstrip("/") + "/")
    for items in arrays_of(data):
        found = once(entry for item in items if (entry := _entry(item, base, place)))
        if len(found) >= least:
            yield found


def arrays_of(data: Any) -> Iterator[Sequence[Mapping[str, Any]]]:
    """The objects of every array, anywhere in parsed JSON; the first ``MOST_NODES`` values are looked at."""
    todo, seen = [data], 0
    while todo and seen < MOST_NODES:
        node = todo.pop()
        seen += 1
        if isinstance(node, list):
            yield [item for item in node if isinstance(item, dict)]
            todo += node
        elif isinstance(node, dict):
            todo += node.values()


def _text(item: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    for name in names:
        value = item.get(name)
        if isinstance(value, dict):
            value = next((told for inner in _WRAPPED if isinstance(told := value.get(inner), str)), None)
        if isinstance(value, str) and value.strip():
            return " ".join(re.sub(r"<[^>]{0,500}>", " ", value).split())
    return None


def title_of(item: Mapping[str, Any]) -> str | None:
    """What an object calls itself."""
    return _text(item, _TITLE)


def unwrapped(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """An object with what it wraps, where it has no title itself: ``{"node": {"title": …}}``."""
    for wrapper in ("item", "node", "attributes", "fields", "data", "_source"):
        inner = item.get(wrapper)
        if isinstance(inner, dict) and title_of(item) is None:
            item = {**item, **inner}
    return item


def entry_at(item: Mapping[str, Any], url: str, base: str) -> Entry:
    """The story that an object tells of, at an address known."""
    image = addresses.resolve(base, _text(item, _IMAGE) or "")
    return Entry(url, title_of(item), _text(item, _DATE), _text(item, _TEASER), image, "page-data", whole(_longest(item)))


def _longest(item: Mapping[str, Any]) -> str | None:
    """The article itself, by the names that systems have for it; WordPress wraps it in ``rendered``."""
    values = (item.get(name) for name in _CONTENT)
    texts = (value.get("rendered") if isinstance(value, dict) else value for value in values)
    return max((text for text in texts if isinstance(text, str)), key=len, default=None)


def _entry(item: Mapping[str, Any], base: str, place: Place) -> Entry | None:
    item = unwrapped(item)
    headline, date = title_of(item), _text(item, _DATE)
    if headline is None or width(headline) < 8 or item.get("@type") in _NO_STORY:
        return None
    address = _text(item, _ADDRESS)
    if address is None:
        slug = _text(item, _SLUG) or _part(item, place.name)
        if slug is None or date is None:
            return None
        address = slug if slug.startswith("/") else place.before + slug + place.behind
    url = addresses.resolve(base, address)
    if url is None or (date is None and item.get("@type") is None and width(headline) < 16):
        return None
    return entry_at(item, addresses.clean(url), base)


def _part(item: Mapping[str, Any], name: str) -> str | None:
    value = item.get(name) if name else None
    return str(value) if isinstance(value, (int, str)) and value else None


def embedded(document: Document) -> Iterator[Any]:
    """The values of the page's data that may hold stories."""
    for node in document.json_ld:
        if node.get("@type") in _LISTS or "itemListElement" in node or "blogPost" in node:
            yield node
    yield [*filter(schema_org.is_article, document.json_ld)]
    yield from flight.rows(script.text for script in document.scripts)
    for script in document.root.iter("script"):
        text, kind = (script.text or "").strip(), script.get("type") or "javascript"
        if len(text) < 40 or len(text) > 5_000_000:
            continue
        if "json" in kind and "ld+json" not in kind:
            yield from state.state(text, "json", script.get("id") or "")
        elif kind == "module" or "javascript" in kind:
            begins = text[:_SEARCHED]
            for found in _ASSIGNED.finditer(begins):
                yield _loaded(text, found.end())
            yield from lists_in(begins)
            for found in _PARSED.finditer(begins):
                yield _loaded(_loaded(double_quoted(found[1])))
    for value in _GIVEN(document.root):
        yield _loaded(value)


_SEARCHED = 2_000_000
"""Characters of a script in which lists may begin."""
_ASSIGNED = re.compile(r"[\w$.\[\]'\"]\s*=\s*(?=[\[{])")
"""The last letter of a name is enough."""
_PARSED = re.compile(r"JSON\.parse\(\s*(\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*')")
_GIVEN: Any = etree.XPath("//body//@*[starts-with(., '[{')]")
"""What a component is given to draw: ``<news-list :items='[{"title": …}]'>``."""
_DECODER = json.JSONDecoder(strict=False)


def _loaded(text: Any, at: int = 0) -> Any:
    """The JSON value that begins at a place of a text, or ``None``."""
    try:
        return _DECODER.raw_decode(text, at)[0] if isinstance(text, str) else None
    except (ValueError, RecursionError):
        return None
