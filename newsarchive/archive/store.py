"""Keeps what the crawl brings: each article once, each of its states once, the last answer of every address.

Every call is one short transaction, unless ``together`` makes one of several, so that a crawl killed at any moment has lost nothing
it stored, and two crawls never wait for each other longer than that takes. Crawling an unchanged page again moves ``last_seen_at``,
``checked_at``, the row of ``fetches`` and the crawl's counts, and nothing else.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from newsarchive import __version__
from newsarchive.archive.answers import Answers
from newsarchive.archive.connection import ArchiveError, open_archive, writing
from newsarchive.archive.identity import absorb, adopt, known_article, may_edit
from newsarchive.archive.records import Record, as_json, as_record, instant
from newsarchive.archive.rows import Row, insert, insert_all, one, update, upsert
from newsarchive.archive.status import ALIVE, recheck_at
from newsarchive.archive.versions import VERSIONED, Edit, edit_between, steadied
from newsarchive.items import Article, Fetch
from newsarchive.site import Site

Stored = Literal["new", "updated", "unchanged"]
MOVED = "was moved, deleted or replaced while it was written; what was stored until now went with it: start again"


class Store:
    """The writing side of the archive. One object a process; not for several threads."""

    def __init__(self, path: Path | str) -> None:
        """Open or make the archive. Raises ``ArchiveError``, as every method may when the disk is full or the file breaks."""
        self.path = Path(path)
        self.db = open_archive(path)
        self._file = self.path.stat()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; whatever was stored is safe already."""
        self.db.close()

    def knows_site(self, name: str) -> bool:
        """Whether this site was ever crawled into the archive."""
        return one(self.db.conn, "select 1 from sites where name = ?", [name]) is not None

    def begin_crawl(self, site: Site, started_at: datetime) -> int:
        """Note the site as its file describes it and open a crawl of it. Earlier ones still open were killed, and marked so."""
        with writing(self.db) as connection:
            upsert(connection, "sites", "name", _site_row(site))
            connection.execute("update crawls set finish_reason = 'killed' where site = ? and finish_reason is null", [site.name])
            absorb(connection, site.name)
            return insert(connection, "crawls", {"site": site.name, "started_at": instant(started_at), "version": __version__})

    def end_crawl(
        self, crawl: int, finished_at: datetime, finish_reason: str, *,
        walked: bool = False, reasons: Mapping[str, int] | None = None, **counts: int,
    ) -> None:  # fmt: skip
        """Close a crawl. ``walked`` says that its listing was followed to the end.

        ``store`` and ``record`` have kept the counts as they went; a count given here replaces theirs.
        """
        row: Row = {"finished_at": instant(finished_at), "finish_reason": finish_reason, "walked": int(walked), **counts}
        if reasons is not None:
            row["reasons"] = as_json(dict(reasons))
        self._find()
        with writing(self.db) as connection:
            update(connection, "crawls", crawl, row)
            absorb(connection, self._site(crawl))

    def counts(self, crawl: int) -> Row:
        """A crawl's row as it stands: pages, new, updated, unchanged, refused, failed, images, bytes, reasons."""
        row = one(self.db.conn, "select * from crawls where id = ?", [crawl]) or {"reasons": "{}"}
        return {**row, "reasons": json.loads(row["reasons"])}

    def store(self, article: Article, fetch: Fetch, crawl: int, parts: Sequence[Fetch] = ()) -> Stored:
        """Keep an article and the answers it came from: its page's, and those of its further pages. An edited one gets a new
        version; the old one is kept.
        """
        record = as_record(article)
        site = self._site(crawl)
        with writing(self.db) as connection:
            known = known_article(connection, record, fetch, site)
            outcome: Stored = "new"
            if known:
                number, outcome = known["id"], _store_again(connection, adopt(connection, known, site), record, fetch, crawl)
            else:
                number = _store_new(connection, record, fetch, crawl, site)
            answers = Answers(connection, crawl, site)
            answer = replace(fetch, outcome="unchanged" if outcome == "unchanged" else "stored")
            answers.note_stored(answer, record.row["url"], number)
            if parts or (known and '"incomplete"' not in record.row["flags"]):
                answers.note_parts(parts, number)
            answers.count(fetch, outcome, images=0 if outcome == "unchanged" else len(record.images))
        return outcome

    def record(self, fetch: Fetch, crawl: int) -> None:
        """Note an answer that brought no article: refused, failed, unchanged (304 or equal bytes), listing, feed or sitemap."""
        site = self._site(crawl)
        with writing(self.db) as connection:
            answers = Answers(connection, crawl, site)
            answers.note(fetch)
            counted = fetch.outcome in ("refused", "failed") or (fetch.outcome == "unchanged" and fetch.kind == "article")
            answers.count(fetch, fetch.outcome if counted else None)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make the calls within one transaction: all of them are kept or, where one raises, none."""
        self._find()
        with writing(self.db):
            yield

    def _find(self) -> None:
        """Raise ``ArchiveError`` where the file is no more where it was opened: what is written goes with it."""
        try:
            if os.path.samestat(self.path.stat(), self._file):
                return
        except OSError:
            pass
        raise ArchiveError(self.path, MOVED)

    def _site(self, crawl: int) -> str:
        """Asked each time: another crawl may have absorbed this one's."""
        row = one(self.db.conn, "select site from crawls where id = ?", [crawl])
        if row is None:
            raise ValueError(f"there is no crawl {crawl}; begin_crawl gives its number")
        return str(row["site"])


def _site_row(site: Site) -> Row:
    names = ("name", "publisher", "publisher_local", "homepage", "country", "in_language", "timezone", "ror", "wikidata", "rights")
    called = site.publisher or site.name  # or Datasette would label each article of a mere address's crawl with None
    return {**{name: getattr(site, name) for name in names}, "publisher": called, "start_urls": as_json(site.start_urls)}


def _store_new(connection: sqlite3.Connection, record: Record, fetch: Fetch, crawl: int, site: str) -> int:
    at = instant(fetch.fetched_at)
    due = recheck_at(_born(record, record.row), at, at)
    seen = {"first_seen_at": at, "last_seen_at": at, "checked_at": at, "recheck_at": due}
    article = insert(connection, "articles", {**record.row, **seen, "site": site, "crawl": crawl})
    _add_version(connection, article, 1, record, fetch, crawl, Edit("hospital", ()))
    _add_images(connection, article, record)
    return article


def _store_again(connection: sqlite3.Connection, known: Row, record: Record, fetch: Fetch, crawl: int) -> Stored:
    at = instant(fetch.fetched_at)
    seen: Row = {
        "last_seen_at": max(at, known["last_seen_at"]),
        "checked_at": max(at, known["checked_at"]),
        "recheck_at": recheck_at(_born(record, known), known["first_seen_at"], at),
    }
    if known["status"] == "withdrawn":
        update(connection, "articles", known["id"], seen)
        return "unchanged"
    seen |= ALIVE if known["status"] != "alive" else {}
    newest = one(connection, "select * from versions where article = ? and version = ?", [known["id"], known["version"]])
    if newest is None:
        raise ValueError(f"article {known['id']} has lost its version {known['version']}; see newsarchive.archive.check")
    edit = None
    if may_edit(connection, known, record, fetch):
        record = steadied(newest, record, fetch)
        edit = edit_between(newest, record, fetch, _last_body(connection, fetch.url))
    if edit is None:
        update(connection, "articles", known["id"], seen)
        return "unchanged"
    version = known["version"] + 1
    words = {name: record.row[name] for name in VERSIONED}
    update(connection, "articles", known["id"], {**words, **seen, "version": version, "crawl": crawl})
    _add_version(connection, known["id"], version, record, fetch, crawl, edit)
    connection.execute("delete from images where article = ?", [known["id"]])
    _add_images(connection, known["id"], record)
    return "updated"


def _born(record: Record, known: Mapping[str, str | None]) -> str | None:
    """The day from which an article is asked again; where its page was just cut off, that on which it was first seen."""
    return None if '"truncated"' in record.row["flags"] else known["date_published"]


def _last_body(connection: sqlite3.Connection, url: str) -> str | None:
    row = one(connection, "select body_digest from fetches where url = ?", [url])
    return row["body_digest"] if row else None


def _add_version(
    connection: sqlite3.Connection, article: int, version: int, record: Record, fetch: Fetch, crawl: int, edit: Edit
) -> None:
    row = {
        "article": article, "version": version, "captured_at": instant(fetch.fetched_at), "cause": edit.cause,
        "changed": as_json(edit.changed), **{name: record.row[name] for name in VERSIONED},
        "images": as_json(record.images), "extractor": fetch.rules or fetch.extractor,
        "payload_digest": fetch.payload_digest, "warc_file": fetch.warc_file, "warc_offset": fetch.warc_offset, "crawl": crawl,
    }  # fmt: skip
    insert(connection, "versions", row)


def _add_images(connection: sqlite3.Connection, article: int, record: Record) -> None:
    insert_all(connection, "images", [{"article": article, **image} for image in record.images])
