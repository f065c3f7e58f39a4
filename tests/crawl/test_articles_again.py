"""What is known of an article when it is asked again."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from newsarchive.crawl.articles import Articles
from newsarchive.discover.addresses import article_key
from newsarchive.items import Entry, Known
from newsarchive.site import Site

URL = "https://hospital.example/view.php?no=12"


def test_an_article_is_asked_again_with_what_the_listing_says_of_it() -> None:
    articles = Articles(Site())
    articles.known[article_key(URL)] = Known("stored", datetime(2026, 1, 1, tzinfo=UTC))
    articles.addresses[article_key(URL)] = URL
    listed = Entry(URL + "&page=2", "The new ward opens its doors", "2025-12-30")
    assert list(articles.unasked([listed])) == []
    memory: Any = SimpleNamespace(validators=lambda url, extractor: None, parts=lambda url: [])
    (request,) = articles.again([URL], memory)
    assert request.cb_kwargs["entry"] == Entry(URL, "The new ward opens its doors", "2025-12-30")
    assert list(articles.again([URL], memory)) == []
