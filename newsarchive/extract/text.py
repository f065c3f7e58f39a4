"""Cutting → clean paragraphs: the article's own, with what its publisher says of itself, contacts and disclaimer apart."""

import re
from dataclasses import replace
from html import escape

from lxml.html import HtmlElement

from newsarchive.extract.cutting.contacts import opening_contacts
from newsarchive.extract.draft import Cutting, Draft
from newsarchive.extract.language import identify
from newsarchive.extract.lines import elsewhere
from newsarchive.extract.lines.appeals import appeals
from newsarchive.extract.lines.controls import is_control
from newsarchive.extract.lines.paragraphs import Paragraph, joined, to_html, to_text, unboxed
from newsarchive.extract.lines.sections import split
from newsarchive.extract.markup.image_sources import is_file_name
from newsarchive.extract.spam.foreign import honest_of, is_all_abroad
from newsarchive.extract.spam.selling import reasons, sells_itself, without_sold
from newsarchive.extract.words.wording import count_words, folded
from newsarchive.extract.writing.description import describe
from newsarchive.extract.writing.edges import is_meta, without_edges
from newsarchive.extract.writing.end_marks import leads_to_file, until_end, without_ends, without_foot, without_rule
from newsarchive.extract.writing.render import render
from newsarchive.extract.writing.repeats import said_once, without_headline, without_summary
from newsarchive.extract.writing.writers import without_writers

SHORT = 20
"""An article of fewer words is flagged ``short``."""
_NUMBER = re.compile(r"\d{1,3}")


def clean_text(draft: Draft) -> Draft:
    """The article's words as clean paragraphs; institution block, contacts and disclaimer apart; its language."""
    document, headline = draft.document, draft.headline.text
    paragraphs, abroad = _written(draft)
    last = 1 + len(draft.following)
    for number, page in enumerate(draft.following, 2):
        further, sold = _written(page)
        paragraphs = joined(paragraphs, [written for written in further if not _counts_pages(written.text, number, last)])
        abroad += sold
    paragraphs = said_once(without_summary(paragraphs))
    over = opening_contacts(paragraphs)
    parts = split([paragraph for paragraph in paragraphs if paragraph not in over] if over else paragraphs, document, draft.site)
    parts = replace(parts, contact=[*over, *without_rule(without_foot(parts.contact))])
    parts = replace(parts, body=without_rule(parts.body) if len(parts.body) < len(paragraphs) else without_ends(parts.body))
    body = to_text(parts.body)
    honest, spam = without_sold(parts.body, headline, draft.headline.hijacked)
    about, beside = without_sold(parts.about, headline, draft.headline.hijacked)
    if spam := (*abroad, *spam, *beside):
        draft = draft.flagged("injected_spam").with_reasons(reasons(spam))
        parts = replace(parts, body=honest, about=about)
        body = to_text(parts.body)
    elif sold := sells_itself(headline or "", body):
        draft = draft.flagged("injected_spam").with_reasons(("text: sells what its headline names: " + ", ".join(sold[:6]),))
    words = count_words(body, _runs_of(parts.body))
    draft = draft.with_article(
        article_body=body, article_html=to_html(parts.body), word_count=words, description=describe(draft, body),
        about=to_text(parts.about or _apart(draft, draft.cutting.about)) or None,
        contact=to_text(parts.contact or _apart(draft, draft.cutting.contact)) or None,
        disclaimer=to_text(parts.disclaimer or _apart(draft, draft.cutting.disclaimer)) or None,
        in_language=identify(body or headline or "", document, draft.site))  # fmt: skip
    return draft.flagged("short") if words < SHORT else draft


def _written(draft: Draft) -> tuple[list[Paragraph], tuple[str, ...]]:
    """The paragraphs of one page, and what of it was taken for spam in another language."""
    headline = draft.headline.text
    rendered = until_end(unboxed(render(draft.cutting, draft.document)))
    written, abroad = _without_furniture(rendered), list[Paragraph]()
    if draft.headline.hijacked:
        text = honest_of([folded(headline or ""), *(folded(paragraph.text) for paragraph in written)])
        abroad = [paragraph for paragraph in written if is_all_abroad(folded(paragraph.text), text)]
        written = [paragraph for paragraph in written if paragraph not in abroad] if abroad else written
    if all(is_meta(paragraph) or paragraph.text in ("", headline) for paragraph in written):
        written += filter(leads_to_file, rendered)  # "Click here for the notice (PDF)" is all it says
    own = f'<a href="{escape(draft.document.url.partition("#")[0])}#'
    written = [paragraph for paragraph in written if paragraph.linked <= 0.9 or not _unfolds(paragraph, own)]
    said = without_headline(written, headline, draft.document.meta.get("og:title", ()))
    own_words = without_writers(_without_pointers(said), draft.known.get("authors", ()))
    kept = without_edges(own_words, draft.document)
    return kept, tuple(paragraph.text for paragraph in abroad)


def _without_pointers(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Without a line that heads other stories and the mere links under it, in a text of lines as in one of boxes."""
    gone: set[int] = set()
    for i, under in enumerate(paragraphs[1:], 1):
        if under.linked > 0.9 and not under.member and (i - 1 in gone or elsewhere.is_heading(paragraphs[i - 1].text)):
            gone |= {i - 1, i}
    gone |= {i for i, paragraph in enumerate(paragraphs) if i and paragraph.linked > 0.3 and _lists_others(paragraph)}
    return [paragraph for i, paragraph in enumerate(paragraphs) if i not in gone] if gone else paragraphs


def _lists_others(paragraph: Paragraph) -> bool:
    """Are its lines the heading of other stories, links of their own and what is set in corners: 更多報導, ◤熱門好康◢?"""
    lines = paragraph.text.split("\n")
    if len(lines) < 3 or not any(map(elsewhere.is_heading, lines)):
        return False
    marked = paragraph.html.split("<br>")
    return len(marked) == len(lines) and all(
        elsewhere.is_heading(line) or line[0] in "◤【▶►" or _LINK.fullmatch(html) for line, html in zip(lines, marked, strict=True)
    )


_LINK = re.compile(r"(?:</?(?:strong|em)>)*<a [^>]*>.*</a>(?:</?(?:strong|em)>)*")


def _unfolds(paragraph: Paragraph, own: str) -> bool:
    """Does a mere link lead to another place of this page, as what unfolds the rest of an article: "Read more"?"""
    short = paragraph.tag == "p" and not paragraph.nest and len(paragraph.text) < 40
    return short and paragraph.html.startswith(own) and paragraph.html.count("<a ") == 1


def _apart(draft: Draft, boxes: tuple[HtmlElement, ...]) -> list[Paragraph]:
    """What the publisher says of itself, or whom the press may call, in boxes outside the article."""
    lines = _without_furniture(render(Cutting(boxes, unframed=True), draft.document)) if boxes else []
    return [line for line in lines if any(map(str.isalnum, line.text))]


def _runs_of(paragraphs: list[Paragraph]) -> int:
    """How many lines and cells they have, if all is tidy in them."""
    if any(paragraph.tag == "pre" for paragraph in paragraphs):
        return 0
    return sum(1 + (paragraph.text.count("\n") if "\n" in paragraph.text else 0) for paragraph in paragraphs if paragraph.text)


def _without_furniture(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Without lines that ask for something or work the page: appeals, words of buttons, file names, "read more" links."""
    paragraphs = [_without_way_onward(paragraph) for paragraph in paragraphs]
    asking = appeals([paragraph.text for paragraph in paragraphs])
    return [paragraph for paragraph, asks in zip(paragraphs, asking, strict=True) if not _is_furniture(paragraph, asks)]


def _without_way_onward(paragraph: Paragraph) -> Paragraph:
    text = elsewhere.without_way_onward(paragraph.text)
    return paragraph if text is paragraph.text else paragraph._replace(text=text, html=elsewhere.without_way_onward(paragraph.html))


def _is_furniture(paragraph: Paragraph, asks: bool) -> bool:
    text = paragraph.text
    if paragraph.member:
        if len(text) == 1:
            return False  # a cell's "x" is a yes or a no, and closes nothing
    elif asks:
        return True
    return 0 < len(text) < 200 and (
        is_control(text) or is_file_name(text) or (paragraph.linked > 0.5 and elsewhere.is_pointer(text))
    )


def _counts_pages(text: str, number: int, last: int) -> bool:
    """Does a line of a further page say which one it is, and of how many? "Cardiology: 2nd floor, room 34" says neither."""
    said = [int(run) for run in _NUMBER.findall(text)] if len(text) < 30 else []
    return said == [number, last]
