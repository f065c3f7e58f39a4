"""A newsroom that misbehaves: nothing is lost, nothing hangs, everything is counted."""

import gzip
from pathlib import Path

import pytest

from newsarchive.crawl.manners import PATIENCE
from tests.crawl.batch import crawl
from tests.crawl.newsroom import GOOD, Answer, Asked, Page, article, good_pages, headlines, listing, reasons, rows, scrapy, serving

BROKEN = {
    "/news/empty": Answer(b""),
    "/news/pdf": Answer(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"),
    "/news/picture": Answer(b"\x89PNG\r\n\x1a\n" + bytes(200)),
    "/news/missing": Answer("<h1>Not found</h1>", 404),
    "/news/forbidden": Answer("<h1>Forbidden</h1>", 403),
    "/news/silent": Answer("<html><body></body></html>"),
    "/news/strange": Answer("<h1>Nobody knows this number</h1>", 999),
    "/news/no-gzip": Answer("<h1>Not packed at all</h1>", headers={"Content-Encoding": "gzip"}),
    "/news/bomb": Answer(gzip.compress(bytes(3_000_000)), headers={"Content-Encoding": "gzip"}),
    "/news/heads": Answer(headers={f"X-{n}": "x" * 1000 for n in range(1100)}),
    "/news/nowhere": Answer("", 302, {"Location": "http://["}),
    "/news/long-name": Answer("", 302, {"Location": "http://" + "ü".encode().decode("latin-1") * 99 + ".example/"}),
    "/news/home": Answer("", 302, {"Location": "/"}),
    "/news/program": Answer(b"\x7fELF" + bytes(range(256)) * 9),
}

WHY = {
    "/news/pdf": "refused: not HTML",
    "/news/missing": "refused: http 404",
    "/news/strange": "failed: http 999",
    "/news/no-gzip": "failed: badly compressed",
    "/news/bomb": "refused: too large",
    "/news/heads": "failed: connection failed",
    "/news/nowhere": "failed: no address",
    "/news/long-name": "failed: no address",
    "/news/home": "refused: leads to the home page",
    "/news/program": "refused: not HTML",
}


def test_broken_pages_are_refused_with_a_reason_and_the_others_stored(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    entries = {**GOOD, **{url: f"What happened on {url[6:]} street yesterday" for url in BROKEN}}
    home = article("Test Hospital: the wards, the doctors and the way to us")
    with serving({"/news": listing(entries), "/": home, **good_pages(), **BROKEN}) as newsroom:
        done = scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive, RETRY_TIMES=0, DOWNLOAD_MAXSIZE=2_000_000)
    assert headlines(archive) == set(GOOD.values())
    told = reasons(archive)
    assert set(told) == set(BROKEN)
    assert {path: told[path] for path in WHY} == WHY
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("NUL bytes", article("The new wing has {} beds for children").replace("{}", "forty\x00").encode()),
        ("control characters", article("The new wing has {} beds for children").replace("{}", "forty\x08\x1b").encode()),
        (
            "deep nesting",
            article("The new wing has forty beds for children").replace("<footer>", "<div>" * 60_000 + "<footer>").encode(),
        ),
        ("unclosed", article("The new wing has forty beds for children").replace("</article>", "<b><i><table><tr><td>").encode()),
        (
            "a long page",
            article("The new wing has forty beds for children")
            .replace("<footer>", "<!--" + "x" * 20_000_000 + "--><footer>")
            .encode(),
        ),
    ],
)
def test_odd_pages_are_read(tmp_path: Path, name: str, page: bytes) -> None:
    with serving(
        {"/news": listing({**GOOD, "/news/odd": "The new wing has forty beds for children"}), **good_pages(), "/news/odd": page}
    ) as newsroom:
        done = crawl({"odd": {"url": f"{newsroom.url}/news"}}, tmp_path)["odd"]
    assert headlines(done.archive) == {*GOOD.values(), "The new wing has forty beds for children"}


@pytest.mark.parametrize(
    ("encoding", "declared", "headline"),
    [
        ("gb18030", "gb2312", "港湾医院与杭州同行共建胃癌早筛中心"),
        ("gbk", None, "港湾医院与杭州同行共建胃癌早筛中心"),
        ("big5", "utf-8", "醫院新大樓啟用與門診搬遷公告說明"),
        ("euc-kr", None, "암센터 개소 기념 심포지엄 개최 안내"),
        ("shift_jis", "utf-8", "がん看護外来を開設しましたのでお知らせします"),
        ("windows-1251", None, "Больница открыла новое отделение хирургии"),
        ("windows-1256", None, "المستشفى يفتتح وحدة جديدة لغسيل الكلى"),
    ],
)
def test_encodings_decode_right_whatever_is_declared(tmp_path: Path, encoding: str, declared: str | None, headline: str) -> None:
    words = "。".join([headline] * 12) if not headline.isascii() else headline
    page = article(headline, words=words).replace("<html lang=en>", "<html>").encode(encoding, "ignore")
    head = {"Content-Type": f"text/html; charset={declared}"} if declared else {}
    with serving(
        {"/news": listing({**GOOD, "/news/odd": headline}), **good_pages(), "/news/odd": Answer(page, headers=head)}
    ) as newsroom:
        done = crawl({"odd": {"url": f"{newsroom.url}/news"}}, tmp_path)["odd"]
    assert headline in headlines(done.archive)


def test_links_and_redirects_into_private_networks_are_refused_and_counted(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    with serving({"/secret": article("The secret page of another machine")}) as other:
        entries = {
            **GOOD,
            f"{other.url}/secret": "A headline that leads to another machine",
            "http://169.254.169.254/latest/meta-data": "A headline that leads to the cloud's secrets",
            "/news/redirect": "A headline that is redirected elsewhere",
        }
        pages: dict[str, Page] = {
            "/news": listing(entries),
            **good_pages(),
            "/news/redirect": Answer(status=302, headers={"Location": f"{other.url}/secret"}),
        }
        with serving(pages) as newsroom:
            scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive)
        assert other.asked == []
    assert headlines(archive) == set(GOOD.values())
    assert rows(archive, "select count(*) from fetches where reason = 'private address'")[0][0] >= 1


def test_an_error_in_every_article_s_place_is_told_and_forgotten(tmp_path: Path) -> None:
    """A day on which the database was down, told with 200: what was new was never asked again, what was kept counted as gone."""

    def down(asked: Asked) -> Answer:
        return Answer(f"<html><body><h1>Service Unavailable</h1><p>The database is down: {asked.path}</p></body></html>")

    archive = tmp_path / "archive.db"
    later = {f"/news/later-{n}": f"Ward {n} closes after a year of farewells" for n in range(6)}
    with serving({"/news": listing(GOOD), **good_pages()}) as newsroom:
        words = ("crawl", "news", "-a", f"url={newsroom.url}/news")
        scrapy(*words, archive=archive)
        newsroom.pages["/news"] = listing({**later, **GOOD})
        newsroom.pages.update(dict.fromkeys((*GOOD, *later), down))
        for _ in range(2):
            scrapy(*words, archive=archive)
        assert set(reasons(archive).values()) == {"failed: server error"}
        assert rows(archive, "select distinct status, version from articles") == [("alive", 1)]
        assert headlines(archive) == set(GOOD.values())
        newsroom.pages.update({url: article(headline) for url, headline in later.items()})
        scrapy(*words, archive=archive)
    assert headlines(archive) == {*GOOD.values(), *later.values()}


def test_pages_that_link_back_for_ever_end_by_themselves(tmp_path: Path) -> None:
    def endless(asked: Asked) -> Answer:
        number = int(asked.path.partition("page=")[2] or 1)
        return Answer(listing(GOOD, f"<a href='/news?page={number + 1}'>Next</a> <a href='/news?page=1'>First</a>"))

    with serving({"/news": endless, **good_pages()}) as newsroom:
        done = crawl({"endless": {"url": f"{newsroom.url}/news"}}, tmp_path)["endless"]
        assert len(newsroom.paths()) < 30
    assert headlines(done.archive) == set(GOOD.values())


QUEUED = 17
"""Requests that the downloader may have in hand when a host is given up."""


def test_a_host_that_ceases_to_answer_is_left_alone(tmp_path: Path) -> None:
    def breaks(asked: Asked) -> Answer:
        raise ConnectionError

    entries = {f"/news/item-{n}": f"Report number {n} on the building of the new wing" for n in range(60)}
    archive = tmp_path / "archive.db"
    with serving({"/news": listing({**GOOD, **entries}), **good_pages(), **dict.fromkeys(entries, breaks)}) as newsroom:
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive)
        again = 1  # where a kept connection breaks, Twisted itself asks once more
        assert sum(path in entries for path in newsroom.paths()) <= PATIENCE + QUEUED + again
    told = reasons(archive)
    assert {told[url] for url in entries} == {"failed: connection failed", "failed: host stopped answering"}
