"""What each address answers: pages, feeds, JSON, CSV, and Datasette's own pages beside them."""

import csv
import io
import json
import re
import sqlite3
from pathlib import Path

import pytest
from datasette.app import Datasette
from lxml.html import document_fromstring

from newsarchive.items import FLAGS
from tests.browse.answers import Get, first, one, text, tree
from tests.browse.conftest import getter

OURS = ("/", "/search", "/search?q=cancer", "/hospitals", "/hospital/gb-hospital-00", "/archive/articles/1")
STOCK = (
    "/archive",
    "/archive/articles",
    "/archive/articles/1.json",
    "/archive/versions",
    "/archive/crawls/1",
    "/archive.json",
    "/.json",
    "/-/plugins.json",
    "/archive/undated",
    "/archive?sql=select+1",
)


@pytest.mark.parametrize("path", [*OURS, *STOCK])
def test_every_address_answers_under_a_strict_policy(get: Get, path: str) -> None:
    answer = get(path, follow_redirects=True)
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in re.sub("style-src-attr [^;]*", "", policy)
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["x-robots-tag"].startswith("noindex")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "x-ours" not in answer.headers


@pytest.mark.parametrize("path", OURS)
def test_our_pages_carry_nothing_inline(get: Get, path: str) -> None:
    page = tree(get(path))
    assert not page.cssselect("style")
    assert not page.cssselect("[style]")
    assert all(script.get("src") or script.get("type") == "application/ld+json" for script in page.iter("script"))
    assert not [tag for tag in page.iter() if any(str(name).startswith("on") for name in tag.attrib)]
    assert "'unsafe-inline'" not in get(path).headers["content-security-policy"]


@pytest.mark.parametrize("path", OURS)
def test_our_pages_are_light_and_have_landmarks(get: Get, path: str) -> None:
    page = tree(get(path))
    ours = (first(page, "link[rel=stylesheet]").get("href"), first(page, "script[src]").get("src"))
    weight = sum(len(get(address).content) for address in (path, *ours))
    assert weight < 60_000
    assert page.get("lang") == "en"
    assert text(first(page, "title")).strip()
    assert [len(page.cssselect(name)) for name in ("main", "h1")] == [1, 1]
    assert all(page.cssselect(name) for name in ("header", "footer", "nav"))


@pytest.mark.parametrize("path", OURS)
def test_every_inner_link_answers(get: Get, path: str) -> None:
    links = {str(tag.get("href")).partition("#")[0] for tag in tree(get(path)).cssselect("a[href], link[href]")}
    inner = sorted(link for link in links if link.startswith("/"))
    assert inner
    for link in inner[::3]:
        assert get(link, follow_redirects=True).status_code == 200, link


def test_stock_scripts_have_the_nonce_of_their_answer(get: Get) -> None:
    first, second = get("/archive/articles"), get("/archive/articles")
    nonces = [re.search(r"'nonce-([^']+)'", answer.headers["content-security-policy"])[1] for answer in (first, second)]  # type: ignore[index]
    assert nonces[0] != nonces[1]
    for answer, nonce in zip((first, second), nonces, strict=True):
        inline = tree(answer).cssselect("script:not([src])")
        assert inline
        assert {script.get("nonce") for script in inline} == {nonce}


def test_an_article_tells_how_we_know_its_date(get: Get, folder: Path) -> None:
    number = one(
        folder,
        "select id from articles where date_evidence like '%\"rivals\": [{%' and status = 'alive' and date_published is not null",
    )
    page = tree(get(f"/archive/articles/{number}"))
    evidence = json.loads(one(folder, f"select date_evidence from articles where id = {number}"))
    assert evidence["published"]["text"] in text(first(page, "#how").getparent())
    assert evidence["rivals"][0]["text"] in text(page)
    data = json.loads(text(first(page, "script[type='application/ld+json']")))
    assert data["@type"] == "NewsArticle"
    assert data["datePublished"].startswith(evidence["published"]["value"])
    assert first(page, "meta[property='og:title']").get("content") == data["headline"]


def test_an_hour_in_utc_says_so(get: Get, folder: Path) -> None:
    """The page's data told it so, and its readers elsewhere would take it for their own."""
    number = one(folder, "select id from articles where published_at like '%+00:00' and status = 'alive'")
    assert text(first(tree(get(f"/archive/articles/{number}")), ".dateline .clock")) == "09:30 UTC"


def test_language_and_direction_stand_on_the_text(get: Get, folder: Path) -> None:
    for tag, way in (("ar", "rtl"), ("fa", "rtl"), ("zh-Hans", "ltr"), ("ja", "ltr")):
        number = one(folder, f"select id from articles where in_language = '{tag}' and status = 'alive'")
        page = tree(get(f"/archive/articles/{number}"))
        for part in (first(page, "h1"), first(page, ".text")):
            assert (part.get("lang"), part.get("dir")) == (tag, way)


@pytest.mark.parametrize("condition", ["version = 1", "version > 2"])
def test_an_article_is_cited_with_its_capture_and_digest(get: Get, folder: Path, condition: str) -> None:
    with sqlite3.connect(folder / "archive.db") as conn:
        number, digest, captured = conn.execute(
            "select a.id, a.text_digest, captured_at from articles a join versions v on v.article = a.id and v.version = a.version"
            f" where status = 'alive' and a.{condition}"
        ).fetchone()
    shown = text(first(tree(get(f"/archive/articles/{number}")), ".cite"))
    assert f"captured {captured[:16].replace('T', ' ')} UTC" in shown
    for form in ("ris", "bib", "csl.json", "jsonld"):
        cited = get(f"/archive/articles/{number}.{form}").text
        assert digest in cited
        assert captured in cited


def test_what_was_refused_is_one_click_from_its_hospital(folder: Path, tmp_path: Path) -> None:
    with sqlite3.connect(folder / "archive.db") as conn:
        conn.execute("vacuum into ?", [str(tmp_path / "archive.db")])
    with sqlite3.connect(tmp_path / "archive.db") as conn:
        site, crawl = conn.execute("select site, id from crawls order by started_at desc").fetchone()
        conn.execute("update crawls set refused = 1, reasons = '{\"job ad\": 1}' where id = ?", [crawl])
        conn.execute(
            "insert into fetches (url, site, outcome, reason, first_fetched_at, fetched_at, crawl)"
            " values ('https://x.example/job', ?, 'refused', 'job ad', '2026-01-01', '2026-01-01', ?)",
            [site, crawl],
        )
    get = getter(Datasette([str(tmp_path / "archive.db")]))
    [link] = [a.get("href") for a in tree(get(f"/hospital/{site}")).cssselect("a") if text(a) == "which, and why"]
    assert "https://x.example/job" in get(link).text


def test_flags_are_explained(get: Get, folder: Path) -> None:
    number = one(folder, "select id from articles where flags like '%title_hijacked%' and status = 'alive'")
    page = tree(get(f"/archive/articles/{number}"))
    assert FLAGS["title_hijacked"] in text(first(page, ".warning"))
    assert "Lucky casino bonus" in text(first(page, "#claims").getparent())


def test_a_withdrawn_article_is_a_tombstone(get: Get, folder: Path) -> None:
    with sqlite3.connect(folder / "archive.db") as conn:
        number, digest = conn.execute("select id, text_digest from articles where status = 'withdrawn'").fetchone()
    page = tree(get(f"/archive/articles/{number}"))
    assert "taken down" in text(first(page, ".tombstone"))
    assert digest in text(page)
    assert not page.cssselect(".text")
    assert get(f"/article/{number}/diff/1..1").status_code == 404


def test_two_versions_are_compared(get: Get, folder: Path) -> None:
    with sqlite3.connect(folder / "archive.db") as conn:
        number, last = conn.execute("select id, version from articles where version > 2 and status = 'alive'").fetchone()
    page = tree(get(f"/article/{number}/diff", params={"from": 1, "to": last}, follow_redirects=True))
    assert page.cssselect("del.number")
    assert page.cssselect("ins.number")
    same = tree(get(f"/article/{number}/diff/1..1"))
    assert "Nothing that a reader sees" in text(same)
    for path in (f"/article/{number}/diff/1..99", f"/article/{number}/diff", "/article/99999999/diff/1..2"):
        assert get(path).status_code == 404


def test_a_hospital_tells_gaps_from_silence(get: Get) -> None:
    titles = [text(title) for title in tree(get("/hospital/fr-hospital-02")).cssselect(".calendar title")]
    assert any("crawled, no news" in title for title in titles)
    assert any("before the archive began" in title for title in titles)
    assert any(
        "not crawled" in title
        for page in ("cn-hospital-04", "ru-hospital-10", "de-hospital-01", "es-hospital-03", "mx-hospital-03")
        if (answer := get(f"/hospital/{page}")).status_code == 200
        for title in map(text, tree(answer).cssselect(".calendar title"))
    )
    assert any("articles" in title or "article" in title for title in titles)


def test_the_row_of_a_site_is_its_hospital(get: Get) -> None:
    answer = get("/archive/sites/gb-hospital-00")
    assert (answer.status_code, answer.headers["location"]) == (302, "/hospital/gb-hospital-00")
    assert get("/archive/sites/gb-hospital-00.json?_shape=objects").json()["rows"][0]["name"] == "gb-hospital-00"


@pytest.mark.parametrize(
    "path",
    [
        "/archive/articles/999999",
        "/archive/articles/99999999999999999999",
        "/hospital/nobody",
        "/hospital/%3Cscript%3E",
        "/nowhere/articles/1",
    ],
)
def test_what_is_not_there(get: Get, path: str) -> None:
    answer = get(path, follow_redirects=True)
    assert answer.status_code == 404
    assert "<script>" not in answer.text
    page = document_fromstring(answer.text)
    assert page.get("lang") == "en"
    assert text(first(page, "main h1")) == "There is nothing at this address"
    assert text(first(page, "main a[href='/']")) == "Back to the first page"


def test_robots_are_asked_to_stay_away_unless_invited(get: Get, folder: Path) -> None:
    assert "Disallow: /" in get("/robots.txt").text
    invited = getter(Datasette([str(folder / "archive.db")], metadata={"plugins": {"newsarchive": {"indexed": True}}}))
    assert "Allow: /" in invited("/robots.txt").text
    assert "x-robots-tag" not in invited("/").headers


def test_an_archive_anywhere_under_any_name(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "my news.db"
    with sqlite3.connect(folder / "archive.db") as conn:
        conn.execute("vacuum into ?", [str(copy)])
    get = getter(Datasette([str(copy)]))
    link = first(tree(get("/")), ".teaser .headline a").get("href")
    assert first(tree(get(link)), "h1") is not None
    assert get("/search.json?q=cancer").json()["total"] > 0


def test_under_a_path_of_its_own(folder: Path) -> None:
    get = getter(Datasette([str(folder / "archive.db")], settings={"base_url": "/news/"}))
    page = tree(get("/"))
    links = [str(tag.get("href")) for tag in page.cssselect("a[href^='/'], link[rel=stylesheet]")]
    assert {link.startswith("/news/") for link in links} == {True}


def test_no_archive_yet(tmp_path: Path) -> None:
    get = getter(Datasette(config_dir=tmp_path))
    assert "scrapy crawl demo" in get("/").text
    assert get("/search").status_code == 404


def test_a_database_that_is_no_archive(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.db") as conn:
        conn.execute("create table t (x)")
    get = getter(Datasette([str(tmp_path / "other.db")]))
    assert "serves no news archive" in get("/").text
    assert get("/other/t").status_code == 200


def test_what_takes_too_long_is_told(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    from newsarchive.browse import search_results, views

    endless = "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n"
    monkeypatch.setattr(views, "TIME_LIMIT_MS", 50)
    monkeypatch.setattr(search_results, "find", lambda conn, *_, **__: conn.execute(endless).fetchone())
    answer = get("/search?q=cancer")
    assert answer.status_code == 503
    assert "Ask for a shorter period" in answer.text


def test_an_archive_of_an_older_shape_says_the_cure(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "archive.db"
    with sqlite3.connect(folder / "archive.db") as conn:
        conn.execute("vacuum into ?", [str(copy)])
    with sqlite3.connect(copy) as conn:
        conn.execute("drop view translations")
    answer = getter(Datasette([str(copy)]))("/archive/articles/1")
    assert answer.status_code == 503
    assert "brings it up to date" in answer.text


def test_a_long_table_says_where_it_goes_on(get: Get, monkeypatch: pytest.MonkeyPatch) -> None:
    from newsarchive.browse import views

    monkeypatch.setattr(views, "CSV_SIZE", 250)
    address, ids = "/search.csv?sort=oldest", []
    while address:
        answer = get(address)
        ids += [row["id"] for row in csv.DictReader(io.StringIO(answer.text))]
        following = re.match(r'<http://localhost(.*)>; rel="next"', answer.headers.get("link", ""))
        address = following[1] if following else ""
    assert len(ids) == len(set(ids)) == int(answer.headers["x-total-count"])
