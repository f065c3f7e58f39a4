
"""Pagers alone, under a small listing: each line a case."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsarchive.discover.listing import Listing, NextPage, read_listing
from newsarchive.items import Page
from newsarchive.site import Site

NOW = datetime(2026, 11, 24, tzinfo=UTC)
H = "https://hospital.example"
LIST = (
    "<ul class='news'>"
    + "".join(
        f'<li><a href="/read/{i}-a-story-of-the-hospital">A long enough story of the hospital, number {i}</a> '
        f"<i>2025-05-{i}</i></li>"
        for i in range(11, 19)
    )
    + "</ul>"
)


def read(body: str, url: str = H + "/news/", lang: str = "en", head: str = "") -> Listing:
    html = f'<html lang="{lang}"><head><meta charset="utf-8">{head}</head><body><h1>News</h1>{LIST}{body}</body></html>'
    return read_listing(Page(url, html.encode(), NOW))


def urls(body: str, url: str = H + "/news/", lang: str = "en", head: str = "") -> list[str]:
    return [page.url.removeprefix(H) for page in read(body, url, lang, head).next_pages]


NEXT_WORDS = [
    ("en", "Next"),
    ("en", "Next page »"),
    ("en", "Older posts"),
    ("en", "« Older Entries"),
    ("de", "Nächste Seite"),
    ("de", "Weiter"),
    ("de", "Ältere Beiträge"),
    ("fr", "Suivant"),
    ("fr", "Page suivante ›"),
    ("fr", "Articles plus anciens"),
    ("es", "Siguiente"),
    ("es", "Página siguiente"),
    ("es", "Entradas antiguas"),
    ("pt", "Próxima"),
    ("pt", "Próximo »"),
    ("pt", "Página seguinte"),
    ("it", "Successiva"),
    ("it", "Avanti"),
    ("it", "Prossimo"),
    ("nl", "Volgende"),
    ("nl", "Volgende pagina"),
    ("sv", "Nästa"),
    ("sv", "Äldre inlägg"),
    ("no", "Neste"),
    ("da", "Næste"),
    ("fi", "Seuraava"),
    ("is", "Næsta"),
    ("cs", "Další"),
    ("cs", "Následující"),
    ("sk", "Ďalšia"),
    ("pl", "Następna"),
    ("pl", "Dalej"),
    ("hu", "Következő"),
    ("ro", "Următoarea"),
    ("bg", "Следваща"),
    ("ru", "Следующая"),
    ("ru", "Вперёд"),
    ("ru", "Далее →"),
    ("uk", "Наступна"),
    ("uk", "Далі"),
    ("sr", "Следећа"),
    ("hr", "Sljedeća"),
    ("sl", "Naslednja"),
    ("lt", "Kitas"),
    ("lv", "Nākamā"),
    ("et", "Järgmine"),
    ("el", "Επόμενη"),
    ("el", "Επόμενη σελίδα"),
    ("tr", "Sonraki"),
    ("tr", "İleri"),
    ("ar", "التالي"),
    ("ar", "الصفحة التالية"),
    ("fa", "بعدی"),
    ("fa", "صفحه بعد"),
    ("he", "הבא"),
    ("hi", "अगला"),
    ("bn", "পরবর্তী"),
    ("ta", "அடுத்த"),
    ("th", "ถัดไป"),
    ("th", "หน้าถัดไป"),
    ("vi", "Trang sau"),
    ("vi", "Tiếp theo"),
    ("id", "Selanjutnya"),
    ("id", "Berikutnya"),
    ("ms", "Seterusnya"),
    ("zh", "下一页"),
    ("zh", "下页"),
    ("zh-TW", "下一頁"),
    ("zh", "下一页>>"),
    ("ja", "次へ"),
    ("ja", "次のページ"),
    ("ja", "次の10件"),
    ("ko", "다음"),
    ("ko", "다음 페이지"),
    ("ko", "다음 10개"),
    ("ca", "Següent"),
    ("eu", "Hurrengoa"),
    ("gl", "Seguinte"),
    ("ka", "შემდეგი"),
    ("hy", "Հաջորդ"),
    ("kk", "Келесі"),
    ("sq", "Tjetra"),
    ("mk", "Следна"),
    ("en", "›"),
    ("en", "»"),
    ("en", ">"),
    ("en", "→"),
    ("en", ">>"),
    ("ja", "▶"),
    ("zh", "＞"),
]


@pytest.mark.parametrize(("lang", "word"), NEXT_WORDS)
def test_words_for_next(lang: str, word: str) -> None:
    assert urls(f'<div><a href="/news/?page=2">{word}</a></div>', lang=lang) == ["/news/?page=2"]


@pytest.mark.parametrize(
    ("lang", "word"),
    [
        ("en", "Previous"),
        ("en", "« Newer posts"),
        ("de", "Vorherige"),
        ("de", "Zurück"),
        ("fr", "Précédent"),
        ("es", "Anterior"),
        ("ru", "Предыдущая"),
        ("zh", "上一页"),
        ("ja", "前へ"),
        ("ko", "이전"),
        ("ar", "السابق"),
        ("th", "ก่อนหน้า"),
        ("en", "«"),
        ("en", "<"),
        ("en", "First"),
        ("ko", "처음"),
        ("zh", "首页"),
        ("zh", "尾页"),
        ("en", "Last »"),
        ("ko", "맨끝"),
        ("ja", "最後"),
    ],
)
def test_words_for_other_ways(lang: str, word: str) -> None:
    assert urls(f'<div><a href="/news/?page=4">{word}</a></div>', H + "/news/?page=5", lang) == []


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
]


@pytest.mark.parametrize(("own", "second", "third"), ADDRESSES)
def test_numbers(own: str, second: str, third: str) -> None:
    found = urls(NUMBERED.format(second, third), H + own)
    assert found == [second.partition("#")[0], third.partition("#")[0]]


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
    assert urls(box + '<div class="paginator-btn"><a href="/page/2/"><i class="fa-solid fa-chevron-right"></i></a></div>', H + "/") == ["/page/2/"]
    assert urls('<a href="/news/?page=2"><svg class="bi bi-arrow-right"></svg></a>') == ["/news/?page=2"]
    assert urls('<a href="/news/?page=2"><i class="icon-copyright"></i></a>') == []
    assert urls('<a href="/news/?page=2">Our wards <i class="fa fa-angle-right"></i></a>') == []


def test_right_to_left_arrows() -> None:
    assert urls('<a href="/news/?page=6">←</a><a href="/news/?page=4">→</a>', H + "/news/?page=5", "ar") == ["/news/?page=6"]


def test_cursors() -> None:
    assert urls(
        '<div class="pager"><a href="/search?updated-max=2015-05-22T22:01:00&max-results=7">Older Posts</a></div>', H + "/"
    ) == ["/search?updated-max=2015-05-22T22:01:00&max-results=7"]
    assert urls('<a href="/news/?after=abc123">Next</a>') == ["/news/?after=abc123"]


SCRIPTED = [
    (
        "address put together",
        "<script>function goPage(n){location.href='/news/?p='+n;}</script>",
        "javascript:goPage({})",
        "/news/?p={}",
    ),
    (
        "double quotes, window",
        '<script>function goPage(n){ window.location.href = "list.do?p=" + n + "&m=3"; }</script>',
        "javascript:goPage({})",
        "/news/list.do?p={}&m=3",
    ),
    (
        "a variable first",
        "<script>function move(p){ var u='/news/list.asp'; u += '?page='+p; document.location.replace(u); }</script>",
        "javascript:move('{}')",
        "/news/list.asp?page={}",
    ),
    (
        "a template",
        "<script>const toPage = (n) => { location.assign(`/news/?page=${{n}}`); }</script>".replace("{{", "{").replace("}}", "}"),
        "javascript:toPage({})",
        "/news/?page={}",
    ),
    (
        "assigned function",
        "<script>var pager = { go: function(n) { location.href = '/news/?page=' + n; } };</script>",
        "javascript:pager.go({})",
        "/news/?page={}",
    ),
    ("an address as argument", "", "javascript:openUrl('/news/?page={}')", "/news/?page={}"),
    ("location itself", "", "javascript:location.href='/news/?page={}'", "/news/?page={}"),
    (
        "a field's value",
        "<script>function go(n){location.href='/news/?m='+document.f.menu.value+'&page='+n}</script><form name=f><input "
        "type=hidden name=menu value=77></form>",
        "javascript:go({})",
        "/news/?m=77&page={}",
    ),
    (
        "jquery value",
        "<script>function go(n){location.href='/news/?m='+$('#menu').val()+'&page='+n}</script><form><input type=hidden "
        "id=menu value=77></form>",
        "javascript:go({})",
        "/news/?m=77&page={}",
    ),
    (
        "a global",
        "<script>var base = '/news/list.php'; function go(n){ location.href = base + '?page=' + n; }</script>",
        "javascript:go({})",
        "/news/list.php?page={}",
    ),
    (
        "get form, submitted",
        "<script>function go(n){ document.f.page.value=n; document.f.submit(); }</script><form name=f "
        "action='/news/list'><input type=hidden name=page value=1><input type=hidden name=m value=3></form>",
        "javascript:go({})",
        "/news/list?page={}&m=3",
    ),
    (
        "get form, function elsewhere",
        "<form action='/news/list'><input type=hidden name=pageNo value=1></form>",
        "javascript:fnPage({})",
        "/news/list?pageNo={}",
    ),
    (
        "percent escapes",
        "<script>function goPage(n){location.href='/news/?p='+n;}</script>",
        "javascript:goPage(%27{}%27)",
        "/news/?p={}",
    ),
]


@pytest.mark.parametrize(("name", "script", "href", "expected"), SCRIPTED)
@pytest.mark.parametrize("attribute", ["href", "onclick"])
def test_scripts_that_turn_the_page(name: str, script: str, href: str, expected: str, attribute: str) -> None:
    def link(n: int) -> str:
        call = href.format(n)
        return (
            f'<a href="{call}">{n}</a>'
            if attribute == "href"
            else f'<a href="#" onclick="{call.replace("%27", chr(39)).removeprefix("javascript:")}; return false;">{n}</a>'
        )

    assert urls(f"{script}<p><b>1</b> {link(2)} {link(3)}</p>") == [expected.format(2), expected.format(3)]


POSTED = [
    (
        "named form",
        "<script>function go(n){ var f = document.listForm; f.pageIndex.value = n; f.action='/news/list.do'; f.submit(); "
        "}</script><form name=listForm method=post action='/x'><input type=hidden name=pageIndex value=1><input "
        "type=hidden name=bbs value=7></form>",
        "/news/list.do",
        {"pageIndex": "2", "bbs": "7"},
    ),
    (
        "jquery",
        "<script>function go(n){ $('#pageNo').val(n); $('#frm').attr('action','/news/list.do').submit(); }</script><form "
        "id=frm method=post action='/x'><input type=hidden name=pageNo id=pageNo value=1></form>",
        "/news/list.do",
        {"pageNo": "2"},
    ),
    (
        "elements by id",
        "<script>function go(n){ document.getElementById('cp').value = n; document.getElementById('frm').submit(); "
        "}</script><form id=frm method=post action='/news/list.do'><input type=hidden name=currentPage id=cp "
        "value=1></form>",
        "/news/list.do",
        {"currentPage": "2"},
    ),
    (
        "elements by name",
        "<script>function go(n){ document.forms['frm'].elements['page'].value = n; document.forms['frm'].submit(); "
        "}</script><form name=frm method=post action='/news/list.do'><input type=hidden name=page value=1></form>",
        "/news/list.do",
        {"page": "2"},
    ),
    (
        "only form, elsewhere",
        "<form method=post action='/news/list.do'><input type=hidden name=currentPageNo value=1><select "
        "name=kind><option value=a>A</option><option value=b selected>B</option></select></form>",
        "/news/list.do",
        {"currentPageNo": "2", "kind": "b"},
    ),
]


@pytest.mark.parametrize(("name", "script", "action", "fields"), POSTED)
def test_forms_that_turn_the_page(name: str, script: str, action: str, fields: dict[str, str]) -> None:
    call = "goPage" if "elsewhere" in name else "go"
    pages = read(f'{script}<p><b>1</b> <a href="javascript:{call}(2)">2</a> <a href="javascript:{call}(3)">3</a></p>').next_pages
    assert [(page.url, page.method) for page in pages] == [(H + action, "POST")] * 2
    assert dict(pages[0].form) == fields


def test_postback() -> None:
    body = """<form method="post" action="./list.aspx?t=1" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" value="abc"><input type="hidden" name="__EVENTTARGET" value=""><input type="hidden" name="__EVENTARGUMENT" value="">
    <a href="javascript:__doPostBack('ctl00$Pager','2')">2</a> <a href="javascript:__doPostBack('ctl00$Pager','3')">3</a> <a href="javascript:__doPostBack('ctl00$lnkNext','')">Next</a></form>"""
    pages = read(body, H + "/list.aspx?t=1").next_pages
    assert [(page.url, page.method, page.how) for page in pages] == [(H + "/list.aspx?t=1", "POST", "postback")] * 2
    assert {dict(page.form)["__EVENTARGUMENT"] for page in pages} == {"2", "3"}
    assert all(dict(page.form)["__VIEWSTATE"] == "abc" for page in pages)


STATE = '<form method="post" action="/list.aspx"><input type="hidden" name="__VIEWSTATE" value="abc">'


def buttons(*values: str) -> str:
    return "".join(f'<input type="submit" name="ctl00$Pager$ctl{n:02}" value="{value}">' for n, value in enumerate(values))


@pytest.mark.parametrize(
    ("pager", "sent"),
    [
        ("<span>1</span>" + buttons("2", "3", "Next", "Last", "Search"), [("ctl00$Pager$ctl00", "2"), ("ctl00$Pager$ctl01", "3")]),
        (buttons("First", "Précédent", "Suivant", "Search"), [("ctl00$Pager$ctl02", "Suivant")]),
        ('<button type="submit" name="go" value="next">Next page</button>', [("go", "next")]),
        ('<button type="button" name="go">Next page</button>', []),
        ('<input type="submit" name="go" value="Next" disabled>', []),
        ("<a href=\"javascript:__doPostBack('lnkNext','')\">Next</a>", [("__EVENTTARGET", "lnkNext")]),
    ],
)
def test_what_is_posted_from_a_state(pager: str, sent: list[tuple[str, str]]) -> None:
    pages = read(f"{STATE}{pager}</form>", H + "/list.aspx").next_pages
    assert [next(field for field in page.form if field in sent) for page in pages] == sent
    assert all(("__VIEWSTATE", "abc") in page.form for page in pages)


def test_a_button_of_a_form_without_state_turns_the_page_by_number() -> None:
    form = '<form method="post" action="/news/list.do"><b>1</b><button name="page" value="2">2</button><button name="page" value="3">3</button></form>'
    assert [dict(page.form)["page"] for page in read(form, H + "/news/list.do").next_pages] == ["2", "3"]


def test_dots_lead_to_the_next_row_of_numbers() -> None:
    row = [*((str(n), n) for n in range(1, 10)), ("...", 11)]
    links = "".join(f"<a href=\"javascript:__doPostBack('grid','Page${n}')\">{text}</a> " for text, n in row)
    pages = read(f"{STATE}{links}<b>10</b></form>", H + "/list.aspx").next_pages
    assert "Page$11" in {dict(page.form)["__EVENTARGUMENT"] for page in pages if page.ahead}


MORE = [
    ('<button class="load-more" data-url="/news/more?page=2">Load more</button>', "/news/more?page=2"),
    ('<a class="btn" href="#" data-next-url="/news/page/2">Weitere laden</a>', "/news/page/2"),
    ('<div id="load-more" data-url="/api/news" data-page="1">더보기</div>', "/api/news?page=2"),
    ('<button data-endpoint="/api/news?page={page}" class="js-load-more">加载更多</button>', "/api/news?page=2"),
    ('<button hx-get="/news/?page=2" hx-target="#list">Show more</button>', "/news/?page=2"),
    ('<div class="infinite-scroll" data-next-page-url="/news?page=2"></div>', "/news?page=2"),
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
        "<script>$.ajax({ url: '/news/more.do', type: 'GET', data: { pageIndex: page, bbsId: 'news' }, success: add });</script>",
        "/news/more.do?pageIndex=2&bbsId=news",
    ),
]


@pytest.mark.parametrize(("body", "expected"), MORE)
def test_load_more_and_endpoints(body: str, expected: str) -> None:
    assert urls(body) == [expected]


def test_an_endpoint_that_is_posted() -> None:
    (page,) = read(
        "<script>$.ajax({ url: '/news/more.do', type: 'post', data: { pageIndex: page, bbsId: 'news' } });</script>"
    ).next_pages
    assert page == NextPage(H + "/news/more.do", "POST", (("pageIndex", "2"), ("bbsId", "news")), "endpoint")


def test_pages_in_a_choice() -> None:
    options = "".join(f'<option value="/news/?page={n}">{n}</option>' for n in (1, 2, 3))
    assert urls(f'<select onchange="location=this.value">{options}</select>')[:2] == ["/news/?page=2", "/news/?page=3"]


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
        '<select><option value="">Choose</option><option value="/2024/05/"> Mai 2024 </option><option value="/2024/04/"> '
        "April 2024 </option></select>",
        ["/2024/05/", "/2024/04/"],
    ),
    ('<p><b>令和7年</b> ｜ <a href="r6.html">令和6年</a> ｜ <a href="r05.html">令和5年</a> ｜ <a href="h30.html">平成30年</a> ｜ <a href="h3.html">平成31年</a></p>',
     ["/news/r6.html", "/news/r05.html", "/news/h30.html"]),
]


@pytest.mark.parametrize(("body", "expected"), ARCHIVES)
def test_archives_by_time(body: str, expected: list[str]) -> None:
    pages = read(body).next_pages
    assert [page.url.removeprefix(H) for page in pages] == expected
    assert {page.how for page in pages} == {"archive"}


def test_archives_in_a_side_box_are_not_needed_beside_a_pager() -> None:
    side = '<aside><ul><li><a href="/2024/05/">May 2024</a></li><li><a href="/2024/04/">April 2024</a></li></ul></aside>'
    assert urls('<a href="/news/page/2/">Next</a>' + side) == ["/news/page/2/"]


def test_the_site_files_selector_wins() -> None:
    html = f'<html><body>{LIST}<a class="onward" href="/elsewhere/x">Onward</a><a href="/news/?page=2">Next</a></body></html>'
    pages = read_listing(Page(H + "/news/", html.encode(), NOW), Site(next_page=("a.onward",))).next_pages
    assert [page.url for page in pages] == [H + "/elsewhere/x"]


PRINTED = [
    ("/xwzx/", 'createPageHTML(4, 0, "index", "html");', ["index_1.html", "index_2.html", "index_3.html"]),
    ("/xwzx/index_2.html", 'createPageHTML(4, 2, "index", "html");', ["index_3.html"]),
    ("/xwzx/index.shtml", "createPageHTML('page_div', 3, 1, 'fenye', 'shtml', 55);", ["fenye_2.shtml", "fenye_3.shtml"]),
    ("/xwzx/", 'createPageHTML(1, 0, "index", "html");', []),
    ("/xwzx/", """//
        var currentPage = 0;//
        var nextPage = currentPage+1, countPage = 3;
        if(currentPage!=(countPage-1)) document.write("<a href=\\"index"+"_" + nextPage + "."+"html\\">下一页</a>");""",
     ["index_1.html", "index_2.html"]),
    ("/xwzx/list_2.shtml", "var totalPages=4, curPage='2'; for(var i=1;i<5;i++) document.write('<a href=\"list_'+(i)+'.shtml\">'+i+'</a>');",
     ["list_3.shtml"]),
    ("/xwzx/", 'showPage("now");', []),
]


@pytest.mark.parametrize(("own", "call", "expected"), PRINTED)
def test_pagers_that_a_script_prints(own: str, call: str, expected: list[str]) -> None:
    assert urls(f"<div><script>{call}</script></div>", H + own) == ["/xwzx/" + name for name in expected]


def test_buttons_that_turn_the_page() -> None:
    script = "<script>function go(n){location.href='/news/?p='+n;}</script>"
    assert urls(f'{script}<input type="button" value="2" onclick="go(2)"> <input type="button" value="다음" onclick="go(2)">') == ["/news/?p=2"]
    assert urls(f'{script}<button type="button" onclick="go(2)">Next</button>') == ["/news/?p=2"]
    assert urls(f'{script}<span onclick="go(2)" class="next">›</span>') == ["/news/?p=2"]


def test_a_path_in_the_query_turns_the_page() -> None:
    body = '<p><a href="/index.php?page/3" class="prev">« billets précédents</a> page 2 <a href="/index.php?page/1" class="next">billets suivants »</a></p>'
    assert urls(body, H + "/index.php?page/2") == ["/index.php?page/3"]


def test_a_line_of_comment_ends_with_its_line() -> None:
    script = "<script>\n// the pager\nfunction go(n){location.href='/news/?p='+n;}\n// its end\n</script>"
    assert urls(f'{script}<a href="javascript:go(2)">2</a> <a href="javascript:go(3)">3</a>') == ["/news/?p=2", "/news/?p=3"]


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
    ("/news/(offset)/8", '<a href="/news">«</a> <a href="/news/(offset)/16">Next »</a>', "/news/(offset)/16"),
    ("/news", '<nav><a href="/news?offset=1751503500000" rel="next">Older posts</a></nav>', "/news?offset=1751503500000"),
    ("/news?offset=1751503500000", '<a href="/news?offset=1742972880000">Older posts</a>', "/news?offset=1742972880000"),
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
]


@pytest.mark.parametrize("body", OTHER_NUMBERS)
def test_the_next_of_something_else_turns_no_page(body: str) -> None:
    assert urls(body) == []
