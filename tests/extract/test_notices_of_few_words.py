"""Notices of one sentence or of nothing but a file: kept whole, whatever the page's foot says."""

import pytest

from newsarchive.extract import extract
from tests.captured import captured
from tests.extract.articles import MENU, URL

LINK = '<a href="/files/{}">{}</a>'
FEET = [
    "",
    "<footer><p>Hospital Street 1, 12345 Town, Example Land</p></footer>",
    '<div id="bottom"><p>Hospital Street 1, 12345 Town, Example Land</p></div>',
]


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize(("headline", "date", "words", "kept"), [
    ("Visiting hours over Easter", "14 April 2025", "<p>Come and see it.</p>", "Come and see it."),
    ("Visiting hours over Easter", "14 April 2025", f"<p>{LINK.format('a.pdf', 'Download the notice (PDF)')}</p>", "Download the notice (PDF)"),
    ("Visiting hours over Easter", "14 April 2025", f"<p>{LINK.format('a.pdf', 'Click here for the notice')}</p>", "Click here for the notice"),
    ("Besuchsregelung ab Juni", "27.05.2025", f"<div>{LINK.format('a.pdf?v=2', 'Zum Aushang (120 KB)')}</div>", "Zum Aushang (120 KB)"),
    ("Avis aux visiteurs", "27 mai 2025", f"<ul><li>{LINK.format('a.docx', 'avis.docx')}</li></ul>", "avis.docx"),
    ("关于春节期间门诊安排的通知", "发布时间：2025-01-20", f"<p>附件：{LINK.format('a.pdf', '春节期间门诊安排的通知.pdf')}</p>", "附件：春节期间门诊安排的通知.pdf"),
    ("관절센터 진료 안내", "2025.05.27", f"<p>{LINK.format('down?no=1', '진료 안내문.hwp')}</p>", "진료 안내문.hwp")])  # fmt: skip
def test_a_short_notice_is_kept(headline: str, date: str, words: str, kept: str, foot: str) -> None:
    html = f"<body>{MENU}<main><h1>{headline}</h1><p class='info'>{date}</p><div class='content'>{words}</div></main>{foot}</body>"
    article = extract(captured(html, URL))
    assert (article.headline, article.article_body) == (headline, kept)
    assert "short" in article.flags


def test_a_list_of_files_at_the_end_is_the_articles() -> None:
    text = "<p>The hospital asks for offers to clean its windows, which are many, by the end of May.</p>" * 3
    files = f"<p>{LINK.format('a.pdf', 'The windows.pdf')}</p><p>{LINK.format('b.pdf', 'The price list.pdf')}</p>"
    body = extract(captured(f"<main><h1>Clean windows wanted</h1><p>27 May 2025</p>{text}{files}</main>", URL)).article_body
    assert body.endswith("The windows.pdf\n\nThe price list.pdf")


def test_a_button_that_is_never_closed_hides_no_article() -> None:
    text = "".join(f"<p>The garden has {number} trees, and a bench stands under each of them.</p>" for number in range(9))
    html = f"<body><header><button>Menu</header><main><h1>A garden of trees</h1><p>27 May 2025</p>{text}</main></body>"
    assert extract(captured(html, URL)).article_body.count("a bench") == 9


def test_a_short_article_in_a_box_of_its_own_is_read_with_its_lead() -> None:
    head = '<div><h1>New heart centre</h1><p class="lead">It is open to all who need it, from today on, day and night.</p><small>Reading time: 2 min</small></div>'
    article = "<article><p>Forty beds and two theatres stand ready, and the nurses of the old ward have moved in too.</p></article>"
    html = f"<html><head><title>New heart centre</title></head><body>{MENU}<main>{head}{article}</main></body></html>"
    body = extract(captured(html, URL)).article_body
    assert body.split("\n\n") == [
        "It is open to all who need it, from today on, day and night.",
        "Forty beds and two theatres stand ready, and the nurses of the old ward have moved in too.",
    ]


ONE = "The jury chose the project from 40 entries and praised how little it costs, the head nurse said."


@pytest.mark.parametrize(
    "way", ["<a href=/>Clinic</a>/ <a href=/posts/>posts</a>/ {}", "<a href=/>Home</a> › <a href=/n>News</a> › {}"]
)
def test_where_the_reader_is_is_no_line_of_a_short_article(way: str) -> None:
    """ikiwiki prints its headline behind the way to it, and in no heading."""
    headline = "Award for the nephrology team of the clinic"
    box = f"<div class=header><span><span>{way.format(f'</span><span class=title>{headline}')}</span></span></div>"
    html = f"<title>{headline}</title><body>{box}<div id=content><p>{ONE}</p></div></body>"
    found = extract(captured(html))
    assert (found.headline, found.article_body) == (headline, ONE)


def test_what_a_short_article_hides_for_machines_is_no_line_of_it() -> None:
    """Plone's microdata: the headline and two addresses, hidden above a notice of one sentence."""
    headline, url = "The ward for geriatrics receives a simulator", "https://clinic.example/news/the-ward-for-geriatrics-receives"
    data = f"<span itemprop=name>{headline}</span> <span itemprop=url>{url}</span> <span itemprop=image>{url}/@@images/a-1200.png</span>"
    html = f"""<title>{headline} — Clinic</title><body><article><header><div><span itemscope style="display: none">{data}</span></div>
      <h1>{headline}</h1></header><div><p>Dr Monnier finds the first results encouraging.</p></div></article></body>"""
    found = extract(captured(html, url))
    assert found.article_body == "Dr Monnier finds the first results encouraging."


def test_a_box_of_related_cards_says_more_than_a_notice_of_one_sentence() -> None:
    cards = "".join(
        f"<div class=col><div class=card><h3><a href=/news/{n}/>The {thing} is open again after the works</a></h3><p>{ONE} {ONE} And {thing}s.</p></div></div>"
        for n, thing in enumerate(("garden", "kitchen", "laundry"))
    )
    html = f"""<body>{MENU}<article><div><h1>Award for the nephrology team</h1><p>Folker Rohl • 4 February 2025</p></div>
      <div class=article-body><p>{ONE}</p></div><div><h2>Related</h2><div class=row>{cards}</div></div></article></body>"""
    assert extract(captured(html, URL)).article_body == ONE


def test_related_cards_that_weigh_nothing_are_no_part_of_a_notice_of_one_sentence() -> None:
    """CodeRed CMS: each card tells more than the notice does, and is known for a card before its heading is read."""
    notice = "Am 24. Dezember 2023 nahm das Haus den Linearbeschleuniger in Betrieb; die Kosten lagen bei 6,45 Millionen Euro."
    text = (
        "Gemeinsam mit der Selbsthilfegruppe lud die Klinik zu einem Vortrag über die {} ein, zu dem rund 204 Gäste aus der Stadt "
    )
    text += "und der Umgebung kamen. Die 2017 veröffentlichte Untersuchung ..."
    cards = "".join(
        f"<div><div><h3><a href=/news/{n}/>Spende für die {ward} der Klinik</a></h3><p><i>{n}. Juni 2025</i></p><p>{text.format(ward)}</p></div></div>"
        for n, ward in enumerate(("Nephrologie", "Dermatologie", "Kardiologie"), 2)
    )
    html = f"""<title>Tag der offenen Tür</title><body><article><div><h1>Tag der offenen Tür</h1><p>Heini Gutknecht • 26. Oktober 2023</p></div>
      <div><p>{notice}</p></div><div><h2>Related</h2><div>{cards}</div></div></article></body>"""
    assert extract(captured(html, URL)).article_body == notice


@pytest.mark.parametrize("foot", ["<abbr>CC BY-NC 4.0</abbr> 2026 © The Clinic.<a href=/feed.xml>RSS</a>", "2026 © The Clinic"])
def test_whose_the_page_is_stands_in_the_article_s_own_box(foot: str) -> None:
    """Nextra puts its foot behind each post's last paragraph, picture or table."""
    html = f"<body><article><header><a href=/posts>News</a></header><h1>Award for the team</h1><time>2025-07-04</time><p>{ONE}</p><p>{ONE} Again.</p><small>{foot}</small></article></body>"
    assert extract(captured(html, URL)).article_body == f"{ONE}\n\n{ONE} Again."
