"""Whatever answers come in whatever order: nothing stored is lost, no version twice, and the archive stays sound."""

import random

import pytest

from newsarchive.archive.check import check
from newsarchive.archive.withdraw import withdraw
from tests.archive.records import Crawls, after, article, dated


@pytest.mark.parametrize("seed", range(4))
def test_any_answers_in_any_order(crawls: Crawls, seed: int) -> None:
    chance = random.Random(seed)
    urls = [f"https://hospital.example/news/{number}" for number in range(6)] + ["https://hospital.example/latest"]
    before = {"articles": 0, "versions": 0}
    for _ in range(200):
        if chance.random() < 0.2:
            crawls.next(chance.random() * 40)
        url, asked, final = chance.choice(urls), chance.choice(urls), chance.choice([None, *urls])
        if chance.random() < 0.6:
            given = article(
                chance.randrange(3), url=url, headline=chance.choice([None, "One", "Two"]), word_count=chance.choice([3, 30]),
                flags=chance.choice([(), ("truncated",)]), **chance.choice([dated("2026-05-01"), dated("2026-05-02", 0.3), {}]),
            )  # fmt: skip
            body = chance.choice("abc") * 64
            crawls.store(given, asked=chance.choice([url, asked]), final_url=final, extractor=chance.choice("12"), body_digest=body)
        else:
            outcome, status = chance.choice([("failed", 404), ("failed", 500), ("refused", 200), ("unchanged", 304)])
            crawls.record(asked, outcome, status=status, final_url=final, reason="said so")
        if chance.random() < 0.02 and before["articles"]:
            withdraw(crawls.archive.db, chance.randint(1, before["articles"]), "asked for", after(crawls.day))
        now = {table: crawls.one(f"select count(*) from {table}") for table in before}
        assert all(now[table] >= before[table] for table in before)
        before = now
    assert check(crawls.archive.db) == []
    counted = crawls.rows("select sum(new), sum(new + updated) from crawls")
    assert counted == [(before["articles"], before["versions"])]
