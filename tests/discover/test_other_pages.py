"""Pages that are no plain listing: drawn by scripts, carrying data, home pages, lists of doctors, answers of endpoints, hostile ones."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest

from newsarchive.discover.listing import Listing, NextPage, Start, posted_on, read_listing, scripts_and_forms
from newsarchive.items import NotAnArticle, Page
from newsarchive.site import Site

NOW = datetime(2026, 11, 24, tzinfo=UTC)
H = "https://hospital.example"


def read(html: str | bytes, url: str = H + "/news", site: Site | None = None) -> Listing:
    return read_listing(Page(url, html if isinstance(html, bytes) else html.encode(), NOW), site)


POSTS: list[dict[str, Any]] = [
    {
        "id": n,
        "title": f"A story of the hospital, number {n}",
        "slug": f"a-story-{n}",
        "publishedAt": f"2025-05-{n}T10:00:00Z",
        "excerpt": "Short words.",
    }
    for n in range(10, 14)
]
WITH_URL = [
    {"headline": p["title"], "url": f"/news/{p['slug']}", "date": p["publishedAt"], "image": {"url": "/i.jpg"}} for p in POSTS
]
DATA = [
    (
        "next.js",
        f'<div id="__next"></div><script id="__NEXT_DATA__" '
        f'type="application/json">{json.dumps({"props": {"pageProps": {"news": POSTS}}})}</script>',
    ),
    (
        "react rows",
        f"<div></div><script>self.__next_f.push([1,"
        f"{json.dumps('5:' + json.dumps(['$', '$L1', None, {'items': WITH_URL}]))}])</script>",
    ),
    (
        "embedded state",
        f"<div id=app></div><script>window.__INITIAL_STATE__ = {json.dumps({'list': {'items': WITH_URL}})};</script>",
    ),
    (
        "state in a string",
        f"<div id=app></div><script>window.__STATE__ = JSON.parse({json.dumps(json.dumps({'items': WITH_URL}))});</script>",
    ),
    ("what a component is given", f"<news-list :per-page='6' :items='{json.dumps(WITH_URL)}'></news-list>"),
    (
        "a literal of JavaScript",
        "<div></div><script type=module>start([null,{type:'data',data:{posts:["
        + ",".join(
            f"{{id:{n},title:'A story of the hospital, number {n}',url:\"/news/a-story-{n}\",pinned:!1,picture:void 0,"
            f"date:'2025-05-{n}T10:00:00Z',}}"
            for n in range(10, 14)
        )
        + "]}}]);</script>",
    ),
    (
        "json-ld item list",
        f"<div id=app></div><script "
        f'type="application/ld+json">{json.dumps({"@context": "https://schema.org", "@type": "ItemList", "itemListElement": [{"@type": "ListItem", "position": i, "item": {"@type": "NewsArticle", "headline": p["title"], "url": H + "/news/" + p["slug"], "datePublished": p["publishedAt"]}} for i, p in enumerate(POSTS)]})}</script>',
    ),
    (
        "json-ld blog",
        f"<div id=app></div><script "
        f'type="application/ld+json">{json.dumps({"@type": "Blog", "blogPost": [{"@type": "BlogPosting", "headline": p["title"], "url": "/news/" + p["slug"], "datePublished": p["publishedAt"]} for p in POSTS]})}</script>',
    ),
    (
        "graphql nodes",
        f"<div id=root></div><script "
        f'type="application/json">{json.dumps({"data": {"edges": [{"node": {"title": p["title"], "path": "/news/" + p["slug"], "createdAt": p["publishedAt"]}} for p in POSTS]}})}</script>',
    ),
]


@pytest.mark.parametrize(("name", "body"), DATA)
def test_data_that_the_page_carries(name: str, body: str) -> None:
    found = read(f"<html><head><title>News</title></head><body>{body}</body></html>")
    assert [(e.url, e.headline, e.date, e.source) for e in found.entries] == [
        (f"{H}/news/a-story-{n}", f"A story of the hospital, number {n}", f"2025-05-{n}T10:00:00Z", "page-data")
        for n in range(10, 14)
    ]
    assert not found.drawn_by_javascript


DRAWN = [
    '<div id="root"></div><script src="/static/js/main.js"></script>',
    '<noscript>You need to enable JavaScript to run this app.</noscript><div id="app"></div><script src="/a.js"></script>',
    "<app-root></app-root><script src=/main.js></script>",
    '<header><a href="/">Home</a></header><div id="__nuxt"><p>Loading…</p></div><script>window.__NUXT__={}</script>',
    '<div><ul><li v-for="n in news"><a :href="n.url">{{ n.title }}</a></li></ul></div><script src="/vue.js"></script>',
    '<table><tr ng-repeat="n in news"><td>{{n.title}}</td></tr></table><script src="/angular.js"></script>',
]
NOT_DRAWN = [
    "<h1>News</h1><p>There is no news at the moment.</p>",
    "<h1>About</h1><p>" + "Words about the hospital. " * 100 + "</p><script>track()</script>",
]


@pytest.mark.parametrize("body", DRAWN)
def test_listings_drawn_by_javascript(body: str) -> None:
    found = read(f"<html><body>{body}</body></html>")
    assert found.drawn_by_javascript
    assert found.entries == ()
    assert "render = true" in (found.reason or "")


@pytest.mark.parametrize("body", NOT_DRAWN)
def test_pages_that_are_just_empty(body: str) -> None:
    found = read(f"<html><body>{body}</body></html>")
    assert not found.drawn_by_javascript
    assert found.reason


ROOMS = [
    ("en", "News", "/news"),
    ("en", "News & Events", "/x1"),
    ("en", "Press releases", "/x1"),
    ("en", "Newsroom", "/x1"),
    ("de", "Aktuelles", "/x1"),
    ("de", "Presse", "/x1"),
    ("fr", "Actualités", "/x1"),
    ("fr", "Espace presse", "/x1"),
    ("es", "Noticias", "/x1"),
    ("es", "Sala de prensa", "/x1"),
    ("pt", "Notícias", "/x1"),
    ("it", "Comunicati stampa", "/x1"),
    ("nl", "Nieuws", "/x1"),
    ("sv", "Nyheter", "/x1"),
    ("da", "Nyheder", "/x1"),
    ("fi", "Uutiset", "/x1"),
    ("cs", "Aktuality", "/x1"),
    ("pl", "Aktualności", "/x1"),
    ("hu", "Hírek", "/x1"),
    ("ro", "Știri", "/x1"),
    ("bg", "Новини", "/x1"),
    ("ru", "Новости", "/x1"),
    ("ru", "Пресс-центр", "/x1"),
    ("uk", "Новини", "/x1"),
    ("hr", "Vijesti", "/x1"),
    ("sl", "Novice", "/x1"),
    ("lt", "Naujienos", "/x1"),
    ("lv", "Jaunumi", "/x1"),
    ("et", "Uudised", "/x1"),
    ("el", "Νέα & Ανακοινώσεις", "/x1"),
    ("tr", "Haberler", "/x1"),
    ("tr", "Duyurular", "/x1"),
    ("ar", "أخبار المستشفى", "/x1"),
    ("ar", "المركز الإعلامي", "/x1"),
    ("fa", "اخبار", "/x1"),
    ("he", "חדשות", "/x1"),
    ("hi", "समाचार", "/x1"),
    ("th", "ข่าวประชาสัมพันธ์", "/x1"),
    ("vi", "Tin tức", "/x1"),
    ("id", "Berita", "/x1"),
    ("zh", "新闻中心", "/x1"),
    ("zh", "医院新闻", "/x1"),
    ("zh-TW", "最新消息", "/x1"),
    ("ja", "お知らせ", "/x1"),
    ("ja", "新着情報", "/x1"),
    ("ko", "뉴스", "/x1"),
    ("ko", "보도자료", "/x1"),
    ("ko", "병원소식", "/x1"),
    ("is", "Fréttir", "/x1"),
    ("sk", "Správy", "/x1"),
]


@pytest.mark.parametrize(("lang", "word", "path"), ROOMS)
def test_newsrooms_of_a_home_page(lang: str, word: str, path: str) -> None:
    found = read(
        f'<html lang="{lang}"><body><nav><a href="/">H</a><a href="/a">Aaaa</a><a href="{path}">{word}</a><a '
        f'href="/c">Cccc</a></nav><p>Welcome.</p></body></html>',
        H + "/",
    )
    assert found.newsrooms[0].url == H + path
    assert len(found.newsrooms) == 1
    assert H + path in (found.reason or "")


NEWEST = "".join(
    f'<li><a href="/aktuelles/{n}">Station {n} nach dem Umbau wieder geöffnet</a> <span>{n + 9}.03.2025</span></li>'
    for n in range(8)
)


@pytest.mark.parametrize(
    ("page", "foot", "first"),
    [
        ("/aktuelles/", '<p><a href="/archiv/">Archiv</a></p>', "/archiv/"),
        ("/aktuelles/", '<p><a href="/press/old">Pressearchiv</a></p>', "/press/old"),
        ("/aktuelles/", '<footer><a href="/archiv/">Archiv</a></footer>', "/presse"),
        ("/", '<p><a href="/archiv/">Archiv</a></p>', "/presse"),
    ],
)
def test_the_archive_of_a_newsroom_without_pages(page: str, foot: str, first: str) -> None:
    html = f'<nav><a href="/presse">Presse</a></nav><main><h1>Aktuelles</h1><ul>{NEWEST}</ul>{foot}</main>'
    found = read(f'<html lang="de"><body>{html}</body></html>', H + page)
    assert len(found.entries) == 8
    assert found.newsrooms[0].url == H + first


NAMES = ["Prof. Dr. Jane Doe", "Dr. John Smith", "Dr. Maria Garcia", "Dr. Wei Chen", "Dr. Anna Novak", "Dr. Tom Brown"]
NO_NEWS = [
    (
        "departments",
        "".join(
            f'<li><a href="/departments/{d.lower()}">{d}</a></li>'
            for d in ("Cardiology", "Oncology", "Surgery", "Radiology", "Neurology", "Urology")
        ),
    ),
    (
        "departments in chinese",
        "".join(
            f'<li><a href="/ks/{i}.html">{d}</a></li>'
            for i, d in enumerate(("心血管内科", "神经外科", "普外科", "妇产科", "儿科", "放射科"))
        ),
    ),
    (
        "languages",
        "".join(
            f'<li><a href="/{c}/">{d}</a></li>'
            for c, d in (("en", "English"), ("de", "Deutsch"), ("fr", "Français"), ("ko", "한국어"), ("zh", "中文"))
        ),
    ),
    ("letters", "".join(f'<a href="/doctors?l={c}">{c}</a>' for c in "ABCDEFGH")),
    ("one link", '<a href="/news/a-single-story-of-the-hospital">A single story of the hospital</a>'),
    ("nothing", ""),
]


@pytest.mark.parametrize(("name", "body"), NO_NEWS)
def test_lists_that_are_no_news(name: str, body: str) -> None:
    assert read(f"<html><body><h1>Hospital</h1><ul>{body}</ul></body></html>", H + "/about").entries == ()


def test_a_menu_of_long_words_is_no_listing() -> None:
    menu = "".join(
        f'<li><a href="/services/a-long-service-name-{n}">A long name of a medical service, number {n}</a></li>' for n in range(12)
    )
    assert read(f"<html><body><nav><ul>{menu}</ul></nav><p>Welcome to our hospital.</p></body></html>", H + "/").entries == ()


STORIES = "".join(
    f'<li><a href="/news/{n}">A story of the hospital, number {n}</a> <span>2025-05-{n}</span></li>' for n in range(10, 15)
)


def test_the_site_files_selectors_win() -> None:
    html = (
        f'<html><body><ul>{STORIES}</ul><div class="mine"><h3><a href="/x/1">First</a></h3></div><div class="mine"><h3><a '
        f'href="/x/2">Second</a></h3></div></body></html>'
    )
    for selector in (".mine", ".mine a", "h3"):
        found = read(html, site=Site(links=(".absent", selector)))
        assert [(e.url, e.headline) for e in found.entries] == [(H + "/x/1", "First"), (H + "/x/2", "Second")]


def test_dates_of_the_other_entries_are_kept() -> None:
    assert read(f"<html><body><ul>{STORIES}</ul></body></html>").entries[0].dates == tuple(f"2025-05-{n}" for n in range(10, 15))


def test_feeds_and_maps_are_found() -> None:
    head = (
        '<link rel="alternate" type="application/rss+xml" href="/feed/"><link rel="alternate" '
        'type="application/atom+xml" href="/atom.xml"><link rel="alternate" type="application/rss+xml" '
        'href="/comments/feed/"><link rel="alternate" type="application/feed+json" href="/feed.json"><link rel="sitemap" '
        'href="/sm.xml">'
    )
    found = read(
        f'<html><head>{head}</head><body><ul>{STORIES}</ul><a href="/rss.xml">RSS</a><a '
        f'href="/sitemap_index.xml">Map</a><a href="/feeding-the-patients">Feeding</a></body></html>'
    )
    assert found.feeds == (H + "/feed/", H + "/atom.xml", H + "/feed.json", H + "/rss.xml")
    assert found.sitemaps == (H + "/sm.xml", H + "/sitemap_index.xml")


def test_an_endpoints_answer() -> None:
    found = read(json.dumps({"total": 40, "list": WITH_URL}), H + "/api/news?page=2&size=4")
    assert [e.url for e in found.entries] == [f"{H}/news/a-story-{n}" for n in range(10, 14)]
    assert [p.url for p in found.next_pages] == [H + "/api/news?page=3&size=4"]
    assert [p.url for p in read(json.dumps({"results": WITH_URL, "next": "/api/news?cursor=abc"}), H + "/api/news").next_pages] == [
        H + "/api/news?cursor=abc"
    ]
    assert read(json.dumps({"results": WITH_URL, "next": None}), H + "/api/news?page=9").next_pages == ()
    assert read(json.dumps({"results": WITH_URL, "hasMore": False}), H + "/api/news?page=9").next_pages == ()
    empty = read(json.dumps({"list": []}), H + "/api/news?page=9")
    assert (empty.entries, empty.next_pages) == ((), ())
    assert empty.reason


COUNTED = [
    ({"total": 9, "offset": 0}, "/api/news", "/api/news?offset=4"),
    ({"total": 4, "offset": 0}, "/api/news", None),
    ({"meta": {"page": 2, "pageCount": 3}}, "/api/news?lang=en", "/api/news?lang=en&page=3"),
    ({"meta": {"page": 3, "pageCount": 3}}, "/api/news?lang=en", None),
    ({"meta": {"current_page": 1, "last_page": 3}}, "/api/news", "/api/news?page=2"),
    ({"pages": 7}, "/api/news", None),
]


@pytest.mark.parametrize(("counts", "own", "expected"), COUNTED)
def test_an_answer_that_counts_says_how_to_ask_on(counts: dict[str, Any], own: str, expected: str | None) -> None:
    found = read(json.dumps({"list": WITH_URL, **counts}), H + own)
    assert [page.url for page in found.next_pages] == ([H + expected] if expected else [])


@pytest.mark.parametrize(("path", "found"), [("/news/a-story-14", 1), ("/doctors/14", 0)])
def test_the_one_story_of_the_last_answer_is_known_by_those_before(path: str, found: int) -> None:
    story = {"title": "A story of the hospital, the last", "url": path, "date": "2025-05-14"}
    page = Page(H + "/api/news?page=4", json.dumps({"list": [story]}).encode(), NOW)
    start = Start(H + "/news", [f"{H}/news/a-story-{n}" for n in range(10, 14)])
    assert len(read_listing(page, start=start).entries) == found


SLUGS = json.dumps([{"title": f"A story of the hospital {n}", "date": "2025-05-11", "slug": f"a-story-{n}"} for n in (1, 2)])


@pytest.mark.parametrize(
    ("examples", "start", "expected"),
    [
        (["/news/a/", "/news/b/"], "/newsroom/", "/news/a-story-{}/"),
        (["/x/a.html", "/x/b.html"], "/newsroom/", "/x/a-story-{}.html"),
        (["/x/a", "/y/b"], "/newsroom?lang=en", "/newsroom/a-story-{}"),
        ([], "/newsroom", "/newsroom/a-story-{}"),
    ],
)
def test_slugs_of_an_endpoint_lead_where_the_listing_leads(examples: list[str], start: str, expected: str) -> None:
    page = Page(H + "/api/news.json", SLUGS.encode(), NOW)
    found = read_listing(page, start=Start(H + start, [H + path for path in examples]))
    assert [entry.url for entry in found.entries] == [H + expected.format(n) for n in (1, 2)]


def test_an_answer_with_html_inside() -> None:
    found = read(json.dumps({"success": True, "html": f"<ul>{STORIES}</ul>"}), H + "/ajax?page=3")
    assert [e.url for e in found.entries] == [f"{H}/news/{n}" for n in range(10, 15)]
    assert [p.url for p in found.next_pages] == [H + "/ajax?page=4"]


@pytest.mark.parametrize(
    ("own", "expected"),
    [("/ajax?page=2", ["/ajax?page=3"]), ("/ajax?offset=10&n=5", ["/ajax?offset=15&n=5"]), ("/ajax", []), ("/ajax?id=4", [])],
)
def test_an_answer_that_is_a_piece_of_a_page(own: str, expected: list[str]) -> None:
    found = read(STORIES, H + own)
    assert len(found.entries) == 5
    assert [page.url for page in found.next_pages] == [H + path for path in expected]
    assert read(f"<html><body><ul>{STORIES}</ul></body></html>", H + own).next_pages == ()


def test_a_piece_of_a_page_borrows_the_scripts_of_the_start() -> None:
    start = (
        b'<html><body><script src="/a.js"></script><script>function fnView(n){ document.f.no.value=n; document.f.action="/view.do";'
        b'document.f.submit(); } function more(){ $.ajax({url:"/more.do",type:"post",data:{pageIndex:page}}); }</script>'
        b'<form name="f" method="post"><input type="hidden" name="no"><input name="word"></form><p>other</p></body></html>'
    )
    items = "".join(
        f'<li><a href="javascript:fnView({n})">What happened in ward number {n}</a> 2025-05-{n}</li>' for n in (11, 12, 13)
    )
    found = read_listing(Page(H + "/more.do", items.encode(), NOW), start=Start(scripts=scripts_and_forms(start)))
    assert [entry.url for entry in found.entries] == [f"{H}/view.do?no={n}" for n in (11, 12, 13)]
    assert found.next_pages == ()


def test_an_endpoint_is_posted_the_page_after() -> None:
    asked = NextPage(H + "/more.do", "POST", (("menu", "4"), ("pageIndex", "2")), "endpoint")
    assert posted_on(asked) == (NextPage(H + "/more.do", "POST", (("menu", "4"), ("pageIndex", "3")), "endpoint"),)
    assert posted_on(NextPage(H + "/list.do", "POST", (("pageIndex", "2"),), "form")) == ()


def test_the_base_element_counts() -> None:
    found = read(f'<html><head><base href="{H}/en/"></head><body><ul>{STORIES.replace("/news/", "news/")}</ul></body></html>')
    assert found.entries[0].url == H + "/en/news/10"


@pytest.mark.parametrize("encoding", ["euc-kr", "gb18030", "big5", "shift_jis"])
def test_old_encodings(encoding: str) -> None:
    title = {
        "euc-kr": "국립암센터 새소식",
        "gb18030": "医院新闻动态报道",
        "big5": "醫院最新消息公告",
        "shift_jis": "病院からのお知らせ",
    }[encoding]
    items = "".join(f"<li><a href='/n/{n}0'>{title} {n}</a> 2025-05-1{n}</li>" for n in range(5))
    html = f'<html><head><meta charset="{encoding}"></head><body><ul>{items}</ul></body></html>'.encode(encoding)
    assert [e.headline for e in read(html).entries] == [f"{title} {n}" for n in range(5)]


HOSTILE = [
    b"\x00\x01\x02<a href=x>",
    b"<a" * 3000,
    b"<div>" * 20000 + b"<a href=/x>x</a>",
    b"<a href='http://[bad'>" * 50,
    b"<a href=javascript:" + b"(" * 5000 + b">1</a>",
    b"<script>function a(" + b"'" * 4001 + b"</script><a href='javascript:a(1)'>1</a>",
    ("<p>" + "<a href='/a/b/c/d'>" + "x" * 200000 + "</a></p>").encode(),
    b"<form><select name=page>" + b"<option value=1>1" * 2000 + b"</select></form>",
    b"{" * 5000,
    b"[" * 5000,
    b'{"a":' * 3000 + b"1" + b"}" * 3000,
    ("<td>" + "1" * 100000 + "<a href='?page=2'>" + "2" * 5000 + "</a>").encode(),
    ("<a href='/x'>" + "May " * 20000 + "</a>").encode() * 3,
    b"<a href='?page=" + b"9" * 6000 + b"'>2</a><a href='?page=" + b"8" * 6000 + b"'>3</a>",
]


@pytest.mark.parametrize("html", HOSTILE)
def test_hostile_pages_are_survived(html: bytes) -> None:
    with suppress(NotAnArticle):
        read(b"<html><body>" + html if not html.startswith((b"{", b"[")) else html)
