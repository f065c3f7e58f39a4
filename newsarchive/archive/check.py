"""Examines an archive: is what it says about itself true? Reads only."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from sqlite_utils import Database

from newsarchive.archive import search
from newsarchive.archive.captures import CaptureError, capture_path, read_capture
from newsarchive.archive.connection import writing
from newsarchive.archive.records import text_digest
from newsarchive.archive.versions import VERSIONED


def check(db: Database) -> list[str]:
    """Everything that is wrong, each a sentence with its cure; empty if the archive is sound. Takes the write lock for the time of
    the examination, because the index is compared with the articles."""
    problems = [f"The file is damaged: {words}" for (words,) in db.conn.execute("pragma integrity_check") if words != "ok"]
    problems += [
        f"{table} {row} names a row of {parent} that does not exist"
        for table, row, parent, _ in db.conn.execute("pragma foreign_key_check")
    ]
    problems += [_told(words, found) for words, sql in QUESTIONS.items() if (found := [n for (n,) in db.conn.execute(sql)])]
    return problems + _digest_problems(db) + _index_problems(db)


def check_captures(db: Database, folder: Path) -> list[str]:
    """What is wrong with the captures of the versions: each must lie where its version says and have the digest that it says. Reads
    all of them again, some hundred a second.
    """
    missing: dict[str, int] = defaultdict(int)
    wrong: list[str] = []
    for article, version, digest, file, offset in db.conn.execute(CAPTURED):
        if file in missing or not capture_path(folder, file).exists():
            missing[file] += 1
            continue
        try:
            captured = read_capture(folder, file, offset)
        except CaptureError:
            wrong.append(f"{article}, version {version}")
            continue
        if captured.payload_digest != digest:
            wrong.append(f"{article}, version {version}")
    problems = [
        f"{folder / file} is missing, with the captures of {count} versions; give its folder as WARC_DIR, or restore a copy"
        for file, count in missing.items()
    ]
    return problems + ([_told("Articles whose capture is damaged or another than was stored", wrong)] if wrong else [])


CAPTURED = """
select article, version, payload_digest, warc_file, warc_offset from versions
where warc_file is not null order by warc_file, warc_offset"""


def _digest_problems(db: Database) -> list[str]:
    sql = """
        select v.article, v.version, v.headline, v.article_body, v.text_digest from versions v join articles a on a.id = v.article
        where a.status <> 'withdrawn'"""
    wrong = [
        f"{article}, version {version}"
        for article, version, headline, body, digest in db.conn.execute(sql)
        if text_digest(headline, body) != digest
    ]
    return (
        [_told("Articles whose words were changed after they were stored: they differ from their digest", wrong)] if wrong else []
    )


def _told(problem: str, found: Sequence[object]) -> str:
    """A problem with the first few things that have it."""
    more = f" and {len(found) - 10} more" if len(found) > 10 else ""
    return f"{problem}: {'; '.join(map(str, found[:10]))}{more}"


def _index_problems(db: Database) -> list[str]:
    if not search.is_current(db.conn):
        return ["The search index was made under other rules of folding; the next crawl, or open_archive(), rebuilds it"]
    try:
        with writing(db) as connection:
            connection.execute("insert into articles_fts (articles_fts, rank) values ('integrity-check', 1)")
    except Exception as error:
        if isinstance(error.__cause__ or error, sqlite3.DatabaseError):
            return ["The search index disagrees with the articles; run: insert into articles_fts (articles_fts) values ('rebuild')"]
        raise
    return []


_DIFFERENT = " or ".join(f"a.{name} is not v.{name}" for name in VERSIONED)
QUESTIONS = {
    "Articles that differ from their newest version": f"""
        select a.id from articles a left join versions v on v.article = a.id and v.version = a.version where {_DIFFERENT}""",
    "Articles with versions missing or too many": """
        select a.id from articles a left join versions v on v.article = a.id
        group by a.id having count(v.id) != a.version or max(v.version) != a.version""",
    "Articles whose images differ from those of their newest version": """
        select a.id from articles a join versions v on v.article = a.id and v.version = a.version
        where json_array_length(v.images) != (select count(*) from images where article = a.id)""",
    "Articles without any fetch": "select id from articles where id not in (select article from fetches where article is not null)",
}
