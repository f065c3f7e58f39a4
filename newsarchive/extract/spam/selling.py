"""Spam that readers see: paragraphs put into an honest article to sell what its other words do not speak of, and whole posts of it.

An honest article about the trade tells of patients, doctors or police, and asks nobody to join, to order or to pay in; spam asks.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsarchive.extract.lines.paragraphs import Paragraph
from newsarchive.extract.words.spam_words import count_strong, may_sell, sold_in, spam_words, speaks_of_care, strong_words
from newsarchive.extract.words.wording import folded

_PROSE = 100
"""Bytes of honest words without which there is no article that something was put into."""
_QUOTED = 200
"""Letters of each such paragraph that are kept as evidence."""
_FARM = 4
"""So many lines of mere links, each with a word of the trade, are spam without a sentence that sells."""
_MANY = 5
"""Words of a whole post that name what is sold, or ask to buy it or to join."""


def sold(paragraphs: Sequence[Paragraph], headline: str | None, language: str | None) -> list[Paragraph]:
    """The paragraphs that sell what neither the headline nor the others speak of, and lines of spam's links beside them.

    In their order; none where there is hardly a word but theirs, or all of it is spam.
    """
    if not may_sell((paragraph.text.lower() for paragraph in paragraphs), language):
        return []
    words = [folded(paragraph.text) for paragraph in paragraphs]
    selling = {i: found for i, text in enumerate(words) if (found := sold_in(text))}
    links = {i: found for i, text in enumerate(words) if (found := _names_in_links(paragraphs[i], text))}
    put = {**selling, **links} if selling or len(links) >= _FARM else {}
    rest = [text for i, text in enumerate(words) if i not in put]
    if not put or sum(len(text.encode()) for text in rest) < _PROSE:
        return []
    said = folded(headline or "")
    if count_strong(spam_words(said)) and not speaks_of_care("\n".join(rest)):
        return []  # nothing was put into this: it is a post of spam itself
    rest.append(said)
    if any(word in text for found in (selling or links).values() for word in found for text in rest):
        return []
    return [paragraph for i, paragraph in enumerate(paragraphs) if i in put]


def reasons(paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """What is said of them in the record's evidence."""
    return tuple("text: sells what the article does not speak of: " + paragraph.text[:_QUOTED] for paragraph in paragraphs)


def is_post_of_spam(headline: str, body: str, hijacked: bool) -> tuple[str, ...]:
    """The words of the trade in an article that does nothing but sell, as its headline says; none in any other.

    ``hijacked``: what its headline was is told already to be spam, and something else taken for it.
    """
    if hijacked:
        return sold_in(folded(body))
    said = folded(headline)
    return sold_in(f"{said}\n{folded(body)}", 1, _MANY) if count_strong(spam_words(said)) else ()


def _names_in_links(paragraph: Paragraph, words: str) -> tuple[str, ...]:
    """What is sold behind the links that a paragraph consists of, mostly."""
    return tuple(strong_words(spam_words(words))) if paragraph.linked > 0.5 else ()
