"""What a page's JSON-LD calls the things that it describes."""

import re
from functools import lru_cache

_ARTICLE = re.compile(r"Article|BlogPosting", re.IGNORECASE)
_SITE = re.compile(r"\AWebSite\Z|Organization\Z")
_PAGE = re.compile(r"Article|Posting|Report|WebPage$|Review|Recipe|HowTo$", re.IGNORECASE)


def types_of(node: object) -> tuple[str, ...]:
    """The ``@type`` of a node, be it one or a list; nothing of what is no node or names none."""
    kinds = node.get("@type") if isinstance(node, dict) else None
    if isinstance(kinds, str):
        return (kinds,)
    return tuple(kind for kind in kinds if isinstance(kind, str)) if isinstance(kinds, list) else ()


def is_article(node: object) -> bool:
    """Is it an article or a post?"""
    return _matches(_ARTICLE, types_of(node))


def is_page(node: object) -> bool:
    """Is it an article, or the page that holds one, by whatever name: its title and picture are the article's."""
    return _matches(_PAGE, types_of(node))


def is_site(node: object) -> bool:
    """Is it the site, or who keeps it?"""
    return _matches(_SITE, types_of(node))


@lru_cache(512)
def _matches(pattern: re.Pattern[str], kinds: tuple[str, ...]) -> bool:
    return any(map(pattern.search, kinds))
