"""Whole sites whose truth is known: what a crawl finds, what it stores that is no news, and what that costs.

    python tests/benchmarks/sites.py NAME=URL=TRUTH.jsonl [more …]

``TRUTH.jsonl`` has one article a line: ``url`` (absolute, or a path) and optionally ``also``, other addresses of the same article.
Prints for each site: articles, found, stored besides, stored twice, requests an article; then requests, kilobytes and seconds of
the first, second and third crawl.
"""

import json
import re
import sys
import tempfile
from pathlib import Path
from urllib.parse import urljoin

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from newsarchive.discover.addresses import article_key
from tests.crawl.newsroom import rows, scrapy


def crawl(url: str, archive: Path) -> tuple[int, float, float]:
    """Requests, kilobytes and seconds of one crawl."""
    done = scrapy("crawl", "news", "-a", f"url={url}", archive=archive, check=False, LOG_LEVEL="INFO")
    told = dict(re.findall(r"'(downloader/request_count|downloader/response_bytes|elapsed_time_seconds)': ([\d.]+)", done.stderr))
    if len(told) < 3:
        sys.exit(f"{url}: {done.stdout}{done.stderr[-2000:]}")
    requests, received, seconds = told["downloader/request_count"], told["downloader/response_bytes"], told["elapsed_time_seconds"]
    return int(requests), float(received) / 1024, float(seconds)


def score(url: str, truth: Path, archive: Path) -> tuple[int, int, int, int]:
    """Articles there are, found, stored besides, stored twice."""
    there: dict[str, int] = {}
    lines = [json.loads(line) for line in truth.read_text("utf-8").splitlines() if line.strip()]
    for number, told in enumerate(lines):
        there |= {article_key(urljoin(url, address)): number for address in (told["url"], *told.get("also", ()))}
    stored = [there.get(article_key(address)) for (address,) in rows(archive, "select url from articles")]
    found = [number for number in stored if number is not None]
    return len(lines), len(set(found)), len(stored) - len(found), len(found) - len(set(found))


def main() -> None:
    """Crawl every site three times."""
    print(f"{'site':<12} {'articles':>8} {'found':>6} {'besides':>8} {'twice':>6} {'requests/article':>17}   three crawls")
    for argument in sys.argv[1:]:
        name, _, rest = argument.partition("=")
        url, _, truth = rest.rpartition("=")
        with tempfile.TemporaryDirectory() as folder:
            archive = Path(folder) / "archive.db"
            costs = [crawl(url, archive)]
            there, found, besides, twice = score(url, Path(truth), archive)
            costs += [crawl(url, archive) for _ in range(2)]
        told = " · ".join(f"{requests} {kilobytes:,.0f} KB {seconds:.1f} s" for requests, kilobytes, seconds in costs)
        print(f"{name:<12} {there:>8} {found:>6} {besides:>8} {twice:>6} {costs[0][0] / max(found, 1):>17.2f}   {told}", flush=True)


if __name__ == "__main__":
    main()
