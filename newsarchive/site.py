"""What is known about one hospital's news pages, read from a short TOML file.

A file needs ``publisher`` and ``start_urls`` only; every selector is optional, because the generic answer is good.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import cssselect


@dataclass(frozen=True)
class Site:
    """One hospital's newsroom. Every field is a key of its TOML file, but ``name``, which is the file's name."""

    name: str = "news"
    publisher: str | None = None
    """The hospital's own name in English."""
    publisher_local: str | None = None
    """Its name in its own language and script."""
    homepage: str | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    in_language: str | None = None
    """BCP 47; settles doubtful dates and words."""
    timezone: str | None = None
    """IANA name; a printed time without offset is read in it."""
    ror: str | None = None
    """Research Organization Registry URL."""
    wikidata: str | None = None
    """Wikidata item, Q…"""
    start_urls: tuple[str, ...] = ()
    """The newsroom: listing pages, feeds or sitemaps."""
    scope: tuple[str, ...] = ()
    """Optional URL prefixes that articles must have."""
    headline: tuple[str, ...] = ()
    """CSS selectors tried in order; first occurrence wins. Likewise the other selectors."""
    article_body: tuple[str, ...] = ()
    date_published: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    """Selectors of article links in the listing."""
    next_page: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    """Selectors of what is never article."""
    rights: str = "full"
    """What a public view may show: full, excerpt or metadata."""
    delay: float | None = None
    """Seconds between requests, where the hospital asks for more than the default."""
    render: bool = False
    """Draw the pages with a browser (extra ``render``)."""
    note: str | None = None
    """For people: what could not be checked, who to ask."""


class SiteError(ValueError):
    """A site file that cannot be used: names the file, the key and the cure."""

    def __init__(self, path: Path | str, key: str | None, cure: str) -> None:
        super().__init__(f"{path}: " + (f"{key}: " if key else "") + cure)
        self.path, self.key, self.cure = str(path), key, cure


KEYS = tuple(f.name for f in fields(Site) if f.name != "name")
_SELECTORS = ("headline", "article_body", "date_published", "images", "links", "next_page", "remove")
_LISTS = ("start_urls", "scope", *_SELECTORS)
_URLS = ("homepage", "ror")


def read_site(path: Path) -> Site:
    """Read and check one site file. Raises ``SiteError``."""
    try:
        given = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SiteError(path, None, f"not valid TOML ({error}); see another site file for the form") from error
    values: dict[str, Any] = {}
    for key, value in given.items():
        if key not in KEYS:
            near = get_close_matches(key, KEYS, 1)
            raise SiteError(
                path, key, f"unknown key; did you mean {near[0]}?" if near else f"unknown key; known are {', '.join(KEYS)}"
            )
        values[key] = _checked(path, key, value)
    for key in ("publisher", "start_urls"):
        if not values.get(key):
            raise SiteError(path, key, "missing; every site file needs it")
    return Site(name=path.stem, **values)


def _checked(path: Path, key: str, value: object) -> object:
    if key in _LISTS:
        parts = [value] if isinstance(value, str) else value
        if not isinstance(parts, list) or not all(isinstance(part, str) and part for part in parts):
            raise SiteError(path, key, "must be a string or a list of strings")
        if key == "start_urls":
            for url in parts:
                _check_url(path, key, url)
        if key in _SELECTORS:
            for selector in parts:
                _check_selector(path, key, selector)
        return tuple(parts)
    if key == "render":
        if not isinstance(value, bool):
            raise SiteError(path, key, "must be true or false")
        return value
    if key == "delay":
        if not isinstance(value, (int, float)) or isinstance(value, bool) or not 0 < value <= 600:
            raise SiteError(path, key, "must be a number of seconds, more than 0 and at most 600")
        return float(value)
    if not isinstance(value, str) or not value.strip():
        raise SiteError(path, key, "must be a string")
    if key in _URLS:
        _check_url(path, key, value)
    if key == "country" and not (len(value) == 2 and value.isascii() and value.isupper()):
        raise SiteError(path, key, "must be two capital letters of ISO 3166-1, such as KR")
    if key == "timezone":
        try:
            ZoneInfo(value)
        except (KeyError, ValueError, OSError) as error:
            raise SiteError(path, key, f"{value!r} is no IANA time zone; write one such as Asia/Seoul") from error
    if key == "wikidata" and not (value[:1] == "Q" and value[1:].isdigit()):
        raise SiteError(path, key, "must be a Wikidata item such as Q1234")
    if key == "rights" and value not in ("full", "excerpt", "metadata"):
        raise SiteError(path, key, "must be full, excerpt or metadata")
    return value


def _check_url(path: Path, key: str, url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise SiteError(path, key, f"{url!r} is no address; it must begin with https:// or http://")


def _check_selector(path: Path, key: str, selector: str) -> None:
    try:
        cssselect.parse(selector)
    except cssselect.SelectorError as error:
        raise SiteError(path, key, f"{selector!r} is no CSS selector ({error}); write one such as 'div.article h1'") from error
