"""Spam beside an honest headline in the page's title: "New ward opens | slot gacor"."""

from newsarchive.extract.spam.foreign import is_abroad
from newsarchive.extract.spam.hijack import BESIDE, Guard
from newsarchive.extract.words.spam_words import advertises, offers_in, spam_words, strong_words
from newsarchive.extract.words.wording import folded, likeness

_LIKE = 0.3
"""A part of a title more like the headline than this says it."""


def sold_beside(headline: str, title: str, guard: Guard) -> tuple[str, ...]:
    """Why what stands beside the headline in a title sells something; none where that is honest.

    The page may print it, in paragraphs of spam: what they sell explains nothing.
    """
    parts = BESIDE.split(title.replace(headline, " | ")) if len(title) > len(headline) else []
    rest = " | ".join(part.strip() for part in parts if part.strip() and likeness(part, headline) < _LIKE)
    said = folded(rest)
    hits = spam_words(said)
    strong = [word for word in strong_words(hits) if not guard.explains(word)]
    if not strong or (len(strong) < 2 and guard.is_at_home(rest)):
        return ()
    if len(offers_in(said) | hits.keys()) < 2 and not advertises(said) and not is_abroad(said, guard.beginning, strong):
        return ()
    return ("beside the headline, spam words that the page's text does not know: " + ", ".join(strong[:6]),)
