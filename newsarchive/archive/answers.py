"""What each address answered last (``fetches``), what that says of an article known there, and what a crawl counts."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from newsarchive.archive.identity import article_at
from newsarchive.archive.records import as_json, instant, storable
from newsarchive.archive.rows import Row, one, update, upsert
from newsarchive.archive.status import proves_absence, recheck_at, status_after
from newsarchive.items import Fetch

CONFIRMED = ("etag", "last_modified", "body_digest", "extractor")
"""What a 304 need not repeat."""


@dataclass(frozen=True)
class Answers:
    """Those of one crawl, written within the transaction that is under way."""

    connection: sqlite3.Connection
    crawl: int
    site: str

    def note_stored(self, answer: Fetch, own_url: str, article: int) -> None:
        """An answer that brought this article, whose own address may be another; all its addresses lead to it from now on."""
        others = "select * from articles where url = ? and id != ?"
        if answer.url != own_url and (other := one(self.connection, others, [answer.url, article])):  # it seems to have moved away
            answered = replace(answer, outcome="refused", reason="leads to another article", final_url=answer.final_url or own_url)
            self._note_of(other, answered)
        else:
            self._note(answer, article)
        self._note_aliases({own_url, answer.final_url or own_url} - {answer.url}, answer, article)

    def note(self, answer: Fetch) -> None:
        """An answer that brought no article: it may say of one known there that it is unchanged, or gone."""
        known = article_at(self.connection, answer.url)
        if known and (answer.outcome == "unchanged" or known["url"] == answer.url):
            self._note_of(known, answer)
        else:
            self._note(answer, known["id"] if known else None)

    def note_parts(self, parts: Sequence[Fetch], article: int) -> None:
        """The further pages of an article as it is now. An address that no longer is one of them no longer leads to it."""
        self.connection.execute("update fetches set article = null where article = ? and kind = 'part'", [article])
        for part in parts:
            self._note(part, article)
            self.count(part, part.outcome if part.outcome in ("refused", "failed") else None)

    def count(self, fetch: Fetch, outcome: str | None, images: int = 0) -> None:
        """Keep the crawl's counts in the same transaction, so that a killed crawl has true ones."""
        counted = f", {outcome} = {outcome} + 1" if outcome else ""
        sql = f"update crawls set pages = pages + 1, bytes = bytes + ?, images = images + ?{counted} where id = ?"
        self.connection.execute(sql, [fetch.bytes, images, self.crawl])
        if outcome in ("refused", "failed"):
            row = one(self.connection, "select reasons from crawls where id = ?", [self.crawl]) or {"reasons": "{}"}
            reasons = json.loads(row["reasons"])
            reason = fetch.reason or "no reason given"
            reasons[reason] = reasons.get(reason, 0) + 1
            self.connection.execute("update crawls set reasons = ? where id = ?", [as_json(reasons), self.crawl])

    def _note_of(self, known: Row, fetch: Fetch) -> None:
        """An article's address answered without bringing it again: unchanged, or not there."""
        before = self._note(fetch, known["id"])
        at = instant(fetch.fetched_at)
        seen: Row = {"checked_at": max(at, known["checked_at"])}
        if fetch.outcome == "unchanged":
            seen["last_seen_at"] = max(at, known["last_seen_at"])
        if fetch.outcome == "unchanged" or proves_absence(fetch.outcome, fetch.status):
            failures = self._failures(fetch, before)
            seen["recheck_at"] = recheck_at(known["date_published"], known["first_seen_at"], at, failures)
            if fetch.outcome == "unchanged" or not self._stands_elsewhere(known, fetch, before):
                seen |= status_after(known, fetch, before, self.crawl)
        update(self.connection, "articles", known["id"], seen)

    def _stands_elsewhere(self, known: Row, fetch: Fetch, before: Row) -> bool:
        """Whether another address brought the article since this one failed before: a site's new address, where the old ones lead
        there or nowhere.
        """
        sql = (
            "select 1 from fetches where article = ? and url != ? and kind != 'part' and outcome in ('stored', 'unchanged')"
            " and crawl >= ?"
        )
        return one(self.connection, sql, [known["id"], fetch.url, before.get("crawl", self.crawl)]) is not None

    def _note(self, fetch: Fetch, article: int | None) -> Row:
        """Write the row of ``fetches``; returns what it was before (empty: a new address)."""
        old = one(self.connection, "select * from fetches where url = ?", [fetch.url]) or {}
        at = instant(fetch.fetched_at)
        row = {
            "url": fetch.url, "site": self.site, "article": article or old.get("article"), "kind": fetch.kind,
            "outcome": fetch.outcome, "reason": fetch.reason, "detail": storable(fetch.detail), "status": fetch.status,
            "final_url": fetch.final_url if fetch.final_url != fetch.url else None,
            **{name: getattr(fetch, name) for name in (*CONFIRMED, "payload_digest")},
            "failures": self._failures(fetch, old), "first_fetched_at": old.get("first_fetched_at") or at,
            "fetched_at": at, "crawl": self.crawl,
        }  # fmt: skip
        if fetch.outcome == "unchanged":
            same = fetch.body_digest in (None, old.get("body_digest"))
            row |= {name: old.get(name) for name in (*CONFIRMED, *(["payload_digest"] if same else [])) if row[name] is None}
        if fetch.kind == "listing":  # how far an earlier crawl walked it
            row["detail"] = row["detail"] or old.get("detail")
        upsert(self.connection, "fetches", "url", row)
        return old

    def _note_aliases(self, urls: Iterable[str], answer: Fetch, article: int) -> None:
        """Other addresses of the article, that were not asked themselves: known, without validators of their own."""
        at = instant(answer.fetched_at)
        for url in urls:
            self.connection.execute(
                "insert into fetches (url, site, article, outcome, detail, extractor, first_fetched_at, fetched_at, crawl)"
                " values (?, ?, ?, 'stored', ?, ?, ?, ?, ?)"
                " on conflict (url) do update set article = excluded.article where article is null",
                [url, self.site, article, f"another address of {answer.url}", answer.extractor, at, at, self.crawl],
            )

    def _failures(self, fetch: Fetch, before: Row) -> int:
        """In how many crawls in a row the address has failed, this one counted once."""
        if fetch.outcome not in ("refused", "failed"):
            return 0
        return int(before.get("failures", 0)) + (0 if before.get("failures") and before["crawl"] == self.crawl else 1)
