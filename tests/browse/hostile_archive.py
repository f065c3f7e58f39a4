"""An archive in which every text that a stranger could have written is an attack."""

import json
import sqlite3
from pathlib import Path
from typing import Any

from newsarchive.archive.connection import open_archive
from tests.browse.payloads import PAYLOADS

AT = "2026-11-01T00:00:00+00:00"


def make_hostile(path: Path) -> None:
    """One site, one article with two versions, one image and one fetch for each payload."""
    db = open_archive(path)
    conn = db.conn
    conn.execute("begin immediate")
    for number, payload in enumerate(PAYLOADS):
        text = payload.replace("\x00", "\ufffd")  # SQLite's text ends at NUL; the archive stores none
        _site(conn, number, text)
        _article(conn, number, text)
    conn.execute("commit")
    db.close()


def _site(conn: sqlite3.Connection, number: int, text: str) -> None:
    _insert(
        conn,
        "sites",
        {
            "name": f"site-{number}",
            "publisher": text,
            "publisher_local": text + "!",
            "homepage": text,
            "country": text[:2],
            "in_language": text,
            "timezone": text,
            "ror": text,
            "wikidata": text,
            "start_urls": json.dumps([text, f"https://x.example/{text}"]),
        },
    )
    _insert(
        conn,
        "crawls",
        {
            "id": number + 1,
            "site": f"site-{number}",
            "started_at": AT,
            "finish_reason": text,
            "pages": 3,
            "reasons": json.dumps({text: 2}),
            "version": text,
        },
    )


def _article(conn: sqlite3.Connection, number: int, text: str) -> None:
    body = f"alert cancer {text}\n\n{text}"
    markup = (
        f'<p>{text}</p>{text}<a href="{text}">x</a><a href=\'{text}\'>x</a><a href={text}>x</a><img src="{text}"'
        f' alt="{text}"><table><tr><td lang="{text}" colspan="{text}">{text}</table>'
    )
    reading = {"value": text, "text": text, "source": text, "reading": text, "confidence": 0.5}
    common: dict[str, Any] = {
        "headline": text,
        "date_published": "2026-10-30",
        "published_at": text,
        "date_modified": text,
        "description": text,
        "about": text,
        "image": text,
        "text_digest": text,
        "flags": json.dumps([text, "title_hijacked"]),
        "headline_evidence": json.dumps({"source": text, "claims": [[text, text]], "reasons": [text]}),
        "date_evidence": json.dumps({"published": reading, "modified": reading, "rivals": [reading]}),
        "contact": text,
        "disclaimer": text,
        "in_language": text,
        "date_source": text,
        "authors": json.dumps([text]),
        "alternates": json.dumps({text: text}),
    }
    article = number + 1
    _insert(
        conn,
        "articles",
        {
            **common,
            "id": article,
            "site": f"site-{number}",
            "url": f"{text}#{number}",
            "article_body": body,
            "article_html": markup,
            "version": 2,
            "status": "gone" if number % 3 == 0 else "alive",
            "status_reason": text,
            "status_at": AT,
            "first_seen_at": AT,
            "last_seen_at": AT,
            "checked_at": AT,
            "crawl": article,
        },
    )
    for version in (1, 2):
        _insert(
            conn,
            "versions",
            {
                **common,
                "article": article,
                "version": version,
                "captured_at": AT,
                "changed": json.dumps([text]),
                "article_body": body + text * version,
                "article_html": markup,
                "images": json.dumps([{"url": f"{text}{version}"}]),
                "headline": text * version,
                "extractor": text,
                "payload_digest": text,
                "warc_file": text,
                "warc_offset": 1,
                "crawl": article,
            },
        )
    for position, url in enumerate((text, f"https://x.example/{text}", f"https://x.example/shared.png?{number % 2}"), 1):
        _insert(
            conn, "images", {"article": article, "position": position, "url": url, "alt": text, "caption": text, "credit": text}
        )
    _insert(
        conn,
        "fetches",
        {
            "url": f"{text}#{number}",
            "site": f"site-{number}",
            "article": article,
            "outcome": "refused" if number % 2 else "stored",
            "reason": text,
            "detail": text,
            "final_url": text,
            "etag": text,
            "first_fetched_at": AT,
            "fetched_at": AT,
        },
    )


def _insert(conn: sqlite3.Connection, table: str, row: dict[str, Any]) -> None:
    conn.execute(f"insert into {table} ({', '.join(row)}) values ({', '.join('?' * len(row))})", list(row.values()))
