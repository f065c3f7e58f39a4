"""Who wrote an article, by the page's data and by the markup of its byline."""

import json

import pytest

from newsarchive.extract import extract
from tests.captured import captured

TEXT = "<p>The clinic opened a new ward for stroke patients on Monday, said the head nurse, and forty people came to see it.</p>"


def authors(head: str, byline: str = "") -> tuple[str, ...]:
    html = f"<html><head><title>New ward opened</title>{head}</head><body><h1>New ward opened</h1>{byline}<p>12 May 2025</p>{TEXT}</body></html>"
    return extract(captured(html, "https://mill.example/news/1")).authors


def data(author: object, **more: object) -> str:
    node = {
        "@type": "NewsArticle",
        "headline": "New ward opened",
        "author": author,
        "publisher": {"name": "Mill Road Hospital"},
        **more,
    }
    return f"<script type=application/ld+json>{json.dumps(node)}</script>"


@pytest.mark.parametrize(("author", "names"), [
    ({"@type": "Person", "name": "Jane Roe"}, ("Jane Roe",)),
    ([{"@type": "Person", "name": "Jane Roe"}, {"@type": "Person", "name": "Li Wei"}, {"@type": "Person", "name": "Jane Roe"}], ("Jane Roe", "Li Wei")),
    ("Jane Roe and John Doe", ("Jane Roe", "John Doe")), ("Ann O&#x27;Hara", ("Ann O'Hara",)), ({"name": ["김민수", "이지은"]}, ("김민수", "이지은")),
    ({"@type": "Organization", "name": "Health Desk"}, ()), ({"@type": "Person", "name": "Mill Road Hospital"}, ()),
    ({"@type": "Person", "name": "admin"}, ()), ({"name": "https://mill.example/author/3"}, ()), (None, ()), ({"name": {"x": 1}}, ()),
])  # fmt: skip
def test_the_article_s_own_data(author: object, names: tuple[str, ...]) -> None:
    assert authors(data(author)) == names


@pytest.mark.parametrize(("head", "names"), [
    ("<meta name=author content='Jane Roe, MD'>", ("Jane Roe, MD",)),
    ("<meta name=author content='Jane Roe, John Doe; Ann Lee'>", ("Jane Roe", "John Doe", "Ann Lee")),
    ("<meta property=article:author content='https://www.facebook.com/mill'><meta name=author content='By Jane Roe'>", ("Jane Roe",)),
    ("<meta name=generator content='Forum! X3'><meta name=author content='Forum! Team and Linden UI Team'>", ()),
    ("<meta name=author content='Mill Road, Inc.'>", ()), ("<meta name=author content='株式会社水車'>", ()),
    ("<meta name=byline content='By Jane Roe'>", ("Jane Roe",)), ("<meta name=author content='管理员'>", ()), ("<meta property=og:site_name content=Mill><meta name=author content=Mill>", ()),
])  # fmt: skip
def test_the_head_where_the_data_names_nobody(head: str, names: tuple[str, ...]) -> None:
    assert authors(head) == names


CARD = "<div><a rel=author href=/staff/{0}>Ann Lee</a></div>"


@pytest.mark.parametrize(("byline", "names"), [
    ("<p>By <a rel=author href=/staff/7>Jane Roe</a>, <a rel='author' href=/staff/8>John Doe</a></p>", ("Jane Roe", "John Doe")),
    ("<p itemprop=author itemscope>By <span itemprop=name>Jane Roe</span><span>Our reporter</span></p>", ("Jane Roe",)),
    ("<p><span itemprop=author>by Jane Roe,</span></p>", ("Jane Roe",)), ("<p><a rel=author href=/u/3>記者林美</a></p>", ("記者林美",)),
    (f"<div><a rel=author href=/staff/7>Jane Roe</a></div>{CARD}", ("Jane Roe",)),
    ("<p><a rel=author href=/u/jroe7>jroe</a></p>", ()), ("<p><a rel=author href=/>Mill Road Hospital</a></p>", ()),
    ("<p><span itemprop=author itemscope itemtype=http://schema.org/Organization><b itemprop=name>Health Desk</b></span></p>", ()),
    ("<p itemprop=author>Photographs by Jane Roe</p>", ()), ("<p itemprop=author>Mill Road Press Team</p>", ()),
    ("<p><span class=date>12 May</span><span class=author> Por <b>Jane Roe</b></span></p>", ("Jane Roe",)),
    ("<div class=byline__box><i>By</i><span class=article__author>Jane Roe</span> 12 May</div>", ("Jane Roe",)),
    ("<p class=byline>By Jane de la Roe and Li Wei</p>", ("Jane de la Roe", "Li Wei")), ("<p class=author>Jane Roe</p>", ()),
    ("<p class=autor>von Max Muster, MDR THÜRINGEN</p>", ("Max Muster",)), ("<p class=author>By Mill News</p>", ()),
    ("<p class=author>By the press team</p><p class=author>By Mill Road Hospital</p>", ()),
    ("<meta itemprop=author content='Jane Roe'>", ("Jane Roe",)), ("<p><i></i></p>" * 40 + CARD, ()),
])  # fmt: skip
def test_the_markup_of_the_byline_where_data_and_head_name_nobody(byline: str, names: tuple[str, ...]) -> None:
    assert authors("<meta property=og:site_name content='Mill Road Hospital'>", byline) == names
    assert authors(data("Max Moritz"), byline) == ("Max Moritz",)


def test_what_spam_signs_is_nobody_s_name() -> None:
    html = f"<html><head><title>澳门赌场官方网站-澳门娱乐城</title><meta name=author content='Casino Macau'></head><body><h1>New ward opened</h1><p>12 May 2025</p>{TEXT * 2}</body></html>"
    article = extract(captured(html, "https://mill.example/news/1"))
    assert (article.authors, "title_hijacked" in article.flags) == ((), True)
