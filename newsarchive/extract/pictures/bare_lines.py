"""The line under a picture that stands in no box, in texts whose lines only breaks part: ``<img><br>图为现场。张三 摄<br>``."""

import re
from dataclasses import replace

from lxml.html import HtmlElement

from newsarchive.extract.draft import Caption
from newsarchive.extract.lines.credits import is_credit
from newsarchive.extract.lines.datelines import is_byline
from newsarchive.extract.lines.elsewhere import is_heading
from newsarchive.extract.markup.printed import LONGEST_LINE
from newsarchive.extract.pictures.caption import caption_and_credit
from newsarchive.extract.pictures.credits import parted
from newsarchive.extract.pictures.line_styles import SENTENCE, points_at_picture
from newsarchive.extract.words.spaces import single_spaced
from newsarchive.extract.words.wording import SENTENCE_ENDS, width

_INLINE = frozenset({"a", "span", "font", "em", "i", "small", "strong", "b", "u", "sup", "sub"})
_BRACKETS = "()（）[]【】〔〕"
_OTHERS = "■□●◆→【[<"
"""What the items of a text's list begin with too, and headings."""


def bare_line(block: HtmlElement, description: str) -> Caption | None:
    """The line right behind a picture's box, or behind the break there, that says it is the picture's, or what describes it.

    It must end where it stops being bare: at the next break or box.
    """
    before = block
    if not (block.tail or "").strip() and (following := block.getnext()) is not None and following.tag == "br":
        before = following
    words, following = single_spaced(before.tail or ""), before.getnext()
    if not words or len(words) >= LONGEST_LINE or (following is not None and following.tag in _INLINE):
        return None
    told = words[0] > "⁑" and words[0] not in _OTHERS and points_at_picture(words)
    if not (told or ("。" in words and words == description)) or signs(words) or is_heading(words.strip(_BRACKETS)):
        return None
    read = caption_and_credit(words, None, ())
    return replace(read, bare=before) if read else None


def ends_as_prose(line_break: HtmlElement) -> bool:
    """Does a sentence of the text stand on the line behind a break, in no box of its own?"""
    words = (line_break.tail or "").strip()
    return width(words) > SENTENCE and words.endswith(SENTENCE_ENDS)


def signs(words: str) -> bool:
    """Does it say who wrote the article, below its last picture, and not whose the picture is: （通讯员 张敏）?"""
    return (is_credit(words) or is_byline(words.strip(_BRACKETS))) and not (parted(words)[1] or _OF_PICTURE.match(words))


_OF_PICTURE = re.compile(r"[(（【]?(?:[图圖]片?|写真|사진)\s?[:：]")
