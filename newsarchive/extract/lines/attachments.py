"""Links to files to download. Where a notice is a PDF, such a link is all that its page says."""

import re

from lxml.html import HtmlElement

_ENDING = r"\.(?:pdf|docx?|xlsx?|pptx?|od[st]|rtf|hwpx?|wps|zip|rar)"
_ADDRESS = re.compile(rf"{_ENDING}(?:$|[?#])", re.IGNORECASE)
_WORDS = re.compile(rf"{_ENDING}\b|\bpdf\b", re.IGNORECASE)


def is_file(address: str, words: str) -> bool:
    """Do the address or the words of a link say that it leads to a document?"""
    return _ADDRESS.search(address) is not None or _WORDS.search(words) is not None


def only_files(box: HtmlElement) -> bool:
    """Do all links in the box lead to documents?"""
    links = [link for link in box.iter("a") if link.get("href")]
    return bool(links) and all(is_file(link.get("href", ""), "".join(link.itertext())) for link in links)
