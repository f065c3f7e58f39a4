"""The order of a listing's pages, and the ends of a walk."""

from datetime import date

import pytest

from newsarchive.crawl.frontier import IN_VAIN, PATIENCE, TO_ITS_END, Seen, Walk
from newsarchive.discover.listing import NextPage
from newsarchive.items import Entry

START = "https://hospital.example/news"
TODAY = date(2026, 11, 24)
TO_2023, TO_2024 = date(2023, 1, 1), date(2024, 1, 1)
OLD, HALF_OLD = Seen(10, 10, TO_2023, date(2023, 9, 9)), Seen(10, 10, TO_2023, TO_2024)
BACK = "back to 2023-01-01"
NEW, NOTHING, KNOWN = Seen(10, 10), Seen(0, 0), Seen(10, 0)


def page(path: str, how: str = "link", ahead: bool = True) -> NextPage:
    return NextPage(f"https://hospital.example{path}", how=how, ahead=ahead)


def set_out(**told: object) -> Walk:
    walk = Walk(START, TODAY, **told)  # type: ignore[arg-type]
    walk.offer([NextPage(START)])
    return walk


def paths(walk: Walk, pages: dict[str, list[NextPage]], seen: dict[str, Seen], most: int = 20) -> list[str]:
    """Walk, each page offering ``pages`` and bringing what ``seen`` says (else new articles); the paths asked, in order."""
    asked: list[str] = []
    while len(asked) < most and (taken := walk.take()):
        path = taken.url.removeprefix("https://hospital.example")
        asked.append(path)
        if seen.get(path, NEW).fresh:
            walk.fresh([Entry(f"https://hospital.example/news/{path.strip('/').replace('/', '-')}-{n}") for n in range(10)])
        walk.learn(taken, seen.get(path, NEW), pages.get(path, []))
    return asked


def test_numbered_pages_are_asked_in_their_order() -> None:
    numbers = {n: [page(f"/news?page={k}") for k in range(n + 1, min(n + 4, 8))] for n in range(1, 8)}
    pages = {"/news": numbers[1], **{f"/news?page={n}": numbers[n] for n in range(2, 8)}}
    assert paths(set_out(), pages, {}) == ["/news", *(f"/news?page={n}" for n in range(2, 8))]


def test_a_link_to_the_last_page_does_not_come_before_the_next() -> None:
    pages = {"/news": [page("/p2"), page("/p9")], "/p2": [page("/p3"), page("/p9")], "/p3": [page("/p9")]}
    assert paths(set_out(), pages, {}) == ["/news", "/p2", "/p3", "/p9"]


def test_pages_before_the_start_are_asked_only_of_the_start() -> None:
    pages = {"/news": [page("/p2"), page("/p0", ahead=False)], "/p2": [page("/p1", ahead=False)], "/p0": []}
    assert paths(set_out(), pages, {}) == ["/news", "/p2", "/p0"]


def test_archives_come_last_and_the_oldest_first() -> None:
    years = [page(f"/{year}", how="archive") for year in (2026, 2025, 2024)]
    assert paths(set_out(), {"/news": [page("/p2"), *years]}, {}) == ["/news", "/p2", "/2024", "/2025", "/2026"]


def test_archives_that_bring_nothing_are_given_up_after_two() -> None:
    months = [page(f"/2025/{month:02}", how="archive") for month in range(1, 13)]
    seen = {f"/2025/{month:02}": NOTHING for month in range(1, 13)}
    assert paths(set_out(), {"/news": months}, seen) == ["/news", "/2025/12", "/2025/11"]


def test_tags_taken_for_pages_do_not_end_the_walk() -> None:
    tags = [page(f"/tag/{n}/", "number") for n in range(2, 6)]
    pages = {"/news": [*tags, page("/page/2/")], "/page/2/": [page("/page/3/")]}
    seen = {f"/tag/{n}/": NOTHING for n in range(2, 6)}
    assert paths(set_out(), pages, seen) == ["/news", "/tag/2/", "/tag/3/", "/page/2/", "/page/3/"]


@pytest.mark.parametrize(
    ("name", "walk", "seen", "asked", "end"),
    [
        ("nothing more", set_out(), {}, 4, TO_ITS_END),
        ("a page that brings nothing", set_out(), {"/p2": NOTHING}, 2, TO_ITS_END),
        ("coming back, nothing new", set_out(walked=TO_ITS_END), {"/news": KNOWN}, 1, TO_ITS_END),
        ("coming back, something new", set_out(walked=TO_ITS_END), {"/p2": KNOWN}, 2, TO_ITS_END),
        ("known, but never walked to the end", set_out(), dict.fromkeys(("/news", "/p2", "/p3", "/p4"), KNOWN), 4, TO_ITS_END),
        ("since", set_out(since=TO_2024), {"/p2": OLD}, 2, "back to 2024-01-01"),
        ("since, one article in time", set_out(since=TO_2024), {"/p2": HALF_OLD}, 4, TO_ITS_END),
        ("since, walked further before", set_out(since=TO_2024, walked=BACK), {"/news": KNOWN}, 1, BACK),
        ("since, not walked so far before", set_out(since=date(2022, 1, 1), walked=BACK), {"/news": KNOWN}, 4, TO_ITS_END),
        ("all of it, walked a part before", set_out(walked=BACK), {"/news": KNOWN}, 4, TO_ITS_END),
        ("max_pages", set_out(max_pages=2), {}, 2, None),
        ("max_pages on coming back", set_out(max_pages=2, walked=TO_ITS_END), {}, 2, TO_ITS_END),
        ("a calendar of events", set_out(), {"/p2": Seen(10, 10, date(2027, 3, 1), date(2027, 3, 31))}, 2, TO_ITS_END),
    ],
)  # fmt: skip
def test_a_walk_ends(name: str, walk: Walk, seen: dict[str, Seen], asked: int, end: str | None) -> None:
    pages = {"/news": [page("/p2")], "/p2": [page("/p3")], "/p3": [page("/p4")]}
    assert len(paths(walk, pages, seen)) == asked
    assert walk.end == end


def test_a_listing_that_gives_no_news_is_left() -> None:
    walk = set_out()
    first = walk.take()
    assert first
    walk.learn(first, NEW, [page("/p2")], in_vain=PATIENCE)
    assert walk.take() is None
    assert walk.end == IN_VAIN


def test_a_walk_with_a_hole_has_no_end() -> None:
    walk = set_out()
    walk.broken = True
    paths(walk, {"/news": [page("/p2")]}, {})
    assert walk.end is None


def test_the_hidden_state_of_a_postback_makes_no_new_page() -> None:
    walk = set_out()
    forms = [(("__VIEWSTATE", state), ("__EVENTARGUMENT", "Page$2")) for state in ("a" * 500, "b" * 500)]
    for form in forms:
        walk.offer([NextPage(START, "POST", form)])
        while walk.take():
            pass
    assert walk.asked == 2


@pytest.mark.parametrize("path", ["/news/news/news/news/", "/list?" + "&".join(f"f[{n}]=1" for n in range(6))])
def test_spirals_and_facets_are_not_asked(path: str) -> None:
    walk = set_out()
    walk.take()
    walk.offer([page(path)])
    assert walk.take() is None


def posted(how: str, state: str, *fields: tuple[str, str]) -> NextPage:
    return NextPage(START, "POST", (("__VIEWSTATE", state), ("__EVENTVALIDATION", state), *fields), how)


def test_a_number_is_the_same_page_from_any_state_but_next_is_another_from_each() -> None:
    walk = set_out()
    walk.take()
    walk.offer([posted("postback", "one", ("__EVENTARGUMENT", "Page$2")), posted("postback-next", "one")])
    assert [walk.take(), walk.take()] != [None, None]
    walk.offer([posted("postback", "two", ("__EVENTARGUMENT", "Page$2")), posted("postback-next", "two")])
    assert walk.take() == posted("postback-next", "two")
    assert walk.take() is None


def test_an_entry_is_fresh_once_in_a_walk() -> None:
    walk, entries = set_out(), [Entry(f"https://hospital.example/news/{n}") for n in range(3)]
    assert walk.fresh(entries[:2]) == entries[:2]
    assert walk.fresh(entries) == entries[2:]


@pytest.mark.parametrize("how", ["archive", "sitemap"])
def test_a_year_of_known_articles_does_not_end_a_walk(how: str) -> None:
    years = [page(f"/{year}", how=how) for year in (2025, 2024)]
    asked = paths(set_out(walked=TO_ITS_END), {"/news": years}, {"/2024": KNOWN, "/2025": KNOWN})
    assert sorted(asked) == ["/2024", "/2025", "/news"]


def test_a_first_page_without_a_listing_leads_to_its_years_in_later_crawls_too() -> None:
    years = [page("/2025", how="archive")]
    assert paths(set_out(walked=TO_ITS_END), {"/news": years}, {"/news": NOTHING}) == ["/news", "/2025"]


def test_pages_of_another_row_are_asked_when_one_row_brings_nothing() -> None:
    row = [page(f"/page/{n}") for n in (2, 3, 4)]
    assert paths(set_out(), {"/news": [*row, page("/press")]}, {"/page/2": NOTHING, "/page/3": NOTHING}) == [
        "/news", "/page/2", "/page/3", "/press"]  # fmt: skip


def test_dated_pages_are_walked_to_their_end_without_a_bound() -> None:
    assert paths(set_out(), {"/news": [page("/p2")], "/p2": []}, {"/news": OLD}) == ["/news", "/p2"]


def sent(*fields: tuple[str, str], number: int | None = None) -> NextPage:
    return NextPage(START, "POST", fields, "postback" if number else "form", number=number)


STATE = ("__VIEWSTATE", "a")


@pytest.mark.parametrize(("one", "other", "same"), [
    (sent(STATE, number=2), sent(STATE, number=3), False),
    (sent(STATE), sent(("__VIEWSTATE", "b")), True),
    (sent(("javax.faces.ViewState", "a")), sent(("javax.faces.ViewState", "b")), True),
    (sent(("jakarta.faces.ViewState", "a")), sent(("jakarta.faces.ViewState", "b")), True),
    (sent(("state", "a" * 300)), sent(("state", "b" * 300)), True),
    (sent(STATE, ("__EVENTARGUMENT", "2")), sent(STATE, ("__EVENTARGUMENT", "3")), False),
    (sent(STATE, ("__EVENTTARGET", "p2")), sent(STATE, ("__EVENTTARGET", "p3")), False),
    (sent(("page", "2")), sent(("page", "3")), False),
])  # fmt: skip
def test_the_hidden_state_of_a_form_makes_no_other_page(one: NextPage, other: NextPage, same: bool) -> None:
    walk = Walk(START, TODAY)
    walk.offer([one])
    assert walk.take() == one
    walk.offer([other])
    assert walk.take() == (None if same else other)
