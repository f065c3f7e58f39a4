"""The headline is chosen, not taken: what is printed on the page, scored by its agreement with what is claimed.

``<title>``, Open Graph, JSON-LD and the listing are claims. A claim that is spam is no witness: it is kept as evidence only.
"""

from collections.abc import Iterable, Sequence

from newsarchive.extract.document import Document
from newsarchive.extract.draft import Headline
from newsarchive.extract.markup.hiding import stands_hidden
from newsarchive.extract.markup.printed import printed
from newsarchive.extract.markup.selectors import select
from newsarchive.extract.spam.beside import sold_beside
from newsarchive.extract.spam.hidden_links import HiddenLinks, hidden_links
from newsarchive.extract.spam.hijack import Guard
from newsarchive.extract.titles.candidates import (
    Opening,
    headings,
    leads_home,
    links_of,
    named_by_links_home,
    unadorned,
    unbroken,
)
from newsarchive.extract.titles.choice import choose
from newsarchive.extract.titles.claims import DETAILS, Claim, claims, runs, site_names
from newsarchive.extract.titles.keyword_stuffing import stuffed
from newsarchive.extract.titles.scores import AGREED, STRANGE, Scorer
from newsarchive.extract.titles.untitled import named_at_foot, named_by_path, named_officially
from newsarchive.extract.words.wording import key, likeness
from newsarchive.items import HeadlineEvidence, Page
from newsarchive.site import Site


def find(document: Document, page: Page, site: Site, whole: Document | None = None) -> Headline:
    """Choose the headline among what the page prints and claims. Never raises; ``text`` is ``None`` where there is none.

    ``whole`` is the page with the paragraphs of spam, if some were taken out of the document: links may have been hidden in them.
    """
    if (given := next(filter(printed, select(document.root, site.headline)), None)) is not None:
        return Headline(printed(given), HeadlineEvidence("site"), given)
    every = firsts = list(headings(document, "h1"))
    names = _names_of_others(document, page, firsts)
    guard = Guard(document)
    said = claims(document, page, names)
    firsts = [first for first in every if _is_seen(first) or any(likeness(first.words, claim.raw) > AGREED for claim in said)]
    unseen = stuffed(document, guard)
    spam = _spam_among(said, firsts, [first for first in every if first not in firsts], guard, [claim.raw for claim in unseen])
    honest = [claim for claim in said if claim not in spam and key(claim.words) not in names]
    winner, doubtful = choose(Scorer(document, guard, honest, names, spam), firsts)
    spam |= unseen | _spam_beside(winner, honest, guard)
    unheard = [Claim("h1", first.words, first.words) for first in every[:2] if winner is not None and winner.element is None]
    links = hidden_links(document, guard, bool(spam))
    if whole is not None and whole is not document and not links.reasons:
        links = links._replace(reasons=hidden_links(whole, guard, bool(spam)).reasons)
    doubtful = doubtful or (winner is not None and winner.element is not None and _none_agrees(winner, said, names, guard))
    return _evident(winner, doubtful, [*said, *unheard], spam, links)


def _is_seen(heading: Opening) -> bool:
    return heading.element is None or not stands_hidden(heading.element)


def _names_of_others(document: Document, page: Page, firsts: list[Opening]) -> frozenset[str]:
    """Keys of what is no article's headline: names of the site, of its sections, of any of its pages."""
    names = site_names(document) | {key(heading.words) for heading in firsts if leads_home(document, heading)}
    names |= _sections(document, page, firsts) | (named_by_links_home(document) - {key(first.words) for first in firsts[:1]})
    names |= named_at_foot(document) if {key(first.words) for first in firsts} <= {key(document.title or "")} else frozenset()
    listed = (page.listing and page.listing.headline) or ""  # some pages call it their author
    return (names | DETAILS | named_by_path(document) | named_officially(document)) - {key(listed)}


def _spam_among(
    said: Iterable[Claim], firsts: list[Opening], hidden: list[Opening], guard: Guard, unseen: Sequence[str]
) -> dict[Claim, tuple[str, ...]]:
    """Those of the claims that are spam, each with its reasons; so too the first ``h1`` and ``hidden`` ones. ``unseen``: spam told
    to machines."""
    said = list(said)
    judged = {raw: guard.spam_in(raw) or guard.shares_hand(raw, unseen) for raw in dict.fromkeys(claim.raw for claim in said)}
    spam = {claim: judged[claim.raw] for claim in said if judged[claim.raw]}
    same = {key(claim.raw): reasons for claim, reasons in spam.items()}
    for first in [*firsts[:1], *hidden[:1]]:
        if reasons := same.get(key(first.words)) or guard.spam_in(first.words, on_page=True):
            spam[Claim("h1", first.words, first.words)] = reasons
            spam |= {claim: reasons for claim in said if key(claim.raw) == key(first.words)}  # "U S D T" in the title
    return spam


def _spam_beside(winner: Opening | None, honest: Iterable[Claim], guard: Guard) -> dict[Claim, tuple[str, ...]]:
    """Those of the claims in which spam stands beside the headline, which a page's own text may hide: it is known to that."""
    if winner is None:
        return {}
    beside = {claim: sold_beside(winner.words, claim.raw, guard) for claim in honest}
    return {claim: reasons for claim, reasons in beside.items() if reasons}


def _none_agrees(winner: Opening, said: Iterable[Claim], names: frozenset[str], guard: Guard) -> bool:
    """Whether no claim is like what was printed, and one strange to the page: another article's, or names not listed as spam's."""
    claimed = [claim for claim in said if claim.source != "listing" and key(claim.words) not in names]
    if any(likeness(winner.words, claim.words) >= STRANGE for claim in claimed):
        return False
    return any(guard.is_strange(claim.raw) and not guard.is_in_latin(claim.raw) for claim in claimed)


def _sections(document: Document, page: Page, firsts: list[Opening]) -> frozenset[str]:
    """The headings that say where the article stands: a link's words, and nothing of what the listing calls the article.

    A link to this very page, in a box of the newest stories, names no section.
    """
    if page.listing is None or not page.listing.headline or not firsts:
        return frozenset()
    called = page.listing.headline
    others = frozenset(key(first.words) for first in firsts if likeness(first.words, called) < AGREED)
    if not others or not (sections := others & links_of(document)):
        return frozenset()
    own = (link for link, href in document.links if href[:1] != "#" and document.absolute(href) == document.url)
    return sections - {key(printed(link)) for link in own}


def _evident(
    winner: Opening | None, doubtful: bool, said: Iterable[Claim], spam: dict[Claim, tuple[str, ...]], links: HiddenLinks
) -> Headline:
    """The winner with its evidence and flags."""
    said = list(said)
    text = unadorned(unbroken(winner, (words for claim in said for words in (claim.words, *runs(claim.raw))))) if winner else None
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
