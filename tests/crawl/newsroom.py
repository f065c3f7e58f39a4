"""A small newsroom on loopback that can misbehave: what the crawl tests crawl."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Answer:
    """What the newsroom answers to one request."""

    body: bytes | str = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass
class Asked:
    """A request that came in."""

    path: str
    at: float
    headers: Mapping[str, str]
    body: bytes = b""


Page = Answer | str | bytes | Callable[[Asked], Answer]


class Server(ThreadingHTTPServer):
    """Lets many crawls knock at once: with five in its queue, the sixth would wait for a second or three."""

    request_queue_size = 100


class Newsroom:
    """Pages by path (query included, else without); every request is kept in ``asked``."""

    def __init__(self, pages: dict[str, Page]) -> None:
        self.pages = pages
        self.asked: list[Asked] = []
        newsroom = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                asked = Asked(self.path, monotonic(), dict(self.headers), body)
                newsroom.asked.append(asked)
                page = newsroom.pages.get(
                    self.path, newsroom.pages.get(self.path.partition("?")[0], Answer("<h1>Not found</h1>", 404))
                )
                answer = page(asked) if callable(page) else page if isinstance(page, Answer) else Answer(page)
                content = answer.body.encode() if isinstance(answer.body, str) else answer.body
                self.send_response(answer.status)
                for name, value in {"Content-Type": "text/html", "Content-Length": str(len(content)), **answer.headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_POST = answer  # noqa: N815

            def log_message(self, format: str, *args: object) -> None:
                pass

        self.server = Server(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]


@contextmanager
def serving(pages: dict[str, Page]) -> Iterator[Newsroom]:
    newsroom = Newsroom(pages)
    Thread(target=newsroom.server.serve_forever, daemon=True).start()
    try:
        yield newsroom
    finally:
        newsroom.server.shutdown()
        newsroom.server.server_close()


def article(headline: str, date: str = "27 May 2025", words: str = "", head: str = "") -> str:
    """A whole ordinary article page."""
    body = words or (
        f"{headline}: the hospital says what happened, where it happened and whom it concerns. Patients were told in the morning. "
        "The staff of all wards met at noon and agreed on the next steps, which begin on Monday."
    )
    return (
        f"<!doctype html><html lang=en><head><title>{headline} - Test Hospital</title>{head}</head><body>"
        f"<nav><a href='/'>Home</a> <a href='/news'>News</a></nav><article><h1>{headline}</h1><p class=date>Published: {date}</p><p>{body}</p>"
        "<p>Visitors are welcome from ten in the morning until eight in the evening. The cafeteria stays open.</p></article>"
        "<footer>Copyright 2018 Test Hospital</footer></body></html>"
    )


def listing(entries: Mapping[str, str], further: str = "") -> str:
    """A newsroom page: address → headline."""
    items = "".join(
        f"<li><a href='{url}'>{headline}</a> <span class=date>27 May 2025</span></li>" for url, headline in entries.items()
    )
    return (
        "<!doctype html><html lang=en><head><title>News - Test Hospital</title></head><body><nav><a href='/'>Home</a></nav>"
        f"<main><h1>News</h1><ul class=news>{items}</ul><div class=pager>{further}</div></main></body></html>"
    )


def command(*arguments: str, archive: Path, **settings: Any) -> list[str]:
    """The words of ``scrapy …``, WARC off unless set."""
    given = {"ARCHIVE_PATH": archive, "WARC_DIR": "", **settings}
    return [
        sys.executable,
        "-m",
        "scrapy",
        *arguments,
        *(part for name, value in given.items() for part in ("-s", f"{name}={value}")),
    ]


def scrapy(*arguments: str, archive: Path, check: bool = True, **settings: Any) -> subprocess.CompletedProcess[str]:
    """Run ``scrapy …`` in a subprocess, to its end."""
    words = command(*arguments, archive=archive, **settings)
    environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120)
    if check:
        assert done.returncode == 0, f"exit code {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done


def rows(archive: Path, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
    """The rows of a query on the archive."""
    with sqlite3.connect(f"file:{archive}?mode=ro", uri=True) as connection:
        return connection.execute(sql, parameters).fetchall()


GOOD = {f"/news/good-{n}": f"Ward {n} opens after a year of building" for n in range(3)}
"""Three ordinary articles: path → headline."""


def good_pages() -> dict[str, Page]:
    return {url: article(headline) for url, headline in GOOD.items()}


def headlines(archive: Path) -> set[str]:
    """Those of all stored articles."""
    return {headline for (headline,) in rows(archive, "select headline from articles")}


def reasons(archive: Path) -> dict[str, str]:
    """Path → reason of everything refused or failed."""
    found = rows(archive, "select url, outcome || ': ' || reason from fetches where outcome in ('refused', 'failed')")
    return {"/" + url.split("/", 3)[3]: reason for url, reason in found}
