"""What spiders hand to the pipelines: a ``Fetched`` article on its way, or the bare ``Fetch`` of anything else."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime

from scrapy.http import Request, Response

from newsarchive.extract import EXTRACTOR, Draft
from newsarchive.items import Fetch

CAPTURE = "capture"
"""Key of ``request.meta`` under which the WARC middleware leaves (file, offset, payload digest)."""


@dataclass(frozen=True)
class Fetched:
    """A draft with the facts of the answer it came from."""

    draft: Draft
    fetch: Fetch


def fetch_of(response: Response, outcome: str, kind: str = "article", reason: str | None = None, detail: str | None = None) -> Fetch:
    """The facts of an answer. ``url`` is the address first asked; ``final_url`` where redirects led, if elsewhere."""
    asked = (response.meta.get("redirect_urls") or [response.url])[0]
    file, offset, digest = response.meta.get(CAPTURE) or (None, None, None)
    return Fetch(
        url=asked,
        fetched_at=datetime.now(UTC),
        outcome=outcome,
        kind=kind,
        reason=reason,
        detail=detail,
        status=response.status,
        final_url=response.url if response.url != asked else None,
        etag=_header(response, "ETag"),
        last_modified=_header(response, "Last-Modified"),
        body_digest=hashlib.sha256(response.body).hexdigest() if response.body else None,
        extractor=EXTRACTOR,
        bytes=len(response.body),
        payload_digest=digest,
        warc_file=file,
        warc_offset=offset,
    )


def failure_of(request: Request, reason: str, detail: str | None = None, status: int | None = None, kind: str = "article") -> Fetch:
    """The facts of a request that brought no usable answer."""
    asked = (request.meta.get("redirect_urls") or [request.url])[0]
    return Fetch(url=asked, fetched_at=datetime.now(UTC), outcome="failed", kind=kind, reason=reason, detail=detail, status=status)


def _header(response: Response, name: str) -> str | None:
    value = response.headers.get(name)
    return value.decode("latin-1") if value else None
