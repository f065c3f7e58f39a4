"""What markup names a caption, and a picture's printed words as its caption and its credit; a file name is neither."""

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

from newsarchive.extract.draft import Caption
from newsarchive.extract.markup import class_names
from newsarchive.extract.markup.image_sources import IMAGE_TAGS, is_file_name, is_image_address
from newsarchive.extract.markup.printed import is_of_words, printed
from newsarchive.extract.pictures.credits import parted

_CAPTION = re.compile(
    r"(?<!page-)caption|cutline|legend(?!ar)|media[-_]{1,2}desc|"
    rf"bildunterschrift|bildtext|leyenda|didascalia|pie[-_]?(?:de[-_]?)?foto|popisek|{class_names.CAPTION}",
    re.I,
)
_TEXT_OF_PICTURE = re.compile(
    r"(?:photo|image|picture|foto|(?<![a-z])(?:img|pic))(?:comment)?[-_]{0,2}(?:desc|text|txt|info|intro|meta|tit(?:le)?|note)",
    re.I,
)
"""What a caption may be called, and a paragraph that stands beside a picture as well: TYPO3's ``csc-textpic-text``."""
_CREDIT = re.compile(
    r"(?:^|\s)src(?:$|\s)|credit|copyright|photographer|source(?!t)|author|byline|rights|attribution|bildnachweis|fotograf|quelle|agency",
    re.I,
)


def is_caption(element: HtmlElement) -> bool:
    """Whether markup says that it is one: ``figcaption``, the ``caption`` of a table that says nothing else, or a class, an id or
    a property by its name.
    """
    if element.tag == "figcaption":
        return not is_of_words(element)
    if element.tag == "caption" and printed(element) == printed(element.getparent()):
        return True
    names = element.get("class"), element.get("id"), element.get("itemprop")
    if names == _NAMELESS or (named := _named(*names)) is None or element.tag in IMAGE_TAGS:
        return False
    if named is _TEXT_OF_PICTURE and any(element.find(f".//{tag}") is not None for tag in ("p", "h2", "h3")):
        return False
    return element.find(".//img") is None and len(printed(element)) < _LONGEST


_NAMELESS = (None, None, None)
_LONGEST = 1000
"""Letters of a caption; what says more is a text, whatever it is called."""


@lru_cache(4096)
def _named(*names: str | None) -> re.Pattern[str] | None:
    """Which of the two these names say, if any."""
    said = " ".join(filter(None, names))
    return next((form for form in (_CAPTION, _TEXT_OF_PICTURE) if form.search(said)), None)


def tells_what_is_seen(box: HtmlElement) -> bool:
    """Are all the words in a picture's box what mark-up calls its caption or its credit, and does none lead elsewhere?"""
    named = [part for part in box.iter() if part is not box and (is_caption(part) or _is_credit(part))]
    if not named or any(any(map(str.isalnum, "".join(link.itertext()))) for link in box.iter("a")):
        return False
    return not any(map(str.isalnum, _without(box, named)))


def read_caption(elements: list[HtmlElement]) -> Caption | None:
    """What these elements say, with what is named a credit inside them apart."""
    elements = [element for element in elements if not _enlarges(element)]
    credits = [inner for element in elements for inner in element.iter() if inner is not element and _is_credit(inner)]
    credits = credits or [part for element in elements for part in _opening_credit(element)]
    credit = _unbracketed(" ".join(dict.fromkeys(printed(inner) for inner in credits)).strip(" |/"))
    words = " ".join(filter(None, (_without(element, credits) for element in elements)))
    if not credit and elements and (beside := _credit_in_figure(elements[0])) is not None:
        return caption_and_credit(words, _unbracketed(printed(beside)), tuple(elements))
    if not credit and elements and (beside := _credit_beside(elements[-1])) is not None:
        return caption_and_credit(words, _unbracketed(printed(beside)), (*elements, beside))
    if credit and credit.find(":") == len(credit) - 1:  # the label of a field, which stands before the name
        words, credit = "", f"{credit} {words}"
    return caption_and_credit(words.rstrip(" |/–—") if credit else words, credit or None, tuple(elements))


def _unbracketed(credit: str) -> str:
    return credit[1:-1].strip() if credit.startswith("(") and credit.endswith(")") and credit.count("(") == 1 else credit


def _opening_credit(caption: HtmlElement) -> Iterator[HtmlElement]:
    """The first of its boxes, if that says whose the picture is and no more: ``<small>© A. Beck</small><p>The new ward</p>``."""
    if len(caption) > 1 and not (caption.text or "").strip() and not parted(words := printed(caption[0]))[0] and words:
        yield caption[0]


def _credit_in_figure(caption: HtmlElement) -> HtmlElement | None:
    """What stands beside a caption in its figure and is named whose the picture is, as on a layer over it."""
    figure = caption.getparent()
    if caption.tag != "figcaption" or figure is None or figure.tag != "figure":
        return None
    named = (beside for beside in figure if beside is not caption and beside.tag not in _NO_CREDIT and _is_credit(beside))
    return next((beside for beside in named if 1 < len(printed(beside)) < _LONGEST_CREDIT), None)


_NO_CREDIT = frozenset(("a", "picture", "button", *IMAGE_TAGS))


_CREDITS = re.compile(r"credits?(?![a-z])|copyright", re.I)


def _credit_beside(caption: HtmlElement) -> HtmlElement | None:
    """What stands right behind a caption and is named its credit, as in K2; its author, where it ends the picture's box."""
    following = caption.getnext()
    if following is None or caption.tag == "figcaption":
        return None
    ends = following.getnext() is None and next(caption.itersiblings("img", "picture", preceding=True), None) is not None
    named = _CREDITS.search(following.get("class") or "") or (ends and _is_credit(following))
    return following if named and 0 < len(printed(following)) < _LONGEST_CREDIT else None


_LONGEST_CREDIT = 100
"""Letters of a name and an agency; more is a text that happens to stand there."""


def _enlarges(caption: HtmlElement) -> bool:
    """Are its words but those of a link to the picture's own file: "Zoom"?"""
    link = next(caption.iter("a"), None)
    return link is not None and is_image_address(link.get("href") or "") and printed(link) == printed(caption)


def caption_and_credit(words: str, credit: str | None, elements: tuple[HtmlElement, ...]) -> Caption | None:
    """Caption and credit; the credit may be no more than the last words of the line."""
    if is_file_name(words) or words.count(" > ") > 1:  # a path of links may be called the page's caption
        words = ""
    if not credit:
        words, credit = parted(words)
    return Caption(words or None, credit, elements) if words or credit or elements else None


def _is_credit(element: HtmlElement) -> bool:
    names = f"{element.get('class', '')} {element.get('itemprop', '')}"
    return len(names) > 2 and _CREDIT.search(names) is not None


def _is_for_use(element: HtmlElement) -> bool:
    """Is it read aloud only, or a button: "image:", "view more"?"""
    names = element.get("class") or ""
    return names != "" and (class_names.read_aloud(names) or class_names.button(names))


def _without(element: HtmlElement, left_out: list[HtmlElement]) -> str:
    """The element's words but those of the elements left out."""
    if not left_out:
        return printed(element)
    parts: list[str] = []
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, node in walker:
        if event == "start" and (node in left_out or (node is not element and _is_for_use(node))):
            walker.skip_subtree()
        elif event == "start":
            parts.append(node.text or "")
        elif node is not element:
            parts.append(node.tail or "")
    return " ".join("".join(parts).split())
