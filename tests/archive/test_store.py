"""Each article once, each of its states once, nothing lost."""

import json
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest

from newsarchive.archive.records import instant
from newsarchive.items import Article, HeadlineEvidence, Image
from newsarchive.site import Site
from tests.archive.records import WORDS, Crawls, after, article, dated


def versions(crawls: Crawls) -> list[tuple[int, str, list[str]]]:
    rows = crawls.rows("select version, cause, changed from versions order by article, version")
    return [(version, cause, json.loads(changed)) for version, cause, changed in rows]


def test_crawling_twice_changes_only_when_it_was_seen(crawls: Crawls) -> None:
    ignored = {"articles": ("last_seen_at", "checked_at", "recheck_at"), "fetches": ("outcome", "fetched_at", "crawl"),
               "versions": (), "images": ()}  # fmt: skip

    def contents() -> dict[str, list[dict[str, Any]]]:
        return {table: [{name: value for name, value in row.items() if name not in names} for row in crawls.archive.db[table].rows]
                for table, names in ignored.items()}  # fmt: skip

    assert [crawls.store(article(number)) for number in range(3)] == ["new"] * 3
    before = contents()
    crawls.next()
    assert [crawls.store(article(number)) for number in range(3)] == ["unchanged"] * 3
    assert contents() == before
    seen = crawls.rows("select distinct first_seen_at, last_seen_at from articles")
    assert seen == [("2026-05-27T06:30:00+00:00", "2026-05-28T06:30:00+00:00")]
    counts = crawls.rows("select new, unchanged, updated, images, pages, bytes from crawls")
    assert counts == [(3, 0, 0, 3, 3, 3000), (0, 3, 0, 0, 3, 3000)]


@pytest.mark.parametrize(
    ("column", "edit"),
    [
        ("headline", {"headline": "Notice 1, corrected"}),
        ("article_body", {"article_body": WORDS.replace("children", "adults")}),
        ("article_body", {"article_body": WORDS + " 9 of 12 patients were cured."}),
        ("date_published", dated("2026-05-25")),
        ("date_modified", {"date_modified": "2026-05-28"}),
        ("about", {"about": "About the hospital"}),
        ("contact", {"contact": "Call Ann Lee"}),
        ("disclaimer", {"disclaimer": "All rights are ours"}),
        ("authors", {"authors": ("Ann Lee",)}),
        ("description", {"description": "In short"}),
        ("flags", {"flags": ("title_hijacked",)}),
        ("images", {"images": ()}),
        ("images", {"images": (Image("https://hospital.example/other.jpg"),)}),
        ("images", {"images": (Image("https://hospital.example/ward.jpg", caption="Another ward"),)}),
    ],
)
def test_an_edit_is_a_new_version_and_the_old_one_is_kept(crawls: Crawls, column: str, edit: dict[str, Any]) -> None:
    crawls.store(article())
    crawls.next()
    assert crawls.store(article(**edit)) == "updated"
    assert versions(crawls) == [(1, "hospital", []), (2, "hospital", [column])]
    assert crawls.one("select version from articles") == 2
    assert crawls.one("select headline from versions where version = 1") == "Notice 1"
    assert crawls.one("select count(*) from images") == len(edit.get("images", article().images))
    assert crawls.next().store(article(**edit)) == "unchanged"


@pytest.mark.parametrize(
    "noise",
    [
        {"article_body": f"  {WORDS}\n\n\n Number\u00a01.\u200b"},
        {"article_body": f"{WORDS}\n\nNumber 1.\n\n浏览次数：1234"},
        {"article_body": f"{WORDS}\n\nNumber 1.\n\n조회수 99"},
        {"article_body": f"{WORDS}\n\nNumber 1.\n\nViews: 1,234"},
        {"article_html": "<p>other markup</p>"},
        {"headline": "Ｎotice  1"},
        {"images": (Image("https://hospital.example/ward.jpg?v=17&t=99", caption="The ward"),)},
        {"images": (Image("https://hospital.example/ward.jpg", caption="The ward", width=300),)},
        {"word_count": 25, "in_language": "fr"},
    ],
)
def test_noise_is_no_edit(crawls: Crawls, noise: dict[str, Any]) -> None:
    crawls.store(article())
    crawls.next()
    assert crawls.store(article(**noise)) == "unchanged"
    assert versions(crawls) == [(1, "hospital", [])]


def test_an_image_is_told_by_its_query_where_that_names_it(crawls: Crawls) -> None:
    crawls.store(article(images=(Image("https://hospital.example/image.do?id=1"),)))
    assert crawls.next().store(article(images=(Image("https://hospital.example/image.do?id=2"),))) == "updated"


@pytest.mark.parametrize(
    ("edit", "facts", "cause"),
    [
        ({"headline": "Read better"}, {"extractor": "2"}, "rule"),  # the same bytes
        ({"article_html": "<p>Read better</p>"}, {"extractor": "2", "body_digest": "b" * 64}, "rule"),  # nothing a reader sees
        ({"headline": "Read anew"}, {"extractor": "2", "body_digest": "b" * 64}, "unclear"),
        ({"headline": "Edited"}, {"body_digest": "b" * 64}, "hospital"),
        ({"headline": "Read better"}, {"rules": "1.beef"}, "rule"),  # the same version in another state
        ({"headline": "Read anew"}, {"rules": "1.beef", "body_digest": "b" * 64}, "unclear"),
    ],
)
def test_newer_rules_are_not_the_hospitals_doing(crawls: Crawls, edit: dict[str, Any], facts: dict[str, Any], cause: str) -> None:
    crawls.store(article())
    crawls.next()
    assert crawls.store(article(**edit), **facts) == "updated"
    assert versions(crawls)[1] == (2, cause, list(edit))
    assert crawls.rows("select count(*) from changes") == [(0 if cause == "rule" else 1,)]


def test_newer_rules_that_read_the_same_make_no_version(crawls: Crawls) -> None:
    crawls.store(article())
    assert crawls.next().store(article(), extractor="2") == "unchanged"
    assert crawls.one("select extractor from fetches") == "2"


def test_what_a_mere_address_brought_is_the_hospital_s_as_soon_as_it_has_a_site_file(crawls: Crawls) -> None:
    bare = Site(name="hospital.example", start_urls=("https://hospital.example/news",))
    given = Crawls(crawls.archive, bare)
    assert given.archive.db.execute("select publisher from sites where name = ?", [bare.name]).fetchone() == (bare.name,)
    given.store(article(1))
    assert crawls.store(article(1)) == "unchanged"
    assert crawls.rows("select site from articles") == [("demo",)]
    assert given.next().store(article(1)) == "unchanged"
    other = Crawls(crawls.archive, Site(name="other", publisher="Other Hospital", start_urls=bare.start_urls))
    assert other.store(article(1)) == "unchanged"
    assert crawls.rows("select site from articles") == [("demo",)]


def test_a_mere_address_is_no_hospital_beside_the_one_that_its_articles_have_passed_to(crawls: Crawls) -> None:
    """It stayed on the front page for good, without an article."""
    bare, mine = Crawls(crawls.archive, Site(name="hospital.example")), article(1)
    sites = "select name from sites order by name"
    bare.store(mine)
    bare.record("https://hospital.example/news", "listing", kind="listing", detail="to its end")
    crawls.archive.end_crawl(crawls.next().crawl, after(1), "finished")
    assert crawls.rows(sites) == [("demo",), ("hospital.example",)]
    crawls.store(mine)
    crawls.archive.end_crawl(crawls.crawl, after(1), "finished")
    assert crawls.rows(sites) == [("demo",)]
    assert crawls.rows("select distinct site from crawls union select site from fetches") == [("demo",)]
    bare.store(article(2))  # by a crawl that was still on its way
    assert crawls.rows("select distinct site from articles") == [("demo",)]
    bare.next().store(mine)
    assert crawls.rows(sites) == [("demo",), ("hospital.example",)]
    crawls.next()
    assert crawls.rows(sites) == [("demo",)]


def test_a_state_of_the_rules_is_kept_with_each_version(crawls: Crawls) -> None:
    crawls.store(article(), rules="1.beef")
    crawls.next()
    assert crawls.store(article(article_html="<p>Noise</p>"), rules="1.cafe", body_digest="b" * 64) == "unchanged"
    assert crawls.store(article(headline="Edited"), rules="1.beef", body_digest="c" * 64) == "updated"
    assert crawls.rows("select extractor, cause from versions") == [("1.beef", "hospital"), ("1.beef", "hospital")]
    assert crawls.one("select extractor from fetches") == "1"


UNDATED: dict[str, Any] = {"date_published": None, "date_evidence": None, "flags": ("undated",)}


TOLD = dated("2026-05-20", 0.9, "2 weeks ago, counted from the capture")


@pytest.mark.parametrize("weaker", [dated("2026-05-20", 0.4), UNDATED, TOLD])
def test_a_weaker_reading_of_the_date_does_not_replace_a_stronger(crawls: Crawls, weaker: dict[str, Any]) -> None:
    crawls.store(article())
    assert crawls.next().store(article(**weaker)) == "unchanged"
    assert crawls.next().store(article(**weaker, headline="Edited")) == "updated"
    assert crawls.rows("select date_published, flags, headline from articles") == [("2026-05-26", "[]", "Edited")]


def test_asked_without_its_listing_an_article_keeps_its_time(crawls: Crawls) -> None:
    crawls.store(article(published_at="2026-05-26T14:30:00+09:00"))
    alone = {"published_at": None, "flags": ("date_doubtful",), **dated("2026-05-26", 0.6)}
    assert crawls.next().store(article(**alone)) == "unchanged"
    assert crawls.next().store(article(**alone, headline="Edited")) == "updated"
    assert crawls.rows("select published_at, flags from articles") == [("2026-05-26T14:30:00+09:00", "[]")]


def test_an_hour_that_a_feed_tells_later_is_no_edit_and_comes_with_the_next_one(crawls: Crawls) -> None:
    crawls.store(article(flags=("date_doubtful",), **dated("2026-05-26", 0.6)))
    told = {"published_at": "2026-05-26T14:30:00+09:00", **dated("2026-05-26", 0.9)}
    assert crawls.next().store(article(**told)) == "unchanged"
    assert crawls.next().store(article(**told, headline="Edited")) == "updated"
    assert crawls.rows("select published_at, flags from articles") == [("2026-05-26T14:30:00+09:00", "[]")]
    assert crawls.one("select changed from versions where version = 2") == '["headline"]'
    assert (
        crawls.next().store(article(headline="Edited", published_at="2026-05-26T15:00:00+09:00", **dated("2026-05-26")))
        == "updated"
    )


def test_another_day_with_a_surer_reading_replaces_the_day_and_its_time(crawls: Crawls) -> None:
    crawls.store(article(published_at="2026-05-26T14:30:00+09:00"))
    assert crawls.next().store(article(published_at=None, **dated("2026-05-25", 0.95))) == "updated"
    assert crawls.rows("select date_published, published_at from articles") == [("2026-05-25", None)]


def test_a_doubt_stays_with_the_reading_that_it_is_of(crawls: Crawls) -> None:
    crawls.store(article(flags=("date_doubtful",), **dated("2026-05-26", 0.6)))
    assert crawls.next().store(article(flags=("short", "undated"), date_published=None, date_evidence=None)) == "updated"
    assert crawls.rows("select date_published, flags from articles") == [("2026-05-26", '["short", "date_doubtful"]')]


def test_a_printed_date_replaces_one_told_from_today(crawls: Crawls) -> None:
    crawls.store(article(**TOLD))
    assert crawls.next().store(article(**dated("2026-05-22", 0.8, "2 weeks ago, counted from the capture"))) == "unchanged"
    assert crawls.next().store(article(**dated("2026-05-21", 0.8))) == "updated"


def test_newer_rules_may_take_a_date_back(crawls: Crawls) -> None:
    crawls.store(article())
    assert crawls.next().store(article(date_published=None, date_evidence=None), extractor="2") == "updated"
    assert crawls.one("select date_published from articles") is None


def test_half_a_page_does_not_replace_a_whole_one(crawls: Crawls) -> None:
    crawls.store(article())
    assert crawls.next().store(article(article_body="The hospital opened", flags=("truncated",))) == "unchanged"
    assert crawls.one("select article_body from articles").startswith(WORDS)


def test_half_an_old_page_is_asked_again_as_soon_as_a_new_one(crawls: Crawls) -> None:
    half, due = article(flags=("truncated",), **dated("2020-05-26")), "select recheck_at from articles"
    crawls.store(half)
    assert crawls.one(due) == instant(after(1))
    assert crawls.next().store(half) == "unchanged"
    assert crawls.one(due) == instant(after(3))
    assert crawls.next().store(article(**dated("2020-05-26"))) == "updated"
    assert crawls.one(due) is None
    assert versions(crawls)[1] == (2, "unclear", ["flags"])  # the hospital need not have changed anything


def test_one_article_at_two_addresses_is_one_record(crawls: Crawls) -> None:
    first = article()
    crawls.store(first, asked="https://hospital.example/news/1?sid=abc", final_url="https://hospital.example/news/1")
    assert crawls.store(first, asked="https://hospital.example/news/1?sid=def") == "unchanged"
    assert crawls.store(replace(first, url="https://hospital.example/category/1")) == "unchanged"
    assert crawls.rows("select count(*), min(url) from articles") == [(1, "https://hospital.example/news/1")]
    assert crawls.one("select count(*) from fetches where article = 1") == 4


def test_a_second_address_does_not_edit_while_the_first_answers(crawls: Crawls) -> None:
    first, second = article(), article(url="https://hospital.example/category/1")
    crawls.store(first)
    crawls.store(second)
    for _ in range(2):
        crawls.next()
        assert crawls.store(first) == "unchanged"
        assert crawls.store(replace(second, about="Printed here only")) == "unchanged"
    crawls.next().record(first.url, "failed", status=404, reason="HTTP 404")
    assert crawls.store(replace(second, about="Printed here only")) == "updated"


def test_a_moved_article_stays_one_record(crawls: Crawls) -> None:
    crawls.store(article())
    crawls.next()
    moved = article(url="https://hospital.example/2026/notice-1", article_body="Edited while it moved. " + WORDS)
    assert crawls.store(moved, asked="https://hospital.example/news/1", final_url=moved.url) == "updated"
    assert crawls.next().store(moved) == "unchanged"
    assert crawls.one("select count(*) from articles") == 1


def test_an_address_that_leads_to_the_newest_article_is_no_identity(crawls: Crawls) -> None:
    """Many sites send /latest, and every vanished address, to whatever is newest."""
    for number in range(3):
        url = article(number).url
        assert crawls.next().store(article(number), asked="https://hospital.example/latest", final_url=url) == "new"
    assert crawls.one("select article from fetches where url like '%latest'") == 3


@pytest.mark.parametrize("change", [dated("2026-05-20"), {"word_count": 5}, {"headline": "Another"}])
def test_equal_words_are_not_always_one_article(crawls: Crawls, change: dict[str, Any]) -> None:
    """A clinic is closed every year in the same words."""
    given = article(**{"word_count": change.get("word_count", 24)})
    crawls.store(given)
    assert crawls.store(replace(given, url="https://hospital.example/news/2", **change)) == "new"


def test_a_short_notice_is_known_under_a_new_address_by_its_second(crawls: Crawls) -> None:
    """A site gave all its pages new addresses: its notice of one sentence was stored again."""
    given = article(word_count=5, published_at="2026-05-19T15:26:43+02:00")
    crawls.store(given)
    assert crawls.store(replace(given, url="https://hospital.example/news/2")) == "unchanged"
    assert crawls.store(replace(given, url="https://hospital.example/news/3", published_at="2026-05-19T15:30:00+02:00")) == "new"


def test_an_article_of_a_day_is_not_looked_for_among_all_of_that_day(crawls: Crawls) -> None:
    """Where a hospital dates nothing, that would be all that it ever published."""
    spent = [0]

    def step() -> None:
        spent[-1] += 1

    crawls.archive.db.conn.set_progress_handler(step, 1)
    for number in range(200):
        crawls.store(article(number, date_published=None))
        spent.append(0)
    assert spent[199] < 1.1 * spent[0]


def test_another_hospitals_press_release_in_the_same_words_is_its_own(crawls: Crawls) -> None:
    crawls.store(article())
    other = Crawls(crawls.archive, replace(crawls.site, name="other"))
    assert other.store(article(url="https://other.example/news/1")) == "new"


def test_text_that_sqlite_cannot_hold_is_mended(crawls: Crawls) -> None:
    given = Article(
        url="https://hospital.example/odd", headline="NUL\0 and half \ud800 a pair", article_body="\udfff\0text",
        images=(Image("https://hospital.example/\0.jpg", alt="\ud83d", width=10**30, height=-5),), authors=("A\0",),
    )  # fmt: skip
    assert crawls.store(given) == "new"
    assert crawls.rows("select headline, article_body from articles") == [("NUL and half  a pair", "text")]
    assert crawls.rows("select width, height from images") == [(None, None)]
    assert crawls.next().store(given) == "unchanged"


def test_no_text_of_a_page_commands_the_terminal_that_prints_it(crawls: Crawls) -> None:
    evil = "\x1b[31mred\x07\x9b2J \x7f\tand\u00a0\r\nno \\\\u001b more"
    claims = HeadlineEvidence("h1", (("title", evil), ("og:title", "\x00" * 3)))
    given = article(
        headline=evil, article_body=evil, headline_evidence=claims, authors=(evil,), images=(Image("https://a.example/1", evil),)
    )
    assert crawls.store(given) == "new"
    written = "[31mred2J \tand\u00a0\r\nno \\\\u001b more"
    assert crawls.rows("select headline, article_body, authors ->> 0, (select alt from images) from articles") == [(written,) * 4]
    assert crawls.rows("select json_extract(headline_evidence, '$.claims') from articles") == [
        (json.dumps([["title", written], ["og:title", ""]], ensure_ascii=False, separators=(",", ":")),)
    ]


def test_refusals_are_counted_with_their_reasons_as_they_happen(crawls: Crawls) -> None:
    crawls.record("https://hospital.example/doctors", "refused", reason="listing")
    crawls.record("https://hospital.example/jobs", "refused", reason="listing")
    crawls.record("https://hospital.example/x", "failed", reason='HTTP "500"', status=500)
    crawls.record("https://hospital.example/news", "listing", kind="listing")
    counts = crawls.archive.counts(crawls.crawl)
    assert (counts["refused"], counts["failed"], counts["pages"]) == (2, 1, 4)
    assert counts["reasons"] == {"listing": 2, 'HTTP "500"': 1}


def test_a_killed_crawl_is_marked_by_the_next(crawls: Crawls) -> None:
    first = crawls.crawl
    crawls.next()
    assert crawls.rows("select finish_reason, finished_at from crawls where id = ?", first) == [("killed", None)]
    crawls.archive.end_crawl(crawls.crawl, after(2), "finished", walked=True)
    assert crawls.rows("select finish_reason, walked from crawls where id = ?", crawls.crawl) == [("finished", 1)]


def test_sites_follow_their_files(crawls: Crawls) -> None:
    crawls.site = replace(crawls.site, publisher="Renamed Hospital", rights="excerpt")
    crawls.next()
    assert crawls.rows("select name, publisher, rights from sites") == [("demo", "Renamed Hospital", "excerpt")]


def test_several_are_kept_together_or_not_at_all(crawls: Crawls) -> None:
    crawls.store(article(1))
    with crawls.archive.together():
        crawls.store(article(2))
        crawls.record("https://hospital.example/news", "listing", kind="listing")
    with suppress(KeyError), crawls.archive.together():
        crawls.store(article(3))
        raise KeyError
    assert crawls.rows("select headline from articles") == [("Notice 1",), ("Notice 2",)]
    assert crawls.rows("select new, pages from crawls") == [(2, 3)]
