"""From a page's bytes to the article's words: one shape of page a case."""

import json

import pytest

from newsarchive.extract import body, extract, read, text
from newsarchive.extract.words import wording
from newsarchive.site import Site
from tests.captured import captured
from tests.extract.articles import MENU, ONE, PARAGRAPHS, THREE, TWO, URL, WORDS, clean, page, paragraphs

SHAPES = {
    "semantic": f"<header>{MENU}</header><main><article><h1>New heart centre</h1>{PARAGRAPHS}</article></main><footer>Copyright "
    f"2018</footer>",
    "divs without names": f"<div>{MENU}</div><div><h1>New heart centre</h1><div>{PARAGRAPHS}</div></div><div>Copyright 2018 "
    f"Example Hospital</div>",
    "one div a paragraph": f"{MENU}<div><h1>New heart centre</h1>"
    + "".join(f"<div><div>{words}</div></div>" for words in WORDS)
    + "</div>",
    "wall of br": f"{MENU}<h1>New heart centre</h1><div>{'<br><br>'.join(WORDS)}</div>",
    "wall of single br": f"{MENU}<h1>New heart centre</h1><div>{'<br>'.join(WORDS)}</div>",
    "tables of 2003": f"""<table width=760><tr><td bgcolor=navy><a href=/>Home</a> <a href=/a>About</a> <a href=/b>Jobs</a></td>
        </tr>
        </table><table width=760><tr><td width=160><a href=/1>Clinics</a><br><a href=/2>Doctors</a><br>
        <a href=/3>Contact us</a></td>
        <td><table><tr><td class=title><b>New heart centre</b></td></tr>
        <tr><td>{"<br><br>".join(WORDS)}</td></tr></table></td></tr></table>
        <table width=760><tr><td align=center>All rights reserved</td></tr></table>""",
    "pasted from Word": f"{MENU}<h1>New heart centre</h1><div>"
    + "".join(
        f'<p class=MsoNormal><span lang=EN-US style="font-size:12pt"><o:p></o:p><span>{words[:20]}</span><span>'
        f"{words[20:]}</span></span></p>"
        for words in WORDS
    )
    + "</div>",
    "the body is named sidebar": f'<div class="layout-with-sidebar sidebar-right">{MENU}<h1>New heart centre</h1>'
    f"{PARAGRAPHS}</div>",
    "menu never closed": f"<header><nav><ul><li><a href=/>Home</a></ul><h1>New heart centre</h1>{PARAGRAPHS}",
    "teasers below": f"<main><h1>New heart centre</h1><div>{PARAGRAPHS}</div><section>"
    + "".join(
        f"<div class=item><h3><a href=/{n}>Another story of the week, number {n}</a></h3><p>It says a few words, as teasers do, "
        f"and no more.</p></div>"
        for n in range(6)
    )
    + "</section></main>",
    "related heading": f"<article><h1>New heart centre</h1>{PARAGRAPHS}<h3>Related articles</h3><ul><li><a href=/8>An older "
    f"story about the roof</a></ul></article>",
    "share bar": f'<article><h1>New heart centre</h1><div class="social-share">Share this on <a href=#>Facebook</a></div>'
    f"{PARAGRAPHS}</article>",
    "author box": f'<article><h1>New heart centre</h1>{PARAGRAPHS}<div class="author-bio"><p>Ann Writer has written about '
    f"hospitals for ten years.</p></div></article>",
    "newsletter box": f'<article><h1>New heart centre</h1><p>{ONE}</p><div class="newsletter-signup"><p>Sign up, and we write '
    f"to you each week.</p></div><p>{TWO}</p><p>{THREE}</p></article>",
    "many comments": f"<article><h1>New heart centre</h1>{PARAGRAPHS}</article><div class=comments>"
    + "".join(
        f"<div class=comment><p>{n}: I was there on that day, and it rained all the time, but nobody minded.</p></div>"
        for n in range(30)
    )
    + "</div>",
    "dateline and byline": f"<article><h1>New heart centre</h1><div>27 May 2025, 14:30</div><div>By Ann Writer</div>"
    f"{PARAGRAPHS}</article>",
    "view counter": f"<article><h1>New heart centre</h1><span>浏览次数：123</span>{PARAGRAPHS}<p>上一篇：旧新闻</p></article>",
    "hidden links": f'<article><h1>New heart centre</h1>{PARAGRAPHS}<div style="display:none"><a href=//casino.example>best '
    f"casino bonus</a></div></article>",
    "two articles in one scroll": f"""<div><article><h1>New heart centre</h1>{PARAGRAPHS}</article>
        <article><h1>The roof is mended</h1><p>Rain fell on the wards no more after that.</p></article></div>""",
    "file names under pictures": f"<article><h1>New heart centre</h1><p>{ONE}</p><p><img src=/a.jpg></p><p>签约照片.png</p><p>"
    f"{TWO}</p><p>IMG_0012.JPG</p><p>{THREE}</p></article>",
    "caption by class": f'<article><h1>New heart centre</h1><div class="wp-caption"><img src=/a.jpg><p class="wp-caption-text">'
    f"The new centre.</p></div>{PARAGRAPHS}</article>",
    "figure": f"<article><h1>New heart centre</h1><figure><img src=/a.jpg><figcaption>The new centre, seen from the "
    f"road.</figcaption></figure>{PARAGRAPHS}</article>",
    "comment form": f"<article><h1>New heart centre</h1>{PARAGRAPHS}<form action=/c><p>Your mail address will not be "
    f"published.</p><textarea></textarea></form></article>",
    "page inside a form": f"<form id=aspnetForm>{MENU}<h1>New heart centre</h1><div>{PARAGRAPHS}</div></form>",
    "an anchor left open above it": f'{MENU}<a name="top"><h1>New heart centre</h1>{PARAGRAPHS}',
    "each paragraph in an anchor": f"{MENU}<h1>New heart centre</h1><div>"
    + "".join(f'<p><a name="OLE_LINK{n}">{words}</a></p>' for n, words in enumerate(WORDS))
    + "</div>",
    "a copy for small screens": f"""<article><h1>New heart centre</h1>{PARAGRAPHS}<div style="display:none">{PARAGRAPHS}
        <p>Tap to call us.</p></div></article>""",
    "headline repeated": f"<main><h1>New heart centre</h1><div class=article-body><h2>New heart centre</h2>{PARAGRAPHS}</div>"
    f"</main>",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_only_the_article_and_all_of_it(shape: str) -> None:
    assert paragraphs(page(SHAPES[shape])) == WORDS


def test_headings_lists_tables_and_quotes_are_kept_in_order() -> None:
    found = clean(
        page(f"""<article><h1>New heart centre</h1><p>{ONE}</p><h2>What is new</h2><ul><li>Forty beds<li>A garden</ul>
        <table><tr><th>Ward<th>Beds<tr><td>East<td>20</table><blockquote><p>{TWO}</p></blockquote><p>{THREE}</p></article>""")
    )
    assert found.article_body.split("\n\n") == [ONE, "What is new", "Forty beds", "A garden", "Ward\tBeds", "East\t20", TWO, THREE]
    assert found.article_html == (
        f"<p>{ONE}</p><h2>What is new</h2><ul><li>Forty beds</li><li>A garden</li></ul><table><tr><th>Ward</th><th>Beds</th></tr>"
        f"<tr><td>East</td><td>20</td></tr></table><blockquote><p>{TWO}</p></blockquote><p>{THREE}</p>"
    )


def test_html_is_safe_and_keeps_pictures_and_links_in_their_places() -> None:
    html = clean(
        page(f"""<article><h1>New heart centre</h1>
        <p onclick="x()">{ONE} <a href="javascript:x()">one</a> <a href=/two>two</a>
        <b>bold</b> &lt;script&gt;</p><img data-src="pics/a.jpg" src="data:image/gif;base64,AA" alt='a "quoted" word' width=640>
        <script>alert(1)</script><p>{TWO}</p></article>""")
    ).article_html
    assert html == (
        f'<p>{ONE} <a>one</a> <a href="https://hospital.example/two">two</a> <strong>bold</strong> &lt;script&gt;</p>'
        f'<figure><img src="https://hospital.example/news/pics/a.jpg" alt="a &quot;quoted&quot; word" width="640"></figure><p>'
        f"{TWO}</p>"
    )


@pytest.mark.parametrize(
    "greeting",
    ["尊敬的患者：", "안녕하세요.", "Dear patients,", "Bonjour à tous,", "Dag vrijwilligers!", "Dobrý den,", "卫医发〔2022〕1号"],
)
def test_the_greeting_or_number_of_a_notice_is_its_first_line(greeting: str) -> None:
    assert paragraphs(page(f"{MENU}<h1>New heart centre</h1><div><p>{greeting}</p>{PARAGRAPHS}</div>")) == [greeting, *WORDS]


SHORT_NOTICES = [
    "The blood bank is closed on Friday. It opens again on Monday at eight.",
    "本院将于5月1日停诊一天，急诊照常。请广大患者合理安排就诊时间。",
    "5월 1일은 휴진합니다. 응급실은 정상 운영합니다.",
    "5月1日は休診いたします。救急外来は通常どおり診療いたします。",
    "Le service est fermé vendredi. Il rouvre lundi à huit heures.",
]


@pytest.mark.parametrize("notice", SHORT_NOTICES)
def test_two_sentences_are_an_article(notice: str) -> None:
    assert paragraphs(
        page(f"<nav>{MENU}</nav><h1>Notice</h1><div><p>{notice}</p></div><footer>Example Hospital, 1 Main Street.</footer>")
    ) == [notice]


@pytest.mark.parametrize(("words", "count"), [
    ("The blood bank is closed", 5), ("本院停诊一天", 6), ("병원은 휴진합니다", 2), ("MRI検査", 3), ("don't stop", 2), ("", 0),
])  # fmt: skip
def test_words_are_counted_by_script(words: str, count: int) -> None:
    assert wording.count_words(words) == count


def test_few_words_are_flagged() -> None:
    assert "short" in clean(page("<h1>Notice</h1><p>The blood bank is closed on Friday, all day.</p>")).flags
    assert "short" not in clean(page(f"<h1>Notice</h1>{PARAGRAPHS}")).flags


def script(value: object, attributes: str = 'type="application/ld+json"', before: str = "") -> str:
    return f"<script {attributes}>{before}{json.dumps(value)}</script>"


NEXT = 'id="__NEXT_DATA__" type="application/json"'
IN_DATA = {
    "json-ld": script({"@type": "NewsArticle", "articleBody": "\n\n".join(WORDS)}),
    "json-ld with what no text can hold": script(
        {"@type": "NewsArticle", "articleBody": "\ud83d" + "\0\n\n".join(WORDS) + "\udfff"}
    ),
    "json-ld with a stray end": script({"@type": "NewsArticle", "articleBody": f"<p>{ONE}</p></div><p>{TWO}</p><p>{THREE}</p>"}),
    "json-ld with what is no element": script(
        {"@type": "NewsArticle", "articleBody": f"<?xml:namespace prefix = o ?><p>{ONE}<!--more--></p><p>{TWO}</p><p>{THREE}</p>"}
    ),
    "json-ld with markup": script({"@type": "NewsArticle", "articleBody": PARAGRAPHS}),
    "next.js": script({"props": {"pageProps": {"post": {"title": "x", "content": PARAGRAPHS}}}}, NEXT),
    "list of blocks": script({"props": {"blocks": [{"type": "text", "text": words} for words in WORDS]}}, NEXT),
    "react rows": "<script>self.__next_f.push([1," + json.dumps(f"1:T{len(PARAGRAPHS.encode()):x},{PARAGRAPHS}") + "])</script>",
    "window state": script({"article": {"body": PARAGRAPHS}}, "", "window.__INITIAL_STATE__ = "),
}


@pytest.mark.parametrize("place", IN_DATA)
def test_an_article_that_stands_in_data_only(place: str) -> None:
    found = clean(page(f"<div id=app><h1>New heart centre</h1>Loading…</div>{IN_DATA[place]}"))
    assert found.article_body.split("\n\n") == WORDS


@pytest.mark.parametrize("sentence", ["โรงพยาบาลมีเตียงสิบสองเตียงสำหรับเด็กที่ป่วยหนักที่สุดจากทั่วทั้งภูมิภาคแล้ว", "ہسپتال میں اب بارہ بستر موجود ہیں۔",
                                      "Հիվանդանոցն այժմ ունի տասներկու մահճակալ երեխաների համար։", "ሆስፒታሉ አሁን አሥራ ሁለት አልጋዎች አሉት።"]
)  # fmt: skip
def test_an_article_in_data_only_in_scripts_with_stops_of_their_own_or_none(sentence: str) -> None:
    state = {"article": {"title": "x", "content": "".join(f"<p>{sentence}</p>" for _ in range(6))}}
    assert sentence in clean(page("<div id=app><h1>New heart centre</h1></div>" + script(state, NEXT))).article_body


CARDS = "".join(
    f'<div class="item"><h3><a href="/{n}">Other news {n}</a></h3><p>{ONE[:60]}… <a href="/{n}">Read</a></p></div>'
    for n in range(6)
)


def test_a_notice_of_one_sentence_is_not_its_neighbours() -> None:
    html = page(
        f'<main><article><h1>Closed</h1><div class="entry-meta">By admin</div><p>The blood bank is closed on all of next '
        f'Friday and opens again on Monday.</p></article><section class="related"><h2>Related news</h2>{CARDS}</section></main>'
    )
    assert paragraphs(html) == ["The blood bank is closed on all of next Friday and opens again on Monday."]


def test_each_part_in_a_component_of_its_own_the_institution_s_too() -> None:
    """As page builders for large sites write them: the boilerplate is short beside the news, and cards follow."""

    def component(inner: str) -> str:
        return f'<div class="text"><div class="cmp-text">{inner}</div></div>'

    about = component(f"<p><b>About the hospital</b></p><p>{ONE}</p><p><b>Media contact</b></p><p>Ann Writer, +1 555 0100</p>")
    html = page(
        f'<div class="root"><h1>New heart centre</h1>{component(PARAGRAPHS + PARAGRAPHS.replace("the", "a"))}{about}'
        f'<section class="cmp-list"><h2>Related news</h2>{CARDS}</section></div>'
    )
    found = clean(html)
    assert (found.about, found.contact) == (f"About the hospital\n\n{ONE}", "Media contact\n\nAnn Writer, +1 555 0100")
    assert "Other news" not in found.article_body


def test_the_headline_as_the_page_s_data_have_it_is_not_said_again_under_the_one_printed() -> None:
    said = "<meta property=og:title content='New heart centre opened in the old wing'><h1>New heart centre opened in the old wing. PHOTO</h1>"
    page = f"<body>{said}<article><div>New heart centre opened in the old wing.</div>{PARAGRAPHS}</article>"
    assert "old wing" not in extract(captured(page)).article_body


def test_a_bare_first_line_does_not_run_on_from_the_date_over_the_headline() -> None:
    told = f"{ONE} {TWO}<br><br>{THREE}<br><br>{ONE.replace('the', 'a')}"
    post = f'<div class="news-detail"><span class="news-date-time">13.07.2025</span><h3>Open day on 18 July 2025</h3>{told}</div>'
    html = f"<html><head><title>Open day on 18 July 2025 | Hospital</title></head><body><h1>News</h1>{post}</body></html>"
    assert clean(html).article_body.split("\n\n")[0] == f"{ONE} {TWO}"


def test_a_short_article_in_data_only_is_measured_as_print_is() -> None:
    sentences = [
        "本院于周一启用新的心脏中心，首批患者已于当日入住，急诊照常开放，请广大患者合理安排就诊时间。",
        "中心设床位四十张、手术室两间，并附设康复花园，方便周边居民使用，咨询电话见门诊大厅公告。",
    ]
    assert sum(map(len, sentences)) < 200
    state = {"article": {"title": "新心脏中心启用", "content": "".join(f"<p>{words}</p>" for words in sentences)}}
    found = clean(page("<div id=app></div>" + script(state, "", "window.__INITIAL_STATE__ = "), "<title>滨海医院</title>"))
    assert (found.headline, found.article_body.split("\n\n")) == ("新心脏中心启用", sentences)


def test_data_is_not_preferred_to_the_page() -> None:
    teaser = script({"@type": "NewsArticle", "articleBody": ONE})
    assert paragraphs(page(f"<article><h1>New heart centre</h1>{PARAGRAPHS}</article>{teaser}")) == WORDS


def test_a_sites_own_selectors_come_first() -> None:
    html = page(
        f"<h1>New heart centre</h1><div id=other>{PARAGRAPHS}</div><div class=here><p>{ONE}</p><p class=ad>Buy one, get "
        f"two.</p></div>"
    )
    site = Site(article_body=(".missing", ".here"), remove=(".ad",))
    assert clean(html, site).article_body == ONE


@pytest.mark.parametrize(
    ("description", "kept"),
    [
        ("The hospital has opened a new heart centre with forty beds.", True),
        ("Casino bonus, free spins, best odds and betting tips every day.", False),
        ("Caring for you since 1904", False),
    ],
)
def test_a_description_is_kept_if_it_is_about_the_article(description: str, kept: bool) -> None:
    found = clean(
        page(f"<article><h1>New heart centre</h1>{PARAGRAPHS}</article>", f'<meta name="description" content="{description}">')
    )
    assert (found.description == description) is kept


def test_a_description_in_the_data_is_words_and_not_markup() -> None:
    data = {"@type": ["NewsArticle"], "description": "The centre&#8217;s beds &amp; its&nbsp;three operating rooms are open."}
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    body = "<p>The centre’s beds and its three operating rooms are open since Monday.</p>"
    found = clean(page(f"<article><h1>New heart centre</h1>{body}{PARAGRAPHS}</article>", script))
    assert found.description == "The centre’s beds & its three operating rooms are open."


def test_the_words_language_is_told() -> None:
    assert clean(page(f"<article><h1>New heart centre</h1>{PARAGRAPHS}</article>")).in_language == "en"


def test_a_picture_stands_in_its_place_behind_its_sources() -> None:
    found = clean(
        page(f"<h1>New heart centre</h1>{PARAGRAPHS}<picture><source srcset=/a.webp><img src=/a.jpg></picture>{PARAGRAPHS}")
    )
    assert '<figure><img src="https://hospital.example/a.webp"' in (found.article_html or "")


def test_the_tree_is_left_as_it_was() -> None:
    from lxml import etree

    draft = read(captured(page(SHAPES["related heading"]), URL))
    before = etree.tostring(draft.document.root)
    text.clean_text(draft)
    assert etree.tostring(draft.document.root) == before


def test_the_cutting_can_be_walked_without_what_is_dropped() -> None:
    draft = read(captured(page(f'<article><h1>New heart centre</h1>{PARAGRAPHS}<div class=related><img src=/x.jpg></div><img '
        f'src=/y.jpg></article>'), URL))  # fmt: skip
    assert [element.get("src") for element in draft.cutting.walk() if element.tag == "img"] == ["/y.jpg"]
    assert body.cut(draft.document, draft.site, draft.headline) == draft.cutting


def test_many_sections_of_other_stories_all_go() -> None:
    section = "<h3>Related articles</h3><ul><li><a href=/8>An older story about the roof</a></ul>"
    html = page(f"<article><h1>New heart centre</h1>{''.join(f'<p>{words}</p>{section}' for words in WORDS)}</article>")
    assert paragraphs(html) == WORDS


@pytest.mark.parametrize(
    "style",
    """position:absolute;left:-9999px|text-indent: -9999px|font-size:0|font-size:0px;line-height:0|opacity:0
height:0;overflow:hidden|height:1px; overflow: hidden|position:absolute;clip:rect(0 0 0 0)|margin-left:-2000px|visibility:hidden
display: none""".replace("\n", "|").split("|"),
)
def test_words_that_no_reader_sees_are_left_out(style: str) -> None:
    assert "casino" not in " ".join(
        paragraphs(page(f'<div style="{style}">The best casino of the town, and it is open all night.</div>' + PARAGRAPHS))
    )


@pytest.mark.parametrize("style", """font-size:0.9em|opacity:0.8|left:-5px;position:relative|height:100%|opacity:0;transform:translateY(20px)
line-height:0|height:1px|margin-top:-100px|height:0;padding-bottom:56%;overflow:hidden|text-indent:-2em""".replace("\n", "|").split("|")
)  # fmt: skip
def test_words_that_readers_do_see_are_kept(style: str) -> None:
    assert "ramp" in " ".join(
        paragraphs(page(f'<div style="{style}">The ramp at the gate is open, and it is lit all night.</div>' + PARAGRAPHS))
    )


@pytest.mark.parametrize("notice", [
    "<main><h1>Hospital opens a new ward for children</h1><p>Come and see it.</p></main>",
    '<ul><li><a href="/">Home</a><li><a href="/news/">News</a></ul><h1>Ward open</h1><p>27 May 2025</p><p>Come and see it.</p><p>Copyright 2018</p>']
)  # fmt: skip
def test_a_notice_of_one_sentence_is_kept(notice: str) -> None:
    assert paragraphs(f"<html><body>{notice}</body></html>") == ["Come and see it."]


def test_paragraphs_of_one_item_or_cell_stay_apart() -> None:
    article = clean(page(f"{PARAGRAPHS}<ul><li><p>One thing.</p><p>And more.</p></li></ul><table><tr><td><p>A one.</p><p>A two.</p></td><td>B</td></tr></table>")
)  # fmt: skip
    assert "<li><p>One thing.</p><p>And more.</p></li>" in (article.article_html or "")
    assert "A one.\n\nA two.\tB" in (article.article_body or "")


def test_a_broken_selector_finds_nothing() -> None:
    assert "ramp" in (clean(page("<p>The ramp at the gate is open, and it is lit all night.</p>" + PARAGRAPHS), Site(remove=("p[",), article_body=("div[[",))).article_body or ""
)  # fmt: skip


def test_a_table_in_a_figure_is_text_and_no_caption() -> None:
    """WordPress puts every table into a figure; found on a whole site, whose tables were taken for the picture's caption."""
    words = "The ward treated more patients than in any year before, and the waiting time fell to four days after the move to the new wing."
    table = '<figure class="wp-block-table"><table><tr><th>Department</th><th>Patients</th></tr><tr><td>Oncology</td><td>2585</td></tr></table></figure>'
    picture = (
        '<figure class="wp-block-image"><img src="/a.jpg" width="560" height="450"><figcaption>The new wing</figcaption></figure>'
    )
    read = clean(page(f"<h1>More patients than ever</h1><p>{words}</p>{picture}{table}<p>{words[::-1]}</p>"))
    assert "Oncology" in read.article_body
    assert "<table>" in read.article_html
    assert "The new wing" not in read.article_body


@pytest.mark.parametrize("name", ["lead", "ingress", "perex", "entradilla", "article-manchet"])
def test_a_short_lead_between_headline_and_text_is_told_by_its_name_in_many_languages(name: str) -> None:
    header = f"<header><h1>New heart centre</h1><p class={name}>All are welcome.</p></header>"
    assert paragraphs(page(f"<article>{header}<div class=article-body>{PARAGRAPHS}</div></article>")) == [
        "All are welcome.",
        *WORDS,
    ]


@pytest.mark.parametrize("icon", [
    "<i class='material-icons'>arrow_right</i>", "<span class='icon material-symbols-outlined' aria-hidden=true> campaign </span>",
    "<mat-icon class='m material-icons' role=img>calendar_month</mat-icon>", "<i class=material-icons>&#xE8B5;</i>",
])  # fmt: skip
def test_the_name_by_which_a_font_draws_an_icon_is_no_word(icon: str) -> None:
    text = (
        "<p>{}The clinic opened a new ward for stroke patients on Monday, said the head nurse, and forty people came to see it.</p>"
    )
    body = f"<h1>{icon}New ward opened</h1><p>{icon}12 May 2025</p>{text.format(icon)}{text.format('')}<p><a href=/p.pdf>{icon}Plan</a></p>"
    article = extract(captured(f"<html><title>New ward opened</title><body>{body}</body></html>", "https://mill.example/news/1"))
    assert (article.headline, article.date_published, article.article_body.partition(" ")[0]) == (
        "New ward opened",
        "2025-05-12",
        "The",
    )
    assert all(name not in article.article_body for name in ("campaign", "arrow", "calendar", "\ue8b5"))
