"""Writes captures of record: every answer as it was sent, in WARC 1.1 files that any web archive's tools can replay.

A crawl writes into ``SPIDER-TIME-PID-00000.warc.gz.open``, renamed without ``.open`` when it is full or done. Each record is one
gzip member, written in one piece: a killed crawl leaves at most its last record torn, and the next crawl cuts that off.
"""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import FileIO
from pathlib import Path

from newsarchive.archive.warc_records import Exchange, Record, answer, request, warcinfo

try:
    import fcntl
except ImportError:  # Windows: files of a killed crawl stay as they are there, readable but for a torn end
    fcntl = None  # type: ignore[assignment]

ROLL_AT = 1_000_000_000
"""Bytes after which the next file is begun: the size that web archives keep."""
LEVEL = 3
"""Of gzip: half the time of the usual 6 for files 15 % larger."""
SMALL = 1 << 11
"""Bytes of a record that needs no larger window: room for 32 KB is made in ten times as long as a request is packed."""
_ROOM, _LITTLE_ROOM = (16 + zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL), (16 + 11, 4)
OPEN = ".open"


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
        answered = answer(exchange)
        try:
            self._append(answered)
            self._append(request(exchange, answered))
        except OSError:
            if self._file is not None:
                self._file.truncate(start)
                self._offset = start
            raise
        capture = Capture(self._name, start, answered.digest)
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
        self._append(warcinfo(self._name))

    def _append(self, record: Record) -> None:
        assert self._file is not None
        left = memoryview(_member(record.written))
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
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, *(_ROOM if len(record) > SMALL else _LITTLE_ROOM))
    return packer.compress(record) + packer.flush()
