"""What stands where a headline stands, on pages whose claims are worth nothing: above the text that takes its words up again."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from newsarchive.extract.document import Document
from newsarchive.extract.lines.controls import is_control
from newsarchive.extract.lines.datelines import is_dateline, names_day_or_author, undated
from newsarchive.extract.lines.elsewhere import is_heading
from newsarchive.extract.lines.sections import heads_a_part
from newsarchive.extract.markup import class_names
from newsarchive.extract.markup.elements import HEADINGS
from newsarchive.extract.markup.hiding import is_hidden
from newsarchive.extract.markup.image_sources import IMAGE_TAGS, declared_size, is_file_name
from newsarchive.extract.markup.printed import printed
from newsarchive.extract.markup.tree import HTML_TAGS
from newsarchive.extract.pictures.captions import caption_of
from newsarchive.extract.spam.hijack import Guard
from newsarchive.extract.titles.candidates import Opening, aside, is_linked, is_title_like
from newsarchive.extract.words.spaces import single_spaced
from newsarchive.extract.words.wording import SENTENCE_ENDS, key, tokens

_NO_HEADLINE = re.compile(
    r"[—–―▲△▼▽]"  # — a subtitle, ▲ the line under a picture
    r"|[\d\s./:年月日-]+$"  # 2025-05-27 14:30
    r"|[^:：/>]{2,25}[:：]\s?[^/>»›:：]{1,25}\s[/>»›]\s"  # You are here: Home > News
    r"|(?:copyright|©|\(c\))[\s©]*(?:19|20)\d\d"
    r"|(?=.*\d{2}[-./年]\d{1,2})(?:[^:：]*[:：]){2}"  # 发布时间：2025-05-27 来源：…
    r"|.*(?:\s[/>»›]\s|\S[>»›]\s).*(?:[/>»›])"  # Home > News > 2025
    r"|.*(?:[>»›/]\s*(?:details?|正文|详情|본문)\s*$)",  # 首页 > 正文
    re.I,
)
"""How lines begin that are no headline."""
_MANY = 6
"""Elements right in one that is no line."""
_PROSE = 60
"""Letters of a line that is prose if it ends as prose does; half of them in scripts whose characters say more."""
_PROSE_ENDS = (*(sign for sign in SENTENCE_ENDS if sign != "…"), "다", "」", "”", '"')  # teasers end in "…"
_MADE_UP = 0.6
"""What an element gains whose tag is none of HTML's, and the only one of its kind."""
_RANK = {"h1": 0.5, "h2": 0.45, "h3": 0.35, "h4": 0.3, "h5": 0.2, "h6": 0.2, "strong": 0.1, "b": 0.1, "th": 0.1}


def opens(document: Document, guard: Guard, names: frozenset[str]) -> Opening | None:
    """What stands where a headline stands: a short line before the first paragraph whose words the paragraphs take up again.

    For pages whose claims are worth nothing: hijacked ones, and old boards with one ``<title>`` for all pages.
    """
    lines: list[tuple[int, HtmlElement, str]] = []
    start = None
    body = document.body
    for order, element in enumerate(_seen(body) if body is not None else ()):
        if element.tag in ("script", "style", "option", "button", "a"):
            continue
        text = (element.text or "").strip()
        if start is None and len((element.tail or "").strip()) > _PROSE and not _in_link(element.getparent()):
            start = order + 1
        titled = len(element) < _MANY and (element.tag in HEADINGS or is_title_like(element))
        titled |= element.tag not in HTML_TAGS and len(element) < 2 and not any(map(len, element))
        if not (text or titled or _is_run(element)):
            continue
        long = len(text) >= (_PROSE if text.isascii() else _PROSE // 2) and element.tag not in HEADINGS
        if long and (text.endswith(_PROSE_ENDS) or _is_unpointed(element, text)) and not aside(document, element):
            start = order if start is None else start
            if order > start + 60:
                break
            continue
        if element.tag in _PIECES and _is_run(element.getparent()):
            continue
        if _is_piece(element):
            start = order if start is None else start
            continue
        words = _said(element) if len(element) < _MANY or _is_run(element) else ""
        below = start is not None and element.tag not in HEADINGS and words.endswith(SENTENCE_ENDS)
        if 4 < len(words) <= 200 and not (below or key(words) in names or _is_beside_text(words, element.tag)):
            lines.append((order, element, words))
    if start is None:
        start = 10**9
    scored = [(_position(order, start) + _look(element, words, guard), -order, element, words) for order, element, words in lines]
    scored.sort(key=lambda line: line[:2], reverse=True)
    best = next((line for line in scored if not _is_under_picture(line[2])), None)
    return Opening(_source(best[2]), best[3], best[2]) if best else None


def _is_under_picture(element: HtmlElement) -> bool:
    """Is it what a picture in one of the boxes around it shows: "Visitors in ward 2"?"""
    if element.tag in HEADINGS:
        return False
    picture = next((image for box in islice(element.iterancestors(), _NEAR) for image in islice(box.iter(*IMAGE_TAGS), 1)), None)
    caption = caption_of(picture) if picture is not None and (declared_size(picture)[0] or _NARROW) >= _NARROW else None
    return caption is not None and any(element is line or element in line.iter() for line in caption.elements)


_NEAR = 3
"""Boxes around a line in which the picture is looked for that it may describe."""
_NARROW = 60
"""Pixels of a rule or a spacer, which nobody describes."""


def stands_over_day(document: Document, opening: Opening) -> bool:
    """Is the day told in one of the next few runs of text, alone or with who wrote, as under a headline?"""
    page = document.outline
    if opening.element is None:
        return False
    end = page.end(page.place_of[opening.element])
    behind = (
        text for place in range(end, min(end + _BELOW, len(page.elements))) for text in (page.texts[place], page.tails[place])
    )
    return any(map(is_dateline, islice(filter(None, map(str.strip, behind)), _NEXT)))


_BELOW, _NEXT = 20, 10
"""Elements below a headline that are looked at, and runs of text in them."""


def _is_unpointed(element: HtmlElement, text: str) -> bool:
    """Is it a paragraph in Thai or Lao, whose sentences end in no sign?"""
    return element.tag == "p" and len(text) > 1.5 * _PROSE and "\u0e00" <= text[-1] < "\u0f00"


def _is_beside_text(words: str, tag: str) -> bool:
    """Is it a line of date and author, of a page's controls, 【大 中 小】, a file's name, or does it head other stories or "About
    the hospital"?
    """
    if _NO_HEADLINE.match(words) or is_file_name(words) or is_heading(words):
        return True
    if names_day_or_author(words) and not (tag in _HEADS and len(tokens(undated(words))) >= _EVENT):
        return True
    return is_control(words) or (tag != "h1" and tag in HEADINGS and heads_a_part(words))


_HEADS, _EVENT = frozenset(("h1", "h2", "h3")), 3
"""What may announce an event with its day, and the words that it has beside it at least: "Open day on 4 May"."""


def _said(element: HtmlElement) -> str:
    """Its words; without those hidden in it, unless it has no others, or a picture stands for them."""
    return printed(element, seen=True) or printed(element) or _drawn(element)


def _drawn(element: HtmlElement) -> str:
    """The words that stand for the one picture a heading consists of."""
    pictures = list(element.iter("img")) if element.tag in HEADINGS else ()
    return single_spaced(pictures[0].get("alt") or "") if len(pictures) == 1 else ""


def _is_run(element: HtmlElement | None) -> bool:
    """Does it consist of pieces of one line, each in a box of its own? A headline and its day are two."""
    if element is None or len(element) < 2 or any(piece.tag not in _PIECES or (piece.tail or "").strip() for piece in element):
        return False
    return not any(_is_beside_text(printed(piece), "span") for piece in element)


_PIECES = frozenset(("span", "font", "b", "strong", "em", "i"))


def _is_piece(element: HtmlElement) -> bool:
    """Is it a piece of a paragraph of sentences? What was pasted from elsewhere has each run of its words in a box of its own.

    So is a bold word in the midst of a line.
    """
    if element.tag in _PIECES and _runs_on(element):
        return True
    box = element
    while box.tag in _PIECES and (parent := box.getparent()) is not None:
        box = parent
    if box is element or box.tag != "p":
        return False
    said = "".join(box.itertext())
    return len(said) > _PROSE // 2 and "。" in said


def _runs_on(element: HtmlElement) -> bool:
    """Does a sentence run into it, and on behind it?"""
    before, box = element.getprevious(), element.getparent()
    led = (box.text if before is None else before.tail) or ""
    return len(led.strip()) > _LED and len((element.tail or "").strip()) > _LED


_LED = 8
"""Letters, more than a label's."""


def _seen(body: HtmlElement) -> Iterator[HtmlElement]:
    """Every element in order, but for what no reader sees and all inside it."""
    walker = etree.iterwalk(body, events=("start",))
    for _, element in walker:
        if element.tag in ("noscript", "template") or is_hidden(element):
            walker.skip_subtree()
        else:
            yield element


def _position(order: int, start: int) -> float:
    """Nearer above the first paragraph is better; below it is no place for a headline."""
    if order >= start:
        return -0.6
    return 0.5 / (1 + (start - order) / 20) if start < 10**9 else 0.0


def _look(element: HtmlElement, words: str, guard: Guard) -> float:
    """How much the element looks like a headline, and how much the prose speaks of it."""
    size = len(tokens(words))
    look = _RANK.get(element.tag, 0.0)
    if element.tag not in HTML_TAGS:
        look += _MADE_UP if len(guard.document.every(element.tag)) == 1 else _MADE_UP / 2
    look += 0.4 if is_title_like(element) and not class_names.lead(element.get("class") or "") else 0.0
    look += 0.3 if size >= 4 else 0.0
    look += 0.8 * guard.known(words) * min(1.0, size / 5)
    look -= 0.6 if aside(guard.document, element) or is_linked(element) or _leads_elsewhere(element, words) else 0.0
    look -= 0.5 if guard.spam_in(words, True) else 0.0
    look -= 0.4 if size > 6 and words.endswith((".", "。")) else 0.0
    look -= 0.5 if _is_set_right(element) else 0.0
    look -= 0.3 if element.tag in ("p", "li") and not is_title_like(element) else 0.0
    return look


def _is_set_right(element: HtmlElement) -> bool:
    """Is it set at the right, as who wrote and when stand under a headline?"""
    return any(
        box.get("align") == "right" or _RIGHT.search(box.get("style") or "")
        for box in (element, *islice(element.iterancestors(), 2))
    )


_RIGHT = re.compile(r"text-align:\s*right", re.I)


def _leads_elsewhere(element: HtmlElement, words: str) -> bool:
    """Are all its words links', a menu's, or one's but for the point before it, as in a cell of a list?"""
    links = list(islice(element.iter("a"), _MANY))
    if len(links) > 1 and len(key("".join(map(printed, links)))) == len(key(words)):
        return True
    if links and element.tag in HEADINGS and key(printed(links[0])) == key(words) and _is_in_item(element):
        return True
    return element.tag in ("td", "li", "dd", "div") and words[:1] in "·•・◆●>-" and next(element.iter("a"), None) is not None


def _is_in_item(heading: HtmlElement) -> bool:
    """Does it stand in an item of a list, as the newest stories beside an article do: ``<li><h4><a>…``?"""
    return any(box.tag == "li" for box in islice(heading.iterancestors(), 2))


def _in_link(element: HtmlElement | None) -> bool:
    """Whether it is a link or stands in one: behind a thumbnail stands another story's title, not the first paragraph."""
    return element is not None and (element.tag == "a" or next(element.iterancestors("a"), None) is not None)


def _source(element: HtmlElement) -> str:
    return element.tag if element.tag in HEADINGS else "title-like"
