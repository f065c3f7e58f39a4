"""What leaves the archive can be read by others."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from newsarchive.archive import export
from newsarchive.archive.withdraw import withdraw
from tests.archive.records import Crawls, after, article


@pytest.fixture
def row(crawls: Crawls) -> dict[str, Any]:
    headline = "50 % of {patients}\ncured & 胃癌 \\x"
    crawls.store(article(headline=headline, authors=("Kim A",), description="=1+1", published_at="2026-05-26T10:00+09:00"))
    [found] = export.rows(crawls.archive.db)
    return found


def test_rows_are_whole(row: dict[str, Any]) -> None:
    assert row["publisher"] == "Demo Hospital"
    assert row["date_evidence"]["published"]["text"] == "2026-05-26"
    assert [image["caption"] for image in row["images"]] == ["The ward"]
    assert row["authors"] == ["Kim A"]


def test_json_lines(row: dict[str, Any]) -> None:
    out = io.StringIO()
    assert export.write_json_lines(iter([row, row]), out) == 2
    assert [json.loads(line) for line in out.getvalue().splitlines()] == [row, row]


def test_csv_runs_no_formula(row: dict[str, Any]) -> None:
    out = io.StringIO()
    assert export.write_csv(iter([row]), out) == 1
    [back] = csv.DictReader(io.StringIO(out.getvalue()))
    assert back["description"] == "'=1+1"
    assert back["headline"] == row["headline"]
    assert json.loads(back["images"]) == row["images"]


def test_filters(crawls: Crawls) -> None:
    for number, day in enumerate(("2026-01-01", "2026-02-01", "2026-03-01")):
        crawls.store(article(number, date_published=day))
    withdraw(crawls.archive.db, 3, "asked for", after(1))
    assert [row["date_published"] for row in export.rows(crawls.archive.db)] == ["2026-01-01", "2026-02-01"]
    assert [row["id"] for row in export.rows(crawls.archive.db, since="2026-01-15", until="2026-12-31")] == [2]
    assert list(export.rows(crawls.archive.db, site="other")) == []


def test_ris(row: dict[str, Any]) -> None:
    assert export.ris(row).split("\r\n") == [
        "TY  - NEWS", "TI  - 50 % of {patients} cured & 胃癌 \\x", "AU  - Kim A", "PB  - Demo Hospital", "DA  - 2026/05/26",
        "PY  - 2026", "LA  - en", "UR  - https://hospital.example/news/1", "Y2  - 2026/05/27", "AB  - =1+1", "ER  - ", "",
    ]  # fmt: skip


def test_bibtex(row: dict[str, Any]) -> None:
    entry = export.bibtex({**row, "authors": []})
    assert entry.startswith("@online{demo-1,\n")
    assert "title = {50 \\% of \\{patients\\} cured \\& 胃癌 x}" in entry
    assert "author = {{Demo Hospital}}" in entry
    assert "date = {2026-05-26}" in entry
    assert entry.replace("\\{", "").replace("\\}", "").count("{") == entry.replace("\\{", "").replace("\\}", "").count("}")


def test_csl(row: dict[str, Any]) -> None:
    [item] = json.loads(export.CITATIONS["csl.json"](row))
    assert item["issued"] == {"date-parts": [[2026, 5, 26]]}
    assert item["author"] == [{"literal": "Kim A"}]
    assert item["title"] == row["headline"]


def test_json_ld(row: dict[str, Any]) -> None:
    item = json.loads(export.CITATIONS["jsonld"](row))
    assert (item["@type"], item["datePublished"]) == ("NewsArticle", "2026-05-26T10:00+09:00")
    assert item["articleBody"] == row["article_body"]


@pytest.mark.parametrize("form", list(export.CITATIONS))
def test_an_article_that_says_nothing_can_be_cited(crawls: Crawls, form: str) -> None:
    crawls.store(article(headline=None, date_published=None, date_evidence=None, in_language=None, images=()))
    [row] = export.rows(crawls.archive.db)
    assert "hospital.example/news/1" in export.CITATIONS[form]({**row, "publisher": None})
    assert "None" not in export.CITATIONS[form](row)
