"""The picture that a page's metadata call its own, wherever the page shows it."""

import pytest

from newsarchive.extract import images, read
from newsarchive.extract.pictures.lead_image import Lead
from tests.captured import captured

URL = "https://clinic.example/news/opening-of-the-ward.html"
PROSE = """<p>The clinic opened a new ward for stroke patients on Monday after two years of building work in the old wing.</p>
<p>Twenty beds stand ready, said the ward's head nurse, and the first patients from the county moved in before noon.</p>
<p>The minister of health praised the nurses, who had planned the rooms with the architects and with former patients.</p>"""
CLAIM = "<meta property='og:image' content='/up/ward-opening-1200x630.jpg'>"


def shown(above: str, *, head: str = CLAIM, inside: str = "", after: str = "") -> list[str]:
    html = (
        f"<title>Ward for stroke patients opened</title>{head}<body><nav><img src=/logo.png></nav><article>"
        f"<h1>Ward for stroke patients opened</h1>{above}<div class=text>{PROSE}{inside}</div></article>{after}"
    )
    found = images.collect_images(read(captured(html, URL))).article
    return [image.url.rsplit("/", 1)[-1] for image in found.images]


LARGE = "<img src=/up/ward-opening-900x600.jpg>"
PLACES = {
    "a teaser's box": f"<div class='article__picture--x teaser'>{LARGE}</div>",
    "a banner": f"<div class='article-header-banner'>{LARGE}</div>",
    "a link with an icon": f"<figure><a class='slide icon zoom' href='/up/ward-opening.jpg'>{LARGE}</a></figure>",
    "a column beside a sidebar": f"<div class='layout-with-sidebar'><div class='st-sidebar__main sidebar'>{LARGE}</div></div>",
    "a promo": f"<div class='story promo'>{LARGE}</div>",
    "not measured yet": "<img src=/up/ward-opening-900x600.jpg width=0 height=0>",
}


@pytest.mark.parametrize("above", PLACES.values(), ids=PLACES)
def test_a_claimed_picture_is_the_article_s_whatever_its_box_is_called(above: str) -> None:
    assert shown(above) in (["ward-opening-900x600.jpg"], ["ward-opening.jpg"])
    assert shown(above, head="<meta property='og:image' content='/up/another.jpg'>") == []


@pytest.mark.parametrize("name", ["logo", "author avatar", "related-stories", "comments"])
def test_a_claimed_picture_is_not_looked_for_among_others(name: str) -> None:
    assert shown(f"<div class='{name}'>{LARGE}</div>") == []


def test_a_teaser_s_thumbnail_is_passed_over_where_the_article_shows_the_picture() -> None:
    thumbnail = "<div class='teaser'><img src=/up/ward-opening-60x60.jpg></div>"
    assert shown(thumbnail, inside=f"<p>{LARGE}</p>") == ["ward-opening-900x600.jpg"]


def test_a_picture_may_stand_in_an_element_that_the_site_has_made_up() -> None:
    drawn = "<brick-image-v3 class=lead data-src='/up/beds.jpg' data-srcset='/up/beds-400.jpg 400w, /up/beds-900.jpg 900w'></brick-image-v3>"
    assert shown(f"<figure>{drawn}</figure>", head="") == ["beds-900.jpg"]
    assert shown("<figure><lazy-image src='/up/beds.jpg'><img src='/up/beds.jpg'></lazy-image></figure>", head="") == ["beds.jpg"]
    assert shown("<image-carousel data-items=3></image-carousel>", head="") == []


def test_sizes_of_one_picture_may_be_all_that_their_files_names_say() -> None:
    lead = Lead(("https://clinic.example/image/2026/03/12/4711/1024x576a.jpg",))
    assert lead.shows("https://clinic.example/image/2026/03/12/4711/1536x864a.jpg")
    assert not lead.shows("https://clinic.example/image/2026/03/12/4712/1024x576b.jpg")


def test_a_picture_with_its_caption_above_the_text_is_no_label() -> None:
    box = (
        "<div class='newsimg-big mainimg-big'><img src=/up/team.jpg width=640><span class=caption>The team of the ward</span></div>"
    )
    above = f"{box}<p><a href='/people/ann'>Ann Lee</a></p>"
    html = f"<title>Ward for stroke patients opened</title><main><h1>Ward for stroke patients opened</h1>{above}{PROSE}</main>"
    found = images.collect_images(read(captured(html, URL))).article.images
    assert [(image.url.rsplit("/", 1)[-1], image.caption) for image in found] == [("team.jpg", "The team of the ward")]


def test_a_converted_file_is_a_form_of_the_claimed_one() -> None:
    lead = Lead(("https://clinic.example/styles/1200x600/public/2026-03/heart.jpeg",))
    assert lead.shows("https://clinic.example/styles/673x351/public/2026-03/heart.jpeg.webp?itok=a")
    assert not lead.shows("https://clinic.example/styles/673x351/public/2026-02/heart.jpeg.webp")
