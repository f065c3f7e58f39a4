"""What a search answers: as a page, as a feed, as JSON and as CSV."""

import csv
import io
import re
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import pytest

from tests.browse.answers import ATOM, Get, first, one, text, tree
from tests.browse.conftest import counted


@pytest.mark.parametrize(
    "q",
    [
        "胃癌",
        "がん",
        "암센터",
        "réanimation",
        "reanimation",
        "krankenhauser",
        '"gastric cancer"',
        "سرطان",
        "рак",
        "มะเร็ง",
        "कैंसर",
        "στομάχου",
        "vaccin* OR cancer",
    ],
)
def test_search_finds_every_script_as_page_and_as_data(get: Get, q: str) -> None:
    page = tree(get("/search", params={"q": q}))
    data = get("/search.json", params={"q": q}).json()
    assert data["total"] > 0
    assert text(first(page, ".figures b")) == f"{data['total']:,}"
    assert page.cssselect("mark")
    rows = list(csv.DictReader(io.StringIO(get("/search.csv", params={"q": q}).text)))
    assert len(rows) == data["total"]
    feed = ElementTree.fromstring(get("/search.atom", params={"q": q}).content)
    assert len(feed.findall(f"{ATOM}entry")) == min(data["total"], 50)
    assert counted(get, f"/archive/articles.json?_search={quote(q)}") == data["total"]


@pytest.mark.parametrize(
    ("query", "condition"),
    [
        ("country=KR", "site in (select name from sites where country = 'KR')"),
        ("hospital=gb-hospital-00", "site = 'gb-hospital-00'"),
        ("hospital=Saint+Aldwin", "site in (select name from sites where publisher = 'Saint Aldwin Hospital')"),
        ("language=zh", "in_language like 'zh-%'"),
        ("language=zh-Hant", "in_language = 'zh-Hant'"),
        ("from=2025&to=2025-06", "date_published between '2025-01-01' and '2025-06-30'"),
        ("country=JP&from=2024", "date_published >= '2024-01-01' and site in (select name from sites where country = 'JP')"),
    ],
)
def test_a_filter_leaves_the_articles_that_meet_it(get: Get, folder: Path, query: str, condition: str) -> None:
    assert get(f"/search.json?{query}").json()["total"] == one(folder, f"select count(*) from articles where {condition}") > 0


def test_articles_stand_in_the_order_asked_for(get: Get) -> None:
    for order, reverse in (("newest", True), ("oldest", False)):
        dates = [entry["date_published"] for entry in get(f"/search.json?q=cancer&sort={order}").json()["articles"]]
        assert len(dates) > 1
        assert dates == sorted(dates, key=lambda day: day or "", reverse=reverse)


def test_mistakes_are_explained(get: Get) -> None:
    page = tree(get("/search?q=cancer+NOT&from=soon&sort=best"))
    assert len(page.cssselect(".problems li")) == 3
    assert get("/search?q=%00%FF***((").status_code == 200
    assert get("/search?page=5000&q=%22").status_code == 200


def test_paging_and_the_permanent_address(get: Get) -> None:
    newest = tree(get("/search?sort=newest"))
    older = tree(get(first(newest, "a[rel=next]").get("href")))
    ids = [{a.get("href") for a in page.cssselect(".teaser .headline a")} for page in (newest, older)]
    assert len(ids[0]) == len(ids[1]) == 20
    assert not ids[0] & ids[1]
    messy = tree(get("/search?to=&country=kr&q=+%EC%9C%84%EC%95%94++&x=1"))
    assert str(first(messy, "link[rel=canonical]").get("href")).endswith("/search?q=%EC%9C%84%EC%95%94&country=KR")


def test_every_count_has_its_coverage(get: Get) -> None:
    said = get("/search.json?from=2020&to=2020-12").json()["coverage"]
    assert (said["hospitals_crawled"], said["hospitals"]) == (0, 28)
    page = tree(get("/search?from=2020&to=2020-12"))
    assert "0 of 28 hospitals were crawled in this period." in text(page)
    assert "The first crawl was on" in text(page)
    assert "of 28 hospitals were crawled so far." in text(tree(get("/search")))
    assert "1 of 1 hospital was crawled so far." in text(tree(get("/search?hospital=gb-hospital-00")))


def test_the_timeline_filters_on_click(get: Get) -> None:
    bar = first(tree(get("/search?q=cancer")), ".timeline a rect:nth-of-type(2)").getparent()
    assert bar is not None
    label, count = re.match(r"(\w+ \d{4}): ([\d,]+)", text(first(bar, "title"))).groups()  # type: ignore[union-attr]
    assert get(str(bar.get("href")).replace("/search?", "/search.json?")).json()["total"] == int(count), label


def test_excel_is_given_what_it_can_read_and_all_of_it(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    from newsarchive.browse import views

    [link] = [a.get("href") for a in tree(get("/search?q=cancer")).cssselect(".address a") if text(a) == "CSV for Excel"]
    assert get(link).content.startswith(b"\xef\xbb\xbfid,")
    assert get("/search.csv?q=cancer").content.startswith(b"id,")
    monkeypatch.setattr(views, "CSV_SIZE", 250)
    links = [a.get("href") for a in tree(get("/search")).cssselect(".address a[href*=excel]")]
    total = get("/search.json").json()["total"]
    assert len(links) == -(-total // 250)
    assert sum(len(list(csv.DictReader(io.StringIO(get(link).text)))) for link in links) == total


def test_a_spreadsheet_runs_no_formula() -> None:
    from newsarchive.browse.formats import _cell

    assert [_cell(text) for text in ("=1+1", "+1", "-1", "@x", "plain", None, 3)] == [
        "'=1+1",
        "'+1",
        "'-1",
        "'@x",
        "plain",
        "",
        "3",
    ]
