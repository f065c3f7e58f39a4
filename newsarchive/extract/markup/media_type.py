"""What the first bytes of a page and its headers say of its kind: whether it is HTML, and in which charset."""

import re

from newsarchive.items import NotAnArticle

_MEDIA = (
    b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"RIFF", b"Rar!", b"7z\xbc\xaf",
    b"ID3", b"OggS", b"\x7fELF", b"\xd0\xcf\x11\xe0", b"{\\rtf",
    b"\x00\x00\x01\x00", b"II*\x00", b"MM\x00*", b"wOFF", b"wOF2")  # fmt: skip
_FEED = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE (?!html)[^>]*>\s*)*"
    rb"<(?:rss|feed|urlset|sitemapindex|rdf:RDF|svg|opml)\b",
    re.IGNORECASE | re.DOTALL,
)


def refuse_other_media(head: bytes, url: str) -> None:
    """Raise ``NotAnArticle`` where a page's first bytes are those of no HTML at all."""
    start = head.lstrip()
    if not start:
        raise NotAnArticle(url, "empty page")
    if (start.startswith(_MEDIA) or start[4:8] == b"ftyp") and b"<html" not in head.lower():
        raise NotAnArticle(url, "not HTML", start[:4].decode("ascii", "replace"))
    if _is_binary(head):
        raise NotAnArticle(url, "not HTML", "binary")
    if _FEED.match(head):
        raise NotAnArticle(url, "not HTML", "feed or other XML")
    if start[:1] in b"{[" and b"<" not in head:
        raise NotAnArticle(url, "not HTML", "JSON")


_CONTROLS = bytes({*range(1, 32)} - set(b"\t\n\f\r\x1b"))
"""Bytes that no writing has; ISO-2022 has the escape."""


def _is_binary(head: bytes) -> bool:
    """Whether one byte in twenty is a control character, as on no page; two bytes a letter have them, but in marks of theirs."""
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return 20 * controls > len(head) > 64 and b"<\0" not in head and b"\0<" not in head


def charset_of(content_type: str | None) -> str | None:
    """The charset of a ``Content-Type`` header."""
    _, _, charset = (content_type or "").lower().partition("charset=")
    return charset.split(";")[0].strip(" \"'") or None
