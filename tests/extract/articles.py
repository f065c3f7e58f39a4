"""One article of three paragraphs, for tests of its words: what stands around it differs."""

from datetime import UTC, datetime

from newsarchive.extract import read, text
from newsarchive.extract.draft import Draft
from newsarchive.items import Article, Page
from newsarchive.site import Site

WHEN = datetime(2026, 1, 1, tzinfo=UTC)
URL = "https://hospital.example/news/12.html"

ONE = "The hospital opened a new heart centre on Monday, and the first patients moved in the same day."
TWO = "It has forty beds, two operating theatres and a garden that the neighbours may use as well."
THREE = "The mayor, who was born in the old building, cut the ribbon with a pair of surgical scissors."
WORDS = [ONE, TWO, THREE]
PARAGRAPHS = "".join(f"<p>{words}</p>" for words in WORDS)
MENU = '<ul class="menu"><li><a href="/">Home</a><li><a href="/news">News</a><li><a href="/doctors">Our doctors</a></ul>'


def clean(html: str, site: Site | None = None, url: str = URL) -> Article:
    draft: Draft = read(Page(url, html.encode(), WHEN), site)
    return text.clean_text(draft).article


def paragraphs(html: str) -> list[str]:
    return clean(html).article_body.split("\n\n")


def page(inner: str, head: str = "") -> str:
    return f"<html><head><title>New heart centre</title>{head}</head><body>{inner}</body></html>"
