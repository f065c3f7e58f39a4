"""A page that only scripts would fill, read from what its feed or its list's endpoint carries."""

from datetime import UTC, datetime

import pytest

from newsarchive.extract import extract
from newsarchive.items import Article, Entry, NotAnArticle, Page

FRAME = (
    '<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>Klinik am See</title><script src="/app.js"></script></head>'
    '<body><noscript>JavaScript</noscript><div id="app">{}</div></body></html>'
)
CONTENT = (
    "<p>Die neue Station nimmt im Juni die ersten Kinder auf, ihre Eltern können bei ihnen bleiben.</p>"
    '<figure><img src="/bilder/station.jpg" alt=""><figcaption>Die neue Station im Juni</figcaption></figure>'
    "<p>Gebaut wurde drei Jahre lang, und die Pflegekräfte haben an den Plänen mitgeschrieben.</p>"
)


def read(html: str, content: str | None) -> Article:
    told = Entry("https://klinik.example/news/station", "Station für Kinder eröffnet", "2025-05-27", source="feed", content=content)
    return extract(Page(told.url, html.encode(), datetime(2025, 7, 1, tzinfo=UTC), "utf-8", listing=told))


def test_an_empty_frame_is_filled_with_what_the_listing_carries() -> None:
    found = read(FRAME.format(""), CONTENT)
    assert (found.headline, found.date_published, found.in_language) == ("Station für Kinder eröffnet", "2025-05-27", "de")
    assert [line[:10] for line in found.article_body.split("\n\n")] == ["Die neue S", "Gebaut wur"]
    assert [(image.url, image.caption) for image in found.images] == [
        ("https://klinik.example/bilder/station.jpg", "Die neue Station im Juni")
    ]
    assert found.flags == ("conveyed",)


def test_the_day_that_its_carrier_gives_wins_over_one_that_its_text_begins_with() -> None:
    told = "<p>12 de mayo de 2025</p><p>El hospital puso en marcha el robot, con un coste de 4,16 millones de euros.</p>"
    found = read(FRAME.replace('"de"', '"es"').format(""), told)
    assert (found.date_published, found.flags) == ("2025-05-27", ("conveyed", "date_doubtful", "short"))


def test_content_without_markup_has_a_paragraph_a_line() -> None:
    found = read(FRAME.format(""), "Die neue Station nimmt die ersten Kinder auf.\nGebaut wurde drei Jahre lang, 3 < 5.")
    assert found.article_body.split("\n\n")[1] == "Gebaut wurde drei Jahre lang, 3 < 5."


ONWARD = [
    '<p>Weiter: <a href="https://klinik.example/news/station">https://klinik.example/news/station</a></p>',
    '<p><a class="more" href="/news/station/#more"><span>Weiterlesen</span></a></p>',
]


@pytest.mark.parametrize("onward", ONWARD)
def test_what_leads_to_the_rest_is_cut_and_the_record_flagged(onward: str) -> None:
    found = read(FRAME.format(""), CONTENT + onward)
    assert found.flags == ("conveyed", "incomplete")
    assert found.article_body.endswith("mitgeschrieben.")
    assert "incomplete" in read(FRAME.format(""), CONTENT + "<p>Zur Eröffnung kamen viele [&hellip;]</p>").flags


def test_a_source_behind_the_whole_article_leads_to_no_rest() -> None:
    source = (
        '<p>The post <a href="https://klinik.example/news/station">Station für Kinder eröffnet</a> appeared first on Klinik.</p>'
    )
    for end in (source, '<p>Mehr: <a href="https://klinik.example/kinder">Kinderklinik</a></p>'):
        assert read(FRAME.format(""), CONTENT + end).flags == ("conveyed",)


def test_a_frame_that_nothing_fills_is_refused() -> None:
    with pytest.raises(NotAnArticle, match="needs JavaScript"):
        read(FRAME.format(""), None)


def test_a_page_with_words_of_its_own_is_read_itself() -> None:
    own = "<p>Zwei Kliniken bilden ihre Pflegekräfte nun zusammen aus und teilen, was sie dabei lernen.</p>" * 9
    html = FRAME.format(f"<h1>Station für Kinder eröffnet</h1>{own}<ul><li v-for='item in items'></li></ul>")
    found = read(html, CONTENT)
    assert found.article_body.startswith("Zwei Kliniken")
    assert "conveyed" not in found.flags
