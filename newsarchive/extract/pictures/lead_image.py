"""The lead picture that the metadata claim, held against the pictures that the page shows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any
from urllib.parse import unquote

from newsarchive.extract.document import Document
from newsarchive.extract.markup import schema_org
from newsarchive.extract.markup.image_sources import family, file_of, is_image_address
from newsarchive.extract.pictures.ornaments import is_ornament_name
from newsarchive.items import Image

_FIELDS = ("og:image", "og:image:secure_url", "og:image:url", "twitter:image", "twitter:image:src", "image", "thumbnail",
           "sailthru.image.full")  # fmt: skip
_DISTINCT = re.compile(r"(?=[a-z]*\d)[a-z\d]{10,}|(?<!\d)(?!(?:19|20)\d\d[01]\d)\d{7,}|\d{7,}(?=\D*$)|[a-z\d]+(?:-[a-z\d]+){3,}")
_CONVERTED = re.compile(r"(?<=\.jpg|\.png|jpeg)\.(?:webp|avif)(?=$|\?)")
"""What a converter adds: ward.jpeg.webp is a form of ward.jpeg."""
_TRANSFORMED = re.compile(r"[a-z]{1,3}_[\w.:-]+(?:,[a-z]{1,3}_[\w.:-]+)+")
"""A part of a path that asks for a form of the picture, as image hosts have it: c_fill,w_800."""
_MERE_SIZE = re.compile(r"\d{2,4}x\d{2,4}[a-z]?")
_NAME = 255
"""Characters of a file's name; the patterns above would take long over more."""
_DEFAULT = re.compile(
    r"(?:(?:default|site|main|share|sharing|social|fallback|placeholder|no|og|ogp|open-?graph|fb|preview|logo|favicon|icon)[-_.]?)+"
    r"(?:(?:image|img|pic|photo|thumb|logo|card|media|icon|default)[-_]?)*[-_\dx]*\.\w+$"
)
"""Names of the picture that a site gives to all its pages."""


@dataclass(frozen=True)
class Lead:
    """What the metadata claim: absolute addresses, site logos and default share pictures left out."""

    urls: tuple[str, ...]

    @property
    def known(self) -> bool:
        """Whether any lead picture is claimed."""
        return bool(self.urls)

    def shows(self, url: str) -> bool:
        """Whether this is a claimed picture, in whatever size: the same name, or the same long number in it."""
        return url in self.urls or (self.known and not self._signs.isdisjoint(_signs(url)))

    @cached_property
    def _signs(self) -> frozenset[str]:
        return frozenset(sign for url in self.urls for sign in _signs(url))

    def choose(self, images: Sequence[Image]) -> str | None:
        """The lead image: the picture of the article that is claimed, in the form the page shows it; else the article's first.

        The claim itself is taken only where the article shows no picture at all.
        """
        agreed = next((image.url for image in images if self.shows(image.url)), None)
        return agreed or (images[0].url if images else None) or (self.urls[0] if self.urls else None)


def lead_of(document: Document) -> Lead:
    """The lead picture's claims, each once."""
    claimed = [*(url for field in _FIELDS for url in document.meta.get(field, ())), *_structured(document)]
    urls = dict.fromkeys(url for claim in claimed if (url := document.absolute(claim)) and url != document.base_url)
    return Lead(tuple(url for url in urls if _is_picture(url)))


def _is_picture(url: str) -> bool:
    """Whether it is a file, and not one that all the site's pages share."""
    return url.count("/") > 2 and not url.endswith("/") and not is_ornament_name(url) and not _DEFAULT.match(file_of(url).lower())


@lru_cache(2048)
def _signs(url: str) -> frozenset[str]:
    """What all sizes of one picture have in common and no other picture has: its name, long numbers, hashes and names in it.

    A name of one word, a short one, or one that tells a size (1024x576a.jpg), tells a picture in its folders only.
    """
    name = family(_CONVERTED.sub("", url))
    name = "" if _MERE_SIZE.fullmatch(name) else name
    marks = set(_DISTINCT.findall(unquote(file_of(url))[:_NAME].lower()))
    if len(name) >= 5 and not name.isalpha():
        marks.add(f"name {name}")
    elif is_image_address(url):
        folders = [part for part in url.partition("?")[0].split("/")[:-1] if not _TRANSFORMED.fullmatch(part)]
        marks.add("/".join(("name", *folders[-2 if name else -3 :], name)))
    return frozenset(marks)


def _structured(document: Document) -> Iterator[str]:
    for node in document.json_ld:
        if (image := node.get("image")) and schema_org.is_page(node):
            yield from _addresses(image)


def _addresses(value: Any) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        address = item.get("url") or item.get("contentUrl") if isinstance(item, dict) else item
        if isinstance(address, str):
            yield address
