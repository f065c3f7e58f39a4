"""Days of the moon's calendar on pages, alone and beside those of the sun's."""

import pytest

from tests.extract.dated_pages import CAPTURED, article, resolve

MOON = [
    ("<span>٢٩ ذو القعدة ١٤٤٦</span> <span>٢٨/٠٥/٢٠٢٥</span>", "2025-05-28"),
    ("<span>٢٩ ذو القعدة ١٤٤٦ هـ الموافق ٢٨ أيار ٢٠٢٥</span>", "2025-05-28"),
    ("<span>٢٩ ذو القعدة ١٤٤٦ هـ</span> <span>٢٧/٠٥/٢٠٢٥</span>", "2025-05-27"),
    ("<span>٢٩ ذو القعدة ١٤٤٦ هـ</span>", "2025-05-27"),
]


@pytest.mark.parametrize(("byline", "day"), MOON)
def test_the_gregorian_day_beside_a_hijri_one_says_when_the_moon_was_seen(byline: str, day: str) -> None:
    assert resolve(article(f"<div class=date>{byline}</div>"), lang="ar").article.date_published == day


def test_one_day_in_two_calendars_is_sure_and_a_label_before_the_first_is_meant_for_both() -> None:
    published = "<div class=date><span>١٠ ربيع الآخر ١٤٤٧ هـ</span> <span>٠٣/١٠/٢٠٢٥</span></div>"
    updated = "<div class=updated>آخر تحديث : ٨ جمادى الأولى ١٤٤٧ الموافق ٣٠/١٠/٢٠٢٥</div>"
    found = resolve(article(published + updated), lang="ar", captured=CAPTURED.replace(year=2026)).article
    assert (found.date_published, found.date_modified, found.flags) == ("2025-10-03", "2025-10-30", ())
