"""Published or updated: which of the two a date is said to be."""

import pytest

from tests.extract.dated_pages import article, resolve


def test_updated_goes_to_date_modified() -> None:
    found = resolve(article(before="<p>Published: 27 May 2025 | Updated: 3 June 2025</p>")).article
    assert (found.date_published, found.date_modified) == ("2025-05-27", "2025-06-03")


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "Last updated: 3 June 2025. Published: 27 May 2025"),
        ("de", "Erstellt am 27.05.2025, aktualisiert am 03.06.2025"),
        ("fr", "Publié le 27/05/2025 - Mis à jour le 03/06/2025"),
        ("es", "Publicado: 27/05/2025 · Actualizado: 03/06/2025"),
        ("ko", "입력 2025.05.27 14:30 수정 2025.06.03 09:00"),
        ("zh-CN", "发布时间：2025-05-27 更新时间：2025-06-03"),
        ("ja", "公開日：2025年5月27日 更新日：2025年6月3日"),
        ("ru", "Опубликовано 27.05.2025, обновлено 03.06.2025"),
        ("pt", "Publicado em 27/05/2025 - Atualizado em 03/06/2025"),
        ("it", "Pubblicato il 27/05/2025 - Aggiornato il 03/06/2025"),
        ("sl", "torek, 27. maj 2025 / Zadnja sprememba: torek, 3. junij 2025"),  # the weekday stands between label and day
        ("lv", "otrdiena, 27. maijs 2025 | Pēdējās izmaiņas: otrdiena, 3. jūnijs 2025"),
        ("bg", "<span>вторник, 27 май 2025</span> <span>Обновено на вторник, 3 юни 2025</span>"),
        ("tr", "Yayın Tarihi: <span>27.05.2025</span> / Güncelleme: 03.06.2025 / Okunma: 8161"),
        ("ur", "از <a href=/a>عائشہ خان</a> / شائع شدہ ۲۷ مئی ۲۰۲۵ / آخری اپ ڈیٹ: ۳ جون ۲۰۲۵"),
        ("ga", "Foilsithe 27 Bealtaine 2025, Nuashonraithe 3 Meitheamh 2025"),
        ("mt", "Ippubblikat 27 ta’ Mejju 2025 · Aġġornat 3 ta’ Ġunju 2025"),
        ("be", "Апублікавана 27 мая 2025 г., абноўлена 3 чэрвеня 2025 г."),
        ("uz", "E’lon qilingan 27-may, 2025 · Yangilangan 3-iyun, 2025"),
        ("ps", "خپره شوې: 27 می 2025 | تازه شوې: 3 جون 2025"),
        ("ur", "شائع شدہ 27 مئی، 2025 · اپ ڈیٹ 3 جون، 2025"),
        ("te", "ప్రచురించబడింది 27 మే, 2025 · నవీకరించబడింది 3 జూన్, 2025"),
        ("ml", "പ്രസിദ്ധീകരിച്ചത് 2025, മേയ് 27 · പുതുക്കിയത് 2025, ജൂൺ 3"),
        ("ne", "प्रकाशित मिति: १३ जेठ २०८२ · अद्यावधिक: २० जेठ २०८२"),
        ("lo", "ເຜີຍແຜ່ເມື່ອ 27 ພຶດສະພາ 2025 · ປັບປຸງເມື່ອ 3 ມິຖຸນາ 2025"),
        ("km", "ផ្សាយនៅ 27 ឧសភា 2025 · កែប្រែនៅ 3 មិថុនា 2025"),
        ("my", "ထုတ်ပြန်သည့်ရက် 27 မေ 2025 · ပြင်ဆင်သည့်ရက် 3 ဇွန် 2025"),
        ("am", "የታተመበት ቀን: 27 ሜይ 2025 · የታደሰበት ቀን: 3 ጁን 2025"),
        ("ha", "An wallafa: 27 Mayu, 2025 | An sabunta: 3 Yuni, 2025"),
        ("af", "Gepubliseer op 27 Mei 2025, opgedateer op 3 Junie 2025"),
        ("cy", "Cyhoeddwyd 27 Mai 2025 · Diweddarwyd 3 Mehefin 2025"),
    ],
)
def test_published_and_updated_in_one_line(lang: str, line: str) -> None:
    found = resolve(article(before=f"<p>{line}</p>"), lang=lang).article
    assert (found.date_published, found.date_modified) == ("2025-05-27", "2025-06-03")


UPDATES = """
zh-TW | 最後更新：2025-06-03
ja | 更新日：令和7年6月3日
ko | 최종 업데이트: 2025.06.03
ko | 최종수정일 : 2025-06-03
th | แก้ไขล่าสุด 3 มิ.ย. 2568
fa | آخرین به‌روزرسانی: ۱۴۰۴/۰۳/۱۳
ar | آخر تعديل: 3 يونيو 2025
ar | تاريخ التحديث: 3 يونيو 2025
ar | تم التحديث في 3 يونيو 2025
he | תאריך עדכון: 03.06.2025
hi | अद्यतन: 3 जून 2025
hi | अंतिम संशोधन: 3 जून 2025
bn | সর্বশেষ হালনাগাদ: ৩ জুন ২০২৫
ta | புதுப்பிக்கப்பட்டது: 3 ஜூன் 2025
id | Terakhir diperbarui 3 Juni 2025
ms | Tarikh Kemaskini: 3 Jun 2025
ms | Dikemas kini: 3 Jun 2025
vi | Ngày cập nhật: 03/06/2025
tr | Son Güncellenme Tarihi: 03.06.2025
el | Τελευταία τροποποίηση: 13/06/2025
bg | Последна актуализация: 03.06.2025
bg | Последна промяна: 03.06.2025
sr | Последња измена: 03.06.2025.
hr | Posljednja izmjena: 03.06.2025.
sl | Zadnja sprememba: 3. 6. 2025
cs | Poslední aktualizace: 3. 6. 2025
cs | Naposledy změněno: 3. 6. 2025
sk | Posledná aktualizácia: 3. 6. 2025
sk | Naposledy upravené: 3. 6. 2025
pl | Data aktualizacji: 03.06.2025
pl | Ostatnia modyfikacja: 03.06.2025
hu | Utolsó frissítés: 2025.06.03.
ro | Ultima actualizare: 03.06.2025
fi | Viimeksi päivitetty 3.6.2025
sv | Senast granskad: 2025-06-03
da | Sidst revideret: 03.06.2025
nb | Sist endret: 03.06.2025
nl | Laatste wijziging: 03-06-2025
pt | Última atualização em 13/06/2025
pt | Revisado em 13/06/2025
es | Fecha de actualización: 13/06/2025
ca | Última actualització: 13/06/2025
it | Data aggiornamento: 13/06/2025
fr | Dernière modification le 13/06/2025
et | Viimati muudetud: 03.06.2025
lv | Pēdējās izmaiņas: 03.06.2025.
lt | Atnaujinimo data: 2025-06-03
uk | Останнє оновлення: 03.06.2025
uk | Востаннє змінено: 03.06.2025
ru | Последнее изменение: 03.06.2025
ru | Дата последнего изменения: 03.06.2025
kk | Жаңартылған: 03.06.2025
ka | ბოლო განახლება: 03.06.2025
hy | Թարմացվել է՝ 03.06.2025
sw | Imesasishwa: 3 Juni 2025
uz | Yangilangan: 03.06.2025
az | Yenilənib: 03.06.2025
sq | Përditësuar: 03.06.2025
is | Uppfært: 03.06.2025
eu | Eguneratua: 2025/06/03
de | Letzte Aktualisierung: 03.06.2025
"""


@pytest.mark.parametrize("line", UPDATES.strip().splitlines())
def test_an_update_is_called_one_in_any_language(line: str) -> None:
    lang, text = line.split(" | ")
    found = resolve(article(before=f"<p>{text}</p>"), lang=lang).article
    assert found.date_modified in ("2025-06-03", "2025-06-13")
    assert "date_doubtful" in found.flags


@pytest.mark.parametrize("line", ["May 27, 2025 / 12:25 PM / Updated 8 hours ago", "27 May 2025 - updated 3 days ago"])
def test_a_label_of_what_is_told_behind_it_is_not_the_date_s(line: str) -> None:
    assert resolve(article(before=f"<p>{line}</p>")).article.flags == ()


def test_an_issue_s_date_is_not_the_article_s() -> None:
    head = '<meta property="article:published_time" content="2025-05-27T19:30:00+02:00">'
    found = resolve(article(before="<p>Aus: Ausgabe vom 28.05.2025, Seite 1</p>"), head=head, lang="de").article
    assert found.date_published == "2025-05-27"


def test_a_box_made_for_an_update_makes_it_one() -> None:
    mark = "<span class='updated-on'><time class='published updated' datetime='2025-06-03'>3 June 2025</time></span>"
    head = '<meta property="article:published_time" content="2025-05-27">'
    found = resolve(article(before=f"<p>{mark}</p>"), head=head).article
    assert (found.date_published, found.date_modified) == ("2025-05-27", "2025-06-03")


def test_only_an_update_is_doubtful() -> None:
    found = resolve(article(before="<p>Last updated: 27 May 2025</p>")).article
    assert found.date_published == "2025-05-27"
    assert found.date_modified == "2025-05-27"
    assert "date_doubtful" in found.flags


def test_what_a_page_prints_at_its_head_after_its_last_change_is_no_publication() -> None:
    head = "<div><p>Wednesday, May 28, 2025 3:07 AM</p><ul>" + "<li><a href=/a>Our doctors</a>" * 40 + "</ul></div>"
    found = resolve(head + article(before="<p>Last updated: May 27, 2025 10:36</p>")).article
    assert found.date_published == found.date_modified == "2025-05-27"


def test_a_link_to_the_writer_s_archive_labels_no_date() -> None:
    byline = "<div><span>By Jane Roe | <a href=/roe>Archive</a></span> <span class=timeStamp>5/27/2025 10:00 A.M. ET</span></div>"
    assert resolve(article(before=byline)).article.date_published == "2025-05-27"


@pytest.mark.parametrize("label", ["Archived on", "Archiv:", "Archivfoto,"])
def test_what_was_put_away_on_a_day_was_not_published_then(label: str) -> None:
    assert resolve(article(before=f"<p>{label} 27.05.2025</p>"), lang="de").article.date_published is None


CHANGED = (
    '<meta property="article:published_time" content="2025-05-20"><meta property="article:modified_time" content="2025-05-27">'
)


def test_the_day_a_page_prints_alone_as_its_date_is_the_one_its_readers_know() -> None:
    found = resolve(article(before="<p>27 May 2025</p>"), head=CHANGED).article
    assert found.date_published == "2025-05-27"
    assert found.date_evidence is not None
    assert found.date_evidence.published is not None
    assert found.date_evidence.published.text == "27 May 2025"
    assert [rival.value for rival in found.date_evidence.rivals] == ["2025-05-20"]
    assert "date_doubtful" in found.flags


@pytest.mark.parametrize(
    ("before", "url"),
    [
        ("<p>Updated: 27 May 2025</p>", "https://hospital.example/news/partners"),
        ("<p>20 May 2025</p><p>27 May 2025</p>", "https://hospital.example/news/partners"),
        ("<p>27 May 2025</p>", "https://hospital.example/2025/05/20/partners"),
        ("<p><time itemprop='dateModified' datetime='2025-05-27'>27 May 2025</time></p>", "https://hospital.example/news/partners"),
    ],
)
def test_but_not_where_anything_else_says_that_it_is_an_update(before: str, url: str) -> None:
    found = resolve(article(before=before), head=CHANGED, url=url).article
    assert (found.date_published, found.date_modified) == ("2025-05-20", "2025-05-27")


def test_the_last_change_in_the_data_alone_is_no_publication() -> None:
    found = resolve(article(), head='<meta property="article:modified_time" content="2025-05-27">').article
    assert found.date_published is None


ICONS = """<div class="post-meta"><span class="post-create-date"><i></i> <span class="datetime">2025-05-27 10:46</span></span>
<span class="post-update-date"><i></i> <span class="datetime">2025-06-03 20:06</span></span>
<ul><li><a href="/press/">Press releases</a></li></ul></div>"""


def test_class_names_tell_an_update_where_icons_stand_for_words() -> None:
    found = resolve(article(before=ICONS)).article
    assert (found.date_published, found.date_modified) == ("2025-05-27", "2025-06-03")
    alone = ICONS.replace("post-create-date", "hidden").replace("2025-05-27 10:46", "Press office")
    assert resolve(article(before=alone)).article.date_published == "2025-06-03"


@pytest.mark.parametrize("day", ["Tue Jun 3 12:17:34 2025", "Tuesday, 3 June 2025"])
def test_a_weekday_begins_the_date_behind_its_label(day: str) -> None:
    foot = f"<div class='pagefooter'><div class='pagedate'>\nLast edited <span class='date'>{day}</span></div></div>"
    found = resolve(article(around=foot), head="<meta name='date' content='2025-05-27 13:02:55 UTC'>").article
    assert (found.date_published, found.date_modified) == ("2025-05-27", "2025-06-03")


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("it", '<time class="date">27 Maggio 2025 alle 14:05</time><span>Aggiornato alle 16:20</span>'),
        ("pt", "<p><time>27/05/2025 14h05</time> <span>Atualizado há 14 horas</span></p>"),
    ],
)
def test_a_label_behind_a_time_with_an_hour_of_its_own_is_not_the_time_s(lang: str, line: str) -> None:
    """As the Italian and Brazilian press print it: the day was read as that of the last change, and the hour lost."""
    found = resolve(article(line), lang=lang).article
    assert (found.date_published, found.date_modified) == ("2025-05-27", None)


def test_words_before_a_time_s_element_call_it_an_update() -> None:
    """The year stands in the attribute only, so that no printed date bears the label."""
    times = (
        '<time datetime="2025-05-27T14:05:00+0200">dinsdag 27 mei, 14:05</time>'
        '<span>Aangepast <time datetime="2025-05-27T16:20:00+0200">dinsdag 27 mei, 16:20</time></span>'
    )
    assert resolve(f"<article>{times}{article()}</article>", lang="nl").article.published_at == "2025-05-27T14:05:00+02:00"


def test_the_stroke_of_a_day_parts_no_labels() -> None:
    line = "<div class=article-dates><span>Published On</span> <span>14/5/2025</span> | آخر تحديث: 15/5/2025 02:18 م (توقيت أبوظبي)</div>"
    found = resolve(article(line), lang="ar").article
    assert (found.date_published, found.date_modified and found.date_modified[:10]) == ("2025-05-14", "2025-05-15")


def test_a_link_that_says_the_day_only_names_no_other_page() -> None:
    line = (
        "<span class=baseinfo>Muallif: <a href=/user/admin>admin</a> <a href=/2025/05/14/>14-05-2025, 10:22</a></span><div>0</div>"
    )
    assert resolve(article(line)).article.date_published == "2025-05-14"
    named = line.replace("10:22</a>", "10:22 Two more clinics</a>")
    assert resolve(article(named)).article.date_published is None
