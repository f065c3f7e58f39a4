"""Where Datasette 0.65 and 1.0 differ, and which of the attached databases is the archive."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from datasette.utils.asgi import NotFound, Request

DEFAULT_TITLE = "Hospital news archive"


@dataclass(frozen=True, slots=True)
class Place:
    """The archive among Datasette's databases."""

    name: str
    db: Any


def archive_place(datasette: Any, name: str | None = None) -> Place | None:
    """The archive: the database of this name, or the one called ``archive``, or the first there is; ``None`` if there is none."""
    databases = {key: db for key, db in datasette.databases.items() if not key.startswith("_") and getattr(db, "path", None)}
    if name is not None:
        return Place(name, databases[name]) if name in databases else None
    for key in ("archive", *databases):
        if key in databases:
            return Place(key, databases[key])
    return None


async def ensure_may_view(datasette: Any, request: Request, place: Place) -> None:
    """Raise Datasette's ``Forbidden`` unless this visitor may see the table of articles."""
    if hasattr(datasette, "ensure_permissions"):  # 0.65
        await datasette.ensure_permissions(request.actor, [("view-table", (place.name, "articles")), ("view-database", place.name), "view-instance"])
    else:
        from datasette.resources import TableResource

        await datasette.ensure_permission(action="view-table", resource=TableResource(place.name, "articles"), actor=request.actor)
    if not await place.db.table_exists("articles") or not await place.db.table_exists("versions"):
        raise NotFound(f"The database {place.name} is no news archive.")


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


def described(config_dir: Path | None) -> dict[str, Any]:
    """The descriptions in ``data/metadata.yaml``, for an archive served from another folder; empty where the checkout is not at hand."""
    if config_dir and any((config_dir / name).exists() for name in ("metadata.yaml", "metadata.yml", "metadata.json")):
        return {}
    path = Path(__file__).resolve().parents[2] / "data" / "metadata.yaml"
    return yaml.safe_load(path.read_text("utf-8")) if path.is_file() else {}
