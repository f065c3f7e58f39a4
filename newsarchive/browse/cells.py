"""How some cells of Datasette's tables look: pictures as thumbnails, flags in words."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from newsarchive.browse.safety import safe_url
from newsarchive.browse.teaser import flag_words, flags_of

PICTURES = {("articles", "image"), ("images", "url"), ("versions", "image")}


def cell(value: Any, column: str, table: str | None) -> Markup | None:
    """The HTML of a cell, or ``None`` where Datasette's own way is right."""
    if not isinstance(value, str) or not value:
        return None
    if (table, column) in PICTURES or (table is None and column in ("image", "thumbnail")):
        url = safe_url(value)
        return url and Markup('<a href="{0}"><img class="thumbnail" src="{0}" alt="" width="72" height="48" loading="lazy" referrerpolicy="no-referrer"> {0}</a>').format(url)
    if column == "flags" and value != "[]" and (flags := flags_of(value)):
        return Markup("; ").join(Markup('<span title="{}">{}</span>').format(flag_words(flag), flag) for flag in flags)
    return None
