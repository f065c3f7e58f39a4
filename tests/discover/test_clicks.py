"""Where a click leads that a script answers: each way of writing it is a line."""

import pytest
from lxml.html import HtmlElement

from newsarchive.discover.forms import Request
from newsarchive.discover.scripts.clicks import Scripts
from newsarchive.extract.document import parse
from tests.captured import captured
from tests.discover.pagers import H

FORM = (
    '<form name="f" id="f" action="/list.do" method="post"><input type="hidden" name="pageNo" id="page"><input name="word"></form>'
)
LINK = '<a id="link" data-id="7" data-page-no="8" name="n7" href="#">more</a>'


def follow(call: str, body: str = "") -> Request | None:
    document = parse(captured(f"<html><body>{body}{LINK}</body></html>", H + "/news/"))
    return Scripts(document).follow(call, link_of(document.root))


def link_of(root: HtmlElement) -> HtmlElement:
    return next(element for element in root.iter("a") if element.get("id") == "link")


@pytest.mark.parametrize("call", [
    *(f"{window}location.href='/news/7'" for window in ("", "window.", "self.", "top.", "parent.", "document.", "this.")),
    "location='/news/7'", "location.assign('/news/7')", "window.location.replace('/news/7')", "window.open('/news/7','_blank')", "open('/news/7')",
    "javascript:location.href='/news/7'", "javascript:location%2Ehref='/news/7'", "/news/7", "var u='/news/7';location=u",
    "let u='/news/';u+='7';location=u", "const u='/news/7';location=u", "o.u='/x';u='/news/7';location=u", "location='/news/'+Number(7)",
    "location='/news/'+String('7')", "location='/news/'+parseInt('7',10)", "location='/news/'+encodeURIComponent('7')",
    "location=encodeURI('/news/7').x;location='/news/7'", "location='#';location='/news/7'", "location='about:blank';location='/news/7'",
    "location='javascript:x()';location='/news/7'", "location=unknown;location='/news/7'", "location=' ';location='/news/7'",
    "location='http://[';location='/news/7'",
])  # fmt: skip
def test_an_address_that_a_script_goes_to(call: str) -> None:
    found = follow(call)
    assert found is not None
    assert found.url == H + "/news/7"


@pytest.mark.parametrize(("call", "path"), [
    ("location='/news?q='+encodeURIComponent('a b&c')", "/news?q=a%20b%26c"), ("location='/news?q='+escape('a/b')", "/news?q=a%2Fb")])  # fmt: skip
def test_what_is_escaped_is_asked_for_escaped(call: str, path: str) -> None:
    assert getattr(follow(call), "url", None) == H + path


@pytest.mark.parametrize("call", ["", "void(0)", "alert('/news/7')", "location=unknown", "location='#'", "location='/news", "go(" * 2000, "more",
                                  "return false", "http://[/a"])  # fmt: skip
def test_a_click_that_leads_nowhere(call: str) -> None:
    assert follow(call) is None


GO = "<script>function go(n){location.href='/news/'+n}</script>"


@pytest.mark.parametrize("call", [
    "go(7)", "go('7')", "window.go(7)", "self.go(7)", "parent.go(7)", "this.go(7)", "return go(7)", "if(x){go(7)}", "x();go(7)", "x=go(7)",
    "alert('x');go(7)", "javascript:go('7')", "go(this.dataset.id)", "go(this.getAttribute('data-id'))", "go($(this).data('id'))",
    "go($(this).attr('data-id'))",
])  # fmt: skip
def test_a_function_of_the_page_is_followed(call: str) -> None:
    assert getattr(follow(call, GO), "url", None) == H + "/news/7"


def test_a_name_in_camels_is_one_with_strokes() -> None:
    assert getattr(follow("go(this.dataset.pageNo)", GO), "url", None) == H + "/news/8"


@pytest.mark.parametrize(
    "address", ["/news/7", "./7", "../news/7", "7.do", "7.jsp", "7.php", "7.asp", "7.aspx", "7.htm", "7.html", "?id=7"]
)
def test_an_address_handed_to_an_unknown_function_is_where_it_leads(address: str) -> None:
    found = follow(f"show('{address}', 640)")
    assert found is not None
    assert found.url.endswith("7" if "." not in address.lstrip("./") else address)


FILLS = ["document.f.pageNo.value=n", "f.pageNo.value = n", "f['pageNo'].value=n", "f.elements['pageNo'].value=n",
         "document.getElementById('page').value=n", "document.getElementsByName('pageNo')[0].value=n", "$('#page').val(n)",
         "$('input[name=pageNo]').val(n)", """$('input[name="pageNo"]').val(n)""", "document.querySelector('#page').value=n",
         "document.querySelector('[name=pageNo]').value=n"]  # fmt: skip


@pytest.mark.parametrize("fills", FILLS)
def test_a_field_that_a_script_fills(fills: str) -> None:
    found = follow("go(7)", f"<script>function go(n){{{fills}; document.f.submit()}}</script>{FORM}")
    assert found is not None
    assert (found.url, found.method, found.form) == (H + "/list.do", "POST", (("pageNo", "7"), ("word", "")))


@pytest.mark.parametrize("sets", ["document.f.action='/view.do'", "$('#f').attr('action','/view.do')", "f.setAttribute('action','/view.do')",
                                  "$.extend(f,{action:'/view.do'})"])  # fmt: skip
def test_the_action_that_a_script_sets(sets: str) -> None:
    found = follow("go(7)", f"<script>function go(n){{f.pageNo.value=n; {sets}; f.submit()}}</script>{FORM}")
    assert getattr(found, "url", None) == H + "/view.do"


@pytest.mark.parametrize("sets", ["document.f.method='get'", "$('#f').attr('method','get')", "$.extend(f,{method:'get'})"])
def test_the_method_that_a_script_sets(sets: str) -> None:
    found = follow("go(7)", f"<script>function go(n){{f.pageNo.value=n; {sets}; f.submit()}}</script>{FORM}")
    assert found is not None
    assert (found.url, found.method) == (H + "/list.do?pageNo=7&word=", "GET")


@pytest.mark.parametrize(("name", "field", "action"), [
    *((name, "pageNo", "/list.do") for name in ("goPage", "paging", "fn_list", "move", "goto")),
    *((name, "bbs_seq", "/view.do") for name in ("fn_view", "goDetail", "readList", "look")),
])  # fmt: skip
def test_a_function_of_another_file_is_guessed_by_its_name_and_the_form(name: str, field: str, action: str) -> None:
    form = '<form action="/list.do"><input name="pageNo"><input name="bbs_seq"></form>'
    found = follow(f"{name}('x', 7)", form)
    assert found is not None
    assert found.url.startswith(H + action)
    assert f"{field}=7" in found.url


def test_a_capital_list_is_a_capital_view() -> None:
    assert (
        getattr(follow("fn_view(7)", '<form action="/bbsList.do"><input name="seq"></form>'), "url", None)
        == H + "/bbsView.do?seq=7"
    )


@pytest.mark.parametrize("call", ["fn_view('x')", "fn_view(0)", "fn_view('7a')"])
def test_nothing_is_guessed_without_a_number(call: str) -> None:
    assert follow(call, '<form action="/list.do"><input name="seq"></form>') is None


@pytest.mark.parametrize("call", ["__doPostBack('p','Page$7')", "__doPostBack(&#39;p&#39;,&#39;Page$7&#39;)", r"__doPostBack(\'p\',\'Page$7\')",
                                  'WebForm_DoPostBackWithOptions(new WebForm_PostBackOptions("p", "Page$7", true))'])  # fmt: skip
def test_a_postback(call: str) -> None:
    found = follow(call, '<form action="/list.aspx"><input type="hidden" name="__VIEWSTATE" value="s"></form>')
    assert found is not None
    assert (found.url.partition("?")[0], found.method, found.how) == (H + "/list.aspx", "POST", "postback")


@pytest.mark.parametrize("place", ["document.getElementById('f')", "document.forms['f']"])
def test_a_command_link_submits_the_form_it_names(place: str) -> None:
    other = '<form id="g" action="/other"><input name="x"></form>'
    found = follow(f"mojarra.jsfcljs({place},{{'f:page':'7'}},'')", other + FORM)
    assert found is not None
    assert (found.url, found.form[-1]) == (H + "/list.do", ("f:page", "7"))
    assert follow(f"mojarra.jsfcljs({place},{{'f:page':'7'}},'')", other) is None


@pytest.mark.parametrize(("button", "sends"), [
    ("<button name=p value=7>7</button>", True), ("<input type=submit name=p value=7>", True), ("<button value=7>7</button>", False),
    ("<button name=p value=7 disabled>7</button>", False), ("<button name=p value=7 type=button>7</button>", False)])  # fmt: skip
@pytest.mark.parametrize(("state", "how"), [("", "form"), ("<input type=hidden name=__VIEWSTATE value=s>", "postback")])
def test_a_button_that_is_pressed(button: str, sends: bool, state: str, how: str) -> None:
    document = parse(captured(f"<html><body><form action=/list>{state}{button}</form></body></html>", H + "/news/"))
    pressed = next(element for element in document.root.iter("button", "input") if element.get("type") != "hidden")
    found = Scripts(document).press(pressed)
    assert (found is not None) is sends
    assert found is None or (found.how, dict(found.form or [("p", "7")])["p"]) == (how, "7")


def test_an_address_with_a_session_is_one() -> None:
    request = follow("/node/7;jsessionid=A1B2C3D4E5F60718A9B0C1D2E3F40516")
    assert getattr(request, "url", None) == f"{H}/node/7;jsessionid=A1B2C3D4E5F60718A9B0C1D2E3F40516"
