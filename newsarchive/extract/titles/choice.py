"""Which of the printed and claimed titles is the headline: what is surest is asked first."""

from collections.abc import Iterator
from functools import partial

from newsarchive.extract.spam.hijack import TELLING, Guard
from newsarchive.extract.titles.candidates import Opening, headings, is_linked, links_of, saying, stands_behind, titled
from newsarchive.extract.titles.claims import Claim, before_names, names_institution, parts, runs, without_sections
from newsarchive.extract.titles.openings import opens
from newsarchive.extract.titles.scores import AGREED, DOUBTED, LOWER, STRANGE, Scored, Scorer, is_link
from newsarchive.extract.titles.trimming import trimmed, without_day, without_kicker, without_section
from newsarchive.extract.titles.untitled import (
    NEWSROOMS,
    in_place_of_names,
    is_brief,
    is_owner,
    labelled,
    longer_than_name,
    stands_at_foot,
    under_banner,
    under_newsroom,
    under_section,
)
from newsarchive.extract.words.wording import SENTENCE_ENDS, key, likeness, tokens, width

_BETTER = 0.2
"""How much more of a printed line than of ``<title>`` must be known to the prose for the line to be taken against it."""
_UNKNOWN = 0.25
"""The text that knows so little of a title is another one's."""
_FEW, _WELL = 5, 0.8
"""More words than a name has, and the share of them that the text knows if it takes them up nearly word for word."""
_GREATER = ("h1", "h2", "h3")
"""Headings that are believed though what is claimed for other sites says what ``<title>`` says."""
_MENUS = 12
"""Width of a section's name, as menus have it; no headline has so little."""
_SECTIONED = 20
"""Letters of a part of a title that may end with the name of a section: "… Rural Hospital_City News"."""


def choose(scorer: Scorer, firsts: list[Opening]) -> tuple[Opening | None, bool]:
    """The winner, and whether it won for want of better. What is surest is asked first."""
    best, is_only_h1 = scorer.best(firsts)
    found = (
        _as_listed(scorer, best)
        or _under_names(scorer, best)
        or _agreed(scorer, best, is_only_h1)
        or _as_claimed(scorer)
        or _left(scorer, firsts)
        or _unspoilt(scorer, firsts)
        or _unclaimed(scorer)
        or _better_known_than_title(scorer)
        or _untitled(scorer)
    )
    if found:
        return without_day(without_kicker(found, scorer.honest), scorer.honest), False
    if scorer.honest:
        first = scorer.honest[0]
        words = without_sections(first.words, partial(links_of, scorer.document))
        return Opening(first.source, words, None), len(scorer.honest) > 1 and not _any_two_agree(scorer.honest)
    return (without_kicker(best.opening, scorer.honest), True) if best else (None, False)


def _as_listed(scorer: Scorer, best: Scored | None) -> Opening | None:
    """Where the page prints the listing's words, unless the claims agree with a heading well enough."""
    listed = [claim.words for claim in scorer.honest if claim.source == "listing"]
    return saying(scorer.document, listed) if listed and (best is None or best.agreement < DOUBTED) else None


def _under_names(scorer: Scorer, best: Scored | None) -> Opening | None:
    """Where the best heading is the name of a newsroom, a section or a site: what else is claimed and printed, or if nothing is,
    what stands below it.
    """
    if best is None:
        return None
    document, raws, found = scorer.document, [claim.raw for claim in scorer.honest], None
    if _is_newsroom(scorer, best.opening):
        others = [claim.words for claim in scorer.honest if key(claim.words) != key(best.opening.words)]
        found = saying(document, others) or labelled(document) or under_newsroom(document, scorer.guard, scorer.names | scorer.said)
    if found is None and best.opening.source == "h1" and width(best.opening.words) <= _MENUS:
        below = under_banner(document, scorer.guard, best.opening)
        found = below if below is not None and _is_section(scorer, best.opening, below) else None
    if found is None and best.agreement > 0 and is_brief(best.opening, raws):
        below = _untitled(scorer)
        is_title = below is not None and below.element is not None and titled(below.element)
        found = below if below is not None and is_title and stands_behind(document, below, best.opening) else None
    return found or under_section(document, scorer.names, raws, best.opening)


def _is_newsroom(scorer: Scorer, heading: Opening) -> bool:
    """Is it a newsroom's name, or a menu's that is all that is claimed?"""
    said = key(heading.words)
    is_menus = heading.source in LOWER and width(heading.words) <= _MENUS and scorer.said == {said}
    return said in NEWSROOMS or (is_menus and said in links_of(scorer.document))


def _is_section(scorer: Scorer, heading: Opening, below: Opening) -> bool:
    """Is it what a menu says, or a title whose other parts name whose the page is, over what is named as a title?"""
    said = key(heading.words)
    if scorer.said <= NEWSROOMS or said in links_of(scorer.document):
        return True
    is_titles = any(said in map(key, parts(claim.raw)) for claim in scorer.honest)
    return is_titles and below.element is not None and titled(below.element)


def _agreed(scorer: Scorer, best: Scored | None, is_only_h1: bool) -> Opening | None:
    """The best heading, if the claims agree with it, or if it is the page's only ``h1`` and no stranger to the page."""
    if best is None or not (_is_agreed(best) or (is_only_h1 and _stands_alone(best, scorer.honest, scorer.guard))):
        return None
    if scorer.said and scorer.said <= NEWSROOMS and best.opening.source in LOWER and key(best.opening.words) not in scorer.said:
        return None  # "Newsletter", 最新のお知らせ where the title is "News"
    return _printed_rather(scorer, best.opening) or trimmed(without_section(scorer.document, best.opening), scorer.honest)


def _printed_rather(scorer: Scorer, heading: Opening) -> Opening | None:
    """What the page prints word for word as it claims, rather than the site's name or another story's heading that is like it:
    "Ward 8 reopens" among the teasers where the page's own "Ward 5 reopens" is no heading. A section's name is neither. A heading
    in the text, "Visiting hours", may be like "Visits" over it.
    """
    said, document, is_name = key(heading.words), scorer.document, key(heading.words) in scorer.names
    is_teaser = heading.source in LOWER and heading.element is not None and (is_linked(heading.element) or is_link(heading))
    if not is_name and any(said in told for told in scorer.said):  # a card of the newest stories may name this very one
        return saying(document, [heading.words], in_lists=False) if is_teaser and width(heading.words) > _SECTIONED else None
    if not (is_name or is_teaser):
        claimed = saying(document, _wordings(scorer.honest), in_lists=False) if heading.source in LOWER else None
        return claimed if claimed and stands_behind(document, heading, claimed) else None
    found = saying(document, _wordings(scorer.honest))
    if found and ((whole := key(found.words)) not in links_of(document) or (whole in scorer.said and width(whole) > _SECTIONED)):
        return found  # a list of the newest stories may link to this very one
    return _untitled(scorer)


def _as_claimed(scorer: Scorer) -> Opening | None:
    """Where the page prints what is claimed, or a part of it, in whatever element; a newsroom's name stands in its breadcrumb."""
    document = scorer.document
    if scorer.said <= NEWSROOMS:  # or nothing is claimed
        return None
    wordings = _wordings(scorer.honest)
    while (found := saying(document, wordings)) and is_owner(key(found.words), document):
        wordings = [words for words in wordings if key(words) != key(found.words)]
    if found:
        return found
    claimed = scorer.honest[0].words
    for run in (claimed, *runs(claimed)):
        named = {end: names for names, end in _at_blanks(run)}
        found = saying(document, named) if named else None
        if found and not any(key(end) == key(found.words) and saying(document, [names]) for end, names in named.items()):
            return found  # of a headline in two lines both are printed
    return None


def _at_blanks(title: str) -> Iterator[tuple[str, str]]:
    """A title of East Asia cut at each of its blanks, before which names may stand: 江西省卫健委 公告 云州市…的公告."""
    for at, letter in enumerate(title):
        if letter == " " and max(title[at : at + 5]) > "\u3040" and len(title) - at > _SECTIONED // 2:
            yield title[:at], title[at + 1 :]


def _unspoilt(scorer: Scorer, firsts: list[Opening]) -> Opening | None:
    """What of the first heading the text takes up, where spam was written behind or before it."""
    guard = scorer.guard
    for first in firsts[:1] if scorer.spam else ():
        for run in runs(first.words):
            if len(tokens(run)) > 3 and guard.known(run) >= 0.5 and not guard.spam_in(run, on_page=True):
                return Opening(first.source, run, first.element)
    return None


def _left(scorer: Scorer, firsts: list[Opening]) -> Opening | None:
    """The one ``h1`` that is no spam's, nor the name of whose the page is."""
    left = scorer.left_h1(firsts)
    document = scorer.document
    if left is None or is_owner(key(left.words), document) or stands_at_foot(left, document):
        return None
    return trimmed(left, scorer.honest)


def _unclaimed(scorer: Scorer) -> Opening | None:
    """What stands where headlines stand, if no honest claim is to be had or spam was claimed too."""
    names = scorer.names.union(key(claim.raw) for claim in scorer.spam)  # printed too, where only search engines see it
    if scorer.honest and not scorer.spam:
        return None
    while (found := opens(scorer.document, scorer.guard, names)) and is_owner(key(found.words), scorer.document):
        names |= {key(found.words)}
    return trimmed(found, scorer.honest) if found else None


def _better_known_than_title(scorer: Scorer) -> Opening | None:
    """What stands where headlines stand, if only the title is claimed, be it for other sites too, and the text knows it less.

    The text knows hardly a word of the title, or it is printed elsewhere: it is another's, or spam. What is printed must look like
    a title then, or be taken up nearly word for word, if the text knows any of it.
    """
    honest, guard = scorer.honest, scorer.guard
    if len({key(claim.words) for claim in honest}) != 1 or {"title", "listing"} & {claim.source for claim in honest} != {"title"}:
        return None
    known = max((guard.known_subject(claim.words) for claim in honest if not guard.prints(claim.words)), default=0.0)
    found = opens(scorer.document, guard, scorer.names) if known < _UNKNOWN else None
    if found is None or found.element is None or len(tokens(found.words)) <= 2 or found.words.endswith(SENTENCE_ENDS):
        return None
    size, knows = len(tokens(found.words)), guard.known(found.words)
    looks = not known or found.source != "title-like" or titled(found.element) or (size > _FEW and knows >= _WELL)
    looks = looks and (found.source in _GREATER or _is_title_all(honest))
    return trimmed(found, honest) if looks and knows > guard.known(honest[0].words) + _BETTER else None


def _untitled(scorer: Scorer) -> Opening | None:
    """What stands where headlines stand, if only the title is claimed, and it is a short name or nothing but names."""
    document, guard, names, honest = scorer.document, scorer.guard, scorer.names, scorer.honest
    if not _is_title_all(honest):
        return None
    if len(scorer.said) == 1 and (longer := longer_than_name(document, guard, names, honest[0].words)):
        return longer
    only = scorer.only_h1([scorer.score(first) for first in headings(document, "h1")])
    return in_place_of_names(document, guard, names, honest[0].raw, only.opening if only else None)


def _is_title_all(honest: list[Claim]) -> bool:
    """Is ``<title>`` all that is claimed, said over again in other places or not?"""
    titles = {claim.raw for claim in honest if claim.source == "title"}
    return bool(titles) and all(claim.raw in titles for claim in honest)


def _is_agreed(heading: Scored) -> bool:
    """Do the claims speak for the heading? A menu's "Books for patients" has words of a title like "patients.example | Prices"."""
    lesser = heading.beside and heading.opening.source != "h1"
    return heading.agreement > (DOUBTED if lesser else AGREED)


def _stands_alone(heading: Scored, honest: list[Claim], guard: Guard) -> bool:
    """Is the page's only ``h1`` the headline, though little that is claimed speaks for it?

    A word like "News" is not, nor is a line such as "The Blog Single": no claim is like it and the prose has none of its longer
    words, but half of those that are claimed.
    """
    words = heading.opening.words
    strange = bool(honest) and heading.agreement < STRANGE and not guard.known(words, TELLING)
    return len(tokens(words)) > 1 and not (strange and guard.known(honest[0].words, TELLING) >= 0.5)


def _wordings(honest: list[Claim]) -> list[str]:
    """What the page may print: the claims, then parts of them between separators, then those up to a blank or behind a colon."""
    between = [
        run
        for claim in honest
        for run in runs(claim.words)
        if len(key(run)) > 5 and not (key(run) in NEWSROOMS or names_institution(run))
    ]
    bare = [run.rpartition(" ")[0] for run in between if len(run) > _SECTIONED]
    named = [claim.words.replace("：", ":").partition(":")[2].strip() for claim in honest]  # "City News: New ward opens"
    named += [claim.words[:end] for claim in honest for end in before_names(claim.words)]
    return [claim.words for claim in honest] + between + bare + [words for words in named if len(words) > _SECTIONED // 2]


def _any_two_agree(honest: list[Claim]) -> bool:
    return any(likeness(one.words, other.words) > 0.5 for at, one in enumerate(honest) for other in honest[:at])
