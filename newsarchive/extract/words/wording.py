"""Words compared: as printed, as a key without case and punctuation, and how alike two wordings are."""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

from newsarchive.extract.words.unicode_scripts import JOINED, UNSPACED

SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？", "।", "؟", "۔", "։", "።", "។", "။")
_BETWEEN = re.compile(r"[\s:–—|,.\u200b\u00ad-]+")
_ASCII_KEY = {code: chr(code).lower() if chr(code).isalnum() else None for code in range(128)}
_LETTERS = re.compile(r"[\W_]+")
_WORD = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+(?:['’\-][^\W]+)*")
_WORD_OR_RUN = re.compile(rf"[\w{UNSPACED}](?:(?<=[{UNSPACED}])([{UNSPACED}]*)|[^\W{UNSPACED}]*(?:['’\-][^\W]+)*)")
_SIGNS = (
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0980-\u0983\u09bc-\u09cd\u0a01-\u0a03\u0a3c-\u0a4d\u0a70\u0a71"
    "\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b4d\u0b82\u0bbe-\u0bcd\u0c00-\u0c04\u0c3e-\u0c4d\u0c81-\u0c83"
    "\u0cbc-\u0ccd\u0d00-\u0d03\u0d3b-\u0d4d\u0d81-\u0d83\u0dca-\u0ddf\u200c\u200d"
)
"""The vowels and joints of India's scripts, which are no letters to ``re``: a word is not parted at them."""
_SPACED_WORD = rf"(?:[^\W_{UNSPACED}]+[{_SIGNS}]*)+"
_UNSPACED, _OF_A_SPACED_WORD = re.compile(f"[{UNSPACED}]"), re.compile(rf"[^\W_{UNSPACED}]|[{_SIGNS}]")
_JOINED_RUN = re.compile(f"[{JOINED}]+")
_TELLING = 4
"""Letters side by side of an alphabet without blanks that say something; a single one stands in every line."""
_UNSPACED_BYTES = b"\xe0\xe1\xe3\xe4\xe5\xe6\xe7\xe8\xe9\xef"
"""The first ones of those characters: they are found at the speed of memory."""
_TOKEN = re.compile(rf"[{UNSPACED}]|{_SPACED_WORD}")
_FULL_WIDTH = re.compile("[\uff01-\uff5e]")
_WIDE = {"\u00a0": " ", "\u3000": " ", "…": "...", "，": ",", "：": ":", "；": ";", "（": "(", "）": ")", "！": "!", "？": "?"}
"""The commonest characters that another printing would write otherwise."""


def folded(words: str) -> str:
    """The words without regard to case and to how their characters are written: full and half width, ligatures, İ."""
    if words.isascii():
        return words.lower()
    if not unicodedata.is_normalized("NFKC", words):
        for wide, plain in _WIDE.items():  # mostly nothing is left then of what takes ten times as long
            words = words.replace(wide, plain)
        words = unicodedata.normalize("NFKC", _FULL_WIDTH.sub(lambda wide: chr(ord(wide[0]) - 0xFEE0), words))
    return words.casefold().replace("i̇", "i")


@lru_cache(1024)
def small(words: str) -> str:
    """The words in small letters, İ without its point: ``re`` skips a branch by its first letter, but not where case is ignored."""
    return words.lower().replace("i̇", "i")


@lru_cache(4096)
def key(words: str) -> str:
    """The letters and digits alone, case folded: equal for two printings of the same words."""
    if words.isascii():
        return words.translate(_ASCII_KEY)
    return _LETTERS.sub("", folded(words))


@lru_cache(4096)
def is_dense(token: str) -> bool:
    """Is it a character of a script without spaces, not a word?"""
    return _UNSPACED.match(token) is not None


def stands_in(prose: str, word: str, as_beginning: bool = False) -> bool:
    """Does a word of a script with spaces stand in a folded text, whole or as the beginning of another?

    A text is asked for a few of its thousands of words: to part it into all of them takes much longer.
    """
    at = prose.find(word)
    while at >= 0 and (_goes_on(prose, at - 1) or (not as_beginning and _goes_on(prose, at + len(word)))):
        at = prose.find(word, at + 1)
    return at >= 0


def _goes_on(prose: str, at: int) -> bool:
    return at >= 0 and _OF_A_SPACED_WORD.match(prose, at) is not None


@lru_cache(128)
def tokens(words: str) -> tuple[str, ...]:
    """Words; single characters of scripts without spaces."""
    return tuple(_TOKEN.findall(folded(words)))


def size_of(words: str) -> int:
    """How many words it has; a character of Chinese is one, so are some letters of an alphabet without blanks."""
    return len(tokens(words)) - sum(len(run) - 1 - len(run) // _TELLING for run in _JOINED_RUN.findall(words))


def count_words(text: str, runs: int = 0) -> int:
    """Words; characters for scripts without spaces.

    ``runs``: how many runs of words it has, parted by tabs and line ends, if one blank parts the words of each. They are counted.
    """
    if not text.isascii() and any(map(text.encode().__contains__, _UNSPACED_BYTES)) and _UNSPACED.search(text):
        return count(text)
    return text.count(" ") + runs if runs else len(text.split())


def count(text: str) -> int:
    """How many words ``split`` parts a text into; what stands without blanks is counted by the run."""
    runs = _WORD_OR_RUN.findall(text)  # behind its first character each; nothing of a word
    return len(runs) + sum(map(len, runs))


def split(text: str) -> list[str]:
    """The words, with what an apostrophe or a hyphen joins to them; single characters of scripts without blanks."""
    return _WORD.findall(text)


def terms(text: str) -> list[str]:
    """What tells a text's subject, case folded: words of four letters and more; neighbouring characters where no blanks are."""
    words = split(text.casefold())
    pairs = (one + other for one, other in pairwise(words) if len(one) == len(other) == 1 and one > "\u0e00")
    return [*(word for word in words if len(word) > 3), *pairs]


def likeness(words: str, claim: str) -> float:
    """0 to 1: 1 for the same words, the share covered where one is part of the other, else the overlap of their tokens."""
    one, other = key(words), key(claim)
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    if one in other or other in one:
        return min(len(one), len(other)) / max(len(one), len(other))
    mine, theirs = _distinct(words), _distinct(claim)
    shared = len(mine & theirs)
    return 2 * shared / (len(mine) + len(theirs)) if shared * 3 >= len(mine) else 0.0


@lru_cache(128)
def _distinct(words: str) -> frozenset[str]:
    """Its different words; of an alphabet without blanks, its different runs of some letters."""
    runs = () if words.isascii() else _JOINED_RUN.findall(folded(words))
    if not runs:
        return frozenset(tokens(words))
    letters = {run[at : at + _TELLING] for run in runs for at in range(max(1, len(run) - _TELLING + 1))}
    return frozenset(letters.union(token for token in tokens(words) if _JOINED_RUN.match(token) is None))


def best_cut(words: str, claimed: list[tuple[str, float]]) -> str:
    """The words of a heading set in several boxes without a kicker, date or subtitle in one of them, as the (words, weight) claimed
    tell.

    The last words alone are a headline where a claim says so that weighs as much as those for the whole (a kicker comes before);
    the first ones only where it outweighs them. The claims also know the punctuation between the boxes.
    """
    whole = key(words)
    forms: dict[str, float] = {}
    for claim, weight in claimed:
        part = key(claim)
        if part == whole and _BETWEEN.sub("", claim) == _BETWEEN.sub("", words):
            forms[claim] = forms.get(claim, 0.0) + weight
        if not 0.3 * len(whole) < len(part) < len(whole) or len(part) < 6:
            continue
        against = sum(other for rival, other in claimed if whole in key(rival))
        last = whole.endswith(part) and len(whole) - len(part) > 1 and weight >= against
        if (last or (whole.startswith(part) and weight > against)) and (run := _run(words, claim)):
            return run
    return max(forms, key=forms.__getitem__, default=words)


def _run(words: str, claim: str) -> str | None:
    """The claim's words as they stand in the printed ones, ending on the borders of words."""
    folded, sought = words.lower(), claim.lower()
    at = folded.find(sought) if len(folded) == len(words) else -1
    if at < 0:
        return None
    end = at + len(sought)
    inside = (at > 0 and words[at - 1].isalnum() and words[at].isascii()) or (end < len(words) and words[end].isalnum())
    return None if inside else words[at:end]


@lru_cache(maxsize=8192)
def width(text: str) -> int:
    """How much a text says: its characters but spaces and marks, those of scripts without spaces counting double."""
    if text.isascii():
        return len(text) - text.count(" ")
    return len(_MARKS.sub("", text)) + len(_OF_A_WORD.findall(text))


_MARKS = re.compile(r"[\W_]+")
_OF_A_WORD = re.compile(r"[^\W_\x00-\u2e7f]")
