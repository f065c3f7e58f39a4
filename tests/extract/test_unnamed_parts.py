"""Pages whose markup names nothing: found by pages that were put together by lot from the forms that newsrooms really use."""

from datetime import UTC, datetime

import pytest

from newsarchive.extract import extract
from newsarchive.items import Article, Page

TODAY = datetime(2026, 1, 1, 12, tzinfo=UTC)
ONE = "The ward for stroke patients takes in forty people a year and is open day and night, said the head of nursing."
TWO = "Donors gave half of the sum, and the county paid for the new building behind the old chapel of the hospital."
HEADLINE = "Ward 5 reopens after a year of works"
LONG = f"<p>{ONE}</p><p>{TWO}</p>" * 8
SITE = "Mill Road Hospital"
MENU = "<ul><li><a href=/about/>About us</a><li><a href=/news/>News</a><li><a href=/contact/>Contact</a></ul>"


def read(body: str, head: str = f"<title>{HEADLINE} - {SITE}</title>", language: str = "en") -> Article:
    html = f"<html lang={language}><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    return extract(Page("https://mill.example/news/view.asp?id=7", html.encode(), TODAY))


def lines(body: str) -> list[str]:
    return read(body).article_body.split("\n\n")


@pytest.mark.parametrize(("head", "body"), [
    # the heading of a teaser is like the claim, which stands in no heading
    (f"<title>{HEADLINE} - {SITE}</title>", f"<div><span>{HEADLINE}</span></div><p>{ONE}</p><p>{TWO}</p><div><a href=/n/8.html><img src=/t.jpg><h4>Ward 8 reopens after a year</h4></a></div>"),
    # the hospital's name is the page's one h1, and shares a word with the claim
    (f"<title>{HEADLINE}_News_{SITE}</title>", f"<div><h1><a href=/>{SITE}</a></h1>{MENU}</div><div><span>{HEADLINE}</span></div><p>{ONE}</p><p>{TWO}</p>"),
    # the section is a heading, and named by the title; what Open Graph says is printed in no heading
    (f"<title>News - {SITE}</title><meta property=og:title content='{HEADLINE}'>", f"<div>Visiting hours: daily 2 pm to 8 pm</div>{MENU}<h2>News</h2><p align=center><font size=5>{HEADLINE}</font></p><p>{ONE}</p><p>{TWO}</p><p>The visiting hours are from 2 pm to 8 pm daily.</p>"),
    # title and Open Graph both name the section only
    (f"<title>News - {SITE}</title><meta property=og:title content='News - {SITE}'>", f"{MENU}<h1>{HEADLINE}</h1><p>{ONE}</p><p>{TWO}</p><h3>Newsletter</h3><p>Every month.</p>"),
    (f"<title>News - {SITE}</title>", f"<h1><a href=/>{SITE}</a></h1>{MENU}<h1>{HEADLINE}</h1><p>{ONE}</p><p>{TWO}</p><div><h3>Newsletter</h3><form><input></form></div>"),
])  # fmt: skip
def test_the_headline_where_no_tag_or_name_tells_it(head: str, body: str) -> None:
    assert read(body, head).headline == HEADLINE


def test_a_heading_that_is_the_title_stays_though_links_repeat_it() -> None:
    links = "<ul><li><a href=/n/1>Unsated</a><li><a href=/n/2>Another day</a></ul>"
    body = f"<div><a href=/topics>Lives – Roles – Plans</a></div><h1>Unsated</h1><p>{ONE}</p><p>{TWO}</p>{links}"
    assert read(body, f"<title>Unsated | {SITE}</title>").headline == "Unsated"


def test_a_bold_word_in_a_sentence_is_no_headline() -> None:
    sentence = "第4病区的改造已经完成，雷云于201<strong>7年来院工作。会议强</strong>调，重新开放的病区要以高质量发展为主题，持续改善就医感受，把卒中防治工作做实做细。"
    body = f"<div><span>第4病区改造完成重新开放</span></div><div>{sentence}</div><div>在市总工会的支持下，病区新增床位，并设置了儿童活动角。</div><p>2025-05-12</p>"
    assert read(body, "<title>新闻中心 - 江城市第一人民医院</title>", "zh").headline == "第4病区改造完成重新开放"


@pytest.mark.parametrize(("body", "language", "day"), [
    # today's, far above the headline, is the page's clock, wherever the article's own day stands
    (f"<div>jeudi 1 janvier 2026</div>{MENU}{MENU}{MENU}<h1>{HEADLINE}</h1><div>{LONG}</div><span>le 16 septembre 2025</span>", "fr", "2025-09-16"),
    (f"<div>jeudi 1 janvier 2026</div>{MENU}{MENU}{MENU}<h1>{HEADLINE}</h1><div><p>{ONE}</p><p>{TWO}</p></div>", "fr", None),
    (f"<h1>{HEADLINE}</h1><p>Thursday, 1 January 2026</p><p>{ONE}</p><p>{TWO}</p>", "en", "2026-01-01"),
    # a short article of few characters, its day beside it
    ("<h4>黄桂英任我院急诊医学科主任</h4><span>2025.10.20</span> <a href=/c/1>医院新闻</a><div>据2025年9月18日发布的数据显示，呼吸与危重症医<a href=/i>学科门诊</a>预约等候时间由531小时缩短至6小时。</div>", "zh", "2025-10-20"),
    # the beginning of a sentence that a bold word parts, in the span that Word sets in each paragraph
    ("<h1>第7病棟がリニューアルオープン</h1><dl><dt>更新日<dd>2025-11-05</dl><p><span>手術支援ロボット周辺の工事は2025年12月5日まで続きますので、ご来<strong>院の際は安房郡</strong>"
     "鋸南町側の入口をご利用ください。この研究では、成人889名を4か月間追跡し、二つの治療法を比較しました。呼吸器内科の看護師は南房総市の医療従事者に研修を行い、地域の施設とともに新しい手順を確かめました。"
     "参加した皆さまに心より御礼を申し上げます。</span></p>", "ja", "2025-11-05"),
    # what the headline tells of is no day of publication in the breadcrumb either
    (f"<ol><li><a href=/>Home</a><li><a href=/news/>News</a><li>Open day on 20 May 2025: what to see</ol><h1>Open day on 20 May 2025: what to see</h1>{LONG}<p>10 April 2025</p>", "en", "2025-04-10"),
    # what stands in a line of its own behind the text goes before the day that the headline tells of
    (f"<p><a href=/>Home</a> » <a href=/news/>News</a> » Open day on 20 May 2025</p><h1>Open day on 20 May 2025</h1><div>{LONG}</div><p>10 April 2025</p>", "en", "2025-04-10"),
    # the sizes of letters before a label make no sentence of it
    (f"<h1>{HEADLINE}</h1><p>Schriftgröße A A A Veröffentlicht am 11.8.2025 16:57</p><p>{ONE}</p><p>{TWO}</p>", "de", "2025-08-11"),
    # the first of the list that stands right before the headline
    (f"<div><h3>More</h3><ul><li><span>2025-03-28</span><a href=/n/1>Public lecture on sepsis draws a crowd</a><li><span>2024-11-02</span><a href=/n/2>New head of cardiology appointed</a>"
     f"<li><span>2024-08-17</span><a href=/n/3>Nurses win a national award</a></ul></div><h1>{HEADLINE}</h1>{LONG}<p>Posted on 12 August 2025</p>", "en", "2025-08-12"),
])  # fmt: skip
def test_the_day_among_others(body: str, language: str, day: str | None) -> None:
    assert read(body, "<title>News</title>", language).date_published == day


PHOTO, CAPTION = "<img src=/img/a.jpg>", "Visitors from Lakeside in ward 9"


@pytest.mark.parametrize("body", [
    f"<div>{ONE}</div><div>{PHOTO}<div>{CAPTION}</div></div><div>{TWO}</div>",
    f"<section><p><span>{ONE}</span></p></section><section><p>{TWO}</p></section><div>{PHOTO}<div>{CAPTION}</div></div>",
    f"{ONE}<br>{TWO}<br><div>{PHOTO}<div>{CAPTION}</div></div>{ONE}",
    f"<div>{ONE}</div><p style='text-align:center'>{PHOTO}</p><p style='text-align:center'>{CAPTION} on 3 May 2025</p><div>{TWO}</div>",
])  # fmt: skip
def test_a_line_under_a_picture_among_paragraphs_of_any_kind(body: str) -> None:
    article = read(f"<h1>{HEADLINE}</h1><p>12 May 2025</p><div>{body}</div>")
    assert (article.images[0].caption or "").startswith(CAPTION)
    assert CAPTION not in article.article_body


def test_a_layout_s_cell_with_words_above_its_picture_is_no_caption() -> None:
    said = "陈娟说，没想到大家的热情这么高，卒中防治公益课程的报名人数已经达到382人。"
    cell = f"<table width=100%><tr><td><p><span>{said}</span></p><center>{PHOTO}</center></td></tr></table>"
    article = read(f"<h4>刘婷婷团队荣获省级奖励</h4><p>2025-05-12</p>{cell}", "<title>刘婷婷团队荣获省级奖励</title>", "zh")
    assert article.article_body == said
    assert article.images[0].caption is None


@pytest.mark.parametrize("behind", [
    f"<center><hr>Copyright © 2018 {SITE}. All rights reserved. | Privacy | Imprint | Sitemap<br>12 Mill Road, 01632 960960</center>",
    "<ul><li><a href=/n/1>« New head of cardiology appointed</a><li><a href=/n/2>Nurses win a national award »</a></ul>",
    "<p>Rédaction : Catherine Guilbert</p>", "<p>投稿者：中村直樹</p>",
])  # fmt: skip
def test_what_stands_behind_a_notice_of_one_sentence(behind: str) -> None:
    assert lines(f"<h1>{HEADLINE}</h1><p>12 May 2025</p><p>{ONE}</p>{behind}") == [ONE]


def test_a_copyright_s_sentence_and_a_quotation_stay() -> None:
    said = "The above is an excerpt from a guide for nurses, Copyright 2013, and is reprinted here with permission."
    quoted = "<p><a href=/n/1>«We had to close a ward», she said, «and nobody came to help»</a></p>"
    assert lines(f"<h1>{HEADLINE}</h1><p>12 May 2025</p><p>{ONE}</p><p>{TWO}</p>{quoted}<p>{said}</p>")[-1] == said


CARDS = "".join(
    f"<article><a href=/n/{n}><img src=/t{n}.jpg></a><h3><a href=/n/{n}>{said}</a></h3><time datetime=2024-0{n}-07>2024-0{n}-07</time></article>"
    for n, said in enumerate(("Nurses win a national award", HEADLINE, "New head of cardiology appointed"), 1)
)


def test_a_card_that_names_this_very_story_is_not_its_headline() -> None:
    path = f"<ol><li><a href=/>Home</a><li><a href=/news/>News</a><li>{HEADLINE}</ol>"
    body = (
        f"{path}<p><strong>{HEADLINE}</strong></p>{LONG}<p>Posted on 26 June 2025</p><section><h2>More news</h2>{CARDS}</section>"
    )
    article = read(body, f"<title>{SITE} - {HEADLINE}</title>")
    assert (article.headline, article.date_published) == (HEADLINE, "2025-06-26")
    assert article.images == ()


@pytest.mark.parametrize("box", [
    "<div><h4>Newsletter</h4><p>Subscribe and never miss a story.</p><input type=email><button>Subscribe</button></div>",
    "<div><img src=/face.jpg width=80 height=80><h4>About the author</h4><p>Ann Lee works in the press office and has written about medicine for ten years.</p></div>",
    "<div><img src=/face.jpg width=80 height=80><h4>عن الكاتب</h4><p>Ann Lee works in the press office and has written about medicine for ten years.</p></div>",
    "<p>We use cookies to improve your visit. Accept all</p>",
])  # fmt: skip
def test_boxes_that_ask_and_tell_of_the_writer_go_whole(box: str) -> None:
    article = read(f"<h1>{HEADLINE}</h1><p>12 May 2025</p><div><p>{ONE}</p>{box}</div>")
    assert (article.article_body, article.images) == (ONE, ())


def test_the_day_of_a_picture_is_no_day_of_publication() -> None:
    photo = "<center><img src=/a.jpg><br>The team on 1 August 2025</center>"
    article = read(f"<h1>{HEADLINE}</h1><div><p>{ONE}</p>{photo}{LONG}</div><p>Posted on 11 June 2025</p>")
    assert (article.date_published, article.images[0].caption) == ("2025-06-11", "The team on 1 August 2025")


@pytest.mark.parametrize("heading", [
    "2 Comments", "Kommentare (2)", f"2 thoughts on “{HEADLINE}”", f"2 Gedanken zu „{HEADLINE}“", f"Ein Kommentar zu „{HEADLINE}“",
    f"2 réflexions sur « {HEADLINE} »", f"2 pensamientos en “{HEADLINE}”", f"2 gedachten over “{HEADLINE}”",
    f"2 commenti su “{HEADLINE}”", f"2 комментария к “{HEADLINE}”", f"“{HEADLINE}” への2件のフィードバック", f"“{HEADLINE}”에 대한 2개의 생각",
    f"《{HEADLINE}》有 2 条评论", f"رأيان حول “{HEADLINE}”",
])  # fmt: skip
def test_what_readers_answered_is_no_part_of_the_article(heading: str) -> None:
    answers = "<div><b>Ann</b><div>That was a long time without our ward, and we are glad to have it back again.</div></div>" * 2
    text = lines(f"<h1>{HEADLINE}</h1><div>{LONG}<div><h3>{heading}</h3>{answers}</div></div>")
    assert text[-1] == TWO


def test_a_chapter_that_answers_questions_stays() -> None:
    assert lines(f"<h1>{HEADLINE}</h1><div>{LONG}<h3>2 answers to your questions</h3><p>{ONE}</p></div>")[-1] == ONE


def test_the_article_goes_on_behind_the_label_of_an_advertisement() -> None:
    label = "<div><div><div>Advertisement</div><div></div></div></div>"
    assert lines(f"<h1>{HEADLINE}</h1><div>{LONG}{label}<div><p>{ONE}</p></div></div>")[-2:] == [TWO, ONE]


def test_parts_of_a_text_in_boxes_of_their_own_share_a_name() -> None:
    part = "<div><div class='RichText {}'>{}</div></div>"
    body = f"<h1>{HEADLINE}</h1><div>{part.format('wide', LONG)}<div><img src=/a.jpg></div>{part.format('last', LONG)}</div>"
    assert lines(body).count(ONE) == 16
