"""How the world's languages label who wrote an article and where it comes from: "Автор: …", "Yazan: …", "منبع: …"."""

import re

from newsarchive.extract.words.patterns import phrases

_AUTHORS = """
autore autora auteur auteurs autori autors autorius autorė autores автор авторы автори авторка аутор ауторка avtor
avtorica avtorji szerző
írta kirjoittaja teksti tekst text skribent redaktør redaktor redactie yazar yazan haber müəllif muallif penulis oleh
ditulis_oleh pewarta
συντάκτης συντάκτρια γράφει επιμέλεια από пише пишува piše pišu napsal napsala napísal napísala opracowanie
الكاتب الكاتبة بقلم كتب كتبت إعداد تحرير نویسنده نویسندگان گزارش گزارشگر خبرنگار מאת כתב כתבה تحریر مصنف رپورٹ لیکوال
लेखक लेखिका संवाददाता লেখক প্রতিবেদক எழுதியவர் రచయిత രചയിതാവ് ಲೇಖಕರು લેખક ਲੇਖਕ කතෘ ผู้เขียน เขียนโดย โดย ผู้เรียบเรียง
ຜູ້ຂຽນ ໂດຍ
អ្នកនិពន្ធ ដោយ ရေးသားသူ tác_giả bài_và_ảnh người_đăng ავტორი հեղինակ ጸሐፊ ደራሲ mwandishi imeandikwa_na höfundur údar awdur egilea
"""
_SOURCES = """
fuente fonte font source sources news_source article_source quelle quellen 出典 출처 bron källa kilde lähde allikas avots
šaltinis zdroj źródło vir izvor извор източник источник джерело крыніца forrás sursa sursă kaynak mənbə manba дереккөз
дереккөзі sumber chanzo burimi πηγή المصدر مصدر منبع מקור ماخذ بشکریہ سرچینه स्रोत সূত্র ஆதாரம் మూలం അവലംബം ที่มา
แหล่งที่มา ແຫຼ່ງຂ່າວ ប្រភព nguồn theo წყარო աղբյուր ምንጭ heimild foinse ffynhonnell iturria
"""
_WRITTEN_BY = """
écrit_par escrito_por escrita_por scritto_da geschreven_door skrevet_av skrevet_af skriven_av ditulis_oleh oleh napisao
napisala viết_bởi
โดย เขียนโดย ໂດຍ بقلم بواسطة توسط מאת imeandikwa_na
"""


def _label(words: str) -> str:
    return "|".join(sorted(map(re.escape, phrases(words)), key=len, reverse=True))


_NAMES = r"(?=[^\W\d_])[^.!?。:：]{2,50}"
_BY = re.compile(rf"(?:(?:{_label(_AUTHORS)})\s?[:：՝፦]|(?:{_label(_WRITTEN_BY)})\s)\s?{_NAMES}")
_FROM = re.compile(rf"(?:{_label(_SOURCES)})\s?[:：՝፦].{{1,60}}")


def names_an_author(line: str) -> bool:
    """Does a line in small letters name who wrote it, behind a label: "автор: ирина петрова", "oleh budi santoso"?"""
    return _BY.fullmatch(line) is not None


def names_a_source(line: str) -> bool:
    """Does it say where the article comes from: "fonte: ufficio stampa"? At a text's end that may be the article's own."""
    return _FROM.fullmatch(line) is not None
