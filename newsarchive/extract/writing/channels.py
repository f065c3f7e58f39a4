"""Lines behind an article in which a site asks its readers to follow it: its channels and accounts in networks, its program."""

import re
from urllib.parse import urlsplit

from newsarchive.extract.document import Document
from newsarchive.extract.lines.paragraphs import Paragraph
from newsarchive.extract.writing.end_marks import targets_of

LONGEST_ROW = 200
"""Letters of a row of several facts or links."""
LINE = 100
"""Letters of a line that asks for one thing."""
_CHANNEL = re.compile(
    r"https?://(?:www\.)?(?:t\.me/|telegram\.me/|whatsapp\.com/channel|chat\.whatsapp\.|news\.google\.|(?:invite\.|chats\.)?viber\."
    r"|google\.com/preferences|dzen\.ru/|zen\.yandex\.)"
)
"""Where a site asks its readers to follow it."""
_ACCOUNT = re.compile(
    r"https?://(?:\w+\.)?(?:facebook|twitter|x|instagram|linkedin|youtube|tiktok|vk|ok|threads)\.(?:com|net|ru)/[^\s?#]"
)


def leads_to_channel(paragraph: Paragraph, document: Document) -> bool:
    """Is it a line that links to the site's channel in a network and nowhere else: "Telegram-арнамызға жазылыңыз"?

    So is one that links to an account which the page links to elsewhere as well, by the signs of the networks in its foot.
    """
    if not paragraph.linked or len(paragraph.text) > LONGEST_ROW:
        return False
    targets = targets_of(paragraph)
    short = len(paragraph.text) < LINE  # more thanks for reading, or tells where to write to the author
    return bool(targets) and all(_CHANNEL.match(target) or (short and _is_account(target, document)) for target in targets)


def _is_account(target: str, document: Document) -> bool:
    if not _ACCOUNT.match(target):
        return False
    address = target.rstrip("/")
    return sum(href.rstrip("/") == address for _, href in document.links) > 1


_CODE = re.compile(r"[^，。：:\s]{2,14}公[众眾][号號]")


def labels_code(paragraph: Paragraph) -> bool:
    """Is it what stood under the code to scan, the name of an account: 青河医院公众号?"""
    return _CODE.fullmatch(paragraph.text) is not None and not paragraph.heading and not paragraph.strong


_PROGRAM = re.compile(r"(?<![a-z])(?:app|ios|android)(?![a-z])", re.IGNORECASE)
_NAMELESS_LABELS = frozenset(("www", "com", "org", "net", "gov", "edu"))


def offers_program(paragraph: Paragraph, url: str) -> bool:
    """Is it a line that names the site, as its address does, and its program: 下載hket App, 睇即時新聞?"""
    text = paragraph.text
    if paragraph.nest or len(text) > LONGEST_ROW or text.endswith(("。", "！", ".")) or _PROGRAM.search(text) is None:
        return False
    labels = (urlsplit(url).hostname or "").split(".")[:-1]
    return any(len(label) > 2 and label not in _NAMELESS_LABELS and label in text.lower() for label in labels)
