"""What is printed for the reader under a picture; the credit apart. A file name is neither."""

import re
from collections.abc import Callable, Collection
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from newsarchive.extract.draft import Caption
from newsarchive.extract.lines.appeals import appeals
from newsarchive.extract.markup.image_sources import IMAGE_TAGS
from newsarchive.extract.markup.printed import line_of, printed, says
from newsarchive.extract.pictures.caption import caption_and_credit, is_caption, read_caption
from newsarchive.extract.pictures.holders import holders_of
from newsarchive.extract.pictures.line_styles import SENTENCE, begins_prose
from newsarchive.extract.pictures.lines_under import line_in_box, line_said, line_under, repeats_title
from newsarchive.extract.words.spaces import single_spaced


def caption_of(picture: HtmlElement, link_lines: Callable[[], Collection[str]] = frozenset) -> Caption | None:
    """The caption of this picture: its figure's, a neighbour's of a caption class, the small line under it, its box's.

    ``link_lines`` tells what the page's links say, if it is asked for that.
    """
    searched = picture
    holders = []
    for holder in holders_of(picture):
        holders.append(holder)
        if marked := _captions(holder, searched):
            return read_caption(marked)
        if holder.tag == "figure" and (words := printed(holder)) and not _is_rubric(words, holder, link_lines):
            return caption_and_credit(words, None, (holder,))
        searched = holder
    unmarked = line_said(picture, holders) or line_under(picture) or line_in_box(holders)
    return unmarked or _behind_buttons(picture) or _titled(picture)


def says_its_caption(box: HtmlElement, link_lines: Callable[[], Collection[str]] = frozenset) -> bool:
    """Whether one picture and what a class names its caption are all that is in a box, as over a press service's headlines."""
    pictures = list(islice(box.iter(*IMAGE_TAGS), 2)) if box.tag in ("div", "section") else ()
    if len(pictures) != 1 or not (line := line_of(box)):
        return False
    caption = caption_of(pictures[0], link_lines)
    if caption is None or len(caption.elements) != 1 or caption.elements[0] is box:
        return False
    return line_of(caption.elements[0]) == line


def _captions(holder: HtmlElement, searched: HtmlElement) -> list[HtmlElement]:
    """The outermost captions in the holder, in order, but for one part of it."""
    found: list[HtmlElement] = []
    walker = etree.iterwalk(holder, events=("start",))
    for _, element in walker:
        if element is searched:
            walker.skip_subtree()
            if found and _begins_with_text(searched):
                found.clear()  # a lead may be called a description too
        elif is_caption(element) and not begins_prose(element, searched):
            found.append(element)
    return found if len(found) < 2 else [one for one in found if not any(outer in found for outer in one.iterancestors())]


def _begins_with_text(box: HtmlElement) -> bool:
    """Does a paragraph of sentences stand in the box before its picture?"""
    first = next((part for part in box.iter("p", *IMAGE_TAGS) if part.tag != "p" or len(printed(part)) > SENTENCE), box)
    return first.tag == "p" and not is_caption(first)


def _is_rubric(words: str, figure: HtmlElement, link_lines: Callable[[], Collection[str]]) -> bool:
    """Are they a link's words elsewhere on the page, as the category's name on a picture is in Cocoon, a theme of WordPress?"""
    return len(words) < 30 and next(figure.iter("a"), None) is None and words in link_lines()


def _behind_buttons(picture: HtmlElement) -> Caption | None:
    """The caption that only boxes without words, such as a row of buttons, part from the picture."""
    for following in islice(picture.itersiblings(), 4):
        if is_caption(following):
            return read_caption([following])
        if says(following) or (following.tail or "").strip():
            break
    return None


def _titled(picture: HtmlElement) -> Caption | None:
    """What a script prints under the picture: its title, in Joomla; what its link says, where that opens it over the page."""
    if "caption" in (picture.get("class") or "").split():
        title = single_spaced(picture.get("title") or "")
    else:
        title = single_spaced(_TAG.sub(" ", _said_by_link(picture)))
        if title == single_spaced(picture.get("alt") or "") or len(title.encode()) < _LEAST or any(appeals([title])):
            return None
    return caption_and_credit(title, None, ()) if title and not repeats_title(title, picture) else None


def _said_by_link(picture: HtmlElement) -> str:
    """``<a data-fancybox title="The new ward" href=/large.jpg><img …>``: galleries show it under the picture once it is opened."""
    link = next((outer for outer in islice(picture.iterancestors(), 3) if outer.tag == "a"), None)
    if link is None or not _PICTURE_FILE.search(link.get("href") or "") or getattr(link.getprevious(), "tag", "") in IMAGE_TAGS:
        return ""  # a magnifying glass beside the picture opens it too
    given = dict(link.attrib)
    opens_over = _OVER_THE_PAGE.search(" ".join((given.get("class", ""), given.get("rel", ""), *given)))
    return given.get("data-caption") or given.get("data-title") or (given.get("title", "") if opens_over else "")


_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)", re.IGNORECASE)
_OVER_THE_PAGE = re.compile(
    r"light-?box|fancy-?box|swipe-?box|colou?r-?box|thick-?box|magnific|pretty-?photo|photo-?swipe", re.IGNORECASE
)
_TAG = re.compile(r"<[^>]*>")
_LEAST = 12
"""Bytes of a caption that only a script prints: less is a number or a name of the file."""
