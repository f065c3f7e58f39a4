"""The printed words that may be a headline: headings, elements that say what is claimed, and what stands where headlines stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from newsarchive.extract.claims import own_address, runs
from newsarchive.extract.class_names import read_aloud
from newsarchive.extract.controls import is_control
from newsarchive.extract.datelines import names_day_or_author
from newsarchive.extract.document import Document
from newsarchive.extract.hiding import is_hidden
from newsarchive.extract.hijack import Guard
from newsarchive.extract.printed import printed
from newsarchive.extract.sections import heads_a_part
from newsarchive.extract.spaces import single_spaced
from newsarchive.extract.wording import SENTENCE_ENDS, key, tokens

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LONGEST = 300
"""Letters of a headline."""
_SIDE_TAGS = frozenset({"nav", "aside", "footer"})
_SIDE = re.compile(
    r"(?<![^\s_-])(?=[abcfglmnprstw])(?:nav|navi|navbar|menu|gnb|lnb|snb|footer|aside|side-?bar|related|recommend\w*|comments?|"
    r"respond|reply|teasers?|breadcrumbs?|crumbs?|cookie\w*|modal|popup|newsletter|share|social|login|search|most-?read|"
    r"popular|trending|latest|more-?(?:news|stories)|prev|next)(?![^\s_-])",
    re.I,
)
"""Names of boxes beside the article; the letters that they begin with are looked for first."""
_TITLE_LIKE = re.compile(
    r"headline|title|(?:^|[\s_-])(?:tit|subject|heading|bt|hd|ttl|biaoti|jemok|sbj|judul|titre|titulo|titel)(?:$|[\s_\d-])", re.I
)
_KNOWN_TAGS = frozenset(re.findall(r"\w+", """
    a abbr address article aside b bdi bdo big blockquote body br button caption center cite code dd del details dfn div dl dt em
    fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header html i iframe img input ins label legend li main mark nav
    noscript ol option p picture pre q s script section select small source span strike strong style sub summary sup svg table tbody
    td textarea tfoot th thead time title tr tt u ul var video"""))  # fmt: skip
"""Elements of HTML; a page that makes up others names its headline's so."""
_NO_HEADLINE = re.compile(
    r"[\d\s./:年月日-]+$|(?:copyright|©|\(c\))[\s©]*(?:19|20)\d\d|(?=.*\d{2}[-./年]\d{1,2})(?:[^:：]*[:：]){2}|"
    r".*(?:\s[/>»›]\s|\S[>»›]\s).*(?:[/>»›])|.*(?:[>»›/]\s*(?:details?|正文|详情|본문)\s*$)",
    re.I,
)
"""Dates and numbers, whose copy right it is, a line of dates and labels, paths of links."""
_MANY = 6
"""Elements right in one that is no line."""
_PROSE = 60
"""Letters of a line that is prose if it ends as prose does; half of them in scripts whose characters say more."""
_PROSE_ENDS = (*(sign for sign in SENTENCE_ENDS if sign != "…"), "다", "」", "”", '"')  # teasers end in "…"
_RANK = {"h1": 0.5, "h2": 0.45, "h3": 0.35, "h4": 0.3, "h5": 0.2, "h6": 0.2, "strong": 0.1, "b": 0.1, "th": 0.1}


@dataclass(frozen=True)
class Opening:
    """Printed words that may be the headline, and where they stand."""

    source: str
    words: str
    element: HtmlElement | None


def headings(document: Document, *tags: str) -> Iterator[Opening]:
    """Every heading of these tags that has words, in document order."""
    unseen = {inner for box in document.every("noscript", "template") for inner in box.iter(*tags)}
    for element in document.every(*tags):
        words = "" if element in unseen else printed(element, seen=True) or printed(element)
        if words and len(words) <= _LONGEST and key(words):
            yield Opening(element.tag, words, element)


def leads_home(document: Document, opening: Opening) -> bool:
    """Whether the words, if few, hold a link to the site's front page: its name, not a headline."""
    if len(opening.words) > _PROSE:
        return False
    page = own_address(document.url)
    for link in opening.element.iter("a") if opening.element is not None else ():
        home = own_address(document.absolute(link.get("href") or "#") or "#")
        ours = home.hostname == page.hostname and home.path in ("", "/") and not home.query
        if "home" in (link.get("rel") or "") or (ours and bool(page.path.strip("/") or page.query)):
            return True
    return False


def saying(document: Document, claimed: Iterable[str]) -> Opening | None:
    """The first element whose whole words are one of those claimed, whatever its tag; the surer claim first."""
    body = document.body
    wanted = {key(words): rank for rank, words in reversed(list(enumerate(claimed)))}
    begins = {letters[:2] for letters in wanted if letters}
    best: tuple[int, HtmlElement, str] | None = None
    for element in body.iter() if body is not None and begins else ():
        text = element.text
        if not isinstance(element.tag, str) or element.tag == "script":  # systems put both before the words: <b><!-- title -->…
            element, text = element.getparent(), element.tail
        if not text or element.tag in ("style", "option"):
            continue
        if key(text[:40])[:2] in begins and (best is None or best[0]) and len(words := printed(element)) <= _LONGEST:
            rank = wanted.get(key(words))
            if rank is not None and (best is None or rank < best[0]) and not _linked(element):
                best = (rank, element, words)
    return Opening("title-like", best[2], best[1]) if best else None


def shown(document: Document, opening: Opening) -> Opening:
    """What the page shows of a heading for screen readers that is its title: Liferay's ends with the site's name."""
    element = opening.element
    if element is None or not read_aloud(element.get("class") or "") or key(opening.words) != key(document.title or ""):
        return opening
    return saying(document, [run for run in runs(opening.words) if opening.words.startswith(run)]) or opening


def _linked(element: HtmlElement) -> bool:
    parent = element.getparent()
    return element.tag == "a" or (parent is not None and parent.tag == "a")


def _leads_elsewhere(element: HtmlElement, words: str) -> bool:
    """Are all its words a link's, but for the point before it, as in a cell of a list?"""
    return element.tag in ("td", "li", "dd", "div") and words[:1] in "·•・◆●>-" and next(element.iter("a"), None) is not None


def links_of(document: Document) -> frozenset[str]:
    """Keys of the words of the page's short links: its menus, breadcrumbs and rubrics."""
    said = (single_spaced("".join(link.itertext()) if len(link) else link.text or "") for link in document.every("a"))
    return frozenset(key(words) for words in said if 1 < len(words) < 40)


def aside(document: Document, element: HtmlElement) -> bool:
    """Whether the element stands in a menu, a side box, a footer, among comments or other stories.

    A box that is named after its side bar or its tags, but has the page's middle paragraph in it, is none.
    """
    node: HtmlElement | None = element
    for level in range(12):
        if node is None or node.tag in ("body", "html", "main"):
            return False
        if node.tag in _SIDE_TAGS:
            return True
        if level and _is_side_box(document, node):
            return node not in document.middle
        node = node.getparent()
    return False


def _is_side_box(document: Document, box: HtmlElement) -> bool:
    if box not in document.sides:
        document.sides[box] = _is_side(box.get("class"), box.get("id"))
    return document.sides[box]


@lru_cache(4096)
def _is_side(*names: str | None) -> bool:
    return _SIDE.search(" ".join(filter(None, names))) is not None


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
        if not text and (len(element) >= _MANY or not is_title_like(element)):
            continue
        long = len(text) >= (_PROSE if text.isascii() else _PROSE // 2) and element.tag not in _HEADINGS
        if long and text.endswith(_PROSE_ENDS) and not aside(document, element):
            start = order if start is None else start
            if order > start + 60:
                break
            continue
        if _is_piece(element):
            start = order if start is None else start
            continue
        words = printed(element) if len(element) < _MANY else ""
        if (
            4 < len(words) <= 200
            and not _NO_HEADLINE.match(words)
            and key(words) not in names
            and not _is_beside_text(words, element.tag)
        ):
            lines.append((order, element, words))
    if start is None:
        start = 10**9
    scored = [(_position(order, start) + _look(element, words, guard), -order, element, words) for order, element, words in lines]
    best = max(scored, key=lambda line: line[:2], default=None)
    return Opening(_source(best[2]), best[3], best[2]) if best else None


def _is_beside_text(words: str, tag: str) -> bool:
    """Is it a line of date and author, of a page's controls: 【字体：大 中 小】, or does it head "About the hospital"?"""
    return names_day_or_author(words) or is_control(words) or (tag in _HEADINGS[1:] and heads_a_part(words))


_PIECES = frozenset(("span", "font", "b", "strong", "em", "i"))


def _is_piece(element: HtmlElement) -> bool:
    """Is it a piece of a paragraph of sentences? What was pasted from elsewhere has each run of its words in a box of its own."""
    box = element
    while box.tag in _PIECES and (parent := box.getparent()) is not None:
        box = parent
    if box is element or box.tag != "p":
        return False
    said = "".join(box.itertext())
    return len(said) > _PROSE // 2 and "。" in said


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
    look = _RANK.get(element.tag, 0.3 if element.tag not in _KNOWN_TAGS else 0.0)
    look += 0.4 if is_title_like(element) else 0.0
    look += 0.3 if size >= 4 else 0.0
    look += 0.8 * guard.known(words) * min(1.0, size / 5)
    look -= 0.6 if aside(guard.document, element) or _linked(element) or _leads_elsewhere(element, words) else 0.0
    look -= 0.5 if guard.spam_in(words, True) else 0.0
    look -= 0.3 if element.tag in ("p", "li") and not is_title_like(element) else 0.0
    return look


def _in_link(element: HtmlElement | None) -> bool:
    """Whether it is a link or stands in one: behind a thumbnail stands another story's title, not the first paragraph."""
    return element is not None and (element.tag == "a" or next(element.iterancestors("a"), None) is not None)


_ORNAMENTS = re.compile(r"[■□◆◇●▶▼▲]+\s*(?=\w)")


def unbroken(opening: Opening, told: Iterable[str]) -> str:
    """Its words; as a claim writes them, where only blanks differ and the page breaks the line: 市人民医院<br>关于…的通知."""
    if opening.element is None or opening.words.isascii() or next(opening.element.iter("br"), None) is None:
        return opening.words
    letters = opening.words.replace(" ", "")
    return next((words for words in told if words.replace(" ", "") == letters), opening.words)


def unadorned(words: str) -> str:
    """Without the signs that editors set before a heading; ○○ stands for a name."""
    return _ORNAMENTS.sub("", words, count=1) if _ORNAMENTS.match(words) else words


_LABEL = re.compile(
    r"\s*(?:제\s*목|件\s*名|タイトル|[标標]\s*[题題]|主旨|公告主旨|subject|title|tiêu đề|หัวข้อ|เรื่อง)\s*[:：]?\s*", re.IGNORECASE
)


def titled(element: HtmlElement) -> bool:
    """Do its names or those of its box say that it is a title, or the cell before it, as in boards' tables?"""
    label = element.getprevious() if element.tag in ("td", "dd") else None
    if label is not None and _LABEL.fullmatch("".join(label.itertext())):
        return True
    return any(is_title_like(box) for box in (element, *islice(element.iterancestors(), 1)))


def is_title_like(element: HtmlElement) -> bool:
    """Do its names say that it is a title?"""
    said = dict(element.items())
    return bool(said) and _is_title(said.get("class", ""), said.get("id", ""), said.get("itemprop", ""))


@lru_cache(4096)
def _is_title(*names: str) -> bool:
    return _TITLE_LIKE.search(" ".join(names)) is not None


def _source(element: HtmlElement) -> str:
    return element.tag if element.tag in _HEADINGS else "title-like"
