from datetime import UTC, datetime
from time import process_time

import pytest

from newsarchive.discover.addresses import article_key
from newsarchive.discover.listing import Listing, Start, read_listing
from tests.captured import captured
from tests.discover.shapes import SHAPES, Shape

NOW = datetime(2026, 11, 24, tzinfo=UTC)


def read(shape: Shape) -> Listing:
    return read_listing(captured(shape.html, shape.url))


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_every_article_link_and_no_other(shape: Shape) -> None:
    found = [(article_key(entry.url), entry.headline, entry.date) for entry in read(shape).entries]
    assert found == [(article_key(url), headline, date) for url, headline, date in shape.entries]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_further_pages_and_no_other(shape: Shape) -> None:
    pages = read(shape).next_pages
    assert sorted(page.url for page in pages if page.method == "GET") == sorted(shape.pages)
    posted = [(page.url, dict(page.form)) for page in pages if page.method == "POST"]
    assert [
        (url, {name: fields.get(name) for name in wanted}) for (url, fields), (_, wanted) in zip(posted, shape.forms, strict=True)
    ] == shape.forms


@pytest.mark.parametrize(("url", "found"), [("/news/2024/05/", 1), ("/news/", 0)])
def test_a_month_with_one_story_is_a_listing(url: str, found: int) -> None:
    story = '<article><h2><a href="/news/2024/05/ward.html">The new ward opens its doors</a></h2><time datetime="2024-05-27">27 May</time></article>'
    menu = '<nav><a href="/news/">News</a> <a href="/doctors/">Our doctors</a></nav>'
    page = captured(f"<html><body>{menu}{story}</body></html>", f"https://hospital.example{url}")
    assert len(read_listing(page).entries) == found


def test_the_tags_under_the_one_story_of_a_month_are_no_stories() -> None:
    story = (
        '<div class="title"><a href="/new-ward.html">The new ward opens its doors</a></div><div class="date">27th May 2024</div>'
    )
    tags = '<div class="tags">Tags: <a href="/tags/research">research</a>.</div>'
    months = '<ul><li><a href="/archive/2024/04/">April (1)</a></li><li><a href="/archive/2024/03/">March (1)</a></li></ul>'
    html = f'<html><body><h3>Entries from May 2024</h3><div class="entry">{story}<div class="body"><p>{LONG}</p></div>{tags}</div>{months}</body></html>'
    (entry,) = read_listing(captured(html, "https://hospital.example/archive/2024/05/")).entries
    assert (entry.url, entry.date) == ("https://hospital.example/new-ward.html", "27th May 2024")


def test_the_one_story_of_a_last_page_stands_in_its_row() -> None:
    pager = '<div><a href="/news/index.html">1</a> <a href="/news/index_2.html">2</a> <b>3</b></div>'
    row = (
        '<ul class="list"><li><span>2021-03-06</span><a href="/news/2021/1.html">The new ward opens its doors</a> '
        '<a href="/author/2">Anna Lindqvist</a></li></ul>'
    )
    html = f'<html><body><div class="box">{row}{pager}</div></body></html>'
    (entry,) = read_listing(captured(html, "https://hospital.example/news/index_3.html")).entries
    assert (entry.headline, entry.date) == ("The new ward opens its doors", "2021-03-06")


def test_the_words_beside_a_link_are_no_part_of_its_headline() -> None:
    story = (
        '<div class="item"><div><span class="itemTitle"><a href="/news/topic/1">Reports</a> : <a href="/news/{0}">Ward {0} opens its doors</a>'
        "</span></div><div>2021/3/{0}</div><div>Nurses and patients moved in before noon, and the kitchen cooked for all of them.</div></div>"
    )
    html = f"<html><body><div>{''.join(story.format(n) for n in range(11, 18))}</div></body></html>"
    entries = read_listing(captured(html, "https://hospital.example/news/")).entries
    assert [entry.headline for entry in entries] == [f"Ward {n} opens its doors" for n in range(11, 18)]


def test_a_day_that_teasers_and_headlines_tell_of_is_not_the_listing_s() -> None:
    """Some systems print ages only ("1 year, 5 months ago"): better no date than that of an event."""
    told = "The ward was opened on 29 June 2025 in the presence of many guests, who were shown around by the nurses in small groups all afternoon."
    items = "".join(
        f'<h2><a href="/news/story-{n}/">{title}</a></h2><h6 class="post-meta">Posted by: Press 1 year, {n} months ago</h6><p>{told}</p>'
        for n, title in enumerate(
            ("Open day on 16 June 2025", "A new ward for the old", "The garden is replanted", "Choir sings at night"), 2
        )
    )
    entries = read_listing(captured(f"<html><body><main>{items}</main></body></html>", "https://hospital.example/news/")).entries
    assert [(entry.headline, entry.date) for entry in entries] == [
        ("Open day on 16 June 2025", None), ("A new ward for the old", None), ("The garden is replanted", None), ("Choir sings at night", None)]  # fmt: skip


def test_a_short_headline_that_ends_with_its_event_s_day_is_no_mere_day() -> None:
    items = "".join(
        f"<a href=/news/{n}/><img src=/{n}.png><div class='text headline'>Open day on {n}/06/2025</div><div class=text>The doors of all wards</div></a>"
        for n in range(11, 16)
    )
    entries = read_listing(captured(f"<html><body><main>{items}</main></body></html>", "https://hospital.example/news/")).entries
    assert [entry.headline for entry in entries] == [f"Open day on {n}/06/2025" for n in range(11, 16)]
    dated = items.replace("Open day on", "Posted on").replace("The doors", "Doors")
    entries = read_listing(captured(f"<html><body><main>{dated}</main></body></html>", "https://hospital.example/news/")).entries
    assert {entry.headline for entry in entries} == {"Doors of all wards"}


def test_a_day_in_numbers_around_a_headline_is_the_listing_s() -> None:
    items = "".join(
        f'<li><a href="/news/story-{n}/">Story {n} of the old ward by the river 2025-05-{n}</a></li>' for n in range(11, 16)
    )
    entries = read_listing(captured(f"<html><body><ul>{items}</ul></body></html>", "https://hospital.example/news/")).entries
    assert [entry.date for entry in entries] == [f"2025-05-{n}" for n in range(11, 16)]


def test_a_day_that_ends_a_headline_is_what_it_announces_where_the_byline_prints_another() -> None:
    items = "".join(
        f'<div class="post"><h2><a href="/news/day-{n}/">An open day with lectures on {n}/06/2025</a></h2><p>by Ann Bell on 2025-05-{n}</p></div>'
        for n in range(11, 16)
    )
    entries = read_listing(captured(f"<html><body><main>{items}</main></body></html>", "https://hospital.example/news/")).entries
    assert [entry.date for entry in entries] == [f"2025-05-{n}" for n in range(11, 16)]


def test_the_heading_s_link_names_the_story_not_the_teaser_s() -> None:
    told = "Nurses and patients moved in before noon, and the kitchen cooked for all of them until late in the evening."
    items = "".join(
        f'<article><h2><a href="/news/{n}/">Ward {n} opens its doors</a></h2><a class="excerpt" href="/news/{n}/"><div>{told}</div></a></article>'
        for n in range(11, 16)
    )
    entries = read_listing(captured(f"<html><body><main>{items}</main></body></html>", "https://hospital.example/news/")).entries
    assert [entry.headline for entry in entries] == [f"Ward {n} opens its doors" for n in range(11, 16)]


def test_links_that_only_say_read_more_are_read_by_their_titles() -> None:
    titles = [f"Doctors of ward {number} treat their first patients at home" for number in ("one", "two", "three", "four")]
    links = "".join(
        f'<div class="slide-title"><a href="/th/Detail/80d71943288a0e5{n}" title="{t}">Read more</a></div>'
        for n, t in enumerate(titles)
    )
    listing = read_listing(captured(f"<html><body>{links}</body></html>", "https://hospital.example/th/News"))
    assert [entry.headline for entry in listing.entries] == titles


CARD = '<div class="{0}"><img src="/t{1}.jpg" alt=""><h5 class="card-title">{2}</h5><p>{3}</p><a href="/berita/{1}">Baca Selengkapnya</a></div>'


def test_links_that_only_say_read_more_are_read_by_the_headings_over_them() -> None:
    """Cards of Bootstrap without a day: sentences that lead below the newsroom's address are its stories, names of wards are not."""
    titles = [f"Program gratis di poliklinik {name} resmi dimulai" for name in ("anak", "mata", "saraf", "jantung")]
    cards = "".join(CARD.format("card", n, title, title + ".") for n, title in enumerate(titles, 4101))
    page = captured(f"<h1>Berita</h1><div>{cards}</div>", "https://hospital.example/berita")
    assert [entry.headline for entry in read_listing(page).entries] == titles
    wards = "".join(CARD.format("card", n, ward, "Buka setiap hari.") for n, ward in enumerate(("Anak", "Mata", "Saraf"), 1))
    assert not read_listing(captured(f"<h1>RSUD</h1><div>{wards}</div>", "https://hospital.example/berita")).entries
    elsewhere = captured(f"<h1>RSUD</h1><div>{cards}</div>", "https://hospital.example/rumah-sakit/")
    assert not read_listing(elsewhere).entries


def test_cards_called_promos_may_be_the_list() -> None:
    titles = [f"Hospital {verb} the new ward for children" for verb in ("opens", "plans", "shows", "names", "repairs")]
    cards = "".join(
        f'<div class="nhsuk-promo-group__item"><div class="nhsuk-promo"><a class="nhsuk-promo__link-wrapper" href="/2025/09/the-ward-{n}/">'
        f'<img src="/x.jpg" alt=""><div class="nhsuk-promo__content"><h2>{title}</h2><p>{title} […]</p></div></a></div></div>'
        for n, title in enumerate(titles)
    )
    page = captured(f'<main><h1>News</h1><div class="nhsuk-promo-group">{cards}</div></main>', "https://hospital.example/news/")
    assert [entry.headline for entry in read_listing(page).entries] == titles


def test_a_page_of_a_hundred_thousand_links_is_read_in_seconds() -> None:
    """Minutes before: what can be clicked was sought by a path whose finds are compared with each other."""
    stories = "".join(
        f"<li><a href=/news/{n}.html>Ward {n} of the hospital opens its doors</a> 2025-05-{n}</li>" for n in range(11, 18)
    )
    tags = "".join(f"<a href=/tag/{n} data-url=/t/{n}>t{n}</a> " for n in range(50_000))
    began = process_time()
    found = read_listing(captured(f"<h1>News</h1><ul>{stories}</ul>{tags}", "https://hospital.example/news/"))
    assert process_time() - began < 20
    assert len(found.entries) == 7


RECORD = '<record><![CDATA[\n<li><a href="/art/2025/5/{0}/art_1_{0}.html">Ward {0} of the hospital opens its doors</a><span>2025-05-{0}</span></li>]]></record>'
RECORDS = '<datastore><nextgroup><![CDATA[<a href="/proxy.jsp?page={}&columnid=29"></a>]]></nextgroup><recordset>{}</recordset></datastore>'


@pytest.mark.parametrize(("before", "after", "url"), [
    ("<html><body><h1>News</h1><script type='text/xml'>", "</script><div id='list'></div></body></html>", "/col/29.html"),
    ("<?xml version='1.0' encoding='UTF-8'?>", "", "/proxy.jsp?page=1&columnid=29"),
], ids=["in a script of the page", "as the answer of an endpoint"])  # fmt: skip
def test_records_that_a_script_shows_some_of_at_a_time(before: str, after: str, url: str) -> None:
    records = RECORDS.format(2, "".join(RECORD.format(n) for n in range(11, 18)))
    found = read_listing(captured(f"{before}{records}{after}", f"https://hospital.example{url}"))
    assert [(entry.url[-13:], entry.date) for entry in found.entries] == [
        (f"art_1_{n}.html", f"2025-05-{n}") for n in range(11, 18)
    ]
    assert [page.url for page in found.next_pages] == ["https://hospital.example/proxy.jsp?page=2&columnid=29"]


def test_a_template_with_places_to_fill_lists_nothing() -> None:
    item = '<li><a href="/news/{{id}}">{{title}}</a></li><li><a href="/news/{{other}}">{{othertitle}}</a></li>'
    html = f'<html><body><h1>News</h1><script type="text/x-template">{item}</script></body></html>'
    assert read_listing(captured(html, "https://hospital.example/news")).entries == ()


@pytest.mark.parametrize(
    ("examples", "found"), [(range(30, 42), ["/contents/310/1801.html", "/contents/310/1802.html"]), (range(0), [])]
)
def test_the_last_page_s_few_stories_are_known_by_those_before(examples: range, found: list[str]) -> None:
    rows = "".join(
        f'<div class="row"><a href="/contents/310/180{n}.html"><h5>Ward {n} of the hospital opens</h5></a></div>' for n in (1, 2)
    )
    html = f'<html><body><div class="top"><a href="/contents/9/5.html">How to find us by train</a></div><div>{rows}</div></body></html>'
    shown = [f"https://hospital.example/contents/310/18{n}.html" for n in examples]
    entries = read_listing(captured(html, "https://hospital.example/channels/31_5.html"), start=Start(articles=shown)).entries
    assert [entry.url.removeprefix("https://hospital.example") for entry in entries] == found


@pytest.mark.parametrize("name", ["art-prev--near-menu", "nir-widget"])
@pytest.mark.parametrize(("day", "found"), [("24.11.2024", ["/web/ward-7", "/web/ward-8"]), ("", [])])
def test_the_last_page_s_stories_have_their_days_in_what_is_named_a_menu(name: str, day: str, found: list[str]) -> None:
    rows = "".join(
        f'<li><a href="/web/ward-{n}"><span>{day}</span><div>Ward {n} of the hospital opens</div></a></li>' for n in (7, 8)
    )
    html = f'<html><body><ul class="gnb"><li><a href="/web/how-to-come">How to come by train</a></ul><div class="{name}"><ul>{rows}</ul></div></body></html>'
    shown = [f"https://hospital.example/web/ward-{n}" for n in range(1, 7)]
    page = captured(html, "https://hospital.example/web/news?page=3")
    entries = read_listing(page, start=Start(articles=shown)).entries
    assert [entry.url.removeprefix("https://hospital.example") for entry in entries] == found


def test_the_same_words_under_each_of_two_stories_are_no_headline() -> None:
    items = "".join(
        f'<div class="item"><div class="head"><a href="/topic/1">Ward</a> : <a href="/a.php?id={n}">{title}</a></div><div class="info">2024-11-{n}'
        f'</div><div class="text">It opens.</div><div class="foot"><a href="/a.php?id={n}">Go on</a> | <a href="/a.php?id={n}">コメントする</a></div></div>'
        for n, title in ((24, "糖尿病教室の参加者を募集します"), (26, "正面玄関の改修工事を始めます"))
    )
    page = captured(f"<html><body>{items}</body></html>", "https://hospital.example/news/index.php?start=6")
    start = Start(articles=[f"https://hospital.example/a.php?id={n}" for n in (1, 2, 3)])
    assert [entry.headline for entry in read_listing(page, start=start).entries] == [
        "糖尿病教室の参加者を募集します",
        "正面玄関の改修工事を始めます",
    ]


@pytest.mark.parametrize("path", ["-" * 1_900, "a-" * 900, "/-" * 900, "a" * 100_000])
def test_long_addresses_are_read_in_one_pass_or_passed_over(path: str) -> None:
    rows = "".join(f'<li><a href="/news/{path}{n}">What happened in ward number {n}</a> 27 May 2025</li>' for n in range(30))
    page = captured(f"<main><ul>{rows}</ul></main>", "https://hospital.example/news/")
    began = process_time()
    listing = read_listing(page)
    assert process_time() - began < 5
    assert len(path) < 2_000 or not listing.entries


def test_a_block_that_lists_pages_is_no_pager() -> None:
    items = "".join(
        f'<div class="cms-block-page-list-page-entry"><a href="https://hospital.example/news/story-of-ours-{n}">A story of the hospital, told {n} times</a></div>'
        for n in (41, 42)
    )
    shown = [f"https://hospital.example/news/story-of-ours-{n}" for n in range(43, 50)]
    html = f'<html><body><div class="cms-block-page-list-wrapper">{items}</div><div class="page-list"><a href="/news?p=1">1</a></div></body></html>'
    page = captured(html, "https://hospital.example/news?p=5")
    assert [entry.url[-2:] for entry in read_listing(page, start=Start(articles=shown)).entries] == ["41", "42"]


def test_a_box_named_for_its_pager_may_hold_the_listing() -> None:
    stories = "".join(
        f'<article class="et_pb_post"><h2><a href="/2025/05/{n}/a-story-of-ours-{n}/">A story of the hospital, told {n} times</a></h2>'
        f"<p><span>May {n}, 2025</span></p></article>"
        for n in range(11, 16)
    )
    html = f'<html><body><div class="et_pb_ajax_pagination_container">{stories}<div><a href="/news/page/2/">« Older Entries</a></div></div></body></html>'
    listing = read_listing(captured(html, "https://hospital.example/news/"))
    assert len(listing.entries) == 5
    assert [page.url for page in listing.next_pages] == ["https://hospital.example/news/page/2/"]


def test_a_page_named_for_the_layout_and_the_block_that_lists_its_pages_is_the_listing() -> None:
    stories = "".join(
        f'<div class="ccm-block-page-list-page-entry"><div class="ccm-block-page-list-title">La storia {n} del nostro ospedale</div>'
        f'<div class="ccm-block-page-list-date">{n} maggio 2025</div><div class="ccm-block-page-list-description">Il reparto apre le porte a tutti.</div>'
        f'<div><a href="/notizie/storia-{n}">Leggi tutto</a></div></div>'
        for n in range(11, 16)
    )
    box = f'<main><h1>Notizie</h1><div class="ccm-block-page-list-wrapper"><div class="ccm-block-page-list-pages">{stories}</div></div></main>'
    html = f'<html lang=it><body><div class="ccm-page page-template-right-sidebar">{box}</div></body></html>'
    listing = read_listing(captured(html, "https://hospital.example/notizie"))
    assert [(entry.url[-2:], entry.headline) for entry in listing.entries] == [
        (str(n), f"La storia {n} del nostro ospedale") for n in range(11, 16)
    ]


@pytest.mark.parametrize("names", ["id='skipToContent_target'", "class='layout-side'", "class='navbar-fixed'"])
def test_what_holds_the_main_part_of_a_page_is_not_beside_it(names: str) -> None:
    stories = "".join(
        f"<article><h2><a href='/xinwen/item-{n}'>医院第{n}批医疗队出发支援南湖社区</a></h2><time>2025年3月{n}日</time></article>"
        for n in range(5)
    )
    beside = "".join(f"<li><a href='/xinwen/item-{n}'>医院第{n}批医疗队出发支援南湖社区</a></li>" for n in range(3))
    html = f"<html lang=zh><body><div {names}><aside><ul>{beside}</ul></aside><main>{stories}</main></div></body></html>"
    listing = read_listing(captured(html, "https://hospital.example/xinwen"))
    assert [entry.url[-1] for entry in listing.entries] == ["0", "1", "2", "3", "4"]


@pytest.mark.parametrize("title", ["<h5><a href='{}'>{}</a></h5>", "<a href='{}'>{}</a>"])
def test_a_theme_s_box_of_all_its_pages_is_no_pager(title: str) -> None:
    stories = "".join(
        f"<div class=media><a href=/xinwen/{n}.html><img src=/{n}.jpg></a>"
        f"{title.format(f'/xinwen/{n}.html', f'医院第{n}批医疗队出发支援南湖社区')}<p>2024-01-{n}　浏览：{n}</p></div>"
        for n in range(11, 15)
    )
    turn = '<div class="pagination"><a href="/xinwen/">1</a><a href="/xinwen_2/">2</a><b>3</b></div>'
    html = f'<html><body><div class="container pages"><div class="row">{stories}</div>{turn}</div></body></html>'
    assert len(read_listing(captured(html, "https://hospital.example/xinwen_3/")).entries) == 4


HIDDEN = ["position:absolute;left:-9999px", "max-height:0;overflow:hidden", "filter:opacity(0)", "display:none"]


@pytest.mark.parametrize("style", HIDDEN)
@pytest.mark.parametrize("stories", [5, 1])
def test_links_of_spam_that_no_reader_sees_are_no_listing(style: str, stories: int) -> None:
    sold = "".join(f'<li><a href="/slot-gacor-{n}/">Situs slot gacor hari ini, maxwin terpercaya {n}</a></li>' for n in range(20))
    news = "".join(
        f'<li><a href="/read/{n}-a-story">A story of the hospital, told {n} times</a> <i>2025-05-{n}</i></li>'
        for n in range(11, 11 + stories)
    )
    html = f'<html><body><div style="{style}"><ul>{sold}</ul></div><h1>News</h1><ul>{news}</ul><a href="/news?page=2">2</a></body></html>'
    shown = [f"https://hospital.example/read/{n}-a-story" for n in range(20, 26)]
    listing = read_listing(captured(html, "https://hospital.example/news?page=3"), start=Start(articles=shown))
    assert [entry.url[-10:] for entry in listing.entries] == [f"{n}-a-story" for n in range(11, 11 + stories)]


def test_news_of_what_spam_sells_is_listed() -> None:
    news = "".join(
        f'<li><a href="/read/{n}">Online casino addiction: what doctors say, part {n}</a> <i>2025-05-{n}</i></li>'
        for n in (11, 12, 13)
    )
    html = f"<html><body><div style='max-height:0'><ul><li><a href='/a'>About us</a></li></ul></div><ul>{news}</ul></body></html>"
    assert len(read_listing(captured(html, "https://hospital.example/news")).entries) == 3


def test_what_a_read_more_leads_to_is_named_by_the_heading_above_it() -> None:
    card = '<div class="card"><div><div class="small">{0} नवंबर 2026</div><h2>नए हृदय केंद्र का उद्घाटन {0}</h2><a class="btn" href="/post-{0}.html">और पढ़ें →</a></div></div>'
    undated = card.replace("{0} नवंबर 2026", "")
    for cards, found in ((card, [f"नए हृदय केंद्र का उद्घाटन {n}" for n in range(2, 8)]), (undated, [])):
        html = f"<html><body><div class=col>{''.join(cards.format(n) for n in range(2, 8))}</div></body></html>"
        assert [entry.headline for entry in read_listing(captured(html, "https://hospital.example/blog.html")).entries] == found


LONG = "Nurses and patients moved in before noon, and the kitchen cooked for all of them while the old rooms were cleared and painted anew."
POST = '<div class="post"><h2><a href="/news/{0}/">Ward {0} opens its doors</a></h2><div><p>{1}</p>{2}<p>{1}</p><p>Tel. 555 01</p></div>{3}</div>'
TOLD = [
    "<figure><img src='/1.jpg'><figcaption>The team on 12 July 2024</figcaption></figure>",
    "<h3>Work goes on until 12 July 2024</h3>",
    "<p>Work beside the new theatre goes on until 12 July 2024.</p>",
]


@pytest.mark.parametrize("told", TOLD)
@pytest.mark.parametrize("printed", ["", "<p>Posted <span>Sat Mar 1 16:37:12 2025</span></p>"])
def test_a_post_printed_whole_dates_itself_outside_its_text(told: str, printed: str) -> None:
    posts = "".join(POST.format(n, LONG, told, printed) for n in range(11, 18))
    page = captured(f"<html><body><main>{posts}</main></body></html>", "https://hospital.example/news/")
    dates = {entry.date for entry in read_listing(page).entries}
    assert dates == {"Mar 1 16:37:12 2025" if printed else None}


def test_a_day_behind_a_headline_of_many_words_is_the_listing_s() -> None:
    item = (
        "<li><p><a href='/news/{0}/'>The hospital and the school of medicine sign an agreement on day surgery</a> - {0} July 2024</p>"
        "<p>On 1 June 2023 the ward opened its doors. " + LONG + "</p></li>"
    )
    page = captured(f"<ul>{''.join(map(item.format, range(11, 18)))}</ul>", "https://hospital.example/news/")
    assert [entry.date for entry in read_listing(page).entries] == [f"{n} July 2024" for n in range(11, 18)]


def test_a_teaser_tells_of_another_day() -> None:
    item = '<li><a href="/news/{0}/">Ward {0} opens its doors</a><p>Work beside the new theatre goes on until 12 July 2024, use the side door</p></li>'
    page = captured(f"<ul>{''.join(map(item.format, range(11, 18)))}</ul>", "https://hospital.example/news/")
    assert {entry.date for entry in read_listing(page).entries} == {None}


def test_notices_to_save_part_the_days_of_a_list_of_terms() -> None:
    rows = [
        f'<dt>2026.05.{i}</dt><dd><a href="/news/{i}/">A new ward is open at the hospital, {i}</a></dd>' for i in range(19, 11, -1)
    ]
    rows.insert(8, '<dt>2026.04.02</dt><dd><a href="/files/notice.pdf">How to apply for a post</a></dd>')
    rows.insert(3, rows[-1].replace("04.02", "05.16"))
    offer = read_listing(captured(f"<h1>News</h1><dl>{''.join(rows)}</dl>", "https://hospital.example/news/"))
    assert [(entry.url[-3:-1], entry.date) for entry in offer.entries] == [(f"{i}", f"2026.05.{i}") for i in range(19, 11, -1)]


def test_a_card_s_day_is_not_the_one_that_begins_its_headline() -> None:
    card = '<li><a href="/news/view.do?seq={0}"><strong>2026년 2월 19일 개원기념 행사 안내</strong><span>의정부시 대표단은 선형가속기를 둘러보고 교류 방안을 논의하였다.</span><span class="date">2026.02.{0}</span></a></li>'
    offer = read_listing(
        captured("<ul>" + "".join(map(card.format, range(10, 16))) + "</ul>", "https://hospital.example/news/list.do")
    )
    assert [entry.date for entry in offer.entries] == [f"2026.02.{i}" for i in range(10, 16)]
    assert {entry.headline for entry in offer.entries} == {"2026년 2월 19일 개원기념 행사 안내"}


def test_a_short_line_without_a_day_below_dated_stories_is_none() -> None:
    rows = "".join(
        f'<p><b>{i}.05.2026</b> <a href="/presse/2026-05-{i}-neue-station.html">Neue Station im Haus eröffnet, Nummer {i}</a></p>'
        for i in range(11, 20)
    )
    offer = read_listing(captured(f'{rows}<p><a href="/presse/fotos.html">Pressefotos</a></p>', "https://hospital.example/presse/"))
    assert len(offer.entries) == 9


@pytest.mark.parametrize("name", ["hot", "banner"])
def test_the_story_in_large_type_above_the_list(name: str) -> None:
    lead = f'<div class="{name}"><a href="/tin-tuc/khu-moi-20.html"><img src="/20.jpg"></a><h2><a href="/tin-tuc/khu-moi-20.html">Khu điều trị mới mở cửa</a></h2></div>'
    rows = "".join(
        f'<div class="item"><h4><a href="/tin-tuc/tin-{i}.html">Khoa Tim mạch có khu mới số {i}</a></h4><i>{i}/05/2026</i></div>'
        for i in range(11, 19)
    )
    offer = read_listing(captured(f"<h1>Tin tức</h1>{lead}<div class=list>{rows}</div>", "https://hospital.example/tin-tuc"))
    assert offer.entries[0].url.endswith("/khu-moi-20.html")
