"""The headline is chosen, not taken: what is printed on the page, scored by its agreement with what is claimed.

``<title>``, Open Graph, JSON-LD and the listing are claims. A claim that is spam is no witness: it is kept as evidence only.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newsarchive.extract.claims import Claim, claims, runs, site_names, slug, without_sections
from newsarchive.extract.document import Document
from newsarchive.extract.draft import Headline
from newsarchive.extract.hijack import Guard, hidden_links
from newsarchive.extract.openings import Opening, aside, headings, links_of, opens, saying
from newsarchive.extract.selectors import select
from newsarchive.extract.wording import best_cut, key, likeness, printed, tokens
from newsarchive.items import HeadlineEvidence, Page
from newsarchive.site import Site

_WEIGHTS = {"json-ld": 1.0, "og:title": 1.0, "listing": 1.5, "title": 1.0}
_LESSER_WEIGHT = 0.3
_RANK = {"h1": 0.3, "h2": 0.12, "h3": 0.05}
_BETTER = 0.2
"""How much more of a printed line than of ``<title>`` must be known to the prose for the line to be taken against it."""
_AGREED = 0.3
"""A heading with less agreement is taken only where it is the page's one ``h1`` or nothing is claimed."""


@dataclass(frozen=True)
class _Scored:
    opening: Opening
    agreement: float
    score: float


def find(document: Document, page: Page, site: Site) -> Headline:
    """Choose the headline among what the page prints and claims. Never raises; ``text`` is ``None`` where there is none."""
    if (given := next(filter(printed, select(document.root, site.headline)), None)) is not None:
        return Headline(printed(given), HeadlineEvidence("site"), given)
    names = site_names(document)
    guard = Guard(document)
    said = claims(document, page, names)
    judged = {raw: guard.spam_in(raw) for raw in dict.fromkeys(claim.raw for claim in said)}
    spam = {claim: judged[claim.raw] for claim in said if judged[claim.raw]}
    honest = [claim for claim in said if claim not in spam and key(claim.words) not in names]
    offered = list(headings(document))
    first = next((opening for opening in offered if opening.source == "h1"), None)
    same = {key(claim.raw): reasons for claim, reasons in spam.items()}
    if first is not None and (reasons := same.get(key(first.words)) or guard.spam_in(first.words, True)):
        spam[Claim("h1", first.words, first.words)] = reasons
    if spam:
        offered = [opening for opening in offered if key(opening.words) not in same and not guard.spam_in(opening.words, True)]
    winner, doubtful = _choose(document, guard, honest, offered, names, bool(spam))
    return _evident(winner, doubtful, said, spam, hidden_links(document, guard, bool(spam)))


def _choose(document: Document, guard: Guard, honest: list[Claim], offered: list[Opening], names: frozenset[str],
            hijacked: bool) -> tuple[Opening | None, bool]:
    """The winner, and whether it won for want of better."""
    address = slug(document.url)
    scored = [_score(opening, honest, names, address) for opening in offered]
    first = _only_h1(scored, names)
    if first is not None and not hijacked:
        scored.append(first)
    best = max(scored, key=lambda candidate: candidate.score, default=None)
    if best is not None and (best.agreement > _AGREED or (best is first and len(tokens(best.opening.words)) > 1)):
        return _trimmed(best.opening, honest), False
    if honest and (found := saying(document, _wordings(honest))):
        return found, False
    if (hijacked or not honest) and (found := opens(document, guard, names)):
        return found, False
    if all(claim.source == "title" and guard.prints(claim.words) for claim in honest) and (found := opens(document, guard, names)) \
            and len(tokens(found.words)) > 2 and guard.known(found.words) > guard.known(honest[0].words) + _BETTER:
        return found, False
    if honest:
        words = without_sections(honest[0].words, links_of(document))
        return Opening(honest[0].source, words, None), len(honest) > 1 and not _any_two_agree(honest)
    return (best.opening, True) if best else (None, False)


def _wordings(honest: list[Claim]) -> list[str]:
    """What the page may print: the claims, then parts of them between separators."""
    return [claim.words for claim in honest] + [run for claim in honest for run in runs(claim.words) if len(key(run)) > 5]


def _score(opening: Opening, honest: list[Claim], names: frozenset[str], address: str) -> _Scored:
    agreement = total = 0.0
    for claim in honest:
        weight = _WEIGHTS.get(claim.source, _LESSER_WEIGHT)
        like = likeness(opening.words, claim.words)
        agreement += weight * (like if claim.raw == claim.words else max(like, 0.95 * likeness(opening.words, claim.raw)))
        total += weight
    agreement = agreement / total if total else 0.0
    score = agreement + _RANK.get(opening.source, 0.0) + (0.3 * likeness(opening.words, address) if address else 0.0)
    if key(opening.words) in names:
        score -= 1
    if score > _AGREED and opening.element is not None and aside(opening.element):
        score -= 0.3
    return _Scored(opening, agreement, score)


def _only_h1(scored: list[_Scored], names: frozenset[str]) -> _Scored | None:
    """The page's one ``h1`` that is not the site's name nor stands aside, worth more for being alone."""
    apart = {key(candidate.opening.words): candidate for candidate in reversed(scored)
             if candidate.opening.source == "h1" and key(candidate.opening.words) not in names
             and candidate.opening.element is not None and not aside(candidate.opening.element)}
    if len(apart) != 1:
        return None
    only = next(iter(apart.values()))
    return _Scored(only.opening, only.agreement, only.score + 0.5)


def _trimmed(opening: Opening, honest: list[Claim]) -> Opening:
    claimed = [(claim.words, _WEIGHTS.get(claim.source, _LESSER_WEIGHT)) for claim in honest]
    boxed = opening.element is not None and len(opening.element) > 0
    return Opening(opening.source, best_cut(opening.words, claimed, boxed), opening.element)


def _any_two_agree(honest: list[Claim]) -> bool:
    return any(likeness(one.words, other.words) > 0.5 for at, one in enumerate(honest) for other in honest[:at])


def _evident(winner: Opening | None, doubtful: bool, said: Iterable[Claim], spam: dict[Claim, tuple[str, ...]],
             links: tuple[str, ...]) -> Headline:
    """The winner with its evidence and flags."""
    text = winner.words if winner else None
    rivals = [claim for claim in [*said, *spam] if claim in spam or text is None or likeness(text, claim.words) < 0.6]
    reasons = [f"{claim.source}: {reason}" for claim, given in spam.items() for reason in given]
    raised = {"title_hijacked": spam, "hidden_links": links, "headline_doubtful": doubtful and not spam}
    evidence = HeadlineEvidence(
        winner.source if winner else "none",
        tuple(dict.fromkeys((claim.source, claim.raw) for claim in rivals)), tuple(dict.fromkeys([*reasons, *links])))
    flags = tuple(sorted(flag for flag, holds in raised.items() if holds))
    return Headline(text, evidence, winner.element if winner else None, flags)
