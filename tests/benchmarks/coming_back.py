"""What coming back costs: requests, bytes and seconds of the first crawl of a newsroom and of those after it.

    python tests/benchmarks/coming_back.py [--articles 1000] [--no-validators] [--map true|built] [--hospitals 40]

The newsroom is served from this process. ``--no-validators``: its server knows no ETag, so that unchanged pages are sent in full.
``--map``: robots.txt names a map of it, which says truly when each article was modified, or that all were when it was built, now.
``--hospitals N``: instead, what each further unchanged hospital costs ``scrapy crawlall``, in seconds of one core.
Nothing is asserted on time: machines are noisy.
"""

import argparse
import re
import resource
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from hashlib import sha1
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.crawl.newsroom import Answer, Asked, Newsroom, article, listing, scrapy, serving

PER_PAGE = 20


class Site:
    """A newsroom of ``count`` articles, the newest first, one a day, the newest of the day before yesterday three years ago."""

    def __init__(self, count: int, validators: bool) -> None:
        self.order = list(range(count))
        self.edited: dict[int, str] = {}
        self.validators = validators
        self.modified: dict[int, str] = {}

    def headline(self, n: int) -> str:
        return f"Ward {n} opens after {n % 17 + 3} months of building"

    def answer(self, asked: Asked) -> Answer:
        if asked.path.startswith("/news/"):
            return self.article(asked, int(asked.path.rpartition("/")[2]))
        number = int(asked.path.partition("page=")[2] or 1)
        shown = self.order[(number - 1) * PER_PAGE : number * PER_PAGE]
        further = f"<a rel=next href='/news?page={number + 1}'>Next</a>" if number * PER_PAGE < len(self.order) else ""
        return Answer(listing({f"/news/{n}": self.headline(n) for n in shown}, further))

    def article(self, asked: Asked, n: int) -> Answer:
        day = date(2023, 11, 20) - timedelta(days=n)
        words = f"{self.headline(n)}. " + f"Room {n} looks over the garden and has {n % 5 + 1} beds. " * 30 + self.edited.get(n, "")
        return self.conditional(asked, article(self.headline(n), date=f"{day:%d %B %Y}", words=words))

    def conditional(self, asked: Asked, page: str) -> Answer:
        tag = f'"{sha1(page.encode()).hexdigest()}"' if self.validators else ""
        if tag and asked.headers.get("If-None-Match") == tag:
            return Answer(status=304, headers={"ETag": tag})
        return Answer(page, headers={"ETag": tag} if tag else {})

    def map(self, asked: Asked, url: str, *, built: bool) -> Answer:
        now = datetime.now(UTC).isoformat()
        told = ((n, now if built else self.modified.get(n, "2023-12-01")) for n in self.order)
        entries = "".join(f"<url><loc>{url}/news/{n}</loc><lastmod>{stamp}</lastmod></url>" for n, stamp in told)
        return self.conditional(asked, f"<?xml version='1.0'?><urlset>{entries}</urlset>")


def measure(name: str, newsroom: Newsroom, archive: Path) -> None:
    """Crawl once, and print what it cost."""
    newsroom.asked.clear()
    done = scrapy("crawl", "news", "-a", f"url={newsroom.url}/news", archive=archive, check=False, LOG_LEVEL="INFO")
    told = dict(re.findall(r"'(newsarchive/\w+|downloader/response_bytes|elapsed_time_seconds)': ([\d.]+)", done.stderr))
    counts = " ".join(f"{word} {told.get(f'newsarchive/{word}', 0):>5}" for word in ("new", "updated", "unchanged", "failed"))
    kilobytes, seconds = float(told["downloader/response_bytes"]) / 1024, float(told["elapsed_time_seconds"])
    print(f"{name:<44} {len(newsroom.asked):>6} requests {kilobytes:>9,.1f} KB {seconds:>7.2f} s   {counts}")


def seconds_of(names: list[str], folder: Path) -> float:
    """Seconds of one core that ``scrapy crawlall`` takes for these hospitals."""

    def spent() -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    before = spent()
    scrapy("crawlall", "--sites", ",".join(names), archive=folder / "archive.db", SITES_DIR=folder / "sites")
    return spent() - before


def measure_fleet(count: int, newsroom: Newsroom, folder: Path) -> None:
    """Crawl many small hospitals, then the first of them alone and all of them, three times each; the best counts."""
    (folder / "sites").mkdir()
    names = [f"hospital{number}" for number in range(count)]
    for name in names:
        told = {f"/{name}/{n}": f"Ward {n} opens after {n % 17 + 3} months of building at {name}" for n in range(PER_PAGE)}
        newsroom.pages |= {f"/{name}": listing(told), **{url: article(headline) for url, headline in told.items()}}
        (folder / "sites" / f"{name}.toml").write_text(f'publisher = "{name}"\nstart_urls = ["{newsroom.url}/{name}"]\n')
    seconds_of(names, folder)
    newsroom.asked.clear()
    alone = min(seconds_of(names[:1], folder) for _ in range(3))
    asked = len(newsroom.asked)
    together = min(seconds_of(names, folder) for _ in range(3))
    requests = (len(newsroom.asked) - asked) / 3 / count
    each = 1000 * (together - alone) / (count - 1)
    print(f"crawlall, unchanged: {each:.1f} ms of one core and {requests:.1f} requests for each further hospital")


def main() -> None:
    """Crawl, change something, crawl again."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--no-validators", action="store_true")
    parser.add_argument("--map", choices=("true", "built"))
    parser.add_argument("--hospitals", type=int, metavar="N")
    options = parser.parse_args()
    if options.hospitals:
        with tempfile.TemporaryDirectory() as folder, serving({}) as newsroom:
            measure_fleet(options.hospitals, newsroom, Path(folder))
        return
    site = Site(options.articles, not options.no_validators)

    def edit(n: int) -> None:
        site.edited[n] = "The opening was put off by a week. "
        site.modified[n] = datetime.now(UTC).isoformat()

    def publish_and_edit() -> None:
        site.order.insert(0, options.articles)
        edit(9)

    changes: list[tuple[str, Callable[[], object]]] = [
        ("first crawl", lambda: None),
        ("second crawl, nothing has changed", lambda: None),
        ("third crawl, nothing has changed", lambda: None),
        ("fourth crawl, the newest article was edited", lambda: edit(0)),
        ("fifth crawl, one new article, one edited", publish_and_edit),
        ("sixth crawl, an old article was edited", lambda: edit(options.articles - 9)),
        ("seventh crawl, nothing has changed", lambda: None),
    ]
    with tempfile.TemporaryDirectory() as folder, serving({}) as newsroom:
        newsroom.pages |= {"/news": site.answer, **{f"/news/{n}": site.answer for n in range(options.articles + 1)}}
        if options.map:
            newsroom.pages["/robots.txt"] = f"Sitemap: {newsroom.url}/sitemap.xml"
            newsroom.pages["/sitemap.xml"] = lambda asked: site.map(asked, newsroom.url, built=options.map == "built")
        for name, change in changes:
            change()
            measure(name, newsroom, Path(folder) / "archive.db")


if __name__ == "__main__":
    main()
