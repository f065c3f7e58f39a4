"""Which of two numbers is the day and which the month, and what proves it."""

import pytest

from newsarchive.items import Entry
from newsarchive.site import Site
from tests.extract.dated_pages import article, resolve

ORDER = [
    (
        "the listing's other dates",
        {"before": "<p>05/06/2025</p>", "listing": Entry("https://hospital.example/x", dates=("27/05/2025", "13/05/2025"))},
        "2025-06-05",
    ),
    (
        "the listing's other dates",
        {"before": "<p>05/06/2025</p>", "listing": Entry("https://hospital.example/x", dates=("05/27/2025", "05/13/2025"))},
        "2025-05-06",
    ),
    ("the country", {"before": "<p>05/06/2025</p>", "site": Site(country="GB")}, "2025-06-05"),
    ("the country", {"before": "<p>05/06/2025</p>", "site": Site(country="US")}, "2025-05-06"),
    ("the top-level domain", {"before": "<p>05/06/2025</p>", "url": "https://hospital.example.co.uk/x"}, "2025-06-05"),
    ("the top-level domain", {"before": "<p>05/06/2025</p>", "url": "https://hospital.example.edu/x"}, "2025-05-06"),
    ("the language", {"before": "<p>05/06/2025</p>", "lang": "fr"}, "2025-06-05"),
    ("the language's region", {"before": "<p>05/06/2025</p>", "lang": "en-US"}, "2025-05-06"),
    ("the language's region", {"before": "<p>05/06/2025</p>", "lang": "en-AU"}, "2025-06-05"),
    (
        "another date of the page",
        {"before": "<p>05/06/2025</p>", "around": "<p>Office closed until 27/05/2025</p>", "lang": "en"},
        "2025-06-05",
    ),
    (
        "the address",
        {"before": "<p>05/06/2025</p>", "url": "https://hospital.example/2025/06/05/partners", "lang": "en-US"},
        "2025-06-05",
    ),
    (
        "the page's data",
        {"before": "<p>05/06/2025</p>", "head": '<meta name="date" content="2025-06-05">', "lang": "en-US"},
        "2025-06-05",
    ),
    ("the future", {"before": "<p>06/08/2025</p>", "lang": "fr"}, "2025-06-08"),
    ("a number above twelve", {"before": "<p>05/27/2025</p>", "lang": "fr"}, "2025-05-27"),
]


@pytest.mark.parametrize(("why", "given", "expected"), ORDER)
def test_the_order_of_day_and_month(why: str, given: dict[str, object], expected: str) -> None:
    parts = {name: given.pop(name) for name in ("before", "after", "around") if name in given}
    assert resolve(article(**parts), **given).article.date_published == expected  # type: ignore[arg-type]


def test_an_order_nobody_proves_is_doubtful_or_no_date() -> None:
    found = resolve(article(before="<p>05/06/2025</p>"), lang="en").article
    assert found.date_published is None or "date_doubtful" in found.flags
