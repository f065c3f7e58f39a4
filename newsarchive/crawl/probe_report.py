"""What a probe found, told to a librarian: in words, and as a site file."""

import json
import re
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from newsarchive.crawl.probe import Findings
from newsarchive.crawl.probe_guesses import country_of, language_of, publisher_of, timezone_of
from newsarchive.items import FLAGS, Article
from newsarchive.site import Site

LABEL = 14
OUTER = ("www", "com", "org", "net", "edu", "gov", "ac", "co", "or", "go", "re", "ne")
"""Parts of a host that name nobody."""


def report(found: Findings, site: Site) -> str:
    """The whole of it, a fact a line."""
    return "\n".join([found.final_url or found.url, *_lines(found, site)])


def guess(found: Findings, name: str) -> Site:
    """The site file that these findings suggest."""
    url = found.final_url or found.url
    country = country_of(url)
    return Site(
        name=name,
        publisher=publisher_of(found.documents) or urlsplit(url).hostname,
        homepage=urljoin(url, "/"),
        country=country,
        in_language=language_of(found.samples, found.documents),
        timezone=timezone_of(country, found.samples),
        start_urls=(url,),
        render=found.kind == "script",
        note="Written by scrapy probe; the names, country and time zone are guesses to be checked.",
    )


def name_of(url: str) -> str:
    """A name for a site file: the host without its outer parts, as letters, digits and underscores."""
    host = (urlsplit(url).hostname or "site").lower()
    labels = host.split(".") if host.replace(".", "").isdigit() else host.split(".")[:-1]
    kept = [label for label in labels if label not in OUTER]
    return re.sub(r"[^a-z0-9]+", "_", "_".join(kept)).strip("_") or "site"


def toml(site: Site) -> str:
    """The text of a site file."""
    keys = ("publisher", "publisher_local", "homepage", "country", "in_language", "timezone", "start_urls", "render", "note")
    told = [(key, getattr(site, key)) for key in keys]
    return "".join(
        f"{key} = {json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)}\n"
        for key, value in told
        if value
    )


def _lines(found: Findings, site: Site) -> Iterator[str]:
    if found.trouble:
        yield _line("Trouble", found.trouble)
        return
    yield from _what_it_is(found)
    for article in found.samples:
        yield _line("Article", _told(article))
    for url, reason in found.refused:
        yield _line("No article", f"{url}: {reason}")
    yield from _ways(found)
    yield _line("Language", ", ".join(filter(None, [site.in_language or "not known", _encoding(found)])))
    yield _line("Robots", _robots(found))
    yield _line("Hospital", f"{site.publisher} · country {site.country or 'not known'} · time zone {site.timezone or 'not known'}")
    for doubt in _doubts(found, site):
        yield _line("Doubtful", doubt)


def _what_it_is(found: Findings) -> Iterator[str]:
    newsrooms = found.offer.newsrooms if found.offer else ()
    if found.kind == "listing":
        dated = sum(1 for entry in found.entries if entry.date)
        yield _line("Listing", f"{len(found.entries)} articles on this page, {dated} of them dated, by {found.entries[0].source}")
        return
    if found.kind == "article" and found.article:
        where = "its newsroom seems to be:" if newsrooms else "give the page that lists it"
        yield _line("No listing", f"this is an article; {where}")
        yield _line("Article", _told(found.article))
    elif found.kind == "script":
        yield _line("No listing", "it is drawn by JavaScript; a site file with render = true has a browser draw it")
    else:
        reason = found.offer.reason if found.offer else None
        what = "this is a home page" if found.is_home and newsrooms else reason or "no list of news was found on this page"
        yield _line("No listing", what + ("; newsrooms it links to:" if newsrooms else ""))
    for entry in newsrooms[:5]:
        yield _line("Newsroom?", f"{entry.url}  {entry.headline or ''}".rstrip())


def _told(article: Article) -> str:
    day = article.date_published or "undated"
    pictures = f"{len(article.images)} image{'' if len(article.images) == 1 else 's'}"
    return f"{day}  {article.headline or 'without headline'}  ({article.word_count} words, {pictures})"


def _ways(found: Findings) -> Iterator[str]:
    if not found.offer:
        return
    if found.second_page:
        page, fresh = found.second_page
        what = f"{page.method} " if page.method != "GET" else ""
        yield _line("Next pages", f"{what}{page.url}  ({page.how}; shows {fresh} more articles)")
    elif found.kind == "listing":
        yield _line("Next pages", "none found")
    archives = sum(page.how == "archive" for page in found.offer.next_pages)
    if archives:
        yield _line("Archives", f"{archives} by year or month")
    for url, count in found.feeds.items():
        yield _line("Feed", f"{url}  ({count} entries)")
    for url in dict.fromkeys(found.maps):
        yield _line("Sitemap", url)


def _encoding(found: Findings) -> str | None:
    return f"encoding {found.documents[0].encoding}" if found.documents else None


def _robots(found: Findings) -> str:
    delay = f", one request every {found.crawl_delay:g} seconds" if found.crawl_delay else ""
    return ("robots.txt allows it" if found.robots_seen else "no robots.txt") + delay


def _doubts(found: Findings, site: Site) -> Iterator[str]:
    offer = found.offer
    if not offer or found.kind != "listing":
        return
    if found.second_page and not found.second_page[1]:
        yield "the next page shows no further articles; look at it in a browser"
    if not found.second_page and len(found.entries) >= 8 and not found.feeds and not found.maps:
        yield "no way to older articles was found: only those on this page will be crawled, and new ones from now on"
    if found.samples and not any(article.date_published for article in found.samples):
        yield 'no sample has a date; a selector may help: date_published = ["…"] in the site file'
    if found.refused and not found.samples:
        yield "no sample could be read as an article; is this the newsroom?"
    declared = (found.declared_encoding or "").lower().replace("_", "-")
    if declared and found.documents and found.documents[0].encoding.lower() not in (declared, "gb18030", "utf-8"):
        yield f"the server declares {declared}, the page is {found.documents[0].encoding}"
    if not site.timezone:
        yield 'the time zone is not known: write timezone = "Area/City" into the site file'
    for flag in sorted({flag for article in found.samples for flag in article.flags} - {"short", "undated"}):
        yield FLAGS.get(flag, flag)


def _line(label: str, text: str) -> str:
    """A line for a terminal, which would obey what a page has in it of controls: none of them is passed on."""
    return f"  {label:<{LABEL}}{''.join(filter(str.isprintable, text))}"
