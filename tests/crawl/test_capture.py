"""The captures of record: as sent, checkable, and enough to read every article again."""

import gzip
import io
import subprocess
import sys
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator

from newsarchive.archive.captures import read_capture
from newsarchive.extract import extract
from newsarchive.items import Page
from tests.crawl.newsroom import Answer, article, listing, rows, scrapy, serving

HEADLINES = {f"/news/{n}": f"Report number {n} on the new wing of the house" for n in range(3)}


def test_captures_are_as_sent_and_bring_back_every_article(tmp_path: Path) -> None:
    archive, warc = tmp_path / "archive.db", tmp_path / "warc"
    pages = {
        url: Answer(gzip.compress(article(headline).encode()), headers={"Content-Encoding": "gzip", "Set-Cookie": "=;ÿ=; a=b"})
        for url, headline in HEADLINES.items()
    }
    moved = Answer(status=302, headers={"Location": "/news/0"})
    with serving(
        {"/news": listing({**HEADLINES, "/news/old": "Report that has moved to another address"}), **pages, "/news/old": moved}
    ) as newsroom:
        scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive, WARC_DIR=warc)
    [file] = warc.iterdir()
    assert file.name.endswith(".warc.gz")
    checked = subprocess.run([sys.executable, "-m", "warcio.cli", "check", str(file)], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout

    with file.open("rb") as stream:
        records = [
            (
                record.rec_type,
                record.rec_headers.get_header("WARC-Target-URI"),
                record.http_headers and record.http_headers.get_statuscode(),
            )
            for record in ArchiveIterator(stream)
        ]
    assert ("response", f"{newsroom.url}/news/old", "302") in records
    assert sum(kind == "response" for kind, _, _ in records) == sum(kind == "request" for kind, _, _ in records)

    stored = rows(
        archive,
        "select url, headline, article_body, warc_file, warc_offset, captured_at from articles a "
        "join (select article, warc_file, warc_offset, captured_at from versions) v on v.article = a.id",
    )
    assert len(stored) == 3
    for url, headline, body, name, offset, _ in stored:
        capture = read_capture(warc, name, offset)
        assert capture.payload[:2] == b"\x1f\x8b", "the body must be kept as it was sent"
        again = extract(Page(url, capture.body, capture.captured_at))
        assert (again.headline, again.article_body) == (headline, body)


def test_an_unchanged_answer_is_a_revisit(tmp_path: Path) -> None:
    archive, warc = tmp_path / "archive.db", tmp_path / "warc"
    for _ in range(2):
        scrapy("crawl", "demo", archive=archive, WARC_DIR=warc)
    captured: dict[str, str] = {}
    revisits = []
    for file in sorted(warc.iterdir()):
        for record in ArchiveIterator(io.BytesIO(file.read_bytes())):
            facts = record.rec_headers
            address, digest = facts.get_header("WARC-Target-URI"), facts.get_header("WARC-Payload-Digest")
            if record.rec_type == "revisit":
                revisits.append((address.partition("/news")[2], digest))
            elif record.rec_type == "response":
                captured[address.partition("/news")[2]] = digest
    assert revisits
    assert [digest for _, digest in revisits] == [captured[path] for path, _ in revisits]
