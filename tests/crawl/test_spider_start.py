"""A start address that is of no use: one line with its cure, and the archive untouched."""

from pathlib import Path

import pytest

from tests.crawl.batch import Crawled, crawl
from tests.crawl.newsroom import Answer, Page, article, listing, scrapy, serving

NEWS = listing({f"/news/{n}": f"Ward {n} opens after a year of building" for n in range(4)})
PAGES: dict[str, Page] = {
    "/forbidden": Answer("<h1>No</h1>", 403),
    "/broken": Answer("<h1>Oops</h1>", 500),
    "/same": Answer(status=304),
    "/missing": Answer("<h1>Gone</h1>", 404),
    "/empty": Answer(b""),
    "/away": Answer(status=302, headers={"Location": "http://localhost:{port}/elsewhere"}),
    "/home": Answer(status=302, headers={"Location": "/"}),
    "/loop": Answer(status=302, headers={"Location": "/loop2"}),
    "/loop2": Answer(status=302, headers={"Location": "/loop"}),
    "/inside": Answer(status=302, headers={"Location": "http://169.254.169.254/news"}),
    "/report.pdf": Answer(b"%PDF-1.7\n%\xe2\xe3", headers={"Content-Type": "application/pdf"}),
    "/photo.jpg": Answer(b"\xff\xd8\xff\xe0" + bytes(100), headers={"Content-Type": "image/jpeg"}),
    "/private/news": NEWS,
    "/script": "<!doctype html><html><head><title>News</title></head>"
    "<body><div id=root></div><script src=/static/js/main.8f3a.js></script>"
    "<noscript>You need to enable JavaScript to run this app.</noscript></body></html>",
    "/nothing": "<!doctype html><html><body><h1>Visiting hours</h1><p>Every day from ten to eight.</p></body></html>",
    "/robots.txt": Answer("User-agent: *\nDisallow: /private/", headers={"Content-Type": "text/plain"}),
    "/": "<!doctype html><html><body><h1>Test Hospital</h1></body></html>",
}
SAYS = {
    "forbidden": ("/forbidden", "http 403", "refuses crawlers"),
    "broken": ("/broken", "http 500", "try again later"),
    "same": ("/same", "http 304", "try again later"),
    "missing": ("/missing", "http 404", "check the address"),
    "empty": ("/empty", "empty page", "give the address"),
    "away": ("/away", "redirects away to http://localhost", "give that address"),
    "home": ("/home", "redirects to the home page", "find its new address"),
    "loop": ("/loop", "redirect loop", "in a browser"),
    "inside": ("/inside", "private address", "give the address that it leads to"),
    "pdf": ("/report.pdf", "not HTML", "give the address of the page that lists the news"),
    "image": ("/photo.jpg", "not HTML", "give the address of the page that lists the news"),
    "robots": ("/private/news", "forbidden by robots.txt", "ask it"),
    "script": ("/script", "JavaScript", "render = true"),
    "nothing": ("/nothing", "/nothing: no ", "scrapy probe"),
}
WRONG = {
    "no scheme": ({"url": "hospital.example/news"}, "no web address", "https://"),
    "ftp": ({"url": "ftp://hospital.example/news"}, "no web address", "https://"),
    "nothing given": ({}, "no address", "scrapy crawl news -a url="),
    "no such host": ({"url": "http://no-such-hospital.invalid/news"}, "no such host", "spelling"),
    "nobody there": ({"url": "http://127.0.0.1:9/news"}, "connection refused", "port"),
    "bad date": ({"url": "http://127.0.0.1:9/", "since": "last year"}, "since=last year", "2024-01-31"),
    "bad number": ({"url": "http://127.0.0.1:9/", "max_pages": "many"}, "max_pages=many", "like 10"),
    "bad zone": ({"url": "http://127.0.0.1:9/", "timezone": "Seoul"}, "timezone=Seoul", "Asia/Seoul"),
    "bad language": ({"url": "http://127.0.0.1:9/", "language": "the hospital's"}, "language=the hospital's", "BCP 47"),
    "half an address": ({"url": "http://[::1/news"}, "no web address", "https://"),
    "another spider's argument": ({"url": "http://127.0.0.1:9/", "day": "2"}, "unknown argument", "url, language, timezone, since"),
    "unknown argument": ({"url": "http://127.0.0.1:9/", "max_page": "3"}, "unknown argument", "did you mean max_pages?"),
}


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Crawled]:
    with serving(dict(PAGES)) as newsroom:
        port = newsroom.url.rpartition(":")[2]
        newsroom.pages["/away"] = Answer(status=302, headers={"Location": f"http://localhost:{port}/elsewhere"})
        newsroom.pages["/elsewhere"] = NEWS
        jobs = {name: {"url": newsroom.url + path} for name, (path, *_) in SAYS.items()} | {
            name: told for name, (told, *_) in WRONG.items()
        }
        return crawl(jobs, tmp_path_factory.mktemp("start"), RETRY_TIMES=0)


@pytest.mark.parametrize("name", [*SAYS, *WRONG])
def test_a_useless_start_is_told_in_one_line_with_its_cure(crawled: dict[str, Crawled], name: str) -> None:
    what, cure = (SAYS.get(name) or WRONG[name])[1:]
    trouble = crawled[name].trouble
    assert trouble is not None
    assert what in trouble
    assert cure in trouble
    assert "\n" not in trouble
    assert not crawled[name].archive.exists()


def test_the_command_says_so_and_exits_with_2(tmp_path: Path) -> None:
    with serving({"/news": Answer("<h1>No</h1>", 403)}) as newsroom:
        done = scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=tmp_path / "archive.db", check=False)
    assert done.returncode == 2
    assert f"{newsroom.url}/news: http 403; the server refuses crawlers" in done.stdout
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "archive.db").exists()


def test_an_archive_is_left_as_it_was_when_its_newsroom_is_down(tmp_path: Path) -> None:
    pages: dict[str, Page] = {
        "/news": NEWS,
        **{f"/news/{n}": article(f"Ward {n} opens after a year of building") for n in range(4)},
    }
    with serving(pages) as newsroom:
        job = {"again": {"url": f"{newsroom.url}/news"}}
        assert len(crawl(job, tmp_path)["again"].paths()) == 4
        newsroom.pages["/news"] = Answer("<h1>Oops</h1>", 500)
        again = crawl(job, tmp_path, RETRY_TIMES=0)["again"]
    assert again.trouble
    assert len(again.paths()) == 4


def test_one_article_alone_asks_for_nothing_else(tmp_path: Path) -> None:
    linked = article("Ward 1 opens after a year of building").replace("<body>", "<body><nav><a href=/news>News</a></nav>")
    with serving({"/news/1": linked, "/news": NEWS, "/news/2": article("Ward 2 opens after a year of building")}) as newsroom:
        for _ in range(2):  # a second time, it is asked again, and nothing that was due
            found = crawl({"one": {"url": f"{newsroom.url}/news/1", "max_pages": "0"}}, tmp_path)["one"]
            assert (found.trouble, found.paths()) == (None, {"/news/1"})
            assert set(newsroom.paths()) == {"/news/1"}


ONE, TWO = article("Ward 1 opens after a year of building"), article("Ward 2 opens after a year of building")
FEW: dict[str, tuple[dict[str, Page], int]] = {
    # name: the site's pages, the first of which is the start; how many articles it has
    "an article": ({"/news/1": ONE.replace("</body>", '<a href="/news/">News</a></body>')}, 1),
    "an article at the root": ({"/": ONE}, 1),
    "one link": ({"/news/": "<ul><li><a href=/news/1>Ward 1 opens after a year of building</a></li></ul>", "/news/1": ONE}, 1),
    "two links": ({"/": "<p><a href=1.html>Ward 1</a></p><p><a href=2.html>2.html</a></p>", "/1.html": ONE, "/2.html": TWO}, 2),
    "one link, to a page of another kind": (
        {"/": f"<h1>Hospital</h1><p>{'We are there for you. ' * 9}</p><a href=/x>About the hospital</a>",
         "/x": f"<h1>About the hospital</h1><p>{'The hospital has ninety beds, and treats the whole county. ' * 9}</p>"}, 0),
}  # fmt: skip


@pytest.mark.parametrize("name", FEW)
def test_a_start_with_hardly_a_link_is_an_article_or_leads_to_some(name: str, tmp_path: Path) -> None:
    pages, count = FEW[name]
    with serving(dict(pages)) as newsroom:
        job = {"few": {"url": newsroom.url + next(iter(pages))}}
        for _ in range(2):
            found = crawl(job, tmp_path)["few"]
            assert len([url for url in pages if url in found.paths()]) == count
            assert (found.trouble is None) is (count > 0)
            assert len(newsroom.paths()) < 15  # feeds and maps are tried first
            newsroom.asked.clear()
