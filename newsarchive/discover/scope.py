"""Which addresses belong to the newsroom: learnt from its own listing, asked of feeds and sitemaps of the whole site."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import urlsplit

from newsarchive.discover import addresses
from newsarchive.discover.parameters import parameters
from newsarchive.discover.traps import looks_endless
from newsarchive.items import Entry


@dataclass(frozen=True, slots=True)
class Shape:
    """The form that the article addresses of one listing share."""

    host: str
    path: tuple[str, ...]
    """One pattern a segment: ``=news`` a literal, ``9`` a number, ``#art_12_#`` a name whose last numbers vary, ``*9`` words with a
    number, ``*`` anything.
    """
    query: frozenset[tuple[str, str]] = frozenset()
    """(name, pattern) of the parameters that identify."""

    @property
    def is_telling(self) -> bool:
        """It tells news from other pages: a literal folder, a number or a named parameter; ``/*/`` alone is any page of a site."""
        return bool(self.query) or any(pattern != "*" for pattern in self.path[:-1]) or self.path[-1:] not in ((), ("*",))

    def fits(self, other: Shape) -> bool:
        """Whether an address (read as a shape of one) has this form."""
        mine, theirs = dict(self.query), dict(other.query)
        return (
            self.host == other.host
            and len(self.path) == len(other.path)
            and mine.keys() == theirs.keys()
            and all(_fits(pattern, segment[1:]) for pattern, segment in zip(self.path, other.path, strict=True))
            and all(_fits(pattern, theirs[name][1:]) for name, pattern in mine.items())
        )


@dataclass(frozen=True, slots=True)
class Scope:
    """The newsroom's own addresses. Frozen: ``learn`` and ``widen`` return a new one."""

    sites: frozenset[str] = frozenset()
    """Registrable domains of the start addresses and the entries."""
    prefixes: tuple[str, ...] = ()
    """Given by the site file: then nothing else counts."""
    folders: frozenset[str] = frozenset()
    """``host/path/`` of start addresses below the home page, in the form of article keys."""
    shapes: frozenset[Shape] = frozenset()
    known: frozenset[str] = frozenset()
    """Article keys that listings have shown."""

    @classmethod
    def learn(cls, start_urls: Iterable[str], entries: Sequence[Entry] = (), prefixes: Iterable[str] = ()) -> Scope:
        """The scope of a newsroom from its start addresses, the entries of its first listing and the site file's ``scope``."""
        starts = tuple(start_urls)
        folders = frozenset(folder for folder in map(_folder, starts) if folder)
        return cls(frozenset(map(addresses.site_of, starts)), tuple(prefixes), folders).widen(entries)

    def widen(self, entries: Sequence[Entry]) -> Scope:
        """The scope after one more listing page: its entries are news by being listed."""
        urls = [entry.url for entry in entries]
        if not urls:
            return self
        return replace(self, shapes=self.shapes | shapes_of(urls), known=self.known | {addresses.article_key(url) for url in urls})

    def covers(self, url: str) -> bool:
        """Whether an address that no listing has shown may be an article of this newsroom. Says no where it cannot tell."""
        if self.prefixes:
            return any(url.startswith(prefix) for prefix in self.prefixes)
        key = addresses.article_key(url)
        if key in self.known:
            return True
        if addresses.site_of(url) not in self.sites or looks_endless(url):
            return False
        shape = literal_shape(url)
        if any(known.is_telling and known.fits(shape) for known in self.shapes):
            return True
        # Below the start address, but deeper than it: only while the listing has not taught us better.
        return not self.shapes and any(key.startswith(folder) and len(key) > len(folder) for folder in self.folders)

    def has_its_form(self, url: str) -> bool:
        """Whether a listing has shown an address, or others of its form, be that any page's."""
        shape = literal_shape(url)
        return addresses.article_key(url) in self.known or any(known.fits(shape) for known in self.shapes)

    def choose(self, entries: Sequence[Entry]) -> tuple[Entry, ...]:
        """The entries of one feed or one sitemap file that belong to the newsroom.

        Where the newsroom's addresses look like any page's (``/slug/``), a file counts as a whole: it does if it holds most of the
        articles known by listing and little room for anything else, as a blog's own ``post-sitemap.xml`` does.
        """
        covered = tuple(entry for entry in entries if self.covers(entry.url))
        loose = [shape for shape in self.shapes if not shape.is_telling]
        if self.prefixes or not loose or not self.known:
            return covered
        keys = {addresses.article_key(entry.url) for entry in entries}
        if len(keys & self.known) < max(2, 0.6 * len(self.known)):
            return covered
        fitting = [entry for entry in entries if any(shape.fits(literal_shape(entry.url)) for shape in loose)]
        return tuple(fitting) if len(fitting) >= 0.9 * len(entries) else covered


def shapes_of(urls: Sequence[str]) -> frozenset[Shape]:
    """The forms of a listing's addresses: those of the same host, depth and parameters share one; odd ones out are dropped."""
    groups: dict[tuple[str, int, frozenset[str]], list[Shape]] = {}
    for url in urls:
        literal = literal_shape(url)
        groups.setdefault((literal.host, len(literal.path), frozenset(name for name, _ in literal.query)), []).append(literal)
    least = 2 if len(urls) > 2 else 1
    return frozenset(_generalised(group) for group in groups.values() if len(group) >= least)


def literal_shape(url: str) -> Shape:
    """One address as a shape that only it has; ``Shape.fits`` compares it with a listing's."""
    key = addresses.article_key(url)
    place, _, query = key.partition("?")
    host, *path = place.split("/")
    named = frozenset((name, f"={value or ''}") for name, value in parameters(query))
    return Shape(host, tuple(f"={segment}" for segment in path), named)


def _generalised(group: Sequence[Shape]) -> Shape:
    first = group[0]
    columns = [[segment[1:] for segment in column] for column in zip(*(shape.path for shape in group), strict=True)]
    path = tuple(
        _pattern(
            values,
            is_last=i == len(columns) - 1 and not first.query,
            is_dated=any(all(map(_YEAR.fullmatch, column)) for column in columns[max(0, i - 2) : i]),
        )
        for i, values in enumerate(columns)
    )
    queries = [dict(shape.query) for shape in group]
    query = frozenset((name, _pattern([one[name][1:] for one in queries])) for name, _ in first.query)
    return Shape(first.host, path, query)


_YEAR = re.compile(r"(?:19|20)\d\d")
_PERIOD = re.compile(r"(?:19|20)\d\d|\d\d")
_NUMBER = re.compile(r"\d+")


def _pattern(values: Sequence[str], *, is_last: bool = False, is_dated: bool = False) -> str:
    """What these values share. Years, months and days are never literal: next year's article belongs too.

    ``is_dated``: a year stands before them, so that a lone digit is a month's, as in ``/2025/8/4/``, and no section's.
    """
    counts = Counter(values)
    if all(_NUMBER.fullmatch(value) for value in values):
        return "9" if len(counts) > 1 or is_last or is_dated or _PERIOD.fullmatch(values[0]) else f"={values[0]}"
    if len(counts) == 1 and not is_last:
        return f"={values[0]}"
    if len(counts) >= _SEVERAL and (template := _template(values)):
        return template
    return "*9" if all(re.search(r"\d{3,}", value) for value in values) else "*"


_SEVERAL = 3
"""So many names prove what they have in common."""


def _template(values: Sequence[str]) -> str | None:
    """``#art_12_#.html``, where numbers in one text are all that varies, but for those before: they are the section's.

    Other systems print ``details_2_345.html``. A year's name is none of a section: ``2025_345.html``.
    """
    if len({_NUMBER.sub("9", value) for value in values}) > 1:
        return None
    columns = list(zip(*map(_NUMBER.findall, values), strict=True))
    fixed = next((i for i, column in enumerate(columns) if len(set(column)) > 1), 0)
    if not fixed or any(_YEAR.match(column[0]) for column in columns[:fixed]):
        return None
    numbers = iter([column[0] for column in columns[:fixed]] + ["#"] * (len(columns) - fixed))
    return "#" + _NUMBER.sub(lambda _: next(numbers), values[0])


@lru_cache(maxsize=1024)
def _of_template(template: str) -> re.Pattern[str]:
    return re.compile(re.escape(template[1:]).replace(r"\#", r"\d+"))


def _fits(pattern: str, value: str) -> bool:
    if pattern.startswith("#"):
        return _of_template(pattern).fullmatch(value) is not None
    if pattern.startswith("="):
        return pattern[1:] == value
    if pattern == "9":
        return _NUMBER.fullmatch(value) is not None
    return pattern == "*" or re.search(r"\d", value) is not None


def _folder(url: str) -> str | None:
    parts = urlsplit(url)
    path = parts.path if parts.path.endswith("/") or "." not in parts.path.rsplit("/", 1)[-1] else parts.path.rsplit("/", 1)[0]
    return addresses.article_key(f"{parts.scheme}://{parts.netloc}{path}") + "/" if path.strip("/") else None
