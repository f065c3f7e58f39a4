"""What is said twice is kept once: the headline, a summary cut from the first words, an article printed for two screen sizes."""

import re
from collections.abc import Iterable
from html import unescape

from newsarchive.extract.lines.datelines import is_dateline
from newsarchive.extract.lines.paragraphs import Paragraph
from newsarchive.extract.words.wording import SENTENCE_ENDS, key

_SUMMARY = re.compile(
    r"\s*(?:(?:内容)?摘要|内容提要|[导導][读讀語语]|核心提示|summary|abstract)(?:\s*[:：]\s*|\s?(?=【))(?:【[^】]{4,80}】\s*)?",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"\s*[【（(\[]?[^，。：\s（(]{1,6}[讯訊](?:\s?[（(][^（）()]{2,30}[）)][】\s:：]{0,2}|[】）)\]\s:：]{1,2})")
"""What an article begins with before its summary's first word: 本网讯, 【本站讯】, 本报讯（通讯员 李四）."""
_LEAST = 15
"""Letters that a summary has at least."""


def without_summary(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Without the summary above an article that is nothing but its first words, cut off anywhere by the content system."""
    told = [i for i, paragraph in enumerate(paragraphs[:8]) if paragraph.text]
    if len(told) < 2 or paragraphs[told[0]].heading:
        return paragraphs
    summary, *texts = (paragraphs[i].text for i in told)
    labelled = _SUMMARY.match(summary)
    whole = not labelled and summary.endswith(SENTENCE_ENDS) and not summary.endswith(("...", "…"))
    texts[0] = _REPORTED.sub("", reported := texts[0], count=1)
    if whole and (summary.isascii() or summary != reported == texts[0]):
        return paragraphs  # a sentence of its own, or filler that says one line again and again
    first = "".join(summary[labelled.end() if labelled else 0 :].split()).rstrip(".…")
    if len(first) < _LEAST or not _opens(first, texts if labelled else texts[:1], texts):
        return paragraphs
    return paragraphs[: told[0]] + paragraphs[told[0] + 1 :]


def _opens(words: str, parts: list[str], texts: list[str]) -> bool:
    """Do the words begin the article of these texts, or one of the parts of it?"""
    begun = [part for part in parts if words.startswith(part.lstrip()[:1])]
    return begun != [] and any("".join(text.split()).startswith(words) for text in ("".join(texts), *begun))


def said_once(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Without a second print of the article: some pages carry one for small screens and one for large ones."""
    if len(paragraphs) - len({paragraph.text for paragraph in paragraphs}) < 4:
        return paragraphs
    seen: set[str] = set()
    again: set[int] = set()
    for i, paragraph in enumerate(paragraphs):
        if len(paragraph.text) > 40 and not paragraph.member:
            if paragraph.text in seen:
                again.add(i)
            seen.add(paragraph.text)
    if len({paragraphs[i].text for i in again}) < 4:
        return paragraphs
    return [paragraph for i, paragraph in enumerate(paragraphs) if i not in again]


def without_headline(paragraphs: list[Paragraph], headline: str | None, claimed: Iterable[str] = ()) -> list[Paragraph]:
    """Without the headline said again at the top, or nearly so as the page's data have it, and without the original one."""
    if not headline or len(paragraphs) < 2:
        return paragraphs
    said = key(headline)
    near = frozenset(words for title in claimed if _nearly(words := key(title), said))
    told = [
        _is_original(paragraph)
        or (i < 5 and (_says(paragraph, said) or _is_dated(paragraph, headline)))
        or (i == 0 and key(paragraph.text) in near)
        for i, paragraph in enumerate(paragraphs)
    ]
    return [paragraph for paragraph, again in zip(paragraphs, told, strict=True) if not again]


def _says(paragraph: Paragraph, headline: str) -> bool:
    """Is it the headline, with no more than links before it; or, if it is marked as a heading, nearly so?"""
    if not paragraph.text or len(paragraph.text) > 3 * len(headline):
        return False
    words = key(paragraph.text)
    if words == headline or (paragraph.heading and _nearly(words, headline)):
        return True
    return paragraph.linked > 0 and words.endswith(headline) and key(unescape(_LINK.sub("", paragraph.html))) == headline


def _is_dated(paragraph: Paragraph, headline: str) -> bool:
    """Is it the headline and the day behind it, in one line: "Ward 5 reopens2025-05-27"?"""
    text = paragraph.text
    return text.startswith(headline) and len(headline) < len(text) and is_dateline(text.removeprefix(headline))


_LINK = re.compile(r"<a\b.*?</a>|<[^>]+>", re.DOTALL)
"""A link, or a tag: without them "Hospital / News / The headline", which says where the reader is, is the headline."""


_ORIGINAL = re.compile(r"\W{0,2}原[标標][题題]\s?[:：].{1,80}")


def _is_original(paragraph: Paragraph) -> bool:
    """Is it the “original title”, as portals in China print above or below what they took over?"""
    return "原" in paragraph.text[:3] and _ORIGINAL.fullmatch(paragraph.text) is not None


def _nearly(words: str, said: str) -> bool:
    """Is one the other with a word more?"""
    shorter, longer = sorted((words, said), key=len)
    return shorter in longer and len(shorter) > 0.6 * len(longer)
