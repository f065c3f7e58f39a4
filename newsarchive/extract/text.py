"""Cutting → clean paragraphs: the body, the institution's block apart, the words counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html import escape, unescape

from lxml.html import HtmlElement

from newsarchive.extract import elsewhere, schema_org, wording
from newsarchive.extract.appeals import appeals
from newsarchive.extract.controls import is_control
from newsarchive.extract.credits import parted
from newsarchive.extract.draft import Cutting, Draft
from newsarchive.extract.edges import is_meta, leads_to_file, without_edges, without_rule
from newsarchive.extract.hijack import is_injected
from newsarchive.extract.language import identify
from newsarchive.extract.paragraphs import Paragraph, joined, to_html, to_text
from newsarchive.extract.render import render
from newsarchive.extract.scripts import script_of
from newsarchive.extract.sections import split
from newsarchive.extract.selling import reasons, sold
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
    paragraphs = _said_once(_without_echo(paragraphs))
    parts = split(paragraphs, document, draft.site)
    if len(parts.body) < len(paragraphs):
        parts = replace(parts, body=without_rule(parts.body))
    body = to_text(parts.body)
    language = identify(body or headline or "", document, draft.site)
    if spam := sold(parts.body, headline, language):
        draft = draft.flagged("injected_spam").with_reasons(reasons(spam))
        parts = replace(parts, body=[paragraph for paragraph in parts.body if paragraph not in spam])
        body = to_text(parts.body)
    words = count_words(body, _runs_of(parts.body))
    draft = draft.with_article(
        article_body=body, article_html=to_html(parts.body), word_count=words, description=describe(draft, body),
        about=to_text(parts.about or _apart(draft, draft.cutting.about)) or None,
        contact=to_text(parts.contact or _apart(draft, draft.cutting.contact)) or None,
        disclaimer=to_text(parts.disclaimer) or None,
        in_language=language)  # fmt: skip
    return draft.flagged("short") if words < SHORT else draft


def _written(draft: Draft) -> list[Paragraph]:
    """The paragraphs of one page."""
    headline = draft.headline.text
    rendered = render(draft.cutting, draft.document)
    script = script_of(headline or "") if draft.headline.hijacked else None
    written = _without_furniture(_captions_apart([*_without_names(rendered)]))
    if script is not None:
        written = [paragraph for paragraph in written if not is_injected(paragraph.text, script, 1)]
    if all(is_meta(paragraph) or paragraph.text in ("", headline) for paragraph in written):
        written += filter(leads_to_file, rendered)  # "Click here for the notice (PDF)" is all it says
    own = f'<a href="{escape(draft.document.url.partition("#")[0])}#'
    written = [paragraph for paragraph in written if paragraph.linked <= 0.9 or not _unfolds(paragraph, own)]
    return without_edges(_without_headline(written, headline), draft.document.url)


def _unfolds(paragraph: Paragraph, own: str) -> bool:
    """Does a mere link lead to another place of this page, as what unfolds the rest of an article: "Read more"?"""
    short = paragraph.tag == "p" and not paragraph.nest and len(paragraph.text) < 40
    return short and paragraph.html.startswith(own) and paragraph.html.count("<a ") == 1


def _apart(draft: Draft, boxes: tuple[HtmlElement, ...]) -> list[Paragraph]:
    """What the publisher says of itself, or whom the press may call, in boxes outside the article."""
    return _without_furniture(render(Cutting(boxes, unframed=True), draft.document)) if boxes else []


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


def _captions_apart(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """With a line that says whose the picture right above it is in that picture's figure."""
    kept: list[Paragraph] = []
    for paragraph in paragraphs:
        if kept and kept[-1].tag == "figure" and _is_under(kept[-1], paragraph):
            caption = f"<figcaption>{paragraph.html}</figcaption></figure>"
            kept[-1] = kept[-1]._replace(html=kept[-1].html.replace("</figure>", caption))
        else:
            kept.append(paragraph)
    return kept


def _is_under(picture: Paragraph, paragraph: Paragraph) -> bool:
    without_caption = picture.html.endswith("></figure>")
    return without_caption and (_is_credited(paragraph) or _is_alone_with(picture, paragraph))


def _is_credited(paragraph: Paragraph) -> bool:
    short = paragraph.tag == "p" and len(paragraph.text) < _LONGEST_CAPTION and not paragraph.member
    return short and "\n" not in paragraph.text and parted(paragraph.text)[1] is not None


def _is_alone_with(picture: Paragraph, paragraph: Paragraph) -> bool:
    """Is it all that a table around the two of them says, made to set the line under the picture?"""
    table = next((box for box in reversed(paragraph.nest) if box.tag == "table"), None)
    if table is None or not paragraph.text or table not in picture.nest:
        return False
    rest = key(paragraph.text)
    for words in map(key, table.itertext()):
        if not rest.startswith(words):
            return False
        rest = rest.removeprefix(words)
    return not rest


_LONGEST_CAPTION = 220
"""Letters: what is longer is a paragraph that ends with somebody's name."""
_ADDRESS, _DESCRIPTION = re.compile(r'<img src="([^"]*)"'), re.compile(r'alt="([^"]*)"')


_SUMMARY = re.compile(r"\s*(?:(?:内容)?摘要|内容提要|[导導][读讀語语]|核心提示|summary|abstract)\s*[:：]\s*", re.IGNORECASE)
_ECHO = 15
"""Letters that a summary has at least."""


def _without_echo(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Without the summary that systems make of an article's first words, cut off anywhere, and print above them."""
    told = [i for i, paragraph in enumerate(paragraphs[:8]) if paragraph.text]
    if len(told) < 2 or paragraphs[told[0]].heading:
        return paragraphs
    summary, *texts = (paragraphs[i].text for i in told)
    labelled = _SUMMARY.match(summary)
    whole = not labelled and summary.endswith(SENTENCE_ENDS) and not summary.endswith(("...", "…"))
    if whole and (summary.isascii() or summary != texts[0]):
        return paragraphs  # nor is filler, which says one line again and again
    first = "".join(summary[labelled.end() if labelled else 0 :].split()).rstrip(".…")
    if len(first) < _ECHO or not first.startswith(texts[0].lstrip()[:1]) or not "".join("".join(texts).split()).startswith(first):
        return paragraphs
    return paragraphs[: told[0]] + paragraphs[told[0] + 1 :]


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


def _counts_pages(text: str, number: int) -> bool:
    """Does a line of a further page say which one it is, and of how many?"""
    said = [int(run) for run in _NUMBER.findall(text)] if len(text) < 30 else []
    return len(said) == 2 and said[0] == number <= said[1]


_NUMBER = re.compile(r"\d{1,3}")


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
