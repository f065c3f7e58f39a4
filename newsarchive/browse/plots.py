"""Pictures of numbers as SVG made here: no script, no network, no style attribute (the page's policy forbids it).

Widths are percentages and heights pixels, so that bars fill any screen while letters keep their size.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

MONTHS = "January February March April May June July August September October November December".split()
SHORT = [month[:3] for month in MONTHS]


@dataclass(frozen=True, slots=True)
class Bar:
    """One month of a timeline, or one line of a list of bars."""

    label: str
    count: int
    href: str


def month_label(month: str) -> str:
    """``2025-05`` → May 2025."""
    year, number = month[:4], int(month[5:7])
    return f"{MONTHS[number - 1]} {year}"


def months_between(first: str, last: str) -> list[str]:
    """Every ``YYYY-MM`` from the first to the last."""
    year, month, found = int(first[:4]), int(first[5:7]), []
    while f"{year:04}-{month:02}" <= last[:7]:
        found.append(f"{year:04}-{month:02}")
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return found


def timeline(bars: Sequence[Bar], label: str, height: int = 96) -> Markup:
    """Bars side by side, each a link; ``Bar.label`` is ``YYYY-MM``. Years stand below."""
    if not bars:
        return Markup("")
    top, step = max(bar.count for bar in bars) or 1, 100 / len(bars)
    parts = []
    for index, bar in enumerate(bars):
        x, tall = index * step, max(round(bar.count / top * (height - 4)), 2 if bar.count else 0)
        words = f"{month_label(bar.label)}: {bar.count:,} {'article' if bar.count == 1 else 'articles'}"
        parts.append(
            Markup('<a href="{}" tabindex="-1" aria-label="{}"><title>{}</title><rect class="hit" x="{}%" y="0" width="{}%" height="{}"/>'
                   '<rect class="bar" x="{}%" y="{}" width="{}%" height="{}"/></a>').format(
                bar.href, words, words, f"{x:.3f}", f"{step:.3f}", height, f"{x + step * 0.1:.3f}", height - tall, f"{step * 0.8:.3f}", tall
            )
        )  # fmt: skip
    return Markup('<svg class="timeline" role="group" aria-label="{}" width="100%" height="{}">{}{}</svg>').format(
        label, height + 22, Markup("").join(parts), _years(bars, step, height)
    )


def _years(bars: Sequence[Bar], step: float, height: int) -> Markup:
    """One label a year where it begins; thinned so that they never touch, and thinner still on a phone."""
    starts = [index for index, bar in enumerate(bars) if index == 0 or bar.label.endswith("-01")]
    if len(starts) > 1 and (starts[1] - starts[0]) * step < 6:
        starts = starts[1:]
    every = max(1, -(-len(starts) // 12))
    few = max(1, -(-len(starts) // 5))
    parts = [Markup('<line class="axis" x1="0" x2="100%" y1="{0}" y2="{0}"/>').format(height + 0.5)]
    for order, index in enumerate(starts):
        if order % every == 0 and index * step < 96:
            style = "" if order % few == 0 else " wide"
            parts.append(Markup('<text class="year{}" x="{}%" y="{}">{}</text>').format(style, f"{index * step:.2f}", height + 16, bars[index].label[:4]))
    return Markup("").join(parts)


def bars(rows: Sequence[Bar], kind: str) -> Markup:
    """A list of labelled bars; the numbers are text, the bars only picture them."""
    top = max((row.count for row in rows), default=0) or 1
    return Markup('<ol class="bars" aria-label="{}">{}</ol>').format(
        kind,
        Markup("").join(
            Markup(
                '<li><a href="{}"><span>{}</span><b>{}</b></a><svg class="amount" width="100%" height="6" aria-hidden="true">'
                '<rect class="bar" width="{}%" height="6" rx="1"/></svg></li>'
            ).format(row.href, row.label, f"{row.count:,}", f"{max(row.count / top * 100, 0.7):.2f}")
            for row in rows
        ),
    )


CELL = 13


def calendar(counts: Mapping[str, int], crawled: set[str], began: str | None, first: str, last: str, hrefs: Mapping[str, str]) -> Markup:
    """A row a year, a cell a week (keyed by its Monday): how much was published, and where nobody looked.

    A week without news is empty; a week without a crawl after the archive began is hatched; before it began it is dotted unless news was found later.
    """
    if not first:
        return Markup("")
    top = max(counts.values(), default=0) or 1
    years = list(range(int(last[:4]), int(first[:4]) - 1, -1))
    rows = [_year(year, row, top, counts, crawled, began, last, hrefs) for row, year in enumerate(years)]
    height = len(years) * (CELL + 4) + 18
    return Markup(
        '<svg class="calendar" role="group" aria-label="Articles by week" width="100%" height="{}"><defs><pattern id="hatch" width="4" height="4" '
        'patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="void" width="4" height="4"/><line class="hatch" y2="4"/></pattern></defs>{}{}</svg>'
    ).format(height, _months_axis(), Markup("").join(rows))


def _months_axis() -> Markup:
    return Markup("").join(
        Markup('<text class="month{}" x="{}%" y="10">{}</text>').format("" if index % 3 == 0 else " wide", f"{8 + index * 92 / 12:.2f}", name)
        for index, name in enumerate(SHORT)
    )


def _year(
    year: int, row: int, top: int, counts: Mapping[str, int], crawled: set[str], began: str | None, last: str, hrefs: Mapping[str, str]
) -> Markup:
    y, parts = row * (CELL + 4) + 16, []
    parts.append(Markup('<text class="label" x="0" y="{}">{}</text>').format(y + CELL - 3, year))
    monday = date(year, 1, 1) - timedelta(days=date(year, 1, 1).weekday())
    if monday.year < year:
        monday += timedelta(days=7)
    index = 0
    while monday.year == year and monday.isoformat() <= last:
        key = monday.isoformat()
        count = counts.get(key, 0)
        seen = key in crawled
        before = began is None or key < began[:10]
        state = "not crawled" if not seen and not before else "before the archive began" if before else "crawled"
        style = f"q{_shade(count, top)}" if count else "early" if before else "none" if seen else "blind"
        words = f"Week of {key}: {count} {'article' if count == 1 else 'articles'}, {state}"
        cell = Markup('<rect class="{}{}" x="{}%" y="{}" width="1.55%" height="{}"><title>{}</title></rect>').format(
            style, " unseen" if count and not seen and not before else "", f"{8 + index * 92 / 53:.2f}", y, CELL, words
        )
        parts.append(Markup('<a href="{}" tabindex="-1" aria-label="{}">{}</a>').format(hrefs[key], words, cell) if key in hrefs else cell)
        monday, index = monday + timedelta(days=7), index + 1
    return Markup("").join(parts)


def _shade(count: int, top: int) -> int:
    share = count / top
    return 1 if share <= 0.15 else 2 if share <= 0.4 else 3 if share <= 0.7 else 4
