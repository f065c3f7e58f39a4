"""Retry-After in its two forms, private addresses, the words on the screen."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from scrapy import Request
from scrapy.exceptions import DownloadTimeoutError, IgnoreRequest
from scrapy.http import Response
from scrapy.settings import Settings
from scrapy.utils.test import get_crawler
from twisted.python.failure import Failure

from newsarchive.commands.crawl import exit_code, meant, trouble_of, unknown_site
from newsarchive.crawl.capture import CAPTURES_LOST
from newsarchive.crawl.guard import PrivateAddress, is_private
from newsarchive.crawl.manners import ENDURANCE, PATIENCE, LeftAlone, RetryAfter, seconds
from newsarchive.crawl.progress import Counts, line
from newsarchive.crawl.responses import mishap
from newsarchive.crawl.summary import all_reasons, summary
from newsarchive.crawl.user_agent import user_agent

NOW = datetime(2025, 5, 27, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (b"120", 120),
        (b" 7 ", 7),
        (b"0", 0),
        (b"Tue, 27 May 2025 12:02:00 GMT", 120),
        (b"Tuesday, 27-May-25 12:00:30 GMT", 30),
        (b"Tue, 27 May 2025 11:00:00 GMT", 0),
        (b"Tue, 27 May 2025 14:02:00 +0200", 120),
        (b"soon", None),
        (b"-5", None),
        (b"\xb2", None),
        (b"9" * 400, 366 * 86_400),
        (b"", None),
        (None, None),
    ],
)
def test_retry_after(header: bytes | None, expected: float | None) -> None:
    assert seconds(header, NOW) == expected


@pytest.mark.parametrize(
    ("address", "private"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("10.1.2.3", True),
        ("172.16.0.1", True),
        ("192.168.1.1", True),
        ("169.254.169.254", True),
        ("100.64.0.1", True),
        ("0.0.0.0", True),
        ("224.0.0.1", True),
        ("255.255.255.255", True),
        ("::1", True),
        ("fe80::1", True),
        ("fd00::1", True),
        ("::ffff:10.0.0.1", True),
        ("::ffff:127.0.0.1", True),
        ("::", True),
        ("::127.0.0.1", True),
        ("fec0::1", True),
        ("64:ff9b::10.0.0.1", True),
        ("64:ff9b::8.8.8.8", False),
        ("2002:7f00:1::", True),
        ("2002:808:808::", False),
        ("8.8.8.8", False),
        ("172.32.0.1", False),
        ("::ffff:8.8.8.8", False),
        ("2001:4860:4860::8888", False),
    ],
)
def test_private_addresses(address: str, private: bool) -> None:
    assert is_private(address) is private


def test_the_user_agent_says_who_and_where_to_write() -> None:
    assert user_agent(" archive@library.example ").endswith("(hospital news archive; +archive@library.example)")
    assert "no contact set" in user_agent("")


def test_the_progress_line() -> None:
    assert line("demo", Counts(34, 12, 1, 3, 2), 4.0) == ("demo  34 pages (8.5/s) · 12 new · 1 updated · 3 unchanged · 2 refused")
    assert "1 failed" in line("demo", Counts(failed=1), 1.0)


def test_counts_of_several_crawls_add_up() -> None:
    assert Counts(1, 2, 3, 4, 5, 6) + Counts(1, 1, 1, 1, 1, 1) == Counts(2, 3, 4, 5, 6, 7)


def test_the_summary_names_each_outcomes_reasons_and_the_archive() -> None:
    stats = {
        "newsarchive/new": 15,
        "newsarchive/refused": 2,
        "newsarchive/refused/job ad": 2,
        "newsarchive/failed": 3,
        "newsarchive/failed/http 404": 3,
        "newsarchive/images": 9,
        "response_received_count": 22,
        "robotstxt/response_count": 1,
        "elapsed_time_seconds": 1.25,
        "downloader/response_bytes": 40_000,
    }
    told = summary("demo", stats, "data/archive.db")
    assert told.startswith("demo: 21 pages in 1.2 s, 39 KB received")
    rows = [line.split() for line in told.splitlines()]
    refused, failed = (next(at for at, row in enumerate(rows) if row[1] == kind) for kind in ("refused", "failed"))
    assert rows[refused + 1 : failed] == [["2", "×", "job", "ad"]]
    assert rows[failed + 1] == ["3", "×", "http", "404"]
    assert "data/archive.db" in told


def test_a_reason_of_refused_and_of_failed_pages_is_counted_for_both() -> None:
    stats = {"newsarchive/refused": 2, "newsarchive/refused/http 404": 2, "newsarchive/failed": 1, "newsarchive/failed/http 404": 1}
    assert all_reasons(stats) == {"http 404": 3}


def test_where_there_was_trouble_the_summary_tells_no_zeros() -> None:
    told = summary("news", {"newsarchive/refused": 1, "elapsed_time_seconds": 0.3}, None, ["no such host"])
    assert told.splitlines() == [
        "news: 0 pages in 0.3 s, 0 bytes received",
        "        1  refused    pages that are no article",
        "  Trouble: no such host",
    ]


@pytest.mark.parametrize(
    ("stats", "trouble", "code"),
    [
        ({"finish_reason": "finished", "newsarchive/new": 1}, None, 0),
        ({"finish_reason": "finished", "newsarchive/unchanged": 1}, None, 0),
        ({"finish_reason": "finished"}, None, 4),
        ({"finish_reason": "finished", "newsarchive/new": 1, "log_count/ERROR": 1}, None, 3),
        ({"finish_reason": "shutdown", "newsarchive/new": 1}, None, 2),
        ({"finish_reason": "finished", "newsarchive/new": 1}, "the address is a PDF", 2),
        ({"finish_reason": "finished", "newsarchive/new": 1, CAPTURES_LOST: "no room"}, None, 3),
        ({"finish_reason": "already_running"}, None, 75),
        ({}, None, 2),
    ],
)
def test_exit_codes(stats: dict[str, object], trouble: str | None, code: int) -> None:
    assert exit_code(stats, trouble) == code


@pytest.mark.parametrize(
    ("stats", "told", "trouble"),
    [
        ({"finish_reason": "finished", "newsarchive/new": 1}, None, None),
        ({"finish_reason": "finished"}, "the address is a PDF", "the address is a PDF"),
        ({"finish_reason": "shutdown"}, None, "stopped before its end; start it again and it goes on"),
        ({}, None, "stopped before its end; start it again and it goes on"),
        ({"finish_reason": "memusage_exceeded"}, None, "stopped before its end (memusage_exceeded); start it again and it goes on"),
        ({"finish_reason": "finished", "log_count/ERROR": 1}, None, "something broke on the way; the log says what"),
        ({"finish_reason": "finished", "log_count/ERROR": 1, CAPTURES_LOST: "no room"}, None, "no room"),
    ],
)
def test_what_went_wrong_is_told_in_one_line(stats: dict[str, object], told: str | None, trouble: str | None) -> None:
    assert trouble_of(stats, told) == trouble


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("https://hospital.example/news", "scrapy crawl news -a url=https://hospital.example/news"),
        ("mayoo", "did you mean mayo?"),
        ("nothing-like-it", "Spider not found: nothing-like-it; 'scrapy list' names them all"),
    ],
)
def test_a_name_that_no_spider_has_is_told_with_the_cure(name: str, told: str) -> None:
    assert told in unknown_site(name, ["charite", "mayo", "news"])


@pytest.mark.parametrize(
    ("error", "reason", "cure"),
    [
        (LeftAlone("host stopped answering"), "host stopped answering", "try again later"),
        (PrivateAddress("http://10.0.0.1/ leads into a private network"), "private address", "leads into a private network"),
        (IgnoreRequest("Forbidden by robots.txt"), "forbidden by robots.txt", "the hospital wants no crawlers there"),
        (
            UnicodeEncodeError("ascii", "ü.example", 0, 1, "ordinal not in range(128)"),
            "no address",
            "the page leads to what is no address",
        ),
    ],
)
def test_what_was_not_asked_is_told_with_its_own_cure(error: Exception, reason: str, cure: str) -> None:
    loss = mishap(Failure(error))  # type: ignore[no-untyped-call]
    assert loss.reason == reason
    assert cure in loss.cure


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("news", "https://hospital.example/news?page=1"), "crawl news -a url=https://hospital.example/news?page=1"),
        (("news", "hospital.example/news"), "crawl news -a url=https://hospital.example/news"),
        (("news", "url=https://hospital.example/news"), "crawl news -a url=https://hospital.example/news"),
        (("mayo", "charite", "aphp"), "crawlall --sites mayo,charite,aphp"),
    ],
)
def test_words_behind_a_site_s_name_are_told_with_what_was_meant(typed: tuple[str, ...], told: str) -> None:
    assert meant(*typed) == told


def test_the_time_of_a_crawl_that_was_cut_off_is_not_made_up() -> None:
    assert summary("demo", {"response_received_count": 1}, None, ["stopped"]).startswith("demo: 1 page, ")
    assert summary("demo", {}, None, ["stopped"]).startswith("demo: 0 pages, 0 bytes received")


@pytest.mark.parametrize(("unanswered", "answered", "alone"), [
    (PATIENCE, 0, True), (PATIENCE - 1, 0, False), (3, 1, True), (3, 4, False)])  # fmt: skip
def test_a_host_that_answers_little_is_left_alone(unanswered: int, answered: int, alone: bool) -> None:
    """In rounds of so many attempts without an answer and so many with one, as far as a crawl would endure them."""
    manners = RetryAfter(Settings({"RETRY_AFTER_MAX": 300}))
    manners.crawler = get_crawler()
    manners.crawler.engine = SimpleNamespace(downloader=SimpleNamespace(get_slot_key=lambda request: "hospital.example"))  # type: ignore[assignment]
    request = Request("https://hospital.example/news/1", meta={"dont_retry": True})
    for _ in range(ENDURANCE // unanswered + 1 if answered else 1):
        for _ in range(unanswered):
            manners.process_exception(request, DownloadTimeoutError("nothing came"))
        for _ in range(answered):
            manners.process_response(request, Response(request.url))
    assert (manners.left_alone == {"hospital.example": "host stopped answering"}) is alone
