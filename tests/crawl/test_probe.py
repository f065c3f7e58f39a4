"""What a librarian sees first: what an address is, what is doubtful about it, and its site file."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsarchive.crawl.probe import Findings
from newsarchive.crawl.probe_guesses import country_of, publisher_of, timezone_of
from newsarchive.crawl.probe_report import guess, name_of, report, toml
from newsarchive.discover.listing import Listing, NextPage
from newsarchive.extract.document import Document, parse
from newsarchive.items import Article, Entry, Page
from newsarchive.site import read_site
from tests.crawl.newsroom import Answer, article, listing, scrapy, serving
from tests.crawl.newsroom import Page as Served

HEADLINES = {f"/news/{n}": f"Ward {n} opens after {n + 2} years of building" for n in range(20)}
FIRST, SECOND = (dict(list(HEADLINES.items())[a:b]) for a, b in ((0, 10), (10, 20)))
NAMED = "<meta property='og:site_name' content='Test Hospital'>"
PAGES: dict[str, Served] = {
    "/news": listing(FIRST, "<a rel=next href='/news?page=2'>Next</a>").replace(
        "<head>", f"<head>{NAMED}<link rel=alternate type='application/rss+xml' href='/feed'>"
    ),
    "/news?page=2": listing(SECOND),
    **{url: article(headline, head=NAMED) for url, headline in HEADLINES.items()},
    "/feed": Answer(
        "<rss version='2.0'><channel><item><title>Ward 1</title><link>/news/1</link></item></channel></rss>",
        headers={"Content-Type": "application/rss+xml"},
    ),
    "/": "<!doctype html><html lang=en><head><title>Test Hospital</title></head>"
    "<body><nav><a href='/news'>News</a> <a href='/doctors'>Our doctors</a></nav>"
    "<h1>Test Hospital</h1><p>Care for everybody since 1911.</p></body></html>",
    "/robots.txt": Answer(
        "User-agent: *\nCrawl-delay: 0.01\nSitemap: http://127.0.0.1/map.xml\n", headers={"Content-Type": "text/plain"}
    ),
}


def test_a_newsroom_is_described_and_its_site_file_written(tmp_path: Path) -> None:
    with serving(dict(PAGES)) as newsroom:
        done = scrapy(
            "probe", f"{newsroom.url}/news", "--save", "--name", "test_hospital", archive=tmp_path / "a.db", SITES_DIR=tmp_path
        )
        assert len(newsroom.asked) <= 9
        for said in (
            "10 articles on this page",
            "Ward 0 opens after 2 years of building",
            "/news?page=2",
            "shows 10 more articles",
            "/feed  (1 entries)",
            "http://127.0.0.1/map.xml",
            "encoding utf-8",
            "robots.txt allows it, one request every 0.01 seconds",
            "Test Hospital",
        ):
            assert said in done.stdout, said
        site = read_site(tmp_path / "test_hospital.toml")
        assert (site.publisher, site.start_urls) == ("Test Hospital", (f"{newsroom.url}/news",))
        assert not (tmp_path / "a.db").exists()
        crawled = scrapy("crawl", "test_hospital", archive=tmp_path / "a.db", SITES_DIR=tmp_path)
        assert "20  new" in crawled.stdout
        again = scrapy(
            "probe",
            f"{newsroom.url}/news",
            "--save",
            "--name",
            "test_hospital",
            archive=tmp_path / "a.db",
            check=False,
            SITES_DIR=tmp_path,
        )
        assert again.returncode == 1
        assert "is there already" in again.stdout


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/news/3", ("this is an article", "/news", "Ward 3 opens after 5 years of building")),
        ("/", ("this is a home page", "/news  News")),
        ("/missing", ("http 404", "check the address")),
    ],
)
def test_a_wrong_address_gets_a_useful_answer(tmp_path: Path, path: str, said: tuple[str, ...]) -> None:
    with serving(dict(PAGES)) as newsroom:
        done = scrapy("probe", newsroom.url + path, "--save", archive=tmp_path / "a.db", check=False, SITES_DIR=tmp_path)
    assert done.returncode == 2
    for words in said:
        assert words in done.stdout, done.stdout
    assert list(tmp_path.glob("*.toml")) == []
    assert "Traceback" not in done.stderr


def test_what_is_no_address_is_told(tmp_path: Path) -> None:
    done = scrapy("probe", "ftp://hospital.example/", archive=tmp_path / "a.db", check=False)
    assert done.returncode == 2
    assert "it must begin with https:// or http://" in done.stdout + done.stderr


@pytest.mark.parametrize("name", ["Harbour Hospital", "../harbour", "-harbour", "a,b", "news", "demo.toml"])
def test_no_site_file_is_written_whose_name_could_not_be_crawled(tmp_path: Path, name: str) -> None:
    done = scrapy(
        "probe", "http://127.0.0.1:9/", "--save", f"--name={name}", archive=tmp_path / "a.db", check=False, SITES_DIR=tmp_path
    )
    assert done.returncode == 2
    assert f"--name {name}: " in done.stderr + done.stdout


ENTRIES = tuple(Entry(f"https://hospital.example/news/{n}", f"Ward {n} opens") for n in range(12))
DATED = Article(
    "https://hospital.example/news/1",
    "Ward 1 opens",
    date_published="2026-01-05",
    published_at="2026-01-05T10:00:00-05:00",
    in_language="en",
)
SECOND_PAGE = NextPage("https://hospital.example/news?page=2", how="number")


def findings(**told: object) -> Findings:
    usual = {"offer": Listing(ENTRIES, (SECOND_PAGE,)), "entries": ENTRIES, "samples": [DATED], "second_page": (SECOND_PAGE, 12)}
    return Findings("https://hospital.example/news", **{**usual, **told})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "doubt"),
    [
        ({}, None),
        ({"second_page": (SECOND_PAGE, 0)}, "shows no further articles"),
        ({"second_page": None, "offer": Listing(ENTRIES)}, "no way to older articles"),
        ({"second_page": None, "offer": Listing(ENTRIES), "maps": ["https://hospital.example/sitemap.xml"]}, None),
        ({"samples": [replace(DATED, date_published=None)]}, "no sample has a date"),
        ({"samples": [], "refused": [("https://hospital.example/news/1", "no text")]}, "no sample could be read"),
        ({"samples": [replace(DATED, flags=("title_hijacked",))]}, "replaced by spam"),
    ],
)
def test_what_is_doubtful_is_said(told: dict[str, object], doubt: str | None) -> None:
    found = findings(**told)
    lines = [
        line
        for line in report(found, replace(guess(found, "x"), timezone="Asia/Seoul")).splitlines()
        if line.strip().startswith("Doubtful")
    ]
    assert (doubt in lines[0] and len(lines) == 1) if doubt else not lines, lines


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ({}, "listing"),
        ({"article": DATED}, "listing"),
        ({"article": DATED, "offer": Listing(ENTRIES)}, "article"),
        ({"entries": (), "offer": Listing(drawn_by_javascript=True)}, "script"),
        ({"entries": (), "offer": Listing(newsrooms=ENTRIES[:1])}, "home"),
        ({"entries": (), "offer": Listing()}, "nothing"),
        ({"offer": None}, "nothing"),
    ],
)
def test_what_an_address_is(told: dict[str, object], kind: str) -> None:
    assert findings(**told).kind == kind


def document(html: str) -> Document:
    return parse(Page("https://hospital.example/", html.encode(), datetime(2026, 11, 24, tzinfo=UTC)))


@pytest.mark.parametrize(
    ("pages", "name"),
    [
        (["<title>News | Test Hospital</title>", "<title>Ward opens | Test Hospital</title>"], "Test Hospital"),
        (["<title>x</title><meta property='og:site_name' content='City Clinic'>"], "City Clinic"),
        (['<title>x</title><script type="application/ld+json">{"@type": "Hospital", "name": "St.  Mary"}</script>'], "St. Mary"),
        (["<title>新闻动态 - 浙江省肿瘤医院</title>", "<title>浙江省肿瘤医院</title>"], "浙江省肿瘤医院"),
        (["<title>News</title>"], None),
    ],
)
def test_the_institution_names_itself(pages: list[str], name: str | None) -> None:
    assert publisher_of([document(f"<html><head>{head}</head><body><p>x</body></html>") for head in pages]) == name


@pytest.mark.parametrize(
    ("host", "country"), [("ncc.re.kr", "KR"), ("nhs.uk", "GB"), ("hospital.org", None), ("app.io", None), ("127.0.0.1", None)]
)
def test_the_country_is_the_address_s(host: str, country: str | None) -> None:
    assert country_of(f"https://{host}/news") == country


@pytest.mark.parametrize(
    ("country", "stamp", "zone"),
    [
        ("KR", None, "Asia/Seoul"),
        ("DE", "2026-01-05T10:00:00+01:00", "Europe/Berlin"),
        ("US", "2026-01-05T10:00:00-05:00", "America/New_York"),
        ("US", None, None),
        ("US", "2026-01-05T10:00:00+00:00", None),
        (None, "2026-01-05T10:00:00+01:00", None),
    ],
)
def test_the_time_zone_is_the_country_s_only_one_or_the_one_its_articles_tell(
    country: str | None, stamp: str | None, zone: str | None
) -> None:
    assert timezone_of(country, [replace(DATED, published_at=stamp)]) == zone


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.ncc.re.kr/board", "ncc"),
        ("https://hospital.example/", "hospital"),
        ("https://news.st-mary.org/", "news_st_mary"),
        ("http://127.0.0.1:8000/", "127_0_0_1"),
    ],
)
def test_a_site_file_is_named_by_its_host(url: str, name: str) -> None:
    assert name_of(url) == name


def test_the_site_file_survives_odd_names(tmp_path: Path) -> None:
    found = findings(
        documents=[
            document("<html><head><meta property='og:site_name' content='St. \"Mary\" \\ 圣母医院'></head><body><p>x</body></html>")
        ]
    )
    path = tmp_path / "odd.toml"
    path.write_text(toml(guess(found, "odd")), "utf-8")
    assert read_site(path).publisher == 'St. "Mary" \\ 圣母医院'


def test_a_page_s_controls_do_not_reach_the_terminal() -> None:
    shown = (Entry("https://h.example/news/1", headline="\x9b31mWard\x1b]0;x\x07 \u202eopens"),)
    found = Findings("https://h.example/", final_url="https://h.example/", offer=Listing(newsrooms=shown))
    told = report(found, guess(found, "h"))
    assert "31mWard]0;x opens" in told
    assert all(character.isprintable() for character in told.replace("\n", ""))


def test_a_look_that_was_cut_short_reports_nothing_missing() -> None:
    found = findings(trouble="stopped before it had seen enough; start it again")
    assert found.kind == "nothing"
    assert report(found, guess(found, "odd")).splitlines()[1:] == [
        "  Trouble       stopped before it had seen enough; start it again"
    ]
