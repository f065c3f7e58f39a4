"""Serves the demo hospital on a free loopback port, as the HTTP proxy of its reserved host name."""

import hashlib
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

from newsarchive.demo.pages import Answer, site


class DemoServer:
    """The site of one day. ``with DemoServer() as server: server.port``."""

    def __init__(self, day: int = 1) -> None:
        handler = type("Handler", (_Handler,), {"pages": site(day)})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.port: int = self._server.server_port

    def start(self) -> None:
        """Serve from a thread of its own."""
        Thread(target=self._server.serve_forever, name="demo hospital", daemon=True).start()

    def stop(self) -> None:
        """Stop serving and free the port."""
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    pages: Mapping[str, Answer] = {}
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer a path, or the absolute address that a proxy is asked for."""
        answer = self.pages.get(urlsplit(self.path).path)
        status = 200 if answer else 404
        answer = answer or Answer(b"<!doctype html><title>Not found</title><h1>Not found</h1>")
        etag = f'"{hashlib.sha256(answer.body).hexdigest()[:16]}"'
        if status == 200 and self.headers.get("If-None-Match") == etag:
            self.send_response(304)
            self.send_header("ETag", etag)
            self.end_headers()
            return
        self.send_response(status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(answer.body)))
        if status == 200:
            self.send_header("ETag", etag)
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the crawl's own log tells it."""
