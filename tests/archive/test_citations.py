"""An article can be cited."""

import json
from typing import Any

import pytest

from newsarchive.archive.citations import CITATIONS, bibtex, ris
from tests.archive.records import Crawls, article


@pytest.fixture
def row(crawls: Crawls) -> dict[str, Any]:
    headline = "50 % of {patients}\ncured & 胃癌 \\x"
    crawls.store(article(headline=headline, authors=("Kim A",), description="=1+1", published_at="2026-05-26T10:00+09:00"))
    return stored(crawls)


def stored(crawls: Crawls) -> dict[str, Any]:
    [found] = crawls.archive.db.query("select a.*, s.publisher from articles a join sites s on s.name = a.site")
    return found


def test_ris_tells_all_that_its_readers_take(row: dict[str, Any]) -> None:
    assert ris(row).split("\r\n") == [
        "TY  - NEWS", "TI  - 50 % of {patients} cured & 胃癌 \\x", "AU  - Kim A", "PB  - Demo Hospital", "DA  - 2026/05/26",
        "PY  - 2026", "LA  - en", "UR  - https://hospital.example/news/1", "Y2  - 2026/05/27", "AB  - =1+1", "ER  - ", "",
    ]  # fmt: skip


def test_bibtex_escapes_its_signs_and_closes_its_braces(row: dict[str, Any]) -> None:
    entry = bibtex({**row, "authors": []})
    assert entry.startswith("@online{demo-1,\n")
    assert "title = {50 \\% of \\{patients\\} cured \\& 胃癌 x}" in entry
    assert "author = {{Demo Hospital}}" in entry
    assert "date = {2026-05-26}" in entry
    assert entry.replace("\\{", "").replace("\\}", "").count("{") == entry.replace("\\{", "").replace("\\}", "").count("}")


def test_csl_has_day_author_and_title(row: dict[str, Any]) -> None:
    [item] = json.loads(CITATIONS["csl.json"](row))
    assert item["issued"] == {"date-parts": [[2026, 5, 26]]}
    assert item["author"] == [{"literal": "Kim A"}]
    assert item["title"] == row["headline"]


def test_json_ld_is_a_news_article_with_its_words(row: dict[str, Any]) -> None:
    item = json.loads(CITATIONS["jsonld"](row))
    assert (item["@type"], item["datePublished"]) == ("NewsArticle", "2026-05-26T10:00+09:00")
    assert item["articleBody"] == row["article_body"]


@pytest.mark.parametrize("form", list(CITATIONS))
def test_an_article_that_says_nothing_can_be_cited(crawls: Crawls, form: str) -> None:
    crawls.store(article(headline=None, date_published=None, date_evidence=None, in_language=None, images=()))
    row = stored(crawls)
    assert "hospital.example/news/1" in CITATIONS[form]({**row, "publisher": None})
    assert "None" not in CITATIONS[form](row)
