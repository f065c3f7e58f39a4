"""What a page's own style sheets and scripts hide from its readers, by class and id; and words in the colour of their ground."""

import re
from collections.abc import Iterable, Sequence

from lxml.html import HtmlElement

from newsarchive.extract.markup.hiding import hides
from newsarchive.extract.markup.outline import Outline

_NAMED = re.compile(r"([.#][A-Za-z_][\w-]*)\s*(?:,|$)")
_HIDDEN_BY_SCRIPT = re.compile(
    r"""getElementById\(["']([\w-]+)["']\)\.style\.(?:(?:display|visibility)\s*=\s*["'](?:none|hidden)"""
    r"""|cssText\s*\+?=\s*["'](?=[^"']*(?:-\d{3}|none|hidden|:\s*0)))"""
    r"""|\$\(["']#([\w-]+)["']\)\.hide\("""
)
_WRITTEN = re.compile(r"([.#][A-Za-z_][\w-]*)(?:[ >]+(?:a|li|ul|p|div|span))*\s*\{([^{}]{6,300})\}")
USUALLY_HIDDEN = frozenset((".hidden", ".hide", ".d-none", ".invisible", ".sr-only", ".visually-hidden"))
"""Classes of the great style sheets, which stand in files of their own."""
_WHITE = re.compile(r"\s*(?:#f[c-f]f[c-f]f[c-f]|#fff|white)\s*", re.I)
_COLOURS = re.compile(r"(?<![\w-])(color|background(?:-color)?)\s*:\s*(#[\da-f]{3,6}|[a-z]+)", re.I)


def hiding_rules(styles: Sequence[str], scripts: Iterable[str], page: Outline) -> frozenset[str]:
    """The classes and ids that these style sheets and scripts hide, as style sheets write them: ``.ad``, ``#box``.

    A sheet has hundreds of rules: what they declare is read only where one of the elements has their name.
    """
    known, names = _names_in(page) if styles else frozenset[str](), set[str]()
    for style in styles:
        for rule in style[:200_000].split("}"):
            selectors, _, declared = rule.rpartition("{")
            if selectors and (meant := known.intersection(_NAMED.findall(selectors))) and hides(declared):
                names |= meant
    for script in (script for script in scripts if ").style." in script or ").hide(" in script):  # most have neither
        names.update("#" + (one or other) for one, other in _HIDDEN_BY_SCRIPT.findall(script[:200_000]))
    return frozenset(names)


def _names_in(page: Outline) -> frozenset[str]:
    """The classes and ids that stand in a page, as style sheets write them."""
    classes, idents = ({said for _, said in page.values_of(attribute)} for attribute in ("class", "id"))
    return frozenset(["." + name for names in classes for name in names.split()] + ["#" + name for name in idents])


def written_rules(written: Iterable[str]) -> frozenset[str]:
    """The classes and ids inside which style sheets hide links, be it in the strings of scripts. For what is suspect already."""
    rules = (found for text in written for found in _WRITTEN.findall(text[:200_000]))
    return frozenset(name for name, declared in rules if hides(declared))


def names_of(node: HtmlElement) -> set[str]:
    """Its classes and its id, as style sheets write them."""
    return {*("." + name for name in node.get("class", "").split()), "#" + node.get("id", "")}


def is_blank(element: HtmlElement) -> bool:
    """Are its words white where nothing says that their ground is not, or of the colour that is said of their ground?"""
    if element.tag == "font":
        return _WHITE.fullmatch(element.get("color") or "") is not None
    style = element.get("style") or ""
    said = {name.partition("-")[0].lower(): colour.lower() for name, colour in _COLOURS.findall(style)} if "color" in style else {}
    return "color" in said and said["color"] == said.get("background")
