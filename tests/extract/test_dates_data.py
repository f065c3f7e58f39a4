"""Days that no reader sees printed: in a page's data and mark-up, its address, its listing and its headers."""

import json

import pytest

from newsarchive.items import Entry
from tests.extract.dated_pages import article, resolve

DATA = [
    ('<meta property="article:published_time" content="2025-05-27T14:30:00+09:00">', "meta"),
    ('<meta name="DC.date.issued" content="2025-05-27">', "meta"),
    ('<meta name="parsely-pub-date" content="2025-05-27T05:30:00Z">', "meta"),
    ('<meta name="sailthru.date" content="2025-05-27 14:30:00">', "meta"),
    ('<meta name="date" content="27.05.2025">', "meta"),
    ('<meta name="pubdate" content="20250527">', "meta"),
    ('<meta itemprop="datePublished" content="2025-05-27">', "meta"),
    ('<meta name="publish-date" content="Tue, 27 May 2025 14:30:00 +0900">', "meta"),
    ('<meta name="PubDate" content="2025年5月27日">', "meta"),
    (
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-05-27T14:30:00+09:00"}</script>',
        "json-ld",
    ),
    ('<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished": "2025-05-27"}]}</script>', "json-ld"),
    ('<script type="application/ld+json">[{"@type": ["Article", "Thing"], "datePublished": "May 27, 2025"}]</script>', "json-ld"),
    (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "a "quote"", "datePublished": '
        '"2025-05-27"}</script>',
        "json-ld",
    ),
    (
        '<script>window.__data={"content":{"@type":"News Item","created":"2025-05-20T09:00:00","effective":"2025-05-27T09:00:00"}}</script>',
        "page-data",
    ),
    (
        '<script>dataLayer.push({"Title": "Two clinics work together", "Publish date": "2025-05-27", "Post ID": 38})</script>',
        "page-data",
    ),
    ("<script>ads.init({title: 'Two clinics', publish_date: '2025/05/27', keywords: []})</script>", "page-data"),
]


@pytest.mark.parametrize(("head", "source"), DATA)
def test_dates_in_the_page_s_data(head: str, source: str) -> None:
    found = resolve(article(), head=head).article
    assert found.date_published == "2025-05-27"
    assert found.date_source == source


@pytest.mark.parametrize(
    ("stamp", "instant"),
    [
        ("May 27, 14:30:00 2025", None),
        ("Tue, 5 27 2025 14:30:00 GMT", "2025-05-27T14:30:00+00:00"),
        ("May 27 at 2:30pm EDT 2025", "2025-05-27T14:30:00-04:00"),
        ("May 27 at 2:30pm +0530 2025", "2025-05-27T14:30:00+05:30"),
        ("May 27 at 2:30pm CST 2025", None),
    ],
)
@pytest.mark.filterwarnings("error")
def test_what_only_dateutil_reads_is_no_guess_at_a_zone(stamp: str, instant: str | None) -> None:
    found = resolve(article(), head=f'<meta property="article:published_time" content="{stamp}">').article
    assert (found.date_published, found.published_at) == ("2025-05-27", instant)
    assert found.date_evidence
    assert found.date_evidence.published
    assert found.date_evidence.published.reading == "python-dateutil"


@pytest.mark.parametrize(
    "mark",
    [
        "<time datetime='2025-05-27'>27 May</time>",
        "<time datetime='2025-05-27T14:30:00+09:00' pubdate>Tuesday</time>",
        "<span itemprop='datePublished' content='2025-05-27'></span>",
        "<abbr class='published' title='2025-05-27T14:30:00'>Tuesday</abbr>",
        "<span property='dc:date dc:created' content='2025-05-27T14:30:00+02:00'>Tuesday</span>",
        "<time datetime='1748323800'>Tuesday</time>",
        "<time class='entry-date published updated' datetime='2025-05-27T14:30:00+09:00'>Tuesday</time>",
    ],
)
def test_dates_in_the_mark_up(mark: str) -> None:
    assert resolve(article(before=f"<p>{mark}</p>")).article.date_published == "2025-05-27"


@pytest.mark.parametrize(("inside", "day"), [
    (" <small>27 May 2025</small>", "2025-05-27"), (" <small>2025.05.27</small>", "2025-05-27"), ("<span>2025.05.27</span>", "2025-05-27"),
    (" <small>opens on 27 May 2025</small>", None), (" <b>27 May 2025</b>", None), ("<b>27 May 2025</b> in town", None)])  # fmt: skip
def test_a_day_alone_in_small_print_or_an_unparted_box_inside_the_headline(inside: str, day: str | None) -> None:
    assert resolve(article(headline=f"Two clinics work together on a common register{inside}")).article.date_published == day


def test_the_listing_corroborates() -> None:
    entry = Entry("https://hospital.example/x", "Two clinics work together", "2025-05-27")
    alone = resolve(article(), listing=entry).article
    assert (alone.date_published, alone.date_source) == ("2025-05-27", "listing")
    both = resolve(article(before="<p>27 May 2025</p>"), listing=entry).article
    assert both.date_evidence is not None
    assert both.date_evidence.published is not None
    assert both.date_evidence.published.confidence > 0.9
    assert (both.date_evidence.published.text, both.date_source) == ("27 May 2025", "byline")


def test_the_page_s_own_print_beats_the_listing_s_word() -> None:
    entry = Entry("https://hospital.example/x", date="2025-05-20")
    found = resolve(article(before="<p class='date'>Published: 27 May 2025</p>"), listing=entry).article
    assert found.date_published == "2025-05-27"
    assert found.date_evidence is not None
    assert "2025-05-20" in [rival.value for rival in found.date_evidence.rivals]


def test_a_day_that_the_listing_has_from_the_headline_bears_out_nothing() -> None:
    title = "Open day on 23/04/2023"
    entry = Entry("https://hospital.example/x", title, "23/04/2023")
    found = resolve(article(before="<div class=a><p>12 April 2023</p></div>", headline=title), lang="en-GB", listing=entry).article
    assert found.date_published == "2023-04-12"


def test_last_modified_alone_is_no_date() -> None:
    found = resolve(article(), last_modified="Tue, 27 May 2025 05:30:00 GMT").article
    assert (found.date_published, found.date_modified) == (None, None)


@pytest.mark.parametrize(
    "url",
    [
        "https://h.example/2025/05/27/partners",
        "https://h.example/news/2025-05-27-partners.html",
        "https://h.example/2025/may/27/x",
        "https://h.example/art/t20250527_1234.html",
        "https://h.example/2025/0527/c1a2.html",
        "https://h.example/n/20250527143328.html",
    ],
)
def test_the_address_says_a_day(url: str) -> None:
    assert resolve(article(), url=url).article.date_published == "2025-05-27"


@pytest.mark.parametrize(
    "url",
    [
        "https://h.example/2021/04/92713",
        "https://h.example/news/20251327",
        "https://h.example/p/202505271",
        "https://h.example/2025/05/",
    ],
)
def test_the_address_says_no_day(url: str) -> None:
    assert resolve(article(), url=url).article.date_published is None


def test_page_data_of_several_days_is_believed_of_what_bears_the_headline() -> None:
    own = {"title": "Two clinics  work together", "publishedAt": "2025-05-27T09:30:00Z", "updatedAt": "2025-06-03T08:00:00Z"}
    others = [{"title": f"Other news {n}", "publishedAt": f"2025-06-{n:02}T08:00:00Z"} for n in range(10, 13)]
    data = json.dumps({"props": {"article": own, "related": others}})
    found = resolve(article(around=f'<script id="__NEXT_DATA__" type="application/json">{data}</script>')).article
    assert (found.date_published, found.date_modified) == ("2025-05-27", "2025-06-03")


def test_json_ld_of_other_articles_is_not_this_one_s() -> None:
    head = """<script type="application/ld+json">[{"@type": "NewsArticle", "headline": "More beds", "datePublished": "2025-06-20"},
      {"@type": "NewsArticle", "headline": "Two clinics work together", "datePublished": "2025-05-27"}]</script>"""
    assert resolve(article(), head=head).article.date_published == "2025-05-27"


@pytest.mark.parametrize(
    "node",
    [
        '{"@type": "Event", "startDate": "2025-05-27"}',
        '{"@type": "Comment", "datePublished": "2025-05-27", "dateCreated": "2025-05-27"}',
        '{"@type": "VideoObject", "uploadDate": "2025-05-27"}',
        '{"@type": "JobPosting", "datePosted": "2025-05-27", "validThrough": "2025-06-27"}',
    ],
)
def test_json_ld_of_other_kinds(node: str) -> None:
    assert resolve(article(), head=f'<script type="application/ld+json">{node}</script>').article.date_published is None


def test_the_address_proves_the_order_of_day_and_month() -> None:
    found = resolve(article(before="<p>17:08 10/04/2024</p>"), url="https://news.example/health/20240410/163458489.html").article
    assert found.date_published == "2024-04-10"
    assert found.date_source == "byline"
    assert found.date_evidence is not None
    assert not found.date_evidence.rivals


def test_today_at_the_head_of_a_page_makes_no_day_doubtful_that_the_address_says() -> None:
    today = '<ul><li><span>12/4/2025 </span><span> 22:52</span></li><li><a href="/en">ENG</a></li></ul>'
    found = resolve(
        today + article(before="<p>17:08 10/04/2025</p>"), url="https://news.example.eg/20250410/163458489.html"
    ).article
    assert found.date_published == "2025-04-10"
    assert "date_doubtful" not in found.flags


def test_the_times_of_the_news_beside_an_article_are_not_its_own() -> None:
    links = "".join(
        f"<li><div><time datetime='2025-06-27T19:{minute}:46+05:00'>19:{minute}</time></div>"
        f"<div><a href='/news/{minute}'>Another story of the hour from our region, number {minute}</a></div></li>"
        for minute in (15, 14, 13)
    )
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-05-27T14:30:00+05:00"}</script>'
    found = resolve(f"<div><ul>{links}</ul></div>{article()}", head=data).article
    assert found.date_published == "2025-05-27"
    assert "date_doubtful" not in found.flags


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("raksts/zinas/27.05.2025-jauns-centrs.a512345/", "2025-05-27"),
        ("news/27.05.2025/", "2025-05-27"),
        ("v/27.13.2025-x/", None),
        ("docs/1.27.05.2025-x", None),
    ],
)
def test_a_day_with_points_in_the_address(path: str, day: str | None) -> None:
    assert resolve(article(), url=f"https://hospital.example/{path}").article.date_published == day
