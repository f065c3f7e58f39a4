"""The endpoints of lists that are drawn in the browser, read from the page's script files."""

import json

import pytest

from newsarchive.discover.carried.bundles import asked_by, stories_of
from newsarchive.discover.carried.page_data import Place
from newsarchive.discover.listing import Listing, Start, read_listing
from newsarchive.items import NotAnArticle, Page
from tests.captured import captured
from tests.discover.pagers import NOW, H

LISTING, FILE = H + "/news", H + "/assets/index-1a2b.js"

ASKED = [
    ("fetch(`/api/news?page=${c}&limit=8`).then(e=>e.json())", "/api/news?page=1&limit=8"),
    (
        'const Ze="/cms/api";async function g(t){return(await fetch(`${Ze}/articles?sort=publishedAt:desc&pagination[page]=${t}&pagination[pageSize]=${n}&populate=*`)).json()}',
        "/cms/api/articles?sort=publishedAt:desc&pagination[page]=1&pagination[pageSize]=12&populate=*",
    ),
    (
        'const i=L.create({baseURL:"/api/v1"});function a(t){return i.get("/articles",{params:{page:t,per_page:10,lang:r}})}',
        "/api/v1/articles?page=1&per_page=10",
    ),
    ('Q.get("/items/news",{params:{limit:10,offset:s*10,sort:"-date"}})', "/items/news?limit=10&offset=0&sort=-date"),
    (
        'const q=new URLSearchParams({page:String(this.p),limit:"9"});const r=await fetch(`/api/press-releases?${q}`)',
        "/api/press-releases?page=1&limit=9",
    ),
    ("this.http.get(`${this.base}/api/noticias?page=${p-1}&size=10`)", "/api/noticias?page=0&size=10"),
    ('axios.get("/v2/aktuelles/list?pageNo="+t)', "/v2/aktuelles/list?pageNo=1"),
    ("const u=`${e.VITE_API}/posts?_page=${p}&_limit=10`;fetch(u)", "/posts?_page=1&_limit=10"),
    ('$fetch("/data/news.json")', "/data/news.json"),
    ('const{data:c}=g("/api/news","$-Ms12")', "/api/news"),
    ('{path:"/news",component:()=>import("./NewsList-ab12.js")}', "/assets/NewsList-ab12.js"),
    ('m.f=["assets/NewsList-ab12.js","assets/About-cd34.js","assets/news.css"]', "/assets/NewsList-ab12.js"),
    ('$.getJSON("/data/news?sort=date,desc&n=5",show)', "/data/news?sort=date,desc&n=5"),
    (
        'ky.get("/api/news",{searchParams:{page:t,sort:"date,desc",lang:\'en,fr\',kind:`a,b`}})',
        "/api/news?page=1&sort=date,desc&lang=en,fr&kind=a,b",
    ),
    ('$fetch("/api/news",{query:{page:t}})', "/api/news?page=1"),
    ('const u="/api/news?limit=12";show(u)', "/api/news?limit=12"),
    ('const API="/api/news";let p=1;axios.get(API,{params:{page:p,size:6}}).then(show)', "/api/news?page=1&size=6"),
    ("const u=`${e.VITE_API}/posts?offset=${o}`;fetch(u)", "/posts?offset=0"),
    ('L.create({baseURL:"/api/v1"});i.get("/api/v1/articles?page="+t)', "/api/v1/articles?page=1"),
    ('L.create({baseURL:"/api/v1"});i.get("https://hospital.example/x/news")', "/x/news"),
    ("fetch(`${root()}/query-index.json?limit=${n}&offset=${i.offset}`)", "/query-index.json?limit=12&offset=0"),
    ('import{g as _}from"./api-BJdJ.js";import{o}from"./index-DMA3.js"', "/assets/api-BJdJ.js"),
]
ROUTES = (
    '[{name:"news-slug",path:"/news/:slug()",component:()=>un(()=>import("./DYrGu55C.js"),m([0,1]))},'
    '{name:"info",path:"/info",component:()=>un(()=>import("./Ck2a.js"),m([3]))},'
    '{path:"/news",component:()=>un(()=>import("./BxN4AxdS.js"),m([4,1]))}]'
)
NODES = (
    "[()=>I(()=>import(`../nodes/3.Dck.js`)),()=>I(()=>import(`../nodes/4.C-m.js`)),()=>I(()=>import(`../nodes/5.Bd.js`))],"
    'z={"/":[2],"/info/[slug]":[3],"/news":[4],"/news/[slug]":[~5,[0]]}'
)
PIECES = [
    (ROUTES, ["/assets/DYrGu55C.js", "/assets/BxN4AxdS.js"]),
    (NODES, ["/nodes/5.Bd.js", "/nodes/4.C-m.js"]),
    (ROUTES + 'fetch("/api/news?page="+t)', ["/assets/DYrGu55C.js", "/api/news?page=1"]),
]
OF_STORIES = [
    ("x(`/api/news/${_.params.slug}`,k)", (), ("/api/news/{}",)),
    ('fetch("/cms/articles/"+slug)', (), ("/cms/articles/{}",)),
    ("fetch(`/cms/news?id=${t}`)", (), ("/cms/news?id={}",)),
    ('L.create({baseURL:"/v2"});i.get(`/news/${id}`)', (), ("/v2/news/{}",)),
    (ROUTES, (("/news/", "slug"),), ()),
    (NODES, (("/news/", "slug"),), ()),
    ('{path:"/about/press/:id"}', (("/about/press/", "id"),), ()),
    ("fetch(`/cms/news/${a}/${b}`)", (), ()),
    ("fetch(`/cms/news/p${a}`)", (), ()),
    ("fetch(`/cms/news/${a}/related`)", (), ()),
    ("r.push(`/news/${slug}`)", (), ()),
    ("r.post(`/api/news/${id}`)", (), ()),
    ('{path:"/doctors/:id"}', (), ()),
]
NOT_ASKED = [
    "fetch(`/api/news/${slug}`)",
    'fetch("/api/news/"+slug)',
    "fetch(`/api/articles?filters[slug][$eq]=${t}&populate=*`)",
    'router.push("/news")',
    *(f'r.{way}("/api/news")' for way in ("post", "put", "patch", "delete")),
    'n("/news?page=2")',
    "fetch(`/api/doctors?page=${c}`)",
    "fetch(`/api/history?page=${c}`)",
    'const u="/cms/news?n=5"',
    *(f"fetch(`/api/news?{name}=${{t}}`)" for name in ("slug", "alias", "id", "_id", "key", "uuid")),
]


WAYS = ["fetch({})", "$fetch({})", "useFetch({})", "useSWR({},get)", "axios({})", "axios.get({})", "$.getJSON({},show)", "$.ajax({})",
        "client.request({})", "ky.fetch({})", "fetch(new URL({},base))", "fetch(new Request({}))", "http.get<News[]>({})"]  # fmt: skip
ASKED += [(way.format('"/cms/news"'), "/cms/news") for way in WAYS]
DATA = ["api", "rest", "items", "wp-json", "graphql", "data", "_data", "jsonapi", "services", "ajax", "v1"]
ASKED += [(f'const u="/{place}/news?n=5"', f"/{place}/news?n=5") for place in DATA]
ASKED += [(f'const u="/cms/news{ending}?n=5"', f"/cms/news{ending}?n=5") for ending in (".json", ".ashx")]
SIZES = ["limit", "_limit", "pageSize", "per_page", "count", "take", "rows", "num", "top", "page[size]"]
ASKED += [(f"fetch(`/cms/news?{name}=${{n}}`)", f"/cms/news?{name}=12") for name in SIZES]
ASKED += [
    (f"fetch(`/cms/news?{name}=${{n}}`)", f"/cms/news?{name}=0") for name in ("start", "_start", "offset", "skip", "from", "first")
]
ASKED += [(f'import"./{piece}-ab12.js"', f"/assets/{piece}-ab12.js")
          for piece in ("services", "client", "requests", "http", "fetcher", "queries", "query", "store", "stories")]  # fmt: skip


@pytest.mark.parametrize(("script", "expected"), ASKED)
def test_what_a_script_file_asks_for_news(script: str, expected: str) -> None:
    assert [step.request.url for step in asked_by(script, FILE, LISTING)] == [H + expected]


@pytest.mark.parametrize(("script", "expected"), PIECES)
def test_the_pieces_that_a_route_of_news_loads_those_of_one_story_first(script: str, expected: list[str]) -> None:
    assert [step.request.url for step in asked_by(script, FILE, LISTING)] == [H + path for path in expected]


@pytest.mark.parametrize(("script", "places", "endpoints"), OF_STORIES)
def test_where_a_script_has_a_story(script: str, places: tuple[tuple[str, str], ...], endpoints: tuple[str, ...]) -> None:
    expected = tuple(Place(H + path, "", name) for path, name in places)
    assert stories_of(script, LISTING) == (expected, tuple(H + path for path in endpoints))


@pytest.mark.parametrize("script", NOT_ASKED)
def test_a_script_that_asks_for_one_story_or_something_else(script: str) -> None:
    assert asked_by(script, FILE, LISTING) == []


def test_a_page_that_is_drawn_offers_its_own_script_files_those_of_news_first() -> None:
    others = ("/js/jquery.min.js", "/wp-content/plugins/ward-news/slider.js", "/top_news_count.php")
    scripts = (
        *others,
        "/js/tracking.js",
        "http://[",
        "/js/app.js",
        "/js/chunks/app/news/page-12.js",
        "https://cdn.example/news.js",
    )
    assert ways_on('<div id="root"></div>' + "".join(f'<script src="{src}"></script>' for src in scripts)) == [
        ("/js/chunks/app/news/page-12.js", "bundle"),
        ("/js/app.js", "bundle"),
    ]


def test_a_script_file_that_is_loaded_ahead_is_one() -> None:
    links = '<link rel="modulepreload" href="/js/list.js"><link rel="preload" href="/news.woff2"><script>start()</script>'
    assert ways_on(f'<div id="root"></div>{links}') == [("/js/list.js", "bundle")]


@pytest.mark.parametrize("name", ["list.js", "list.mjs"])
def test_a_script_file_is_known_by_its_name_whatever_the_server_calls_it(name: str) -> None:
    page = Page(f"{H}/assets/{name}", b"fetch(`/api/news?page=${c}`)", NOW, content_type="application/octet-stream")
    assert [asked.url for asked in read_listing(page).next_pages] == [H + "/api/news?page=1"]


def test_a_page_with_words_of_its_own_offers_only_script_files_named_for_news() -> None:
    words = f"<main><h1>News</h1><p>{'All about our hospital and its wards. ' * 50}</p></main>"
    assert ways_on(f'{words}<script src="/js/app.js"></script><script src="/js/news-list.js"></script>') == [
        ("/js/news-list.js", "bundle")
    ]


def test_the_root_that_a_function_gives_may_be_that_of_a_language() -> None:
    page = Page(H + "/scripts/scripts.js", b"fetch(`${getRoot()}/query-index.json?limit=9`)", NOW, content_type="text/javascript")
    asked = read_listing(page, start=Start(H + "/de/presse/")).next_pages
    assert [further.url for further in asked] == [f"{H}{root}/query-index.json?limit=9" for root in ("/de", "")]


def test_a_loader_of_blocks_has_the_script_of_the_box_for_news_and_all_others_are_asked_too() -> None:
    scripts = "".join(f'<script src="/scripts/{name}.js" type="module"></script>' for name in ("aem", "scripts"))
    boxes = '<main><div><h1>Press</h1><div class="hero"></div><div class="article-feed"><div>4</div></div></div></main>'
    files = [f"/{name}.js" for name in ("blocks/article-feed/article-feed", "scripts/aem", "scripts/scripts")]
    assert [address for address, _ in ways_on(boxes + scripts)] == files


def test_the_answer_of_a_script_file_leads_to_the_endpoint_of_the_listing_that_loads_it() -> None:
    page = Page(FILE, b"fetch(`api/news?page=${c}`)", NOW, content_type="text/javascript")
    (asked,) = read_listing(page, start=Start(H + "/en/news")).next_pages
    assert (asked.url, asked.how) == (H + "/en/api/news?page=1", "endpoint")


@pytest.mark.parametrize(
    "piece", ['"' + "a/" * 9, "`${", '"', 'fetch("/news?', "'/news", '"/api/news?page=1"', "`${n}/news`", '"a.js"', 'baseURL:"/']
)
def test_a_script_file_of_megabytes_comes_to_an_end(piece: str) -> None:
    """A search that looks at every place again from every place would keep the suite for hours."""
    assert len(asked_by(piece * (3_000_000 // len(piece)), FILE, LISTING)) <= 3


def ways_on(body: str) -> list[tuple[str, str]]:
    found: Listing = read_listing(captured(f"<html><body>{body}</body></html>", LISTING))
    return [(page.url.removeprefix(H), page.how) for page in found.next_pages]


@pytest.mark.parametrize(("start", "folder"), [("/news", "/news/"), ("/", "/blog/")])
def test_slugs_stand_where_a_route_has_them_below_the_listing_if_one_does(start: str, folder: str) -> None:
    stories = [{"slug": f"ward-{n}", "title": f"A story of the hospital, number {n}", "date": "2025-05-27"} for n in range(3)]
    places = (Place(H + "/blog/", "", "slug"), Place(H + "/news/", "", "slug"))
    found = read_listing(captured(json.dumps(stories), H + "/api/news"), start=Start(H + start, places=places))
    assert [entry.url for entry in found.entries] == [f"{H}{folder}ward-{n}" for n in range(3)]


@pytest.mark.parametrize(("call", "expected"), [
    ("axios.get('/prod-api/cms/article/list',{params:{pageNum:this.pageNum,pageSize:this.pageSize,channelId:12}})",
     ["/prod-api/cms/article/list?pageNum=1&pageSize=12&channelId=12"]),
    ("axios.get('/prod-api/cms/article/list')", []), ("axios.get('/prod-api/cms/banner/list',{params:{pageNum:1}})", [])])  # fmt: skip
def test_an_empty_list_whose_script_stands_in_the_page(call: str, expected: list[str]) -> None:
    drawn = "<div id=app><ul><li v-for='item in list'><a :href='item.url'>{{item.title}}</a></li></ul></div>"
    html = f"<html><body><h1>新闻中心</h1>{drawn}<script>new Vue({{methods:{{load(){{{call}}}}}}})</script></body></html>"
    found = read_listing(captured(html, LISTING)).next_pages
    assert [page.url.removeprefix(H) for page in found] == expected


def test_a_page_of_a_broken_address_is_refused_and_nothing_else() -> None:
    with pytest.raises(NotAnArticle, match="broken address"):
        read_listing(Page("http://[", b"<h1>News</h1>", NOW))


_SHOWN = "".join(
    f'<li><a href="/news/{i}-a-new-ward-is-open">A new ward is open at the hospital, {i}</a> 2026-05-{i}</li>'
    for i in range(11, 19)
)


def test_a_list_with_a_button_or_a_script_named_for_news_asks_what_the_scripts_of_its_own_ask() -> None:
    theme, news = '<script src="/wp-content/themes/h/main.js"></script>', '<script src="/_next/pages/news.js"></script>'
    button, home = '<div class="go">Load more</div>', '<script src="/wp-includes/js/jquery/jquery.js"></script>'
    for beside, files in (
        (theme + button, [H + "/wp-content/themes/h/main.js"]),
        (theme + news, [H + "/_next/pages/news.js"]),
        (theme, []),
    ):
        offer = read_listing(captured(f"<ul>{_SHOWN}</ul>{home}{beside}", LISTING))
        assert len(offer.entries) == 8
        assert [page.url for page in offer.next_pages] == files


def test_a_theme_s_script_asks_with_what_the_page_gives_it() -> None:
    script = "$('.go').click(function(){ $.ajax({url: more.ajaxurl, data: {action: 'more', page: more.shown}, type: 'POST'}) })"
    start = Start(LISTING, [H + "/news/11-a-new-ward-is-open"], b'<script>var more = {"ajaxurl": "/ajax.php", "shown": 1}</script>')
    (page,) = read_listing(Page(H + "/wp-content/themes/h/main.js", script.encode(), NOW), start=start).next_pages
    assert (page.url, page.method, page.form) == (H + "/ajax.php", "POST", (("action", "more"), ("page", "1")))
