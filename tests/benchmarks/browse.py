"""How long the pages of a large archive take, and what they weigh.

    python tests/benchmarks/browse.py [archive.db] [--articles 100000] [--rounds 30]

Without an archive one is generated (some minutes). Datasette runs in a process of its own on one core; every figure is the median
of ``--rounds`` requests over different articles, words and hospitals, after one round of warming up.
"""

import argparse
import os
import shutil
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.generated_archive import make

DATA = Path(__file__).resolve().parents[2] / "data"
GOALS = {"article": 50, "search": 150, "home": 150}
WORDS = (
    "cancer",
    "gastric cancer",
    "胃癌",
    "암센터",
    "がん",
    "réanimation",
    "sepsis OR stroke",
    "cancer NOT gastric",
    "vacun*",
    "سرطان",
    "patients",
    "医院",
)


def paths(archive: Path, rounds: int) -> dict[str, list[str]]:
    """The addresses of each kind of page."""
    with sqlite3.connect(f"{archive.absolute().as_uri()}?mode=ro", uri=True) as conn:
        last = conn.execute("select max(id) from articles").fetchone()[0]
        sites = [name for (name,) in conn.execute("select name from sites limit ?", [rounds])]
        edited = conn.execute("select id, version from articles where version > 1 limit ?", [rounds]).fetchall()
    words = [WORDS[n % len(WORDS)] for n in range(rounds)]
    return {
        "home": ["/"] * rounds,
        "article": [f"/archive/articles/{1 + n * (last - 1) // rounds}" for n in range(rounds)],
        "search": [f"/search?q={quote(word)}" for word in words],
        "search, filtered": [f"/search?q={quote(word)}&country=CN&from=2024" for word in words],
        "search, newest": [f"/search?q={quote(word)}&sort=newest" for word in words],
        "no words, page 2": [f"/search?country={code}&page=2" for code in ("CN", "DE", "JP") for _ in range(rounds // 3)],
        "all, newest": ["/search"] * rounds,
        "feed": [f"/search.atom?q={quote(word)}" for word in words],
        "hospital": [f"/hospital/{quote(name)}" for name in sites],
        "hospitals": ["/hospitals"] * rounds,
        "versions compared": [f"/article/{number}/diff/{version - 1}..{version}" for number, version in edited],
        "Datasette's table": ["/archive/articles"] * 5,
    }


def serve(archive: Path) -> tuple[subprocess.Popen[bytes], str]:
    """Datasette on one core."""
    folder = Path(tempfile.mkdtemp(prefix="newsarchive-browse-"))
    for name in ("metadata.yaml", "settings.json"):
        shutil.copy(DATA / name, folder / name)
    (folder / "archive.db").symlink_to(archive.absolute())
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "datasette", "serve", str(folder), "--port", str(port)]
    one_core = (
        (lambda: os.sched_setaffinity(0, {sorted(os.sched_getaffinity(0))[-1]})) if hasattr(os, "sched_setaffinity") else None
    )
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=one_core)
    base = f"http://127.0.0.1:{port}"
    for _ in range(200):
        try:
            urlopen(base + "/robots.txt").read()
            return process, base
        except OSError:
            time.sleep(0.1)
    process.terminate()
    raise SystemExit("Datasette did not start")


def measure(base: str, addresses: list[str], process: int) -> tuple[list[float], float, int]:
    """Milliseconds of each request, the server's own milliseconds of CPU a request, and the largest answer."""
    times, largest, before = [], 0, cpu(process)
    for address in addresses:
        begun = time.perf_counter()
        body = urlopen(base + address).read()
        times.append((time.perf_counter() - begun) * 1000)
        largest = max(largest, len(body))
    return times, (cpu(process) - before) / len(addresses), largest


def cpu(process: int) -> float:
    """Milliseconds of CPU a process has used: what it would take on a core of its own, whatever else the machine is doing."""
    stat = Path(f"/proc/{process}/stat")
    if not stat.exists():
        return 0.0
    fields = stat.read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path, nargs="?")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=30)
    options = parser.parse_args()
    archive = options.archive or make(Path(tempfile.mkdtemp()) / "archive.db", options.articles, hospitals=400)
    process, base = serve(archive)
    try:
        print(f"{'page':20} {'median':>9} {'slowest':>9} {'CPU':>9} {'largest':>10}   goal")
        for name, addresses in paths(archive, options.rounds).items():
            measure(base, addresses[: len(WORDS)], process.pid)
            times, used, largest = measure(base, addresses, process.pid)
            goal = f"{GOALS[name]} ms" if name in GOALS else ""
            took = f"{statistics.median(times):6.1f} ms {max(times):6.1f} ms {used:6.1f} ms"
            print(f"{name:20} {took} {largest / 1000:7.1f} kB   {goal}")
        static = f"{base}/-/static-plugins/newsarchive/newsarchive"
        extra = sum(len(urlopen(f"{static}.{ending}").read()) for ending in ("css", "js"))
        print(f"style sheet and script, once: {extra / 1000:.1f} kB")
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main()
