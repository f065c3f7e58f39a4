"""A date is spotted by its form in a listing, in any script."""

import pytest

from newsarchive.discover.printed_dates import find_date

DATES = [
    "27 May 2025", "12 DEC 25", "May 27, 2025", "May 27 14:30:00 2025", "May 27 14:30:00 KST 2025", "27 de mayo de 2025", "3. ledna 2024", "2025. május 27", "ngày 12 tháng 5 năm 2025",
    "٦ تشرين الأول ٢٠٢٥", "١٥ ذو القعدة ١٤٤٦", "٣ ربيع الأول ١٤٤٧", "12 أيار 2025", "۲۲ اردیبهشت ۱۴۰۴",
    "05 ตุลาคม 2568", "๑๒ พฤษภาคม ๒๕๖๘", "12 พ.ค. 2568", "12 พ.ค. 68", "26 มิ.ย. 68", "1 เม.ย. 2568", "அக்டோபர் 5, 2025", "5 அக்டோபர் 2025",
    "12 मई 2025", "१२ मई २०२५", "१५ जनवरी २०२५", "১২ মে ২০২৫", "7 സെപ്റ്റംബർ 2025", "12 ਮਈ 2025",
]  # fmt: skip


@pytest.mark.parametrize("date", DATES)
def test_a_printed_date_is_spotted(date: str) -> None:
    assert find_date(date) == date
    assert find_date(f"({date})") == date


@pytest.mark.parametrize("text", ["12 beds in 2025 rooms and", "COVID-19", "รองรับ 12 เตียง 640 ห้อง", "Room 2025"])
def test_other_numbers_are_no_date(text: str) -> None:
    assert find_date(text) is None
