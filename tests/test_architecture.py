"""Arrows run down only: what each room may import, read from the code itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "newsarchive"
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in sorted(PACKAGE.rglob("*.py"))
}
PURE = ("newsarchive.extract", "newsarchive.discover")


def imported(path: Path) -> Iterator[str]:
    """Every module a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                yield name if name in MODULES else str(node.module)


IMPORTS = {name: frozenset(imported(path)) for name, path in MODULES.items()}


def inside(name: str, *rooms: str) -> bool:
    return any(name == room or name.startswith(room + ".") for room in rooms)


def arrows(*rooms: str) -> list[tuple[str, str]]:
    return [(name, target) for name, targets in IMPORTS.items() if inside(name, *rooms) for target in targets]


def room_of(name: str, house: str) -> str:
    """The folder of the house that a module stands in, or the module itself where it stands at the top."""
    return ".".join(name.split(".")[: len(house.split(".")) + 1])


def circles(graph: dict[str, set[str]]) -> list[str]:
    """Who stands, by whatever detour, on itself or on such a one; nobody, if arrows run down only."""
    free = set().union(*graph.values(), ()) - set(graph)
    while ready := {name for name, targets in graph.items() if name not in free and targets <= free}:
        free |= ready
    return sorted(set(graph) - free)


def test_the_nouns_stand_on_nothing_of_ours() -> None:
    ours = [arrow for arrow in arrows("newsarchive.items", "newsarchive.site") if inside(arrow[1], "newsarchive")]
    assert all(target in ("newsarchive.items", "newsarchive.site") for _, target in ours), ours


@pytest.mark.parametrize(
    "forbidden",
    [
        "scrapy",
        "sqlite3",
        "sqlite_utils",
        "time",
        "os",
        "socket",
        "urllib.request",
        "requests",
        "http.client",
        "subprocess",
        "random",
        "newsarchive.archive",
        "newsarchive.crawl",
        "newsarchive.pipelines",
        "newsarchive.browse",
        "newsarchive.spiders",
    ],
)
def test_extraction_and_discovery_are_pure(forbidden: str) -> None:
    assert [arrow for arrow in arrows(*PURE) if inside(arrow[1], forbidden)] == []


def test_extraction_and_discovery_read_no_clock() -> None:
    calls = ("now", "today", "utcnow", "time", "getenv", "environ")
    found = [
        (name, node.attr)
        for name, path in MODULES.items()
        if inside(name, *PURE)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr in calls
        and isinstance(node.value, ast.Name)
        and node.value.id in ("datetime", "date", "time", "os")
    ]
    assert found == []


def test_extraction_does_not_know_discovery() -> None:
    assert [arrow for arrow in arrows("newsarchive.extract") if inside(arrow[1], "newsarchive.discover")] == []


@pytest.mark.parametrize(
    "forbidden",
    [
        "scrapy",
        "bs4",
        "lxml",
        "newsarchive.extract",
        "newsarchive.discover",
        "newsarchive.crawl",
        "newsarchive.spiders",
        "newsarchive.browse",
    ],
)
def test_the_archive_knows_rows_only(forbidden: str) -> None:
    assert [arrow for arrow in arrows("newsarchive.archive") if inside(arrow[1], forbidden)] == []


def test_spiders_ask_the_archive_through_memory_only() -> None:
    """The writer of captures is the one part of the archive's folder that speaks no SQL."""
    seen = {target for _, target in arrows("newsarchive.crawl", "newsarchive.spiders") if inside(target, "newsarchive.archive")}
    assert seen <= {"newsarchive.archive.warc"}


def test_only_pipelines_and_commands_see_both_sides() -> None:
    both = [
        name
        for name, targets in IMPORTS.items()
        if any(inside(target, "newsarchive.extract") for target in targets)
        and any(inside(target, "newsarchive.archive") for target in targets)
    ]
    assert all(inside(name, "newsarchive.pipelines", "newsarchive.commands") for name in both), both


def test_nobody_imports_settings_or_tests() -> None:
    assert [arrow for arrow in arrows("newsarchive") if inside(arrow[1], "newsarchive.settings", "tests")] == []


def test_sql_stands_in_the_archive_and_the_browser_only() -> None:
    found = [
        name
        for name, targets in IMPORTS.items()
        if any(inside(target, "sqlite3", "sqlite_utils") for target in targets)
        and not inside(name, "newsarchive.archive", "newsarchive.browse")
    ]
    assert found == []


def test_there_are_no_import_circles() -> None:
    assert (
        circles({name: {target for target in targets if target in MODULES and target != name} for name, targets in IMPORTS.items()})
        == []
    )


@pytest.mark.parametrize("house", PURE)
def test_rooms_stand_one_above_the_other(house: str) -> None:
    """What a room of extraction or discovery stands on never stands on it, by whichever of its modules."""
    below: dict[str, set[str]] = {}
    for name, target in arrows(house):
        if inside(target, house):
            below.setdefault(room_of(name, house), set()).add(room_of(target, house))
    graph = {room: rooms - {room} for room, rooms in below.items()}
    assert circles(graph) == []


def test_no_room_has_an_empty_name() -> None:
    words = {"utils", "util", "helpers", "common", "base", "core", "manager", "misc"}
    assert [name for name in MODULES if words & set(name.split("."))] == []


def test_the_top_level_is_as_agreed() -> None:
    allowed = {"scrapy.cfg", "pyproject.toml", "README.md", "LICENSE", "newsarchive", "data", "tests"}
    made = {"public", "crawl.log"}  # by who follows the README: a snapshot to publish, the log of a daily crawl
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".") and not path.name.endswith(".egg-info")}
    assert found - allowed - made == set()
