"""What the web answers, in our own nouns: a response as a ``Page`` and a ``Fetch``, a failure as a reason and its cure."""

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from scrapy import exceptions
from scrapy.http import Response
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure
from w3lib.encoding import http_content_type_encoding

from newsarchive.crawl.records import CUT_OFF
from newsarchive.crawl.rules import rules
from newsarchive.discover.addresses import site_of
from newsarchive.extract import EXTRACTOR
from newsarchive.items import Entry, Fetch, Page

_TAIL = 2_000
"""Bytes at the end of a page in which its last tag stands: caches sign behind it."""
_ENDED = re.compile(rb"(?i)</(?:html|body|rss|feed|rdf:rdf|urlset|sitemapindex)\s*>")


class Unsent(exceptions.IgnoreRequest):
    """A request that was not sent, for a reason of our own; its message is the detail."""

    reason: str
    cure: str


class RobotsUnread(Unsent):
    """Nothing may be asked of a server whose robots.txt is out of order; why, in words."""

    reason = "robots.txt cannot be read"
    cure = "the server does not tell its rules, so no crawler may enter; try again later"


def page_of(response: Response, entry: Entry | None = None) -> Page:
    """The captured page, as extraction and discovery read it."""
    kind = _header(response, "Content-Type")
    return Page(
        url=response.url,
        html=response.body,
        captured_at=datetime.now(UTC),
        encoding=http_content_type_encoding(kind) if kind else None,
        content_type=kind,
        listing=entry,
        last_modified=_header(response, "Last-Modified"),
        whole=is_whole(response),
    )


def is_whole(response: Response) -> bool:
    """Whether all of a page came. An answer that is shorter than its own head says may yet hold all: some servers miscount."""
    return "dataloss" not in response.flags or _ENDED.search(response.body[-_TAIL:]) is not None


def fetch_of(response: Response, outcome: str, asked: str | None = None, *, body_digest: str | None = None, **facts: Any) -> Fetch:
    """The facts of an answer. ``asked`` is the address that was asked, where redirects led away from it; ``body_digest`` is what
    tells its content from another, where that is not the digest of all bytes or is known already.
    """
    asked = asked or asked_of(response)
    told: dict[str, Any] = {
        "status": response.status,
        "final_url": response.url if response.url != asked else None,
        "etag": _header(response, "ETag"),
        "last_modified": _header(response, "Last-Modified"),
        "body_digest": body_digest or (digest(response.body) if response.body else None),
        "extractor": EXTRACTOR,
        "rules": rules(),
        "bytes": len(response.body),
    }
    fetch = Fetch(asked, datetime.now(UTC), outcome, **{**told, **response.meta.get("capture", {}), **facts})
    return fetch if is_whole(response) else without_validators(fetch)


def without_validators(fetch: Fetch) -> Fetch:
    """The record of what is to be had in full the next time, although it may be as it was."""
    return replace(fetch, etag=None, last_modified=None, body_digest=None)


def asked_of(response: Response) -> str:
    """The address that was asked at first."""
    first: str = next(iter(response.meta.get("redirect_urls", ())), response.url)
    return first


def digest(body: bytes) -> str:
    """sha256, hexadecimal."""
    return hashlib.sha256(body).hexdigest()


@dataclass(frozen=True, slots=True)
class Mishap:
    """Why an address gave no page."""

    reason: str
    """A short fixed phrase, which is counted."""
    cure: str
    """What whoever typed the address may do."""
    detail: str | None = None
    status: int | None = None
    url: str | None = None
    """Where redirects had led."""

    @property
    def is_final(self) -> bool:
        """The address itself is wrong; to ask again would give the same answer."""
        return self.status is not None and 400 <= self.status < 500 and self.status not in (408, 425, 429)


def mishap(failure: Failure) -> Mishap:
    """Read a download failure."""
    error = failure.value
    detail = " ".join(str(error).split())[:300] or None
    if isinstance(error, HttpError):
        status = error.response.status
        return Mishap(f"http {status}", CURES.get(status) or CURES.get(status // 100, CURES[5]), None, status, error.response.url)
    if isinstance(error, Unsent):
        return Mishap(error.reason, error.cure, detail)
    if isinstance(error, exceptions.IgnoreRequest) and "redirect" in str(error):
        return Mishap("redirect loop", LOOP, detail)
    if isinstance(error, exceptions.IgnoreRequest) and "DOWNLOAD_MAXSIZE" in str(error):  # packed small, and unpacked without end
        return Mishap("too large", TOO_LARGE, detail)
    if type(error).__name__ in UNPACKING:
        return Mishap("badly compressed", "the answer cannot be unpacked; try again later", detail)
    for kind, reason, cure in ERRORS:
        if isinstance(error, kind):
            return Mishap(reason, cure, detail)
    return Mishap(type(error).__name__, "look at the log, and try again later", detail)


def failed(url: str, loss: Mishap, kind: str = "article", outcome: str = "failed") -> Fetch:
    """The record of an address that gave no page."""
    final_url = loss.url if loss.url != url else None
    return Fetch(url, datetime.now(UTC), outcome, kind, loss.reason, loss.detail, loss.status, final_url, extractor=EXTRACTOR)


CURES = {
    3: "this redirect leads nowhere; open the address in a browser and give the one it ends at",
    4: "check the address in a browser; the page may have moved",
    5: "the server is in trouble; try again later",
    304: "the server says that nothing has changed, though it was not asked; try again later",
    401: "the page asks for a password; give an address that everybody may read",
    403: "the server refuses crawlers; set CONTACT in the settings, or ask the hospital",
    404: "there is no such page; check the address in a browser",
    410: "the page was taken away; find the newsroom's new address",
    429: "the server asks for fewer requests; try again later, or raise delay in the site file",
}

TOO_LARGE = "the answer is larger than DOWNLOAD_MAXSIZE; give the address of a page"
TRY_AGAIN = "the server broke off; try again later"
UNPACKING = frozenset({"BadGzipFile", "EOFError", "error", "ZstdError"})
"""What gzip, zlib, brotli and zstd call their errors."""

ERRORS: tuple[tuple[type[BaseException], str, str], ...] = (
    (exceptions.CannotResolveHostError, "no such host", "the host name does not resolve; check its spelling, and the network"),
    (exceptions.DownloadTimeoutError, "timeout", "the server did not answer in time; try again later, or raise DOWNLOAD_TIMEOUT"),
    (TimeoutError, "timeout", "the server did not answer in time; try again later, or raise DOWNLOAD_TIMEOUT"),
    (exceptions.DownloadConnectionRefusedError, "connection refused", "nothing answers there; check the address and its port"),
    (exceptions.DownloadCancelledError, "too large", TOO_LARGE),
    (exceptions.UnsupportedURLSchemeError, "not http", "begin the address with https:// or http://"),
    (exceptions.ResponseDataLossError, CUT_OFF, TRY_AGAIN),
    (exceptions.DownloadFailedError, "connection failed", "the connection broke; try again later, or check http against https"),
    (exceptions.IgnoreRequest, "forbidden by robots.txt", "the hospital wants no crawlers there; give another address, or ask it"),
    (ValueError, "no address", "the page leads to what is no address; give the one it ends at in a browser"),
)
LOOP = "the address redirects in a circle; give the one it ends at in a browser, or let it set cookies: -s COOKIES_ENABLED=1"


def redirected_away(start: str, end: str) -> str | None:
    """Why a start address that leads elsewhere is of no use; ``None`` where it ends at the same site's page."""
    if site_of(start) != site_of(end):
        return f"redirects away to {end}; give that address, if it is the hospital's"
    if leads_home(start, end):
        return f"redirects to the home page {end}; the newsroom has moved: find its new address, 'scrapy probe {end}' may help"
    return None


def leads_home(start: str, end: str) -> bool:
    """Whether an address that has a path was answered by the site's home page: what was there is gone."""
    asked, found = urlsplit(start), urlsplit(end)
    return bool(asked.path.strip("/") or asked.query) and not (found.path.strip("/") or found.query)


def _header(response: Response, name: str) -> str | None:
    value = response.headers.get(name)
    return value.decode("latin-1").strip() or None if value else None
