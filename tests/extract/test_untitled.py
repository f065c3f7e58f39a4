"""Pages whose title has nothing but names in it are called what stands above their text."""

import pytest

from newsarchive.extract import headline
from newsarchive.extract.document import parse
from newsarchive.extract.titles.untitled import named_by_path
from newsarchive.site import Site
from tests.captured import captured

NEWS = "Harbour Clinic opens ward for stroke patients"
FOOT = "<div class=footer><p>Hak Cipta 2018 Harbour Clinic</p></div>"
TITLES = ["Harbour Clinic", "Harbour Clinic - Home", "News from the wards | Harbour Clinic", "News"]
PLACES = ["<h3>{}</h3>", "<h2 class=sub>News</h2><div class=tit><strong>{}</strong></div>", "<x-title>{}</x-title>",
          "<table><tr><td align=center><font size=5><b>{}</b></font></td></tr></table>"]  # fmt: skip


def read(title: str, place: str, foot: str = FOOT, head: str = NEWS) -> str | None:
    html = f"""<html><head><title>{title}</title></head><body><ul><li><a href=/>Home</a></li><li><a href=/n>News from the wards</a></li></ul>
    {place.format(head)}<div>27.05.2025</div><div class=con><p>The Harbour Clinic opens a ward for stroke patients on Monday.</p>
    <p>It has twelve beds, and therapists work there from the first day after a stroke, said the head of the clinic.</p></div>{foot}"""
    page = captured(html, "https://127.0.0.1/news/1001.html")
    return headline.find(parse(page), page, Site()).text


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("title", TITLES)
def test_the_headline_is_what_stands_above_the_text(title: str, place: str) -> None:
    assert read(title, place) == NEWS


@pytest.mark.parametrize(
    "head", ["Notice of the week", "Stroke patients", "Visitors are asked to use the northern gate of the house"]
)
def test_a_line_that_the_text_does_not_take_up_is_not(head: str) -> None:
    assert read("Harbour Clinic", PLACES[0], head=head) == "Harbour Clinic"


def test_the_first_sentence_is_not_though_it_is_set_in_bold() -> None:
    assert read("Harbour Clinic", "<div><b>{}</b></div>", head="The clinic opens a ward for stroke patients.") == "Harbour Clinic"


@pytest.mark.parametrize("title", ["Therapists work there before summer", "Better care day and night"])
def test_a_short_title_that_is_no_name_is_the_headline(title: str) -> None:
    """Not even if a sentence with a year in it says the same, as the line with the copyright says whose it is."""
    said = "<p>With better care day and night, which began in the year 2018, nearly all who came could go home after a month.</p>"
    assert read(title, "<div class=tit>{}</div>", foot=said) == title


@pytest.mark.parametrize(
    "title", ["Chi tiết tin tức", "お知らせ詳細｜Harbour Clinic", "東湖医院英文版", "Prize for the nurses of the year"]
)
def test_a_title_of_which_the_text_knows_nothing_is_not(title: str) -> None:
    assert read(title, "<x-title>{}</x-title>") == NEWS


def test_neither_is_the_name_that_heads_all_pages_nor_a_section_in_the_title() -> None:
    assert read("Harbour Clinic", "<h1>Harbour Clinic</h1><h2>{}</h2>", foot="<p>Copyright 2018 Harbour Clinic</p>") == NEWS
    assert read("Start - Portal - Nachrichten", "<ol><li>Start<li>Nachrichten</ol><h2>{}</h2>") == NEWS
    assert read("Official site of the clinic: book visits today", "<div class=tit>{}</div>") == NEWS


HEADED = {
    "a heading": ("<h1>{}</h1>", True),
    "a lower heading": ("<h4>{}</h4>", True),
    "a title": ("<div class=tit>{}</div>", True),
    "a link": ("<div class=tit><a href=/1>{}</a></div>", False),
}


@pytest.mark.parametrize(("place", "taken"), HEADED.values(), ids=HEADED)
def test_under_a_newsroom_s_name_a_title_is_the_headline(place: str, taken: bool) -> None:
    assert (read("News", "<h3>News</h3>" + place, foot="") == NEWS) is taken


@pytest.mark.parametrize("head", ["Visitors are asked to use the northern gate", "Ward for stroke patients"])
def test_under_a_newsroom_s_name_other_words_are_not(head: str) -> None:
    assert read("News", "<h3>News</h3><h4>{}</h4>", foot="", head=head) == "News"


def test_a_title_that_says_more_is_the_headline() -> None:
    assert read("Stroke ward opens on Monday | Harbour Clinic", PLACES[2]) == "Stroke ward opens on Monday | Harbour Clinic"


def test_what_leads_home_is_the_site_s_name_however_long() -> None:
    name = "Clinic for stroke patients and their families"
    assert read(name, f"<h2><a href='https://127.0.0.1/'>{name}</a></h2>" + "<h3>{}</h3>", foot="") == NEWS


def test_words_that_change_their_endings_are_taken_up_all_the_same() -> None:
    told = "<p>У клиници је отворено ново одељење за мождани удар, рекла је управница болнице, и прве болеснике већ лече.</p>"
    html = (
        f"<title>Клиника Лука</title><body><div class=tit>Отварање новог одељења за болесне</div><div class=con>{told}</div></body>"
    )
    page = captured(html, "https://127.0.0.1/news/1001.html")
    assert headline.find(parse(page), page, Site()).text == "Отварање новог одељења за болесне"


def test_letters_of_an_alphabet_without_blanks_make_no_two_lines_alike() -> None:
    told = "<p>ผู้อำนวยการโรงพยาบาลกล่าวว่าศูนย์มีเตียงยี่สิบเตียงและเครื่องมือทันสมัยครบถ้วนพร้อมให้บริการแก่ผู้ป่วยในทุกอำเภอ</p>"
    heads = "<h3 class=title>รายละเอียดข่าวสาร</h3><h4 class=title>โรงพยาบาลเชียงดาวเปิดศูนย์ล้างไตแห่งใหม่</h4>"
    html = f"<title>โรงพยาบาลเชียงดาว</title><body>{heads}<div>{told * 2}</div></body>"
    page = captured(html, "https://127.0.0.1/news/1001.html")
    assert headline.find(parse(page), page, Site()).text == "โรงพยาบาลเชียงดาวเปิดศูนย์ล้างไตแห่งใหม่"


def test_a_lead_in_a_heading_is_no_headline() -> None:
    head, lead = (
        "Spitalul a deschis un nou centru pentru accident vascular",
        "Secția va funcționa permanent și va primi pacienți de pretutindeni.",
    )
    told = "<p>Managerul spitalului a declarat că noul centru are douăzeci de paturi și un computer tomograf modern.</p>"
    places = "<a href=/>Centrul de Sănătate</a><a href=/s>Stiri</a>"
    html = f"<title>Centrul de Sănătate - Stiri</title><body>{places}<p class=det>{head}</p><div><h2>{lead}</h2>{told * 2}</div></body>"
    page = captured(html, "https://127.0.0.1/news/1001.html")
    assert headline.find(parse(page), page, Site()).text == head


def test_a_link_to_the_front_page_in_a_language_leads_home_and_a_name_begins_the_foot() -> None:
    name = "Clinic for stroke patients and their families"
    assert read(name, f"<a href=/en><img alt='{name}'></a>" + "<h3>{}</h3>", foot="") == NEWS
    head = "U bolnici je otvoren novi centar za moždani udar"
    told = "<p>Ravnatelj bolnice rekao je da otvoreni centar ima dvadeset kreveta i suvremeni uređaj za snimanje bolesnika.</p>"
    links = "<h1><a href=/>Opća županijska bolnica</a></h1><a href=/n>Novosti</a>"
    html = f"<title>OŽB Luka | Novosti</title><body>{links}<h2>{head}</h2><div>{told * 2}</div><div>OŽB Luka, Riječka 7, Luka</div></body>"
    page = captured(html, "https://127.0.0.1/news/1001.html")
    assert headline.find(parse(page), page, Site()).text == head


def test_one_word_of_an_alphabet_without_blanks_is_a_short_title() -> None:
    told = "<p>ប្រធានមន្ទីរពេទ្យបានមានប្រសាសន៍ថា ផ្នែកសម្ភពថ្មីមានគ្រែម្ភៃ និងឧបករណ៍ទំនើបសម្រាប់ស្ត្រីមានផ្ទៃពោះក្នុងខេត្តទាំងមូល។</p>"
    head = "មន្ទីរពេទ្យខេត្តបើកផ្នែកសម្ភពថ្មី"
    html = f"<title>ក្រសួងសុខាភិបាល</title><body><h3 class=news-title>{head}</h3><div>{told * 2}</div></body>"
    page = captured(html, "https://127.0.0.1/news/1001.html")
    assert headline.find(parse(page), page, Site()).text == head


def chosen(title: str, inner: str) -> str | None:
    html = f"<html><head><title>{title}</title></head><body>{inner}</body></html>"
    page = captured(html, "https://127.0.0.1/news/1001.html")
    return headline.find(parse(page), page, Site()).text


TOLD = "<p>Doctors of the ministry open clinics for summer heat, and each has ten beds more than last year.</p>" * 2
SECTION = "<p><span>Health news</span></p><h1>Health news</h1>"


@pytest.mark.parametrize(("title", "inner", "words"), [
    # the title goes on behind the section's name, which the breadcrumbs say again
    ("Health news - Summer clinics open early", f"{SECTION}<td><div>Summer clinics open early</div></td>{TOLD}", "Summer clinics open early"),
    # nothing says that the first is a section's name
    ("Heat waves - What to drink and when to rest", f"<h1>Heat waves</h1><h2>What to drink and when to rest</h2>{TOLD}", "Heat waves"),
    # the other part is the site's
    ("Health news - Harbour Valley Clinic Trust", f"<b>Harbour Valley Clinic Trust</b>{SECTION}{TOLD}", "Health news"),
    # a banner has the newsroom's name and a word more, in a language that no list has
    ("Zena | Harbour Clinic", f"<a href=/z>Zena</a><h2>Zena zirzir</h2><h3 class=blog-title>Summer clinics open early</h3>{TOLD}"
     "<p>© 2018 Harbour Clinic</p>", "Summer clinics open early"),
    # a banner's h1 is its section's name, over a motto and the article's own h2 with its day
    ("Tidings | Harbour Clinic", f"<h1>Tidings</h1><p>What moves our wards.</p><h2 class=detail-title>Summer clinics open early</h2>"
     f"<p>2026.05.14</p>{TOLD}", "Summer clinics open early"),
    ("Open day | Harbour Clinic", f"<h1>Open day</h1><h2>For children and their parents</h2><p>14 May 2026</p>{TOLD}", "Open day"),
    # the newsroom's name is the only h1, and the text inflects the headline's words
    ("Областная больница — Новости", "<a href=/><img alt='Областная больница'></a><a href=/n>Новости</a><h1>Новости</h1><i>14.05.2026</i>"
     "<h3>Второй ангиограф начал работать в больнице</h3><p>В областной больнице введён второй ангиографический комплекс, "
     "который позволит проводить до двенадцати вмешательств ежедневно.</p>", "Второй ангиограф начал работать в больнице"),
])  # fmt: skip
def test_what_stands_below_a_section_s_name(title: str, inner: str, words: str) -> None:
    assert chosen(title, inner) == words


def test_the_newsroom_s_name_over_its_list_is_no_headline_of_a_page_entitled_with_both() -> None:
    said = "Bệnh viện khánh thành khu điều trị ung bướu hiện đại"
    text = "<p>Bệnh viện vừa khánh thành khu điều trị ung bướu với 120 giường bệnh và hệ thống xạ trị hiện đại nhất khu vực.</p>"
    side = "<h2>Tin tức - Sự kiện</h2><ul><li><a href=/n/1>Ngày hội hiến máu tình nguyện</a></ul>"
    html = f"<title>{said} - Tin tức - Sự kiện - Bệnh viện</title><body>{side}<table><tr><td class=x>{said}</td></tr></table>{text}"
    page = captured(html, "https://127.0.0.1/news/1001.html")
    assert headline.find(parse(page), page, Site()).text == said


def test_a_short_text_that_begins_as_its_headline_makes_that_no_owner_s_name() -> None:
    said = "Megújult a megyei kórház szülészeti osztálya"
    text = f"<p>{said}, ahol családbarát szülőszobák várják a kismamákat.</p><p>A felújítás tizennégy hónapig tartott, és az ellátás nem állt le.</p>"
    html = f"<title>Megyei Kórház</title><body><h2>{said}</h2><p>Forrás: Megyei Kórház</p>{text}<div>© 2024 Megyei Kórház</div>"
    page = captured(html, "https://127.0.0.1/news/1001.html")
    assert headline.find(parse(page), page, Site()).text == said


def test_a_link_to_the_notice_as_a_file_makes_its_headline_no_owner_s_name() -> None:
    file = f"<div class=files><h3>Downloads</h3><a href=/f/12.pdf>{NEWS} (PDF, 182 KB)</a></div>"
    assert read(f"{NEWS} – News – Harbour Clinic", "<font size=5><b>{}</b></font><br>", foot=file + FOOT) == NEWS


PATHS = [
    "<div class=a><a href=/>Home</a> &gt; <a href=/n>News</a> &gt; <span>{}</span></div>",
    "<div class=a><div class=b><a href=/>Home</a></div><div class=b><a href=/n>News</a></div><div class=b><span>{}</span></div></div>",
    "<ul class=a><li><a href=/>Home</a><li><a href=/n>News</a><li>{}</ul>",
]


@pytest.mark.parametrize("path", PATHS)
def test_the_headline_stands_below_the_path_whose_last_step_it_is(path: str) -> None:
    text = "<p>The Harbour Clinic opens a ward for stroke patients on Monday. It has twelve beds and therapists of its own.</p>"
    html = f"<title>{NEWS}</title><body>{path.format(NEWS)}<div id=h class=x>{NEWS}</div><div>27.05.2025</div>{text}"
    page = captured(html, "https://127.0.0.1/news/1001.html")
    found = headline.find(parse(page), page, Site())
    assert found.element is not None
    assert (found.text, found.element.get("id")) == (NEWS, "h")


@pytest.mark.parametrize("og", ["", "<meta property='og:title' content='Open day in the garden'>"])
def test_another_page_s_title_said_to_other_sites_too_is_no_headline(og: str) -> None:
    assert read(f"Open day in the garden | Harbour Clinic</title>{og}<title>", "<h3>{}</h3>") == NEWS


def test_a_subtitle_under_a_headline_in_bold_is_none() -> None:
    below = "<h2 class=subtitle>It has twelve beds and therapists from the first day.</h2>"
    assert read("Harbour Clinic", f"<table><tr><td align=center><font size=5><b>{{}}</b></font></table>{below}") == NEWS


@pytest.mark.parametrize(("last", "is_path"), [("喜报！我院心内科荣获全国改善医疗服务先进典型", False), ("内容详情", True)])
def test_the_last_step_of_a_path_that_says_much_is_a_headline(last: str, is_path: bool) -> None:
    links = "<a href=/>青江市人民医院</a> <a href=/xw/>新闻中心</a>"
    document = parse(captured(f"<title>青江市人民医院 >> 新闻中心 >> {last}</title>{links}", "https://127.0.0.1/xw/1.html"))
    assert bool(named_by_path(document)) is is_path
