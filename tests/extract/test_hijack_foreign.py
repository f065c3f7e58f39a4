"""Spam in another language than the page's, and the tricks by which a stolen title is printed, hidden or written apart."""

import pytest

from newsarchive.extract import NotAnArticle, extract
from newsarchive.extract.lines.controls import is_control
from newsarchive.extract.lines.datelines import is_dateline
from newsarchive.extract.words.spam_words import languages_of, may_sell, spam_words
from newsarchive.items import Article
from tests.captured import captured

TRUE = "Lakeside opens a day unit for children with leukaemia"
BODY = [
    "The hospital opened a day unit on Tuesday in which children are given their infusions without spending the night on a ward.",
    "Twelve beds and a playroom stand ready from eight in the morning, and the families meet the same two nurses at every visit.",
]
OWN = "Lakeside Children's Hospital"
SPAM = "Slot Gacor Hari Ini: Situs Judi Slot Online"
FOREIGN = [
    "정품 비아그라와 시알리스를 처방전 없이 판매합니다. 당일 배송, 지금 주문하세요.",
    "Купить диплом любого вуза с занесением в реестр, доставка по всей России, звоните.",
    "即日融資、審査なしで三十万円まで。今すぐお申し込みください。",
    "Ajukan pinjaman online sekarang, cair dalam lima menit tanpa jaminan, klik daftar.",
    "Speel in het online casino, ontvang gratis spins op alle gokkasten en meld je nu aan.",
    "翻墙软件永久免费加速器，一键下载，注册即送七天会员。",
    "ऑनलाइन कैसीनो में सट्टा और तीन पत्ती खेलें, बोनस पाएं, अभी रजिस्टर करें।",
]


def read(
    title: str = TRUE, lines: list[str] | None = None, *, head: str = "", top: str = "", date: str = "<div>12 March 2025</div>",
    heading: str = f"<div class=tit>{TRUE}</div>", more: str = "",
) -> Article:  # fmt: skip
    told = "".join(line if line.startswith("<") else f"<p>{line}</p>" for line in (BODY if lines is None else lines))
    html = f"""<html><head><title>{title}</title>{head}</head><body>{top}<div class=pos>Home/ News/ details</div>{heading}{date}
    <div class=con>{told}</div>{more}<footer><p>Copyright 2018 {OWN}</p></footer></body></html>"""
    return extract(captured(html, "https://www.lakeside.example/news/1.html"))


@pytest.mark.parametrize("title", [TRUE, SPAM])
@pytest.mark.parametrize("spam", FOREIGN)
def test_a_paragraph_in_another_language_sells_with_one_word_of_the_trade(spam: str, title: str) -> None:
    found = read(title, [BODY[0], spam, BODY[1]])
    assert (found.headline, found.article_body.split("\n\n")) == (TRUE, BODY)
    assert set(found.flags) & {"injected_spam", "title_hijacked"}


@pytest.mark.parametrize("title", [TRUE, SPAM])
@pytest.mark.parametrize("spam", FOREIGN)
def test_of_a_paragraph_with_a_sentence_of_it_the_honest_ones_stay(spam: str, title: str) -> None:
    found = read(title, [f"{BODY[0]} {spam}", BODY[1]])
    assert found.article_body.split("\n\n") == BODY


def test_what_else_names_the_same_does_not_keep_a_paragraph_in_another_language() -> None:
    spam = "Bahis sitesine üye olun, deneme bonusu kazanın, canlı casino ve rulet oyunlarını hemen oynayın."
    found = read(lines=[f'{BODY[0]} <a href="https://x.example/">deneme bonusu</a>', BODY[1], spam])
    assert spam not in found.article_body
    assert "injected_spam" in found.flags


@pytest.mark.parametrize("told", [
    "Il reparto ha ricevuto dall’associazione dei slot gacor genitori un ventilatore per i prematuri.",
    "“Online casino” and “slot gacor” stand on a page that uses our name; the hospital has reported it to the police.",
])  # fmt: skip
def test_a_word_of_another_language_makes_no_sentence_one_of_it(told: str) -> None:
    lines = ["Il reparto di neonatologia ha curato novanta prematuri, e i genitori ne sono grati.", told] if told[0] == "I" else [*BODY, told]  # fmt: skip
    assert read(lines=lines).article_body.split("\n\n")[-1].startswith(told[:20])


@pytest.mark.parametrize("title", ["Help for those whom betting has made ill", "Casino nights are over for the friends' society"])
def test_one_word_of_the_trade_in_the_pages_own_language_steals_no_title(title: str) -> None:
    told = "Patients who lose their savings on a phone at night are seen by the team of the clinic without a referral."
    assert read(title, [told, BODY[1]], heading=f"<h1>{title}</h1>").flags == ()


@pytest.mark.parametrize("title", [
    "P a y d a y   L o a n s   N o   C r e d i t   C h e c k", "정 품   비 아 그 라   처 방 전   없 이   구 입",
    f"{TRUE} | 澳 门 新 葡 京 赌 场 官 网", "Case Study Help Online: Coursework Writers for Hire", "Speech Writing Service | Capstone Project Help",
    f"Watch Chelsea vs Arsenal Live Stream Free | {TRUE}", "翻墙软件下载-加速器VPN安卓版-科学上网机场推荐", "AI Undress App - Deepfake Nude Generator Free", "欧易交易所app下载-欧易OKX官网注册",
])  # fmt: skip
def test_titles_written_apart_or_of_newer_trades(title: str) -> None:
    found = read(title)
    assert (found.headline, found.flags) == (TRUE, ("title_hijacked",))


@pytest.mark.parametrize("prints", [
    "<div><a href='https://spam.example/'>{}</a></div>", "<template><p>{}</p></template>", "<marquee width=0><h2>{}</h2></marquee>",
    "<div class=pos>Home / News / <span>{}</span></div>",
])  # fmt: skip
@pytest.mark.parametrize("title", ["Zonkolino Login – Zonkolino Giriş 2025"])
def test_a_stolen_title_is_printed_by_no_link_to_another_site_and_by_nothing_unseen(title: str, prints: str) -> None:
    found = read(title, top=prints.format(title))
    assert (found.headline, "title_hijacked" in found.flags) == (TRUE, True)


def test_a_first_heading_that_no_reader_sees_and_nobody_claims_is_no_headline() -> None:
    found = read(top="<div style='position:fixed;top:-5000px'><h1>Mortgage rates of this week for families</h1></div>")
    assert found.headline == TRUE


@pytest.mark.parametrize("logo", [f'<h1><a href=/><img src=/logo.png alt="{OWN}"></a></h1>', f"<div class=logo>{OWN}</div>"])
@pytest.mark.parametrize("title", [SPAM, "Pinjol Bunga Rendah Langsung Cair"])
def test_the_name_of_whose_the_page_is_stands_for_no_stolen_title(title: str, logo: str) -> None:
    found = read(title, top=logo, heading=f"<div><span>{TRUE}</span></div>")
    assert (found.headline, found.flags) == (TRUE, ("title_hijacked",))


@pytest.mark.parametrize("title", [f"{OWN} | {TRUE}", f"News - {OWN}"])
def test_the_name_of_whose_the_page_is_stands_before_no_honest_headline(title: str) -> None:
    assert read(title, top=f"<div class=top>{OWN}</div>", heading=f"<div>{TRUE}</div>").headline == TRUE


def test_a_box_that_a_script_styles_out_of_sight() -> None:
    links = "".join(f"<a href=https://{host}.example/>{word}</a>" for host, word in (("aa", "slot gacor"), ("bb", "judi online")))
    for script in ("style.cssText='position:absolute;left:-9999px'", "style.display='none'"):
        found = read(more=f"<div id=kq>{links}</div><script>document.getElementById('kq').{script}</script>")
        assert found.flags == ("hidden_links",)


@pytest.mark.parametrize("host", ["vega88.cc", "nova777365x.net", "pastiplay.bet"])
def test_a_base_at_a_bookmakers_is_not_the_pages(host: str) -> None:
    found = read(lines=[BODY[0], "<p><img src='/up/1.png'></p>", BODY[1]], head=f'<base href="https://{host}/">')
    assert [image.url for image in found.images] == ["https://www.lakeside.example/up/1.png"]


def test_goods_that_the_pages_data_names_are_spam_told_to_machines() -> None:
    data = '{"@type": "Product", "name": "RAJA77: Situs Slot Gacor", "review": {"datePublished": "2024-11-03"}}'
    found = read(head=f'<script type="application/ld+json">{data}</script>')
    assert (found.headline, found.date_published, found.flags) == (TRUE, "2025-03-12", ("title_hijacked",))


def test_a_post_of_spam_whose_title_ends_in_the_hospitals_name_behind_a_dash_is_refused() -> None:
    title = "NFL Streams Reddit Crackstreams Free Live"
    told = ["Watch the match live stream free online in HD on any device, no sign up needed, click here for the live stream.",
            "Meet hot escorts and call girls tonight, free registration, real photos, outcall and incall, call now."]  # fmt: skip
    with pytest.raises(NotAnArticle) as refused:
        read(
            f"{title} – {OWN}",
            told,
            heading=f"<h2>{title}</h2>",
            date="<div>Published: 20 September 2025 Source: Publicity Office of the hospital Views: 612</div>",
        )
    assert refused.value.reason == "spam"


def test_where_the_reader_is_and_a_headline_with_its_day_are_no_text() -> None:
    path = f'<p>You are here: <a href="/">Home</a> &gt; <a href="/news/">News</a> &gt; {TRUE}</p>'
    assert read(OWN, [path, *BODY]).article_body.split("\n\n") == BODY
    found = read(f"Details – {OWN}", heading=f"<span class=bt>{TRUE}</span><span>2025.03.15</span>", date="")
    assert (found.headline, found.date_published, found.article_body.split("\n\n")) == (TRUE, "2025-03-15", BODY)


@pytest.mark.parametrize(
    "lines", ["Previous:<a href=/2.html>Ward 5</a>", "Предыдущая:<a href=/2.html>Палата</a>", "Vorige:<a href=/2.html>Zaal 5</a>"]
)
@pytest.mark.parametrize("about", ["", "<p><b>About us</b></p><p>The hospital was founded in 1961 and has four hundred beds.</p>"])
def test_the_article_before_this_one_is_no_part_of_it(lines: str, about: str) -> None:
    found = read(lines=[*BODY, about, f"<ul class=page><li>{lines}</li><li>{lines}</li></ul>"])
    assert found.article_body.split("\n\n") == BODY
    assert "html" not in (found.about or "") and lines[:5] not in (found.about or "")  # noqa: PT018


@pytest.mark.parametrize("line", ["Zobrazeno: 77", "Gelezen: 73", "देखा गया: 143"])
def test_counters_of_readers(line: str) -> None:
    assert is_control(line)


def test_two_facts_behind_the_day_of_publication_make_a_row() -> None:
    assert is_dateline("Publicado em 2025.07.22 10:16 Fonte: Assessoria de imprensa Visualizações: 88")
    assert not is_dateline("On 22 July 2025 two rules apply: visitors wear masks, and they bring: their pass")


def test_a_picture_described_by_the_headline_has_no_caption_where_the_title_was_stolen() -> None:
    found = read(SPAM, [BODY[0], f"<p><img src=/up/1.png alt='{TRUE}'></p>", BODY[1]])
    assert [(image.alt, image.caption) for image in found.images] == [(TRUE, None)]


def test_a_longer_spam_is_no_measure_of_a_short_notices_language() -> None:
    lines = [
        "病房于周一正式启用，设有十二张床位。",
        "สมัครเว็บพนันออนไลน์ สล็อต บาคาร่า แทงบอล ครบจบในเว็บเดียว รับเครดิตฟรี ฝากถอนไม่มีขั้นต่ำ",
        "家属可以全程陪同，康复治疗师参与救治。",
    ]
    found = read("บาคาร่าออนไลน์ สมัครฟรี", lines, heading="<div class=tit>海港医院卒中病房启用</div>")
    assert (found.headline, found.article_body.split("\n\n")) == ("海港医院卒中病房启用", [lines[0], lines[2]])


@pytest.mark.parametrize(
    "told",
    [
        "Kasyno czeka",
        "Оформите займ на карту",
        "अभी सट्टा",
        "le film en streaming vf gratuit",
        "看 watch the match live online free hd",
    ],
)
def test_the_quick_look_misses_no_form_of_a_word(told: str) -> None:
    assert "strong" in spam_words(told.lower()).values()
    assert may_sell(told.lower())


def test_a_word_is_of_every_language_that_has_a_form_of_it() -> None:
    assert {"en", "fr", "es", "de"} <= languages_of("casino")
    assert "tr" in languages_of("porno")
