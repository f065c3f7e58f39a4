"""Takes an article down: its words and pictures leave the archive; dates, addresses and digests stay as proof."""

from datetime import datetime

from sqlite_utils import Database

from newsarchive.archive.connection import writing
from newsarchive.archive.records import instant

EMPTIED = {
    "headline": None, "headline_evidence": None, "date_evidence": None, "description": None, "article_body": "", "article_html": "",
    "about": None, "contact": None, "disclaimer": None, "image": None, "authors": "[]", "alternates": "{}",
}  # fmt: skip
"""What a withdrawn article says."""


def article_at(db: Database, address: str) -> int:
    """The number of the article at an address, or of that number. Raises ``KeyError`` if there is none."""
    column = "id" if address.isdigit() else "url"
    found = db.execute(f"select id from articles where {column} = ?", [address]).fetchone()
    if not found:
        raise KeyError(f"there is no article {address}; give its address as the archive has it, or its number")
    return int(found[0])


def withdraw(db: Database, article: int, reason: str, at: datetime) -> None:
    """Take an article down for good, in all its versions; later crawls do not bring it back. Its words leave the file too, which an
    index of a million articles takes a while for.

    Its capture in the WARC files is not touched: ``versions`` says where it lies. Raises ``KeyError`` if there is no such article.
    """
    emptied = ", ".join(f"{name} = :{name}" for name in EMPTIED)
    with writing(db) as connection:
        found = connection.execute(
            f"update articles set {emptied}, status = 'withdrawn', status_reason = :reason, status_at = :at, recheck_at = null"
            " where id = :article",
            {**EMPTIED, "article": article, "reason": reason, "at": instant(at)},
        ).rowcount
        if not found:
            raise KeyError(f"there is no article {article}")
        sql = f"update versions set {emptied}, images = '[]' where article = :article"
        connection.execute(sql, {**EMPTIED, "article": article})
        connection.execute("delete from images where article = ?", [article])
        # The index only notes that a text is gone, until it is merged; then nothing of it may be left in the log of writes.
        connection.execute("insert into articles_fts (articles_fts) values ('optimize')")
    db.conn.execute("pragma wal_checkpoint(truncate)")
