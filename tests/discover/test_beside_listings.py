"""What stands beside a listing and looks like one: boxes of events, tags, a calendar. Found by crawling newsrooms drawn by lot."""

import json
import re

import pytest

from newsarchive.discover.listing import Listing, Start, read_listing
from tests.captured import captured

H = "https://hospital.example"
TITLES = (
    "Ward 8 reopens after a year of works",
    "Nurses win a national award for care",
    "New head of cardiology was appointed",
    "Public lecture on sepsis draws hundreds",
    "Volunteers give new toys to the children",
)
EVENTS = "".join(
    f"<li><span>2025-06-0{n}</span> <a href='/{path}'>{said}</a></li>"
    for n, (path, said) in enumerate(
        (
            ("event/course-for-carers/", "Course for carers"),
            ("events/8.html", "Giving blood in our hall"),
            ("event/open-day/", "Open day for all on 3 July 2025"),
            ("events/10.html", "Breathing well with asthma"),
        )
    )
)
BOX = f"<div><h3>Dates</h3><ul>{EVENTS}</ul></div>"


def read(body: str, path: str = "/news/", examples: tuple[str, ...] = ()) -> Listing:
    page = captured(f"<html><body><div><h1>Newsroom</h1>{body}</div></body></html>", H + path)
    return read_listing(page, start=Start(articles=[H + example for example in examples]))


def found(listing: Listing) -> list[tuple[str, str | None]]:
    return [(entry.url.removeprefix(H), entry.headline) for entry in listing.entries]


@pytest.mark.parametrize("story", [
    "<div><h3><a href=/news/{n}>{said}</a></h3><span>4 May 2024</span></div>",
    "<div><h3>{said}</h3><span>4 May 2024</span><p>It was a long wait.</p><a href=/news/{n}>Read more</a></div>",
])  # fmt: skip
@pytest.mark.parametrize("shown", [3, 8])
def test_the_last_story_of_a_listing_beside_a_box_of_events(story: str, shown: int) -> None:
    examples = tuple(f"/news/{n}" for n in range(20, 20 + shown))
    listing = read(f"<div>{story.format(n=7, said=TITLES[0])}</div>{BOX}", "/news/?page=4", examples)
    assert found(listing) == [("/news/7", TITLES[0])]


@pytest.mark.parametrize("day", [r"2025-06-\d+", "2025-06-03", "$"])
def test_events_and_tags_of_the_same_kind_as_an_undated_listing_are_none_of_it(day: str) -> None:
    events = re.sub(f"<span>(?!{day})[^<]*</span>", "", EVENTS)
    stories = "".join(f"<li><a href=/en/news/{said.lower().replace(' ', '-')}/>{said}</a></li>" for said in TITLES)
    popular = "".join(f"<li><a href=/en/news/{said.lower().replace(' ', '-')}/>{said}</a></li>" for said in TITLES[1:4])
    tags = "".join(f"<li><a href=/category/{n}/>{said}</a></li>" for n, said in enumerate(("Press releases", "Research", "Town")))
    boxes = "".join(f"<div class=box><h3>More</h3><ul>{rows}</ul></div>" for rows in (popular, events, tags))
    assert [said for _, said in found(read(f"<div class=list><ul>{stories}</ul></div><div>{boxes}</div>", "/en/news/"))] == [
        *TITLES
    ]


@pytest.mark.parametrize(("folder", "is_news"), [("/news", True), ("/doctors", False)])
def test_stories_that_the_page_s_data_has_below_its_address(folder: str, is_news: bool) -> None:
    stories = [{"title": said, "url": f"{folder}/{n}", "date": "2025-06-01"} for n, said in enumerate(TITLES)]
    data = f"<script id=__NEXT_DATA__ type=application/json>{json.dumps({'props': {'posts': stories}})}</script>"
    assert len(found(read(f"<div id=list></div>{BOX}{data}"))) == (len(TITLES) if is_news else 4)


@pytest.mark.parametrize(
    ("heading", "news"), [("Events", True), ("Veranstaltungen", True), ("健康讲座", True), ("News and events", False)]
)
def test_dates_to_come_are_known_by_their_heading(heading: str, news: bool) -> None:
    stories = "".join(f"<div><a href=/show-9-4{n}.html>{said} and what it means to us</a></div>" for n, said in enumerate(TITLES))
    listing = read(f"<div><div>{stories}</div></div>{BOX.replace('Dates', heading)}", "/list-9.html")
    assert ([url for url, _ in found(listing)] == [f"/show-9-4{n}.html" for n in range(5)]) is news


@pytest.mark.parametrize(
    "title",
    [
        "<div class=tit>{}</div>",
        "<p><b>{}</b></p>",
        "<strong>{}</strong>",
        "<div class=tit><span>{}</span><a href=/e>More</a></div>",
    ],
)
def test_a_box_s_title_is_a_short_line(title: str) -> None:
    rows = re.sub("li>", "div>", EVENTS)
    box = "".join(f"<div class=box>{title.format(said)}{rows}</div>" for said in ("Events", "Careers"))
    stories = "".join(
        f"<tr><td>{n}</td><td><a href=/news/view?id=10{n}>{said}</a></td><td></td></tr>" for n, said in enumerate(TITLES[:3])
    )
    listing = read(f"<table>{stories}</table><div>{box}</div>", "/news/list")
    assert [said for _, said in found(listing)] == [*TITLES[:3]]


def test_a_box_beside_gives_no_title_to_the_listing() -> None:
    rows = "".join(f"<li><a href=/news/2025/0{n}>{said}</a> <span>2025-06-0{n}</span></li>" for n, said in enumerate(TITLES, 1))
    popular = "".join(f"<li><a href=/news/2024/0{n}>{said} once</a></li>" for n, said in enumerate(TITLES, 1))
    listing = read(f"<div><div class=hot><h3>Most read</h3><ul>{popular}</ul></div><div class=list><ul>{rows}</ul></div></div>")
    assert [said for _, said in found(listing)] == [*TITLES]


@pytest.mark.parametrize(("path", "shown"), [("/news", ()), ("/news?p=2", (0, 1, 2, 3, 4))])
def test_an_undated_listing_beside_a_dated_box_of_its_newest(path: str, shown: tuple[int, ...]) -> None:
    first = {f"/node/{n + 10}": said for n, said in enumerate(TITLES)}
    rows = (
        {f"/node/{n + 20}": f"{said} again" for n, said in enumerate(TITLES)}
        if shown
        else {**first, "/node/9": "Older than all others"}
    )
    box = "".join(f"<li><a href={url}>{said}</a> <i>2025-06-0{n}</i></li>" for n, (url, said) in enumerate(first.items(), 1))
    items = "".join(f"<div><a href={url}>{said}</a></div>" for url, said in rows.items())
    listing = read(
        f"<div class=list>{items}</div><div><h3>The newest</h3><ul>{box}</ul></div>", path, tuple(first) if shown else ()
    )
    assert [url for url, _ in found(listing) if url in rows] == [*rows]


def test_two_stories_of_one_day_below_it() -> None:
    days = "".join(f"<div><h4>2025-06-0{n}</h4><ul>{{{n}}}</ul></div>" for n in range(4))
    rows = [f"<li><a href=/news/{n}0>{said}</a></li>" for n, said in enumerate(TITLES, 1)]
    listing = read(f"<div>{days.format(''.join(rows[:2]), *rows[2:])}</div>")
    assert [said for _, said in found(listing)] == [*TITLES]


def test_tabs_of_categories_of_one_kind_with_a_box_of_the_newest_are_no_stories() -> None:
    tabs = "".join(
        f"<li><a href=/list.do?b=3&category={n}>{said}</a></li>" for n, said in enumerate(("Research and study", "The town"))
    )
    cards = "".join(f"<div class=card><a href=/node/{n}>{said}</a><i>2025-06-0{n}</i></div>" for n, said in enumerate(TITLES, 1))
    newest = "".join(f"<li><a href=/node/{n}>{said}</a><i>2025-06-0{n}</i></li>" for n, said in enumerate(TITLES, 1))
    listing = read(f"<ul>{tabs}</ul><div class=grid>{cards}</div><h3>Latest</h3><ul>{newest}</ul>", "/list.do?b=3")
    assert [said for _, said in found(listing)] == [*TITLES]


@pytest.mark.parametrize(
    "item",
    [
        "<details><summary>{said} <small>2025-06-0{n}</small></summary><p>On 1 May it began.</p><p><a href=/a?id={n}>Read more</a></p></details>",
        "<div><b>{said}</b> <i>2025-06-0{n}</i> <button onclick=\"location.href='/a?id={n}'\">Read more</button></div>",
        "<div><strong>{said}</strong><p>It was a long wait for all.</p><a href=/news/a?id=10{n}>Read more</a></div>",
    ],
)
def test_headings_that_lead_nowhere(item: str) -> None:
    rows = "".join(item.format(n=n, said=said) for n, said in enumerate(TITLES, 1))
    listing = read(f"<div>{rows}</div>", "/news/index.html")
    assert [(said or "").split(" 2025")[0] for _, said in found(listing)] == [*TITLES]


def test_the_few_undated_stories_of_a_last_page_are_known_by_the_form_of_those_before() -> None:
    rows = "".join(
        f"<p><a href=/{said.lower().replace(' ', '-')}>{said}</a></p>" for said in (title[:29].strip() for title in TITLES)
    )
    examples = tuple(f"/a-story-of-the-hospital-{n}" for n in "abcdefgh")
    assert len(found(read(f"<div>{rows}</div>", "/actus/?page=2", examples))) == 5
    assert found(read(f"<div>{rows}</div>", "/actus/?page=2", tuple(f"/news{example}" for example in examples))) == []


def test_the_one_story_of_the_newest_month_where_the_others_are_linked() -> None:
    months = "".join(f"<li><a href=/news/2025/0{n}>2025年{n}月</a></li>" for n in range(1, 6))
    story = "<table><tr><td><a href=/2025/06/21/ward-8/>Ward 8 reopens after a year</a></td><td>2025/06/21</td></tr></table>"
    assert found(read(f"<ul><li>2025年6月</li>{months}</ul>{story}")) == [("/2025/06/21/ward-8/", "Ward 8 reopens after a year")]


def test_all_reports_under_each_section_are_no_stories() -> None:
    def section(number: int) -> str:
        rows = "".join(
            f"<div><h3>{said} {number}</h3><i>2025-06-0{n + 1}</i><a href=/news/story-{number}-{n}>Read more</a></div>"
            for n, said in enumerate(TITLES[:3])
        )
        return f"<section><h2>Part {number}</h2><div>{rows}</div><p><a href=/news/c{number}/>All the reports</a></p></section>"

    listing = read("".join(map(section, (1, 2))))
    assert len(listing.entries) == 6
    assert {step.url.removeprefix(H) for step in listing.next_pages} == {"/news/c1/", "/news/c2/"}


def test_a_headline_with_the_word_for_news_is_no_newsroom() -> None:
    titles = ("病院祭のお知らせを掲載しました", "新しい手術室の運用を開始しました", "看護協会と協定を締結しました")
    rows = "".join(f"<li><a href=/info/{n}.html>{said}</a> <span>2025-06-0{n}</span></li>" for n, said in enumerate(titles, 1))
    listing = read(f"<ul><li><a href=/>ホーム</a></li><li><a href=/topics/>新着情報</a></li></ul><ul>{rows}</ul>", "/info/")
    assert [entry.url for entry in listing.newsrooms] == [H + "/topics/"]
