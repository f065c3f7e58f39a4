"""What parsing survives, keeps and refuses."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.extract.document import MAX_BYTES, Document, parse
from newsarchive.items import NotAnArticle, Page

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def read(html: bytes | str, url: str = "https://hospital.example/news/1", content_type: str | None = None) -> Document:
    return parse(Page(url, html.encode() if isinstance(html, str) else html, NOON, content_type=content_type))


def words(document: Document) -> str:
    return " ".join("".join(document.root.xpath("//body//text()[not(parent::script)]")).split())


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>a\x00b</p>", "ab"),
        ("<p>a\x01b\x0bc\x7f</p>", "abc"),
        ("<div \x00class=x>a</div>", "a"),
        ("<p>5 < 6 and p<0.05, a << b</p>", "5 < 6 and p<0.05, a << b"),
        ("<p>a</html><p>b<p>c</html>", "abc"),
        ("<html><body><p>a</p></body></html><html><body><p>b</p></body></html>", "ab"),
        ("<html><body><p>a</p></body><p>b</p></html>", "ab"),
        ("<HTML><BODY><P>a</P></BODY></HTML><P>b</P>", "ab"),
        ("<html><body><p>a</p></body></html>\n<!-- cached --><script>track()</script>", "a"),
        ("<body><p>a<body class=z><p>b", "ab"),
        ("<my-story>a<p>b</my-story><p>c", "abc"),
        ("<o:p>a</o:p><st1:place w:st='on'>b</st1:place>", "ab"),
        ("<p>a<!-- comment -->b<?php echo 1 ?>c</p>", "abc"),
        ("just words, no tag", "just words, no tag"),
        ("<p>a</p><!-- never closed", "a"),
        ("<plaintext>a<p>b", "a<p>b"),
        ("<table><tr><td>a<td>b</table>", "ab"),
        ("<!doctype html><meta charset=utf-8><title>t</title><script>'<p>'</script><article><p>a</p></article><p>b</p>", "ab"),
        ("<html lang=en><title>t</title><main><h1>a</h1></main>", "a"),
        ("<head><title>t</title><header>a</header></head><body class=x><p>b</p></body>", "ab"),
        ("<?xml version='1.0' encoding='gbk'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>a</p></body></html>", "a"),
        ("\ufeff<html><body>a</body></html>", "a"),
        ("<p>&hellip;&nbsp;&#150;&#x80;&unreal;</p>", "… –€&unreal;"),
    ],
)
def test_text_is_kept(html: str, text: str) -> None:
    assert words(read(html)) == text


def test_deep_nesting_keeps_the_words() -> None:
    for tag in ("div", "span", "font", "b", "table"):
        deep = f"<{tag}>" * 60_000 + "<p>deep words</p>" + f"</{tag}>" * 60_000
        document = read(f"<html><body><h1>Top</h1>{deep}<p>after</p></body></html>")
        assert words(document) == "Topdeep wordsafter"


def test_nesting_that_cannot_be_flattened_is_flagged() -> None:
    document = read("<html><body>" + "<div>a<p>b<section>c" * 30_000)
    assert document.flags == ("truncated",)


def test_a_page_of_fifty_megabytes_is_cut_off_and_says_so() -> None:
    document = read(b"<html><body><p>" + "가".encode() * 17_000_000)
    assert document.flags == ("truncated",)
    assert 0 < len(words(document)) <= MAX_BYTES
    assert document.encoding == "utf-8"


@pytest.mark.parametrize("html", [
    b"", b"  \r\n\t ", b"<!-- nothing -->", b"%PDF-1.7\n%\xe2\xe3", b"\x89PNG\r\n\x1a\n",
    b"\xff\xd8\xff\xe0\x00\x10JFIF", b"GIF89a\x01",
    b"PK\x03\x04\x14", b"\x1f\x8b\x08\x00", b"RIFF\x24\x00\x00\x00WEBPVP8 ", b"\x00\x00\x00\x18ftypmp42",
    b"\xd0\xcf\x11\xe0\xa1\xb1",
    b"{\\rtf1", b'{"items": []}',
    b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>',
    b'<?xml version="1.0"?>\n<!-- x -->\n<feed xmlns="http://www.w3.org/2005/Atom"/>',
    b"\xef\xbb\xbf<urlset/>", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x00\x00\x00",
])  # fmt: skip
def test_what_is_no_page_is_refused(html: bytes) -> None:
    with pytest.raises(NotAnArticle) as refusal:
        read(html)
    assert refusal.value.reason in ("empty page", "not HTML")


def test_html_served_as_something_else_is_read() -> None:
    assert words(read("<html><body><p>a</p></body></html>", content_type="application/pdf")) == "a"


def test_the_charset_of_the_content_type_is_a_claim() -> None:
    html = "<p>병원 진료 안내</p>".encode("cp949")
    page = Page("https://hospital.example/", html, NOON, content_type='text/html; Charset="EUC-KR"')
    assert words(parse(page)) == "병원 진료 안내"
    assert parse(page).flags == ()


@pytest.mark.parametrize(("base", "address", "absolute"), [
    ("", "a.html", "https://hospital.example/news/a.html"),
    ("<base href='/en/'>", "a.html", "https://hospital.example/en/a.html"),
    ("<base href='https://cdn.example/x/'>", "../a.png", "https://cdn.example/a.png"),
    ("<base href='http://['>", "a.html", "https://hospital.example/news/a.html"),
    ("<base target=_blank>", " a b.html\n", "https://hospital.example/news/a%20b.html"),
    ("<base href=''><base href='/x/'>", "a.html", "https://hospital.example/x/a.html"),
    ("", "//cdn.example/a.png", "https://cdn.example/a.png"), ("", "/", "https://hospital.example/"),
    ("", "/a/../b;c?d=1#e", "https://hospital.example/b;c?d=1#e"), ("", "/a?d=1#e", "https://hospital.example/a?d=1#e"),
    ("", "/a?", "https://hospital.example/a"), ("", "/./a", "https://hospital.example/a"),
    ("<base href='//cdn.example'>", "/a.png", "https://cdn.example/a.png"), ("", "http://a.example?b#c", "http://a.example?b#c"),
    ("", "data:image/gif;base64,R0", None), ("", "javascript:go(1)", None), ("", "http://[::", None),
    ("", "mailto:press@hospital.example", None),
])  # fmt: skip
def test_addresses(base: str, address: str, absolute: str | None) -> None:
    assert read(f"<html><head>{base}</head><body>a</body></html>").absolute(address) == absolute


@pytest.mark.parametrize(("script", "headlines"), [
    ('{"@type": "NewsArticle", "headline": "a"}', ["a"]),
    ('[{"@type": "NewsArticle", "headline": "a"}, {"@type": "Person", "headline": "b"}]', ["a", "b"]),
    ('{"@graph": [{"@type": "WebPage", "headline": "a", "mainEntity": {"@type": "Article", "headline": "b"}}]}', ["a", "b"]),
    ('<!-- {"@type": "NewsArticle", "headline": "a"} -->', ["a"]),
    ('//<![CDATA[\n{"@type": "NewsArticle", "headline": "a"}\n//]]>', ["a"]),
    ('/*<![CDATA[*/{"@type": "NewsArticle", "headline": "a"}/*]]>*/', ["a"]),
    ('{"@type": "NewsArticle", "headline": "a",}', ["a"]),
    ('{"@type": "NewsArticle", "headline": "a\nb"};', ["a\nb"]),
    ('{"@type": "NewsArticle", "headline": "a"}{"@type": "NewsArticle", "headline": "b"}', ["a", "b"]),
    ("{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;headline&quot;: &quot;a&quot;}", ["a"]),
    ('{"@type": "NewsArticle", "headline": ', []),
    ('{"@type": ' + "[" * 99_999, []),
    ("", []), ("null", []), ('"@type"', []), ("NaN", []),
])  # fmt: skip
def test_json_ld_is_read_though_it_be_broken(script: str, headlines: list[str]) -> None:
    document = read(f"<html><head><script type='application/ld+json'>{script}</script></head><body>a</body></html>")
    assert [node["headline"] for node in document.json_ld] == headlines


@pytest.mark.parametrize(
    ("script", "value"),
    [
        ('<script id="__NEXT_DATA__" type="application/json">{"props": {"a": 1}}</script>', {"props": {"a": 1}}),
        ('<script>window.__STATE__ = {"a": "</b>"}; go();</script>', {"a": "</b>"}),
        ('<script>var x = 1; window["__INITIAL_STATE__"]=[1, 2];</script>', [1, 2]),
        ("<script>window.__DATA__ = JSON.parse(" + json.dumps(json.dumps({"a": 'b"c'})) + ");</script>", {"a": 'b"c'}),
        ('<script id="__NUXT_DATA__" type="application/json">[{"a": 1, "n": 2}, "words", 7]</script>', [{"a": "words", "n": 7}]),
    ],
)
def test_page_data(script: str, value: object) -> None:
    assert read(f"<html><body>{script}<p>a</p></body></html>").page_data == (value,)


def pushed(*pieces: str) -> str:
    return "".join(f"<script>self.__next_f.push([1,{json.dumps(piece)}])</script>" for piece in pieces)


@pytest.mark.parametrize(
    ("pieces", "values"),
    [
        (['1:{"a": 1}\n2:I["chunk.js"]\n3:["$", "p", null, {}]\n'], [{"a": 1}, ["$", "p", None, {}]]),
        (['1:{"a": "in two', ' pieces"}\n'], [{"a": "in two pieces"}]),
        (['a:T9,<p>é</p>b:{"c": 1}'], [{"text": "<p>é</p>"}, {"c": 1}]),
        (["a:T9,<p>", 'é</p>b:{"c": "$a"}\n:HL["x.css"]\n0:"words"\n'], [{"text": "<p>é</p>"}, {"c": "$a"}]),
        (["a:Tffff,cut off"], [{"text": "cut off"}]),
        (['1:{"broken\n2:[1]'], [[1]]),
        (["1:" + "[" * 99_999 + "\n2:[1]"], [[1]]),
        (["\n\n", ""], []),
    ],
)
def test_rows_of_react(pieces: list[str], values: list[object]) -> None:
    assert read(f"<html><body>{pushed(*pieces)}<p>a</p></body></html>").page_data == tuple(values)


def test_page_data_that_is_no_data() -> None:
    scripts = "<script>window.a = {b: c}; window.f = function () {}</script><script type='text/template'>{}</script>"
    assert read(f"<html><body>{scripts}<p>a</p></body></html>").page_data == ()


def test_statements_of_the_page() -> None:
    document = read("""<html lang=" de-CH "><head><title> A
        headline </title><meta property="og:title" content="A">
        <meta name="Description" content=" x  y "><meta name="empty" content="">
        <link rel="canonical" href="/news/1?x=1">
        <link rel="alternate" hreflang="fr" href="/fr/1">
        <link rel="alternate" hreflang="x-default" href="/">
        <link rel="alternate" hreflang="it" href="javascript:x"></head><body><svg><title>icon</title></svg>a</body></html>""")
    assert document.title == "A headline"
    assert document.meta["og:title"] == ("A",)
    assert document.meta["description"] == ("x y",)
    assert "empty" not in document.meta
    assert document.canonical == "https://hospital.example/news/1?x=1"
    assert document.alternates == (("fr", "https://hospital.example/fr/1"),)
    assert document.declared_language == "de-CH"


def test_an_icon_has_no_title_for_the_page() -> None:
    assert read("<html><body><svg><title>icon</title></svg>a</body></html>").title is None


PIECES = (
    b"<p>", b"</p>", b"<div class='a", b"'>", b"<!--", b"-->", b"<script>", b"</script>",
    b"<script type=application/ld+json>", b'{"@type":"',
    b"\x00", b"\xff", b"\xa4\xa2", b"\x1b$B", b"<table><tr>", b"</html>", b"</body>", b"<title>",
    b"<base href=http://[>", b"<![CDATA[",
    b"&#0;", b"&#xD800;", b"<svg>", b"a b", "가나다".encode(), "가나다".encode("cp949"), b"<meta charset=big5>",
    b"<frameset>", b"<noscript>",
    b"<template>", b"<plaintext>", b"%PDF-", b"\xef\xbb\xbf")  # fmt: skip
MARKUP = st.lists(st.sampled_from(PIECES), max_size=30).map(b"".join)


@given(st.one_of(MARKUP, st.binary(max_size=200)))
def test_never_raises_anything_else(html: bytes) -> None:
    try:
        document = read(html)
    except NotAnArticle:
        return
    assert (document.title, document.meta, document.json_ld, document.page_data, document.canonical, document.alternates,
            document.declared_language, document.base_url) is not None  # fmt: skip
