"""The headline is chosen, not taken: what is printed on the page, scored by its agreement with what is claimed.

``<title>``, Open Graph, JSON-LD and the listing are claims. A claim that is spam is no witness: it is kept as evidence only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from newsarchive.extract.claims import Claim, claims, runs, site_names, slug, without_sections
from newsarchive.extract.datelines import is_dateline
from newsarchive.extract.document import Document
from newsarchive.extract.draft import Headline
from newsarchive.extract.hidden_links import HiddenLinks, hidden_links
from newsarchive.extract.hijack import TELLING, Guard
from newsarchive.extract.openings import Opening, aside, headings, leads_home, links_of, opens, saying, shown, unadorned
from newsarchive.extract.sections import heads_a_part
from newsarchive.extract.selectors import select
from newsarchive.extract.stuffed import stuffed
from newsarchive.extract.untitled import NEWSROOMS, in_place_of_names, longer_than_name, under_newsroom
from newsarchive.extract.wording import best_cut, key, likeness, printed, tokens
from newsarchive.items import HeadlineEvidence, Page
from newsarchive.site import Site

_LOWER = ("h2", "h3", "h4", "h5", "h6")
_WEIGHTS = {"json-ld": 1.0, "og:title": 1.0, "listing": 1.5, "title": 1.0}
"""How much a claim counts among the others; the listing's was written for readers of this very page."""
_LESSER_WEIGHT = 0.3
_RANK = {"h1": 0.3, "h2": 0.12, "h3": 0.05}
_IN_ADDRESS = 0.3
"""What a line gains by its tag, and by standing in the address; its agreement with the claims is 0 to 1."""
_EXACT = 0.2
"""What it gains by being what a claim says word for word."""
_ALONE = 0.5
"""What it gains by being the page's one ``h1``."""
_UNBEATEN = 1 + _RANK["h2"] + _IN_ADDRESS + _EXACT
"""No lower heading can have a higher score."""
_BETTER = 0.2
"""How much more of a printed line than of ``<title>`` must be known to the prose for the line to be taken against it."""
_AGREED = 0.3
"""A heading with less agreement is taken only where it is the page's one ``h1`` or nothing is claimed."""
_STRANGE = 0.1
"""With less agreement the words have nothing to do with what is claimed."""
_DOUBTED = 0.6
"""With less agreement a heading gives way to the listing's words, where the page prints them."""


@dataclass(frozen=True)
class _Scored:
    opening: Opening
    agreement: float
    score: float
    beside: bool
    """Whether it stands aside; not asked of lower headings that nothing speaks for."""


class _Jury:
    """The honest claims, each different one once, and what else speaks for a printed line or against it."""

    def __init__(self, document: Document, honest: list[Claim], names: frozenset[str]) -> None:
        self.document, self.honest, self.names, self.address = document, honest, names, slug(document.url)
        self.voices: dict[tuple[str, str], float] = {}
        for claim in honest:
            self.voices[claim.words, claim.raw] = self.voices.get((claim.words, claim.raw), 0.0) + _weight(claim)
        self.total = sum(self.voices.values())
        self.said = {key(words) for words, _ in self.voices}

    def score(self, opening: Opening) -> _Scored:
        """How far the claims agree with the line, and its worth in all."""
        agreement = sum(weight * _agreement(opening.words, *voice) for voice, weight in self.voices.items()) / (self.total or 1)
        score = agreement + _RANK.get(opening.source, 0.0) + _IN_ADDRESS * likeness(opening.words, self.address)
        if key(opening.words) in self.names:
            score -= 1
        matters = score > _AGREED or opening.source == "h1"
        beside = matters and opening.element is not None and aside(self.document, opening.element)
        score += _EXACT * (not beside and key(opening.words) in self.said) - 0.3 * (beside and score > _AGREED)
        return _Scored(opening, agreement, score, beside)

    def only_h1(self, scored: list[_Scored]) -> _Scored | None:
        """The page's one ``h1`` that is not the site's name nor stands aside nor is a link beside it: worth more, being alone."""
        apart = {
            key(candidate.opening.words): candidate
            for candidate in reversed(scored)
            if key(candidate.opening.words) not in self.names and not candidate.beside
        }
        own = [candidate for candidate in apart.values() if len(apart) == 1 or not _is_link(candidate.opening)]
        return replace(own[0], score=own[0].score + _ALONE) if len(own) == 1 else None


def _is_link(opening: Opening) -> bool:
    return opening.element is not None and any(printed(link) == opening.words for link in opening.element.iter("a"))


def _weight(claim: Claim) -> float:
    return _WEIGHTS.get(claim.source, _LESSER_WEIGHT)


def _agreement(line: str, words: str, raw: str) -> float:
    like = likeness(line, words)
    return like if raw == words else max(like, 0.95 * likeness(line, raw))


def find(document: Document, page: Page, site: Site) -> Headline:
    """Choose the headline among what the page prints and claims. Never raises; ``text`` is ``None`` where there is none."""
    if (given := next(filter(printed, select(document.root, site.headline)), None)) is not None:
        return Headline(printed(given), HeadlineEvidence("site"), given)
    firsts = list(headings(document, "h1"))
    names = site_names(document) | {key(heading.words) for heading in firsts if leads_home(document, heading)}
    names |= _sections(document, page, firsts)
    names -= {key((page.listing and page.listing.headline) or "")}  # some pages call it their author
    guard = Guard(document)
    said = claims(document, page, names)
    judged = {raw: guard.spam_in(raw) for raw in dict.fromkeys(claim.raw for claim in said)}
    spam = {claim: judged[claim.raw] for claim in said if judged[claim.raw]}
    honest = [claim for claim in said if claim not in spam and key(claim.words) not in names]
    same = {key(claim.raw): reasons for claim, reasons in spam.items()}
    for first in firsts[:1]:
        if reasons := same.get(key(first.words)) or guard.spam_in(first.words, True):
            spam[Claim("h1", first.words, first.words)] = reasons
    winner, doubtful = _choose(document, guard, _Jury(document, honest, names), firsts, spam)
    spam |= stuffed(document, guard, page.html)
    unheard = [Claim("h1", first.words, first.words) for first in firsts[:2] if winner is not None and winner.element is None]
    return _evident(winner, doubtful, [*said, *unheard], spam, hidden_links(document, guard, bool(spam)))


def _sections(document: Document, page: Page, firsts: list[Opening]) -> frozenset[str]:
    """The headings that say where the article stands: a link's words, and nothing of what the listing calls the article."""
    if page.listing is None or not page.listing.headline or not firsts:
        return frozenset()
    called = page.listing.headline
    others = frozenset(key(first.words) for first in firsts if likeness(first.words, called) < _AGREED)
    return others & links_of(document) if others else others


def _choose(
    document: Document, guard: Guard, jury: _Jury, firsts: list[Opening], spam: dict[Claim, tuple[str, ...]]
) -> tuple[Opening | None, bool]:
    """The winner, and whether it won for want of better."""
    honest, names = jury.honest, jury.names
    best, alone = _elected(document, guard, jury, firsts, spam)
    listed = [claim.words for claim in honest if claim.source == "listing"]
    if listed and (best is None or best.agreement < _DOUBTED) and (found := saying(document, listed)):
        return found, False
    if best is not None and key(best.opening.words) in NEWSROOMS and (found := under_newsroom(document, guard, names)):
        return found, False
    if best is not None and (_is_agreed(best) or (alone and _stands_alone(best, honest, guard))):
        return _trimmed(_bare(document, best.opening), honest), False
    if honest and (found := saying(document, _wordings(honest))):
        return found, False
    if spam and (found := _unspoilt(firsts, guard)):
        return found, False
    if (spam or not honest) and (found := opens(document, guard, names)):
        return _trimmed(found, honest), False
    if (
        all(claim.source == "title" and guard.prints(claim.words) for claim in honest)
        and (found := opens(document, guard, names))
        and len(tokens(found.words)) > 2
        and guard.known(found.words) > guard.known(honest[0].words) + _BETTER
    ):
        return found, False
    if len(honest) == 1 and honest[0].source == "title" and (found := longer_than_name(document, guard, names, honest[0].words)):
        return found, False
    titles_only = bool(honest) and all(claim.source == "title" for claim in honest)
    if titles_only and (found := in_place_of_names(document, guard, names, honest[0].raw)):
        return found, False
    if honest:
        words = without_sections(honest[0].words, partial(links_of, document))
        return Opening(honest[0].source, words, None), len(honest) > 1 and not _any_two_agree(honest)
    return (best.opening, True) if best else (None, False)


def _is_agreed(heading: _Scored) -> bool:
    """Do the claims speak for the heading? A menu's "Books for patients" has words of a title like "patients.example | Prices"."""
    lesser = heading.beside and heading.opening.source != "h1"
    return heading.agreement > (_DOUBTED if lesser else _AGREED)


def _unspoilt(firsts: list[Opening], guard: Guard) -> Opening | None:
    """What of the first heading the text takes up, where spam was written behind or before it."""
    return next((Opening(first.source, run, first.element) for first in firsts[:1] for run in runs(first.words)
                 if len(tokens(run)) > 3 and guard.known(run) >= 0.5 and not guard.spam_in(run, True)), None)  # fmt: skip


def _stands_alone(heading: _Scored, honest: list[Claim], guard: Guard) -> bool:
    """Is the page's only ``h1`` the headline, though little that is claimed speaks for it?

    A word like "News" is not, nor is a line such as "The Blog Single": no claim is like it and the prose has none of its longer
    words, but half of those that are claimed.
    """
    words = heading.opening.words
    strange = bool(honest) and heading.agreement < _STRANGE and not guard.known(words, TELLING)
    return len(tokens(words)) > 1 and not (strange and guard.known(honest[0].words, TELLING) >= 0.5)


def _elected(
    document: Document, guard: Guard, jury: _Jury, firsts: list[Opening], spam: dict[Claim, tuple[str, ...]]
) -> tuple[_Scored | None, bool]:
    """The heading with the highest score, and whether it is the page's only ``h1``."""
    scored = [jury.score(opening) for opening in firsts]
    only = None if spam else jury.only_h1(scored)
    if only is not None and only.score > _UNBEATEN:
        return only, True
    scored += [jury.score(opening) for opening in headings(document, *_LOWER)]
    if spam:
        same = {key(claim.raw) for claim in spam}
        scored = [one for one in scored if key(one.opening.words) not in same and not guard.spam_in(one.opening.words, True)]
    if only is not None and max(one.agreement for one in scored) > max(0.6, 3 * only.agreement):
        only = None
    standing = [*scored, only] if only else scored
    while (best := max(standing, key=lambda candidate: candidate.score, default=None)) and _heads_its_end(best.opening, jury.said):
        standing.remove(best)
    return best, best is not None and best is only


def _heads_its_end(opening: Opening, said: set[str]) -> bool:
    """Is it "About the hospital" at an article's end? It has the site's name in common with what is claimed."""
    return opening.source in _LOWER and key(opening.words) not in said and heads_a_part(opening.words)


def _wordings(honest: list[Claim]) -> list[str]:
    """What the page may print: the claims, then parts of them between separators."""
    return [claim.words for claim in honest] + [run for claim in honest for run in runs(claim.words) if len(key(run)) > 5]


def _bare(document: Document, opening: Opening) -> Opening:
    """The heading that prints the same words without the section's name behind them, where there is one."""
    bare = without_sections(opening.words, partial(links_of, document))
    if bare == opening.words:
        return shown(document, opening)
    return next((other for other in headings(document, *_LOWER) if key(other.words) == key(bare)), opening)


def _trimmed(opening: Opening, honest: list[Claim]) -> Opening:
    if opening.element is None or len(opening.element) == 0:
        return opening
    whole = key(opening.words)
    last_box = printed(opening.element[-1])
    last = key(last_box)  # a claim for the last box alone has the page's own lines on its side
    bare = opening.words.removesuffix(last_box).strip()
    if bare and last != whole and is_dateline(last_box) and not any(whole in key(claim.raw) for claim in honest):
        return Opening(opening.source, bare, opening.element)
    uncut = all(key(claim.raw) == whole for claim in honest)  # what looks like the site's name is part of the headline's
    told = [(claim.raw if uncut else claim.words, _weight(claim)) for claim in honest]
    told += [
        (run, _weight(claim)) for claim in honest for run in runs(claim.words) if key(run) == last and claim.words.startswith(run)
    ]
    claimed = [(words, weight + (key(words) == last != whole)) for words, weight in told]
    return Opening(opening.source, best_cut(opening.words, claimed), opening.element)


def _any_two_agree(honest: list[Claim]) -> bool:
    return any(likeness(one.words, other.words) > 0.5 for at, one in enumerate(honest) for other in honest[:at])


def _evident(
    winner: Opening | None, doubtful: bool, said: Iterable[Claim], spam: dict[Claim, tuple[str, ...]], links: HiddenLinks
) -> Headline:
    """The winner with its evidence and flags."""
    text = unadorned(winner.words) if winner else None
    rivals = [claim for claim in [*said, *spam] if claim in spam or text is None or likeness(text, claim.words) < 0.6]
    reasons = [f"{claim.source}: {reason}" for claim, given in spam.items() for reason in given]
    raised = {
        "title_hijacked": spam,
        "hidden_links": links.reasons,
        "injected_spam": links.sold,
        "headline_doubtful": doubtful and not spam,
    }
    evidence = HeadlineEvidence(
        winner.source if winner else "none",
        tuple(dict.fromkeys((claim.source, claim.raw) for claim in rivals)),
        tuple(dict.fromkeys([*reasons, *links.reasons, *links.sold])),
    )
    flags = tuple(sorted(flag for flag, holds in raised.items() if holds))
    return Headline(text, evidence, winner.element if winner else None, flags, links.boxes)
