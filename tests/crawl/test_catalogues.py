"""Which feeds and maps are worth asking, and which of them speak of this newsroom."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from scrapy import Request
from scrapy.http import Response

from newsarchive.crawl.articles import Articles
from newsarchive.crawl.catalogues import (
    allowance,
    feeds_to_ask,
    holds_no_article,
    maps_to_ask,
    same_newsroom,
    useful_maps,
    without_shelves,
)
from newsarchive.crawl.completion import Completion
from newsarchive.crawl.frontier import MOST_PAGES
from newsarchive.crawl.memory import Blank
from newsarchive.items import Entry
from newsarchive.site import Site

START = "https://hospital.example/news/"
NEWEST = date(2026, 11, 20)


def days(count: int) -> list[date | None]:
    return [NEWEST - timedelta(days=n) for n in range(count)]


@pytest.mark.parametrize(
    ("name", "listed", "dated", "whole", "expected"),
    [
        ("all of it", [True] * 50, days(50), True, True),
        ("the listing stops short", [True] * 20 + [False] * 480, days(500), False, True),
        ("the listing's paging stops short", [True] * 100 + [False] * 400, days(500), True, True),
        ("one category of three", [True, False, False] * 30, days(90), True, False),
        ("one category of three, one page", [True, False, False] * 10, days(30), False, False),
        ("undated, one category of three", [True, False, False] * 30, [None] * 90, True, False),
        ("undated, the listing shows one page", [True] * 10 + [False] * 90, [None] * 100, False, True),
        ("dated by the day it was built", [True] * 10 + [False] * 90, [NEWEST] * 100, False, True),
        ("dated by the day it was built, one category", [True] * 10 + [False] * 90, [NEWEST] * 100, True, False),
        ("an old pinned article", [True] * 30 + [False] * 30 + [True], [*days(60), date(2001, 1, 1)], False, True),
        ("nothing", [], [], True, True),
    ],
)  # fmt: skip
def test_a_catalogue_is_of_the_newsroom_or_of_a_wider_one(
    name: str, listed: list[bool], dated: list[date | None], whole: bool, expected: bool
) -> None:
    assert same_newsroom(listed, dated, whole=whole) is expected


@pytest.mark.parametrize(
    ("maps", "useful"),
    [
        (["posts-post-1", "posts-page-1", "taxonomies-category-1", "users-1"], ["posts-post-1"]),
        (["?page=1", "?page=2"], ["?page=1", "?page=2"]),
        (["doctors", "news", "departments", "2025"], ["news", "2025"]),
        (["image", "video", "tags"], []),
        (["aktuelles", "karriere", "seiten"], ["aktuelles", "seiten"]),
    ],
)
def test_maps_of_doctors_and_tags_are_not_asked(maps: list[str], useful: list[str]) -> None:
    def address(name: str) -> str:
        return (
            f"https://hospital.example/sitemap.xml{name}"
            if name.startswith("?")
            else f"https://hospital.example/sitemap-{name}.xml"
        )

    assert useful_maps([(address(name), None) for name in maps]) == [(address(name), None) for name in useful]


@pytest.mark.parametrize(
    ("path", "expected"),
    [("/tag/wende.html", True), ("/author/a-b/", True), ("/news/2026/ward-opens", False), ("/category/news/ward-opens", False),
     ("/tags", False), ("/news/page/3", True), ("/", True), ("/?p=31", False)],
)  # fmt: skip
def test_lists_in_a_map_are_told_by_their_path(path: str, expected: bool) -> None:
    assert holds_no_article(f"https://hospital.example{path}") is expected


def test_a_folder_of_stories_in_a_map_is_no_story() -> None:
    stories = [f"/news/ward-{n}/" for n in range(6)]
    paths = ["/news/", "/visit/", "/visit/parking", *stories]
    named = without_shelves([Entry(f"https://hospital.example{path}") for path in paths])
    assert [entry.url.removeprefix("https://hospital.example") for entry in named] == ["/visit/", "/visit/parking", *stories]


def test_completing_costs_a_few_requests_and_a_way_in_more() -> None:
    assert allowance(90, 12, way_in=False) == 4
    assert allowance(20, 30, way_in=False) == 2
    assert allowance(0, 3, way_in=True) == 40


def test_the_usual_places_are_tried_only_where_the_listing_shows_nothing() -> None:
    assert feeds_to_ask([], START, way_in=False) == []
    assert maps_to_ask([], START, way_in=False) == []
    assert START + "feed/" in feeds_to_ask([], START, way_in=True)
    assert "https://hospital.example/sitemap.xml" in maps_to_ask([], START, way_in=True)
    assert feeds_to_ask(["/a", "/b", "/a", "/c", "/d"], START, way_in=True) == ["/a", "/b", "/c"]


def test_a_feed_that_goes_on_for_ever_has_an_end() -> None:
    """Each of its pages named articles that no other had, and a next one."""
    site = Site(start_urls=("https://hospital.example/news",))
    completion = Completion(SimpleNamespace(site=site, articles=Articles(site), memory=Blank(), walks=[], since=None))
    asked = MOST_PAGES - 4
    completion.declared_feeds = [f"https://hospital.example/feed?page={number + 1}" for number in range(asked)]
    while asked <= MOST_PAGES + 9:
        url = f"https://hospital.example/feed?page={asked}"
        further = f"<link rel='next' href='?page={asked + 1}'/>"
        body = f"<feed>{further}<entry><title>Ward {asked} opens</title><link href='/news/{asked}'/></entry></feed>"
        response = Response(url, body=body.encode(), request=Request(url))
        asked += 1
        if not any(isinstance(step, Request) and "/feed" in step.url for step in completion.parse_feed(response, url)):
            break
    assert asked == MOST_PAGES + 1  # the first one was asked before it named any
