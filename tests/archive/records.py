"""Articles and answers for the tests of the archive: each the simplest that says what a test is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from newsarchive.archive.store import Store, Stored
from newsarchive.items import Article, DateEvidence, DateReading, Fetch, Image
from newsarchive.site import Site

DAY_ONE = datetime(2026, 5, 27, 6, 30, tzinfo=UTC)
SITE = Site(name="demo", publisher="Demo Hospital", country="KR", start_urls=("https://hospital.example/news",))
WORDS = "The hospital opened a new ward for children with rare diseases today, and the minister of health cut the ribbon."


def after(days: float) -> datetime:
    return DAY_ONE + timedelta(days=days)


def dated(day: str, confidence: float = 0.9, how: str = "ISO") -> dict[str, Any]:
    reading = DateReading(day, day, "meta", how, confidence)
    return {"date_published": day, "date_source": "meta", "date_evidence": DateEvidence(reading)}


def article(number: int = 1, **facts: Any) -> Article:
    given = {"url": f"https://hospital.example/news/{number}", "headline": f"Notice {number}",
             "article_body": f"{WORDS}\n\nNumber {number}.", "word_count": 24, "in_language": "en",
             "images": (Image("https://hospital.example/ward.jpg", caption="The ward"),), **dated("2026-05-26")}  # fmt: skip
    return Article(**{**given, **facts})


def answer(url: str, day: float = 0, **facts: Any) -> Fetch:
    given = {"url": url, "fetched_at": after(day), "outcome": "stored", "status": 200, "extractor": "1",
             "body_digest": "a" * 64, "bytes": 1000}  # fmt: skip
    return Fetch(**{**given, **facts})


class Crawls:
    """An archive and its crawls, one a day."""

    def __init__(self, archive: Store, site: Site = SITE) -> None:
        self.archive, self.site, self.day, self.crawl = archive, site, 0.0, 0
        self.next(0)

    def next(self, days: float = 1) -> Crawls:
        """The next crawl, this many days later."""
        self.day += days
        self.crawl = self.archive.begin_crawl(self.site, after(self.day))
        return self

    def store(self, given: Article, **facts: Any) -> Stored:
        parts = [answer(url, self.day, kind="part", **told) for url, told in facts.pop("parts", {}).items()]
        fetch = answer(facts.pop("asked", given.url), self.day, **facts)
        return self.archive.store(given, fetch, self.crawl, parts)

    def record(self, url: str, outcome: str, **facts: Any) -> None:
        given = {"outcome": outcome, "extractor": None, "body_digest": None, **facts}
        self.archive.record(replace(answer(url, self.day), **given), self.crawl)

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        return self.archive.db.conn.execute(sql, values).fetchall()

    def one(self, sql: str, *values: object) -> Any:
        [[value]] = self.rows(sql, *values)
        return value
