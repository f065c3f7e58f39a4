"""Bounds the head of an answer, as ``DOWNLOAD_MAXSIZE`` does its body.

Twisted keeps header lines as long as they come: a server that sends nothing else filled 1.2 GB in 15 seconds. What this changes is
private to Scrapy and Twisted: Scrapy's version is pinned, and a test covers this.
"""

from scrapy.core.downloader.handlers import http11
from scrapy.crawler import Crawler
from twisted.internet.defer import Deferred
from twisted.internet.interfaces import IAddress
from twisted.python.failure import Failure
from twisted.web._newclient import BODY, Request
from twisted.web.iweb import IResponse

LONGEST = 1024 * 1024
"""Bytes; other clients bear a quarter of this, and the first piece of the body may be among them."""


class BoundedHeads(http11.HTTP11DownloadHandler):
    """Scrapy's handler of http and https, on connections that hang up on an endless head."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._pool._factory = _Factory


class _Connection(http11._LenientHTTP11ClientProtocol):
    heard = 0
    """Bytes before the answer's body."""

    def request(self, request: Request) -> Deferred[IResponse]:
        self.heard = 0
        return super().request(request)

    def dataReceived(self, data: bytes) -> None:  # noqa: N802  (Twisted's name)
        if self._parser is not None and self._parser.state != BODY:
            self.heard += len(data)
            if self.heard > LONGEST:
                self._giveUp(Failure(ValueError(f"more than {LONGEST} bytes of headers")))  # type: ignore[no-untyped-call]
                return
        super().dataReceived(data)  # type: ignore[no-untyped-call]


class _Factory(http11._LenientHTTP11ClientFactory):
    def buildProtocol(self, addr: IAddress | None) -> _Connection:  # noqa: N802  (Twisted's name)
        return _Connection(self._quiescentCallback)  # type: ignore[no-untyped-call]
