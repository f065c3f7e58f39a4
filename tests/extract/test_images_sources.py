"""The best address of a picture, attribute by attribute."""

import lxml.html
import pytest

from newsarchive.extract.document import Document
from newsarchive.extract.markup.image_sources import asked_for, best_source, candidates, declared_size, family

BASE = "https://clinic.example/news/1.html"
PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACw="

SOURCES = [
    ("<img src='/up/a.jpg'>", "https://clinic.example/up/a.jpg"),
    ("<img src='/up/a.jpg#joomlaImage://local-images/up/a.jpg'>", "https://clinic.example/up/a.jpg"),
    ("<a href='/up/ward.jpg'><img src='/_processed_/a/b/csm_ward_1a2b3c.jpg'></a>", "https://clinic.example/up/ward.jpg"),
    ("<a href='/cache/3f_XL.jpg'><img src='/cache/3f_L.jpg'></a>", "https://clinic.example/cache/3f_XL.jpg"),
    ("<a href='/up/plan.jpg'><img src='/up/csm_ward_1a2b3c.jpg'></a>", "https://clinic.example/up/csm_ward_1a2b3c.jpg"),
    ("<a href='/up/12.jpg'><img src='/up/t12.jpg'></a>", "https://clinic.example/up/12.jpg"),
    ("<a href='/up/ward.jpg'><img src='/up/thumb_ward.jpg'></a>", "https://clinic.example/up/ward.jpg"),
    ("<a href='/up/ward.jpg'><img src='/up/old-ward.jpg'></a>", "https://clinic.example/up/old-ward.jpg"),
    ("<img src='/up/ward-1024x683.jpg' data-full-url='/up/ward.jpg'>", "https://clinic.example/up/ward.jpg"),
    ("<img src='/up/ward-1024x683.jpg' data-full-url='/up/garden.jpg'>", "https://clinic.example/up/ward-1024x683.jpg"),
    ("<img src='a b.jpg'>", "https://clinic.example/news/a%20b.jpg"),
    ("<img src='//cdn.example/a.jpg'>", "https://cdn.example/a.jpg"),
    ("<img src='  ../a.jpg\n'>", "https://clinic.example/a.jpg"),
    ("<img src='/a.jpg?x=1&amp;y=2'>", "https://clinic.example/a.jpg?x=1&y=2"),
    (f"<img src='{PIXEL}' data-src='/a.jpg'>", "https://clinic.example/a.jpg"),
    ("<img src='/img/blank.gif' data-original='/a.jpg'>", "https://clinic.example/a.jpg"),
    ("<img src='/img/1x1.gif' data-source='/a.jpg'>", "https://clinic.example/a.jpg"),
    ("<img src='/img/1x1.gif' data-pic='/a.jpg'>", "https://clinic.example/a.jpg"),
    ("<img src='/loading.gif' data-lazy-src='/a.jpg'>", "https://clinic.example/a.jpg"),
    ("<img src='/spacer.gif' data-echo='/a.jpg'>", "https://clinic.example/a.jpg"),
    ("<img src='/placeholder.png' data-actualsrc='/a.jpg'>", "https://clinic.example/a.jpg"),
    ("<img src='/img/none.gif' zoomfile='up/12.jpg' file='up/12.jpg'>", "https://clinic.example/news/up/12.jpg"),
    ("<img data-url='/a.jpg'>", "https://clinic.example/a.jpg"),
    ("<img data-image='/a.webp?x=1'>", "https://clinic.example/a.webp?x=1"),
    ("<img src='/tiny.jpg' data-hi-res-src='/b.jpg'>", "https://clinic.example/b.jpg"),
    ("<img src='/a.jpg' data-pin-url='/other.html'>", "https://clinic.example/a.jpg"),
    ("<img src='/a.jpg' data-link='/other.html' data-lazy='true'>", "https://clinic.example/a.jpg"),
    ("<img src='/a.jpg' srcset='/s.jpg 300w, /l.jpg 1200w, /m.jpg 600w'>", "https://clinic.example/l.jpg"),
    ("<img src='/a.jpg' srcset='/one.jpg, /two.jpg 2x'>", "https://clinic.example/two.jpg"),
    ("<img src='/a.jpg' data-srcset='/s.jpg 300w,/l.jpg 900w'>", "https://clinic.example/l.jpg"),
    ("<img src='/a.jpg' data-lazy-srcset='/l.jpg 900w'>", "https://clinic.example/l.jpg"),
    (f"<img src='/a.jpg' srcset='{PIXEL} 1w'>", "https://clinic.example/a.jpg"),
    ("<img src='/1.png' data-layzr='/a.jpg'>", "https://clinic.example/a.jpg"),
    ("<img data-srcset='/up/фото (2).jpg'>", "https://clinic.example/up/фото%20(2).jpg"),
    (
        "<img src='/a.jpg' srcset='/w_100,c_fill/a.jpg 100w, /w_900,c_fill/a.jpg 900w'>",
        "https://clinic.example/w_900,c_fill/a.jpg",
    ),
    (
        "<picture><source srcset='/l.webp 1200w'><img src='/a.jpg' srcset='/s.jpg 300w'></picture>",
        "https://clinic.example/l.webp",
    ),
    (
        "<picture><source data-srcset='/l.jpg 2x'><source srcset='/m.jpg'><img src='/a.jpg'></picture>",
        "https://clinic.example/l.jpg",
    ),
    (
        "<picture><source type='image/svg+xml' srcset='/v.svg'><img src='/a.jpg'></picture>",
        "https://clinic.example/a.jpg",
    ),
    ("<amp-img src='/a.jpg' width=600 height=400></amp-img>", "https://clinic.example/a.jpg"),
    ("<a href='/up/photo.jpg'><img src='/up/photo-300x200.jpg'></a>", "https://clinic.example/up/photo.jpg"),
    ("<a href='/up/photo.jpg'><img src='/up/photo.serendipityThumb.jpg'></a>", "https://clinic.example/up/photo.jpg"),
    ("<a href='/IMG/photo.jpg'><img src='/local/photo-41776.jpg?15'></a>", "https://clinic.example/IMG/photo.jpg"),
    ("<a href='/up/photo.jpg'><img src='/up/photos.jpg'></a>", "https://clinic.example/up/photos.jpg"),
    (
        "<a href='/up/a.jpg'><picture><source srcset='/as/a-9f.webp 1x'><img src='/as/a-7c.jpg'></picture></a>",
        "https://clinic.example/up/a.jpg",
    ),
    (
        "<a href='/up/a.jpg?width=576'><picture><source srcset='/up/a.jpg?width=1920'><img src='/up/a.jpg'></picture></a>",
        "https://clinic.example/up/a.jpg?width=1920",
    ),
    ("<img data-src='photo.jpg' src='/storage/app/photo.jpg'>", "https://clinic.example/storage/app/photo.jpg"),
    ("<img data-src='photo.jpg' src='/img/blank.gif'>", "https://clinic.example/news/photo.jpg"),
    ("<a href='/up/other.jpg'><img src='/up/photo-300x200.jpg'></a>", "https://clinic.example/up/photo-300x200.jpg"),
    ("<a href='https://share.example/?media=/up/photo.jpg'><img src='/up/photo.jpg'></a>", "https://clinic.example/up/photo.jpg"),
    ("<img src='/fetch.php?w=600&amp;media=news:ward.jpg'>", "https://clinic.example/fetch.php?w=600&media=news:ward.jpg"),
    ("<a href='/up/photo.html'><img src='/up/photo.jpg'></a>", "https://clinic.example/up/photo.jpg"),
    ("<div style=\"background-image: url('/a.jpg')\"></div>", "https://clinic.example/a.jpg"),
    ("<div data-bg='url(/a.jpg)'></div>", "https://clinic.example/a.jpg"),
    ("<img src='/签约照片.png'>", "https://clinic.example/签约照片.png"),
    (f"<img src='{PIXEL}'>", None),
    ("<img src='javascript:alert(1)'>", None),
    ("<img src='/img/spacer.gif'>", None),
    ("<img src='/icons/arrow.svg'>", None),
    ("<img src='{{ image.url }}'>", None),
    ("<img src='http://[broken/a.jpg'>", None),
    ("<img src=''>", None),
    ("<img>", None),
    ("<div style='background-color: red'></div>", None),
]


@pytest.mark.parametrize(("markup", "wanted"), SOURCES)
def test_the_best_address(markup: str, wanted: str | None) -> None:
    tree = lxml.html.fromstring(f"<div>{markup}</div>")
    element = next(tree.iter("img", "amp-img"), tree[0])
    assert best_source(element, Document(BASE, tree, "utf-8").absolute) == wanted


@pytest.mark.parametrize(
    ("srcset", "wanted"),
    [
        ("a.jpg 1x, b.jpg 2x", [("a.jpg", 1, "x"), ("b.jpg", 2, "x")]),
        ("a.jpg 300w,b.jpg 600w", [("a.jpg", 300, "w"), ("b.jpg", 600, "w")]),
        ("a.jpg", [("a.jpg", 1, "x")]),
        ("a.jpg 300w 200h, b.jpg 1.5x", [("a.jpg", 300, "w"), ("b.jpg", 1.5, "x")]),
        ("", []),
        (" , ,", []),
    ],
)
def test_a_srcset_is_read(srcset: str, wanted: list[tuple[str, float, str]]) -> None:
    assert list(candidates(srcset)) == wanted


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ("<img width=600 height=400>", (600, 400)),
        ("<img width='600px'>", (600, None)),
        ("<img width='100%' height=auto>", (None, None)),
        ("<img style='width: 320px; height:200.5px'>", (320, 200)),
        ("<img style='max-width:100px'>", (None, None)),
        ("<img>", (None, None)),
    ],
)
def test_the_declared_size(markup: str, wanted: tuple[int | None, int | None]) -> None:
    assert declared_size(lxml.html.fromstring(markup)) == wanted


@pytest.mark.parametrize(("src", "best"), [("/1f/-/auto/", "/1f/-/auto/"), ("/ward.jpg?w=576", "/1f/-/preview/800x800/")])
def test_what_a_click_opens_is_the_picture_if_its_own_source_says_so_too(src: str, best: str) -> None:
    link = lxml.html.fromstring(f"<a href='{src}'><img src='{src}' srcset='/1f/-/preview/800x800/ 800w'></a>")
    assert best_source(next(link.iter("img")), lambda address: address) == best


@pytest.mark.parametrize(
    ("href", "best"),
    [("/ward/@@images/0b7c.jpeg", "/ward/@@images/0b7c.jpeg"), ("/beds/@@images/7.jpeg", "/ward/@@images/9f1e.jpeg")],
)
def test_what_a_click_opens_among_a_picture_s_own_scales_is_its_large_form(href: str, best: str) -> None:
    link = lxml.html.fromstring(f"<a href='{href}'><img src='/ward/@@images/9f1e.jpeg'></a>")
    assert best_source(next(link.iter("img")), lambda address: address) == best


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("/up/team-photo-300x200.jpg", "/up/team-photo.jpg", True),
        ("/up/team-photo-scaled.jpg", "/up/team-photo-1024x683.webp", True),
        ("/a/ward_w600_r1.5.jpg", "/a/ward_w1200_r1.7.jpg", True),
        ("/a/IMG_0001.jpg", "/a/IMG_0002.jpg", False),
        ("/dam/bed.jpg/_jcr_content/renditions/web.1280.jpg", "/dam/ward.jpg/_jcr_content/renditions/web.1280.jpg", False),
        ("/dam/ward.coreimg.85.1024.jpeg/17.jpeg", "/dam/ward.jpeg", True),
        ("/news/ward.jpg/@@images/large", "/news/ward.jpg/@@images/image-800-0a1b.jpeg", True),
        ("/a/20250527-1.jpg", "/a/20250527-2.jpg", False),
        ("/a/hash_2.jpg", "/a/hash_3.jpg", False),
        ("/_next/image?url=%2Fup%2Fward.jpg&w=640", "/_next/image?url=%2Fup%2Fward.jpg&w=3840", True),
        ("/_next/image?url=%2Fup%2Fward.jpg&w=640", "/_next/image?url=%2Fup%2Fbeds.jpg&w=640", False),
        ("/image.php?src=https://clinic.example/up/ward.png", "/up/ward.png", True),
    ],
)
def test_two_sizes_are_of_one_family(one: str, other: str, same: bool) -> None:
    assert (family(one) == family(other)) is same


def test_a_script_s_pictures_are_told_by_what_it_is_asked_for() -> None:
    assert asked_for("/image.php?id=7&width=300") == asked_for("/image.php?id=7&w=900") == "/image.php?id=7"
    assert asked_for("/fms/getImage.do?file=A1&no=0") != asked_for("/fms/getImage.do?file=A1&no=1")
    assert asked_for("/up/ward.jpg?id=7") is asked_for("/image.php?src=/up/ward.png&w=3") is None


@pytest.mark.parametrize(
    ("media", "best"), [("(max-width:300px)", "full.jpg"), ("(min-width:900px)", "small.jpg"), ("", "small.jpg")]
)
def test_sources_for_narrow_screens_leave_the_picture_s_own_address(media: str, best: str) -> None:
    markup = f'<picture><source media="{media}" srcset="/small.jpg"/><img src="/full.jpg"></picture>'
    image = next(lxml.html.fromstring(f"<div>{markup}</div>").iter("img"))
    assert best_source(image, lambda address: address) == f"/{best}"
