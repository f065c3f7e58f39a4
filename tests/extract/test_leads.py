"""What stands between a headline and the first paragraph and is the article's: subtitles, key points, summaries."""

import pytest

from newsarchive.extract import extract
from newsarchive.extract.lines.datelines import is_dateline
from newsarchive.extract.markup import class_names
from newsarchive.items import Page
from tests.extract.articles import PARAGRAPHS, URL, WHEN, WORDS, clean, page, paragraphs

HEAD = "<h1>New heart centre</h1>"
TEXT = f"<div class=article-body>{PARAGRAPHS}</div>"
SUBTITLE = "Forty beds for the whole county"
POINT = "The heart centre is the first in the county to have two operating theatres."


@pytest.mark.parametrize(("above", "words"), [
    # a subtitle stands before the day, a label does not
    (f"<article>{HEAD}<h2>{SUBTITLE}</h2><time>12 May 2025</time>{PARAGRAPHS}</article>", [SUBTITLE]),
    (f"<article>{HEAD}<h2>Press release</h2><time>12 May 2025</time>{PARAGRAPHS}</article>", []),
    (f"<article>{HEAD}<h2><a href=/n>{SUBTITLE}</a></h2><time>12 May 2025</time>{PARAGRAPHS}</article>", []),
    (f"{HEAD}<h2 class=subheadline><p>“No new doctors.”</p></h2><p>By Jane Roe</p>{TEXT}", ["“No new doctors.”"]),
    # so does one that is a sentence in bold, behind a row of facts too, or what mark-up calls a description
    (f"<div><div>{HEAD}<p><span>By Ann Lee</span> | <span>Published: 8 May 2025</span></p><p><strong>It was paid for by 1494 people of the county.</strong></p>"
        f"</div><div></div></div>{TEXT}", ["It was paid for by 1494 people of the county."]),
    (f"<div><div>{HEAD}<p>8 May 2025</p><div itemprop=description><p>It was paid for by 1494 people of the county.</p></div></div></div>{TEXT}",
        ["It was paid for by 1494 people of the county."]),
    # of key points some have few words
    (f"{HEAD}<div><ul><li>{POINT}<li>No new doctors</ul></div>{TEXT}", [POINT, "No new doctors"]),
    (f"{HEAD}<div><ul><li>{POINT}<li><a href=/2>No new doctors</a></ul></div>{TEXT}", [POINT]),
    # what is named a summary is one in an aside too, unless it leads elsewhere
    (f"<article>{HEAD}<p>12 May 2025</p><aside class=summary-box><ul><li>{POINT}</ul></aside>{TEXT}</article>", [POINT]),
    (f"<article>{HEAD}<p>12 May 2025</p><aside class=summary-box><ul><li><a href=/2>{POINT}</a></ul></aside>{TEXT}</article>", []),
    (f"<article>{HEAD}<p>12 May 2025</p><aside class=box><ul><li>{POINT}</ul></aside>{TEXT}</article>", []),
    # a heading that is a sentence, be it short; not one far from the headline, nor a line that is no heading
    (f"{HEAD}<h3>It has forty beds and two operating theatres.</h3><p>12 May 2025</p>{TEXT}",
     ["It has forty beds and two operating theatres."]),
    (f"{HEAD}<p><strong>It has forty beds and two operating theatres.</strong></p><p>12 May 2025</p>{TEXT}",
     ["It has forty beds and two operating theatres."]),
    # a line in bold heads the text, however deep editors nest the bold
    (f"{HEAD}<div class=article-body><p><em><span><b>{SUBTITLE}</b></span></em></p>{PARAGRAPHS}</div>", [SUBTITLE]),
    # page builders nest boxes; K2's and Bitrix's names
    (f"{HEAD}<p>12 May 2025</p><div class=widget-post-excerpt><div><div><p>Open since Monday</p></div></div></div>{TEXT}",
     ["Open since Monday"]),
    (f"{HEAD}<p>12 May 2025</p><div class=itemIntroText><p>Open since Monday</p></div>{TEXT}", ["Open since Monday"]),
    (f"{HEAD}<p>12 May 2025</p><div class=preview_text>Open since Monday</div>{TEXT}", ["Open since Monday"]),
    (f"{HEAD}<p>12 May 2025</p><p>You have access to this text by your library.</p>{TEXT}", []),
    (f"{HEAD}<div class=documentDescription>Open since Monday</div>{TEXT}", ["Open since Monday"]),
    # under a headline that has no box, as in tables of old
    (f"<table><tr><td><font size=5><b>New heart centre</b></font><br><p>12 May 2025</p><p><strong>It has forty beds and two operating "
     f"theatres.</strong></p><table><tr><td>{PARAGRAPHS}</td></tr></table></td></tr></table>", ["It has forty beds and two operating theatres."]),
])  # fmt: skip
def test_what_stands_above_the_text(above: str, words: list[str]) -> None:
    assert paragraphs(page(above)) == words + WORDS


def test_a_gallery_whose_captions_are_links_words() -> None:
    shown = [f"<a class=g__item href=/f/ward-{n}-full.jpg><img src=/f/ward-{n}-thumb.jpg><span>The ward</span></a>" for n in (1, 2)]
    html = page(f"<article>{HEAD}{PARAGRAPHS}<div class=g>{''.join(shown)}</div></article>")
    found = extract(Page(URL, html.encode(), WHEN))
    assert [image.url.rpartition("/")[2] for image in found.images] == ["ward-1-full.jpg", "ward-2-full.jpg"]
    others = html.replace("-full.jpg", ".html")
    assert extract(Page(URL, others.encode(), WHEN)).images == ()


def test_a_point_before_the_clock_ends_no_sentence() -> None:
    assert is_dateline("Kiss Dorottya 2026. május 14. 10:21 Utoljára frissítve: 2026. május 14. 12:03")


def test_the_names_of_leads_and_of_what_offers_a_program() -> None:
    assert all(
        map(class_names.lead, ("documentDescription", "c-article__perex", "news-subline", "subtitol", "key-points", "synopsis"))
    )
    assert not any(map(class_names.lead, ("leader", "descriptions", "pipeline", "descriptionHeadline")))
    assert class_names.roles("app-download").furniture
    assert not class_names.roles("app-content").furniture


@pytest.mark.parametrize(("inner", "words"), [
    # headings of nothing in the midst of a page; a subtitle over buttons is none
    ("{}<div><h3>Topics</h3><ul><li><a href=/t/1>Hospital care</a></ul><h3>Kinds</h3><ul><li><a href=/t/2>Acute care</a></ul></div>"
     f"<div class=boilerplate><p>{POINT}</p></div>", WORDS),
    (f"<div><h2>{POINT}</h2><ul><li><a href=/fb>Facebook share</a></ul></div>{{}}", [POINT, *WORDS]),
    # who said a quote is the quote's, who wrote the article is not
    ("{}<blockquote><div>Every day counts</div><div class=quote-author>Ann Lee, doctor</div></blockquote>",
     [*WORDS, "Every day counts", "Ann Lee, doctor"]),
    ("{}<div class=article-author>Ann Lee, doctor</div>", WORDS),
    # a release ends before its notes to editors
    ("{}<p><strong>ENDS</strong></p><h2>Notes to editors</h2><p>The centre cost four million.</p>"
     "<h2>Media contact</h2><p>press@hospital.example</p>", [*WORDS, "Notes to editors", "The centre cost four million."]),
    # a print view tells its own address at its foot
    ("{}<p>Адреса странице: https://hospital.example/news/12.html</p>", WORDS),
    ("{}<p>More: https://hospital.example/donors</p>", [*WORDS, "More: https://hospital.example/donors"]),
    # who wrote it stands above the day
    ("<p>" + POINT + "</p><div>Ane Lasa</div><div>2025ko maiatzaren 14a 05:00</div>{}", [POINT, *WORDS]),
    ("<p>" + POINT + "</p><div>Effective Date</div><div>12 May 2025</div>{}", [POINT, "Effective Date", *WORDS]),
    ("{}<div>Telli uudiskiri</div>", WORDS),
    ("{}<div class=rate>امتیاز به این خبر: <span>1</span><span>2</span></div>", WORDS),
])  # fmt: skip
def test_what_stands_around_the_text(inner: str, words: list[str]) -> None:
    assert paragraphs(page(f"<article>{HEAD}{inner.format(PARAGRAPHS)}</article>")) == words


def test_a_mail_s_foot_is_no_contact() -> None:
    foot = "<tr><td>Copyright © 2026 Hospital, all rights reserved<br>Unsubscribe</td></tr>"
    who = "<p><strong>Press contact</strong><br>Ann Lee<br>press@hospital.example</p>"
    found = clean(page(f"<table><tr><td>{HEAD}{PARAGRAPHS}{who}</td></tr>{foot}</table>"))
    assert (found.contact, found.article_body.split("\n\n")) == ("Press contact\nAnn Lee\npress@hospital.example", WORDS)


def test_the_cell_of_a_headline_in_line_parts_the_institution_from_the_text() -> None:
    head = "<tr><td><b>Hospital of the North</b><br>www.hospital.example</td></tr>"
    title = "<tr><td><font size=4><b>New heart centre</b></font><br><font size=1>12.05.2025</font></td></tr>"
    assert paragraphs(page(f"<table>{head}{title}<tr><td>{PARAGRAPHS}</td></tr></table>")) == WORDS


def test_a_named_box_of_few_words_tells_of_the_publisher() -> None:
    box = "<div class=pp-boilerplate><h3>About us</h3><p>The hospital has nine thousand people in its service.</p></div>"
    told = clean(page(f"<div><h1>New heart centre</h1><div class=article-body>{PARAGRAPHS}</div>{box}</div>")).about
    assert told == "About us\n\nThe hospital has nine thousand people in its service."


UZBEK = ("Viloyat tibbiyot markazida bolalar jarrohligi bo'limi ochildi. Bo'limda o'ttizta o'rin va ikkita zamonaviy xona mavjud. "
         "Bo'lim mudiri endi murakkab operatsiyalar uchun borish shart emas dedi.")  # fmt: skip


def test_uzbek_s_letters_with_an_apostrophe_are_no_slovene() -> None:
    html = page(f"<h1>New heart centre</h1><p>{UZBEK}</p>").replace("<html>", "<html lang=uz>")
    assert clean(html).in_language == "uz"


def test_the_line_under_the_picture_that_opens_a_text_of_bare_lines_takes_no_picture_along() -> None:
    shown = "<p style='text-align:center'><img src=/a.jpg alt=''><br><em>The new ward</em></p>"
    html = page(f"<article>{HEAD}<p>12 May 2025</p><div class=text>{shown}{'<br><br>'.join(WORDS)}</div></article>")
    found = extract(Page(URL, html.encode(), WHEN))
    assert [(image.url[-5:], image.caption) for image in found.images] == [("a.jpg", "The new ward")]
    assert found.article_body == "\n\n".join(WORDS)
