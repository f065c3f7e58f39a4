"""An article that the page only carries as data: in JSON-LD, or in the state of the program that would draw it."""

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

from newsarchive.extract.document import Document
from newsarchive.extract.draft import Headline
from newsarchive.extract.markup import embedded
from newsarchive.extract.markup.image_sources import is_image_address
from newsarchive.extract.words.spaces import single_spaced
from newsarchive.extract.words.wording import SENTENCE_ENDS

ENOUGH = 200
"""A string of less text, counted as running text is, is a teaser, not an article."""

_NAMES = re.compile(r"body|content|text|html|article|paragraph|story|detail|markup|blocks|children|value", re.IGNORECASE)
_TITLES = ("headline", "title", "articleTitle", "newsTitle", "subject", "name")
_PARAGRAPHS = re.compile(r"<(?:p|br|div|h[2-6]|ul|ol|blockquote)\b", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_SENTENCE = re.compile(rf"[{''.join(SENTENCE_ENDS)}](?:[\s\"'”’»」』)<]|$)|[\u0e00-\u0eff\u1780-\u17ff]{{30}}")
"""Or so many letters of Thai, Lao or Khmer, which part phrases by blanks."""
_SCRIPT = re.compile(r"function\s*\(|=>|\{\s*[\w-]+\s*:|;\s*\}|https?://\S+\s+https?://")


def carried(document: Document, least: float, headline: Headline) -> str | None:
    """The article's HTML from the page's data, if there is one of more than ``least`` running text."""
    found = max(_json_ld(document, headline), key=len, default="")
    if _size(found) > max(least, ENOUGH):
        return _as_html(found)
    best, size = "", max(least, ENOUGH)
    for candidate in _state(document):
        if 3 * len(candidate) > size and (length := _size(candidate)) > size:
            best, size = candidate, length
    return _as_html(best) if best else None


def carried_title(document: Document) -> str | None:
    """What an article in the page's data is called there: the title beside its text. Asked of pages that print next to nothing."""
    for value in _objects(document):
        written = any(
            isinstance(words, str) and _NAMES.search(str(name)) and _size(words) > ENOUGH and _looks_written(words)
            for name, words in value.items()
        )
        title = next((words for name in _TITLES if isinstance(words := value.get(name), str) and words.strip()), None)
        if written and title and len(title) < 200:
            return " ".join(html.unescape(_TAG.sub("", title)).split())
    return None


def records(document: Document, headline: str) -> Iterator[Mapping[str, Any]]:
    """The objects of the page's data that bear the headline: what else they say, they say of this article."""
    said = single_spaced(headline).casefold()
    for value in _objects(document):
        titles = (title for name in _TITLES if isinstance(title := value.get(name), str))
        if any(single_spaced(html.unescape(title)).casefold() == said for title in titles):
            yield value


def _objects(document: Document) -> Iterator[Mapping[str, Any]]:
    """Every object of the page's data; those of its last script first."""
    return embedded.objects([*reversed(document.page_data)])


_PICTURES = re.compile(r"(?:(?:main|lead|hero|cover|header|featured|teaser)[-_]?)?(?:image|picture|photo|media)(?:[-_]?url)?", re.I)


def carried_picture(document: Document, headline: str) -> str | None:
    """The address of the picture that the page's data give the article of this headline."""
    for record in records(document, headline):
        for name, value in record.items():
            if _PICTURES.fullmatch(name):
                address = value.get("url") or value.get("src") if isinstance(value, dict) else value
                if isinstance(address, str) and (url := document.absolute(address)) and is_image_address(url):
                    return url
    return None


def _json_ld(document: Document, headline: Headline) -> Iterator[str]:
    for node in document.json_ld:
        body = node.get("articleBody")
        if isinstance(body, str) and not headline.disowns(node):
            yield body


def _state(document: Document) -> Iterator[str]:
    """Every string that may be an article, and every list of paragraphs joined."""
    stack: list[Any] = [("body", value) for value in document.page_data]
    while stack:
        name, value = stack.pop()
        if isinstance(value, dict):
            stack.extend((name if key == "data" else str(key), member) for key, member in value.items())
        elif isinstance(value, list):
            if len(value) > 1 and (paragraphs := [words for member in value if (words := _paragraph(member))]):
                yield "\n".join(paragraphs)
            stack.extend((name, member) for member in value)
        elif isinstance(value, str) and 3 * len(value) > ENOUGH and _NAMES.search(name) and _looks_written(value):
            yield value


def _paragraph(member: Any) -> str | None:
    """The words of one block in a list of blocks."""
    if isinstance(member, str):
        return member if _size(member) > 40 and _looks_written(member) else None
    if isinstance(member, dict):
        for name in ("text", "content", "html", "value", "body", "copy", "paragraph", "data"):
            words = member.get(name)
            if isinstance(words, dict):
                words = words.get("text") or words.get("html")
            if isinstance(words, str) and _size(words) > 20 and _looks_written(words):
                return words
        kind = member.get("type") or member.get("nodeType") or member.get("_type")
        if kind in ("paragraph", "block", "p") and _size(words := _rich_text(member)) > 20 and _looks_written(words):
            return words
    return None


def _rich_text(paragraph: dict[str, Any]) -> str:
    """The words of a paragraph that editors keep in pieces, with its links and emphasis: those of its leaves, in order."""
    found: list[str] = []
    stack: list[Any] = [paragraph]
    while stack:
        piece = stack.pop()
        if isinstance(piece, list):
            stack.extend(reversed(piece))
        elif isinstance(piece, dict):
            words = piece.get("text") or piece.get("value")
            if isinstance(words, str):
                found.append(words)
            else:
                stack.append(piece.get("content") or piece.get("children"))
    return "".join(found)


def _looks_written(words: str) -> bool:
    """Has it sentences, and is it neither an address nor a program?"""
    head = words[:400]
    return (
        not head.startswith(("http", "{", "[", "/", "#", "data:", "<svg", "<?xml", "<script", "<!--", "<style"))
        and _SENTENCE.search(words) is not None
        and _SCRIPT.search(head) is None
    )


def _size(words: str) -> int:
    """How much text it is without its markup, a letter of a script without spaces counted as three."""
    return len(_TAG.sub("", words).encode("utf-8", "replace"))


def _as_html(words: str) -> str:
    """The words as a fragment: markup as it is, escaped markup undone, plain text in paragraphs."""
    if "&lt;p" in words[:2000] or "&lt;div" in words[:2000] or "&lt;br" in words[:4000]:
        words = html.unescape(words)
    lines = [line.strip() for line in re.split(r"[\r\n]+", words) if line.strip()]
    if _PARAGRAPHS.search(words) is None:
        return "".join(f"<p>{html.escape(html.unescape(line), quote=False)}</p>" for line in lines)
    if words.lstrip().startswith("<"):
        return words
    return "\n".join(line if _PARAGRAPHS.match(line) else f"<p>{line}</p>" for line in lines)
