"""What claims for dates mean beside one another: the sun's day for the moon's, and which days are those of updates."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from newsarchive.extract.dating.claims import Claim
from newsarchive.extract.dating.instants import on_calendar_days
from newsarchive.extract.dating.meanings import by_sighted_moon


def settled(claims: Sequence[Claim], zone: ZoneInfo | None) -> list[Claim]:
    """The claims with every instant in UTC put on a calendar day, and with unlabelled updates called what they are."""
    return _updates(on_calendar_days(_by_sighted_moon(claims), zone))


def _by_sighted_moon(claims: Sequence[Claim]) -> list[Claim]:
    """Each Hijri day put on the Gregorian day that the page prints beside it, where it prints one: the moon is seen a day off.

    A label stands before the first of the two, and is meant for both.
    """
    days = {meaning.day for claim in claims for meaning in claim.meanings if not meaning.is_lunar}
    claims = [
        claim._replace(meanings=tuple(by_sighted_moon(meaning, days) for meaning in claim.meanings))
        if any(meaning.is_lunar for meaning in claim.meanings)
        else claim
        for claim in claims
    ]
    said = [(claim.says, claim.meanings[0].day) for claim in claims if claim.meanings[0].is_lunar]
    changed = {day for says, day in said if says == "modified"} - {day for says, day in said if says == "published"}
    return [
        claim._replace(says="modified") if claim.family == "print" and claim.meanings[0].day in changed else claim
        for claim in claims
    ]


def _updates(claims: list[Claim]) -> list[Claim]:
    """What is printed on the day that the page's data calls its last change, after the publication it names.

    If the page prints both days, the later is an update, though no label says so. If it prints the later alone, as its date, that
    is what its readers know it by, and the data is believed to mean the same.
    """
    data = [claim for claim in claims if claim.family == "data"]
    born = {claim.meanings[0].day for claim in data if claim.says == "published"}
    changed = {claim.meanings[0].day for claim in data if claim.says == "modified"}
    strong = {claim.meanings[0].day for claim in data if claim.says == "published" and claim.weight >= 0.85} - changed
    printed = {
        claim.meanings[0].day for claim in claims if claim.family == "print" and claim.says == "published" and claim.weight > 0.7
    }
    marked = {claim.meanings[0].day for claim in claims if claim.family == "markup" and claim.says == "modified"}
    seconded = {claim.meanings[0].day for claim in claims if claim.family in ("url", "listing")} | printed
    alone = (printed & changed) - marked if not seconded & born else set()

    def relabelled(claim: Claim) -> Claim:
        day = claim.meanings[0].day
        if day not in changed:
            return claim
        if day in alone:
            meant = claim.family == "data" and claim.says == "modified"
            return claim._replace(says="published", weight=0.9 * claim.weight) if meant else claim
        if claim.family == "data":
            later = bool(strong) and day > min(strong) and day not in printed
        else:
            later = claim.family in ("print", "markup") and bool(born) and day > max(born)
        return claim._replace(says="modified") if later else claim

    return [relabelled(claim) for claim in claims]
