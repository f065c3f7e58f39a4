"""Answers that break off: what came of them is kept, and the rest asked for until it comes."""

from pathlib import Path

from tests.crawl.newsroom import GOOD, Answer, Page, article, good_pages, headlines, listing, reasons, rows, scrapy, serving


def cut(page: str, at: str, length: int = 99_999) -> Answer:
    """A page that ends at these words, though more was told."""
    return Answer(page[: page.index(at)] if at else page, headers={"Content-Length": str(length), "Connection": "close"})


def test_what_came_of_an_answer_that_broke_off_is_kept_until_all_of_it_comes(tmp_path: Path) -> None:
    """A server that counts characters for bytes, or the like, cost all its articles."""
    archive = tmp_path / "archive.db"
    whole = {f"/news/{name}": article(f"The ward for {name} opens in spring") for name in ("hearts", "lungs", "bones")}
    pages: dict[str, Page] = {
        "/news": cut(listing({url: f"The ward for {url[6:]} opens in spring" for url in whole}), ""),
        "/news/hearts": cut(whole["/news/hearts"], ""),
        "/news/lungs": cut(whole["/news/lungs"], "until eight"),
        "/news/bones": cut(whole["/news/bones"], "<nav>"),
    }
    told = "select substr(a.url, instr(a.url, '/news/') + 6), instr(a.flags, 'truncated') > 0, a.version, v.cause"
    told += " from articles a join versions v on v.article = a.id and v.version = a.version order by 1"
    with serving(pages) as newsroom:
        words = ("crawl", "news", "-a", f"url={newsroom.url}/news")
        scrapy(*words, archive=archive)
        assert rows(archive, told) == [("hearts", 0, 1, "hospital"), ("lungs", 1, 1, "hospital")]
        assert reasons(archive) == {"/news/bones": "failed: answer cut off"}
        assert [newsroom.paths().count(f"/news/{name}") for name in ("hearts", "lungs", "bones")] == [1, 3, 3]
        newsroom.pages.update(whole)
        scrapy(*words, archive=archive)
        assert rows(archive, told) == [("bones", 0, 1, "hospital"), ("hearts", 0, 1, "hospital"), ("lungs", 0, 2, "unclear")]
        newsroom.pages["/news/lungs"] = cut(whole["/news/lungs"], "Visitors")
        scrapy(*words, archive=archive)
        assert rows(archive, told)[2] == ("lungs", 0, 2, "unclear")


def test_a_listing_that_broke_off_before_its_list_is_told_so(tmp_path: Path) -> None:
    with serving({"/news": cut(listing(GOOD), "<main>")}) as newsroom:
        done = scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=tmp_path / "archive.db", check=False)
    assert done.returncode == 2
    assert "answer cut off; the server broke off; try again later" in done.stdout


def test_a_listing_that_broke_off_is_walked_again(tmp_path: Path) -> None:
    """Its way on stood behind the cut: the older articles would never have been found."""
    archive, first = tmp_path / "archive.db", "<a href='/news?page=2'>Older</a>"
    older = {f"/news/older-{n}": f"Ward {n} closes after a year of farewells" for n in range(3)}
    pages: dict[str, Page] = {
        "/news?page=2": listing(older, "<a href='/news'>Newer</a>"),
        "/news": cut(listing(GOOD, first), "</ul>"),
        **good_pages(),
        **{url: article(headline) for url, headline in older.items()},
    }
    with serving(pages) as newsroom:
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive)
        assert headlines(archive) == set(GOOD.values())
        newsroom.pages["/news"] = listing(GOOD, first)
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive)
    assert headlines(archive) == {*GOOD.values(), *older.values()}
