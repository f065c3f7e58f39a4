"""``extract()`` on anything: the same answer every time, ``NotAnArticle`` with a reason, and nothing else."""

import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsarchive.extract import extract
from newsarchive.extract.verdict import REASONS
from newsarchive.items import FLAGS, Article, Entry, NotAnArticle, Page
from newsarchive.site import Site

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
URL = "https://hospital.example/news/1"
SOURCES = sorted((Path(__file__).resolve().parents[1] / "pages").glob("*/*/source.html"))
SPLINTERS = (b"<", b">", b"</div>", b"<p>", b"<!--", b'"', b"\x00", b"\xff\xfe", b"<script>", b"</html>", b"&#0;")
KNOWN = {*REASONS, "empty page", "not HTML", "broken address"}


def read(html: bytes, url: str = URL, **facts: object) -> Article | str:
    try:
        article = extract(Page(url, html, NOON, **facts))  # type: ignore[arg-type]
    except NotAnArticle as refusal:
        reason = refusal.reason
    else:
        reason = ""
    if reason:
        assert reason in KNOWN
        return reason
    assert set(article.flags) <= set(FLAGS)
    assert tuple(sorted(article.flags)) == article.flags
    return article


@given(st.binary(max_size=400))
def test_any_bytes(html: bytes) -> None:
    read(html)
    read(b"<html><body><article><h1>Hospital opens ward</h1><p>" + html + b"</p></article></body></html>")


@given(st.text(max_size=80), st.text(max_size=40), st.text(max_size=40))
@settings(max_examples=60)
def test_any_words_anywhere(words: str, attribute: str, address: str) -> None:
    quoted = attribute.replace('"', "&quot;")
    html = f"""<html lang="{quoted}"><head><title>{words}</title><meta property="og:image" content="{address}">
        <base href="{address}">
        <meta property="article:published_time" content="{words}"><link rel="canonical" href="{address}"></head>
        <body class="{quoted}"><h1>{words}</h1><time datetime="{quoted}">{words}</time>
        <img src="{address}" srcset="{address} 2x, {quoted}" alt="{quoted}">
        <p class="{quoted}">The hospital has opened a new ward. {words}</p><a href="{address}">{words}</a></body></html>"""
    entry = Entry(URL, words, words, words, address, dates=(words, attribute))
    read(html.encode("utf-8", "surrogatepass"), listing=entry, encoding=words, content_type=attribute, last_modified=words)


@pytest.mark.parametrize("broken", ["http://[", "http://[::1/", "https://[x]:y/", "//[", "http://a]b/"])
def test_broken_addresses_inside_others(broken: str) -> None:
    html = f"""<html><head><base href="{broken}"><link rel=canonical href="{broken}"></head><body>
        <h1><a href="/login?return={broken}">Hospital opens ward</a></h1><p>27 May 2025</p><p>The hospital opened a ward on Monday. It has ten beds.</p>
        <a href="{broken}">More</a><img src="{broken}"><p>Nurses from three towns will work there, the hospital said.</p></body></html>"""
    for url in (URL, f"{URL}?return={broken}", f"https://copies.example/2025/{broken}"):
        article = read(html.encode(), url)
        assert isinstance(article, Article)
        assert article.headline == "Hospital opens ward"


def test_a_page_from_no_address() -> None:
    assert read(b"<h1>Hospital opens ward</h1>", "http://[::1/") == "broken address"


@pytest.mark.parametrize("source", SOURCES, ids=[f"{source.parents[1].name}/{source.parent.name}" for source in SOURCES])
def test_damaged_pages(source: Path) -> None:
    whole = source.read_bytes()
    dice = random.Random(source.parent.name)
    for _ in range(12):
        html = bytearray(whole)
        for _ in range(dice.randint(1, 30)):
            at = dice.randrange(len(html))
            match dice.randrange(4):
                case 0:
                    html[at] = dice.randrange(256)
                case 1:
                    del html[at : at + dice.randint(1, 60)]
                case 2:
                    html[at:at] = dice.choice(SPLINTERS)
                case _:
                    html[at:at] = html[at : at + dice.randint(1, 200)]
        read(bytes(html))
    for end in range(0, len(whole), max(1, len(whole) // 12)):
        read(whole[:end])


@pytest.mark.parametrize(
    "html",
    [
        "<html><body><h1>a</h1>" + "<div>" * 60_000 + "<p>" + "word " * 50 + "</p>",
        "<html><body>" + "<b><i><u>" * 5_000 + "<p>" + "word " * 50 + "</p>",
        "<html><body><h1>a</h1><p>" + "word " * 200_000 + "</p>",
        "<html><body><h1>a</h1>" + "<p>word</p>" * 20_000,
        "<html><body><h1>a</h1>" + "<a href='/x'>a long enough link text</a>" * 20_000,
        "<html><body><h1>a</h1>" + "a<br>" * 50_000,
        "<html><body><h1>a</h1>" + "<table><tr><td>" * 2_000 + "word",
        "<html><body><h1>a</h1>" + "<img src=a.jpg>" * 20_000,
        "<html><body><h1>a</h1><p>"
        + "word " * 200
        + "</p><div>"
        + "".join(f"<img src={n}.jpg> " for n in range(20_000))
        + "</div>",
        "<html><body><h1>a</h1><p>"
        + "word " * 200
        + "</p><ul>"
        + "".join(f"<li><img src={n}.jpg>" for n in range(20_000))
        + "</ul>",
        "<html><body><h1>a</h1><p>" + "2025-05-27 " * 20_000,
        "<html><body><h1>" + "a " * 100_000 + "</h1><p>word",
        "<html><head><title>" + "a" * 1_000_000,
        "<html><head>" + "<meta name=a content=b>" * 20_000,
        "<script type='application/ld+json'>" + "[" * 100_000 + "</script><p>word",
        '<script type=\'application/ld+json\'>{"@type": "NewsArticle", "articleBody": "' + "word " * 50_000 + '"}</script>',
        "<p " + "a=b " * 50_000 + ">word",
        "<p>" + "&#x1F600;" * 50_000,
        "<p>" + "\u0301" * 100_000,
        "<p>" + "年" * 200_000,
        "<html><body><h1>a</h1>" + "<ul><li>" * 5_000,
        "<html><body><h1>a</h1>\x00\x01<p>\ufffe",
        "<html><body><h1>a</h1><frameset><frame src=a>",
    ],
    ids=lambda html: html[:60],
)
def test_pages_out_of_all_proportion(html: str) -> None:
    read(html.encode())


def test_the_same_page_gives_the_same_record() -> None:
    for source in SOURCES:
        assert read(source.read_bytes()) == read(source.read_bytes())


def test_the_clock_is_the_capture() -> None:
    html = b"<html><body><h1>Hospital opens a ward</h1><p class=date>yesterday</p><p>" + b"It has twelve beds for children. " * 9
    article = extract(Page(URL, html, datetime(2025, 5, 28, 12, tzinfo=UTC)), Site(in_language="en"))
    assert article.date_published == "2025-05-27"
