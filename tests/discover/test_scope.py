import pytest

from newsarchive.discover.scope import Scope
from newsarchive.items import Entry

H = "https://hospital.example"


def entries(*paths: str) -> tuple[Entry, ...]:
    return tuple(Entry(path if "://" in path else H + path) for path in paths)


# start, the listing's entries, inside, outside
SCOPES = [
    (
        "/news/",
        ("/news/a-first-story", "/news/the-second-story", "/news/third"),
        ("/news/a-new-one", "/news/2019-in-review"),
        ("/departments/cardiology", "/doctors/jane-doe", "/about", "/news/archive/old-one"),
    ),
    ("/news/", ("/news/2025/05/a-b-c", "/news/2025/04/d-e-f"), ("/news/2019/11/g-h-i",), ("/news/2019/", "/events/2025/05/a-b-c")),
    (
        "/",
        ("/2025/05/story-one-told/", "/2025/04/story-two-told/", "/2024/12/story-three-told/"),
        ("/2019/01/older-one/",),
        ("/cardiology/", "/doctors/jane-doe/", "/2019/01/", "/category/2019/01/x"),
    ),
    (
        "/bbs/board.php?bo_table=news",
        ("/bbs/board.php?bo_table=news&wr_id=5", "/bbs/board.php?bo_table=news&wr_id=6&page=2"),
        ("/bbs/board.php?bo_table=news&wr_id=1",),
        ("/bbs/board.php?bo_table=doctor&wr_id=1", "/bbs/board.php?bo_table=news", "/bbs/login.php?wr_id=1"),
    ),
    (
        "/list.do?menu=5",
        ("/view.do?menu=5&seq=10", "/view.do?menu=5&seq=11"),
        ("/view.do?menu=5&seq=99", "/view.do?seq=98&menu=5"),
        ("/view.do?menu=6&seq=99", "/view.do?menu=5", "/doctor.do?menu=5&seq=3"),
    ),
    ("/?cat=1", ("/?p=11", "/?p=12", "/?p=13"), ("/?p=900",), ("/?page_id=4", "/", "/?cat=1")),
    ("/xwzx/", ("/info/1012/3456.htm", "/info/1012/3457.htm"), ("/info/1012/1.htm",), ("/info/1030/3456.htm", "/ksdh/xnk.htm")),
    (
        "/",
        ("/art/2026/8/31/art_12_345.html", "/art/2026/8/4/art_12_344.html", "/art/2026/8/3/art_12_343.html"),
        ("/art/2026/11/5/art_12_360.html", "/art/2019/8/5/art_12_7.html"),
        ("/art/2026/8/31/art_15_345.html",),
    ),
    ("/news/", ("/f/2025_1.html", "/f/2025_2.html", "/f/2025_3.html"), ("/f/2019_4.html",), ("/g/2025_1.html",)),
    ("/archives/", ("/archives/316", "/archives/313", "/archives/310"), ("/archives/12",), ("/archives/author", "/oncology/316")),
    ("/news/", (), ("/news/anything-here",), ("/doctors/jane-doe", "/news/")),
    (
        "/actualites",
        ("/actualites/cardiologie/un-article-de-plus", "/actualites/oncologie/un-autre-article"),
        ("/actualites/pediatrie/encore-un-article",),
        ("/services/cardiologie/un-medecin", "/actualites/cardiologie"),
    ),
    (
        "/blog",
        ("/a-first-story-of-many", "/another-story-to-tell", "/the-third-story-here"),
        (),
        ("/department-of-cardiology-and-more", "/jane-doe-senior-physician"),
    ),
]


@pytest.mark.parametrize(("start", "listed", "inside", "outside"), SCOPES)
def test_a_scope_covers_what_is_like_those_listed(
    start: str, listed: tuple[str, ...], inside: tuple[str, ...], outside: tuple[str, ...]
) -> None:
    scope = Scope.learn([H + start], entries(*listed))
    assert {path: scope.covers(H + path) for path in inside} == dict.fromkeys(inside, True)
    assert {path: scope.covers(H + path) for path in outside} == dict.fromkeys(outside, False)
    assert all(scope.covers(H + path) for path in listed)


def test_other_sites_are_outside() -> None:
    scope = Scope.learn([H + "/news/"], entries("/news/1", "/news/2"))
    assert not scope.covers("https://elsewhere.example/news/3")
    assert scope.covers("http://www.hospital.example/news/3/")


def test_prefixes_of_the_site_file_decide_alone() -> None:
    scope = Scope.learn([H + "/news/"], entries("/news/1", "/news/2"), [H + "/press/"])
    assert scope.covers(H + "/press/x")
    assert not scope.covers(H + "/news/3")


def test_widening_learns_other_forms() -> None:
    scope = Scope.learn([H + "/news/"], entries("/news/1", "/news/2"))
    assert not scope.covers(H + "/stories/old-9")
    assert scope.widen(entries("/stories/old-1", "/stories/old-2")).covers(H + "/stories/old-9")


def test_one_odd_entry_teaches_nothing() -> None:
    scope = Scope.learn([H + "/news/"], entries("/news/1", "/news/2", "/news/3", "/departments/cardiology"))
    assert not scope.covers(H + "/departments/oncology")
    assert scope.covers(H + "/departments/cardiology")  # listed, so known


def test_a_blogs_own_sitemap_counts_as_a_whole_and_a_mixed_one_does_not() -> None:
    listed = entries(*(f"/story-number-{n}-told" for n in range(10)))
    scope = Scope.learn([H + "/blog"], listed)
    posts = entries(*(f"/story-number-{n}-told" for n in range(60)))
    assert scope.choose(posts) == posts
    pages = entries(*(f"/department-{n}-of-medicine" for n in range(60)))
    assert scope.choose(pages) == ()


def test_a_hospitals_sitemap_brings_no_doctors() -> None:
    scope = Scope.learn([H + "/news"], entries("/news/first-story-here", "/news/second-story-here"))
    whole = entries(
        "/",
        "/about",
        *(f"/doctors/doctor-number-{n}" for n in range(50)),
        *(f"/news/story-of-old-{n}" for n in range(50)),
        *(f"/departments/{n}" for n in range(20)),
    )
    assert [entry.url for entry in scope.choose(whole)] == [f"{H}/news/story-of-old-{n}" for n in range(50)]
