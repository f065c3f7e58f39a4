"""What stands at an article's end and is not its news: the institution's block, contacts, disclaimers."""

import pytest

from newsarchive.extract import extract, read, text
from newsarchive.items import Article
from newsarchive.site import Site
from tests.captured import captured

NEWS = "".join(f"<p>{words}</p>" for words in (
    "The hospital opened a new heart centre on Monday, and the first patients moved in the same day.",
    "It has forty beds, two operating theatres and a garden that the neighbours may use as well.",
    "The mayor, who was born in the old building, cut the ribbon with a pair of surgical scissors."))  # fmt: skip
BLOCK = "Example Hospital is the oldest hospital of the county and treats ninety thousand patients a year."


def clean(end: str, site: Site | None = None) -> Article:
    html = f"<html><head><title>New heart centre</title></head><body><article><h1>New heart centre</h1>{NEWS}{end}"
    return text.clean_text(read(captured(html), site)).article


ABOUT = [
    f"<h2>About the Institution</h2><p>{BLOCK}</p>",
    f"<h3>About Example Hospital</h3><p>{BLOCK}</p>",
    f"<p><strong>About Example Hospital</strong></p><p>{BLOCK}</p>",
    f"<p><b>About Example Hospital:</b><br>{BLOCK}</p>",
    f"<p>About us:</p><p>{BLOCK}</p>",
    f"<h2>About the hospital</h2><p>{BLOCK}</p><p>It was founded in 1888 by two sisters.</p>",
    f"<h2>Über das Krankenhaus</h2><p>{BLOCK}</p>",
    f"<h2>Über uns</h2><p>{BLOCK}</p>",
    f"<h2>À propos de l'hôpital Exemple</h2><p>{BLOCK}</p>",
    f"<h2>Sobre el Hospital Ejemplo</h2><p>{BLOCK}</p>",
    f"<h2>Sobre o Hospital Exemplo</h2><p>{BLOCK}</p>",
    f"<h2>Acerca de nosotros</h2><p>{BLOCK}</p>",
    f"<h2>Chi siamo</h2><p>{BLOCK}</p>",
    f"<h2>Over het ziekenhuis</h2><p>{BLOCK}</p>",
    f"<h2>Om oss</h2><p>{BLOCK}</p>",
    *(
        f"<h2>{title}</h2><p>{BLOCK}</p>"
        for title in """Haiglast|Tietoa sairaalasta|Faoin ospidéal|Par slimnīcu|Apie ligoninę
Dwar l-isptar|O bolnišnici|Um sjúkrahúsið|О болници|Rreth spitalit|Пра бальніцу|Аурухана туралы|Shifoxona haqida|საავადმყოფოს შესახებ
Հիվանդանոցի մասին|Xəstəxana haqqında|د روغتون په اړه|ہسپتال کے بارے میں|रुग्णालयाविषयी|ఆసుపత్రి గురించి|ആശുപത്രിയെക്കുറിച്ച്
अस्पतालको बारेमा|ກ່ຽວກັບໂຮງໝໍ|អំពីមន្ទីរពេទ្យ|ဆေးရုံအကြောင်း|Tungkol sa ospital|Kuhusu hospitali|ስለ ሆስፒታሉ|Game da asibitin
Oor die hospitaal|Sobre l’hospital|Ospitaleari buruz|Am yr ysbyty""".replace("\n", "|").split("|")
    ),
    f"<h2>О больнице</h2><p>{BLOCK}</p>",
    f"<h2>Hakkımızda</h2><p>{BLOCK}</p>",
    f"<p><b>About the Institution:</b> {BLOCK}</p>",
    *(
        f"<h2>{title}</h2><p>{BLOCK}</p>"
        for title in ("Who We Are", "Our Hospital", "Quiénes somos", "Giới thiệu", "Profil Rumah Sakit")
    ),
    *(
        f"<h2>{title}</h2><p>{BLOCK}</p>"
        for title in """À propos de l’établissement|L'Istituto|Informazioni sull'ospedale|Kurum Hakkında|संस्थान के बारे में|เกี่ยวกับสถาบัน
Über die Einrichtung|Sobre a instituição|Over de instelling|O placówce|O ústavu|Az intézményről|Despre instituție|За института|O ustanovi
Σχετικά με το ίδρυμα|Об учреждении|Справка о центре|Про заклад|عن المؤسسة|حول المركز|معرفی بیمارستان|על המרכז|ادارے کا تعارف|关于该机构
關於機構|施設概要|私たちについて|본원 소개|병원에 대하여|Về cơ sở|Tentang Lembaga|Om institutet|Om sygehuset|Laitoksesta|Asutusest|Par iestādi
Apie įstaigą|Um stofnunina|დაწესებულების შესახებ|ກ່ຽວກັບສູນ|អំពីស្ថាប័ន|Байгууллагын тухай|Kuhusu taasisi|Rreth institucionit
Oor die instelling|Institution Profile|Introduction to the Institution|About the Cancer Center""".replace("\n", "|").split("|")
    ),
    f"<table><tr><td><b>About us</b></td></tr><tr><td><p>{BLOCK}</p></td></tr></table>",
    f"<blockquote><h5>About us</h5><p>{BLOCK}</p></blockquote>",
    f"<aside><h3>About us</h3><x-p>{BLOCK}</x-p></aside>",
    f"<h3>Tentang RSUD Harapan Utara</h3><p>{BLOCK}</p>",
    f"<h3>Mengenai Hospital</h3><p>{BLOCK}</p>",
    f"<h3>হাসপাতাল সম্পর্কে</h3><p>{BLOCK}</p>",
    f"<h3>மருத்துவமனை பற்றி</h3><p>{BLOCK}</p>",
    f"<h3>Σχετικά με το νοσοκομείο</h3><p>{BLOCK}</p>",
    f"<h3>A kórházról</h3><p>{BLOCK}</p>",
    f"<h3>За нас</h3><p>{BLOCK}</p>",
    f"<h2>Giới thiệu về Bệnh viện Bạch Mai</h2><p>{BLOCK}</p>",
    f"<h2>Over Ziekenhuis De Plas</h2><p>{BLOCK}</p><footer><p>© Ziekenhuis De Plas</p></footer>",
    f"<h2>病院紹介</h2><p>{BLOCK}</p>",
    f"<h2>关于本院</h2><p>{BLOCK}</p>",
    f"<h2>关于浙江示例医院</h2><p>{BLOCK}</p>",
    f"<h2>医院简介</h2><p>{BLOCK}</p>",
    f"<p>【單位簡介】</p><p>{BLOCK}</p>",
    f"<h2>병원 소개</h2><p>{BLOCK}</p>",
    f"<h2>示例病院について</h2><p>{BLOCK}</p>",
    f'<div class="boilerplate"><p>{BLOCK}</p></div>',
]


def test_a_press_officers_card_is_told_by_its_class() -> None:
    reach = '<ul><li><a href="mailto:press@hospital.example">press@hospital.example</a></li></ul>'
    found = clean(f'<div class="ContactCard_container__d"><h3>Ann Writer</h3><p>Spokeswoman, Example Hospital</p>{reach}</div>')
    assert (found.contact or "").split("\n\n") == ["Ann Writer", "Spokeswoman, Example Hospital", "press@hospital.example"]


def test_a_press_officers_portrait_is_no_picture_of_the_article_and_her_name_no_caption() -> None:
    card = '<div class="contact-card"><img src="/p/lee.jpg" alt="Ann Lee-Writer" width="120"><h3>Media contact</h3><p>Ann Lee-Writer</p>'
    reach = "<p>Press office</p><p><a href='mailto:a@b.example'>a@b.example</a></p>"
    html = f"<article><h1>New heart centre</h1>{NEWS}{card}{reach}</div></article>"
    found = extract(captured(html))
    assert (found.contact or "").split("\n\n") == ["Media contact", "Ann Lee-Writer", "Press office", "a@b.example"]
    assert found.images == ()


def test_a_card_that_is_mostly_addresses_is_no_menu() -> None:
    reach = "".join(
        f"<li><a href='{to}'>{to[to.index(':') + 1 :]}</a></li>" for to in ("tel:+44 59 5370 924", "mailto:press@hospital.example")
    )
    card = f"<div class='component'><div class='contact-card'><h3>Media contact</h3><p>Ann Lee</p><ul>{reach}</ul></div></div>"
    assert (clean(card).contact or "").split("\n\n") == ["Media contact", "Ann Lee", "+44 59 5370 924", "press@hospital.example"]


@pytest.mark.parametrize("end", ABOUT)
def test_the_institutions_block_stands_apart(end: str) -> None:
    found = clean(end)
    assert BLOCK in (found.about or "")
    assert BLOCK not in found.article_body
    assert BLOCK not in found.article_html
    assert "scissors" in found.article_body
    assert "scissors" not in (found.about or "")


@pytest.mark.parametrize(
    "end",
    [
        "<h2>About the study</h2><p>The study followed nine hundred people for four years and was paid for by the state.</p>",
        "<h2>About heart failure</h2><p>The heart grows weak, and the lungs fill with water when the patient lies down.</p>",
        "<h2>关于治疗</h2><p>患者应当按时服药，并且每三个月到门诊复查一次。</p>",
        "<p>About forty people came to the opening, most of them from the village.</p><p>It rained.</p>",
        "<h2>Über die Ursachen</h2><p>Die Ursachen sind nicht bekannt, aber viele Kranke haben geraucht.</p>",
        "<h2>Contact with animals</h2><p>Patients should not touch the goats that live in the garden.</p>",
    ],
)
def test_what_is_about_the_news_is_news(end: str) -> None:
    found = clean(end)
    assert (found.about, found.contact, found.disclaimer) == (None, None, None)
    assert len(found.article_body.split("\n\n")) == 5


def test_a_short_sentence_is_the_publishers_whose_the_copyright_is() -> None:
    found = "<h3>About Example</h3><p>Example cares for 5,000 people a year.</p>{}"
    assert (
        clean(found.format("<footer>© 2018 Example Hospital</footer>")).about
        == "About Example\n\nExample cares for 5,000 people a year."
    )
    assert clean(found.format("")).about is None


def test_the_next_story_in_a_list_below_is_none_of_it() -> None:
    found = clean(f"<h3>About Example Hospital</h3><p>{BLOCK}</p><ul><li><a href=/2>Parking garage closed on Sunday</a></li></ul>")
    assert found.about == f"About Example Hospital\n\n{BLOCK}"


def test_a_heading_in_the_first_part_is_the_articles_own() -> None:
    html = f"<article><h1>Portrait</h1><h2>About Example Hospital</h2><p>{BLOCK}</p><h2>The new wing</h2>{NEWS}</article>"
    found = text.clean_text(read(captured(html))).article
    assert found.about is None
    assert BLOCK in found.article_body


def test_the_blocks_behind_a_short_notice_may_be_longer_than_it() -> None:
    end = f"<h4>About the hospital</h4><p>{BLOCK}</p><p>{BLOCK}</p><p>{BLOCK}</p><h4>Contact</h4><p>Ann Writer, +1 555 0100</p>"
    found = clean(end)
    assert found.article_body.count("\n\n") == 2
    assert (found.about or "").count(BLOCK) == 3


def test_the_publishers_name_marks_its_block() -> None:
    end = "<h3>About Santa Clara</h3><p>Ninety thousand patients a year are treated in its four houses, two of them by the sea.</p>"
    assert clean(end).about is None
    assert "four houses" in (clean(end, Site(publisher="Santa Clara")).about or "")


def test_the_publishers_name_stands_in_the_pages_title() -> None:
    end = f"<h3>About Santa Clara</h3><p>{BLOCK}</p>"
    for title, found in (("New heart centre | Santa Clara", True), ("Santa Clara opens a centre", False)):
        html = f"<title>{title}</title><main><article><h1>New heart centre</h1>{NEWS * 4}{end}</article></main>"
        draft = read(captured(html))
        assert (text.clean_text(draft).article.about is not None) == found


@pytest.mark.parametrize(("behind", "about"), [
    (f"<section><h3>About the hospital</h3><p>{BLOCK}</p></section>", f"About the hospital\n\n{BLOCK}"),
    (f"<h3>关于我们</h3><p>{BLOCK}</p><h3>更多</h3><p>{BLOCK}</p>", f"关于我们\n\n{BLOCK}"),
    (f"<p>Share</p><aside><h4>Über uns</h4><p>{BLOCK}</p></aside>", f"Über uns\n\n{BLOCK}"),
    (f"<p>Posted in Press by the newsroom on Monday.</p><h3>About us</h3><p>{BLOCK}</p>", f"About us\n\n{BLOCK}"),
    (f"<section><h3>About the study</h3><p>{BLOCK}</p></section>", None),
    (f"<section><h3>Next</h3><p>{BLOCK}</p></section><section><h3>About us</h3><p>{BLOCK}</p></section>", None),
    (f"<div class=col><h4>About us</h4><p>{BLOCK}</p></div><div class=col><h4>Visit</h4><p>{BLOCK}</p></div>", None),
    ("<div><h4>About us</h4><p>Mail: P.O. Box 17, Harbour Town</p></div>", None),
    (f"<footer><h4>About us</h4><p>{BLOCK}</p></footer>", None),
], ids=["a box", "a heading and its text", "an aside", "behind a byline", "about something else", "behind other text", "a column", "an address", "a foot"]
)  # fmt: skip
def test_the_institutions_box_behind_the_article(behind: str, about: str | None) -> None:
    html = f"<title>New heart centre</title><main><article><h1>New heart centre</h1>{NEWS * 4}</article>{behind}</main>"
    draft = read(captured(html))
    assert text.clean_text(draft).article.about == about


@pytest.mark.parametrize(("behind", "contact"), [
    ("<section><p>Perscontact: Loes Kuiper, 06 555 0100 100</p></section>", "Perscontact: Loes Kuiper, 06 555 0100 100"),
    ("<div class=aside><h4>Kontakt</h4><p>Vera Lindt<br>Pressesprecherin<br>presse@klinik.example</p><h4>Downloads</h4><p>PDF</p></div>",
     "Kontakt\n\nVera Lindt\nPressesprecherin\npresse@klinik.example"),
    ("<aside><h4>Media contact</h4><p>Ann Writer, +1 555 0100 200</p></aside>", "Media contact\n\nAnn Writer, +1 555 0100 200"),
    ("<div><h4>Contact</h4><p>Make an appointment: +1 555 0100 200</p></div>", None),
    ("<div><h4>Press contact</h4><p>See our press pages.</p></div>", None),
], ids=["a line", "a card", "an aside", "for patients", "nobody to call"])  # fmt: skip
def test_the_press_contact_outside_the_article(behind: str, contact: str | None) -> None:
    html = f"<title>New heart centre</title><main><article><h1>New heart centre</h1>{NEWS * 4}</article>{behind}</main>"
    draft = read(captured(html))
    assert text.clean_text(draft).article.contact == contact


@pytest.mark.parametrize("title", [
    "For media inquiries", "Contacto para medios", "Kontakt för media", "Kontaktperson for pressen", "Mediakontakt",
    "Yhteydenotot medialle", "Contact de presă", "Media Contact", "Editorial Contacts", "Yhteystiedot medialle:", "Press contacts:", "Contact", "For more information, contact:", "Pressekontakt", "Kontakt für die Presse",
    *"""За контакти с медиите|Kontakt za medije|Kontakt pre médiá|Stik za medije|Meediakontakt|Lisätietoja medialle
Επικοινωνία για τα μέσα ενημέρωσης|Sajtókapcsolat|Teagmháil do na meáin|Kontakti medijiem|Kontaktai žiniasklaidai|Kuntatt għall-istampa
Contactos para a imprensa|Contact presă|Tengiliður fjölmiðla|Контакт за медије|Кантакты для СМІ|Баспасөз қызметі|Matbuot xizmati
კონტაქტი მედიისთვის|Կապ լրատվամիջոցների համար|Mətbuat üçün əlaqə|للتواصل الإعلامي|تماس رسانه‌ها|میڈیا رابطہ|לפניות התקשורת|मीडिया संपर्क
গণমাধ্যম যোগাযোগ|ஊடகத் தொடர்பு|మీడియా సంప్రదింపు|മാധ്യമ ബന്ധം|सञ्चार सम्पर्क|ติดต่อสำหรับสื่อมวลชน|ຕິດຕໍ່ສື່ມວນຊົນ|ទំនាក់ទំនងសារព័ត៌មាន
မီဒီယာ ဆက်သွယ်ရန်|Liên hệ báo chí|Hubungi media|Para sa midya|Mawasiliano ya vyombo vya habari|Don ’yan jarida|Mediakontak
Contacte de premsa|Cyswllt y wasg""".replace("\n", "|").split("|"),
    "Contact presse",
    "Contacto de prensa", "Contato para imprensa", "Assessoria de Imprensa", "Ufficio stampa", "媒体联系", "联系方式", "お問い合わせ先", "문의처",
    "報道関係のお問い合わせ", "取材・広報のお問い合わせ先", "언론 문의", "보도자료 문의", "취재 문의처",
    "Контакты для прессы", "Kontakta presstjänsten", "Kontakt pressetjenesten", "Kontakt os",
])  # fmt: skip
def test_contacts_stand_apart(title: str) -> None:
    found = clean(f"<h3>{title}</h3><p>Ann Writer, +1 555 0100, press@hospital.example</p>")
    assert "+1 555 0100" in (found.contact or "")
    assert "+1 555 0100" not in found.article_body


@pytest.mark.parametrize("end", [
    "<h3>Disclaimer</h3><p>This page is no medical advice.</p>", "<p><b>Disclaimer:</b><br>This page is no medical advice.</p>",
    "<h3>免责声明</h3><p>This page is no medical advice.</p>", "<h3>Haftungsausschluss</h3><p>This page is no medical advice.</p>",
    '<div class="article-disclaimer"><p>This page is no medical advice.</p></div>',
    "<p><strong>Haftungsausschluss:</strong> This page is no medical advice.</p>",
    *(f"<h4>{title}</h4><p>This page is no medical advice.</p>" for title in """Ansvarsfriskrivning|Ansvarsfraskrivelse
Vastuuvapauslauseke|Vyloučení odpovědnosti|Felelősség kizárása|Declinarea responsabilității|Отказ от отговорност|Αποποίηση ευθύνης
Відмова від відповідальності|Odricanje od odgovornosti|Atsakomybės apribojimas|Vastutuse välistamine|سلب مسئولیت|अस्वीकरण|দাবিত্যাগ
பொறுப்புத் துறப்பு|ข้อจำกัดความรับผิดชอบ|Penafian|Kanusho|ማስተባበያ|პასუხისმგებლობის უარყოფა""".replace("\n", "|").split("|")),
])  # fmt: skip
def test_disclaimers_stand_apart(end: str) -> None:
    found = clean(end)
    assert "no medical advice" in (found.disclaimer or "")
    assert "no medical advice" not in found.article_body


@pytest.mark.parametrize("end", """免责声明：本文仅代表作者个人观点，与本站无关。|版权声明：凡本站注明来源的作品，转载须注明出处。|本文不代表平台立场，如有侵权请联系我们。
本網站之文字、圖片及影音，非經授權，不得轉載。|未经授权，严禁转载。|转载请注明:原文链接 - https://poems.example/1|写真の無断転載を禁じます。""".replace("\n", "|").split("|"))  # fmt: skip
def test_a_disclaimer_of_one_paragraph_needs_no_heading(end: str) -> None:
    found = clean(f"<p>（责任编辑：王芳）</p><p>{end}</p>")
    assert found.disclaimer == end
    assert "王芳" not in found.article_body


@pytest.mark.parametrize("end", ["我院郑重声明：从未委托任何机构代为挂号。", "他说，这一结果不代表所有患者都能停药，仍要复查。"])
def test_a_statement_is_news(end: str) -> None:
    assert clean(f"<p>{end}</p>").article_body.endswith(end)


def test_each_section_ends_where_the_next_begins() -> None:
    found = clean(
        f"<h3>About Example Hospital</h3><p>{BLOCK}</p><h3>Media contact</h3><p>Ann Writer, +1 555 0100</p>"
        "<h3>Disclaimer</h3><p>This page is no medical advice.</p><h3>A last word</h3><p>The goats are well.</p>"
    )
    assert found.about == f"About Example Hospital\n\n{BLOCK}"
    assert found.contact == "Media contact\n\nAnn Writer, +1 555 0100"
    assert found.disclaimer == "Disclaimer\n\nThis page is no medical advice."
    assert found.article_body.endswith("A last word\n\nThe goats are well.")


def test_a_mirrored_page_with_a_stolen_title() -> None:
    """An English page of an Asian hospital behind a spam title: breadcrumb, unknown headline tag, file names for captions, "
    "hidden links."""
    html = """<html><head><title>赌场 博彩 最新网址</title><meta name=description content="赌场 博彩 最新网址 官网"></head><body>
        <div style="display:none"><a href=//casino.example>娱乐城</a><a href=//bet.example>博彩</a></div>
        <div class=top><ul><li><a href=/en>Home</a><li><a href=/en/about>About us</a><li><a href=/en/news>News</a></ul></div>
        <div class=crumbs><a href=/en>Home</a>/ <a href=/en/news>News</a>/ details</div>
        <newstitle>Hospital Signs Agreement with a Heart Centre Abroad</newstitle><div class=when>2025.05.27</div>
        <div class=detail><p>The cancer hospital and a heart centre abroad have agreed to train young doctors together
        for five years.</p><p><img src="/pic/loading.gif" data-src="/pic/1.png"></p><p style="text-align:center">簽約照片.png</p>
        <p>The agreement was signed on April 3, and the first doctors are expected to travel in the autumn of this year.</p>
        <p><img data-original="/pic/2.jpg" src="/pic/loading.gif"></p><p>微信圖片_20250527143328.jpg</p>
        <p>Both sides said that they hope to learn from each other and to publish together.</p>
        <p><img data-original="/pic/3.jpg"></p><p><img data-original="/pic/3.jpg"></p>
        <h3>About the Institution</h3><p>The cancer hospital was founded in 1963 and has more than two thousand beds.</p>
        <p>It is a national centre for the training of doctors.</p></div>
        <div class="share bdsharebuttonbox"><a href=#>Weibo</a><a href=#>WeChat</a></div>
        <div class=pages>Previous: <a href=/en/1>Open day</a></div>
        <div class=foot>Copyright 2018 The cancer hospital. All rights reserved.</div>
        <div style="position:absolute;display:none"><a href=//casino.example>casino bonus</a></div></body></html>"""
    found = text.clean_text(read(captured(html, "https://mirror.example/en/2"))).article
    assert found.article_body.split("\n\n") == [
        "The cancer hospital and a heart centre abroad have agreed to train young doctors together for five years.",
        "The agreement was signed on April 3, and the first doctors are expected to travel in the autumn of this year.",
        "Both sides said that they hope to learn from each other and to publish together.",
    ]
    assert found.about == (
        "About the Institution\n\nThe cancer hospital was founded in 1963 and has more than two thousand "
        "beds.\n\n"
        "It is a national centre for the training of doctors."
    )
    assert found.description is None
    assert found.in_language == "en"
    sources = [part.split('"')[0] for part in found.article_html.split('src="')[1:]]
    assert sources == [f"https://mirror.example/pic/{n}" for n in ("1.png", "2.jpg", "3.jpg")]


def test_an_address_at_the_very_end_makes_the_line_above_it_a_heading() -> None:
    found = clean("<div><p class='bold'>Media contact</p><p>Communications team, press@hospital.example</p></div>")
    assert found.contact == "Media contact\n\nCommunications team, press@hospital.example"
    assert clean("<p>Contact</p><p>is what patients miss most of all, as the nurses say.</p>").contact is None


def test_a_press_contact_is_a_heading_by_its_words_where_a_number_follows_soon() -> None:
    card = "<div class='bold'>Media contacts</div><div><p>Ann Lee, spokeswoman</p><p>Harbour Hospital</p><p>319-555-0100</p></div>"
    found = clean(f"{card}<p>###</p><h3>About us</h3><p>{BLOCK}</p>")
    assert found.contact == "Media contacts\n\nAnn Lee, spokeswoman\n\nHarbour Hospital\n\n319-555-0100"
    assert clean("<p>Media contacts</p><p>are few, as the nurses of the ward say.</p><p>All are well.</p>").contact is None


@pytest.mark.parametrize("line", [
    "Media contact: Ann Lee, 319-555-0100, media@hospital.example", "Pressekontakt: Anna Lehmann, Tel. 0555 44 1000",
    "For further information please contact the communications team on 01999 555 001.", "Ufficio stampa: Anna Rossi, tel. 0555 441 000",
])  # fmt: skip
def test_a_line_that_says_whom_the_press_may_call_needs_no_heading(line: str) -> None:
    found = clean(f"<h3>About the trust</h3><p>{BLOCK}</p><p>{line}</p>")
    assert found.contact == line
    assert found.about == f"About the trust\n\n{BLOCK}"


@pytest.mark.parametrize(
    "line", ["To book a visit, call 319-555-0100.", "Opening hours: call 319-555-0100 first.", "Contact: the ward, 319-555-0100"]
)
def test_what_patients_may_call_is_news(line: str) -> None:
    assert clean(f"<p>{line}</p>").article_body.endswith(line)


def test_behind_the_article_a_contact_need_not_be_called_the_press_s() -> None:
    about = f"<h3>About us</h3><p>{BLOCK}</p>"
    found = clean(f"<p>###</p>{about}<p>SOURCE Example Hospital</p><p>CONTACT: Ann Lee, 319-555-0100, ann@hospital.example</p>")
    assert found.contact == "CONTACT: Ann Lee, 319-555-0100, ann@hospital.example"
    assert "319" not in (found.about or "")
    assert "###" not in found.article_body


@pytest.mark.parametrize("rule", ["ENDS", "- Ends -", "###", "–END–"])
def test_what_parts_a_release_from_its_publisher_s_words_is_no_text(rule: str) -> None:
    found = clean(f"<p>{rule}</p><h3>About us</h3><p>{BLOCK}</p>")
    assert rule not in found.article_body
    assert clean("<p>The tunnel ends</p><h3>Notes</h3><p>Two.</p>").article_body.endswith("The tunnel ends\n\nNotes\n\nTwo.")


@pytest.mark.parametrize("top", [
    "<p>FOR IMMEDIATE RELEASE</p><p>Contact: Ann Lee, 319-555-0100</p>", "<p>Contact:<br>Ann Lee<br>319-555-0100</p>",
    "<b>For Immediate Release: </b>May 3, 2025<br><b>Published By:</b> Public Health<br><b>Contact: </b>Ann Lee, 319-555-0100",
    "<p>Media Contact: Ann Lee, 319-555-0100</p>",
])  # fmt: skip
def test_whom_to_call_may_stand_over_a_release(top: str) -> None:
    html = f"<title>New heart centre</title><article><h1>New heart centre</h1><div>{top}<div>{NEWS * 3}</div></div></article>"
    found = text.clean_text(read(captured(html))).article
    assert "319-555-0100" in (found.contact or "")
    assert "555" not in found.article_body
    assert found.article_body.startswith(NEWS.removeprefix("<p>")[:20])


def test_a_sentence_with_a_number_opens_an_article() -> None:
    opening = "Contact: under this word the hospital has opened a hotline, 319-555-0100, for all who look after a parent at home."
    html = f"<title>New heart centre</title><article><h1>New heart centre</h1><p>{opening * 3}</p>{NEWS * 3}</article>"
    found = text.clean_text(read(captured(html))).article
    assert found.contact is None


def test_an_address_that_a_program_is_to_draw_is_told() -> None:
    found = clean(
        "<h3>Media contacts</h3><p>Ann Lee</p><p><va-link href='mailto:ann@hospital.example' text='ann@hospital.example'></va-link></p>"
    )
    assert found.contact == "Media contacts\n\nAnn Lee\n\nann@hospital.example"


def test_a_heading_that_stands_over_each_of_several_is_the_articles() -> None:
    firms = "".join(f"<h2>{name}</h2><h3>Company Overview</h3><p>{BLOCK}</p>" for name in ("Alpha", "Beta", "Gamma"))
    assert clean(firms).about is None
    assert clean(f"<h3>Company Overview</h3><p>{BLOCK}</p>").about is not None


def test_what_alone_names_the_hospital_stays_under_its_heading() -> None:
    """A box behind the text that alone names the site asks to be supported; under "О центре" it tells of the hospital."""
    news = "".join(f"<p>{words}</p>" for words in (
        "Шестилетний мальчик с опухолью за глазом стал первым ребёнком, которого лечили в новом отделении онкологического центра.",
        "Руководитель группы объяснила, что пучок останавливается внутри опухоли и щадит здоровую ткань за ней.",
        "Отделение рассчитано примерно на триста человек в год, а семьи смогут жить бесплатно в доме рядом с садом."))  # fmt: skip
    told = ["Приозёрный центр обслуживает жителей трёх районов.", "В нём работают 2300 человек, он служит базой университета."]
    about = "<p><strong>О центре</strong></p>" + "".join(f"<p>{words}</p>" for words in told)
    html = f"""<meta charset=utf-8><title>Первый ребёнок - Приозёрный центр</title><body><div><h1>Первый ребёнок</h1><div>27.05.2025</div>
    <div>{news}</div>{about}</div>"""
    page = captured(html, "https://hospital.example/1")
    assert text.clean_text(read(page)).article.about == "\n\n".join(["О центре", *told])


DISCLAIMERS = [
    "<div class=note><p>Disclaimer</p><p>{}</p></div>",
    "<h4>Haftungsausschluss</h4><p>{}</p>",
    "<p><strong>Yasal uyarı:</strong> {}</p>",
    "<p><b>免责声明</b></p><p>{}</p>",
]


@pytest.mark.parametrize("end", DISCLAIMERS)
def test_a_disclaimer_behind_the_article_s_box(end: str) -> None:
    told = "This text informs only, and does not replace what your doctor says."
    box = f"<div class=row><div class=article-body>{NEWS}</div>{end.format(told)}</div><div><h3>Related news</h3><p><a href=/2>Ward 8</a></p></div>"
    found = extract(captured(f"<title>New heart centre</title><main><h1>New heart centre</h1>{box}</main>"))
    assert told in (found.disclaimer or "")
    assert told not in found.article_body


@pytest.mark.parametrize(
    "label", ["Media contact:", "ติดต่อสื่อมวลชน:", "গণমাধ্যম যোগাযোগ:", "ஊடகத் தொடர்பு:", "मीडिया संपर्क:", "మీడియా సంప్రదింపు:"]
)
def test_a_line_of_the_press_s_contact_behind_the_article_s_box(label: str) -> None:
    end = f"<p><strong>{label}</strong><br>Ann Lee, +43 79 9261 307, <a href='mailto:a@b.example'>a@b.example</a></p>"
    box = f"<div class=row><div class=article-body>{NEWS}</div>{end}</div>"
    found = extract(captured(f"<title>New heart centre</title><main><h1>New heart centre</h1>{box}</main>"))
    assert "Ann Lee" in (found.contact or "")
