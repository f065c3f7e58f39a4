"""The best address an image element offers, among ``src``, ``srcset``, ``<picture>`` and the attributes of lazy loading."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import islice
from urllib.parse import unquote

from lxml.html import HtmlElement

IMAGE_TAGS = frozenset({"img", "amp-img", "amp-anim", "mip-img", "image"})
"""The elements that are pictures."""

_DESCRIBED = re.compile(r"\s[\d.]+[wx](?:\s|$)|//.*\s.*//|\n")
"""What a list of addresses has, and one address with a blank in it has not."""
_SPLIT = re.compile(r"[\s,]*(\S*[^\s,])(?:\s+(\d+(?:\.\d*)?|\.\d+)([wx])(?:\s+\d+h)?)?\s*(?:,|(?=\s)|$)")
_ENDING = r"\.(?:jpe?g|jfif|png|gif|webp|avif|bmp|tiff?|heic)"
_EXTENSION = re.compile(rf"{_ENDING}$", re.I)
_INNER = re.compile(rf"([^/?&=]+{_ENDING})(?:[?&]|$)", re.I)
_FILE_NAME = re.compile(rf"[^/\\<>|:*?\"\n]{{1,120}}{_ENDING}(?:\s*\([^()]{{0,40}}\).{{0,20}})?", re.I)
_NUMBERED = re.compile(
    r"(?:img|dsc[fn]?|pxl|mmexport|wechat(?:img| image)|whatsapp image|screenshot|(?:微信|qq)(?:[图圖]片|截[图圖])"
    r"|屏幕截[图圖]|スクリーンショット)"
    r"[-_ ]{0,3}\d[-\d_. ]*(?:\(\d+\))?",
    re.I,
)
"""How cameras, telephones and messengers name a picture: IMG_2041, 微信图片_20250527143328."""
_LAST_OF_NUMBERED = frozenset("0123456789)")
_OPENS, _CLOSES = frozenset("(（[【"), frozenset(")）]】")
_NO_ADDRESS = ("data:", "about:", "javascript:", "blob:", "#")
_ADDRESS = re.compile(r"(?:https?:)?//\S+$|[^\s:{}<>/?]*[/?][^\s{}<>]*$|[^\s:{}<>]+$", re.I)
"""A colon before the first slash would be a scheme; behind it, it is a wiki's: ``fetch.php?media=news:ward.jpg``."""
_LAZY = re.compile(r"src|orig|lazy|layz|echo|actual|hi-?res", re.I)
_LARGER = re.compile(r"image|img|pic|photo|source|url|full|large|zoom|file|big", re.I)
_LESSER = re.compile(r"thumb|small|tiny|low|lqip|blur|placeholder|default|fallback|error|loading|link|share|pin|preview|set", re.I)
_PLACEHOLDER = re.compile(
    r"(?:^|[^a-z])(?:blank|spacer|placeholders?|loading|loader|lazy(?:load)?|transparent|pixel|clear|dot|grey|gray|empty|"
    r"no-?(?:image|img|pic)|none(?=\.gif)|index-transparent|1x1|default-?(?:image|img|lazy)|space)(?:[^a-z]|$)"
)
_MAY_STAND_IN = re.compile("blan|spac|plac|load|lazy|tran|pixe|clea|dot|grey|gray|empt|no-?[ip]|none|1x1|defa")
"""What a placeholder's name has in it at least, found faster."""
_BACKGROUND = re.compile(r"background(?:-image)?\s*:[^;]*?url\(\s*['\"]?([^'\")]+)", re.I)
_SIZE = re.compile(r"\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$")
_RATIOS = frozenset({(16, 9), (9, 16), (4, 3), (3, 4), (3, 2), (2, 3), (5, 4), (4, 5), (21, 9), (16, 10)})
_STYLE_SIZE = {side: re.compile(rf"(?:^|[;\s]){side}\s*:\s*(\d{{1,5}})(?:\.\d+)?px", re.I) for side in ("width", "height")}
_FAMILY = re.compile(
    r"(?:[-_.](?:scaled|thumb(?:nail)?|small|medium|large|klein|gross|mini|big|preview|original|full|wide|square|crop|landscape"
    r"|portrait|coreimg[.\d]*|v-\w+|fp[xy]\d+|w-?\d+|h-?\d+|"
    r"(?<=_)(?:X?[SL]|M)|r\d[\d.]*|cv\d+_\d+|q\d+|\d{2,4}x\d{2,4}|\d{2,4}w|\d{2,4}px|\d{1,2}x\d{1,2}(?=[_.-]|$)|320|400|480|640|768|800|1024|1200"
    r"|1280|1600|1920|2048|(?<=_)(?:100|120|150|180|200|240|300|320|400|480|600|640|768|800|1024))|"
    r"@\dx|~\w+)$",
    re.I,
)


def best_source(element: HtmlElement, absolute: Callable[[str], str | None]) -> str | None:
    """The absolute address of the largest form of this picture; ``None`` if it has only a placeholder."""
    given, src = element.items(), _plain(element.get("src"))
    chosen = (
        _largest(element) or _lazy(given, src is None) or _original(given, src) or src or _larger(given) or _background(element)
    )
    url = absolute(chosen) if chosen else None
    linked = _linked_original(element) if url else None
    found = absolute(linked) if url and linked and (_is_named_alike(linked, src) or _is_original(linked, url, element)) else url
    return found.partition("#")[0] if found else None  # Joomla notes there where its own store has the file


def _is_named_alike(linked: str, src: str | None) -> bool:
    """Whether a click opens what the picture's own source names, the whole of it: no size is asked for."""
    return linked == src and "?" not in linked


_SCALES = "/@@images/"
"""Below it Plone has all sizes of one picture, whatever they are called."""


def _is_original(linked: str, shown: str, element: HtmlElement) -> bool:
    """Whether the picture shown is a form of the file that a click opens, called as that or with what tells the form behind it:
    ward.serendipityThumb, ward-7f3a. A ``<picture>`` gives way only to a file whose name tells of no form.
    """
    original, name = family(linked), family(shown)
    if _SCALES in linked and linked.partition(_SCALES)[0] == (element.get("src") or "").partition(_SCALES)[0]:
        return True
    if name == original and all(node.tag not in ("picture", "source") for node in islice(element.iterancestors(), 2)):
        return True
    if "?" in linked or _EXTENSION.sub("", file_of(linked)).lower() != original:
        return False
    if name.endswith(original) and _SMALLER.fullmatch(name.removesuffix(original)) and _folder(linked) == _folder(shown):
        return True
    return name.startswith(original) and name[len(original) : len(original) + 1] in ("", ".", "-", "_")


_SMALLER = re.compile(r"(?:tn?|th|thumbs?|thumbnail|s|sm|small|mini|m|mid|medium|prev|preview)[-_]?")
"""What stands before the name of a smaller form in the same folder: t12.jpg, thumb_12.jpg."""


def _folder(address: str) -> str:
    """The last folder of its path."""
    return address.partition("?")[0].rpartition("/")[0].rpartition("/")[2]


def has_choice(element: HtmlElement) -> bool:
    """Whether the page offers this picture in a set of sizes."""
    return any(_plain(address) for srcset in _sets(element) for address, *_ in candidates(srcset))


def declared_size(element: HtmlElement) -> tuple[int | None, int | None]:
    """Width and height in CSS pixels as the attributes or the style declare them.

    Percentages and ratios (16 by 9) are no size, nor is the 0 that stands beside one and means that the other side follows.
    """
    width, height = _side(element, "width"), _side(element, "height")
    if (width, height) in _RATIOS:
        return None, None
    return width or (None if height else width), height or (None if width else height)


@lru_cache(2048)
def file_of(address: str) -> str:
    """The file's name in an address, decoded; of an address inside an address, the inner one's.

    What stands behind a picture's name is a form of it: ``ward.jpg/_jcr_content/web.1280.jpg``, ``ward.jpg/@@images/large``.
    """
    path, _, query = address.partition("#")[0].partition("?")
    parts = unquote(path).rstrip("/").split("/")
    name = next(filter(_EXTENSION.search, parts), parts[-1])
    inner = _INNER.search(unquote(query)) if query and not _EXTENSION.search(name) else None
    return inner[1] if inner else name


@lru_cache(2048)
def family(address: str) -> str:
    """The file's name without extension and size marks: what two sizes of one picture have in common."""
    stem = _EXTENSION.sub("", file_of(address)).removeprefix("csm_")  # TYPO3: cropped, scaled, masked
    while (shorter := _FAMILY.sub("", stem)) != stem and shorter:
        stem = shorter
    return stem.lower()


_FORM = re.compile(
    r"(?<=[?&])(?:max-?|min-?|img)?(?:w|h|width|height|size|q|quality|fit|crop|mode|format|fm|auto|dpr|resize|scale|v|t|ts|_|itok)=[^&]*&?",
    re.I,
)
"""Parameters that say in what size and form a picture is wanted, and not which one."""


@lru_cache(2048)
def asked_for(address: str) -> str | None:
    """What a script is asked for, ``getImage.do?file=A1&no=2``, whatever its size; ``None`` where the address names a file.

    All pictures of such a page have the script's name.
    """
    if "?" not in address or _EXTENSION.search(file_of(address)):
        return None
    return _FORM.sub("", address).rstrip("?&")


@lru_cache(2048)
def is_image_address(address: str) -> bool:
    """Whether the address ends like a picture's file."""
    return _EXTENSION.search(unquote(address.partition("#")[0].partition("?")[0])) is not None


def is_file_name(words: str) -> bool:
    """Whether printed words are no more than a picture's file name, as editors' tools print it: 签约照片.png, IMG_0001."""
    words = words[1:-1] if words[:1] in _OPENS and words[-1:] in _CLOSES else words
    if "%" in words and " " not in words:
        words = unquote(words)
    if words[-1:] in _LAST_OF_NUMBERED and len(words) < 60 and _NUMBERED.fullmatch(words):
        return True
    return "." in words[1:-3] and len(words) < 160 and words.count(" ") < 8 and _FILE_NAME.fullmatch(words.strip()) is not None


def is_name_of(words: str, address: str, description: str) -> bool:
    """Whether printed words name the picture's file, or the one its description names, without the ending: 签约照片."""
    words = unquote(words) if "%" in words else words
    if len(words) > 100 or words.isdecimal():
        return False
    return words == _EXTENSION.sub("", file_of(address)) or (
        words != description and is_file_name(description) and words == _EXTENSION.sub("", description)
    )


def candidates(srcset: str) -> Iterator[tuple[str, float, str]]:
    """(address, number, unit ``w`` or ``x``) of each candidate of a ``srcset``; addresses may hold commas, and one alone blanks."""
    if " " in (alone := srcset.strip()) and "," not in alone and not _DESCRIBED.search(alone):
        yield alone, 1.0, "x"
        return
    for found in _SPLIT.finditer(srcset):
        address, number, unit = found.groups()
        yield address, float(number or 1), unit or "x"


def _largest(element: HtmlElement) -> str | None:
    """The widest candidate of the element's and its ``<picture>``'s sets; the densest where no widths are given."""
    sets = _sets(element)
    offered = [candidate for srcset in sets for candidate in candidates(srcset)]
    if not any(unit == "w" for _, _, unit in offered) and _only_for_narrow_screens(element, sets):
        return None  # the picture's own address is for all wider ones
    offered.sort(key=lambda candidate: (candidate[2] == "w", candidate[1]), reverse=True)
    return next((address for address, *_ in offered if _plain(address)), None)


def _only_for_narrow_screens(element: HtmlElement, sets: list[str]) -> bool:
    """Whether each set is a ``<source>``'s for screens up to some width, as Liferay's are."""
    picture = element.getparent()
    if not sets or picture is None or not _plain(element.get("src")) or _srcsets(element):
        return False
    around = [*picture.iterancestors("picture"), picture]
    conditions = [source.get("media") or "" for source in around[0].iter("source") if _srcsets(source)]
    return all("max-width" in condition for condition in conditions)


def _sets(element: HtmlElement) -> list[str]:
    """The ``srcset`` of a picture, and those of the ``<picture>`` around it."""
    sets = _srcsets(element)
    picture = element.getparent()
    while picture is not None and picture.tag == "source":  # the parser knows no void <source>: what follows stands inside it
        picture = picture.getparent()
    if picture is not None and picture.tag == "picture":
        for source in picture.iter("source"):
            if "svg" not in (source.get("type") or ""):
                sets += _srcsets(source)
    return sets


def _srcsets(element: HtmlElement) -> list[str]:
    return [value for name, value in element.items() if value and name.endswith("srcset")]


def _lazy(given: Iterable[tuple[str, str]], bare: bool) -> str | None:
    """What a script would put in the place of ``src``; a bare file name only if no address stands there."""
    for name, value in given:
        if _is_lazy(name) and (plain := _plain(value)) and ("/" in plain or (bare and _EXTENSION.search(plain))):
            return plain
    return None


def _larger(given: Iterable[tuple[str, str]]) -> str | None:
    """A picture's address in some other attribute."""
    for name, value in given:
        if _is_larger(name) and (plain := _plain(value)) and _EXTENSION.search(plain.split("?")[0]):
            return plain
    return None


def _original(given: Iterable[tuple[str, str]], src: str | None) -> str | None:
    """The file of which the source shows a smaller form, as WordPress notes it: ``data-full-url``, ``data-orig-file``."""
    noted = (_plain(value) for name, value in given if src and name in _ORIGINALS)
    return next((value for value in noted if value and src and family(value) == family(src)), None)


_ORIGINALS = frozenset(("data-full-url", "data-orig-file"))


@lru_cache(1024)
def _is_lazy(name: str) -> bool:
    return name not in ("src", "srcset") and _LAZY.search(name) is not None and _LESSER.search(name) is None


@lru_cache(1024)
def _is_larger(name: str) -> bool:
    return (name.startswith("data-") or name.endswith("file")) and _LARGER.search(name) is not None and _LESSER.search(name) is None


def _background(element: HtmlElement) -> str | None:
    for name in ("data-bg", "data-background", "data-background-image"):
        if plain := _plain((element.get(name) or "").removeprefix("url(").strip("'\")")):
            return plain
    style = element.get("style")
    found = _BACKGROUND.search(style) if style and "url(" in style else None
    return _plain(found[1]) if found else None


def _plain(value: str | None) -> str | None:
    """The value if it can be a picture's address: no placeholder, no data, no template."""
    value = (value or "").strip()
    if value in ("", "/") or value.startswith(_NO_ADDRESS) or not _ADDRESS.match(value.replace(" ", "%20")):
        return None
    name = value.split("?")[0].rstrip("/").rsplit("/", 1)[-1].lower()
    stands_in = len(name) < 50 and _MAY_STAND_IN.search(name) and _PLACEHOLDER.search(name)
    return None if stands_in or name.endswith(".svg") else value


def _linked_original(element: HtmlElement) -> str | None:
    """The picture file that a click on this picture opens."""
    around = (node for node in element.iterancestors() if node.tag not in ("source", "picture"))
    link = next((node for node in islice(around, 2) if node.tag == "a"), None)
    href = (link.get("href") or "").strip() if link is not None else ""
    return href if is_image_address(href) or _is_named_alike(href, element.get("src")) else None


def _side(element: HtmlElement, side: str) -> int | None:
    value, style = element.get(side), element.get("style")
    declared = (_SIZE.match(value) if value else None) or (_STYLE_SIZE[side].search(style) if style else None)
    return int(declared[1]) if declared else None
