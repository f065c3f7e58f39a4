"""What is known of an article when it is asked again."""

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from scrapy import Request
from scrapy.http import HtmlResponse

from newsarchive.crawl.articles import ALIKE, Articles
from newsarchive.crawl.records import Fetched
from newsarchive.discover.addresses import article_key
from newsarchive.items import Entry, Fetch, Known
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


def test_what_many_addresses_answer_is_what_the_first_of_them_was_found_to_be() -> None:
    articles = Articles(Site(start_urls=(URL,)))

    def answered(number: int) -> Fetched | Fetch:
        url = f"https://hospital.example/view.php?no={number}"
        response = HtmlResponse(url, body=b"<h1>Closed for repairs</h1>", request=Request(url))
        (answer,) = articles.parse(response, Entry(url), None, ())
        assert isinstance(answer, Fetched | Fetch)
        return answer

    first, *_ = [answered(number) for number in range(ALIKE)]
    assert isinstance(first, Fetched)
    articles.recorded(replace(first.fetch, outcome="failed", reason="server error"))
    further = answered(ALIKE)
    assert isinstance(further, Fetch)
    assert (further.outcome, further.reason) == ("failed", "server error")
