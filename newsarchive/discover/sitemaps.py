"""bytes → what a sitemap offers: maps, indexes of maps, news maps, plain lists; packed or not."""

import zlib
from dataclasses import dataclass, replace
from typing import Any

from newsarchive.discover import addresses
from newsarchive.discover.markup import local_name, read_xml
from newsarchive.extract.markup.printed import words_of
from newsarchive.items import Entry, Page

MOST_BYTES = 100_000_000
"""A sitemap may have 50 MB by its standard; nothing is unpacked past twice that."""


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What one sitemap offers."""

    entries: tuple[Entry, ...] = ()
    """Pages, with ``modified`` the map's ``lastmod``, and ``date`` too (source ``sitemap``), unless a news map tells the day of
    publication (``news-sitemap``)."""
    sitemaps: tuple[tuple[str, str | None], ...] = ()
    """(address, lastmod) of further maps, in order."""
    is_sitemap: bool = True
    """False where the bytes are no sitemap at all, as when a site answers every address with its home page."""


def read_sitemap(page: Page) -> Sitemap:
    """Read one sitemap, packed or plain, broken or whole."""
    data = unpacked(page.html)
    if b"<" not in data[:4096]:
        return _read_lines(data)
    root = read_xml(data, page.encoding)
    if root is None or local_name(root) not in ("urlset", "sitemapindex"):
        return Sitemap(is_sitemap=False)
    if local_name(root) == "sitemapindex":
        maps = (_named(node, page.url) for node in root if local_name(node) == "sitemap")
        return Sitemap(sitemaps=tuple(dict.fromkeys(found for found in maps if found)))
    entries = (_entry(node, page.url) for node in root if local_name(node) == "url")
    found: dict[str, Entry] = {}
    for entry in entries:
        if entry is not None:
            found.setdefault(entry.url, entry)
    return Sitemap(tuple(found.values()))


def usual_places(url: str) -> tuple[str, ...]:
    """Where a site's map usually stands; for trying where robots.txt names none."""
    home = addresses.resolve(url, "/") or url
    return tuple(home + name for name in ("sitemap.xml", "sitemap_index.xml", "wp-sitemap.xml", "news-sitemap.xml"))


def unpacked(data: bytes) -> bytes:
    """The bytes, gunzipped where they are gzip; a cut or broken end keeps what came before, a bomb is cut off."""
    for _ in range(2):  # some servers pack a file that is packed already
        if data[:2] != b"\x1f\x8b":
            break
        unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
        out = bytearray()
        try:
            for start in range(0, len(data), 65536):
                out += unpacker.decompress(data[start : start + 65536], MOST_BYTES - len(out))
                if len(out) >= MOST_BYTES or unpacker.eof:
                    break
        except zlib.error:
            pass
        data = bytes(out)
    return data


def _read_lines(data: bytes) -> Sitemap:
    lines = data.decode("utf-8-sig", "replace").split()
    urls = [line for line in lines if line.startswith(("http://", "https://"))]
    if not urls or len(urls) < len(lines) / 2:
        return Sitemap(is_sitemap=False)
    return Sitemap(tuple(Entry(addresses.clean(url), source="sitemap") for url in dict.fromkeys(urls)))


def _named(node: Any, base: str) -> tuple[str, str | None] | None:
    fields = {local_name(child): words_of(child) for child in node}
    url = addresses.resolve(base, fields.get("loc", ""))
    return (url, fields.get("lastmod") or None) if url else None


def _entry(node: Any, base: str) -> Entry | None:
    named = _named(node, base)
    if named is None:
        return None
    entry = Entry(addresses.clean(named[0]), date=named[1], source="sitemap", modified=named[1])
    for child in node:
        if local_name(child) == "news":
            news = {local_name(field): words_of(field) for field in child}
            entry = replace(
                entry, headline=news.get("title") or None, date=news.get("publication_date") or entry.date, source="news-sitemap"
            )
        elif local_name(child) == "image" and entry.image is None:
            location = next((words_of(field) for field in child if local_name(field) == "loc"), "")
            entry = replace(entry, image=addresses.resolve(base, location))
    return entry
