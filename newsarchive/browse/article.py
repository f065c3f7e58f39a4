"""What an article's page tells: its words, how we know its date, what changed, where else it stands, and the proof."""

import sqlite3
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from newsarchive.browse.difference import Paragraph, Run, paragraphs, words
from newsarchive.browse.events import changed_words
from newsarchive.browse.json_columns import as_list, list_of, object_of
from newsarchive.browse.names import country_name, language_name
from newsarchive.browse.safety import direction, language_tag, plain, safe_html, safe_url
from newsarchive.browse.teaser import WITHDRAWN, Teaser, by_ids, flag_words, flags_of

FIELDS = (
    ("headline", "Headline"),
    ("date_published", "Date"),
    ("description", "Summary"),
    ("about", "About the institution"),
    ("contact", "Contact"),
)
NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One article's page. Raw texts are escaped by the template; ``body`` is safe already."""

    row: dict[str, Any]
    site: dict[str, Any]
    headline: str
    withdrawn: bool
    publisher: str
    country: str
    language: str | None
    language_name: str
    direction: str
    url: str | None
    flags: tuple[tuple[str, str], ...]
    versions: tuple[dict[str, Any], ...]
    fetch: dict[str, Any] | None
    older: Teaser | None
    newer: Teaser | None
    body: Markup = NOTHING
    """This and what follows stays empty where the article was withdrawn."""
    images: tuple[dict[str, Any], ...] = ()
    authors: tuple[str, ...] = ()
    published: dict[str, Any] | None = None
    modified: dict[str, Any] | None = None
    rivals: tuple[dict[str, Any], ...] = ()
    claims: tuple[tuple[str, str], ...] = ()
    reasons: tuple[str, ...] = ()
    same: tuple[tuple[str, Teaser], ...] = ()
    """(why, article)."""


def read(conn: sqlite3.Connection, number: int) -> ArticlePage | None:
    """The page of an article; ``None`` if the archive has none of this number."""
    found = conn.execute("select * from articles where id = ?", [number]).fetchone()
    if found is None:
        return None
    row = dict(found)
    site = dict(conn.execute("select * from sites where name = ?", [row["site"]]).fetchone())
    withdrawn = row["status"] == "withdrawn"
    fetch = conn.execute("select * from fetches where article = ? order by url = ? desc limit 1", [number, row["url"]]).fetchone()
    older, newer = _neighbours(conn, row)
    page = ArticlePage(
        row=row,
        site=site,
        headline=WITHDRAWN if withdrawn else plain(row["headline"]).strip() or "(no headline)",
        withdrawn=withdrawn,
        publisher=site["publisher"] or site["publisher_local"] or site["name"],
        country=country_name(site["country"]) if site["country"] else "",
        language=language_tag(row["in_language"]),
        language_name=language_name(row["in_language"]),
        direction=direction(row["in_language"]),
        url=safe_url(row["url"]),
        flags=tuple((flag, flag_words(flag)) for flag in flags_of(row["flags"])),
        versions=tuple(_versions(conn, number)),
        fetch=dict(fetch) if fetch else None,
        older=older,
        newer=newer,
    )
    return page if withdrawn else _with_contents(page, conn)


def _with_contents(page: ArticlePage, conn: sqlite3.Connection) -> ArticlePage:
    """The page with the article's words and pictures, and how they were chosen."""
    row = page.row
    images = [dict(image) for image in conn.execute("select * from images where article = ? order by position", [row["id"]])]
    dates, headline = object_of(row["date_evidence"]), object_of(row["headline_evidence"])
    claims = [claim for claim in as_list(headline.get("claims")) if isinstance(claim, list) and len(claim) == 2]
    return replace(
        page,
        body=body(row["article_html"], row["article_body"]),
        images=tuple(_beside(images, row["article_html"])),
        authors=tuple(map(str, list_of(row["authors"]))),
        published=_reading(dates.get("published")),
        modified=_reading(dates.get("modified")),
        rivals=tuple(rival for rival in map(_reading, as_list(dates.get("rivals"))) if rival),
        claims=tuple((str(place), str(said)) for place, said in claims),
        reasons=tuple(map(str, as_list(headline.get("reasons")))),
        same=tuple(_same(conn, row, images)),
    )


def row_to_cite(conn: sqlite3.Connection, number: int) -> dict[str, Any] | None:
    """The row that ``archive.citations`` cites; ``None`` if there is none or it was withdrawn."""
    row = conn.execute(
        "select a.*, coalesce(s.publisher, s.publisher_local, s.name) as publisher, v.captured_at, v.payload_digest from articles a"
        " join sites s on s.name = a.site left join versions v on v.article = a.id and v.version = a.version"
        " where a.id = ? and a.status <> 'withdrawn'",
        [number],
    ).fetchone()
    return {**dict(row), "headline": plain(row["headline"]) or None, "url": safe_url(row["url"])} if row else None


def body(article_html: str | None, article_body: str | None) -> Markup:
    """The reading text: the safe HTML if there is one, else the plain paragraphs."""
    if article_html and (shown := safe_html(article_html)):
        return shown
    parts = [part for part in plain(article_body).split("\n\n") if part.strip()]
    return Markup("\n").join(Markup("<p>{}</p>").format(part) for part in parts)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions side by side."""

    before: dict[str, Any]
    after: dict[str, Any]
    fields: tuple[tuple[str, tuple[Run, ...]], ...]
    text: tuple[Paragraph, ...]
    images_gone: tuple[str, ...]
    images_new: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Whether a reader would see no difference."""
        return not self.fields and not any(part.changed for part in self.text) and not self.images_gone and not self.images_new


def compare(conn: sqlite3.Connection, number: int, first: int, second: int) -> Comparison | None:
    """What changed from one version of an article to another; ``None`` if either does not exist."""
    rows = {
        row["version"]: dict(row)
        for row in conn.execute("select * from versions where article = ? and version in (?, ?)", [number, first, second])
    }
    if first not in rows or second not in rows:
        return None
    old, new = rows[first], rows[second]
    old_images, new_images = _addresses(old["images"]), _addresses(new["images"])
    return Comparison(
        old,
        new,
        tuple(
            (label, words(plain(old[name]), plain(new[name]))) for name, label in FIELDS if (old[name] or "") != (new[name] or "")
        ),
        paragraphs(plain(old["article_body"]), plain(new["article_body"])),
        tuple(url for url in old_images if url not in new_images),
        tuple(url for url in new_images if url not in old_images),
    )


def _versions(conn: sqlite3.Connection, number: int) -> list[dict[str, Any]]:
    sql = (
        "select version, captured_at, cause, changed, headline, text_digest, extractor, payload_digest, warc_file,"
        " warc_offset, crawl"
        " from versions where article = ? order by version desc limit 100"
    )
    return [{**dict(row), "words": changed_words(row["changed"])} for row in conn.execute(sql, [number])]


def _same(conn: sqlite3.Connection, row: dict[str, Any], images: list[dict[str, Any]]) -> list[tuple[str, Teaser]]:
    """The same story elsewhere: the same words, a translation the page declares, the same pictures at another hospital."""
    why: dict[int, str] = {}
    for (number,) in conn.execute(
        "select id from articles where text_digest = ? and id <> ? limit 6", [row["text_digest"], row["id"]]
    ):
        why.setdefault(number, "the same words")
    for number, language in conn.execute("select other_article, other_language from translations where article = ?", [row["id"]]):
        why.setdefault(number, f"in {language_name(language)}")
    if addresses := [image["url"] for image in images][:20]:
        sql = (
            "select distinct i.article from images i join articles a on a.id = i.article"
            f" where i.url in ({', '.join('?' * len(addresses))}) and i.article <> ? and a.site <> ? limit 6"
        )
        for (number,) in conn.execute(sql, [*addresses, row["id"], row["site"]]):
            why.setdefault(number, "the same picture")
    return [(why[found.id], found) for found in by_ids(conn, why) if found.status != "withdrawn"]


def _neighbours(conn: sqlite3.Connection, row: dict[str, Any]) -> tuple[Teaser | None, Teaser | None]:
    """The hospital's articles before and after this one."""
    if not row["date_published"]:
        return None, None
    found = []
    for sign, order in (("<", "desc"), (">", "asc")):
        sql = (
            f"select id from articles where site = ? and (date_published, id) {sign} (?, ?) and status <> 'withdrawn'"
            f" order by date_published {order}, id {order} limit 1"
        )
        ids = [number for (number,) in conn.execute(sql, [row["site"], row["date_published"], row["id"]])]
        found.append(next(iter(by_ids(conn, ids)), None))
    return found[0], found[1]


def _beside(images: list[dict[str, Any]], article_html: str | None) -> list[dict[str, Any]]:
    """The pictures that the reading text does not show in their places."""
    shown = article_html or ""
    return [image for image in images if image["url"] not in shown and image["url"].replace("&", "&amp;") not in shown]


def _reading(value: Any) -> dict[str, Any] | None:
    return value if isinstance(value, dict) and value.get("value") else None


def _addresses(value: str | None) -> list[str]:
    return [image["url"] for image in list_of(value) if isinstance(image, dict) and isinstance(image.get("url"), str)]
