"""Pictures of numbers as SVG made here: no script, no network, no style attribute (the page's policy forbids it).

Widths are percentages and heights pixels, so that bars fill any screen while letters keep their size.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
HEIGHT = 96
"""Of the timeline in pixels; the style sheet knows it too."""
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


def timeline(bars: Sequence[Bar], label: str) -> Markup:
    """Bars side by side, each a link; ``Bar.label`` is ``YYYY-MM``. Years stand below. The style sheet gives the widths;
    of a link's two rectangles the first is all its column, so that short bars are easy to hit."""
    if not bars:
        return Markup("")
    top, height = max(bar.count for bar in bars) or 1, HEIGHT
    parts = []
    for x, bar in enumerate(bars):
        tall = max(round(bar.count / top * (height - 4)), 2 if bar.count else 0)
        words = f"{month_label(bar.label)}: {bar.count:,}"
        picture = Markup('<rect x="{}" y="{}" height="{}"/>').format(f"{x}.1", height - tall, tall) if tall else ""
        parts.append(Markup('<a href="{}" tabindex="-1"><title>{}</title><rect x="{}"/>{}</a>').format(bar.href, words, x, picture))
    return Markup(
        '<svg class="timeline" role="group" aria-label="{}" width="100%" height="{}"><svg width="100%" height="{}"'
        ' viewBox="0 0 {} {}" '
        'preserveAspectRatio="none">{}</svg>{}</svg>'
    ).format(label, height + 22, height, len(bars), height, Markup("").join(parts), _years(bars, 100 / len(bars), height))


def _years(bars: Sequence[Bar], step: float, height: int) -> Markup:
    """One label a year where it begins; thinned so that they never touch, and thinner still on a phone."""
    starts = [index for index, bar in enumerate(bars) if index == 0 or bar.label.endswith("-01")]
    if len(starts) > 1 and (starts[1] - starts[0]) * step < 16:  # of a phone's width
        starts = starts[1:]
    every = max(1, -(-len(starts) // 12))
    few = max(1, -(-len(starts) // 5))
    parts = [Markup('<line class="axis" x1="0" x2="100%" y1="{0}" y2="{0}"/>').format(height + 0.5)]
    for order, index in enumerate(starts):
        if order % every == 0 and index * step < 96:
            style = "" if order % few == 0 else " wide"
            parts.append(
                Markup('<text class="year{}" x="{}%" y="{}">{}</text>').format(
                    style, f"{index * step:.2f}", height + 16, bars[index].label[:4]
                )
            )
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


CELL, GAP, TOP, LEFT = 13, 4, 16, 6.0
LINKED = 2
"""Years whose weeks are links."""
STATES = {"none": "crawled, no news", "blind": "not crawled", "early": "before the archive began"}


def calendar(counts: Mapping[str, int], crawled: set[str], began: str | None, first: str, last: str, href: str) -> Markup:
    """A row a year, a cell a week (keyed by its Monday): how much was published, and where nobody looked.

    A year leads to ``href`` + ``2025``, a cell of the newest years to ``href`` + ``2025-W22``.

    Behind the cells lie bands: weeks that were crawled are plain, weeks that were not are hatched, weeks before the archive began
    are outlined.
    """
    top = max(counts.values(), default=0) or 1
    years = list(range(int(last[:4]), int(first[:4]) - 1, -1))
    height = len(years) * (CELL + GAP)
    bands, cells, labels = [], [], []
    for row, year in enumerate(years):
        weeks = [week for week in _weeks(year) if week <= last]
        y = row * (CELL + GAP) + TOP + CELL - 3
        labels.append(Markup('<a href="{}{}"><text x="0" y="{}">{}</text></a>').format(href, year, y, year))
        bands += [_band(weeks, start, end, state, row) for start, end, state in _runs(weeks, crawled, began)]
        found = [(x, week) for x, week in enumerate(weeks) if counts.get(week)]
        if row < LINKED:
            cells += [
                _cell(week, x, row, counts[week], top, week in crawled or began is None or week < began[:10], href)
                for x, week in found
            ]
        else:
            cells += _shapes([(x, _shade(counts[week], top)) for x, week in found], row)
    return Markup(
        '<svg class="calendar" role="group" aria-label="Articles by week" width="100%" height="{}">{}{}{}{}<svg x="{}%" y="{}"'
        ' width="{}%" height="{}" viewBox="0 0 53 {}" preserveAspectRatio="none">{}</svg></svg>'
    ).format(
        height + TOP, _HATCH, _months_axis(), *(Markup("").join(part) for part in (labels, bands)),
        LEFT, TOP, 100 - LEFT, height, height, Markup("").join(cells),
    )  # fmt: skip


_HATCH = Markup(
    '<defs><pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect class="void" width="4" height="4"/><line class="hatch" y2="4"/></pattern></defs>'
)


def _weeks(year: int) -> list[str]:
    """The Mondays of a year."""
    first = date(year, 1, 1)
    monday = first + timedelta(days=-first.weekday() % 7)
    return [(monday + timedelta(days=7 * n)).isoformat() for n in range(53) if (monday + timedelta(days=7 * n)).year == year]


def _runs(weeks: Sequence[str], crawled: set[str], began: str | None) -> list[tuple[int, int, str]]:
    """(first, last, state) of each stretch of weeks in the same state."""
    found: list[tuple[int, int, str]] = []
    for x, week in enumerate(weeks):
        state = "none" if week in crawled else "early" if began is None or week < began[:10] else "blind"
        if found and found[-1][2] == state:
            found[-1] = (found[-1][0], x, state)
        else:
            found.append((x, x, state))
    return found


def _band(weeks: Sequence[str], start: int, end: int, state: str, row: int) -> Markup:
    step = (100 - LEFT) / 53
    return Markup('<rect class="{}" x="{}%" y="{}" width="{}%" height="{}"><title>{} to {}: {}</title></rect>').format(
        state,
        f"{LEFT + start * step:.2f}",
        row * (CELL + GAP) + TOP,
        f"{(end - start + 0.86) * step:.2f}",
        CELL,
        weeks[start],
        weeks[end],
        STATES[state],
    )


def _cell(week: str, x: int, row: int, count: int, top: int, seen: bool, href: str) -> Markup:
    words = f"Week of {week}: {count} {'article' if count == 1 else 'articles'}{'' if seen else '; found by a later crawl'}"
    year, number, _ = date.fromisoformat(week).isocalendar()
    return Markup('<a href="{}{}-W{}" tabindex="-1"><rect class="q{}" x="{}" y="{}"><title>{}</title></rect></a>').format(
        href, year, f"{number:02}", _shade(count, top), x, row * (CELL + GAP), words
    )


def _shapes(cells: Sequence[tuple[int, int]], row: int) -> list[Markup]:
    """A year's cells as one path a shade: a tenth of the weight where nobody clicks."""
    y = row * (CELL + GAP)
    return [
        Markup('<path class="q{}" d="{}"/>').format(shade, "".join(f"M{x} {y}h.86v{CELL}h-.86z" for x, s in cells if s == shade))
        for shade in sorted({s for _, s in cells})
    ]


def _months_axis() -> Markup:
    step = (100 - LEFT) / 12
    return Markup("").join(
        Markup('<text{} x="{}%" y="10">{}</text>').format(
            "" if n % 3 == 0 else Markup(' class="wide"'), f"{LEFT + n * step:.2f}", name
        )
        for n, name in enumerate(SHORT)
    )


def _shade(count: int, top: int) -> int:
    share = count / top
    return 1 if share <= 0.15 else 2 if share <= 0.4 else 3 if share <= 0.7 else 4
