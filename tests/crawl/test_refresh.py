"""Redirects by ``<meta http-equiv=refresh>``: followed as Scrapy follows them, and other pages are not even decoded."""

import pytest
from scrapy import Request
from scrapy.http import HtmlResponse, Response
from scrapy.utils.test import get_crawler

from newsarchive.crawl.meta_refresh import MetaRefresh

START, END = "https://hospital.example/", "https://hospital.example/news"
META = '<META HTTP-EQUIV="Refresh" content="0; url=/news">'


@pytest.mark.parametrize(
    ("html", "leads_on"),
    [
        (f"<html><head>{META}</head></html>", True),
        (f"<html><head><title>{'汉' * 4000}</title>{META}</head></html>", True),
        (f"<html><head><title>{'a' * 4096}</title>{META}</head></html>", False),
        ("<html><body>Take refreshments to the ward.</body></html>", False),
        ("<html><body>Nothing of the kind.</body></html>", False),
    ],
)
def test_a_page_that_leads_on_is_followed(html: str, leads_on: bool) -> None:
    middleware = MetaRefresh.from_crawler(get_crawler())
    response = HtmlResponse(START, body=html.encode(), encoding="utf-8")
    answer = middleware.process_response(Request(START), response)
    assert answer.url == (END if leads_on else START)
    assert isinstance(answer, Response) is not leads_on


@pytest.mark.parametrize(("words", "leads_on"), [("We have moved.", True), ("The ward has twelve beds and a garden. " * 30, False)])
def test_nobody_is_led_to_another_host_from_a_page_that_has_something_to_read(words: str, leads_on: bool) -> None:
    middleware = MetaRefresh.from_crawler(get_crawler())
    html = (
        f'<html><head><meta http-equiv="refresh" content="5;url=https://casino.example/"></head><body><p>{words}</p></body></html>'
    )
    response = HtmlResponse(START, body=html.encode(), encoding="utf-8")
    answer = middleware.process_response(Request(START), response)
    assert answer.url == ("https://casino.example/" if leads_on else START)
