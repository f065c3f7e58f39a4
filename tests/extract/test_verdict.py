"""Is this an article? What is refused with which reason, and what is kept."""

import ast
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsarchive.extract import extract, verdict
from newsarchive.extract.words import verdict_words
from newsarchive.items import Entry, NotAnArticle, Page
from tests.extract.notices import NOTICES

URL = "https://hospital.example/n/1"
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
WORDS = ("patients", "departments", "research", "careers", "contact")
MENU = "".join(f'<li><a href="/{word}">{word.title()}</a></li>' for word in WORDS)
SENTENCES = (
    "The unit treats patients with diseases of the heart and the vessels, from the first examination to rehabilitation. "
    "Our physicians work together with nurses, physiotherapists and social workers; every patient has one person to turn to. "
)
LINKS = "".join(f'<li><a href="/news/{n}">Hospital opens its ward number {n} after a long renovation</a></li>' for n in range(20))


def verdict_on(body: str, head: str = "", url: str = URL, entry: Entry | None = None, classes: str = "") -> str:
    html = (
        f"<html><head>{head}</head><body class='{classes}'><nav><ul>{MENU}</ul></nav><main>{body}</main>"
        f"<footer><a href='/privacy'>Privacy</a> Copyright 2018</footer></body></html>"
    )
    try:
        extract(Page(url, html.encode(), NOON, listing=entry))
    except NotAnArticle as refusal:
        return refusal.reason
    return "kept"


def data(kind: str, **more: str) -> str:
    pairs = "".join(f', "{key}": "{value}"' for key, value in more.items())
    return f'<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "{kind}"{pairs}}}</script>'


@pytest.mark.parametrize("language", sorted(NOTICES))
def test_a_dated_notice_of_two_sentences_is_an_article_where_a_listing_names_it(language: str) -> None:
    headline, text = NOTICES[language]
    entry = Entry("https://hospital.example/n/1", headline, "2026-11-20")
    assert verdict_on(f"<h1>{headline}</h1><p class='date'>2026-11-20</p><div><p>{text}</p></div>", entry=entry) == "kept"


@pytest.mark.parametrize("language", sorted(NOTICES))
def test_and_where_nobody_names_it(language: str) -> None:
    headline, text = NOTICES[language]
    assert verdict_on(f"<h1>{headline}</h1><p class='date'>2026-11-20</p><div><p>{text}</p></div>") == "kept"


@pytest.mark.parametrize("language", sorted(NOTICES))
def test_and_where_it_bears_no_date(language: str) -> None:
    headline, text = NOTICES[language]
    assert verdict_on(f"<h1>{headline}</h1><p>{text}</p>") == "kept"
    assert verdict_on(f"<h1>{headline}</h1><p>{text[: len(text) // 3]}</p>") == "kept"


def test_a_few_words_without_a_headline_are_no_notice() -> None:
    assert verdict_on("<p>Your download will start in five seconds.</p>") == "no article on the page"
    assert (
        verdict_on("<h1>Welcome</h1><p>We are a hospital of three hundred beds.</p>", url="https://hospital.example/")
        == "home page"
    )


@pytest.mark.parametrize(
    ("headline", "text", "reason"),
    [
        ("Page not found", "The page you requested does not exist.", "page not found"),
        ("404", "", "page not found"),
        ("Seite nicht gefunden", "Leider existiert die gewünschte Seite nicht.", "page not found"),
        ("Página no encontrada", "La dirección no existe.", "page not found"),
        ("页面不存在", "您访问的页面已被删除。", "page not found"),
        ("페이지를 찾을 수 없습니다", "주소를 다시 확인해 주세요.", "page not found"),
        ("ページが見つかりません", "URLをご確認ください。", "page not found"),
        ("الصفحة غير موجودة", "", "page not found"),
        ("Service Unavailable", "Please try again later.", "server error"),
        ("Access denied", "You do not have permission to view this page.", "access denied"),
        ("403 Forbidden", "", "access denied"),
        ("Just a moment...", "Checking your browser before accessing the site.", "bot check"),
        ("Attention Required!", "Please complete the captcha.", "bot check"),
        ("安全验证", "请完成验证后继续访问。", "bot check"),
        (
            "Request Rejected",
            "The requested URL was rejected. Please consult with your administrator. Your ID is 87.",
            "access denied",
        ),
        ("Maintenance", "Briefly unavailable for scheduled maintenance. Check back in a minute.", "server error"),
        ("Error", "There has been a critical error on this website. Please check your inbox.", "server error"),
        ("Whoops", "Whoops, looks like something went wrong.", "server error"),
        ("Hello", "Sorry, but we're performing some maintenance at the moment and will be online shortly!", "server error"),
        ("Site en maintenance", "Merci de revenir plus tard.", "server error"),
        ("网站维护中", "给您带来不便，敬请谅解。", "server error"),
        ("시스템 점검", "시스템 점검 중입니다. 이용에 불편을 드려 죄송합니다.", "server error"),
        ("hospital.example", "This domain may be for sale. Related searches: health insurance, jobs.", "no article on the page"),
        ("Welcome to nginx!", "The server is working, and further configuration is required.", "no article on the page"),
        ("Index of /news", "Parent Directory 2024-03-01 news.bak 12K", "no article on the page"),
        ("Session", "Your session has expired. Please return to the home page and try again.", "server error"),
        ("Server Error in '/' Application.", "Object reference not set to an instance of an object.", "server error"),
        ("Log in", "Please log in with your user name and your password to read what this page has to say.", "login page"),
        ("Index of /news", "<a>Name</a> <a>Last modified</a> <a>Size</a> <a href=a.pdf>a.pdf</a> 2025", "no article on the page"),
        ("Your choice", "We use cookies and other techniques. Accept cookies or manage your settings.", "cookie wall"),
        (
            "We value your privacy",
            "We and our 812 partners store and access information on your device. Click accept to go on.",
            "cookie wall",
        ),
        (
            "Wir respektieren Ihre Privatsphäre",
            "Klicken Sie auf Zustimmen, um die Seite zu sehen, die Sie aufgerufen haben.",
            "cookie wall",
        ),
    ],
)
def test_pages_that_stand_in_for_another(headline: str, text: str, reason: str) -> None:
    assert verdict_on(f"<h1>{headline}</h1><p>{text}</p>", f"<title>{headline}</title>") == reason
    entry = Entry("https://hospital.example/n/1", "Hospital opens ward", "2026-11-20")
    assert verdict_on(f"<h1>{headline}</h1><p>{text}</p>", f"<title>{headline}</title>", entry=entry) == reason


PRINTED_BARE = {  # what programs and databases print in an article's place
    "<font><p>Microsoft OLE DB Provider for ODBC Drivers</font> <font>error '80004005'</font>"
    "<p><font>[Microsoft][ODBC Driver Manager] Data source name not found</font><p><font>/news/view.asp, line 12</font>": "server error",
    "<b>Parse error</b>: syntax error, unexpected '}' in <b>/www/lib.php</b> on line <b>212</b><br>": "not what was listed",
    "<pre>java.sql.SQLException: Io exception\n\tat oracle.jdbc.driver.DatabaseError.throw(DatabaseError.java:112)</pre>": "server error",
    "<h1>OperationalError at /news/12</h1><pre>could not connect to server</pre>": "server error",
    "upstream connect error or disconnect/reset before headers. reset reason: connection failure": "server error",
    "<h1>Error 503 Backend fetch failed</h1><p>Backend fetch failed</p><h3>Guru Meditation:</h3><p>XID: 32770</p>": "server error",
    "<h1>Bandwidth Limit Exceeded</h1><p>The owner's limit is reached. Please try again later.</p>": "server error",
    "<p>خطأ في الاتصال بقاعدة البيانات</p>": "not what was listed",
    "数据库连接出错，请检查连接字串。": "server error",
    "<p>DB 연결에 실패했습니다.</p>": "not what was listed",
    "<h2>Are you 18 or older?</h2><p>You must be of legal age to enter.</p><button>Yes</button><button>No</button>": "entry gate",
    "<h1>Are you a healthcare professional?</h1><p>Please confirm that you are.</p><a href=?is=1>Yes</a> <a href=/>No</a>": "entry gate",
    "<h2>医療関係者の皆様へ</h2><p>あなたは医療関係者ですか？</p><a href=?is=1>はい</a> <a href=/>いいえ</a>": "entry gate",
}  # fmt: skip


@pytest.mark.parametrize("page", PRINTED_BARE)
@pytest.mark.parametrize("source", ["listing", "feed"])
def test_what_is_printed_bare_in_an_articles_place_is_none(page: str, source: str) -> None:
    """The headline came from the listing, and the record looked like an article."""
    entry = Entry(URL, "Hospital opens ward", "2026-11-20", source=source)
    with pytest.raises(NotAnArticle) as refused:
        extract(Page(URL, f"<html><body>{page}</body></html>".encode(), NOON, listing=entry))
    assert refused.value.reason == PRINTED_BARE[page]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("A day for the heart", "On Monday our cardiologists answer your questions about heart attacks, from nine to twelve."),
        ("병동 개소 안내", "새 병동을 월요일에 엽니다. 많은 이용 바랍니다."),
        ("医院搬迁公告", "自周一起门诊搬迁至新大楼，请市民留意。"),
    ],
)
def test_a_notice_without_a_heading_that_says_what_was_listed_is_kept(headline: str, text: str) -> None:
    entry = Entry(URL, headline, "2026-11-20")
    assert extract(Page(URL, f"<html><body><p>{text}</p></body></html>".encode(), NOON, listing=entry)).headline == headline


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Our website is changed on Saturday", "The website will not be there from two to four, because of maintenance."),
        ("홈페이지 시스템 점검 안내", "시스템 점검으로 토요일 새벽 두 시부터 네 시까지 홈페이지를 이용하실 수 없습니다."),
        ("关于系统维护的通知", "因系统维护，本周六凌晨两点至四点暂停预约挂号服务，敬请谅解。"),
    ],
)
def test_a_notice_of_maintenance_to_come_is_news(headline: str, text: str) -> None:
    assert (
        verdict_on(f"<h1>{headline}</h1><p>{text}</p>", entry=Entry("https://hospital.example/n/1", headline, "2026-11-20"))
        == "kept"
    )


def test_a_script_that_leads_on_is_no_text_and_a_page_with_a_search_is_its_own() -> None:
    moves = "<script>window.location.replace('/news/2')</script>"
    entry = Entry("https://hospital.example/n/1", "Visiting hours change", "2026-11-20")
    assert verdict_on("<p>One moment, please.</p>", moves, entry=entry) == "no text"
    whole = "<h1>Visiting hours change</h1><p>From two to six.</p>" + "<p class=x></p>" * 200
    assert verdict_on(whole, moves, entry=entry) == "kept"


@pytest.mark.parametrize(("headline", "reason"), [
    ("Login", "login page"), ("Anmelden", "login page"), ("로그인", "login page"), ("用户登录", "login page"),
    ("Our doctors", "department or service page"), ("Kliniken und Abteilungen", "department or service page"),
    ("의료진 소개", "department or service page"), ("科室介绍", "department or service page"),
    ("診療科案内", "department or service page"), ("الأقسام", "department or service page"),
    ("Privacy policy", "contact or legal page"), ("Impressum", "contact or legal page"), ("联系我们", "contact or legal page"),
    ("오시는 길", "contact or legal page"), ("Contact et accès", "contact or legal page"),
    ("Careers", "job ad"), ("Stellenangebote", "job ad"), ("採用", "job ad"),
    ("Event calendar", "event calendar"), ("Veranstaltungskalender", "event calendar"), ("행사일정", "event calendar"),
    ("Latest news", "listing page"), ("Pressemitteilungen", "listing page"), ("新闻中心", "listing page"),
    ("공지사항", "listing page"),
])  # fmt: skip
def test_standing_pages_are_told_by_their_whole_headline(headline: str, reason: str) -> None:
    assert verdict_on(f"<h1>{headline}</h1><p>{SENTENCES}</p><p>{SENTENCES}</p>") == reason
    story = f"<h1>{headline}: what changes for patients in May</h1><p class=date>2026-11-20</p><p>{SENTENCES}</p>"
    assert verdict_on(story) == "kept"


@pytest.mark.parametrize(("headline", "reason"), [
    ("Cardiology nurse (m/f/d)", "job ad"), ("Pflegefachkraft Onkologie (m/w/d)", "job ad"),
    ("Infirmier en cardiologie (H/F)", "job ad"),
    ("2026년 하반기 간호사 채용공고", "job ad"), ("2026年公开招聘工作人员公告", "job ad"), ("看護師募集のお知らせ", "job ad"),
    ("ประกาศรับสมัครงานตำแหน่งพยาบาล", "job ad"), ("Вакансия врача-онколога", "job ad"),
    ("Concurs pentru ocuparea a două posturi de medic", "job ad"), ("নিয়োগ বিজ্ঞপ্তি: নার্স", "job ad"),
    ("Nafasi za kazi hospitalini", "job ad"), ("Προκήρυξη θέσεων εργασίας", "job ad"),
    ("CT扫描仪采购项目招标公告", "tender"), ("의료장비 구매 입찰공고", "tender"), ("医療機器の入札公告", "tender"),
    ("電腦斷層採購公告", "tender"),
    ("Bando di gara per la fornitura di farmaci", "tender"), ("Avis d’appel d’offres : imagerie", "tender"),
    ("Licitación pública de equipos", "tender"), ("Tender notice: linear accelerator", "tender"), ("2025년 하반기 간호직 채용", "job ad"),
    ("ประกวดราคาซื้อเครื่องเอกซเรย์", "tender"),
    ("Search results for cancer", "search results"), ("Suchergebnisse", "search results"), ("検索結果", "search results"),
])  # fmt: skip
def test_job_ads_and_tenders_are_refused_even_in_a_newsroom(headline: str, reason: str) -> None:
    body = f"<h1>{headline}</h1><p class=date>2026-11-20</p><p>{SENTENCES}</p>"
    assert verdict_on(body, entry=Entry("https://hospital.example/n/1", headline, "2026-11-20")) == reason
    assert verdict_on(body, data("NewsArticle", headline=headline.replace('"', ""), datePublished="2026-11-20")) == "kept"


@pytest.mark.parametrize(("head", "headline", "reason"), [
    (data("JobPosting", title="Radiographer"), "Radiographer", "job ad"),
    (data("Event", name="Open day"), "Open day", "event"),
    (data("Physician", name="Dr Jane Roe"), "Dr Jane Roe", "profile page"),
    (data("MedicalClinic", name="Cardiology"), "Cardiology", "department or service page"),
    (data("ProfilePage"), "Jane Roe", "profile page"), (data("SearchResultsPage"), "cancer", "search results"),
    (data("CollectionPage"), "Research", "listing page"), (data("ContactPage"), "Where we are", "contact or legal page"),
    ("<meta property='og:type' content='profile'>", "Jane Roe", "profile page"),
    ("<meta property='og:type' content='product.item'>", "Walking aid", "product page"),
])  # fmt: skip
def test_pages_whose_data_says_what_they_are(head: str, headline: str, reason: str) -> None:
    assert verdict_on(f"<h1>{headline}</h1><p>{SENTENCES}</p><p>{SENTENCES}</p>", head) == reason


@pytest.mark.parametrize("head", [
    data("Event", name="Open day") + data("NewsArticle", headline="Hospital invites to its open day"),
    data("Event", name="Yoga on Monday"), data("Person", name="Jane Roe"), data("Hospital", name="Hospital Example"),
    data("WebPage"),
    data("BreadcrumbList"), data("Organization", name="x"), "<meta property='og:type' content='website'>",
])  # fmt: skip
def test_data_about_other_things_refuses_nothing(head: str) -> None:
    assert verdict_on(f"<h1>Hospital invites to its open day</h1><p class=date>2026-11-20</p><p>{SENTENCES}</p>", head) == "kept"


@pytest.mark.parametrize(("classes", "reason"), [
    ("error404 logged-out", "page not found"), ("search search-results", "search results"),
    ("archive category category-news", "listing page"), ("archive tag", "listing page"),
])  # fmt: skip
def test_content_systems_name_the_kind_of_page(classes: str, reason: str) -> None:
    assert verdict_on(f"<h1>Research</h1><p>{SENTENCES}</p>", classes=classes) == reason
    post = f"<h1>Research prize for our team</h1><p class=date>2026-11-20</p><p>{SENTENCES}</p>"
    assert verdict_on(post, classes="single single-post category-news") == "kept"


@pytest.mark.parametrize(("url", "reason"), [
    ("https://hospital.example/departments/cardiology", "department or service page"),
    ("https://hospital.example/doctors/roe.html", "profile page"),
    ("https://hospital.example/events/open-day", "event"), ("https://hospital.example/jobs/1234", "job ad"),
    ("https://hospital.example/tag/heart", "listing page"), ("https://hospital.example/news/services/heart", "kept"),
    ("https://hospital.example/heart", "kept"),
])  # fmt: skip
def test_addresses_speak_for_pages_without_a_date(url: str, reason: str) -> None:
    assert verdict_on(f"<h1>Heart</h1><p>{SENTENCES}</p><p>{SENTENCES}</p><p>{SENTENCES}</p>", url=url) == reason
    assert verdict_on(f"<h1>New ward opens</h1><p class=date>2026-11-20</p><p>{SENTENCES * 3}</p>", url=url) == "kept"


def test_a_list_of_links_is_no_article() -> None:
    assert verdict_on(f"<h2>What happened</h2><ul>{LINKS}</ul>") == "listing page"
    assert verdict_on(f"<h2>What happened</h2><ul>{LINKS}</ul>", url="https://hospital.example/") == "home page"


def test_what_only_a_sitemap_names_must_be_dated_or_called_an_article() -> None:
    entry = Entry("https://hospital.example/n/1", source="sitemap")
    body = f"<h1>Heart</h1><p>{SENTENCES}</p><p>{SENTENCES}</p><p>{SENTENCES}</p>"
    assert verdict_on(body, entry=entry) == "standing page"
    assert verdict_on(body, "<meta property='og:type' content='article'>", entry=entry, classes="page page-id-7") == "standing page"
    assert verdict_on(body, data("NewsArticle", headline="Heart"), entry=entry) == "kept"
    assert verdict_on("<p class=date>2026-11-20</p>" + body, entry=entry) == "kept"


@pytest.mark.parametrize(("url", "verdict"), [
    ("https://hospital.example/heart-week", "standing page"), ("https://hospital.example/news/heart-week", "kept"),
])  # fmt: skip
def test_a_bare_name_without_a_date_is_news_where_the_newsroom_keeps_it(url: str, verdict: str) -> None:
    assert verdict_on(f"<h1>Heart Week</h1><p>{SENTENCES * 3}</p>", url=url, entry=Entry(url, headline="Heart Week")) == verdict


def test_a_listing_that_calls_the_page_something_else_does_not_vouch_for_it() -> None:
    body = f"<h1>Our doctors</h1><p>{SENTENCES}</p>"
    assert verdict_on(body, entry=Entry("https://hospital.example/n/1", "More about us")) == "department or service page"


def test_a_board_name_taken_for_the_headline_refuses_no_notice() -> None:
    headline, text = NOTICES["ko"]
    body = f"<h2>공지사항</h2><p>2026-11-20</p><p>{text}</p><p>{text}</p>"
    head = f"<title>{headline}</title>"
    assert verdict_on(body, head) == "kept"
    assert verdict_on(body, head, entry=Entry(URL, headline)) == "kept"


def test_an_announcement_in_the_newsroom_is_news() -> None:
    head, body = data("Event", name="Open day"), f"<h1>Open day</h1><p>{SENTENCES}</p>"
    assert verdict_on(body, head) == "event"
    assert verdict_on(body, head, entry=Entry(URL, "Open day", "2026-11-20")) == "kept"


def test_a_link_cut_off_or_longer_than_the_headline_vouches() -> None:
    body = "<h1>Hospital opens a new ward for children</h1><p>Come and see it. There is cake.</p>"
    whole = "Hospital opens a new ward for children"
    for words in ("Hospital opens a new…", f"{whole}: come in", whole.upper()):
        assert verdict_on(body, entry=Entry("https://hospital.example/n/1", words)) == "kept"


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<frameset><frame src=a><frame src=b></frameset>", "frames only"),
        ("<html><body><div id=root></div><noscript>Please enable JavaScript.</noscript></body></html>", "needs JavaScript"),
        ("<html><body><div id=app></div><script src=app.js></script></body></html>", "needs JavaScript"),
        (
            "<html><body><div><span>Loading</span></div><div><a>×</a>Sorry to interrupt</div>"
            "<script src=a.js></script><script src=b.js></script></body></html>",
            "needs JavaScript",
        ),
        ("<html><body><h1>Headline only</h1></body></html>", "no text"),
        ("<html><head><title>x</title></head><body></body></html>", "no text"),
        ("<html><body><form><h1>Members</h1><p>Name</p><input name=n><input type=password></form></body></html>", "login page"),
    ],
)
def test_pages_without_words(html: str, reason: str) -> None:
    with pytest.raises(NotAnArticle) as refusal:
        extract(Page("https://hospital.example/n/1", html.encode(), NOON))
    assert refusal.value.reason == reason


def test_every_reason_is_named() -> None:
    tables = (verdict_words.PAGE_SAYS, verdict_words.HEADLINE_HOLDS, verdict_words.HEADLINE_IS, verdict_words.PATH_HOLDS)
    assert {reason for table in tables for reason in table} <= set(verdict.REASONS)
    source = Path(verdict.__file__).read_text("utf-8")
    returned = {str(node.elts[0].value) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Tuple) and len(node.elts) == 2
                and isinstance(node.elts[0], ast.Constant) and str(node.elts[0].value) in source.split("REASONS = ")[1].split(")")[0]}  # fmt: skip
    assert returned <= set(verdict.REASONS)


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Page not found", "The page you are looking for has been moved. Please use the menu or the search to find what you need."),
        ("Oops!", "Sorry, this article is no longer available. It may have been taken down by the person who wrote it."),
        ("提示信息", "该文章不存在或已被删除！页面将在三秒后自动跳转，请稍候，或者返回首页继续浏览其他内容。"),
    ],
)
def test_a_page_that_a_feed_names_and_dates_may_have_been_deleted(headline: str, text: str) -> None:
    entry = Entry(URL, "Ward twelve opens its doors", "2025-05-27T10:00:00+00:00", source="feed")
    assert verdict_on(f"<h1>{headline}</h1><p>{text}</p>", entry=entry) == "page not found"
    assert verdict_on(f"<h1>Ward twelve opens its doors</h1><p class='date'>27 May 2025</p><p>{text}</p>", entry=entry) == "kept"


SOFT = "<title>News - Hospital</title>"
STORIES = "".join(
    f"<li><a href=/news/{n}.html>Story with an address of its own, number {n}, from the hospital</a> <span>2025-05-20</span></li>"
    for n in range(8)
)


@pytest.mark.parametrize(("html", "reason"), [
    ("<meta http-equiv=refresh content='0; URL=javascript:go()'><h1>Ward opens</h1><p>moved</p>", "no text"),
    ("<meta http-equiv=refresh content=600><h1>Ward opens</h1><p>The ward opens on Monday.</p>", "kept"),
    (f"{SOFT}<body><nav><a href=/>Home</a></nav><h1>News</h1><ul>{STORIES}</ul><a rel=next href=/news/p1>Next</a>", "listing page"),
])  # fmt: skip
def test_what_a_listing_vouches_for_must_have_words_of_its_own(html: str, reason: str) -> None:
    entry = Entry(URL, headline="Story with an address of its own, number 1, from the hospital", date="2025-05-27")
    try:
        found = extract(Page(URL, html.encode(), NOON, listing=entry)).headline_evidence and "kept"
    except NotAnArticle as refusal:
        found = refusal.reason
    assert found == reason
