"""What spiders may ask, when an article is asked again, and when it counts as gone."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from newsarchive.archive.ledger import Ledger
from newsarchive.archive.status import recheck_at
from newsarchive.archive.withdraw import withdraw
from newsarchive.crawl.memory import Memory
from newsarchive.items import Validators
from tests.archive.records import Crawls, after, article

ONE = article().url


def ledger(crawls: Crawls) -> Memory:
    return Ledger(crawls.archive.path)


def status(crawls: Crawls) -> Any:
    return crawls.rows("select status, status_reason is not null from articles")[0]


def test_an_archive_that_is_not_there_knows_nothing_and_is_not_made(tmp_path: Path) -> None:
    memory: Memory = Ledger(tmp_path / "none.db")
    assert (memory.known("demo", "1"), memory.due("demo", after(9))) == ({}, [])
    assert (memory.walked(ONE), memory.validators(ONE, "1"), memory.maps("demo", "1")) == (None, None, {})
    assert memory.last_crawl("demo") is None
    memory.close()
    assert list(tmp_path.iterdir()) == []


def test_known_addresses(crawls: Crawls) -> None:
    crawls.store(article(1), asked="https://hospital.example/news/1?sid=1")
    crawls.record("https://hospital.example/doctors", "refused", reason="listing", extractor="1")
    crawls.record("https://hospital.example/old-rules", "refused", reason="listing", extractor="0")
    crawls.record("https://hospital.example/down", "failed", status=500)
    crawls.record("https://hospital.example/news", "listing", kind="listing")
    crawls.next().record("https://hospital.example/news/1?sid=1", "failed", status=500)
    known = ledger(crawls).known("demo", "1")
    assert {url.rpartition("/")[2]: (fact.outcome, fact.alive) for url, fact in known.items()} == {
        "1": ("stored", True), "1?sid=1": ("stored", True), "doctors": ("refused", True),
    }  # fmt: skip
    assert known[ONE].date_published == "2026-05-26"
    assert known["https://hospital.example/news/1?sid=1"].checked_at == after(1)
    assert ledger(crawls).known("other", "1") == {}


@pytest.mark.parametrize(
    ("told", "crawls_asked"),
    [
        ({"status": 200, "reason": "job ad"}, 1),
        ({"status": None, "reason": "too large"}, 1),
        ({"status": 404, "reason": "http 404"}, 2),
        ({"status": 403, "reason": "http 403"}, 5),
        ({"status": None, "reason": "forbidden by robots.txt"}, 5),
        ({"status": None, "reason": "redirect loop"}, 5),
    ],
)
def test_what_was_not_to_be_had_is_asked_again_and_what_was_read_is_not(
    crawls: Crawls, told: dict[str, Any], crawls_asked: int
) -> None:
    url, asked = "https://hospital.example/news/2", 0
    while url not in ledger(crawls).known("demo", "1"):
        crawls.next().record(url, "refused", extractor="1", **told)
        asked += 1
    assert asked == crawls_asked


def test_an_article_that_failed_was_not_seen_until_it_is_given_up(crawls: Crawls) -> None:
    def seen() -> datetime | None:
        return ledger(crawls).known("demo", "1")[ONE].seen_at

    crawls.store(article())
    crawls.next().record(ONE, "unchanged", status=304)
    assert seen() == after(1)
    for _ in range(4):
        crawls.next().record(ONE, "failed", status=500)
        assert seen() == after(1)
    crawls.next().record(ONE, "failed", status=500)
    assert seen() == after(6)


def test_maps_are_known_once_they_were_read(crawls: Crawls) -> None:
    def told(name: str, outcome: str, **facts: Any) -> None:
        crawls.record(f"https://hospital.example/{name}.xml", outcome, **{"kind": "sitemap", "extractor": "1", **facts})

    told("posts", "listing", body_digest="a" * 64)
    told("doctors", "refused", body_digest="a" * 64)
    told("gone", "refused", status=404)
    told("down", "failed", status=500)
    told("half", "listing")
    told("old-rules", "listing", extractor="0", body_digest="a" * 64)
    told("feed", "listing", kind="feed", body_digest="a" * 64)
    crawls.next()
    told("posts", "unchanged", status=304)
    found = {url.rpartition("/")[2]: (seen.outcome, seen.checked_at) for url, seen in ledger(crawls).maps("demo", "1").items()}
    assert found == {"posts.xml": ("listing", after(1)), "doctors.xml": ("refused", after(0)), "gone.xml": ("refused", after(0))}
    assert ledger(crawls).maps("other", "1") == {}


def test_the_capture_that_a_304_confirms_is_known_until_the_body_changes(crawls: Crawls) -> None:
    def confirmed() -> str | None:
        validators = ledger(crawls).validators(ONE, "1")
        return validators.payload_digest if validators else None

    crawls.store(article(), payload_digest="sha1:FIRST")
    assert confirmed() == "sha1:FIRST"
    crawls.next().record(ONE, "unchanged", status=304)
    assert confirmed() == "sha1:FIRST"
    crawls.next().store(article(), body_digest="b" * 64)  # the same words in other bytes, by a crawl that keeps no captures
    assert confirmed() is None


def test_validators_are_those_of_a_stored_page_read_by_the_same_rules(crawls: Crawls) -> None:
    crawls.store(article(), etag='W/"1"', last_modified="Tue", asked=ONE + "?x")
    expected = Validators('W/"1"', "Tue", "a" * 64)
    assert ledger(crawls).validators(ONE + "?x", "1") == expected
    assert ledger(crawls).validators(ONE + "?x", "2") is None
    assert ledger(crawls).validators(ONE, "1") is None  # known, but never asked itself
    crawls.next().record(ONE + "?x", "unchanged", status=304, extractor="1")
    assert ledger(crawls).validators(ONE + "?x", "1") == expected
    crawls.next().record(ONE + "?x", "refused", reason="soft 404", etag='"other"', extractor="1")
    assert ledger(crawls).validators(ONE + "?x", "1") is None


def test_how_far_a_listing_was_walked_outlives_crawls_that_say_nothing(crawls: Crawls) -> None:
    listing = "https://hospital.example/news"
    crawls.record(listing, "listing", kind="listing")
    assert ledger(crawls).walked(listing) is None
    crawls.record(listing, "listing", kind="listing", detail="to its end")
    crawls.next().record(listing, "listing", kind="listing")
    assert ledger(crawls).walked(listing) == "to its end"


def test_the_last_crawl_that_ended_well(crawls: Crawls) -> None:
    crawls.archive.end_crawl(crawls.crawl, after(0), "finished")
    crawls.next()
    crawls.archive.end_crawl(crawls.crawl, after(1), "shutdown")
    assert ledger(crawls).last_crawl("demo") == after(0)


@pytest.mark.parametrize(
    ("published", "first_seen", "checked", "due"),
    [
        ("2026-05-27", "2026-05-27", "2026-05-27", "2026-05-28T12:00:00"),
        ("2026-05-27", "2026-05-27", "2026-05-29", "2026-05-30T12:00:00"),
        ("2026-05-27", "2026-05-27", "2026-06-10", "2026-06-26T12:00:00"),
        ("2026-05-27", "2026-05-27", "2026-09-01", None),
        ("2026-05-26", "2026-05-27", "2026-05-27", "2026-05-27T23:59:59"),  # the hour of publication is not known
        ("2020-01-01", "2026-05-27", "2026-05-27", None),  # old when first seen
        ("2026-06-30", "2026-05-27", "2026-05-27", "2026-05-28T12:00:00"),  # announced ahead: first seen counts
        (None, "2026-05-27", "2026-05-27", "2026-05-28T12:00:00"),
    ],
)
def test_the_timetable_of_checks(published: str | None, first_seen: str, checked: str, due: str | None) -> None:
    found = recheck_at(published, f"{first_seen}T12:00:00+00:00", f"{checked}T12:00:00+00:00")
    assert found == (due and f"{due}+00:00")


def test_due_articles_most_overdue_first(crawls: Crawls) -> None:
    for number in (1, 2, 3):
        crawls.store(article(number), asked=article(number).url)
    crawls.record("https://hospital.example/down", "failed", status=500)
    crawls.record("https://hospital.example/missing", "failed", status=404)
    crawls.next(2).record(article(2).url, "unchanged", status=304)
    assert ledger(crawls).due("demo", after(0.1)) == ["https://hospital.example/down"]
    due = [url.rpartition("/")[2] for url in ledger(crawls).due("demo", after(2.9))]
    assert due == ["down", "1", "3", "2"]
    for _ in range(5):
        crawls.next().record("https://hospital.example/down", "failed", status=500)
    assert "https://hospital.example/down" not in ledger(crawls).due("demo", after(30))


TWO, THREE = ONE + "/2", ONE + "/3"


def test_the_further_pages_of_an_article_are_known_and_are_no_articles(crawls: Crawls) -> None:
    crawls.store(article(flags=("continued",)), parts={TWO: {}, THREE: {}})
    told = ledger(crawls)
    assert (told.parts(ONE), told.parts("https://hospital.example/news/2")) == ([TWO, THREE], [])
    known = told.known("demo", "1")
    assert [(url, known[url].outcome, known[url].date_published) for url in (ONE, TWO)] == [
        (ONE, "stored", "2026-05-26"),
        (TWO, "part", None),
    ]
    assert told.validators(TWO, "1") is not None
    crawls.next().record(TWO, "unchanged", kind="part", status=304)
    assert ledger(crawls).parts(ONE) == [TWO, THREE]


def test_a_page_that_is_no_further_page_any_more_is_forgotten(crawls: Crawls) -> None:
    crawls.store(article(flags=("continued",)), parts={TWO: {}, THREE: {}})
    assert crawls.next().store(article(article_body="Shorter.", flags=("continued",)), parts={TWO: {}}) == "updated"
    assert ledger(crawls).parts(ONE) == [TWO]
    crawls.next().store(article())
    assert ledger(crawls).parts(ONE) == []


def test_an_article_whose_further_page_failed_is_due_and_does_not_replace_the_whole_one(crawls: Crawls) -> None:
    failed = {"outcome": "failed", "status": 500, "reason": "http 500", "body_digest": None}
    crawls.store(article(flags=("continued",)), parts={TWO: {}})
    assert crawls.next().store(article(article_body="Half.", flags=("incomplete",)), parts={TWO: failed}) == "unchanged"
    assert ledger(crawls).due("demo", after(crawls.day)) == [ONE]
    assert (ledger(crawls).parts(ONE), ledger(crawls).validators(TWO, "1")) == ([TWO], None)
    assert crawls.next().store(article(article_body="All of it.", flags=("continued",)), parts={TWO: {}}) == "updated"
    assert ledger(crawls).due("demo", after(crawls.day)) == []


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([("failed", 404)], "alive"),
        ([("failed", 404), ("failed", 404)], "gone"),
        ([("failed", 410), ("failed", 404)], "gone"),
        ([("failed", 403), ("failed", 403)], "blocked"),
        ([("failed", 500), ("failed", 404)], "alive"),
        ([("failed", 500)] * 5, "alive"),
        ([("failed", None)] * 5, "alive"),  # the network
        ([("refused", 200), ("refused", 200)], "gone"),  # a soft 404
        ([("failed", 404), ("unchanged", 304), ("failed", 404)], "alive"),  # it blinks
        ([("failed", 404), ("failed", 404), ("unchanged", 304)], "alive"),
    ],
)
def test_two_crawls_must_agree_that_an_article_is_gone(crawls: Crawls, answers: list[tuple[str, int]], expected: str) -> None:
    crawls.store(article())
    for outcome, code in answers:
        crawls.next().record(ONE, outcome, status=code, reason="said so")
    assert status(crawls) == (expected, expected != "alive")
    assert crawls.one("select article_body from articles") == article().article_body


def test_two_answers_of_one_crawl_prove_no_more_than_one(crawls: Crawls) -> None:
    crawls.store(article())
    crawls.next().record(ONE, "failed", status=404)
    crawls.record(ONE, "failed", status=404)
    assert status(crawls) == ("alive", False)
    assert crawls.one("select failures from fetches") == 1


def test_an_address_that_leads_home_has_moved(crawls: Crawls) -> None:
    crawls.store(article())
    for _ in range(2):
        crawls.next().record(ONE, "refused", reason="home page", final_url="https://hospital.example/")
    assert status(crawls)[0] == "moved"
    assert crawls.rows("select status from removed_articles") == [("moved",)]
    assert crawls.next().store(article()) == "unchanged"  # and back again
    assert status(crawls) == ("alive", False)


def test_an_address_that_leads_to_another_article_has_moved(crawls: Crawls) -> None:
    crawls.store(article(1))
    for number in (2, 3):  # the newest, each time
        crawls.next().store(article(number), asked=ONE, final_url=article(number).url)
    assert crawls.rows("select url, status from articles where status != 'alive'") == [(ONE, "moved")]
    assert crawls.one("select article from fetches where url = ?", ONE) == 1


@pytest.mark.parametrize("answer", [
    {"outcome": "failed", "status": 404},
    {"outcome": "refused", "status": 200, "reason": "leads to another article", "detail": "https://hospital.example/2026/notice-1"},
])  # fmt: skip
def test_an_article_is_there_as_long_as_one_of_its_addresses_brings_it(crawls: Crawls, answer: dict[str, Any]) -> None:
    """The hospital gave its articles new addresses, which its listing links; the old ones lead there or nowhere."""
    crawls.store(article())
    moved = replace(article(), url="https://hospital.example/2026/notice-1")
    for _ in range(3):
        assert crawls.next().store(moved) == "unchanged"
        crawls.record(ONE, **answer)
        assert status(crawls) == ("alive", False)
    for _ in range(2):
        crawls.next().record(moved.url, "failed", status=404)
        crawls.record(ONE, **answer)
    assert status(crawls)[1]


def test_a_failing_address_is_asked_ever_less(crawls: Crawls) -> None:
    crawls.store(article())
    due = []
    for _ in range(5):
        crawls.next().record(ONE, "failed", status=404)
        at = crawls.one("select recheck_at from articles")
        due.append((datetime.fromisoformat(at) - after(crawls.day)).days if at else None)
    assert due == [1, 7, 30, 90, None]


def test_what_was_taken_down_stays_down(crawls: Crawls) -> None:
    crawls.store(article())
    crawls.next().store(article(headline="Edited"))
    withdraw(crawls.archive.db, 1, "asked for by the hospital", after(1))
    assert crawls.next().store(article(headline="Edited again")) == "unchanged"
    crawls.record(ONE, "failed", status=404)
    kept = crawls.rows("select headline, article_body, status, date_published from articles")
    assert kept == [(None, "", "withdrawn", "2026-05-26")]
    assert crawls.rows("select distinct headline, article_body, images from versions") == [(None, "", "[]")]
    assert crawls.one("select count(*) from images") == 0
    assert crawls.one("select count(distinct text_digest) from versions") == 2
    assert ledger(crawls).due("demo", after(99)) == []
    with pytest.raises(KeyError):
        withdraw(crawls.archive.db, 99, "no such", after(1))
