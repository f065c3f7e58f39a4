from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsarchive.discover.addresses import article_key
from newsarchive.discover.listing import Listing, read_listing
from newsarchive.items import Page
from tests.discover.shapes import SHAPES, Shape

NOW = datetime(2026, 11, 24, tzinfo=UTC)


def read(shape: Shape) -> Listing:
    return read_listing(Page(shape.url, shape.html.encode(), NOW))


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_every_article_link_and_no_other(shape: Shape) -> None:
    found = [(article_key(entry.url), entry.headline, entry.date) for entry in read(shape).entries]
    assert found == [(article_key(url), headline, date) for url, headline, date in shape.entries]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_further_pages_and_no_other(shape: Shape) -> None:
    pages = read(shape).next_pages
    assert sorted(page.url for page in pages if page.method == "GET") == sorted(shape.pages)
    posted = [(page.url, dict(page.form)) for page in pages if page.method == "POST"]
    assert [
        (url, {name: fields.get(name) for name in wanted}) for (url, fields), (_, wanted) in zip(posted, shape.forms, strict=True)
    ] == shape.forms
