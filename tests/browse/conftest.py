"""A generated archive, made once, and Datasette over it in this process."""

import asyncio
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from tests.generated_archive import make

DATA = Path(__file__).resolve().parents[2] / "data"
ARTICLES = 600


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A configuration directory like ``data/`` with an archive in it."""
    made = tmp_path_factory.mktemp("data")
    for name in ("metadata.yaml", "settings.json"):
        shutil.copy(DATA / name, made / name)
    make(made / "archive.db", articles=ARTICLES, hospitals=28)
    return made


@pytest.fixture(scope="session")
def get(folder: Path) -> Callable[..., Any]:
    return getter(Datasette(config_dir=folder))


def getter(datasette: Datasette) -> Callable[..., Any]:
    """``get("/path")`` answers as a browser would see it."""
    loop = asyncio.new_event_loop()
    loop.run_until_complete(datasette.invoke_startup())
    return lambda path, **more: loop.run_until_complete(datasette.client.get(path, **more))


def counted(get: Callable[..., Any], path: str) -> int:
    """How many rows a table's page counts: Datasette 1.0 tells only when asked."""
    found = get(f"{path}{'&' if '?' in path else '?'}_extra=count", follow_redirects=True).json()
    return int(found.get("filtered_table_rows_count", found.get("count", -1)))
