"""Listings whose markup names nothing: found by pages that were put together by lot from the forms that newsrooms really use."""

import pytest

from newsarchive.discover.listing import read_listing
from tests.captured import captured

MENU = "".join(f"<li><a href=/{path}/>{said}</a></li>" for path, said in (
    ("about", "About us"), ("wards", "Departments"), ("patients", "Patients and visitors"), ("jobs", "Careers"), ("news", "News")))  # fmt: skip
TITLES = (
    "Ward 8 reopens after works",
    "Nurses win a national award",
    "New head of cardiology appointed",
    "Public lecture on sepsis",
)


def urls(body: str, address: str = "https://mill.example/news") -> list[str]:
    return [entry.url for entry in read_listing(captured(f"<html><body>{body}</body></html>", address)).entries]


def stories(count: int = 4) -> list[str]:
    return [f"https://mill.example/news/view.asp?id={290 - n}" for n in range(count)]


@pytest.mark.parametrize("item", [
    "<li><a href=/news/view.asp?id={id} title='{said}'><span>{said}</span><span>2025.06.0{n}</span></a></li>",
    "<li><a href=/news/view.asp?id={id}>{said}</a><span>2025.06.0{n}</span></li>",
])  # fmt: skip
def test_a_menu_of_the_same_kind_is_no_part_of_the_listing(item: str) -> None:
    rows = "".join(item.format(id=290 - n, said=said, n=4 - n) for n, said in enumerate(TITLES))
    assert urls(f"<div><ul>{MENU}</ul></div><div><ul>{rows}</ul></div><div><ul>{MENU}</ul></div>") == stories()


@pytest.mark.parametrize("day", [
    "<div><b>2{n}</b><span>2025-09</span></div>", "<div><b>09-2{n}</b><span>2025</span></div>", "<i>[2{n}\u200f/9\u200f/2025]</i>",
])  # fmt: skip
def test_a_day_in_a_badge_of_two_boxes_or_among_marks_of_direction(day: str) -> None:
    rows = "".join(
        f"<li>{day.format(n=n)}<div><a href=/news/view.asp?id={290 - n}>{said}</a></div></li>"
        for n, said in enumerate(("Ward 8 reopens", "Nurses win a prize", "Lecture on sepsis"))
    )
    assert urls(f"<ul>{rows}</ul>", "https://mill.example/press/") == stories(3)


def test_addresses_with_a_date_date_their_stories() -> None:
    paths = [f"https://mill.example/2025/0{6 - n}/03/{n}/" for n in range(3)]
    rows = "".join(f"<li><a href={path}>{said}</a></li>" for path, said in zip(paths, TITLES, strict=False))
    assert urls(f"<ul>{rows}</ul>", "https://mill.example/press/") == paths


def test_more_of_each_story_is_no_way_to_more_stories() -> None:
    cards = "".join(
        f"<div><a href=/news/{290 - n}><img src=/t.jpg></a><h3><a href=/news/{290 - n}>{said}</a></h3><span>2025.06.0{4 - n}</span><a href=/news/{290 - n}>더보기</a></div>"
        for n, said in enumerate(("당일수술 건강강좌 성황리에 개최", "엄은지 교수, 산부인과 과장 취임"))
    )
    page = f"<div>{cards}</div><p><a href=/news?page=2>더보기</a></p>"
    listing = read_listing(captured(f"<html lang=ko><body>{page}</body></html>", "https://mill.example/news"))
    assert [entry.url for entry in listing.entries] == ["https://mill.example/news/290", "https://mill.example/news/289"]
    assert [step.url for step in listing.next_pages] == ["https://mill.example/news?page=2"]
