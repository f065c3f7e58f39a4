"""Declared languages and countries' domains → BCP 47 tags as this project writes them."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

_ALIASES = {
    "no": "nb", "iw": "he", "in": "id", "ji": "yi", "jp": "ja", "kr": "ko", "cn": "zh-Hans", "tw": "zh-Hant", "cz": "cs",
    "gr": "el", "ua": "uk", "dk": "da", "sh": "hr", "fil": "tl", "english": "en", "german": "de", "deutsch": "de", "french": "fr",
    "spanish": "es",
    "korean": "ko", "japanese": "ja", "chinese": "zh", "russian": "ru", "arabic": "ar", "portuguese": "pt", "italian": "it",
    "dutch": "nl", "thai": "th", "turkish": "tr",
}  # fmt: skip
"""What pages write for a language, and its tag."""
_OF_COUNTRIES = {
    "rs": "sr", "hr": "hr", "ba": "bs", "mk": "mk", "bg": "bg", "my": "ms", "id": "id", "np": "ne", "cz": "cs", "sk": "sk",
    "no": "nb", "dk": "da", "ir": "fa", "pk": "ur", "ua": "uk", "az": "az", "tr": "tr",
}  # fmt: skip
"""Domains of countries whose language has a near one elsewhere."""


@lru_cache(1024)
def normalised(tag: str | None) -> str | None:
    """A declared language as this project writes it: ``en_US`` → ``en``, ``zh-TW`` → ``zh-Hant``, ``no`` → ``nb``."""
    parts = re.split(r"[-_\s,;]+", (tag or "").strip().lower())
    language = _ALIASES.get(parts[0], parts[0])
    if language == "zh":
        if {"hant", "tw", "hk", "mo"} & set(parts):
            return "zh-Hant"
        return "zh-Hans" if {"hans", "cn", "sg"} & set(parts) else "zh"
    return language if re.fullmatch(r"[a-z]{2,3}(?:-Han[st])?", language) else None


def of_country(url: str) -> str | None:
    """The language of the country whose domain an address is in, where a near one is written elsewhere."""
    return _OF_COUNTRIES.get((urlsplit(url).hostname or "").rpartition(".")[2])
