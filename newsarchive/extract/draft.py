"""What the steps of extraction hand to each other: the page, and its article as far as it is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from newsarchive.extract.document import Document
from newsarchive.extract.markup.tree import grow
from newsarchive.extract.words.wording import likeness
from newsarchive.items import Article, HeadlineEvidence, Page
from newsarchive.site import Site

_ALIKE = 0.5
"""A name less like the headline than this is another story's."""


@dataclass(frozen=True)
class Headline:
    """The chosen headline, why, and the element it was read from (``None`` if it stands in metadata only)."""

    text: str | None
    evidence: HeadlineEvidence | None = None
    element: HtmlElement | None = None
    flags: tuple[str, ...] = ()
    unseen: frozenset[HtmlElement] = frozenset()
    """The boxes in which links of spam are hidden."""

    @property
    def hijacked(self) -> bool:
        """Whether what the page says of itself to machines was written by another hand."""
        return "title_hijacked" in self.flags

    def disowns(self, node: Mapping[str, Any]) -> bool:
        """Whether a node of a hijacked page's data tells of something else: its text, picture and summary are spam's too."""
        name = node.get("headline") or node.get("name")
        return self.hijacked and isinstance(name, str) and likeness(name, self.text or "") < _ALIKE


@dataclass(frozen=True)
class Cutting:
    """The part of a page that is the article: elements of the document's own tree, which nobody changes.

    ``parts`` are the subtrees that hold the article, in document order, none inside another. ``dropped`` are the elements inside
    them that are not article (their tails are). ``html`` is set instead where the article stands in embedded data only.
    """

    parts: tuple[HtmlElement, ...] = ()
    dropped: frozenset[HtmlElement] = frozenset()
    captions: frozenset[HtmlElement] = frozenset()
    """Boxes inside the parts whose words belong to their pictures, where no ``figure`` says so."""
    texts: frozenset[HtmlElement] = frozenset()
    """Boxes inside the parts that are named as captions and are none."""
    unframed: bool = False
    """Whether feet, asides and the like inside the parts are the article's."""
    about: tuple[HtmlElement, ...] = ()
    """What stands behind the parts, outside of them, and tells of the publisher."""
    contact: tuple[HtmlElement, ...] = ()
    """What stands outside of the parts and tells whom the press may call."""
    disclaimer: tuple[HtmlElement, ...] = ()
    """What stands behind the parts, outside of them, and says what nobody answers for."""
    html: str | None = None
    """The article as an HTML fragment, where the page carries it only in JSON-LD or embedded state."""
    bare: frozenset[HtmlElement] = frozenset()
    """The elements right behind which a picture's line stands bare, which is dropped from the text."""
    lines: Mapping[HtmlElement, str] = field(default_factory=dict)
    """Pictures and the lines under them, which are dropped from the text, where no box holds the two."""

    @cached_property
    def trees(self) -> tuple[HtmlElement, ...]:
        """``parts``; or, where there are none, the parsed ``html``."""
        if self.parts or self.html is None or not self.html.strip():
            return self.parts
        root, _ = grow(f"<html><body>{self.html}</body></html>".encode(errors="ignore"))  # half a surrogate pair cannot be written
        body = root.find("body") if root is not None else None
        return () if body is None else (body,)

    def walk(self) -> Iterator[HtmlElement]:
        """Every element of the article in document order, the trees' own roots included, what is dropped left out."""
        for tree in self.trees:
            walker = etree.iterwalk(tree, events=("start",))
            for _, element in walker:
                if element in self.dropped:
                    walker.skip_subtree()
                else:
                    yield element


@dataclass(frozen=True)
class Caption:
    """A picture's printed line and credit, and the elements whose whole text they are."""

    text: str | None
    credit: str | None = None
    elements: tuple[HtmlElement, ...] = ()
    bare: HtmlElement | None = None
    """The element right behind which the line stands, where no box holds it."""


class Picture(NamedTuple):
    """A picture of the article: its element, its absolute address and what is printed under it."""

    element: HtmlElement
    url: str
    caption: Caption | None


@dataclass(frozen=True)
class Onward:
    """What a page says of the other pages of its article."""

    ahead: tuple[str, ...] = ()
    """The addresses of the pages that follow it, in order, as far as they are linked without a gap."""
    back: bool = False
    """Whether it leads to the first page."""
    pagers: frozenset[HtmlElement] = frozenset()
    """The boxes of the links, which are not article."""


@dataclass(frozen=True)
class Draft:
    """One page on its way to being an article. Each step returns a new one."""

    page: Page
    site: Site
    document: Document
    headline: Headline
    cutting: Cutting
    known: Mapping[str, Any]
    """What is known of the article so far, by the names of its fields."""
    pictures: tuple[Picture, ...] = ()
    """The article's pictures in reading order; copies of one may be several."""
    lead: tuple[str, ...] = ()
    """The addresses that the page's metadata claim for its lead picture."""
    onward: Onward = Onward()
    following: tuple[Draft, ...] = ()
    """The further pages of the article, in order."""
    further: tuple[str, ...] = ()
    """Addresses at which the article goes on behind these, as far as they are known."""

    @cached_property
    def article(self) -> Article:
        """What is known as a record; made when it is asked for, which most steps have no need to."""
        return Article(**self.known)

    def with_article(self, **changes: Any) -> Draft:
        """The same draft with these fields of the article changed."""
        return Draft(self.page, self.site, self.document, self.headline, self.cutting, {**self.known, **changes},
                     self.pictures, self.lead, self.onward, self.following, self.further)  # fmt: skip

    def with_reasons(self, reasons: tuple[str, ...]) -> Draft:
        """The same draft with more reasons for its flags in the evidence of its headline."""
        evidence = self.known.get("headline_evidence") or HeadlineEvidence("none")
        return self.with_article(headline_evidence=replace(evidence, reasons=(*evidence.reasons, *reasons)))

    def flagged(self, *flags: str) -> Draft:
        """The same draft with these flags added, each once, sorted."""
        return self.with_article(flags=tuple(sorted({*self.known.get("flags", ()), *flags})))
