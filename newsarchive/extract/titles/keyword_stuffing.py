"""Spam in what no reader of a page sees: its keywords, its description, the address that it gives for its own, and the title that
a script puts in the place of its own."""

import re
from collections.abc import Iterator

from newsarchive.extract.document import Document
from newsarchive.extract.markup import schema_org
from newsarchive.extract.spam.hijack import Guard
from newsarchive.extract.spam.strangers import homes_of_spam
from newsarchive.extract.titles.claims import LONGEST, Claim
from newsarchive.extract.words.spam_words import count_strong, have_strong, spam_words
from newsarchive.extract.words.wording import folded

_ENTITLES = re.compile(
    r"""document\.title\s*=\s*(?:"((?:[^"\\\n]|\\.){3,3000})"|'((?:[^'\\\n]|\\.){3,3000})'|String\.fromCharCode\(([\d,\s]{5,6000})\))"""
)
_ESCAPED = re.compile(r"\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|(.))")


def stuffed(document: Document, guard: Guard) -> dict[Claim, tuple[str, ...]]:
    """Spam in the keywords, the description, the page's own addresses, what its data names beside the page, as goods and their
    ratings, and the titles of scripts, each with its reasons.
    """
    spam: dict[Claim, tuple[str, ...]] = {
        Claim("address", home, home): (f"the page gives for its own an address that sells: {', '.join(found)}",)
        for home, found in homes_of_spam(document)
        if not any(map(guard.explains, found))
    }
    said = [(field, words) for field in ("keywords", "description") for words in document.meta.get(field, ())[:2]]
    said += [
        ("json-ld", name) for node in document.json_ld if not schema_org.is_page(node) and isinstance(name := node.get("name"), str)
    ]
    said += [("script", words) for words in _entitled(document)]
    told = dict.fromkeys((field, words[:LONGEST]) for field, words in said)
    if not have_strong(folded(words) for _, words in told):
        return spam
    return spam | {
        Claim(field, words, words): reasons
        for field, words in told
        if (strong := count_strong(spam_words(folded(words))))
        and (strong > 1 or _is_suspect(field, words, guard))
        and (reasons := guard.spam_in(words))
    }


def _is_suspect(field: str, words: str, guard: Guard) -> bool:
    """Whether one strong word of the trade is enough: keywords in the page's own script name what a hospital treats."""
    return field in ("script", "json-ld") or guard.is_foreign(words) or guard.is_in_latin(words)


def _entitled(document: Document) -> Iterator[str]:
    """The titles that scripts set in so many letters, or in the numbers of letters."""
    for script in document.scripts:
        if "document.title" in script.text:
            for one, other, codes in _ENTITLES.findall(script.text[:200_000]):
                yield "".join(map(_letter, re.findall(r"\d+", codes))) or _ESCAPED.sub(_unescaped, one or other)


def _unescaped(found: re.Match[str]) -> str:
    return found[3] or _letter(str(int(found[1] or found[2], 16)))


def _letter(code: str) -> str:
    """The letter of this number; none for the halves of letters, which stand for pictures."""
    return chr(number) if len(code) < 8 and (number := int(code)) < 0x110000 and not 0xD800 <= number < 0xE000 else ""
