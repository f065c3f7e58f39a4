"""Writes captures of record: every answer as it was sent, in WARC 1.1 files that any web archive's tools can replay.

A crawl writes into ``SPIDER-TIME-PID-00000.warc.gz.open``, renamed without ``.open`` when it is full or done. Each record is one
gzip member, written in one piece: a killed crawl leaves at most its last record torn, and the next crawl cuts that off.
"""

import os
import re
import zlib
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http import HTTPStatus
from http.client import responses
from io import BytesIO, FileIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import BufferWARCWriter

from newsarchive import __version__

try:
    import fcntl
except ImportError:  # Windows: files of a killed crawl stay as they are there, readable but for a torn end
    fcntl = None  # type: ignore[assignment]

ROLL_AT = 1_000_000_000
"""Bytes after which the next file is begun: the size that web archives keep."""
LEVEL = 3
"""Of gzip: half the time of the usual 6 for files 15 % larger."""
SMALL = 1 << 11
"""Bytes of a record that needs no larger window: room for 32 KB takes ten times as long to make as a request to pack."""
ROOM, LITTLE_ROOM = (16 + zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL), (16 + 11, 4)
"""Window and memory of gzip."""
OPEN = ".open"
SECRET = ("cookie", "authorization", "proxy-authorization")
"""Request headers that are nobody's business in an archive."""
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"

Headers = Sequence[tuple[str, str]]


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
class Capture:
    """Where an answer was written."""

    file: str
    """The file's final name in the WARC folder."""
    offset: int
    digest: str | None
    """``sha1:`` and base 32 of the body as it was sent; ``None`` for a 304 that confirms an unknown capture."""


@dataclass
class WarcWriter:
    """Writes one crawl's captures. Made before the first request, closed at the end; a file appears with the first record."""

    folder: Path
    spider: str
    roll_at: int = ROLL_AT
    _serial: int = 0
    _name: str = ""
    _file: FileIO | None = None
    _offset: int = 0
    _started: str = field(default_factory=lambda: datetime.now(UTC).strftime("%Y%m%d%H%M%S"))

    def __post_init__(self) -> None:
        self.folder = Path(self.folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        repair(self.folder)

    def write(self, exchange: Exchange) -> Capture:
        """Append the answer (a 304 as a revisit) and its request. Raises ``OSError``; then nothing of the two is left."""
        if self._file is None:
            self._begin()
        start = self._offset
        response = _response(exchange)
        try:
            self._append(_bytes(response))
            self._append(_bytes(_request(exchange, response)))
        except OSError:
            if self._file is not None:
                self._file.truncate(start)
                self._offset = start
            raise
        digest = response.rec_headers.get_header("WARC-Payload-Digest")
        capture = Capture(self._name, start, digest)
        if self._offset >= self.roll_at:
            self.close()
        return capture

    def close(self) -> None:
        """Give the file its final name, safely on disk. A later ``write`` begins the next one."""
        if self._file is None:
            return
        os.fsync(self._file.fileno())
        Path(self._file.name).rename(self.folder / self._name)
        self._file.close()
        self._file = None

    def _begin(self) -> None:
        spider = re.sub(r"[^\w.-]+", "_", self.spider)
        while True:
            self._name = f"{spider}-{self._started}-{os.getpid()}-{self._serial:05}.warc.gz"
            self._serial += 1
            if not (self.folder / self._name).exists():
                break
        self._file = (self.folder / (self._name + OPEN)).open("xb", buffering=0)
        _lock(self._file)
        self._offset = 0
        self._append(_bytes(_warcinfo(self._name)))

    def _append(self, record: bytes) -> None:
        assert self._file is not None
        left = memoryview(_member(record))
        while left:
            written = self._file.write(left)
            self._offset += written
            left = left[written:]


def repair(folder: Path) -> list[str]:
    """Finish the files of killed crawls: cut off a torn last record, drop empty ones, give them their final names.

    Files of running crawls are locked and left alone. Returns the names of the finished files.
    """
    finished = []
    for path in sorted(folder.glob(f"*.warc.gz{OPEN}")) if fcntl else []:
        with suppress(FileNotFoundError), path.open("r+b", buffering=0) as file:
            if not _lock(file):
                continue
            sound = max(_ends(file), default=0)
            if not sound:
                path.unlink()
                continue
            file.truncate(sound)
            os.fsync(file.fileno())
            path.rename(path.with_name(path.name.removesuffix(OPEN)))
            finished.append(path.name.removesuffix(OPEN))
    return finished


def _lock(file: FileIO) -> bool:
    if fcntl is None:
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _ends(file: FileIO) -> Iterator[int]:
    """Offsets at which a whole gzip member ends."""
    offset, member = 0, zlib.decompressobj(wbits=31)
    while chunk := file.read(1 << 20):
        while chunk:
            try:
                member.decompress(chunk)
            except zlib.error:
                return
            used = len(chunk) - len(member.unused_data)
            offset += used
            chunk = member.unused_data
            if member.eof:
                yield offset
                member = zlib.decompressobj(wbits=31)


def _member(record: bytes) -> bytes:
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, *(ROOM if len(record) > SMALL else LITTLE_ROOM))
    return packer.compress(record) + packer.flush()


def _bytes(record: Any) -> bytes:
    writer = _builder()
    writer.write_record(record)
    return bytes(writer.get_contents())


def _builder() -> Any:
    return BufferWARCWriter(gzip=False, warc_version="1.1")


def _warcinfo(name: str) -> Any:
    facts = {
        "software": f"newsarchive/{__version__}",
        "format": "WARC File Format 1.1",
        "conformsTo": "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
    }
    return _builder().create_warcinfo_record(name, facts)


def _response(exchange: Exchange) -> Any:
    headers = [(name, value) for name, value in exchange.headers if name.lower() not in ("transfer-encoding", "content-length")]
    headers.append(("Content-Length", str(len(exchange.body))))
    http = StatusAndHeaders(f"{exchange.status} {responses.get(exchange.status, '')}".strip(), headers, protocol=exchange.protocol)
    facts = _facts(exchange)
    if exchange.ip:
        facts["WARC-IP-Address"] = exchange.ip
    if exchange.status == HTTPStatus.NOT_MODIFIED:
        facts["WARC-Profile"] = NOT_MODIFIED
        if exchange.known_digest:
            facts["WARC-Payload-Digest"] = exchange.known_digest
        return _builder().create_warc_record(exchange.url, "revisit", http_headers=http, warc_headers_dict=facts)
    body = BytesIO(exchange.body)
    return _builder().create_warc_record(
        exchange.url, "response", payload=body, length=len(exchange.body), http_headers=http, warc_headers_dict=facts
    )


def _request(exchange: Exchange, response: Any) -> Any:
    parts = urlsplit(exchange.url)
    headers = [(name, value) for name, value in exchange.request_headers if name.lower() not in SECRET]
    if not any(name.lower() == "host" for name, _ in headers):
        headers.insert(0, ("Host", parts.netloc.rpartition("@")[2]))
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    http = StatusAndHeaders(f"{exchange.method} {path} HTTP/1.1", headers, is_http_request=True)
    facts = {**_facts(exchange), "WARC-Concurrent-To": response.rec_headers.get_header("WARC-Record-ID")}
    return _builder().create_warc_record(
        exchange.url, "request", payload=BytesIO(exchange.request_body), length=len(exchange.request_body),
        http_headers=http, warc_headers_dict=facts,
    )  # fmt: skip


def _facts(exchange: Exchange) -> dict[str, str]:
    return {"WARC-Date": exchange.captured_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")}
