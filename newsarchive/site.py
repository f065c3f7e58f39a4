"""What is known about one hospital's news pages, read from a short TOML file.

A file needs ``publisher`` and ``start_urls`` only; every selector is optional, because the generic answer is good.
"""

import re
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
    """Selectors of what is no part of the article."""
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
_SEVERAL_LINES = ("note", *_SELECTORS)


def read_site(path: Path) -> Site:
    """Read and check one site file. Raises ``SiteError``."""
    values: dict[str, Any] = {}
    for key, value in _read(path).items():
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


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))  # some editors put a mark before the first letter
    except OSError as error:
        raise SiteError(path, None, f"cannot be read ({error.strerror}); it must be a file that this user may open") from error
    except UnicodeDecodeError as error:
        raise SiteError(path, None, "not valid TOML, because it is not in UTF-8; save it so in your editor") from error
    except tomllib.TOMLDecodeError as error:
        cure = 'words stand in straight quotes, as in publisher = "Harbour Hospital"'
        raise SiteError(path, None, f"not valid TOML ({error}); {cure}") from error


def _checked(path: Path, key: str, value: object) -> object:
    if key == "render":
        if not isinstance(value, bool):
            raise SiteError(path, key, "must be true or false")
        return value
    if key == "delay":
        if not isinstance(value, (int, float)) or isinstance(value, bool) or not 0 < value <= 600:
            raise SiteError(path, key, "must be a number of seconds, more than 0 and at most 600")
        return float(value)
    several = key in _LISTS
    parts = value if several and isinstance(value, list) else [value]
    for part in parts:
        if not isinstance(part, str) or not part.strip():
            raise SiteError(path, key, "must be a string or a list of strings" if several else "must be a string")
        if key not in _SEVERAL_LINES and re.search(r"[\x00-\x1f\x7f-\x9f]", part):
            raise SiteError(path, key, f"{part!r} holds a line end or a control character; write it without")
        if why := complaint(key, part):
            raise SiteError(path, key, f"{part!r} is {why}")
    return tuple(parts) if several else value


_FORMS = {
    "country": ("[A-Z]{2}", "no country; write two capital letters of ISO 3166-1, such as KR"),
    "in_language": ("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", "no language; write its BCP 47 tag, such as ko or zh-Hans"),
    "wikidata": ("Q[0-9]+", "no Wikidata item; write one such as Q1234"),
    "rights": ("full|excerpt|metadata", "no right that can be granted; write full, excerpt or metadata"),
}


def complaint(key: str, text: str) -> str | None:
    """What is wrong with a value of this key, and its cure, to be read after "… is"; ``None`` where nothing is."""
    if key in _FORMS:
        form, why = _FORMS[key]
        return None if re.fullmatch(form, text) else why
    if key in ("homepage", "ror", "start_urls", "scope"):
        return None if _is_address(text) else "no web address; it must begin with https:// or http://"
    try:
        if key == "timezone":
            ZoneInfo(text)
        elif key in _SELECTORS:
            cssselect.HTMLTranslator().css_to_xpath(text)
    except cssselect.SelectorError as error:
        return f"no CSS selector ({error}); write one such as 'div.article h1'"
    except (KeyError, ValueError, OSError):
        return "no IANA time zone; write one such as Asia/Seoul"
    return None


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # half a bracket of an IPv6 address, or a port that no machine has
        return False
