"""Which language an article is written in: from its words first, what the page declares settling only what they leave open."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cache

from newsarchive.extract.document import Document
from newsarchive.extract.words import character_models as models
from newsarchive.extract.words import language_words as tables
from newsarchive.extract.words.language_tags import normalised, of_country
from newsarchive.extract.words.unicode_scripts import letters_in
from newsarchive.site import Site

_SAMPLE = 1_000
"""Characters that a text's language is told by: half from its beginning, half from its middle."""
_ONE_LANGUAGE = {
    "greek": "el", "armenian": "hy", "hebrew": "he", "bengali": "bn", "gurmukhi": "pa", "gujarati": "gu", "oriya": "or",
    "tamil": "ta", "telugu": "te", "kannada": "kn", "malayalam": "ml", "sinhala": "si", "thai": "th", "lao": "lo", "tibetan": "bo",
    "burmese": "my", "georgian": "ka", "hangul": "ko", "ethiopic": "am", "khmer": "km"}  # fmt: skip
"""Scripts that one language writes, or nearly so."""
_DENSE = {"han": 5.0, "hangul": 4.0, "kana": 3.0, "thai": 1.2}
"""How many Latin letters one character is worth: they say more, and Latin names stand in every language."""

_WORD = re.compile(r"""[^\s\d_.,;:!?()\[\]{}<>/|*+=&#@%"'’‘“”„«»…·•–—।،؛؟-]+""")
_PARTED = bytes(code if code > 127 else ord(chr(code).lower() if _WORD.match(chr(code)) else " ") for code in range(256))
"""Bytes of UTF-8, with small letters of ASCII and blanks for all of it that parts words."""
_PARTING = "’‘“”„«»…·•–—،؛؟٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९"
"""What else parts them, in scripts that ``_WRITTEN_IN`` has; white space is dealt with by ``split``."""
_WRITTEN_IN = {
    "latin": tables.LATIN_WORDS,
    "cyrillic": tables.CYRILLIC_WORDS,
    "arabic": tables.ARABIC_WORDS,
    "devanagari": tables.DEVANAGARI_WORDS,
}
_LETTERS: dict[str, Mapping[str, str]] = {
    "latin": tables.LATIN_LETTERS, "cyrillic": tables.CYRILLIC_LETTERS, "arabic": tables.ARABIC_LETTERS, "devanagari": {},
}  # fmt: skip
_MARKS = {script: re.compile(f"[{''.join(lists.values())}]") for script, lists in _LETTERS.items() if lists}


def identify(text: str, document: Document, site: Site | None = None) -> str | None:
    """The article's language as a BCP 47 tag (``zh-Hans`` and ``zh-Hant`` told apart); ``None`` where nothing tells it.

    The words decide; a declaration, or else the country's domain, decides between near languages and for texts of a few words, and
    only for its own script.
    """
    said = (document.declared_language, site.in_language if site else None, of_country(document.url))
    claims = [tag for claim in said if (tag := normalised(claim))]
    sample = text if len(text) <= _SAMPLE else text[: _SAMPLE // 2] + " " + text[len(text) // 2 :][: _SAMPLE // 2]
    scripts = letters_in(sample)
    if (letters := sum(scripts.values())) < 2:
        return claims[0] if claims else None
    weights = {script: number * _DENSE.get(script, 1.0) for script, number in scripts.items() if number * 20 >= letters}
    for script in sorted(weights, key=weights.__getitem__, reverse=True):  # the second where the first is only program code
        if script in ("han", "kana"):
            return _ideographic(sample, scripts, claims, document.encoding)
        if script in _ONE_LANGUAGE:
            return _ONE_LANGUAGE[script]
        if language := _by_words(sample, script, claims):
            return language
    return claims[0] if claims else None


def _ideographic(sample: str, scripts: Mapping[str, int], claims: list[str], encoding: str) -> str:
    """Japanese has kana; Chinese is told apart by the characters that only one of its two sets has."""
    kana, hangul, han = (scripts.get(script, 0) for script in ("kana", "hangul", "han"))
    if kana * 12 > han or ("ja" in claims and han < 40 and _variant(sample) != "zh-Hans"):
        return "ja"
    if hangul * 4 > han:
        return "ko"
    if variant := _variant(sample):
        return variant
    claimed = next((claim for claim in claims if claim.startswith("zh-")), None)
    return claimed or {"big5hkscs": "zh-Hant", "gb18030": "zh-Hans"}.get(encoding, "zh")


_SIMPLIFIED, _TRADITIONAL = (re.compile(f"[{''.join(sorted(signs))}]") for signs in (models.SIMPLIFIED, models.TRADITIONAL))


def _variant(sample: str) -> str | None:
    simplified, traditional = len(_SIMPLIFIED.findall(sample)), len(_TRADITIONAL.findall(sample))
    if simplified == traditional:
        return None
    return "zh-Hans" if simplified > traditional else "zh-Hant"


def _by_words(sample: str, script: str, claims: list[str]) -> str | None:
    words = _words(sample)
    scores = _scores(words, sample, script)
    known = {claim: claim if claim in _WRITTEN_IN[script] else _TWINS.get(claim, "") for claim in claims}
    claims = [claim for claim in claims if known[claim] in _WRITTEN_IN[script]]
    best = max(scores, key=scores.__getitem__, default="")
    if not best or (len(words) > _MANY and scores[best] < _LITTLE * len(words)):
        return None if len(words) > _MANY else claims[0] if claims else _ALONE.get(script)
    lead = 0.8 if scores[best] > 4 else 0.45  # few words say little: the declaration counts for more
    for claim in claims:
        if scores.get(known[claim], 0.0) >= lead * _SELDOM.get(claim, 1.0) * scores[best]:
            return claim
    unsure = scores[best] < (1.2 if claims and claims[0] in scores else 0.5)
    return claims[0] if claims and unsure else best


def _words(sample: str) -> list[str]:
    """The words in small letters, as ``_WORD`` finds them, but faster: what parts them is made a blank."""
    if not sample.isascii():
        sample = sample.lower()
        for sign in _PARTING:
            sample = sample.replace(sign, " ")
    return sample.encode().translate(_PARTED).decode().split()


def is_of_another(words: str, text: str, marked: Collection[frozenset[str]]) -> bool:
    """Do the small words of a few words, of the same script as a text in small letters, speak for another language than its own?

    Or one of the words ``marked`` with the languages that have it?
    """
    script = max(letters := letters_in(words), key=letters.__getitem__)
    if script not in _WRITTEN_IN:
        return False
    mine, theirs = (_scores(_words(part), part, script) for part in (words.lower(), text[:_SAMPLE]))
    best, own = (max(scores, key=scores.__getitem__, default="") for scores in (mine, theirs))
    foreign = any(languages and languages.isdisjoint((own, "en")) for languages in marked)  # English words stand everywhere
    if own and foreign and mine.get(own, 0.0) < _TOLD:
        return True
    return bool(best and own) and mine[best] >= _TOLD and mine.get(own, 0.0) < mine[best] / 2


_TOLD = 0.4
"""Less speaks for a language where one small word or letter is found that others have too."""
_TWINS = {"sr": "hr"}
"""Languages that share nearly all small words: Serbian in Latin letters is told from Croatian by the declaration."""
_MANY, _LITTLE = 60, 0.03
"""So many words of a known language hold more small words than that, each counted as ``_weighted`` says."""
_ALONE = {"cyrillic": "ru", "arabic": "ar", "devanagari": "hi"}
"""The likeliest language of a script whose few words tell nothing."""


def _scores(words: Iterable[str], sample: str, script: str) -> dict[str, float]:
    """How much speaks for each language: its small words, and letters that few others have; what many share says little."""
    known, marks = _table(script)
    told = [(known[word], times) for word, times in Counter(filter(known.__contains__, words)).items()]
    if script in _MARKS and not sample.isascii():
        told += [(marks[letter], times) for letter, times in Counter(_MARKS[script].findall(sample)).items()]
    scores: dict[str, float] = {}
    for languages, times in told:
        for language, weight in languages:
            scores[language] = scores.get(language, 0.0) + weight * times
    return scores


_SELDOM = dict.fromkeys(("af", "az", "bs", "cy", "eo", "eu", "ga", "gl", "ha", "la", "mt", "nn", "so", "sq", "sw", "tl", "uz"), 0.7)
"""Languages that few hospitals write need more evidence."""


@cache
def _table(script: str) -> tuple[dict[str, list[tuple[str, float]]], dict[str, list[tuple[str, float]]]]:
    words = _weighted({language: list(dict.fromkeys(line.split())) for language, line in _WRITTEN_IN[script].items()}, 1.0)
    return words, _weighted({language: list(line) for language, line in _LETTERS[script].items()}, 0.35)


def _weighted(lists: Mapping[str, list[str]], weight: float) -> dict[str, list[tuple[str, float]]]:
    """word → (language, what it says for it): all of it where one language has the word, little where many have."""
    shared = Counter(word for line in lists.values() for word in line)
    found: dict[str, list[tuple[str, float]]] = {}
    for language, line in lists.items():
        for word in line:
            found.setdefault(word, []).append((language, weight * _SELDOM.get(language, 1.0) / shared[word] ** 0.7))
    return found
