"""Whole pages: which of the dates on a page is its own. Each case is a page of the shape named and the day it was published."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsarchive.extract import read
from newsarchive.extract.dates import resolve_dates
from newsarchive.items import NotAnArticle, Page
from newsarchive.site import Site
from tests.extract.dated_pages import CAPTURED, PARAGRAPHS, article, resolve

BYLINES = [
    ("en-US", "<p>May 27, 2025</p>"),
    ("en", "<div class='meta'>By Jane Doe | May 27, 2025 | 3 min read</div>"),
    ("en", "<p class='byline'>Posted on <time>27 May 2025</time> by the press office</p>"),
    ("en", "<span>Published: 27 May 2025</span>"),
    ("en", "<ul><li>News</li><li>27 May 2025</li><li>Share</li></ul>"),
    ("en", "<div><span>Add comments</span></div><div class='date'><span>May</span> <span>27</span><span>2025</span></div>"),
    ("en", "<p>2025.05.27</p>"),
    ("en", "<p><b>Date:</b> 27.05.2025</p>"),
    ("en", "<table><tr><td>Date</td><td>2025-05-27</td><td>Views</td><td>1234</td></tr></table>"),
    ("en", "<div><span class='day'>27</span><span class='month'>May</span><span class='year'>2025</span></div>"),
    ("en", "<div class='date'><b>27</b><br>May<br>2025</div>"),
    ("de", "<p><span class='text_datum'>27. Mai 2025.</span> Zwei Kliniken bilden ihre Pflegekräfte von nun an gemeinsam aus.</p>"),
    ("de", "<p>Dienstag, 27. Mai 2025, 14:30 Uhr</p>"),
    ("de", "<p>27.05.2025</p>"),
    ("fr", "<p>Publié le 27 mai 2025 à 14h30</p>"),
    ("es", "<p>27 de mayo de 2025</p>"),
    ("pt", "<p>Publicado em 27/05/2025</p>"),
    ("it", "<p>27 maggio 2025</p>"),
    ("nl", "<p>dinsdag 27 mei 2025</p>"),
    ("pl", "<p>27 maja 2025 r.</p>"),
    ("ru", "<p>27 мая 2025</p>"),
    ("tr", "<p>27 Mayıs 2025 Salı</p>"),
    ("ar", "<p>27 مايو 2025</p>"),
    ("fa", "<p>تاریخ انتشار: ۱۴۰۴/۰۳/۰۶</p>"),
    ("he", "<p>27 במאי 2025</p>"),
    ("hi", "<p>27 मई 2025</p>"),
    ("th", "<p>27 พฤษภาคม 2568</p>"),
    ("th", "<p><i class='icon'></i> 27 พ.ค. 68 <i class='icon'></i> 6202</p>"),
    ("vi", "<p>Thứ ba, 27/05/2025 - 14:30</p>"),
    ("id", "<p>Selasa, 27 Mei 2025</p>"),
    ("ko", "<p>등록일 2025. 5. 27.</p>"),
    ("ko", "<dl><dt>작성일</dt><dd>25-05-27 14:30</dd><dt>조회</dt><dd>1234</dd></dl>"),
    ("ja", "<p>2025年5月27日</p>"),
    ("ja", "<p>令和7年5月27日</p>"),
    ("ja", "<p>掲載日：R7.5.27</p>"),
    ("zh-CN", "<p>发布时间：2025-05-27 浏览次数：123</p>"),
    ("zh-CN", "<div>来源：宣传部 时间：2025年05月27日 点击：<span>88</span></div>"),
    ("zh-TW", "<p>發布日期：114/05/27</p>"),
    ("zh-TW", "<p>中華民國114年5月27日</p>"),
    ("zh-TW", "<p>114-05-27</p>"),
    ("zh-TW", "<p>二〇二五年五月廿七日</p>"),
    ("en", "<p>2025-05-27 24:30</p>"),
    ("zh-CN", "<div class='date'><b>27</b><span>2025-05</span></div>"),
    ("zh-CN", "<div class='time'><em>05-27</em><i>2025</i></div>"),
    ("it", "<div class='data'><span>27</span><span>05</span><span>2025</span></div>"),
    ("ja", "<p>投稿日時：2025年5月27日</p>"),
    ("ja", "<p>令和7年（2025年）5月27日</p>"),
]


@pytest.mark.parametrize(("lang", "byline"), BYLINES)
def test_a_date_under_the_headline(lang: str, byline: str) -> None:
    found = resolve(article(before=byline), lang=lang).article
    assert found.date_published == "2025-05-27"
    assert found.date_evidence is not None
    assert found.date_evidence.published is not None
    assert found.date_evidence.published.confidence >= 0.6


@pytest.mark.parametrize(("lang", "byline"), BYLINES)
def test_the_same_date_above_the_headline(lang: str, byline: str) -> None:
    found = resolve(f"<main><article>{byline}<h1>Two clinics work together</h1>{PARAGRAPHS}</article></main>", lang=lang).article
    assert found.date_published == "2025-05-27"


@pytest.mark.parametrize(
    ("lang", "closing"),
    [
        ("zh-CN", "<p style='text-align:right'>浙江某医院</p><p style='text-align:right'>2025年5月27日</p>"),
        ("zh-CN", "<p>二〇二五年五月二十七日</p>"),
        ("zh-TW", "<p>中華民國114年5月27日</p>"),
        ("ko", "<p>2025. 5. 27.</p><p>국립병원장</p>"),
        ("ko", "<p>2025년 5월 27일</p>"),
        ("ja", "<p>令和7年5月27日</p>"),
        ("en", "<p>Posted on 27 May 2025</p>"),
        ("fr", "<footer><p>Écrit par <em>Jeanne Roe</em> le mardi 27 mai 2025</p></footer>"),
        ("nl", "<footer><p>Geschreven door <em>Jan Roos</em> op dinsdag 27 mei 2025</p></footer>"),
        ("de", "<p class='postmeta'>Dieser Beitrag wurde am 27. Mai 2025 um 14:30 Uhr veröffentlicht.</p>"),
    ],
)
def test_a_date_at_the_end_of_a_notice(lang: str, closing: str) -> None:
    assert resolve(article(after=closing), lang=lang).article.date_published == "2025-05-27"


NEVER = [
    (
        "an event in the body",
        article(
            before="<p>The two signed on April 3, 2025 in the great hall, and everybody who had worked for it "
            "for so many years came to see.</p>"
        ),
    ),
    (
        "a study in the body",
        article(
            before="<p>A study published on May 3, 2025 showed what the two had found, and the hospital means to "
            "act on what it learned there, as its head said to everybody who asked.</p>"
        ),
    ),
    (
        "a day told in the sentence behind one that says published",  # in the first paragraph of a doctor's page
        article(
            before="<p>两院的专家在会上发表了意见。来自外县的患者家属于2025年5月3日专程送来锦旗，感谢麻醉科全体医护人员的精心救治。</p>"
        ),
    ),
    ("a study in a short line", article(before="<p>The study was published on May 3, 2025 in a journal.</p>")),
    (
        "a date in bold in a sentence",
        article(
            after="<p>In the great hall of the old town the two signed on <b>April 3, 2025</b> what they had "
            "prepared for so long with all their friends, and more.</p>"
        ),
    ),
    (
        "a release told between a link and a footnote",
        article(
            before="<p>The wards count their beds with the program that <a href='/beds'>Bedside</a> makes, which reached its "
            "first stable release on May 3, 2025<sup>[1]</sup>. That settles whether it can be relied on in the long run, as "
            "the head of the nurses said when she was asked for it.</p>"
        ),
    ),
    (
        "a notice named in a list of the text",
        article(
            before="<p>Others have warned of it before us, and say what can be done about it by those who are concerned, at home "
            "and in the wards, by day and by night; their advice is worth reading and we follow it ourselves as far as we "
            "can, for there is no reason to learn it twice.</p>"
            "<ul><li>Published on 3 May 2025<br>Beware of callers who ask for your card "
            "<a href='https://office.example/12'>(office.example)</a></li></ul>"
        ),
    ),
    ("an event of its own line", article(after="<p>When: June 12, 2025, 18:00, lecture hall 2</p>")),
    ("a span of hours", article(before="<p>12 June 2025, 18:00 – 20:00</p>")),
    ("an event's hour in Japanese", article(before="<p>日時：2025年6月12日（木）13:30</p>")),
    ("a source's date in Chinese", article(after="<p>[1] 人民网 [引用日期2025-06-12]</p>")),
    ("an event's label", article(after="<p>Event date: 12 June 2025</p>")),
    (
        "a picture's date",
        article(before="<figure><img src='a.jpg'><figcaption>Photo: 12.06.2025 | Press office</figcaption></figure>"),
    ),
    ("a span of days", article(before="<p>12.06.2025 – 15.06.2025</p>")),
    ("a span of days in words", article(before="<p>12.–15. June 2025</p>")),
    ("a copyright year", article(around="<footer>Copyright © 2018 Hospital. All rights reserved.</footer>")),
    ("a copyright day", article(around="<footer>© 12.06.2018 Hospital</footer>")),
    (
        "another article in a side box",
        article(
            around="<aside class='related'><h3>Related</h3><ul><li><a href='/a'>More beds</a> <span "
            "class='date'>3 May 2025</span></li></ul></aside>"
        ),
    ),
    (
        "a list of others",
        article(
            around="<ul class='latest'>"
            + "".join(f"<li><a href='/{i}'>News {i}</a><span>{i} May 2025</span></li>" for i in range(3, 9))
            + "</ul>"
        ),
    ),
    (
        "a nameless list of others",
        article(
            around="<ul>"
            + "".join(f"<li><a href='/{i}'>A piece of news number {i}</a><span>0{i}.05.2025</span></li>" for i in range(3, 9))
            + "</ul>"
        ),
    ),
    (
        "previous and next",
        article(
            around="<div class='prev-next'><a href='/1'>Previous: More beds 2025-05-03</a><a href='/2'>Next: New "
            "ward 2025-06-03</a></div>"
        ),
    ),
    (
        "the one before, on a Korean board",
        article(after="<ul><li>이전글 <a href='/1'>새 병동</a> <span class='d'>25.05.03</span></li></ul>"),
    ),
    ("the one before, on a Chinese one", article(after="<p>上一篇：<a href='/1'>新病房启用</a> 2025-05-03</p>")),
    ("the one before, in a table", article(after="<table><tr><th>Previous</th><td>More beds</td><td>2025-05-03</td></tr></table>")),
    (
        "comments",
        article(
            around="<div id='comments'><div class='comment'><b>Ann</b> <time datetime='2025-06-02T10:00'>2 June "
            "2025</time><p>Good news indeed.</p></div></div>"
        ),
    ),
    ("the future", article(before="<p>27 May 2031</p>")),
    ("a future in the data", article(before="<meta itemprop='datePublished' content='2031-05-27'>")),
    ("a month only", article(before="<p>May 2025</p>")),
    ("a day without a year", article(before="<p>27 May</p>")),
    ("a telephone", article(after="<p>Tel. 02-2025-0527</p>")),
    ("a file name", article(after="<p>微信圖片_20250527143328.jpg</p>")),
    ("a birthday", article(after="<p>Born: 27 May 1990</p>")),
    ("a deadline", article(after="<p>Deadline: 12 June 2025</p>")),
    ("today's date in the page's head", "<div class='today'>Today: Tuesday, 1 July 2025</div>" + article()),
    ("a number of beds", article(before="<p>2025 27 05</p>")),
]


@pytest.mark.parametrize(("what", "body"), NEVER, ids=[case[0] for case in NEVER])
def test_never_taken(what: str, body: str) -> None:
    found = resolve(body)
    assert found.article.date_published is None, found.article.date_evidence
    assert "undated" in found.article.flags


@pytest.mark.parametrize(("what", "body"), NEVER, ids=[case[0] for case in NEVER])
def test_and_never_instead_of_the_page_s_own(what: str, body: str) -> None:
    own = "<p class='date'>27 May 2025</p>"
    found = resolve(body.replace("</h1>", f"</h1>{own}"))
    assert found.article.date_published == "2025-05-27", found.article.date_evidence
    assert "undated" not in found.article.flags


def test_what_holds_the_article_is_not_outside_of_it() -> None:
    page = f"<div><h1>Two clinics work together</h1></div><div class='with sidebar'><p>27 May 2025</p>{PARAGRAPHS}</div>"
    assert resolve(page).article.date_published == "2025-05-27"


def test_a_headline_of_few_characters_above_a_byline_is_no_label() -> None:
    time = "<time datetime='2025-05-27T16:53:00Z'>2025年5月27日</time>"
    byline = f"<header><h1>感染対策の市民公開講座を開催しました</h1><div>{time} · 約2分</div><div>太田直人</div></header>"
    assert resolve(f"{byline}{PARAGRAPHS}", lang="ja").article.date_published == "2025-05-27"


@pytest.mark.parametrize(
    ("box", "byline"), [("panel widget widget_text", "panel widget widget_editor"), ("teaser", "teaser first")]
)
def test_the_box_of_a_page_builder_that_also_holds_the_article_says_nothing(box: str, byline: str) -> None:
    made = f"<div class='{box}'><h1>Two clinics work together</h1></div><div class='{byline}'><p>27 May 2025</p></div>"
    recent = "<div class='widget widget_recent_entries'><p>Ward opens</p><span class='date'>30 May 2025</span></div>"
    found = resolve(f"<div class='{box}'>{recent}</div>{made}<div class='{box}'>{PARAGRAPHS}</div>").article
    assert found.date_published == "2025-05-27"
    assert "date_doubtful" not in found.flags


@pytest.mark.parametrize("line", ["<p><small>{}</small></p>", "<div>{}</div>", "<p class='image-caption'>{}</p>"])
def test_a_day_under_a_picture_in_the_text_is_the_picture_s(line: str) -> None:
    said = "The whole team of the ward on 3 May 2023"
    body = (
        f"<h1>Two clinics work together</h1><div>27/05/2025</div><div>{PARAGRAPHS}<p><img src=/a.jpg></p>{line.format(said)}</div>"
    )
    short = f"<h1>Two clinics work together</h1><div>27/05/2025</div><div><p>Both sign.</p><p><img src=/a.jpg></p>{line.format(said)}</div>"
    for page in (body, short):
        assert resolve(page).article.date_published == "2025-05-27"


def test_the_hijacked_page() -> None:
    body = """<div class="crumbs"><a href="/">Home</a>/ <a href="/news">News</a>/ details</div>
      <div class="box"><biaoti>Two cancer centres agree to work together</biaoti><div>2025.05.27</div>
      <p>A memorandum was signed on April 3 by the two centres, whose doctors will train together and share
what they know about rare tumours.</p>
      <p><img data-src="/1.png"></p><p>簽約照片.png</p>
      <p>Both sides had prepared the agreement for more than a year, and the first exchange of nurses will
begin in the autumn of this year.</p>
      <p><img data-src="/2.jpg"></p><p>微信圖片_20250527143328.jpg</p>
      <h3>About the Institution</h3><p>The hospital was founded in 1963 and has more than two thousand beds
in four places of the province.</p></div>
      <div style="display:none"><a href="https://casino.example">spam</a></div><footer>Copyright 2018 All
Rights Reserved</footer>"""
    found = resolve(body, lang="zh").article
    assert found.date_published == "2025-05-27"
    assert found.date_evidence is not None
    assert found.date_evidence.published is not None
    assert found.date_evidence.published.text == "2025.05.27"


def test_a_month_that_ends_the_headline_is_no_part_of_the_date_below_it() -> None:
    found = resolve(f"<h1>Ward opens in May</h1><p class=meta><span>May 3, 2024</span> · 3 min</p>{PARAGRAPHS}", lang="en").article
    assert found.date_evidence is not None
    assert found.date_evidence.published is not None
    assert found.date_evidence.published.text == "May 3, 2024"


def test_every_date_comes_with_its_evidence() -> None:
    found = resolve(article(before="<p>등록일 2025. 5. 27.</p>"), lang="ko").article
    assert found.date_evidence is not None
    published = found.date_evidence.published
    assert published is not None
    assert (published.value, published.text, published.source) == ("2025-05-27", "2025. 5. 27", "byline")
    assert "year, month, day" in published.reading
    assert 0 < published.confidence <= 1


def test_nothing_the_step_is_given_is_changed() -> None:
    html = f"<html><body>{article(before='<p>27 May 2025</p>')}</body></html>".encode()
    draft = read(Page("https://hospital.example/x", html, CAPTURED))
    before = draft.article
    first, second = resolve_dates(draft), resolve_dates(draft)
    assert draft.article is before
    assert first.article == second.article


def test_the_site_file_may_say_where_the_date_is() -> None:
    body = article(before="<p class='date'>3 May 2025</p><div id='when'>27.05.2025</div>")
    found = resolve(body, site=Site(date_published=("#nowhere", "#when"))).article
    assert (found.date_published, found.date_source) == ("2025-05-27", "site")
    assert resolve(body, site=Site(date_published=("p[", "::before"))).article.date_published == "2025-05-03"


def test_the_time_comes_from_wherever_it_is_told() -> None:
    head = '<meta property="article:published_time" content="2025-05-27T14:30:00+09:00">'
    found = resolve(article(before="<p>Published: 27 May 2025</p>"), head=head).article
    assert (found.date_published, found.published_at) == ("2025-05-27", "2025-05-27T14:30:00+09:00")


def test_midnight_is_a_day_written_out() -> None:
    head = '<meta property="article:published_time" content="2025-05-27T00:00:00+09:00">'
    assert resolve(article(), head=head).article.published_at is None


def test_strong_claims_that_contradict_each_other_are_doubtful() -> None:
    head = '<meta property="article:published_time" content="2025-06-20">'
    found = resolve(article(before="<p class='date'>Published: 27 May 2025</p>"), head=head)
    assert "date_doubtful" in found.article.flags
    assert found.article.date_evidence is not None
    assert len(found.article.date_evidence.rivals) == 1


FRAGMENTS = st.sampled_from(
    [
        "<h1>Two clinics</h1>",
        "<p>",
        "</p>",
        "<time datetime='",
        "'>",
        "2025-05-27",
        "27 May 2025",
        "<div class='date'>",
        "</div>",
        "<br>",
        "令和7年5月27日",
        "<meta name='date' content='",
        "<script type='application/ld+json'>",
        '{"@type": "Article", "datePublished": "',
        '"}',
        "</script>",
        "<b>",
        "9" * 30,
        "<abbr title='x'>",
        "<a href='http://['>",
        "vor 3 Tagen",
        "<svg><title>2025</title></svg>",
        "99/99/9999",
        "<article>",
        "<footer>",
        "\x00",
        "<!--",
    ]
)


@settings(deadline=None)
@given(st.lists(FRAGMENTS, max_size=25), st.sampled_from(["en", "zh", "", "x-!", "ar-EG"]))
def test_no_page_raises_nor_gives_the_future(fragments: list[str], lang: str) -> None:
    try:
        draft = read(Page("http://[hospital/2025/05/27", f"<html lang='{lang}'>{''.join(fragments)}".encode(), CAPTURED))
    except (NotAnArticle, ValueError):  # an address that is none is refused before dates are read
        draft = read(Page("https://h.example/x", f"<html lang='{lang}'><p>x{''.join(fragments)}".encode(), CAPTURED))
    found = resolve_dates(draft).article
    assert (found.date_published or "") <= "2025-07-02"
    assert (found.date_published is None) == ("undated" in found.flags)


IN_SENTENCES = [
    ("vi", "Cập nhật lúc 08:30, 27/05/2025", "Dự án bắt đầu từ ngày 4/3/2025 với sự hỗ trợ của Sở Y tế."),
    ("tr", "Güncelleme Tarihi: 27/05/2025", "Proje İl Sağlık Müdürlüğünün desteğiyle 8 Şubat 2025 tarihinde başladı."),
    ("fa", "سه‌شنبه ۶ خرداد ۱۴۰۴ - ۰۹:۳۰", "این طرح در تاریخ ۲۲ فروردین ۱۴۰۴ با حمایت وزارت بهداشت آغاز شد."),
    ("es", "27 may 2025", "El servicio nuevo empezó a trabajar con fecha 3 de marzo de 2025 en el edificio norte."),
]


@pytest.mark.parametrize(("language", "byline", "sentence"), IN_SENTENCES)
def test_the_word_date_in_a_sentence_labels_nothing(language: str, byline: str, sentence: str) -> None:
    """Vietnamese says "day" before each date, Turkish "on the date of" behind it."""
    draft = resolve(article(f"<div class=info>{byline}</div><p>{sentence}</p>"), lang=language)
    assert draft.article.date_published == "2025-05-27"


@pytest.mark.parametrize(
    ("lang", "today", "own"),
    [
        ("ar", "الثلاثاء 1 يوليو 2025", "<div>الاثنين 30-06-2025 14:05</div>"),
        ("fa", "سه‌شنبه ۱۰ تیر ۱۴۰۴ - 2025 July 1", "<div>تاریخ انتشار: ۱۴:۰۵ - ۰۹ تیر ۱۴۰۴ - <span>30 June 2025</span></div>"),
        ("am", "ማክሰኞ ሰኔ 24 ቀን 2017", "<time class='entry-date'>ሰኔ 23, 2017</time>"),
        ("en", "1 July 2025", "<p>30 June 2025</p>"),
    ],
)
def test_today_s_date_at_the_head_of_a_page_is_not_the_article_s(lang: str, today: str, own: str) -> None:
    """Where the head is as small as an article's own row, its class and its place say as much as that row's."""
    assert resolve(f'<div class="date_head">{today}</div>{article(own)}', lang=lang).article.date_published == "2025-06-30"


def test_the_day_of_the_capture_over_the_headline_is_the_article_s_where_no_earlier_one_stands_at_it() -> None:
    told = "<p>The two clinics had first met on 12 May 2025 to speak of what they might share, and they agreed soon.</p>"
    assert resolve(f'<div class="date">1 July 2025</div>{article(told)}').article.date_published == "2025-07-01"


@pytest.mark.parametrize("line", ["12:45 / 27.05.2025", "14:05 - 27 May 2025", "14:05 – 27.05.2025"])
def test_an_hour_and_a_stroke_before_a_day_are_no_span_of_days(line: str) -> None:
    assert resolve(article(f"<p>{line}</p>"), lang="uz").article.date_published == "2025-05-27"


@pytest.mark.parametrize(("line", "found"), [
    ('<p>Added by Ann Lee <a title="2025/05/27 18:29" href="/activity?from=2025-05-27">over 3 years</a> ago</p>', "2025-05-27"),
    ('<p>Ann Lee, <span title="05/27/2025 06:29 PM">about a month</span></p>', "2025-05-27"),
    ('<p><a title="2025/05/27 18:29" href="/1.jpg"><img src="/1.jpg"></a></p>', None),
])  # fmt: skip
def test_the_time_shown_over_a_few_words_dates_the_article(line: str, found: str | None) -> None:
    assert resolve(f"<h1>A new ward opens in the old wing</h1>{line}{PARAGRAPHS}").article.date_published == found


@pytest.mark.parametrize(("lang", "sentence"), [
    ("sr", "Снимања почињу 6. јун 2025 у кући."), ("am", "ማዕከሉ ምርመራ ጁን 6 2025 ይሰጣል።"), ("hi", "शिविर 6 जून 2025 को लगेगा।"), ("en", "It opens on 6 June 2025 for all.")])  # fmt: skip
def test_the_day_in_a_short_sentence_of_the_text_is_told(lang: str, sentence: str) -> None:
    assert resolve(article(after=f"<p>{sentence}</p>"), lang=lang).article.date_published is None


def test_a_leaf_of_a_calendar_with_a_numbered_month() -> None:
    leaf = "<div class=date-badge><span>27</span><span>tháng 5</span><span>2025</span></div>"
    assert resolve(article(before=leaf), lang="vi").article.date_published == "2025-05-27"
