"""Reads captures back from the WARC files, at an article's version's ``warc_file`` and ``warc_offset`` or from beginning to end."""

import base64
import hashlib
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from warcio.archiveiterator import ArchiveIterator

from newsarchive.archive.warc import OPEN


@dataclass(frozen=True, slots=True)
class Captured:
    """One answer as it was sent."""

    url: str
    captured_at: datetime
    status: int
    headers: tuple[tuple[str, str], ...]
    payload: bytes
    """The body as it was sent, still encoded."""
    digest: str | None
    file: str
    offset: int

    def header(self, name: str) -> str | None:
        """The first header of this name."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    @property
    def body(self) -> bytes:
        """The body, decoded as ``Content-Encoding`` says; as far as it goes where the answer was cut off."""
        body = self.payload
        for encoding in reversed([part.strip().lower() for part in (self.header("content-encoding") or "").split(",")]):
            body = _decoded(body, encoding)
        return body

    @property
    def payload_digest(self) -> str:
        """The digest of the payload as it is now: ``digest``, unless the file was changed or damaged."""
        return "sha1:" + base64.b32encode(hashlib.sha1(self.payload).digest()).decode()


class CaptureError(Exception):
    """There is no capture at this place: says what is there instead."""


def read_capture(folder: Path | str, file: str, offset: int) -> Captured:
    """The answer that was written here. Raises ``CaptureError``."""
    path = capture_path(folder, file)
    try:
        with path.open("rb") as stream:
            stream.seek(offset)
            record = next(iter(ArchiveIterator(stream)), None)
            if record is None or record.rec_type != "response":
                raise CaptureError(f"{path} has no answer at {offset}")
            return _captured(record, file, offset)
    except FileNotFoundError:
        raise CaptureError(f"{path} is missing; WARC_DIR must be the folder that the crawl wrote to") from None
    except CaptureError:
        raise
    except Exception as error:  # warcio raises what it likes on bytes that are no record
        raise CaptureError(f"{path} is damaged at {offset} ({error})") from error


def capture_path(folder: Path | str, file: str) -> Path:
    """Where a WARC file lies; while its crawl runs, under another name."""
    path = Path(folder) / file
    return path if path.exists() else path.with_name(path.name + OPEN)


def captures(folder: Path | str, file: str) -> Iterator[Captured]:
    """Every answer of one file, in the order they came; a torn last one is left out."""
    path = Path(folder) / file
    with path.open("rb") as stream:
        records = ArchiveIterator(stream)
        for record in records:
            if record.rec_type == "response":
                yield _captured(record, file.removesuffix(OPEN), records.get_record_offset())


def _captured(record: Any, file: str, offset: int) -> Captured:
    facts = record.rec_headers
    return Captured(
        url=facts.get_header("WARC-Target-URI"),
        captured_at=datetime.fromisoformat(facts.get_header("WARC-Date")),
        status=int(record.http_headers.get_statuscode()),
        headers=tuple(record.http_headers.headers),
        payload=record.raw_stream.read(),
        digest=facts.get_header("WARC-Payload-Digest"),
        file=file,
        offset=offset,
    )


def _decoded(body: bytes, encoding: str) -> bytes:
    if encoding in ("gzip", "x-gzip"):
        return _inflated(body, 31) if body[:2] == b"\x1f\x8b" else body
    if encoding == "deflate":
        try:
            return _inflated(body, 15)
        except zlib.error:
            return _inflated(body, -15)
    if encoding == "br":
        import brotli  # comes with Scrapy

        return bytes(brotli.decompress(body))
    if encoding == "zstd":
        from backports import zstd  # comes with Scrapy

        return bytes(zstd.decompress(body))
    return body


def _inflated(body: bytes, wbits: int) -> bytes:
    made = b""
    while body:
        stream = zlib.decompressobj(wbits=wbits)
        made += stream.decompress(body)
        body = stream.unused_data if wbits == 31 and stream.unused_data[:2] == b"\x1f\x8b" else b""
    return made
