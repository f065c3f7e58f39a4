"""Days told from the capture, as each language tells them: words, language, how many days ago (or - where they tell none)."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from newsarchive.extract.dating.relative import read_relative

CAPTURED = datetime(2025, 7, 20, 12, 0, tzinfo=UTC)
TOLD = (Path(__file__).parent / "days_told_of_the_world.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("line", TOLD)
def test_told_days(line: str) -> None:
    words, language, ago = (part.strip() for part in line.split(" | "))
    told = read_relative(words, CAPTURED, None, language)
    assert (str((date(2025, 7, 20) - told[0]).days) if told else "-") == ago


@pytest.mark.parametrize(("language", "words"), [("ar", "3 أيام قبل الموعد"), ("de", "28 Minuten vor dem Termin"), ("hu", "3 nap")])
def test_a_span_is_no_day(language: str, words: str) -> None:
    assert read_relative(words, CAPTURED, None, language) is None
