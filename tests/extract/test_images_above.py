"""Which pictures over an article's headline, and between that and its text, are the article's."""

import pytest

from newsarchive.extract import images, read
from tests.captured import captured
from tests.extract.pictured_pages import PROSE, URL, collected, names


def test_a_hero_above_the_headline_is_taken_by_its_agreement_with_the_metadata() -> None:
    hero = "<div class=hero><img src=/up/ward-opening-1200x500.jpg></div><div class=strip><img src=/up/summer-party.jpg></div>"
    head = "<meta property='og:image' content='/up/ward-opening-1200x630.jpg'>"
    found = collected("<p><img src=/up/beds.jpg></p>", before=hero, head=head)
    assert names(found) == ["ward-opening-1200x500.jpg", "beds.jpg"]
    assert found.image == "https://clinic.example/up/ward-opening-1200x500.jpg"


def test_above_the_headline_nothing_is_sought_when_the_article_shows_the_claimed_picture_itself() -> None:
    teaser = "<div class=latest><img src=/up/ward-opening-day-2025-150x100.jpg></div>"
    head = "<meta property='og:image' content='/up/ward-opening-day-2025.jpg'>"
    found = collected("<p><img src=/up/ward-opening-day-2025-900x600.jpg></p>", before=teaser, head=head)
    assert names(found) == ["ward-opening-day-2025-900x600.jpg"]


def test_a_slide_show_between_headline_and_text_is_the_articles() -> None:
    slides = "".join(
        f"<figure><picture>{'<source srcset=/up/s.svg type=image/svg+xml>' * 6}<img src=/up/{name}.jpg></picture></figure>"
        for name in ("lobby", "garden")
    )
    html = f"<h1>Ward for stroke patients opened</h1><div class=slides>{slides}</div><div class=text>{PROSE}</div>"
    head = "<meta property='og:image' content='/up/lobby.jpg'>"
    page = captured(f"<html><head>{head}</head><body>{html}</body></html>", URL)
    assert names(images.collect_images(read(page)).article) == ["lobby.jpg", "garden.jpg"]


@pytest.mark.parametrize(("words", "shown"), [("<p>30</p><p>Mar</p>", ["ward.jpg"]), ("<p>Our doctors on call this week</p>", [])])
def test_a_day_printed_on_the_picture_over_the_headline_is_no_other_story(words: str, shown: list[str]) -> None:
    told = "<p>The clinic opened a new ward for stroke patients on Monday after two years of building work in the old wing.</p>" * 3
    media = f"<div class='post-media'><a href='{URL}'><img src=/up/ward.jpg></a><div class='post-day'>{words}</div></div>"
    post = f"<article><div>{media}<div class=wrap><h2>Ward for stroke patients opened</h2><div class=post-content>{told}</div></div></div></article>"
    html = f"<title>Ward for stroke patients opened</title><body><div class=row><div>{post}</div></div></body>"
    found = images.collect_images(read(captured(html, URL))).article
    assert [image.url.rsplit("/", 1)[-1] for image in found.images] == shown


ALONE_ABOVE = [
    ("<a href=/up/ward.jpg><img src=/up/ward.jpg></a>", ["ward.jpg"]),
    ("<figure><img src=/up/ward.jpg></figure>", ["ward.jpg"]),
    ("<figure><img src=/up/ward.jpg></figure><p>Our doctors on call this week</p>", []),
    ("<div><img src=/up/ward.jpg></div>", []),
    ("<figure><img src=/up/ward.jpg><figcaption>Our doctors on call this week</figcaption></figure>", []),
]


@pytest.mark.parametrize(("before", "shown"), ALONE_ABOVE)
def test_a_picture_set_as_one_stands_alone_above_the_article(before: str, shown: list[str]) -> None:
    assert names(collected("", before=before)) == shown


@pytest.mark.parametrize(("before", "shown"), [
    ("<img src=/up/ward.jpg>", ["ward.jpg"]),
    ("<div class=pic><img src=/up/ward.jpg></div>", ["ward.jpg"]),
    ("<div class=pic><img src=/up/ward.jpg><p>Our doctors on call this week</p></div>", []),
    ("<img src=/up/ward.jpg><div class=share></div>", []),
])  # fmt: skip
def test_a_picture_over_all_of_the_words_on_a_card_is_the_articles(before: str, shown: list[str]) -> None:
    told = "<p>The clinic opened a new ward for stroke patients on Monday after two years of building work in the old wing.</p>" * 3
    card = f"<div class=post>{before}<div class=detail><span>3 May 2025</span><h2>Ward for stroke patients opened</h2>{told}</div></div>"
    html = f"<title>Riverside Hospital</title><body><div class=row>{card}<div><p>Doctors on call</p></div></div></body>"
    assert names(images.collect_images(read(captured(html, URL))).article) == shown


@pytest.mark.parametrize("opened", [
    "<section><div><img src=/up/ward.jpg><div class=caption>The new ward</div><small class=credit>A. Lee</small></div><div>{}</div></section>",
    "<div class=box><img src=/up/ward.jpg><div class=caption>The new ward</div><small class=credit>A. Lee</small></div><p>Cardiology</p>{}",
    "<figure><img src=/up/ward.jpg><figcaption>The new ward</figcaption></figure><p>Cardiology</p><header>{}</header>",
])  # fmt: skip
def test_a_picture_with_its_caption_over_the_headline_is_the_articles(opened: str) -> None:
    told = "<p>The clinic opened a new ward for stroke patients on Monday after two years of building work in the old wing.</p>" * 3
    head = opened.format("<h1>Ward for stroke patients opened</h1>")
    html = f"<title>Ward for stroke patients opened</title><body><div><div>{head}{told}</div></div></body>"
    assert names(images.collect_images(read(captured(html, URL))).article) == ["ward.jpg"]


def test_the_headline_said_again_over_the_text_makes_the_picture_no_other_story_s() -> None:
    again = "<h2><span class=date>01 Feb</span> Ward for stroke patients opened</h2><div class=post_info><span>8 h</span> in <a href=/c>News</a></div>"
    post = f"<div class=post><div class=post_image><img src=/up/ward.jpg></div><div class=post_text>{again}{PROSE}</div></div>"
    html = f"<title>Ward for stroke patients opened</title><h1>Ward for stroke patients opened</h1><div>{post}</div>"
    page = captured(html, URL)
    assert names(images.collect_images(read(page)).article) == ["ward.jpg"]


CALLED = "<img src=/up/ward.jpg alt='Ward for stroke patients opened'>"


@pytest.mark.parametrize(("before", "shown"), [
    (f"<div><div class=pic>{CALLED}</div></div>", ["ward.jpg"]),
    (f"<div><div class=pic><a href=/news/another-story.html>{CALLED}</a></div></div>", []),
    (f"<div><div class=pic>{CALLED}</div></div>" * 2, []),
    (f"<div><div class=pic>{CALLED.replace('opened', 'closed')}</div></div>", []),
])  # fmt: skip
def test_a_picture_called_as_the_article_is_is_its_own_wherever_it_stands(before: str, shown: list[str]) -> None:
    assert names(collected("", before=before)) == shown


@pytest.mark.parametrize(("address", "shown"), [("/assets/images/services.jpg", []), ("/up/2026/services.jpg", ["services.jpg"])])
def test_what_a_design_has_behind_its_headings_is_no_picture_of_the_article(address: str, shown: list[str]) -> None:
    head = f"<section style='background-image: url({address})'><h1>Ward for stroke patients opened</h1></section>"
    html = f"<title>Ward for stroke patients opened</title><div id=page>{head}<div class=content>{PROSE}</div></div>"
    page = captured(html, URL)
    assert names(images.collect_images(read(page)).article) == shown


def test_the_headline_beside_a_picture_heads_no_other_story() -> None:
    row = "<div class=row><div><h5>Ward for stroke patients opened</h5><p>Lisbon, 12/03/2026</p></div><div><img src=/up/ward1.png></div></div>"
    page = captured(f"<title>The clinic</title><div>{row}{PROSE}</div>", URL)
    assert names(images.collect_images(read(page)).article) == ["ward1.png"]


@pytest.mark.parametrize(("box", "shown"), [
    ("<div class=article__media><img src=/up/ward.jpg></div>", ["ward.jpg"]),
    ("<div class='m-stage__image wide'><div><img src=/up/ward.jpg></div></div>", ["ward.jpg"]),
    ("<div class=aufmacher><img src=/up/ward.jpg></div>", ["ward.jpg"]),
    ("<div class=box><img src=/up/ward.jpg></div>", []),
    ("<div class=news-images><img src=/up/ward.jpg><img src=/up/door.jpg></div>", []),  # which of them is it?
    ("<div class=article-image><img src=/></div>", []),
])  # fmt: skip
def test_a_box_named_as_the_lead_picture_s_holds_it_though_the_metadata_claim_another(box: str, shown: list[str]) -> None:
    head = "<meta property=og:image content=/up/for-sharing.jpg>"
    html = (
        f"<html><head><title>Ward for stroke patients opened</title>{head}</head><body><main><header>{box}"
        f"<h1>Ward for stroke patients opened</h1></header><div class=text>{PROSE}</div></main></body></html>"
    )
    assert names(images.collect_images(read(captured(html, URL))).article) == shown
