"""Pages that only a browser can draw: ``render = true`` in a site file, and the optional extra ``render``."""

import shutil
from importlib.util import find_spec
from typing import Any

from scrapy.settings import BaseSettings

from newsarchive.site import Site

CURE = "render = true needs a browser: pip install -e '.[render]', and your system's Chromium or playwright install chromium"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_HANDLER = "scrapy_playwright.handler.ScrapyPlaywrightDownloadHandler"


def is_installed() -> bool:
    """Whether the extra is there."""
    return find_spec("scrapy_playwright") is not None


def meta(site: Site) -> dict[str, Any]:
    """What every request of a site carries: nothing, unless a browser is to draw its pages; then each is read once it has stopped
    loading.
    """
    if not site.render:
        return {}
    from scrapy_playwright.page import PageMethod

    return {"playwright": True, "playwright_page_methods": [PageMethod("wait_for_load_state", "networkidle")]}


def prepare(settings: BaseSettings) -> None:
    """Let a browser fetch the requests that carry ``meta()``: the system's own where there is one."""
    if not is_installed():
        return  # the spider says so, with the cure
    for scheme in ("http", "https"):
        settings.set("DOWNLOAD_HANDLERS", {**settings.getdict("DOWNLOAD_HANDLERS"), scheme: _HANDLER}, "spider")
    options = dict(settings.getdict("PLAYWRIGHT_LAUNCH_OPTIONS"))
    if browser := next(filter(None, map(shutil.which, BROWSERS)), None):
        options.setdefault("executable_path", browser)
    settings.set("PLAYWRIGHT_LAUNCH_OPTIONS", options, "spider")
    settings.set("PLAYWRIGHT_MAX_PAGES_PER_CONTEXT", 2, "spider")
