"""Each calendar against dates everybody can look up, and against its own rules."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.extract.dating import calendars

NOWRUZ = [
    "1300 1921-03-21", "1301 1922-03-22", "1308 1929-03-21", "1320 1941-03-21", "1332 1953-03-21", "1342 1963-03-21",
    "1346 1967-03-21", "1350 1971-03-21", "1354 1975-03-21", "1357 1978-03-21", "1358 1979-03-21", "1359 1980-03-21",
    "1362 1983-03-21", "1366 1987-03-21", "1370 1991-03-21", "1375 1996-03-20", "1376 1997-03-21", "1379 2000-03-20",
    "1380 2001-03-21", "1383 2004-03-20", "1384 2005-03-21", "1387 2008-03-20", "1388 2009-03-21", "1391 2012-03-20",
    "1392 2013-03-21", "1395 2016-03-20", "1396 2017-03-21", "1398 2019-03-21", "1399 2020-03-20", "1400 2021-03-21",
    "1401 2022-03-21", "1402 2023-03-21", "1403 2024-03-20", "1404 2025-03-21", "1405 2026-03-21", "1408 2029-03-20",
    "1409 2030-03-21",
]  # fmt: skip


@pytest.mark.parametrize("line", NOWRUZ)
def test_the_iranian_year_begins_with_nowruz(line: str) -> None:
    year, day = line.split()
    assert calendars.from_solar_hijri(int(year), 1, 1) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ((1404, 3, 6), "2025-05-27"),
        ((1403, 12, 30), "2025-03-20"),
        ((1399, 12, 30), "2021-03-20"),
        ((1404, 6, 31), "2025-09-22"),
        ((1404, 7, 1), "2025-09-23"),
        ((1404, 12, 29), "2026-03-20"),
        ((1395, 12, 30), "2017-03-20"),
        ((1357, 11, 22), "1979-02-11"),
        ((1404, 12, 30), None),
        ((1402, 12, 30), None),
        ((1404, 7, 31), None),
        ((1404, 13, 1), None),
        ((1404, 0, 1), None),
        ((1404, 1, 0), None),
        ((1243, 1, 1), None),
        ((1502, 1, 1), None),
    ],
)
def test_solar_hijri(written: tuple[int, int, int], expected: str | None) -> None:
    assert calendars.from_solar_hijri(*written) == (date.fromisoformat(expected) if expected else None)


def test_solar_hijri_days_follow_each_other_without_a_gap() -> None:
    days = [
        day
        for year in range(1244, 1502)
        for month in range(1, 13)
        for number in range(1, 32)
        if (day := calendars.from_solar_hijri(year, month, number))
    ]
    assert days == [days[0] + timedelta(i) for i in range(len(days))]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ((1446, 1, 1), "2024-07-07"),
        ((1445, 9, 1), "2024-03-11"),
        ((1446, 9, 1), "2025-03-01"),
        ((1446, 10, 1), "2025-03-30"),
        ((1440, 1, 1), "2018-09-11"),
        ((1446, 11, 29), "2025-05-27"),
        ((1447, 1, 1), "2025-06-26"),
        ((1411, 1, 1), "1990-07-23"),
        ((1461, 12, 1), "2039-12-17"),
    ],
)
def test_hijri_is_the_calendar_that_saudi_arabia_prints(written: tuple[int, int, int], expected: str) -> None:
    assert calendars.from_hijri(*written) == date.fromisoformat(expected)


def test_hijri_out_of_the_table_is_within_a_day() -> None:
    read = calendars.from_hijri(1400, 1, 1)
    assert read is not None
    assert abs((read - date(1979, 11, 20)).days) <= 1


@pytest.mark.parametrize("written", [(0, 1, 1), (1446, 13, 1), (1446, 0, 1), (1446, 1, 31), (1446, 1, 0), (1601, 1, 1)])
def test_no_hijri_date(written: tuple[int, int, int]) -> None:
    assert calendars.from_hijri(*written) is None


def test_hijri_months_have_29_or_30_days_and_years_354_or_355() -> None:
    firsts = [calendars.from_hijri(year, month, 1) for year in range(1300, 1500) for month in range(1, 13)]
    lengths = {(later - sooner).days for sooner, later in itertools.pairwise(firsts) if sooner and later}
    years = {(later - sooner).days for sooner, later in zip(firsts[::12], firsts[12::12], strict=False) if sooner and later}
    assert lengths == {29, 30}
    assert years == {354, 355}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (("令和", 7, 5, 27), "2025-05-27"),
        (("令和", 1, 5, 1), "2019-05-01"),
        (("平成", 31, 4, 30), "2019-04-30"),
        (("平成", 1, 1, 8), "1989-01-08"),
        (("昭和", 64, 1, 7), "1989-01-07"),
        (("昭和", 1, 12, 25), "1926-12-25"),
        (("大正", 15, 12, 24), "1926-12-24"),
        (("大正", 1, 7, 30), "1912-07-30"),
        (("明治", 45, 7, 29), "1912-07-29"),
        (("R", 7, 5, 27), "2025-05-27"),
        (("H", 31, 4, 30), "2019-04-30"),
        (("S", 63, 12, 31), "1988-12-31"),
        (("平成", 31, 5, 27), "2019-05-27"),
        (("令和", 7, 2, 29), None),
        (("令和", 0, 1, 1), None),
        (("昭平", 1, 1, 1), None),
        (("R", 7, 13, 1), None),
    ],
)
def test_japanese_eras(written: tuple[str, int, int, int], expected: str | None) -> None:
    assert calendars.from_era(*written) == (date.fromisoformat(expected) if expected else None)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ((114, 5, 27), "2025-05-27"),
        ((113, 2, 29), "2024-02-29"),
        ((100, 1, 1), "2011-01-01"),
        ((99, 12, 31), "2010-12-31"),
        ((1, 1, 1), "1912-01-01"),
        ((114, 2, 29), None),
        ((0, 1, 1), None),
        ((-1, 1, 1), None),
        ((114, 0, 1), None),
    ],
)
def test_republic_of_china(written: tuple[int, int, int], expected: str | None) -> None:
    assert calendars.from_roc(*written) == (date.fromisoformat(expected) if expected else None)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ((2568, 5, 27), "2025-05-27"),
        ((2567, 2, 29), "2024-02-29"),
        ((2543, 12, 31), "2000-12-31"),
        ((2484, 1, 1), "1941-01-01"),
        ((2483, 1, 1), None),
        ((2568, 2, 29), None),
        ((2568, 13, 1), None),
    ],
)
def test_thai_buddhist(written: tuple[int, int, int], expected: str | None) -> None:
    assert calendars.from_buddhist(*written) == (date.fromisoformat(expected) if expected else None)


@given(st.dates(date(1912, 1, 1), date(2100, 12, 31)))
def test_calendars_that_only_shift_the_year_come_back(day: date) -> None:
    assert calendars.from_roc(day.year - 1911, day.month, day.day) == day
    if day.year > 1940:
        assert calendars.from_buddhist(day.year + 543, day.month, day.day) == day
    if day.year > 2018:
        assert calendars.from_era("令和", day.year - 2018, day.month, day.day) == day


@given(st.integers(), st.integers(), st.integers())
def test_no_numbers_raise(year: int, month: int, day: int) -> None:
    calendars.gregorian(year, month, day)
    calendars.from_roc(year, month, day)
    calendars.from_buddhist(year, month, day)
    calendars.from_solar_hijri(year, month, day)
    calendars.from_hijri(year, month, day)
    calendars.from_era("令和", year, month, day)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ((2050, 1, 1), "1993-04-13"),
        ((2070, 1, 1), "2013-04-14"),
        ((2080, 1, 1), "2023-04-14"),
        ((2081, 1, 1), "2024-04-13"),
        ((2082, 1, 1), "2025-04-14"),
        ((2082, 2, 15), "2025-05-29"),
        ((2082, 4, 1), "2025-07-17"),
        ((2072, 6, 3), "2015-09-20"),
        ((2082, 3, 32), "2025-07-16"),
        ((2082, 2, 32), None),
        ((2082, 13, 1), None),
        ((2082, 1, 0), None),
        ((2049, 12, 30), None),
        ((2091, 1, 1), None),
    ],
)
def test_nepal_s_calendar(written: tuple[int, int, int], expected: str | None) -> None:
    assert calendars.from_bikram(*written) == (date.fromisoformat(expected) if expected else None)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ((2000, 1, 1), "2007-09-12"),
        ((2016, 1, 1), "2023-09-12"),
        ((2017, 1, 1), "2024-09-11"),
        ((2017, 4, 29), "2025-01-07"),
        ((2017, 6, 23), "2025-03-02"),
        ((2015, 13, 6), "2023-09-11"),
        ((2016, 13, 6), None),
        ((2017, 1, 31), None),
        ((2017, 14, 1), None),
        ((1, 1, 1), None),
    ],
)
def test_ethiopia_s_calendar(written: tuple[int, int, int], expected: str | None) -> None:
    assert calendars.from_ethiopian(*written) == (date.fromisoformat(expected) if expected else None)


def test_nepal_s_and_ethiopia_s_days_follow_each_other_without_a_gap() -> None:
    for convert, years in ((calendars.from_bikram, range(2050, 2091)), (calendars.from_ethiopian, range(1990, 2030))):
        days = [day for year in years for month in range(1, 14) for number in range(1, 33) if (day := convert(year, month, number))]
        assert days == [days[0] + timedelta(i) for i in range(len(days))]
