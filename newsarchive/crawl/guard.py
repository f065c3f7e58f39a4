"""Keeps a crawl out of private networks that nobody asked it to enter.

A start address the operator typed may be anywhere, loopback and intranet included. Any other private, loopback or link-local
address that links or redirects lead to is refused: a page must not make the crawler knock on the doors of the operator's own
network (server-side request forgery), nor carry what it finds there into the archive.
"""

import asyncio
import socket
from collections.abc import Coroutine
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Self
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response

from newsarchive.crawl.responses import Unsent

Door = tuple[str, int]
"""An IP address and a port."""


class PrivateAddress(Unsent):
    """A request that was not sent, because it leads into a private network."""

    reason = "private address"
    cure = "the address leads into a private network; if it is meant, give the address that it leads to"


class PrivateAddresses:
    """Downloader middleware that refuses what leads into private networks, start addresses aside."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.opened: set[Door] = set()
        self.resolved: dict[Door, frozenset[str]] = {}
        self.passed: set[Door] = set()
        """Hosts by name that were looked at and may be asked."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Called by Scrapy."""
        return cls(crawler)

    def process_request(self, request: Request) -> Coroutine[None, None, None] | None:
        """Refuse, or let pass; at once where the host was let pass before."""
        if request.meta.get("proxy"):  # the proxy resolves names and decides what may be reached
            return None
        return None if _door(request.url) in self.passed else self._examine(request)

    async def _examine(self, request: Request) -> None:
        host, port = _door(request.url)
        if not host:
            return
        addresses = await self._resolve(host, port)
        if request.meta.get("is_start_request") and not request.meta.get("redirect_urls"):
            self.opened.update((address, port) for address in addresses)
        if any(is_private(address) and (address, port) not in self.opened for address in addresses):
            self.crawler.stats.inc_value("newsarchive/private_addresses")
            raise PrivateAddress(f"{request.url} leads into a private network")
        if addresses:
            self.passed.add((host, port))

    def process_response(self, request: Request, response: Response) -> Response:
        """Refuse an answer that came from a private address after all: a name may resolve differently the second time."""
        address = str(response.ip_address or "")
        if (
            address
            and not request.meta.get("proxy")
            and is_private(address)
            and (address, _door(request.url)[1]) not in self.opened
        ):
            raise PrivateAddress(f"{request.url} was answered from a private network")
        return response

    async def _resolve(self, host: str, port: int) -> frozenset[str]:
        door = (host, port)
        if door not in self.resolved:
            try:
                answers = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
                self.resolved[door] = frozenset(str(answer[4][0]).partition("%")[0] for answer in answers)
            except (OSError, UnicodeError):
                return frozenset()  # the downloader meets the same error, and tells it
        return self.resolved[door]


@lru_cache(maxsize=1024)
def is_private(address: str) -> bool:
    """Whether an IP address is not of the public internet: private, loopback, link-local, shared, reserved …"""
    ip = ip_address(address)
    if isinstance(ip, IPv6Address):
        if carried := _carried(ip):
            return is_private(str(carried))
        if ip.is_site_local or ip.is_reserved:
            return True
    return not ip.is_global or ip.is_multicast


def _carried(ip: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 one only carries: mapped, 6to4's, or that of a gateway (NAT64)."""
    if ip in _NAT64:
        return IPv4Address(ip.packed[-4:])
    return ip.ipv4_mapped or ip.sixtofour


_NAT64 = IPv6Network("64:ff9b::/96")


def _door(url: str) -> tuple[str, int]:
    parts = urlsplit(url)
    try:
        port = parts.port
    except ValueError:
        port = None
    return parts.hostname or "", port or (443 if parts.scheme == "https" else 80)
