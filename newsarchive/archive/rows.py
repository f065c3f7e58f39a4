"""One row in, one row out: the few statements that the writing side repeats. Names come from our own code, values are bound."""

import sqlite3
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

Row = dict[str, Any]


def one(connection: sqlite3.Connection, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> Row | None:
    """The first row of a query, by column name; ``None`` if there is none."""
    cursor = connection.execute(sql, values)
    row = cursor.fetchone()
    return None if row is None else {column[0]: value for column, value in zip(cursor.description, row, strict=True)}


def insert(connection: sqlite3.Connection, table: str, row: Mapping[str, object]) -> int:
    """Add a row; returns its id."""
    return connection.execute(_insertion(table, tuple(row)), list(row.values())).lastrowid or 0


def insert_all(connection: sqlite3.Connection, table: str, rows: Sequence[Mapping[str, object]]) -> None:
    """Add rows of the same columns."""
    if rows:
        connection.executemany(_insertion(table, tuple(rows[0])), [list(row.values()) for row in rows])


def upsert(connection: sqlite3.Connection, table: str, key: str, row: Mapping[str, object]) -> None:
    """Add a row, or bring the one of this key up to date."""
    connection.execute(_replacement(table, key, tuple(row)), list(row.values()))


def update(connection: sqlite3.Connection, table: str, number: int, row: Mapping[str, object]) -> None:
    """Change some columns of the row with this id."""
    sql = f"update {table} set {', '.join(f'{name} = ?' for name in row)} where id = ?"
    connection.execute(sql, [*row.values(), number])


@lru_cache(maxsize=64)
def _insertion(table: str, names: tuple[str, ...]) -> str:
    return f"insert into {table} ({', '.join(names)}) values ({', '.join('?' * len(names))})"


@lru_cache(maxsize=64)
def _replacement(table: str, key: str, names: tuple[str, ...]) -> str:
    news = ", ".join(f"{name} = excluded.{name}" for name in names if name != key)
    return f"{_insertion(table, names)} on conflict ({key}) do update set {news}"
