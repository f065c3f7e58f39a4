"""A newsroom that misbehaves: nothing is lost, nothing hangs, everything is counted."""

import gzip
import os
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from threading import Event

import pytest

from newsarchive.archive.store import Store
from newsarchive.crawl.manners import PATIENCE
from tests.crawl.batch import crawl
from tests.crawl.newsroom import ROOT, Answer, Asked, Page, article, command, listing, rows, scrapy, serving

GOOD = {f"/news/good-{n}": f"Ward {n} opens after a year of building" for n in range(3)}


def good_pages() -> dict[str, str]:
    return {url: article(headline) for url, headline in GOOD.items()}


def reasons(archive: Path) -> dict[str, str]:
    """Path → reason of everything refused or failed."""
    found = rows(archive, "select url, outcome || ': ' || reason from fetches where outcome in ('refused', 'failed')")
    return {"/" + url.split("/", 3)[3]: reason for url, reason in found}


def headlines(archive: Path) -> set[str]:
    return {headline for (headline,) in rows(archive, "select headline from articles")}


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


def cut(page: str, at: str, length: int = 99_999) -> Answer:
    """A page that ends at these words, though more was told."""
    return Answer(page[: page.index(at)] if at else page, headers={"Content-Length": str(length), "Connection": "close"})


def test_what_came_of_an_answer_that_broke_off_is_kept_until_all_of_it_comes(tmp_path: Path) -> None:
    """A server that counts characters for bytes, or the like, cost all its articles."""
    archive = tmp_path / "archive.db"
    whole = {f"/news/{name}": article(f"The ward for {name} opens in spring") for name in ("hearts", "lungs", "bones")}
    pages: dict[str, Page] = {
        "/news": cut(listing({url: f"The ward for {url[6:]} opens in spring" for url in whole}), ""),
        "/news/hearts": cut(whole["/news/hearts"], ""),
        "/news/lungs": cut(whole["/news/lungs"], "until eight"),
        "/news/bones": cut(whole["/news/bones"], "<nav>"),
    }
    told = "select substr(a.url, instr(a.url, '/news/') + 6), instr(a.flags, 'truncated') > 0, a.version, v.cause"
    told += " from articles a join versions v on v.article = a.id and v.version = a.version order by 1"
    with serving(pages) as newsroom:
        words = ("crawl", "news", "-a", f"url={newsroom.url}/news")
        scrapy(*words, archive=archive)
        assert rows(archive, told) == [("hearts", 0, 1, "hospital"), ("lungs", 1, 1, "hospital")]
        assert reasons(archive) == {"/news/bones": "failed: answer cut off"}
        assert [newsroom.paths().count(f"/news/{name}") for name in ("hearts", "lungs", "bones")] == [1, 3, 3]
        newsroom.pages.update(whole)
        scrapy(*words, archive=archive)
        assert rows(archive, told) == [("bones", 0, 1, "hospital"), ("hearts", 0, 1, "hospital"), ("lungs", 0, 2, "unclear")]
        newsroom.pages["/news/lungs"] = cut(whole["/news/lungs"], "Visitors")
        scrapy(*words, archive=archive)
        assert rows(archive, told)[2] == ("lungs", 0, 2, "unclear")


def test_a_listing_that_broke_off_before_its_list_is_told_so(tmp_path: Path) -> None:
    with serving({"/news": cut(listing(GOOD), "<main>")}) as newsroom:
        done = scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=tmp_path / "archive.db", check=False)
    assert done.returncode == 2
    assert "answer cut off; the server broke off; try again later" in done.stdout


def test_a_listing_that_broke_off_is_walked_again(tmp_path: Path) -> None:
    """Its way on stood behind the cut: the older articles would never have been found."""
    archive, first = tmp_path / "archive.db", "<a href='/news?page=2'>Older</a>"
    older = {f"/news/older-{n}": f"Ward {n} closes after a year of farewells" for n in range(3)}
    pages: dict[str, Page] = {
        "/news?page=2": listing(older, "<a href='/news'>Newer</a>"),
        "/news": cut(listing(GOOD, first), "</ul>"),
        **good_pages(),
        **{url: article(headline) for url, headline in older.items()},
    }
    with serving(pages) as newsroom:
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive)
        assert headlines(archive) == set(GOOD.values())
        newsroom.pages["/news"] = listing(GOOD, first)
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive)
    assert headlines(archive) == {*GOOD.values(), *older.values()}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_robots_txt_is_obeyed(encoding: str, tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    robots = Answer("User-agent: *\nDisallow: /news/good-1\n".encode(encoding), headers={"Content-Type": "text/plain"})
    with serving({"/news": listing(GOOD), **good_pages(), "/robots.txt": robots}) as newsroom:
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive)
        assert "/news/good-1" not in newsroom.paths()
    assert headlines(archive) == set(GOOD.values()) - {GOOD["/news/good-1"]}
    assert "robots.txt" in reasons(archive)["/news/good-1"]


WALLS: dict[str, Page] = {
    "/news/forbidden-today": Answer("<h1>Forbidden</h1>", 403),
    "/news/not-there-yet": Answer("<h1>Not found</h1>", 404),
    "/news/behind-a-cookie": Answer("", 302, {"Location": "/news/behind-a-cookie", "Set-Cookie": "visitor=1"}),
    "/news/out-of-bounds": article("Never asked"),
}


def test_what_was_not_to_be_had_once_is_had_when_it_can_be(tmp_path: Path) -> None:
    """What a wall, a listing ahead of its pages or robots.txt kept from the first crawl was never asked again."""
    archive = tmp_path / "archive.db"
    walled = {url: f"{url.removeprefix('/news/').replace('-', ' ').capitalize()}, and open tomorrow" for url in WALLS}
    robots = Answer("User-agent: *\nDisallow: /news/out-of-bounds\n", headers={"Content-Type": "text/plain"})
    with serving({"/news": listing({**GOOD, **walled}), **good_pages(), **WALLS, "/robots.txt": robots}) as newsroom:
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive)
        assert set(reasons(archive)) == set(WALLS)
        newsroom.pages.update({url: article(headline) for url, headline in walled.items()})
        newsroom.pages["/robots.txt"] = ""
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive)
    assert headlines(archive) == {*GOOD.values(), *walled.values()}


def test_a_newsroom_that_robots_txt_forbids_is_left_alone_and_said_so(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    robots = Answer("User-agent: *\nDisallow: /\n", headers={"Content-Type": "text/plain"})
    with serving({"/news": listing(GOOD), **good_pages(), "/robots.txt": robots}) as newsroom:
        done = scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive, check=False)
        assert newsroom.paths() == []
    assert done.returncode == 2
    assert "robots.txt" in done.stdout + done.stderr
    assert not archive.exists()


def test_robots_txt_that_cannot_be_served_forbids_everything_until_it_can(tmp_path: Path) -> None:
    """RFC 9309, 2.3.1.4: unreachable because of a server or network error means complete disallow."""
    with serving({"/news": listing(GOOD), **good_pages(), "/robots.txt": Answer("oops", 503)}) as newsroom:
        crawling = {"closed": {"url": f"{newsroom.url}/news"}}
        done = crawl(crawling, tmp_path, RETRY_TIMES=0)["closed"]
        assert newsroom.paths() == []
        assert done.trouble
        assert "robots.txt cannot be read" in done.trouble
        newsroom.pages["/robots.txt"] = Answer(headers={"Content-Length": "99"})
        done = crawl(crawling, tmp_path, RETRY_TIMES=0, DOWNLOAD_TIMEOUT=1)["closed"]
        assert newsroom.paths() == []
        assert done.trouble
        assert "timeout" in done.trouble
        newsroom.pages["/robots.txt"] = Answer("User-agent: *\nDisallow:", headers={"Content-Type": "text/plain"})
        assert crawl(crawling, tmp_path, RETRY_TIMES=0)["closed"].trouble is None


def test_crawl_delay_is_kept(tmp_path: Path) -> None:
    robots = Answer("User-agent: *\nCrawl-delay: 0.5\n", headers={"Content-Type": "text/plain"})
    with serving({"/news": listing(GOOD), **good_pages(), "/robots.txt": robots}) as newsroom:
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=tmp_path / "archive.db")
        times = [asked.at for asked in newsroom.asked]
    assert min(later - earlier for earlier, later in pairwise(times[1:])) > 0.4


def test_retry_after_is_waited_for_by_the_whole_host(tmp_path: Path) -> None:
    busy: list[float] = []

    def sometimes_busy(asked: Asked) -> Answer:
        busy.append(asked.at)
        return Answer("busy", 429, {"Retry-After": "2"}) if len(busy) == 1 else Answer(article(GOOD["/news/good-0"]))

    archive = tmp_path / "archive.db"
    with serving({"/news": listing(GOOD), **good_pages(), "/news/good-0": sometimes_busy}) as newsroom:
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive, CONCURRENT_REQUESTS=1)
        after = [asked.at for asked in newsroom.asked if asked.at > busy[0]]
    assert headlines(archive) == set(GOOD.values())
    assert min(after) - busy[0] > 1.8


def test_pages_that_link_back_for_ever_end_by_themselves(tmp_path: Path) -> None:
    def endless(asked: Asked) -> Answer:
        number = int(asked.path.partition("page=")[2] or 1)
        return Answer(listing(GOOD, f"<a href='/news?page={number + 1}'>Next</a> <a href='/news?page=1'>First</a>"))

    with serving({"/news": endless, **good_pages()}) as newsroom:
        done = crawl({"endless": {"url": f"{newsroom.url}/news"}}, tmp_path)["endless"]
        assert len(newsroom.paths()) < 30
    assert headlines(done.archive) == set(GOOD.values())


def test_killed_at_any_moment_nothing_is_lost_and_nothing_twice(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    entries = {f"/news/item-{n}": f"Report number {n} on the building of the new wing" for n in range(60)}

    def slow(asked: Asked) -> Answer:
        time.sleep(0.03)
        return Answer(article(entries[asked.path]))

    with serving({"/news": listing(entries), **dict.fromkeys(entries, slow)}) as newsroom:
        words = command("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive, WARC_DIR=tmp_path / "warc")
        for _ in range(3):
            before = len(newsroom.paths())
            crawl = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ)
            deadline = time.monotonic() + 30
            while len(newsroom.paths()) < before + 12 and crawl.poll() is None and time.monotonic() < deadline:
                time.sleep(0.02)
            crawl.send_signal(signal.SIGKILL)
            crawl.wait()
            if archive.exists():
                assert rows(archive, "pragma integrity_check") == [("ok",)]
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive, WARC_DIR=tmp_path / "warc")
    assert headlines(archive) == set(entries.values())
    assert rows(archive, "select count(*), max(version) from articles") == [(60, 1)]
    assert rows(archive, "select count(*) from versions") == [(60,)]


def test_two_crawls_of_different_hospitals_at_once_while_someone_reads(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    words = {n: {f"/news/{n}-{i}": f"House {n} reports on its work, part {i}" for i in range(25)} for n in (1, 2)}
    with (
        serving({"/news": listing(words[1]), **{u: article(h) for u, h in words[1].items()}}) as first,
        serving({"/news": listing(words[2]), **{u: article(h) for u, h in words[2].items()}}) as second,
    ):
        crawls = [
            subprocess.Popen(
                command("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive),
                cwd=ROOT,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for newsroom in (first, second)
        ]
        while any(crawl.poll() is None for crawl in crawls):
            if archive.exists() and archive.stat().st_size > 50_000:
                rows(archive, "select count(*) from articles")
            time.sleep(0.05)
        for crawl in crawls:
            out, err = crawl.communicate()
            assert crawl.returncode == 0, out + err
    assert rows(archive, "select count(*) from articles") == [(50,)]
    assert rows(archive, "pragma integrity_check") == [("ok",)]


def test_a_second_crawl_of_the_same_site_steps_back(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"

    second_ended = Event()

    def slow(asked: Asked) -> Answer:
        second_ended.wait(30)
        return Answer(article(GOOD[asked.path]))

    with serving({"/news": listing(GOOD), **dict.fromkeys(GOOD, slow)}) as newsroom:
        arguments = ("crawl", "news", "-a", f"url={newsroom.url}/news")
        first = subprocess.Popen(
            command(*arguments, archive=archive),
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        while not newsroom.asked:
            time.sleep(0.05)
        second = scrapy(*arguments, archive=archive, check=False)
        second_ended.set()
        assert first.wait() == 0
    assert second.returncode == 75
    assert "another crawl" in second.stderr


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


def test_an_archive_that_takes_no_more_ends_the_crawl(tmp_path: Path) -> None:
    """What would still be fetched could not be kept; and a traceback a page told nobody what to do."""
    entries = {f"/news/item-{n}": f"Report number {n} on the building of the new wing" for n in range(60)}
    archive = tmp_path / "archive.db"

    def fills(asked: Asked) -> Answer:
        if asked.path == "/news/item-3":
            with closing(sqlite3.connect(archive)) as other:
                other.execute("alter table articles rename to lost")
        return Answer(article(entries[asked.path]))

    pages: dict[str, Page] = {"/news": listing({**GOOD, **entries}), **good_pages(), **dict.fromkeys(entries, fills)}
    with serving(pages) as newsroom:
        Store(archive).close()
        done = scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive, check=False)
    assert done.returncode == 2
    assert "cannot be used as the archive" in done.stdout
    assert "Traceback" not in done.stderr


def test_an_archive_that_is_moved_away_ends_the_crawl(tmp_path: Path) -> None:
    """All that was stored went with it, and the crawl exited 0."""
    entries = {f"/news/item-{n}": f"Report number {n} on the building of the new wing" for n in range(40)}
    archive = tmp_path / "archive.db"

    def moves(asked: Asked) -> Answer:
        if archive.exists() and asked.path == "/news/item-20":
            archive.rename(tmp_path / "elsewhere.db")
        return Answer(article(entries[asked.path]))

    pages: dict[str, Page] = {"/news": listing(entries), **dict.fromkeys(entries, moves)}
    with serving(pages) as newsroom:
        Store(archive).close()
        done = scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive, check=False)
    assert done.returncode == 2
    assert f"{archive}: was moved, deleted or replaced" in done.stdout
    assert "Traceback" not in done.stderr


def test_captures_that_are_taken_away_are_told_at_the_end(tmp_path: Path) -> None:
    warc = tmp_path / "warc"

    def moves(asked: Asked) -> Answer:
        if warc.exists():
            warc.rename(tmp_path / "elsewhere")
        return Answer(article(GOOD[asked.path]))

    with serving({"/news": listing(GOOD), **dict.fromkeys(GOOD, moves)}) as newsroom:
        done = scrapy(
            "crawl", "news", "-a", f"url={newsroom.url}/news", archive=tmp_path / "archive.db", check=False, WARC_DIR=warc
        )
    assert done.returncode == 3
    assert "Trouble: no more captures are kept" in done.stdout
    assert "Traceback" not in done.stderr


def test_captures_that_cannot_be_written_are_told_at_the_end(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with serving({"/news": listing(GOOD), **good_pages()}) as newsroom:
        warc = tmp_path / "file" / "warc"
        done = scrapy(
            "crawl", "news", "-a", f"url={newsroom.url}/news", archive=tmp_path / "archive.db", check=False, WARC_DIR=warc
        )
    assert done.returncode == 3
    assert "Trouble: no more captures are kept" in done.stdout
    assert headlines(tmp_path / "archive.db") == set(GOOD.values())


def test_an_archive_that_cannot_be_made_is_told_before_the_first_request(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with serving({"/news": listing(GOOD), **good_pages()}) as newsroom:
        done = scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=tmp_path / "file" / "archive.db", check=False)
        assert newsroom.asked == []
    assert done.returncode == 2
    assert "cannot be written" in done.stdout


def test_a_mistyped_command_leaves_no_trace_of_a_crawl(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    with serving({"/news": listing(GOOD), **good_pages()}) as newsroom:
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive)
        done = scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", "-a", "since=last week", archive=archive, check=False)
    assert done.returncode == 2
    assert rows(archive, "select count(*) from crawls") == [(1,)]


def test_ctrl_c_lets_the_pages_on_their_way_be_read(tmp_path: Path) -> None:
    """A terminal sends it to every process of the crawl; the one that reads pages died of it in its first second."""
    archive, reached = tmp_path / "archive.db", Event()
    entries = {f"/news/item-{n}": f"Report number {n} on the building of the new wing" for n in range(60)}

    def slow(asked: Asked) -> Answer:
        reached.set()
        time.sleep(0.1)
        return Answer(article(entries[asked.path]))

    with serving({"/news": listing(entries), **dict.fromkeys(entries, slow)}) as newsroom:
        words = command("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive)
        crawl = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
        assert reached.wait(60)
        time.sleep(0.2)
        os.killpg(crawl.pid, signal.SIGINT)
        out, err = crawl.communicate(timeout=60)
    assert crawl.returncode == 2
    assert "stopped before its end; start it again and it goes on" in out
    assert "Traceback" not in err
    assert reasons(archive) == {}
