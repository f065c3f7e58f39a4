"""The records of a WARC 1.1 file, as bytes: an answer, its request, and what made the file.

Headers stand there in the bytes they were sent in. warcio, which reads these files, would write them too, at four times the cost.
"""

from __future__ import annotations

import hashlib
from base64 import b32encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from urllib.parse import urlsplit
from uuid import uuid4

from newsarchive import __version__

SECRET = ("cookie", "authorization", "proxy-authorization")
"""Request headers that are nobody's business in an archive."""
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
_REASONS = {status.value: status.phrase for status in HTTPStatus}
_SOFTWARE = (
    f"software: newsarchive/{__version__}\r\nformat: WARC File Format 1.1\r\n"
    "conformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
)

Headers = Sequence[tuple[str, str]]
"""Names and values; each character is a byte as it was sent."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its answer, as they went over the wire; the body still encoded as ``Content-Encoding`` says."""

    url: str
    captured_at: datetime
    status: int
    headers: Headers
    body: bytes
    method: str = "GET"
    request_headers: Headers = ()
    request_body: bytes = b""
    protocol: str = "HTTP/1.1"
    ip: str | None = None
    known_digest: str | None = None
    """For a 304: the payload digest of the capture that it confirms, where it is known."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record, to be written in one piece."""

    identity: str
    digest: str | None
    """``WARC-Payload-Digest``."""
    written: bytes


def warcinfo(file: str) -> Record:
    """The first record of a file."""
    return _record("warcinfo", datetime.now(UTC), {"WARC-Filename": file}, "application/warc-fields", _SOFTWARE.encode())


def answer(exchange: Exchange) -> Record:
    """What the server sent: a response or, where it has nothing new, a revisit."""
    headers = [(name, value) for name, value in exchange.headers if name.lower() not in ("transfer-encoding", "content-length")]
    headers.append(("Content-Length", str(len(exchange.body))))
    status = f"{exchange.protocol} {exchange.status} {_REASONS.get(exchange.status, '')}".rstrip()
    facts = {"WARC-Target-URI": exchange.url, **({"WARC-IP-Address": exchange.ip} if exchange.ip else {})}
    kind, digest, body = "response", None, exchange.body
    if exchange.status == HTTPStatus.NOT_MODIFIED:
        kind, digest, body = "revisit", exchange.known_digest, b""
        facts["WARC-Profile"] = NOT_MODIFIED
    else:
        digest = _digest(body)
    return _record(kind, exchange.captured_at, facts, f"{_HTTP}response", _head(status, headers), body, digest)


def request(exchange: Exchange, answered: Record) -> Record:
    """What was asked, without its secrets."""
    parts = urlsplit(exchange.url)
    headers = [(name, value) for name, value in exchange.request_headers if name.lower() not in SECRET]
    if not any(name.lower() == "host" for name, _ in headers):
        headers.insert(0, ("Host", parts.netloc.rpartition("@")[2]))
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    head = _head(f"{exchange.method} {path} HTTP/1.1", headers)
    facts = {"WARC-Target-URI": exchange.url, "WARC-Concurrent-To": answered.identity}
    return _record("request", exchange.captured_at, facts, f"{_HTTP}request", head, exchange.request_body)


_HTTP = "application/http; msgtype="


def _head(first: str, headers: Headers) -> bytes:
    lines = [first, *(f"{name}: {value}" for name, value in headers), "", ""]
    return "\r\n".join(lines).encode("latin-1", "replace")


def _record(
    kind: str, at: datetime, facts: Mapping[str, str], content_type: str, head: bytes, body: bytes = b"", digest: str | None = None
) -> Record:
    identity = f"<urn:uuid:{uuid4()}>"
    told = {
        "WARC-Type": kind, "WARC-Record-ID": identity, "WARC-Date": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"), **facts,
        **({"WARC-Payload-Digest": digest} if digest else {}), "WARC-Block-Digest": _digest(head, body),
        "Content-Type": content_type, "Content-Length": str(len(head) + len(body)),
    }  # fmt: skip
    lines = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return Record(identity, digest, b"".join((b"WARC/1.1\r\n", lines.encode(), b"\r\n", head, body, b"\r\n\r\n")))


def _digest(*parts: bytes) -> str:
    """``sha1:`` and base 32, as web archives name a payload."""
    made = hashlib.sha1(usedforsecurity=False)
    for part in parts:
        made.update(part)
    return f"sha1:{b32encode(made.digest()).decode()}"
