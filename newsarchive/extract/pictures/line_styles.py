"""How a line stands beside a picture: its words, if they are few, and how it is set."""

import re
from itertools import islice

from lxml.html import HtmlElement

from newsarchive.extract.markup.image_sources import IMAGE_TAGS
from newsarchive.extract.markup.printed import has_bare_words, is_in_bold, line_of, printed, says, stands_under_picture
from newsarchive.extract.words.spaces import single_spaced

_SET = re.compile(
    r"(?P<centred>text-align:\s*center)|(?P<slanted>font-style:\s*italic)|"
    r"(?P<small>font-size:\s*(?:(?:[0-9]|1[0-4])(?:\.\d+)?p[xt]|small|x-small|0?\.[5-9]|[5-9]\d(?:\.\d+)?%))|"
    r"(?P<grey>(?<!-)color:\s*(?:gr[ae]y|#(?P<shade>[7-9ab][0-9a-f]?)(?P=shade){2}\b|rgb\((?P<light>1\d\d),\s*(?P=light),\s*(?P=light)\)))",
    re.I,
)
"""How a style sets a line: centred, slanted, small or grey."""
_CENTRED = re.compile(r"(?:^|[\s_-])(?:text-?)?center(?:$|[\s_-])")


def marks_of(element: HtmlElement) -> set[str | None]:
    """How it is set as a whole: centred, slanted, small, grey, as editors without captions print them."""
    marks: set[str | None] = set()
    node: HtmlElement | None = element
    while node is not None:
        marks.update(found.lastgroup for found in _SET.finditer(node.get("style") or ""))
        if node.tag == "center" or node.get("align") == "center" or _CENTRED.search(node.get("class") or ""):
            marks.add("centred")
        elif node.tag in ("em", "i", "small"):
            marks.add("small" if node.tag == "small" else "slanted")
        alone = len(node) == 1 and not (node.text or "").strip() and not (node[0].tail or "").strip()
        node = node[0] if alone else None
    return marks


def stands_out(line: HtmlElement) -> bool:
    """Whether it is set otherwise than the paragraph behind it; small or grey only if the others beside it are not."""
    if not (marks := marks_of(line)):
        return False
    following = line.getnext()
    if following is not None and says(following) and not (is_numbered_heading(following) or _is_link(following)):
        marks -= marks_of(following)
    told = not marks.isdisjoint(("centred", "slanted"))
    return told or any(not _is_set_so_throughout(line, mark) for mark in _LESSER if mark in marks)


_LESSER = ("small", "grey")
"""How all text of some editors is set."""


def _is_link(line: HtmlElement) -> bool:
    """Whether all that it says is a link's, as the way back to the list under a text."""
    link = next(line.iter("a"), None)
    return link is not None and printed(link) == printed(line)


def _is_set_so_throughout(line: HtmlElement, mark: str) -> bool:
    """Whether most of the lines beside it are set so; those under other pictures tell nothing."""
    beside = islice(line.getparent().iterchildren("p", "div", "section"), 40)
    others = [other for other in beside if says(other) and not stands_under_picture(other)]
    return 2 * sum(mark in marks_of(other) for other in others) > max(len(others), 2)


def slants(box: HtmlElement) -> bool:
    """Whether all that a picture's own box says is slanted or small: ``<p><img><br><em>The new ward</em></p>``."""
    said = [child for child in box if child.tag not in IMAGE_TAGS and says(child)]
    return all(child.tag in ("em", "i", "small") for child in said) and not has_bare_words(box)


_FEW = 40
"""Characters of a caption in Chinese without an end."""
_NO_CAPTION = re.compile(r"[。！？：:!?；;…\u3040-\u30ff]|^[\d一二三四五六七八九十(（]|^.{0,5}$|\.$")


def is_unpunctuated(words: str) -> bool:
    """Whether a line of Chinese or Korean is a few words without an end or a number, as captions are: 签约仪式现场."""
    return len(words) < _FEW and not words.isascii() and words[:1] > "\u3040" and _NO_CAPTION.search(words) is None


_POINTING = re.compile(
    r"^\s*(?:[▲△▼▽◀▶■□●◆↑←→]|[(（\[【<].{3,}[)）\]】>]\s*$|"
    r"[(（【](?:图|圖|写真|画像|사진)[)）】]|(?:图|圖|写真|사진|photo|foto|fig(?:ure)?|bild|abb).{0,8}[:：为為爲]|(?:[图圖図]|그림)\s?\d{1,2}[\s.．-]|"
    r"(?:(?:pictured|above|below|left|right)(?: (?:above|below|left|right))?|oben|unten|ci-(?:dessus|contre)|arriba)\s?[:：])",
    re.I,
)
_TAKEN = re.compile(r".{3,120}[\s。（(/／][^\s，。]{1,16}\s?[摄攝供][图圖影]?[)）]?$")
"""How a line ends that says who took the picture: …正在查看监护数据。通讯员 郑宇 摄."""


def points_at_picture(words: str) -> bool:
    """Whether a line says that it is a picture's: ▲, 图：, "Above: …", all in brackets, or who took it at its end."""
    return _POINTING.match(words) is not None or _TAKEN.fullmatch(words) is not None


def goes_with(words: str, line: HtmlElement) -> bool:
    """Whether it is a few words without an end, and a paragraph behind them, set alike; or all that its picture's box says."""
    box, following = line.getparent(), line.getnext()
    if box.tag == "div" and len(box) == 2 and line is box[1] and is_unpunctuated(words.rstrip("。")) and line_of(box) == words:
        return True
    if line.tag != "p" or following is None or following.tag != "p" or not is_unpunctuated(words):
        return False
    return not any(part.tag in ("a", "strong", "b") or _HEADING.search(part.get("class") or "") for part in line.iter())


_MOST_LINES = 4
"""Lines of a caption broken by hand."""


def with_next_lines(line: HtmlElement) -> tuple[HtmlElement, ...]:
    """The line, and those behind it up to the next picture, if all are centred and few words of Chinese or Korean: editors who
    set their captions in the middle break them by hand.
    """
    lines = [line]
    for following in islice(line.itersiblings(), _MOST_LINES):
        if following.find(".//img") is not None:
            return tuple(lines)
        if says(following):
            if following.tag != line.tag or "centred" not in marks_of(following) or not is_unpunctuated(line_of(following)):
                break
            lines.append(following)
    return (line,)


def is_brief_like_others(words: str, line: HtmlElement) -> bool:
    """Whether it is a few words with a full stop, 门诊大厅。, and so is what stands under the other pictures, three and more."""
    if not _is_brief(words) or line.tag != "p":
        return False
    beside = islice(line.getparent().iterchildren("p"), 300)
    under = [printed(other) for other in beside if stands_under_picture(other)]
    brief = sum(map(_is_brief, under))
    return brief > 2 and 2 * brief > len(under)


def _is_brief(words: str) -> bool:
    return len(words) <= _BRIEF and words.endswith("。") and "，" not in words and not words.isascii() and words.count("。") == 1


_BRIEF = 22
_HEADING = re.compile(r"(?:^|[\s_-])(?:h[2-6]|sub-?title|heading)(?=$|[\s_-])", re.I)
"""What editors without headings call one: ``<p><span class=bjh-h3>``."""


_BEGINS = re.compile(
    r"[■□●◆]|[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|第[一二三四五六七八九十]{1,3}[章节節部]|0?\d{1,2}[\s.、．](?!\d)"
)
_NUMBER = re.compile(r"(?:part|no)?[\s.]*0?\d{1,2}|[一二三四五六七八九十]{1,2}", re.I)


def is_numbered_heading(element: HtmlElement) -> bool:
    """Whether it begins with a number that stands alone, as the headings of chapters are set, 01 above 病例回顾, or is in bold and
    begins with a bullet or a number: ■導入の背景, （三）强化督导.
    """
    first = next((words for text in element.itertext() if (words := text.strip())), "")
    if _BEGINS.match(first) and is_in_bold(element):
        return True
    return len(first) < 9 and _NUMBER.fullmatch(first) is not None and line_of(element) != first


def heads_like_others(line: HtmlElement) -> bool:
    """Whether it is in bold, and as many lines beside it that stand under no picture as do: they head chapters, and so does it."""
    if not is_in_bold(line):
        return False
    bold = list(filter(is_in_bold, islice(line.getparent().iterchildren(line.tag), 60)))
    return 2 * sum(map(stands_under_picture, bold)) <= len(bold)


_BAND = re.compile(r"background(?:-color)?\s*:\s*(?!none|transparent|inherit|initial|white|#fff|rgb\(255,\s*255,\s*255)", re.I)


def is_band(element: HtmlElement) -> bool:
    """Whether it is a chapter's heading as WeChat's editors set it: in bold on a band of colour."""
    boxes = islice(element.iter("section", "div", "p", "span"), 8)
    return any(_BAND.search(box.get("style") or "") for box in boxes) and next(element.iter("strong", "b"), None) is not None


SENTENCE = 60
"""Letters of a line that is one."""


def begins_prose(element: HtmlElement, picture: HtmlElement) -> bool:
    """Whether a sentence goes on behind it, the picture elsewhere: PR Newswire's place and day are of ``legendSpanClass``."""
    outer = element
    while outer.tag == "span" and (parent := outer.getparent()) is not None and not (outer.tail or "").strip():
        outer = parent
    if outer.tag != "span" or (block := outer.getparent()) is None or block in picture.iterancestors():
        return False
    return len(single_spaced("".join(block.itertext()))) > len(single_spaced("".join(element.itertext()))) + SENTENCE
