"""Paragraphs that belong to the picture right above them: its credit or caption."""

from __future__ import annotations

from newsarchive.extract.lines.paragraphs import Paragraph
from newsarchive.extract.pictures.credits import parted
from newsarchive.extract.words.wording import key

_LONGEST_CAPTION = 220
"""Letters of a line that may be a credit; what is longer is a paragraph that ends with somebody's name."""


def captions_in_figures(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """With each line that is the credit or the caption of the picture right above it moved into that picture's figure."""
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
