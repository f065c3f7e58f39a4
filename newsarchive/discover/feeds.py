"""bytes → what a feed offers: RSS of every age, Atom, JSON Feed, and the posts of a WordPress (``/wp-json/wp/v2/posts``)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

from newsarchive.discover import addresses
from newsarchive.discover.markup import local_name, read_json, read_xml, whole
from newsarchive.extract.markup.printed import words_of
from newsarchive.items import Entry, Page


@dataclass(frozen=True, slots=True)
class Feed:
    """What one page of a feed offers."""

    entries: tuple[Entry, ...] = ()
    """In the feed's order; ``date`` is its timestamp as printed, ``source`` feed or wp-json."""
    next_page: str | None = None
    """The feed's following page (older articles), where it has one."""
    is_feed: bool = True
    """False where the bytes are no feed at all."""


def read_feed(page: Page) -> Feed:
    """Read one feed. Survives broken XML and entity bombs; what is no feed gives no entries and ``is_feed`` false."""
    head = page.html[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head[:1] in (b"{", b"["):
        return _read_json(page)
    root = read_xml(page.html, page.encoding)
    if root is None or local_name(root) not in ("rss", "feed", "rdf"):
        return Feed(is_feed=False)
    channel = next((child for child in root if local_name(child) == "channel"), root)
    base = root.get("{http://www.w3.org/XML/1998/namespace}base") or _channel_link(channel) or page.url
    items = [element for parent in (channel, root) for element in parent if local_name(element) in ("item", "entry")]
    entries = (_xml_entry(item, urljoin(page.url, base)) for item in dict.fromkeys(items))
    return Feed(_once(entries), _next_link(channel, page.url))


def usual_places(url: str) -> tuple[str, ...]:
    """Where a newsroom's feed usually stands, nearest to the listing first; for trying where the page declares none."""
    listing = url.partition("#")[0].partition("?")[0]
    above, _, last = listing.rpartition("/")
    folder = f"{listing}/" if last and "." not in last else f"{above}/"
    home = urljoin(url, "/")
    nearest = [folder + name for name in ("feed/", "rss.xml")]
    at_home = [home + name for name in ("feed/", "rss.xml", "feed.xml", "atom.xml", "index.xml", "rss")]
    return tuple(dict.fromkeys(nearest + at_home))


def _once(entries: Iterator[Entry | None]) -> tuple[Entry, ...]:
    found: dict[str, Entry] = {}
    for entry in entries:
        if entry is not None:
            found.setdefault(addresses.article_key(entry.url), entry)
    return tuple(found.values())


def _channel_link(channel: Any) -> str | None:
    for child in channel:
        if local_name(child) == "link":
            link = (child.text or child.get("href") or "").strip()
            if link and child.get("rel") in (None, "alternate"):
                return str(link)
    return None


def _next_link(channel: Any, base: str) -> str | None:
    for child in channel:
        if local_name(child) == "link" and child.get("rel") in ("next", "prev-archive") and child.get("href"):
            return addresses.resolve(base, child.get("href"))
    return None


_DATES = ("pubdate", "published", "issued", "created", "date", "updated", "modified")


def _xml_entry(item: Any, base: str) -> Entry | None:
    fields: dict[str, str] = {}
    link = image = None
    for child in item:
        name, text = local_name(child), words_of(child)
        if name == "link":
            href = (child.get("href") or text).strip()
            if href and (link is None or child.get("rel") == "alternate") and child.get("rel") in (None, "alternate"):
                link = href
        elif name in ("enclosure", "content", "thumbnail", "image", "group"):
            image = image or _picture(child)
            if text and name == "content":
                fields.setdefault(name, text)
        elif name == "guid" and child.get("ispermalink", child.get("isPermaLink", "true")) != "false":
            fields.setdefault("guid", text)
        elif text:
            fields.setdefault(name, text)
    url = addresses.resolve(base, link or (fields.get("guid", "") if "://" in fields.get("guid", "") else ""))
    if url is None:
        return None
    date = next((fields[name] for name in _DATES if name in fields), None)
    summary = fields.get("description") or fields.get("summary") or fields.get("encoded") or fields.get("content")
    return Entry(
        addresses.clean(url), _plain(fields.get("title")), date, _plain(summary, 500), addresses.resolve(base, image or ""), "feed",
        whole(fields.get("encoded") or fields.get("content")), modified=fields.get("updated") or fields.get("modified"),
    )  # fmt: skip


def _picture(element: Any) -> str | None:
    for node in element.iter():
        address = node.get("url")
        kind = (node.get("type") or node.get("medium") or "").lower()
        if address and (
            kind.startswith("image")
            or local_name(node) == "thumbnail"
            or re.search(r"\.(?:jpe?g|png|webp|gif|avif)(?:$|\?)", address, re.I)
        ):
            return str(address)
    return None


_PARTED = frozenset(
    ("address", "blockquote", "br", "dd", "div", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "p", "td", "th", "tr")
)
"""Elements at which one word ends and the next begins; any other may stand inside a word."""
_LONGEST = 20_000
"""Characters of markup that are read of one text; some feeds carry whole articles, of which the beginning is enough."""


def _plain(markup: object, limit: int = 2000) -> str | None:
    """Words without markup (feeds escape it once or twice), white space folded."""
    if not isinstance(markup, str):
        return None
    text = unescape(markup) if "&lt;" in markup else markup
    text = "".join(_words(text[:_LONGEST])) if "<" in text else unescape(text)
    return " ".join(text.split())[:limit] or None


def _words(markup: str) -> Iterator[str]:
    from bs4 import BeautifulSoup  # here, for it takes long to load, and most crawls read no feed
    from bs4.element import NavigableString, Tag

    soup = BeautifulSoup(markup.encode("utf-8", "replace"), "lxml", from_encoding="utf-8")
    for node in soup.descendants:
        if isinstance(node, Tag):
            yield " " if node.name in _PARTED else ""
        elif type(node) is NavigableString:  # no comment, script or style
            before = node.previous_sibling
            yield f" {node}" if isinstance(before, Tag) and before.name in _PARTED else str(node)


def _read_json(page: Page) -> Feed:
    data = read_json(page.html)
    if isinstance(data, dict) and isinstance(data.get("items"), list):
        following = addresses.resolve(page.url, data["next_url"]) if isinstance(data.get("next_url"), str) else None
        return Feed(_once(_json_entry(item, page.url) for item in data["items"] if isinstance(item, dict)), following)
    if isinstance(data, list):
        posts = [item for item in data if isinstance(item, dict) and isinstance(item.get("link"), str)]
        return Feed(_once(_post_entry(post, page.url) for post in posts), _next_posts(page.url, len(data)), bool(posts) or not data)
    return Feed(is_feed=False)


def _text(item: Mapping[str, Any], *names: str) -> str | None:
    """The first of these fields that is text; WordPress wraps it in ``rendered``."""
    for name in names:
        value = item.get(name)
        value = value.get("rendered") if isinstance(value, dict) else value
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None


def _json_entry(item: Mapping[str, Any], base: str) -> Entry | None:
    url = addresses.resolve(base, _text(item, "url", "external_url", "id") or "")
    if url is None:
        return None
    summary = _plain(_text(item, "summary", "content_text", "content_html"), 500)
    image = addresses.resolve(base, _text(item, "image", "banner_image") or "")
    return Entry(
        addresses.clean(url), _plain(_text(item, "title")), _text(item, "date_published", "date_modified"), summary, image, "feed",
        whole(_text(item, "content_html", "content_text")), modified=_text(item, "date_modified"),
    )  # fmt: skip


def _post_entry(post: Mapping[str, Any], base: str) -> Entry | None:
    url = addresses.resolve(base, post["link"])
    if url is None:
        return None
    image = addresses.resolve(base, _text(post, "jetpack_featured_media_url") or "")
    return Entry(
        addresses.clean(url), _plain(_text(post, "title")), _moment(post, "date"), _plain(_text(post, "excerpt"), 500), image,
        "wp-json", whole(_text(post, "content")), modified=_moment(post, "modified"),
    )  # fmt: skip


def _moment(post: Mapping[str, Any], name: str) -> str | None:
    """One of a WordPress post's two times; ``…_gmt`` is UTC and does not say so."""
    utc = _text(post, f"{name}_gmt")
    return f"{utc}Z" if utc and not utc.endswith("Z") else utc or _text(post, name)


def _next_posts(url: str, count: int) -> str | None:
    """WordPress names the number of pages in a header only; a full page has a following one."""
    query = parse_qs(urlsplit(url).query)
    try:
        per_page, number = int(query.get("per_page", ["10"])[0]), int(query.get("page", ["1"])[0])
    except ValueError:
        return None
    if count < per_page or count == 0:
        return None
    if "page" in query:
        return re.sub(r"([?&]page=)\d+", rf"\g<1>{number + 1}", url)
    return f"{url}{'&' if '?' in url else '?'}page=2"
