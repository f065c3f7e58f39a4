"""Cutting → clean paragraphs: the body, the institution's block apart, the words counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from newsarchive.extract import elsewhere, schema_org, wording
from newsarchive.extract.appeals import appeals
from newsarchive.extract.attachments import is_file
from newsarchive.extract.controls import is_control
from newsarchive.extract.date_events import names_place
from newsarchive.extract.date_words import SAYS_OTHER, fold
from newsarchive.extract.datelines import is_dateline, names_day_or_author
from newsarchive.extract.draft import Cutting, Draft
from newsarchive.extract.hijack import is_injected
from newsarchive.extract.language import identify
from newsarchive.extract.paragraphs import Paragraph, joined, to_html, to_text
from newsarchive.extract.render import render
from newsarchive.extract.scripts import script_of
from newsarchive.extract.sections import reserves, split
from newsarchive.extract.signature import signature
from newsarchive.extract.sources import is_file_name, is_name_of
from newsarchive.extract.wording import SENTENCE_ENDS, count_words, key

SHORT = 20
"""An article of fewer words is flagged ``short``."""


def clean_text(draft: Draft) -> Draft:
    """The article's words as clean paragraphs; institution block, contacts and disclaimer apart; its language."""
    document, headline = draft.document, draft.headline.text
    paragraphs = _written(draft)
    for number, page in enumerate(draft.following, 2):
        paragraphs = joined(paragraphs, [written for written in _written(page) if not _counts_pages(written.text, number)])
    parts = split(_said_once(paragraphs), document, draft.site)
    body = to_text(parts.body)
    words = count_words(body, _runs_of(parts.body))
    draft = draft.with_article(
        article_body=body, article_html=to_html(parts.body), word_count=words, description=describe(draft, body),
        about=to_text(parts.about or _apart(draft)) or None, contact=to_text(parts.contact) or None,
        disclaimer=to_text(parts.disclaimer) or None,
        in_language=identify(body or headline or "", document, draft.site))  # fmt: skip
    return draft.flagged("short") if words < SHORT else draft


def _written(draft: Draft) -> list[Paragraph]:
    """The paragraphs of one page."""
    headline = draft.headline.text
    rendered = render(draft.cutting, draft.document)
    script = script_of(headline or "") if draft.headline.hijacked else None
    written = _without_furniture([*_without_names(rendered)])
    if script is not None:
        written = [paragraph for paragraph in written if not is_injected(paragraph.text, script, 1)]
    if all(_is_meta(paragraph) or paragraph.text in ("", headline) for paragraph in written):
        written += filter(_is_file, rendered)  # "Click here for the notice (PDF)" is all it says
    return _without_edges(_without_headline(written, headline), draft.document.url)


def _apart(draft: Draft) -> list[Paragraph]:
    """What the publisher says of itself in a box of its own behind the article."""
    about = draft.cutting.about
    return _without_furniture(render(Cutting(about), draft.document)) if about else []


def _without_names(paragraphs: list[Paragraph]) -> Iterator[Paragraph]:
    """Without the names of pictures' files printed right under them in plain words; in a table they may be the things shown."""
    above, named = "", set[str]()
    for paragraph in paragraphs:
        if above and paragraph.tag == "p" and not paragraph.nest and _names(above, paragraph.text):
            named.add(paragraph.text)
        elif paragraph.text not in named:  # else it stands under the picture's second print
            yield paragraph
        above = paragraph.html if paragraph.tag == "figure" else ""


def _names(figure: str, words: str) -> bool:
    address, description = (unescape(found[1]) if (found := pattern.search(figure)) else "" for pattern in (_ADDRESS, _DESCRIPTION))
    return is_name_of(words, address, description)


_ADDRESS, _DESCRIPTION = re.compile(r'<img src="([^"]*)"'), re.compile(r'alt="([^"]*)"')


def _said_once(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Without an article said again: pages carry one for small screens and one for large ones."""
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


def _runs_of(paragraphs: list[Paragraph]) -> int:
    """How many lines and cells they have, if all is tidy in them."""
    if any(paragraph.tag == "pre" for paragraph in paragraphs):
        return 0
    return sum(1 + (paragraph.text.count("\n") if "\n" in paragraph.text else 0) for paragraph in paragraphs if paragraph.text)


def _without_furniture(paragraphs: list[Paragraph]) -> list[Paragraph]:
    asking = appeals([paragraph.text for paragraph in paragraphs])
    return [paragraph for paragraph, asks in zip(paragraphs, asking, strict=True) if not _is_furniture(paragraph, asks)]


def _is_furniture(paragraph: Paragraph, asks: bool) -> bool:
    if asks and not paragraph.member:
        return True
    text = paragraph.text
    return 0 < len(text) < 200 and (
        is_control(text) or is_file_name(text) or (paragraph.linked > 0.5 and elsewhere.is_pointer(text))
    )


def _without_edges(paragraphs: list[Paragraph], url: str) -> list[Paragraph]:
    """Without the lines around the sentences that are none themselves."""
    gone = set(_behind_rule(paragraphs))
    gone.update(_closing(paragraphs[: min(gone)] if gone else paragraphs, url))
    last = next((i for i in reversed(range(len(paragraphs))) if paragraphs[i].text and i not in gone), 0)
    gone.update(i for i in _opening(paragraphs) if i != last or not (_signs(paragraphs, i) or _is_file(paragraphs[i])))
    return [paragraph for i, paragraph in enumerate(paragraphs) if i not in gone] if len(gone) < len(paragraphs) else paragraphs


def _opening(paragraphs: list[Paragraph]) -> Iterator[int]:
    """The lines of date and author before the second sentence, and the section's name."""
    sentences = 0
    for i, paragraph in enumerate(paragraphs[:12]):
        if sentences and _signs(paragraphs, i) and sum(len(after.text) for after in paragraphs[i + 1 :]) < SHORT:
            return  # a notice of one sentence, signed
        if sentences and _is_headed(paragraphs, i):
            return
        if _is_meta(paragraph) or (not sentences and _is_section_link(paragraph)):
            yield i
        elif len(paragraph.text.encode()) > 80:
            sentences += 1
            if sentences > 1:
                return


def _is_headed(paragraphs: list[Paragraph], i: int) -> bool:
    """Is it the news itself: what a heading above it announces, ■期間, or an event's hour, the place of which stands below?"""
    before, text = paragraphs[i - 1], paragraphs[i].text
    return (len(before.text) < 20 and SAYS_OTHER.search(fold(before.text)) is not None) or (
        i + 1 < len(paragraphs) and names_place(paragraphs[i + 1].text) and is_dateline(text)
    )


def _closing(paragraphs: list[Paragraph], url: str) -> Iterator[int]:
    """After the last sentence: date and author, the way back, headings of what is no longer there."""
    for i in range(len(paragraphs) - 1, 0, -1):
        paragraph = paragraphs[i]
        if _signs(paragraphs, i):
            return
        label = not paragraph.member and (_is_label(paragraph) or _is_meta(paragraph))
        if label or _is_count(paragraph) or _is_way_back(paragraph, url) or _is_teaser(paragraph) or _is_counted_file(paragraph):
            yield i
        elif paragraph.text and not reserves(paragraph):
            return


_RULE = re.compile(r"[*#＊=~·•\s]{3,}|-\s?30\s?-")
_TELEPHONE = re.compile(r"@|\d{2,}[\s./-]\d{3,}")


def _behind_rule(paragraphs: list[Paragraph]) -> Iterator[int]:
    """A line of signs that ends a press release, and the initials and numbers behind it; not whom to call."""
    for i in range(len(paragraphs) - 1, max(0, len(paragraphs) - 7), -1):
        text = paragraphs[i].text
        if _RULE.fullmatch(text):
            yield from range(i, len(paragraphs))
            return
        if len(text) > 80 or text.endswith(SENTENCE_ENDS) or _TELEPHONE.search(text):
            return


def _signs(paragraphs: list[Paragraph], i: int) -> bool:
    return i > 0 and not paragraphs[i].linked and signature(paragraphs[i].text, paragraphs[i - 1].text)


def _is_label(paragraph: Paragraph) -> bool:
    """Does it only head what is no longer there?"""
    text = paragraph.text
    return len(text) < 80 and (text.endswith((":", "：")) or (paragraph.heading and not text.endswith(SENTENCE_ENDS)))


def _is_meta(paragraph: Paragraph) -> bool:
    return bool(paragraph.text) and names_day_or_author(paragraph.text)


def _is_count(paragraph: Paragraph) -> bool:
    """Is it a number that stands alone, as counters of readers do?"""
    return not paragraph.nest and len(paragraph.text) < 12 and paragraph.text.replace(" ", "").isdecimal()


def _counts_pages(text: str, number: int) -> bool:
    """Does a line of a further page say which one it is, and of how many?"""
    said = [int(run) for run in _NUMBER.findall(text)] if len(text) < 30 else []
    return len(said) == 2 and said[0] == number <= said[1]


_NUMBER = re.compile(r"\d{1,3}")


def _is_teaser(paragraph: Paragraph) -> bool:
    """Is it a cell with nothing but the title of another story, and perhaps its date?"""
    return (
        bool(paragraph.nest)
        and paragraph.nest[-1].tag == "td"
        and (paragraph.linked > 0.9 or (paragraph.linked > 0.3 and is_dateline(paragraph.text)))
    )


_TARGET = re.compile(r'<a(?: href="([^"]*)")?>')


def _is_way_back(paragraph: Paragraph, url: str) -> bool:
    """Is it one link of its own to the listing: by its words, to a folder that this page stands in, or to nowhere?"""
    if paragraph.linked <= 0.9 or paragraph.tag != "p" or len(paragraph.text) > 60:
        return False
    targets = _TARGET.findall(paragraph.html)
    return elsewhere.is_way_back(paragraph.text) or (len(targets) == 1 and url.startswith(unescape(targets[0])))


def _is_section_link(paragraph: Paragraph) -> bool:
    """Is it a short link of its own, as the section's name above a headline is?"""
    return paragraph.linked > 0.9 and paragraph.tag == "p" and not paragraph.nest and len(paragraph.text) < 60


def _is_file(paragraph: Paragraph) -> bool:
    return any(is_file(unescape(address), paragraph.text) for address in _TARGET.findall(paragraph.html))


_FETCHED = re.compile(r"다운로드|下[载載](?:次|量|：|:)|\bdownload(?:s|ed)\b|\d\s?(?:×|x)\s?heruntergeladen", re.IGNORECASE)


def _is_counted_file(paragraph: Paragraph) -> bool:
    """Is it an attachment as boards list it, with how often it was fetched: 보도자료.hwp (120.5K) 12회 다운로드 | DATE : …?"""
    text = paragraph.text
    return (
        bool(paragraph.linked)
        and len(text) < 160
        and _FETCHED.search(text) is not None
        and _is_file(paragraph)
        and bool(_NUMBER.search(text))
    )


def _without_headline(paragraphs: list[Paragraph], headline: str | None) -> list[Paragraph]:
    """Without the headline said again at the top."""
    if not headline or len(paragraphs) < 2:
        return paragraphs
    said = key(headline)
    return [paragraph for i, paragraph in enumerate(paragraphs) if i > 4 or not _says(paragraph, said)]


def _says(paragraph: Paragraph, headline: str) -> bool:
    """Is it the headline; or, if it is marked as a heading, nearly so?"""
    if not paragraph.text or len(paragraph.text) > 3 * len(headline):
        return False
    words = key(_ORIGINAL.sub("", paragraph.text))
    return words == headline or (paragraph.heading and _nearly(words, headline))


_ORIGINAL = re.compile(r"\s*原[标標][题題]\s?[:：]")
"""As portals in China print the headline once more."""


def _nearly(words: str, said: str) -> bool:
    """Is one the other with a word more?"""
    shorter, longer = sorted((words, said), key=len)
    return shorter in longer and len(shorter) > 0.6 * len(longer)


def describe(draft: Draft, body: str) -> str | None:
    """The page's own summary, where it is about this article: a site's motto and spam share few words with the body."""
    meta = draft.document.meta
    claims = [claim for name in ("og:description", "description", "twitter:description") for claim in meta.get(name, ())]
    said = body[:6000]
    for summary in dict.fromkeys((*_summaries(draft), *claims)):
        words = wording.terms(summary)
        if len(words) > 3 and any(_speaks_of(words, case(said)) for case in (str, str.casefold)):  # the first takes no time
            return summary
    return None


def _speaks_of(words: list[str], text: str) -> bool:
    return sum(map(text.__contains__, words)) > 0.4 * len(words)


def _summaries(draft: Draft) -> list[str]:
    articles = (node for node in draft.document.json_ld if schema_org.is_article(node) and not draft.headline.disowns(node))
    values = (node.get("description") for node in articles)
    return [" ".join(unescape(value).split()) for value in values if isinstance(value, str) and value.strip()]
