"""Examines an archive: is what it says about itself true? Reads only."""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database

from newsarchive.archive import search
from newsarchive.archive.connection import writing
from newsarchive.archive.versions import VERSIONED


def check(db: Database) -> list[str]:
    """Everything that is wrong, each a sentence with its cure; empty if the archive is sound. Takes the write lock for the time of
    the examination, because the index is compared with the articles."""
    problems = [f"The file is damaged: {words}" for (words,) in db.conn.execute("pragma integrity_check") if words != "ok"]
    problems += [
        f"{table} {row} names a row of {parent} that does not exist"
        for table, row, parent, _ in db.conn.execute("pragma foreign_key_check")
    ]
    problems += [f"{told}: {', '.join(map(str, found))}" for told, sql in QUESTIONS.items() if (found := _first(db, sql))]
    return problems + _index_problems(db)


def _first(db: Database, sql: str) -> list[object]:
    """The first few of what a question finds."""
    return [value for (value,) in db.conn.execute(sql).fetchmany(10)]


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
