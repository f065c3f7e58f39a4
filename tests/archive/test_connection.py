"""An archive that cannot be used says why, in one line, and is left as it was."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlite_utils import Database

from newsarchive.archive.connection import ArchiveError, open_archive, writing
from newsarchive.archive.migrations import migrations
from newsarchive.archive.store import Store
from tests.archive.records import Crawls, article


def not_sqlite(path: Path) -> None:
    path.write_bytes(b"This is no database, but a letter to the editor. " * 100)


def anothers(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("create table patients (id integer primary key)")
    connection.close()


def newer(path: Path) -> None:
    open_archive(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("update _sqlite_migrations set name = 'm999_future' where name like 'm003%'")
    connection.close()


def damaged(path: Path) -> None:
    open_archive(path).close()
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (not_sqlite, "not an SQLite file"),
        (anothers, "no archive of ours"),
        (newer, "newer newsarchive"),
        (damaged, "is damaged"),
        (Path.mkdir, "cannot be opened"),
    ],
)
def test_a_file_that_is_no_archive(tmp_path: Path, spoil: Callable[[Path], None], words: str) -> None:
    path = tmp_path / "archive.db"
    spoil(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(ArchiveError, match=words) as failure:
        open_archive(path)
    assert str(path) in str(failure.value)
    assert "\n" not in str(failure.value)
    assert before is None or path.read_bytes() == before


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(ArchiveError, match="part of its path is a file"):
        open_archive(tmp_path / "data" / "archive.db")


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
def test_a_file_that_may_only_be_read() -> None:
    code = (
        "import os, sys\nfrom newsarchive.archive.connection import ArchiveError\n"
        "from tests.archive.records import Crawls, Store\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"  # no right binds root
        "try: Crawls(Store(sys.argv[1]))\nexcept ArchiveError as error: print(error)"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "archive.db"
        open_archive(path).close()
        path.chmod(0o444)
        Path(folder).chmod(0o555)
        run = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, cwd=Path(__file__).parents[2])
        Path(folder).chmod(0o755)
    assert "give this user the right" in run.stdout, run.stderr


def test_a_full_disk_loses_nothing_that_was_stored(tmp_path: Path) -> None:
    with Store(tmp_path / "archive.db") as archive:
        crawls = Crawls(archive)
        crawls.store(article())
        pages = archive.db.conn.execute("pragma page_count").fetchone()[0]
        archive.db.conn.execute(f"pragma max_page_count = {pages}")
        with pytest.raises(ArchiveError, match="disk is full"):
            [crawls.store(article(number, article_body="word " * 5000)) for number in range(2, 99)]
        archive.db.conn.execute("pragma max_page_count = 1000000")
        stored = crawls.one("select count(*) from articles")
        assert stored == crawls.one("select new from crawls") >= 1
        assert crawls.store(article(99)) == "new"


def test_a_lock_held_too_long(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    first, second = open_archive(path), open_archive(path, patience=0.05)
    with writing(first), pytest.raises(ArchiveError, match="held it locked"), writing(second):
        pass
    first.close()
    second.close()


def _insert_and_break(db: Database) -> None:
    with writing(db) as connection:
        connection.execute("insert into sites (name) values ('demo')")
        raise KeyError


def test_what_fails_in_the_middle_leaves_nothing(tmp_path: Path) -> None:
    db = open_archive(tmp_path / "archive.db")
    with pytest.raises(KeyError):
        _insert_and_break(db)
    assert db.conn.execute("select count(*) from sites").fetchone() == (0,)
    with pytest.raises(sqlite3.IntegrityError), writing(db) as connection:
        connection.execute("insert into crawls (site, started_at) values ('nobody', '')")
    db.close()


def test_reading_only(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    with pytest.raises(ArchiveError):
        open_archive(path, read_only=True)
    assert list(tmp_path.iterdir()) == []
    writer = open_archive(path)
    with writing(writer) as connection:
        connection.execute("insert into sites (name) values ('demo')")
    reader = open_archive(path, read_only=True)
    assert reader.conn.execute("select name from sites").fetchone() == ("demo",)
    with pytest.raises(ArchiveError, match="only be read"), writing(reader) as connection:
        connection.execute("delete from sites")
    reader.close()
    writer.close()


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    open_archive(path).close()
    before = path.read_bytes()
    db = open_archive(path)
    assert db.conn.execute("pragma journal_mode").fetchone() == ("wal",)
    assert not migrations.pending(db)
    db.close()
    assert path.read_bytes() == before


def test_every_table_and_view_says_what_it_is(tmp_path: Path) -> None:
    db = open_archive(tmp_path / "archive.db")
    named = "select name, sql from sqlite_master where type in ('table', 'view') and sql not like '%fts%'"
    for name, sql in db.conn.execute(named):
        if not name.startswith("_"):
            assert "  -- " in sql.partition("\n")[0], name
            if name not in db.view_names():
                assert sql.endswith("strict"), name
    for view in db.view_names():
        db.conn.execute(f"select * from {view}").fetchall()
    db.close()
