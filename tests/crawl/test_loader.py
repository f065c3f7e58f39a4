"""A hospital is a file: found, listed without being read, and broken alone."""

from pathlib import Path

import pytest
from scrapy import Request
from scrapy.settings import Settings

from newsarchive.crawl.loader import BUNDLED, SiteLoader
from newsarchive.crawl.spider import NewsSpider
from newsarchive.site import SiteError
from tests.crawl.newsroom import scrapy

GOOD = 'publisher = "Test Hospital"\nstart_urls = "https://www.hospital.example/news"\n'
SLOW = GOOD + "delay = 7.5\n"


def loader(folder: Path | str) -> SiteLoader:
    return SiteLoader(Settings({"SPIDER_MODULES": ["newsarchive.spiders"], "SITES_DIR": str(folder)}))


@pytest.fixture
def sites(tmp_path: Path) -> Path:
    (tmp_path / "good.toml").write_text(GOOD)
    (tmp_path / "slow.toml").write_text(SLOW)
    (tmp_path / "broken.toml").write_text('publishr = "x"')
    (tmp_path / "torn.toml").write_text("publisher = ")
    (tmp_path / "news.toml").write_text(GOOD)
    (tmp_path / "demo.toml").write_text(GOOD)
    (tmp_path / "notes.txt").write_text("no site")
    return tmp_path


def test_files_and_python_spiders_stand_side_by_side(sites: Path) -> None:
    names = loader(sites).list()
    assert {"good", "slow", "broken", "torn", "news", "demo"} <= set(names)
    assert "notes" not in names
    assert names == sorted(names)


def test_a_file_is_a_spider(sites: Path) -> None:
    spider = loader(sites).load("good")
    assert issubclass(spider, NewsSpider)
    assert spider.name == "good"
    assert spider.site.publisher == "Test Hospital"
    assert spider().start_urls == ["https://www.hospital.example/news"]


def test_every_bundled_file_is_right() -> None:
    for path in BUNDLED.glob("*.toml"):
        assert loader("").load(path.stem).site.name == path.stem  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "key", "cure"),
    [
        ("broken", "publishr", "did you mean publisher?"),
        ("torn", None, "words stand in straight quotes"),
        ("news", None, "has this name; give the file another"),
        ("demo", None, "has this name; give the file another"),
    ],
)
def test_a_broken_file_breaks_only_itself(sites: Path, name: str, key: str | None, cure: str) -> None:
    with pytest.raises(SiteError) as told:
        loader(sites).load(name)
    assert told.value.key == key
    assert cure in str(told.value)
    assert str(sites / f"{name}.toml") in str(told.value)


def test_an_own_file_stands_before_a_bundled_one_of_its_name(tmp_path: Path) -> None:
    bundled = next(iter(BUNDLED.glob("*.toml")), None)
    if bundled is None:
        pytest.skip("no bundled sites")
    (tmp_path / bundled.name).write_text(GOOD)
    assert loader(tmp_path).load(bundled.stem).site.publisher == "Test Hospital"  # type: ignore[attr-defined]


def test_an_unknown_name_is_a_key_error(sites: Path) -> None:
    with pytest.raises(KeyError):
        loader(sites).load("nobody")


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    done = scrapy("list", archive=tmp_path / "a.db", check=False, SITES_DIR=tmp_path / "nowhere")
    assert done.returncode == 2
    assert "SITES_DIR: no such folder" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_address_finds_its_hospital(sites: Path) -> None:
    assert {"good", "slow"} <= set(loader(sites).find_by_request(Request("https://hospital.example/news/7")))


def test_a_file_may_ask_for_more_patience(sites: Path) -> None:
    settings = Settings({"DOWNLOAD_DELAY": 1})
    loader(sites).load("slow").update_settings(settings)
    assert settings.getfloat("DOWNLOAD_DELAY") == 7.5
    assert settings.getdict("DOWNLOAD_SLOTS")["www.hospital.example"] == {"concurrency": 1, "delay": 7.5, "jitter": 0}


def test_the_commands_say_what_is_wrong_in_one_line(sites: Path) -> None:
    listed = scrapy("list", archive=sites / "a.db", SITES_DIR=sites)
    assert {"good", "broken", "news"} <= set(listed.stdout.split())
    done = scrapy("crawl", "broken", archive=sites / "a.db", check=False, SITES_DIR=sites)
    assert done.returncode != 0
    assert "broken.toml: publishr: unknown key; did you mean publisher?" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
