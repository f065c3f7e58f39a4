"""Listings that a page carries as markup in a script, for its own script to show some of at a time."""

import re
from collections.abc import Iterator
from dataclasses import replace

from newsarchive.discover import addresses
from newsarchive.discover.forms import Request
from newsarchive.discover.pagers.pagination import Step
from newsarchive.extract.document import Document
from newsarchive.items import Page

_MARKUP = re.compile(r"text/(?:xml|html|x?-?(?:template|handlebars|mustache|jsrender|tmpl))", re.I)
_UNFILLED = re.compile(r"\{\{|<%|\$\{|\{%")
"""A template whose places are still to be filled."""
_WRAPPING = re.compile(rb"<!\[CDATA\[|\]\]>|<\?xml[^<>]*\?>")


def carried_page(page: Page, document: Document) -> Page | None:
    """The page that the scripts' markup makes, at the same address; ``None`` where they carry no link.

    Records of an XML answer, which stand as character data, are such markup too.
    """
    if b"<![CDATA[" in page.html[:4000] and page.html[:200].lstrip().startswith((b"<?xml", b"<datastore")):
        return replace(page, html=b"<body>" + _WRAPPING.sub(b"", page.html))
    scripts = (script.text or "" for script in document.root.iter("script") if _MARKUP.fullmatch(script.get("type") or ""))
    markup = "".join(text for text in scripts if "href" in text and not _UNFILLED.search(text))
    if not markup:
        return None
    html = b"<body>" + _WRAPPING.sub(b"", markup.encode("utf-8", "replace"))
    return replace(page, html=html, encoding="utf-8", content_type="text/html")


def next_group(document: Document) -> Iterator[Step]:
    """The address of the records that follow, where the carried markup names it."""
    for link in document.root.iterfind(".//nextgroup//a"):
        if url := addresses.resolve(document.base_url, (link.get("href") or "").strip()):
            yield Step(Request(url), "endpoint")
