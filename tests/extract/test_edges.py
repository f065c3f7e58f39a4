"""The lines around an article that are none of its own, and those that only look so."""

import pytest

from newsarchive.extract import extract
from newsarchive.items import Image, Page
from newsarchive.site import Site
from tests.captured import captured
from tests.extract.articles import MENU, ONE, PARAGRAPHS, THREE, TWO, URL, WHEN, WORDS, clean, page, paragraphs


def test_a_counter_under_the_article_is_not_its_text() -> None:
    assert paragraphs(page(f"<article><h1>New heart centre</h1>{PARAGRAPHS}<div><span>12 </span></div></article>")) == WORDS


def test_a_counter_over_the_article_is_not_its_text() -> None:
    lead = "<h3>How it was built, who paid for it and what neighbours say</h3>"
    top = f"<div><h1>New heart centre</h1>{lead}<div><div><div>May 27, 2025</div></div><div><div><img src='/ann.jpg'><a><div>3</div></a></div></div></div></div>"
    assert "3" not in paragraphs(page(f"<article>{top}<div><div>{PARAGRAPHS}</div></div></article>"))


@pytest.mark.parametrize(("behind", "kept"), [
    ("<p>***</p><p>AB/CD</p><p>(Release ID: 2131234)</p>", False), ("<p>###</p>", False), ("<p>- 30 -</p>", False),
    ("<p>***</p><p>Call the ward at 555 1234 for AB/CD.</p>", True), ("<p>***</p><p>Ask for AB/CD: 0555 123456</p>", True),
])  # fmt: skip
def test_a_line_of_signs_ends_a_press_release(behind: str, kept: bool) -> None:
    read_ = paragraphs(page(f"<h1>New heart centre</h1>{PARAGRAPHS}{behind}"))
    assert ("AB/CD" in read_[-1]) is kept
    assert kept or read_ == WORDS


def test_a_notice_of_one_sentence_keeps_its_signature() -> None:
    lines = ["根据国家法定节假日安排，我院清明节假期门诊停诊一天，急诊照常开放，请广大患者合理安排就诊时间。", "滨海人民医院", "2024年4月1日", "（主动公开）"]  # fmt: skip
    assert paragraphs(page(f"{MENU}<h1>清明节门诊安排</h1><div>{''.join(f'<p>{line}</p>' for line in lines)}</div>")) == lines


@pytest.mark.parametrize("href", ["/news/", "/news", "javascript:history.back()", "#", "/"])
def test_a_last_link_to_the_listing_is_no_paragraph(href: str) -> None:
    assert (
        paragraphs(page(f'<div>{"<br><br>".join(WORDS)}<br><br><a href="{href}">Everything there is</a></div>'))[-1]
        != "Everything there is"
    )


def test_last_cells_with_titles_of_other_stories_are_no_paragraphs() -> None:
    cells = "".join(f'<tr><td>·<a href="/news/{n}">A ward for child number {n}</a> (2025-05-1{n})</td></tr>' for n in range(5))
    titles = "".join(f'<tr><td><a href="/news/{n}">The garden of ward number {n}</a></td></tr>' for n in range(5))
    assert paragraphs(page(f"{PARAGRAPHS}<table>{cells}</table><table>{titles}<tr><td>A short teaser of another one, more …</td></tr></table>")) == WORDS  # fmt: skip


def test_a_speaker_in_the_last_cell_of_a_programme_is_kept() -> None:
    rows = "".join(f"<tr><td>The talk of hour {n}, and its questions</td><td>By Ann Lee</td></tr>" for n in (1, 2))
    assert paragraphs(page(f"<h1>New heart centre</h1><article>{PARAGRAPHS}<table>{rows}</table></article>"))[-1].endswith(
        "\tBy Ann Lee"
    )


def test_a_last_link_to_another_page_is_a_paragraph() -> None:
    assert (
        paragraphs(page(f'<div>{"<br><br>".join(WORDS)}<br><br><a href="/files/1.pdf">The whole report</a></div>'))[-1]
        == "The whole report"
    )


@pytest.mark.parametrize("of", ["<small>Attachée de presse</small>", "<br>Rédaction", "<span>Direction de la communication</span>"])
def test_what_the_writer_is_stands_under_the_name_and_is_no_paragraph(of: str) -> None:
    """Docusaurus: the name in a box, and the title behind it in the box around."""
    by = f"<div><div><span>Renée Léger</span></div>{of}</div>"
    h1 = "<h1>The new heart centre of the hospital and of the medical faculty opens its doors to all who need it</h1>"
    assert paragraphs(page(f"<article><header>{h1}{by}</header><div>{PARAGRAPHS}</div></article>")) == WORDS


@pytest.mark.parametrize("label", ["<p>More topics:</p>", "<h3>More topics</h3><p>See also:</p>", "<p>责任编辑：</p>"])
def test_a_last_label_of_nothing_is_no_paragraph(label: str) -> None:
    assert paragraphs(page(f"<h1>New heart centre</h1><article>{PARAGRAPHS}{label}</article>")) == WORDS


@pytest.mark.parametrize("last", ["<h3>It is open to all who need it, from today on.</h3>", "<ul><li>For whom:</li></ul>"])
def test_a_last_sentence_or_item_is_no_label(last: str) -> None:
    assert len(paragraphs(page(f"<h1>New heart centre</h1><article>{PARAGRAPHS}{last}</article>"))) == 4


@pytest.mark.parametrize("file", [
    '<li><a href="/bbs/download.php?no=0"><strong>notes.hwp</strong> (120.5K)</a> <span>12회 다운로드 | DATE : 2025-10-17 07:00:00</span></li>',
    '<li><a href="/files/notes.pdf">Notes (PDF, 212 KB)</a></li>', '<li><a href="/notes.pdf">Mitteilung als PDF (1,2 MB)</a></li>',
    '<li><a href="/notes?file=notes.pdf">Mitteilung.pdf <span class="size">(212,4 KiB)</span></a></li>', '<li><a href="/n.pdf">avis.pdf (148 Kio)</a></li>',
    '<li><a href="/files/notes.pdf">notes.pdf</a> 12 downloads</li>', '<li><a href="/f/a.doc">notes.doc</a> 下载次数：12</li>'])  # fmt: skip
def test_an_attachment_with_its_size_or_how_often_it_was_fetched_is_no_paragraph(file: str) -> None:
    board = f"<h1>New heart centre</h1><div>{PARAGRAPHS}</div><section><h2>첨부파일</h2><ul>{file}</ul></section>"
    assert paragraphs(page(f"<article>{board}</article>")) == WORDS


def test_the_words_over_the_headline_are_no_paragraph() -> None:
    byline = "<div>By the press office<br>27/05/2025 às 08h44 - Atualizado em 28/05/2025 às 10h01</div>"
    article = f"<article><span>Heart</span><h1>New heart centre</h1>{byline}{PARAGRAPHS}</article>"
    assert paragraphs(page(article)) == WORDS


@pytest.mark.parametrize(
    "row",
    [
        "Теги: кардиология, дети",
        "Tags: heart, research",
        "Címkék: szív",
        "标签：心脏 科研",
        "کلیدواژه‌ها: قلب",
        "タグ <a href=/tag/3>病院</a>",
    ],
)
def test_a_row_of_subjects_is_no_paragraph(row: str) -> None:
    assert paragraphs(page(f"<h1>New heart centre</h1><article>{PARAGRAPHS}<p>{row}</p></article>")) == WORDS


@pytest.mark.parametrize(("behind", "kept"), [
    ("<p>Published 18 February 2025</p><a href=/subscribe>Get emails about this page</a>", False),
    ("<p>Published 18 February 2025</p><a href=/files/plan.pdf>The plan of the garden</a>", True),
    ("<p>Visitors may come every day.</p><p><a href=/garden>The plan of the garden</a></p>", True),
])  # fmt: skip
def test_a_mere_link_under_the_page_s_own_day_is_no_paragraph(behind: str, kept: bool) -> None:
    assert (paragraphs(page(f"<h1>New heart centre</h1><article>{PARAGRAPHS}<div>{behind}</div></article>")) != WORDS) is kept


@pytest.mark.parametrize(("opening", "kept"), [
    ("<div>24. Februar 2025</div><div>Jana Vogt</div>", False), ("<div>24. Februar 2025</div><p>Jana Vogt baut ein Haus für alle, die krank sind.</p>", True),
    ("<div>24. Februar 2025</div><h2>Jana Vogt</h2>", True), ("<ul><li>24 February 2025 09:14</li><li><i></i>0</li></ul>", False),
    ("<ul><li>1</li><li>2</li></ul>", True),
    ("<p>The house opened on <a href=https://example.org/>12/11/2024</a> and has been full since.</p>", True),  # no way of steps
    ("<p>วันที่ประกาศ : 30 ม.ค. 2568 | ผู้ประกาศ : งานประชาสัมพันธ์ | อ่าน 41 ครั้ง</p>", False),
])  # fmt: skip
def test_what_stands_with_the_day_over_the_text_is_no_paragraph(opening: str, kept: bool) -> None:
    lead = "<p>The house of the heart, as its neighbours call it, opens its doors to all who need it.</p>"
    read_ = paragraphs(page(f"<h1>New heart centre</h1><article><div>{opening}</div>{lead}{PARAGRAPHS}</article>"))
    assert (len(read_) > 1 + len(WORDS)) is kept


@pytest.mark.parametrize(("name", "kept"), [("Jana Vogt", False), ("Herzen heilen hier", True)])
def test_a_name_under_the_day_is_no_paragraph_though_a_sentence_stands_above_the_two(name: str, kept: bool) -> None:
    opening = f"<p>{ONE}</p><p>24. Februar 2025</p><p>{name}</p><p>{TWO}</p><p>{THREE}</p>"
    assert (name in paragraphs(page(f"<h1>New heart centre</h1><article>{opening}</article>"))) is kept


FIRST = "<dt>Pierwsza publikacja:</dt><dd>{} Ewa Nowicka</dd><dt>Odpowiadający:</dt><dd>Szpital Miejski</dd>"
HISTORY = "<details><summary>Pokaż historię</summary><table><tr><th>Tytuł</th><th>Data publikacji</th></tr><tr><td>New heart centre 1.0</td><td>{} Ewa</td></tr></table><p>Aby uzyskać archiwalną wersję należy skontaktować się z Redakcją</p></details>"


@pytest.mark.parametrize(("record", "kept"), [
    (f"<h3>Informacje o publikacji</h3><dl>{FIRST}</dl>{HISTORY}".replace("{}", "12.02.2025 08:07"), False),
    ("<h3>Where it was told first</h3><dl><dt>Publication</dt><dd>The Heart, 12 February 2025</dd></dl>", True),
    ("<h3>Opening</h3><dl><dt>Day</dt><dd>12.02.2025 08:07</dd><dt>Place</dt><dd>Hall 2</dd></dl>", True),
])  # fmt: skip
def test_what_a_portal_records_of_a_page_behind_its_text_is_no_paragraph(record: str, kept: bool) -> None:
    read_ = paragraphs(page(f"<h1>New heart centre</h1><article>{PARAGRAPHS}<div class=info>{record}</div></article>"))
    assert (read_ != WORDS) is kept


def test_a_list_in_a_box_under_related_stories_is_no_text_however_long_its_teasers() -> None:
    more = [f"Part {n} of the house has rooms for eight patients, a kitchen, and a balcony to the east." for n in range(1, 5)]
    teaser = "The old roof is mended at last, and the patients of the upper floors can sleep through a night of rain again."
    items = "".join(
        f"<li><article><a href=/{n}>An older story about roof {n}</a><span>{teaser}</span></article></li>" for n in range(3)
    )
    behind = f"<div class=title><h2>Related articles</h2></div><div class=list><ul>{items}</ul></div>"
    inner = f"<h1>New heart centre</h1>{PARAGRAPHS}{''.join(f'<p>{part}</p>' for part in more)}{behind}"
    assert paragraphs(page(f"<main>{inner}</main>")) == [*WORDS, *more]


def test_what_unfolds_the_rest_of_an_article_is_no_paragraph() -> None:
    first, *others = WORDS
    inner = f'<p>{first}</p><div id="more">{"".join(f"<p>{words}</p>" for words in others)}</div><p><a href="#more">Baca selengkapnya</a></p>'
    assert paragraphs(page(f"<article><h1>New heart centre</h1>{inner}</article>")) == WORDS


def test_a_short_lead_in_a_box_named_so_is_read() -> None:
    lead = (
        '<div class="teaser-text"><p>The results come out next year.</p></div><div class="news-image-wrap"><img src="/a.jpg"></div>'
    )
    html = page(
        f'<div class="article"><h1>New heart centre</h1>{lead}<div class="news-text-wrap" itemprop="articleBody">{PARAGRAPHS}</div></div>'
    )
    assert paragraphs(html) == ["The results come out next year.", *WORDS]


def test_the_headings_of_an_accordion_are_read() -> None:
    folded = "".join(f"<h3><button><span>Question {n}</span></button></h3><div>{words}</div>" for n, words in enumerate(WORDS))
    html = page(f"<article><h1>New heart centre</h1>{folded}</article>")
    assert paragraphs(html) == [line for n, words in enumerate(WORDS) for line in (f"Question {n}", words)]


@pytest.mark.parametrize("folded", ['role="region" hidden', 'hidden="until-found"'])
def test_what_a_click_unfolds_is_read(folded: str) -> None:
    panels = "".join(
        f"<h3><button>Question {n}</button></h3><div {folded}><p>{words}</p></div>" for n, words in enumerate(WORDS[1:])
    )
    html = page(f"<article><h1>New heart centre</h1><p>{WORDS[0]}</p>{panels}</article>")
    assert paragraphs(html) == [WORDS[0], *(line for n, words in enumerate(WORDS[1:]) for line in (f"Question {n}", words))]


@pytest.mark.parametrize("item", [
    '<h3><button aria-controls="a">What is new?</button></h3><div id="a" hidden>{}</div>',
    '<h3 class="x"><button>What is new?</button></h3><div aria-hidden="true">{}</div>',
    '<button class="accordion">What is new?</button><div class="panel" style="display: none">{}</div>',
    '<div class="panel"><div class="panel-heading"><h4><a data-toggle="collapse" href="#a">What is new?</a></h4></div><div id="a">{}</div></div>',
    '<dl><dt><a role="button" aria-expanded="false" href="#a">What is new?</a></dt><dd id="a">{}</dd></dl>',
    '<div class="elementor-tab-title" role="button"><a tabindex="0">What is new?</a></div><div class="elementor-tab-content" hidden="hidden">{}</div>',
])  # fmt: skip
def test_the_questions_and_answers_of_accordions_are_read(item: str) -> None:
    html = f"<article><h1>New heart centre</h1><p>{ONE}</p><p>{TWO}</p><div>{item.format(f'<p>{THREE}</p>')}</div><p>{ONE}!</p></article>"
    assert paragraphs(page(html)) == [ONE, TWO, "What is new?", THREE, f"{ONE}!"]


@pytest.mark.parametrize(
    "menu", ["<button>Menu</button><div hidden><p>All our clinics</p></div>", "<p>More</p><div hidden><p>Text</p></div>"]
)
def test_what_other_buttons_and_lines_hide_is_not_read(menu: str) -> None:
    assert paragraphs(page(f"<article><h1>New heart centre</h1><p>{ONE}</p>{menu}<p>{TWO}</p></article>"))[0] == ONE
    assert (
        "hidden" not in menu
        or "clinics" not in clean(page(f"<article><h1>New heart centre</h1>{PARAGRAPHS}{menu}</article>")).article_body
    )


@pytest.mark.parametrize("speaker", [
    "<blockquote><p>{}</p><footer>{}</footer></blockquote>",
    "<blockquote><p>{}</p><footer class='blockquote-footer'>{}</footer></blockquote>",
    "<figure class='quote'><blockquote>{}</blockquote><figcaption>{}</figcaption></figure>",
    "<figure><table><tr><td>{}</td></tr></table><figcaption>{}</figcaption></figure>",
])  # fmt: skip
def test_who_is_quoted_stands_under_the_quote(speaker: str) -> None:
    quote = speaker.format("We see people earlier.", "Ann Lee, Example Hospital")
    assert paragraphs(page(f"<article><h1>New heart centre</h1><p>{ONE}</p>{quote}<p>{TWO}</p></article>")) == [
        ONE, "We see people earlier.", "Ann Lee, Example Hospital", TWO,
    ]  # fmt: skip


def test_the_sentence_before_a_day_in_brackets_is_no_dateline() -> None:
    html = page(f"<article><h1>New heart centre</h1><p>It treated 501 patients. (12 May 2025)</p>{PARAGRAPHS}</article>")
    assert paragraphs(html) == ["It treated 501 patients. (12 May 2025)", *WORDS]


@pytest.mark.parametrize("line", ["ENDS", "- Ends -", "###"])
def test_notes_to_editors_behind_the_end_of_a_release_are_read(line: str) -> None:
    html = page(
        f"<article><h1>New heart centre</h1>{PARAGRAPHS}<p>{line}</p><h3>Notes to editors</h3><p>{ONE} (5 May 2025)</p></article>"
    )
    assert paragraphs(html) == [*WORDS, "Notes to editors", f"{ONE} (5 May 2025)"]


@pytest.mark.parametrize(("row", "kept"), [
    ("<div>Категория: <a href=/c/1>Кардиология</a></div>", False), ("<p>Themen: <a href=/t/1>Herz</a>, <a href=/t/2>Lunge</a></p>", False),
    ("<ul><li><a href=/t/1>#Lungs</a></li><li><a href=/t/2>#Heart</a></li></ul>", False), ("<p>Topics: the heart and the lungs</p>", True),
])  # fmt: skip
def test_what_an_article_is_filed_under_is_no_text(row: str, kept: bool) -> None:
    read_ = paragraphs(page(f"<article><h1>New heart centre</h1>{PARAGRAPHS}{row}</article>"))
    assert (len(read_) > len(WORDS)) is kept


def test_what_is_only_read_aloud_is_no_text() -> None:
    inset = f'<div class="inset"><span class="nhs-u-visually-hidden">Information: </span><p>{WORDS[0]}</p></div>'
    rest = "".join(f"<p>{words}</p>" for words in WORDS[1:])
    assert paragraphs(page(f"<article><h1>New heart centre</h1>{inset}{rest}</article>")) == WORDS


@pytest.mark.parametrize("row", [
    "Publicado: Quinta, 12 de Março de 2026, 08h09|Última atualização em Sexta, 13 de Março de 2026, 11h32|Acessos: 2739",
    "2026.03.12. 14:05Módosítva: 2026.03.12. 16:20", "#Sağlık", "#kalp #damar",
    "News desk, Gaya Published by: Ann Lee Updated Thu, 12 Mar 2026 04:20 PM IST",
])  # fmt: skip
def test_rows_of_facts_before_the_text_are_no_paragraphs(row: str) -> None:
    assert paragraphs(page(f"<h1>New heart centre</h1><article><p>{row}</p>{PARAGRAPHS}</article>")) == WORDS


@pytest.mark.parametrize("row", ["Heart centre | the first day", "#1 of all centres: the ward", "Berlin | Mainz, where it began"])
def test_words_that_only_look_like_such_rows_are_kept(row: str) -> None:
    assert paragraphs(page(f"<h1>New heart centre</h1><article><h3>{row}</h3>{PARAGRAPHS}</article>"))[0] == row


@pytest.mark.parametrize("line", [
    "---000---", "-o0o-", "(suc/up)", "(AB/CD/ef)", '<a href="https://t.me/ward">Telegram-арнамызға</a> жазылыңыз',
    'Ikuti <a href="https://www.whatsapp.com/channel/0029x">WhatsApp Channel</a> kami', "Кључне речи: болница, срце", "Raktažodžiai: širdis",
])  # fmt: skip
def test_what_newsrooms_print_behind_an_article_is_no_paragraph(line: str) -> None:
    assert paragraphs(page(f"<h1>New heart centre</h1><article>{PARAGRAPHS}<p>{line}</p></article>")) == WORDS


@pytest.mark.parametrize("line", [
    'Write to <a href="mailto:ward@clinic.example">the ward</a>', 'The <a href="https://t.me/x">talk</a> is there, and its <a href="/1.pdf">slides</a> are for all', "(A/B)"
])  # fmt: skip
def test_what_an_author_may_write_there_is_kept(line: str) -> None:
    assert len(paragraphs(page(f"<h1>New heart centre</h1><article>{PARAGRAPHS}<p>{line}</p></article>"))) == 4


@pytest.mark.parametrize(("line", "kept"), [("کد مطلب : ۷۵۱۲۳", False), ("Beds in the region: 80123", True)])
def test_the_number_of_the_page_s_own_address_is_no_paragraph(line: str, kept: bool) -> None:
    html = page(f"<h1>New heart centre</h1><article>{PARAGRAPHS}<p>{line}</p></article>")
    assert clean(html, url="https://hospital.example/news/75123/opening").article_body.endswith(line) is kept


@pytest.mark.parametrize(("elsewhere", "kept"), [("ward/", False), ("another", True)])
def test_a_last_line_that_leads_to_the_site_s_own_account_is_no_paragraph(elsewhere: str, kept: bool) -> None:
    line = 'የፌስቡክ ገጻችንን ይወዳጁ፦ <a href="https://www.facebook.com/ward">facebook.com/ward</a>'
    foot = f'<footer><a href="https://www.facebook.com/{elsewhere}"></a></footer>'
    found = paragraphs(page(f"<h1>New heart centre</h1><article>{PARAGRAPHS}<p>{line}</p></article>{foot}"))
    assert (len(found) == 4) is kept


@pytest.mark.parametrize(("path", "kept"), [("/view/noticias.php", False), ("/view/figures.php", True)])
def test_a_last_link_to_where_the_page_s_path_leads_is_no_paragraph(path: str, kept: bool) -> None:
    trail = '<ol><li><a href="/">Home</a></li><li><a href="/view/noticias.php">Notícias</a></li></ol>'
    html = page(f'{trail}<div>{"<br><br>".join(WORDS)}<br><br><a href="{path}">Sala de imprensa</a></div>')
    assert (len(paragraphs(html)) == 4) is kept


def test_a_sentence_that_tells_where_to_write_to_its_author_is_kept() -> None:
    line = 'The nurses tell of the garden, the theatres and whatever else you would like to know of the house <a href="https://www.linkedin.com/in/ann">there</a>.'
    foot = '<footer><a href="https://www.linkedin.com/in/ann"></a></footer>'
    assert len(paragraphs(page(f"<h1>New heart centre</h1><article>{PARAGRAPHS}<p>{line}</p></article>{foot}"))) == 4


OWN_WORDS = [
    ("<div class=x><p>The Valley Courier lives on its readers alone, so please take out a paper today!</p></div>", False),
    ("<div class=x>Lakeside</div>", False),
    ("<div class=x><p>The centre will be open to all who want to see it on the last Sunday of May.</p></div>", True),
    ("<div class=x><p>Write to The Valley Courier at desk@courier.example if you know more of it.</p></div>", True),
    ("<p>The Valley Courier had told its readers of the plans as early as in the spring of last year.</p>", True),
]


@pytest.mark.parametrize(("box", "kept"), OWN_WORDS)
def test_what_alone_has_the_newspaper_s_name_and_a_box_of_its_own_is_the_newspaper_s_own_word(box: str, kept: bool) -> None:
    head = "<title>New heart centre | The Valley Courier</title>"
    inside = f"<div class=text>{PARAGRAPHS}</div>{box}" if box.startswith("<div") else f"<div class=text>{PARAGRAPHS}{box}</div>"
    assert len(paragraphs(f"{head}<body>{MENU}<article><h1>New heart centre</h1>{inside}</article></body>")) == 3 + kept


def test_a_hospital_s_own_name_stands_in_its_news_too() -> None:
    head = "<title>New heart centre | Lakeside Infirmary</title>"
    told = PARAGRAPHS.replace("The hospital opened", "Lakeside Infirmary opened")
    last = "<div class=x><p>Lakeside Infirmary thanks all who gave for the new house, and all who built it.</p></div>"
    html = f"{head}<body>{MENU}<article><h1>New heart centre</h1><div class=text>{told}</div>{last}</article></body>"
    assert len(paragraphs(html)) == 4


@pytest.mark.parametrize("name", ["cikk-cimkek", "etiquetes", "autor", "post-bottom-meta post-bottom-tags", "reporter-profile"])
def test_boxes_of_subjects_and_writers_are_named_so_in_other_languages_too(name: str) -> None:
    box = f'<div class="{name}"><span>Heart</span></div>'
    assert paragraphs(page(f"<h1>New heart centre</h1><article>{PARAGRAPHS}{box}</article>")) == WORDS


def test_three_labels_and_a_day_are_a_row_of_facts() -> None:
    row = "วันที่ประกาศ : 12 มี.ค. 69 โดย : งานประชาสัมพันธ์ เปิดอ่าน : 312 ครั้ง"
    assert paragraphs(page(f"<h1>New heart centre</h1><article><p>{row}</p>{PARAGRAPHS}</article>")) == WORDS


def test_a_signature_above_the_text_names_its_writers_and_one_below_it_signs_a_notice() -> None:
    signed = '<div class="c-signature"><div>Infofr</div><div>Ann Lee, Eve Roy</div></div>'
    lead, rest = PARAGRAPHS.split("</p>", 1)
    assert paragraphs(page(f"<h1>New heart centre</h1><article>{lead}</p>{signed}{rest}</article>")) == WORDS
    assert paragraphs(page(f"<h1>New heart centre</h1><article>{PARAGRAPHS}{signed}</article>"))[-1] == "Ann Lee, Eve Roy"


INVITES = ["Leave a Reply", "Einen Kommentar schreiben", "Laisser un commentaire", "Deja una respuesta", "Deixe um comentário", "Lascia un commento",
           "Geef een reactie", "Dodaj komentarz", "Napsat komentář", "Оставить комментарий", "Bir yanıt yazın", "اترك تعليقاً", "コメントを残す"]  # fmt: skip


@pytest.mark.parametrize("invites", INVITES)
def test_what_asks_for_comments_is_no_text(invites: str) -> None:
    behind = f"<div class=conversation><h4>{invites}</h4><div>0 comments so far, and the form is a script's</div></div>"
    assert paragraphs(page(f"<main><h1>New heart centre</h1>{PARAGRAPHS}{behind}</main>")) == WORDS


def test_a_picture_with_its_caption_in_line_is_no_label_over_the_text() -> None:
    image = '<div class="itemImageBlock"><span><a href="/xl.jpg"><img src="/l.jpg"></a></span><span class="itemImageCaption">The team</span></div>'
    article = page(f'<h2>New heart centre</h2><div class="itemBody">{image}<div>{PARAGRAPHS}</div></div>')
    assert paragraphs(article) == WORDS
    assert [image.caption for image in read_images(article)] == ["The team"]


def read_images(html: str) -> tuple[Image, ...]:
    return extract(Page(URL, html.encode(), WHEN), Site()).images


@pytest.mark.parametrize("last", ["+7 %", "-4 %", "✓", "x", "×", "–"])
def test_the_last_cell_of_a_table_that_ends_an_article_is_kept(last: str) -> None:
    rows = "".join(
        f"<tr><td>{ward}</td><td>{count}</td><td>{last}</td></tr>" for ward, count in (("Cardiology", 6335), ("Urology", 7255))
    )
    html = f"<h1>New heart centre</h1><p>12 May 2025</p><div>{PARAGRAPHS}<table><tr><th>Ward<th>Patients<th>Change</tr>{rows}</table></div>"
    body = extract(captured(html, URL)).article_body
    assert body.split("\n\n")[-2:] == [f"Cardiology\t6335\t{last}", f"Urology\t7255\t{last}"]


WRITER = "<meta name='author' content='Ann Lee'>"


@pytest.mark.parametrize(("behind", "kept"), [
    ("<p>Ann Lee is a nurse who writes about patients and their families.</p>", 0),
    ("<p>Ann Lee</p><p>Ann Lee (she/her) has been a health reporter since 2012.</p><p>Follow us on Facebook</p>", 0),
    ("<p>Ann Lee: And what do you say to those who have to wait so long?</p>", 1),
    ("<p>The ward is led by Ann Lee.</p><p>Ann Lee says that the first patients will come in May.</p>", 2),
    ("<p>Ann Leeds, who runs the ward, expects the first patients in May.</p>", 1),
    ("<p>Ben Roe is a nurse and looks forward to the new ward as well.</p>", 1),
])  # fmt: skip
def test_what_is_told_of_the_writer_at_the_end_is_no_news(behind: str, kept: int) -> None:
    told = paragraphs(page(f"<div><h1>New heart centre</h1>{PARAGRAPHS}{behind}</div>", WRITER))
    assert told[:3] == WORDS
    assert len(told) == 3 + kept


def test_a_story_of_the_writer_himself_is_kept() -> None:
    story = "<p>Ann Lee has been a nurse in our hospital since 1989, first on the children's ward and then in the heart centre.</p>"
    assert len(paragraphs(page(f"<div><h1>A nurse says goodbye</h1>{story}<p>She retires in May.</p></div>", WRITER))) == 2
