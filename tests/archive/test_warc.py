"""Captures of record: what is written is what was sent, whatever happens to the writer."""

import gzip
import os
import subprocess
import sys
import zlib
from datetime import UTC, datetime
from pathlib import Path

import brotli
import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.cli import main as warcio

from newsarchive.archive.captures import CaptureError, captures, read_capture
from newsarchive.archive.warc import Exchange, WarcWriter, repair

NOW = datetime(2026, 5, 27, 6, 30, 1, 500000, UTC)
PAGE = "<html><title>胃癌</title><p>杭州</p></html>".encode() * 50


def exchange(number: int = 1, **facts: object) -> Exchange:
    given = {"url": f"https://hospital.example/news/{number}?a=b", "captured_at": NOW, "status": 200, "body": PAGE,
             "headers": [("Content-Type", "text/html"), ("Transfer-Encoding", "chunked")],
             "request_headers": [("User-Agent", "newsarchive"), ("Cookie", "session=secret"), ("Authorization", "Basic secret")]}  # fmt: skip
    return Exchange(**{**given, **facts})  # type: ignore[arg-type]


def valid(path: Path) -> bool:
    try:
        warcio(["check", str(path)])
    except SystemExit as end:
        return end.code == 0
    return True


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_capture_is_read_back_at_its_offset(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, "demo")
    written = [writer.write(exchange(number)) for number in range(3)]
    assert names(tmp_path) == [written[0].file + ".open"]
    for number, capture in enumerate(written):  # before and after the file is closed
        assert read_capture(tmp_path, capture.file, capture.offset).url.endswith(f"/{number}?a=b")
    writer.close()
    assert names(tmp_path) == [written[0].file]
    back = read_capture(tmp_path, written[1].file, written[1].offset)
    assert (back.body, back.status, back.digest, back.captured_at) == (PAGE, 200, written[1].digest, NOW)
    assert back.header("content-length") == str(len(PAGE))
    assert back.header("transfer-encoding") is None
    assert valid(tmp_path / written[0].file)


@pytest.mark.parametrize(
    ("encoding", "sent"),
    [
        ("gzip", gzip.compress(PAGE)),
        ("gzip", gzip.compress(PAGE[:100]) + gzip.compress(PAGE[100:])),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)[2:-4]),
        ("br", brotli.compress(PAGE)),
        ("gzip", PAGE),
    ],
    # named, for gzip's bytes hold the second they were made in, and pytest's workers would not agree on the tests
    ids=["gzip", "gzip of two members", "zlib", "bare deflate", "brotli", "declared, not done"],
)
def test_bodies_stay_encoded_in_the_file(tmp_path: Path, encoding: str, sent: bytes) -> None:
    writer = WarcWriter(tmp_path, "demo")
    capture = writer.write(exchange(headers=[("Content-Encoding", encoding)], body=sent))
    writer.close()
    back = read_capture(tmp_path, capture.file, capture.offset)
    assert back.payload == sent
    assert back.body == PAGE
    if encoding != "br":  # warcio 1.8 itself cannot read brotli with today's brotli package
        assert valid(tmp_path / capture.file)


def test_requests_stand_beside_their_answers_without_secrets(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, "demo")
    capture = writer.write(exchange())
    writer.close()
    with (tmp_path / capture.file).open("rb") as stream:
        kinds = []
        for record in ArchiveIterator(stream):
            kinds.append(record.rec_type)
            if record.rec_type == "response":
                identity = record.rec_headers.get_header("WARC-Record-ID")
            if record.rec_type == "request":
                assert record.rec_headers.get_header("WARC-Concurrent-To") == identity
                assert record.http_headers.get_header("Host") == "hospital.example"
                assert record.http_headers.get_header("Cookie") is None
                assert record.http_headers.get_header("Authorization") is None
    assert kinds == ["warcinfo", "response", "request"]


def test_a_304_is_a_revisit(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, "demo")
    first = writer.write(exchange())
    second = writer.write(exchange(status=304, body=b"", known_digest=first.digest))
    writer.close()
    assert second.digest == first.digest
    with pytest.raises(CaptureError, match="no answer"):
        read_capture(tmp_path, second.file, second.offset)
    assert valid(tmp_path / second.file)
    assert [capture.offset for capture in captures(tmp_path, first.file)] == [first.offset]


def test_full_files_are_closed_and_the_next_begun(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, "demo", roll_at=2000)
    written = [writer.write(exchange(number, body=os.urandom(1500))) for number in range(3)]
    writer.close()
    assert names(tmp_path) == sorted({capture.file for capture in written})
    assert len(names(tmp_path)) == 3


@pytest.mark.parametrize("torn", [1, 7, 100, 300])
def test_a_torn_end_is_cut_off_at_the_next_start(tmp_path: Path, torn: int) -> None:
    writer = WarcWriter(tmp_path, "demo")
    kept, last = writer.write(exchange(1)), writer.write(exchange(2))
    writer._file.close()  # type: ignore[union-attr]  # as a killed process would
    path = tmp_path / (kept.file + ".open")
    os.truncate(path, path.stat().st_size - torn)
    assert repair(tmp_path) == [kept.file]
    assert valid(tmp_path / kept.file)
    assert read_capture(tmp_path, kept.file, kept.offset).body == PAGE
    assert read_capture(tmp_path, last.file, last.offset).body == PAGE  # only its request was torn
    assert repair(tmp_path) == []


def test_a_file_that_holds_nothing_is_dropped(tmp_path: Path) -> None:
    (tmp_path / "demo-20260101000000-1-00000.warc.gz.open").write_bytes(gzip.compress(b"x" * 100)[:20])
    WarcWriter(tmp_path, "demo")
    assert names(tmp_path) == []


def test_a_running_crawl_keeps_its_file(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, '.'); from tests.archive.test_warc import *\n"
        f"writer = WarcWriter(Path({str(tmp_path)!r}), 'other'); writer.write(exchange()); print('ready', flush=True); input()"
    )
    root = Path(__file__).parents[2]
    other = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root)
    assert other.stdout is not None
    assert other.stdout.readline().strip() == b"ready"
    assert repair(tmp_path) == []
    other.kill()
    other.wait()
    other.stdin.close()  # type: ignore[union-attr]
    other.stdout.close()
    assert len(repair(tmp_path)) == 1


@pytest.mark.parametrize(("file", "offset", "words"), [("none.warc.gz", 0, "missing"), ("junk.warc.gz", 0, "damaged|no answer")])
def test_a_place_without_a_capture_says_so(tmp_path: Path, file: str, offset: int, words: str) -> None:
    (tmp_path / "junk.warc.gz").write_bytes(b"\x1f\x8b junk that is no record at all")
    with pytest.raises(CaptureError, match=words):
        read_capture(tmp_path, file, offset)


def test_bytes_of_any_kind_are_kept(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, "überspital/../x")
    odd = exchange(url="https://h.example/%E8%83%83?q=%0d", status=299, body=bytes(range(256)), headers=[("X", "é"), ("Y", "")])
    capture = writer.write(odd)
    writer.close()
    assert (tmp_path / capture.file).is_file()
    assert read_capture(tmp_path, capture.file, capture.offset).body == bytes(range(256))
    assert valid(tmp_path / capture.file)
