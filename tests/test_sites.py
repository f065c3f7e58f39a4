"""The bundled hospitals, and what a mistake in a site file is told like."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from newsarchive.site import SiteError, read_site

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted((ROOT / "newsarchive" / "sites").glob("*.toml"))
CONTINENTS = {
    "Africa": "KE ZA",
    "Asia": "CN IL JP KR SG TH",
    "Europe": "DE ES FR GB IT NL",
    "North America": "CA US",
    "Oceania": "AU",
    "South America": "AR BR",
}
CONTINENT = {country: continent for continent, countries in CONTINENTS.items() for country in countries.split()}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_bundled_file_is_read_and_tells_who_it_is(path: Path) -> None:
    site = read_site(path)
    assert site.publisher
    assert site.homepage
    assert site.country in CONTINENT
    assert site.in_language
    assert site.timezone
    assert site.note, "says what supports its address and what could not be checked"
    home = urlsplit(site.homepage).hostname or ""
    domain = ".".join(
        home.split(".")[
            -3
            if home.endswith(
                (".co.uk", ".nhs.uk", ".com.br", ".gov.ar", ".org.au", ".or.ke", ".org.il", ".re.kr", ".go.jp", ".ac.th", ".com.sg")
            )
            else -2 :
        ]
    )
    allowed = {domain, "clevelandclinic.org", "mayoclinic.org"}
    assert all(any((urlsplit(url).hostname or "").endswith(name) for name in allowed) for url in site.start_urls)


def test_twenty_hospitals_on_four_continents_in_eight_languages() -> None:
    sites = [read_site(path) for path in FILES]
    assert len(sites) >= 20
    assert len({CONTINENT[site.country or ""] for site in sites}) >= 4
    assert len({(site.in_language or "").split("-")[0] for site in sites}) >= 8
    assert {"Zhejiang Cancer Hospital", "National Cancer Center Korea"} <= {site.publisher for site in sites}


GOOD = 'publisher = "A"\nstart_urls = ["https://a.example/news"]\n'


@pytest.mark.parametrize(
    ("text", "key", "cure"),
    [
        ('publisher = "A"\n', "start_urls", "missing"),
        ('start_urls = ["https://a.example/"]\n', "publisher", "missing"),
        (GOOD + 'publischer_local = "B"\n', "publischer_local", "did you mean publisher_local?"),
        (GOOD + "xyzzy = 1\n", "xyzzy", "known are publisher"),
        (GOOD + 'timezone = "Asia/Soul"\n', "timezone", "Asia/Seoul"),
        (GOOD + 'country = "Korea"\n', "country", "two capital letters"),
        (GOOD + 'country = "kr"\n', "country", "two capital letters"),
        (GOOD + 'in_language = "English, mostly"\n', "in_language", "zh-Hans"),
        (GOOD + 'scope = ["/news/"]\n', "scope", "https://"),
        (GOOD + 'wikidata = "1234"\n', "wikidata", "Q1234"),
        (GOOD + 'rights = "none"\n', "rights", "full, excerpt or metadata"),
        (GOOD + 'homepage = "a.example"\n', "homepage", "https://"),
        (GOOD + "delay = -1\n", "delay", "more than 0"),
        (GOOD + "delay = true\n", "delay", "number of seconds"),
        (GOOD + 'render = "yes"\n', "render", "true or false"),
        (GOOD + "links = 3\n", "links", "a string or a list of strings"),
        (GOOD + 'links = "ul > > a"\n', "links", "no CSS selector"),
        (GOOD + 'headline = "h1::text"\n', "headline", "no CSS selector"),
        (GOOD + 'headline = "h1:frobnicate"\n', "headline", "no CSS selector"),
        (GOOD + 'publisher_local = "B\\u001b[31m"\n', "publisher_local", "a control character"),
        ('publisher = "A"\nstart_urls = ["https://a.example/\\nnews"]\n', "start_urls", "a line end"),
        ('publisher = "A"\nstart_urls = ["https://a.example:99999/"]\n', "start_urls", "https://"),
        ('publisher = "A"\nstart_urls = ["ftp://a.example/"]\n', "start_urls", "https://"),
        ('publisher = "A"\nstart_urls = ["http://[::1/"]\n', "start_urls", "https://"),
        ('publisher = "A"\nstart_urls = []\n', "start_urls", "missing"),
        ("publisher = ", None, "not valid TOML"),
        ("name = 'b'\n" + GOOD, "name", "unknown key"),
    ],
)
def test_a_mistake_is_told_with_file_key_and_cure(tmp_path: Path, text: str, key: str | None, cure: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(SiteError) as told:
        read_site(path)
    assert told.value.key == key
    assert str(path) in str(told.value)
    assert cure in str(told.value)


def test_a_file_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes('publisher = "Größe"\n'.encode("latin-1"))
    with pytest.raises(SiteError, match="not in UTF-8"):
        read_site(path)


def test_the_mark_that_some_editors_put_first_is_no_mistake(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(GOOD, "utf-8-sig")
    assert read_site(path).publisher == "A"


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "dangling.toml").symlink_to(tmp_path / "nowhere")
    for name in ("folder", "dangling"):
        with pytest.raises(SiteError, match="cannot be read"):
            read_site(tmp_path / f"{name}.toml")


def scrapy(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scrapy", *arguments, "-s", f"SITES_DIR={folder}", "-s", f"ARCHIVE_PATH={folder / 'a.db'}"]
    return subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False, timeout=60)


def test_a_broken_file_breaks_only_itself(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(GOOD, "utf-8")
    (tmp_path / "broken.toml").write_text(GOOD + 'timezon = "Asia/Seoul"\n', "utf-8")
    listed = scrapy("list", folder=tmp_path)
    assert listed.returncode == 0
    assert {"mine", "broken", "zjcc", "demo", "news"} <= set(listed.stdout.split())
    crawled = scrapy("crawl", "broken", folder=tmp_path)
    assert crawled.returncode != 0
    assert "did you mean timezone?" in crawled.stderr
    assert "Traceback" not in crawled.stderr
    unknown = scrapy("crawl", "nowhere", folder=tmp_path)
    assert unknown.returncode != 0
    assert "scrapy list" in unknown.stderr
    assert "Traceback" not in unknown.stderr
