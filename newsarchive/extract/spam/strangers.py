"""What gives away a title of spam whose words nobody has listed, on a page that has nothing to do with it.

A title may be strange to its page and honest: another article's, a translation. But whoever sells asks to buy, repeats a name that
the page does not have, or says that the page belongs to a site of that name.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations
from urllib.parse import urlsplit

from newsarchive.extract.document import Document
from newsarchive.extract.language import is_of_another
from newsarchive.extract.words.spam_words import SPAM_HOST, count_strong, languages_of, offers_in, spam_words, strong_words
from newsarchive.extract.words.wording import folded, is_dense, key, tokens

_ASKS = 2
"""So many different words of the trade in a title of another language than the page's, one where it is no English word or a strong
one, or twice as many in the page's own, or two with a strong one among them: such a title is none of a hospital's."""
_NAME, _DENSE_NAME = 5, 3
"""Letters of a name; in Chinese these say as much."""
_STUFFED = re.compile(r"[-_|｜,，、/·•【】\[\]()（）!！~]|\s[–—]\s")
_PARTS = re.compile(rf"{_STUFFED.pattern}|[–—:：｜]")
_IN_NAMES = frozenset(("sex", "slot", "poker", "bet-", "bet."))
"""Essex, Middlesex: letters that stand in honest names of hosts, too."""
_RELATIONS = frozenset(("canonical", "amphtml", "alternate", "shortlink"))


def pieces(words: str) -> list[str]:
    """The parts of a title between its separators."""
    return [piece for part in _STUFFED.split(words) if len(piece := part.strip()) > 1]


def may_betray(title: str, homes: Iterable[str]) -> bool:
    """Does a title ask to buy, repeat a name or have one of its page's ``other_homes``?

    It is looked at before anybody asks whether it is strange to its page, which takes a sixth of the time that a page takes.
    """
    said = folded(title)
    return bool(offers_in(said)) or _repeated(said, False) is not None or _home(said, homes) is not None


def betrayed(strange: str, prose: str, homes: Iterable[str], foreign: bool) -> tuple[str, ...]:
    """The reasons to hold a title that is strange to the page for spam; none for one that may be honest.

    ``homes`` are the page's ``other_homes``; ``foreign``: it is written in another script than the prose.
    """
    said = folded(strange)
    hits = spam_words(said)
    asks = offers_in(said) | hits.keys()
    elsewhere = foreign or is_of_another(strange, prose, [*map(languages_of, asks)])
    reasons = []
    weights = (2 - ("en" in languages_of(word)) for word in asks)  # English ones stand everywhere
    telling = sum(weights) if elsewhere else len(asks) / 2
    if (count_strong(hits) and (elsewhere or len(asks) > 1 or not any(map(languages_of, hits)))) or telling >= _ASKS:
        tongue = "in another language " if elsewhere else ""
        reasons.append(f"strange to the page and {tongue}asks to buy or to join: " + ", ".join(sorted(asks)[:6]))
    if name := _repeated(said, bool(asks)):
        reasons.append(f"repeats a name that the page does not have: {name}")
    if home := _home(said, homes):
        reasons.append(f"has its name in {home}, which the page gives for its own address")
    return tuple(reasons)


def homes_of_spam(document: Document) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The addresses at other sites that the page gives for its own, each with the words of spam that it consists of."""
    for address in other_homes(document):
        found = {*strong_words(spam_words(re.sub(r"\W+|_", " ", address.lower()))), *SPAM_HOST.findall(_registered(address))}
        if found - _IN_NAMES:
            yield address, tuple(sorted(found))


def other_homes(document: Document) -> Iterator[str]:
    """The addresses at other sites that the page gives for its own, or for its versions."""
    own = _registered(document.url)
    said = [link.get("href") or "" for link in document.every("link") if (link.get("rel") or "").lower() in _RELATIONS]
    for address in [*said, *document.meta.get("og:url", ())]:
        if "//" in address and _registered(address) not in ("", own):
            yield address


def _registered(address: str) -> str:
    """The last labels of its host; of "www.hospital.nhs.uk" three."""
    try:
        labels = (urlsplit(address).hostname or "").split(".")
    except ValueError:
        return ""
    return ".".join(labels[-3 if len(labels) > 2 and len(labels[-2]) < 4 else -2 :])


def _home(said: str, homes: Iterable[str]) -> str | None:
    """The first of these addresses that has a name of the title in its host."""
    return next((home for home in homes for name in _names(said) if name in key(_registered(home))), None)


def _repeated(said: str, asks: bool) -> str | None:
    """The name that two parts of a title have in common; in Chinese, that stands in it twice, or that opens two that ask to buy."""
    parts = [part.strip() for part in _PARTS.split(said)]
    shared = {name for one, other in combinations(map(frozenset, map(_names, parts)), 2) for name in one & other}
    shared |= {name for name in _names(said) if is_dense(name) and said.count(name) > 1}
    if asks and not shared:
        shared = {one[:2] for one, other in combinations(parts, 2) if one[:2] == other[:2] and all(map(is_dense, one[:2]))} - {""}
    return max(sorted(shared), key=len, default=None)


def _names(said: str) -> Iterator[str]:
    """The longer words, and so many neighbouring characters of scripts without blanks."""
    run = ""
    for token in (*tokens(said), " "):
        if is_dense(token):
            run += token
            continue
        yield from (run[at : at + _DENSE_NAME] for at in range(len(run) - _DENSE_NAME + 1))
        run = ""
        if len(token) >= _NAME:
            yield token
