"""bytes → tree, once; the page's own statements about itself beside it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from newsarchive.extract.markup import embedded, flight
from newsarchive.extract.markup.encoding import decode
from newsarchive.extract.markup.image_sources import best_source
from newsarchive.extract.markup.media_type import charset_of, refuse_other_media
from newsarchive.extract.markup.outline import Outline
from newsarchive.extract.markup.printed import line_of
from newsarchive.extract.markup.style_sheets import hiding_rules
from newsarchive.extract.markup.tree import grow
from newsarchive.extract.words.spam_words import names_spam
from newsarchive.extract.words.wording import folded
from newsarchive.items import NotAnArticle, Page

MAX_BYTES = 8_000_000
"""What a page has beyond this is cut off and the record flagged ``truncated``: no article is so long, memory is not endless."""
_LONGEST = 4_000
"""Characters of an address; a picture's with its sizes and a signature has some hundreds."""
_ABSOLUTE = ("http://", "https://", "//")
_LINE_BREAKS = {ord(char): None for char in "\t\r\n"}
_JOINED = re.compile(r"https?://[a-z0-9.-]+(?:/[^\s?#;]*)?(?:\?[^\s#]+)?(?:#\S+)?")
"""An address that is absolute and plain: joining leaves it as it is, and takes longer than all else that is done to it."""
_ORIGIN = re.compile(r"(https?://[a-z0-9.:-]+)(?:[/?#]|$)")
_ROOTED = re.compile(r"/(?![/.])(?:[^\s?#;/]|/(?![/.]))*(?:\?[^\s#]+)?(?:#\S+)?")
"""An address from the root, as plain."""


class Script(NamedTuple):
    """A program of the page, or data for one."""

    text: str
    kind: str
    """Its ``type``, in small letters."""
    name: str
    """Its ``id``."""


@dataclass(frozen=True)
class Document:
    """A parsed page. Nobody changes its tree; what is worked out from it is worked out once, when it is first asked for."""

    url: str
    root: HtmlElement
    encoding: str
    flags: tuple[str, ...] = ()

    @cached_property
    def base_url(self) -> str:
        """What relative addresses are relative to: what the page says, unless it was made to say a host of spam."""
        href = next((base.get("href").strip() for base in self.every("base") if base.get("href")), "")
        base = (0 < len(href) <= _LONGEST and _join(self.url, href)) or self.url
        host = urlsplit(base).hostname or ""
        return self.url if host != urlsplit(self.url).hostname and names_spam(host) else base

    def absolute(self, address: str) -> str | None:
        """An address of the page, absolute; ``None`` for what no reader could fetch: ``data:``, ``javascript:``, broken ones,
        and such as were made to keep us reading them.
        """
        if len(address) > _LONGEST:
            return None
        if _ROOTED.fullmatch(address) and self.origin:
            return self.origin + address
        return _join(self.base_url, address)

    def picture(self, element: HtmlElement) -> str | None:
        """The absolute address of the largest form of a picture; ``None`` if it has only a placeholder."""
        if element not in self._pictures:
            self._pictures[element] = best_source(element, self.absolute)
        return self._pictures[element]

    @cached_property
    def _pictures(self) -> dict[HtmlElement, str | None]:
        return {}

    @cached_property
    def origin(self) -> str:
        """The scheme and host that addresses from the root are added to; empty where the base is no plain web address."""
        found = _ORIGIN.match(self.base_url)
        return found[1] if found else ""

    @cached_property
    def title(self) -> str | None:
        """The words of ``<title>``, white space folded."""
        for element in self.every("title"):
            parent = element.getparent()
            words = " ".join((element.text or "").split())
            if words and (parent is None or parent.tag in ("head", "html", "body")):  # not an <svg>'s
                return words
        return None

    @cached_property
    def meta(self) -> Mapping[str, tuple[str, ...]]:
        """``name``, ``property``, ``itemprop`` or ``http-equiv`` (lower case) → every content, in order."""
        found: dict[str, list[str]] = {}
        for element in self.every("meta"):
            said = dict(element.items())
            content = " ".join((said.get("content") or said.get("value") or "").split())  # some tidied copies say value
            for attribute in ("property", "name", "itemprop", "http-equiv") if content else ():
                if name := said.get(attribute):
                    found.setdefault(name.strip().lower(), []).append(content)
        return {name: tuple(contents) for name, contents in found.items()}

    @cached_property
    def outline(self) -> Outline:
        """The tree as lists."""
        return Outline(self.root)

    @property
    def elements(self) -> tuple[HtmlElement, ...]:
        """Every element in document order."""
        return self.outline.elements

    def every(self, *tags: str) -> Sequence[HtmlElement]:
        """Every element of these tags, in document order."""
        return self.outline.every(*tags)

    @cached_property
    def hiding_rules(self) -> frozenset[str]:
        """The classes and ids that the page's own style sheets and scripts hide: ``.ad``, ``#box``."""
        return hiding_rules(self.sheets, [script.text for script in self.scripts], self.outline)

    @cached_property
    def sheets(self) -> tuple[str, ...]:
        """What stands in every ``<style>``, in order."""
        return tuple(sheet.text or "" for sheet in self.every("style"))

    @cached_property
    def links(self) -> Sequence[tuple[HtmlElement, str]]:
        """Every ``a`` that leads somewhere, in document order, with its address as it is written."""
        return [(link, href) for link in self.every("a") if (href := link.get("href"))]

    @cached_property
    def links_away(self) -> Sequence[tuple[HtmlElement, str]]:
        """The links to other sites, each with its host."""
        own = ".".join((urlsplit(self.url).hostname or "").split(".")[-2:]) or " "
        return [
            (link, href.split("/", 3)[2].split(":")[0].lower())
            for link, href in self.links
            if "//" in href and own not in href and href.startswith(_ABSOLUTE)
        ]

    @cached_property
    def words_away(self) -> str:
        """What the links to other sites say and are called, in small letters, each once on a line: "cas<b>ino</b>" is one word,
        or two.
        """
        said = dict[str, None]()
        for link, _ in self.links_away:
            pieces = [*link.itertext()]
            said |= dict.fromkeys(("".join((*pieces, " ", link.get("title") or "")).rstrip(), " ".join(pieces).rstrip()))
        return folded("\n".join(said))

    @cached_property
    def link_lines(self) -> frozenset[str]:
        """What the links say, as far as each is a line."""
        return frozenset(map(line_of, self.every("a")))

    @cached_property
    def body(self) -> HtmlElement | None:
        """``<body>``, which a page of frames has none of."""
        return self.root.find("body")

    @cached_property
    def middle(self) -> frozenset[HtmlElement]:
        """The boxes around the middle one of the page's paragraphs."""
        paragraphs = self.every("p")
        return frozenset(paragraphs[len(paragraphs) // 2].iterancestors()) if paragraphs else frozenset()

    @cached_property
    def sides(self) -> dict[HtmlElement, bool]:
        """Which boxes are named as what stands beside an article, as far as that was asked: many lines stand in the same."""
        return {}

    @cached_property
    def scripts(self) -> tuple[Script, ...]:
        """Every ``<script>`` that holds something, in order."""
        return tuple(
            Script(text, (script.get("type") or "").lower(), script.get("id") or "")
            for script in self.every("script")
            if (text := script.text)
        )

    @cached_property
    def json_ld(self) -> tuple[Mapping[str, Any], ...]:
        """Every typed node of the page's JSON-LD, flattened; what cannot be mended of a broken block is passed over."""
        blocks = [script.text for script in self.scripts if "ld+json" in script.kind]
        return tuple(node for block in blocks for value in embedded.loads(block) for node in embedded.nodes(value))

    @cached_property
    def page_data(self) -> tuple[Any, ...]:
        """The state a page drawn by JavaScript carries: ``__NEXT_DATA__``, ``__NUXT_DATA__``, ``window.… = {…}``, JSON scripts,
        the rows of ``self.__next_f``.
        """
        drawn = not any((paragraph.text or "").strip() for paragraph in self.every("p"))
        assigned = (value for script in self.scripts for value in embedded.state(*script, drawn))
        return (*assigned, *flight.rows(script.text for script in self.scripts), *self.fields)

    @cached_property
    def fields(self) -> tuple[dict[str, str], ...]:
        """What a program reads from the page's text fields to draw it, if there is markup in one: at most one object."""
        said = {
            field.get("class") or field.get("name") or field.get("id") or "": field.text or "" for field in self.every("textarea")
        }
        return (embedded.named(said),) if any("</p>" in words for words in said.values()) else ()

    @cached_property
    def canonical(self) -> str | None:
        """The page's own ``rel=canonical``, absolute; a claim, not a fact."""
        for link in self.every("link"):
            if (link.get("rel") or "").strip().lower() == "canonical" and link.get("href"):
                return self.absolute(link.get("href"))
        return None

    @cached_property
    def alternates(self) -> tuple[tuple[str, str], ...]:
        """(language, absolute URL) of each ``rel=alternate hreflang`` link but x-default."""
        found: dict[tuple[str, str], None] = {}
        for link in self.every("link"):
            language, href = (link.get("hreflang") or "").strip(), link.get("href")
            if language and href and "alternate" in (link.get("rel") or "").lower() and language.lower() != "x-default":
                address = self.absolute(href)
                if address:
                    found[language, address] = None
        return tuple(found)

    @cached_property
    def declared_language(self) -> str | None:
        """``<html lang>`` or its meta twins, as written."""
        claims = (self.root.get("lang"), self.root.get("xml:lang"), self.body.get("lang") if self.body is not None else None,
                  *self.meta.get("content-language", ()), *self.meta.get("og:locale", ()), *self.meta.get("dc.language", ()),
                  *self.meta.get("language", ()))  # fmt: skip
        return next((claim.strip() for claim in claims if claim and claim.strip()), None)


def parse(page: Page) -> Document:
    """Decode and parse. Raises ``NotAnArticle`` for what is no HTML page (empty, PDF, image, feed) or came from no address; nothing
    else, on any bytes.
    """
    html, flags = page.html, [] if page.whole else ["truncated"]
    if not _splits(page.url):
        raise NotAnArticle(page.url, "broken address")
    if len(html) > MAX_BYTES:
        html = html[: max(html.rfind(b"<", 0, MAX_BYTES), MAX_BYTES - 10_000)]
        flags.append("truncated")
    refuse_other_media(html[:1024], page.url)
    decoded = decode(html, page.encoding or charset_of(page.content_type))
    if decoded.doubtful:
        flags.append("encoding_doubtful")
    root, whole = grow(decoded.html)
    if not whole:
        flags.append("truncated")
    if root is None:
        raise NotAnArticle(page.url, "empty page")
    return Document(page.url, root, decoded.encoding, tuple(dict.fromkeys(flags)))


def _join(base: str, address: str) -> str | None:
    """An absolute http(s) address, or ``None``."""
    if _JOINED.fullmatch(address):
        return address
    address = address.strip().translate(_LINE_BREAKS)
    try:
        joined = urljoin(base, address)
        parts = urlsplit(joined)
    except ValueError:  # "http://[": no address
        return None
    return joined.replace(" ", "%20") if parts.scheme in ("http", "https") and parts.netloc else None


def _splits(address: str) -> bool:
    try:
        return urlsplit(address) is not None
    except ValueError:  # "http://[::1/": a bracket that nothing closes
        return False
