"""Which objects of a page's data are stories, and what is read of them."""

import json
from typing import Any

import pytest

from newsarchive.items import Entry
from tests.discover.stories import H, read

TITLE, DAY = "A new ward for children opens", "2025-05-27"


def entries(story: dict[str, Any], n: int = 2) -> tuple[Entry, ...]:
    """What an endpoint's answer of so many such stories offers; ``#`` in an address is the story's number."""
    told = json.dumps([story] * n)
    for number in range(n):
        told = told.replace("#", str(number), 1)
    return read(told, H + "/api/news").entries


@pytest.mark.parametrize("name", ["slug", "urlSlug", "handle", "urlTitle"])
def test_a_slug_leads_below_the_page(name: str) -> None:
    assert [found.url for found in entries({"title": TITLE, "date": DAY, name: "ward-#"})] == [
        H + f"/api/news/ward-{n}" for n in (0, 1)
    ]


def test_a_slug_that_begins_at_the_root_is_a_path() -> None:
    assert entries({"title": TITLE, "date": DAY, "slug": "/ward-#"})[0].url == H + "/ward-0"


@pytest.mark.parametrize(
    "name", ["description", "summary", "excerpt", "teaser", "abstract", "lead", "subtitle", "intro", "standfirst"]
)
def test_what_a_teaser_is_called(name: str) -> None:
    assert entries({"title": TITLE, "url": "/#", name: "It has ten beds."})[0].description == "It has ten beds."


@pytest.mark.parametrize(
    "title", [{"rendered": TITLE}, {"text": TITLE}, {"value": f"<b>{TITLE}</b>"}, {"current": TITLE}, f" <i>{TITLE}</i>\n"]
)
def test_a_title_may_be_wrapped(title: object) -> None:
    assert entries({"title": title, "url": "/#"})[0].headline == TITLE


STORIES: list[tuple[dict[str, Any], bool]] = [
    ({"title": TITLE, "url": "/#"}, True),
    ({"title": "Ward opens", "url": "/#"}, False),
    ({"title": "Ward opens", "url": "/#", "date": DAY}, True),
    ({"title": "Ward opens", "url": "/#", "@type": "NewsArticle"}, True),
    ({"title": "Ward", "url": "/#", "date": DAY}, False),
    ({"title": TITLE, "slug": "ward-#"}, False),
    ({"title": TITLE, "url": "http://[#"}, False),
    ({"title": {"rendered": None}, "url": "/#"}, False),
    ({"title": TITLE, "url": {"href": None}, "date": DAY}, False),
    *(
        ({"title": TITLE, "url": "/#", "@type": kind}, False)
        for kind in ("Person", "Physician", "WebPage", "Organization", "ImageObject")
    ),
]


@pytest.mark.parametrize(("story", "is_one"), STORIES)
def test_which_objects_are_stories(story: dict[str, Any], is_one: bool) -> None:
    assert bool(entries(story)) is is_one


PLAIN = [{"name": TITLE, "url": f"/{n}"} for n in (0, 1)]


@pytest.mark.parametrize(("node", "is_list"), [
    ({"@type": "CollectionPage", "hasPart": PLAIN}, True), ({"@type": "Blog", "posts": PLAIN}, True), ({"@type": "ItemList", "item": PLAIN}, True),
    ({"@type": "DataFeed", "dataFeedElement": PLAIN}, True), ({"@type": ["ItemList", "Thing"], "itemListElement": PLAIN}, True),
    ({"@type": ["Blog", "Thing"], "blogPost": PLAIN}, True), ({"@type": "Hospital", "department": PLAIN}, False),
])  # fmt: skip
def test_which_nodes_of_json_ld_are_lists(node: dict[str, Any], is_list: bool) -> None:
    data = json.dumps({"@context": "https://schema.org", **node})
    assert bool(read(f'<div id="app"></div><script type="application/ld+json">{data}</script>').entries) is is_list


@pytest.mark.parametrize("written", ["JSON.parse('{}')", 'JSON.parse("{}")'])
def test_data_may_be_written_as_a_string(written: str) -> None:
    quote = written[11]
    text = json.dumps(PLAIN).replace("\\", "\\\\").replace(quote, "\\" + quote)
    assert len(read(f"<div id=app></div><script>init({written.format(text)})</script>").entries) == 2
    for other in ("no JSON at all, but a sentence of words", r"\x7b an escape that JSON does not know"):
        assert read(f"<div id=app></div><script>init({written.format(other)})</script>").entries == ()
