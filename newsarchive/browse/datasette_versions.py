"""Where Datasette 0.65 and 1.0 differ, and which of the attached databases is the archive."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from datasette.utils import tilde_decode
from datasette.utils.asgi import Request

DEFAULT_TITLE = "Hospital news archive"


@dataclass(frozen=True, slots=True)
class Place:
    """The archive among Datasette's databases."""

    name: str
    db: Any


async def archive_place(datasette: Any, route: str | None = None) -> Place | None:
    """The archive: the database at this route, or the one called ``archive``, or the first that is one.

    ``None`` if there is none.
    """
    databases = {name: db for name, db in datasette.databases.items() if not name.startswith("_")}
    if route is not None:
        databases = {name: db for name, db in databases.items() if db.route == tilde_decode(route)}
    for name in sorted(databases, key=lambda name: name != "archive"):
        if await databases[name].table_exists("articles") and await databases[name].table_exists("versions"):
            return Place(name, databases[name])
    return None


async def ensure_may_view(datasette: Any, request: Request, place: Place) -> None:
    """Raise Datasette's ``Forbidden`` unless this visitor may see the table of articles."""
    if hasattr(datasette, "ensure_permissions"):  # 0.65
        await datasette.ensure_permissions(
            request.actor, [("view-table", (place.name, "articles")), ("view-database", place.name), "view-instance"]
        )
    else:
        from datasette.resources import TableResource

        await datasette.ensure_permission(action="view-table", resource=TableResource(place.name, "articles"), actor=request.actor)


async def instance_title(datasette: Any) -> str:
    """The title its keeper gave the archive."""
    if hasattr(datasette, "get_instance_metadata"):
        found = (await datasette.get_instance_metadata()).get("title")
    else:
        found = datasette.metadata("title")
    return str(found or DEFAULT_TITLE)


def plugin_option(datasette: Any, name: str) -> Any:
    """A setting of ``plugins: newsarchive:`` in the metadata."""
    return (datasette.plugin_config("newsarchive") or {}).get(name)


def is_public(datasette: Any) -> bool:
    """Whether this is the public view, which serves nothing but a snapshot with the hospitals' rights applied."""
    return bool(plugin_option(datasette, "public"))


async def offer_questions(datasette: Any) -> None:
    """Give Datasette 1.0 the ready questions of the metadata: it looks for them in its configuration alone, which goes before."""
    if not hasattr(datasette, "add_query"):  # 0.65
        return
    metadata = described(datasette.config_dir) or getattr(datasette, "_metadata_local", {})
    for database, about in (metadata.get("databases") or {}).items():
        for name, question in (about.get("queries") or {}).items():
            there = await datasette.get_query(database, name)
            if there is None or there.source == "plugin":
                words = {key: question.get(key) for key in ("title", "description")}
                await datasette.add_query(database, name, question["sql"], is_trusted=True, **words)


def described(config_dir: Path | None) -> dict[str, Any]:
    """The descriptions in ``data/metadata.yaml``, for an archive served from another folder; or nothing.

    A new object at each call, because Datasette writes into what it is given, and it asks dozens of times a page.
    """
    if config_dir and any((config_dir / name).exists() for name in ("metadata.yaml", "metadata.yml", "metadata.json")):
        return {}
    found: dict[str, Any] = json.loads(_packed())
    return found


@cache
def _packed() -> str:
    path = Path(__file__).resolve().parents[2] / "data" / "metadata.yaml"
    return json.dumps(yaml.safe_load(path.read_text("utf-8")) if path.is_file() else {})
