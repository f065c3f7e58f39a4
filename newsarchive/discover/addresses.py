"""One address for one article: what to fetch, what to compare and what to believe.

``clean`` gives the address to fetch and to keep; ``article_key`` the shorter form that all addresses of one article share. Both
only read the address: nothing here asks the network, and no rule knows a site.
"""

import re
from functools import lru_cache
from urllib.parse import SplitResult, unquote_to_bytes, urljoin, urlsplit

from newsarchive.discover.parameters import VIEW_STATE, escaped, identifies, is_noise, is_other_view, parameters
from newsarchive.extract.page_numbers import PAGE_ENDING

_PATH_SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/?#;]*", re.I)
_ASP_SESSION = re.compile(r"/\([SAF]\([0-9a-zA-Z]+\)\)(?=/)|/\(S\([^/]*\)\)(?=/)")

_WAY_BACK = re.compile(
    r"(?:\w+_)?(?:redirect|back_?url|return_?url|ret_?url|prev_?url|list_?url)=(?:https?(?::|%3A))?(?:/|%2F).*", re.IGNORECASE
)
"""The listing that an article's link leads back to, told to the article."""
_DEFAULT_DOCUMENT = re.compile(rf"(?:^|(?<=/))(?:index|default|home|main){PAGE_ENDING}$", re.I)
_VIEW_HOST = re.compile(r"^(?:www\d?|m|mobile|amp|wap)\.(?=[^.]+\.)")
_VIEW_SEGMENT = re.compile(r"/(?:amp|print|printable|print-view|mobile|imprimer|imprimir|drucken|pdf)$", re.I)
_VIEW_PREFIX = re.compile(r"^/(?:amp|m|mobile|print|wap)(?=/.)", re.I)
_VIEW_SUFFIX = re.compile(r"(?:[._-](?:amp|print|printable))(\.(?:html?|php|aspx?))$", re.I)
_DEFAULT_PORTS = {"http": 80, "https": 443}
_SECOND_LEVEL = re.compile(
    r"ac|co|com|edu|go|gob|gouv|gov|gub|hs|id|in|kr|ltd|med|mil|ne|net|nhs|nom|ng|or|org|pe|plc|re|res|sch|tm|web"
)

_PLAIN_ABSOLUTE = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d{2,5})?(?:[/?][^\s\\]*)?")
_PLAIN_PATH = re.compile(r"/(?!/)[^\s\\]*")
_ORIGIN = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d{2,5})?(?=/|$)")

LONGEST = 2_000
"""Characters of an address; where one has more, something has gone on adding to it, or means to keep its reader."""


def resolve(base: str, href: str) -> str | None:
    """``href`` as an absolute http(s) address, or ``None`` where it is none (``javascript:``, ``mailto:``, broken, too long)."""
    if len(href) > LONGEST:
        return None
    if _PLAIN_ABSOLUTE.fullmatch(href):  # nine links in ten: no need to take them apart
        return href
    if "/." not in href and _PLAIN_PATH.fullmatch(href) and (origin := _ORIGIN.match(base)):
        return origin[0] + href
    href = "".join(href.split("\n")).strip().replace("\t", "").replace("\r", "")
    if href[:1] in ("", "#"):
        return None
    try:
        url = urljoin(base, href.replace("\\", "/") if "\\" in href.split("?", 1)[0] else href)
    except ValueError:
        return None
    return url if split(url) else None


_PLAIN = re.compile(
    r"https?://(?P<host>(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::[1-5]?[1-9]\d{3})?)(?P<path>(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+/?|/)"
)
"""An address in order already, with nothing in it that could be noise: seven links in ten."""


@lru_cache(maxsize=16384)
def clean(url: str) -> str:
    """The address to fetch and to keep: no session, no tracking, no fragment; default port, dots and escapes put in order.

    The order of parameters and everything that may matter to the server stay as they are. What is no http(s) address is
    returned as it is.
    """
    if _PLAIN.fullmatch(url):
        return url
    parts = split(url)
    if parts is None:
        return url.strip()
    query = "&".join(
        name if value is None else f"{name}={value}"
        for name, value in parameters(parts.query)
        if not is_noise(name, value) and not (value and _WAY_BACK.fullmatch(f"{name}={value}") and _names_article(parts.path))
    )
    fragment = f"#{parts.fragment}" if parts.fragment.startswith("!") else ""
    path = _without_dots(escaped(_ASP_SESSION.sub("", _PATH_SESSION.sub("", parts.path)))) or "/"
    return f"{parts.scheme}://{_host(parts)}{path}" + (f"?{query}" if query else "") + fragment


@lru_cache(maxsize=16384)
def article_key(url: str) -> str:
    """The form that all addresses of one article share; for comparing, not for fetching.

    http and https, with and without www, a trailing slash, ``index.html``, print, AMP and mobile views, sessions, tracking, the
    order of parameters and the listing's own state fall together. Parameters that identify stay, and so does a query of one name
    (``spip.php?article12``) where the path names nothing.
    """
    if plain := _PLAIN.fullmatch(url):
        return _VIEW_HOST.sub("", plain["host"]) + _without_view(plain["path"])
    parts = split(clean(url))
    if parts is None:
        return url.strip()
    host, path = _VIEW_HOST.sub("", _host(parts)), _without_view(parts.path)
    unnamed = not _names_article(path)
    kept = [
        (name, value or "")
        for name, value in parameters(parts.query)
        if (value or (value is None and unnamed)) and not is_other_view(name, value or "")
    ]
    identifying = [(name, value) for name, value in kept if not VIEW_STATE.fullmatch(name)]
    if not identifying and unnamed:  # index.php?page=12: the page number is all there is
        identifying = kept
    query = "&".join(f"{name}={value}" for name, value in sorted(set(identifying)))
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return host + path + (f"?{query}" if query else "") + fragment


def _without_view(path: str) -> str:
    """A path without what names its default document, its print, AMP or mobile view, or its end."""
    path = _VIEW_PREFIX.sub("", _DEFAULT_DOCUMENT.sub("", path)).rstrip("/")
    return _VIEW_SUFFIX.sub(r"\1", _VIEW_SEGMENT.sub("", path)).rstrip("/")


def honest_canonical(page_url: str, canonical: str | None) -> str | None:
    """The page's ``rel=canonical`` where it may be believed, cleaned; else ``None``.

    Not believed: another site, the home page or a section for an article, the same script without the parameter that identifies,
    a sibling with another number. Such claims come from templates that print one address on every page.
    """
    claim = split(clean(canonical)) if canonical else None
    own = split(clean(page_url))
    if claim is None or own is None or site_of(claim.geturl()) != site_of(own.geturl()):
        return None
    mine, theirs = article_key(own.geturl()), article_key(claim.geturl())
    if mine == theirs:
        return claim.geturl()
    my_path, their_path = _path_of(mine), _path_of(theirs)
    if their_path == "" and not claim.query and (my_path or own.query):
        return None
    if my_path == their_path:  # the same script: its parameters must not lose an identity or change one
        claimed = dict(parameters(claim.query))
        keeps = all(claimed.get(name) == value for name, value in parameters(own.query) if identifies(name, value))
        return claim.geturl() if keeps else None
    if (my_path + "/").startswith(their_path + "/") and not claim.query:
        return None  # a section above the page
    if shape(own.path) == shape(claim.path) and my_path.rsplit("/", 1)[-1] != their_path.rsplit("/", 1)[-1] and not own.query:
        return None  # a sibling
    if not _names_article(their_path) and not any(identifies(name, value) for name, value in parameters(claim.query)):
        return None
    return claim.geturl()


def site_of(url: str) -> str:
    """The registrable domain of an address, near enough: the last two labels, three under ``co.kr``; an IP with its port."""
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return ""
    labels = host.split(".")
    if labels[-1].isdigit() or ":" in host or len(labels) == 1:
        return f"{host}:{port}" if port else host
    size = 3 if len(labels) > 2 and len(labels[-1]) == 2 and _SECOND_LEVEL.fullmatch(labels[-2]) else 2
    return ".".join(labels[-size:])


def shape(text: str) -> str:
    """A path with every run of digits as ``9`` and every worded segment that looks like a slug as ``*``."""
    return "/".join("*" if _SLUG.fullmatch(segment) else re.sub(r"\d+", "9", segment) for segment in text.rstrip("/").split("/"))


_SLUG = re.compile(r"(?:[^/.]*[-_][^/.]*[-_][^/.]*|(?:%[0-9A-Fa-f]{2}){6,}[^/.]*|[^/.]{25,})(?:\.\w{2,5})?")


def unquoted(text: str) -> str:
    """Percent escapes read as UTF-8, where they are UTF-8."""
    try:
        return unquote_to_bytes(text).decode("utf-8")
    except UnicodeDecodeError:
        return text


def split(url: str) -> SplitResult | None:
    """The parts of an http(s) address; ``None`` where it is none, or broken."""
    try:
        parts = urlsplit(url.strip())
        return parts if parts.scheme in ("http", "https") and parts.hostname and parts.port != 0 else None
    except ValueError:
        return None


def _host(parts: SplitResult) -> str:
    host = (parts.hostname or "").rstrip(".")
    if ":" in host:
        host = f"[{host}]"
    elif not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            host = host.lower()
    return f"{host}:{parts.port}" if parts.port and parts.port != _DEFAULT_PORTS[parts.scheme] else host


def _without_dots(path: str) -> str:
    if "//" in path and "://" not in path:
        path = re.sub(r"/{2,}", "/", path)
    if "/." not in path:
        return path
    out: list[str] = []
    for segment in path.split("/"):
        if segment == "..":
            del out[max(1, len(out) - 1) :]
        elif segment != ".":
            out.append(segment)
    return "/".join(out) + ("/" if path.endswith(("/.", "/..")) else "")


def _names_article(path: str) -> bool:
    """The last segment alone names a page: a number, a slug, or a file that is no script."""
    last = path.rstrip("/").rsplit("/", 1)[-1]
    stem, _, extension = last.rpartition(".")
    if extension.lower() in ("php", "asp", "aspx", "jsp", "do", "cgi", "pl", "dll", "exe", "nhn", "action"):
        return bool(re.search(r"\d{3,}", stem)) or stem.count("-") >= 2
    return bool(re.search(r"\d", last)) or last.count("-") >= 2 or extension.lower() in ("html", "htm", "shtml") or len(last) > 25


def _path_of(key: str) -> str:
    """The path of an article key."""
    return "/".join(key.partition("?")[0].split("/")[1:])
