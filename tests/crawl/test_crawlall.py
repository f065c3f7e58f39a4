"""Many hospitals in one process: who is due, whose turn it is, and one word at the end."""

import asyncio
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median
from threading import Lock
from time import monotonic, sleep

import pytest

from newsarchive.crawl.downloader import Turns
from tests.crawl.newsroom import Answer, Asked, Newsroom, Page, article, listing, rows, scrapy, serving


def hospital(name: str) -> dict[str, Page]:
    """A newsroom of four articles under ``/NAME/``."""
    told = {f"/{name}/{n}": f"{name.title()} opens its building number {n} for patients" for n in range(4)}
    return {f"/{name}/news": listing(told), **{url: article(headline) for url, headline in told.items()}}


def write(folder: Path, name: str, url: str, country: str = "KR", more: str = "") -> None:
    (folder / f"{name}.toml").write_text(
        f'publisher = "{name.title()}"\ncountry = "{country}"\nstart_urls = "{url}/{name}/news"\n{more}'
    )


@pytest.fixture(scope="module")
def newsroom() -> Iterator[Newsroom]:
    with serving({**hospital("alpha"), **hospital("beta"), **hospital("gamma")}) as served:
        yield served


@pytest.fixture
def sites(tmp_path: Path, newsroom: Newsroom) -> Path:
    for name, country in (("alpha", "KR"), ("beta", "KR"), ("gamma", "DE")):
        write(tmp_path, name, newsroom.url, country)
    newsroom.asked.clear()
    return tmp_path


def sites_in(archive: Path) -> dict[str, int]:
    return dict(rows(archive, "select site, count(*) from articles group by site"))


def test_every_site_that_is_due_is_crawled_once(sites: Path, newsroom: Newsroom) -> None:
    archive = sites / "archive.db"
    done = scrapy("crawlall", "--sites", "alpha,beta,gamma", archive=archive, SITES_DIR=sites)
    assert sites_in(archive) == {"alpha": 4, "beta": 4, "gamma": 4}
    assert "3 sites:" in done.stdout
    newsroom.asked.clear()
    again = scrapy("crawlall", "--country", "KR,DE", "--sites", "alpha", "--jobs", "1", archive=archive, SITES_DIR=sites)
    assert "1 site:" in again.stdout  # named sites are crawled, due or not
    assert {path.split("/")[1] for path in newsroom.paths()} == {"alpha"}


def test_only_the_countries_asked_for(sites: Path) -> None:
    archive = sites / "archive.db"
    scrapy("crawlall", "--country", "de", "--sites", "alpha,beta,gamma", archive=archive, SITES_DIR=sites)
    assert sites_in(archive) == {"gamma": 4}


def test_a_broken_file_and_a_dead_site_do_not_stop_the_others(sites: Path) -> None:
    (sites / "torn.toml").write_text('publishr = "x"')
    write(sites, "dead", "http://127.0.0.1:9")
    done = scrapy(
        "crawlall", "--sites", "torn,dead,alpha", archive=sites / "archive.db", check=False, SITES_DIR=sites, RETRY_TIMES=0
    )
    assert sites_in(sites / "archive.db") == {"alpha": 4}
    assert done.returncode == 2
    assert "torn.toml: publishr: unknown key; did you mean publisher?" in done.stdout
    assert "dead: http://127.0.0.1:9/dead/news: connection refused" in done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("alpha",), "name sites with --sites alpha"),
        (("--sites", "nobody"), "Spider not found: nobody"),
        (("--jobs", "0"), "--jobs must be at least 1"),
        (("--country", "xx", "--sites", "alpha,gamma"), "--country XX: no site is there; their files name DE, KR"),
    ],
)
def test_mistakes_are_told(sites: Path, arguments: tuple[str, ...], said: str) -> None:
    done = scrapy("crawlall", *arguments, archive=sites / "archive.db", check=False, SITES_DIR=sites)
    assert done.returncode != 0
    assert said in done.stdout + done.stderr


def test_two_sites_of_one_host_take_turns(tmp_path: Path) -> None:
    """One request at a time and the delay between any two, although two spiders ask."""
    lock, running, most, times = Lock(), 0, 0, []

    def slowly(page: Page) -> Page:
        def answer(asked: Asked) -> Answer:
            nonlocal running, most
            with lock:
                running += 1
                most = max(most, running)
                times.append(monotonic())
            sleep(0.05)
            with lock:
                running -= 1
            return Answer(page)  # type: ignore[arg-type]

        return answer

    with serving({path: slowly(page) for path, page in {**hospital("alpha"), **hospital("beta")}.items()}) as served:
        for name in ("alpha", "beta"):
            write(tmp_path, name, served.url, more="delay = 0.2\n")
        scrapy(
            "crawlall",
            "--sites",
            "alpha,beta",
            archive=tmp_path / "archive.db",
            SITES_DIR=tmp_path,
            DOWNLOAD_SLOTS="{}",
            DOWNLOAD_DELAY="0.2",
        )
    assert sites_in(tmp_path / "archive.db") == {"alpha": 4, "beta": 4}
    assert most == 1
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert median(gaps) > 0.15  # not the least: a busy machine hears one request late, and the next in time


def test_a_turn_is_given_back_when_a_request_fails_or_is_cancelled() -> None:
    async def story() -> list[str]:
        turns, told = Turns(), []

        async def ask(name: str, wrong: bool = False) -> None:
            async with turns.take(0):
                if wrong:
                    raise ConnectionError
                told.append(name)

        async def hang() -> None:
            async with turns.take(0):
                await asyncio.sleep(60)

        with pytest.raises(ConnectionError):
            await ask("a", wrong=True)
        hanging = asyncio.create_task(hang())
        await asyncio.sleep(0)
        waiting = asyncio.create_task(ask("b"))
        hanging.cancel()
        await waiting
        return told

    assert asyncio.run(story()) == ["b"]
