"""Shows where a search was found, in the article's own letters: the index holds folded ones, which are not for reading."""

import re
from functools import lru_cache

from newsarchive.archive.fold import LOOSE, MARKS, PUNCTUATION, STOP, fold
from newsarchive.archive.query import Phrase, parse

_PARAGRAPH = re.compile(r"\n\s*\n")
_FIRM = f"[^\\W{LOOSE}]"
"""A letter of a script that writes spaces between words."""
_LETTER = re.compile(_FIRM)
_JOINING = (
    "\u1160-\u11ff\u3099\u309a\uff9e\uff9f\u093c\u09bc\u09be\u09d7\u0a3c\u0b3c\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56\u0cc2\u0cd5"
    "\u0cd6\u0d3e\u0d57\u0dca\u0dcf\u0ddf\u102e"
)
"""Signs that normalisation joins to the letter before them: Korean jamo, voicing marks of kana, vowels of Indian scripts."""
_SIGN = re.compile(f"[{MARKS}{_JOINING}]")
_CLUSTER = re.compile(f".[{MARKS}{_JOINING}]*", re.DOTALL)


def highlight(text: str | None, query: str | None, before: str, after: str) -> str | None:
    """The whole text with every place that was looked for between two marks."""
    if not text:
        return text
    pattern = _pattern(query or "")
    return text if pattern is None else _marked(text, _spans(text, pattern), before, after)


def snippet(text: str | None, query: str | None, before: str, after: str, length: int = 160) -> str | None:
    """About ``length`` characters of the paragraph with most different words of the search, around the first of them."""
    if not text:
        return text
    pattern = _pattern(query or "")
    paragraphs = [paragraph.strip() for paragraph in _PARAGRAPH.split(text) if paragraph.strip()]
    best, most = (paragraphs or [text])[0], 0
    if pattern is not None:
        for paragraph in paragraphs:
            different = len({found.group() for found in pattern.finditer(fold(paragraph))})
            if different > most:
                best, most = paragraph, different
    spans = _spans(best, pattern) if most and pattern is not None else []
    start, end = _window(best, spans[0] if spans else (0, 0), length)
    inside = [(max(a, start) - start, min(b, end) - start) for a, b in spans if a < end and b > start]
    cut = " ".join(_marked(best[start:end], inside, before, after).split("\n"))
    return ("…" if start else "") + cut + ("…" if end < len(best) else "")


@lru_cache(maxsize=64)
def _pattern(query: str) -> re.Pattern[str] | None:
    """What to find in folded text; ``None`` if nothing is looked for."""
    phrases = sorted(parse(query).phrases, key=lambda phrase: -len("".join(phrase.tokens)))
    return re.compile("|".join(map(_phrase_pattern, phrases))) if phrases else None


def _phrase_pattern(phrase: Phrase) -> str:
    """Tokens in order with no word between them. Between two loose letters no punctuation either, as in the index."""
    made = ""
    for position, token in enumerate(phrase.tokens):
        if token == STOP:
            continue
        if position:
            stopped = phrase.tokens[position - 1] == STOP
            made += f"(?:\\s*(?:{PUNCTUATION})\\W*)" if stopped else _gap(phrase.tokens[position - 1], token)
        made += re.escape(token)
        if not position and _LETTER.match(token):
            made += f"(?<!{_FIRM}{re.escape(token)})"  # looked back at last: the engine finds a word fast, a place in a text slowly
    last = phrase.tokens[-1]
    end = f"(?!{_FIRM})" if _LETTER.match(last[-1]) and not phrase.prefix else ""
    return f"{made}{end}"


def _gap(before: str, after: str) -> str:
    if _LETTER.match(before[-1]) and _LETTER.match(after):
        return r"\W+"
    return f"(?:(?!{PUNCTUATION})\\W)*"


def _spans(text: str, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """Where the pattern stands in the text as it is printed."""
    folded = fold(text)
    found = [match.span() for match in pattern.finditer(folded)]
    if not found:
        return []
    if len(folded) == len(text) and not _SIGN.search(text):  # no sign is dropped or joined, so no letter can have grown
        return found
    places = [match.span() for match in _CLUSTER.finditer(text) for _ in _folded(match.group())]
    if len(places) != len(folded):  # letters that only fold together; an unmarked text is better than wrong marks
        return []
    return [(places[start][0], places[end - 1][1]) for start, end in found]


_folded = lru_cache(maxsize=8192)(fold)


def _window(text: str, span: tuple[int, int], length: int) -> tuple[int, int]:
    """Where to cut so that the span stands in the first half, between words where the script has them."""
    if len(text) <= length * 5 // 4:
        return 0, len(text)
    start = max(0, min(span[0] - length // 3, len(text) - length))
    end = min(len(text), max(start + length, span[1]))
    while 0 < start < span[0] and _LETTER.match(text[start - 1]) and _LETTER.match(text[start]):
        start += 1
    while start < span[0] and text[start].isspace():
        start += 1
    while span[1] < end < len(text) and _LETTER.match(text[end - 1]) and _LETTER.match(text[end]):
        end -= 1
    return start, end


def _marked(text: str, spans: list[tuple[int, int]], before: str, after: str) -> str:
    made, done = [], 0
    for start, end in spans:
        made += [text[done:start], before, text[start:end], after]
        done = end
    return "".join([*made, text[done:]])
