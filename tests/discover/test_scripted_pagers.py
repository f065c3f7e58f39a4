"""Pagers that a script or a form turns: each line a case."""

import pytest

from tests.discover.pagers import H, read, urls

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


def test_a_postback_posts_the_page_s_state() -> None:
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
]  # fmt: skip


@pytest.mark.parametrize(("own", "call", "expected"), PRINTED)
def test_pagers_that_a_script_prints(own: str, call: str, expected: list[str]) -> None:
    assert urls(f"<div><script>{call}</script></div>", H + own) == ["/xwzx/" + name for name in expected]


def test_buttons_that_turn_the_page() -> None:
    script = "<script>function go(n){location.href='/news/?p='+n;}</script>"
    assert urls(f'{script}<input type="button" value="2" onclick="go(2)"> <input type="button" value="다음" onclick="go(2)">') == [
        "/news/?p=2"
    ]
    assert urls(f'{script}<button type="button" onclick="go(2)">Next</button>') == ["/news/?p=2"]
    assert urls(f'{script}<span onclick="go(2)" class="next">›</span>') == ["/news/?p=2"]


def test_a_line_of_comment_ends_with_its_line() -> None:
    script = "<script>\n// the pager\nfunction go(n){location.href='/news/?p='+n;}\n// its end\n</script>"
    assert urls(f'{script}<a href="javascript:go(2)">2</a> <a href="javascript:go(3)">3</a>') == ["/news/?p=2", "/news/?p=3"]


HANDLED = [
    ("$('.page').on('click', function(){ location.href = '/news/?p=' + $(this).data('no'); });", "/news/?p={}"),
    (
        "$(document).on('click', 'p a.page', function(e){ e.preventDefault(); location.href='/news/?p='+$(this).attr('data-no'); });",
        "/news/?p={}",
    ),
    ("$('.page').click(function(){ location.href = '/news/list/' + this.dataset.no; });", "/news/list/{}"),
    ("$('.other').on('click', function(){ location.href = '/news/?p=' + $(this).data('no'); });", None),
    ("$('.page').on('hover', function(){ location.href = '/news/?p=' + $(this).data('no'); });", None),
]


@pytest.mark.parametrize(("script", "expected"), HANDLED)
def test_handlers_that_a_script_gives_to_the_numbers(script: str, expected: str | None) -> None:
    links = "".join(f'<a href="#none" class="page" data-no="{n}">{n}</a>' for n in (2, 3))
    found = urls(f"<p><b>1</b> {links}</p><script>{script}</script>")
    assert found == ([expected.format(2), expected.format(3)] if expected else [])


@pytest.mark.parametrize(
    "command",
    [
        "mojarra.jsfcljs(document.getElementById('f'),{{'f:j_{0}':'f:j_{0}','f:page':'{0}'}},'');return false",
        "PrimeFaces.addSubmitParam('f',{{'f:page':'{0}'}}).submit('f');return false;",
    ],
)
def test_command_links_of_jsf(command: str) -> None:
    links = "".join(f'<a href="#" onclick="{command.format(n)}">{n}</a> ' for n in (2, 3))
    state = '<input type="hidden" name="javax.faces.ViewState" value="-1:2">'
    pages = read(f'<form id="f" method="post" action="/news.xhtml">{links}{state}</form>').next_pages
    assert [(page.url, dict(page.form)["f:page"]) for page in pages] == [(H + "/news.xhtml", "2"), (H + "/news.xhtml", "3")]
    assert all(("javax.faces.ViewState", "-1:2") in page.form for page in pages)


@pytest.mark.parametrize(
    ("row", "sent"),
    [
        ("1 2=01 3=02 ...=91", ["01", "02"]),
        ("1=00 2=01 3 ...=91", ["91"]),
        ("...=90 4=00 5=01 6 ...=91", ["91"]),
        ("...=90 4=00 5", []),
    ],
)
def test_dots_that_do_not_say_where_they_lead_are_asked_behind_the_last_number(row: str, sent: list[str]) -> None:
    places = (place.partition("=") for place in row.split())
    links = " ".join(
        f"<a href=\"javascript:__doPostBack('pager$ctl{to}','')\">{text}</a>" if to else f"<b>{text}</b>" for text, _, to in places
    )
    pages = read(f"{STATE}<p>{links}</p></form>", H + "/list.aspx").next_pages
    assert [dict(page.form)["__EVENTTARGET"][-2:] for page in pages if page.ahead] == sent


@pytest.mark.parametrize(("options", "expected"), [
    ("count: 30, limit: 10, curr: 1, jump: function(obj, first){ if(!first){ location.href = '/news/?page=' + obj.curr; } }", 2),
    ("pages: 3, curr: 2, jump: obj => { window.location.href = '/news/?page=' + obj.curr }", 1),
    ("totalPages: 3, currentPage: 1, onPageClick: function (event, page) { location.href = `/news/?page=${page}`; }", 2),
    ("pageCount: 3, current: 1, callback: function(api){ location.href = '/news/?page=' + api.getCurrent(); }", 2),
    ("count: total, limit: 10, jump: function(obj){ location.href = '/news/?page=' + obj.curr; }", 0),
    ("count: 30, limit: 10, jump: function(obj){ load(obj.curr); }", 0),
    ("count: 30, limit: 10, jump: function(obj){ location.href = '/news/#' + obj.curr; }", 0)])  # fmt: skip
def test_libraries_that_are_told_what_to_do_for_a_page(options: str, expected: int) -> None:
    found = urls(f"<div id=pages></div><script>laypage.render({{elem: 'pages', {options} }});</script>")
    assert found == [f"/news/?page={number}" for number in (2, 3)][2 - expected :]


@pytest.mark.parametrize("jump", [
    "window.location='news.asp?lb=2&page='+this.options[this.selectedIndex].value", "go(this.value)", "go($(this).val())"])  # fmt: skip
def test_a_choice_of_numbers_of_which_a_script_makes_addresses(jump: str) -> None:
    script = "<script>function go(n){ location.href = 'news.asp?lb=2&page=' + n }</script>"
    options = "".join(f"<option value={number}>{number}</option>" for number in (1, 2, 3))
    found = urls(f'{script}<p>共3页 转到第<select onchange="{jump}">{options}</select>页</p>', url=H + "/news.asp?lb=2")
    assert found[:2] == ["/news.asp?lb=2&page=2", "/news.asp?lb=2&page=3"]


def test_a_choice_of_years_is_no_pager() -> None:
    options = "".join(f"<option value={year}>{year}</option>" for year in (2024, 2023, 2022))
    assert urls(f"<select onchange=\"location='/news/?y='+this.value\">{options}</select>") == []


@pytest.mark.parametrize(
    ("given", "click", "page"),
    [
        (
            'var more = {"ajaxurl": "\\/wp-admin\\/admin-ajax.php", "shown": 1};',
            "var data = {action: 'more', page: more.shown + 1};",
            2,
        ),
        ('var more = {"ajaxurl": "/wp-admin/admin-ajax.php", "shown": 1};', "var data = {action: 'more', page: more.shown};", 1),
        ('var more = {"ajaxurl": "/wp-admin/admin-ajax.php"}, n = 1;', "n++; var data = {action: 'more', page: n};", 2),
        ('var more = {"ajaxurl": "/wp-admin/admin-ajax.php"};', "var data = {action: 'more', page: n};", 2),
    ],
)
def test_what_wordpress_hands_to_a_theme_s_script(given: str, click: str, page: int) -> None:
    asks = f"$('.more').click(function(){{ {click} $.ajax({{url: more.ajaxurl, data: data, type: 'POST', success: show}}); }});"
    (found,) = read(f"<script>{given}{asks}</script>").next_pages
    assert (found.url, found.method) == (H + "/wp-admin/admin-ajax.php", "POST")
    assert found.form == (("action", "more"), ("page", str(page)))
