"""Is this an article? A decision with a reason. (Draft of the interface.)"""

from __future__ import annotations

from newsarchive.extract.draft import Draft
from newsarchive.items import NotAnArticle


def keep_news(draft: Draft) -> Draft:
    """The draft as it is, or ``NotAnArticle`` with a reason. Runs last: it sees text, dates, images and what the listing said."""
    if not draft.article.article_body:
        raise NotAnArticle(draft.page.url, "no text")
    return draft
