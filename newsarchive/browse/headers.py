"""What every answer says to the browser: run nothing of strangers', tell nobody, index nothing.

Our pages carry no inline script or style at all. Datasette's own pages do; they get a nonce, written into the *sources* of its
templates as they are loaded, so that what an archived text might smuggle into a page never has one.
"""

import re
import secrets
from collections.abc import Awaitable, Callable, MutableMapping
from contextvars import ContextVar
from typing import Any

from jinja2 import BaseLoader, Environment

from newsarchive.browse.safety import picture

OURS = "x-ours"
"""Marks the answers of our own pages, which need no nonce."""
Header = tuple[bytes, bytes]
Scope = MutableMapping[str, Any]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Any, Send], Awaitable[None]]

nonce: ContextVar[str] = ContextVar("nonce", default="")
_INLINE = re.compile(r"<(script|style)(?=[\s>])", re.IGNORECASE)
# The two style elements that the SQL editor of Datasette 0.65 makes by script: an empty one, then its handle's look.
EDITOR = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'sha256-38xqj8N9cygggde3AvM+xVgS15DUXTOhM9fjk0hLOS0='"
POLICY = (
    "default-src 'none'; script-src 'self'{scripts}; style-src 'self'{styles}; style-src-attr {attributes};"
    " img-src 'self' http: https:{data}; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
)


class NonceLoader(BaseLoader):
    """Hands on another loader's templates with ``nonce`` on every script and style element they write."""

    def __init__(self, loader: BaseLoader) -> None:
        self.loader = loader

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The other loader's source with nonces."""
        source, filename, uptodate = self.loader.get_source(environment, template)
        return _INLINE.sub(r'<\1 nonce="{{ csp_nonce() }}"', source), filename, uptodate

    def list_templates(self) -> list[str]:
        """The other loader's names."""
        return self.loader.list_templates()


def prepare(env: Environment) -> None:
    """Teach a template environment the nonce, and how a picture is shown."""
    if env.loader is not None and not isinstance(env.loader, NonceLoader):
        env.loader = NonceLoader(env.loader)
    env.globals["csp_nonce"] = nonce.get
    env.globals["picture"] = picture


def wrap(app: App, indexed: bool) -> App:
    """Add the headers to every answer; ``indexed`` lets search engines in."""

    async def wrapped(scope: Scope, receive: Any, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        token = nonce.set(secrets.token_urlsafe(16))

        async def send_with_headers(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": _completed(list(message.get("headers", [])), indexed)}
            await send(message)

        try:
            await app(scope, receive, send_with_headers)
        finally:
            nonce.reset(token)

    return wrapped


def _completed(given: list[Header], indexed: bool) -> list[Header]:
    """An answer's headers with ours added where it has none of that name; the mark of our pages does not go out."""
    names = {name.lower().decode() for name, _ in given}
    added = [header for header in _headers(OURS in names, indexed) if header[0].decode() not in names]
    return [header for header in given if header[0].lower().decode() != OURS] + added


def _headers(ours: bool, indexed: bool) -> list[Header]:
    """Datasette's own templates colour headings by style attributes and its SQL editor carries one picture as data."""
    one = f" 'nonce-{nonce.get()}'"
    if ours:
        policy = POLICY.format(scripts="", styles="", attributes="'none'", data="")
    else:
        policy = POLICY.format(scripts=one, styles=f"{one} {EDITOR}", attributes="'unsafe-inline'", data=" data:")
    found = {
        "content-security-policy": policy,
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "cross-origin-opener-policy": "same-origin",
        "permissions-policy": "camera=(), geolocation=(), microphone=()",
    }
    if not indexed:
        found["x-robots-tag"] = "noindex, nofollow, noarchive"
    return [(name.encode(), value.encode()) for name, value in found.items()]
