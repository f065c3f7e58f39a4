"""The README is under test: what it names exists, and what exists is named."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from sqlite_utils import Database

from newsarchive.archive.connection import open_archive
from newsarchive.items import FLAGS
from newsarchive.site import KEYS

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"```(\w*)\n(.*?)```", README, re.S)


def section(title: str) -> str:
    """The text under a heading, up to the next of its level."""
    level, _, _ = README.partition(f"\n## {title}\n")[2].partition("\n## ")
    assert level, f"README has no section {title!r}"
    return level


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Database:
    return open_archive(tmp_path_factory.mktemp("docs") / "archive.db")


def tables(archive: Database) -> dict[str, list[str]]:
    names = {"sites", "crawls", "articles", "versions", "images", "fetches"}
    return {name: list(archive[name].columns_dict) for name in names}


def test_every_scrapy_command_named_exists() -> None:
    listed = subprocess.run([sys.executable, "-m", "scrapy", "-h"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    known = set(re.findall(r"^  (\w+) ", listed, re.M))
    named = set(re.findall(r"scrapy (crawl\w*|list|probe|shell|fetch|genspider)\b", README))
    assert {"crawl", "crawlall", "probe", "list"} <= named
    assert named <= known


def test_every_command_of_ours_is_in_the_readme() -> None:
    ours = {path.stem for path in (ROOT / "newsarchive" / "commands").glob("*.py")} - {"__init__"}
    for command in ours:
        assert f"scrapy {command}" in README, command


def test_what_ci_types_is_in_the_readme() -> None:
    first = [line for line in README.splitlines() if line.startswith("python3 -m venv") and "scrapy crawl demo" in line]
    second = [line for line in README.splitlines() if line.startswith(".venv/bin/pip") and ".venv/bin/pytest" in line]
    assert len(first) == len(second) == 1
    checks = re.findall(r"'(\.venv/bin/(?:ruff|mypy)[\w -]*)'", (ROOT / ".ci" / "run").read_text("utf-8"))
    assert len(checks) == 3
    assert all(f"`{check}`" in README for check in checks)


def our_settings() -> set[str]:
    """Settings of ours are those that Scrapy does not know."""
    from scrapy.settings import default_settings

    tree = ast.parse((ROOT / "newsarchive" / "settings.py").read_text("utf-8"))
    assigned = {
        target.id for node in tree.body if isinstance(node, ast.Assign) for target in node.targets if isinstance(target, ast.Name)
    }
    return {name for name in assigned if not hasattr(default_settings, name)} - {
        "ROOT",
        "COMMANDS_MODULE",
        "SPIDER_MODULES",
        "BOT_NAME",
    }


def test_settings_and_readme_agree() -> None:
    told = set(re.findall(r"^\| `([A-Z_]+)` \|", section("How it is made"), re.M))
    assert told == our_settings()


def test_site_keys_and_readme_agree() -> None:
    told = set(re.findall(r"^\| `([a-z_]+)` \|", section("Add a hospital"), re.M))
    assert told == set(KEYS)


def test_schema_and_readme_agree(archive: Database) -> None:
    told = {
        name: re.findall(r"`(\w+)`", columns)
        for name, columns in re.findall(r"^\| \*\*`(\w+)`\*\* \| (.*) \|$", section("The records"), re.M)
    }
    assert told == tables(archive)


def test_flags_and_readme_agree() -> None:
    told = set(re.findall(r"^\| `(\w+)` \|", section("The records"), re.M))
    assert told == set(FLAGS)


@pytest.mark.parametrize("sql", [body for kind, body in BLOCKS if kind == "sql"])
def test_every_query_of_the_readme_runs(archive: Database, sql: str) -> None:
    archive.execute(sql).fetchall()


def test_there_are_five_queries_worth_having() -> None:
    assert len(re.findall(r"```sql\n", section("Query"))) >= 5


@pytest.mark.parametrize("code", [body for kind, body in BLOCKS if kind == "python"])
def test_python_of_the_readme_compiles_and_imports(code: str) -> None:
    for node in ast.parse(code).body:
        if isinstance(node, ast.Import | ast.ImportFrom):
            exec(compile(ast.Module([node], []), "README", "exec"), {})


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`(newsarchive/[\w/.]+)`|`(tests/[\w/.]+)`", README))))
def test_every_file_named_exists(name: tuple[str, str]) -> None:
    path = "".join(name).replace("NAME", "zjcc")
    assert (ROOT / path).exists(), path


def test_no_tool_or_path_of_a_machine_is_shown() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    words = ("/work/" + "main", "/opt/" + "venvs", "farm-" + "studio")
    found = [
        name
        for name in listed
        if (ROOT / name).is_file() and any(word in (ROOT / name).read_text("utf-8", "replace") for word in words)
    ]
    assert found == []
