"""``scrapy doctor`` and ``scrapy withdraw``."""

from pathlib import Path

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
