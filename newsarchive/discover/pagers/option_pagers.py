"""Pagers that are no links: a choice with a page in each option, numbers that only carry a page's number as data."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from newsarchive.discover import addresses
from newsarchive.discover.forms import PAGE_FIELD, Request, with_query
from newsarchive.discover.links import Link, words
from newsarchive.discover.pagers.pager_links import read_number
from newsarchive.discover.pagers.pagination import Step, find_steps
from newsarchive.discover.parameters import parameters
from newsarchive.discover.scripts.clicks import Scripts
from newsarchive.discover.zones import Zones
from newsarchive.extract.document import Document

_ADDRESS = re.compile(r"[/?]|\w\.(?:[sx]?html?|aspx?|php|jsp)$", re.I)
"""In an option's value: ``/news/p2``, ``?page=2``, ``list_3_2.html``."""
_CHOSEN = re.compile(r"(?:this|[\w$]+)\.options\[[\w.$]*selectedIndex\]\.value|this\.value|\$\(\s*this\s*\)\.val\(\)")
"""How a script speaks of the option that is chosen: ``location='news.asp?page=' + this.options[this.selectedIndex].value``."""


def find_option_steps(document: Document, scripts: Scripts) -> list[Step]:
    """Further pages that a choice of numbers offers: each option an address, or what a script or a form makes one of."""
    for select in document.root.iter("select"):
        options = [option for option in select.iter("option") if re.search(r"\d", option.text or "")]
        if len(options) < 2:
            continue
        form = scripts.page.form_around(select)
        said = _numbers(options)
        links = []
        for option in options:
            value = (option.get("value") or option.text or "").strip()
            request = None
            if _ADDRESS.search(value):
                url = addresses.resolve(document.base_url, value)
                request = Request(url) if url else None
            elif value.isdigit() and _CHOSEN.search(select.get("onchange") or ""):
                request = scripts.follow(_CHOSEN.sub(f"'{value}'", select.get("onchange") or ""), option)
            elif value.isdigit() and PAGE_FIELD.fullmatch(select.get("name") or ""):
                request = form.filled({select.get("name") or "": value}) if form else None
            if request:
                links.append(Link(option, request, request.as_get(), said[option]))
        steps = find_steps(links, document.url, None, Zones())
        if steps:
            chosen = next((option for option in options if option.get("selected") is not None), options[0])
            current = read_number(said[chosen])
            return [replace(step, ahead=step.number is None or current is None or step.number > current) for step in steps]
    return []


def _numbers(options: Sequence[HtmlElement]) -> dict[HtmlElement, str]:
    """What each option says; its first number alone where these count on by one: "page 2 of 5", 第2页/共5页."""
    texts = [" ".join((option.text or "").split()) for option in options]
    firsts = [int(found[0]) for text in texts if (found := re.search(r"\d+", text))]
    if all(second == first + 1 for first, second in pairwise(firsts)):
        texts = [str(number) for number in firsts]
    return dict(zip(options, texts, strict=True))


_MARKED: Any = etree.XPath(
    "/descendant::*[self::a or self::li or self::button or self::span][@data-page or @data-pageno or @data-page-no"
    " or starts-with(@*[name() = 'wire:click'], 'gotoPage(')]"
)
_MARKS = ("data-page", "data-pageno", "data-page-no")
_GOTO = re.compile(r"gotoPage\((\d+)")
"""As Livewire's pagers call: ``wire:click="gotoPage(2, 'page')"``."""
SIGNS = (b"data-page", b"gotoPage(")
"""One of these has every page with such numbers."""


def find_marked_pages(document: Document, scripts: Scripts) -> list[Step]:
    """Further pages that numbers name in ``data-page`` while a script in a file of its own asks for them.

    The form that has a field for a page is filled; without one the listing is asked with ``page`` in its address.
    """
    marked = _marked_pages(document)
    if len(marked) < 2 and max(marked, default=1) < 2:
        return []
    form = scripts.page.form_with(PAGE_FIELD)
    field = next(name for name, _ in form.fields if PAGE_FIELD.fullmatch(name)) if form else "page"
    own = dict(form.fields if form else parameters(document.url.partition("?")[2])).get(field) or ""
    first = min(marked.values()) if 1 in marked else 1  # the machine may count from 0
    shown = int(own) if own.isdigit() else first

    def request(page: int) -> Request:
        return form.filled({field: str(page)}) if form else Request(with_query(document.url, ((field, str(page)),)))

    return [Step(request(page), "script", number) for number, page in sorted(marked.items()) if page > shown]


def _marked_pages(document: Document) -> dict[int, int]:
    """The page that stands as data beside each number printed: the same number, or one less."""
    marked = {}
    for element in _MARKED(document.root):
        called = _GOTO.match(element.get("wire:click") or "")
        said = called[1] if called else next(value for name in _MARKS if (value := element.get(name)) is not None).strip()
        number = read_number(words(element))
        if number and said.isdigit() and int(said) in (number, number - 1):
            marked[number] = int(said)
    return marked
