"""Pages as the templates of real systems print them, put together by lot: Liferay, TYPO3, Blogger, Bootstrap and others."""

from datetime import UTC, datetime

import pytest

from newsarchive.extract import extract
from newsarchive.extract.lines.controls import is_control
from newsarchive.items import Article, Page

TODAY = datetime(2026, 1, 1, 12, tzinfo=UTC)
ONE = "The ward for stroke patients takes in forty people a year and is open day and night, said the head of nursing."
TWO = "Donors gave half of the sum, and the county paid for the new building behind the old chapel of the hospital."
HEADLINE = "Nurses hand over a cheque to the choir"
"""Of which the text takes up no word."""
SITE = "Mill Road Hospital"
LONG = f"<p>{ONE}</p><p>{TWO}</p>" * 8
NEWSROOM = f"<title>News - {SITE}</title>"
NAMED = f"<title>{HEADLINE} - {SITE}</title>"


def read(body: str, head: str = NAMED, language: str = "en") -> Article:
    html = f"<html lang={language}><head><meta charset=utf-8>{head}</head><body><div><a href=/>{SITE}</a></div>{body}</body></html>"
    return extract(Page("https://mill.example/news/a/7.html", html.encode(), TODAY))


@pytest.mark.parametrize("heading", [
    f"<h2><span>12 May 2025</span></h2><h3 class='post-title entry-title'>{HEADLINE}</h3>",  # Blogger
    f"<h2 class='serendipity_title entry-title'><a href='' rel=bookmark>{HEADLINE}</a></h2>",
    f"<h3 class=subject>{HEADLINE}</h3><ul><li>Author Ann Lee</li><li>Hits 31</li></ul>",
    f"<p class='component-title h4'><a class=header-back-to href=/news>Back</a> <span class='asset-title d-inline'>{HEADLINE}</span></p>",
])  # fmt: skip
def test_a_title_by_name_where_the_page_is_entitled_by_its_newsroom_only(heading: str) -> None:
    assert read(f"<div>{heading}<div>{LONG}</div></div>", NEWSROOM).headline == HEADLINE


@pytest.mark.parametrize("tag", ["h1", "h2"])
def test_an_event_with_its_day_heads_a_page(tag: str) -> None:
    figure = "<div><img src=/i/open.jpg width=800><p class=article-image__title>Visitors from Harbour</p></div>"
    assert (
        read(f"<{tag}>Open day on 4 May 2025</{tag}><p>12 April 2025</p>{figure}<div>{LONG}</div>", NEWSROOM).headline
        == "Open day on 4 May 2025"
    )


def test_what_a_picture_shows_is_no_headline() -> None:
    picture = (
        "<dl class=doc><dt><img src=/i/open.jpg></dt><dd class=doc_titre><strong>Stroke patients in the new ward</strong></dd></dl>"
    )
    article = read(f"<h2>10 July 2025</h2><h3>{HEADLINE}</h3>{picture}<div>{LONG}</div>", f"<title>{SITE}</title>")
    assert article.headline == HEADLINE
    assert [image.caption for image in article.images] == ["Stroke patients in the new ward"]


def test_the_lead_under_a_headline_in_line() -> None:
    lead = "The hospital says thank you for a gift that nobody had asked for, and that came as a surprise to all of its nurses."
    title = f"<p class=component-title><a href=/news>Back to list</a> <span class=asset-title>{HEADLINE}</span></p>"
    body = f"<div>{title}<div class=content><p>12 May 2025</p><div class=entradilla><p>{lead}</p></div><div class=cuerpo>{LONG}</div></div></div>"
    assert read(body).article_body.startswith(lead)


def test_the_lead_where_a_breadcrumb_says_the_headline_too() -> None:
    lead = "The hospital says thank you for a gift that nobody had asked for, and that came as a surprise to all of its nurses."
    path = f"<nav><ol class=breadcrumb><li><a href=/>Home</a></li><li>{HEADLINE}</li></ol></nav>"
    title = f"<p class=component-title><a href=/news>Back to list</a> <span class=asset-title>{HEADLINE}</span></p>"
    body = f"{path}<div>{title}<div class=content><p>12 May 2025</p><p class=entradilla>{lead}</p><div class=cuerpo><div>{LONG}</div></div></div></div>"
    assert read(body).article_body.startswith(lead)


@pytest.mark.parametrize("opening", [
    "<p><strong>Next steps</strong></p>", "<ul><li><p>Bring your card</p></li><li><p>Come in time</p></li></ul>", "<p><b>A crisis that could be prevented</b></p>",
])  # fmt: skip
def test_what_heads_the_text_is_of_it(opening: str) -> None:
    said = [
        line for line in ("Next steps", "Bring your card", "Come in time", "A crisis that could be prevented") if line in opening
    ]
    lead = f"<p class=lead>{TWO}</p>"
    body = read(f"<h1>{HEADLINE}</h1><p>12 May 2025</p>{lead if 'Next' in opening else ''}<div>{opening}{LONG}</div>").article_body
    assert all(line in body for line in said)


@pytest.mark.parametrize("name", ["class=css-ad8dcd", "id=block-ddd261f2-56d7-4daf-ad66-f086977fc075", "class='sc-1nav2x e1'"])
def test_a_name_drawn_by_lot_makes_nothing_of_a_paragraph(name: str) -> None:
    assert (
        read(f"<h1>{HEADLINE}</h1><div>{LONG}<div {name}><p>Last of all.</p><p>{TWO}</p></div>{LONG}</div>").article_body.count(
            "Last of all."
        )
        == 1
    )


@pytest.mark.parametrize("name", ["ad300x250", "ads-728x90", "ad-1", "related2"])
def test_a_name_with_a_number_says_what_it_is(name: str) -> None:
    assert (
        "Last of all."
        not in read(f"<h1>{HEADLINE}</h1><div>{LONG}<div class={name}><p>Last of all.</p></div>{LONG}</div>").article_body
    )


def test_the_beginnings_of_other_stories_under_a_notice_of_one_sentence() -> None:
    text = (
        "Eine Delegation aus Potsdam besichtigte den neuen Kernspintomographen und sprach über einen Austausch von Assistenzärzten."
    )
    headline = "Studie zu Nierentransplantation: Ergebnisse nach 9 Monaten"
    card = "<article><time>{n}.12.2025</time><h3><a href=/n/{n}>Klinik kooperiert mit der Feuerwehr</a></h3><p>In einer Befragung von {n}11 Patienten fühlten sich 7 von zehn gut über Palliativversorgung auf…</p><a href=/n/{n}>Weiterlesen</a></article>"
    cards = "".join(card.format(n=n) for n in (3, 4, 5))
    facts = "<div><span>07.09.2023</span><span>Forschung</span></div><div><span>Pressemitteilung</span></div>"
    share = "<div class=share><span>Teilen</span> <a href=https://wa.me/?text=x>WhatsApp</a></div>"
    main = f"<main><div><a href=/news>Zurück</a>{facts}<h1>{headline}</h1></div><div class=prose><p>{text}</p></div>{share}<div class=grid>{cards}</div></main>"
    article = read(main, "<title>x</title>", "de")
    assert (article.article_body, article.date_published) == (text, "2023-09-07")


def test_a_name_in_bold_over_the_text_is_who_wrote_it() -> None:
    assert read(f"<h1>{HEADLINE}</h1><div><p><strong>Mohloai Mpesi</strong></p>{LONG}</div>").article_body.startswith(ONE)


def test_the_caption_of_a_table_made_for_a_picture() -> None:
    table = "<table class=image><caption align=bottom>The new ward</caption><tr><td><img src=/i/ward.jpg></td></tr></table>"
    article = read(f"<h1>{HEADLINE}</h1><div>{LONG}{table}<p>{TWO}</p></div>")
    assert [image.caption for image in article.images] == ["The new ward"]
    assert "The new ward" not in article.article_body


def test_the_caption_where_each_paragraph_and_picture_has_boxes_of_its_own() -> None:
    def block(inside: str) -> str:
        return f"<div class=block><div class=content>{inside}</div></div>"

    picture = "<div class=e1><a href=/i/ward.jpg><img src=/i/ward.jpg></a><span class=e2>The team on 11 June 2025</span></div>"
    article = read(
        f"<h1>{HEADLINE}</h1><p>12 June 2025</p><div>{block(f'<p>{ONE}</p>')}{block(picture)}{block(f'<p>{TWO}</p>')}</div>"
    )
    assert [image.caption for image in article.images] == ["The team on 11 June 2025"]
    assert article.article_body == f"{ONE}\n\n{TWO}"


def test_a_paragraph_with_a_note_beside_its_picture_is_no_caption() -> None:
    box = f"<div><div><article class=media><img src=/i/chart.png></article><p>{TWO}<sup><a href=#fn1>1</a></sup></p></div></div>"
    article = read(f"<h1>{HEADLINE}</h1><div><p>{ONE}</p>{box}<p>{ONE}</p></div>")
    assert TWO in article.article_body
    assert [image.caption for image in article.images] == [None]


def test_the_way_back_under_the_last_picture_is_no_caption() -> None:
    back = "<p><a href=/news/>← Back to the list</a></p>"
    article = read(f"<article><h1>{HEADLINE}</h1><p>12 May 2025</p>{LONG}<p><img src=/i/ward.jpg width=800></p>{back}</article>")
    assert [image.caption for image in article.images] == [None]


def test_the_pages_line_about_its_cookies_behind_a_notice_of_one_sentence() -> None:
    bar = "<div id=x1><p>We use cookies to improve your experience on our website. <a href=/privacy>Read more</a></p></div>"
    assert read(f"<div><div><h1>{HEADLINE}</h1><p>12 June 2025</p></div><p>{ONE}</p></div>{bar}").article_body == ONE


def test_a_row_of_facts_under_a_headline() -> None:
    row = "<ul class=list-inline><li>24.01.2025</li><li>Region</li><li>6 Min. Lesezeit</li></ul>"
    article = read(f"<h1>{HEADLINE}</h1><div>{row}{LONG}</div>", language="de")
    assert article.article_body.startswith(ONE)
    event = "<ul><li>Date: 24 January 2025</li><li>Place: the old chapel</li></ul>"
    assert "Place: the old chapel" in read(f"<h1>{HEADLINE}</h1><div>{event}{LONG}</div>").article_body


CARDS = "".join(f"<div><div class=css-{n}><span>{n}. Juni 2025</span><a href=/n/{n}>Spende für die Augenklinik</a></div></div>" for n in (3, 4, 5))  # fmt: skip


def test_the_days_of_other_stories_behind_a_short_notice() -> None:
    text = "Eine Delegation aus Potsdam besichtigte den neuen Kernspintomographen und sprach mit den Pflegekräften über Austausch."
    notice = f"<div><span>Forschung</span><div>07.09.2023</div></div><h1>Pflege und Technik: Besuch aus Potsdam</h1><div><div><p>{text}</p></div></div>"
    page = f"<div><div>{notice}</div><div><p>Ähnliche Beiträge</p>{CARDS}</div></div>"
    assert read(page, f"<title>Pflege und Technik: Besuch aus Potsdam - {SITE}</title>", "de").date_published == "2023-09-07"
    signed = "<div><p>Written by <a href=/author/mk>Moses Kim and Kate Lee of the newsroom</a></p><p>8 April 2025</p></div>"
    assert read(f"<div><h1>{HEADLINE}</h1><div>{LONG}</div>{signed}</div>").date_published == "2025-04-08"


@pytest.mark.parametrize("line", """6 Min. Lesezeit|5 分で読めます|5 min read|4 دقائق قراءة|7 분 분량|3 min de lecture|8 分钟阅读|Lesezeit: 3 Minuten
Lesedauer 3 Min.|Tempo di lettura: 3 minuti|Tiempo de lectura: 3 min|Leestijd: 3 minuten|3 minuters läsning|Время чтения: 3 мин|3 мин чтения
読了時間：約3分|읽는 시간 3분|5-minute read|Reading time: 4 minutes|약 2분 소요|12 phút đọc""".replace("\n", "|").split("|"))  # fmt: skip
def test_how_long_it_takes_to_be_read(line: str) -> None:
    assert is_control(line)


@pytest.mark.parametrize(
    "line", ["3 minutes of silence", "Lesezeit im Kinderhort ab 10 Uhr", "5 min walk to the ward", "3 Minuten"]
)
def test_minutes_of_other_things(line: str) -> None:
    assert not is_control(line)


@pytest.mark.parametrize(("head", "headline"), [
    (f"<title>{SITE}</title>", HEADLINE),
    (f"<title>Research: {HEADLINE} - {SITE}</title><meta property=og:title content='Research: {HEADLINE}'>", f"Research: {HEADLINE}"),
])  # fmt: skip
def test_the_name_of_a_field_over_a_headline_in_its_own_heading(head: str, headline: str) -> None:
    assert (
        read(f"<h1><span class=dachzeile>Research:</span> {HEADLINE}</h1><p>12 May 2025</p><div>{LONG}</div>", head).headline
        == headline
    )


@pytest.mark.parametrize("box", ["<div class=layout><div class=ce_text>{}</div></div>", "<div class=rich-text>{}</div>"])
def test_the_next_story_in_full_behind_the_article(box: str) -> None:
    """As pages without end have it."""
    story = f"<article><h2>Another story of some words</h2><p>3 May 2025</p>{'<p>The garden of the hospital is open to its neighbours, said the gardener.</p>' * 16}</article>"
    article = read(f"<div><h1>{HEADLINE}</h1><p>12 May 2025</p>{box.format(LONG)}</div>{story}")
    assert (article.headline, article.date_published) == (HEADLINE, "2025-05-12")
    assert set(article.article_body.split("\n\n")) == {ONE, TWO}
    assert "garden" not in article.article_body
