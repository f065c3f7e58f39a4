"""Consent placeholders: the line in an embedded film's or map's place until the reader allows its cookies; in many languages."""

import re

from newsarchive.extract.words.verdict_words import PAGE_SAYS

_COOKIE = (b"cookie", b"kakor", b"informasjonskapsler", b"slapuk", b"vidakuzi", b"kuki")
_COOKIE_BEYOND_ASCII = tuple(
    map(
        str.encode,
        (
            "datenschutzerklärung",
            "eväste",
            "sütik",
            "çerez",
            "kolačić",
            "бисквитк",
            "쿠키",
            "クッキー",
            "تعريف الارتباط",
            "küpsis",
            "колачић",
            "עוגיות",
            "کوکی",
            "कुकी",
            "কুকি",
            "குக்கீ",
            "คุกกี้",
            "ኩኪ",
            "ქუქი",
            "sīkdat",
            "piškot",
        ),
    )
)
"""One of these is in all such lines, as UTF-8 in which A to Z are small: one by one they are found faster than any of them."""
_ASKED = re.compile(
    r"accep|prihva|akzept|accett|acept|aceit|akcept|zustimm|einwillig|consent|autori[sz]|allow|enable|activ|aktiv|attiv|ativ"
    r"|godkänn|godta|tillåt|tillad|samtyk|hyväks|salli|toesta|povol|souhlas|fogadja|elfogad|dovol|разреш|прими|принять|согла|дозвол|прийм|приеме"
    r"|αποδοχ|αποδεχ|kabul|onay|אישור|לאשר|اقبل|قبول|پذیر|đồng ý|chấp nhận|izin|terima"
    r"|stim|stemt|concord|αποδέχ|погодж|приема|прихвата|sutin|nõus|توافق|מסכימ|स्वीकार|মেনে|ஏற்கிற|ยอมรับ|etuju|kubali|ይቀበላ|ეთანხმ"
    r"|zgod|zgadz|hozzájárul|de acord|piekrīt|strinja|prista[jn]|súhlas|συμφων|съглас|موافق|הסכמה|ยินยอม|सहमत|同意|동의"
)
_EMBEDDED = re.compile(
    r"youtube|vimeo|google[- ]maps|openstreetmap|instagram|facebook|twitter|tiktok|spotify|podigee|issuu"
    r"|\b(?:video|film|map\b|karte\b|carte\b|mapa|inhalt|content\b|contenu|contenid|conteúd|contenut|inhoud|innehåll|indhold|innhold"
    r"|sisäl|treść|treści|obsah|tartal|conținut|контент|содерж|відео|видео|съдърж|βίντεο|περιεχόμ|içerik|nội dung|konten)"
)
_LONGEST = 320
"""Letters of such a line; a longer one may be an article's paragraph about cookies."""


def may_ask(said: bytes) -> bool:
    """Can a line of this text, in small letters, be such? Looked for once in all of them."""
    return any(map(said.__contains__, _COOKIE if said.isascii() else (*_COOKIE, *_COOKIE_BEYOND_ASCII)))


def asks_consent(line: str) -> bool:
    """Does a line ask to accept cookies, so that what is embedded can be shown?"""
    if len(line) > _LONGEST or not may_ask(line.encode(errors="ignore").lower()):
        return False
    words = line.lower()
    return _ASKED.search(words) is not None and _EMBEDDED.search(words) is not None


def asks_for_cookies(line: str) -> bool:
    """Is it the page's own short line about its cookies: "We use cookies to improve your experience", "Cookies: accept all"?"""
    if len(line) > _BAR or not may_ask(line.encode(errors="ignore").lower()):
        return False
    words = line.lower()
    return _ASKED.search(words) is not None or any(map(words.__contains__, PAGE_SAYS["cookie wall"]))


_BAR = 160
"""Letters of such a line."""
