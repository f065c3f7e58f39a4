"""The Datasette plugin: what ``datasette data/`` gains by newsarchive being installed. This module only names the hooks."""

import sqlite3
from collections.abc import Callable
from typing import Any

from datasette import hookimpl
from jinja2 import Environment

from newsarchive.archive import search
from newsarchive.browse import cells, datasette_versions, difference, headers, public, views
from newsarchive.browse.teaser import flag_words


@hookimpl(trylast=True)  # after Datasette's own functions, whose escape_fts knows no Chinese
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Give every connection the archive's SQL functions, and let it read the file through memory."""
    search.register(conn)
    conn.create_function("changed_numbers", 2, difference.changed_numbers, deterministic=True)
    conn.execute("pragma mmap_size = 1073741824")


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """Templates know the nonce, pictures and flags in words."""
    headers.prepare(env)
    env.filters["flag_words"] = flag_words


@hookimpl
def asgi_wrapper(datasette: Any) -> Callable[[headers.App], headers.App]:
    """Every answer carries the headers that keep hostile text from running."""
    return lambda app: headers.wrap(app, bool(datasette_versions.plugin_option(datasette, "indexed")))


@hookimpl
def startup(datasette: Any) -> Callable[[], Any]:
    """The public view refuses a private archive; the ready questions are there in every version."""

    async def begin() -> None:
        await public.refuse_private(datasette)
        await datasette_versions.offer_questions(datasette)

    return begin


@hookimpl
def get_metadata(datasette: Any, key: str | None, database: str | None, table: str | None) -> dict[str, Any]:
    """Descriptions for an archive that brings none (Datasette 0.65)."""
    return datasette_versions.described(datasette.config_dir)


@hookimpl
def register_routes() -> list[tuple[str, Callable[..., Any]]]:
    """Our pages; all other addresses stay Datasette's."""
    return [
        (r"^/$", views.front),
        (r"^/search(?:\.(?P<format>atom|json|csv))?$", views.search),
        (r"^/(?P<database>[^/.]+)/articles/(?P<id>\d+)$", views.article_page),
        (r"^/(?P<database>[^/.]+)/articles/(?P<id>\d+)\.(?P<form>ris|bib|csl\.json|jsonld)$", views.citation),
        (r"^/article/(?P<id>\d+)/diff(?:/(?P<first>\d+)\.\.(?P<second>\d+))?$", views.difference),
        (r"^/hospital/(?P<name>[^/]+)$", views.hospital_page),
        (r"^/hospitals$", views.hospitals_page),
        (r"^/(?P<database>[^/.]+)/sites/(?P<name>[^/.]+)$", views.hospital_row),
        (r"^/robots\.txt$", views.robots),
    ]


@hookimpl
def menu_links(datasette: Any) -> list[dict[str, str]]:
    """The way back from Datasette's pages to ours."""
    links = (("/", "News"), ("/search", "Search"), ("/hospitals", "Hospitals"))
    return [{"href": datasette.urls.path(path), "label": label} for path, label in links]


@hookimpl
def extra_css_urls(view_name: str | None) -> list[str]:
    """A touch of our own on Datasette's pages: dark mode, contrast."""
    return ["/-/static-plugins/newsarchive/tables.css"] if view_name else []


@hookimpl
def render_cell(value: Any, column: str, table: str | None, database: str, datasette: Any) -> Any:
    """Pictures, flags and links in tables."""
    return cells.cell(value, column, table, datasette.urls.table(database, "articles"), datasette.urls.path("/hospital/"))


@hookimpl
def publish_subcommand(publish: Any) -> None:
    """``datasette publish snapshot``."""
    public.register(publish)
