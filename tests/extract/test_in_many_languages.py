"""What hospitals and newspapers of many countries print around an article, in their own words and by their own systems."""

import re

import lxml.html
import pytest

from newsarchive.extract import extract
from newsarchive.extract.dating.words import NEIGHBOUR, SAYS_MODIFIED, SAYS_PUBLISHED, fold
from newsarchive.extract.lines import press_contacts
from newsarchive.extract.lines.appeals import appeals
from newsarchive.extract.lines.consents import asks_consent
from newsarchive.extract.lines.controls import is_control
from newsarchive.extract.lines.datelines import is_byline, is_dateline
from newsarchive.extract.lines.elsewhere import is_heading
from newsarchive.extract.lines.paragraphs import Paragraph
from newsarchive.extract.lines.subjects import lists_subjects
from newsarchive.extract.pictures.captions import caption_of
from newsarchive.extract.pictures.credits import parted
from newsarchive.extract.writing.edges import is_meta
from newsarchive.items import Page
from tests.extract.articles import PARAGRAPHS, URL, WHEN, WORDS, clean, page, paragraphs
from tests.extract.dated_pages import article, resolve


@pytest.mark.parametrize("line", """Қаралымдар саны: 412|Ko‘rishlar: 3417|Baxış sayı: 1 203|ნახვები: 88|Դիտումներ: 51|Broj pregleda: 17
Peržiūros: 12|Skatījumi: 90|आगंतुक पटल : 118|ຈຳນວນຄົນອ່ານ: 234|Comparteix|Jaga|Подели|Spausdinti|شیئر کریں
Време за четене: 18 мин.|Време читања: 18 мин|Vrijeme čitanja: 18 min|Skaitymo laikas: 18 min.|Lugemisaeg: 18 min
پڑھنے کا وقت: 18 منٹ|পড়ার সময়: 18 মিনিট|வாசிப்பு நேரம்: 18 நிமிடம்|Muda wa kusoma: dakika 18|የንባብ ጊዜ፦ 18 ደቂቃ|კითხვის დრო: 18 წუთი
Artikel anhören|Écouter l’article|Ouvir a notícia|Kuuntele juttu|Слухати статтю|Отпечатай|Роздрукувати|Штампај|پرنٹ|அச்சிடு|In bài
به اشتراک بگذارید|שלח לחבר|Skriv ut|Số lượt xem: 51|Paparan: 8|Baxılıb: 17|Преглеждания: 90|Število ogledov: 4
Zobrazeno: 128|312 बार देखा गया|৮৮ বার পঠিত|እይታዎች: 9|Visualizzazioni: 12|Դիտումներ՝ 33|Sdílet|Поширити|แบ่งปัน|שיתוף
Bagikan|Версия для печати|نسخه چاپی|Tipărește|Haberi paylaş""".replace("\n", "|").split("|"))  # fmt: skip
def test_counters_and_buttons(line: str) -> None:
    assert is_control(line)


@pytest.mark.parametrize("line", """Автор: Ирина Петрова|Аутор: Јелена Петровић|بقلم: سارة العتيبي|نویسنده: مریم احمدی|מאת: דנה לוי
Yazan: Ayşe Yılmaz|लेखक: राकेश शर्मा|প্রতিবেদক: রফিকুল ইসলাম|எழுதியவர்: கார்த்திக்|เขียนโดย สมชาย ใจดี
Oleh Budi Santoso|Συντάκτης: Μαρία Δήμου|Szerző: Kovács Anna|Kirjoittaja: Liisa Virtanen|Autorė: Rasa Kazlienė
ავტორი: ნინო ბერიძე|Հեղինակ՝ Անի Հակոբյան|ጸሐፊ: አበበ ከበደ|Mwandishi: Asha Juma|Escrito por Ana Gómez
Muallif: Dilnoza Karimova|Skrevet av Ingrid Hansen""".replace("\n", "|").split("|"))  # fmt: skip
def test_who_wrote_it(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(("row", "kept"), [
    ("Autori: Arta Hoxha<br>Publikuar më 12 mars, 2026<br>Përditësuar më 14 mars, 2026<br>Shikime: 8096", False),
    ("Paskelbta 2026 m. sausio 13 d.<br><a href=/c>Chirurgija</a><br>Atnaujinta: 2026 m. sausio 17 d.", False),
    ("منتشر شده در ۴ شهریور ۱۳۹۹ / <a href=/c>اخبار بیمارستان</a> / منبع: بیمارستان شهید رجایی", False),
    ("<a href=/c>Кардиохирургия</a> - 14 ноября 2020 г. - Источник: Областная больница", False),
    ("Bern, 17.08.2007 - Rede von Ruth Tobler vor dem Rat der Städte, Basel, 18. August 2007, im Rathaus", True),
    ("9 dagen geleden<br>Bijgewerkt: 07 januari 2026<br>Geschreven door <a href=/a>Sanne</a><br>Weergaven: 4219", False),
    ("செய்திகள் பதிவு செய்த நாள்: 19 நவம்பர், 2021 புதுப்பிக்கப்பட்டது: 21 நவம்பர், 2021 பார்வைகள்: 8703", False),
    ("3 dni temu · Autor: Anna Beck", False), ("před 4 hodinami / Autor: Anna Beck / Tisk", False),
    ("Категория: <a href=/c>Хирургия</a> · Публикувано на: 29.12.2025", False),
    ("Tarikh: 07 Januari 2024<br>3 minit bacaan<br>Sumber: Hospital Wanita", False),
    ("12 May 2025<br>The great hall of the harbour hospital<br>Free entry for families", True)])  # fmt: skip
def test_a_row_of_facts(row: str, kept: bool) -> None:
    words = lxml.html.fragment_fromstring(row.replace("<br>", "\n"), create_parent="p").text_content()
    assert is_meta(Paragraph(words, row)) is not kept


@pytest.mark.parametrize(
    "line", ["Text: the trial had three arms. None of them failed.", "Haber", "Oleh: 12 pasien", "โดยเฉพาะผู้สูงอายุ"]
)
def test_what_names_nobody(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize("line", """Інші новини|Slični članci|Ostale novosti|Inne aktualności|Další aktuality|További hírek|Alte știri
Muita uutisia|Citas ziņas|Kitos naujienos|Flere nyheter|Altre notizie|Artikuj të ngjashëm|სხვა სიახლეები
Այլ նորություններ|ተጨማሪ ዜናዎች|Boshqa yangiliklar|மேலும் செய்திகள்|Các tin khác|חדשות נוספות|Коментарі|Σχόλια
Kommentaarid|კომენტარები|टिप्पणियाँ|ความคิดเห็น|Maoni|Пікірлер|Şərh yaz|Вашият коментар|Parašykite komentarą""".replace("\n", "|").split("|"))  # fmt: skip
def test_what_heads_other_stories_and_comments(line: str) -> None:
    assert is_heading(line)


@pytest.mark.parametrize(
    "line", ["Kommentit olivat myönteisiä", "Alte știri bune pentru pacienți", "Altre notizie dal fronte della ricerca"]
)
def test_headings_of_the_text(line: str) -> None:
    assert not is_heading(line)


@pytest.mark.parametrize(("line", "credit"), [
    ("Nova soba odjela. Fotografija: Ivana Horvat", "Fotografija: Ivana Horvat"), ("Az új osztály | Kép: Kovács Anna",
    "Kép: Kovács Anna"),
    ("Nauja operacinė. Nuotr. Rasa Kazlienė", "Nuotr. Rasa Kazlienė"), ("Het nieuwe centrum. Beeld: Sanne de Vries",
    "Beeld: Sanne de Vries"),
    ("Ο νέος θάλαμος. Φωτό: Μαρία Δήμου", "Φωτό: Μαρία Δήμου"), ("ทีมแพทย์ ภาพโดย: สมชาย ใจดี", "ภาพโดย: สมชาย ใจดี"),
    ("Новое отделение. Автор фото: Ирина Петрова", "Автор фото: Ирина Петрова"), ("Khu mới Nguồn ảnh: Lan", "Nguồn ảnh: Lan"),
    ("አዲሱ መሣሪያ። ፎቶ፦ አበበ", "ፎቶ፦ አበበ"),
    ("Una vecchia foto di Maria Rossi", None), ("El surat es nuevo", None)])  # fmt: skip
def test_whose_a_picture_is(line: str, credit: str | None) -> None:
    assert parted(line)[1] == credit


@pytest.mark.parametrize("line", """Hubungan Media|Kontakt meediale|Contact voor de pers|Contatti per la stampa|ለመገናኛ ብዙኃን
БАҚ үшін байланыс|OAV uchun aloqa|ارتباط با روابط عمومی|פרטי קשר לתקשורת""".replace("\n", "|").split("|"))  # fmt: skip
def test_whom_the_press_may_call(line: str) -> None:
    assert press_contacts.heads_contact(line)


@pytest.mark.parametrize(
    "line",
    [
        "แท็ก: ข่าว",
        "Мітки: новини",
        "Oznake: srce",
        "Značky: srdce",
        "Žymos: širdis",
        "Stikkord: hjerte",
        "መለያዎች: ዜና",
        "Teglar: yurak",
    ],
)
def test_rows_of_subjects_are_known(line: str) -> None:
    assert lists_subjects(Paragraph(line, line))


@pytest.mark.parametrize(("words", "label"), [
    ("Дата зміни: ", SAYS_MODIFIED), ("Imehuishwa: ", SAYS_MODIFIED), ("Датум објаве: ", SAYS_PUBLISHED), ("Постављено: ", SAYS_PUBLISHED),
    ("Julkaisupäivä: ", SAYS_PUBLISHED), ("Đăng lúc: ", SAYS_PUBLISHED), ("თარიღი: ", SAYS_PUBLISHED),
    ("Претходна вест: нови уређај", NEIGHBOUR), ("Következő hír: véradás", NEIGHBOUR), ("Kita naujiena: donorai", NEIGHBOUR),
    ("ข่าวก่อนหน้า: บริจาคโลหิต", NEIGHBOUR), ("خبر بعدی: اهدای خون", NEIGHBOUR)])  # fmt: skip
def test_labels_beside_days(words: str, label: re.Pattern[str]) -> None:
    assert label.search(fold(words))


@pytest.mark.parametrize("line", ["Del av bygget er nytt", "Baxış: 12 xəstə müayinə olundu", "Подели је отворен нови део"])
def test_sentences_are_no_counters_and_buttons(line: str) -> None:
    assert not is_control(line)


@pytest.mark.parametrize("line", """Hjälpte den här informationen dig?|War dieser Artikel hilfreich?|Was this page helpful?
¿Te ha sido útil esta información?|Esta página foi útil?|Bu sayfa size faydalı oldu mu?|هل كانت هذه الصفحة مفيدة؟|Byla tato stránka užitečná?
Fant du det du lette etter?|Cette page vous a-t-elle été utile ?|Apakah artikel ini bermanfaat?""".replace("\n", "|").split("|"))  # fmt: skip
def test_what_asks_how_useful_the_page_was(line: str) -> None:
    assert list(appeals([line])) == [True]


@pytest.mark.parametrize("line", """¿Es útil la mamografía a esta edad?|Byla tato léčba úspěšná?|Was this year's vaccine useful?
Was this information, which many asked for, helpful to the court?|Oliko hoito hyödyllinen?""".replace("\n", "|").split("|"))  # fmt: skip
def test_questions_that_the_news_asks(line: str) -> None:
    assert list(appeals([line])) == [False]


@pytest.mark.parametrize("line", ["انتهای پیام/", "انتهای پیام/۷۳۰۲", "/انتهای پیام"])
def test_how_agencies_of_iran_end(line: str) -> None:
    assert paragraphs(page(f"<article><h1>New heart centre</h1>{PARAGRAPHS}<p>{line}</p></article>")) == WORDS


def test_a_heading_of_others_with_the_links_in_its_own_box() -> None:
    assert is_heading("স্বাস্থ্য থেকে আরও পড়ুন")
    others = '<div class="x"><h2>More news</h2><a href="/1">A garden for the children</a><a href="/2">A talk on vaccines</a></div>'
    assert paragraphs(page(f"<main><h1>New heart centre</h1>{PARAGRAPHS}{others}</main>")) == WORDS


def test_the_cell_of_a_headline_in_line_parts_the_newsroom_s_name_from_the_text() -> None:
    rows = ("<b>Public relations</b>", '<font size="4"><b>A new heart centre for the north</b></font>',
            "12 March 2025", f"{'<br><br>'.join(WORDS)}")  # fmt: skip
    table = "".join(f"<tr><td>{row}</td></tr>" for row in rows)
    html = f"<html><head><title>::: Hospital :::</title></head><body><table>{table}</table></body></html>"
    found = clean(html)
    assert (found.headline, found.article_body.split("\n\n")) == ("A new heart centre for the north", WORDS)


@pytest.mark.parametrize(("day", "kept"), [
    ('<span class="news-date-time">12.03.2025</span>', False), ("<time>12 March 2025</time>", False),
    ("<b>12 March 2025</b>", True), ('<span class="news-date-time">The day of the heart</span>', True),
])  # fmt: skip
def test_the_day_in_one_line_with_the_text(day: str, kept: bool) -> None:
    """As 1C-Bitrix prints it."""
    first = paragraphs(
        page(f"<h1>New heart centre</h1><div class='detail'><img src='/a.jpg'>{day} {'<br><br>'.join(WORDS)}</div>")
    )[0]
    assert (first != WORDS[0]) is kept


@pytest.mark.parametrize(("item", "kept"), [('<a href="/c">Assistance</a>', 0), ("Assistance", 0), ("Entrance: gate 3", 1)])
def test_the_section_s_name_in_the_list_that_begins_with_the_day(item: str, kept: int) -> None:
    top = f"<ul class='info'><li>12/03/2025 - 13:10 h</li><li>{item}</li></ul>"
    assert len(paragraphs(page(f"<div><h1>New heart centre</h1>{top}{PARAGRAPHS}</div>"))) == kept + len(WORDS)


@pytest.mark.parametrize("end", [
    "<p><b>Lisainfo:</b> Kadri Mets, kommunikatsioonijuht, tel 5555 1234</p>",
    "<h2>Yderligere oplysninger</h2><p>Presseansvarlig Lars Holm, tlf. 20 30 40 50</p>",
    "<p><b>Więcej informacji:</b> Jan Nowak, rzecznik szpitala, tel. 601 222 333</p>",
])  # fmt: skip
def test_more_is_told_by_a_press_officer(end: str) -> None:
    found = clean(page(f"<article><h1>New heart centre</h1>{PARAGRAPHS}{end}</article>"))
    assert found.contact is not None
    assert found.article_body.split("\n\n") == WORDS


@pytest.mark.parametrize("end", [
    "<h2>Yderligere oplysninger</h2><p>Ambulatoriet for medicin, tlf. 20 30 40 50</p>", "<h2>Mer informasjon</h2><p>Alt står i pressemeldingen.</p>",
])  # fmt: skip
def test_more_may_be_told_to_patients(end: str) -> None:
    assert clean(page(f"<article><h1>New heart centre</h1>{PARAGRAPHS}{end}</article>")).contact is None


def test_two_labels_before_two_days() -> None:
    """As Vismo prints them, Czech towns' system."""
    told = "<p>Vytvořeno / změněno: 12. 3. 2025 / 14. 3. 2025 | Zveřejnit od-do: 12. 3. 2025 - </p>"
    found = resolve(article(after=told), lang="cs").article
    assert (found.date_published, found.date_modified) == ("2025-03-12", "2025-03-14")


@pytest.mark.parametrize(
    ("below", "caption"), [('<a href="/">&lt;&lt; back</a>', None), ("The ward and its garden", "The ward and its garden")]
)
def test_a_link_under_pictures_is_no_caption(below: str, caption: str | None) -> None:
    cells = f"<tr><td><img src='/1.jpg'><br><img src='/2.jpg'></td></tr><tr><td>{below}</td></tr>"
    found = caption_of(lxml.html.fromstring(f"<table>{cells}</table>").findall(".//img")[0])
    assert (found and found.text) == caption


def test_a_button_in_a_figure_enlarges_its_picture() -> None:
    figure = "<div class=gallery><figure><button type=button><img src='/a.jpg' width=900 height=600></button><figcaption>The ward</figcaption></figure></div>"
    html = page(f"<main><h1>New heart centre</h1><p>{WORDS[0]}</p>{figure}<p>{WORDS[1]}</p><p>{WORDS[2]}</p></main>")
    assert [(image.url, image.caption) for image in extract(Page(URL, html.encode(), WHEN)).images] == [
        ("https://hospital.example/a.jpg", "The ward")
    ]


@pytest.mark.parametrize(("row", "kept"), [
    ("<ul><li>Kulcsszavak:<li><a href=/t/1 rel=tag>Hírek</a><li><a href=/t/2 rel=tag>Szülészet</a></ul>", False),
    ("<div>Ämnen <a href=/t/1 rel='category tag'>Akutsjukvård</a></div>", False), ("<ul><li><a href=/t/1>Akutsjukvård</a></ul>", True)])  # fmt: skip
def test_links_that_mark_up_calls_subjects(row: str, kept: bool) -> None:
    text = PARAGRAPHS.replace("garden", "garden of its own behind the house")
    assert (
        len(paragraphs(page(f"<div class=col><h1>New heart centre</h1>{text}{row}{text.replace('The', 'A')}</div>"))) > 6
    ) is kept


@pytest.mark.parametrize(
    "sentence",
    ["ማዕከሉ ነጻ ምርመራ 14 ጥር 2018 ይሰጣል።", "โรงพยาบาลจะจัดกิจกรรมตรวจสุขภาพหัวใจฟรีใน6 ต.ค. 2568 ณ อาคารผู้ป่วยนอก", "शिविर 5 जून 2025 को लगेगा।"],
)
def test_a_short_sentence_with_a_day_is_no_dateline(sentence: str) -> None:
    assert not is_dateline(sentence)


@pytest.mark.parametrize(
    "line", ["Последна актуализация: 29 март 2026 г.", "งานประชาสัมพันธ์โรงพยาบาล 6 ต.ค. 2568", "Zaktualizowano 15.05.2024 r."]
)
def test_datelines_that_end_with_a_year_s_mark(line: str) -> None:
    assert is_dateline(line)


@pytest.mark.parametrize("line", """Буде показано відео YouTube. Продовжуючи, ви погоджуєтеся на файли cookie.|Видео от YouTube: приемате бисквитки.
YouTube: ova stranica koristi kolačiće, prihvaćate ih.|YouTube: svetainė naudoja slapukus, tęsdami sutinkate.|YouTube: jätkates nõustud küpsistega.
YouTube: البقاء يعني أنك توافق على ملفات تعريف الارتباط|YouTube: האתר משתמש בעוגיות, אתם מסכימים|YouTube: कुकीज़ स्वीकार करें|YouTube: যদি কুকি মেনে নেন
YouTube: குக்கீகளை ஏற்கிறீர்கள்|YouTube: คุณยอมรับคุกกี้|YouTube: unakubali vidakuzi|YouTube: ኩኪዎችን ይቀበላሉ|YouTube: ეთანხმებით ქუქი-ფაილებს
Diese Seite zeigt YouTube. Sie stimmen Cookies zu.|YouTube: u stemt in met cookies.""".replace("\n", "|").split("|"))  # fmt: skip
def test_what_asks_for_cookies_in_a_films_place(line: str) -> None:
    assert asks_consent(line)


@pytest.mark.parametrize("button", """Book an appointment|Termin vereinbaren|Prendre rendez-vous|Pedir cita|Agendar consulta|Boka tid|Bestill time
Varaa aika|Umów wizytę|Записаться на приём|Randevu al|احجز موعداً|זימון תור|نوبت‌دهی|अपॉइंटमेंट बुक करें|นัดหมายแพทย์|Đặt lịch khám""".replace("\n", "|").split("|"))  # fmt: skip
def test_the_button_of_the_surgery_is_no_text(button: str) -> None:
    html = f"<article><h1>New heart centre</h1>{PARAGRAPHS}<a class='btn' href='/appointment'>{button}</a></article>"
    assert paragraphs(page(html)) == WORDS
