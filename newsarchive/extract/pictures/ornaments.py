"""Pictures that are never an article's: pixels, icons, logos, QR codes, avatars, buttons, banners, other stories' thumbnails."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import islice
from urllib.parse import urljoin, urlsplit

from lxml import etree
from lxml.html import HtmlElement

from newsarchive.extract.lines.appeals import asks_in_eastern
from newsarchive.extract.lines.datelines import is_byline
from newsarchive.extract.markup import class_names
from newsarchive.extract.markup.elements import HEADINGS, opens_picture
from newsarchive.extract.markup.image_sources import IMAGE_TAGS, declared_size, family, file_of, is_file_name, is_image_address
from newsarchive.extract.markup.printed import line_of
from newsarchive.extract.page_numbers import page_number
from newsarchive.extract.pictures.lines_under import cell_under

_NAME = re.compile(
    r"(?:^|[^a-z])(?:logos?|icons?|ico|favicon|avatars?|gravatar|emoji|smil(?:ey|ies)|sprite|pixel|spacer|blank|tracking"
    r"|counter|beacon|"
    r"qr-?code|qr|wx-?code|wechat-?code|erweima|ewm|badge|btn|button|arrow|bullet|banner|loading|"
    r"default-?avatar|profile-?(?:pic|photo|image)|no[-_]?profile|author|byline|headshot|placeholder|grey-placeholder)(?:[^a-z]|$)|"
    r"二维码|二維碼|^ic_\w+\.png"
)
_SHARING = re.compile(
    r"(?:^|[^a-z])(?:share|print|rss|facebook|twitter|pinterest|pinext|kakaotalk(?!.?(?:\d|photo|video))|whatsapp(?!.?(?:image|video)|.{1,6}\d{4}-\d\d)|weibo)(?:[^a-z]|$)"
)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where a word ends in printButton.png."""
_WORD = re.compile(r"[^\W\d_]{3,}")
"""In a name of more than three words, what a photograph shows: surgeons-plan-with-3d-print.jpg."""
_MARK = re.compile(
    r"(?:^|[\s_-])(?<!\bno.)(?<!\bhas.)(?<!with.)(?<!without.)(?<!\bfile-type.)(?<!\bgallery.)(?:avatar|author|byline|logo|icon|emoji|wp-smiley|qr-?code"
    r"|qrcode|ewm|erweima|ad|ads|advert\w*|banner|sponsor\w*|promo\w*|social|share|"
    r"related|recommend\w*|teaser|most-?read|popular|newsletter|comments?|sidebar|menu|nav|footer|breadcrumbs?"
    r"|disclaimer|sheng?ming|mianze)(?:$|[\s_-])"
)  # fmt: skip
_TEASING = re.compile(
    r"(?:^|[\s_-])(?:icon|ads?|advert\w*|banner|sponsor\w*|promo\w*|social|share|teaser|newsletter|sidebar|breadcrumbs?)(?=$|[\s_-])"
)
"""What a box may be called that shows the page's own lead picture as well: ``article-header-banner``, ``story-promo``."""
_ALT = re.compile(
    r"\b(?:logo|qr[- ]?code|avatar|icon|banner|advertisement)\b|二维码|二維碼|微信公众号|公[众眾][号號]$|扫码|qr코드|큐알"
)
_LABEL = 60
"""Letters of a label; what is longer describes what the picture shows, be it a logo on a door."""
_CROWD = 100
"""Elements that are looked through for each picture in a box: a gallery has hundreds in one."""
_WORD_OR_TWO = 14
"""Letters of no caption: Advertisement."""
_OWN_NUMBER = re.compile(r"(?=[a-f]*\d)[\da-f]{9,}")
"""By which a host counts its posts; a day has eight digits."""
_BAND = 6
"""So many times as wide as high is no picture."""
_MOVING_BAND = 3
"""So many times, where it is an animation: "follow us", above a text."""
_SMALLEST, _LARGE = 60, 300
"""Pixels: less is an icon; a picture as wide as this is shown for its own sake, whatever its description says."""


def is_ornament(element: HtmlElement, url: str, article: Collection[HtmlElement] = (), claimed: bool = False) -> bool:
    """Whether size, name, description or the box around it say that it is decoration or belongs to something else.

    What the article's own boxes are called says nothing of its pictures; ``claimed`` ones, which the page's metadata call its
    picture, may stand in a teaser or a banner.
    """
    width, height = declared_size(element)
    if claimed and not width and not height:
        width = height = None  # what a program has yet to measure
    if (width is not None and width < _SMALLEST) or (height is not None and height < _SMALLEST):
        return True
    if width and height and (width > _BAND * height or height > _BAND * width):
        return True
    ratio = element.get("data-ratio") or ""  # height by width, as WeChat says: a band above or below an article
    if ratio[:2] == "0." and ratio[2:].isdecimal() and 0 < float(ratio) < 1 / (_MOVING_BAND if "gif" in url else _BAND):
        return True
    if _is_counter(element, url) or _is_portrait(element):
        return True
    alt = element.get("alt") or ""
    if 0 < len(alt) < _DRAWN and not is_file_name(alt) and _is_heading(element) and not (width and width >= _LARGE and height):
        return True  # the name of a section, drawn: <h2><img alt=お知らせ>
    small = (width or 0) < _LARGE
    if small and ((len(alt) < _LABEL and (_ALT.search(alt.lower()) or asks_in_eastern(alt))) or _is_sharing(file_of(url))):
        return True
    return _is_ornament_name(url) or _marked(element, article, claimed)


_DRAWN = 16
"""Letters of what a drawn heading says."""


def _is_heading(element: HtmlElement) -> bool:
    """Is it all that a heading shows?"""
    box = element.getparent()
    return box is not None and box.tag in ("h1", "h2", "h3", "h4") and len(box) == 1 and not "".join(box.itertext()).strip()


def _is_counter(element: HtmlElement, url: str) -> bool:
    """Is it an animation at the root of a host, of which neither size nor content is told, as counters of readers are?"""
    return _COUNTER.fullmatch(url.partition("?")[0]) is not None and _TOLD.isdisjoint(element.keys())


def _is_portrait(element: HtmlElement) -> bool:
    """Is it who published, in a figure whose caption holds the article's time, whom to call, or who wrote: "유작은 기자"?"""
    around = [*boxes(element, 3)]
    if any(class_names.part(box.get("class") or "") == "contact" for box in around):
        return True
    figure = next((box for box in around if box.tag == "figure"), None)
    if figure is not None:
        return figure.find("figcaption//time") is not None
    link = next((box for box in around[:2] if box.tag == "a"), None)
    return is_byline(element.get("alt") or "") or (link is not None and is_byline(line_of(link)))


_COUNTER = re.compile(r"https?://[^/]+/[^/]+\.gif", re.IGNORECASE)
_TOLD = frozenset(("alt", "title", "width", "height"))


def is_ornament_name(url: str) -> bool:
    """Whether the file's own name says so."""
    return _is_sharing(file_of(url)) or _is_ornament_name(url)


@lru_cache(2048)
def _is_sharing(name: str) -> bool:
    return _SHARING.search(name.lower()) is not None and len(_WORD.findall(name)) <= 4  # three and the ending


@lru_cache(2048)
def _is_ornament_name(url: str) -> bool:
    name = file_of(url)
    if "gravatar.com/" in url or name.lower().endswith((".svg", ".ico")):
        return True
    return len(name) < 60 and _NAME.search(_HUMP.sub("-", name).lower()) is not None


def is_code(element: HtmlElement) -> bool:
    """Whether the line with the picture or right beside it asks to scan it or to follow somebody: 扫一扫，关注我们."""
    block = element
    for box in boxes(element, 4):
        if words := words_begun(box):
            return (
                asks_in_eastern(words) if len(words) < _LABEL else _asks(block.getnext()) or _asks(block.getprevious(), above=True)
            )
        block = box
    return False


def _asks(line: HtmlElement | None, above: bool = False) -> bool:
    """Does a line without a picture of its own ask so? One above the picture must speak of a code."""
    if line is None or next(line.iter(*IMAGE_TAGS), None) is not None or len(words := words_begun(line)) >= _LABEL:
        return False
    return asks_in_eastern(words) and (not above or "码" in words or "碼" in words)


def words_begun(element: HtmlElement) -> str:
    """Its words, blanks apart, as far as a label's length, and as a gallery's hundreds of pictures let look for them."""
    words = ""
    for event, node in islice(etree.iterwalk(element, events=("start", "end")), 2 * _CROWD):
        text = node.text if event == "start" else node.tail if node is not element else None
        words += "".join(text.split()) if text else ""
        if len(words) >= _LABEL:
            break
    return words


def stands_among_others(element: HtmlElement, parts: Collection[HtmlElement], dropped: Collection[HtmlElement]) -> bool:
    """Whether all words beside the picture are of a section that was dropped: a photo above 相关推荐 and its links."""
    around = {above for part in parts for above in (part, *part.iterancestors())}
    for box in islice(element.iterancestors(), 4):
        if box in around:
            return False
        nodes = islice(box.iter(), _CROWD)
        worded = islice((node for node in nodes if node.text and not node.text.isspace()), 8)
        if held := [_first_in(dropped, node) for node in worded]:
            return len(held) > 1 and None not in held and any(above.tag in HEADINGS for above in held if above is not None)
    return False


def _first_in(chosen: Collection[HtmlElement], element: HtmlElement) -> HtmlElement | None:
    return next((node for node in (element, *element.iterancestors()) if node in chosen), None)


def is_teaser(element: HtmlElement, picture: str, url: str) -> bool:
    """Whether a click on the picture at this address leads to another page: the thumbnail of another story."""
    for node in boxes(element, 5):
        if node.tag in ("body", "article"):
            return False
        if node.tag == "a":
            href = (node.get("href") or "").strip()
            away = (_is_home_of_another(href, url) or not _leads_to(href, picture)) and _leads_away(href, url)
            return away and not (_stands_in_text(node) or _is_captioned(node, element))
    return False


def _leads_to(href: str, picture: str) -> bool:
    """Whether a link is to the picture itself, or its own page: …/47ab to …/47ab/scaled/620, …/ward.jpg/-/auto to …/ward.jpg,
    a wire service's …/95/ward.html to …/95/ward.jpg.
    """
    path, _, carried = href.partition("?")
    if carried.startswith("http"):  # a page that shows it: …/showimage/12.html?https://…/ward.jpg
        path = carried
    same_file = is_image_address(file_of(path)) and family(path) == family(picture)
    stem, _, ending = path.rpartition(".")
    beside = ending in ("html", "htm") and picture.startswith(f"{stem}.")
    return href.count("/") > 2 and (picture.startswith(href) or same_file or beside)


def _is_home_of_another(href: str, url: str) -> bool:
    """Whether it is another host's front page, though the picture may come from there: an advertiser's."""
    scheme, _, rest = href.partition("//")
    host = rest.rstrip("/")
    return bool(scheme and host) and "/" not in host and not url.partition("//")[2].startswith(f"{host}/")


def _stands_in_text(link: HtmlElement) -> bool:
    """Whether a link with nothing but a picture stands between two paragraphs without a box of its own, as its author set it."""
    beside = link.getprevious(), link.getnext()
    return all(other is not None and other.tag == "p" and sum(map(len, other.itertext())) > _LABEL for other in beside)


def _is_captioned(link: HtmlElement, picture: HtmlElement) -> bool:
    """Whether a figure or table holds but the link and a caption: press services open each picture on a page of its own."""
    caption = link.getnext() if link.getparent().tag == "figure" else cell_under(picture)
    if caption is None or caption.tag not in ("figcaption", "td"):
        return False
    if any(
        other.get("href") != link.get("href") or not class_names.button(other.get("class") or "") for other in caption.iter("a")
    ):
        return False  # the button "view more" leads where the picture does
    return len(words_begun(caption)) > _WORD_OR_TWO


def _leads_away(href: str, url: str) -> bool:
    if not href or href.startswith(("#", "javascript:")):
        return False
    try:
        target, own = urlsplit(urljoin(url, href)), urlsplit(url)
    except ValueError:
        return True
    if is_image_address(target.geturl()) or target.path.rstrip("/") == own.path.rstrip("/"):
        return False
    if target.hostname == own.hostname and is_image_address(file_of(target.geturl())):
        return False  # a page that shows the picture
    turned = page_number(target.geturl(), url)
    if turned is not None and not turned.doubtful:
        return False  # the next page of an article that stands on several
    own_file = file_of(url)
    if len(own_file) > 4 and any(map(str.isdigit, own_file)) and own_file in href:
        return False  # the article's own picture page
    if (number := _OWN_NUMBER.search(own_file)) and number[0] in href:
        return False  # entry-12834567890.html and image-12834567890-1542.html
    return "attachment" not in href and not (len(own.path) > 1 and target.path.startswith(own.path.rstrip("/")))


def _marked(element: HtmlElement, article: Collection[HtmlElement], claimed: bool) -> bool:
    """Whether the element or a near box is named as an avatar, advertisement, related story or the like."""
    framed = False
    for node in (element, *boxes(element, 4)):
        if node.tag in ("body", "article", "main") or node in article:
            return False
        names = f"{node.get('class', '')} {node.get('id', '')}"
        if len(names) > 1 and _is_marked(names) and not (claimed and not _is_marked(_TEASING.sub(" ", names.lower()))):
            return True
        framed = framed or node.tag == "figure" or opens_picture(node)
        if node.tag in ("nav", "footer") or (node.tag == "button" and not framed):  # else it opens the picture at its full size
            return True
    return False


def boxes(element: HtmlElement, levels: int) -> Iterator[HtmlElement]:
    """What stands around a picture, innermost first; its sources, which the parser takes for boxes, are none."""
    return islice((node for node in element.iterancestors() if node.tag not in ("source", "picture")), levels)


@lru_cache(4096)
def _is_marked(names: str) -> bool:
    return _MARK.search(names.lower()) is not None
