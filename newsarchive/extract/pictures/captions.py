"""What is printed for the reader under a picture; the credit apart. A file name is neither."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from newsarchive.extract.lines.datelines import is_place_and_day
from newsarchive.extract.markup import class_names
from newsarchive.extract.markup.image_sources import IMAGE_TAGS, is_file_name, is_image_address
from newsarchive.extract.markup.printed import printed
from newsarchive.extract.pictures.credits import parted
from newsarchive.extract.pictures.holders import COPIES, holders_of, several
from newsarchive.extract.pictures.line_styles import (
    LONGEST_LINE,
    SENTENCE,
    begins_prose,
    behind_break,
    goes_with,
    is_numbered_heading,
    is_unpunctuated,
    line_of,
    marks_of,
    points_at_picture,
    row_under,
    says,
    slants,
    stands_out,
)
from newsarchive.extract.words.spaces import single_spaced

_CAPTION = re.compile(
    r"(?<!page-)caption|cutline|legend(?!ar)|media[-_]{1,2}desc|"
    r"(?:photo|image|img|pic(?:ture)?|foto)(?:comment)?[-_]{0,2}(?:desc|text|txt|info|intro|meta|title|note)|"
    rf"bildunterschrift|bildtext|leyenda|didascalia|pie[-_]?(?:de[-_]?)?foto|popisek|{class_names.CAPTION}",
    re.I,
)
_CREDIT = re.compile(
    r"(?:^|\s)src(?:$|\s)|credit|copyright|photographer|source(?!t)|author|byline|rights|attribution|bildnachweis|fotograf|quelle|agency",
    re.I,
)
_BLOCKS = frozenset(
    {"source", "p", "div", "figure", "center", "td", "dt", "li", "section", "span", "a", "picture", "strong", "em", "b", "font"}
)
_INLINE = frozenset({"source", "br", "img", "a", "span", "font", "em", "i", "small", "strong", "b", "picture", "noscript"})
_LINES = frozenset({"p", "div", "section", "center", "em", "i", "small", "span"})


@dataclass(frozen=True)
class Caption:
    """A picture's printed line and credit, and the elements whose whole text they are."""

    text: str | None
    credit: str | None = None
    elements: tuple[HtmlElement, ...] = ()


def caption_of(picture: HtmlElement) -> Caption | None:
    """The caption of this picture: its figure's, a neighbour's of a caption class, the small line under it, its box's."""
    searched = picture
    holders = []
    for holder in holders_of(picture):
        holders.append(holder)
        if marked := _captions(holder, searched):
            return _read(marked)
        if holder.tag == "figure" and (words := _words(holder)) and not _is_rubric(words, holder):
            return _split(words, None, (holder,))
        searched = holder
    return (
        _line_said(picture, holders)
        or _line_under(picture)
        or _line_in_box(holders)
        or _behind_buttons(picture)
        or _titled(picture)
    )


_NEAREST = 3
"""Boxes around a picture in which the line is looked for that says what describes it."""


def _line_said(picture: HtmlElement, holders: list[HtmlElement]) -> Caption | None:
    """The line beside a picture that says what its alternative text says, and whose it is at most."""
    if picture.get("alt"):
        lines = (element for holder in holders[:_NEAREST] for element in islice(holder.iter(*_LINES), COPIES))
        return next(filter(None, (_said_again(line, picture) for line in lines)), None)
    return None


def _said_again(line: HtmlElement, picture: HtmlElement) -> Caption | None:
    """The line as a caption, if it says what describes the picture, and neither leads to another page nor repeats the title."""
    told = single_spaced(picture.get("alt") or "")
    if max(len(told), len(told.encode()) * 2 // 3) < 13 or told not in ((words := line_of(line)), parted(words)[0]):
        return None  # a letter of Chinese says as much as two
    if line.find(".//a") is not None or line.find(".//img") is not None or _repeats_title(told, picture):
        return None
    return _split(words, *(_credit_under(line) if words == told else (None, (line,))))


def _titled(picture: HtmlElement) -> Caption | None:
    """The title of a picture classed as one with a caption, under which Joomla's script prints it."""
    title = single_spaced(picture.get("title") or "") if "caption" in (picture.get("class") or "").split() else ""
    return _split(title, None, ()) if title and not _repeats_title(title, picture) else None


def _repeats_title(words: str, picture: HtmlElement) -> bool:
    return words in single_spaced(picture.getroottree().findtext("head/title") or "")


def _is_rubric(words: str, figure: HtmlElement) -> bool:
    """Are they a link's words elsewhere on the page, as the category's name on a picture is in Cocoon, a theme of WordPress?"""
    short = len(words) < 30 and next(figure.iter("a"), None) is None
    return short and any(line_of(link) == words for link in figure.getroottree().iter("a"))


def says_its_caption(box: HtmlElement) -> bool:
    """Whether one picture and what a class names its caption are all that is in a box, as over a press service's headlines."""
    if box.tag != "div" or len(pictures := list(islice(box.iter(*IMAGE_TAGS), 2))) != 1 or not (line := line_of(box)):
        return False
    caption = caption_of(pictures[0])
    if caption is None or len(caption.elements) != 1 or caption.elements[0] is box:
        return False
    return line_of(caption.elements[0]) == line


def _behind_buttons(picture: HtmlElement) -> Caption | None:
    """The caption that only boxes without words, such as a row of buttons, part from the picture."""
    for following in islice(picture.itersiblings(), 4):
        if _is_caption(following):
            return _read([following])
        if says(following) or (following.tail or "").strip():
            break
    return None


def _line_in_box(holders: list[HtmlElement]) -> Caption | None:
    """The one line that stands with the picture in a box named as a picture's: ``<div class=photo><img><p>…``."""
    for holder in holders:
        names = holder.get("class")
        if names is not None and holder.tag in ("div", "p") and class_names.picture(names) and (words := line_of(holder)):
            busy = next(holder.iter(*_BUSY), None) is not None or any(map(says, holder.iter("a")))
            return None if busy or words[0].isdigit() else _line_read(words, holder)
    return None


def _line_read(words: str, holder: HtmlElement) -> Caption | None:
    """The line's caption and credit; a credit that is all of the line is one if it is short, else it tells what is seen too."""
    read = _read([holder])
    return read if read and (read.text or len(read.credit or "") < _LONGEST_CREDIT) else _split(words, None, (holder,))


_LONGEST_CREDIT = 60
_BUSY = ("script", "style", "button", "input", "ul", "svg", "iframe", "video", "h1", "h2", "h3", "h4")
"""A box with one of these in it has more than a line to say."""


def _captions(holder: HtmlElement, searched: HtmlElement) -> list[HtmlElement]:
    """The outermost captions in the holder, in order, but for one part of it."""
    found: list[HtmlElement] = []
    walker = etree.iterwalk(holder, events=("start",))
    for _, element in walker:
        if element is searched:
            walker.skip_subtree()
            if found and _begins_with_text(searched):
                found.clear()  # a lead may be called a description too
        elif _is_caption(element) and not begins_prose(element, searched):
            found.append(element)
    return found if len(found) < 2 else [one for one in found if not any(outer in found for outer in one.iterancestors())]


def _begins_with_text(box: HtmlElement) -> bool:
    """Does a paragraph of sentences stand in the box before its picture?"""
    first = next((part for part in box.iter("p", *IMAGE_TAGS) if part.tag != "p" or len(_words(part)) > SENTENCE), box)
    return first.tag == "p" and not _is_caption(first)


def _is_caption(element: HtmlElement) -> bool:
    if element.tag == "figcaption":
        return True
    names = element.get("class"), element.get("id"), element.get("itemprop")
    return (names != _NAMELESS and _names_caption(*names) and element.tag not in IMAGE_TAGS
            and element.find(".//img") is None and len(_words(element)) < 1000)  # fmt: skip


_NAMELESS = (None, None, None)


@lru_cache(4096)
def _names_caption(*names: str | None) -> bool:
    return _CAPTION.search(" ".join(filter(None, names))) is not None


def _read(elements: list[HtmlElement]) -> Caption | None:
    elements = [element for element in elements if not _enlarges(element)]
    credits = [inner for element in elements for inner in element.iter() if inner is not element and _is_credit(inner)]
    credit = " ".join(dict.fromkeys(_words(inner) for inner in credits)).strip(" |/")
    if credit.startswith("(") and credit.endswith(")") and credit.count("(") == 1:
        credit = credit[1:-1].strip()
    words = " ".join(filter(None, (_without(element, credits) for element in elements)))
    if credit and credit.find(":") == len(credit) - 1:  # the label of a field, which stands before the name
        words, credit = "", f"{credit} {words}"
    return _split(words.rstrip(" |/–—") if credit else words, credit or None, tuple(elements))


def _enlarges(caption: HtmlElement) -> bool:
    """Are its words but those of a link to the picture's own file: "Zoom"?"""
    link = next(caption.iter("a"), None)
    return link is not None and is_image_address(link.get("href") or "") and _words(link) == _words(caption)


def _split(words: str, credit: str | None, elements: tuple[HtmlElement, ...]) -> Caption | None:
    """Caption and credit; the credit may be no more than the last words of the line."""
    if is_file_name(words) or words.count(" > ") > 1:  # a path of links may be called the page's caption
        words = ""
    if not credit:
        words, credit = parted(words)
    return Caption(words or None, credit, elements) if words or credit or elements else None


def _is_credit(element: HtmlElement) -> bool:
    names = f"{element.get('class', '')} {element.get('itemprop', '')}"
    return len(names) > 2 and _CREDIT.search(names) is not None


def _line_under(picture: HtmlElement) -> Caption | None:
    """The small, centred or bracketed line that follows the picture, where no markup says that it is a caption."""
    block = picture
    while (parent := block.getparent()) is not None and parent.tag in _BLOCKS and not several(parent) and not says(parent):
        block = parent
    if (
        parent is not None
        and parent.tag in ("p", "div", "center", "td")
        and not several(parent)
        and all(child.tag in _INLINE for child in parent)
        and (words := line_of(parent))
    ):
        told = points_at_picture(words) or is_unpunctuated(words.rstrip("。")) or slants(parent) or marks_of(parent)
        return _split(words, None, (parent,)) if told else None
    if (line := single_spaced(block.tail or ""))[:1] > "⁑" and len(line) < LONGEST_LINE and points_at_picture(line):
        return _split(line, None, ())
    following = behind_break(block.getnext())
    if block.tag == "dt" and following is not None and following.tag == "dd" and following.getnext() is None:
        return _split(line_of(following), None, (following,))
    if following is None and (cell := row_under(picture)) is not None:
        return _split(line_of(cell), None, (cell,))
    if following is None or following.tag not in _LINES or following.find(".//img") is not None:
        return None
    if is_numbered_heading(following):
        return None
    if (words := line_of(following)) and is_place_and_day(words):
        return None
    beside = stands_out(following) or points_at_picture(words) or goes_with(words, following) or _is_caption(following)
    beside = beside or (block.getparent().tag == "a" and is_image_address(block.getparent().get("href") or ""))
    if words and (beside or is_file_name(words)):
        return _split(words, None, (following,))
    return _said_again(following, picture)


def _credit_under(line: HtmlElement) -> tuple[str | None, tuple[HtmlElement, ...]]:
    """The credit of the line under a caption, if it is no more, and the elements of the two."""
    following = line.getnext()
    rest, credit = parted(line_of(following)) if following is not None and following.tag in _LINES else ("", None)
    return (credit, (line, following)) if credit and not rest else (None, (line,))


def _words(element: HtmlElement) -> str:
    return single_spaced("".join(element.itertext()) if len(element) else element.text or "")


def _without(element: HtmlElement, left_out: list[HtmlElement]) -> str:
    """The element's words but those of the elements left out."""
    if not left_out:
        return printed(element) if len(element) else _words(element)
    parts: list[str] = []
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, node in walker:
        if event == "start" and node in left_out:
            walker.skip_subtree()
        elif event == "start":
            parts.append(node.text or "")
        elif node is not element:
            parts.append(node.tail or "")
    return " ".join("".join(parts).split())
