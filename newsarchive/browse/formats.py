"""A search as a feed, as JSON and as CSV; an article as JSON-LD."""

import csv
import io
import json
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from markupsafe import Markup

from newsarchive.browse.article import ArticlePage
from newsarchive.browse.safety import excerpt, plain
from newsarchive.browse.search_results import Found

CSV_COLUMNS = (
    "id", "site", "publisher", "country", "date_published", "first_seen_at", "in_language", "headline", "summary", "url", "flags",
    "status",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def as_json(found: Found, address: str) -> dict[str, Any]:
    """The search for programs: what was asked, how many, how much of the world was seen, and the hits of this page."""
    coverage = found.coverage
    return {
        "address": address,
        "query": found.wanted.q,
        "total": found.total,
        "page": found.wanted.page,
        "pages": found.pages,
        "problems": list(found.problems),
        "coverage": None
        if coverage is None
        else {
            "hospitals_crawled": coverage.crawled,
            "hospitals": coverage.total,
            "not_crawled": [name for name, _ in coverage.missing],
            "archive_began": coverage.began,
        },
        "articles": [teaser.as_record() for teaser in found.teasers],
    }


def as_csv(found: Found) -> str:
    """The hits as CSV. A cell that a spreadsheet would run as a formula is made text by a leading apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(CSV_COLUMNS)
    for teaser in found.teasers:
        record = {**teaser.as_record(), "flags": " ".join(teaser.flags)}
        writer.writerow([_cell(record[name]) for name in CSV_COLUMNS])
    return out.getvalue()


def _cell(value: Any) -> Any:
    text = "" if value is None else str(value)
    return "'" + text if text.startswith(FORMULA) else text


def as_atom(found: Found, title: str, address: str, feed_address: str, base: str) -> str:
    """The search as an Atom feed, newest first; texts are escaped and control characters are gone."""
    entries = []
    for teaser in found.teasers:
        link = f"{base}/{teaser.id}"
        entries.append(
            f"<entry><title>{_xml(teaser.headline)}</title><id>{_xml(link)}</id><link href={quoteattr(link)}/>"
            f"<updated>{_xml(teaser.first_seen)}</updated>"
            + (f"<published>{_xml(teaser.date)}T00:00:00Z</published>" if teaser.date else "")
            + f"<author><name>{_xml(teaser.publisher)}</name></author><summary"
            f' type="text"{_lang(teaser.language)}>{_xml(teaser.summary.striptags())}</summary></entry>'
        )
    updated = max((teaser.first_seen for teaser in found.teasers), default="1970-01-01T00:00:00+00:00")
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
        f'<title>{_xml(title)}</title><id>{_xml(feed_address)}</id><link rel="self" href={quoteattr(feed_address)}/>'
        f'<link rel="alternate" type="text/html"'
        f" href={quoteattr(address)}/><updated>{_xml(updated)}</updated>{''.join(entries)}</feed>\n"
    )


def _xml(text: str) -> str:
    return escape(plain(text))


def _lang(tag: str | None) -> str:
    return f" xml:lang={quoteattr(tag)}" if tag else ""


def json_ld(page: ArticlePage, address: str, archive: str) -> Markup:
    """schema.org's view of our page: an archived copy of the hospital's article. Nothing in it can end the script element."""
    row = page.row
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": address,
        "url": address,
        "headline": page.headline[:110],
        "isBasedOn": page.url,
        "datePublished": row["published_at"] or row["date_published"],
        "dateModified": row["date_modified"],
        "inLanguage": page.language,
        "description": None if page.withdrawn else excerpt(row["description"], 300) or None,
        "publisher": {"@type": "Hospital", "name": page.publisher, "url": page.site["homepage"], "sameAs": page.site["ror"]},
        "archivedAt": address,
        "isPartOf": {"@type": "ArchiveComponent", "name": archive},
        "identifier": f"sha256:{row['text_digest']}",
    }
    text = json.dumps(_without_none(data), ensure_ascii=False)
    return Markup(
        text.replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
    )


def _without_none(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_none(entry) for key, entry in value.items() if entry is not None}
    return value
