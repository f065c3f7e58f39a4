"""Search in every script."""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database


def register(connection: sqlite3.Connection) -> None:
    """Give a connection the archive's SQL functions."""


def ensure_folding(db: Database) -> None:
    """Rebuild the index if the folding has changed since it was made."""
