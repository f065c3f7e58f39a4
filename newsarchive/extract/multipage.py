"""A page read as a draft, and an article of several pages as one: each page is read by itself, the first one is the article."""

from collections.abc import Sequence
from dataclasses import replace

from newsarchive.extract import body, headline
from newsarchive.extract.authors import authors_of
from newsarchive.extract.continuation import MOST, first_page, onward
from newsarchive.extract.conveyed import filled
from newsarchive.extract.document import parse
from newsarchive.extract.draft import Draft
from newsarchive.extract.own_pictures import with_pictures
from newsarchive.extract.spam.injected import without_injected
from newsarchive.extract.spam.selling import reasons
from newsarchive.extract.words.wording import likeness
from newsarchive.items import NotAnArticle, Page
from newsarchive.site import Site

FURTHER = "further page of an article"
"""The reason why a page is refused that belongs to an article which begins elsewhere; the detail is where."""
_ALIKE = 0.5
"""A headline less like the first page's is another article's, unless the page leads back to the first."""


def read_page(page: Page, site: Site, first: str | None = None) -> Draft:
    """One page as a draft; ``first`` is the address of the article's first page, where this is a further one."""
    document, page = filled(parse(page), page)
    whole = document
    document, spam = without_injected(document)
    found = headline.find(document, page, site, whole)
    cutting = body.cut(document, site, found)
    if not first and (elsewhere := first_page(document, cutting, found.element)):
        raise NotAnArticle(page.url, FURTHER, elsewhere)
    turns = onward(document, cutting, found.element, first or page.url)
    if turns.pagers:
        cutting = replace(cutting, dropped=cutting.dropped | turns.pagers)
    known = {"url": page.url, "headline": found.text, "headline_evidence": found.evidence,
             "flags": tuple(sorted({*document.flags, *found.flags})), "alternates": document.alternates,
             "authors": authors_of(document, found.element, found.hijacked)}  # fmt: skip
    draft = Draft(page, site, document, found, cutting, known, onward=turns)
    return with_pictures(draft.flagged("injected_spam").with_reasons(reasons(spam)) if spam else draft)


def follow(draft: Draft, pages: Sequence[Page]) -> Draft:
    """The draft with the pages given, as far as they go on with it; flagged where it goes on further than that."""
    parts, texts, known = [draft], [_says(draft)] if pages else [], list(draft.onward.ahead)
    for page in pages[: MOST if known else 0]:
        try:
            part = read_page(page, draft.site, draft.page.url)
        except NotAnArticle:
            break
        if (text := _says(part)) in texts:  # from a server that passes over the number: this was the last
            known.clear()
            break
        if not part.onward.back and likeness(part.headline.text or "", draft.headline.text or "") < _ALIKE:
            break
        parts.append(part)
        texts.append(text)
        known[len(parts) - 1 :] = part.onward.ahead or known[len(parts) - 1 :]
    further = tuple(known[len(parts) - 1 :])
    flags = [flag for flag, is_so in (("continued", len(parts) > 1), ("incomplete", further)) if is_so]
    return replace(draft.flagged(*flags) if flags else draft, following=tuple(parts[1:]), further=further)


def _says(draft: Draft) -> str:
    """The words of a page's article, with all that stands in its box."""
    return " ".join(" ".join(text for tree in draft.cutting.trees for text in tree.itertext()).split())
