"""Markup → tree, as browsers read it: where libxml2 would stop, lose or misplace words, the markup is mended and parsed again."""

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

_CONTROLS = tuple(bytes((code,)) for code in (*range(9), 11, *range(14, 32), 127))
"""Looked for one by one: most pages have none of them, and one byte is found at the speed of memory."""
_MAX_DEPTH = 2_000
"""libxml2 drops everything from its 2,048th level on."""
_ONE_CLASS = etree.ElementDefaultClassLookup(element=HtmlElement)
"""lxml.html asks a Python function for the class of each element it hands out; this takes a third of the time."""
_PARSER = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False)
_PARSER.set_element_class_lookup(_ONE_CLASS)
_RUN = re.compile(rb"(<([a-zA-Z][\w-]*)[^<>]*>\s*)(?:<\2[^<>]*>\s*){8,}|(</([a-zA-Z][\w-]*)\s*>\s*)(?:</\4\s*>\s*){8,}")
"""Nine and more tags of a name that nothing stands between."""
_CLOSING = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)
_NO_WORDS = re.compile(rb"<!--.*?-->|<(script|style|noscript)\b.*?</\1|<[^>]*>?", re.IGNORECASE | re.DOTALL)
HTML_TAGS = frozenset(re.findall(r"\w+", """
    a abbr address article aside b bdi bdo big blockquote body br button caption center cite code dd del details dfn div dl dt em
    fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header html i iframe img input ins label legend li main mark nav
    noscript ol option p picture pre q s script section select small source span strike strong style sub summary sup svg table tbody
    td textarea tfoot th thead time title tr tt u ul var video
    nobr acronym applet basefont blink center dir frame frameset listing marquee noframes plaintext xmp strike rb rtc ruby rt rp wbr
    spacer multicol math slot template dialog track object embed param data meter progress output datalist optgroup col colgroup
    area map base link meta head hgroup search image noindex hr"""))  # fmt: skip
"""Elements of HTML; a page that makes up others names its headline's so, or its paragraphs'."""
_NEVER_IN_HEAD = ("article", "main", "section", "header", "nav", "aside", "footer", "figure")
_HEAD = re.compile(
    rb"(?:\s+|<!--.*?-->|<[!?][^>]*>|</?(?:html|head|meta|link|base)\b[^>]*>"
    rb"|<(title|script|style|noscript|template)\b.*?</\1\s*>)*",
    re.IGNORECASE | re.DOTALL,
)
"""All that may stand in a head, as far as it goes."""
_WORDLESS = ("script", "style", "noscript", "iframe", "head")


_NOTHING = ">\u200b<".encode()
"""SharePoint's editor leaves a sign without width in its paragraphs, before the picture too: it is no text between two tags. Most
pages in Latin letters have nowhere its last byte, which is looked for first.
"""
_MAY_NAME_ICONS = b"material-"
"""In the class of each of them, Angular's ``<mat-icon>`` too. It is looked for once: a page has 200 KB."""
_ICON = re.compile(
    rb"(<(?:(?:mat|md|v)-icon\b|(?:i|em|b|span|div)\b[^<>]*\bmaterial-(?:icons|symbols))[^<>]*>)\s*(?:[a-z][a-z0-9_]{1,40}|&#x\w{4};)"
    rb"\s*(?=</)"
)
"""A picture of Google's icon fonts, which a browser draws for its name: calendar_month, arrow_right. Its readers see no words."""

_IN_HEADING = re.compile(
    rb"(<h([1-6])\b[^<>]*>\s*)<p\b[^<>]*>((?:[^<]|<(?!/?(?:p|h[1-6]|div|table)\b)){1,600})</p>(?=\s*</h\2\s*>)", re.I
)
"""A heading's words in a paragraph, as editors set them: a browser leaves it there, libxml2 ends the heading before it."""


def grow(source: bytes) -> tuple[HtmlElement | None, bool]:
    """The tree of a page in UTF-8, and whether all of it could be read. ``None`` where there is no element at all."""
    for control in _CONTROLS:
        source = source.replace(control, b"")
    if _NOTHING[3] in source:
        source = source.replace(_NOTHING, b"><")
    if _MAY_NAME_ICONS in source:
        source = _ICON.sub(rb"\1", source)
    source = _IN_HEADING.sub(rb"\1\3", source)
    root = _tree(_reopened(source))
    if root is not None and _depth(root) >= _MAX_DEPTH:
        root = _tree(_flattened(source))
        return root, root is not None and _depth(root) < _MAX_DEPTH
    if root is not None and _words_after_body(root):
        root = _tree(_CLOSING.sub(b"", source))
    elif root is not None and any(next(head.iterchildren(*_NEVER_IN_HEAD), None) is not None for head in root.iterchildren("head")):
        root = _tree(_opened(source))
    return root, True


def _tree(source: bytes) -> HtmlElement | None:
    try:
        return etree.fromstring(source, _PARSER)
    except (etree.LxmlError, ValueError):
        return None


def _depth(root: HtmlElement) -> int:
    """How deep the end of the tree is: a parse that stopped at the limit stopped there."""
    depth = 0
    while len(root):
        root, depth = root[-1], depth + 1
    return depth


def _flattened(source: bytes) -> bytes:
    """Nine and more of the same tag inside each other say no more than one."""
    return _RUN.sub(lambda run: run[1] or run[3], source)


def _reopened(source: bytes) -> bytes:
    """libxml2 stops at ``</html>``, browsers read on: an included footer or header may bring its own."""
    end = _first(b"</html>", source)
    if end < 0:
        end = _first(b"</HTML>", source)
    if end < 0 or not source[end + 7 :].strip() or not _NO_WORDS.sub(b"", source[end + 7 :]).strip():
        return source
    return _CLOSING.sub(b"", source)


def _first(closing: bytes, source: bytes) -> int:
    """Where the first of these stands, -1 for nowhere. Python looks from the end in half the time, and most pages have but one."""
    end = source.rfind(closing)
    return source.find(closing, 0, end) if source.rfind(closing, 0, end) >= 0 else end


def _opened(source: bytes) -> bytes:
    """HTML lets ``<body>`` go unsaid, and minifiers drop it; libxml2 leaves the elements that it does not know in the head then."""
    head = _HEAD.match(source)
    end = head.end() if head else 0
    return source[:end] + b"<body>" + source[end:]


def _words_after_body(root: HtmlElement) -> bool:
    """Whether words stand behind ``</body>``, where browsers still show them."""
    body = next(root.iterchildren("body"), None)
    if body is None:
        return False
    return any(word.strip() for element in body.itersiblings() if element.tag not in _WORDLESS for word in element.itertext())
