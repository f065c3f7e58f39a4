"""Whole pages, whole records: every folder ``tests/pages/SHAPE/SLUG`` holds a page and what must be read from it.

The pages are ours, written after the shapes of real ones. ``written_in`` is the encoding that the page's bytes are in.
"""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from newsarchive import pipelines, settings
from newsarchive.crawl import reading
from newsarchive.crawl.records import Fetched, Finished
from newsarchive.extract import STEPS, extract, read
from newsarchive.extract.verdict import PASSING
from newsarchive.items import Article, Entry, Fetch, NotAnArticle, Page
from newsarchive.site import Site

PAGES = Path(__file__).resolve().parents[1] / "pages"
CAPTURED = datetime(2025, 6, 15, 12, tzinfo=UTC)
FOLDERS = sorted(path.parent for path in PAGES.glob("*/*/expected.json"))
NAMES = [f"{folder.parent.name}/{folder.name}" for folder in FOLDERS]
PARAGRAPHS = ("article_body", "about", "contact", "disclaimer")
IMAGE = ("url", "alt", "caption", "credit")
PLAIN = ("headline", "date_published", "published_at", "date_modified", "in_language")


def given(folder: Path) -> tuple[Page, Site, dict[str, Any]]:
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    html = (folder / "source.html").read_text("utf-8").encode(expected.get("written_in", "utf-8"))
    facts = dict(expected["page"])
    listing = Entry(**facts.pop("listing")) if "listing" in facts else None
    return Page(html=html, captured_at=CAPTURED, listing=listing, **facts), Site(**expected.get("site", {})), expected


def told(article: Article) -> dict[str, Any]:
    """The record as ``expected.json`` writes it."""
    record: dict[str, Any] = {name: getattr(article, name) for name in PLAIN}
    record |= {name: words.split("\n\n") if (words := getattr(article, name)) else [] for name in PARAGRAPHS}
    record["images"] = [{name: value for name in IMAGE if (value := getattr(image, name))} for image in article.images]
    return record | {"flags": list(article.flags)}


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
def test_a_page_gives_the_record_beside_it(folder: Path) -> None:
    page, site, expected = given(folder)
    if "refused" in expected:
        with pytest.raises(NotAnArticle) as refusal:
            extract(page, site)
        assert refusal.value.reason == expected["refused"]
        return
    wanted = dict.fromkeys(PLAIN) | {name: [] for name in PARAGRAPHS} | expected["article"]
    assert told(extract(page, site)) == wanted


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
def test_the_steps_one_by_one_give_the_same_record_and_change_nothing(folder: Path) -> None:
    page, site, expected = given(folder)
    draft = read(page, site)
    before = etree.tostring(draft.document.root)
    try:
        for step in STEPS:
            draft = step(draft)
    except NotAnArticle:
        assert "refused" in expected
    else:
        assert draft.article == extract(page, site)
    assert etree.tostring(draft.document.root) == before


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
def test_the_pipelines_in_their_order_give_the_same_record(folder: Path) -> None:
    page, site, expected = given(folder)
    item: Fetched | Fetch = Fetched(page, site, Fetch(page.url, CAPTURED, "stored"))
    for name in sorted(settings.ITEM_PIPELINES, key=settings.ITEM_PIPELINES.__getitem__)[:-2]:
        doorway = getattr(pipelines, name.rpartition(".")[2])
        item = doorway().process_item(item)
    assert isinstance(item, Fetched)
    answer, trouble = reading.answer(item)
    assert trouble is None
    if "refused" in expected:
        assert isinstance(answer, Fetch)
        assert answer.outcome == ("failed" if expected["refused"] in PASSING else "refused")
        assert answer.reason == expected["refused"]
    else:
        assert isinstance(answer, Finished)
        assert replace(answer.article, url=page.url) == extract(page, site)


def test_there_are_pages() -> None:
    assert len(FOLDERS) >= 25
