"""bytes → tree, once; the encoding, JSON-LD and meta data beside it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urljoin

from bs4.dammit import EncodingDetector, UnicodeDammit
from lxml import etree
from lxml.html import HtmlElement, HTMLParser

from newsarchive.items import NotAnArticle, Page


@dataclass(frozen=True)
class Document:
    """A parsed page. Nobody changes its tree."""

    url: str
    root: HtmlElement
    encoding: str
    flags: tuple[str, ...] = ()

    @cached_property
    def base_url(self) -> str:
        """What relative addresses are relative to."""
        href = next(iter(self.root.xpath("string((//base/@href)[1])").split()), "")
        return urljoin(self.url, href)

    @cached_property
    def title(self) -> str | None:
        """The words of ``<title>``, white space folded."""
        return " ".join(self.root.xpath("string((//head//title|//title[not(ancestor::svg)])[1])").split()) or None

    @cached_property
    def meta(self) -> Mapping[str, tuple[str, ...]]:
        """``name``, ``property``, ``itemprop`` or ``http-equiv`` (lower case) → every content, in order."""
        found: dict[str, list[str]] = {}
        for element in self.root.iter("meta"):
            content = " ".join((element.get("content") or "").split())
            for attribute in ("property", "name", "itemprop", "http-equiv"):
                name = element.get(attribute)
                if name and content:
                    found.setdefault(name.strip().lower(), []).append(content)
        return {name: tuple(contents) for name, contents in found.items()}

    @cached_property
    def json_ld(self) -> tuple[Mapping[str, Any], ...]:
        """Every typed node of the page's JSON-LD, flattened; broken blocks are passed over."""
        blocks = self.root.xpath("//script[contains(@type, 'ld+json')]")
        return tuple(node for block in blocks for node in _nodes(_loads(block.text or "")))

    @cached_property
    def canonical(self) -> str | None:
        """The page's own ``rel=canonical``, absolute; a claim, not a fact."""
        href = self.root.xpath("string((//link[@rel='canonical']/@href)[1])").strip()
        return urljoin(self.base_url, href) if href else None

    @cached_property
    def alternates(self) -> tuple[tuple[str, str], ...]:
        """(language, absolute URL) of each ``rel=alternate hreflang`` link but x-default."""
        links = self.root.xpath("//link[@hreflang and @href and contains(@rel, 'alternate')]")
        return tuple((link.get("hreflang"), urljoin(self.base_url, link.get("href").strip()))
                     for link in links if link.get("hreflang").lower() != "x-default")

    @cached_property
    def declared_language(self) -> str | None:
        """``<html lang>`` or its meta twins, as written."""
        claims = (self.root.get("lang"), self.root.get("{http://www.w3.org/XML/1998/namespace}lang"),
                  *self.meta.get("content-language", ()), *self.meta.get("og:locale", ()))
        return next((claim.strip() for claim in claims if claim and claim.strip()), None)


def parse(page: Page) -> Document:
    """Decode and parse. Raises ``NotAnArticle`` for what is no HTML page at all: empty, PDF, image, archive."""
    head = page.html[:1024].lstrip()
    if not head:
        raise NotAnArticle(page.url, "empty page")
    if head.startswith((b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x1f\x8b", b"RIFF")):
        raise NotAnArticle(page.url, "not HTML")
    words, encoding, flags = decode(page.html, page.encoding)
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(_CONTROL.sub("", words).encode("utf-8", "replace") or b"<html/>", parser)
    if root is None:
        raise NotAnArticle(page.url, "empty page")
    return Document(page.url, root, encoding, flags)


_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")


def decode(html: bytes, declared: str | None) -> tuple[str, str, tuple[str, ...]]:
    """The page's words, the encoding that read them, and flags. First draft: a valid UTF-8 page is UTF-8 whatever it declares."""
    try:
        return html.decode("utf-8-sig"), "utf-8", ()
    except UnicodeDecodeError:
        pass
    claims = [claim for claim in (declared, EncodingDetector.find_declared_encoding(html, is_html=True)) if claim]
    dammit = UnicodeDammit(html, claims, is_html=True)
    if dammit.unicode_markup:
        return dammit.unicode_markup, dammit.original_encoding or "utf-8", ()
    return html.decode("utf-8", "replace"), "utf-8", ("encoding_doubtful",)


def _loads(text: str) -> Any:
    try:
        return json.loads(text.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any) -> Iterator[Mapping[str, Any]]:
    stack = [value]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack.extend(reversed(node))
        elif isinstance(node, dict):
            if "@type" in node:
                yield node
            stack.extend(value for value in reversed(node.values()) if isinstance(value, (dict, list)))
