"""The day of a page that its own article does not print: in the list of news beside it, or in its sidebar."""

import pytest

from tests.extract.dated_pages import PARAGRAPHS, article, resolve

OTHER = "<li><a href='/news/ward'>A new ward for children opens</a> <span>3 June 2025</span></li>"
OWN = "<li><a href='/news/partners'>Two clinics work together</a> <span>27 May 2025</span></li>"
TEASERS = {
    "an item of the menu's news": f"<nav class='menu'><ul>{OTHER}{OWN}</ul></nav>",
    "in the footer": f"<footer><ul>{OWN}{OTHER}</ul></footer>",
    "a slide": "<div class='slider'><article><h3><a href='/news/partners'>Two clinics work together</a></h3>"
    "<p>What both have learned.</p><footer><span>27 May 2025</span></footer></article>"
    "<article><h3><a href='/news/ward'>A new ward for children opens</a></h3><footer><span>3 June 2025</span></footer></article></div>",
    "all of it a link": "<div class='related'><a href='/news/ward'><b>A new ward for children opens</b><i>03.06.2025</i></a>"
    "<a href='/news/partners'><b>Two clinics work together</b><i>27.05.2025</i></a></div>",
    "on one line with it": "<ul class='latest'><li><a href='/news/partners'>Two clinics work together</a> (27 May 2025)</li></ul>",
    "marked up": "<div class='latest'><div><time datetime='2025-05-27'>27 May</time>"
    "<a href='/news/partners'>Two clinics work together</a></div></div>",
}


@pytest.mark.parametrize("around", TEASERS.values(), ids=TEASERS)
def test_a_teaser_of_the_page_itself_tells_its_day(around: str) -> None:
    found = resolve(article(around=around)).article
    assert (found.date_published, found.date_source) == ("2025-05-27", "teaser")
    assert "date_doubtful" in found.flags


NO_TEASERS = {
    "of another story": f"<nav class='menu'><ul>{OTHER}</ul></nav>",
    "one date beside two stories": "<div class='related'>27 May 2025 <a href='/news/ward'>A new ward for children opens</a>"
    "<a href='/news/partners'>Two clinics work together</a></div>",
    "an event's": f"<div class='upcoming-events'><ul>{OWN}</ul></div>",
    "a reader's": "<div class='comments'><div>Ann, 27 May 2025, on <a href='/news/partners#c1'>Two clinics work together</a></div></div>",
    "where something happens": "<div class='related'><a href='/news/partners'>Two clinics work together</a>"
    "<p>27 May 2025</p><p>Venue: Lecture hall</p></div>",
    "from one day to another": "<div class='related'><a href='/news/partners'>Two clinics work together</a> 26 - 27 May 2025</div>",
    "today's, beside the menu and the path": "<nav><span>27 May 2025</span> <a href='/'>Home</a> <a href='/a'>About</a> <a href='/b'>Wards</a>"
    " <a href='/c'>Doctors</a> <a href='/d'>Jobs</a> <a href='/news'>News</a> <a href='/news/partners'>Two clinics work together</a></nav>",
}


@pytest.mark.parametrize("around", NO_TEASERS.values(), ids=NO_TEASERS)
def test_no_other_date_beside_a_link_does(around: str) -> None:
    assert resolve(article(around=around)).article.date_published is None


@pytest.mark.parametrize("name", ["events", "termine", "veranstaltung", "calendar", "kalender", "agenda", "comments", "kommentar"])
def test_a_day_in_a_box_named_for_events_or_for_readers_is_theirs(name: str) -> None:
    assert resolve(article(around=f"<nav class='{name}'><ul>{OWN}</ul></nav>")).article.date_published is None


def test_the_names_of_the_whole_page_say_nothing_of_a_teaser() -> None:
    assert (
        resolve(article(around=f"<nav><ul>{OWN}</ul></nav>"), head="<body class='comments-open'>").article.date_source == "teaser"
    )


def test_today_s_day_above_a_headline_that_is_a_link_is_no_teaser_s() -> None:
    linked = "<h1><a href='/news/partners'>Two clinics work together</a></h1>"
    found = resolve(f"<div><nav>27 May 2025</nav><article>{linked}{PARAGRAPHS}</article></div>")
    assert found.article.date_published is None


def test_a_printed_day_needs_no_teaser() -> None:
    found = resolve(article(before="<p class='date'>2 June 2025</p>", around=TEASERS["a slide"])).article
    assert (found.date_published, found.date_source) == ("2025-06-02", "byline")


SIDEBARS = [
    "<h4>Published</h4><div class='post-date'>27 May 2025</div><h4>Category</h4><a href='/c'>Nursing</a>",
    "<ul><li><div>Datum</div><div>27.05.2025</div></li><li><div>Autor</div><div>Pressestelle</div></li></ul>",
    "<p><a href='/news/partners'>Two clinics</a> was published on <b>27 May 2025</b> and filed under Nursing.</p>",
]


@pytest.mark.parametrize("facts", SIDEBARS)
@pytest.mark.parametrize("before", [True, False])
def test_the_facts_of_an_article_may_stand_in_a_sidebar(facts: str, before: bool) -> None:
    beside = f"<div class='post-sidebar' id='sidebar'>{facts}</div>"
    main = f"<div class='text'><h1>Two clinics work together</h1>{PARAGRAPHS}</div>"
    assert resolve(beside + main if before else main + beside).article.date_published == "2025-05-27"


@pytest.mark.parametrize(
    "facts",
    [
        "<h4>Latest</h4><p><a href='/news/ward'>A new ward</a> <span class='date'>27 May 2025</span></p>",
        "<article><a href='/news/ward'>A new ward</a><time itemprop='datePublished' datetime='2025-05-27'>27 May</time></article>",
    ],
)
def test_a_sidebar_tells_of_others_unless_it_says_published(facts: str) -> None:
    found = resolve(f"<div class='sidebar'>{facts}</div><div><h1>Two clinics work together</h1>{PARAGRAPHS}</div>")
    assert found.article.date_published is None


def test_stripes_part_no_list() -> None:
    row = "<li class='item {}'><a href='/news/{}'>{}</a> <time>{}</time></li>"
    days = [
        ("odd", 1, "03.02.2025"),
        ("even", 2, "14.01.2025"),
        ("odd", 3, "19.12.2024"),
        ("even", 4, "01.11.2024"),
        ("odd", 5, "20.10.2024"),
    ]
    rows = "".join(row.format(stripe, n, f"A new ward for children opens on floor {n}", day) for stripe, n, day in days)
    assert resolve(article(around=f"<div class='portlet'><ul>{rows}</ul></div>")).article.date_published is None


HEADLINE = "Open day on 2 March 2025"
AGAIN = [
    f"<span itemprop='name'>{HEADLINE}</span>",
    "<span itemprop='url'>https://hospital.example/news/open-day-on-2-march-2025</span>",
    f"<ul class='path'><li><a href='/'>Home</a></li><li>{HEADLINE}</li></ul>",
    f"<nav><ul><li><a href='/news/partners'>{HEADLINE}</a></li></ul></nav>",
]


@pytest.mark.parametrize("again", AGAIN)
def test_a_headline_printed_again_is_no_byline(again: str) -> None:
    page = f"<div class='text'>{again}<h1>{HEADLINE}</h1>{PARAGRAPHS}</div>"
    head = f"<meta property='og:title' content='{HEADLINE}'>"
    assert "date_doubtful" in resolve(page, head=head).article.flags
    teaser = f"<nav class='menu'><ul>{OTHER}<li><a href='/news/partners'>{HEADLINE}</a> <span>1 January 2025</span></li></ul></nav>"
    found = resolve(teaser + page, head=head).article
    assert (found.date_published, found.date_source) == ("2025-01-01", "teaser")


def test_the_article_whose_headline_leads_to_itself_is_no_teaser() -> None:
    post = (
        "<div class='post single'><h2><a href='/news/partners'>Two clinics work together</a></h2>"
        f"<p>The building work goes on until 27 May 2025, and visitors use the other entrance.</p>{PARAGRAPHS}</div>"
    )
    assert resolve(f"<div class='page'><div class='page_title'>News</div>{post}</div>").article.date_published is None


CARDS = "".join(
    f"<div class=c><p class=date>{day}</p><h4><a href=/n/{name}>{title}</a></h4></div>"
    for day, name, title in (
        ("3 June 2025", "ward", "A new ward for children opens"),
        ("14 May 2025", "blood", "Blood donors are thanked in the hall"),
    )
)


def test_days_in_the_cards_of_two_other_stories_date_no_page() -> None:
    assert resolve(article(around=f"<div class=x>{CARDS}</div>")).article.date_published is None
    found = resolve(article(before="<p>27 May 2025</p>", around=f"<div class=x>{CARDS}</div>")).article
    assert (found.date_published, found.flags) == ("2025-05-27", ())
    told = resolve(article(before="<p>5 days ago - Updated yesterday</p>", around=f"<div class=x>{CARDS}</div>")).article
    assert told.date_published == "2025-06-26"  # nearer than the cards' days


def test_a_card_of_who_wrote_the_article_is_none_of_another_story() -> None:
    by = "<div><p>Written by <a href=/author/ann>Ann Lee and Bert Moore-Winterbottom</a></p><p>27 May 2025</p></div>"
    assert resolve(article(after=by)).article.date_published == "2025-05-27"
