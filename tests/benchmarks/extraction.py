"""Extraction measured side by side: newsarchive and whichever peers are installed, one process, the same pages.

    python tests/benchmarks/extraction.py FOLDER                    every corpus in the folder, every extractor importable
    python tests/benchmarks/extraction.py FOLDER -c news,blogs -e newsarchive,trafilatura
    python tests/benchmarks/extraction.py --curve                   time against size, on pages made here

A corpus is ``NAME.jsonl``, one page a line: ``id, url, html_file`` (plain or ``.gz``, relative to the folder) and ``gold``,
an object with any of ``text, title, date, images, image_variants, with, without``. Nothing is fetched, nothing is kept.

Text: macro precision and recall of four-word shingles (single characters of scripts without spaces), F1 of the two means.
With/without: strings that must and must not stand in the text. Dates: exact day. Headlines: equal after NFKC and folded white
space. Images: host and path of any of a picture's sizes. A crash or twenty seconds count as no answer.
"""

import argparse
import gzip
import html
import importlib.util
import json
import re
import signal
import statistics
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

Answer = dict[str, Any]
Extractor = Callable[[bytes, str], Answer]
LIMIT = 20
CAPTURED_AT = datetime.now(UTC)
"""When the saved pages are taken to be read: a corpus keeps no such date, and what lies in the future is no date of publication."""
SPACELESS = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
TOKEN = re.compile(rf"[{SPACELESS}]|[^\W{SPACELESS}]+")


def newsarchive() -> Extractor:
    from newsarchive.extract import NotAnArticle, extract
    from newsarchive.items import Page

    def run(page: bytes, url: str) -> Answer:
        try:
            article = extract(Page(url, page, CAPTURED_AT))
        except NotAnArticle:
            return {}
        return {
            "text": article.article_body,
            "title": article.headline,
            "date": article.date_published,
            "images": [image.url for image in article.images],
        }

    return run


def lxml_parse() -> Extractor:
    import lxml.html

    def run(page: bytes, url: str) -> Answer:
        lxml.html.document_fromstring(page)
        return {}

    return run


def trafilatura() -> Extractor:
    import trafilatura as peer

    def run(page: bytes, url: str) -> Answer:
        found = peer.bare_extraction(page, url=url, include_comments=False, include_images=True, with_metadata=True)
        if found is None:
            return {}
        found = found if isinstance(found, dict) else found.as_dict()
        pictures = found["body"].iter("graphic") if found.get("body") is not None else ()
        return {
            "text": found.get("text"),
            "title": found.get("title"),
            "date": found.get("date"),
            "images": [picture.get("src") for picture in pictures if picture.get("src")],
        }

    return run


def htmldate() -> Extractor:
    import htmldate as peer

    return lambda page, url: {"date": peer.find_date(page, url=url, original_date=True, extensive_search=True)}


def newspaper() -> Extractor:
    import newspaper as peer

    def run(page: bytes, url: str) -> Answer:
        article = peer.Article(url, fetch_images=False)
        article.download(input_html=decoded(page))
        article.parse()
        date = article.publish_date
        return {
            "text": article.text,
            "title": article.title,
            "date": str(date) if date else None,
            "images": list(article.images),
        }

    return run


def readability() -> Extractor:
    import lxml.html
    from readability import Document

    def run(page: bytes, url: str) -> Answer:
        document = Document(decoded(page))
        tree = lxml.html.fromstring(document.summary(html_partial=True))
        return {
            "text": "\n".join(map(str, tree.itertext())),
            "title": document.short_title(),
            "images": [image.get("src") for image in tree.iter("img") if image.get("src")],
        }

    return run


def goose3() -> Extractor:
    from goose3 import Goose

    peer = Goose({"enable_image_fetching": False})

    def run(page: bytes, url: str) -> Answer:
        article = peer.extract(raw_html=decoded(page))
        return {
            "text": article.cleaned_text,
            "title": article.title,
            "date": str(article.publish_datetime_utc or article.publish_date or ""),
        }

    return run


EXTRACTORS: dict[str, tuple[str, Callable[[], Extractor]]] = {
    "newsarchive": ("newsarchive", newsarchive),
    "lxml-parse": ("lxml", lxml_parse),
    "trafilatura": ("trafilatura", trafilatura),
    "htmldate": ("htmldate", htmldate),
    "newspaper4k": ("newspaper", newspaper),
    "readability-lxml": ("readability", readability),
    "goose3": ("goose3", goose3),
}
"""Name → (the module it needs, the maker of the extractor)."""


def decoded(page: bytes) -> str:
    """The page as words, for peers that take no bytes."""
    declared = re.search(rb"charset=[\"']?([\w-]+)", page[:4096])
    try:
        return page.decode(declared[1].decode() if declared else "utf-8")
    except (LookupError, UnicodeDecodeError):
        return page.decode("utf-8", "replace")


def pages(folder: Path, corpus: str) -> Iterator[Answer]:
    for line in (folder / f"{corpus}.jsonl").read_bytes().splitlines():  # of bytes: a gold's text has line separators of its own
        page = json.loads(line)
        if page.get("gold") and page.get("page_type") in (None, "article"):
            stored = (folder / page["html_file"]).read_bytes()
            page["html"] = gzip.decompress(stored) if page["html_file"].endswith(".gz") else stored
            yield page


def ask(run: Extractor, page: Answer) -> tuple[Answer, float]:
    """The extractor's answer and the milliseconds it took."""
    signal.alarm(LIMIT)
    begun = time.perf_counter()
    try:
        answer = run(page["html"], page["url"] or "http://example.org/") or {}
    except Exception:
        answer = {}
    finally:
        signal.alarm(0)
    return answer, (time.perf_counter() - begun) * 1000


def folded(words: str | None) -> str:
    return " ".join(unicodedata.normalize("NFKC", html.unescape(words or "")).split())


def shingles(words: str | None) -> Counter[tuple[str, ...]]:
    tokens = TOKEN.findall(words or "")
    return Counter(tuple(tokens[at : at + 4]) for at in range(max(1, len(tokens) - 3))) if tokens else Counter()


def text_score(gold: Answer, answer: Answer) -> tuple[float | None, float | None]:
    """Precision and recall of one page; ``None`` for no answer."""
    wanted, given = shingles(gold["text"]), shingles(answer.get("text"))
    right = (wanted & given).total()
    return (right / given.total() if given else None), (right / wanted.total() if wanted else None)


def strings_score(gold: Answer, answer: Answer) -> tuple[int, int, int]:
    """(wanted and there, wanted and missing, unwanted and there)."""
    words = re.sub(r"\s+", " ", answer.get("text") or "")
    there = [re.sub(r"\s+", " ", part).strip() in words for part in gold["with"]]
    return (
        sum(there),
        len(there) - sum(there),
        sum(re.sub(r"\s+", " ", part).strip() in words for part in gold["without"]),
    )


def image_score(page: Answer, answer: Answer) -> tuple[float | None, float]:
    def place(url: str) -> str:
        parts = urlsplit(urljoin(page["url"] or "", html.unescape(url.strip())))
        return (parts.netloc.lower() + unquote(parts.path)).rstrip("/")

    sizes = [
        {place(url) for url in group} for group in page["gold"].get("image_variants") or [[url] for url in page["gold"]["images"]]
    ]
    given = {place(url) for url in answer.get("images") or [] if url and not url.startswith("data:")}
    right = sum(url in set().union(*sizes) for url in given)
    return (right / len(given) if given else None), sum(bool(group & given) for group in sizes) / len(sizes)


def mean(values: list[float | None]) -> float:
    return statistics.mean([value for value in values if value is not None] or [0.0])


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def summary(asked: list[tuple[Answer, Answer]]) -> dict[str, str]:
    """One row: every figure this corpus has gold for."""
    row = {}
    offered = {field for _, answer in asked for field in answer}
    if "text" in offered and (texts := [text_score(page["gold"], answer) for page, answer in asked if page["gold"].get("text")]):
        precision, recall = mean([score[0] for score in texts]), mean([score[1] for score in texts])
        row["text F1 (P/R)"] = f"{f1(precision, recall):.3f} ({precision:.3f}/{recall:.3f})"
    marked = [(page["gold"], answer) for page, answer in asked if page["gold"].get("with") and page["gold"].get("without")]
    if "text" in offered and (strings := [strings_score(gold, answer) for gold, answer in marked]):
        right, missing, wrong = (sum(column) for column in zip(*strings, strict=True))
        row["with/without F1"] = f"{f1(right / max(1, right + wrong), right / max(1, right + missing)):.3f}"
        row["all right %"] = f"{100 * mean([not (missing or wrong) for _, missing, wrong in strings]):.1f}"
    days = ((page["gold"].get("date"), answer.get("date")) for page, answer in asked)
    dates = [(day[:10], (found or "")[:10]) for day, found in days if isinstance(day, str)]  # htmldate's set says NaN
    if "date" in offered and dates:
        right, given = sum(gold == date for gold, date in dates), sum(bool(date) for _, date in dates)
        row["day % (precision)"] = f"{100 * right / len(dates):.1f} ({100 * right / max(1, given):.1f})"
    titles = [folded(page["gold"]["title"]) == folded(answer.get("title")) for page, answer in asked if page["gold"].get("title")]
    if "title" in offered and titles:
        row["headline %"] = f"{100 * mean(list(titles)):.1f}"
    if "images" in offered and (images := [image_score(page, answer) for page, answer in asked if page["gold"].get("images")]):
        row["images P/R"] = f"{mean([score[0] for score in images]):.3f}/{mean([score[1] for score in images]):.3f}"
    return row


def table(rows: dict[str, dict[str, str]]) -> str:
    columns = list(dict.fromkeys(name for row in rows.values() for name in row))
    lines = [["", *columns], *([name, *(row.get(column, "-") for column in columns)] for name, row in rows.items())]
    widths = [max(len(line[at]) for line in lines) for at in range(len(lines[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines)


def measure(folder: Path, corpora: list[str], extractors: list[str]) -> None:
    signal.signal(signal.SIGALRM, _too_long)
    running = {name: EXTRACTORS[name][1]() for name in extractors if importlib.util.find_spec(EXTRACTORS[name][0])}
    for corpus in corpora:
        asked: dict[str, list[tuple[Answer, Answer]]] = {name: [] for name in running}
        took: dict[str, list[float]] = {name: [] for name in running}
        for page in pages(folder, corpus):
            for name, run in running.items():
                if not took[name]:
                    ask(run, page)  # imports and caches are not the page's
                answer, milliseconds = ask(run, page)
                asked[name].append(({key: value for key, value in page.items() if key != "html"}, answer))
                took[name].append(milliseconds)
        rows = {
            name: {
                **summary(asked[name]),
                "ms median (mean)": f"{statistics.median(took[name]):.1f} ({statistics.mean(took[name]):.1f})",
            }
            for name in running
            if took[name]
        }
        if rows:
            print(f"\n{corpus}: {len(next(iter(took.values())))} pages\n{table(rows)}", flush=True)


def _too_long(*_: object) -> None:
    raise TimeoutError


SENTENCE = "The clinic opened a new ward for stroke patients on Monday, said the head nurse. "
SHAPES: dict[str, Callable[[int], str]] = {
    "paragraphs": lambda size: f"<p>{SENTENCE}</p>" * (size // 90),
    "nested": lambda size: "<div>" * (size // 11) + SENTENCE * 3 + "</div>" * (size // 11),
    "wide": lambda size: "<i>a</i>" * (size // 8),
    "many links": lambda size: "<li><a href='/news/1'>Stroke ward opened</a></li>" * (size // 50),
    "foreign links": lambda size: "<a href='https://other.example/x'>partner</a> " * (size // 46),
    "many headings": lambda size: "<h2>Ward for stroke patients</h2>" * (size // 33),
    "many images": lambda size: "".join(
        f"<figure><img src='/a{n}.jpg' srcset='/ward-{n}.jpg 600w, /hall-{n}.jpg 900w'><figcaption>A ward</figcaption></figure>"
        for n in range(size // 112)
    ),
    "a gallery": lambda size: (
        f"<p>{SENTENCE * 3}</p><ul>" + "".join(f"<li><img src='/a{n}.jpg'></li>" for n in range(size // 30)) + "</ul>"
    ),
    "a table of icons": lambda size: (
        "<table>" + "<tr><td><img src='/bed.png' alt='bed'></td><td>12 beds</td></tr>" * (size // 65) + "</table>"
    ),
    "figures and links": lambda size: "".join(
        f"<figure><img src='/a{n}.jpg'>Ward {n}</figure><a href='/{n}'>Bed {n}</a>" for n in range(size // 65)
    ),
    "long line": lambda size: "<p>" + SENTENCE * (size // 82) + "</p>",
    "breaks": lambda size: f"{SENTENCE}<br>" * (size // 86),
}


def curve(sizes: tuple[int, ...] = (50_000, 100_000, 200_000, 400_000, 800_000)) -> None:
    """Milliseconds of processor time that ``extract`` takes by shape and size, and their ratios when the size doubles: about two where time is linear."""
    run = newsarchive()
    rows = {}
    for shape, make in SHAPES.items():
        took = []
        for size in sizes:
            page = f"<title>Ward</title><h1>New ward opened</h1><p>{SENTENCE * 4}</p>{make(size)}".encode()
            took.append(min(_timed(run, page) for _ in range(3)))
        rows[shape] = {f"{size // 1000} KB": f"{ms:.1f}" for size, ms in zip(sizes, took, strict=True)}
        rows[shape]["ratios"] = " ".join(f"{after / before:.1f}" for before, after in pairwise(took))
    print(table(rows))


def _timed(run: Extractor, page: bytes) -> float:
    begun = time.process_time()
    run(page, "https://clinic.example/news/1")
    return (time.process_time() - begun) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("-c", "--corpora", default="", help="names, comma between; default all")
    parser.add_argument(
        "-e", "--extractors", default=",".join(EXTRACTORS), help="names, comma between; default all that are installed"
    )
    parser.add_argument("--curve", action="store_true", help="time against size instead")
    given = parser.parse_args()
    if given.curve:
        curve()
        return
    if given.folder is None or not given.folder.is_dir():
        parser.error("name a folder of corpora (NAME.jsonl and its pages), or --curve")
    corpora = given.corpora.split(",") if given.corpora else sorted(path.stem for path in given.folder.glob("*.jsonl"))
    if unknown := [name for name in given.extractors.split(",") if name not in EXTRACTORS]:
        parser.error(f"unknown extractor {unknown[0]}; known are {', '.join(EXTRACTORS)}")
    measure(given.folder, corpora, given.extractors.split(","))


if __name__ == "__main__":
    main()
