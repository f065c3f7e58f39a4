"""The words of search-engine spam, strong and weak ones; the words themselves stand in ``spam_words.toml``."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property, lru_cache
from importlib.resources import files

from newsarchive.extract.words.patterns import any_of
from newsarchive.extract.words.wording import tokens

_UNSPACED = frozenset(("zh", "ja", "ko", "th"))
"""Languages whose words are found inside others: their scripts write no words apart, or hang endings on them."""
_UNSPACED_LETTER = re.compile("[\u0e00-\u0e7f\u3040-\u9fff\uac00-\ud7a3]")
"""Most of what is not ASCII has none, and nothing is sought in it that stands inside words."""
_KINDS = ("strong", "weak")
_WORDS: dict[str, dict[str, list[str]]] = tomllib.loads(files(__package__).joinpath("spam_words.toml").read_text("utf-8"))

SPAM_HOST = re.compile(
    r"casino|kasino|slot|poker|bet(?=\d|win|ting|[.-])|gacor|togel|judi|porn|xxx|(?<![eu]s)(?<!dle)sex(?!ual)|viagra|cialis|escort|lottery|baccarat|bocai"
    r"|caipiao|replica|roulette|jackpot|rolex|vuitton|payday|gambl|\.bet$"
)
"""What the names of spam's hosts have in them."""
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
_MASKED = re.compile(rf"{_INVISIBLE.pattern}|[\u0370-\u04ff](?:(?<=[a-z].)|(?=[a-z]))")
_MIXED, _LATIN = re.compile(r"[a-z\u0370-\u04ff]+"), re.compile("[a-z]")
_ARABIC_ARTICLE = re.compile("(?<![^\\W_])[وبلف]?ال(?=[\u0620-\u064a]{3})")
_LOOK_LIKE = str.maketrans("аеіјорсухѕԁһӏкмтвнαονικρτυεχβη", "aeijopcyxsdhlkmtbhaovikptuexbn")
"""Cyrillic and Greek letters as Latin ones, as spam writes "cаsіnо" for filters not to know it."""
_BRANDS = re.compile(
    r"[\W_](?=[a-z]++(?:\d|(?<=bet)|(?<=toto|slot|lots|oker|sino))|\d)"  # most words are passed by at once
    r"((?:[a-z]{3,9}(?:88|77|777|888|99|138|168|188|303|365|369|389|789|898|4d){1,2}x?|(?!time|(?:wa|ki|vi)toto\b)[a-z]{2,9}(?:toto|slots?|casino|poker)\d{0,3}"
    r"|(?!al(?:f|ph)a|sher|sor|assa|product|nis|cor|reka|muhab|isa|eli[sz]a|bar)[a-z]{3,9}bet\d{0,3}|\d{1,3}x?(?:bet|win|slot|vip)"
    r"|(?:slot|bet|spin|win)[a-z]{2,9}\d{2,3}))(?![^\W_])"
)
"""What bookmakers call themselves, of whom new ones spring up every day; watoto are children in Swahili."""
_ENOUGH = 2
"""So many strong words, and so many that ask to buy or to join, sell something."""


@lru_cache(16)
def spam_words(words: str) -> Mapping[str, str]:
    """The spam words in a text of lower case, each with its kind: ``strong`` or ``weak``. Of a title it is asked often."""
    words = words if words.isascii() else unmasked(words)
    if len(words) < _TITLE and (runs := _SET_APART.findall(words)):
        joined = [run.replace(" ", "") for run in runs]
        inside = [word for word in _SINGLE if len(word) >= _LETTERS and any(word in run for run in joined)]
        return spam_words(" ".join([_SET_APART.sub(" ", words), *joined, *inside]))
    finders = (_WHOLE, _INSIDE) if _has_unspaced(words) else (_WHOLE,)
    text = f" {words}"
    found = {word: kind for finder in finders for word, kind in finder.hits(text)}
    if len(words) < _TITLE and _CIPHERED.search(words):
        plain = "".join(f" {words.translate(cipher)}" for cipher in _CIPHERS)
        found |= {word: kind for word, kind in _WHOLE.hits(plain) if kind == "strong"}
    return found | dict.fromkeys(_BRANDS.findall(text), "strong")


_SET_APART = re.compile(r"(?<!\S)(?:[\w\u0e30-\u0e4e] ){6,}[\w\u0e30-\u0e4e](?!\S)")
"""Letters with a blank behind each, as spam writes "c a s i n o" for filters not to know it."""
_CIPHERED = re.compile(r"[a-z][013457@$]|[013457@$][a-z]")
_CIPHERS = (str.maketrans("013457@$", "oieastas"), str.maketrans("013457@$", "oleastas"))
"""Digits and signs for letters that look like them, as spam writes "c4$1n0"; "covid19" or "4th" become no word of its trade."""
_TITLE, _LETTERS = 400, 5
"""The letters of a title at most, and those of a word at least that says something where it is not known where words begin."""


def _has_unspaced(words: str) -> bool:
    return not words.isascii() and _UNSPACED_LETTER.search(words) is not None


def seen(words: str) -> str:
    """The words without signs that nobody sees."""
    return words if words.isascii() else _INVISIBLE.sub("", words)


def unmasked(words: str) -> str:
    """The words without signs that nobody sees, with Latin letters for those like them in words that mix two alphabets, and Arabic
    words without their article."""
    if "ال" in words:
        words = _ARABIC_ARTICLE.sub("", words)
    if _MASKED.search(words) is None:
        return words
    return _MIXED.sub(lambda word: word[0].translate(_LOOK_LIKE) if _LATIN.search(word[0]) else word[0], _INVISIBLE.sub("", words))


def strong_words(hits: Mapping[str, str]) -> list[str]:
    """Those of ``spam_words`` that sell something by themselves."""
    return [word for word, kind in hits.items() if kind == "strong"]


def count_strong(hits: Mapping[str, str]) -> int:
    """How many of the spam words found are strong ones."""
    return len(strong_words(hits))


def have_strong(titles: Iterable[str]) -> bool:
    """Whether there may be a strong word in one of some titles of lower case, looked for in all of them at once."""
    said = "\n".join(titles)
    return _SET_APART.search(said) is not None or count_strong(spam_words(said)) > 0


def may_sell(text: str) -> bool:
    """Whether a text of lower case may have strong words in it, told by a quick look."""
    words = set(text.replace(",", " ").replace(".", " ").split())
    if (
        not _SINGLE.isdisjoint(words)
        or any(map(text.__contains__, _STEMS))
        or any(_PHRASES[word].search(text) for word in _PHRASES.keys() & words)
    ):
        return True
    if not _has_unspaced(text):
        return False
    return next(_INSIDE.hits(text), None) is not None or any(kind == "strong" for _, kind in _WHOLE.hits(f" {text}"))


def sold_in(words: str, least: int = _ENOUGH, together: int = 2 * _ENOUGH) -> tuple[str, ...]:
    """The strong words of a passage in lower case that sells what they name, and speaks of nobody's health; else none.

    It sells, if it has ``least`` strong words and two that ask to buy or to join, and of both so many ``together``; one of either
    makes up for one of the other. Alone stands only a phrase that asks for nothing itself: a word may be a surgery's "slots".
    """
    words = words if words.isascii() else unmasked(words)
    strong = strong_words(spam_words(words))
    if not strong or speaks_of_care(words):
        return ()
    offers = offers_in(words)
    enough = len(strong) >= least or any(" " in word and word not in offers for word in strong)
    asks = len(strong) > _ENOUGH or len(offers) >= _ENOUGH
    return tuple(strong) if enough and asks and len(strong) + len(offers) >= together else ()


def advertises(words: str) -> bool:
    """Are they, in lower case, several words and hardly any but spam's, or a sentence that sells?"""
    several = len(words) > _A_WORD and len(tokens(words)) > 1
    return (several and sum(map(len, spam_words(words))) > _MOSTLY * len(words)) or bool(sold_in(words))


_MOSTLY = 0.7
"""The share of letters that spam's words have in what is nothing but these."""
_A_WORD = 3
"""Letters: so few are a name in Chinese."""
_SIGNS = re.compile(r"[\W_]+")


def names_spam(host: str) -> bool:
    """Does the name of a host say what it sells, or is it a bookmaker's?"""
    return SPAM_HOST.search(host) is not None or _BRANDS.search(f" {_SIGNS.sub(' ', host)}") is not None


@lru_cache(2000)
def languages_of(word: str) -> frozenset[str]:
    """The languages among whose words of the trade this one is; none for what bookmakers call themselves."""
    return frozenset(name for name, spoken in _by_language().items() if spoken.fullmatch(word))


@cache
def _by_language() -> dict[str, re.Pattern[str]]:
    lines = [line for kind in (*_KINDS, "offer") for line in _WORDS[kind].items()]
    return {name: re.compile(any_of([word for other, words in lines if other == name for word in words])) for name, _ in lines}


def offers_in(words: str) -> frozenset[str]:
    """The words of a passage in lower case that ask a reader to buy or to join."""
    return frozenset(word for finder in (_WHOLE_OFFERS, _INSIDE_OFFERS) for word, _ in finder.hits(f" {words}"))


def speaks_of_care(words: str) -> bool:
    """Whether a passage in lower case has one of the words of an honest article about the trade."""
    return any(word in words for word in _CARE)


def speaks_of_trade(words: str) -> bool:
    """Whether a passage in lower case names what spam sells, or what comes of it: addiction."""
    return count_strong(spam_words(words)) > 0 or any(word in words for word in _HABIT)


class _Finder:
    """Looks for the words of some languages: for any of them, which is fast, and only where there is one for its kind."""

    def __init__(self, frame: str, chosen: Callable[[str], bool], *asked: str) -> None:
        self._kinds = {kind: [word for name, words in _WORDS[kind].items() if chosen(name) for word in words] for kind in asked}
        every = [word for words in self._kinds.values() for word in words]
        self._frame = frame.replace("{heads}", "".join({word[0]: None for word in every}))
        self._any = self._framed(any_of(every))

    @cached_property
    def _told(self) -> re.Pattern[str]:
        return self._framed("|".join(f"(?P<{kind}>{any_of(words)})" for kind, words in self._kinds.items()))

    def _framed(self, words: str) -> re.Pattern[str]:
        return re.compile(self._frame.replace("{words}", words))

    def hits(self, text: str) -> Iterator[tuple[str, str]]:
        """Every word with its kind, in order."""
        at = 0
        while (found := self._any.search(text, at)) and (told := self._told.match(text, found.start())) and told.lastgroup:
            yield told[told.lastgroup], told.lastgroup
            at = told.end()


_WORDWISE = r"[\W_](?=[{heads}])(?:{words})(?![^\W_])"
"""With what parts a word from the one before, for that is found fast; the letters that words begin with before any is tried."""
_WHOLE, _WHOLE_OFFERS = (_Finder(_WORDWISE, lambda name: name not in _UNSPACED, *kinds) for kinds in (_KINDS, ("offer",)))
_INSIDE, _INSIDE_OFFERS = (_Finder("{words}", _UNSPACED.__contains__, *kinds) for kinds in (_KINDS, ("offer",)))
_HABIT = frozenset(word for words in _WORDS["habit"].values() for word in words)
_CARE = _HABIT.union(*_WORDS["care"].values())
"""Words of an honest article about the trade: patients, doctors, police."""
_SINGLE = frozenset(
    word
    for name, words in _WORDS["strong"].items()
    if name not in _UNSPACED
    for said in words
    if not any(map(r"\()[]?*+.| ".__contains__, word := said.removesuffix("s?")))
)
"""Those that are one word, and no pattern but for a plural: a set of a text's words is compared at once."""
_STEMS = tuple(
    found[1]
    for name, words in _WORDS["strong"].items()
    if name not in _UNSPACED
    for said in words
    if (found := re.fullmatch(r"([^\W\d_]{5,})\\w[*+]", said))
)
"""How those begin that are one word in any of its forms: kasyn-, bahis-, букмекер-."""
_BARE = re.compile(r"(?<![^ -])[^\W\d_]{4,}(?![^ -])")
"""A word of a pattern that stands in whatever the pattern matches."""


def _by_telling_word() -> dict[str, re.Pattern[str]]:
    """The strong phrases of several words by their longest word that is no word of any shop's; else by the first, in any number.

    English ones are not sought by such a first word: "buy" and "get" stand on every other page.
    """
    common = {word for kind in ("weak", "offer") for words in _WORDS[kind].values() for word in words}
    phrases: dict[str, list[str]] = {}
    for name, phrase in ((name, word) for name, words in _WORDS["strong"].items() for word in words if " " in word):
        telling = max((word for word in _BARE.findall(phrase) if word not in common), key=len, default="")
        first = phrase.partition(" ")[0]
        firsts = {first, first.removesuffix("?"), first[:-2] if first.endswith("?") else first} if name != "en" else set[str]()
        for word in {telling} if telling else firsts:
            if name not in _UNSPACED:
                phrases.setdefault(word, []).append(phrase)
    return {word: re.compile(any_of(told)) for word, told in phrases.items()}


_PHRASES = _by_telling_word()
