"""Cutting → images. (Draft of the interface.)"""

from __future__ import annotations

from newsarchive.extract.draft import Draft


def collect_images(draft: Draft) -> Draft:
    """Collect the article's images, each once, in order."""
    return draft
