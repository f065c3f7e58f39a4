"""Pages whose title has nothing but names in it are called what stands above their text."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsarchive.extract import headline
from newsarchive.extract.document import parse
from newsarchive.items import Page
from newsarchive.site import Site

NEWS = "Harbour Clinic opens ward for stroke patients"
FOOT = "<div class=footer><p>Hak Cipta 2018 Harbour Clinic</p></div>"
TITLES = ["Harbour Clinic", "Harbour Clinic - Home", "News from the wards | Harbour Clinic", "News"]
PLACES = ["<h3>{}</h3>", "<h2 class=sub>News</h2><div class=tit><strong>{}</strong></div>", "<x-title>{}</x-title>",
          "<table><tr><td align=center><font size=5><b>{}</b></font></td></tr></table>"]  # fmt: skip


def read(title: str, place: str, foot: str = FOOT, head: str = NEWS) -> str | None:
    html = f"""<html><head><title>{title}</title></head><body><ul><li><a href=/>Home</a></li><li><a href=/n>News from the wards</a></li></ul>
    {place.format(head)}<div>27.05.2025</div><div class=con><p>The Harbour Clinic opens a ward for stroke patients on Monday.</p>
    <p>It has twelve beds, and therapists work there from the first day after a stroke, said the head of the clinic.</p></div>{foot}"""
    page = Page("https://127.0.0.1/news/1001.html", html.encode(), datetime(2026, 1, 1, tzinfo=UTC))
    return headline.find(parse(page), page, Site()).text


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("title", TITLES)
def test_the_headline_is_what_stands_above_the_text(title: str, place: str) -> None:
    assert read(title, place) == NEWS


@pytest.mark.parametrize("head", ["Notice of the week", "Visitors are asked to use the northern gate of the house"])
def test_a_line_that_the_text_does_not_take_up_is_not(head: str) -> None:
    assert read("Harbour Clinic", PLACES[0], head=head) == "Harbour Clinic"


def test_a_title_that_says_more_is_the_headline() -> None:
    assert read("Stroke ward opens on Monday | Harbour Clinic", PLACES[2]) == "Stroke ward opens on Monday | Harbour Clinic"
