"""``scrapy doctor`` and ``scrapy withdraw``."""

from pathlib import Path

from newsarchive.archive.connection import open_archive
from newsarchive.browse.public import write_snapshot
from tests.crawl.newsroom import rows, scrapy


def test_the_doctor_finds_a_crawled_archive_sound_and_a_damaged_one_not(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    none = scrapy("doctor", archive=archive, check=False)
    assert (none.returncode, "no archive yet" in none.stderr) == (2, True)
    scrapy("crawl", "demo", archive=archive)
    assert "sound" in scrapy("doctor", archive=archive).stdout
    archive.write_bytes(archive.read_bytes()[:20_000] + bytes(40_000))
    broken = scrapy("doctor", archive=archive, check=False)
    assert broken.returncode in (2, 3)
    assert "Traceback" not in broken.stderr


def test_a_snapshot_for_the_public_is_no_archive(tmp_path: Path) -> None:
    """The doctor missed in it what had been left out; a crawl would have added what nobody granted."""
    archive, snapshot = tmp_path / "archive.db", tmp_path / "public.db"
    scrapy("crawl", "demo", archive=archive)
    write_snapshot(archive, snapshot)
    for words in (("doctor",), ("crawl", "demo"), ("withdraw", "1", "--reason", "test")):
        done = scrapy(*words, archive=snapshot, check=False)
        assert (done.returncode, "is a snapshot for the public" in done.stderr) == (2, True)
    assert rows(snapshot, "pragma journal_mode") == [("delete",)]


def test_a_withdrawn_article_keeps_its_dates_and_loses_its_words_and_stays_away(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    scrapy("crawl", "demo", archive=archive)
    url = "http://harbour-hospital.example/news/apology-letters"
    scrapy("withdraw", url, "--reason", "asked by a patient", archive=archive)
    scrapy("crawl", "demo", archive=archive)
    assert rows(
        archive, "select status, status_reason, date_published, article_body, headline from articles where url = ?", url
    ) == [("withdrawn", "asked by a patient", "2025-05-06", "", None)]
    assert rows(archive, "select count(*) from articles_fts_docsize")[0][0] == 15
    missing = scrapy("withdraw", "http://nowhere.example/", "--reason", "test", archive=archive, check=False)
    assert (missing.returncode, "there is no article" in missing.stderr) == (2, True)


def test_the_words_of_a_withdrawn_article_are_nowhere_in_the_archive_s_files(tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    scrapy("crawl", "demo", archive=archive)
    before = b"".join(path.read_bytes() for path in tmp_path.glob("archive.db*"))
    assert all(word in before for word in (b"Proben", b"Wartezeit", b"wartezeit"))  # the last is the index's
    scrapy("withdraw", "http://harbour-hospital.example/news/krankenhaeuser-verbund", "--reason", "asked", archive=archive)
    after = b"".join(path.read_bytes() for path in tmp_path.glob("archive.db*"))
    assert not any(word in after for word in (b"Proben", b"Wartezeit", b"wartezeit"))


def test_the_doctor_finds_words_and_captures_that_were_changed_later(tmp_path: Path) -> None:
    archive, captures = tmp_path / "archive.db", tmp_path / "warc"
    scrapy("crawl", "demo", archive=archive, WARC_DIR=captures)
    assert "sound" in scrapy("doctor", archive=archive, WARC_DIR=captures).stdout
    changed, spoilt = (row[0] for row in rows(archive, "select id from articles order by article_body like '%214%' desc limit 2"))
    db = open_archive(archive)
    for table, column in (("articles", "id"), ("versions", "article")):  # as whoever wants it to pass unnoticed would
        db.conn.execute(f"update {table} set article_body = replace(article_body, '214', '14') where {column} = {changed}")
    db.conn.commit()
    db.close()
    [file] = captures.glob("*.warc.gz")
    offset = rows(archive, f"select warc_offset from versions where article = {spoilt}")[0][0]
    with file.open("r+b") as stream:
        stream.seek(offset + 200)
        stream.write(b"spoilt")
    told = scrapy("doctor", archive=archive, check=False, WARC_DIR=captures)
    assert told.returncode == 3
    assert f"differ from their digest: {changed}, version 1" in told.stdout
    assert f"capture is damaged or another than was stored: {spoilt}, version 1" in told.stdout
    file.unlink()
    assert (
        f"{file} is missing, with the captures of 15 versions"
        in scrapy("doctor", archive=archive, check=False, WARC_DIR=captures).stdout
    )
