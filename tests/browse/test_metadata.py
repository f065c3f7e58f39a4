"""Every table and column is described, every description has its column, every ready question runs with its defaults."""

import re
import sqlite3
from typing import Any

import pytest
import yaml

from newsarchive.archive.connection import open_archive
from newsarchive.browse.difference import changed_numbers
from tests.browse.conftest import DATA

ARCHIVE: dict[str, Any] = yaml.safe_load((DATA / "metadata.yaml").read_text("utf-8"))["databases"]["archive"]
INTERNAL = re.compile(r"sqlite_|_sqlite|articles_fts|_articles_indexed")


@pytest.fixture(scope="module")
def conn(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    return open_archive(tmp_path_factory.mktemp("empty") / "archive.db").conn


def test_every_table_view_and_column_is_described_and_no_other(conn: sqlite3.Connection) -> None:
    names = [
        name
        for (name,) in conn.execute("select name from sqlite_master where type in ('table', 'view')")
        if not INTERNAL.match(name)
    ]
    there = {name: {row[1] for row in conn.execute(f"pragma table_info({name})")} for name in names}
    told = {name: set(about["columns"]) for name, about in ARCHIVE["tables"].items() if not about.get("hidden")}
    assert told == there
    assert all(about.get("description") for about in ARCHIVE["tables"].values() if not about.get("hidden"))


def test_the_hidden_ones_exist(conn: sqlite3.Connection) -> None:
    names = {name for (name,) in conn.execute("select name from sqlite_master")}
    assert {name for name, about in ARCHIVE["tables"].items() if about.get("hidden")} <= names


def test_there_are_enough_ready_questions() -> None:
    assert len(ARCHIVE["queries"]) >= 10


@pytest.mark.parametrize("name", ARCHIVE["queries"])
def test_a_ready_question_runs_without_parameters_and_describes_its_columns(conn: sqlite3.Connection, name: str) -> None:
    query = ARCHIVE["queries"][name]
    conn.create_function("changed_numbers", 2, changed_numbers)
    parameters = dict.fromkeys(re.findall(r":(\w+)", query["sql"]), "")
    columns = [column[0] for column in conn.execute(query["sql"], parameters).description]
    assert query["title"]
    said = query["description"].partition("Columns:")[2]
    assert [column for column in columns if column not in said] == []
    assert [parameter for parameter in parameters if parameter not in query["description"].replace("one site", "site")] == []


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("cured 9 of 10", "cured 9 of 12", "10 → 12"),
        ("1,204 beds", "1,204 beds and more", None),
        ("5 and 5", "5", "5 → –"),
        ("none", "now 3.5%", "– → 3.5%"),
        (None, None, None),
    ],
)
def test_changed_numbers(before: str | None, after: str | None, told: str | None) -> None:
    assert changed_numbers(before, after) == told


def test_settings_are_known_to_datasette() -> None:
    import json

    from datasette.app import DEFAULT_SETTINGS

    assert set(json.loads((DATA / "settings.json").read_text("utf-8"))) <= set(DEFAULT_SETTINGS)
