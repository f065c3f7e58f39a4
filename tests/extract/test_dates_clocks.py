"""Times of day, zones and offsets: whose calendar day it was, and what is told from the moment of the capture."""

from datetime import UTC, datetime

import pytest

from newsarchive.extract import extract
from newsarchive.items import Entry, Page
from newsarchive.site import Site
from tests.extract.dated_pages import article, resolve

KST = Site(name="kr", timezone="Asia/Seoul", country="KR", in_language="ko")


def test_the_printed_day_wins_over_an_instant_in_utc() -> None:
    head = '<meta property="article:published_time" content="2025-05-26T23:30:00Z">'
    found = resolve(article(before="<p>2025. 5. 27.</p>"), head=head, lang="ko").article
    assert found.date_published == "2025-05-27"


def test_the_printed_day_wins_over_the_address_too() -> None:
    """Generators that write addresses in UTC print the day of their own clock."""
    instant = '<a class="article-date"><time datetime="2025-05-26T23:47:29.000Z" itemprop="datePublished">2025-05-27</time></a>'
    draft = resolve(article(instant), lang="zh", url="https://hospital.example/2025/05/26/partners/")
    assert (draft.article.date_published, draft.article.published_at) == ("2025-05-27", "2025-05-27T07:47:29+08:00")


def test_the_day_printed_in_the_foot_of_a_long_article_wins_too() -> None:
    """A Japanese WordPress that was left to run in UTC prints the day there."""
    instant = '<time class="entry-date published updated" datetime="2025-05-26T16:31:14+00:00">2025年5月26日</time>'
    told = "<p>当院では2025年4月12日より新しい病棟の運用を開始しました。</p>" * 50
    foot = f'<footer class="entry-footer"><div class="posted-by"><span class="posted-on">Published {instant}</span></div></footer>'
    assert resolve(article(told, after=foot), lang="ja").article.date_published == "2025-05-26"


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("27/05/2025 13:34", "2025-05-27T13:34:32+02:00"),
        ("2025-05-27 13:34:32", "2025-05-27T13:34:32+02:00"),
        ("2025-05-27 11:34:32", "2025-05-27T11:34:32+00:00"),
        ("2025-05-27 13:41:32", "2025-05-27T11:34:32+00:00"),
        ("27 May 2025", "2025-05-27T11:34:32+00:00"),
    ],
)
def test_the_clock_that_the_page_shows_beside_an_instant_in_utc(printed: str, expected: str) -> None:
    head = '<meta property="article:published_time" content="2025-05-27T11:34:32.000Z">'
    assert resolve(article(f"<p>{printed}</p>"), head=head, lang="fr").article.published_at == expected


def test_a_clock_of_twelve_hours_is_no_clock_of_another_zone() -> None:
    stamp = '<time datetime="2025-05-27T13:05:22Z">27 May 2025 at 2:05 Yamma</time>'
    found = resolve(article(before=stamp), lang="ha", url="https://asibiti.example.ng/1").article
    assert found.published_at == "2025-05-27T14:05:00+01:00"


def test_an_instant_in_utc_is_told_by_the_clock_of_the_place_where_that_is_known() -> None:
    """Before, only instants that are of another day there were: two stories of one site had two offsets."""
    head = '<meta property="article:published_time" content="2025-05-27T{}:34:32.000Z">'
    found = [resolve(article(), head=head.format(hour), lang="zh").article.published_at for hour in ("11", "23")]
    assert found == ["2025-05-27T19:34:32+08:00", "2025-05-28T07:34:32+08:00"]


@pytest.mark.parametrize("stamp", ["2025-05-26T20:36:28+00:00", "Mon, 26 May 2025 20:36:28 +0000", "26 May 2025 20:36 GMT"])
def test_an_instant_of_a_feed_is_put_on_the_readers_clock_however_it_is_written(stamp: str) -> None:
    """RSS and Atom tell one instant in two ways: each crawl that read the other made a new version, and RSS's day was UTC's."""
    listing = Entry("https://hospital.example/news/partners", date=stamp)
    found = resolve(article(), lang="ja", listing=listing).article
    assert (found.date_published, (found.published_at or "")[11:16], (found.published_at or "")[-6:]) == (
        "2025-05-27",
        "05:36",
        "+09:00",
    )


def test_a_day_that_opens_a_sentence_broken_by_a_bold_word_is_no_byline() -> None:
    told = f"<p>2025年5月20日，医院<em>正式启用</em>直升机停机坪，{'周边的施工将持续，请来院群众从一侧的入口进入。' * 8}</p>"
    listing = Entry("https://hospital.example/news/partners", date="2025-05-27")
    assert resolve(article(told, headline="医院启用停机坪"), lang="zh", listing=listing).article.date_published == "2025-05-27"


SENTENCES = {
    "de": "Am 12. Mai 2025 nahm <b>das Haus</b> den neuen Roboter in Betrieb, die Kosten trug der Förderverein.",
    "en": "On 12 May 2025 the <b>hospital</b> opened its new theatre, which replaces one of the last century.",
    "es": "El 12 de mayo de 2025 el <em>hospital puso</em> en marcha el robot, para toda la comarca y sus vecinos.",
    "ja": "当院では2025年5月12日より<b>新しい</b>施設の運用を開始しました。工事は続きますので、ご来院の際はご注意くださいますよう、お願いいたします。",
    "ko": "병원은 2025년 5월 12일 <a href='/robot'>새 로봇</a> 수술실을 열었으며 비용은 지역 보건소와 시청이 함께 부담하였다고 밝혔다.",
    "ru": "12 мая 2025 года <b>больница</b> ввела в строй нового робота, расходы оплатили город и область.",
}


@pytest.mark.parametrize("lang", SENTENCES)
def test_a_day_told_in_a_first_sentence_that_a_bold_word_or_a_link_parts_is_no_byline(lang: str) -> None:
    listing = Entry("https://hospital.example/news/partners", date="2025-05-27")
    found = resolve(article(f"<p>{SENTENCES[lang]}</p>"), lang=lang, listing=listing).article
    assert (found.date_published, found.flags) == ("2025-05-27", ())


def test_a_day_in_an_element_of_its_own_is_a_line_also_behind_a_sentence() -> None:
    filed = "Abgelegt unter <a href='/c/1'>Stationen</a>. <span>27. Mai 2025</span> <i>um</i> <span>23:03</span>. Keine Kommentare."
    assert resolve(article(f'<p class="postmetadata">{filed}</p>'), lang="de").article.date_published == "2025-05-27"


def test_a_printed_time_is_read_by_the_clock_of_the_language() -> None:
    assert resolve(article("<p>2025-05-27 14:30</p>"), lang="zh").article.published_at == "2025-05-27T14:30:00+08:00"
    assert resolve(article("<p>27.05.2025 14:30</p>"), lang="de").article.published_at == "2025-05-27T14:30:00+02:00"


SAID = {
    "nl": "De verbouwing duurde weken, en de zorg ging gewoon door voor alle patiënten.",
    "sv": "Ombyggnaden tog flera veckor, och vården pågick som vanligt under tiden.",
    "es": "Las obras duraron semanas y la atención de los pacientes no se interrumpió.",
    "en": "The work took many weeks, and all the wards of the house stayed open.",
}


@pytest.mark.parametrize(("lang", "expected"), [
    ("nl-NL", "2025-05-27T14:30:00+02:00"), ("sv_SE", "2025-05-27T14:30:00+02:00"), ("es-MX", None), ("en-GB", None), ("nl", None),
])  # fmt: skip
def test_a_printed_time_is_read_by_the_clock_of_the_country_that_the_declared_language_names(
    lang: str, expected: str | None
) -> None:
    """Where the text is in that language; all English is the system's, whoever uses it."""
    said = SAID[lang[:2]]
    html = f"<html lang={lang}><body><h1>{said[:30]}</h1><p>27.5.2025 14:30</p><p>{said}</p><p>{said} {said}</p></body></html>"
    found = extract(Page("https://hospital.example/news/1", html.encode(), datetime(2026, 1, 1, tzinfo=UTC)))
    assert (found.date_published, found.published_at) == ("2025-05-27", expected)


def test_an_instant_in_utc_is_put_on_the_site_s_own_calendar() -> None:
    head = '<meta property="article:published_time" content="2025-05-26T23:30:00Z">'
    found = resolve(article(), head=head, lang="ko", site=KST).article
    assert (found.date_published, found.published_at) == ("2025-05-27", "2025-05-27T08:30:00+09:00")


def test_midnight_in_utc_is_a_day_written_out_even_in_america() -> None:
    head = '<meta property="article:published_time" content="2025-05-27T00:00:00+00:00">'
    found = resolve(article(), head=head, lang="es", site=Site(country="CO")).article
    assert (found.date_published, found.published_at) == ("2025-05-27", None)


def test_midnight_of_the_place_is_a_day_written_out_though_the_page_prints_it_by_utc() -> None:
    byline = '<p><time datetime="2025-05-26T22:00:00.000Z">26.5.25</time></p>'
    head = '<meta property="article:published_time" content="2025-05-26T22:00:00.000Z">'
    assert resolve(article(byline), head=head, lang="de").article.date_published == "2025-05-27"


def test_an_element_made_for_the_date_may_name_its_weekday() -> None:
    """The same day as the data's last change: what readers know the article by."""
    head = (
        '<meta property="article:published_time" content="2025-05-24T09:48:24Z">'
        '<meta property="article:modified_time" content="2025-05-27T09:22:36Z">'
    )
    told = '<h2>Three boards of two towns had asked for it for years.<span class="story__date">Tuesday, 27 May 2025</span></h2>'
    assert resolve(article(told), head=head).article.date_published == "2025-05-27"


def test_a_printed_time_is_read_in_the_site_s_time_zone() -> None:
    found = resolve(article(before="<p>2025-05-27 14:30</p>"), site=KST).article
    assert found.published_at == "2025-05-27T14:30:00+09:00"


@pytest.mark.parametrize(("lang", "offset"), [("zh", "+08:00"), ("de", "+02:00"), ("it", "+02:00")])
def test_a_language_of_one_clock_tells_the_zone(lang: str, offset: str) -> None:
    found = resolve(article(before="<p>2025-05-27 14:30</p>"), lang=lang, url="https://hospital.example/news/1").article
    assert found.published_at == f"2025-05-27T14:30:00{offset}"


def test_moscow_s_time_is_named_in_cyrillic() -> None:
    found = resolve(article(before="<p>27 мая 2025, 19:15 МСК</p>"), lang="ru", url="https://bolnica.example.ru/news/1").article
    assert found.published_at == "2025-05-27T19:15:00+03:00"


@pytest.mark.parametrize(
    ("printed", "clock"),
    [
        ("১৮ জুলাই ২০২৫, ১৮: ৫২", "T18:52:00+06:00"),
        ("১৮ জুলাই ২০২৫, কক্ষ ১৮: ৫২ জন", "None"),
        ("১৮ জুলাই ২০২৫, ০২:০৫ পিএম", "T14:05:00+06:00"),
    ],
)
def test_a_blank_may_part_the_hour_from_its_minutes_where_no_word_stands_before(printed: str, clock: str) -> None:
    captured = datetime(2025, 8, 1, tzinfo=UTC)
    found = resolve(article(before=f"<p>{printed}</p>"), lang="bn", url="https://h.example.com.bd/1", captured=captured).article
    assert str(found.published_at).endswith(clock)


def test_a_country_has_one_clock_by_its_law_though_a_region_is_listed_apart() -> None:
    found = resolve(article(before="<p>27 травня 2025 о 19:15</p>"), lang="uk", url="https://likarnia.example.ua/news/1").article
    assert found.published_at == "2025-05-27T19:15:00+03:00"


def test_a_time_without_any_zone_is_not_made_an_instant() -> None:
    found = resolve(article(before="<p>2025-05-27 14:30</p>"), lang="zz").article
    assert (found.date_published, found.published_at) == ("2025-05-27", None)


def test_an_offset_is_kept() -> None:
    head = '<meta property="article:published_time" content="2025-05-27T14:30:00+05:30">'
    assert resolve(article(), head=head).article.published_at == "2025-05-27T14:30:00+05:30"


def test_a_day_ahead_is_forgiven_for_time_zones_two_are_not() -> None:
    assert resolve(article(before="<p class='date'>2 July 2025</p>")).article.date_published == "2025-07-02"
    assert resolve(article(before="<p class='date'>3 July 2025</p>")).article.date_published is None


@pytest.mark.parametrize(
    ("lang", "told", "expected"),
    [
        ("en", "3 days ago", "2025-06-28"),
        ("pt", "há 3 dias", "2025-06-28"),
        ("zh-CN", "昨天", "2025-06-30"),
        ("ko", "3시간 전", "2025-07-01"),
        ("fr", "il y a 2 jours", "2025-06-29"),
        ("en", "Yesterday, 14:30", "2025-06-30"),
        ("de", "vor 2 Tagen", "2025-06-29"),
        ("de", "gestern", "2025-06-30"),
        ("en", "Yesterday at 14:30", "2025-06-30"),
        ("fr", "hier à 14h30", "2025-06-30"),
        ("pt", "ontem às 14h30", "2025-06-30"),
        ("nl", "gisteren om 14:30", "2025-06-30"),
        ("nb", "i går", "2025-06-30"),
        ("fi", "eilen klo 14.30", "2025-06-30"),
        ("ru", "вчера в 14:30", "2025-06-30"),
        ("ru", "неделю назад", "2025-06-24"),
        ("pl", "tydzień temu", "2025-06-24"),
        ("sr", "пре 3 дана", "2025-06-28"),
        ("sl", "pred 3 dnevi", "2025-06-28"),
        ("lv", "pirms 3 dienām", "2025-06-28"),
        ("ar", "منذ يومين", "2025-06-29"),
        ("ar", "قبل ساعة", "2025-07-01"),
        ("he", "לפני יומיים", "2025-06-29"),
        ("vi", "Cách đây 3 ngày", "2025-06-28"),
        ("ur", "3 دن پہلے", "2025-06-28"),
        ("ta", "3 நாட்களுக்கு முன்பு", "2025-06-28"),
        ("ka", "3 დღის წინ", "2025-06-28"),
        ("kk", "3 күн бұрын", "2025-06-28"),
        ("az", "3 gün əvvəl", "2025-06-28"),
        ("tl", "3 araw ang nakalipas", "2025-06-28"),
    ],
)
def test_dates_told_from_the_capture(lang: str, told: str, expected: str) -> None:
    found = resolve(article(before=f"<p class='time'>{told}</p>"), lang=lang).article
    assert found.date_published == expected
    assert found.date_evidence is not None
    assert found.date_evidence.published is not None
    assert found.date_evidence.published.text == told


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("ar", "احضر قبل الموعد بمدة 28 دقيقة"),
        ("de", "Bitte 28 Minuten vor dem Termin"),
        ("es", "2 horas hace falta esperar"),
        ("ko", "예약 시간 30분 전까지 도착해 주세요"),
        ("ja", "予約の30分前までにお越しください"),
        ("zh", "请于预约时间30分钟前到达"),
    ],
)
def test_a_span_of_time_is_not_counted_from_the_capture(lang: str, told: str) -> None:
    assert resolve(article(before=f"<p>{told}</p>"), lang=lang).article.date_published is None


def test_told_dates_count_in_the_site_s_time_zone() -> None:
    late = datetime(2025, 6, 30, 20, 0, tzinfo=UTC)  # already the first of July in Seoul
    assert (
        resolve(article(before="<p class='time'>어제</p>"), lang="ko", site=KST, captured=late).article.date_published
        == "2025-06-30"
    )


def test_noon_beside_a_day_is_no_time_by_the_clock_of_the_place_either() -> None:
    noon = '<time datetime="2025-05-27T12:00:00Z">27 May 2025</time>'
    found = resolve(article(noon), url="https://hospital.example.mm/news/partners").article
    assert (found.date_published, found.published_at) == ("2025-05-27", None)


@pytest.mark.parametrize(("printed", "expected"), [("27 May 2025", None), ("27 May 2025, 14:00", "2025-05-27T14:00:00+02:00")])
def test_noon_beside_a_day_without_a_time_is_no_time(printed: str, expected: str | None) -> None:
    noon = "2025-05-27T12:00:00Z"
    listing = Entry("https://hospital.example/news/partners", date=noon)
    found = resolve(article(f'<p><time datetime="{noon}">{printed}</time></p>'), lang="fr", listing=listing).article
    assert (found.date_published, found.published_at) == ("2025-05-27", expected)


def test_an_instant_told_with_an_offset_too_is_of_that_day_whatever_the_address_says() -> None:
    """Hexo, built in UTC: the address and the head have the day in UTC, the byline that of the place."""
    head = "<meta property='article:published_time' content='2025-05-26T23:32:31.000Z'>"
    byline = "<time itemprop='datePublished' datetime='2025-05-27T07:32:31+08:00'></time>"
    found = resolve(article(before=byline), head=head, lang="zh-CN", url="https://hospital.example/2025/05/26/partners/").article
    assert (found.date_published, found.published_at) == ("2025-05-27", "2025-05-27T07:32:31+08:00")


@pytest.mark.parametrize(
    ("lang", "printed", "offset"),
    [
        ("ka", "27-05-2025 14:05", "+04:00"),
        ("hy", "14:05, 27 մայիսի 2025", "+04:00"),
        ("kk", "27 мамыр 2025, 14:05", "+05:00"),
        ("uz", "14:05 / 27.05.2025", "+05:00"),
        ("hi", "27 May 2025 02:05 PM (IST)", "+05:30"),
        ("ml", "Published: May 27 , 2025 02:05 PM IST", "+05:30"),
        ("km", "ទី២៧ ខែឧសភា ឆ្នាំ២០២៥ ម៉ោង ២:០៥ រសៀល", "+07:00"),
        ("mk", "27.05.2025 14:05", "+02:00"),
        ("sw", "27 Mei 2025 14:05", "+03:00"),
        ("ca", "27/05/2025 - 14.05", "+02:00"),
        ("ru", "14:05, 27 мая 2025", None),
        ("bn", "২৭ মে ২০২৫, ১৪: ০৫", None),
    ],
)
def test_the_clock_of_a_language_that_has_one_only(lang: str, printed: str, offset: str | None) -> None:
    """Russian and Bengali are printed under several, and a time without an offset is no instant."""
    found = resolve(article(f"<p class='date'>{printed}</p>"), lang=lang).article
    assert (found.date_published, found.published_at) == ("2025-05-27", offset and f"2025-05-27T14:05:00{offset}")


def test_the_minute_that_mark_up_tells_of_an_hour_that_is_printed() -> None:
    line = 'Published:<time datetime="2025-05-27T14:05:11+05:30">27 May 2025 2 PM</time>'
    assert resolve(article(f"<div>{line}</div>"), lang="ta").article.published_at == "2025-05-27T14:05:11+05:30"


def test_an_hour_that_stands_apart_from_the_day_by_the_headline_is_another_one_s() -> None:
    """There the day of the last change stands, under a heading of its own."""
    html = article(
        before="<div><small>Data:</small><p>27 maggio 2025</p></div>", after="<h4>Ritocchi</h4><p>27 maggio 2025, 16:20</p>"
    )
    assert resolve(html, lang="it", url="https://asl.example.it/notizie/1").article.published_at is None
