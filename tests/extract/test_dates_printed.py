"""Printed text → day and time. Each line is a case: the text, the page's language (and country), what it means, or - for none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.extract.date_meanings import Habits
from newsarchive.extract.date_numbers import plain
from newsarchive.extract.date_patterns import Printed, find_dates
from newsarchive.extract.date_words import CALENDARS, MONTH_NAMES, fold

LATEST = date(2025, 12, 31)


def habits(where: str) -> Habits:
    language, _, country = where.partition("-")
    return Habits(LATEST, language, country)


def read(text: str, where: str) -> tuple[Printed, ...]:
    return find_dates(text, habits(where))


WORLD = [line.split(" | ") for line in (Path(__file__).parent / "dates_of_the_world.txt").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("line", WORLD, ids=[line[0] for line in WORLD])
def test_twelve_months_as_each_language_prints_them(line: list[str]) -> None:
    language = line[0].split("_")[0]
    for month, text in enumerate(line[1:], 1):
        assert [printed.day for printed in read(text, language)] == [date(2025, month, month + 10)], text


TABLE = """
2025年5月27日 | zh | 2025-05-27
2025年05月27日 | zh | 2025-05-27
2025 年 5 月 27 日 | zh | 2025-05-27
2025年5月27号 | zh | 2025-05-27
2025年5月27號 | zh | 2025-05-27
2025年5月27日 14:30 | zh | 2025-05-27 14:30
2025年5月27日14时30分 | zh | 2025-05-27 14:30
2025年5月27日 下午2:30 | zh | 2025-05-27 14:30
2025年5月27日 上午9时05分 | zh | 2025-05-27 09:05
2025年5月27日（星期二） | zh | 2025-05-27
发布时间：2025-05-27 浏览次数：123 | zh | 2025-05-27
发布时间：2025-05-27 14:30:15 来源：宣传部 | zh | 2025-05-27 14:30:15
[2025-05-27] | zh | 2025-05-27
2025/05/27 | zh | 2025-05-27
2025.05.27 | zh | 2025-05-27
2025-5-7 | zh | 2025-05-07
２０２５年５月２７日 | zh | 2025-05-27
２０２５－０５－２７ | zh | 2025-05-27
二〇二五年五月二十七日 | zh | 2025-05-27
二○二五年五月二十七日 | zh | 2025-05-27
二零二五年五月二十七日 | zh | 2025-05-27
二〇二五年十月十日 | zh | 2025-10-10
二〇二五年十二月三十一日 | zh | 2025-12-31
二〇二四年十一月二日 | zh | 2024-11-02
二〇二〇年二月二十日 | zh | 2020-02-20
20250527 | zh | 2025-05-27
2025年5月 | zh | -
5月27日 | zh | -
2025年13月1日 | zh | -
2025年2月30日 | zh | -
民國114年5月27日 | zh-TW | 2025-05-27
民國 114 年 05 月 27 日 | zh-TW | 2025-05-27
中華民國114年5月27日 | zh-TW | 2025-05-27
中華民國一百一十四年 | zh-TW | -
114年5月27日 | zh-TW | 2025-05-27
114/05/27 | zh-TW | 2025-05-27
114-05-27 | zh-TW | 2025-05-27
114.05.27 | zh-TW | 2025-05-27
發布日期：114/05/27 | zh-TW | 2025-05-27
張貼日期 113-02-29 | zh-TW | 2024-02-29
99年5月27日 | zh-TW | 2010-05-27
99/05/27 | zh-TW | 2010-05-27
民國99.5.27 | zh-TW | 2010-05-27
西元2025年5月27日 | zh-TW | 2025-05-27
公元2025年5月27日 | zh | 2025-05-27
114/05/27 | en | -
114-05-27 | ko | -
令和7年5月27日 | ja | 2025-05-27
令和 7 年 5 月 27 日 | ja | 2025-05-27
令和７年５月２７日 | ja | 2025-05-27
令和元年5月27日 | ja | 2019-05-27
令和七年五月二十七日 | ja | 2025-05-27
平成31年4月1日 | ja | 2019-04-01
平成31年5月1日 | ja | 2019-05-01
平成元年 | ja | -
平成7年12月25日 | ja | 1995-12-25
R7.5.27 | ja | 2025-05-27
R7/5/27 | ja | 2025-05-27
R7.05.27 更新 | ja | 2025-05-27
R 7. 5. 27 | ja | 2025-05-27
H31.4.1 | ja | 2019-04-01
H30-12-28 | ja | 2018-12-28
S63.12.31 | ja | -
令和7年13月1日 | ja | -
2025年5月27日（火） | ja | 2025-05-27
2025年5月27日（火）14:30 | ja | 2025-05-27 14:30
2025年5月27日 午後2時30分 | ja | 2025-05-27 14:30
2025年5月27日（火）午前9時 | ja | 2025-05-27 09:00
2025.5.27 | ja | 2025-05-27
2025/5/27(火) 14:30 | ja | 2025-05-27 14:30
掲載日：2025年5月27日 | ja | 2025-05-27
2025年5月27日号 | ja | 2025-05-27
2025. 5. 27. | ko | 2025-05-27
2025. 05. 27. | ko | 2025-05-27
2025.05.27 | ko | 2025-05-27
2025.05.27. | ko | 2025-05-27
2025-05-27 14:30 | ko | 2025-05-27 14:30
2025-05-27 14:30:59 | ko | 2025-05-27 14:30:59
2025년 5월 27일 | ko | 2025-05-27
2025년5월27일 | ko | 2025-05-27
2025년 5월 27일 (화) | ko | 2025-05-27
2025년 5월 27일 오후 2시 30분 | ko | 2025-05-27 14:30
2025. 5. 27. 오후 2:30 | ko | 2025-05-27 14:30
2025. 5. 27 오전 9:05 | ko | 2025-05-27 09:05
25-05-27 | ko | 2025-05-27
25.05.27 | ko | 2025-05-27
25.05.27 14:30 | ko | 2025-05-27 14:30
25/05/27 | ko | 2025-05-27
'25.5.27 | ko | 2025-05-27
25년 5월 27일 | ko | 2025-05-27
작성일 25-05-27 14:30 | ko | 2025-05-27 14:30
등록일 : 2025-05-27 조회수 : 1234 | ko | 2025-05-27
입력 2025.05.27 14:30 수정 2025.05.28 09:00 | ko | 2025-05-27 14:30, 2025-05-28 09:00
2025년 2월 30일 | ko | -
5월 27일 | ko | -
May 27, 2025 | en | 2025-05-27
May 27 2025 | en | 2025-05-27
May 27th, 2025 | en | 2025-05-27
May 27th 2025 | en | 2025-05-27
MAY 27, 2025 | en | 2025-05-27
may 27, 2025 | en | 2025-05-27
Tuesday, May 27, 2025 | en | 2025-05-27
Tue, May 27, 2025 | en | 2025-05-27
Sept. 3, 2024 | en | 2024-09-03
Sept 3 2024 | en | 2024-09-03
Dec. 31, 2024 | en | 2024-12-31
Dec 1st, 2024 | en | 2024-12-01
March 3rd, 2024 | en | 2024-03-03
27 May 2025 | en | 2025-05-27
27th May 2025 | en | 2025-05-27
27th of May 2025 | en | 2025-05-27
the 2nd of June, 2025 | en | 2025-06-02
27-May-2025 | en | 2025-05-27
27-May-25 | en | 2025-05-27
27 May '25 | en | 2025-05-27
27/May/2025 | en | 2025-05-27
27.May.2025 | en | 2025-05-27
2025 May 27 | en | 2025-05-27
2025, May 27 | en | 2025-05-27
Posted on May 27, 2025 by admin | en | 2025-05-27
By Jane Doe | May 27, 2025 | 3 min read | en | 2025-05-27
May 27, 2025 at 2:30 pm | en | 2025-05-27 14:30
May 27, 2025 2:30PM | en | 2025-05-27 14:30
May 27, 2025, 12:05 a.m. | en | 2025-05-27 00:05
May 27, 2025, 12:05 p.m. | en | 2025-05-27 12:05
May 27, 2025 at 2:30 PM EDT | en | 2025-05-27 14:30-04:00
May 27, 2025 14:30 GMT | en | 2025-05-27 14:30+00:00
14:30, 27 May 2025 | en | 2025-05-27 14:30
2:30pm, May 27, 2025 | en | 2025-05-27 14:30
27 May 2025 14:30 | en | 2025-05-27 14:30
27 May 2025, 14:30 BST | en | 2025-05-27 14:30+01:00
May 27, 2025 | Updated May 28, 2025 | en | 2025-05-27, 2025-05-28
Tue May 27 14:30:00 KST 2025 | en | 2025-05-27
Tue, 27 May 2025 14:30:00 +0900 | en | 2025-05-27 14:30+09:00
Tue, 27 May 2025 05:30:00 GMT | en | 2025-05-27 05:30+00:00
2025-05-27T14:30:00+09:00 | en | 2025-05-27 14:30+09:00
2025-05-27T05:30:00Z | en | 2025-05-27 05:30+00:00
2025-05-27T05:30:00.000Z | en | 2025-05-27 05:30+00:00
2025-05-27 14:30:00 +0900 | en | 2025-05-27 14:30+09:00
2025-05-27T14:30 | en | 2025-05-27 14:30
May 2025 | en | -
May 27 | en | -
27 May | en | -
27 May, 14:30 | en | -
Summer 2025 | en | -
Copyright 2018 | en | -
© 2018-2025 | en | -
February 30, 2025 | en | -
May 32, 2025 | en | -
in 2025 27 patients | en | -
Room 27, 2025 patients | en | -
Call 02-2025-0527 | en | -
192.168.20.25 | en | -
1.2.2025.3 | en | -
Version 3.27.05.2025 | en | -
ISBN 978-3-16-148410-0 | en | -
27.05.2031 | en | -
May 27, 2031 | en | -
1925-05-27 | en | -
$20,250,527 | en | -
05/27/2025 | en-US | 2025-05-27
5/27/2025 | en-US | 2025-05-27
05-27-2025 | en-US | 2025-05-27
05/27/25 | en-US | 2025-05-27
5/27/25 2:30 PM | en-US | 2025-05-27 14:30
27/05/2025 | en-GB | 2025-05-27
27.05.2025 | de | 2025-05-27
27.5.2025 | de | 2025-05-27
27. 5. 2025 | de | 2025-05-27
27.05.25 | de | 2025-05-27
27. Mai 2025 | de | 2025-05-27
27.Mai 2025 | de | 2025-05-27
Dienstag, 27. Mai 2025 | de | 2025-05-27
Di., 27.05.2025 - 14:30 | de | 2025-05-27 14:30
27. Mai 2025, 14:30 Uhr | de | 2025-05-27 14:30
27. Mai 2025 um 14:30 Uhr | de | 2025-05-27 14:30
27.05.2025 14.30 Uhr | de | 2025-05-27 14:30
Veröffentlicht am 27. Mai 2025 | de | 2025-05-27
3. März 2024 | de | 2024-03-03
3. Maerz 2024 | de | 2024-03-03
15. Jänner 2025 | de-AT | 2025-01-15
15. Dez. 2024 | de | 2024-12-15
Stand: 27.05.2025 | de | 2025-05-27
31.06.2025 | de | -
27/05/2025 | fr | 2025-05-27
27/05/25 | fr | 2025-05-27
le 27 mai 2025 | fr | 2025-05-27
mardi 27 mai 2025 | fr | 2025-05-27
1er mai 2025 | fr | 2025-05-01
27 mai 2025 à 14h30 | fr | 2025-05-27 14:30
27 mai 2025 à 14 h 30 | fr | 2025-05-27 14:30
Publié le 27/05/2025 à 14:30 | fr | 2025-05-27 14:30
5 août 2024 | fr | 2024-08-05
5 aout 2024 | fr | 2024-08-05
12 févr. 2025 | fr | 2025-02-12
31 déc. 2024 | fr | 2024-12-31
27 de mayo de 2025 | es | 2025-05-27
27 de mayo del 2025 | es | 2025-05-27
27 mayo, 2025 | es | 2025-05-27
mayo 27, 2025 | es | 2025-05-27
27 may. 2025 | es | 2025-05-27
27/05/2025 | es | 2025-05-27
1 de setiembre de 2024 | es | 2024-09-01
27 de mayo de 2025, 14:30 h | es | 2025-05-27 14:30
27 de maio de 2025 | pt | 2025-05-27
27 de Maio, 2025 | pt | 2025-05-27
27/05/2025 14h30 | pt | 2025-05-27 14:30
27/05/2025 às 14h30 | pt | 2025-05-27 14:30
Publicado em 27/05/2025 | pt | 2025-05-27
27 mai. 2025 | pt | 2025-05-27
1º de maio de 2025 | pt | 2025-05-01
27 maggio 2025 | it | 2025-05-27
martedì 27 maggio 2025 | it | 2025-05-27
27/05/2025 | it | 2025-05-27
1° giugno 2025 | it | 2025-06-01
27 mag 2025 | it | 2025-05-27
27 mei 2025 | nl | 2025-05-27
27-05-2025 | nl | 2025-05-27
dinsdag 27 mei 2025 14:30 | nl | 2025-05-27 14:30
27 mrt. 2025 | nl | 2025-03-27
den 27 maj 2025 | sv | 2025-05-27
2025-05-27 | sv | 2025-05-27
27. mai 2025 kl. 14:30 | no | 2025-05-27 14:30
27.05.2025 kl. 14.30 | da | 2025-05-27 14:30
27. maj 2025 | da | 2025-05-27
27.5.2025 klo 14.30 | fi | 2025-05-27 14:30
27. toukokuuta 2025 | fi | 2025-05-27
27. maí 2025 | is | 2025-05-27
27. mai 2025 | et | 2025-05-27
2025. gada 27. maijā | lv | 2025-05-27
27.05.2025. | lv | 2025-05-27
2025 m. gegužės 27 d. | lt | 2025-05-27
2025-05-27 | lt | 2025-05-27
27 maja 2025 | pl | 2025-05-27
27 maja 2025 r. | pl | 2025-05-27
27.05.2025 r. godz. 14:30 | pl | 2025-05-27 14:30
27 listopada 2024 | pl | 2024-11-27
1 września 2024 | pl | 2024-09-01
27. května 2025 | cs | 2025-05-27
27. 5. 2025 | cs | 2025-05-27
5. října 2024 | cs | 2024-10-05
27. mája 2025 | sk | 2025-05-27
27. maja 2025 | sl | 2025-05-27
27. svibnja 2025. | hr | 2025-05-27
27. listopada 2024. | hr | 2024-10-27
27.05.2025. | hr | 2025-05-27
27. maja 2025. | bs | 2025-05-27
27. маја 2025. | sr | 2025-05-27
27 мај 2025 | mk | 2025-05-27
27 май 2025 г. | bg | 2025-05-27
27.05.2025 г. | bg | 2025-05-27
27 мая 2025 | ru | 2025-05-27
27 мая 2025 г. | ru | 2025-05-27
27 мая 2025 года | ru | 2025-05-27
27 мая 2025, 14:30 | ru | 2025-05-27 14:30
27 мая 2025 в 14:30 | ru | 2025-05-27 14:30
27.05.2025 14:30 | ru | 2025-05-27 14:30
Вторник, 27 мая 2025 | ru | 2025-05-27
27 травня 2025 | uk | 2025-05-27
27 травня 2025 року | uk | 2025-05-27
27 мамыр 2025 | kk | 2025-05-27
2025 жылғы 27 мамыр | kk | 2025-05-27
27-may, 2025 | uz | 2025-05-27
27 may 2025 | az | 2025-05-27
27 Mayıs 2025 | tr | 2025-05-27
27 Mayıs 2025 Salı | tr | 2025-05-27
27 Mayıs 2025, 14:30 | tr | 2025-05-27 14:30
27.05.2025 | tr | 2025-05-27
1 Eylül 2024 | tr | 2024-09-01
15 Şubat 2025 | tr | 2025-02-15
2025. május 27. | hu | 2025-05-27
2025. május 27., kedd | hu | 2025-05-27
2025.05.27. | hu | 2025-05-27
2025. 05. 27. 14:30 | hu | 2025-05-27 14:30
27 Μαΐου 2025 | el | 2025-05-27
27/05/2025 | el | 2025-05-27
27 Μαΐου 2025, 14:30 | el | 2025-05-27 14:30
5 Αυγούστου 2024 | el | 2024-08-05
27 mai 2025 | ro | 2025-05-27
27.05.2025 | ro | 2025-05-27
27 maj 2025 | sq | 2025-05-27
27 Bealtaine 2025 | ga | 2025-05-27
2025ko maiatzaren 27a | eu | 2025-05-27
27 de maig de 2025 | ca | 2025-05-27
27 d'abril de 2025 | ca | 2025-04-27
27 Mei 2025 | id | 2025-05-27
Selasa, 27 Mei 2025 14:30 WIB | id | 2025-05-27 14:30+07:00
27 Mac 2025 | ms | 2025-03-27
Mayo 27, 2025 | tl | 2025-05-27
27/05/2025 | vi | 2025-05-27
Thứ ba, 27/05/2025 - 14:30 | vi | 2025-05-27 14:30
27 tháng 5, 2025 | vi | 2025-05-27
ngày 27 tháng 5 năm 2025 | vi | 2025-05-27
27 Tháng Năm, 2025 | vi | 2025-05-27
27 พฤษภาคม 2568 | th | 2025-05-27
27 พ.ค. 2568 | th | 2025-05-27
27 พ.ค. 68 | th | 2025-05-27
27พ.ค.68 | th | 2025-05-27
วันที่ 27 พฤษภาคม พ.ศ. 2568 | th | 2025-05-27
วันอังคารที่ 27 พฤษภาคม 2568 เวลา 14:30 น. | th | 2025-05-27 14:30
27/05/2568 | th | 2025-05-27
27/05/68 | th | 2025-05-27
27-05-2568 | th | 2025-05-27
2568-05-27 | th | 2025-05-27
๒๗ พฤษภาคม ๒๕๖๘ | th | 2025-05-27
27 พฤษภาคม 2025 | th | 2025-05-27
27 พฤษภาคม 2575 | th | -
۱۴۰۴/۰۳/۰۶ | fa | 2025-05-27
1404/03/06 | fa | 2025-05-27
1404-03-06 | fa | 2025-05-27
۱۴۰۴/۳/۶ | fa | 2025-05-27
۶ خرداد ۱۴۰۴ | fa | 2025-05-27
06 خرداد 1404 | fa | 2025-05-27
سه‌شنبه ۶ خرداد ۱۴۰۴ | fa | 2025-05-27
سه‌شنبه، ۶ خرداد ۱۴۰۴ - ۱۴:۳۰ | fa | 2025-05-27 14:30
۱۴۰۴/۰۳/۰۶ ۱۴:۳۰ | fa | 2025-05-27 14:30
تاریخ انتشار: ۱۴۰۳/۱۲/۳۰ | fa | 2025-03-20
۳۰ اسفند ۱۴۰۳ | fa | 2025-03-20
۳۰ اسفند ۱۴۰۲ | fa | -
۱۴۰۴/۰۷/۳۱ | fa | -
27 مه 2025 | fa | 2025-05-27
۲۷ مه ۲۰۲۵ | fa | 2025-05-27
6 جوزا 1404 | fa | 2025-05-27
۶ خرداد ۱۴۰۴ ه.ش | fa | 2025-05-27
1410/03/06 | fa | -
27 مايو 2025 | ar | 2025-05-27
٢٧ مايو ٢٠٢٥ | ar | 2025-05-27
27 أيار 2025 | ar | 2025-05-27
27 أيار/مايو 2025 | ar | 2025-05-27
27 ايار 2025 | ar | 2025-05-27
27 كانون الثاني 2025 | ar | 2025-01-27
5 تشرين الأول 2024 | ar | 2024-10-05
27 ماي 2025 | ar | 2025-05-27
15 جويلية 2024 | ar | 2024-07-15
الثلاثاء 27 مايو 2025 14:30 | ar | 2025-05-27 14:30
27/05/2025 | ar | 2025-05-27
٢٧/٠٥/٢٠٢٥ | ar | 2025-05-27
٢٠٢٥/٠٥/٢٧ | ar | 2025-05-27
2025/05/27 | ar | 2025-05-27
27‏/05‏/2025 | ar | 2025-05-27
27 במאי 2025 | he | 2025-05-27
27 מאי 2025 | he | 2025-05-27
27/05/2025 | he | 2025-05-27
27.05.2025, 14:30 | he | 2025-05-27 14:30
ה-27 במאי 2025 | he | 2025-05-27
27 مئی 2025 | ur | 2025-05-27
27 मई 2025 | hi | 2025-05-27
२७ मई २०२५ | hi | 2025-05-27
27 मे 2025 | mr | 2025-05-27
২৭ মে ২০২৫ | bn | 2025-05-27
২৭ মে, ২০২৫ | bn | 2025-05-27
27 மே 2025 | ta | 2025-05-27
27 మే 2025 | te | 2025-05-27
೨೭ ಮೇ ೨೦೨೫ | kn | 2025-05-27
൨൭ മേയ് ൨൦൨൫ | ml | 2025-05-27
૨૭ મે ૨૦૨૫ | gu | 2025-05-27
੨੭ ਮਈ ੨੦੨੫ | pa | 2025-05-27
27 මැයි 2025 | si | 2025-05-27
၂၇ မေ ၂၀၂၅ | my | 2025-05-27
27 ဇူလိုင်လ 2024 | my | 2024-07-27
២៧ ឧសភា ២០២៥ | km | 2025-05-27
ថ្ងៃទី ២៧ ខែឧសភា ឆ្នាំ២០២៥ | km | 2025-05-27
២៧/០៥/២០២៥ | km | 2025-05-27
27 ພຶດສະພາ 2025 | lo | 2025-05-27
໒໗/໐໕/໒໐໒໕ | lo | 2025-05-27
27 მაისი, 2025 | ka | 2025-05-27
27 მაისი 2025 | ka | 2025-05-27
27 մայիսի, 2025 | hy | 2025-05-27
27 ሜይ 2025 | am | 2025-05-27
2025 оны 5 сарын 27 | mn | 2025-05-27
2025 оны 05-р сарын 27 | mn | 2025-05-27
༢༠༢༥-༠༥-༢༧ | bo | 2025-05-27
𝟐𝟎𝟐𝟓-𝟎𝟓-𝟐𝟕 | en | 2025-05-27
27 Mawrth 2025 | cy | 2025-03-27
27 Mei 2025 | af | 2025-05-27
27 Machi 2025 | sw | 2025-03-27
27 مايو 2025 2:30 م | ar | 2025-05-27 14:30
27 مايو 2025م 10:30 | ar | 2025-05-27 10:30
27 مايو 2025م - 12:30 ص | ar | 2025-05-27 00:30
27 مايو 2025 الساعة 2:30 مساءً | ar | 2025-05-27 14:30
2:30 م، 27 مايو 2025 | ar | 2025-05-27 14:30
27/05/2025 2:30 CH | vi | 2025-05-27 14:30
27/05/2025 12:05 SA | vi | 2025-05-27 00:05
27.05.2025 (Sa) 12:00 | de | 2025-05-27 12:00
27 May 2025 Munich 10:00 | en | 2025-05-27 10:00
27 Μαΐου 2025, 2:35 μ.μ. | el | 2025-05-27 14:35
27 Μαΐου 2025 12:10 πμ | el | 2025-05-27 00:10
27 Mei 2025, 2:35 PTG | ms | 2025-05-27 14:35
27 maj 2025, 2:35 m.d. | sq | 2025-05-27 14:35
۶ خرداد ۱۴۰۴ ساعت ۲:۳۰ ب.ظ | fa | 2025-05-27 14:30
27 ሜይ 2025 2:35 ከሰዓት | am | 2025-05-27 14:35
2025 මැයි 27, ප.ව. 2.35 | si | 2025-05-27 14:35
२७ मे २०२५, अपराह्न २:३५ | ne | 2025-05-27 14:35
१३ जेठ २०८२ | ne | 2025-05-27
जेठ १३, २०८२ | ne | 2025-05-27
२०८२ जेठ १३ गते | ne | 2025-05-27
२०८२-०२-१३ | ne | 2025-05-27
२०८२।०२।१३ | ne | 2025-05-27
२०८२/०२/१३ १४:३० | ne | 2025-05-27 14:30
२०८२ असार ३२ | ne | 2025-07-16
२०८१ असार ३२ | ne | -
2082-02-13 | en | -
Jestha 13, 2082 | en | 2025-05-27
चैत्र 2025 | hi | -
ግንቦት 19 ቀን 2017 ዓ.ም | am | 2025-05-27
ግንቦት 19፣ 2017 | am | 2025-05-27
19/09/2017 ዓ.ም | am | 2025-05-27
ጳጉሜን 5 ቀን 2016 ዓ.ም | am | 2024-09-10
ጳጉሜን 6 ቀን 2016 ዓ.ም | am | -
ሜይ 27 ቀን 2025 | am | 2025-05-27
27 Mayu, 2025 | ha | 2025-05-27
27 ga Mayu 2025 | ha | 2025-05-27
27 مې 2025 | ps | 2025-05-27
۶ غبرګولی ۱۴۰۴ | ps | 2025-05-27
18. аугуст 2025. | bs | 2025-08-18
25/05/27 | eu | 2025-05-27
令和7(2025)年5月27日 | ja | 2025-05-27
令和７年（2025年）5月27日 | ja | 2025-05-27
2025（令和7）年5月27日 | ja | 2025-05-27
2025年(令和7年)5月27日 | ja | 2025-05-27
2019年（令和元年）5月27日 14:30 | ja | 2019-05-27 14:30
民國114年(2025年)5月27日 | zh-TW | 2025-05-27
Ｒ７．５．２７ | ja | 2025-05-27
27⏎2025-05 | zh | 2025-05-27
27⏎2025.05 | zh | 2025-05-27
27⏎2025年05月 | zh | 2025-05-27
05-27⏎2025 | zh | 2025-05-27
05/06⏎2025 | ko | 2025-05-06
2025⏎05-27 | zh | 2025-05-27
2025年⏎05月27日 | zh | 2025-05-27
27⏎05⏎2025 | it | 2025-05-27
2025⏎05⏎27 | ja | 2025-05-27
05/27⏎2025 | en-US | 2025-05-27
88⏎2025-05 | zh | -
2025⏎1⏎2⏎3⏎4 | en | -
2025⏎01⏎02⏎03⏎04 | en | -
28⏎29⏎30⏎2025 | en | -
27/5 2025 | sv | 2025-05-27
27/5-2025 | da | 2025-05-27
7/5 2025 | no | 2025-05-07
24/7 2025 | en | -
2025 05 27 | lt | 2025-05-27
2025 05 27 | en | -
27 พค. 2568 | th | 2025-05-27
27 พค 68 | th | 2025-05-27
۶ خردادماه ۱۴۰۴ | fa | 2025-05-27
۶ خرداد ماه ۱۴۰۴ | fa | 2025-05-27
27 آيار 2025 | ar | 2025-05-27
الثلاثاء 27 أيّار 2025 | ar | 2025-05-27
27 تشرين ثاني 2024 | ar | 2024-11-27
27 كانون أول 2024 | ar | 2024-12-27
27 ב-מאי 2025 | he | 2025-05-27
২৭ শে মে ২০২৫ | bn | 2025-05-27
৩১শে ডিসেম্বর ২০২৪ | bn | 2024-12-31
27 Ags 2024 | id | 2024-08-27
27 Th5, 2025 | vi | 2025-05-27
27/Th5/2025 | vi | 2025-05-27
Tháng 5 27, 2025 | vi | 2025-05-27
27-ми май 2025 | bg | 2025-05-27
«27» мая 2025 г. | ru | 2025-05-27
2025 жылдың 27 мамыры | kk | 2025-05-27
2025-жылдын 27-майы | ky | 2025-05-27
2025-yil 27-may | uz | 2025-05-27
2025 йил 27 май | uz | 2025-05-27
2025 წლის 27 მაისი | ka | 2025-05-27
Ika-27 ng Mayo 2025 | tl | 2025-05-27
1af Mehefin 2024 | cy | 2024-06-01
မေ ၂၇၊ ၂၀၂၅ | my | 2025-05-27
၂၇ ရက်၊ မေလ၊ ၂၀၂၅ | my | 2025-05-27
"""
CASES = [tuple(part.strip().replace("⏎", "\n") for part in line.rsplit(" | ", 2)) for line in TABLE.splitlines() if line.strip()]
"""⏎ in a text is the edge between two boxes of the page."""


def shown(printed: Printed) -> str:
    if printed.clock is None:
        return printed.day.isoformat()
    clock = printed.clock.isoformat("seconds")
    return f"{printed.day.isoformat()} {clock[:5] + clock[8:] if clock[5:8] == ':00' else clock}"


@pytest.mark.parametrize(("text", "where", "expected"), CASES, ids=[f"{case[0]} ({case[1]})" for case in CASES])
def test_printed(text: str, where: str, expected: str) -> None:
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
