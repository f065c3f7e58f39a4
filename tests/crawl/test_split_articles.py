"""An article that stands on several pages is one article, all of it; what cannot be had is told of."""

import subprocess
import time
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event

import pytest

from tests.crawl.batch import Crawled, crawl
from tests.crawl.newsroom import ROOT, Answer, Asked, Newsroom, Page, article, command, listing, rows, serving
from tests.crawl.split_articles import SPLIT, Split, newsroom, served

ONE_PAGE = {
    "/visiting-hours/": "New visiting hours on all wards",
    "/annual-report/": "The annual report of the hospital",
    "/annual-report-2/": "The annual report of the foundation",
}


def others() -> dict[str, Page]:
    """Articles of one page, with what looks like a continuation: comments by page, neighbours, a list below."""
    comments = "<div id=comments><h2>Comments</h2><ol><li>Good.</li></ol><a href='{0}comment-page-2/#comments'>2</a> <a href='{0}?page=2#comments'>2</a></div>"
    neighbours = "<a rel=next href='/annual-report-2/'>Next: The annual report of the foundation</a>"
    return {
        url: article(headline).replace("</article>", f"</article>{comments.format(url)}{neighbours}")
        for url, headline in ONE_PAGE.items()
    }


@dataclass
class Twice:
    """A newsroom that was crawled two times."""

    newsroom: Newsroom
    first: Crawled
    requests: list[list[str]]


def crawled(pages: Newsroom, folder: Path) -> Crawled:
    pages.asked.clear()
    done = crawl({"x": {"url": f"{pages.url}/news"}}, folder)["x"]
    assert done.trouble is None
    return done


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Twice:
    folder = tmp_path_factory.mktemp("split")
    with serving(newsroom(SPLIT, ONE_PAGE) | others()) as pages:
        first = crawled(pages, folder)
        requests = [pages.paths()]
        crawled(pages, folder)
        return Twice(pages, first, [*requests, pages.paths()])


@pytest.mark.parametrize("name", SPLIT)
def test_an_article_of_several_pages_is_stored_whole(twice: Twice, name: str) -> None:
    split = SPLIT[name]
    url = twice.newsroom.url + split.address(1)
    ((number, headline, body, flags),) = rows(
        twice.first.archive, "select id, headline, article_body, flags from articles where url = ?", url
    )
    assert body == "\n\n".join(split.paragraphs)
    assert (headline, flags) == (split.headline, '["continued"]')
    pictures = [
        url.rpartition("-")[2]
        for (url,) in rows(twice.first.archive, "select url from images where article = ? order by position", number)
    ]
    assert pictures[1:] == [f"{n}.jpg" for n in range(1, split.last + 1)]
    parts = rows(twice.first.archive, "select url, outcome from fetches where article = ? and kind = 'part' order by url", number)
    assert [url for url, _ in parts] == [twice.newsroom.url + split.address(n) for n in range(2, split.last + 1)]


def test_further_pages_are_no_articles_and_others_articles_are_whole(twice: Twice) -> None:
    assert twice.first.paths() == {split.address(1) for split in SPLIT.values()} | set(ONE_PAGE)
    assert (
        rows(twice.first.archive, "select flags from articles where url like '%/annual-report%' or url like '%/visiting%'")
        == [("[]",)] * 3
    )
    assert sorted(twice.requests[0]) == sorted({*twice.requests[0]})


def test_a_second_crawl_changes_nothing_and_asks_the_pages_of_what_it_asks_again(twice: Twice) -> None:
    assert rows(twice.first.archive, "select count(*) from versions") == [(len(SPLIT) + len(ONE_PAGE),)]
    again = [path for path in twice.requests[1] if path != "/news"]
    firsts = [split for split in SPLIT.values() if split.address(1) in again]
    assert sorted(again) == sorted(
        [url for url in ONE_PAGE if url in again] + [split.address(n) for split in firsts for n in range(1, split.last + 1)]
    )
    assert {answered for (answered,) in rows(twice.first.archive, "select outcome from fetches where kind = 'part'")} == {
        "stored",
        "unchanged",
    }


ONE = {"wordpress": SPLIT["wordpress"]}
SPLIT_URL, SECOND, THIRD = (SPLIT["wordpress"].address(n) for n in (1, 2, 3))


def hospital(split: Split = ONE["wordpress"]) -> dict[str, Page]:
    """A newsroom with one article of several pages."""
    return newsroom({"split": split}, ONE_PAGE) | others()


def state(archive: Path, url: str = SPLIT_URL) -> tuple[int, str, str]:
    """Version, flags and text of that article."""
    ((version, flags, body),) = rows(archive, "select version, flags, article_body from articles where url like ?", f"%{url}")
    return version, flags, body


def test_an_edit_of_a_further_page_is_seen_though_the_first_is_unchanged(tmp_path: Path) -> None:
    with serving(hospital()) as pages:
        done = crawled(pages, tmp_path)
        edited = replace(
            ONE["wordpress"],
            paragraphs=(*ONE["wordpress"].paragraphs[:5], "The open day is put off to the spring of next year, for want of staff."),
        )
        pages.pages[THIRD] = served(edited.page(3))
        crawled(pages, tmp_path)
        assert state(done.archive) == (2, '["continued"]', "\n\n".join(edited.paragraphs))
        crawled(pages, tmp_path)
        assert sorted({*pages.paths()} - {*ONE_PAGE}) == sorted(["/news", SPLIT_URL, SECOND, THIRD])
        assert len(pages.paths()) == len({*pages.paths()})
        assert state(done.archive)[0] == 2


@pytest.mark.parametrize(("status", "outcome"), [(404, "refused"), (500, "failed"), (403, "refused")])
def test_a_page_that_cannot_be_had_leaves_the_article_incomplete_until_it_can(tmp_path: Path, status: int, outcome: str) -> None:
    whole = ONE["wordpress"].paragraphs
    with serving(hospital()) as pages:
        there = pages.pages[SECOND]
        pages.pages[SECOND] = Answer("<h1>Sorry</h1>", status)
        done = crawl({"x": {"url": f"{pages.url}/news"}}, tmp_path, RETRY_TIMES=0)["x"]
        assert state(done.archive) == (1, '["incomplete"]', "\n\n".join(whole[:2]))
        assert rows(done.archive, "select url, reason from fetches where kind = 'part'") == [(pages.url + SECOND, f"http {status}")]
        assert done.stats[f"newsarchive/{outcome}/http {status}"] == 1
        pages.pages[SECOND] = there
        crawled(pages, tmp_path)
        if status == 500:
            assert state(done.archive) == (2, '["continued"]', "\n\n".join(whole))


def test_an_article_is_not_replaced_by_its_first_page(tmp_path: Path) -> None:
    with serving(hospital()) as pages:
        done = crawled(pages, tmp_path)
        edited = replace(
            ONE["wordpress"],
            paragraphs=("The ward has been closed again for the time being, the hospital says.", *ONE["wordpress"].paragraphs[1:]),
        )
        there = pages.pages[SECOND]
        pages.pages[SPLIT_URL], pages.pages[SECOND] = served(edited.page(1)), Answer("", 500)
        crawl({"x": {"url": f"{pages.url}/news"}}, tmp_path, RETRY_TIMES=0)
        assert state(done.archive) == (1, '["continued"]', "\n\n".join(ONE["wordpress"].paragraphs))
        pages.pages[SECOND] = there
        crawled(pages, tmp_path)
        assert state(done.archive) == (2, '["continued"]', "\n\n".join(edited.paragraphs))


def test_a_listing_that_names_a_further_page_leads_to_the_first(tmp_path: Path) -> None:
    with serving(hospital() | {"/news": listing({SECOND: ONE["wordpress"].headline, **ONE_PAGE})}) as pages:
        done = crawled(pages, tmp_path)
        assert done.paths() == {SPLIT_URL, *ONE_PAGE}
        crawled(pages, tmp_path)
        assert done.paths() == {SPLIT_URL, *ONE_PAGE}
        assert rows(done.archive, "select count(*) from versions") == [(4,)]


def endless(split: Split) -> dict[str, Page]:
    """As many pages as are asked for."""
    long = replace(split, paragraphs=tuple(f"{words} ({n})" for n in range(50) for words in split.paragraphs[:2]))
    return {long.address(n): long.page(n) for n in range(1, 51)}


def test_an_article_without_end_is_read_as_far_as_it_is_bearable(tmp_path: Path) -> None:
    with serving(hospital() | endless(ONE["wordpress"])) as pages:
        done = crawled(pages, tmp_path)
        assert len(pages.paths()) == 1 + 1 + 20 + len(ONE_PAGE)
        assert state(done.archive)[1] == '["continued", "incomplete"]'


def test_a_server_that_passes_over_the_number_adds_nothing(tmp_path: Path) -> None:
    split = SPLIT["ar"]
    with serving(hospital(split) | {split.address(1): split.page(1), split.address(2): split.page(1)}) as pages:
        done = crawled(pages, tmp_path)
        assert state(done.archive, split.address(1))[1:] == ("[]", "\n\n".join(split.paragraphs[:2]))


def test_a_crawl_that_is_killed_between_two_pages_loses_nothing(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    archive = tmp_path / "x" / "archive.db"
    with serving(hospital()) as pages:
        second, waits = pages.pages[SECOND], Event()

        def silent(asked: Asked) -> Answer:
            waits.wait(30)
            return Answer()

        pages.pages[SECOND] = silent
        words = command("crawl", "news", "-a", f"url={pages.url}/news", archive=archive)
        killed = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while SECOND not in pages.paths() and killed.poll() is None:
            time.sleep(0.02)
        killed.kill()
        killed.wait()
        waits.set()
        pages.pages[SECOND] = second
        done = crawled(pages, tmp_path)
        assert done.paths() == {SPLIT_URL, *ONE_PAGE}
        assert state(archive) == (1, '["continued"]', "\n\n".join(ONE["wordpress"].paragraphs))
