"""What a listing says about one article: its headline, printed date, teaser and thumbnail, read from one item of the block."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from newsarchive.discover import addresses, words
from newsarchive.discover.blocks import Item
from newsarchive.discover.headings import BOLD, is_heading, without_day
from newsarchive.discover.links import visible_text
from newsarchive.discover.printed_dates import find_date, is_date_only
from newsarchive.extract.dating.words import SAYS_PUBLISHED, fold
from newsarchive.extract.document import Document
from newsarchive.extract.words.wording import width
from newsarchive.items import Entry


@dataclass(frozen=True, slots=True)
class _Words:
    """One block of words in an item."""

    text: str
    element: HtmlElement
    is_link: bool
    """Inside a link to the article."""


def read_items(items: Sequence[Item], document: Document) -> tuple[Entry, ...]:
    """One entry for each article, in order; the links of one address (headline, picture, "read more") make one entry."""
    found = once(_read(item, document) for item in items)
    dates = tuple(dict.fromkeys(entry.date for entry in found if entry.date))
    return tuple(replace(entry, dates=dates) for entry in found)


def once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Each article once, what later entries add merged into the first."""
    found: dict[str, Entry] = {}
    for entry in entries:
        key = addresses.article_key(entry.url)
        found[key] = merged(found[key], entry) if key in found else entry
    return tuple(found.values())


def merged(first: Entry, second: Entry) -> Entry:
    """What two places say about one article: the better headline, and whatever the first does not say."""
    headline = first.headline
    if second.headline and (not headline or is_generic(headline)) and not is_generic(second.headline):
        headline = second.headline
    return replace(
        first,
        headline=headline or second.headline,
        date=first.date or second.date,
        description=first.description or second.description,
        image=first.image or second.image,
        content=first.content or second.content,
    )


def is_generic(text: str) -> bool:
    """Words that lead to an article without saying which: "read more", 详情, 자세히 보기."""
    folded = words.fold(text)
    return not folded or folded in words.READ_MORE or folded.startswith(("read more about", "continue reading", "続き"))


def _read(item: Item, document: Document) -> Entry:
    spoken = _spoken(item)
    headline = _headline(item, spoken)
    description = max(
        (part.text for part in spoken if width(part.text) >= 30 and part.text != headline and not is_date_only(part.text)),
        key=width,
        default=None,
    )
    if description and headline and description.startswith(headline) and len(description) < len(headline) + 30:
        description = None
    return Entry(addresses.clean(item.link.url), headline, _date(item, spoken, headline), description, _picture(item, document))


def _spoken(item: Item) -> list[_Words]:
    """The item's words, one for each element that has its own text, with inline markup inside a sentence kept together."""
    found: list[_Words] = []
    for element in item.extent:
        _collect(element, item, found)
    return found


def _collect(top: HtmlElement, item: Item, found: list[_Words]) -> None:
    link = item.link.element
    todo = [(top, top is link or link in top.iterancestors())]
    while todo:
        element, in_link = todo.pop()
        if element.tag in _MUTE:
            continue
        in_link = in_link or element is link
        children = list(element)
        if (
            not children
            or (element.text and not element.text.isspace())
            or any(child.tail and not child.tail.isspace() for child in children)
        ):
            text = " ".join("".join(visible_text(element)).split())
            if text and (said := without_day(element, text)) != text:
                found += (_Words(said, element, in_link), _Words(text.removeprefix(said).strip(), children[-1], in_link))
            elif text:
                found.append(_Words(text, element, in_link))
        else:
            todo += [(child, in_link) for child in reversed(children)]


_MUTE = frozenset(("script", "style", "noscript", "template", "button"))


def _headline(item: Item, spoken: Sequence[_Words]) -> str | None:
    """The title among the words of a link: the heading, the part named as title, else the longest link that is no "read more"."""
    link = item.link.element
    titled = (link.get("title") or "").strip()
    inside = [part for part in spoken if part.is_link and not _is_day(part, link) and not is_generic(part.text)]
    heading = next((part.text for part in inside if is_heading(part.element, link)), None)
    if heading is None:  # the link of the teaser leads where that of the heading leads
        twins = (part for part in spoken if part.element.tag == "a" and part.element.get("href") == link.get("href"))
        heading = next((part.text for part in twins if is_heading(part.element, item.root) and not is_generic(part.text)), None)
    if heading is None and len(inside) > 1:
        heading = next((part.text for part in inside if width(part.text) >= 10), None)
    text = heading or (inside[0].text if inside else item.link.text if width(item.link.text) >= 10 else "")
    if not text or is_generic(text):
        text = (
            next((part.text for part in spoken if is_heading(part.element, item.root) and not is_generic(part.text)), "")
            or next((part.text for part in spoken if part.element.tag in BOLD and not is_date_only(part.text)), "")
            or item.link.text
        )
    if is_generic(text) or not text:
        text = max(
            (part.text for part in spoken if not is_date_only(part.text) and not is_generic(part.text)), key=width, default=""
        )
    stem = re.sub(r"\s*(?:\.{2,}|…+|⋯+)\s*$", "", text)
    if titled and len(titled) > len(stem) and (stem != text or not text) and titled.startswith(stem[:20]):
        text = titled
    return _without_date(text) or None


def _is_day(part: _Words, link: HtmlElement) -> bool:
    """A day and hardly anything else; a heading that calls an event by words of its own is none: "Open day on 12/05/2025"."""
    if not is_date_only(part.text):
        return False
    before = part.text.partition(find_date(part.text) or "")[0]
    return len(before.split()) < 2 or SAYS_PUBLISHED.search(fold(before)) is not None or not is_heading(part.element, link)


def _without_date(text: str) -> str:
    """A headline without a date glued to its end or start: ``Title [2025-05-27]``."""
    date = find_date(text)
    if date is None or len(text) < len(date) + 6:
        return text
    head, _, tail = text.partition(date)
    if len(tail.strip(" )]）】")) == 0 and head.rstrip()[-1:] in ("[", "(", "（", "【", "|", "/", "-", "–"):
        return head.rstrip(" [(（【|/-–")
    if len(head.strip(" ([（【")) == 0 and tail.lstrip()[:1] in ("]", ")", "）", "】", "|", "-", "–", ":"):
        return tail.lstrip(" ])）】|-–:")
    return text


_DAY = re.compile(r"\d{1,2}")
_YEAR_MONTH = re.compile(r"((?:19|20)\d\d)\s?[-./年년]\s?(\d{1,2})\s?[月월]?")


def _date(item: Item, spoken: Sequence[_Words], headline: str | None) -> str | None:
    for element in item.extent:
        for time in element.iter("time"):
            stamp = (time.get("datetime") or "").strip()
            if re.match(r"\d{4}-\d\d-\d\d", stamp):
                return stamp
    outside = [part for part in spoken if not part.is_link] + [part for part in spoken if part.is_link]
    outside = [_beside_headline(part, headline) for part in _around_prose(outside)]
    printed = any(find_date(part.text) for part in outside if part.text != headline and len(part.text) <= _BYLINE)
    edges = (_LEADING.match,) if printed else (_LEADING.match, _TRAILING.search)
    outside = [part for part in outside if part.text != headline or any(edge(part.text) for edge in edges)]
    alone = next((part.text for part in outside if is_date_only(part.text)), None)
    if alone:
        found = find_date(alone)
        if found and re.fullmatch(r"\W*\d{1,2}\D{1,3}\d{1,2}\W*", found):
            year = next((part.text for part in outside if re.fullmatch(r"(?:19|20)\d\d", part.text)), None)
            return f"{year}-{found}" if year else found
        return found
    day = next((part.text for part in outside if _DAY.fullmatch(part.text)), None)
    month = next((match for part in outside if (match := _YEAR_MONTH.fullmatch(part.text))), None)
    if day and month:  # a calendar leaf: "27" over "2025-05"
        return f"{month[1]}-{int(month[2]):02}-{int(day):02}"
    lines = [part.text[:_LINE] for part in outside if len(part.text) <= _LINE or _LEADING.match(part.text)]
    lines = [line for line in lines if not _TELLS.match(line) or SAYS_PUBLISHED.search(fold(line))]
    return next((date for line in lines if (date := find_date(line))), None) or find_date(" ".join(lines))


def _around_prose(spoken: Sequence[_Words]) -> list[_Words]:
    """The words that may date an item: no caption's, and where it holds a whole post, none between its long paragraphs."""
    long = [i for i, part in enumerate(spoken) if len(part.text) > _LINE]
    between = range(long[0], long[-1]) if len(long) > 1 else range(0)
    return [part for i, part in enumerate(spoken) if i not in between and not _is_caption(part)]


def _beside_headline(part: _Words, headline: str | None) -> _Words:
    """The day alone where a line is the headline and the day: ``<p><a>Two hospitals sign an agreement</a> - 27 May 2025</p>``."""
    rest = part.text.removeprefix(headline) if headline and not part.is_link else part.text
    return replace(part, text=rest) if rest != part.text and is_date_only(rest) else part


def _is_caption(part: _Words) -> bool:
    """Does it say what a picture shows, and not only a card's day?"""
    return part.element.tag == "figcaption" and len(part.text) > len(find_date(part.text) or "") + 3


_LINE = 120
"""Characters of a line that prints the item's date among other words; the sentences of a teaser tell of other days."""
_TELLS = re.compile(r"(?:[^\W\d_]+ ){5}")
"""How a sentence begins that may tell of a day: "Work beside the new theatre goes on until 4 May 2025"."""
_BYLINE = 60
"""Characters of a line that says who wrote and when: beside it, the day that ends a headline is that of what it announces."""
_LEADING = re.compile(r"\W*\d{1,4}\s?[-./]\s?\d{1,2}\s?[-./]")
_TRAILING = re.compile(r"\d[-./]\s?\d{1,2}[-./]\s?\d{1,4}\W*$")
"""A date in numbers before or behind a headline is the listing's; one among its words is that of what it announces."""


def _picture(item: Item, document: Document) -> str | None:
    for element in item.extent:
        for image in element.iter("img"):
            url = _source(image, document)
            if url:
                return url
        for style in _STYLES(element):
            found = re.search(r"background(?:-image)?\s*:[^;]*url\(\s*['\"]?([^'\")]+)", style)
            if found:
                return addresses.resolve(document.base_url, found[1])
    return None


_STYLES: Any = etree.XPath("descendant-or-self::*/@style[contains(., 'url(')]")
_ICON = re.compile(
    r"(?:icon|ico|blank|spacer|bullet|dot|arrow|new|hot|lock|file|attach|clip|loading|transparent|pixel|logo|noimg"
    r"|no_?image|default|1x1)[\w-]*\.(?:gif|png|svg|webp)$",
    re.I,
)


def _source(image: HtmlElement, document: Document) -> str | None:
    for name in ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-echo", "data-url", "src"):
        source = (image.get(name) or "").strip()
        if source and not source.startswith("data:") and not _ICON.search(source.partition("?")[0]):
            if any((image.get(side) or "").isdigit() and int(image.get(side) or 0) < 40 for side in ("width", "height")):
                return None
            return addresses.resolve(document.base_url, source)
    srcset = image.get("srcset") or image.get("data-srcset") or ""
    return addresses.resolve(document.base_url, srcset.split()[0].rstrip(",")) if srcset.split() else None
