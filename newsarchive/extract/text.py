"""Cutting → clean paragraphs. (Draft of the interface.)"""

from __future__ import annotations

from newsarchive.extract.draft import Draft


def clean_text(draft: Draft) -> Draft:
    """The article's words as clean paragraphs; institution block, contacts and disclaimer apart; its language."""
    paragraphs = [" ".join(p.text_content().split()) for part in draft.cutting.parts for p in part.iter("p")]
    body = "\n\n".join(p for p in paragraphs if p)
    return draft.with_article(article_body=body, word_count=len(body.split()), in_language=draft.document.declared_language)
