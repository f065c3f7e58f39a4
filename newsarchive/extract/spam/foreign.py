"""Spam in another language than the page's: there one word of the trade tells more than several do in the page's own."""

import re
from collections.abc import Iterable

from newsarchive.extract.language import is_of_another
from newsarchive.extract.words.spam_words import languages_of, offers_in, sold_in, spam_words, speaks_of_care, strong_words
from newsarchive.extract.words.unicode_scripts import script_of

SENTENCE_END = re.compile(r"(?<=[.!?।])\s+|(?<=[。！？])|(?<=[\u0e00-\u0eff])\s+(?=[^\s\d\u0e00-\u0eff])")
"""Thai and Lao sentences end in no sign."""
HONEST = 40
"""Bytes of the sentences beside which spam was put into a paragraph."""


def sold_abroad(words: str, text: str, suspect: bool = False) -> tuple[str, ...]:
    """The strong words of a passage that sells what they name in another language than the text's; else none.

    Both are in small letters. It names two things, or asks to buy as well, and speaks of nobody's health. ``suspect``: the page's
    title was stolen, or may have been: then one word is enough, and two are whatever else it says.
    """
    strong = strong_words(spam_words(words))
    if not strong or (speaks_of_care(words) and not (suspect and len(strong) > 1)):
        return ()
    if not suspect and len(offers_in(words).union(strong)) < 2:
        return ()
    return tuple(strong) if is_abroad(words, text, strong) else ()


def is_abroad(words: str, text: str, strong: list[str]) -> bool:
    """Is a passage with these words of the trade in another language than the text, both in small letters?"""
    script, own = script_of(words), script_of(text)
    if script != own:
        return script is not None and own is not None
    return is_of_another(words, text, [*map(languages_of, strong)])


def honest_of(passages: Iterable[str]) -> str:
    """The passages, in small letters, that name nothing of the trade, or all: spam may be longer than a short notice."""
    parts = list(passages)
    return "\n".join([part for part in parts if not strong_words(spam_words(part))] or parts)


def is_all_abroad(words: str, text: str) -> bool:
    """Does a passage of a suspect page sell in another language than the text's, with hardly an honest sentence beside it?"""
    rest = without_sales(words, text)
    return rest != words and len(rest.encode()) < HONEST


def is_half_sold(words: str, text: str) -> bool:
    """Does some of a suspect page's passage sell, and has it honest sentences too?"""
    rest = without_sales(words, text)
    return rest != words and len(rest.encode()) >= HONEST and not strong_words(spam_words(rest))


def without_sales(words: str, text: str) -> str:
    """A passage of a suspect page without its sentences that sell in another language than the text's, or beside honest ones."""
    if not strong_words(spam_words(words)):
        return words
    sentences = SENTENCE_END.split(words)
    rest = [sentence for sentence in sentences if not sold_abroad(sentence, text, suspect=True)]
    honest = [sentence for sentence in rest if not sold_in(sentence)]
    kept = honest if sum(len(sentence.encode()) for sentence in honest) >= HONEST else rest
    return " ".join(kept) if len(kept) < len(sentences) else words
