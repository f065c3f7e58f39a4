"""A listing whose data hold more stories than it shows: "load more" asks nobody, the page has them all."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from newsarchive.discover.listing import Listing, read_listing
from newsarchive.items import Page

NOW = datetime(2026, 11, 24, tzinfo=UTC)
H = "https://hospital.example"
TITLES = ["New cancer centre opens", "Study shows benefit of screening", "Nurses honoured at ceremony", "Robotic surgery expands",
          "Emergency ward rebuilt in spring", "Donation for the children's ward"]  # fmt: skip


def listing(form: str, items: list[dict[str, Any]], *, shown: int = 4) -> Listing:
    """The first stories as cards, at addresses of a form; all of them in the page's data."""
    cards = "".join(
        f'<a href="{form.format(id=900 + n, slug=f"story-{n}")}"><h3>{title}</h3><time datetime="2025-05-1{n}">1{n}.05.2025</time></a>'
        for n, title in enumerate(TITLES[:shown])
    )
    state = f"<script>self.__next_f.push([1,{json.dumps('5:' + json.dumps(['$', '$L1', None, {'posts': items}]))}])</script>"
    html = (
        f"<html><head><title>News</title></head><body><div class=grid>{cards}</div><button>Load more</button>{state}</body></html>"
    )
    return read_listing(Page(H + "/en/news", html.encode(), NOW))


def story(n: int, **more: Any) -> dict[str, Any]:
    return {"title": TITLES[n], "date": f"2025-05-1{n}", **more}


FORMS = [
    ("a slug", "/en/news/{slug}/", [story(n, slug=f"story-{n}") for n in range(6)]),
    ("a slug of another folder, with an ending", "/stories/2025/{slug}.html", [story(n, slug=f"story-{n}") for n in range(6)]),
    ("a slug in an object", "/en/news/{slug}", [story(n, slug={"current": f"story-{n}"}) for n in range(6)]),
    ("a number", "/en/news/{id}", [story(n, id=900 + n) for n in range(6)]),
    ("a number in the query", "/en/detail?type=1&id={id}", [story(n, id=900 + n, kind=1) for n in range(6)]),
    ("an address", "/en/news/{slug}", [story(n, link=f"/en/news/story-{n}") for n in range(6)]),
    ("words of another language", "/noticias/{slug}", [{"titulo": TITLES[n], "fecha": f"2025-05-1{n}", "slug": f"story-{n}"} for n in range(6)]),
    ("nodes", "/en/news/{slug}", [{"node": story(n, slug=f"story-{n}")} for n in range(6)]),
]  # fmt: skip


@pytest.mark.parametrize(("form", "items"), [case[1:] for case in FORMS], ids=[case[0] for case in FORMS])
def test_what_a_button_would_show_is_taken(form: str, items: list[dict[str, Any]]) -> None:
    found = listing(form, items)
    assert [(entry.url, entry.headline) for entry in found.entries] == [
        (H + form.format(id=900 + n, slug=f"story-{n}"), title) for n, title in enumerate(TITLES)
    ]
    assert found.entries[5].date == "2025-05-15"


NO_LISTS = [
    ("the stories shown and no more", [story(n, slug=f"story-{n}") for n in range(4)]),
    (
        "other things with slugs",
        [{"title": f"Department of medicine {n}", "slug": f"story-{n}", "date": "2025-01-01"} for n in range(6)],
    ),
    ("addresses that do not say how they are made", [story(n, slug=f"s{n}") for n in range(6)]),
]


@pytest.mark.parametrize("items", [case[1] for case in NO_LISTS], ids=[case[0] for case in NO_LISTS])
def test_what_is_no_list_of_these_stories_is_left(items: list[dict[str, Any]]) -> None:
    assert len(listing("/en/news/{slug}", items).entries) == 4
