"""The page's own summary of its article."""

from html import unescape

from newsarchive.extract.draft import Draft
from newsarchive.extract.markup import schema_org
from newsarchive.extract.words import wording


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
