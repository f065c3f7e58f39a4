"""Ways on that are no pager: buttons for more, endpoints, choices, archives by time."""

import pytest

from newsarchive.discover.listing import NextPage, read_listing
from tests.captured import captured
from tests.discover.pagers import LIST, H, read, urls

MORE = [
    ('<button class="load-more" data-url="/news/more?page=2">Load more</button>', "/news/more?page=2"),
    ('<a class="btn" href="#" data-next-url="/news/page/2">Weitere laden</a>', "/news/page/2"),
    ('<div id="load-more" data-url="/api/news" data-page="1">더보기</div>', "/api/news?page=2"),
    ('<button data-endpoint="/api/news?page={page}" class="js-load-more">加载更多</button>', "/api/news?page=2"),
    ('<button hx-get="/news/?page=2" hx-target="#list">Show more</button>', "/news/?page=2"),
    ('<div class="infinite-scroll" data-next-page-url="/news?page=2"></div>', "/news?page=2"),
    (
        '<div class="e-load-more-anchor" data-page="1" data-max-page="3" data-next-page="/news/2/"></div><a role="button">Mehr laden</a>',
        "/news/2/",
    ),
    ('<button class="more" data-href="/news/list?p=2">もっと見る</button>', "/news/list?p=2"),
    ('<a href="/news/?page=2">Charger plus d’actualités</a>', "/news/?page=2"),
    ('<a href="/news/?page=2">Weitere Meldungen laden</a>', "/news/?page=2"),
    ('<button class="load_more" data-ajax-url="/news/ajax?pg=" data-next-page="3">Ver más</button>', "/news/ajax?pg=3"),
    (
        "<script>var page=1; function more(){ page++; $.get('/news/ajax?page=' + page, function(d){ $('#l').append(d) }) "
        "}</script>",
        "/news/ajax?page=2",
    ),
    (
        "<script>let page = 1; async function more(){ page += 1; const r = await "
        "fetch(`/api/articles?page=${page}&size=8`); }</script>",
        "/api/articles?page=2&size=8",
    ),
    (
        "<script>let offset = 0; function more(){ fetch('/api/articles?offset=' + offset).then(show) }</script>",
        "/api/articles?offset=8",
    ),
    (
        "<script>const API = '/api/v1'; async function more(){ const r = await axios.get(`${API}/news?limit=8&page=${this.page}`); }</script>",
        "/api/v1/news?limit=8&page=2",
    ),
    ("<script>$http.get('/api/news?size=8&page='+$scope.page).then(show)</script>", "/api/news?size=8&page=2"),
    (
        '<link as="fetch" rel="preload" href="/page-data/news/page-data.json"><link as="fetch" rel="preload" href="/page-data/app-data.json">',
        "/page-data/news/page-data.json",
    ),
    ('<article hx-get="/news/?page=2" hx-trigger="revealed" hx-swap="afterend"><p>Loading</p></article>', "/news/?page=2"),
    ('<turbo-frame id="news_2" src="/news?page=2" loading="lazy"><p>Loading</p></turbo-frame>', "/news?page=2"),
    (
        "<script>let page = 1; const size = 8; fetch(`/wp-json/wp/v2/posts?per_page=${size}&page=${page}&_embed`).then(show)</script>",
        "/wp-json/wp/v2/posts?per_page=8&page=2&_embed",
    ),
    (
        "<script>$.ajax({ url: '/news/more.do', type: 'GET', data: { pageIndex: page, bbsId: 'news' }, success: add });</script>",
        "/news/more.do?pageIndex=2&bbsId=news",
    ),
]


@pytest.mark.parametrize(("body", "expected"), MORE)
def test_load_more_and_endpoints(body: str, expected: str) -> None:
    assert urls(body) == [expected]


def test_the_endpoint_of_a_list_that_a_program_draws() -> None:
    mount = """<main><div data-component="NewsList" data-props='{"heading": "/News/", "apiUrl": "/api/news-list"}'></div></main>"""
    page = captured(f"<html><body><h1>News</h1>{mount}</body></html>", H + "/news/")
    assert [further.url for further in read_listing(page).next_pages] == [H + "/api/news-list"]
    assert urls(mount) == []


def test_an_endpoint_is_sent_the_short_names_beside_it() -> None:
    box = """<div data-properties='{"endpoint": "//sxa/search/suggestions/", "s": "{1}"}'></div>"""
    given = '{"endpoint": "//sxa/search/results/", "s": "7", "p": 4, "l": "", "sig": "news", "autoFireSearch": true, "e": [0]}'
    html = f"<html><body>{box}<h1>News</h1><div data-properties='{given}'></div></body></html>"
    (page,) = read_listing(captured(html, H + "/news/")).next_pages
    assert page.url == H + "/sxa/search/results/?s=7&p=4&sig=news"


def test_an_endpoint_that_is_posted() -> None:
    (page,) = read(
        "<script>$.ajax({ url: '/news/more.do', type: 'post', data: { pageIndex: page, bbsId: 'news' } });</script>"
    ).next_pages
    assert page == NextPage(H + "/news/more.do", "POST", (("pageIndex", "2"), ("bbsId", "news")), "endpoint")


def test_pages_in_a_choice() -> None:
    options = "".join(f'<option value="/news/?page={n}">{n}</option>' for n in (1, 2, 3))
    assert urls(f'<select onchange="location=this.value">{options}</select>')[:2] == ["/news/?page=2", "/news/?page=3"]


@pytest.mark.parametrize("said", ["Page {} of 3", "第{}页/共3页", "صفحة {} من 3", "{} / 3"])
def test_a_choice_that_says_how_many_pages_there_are(said: str) -> None:
    options = "".join(f'<option value="/news/?page={n}">{said.format(n)}</option>' for n in (1, 2, 3))
    assert urls(f'<select onchange="location.href=this.value">{options}</select>')[:2] == ["/news/?page=2", "/news/?page=3"]


def test_the_days_of_a_calendar_are_no_pages() -> None:
    days = "".join(f'<td><a href="/calendar?day=2025-05-{n:02}">{n}</a></td>' for n in range(1, 29))
    assert urls(f"<table><tr>{days}</tr></table>") == []


def test_a_choice_of_files_beside_the_listing() -> None:
    options = "".join(f"<option value='list_3_{n}.html'>{n}</option>" for n in (1, 2))
    assert "/news/list_3_2.html" in urls(f"<ul><select onchange='location.href=this.value'>{options}</select></ul>")


ARCHIVES = [
    (
        '<p class="years"><a href="/news/2024">2024</a> <a href="/news/2023">2023</a> <a href="/news/2022">2022</a></p>',
        ["/news/2024", "/news/2023", "/news/2022"],
    ),
    (
        '<ul><li><a href="/news/?year=2024">2024</a></li><li><a href="/news/?year=2023">2023</a></li></ul>',
        ["/news/?year=2024", "/news/?year=2023"],
    ),
    (
        '<ul><li><a href="/2024/05/">May 2024</a></li><li><a href="/2024/04/">April 2024 (12)</a></li></ul>',
        ["/2024/05/", "/2024/04/"],
    ),
    (
        '<ul><li><a href="/date/2024/05/">2024年5月</a></li><li><a href="/date/2024/04/">2024年4月(3)</a></li></ul>',
        ["/date/2024/05/", "/date/2024/04/"],
    ),
    (
        '<ul><li>2024<ul><li><a href="/archive/2024/05/">May (3)</a></li><li><a href="/archive/2024/04/index.html">April (12)</a></li></ul></li></ul>',
        ["/archive/2024/05/", "/archive/2024/04/index.html"],
    ),
    ('<p><a href="/2024/05/">5月(3)</a> <a href="/2024/04/">4月</a></p>', ["/2024/05/", "/2024/04/"]),
    (
        '<select><option value="">Choose</option><option value="/2024/05/"> Mai 2024 </option><option value="/2024/04/"> '
        "April 2024 </option></select>",
        ["/2024/05/", "/2024/04/"],
    ),
    (
        '<p><b>令和7年</b> ｜ <a href="r6.html">令和6年</a> ｜ <a href="r05.html">令和5年</a> ｜ <a href="h30.html">平成30年</a> ｜ <a href="h3.html">平成31年</a></p>',
        ["/news/r6.html", "/news/r05.html", "/news/h30.html"],
    ),
    (
        '<form action="/news/"><select name="y"><option>2025</option><option selected>2024</option><option>2023</option></select></form>',
        ["/news/?y=2025", "/news/?y=2023"],
    ),
    ('<p><a href="?y=2025&m=9">&laquo; Mes anterior</a> <a href="?y=2025&m=11">Mes siguiente</a></p>', ["/news/?y=2025&m=9"]),
    (
        '<details open><summary>May 2025</summary></details><details data-src="/news/2025-04"><summary>April 2025</summary></details>'
        '<details data-src="/news/2025-03"><summary>March 2025</summary></details><img data-src="/2025.jpg">'
        '<details data-src=""><summary>February 2025</summary></details>',
        ["/news/2025-04", "/news/2025-03"],
    ),
]


@pytest.mark.parametrize(("body", "expected"), ARCHIVES)
def test_archives_by_time(body: str, expected: list[str]) -> None:
    pages = read(body).next_pages
    assert [page.url.removeprefix(H) for page in pages] == expected
    assert {page.how for page in pages} == {"archive"}


def test_a_word_that_names_no_month_or_another_is_no_archive() -> None:
    assert not urls('<p><a href="/2024/05/">Events (3)</a> <a href="/2024/04/">May</a> <a href="/ward/05/">May</a></p>')


def test_archives_in_a_side_box_are_not_needed_beside_a_pager() -> None:
    side = '<aside><ul><li><a href="/2024/05/">May 2024</a></li><li><a href="/2024/04/">April 2024</a></li></ul></aside>'
    assert urls('<a href="/news/page/2/">Next</a>' + side) == ["/news/page/2/"]


def test_tabs_that_a_script_loads_and_the_content_of_the_first() -> None:
    tabs = "".join(
        f'<li><a data-toggle="tab" href="#{name}" data-url="/news/ajax/{name}">{name}</a></li>' for name in ("Heart", "Brain")
    )
    other = '<a data-toggle="tab" data-url="/doctors/list">Doctors</a><div data-url="/news/ajax/x">Heart</div>'
    page = captured(f"<html><body><ul>{tabs}</ul>{other}<div class='tab-content'>{LIST}</div></body></html>", H + "/news/")
    listing = read_listing(page)
    assert [further.url.removeprefix(H) for further in listing.next_pages] == ["/news/ajax/Heart", "/news/ajax/Brain"]
    assert len(listing.entries) == 8


def test_what_htmx_and_turbo_load_beside_the_listing_is_no_page_of_it() -> None:
    assert (
        urls(
            '<div hx-get="/parts/weather" hx-trigger="revealed"></div><turbo-frame src="/parts/menu" loading="lazy"></turbo-frame>'
        )
        == []
    )


def test_numbers_that_call_for_their_page() -> None:
    numbers = "".join(f"""<button wire:click="gotoPage({n}, 'page')">{n}</button>""" for n in (2, 3))
    assert urls(f"<nav><span>1</span>{numbers}</nav>") == ["/news/?page=2", "/news/?page=3"]


def test_numbers_that_carry_their_page_as_data() -> None:
    pager = '<ul><li class="on"><span>1</span></li>' + "".join(f'<li><a href="#" data-page="{n}">{n}</a></li>' for n in (2, 3)) + "</ul>"  # fmt: skip
    assert urls(pager) == ["/news/?page=2", "/news/?page=3"]
    form = '<form method="post" action="/news/list.do"><input type="hidden" name="pageIndex" value="2"></form>'
    assert [page.form for page in read(form + pager).next_pages] == [(("pageIndex", "3"),)]


FRAMES = [
    ('<iframe src="/bbs/list.php?id=news"></iframe>', ["/bbs/list.php?id=news"]),
    ('<iframe src="https://maps.example/embed"></iframe><iframe src="/files/plan.pdf"></iframe>', []),
    (
        '<iframe src="/banner.cgi" width=350 height=50></iframe><iframe src="/list.aspx" width="620" height="400px"></iframe>',
        ["/list.aspx"],
    ),
    ('<div id="list"></div><script>$(function(){ $("#list").load("/news/part.php?cat=1"); });</script>', ["/news/part.php?cat=1"]),
    ('<div hx-get="/news/part" hx-trigger="load"></div><div hx-get="/menu" hx-trigger="click"></div>', ["/news/part"]),
    ("<script>fetch('/data/news.json').then(draw)</script>", ["/data/news.json"]),
    ("<script>$.getJSON('/api/news/list', draw); axios.get('/img/a.svg')</script>", ["/api/news/list"]),
    ("<script>const API = '/api/v2'; fetch(`${API}/posts`); fetch(`${API}/posts/${id}`)</script>", ["/api/v2/posts"]),
    ("<script>fetch(`${window.location.origin}/wp-json/wp/v2/posts?categories=5`)</script>", ["/wp-json/wp/v2/posts?categories=5"]),
    ("<script>var x = new XMLHttpRequest(); x.open('GET', '/news.json'); x.send();</script>", ["/news.json"]),
    ("<script>fetch('/press/noticias.xml').then(draw)</script>", ["/press/noticias.xml"]),
    ("<script>fetch('/api/news?lang=' + lang); fetch('https://weather.example/api/today.json')</script>", []),
]


@pytest.mark.parametrize(("body", "expected"), FRAMES)
def test_a_page_without_a_listing_shows_one_in_a_frame(body: str, expected: list[str]) -> None:
    empty = read_listing(captured(f"<html><body><h1>News</h1>{body}</body></html>", H + "/news/"))
    assert [page.url.removeprefix(H) for page in empty.next_pages] == expected
    assert urls(body) == [] or "hx-get" in body  # beside a listing a frame is a map or a film


@pytest.mark.parametrize("more", ["更多&gt;&gt;", "All reports"])
def test_more_beside_each_section_leads_to_the_section(more: str) -> None:
    def section(name: str, first: int) -> str:
        items = "".join(
            f'<li><a href="/read?id={n}">{name} story {n} told by the hospital team</a> 2025-05-{n}</li>'
            for n in range(first, first + 3)
        )
        return f'<div class="box"><h3>{name} <a href="/list?type={first}">{more}</a></h3><ul>{items}</ul></div>'

    html = f"<html><body>{section('Research', 11)}{section('Patients', 15)}<p><a href='/doctors'>更多</a></p></body></html>"
    pages = read_listing(captured(html, H + "/xwzx/")).next_pages
    assert [page.url.removeprefix(H) for page in pages] == ["/list?type=11", "/list?type=15"]
    assert read_listing(captured(html, H + "/")).next_pages == ()
