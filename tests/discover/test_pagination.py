"""Pagers by number and by word: each line a case."""

import pytest

from newsarchive.discover.listing import read_listing
from newsarchive.site import Site
from tests.captured import captured
from tests.discover.pagers import LIST, H, read, urls

NUMBERED = "<div class=pg><b>1</b> <a href='{0}'>2</a> <a href='{1}'>3</a></div>"
ADDRESSES = [
    ("/news/", "/news/?page=2", "/news/?page=3"),
    ("/news/", "/news/page/2/", "/news/page/3/"),
    ("/news/", "/news/?paged=2", "/news/?paged=3"),
    ("/news/", "/news/?start=20", "/news/?start=40"),
    ("/news/", "/news/?offset=10", "/news/?offset=20"),
    ("/news/", "/news/?limitstart=8", "/news/?limitstart=16"),
    ("/news/index.html", "/news/index_2.html", "/news/index_3.html"),
    ("/news/index.html", "/news/index_1.html", "/news/index_2.html"),
    ("/news/", "/news/index2.html", "/news/index3.html"),
    ("/news.html", "/news_2.html", "/news_3.html"),
    ("/news.html", "/news-2.html", "/news-3.html"),
    ("/news/list.htm", "/news/list2.htm", "/news/list3.htm"),
    ("/news", "/news/2", "/news/3"),
    ("/news", "/news/p2", "/news/p3"),
    ("/news", "/news/page-2", "/news/page-3"),
    ("/news", "/news/page:2", "/news/page:3"),
    ("/news/", "/news/list_12_2.html", "/news/list_12_3.html"),
    ("/list.php?cat=4", "/list.php?cat=4&pg=2", "/list.php?cat=4&pg=3"),
    ("/list.php?cat=4", "/list.php?pg=2&cat=4", "/list.php?pg=3&cat=4"),
    ("/list.do?menu=1", "/list.do?menu=1&pageIndex=2", "/list.do?menu=1&pageIndex=3"),
    ("/list.do?menu=1", "/list.do?menu=1&cPage=2&searchWord=", "/list.do?menu=1&cPage=3&searchWord="),
    ("/news", "/news?seite=2", "/news?seite=3"),
    ("/news", "/news?tx_news%5BcurrentPage%5D=2&cHash=aa", "/news?tx_news%5BcurrentPage%5D=3&cHash=bb"),
    ("/news", "/news?page=1", "/news?page=2"),
    ("/news", "/news?b_start:int=20", "/news?b_start:int=40"),
    ("/news", "/news?weird=2", "/news?weird=3"),
    ("/tag/hospital", "/tag/hospital/page/2", "/tag/hospital/page/3"),
    ("/news.aspx?type=2", "/news.aspx?type=2&p=2", "/news.aspx?type=2&p=3"),
    ("/", "/page/2/", "/page/3/"),
    ("/", "/?paged=2", "/?paged=3"),
    ("/a/b/", "/a/b/?PAGEN_1=2", "/a/b/?PAGEN_1=3"),
    ("/news", "/news?page=2#list", "/news?page=3#list"),
    ("/2024/05/", "/2024/05/page/2/", "/2024/05/page/3/"),
    ("/news/c/5", "/news/c/5/2", "/news/c/5/3"),
    ("/yyxw/index.jhtml", "/yyxw/index_2.jhtml", "/yyxw/index_3.jhtml"),
    ("/notice", "/index.php?mid=notice&page=2", "/index.php?mid=notice&page=3"),
    ("/lt/naujienos", "/lt/naujienos/puslapis/2", "/lt/naujienos/puslapis/3"),
    ("/news/", "/news/blatt/2", "/news/blatt/3"),
]


@pytest.mark.parametrize(("own", "second", "third"), ADDRESSES)
def test_further_pages_are_found_wherever_an_address_has_their_number(own: str, second: str, third: str) -> None:
    found = urls(NUMBERED.format(second, third), H + own)
    assert found == [second.partition("#")[0], third.partition("#")[0]]


@pytest.mark.parametrize("query", ["page=%2C1", "page=0%2C0%2C1", "list_News=(pageindex=2)", "dlv_All%20News=(pageNumber%3D2)"])
def test_a_page_among_several_in_one_parameter(query: str) -> None:
    items = "".join(
        f'<li><a href="/news/story-of-ours-{n}">A story of the hospital, told {n} times</a> 2025-05-{n}</li>' for n in range(11, 16)
    )
    html = f'<ul>{items}</ul><ul class="pager"><li><a href="?{query}" rel="next">Show more</a></li></ul>'
    pages = read_listing(captured(html, "https://hospital.example/news")).next_pages
    assert [page.url for page in pages] == [f"https://hospital.example/news?{query}"]


NUMBER_TEXTS = [
    "{}",
    "[{}]",
    "({})",
    " {} ",
    "Page {}",
    "Seite {}",
    "第{}页",
    "第 {} 頁",
    "{}页",
    "{}페이지",
    "{}ページ",
    "Страница {}",
    "หน้า {}",
    "Trang {}",
    "<span class=sr-only>Stranica</span>{}",
    "<span class=sr-only>페이지</span>{}",
    "صفحة {}",
    "{}.",
    "|{}|",
]


@pytest.mark.parametrize("text", NUMBER_TEXTS)
def test_how_numbers_are_printed(text: str) -> None:
    body = "".join(f'<a href="/news/?page={n}">{text.format(n)}</a> ' for n in (2, 3))
    assert urls(f"<p>{body}</p>") == ["/news/?page=2", "/news/?page=3"]


@pytest.mark.parametrize(
    ("lang", "digits"), [("ar", "٢ ٣"), ("fa", "۲ ۳"), ("bn", "২ ৩"), ("hi", "२ ३"), ("th", "๒ ๓"), ("ja", "２ ３")]
)
def test_native_digits(lang: str, digits: str) -> None:
    two, three = digits.split()
    assert urls(f'<p><a href="/news/?page=2">{two}</a><a href="/news/?page=3">{three}</a></p>', lang=lang) == [
        "/news/?page=2",
        "/news/?page=3",
    ]


NOTHING = [
    ("sizes", '<p>Show <a href="/news/?limit=10">10</a> <a href="/news/?limit=20">20</a> <a href="/news/?limit=50">50</a></p>'),
    ("page sizes", '<p><a href="/news/?pageSize=10">10</a> <a href="/news/?pageSize=20">20</a></p>'),
    (
        "a calendar's days",
        "<table><tr>" + "".join(f'<td><a href="/news/?d=2025-05-{n:02}">{n}</a></td>' for n in range(1, 8)) + "</tr></table>",
    ),
    ("a calendar's next month", '<div class="calendar"><a href="/events/2025-06">Next month</a></div>'),
    ("days in boxes", "<div class=days>" + "".join(f'<div><a href="/202505{n:02}">{n}</a></div>' for n in range(1, 20)) + "</div>"),
    ("the next article", '<p>Next: <a rel="next" href="/read/99-another-long-story">Another long story of the hospital</a></p>'),
    ("sorting", '<p><a href="/news/?sort=date">Date</a> <a href="/news/?sort=title&amp;order=desc">Title</a></p>'),
    ("languages", '<p><a href="/ko/news/">한국어</a> <a href="/zh/news/">中文</a> <a href="/en/news/">EN</a></p>'),
    ("facets", '<p><a href="/news/?topic=3">Cancer (12)</a> <a href="/news/?topic=4">Heart (7)</a></p>'),
    ("tags called by numbers", '<p><a href="/tag/4/">4</a> <a href="/tag/9/">9</a></p>'),
    ("pictures called by numbers", '<p><a href="/img/1.jpg">1</a> <a href="/img/2.jpg">2</a> <a href="/img/3.jpg">3</a></p>'),
    ("a slide show", '<div class="slider"><a href="#s1">1</a><a href="#s2">2</a><a href="#">Next</a></div>'),
    ("comments", '<p><a href="/news/?cpage=2#comments">2</a> <a href="/news/?cpage=3#comments">3</a></p>'),
    ("the page itself", '<p><a href="/news/">1</a></p>'),
    ("another section's more", '<p><a href="/departments/">More</a></p>'),
    ("next step of a form", '<form action="/search"><input type="submit" value="Next"></form>'),
    ("a telephone", '<p><a href="tel:123">123</a></p>'),
    ("a download", '<p><a href="/f/1.pdf">1</a> <a href="/f/2.pdf">2</a></p>'),
]


@pytest.mark.parametrize(("name", "body"), NOTHING)
def test_what_turns_no_page(name: str, body: str) -> None:
    assert urls(body) == []


def test_order_following_first_then_ahead_then_behind() -> None:
    body = "<p>" + " ".join(f'<a href="/news/?page={n}">{n}</a>' for n in (1, 2, 3, 5, 6, 7)) + "</p>"
    pages = read(body, H + "/news/?page=4").next_pages
    assert [(page.url[-1], page.ahead) for page in pages] == [
        ("5", True),
        ("6", True),
        ("7", True),
        ("1", False),
        ("2", False),
        ("3", False),
    ]


def test_rel_next_in_the_head() -> None:
    assert urls("", head='<link rel="next" href="/news/?page=2">') == ["/news/?page=2"]
    assert urls("", head='<link rel="next" href="/read/another-story-of-old">') == []


def test_pictures_and_labels_say_next() -> None:
    assert urls('<a href="/news/?page=2"><img src="/img/btn_next.gif"></a>') == ["/news/?page=2"]
    assert urls('<a href="/news/?page=2"><img src="/x.png" alt="Next"></a>') == ["/news/?page=2"]
    assert urls('<a href="/news/?page=2" aria-label="Next page"><svg></svg></a>') == ["/news/?page=2"]
    assert urls('<a class="pagination-next" href="/news/?page=2"><i class="icon"></i></a>') == ["/news/?page=2"]
    assert urls('<li class="next"><a href="/news/?page=2">Go on</a></li>') == ["/news/?page=2"]


def test_icons_of_a_font_are_arrows() -> None:
    box = '<div class="paginator-btn"><a href="/"><i class="fa-solid fa-chevron-left"></i></a></div><input type="number" value="1" max="6">'
    assert urls(
        box + '<div class="paginator-btn"><a href="/page/2/"><i class="fa-solid fa-chevron-right"></i></a></div>', H + "/"
    ) == ["/page/2/"]
    assert urls('<a href="/news/?page=2"><svg class="bi bi-arrow-right"></svg></a>') == ["/news/?page=2"]
    assert urls('<a href="/news/?page=3"><i class="icon-copyright"></i></a>') == []
    assert urls('<a href="/news/?page=2">Our wards <i class="fa fa-angle-right"></i></a>') == []


def test_right_to_left_arrows() -> None:
    assert urls('<a href="/news/?page=6">←</a><a href="/news/?page=4">→</a>', H + "/news/?page=5", "ar") == ["/news/?page=6"]


def test_page_two_is_ahead_of_page_one_whatever_leads_there() -> None:
    """A theme's arrows are not turned for Persian; a blog calls the older posts the previous ones."""
    box = '<nav class="pagination">%s</nav>'
    assert urls(box % '<a href="/news/page-2/">→</a>', H + "/news/", "fa") == ["/news/page-2/"]
    assert urls(box % '<a href="/news/">←</a><a href="/news/page-3/">→</a>', H + "/news/page-2/", "fa") == [
        "/news/",
        "/news/page-3/",
    ]
    assert urls(box % '<a href="/news/?page=2">« Previous</a>') == ["/news/?page=2"]
    assert urls(box % '<a href="/news/?page=4">« Previous</a>', H + "/news/?page=5") == []


def test_older_posts_below_a_word_are_page_two() -> None:
    older = '<div class="blog-page-nav-previous"><a href="/news/previous/{}">&lt;&lt;Previous</a></div>'
    assert urls(older.format(2)) == ["/news/previous/2"]
    assert urls(older.format(3)) == []
    assert urls(older.format(3), H + "/news/previous/2") == ["/news/previous/3"]


def test_one_value_may_be_escaped_in_two_ways() -> None:
    place = "/news/default.aspx?Paged=TRUE&p_Start=202605{}%2010:58:00&p_ID={}&PageFirstRow={}&View={}9E3B{}"
    call = f"<a href='javascript:' onclick='RefreshPageTo(event, \"{place.format(21, 6, 7, '{', '}')}\")' title='Next'>Next</a>"
    script = "<script>function RefreshPageTo(e, u) { location.href = u; }</script>"
    own = H + place.format(27, 3, 4, "%7B", "%7D")
    assert urls(script + call, own) == [place.format(21, 6, 7, "{", "}")]


def test_a_cursor_leads_on_too() -> None:
    assert urls(
        '<div class="pager"><a href="/search?updated-max=2015-05-22T22:01:00&max-results=7">Older Posts</a></div>', H + "/"
    ) == ["/search?updated-max=2015-05-22T22:01:00&max-results=7"]
    assert urls('<a href="/news/?after=abc123">Next</a>') == ["/news/?after=abc123"]


def test_the_site_files_selector_wins() -> None:
    html = f'<html><body>{LIST}<a class="onward" href="/elsewhere/x">Onward</a><a href="/news/?page=2">Next</a></body></html>'
    pages = read_listing(captured(html, H + "/news/"), Site(next_page=("a.onward",))).next_pages
    assert [page.url for page in pages] == [H + "/elsewhere/x"]


def test_a_path_in_the_query_turns_the_page() -> None:
    body = '<p><a href="/index.php?page/3" class="prev">« billets précédents</a> page 2 <a href="/index.php?page/1" class="next">billets suivants »</a></p>'
    assert urls(body, H + "/index.php?page/2") == ["/index.php?page/3"]


def test_how_many_pages_there_are_is_no_part_of_a_listing_s_address() -> None:
    body = '<a href="/list.jsp?totalpage=5&PAGENUM=2&kind=tree&treeid=52">Next</a>'
    assert urls(body, H + "/list.jsp?kind=tree&treeid=52") == ["/list.jsp?totalpage=5&PAGENUM=2&kind=tree&treeid=52"]


OWN_NAMES = [
    ("/news/?PAGEN_1=2", '<a href="/news/?PAGEN_1=1">1</a> <b>2</b> <a href="/news/?PAGEN_1=3">3</a>', "/news/?PAGEN_1=3"),
    ("/press.html?page_n12=2", '<a href="press.html?page_n12=1">1</a><b>2</b><a href="press.html?page_n12=3">3</a>', "/press.html?page_n12=3"),
    ("/news/?blatt_x=2", '<a href="?blatt_x=1">1</a> <b>2</b> <a href="?blatt_x=3">3</a>', "/news/?blatt_x=3"),
    ("/news,2.html", '<a href="/news">1</a> <b>2</b> <a href="/news,3.html">3</a>', "/news,3.html"),
    ("/news", '<b>1</b> <a href="/news,2.html">2</a>', "/news,2.html"),
    ("/news", '<a href="/news/(offset)/8">Next »</a>', "/news/(offset)/8"),
    ("/?rubrique2", '<b>0</b> <a href="/?rubrique2&amp;debut_articles=3">3</a>', "/?rubrique2&debut_articles=3"),
    ("/", '<ul><li><span>Seite 1 von 4</span></li><li><a href="/archives/P2.html">Nächste Seite →</a></li></ul>', "/archives/P2.html"),
    ("/news/(offset)/8", '<a href="/news">«</a> <a href="/news/(offset)/16">Next »</a>', "/news/(offset)/16"),
    ("/yyxw/index.jhtml", "<a>上一页</a> <a href='index_2.jhtml' onclick=''>下一页</a> <a href='index_3.jhtml'>尾页</a>", "/yyxw/index_2.jhtml"),
    ("/notice", '<b>1</b> <a href="/index.php?mid=notice&amp;page=2">2</a>', "/index.php?mid=notice&page=2"),
    ("/news", '<nav><a href="/news?offset=1751503500000" rel="next">Older posts</a></nav>', "/news?offset=1751503500000"),
    ("/news?offset=1751503500000", '<a href="/news?offset=1742972880000">Older posts</a>', "/news?offset=1742972880000"),
    ("/news", '<b>1</b> <a href="/blogs/entries/index/8/limit:3/page:2">2</a> <a href="/blogs/entries/index/8/limit:3/page:3">3</a>', "/blogs/entries/index/8/limit:3/page:2"),
    ("/news", '<a class="btn" href="/news?h=1&amp;t=&amp;page=2">Load more</a>', "/news?h=1&t=&page=2"),
    ("/web/hospital/news", '<ul class="pager"><li><a href="/web/hospital/news?p_p_id=101_INSTANCE_aB1&amp;p_p_state=normal&amp;_101_INSTANCE_aB1_delta=8&amp;_101_INSTANCE_aB1_cur=2">Next</a></li></ul>',
     "/web/hospital/news?p_p_id=101_INSTANCE_aB1&p_p_state=normal&_101_INSTANCE_aB1_delta=8&_101_INSTANCE_aB1_cur=2"),
]  # fmt: skip


@pytest.mark.parametrize(("own", "body", "wanted"), OWN_NAMES)
def test_a_pager_whose_place_has_a_name_of_its_own(own: str, body: str, wanted: str) -> None:
    assert urls(f"<div class=pages>{body}</div>", H + own)[0] == wanted


OTHER_NUMBERS = [
    '<table class="calendar"><tr><td><a href="/news/?month=6&amp;year=2025">Next</a></td></tr></table>',
    '<a href="/news/?lang=2">Next</a>',
    '<a href="/events?x=2">Next</a>',
    '<a href="/archives/P2.html">Next</a>',
    '<a href="/news/volumes/P3.html">Next</a>',
    '<p>Wards <a href="/wards/floor-4">4</a> <a href="/wards/floor-9">9</a></p>',
]


@pytest.mark.parametrize("body", OTHER_NUMBERS)
def test_the_next_of_something_else_turns_no_page(body: str) -> None:
    assert urls(body) == []


def test_more_of_a_story_is_asked_by_another_word_than_the_listing() -> None:
    story = '<a href="/site/News2?page=NewsArticle&amp;id=7&amp;ctrl=1">more..</a>'
    pager = '<a href="/site/News2?page=NewsArchive&amp;ctrl=1&amp;offset=5">Next</a>'
    own = H + "/site/News2?page=NewsArchive&ctrl=1"
    assert urls(story, own) == []
    assert urls(story + pager, own) == ["/site/News2?page=NewsArchive&ctrl=1&offset=5"]


@pytest.mark.parametrize("address", ["/news/?od={}", "/news/?strana={}"])
def test_a_pager_of_stories_instead_of_pages(address: str) -> None:
    step = 10 if "od" in address else 1
    first = 0 if "od" in address else 1
    rows = [(f"{n * 10 + 1}–{n * 10 + 10 if n < 3 else 34}", address.format(first + n * step)) for n in range(1, 4)]
    found = urls("<p><b>1–10</b> | " + " | ".join(f'<a href="{url}">{text}</a>' for text, url in rows) + "</p>")
    assert found == [url for _, url in rows]


def test_ages_and_years_are_no_pages() -> None:
    assert urls('<a href="/courses/9">6–9</a> <a href="/courses/12">10–12</a> <a href="/annual/2020">2019-2020</a>') == []


def test_the_second_of_two_pages_whose_parameter_says_nothing() -> None:
    """The number and the arrow agree."""
    assert urls("<div><b>1</b> <a href='?cp=2'>2</a> <a href='?cp=2'>&gt;</a> <a href='?cp=2'>&gt;&gt;</a></div>") == [
        "/news/?cp=2"
    ]
    assert urls("<div><b>1</b> <a href='?cp=2'>2</a></div>") == []


def test_an_arrow_without_a_name_leads_to_the_page_after_only() -> None:
    arrows = (
        '<a href="/news/?pagina={}"><img src="/sx.png" alt=""></a> 2/4 <a href="/news/?pagina={}"><img src="/dx.png" alt=""></a>'
    )
    assert urls(arrows.format(1, 3), H + "/news/?pagina=2") == ["/news/?pagina=3"]
    assert urls('<a href="/news/2"><img src="/ward.jpg" alt=""></a>') == []


@pytest.mark.parametrize(
    ("own", "more", "leads"),
    [
        ("/news/", "/news/?antal=20", True),
        ("/news/?antal=20", "/news/?antal=30", True),
        ("/news/?rubrik=2", "/news/?rubrik=2&limit=20", True),
        ("/news/?antal=20", "/news/?antal=10", False),
        ("/news/", "/news/?rubrik=3", False),
        ("/news/?rubrik=2", "/news/?limit=20", False),
    ],
)
def test_more_of_a_list_at_once(own: str, more: str, leads: bool) -> None:
    assert urls(f'<a class="show-more" href="{more}">Visa fler</a>', H + own, "sv") == [more] * leads
