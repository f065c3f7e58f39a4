"""How some cells of Datasette's tables look."""

from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from newsarchive.browse.safety import safe_url
from newsarchive.browse.teaser import flag_words, flags_of

PICTURES = {("articles", "image"), ("images", "url"), ("versions", "image"), (None, "image")}


def cell(value: Any, column: str, table: str | None, articles: str, hospital: str) -> Markup | None:
    """The HTML of a cell, or ``None`` where Datasette's own way is right.

    ``articles`` and ``hospital`` are the addresses to link to.
    """
    if table is None and column == "article" and isinstance(value, int):
        return Markup('<a href="{}/{}">{}</a>').format(articles, value, value)
    if not isinstance(value, str) or not value:
        return None
    if table is None and column == "site":
        return Markup('<a href="{}{}">{}</a>').format(hospital, quote(value, safe=""), value)
    if (table, column) in PICTURES and (url := safe_url(value)):
        return Markup(
            '<a href="{0}" rel="noreferrer"><img class="thumbnail" src="{0}" alt="" width="72" height="48" loading="lazy"'
            ' referrerpolicy="no-referrer"> {0}</a>'
        ).format(url)
    if column == "flags" and value != "[]" and (flags := flags_of(value)):
        return Markup("; ").join(Markup('<span title="{}">{}</span>').format(flag_words(flag), flag) for flag in flags)
    return None
