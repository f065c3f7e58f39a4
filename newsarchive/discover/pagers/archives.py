"""Archives by year and month: how listings without pages keep what is old."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from newsarchive.discover import addresses, words
from newsarchive.discover.forms import Request
from newsarchive.discover.links import Link
from newsarchive.discover.pagers import page_places as places
from newsarchive.discover.pagers.pagination import Step
from newsarchive.discover.scripts.clicks import Scripts
from newsarchive.discover.zones import Zones
from newsarchive.extract.dating.calendars import ERAS
from newsarchive.extract.dating.words import MONTHS, fold
from newsarchive.extract.document import Document

_YEAR_TEXT = re.compile(
    r"\W*(?:(?:19|20)\d\d|1[01]\d|1[34]\d\d|25\d\d|(?:民國|令和|平成)\s?\d{1,3})\s?(?:년도?|年度?|\.)?\W*(?:\(\d+\)|（\d+）)?\W*"
)
_MONTH_TEXT = re.compile(
    r"\W*(?:[^\W\d_]{3,14}\.?\s+(?:de\s+|del\s+)?(?:19|20|25)\d\d(?:\s?г\.?)?|(?:19"
    r"|20)\d\d\s?[-./年년]\s?\d{1,2}\s?[月월]?|\d{1,2}\s?[-./]\s?(?:19|20)\d\d)\W*(?:\(\d+\)|（\d+）)?\W*"
)
_BARE_MONTH_TEXT = re.compile(r"\W*(?:([^\W\d_]{3,14})\.?|(\d{1,2})\s?[月월])\s?(?:\(\d+\)|（\d+）)?\W*")
_ERA = re.compile(r"(令和|平成)\s?(\d{1,2})")
_ERA_IN_ADDRESSES = {"令和": "(?:r|reiwa)", "平成": "(?:h|heisei)"}
_PERIOD = re.compile(r"[/=_-](?:19|20)\d\d(?:[/_-]?(0?[1-9]|1[0-2]))?(?:/|/index\.\w+|\.\w{3,5})?$")


def is_period(url: str) -> bool:
    """Whether the address names a year or a month and nothing in it: ``/news/2024/05/``."""
    return _PERIOD.search(url.partition("#")[0]) is not None


def find_archives(links: Sequence[Link], document: Document, scripts: Scripts, zones: Zones, has_pager: bool) -> list[Step]:
    """Links and choices that lead to a year or a month, newest first as the page has them.

    Beside a pager only those on the listing's own ground count, as tabs of years that each have their own pages; a list of months
    in a side box repeats what the pager reaches.
    """
    found = list(_linked(links, zones, has_pager)) + ([] if has_pager else [*_chosen(document, scripts), *_loaded(document)])
    steps = {addresses.article_key(step.request.as_get()): step for step in reversed(found)}
    steps.pop(addresses.article_key(document.url), None)
    return list(reversed(steps.values())) if len(steps) > 1 or not has_pager else []


def _linked(links: Sequence[Link], zones: Zones, has_pager: bool) -> Iterator[Step]:
    for link in links:
        if len(link.text) > 40:
            continue
        named = _names_time(link.text, link.url)
        own = zones[link.element] == "" and _YEAR_TEXT.fullmatch(link.text) if named and has_pager else named
        if own or (not has_pager and words.fold(link.text) in words.EARLIER_PERIOD and zones[link.element] != "beside"):
            yield Step(link.request, "archive")


def _names_time(text: str, address: str) -> bool:
    """A year or a month in words and in the address both; below a year's name a month is called "May (3)" only."""
    if not (_YEAR_TEXT.fullmatch(text) or _MONTH_TEXT.fullmatch(text)):
        bare, period = _BARE_MONTH_TEXT.fullmatch(text), _PERIOD.search(address)
        if not (bare and period and period[1]):
            return False
        numbers = [int(bare[2])] if bare[2] else MONTHS.get(fold(bare[1]), {}).values()
        return int(period[1]) in numbers
    era = _ERA.search(text)
    if era is not None:  # its year may stand there as 2024, r6, h30
        year_of_era, western = era[2], ERAS[era[1]] + int(era[2])
        forms = rf"(?<!\d){western}(?!\d)|(?<![a-z\d]){_ERA_IN_ADDRESSES[era[1]]}0?{year_of_era}(?!\d)"
        return re.search(forms, address, re.I) is not None
    year = re.search(r"\d{3,4}", text)
    return year is not None and re.search(rf"(?<!\d){year[0]}(?:\d\d)?(?!\d)", address) is not None


_LOADED: Any = etree.XPath(
    "/html/body/descendant::*[(@data-src or @data-url or @data-href) and not(self::img or self::source or self::iframe)]"
)


def _loaded(document: Document) -> Iterator[Step]:
    """The years, months and tabs whose stories a script loads when they are opened: ``<details data-src="/news/2025-05">``."""
    own = urlsplit(document.url).path.rstrip("/") + "/"
    for element in _LOADED(document.root):
        address = next((value for name in ("data-src", "data-url", "data-href") if (value := element.get(name))), "")
        label = next((words for text in islice(element.itertext(), 4) if (words := " ".join(text.split()))), "")
        url = addresses.resolve(document.base_url, address.strip()) if address and len(label) <= 40 else None
        is_tab = url and "tab" in (element.get("role"), element.get("data-toggle"), element.get("data-bs-toggle"))
        if url and (_names_time(label, url) or (is_tab and urlsplit(url).path.startswith(own))):
            yield Step(Request(url), "archive")


def _chosen(document: Document, scripts: Scripts) -> Iterator[Step]:
    """The years and months that a choice offers, by their addresses, or as what its form would send to this listing."""
    own = places.stem_of(urlsplit(document.url).path)
    for select in document.root.iter("select"):
        form, name = scripts.page.form_around(select), select.get("name") or ""
        form = form if form and places.stem_of(urlsplit(form.action).path) == own else None
        for option in select.iter("option"):
            text, value = " ".join((option.text or "").split()), option.get("value", option.text or "").strip()
            url = addresses.resolve(document.base_url, value) if re.search(r"[/?]", value) else None
            if len(text) > 40:
                continue
            if url and _names_time(text, url):
                yield Step(Request(url), "archive")
            elif form and name and value and not url and option.get("selected") is None and _names_time(text, value):
                yield Step(form.filled({name: value}), "archive")
