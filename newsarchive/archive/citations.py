"""One article in the forms that reference managers read.

All functions are pure: they take a row of ``articles`` with the hospital's ``publisher`` beside its columns, and where it is known
with ``captured_at`` and ``payload_digest`` of its newest version; JSON columns may be read already, or not.
"""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

Row = Mapping[str, Any]


def ris(row: Row) -> str:
    """For reference managers (EndNote, Zotero): a RIS record of type NEWS."""
    day, seen = row["date_published"] or "", row["last_seen_at"][:10]
    lines = [
        ("TY", "NEWS"), ("TI", row["headline"]), *(("AU", author) for author in _list(row["authors"])), ("PB", row["publisher"]),
        ("DA", day.replace("-", "/")), ("PY", day[:4]), ("LA", row["in_language"]), ("UR", row["url"]),
        ("Y2", seen.replace("-", "/")), ("AB", row["description"]), ("N1", _proof(row)),
    ]  # fmt: skip
    return "".join(f"{tag}  - {_line(value)}\r\n" for tag, value in lines if value) + "ER  - \r\n"


def bibtex(row: Row) -> str:
    """A BibTeX entry for BibLaTeX's type ``online``."""
    corporate = f"{{{row['publisher']}}}" if row["publisher"] else None
    fields = {
        "title": row["headline"], "author": " and ".join(_list(row["authors"])) or corporate,
        "organization": row["publisher"], "date": row["date_published"], "url": row["url"], "urldate": row["last_seen_at"][:10],
        "langid": row["in_language"], "note": _proof(row),
    }  # fmt: skip
    body = "".join(f",\n  {name} = {{{_tex(value, name)}}}" for name, value in fields.items() if value)
    return f"@online{{{re.sub(r'[^A-Za-z0-9]+', '-', row['site'])}-{row['id']}{body}\n}}\n"


def csl(row: Row) -> dict[str, Any]:
    """A CSL-JSON item of type ``article-newspaper``."""
    item = {
        "id": f"{row['site']}-{row['id']}", "type": "article-newspaper", "title": row["headline"],
        "author": [{"literal": author} for author in _list(row["authors"])] or None,
        "publisher": row["publisher"], "container-title": row["publisher"], "issued": _date_parts(row["date_published"]),
        "accessed": _date_parts(row["last_seen_at"][:10]), "URL": row["url"], "language": row["in_language"],
        "abstract": row["description"], "note": _proof(row),
    }  # fmt: skip
    return {name: value for name, value in item.items() if value}


def json_ld(row: Row) -> dict[str, Any]:
    """schema.org's NewsArticle."""
    item = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": row["headline"], "url": row["url"],
        "datePublished": row["published_at"] or row["date_published"], "dateModified": row["date_modified"],
        "inLanguage": row["in_language"], "description": row["description"], "image": row["image"],
        "author": [{"@type": "Person", "name": author} for author in _list(row["authors"])] or None,
        "publisher": {"@type": "Hospital", "name": row["publisher"]} if row["publisher"] else None,
        "articleBody": row["article_body"], "wordCount": row["word_count"], "identifier": f"sha256:{row['text_digest']}",
        "version": row["version"], "sdDatePublished": row.get("captured_at"),
    }  # fmt: skip
    return {name: value for name, value in item.items() if value}


CITATIONS: dict[str, Callable[[Row], str]] = {
    "ris": ris,
    "bib": bibtex,
    "csl.json": lambda row: json.dumps([csl(row)], ensure_ascii=False, indent=2),
    "jsonld": lambda row: json.dumps(json_ld(row), ensure_ascii=False, indent=2),
}
"""The forms an article can be cited in, by the ending of their files."""


def _proof(row: Row) -> str | None:
    """Which capture is cited, and the digests by which a copy of it can be told from another."""
    if not row.get("captured_at"):
        return None
    payload = f", page as sent {row['payload_digest']}" if row.get("payload_digest") else ""
    return f"Archived copy, version {row['version']}, captured {row['captured_at']}; words sha256:{row['text_digest']}{payload}"


def _list(value: Any) -> list[str]:
    return list(json.loads(value) if isinstance(value, str) else value or ())


def _line(value: str) -> str:
    return " ".join(str(value).split())


def _tex(value: str, name: str) -> str:
    if name in ("url", "date", "urldate"):
        return value.replace("{", "%7B").replace("}", "%7D")
    text = _line(re.sub(r"[\\~^]", " ", value))
    kept = name == "author" and text.startswith("{")  # a corporate author stays in one piece
    text = text.strip("{}") if kept else text
    text = re.sub(r"([&%$#_{}])", r"\\\1", text)
    return f"{{{text}}}" if kept else text


def _date_parts(day: str | None) -> dict[str, Any] | None:
    return {"date-parts": [[int(part) for part in day.split("-")]]} if day else None
