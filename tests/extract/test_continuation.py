"""Where an article goes on: further pages by their addresses and pagers, in any language, and what only looks so."""

from dataclasses import fields, replace
from datetime import UTC, datetime

import pytest

from newsarchive.extract import NotAnArticle, extract, read
from newsarchive.extract.draft import Onward
from newsarchive.extract.lines.paragraphs import Paragraph, joined
from newsarchive.extract.page_numbers import PageNumber, page_number
from newsarchive.items import Page
from newsarchive.site import Site
from tests.captured import captured
from tests.crawl.split_articles import SPLIT, Split

NOW = datetime(2026, 11, 28, tzinfo=UTC)
HOST = "https://hospital.example"

ADDRESSES = [
    ("/xw/t20250527_123.html", "/xw/t20250527_123_1.html", 1),
    ("/xw/t20250527_123.html", "/xw/t20250527_124.html", None),
    ("/xw/t20250527_123.html", "/xw/t20250527_1234.html", None),
    ("/ward-reopens/", "/ward-reopens/2/", 2),
    ("/ward-reopens/", "http://www.hospital.example/ward-reopens/2", 2),
    ("/ward-reopens/", "https://other.example/ward-reopens/2/", None),
    ("/ward-reopens", "/ward-reopens/page/3/", 3),
    ("/ward-reopens", "/ward-reopens/seite-2", 2),
    ("/ward-reopens", "/ward-reopens-p2/", 2),
    ("/ward-reopens/", "/ward-reopens/comment-page-2/", None),
    ("/ward-reopens/", "/ward-reopens/feed/", None),
    ("/ward-reopens/", "/ward-reopens/2024/", None),
    ("/ward-reopens/", "/ward-reopens/index_2.html", 2),
    ("/ward-reopens.html", "/ward-reopens_page_2.html", 2),
    ("/ward-reopens.html", "/ward-reopens.html?seite=2", 2),
    ("/ward-reopens.html", "/ward-reopens,2.html", 2),
    ("/news.php?id=45", "/news.php?id=45&page=2", 2),
    ("/news.php?id=45", "/news.php?pg=2&id=45", 2),
    ("/news.php?id=45", "/news.php?id=46&page=2", None),
    ("/news.php?id=45", "/news.php?id=46", None),
    ("/news.php?id=45&page=1", "/news.php?id=45&page=2", 2),
    ("/news.php?id=45&page=2", "/news.php?id=45&page=3", None),
    ("/news.php?id=45", "/news.php?id=45&print=1", None),
    ("/news/7", "/news/7?page=0%2C1", 1),
    ("/news/7", "/news/7?cpage=2", None),
    ("/news/7", "/news/7?PAGEN_1=2", 2),
    ("/", "/2/", None),
]


@pytest.mark.parametrize(("first", "other", "number"), ADDRESSES)
def test_the_address_of_a_further_page_is_the_first_ones_with_a_number(first: str, other: str, number: int | None) -> None:
    found = page_number(other if "://" in other else HOST + other, HOST + first)
    assert found == (None if number is None else PageNumber(number))


@pytest.mark.parametrize(
    ("first", "other"), [("/report", "/report-2"), ("/show-1-1.html", "/show-1-2.html"), ("/news/1", "/news/2")]
)
def test_an_address_that_may_be_another_articles_is_doubtful(first: str, other: str) -> None:
    assert page_number(HOST + other, HOST + first) == PageNumber(2, True)


def pages(split: Split) -> list[Page]:
    return [captured(split.page(n), HOST + split.address(n)) for n in range(1, split.last + 1)]


@pytest.mark.parametrize("name", SPLIT)
def test_an_article_of_several_pages_is_read_whole(name: str) -> None:
    split = SPLIT[name]
    first, *following = pages(split)
    article = extract(first, Site(), following)
    assert article.article_body == "\n\n".join(split.paragraphs)
    assert article.article_html.count("<figure>") == len(article.images) == 1 + split.last
    assert (article.headline, article.date_published, article.flags) == (split.headline, split.date, ("continued",))


@pytest.mark.parametrize("name", SPLIT)
def test_a_first_page_alone_is_incomplete_and_its_pager_no_text(name: str) -> None:
    split = SPLIT[name]
    draft = read(pages(split)[0])
    assert draft.further[0] == HOST + split.address(2)
    article = extract(pages(split)[0])
    assert (article.article_body, article.flags) == ("\n\n".join(split.paragraphs[:2]), ("incomplete",))


@pytest.mark.parametrize("name", ["wordpress", "trs", "phpcms", "ko", "bitrix", "tr"])
def test_a_further_page_is_no_article_of_its_own(name: str) -> None:
    split = SPLIT[name]
    with pytest.raises(NotAnArticle) as refusal:
        extract(pages(split)[1])
    assert (refusal.value.reason, refusal.value.detail) == ("further page of an article", HOST + split.address(1))


BODY = "".join(
    f"<p>The hospital has told its patients in the morning that ward {n} will be closed for a week of cleaning.</p>"
    for n in range(4)
)


def alone(url: str, behind: str = "", inside: str = "", head: str = "") -> Page:
    """An article's page with something in it and behind it."""
    html = (
        f"<html lang=en><head><title>Four wards closed for cleaning</title>{head}</head><body><main><article><h1>Four wards closed for "
        f"cleaning</h1><p>27 May 2025</p>{BODY}{inside}</article>{behind}</main></body></html>"
    )
    return captured(html, HOST + url)


FAR = "<h2>More news</h2>" + "".join(
    f"<p><a href=/n{n}>Another story of the hospital, the {n}th of this week</a></p>" for n in range(9)
)
GOES_ON = {
    "a row of numbers without words": alone("/a/", inside="<p><a href=/a/>1</a> <a href=/a/2/>2</a> <a href=/a/3/>3</a></p>"),
    "a row above the text too": alone("/a/", "<div><a href=/a/2/>2</a></div>", "<div><a href=/a/2/>2</a></div>"),
    "the first page named as page 1": alone("/a", inside="<div><a href='?page=1'>1</a> <a href='?page=2'>2</a></div>"),
    "counted from nought": alone("/a.html", inside="<div><b>1</b> <a href='a.html?start=1'>2</a> <a href='a.html?start=2'>3</a></div>"),
    "numbers in Arabic digits": alone("/a", inside="<div>١ <a href='/a?page=2'>٢</a></div>"),
    "第2页": alone("/a.html", inside="<div><a href=a_2.html>第2页</a></div>"),
    "an arrow with a name": alone("/a/", inside="<div><a href=/a/2/ aria-label=Next><img src=/next.gif></a></div>"),
    "a pager that a script prints": alone("/t20250527_1234.html", "<script>createPageHTML(3, 0, 't20250527_1234', 'html');</script>"),
    "link rel=next": alone("/a/", head="<link rel=next href=/a/2/>"),
}  # fmt: skip
ENDS_HERE = {
    "comments by page": alone("/a/", "<div class=comments><a href=/a/comment-page-2/#comments>2</a> <a href=/a/?page=2>2</a></div>"),
    "a list far below": alone("/a/", FAR + "<div class=pager><b>1</b> <a href='/a/?page=2'>2</a></div>"),
    "the article of like name": alone("/report", "<a rel=next href=/report-2>Next: Report of the foundation</a><a href=/report-2>Next</a>"),
    "the next number's article": alone("/news/1", "<p><a href=/news/2>The second story of the hospital</a></p>"),
    "a footnote": alone("/a/", inside="<p><a href=#page-2>2</a> <a href='#2'>2</a></p>"),
    "a printing view": alone("/a?id=5", inside="<a href='/a?id=5&print=1'>Print</a>"),
    "a gallery": alone("/a.html", inside="".join(f"<a href=/a-p{n}.html><img src=/{n}.jpg></a>" for n in range(1, 9))),
    "a script of one page": alone("/t20250527_1234.html", "<script>createPageHTML(1, 0, 't20250527_1234', 'html');</script>"),
    "a script of another file": alone("/t20250527_1234.html", "<script>createPageHTML(9, 0, 'index', 'html');</script>"),
    "the next article's link rel=next": alone("/a/", head="<link rel=next href=/b/>"),
    "page 9 without those before": alone("/a/", inside="<p><a href=/a/9/>9</a></p>"),
}  # fmt: skip


@pytest.mark.parametrize("name", GOES_ON)
def test_it_goes_on(name: str) -> None:
    assert "incomplete" in extract(GOES_ON[name]).flags


@pytest.mark.parametrize("name", ENDS_HERE)
def test_it_ends_here(name: str) -> None:
    article = extract(ENDS_HERE[name])
    assert "incomplete" not in article.flags
    assert article.article_body.count("closed for a week") == 4


def test_a_page_of_another_story_and_the_same_page_again_are_not_read_with_it() -> None:
    first, second, third = pages(SPLIT["wordpress"])
    other = Page(
        second.url, b"<h1>Something quite different</h1><p>Sorry, this page has moved to another place of our site.</p>", NOW
    )
    assert extract(first, None, [other, third]) == extract(first)
    assert extract(first, None, [Page(second.url, first.html, NOW)]).flags == ()
    assert extract(first, None, [second]).flags == ("continued", "incomplete")
    assert extract(first, None, [second, Page(third.url, b"", NOW)]).flags == ("continued", "incomplete")


def test_what_every_page_says_again_is_said_once() -> None:
    split = SPLIT["wordpress"]
    lead, closing = (
        "<p><b>A ward for children, at last.</b></p>",
        "<p>Press office, telephone 123, press@hospital.example, on all weekdays from nine.</p>",
    )
    again = [Page(page.url, page.html.replace(b"</p><p><img", b"</p>" + lead.encode() + b"<p><img", 1)
                  .replace(b"<div class=page-links", closing.encode() + b"<div class=page-links"), NOW) for page in pages(split)]  # fmt: skip
    article = extract(again[0], None, again[1:])
    said = article.article_body + (article.contact or "")
    assert said.count("at last") == said.count("Press office") == 1
    assert all(words in article.article_body for words in split.paragraphs)


def test_a_line_of_two_numbers_counts_pages_only_where_it_names_the_last() -> None:
    split = SPLIT["wordpress"]
    first, *following = pages(split)
    lines = f"<p>Page 2 of {split.last}</p><ul><li>Cardiology: floor 2, room 34</li></ul>"
    following[0] = replace(following[0], html=following[0].html.replace(b"</p><p><img", f"</p>{lines}<p><img".encode(), 1))
    read_ = extract(first, None, following).article_body or ""
    assert ("room 34" in read_, "Page 2 of" in read_) == (True, False)


def test_what_closes_two_pages_stands_behind_both() -> None:
    one, two = ([Paragraph(words, words) for words in page] for page in (("One.", "Press office."), ("Two.", "Press office.")))
    assert [paragraph.text for paragraph in joined(one, two)] == ["One.", "Two.", "Press office."]


def test_many_links_to_its_own_pages_take_no_longer_than_they_are_many() -> None:
    links = "".join(f"<div><div><a href=/a/{n % 900}/>{n % 900}</a></div></div>" for n in range(30_000))
    assert extract(alone("/a/", inside=links)).headline == "Four wards closed for cleaning"


def test_a_changed_draft_keeps_all_but_what_is_changed() -> None:
    draft = read(Page(f"{HOST}/news/1", b"<h1>Ward opens</h1><p>27 May 2025</p><p>The hospital has a ward.</p>", NOW))
    told = replace(draft, onward=Onward(back=True), following=(draft,), further=("https://hospital.example/news/1/2/",))
    changed = told.with_article(description="New")
    assert changed.known == {**told.known, "description": "New"}
    names = [field.name for field in fields(told) if field.name != "known"]
    assert [getattr(changed, name) for name in names] == [getattr(told, name) for name in names]
