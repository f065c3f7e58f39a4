"""What changed between two versions of an article, word by word, for people to read."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_FIGURE = r"\d+(?:[.,:/]\d+)*"
# A word, or one character of a script that writes without spaces, or what stands between.
TOKEN = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
    rf"|{_FIGURE}|[^\W\d]+|\s+|[^\w\s]"
)
NUMBER = re.compile(f"({_FIGURE})")
QUANTITY = re.compile(f"{_FIGURE}%?")
MAX_TOKENS = 4_000


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words: ``same``, ``gone`` or ``new``; ``number`` where a changed stretch is a figure and nothing else."""

    kind: str
    text: str
    number: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the comparison, or ``skipped`` unchanged ones."""

    runs: tuple[Run, ...] = ()
    skipped: int = 0

    @property
    def changed(self) -> bool:
        """Whether anything was taken out or put in."""
        return any(run.kind != "same" for run in self.runs)


def words(before: str, after: str) -> tuple[Run, ...]:
    """The runs that lead from one text to the other."""
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    if before != after and max(len(old), len(new)) > MAX_TOKENS:
        return tuple(Run(kind, text) for kind, text in (("gone", before), ("new", after)) if text)
    runs: list[Run] = []
    for op, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if op == "equal":
            runs.append(Run("same", "".join(old[i1:i2])))
            continue
        runs += [Run(kind, "".join(tokens)) for kind, tokens in (("gone", old[i1:i2]), ("new", new[j1:j2])) if tokens]
    return tuple(_smooth(runs))


def paragraphs(before: str, after: str, context: int = 1) -> tuple[Paragraph, ...]:
    """Compare two texts whose paragraphs are parted by blank lines; long unchanged stretches are folded."""
    old, new = _split(before), _split(after)
    found: list[Paragraph] = []
    for op, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if op == "equal":
            found.extend(Paragraph((Run("same", text),)) for text in old[i1:i2])
        else:
            found.extend(Paragraph(words(a, b)) for a, b in _pairs(old[i1:i2], new[j1:j2]))
    return tuple(_fold(found, context))


def changed_numbers(before: str | None, after: str | None) -> str | None:
    """SQL ``changed_numbers(before, after)``: the figures taken out and put in, or null if all figures stayed."""
    old, new = QUANTITY.findall(before or ""), QUANTITY.findall(after or "")
    gone, came = _without(old, new), _without(new, old)
    if not gone and not came:
        return None
    return f"{' '.join(gone[:20]) or '–'} → {' '.join(came[:20]) or '–'}"


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Match paragraphs of a changed stretch in order where they resemble each other; the others stand alone."""
    start = 0
    for text in old:
        best = max(range(start, min(len(new), start + 8)), key=lambda j: _likeness(text, new[j]), default=None)
        if best is None or _likeness(text, new[best]) < 0.4:
            yield text, ""
            continue
        for j in range(start, best):
            yield "", new[j]
        yield text, new[best]
        start = best + 1
    for text in new[start:]:
        yield "", text


def _likeness(a: str, b: str) -> float:
    one, two = set(TOKEN.findall(a)), set(TOKEN.findall(b))
    return 2 * len(one & two) / (len(one) + len(two)) if one and two else 0.0


def _smooth(runs: list[Run]) -> Iterator[Run]:
    """Join "gone X, same space, gone Y": a blank between two changes is no island worth seeing."""
    gone = new = ""
    for index, run in enumerate(runs):
        between = run.kind == "same" and (gone or new) and not run.text.strip() and index + 1 < len(runs)
        if between:
            gone, new = gone + run.text, new + run.text
        elif run.kind == "gone":
            gone += run.text
        elif run.kind == "new":
            new += run.text
        else:
            yield from _changed(gone, new)
            gone = new = ""
            yield run
    yield from _changed(gone, new)


def _changed(gone: str, new: str) -> Iterator[Run]:
    for kind, text in (("gone", gone), ("new", new)):
        if text.strip():
            yield from _runs(kind, text)
        elif text and kind == "new":
            yield Run("same", text)


def _runs(kind: str, text: str) -> Iterator[Run]:
    """A changed stretch, its figures apart."""
    for place, piece in enumerate(NUMBER.split(text)):
        if piece:
            yield Run(kind, piece, number=place % 2 == 1)


def _split(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"\n\s*\n", text or "") if part.strip()]


def _without(numbers: list[str], others: list[str]) -> list[str]:
    """What is left of the numbers when each of the others has taken one like it away."""
    left, kept = Counter(others), []
    for number in numbers:
        if left[number]:
            left[number] -= 1
        else:
            kept.append(number)
    return kept


def _fold(found: list[Paragraph], context: int) -> Iterator[Paragraph]:
    near = {j for i, p in enumerate(found) if p.changed for j in range(i - context, i + context + 1)}
    skipped = 0
    for index, paragraph in enumerate(found):
        if index in near:
            if skipped:
                yield Paragraph(skipped=skipped)
                skipped = 0
            yield paragraph
        else:
            skipped += 1
    if skipped:
        yield Paragraph(skipped=skipped)
