"""Who publishes a page, and where: guesses that a person then checks."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from newsarchive.extract.document import Document
from newsarchive.items import Article

_HOSPITAL = re.compile(
    r"hospital|clinic|klinik|krankenhaus|medical|health|centre|center|hôpital|hospitalier|chu\b|universit|ospedal|sjukhus|"
    r"ziekenhuis|szpital|nemocnice|больниц|клиник|институт|"
    r"医院|醫院|病院|센터|병원|의료원|مستشفى|โรงพยาบาล|bệnh viện|rumah sakit|hastane",
    re.I,
)
_SEPARATOR = re.compile(r"\s*[|·•»–—_]\s*|\s+[-:]\s+|\s*::\s*")


def publisher_of(documents: Sequence[Document]) -> str | None:
    """The institution's name as its pages give it: said for machines, or shared by their titles."""
    claims: Counter[str] = Counter()
    for document in documents:
        for node in document.json_ld:
            name = node.get("name")
            if isinstance(name, str) and re.search(r"Organization|Hospital|Clinic|MedicalBusiness", str(node.get("@type"))):
                claims[" ".join(name.split())] += 3
        claims.update(dict.fromkeys(document.meta.get("og:site_name", ()), 3))
        claims.update(dict.fromkeys(document.meta.get("application-name", ()), 2))
        parts = [part.strip() for part in _SEPARATOR.split(document.title or "") if part.strip()]
        claims.update(dict.fromkeys(parts, 1))
    scores = {name: count * (2 if _HOSPITAL.search(name) else 1) for name, count in claims.items() if 2 < len(name) <= 120}
    best = max(scores, key=lambda name: scores[name], default=None)
    return best if best and scores[best] > 1 else None


def language_of(articles: Iterable[Article], documents: Iterable[Document]) -> str | None:
    """The language most of the samples are in, else what the pages declare."""
    found = Counter(article.in_language for article in articles if article.in_language)
    if found:
        return found.most_common(1)[0][0]
    return next((document.declared_language for document in documents if document.declared_language), None)


def country_of(url: str) -> str | None:
    """The country whose top-level domain the address has."""
    ending = (urlsplit(url).hostname or "").rpartition(".")[2].upper()
    code = {"UK": "GB"}.get(ending, ending)
    return code if code in _zones() and code not in ("IO", "TV", "ME", "CO", "AI", "CC", "FM", "LY") else None


def timezone_of(country: str | None, articles: Iterable[Article]) -> str | None:
    """The country's time zone, where it has one only, or the articles' own offsets choose it."""
    zones = _zones().get(country or "", ())
    if len(zones) == 1:
        return zones[0]
    stamps = [datetime.fromisoformat(article.published_at) for article in articles if article.published_at]
    told = [stamp for stamp in stamps if stamp.utcoffset()]  # an offset of zero is a machine's more often than a place's
    fitting = (zone for zone in zones if all(stamp.astimezone(ZoneInfo(zone)).utcoffset() == stamp.utcoffset() for stamp in told))
    return next(fitting, None) if told else None


@cache
def _zones() -> dict[str, tuple[str, ...]]:
    """Country → its IANA zones, the most populous first, as the time zone database lists them."""
    found: dict[str, tuple[str, ...]] = {}
    for line in files("tzdata").joinpath("zoneinfo/zone.tab").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            code, _, zone, *_ = line.split("\t")
            found[code] = (*found.get(code, ()), zone)
    return found
