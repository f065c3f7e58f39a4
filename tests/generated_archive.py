"""Makes an archive of many hospitals in many scripts, for the browser tests, the benchmarks and a look by eye.

    python tests/generated_archive.py data/archive.db --articles 2000

Every word is ours and means nothing; the same seed makes the same archive. There are edits, disappearances, silences, gaps between
crawls, hijacked titles, undated articles and pictures shared between hospitals, because the pages have to show them.
"""

import argparse
import hashlib
import json
import random
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from html import escape
from pathlib import Path
from typing import Any

from newsarchive.archive.connection import open_archive


@dataclass(frozen=True)
class Tongue:
    """A language with words enough to fill a newsroom."""

    tag: str
    country: str
    timezone: str
    hospitals: tuple[str, ...]
    topics: tuple[str, ...]
    headlines: tuple[str, ...]
    sentences: tuple[str, ...]
    about: str
    printed: str


TONGUES = (
    Tongue(
        "en",
        "GB",
        "Europe/London",
        ("Saint Aldwin Hospital", "Northmoor Infirmary", "Royal Tarn Clinic", "Fairwater Trust"),
        ("gastric cancer", "hip replacement", "stroke care", "sepsis", "day surgery", "asthma"),
        (
            "New unit for {t} opens",
            "Study of {t} follows {n} patients",
            "What families should know about {t}",
            "Award for the {t} team",
        ),
        (
            "The hospital treated {n} people for {t} last year.",
            "Waiting times fell from {n} to {m} days.",
            "The team thanks everybody who took part.",
            "Visitors are asked to use the south entrance.",
            "A new course on {t} starts in spring and has {m} places.",
        ),
        "The hospital has {n} beds and teaches {m} students.",
        "%d %B %Y",
    ),
    Tongue(
        "de",
        "DE",
        "Europe/Berlin",
        ("Klinikum Lindenau", "Krankenhaus Ostertal", "Kliniken am Rehberg"),
        ("Magenkrebs", "Hüftgelenke", "Schlaganfall", "Blutvergiftung", "Krankenhäuser der Region"),
        ("Neue Station für {t} eröffnet", "Studie zu {t} mit {n} Teilnehmern", "Tag der offenen Tür: {t}"),
        (
            "Im vergangenen Jahr wurden {n} Menschen wegen {t} behandelt.",
            "Die Wartezeit sank von {n} auf {m} Tage.",
            "Das Haus dankt allen Beteiligten.",
            "Besucher benutzen bitte den Eingang im Süden.",
        ),
        "Das Haus hat {n} Betten.",
        "%d.%m.%Y",
    ),
    Tongue(
        "fr",
        "FR",
        "Europe/Paris",
        ("Hôpital des Tilleuls", "Clinique du Vieux Pont"),
        ("réanimation", "cancer gastrique", "greffe du rein", "sommeil"),
        ("Un nouveau service de {t}", "{n} patients suivis en {t}", "Journée d’information : {t}"),
        (
            "L’hôpital a soigné {n} personnes en {t} cette année.",
            "Le délai passe de {n} à {m} jours.",
            "L’équipe remercie les familles.",
        ),
        "L’hôpital compte {n} lits.",
        "%d/%m/%Y",
    ),
    Tongue(
        "es",
        "MX",
        "America/Mexico_City",
        ("Hospital Los Fresnos", "Sanatorio del Valle"),
        ("cáncer gástrico", "vacunación", "trasplante", "diabetes"),
        ("Abre la unidad de {t}", "{n} pacientes en el programa de {t}"),
        ("El hospital atendió a {n} personas por {t}.", "La espera bajó de {n} a {m} días.", "El equipo agradece a las familias."),
        "El hospital tiene {n} camas.",
        "%d/%m/%Y",
    ),
    Tongue(
        "zh-Hans",
        "CN",
        "Asia/Shanghai",
        ("青岩肿瘤医院", "临川人民医院", "望江中心医院"),
        ("胃癌", "微创手术", "卒中", "器官移植", "杭州义诊"),
        ("我院开展{t}新技术", "{t}多中心研究纳入{n}名患者", "专家谈{t}防治"),
        (
            "去年医院收治{t}患者{n}人。",
            "平均住院日由{n}天降至{m}天。",
            "医院感谢各界支持。",
            "义诊活动吸引市民{n}人参加，专家现场讲解{t}。",
        ),
        "医院设床位{n}张。",
        "%Y年%m月%d日",
    ),
    Tongue(
        "zh-Hant",
        "TW",
        "Asia/Taipei",
        ("青谷紀念醫院", "海山醫院"),
        ("胃癌", "微創手術", "中風", "器官移植"),
        ("本院啟用{t}新設備", "{t}研究收案{n}人", "認識{t}"),
        ("去年本院收治{t}病人{n}人。", "等候時間由{n}天降至{m}天。", "感謝各界支持。"),
        "本院設{n}床。",
        "%Y/%m/%d",
    ),
    Tongue(
        "ja",
        "JP",
        "Asia/Tokyo",
        ("青葉台総合病院", "みなと中央病院"),
        ("胃がん", "脳卒中", "人工関節", "がんゲノム医療"),
        ("{t}の新しい外来を開設しました", "{t}の研究に{n}名が参加", "市民公開講座「{t}」のお知らせ"),
        (
            "昨年度、当院は{t}の患者さん{n}名を診療しました。",
            "待ち時間は{n}日から{m}日に短縮されました。",
            "関係者の皆さまに感謝申し上げます。",
        ),
        "当院は{n}床を有します。",
        "%Y年%m月%d日",
    ),
    Tongue(
        "ko",
        "KR",
        "Asia/Seoul",
        ("한빛암센터", "서원대학교병원", "푸른들의료원"),
        ("위암", "암센터", "뇌졸중", "장기이식", "로봇수술"),
        ("{t} 전문 클리닉 개소", "{t} 연구에 환자 {n}명 참여", "{t} 건강강좌 개최"),
        (
            "병원은 지난해 {t} 환자 {n}명을 치료했다.",
            "대기 기간은 {n}일에서 {m}일로 줄었다.",
            "병원은 모든 참여자에게 감사를 전했다.",
        ),
        "병원은 {n}병상을 운영한다.",
        "%Y. %m. %d.",
    ),
    Tongue(
        "ar",
        "JO",
        "Asia/Amman",
        ("مستشفى الوادي الأخضر", "مركز النور الطبي"),
        ("سرطان المعدة", "جراحة القلب", "زراعة الكلى", "الربو"),
        ("افتتاح وحدة {t}", "دراسة عن {t} تشمل {n} مريضا", "يوم توعوي عن {t}"),
        (
            "عالج المستشفى {n} مريضا من {t} في العام الماضي.",
            "انخفضت مدة الانتظار من {n} إلى {m} أيام.",
            "يشكر المستشفى جميع المشاركين.",
        ),
        "يضم المستشفى {n} سريرا.",
        "%d/%m/%Y",
    ),
    Tongue(
        "fa",
        "IR",
        "Asia/Tehran",
        ("بیمارستان سپیدار", "مرکز درمانی آفتاب"),
        ("سرطان معده", "پیوند کلیه", "سکته مغزی"),
        ("بخش {t} گشایش یافت", "پژوهش {t} با {n} بیمار"),
        ("بیمارستان سال گذشته {n} بیمار {t} را درمان کرد.", "زمان انتظار از {n} به {m} روز رسید."),
        "بیمارستان {n} تخت دارد.",
        "%Y/%m/%d",
    ),
    Tongue(
        "ru",
        "KZ",
        "Asia/Almaty",
        ("Клиника Берёзовая роща", "Областная больница Тополь"),
        ("рак желудка", "инсульт", "пересадка почки"),
        ("Открыто отделение: {t}", "Исследование: {t}, {n} пациентов"),
        ("За год больница приняла {n} пациентов, диагноз: {t}.", "Ожидание сократилось с {n} до {m} дней."),
        "В больнице {n} коек.",
        "%d.%m.%Y",
    ),
    Tongue(
        "th",
        "TH",
        "Asia/Bangkok",
        ("โรงพยาบาลสวนสน", "โรงพยาบาลท่าน้ำ"),
        ("มะเร็งกระเพาะอาหาร", "โรคหลอดเลือดสมอง", "ปลูกถ่ายไต"),
        ("เปิดคลินิก{t}", "งานวิจัย{t} ผู้ป่วย {n} คน"),
        ("ปีที่แล้วโรงพยาบาลดูแลผู้ป่วย{t} {n} คน", "ระยะเวลารอลดลงจาก {n} เหลือ {m} วัน"),
        "โรงพยาบาลมี {n} เตียง",
        "%d/%m/%Y",
    ),
    Tongue(
        "hi",
        "IN",
        "Asia/Kolkata",
        ("नीलगिरि अस्पताल", "संजीवन चिकित्सालय"),
        ("आमाशय कैंसर", "हृदय शल्य", "गुर्दा प्रत्यारोपण"),
        ("{t} की नई इकाई शुरू", "{t} अध्ययन में {n} रोगी"),
        ("अस्पताल ने पिछले वर्ष {t} के {n} रोगियों का उपचार किया।", "प्रतीक्षा {n} से घटकर {m} दिन हुई।"),
        "अस्पताल में {n} बिस्तर हैं।",
        "%d/%m/%Y",
    ),
    Tongue(
        "el",
        "GR",
        "Europe/Athens",
        ("Νοσοκομείο Ελαιώνα", "Κλινική Ακρογιάλι"),
        ("καρκίνος στομάχου", "εγκεφαλικό", "μεταμόσχευση"),
        ("Νέα μονάδα: {t}", "Μελέτη για {n} ασθενείς: {t}"),
        ("Το νοσοκομείο περιέθαλψε {n} ασθενείς: {t}.", "Η αναμονή έπεσε από {n} σε {m} ημέρες."),
        "Το νοσοκομείο έχει {n} κλίνες.",
        "%d/%m/%Y",
    ),
)
YEARS = 9
CRAWLED_DAYS = 400


@dataclass
class Hospital:
    name: str
    tongue: Tongue
    publisher: str
    local: str
    rhythm: float
    silent_since: date | None
    crawls: list[tuple[int, datetime]]


def make(
    path: Path,
    articles: int = 2000,
    hospitals: int = 40,
    seed: int = 7,
    images: str = "https://pictures.example/",
    today: date | None = None,
) -> Path:
    """Write the archive. ``images`` is where its pictures are said to lie."""
    random.seed(seed)
    today = today or datetime.now(UTC).date()
    db = open_archive(path)
    conn = db.conn
    conn.execute("begin immediate")
    houses = [_hospital(conn, number, today) for number in range(hospitals)]
    weights = [1 / house.rhythm for house in houses]
    for number in range(1, articles + 1):
        house = random.choices(houses, weights)[0]
        _article(conn, number, house, today, images)
        if number % 2000 == 0:
            conn.execute("commit")
            conn.execute("begin immediate")
    conn.execute("commit")
    conn.execute("analyze")
    db.close()
    return path


def _hospital(conn: sqlite3.Connection, number: int, today: date) -> Hospital:
    tongue = TONGUES[number % len(TONGUES)]
    local = tongue.hospitals[number // len(TONGUES) % len(tongue.hospitals)]
    name = f"{tongue.country.lower()}-hospital-{number:02}"
    publisher = (
        local
        if tongue.tag in ("en", "de", "fr", "es")
        else f"{('Green Valley', 'Riverside', 'Central', 'Sunrise', 'Harbour')[number % 5]} Hospital {number}"
    )
    rights = "excerpt" if number % 11 == 5 else "metadata" if number % 11 == 9 else "full"
    _insert(
        conn,
        "sites",
        {
            "name": name,
            "publisher": publisher,
            "publisher_local": local,
            "homepage": f"https://{name}.example/",
            "country": tongue.country,
            "in_language": tongue.tag,
            "timezone": tongue.timezone,
            "ror": None,
            "wikidata": None,
            "start_urls": json.dumps([f"https://{name}.example/news"]),
            "rights": rights,
        },
    )
    silent = today - timedelta(days=200) if number % 13 == 6 else None
    crawls = []
    never = number % 17 == 16
    for days in range(0 if never else CRAWLED_DAYS, 0, -4):
        start = datetime.combine(today - timedelta(days=days), datetime.min.time(), UTC) + timedelta(hours=number % 24)
        if (number % 7 == 3 and 90 < days < 150) or (number % 5 == 1 and 240 < days < 275):
            continue  # the gap in the calendar: nobody looked
        killed = random.random() < 0.02
        crawl = _insert(
            conn,
            "crawls",
            {
                "site": name,
                "started_at": _at(start),
                "finished_at": None if killed else _at(start + timedelta(minutes=6)),
                "finish_reason": "killed" if killed else "finished",
                "pages": random.randint(3, 60),
                "new": random.randint(0, 4),
                "updated": random.randint(0, 1),
                "unchanged": random.randint(0, 30),
                "refused": random.randint(0, 5),
                "failed": random.randint(0, 1),
                "images": random.randint(0, 9),
                "bytes": random.randint(10_000, 900_000),
                "reasons": json.dumps({"listing": 2, "no text": 1}),
                "version": "0.1",
            },
        )
        crawls.append((crawl, start))
    return Hospital(name, tongue, publisher, local, random.choice((1.0, 1.5, 3.0, 8.0)), silent, crawls)


def _article(conn: sqlite3.Connection, number: int, house: Hospital, today: date, pictures: str) -> None:
    tongue, last = house.tongue, house.silent_since or today
    day = last - timedelta(days=int(random.triangular(0, 365 * YEARS, 0)))
    words = {"t": random.choice(tongue.topics), "n": random.randint(40, 4000), "m": random.randint(2, 39)}
    headline = random.choice(tongue.headlines).format(**words)
    body = list(_paragraphs(tongue, words))
    crawl, seen = next(
        ((c, s) for c, s in house.crawls if s.date() >= day),
        house.crawls[-1] if house.crawls else (None, datetime.combine(day, datetime.min.time(), UTC)),
    )
    kept = [_picture(number, place, pictures, house) for place in range(1, random.choice((1, 1, 2, 3, 4)))]
    undated, hijacked = random.random() < 0.03, random.random() < 0.015
    flags = ["undated"] * undated + ["title_hijacked"] * hijacked
    status = random.choices(("alive", "gone", "moved", "withdrawn"), (0.975, 0.015, 0.006, 0.004))[0]
    versions = 1 if random.random() > 0.06 else random.choice((2, 2, 2, 3, 4))
    url = f"https://{house.name}.example/news/{day.year}/{number}.html"
    printed = day.strftime(tongue.printed)
    row: dict[str, Any] = {
        "id": number,
        "site": house.name,
        "url": url,
        "headline": headline,
        "headline_evidence": json.dumps(
            {
                "source": "h1",
                "claims": [["title", "Lucky casino bonus 88"]] if hijacked else [],
                "reasons": ["The title shares no word with the page."] if hijacked else [],
            }
        ),
        "date_published": None if undated else day.isoformat(),
        "published_at": f"{day.isoformat()}T09:30:00+00:00" if number % 3 == 0 and not undated else None,
        "date_source": None if undated else "byline",
        "date_evidence": json.dumps(
            {
                "published": None
                if undated
                else {
                    "value": day.isoformat(),
                    "text": printed,
                    "source": "byline",
                    "reading": "year, month and day in words or numbers",
                    "confidence": 0.95,
                },
                "modified": None,
                "rivals": [
                    {
                        "value": (day - timedelta(days=1)).isoformat(),
                        "text": str(day - timedelta(days=1)),
                        "source": "label",
                        "reading": "a date inside the text",
                        "confidence": 0.3,
                    }
                ]
                if number % 4 == 0
                else [],
            },
            ensure_ascii=False,
        ),
        "description": None if number % 3 else body[0],
        "article_body": "\n\n".join(body),
        "article_html": _html(body, kept),
        "about": tongue.about.format(**words) if number % 2 else None,
        "word_count": sum(len(part.split()) for part in body),
        "in_language": tongue.tag,
        "image": kept[0]["url"] if kept else None,
        "authors": "[]",
        "alternates": "{}",
        "flags": json.dumps(flags),
        "status": status,
        "version": versions,
        "text_digest": hashlib.sha256(f"{headline}{body}".encode()).hexdigest(),
        "first_seen_at": _at(seen),
        "last_seen_at": _at(house.crawls[-1][1] if house.crawls else seen),
        "checked_at": _at(house.crawls[-1][1] if house.crawls else seen),
        "crawl": crawl,
    }
    if status != "alive":
        row |= {
            "status_at": row["checked_at"],
            "status_reason": "its address answers 404, in 2 crawls in a row"
            if status == "gone"
            else "by request of the hospital"
            if status == "withdrawn"
            else "its address leads elsewhere",
        }
    if status == "withdrawn":
        row |= {
            "headline": None,
            "description": None,
            "article_body": "",
            "article_html": "",
            "about": None,
            "image": None,
            "headline_evidence": None,
            "date_evidence": None,
        }
        kept, versions = [], 1
    _insert(conn, "articles", row)
    for picture in kept:
        _insert(conn, "images", {"article": number, **picture})
    for version in range(1, versions + 1):
        _version(conn, row, body, kept, version, versions, seen)


def _version(
    conn: sqlite3.Connection,
    row: dict[str, Any],
    body: list[str],
    kept: list[dict[str, Any]],
    version: int,
    versions: int,
    seen: datetime,
) -> None:
    text = list(body) if row["status"] != "withdrawn" else []
    if version < versions and text:
        text = [
            part.translate(str.maketrans("123", "456")) if place % 2 == 0 else part
            for place, part in enumerate(text[: len(text) - (version % 2)])
        ]
    _insert(
        conn,
        "versions",
        {
            "article": row["id"],
            "version": version,
            "captured_at": _at(seen + timedelta(days=5 * (version - 1))),
            "cause": "rule" if version == 4 else "hospital",
            "changed": json.dumps(["article_body"] if version > 1 else []),
            "headline": row["headline"],
            "date_published": row["date_published"],
            "published_at": row["published_at"],
            "description": row["description"],
            "article_body": "\n\n".join(text),
            "article_html": "",
            "about": row["about"],
            "image": row["image"],
            "images": json.dumps(kept, ensure_ascii=False),
            "flags": row["flags"],
            "text_digest": hashlib.sha256("".join(text).encode()).hexdigest() if version < versions else row["text_digest"],
            "extractor": "2026.11",
            "payload_digest": "sha1:" + hashlib.sha1(f"{row['id']}-{version}".encode()).hexdigest(),
            "warc_file": f"{row['site']}/{seen:%Y%m%d}.warc.gz",
            "warc_offset": row["id"] * 4096,
            "crawl": row["crawl"],
        },
    )


def _paragraphs(tongue: Tongue, words: dict[str, Any]) -> Iterator[str]:
    space = "" if tongue.tag in ("zh-Hans", "zh-Hant", "ja") else " "
    for _ in range(random.randint(3, 9)):
        yield space.join(
            random.choice(tongue.sentences).format(t=words["t"], n=random.randint(10, 5000), m=random.randint(2, 60))
            for _ in range(random.randint(2, 5))
        )


def _picture(number: int, place: int, pictures: str, house: Hospital) -> dict[str, Any]:
    shared = number % 97 == 0
    url = f"{pictures}{'shared' if shared else number}-{place}.png"
    return {
        "position": place,
        "url": url,
        "alt": None if number % 5 else f"Picture {place}",
        "caption": None if number % 2 else f"{house.local} ({place})",
        "credit": None,
        "width": 640,
        "height": 400,
    }


def _html(body: list[str], kept: list[dict[str, Any]]) -> str:
    parts = []
    for place, text in enumerate(body):
        if place == 2:
            parts.append(f"<h2>{escape(text[:24])}</h2>")
        parts.append(f"<p>{escape(text)}</p>")
        if place < len(kept):
            picture = kept[place]
            caption = f"<figcaption>{escape(picture['caption'])}</figcaption>" if picture["caption"] else ""
            parts.append(
                f'<figure><img src="{picture["url"]}" alt="{escape(picture["alt"] or "")}" width="640"'
                f' height="400">{caption}</figure>'
            )
    if len(body) > 6:
        parts.append("<ul>" + "".join(f"<li>{escape(text[:40])}</li>" for text in body[:3]) + "</ul>")
        parts.append("<table><tr><th>2024</th><th>2025</th></tr><tr><td>1,204</td><td>1,377</td></tr></table>")
    return "".join(parts)


def _insert(conn: sqlite3.Connection, table: str, row: dict[str, Any]) -> int:
    return (
        conn.execute(f"insert into {table} ({', '.join(row)}) values ({', '.join('?' * len(row))})", list(row.values())).lastrowid
        or 0
    )


def _at(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--hospitals", type=int, default=40)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--images", default="https://pictures.example/")
    options = parser.parse_args()
    print(make(options.path, options.articles, options.hospitals, options.seed, options.images))
