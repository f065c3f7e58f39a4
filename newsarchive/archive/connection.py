"""Opens the archive: one SQLite file in WAL mode, with our SQL functions and the newest shape.

Whoever writes does so inside ``writing(db)``: a short ``BEGIN IMMEDIATE`` transaction. A deferred one that reads before it writes
is refused with "database is locked" as soon as two crawls run at once, whatever the busy timeout says.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from newsarchive.archive import search
from newsarchive.archive.migrations import migrations

PATIENCE = 60.0
"""Seconds to wait for another writer. Its transactions last milliseconds, but a migration or a rebuilt index may take a minute."""
SNAPSHOT = "public_view"
"""The table that marks a snapshot for the public, which lacks what was not granted: nothing may be added to it or asked of it as of
the archive.
"""


class ArchiveError(Exception):
    """The archive cannot be used: says which file, what is wrong and the cure."""

    def __init__(self, path: Path | str, cure: str) -> None:
        super().__init__(f"{path}: {cure}")
        self.path, self.cure = str(path), cure


def open_archive(path: Path | str, *, read_only: bool = False, patience: float = PATIENCE) -> Database:
    """Open the archive, make its folder and bring it to the newest shape. Two processes may do so at once.

    Read-only, nothing is made or migrated; the file must exist. Raises ``ArchiveError``.
    """
    path = Path(path)
    connection: sqlite3.Connection | None = None
    try:
        if read_only:
            connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=patience)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(path, timeout=patience)
        db = _prepared(connection)
        _check_ours(db, path)
        if not read_only:
            if db[SNAPSHOT].exists():
                raise ArchiveError(path, "is a snapshot for the public; use the archive that it was made from, and make it anew")
            _write_ahead(connection, path, patience)
            _migrate(db)
    except (sqlite3.Error, OSError) as error:
        if connection is not None:
            connection.close()
        raise explained(error, path) from error
    except ArchiveError:
        if connection is not None:
            connection.close()
        raise
    return db


def open_existing(path: Path | str) -> Database:
    """Open the archive like ``open_archive``, but make none. Raises ``ArchiveError``, also where there is none yet."""
    if not Path(path).exists():
        raise ArchiveError(path, "there is no archive yet; 'scrapy crawl demo' makes one")
    return open_archive(path)


@contextmanager
def writing(db: Database) -> Iterator[sqlite3.Connection]:
    """One short transaction that holds the write lock from its first statement; rolled back if anything raises. Within another one
    it is a part of that.
    """
    connection = db.conn
    if connection.in_transaction:
        yield connection
        return
    try:
        connection.execute("begin immediate")
        try:
            yield connection
            connection.execute("commit")
        except BaseException:
            if connection.in_transaction:
                connection.execute("rollback")
            raise
    except (sqlite3.OperationalError, sqlite3.DatabaseError) as error:
        if type(error) in (sqlite3.OperationalError, sqlite3.DatabaseError):
            raise explained(error, _path(connection)) from error
        raise  # a broken constraint is a bug of ours, not a state of the file


def explained(error: Exception, path: Path | str) -> ArchiveError:
    """Put an error of SQLite or the file system into words that say what to do."""
    words = str(error)
    for sign, cure in CURES.items():
        if sign in words:
            return ArchiveError(path, cure)
    return ArchiveError(path, f"cannot be used as the archive ({words})")


CURES = {
    "not a database": "is not an SQLite file; set ARCHIVE_PATH to another file, or move this one away",
    "malformed": "is damaged; restore a copy, or rescue it: sqlite3 damaged.db .recover | sqlite3 rescued.db",
    "disk is full": "the disk is full; free some space and start again: everything stored so far is safe",
    "readonly": "may only be read; give this user the right to write the file and its folder",
    "read-only": "may only be read; give this user the right to write the file and its folder",
    "ermission denied": "may not be opened by this user; give it the right to read and write the file and its folder",
    "unable to open": "cannot be opened; it must be a file, and its folder must exist and be open to this user",
    "is locked": "another program has held it locked for too long; close that program, or wait and start again",
    "ot a directory": "cannot be made, because part of its path is a file, not a folder; set ARCHIVE_PATH to another file",
    "File exists": "cannot be made, because part of its path is a file, not a folder; set ARCHIVE_PATH to another file",
    "disk I/O error": "the disk fails (disk I/O error); a network share cannot hold the archive while it is written",
}


def _path(connection: sqlite3.Connection) -> str:
    try:
        return str(connection.execute("select file from pragma_database_list where name = 'main'").fetchone()[0])
    except sqlite3.Error:
        return "the archive"


def _prepared(connection: sqlite3.Connection) -> Database:
    connection.execute("pragma foreign_keys = on")
    connection.execute("pragma secure_delete = on")  # what was edited or taken down is not left on pages that are free
    connection.execute("pragma synchronous = normal")  # in WAL mode a killed process loses nothing
    connection.execute("pragma wal_autocheckpoint = 4000")  # 16 MB: pages that every article touches are copied back less often
    db = Database(connection)
    search.register(connection)
    return db


def _check_ours(db: Database, path: Path) -> None:
    tables = {name for (name,) in db.conn.execute("select name from sqlite_master where type = 'table'")}
    applied = {step.name for step in migrations.applied(db)}
    if tables and not applied:
        raise ArchiveError(path, "is an SQLite file, but no archive of ours; set ARCHIVE_PATH to another file")
    newer = applied - {step.name for step in migrations.pending(Database(memory=True))}
    if newer:
        raise ArchiveError(path, f"was written by a newer newsarchive (by {', '.join(sorted(newer))}); upgrade this one")


def _write_ahead(connection: sqlite3.Connection, path: Path, patience: float) -> None:
    """Switch to WAL. The switch needs the file for itself and does not heed the busy timeout, so two first crawls could collide."""
    until = time.monotonic() + patience
    while True:
        try:
            mode = connection.execute("pragma journal_mode = wal").fetchone()[0]
            break
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.02)
    if mode != "wal":
        raise ArchiveError(path, f"cannot be switched to WAL mode (it stays in {mode}); keep it on a local disk")


def _migrate(db: Database) -> None:
    if migrations.pending(db):
        with writing(db):
            migrations.apply(db)
    if not search.is_current(db.conn):
        with writing(db) as connection:
            if not search.is_current(connection):  # another process may have been first
                search.rebuild(connection)
