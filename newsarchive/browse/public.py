"""The public view: a snapshot of the archive in which each hospital's rights policy has been applied to the data itself.

``datasette publish snapshot data/archive.db public/`` writes it. What a hospital does not grant is not hidden in the snapshot, it
is not there: so no page, feed, JSON, CSV, search index or SQL of anybody can show it. The private archive is only read.
"""

import shlex
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import click
import yaml

from newsarchive.archive.connection import SNAPSHOT, ArchiveError, open_archive
from newsarchive.browse.datasette_versions import is_public
from newsarchive.browse.safety import excerpt

EXCERPT = 300
"""Characters of text that ``rights = "excerpt"`` lets the public see."""

# What each level shows. A column that is not named stays empty: a new column of the archive is withheld until somebody grants it.
_FACTS = (
    "id site url date_published published_at date_modified date_source word_count in_language status status_at"
    " version text_digest first_seen_at last_seen_at checked_at crawl"
)
_KEPT = (
    "id article version captured_at cause changed date_published published_at date_modified date_source"
    " word_count in_language text_digest extractor payload_digest crawl"
)
_EXCERPT = "headline_evidence date_evidence description article_body authors alternates"


def _levels(facts: str, more: str) -> dict[str, frozenset[str]]:
    metadata = f"{facts} {more}"
    return {
        name: frozenset(text.split())
        for name, text in (("withdrawn", facts), ("metadata", metadata), ("excerpt", f"{metadata} {_EXCERPT}"))
    }


SHOWN: Mapping[str, Mapping[str, frozenset[str]]] = {
    "articles": _levels(_FACTS, "status_reason headline flags"),
    "versions": _levels(_KEPT, "headline flags"),
}
"""``full`` shows every column."""
CUT = frozenset({"description", "article_body"})
WHOLE = ("sites", "crawls")
CONTAINERFILE = """# pip wheel --no-deps -w {folder} CHECKOUT    (puts newsarchive beside the snapshot)
# podman build -t news {folder} && podman run -p 8001:8001 news
FROM docker.io/library/python:3.12-slim
COPY *.whl /tmp/
RUN pip install --no-cache-dir /tmp/*.whl 'datasette>=0.65,<1' && useradd --system reader
COPY archive.db metadata.yaml settings.json /archive/
USER reader
EXPOSE 8001
CMD ["datasette", "serve", "/archive", "--host", "0.0.0.0", "--port", "8001"]
"""


def write_snapshot(archive: Path, target: Path) -> dict[str, int]:
    """Write the public database; returns how many articles were copied at each level.

    An older snapshot in its place is replaced once the new one is whole; any other file is left alone. Raises ``ArchiveError``.
    """
    if target.exists() and not _is_snapshot(target):
        raise ArchiveError(target, "exists and is no snapshot; name another folder")
    unfinished = target.with_name(target.name + ".unfinished")
    unfinished.unlink(missing_ok=True)
    private = open_archive(archive, read_only=True)
    public = open_archive(unfinished)
    try:
        counts = _copy(private.conn, public.conn)
        public.conn.execute("pragma journal_mode = delete")
    finally:
        public.close()
        private.close()
    unfinished.replace(target)
    return counts


def _is_snapshot(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as conn:
            return conn.execute("select 1 from sqlite_master where name = ?", [SNAPSHOT]).fetchone() is not None
    except sqlite3.Error:
        return False


def _copy(private: sqlite3.Connection, public: sqlite3.Connection) -> dict[str, int]:
    private.execute("begin")  # one moment of the archive, whatever a crawl writes meanwhile
    public.execute("pragma foreign_keys = off")
    public.execute("begin")
    for table in WHOLE:
        _pour(private, public, table, f"select * from {table}")
    levels = (
        "case when a.status = 'withdrawn' then 'withdrawn' when s.rights in ('full', 'excerpt') then s.rights else"
        " 'metadata' end as level"
    )
    counts = _pour(private, public, "articles", f"select a.*, {levels} from articles a join sites s on s.name = a.site")
    _pour(
        private,
        public,
        "versions",
        f"select v.*, {levels} from versions v join articles a on a.id = v.article join sites s on s.name = a.site",
    )
    _pour(
        private,
        public,
        "images",
        "select i.* from images i join articles a on a.id = i.article join sites s on s.name = a.site where s.rights ="
        " 'full' and a.status <> 'withdrawn'",
    )
    public.execute(f"create table {SNAPSHOT} (made_at text not null, articles integer not null) strict")
    public.execute(f"insert into {SNAPSHOT} values (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?)", [sum(counts.values())])
    public.execute("commit")
    public.execute("pragma foreign_keys = on")
    return counts


def _pour(private: sqlite3.Connection, public: sqlite3.Connection, table: str, sql: str) -> dict[str, int]:
    """Copy the rows of a query into a table, each as its level allows; columns the target lacks are left out."""
    known = {row[1]: row for row in public.execute(f"pragma table_info({table})")}
    counts: dict[str, int] = {}
    cursor = private.execute(sql)
    names = [column[0] for column in cursor.description]
    target = [name for name in names if name in known]
    insert = f"insert into {table} ({', '.join(target)}) values ({', '.join('?' * len(target))})"
    for values in cursor:
        row = dict(zip(names, values, strict=True))
        level = row.pop("level", "full")
        counts[level] = counts.get(level, 0) + 1
        shown = cleared(table, row, level)
        public.execute(insert, [_empty(known[name]) if shown[name] is None else shown[name] for name in target])
    return counts


def cleared(table: str, row: Mapping[str, Any], level: str) -> dict[str, Any]:
    """A row with only what its level lets the public see."""
    if level == "full":
        return dict(row)
    allowed = SHOWN[table][level]
    return {
        name: (excerpt(value, EXCERPT) if name in CUT and value else value) if name in allowed else None
        for name, value in row.items()
    }


def _empty(column: tuple[Any, ...]) -> Any:
    """What an emptied column holds: its default, or an empty text where it may not be null."""
    _, _, kind, notnull, default, _ = column
    if not notnull:
        return None
    if default is not None:
        return str(default).strip("'") if kind.upper() == "TEXT" else int(default)
    return "" if kind.upper() == "TEXT" else 0


async def refuse_private(datasette: Any) -> None:
    """In the public view (``plugins: newsarchive: public: true``) refuse to serve any archive that was not made for it."""
    if not is_public(datasette):
        return
    for db in datasette.databases.values():
        if await db.table_exists("articles") and not await db.table_exists(SNAPSHOT):
            raise click.ClickException(
                f"{db.path} is a private archive, and this is the public view; make a snapshot first:"
                f" datasette publish snapshot {db.path} public/"
            )


LEVELS = {
    "full": "in full",
    "excerpt": "as an excerpt",
    "metadata": "as headline, dates and address",
    "withdrawn": "withdrawn",
}
"""What is said of each level of rights at the end."""


def register(publish: click.Group) -> None:
    """Add ``datasette publish snapshot``."""

    @publish.command()
    @click.argument("archive", type=click.Path(exists=True, dir_okay=False, path_type=Path))
    @click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
    def snapshot(archive: Path, folder: Path) -> None:
        """Write a read-only public snapshot of a news archive, ready to serve: datasette FOLDER

        Each hospital's rights policy (full, excerpt or metadata) is applied to the data; withdrawn articles keep dates and
        digest only.
        """
        target = folder / "archive.db"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            counts = write_snapshot(archive, target)
            write_configuration(archive.parent, folder)
        except ArchiveError as error:
            raise click.ClickException(str(error)) from error
        except OSError as error:
            raise click.ClickException(f"{error.filename or folder}: {error.strerror}; name another folder") from error
        levels = ", ".join(f"{count:,} {LEVELS[level]}" for level, count in sorted(counts.items()))
        click.echo(f"{target}: {sum(counts.values()):,} articles" + (f": {levels}" if levels else ""))
        click.echo(f"Serve it: {shlex.join(['datasette', str(folder)])}")


def write_configuration(origin: Path, folder: Path) -> None:
    """Beside the snapshot: the archive's own descriptions, marked public; settings; a container file."""
    described = origin / "metadata.yaml"
    metadata = yaml.safe_load(described.read_text("utf-8")) if described.is_file() else {}
    metadata.setdefault("plugins", {}).setdefault("newsarchive", {})["public"] = True
    (folder / "metadata.yaml").write_text(yaml.safe_dump(metadata, allow_unicode=True, sort_keys=False), "utf-8")
    (folder / "datasette.yaml").write_text(yaml.safe_dump(for_datasette_1(metadata), allow_unicode=True, sort_keys=False), "utf-8")
    settings = origin / "settings.json"
    (folder / "settings.json").write_text(settings.read_text("utf-8") if settings.is_file() else "{}\n", "utf-8")
    (folder / "Containerfile").write_text(CONTAINERFILE.format(folder=folder), "utf-8")


def for_datasette_1(metadata: Mapping[str, Any]) -> dict[str, Any]:
    """What Datasette 1.0 looks for in ``datasette.yaml`` and no more in the metadata: options, queries, tables."""
    databases = {}
    for name, database in (metadata.get("databases") or {}).items():
        tables = {
            table: {key: value for key, value in about.items() if key not in ("description", "columns")}
            for table, about in (database.get("tables") or {}).items()
        }
        databases[name] = {"tables": tables, "queries": database.get("queries") or {}}
    return {"plugins": metadata.get("plugins") or {}, "databases": databases}
