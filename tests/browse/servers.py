"""A real Datasette, a server of pictures and a headless Chromium for the browser tests."""

import socket
import struct
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from urllib.request import urlopen

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> str | None:
    """The system's Chromium, if there is one."""
    return next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := which(name))), None)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def datasette(folder: Path, *options: str, python: str = sys.executable) -> Iterator[str]:
    """``datasette folder`` in a process of its own; gives its address."""
    port = free_port()
    with (folder / "datasette.log").open("wb") as log:
        process = subprocess.Popen(
            [python, "-m", "datasette", "serve", str(folder), "--port", str(port), *options], stdout=log, stderr=log
        )
        base = f"http://127.0.0.1:{port}"
        try:
            for _ in range(300):
                if process.poll() is not None:
                    raise RuntimeError((folder / "datasette.log").read_text())
                try:
                    urlopen(base + "/robots.txt").read()
                    break
                except OSError:
                    time.sleep(0.1)
            yield base
        finally:
            process.terminate()
            process.wait(10)


@contextmanager
def pictures() -> Iterator[str]:
    """A server on which every address is a picture, but those that say "missing"."""

    class Handler(BaseHTTPRequestHandler):
        referrers: list[str] = []  # noqa: RUF012

        def do_GET(self) -> None:
            body = png(64, 40, zlib.crc32(self.path.encode())) if "missing" not in self.path else b""
            self.send_response(200 if body else 404)
            self.send_header("content-type", "image/png")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            if self.headers.get("referer"):
                self.referrers.append(self.headers["referer"])

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
        assert Handler.referrers == [], "the pictures' host was told who reads"
    finally:
        server.shutdown()


def png(width: int, height: int, seed: int) -> bytes:
    """A plain picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    pixel = bytes((90 + seed % 120, 90 + seed // 7 % 120, 90 + seed // 49 % 120))
    rows = b"".join(b"\0" + pixel * width for _ in range(height))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )
