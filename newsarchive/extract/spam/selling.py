"""Spam that readers see: paragraphs put into an honest article to sell what its other words do not speak of, and whole posts of it.

An honest article about the trade tells of patients, doctors or police, and asks nobody to join, to order or to pay in; spam asks.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from newsarchive.extract.lines.paragraphs import Paragraph
from newsarchive.extract.spam.foreign import HONEST, SENTENCE_END, is_abroad, sold_abroad
from newsarchive.extract.words.spam_words import (
    count_strong,
    may_sell,
    offers_in,
    sold_in,
    spam_words,
    speaks_of_care,
    speaks_of_trade,
    strong_words,
)
from newsarchive.extract.words.wording import folded

_PROSE = 100
"""Bytes of honest words without which there is no article that something was put into."""
_QUOTED = 200
"""Letters of each such paragraph that are kept as evidence."""
_FARM = 4
"""So many lines of mere links, each with a word of the trade, are spam without a sentence that sells."""
_MANY = 5
"""Words of a whole post that name what is sold, or ask to buy it or to join."""


def without_sold(
    paragraphs: Sequence[Paragraph], headline: str | None, hijacked: bool = False
) -> tuple[list[Paragraph], tuple[str, ...]]:
    """The paragraphs without those that sell what neither the headline nor the others speak of, and lines of spam's links beside
    them; and the words taken out. Of a paragraph with honest sentences only those are taken that sell.

    Nothing is taken where there is hardly a word else, or all of it is spam. ``hijacked``: the page's title was stolen.
    """
    given = list(paragraphs)
    if not may_sell("\n".join(paragraph.text for paragraph in paragraphs).lower()):
        return given, ()
    words = [folded(paragraph.text) for paragraph in paragraphs]
    naming = [i for i, text in enumerate(words) if count_strong(spam_words(text))]
    article = "\n".join([text for i, text in enumerate(words) if i not in naming] or words) if naming else ""
    put_in = {i: sentences for i in naming if (sentences := _sentences_sold(paragraphs[i].text, words[i], article, hijacked))}
    whole = [i for i in naming if i not in put_in and not _lists_links(paragraphs[i])]
    selling = {i for i in whole if _sold(words[i], article, hijacked)}
    for run in _runs([i for i in whole if i in selling or not speaks_of_care(words[i])]):
        selling |= set() if selling.isdisjoint(run) else set(run)
    links = {i: found for i, text in enumerate(words) if (found := _names_in_links(paragraphs[i], text))}
    put = selling.union(links) if selling or put_in or len(links) >= _FARM else set[int]()
    rest = [_cut(text, folded(put_in[i])) if i in put_in else text for i, text in enumerate(words) if i not in put]
    if not (put or put_in) or sum(len(text.encode()) for text in rest) < _PROSE:
        return given, ()
    said = folded(headline or "")
    if count_strong(spam_words(said)) and not speaks_of_care("\n".join(rest)):
        return given, ()  # nothing was put into this: it is a post of spam itself
    rest.append(said)
    offers = [words[i] for i in sorted(selling)] or ([] if put_in else [words[i] for i in links])
    own = [offer for offer in (*offers, *map(folded, put_in.values())) if not sold_abroad(offer, article, hijacked)]
    named = {word for offer in own for word in strong_words(spam_words(offer))}
    told = strong_words(spam_words("\n".join(rest))) if named else []
    if any(one in word for word in named for one in told) or any(word in text for word in named for text in rest):
        return given, ()
    if named and (any(map(speaks_of_trade, rest)) if put_in else speaks_of_trade(said)):
        return given, ()  # "free chips are bait" under "A ward for gamblers"
    kept = [_without(paragraph, put_in.get(i)) for i, paragraph in enumerate(given) if i not in put]
    return kept, tuple(put_in.get(i, paragraph.text) for i, paragraph in enumerate(given) if i in put or i in put_in)


def _runs(numbers: Sequence[int]) -> Iterator[list[int]]:
    """Numbers of neighbouring paragraphs: where one of them sells, what the next ones name was put in with it."""
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        yield [number for _, number in run]


def _sold(words: str, article: str, hijacked: bool) -> tuple[str, ...]:
    return sold_in(words) or sold_abroad(words, article, hijacked)


def _sentences_sold(text: str, words: str, article: str, hijacked: bool) -> str:
    """The neighbouring sentences of a paragraph that sell, beside honest ones; nothing where it has no others."""
    if not count_strong(spam_words(words)) or len(sentences := SENTENCE_END.split(text)) < 2:
        return ""
    named = [i for i, sentence in enumerate(sentences) if count_strong(spam_words(folded(sentence)))]
    if not named:
        return ""
    first, last = named[0], named[-1] + 1
    while last < len(sentences) and is_abroad(folded(sentences[last]), article, []):
        last += 1  # "지금 주문하세요" behind what is to be ordered
    while first and is_abroad(folded(sentences[first - 1]), article, []):
        first -= 1
    if sum(len(sentence.encode()) for sentence in sentences[:first] + sentences[last:] if not _asks(sentence)) < HONEST:
        return ""
    start = text.index(sentences[first])
    told = text[start : text.rindex(sentences[last - 1]) + len(sentences[last - 1])]
    return told if _sold(folded(told), article, hijacked) else ""


def _asks(sentence: str) -> bool:
    """Does a sentence beside what sells ask to buy or to join, and speak of nobody's health?"""
    return bool(offers_in(said := folded(sentence))) and not speaks_of_care(said)


def _without(paragraph: Paragraph, sentences: str | None) -> Paragraph:
    """The paragraph without these sentences, unless a tag opens in them that closes elsewhere."""
    marked = _marked(paragraph, sentences) if sentences else None
    if not sentences or marked is None:
        return paragraph
    return paragraph._replace(text=_cut(paragraph.text, sentences), html=_cut(paragraph.html, marked))


_SIGNS = re.compile(r"<br>|(?:<[^>]*>)*(&[^;\s]{2,8};|[^<])", re.DOTALL)


def _marked(paragraph: Paragraph, sentences: str) -> str | None:
    """The same sentences as the paragraph's HTML has them."""
    signs = [found.span() for found in _SIGNS.finditer(paragraph.html)]
    start = paragraph.text.index(sentences)
    if len(signs) != len(paragraph.text):
        return None
    last = signs[start + len(sentences) - 1][1]
    closing = _CLOSING.match(paragraph.html, last)
    part = paragraph.html[signs[start][0] : closing.end() if closing else last]
    return part if len(_OPENS.findall(part)) == part.count("</") else None


_CLOSING, _OPENS = re.compile(r"(?:</[^>]*>)+"), re.compile(r"<(?!/|br>)")


def _cut(text: str, part: str) -> str:
    before, _, behind = text.partition(part)
    return f"{before.rstrip()} {behind.lstrip()}".strip()


def reasons(taken: Sequence[str]) -> tuple[str, ...]:
    """What is said of the words taken out in the record's evidence."""
    return tuple("text: sells what the article does not speak of: " + words[:_QUOTED] for words in taken)


def is_post_of_spam(headline: str, body: str, hijacked: bool) -> tuple[str, ...]:
    """The words of the trade in an article that does nothing but sell, as its headline says; none in any other.

    ``hijacked``: what its headline was is told already to be spam, and something else taken for it.
    """
    if hijacked:
        return sold_in(folded(body))
    said = folded(headline)
    return sold_in(f"{said}\n{folded(body)}", 1, _MANY) if count_strong(spam_words(said)) else ()


def sells_itself(headline: str, body: str) -> tuple[str, ...]:
    """The words of the trade in an article whose headline sells, and whose text asks as often, whatever it says of health.

    Posts of spam speak of doctors and students too. What warns of the trade says so in its headline.
    """
    said = folded(headline)
    strong = strong_words(spam_words(said))
    if not strong or speaks_of_care(said) or len(strong) + len(offers_in(said)) < _MANY_IN_HEADLINE:
        return ()
    told = _QUOTATION.sub("", folded(body))
    sold = strong_words(spam_words(told))
    asks = len(sold) + len(offers_in(told)) > _MANY and any(map(sold_in, told.split("\n\n")))
    return tuple(sold) if len(sold) > 1 and asks else ()


_QUOTATION = re.compile(r"“[^”]*”|\"[^\"\n]*\"|«[^»]*»|„[^“”]*[“”]|「[^」]*」")


_MANY_IN_HEADLINE = 3
"""Words of a headline that name what is sold, or ask to buy it or to join."""


def _lists_links(paragraph: Paragraph) -> bool:
    """Is it nothing but several links? Of those three are no spam yet."""
    return paragraph.linked > 0.9 and paragraph.html.count("<a ") > 1


def _names_in_links(paragraph: Paragraph, words: str) -> tuple[str, ...]:
    """What is sold behind the links that a paragraph consists of, mostly."""
    return tuple(strong_words(spam_words(words))) if paragraph.linked > 0.5 else ()
