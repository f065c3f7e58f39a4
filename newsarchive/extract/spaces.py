"""White space folded: most of what a page prints needs no folding, and that is seen at once."""

from __future__ import annotations

import re

_JOINED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer: there it parts words that no blank parts
_INVISIBLE = re.compile(f"(?<![{_JOINED}])\u200b|\u200b(?![{_JOINED}])|\ufeff")
"""Signs without width that editors leave behind: SharePoint begins its paragraphs with one."""


def single_spaced(text: str) -> str:
    """The text on one line, without white space around it, every stretch of it inside a single blank."""
    if "  " not in text and text.isprintable():  # the blank is the only white space that counts as printable
        return text.strip()
    return " ".join(_INVISIBLE.sub("", text).split())
