"""What elements are by their tags and by what stands around them: headings, boxes, what ends no line, what holds no article."""

from lxml.html import HtmlElement

from newsarchive.extract.markup import class_names
from newsarchive.extract.markup.hiding import heads_panel
from newsarchive.extract.markup.image_sources import IMAGE_TAGS

SKIPPED = frozenset((
    "rt", "rp", "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "audio", "video",
    "canvas", "map", "button", "select", "option", "textarea", "input", "dialog", "nav", "footer", "aside", "menu", "head",
    "link", "meta", "title", "progress", "meter", "datalist", "frame", "frameset", "noframes", "applet", "param",
    "track", "area", "base", "marquee",
))  # fmt: skip
"""Elements that never hold an article's words."""

FRAMED = frozenset((
    "nav", "footer", "aside", "menu", "button",
))  # fmt: skip
"""Those of them that hold it after all on pages whose tags are not closed."""

CONTENT = frozenset((
    "article", "main", "body", "form", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "table", "tbody",
))  # fmt: skip
"""Elements whose class never makes them furniture."""

BOXES = frozenset((
    "div", "section", "article", "main", "td", "form", "body", "center",
))  # fmt: skip
"""Elements that may hold a whole article."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins",
    "kbd", "label", "mark", "nobr", "o:p", "picture", "q", "rb", "ruby", "s", "samp", "small", "source", "span", "st1:place",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
))  # fmt: skip
"""Elements that do not end a line."""
IN_LINE = INLINE | {"br"}
_RUNNING = frozenset(("p", "ul", "ol"))


def is_inset(element: HtmlElement) -> bool:
    """Is it a box of the article's own words: an ``aside`` of mere paragraphs after a paragraph, without a heading or a picture?

    So is one named a summary that leads nowhere, a figure's button around its picture, and who speaks, at a quote's foot.
    """
    if element.tag == "button":
        return opens_picture(element) or _opens_panel(element)
    if element.tag == "footer":
        around = element.getparent()
        return around is not None and around.tag == "blockquote"
    if element.tag != "aside" or (before := element.getprevious()) is None or not len(element):
        return False
    if class_names.lead(element.get("class") or "") and next(element.iter("a", "img", "form", "input", "button"), None) is None:
        return True
    if not all(part.tag in _RUNNING for part in (before, *element)):
        return False
    linked = sum(len(text) for link in element.iter("a") for text in link.itertext())
    return max(100, 4 * linked) < sum(map(len, element.itertext()))


def _opens_panel(button: HtmlElement) -> bool:
    """Is it the question of an accordion, right above the paragraphs that it unfolds: ``<button class="accordion">``?"""
    panel = button.getnext()
    return panel is not None and heads_panel(button) and panel.tag == "div" and next(panel.iter("p"), None) is not None


def opens_picture(button: HtmlElement) -> bool:
    """Is it a figure's button, with which the picture in it is enlarged?"""
    around = button.getparent()
    is_framed = button.tag == "button" and around is not None and around.tag == "figure"
    return is_framed and next(button.iter(*IMAGE_TAGS), None) is not None


def is_link(element: HtmlElement) -> bool:
    """Does this ``a`` lead or do something? An anchor, left open above an article or put around a pasted paragraph, does not."""
    href = element.get("href")
    if (href or "#")[0] == "#" and (any(map(element.get, _UNFOLDING)) or element.getparent().get("role") == "button"):
        return False  # it unfolds what stands under it: the question of an accordion
    if href is not None and not href.startswith("javascript:"):
        return True
    if href is None and element.get("name") is not None:
        return False
    return all(child.tag in IN_LINE or child.tag in SKIPPED for child in element)


_UNFOLDING = ("aria-expanded", "data-toggle", "data-bs-toggle")
