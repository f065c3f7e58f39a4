"""Hijacked pages give the true headline and raise a flag; honest ones never do."""

from datetime import UTC, datetime
from time import process_time

import pytest

from newsarchive.extract import headline
from newsarchive.extract.document import parse
from newsarchive.extract.draft import Headline
from newsarchive.items import Entry, Page
from newsarchive.site import Site

TRUE = "Hospital signs agreement on training young radiation oncologists"
PROSE = """<p>Hangzhou: the hospital signed on April 3 an agreement with a university clinic on training radiation oncologists.</p>
<p><img src=/g.gif data-src=/up/1.png></p>
<p>Under the agreement young doctors change places for six months. The training begins in autumn, said the director here.</p>"""
SPAM = {
    "zh": "国产精品一区二区三区_日韩无码在线观看_成人视频",
    "zh casino": "澳门新葡京官网-葡京娱乐城|首页",
    "zh-Hant": "線上博彩 百家樂 娛樂城 老虎機",
    "ko": "카지노사이트 추천 - 바카라 먹튀검증",
    "ja": "オンラインカジノ おすすめ 無修正動画",
    "en": "Best Online Casino 2025 - Slots, Roulette and Free Spins",
    "en pills": "Buy Viagra Online Cheap | Cialis without prescription",
    "id": "SLOT GACOR: Situs Judi Slot Online Terpercaya",
    "vi": "Nhà cái uy tín | Kèo bóng đá hôm nay | Cá cược",
    "ru": "Вулкан казино онлайн - игровые автоматы",
    "th": "สล็อตเว็บตรง คาสิโนออนไลน์ บาคาร่า",
    "tr": "Deneme bonusu veren siteler - canlı casino bahis",
    "ar": "كازينو اون لاين - مراهنات رياضية",
    "fa": "سایت شرط بندی - کازینو آنلاین",
    "hi": "ऑनलाइन कैसीनो सट्टा",
    "pt": "Cassino online - apostas e caça-níqueis",
    "unknown words": "亿万先生手机端_亿万先生客户端_亿万先生网址大全",
}
PLACES = {
    "unknown tag": f"<tit>{TRUE}</tit>",
    "class": f"<div class=tit>{TRUE}</div>",
    "plain div": f"<div>{TRUE}</div>",
    "h2": f"<h2>{TRUE}</h2>",
    "table cell": f"<table><tr><td align=center><font size=4>{TRUE}</font></td></tr></table>",
    "strong": f"<p><strong>{TRUE}</strong></p>",
    "h1": f"<h1>{TRUE}</h1>",
    "under the site's h1": f"<h1>Zchos Cancer Hospital</h1><div class=t1>{TRUE}</div>",
}
HIDDEN = "<div style='position:absolute;left:-9999px'><a href='http://aa-casino.example/'>casino</a> <a href='http://bb.example/'>百家乐</a></div>"


def page(
    title: str,
    heading: str,
    *,
    og: str = "",
    more: str = HIDDEN,
    prose: str = PROSE,
    listed: str | None = None,
    lang: str = "en",
) -> Headline:
    html = f"""<html lang={lang}><head><title>{title}</title><meta name=keywords content="{title}">
    <meta name=description content="{title}">
    <meta property="og:title" content="{og}"></head><body>
    <ul class=nav><li><a href=/about>About us</a></li><li><a href=/news>News</a></li></ul>
    <div class=crumb><a href=/>Home</a>/ <a href=/news>News</a>/ details</div>{heading}<div>2025.05.27</div>{prose}
    <h2>About the Institution</h2><p>The cancer hospital was founded in 1963 and has two thousand beds in the city of Hangzhou.</p>
    {more}
    <footer>Zchos Cancer Hospital<br>Copyright 2018</footer></body></html>"""
    url = "https://en.zchos.example/news/details_123.html"
    captured = Page(url, html.encode(), datetime(2026, 1, 1, tzinfo=UTC), listing=Entry(url, headline=listed) if listed else None)
    return headline.find(parse(captured), captured, Site())


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("language", SPAM)
def test_the_true_headline_is_found(language: str, place: str) -> None:
    spam = SPAM[language]
    for og in ("", spam, TRUE):
        for listed in (None, TRUE):
            found = page(spam, PLACES[place], og=og, listed=listed)
            assert found.text == TRUE
            assert found.flags == ("hidden_links", "title_hijacked")
            assert found.evidence is not None
            assert ("title", spam) in found.evidence.claims
            assert any(reason.startswith("title: ") for reason in found.evidence.reasons)


@pytest.mark.parametrize("language", SPAM)
def test_a_hijacked_h1_is_no_headline_either(language: str) -> None:
    found = page(SPAM[language], f"<h1>{SPAM[language]}</h1><div class=newstitle>{TRUE}</div>")
    assert found.text == TRUE
    assert found.evidence is not None
    assert ("h1", SPAM[language]) in found.evidence.claims


MASKED = {
    "signs that nobody sees": "\u200b".join("Best Online Casino - Slots, Roulette and Free Spins"),
    "letters of another alphabet": "Bеst Onlinе Cаsinо 2025 - Slоts, Rоulеttе аnd Frее Sрins",
    "digits and signs": "Ind3p3nd3nt E$c0rt$ 1n Dub41 | C411 G1rl$ 24/7 - P0rn",
    "soft hyphens": "Buy Vi\u00adag\u00adra online, Ci\u00adalis without prescription",
}


@pytest.mark.parametrize("masked", MASKED)
@pytest.mark.parametrize("place", ["class", "table cell"])
def test_masked_words_are_spam_too(masked: str, place: str) -> None:
    found = page(MASKED[masked], PLACES[place], more="")
    assert (found.text, found.flags) == (TRUE, ("title_hijacked",))


@pytest.mark.parametrize(("script", "hijacked"), [
    (r'document.title="\u5f00\u4e91\u4f53\u80b2-\u767e\u5bb6\u4e50";', True), ("document.title = 'Best casino: slots & roulette'", True),
    ("if(!/bot/.test(navigator.userAgent)){document.title=String.fromCharCode(30334, 23478,20048,45,24320,20113)}", True),
    ("document.title = 'News of the hospital'", False), (f"document.title = '{TRUE}'", False), ("document.title=", False),
    (r"document.title='\ud83c\udfb0 \x63asino slots'", True), ("document.title=String.fromCharCode(99999999999, 3, 4)", False)])  # fmt: skip
def test_a_title_that_a_script_puts_in_the_place_of_the_page_s_own_is_a_claim(script: str, hijacked: bool) -> None:
    found = page(
        f"{TRUE} - Zchos</title><meta name=keywords content=''><title>", f"<h1>{TRUE}</h1><script>{script}</script>", more=""
    )
    assert (found.text, "title_hijacked" in found.flags) == (TRUE, hijacked)


@pytest.mark.parametrize(("name", "about"), [("湖畔癌症医院", "关于湖畔癌症医院"), ("湖畔がんセンター", "湖畔がんセンターについて"),
                                             ("호반암센터", "호반암센터 소개"), ("โรงพยาบาลริมน้ำ", "เกี่ยวกับโรงพยาบาลริมน้ำ")])  # fmt: skip
def test_about_the_hospital_at_its_end_is_no_headline(name: str, about: str) -> None:
    found = page(f"{TRUE} - {name}", f"<strong>{TRUE}</strong>", more=f"<h4>{about}</h4><p>{PROSE}</p>")
    assert found.text == TRUE


def test_spam_in_og_alone_is_seen() -> None:
    found = page(f"{TRUE} - Zchos Cancer Hospital", f"<h1>{TRUE}</h1>", og=SPAM["id"], more="")
    assert (found.text, found.flags) == (TRUE, ("title_hijacked",))


CHINESE = (
    "<p>本报讯，医院与大学附属医院签署放射肿瘤科青年医师联合培养协议，双方将互派医师学习六个月。</p>"
    "<p>院长表示，此次合作将进一步提升肿瘤诊疗水平。</p>"
)


@pytest.mark.parametrize("spam", [SPAM["zh"], SPAM["zh casino"], SPAM["en"], SPAM["vi"], SPAM["ko"]])
def test_a_chinese_page_is_guarded_too(spam: str) -> None:
    found = page(spam, "<div class=bt>医院与大学附属医院签署青年医师联合培养协议</div>", prose=CHINESE, lang="zh")
    assert found.text == "医院与大学附属医院签署青年医师联合培养协议"
    assert "title_hijacked" in found.flags


HONEST = [
    (
        "news of children in Swahili, who are called as bookmakers call themselves",
        "Wodi ya watoto yapokea mashine tatu mpya",
        "<p>Kitengo kipya kilitibu wagonjwa mia moja katika mwezi wa kwanza, na wauguzi walijiandaa kwa miaka miwili.</p>",
    ),
    (
        "an article about gambling",
        "Gambling disorder: when the casino becomes an illness",
        "<p>Whoever loses control over betting in the casino or on slot machines may suffer from gambling disorder, we say.</p>",
    ),
    (
        "an article about a pill",
        "Viagra and the heart: what patients should know",
        "<p>Patients who take Viagra or cialis together with nitrates risk their lives, cardiologists warn.</p>",
    ),
    (
        "an article about sexual health",
        "Sex after a heart attack: an adult conversation",
        "<p>Many adults do not dare to ask their doctor about sex after a heart attack. The clinic now gives advice each week.</p>",
    ),
]


@pytest.mark.parametrize(("title", "prose"), [case[1:] for case in HONEST], ids=[case[0] for case in HONEST])
def test_words_that_the_text_takes_up_are_no_spam(title: str, prose: str) -> None:
    found = page(f"{title} | Zchos", f"<h1>{title}</h1>", prose=prose, more="")
    assert (found.text, found.flags) == (title, ())


@pytest.mark.parametrize(
    ("title", "footer"),
    [
        ("某某省肿瘤医院", ""),
        ("某某省肿瘤医院官网-首页-新闻中心", "<div>某某省肿瘤医院 版权所有</div>"),
        ("국립암센터", ""),
        ("Онкологический центр", ""),
    ],
)
def test_a_hospitals_own_name_in_its_own_script_is_no_spam(title: str, footer: str) -> None:
    found = page(title, f"<h1>{TRUE}</h1>", more=footer)
    assert (found.text, found.flags) == (TRUE, ())


@pytest.mark.parametrize(("words", "stuffed"), [
    ("slot gacor, judi online, togel", True), ("สล็อตเว็บตรง คาสิโนออนไลน์", True), ("cialis, viagra, buy cheap", True),
    ("stroke, ward, nursing, clinic", False), ("casino", False), (f"{TRUE}: roulette and more", False)])  # fmt: skip
@pytest.mark.parametrize("field", ["keywords", "description"])
def test_spam_in_what_only_machines_read_is_kept_as_evidence(field: str, words: str, stuffed: bool) -> None:
    found = page(f"{TRUE} - Zchos</title><meta name={field} content='{words}'><title>", f"<h1>{TRUE}</h1>")
    assert (found.text, "title_hijacked" in found.flags) == (TRUE, stuffed)
    assert found.evidence is not None
    assert ((field, words) in found.evidence.claims) is stuffed


HIDING = [
    "<div style='display:none'>{}</div>",
    "<div hidden>{}</div>",
    "<p style='text-indent:-9999px'>{}</p>",
    "<div style='font-size:0'>{}</div>",
    "<marquee height=1 width=1>{}</marquee>",
    "<style>.zz{{position:absolute;left:-2000px}}</style><div class=zz>{}</div>",
    "<style>.yy,.zz,.xx{{display:none!important}}</style><div class=zz>{}</div>",
    "<style>@media all{{div.zz{{left:-2461px;position:fixed}}}}</style><div class=zz>{}</div>",
    "<div style='clip-path:inset(100%);position:absolute'>{}</div>",
    "<div style='max-height:0;overflow:hidden'>{}</div>",
    "<div style='height:1px;width:1px;overflow:hidden'>{}</div>",
    "<div style='transform:scale(0)'>{}</div>",
    "<div style='transform: translate(-9999px, 0)'>{}</div>",
    "<div style='margin:0 0 0 -5000px'>{}</div>",
    "<p style='font-size:1px;color:#fff'>{}</p>",
    "<div style='position:absolute;z-index:-99'>{}</div>",
    "<div style='opacity:0.01'>{}</div>",
    "<div style='text-indent:-999em'>{}</div>",
    "<div style='filter:opacity(0)'>{}</div>",
    "<div style='visibility:collapse'>{}</div>",
    "<div style='translate:-200vw 0'>{}</div>",
    "<div style='scale:0;position:absolute'>{}</div>",
    "<noscript><div>{}</div></noscript>",
    "<font color='#ffffff' size=1>{}</font>",
    "<p style='color:#FFF;background-color:#fff'>{}</p>",
    "<div class='col d-none'>{}</div>",
    "<div id=q7>{}</div><script>document.getElementById('q7').style.display='none';</script>",
    "<div><script>document.write('<div style=\"display:none\">')</script>{}<script>document.write('</div>')</script></div>",
]
SOLD = "<p>Play slot gacor in our casino tonight, with free spins and a welcome bonus for every new player.</p>"
UNSEEN = [
    ("<style>#nq{visibility:hidden;height:0}</style>", "<div id=nq>{}</div>"),
    ("<style>.a, .xk9{position:fixed;top:-2000px}</style>", "<section class='xk9 b'>{}</section>"),
    ("", "<font color=white>{}</font>"),
]
LINKS = "<a href='http://aa-casino.example/'>casino</a><a href='http://slot.bb.example/'>slot gacor</a>"


@pytest.mark.parametrize("hiding", HIDING)
def test_hidden_links_are_seen_on_a_page_with_an_honest_title(hiding: str) -> None:
    found = page(TRUE, f"<h1>{TRUE}</h1>", more=hiding.format(LINKS))
    assert (found.text, found.flags) == (TRUE, ("hidden_links",))


@pytest.mark.parametrize(("style", "hiding"), UNSEEN)
def test_words_that_the_page_s_style_hides_are_no_witness_of_the_links_beside_them(style: str, hiding: str) -> None:
    found = page(TRUE, f"<h1>{TRUE}</h1>", more=style + hiding.format(SOLD + LINKS))
    assert (found.text, found.flags) == (TRUE, ("hidden_links",))


def test_a_style_sheet_that_ends_in_the_middle_is_read_once() -> None:
    """A minute of processor time before: the rest of the sheet was read for each declaration."""
    started = process_time()
    page(TRUE, f"<h1>{TRUE}</h1>", more=f"<style>.zz{{{'left:-999px;' * 15_000}</style><div class=zz>{LINKS}</div>")
    assert process_time() - started < 5


@pytest.mark.parametrize(("markup", "flags"), [
    (f"<div>{LINKS}</div>", ("injected_spam",)),
    ("<div style='display:none'><a href='https://social.example/x'>Follow</a><a href='https://partner.example/'>Partner</a></div>", ()),
    ("<div style='display:none'><a href='/casino'>casino</a></div>", ()),
    (f"<div style='max-width:900px;opacity:1;margin:-10px;line-height:1.5;font-size:10px;width:100%'>{LINKS}</div>", ("injected_spam",)),
])  # fmt: skip
def test_visible_or_harmless_links_are_not_hidden(markup: str, flags: tuple[str, ...]) -> None:
    assert page(TRUE, f"<h1>{TRUE}</h1>", more=markup).flags == flags
