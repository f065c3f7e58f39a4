"""Words of dates in more than seventy languages: months, what a date's label says, how long ago. They stand in date_words.toml.

Words are compared folded (``fold``). A word that means different months in different languages (listopad is November in Polish
and October in Croatian) keeps both.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from importlib.resources import files

from newsarchive.extract.words.patterns import any_of, phrases

_ACCENTED = re.compile("[a-zͰ-ԯ][̀-ͯ]+")
_VOWELS = re.compile("[\u064b-\u0655\u0670]")
"""Arabic signs over and under the letters, which print may leave out."""


def fold(word: str) -> str:
    """The word as it is compared: small letters, accents of Latin, Greek and Cyrillic and the vowel signs of Arabic away."""
    word = word.casefold()
    if word.isascii():
        return word
    parts = _VOWELS.sub("", unicodedata.normalize("NFD", word.replace("ı", "i")))
    return unicodedata.normalize("NFC", _ACCENTED.sub(lambda match: match[0][0], parts)).replace("’", "'")


def _words(text: str) -> Iterator[str]:
    return map(fold, phrases(text))


_TABLE = tomllib.loads(files(__package__).joinpath("date_words.toml").read_text("utf-8"))


def _months() -> tuple[Mapping[str, Mapping[str, int]], Mapping[str, Mapping[str, int]]]:
    by_word: dict[str, dict[str, int]] = {}
    by_language: dict[str, dict[str, int]] = {}
    for language, text in (_TABLE["months"] | _TABLE["calendars"]).items():
        for number, forms in enumerate(text.split("|"), 1):
            for word in _words(forms):
                by_word.setdefault(word, {})[language] = number
                by_language.setdefault(language, {})[word] = number
    return by_word, by_language


MONTHS, MONTH_NAMES = _months()
"""Folded word → language (or the calendar, ``CALENDARS``) → number of the month; and language → word → number."""

CALENDARS = frozenset(_TABLE["calendars"])
"""Those that name months of their own."""

TIES = frozenset((*_TABLE["between"]["ties"].split(), ""))
"""What may stand between the parts of a date: de, of, th, года."""


def month_begun(word: str, language: str) -> int | None:
    """The one month whose name begins with this folded word, for scripts whose abbreviations follow no list (ಫೆಬ್ರ, စက်)."""
    if word.isascii() or len(word) < 2:
        return None
    months = {number for name, number in MONTH_NAMES.get(language, {}).items() if name.startswith(word)}
    return months.pop() if len(months) == 1 else None


def _label(text: str) -> re.Pattern[str]:
    """The words in one pattern: short ones whole, longer ones as the beginning of a word; wherever it stands without blanks."""
    spaced: list[str] = []
    dense: list[str] = []
    for word in _words(text):
        if not word[0].isalpha() or "\u3040" <= word[0] <= "\ud7af":
            dense.append(re.escape(word))
        else:
            spaced.append(re.escape(word) + (r"\b" if len(word) <= 4 else ""))
    return re.compile(rf"\b(?:{any_of(spaced)})|(?:{any_of(dense)})")


PUBLISHES, SAYS_MODIFIED, _OTHER = (_label(_TABLE["labels"][kind]) for kind in ("published", "modified", "other"))
SAYS_PUBLISHED = _label(_TABLE["labels"]["published"] + _TABLE["labels"]["dated"])
SAYS_OTHER = re.compile(rf"(?!ends\s?/){_OTHER.pattern}|(?<![稿新開録成載信])日\s?時")
"""Found in the folded words before a date: what kind of date it is. 日時 alone is an event's, 投稿日時 the article's.
"Ends/Tuesday, March 5, 2024" is how Hong Kong's releases end."""

VENUE = re.compile(
    rf"\W*(?:[\d一二三四五六七八九十]{{1,2}}[、.．)）]\W*)?"
    rf"(?=\w)(?:{_label(_TABLE['labels']['venue']).pattern})\W*(?:[:：].*)?$",
    re.S,
)
"""Matches a row that says where something happens, as events do: Venue: …, 地点：…"""

NEIGHBOUR = re.compile(rf"\W*(?:{_label(_TABLE['labels']['neighbour']).pattern})(?:\W*$|\s?[:：>»›]|(?<=[一-힣]).)")
"""Matches a row's folded words that lead to the article before or after this one: 上一篇 …, Previous: …"""

UNITS: Mapping[str, str] = {word: unit for unit in ("minutes", "hours", "days", "weeks") for word in _words(_TABLE["ago"][unit])}
"""Folded word → minutes, hours, days or weeks."""

AGO_BEHIND, AGO_BEFORE = (frozenset(_words(_TABLE["ago"][place])) for place in ("behind", "before"))
AGO_AT_END, AGO_ITSELF, ONE = (frozenset(_words(_TABLE["ago"][words])) for words in ("ends", "itself", "one"))
COUNTED: Mapping[str, tuple[int, str]] = {
    word: (int(said[0]), said[2:]) for said, words in _TABLE["ago"]["counted"].items() for word in _words(words)
}
"""Folded words that are count and unit in one: يومين, two days."""


def _named_days() -> Mapping[str, Mapping[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for days, when in enumerate(("today", "yesterday", "before_yesterday")):
        for language, text in _TABLE[when].items():
            for word in text.split(","):
                found.setdefault(fold(word), {})[language] = days
    return found


NAMED_DAYS = _named_days()
"""Folded word → language → how many days ago: yesterday, gestern, 昨天."""
