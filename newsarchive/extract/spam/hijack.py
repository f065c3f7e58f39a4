"""Spam in a page's title: words of the trade in gambling, sex, pills and fakes that the page's own prose does not know.

An honest article about gambling disorder says *casino* in its headline and in its paragraphs; a hijacked page says it in
``<title>`` and nowhere that a patient reads. So no word is suspect by itself: only what the prose leaves unexplained is.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from newsarchive.extract.document import Document
from newsarchive.extract.language import is_of_another
from newsarchive.extract.markup.hiding import is_hidden
from newsarchive.extract.markup.printed import words_of
from newsarchive.extract.spam.foreign import honest_of, is_abroad, sold_abroad, without_sales
from newsarchive.extract.spam.prose import PATH, UNSEEN, paragraphs
from newsarchive.extract.spam.strangers import betrayed, may_betray, other_homes, pieces
from newsarchive.extract.words.language_words import SMALL_WORDS
from newsarchive.extract.words.spam_words import (
    count_strong,
    languages_of,
    seen,
    sold_in,
    spam_words,
    speaks_of_care,
    strong_words,
    unmasked,
)
from newsarchive.extract.words.unicode_scripts import EAST_ASIAN, JOINED, script_of
from newsarchive.extract.words.wording import folded, is_dense, stands_in, tokens

TELLING = 4
"""Letters of the shortest word that tells what a text is about."""
_STEM = 4
"""Letters of a word's beginning at least, which stay the same whatever its ending."""
_MANY_WEAK = 4
"""So many weak words are worth a strong one."""
_TOLD = ("keywords", "og:title", "twitter:title")
"""What a page tells machines beside its title."""
_BRAND = re.compile("[A-Z]{6,}")
BESIDE = re.compile(r"[_|｜·•【】]|\s[-–—~]\s|-(?=\S*[^\x00-\x7f])")
"""What parts a headline from the names, or the spam, behind it."""
_PARTING = " /\\|>»›·•→:-–—"
"""What stands before the last part of a path."""
_OFTEN = 6
"""Of so many words one stands in any text."""
_SYLLABLES = 5
"""Letters of an alphabet without blanks that stand side by side by chance but seldom."""
_DENSE_RUNS = re.compile("[\u3040-\u30ff\u3400-\u9fff]{2,}")
_JOINED_RUNS = re.compile(rf"[{JOINED}]{{{_SYLLABLES},}}")
_NAMES = re.compile(
    r"cent(?:er|re|rum)|zentrum|institut|universi|cancer|oncolog|medic|центр|онколог|институт|университет|がん|センター|암|센터|대학|의료"
    r"|癌|肿瘤|腫瘤|中心|大[学學]|卫生|衛生|ศูนย์|สถาบัน|มหาวิทยาลัย|مركز|معهد|جامعة|केंद्र|संस्थान|merkez|trung tâm|viện|pusat"
)
"""What institutions of health and learning call themselves beside hospital."""


@dataclass(frozen=True)
class Guard:
    """What a page's prose says about words claimed for its headline."""

    document: Document

    @cached_property
    def prose(self) -> str:
        """The paragraphs' own words, links and short bits left out; enough of them to know the page's subject.

        What no reader sees is spam's own witness, and not heard; nor is the title, or what sells in another script or language.
        """
        seen = self._prose(frozenset())
        rules = self.document.hiding_rules
        if rules and 2 * len(strictly := self._prose(rules)) > len(seen):
            return strictly
        return seen or self._prose(None)  # some pages fade in as a whole

    def _prose(self, rules: frozenset[str] | None) -> str:
        said, suspect, script = self._told, self._is_suspect, self.script
        return " ".join(
            without_sales(words, self.beginning) if suspect or script_of(words) not in (None, script) else words
            for part in paragraphs(self.document, 40_000, rules)
            if (words := folded(part)).lstrip(_PARTING) not in said
        )

    @cached_property
    def _told(self) -> frozenset[str]:
        """What the page tells machines of its subject, in small letters; where it is printed too, it is no prose."""
        document = self.document
        said = [document.title or "", *(words for field in _TOLD for words in document.meta.get(field, ())[:2])]
        said += map(words_of, document.every("h1"))
        said += [name for node in document.json_ld if isinstance(name := node.get("headline") or node.get("name"), str)]
        return frozenset(folded(words).strip() for words in dict.fromkeys(said))

    @cached_property
    def _is_suspect(self) -> bool:
        """Whether what the page tells machines has a strong word of the trade."""
        return count_strong(spam_words("\n".join(self._told))) > 0

    @cached_property
    def beginning(self) -> str:
        """The first honest paragraphs, in small letters."""
        parts = map(folded, paragraphs(self.document, 4_000))
        return (honest_of(parts) if self._is_suspect else "\n".join(parts))[:4_000]

    def explains(self, word: str) -> bool:
        """Whether the prose knows this word from more than paragraphs that sell what it names."""
        return word in self.prose and word in self._unsold

    @cached_property
    def _unsold(self) -> str:
        return " ".join(
            words
            for part in paragraphs(self.document, 40_000)
            if not (sold_in(words := folded(part)) or sold_abroad(words, self.beginning))
        )

    @cached_property
    def script(self) -> str | None:
        """The script most of the prose is written in; East Asian ones count as one."""
        return script_of(self.beginning)

    def spam_in(self, words: str, on_page: bool = False) -> tuple[str, ...]:
        """Reasons to hold these words for spam; none for honest ones. Words printed on the page may be of any script."""
        words = seen(words)
        said = unmasked(folded(words))
        hits, foreign = spam_words(said), self.is_foreign(words)
        if not on_page and (hits or may_betray(words, self._other_homes)) and (told := self._betrays_itself(words)):
            return told
        if not foreign and len(hits) < _MANY_WEAK and not count_strong(hits):
            return ()
        if not self.prose:
            return ()
        traded = self._is_of_the_trade(foreign=True)
        if traded and not foreign and speaks_of_care(said):
            return ()  # "Viagra from the web: beware of fakes", over a text that names another pill
        knows = self.prose.__contains__ if traded else self.explains
        unexplained = {hit: kind for hit, kind in hits.items() if not knows(hit.removesuffix("s"))}  # casinos, casino
        strong = count_strong(unexplained)
        doubtful = foreign or self.known(words, neighbours=True) < 0.5
        reasons = []
        if strong == 1 and len(hits) < 3 and self._is_of_the_trade(foreign):
            return ()  # "Casino Night", at which guests played roulette
        alone = len(hits) < 2 and any(map(languages_of, hits)) and not is_abroad(said, self.beginning, [*hits])
        telling = strong > 1 or (doubtful and ((strong and not alone) or len(unexplained) >= _MANY_WEAK))
        if 2 * len(unexplained) > len(hits) and telling:
            reasons.append("spam words that the page's text does not know: " + ", ".join(sorted(unexplained)[:6]))
        if foreign and (reasons or (not on_page and self._stands_nowhere(words))):
            reasons.append(f"written in {script_of(words)} script, the page's text in {self.script}")
        return tuple(reasons)

    def _betrays_itself(self, words: str) -> tuple[str, ...]:
        """Why a title that has nothing to do with its page, or what stands in it beside the page's own, sells something."""
        parts = BESIDE.split(words)
        if all(map(self.is_at_home, parts)):
            return ()
        if len(parts) > 1:
            parts = [part for part in parts if self.known(part, TELLING, True) < 0.5 and not self.is_at_home(part)]
        rest = " | ".join(parts)
        if not rest or not self.is_strange(rest) or self._is_of_the_trade(self.is_foreign(rest)):
            return ()
        return betrayed(rest, self.prose, self._other_homes, self.is_foreign(rest))

    @cached_property
    def _other_homes(self) -> tuple[str, ...]:
        return tuple(other_homes(self.document))

    def is_strange(self, words: str) -> bool:
        """Whether the page prints them nowhere and its prose has none of them, and they speak of nothing that a hospital does."""
        told = _subjects(words)
        enough = len(told) > 1 or any(map(str.isdigit, "".join(told))) or _BRAND.fullmatch(words) is not None
        if not enough or self.is_at_home(words) or not self.prose or _OFTEN * sum(map(self._has, told)) > len(told):
            return False
        return not self.prints(words)

    def shares_hand(self, words: str, spam: Iterable[str]) -> tuple[str, ...]:
        """Why a title that is strange to the page is of the hand that wrote spam elsewhere: it has words of that; else none."""
        told = folded(" ".join(spam))
        same = sorted({word for word in _subjects(words) if stands_in(told, word, as_beginning=True)})
        if not same or not self.is_strange(words):
            return ()
        return ("strange to the page, and has words of the spam in it: " + ", ".join(same[:6]),)

    def is_in_latin(self, words: str) -> bool:
        """Whether they are in Latin letters, and the prose is not: names, and translations, are so everywhere."""
        return self.script != "latin" and script_of(words) == "latin"

    def is_at_home(self, words: str) -> bool:
        """Whether they speak of what a hospital does, or one of them stands in the page's address: known before the prose is."""
        said = folded(words)
        named = _NAMES.search(said) or any(token in self.document.url for token in _subjects(words) if token.isascii())
        return bool(named) or speaks_of_care(said)

    def _is_of_the_trade(self, foreign: bool) -> bool:
        """Whether the prose names what spam sells; for words of another script, in more than paragraphs that sell it."""
        return any(map(self.explains, self._traded)) if foreign else bool(self._traded)

    @cached_property
    def _traded(self) -> list[str]:
        return strong_words(spam_words(self.prose))

    def known(self, words: str, shortest: int = 2, neighbours: bool = False) -> float:
        """The share of the words (of so many letters, where they are Latin ones) that the prose uses.

        ``neighbours``: of Chinese two characters side by side are asked for; of single ones a long text has most.
        """
        mine = _telling(words, shortest, neighbours)
        return sum(map(self._has, mine)) / len(mine) if mine else 0.0

    def known_subject(self, words: str) -> float:
        """The same share of the words that tell what a text is about; none in another language than the text's."""
        mine = _subjects(words) if not is_of_another(words, self.prose, ()) else ()
        return sum(map(self._has, mine)) / len(mine) if mine else 0.0

    def _has(self, token: str) -> bool:
        return token in self.prose and (is_dense(token) or stands_in(self.prose, token))

    def takes_up(self, words: str) -> float:
        """The share of the words that the prose uses in whatever form: their beginnings must be the same."""
        mine = _telling(words, TELLING, False)
        return sum(map(self._uses, mine)) / len(mine) if mine else 0.0

    def _uses(self, word: str) -> bool:
        stem = word[: max(_STEM, len(word) // 2 + 1)]
        return word in self.prose if is_dense(word) else stands_in(self.prose, stem, as_beginning=True)

    def is_foreign(self, words: str) -> bool:
        """Whether they are in another script than the prose; few Latin letters are everywhere."""
        script = script_of(words)
        if script is None or (script == "latin" and len(words) < 200):
            return False  # names and brands are written in Latin letters everywhere
        return self.script is not None and script != self.script

    def _stands_nowhere(self, words: str) -> bool:
        """Whether a title stuffed with words is printed nowhere: a hospital's own name is, in a logo or footer."""
        return len(pieces(words)) > 2 and not self.prints(words)

    def prints(self, words: str) -> bool:
        """Whether the page prints some piece of these words outside its ``h1``, as it does its own name."""
        return any(part in self._seen for piece in pieces(words) for part in _parts(piece))

    @cached_property
    def _seen(self) -> str:
        """Everything printed outside ``h1`` that can be seen, and what stands for pictures."""
        headed = {inner for heading in self.document.every("h1") for inner in heading.iter()}
        parts: list[str | None] = []
        unseen: set[HtmlElement | None] = set()
        for element in self.document.elements:
            words = element.text or ""
            if element.getparent() in unseen or is_hidden(element) or element.tag in UNSEEN or _is_path(element, words):
                unseen.add(element)
                continue
            printed = element not in headed and element.tag not in ("script", "style", "title")
            parts.append(words if printed and not (element.tag == "a" and self._leads_away(element)) else None)
            parts.append(None if element in headed and element.tag != "h1" else element.tail)
            parts.append(element.get("alt"))
        return "".join(filter(None, parts))

    def _leads_away(self, link: HtmlElement) -> bool:
        """Does a link lead to another site? Its words may be the title that its owners put in."""
        href = link.get("href") or ""
        return "//" in href[:8] and (urlsplit(self.document.url).hostname or " ") not in href


def _telling(words: str, shortest: int, neighbours: bool) -> Sequence[str]:
    """The words, Latin ones of so many letters; of alphabets without blanks some neighbouring letters, for any text has each."""
    said = words if words.isascii() else folded(words)
    joined = [] if words.isascii() else [(run, _SYLLABLES) for run in _JOINED_RUNS.findall(said)]
    if neighbours:
        joined += [(run, 2) for run in _DENSE_RUNS.findall(said)]
    for run, _ in joined:
        said = said.replace(run, " ")
    pieces = (run[at : at + size] for run, size in joined for at in range(len(run) - size + 1))
    return [token for token in (*pieces, *tokens(said)) if len(token) >= shortest or not token.isascii()]


def _is_path(element: HtmlElement, words: str) -> bool:
    """Is it a line that says where the page stands, and then its title, be it stolen?"""
    return PATH.match(words.lstrip()) is not None or "crumb" in (element.get("class") or "")


def _subjects(words: str) -> list[str]:
    return [token for token in _telling(words, TELLING, neighbours=True) if token not in SMALL_WORDS]


def _parts(piece: str) -> list[str]:
    """What of a piece may stand elsewhere: any four characters of scripts without spaces, else all of it."""
    if script_of(piece) not in EAST_ASIAN or len(piece) <= 4:
        return [piece]
    return [part for at in range(len(piece) - 3) if not (part := piece[at : at + 4]).isascii()]
