"""Columns that hold JSON, read back. Anyone may have written to the file: what is no list, or no object, is an empty one."""

import json
from typing import Any


def list_of(value: str | None) -> list[Any]:
    """The array in a column."""
    return as_list(_read(value))


def object_of(value: str | None) -> dict[str, Any]:
    """The object in a column."""
    found = _read(value)
    return found if isinstance(found, dict) else {}


def as_list(value: Any) -> list[Any]:
    """The same for what was read already."""
    return value if isinstance(value, list) else []


def _read(value: str | None) -> Any:
    try:
        return json.loads(value or "null")
    except ValueError:
        return None
