"""The nouns that travel: what a page is, what a listing says, what an article is.

Field names are schema.org's NewsArticle words in snake_case and are the same in Python, JSON, SQL and the README.
Instants are aware UTC datetimes (or ISO strings ending in an offset) and their names end in ``_at``; a published date is
the hospital's own calendar day, ``YYYY-MM-DD``. What is not known is ``None``.
"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """What a listing, feed or sitemap says about one article: evidence, not truth."""

    url: str
    headline: str | None = None
    """The link's own words, as printed."""
    date: str | None = None
    """The date as printed beside the link (any language and calendar), or the feed's timestamp."""
    description: str | None = None
    image: str | None = None
    """Absolute URL of the thumbnail."""
    source: str = "listing"
    """Where it was said: listing, feed, sitemap, news-sitemap, wp-json, page-data."""
    content: str | None = None
    """The whole article, in HTML, where a feed or an endpoint carries it: for a page that only scripts would fill."""
    dates: tuple[str, ...] = ()
    """Other entries' printed dates of the same listing: they settle the order of day and month."""
    modified: str | None = None
    """When a feed or map says that the article was last changed, as printed."""


@dataclass(frozen=True, slots=True)
class Page:
    """One captured page: all that extraction may see. ``captured_at`` stands in for the clock."""

    url: str
    html: bytes
    captured_at: datetime
    encoding: str | None = None
    """The charset the HTTP header declared; it may lie."""
    content_type: str | None = None
    listing: Entry | None = None
    last_modified: str | None = None
    """The HTTP ``Last-Modified`` header: corroboration only."""
    whole: bool = True
    """False where the answer ended before the page did."""


@dataclass(frozen=True, slots=True)
class Image:
    """One picture of an article, in reading order."""

    url: str
    """Absolute; the best candidate the page offers."""
    alt: str | None = None
    caption: str | None = None
    """What is printed for the reader under the picture, never a file name; the credit is apart."""
    credit: str | None = None
    width: int | None = None
    """Declared CSS pixels."""
    height: int | None = None


@dataclass(frozen=True, slots=True)
class DateReading:
    """One reading of one printed date."""

    value: str
    """``YYYY-MM-DD``, or an ISO 8601 timestamp with offset where the page gives a time."""
    text: str
    """The exact printed (or marked-up) text that was read."""
    source: str
    """Where it stood: json-ld, meta, microdata, time, byline, label, listing, url, header, site (a site file's selector)."""
    reading: str
    """How it was read, in words: the calendar, the order of the numbers and what decided it."""
    confidence: float
    """0 to 1."""


@dataclass(frozen=True, slots=True)
class DateEvidence:
    """Why an article has the dates it has."""

    published: DateReading | None = None
    modified: DateReading | None = None
    rivals: tuple[DateReading, ...] = ()
    """Other readings that were found and not taken."""


@dataclass(frozen=True, slots=True)
class HeadlineEvidence:
    """Why an article has the headline it has."""

    source: str
    """The winning candidate's place: h1 … h6, title-like, json-ld, og:title, title, listing, site."""
    claims: tuple[tuple[str, str], ...] = ()
    """(place, words) of every candidate that says something else: a hijacked ``<title>`` is kept here."""
    reasons: tuple[str, ...] = ()
    """Why the record is flagged, in words, where it is."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as its page tells it; the columns of the table ``articles``."""

    url: str
    headline: str | None = None
    headline_evidence: HeadlineEvidence | None = None
    date_published: str | None = None
    published_at: str | None = None
    date_modified: str | None = None
    date_source: str | None = None
    date_evidence: DateEvidence | None = None
    description: str | None = None
    """The standfirst or the page's own summary, where it gives one."""
    article_body: str = ""
    """Paragraphs, headings, list items and table rows in order, parted by a blank line."""
    article_html: str = ""
    """The same words with their structure: p h2–h6 ul ol li blockquote pre table tr th td figure img figcaption a strong em br; no
    attribute but href, src, alt, title, width, height, colspan, rowspan, lang, dir; http(s) and mailto addresses only."""
    about: str | None = None
    """The institution's own boilerplate ("About …", 关于…, 병원 소개)."""
    contact: str | None = None
    """Press contacts."""
    disclaimer: str | None = None
    word_count: int = 0
    """Words; for scripts without spaces, characters."""
    in_language: str | None = None
    """BCP 47: en, ko, zh-Hans, zh-Hant, pt …"""
    image: str | None = None
    """The lead image."""
    images: tuple[Image, ...] = ()
    authors: tuple[str, ...] = ()
    """Who wrote it, as the page's data names them; a name that is only printed stays where it stands."""
    alternates: tuple[tuple[str, str], ...] = ()
    """(language, URL) of the same article in other languages, as the page declares them."""
    flags: tuple[str, ...] = ()
    """What a reader must know before trusting the record; the words are listed in ``FLAGS``."""


FLAGS = {
    "title_hijacked": "The page's title, keywords or own address were replaced by spam; the headline is read from the page itself.",
    "undated": "The page does not say when it was published.",
    "date_doubtful": "The date was read with low confidence; see the evidence.",
    "headline_doubtful": "What the page claims to be its headline disagrees, or has nothing to do with it; see the evidence.",
    "short": "The article has fewer than twenty words.",
    "truncated": "The page was cut off before its end.",
    "continued": "The article stands on several pages, read as one; its rows of kind `part` in `fetches` name the further ones.",
    "incomplete": "The article goes on on further pages, and not all of them could be had.",
    "encoding_doubtful": "The page's encoding was declared wrongly or not at all, and was guessed.",
    "injected_spam": "Words or links that sell what the page does not speak of were put into it; paragraphs of them are left out.",
    "hidden_links": "The page carries links hidden from readers, as injected spam does.",
    "conveyed": "The page is an empty frame that scripts fill; its article was read from the feed or the endpoint that carries it.",
}
"""Every flag a record can carry, with its explanation in words."""


@dataclass(frozen=True, slots=True)
class Fetch:
    """One answer of the web to one request; a row of the table ``fetches``."""

    url: str
    """The address that was asked."""
    fetched_at: datetime
    outcome: str
    """stored, unchanged, refused, failed or listing; an article is ``stored`` until the archive finds it unchanged."""
    kind: str = "article"
    """article, part (a further page of one), listing, feed or sitemap."""
    reason: str | None = None
    """Why refused or failed: a short fixed phrase, which is counted."""
    detail: str | None = None
    status: int | None = None
    """HTTP."""
    final_url: str | None = None
    """Where redirects led, if elsewhere."""
    etag: str | None = None
    last_modified: str | None = None
    body_digest: str | None = None
    """sha256 of the decoded body, hexadecimal."""
    extractor: str | None = None
    """Version of the rules that read it."""
    rules: str | None = None
    """The version and the very state of those rules; ``None``: nothing is known but the version."""
    bytes: int = 0
    payload_digest: str | None = None
    """As in the WARC record: ``sha1:`` and base 32."""
    warc_file: str | None = None
    warc_offset: int | None = None


@dataclass(frozen=True, slots=True)
class Validators:
    """What makes the next request of a page conditional. Kept only once its article is stored."""

    etag: str | None = None
    last_modified: str | None = None
    body_digest: str | None = None
    payload_digest: str | None = None
    """Of the capture that a 304 confirms."""


@dataclass(frozen=True, slots=True)
class Known:
    """What earlier crawls learnt of one address."""

    outcome: str
    """Of an article: stored (also where the last answer was unchanged), refused, or part: a further page of a stored one. Of a
    map: listing or refused."""
    checked_at: datetime
    """When it was last asked; aware UTC."""
    date_published: str | None = None
    """The stored article's day, YYYY-MM-DD."""
    alive: bool = True
    """False where the stored article is gone, moved, blocked or withdrawn."""
    conveyed: bool = False
    """Whether the article was read from a feed or an endpoint: then its page's bytes tell nothing of it."""
    seen_at: datetime | None = None
    """When the stored article was last seen there, or given up: an edit later than this has not been seen."""


class NotAnArticle(Exception):
    """The one refusal: this page is no article. ``reason`` is a short fixed phrase and is counted."""

    def __init__(self, url: str, reason: str, detail: str | None = None) -> None:
        super().__init__(f"{url}: {reason}" + (f" ({detail})" if detail else ""))
        self.url = url
        self.reason = reason
        self.detail = detail
