"""An article whose page is an empty frame for scripts to fill, read from what a feed or an endpoint carries of it in full."""

import re
from dataclasses import replace
from html import escape, unescape
from urllib.parse import urljoin

from newsarchive.extract.document import Document, parse
from newsarchive.extract.drawn import is_drawn, words_in
from newsarchive.items import Entry, Page

FLAG = "conveyed"
_FRAME = 100_000
"""Bytes of a page that may be an empty frame; what is longer is not asked."""

_FRAMES_WORDS = 600
"""Letters of an empty frame's menu and foot."""
_TAG = re.compile(r"</?[a-zA-Z][^>]{0,2000}>")

_LINK = re.compile(r"""<a\b[^>]{0,500}?href=["']?([^"'\s>]{1,2000})[^>]{0,500}>(.{0,500}?)</a>""", re.I | re.S)
_LAST = 3_000
"""Characters of content in which its last paragraph begins."""


def filled(document: Document, page: Page) -> tuple[Document, Page]:
    """The frame filled with the article that the listing carries, flagged; every other page as it is.

    The frame's own title is the site's, and stays out of the headline.
    """
    listing = page.listing
    if listing is None or not listing.content or len(page.html) > _FRAME or not is_drawn(document):
        return document, page
    # a page that has its article may have templates too
    if len(words_in(document.root)) > max(len(_TAG.sub("", listing.content)), _FRAMES_WORDS):
        return document, page
    content = _without_onward(listing.content, listing)
    flags = (FLAG,) if content == listing.content and not _ends_early(content) else (FLAG, "incomplete")
    page = replace(page, html=_page(listing, content, document.declared_language).encode(errors="ignore"), encoding="utf-8")
    document = parse(page)
    return replace(document, flags=(*document.flags, *flags)), page


def _without_onward(content: str, listing: Entry) -> str:
    """The content without a last paragraph that leads to the article's own page, for the rest; "<headline> first appeared on" is
    no such.
    """
    begin = max(content.rfind("<p", -_LAST), 0)
    for link in _LINK.finditer(content, begin):
        own = urljoin(listing.url, unescape(link[1])).partition("#")[0].rstrip("/") == listing.url.rstrip("/")
        if own and " ".join(unescape(_TAG.sub("", link[2])).split()) != listing.headline:
            return content[:begin]
    return content


def _ends_early(content: str) -> bool:
    return unescape(_TAG.sub("", content[-_LAST:])).rstrip(" \n\t]").endswith(("…", "..."))


def _page(listing: Entry, content: str, language: str | None) -> str:
    headline = escape(listing.headline or "")
    declared = f' lang="{escape(language)}"' if language else ""
    body = content if _TAG.search(content) else "".join(f"<p>{escape(line)}</p>" for line in content.splitlines())
    return (
        f'<!DOCTYPE html><html{declared}><head><meta charset="utf-8"><title>{headline}</title></head>'
        f"<body><article><h1>{headline}</h1>\n<div>{body}</div></article></body></html>"
    )
