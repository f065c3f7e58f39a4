"""Printed text → day and time. Each line of the table is a case: the text, the page's language (and country), what it means, or - for none."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.extract.dating.meanings import Habits
from newsarchive.extract.dating.numbers import plain
from newsarchive.extract.dating.patterns import Printed, find_dates
from newsarchive.extract.dating.words import CALENDARS, MONTH_NAMES, fold

LATEST = date(2025, 12, 31)


def habits(where: str) -> Habits:
    language, _, country = where.partition("-")
    return Habits(LATEST, language, country)


def read(text: str, where: str) -> tuple[Printed, ...]:
    return find_dates(text, habits(where))


HERE = Path(__file__).parent
WORLD = [line.split(" | ") for line in (HERE / "dates_of_the_world.txt").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("line", WORLD, ids=[line[0] for line in WORLD])
def test_twelve_months_as_each_language_prints_them(line: list[str]) -> None:
    language = line[0].split("_")[0]
    for month, text in enumerate(line[1:], 1):
        assert [printed.day for printed in read(text, language)] == [date(2025, month, month + 10)], text


TABLE = (HERE / "printed_dates_of_the_world.txt").read_text("utf-8")
CASES = [tuple(part.strip().replace("⏎", "\n") for part in line.rsplit(" | ", 2)) for line in TABLE.splitlines() if line.strip()]
"""⏎ in a text is the edge between two boxes of the page."""


def shown(printed: Printed) -> str:
    if printed.clock is None:
        return printed.day.isoformat()
    clock = printed.clock.isoformat("seconds")
    return f"{printed.day.isoformat()} {clock[:5] + clock[8:] if clock[5:8] == ':00' else clock}"


@pytest.mark.parametrize(("text", "where", "expected"), CASES, ids=[f"{case[0]} ({case[1]})" for case in CASES])
def test_printed_dates_are_read(text: str, where: str, expected: str) -> None:
    assert (", ".join(shown(printed) for printed in read(text, where)) or "-") == expected


@pytest.mark.parametrize(
    ("text", "is_range"),
    [
        ("27.–30. Mai 2025", True),
        ("27.05.2025 – 30.05.2025", True),
        ("27.05.2025 bis 30.05.2025", True),
        ("May 27, 2025 - May 30, 2025", True),
        ("2025.05.27 ~ 2025.05.30", True),
        ("2025年5月27日至2025年5月30日", True),
        ("2025-05-27 to 2025-05-30", True),
        ("du 27/05/2025 au 30/05/2025", True),
        ("2025年5月27日（火）13:30～15:00", True),
        ("2025年5月27日 14:00～", True),
        ("27. Mai 2025, 18:00 bis 20:00 Uhr", True),
        ("27.05.2025 18.00 - 20.00 Uhr", True),
        ("May 27, 2025, 2:00 pm - 4:00 pm", True),
        ("27 mai 2025 14h00 à 16h00", True),
        ("신청 가능한 일정 : 2025년 5월 27일부터 가능", True),
        ("2025年5月27日（火）から受付", True),
        ("27 May 2025", False),
        ("27 May 2025 14:30 - Jane Doe", False),
        ("27.05.2025 14:30 Uhr - 12 Kommentare", False),
        ("27.05.2025 | 28.05.2025", False),
        ("2025-05-27 14:30 수정 2025-05-28 09:00", False),
    ],
)
def test_a_span_of_days_is_an_event(text: str, is_range: bool) -> None:
    assert {printed.is_range for printed in read(text, "de")} == {is_range}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Posted: May 27, 2025 by us", "May 27, 2025"),
        ("등록일 2025. 5. 27. 조회", "2025. 5. 27"),
        ("民國114年5月27日公告", "民國114年5月27日"),
        ("am 27. Mai 2025 um 14:30 Uhr", "27. Mai 2025 um 14:30"),
        ("تاریخ: ۱۴۰۴/۰۳/۰۶", "۱۴۰۴/۰۳/۰۶"),
        ("（２０２５年５月２７日）", "２０２５年５月２７日"),
    ],
)
def test_the_exact_printed_text_is_kept(text: str, found: str) -> None:
    assert [printed.text for printed in read(text, "en")] == [found]


@pytest.mark.parametrize(
    ("text", "where", "word"),
    [
        ("民國114年5月27日", "zh-TW", "Republic of China"),
        ("R7.5.27", "ja", "Japanese era"),
        ("27/05/2568", "th", "Buddhist"),
        ("1404/03/06", "fa", "Solar Hijri"),
        ("29 ذو القعدة 1446", "ar", "Hijri"),
        ("1446/11/29 هـ", "ar", "Hijri"),
        ("25-05-27", "ko", "two-digit year"),
        ("05/27/2025", "en-US", "month, day, year"),
    ],
)
def test_the_reading_names_the_calendar_and_the_order(text: str, where: str, word: str) -> None:
    assert word in read(text, where)[0].meanings[0].reading


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("29 ذو القعدة 1446", "2025-05-27"),
        ("1446/11/29 هـ", "2025-05-27"),
        ("٢٩/١١/١٤٤٦هـ", "2025-05-27"),
        ("١ رمضان ١٤٤٦", "2025-03-01"),
        ("1 شوال 1446 هـ", "2025-03-30"),
        ("10 محرم 1445هـ", "2023-07-28"),
    ],
)
def test_a_hijri_date_is_sure_where_the_calendar_rules_and_unsure_where_the_moon_is_sighted(text: str, day: str) -> None:
    for where, sure in (("ar-SA", True), ("ar", True), ("ar-MA", False)):
        meaning = read(text, where)[0].meanings[0]
        assert meaning.day.isoformat() == day
        assert (meaning.sure > 0.5) is sure


ORDERS = """
27/05/2025 | | 2025-05-27
05/27/2025 | | 2025-05-27
05/06/2025 | mdy | 2025-05-06
05/06/2025 | dmy | 2025-06-05
05-06-2025 | mdy | 2025-05-06
05.06.2025 | | 2025-06-05
05.06.2025 | mdy! | 2025-05-06
06/06/2025 | | 2025-06-06
05/06/25 | dmy | 2025-06-05
05/06/25 | mdy | 2025-05-06
12/31/2024 | dmy | 2024-12-31
31/12/2024 | mdy | 2024-12-31
2025/05/06 | mdy | 2025-05-06
2025-05-06 | dmy | 2025-05-06
"""


@pytest.mark.parametrize("line", [line for line in ORDERS.splitlines() if line])
def test_order_of_day_and_month(line: str) -> None:
    text, order, expected = (part.strip() for part in line.split("|"))
    found = find_dates(text, Habits(LATEST, "en", order=order.rstrip("!"), order_reason="a reason", order_sure=order.endswith("!")))
    assert found[0].day.isoformat() == expected


def test_a_future_reading_is_no_reading() -> None:
    assert [m.day for m in find_dates("05/11/2025", Habits(date(2025, 6, 1), "de", order="dmy"))[0].meanings] == [date(2025, 5, 11)]


def test_doubt_about_the_order_shows() -> None:
    doubtful = find_dates("05/06/2025", Habits(LATEST, "en"))[0].meanings
    proved = find_dates("05/06/2025", Habits(LATEST, "en", order="dmy", order_sure=True))[0].meanings
    assert len(doubtful) == 2
    assert doubtful[0].sure <= 0.5 < 0.9 <= proved[0].sure


days = st.dates(date(1990, 1, 1), LATEST)


@given(days, st.sampled_from(sorted(MONTH_NAMES.keys() - CALENDARS)))
def test_worded_dates_come_back_in_every_language(day: date, language: str) -> None:
    name = next(name for name, number in MONTH_NAMES[language].items() if number == day.month)
    forms = [f"{day.day} {name} {day.year}", f"{day.day}. {name.upper()} {day.year}"]
    for text in forms if language == "vi" else [*forms, f"{name} {day.day}, {day.year}"]:
        assert [printed.day for printed in read(text, language)] == [day], text


@given(
    days,
    st.sampled_from(
        [
            "%Y-%m-%d",
            "%Y/%m/%d",
            "%Y.%m.%d",
            "%d.%m.%Y",
            "%Y年%m月%d日",
            "%Y년 %m월 %d일",
            "%Y. %m. %d.",
            "%d %B %Y",
            "%b %d, %Y",
            "%Y%m%d",
        ]
    ),
)
def test_forms_that_leave_no_doubt_come_back(day: date, form: str) -> None:
    assert read(day.strftime(form), "de")[0].day == day


@given(days, st.sampled_from("٠۰०০੦૦୦௦౦೦൦๐໐༠၀០᠐０𝟎"))
def test_digits_of_every_script(day: date, zero: str) -> None:
    native = day.isoformat().translate({48 + i: chr(ord(zero) + i) for i in range(10)})
    assert [printed.day for printed in read(native, "en")] == [day]


@given(st.text(max_size=200))
def test_no_text_raises_and_places_are_true(text: str) -> None:
    assert len(plain(text)) == len(text)
    for printed in read(text, "de"):
        assert 0 <= printed.start < printed.end <= len(text)
        assert printed.text in text


@given(
    st.text(alphabet="0123456789./-: 年月日年월일,ThMay民國令和RH'aprildecode", max_size=80),
    st.sampled_from(["zh", "ko", "en", "th", "fa", "ar", "ja"]),
)
def test_heaps_of_digits_never_raise_nor_give_the_future(text: str, language: str) -> None:
    for printed in read(text, language):
        assert all(date(1990, 1, 1) <= meaning.day <= LATEST for meaning in printed.meanings)


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)
