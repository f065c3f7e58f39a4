"""What boards and portals record of their own pages: who published them and when, in a list or table over the text or behind it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lxml.html import HtmlElement

from newsarchive.extract.cutting.blocks import Block, Node
from newsarchive.extract.dating.words import PUBLISHES, fold
from newsarchive.extract.lines.datelines import is_dateline, names_day_or_author
from newsarchive.extract.markup.elements import HEADINGS
from newsarchive.extract.words.spaces import single_spaced

_LONGEST = 300
"""Letters of such a list; a longer one is the article's."""
_ROWS, _SENTENCE = 24, 80
"""Blocks at the end among which such a record stands, and letters of one that is a sentence."""
_MOST = 0.4
"""Share of the article's running text; what has more of it is no record, but the table that the page is laid out with."""
_CLOCK = re.compile(r"\d{4}[^\d.]\D{0,2}\d{1,2}[:.]\d\d(?!\d)|\d{1,2}[:.]\d\d\D{1,6}\d{1,2}\D\d{1,2}\D\d{4}")
"""A day with its minute, as only systems tell it; 2022.10.25 has none."""


def opening_record(line: Node, top: Node, blocks: Sequence[Block]) -> Iterator[Node]:
    """What a board knows of its notice (등록일, 조회수, 연락처), if this line of it names the day."""
    sheet = _sheet_around(line, top)
    if sheet is not None and _is_record(sheet, blocks[:12]) and sheet.prose == _captions(sheet, blocks[:1]):
        yield sheet


def closing_record(top: Node, blocks: Sequence[Block]) -> Iterator[Node]:
    """The box behind the text in which a portal tells, under a heading, when it first published the page, to the minute."""
    for block in reversed(blocks[-_ROWS:]):
        if block.node.tag in ("dd", "td") and _CLOCK.search(block.text):
            sheet = _sheet_around(block.node, top)
            if sheet is not None and sheet.whole < _MOST * top.whole and _tells_when(sheet, blocks):
                yield _box_around(sheet, top, blocks)
                return


_LABEL = re.compile(
    r"조회수?|첨부(?:파일)?|작성자|등록자|부서명?|담당부서|글쓴이|카테고리|點閱[數率次]{1,2}|瀏覽(?:人次|次數|數)?|點擊[數率]|附件|檔案下載|[发發][布佈][单單]位"
    r"|浏览次数|点击[数量]|阅读次数|カテゴリー?|(?P<text>내용|본문|[內内]容|本文|內文|公告[內内]容|正文)"
)
_LONGEST_LABEL, _LONGEST_VALUE = 8, 30


def recorded(blocks: Sequence[Block]) -> Iterator[Node]:
    """The labels of a board's form over the text (조회수, 附件, 內容) in cells of their own, and what stands beside each but the
    text.
    """
    for label, value in pairwise(blocks):
        if label.length > _LONGEST_LABEL or label.node.tag not in ("th", "dt", "td") or not _stands_beside(value.node, label.node):
            continue
        said = _LABEL.fullmatch(label.text.strip(" :：")) if label.node.tag != "td" else None
        if said is None and not (label.text.endswith((":", "：")) and names_day_or_author(label.text)):
            continue
        if said is not None and said["text"]:
            yield label.node
        elif not (value.prose or value.linked) and value.length < _LONGEST_VALUE:
            yield from (label.node, value.node)


def _stands_beside(value: Node, label: Node) -> bool:
    """Does it stand in the cell behind the label's?"""
    cell = label.element.getnext()
    return (
        cell is not None
        and cell.tag in ("td", "dd")
        and any(cell is box for box in (value.element, *value.element.iterancestors()))
    )


_NAMED = re.compile(r"date|time|datum|data(?![a-z])|fecha|tarih", re.IGNORECASE)


def day_in_line(top: HtmlElement) -> Iterator[HtmlElement]:
    """The day in a box named so, in one line with the first words: ``<span class=date>27.05.2025</span>On …``."""
    for child in top:
        text = single_spaced("".join(child.itertext()))
        if child.tag in ("span", "time", "small", "em", "i") and is_dateline(text):
            if (child.tail or "").strip() and (child.tag == "time" or _NAMED.search(child.get("class") or "")):
                yield child
            return
        if (text and child.tag not in HEADINGS) or (child.tail or "").strip():
            return


def _sheet_around(line: Node, top: Node) -> Node | None:
    box = line
    while box is not top and box.parent is not None and box.tag not in ("dl", "table"):
        box = box.parent
    return box if box is not top and box.tag in ("dl", "table") and box.length < _LONGEST else None


def _is_record(sheet: Node, blocks: Sequence[Block]) -> bool:
    """Does it tell when the notice was published, or count its readers?"""
    return _tells_when(sheet, blocks) or _counts(sheet, blocks) or _is_form(sheet, blocks)


def _captions(sheet: Node, blocks: Sequence[Block]) -> int:
    """Letters of the sentence in which a Korean board tells those who cannot see what is in the table."""
    return sum(block.prose for block in blocks if block.node.tag == "caption" and sheet.holds(block.node))


def _is_form(sheet: Node, blocks: Sequence[Block]) -> bool:
    """Are two of its labels a board's (조회수, 첨부파일), none the text's? Its day may be called 날짜, as an event's is."""
    said = [_LABEL.fullmatch(block.text) for block in blocks if block.node.tag in ("th", "dt") and sheet.holds(block.node)]
    return sum(label is not None for label in said) > 1 and not any(label and label["text"] for label in said)


def _tells_when(sheet: Node, blocks: Sequence[Block]) -> bool:
    """Has one of its lines the word for publishing, in whatever language?"""
    return any(sheet.holds(block.node) and PUBLISHES.search(fold(block.text)) for block in blocks)


def _counts(sheet: Node, blocks: Sequence[Block]) -> bool:
    """Does each of its labels stand for the day or for a number, one of them a mere count, as of readers?"""
    told = [block.text for block in blocks if sheet.holds(block.node)]
    values = [text for text in told if any(map(str.isdigit, text))]
    counted = len(values) > 1 and len(told) == 2 * len(values) and any(map(str.isdecimal, values))
    return counted and not any(map(str.isalpha, "".join(values)))


def _box_around(sheet: Node, top: Node, blocks: Sequence[Block]) -> Node:
    """The widest box around it, no great part of the article, in which no sentence stands before it."""
    box = sheet
    while (outer := box.parent) is not None and outer is not top and outer.whole < _MOST * top.whole:
        if any(outer.number <= block.node.number < sheet.number and block.prose > _SENTENCE for block in blocks):
            break
        box = outer
    return box
