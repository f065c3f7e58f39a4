"""The place and day that an article's text begins with."""

import pytest

from tests.extract.dated_pages import PARAGRAPHS, article, resolve


@pytest.mark.parametrize("opening", ["May 27, 2025 -- ", "SEOUL, May 27, 2025 – ", "(27 May 2025) "])
def test_a_text_far_from_its_headline_may_begin_with_its_date(opening: str) -> None:
    text = f"<p>{opening}Two clinics of this town want to know what the other has learned, in the years that come.{PARAGRAPHS[4:]}{PARAGRAPHS}"
    found = resolve(f"<main><article><h1>Two clinics work together</h1>{'<i></i>' * 130}{text}</article></main>").article
    assert (found.date_published, found.date_source) == ("2025-05-27", "dateline")


@pytest.mark.parametrize(("lang", "begun"), [
    ("de", "Seestadt, 27. Mai 2025 – Die neue Einheit ist seit Montag offen."),
    ("es", "Madrid, 27 de mayo de 2025.- La nueva unidad está abierta desde el lunes."),
    ("fr", "Paris, le 27 mai 2025 – La nouvelle unité est ouverte depuis lundi."),
    ("ru", "Москва, 27 мая 2025 г. – Новое отделение открылось в понедельник."),
    ("sr", "Београд, 27. мај 2025. – Ново одељење ради од понедељка."),
])  # fmt: skip
def test_a_first_sentence_however_short_begins_with_place_and_day(lang: str, begun: str) -> None:
    found = resolve(article(f"<p>{begun}</p>"), lang=lang).article
    assert (found.date_published, found.date_source) == ("2025-05-27", "dateline")


def test_a_dateline_opens_a_text_that_tells_of_other_days() -> None:
    told = "".join(f"<p>The clinics met again at the end of the month. ({day} April 2025)</p>" for day in range(24, 30))
    lead = f"<h2>{'Patients had asked for years that the two clinics work more closely. ' * 5}</h2>"
    found = resolve(
        f"<main><article><h1>Two clinics work together</h1>{lead}<p>Seaton Harbour, 27 May 2025 – Two clinics agreed.</p>{told}</article></main>"
    )
    assert (found.article.date_published, found.article.date_source) == ("2025-05-27", "dateline")


def test_a_headline_above_the_dateline_in_its_own_box_labels_nothing_and_what_others_published_dates_nothing() -> None:
    body = "<h1>关于2025年5月3日举办义诊的报道<br><span>2025-05-27 14:30 来源：<b>宣传科</b></span></h1>"
    body += "<p>据2025年6月2日发布的数据显示，门诊等候时间由六十五分钟缩短至二十分钟。</p>"
    found = resolve(f"<main>{body}</main>", lang="zh", url="https://hospital.example/show?id=3").article
    assert found.published_at == "2025-05-27T14:30:00+08:00"
