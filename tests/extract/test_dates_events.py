"""The rows of an event's notice date no article, in any language."""

from time import process_time

import pytest

from newsarchive.extract.dating.events import names_place
from tests.extract.dated_pages import PARAGRAPHS, article, resolve

EVENTS = """
en | <p>Date: 12 June 2025</p><p>Time: 18:00</p><p>Venue: Lecture hall 2</p>
en | <ul><li>Date: 12 June 2025</li><li>Venue: Lecture hall 2</li></ul>
en | <dl><dt>Date</dt><dd>12 June 2025</dd><dt>Location</dt><dd>Lecture hall 2</dd></dl>
en | <table><tr><th>Date</th><td>12 June 2025</td></tr><tr><th>Place</th><td>Lecture hall</td></tr></table>
zh | <p>时间：2025年6月12日（周四）14:30</p><p>地点：门诊三楼会议室</p>
zh | <p>时间：2025年6月12日<br>地点：门诊三楼会议室</p>
zh | <p>一、时间：2025年6月12日</p><p>二、地点：门诊三楼会议室</p>
zh-TW | <p>日期：114年6月12日</p><p>地點：三樓會議室</p>
ja | <p>日時：2025年6月12日（木）</p><p>会場：講堂</p>
ja | <dl><dt>日程</dt><dd>2025年6月12日（木）</dd><dt>場所</dt><dd>講堂</dd></dl>
ko | <p>일시 : 2025년 6월 12일</p><p>장소 : 대강당</p>
ko | <p>날짜: 2025년 6월 12일</p><p>장소: 대강당</p>
de | <p>Datum: 12.06.2025<br>Uhrzeit: 18:00 Uhr<br>Ort: Hörsaal 2</p>
de | <p><strong>Wann:</strong> 12.06.2025</p><p><strong>Wo:</strong> Hörsaal 2</p>
fr | <p>Date : 12 juin 2025</p><p>Lieu : amphithéâtre</p>
fr | <p>Quand : 12 juin 2025</p><p>Où : amphithéâtre</p>
es | <p>Fecha: 12 de junio de 2025</p><p>Lugar: salón de actos</p>
es | <p>Cuándo: 12 de junio de 2025</p><p>Dónde: salón de actos</p>
it | <p>Data: 12 giugno 2025</p><p>Luogo: aula magna</p>
it | <p>Quando: 12 giugno 2025</p>
pt | <p>Data: 12 de junho de 2025</p><p>Local: auditório</p>
nl | <p>Datum: 12 juni 2025</p><p>Locatie: collegezaal</p>
pl | <p>Data: 12 czerwca 2025</p><p>Miejsce: aula</p>
pl | <p>Termin: 12 czerwca 2025</p>
ru | <p>Дата: 12 июня 2025</p><p>Место: актовый зал</p>
ru | <p>Когда: 12 июня 2025</p>
cs | <p>Datum: 12. června 2025</p><p>Místo: aula</p>
hu | <p>Időpont: 2025. június 12.</p><p>Helyszín: aula</p>
ro | <p>Data: 12 iunie 2025</p><p>Locație: aula</p>
sv | <p>Tid: 12 juni 2025</p><p>Plats: aulan</p>
sv | <p>När: 12 juni 2025</p><p>Var: aulan</p>
da | <p>Hvornår: 12. juni 2025</p><p>Hvor: auditoriet</p>
nb | <p>Tid: 12. juni 2025</p><p>Sted: auditoriet</p>
fi | <p>Aika: 12.6.2025</p><p>Paikka: auditorio</p>
tr | <p>Tarih: 12 Haziran 2025</p><p>Yer: konferans salonu</p>
el | <p>Ημερομηνία: 12 Ιουνίου 2025</p><p>Τόπος: αμφιθέατρο</p>
ar | <p>التاريخ: 12 يونيو 2025</p><p>المكان: القاعة الكبرى</p>
fa | <p>تاریخ: ۲۲ خرداد ۱۴۰۴</p><p>مکان: سالن همایش</p>
he | <p>תאריך: 12.06.2025</p><p>מיקום: אולם</p>
th | <p>วันที่: 12 มิถุนายน 2568</p><p>สถานที่: ห้องประชุม</p>
vi | <p>Thời gian: 12/06/2025</p><p>Địa điểm: hội trường</p>
id | <p>Tanggal: 12 Juni 2025</p><p>Tempat: aula</p>
uk | <p>Дата: 12 червня 2025</p><p>Місце: актова зала</p>
hi | <p>दिनांक: 12 जून 2025</p><p>स्थान: सभागार</p>
bn | <p>তারিখ: ১২ জুন ২০২৫</p><p>স্থান: মিলনায়তন</p>
"""


@pytest.mark.parametrize("line", EVENTS.strip().splitlines())
def test_the_rows_of_an_event_give_no_date_and_do_not_hide_the_page_s_own(line: str) -> None:
    lang, rows = line.split(" | ")
    assert resolve(article(before=rows), lang=lang).article.date_published is None
    found = resolve(article(before=f"<p class='date'>2025-05-27</p>{rows}"), lang=lang).article
    assert found.date_published == "2025-05-27"
    assert found.flags == ()


def test_a_place_beside_a_published_date_makes_it_no_event() -> None:
    rows = "<ul><li>Published: 27 May 2025</li><li>Location: Manchester</li></ul>"
    assert resolve(article(before=rows)).article.date_published == "2025-05-27"


@pytest.mark.parametrize(
    ("row", "wanted"), [("- " * 39, False), ("* * * Venue: Lecture hall 2", True), ("- 2、 地点：门诊三楼", True), ("★ 3", False)]
)
def test_a_row_of_signs_names_no_place_and_is_read_in_no_time(row: str, wanted: bool) -> None:
    began = process_time()
    assert {names_place(row) for _ in range(10_000)} == {wanted}
    assert process_time() - began < 2


def test_the_caption_of_a_short_story_s_last_picture_is_no_second_byline() -> None:
    """Its few elements part it from the headline by little; before, it drew with the byline, and the earlier day won."""
    byline = "<p><span>Ann Bell</span> <span>•</span> <span>June 5, 2025</span></p>"
    told = f"<p>{'The new garden has benches in the shade and is open to all who wait. ' * 14}</p>"
    caption = "<p><i>The team of the garden on 27 May 2025</i></p>"
    found = resolve(article(byline + told, after=f"<img src='/garden.jpg'>{caption}")).article
    assert found.date_published == "2025-06-05"


@pytest.mark.parametrize("told", [
    "<p>{} (12 June 2025)</p>", "<p>{} (12 червня 2025 р.)</p>", "<p>Some more lines.</p><p><strong>12 June 2025, 11:00</strong></p><p>{}</p>",
    '<blockquote><p>{}</p>— Hospital <a href="https://posts.example/1">12 June 2025</a></blockquote><p>Some more lines.</p>',
    '<blockquote><p>Since 1972 we care. <a href="/x">#care</a></p>— Hospital (@hospital) <a href="/1">12 June 2025</a></blockquote><p>{}</p>',
])  # fmt: skip
def test_days_of_events_in_the_text_date_no_article(told: str) -> None:
    sentence = "The team showed what it has learned about the care of patients at home. "
    html = f"<main><article><h1>Two clinics work together</h1><p>{sentence * 14}</p>{told.format(sentence)}<p>{sentence * 3}</p></article></main>"
    assert resolve(html).article.date_published is None


MORE = "".join(
    f"<p>Ward {n} took part too, said its nurses, and will send two of them to the next round in the partner's house.</p>"
    for n in range(12)
)


@pytest.mark.parametrize("text", [
    f"<div class=post-body><span class=hs_wrapper_meta_field>{MORE}<p><strong>2 June 2025, 09:30</strong></p>{PARAGRAPHS}</span></div>",
    f"<div class=prose>{MORE}</div><div class=prose><p><strong>2 June 2025, 09:30</strong></p>{PARAGRAPHS}</div>",
], ids=["a wrapper named as a byline is", "boxes of a page builder"])  # fmt: skip
def test_a_day_in_bold_between_paragraphs_in_boxes_is_an_event_s(text: str) -> None:
    assert resolve(f"<main><h1>Two clinics work together</h1>{text}</main>").article.date_published is None


def test_the_line_that_says_whose_the_picture_is_labels_no_day() -> None:
    picture = "<figure><img src=/team.jpg alt=''><figcaption>© Ann Lee</figcaption></figure>"
    head = "<div><h1><span>Two clinics work together</span></h1><p><span class=date>27 May 2025</span></p></div>"
    found = resolve(f"<main><section><div>{picture}</div>{head}</section>{PARAGRAPHS}</main>").article
    assert found.date_published == "2025-05-27"


@pytest.mark.parametrize(("lang", "told"), [("en", "Harbour, 27 May 2025 – "), ("lt", "Vilnius, 2025 m. gegužės 27 d. – ")])
def test_a_day_in_bold_behind_the_text_s_own_is_an_event_s(lang: str, told: str) -> None:
    text = f"<p>{told}The two will train nurses together.</p>{PARAGRAPHS}<p><strong>2 May 2025, 09:30</strong></p>{PARAGRAPHS * 2}"
    assert resolve(f"<main><h1>Two clinics work together</h1>{text}</main>", lang=lang).article.date_published == "2025-05-27"


def test_a_day_that_is_called_the_publication_s_among_days_of_events_in_paragraphs() -> None:
    told = "".join(f"<p>The two will train nurses together in house {n}. ({n} June 2025)</p>" for n in range(3, 6))
    text = f"{PARAGRAPHS}{told}{PARAGRAPHS}<p>Published on: Tuesday, 27 May 2025</p><div><h4>Contact</h4><p>Ann Lee, 555 1234</p></div>"
    assert resolve(f"<main><h1>Two clinics work together</h1>{text}</main>").article.date_published == "2025-05-27"


@pytest.mark.parametrize(("lang", "day"), [("en", "12 June 2025"), ("lt", "2025 m. birželio 12 d."), ("ru", "12 июня 2025 г.")])
def test_a_day_in_brackets_behind_the_first_sentence_is_an_event_s(lang: str, day: str) -> None:
    told = f"<div class=field-lead>The team showed what it has learned at home. ({day})</div>"
    assert resolve(f"<main><h1>Two clinics work together</h1>{told}{PARAGRAPHS}</main>", lang=lang).article.date_published is None


def test_the_mark_of_a_year_ends_no_sentence() -> None:
    """The label's day has a weekday in its own box."""
    byline = "<div><span class=d>Публикувано на: <span>неделя, 25 май 2025 г.</span></span></div>"
    text = f"<main><h1>Two clinics work together</h1><article>{byline}{PARAGRAPHS}</article></main>"
    assert resolve(text, lang="bg").article.date_published == "2025-05-25"
