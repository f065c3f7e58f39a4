"""The pages as a reader meets them: a real Datasette and a real Chromium."""

import os
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from tests.browse.conftest import DATA
from tests.browse.hostile_archive import make_hostile
from tests.browse.payloads import PAYLOADS
from tests.browse.servers import FLAGS, chromium, datasette, pictures
from tests.generated_archive import make

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed: pip install -e .[test]")
pytestmark = pytest.mark.skipif(chromium() is None, reason="no Chromium on this machine: apt install chromium")
AXE = Path(os.environ.get("AXE_CORE", Path(tempfile.gettempdir()) / "newsarchive-axe/node_modules/axe-core/axe.min.js"))
WATCH = (
    "window.violations = []; addEventListener('securitypolicyviolation', e =>"
    " window.violations.push(e.violatedDirective + ' ' + e.sample + ' ' + e.blockedURI));"
)
Open = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        yield found
        found.close()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    folder = tmp_path_factory.mktemp("served")
    for name in ("metadata.yaml", "settings.json"):
        shutil.copy(DATA / name, folder / name)
    with pictures() as images:
        make(folder / "archive.db", articles=900, hospitals=42, images=images)
        with sqlite3.connect(folder / "archive.db") as conn:
            broken = (
                "update articles set article_html = replace(article_html, ?, ?) where id = (select min(id) from articles"
                " where article_html like '%<img%' and status = 'alive')"
            )
            conn.create_function("search_text", 1, str)
            conn.execute(broken, [images, images + "missing-"])
        with datasette(folder) as base:
            yield base, folder


@pytest.fixture(scope="module")
def window(browser: Any) -> Iterator[Any]:
    """One page that all tests look through: a new one costs Chromium more than most of what they do with it."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def visit(browser: Any, window: Any, served: tuple[str, Path]) -> Iterator[Open]:
    """``visit(path, width=…, dark=…)`` opens a page, in a browser without memory if ``fresh``; at the end none may have complained."""
    contexts, complaints = [], []

    def console(message: Any) -> None:
        if message.type in ("error", "warning") and "404" not in message.text:
            complaints.append(message.text)

    def error(error: Any) -> None:
        complaints.append(str(error))

    def open_page(path: str, width: int = 1280, dark: bool = False, script: bool = True, fresh: bool = False) -> Any:
        page = window
        if fresh or not script:
            contexts.append(browser.new_context(java_script_enabled=script))
            page = contexts[-1].new_page()
            page.on("console", console)
            page.on("pageerror", error)
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(media="screen", color_scheme="dark" if dark else "light")
        page.goto(served[0] + path)
        return page

    window.on("console", console)
    window.on("pageerror", error)
    yield open_page
    window.remove_listener("console", console)
    window.remove_listener("pageerror", error)
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.mark.parametrize(
    ("words", "language"),
    [("胃癌", "zh"), ("がん", "ja"), ("암센터", "ko"), ("سرطان المعدة", "ar"), ("gastric cancer", "en"), ("желудка", "ru")],
)
def test_from_the_front_page_to_an_article_and_back(visit: Open, words: str, language: str) -> None:
    page = visit("/")
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url("**/search?*")
    found = page.url
    assert page.locator("mark").count() > 0
    page.locator(".teaser .headline a").first.click()
    page.wait_for_url("**/archive/articles/*")
    assert page.locator("h1").get_attribute("lang").startswith(language)
    page.go_back()
    assert page.url == found
    assert page.get_by_role("searchbox").input_value() == words


def test_filters_narrow_and_stay(visit: Open) -> None:
    page = visit("/search?q=cancer")
    total = int(page.locator(".figures b").inner_text().replace(",", ""))
    page.get_by_label("Country").select_option("MX")
    page.get_by_label("From", exact=True).fill("2024")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**country=MX**")
    assert 0 < int(page.locator(".figures b").inner_text().replace(",", "")) < total
    assert page.get_by_label("Country").input_value() == "MX"
    assert page.get_by_label("From", exact=True).input_value() == "2024-01-01"
    assert {text.strip() for text in page.locator(".teaser .country").all_inner_texts()} == {"Mexico"}


def test_a_bar_of_the_timeline_is_its_month(visit: Open) -> None:
    page = visit("/")
    bar = page.locator(".timeline a").last
    month, count = re.match(r"(\w+ \d+): ([\d,]+)", bar.locator("title").text_content()).groups()  # type: ignore[union-attr]
    bar.click()
    page.wait_for_url("**/search?in=*")
    assert page.locator(".figures b").inner_text() == count, month


def test_a_week_of_the_calendar_is_its_articles(visit: Open) -> None:
    page = visit("/hospital/gb-hospital-00")
    cell = page.locator(".calendar a:has(rect)").first
    count = re.search(r": (\d+) article", cell.locator("title").text_content())[1]  # type: ignore[index]
    cell.click()
    page.wait_for_url("**in=**W**")
    assert page.locator(".figures b").inner_text() == count


def test_versions_are_compared_from_the_article(visit: Open, served: tuple[str, Path]) -> None:
    number = one(served[1], "select id from articles where version > 2 and status = 'alive'")
    page = visit(f"/archive/articles/{number}")
    page.get_by_label("Compare").select_option("1")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**/diff/1..*")
    assert page.locator("del").count() > 1
    assert page.locator("ins.number").count() > 1
    page.get_by_role("link", name="Back to the article").click()
    page.wait_for_url(f"**/archive/articles/{number}")


def test_the_feed_of_a_search_is_announced_and_answers(visit: Open) -> None:
    page = visit("/search?q=cancer")
    address = page.locator("link[type='application/atom+xml']").get_attribute("href")
    answer = page.request.get(page.url.split("/search")[0] + address)
    assert answer.ok
    assert "<entry>" in answer.text()


@pytest.mark.parametrize(
    "path", ["/", "/search?q=cancer", "/hospitals", "/hospital/cn-hospital-04", "/archive/articles/3", "ar", "diff"]
)
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_nothing_sticks_out(visit: Open, served: tuple[str, Path], path: str, width: int) -> None:
    page = visit(address(served[1], path), width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_dark_mode_is_dark(visit: Open) -> None:
    for dark in (False, True):
        colour = visit("/", dark=dark).evaluate("getComputedStyle(document.body).backgroundColor")
        red = int(re.search(r"\d+", colour)[0])  # type: ignore[index]
        assert (red < 60) == dark


@pytest.mark.parametrize("tag", ["ar", "fa"])
def test_arabic_runs_from_the_right(visit: Open, served: tuple[str, Path], tag: str) -> None:
    page = visit(address(served[1], tag))
    assert page.locator(".text").evaluate("node => getComputedStyle(node).direction") == "rtl"
    box, inside = (
        page.locator(".story h1").bounding_box(),
        page.locator(".story h1").evaluate(
            "node => { const range = document.createRange(); range.selectNodeContents(node); const found ="
            " range.getBoundingClientRect(); return [found.left, found.right]; }"
        ),
    )
    assert abs(inside[1] - (box["x"] + box["width"])) < 4


def test_a_picture_that_is_gone_leaves_its_link(visit: Open, served: tuple[str, Path]) -> None:
    number = one(served[1], "select id from articles where article_html like '%missing-%'")
    page = visit(f"/archive/articles/{number}")
    page.locator("figure").first.scroll_into_view_if_needed()
    link = page.locator("a.picture.broken").first
    link.wait_for()
    assert "missing-" in link.get_attribute("href")
    assert link.inner_text().strip()


def test_pictures_stand_in_their_places_without_a_jump(visit: Open, served: tuple[str, Path]) -> None:
    number = one(
        served[1],
        "select max(id) from articles where article_html like '%<figure%' and article_html not like '%missing-%' and"
        " status = 'alive'",
    )
    page = visit(f"/archive/articles/{number}", fresh=True)
    page.wait_for_timeout(300)
    shift = page.evaluate(
        "new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))"
        ".observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 300))"
    )
    assert shift < 0.02
    assert page.locator(".text img").first.evaluate("node => node.naturalWidth") == 64


def test_everything_works_without_script(visit: Open) -> None:
    page = visit("/", script=False)
    page.get_by_role("searchbox").fill("胃癌")
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url("**/search?*")
    assert page.locator("mark").count() > 0


def test_the_keyboard_is_enough(visit: Open) -> None:
    page = visit("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "q"


def test_print_shows_the_story_and_its_proof(visit: Open) -> None:
    page = visit("/archive/articles/3")
    page.emulate_media(media="print")
    assert page.locator(".story h1").is_visible()
    assert page.locator("#proof").is_visible()
    assert not page.locator("nav[aria-label=Main]").is_visible()


@pytest.mark.skipif(not AXE.is_file(), reason=f"axe-core is not installed: npm install --prefix {AXE.parents[2]} axe-core")
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/search?q=cancer",
        "/search?q=cancer+NOT&from=x",
        "/hospitals",
        "/hospital/cn-hospital-04",
        "/archive/articles/3",
        "ar",
        "hijacked",
        "withdrawn",
        "diff",
    ],
)
def test_axe_finds_nothing_serious(visit: Open, served: tuple[str, Path], path: str, dark: bool) -> None:
    page = visit(address(served[1], path), dark=dark)
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    serious = [
        (each["id"], each["nodes"][0]["html"][:200]) for each in found["violations"] if each["impact"] in ("serious", "critical")
    ]
    assert serious == []


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("hostile")
    for name in ("metadata.yaml", "settings.json"):
        shutil.copy(DATA / name, folder / name)
    make_hostile(folder / "archive.db")
    with datasette(folder) as base:
        yield base


@pytest.fixture(scope="module")
def watched(browser: Any, hostile: str) -> Iterator[tuple[Any, list[str]]]:
    heard: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(WATCH)
    # Whatever lies elsewhere answers at once, so that only the page itself can be the cause of a complaint.
    context.route(
        lambda url: not url.startswith(hostile),
        lambda route: route.fulfill(status=200, content_type="image/svg+xml", body="<svg xmlns='http://www.w3.org/2000/svg'/>"),
    )
    page = context.new_page()

    def refuse(dialog: Any) -> None:
        heard.append(f"dialog on {page.url}")
        dialog.dismiss()

    page.on("dialog", refuse)
    page.on("console", lambda message: heard.append(f"{message.text} on {page.url}") if message.type == "error" else None)
    page.on("pageerror", lambda error: heard.append(f"{error} on {page.url}"))
    yield page, heard
    context.close()


class TestHostile:
    """An archive with an attack in every field: none may run, on our pages or on Datasette's own."""

    def check(self, watched: tuple[Any, list[str]], address: str) -> None:
        page, heard = watched
        page.goto(address)
        assert page.evaluate("window.violations") == [], address
        assert heard == []
        alive = page.evaluate(
            "[...document.querySelectorAll('a[href], img[src], form[action], iframe, object, embed, base')]"
            ".map(n => { const to = n.getAttribute('href') ?? n.getAttribute('src') ?? n.getAttribute('action'); try {"
            " return new URL(to, location).href } catch { return to + '' } })"
        )
        assert [link for link in alive if not link.startswith(("http:", "https:"))] == []
        events = page.evaluate(
            "[...document.querySelectorAll('*')].flatMap(n => n.getAttributeNames()).filter(name => name.startsWith('on'))"
        )
        assert events == []

    def test_articles(self, watched: Any, hostile: str) -> None:
        for number in range(1, len(PAYLOADS) + 1):
            self.check(watched, f"{hostile}/archive/articles/{number}")

    def test_comparisons(self, watched: Any, hostile: str) -> None:
        for number in range(1, len(PAYLOADS) + 1, 5):
            self.check(watched, f"{hostile}/article/{number}/diff/1..2")

    @pytest.mark.parametrize(
        "path",
        [
            "/",
            "/hospitals",
            "/search",
            "/search?page=2",
            "/search?q=alert",
            "/search?q=script&sort=newest",
            "/archive",
            "/archive/articles",
            "/archive/versions",
            "/archive/images",
            "/archive/sites",
            "/archive/fetches",
            "/archive/crawls",
            "/archive/versions/1",
            "/archive/images/1",
            "/archive/search?words=alert",
            "/archive/hijacked_titles",
            "/archive/changed_this_week?days=9999",
            "/archive/images_reused?at_least=1",
            "/archive/undated",
            "/archive/removed",
            "/archive?sql=select+*+from+articles",
        ],
    )
    def test_lists(self, watched: Any, hostile: str, path: str) -> None:
        self.check(watched, hostile + path)

    def test_hospitals(self, watched: Any, hostile: str) -> None:
        for number in range(0, len(PAYLOADS), 3):
            self.check(watched, f"{hostile}/hospital/site-{number}")

    def test_what_the_reader_types(self, watched: Any, hostile: str) -> None:
        for payload in PAYLOADS[::4]:
            text = quote(payload.encode("utf-8", "replace"))
            for path in (
                f"/search?q={text}",
                f"/search?hospital={text}&from={text}&sort={text}",
                f"/archive/articles?_search={text}",
            ):
                self.check(watched, hostile + path)


def one(folder: Path, sql: str) -> Any:
    with sqlite3.connect(folder / "archive.db") as conn:
        return conn.execute(sql).fetchone()[0]


def address(folder: Path, path: str) -> str:
    """A path, or the page of the first article of that kind."""
    kinds = {
        "ar": "in_language = 'ar' and status = 'alive'",
        "fa": "in_language = 'fa' and status = 'alive'",
        "hijacked": "flags like '%title_hijacked%' and status = 'alive'",
        "withdrawn": "status = 'withdrawn'",
        "diff": "version > 1 and status = 'alive'",
    }
    if path not in kinds:
        return path
    number = one(folder, f"select id from articles where {kinds[path]}")
    return f"/article/{number}/diff/1..2" if path == "diff" else f"/archive/articles/{number}"
