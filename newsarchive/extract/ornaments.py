"""Pictures that are never an article's: pixels, icons, logos, QR codes, avatars, buttons, banners, other stories' thumbnails."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from newsarchive.extract.sources import declared_size, file_of, is_image_address

_NAME = re.compile(
    r"(?:^|[^a-z])(?:logos?|icons?|ico|favicon|avatars?|gravatar|emoji|smil(?:ey|ies)|sprite|pixel|spacer|blank|tracking|counter|beacon|"
    r"qr-?code|qr|wx-?code|wechat-?code|erweima|ewm|badge|btn|button|arrow|bullet|banner|share|print|rss|facebook|twitter|whatsapp|weibo|"
    r"loading|"
    r"default-?avatar|profile-?(?:pic|photo|image)|author|byline|headshot|placeholder|grey-placeholder)(?:[^a-z]|$)|"
    r"二维码|二維碼", re.I)
_MARK = re.compile(
    r"(?:^|[\s_-])(?:avatar|author|byline|logo|icon|emoji|wp-smiley|qr-?code|qrcode|ad|ads|advert\w*|banner|sponsor\w*|promo\w*|social|share|"
    r"related|recommend\w*|teaser|most-?read|popular|newsletter|comments?|sidebar|menu|nav|footer|breadcrumbs?)(?:$|[\s_-])", re.I)
_ALT = re.compile(r"\b(?:logo|qr[- ]?code|avatar|icon|banner|advertisement)\b|二维码|二維碼|微信公众号|扫码|QR코드|큐알", re.I)
_SMALLEST = 60
_LARGE = 300


def is_ornament(element: HtmlElement, url: str) -> bool:
    """Whether size, name, description or the box around it say that it is decoration or belongs to something else."""
    width, height = declared_size(element)
    if (width is not None and width < _SMALLEST) or (height is not None and height < _SMALLEST):
        return True
    if width and height and (width > 6 * height or height > 6 * width):
        return True
    if _ALT.search(element.get("alt") or "") and (width or 0) < _LARGE:
        return True
    return is_ornament_name(url) or _marked(element)


def is_ornament_name(url: str) -> bool:
    """Whether the file's own name says so."""
    name = file_of(url)
    if "gravatar.com/" in url or name.lower().endswith((".svg", ".ico")):
        return True
    return len(name) < 60 and _NAME.search(name) is not None


def is_teaser(element: HtmlElement, url: str) -> bool:
    """Whether a click on the picture leads to another page: the thumbnail of another story."""
    node = element.getparent()
    for _ in range(5):
        if node is None or node.tag in ("body", "article"):
            return False
        if node.tag == "a":
            return _leads_away((node.get("href") or "").strip(), url)
        node = node.getparent()
    return False


def _leads_away(href: str, url: str) -> bool:
    if not href or href.startswith(("#", "javascript:")):
        return False
    try:
        target, own = urlsplit(urljoin(url, href)), urlsplit(url)
    except ValueError:
        return True
    if is_image_address(target.geturl()) or target.path.rstrip("/") == own.path.rstrip("/"):
        return False
    return "attachment" not in href and not (len(own.path) > 1 and target.path.startswith(own.path.rstrip("/")))


def _marked(element: HtmlElement) -> bool:
    """Whether the element or a near box is named as an avatar, advertisement, related story or the like."""
    node: HtmlElement | None = element
    for _ in range(5):
        if node is None or node.tag in ("body", "article", "main"):
            return False
        names = f"{node.get('class', '')} {node.get('id', '')}"
        if len(names) > 1 and _is_marked(names):
            return True
        if node.tag in ("nav", "footer", "button"):
            return True
        node = node.getparent()
    return False


@lru_cache(4096)
def _is_marked(names: str) -> bool:
    return _MARK.search(names) is not None
