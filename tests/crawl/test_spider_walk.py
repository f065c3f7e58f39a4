"""From a newsroom's address to every article and nothing else; whatever goes on for ever ends by itself."""

import json
import re
from pathlib import Path
from threading import Lock
from time import sleep
from urllib.parse import parse_qs

import pytest

from tests.crawl.batch import Crawled, crawl
from tests.crawl.newsroom import Answer, Asked, Page, article, listing, rows, scrapy, serving

TOPICS = (
    "cardiology",
    "maternity",
    "surgery",
    "oncology",
    "radiology",
    "the pharmacy",
    "the laboratory",
    "physiotherapy",
    "neurology",
    "paediatrics",
)


def headline(n: int) -> str:
    return f"New building number {n} opens for {TOPICS[n % 10]} after {n + 2} years"


def story(n: int, head: str = "") -> str:
    return article(
        headline(n),
        date=f"{n % 28 + 1} May {2025 - n // 10}",
        head=head,
        words=f"{headline(n)}. The mayor cut ribbon number {n} and thanked the {n + 11} builders for their patience. " * 3,
    )


def entries(numbers: range, folder: str = "/news/") -> dict[str, str]:
    return {f"{folder}{n}": headline(n) for n in numbers}


def dated(numbers: range, further: str = "") -> str:
    """A listing that prints each article's own date."""
    page = listing(entries(numbers), further)
    for n in numbers:
        page = page.replace(
            f"{headline(n)}</a> <span class=date>27 May 2025",
            f"{headline(n)}</a> <span class=date>{n % 28 + 1} May {2025 - n // 10}",
        )
    return page


STORIES: dict[str, Page] = {f"/news/{n}": story(n) for n in range(40)}
ALL = {f"/news/{n}" for n in range(30)}


def numbered(asked: Asked) -> Answer:
    page = int(parse_qs(asked.path.partition("?")[2]).get("page", ["1"])[0])
    links = "".join(f"<a href='/list?page={n}'>{n}</a> " for n in (1, 2, 3) if n != page)
    return Answer(listing(entries(range(page * 10 - 10, page * 10)), links))


def posted(asked: Asked) -> Answer:
    page = int(parse_qs(asked.body.decode()).get("pageIndex", ["1"])[0])
    links = "".join(f"<a href='#' onclick='goPage({n}); return false;'>{n}</a> " for n in (1, 2, 3))
    script = "<script>function goPage(n){document.frm.pageIndex.value=n;document.frm.submit();}</script>"
    hidden = "<input type=hidden name=pageIndex value='1'><input type=hidden name=menu value='12'>"
    form = f"<form name=frm method=post action='/board'>{hidden}</form>"
    return Answer(listing(entries(range(page * 10 - 10, page * 10)), links).replace("<main>", f"{script}{form}<main>"))


def postback(asked: Asked) -> Answer:
    form = parse_qs(asked.body.decode())
    page = int(form.get("__EVENTARGUMENT", ["Page$1"])[0].partition("$")[2]) if form.get("__VIEWSTATE") else 1
    links = "".join(f"<a href=\"javascript:__doPostBack('ctl00$grid','Page${n}')\">{n}</a> " for n in (1, 2, 3) if n != page)
    hidden = f"<input type=hidden name=__VIEWSTATE value='{page:0300d}'>"
    hidden += "<input type=hidden name=__EVENTTARGET><input type=hidden name=__EVENTARGUMENT>"
    return Answer(
        listing(entries(range(page * 10 - 10, page * 10)), links).replace(
            "<main>", f"<form method=post id=aspnetForm>{hidden}<main>"
        )
    )


def years(asked: Asked) -> Answer:
    year = int(asked.path.rpartition("/")[2]) if asked.path[-4:].isdigit() else 2025
    links = "".join(f"<a href='/by/{y}'>{y}</a> " for y in (2025, 2024, 2023))
    return Answer(listing(entries(range((2025 - year) * 10, (2025 - year) * 10 + 10)), links))


def endpoint(asked: Asked) -> Answer:
    page = int(parse_qs(asked.path.partition("?")[2])["page"][0])
    items = [{"title": headline(n), "slug": str(n), "date": "2025-05-27"} for n in range(30)[page * 10 - 10 : page * 10]]
    return Answer(json.dumps({"items": items, "page": page, "pages": 3}), headers={"Content-Type": "application/json"})


def carousel(asked: Asked) -> Answer:
    """Every page says that there is another, and shows the same articles."""
    page = int(parse_qs(asked.path.partition("?")[2]).get("page", ["1"])[0])
    return Answer(listing(entries(range(10)), f"<a rel=next href='/carousel?page={page + 1}'>Next</a>"))


def calendar(asked: Asked) -> Answer:
    """A month of events, and a link to the month after it, for ever."""
    month = int(parse_qs(asked.path.partition("?")[2]).get("m", ["0"])[0])
    days = {f"/event?id={month * 30 + day}": f"Course for parents-to-be, evening {month * 30 + day}" for day in range(8)}
    return Answer(listing(days, f"<a rel=next href='/calendar?m={month + 1}'>Next month</a>"))


def spiral(asked: Asked) -> Answer:
    """Relative links without a leading slash: every page has the same links, one folder deeper."""
    return Answer(listing({f"news/{n}": headline(n) for n in range(5)}, "<a rel=next href='news/more'>Next</a>"))


def two_shelves(asked: Asked) -> Answer:
    both = {**entries(range(5), "/cardiology/"), **entries(range(5), "/patients/")}
    return Answer(listing(both))


DOCTORS = "".join(f"<url><loc>{{base}}/doctors/dr-{n}-who</loc></url>" for n in range(50))
MAP = "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{urls}" + DOCTORS + "</urlset>"

PAGES: dict[str, Page] = {
    **STORIES,
    "/list": numbered,
    "/board": posted,
    "/aspx": postback,
    "/by": years,
    "/by/2025": years,
    "/by/2024": years,
    "/by/2023": years,
    "/news": "<!doctype html><html><body><div id=root></div><script src=/js/vendor.js></script><script src=/js/app.js></script>"
    "</body></html>",
    "/js/app.js": Answer("m(()=>import('./NewsList-1a2b.js'))", headers={"Content-Type": "text/javascript"}),
    "/js/NewsList-1a2b.js": Answer("fetch(`/api/news?page=${t}`)", headers={"Content-Type": "text/javascript"}),
    "/api/news": endpoint,
    "/carousel": carousel,
    "/calendar": calendar,
    "/event": Answer("<!doctype html><html><body><h1>Course</h1><form><input name=day><button>Go</button></form></body></html>"),
    "/spiral/news/": spiral,
    "/dated": dated(range(10), "<a rel=next href='/dated/2'>Next</a>"),
    "/dated/2": dated(range(10, 20), "<a rel=next href='/dated/3'>Next</a>"),
    "/dated/3": dated(range(20, 30), "<a rel=next href='/dated/4'>Next</a>"),
    "/dated/4": dated(range(30, 40)),
    "/shelves": two_shelves,
    **{f"/cardiology/{n}": story(n) for n in range(5)},
    **{f"/patients/{n}": story(n) for n in range(5)},
    "/aliases": listing(
        {
            "/news/1?utm_source=list": headline(1),
            "/news/1?print=1": headline(1),
            "/old/1": headline(1),
            "/amp-1": headline(1),
            "/news/2/": headline(2),
            "/news/2?PHPSESSID=0123456789abcdef0123456789abcdef": headline(2),
            "/news/3": headline(3),
        }
    ),
    "/old/1": Answer(status=301, headers={"Location": "/news/1"}),
    "/amp-1": story(1, head="<link rel=canonical href='/news/1'>"),
    "/news/2/": story(2),
    "/liars": listing(entries(range(5), "/liar/")),
    **{f"/liar/{n}": story(n, head="<link rel=canonical href='/'>") for n in range(5)},
    "/vanished": listing({**entries(range(3)), "/news/away": headline(99), "/news/gone": headline(98)}),
    "/news/away": Answer(status=302, headers={"Location": "http://localhost:1/elsewhere"}),
    "/fed": listing(entries(range(10))).replace("<head>", "<head><link rel=alternate type='application/rss+xml' href='/feed.xml'>"),
    "/hospital/": "<!doctype html><html><body>"
    "<nav><a href='/list'>News</a> <a href='/doctors'>Doctors</a></nav><h1>Test Hospital</h1></body></html>",
}


def feed(numbers: range) -> str:
    items = "".join(f"<item><title>{headline(n)}</title><link>/news/{n}</link></item>" for n in numbers)
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>News</title>{items}</channel></rss>"


PAGES["/feed.xml"] = Answer(feed(range(5, 15)), headers={"Content-Type": "application/rss+xml"})

JOBS: dict[str, tuple[dict[str, str], set[str], int]] = {
    # name: arguments of the crawl, the articles to find, the most requests it may cost (robots.txt included)
    "numbered pages": ({"url": "/list"}, ALL, 36),
    "pages of a form": ({"url": "/board"}, ALL, 36),
    "pages of a postback": ({"url": "/aspx"}, ALL, 36),
    "years": ({"url": "/by"}, ALL, 36),
    "an endpoint that a script file names": ({"url": "/news"}, ALL, 38),
    "a next page that brings nothing new": ({"url": "/carousel"}, {f"/news/{n}" for n in range(10)}, 15),
    "a calendar without end": ({"url": "/calendar"}, set(), 80),
    "since": ({"url": "/dated", "since": "2024-01-01"}, {f"/news/{n}" for n in range(20)}, 26),
    "max_pages": ({"url": "/dated", "max_pages": "1"}, {f"/news/{n}" for n in range(10)}, 13),
    "sessions, tracking, print, redirect, canonical": ({"url": "/aliases"}, {"/news/1", "/news/2/", "/news/3"}, 9),
    "a canonical that names the home page": ({"url": "/liars"}, {f"/liar/{n}" for n in range(5)}, 9),
    "dead links": ({"url": "/vanished"}, {f"/news/{n}" for n in range(3)}, 9),
    "a feed knows more": ({"url": "/fed"}, {f"/news/{n}" for n in range(15)}, 19),
    "a home page leads to the newsroom": ({"url": "/hospital/"}, ALL, 38),
}


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Crawled]:
    with serving(PAGES) as newsroom:
        jobs = {name: {**arguments, "url": newsroom.url + arguments["url"]} for name, (arguments, *_) in JOBS.items()}
        jobs["shelves"] = {"url": f"{newsroom.url}/shelves"}
        jobs["spiral"] = {"url": f"{newsroom.url}/spiral/news/"}
        return crawl(jobs, tmp_path_factory.mktemp("walk"), RETRY_TIMES=0)


@pytest.mark.parametrize("name", JOBS)
def test_every_article_and_nothing_else(crawled: dict[str, Crawled], name: str) -> None:
    _, expected, most = JOBS[name]
    assert crawled[name].paths() == expected
    assert crawled[name].requests <= most
    assert crawled[name].stats["finish_reason"] == "finished"


def test_an_article_on_two_shelves_is_one_record(crawled: dict[str, Crawled]) -> None:
    assert {path.rpartition("/")[2] for path in crawled["shelves"].paths()} == {"0", "1", "2", "3", "4"}
    assert len(crawled["shelves"].paths()) == 5


def test_relative_links_do_not_spiral(crawled: dict[str, Crawled]) -> None:
    assert crawled["spiral"].requests < 30


def test_what_was_left_out_is_in_the_archive_with_its_reason(crawled: dict[str, Crawled]) -> None:
    found = rows(
        crawled["dead links"].archive, "select url, outcome, reason, status from fetches where outcome in ('refused', 'failed')"
    )
    told = {url.rsplit("/", 1)[1]: (outcome, reason, status) for url, outcome, reason, status in found}
    assert told["gone"] == ("refused", "http 404", 404)
    assert told["away"][0] in ("refused", "failed")


def test_a_map_of_the_whole_hospital_brings_no_doctors(tmp_path: Path) -> None:
    pages: dict[str, Page] = {**STORIES, "/news": listing(entries(range(10)))}
    with serving(pages) as newsroom:
        urls = "".join(f"<url><loc>{newsroom.url}/news/{n}</loc></url>" for n in range(20))
        newsroom.pages["/sitemap.xml"] = Answer(
            MAP.replace("{urls}", urls).replace("{base}", newsroom.url), headers={"Content-Type": "text/xml"}
        )
        newsroom.pages["/robots.txt"] = Answer(f"Sitemap: {newsroom.url}/sitemap.xml", headers={"Content-Type": "text/plain"})
        done = crawl({"map": {"url": f"{newsroom.url}/news"}}, tmp_path)["map"]
    assert done.paths() == {f"/news/{n}" for n in range(20)}
    assert not [path for path in newsroom.paths() if "doctor" in path]


def test_a_map_brings_no_page_of_the_listing(tmp_path: Path) -> None:
    """Starlight's map names the blog's /news/2 beside /news/new-ward."""
    pages: dict[str, Page] = {**STORIES, "/news": listing(entries(range(10, 20)), "<a rel=next href='/news/2'>Next</a>")}
    pages["/news/2"] = listing(entries(range(20, 30)))
    with serving(pages) as newsroom:
        urls = "".join(f"<url><loc>{newsroom.url}/news/{n}</loc></url>" for n in (2, *range(10, 32)))
        newsroom.pages["/sitemap.xml"] = Answer(
            MAP.replace("{urls}", urls).replace("{base}", newsroom.url), headers={"Content-Type": "text/xml"}
        )
        newsroom.pages["/robots.txt"] = Answer(f"Sitemap: {newsroom.url}/sitemap.xml", headers={"Content-Type": "text/plain"})
        crawl({"map": {"url": f"{newsroom.url}/news"}}, tmp_path)
        assert newsroom.paths().count("/news/2") == 1


def test_a_listing_page_out_of_reach_leaves_the_walk_unfinished(tmp_path: Path) -> None:
    pages: dict[str, Page] = {**PAGES, "/dated/3": Answer("<h1>Oops</h1>", 503)}
    with serving(pages) as newsroom:
        job = {"hole": {"url": f"{newsroom.url}/dated"}}
        assert crawl(job, tmp_path, RETRY_TIMES=0)["hole"].paths() == {f"/news/{n}" for n in range(20)}
        newsroom.pages["/dated/3"] = PAGES["/dated/3"]
        assert crawl(job, tmp_path)["hole"].paths() == {f"/news/{n}" for n in range(40)}


def test_a_feed_dates_what_the_listing_does_not(tmp_path: Path) -> None:
    undated = re.sub(r" <span class=date>[^<]*</span>", "", str(PAGES["/fed"]))
    items = "".join(f"<item><link>/news/{n}</link><pubDate>{n + 1} Apr 2024 10:00:00 +0000</pubDate></item>" for n in range(4))
    pages: dict[str, Page] = {f"/news/{n}": re.sub(r"<p class=date>[^<]*</p>", "", story(n)) for n in range(10)}
    feed = f"<rss version='2.0'><channel>{items}</channel></rss>"
    pages |= {"/fed": undated, "/feed.xml": Answer(feed, headers={"Content-Type": "application/rss+xml"})}
    with serving(pages) as newsroom:
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/fed", archive=tmp_path / "archive.db")
    dated = rows(tmp_path / "archive.db", "select date_published from articles order by date_published desc")
    assert [day for (day,) in dated] == ["2024-04-04", "2024-04-03", "2024-04-02", "2024-04-01"]


def test_a_host_is_asked_one_page_after_another_even_without_a_delay(tmp_path: Path) -> None:
    lock, running, most = Lock(), 0, 0

    def slowly(asked: Asked) -> Answer:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        sleep(0.02)
        with lock:
            running -= 1
        return Answer(article(headline(int(asked.path.rpartition("/")[2]))))

    entries = {f"/news/{n}": headline(n) for n in range(8)}
    with serving({"/news": listing(entries), **dict.fromkeys(entries, slowly)}) as newsroom:
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=tmp_path / "archive.db")
    assert rows(tmp_path / "archive.db", "select count(*) from articles") == [(8,)]
    assert most == 1
