import gzip
import json
from datetime import UTC, datetime

import pytest

from newsarchive.discover import feeds, sitemaps
from newsarchive.discover.feeds import Feed, read_feed
from newsarchive.discover.sitemaps import Sitemap, read_sitemap
from newsarchive.items import Entry, Page

NOW = datetime(2026, 11, 24, tzinfo=UTC)
H = "https://hospital.example"


def feed(text: str | bytes, url: str = H + "/feed/", encoding: str | None = None) -> Feed:
    return read_feed(Page(url, text if isinstance(text, bytes) else text.encode(), NOW, encoding))


def sitemap(text: str | bytes, url: str = H + "/sitemap.xml") -> Sitemap:
    return read_sitemap(Page(url, text if isinstance(text, bytes) else text.encode(), NOW))


RSS2 = f"""<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>News</title><link>{H}</link>
<item><title>New &amp; improved ward</title><link>{H}/a?utm_source=rss</link><pubDate>Tue, 27 May 2025 10:00:00 +0900</pubDate><description>&lt;p&gt;The &lt;b&gt;ward&lt;/b&gt; is open.&lt;/p&gt;</description><media:thumbnail url="/t.jpg"/></item>
<item><title><![CDATA[암센터 개소]]></title><link>/b</link><dc:date>2025-05-26</dc:date><enclosure url="{H}/b.png" type="image/png" length="1"/></item>
<item><title>Only a guid</title><guid>{H}/c</guid></item><item><title>No link</title><guid isPermaLink="false">x1</guid></item><item><title>Twice</title><link>{H}/a/</link></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="{H}/news/"><link rel="self" href="{H}/atom"/><link rel="next" href="?page=2"/>
<entry><title type="html">A &amp;amp; B open</title><link rel="enclosure" href="x.mp3"/><link href="one.html"/><published>2025-05-27T01:00:00Z</published><updated>2025-06-01T00:00:00Z</updated><summary>First.</summary></entry>
<entry><title>Second</title><link rel="alternate" href="two.html"/><updated>2025-05-26T00:00:00Z</updated></entry></feed>"""
RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="{H}"><title>T</title></channel>
<item rdf:about="{H}/r1"><title>病院からのお知らせ</title><link>{H}/r1</link><dc:date>2025-05-27T09:00:00+09:00</dc:date></item></rdf:RDF>"""


def test_an_rss_feed_gives_its_entries_in_order() -> None:
    found = feed(RSS2)
    assert [(e.url, e.headline, e.date) for e in found.entries] == [
        (f"{H}/a", "New & improved ward", "Tue, 27 May 2025 10:00:00 +0900"),
        (f"{H}/b", "암센터 개소", "2025-05-26"),
        (f"{H}/c", "Only a guid", None),
    ]
    assert found.entries[0].description == "The ward is open."
    assert [e.image for e in found.entries[:2]] == [f"{H}/t.jpg", f"{H}/b.png"]
    assert {e.source for e in found.entries} == {"feed"}


def test_an_atom_feed_gives_entries_next_page_and_edits() -> None:
    found = feed(ATOM)
    assert [(e.url, e.headline, e.date) for e in found.entries] == [
        (f"{H}/news/one.html", "A & B open", "2025-05-27T01:00:00Z"),
        (f"{H}/news/two.html", "Second", "2025-05-26T00:00:00Z"),
    ]
    assert found.next_page == f"{H}/feed/?page=2"
    assert [entry.modified for entry in found.entries] == ["2025-06-01T00:00:00Z", "2025-05-26T00:00:00Z"]


@pytest.mark.parametrize(
    "said", ["<a:updated>{}</a:updated>", "<dc:modified>{}</dc:modified>", "<dcterms:modified>{}</dcterms:modified>"]
)
def test_rss_may_tell_a_modification(said: str) -> None:
    names = "xmlns:a='http://www.w3.org/2005/Atom' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/'"
    item = f"<item><link>{H}/a</link><pubDate>27 May 2025</pubDate>{said.format('2025-06-01')}</item>"
    (entry,) = feed(f"<rss version='2.0' {names}><channel>{item}</channel></rss>").entries
    assert (entry.date, entry.modified) == ("27 May 2025", "2025-06-01")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("header", [None, "utf-8", "utf-16"])
@pytest.mark.parametrize("declaration", ["<?xml version='1.0' encoding='utf-16'?>", '<?xml version="1.0"?>', ""])
def test_a_feed_of_sixteen_bits_or_one_that_only_says_so(encoding: str, header: str | None, declaration: str) -> None:
    text = f"{declaration}<rss><channel><item><title>암센터 개소</title><link>{H}/b</link></item></channel></rss>"
    assert [(e.url, e.headline) for e in feed(text.encode(encoding), encoding=header).entries] == [(f"{H}/b", "암센터 개소")]


def test_rdf_and_old_rss() -> None:
    assert [(e.url, e.headline, e.date) for e in feed(RDF).entries] == [
        (f"{H}/r1", "病院からのお知らせ", "2025-05-27T09:00:00+09:00")
    ]
    assert [
        e.url for e in feed(f"<rss version='0.91'><channel><item><title>A</title><link>{H}/x</link></item></channel></rss>").entries
    ] == [f"{H}/x"]


def test_json_feed() -> None:
    text = json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "next_url": f"{H}/feed.json?page=2",
            "items": [
                {
                    "id": "1",
                    "url": f"{H}/j1",
                    "title": "One",
                    "date_published": "2025-05-27T00:00:00Z",
                    "date_modified": "2025-06-01T00:00:00Z",
                    "content_html": "<p>Text</p>",
                    "image": "/i.jpg",
                },
                {"id": f"{H}/j2", "title": "Two"},
                "junk",
            ],
        }
    )
    found = feed(text)
    assert found.next_page == f"{H}/feed.json?page=2"
    assert found.entries[0] == Entry(
        f"{H}/j1", "One", "2025-05-27T00:00:00Z", "Text", f"{H}/i.jpg", "feed", modified="2025-06-01T00:00:00Z"
    )


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("Q&A on <b>flu</b>", "Q&A on flu"),
        ("<em>E. coli</em> found in H<sub>2</sub>O", "E. coli found in H2O"),
        ("<p>Ward 7</p><p>opens<br>today</p>now", "Ward 7 opens today now"),
        ("&lt;p&gt;Escaped twice, it says A &amp;amp; E&lt;/p&gt;", "Escaped twice, it says A & E"),
        ("Fever < 38 and > 37", "Fever < 38 and > 37"),
        ("<style>p { color: red }</style><script>count()</script><!-- 1 -->The ward", "The ward"),
        ("Half a letter \ud800 <b>and words</b>", "Half a letter ? and words"),
        ("<div>" * 60_000 + "far down", None),
    ],
    ids=["ampersand", "inside a word", "blocks", "escaped twice", "less than", "not for readers", "half a surrogate", "deep"],
)
def test_words_in_markup(markup: str, words: str | None) -> None:
    item = {"id": "1", "url": f"{H}/1", "title": "A", "content_html": markup}
    assert feed(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [item]})).entries[0].description == words


def test_wordpress_posts() -> None:
    posts = [
        {
            "link": f"{H}/?p={n}",
            "title": {"rendered": f"Post &#8211; {n}"},
            "date": "2025-05-27T10:00:00",
            "date_gmt": "2025-05-27T01:00:00",
            "modified": "2025-06-01T09:00:00",
            "modified_gmt": "2025-06-01T00:00:00",
            "excerpt": {"rendered": "<p>Short.</p>"},
        }
        for n in range(2)
    ]
    found = feed(json.dumps(posts), f"{H}/wp-json/wp/v2/posts?per_page=2")
    assert found.entries[0] == Entry(
        f"{H}/?p=0", "Post – 0", "2025-05-27T01:00:00Z", "Short.", None, "wp-json", modified="2025-06-01T00:00:00Z"
    )
    assert found.next_page == f"{H}/wp-json/wp/v2/posts?per_page=2&page=2"
    assert (
        feed(json.dumps(posts), f"{H}/wp-json/wp/v2/posts?per_page=2&page=2").next_page
        == f"{H}/wp-json/wp/v2/posts?per_page=2&page=3"
    )
    assert feed(json.dumps(posts), f"{H}/wp-json/wp/v2/posts?per_page=100").next_page is None
    assert feed("[]", f"{H}/wp-json/wp/v2/posts?per_page=2&page=3") == Feed()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "<html><body>Not found</body></html>",
        "{",
        "[1, 2]",
        '{"code": "rest_no_route"}',
        "\x00\x01\x02",
        "<rss",
        "<!DOCTYPE html><html></html>",
        "null",
        "<a/>",
    ],
)
def test_what_is_no_feed(text: str) -> None:
    assert feed(text).entries == ()
    assert not feed(text).is_feed or text == "<rss"


BROKEN = [
    ("\n\n  " + RSS2, 3),
    ("\ufeff" + RSS2, 3),
    (RSS2.replace("&amp; improved", "& improved"), 3),
    (RSS2.replace("</channel></rss>", ""), 3),
    (RSS2.replace("<title>No link", "<title>\x0bNo link"), 3),
    (RSS2.replace(' xmlns:media="http://search.yahoo.com/mrss/"', ""), 3),
    (RSS2[: RSS2.index("<item><title>Only")], 2),
    ("Warning: headers already sent\n" + RSS2, 3),
]


@pytest.mark.parametrize(("text", "count"), BROKEN)
def test_broken_feeds_are_read(text: str, count: int) -> None:
    assert len(feed(text).entries) == count


def test_feeds_in_old_encodings() -> None:
    text = f"<rss><channel><item><title>医院新闻</title><link>{H}/1</link></item></channel></rss>"
    assert feed(text.encode("gb18030"), encoding="gb2312").entries[0].headline == "医院新闻"
    declared = (
        '<?xml version="1.0" encoding="euc-kr"?>'
        + f"<rss><channel><item><title>병원 소식</title><link>{H}/1</link></item></channel></rss>"
    )
    assert feed(declared.encode("euc-kr")).entries[0].headline == "병원 소식"


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">'
    + "".join(f'<!ENTITY l{n} "{("&l" + str(n - 1) + ";") * 10 if n > 1 else "&lol;" * 10}">' for n in range(1, 10))
    + "]>"
)


def test_entity_bombs_and_files_are_harmless() -> None:
    found = feed(BOMB + f"<rss><channel><item><title>&l9;x</title><link>{H}/1</link></item></channel></rss>")
    assert [len(e.headline or "") < 20 for e in found.entries] == [True]
    secret = (
        f"<!DOCTYPE r [<!ENTITY f SYSTEM "
        f'"file:///etc/hostname">]><rss><channel><item><title>a&f;</title><link>{H}/1</link></item></channel></rss>'
    )
    assert (feed(secret).entries[0].headline or "").strip("&f;") == "a"


def test_usual_places() -> None:
    assert feeds.usual_places(H + "/en/news")[0] == H + "/en/news/feed/"
    assert H + "/feed/" in feeds.usual_places(H + "/news.html?x=1")
    assert sitemaps.usual_places(H + "/a/b")[0] == H + "/sitemap.xml"


MAP = f"""<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>{H}/news/1</loc><lastmod>2025-05-27</lastmod><changefreq>daily</changefreq></url><url><loc> {H}/news/2?a=1&amp;b=2
</loc><image:image><image:loc>{H}/i.jpg</image:loc></image:image></url>
<url><loc>{H}/news/3</loc><lastmod>2025-06-01</lastmod><news:news><news:publication><news:name>H</news:name></news:publication><news:publication_date>2025-05-20T08:00:00+02:00</news:publication_date><news:title>Third</news:title></news:news></url>
<url><loc>{H}/news/1</loc></url><url><lastmod>2025</lastmod></url></urlset>"""
INDEX = (
    f"<sitemapindex "
    f'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>{H}/post-sitemap.xml</loc><lastmod>2025-05-27T00:00:00Z</lastmod></sitemap><sitemap><loc>/page-sitemap.xml</loc></sitemap></sitemapindex>'
)


def test_a_sitemap_gives_addresses_with_what_it_says_of_them() -> None:
    found = sitemap(MAP)
    assert [(e.url, e.date, e.headline, e.source, e.image) for e in found.entries] == [
        (f"{H}/news/1", "2025-05-27", None, "sitemap", None),
        (f"{H}/news/2?a=1&b=2", None, None, "sitemap", f"{H}/i.jpg"),
        (f"{H}/news/3", "2025-05-20T08:00:00+02:00", "Third", "news-sitemap", None),
    ]
    assert [entry.modified for entry in found.entries] == ["2025-05-27", None, "2025-06-01"]


def test_index_gzip_and_lines() -> None:
    assert sitemap(INDEX).sitemaps == ((f"{H}/post-sitemap.xml", "2025-05-27T00:00:00Z"), (f"{H}/page-sitemap.xml", None))
    assert len(sitemap(gzip.compress(MAP.encode())).entries) == 3
    assert len(sitemap(gzip.compress(gzip.compress(MAP.encode()))).entries) == 3
    assert len(sitemap(gzip.compress(MAP.encode())[:-40]).entries) >= 1
    assert [e.url for e in sitemap(f"{H}/a\n{H}/b\n").entries] == [f"{H}/a", f"{H}/b"]
    assert len(sitemap(MAP.replace("</urlset>", "")).entries) == 3
    assert len(sitemap(MAP.replace(' xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"', "")).entries) == 3


@pytest.mark.parametrize(
    "text", ["", "<html><body><a href='/x'>home</a></body></html>", "not found", "{}", "\x1f\x8bbroken", "<rss/>"]
)
def test_what_is_no_sitemap(text: str) -> None:
    assert sitemap(text.encode("latin-1")) == Sitemap(is_sitemap=False)


def test_a_packed_bomb_is_cut_off() -> None:
    assert len(sitemaps.unpacked(gzip.compress(b"a" * (sitemaps.MOST_BYTES + 1000)))) == sitemaps.MOST_BYTES


WHOLE = "<p>The ward took in its first patients on Monday.</p>"


@pytest.mark.parametrize("text", [
    f"<rss xmlns:c='http://purl.org/rss/1.0/modules/content/'><channel><item><link>{H}/a</link><description>Short.</description>"
    f"<c:encoded><![CDATA[{WHOLE}]]></c:encoded></item></channel></rss>",
    f"<feed><entry><link href='{H}/a'/><content type='html'>{WHOLE.replace('<', '&lt;')}</content></entry></feed>",
    json.dumps({"items": [{"url": f"{H}/a", "content_html": WHOLE}]}),
    json.dumps([{"link": f"{H}/a", "content": {"rendered": WHOLE}}]),
])  # fmt: skip
def test_a_feed_may_carry_the_whole_article(text: str) -> None:
    assert feed(text).entries[0].content == WHOLE


@pytest.mark.parametrize("text", ["/news/detail/1234567890123", "too short", ""])
def test_an_address_is_no_article(text: str) -> None:
    assert feed(json.dumps({"items": [{"url": f"{H}/a", "content_html": text}]})).entries[0].content is None
