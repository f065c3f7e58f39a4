"""Where in an address a listing's page is told, and which addresses are pages of one listing."""

import pytest

from newsarchive.discover.forms import Request
from newsarchive.discover.pagers import page_places as places

ONE_LISTING = [
    ("h/news?page=2", "h/news"),
    ("h/news/page/2", "h/news/"),
    ("h/news?page=3", "h/news?page=2"),
    ("h/news/index_2.html", "h/news/"),
    ("h/news/index_2.html", "h/news/index.html"),
    ("h/a/news_2.html", "h/a/news.html"),
    ("h/a/news2.html", "h/a/news.html"),
    ("h/xw_index_2.html", "h/xw_index.html"),
    ("h/xw_list_2.html", "h/xw_list.html"),
    ("h/xw_default2.aspx", "h/xw_default.aspx"),
    ("h/news-2.html", "h/news.html"),
    ("h/news?a=1&page=2", "h/news?a=1"),
    ("h/news?page=2&a=", "h/news"),
    ("h/news?page=%2C%2C2", "h/news"),
    ("h/news?list=%28pageindex%3D2%29", "h/news"),
    ("h/news/list/?pageno=2", "h/news/"),
]
TWO = [
    ("h/news", "h/news"),
    ("h/news?a=2&page=2", "h/news?a=1"),
    ("h/news?page=2", "h/events"),
    ("h/news?id=2", "h/news"),
    ("h/news?list=%28id%3D2%29", "h/news"),
    ("h/news?page=1234567", "h/news"),
    ("h/2025/05", "h/2025"),
    ("h/xw_list_2.html", "h/xw.html"),
]


@pytest.mark.parametrize(("address", "own", "same"), [(*pair, True) for pair in ONE_LISTING] + [(*pair, False) for pair in TWO])
def test_pages_of_one_listing(address: str, own: str, same: bool) -> None:
    assert places.same_listing(address, own) is same
    assert places.same_listing(own, address) is same


@pytest.mark.parametrize("seal", ["cHash", "_csrf", "csrf_token", "_token", "nonce", "_wpnonce", "hash", "ts", "v", "t"])
def test_what_seals_an_address_is_no_part_of_it(seal: str) -> None:
    assert places.address_of(Request(f"https://www.h.example/news?page=2&{seal}=8f3a")) == "h.example/news?page=2"


def test_a_posted_form_is_told_by_what_it_says() -> None:
    form = (("__VIEWSTATE", "x"), ("menu", "4"), ("word", ""), ("page", "2"), ("__EVENTTARGET", "p"))
    request = Request("https://h.example/news", "POST", form, changed=("page", "__EVENTTARGET"))
    assert places.address_of(request) == "h.example/news?__EVENTTARGET=p&menu=4&page=2"


def test_a_path_behind_the_question_mark_is_a_path() -> None:
    assert places.address_of(Request("https://h.example/index.php?page/2")) == "h.example/index.php/page/2"


@pytest.mark.parametrize(("address", "own", "said"), [
    ("h/index.php?mid=notice&page=2", "h/notice", True),
    ("h/index.php?mid=notice&page=2", "h/events", False),
    ("h/index.php?mid=notice&page=2", "h/notice?a=1", False),
    ("h/index.php?mid=notice&page=2", "g/notice", False),
    ("h/index.php?mid=notice&id=2", "h/notice", False),
    ("h/index.php?mid=notice&a=b&page=2", "h/notice", False),
])  # fmt: skip
def test_an_address_that_is_rewritten_in_menus_only(address: str, own: str, said: bool) -> None:
    assert places.is_rewritten(address, own) is said


@pytest.mark.parametrize(("address", "own", "number", "said"), [
    ("h/news,3.html", "h/news,2.html", 3, True), ("h/news,3.html", "h/news,2.html", 4, False), ("g/news,3.html", "h/news,2.html", 3, False),
    ("h/news,3.html", "h/news,2.aspx", 3, False), ("h/news,3.html", "h/news,a.html", 3, False), ("h/7/news,3", "h/7/news,2", 3, True),
])  # fmt: skip
def test_an_address_beside_its_own(address: str, own: str, number: int, said: bool) -> None:
    assert places.is_beside(address, own, number) is said


@pytest.mark.parametrize(("address", "own", "said"), [
    ("h/list?cat=5&seq=20", "h/list?cat=5", True), ("h/list?cat=5&till=2025-05-27", "h/list?cat=5", True),
    ("h/list?cat=5&rows=20", "h/list?cat=5", False), ("h/list?cat=5", "h/list?cat=5", False), ("h/list?cat=5&mode=x", "h/list?cat=5", False),
    ("h/view?cat=5&seq=20", "h/list?cat=5", False), ("h/list?page=Story&seq=7", "h/list?page=Stories", False),
    ("h/list?seq=20", "h/list?cat=x", False), ("h/list?till=2025-05-27", "h/list?till=2025-05-28", True),
    ("h/list?seq=7", "h/list?seq=6", True), ("h/n?t=Zebra&id=6&row=7", "h/n?t=Ambulance&id=3&row=4", True),
    ("h/n?t=Zebra&id=6&row=4", "h/n?t=Ambulance&id=3&row=4", False),
])  # fmt: skip
def test_a_place_that_is_asked_for_more(address: str, own: str, said: bool) -> None:
    assert places.goes_on(address, own) is said


@pytest.mark.parametrize(("address", "number"), [
    ("h/news/7/a", 7), ("h/news/x/a", None), ("h/press/7/a", None), ("h/news/7/b", None), ("h/news/a", None)])  # fmt: skip
def test_the_number_in_a_skeleton(address: str, number: int | None) -> None:
    assert places.number_in("h/news/#/a", address) == number


@pytest.mark.parametrize(
    ("skeleton", "name"), [("h/news?page=#", "page"), ("h/news?page=#&a=1", "page"), ("h/news/#", ""), ("h/n?a=#1", "")]
)
def test_the_name_of_a_place(skeleton: str, name: str) -> None:
    assert places.name_of_place(skeleton) == name
