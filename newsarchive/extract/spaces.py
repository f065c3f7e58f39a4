"""White space folded: most of what a page prints needs no folding, and that is seen at once."""

from __future__ import annotations


def single_spaced(text: str) -> str:
    """The text on one line, without white space around it, every stretch of it inside a single blank."""
    if "  " not in text and text.isprintable():  # the blank is the only white space that counts as printable
        return text.strip()
    return " ".join(text.split())
