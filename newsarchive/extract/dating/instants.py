"""Instants: those given in UTC for machines put on the calendar and the clock of the page's readers, and the best one chosen."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from newsarchive.extract.dating.claims import Claim
from newsarchive.extract.dating.meanings import Meaning

_STEP, _FARTHEST = timedelta(minutes=30), timedelta(hours=14)
"""What time zones are apart, and how far they reach."""
_HALF = timedelta(hours=12)
_ASIDE = 0.09
"""So much less weight has an hour that stands apart from the day by the headline: the last change's, or another story's."""
_LIKELY = 0.5
"""Weight of a date for readers that is more likely the article's than not; a weaker one moves no instant to its day."""


def on_calendar_days(claims: Sequence[Claim], zone: ZoneInfo | None) -> list[Claim]:
    """The claims, each instant in UTC with the day that the page prints for it, and with the time of the clock the page shows."""
    read = _days(claims, "print", "listing")
    addressed = _days(claims, "url")
    shown, local = _shown_clock(claims, zone), _local_twins(claims)
    return _in_the_afternoon(
        [
            _at_local_time(claim, there)
            if _is_in_utc(claim) and (there := local.get(_aware(claim)))
            else _on_a_day(claim, (read.get(claim.says, set()), addressed.get(claim.says, set())), zone, shown)
            for claim in claims
        ]
    )


def _in_the_afternoon(claims: list[Claim]) -> list[Claim]:
    """The claims, what is printed by a clock of twelve hours put into the afternoon where machines are told so.

    "2:05 Yamma" beside 14:05 needs no list of what the halves of the day are called.
    """
    told = {(claim.meanings[0].day, claim.clock.hour, claim.clock.minute) for claim in claims if claim.machine and claim.clock}

    def moved(claim: Claim) -> Claim:
        clock, day = claim.clock, claim.meanings[0].day
        if clock is None or clock.tzinfo or clock.hour > 11 or claim.machine or (day, clock.hour + 12, clock.minute) not in told:
            return claim
        return claim if (day, clock.hour, clock.minute) in told else claim._replace(clock=clock.replace(hour=clock.hour + 12))

    return list(map(moved, claims)) if told else claims


def _is_in_utc(claim: Claim) -> bool:
    return claim.machine and claim.clock is not None and claim.clock.utcoffset() == timedelta(0)


def _aware(claim: Claim) -> datetime:
    return datetime.combine(claim.meanings[0].day, claim.clock or time())


def _local_twins(claims: Sequence[Claim]) -> dict[datetime, datetime]:
    """Each instant that the page tells with another offset than UTC's too: ``<time datetime="2024-06-18T07:32:31+08:00">``."""
    return {
        (there := _aware(claim)).astimezone(UTC): there
        for claim in claims
        if claim.machine and claim.family == "markup" and claim.clock and claim.clock.utcoffset()
    }


def _at_local_time(claim: Claim, there: datetime) -> Claim:
    meaning = claim.meanings[0]
    if meaning.day == there.date():
        return claim._replace(clock=there.timetz())
    why = f"{meaning.reading}, in UTC; the page tells it with an offset of its own"
    return claim._replace(meanings=(Meaning(there.date(), why, meaning.sure),), clock=there.timetz())


def _days(claims: Sequence[Claim], *families: str) -> dict[str, set[date]]:
    """The published and the modified days that stand there for people to read."""
    found: dict[str, set[date]] = {}
    for claim in claims:
        if claim.family in families and not claim.machine and claim.weight >= _LIKELY:
            found.setdefault(claim.says, set()).add(claim.meanings[0].day)
    return found


def _shown_clock(claims: Sequence[Claim], zone: ZoneInfo | None) -> timezone | None:
    """How far from UTC the clock runs by which the page prints to its readers the instant that it tells machines in UTC.

    A clock of twelve hours may be read half a day early, if what is said of the half is in no list: the place's own clock knows.
    """
    told = [claim for claim in claims if claim.machine and claim.clock and claim.clock.utcoffset() == timedelta(0)]
    printed = [
        claim
        for claim in claims
        if claim.family == "print" and claim.weight >= _LIKELY and claim.clock and claim.clock.tzinfo is None
    ]
    for instant, local in ((instant, local) for local in printed for instant in told if local.says == instant.says):
        there, here = _naive(local), _naive(instant)
        ahead = there - (here if there.second else here.replace(second=0))
        if ahead % _STEP == timedelta(0) and abs(ahead) <= _FARTHEST:
            half = ahead + _HALF
            return timezone(half if zone and _aware(instant).astimezone(zone).utcoffset() == half else ahead)
    return None


def _naive(claim: Claim) -> datetime:
    return datetime.combine(claim.meanings[0].day, (claim.clock or time()).replace(tzinfo=None))


def _on_a_day(claim: Claim, printed: Sequence[set[date]], zone: ZoneInfo | None, shown: timezone | None) -> Claim:
    """An instant in UTC names no calendar day: its day is the one printed for it, the surest first, else that of the place's clock.

    Midnight in UTC is mostly no instant but a day written out, and so is midnight of the place.
    """
    clock, meaning, place = claim.clock, claim.meanings[0], shown or zone
    if clock is None or not _is_in_utc(claim):
        return claim
    moment = datetime.combine(meaning.day, clock)
    there = moment.astimezone(place) if place and clock.replace(tzinfo=None) != time() else moment
    neighbour = meaning.day + timedelta(days=1 if clock.hour >= 10 else -1)  # as far as time zones reach
    likely = (there.date(), meaning.day) if place else (meaning.day, neighbour)
    written_out = there is not moment and there.time() == time()  # midnight of the place, whatever a clock in UTC prints of it
    seen = None if written_out else next((day for days in printed for day in likely if day in days), None)
    day = seen or there.date()
    local = there.timetz().replace(tzinfo=timezone(there.utcoffset() or timedelta())) if day == there.date() else None
    if day == meaning.day:
        return claim._replace(clock=local) if place and local else claim
    why = f"{meaning.reading}, in UTC; {'the page prints its own day' if seen else f'the clock of {place}'}"
    return claim._replace(meanings=(Meaning(day, why, meaning.sure),), clock=local)


def moment(claim: Claim, day: date, zone: ZoneInfo | None) -> str | None:
    """The full timestamp, where a time and its offset are known."""
    if claim.clock is None or (claim.clock.tzinfo is None and zone is None):
        return None
    instant = datetime.combine(day, claim.clock)
    return (instant if instant.tzinfo else instant.replace(tzinfo=zone)).isoformat(timespec="seconds")


def published_at(claims: list[Claim], chosen: Claim, day: date, zone: ZoneInfo | None) -> str | None:
    """The best timestamp that anything gives for the chosen day; midnight is mostly no time but a day written out."""
    timed = [claim for claim in claims if claim.says == chosen.says and claim.meanings[0].day == day
             and claim.weight >= 0.5 and claim.clock is not None and claim.clock.replace(tzinfo=None) != time()]  # fmt: skip
    bare = [claim.weight for claim in claims if claim.family == "print" and claim.meanings[0].day == day and not claim.clock]
    least = max(bare, default=0.0) - _ASIDE
    timed = [claim for claim in timed if claim.source != "byline" or claim.machine or claim.weight > least]
    if not any(claim.family == "print" for claim in timed):
        timed = _without_noon(timed)
    ranked = sorted(timed, key=lambda claim: -claim.weight)
    told = [(claim, instant) for claim in ranked if (instant := moment(claim, day, zone))]
    if not told:
        return None
    best, first = told[0]
    if best.machine or first[14:19] != "00:00" or "00" in best.text:
        return first
    return next((instant for claim, instant in told if claim.machine and instant[:14] == first[:14]), first)  # 2 PM: it is 14:05


_NOON = time(12, tzinfo=UTC)
"""What Drupal writes beside a day that has no time: ``<time datetime="2025-05-27T12:00:00Z">``."""


def _without_noon(timed: list[Claim]) -> list[Claim]:
    """Without noon in UTC where mark-up says it, which means a mere day, and the listing after it; data say what they know."""
    if not any(claim.clock == _NOON and claim.family == "markup" for claim in timed):
        return timed
    return [claim for claim in timed if claim.clock != _NOON or claim.family == "data"]
