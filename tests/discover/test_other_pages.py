"""Pages that are no plain listing: drawn by scripts, carrying data, home pages, lists of doctors, hostile ones."""

import json
from contextlib import suppress

import pytest

from newsarchive.items import NotAnArticle
from newsarchive.site import Site
from tests.discover.stories import POSTS, STORIES, WITH_URL, H, read

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
    "<div style='display: contents'><script>import('./app.js').then(kit => kit.start())</script></div>",
    '<table><tr ng-repeat="n in news"><td>{{n.title}}</td></tr></table><script src="/angular.js"></script>',
]
NOT_DRAWN = [
    "<h1>News</h1><p>There is no news at the moment.</p>",
    "<h1>About</h1><p>" + "Words about the hospital. " * 100 + "</p><script>track()</script>",
    '<img src="/poster.jpg" alt=""><script>track()</script>',
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


@pytest.mark.parametrize("word", ["Blog", "Posts", "Beiträge", "Articoli", "ブログ", "博客", "블로그", "المدونة", "บทความ"])
def test_a_blog_is_the_newsroom_where_nothing_says_news(word: str) -> None:
    """The starters of site generators: Welcome, Blog, Projects, About."""
    menu = '<nav><a href="/">H</a><a href="/x1">' + word + '</a><a href="/about">About</a>{}</nav><p>Welcome.</p>'
    assert read(menu.format(""), H + "/").newsrooms[0].url == H + "/x1"
    assert read(menu.format('<a href="/c">Aktuelle Meldungen</a>'), H + "/").newsrooms[0].url == H + "/c"


def test_a_newsroom_in_the_page_s_language_comes_first() -> None:
    menu = "<ul><li><a href=/a>병원소개</a></li><li><a href=/bbs/notice/list.do?b=3>병원소식</a></li><li><a href=/en/news/>News</a></li></ul>"
    urls = [found.url.removeprefix(H) for found in read(f"<html lang=ko><body>{menu}</body></html>", H + "/").newsrooms]
    assert urls == ["/bbs/notice/list.do?b=3", "/en/news/"]
    assert [found.url for found in read(f"<html lang=ko><body>{menu}</body></html>", H + "/ko/").newsrooms] == [
        H + "/bbs/notice/list.do?b=3"
    ]


def test_events_are_no_newsroom_where_another_link_says_news() -> None:
    menu = "<ul><li><a href=/category/c2/>События</a></li><li><a href=/news.htm>Последние новости</a></li></ul>"
    assert read(f"<html lang=ru><body>{menu}</body></html>", H + "/").newsrooms[0].url == H + "/news.htm"


@pytest.mark.parametrize("shape", ["<ul><li>{}</li></ul>", "<div>{}</div>"])
def test_a_newsroom_without_pages_is_not_left_for_another_of_its_menu(shape: str) -> None:
    links = ("<a href=/>Start</a>", "<a href=/aktuelles/>Aktuelles</a>", "<a href=/presse>Presse</a>", "<a href=/jobs>Jobs</a>")
    menu = shape.format(("</li><li>" if "li" in shape else " | ").join(links))
    assert read(f'<html lang="de"><body>{menu}<div><ul>{NEWEST}</ul></div></body></html>', H + "/aktuelles/").newsrooms == ()


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


@pytest.mark.parametrize("menu", ["<nav>{}</nav>", '<div class="sidebar"><p>{}</p></div>', "<footer>{}</footer>"])
def test_the_archive_of_a_front_page_that_is_the_newsroom(menu: str) -> None:
    """ikiwiki's blog: the ten newest on the front page, all others in the archives that the side leads to."""
    html = menu.format('<a href="/archive/">Archive</a>') + f"<main><ul>{NEWEST}</ul></main>"
    found = read(f'<html lang="de"><body>{html}</body></html>', H + "/")
    assert len(found.entries) == 8
    assert [entry.url for entry in found.newsrooms] == [H + "/archive/"]


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
        'href="/sm.xml"><link rel="alternate" type="application/atom+xml" '
        'href="/index.php?title=Special:RecentChanges&amp;feed=atom">'
    )
    found = read(
        f'<html><head>{head}</head><body><ul>{STORIES}</ul><a href="/rss.xml">RSS</a><a '
        f'href="/sitemap_index.xml">Map</a><a href="/feeding-the-patients">Feeding</a></body></html>'
    )
    assert found.feeds == (H + "/feed/", H + "/atom.xml", H + "/feed.json", H + "/rss.xml")
    assert found.sitemaps == (H + "/sm.xml", H + "/sitemap_index.xml")


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


def test_whom_the_press_may_ask_is_no_newsroom() -> None:
    html = '<html lang="de"><body><h1>Das Haus</h1><a href="/kontakt">Kontakt zur Pressestelle</a></body></html>'
    assert read(html, H + "/de/").newsrooms == ()


def test_what_is_no_foot_by_its_name_may_hold_the_listing() -> None:
    items = "".join(
        f'<div><h2><a href="/a/{n}">A story of the hospital {n}</a></h2><p>{n} May 2025</p></div>' for n in (11, 12, 13)
    )
    html = f'<html><body><div class="wsite-not-footer">{items}</div></body></html>'
    assert len(read(html, H + "/b/previous/2").entries) == 3


CARD = '<div class="card"><a href="/news/{0}"></a><div><img src="/{0}.jpg"></div><div class="body"><div class="card__title">{1}</div></div>{2}</div>'


@pytest.mark.parametrize(("more", "found"), [("<i>2025-05-{}</i>", 4), ('<a href="/topic/{}">Topic</a>', 0)])
def test_a_link_without_words_that_lies_over_a_card_has_its_headline(more: str, found: int) -> None:
    cards = "".join(CARD.format(n, f"A story of the hospital {n}", more.format(n)) for n in range(11, 15))
    entries = read(f"<html><body><h1>News</h1><main>{cards}</main></body></html>", H + "/news").entries
    assert [entry.headline for entry in entries if (entry.headline or "").startswith("A story")] == [
        f"A story of the hospital {n}" for n in range(11, 11 + found)
    ]


def test_a_story_may_stand_eleven_boxes_deep() -> None:
    deep = "<div>" * 10 + '<h2><a href="/haberler/{0}">A story of the hospital {0}</a></h2><p>{0} May 2025</p>' + "</div>" * 10
    items = "".join(f"<section>{deep.format(n)}</section>" for n in range(11, 15))
    assert len(read(f"<html><body><div role=main>{items}</div></body></html>", H + "/haberler").entries) == 4
