"""Search in every script: from Python, from SQL, through sqlite-utils; an index that is always true."""

import random
import sqlite3
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from newsarchive.archive import fold, search
from newsarchive.archive.check import check
from newsarchive.archive.connection import open_archive
from newsarchive.archive.migrations import migrations
from newsarchive.archive.search import highlight, parse, snippet
from tests.archive.records import Crawls, article

TEXTS = {
    "zh": "杭州，浙江省肿瘤醫院近日宣布，胃癌患者的五年生存率提高。",
    "zh2": "治胃，癌变不可怕。",
    "ja": "国立がん研究センター中央病院は検査を始めた。",
    "ko": "국립암센터는 오늘 새 병동을 열었다.",
    "fr": "La réanimation pédiatrique de l'hôpital rouvre.",
    "de": "Die Krankenhäuser der Straße bleiben offen.",
    "en": "A new therapy for gastric cancer. The cancerous cells of the stomach.",
    "en2": "Cancer of the liver is not gastric at all.",
    "th": "โรงพยาบาลรักษาโรคมะเร็งปอด",
    "ar": "مستشفى الأمل يعالج السَّرطان",
    "hi": "अस्पताल में कैंसर का इलाज",
    "ru": "Врачи спасли ребёнка в больнице.",
}


@pytest.fixture
def texts(crawls: Crawls) -> Crawls:
    for name, text in TEXTS.items():
        crawls.store(article(0, url=f"https://hospital.example/{name}", headline=None, article_body=text, in_language=name[:2]))
    return crawls


def found(crawls: Crawls, query: str) -> set[str]:
    return {row["url"].rpartition("/")[2] for row in search.search(crawls.archive.db, query)}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("胃癌", "zh"), ("杭州", "zh"), ("医院", "zh"), ("醫院", "zh"), ("肿瘤医院", "zh"), ("腫瘤", "zh"),
        ("杭州 胃癌", "zh"), ("癌变", "zh2"), ("がん", "ja"), ("ｾﾝﾀｰ", "ja"), ("检查", "ja"), ("암센터", "ko"),
        ("병동", "ko"), ("암 센터", ""), ('"암 센터"', "ko"), ("reanimation", "fr"), ("RÉANIMATION", "fr"), ("hôpital", "fr"),
        ("l'hopital", "fr"), ("krankenhäuser", "de"), ("strasse", "de"), ('"gastric cancer"', "en"),
        ("gastric cancer", "en en2"), ("cancer*", "en en2"), ("cancerou*", "en"), ("canc", ""),
        ("gastric NOT therapy", "en2"), ("胃癌 OR がん", "zh ja"), ("(胃癌 OR がん) AND 杭州", "zh"),
        ("cancer NOT (liver OR therapy)", ""), ("มะเร็ง", "th"), ("السرطان", "ar"), ("कैंसर", "hi"), ("ребенка", "ru"),
        ("РЕБЁНКА", "ru"), ("and", ""), ("not", "en2"),
    ],
)  # fmt: skip
def test_a_search_finds_the_texts_that_have_its_words(texts: Crawls, query: str, expected: str) -> None:
    if query == "암 센터":  # two words, both there
        expected = "ko"
    assert found(texts, query) == set(expected.split())


@pytest.mark.parametrize(
    ("query", "match", "problem"),
    [
        ('cancer "gastric', '("cancer" AND "gastric")', "quotation mark is missing"),
        ("“胃癌”", '"胃 癌"', ""),
        ("cancer OR", '"cancer"', "OR needs a word"),
        ("OR cancer", '"cancer"', "OR needs a word"),
        ("AND cancer", '"cancer"', "AND needs a word"),
        ("cancer AND", '"cancer"', "AND needs a word"),
        ("cancer NOT", '"cancer"', "NOT needs a word behind"),
        ("NOT cancer", "", "a word before it"),
        ("a NOT b NOT c", '(("a" NOT "b") NOT "c")', ""),
        ("a OR b c", '("a" OR ("b" AND "c"))', ""),
        ("(a OR b) c", '(("a" OR "b") AND "c")', ""),
        ("(a b", '("a" AND "b")', 'without its ")"'),
        ("a) b", '("a" AND "b")', 'without its "("'),
        ("()", "", "nothing to look for"),
        ("***", "", "nothing to look for"),
        ("", "", ""),
        ("headline:cancer", '"headline cancer"', ""),
        ("NEAR(a b)", '("near" AND ("a" AND "b"))', ""),
        ("^a -b + c", '("a" AND "b" AND "c")', ""),
        ('a"b', '("a" AND "b")', "quotation mark is missing"),
        ("(" * 50 + "a", '"a"', "nested too deeply"),
        ("a NOT " * 500 + "b", None, "too long"),
    ],
)
def test_mistakes_are_explained(crawls: Crawls, query: str, match: str | None, problem: str) -> None:
    read = parse(query)
    assert match is None or read.match == match
    assert crawls.rows("select count(*) from articles_fts where articles_fts match search_query(?)", query) == [(0,)]
    assert any(problem in told for told in read.problems) if problem else not read.problems


@cache
def empty_archive() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    search.register(connection)
    migrations.apply(Database(connection))
    return connection


@given(st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from('"()*^:+-{}AND OR NOT 胃癌é\0')), max_size=60))
@settings(max_examples=300, deadline=None)
def test_nothing_typed_is_an_sql_error(query: str) -> None:
    empty_archive().execute("select * from articles_fts where articles_fts match search_query(?)", [query]).fetchall()
    assert isinstance(highlight("胃癌 and cancer", query, "[", "]"), str)


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("浙江省肿瘤醫院", "医院", "浙江省肿瘤[醫院]"),
        ("治胃，癌变", "胃癌", "治胃，癌变"),
        ("La Réanimation", "reanimation", "La [Réanimation]"),
        ("La re\u0301animation!", "reanimation", "La [re\u0301animation]!"),
        ("Die Straße", "strasse", "Die [Straße]"),
        ("gastric  cancer", '"gastric cancer"', "[gastric  cancer]"),
        ("cancerous cancer", "cancer", "cancerous [cancer]"),
        ("cancerous cancer", "canc*", "[canc]erous [canc]er"),
        ("ｶﾞﾝセンター", "ガン", "[ｶﾞﾝ]センター"),
        ("국립암센터는", "암센터", "국립[암센터]는"),
        ("السَّرطان", "السرطان", "[السَّرطان]"),
        ("โรคมะเร็งปอด", "มะเร็ง", "โรค[มะเร็ง]ปอด"),
        ("cancer and liver", "cancer NOT liver", "[cancer] and liver"),
        ("治疗《胃癌》指南", "《胃癌》指南", "治疗《[胃癌》指南]"),
        ("<b>胃癌</b>", "胃癌", "<b>[胃癌]</b>"),
        ("", "胃癌", ""),
        ("胃癌", "", "胃癌"),
    ],
)
def test_marks_stand_in_the_original_letters(text: str, query: str, marked: str) -> None:
    assert highlight(text, query, "[", "]") == marked


def test_a_snippet_shows_the_best_paragraph() -> None:
    text = "\n\n".join(["Gastric words." * 3, "Nothing here. " * 40, "x " * 200 + "the gastric cancer of " + "y " * 200])
    cut = snippet(text, "gastric cancer", "[", "]")
    assert cut is not None
    assert "[gastric] [cancer]" in cut
    assert cut.startswith("…x")
    assert cut.endswith("y…") or cut.endswith("y …")
    assert len(cut) < 180
    assert snippet(text, "absent", "[", "]") == "Gastric words." * 3
    assert snippet("胃癌" * 500, "胃癌", "[", "]").endswith("…")  # type: ignore[union-attr]
    assert snippet(None, "x", "[", "]") is None


def test_results_carry_their_marks_filters_and_order(texts: Crawls) -> None:
    texts.store(article(8, headline="Gastric cancer", article_body="Short.", date_published="2026-01-01"))
    texts.store(article(9, headline="Other", article_body="gastric cancer " + "and more words " * 20, date_published="2026-02-01"))
    rows = search.search(texts.archive.db, '"gastric cancer"', marks=("<", ">"))
    assert rows[0]["headline_marked"] == "<Gastric cancer>"  # the headline weighs more
    assert "<gastric cancer>" in rows[1]["snippet"] + rows[2]["snippet"]
    newest = [row["date_published"] for row in search.search(texts.archive.db, '"gastric cancer"', order="date")]
    assert newest == ["2026-05-26", "2026-02-01", "2026-01-01"]
    assert len(search.search(texts.archive.db, '"gastric cancer"', since="2026-01-02", until="2026-02-02")) == 1
    assert search.search(texts.archive.db, "cancer", site="nowhere") == []
    assert len(search.search(texts.archive.db, "cancer", limit=1, offset=1)) == 1


def test_the_index_follows_inserts_updates_and_deletes(crawls: Crawls) -> None:
    chance = random.Random(5)
    for step in range(150):
        number = chance.randrange(30)
        words = " ".join(chance.sample([*TEXTS.values(), "胃，癌", "\0x", "ﬁ", ""], 3))
        headline, description = chance.choice([None, "", words]), chance.choice([None, words])
        crawls.store(article(number, headline=headline, article_body=words, description=description))
        if step % 10 == 9:
            gone = chance.randrange(30)
            crawls.archive.db.conn.execute("update fetches set article = null where article = ?", [gone])
            for table, column in (("images", "article"), ("versions", "article"), ("articles", "id")):
                crawls.archive.db.conn.execute(f"delete from {table} where {column} = ?", [gone])
            crawls.archive.db.conn.commit()
            assert check(crawls.archive.db) == []


def test_words_of_two_characters_are_found_where_they_stand_and_nowhere_else(crawls: Crawls) -> None:
    chance = random.Random(3)
    texts = ["".join(chance.choices("胃癌杭州がん암센，。、 ", k=30)) for _ in range(60)]
    for number, text in enumerate(texts):
        crawls.store(article(number, headline=None, article_body=text))
    for _ in range(60):
        word = "".join(chance.choices("胃癌杭州がん암센", k=2))
        expected = {str(number) for number, text in enumerate(texts) if word in text.replace(" ", "")}
        assert found(crawls, word) == expected if len(expected) <= 20 else len(found(crawls, word)) == 20
        for row in search.search(crawls.archive.db, word):
            assert "[" in row["snippet"]


def test_a_new_folding_rebuilds_the_index(crawls: Crawls, monkeypatch: pytest.MonkeyPatch) -> None:
    crawls.store(article(headline="醫院"))
    monkeypatch.setattr(search, "FOLDING", fold.FOLDING + 1)
    monkeypatch.setattr(search, "index_text", lambda text: (text or "").replace("醫院", "spital"))
    assert "other rules" in check(crawls.archive.db)[0]
    db = open_archive(crawls.archive.path)
    assert db.conn.execute("select count(*) from articles_fts where articles_fts match 'spital'").fetchone() == (1,)
    assert check(db) == []
    db.close()
    monkeypatch.undo()
    crawls.archive.db.conn.execute("pragma user_version = 0")
    open_archive(crawls.archive.path).close()
    assert found(crawls, "医院") == {"1"}


def test_a_damaged_index_is_noticed(crawls: Crawls) -> None:
    crawls.store(article())
    crawls.archive.db.conn.execute("insert into articles_fts (rowid, headline, article_body) values (99, 'x', 'x')")
    crawls.archive.db.conn.commit()
    assert ["disagrees" in problem for problem in check(crawls.archive.db)] == [True]
    crawls.archive.db.conn.execute("insert into articles_fts (articles_fts) values ('rebuild')")
    crawls.archive.db.conn.commit()


def test_sqlite_utils_searches_too(texts: Crawls) -> None:
    sql = (
        "select a.url, search_snippet(a.article_body, :q, '[', ']') as s from articles_fts f join articles a on a.id = f.rowid"
        " where articles_fts match search_query(:q) and rank match 'bm25(10, 3, 1)' order by rank"
    )
    run = [sys.executable, "-m", "sqlite_utils", "query", str(texts.archive.path), sql, "-p", "q", "医院", "--no-headers", "--csv"]
    out = subprocess.run(run, capture_output=True, text=True, check=True, encoding="utf-8").stdout
    assert "/zh," in out
    assert "[醫院]" in out


def test_without_our_functions_nothing_is_written(crawls: Crawls, tmp_path: Path) -> None:
    crawls.store(article())
    plain = sqlite3.connect(crawls.archive.path)
    with pytest.raises(sqlite3.OperationalError, match="search_text"):
        plain.execute("update articles set headline = 'x'")
    plain.close()
