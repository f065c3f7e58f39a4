"""Gives every ``sqlite-utils`` connection the archive's SQL functions, so that its commands can search and write the archive."""

import sqlite3

from sqlite_utils import hookimpl

from newsarchive.archive.search import register


@hookimpl
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Called by sqlite-utils for every connection it opens."""
    register(conn)
