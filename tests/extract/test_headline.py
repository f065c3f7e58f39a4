"""Which words become the headline, page shape by page shape."""

import pytest

from newsarchive.extract import headline
from newsarchive.extract.document import parse
from newsarchive.extract.draft import Headline
from newsarchive.extract.titles.claims import claims, cut
from newsarchive.items import Entry
from newsarchive.site import Site
from tests.captured import captured

PROSE = """<p>The clinic opened a new ward for stroke patients on Monday after two years of building work in the old wing.</p>
<p>Twenty beds stand ready, said the head nurse. The stroke patients come from all the county; the clinic trains nurses.</p>"""
TITLE = "Clinic opens new ward for stroke patients"


def read(
    body: str,
    head: str = "",
    url: str = "https://clinic.example/news/1234.html",
    listed: str | None = None,
    site: Site | None = None,
) -> Headline:
    entry = Entry(url, headline=listed) if listed else None
    page = captured(f"<html><head>{head}</head><body>{body}</body></html>", url, listing=entry)
    return headline.find(parse(page), page, site or Site())


PLACES = [
    (
        "the line over the comments quotes it",
        f'<a class="post-title" href="#">{TITLE}</a>{PROSE}<div><h3 id="comments">One response to “{TITLE}”</h3></div>',
        f"<title>{TITLE}</title>",
        "title",
    ),
    ("h1", f"<h1>{TITLE}</h1>{PROSE}", f"<title>{TITLE} | Clinic</title>", "h1"),
    (
        "a paragraph in the h1",
        f"<h1>\n<p class=t>{TITLE.replace('new', '<b>new</b>')}</p></h1>{PROSE}",
        f"<title>{TITLE} | Clinic</title>",
        "h1",
    ),
    (
        "h2 under a site name",
        f"<h1>Clinic Example</h1><h2>{TITLE}</h2>{PROSE}",
        f"<title>{TITLE} - Clinic Example</title>",
        "h2",
    ),
    (
        "site name h1 known from metadata",
        f"<h1>Northern Heart</h1><h3>{TITLE}</h3>{PROSE}",
        f"<title>{TITLE}</title><meta property='og:site_name' content='Northern Heart'>",
        "h3",
    ),
    ("a div of class tit", f"<div class=tit>{TITLE}</div>{PROSE}", f"<title>{TITLE}_News_Clinic</title>", "title-like"),
    ("an unknown tag", f"<tit>{TITLE}</tit>{PROSE}", f"<title>Clinic &gt; {TITLE}</title>", "title-like"),
    (
        "a table cell",
        f"<table><tr><td align=center><font size=4>{TITLE}</font></td></tr></table>{PROSE}",
        f"<title>{TITLE}</title>",
        "title-like",
    ),
    (
        "strong",
        f"<p><strong>{TITLE}</strong></p>{PROSE}",
        f"<meta property='og:title' content='{TITLE}'>",
        "title-like",
    ),
    (
        "metadata only",
        PROSE,
        f"<title>{TITLE} | Clinic Example</title><meta property='og:site_name' content='Clinic Example'>",
        "title",
    ),
    (
        "a menu's h1 and a related h3",
        f"<nav><h1>Patients</h1></nav><h2>{TITLE}</h2>{PROSE}<div class=related><h3>Other news of the clinic</h3></div>",
        f"<title>{TITLE}</title>",
        "h2",
    ),
    (
        "one title for all pages",
        f"<div class=subject>{TITLE}</div><div>2025.05.27</div>{PROSE}",
        "<title>clinic</title>",
        "title-like",
    ),
    ("no head at all", f"<h4>{TITLE}</h4>{PROSE}", "", "h4"),
    (
        "an h1 that leads home",
        f"<h1><a href=/>The Old Ward Journal</a></h1><h2>{TITLE}</h2>{PROSE}",
        f"<title>{TITLE} | The Old Ward Journal</title>",
        "h2",
    ),
    (
        "an h1 without a link that the title calls by name",
        f"<h1>Ward Log</h1><h3>{TITLE}</h3>{PROSE}",
        f"<title>Ward Log - {TITLE}</title>",
        "h3",
    ),
    (
        "an h1 in a box that is named after its side bar",
        f"<div id=__next class='latest with-sidebar'><h1>{TITLE}</h1>{PROSE}</div><h2>Clinic opens ward for stroke</h2>",
        "<title>Clinic opens ward for stroke</title>",
        "h1",
    ),
    (
        "an h1 that neither claims nor prose know",
        f"<h1>Blog Single</h1><div>{TITLE}</div>{PROSE}",
        f"<title>{TITLE}</title>",
        "title-like",
    ),
    (
        "a heading that one claim says, and one that is like all of them",
        f"<h2>{TITLE}</h2>{PROSE}<h3>Sensation in the old wing: {TITLE}</h3>",
        f"<meta property='og:title' content='{TITLE}'><title>Sensation in the old wing: the county's patients rejoice</title>"
        '<meta name="twitter:title" content="Sensation in the old wing: the county\'s patients rejoice">',
        "h2",
    ),
    ("a bar at the title's end", PROSE, f"<title>{TITLE} |</title>", "title"),
]


@pytest.mark.parametrize(("body", "head", "source"), [case[1:] for case in PLACES], ids=[case[0] for case in PLACES])
def test_the_headline_is_found_where_it_stands(body: str, head: str, source: str) -> None:
    found = read(body, head)
    assert found.text == TITLE
    assert found.evidence is not None
    assert found.evidence.source == source
    assert (found.element is None) == (source == "title")
    assert "title_hijacked" not in found.flags


CUT = [
    ("Neue Station eröffnet | Klinikum Musterstadt", "Klinikum Musterstadt", "Neue Station eröffnet"),
    (
        "Neue Station eröffnet - Aktuelles - Klinikum Musterstadt",
        "Klinikum Musterstadt",
        "Neue Station eröffnet - Aktuelles",
    ),
    ("Klinikum Musterstadt: Neue Station eröffnet", "Klinikum Musterstadt", "Neue Station eröffnet"),
    ("胃癌早筛项目启动_新闻中心_某某医院", "某某医院", "胃癌早筛项目启动_新闻中心"),
    ("암센터 새 병동 열다 | 국립병원", "국립병원", "암센터 새 병동 열다"),
    ("Step-by-step care - what changes", "Clinic", "Step-by-step care - what changes"),
    ("COVID-19: what we know", "Clinic", "COVID-19: what we know"),
]


@pytest.mark.parametrize(("title", "site_name", "wanted"), CUT)
def test_the_site_is_cut_off_a_title_that_stands_alone(title: str, site_name: str, wanted: str) -> None:
    body = PROSE if title.isascii() else "<p>" + title * 3 + "。</p>"
    assert read(body, f"<title>{title}</title><meta property='og:site_name' content='{site_name}'>").text == wanted


def test_the_author_whom_a_headline_names_is_no_site() -> None:
    title = "Anna Beck: The ward has a garden"
    head = f"<title>{title} | Clinic Example</title><meta name='author' content='Anna Beck'>"
    head += f"<meta property='og:title' content='{title}'><meta property='og:site_name' content='Clinic Example'>"
    assert read(f"<h1><a href=.>{title}</a></h1>{PROSE}", head).text == title


def test_a_title_of_three_parts_is_not_taken_for_the_name_under_the_notice() -> None:
    body = (
        "<div>2024年清明节假期门诊安排</div><p>根据国家法定节假日安排，我院清明节假期门诊安排如下，请广大患者合理安排就诊时间。</p>"
        "<p>某某大学附属第二医院</p>"
    )
    assert read(body, "<title>2024年清明节假期门诊安排-通知公告-某某大学附属第二医院</title>").text == "2024年清明节假期门诊安排"


@pytest.mark.parametrize(("title", "wanted"), [("新闻中心", "我院神经外科成功开展首例机器人辅助手术"), ("本院历史", "本院历史")])
def test_a_page_entitled_by_its_newsroom_only_is_called_what_stands_above_its_text(title: str, wanted: str) -> None:
    body = (
        f"<div class=left><h3>{title}</h3><ul><li><a href=/1>医院动态</a></li></ul></div><div class=news_tit>我院神经外科成功开展首例机器人辅助手术</div>"
        "<div><p>近日，我院神经外科团队成功为一名患者开展首例机器人辅助手术，标志着我院微创技术迈上新台阶。</p></div>"
    )
    assert read(body, f"<title>{title}</title>").text == wanted


def test_a_menu_s_heading_with_the_site_s_name_in_it_is_no_headline() -> None:
    menu = "<nav><h4>Books for patients</h4><h4>Price lists</h4></nav>"
    found = read(f"{menu}<div class='page-headline'>{TITLE}</div>{PROSE}", "<title>patients.example | Prices</title>")
    assert (found.text, found.evidence and found.evidence.source) == (TITLE, "title-like")


def test_a_section_is_cut_off_where_the_page_links_to_it() -> None:
    body = f"<ul><li><a href=/n>Aktuelles</a></li></ul>{PROSE}"
    assert read(body, "<title>Neue Station eröffnet - Aktuelles</title>").text == "Neue Station eröffnet"


PRINTED = [
    ("<h1>CLINIC OPENS NEW WARD</h1>", "Clinic opens new ward", "CLINIC OPENS NEW WARD"),
    ("<h1>Clinic’s  new\n ward</h1>", "Clinic's new ward", "Clinic’s new ward"),
    (
        "<h1><span>Stroke care</span><span>Clinic opens new ward</span></h1>",
        "Clinic opens new ward",
        "Clinic opens new ward",
    ),
    (
        "<h1><span>Stroke care</span><span>Clinic opens new ward</span></h1>",
        "Stroke care: Clinic opens new ward",
        "Stroke care: Clinic opens new ward",
    ),
    ("<h1>Clinic opens new ward<small>27.05.2025</small></h1>", "Clinic opens new ward", "Clinic opens new ward"),
    ("<h1>Clinic opens<br>new ward</h1>", "Clinic opens new ward", "Clinic opens new ward"),
    (
        "<h1>H<sub>2</sub>O for the clinic's new ward</h1>",
        "H2O for the clinic's new ward",
        "H2O for the clinic's new ward",
    ),
    (
        "<h1><style>h1{}</style>Clinic opens new ward<button>Share</button></h1>",
        "Clinic opens new ward",
        "Clinic opens new ward",
    ),
    ("<h1>Clinic opens new ward <a class=headerlink>¶</a></h1>", "Clinic opens new ward", "Clinic opens new ward"),
    ("<h1>Clinic opens new ward in the old town</h1>", "Clinic opens new ward", "Clinic opens new ward in the old town"),
    ("<h1>Stroke care: Clinic opens new ward</h1>", "Clinic opens new ward", "Stroke care: Clinic opens new ward"),
    ("<h1><i>Tunesien</i> <b>Große Aufgaben warten</b></h1>", "Große Aufgaben warten", "Große Aufgaben warten"),
    (
        "<h1><ruby>病院<rp>(</rp><rt>びょういん</rt><rp>)</rp></ruby>が新しくなる</h1>",
        "病院が新しくなる",
        "病院が新しくなる",
    ),
]


@pytest.mark.parametrize(("heading", "claimed", "wanted"), PRINTED)
def test_the_headline_keeps_its_printed_form(heading: str, claimed: str, wanted: str) -> None:
    assert read(heading + PROSE, f"<title>{claimed}</title>" + f'<meta property="og:title" content="{claimed}">').text == wanted


def test_json_ld_of_the_article_is_a_witness_and_that_of_others_is_none() -> None:
    publisher = '"publisher":{"@type":"Organization","name":"The Heart"}'
    ld = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"%s",' + publisher + "}</script>"
    found = read(f"<h2>The Heart</h2><h2>{TITLE}</h2><h2>More from the clinic</h2>{PROSE}", ld % TITLE)
    assert found.text == TITLE


def test_json_ld_is_read_with_its_entities_and_an_article_is_no_name_of_its_site() -> None:
    node = (
        '{"@type":"NewsArticle","headline":"The ward&#039;s nurses","isPartOf":{"@type":"WebPage","name":"The ward&#039;s nurses"}}'
    )
    found = read(PROSE, f'<script type="application/ld+json">{node}</script>')
    assert found.text == "The ward's nurses"


def test_the_listing_settles_which_heading_is_meant() -> None:
    body = f"<h2>Patient stories of this spring</h2><h2>{TITLE}</h2>{PROSE}"
    assert read(body, "<title>News</title>", listed=TITLE).text == TITLE


def test_a_dateline_in_the_heading_s_own_box_is_cut_off_a_short_title() -> None:
    body = f"<h1>病区改造完成<br><span>2025-05-27 14:30 来源：本院宣传科 评论：<a href=#c>0</a> 点击：</span></h1>{PROSE}"
    assert read(body, "<title>病区改造完成 - 医院新闻 - 本院</title>", listed="病区改造完成").text == "病区改造完成"


def test_what_looks_like_the_site_s_name_is_the_headline_s_where_page_and_claims_say_all_of_it() -> None:
    head = "<title>Ward Log #18 – The new beds</title><meta property='og:site_name' content='Ward Log'>"
    assert read(f"<h1>Ward Log #18 – <b>The new beds</b></h1>{PROSE}", head).text == "Ward Log #18 – The new beds"


def test_the_printed_h1_is_kept_as_a_rival_of_a_claim_that_nothing_prints() -> None:
    found = read(f"<h1>Blog Single</h1>{PROSE}", f"<title>{TITLE}</title>")
    assert found.text == TITLE
    assert found.evidence is not None
    assert found.evidence.source == "title"
    assert found.evidence.claims == (("h1", "Blog Single"),)


LAST_BOX = f"<h2><span>Stroke care</span><span>: </span><span>{TITLE}</span></h2>{PROSE}"


@pytest.mark.parametrize(("body", "wanted"), [
    (LAST_BOX, TITLE),
    (f"<h2>Stroke care: {TITLE}</h2>{PROSE}", f"Stroke care: {TITLE}"),
    (f"<h1><a href=/news/1234.html><span>Stroke care</span>: {TITLE}</a></h1>{PROSE}", f"Stroke care: {TITLE}"),
], ids=["a last box", "no boxes", "a link of all words"])  # fmt: skip
def test_a_kicker_in_a_box_of_its_own_is_cut_off_where_one_claim_says_so(body: str, wanted: str) -> None:
    claimed = f"Stroke care: {TITLE}"
    ld = f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{claimed}"}}</script>'
    assert read(body, f'<title>{claimed}</title><meta property="og:title" content="{TITLE}">{ld}').text == wanted


@pytest.mark.parametrize("others", ["<h1><a href=/care>More on stroke care</a></h1>", ""])
def test_an_h1_that_leads_elsewhere_is_no_rival_of_the_page_s_own(others: str) -> None:
    claimed = '<title>Twenty beds in the old town</title><meta property="og:title" content="Twenty beds in the old town">'
    assert read(f"<h1>{TITLE}</h1>{PROSE}{others}", claimed).text == TITLE


def test_a_site_files_selector_wins() -> None:
    body = f"<h1>Something else entirely</h1><p class=x>{TITLE}</p>{PROSE}"
    found = read(body, site=Site(headline=(".nothing", "[[broken", ".x")))
    assert found.text == TITLE
    assert found.evidence is not None
    assert found.evidence.source == "site"


def test_claims_that_say_something_else_are_kept() -> None:
    found = read(f"<h1>{TITLE}</h1>{PROSE}", f"<title>Welcome to our house</title><meta property='og:title' content='{TITLE}'>")
    assert found.evidence is not None
    assert found.evidence.claims == (("title", "Welcome to our house"),)


@pytest.mark.parametrize("body", ["", "<p></p>", "<h1></h1>", "<h1>  \n</h1><h2>!!!</h2>"])
def test_a_page_without_words_has_no_headline(body: str) -> None:
    found = read(body)
    assert found.text is None
    assert found.element is None


def test_claims_without_agreement_and_without_a_heading_are_doubtful() -> None:
    head = "<title>Visit us in summer</title><meta property='og:title' content='Doctors of the year'>"
    assert "headline_doubtful" in read(PROSE, head).flags


def test_a_deep_page_is_read() -> None:
    assert read("<div>" * 5000 + f"<h1>{TITLE}</h1>" + PROSE, f"<title>{TITLE}</title>").text == TITLE


def test_a_listing_in_json_ld_and_a_title_of_many_pieces_claim_no_more_than_a_headline_can_be() -> None:
    names: frozenset[str] = frozenset()
    nodes = ",".join(f'{{"@type":"NewsArticle","headline":"Story {number}"}}' for number in range(3000))
    html = f'<title>{"a | b - c : " * 3000}</title><script type="application/ld+json">[{nodes}]</script>'
    page = captured(html, "https://clinic.example/1")
    said = claims(parse(page), page, names)
    assert len(said) < 50
    assert said[-1].words.startswith("a | b")
    assert cut("Clinic: " * 3000 + "Ward opens", frozenset({"clinic"}), ()) == "Ward opens"


def test_what_the_listing_calls_the_article_is_no_name_of_its_site_nor_is_the_copy_right_a_headline() -> None:
    head = f"<title>{TITLE} - Clinic</title><meta name=author content='{TITLE}'>"
    found = read(f"<h1>{TITLE}</h1>{PROSE}<div>Copyright 2018 Stroke Clinic of the County</div>", head, listed=TITLE)
    assert (found.text, found.flags) == (TITLE, ())
    spam = "<title>Slot Gacor Maxwin</title><meta name=author content=Slot>"
    assert read(f"<div>Copyright 2018 Stroke Clinic Training Nurses</div><div>{TITLE}</div>{PROSE}", spam).text == TITLE


def test_a_section_above_the_article_is_no_headline_where_the_listing_calls_it_something_else() -> None:
    menu = "<ul><li><a href=/news/>News of the house</a></li><li><a href=/doctors/>Doctors</a></li></ul>"
    found = read(f"{menu}<h1>News of the house</h1><h3>{TITLE}</h3>{PROSE}", "<title>News of the house</title>", listed=TITLE)
    assert found.evidence is not None
    assert (found.text, found.evidence.source) == (TITLE, "h3")


def test_a_link_to_this_very_page_names_no_section() -> None:
    """A card with a picture was read by its teaser; beside the article stands the box of the newest stories."""
    titles = "<title>Open day in May</title><meta property=og:title content='Open day in May'>"
    box = "<aside><a href=/news/1234.html>Open day in May</a><a href=/y>The garden is replanted</a></aside>"
    assert read(f"{box}<h1>Open day in May</h1><p>{TITLE} of all ages.</p>{PROSE}", titles, listed=TITLE).text == "Open day in May"


def test_the_listing_s_words_are_taken_where_the_page_prints_them_and_no_heading_says_them() -> None:
    body = f"<span class=name>{TITLE}</span><p>27 May 2025</p>{PROSE}<h3>The clinic and its patients</h3>"
    assert read(body, "<title>News - Clinic</title>", listed=TITLE).text == TITLE


def test_the_title_of_another_story_behind_its_thumbnail_is_no_first_paragraph() -> None:
    hot = "<a href=/n/2><img src=/t/2.jpg>The annual conference on the screening of gastric cancer was held in the city</a>"
    found = read(f"<span class=fl>Welcome to the Clinic of Stroke!</span><div>{hot}</div><p class=biaoti>{TITLE}</p>{PROSE}")
    assert found.text == TITLE


def test_a_claim_that_is_endless_is_kept_in_its_beginning() -> None:
    found = read("<h1>Ward opens for stroke patients</h1>" + PROSE, f"<title>{'opens ' * 100_000}</title>")
    assert found.text == "Ward opens for stroke patients"
    assert found.evidence is not None
    assert max(len(words) for _, words in found.evidence.claims) <= 1_000


def test_a_line_that_only_dates_the_article_is_no_headline() -> None:
    name = f'<meta name=author content="{TITLE}">'  # a careless template: then the headline is taken for the site's name
    assert read(f"<h1>{TITLE}</h1><p class=date>Published: 27 May 2025</p>{PROSE}", f"<title>{TITLE}</title>{name}").text == TITLE


def test_a_title_in_latin_letters_above_a_page_of_another_script_leaves_no_doubt() -> None:
    prose = "<p>병원은 월요일에 새 심장 센터를 열었으며 첫 환자들이 같은 날 입원했다고 원장이 밝혔다. 병상은 마흔 개이다.</p>" * 2
    found = read(f"<h1>새 심장 센터 문을 열다</h1>{prose}", "<title>Harbour Weekly Bulletin</title>")
    assert (found.text, found.flags) == ("새 심장 센터 문을 열다", ())


@pytest.mark.parametrize(("over", "wanted"), [
    ("<div class=top>New stroke ward at the clinic</div>", "New stroke ward at the clinic"), ("", "The ward for stroke patients"),
    ("<ul><li>New stroke ward at the clinic</li></ul>", "The ward for stroke patients"),
])  # fmt: skip
def test_a_heading_in_the_text_is_no_headline_where_the_title_is_printed_over_it(over: str, wanted: str) -> None:
    body = f"{over}<p>12 May 2025</p>{PROSE}<h3>The ward for stroke patients</h3>{PROSE}"
    assert read(body, "<title>New stroke ward at the clinic | Mill Road Hospital</title>").text == wanted
