"""Listings that stand in a document of their own, which the page only shows: frames, and parts that a script loads."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from newsarchive.discover import addresses
from newsarchive.discover.forms import Request
from newsarchive.discover.links import is_download
from newsarchive.discover.pagers.pagination import Step
from newsarchive.discover.scripts.clicks import Scripts
from newsarchive.extract.document import Document

MOST = 4
"""Documents that one page is believed to be made of."""
SMALL = 150
"""Pixels: a frame of less is a banner, a counter or hidden."""
_LOADED = re.compile(r"\.load\(\s*(['\"])(?P<address>[^'\"\s<>]+)\1")
"""``$("#list").load("/news/list.php?cat=1")``"""
_ASKED = re.compile(
    r"(?:\b(?:fetch|axios(?:\.get)?)|\.(?:get|getJSON|json|open))\(\s*(?:['\"]GET['\"]\s*,\s*)?(?P<call>['\"`][^'\"`\s]{1,300}['\"`]|\w{1,60})\s*[,)]"
    r"|\burl\s*:\s*(?P<option>['\"`][^'\"`\s]{1,300}['\"`]|\w{1,60})\s*[,}](?![^{}]{0,200}['\"]post)",
    re.I,
)
"""What a script asks for as the page stands: ``fetch("/api/news")``, ``$.ajax({url: "/news.json"})``."""
_HELD = re.compile(r"\$\{([\w.]{1,60})\}")
_DATA = re.compile(r"\.(?:json|xml)\b|/(?:api|rest|graphql|wp-json|ajax|services?)/|/_?api[/?]|json", re.I)
"""What the address of a list in data looks like; scripts ask for pictures, counters and parts of the page too."""


def find_frames(document: Document, scripts: Scripts) -> list[Step]:
    """The documents of this site that a page without a listing shows inside itself, in its order."""
    home = addresses.site_of(document.url)
    found = (addresses.resolve(document.base_url, address.strip()) for address in _named(document, scripts))
    urls = [url for url in dict.fromkeys(found) if url and addresses.site_of(url) == home and not is_download(url)]
    own = addresses.article_key(document.url)
    return [Step(Request(url), "frame") for url in urls if addresses.article_key(url) != own][:MOST]


def _named(document: Document, scripts: Scripts) -> Iterator[str]:
    for frame in document.root.iter("frame", "iframe"):
        if not _is_small(frame):
            yield frame.get("src") or frame.get("data-src") or ""
    for call in _LOADED.finditer(scripts.page.source):
        yield call["address"]
    for asked in _ASKED.finditer(scripts.page.source):
        address = _spelt(asked["call"] or asked["option"], scripts)
        if address and _DATA.search(address):
            yield address
    for element in document.root.iterfind(".//*[@hx-get]"):
        trigger = element.get("hx-trigger") or ""
        if "load" in trigger or "revealed" in trigger:
            yield element.get("hx-get") or ""


def _spelt(argument: str, scripts: Scripts) -> str:
    """The address that a literal, a template of constants or the name of one gives; nothing where it is not known yet."""
    if argument[0] not in "'\"`":
        return scripts.page.text(argument) or ""
    held = _HELD.sub(
        lambda name: "" if name[1].endswith("location.origin") else scripts.page.text(name[1]) or name[0], argument[1:-1]
    )
    return "" if "${" in held else held


def _is_small(frame: HtmlElement) -> bool:
    sides = ((frame.get(side) or "").removesuffix("px") for side in ("width", "height"))
    return any(side.isdigit() and int(side) < SMALL for side in sides)
