from collections.abc import Iterator
from pathlib import Path

import pytest

from newsarchive.archive.check import check
from newsarchive.archive.store import Store
from tests.archive.records import Crawls


@pytest.fixture
def crawls(tmp_path: Path) -> Iterator[Crawls]:
    """A new archive; whatever a test does to it, it must be sound in the end."""
    with Store(tmp_path / "data" / "archive.db") as archive:
        yield Crawls(archive)
        assert check(archive.db) == []
