"""The public view holds only what each hospital's rights policy allows: not hidden, not there."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from datasette.app import Datasette
from datasette.cli import cli

from newsarchive.archive.connection import open_archive
from newsarchive.browse.public import EXCERPT
from tests.browse.conftest import counted, getter

AT = "2026-11-01T00:00:00+00:00"
LONG = "Opening words of the article. " * 20
SECRETS = {  # what must not be found in the public view, by level
    "excerpt": ("EXCERPTTAIL", "EXCERPTHTML", "EXCERPTABOUT", "EXCERPTIMAGE", "EXCERPTALT", "EXCERPTOLD"),
    "metadata": (
        "METADATATAIL",
        "METADATAOPENING",
        "METADATAHTML",
        "METADATAABOUT",
        "METADATAIMAGE",
        "METADATAALT",
        "METADATACLAIM",
        "METADATASUMMARY",
        "METADATAOLD",
    ),
    "withdrawn": ("WITHDRAWNHEADLINE", "WITHDRAWNTAIL", "WITHDRAWNHTML", "WITHDRAWNIMAGE", "WITHDRAWNCLAIM", "WITHDRAWNOLD"),
    "strange": ("STRANGETAIL", "STRANGEHTML"),
}
Get = Callable[..., Any]


def write_private(path: Path) -> None:
    db = open_archive(path)
    conn = db.conn
    conn.execute("begin")
    for number, level in enumerate(("full", "excerpt", "metadata", "withdrawn", "strange"), 1):
        mark = level.upper()
        conn.execute(
            "insert into sites (name, publisher, country, rights) values (?, ?, 'DE', ?)",
            [level, f"Hospital {level}", "full" if level == "withdrawn" else level],
        )
        conn.execute("insert into crawls (id, site, started_at, pages) values (?, ?, ?, 3)", [number, level, AT])
        words = {
            "headline": f"{mark}HEADLINE",
            "headline_evidence": f'{{"source": "h1", "claims": [["title", "{mark}CLAIM"]], "reasons": []}}',
            "date_published": "2026-10-01",
            "description": f"{mark}SUMMARY",
            "article_body": f"{mark}OPENING {LONG}{mark}TAIL",
            "article_html": f"<p>{mark}HTML</p>",
            "about": f"{mark}ABOUT",
            "image": f"https://x.example/{mark}IMAGE.png",
            "text_digest": f"digest-{level}",
            "crawl": number,
        }
        article = {
            **words,
            "id": number,
            "site": level,
            "url": f"https://x.example/{number}",
            "status": "withdrawn" if level == "withdrawn" else "alive",
            "version": 2,
            "first_seen_at": AT,
            "last_seen_at": AT,
            "checked_at": AT,
        }
        put(conn, "articles", article)
        put(
            conn,
            "versions",
            {**words, "article": number, "version": 1, "captured_at": AT, "article_body": f"{mark}OPENING {LONG}{mark}OLD"},
        )
        put(
            conn,
            "versions",
            {
                **words,
                "article": number,
                "version": 2,
                "captured_at": AT,
                "images": f'[{{"url": "https://x.example/{mark}IMAGE.png"}}]',
            },
        )
        put(conn, "images", {"article": number, "position": 1, "url": f"https://x.example/{mark}IMAGE.png", "alt": f"{mark}ALT"})
        put(
            conn,
            "fetches",
            {
                "url": f"https://x.example/{number}",
                "site": level,
                "outcome": "stored",
                "detail": f"{mark}TAIL",
                "first_fetched_at": AT,
                "fetched_at": AT,
            },
        )
    conn.execute("commit")
    db.close()


def put(conn: sqlite3.Connection, table: str, row: dict[str, Any]) -> None:
    conn.execute(f"insert into {table} ({', '.join(row)}) values ({', '.join('?' * len(row))})", list(row.values()))


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    private, public = tmp_path_factory.mktemp("private"), tmp_path_factory.mktemp("public")
    write_private(private / "archive.db")
    (private / "metadata.yaml").write_text(
        (Path(__file__).resolve().parents[2] / "data" / "metadata.yaml").read_text("utf-8"), "utf-8"
    )
    answer = CliRunner().invoke(cli, ["publish", "snapshot", str(private / "archive.db"), str(public)], catch_exceptions=False)
    assert answer.exit_code == 0, answer.output
    assert "5 articles: 1 as an excerpt, 1 in full, 2 as headline, dates and address, 1 withdrawn" in answer.output
    return public


@pytest.fixture(scope="module")
def get(published: Path) -> Get:
    return getter(Datasette(config_dir=published))


@pytest.mark.parametrize("secret", [secret for secrets in SECRETS.values() for secret in secrets])
def test_what_is_withheld_is_not_in_the_file(published: Path, secret: str) -> None:
    assert secret.encode() not in (published / "archive.db").read_bytes()
    assert secret.lower().encode() not in (published / "archive.db").read_bytes()  # nor in the search index, whose words are folded


PAGES = (
    "/",
    "/search",
    "/search.atom",
    "/search.json",
    "/search.csv",
    "/search?q=opening",
    "/search.csv?q=hospital",
    *(f"/archive/articles/{number}" for number in range(1, 6)),
    *(f"/archive/articles/{number}.json" for number in range(1, 6)),
    *(f"/article/{number}/diff/1..2" for number in (1, 2, 3, 5)),
    *(f"/archive/articles/{number}.{form}" for number in (1, 2, 3, 5) for form in ("ris", "bib", "csl.json", "jsonld")),
    "/archive/articles",
    "/archive/articles.json",
    "/archive/articles.csv?_stream=1",
    "/archive/versions.json",
    "/archive/images.json",
    "/archive/fetches.json",
    "/archive/sites",
    "/archive.json?sql=select+*+from+articles",
    "/archive.csv?sql=select+*+from+versions",
    "/archive/new_articles.json",
    "/archive/changes.json",
    "/archive/hijacked_titles.json",
    "/hospital/excerpt",
    "/hospital/metadata",
    "/hospitals",
)


@pytest.mark.parametrize("page", PAGES)
def test_no_page_shows_what_is_withheld(get: Get, page: str) -> None:
    answer = get(page, follow_redirects=True)
    assert answer.status_code == 200
    assert [secret for secrets in SECRETS.values() for secret in secrets if secret in answer.text] == []


@pytest.mark.parametrize("secret", ["EXCERPTTAIL", "METADATAOPENING", "METADATASUMMARY", "WITHDRAWNHEADLINE", "METADATATAIL"])
def test_no_search_finds_what_is_withheld(get: Get, secret: str) -> None:
    assert get(f"/search.json?q={secret}").json()["total"] == 0
    assert counted(get, f"/archive/articles.json?_search={secret}") == 0


def test_what_is_granted_is_shown(get: Get) -> None:
    assert "FULLHTML" in get("/archive/articles/1").text
    assert "FULLIMAGE" in get("/archive/images.json").text
    excerpt = get("/archive/articles/2").text
    assert "EXCERPTHEADLINE" in excerpt
    assert "EXCERPTOPENING" in excerpt
    assert len(get("/archive/articles/2.json?_shape=objects").json()["rows"][0]["article_body"]) <= EXCERPT + 1
    assert get("/search.json?q=EXCERPTOPENING").json()["total"] == 1
    metadata = get("/archive/articles/3").text
    assert "METADATAHEADLINE" in metadata
    assert "Read it at the hospital" in metadata
    tombstone = get("/archive/articles/4").text
    assert "digest-withdrawn" in tombstone
    assert "2026-10-01" in tombstone
    assert "STRANGEHEADLINE" in get("/archive/articles/5").text


def test_a_withdrawn_article_cannot_be_cited_with_its_words(get: Get) -> None:
    assert get("/archive/articles/4.ris").status_code == 404


def test_every_granted_column_exists(published: Path) -> None:
    from newsarchive.browse.public import SHOWN

    with sqlite3.connect(published / "archive.db") as conn:
        for table, levels in SHOWN.items():
            known = {row[1] for row in conn.execute(f"pragma table_info({table})")}
            for names in levels.values():
                assert names <= known


def test_the_public_view_refuses_a_private_archive(published: Path, tmp_path: Path) -> None:
    write_private(tmp_path / "archive.db")
    (tmp_path / "metadata.yaml").write_text((published / "metadata.yaml").read_text("utf-8"), "utf-8")
    with pytest.raises(Exception, match="is a private archive"):
        getter(Datasette(config_dir=tmp_path))("/")


def test_writing_is_refused(get: Get) -> None:
    for sql in ("delete+from+articles", "update+articles+set+headline='x'", "attach+'x'+as+y", "pragma+journal_mode=delete"):
        assert get(f"/archive.json?sql={sql}", follow_redirects=True).status_code in (400, 403)


def test_publishing_again_replaces_the_snapshot(published: Path, tmp_path: Path) -> None:
    write_private(tmp_path / "archive.db")
    for _ in range(2):
        answer = CliRunner().invoke(cli, ["publish", "snapshot", str(tmp_path / "archive.db"), str(tmp_path / "out")])
        assert answer.exit_code == 0, answer.output
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "Containerfile",
        "archive.db",
        "datasette.yaml",
        "metadata.yaml",
        "settings.json",
    ]
    missing = CliRunner().invoke(cli, ["publish", "snapshot", str(tmp_path / "none.db"), str(tmp_path / "out")])
    assert missing.exit_code != 0


@pytest.mark.parametrize("there", ["the archive itself", "another archive", "something else"])
def test_nothing_but_a_snapshot_is_ever_replaced(tmp_path: Path, there: str) -> None:
    write_private(tmp_path / "archive.db")
    folder = tmp_path if there == "the archive itself" else tmp_path / "out"
    folder.mkdir(exist_ok=True)
    if there == "another archive":
        write_private(folder / "archive.db")
    elif there == "something else":
        (folder / "archive.db").write_text("a diary")
    before = (folder / "archive.db").read_bytes()
    answer = CliRunner().invoke(cli, ["publish", "snapshot", str(tmp_path / "archive.db"), str(folder)])
    assert answer.exit_code == 1
    assert "is no snapshot; name another folder" in answer.output
    assert (folder / "archive.db").read_bytes() == before


def test_the_public_view_refuses_any_private_archive_beside_the_snapshot(published: Path, tmp_path: Path) -> None:
    for name in ("archive.db", "metadata.yaml"):
        (tmp_path / name).write_bytes((published / name).read_bytes())
    write_private(tmp_path / "other.db")
    with pytest.raises(Exception, match="is a private archive"):
        getter(Datasette(config_dir=tmp_path))("/")


def test_a_crawl_may_go_on_while_a_snapshot_is_made(tmp_path: Path) -> None:
    from newsarchive.browse.public import write_snapshot

    write_private(tmp_path / "archive.db")
    writer = open_archive(tmp_path / "archive.db")
    writer.conn.execute("begin immediate")
    writer.conn.execute("delete from images")
    counts = write_snapshot(tmp_path / "archive.db", tmp_path / "public.db")
    writer.conn.execute("rollback")
    assert counts == {"full": 1, "excerpt": 1, "metadata": 2, "withdrawn": 1}
    with sqlite3.connect(tmp_path / "public.db") as conn:
        assert conn.execute("select count(*) from images").fetchone() == (1,)
