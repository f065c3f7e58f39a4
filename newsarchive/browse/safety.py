"""What archive text must pass before it is shown: the archive holds strangers' pages, and some of them are hostile.

Everything is escaped by the templates; this module makes the one exception, ``article_html``, safe again at the door although
extraction has cleaned it already: a browser trusts whoever speaks last.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from lxml import etree, html
from markupsafe import Markup, escape

_ALLOWED = """p h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code table caption thead tbody tfoot tr th td figure img
figcaption a strong b em i u s sub sup small q cite abbr time br hr div span"""
_DROPPED = """script style template noscript noembed noframes iframe frame frameset object embed applet svg math form input button
select textarea option audio video source track canvas link meta base head title xmp plaintext listing"""
ALLOWED, DROPPED = frozenset(_ALLOWED.split()), frozenset(_DROPPED.split())
"""Elements that are kept; elements left out with all they hold. Of every other element the content is kept."""
UNWRAPPED = frozenset({"div", "span", "time", "u"})
VOID = frozenset({"br", "hr", "img"})
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\ufeff\ufffe\uffff]")
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
RIGHT_TO_LEFT = frozenset(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"])
MAX_NODES = 50_000


def plain(text: str | None) -> str:
    """Text without control characters, which no page, feed or XML may carry."""
    return _CONTROL.sub("", text or "")


def safe_url(value: str | None) -> str | None:
    """The address if a browser may be sent there (``http`` and ``https`` only), else ``None``."""
    if not value:
        return None
    url = _UNSEEN.sub("", value.strip()) if _UNSEEN.search(value) else value
    try:
        parts = urlsplit(url)
        host = parts.hostname
        _ = parts.port  # raises where it is no number
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host or parts.username is not None:
        return None
    return (
        url.replace('"', "%22").replace("<", "%3C").replace(">", "%3E").replace("'", "%27").replace("\\", "%5C").replace("`", "%60")
    )


def language_tag(value: str | None) -> str | None:
    """A BCP 47 tag fit for a ``lang`` attribute, else ``None``."""
    return value if value and len(value) <= 35 and LANGUAGE.match(value) else None


def direction(language: str | None) -> str:
    """``rtl``, ``ltr`` or, where the language is not known, ``auto``."""
    if not language:
        return "auto"
    parts = language.lower().split("-")
    if {"arab", "hebr", "thaa", "nkoo", "syrc"} & set(parts[1:]):
        return "rtl"
    return "rtl" if parts[0] in RIGHT_TO_LEFT and "latn" not in parts else "ltr"


def excerpt(text: str | None, length: int) -> str:
    """The beginning of a text on one line, cut between words where the script has spaces, with an ellipsis when cut."""
    line = " ".join(plain(text)[: length * 4].split())
    if len(line) <= length:
        return line
    cut = line[:length]
    space = cut.rfind(" ")
    return (cut[:space] if space > length * 0.6 else cut).rstrip(" ,;:–-") + "…"


def safe_html(fragment: str | None) -> Markup:
    """The fragment rebuilt from the allow-list: our tags, our attributes, addresses that pass ``safe_url``. Never raises."""
    text = plain(fragment)
    if not text.strip():
        return Markup("")
    try:
        root = html.fragment_fromstring(text, create_parent="div")
    except (etree.LxmlError, ValueError, RecursionError):
        return Markup("<p>{}</p>").format(text)
    return Markup("".join(_rebuild(root)))


def _rebuild(root: html.HtmlElement) -> Iterator[str]:
    """Walk without recursion: hostile nesting must not reach Python's stack."""
    open_end: list[tuple[html.HtmlElement, str]] = []
    for count, (event, node) in enumerate(etree.iterwalk(root, events=("start", "end", "comment", "pi"))):
        if count > MAX_NODES:
            break
        if event in ("comment", "pi"):
            if node.tail and not _inside_dropped(node):
                yield str(escape(node.tail))
            continue
        if node is root:
            if event == "start":
                yield str(escape(node.text or ""))
            continue
        if _inside_dropped(node):
            continue
        dropped = node.tag in DROPPED
        if event == "start":
            if not dropped:
                start, end = _tags(node)
                open_end.append((node, end))
                yield start + str(escape(node.text or ""))
        else:
            if not dropped and open_end and open_end[-1][0] is node:
                yield open_end.pop()[1]
            yield str(escape(node.tail or ""))
    for _, end in reversed(open_end):
        yield end


def _inside_dropped(node: html.HtmlElement) -> bool:
    return any(parent.tag in DROPPED for parent in node.iterancestors())


def _tags(node: html.HtmlElement) -> tuple[str, str]:
    tag = node.tag if isinstance(node.tag, str) else ""
    if tag == "h1":
        tag = "h2"
    if tag not in ALLOWED or tag in UNWRAPPED:
        return "", ""
    if tag == "img":
        return picture(node.get("src"), node.get("alt"), node.get("width"), node.get("height")), ""
    attributes = {}
    if tag == "a":
        href = safe_url(node.get("href"))
        if href is None:
            return "", ""
        attributes = {"href": href, "rel": "noopener noreferrer nofollow ugc"}
    if tag in ("td", "th"):
        attributes |= {
            name: node.get(name)
            for name in ("colspan", "rowspan")
            if (node.get(name) or "").isdecimal() and len(node.get(name)) < 4
        }
    if (language := language_tag(node.get("lang"))) is not None:
        attributes["lang"] = language
    if node.get("dir") in ("ltr", "rtl", "auto"):
        attributes["dir"] = node.get("dir")
    written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    start = f"<{tag}{written}>"
    if tag == "table":
        return f'<div class="scroll" tabindex="0" role="group" aria-label="Table">{start}', "</table></div>"
    return start, "" if tag in VOID else f"</{tag}>"


def picture(src: str | None, alt: str | None, width: object = None, height: object = None) -> Markup:
    """A hot-linked picture that tells its host nothing about the reader, and that is a plain link where it does not load."""
    url = safe_url(src)
    if url is None:
        return Markup("")
    size = Markup("")
    if (w := _pixels(width)) and (h := _pixels(height)):
        size = Markup(' width="{}" height="{}"').format(w, h)
    label = plain(alt).strip() or "Picture: " + unquote(urlsplit(url).path.rsplit("/", 1)[-1] or url)[:80]
    return Markup(
        '<a class="picture" href="{0}" rel="noopener noreferrer nofollow"><img src="{0}" alt="{1}"{2} loading="lazy"'
        ' decoding="async" '
        'referrerpolicy="no-referrer"></a>'
    ).format(url, label, size)


def _pixels(value: object) -> int | None:
    text = str(value or "")
    return int(text) if text.isdecimal() and 0 < len(text) < 6 and int(text) else None
