"""The line under a picture, where no markup says that it is a caption: how it is set, how it begins and where it stands tell it."""

from itertools import chain, islice

from lxml.html import HtmlElement

from newsarchive.extract.draft import Caption
from newsarchive.extract.lines.datelines import is_dateline, is_place_and_day
from newsarchive.extract.lines.sections import heads_a_part
from newsarchive.extract.markup import class_names
from newsarchive.extract.markup.image_sources import IMAGE_TAGS, is_file_name, is_image_address, is_name_of
from newsarchive.extract.markup.printed import has_bare_words, line_of, printed, says
from newsarchive.extract.pictures.bare_lines import bare_line, ends_as_prose, signs
from newsarchive.extract.pictures.caption import caption_and_credit, is_caption, read_caption
from newsarchive.extract.pictures.credits import parted
from newsarchive.extract.pictures.holders import COPIES, several
from newsarchive.extract.pictures.line_styles import (
    SENTENCE,
    goes_with,
    heads_like_others,
    is_band,
    is_brief_like_others,
    is_numbered_heading,
    is_unpunctuated,
    marks_of,
    points_at_picture,
    slants,
    stands_out,
    with_next_lines,
)
from newsarchive.extract.words.spaces import single_spaced
from newsarchive.extract.words.wording import SENTENCE_ENDS, width

_BLOCKS = frozenset(
    {"source", "p", "div", "figure", "center", "td", "dt", "li", "section", "span", "a", "picture", "strong", "em", "b", "font"}
)
_INLINE = frozenset({"source", "br", "img", "a", "span", "font", "em", "i", "small", "strong", "b", "picture", "noscript"})
_LINES = frozenset({"p", "div", "section", "center", "em", "i", "small", "span"})
_HEADINGS = ("h1", "h2", "h3", "h4")
_BUSY = (*_HEADINGS, "script", "style", "button", "input", "ul", "svg", "iframe", "video")
"""A box with one of these in it has more than a line to say."""
_LONGEST_CREDIT = 60
_NEAREST = 3
"""Boxes around a picture in which the line is looked for that says what describes it."""
_WORD_OR_TWO = 12
"""Letters of a description that many pictures may have: "The new ward"."""
_SOURCES = ("src", "data-src", "data-original", "data-lazy-src")


def line_under(picture: HtmlElement) -> Caption | None:
    """The small, centred, bracketed or credited line that follows the picture, or all that a table of the two of them says."""
    block = _alone(picture)
    box = block.getparent()
    if box is not None and box.tag in ("p", "div", "center", "td") and (words := _line_with(block, box)):
        told = points_at_picture(words) or is_unpunctuated(words.rstrip("。")) or slants(box) or bool(marks_of(box) - {"grey"})
        return caption_and_credit(words, None, (box,)) if told else None
    if (bare := bare_line(block, _description(picture))) or (block.tail or "").strip():
        return bare
    following = _behind_break(block.getnext())
    if following is not None and block.tag == "dt" and following.tag == "dd" and following.getnext() is None:
        return caption_and_credit(line_of(following), None, (following,))
    if following is not None and _may_be_line(following) and (words := line_of(following)):
        leads_back = words[0] in "←→►▶☞" and next(following.iter("a"), None) is not None
        if leads_back or is_place_and_day(words) or words.endswith((":", "：", "，")) or heads_a_part(words):
            return None
        if signs(words) or (heads_like_others(following) and not (points_at_picture(words) or parted(words)[1])):
            return None
        if is_dateline(words) and not (is_caption(following) or (":" not in words and _is_in_text(block))):
            return None
        if _names_file(words, picture):
            return Caption(None, None, (following,))
        told = stands_out(following) or points_at_picture(words) or goes_with(words, following) or is_caption(following)
        told = told or is_brief_like_others(words, following)
        if told or _is_opened(block) or is_file_name(words) or parted(words)[1]:
            lines = with_next_lines(following) if told and is_unpunctuated(words) else (following,)
            return caption_and_credit("".join(map(line_of, lines)), None, lines)
        if said := _said_again(_description(picture), following, picture):
            return said
    cell = cell_under(picture)
    return caption_and_credit(line_of(cell), None, (cell,)) if cell is not None else None


def _is_in_text(block: HtmlElement) -> bool:
    """Does a paragraph stand before it, where no byline follows: is "The team on 3 May" what the picture shows?"""
    before = islice(block.itersiblings(preceding=True), _BEFORE)
    return any(len(printed(other)) > SENTENCE if other.tag == "p" else _is_prose(other) for other in before)


_BEFORE = 8
"""Paragraphs, pictures and line breaks before a picture that are looked at."""


def _alone(picture: HtmlElement) -> HtmlElement:
    """The outermost box that shows this picture and says nothing."""
    block = picture
    while (parent := block.getparent()) is not None and parent.tag in _BLOCKS and not several(parent) and not says(parent):
        block = parent
    return block


def _line_with(block: HtmlElement, box: HtmlElement) -> str:
    """The words of a box that holds no more than the picture and, behind it, a line."""
    if several(box) or not all(child.tag in _INLINE for child in box) or (box.text or "").strip():
        return ""
    before = any(says(other) or (other.tail or "").strip() for other in block.itersiblings(preceding=True))
    return "" if before or any(map(ends_as_prose, block.itersiblings("br"))) else line_of(box)


def _may_be_line(following: HtmlElement) -> bool:
    """Is it a box of a line's tag with words only, or words that stand alone behind the picture?"""
    if following.tag not in _LINES or following.find(".//img") is not None or is_numbered_heading(following) or is_band(following):
        return False
    return not _goes_on(following) and next(following.iter(*_HEADINGS), None) is None


def _goes_on(words: HtmlElement) -> bool:
    """Does the line that these words stand in go on behind them: ``<img>… there is only <em>Obsidian</em>, a book …``?"""
    return words.tag in _INLINE and bool((words.tail or "").strip())


def _credit_under(line: HtmlElement) -> tuple[str | None, tuple[HtmlElement, ...]]:
    """The credit of the line under a caption, if it is no more, and the elements of the two."""
    following = line.getnext()
    rest, credit = parted(line_of(following)) if following is not None and following.tag in _LINES else ("", None)
    return (credit, (line, following)) if credit and not rest else (None, (line,))


def line_said(picture: HtmlElement, holders: list[HtmlElement]) -> Caption | None:
    """The line beside a picture that says what its alternative text says, and whose it is at most."""
    told = _description(picture)
    lines = (element for holder in holders[:_NEAREST] for element in islice(holder.iter(*_LINES), COPIES)) if told else ()
    return next(filter(None, (_said_again(told, line, picture) for line in lines)), None)


def _description(picture: HtmlElement) -> str:
    """The picture's alternative text, if that is more than a word or two."""
    told = single_spaced(picture.get("alt") or "")
    return told if max(len(told), len(told.encode()) * 2 // 3) > _WORD_OR_TWO else ""  # a letter of Chinese says as much as two


def _said_again(told: str, line: HtmlElement, picture: HtmlElement) -> Caption | None:
    """The line as a caption, if it says what describes the picture, and neither leads to another page nor repeats the title."""
    begun = next((text for text in line.itertext() if not text.isspace()), "")
    if not told or not begun or begun.lstrip()[0] != told[0] or told not in ((words := line_of(line)), parted(words)[0]):
        return None
    if _goes_on(line) or line.find(".//a") is not None or line.find(".//img") is not None or repeats_title(told, picture):
        return None
    return caption_and_credit(words, *(_credit_under(line) if words == told else (None, (line,))))


def _names_file(words: str, picture: HtmlElement) -> bool:
    """Is it the name of the picture's file, without its ending?"""
    return any(is_name_of(words, picture.get(source) or "", picture.get("alt") or "") for source in _SOURCES)


def _is_opened(block: HtmlElement) -> bool:
    """Is the line under the picture a part of the link that opens the picture?"""
    link = block.getparent()
    return link.tag == "a" and is_image_address(link.get("href") or "")


def _behind_break(following: HtmlElement | None) -> HtmlElement | None:
    """What follows a picture, or a line break behind it: in a text of lines the caption is a line too."""
    if following is None or following.tag != "br" or (following.tail or "").strip():
        return following
    line = following.getnext()
    alone = line is not None and not (line.tail or "").strip() and (line.getnext() is None or line.getnext().tag == "br")
    return line if alone and line.tag in _LINES else following


def cell_under(picture: HtmlElement) -> HtmlElement | None:
    """The cell that says what the picture shows, in a table made for pictures: its only one with words, as Vietnamese newsrooms
    set it, or the one below the picture, in a row of as many cells.
    """
    table = next(picture.iterancestors("table"), None)
    if table is None:
        return None
    if several(table):
        return _below(picture)
    cells = list(islice(filter(says, table.iter("td", "th")), 2))  # not all: a list of a hundred icons has 1,500 cells
    if len(cells) != 1 or not line_of(cells[0]) or _lines_in(cells[0]) > 1 or _stands_below(picture, cells[0]):
        return None
    return cells[0]


def _lines_in(cell: HtmlElement) -> int:
    """How many paragraphs it has: the cell that a whole short article stands in has more than a caption."""
    return sum(map(says, cell.iter("p", "div", "li")))


def _stands_below(picture: HtmlElement, cell: HtmlElement) -> bool:
    """Does the picture stand in the cell below its words, as in a layout's, which has all of a short article?"""
    for node in (picture, *picture.iterancestors()) if cell in picture.iterancestors("td") else ():
        if node is cell:
            break
        before = node.itersiblings(preceding=True)
        if (node.getparent().text or "").strip() or any(says(other) or (other.tail or "").strip() for other in before):
            return True
    return False


def _below(picture: HtmlElement) -> HtmlElement | None:
    """The cell right below a picture's, if the two rows have as many cells, of pictures only and of one line each."""
    cell = next(picture.iterancestors("td"), None)
    row = cell.getparent() if cell is not None else None
    under = row.getnext() if row is not None else None
    if cell is None or row is None or under is None or under.tag != "tr" or len(under) != len(row):
        return None
    if len(row) > COPIES or any(map(says, row)):
        return None
    found = under[row.index(cell)]
    return found if line_of(found) and next(under.iter("br", "a", *IMAGE_TAGS), None) is None else None


def line_in_box(holders: list[HtmlElement]) -> Caption | None:
    """The one line that stands with the picture in a box named as a picture's: ``<div class=photo><img><p>…``; or under it in
    a box of theirs among paragraphs. ``holders`` are the boxes around the picture that hold no other, innermost first.
    """
    for holder in holders:
        names = holder.get("class")
        if names is not None and holder.tag in ("div", "p") and class_names.picture(names) and (words := line_of(holder)):
            busy = next(holder.iter(*_BUSY), None) is not None or any(map(says, holder.iter("a"))) or _begins_with_sentence(holder)
            return None if busy or words[0].isdigit() else _line_read(words, holder)
        if _frames(holder):
            return read_caption([holder[-1]])
    return None


def _begins_with_sentence(box: HtmlElement) -> bool:
    """Does it hold a notice of one sentence and the picture under it, as scripts wrap all that they open pictures in?"""
    first = next(box.iter("p", *IMAGE_TAGS), None)
    return first is not None and first.tag == "p" and printed(first).endswith(SENTENCE_ENDS)


def _frames(box: HtmlElement) -> bool:
    """Is a box among paragraphs made for a picture and a line that is none: ``<p>…<div><img><div>The ward</div></div>``?"""
    around = box.getparent()
    slides = around is not None and class_names.gallery(around.get("class") or "")
    if box.tag != "div" or len(box) < 2 or box[-1].tag not in ("div", "span", "small", "p") or not (line := line_of(box[-1])):
        return False
    if box[-1].tag == "p" and not slides and _is_sentence(line):
        return False  # a paragraph of the article, beside its picture
    holds_more = any(part is not box[-1] for part in box[-1].iter("p", *IMAGE_TAGS, *_BUSY))
    if holds_more or has_bare_words(box) or any(map(says, box[:-1])):
        return False
    if slides or any(map(_is_prose, chain(box.itersiblings(), box.itersiblings(preceding=True)))):
        return True
    outermost = _wrapping(box)
    return outermost is not box and width(line_of(box[-1])) > _WORD_OR_TWO and any(map(_is_prose, outermost.itersiblings()))


def _wrapping(box: HtmlElement) -> HtmlElement:
    """The outermost of the boxes that hold this one and nothing else, as page builders put around each paragraph and picture."""
    while (outer := box.getparent()) is not None and len(outer) == 1 and outer.tag == "div" and not (outer.text or "").strip():
        box = outer
    return box


def _is_sentence(line: str) -> bool:
    """Does it end as one, with no credit behind it? A word or two may be anything's: a name under a portrait."""
    words, credit = parted(line)
    return credit is None and (words.rstrip(_NOTES).endswith(SENTENCE_ENDS) or width(words) < _WORD_OR_TWO)


_NOTES = "0123456789[]*†"
"""What leads to a note behind a sentence."""


def _is_prose(beside: HtmlElement) -> bool:
    """Is what stands beside a box a paragraph, be it of bare lines or in a box of its own, and no other story's teaser?"""
    if beside.tag == "p":
        return says(beside)
    is_box = beside.tag in ("div", "section")
    if width(((beside.text if is_box else beside.tail) or "").strip()) > SENTENCE:
        return True
    least = 1 if next(beside.iter(*IMAGE_TAGS), None) is None else 2  # a teaser has a picture too, and one paragraph
    paragraphs = [*islice(beside.iter("p"), least)] if is_box else []
    return len(paragraphs) == least and all(width("".join(words.itertext()).strip()) > SENTENCE for words in paragraphs)


def _line_read(words: str, holder: HtmlElement) -> Caption | None:
    """The line's caption and credit; a credit that is all of the line is one if it is short, else it tells what is seen too."""
    read = read_caption([holder])
    return read if read and (read.text or len(read.credit or "") < _LONGEST_CREDIT) else caption_and_credit(words, None, (holder,))


def repeats_title(words: str, picture: HtmlElement) -> bool:
    """Whether the page's title says these words too, or its first heading, which then are no caption."""
    page = picture.getroottree()
    if words in single_spaced(page.findtext("head/title") or ""):
        return True
    heading = next((found for tag in _HEADINGS for found in page.getroot().iter(tag)), None)
    return heading is not None and single_spaced("".join(heading.itertext())) == words
