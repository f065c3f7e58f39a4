"""A search is an address: the same question, the same address."""

import pytest

from newsarchive.browse.search_request import Wanted, read


@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        ({"q": "  gastric   cancer "}, "q=gastric+cancer"),
        ({"q": "胃癌", "country": "cn"}, "q=%E8%83%83%E7%99%8C&country=CN"),
        ({"to": "2025", "from": "2024-2"}, "from=2024-02-01&to=2025-12-31"),
        ({"from": "2024-02", "to": "2024-02"}, "from=2024-02-01&to=2024-02-29"),
        ({"from": "2025-05-27"}, "from=2025-05-27"),
        ({"in": "2025-W22"}, "from=2025-05-26&to=2025-06-01"),
        ({"in": "2025-05"}, "from=2025-05-01&to=2025-05-31"),
        ({"sort": "oldest", "page": "3"}, "sort=oldest&page=3"),
        ({"page": "1", "unknown": "x"}, ""),
        ({"page": "-4"}, ""),
        ({"page": "9999999999999"}, ""),
        ({"page": "٣"}, ""),
        ({"sort": "relevance"}, ""),
        ({"q": "a\x00b\ud800"}, "q=a+b%3F"),
    ],
)
def test_one_address(arguments: dict[str, str], query: str) -> None:
    wanted, problems = read(arguments)
    assert wanted.query_string() == query
    assert problems == []


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ({"from": "yesterday"}, "yesterday"),
        ({"in": "spring"}, "spring"),
        ({"in": "2025-W60"}, "2025-W60"),
        ({"to": "2025-13"}, "2025-13"),
        ({"to": "2025-02-30"}, "2025-02-30"),
        ({"from": "0000"}, "0000"),
        ({"sort": "best"}, "best"),
    ],
)
def test_mistakes_are_told_and_left_out(arguments: dict[str, str], word: str) -> None:
    wanted, problems = read(arguments)
    assert wanted == Wanted()
    assert len(problems) == 1
    assert word in problems[0]


def test_a_period_the_wrong_way_round_is_turned() -> None:
    wanted, problems = read({"from": "2025", "to": "2024"})
    assert (wanted.since, wanted.until) == ("2024-12-31", "2025-01-01")
    assert "ended before it began" in problems[0]


def test_changes_make_a_neighbouring_address() -> None:
    assert Wanted(q="x", page=4).query_string(page=5) == "q=x&page=5"
    assert Wanted(q="x", page=4).query_string(page=1) == "q=x"
