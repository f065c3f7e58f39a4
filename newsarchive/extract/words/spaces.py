"""White space folded to single blanks, after a quick look: most of what a page prints needs no folding."""

import re

from newsarchive.extract.words.unicode_scripts import JOINED

_INVISIBLE = re.compile(f"(?<![{JOINED}])\u200b|\u200b(?![{JOINED}])|\ufeff")
"""Signs without width that editors leave behind: SharePoint begins its paragraphs with one. Between joined words one parts them."""

_UNSEEN = " \u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"
"""Signs that print nothing, alone: Webflow has one in each of its empty paragraphs. Inside a word they join or part its letters."""


def single_spaced(text: str) -> str:
    """The text on one line, without white space around it, every stretch of it a single blank; nothing of what prints nothing."""
    text = text.strip()
    if "  " not in text and (_has_blanks_only(text) if len(text) > _LONG else text.isprintable()):
        return text
    if "\u200b" in text or "\ufeff" in text:
        text = _INVISIBLE.sub("", text)
    words = " ".join(text.split())
    return words if words.strip(_UNSEEN) else ""


_LONG = 80
"""From so many characters on, nine searches at the speed of memory are faster than a look at each."""


def _has_blanks_only(text: str) -> bool:
    """Whether the blank, the only white space that counts as printable, is all that a long text has."""
    if text.isascii():
        return not ("\n" in text or "\t" in text or "\r" in text or "\f" in text or "\v" in text
                    or "\x1c" in text or "\x1d" in text or "\x1e" in text or "\x1f" in text)  # fmt: skip
    return text.isprintable()
