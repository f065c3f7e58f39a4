"""Cutting → clean paragraphs."""

from __future__ import annotations

from newsarchive.extract import boilerplate
from newsarchive.extract.blocks import INLINE, SKIPPED
from newsarchive.extract.draft import Draft
from lxml.html import HtmlElement


def caption(element: HtmlElement) -> bool:
    tag = element.tag
    if tag == "figcaption": return True
    if tag == "figure": return element.find(".//table") is None and element.find(".//pre") is None and element.find(".//blockquote") is None
    names = element.get("class")
    return bool(names) and boilerplate.caption(names) and sum(map(len, element.itertext())) < 1000


def paragraphs(tree, dropped) -> list[str]:
    out=[]; run=[]
    def flush():
        s=" ".join("".join(run).split()); run.clear()
        if s: out.append(s)
    if tree.text: run.append(tree.text)
    stack=[(iter(tree),tree)]
    while stack:
        it,el=stack[-1]
        ch=next(it,None)
        if ch is None:
            stack.pop()
            if el.tag not in INLINE: flush()
            if stack and el.tail: run.append(el.tail)
            continue
        tag=ch.tag
        if tag in SKIPPED or ch in dropped or caption(ch):
            if ch.tail: run.append(ch.tail)
        elif tag=="br":
            flush()
            if ch.tail: run.append(ch.tail)
        else:
            if tag not in INLINE: flush()
            if ch.text: run.append(ch.text)
            stack.append((iter(ch),ch))
    return out

def clean_text(draft: Draft) -> Draft:
    """The article's words as clean paragraphs; institution block, contacts and disclaimer apart; its language."""
    pars = [p for part in draft.cutting.trees for p in paragraphs(part, draft.cutting.dropped)]
    body = "\n\n".join(pars)
    return draft.with_article(article_body=body, word_count=len(body.split()), in_language=draft.document.declared_language)
