"""Dates told from today: 3 days ago, gestern, 昨天, 3시간 전, il y a 2 jours. They count from the capture."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from newsarchive.extract.date_patterns import plain
from newsarchive.extract.date_words import fold

_UNITS = {
    "minutes": "min mins minute minutes minuto minutos minuta minuti minut minuty minuten minuut minuutti minuuttia minuter minutter минута минуту минуты минут "
               "хвилин хвилини dakika perc λεπτα λεπτο 分 分钟 分鐘 분 phút นาที menit minit دقيقة دقائق دقیقه דקות मिनट মিনিট daqiqa",
    "hours": "h hr hrs hour hours hora horas heure heures stunde stunden std ora ore uur timme timmar timer time tunti tuntia час часа часов годин години saat "
             "óra órája ωρα ωρες 小时 小時 時間 시간 giờ ชั่วโมง ชม jam ساعة ساعات ساعت שעה שעות घंटे घंटा ঘণ্টা ঘন্টা godz godziny godzin godzinę hodin hodiny hodinou "
             "sat sata sati ure ur stundas valandas tundi soat",
    "days": "d day days día dia días dias dies jour jours j tag tage tagen giorno giorni dag dagen dagar dager dage døgn päivä päivää день дня дней дні днів ден дни "
            "gün nap nappal napja ημερα ημερες μερες 天 日 일 ngày วัน hari يوم أيام ايام يومين روز יום ימים दिन দিন dzień dni dnia den dny dní dnem dňami dana dan dneva zi zile "
            "dienas diena dienų päeva kun",
    "weeks": "w week weeks semana semanas semaine semaines sem woche wochen settimana settimane weken vecka veckor uge uger uke uker viikko viikkoa неделю недели недель "
             "тиждень тижні тижнів hafta hete hét εβδομαδα εβδομαδες 周 週 星期 個星期 个星期 週間 주 tuần สัปดาห์ minggu أسبوع أسابيع هفته שבוע שבועות हफ्ते সপ্তাহ tydzień tygodnie "
             "tygodni týden týdny týdnů tjedna săptămâni săptămână nedēļas savaites nädalat",
}
_UNIT = {fold(word): unit for unit, words in _UNITS.items() for word in words.split()}
_AGO = frozenset(fold(word) for word in (
    "ago vor hace há atrás atras fa geleden sedan siden sitten назад тому преди önce evvel temu před pred prije pre ezelőtt 前 전 trước ที่แล้ว ที่ผ่านมา มาแล้ว lalu lepas yang قبل منذ پیش "
    "לפני पहले আগে πριν acum pirms prieš tagasi ya").split())
_ONE = frozenset("a an one ein eine einem einer einen un una une um uma uno en ett et één een bir один одну egy jeden jedna".split())
_DAY_WORDS: dict[int, str] = {
    0: "en:today,just now de:heute fr:aujourd'hui es:hoy pt:hoje it:oggi nl:vandaag sv:idag,i dag da:i dag no:i dag fi:tänään ru:сегодня uk:сьогодні tr:bugün pl:dziś,dzisiaj cs:dnes "
       "sk:dnes hr:danas sr:данас sl:danes hu:ma el:σήμερα ro:astăzi,azi bg:днес zh:今天,今日,刚刚,剛剛 ja:今日,本日 ko:오늘,방금 vi:hôm nay th:วันนี้ id:hari ini ms:hari ini ar:اليوم fa:امروز he:היום hi:आज bn:আজ "
       "lt:šiandien lv:šodien et:täna ca:avui",
    1: "en:yesterday de:gestern fr:hier es:ayer pt:ontem it:ieri nl:gisteren sv:igår,i går da:i går no:i går fi:eilen ru:вчера uk:вчора tr:dün pl:wczoraj cs:včera sk:včera hr:jučer sr:јуче "
       "sl:včeraj hu:tegnap el:χθες,χτες ro:ieri bg:вчера zh:昨天,昨日 ja:昨日 ko:어제 vi:hôm qua th:เมื่อวาน,เมื่อวานนี้ id:kemarin ms:semalam ar:أمس,امس fa:دیروز he:אתמול bn:গতকাল lt:vakar lv:vakar et:eile ca:ahir",
    2: "en:day before yesterday de:vorgestern fr:avant-hier es:anteayer,antier pt:anteontem it:l'altro ieri nl:eergisteren sv:i förrgår da:i forgårs no:i forgårs fi:toissapäivänä "
       "ru:позавчера uk:позавчора pl:przedwczoraj cs:předevčírem zh:前天 ja:一昨日,おととい ko:그저께,그제 tr:evvelsi gün fa:پریروز he:שלשום",
}


def _day_words() -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for days, table in _DAY_WORDS.items():
        for part in re.split(r" (?=[a-z]{2}:)", table):
            language, words = part.split(":", 1)
            for word in words.split(","):
                found.setdefault(fold(word), {})[language] = days
    return found


_WORDS = _day_words()
_TOKEN = re.compile(r"\d{1,3}|[^\s\d.,:;()|/·•–—]+")
_UNSPACED = re.compile(r"(\d{1,3})\s?(分钟|分鐘|分|小时|小時|時間|天|日|周|週間|週|星期|个星期|個星期|분|시간|일|주)\s?(?:前|전)|(\d{1,3})\s?(นาที|ชั่วโมง|ชม|วัน|สัปดาห์)\.?\s?(?:ที่แล้ว|ที่ผ่านมา|ก่อน|มาแล้ว)")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b.*$")


def read_relative(text: str, captured_at: datetime, zone: ZoneInfo | None, language: str) -> tuple[date, str] | None:
    """The day a short text tells relative to the capture, and how it was read. ``None`` unless the text says nothing else; months are too vague."""
    if len(text) > 60:
        return None
    now = captured_at.astimezone(zone) if zone else captured_at
    folded = fold(plain(" ".join(text.split())))
    if match := _UNSPACED.search(folded):
        return _back(now, int(match[1] or match[3]), _UNIT[match[2] or match[4]], match[0])
    bare = _CLOCK.sub("", folded).strip(" ,.:|·•-–—()")
    for phrase in (bare, bare.split(",")[0].strip(), bare.split(":")[-1].strip(), bare.split(" ")[-1] if bare.count(" ") == 1 else bare):
        named = _WORDS.get(phrase)
        if named and (language in named or not language or len(set(named)) > 3):
            days = named.get(language, next(iter(named.values())))
            return (now - timedelta(days=days)).date(), f"{phrase}, counted from the capture"
    return _counted(folded, now)


def _counted(folded: str, now: datetime) -> tuple[date, str] | None:
    tokens = _TOKEN.findall(folded)
    if len(tokens) > 6 or not (set(tokens) & _AGO or "il y a" in folded):
        return None
    for i, token in enumerate(tokens[1:], 1):
        before = tokens[i - 1]
        if token in _UNIT and (before.isdecimal() or before in _ONE):
            return _back(now, int(before) if before.isdecimal() else 1, _UNIT[token], folded)
    return None


def _back(now: datetime, count: int, unit: str, words: str) -> tuple[date, str] | None:
    span = timedelta(**{unit: count})
    return ((now - span).date(), f"{words}, counted from the capture") if span <= timedelta(days=60) else None
