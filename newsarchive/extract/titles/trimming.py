"""What a printed heading says beside its headline, and is cut off: the field over it, its day, the section's name behind it."""

from dataclasses import replace

from newsarchive.extract.document import Document
from newsarchive.extract.lines.datelines import is_dateline
from newsarchive.extract.markup.printed import printed
from newsarchive.extract.titles.candidates import Opening, headings, kicker_of, links_of
from newsarchive.extract.titles.claims import Claim, parts, runs, without_sections
from newsarchive.extract.titles.scores import LOWER, weight_of
from newsarchive.extract.words.wording import best_cut, key


def without_kicker(opening: Opening, honest: list[Claim]) -> Opening:
    """The headline without the name of its field over it, unless a claim has that too, as German newspapers' do."""
    kicker = kicker_of(opening.element)
    if not kicker or not opening.words.startswith(kicker) or any(key(kicker) in key(claim.raw) for claim in honest):
        return opening
    return replace(opening, words=opening.words.removeprefix(kicker).lstrip(" :|–—") or opening.words)


def without_section(document: Document, opening: Opening) -> Opening:
    """The heading that prints the same words without the section's name behind them, where there is one."""
    lower = list(headings(document, *LOWER)) if len(parts(opening.words)) > 1 else []
    sections = frozenset(key(other.words) for other in lower)
    bare = without_sections(opening.words, lambda: links_of(document) | sections)
    if bare == opening.words:
        return opening
    return next((other for other in lower if key(other.words) == key(bare)), opening)


def trimmed(opening: Opening, honest: list[Claim]) -> Opening:
    """The heading without its day, or else without what stands in boxes of its own beside what is claimed."""
    if opening.element is None or len(opening.element) == 0:
        return opening
    bare = without_day(opening, honest)
    if bare is not opening:
        return bare
    whole = key(opening.words)
    last_box = next(filter(None, map(printed, reversed(opening.element))), "")
    last = key(last_box)  # a claim for the last box alone has the page's own lines on its side
    uncut = all(key(claim.raw) == whole for claim in honest)  # what looks like the site's name is part of the headline's
    told = [(claim.raw if uncut else claim.words, weight_of(claim)) for claim in honest]
    told += [
        (run, weight_of(claim)) for claim in honest for run in runs(claim.words) if key(run) == last and claim.words.startswith(run)
    ]
    claimed = [(words, weight + (key(words) == last != whole)) for words, weight in told]
    return Opening(opening.source, best_cut(opening.words, claimed), opening.element)


def without_day(opening: Opening, honest: list[Claim]) -> Opening:
    """Without the day in the heading's last box or its first, <h2><span>2020.04.18</span> …, unless a claim has it too."""
    boxes = [*filter(None, map(printed, opening.element))] if opening.element is not None else []
    whole = key(opening.words)
    for box in dict.fromkeys((*boxes[-1:], *boxes[:1])):
        bare = (opening.words.removesuffix(box) if box is boxes[-1] else opening.words.removeprefix(box)).strip()
        if bare and bare != opening.words and is_dateline(box) and not any(whole in key(claim.raw) for claim in honest):
            return Opening(opening.source, bare, opening.element)
    return opening
