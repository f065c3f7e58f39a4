"""A hijacked page's other fields: spam says dates, texts and pictures to machines, and hides words among the page's own."""

from datetime import UTC, datetime

import pytest

from newsarchive.extract import extract
from newsarchive.items import Article, Page

TRUE = "Hospital signs agreement on training young radiation oncologists"
BODY = [
    "Hangzhou: on April 3 the hospital signed an agreement with a university clinic on the joint training of radiation oncologists.",
    "Under the agreement young doctors change places for six months and learn the planning of treatment, said the director.",
    "The two hospitals will also share their registers and hold a joint conference each autumn.",
]
SPAM = "Slot Gacor Hari Ini: Situs Judi Online Maxwin Terpercaya"
RUSSIAN = "Казино Вулкан официальный сайт - игровые автоматы на деньги"
POLISH = "Kasyno online bez depozytu - darmowe spiny"
NEWS = f"<p>{BODY[0]}</p><p><img src=/g.gif data-src=/up/1.png></p><p>{BODY[1]}</p>"


def read(title: str, *, head: str = "", before: str = "", heading: str = f"<tit>{TRUE}</tit>", date: str = "<div>2025.05.27</div>",
         after: str = "") -> Article:  # fmt: skip
    html = f"""<html lang=en><head><title>{title}</title>{head}</head><body><ul class=nav><li><a href=/about>About us</a></li></ul>
    <div class=crumb><a href=/>Home</a>/ <a href=/news>News</a>/ details</div>{before}{heading}{date}<div>{NEWS}<p>{BODY[2]}</p></div>
    {after}<footer>Zchos Cancer Hospital<br>Copyright 2018</footer></body></html>"""
    return extract(Page("https://en.zchos.example/news/details_123.html", html.encode(), datetime(2026, 11, 1, tzinfo=UTC)))


def data(name: str, **more: str) -> str:
    said = "".join(f',"{key}":"{value}"' for key, value in more.items())
    return f'<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{name}"{said}}}</script>'


CASES = {
    "spam's own date in its data": {"title": TRUE, "head": data(SPAM, datePublished="2026-10-01T00:00:00+07:00", description=SPAM)},
    "spam's own text in its data": {"title": SPAM, "head": data(SPAM, articleBody=(SPAM + ". ") * 30)},
    "spam's date in meta": {"title": POLISH, "head": '<meta property="article:published_time" content="2026-08-08T10:00:00Z">'},
    "spam's date in microdata": {"title": SPAM, "before": '<meta itemprop=datePublished content="2026-09-09">'},
    "a seen block of spam in another script": {
        "title": RUSSIAN, "after": "<div><p>Казино Вулкан предлагает игровые автоматы на деньги и бонусы каждому игроку, лучшие слоты.</p>"
        "<p>Играйте в <a href=https://vulkan.example/>казино онлайн</a> без депозита, выводите деньги на карту.</p></div>"},
    "a spam h1 in noscript and template": {
        "title": SPAM, "before": f"<noscript><h1>{SPAM}</h1><p>{(SPAM + '. ') * 9}</p></noscript><template><h1>{SPAM}</h1></template>"},
    "hidden words inside the headline": {"title": TRUE, "heading": f'<h1>{TRUE}<span style="display:none"> {SPAM}</span></h1>'},
    "a date beside the screen": {
        "title": SPAM, "date": '<p style="text-indent:-9999em">Slot gacor 1 January 2026 updated</p><div>2025.05.27</div>'},
    "a hidden date": {"title": SPAM, "date": '<time style="display:none" datetime="2026-09-11">2026-09-11</time><div>2025.05.27</div>'},
    "a base of spam": {"title": TRUE, "head": '<base href="https://kasino.example/x/">'},
    "a hidden article of spam that is longer": {
        "title": TRUE, "after": '<div style="display:none">' + "".join(
            f"<p>The {n} best online slots are waiting for you, with free spins and a bonus of two hundred percent, this week.</p>"
            for n in range(9)) + "</div>"},
    "no accents": {"title": "NHA CAI UY TIN - NO HU - BAN CA DOI THUONG - XOSO"},
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_every_field_is_the_hospitals(case: str) -> None:
    found = read(**CASES[case])
    assert (found.headline, found.date_published, found.date_modified) == (TRUE, "2025-05-27", None)
    assert found.article_body.split("\n\n") == BODY
    assert [image.url for image in found.images] == ["https://en.zchos.example/up/1.png"]
    assert found.in_language == "en"
    assert found.description is None


def test_one_word_of_the_trade_in_a_description_is_no_spam() -> None:
    assert read(TRUE, head='<meta name=description content="How to download torrents safely">').flags == ()


def test_a_page_that_a_style_sheet_fades_in_is_heard_as_a_whole() -> None:
    told = "".join(
        f"<p>Whoever cannot stop to play at online casinos and slot machines is helped here, in group {n}.</p>" for n in range(4)
    )
    found = read("Online casinos and slot machines: help for players", head="<style>.fade{opacity:0}</style>", heading="", date="",
                 before=f"<div class=fade>{told}</div>")  # fmt: skip
    assert "title_hijacked" not in found.flags


def test_a_base_of_another_host_is_believed_where_it_is_no_spams() -> None:
    found = read(TRUE, head='<base href="https://www.zchos-original.example/">')
    assert [image.url for image in found.images] == ["https://www.zchos-original.example/up/1.png"]


def test_what_a_hijacked_page_tells_machines_is_taken_where_it_prints_nothing() -> None:
    found = read(SPAM, head='<meta property="article:published_time" content="2025-05-27T10:00:00Z">', date="")
    assert found.date_published == "2025-05-27"
    assert "date_doubtful" in found.flags
