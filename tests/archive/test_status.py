"""When an article's address is asked again, and when an article is no longer there."""

from typing import Any

import pytest

from newsarchive.archive.records import instant
from newsarchive.archive.status import ALIVE, recheck_at, status_after
from tests.archive.records import after, answer

URL = "https://hospital.example/news/1"
GONE_BEFORE = {"crawl": 1, "outcome": "failed", "status": 404}


@pytest.mark.parametrize(("asked", "due"), [(0, 1), (1.5, 3), (4, 7), (8, 30), (31, 90), (91, None)])
def test_an_address_is_asked_again_ever_less_often(asked: float, due: int | None) -> None:
    found = recheck_at(None, instant(after(0)), instant(after(asked)))
    assert found == (None if due is None else instant(after(due)))


@pytest.mark.parametrize(("failures", "days"), [(1, 1), (2, 7), (3, 30), (4, 90), (5, None)])
def test_so_is_one_that_fails(failures: int, days: int | None) -> None:
    found = recheck_at("2026-05-27", instant(after(0)), instant(after(100)), failures)
    assert found == (None if days is None else instant(after(100 + days)))


def test_an_article_that_was_old_when_it_was_found_is_not_asked_again() -> None:
    assert recheck_at("2025-05-27", instant(after(0)), instant(after(0))) is None


@pytest.mark.parametrize(("status", "facts", "before", "expected"), [
    ("alive", {"outcome": "unchanged"}, {}, {}),
    ("gone", {"outcome": "unchanged"}, {}, ALIVE),
    ("withdrawn", {"outcome": "unchanged"}, {}, {}),
    ("withdrawn", {"outcome": "failed", "status": 404}, GONE_BEFORE, {}),
    ("gone", {"outcome": "failed", "status": 404}, GONE_BEFORE, {}),
    ("alive", {"outcome": "failed", "status": 404}, {}, {}),
    ("alive", {"outcome": "failed", "status": 404}, {**GONE_BEFORE, "crawl": 2}, {}),
    ("alive", {"outcome": "failed", "status": 404}, {**GONE_BEFORE, "status": 503}, {}),
])  # fmt: skip
def test_what_an_answer_without_an_article_changes(
    status: str, facts: dict[str, Any], before: dict[str, Any], expected: dict[str, Any]
) -> None:
    assert status_after({"status": status}, answer(URL, **facts), before, 2) == expected


@pytest.mark.parametrize(("facts", "status"), [
    ({"outcome": "failed", "status": 404}, "gone"), ({"outcome": "failed", "status": 410, "final_url": URL + "?gone"}, "gone"),
    ({"outcome": "failed", "status": 403}, "blocked"), ({"outcome": "refused", "reason": "home page", "final_url": "https://hospital.example/"}, "moved"),
    ({"outcome": "refused", "reason": "no text"}, "gone"),
])  # fmt: skip
def test_two_crawls_in_a_row_prove_that_it_is_not_there(facts: dict[str, Any], status: str) -> None:
    assert status_after({"status": "alive"}, answer(URL, **facts), GONE_BEFORE, 2)["status"] == status
