"""Which pictures of a page are the article's."""

import json
from time import process_time

import lxml.html
import pytest

from newsarchive.extract import images, read
from newsarchive.extract.pictures.lead_image import Lead
from newsarchive.extract.pictures.ornaments import is_teaser
from newsarchive.site import Site
from tests.captured import captured
from tests.extract.pictured_pages import PROSE, URL, collected, names

LOGO_ON_A_DOOR = "A frosted glass door with the logo of the clinic on it; behind it the ward's head nurse at her desk"
KEPT = [
    ("one", "<p><img src=/up/a1.jpg></p>", ["a1.jpg"]),
    ("in order", "<p><img src=/up/b.jpg></p><p><img src=/up/a.jpg></p>", ["b.jpg", "a.jpg"]),
    ("twice", "<p><img src=/up/a.jpg></p><p><img src=/up/a.jpg></p>", ["a.jpg"]),
    (
        "lazy twin in noscript",
        "<p><img src='data:,' data-src=/up/a.jpg><noscript><img src=/up/a.jpg></noscript></p>",
        ["a.jpg"],
    ),
    (
        "blurred stand-in and noscript",
        "<figure><img src=/w60/harbour-ward.jpg><noscript><img src=/w900/harbour-ward.jpg></noscript></figure>",
        ["harbour-ward.jpg"],
    ),
    (
        "two sizes",
        "<p><img src=/up/opening-day-300x200.jpg></p><p><img src=/up/opening-day-1024x683.jpg></p>",
        ["opening-day-300x200.jpg"],
    ),
    (
        "two numbered ones",
        "<p><img src=/up/20250527-1.jpg></p><p><img src=/up/20250527-2.jpg></p>",
        ["20250527-1.jpg", "20250527-2.jpg"],
    ),
    (
        "numbered like sizes",
        "<p><img src=/up/error-rate.png alt='All errors'></p><p><img src=/up/error-rate-400.png alt='Wrong requests'></p>",
        ["error-rate.png", "error-rate-400.png"],
    ),
    ("pixel", "<img src=/stat.gif width=1 height=1>", []),
    ("counter of readers", "<noscript><img src=https://count.example/meter.gif></noscript>", []),
    ("animations", "<p><img src=/up/beat.gif></p><p><img src=/b.gif alt='A heart'></p>", ["beat.gif", "b.gif"]),
    ("messengers' signs", "<p><img src=/2020/ic_mail.png><img src=/kakaotalk.png><img src=/PinExt.png></p>", []),
    ("a messenger's pictures", "<p><img src=/up/KakaoTalk_20250520_101112333.jpg></p>", ["KakaoTalk_20250520_101112333.jpg"]),
    ("printed button", "<p><img src=/i/M_images/printButton.png></p>", []),
    ("icon", "<p><img src=/i/pdf-icon.png> Download</p>", []),
    ("small", "<p><img src=/up/a.jpg width=32 height=32></p>", []),
    ("QR code", "<p><img src=/up/wechat-qrcode.jpg></p><p><img src=/up/x.png alt=二维码></p>", []),
    ("avatar", "<div class=author-avatar><img src=/up/a.jpg></div>", []),
    ("strip", "<p><img src=/up/a.jpg width=900 height=60></p>", []),
    ("advertisement", "<div class='ad ad-rectangle'><img src=/up/a.jpg width=300></div>", []),
    ("other story", "<div><a href=/news/other-story.html><img src=/up/a.jpg></a></div>", []),
    ("linked between paragraphs", "<a href=/view/637747><img src=/up/a.jpg></a>", ["a.jpg"]),
    ("opens itself", "<p><a href=/up/a.jpg><img src=/up/a.jpg></a></p>", ["a.jpg"]),
    ("chart as svg", "<p><img src=/up/chart.svg></p>", []),
    ("sent by WhatsApp", "<p><img src=/up/WhatsApp-Image-2025-05-03-at-7.14.jpeg></p>", ["WhatsApp-Image-2025-05-03-at-7.14.jpeg"]),
    ("WhatsApp's sign", "<p><img src=/up/whatsapp-32.png></p>", []),
    ("ratio for a size", "<p><img src=/up/a.jpg width=16 height=9></p>", ["a.jpg"]),
    ("enlarging button", "<button><figure><img src=/up/a.jpg></figure></button>", ["a.jpg"]),
    ("button", "<button><img src=/up/a.jpg></button>", []),
    ("WordPress's gallery", "<dl class=gallery-item><dt class='gallery-icon portrait'><img src=/up/a.jpg></dt></dl>", ["a.jpg"]),
    ("logo on a door", f"<p><img src=/up/a.jpg alt='{LOGO_ON_A_DOOR}'></p>", ["a.jpg"]),
    ("logo", "<p><img src=/up/a.jpg alt='Logo of the clinic'></p>", []),
    ("no sidebar", "<div class=has-sidebar><img src=/up/a.jpg></div>", ["a.jpg"]),
    ("sidebar", "<div class=has-sidebar><div class=sidebar><img src=/up/a.jpg></div></div>", []),
    ("teaser with sources", f"<div class=teaser><picture>{'<source>' * 4}<img src=/up/a.jpg></picture></div>", []),
    ("gallery", "<aside class=tools><figure><img src=/up/a.jpg></figure></aside>", ["a.jpg"]),
    ("hidden", "<div style='display:none'><img src=/up/a.jpg></div>", []),
]


@pytest.mark.parametrize(("inside", "wanted"), [case[1:] for case in KEPT], ids=[case[0] for case in KEPT])
def test_what_belongs_to_the_article(inside: str, wanted: list[str]) -> None:
    assert names(collected(inside)) == wanted


def test_a_stand_in_gives_way_to_the_copy_without_script() -> None:
    found = collected("<figure><img src=/w60/harbour-ward.jpg><noscript><img src=/w900/harbour-ward.jpg></noscript></figure>")
    assert found.images[0].url == "https://clinic.example/w900/harbour-ward.jpg"


def test_a_lead_picture_beside_what_is_hidden_for_machines_is_the_articles() -> None:
    """Plone: the headline and addresses, hidden, and the lead picture with its caption stand in one box over the headline."""
    hidden = f"<span itemscope style='display: none'><span itemprop=name>Ward opened</span> <span itemprop=url>{URL}</span></span>"
    figure = "<figure><img src=/up/lead.jpg alt='Ward for stroke patients opened'><figcaption>The ward in May</figcaption></figure>"
    first, rest = PROSE.split("</p>", 1)
    html = f"""<title>Ward for stroke patients opened</title><body><article><header><div>{hidden}<section>{figure}</section></div>
      <h1>Ward for stroke patients opened</h1><section>by <a href=/author/admin>admin</a> — 12/03/2025</section></header>
      <div><p>{first}</p><figure><img src=/up/beds.jpg></figure>{rest}</div></article>"""
    found = images.collect_images(read(captured(html, URL))).article
    assert names(found) == ["lead.jpg", "beds.jpg"]
    assert found.images[0].caption == "The ward in May"


@pytest.mark.parametrize(
    ("claimed", "wanted"),
    [
        ("/up/ward-by-night.jpg", "https://clinic.example/up/ward-by-night.jpg"),
        ("/img/logo.png", None),
        ("/img/og-image.jpg", None),
        ("/img/default-share.png", None),
        ("/", None),
        ("data:image/png;base64,xx", None),
        ("", None),
    ],
)
def test_the_lead_image_of_a_page_without_pictures(claimed: str, wanted: str | None) -> None:
    assert collected("", head=f"<meta property='og:image' content='{claimed}'>").image == wanted


@pytest.mark.parametrize(
    "value",
    ['"/up/ward-by-night.jpg"', '{"@type":"ImageObject","url":"/up/ward-by-night.jpg"}', '["/up/ward-by-night.jpg"]'],
)
def test_json_ld_names_the_lead_image(value: str) -> None:
    head = f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"x","image":{value}}}</script>'
    assert collected("", head=head).image == "https://clinic.example/up/ward-by-night.jpg"


def test_a_sign_in_the_byline_is_no_picture_of_the_article() -> None:
    above = "<p><img src=/static/online_editor.gif> Press office</p><p><img src=/up/b.jpg></p>"
    html = f"<h1>Ward opened</h1>{above}<div class=text>{PROSE}<p><img src=/up/a.jpg></p>{PROSE}</div>"
    found = images.collect_images(read(captured(html, URL))).article
    assert names(found) == ["b.jpg", "a.jpg"]


def test_nothing_outside_the_article_is_taken() -> None:
    after = "<aside><img src=/up/other.jpg></aside><section class=related><a href=/x><img src=/up/more.jpg width=300></a></section>"
    assert names(collected("<p><img src=/up/a.jpg></p>", after=after)) == ["a.jpg"]


def test_what_is_said_of_a_picture_is_kept_but_file_names_are_not() -> None:
    found = collected(
        "<figure><img src=/up/a.jpg alt='  The  ward ' width=600 height=400>"
        "<figcaption>First day <span class=credit>Photo: Li</span>"
        "</figcaption></figure><p><img src=/up/b.png alt=微信圖片_20250527143328.jpg></p><p>微信圖片_20250527143328.jpg</p>"
    )
    first, second = found.images
    assert (first.alt, first.caption, first.credit, first.width, first.height) == (
        "The ward",
        "First day",
        "Photo: Li",
        600,
        400,
    )
    assert (second.alt, second.caption) == (None, None)


def test_a_site_files_selector_wins() -> None:
    site = Site(images=(".nothing", ".gallery"))
    found = collected(
        "<p><img src=/up/a.jpg></p>",
        after="<div class=gallery><img src=/up/g1.jpg><img src=/up/g2.jpg></div>",
        site=site,
    )
    assert names(found) == ["g1.jpg", "g2.jpg"]


def test_the_page_is_not_changed() -> None:
    draft = read(captured(f"<h1>Ward</h1>{PROSE}<p><img src=a.jpg></p>", URL))
    before = [(element.tag, dict(element.attrib)) for element in draft.document.root.iter()]
    assert images.collect_images(draft) is not draft
    assert [(element.tag, dict(element.attrib)) for element in draft.document.root.iter()] == before


@pytest.mark.parametrize(
    ("href", "wanted"),
    [("/article/383999", True), ("/photos?article=383204&n=2", False), ("/article/383204/photos", False), ("/up/a.jpg", False),
     ("/view_image.php?fn=%2Fup%2Fa.jpg", False), ("https://share.example/pin?media=%2Fup%2Fa.jpg", True),
     ("https://pictures.example/47ab", False), ("https://pictures.example/51cd", True),
     ("https://wire.example/95/ward.html", True)],
)  # fmt: skip
def test_a_link_to_more_of_the_same_article_is_no_teasers(href: str, wanted: bool) -> None:
    link = lxml.html.fromstring(f"<div><a href='{href}'><picture><source><img src=/up/a.jpg></picture></a></div>")
    picture = "https://pictures.example/47ab/scaled/620"
    assert is_teaser(next(link.iter("img")), picture, "https://clinic.example/article/383204") is wanted


@pytest.mark.parametrize(
    ("href", "wanted"), [("https://wire.example/95/ward.html", False), ("https://wire.example/96/bed.html", True)]
)
def test_the_page_that_a_wire_service_gives_each_picture_is_no_other_story(href: str, wanted: bool) -> None:
    picture = "https://wire.example/95/ward.jpg"
    link = lxml.html.fromstring(f"<div><p><a href='{href}'><img src='{picture}'></a></p></div>")
    assert is_teaser(next(link.iter("img")), picture, URL) is wanted


def test_a_picture_that_is_only_not_read_aloud_can_be_seen() -> None:
    assert names(collected("<picture aria-hidden=true><source srcset=/up/a.jpg><img src=/up/a.jpg alt=''></picture>")) == ["a.jpg"]


@pytest.mark.parametrize(
    ("picture", "wanted"),
    [
        ("<img src=/up/surgeons-plan-with-a-3d-print.jpg>", True),
        ("<img src=/up/mark-zuckerberg-facebook-home.jpg width=570 height=0>", True),
        ("<img src=/up/twitter-lite.jpg width=570 height=0>", True),
        ("<img src=/up/icon-facebook-white.jpg>", False),
        ("<img src=/up/share.jpg>", False),
        ("<img src=/up/a.jpg width=0 height=0>", False),
    ],
)
def test_a_photograph_may_show_what_sharing_buttons_are_named_after(picture: str, wanted: bool) -> None:
    assert bool(collected(f"<p>{picture}</p>").images) is wanted


def test_what_the_articles_own_box_is_called_says_nothing_of_its_pictures() -> None:
    html = f"<h1>Ward opened</h1><div class=story__teaser>{PROSE}<figure><img src=/up/a.jpg></figure>{PROSE}</div>"
    found = images.collect_images(read(captured(html, URL))).article
    assert names(found) == ["a.jpg"]


@pytest.mark.parametrize(("box", "wanted"), [
    ("<figure><img src=/up/a.jpg><figcaption><a href=https://photos.example/>Ann Example for Photos</a></figcaption></figure>", True),
    ("<div class=article-image><a href=/up/a.jpg>\n          \n<img src=/up/a.jpg>\n        </a>The ward</div>", True),
    ("<div class=img-inject><img src=/up/a.jpg><a href=/news/2>What happened to the old ward of the clinic?</a></div>", False),
])  # fmt: skip
def test_a_picture_whose_credit_is_a_link_is_no_menu(box: str, wanted: bool) -> None:
    html = f"<h1>Ward for stroke patients opened</h1><div class=text>{PROSE}{box}{PROSE}</div>"
    page = captured(html, URL)
    assert bool(images.collect_images(read(page)).article.images) is wanted


def test_pictures_that_open_larger_in_a_row_under_the_text_are_the_articles() -> None:
    row = "".join(f'<a href="/files/{n}.jpg"><img src="/files/{n}_thumb.jpg"></a>' for n in (1, 2))
    others = '<a href="/news/2"><img src="/files/3_thumb.jpg"></a><img src="/files/4.jpg">'
    inner = f"<article><h1>Ward for stroke patients opened</h1><div class=text>{PROSE}</div><div>{row}{others}</div></article>"
    html = f'<html><head><meta property="og:image" content="/share.jpg"></head><body>{inner}</body></html>'
    page = captured(html, URL)
    assert names(images.collect_images(read(page)).article) == ["1.jpg", "2.jpg"]


@pytest.mark.parametrize(
    ("claimed", "shown", "wanted"),
    [
        ("15125232_W2040C2040x1360o0x0.jpg", "15125232_M2040x1530.jpg", True),
        ("20250527_a1x.jpg", "20250527_b2x.jpg", False),
        ("styles/1200x675/public/images/cc/exercise.jpg?h=29", "styles/640x427/public/images/cc/exercise.jpg?h=30", True),
        ("71/large/image.jpg", "72/large/image.jpg", False),
        ("upload/c_limit,w_1200/ward.jpg", "upload/c_fill,w_800/ward.jpg", True),
        ("upload/c_limit,w_1200/v1/ward.jpg", "upload/c_fill,w_800/v2/ward.jpg", False),
        ("resources/r/?i=1008&w=580", "resources/r/?i=1010&w=120", False),
    ],
)
def test_what_tells_a_picture_in_another_size_from_another_picture(claimed: str, shown: str, wanted: bool) -> None:
    assert Lead((f"https://clinic.example/{claimed}",)).shows(f"https://clinic.example/{shown}") is wanted


@pytest.mark.parametrize("name", ["x" * 3_900, "x-" * 1_900, "x" * 1_000_000])
def test_a_picture_s_long_address_is_read_in_no_time_or_passed_over(name: str) -> None:
    began = process_time()
    found = collected("".join(f"<p><img src=/up/{name}{n}.jpg></p>" for n in range(5)))
    assert process_time() - began < 5
    assert len(found.images) == (5 if len(name) < 4_000 else 0)


def test_a_media_component_of_a_builder_is_no_icon() -> None:
    box = (
        '<div class="component image file-type-icon-media-link"><img src="/-/media/ward.ashx?h=600&amp;w=900" width="900" height="600">'
        "</div>"
    )
    assert names(collected(box)) == ["ward.ashx?h=600&w=900"]


def test_an_article_in_data_only_has_the_picture_that_its_record_names() -> None:
    record = {"title": "Ward for stroke patients opened", "body": PROSE, "image": {"url": "/up/ward.jpg"}}
    other = {"title": "Other news", "image": {"url": "/up/other.jpg"}}
    data = json.dumps({"props": {"related": [other], "article": record}})
    html = (
        f"<html><head><title>Ward for stroke patients opened</title></head><body><div id=app></div>"
        f'<script id="__NEXT_DATA__" type="application/json">{data}</script></body></html>'
    )
    found = images.collect_images(read(captured(html, URL))).article
    assert names(found) == ["ward.jpg"]


@pytest.mark.parametrize(("box", "shown"), [
    ("<div class=featured-images><p><img src=/up/ward.jpg></p></div>", ["ward.jpg"]),
    ("<div class=partners><p><img src=/up/ward.jpg></p></div>", []),
    ("<div class=col-4><figure><img src=/up/ward.jpg></figure></div>", ["ward.jpg"]),
    ("<div class=col-4><figure><a href=/shop><img src=/up/ward.jpg></a></figure></div>", []),
    ("<div class=featured-images><p>Our doctors on call this week</p><p><img src=/up/ward.jpg></p></div>", []),
    ("<div class='image grid'><div class=pic><img src=/up/ward.jpg><span class=image__caption>The new ward</span></div></div>"
     "<div class='image grid'><img src=/up/bed.jpg></div><div class=teaser><img src=/up/other.jpg></div>", ["ward.jpg", "bed.jpg"]),
    ("<div class=build_image><img src=/up/ward.jpg></div><p class=caption-text>The ward</p><div class=build_image><img src=/up/bed.jpg></div>",
     ["ward.jpg", "bed.jpg"]),
])  # fmt: skip
def test_a_box_of_pictures_right_behind_the_text_is_the_articles(box: str, shown: list[str]) -> None:
    html = f"<div class=page><h2>Ward for stroke patients opened</h2><div class=content>{PROSE}</div>{box}</div>"
    page = captured(f"<title>Ward for stroke patients opened</title>{html}", URL)
    assert names(images.collect_images(read(page)).article) == shown


@pytest.mark.parametrize(("classes", "shown"), [("hidden", ["ward.jpg"]), ("plain", [])])
def test_what_an_article_hides_says_nothing_beside_its_picture(classes: str, shown: list[str]) -> None:
    told = f"<span class={classes}><span>{URL}</span><span>800</span><span>The press office, Jane Roe</span><span>2025-05-27</span></span>"
    media = "<div class=big-preview><a href=/up/ward.jpg><img src=/up/ward.jpg></a></div><div></div>"
    wrap = f"<div class=entry-content-wrapper><header><h1>Ward for stroke patients opened</h1></header><div class=content>{PROSE}</div><footer></footer></div>"
    html = f"<title>Ward for stroke patients opened</title><div><main><article>{media}{wrap}{told}</article></main></div><footer>Imprint</footer>"
    page = captured(html, URL)
    assert names(images.collect_images(read(page)).article) == shown


def test_what_is_written_behind_the_page_s_own_end_is_a_root_of_its_own_and_breaks_nothing() -> None:
    html = f"<html><head><title>Ward for stroke patients opened</title></head><body><h1>Ward for stroke patients opened</h1><img src=/up/ward.jpg>{PROSE}</body></html><div class=top_ad></div>"
    page = captured(html, URL)
    assert names(images.collect_images(read(page)).article) == ["ward.jpg"]
