"""Reading other people's XML and JSON safely: no entities, no network, no document too big, broken or bombed to survive."""

import json
import re
from html import unescape
from typing import Any

from lxml import etree

_WIDE = re.compile(rb"""(<\?xml[^>]{0,100}?\sencoding\s*=\s*["'])(?:utf-?16(?:le|be)?|ucs-?2|unicode)(?=["'])""", re.I)
_DOCTYPE = re.compile(rb"<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>", re.S | re.I)


def read_xml(data: bytes, encoding: str | None = None) -> Any | None:
    """The root element, recovered where the XML is broken; ``None`` where there is none.

    The document type goes before parsing, so an entity bomb has nothing to expand. White space and stray bytes before the
    declaration, which forbid it to strict parsers, are cut.
    """
    if (narrow := _narrow(data)) is not data or (encoding or "").lower().startswith("utf-16"):
        data, encoding = narrow, "utf-8"
    start = data.find(b"<", 0, 4096)
    if start < 0:
        return None
    data = _DOCTYPE.sub(b"", data[start:].replace(b"\0", b""), count=1)
    declared = b"encoding=" in data[:200]
    for charset in (None,) if declared or not encoding else (encoding, None):
        try:
            parser = etree.XMLParser(
                recover=True,
                resolve_entities=False,
                no_network=True,
                load_dtd=False,
                huge_tree=True,
                remove_comments=True,
                remove_pis=True,
                encoding=charset,
            )
            return etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, LookupError, ValueError):
            continue
    return None


def read_json(data: bytes) -> Any | None:
    """The value, with control characters in its strings; ``None`` where it is none, or nested beyond all reason."""
    try:
        return json.loads(data.decode("utf-8-sig", "replace"), strict=False)
    except (ValueError, RecursionError):
        return None


def _narrow(data: bytes) -> bytes:
    """UTF-16, marked or not, as UTF-8, and no word of it in the declaration: .NET writes one into strings, whatever they become."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.decode("utf-16", "replace").encode(errors="ignore")
    elif data.startswith((b"<\0", b"\0<")):
        data = data.decode("utf-16-le" if data[:1] == b"<" else "utf-16-be", "replace").encode(errors="ignore")
    return _WIDE.sub(rb"\1utf-8", data, count=1) if data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")[:5] == b"<?xml" else data


def local_name(element: Any) -> str:
    """The tag without its namespace, in lower case; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def whole(text: str | None) -> str | None:
    """What a feed or an endpoint carries as the article itself, its markup unescaped; ``None`` for a mere address or word."""
    if not text or len(text) < _SENTENCE or (text.isascii() and "<" not in text and text.count(" ") < _WORDS):
        return None
    return (unescape(text) if "&lt;" in text and "<" not in text else text)[:_LONGEST]


_SENTENCE, _WORDS, _LONGEST = 20, 5, 200_000
"""Letters of a sentence and its blanks, without which text is an address or a name; and letters of more than any article."""
