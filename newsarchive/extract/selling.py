"""Spam that readers see: paragraphs put into an honest article to sell what its other words do not speak of, and whole posts of it.

An honest article about the trade tells of patients, doctors or police, and asks nobody to join, to order or to pay in; spam asks.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsarchive.extract.paragraphs import Paragraph
from newsarchive.extract.spam_words import count_strong, may_sell, sold_in, spam_words
from newsarchive.extract.wording import folded

_PROSE = 100
"""Bytes of honest words without which there is no article that something was put into."""
_QUOTED = 200
"""Letters of each such paragraph that are kept as evidence."""
_MANY = 3
"""Strong words of a whole post."""


def sold(paragraphs: Sequence[Paragraph], headline: str | None, language: str | None) -> list[Paragraph]:
    """The paragraphs that sell what neither the headline nor the others speak of, and lines of spam's links beside them.

    In their order; none where there is hardly a word but theirs.
    """
    if not may_sell((paragraph.text.lower() for paragraph in paragraphs), language):
        return []
    words = [folded(paragraph.text) for paragraph in paragraphs]
    selling = {i: found for i, text in enumerate(words) if (found := sold_in(text))}
    rest = [text for i, text in enumerate(words) if i not in selling and not _is_links(paragraphs[i], text)]
    if not selling or sum(len(text.encode()) for text in rest) < _PROSE:
        return []
    rest.append(folded(headline or ""))
    if any(word in text for found in selling.values() for word in found for text in rest):
        return []
    return [paragraph for i, paragraph in enumerate(paragraphs) if i in selling or _is_links(paragraph, words[i])]


def reasons(paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """What is said of them in the record's evidence."""
    return tuple("text: sells what the article does not speak of: " + paragraph.text[:_QUOTED] for paragraph in paragraphs)


def is_post_of_spam(headline: str, body: str) -> tuple[str, ...]:
    """The words of the trade in an article that does nothing but sell, as its headline says; none in any other."""
    said = folded(headline)
    return sold_in(f"{said}\n{folded(body)}", _MANY) if count_strong(spam_words(said)) else ()


def _is_links(paragraph: Paragraph, words: str) -> bool:
    """Is it mostly links to what spam sells?"""
    return paragraph.linked > 0.5 and count_strong(spam_words(words)) > 0
