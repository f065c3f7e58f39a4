"""How much speaks for each printed heading: the claims that agree with it, its tag, the page's address, where it stands."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from newsarchive.extract.document import Document
from newsarchive.extract.lines.elsewhere import is_heading
from newsarchive.extract.lines.sections import heads_a_part, is_about_one_of
from newsarchive.extract.markup.printed import printed
from newsarchive.extract.spam.hijack import Guard
from newsarchive.extract.titles.candidates import Opening, aside, headings
from newsarchive.extract.titles.claims import Claim, slug
from newsarchive.extract.words.wording import key, likeness, tokens

LOWER = ("h2", "h3", "h4", "h5", "h6")
AGREED = 0.3
"""A heading with less agreement is taken only where it is the page's one ``h1`` or nothing is claimed."""
STRANGE = 0.1
"""With less agreement the words have nothing to do with what is claimed."""
DOUBTED = 0.6
"""A heading with less agreement gives way to the listing's words, where the page prints them."""
_WEIGHTS = {"json-ld": 1.0, "og:title": 1.0, "listing": 1.5, "title": 1.0}
"""How much a claim counts among the others; the listing's was written for readers of this very page."""
_LESSER_WEIGHT = 0.3
"""How much any other claim counts."""
_RANK = {"h1": 0.3, "h2": 0.12, "h3": 0.05}
"""What a heading gains by its tag; its agreement with the claims is 0 to 1."""
_IN_ADDRESS = 0.3
"""What it gains if all its words stand in the page's address."""
_EXACT = 0.2
"""What it gains by being what a claim says word for word."""
_ALONE = 0.5
"""What it gains by being the page's one ``h1``."""
_QUOTES = tuple("\"'“”„‟‘’‚«»‹›「」『』《》〈〉")
_SOME = 0.5
"""So much of a headline stands in the text under it."""
_UNBEATEN = 1 + _RANK["h2"] + _IN_ADDRESS + _EXACT
"""No lower heading can have a higher score."""


@dataclass(frozen=True)
class Scored:
    """A heading and what speaks for it."""

    opening: Opening
    agreement: float
    """How far the claims agree with it, 0 to 1."""
    score: float
    beside: bool
    """Whether it stands aside; not asked of lower headings that nothing speaks for."""


class Scorer:
    """Scores headings against the honest claims; each different claim is heard once, with the weights of all that make it."""

    def __init__(
        self, document: Document, guard: Guard, honest: list[Claim], names: frozenset[str], spam: Collection[Claim]
    ) -> None:
        self.document, self.guard, self.honest, self.names, self.spam = document, guard, honest, names, spam
        self.address = slug(document.url)
        self.voices: dict[tuple[str, str], float] = {}
        for claim in honest:
            self.voices[claim.words, claim.raw] = self.voices.get((claim.words, claim.raw), 0.0) + weight_of(claim)
        self.total = sum(self.voices.values())
        self.said = {key(words) for words, _ in self.voices}

    def best(self, firsts: list[Opening]) -> tuple[Scored | None, bool]:
        """The heading with the highest score, and whether it is the page's only ``h1``; ``firsts`` are all its ``h1``."""
        scored = [self.score(opening) for opening in firsts]
        only = None if self.spam else self.only_h1(scored)
        if only is not None and only.score > _UNBEATEN:
            return only, True
        scored += [self.score(opening) for opening in headings(self.document, *LOWER)]
        scored = self._honest(scored)
        if only is not None and max(one.agreement for one in scored) > max(
            0.6, (1 if is_link(only.opening) else 3) * only.agreement
        ):
            only = None  # a blog's name, which leads to its home page
        standing = [*scored, only] if only else scored
        while (best := max(standing, key=lambda candidate: candidate.score, default=None)) and self._heads_its_end(best.opening):
            standing.remove(best)
        return best, best is not None and best is only

    def left_h1(self, firsts: list[Opening]) -> Opening | None:
        """The one ``h1`` that spam has left on the page, if its text takes up some of the words."""
        only = self.only_h1(self._honest([self.score(opening) for opening in firsts])) if self.spam else None
        said = only.opening.words if only else ""
        return only.opening if only and len(tokens(said)) > 2 and self.guard.known(said) >= _SOME else None

    def _honest(self, scored: list[Scored]) -> list[Scored]:
        """Those that say nothing of spam's, if spam was claimed."""
        same = {key(claim.raw) for claim in self.spam}
        return [
            one
            for one in scored
            if not same or (key(one.opening.words) not in same and not self.guard.spam_in(one.opening.words, True))
        ]

    def score(self, opening: Opening) -> Scored:
        """How far the claims agree with the heading, and its worth in all."""
        agreement = sum(weight * _agreement(opening.words, *voice) for voice, weight in self.voices.items()) / (self.total or 1)
        score = agreement + _RANK.get(opening.source, 0.0) + _IN_ADDRESS * likeness(opening.words, self.address)
        if key(opening.words) in self.names:
            score -= 1
        matters = score > AGREED or opening.source == "h1"
        beside = matters and opening.element is not None and aside(self.document, opening.element)
        score += _EXACT * (not beside and key(opening.words) in self.said) - 0.3 * (beside and score > AGREED)
        return Scored(opening, agreement, score, beside)

    def only_h1(self, scored: list[Scored]) -> Scored | None:
        """The page's one ``h1`` that is not the site's name nor stands aside nor is a link beside it: worth more, being alone."""
        apart = {
            key(candidate.opening.words): candidate
            for candidate in reversed(scored)
            if key(candidate.opening.words) not in self.names and not candidate.beside
        }
        own = [candidate for candidate in apart.values() if len(apart) == 1 or not is_link(candidate.opening)]
        return replace(own[0], score=own[0].score + _ALONE) if len(own) == 1 else None

    def _heads_its_end(self, opening: Opening) -> bool:
        """Is it "About the hospital" or "Most read news" at an article's end? It has a name in common with what is claimed."""
        words = opening.words
        if opening.source not in LOWER or key(words) in self.said:
            return False
        return is_heading(words) or heads_a_part(words) or self._is_about_owner(words) or self._quotes(words)

    def _is_about_owner(self, line: str) -> bool:
        """Is it "About" whom a claim names: "New ward opens at Harbour Hospital", "About Harbour Hospital"?"""
        return is_about_one_of(line, (*self.document.meta.get("og:site_name", ()), *(raw for _, raw in self.voices)))

    def _quotes(self, line: str) -> bool:
        """Does it name what is claimed in quotation marks, as the line over comments does: "3 thoughts on “New ward open”"?"""
        return any(
            line[:at].rstrip().endswith(_QUOTES) and line[at + len(words) :].lstrip().startswith(_QUOTES)
            for words, _ in self.voices
            if (at := line.find(words)) > 0
        )


def weight_of(claim: Claim) -> float:
    """How much the claim counts among the others."""
    return _WEIGHTS.get(claim.source, _LESSER_WEIGHT)


def is_link(opening: Opening) -> bool:
    """Are its words a link's?"""
    return opening.element is not None and any(printed(link) == opening.words for link in opening.element.iter("a"))


def _agreement(line: str, words: str, raw: str) -> float:
    like = likeness(line, words)
    return like if raw == words else max(like, 0.95 * likeness(line, raw))
