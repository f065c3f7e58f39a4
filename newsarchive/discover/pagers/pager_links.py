"""What a link says about turning the page: a number, a word in any language, an arrow, a picture's name, a class."""

import re
from dataclasses import dataclass
from functools import lru_cache

from lxml.html import HtmlElement

from newsarchive.discover import words
from newsarchive.discover.links import Link

_DIGITS = {ord(c): str(i) for zero in "٠۰०০๐０" for i, c in enumerate(chr(ord(zero) + n) for n in range(10))}
_NUMBER = re.compile(
    r"[\[(（{<|\s]*(?:(?:page|seite|p[aàá]gina|strona|str[aá]n(?:k?a|ica)?|стр\.?|страниц[аы]|страна|сторінка|sida|side|sivu|sayfa|s[əe]hif[əe]"
    r"|puslapis|lapa|leht|oldal|faqe|orria|trang|halaman|laman|หน้า|페이지|第|صفحة|الصفحة|صفحه|برگه|עמוד|σελίδα|पृष्ठ|পৃষ্ঠা|გვერდი)\s*)?(\d{1,5})"
    r"(?:\s*(?:页|頁|ページ|페이지|쪽|page|(?:목록|번째)?\s*페이지로?\s*이동|ページへ(?:移動)?|\.\s*oldal))?[\])）}>|\s,.·]*",
    re.I,
)
_RANGE = re.compile(r"[\[(|\s]*(\d{1,5})\s?[-–—]\s?(\d{1,5})[\])|\s]*")
"""A pager of stories instead of pages: 11–20, whose number is its first."""
_NEXT_ARROWS = frozenset((">", "»", "›", "→", "▶", "▷", "▸", "⟩", "❯", "►", "＞", "⇒", "➔", "➡", "⟶", ">>", "››", "≫", "▶▶"))
_PREVIOUS_ARROWS = frozenset(("<", "«", "‹", "←", "◀", "◁", "◂", "⟨", "❮", "◄", "＜", "⇐", "⬅", "<<", "‹‹", "≪", "◀◀", "|<", "|◀"))


@dataclass(frozen=True, slots=True)
class Turn:
    """One link that may turn the page."""

    link: Link
    label: str
    """number, next, previous, first, last, more, or ``UNNAMED``"""
    number: int | None = None


def read_number(text: str) -> int | None:
    """The page's number that a text says and nothing else, in any digits; ``None`` where it says more, or none."""
    number = _NUMBER.fullmatch(re.sub(r"(?<=\d)[,.](?=\d{3}\b)", "", text.translate(_DIGITS)))
    return int(number[1]) if number else None


_CLASS_LABELS = (
    ("next", re.compile(r"\b(?:next|nxt|older)\b")),
    ("previous", re.compile(r"\b(?:prev|previous|pre|newer)\b")),
    ("first", re.compile(r"\bfirst\b")),
    ("last", re.compile(r"\b(?:last|end)\b")),
)
_ANY_DIGIT = re.compile(r"\d")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|pdf)$", re.I)


def read_turn(link: Link, rtl: bool) -> Turn | None:
    """What a link says about turning the page; ``None`` where it says nothing of the kind."""
    element, text = link.element, link.text
    if len(text) > 40 and not element.get("rel"):
        return None
    if len(text) <= 40 and _ANY_DIGIT.search(text):
        number = read_number(text)
        if number is not None:
            is_day = _in_calendar(element) or _PICTURE.search(link.url)
            return None if is_day else Turn(link, "number", number)
        stories = _RANGE.fullmatch(text.translate(_DIGITS))
        if stories and 1 < int(stories[1]) <= int(stories[2]) < 1900:
            return Turn(link, "number", int(stories[1]))
    rel = (element.get("rel") or "").lower()
    if rel in ("next", "prev", "previous"):
        return Turn(link, "next" if rel == "next" else "previous")
    for said in (text, element.get("aria-label"), element.get("title"), *(_pictures(element) if len(element) else ())):
        label = _label(said, rtl) if said and len(said) <= 60 else None
        if label:
            return Turn(link, label)
    above = element.getparent()
    label = _class_label(
        f"{element.get('class') or ''} {element.get('id') or ''} {'' if above is None else above.get('class') or ''}"
    )
    if label is None and not text and element.tag == "a":
        label = UNNAMED
    return Turn(link, label) if label else None


UNNAMED = "unnamed"
"""The label of a link that says nothing: a picture without alt, an arrow of the style sheet."""


@lru_cache(maxsize=8192)
def _class_label(names: str) -> str | None:
    """What class names say: ``btn-next``, ``page_prev``."""
    name = re.sub(r"[-_\s]+", " ", names).lower()
    return next((label for label, pattern in _CLASS_LABELS if pattern.search(name)), None)


_ICON = re.compile(
    r"(?:^|[-_\s])(?:chevrons?|angles?|arrows?|caret)(?:[-_](?:circle|alt|double|long|small|ios))*[-_](right|left)(?![a-z])", re.I
)
"""An icon of a font by its class: ``fa-chevron-right``, ``bi-arrow-left``, ``icon-angle-right``."""


def _pictures(element: HtmlElement) -> list[str]:
    """What the pictures of a link say: alt, or the name of the file (``btn_next.gif``); an icon's class is an arrow."""
    found = []
    for icon in element.iter("i", "span", "svg") if not element.text_content().strip() else ():
        if arrow := _ICON.search(icon.get("class") or ""):
            found.append("→" if arrow[1].lower() == "right" else "←")
    for image in element.iter("img"):
        found.append(image.get("alt") or image.get("title") or "")
        stem = (image.get("src") or "").rsplit("/", 1)[-1].partition(".")[0].lower()
        for word in ("next", "prev", "first", "last"):
            if re.search(rf"(?:^|[_-]|btn|page|pg|arrow|ico){word}(?:$|[_\d-])", stem):
                found.append(word)
    return found


@lru_cache(maxsize=16384)
def _label(text: str, rtl: bool) -> str | None:
    text = text.strip()
    if not text:
        return None
    bare = text.replace(" ", "")
    if bare in _NEXT_ARROWS or bare in (">|", "▶|", ">>|", "»|"):
        return "last" if bare.endswith("|") else "previous" if rtl and bare in "→▶▷►" else "next"
    if bare in _PREVIOUS_ARROWS:
        return "next" if rtl and bare in "←◀◁◄" else "previous"
    folded = words.fold(text)
    if words.says_next(folded):
        return "next"
    for label, known in (
        ("previous", words.PREVIOUS),
        ("first", words.FIRST),
        ("last", words.LAST),
        ("more", words.MORE),
    ):
        if folded in known:
            return label
    folded = re.sub(r"\s*\d+\s*", " ", folded).strip()  # "next 10", 다음 10개
    folded = re.sub(r"^(?:go to|zur|zu|aller a la|ir a la|ir a|vai alla)\s|\s(?:개|件)$", "", folded)
    if folded in words.NEXT:
        return "next"
    return "previous" if folded in words.PREVIOUS else "more" if words.LOADS.fullmatch(folded) else None


def _in_calendar(element: HtmlElement) -> bool:
    """A day of a month: its row has the seven days of a week."""
    row = next(element.iterancestors("tr"), None)
    if row is None or not "".join(element.getparent().itertext()).strip().isdigit():
        return False
    return sum(int(span) if (span := cell.get("colspan") or "1").isdigit() else 1 for cell in row if cell.tag in ("td", "th")) == 7
