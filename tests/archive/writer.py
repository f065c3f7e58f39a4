"""A crawl without a crawler, for tests that kill it: ``writer.py ARCHIVE SITE ARTICLES`` stores, edits, sees again."""

import sys
from dataclasses import replace
from pathlib import Path

from newsarchive.archive.store import Store
from tests.archive.records import SITE, Crawls, after, article


def main(path: str, site: str, articles: str) -> None:
    """Every article is stored, then edited once, then seen again; the last word printed is the last that was stored."""
    with Store(Path(path)) as archive:
        crawls = Crawls(archive, replace(SITE, name=site))
        for round_number in range(3):
            for number in range(int(articles)):
                url = f"https://{site}.example/news/{number}"
                headline = f"Notice {number} of {site}" + (", edited" if round_number else "")
                crawls.store(article(number, url=url, headline=headline))
                print(round_number, number, flush=True)
            crawls.record(f"https://{site}.example/news", "listing", kind="listing")
        archive.end_crawl(crawls.crawl, after(1), "finished")
    print("done", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
