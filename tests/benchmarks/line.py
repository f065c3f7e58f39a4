"""The whole line against a Scrapy spider that does nothing, over the same pages on the same nginx, in one run.

    python tests/benchmarks/line.py [--pages 2000] [--kilobytes 40] [--memory]

Prints pages a second of the no-op spider, of ``scrapy crawl news`` with everything on but WARC, and with WARC; then the requests,
bytes and seconds of a second crawl. ``--memory`` also samples the memory of the crawl while it runs (use ``--pages 20000``).
nginx must be installed. Nothing is asserted: machines are noisy.
"""

import argparse
import os
import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORDS = ["hospital", "patients", "ward", "surgery", "nurse", "doctor", "clinic", "research", "trial", "centre", "opening", "department", "treatment", "families", "children", "heart", "cancer", "screening", "quality", "programme", "agreement", "partners", "university", "medicine", "care", "visit", "team", "building", "laboratory", "emergency", "results", "study", "the", "of", "and", "to", "in", "for", "with", "on", "from", "by", "at", "is", "are", "was", "were", "has", "have", "will", "their", "this", "that", "new", "more", "first", "after", "before", "during"]  # fmt: skip
PER_LISTING = 100

NO_OP = """
import scrapy
class NoOp(scrapy.Spider):
    name = "noop"
    custom_settings = {"ITEM_PIPELINES": {}, "EXTENSIONS": {"newsarchive.crawl.lock.SiteLock": None, "newsarchive.crawl.progress.Progress": None},
                       "SPIDER_MIDDLEWARES": {}, "DOWNLOADER": "scrapy.core.downloader.Downloader"}
    async def start(self):
        for n in range(%d):
            yield scrapy.Request("%s/news/%%d.html" %% n, callback=self.parse)
    def parse(self, response):
        pass
"""


def sentence(dice: random.Random) -> str:
    return " ".join(dice.choice(WORDS) for _ in range(dice.randint(8, 22))).capitalize() + "."


def headline_of(number: int, dice: random.Random) -> str:
    return " ".join(dice.choice(WORDS) for _ in range(9)).capitalize() + f" {number}"


def page(number: int, size: int) -> str:
    """An ordinary article page of about ``size`` bytes: a third article, the rest menus, teasers and a footer."""
    dice = random.Random(number)
    headline = headline_of(number, dice)
    menu = "".join(
        f'<li class="menu-item"><a href="/departments/{n}">{dice.choice(WORDS)} {dice.choice(WORDS)}</a></li>' for n in range(60)
    )
    body: list[str] = []
    images = 0
    while sum(map(len, body)) < size // 3:
        body.append("<p>" + " ".join(sentence(dice) for _ in range(4)) + "</p>")
        if len(body) % 6 == 0 and images < 3:
            images += 1
            body.append(
                f'<figure><img src="/images/{number}-{images}.jpg" alt="{dice.choice(WORDS)}"><figcaption>{sentence(dice)}</figcaption></figure>'
            )
    top = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{headline} - Bench Hospital</title></head><body>'
        f'<header><ul>{menu}</ul></header><main><article><h1>{headline}</h1><time datetime="2025-{number % 12 + 1:02}-{number % 28 + 1:02}">'
        f"{number % 28 + 1}.{number % 12 + 1}.2025</time>{''.join(body)}</article></main><aside>"
    )
    teasers, length = [], len(top)
    while length < size - 400:
        teaser = f'<div class="teaser"><a href="/news/{dice.randint(0, 999)}.html"><img src="/thumbs/{dice.randint(0, 999)}.jpg"><span>{sentence(dice)}</span></a></div>'
        teasers.append(teaser)
        length += len(teaser)
    return top + "".join(teasers) + "</aside><footer>Copyright 2018 Bench Hospital</footer></body></html>"


def listing(number: int, count: int) -> str:
    first, last = number * PER_LISTING, min((number + 1) * PER_LISTING, count)
    items = "".join(
        f'<li><a href="/news/{n}.html">{headline_of(n, random.Random(n))}</a>'
        f"<span class=date>{n % 28 + 1}.{n % 12 + 1}.2025</span></li>"
        for n in range(first, last)
    )
    following = f'<a rel="next" href="/list/{number + 1}.html">Next</a>' if last < count else ""
    return f"<!doctype html><html lang=en><title>News</title><body><h1>News</h1><ul class=news>{items}</ul><div class=pager>{following}</div></body></html>"


def write_site(folder: Path, count: int, size: int) -> None:
    for part in ("news", "list"):
        (folder / part).mkdir(parents=True)
    for number in range(count):
        (folder / "news" / f"{number}.html").write_text(page(number, size), "utf-8")
    for number in range(-(-count // PER_LISTING)):
        (folder / "list" / f"{number}.html").write_text(listing(number, count), "utf-8")
    (folder / "robots.txt").write_text("User-agent: *\nDisallow: /private/\n")


def start_nginx(folder: Path, site: Path) -> tuple[subprocess.Popen[bytes], str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    site.chmod(0o755)
    (folder / "nginx.conf").write_text(
        f"daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log; user root;\n"
        f"events {{}} http {{ access_log {folder}/access.log; client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};"
        f" uwsgi_temp_path {folder}; scgi_temp_path {folder}; keepalive_requests 100000; types {{ text/html html; text/plain txt; }}\n"
        f"server {{ listen 127.0.0.1:{port}; root {site}; }} }}\n"
    )
    server = subprocess.Popen(["nginx", "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")])
    for _ in range(100):
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    return server, f"http://127.0.0.1:{port}"


def resident(process: int) -> int:
    """MB in memory, of a process and its children: the crawl and its reader."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:  # it has just ended
        return 0
    found = re.search(r"VmRSS:\s+(\d+)", status)
    return (int(found.group(1)) // 1024 if found else 0) + sum(map(resident, map(int, children)))


def run(arguments: list[str], watch: bool = False) -> tuple[float, str, list[int]]:
    """Seconds of the crawl itself (Scrapy's own clock), what it printed, and its memory in MB, sampled each second."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    crawl = subprocess.Popen(
        [sys.executable, "-m", "scrapy", *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    samples: list[int] = []
    while watch and crawl.poll() is None:
        samples.append(resident(crawl.pid))
        time.sleep(1)
    printed = crawl.communicate()[0]
    found = re.search(r"'elapsed_time_seconds': ([\d.]+)", printed)
    return float(found.group(1)) if found else float("nan"), printed, samples


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pages", type=int, default=2000)
    options.add_argument("--kilobytes", type=int, default=40)
    options.add_argument("--memory", action="store_true")
    given = options.parse_args()
    if not shutil.which("nginx"):
        sys.exit("nginx is not installed")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        write_site(folder / "site", given.pages, given.kilobytes * 1024)
        server, url = start_nginx(folder, folder / "site")
        try:
            measure(folder, url, given.pages, given.memory)
        finally:
            server.terminate()
            server.wait()


def measure(folder: Path, url: str, pages: int, memory: bool) -> None:
    def asked() -> int:
        return sum(1 for _ in (folder / "access.log").open())

    noop = folder / "noop.py"
    noop.write_text(NO_OP % (pages, url))
    seconds, printed, _ = run(["runspider", str(noop), "-L", "INFO"])
    base = pages / seconds
    print(f"{'no-op Scrapy spider':<34}{base:8.0f} pages/s   {asked()} requests")
    news = ["crawl", "news", "-a", f"url={url}/list/0.html", "-L", "INFO"]
    for what, settings in (
        ("the whole line, no WARC", {"WARC_DIR": ""}),
        ("the whole line, with WARC", {"WARC_DIR": folder / "warc"}),
        ("the same again, unchanged", {"WARC_DIR": folder / "warc"}),
    ):
        archive = folder / ("plain.db" if not settings["WARC_DIR"] else "warc.db")
        before = asked()
        given = [part for key, value in {**settings, "ARCHIVE_PATH": archive}.items() for part in ("-s", f"{key}={value}")]
        seconds, printed, samples = run(news + given, memory)
        stored = re.search(r"(\d[\d,]*)\s+new\s+articles", printed)
        received = re.search(r"'downloader/response_bytes': (\d+)", printed)
        new = stored.group(1) if stored else "?"
        rate = "" if new == "0" else f"{pages / seconds:8.0f} pages/s, {100 * pages / seconds / base:.0f} % of no-op   "
        megabytes = int(received.group(1)) / 1e6 if received else 0
        print(
            f"{what:<34}{rate}{asked() - before} requests, {megabytes:.1f} MB, {seconds:.1f} s, {new} new"
            + (f"; memory {max(samples)} MB at most, {samples[len(samples) // 2]} MB half way" if samples else "")
        )
        if not stored:
            print(printed[-3000:])


if __name__ == "__main__":
    main()
