"""Newsrooms that only a browser can draw, where the extra ``render`` and a browser are there; and the word where they are not."""

import json
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest
from scrapy.settings import Settings

from newsarchive.crawl import rendering
from newsarchive.crawl.spider import NewsSpider
from newsarchive.site import Site
from tests.crawl.newsroom import Answer, Page, article, listing, rows, scrapy, serving

HEADLINES = {f"/news/{n}": f"Ward {n} opens after {n + 2} years of building" for n in range(6)}
LISTING = """<!doctype html><html><head><title>News</title></head><body><div id="app"></div><script>
fetch("/api/news").then(answer => answer.json()).then(found => {
  document.getElementById("app").innerHTML = "<h1>News</h1><ul>" + Object.entries(found).map(
    ([url, headline]) => `<li><a href="${url}">${headline}</a> <span>27 May 2025</span></li>`).join("") + "</ul>";
});
</script></body></html>"""


def drawn(html: str) -> str:
    """A page whose body a script writes."""
    body = json.dumps(html.partition("<body>")[2].partition("</body>")[0]).replace("</", "<\\/")
    return f"<!doctype html><html><body><div id=app></div><script>app.innerHTML = {body}</script></body></html>"


PAGES: dict[str, Page] = {
    "/news": LISTING,
    "/api/news": Answer(json.dumps(HEADLINES), headers={"Content-Type": "application/json"}),
    **{url: drawn(article(headline)) for url, headline in HEADLINES.items()},
}


@pytest.mark.skipif(
    not find_spec("scrapy_playwright") or not any(map(shutil.which, rendering.BROWSERS)),
    reason="needs the extra 'render' and a browser",
)
def test_a_browser_draws_the_listing_and_the_articles(tmp_path: Path) -> None:
    with serving(PAGES) as newsroom:
        (tmp_path / "drawn.toml").write_text(f'publisher = "Test Hospital"\nstart_urls = "{newsroom.url}/news"\nrender = true\n')
        scrapy("crawl", "drawn", archive=tmp_path / "a.db", SITES_DIR=tmp_path)
    assert {headline for (headline,) in rows(tmp_path / "a.db", "select headline from articles")} == set(HEADLINES.values())


def test_without_the_extra_the_crawl_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rendering, "is_installed", lambda: False)
    settings = Settings()
    before = dict(settings.getdict("DOWNLOAD_HANDLERS"))
    rendering.prepare(settings)
    assert settings.getdict("DOWNLOAD_HANDLERS") == before
    assert "pip install" in rendering.CURE


def test_only_sites_that_ask_for_it_get_a_browser() -> None:
    plain, drawn_site = (NewsSpider(Site(start_urls=("https://hospital.example/",), render=render)) for render in (False, True))
    assert plain.meta() == {}
    if rendering.is_installed():
        assert drawn_site.meta()["playwright"] is True


def test_one_empty_frame_at_every_articles_address_is_told_as_such_with_the_cure(tmp_path: Path) -> None:
    frame = "<!doctype html><html><head><title>Hospital</title></head><body><div id=root></div><script src=/app.js></script></body></html>"
    with serving({"/news": listing(HEADLINES), **dict.fromkeys(HEADLINES, frame)}) as newsroom:
        done = scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=tmp_path / "a.db", check=False)
    assert done.returncode == 4
    assert rows(tmp_path / "a.db", "select reason, count(*) from fetches where kind = 'article' group by 1") == [
        ("needs JavaScript", 6)
    ]
    assert "render = true" in done.stderr + done.stdout
