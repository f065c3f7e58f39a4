"""Spam in a page's title: words of the trade in gambling, sex, pills and fakes that the page's own prose does not know.

An honest article about gambling disorder says *casino* in its headline and in its paragraphs; a hijacked page says it in
``<title>`` and nowhere that a patient reads. So no word is suspect by itself: only what the prose leaves unexplained is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from newsarchive.extract.blocks import is_hidden
from newsarchive.extract.document import Document
from newsarchive.extract.spam_words import SPAM_HOST, spam_words
from newsarchive.extract.wording import folded, tokens

_SCRIPTS = re.compile(
    "(?P<latin>[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+)|(?P<han>[\u3400-\u9fff]+)|(?P<kana>[\u3040-\u30ff]+)|"
    "(?P<hangul>[\uac00-\ud7af]+)|"
    "(?P<cyrillic>[\u0400-\u04ff]+)|(?P<arabic>[\u0600-\u06ff]+)|(?P<thai>[\u0e00-\u0e7f]+)|(?P<greek>[\u0370-\u03ff]+)|"
    "(?P<hebrew>[\u0590-\u05ff]+)|(?P<indic>[\u0900-\u0d7f]+)")
_EAST_ASIAN = frozenset({"han", "kana", "hangul"})
_PROSE_TAGS = ("p", "div", "td", "span", "br", "li", "font", "section", "article", "dd", "blockquote", "em", "strong", "b", "a")
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|text-indent|margin-left|margin-top)\s*:\s*-\d{3,}|"
    r"font-size\s*:\s*0(?!\.?\d)|"
    r"(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|$)|opacity\s*:\s*0(?!\.?\d)|clip\s*:\s*rect\(\s*[01]", re.I)
_HIDING_RULE = re.compile(
    r"([.#][A-Za-z_][\w-]*)\s*\{[^{}]*?"
    r"(?:(?:left|top|text-indent)\s*:\s*-\d{3,}|display\s*:\s*none|font-size\s*:\s*0(?!\.?\d))[^{}]*\}", re.I)
_ABSOLUTE = ("http://", "https://", "//")
_MANY_WEAK = 4
"""So many weak words are worth a strong one."""
_STUFFED = re.compile(r"[-_|,，、/·•【】\[\]()（）!！~]")


@dataclass(frozen=True)
class Guard:
    """What a page's prose says about words claimed for its headline."""

    document: Document

    @cached_property
    def prose(self) -> str:
        """The paragraphs' own words, links and short bits left out; enough of them to know the page's subject.

        What no reader sees is spam's own witness, and not heard; nor are paragraphs of spam in another script than the page's.
        """
        return " ".join(words for part in _paragraphs(self.document, 40_000, seen=True)
                        if not is_injected(words := folded(part), self.script))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words of the prose."""
        return frozenset(tokens(self.prose))

    @cached_property
    def script(self) -> str | None:
        """The script most of the prose is written in; East Asian ones count as one."""
        return script_of(folded(" ".join(_paragraphs(self.document, 4_000)))[:4_000])

    def spam_in(self, words: str, on_page: bool = False) -> tuple[str, ...]:
        """Reasons to hold these words for spam; none for honest ones. Words printed on the page may be of any script."""
        hits = spam_words(folded(words))
        foreign = self._foreign(words)
        if not foreign and len(hits) < _MANY_WEAK and "strong" not in hits.values():
            return ()
        if not self.prose:
            return ()
        unexplained = {hit: kind for hit, kind in hits.items() if hit not in self.prose}
        strong = sum(kind == "strong" for kind in unexplained.values())
        doubtful = foreign or self.known(words) < 0.5
        reasons = []
        if 2 * len(unexplained) > len(hits) and (strong > 1 or (doubtful and (strong or len(unexplained) >= _MANY_WEAK))):
            reasons.append("spam words that the page's text does not know: " + ", ".join(sorted(unexplained)[:6]))
        if foreign and (reasons or (not on_page and self._stands_nowhere(words))):
            reasons.append(f"written in {script_of(words)} script, the page's text in {self.script}")
        return tuple(reasons)

    def known(self, words: str, shortest: int = 2) -> float:
        """The share of the words (of so many letters, where they are Latin ones) that the prose uses."""
        mine = [token for token in tokens(words) if len(token) >= shortest or not token.isascii()]
        return sum(token in self.vocabulary for token in mine) / len(mine) if mine else 0.0

    def _foreign(self, words: str) -> bool:
        script = script_of(words)
        if script is None or (script == "latin" and len(words) < 200):
            return False  # names and brands are written in Latin letters everywhere
        return self.script is not None and script != self.script

    def _stands_nowhere(self, words: str) -> bool:
        """Whether a title stuffed with words is printed nowhere: a hospital's own name is, in a logo or footer."""
        pieces = [piece for piece in _STUFFED.split(words) if len(piece.strip()) > 1]
        return len(pieces) > 2 and not self.prints(words)

    def prints(self, words: str) -> bool:
        """Whether the page prints some piece of these words outside its ``h1``, as it does its own name."""
        pieces = [piece for piece in _STUFFED.split(words) if len(piece.strip()) > 1]
        return any(part in self._seen for piece in pieces for part in _parts(piece.strip()))

    @cached_property
    def _seen(self) -> str:
        """Everything printed outside ``h1``, and what stands for pictures."""
        headed = {inner for heading in self.document.every("h1") for inner in heading.iter()}
        parts: list[str | None] = []
        for element in self.document.elements:
            parts.append(None if element in headed or element.tag in ("script", "style", "title") else element.text)
            parts.append(None if element in headed and element.tag != "h1" else element.tail)
            parts.append(element.get("alt"))
        return "".join(filter(None, parts))


def is_injected(words: str, script: str | None, strong: int = 2) -> bool:
    """Is a paragraph spam that was put into a page of this script: of another, and with so many strong words of the trade?"""
    if script is None or script_of(words) in (None, script):
        return False
    return list(spam_words(folded(words)).values()).count("strong") >= strong


def _paragraphs(document: Document, enough: int, seen: bool = False) -> Iterator[str]:
    """The paragraphs of the page; only those that a reader sees, where that is asked, for it takes time."""
    size, unseen = 0, dict[HtmlElement, bool]()
    for element in document.root.iter(*_PROSE_TAGS):
        run = (element.tail if element.tag not in ("td", "li", "dd") else None) or ""
        own = "" if element.tag == "a" else element.text or ""
        for words in (own, run):
            if len(words) > 25 and len(words := words.strip()) > (25 if words.isascii() else 12):
                if seen and _is_unseen(element, unseen):
                    continue
                yield words
                size += len(words)
        if size > enough:
            return


def _is_unseen(element: HtmlElement, known: dict[HtmlElement, bool]) -> bool:
    """Whether a box around it, or itself, is hidden. ``known`` keeps what was found, for paragraphs share their boxes."""
    way: list[HtmlElement] = []
    above: HtmlElement | None = element
    while above is not None and above not in known and not (above.tag in ("noscript", "marquee") or is_hidden(above)):
        way.append(above)
        above = above.getparent()
    found = above is not None and known.get(above, True)
    known.update(dict.fromkeys(way, found))
    if above is not None:
        known[above] = found
    return found


def _parts(piece: str) -> list[str]:
    """What of a piece may stand elsewhere: any four characters of scripts without spaces, else all of it."""
    return [piece[at:at + 4] for at in range(len(piece) - 3)] if script_of(piece) in _EAST_ASIAN and len(piece) > 4 else [piece]


def script_of(words: str) -> str | None:
    """The script that more than half of the letters are of; Chinese, Japanese and Korean are told apart where they can be."""
    if words.isascii():
        return "latin" if words.upper() != words.lower() else None
    counts: Counter[str] = Counter()
    for run in _SCRIPTS.finditer(words):
        counts[run.lastgroup or ""] += run.end() - run.start()
    if not counts:
        return None
    if counts["kana"] * 8 > counts["han"] and counts["kana"]:
        counts["kana"] += counts.pop("han", 0)
    name, count = counts.most_common(1)[0]
    return name if 2 * count > counts.total() else None


def hidden_links(document: Document, guard: Guard, hijacked: bool) -> tuple[str, ...]:
    """Reasons to say that links are hidden on this page: spam's words or hosts inside what no reader sees.

    One such host may be a partner in a folded menu; where the title is hijacked too, one is enough.
    """
    own = ".".join((urlsplit(document.url).hostname or "").split(".")[-2:]) or " "
    links = [(link, href.split("/", 3)[2].split(":")[0].lower()) for link in document.every("a")
             if (href := link.get("href")) and href.startswith(_ABSOLUTE) and own not in href]
    suspects = _suspects(links, guard)
    rules = _hiding_names(document) if suspects else frozenset()
    found = {host for link, host in suspects if _hidden(link, rules)}
    return ("hidden links to " + ", ".join(sorted(found)[:4]),) if len(found) > (0 if hijacked else 1) else ()


def _suspects(links: list[tuple[HtmlElement, str]], guard: Guard) -> list[tuple[HtmlElement, str]]:
    """Those of the links, each with its host, whose words or host are spam that the prose does not know."""
    words = spam_words(folded("\n".join({_words(link) for link, _ in links})))
    worded = [word for word, kind in words.items() if kind == "strong" and word not in guard.prose]
    hosted = {host for host in {host for _, host in links} if any(hit not in guard.prose for hit in SPAM_HOST.findall(host))}
    return [(link, host) for link, host in links
            if host in hosted or (host and worded and any(word in folded(_words(link)) for word in worded))]


def _hidden(link: HtmlElement, rules: frozenset[str]) -> bool:
    """Whether style, attribute, a style sheet of the page, an unmoving marquee or a script around it keep the link from sight."""
    node: HtmlElement | None = link
    for _ in range(30):
        if node is None:
            return False
        if node.get("hidden") is not None or _HIDING.search(node.get("style") or "") or rules & _names(node):
            return True
        if node.tag == "marquee" and {node.get("height"), node.get("width")} & {"0", "1", "2", "3"}:
            return True
        if any(_writes_hiding(before) for before in islice(node.itersiblings(preceding=True), 8)):
            return True
        node = node.getparent()
    return False


def _writes_hiding(element: HtmlElement) -> bool:
    script = (element.tag == "script" and element.text) or ""
    return len(script) < 400 and "document.write" in script and _HIDING.search(script) is not None


def _names(node: HtmlElement) -> set[str]:
    return {*("." + name for name in node.get("class", "").split()), "#" + node.get("id", "")}


def _hiding_names(document: Document) -> frozenset[str]:
    """The classes and ids that the page's own style sheets hide."""
    return frozenset(name for style in document.every("style") for name in _HIDING_RULE.findall((style.text or "")[:200_000]))


def _words(link: HtmlElement) -> str:
    words = "".join(link.itertext()) if len(link) else link.text or ""
    return f"{words} {title}" if (title := link.get("title")) else words
