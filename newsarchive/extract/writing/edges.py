"""Lines around an article's sentences that are no part of it: dates and bylines, counters, ways back, labels of nothing."""

import re
from collections.abc import Iterator

from newsarchive.extract.dating.events import names_place
from newsarchive.extract.dating.numbers import plain
from newsarchive.extract.dating.relative import tells_ago
from newsarchive.extract.dating.words import NEIGHBOUR, SAYS_OTHER, SAYS_PUBLISHED, fold
from newsarchive.extract.document import Document
from newsarchive.extract.lines import elsewhere
from newsarchive.extract.lines.byline_words import names_a_source
from newsarchive.extract.lines.consents import asks_for_cookies
from newsarchive.extract.lines.controls import is_control
from newsarchive.extract.lines.credits import is_credit, stands_among_credits
from newsarchive.extract.lines.datelines import is_dateline, names_day_or_author
from newsarchive.extract.lines.paragraphs import Paragraph
from newsarchive.extract.lines.sections import reserves
from newsarchive.extract.lines.signature import signature
from newsarchive.extract.lines.subjects import is_filed, lists_subjects
from newsarchive.extract.words.wording import SENTENCE_ENDS, small
from newsarchive.extract.writing.channels import LINE, LONGEST_ROW, labels_code, leads_to_channel, offers_program
from newsarchive.extract.writing.end_marks import behind_editor, behind_rule, dated_teasers, foot_of_page, leads_to_file, targets_of

_LITTLE = 20
"""Letters that may follow a signature: it is the notice's end all the same."""
_LONGEST_FACT = 50
"""Letters of one with its label, in a row in which readers are counted too."""
_MOSTLY = 0.3
"""The share that links have in "Previous: Ward 5 reopens"."""
_LABEL = 30
"""Letters that may stand before the first link of such a way."""
_DIGIT = re.compile(r"\d")


def without_edges(paragraphs: list[Paragraph], document: Document) -> list[Paragraph]:
    """Without the lines before and after the sentences that are no part of the article."""
    if others := {*dated_teasers(paragraphs)}:
        paragraphs = [paragraph for i, paragraph in enumerate(paragraphs) if i not in others]
    gone = {*foot_of_page(paragraphs), *behind_editor(paragraphs)}
    gone.update(behind_rule(paragraphs[: min(gone)] if gone else paragraphs))
    gone.update(_closing(paragraphs[: min(gone)] if gone else paragraphs, document))
    last = next((i for i in reversed(range(len(paragraphs))) if paragraphs[i].text and i not in gone), 0)
    gone.update(i for i in _opening(paragraphs) if i != last or not (_signs(paragraphs, i) or leads_to_file(paragraphs[i])))
    return [paragraph for i, paragraph in enumerate(paragraphs) if i not in gone] if len(gone) < len(paragraphs) else paragraphs


def _opening(paragraphs: list[Paragraph]) -> Iterator[int]:
    """The lines of date and author before the second sentence, and the section's name."""
    sentences = 0
    for i, paragraph in enumerate(paragraphs[:12]):
        if sentences and _signs(paragraphs, i) and sum(len(after.text) for after in paragraphs[i + 1 :]) < _LITTLE:
            return  # a notice of one sentence, signed
        if sentences and _is_headed(paragraphs, i):
            return
        if sentences and _is_signed_within(paragraphs, i):
            continue
        if sentences and paragraph.nest and paragraph.nest[-1].tag in ("td", "th"):
            continue  # an hour in the text's own table
        above = not sentences and (_is_section_link(paragraph) or lists_subjects(paragraph) or _is_told_above(paragraphs, i))
        if above or is_meta(paragraph) or _names_writer(paragraphs, i):
            yield i
        elif len(paragraph.text.encode()) > 80 or paragraph.text.endswith("。"):
            sentences += 1
            if sentences > 1:
                return


def _is_signed_within(paragraphs: list[Paragraph], i: int) -> bool:
    """Is it the day under an office's name that closes a short notice, before what is attached to it: 2024年2月27日?"""
    before, text = paragraphs[i - 1].text, paragraphs[i].text
    is_office = 3 < len(before) < 40 and not (
        paragraphs[i - 1].heading or before.endswith((*SENTENCE_ENDS, ":", "：")) or names_day_or_author(before)
    )
    return is_office and before > "\u3040" and text.endswith(("日", "일")) and _signs(paragraphs, i)


def _is_told_above(paragraphs: list[Paragraph], i: int) -> bool:
    """Is it hashtags, its source, where the page stands, a letter or how many like it? A number under a picture may be its name."""
    before, link, _ = paragraphs[i].html.partition("<a ")
    if link and len(before) < _LABEL and _STEPS.match(paragraphs[i].text):
        return True  # "Home > News >", "You are here: Home > News > Ward 5 reopens"
    if len(paragraphs[i].text) == 1 and paragraphs[i].text.isalpha() and (nest := paragraphs[i].nest) and nest[-1].tag == "li":
        return True  # 大 中 小
    is_count = (_is_count(paragraphs[i]) or _is_one_item(paragraphs, i)) and (
        i == 0 or f"/{paragraphs[i].text}." not in paragraphs[i - 1].html
    )
    if is_count and any(_is_count(other) and int(other.text) == int(paragraphs[i].text) + 1 for other in paragraphs[i + 1 :]):
        return False  # 01 and 02 over the chapters
    return is_count or _HASHTAGS.fullmatch(paragraphs[i].text) is not None or names_a_source(small(paragraphs[i].text))


_HASHTAGS = re.compile(r"(?:#[^\W\d]\w{1,30}[\s,]*){1,8}")


def _names_writer(paragraphs: list[Paragraph], i: int) -> bool:
    """Is it a name alone between the day and a paragraph, or above the day: "24 February 2025", "Ann Lee"?"""
    line, words = paragraphs[i], paragraphs[i].text.split()
    if i == 0 or i + 1 == len(paragraphs) or line.heading or line.strong or line.nest or not 1 < len(words) < 5:
        return False
    is_name = all(word[0].isupper() for word in words) and line.text[-1].isalpha()
    below = paragraphs[i + 2].text if i + 2 < len(paragraphs) else ""  # else it signs, above the day
    if is_name and len(below.encode()) > 80 and is_dateline(paragraphs[i + 1].text):
        return SAYS_PUBLISHED.search(fold(line.text)) is None
    return is_name and is_dateline(paragraphs[i - 1].text) and len(paragraphs[i + 1].text.encode()) > 80


def _is_headed(paragraphs: list[Paragraph], i: int) -> bool:
    """Is it the news itself: what a heading above it announces, ■期間, or an event's hour, the place of which stands below?"""
    before, text = paragraphs[i - 1], paragraphs[i].text
    return (len(before.text) < 20 and SAYS_OTHER.search(fold(before.text)) is not None) or (
        i + 1 < len(paragraphs) and names_place(paragraphs[i + 1].text) and is_dateline(text)
    )


def _closing(paragraphs: list[Paragraph], document: Document) -> Iterator[int]:
    """After the last sentence: date and author, the way back, headings of what is no longer there."""
    texts = [paragraph.text for paragraph in paragraphs]
    attached = False
    for i in range(len(paragraphs) - 1, 0, -1):
        paragraph = paragraphs[i]
        if _signs(paragraphs, i):
            return
        if attached:
            if is_credit(paragraph.text):
                yield i
            elif paragraph.text and not leads_to_file(paragraph):
                return
        elif _is_left_over(paragraph, document) or _is_under_meta(paragraphs, i) or stands_among_credits(texts, i):
            yield i
        elif leads_to_file(paragraph):
            attached = True  # above the files of a notice stands who wrote it, at most
        elif paragraph.text and not reserves(paragraph):
            return


def _is_left_over(paragraph: Paragraph, document: Document) -> bool:
    """Is it a line that systems print behind an article?"""
    if (not paragraph.member or _fills_row(paragraph)) and (_is_label(paragraph) or is_meta(paragraph)):
        return True
    url = document.url
    told = _is_count(paragraph) or _is_way_back(paragraph, document) or _is_teaser(paragraph) or _is_counted_file(paragraph)
    told = told or leads_to_channel(paragraph, document) or labels_code(paragraph)
    told = told or _numbers_page(paragraph.text, url) or offers_program(paragraph, url)
    told = told or (_prints_address(paragraph.text, url) and not reserves(paragraph))
    told = told or (paragraph.linked > _MOSTLY and NEIGHBOUR.match(fold(paragraph.text)) is not None)
    if told or _INITIALS.fullmatch(paragraph.text) or is_credit(paragraph.text):
        return True
    if asks_for_cookies(paragraph.text):
        return True
    if paragraph.tag != "p":
        return False
    signs = paragraph.text[:LINE] if not paragraph.member else ""  # a cell's "+7 %" or "✓" says something
    if 3 * sum(map(str.isalnum, signs)) < len(signs):
        return True  # "━━━━━", "+", "------分隔线------"
    return lists_subjects(paragraph)


def _fills_row(paragraph: Paragraph) -> bool:
    """Does it stand in the one cell of a row, as in the tables that old pages are laid out with?"""
    nest = paragraph.nest
    return bool(nest) and nest[-1].tag == "td" and len(nest[-1].getparent()) == 1


def _signs(paragraphs: list[Paragraph], i: int) -> bool:
    return i > 0 and not paragraphs[i].linked and signature(paragraphs[i].text, paragraphs[i - 1].text)


def _is_label(paragraph: Paragraph) -> bool:
    """Does it only head what is no longer there?"""
    text = paragraph.text
    if len(text) >= 80 or text.endswith(SENTENCE_ENDS):
        return False
    return paragraph.heading or text.endswith((":", "：")) or elsewhere.is_heading(text)


def is_meta(paragraph: Paragraph) -> bool:
    """Does it say nothing but when it was published, and by whom?"""
    text = paragraph.text
    if not text or names_day_or_author(text):
        return bool(text)
    cells = [cell for part in _BARS.split(text) if (cell := part.strip())] if len(text) < LONGEST_ROW else []
    if len(cells) == 1 and text.count(" - ") > 1:  # of two such parts the first may be a town's and a day's, over a speech
        cells = text.split(" - ")
    counted = any(is_control(cell) for cell in cells)
    others = [
        cell
        for cell in cells
        if not (_is_fact(cell) or (counted and ":" in cell and len(cell) < _LONGEST_FACT) or f">{cell}</a>" in paragraph.html)
    ]
    if others and (len(cells) < _ROW or len(others) > 1 or len(others[0]) > _FEW or ":" in others[0]):
        return False
    return len(cells) > 1 and any(map(_is_fact, cells))


_ROW, _FEW = 4, 30
"""In a row of so many facts one more may be anything of so few letters: "9 dagen geleden"."""
_BARS = re.compile(r"[|\n]| [/·•] ")
"""What parts the facts in a row: who wrote it | when | how often it was read."""


def _is_fact(cell: str) -> bool:
    told = names_day_or_author(cell) or is_control(cell) or names_a_source(small(cell))
    return told or (len(cell) < _LONGEST_FACT and (is_filed(cell) or tells_ago(cell)))


def _is_under_meta(paragraphs: list[Paragraph], i: int) -> bool:
    """Is it a mere link under the line that a page prints of its own day: "Published 18 February", "Get emails about this page"?"""
    mere = _is_section_link(paragraphs[i]) and is_meta(paragraphs[i - 1]) and not leads_to_file(paragraphs[i])
    return mere and bool(paragraphs[i - 1].text) and not _signs(paragraphs, i - 1)


def _is_one_item(paragraphs: list[Paragraph], i: int) -> bool:
    """Is it a number that is all that is left of a list, as how many comment, behind the day?"""
    nest = paragraphs[i].nest
    alone = [other.nest[:1] for other in paragraphs[:12]].count(nest[:1]) == 1
    return alone and bool(nest) and nest[-1].tag == "li" and len(paragraphs[i].text) < 6 and paragraphs[i].text.isdecimal()


def _is_count(paragraph: Paragraph) -> bool:
    """Is it a number that stands alone, as counters of readers do?"""
    return not paragraph.nest and len(paragraph.text) < 12 and paragraph.text.replace(" ", "").isdecimal()


def _is_teaser(paragraph: Paragraph) -> bool:
    """Is it a cell with nothing but the title of another story, and perhaps its date?"""
    is_cell = bool(paragraph.nest) and paragraph.nest[-1].tag == "td"
    return is_cell and (paragraph.linked > 0.9 or (paragraph.linked > 0.3 and is_dateline(paragraph.text)))


_STEPS = re.compile(r"(?:[^/>»›→|\n]{1,30}?\s?(?:->|[>»›→|]|(?<!\d)/|/(?!\d))\s?){2}")
"""The way from the site's front page to where an article stands; 12/11/2024 is none."""
_INITIALS = re.compile(r"\((?:[^\W\d]{2,5}/){1,3}[^\W\d]{2,5}\)")
"""Who wrote and who edited it, as newsrooms sign: (suc/up)."""


_LABELLED = re.compile(r"[^\d\n]{2,30}[:：#№]\s?(\d{3,})")


def _numbers_page(text: str, url: str) -> bool:
    """Is it a label and the number by which the page's own address calls it: "کد مطلب : 75123"?"""
    found = _LABELLED.fullmatch(plain(text)) if len(text) < 60 else None
    return found is not None and re.search(rf"(?<!\d){found[1]}(?!\d)", url) is not None


def _prints_address(text: str, url: str) -> bool:
    """Is it a label and the page's own address, as print views have it at their foot: "Address of this page: https://…/12"?"""
    found = _ADDRESS.search(text) if "//" in text and len(text) < LONGEST_ROW else None
    return found is not None and found[0].rstrip("/").count("/") > 2 and url.startswith(found[0]) and found.start() < _LONGEST_FACT


_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def _is_way_back(paragraph: Paragraph, document: Document) -> bool:
    """Is it one link of its own to the listing: to a folder that this page stands in, to nowhere, or where its path leads too?"""
    if paragraph.linked <= 0.9 or paragraph.tag != "p" or len(paragraph.text) > 60:
        return False
    targets = targets_of(paragraph)
    return len(targets) == 1 and (document.url.startswith(targets[0]) or _is_linked_twice(targets[0], document))


def _is_linked_twice(target: str, document: Document) -> bool:
    return sum(document.absolute(href) == target for _, href in document.links) > 1


def _is_section_link(paragraph: Paragraph) -> bool:
    """Is it a short link of its own, as the section's name above a headline is?"""
    return paragraph.linked > 0.9 and paragraph.tag == "p" and not paragraph.nest and len(paragraph.text) < 60


_FETCHED = re.compile(r"다운로드|下[载載](?:次|量|：|:)|\bdownload(?:s|ed)\b|\d\s?(?:×|x)\s?heruntergeladen"
                      r"|\bpdf\b.{0,20}\d\s?[km]i?[bo]\b\W*$|\d\s?[km]i?[bo]\b.{0,3}\bpdf\b\W*$", re.IGNORECASE)  # fmt: skip


_SIZED = re.compile(r"\(\s?\d[\d.,]*\s?[KMG]i?B?\s?\)", re.IGNORECASE)
"""What a picture's file has beside its name too."""


def _is_counted_file(paragraph: Paragraph) -> bool:
    """Is it an attachment as boards list it, with its size or how often it was fetched: 보도자료.hwp (120.5K) 12회 다운로드?"""
    text = paragraph.text
    if not paragraph.linked or len(text) >= 160 or _FETCHED.search(text) is None or _DIGIT.search(text) is None:
        return False
    return leads_to_file(paragraph) or _SIZED.search(text) is not None
