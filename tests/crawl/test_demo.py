"""The first minute: ``scrapy crawl demo``, once, again, and twice on the demo's second day."""

import json
import os
import shlex
import subprocess
from pathlib import Path

import pytest

from tests.crawl.newsroom import ROOT, command, rows, scrapy

Crawls = tuple[Path, list[str], list[list[tuple[object, ...]]]]
"""The archive, what each crawl printed, and the articles after each."""


@pytest.fixture(scope="module")
def crawls(tmp_path_factory: pytest.TempPathFactory) -> Crawls:
    archive = tmp_path_factory.mktemp("demo") / "archive.db"
    printed, states = [], []
    for arguments in ((), (), ("-a", "day=2"), ("-a", "day=2")):
        printed.append(scrapy("crawl", "demo", *arguments, archive=archive).stdout)
        states.append(
            rows(
                archive,
                "select url, headline, article_body, version, date_published, images from articles "
                "left join (select article, json_group_array(url) images from images group by article) "
                "on article = articles.id order by url",
            )
        )
    return archive, printed, states


def test_the_first_crawl_fills_the_archive_and_says_what_to_do_next(crawls: Crawls) -> None:
    archive, printed, states = crawls
    assert len(states[0]) == 15
    assert rows(archive, "select 'demo: ' || pages || ' pages' from crawls where id = 1") == [(printed[0].partition(" in ")[0],)]
    assert "15  new" in printed[0]
    assert "Archive: " in printed[0]
    assert "datasette" in printed[0].splitlines()[-1]


def test_a_third_day_is_refused_in_one_line(tmp_path: Path) -> None:
    done = scrapy("crawl", "demo", "-a", "day=x", archive=tmp_path / "a b.db", check=False)
    assert done.returncode == 2
    assert "-a day=x: the demo has two days" in done.stdout
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "a b.db").exists()


def test_the_next_command_can_be_typed_where_a_path_has_blanks(tmp_path: Path) -> None:
    archive = tmp_path / "the news" / "a b.db"
    done = scrapy("crawl", "demo", archive=archive)
    assert shlex.split(done.stdout.splitlines()[-1])[-1] == str(archive)


def test_the_second_crawl_changes_nothing(crawls: Crawls) -> None:
    archive, printed, states = crawls
    assert states[1] == states[0]
    assert "0  new" in printed[1]
    assert rows(archive, "select count(*) from versions where crawl = 2") == [(0,)]


def test_the_second_day_brings_one_new_and_one_edited(crawls: Crawls) -> None:
    archive, _, states = crawls
    assert len(states[2]) == 16
    assert rows(archive, "select headline, version from articles where url like '%norovirus%'") == [
        ("Norovirus on ward seven: admissions paused until Friday", 2)
    ]
    old, new = rows(
        archive,
        "select v.article_body from versions v join articles a on a.id = v.article where a.url like '%norovirus%' order by v.version",
    )
    assert "Six patients" in old[0]
    assert "Nine patients" in new[0]


def test_what_the_hospital_removed_is_gone_when_two_crawls_have_missed_it(crawls: Crawls) -> None:
    archive, printed, _ = crawls
    assert "1 × http 404" in printed[2]
    assert rows(archive, "select url, crawl, status_reason from removed_articles join fetches using (url)") == [
        ("http://harbour-hospital.example/news/apology-letters", 4, "its address answered 404; so did the crawl before")
    ]


def test_every_record_is_right(crawls: Crawls) -> None:
    archive, _, _ = crawls
    dates = dict(rows(archive, "select replace(url, 'http://harbour-hospital.example/news/', ''), date_published from articles"))
    assert dates == {
        "first-robot-operation": "2025-05-28",
        "gastric-cancer-centre": "2025-05-27",
        "agreement-with-hangzhou": "2025-05-12",
        "apology-letters": "2025-05-06",
        "visiting-hours": "2025-05-02",
        "norovirus-ward-seven": "2025-04-18",
        "weiai-zhongxin": "2025-04-09",
        "yiyuan-xin-dalou": "2025-03-28",
        "gan-center-nurse": "2025-03-14",
        "am-center-anniversary": "2025-03-03",
        "reanimation": "2025-02-24",
        "krankenhaeuser-verbund": "2025-02-10",
        "urgencias-pediatricas": "2025-01-27",
        "arabic-dialysis": "2025-01-13",
        "thai-new-year": "2025-01-02",
        "no-date-volunteers": None,
    }
    languages = {language for (language,) in rows(archive, "select distinct in_language from articles")}
    assert languages == {"en", "zh-Hans", "zh-Hant", "ja", "ko", "fr", "de", "es", "ar", "th"}


def test_the_hijacked_page_gives_the_true_record(crawls: Crawls) -> None:
    archive, _, _ = crawls
    [(headline, evidence, date, body, about, flags)] = rows(
        archive,
        "select headline, headline_evidence, date_published, article_body, about, flags from articles where url like '%agreement%'",
    )
    assert headline == "Delegation from Hangzhou visits and signs a five-year agreement"
    assert "title_hijacked" in json.loads(flags)
    assert "百家乐" in json.dumps(json.loads(evidence), ensure_ascii=False)
    assert date == "2025-05-12"
    assert len(body.split("\n\n")) == 3
    assert "簽約照片" not in body
    assert "Home/" not in body
    assert about.startswith(("About Harbour Hospital", "Harbour Hospital is a general hospital"))
    assert rows(
        archive, "select url from images where article = (select id from articles where url like '%agreement%') order by position"
    ) == [
        ("http://harbour-hospital.example/images/%E7%B0%BD%E7%B4%84%E7%85%A7%E7%89%87.png",),
        ("http://harbour-hospital.example/images/%E5%BE%AE%E4%BF%A1%E5%9C%96%E7%89%87_20250512143328.png",),
    ]


def test_what_is_no_article_is_refused_and_kept_in_the_ledger(crawls: Crawls) -> None:
    archive, _, _ = crawls
    assert rows(archive, "select count(*) from articles where url like '%careers%' or url like '%departments%'") == [(0,)]
    assert rows(archive, "select outcome, reason from fetches where url like '%night-nurses'") == [("refused", "job ad")]


def test_a_terminal_that_cannot_write_a_sign_is_told_it_otherwise(tmp_path: Path) -> None:
    """The crawl had stored all, and broke over the last line of its summary."""
    words = command("crawl", "demo", archive=tmp_path / "archive.db")
    done = subprocess.run(words, cwd=ROOT, env={**os.environ, "PYTHONIOENCODING": "ascii"}, capture_output=True, timeout=120)
    assert done.returncode == 0
    assert rb"1 \xd7 job ad" in done.stdout
