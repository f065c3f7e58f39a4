"""What happened to articles after they were published: who edited them, and which disappeared."""

import sqlite3
from typing import Any

from newsarchive.browse.json_columns import list_of

_MOST = 6
"""Rows of such a list, which stands beside others."""


def edited(conn: sqlite3.Connection, site: str = "") -> list[dict[str, Any]]:
    """The newest edits that hospitals made."""
    rows = conn.execute(
        "select v.article, v.version, v.captured_at, v.changed, v.headline, v.flags, a.in_language, a.status, a.site,"
        " coalesce(s.publisher, s.publisher_local, s.name) as publisher"
        " from versions v join articles a on a.id = v.article join sites s on s.name = a.site"
        " where v.version > 1 and v.cause <> 'rule' and a.status <> 'withdrawn' and (:site = '' or a.site = :site)"
        " order by v.captured_at desc limit :most",
        {"site": site, "most": _MOST},
    )
    return [{**dict(row), "changed": changed_words(row["changed"])} for row in rows]


def gone(conn: sqlite3.Connection, site: str = "") -> list[dict[str, Any]]:
    """The newest disappearances."""
    rows = conn.execute(
        "select a.id, a.headline, a.status, a.status_reason, a.status_at, a.checked_at, a.last_seen_at, a.in_language, a.site,"
        " coalesce(s.publisher, s.publisher_local, s.name) as publisher"
        " from articles a join sites s on s.name = a.site"
        " where a.status not in ('alive', 'withdrawn') and (:site = '' or a.site = :site) order by a.status_at desc limit :most",
        {"site": site, "most": _MOST},
    )
    return [dict(row) for row in rows]


WORDS = {
    "article_body": "text",
    "date_published": "date",
    "published_at": "time",
    "date_modified": "modified date",
    "headline": "headline",
    "images": "images",
    "image": "lead image",
    "about": "institution text",
    "contact": "contact",
    "description": "summary",
}


def changed_words(value: str | None) -> str:
    """The changed columns of a version in a reader's words; the same words with another structure are not worth one."""
    names = [str(name) for name in list_of(value) if name != "article_html"]
    found = dict.fromkeys(WORDS.get(name, name.replace("_", " ")) for name in names)
    return ", ".join(found) or "text"
