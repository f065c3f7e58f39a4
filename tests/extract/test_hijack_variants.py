"""Variants of one hijacked page: where its stolen title stands, and where the true headline, the day and the block about us do."""

from datetime import UTC, datetime

import pytest

from newsarchive.extract import extract
from newsarchive.items import Article, Page

TRUE = "New recovery room opens at Lakeside Cancer Hospital"
BODY = [
    "The hospital opened a recovery room on Tuesday in which children wake up beside their parents after an operation.",
    "Twelve beds stand ready from eight in the morning, and the families meet the same two nurses at every visit.",
]
ABOUT = [
    "Lakeside Cancer Hospital was founded in 1961 and treats nine thousand patients a year from four counties.",
    "It has four hundred beds and trains nurses together with the college next door.",
]
SPAM = "国产精品久久_亚洲中文字幕_成人免费"
PILLS = "Cheap Jordans Free Shipping - Wholesale Sneakers Outlet"


def read(title: str = SPAM, head: str = f"<x-t>{TRUE}</x-t>", day: str = "<div>12 March 2025</div>", *,
         path: str = "Home/ News/ details", body: list[str] = BODY, about: str = "", more: str = "", lang: str = "en") -> Article:  # fmt: skip
    text = "".join(f"<p>{words}</p>" for words in body)
    html = f"""<html lang={lang}><head><meta charset=utf-8><title>{title}</title>{more}</head><body><div class=main><div>{path}</div><div class=left>
    {head}{day}<div class=con>{text}</div>{about}</div></div><div class=footer>Copyright 2018</div></body></html>"""
    return extract(Page("https://www.lakeside.example/news/1.html", html.encode(), datetime(2026, 11, 1, tzinfo=UTC)))


@pytest.mark.parametrize("spam", ["Mature Escorts in London - Book Outcall Tonight", "bb贝博艾弗森登录官方网站 - 贝博体育app下载"])
def test_a_path_that_ends_in_the_stolen_title_is_no_prose_that_explains_it(spam: str) -> None:
    found = read(spam, f"<h4>{TRUE}</h4>", path=f"Home/ News/ {spam}")
    assert (found.headline, found.flags) == (TRUE, ("title_hijacked",))
    assert found.article_body.split("\n\n") == BODY


def test_latin_spam_on_a_page_of_another_script_asks_to_buy() -> None:
    true, lines = "호반암센터, 회복실 문 열어", ["호반암센터는 수술을 마친 어린이가 부모 곁에서 깨어날 수 있는 회복실을 화요일 열었다.",
                                        "열두 개의 병상이 오전 여덟 시부터 준비되며 매번 같은 간호사 두 명이 가족을 맞이한다."]  # fmt: skip
    found = read(PILLS, f"<table><tr><th>{true}</th></tr></table>", body=lines, lang="ko")
    assert (found.headline, found.flags) == (true, ("title_hijacked",))
    assert read("Lakeside opens recovery room", f"<h2>{true}</h2>", body=lines, lang="ko").flags == ()


def test_what_repeats_the_stolen_title_in_a_box_of_no_height_prints_it_for_nobody() -> None:
    unseen = "<div style='height:1px;overflow:hidden'><p>Quarxbet Zonko – Zonko 2025</p></div>"
    assert read("Quarxbet Zonko – Zonko 2025", about=unseen).flags == ("title_hijacked",)


def test_keywords_of_another_script_need_one_word_of_the_trade() -> None:
    assert read(TRUE, more="<meta name=keywords content='九游会J9登陆入口-真人游戏第一品牌'>").flags == ("title_hijacked",)


def test_a_line_that_the_text_takes_up_is_taken_for_a_title_that_it_knows_one_word_of() -> None:
    found = read("Zonko Mira Vexil Beds Quarx 2025", f"<font face=Arial><strong>{TRUE}</strong></font>",
                 body=[*BODY, "The new recovery room at Lakeside Cancer Hospital opens in summer."])  # fmt: skip
    assert found.headline == TRUE


@pytest.mark.parametrize("heading", ["About Lakeside Cancer Hospital", "About the Lakeside Cancer Hospital"])
def test_about_the_name_in_which_the_headline_ends_is_no_headline(heading: str) -> None:
    assert (
        read(TRUE, f"<table><tr><td align=center>{TRUE}</td></tr></table>", about=f"<h2>{heading}</h2><p>{ABOUT[0]}</p>").headline
        == TRUE
    )


@pytest.mark.parametrize("block", [
    f"<p><b>À propos de l'hôpital Lakeside:</b></p><p>{ABOUT[0]}</p><p>{ABOUT[1]}</p>",
    f"<p><strong>About the Institution</strong><br>{ABOUT[0]}</p><p>{ABOUT[1]}</p>",
])  # fmt: skip
def test_the_block_about_us_behind_the_article_under_a_bold_line(block: str) -> None:
    found = read(
        TRUE, f"<h1>{TRUE}</h1>", body=[*BODY, *BODY[:1] * 4], about=f"</div><div class=share>Share: WeChat</div><div>{block}"
    )
    assert found.about is not None
    assert [line for line in found.about.replace("\n\n", "\n").split("\n") if line in ABOUT] == ABOUT
    assert ABOUT[0] not in found.article_body


@pytest.mark.parametrize("day", [
    "<ul><li>2025/03/12</li><li>Source: Press office</li><li>Views: 88</li></ul>",
    "<ul><li>2025/03/12</li><li>Fuente: Gabinete</li></ul>", "<ul><li>2025/03/12</li><li>Источник: отдел связи</li></ul>",
    "<table><tr><td>Nap</td><td>2025.03.12</td><td>Olvas</td><td>41</td></tr></table>",
    "<dl><dt>Nap</dt><dd>2025.03.12</dd><dt>Olvas</dt><dd>41</dd></dl>",
])  # fmt: skip
@pytest.mark.parametrize("head", [f"<x-t>{TRUE}</x-t>", f"<h1>{TRUE}</h1>", f"<div><font size=5>{TRUE}.</font></div>"])
def test_what_a_list_over_the_text_tells_of_the_page(day: str, head: str) -> None:
    found = read(SPAM, head, day, about=f"<h3>About us</h3><p>{ABOUT[0]}</p><p>{ABOUT[1]}</p>")
    assert ((found.headline or "").rstrip("."), found.date_published) == (TRUE, "2025-03-12")
    assert found.article_body.split("\n\n") == BODY


def test_when_and_where_an_event_is_stay_in_its_list() -> None:
    where = "<dl><dt>Day</dt><dd>20.03.2025</dd><dt>Room</dt><dd>Hall B</dd></dl>"
    assert "Hall B" in read(TRUE, f"<h1>{TRUE}</h1>", f"<div>12 March 2025</div><p>{BODY[0]}</p>{where}").article_body


def test_an_offer_for_those_who_gamble_is_no_spam_though_it_names_the_games() -> None:
    lines = [
        "ギャンブルの問題を抱えるご本人とご家族のための教室を、毎月第二土曜日に開いています。",
        "医師と精神保健福祉士が、治療の進め方について分かりやすくお話しします。",
    ]
    title = "パチンコ・競馬がやめられない方へ　教室のご案内"
    assert read(title, f"<div class=tit>{title}</div>", body=lines, lang="ja").flags == ()


HIDING = "<style>.k8 h1,.k8{position:absolute;left:-7777px}</style>"


@pytest.mark.parametrize(
    "spam", [SPAM, "Jasa Backlink PBN Murah Berkualitas | SEO Terbaik", "Maç İzle Canlı Şifresiz – Selçuk Sports"]
)
def test_the_stolen_title_printed_where_nobody_sees_it_is_no_headline(spam: str) -> None:
    found = read(spam, f"<table><tr><td align=center><span class=s3>{TRUE}</span></td></tr></table>",
                 path=f"{HIDING}<div class=k8><h1>{spam}</h1><p>{spam}</p></div>")  # fmt: skip
    assert (found.headline, found.flags) == (TRUE, ("title_hijacked",))


def test_a_note_to_the_headline_under_the_day_stays() -> None:
    found = read(TRUE, f"<h1>{TRUE}</h1>", "", body=["2025.03.12", "※Compared with the old room", *BODY])
    assert found.article_body.split("\n\n") == ["※Compared with the old room", *BODY]


@pytest.mark.parametrize("place", ["<strong>{}</strong>", "<h1>{}</h1>", "<p style='color:#fff;font-size:1px'>{}</p>"])
def test_the_stolen_title_printed_over_the_page_is_no_prose_that_explains_it(place: str) -> None:
    spam = "Fake Louis Vuitton Bags - AAA Replica Handbags Store"
    found = read(spam, f"<dl><dt>{TRUE}</dt></dl>", path=place.format(spam))
    assert (found.headline, found.flags) == (TRUE, ("title_hijacked",))


def test_spam_before_the_headline_and_the_hospital_s_name() -> None:
    found = read(f"VIP Escorts Agency - Hot Girls in Your City | {TRUE} | Lakeside Cancer Hospital")
    assert (found.headline, found.flags) == (TRUE, ("title_hijacked",))


def test_a_file_s_name_over_the_text_is_no_headline() -> None:
    assert (
        read(SPAM, "<h2>IMG_20250312.jpg</h2><div><i>Twelve beds and parents in the recovery room</i></div>").headline
        != "IMG_20250312.jpg"
    )


def test_a_block_about_us_of_two_short_sentences() -> None:
    told = ["Lakeside was founded in 1961 and has 400 beds.", "Nine thousand patients are treated here a year."]
    block = f"<h4>About us</h4><p>{told[0]}</p><p>{told[1]}</p>"
    found = read(
        TRUE, f"<h1>{TRUE}</h1>", body=[*BODY, *BODY[:1] * 4], about=f"</div><div class=share>Share: WeChat</div><div>{block}"
    )
    assert found.about == "\n\n".join(["About us", *told])


@pytest.mark.parametrize(
    "name", ["photo_2025-03-03_14-33-28.jpg", "WhatsApp Image 2025-03-03 at 10.20.11 (1).jpeg", "Screenshot 2025-03-03"]
)
def test_the_day_in_a_file_s_name_under_a_picture_is_not_the_page_s(name: str) -> None:
    picture = f"<p><img src='/up/a.jpg'></p><p>{name}</p>"
    found = read(SPAM, day="<span>2025.03.12</span>", body=[f"{BODY[0]}</p>{picture}<p>{BODY[1]}"])
    assert (found.date_published, found.flags) == ("2025-03-12", ("title_hijacked",))
    assert found.date_evidence is not None
    assert found.date_evidence.rivals == ()


@pytest.mark.parametrize("day", ["<div>Views: <b>7</b> 2025.03.12</div>", "<div><i>7</i><span>2025-03-12</span></div>"])
def test_a_count_before_the_day_is_not_its_day(day: str) -> None:
    assert read(day=day).date_published == "2025-03-12"


def test_where_the_reader_is_is_no_headline() -> None:
    found = read(SPAM, f"<center><big>{TRUE}</big></center>", path="You are here: Home / News")
    assert (found.headline, found.flags) == (TRUE, ("title_hijacked",))


def test_a_path_that_begins_with_the_stolen_title_prints_it_for_nobody() -> None:
    spam, lines = "UGG ブーツ 正規品 アウトレット セール", ["호반암센터는 수술을 마친 어린이가 부모 곁에서 깨어날 수 있는 회복실을 화요일 열었다.",
                                            "열두 개의 병상이 오전 여덟 시부터 준비되며 매번 같은 간호사 두 명이 가족을 맞이한다."]  # fmt: skip
    found = read(spam, "<h3 class=zx-tit>호반암센터 회복실 개소</h3>", path=f"{spam} > News > details", body=lines, lang="ko")
    assert (found.headline, found.flags) == ("호반암센터 회복실 개소", ("title_hijacked",))


def test_a_paragraph_in_thai_is_no_headline_though_it_ends_in_no_sign() -> None:
    true = "โรงพยาบาลเปิดหอผู้ป่วยแห่งใหม่"
    told = "โรงพยาบาลเปิดหอผู้ป่วยแห่งใหม่ขนาดยี่สิบสี่เตียง พร้อมห้องกิจกรรมสำหรับเด็กและครอบครัวของผู้ป่วย โดยจะเริ่มรับเด็กในเดือนกันยายนนี้"
    found = read(SPAM, f"<center><big>{true}</big></center>", body=[told, told[20:]], lang="th")
    assert (found.headline, found.article_body.split("\n\n")) == (true, [told, told[20:]])


def test_one_paragraph_of_spam_does_not_make_the_page_speak_of_the_trade() -> None:
    selling = "Join the best online casino now: free spins, slots and roulette with a welcome bonus, sign up today."
    found = read("亚美体育app|亚美AM8官网注册", body=[*BODY, selling])
    assert (found.headline, found.article_body.split("\n\n")) == (TRUE, BODY)
    assert found.flags == ("injected_spam", "title_hijacked")
