"""What may open an article's text without being a sentence: a letter's greeting, an official paper's number, a first chapter."""

import re

from newsarchive.extract.words.wording import small

_GREETING = re.compile(
    r"(?:(?:尊敬|亲爱|親愛|敬爱|敬愛)的|各位|广大|廣大|全体|全體)[^。；;]{1,30}[:：,，!！]"
    r"|(?:女士[们們]|先生[们們]|同志[们們]|朋友[们們]|[来來][宾賓][们們]?|同[学學事][们們])(?:[、，,\s]{1,2}[^。；;]{2,8}){0,4}[:：,，!！]"
    r"|.{0,30}(?:各位|の皆様|の皆さま|のみなさま|患者様|患者さま)へ?[:：]?"
    r"|안녕하(?:세요|십니까|신지요).{0,4}|(?:존경하는|사랑하는) .{2,30}|.{1,20}여러분께?[,.:!]?"
    r"|(?:hello|hi|hallo|guten (?:tag|morgen)|moin|bonjour|bonsoir|hola|buenos días|olá|bom dia|ciao|buongiorno|dag|hoi"
    r"|hej|hei|cześć|dzień dobry|ahoj|dobrý den|здравствуй(?:те)?|привет|добрый день|вітаємо|merhaba)(?:\s[^.?:]{2,40})?[,!]"
    r"|(?:dear|good (?:morning|afternoon)|(?:sehr )?geehrte[rs]?|liebe[rs]?|ch[eè]re?s?|mesdames|madame|estimad[oa]s?|querid[oa]s?"
    r"|prezad[oa]s?|car[eioa]|gentil[ei]|egregi?o?|уважаем\w+|дорог\w+|шановн\w+|sayın|değerli|szanown\w+|drodzy|vážen\w+|milí|beste"
    r"|geachte|kära|kjære|kære|السادة|الأخوة|أعزائ\w*|เรียน|kính (?:gửi|thưa)|thân gửi|yth\.?|kepada)\s.{2,50}[,:!،]")  # fmt: skip
_NUMBER = re.compile(r"[^\W\d]{2,16}[〔［\[【(（](?:19|20)\d\d[〕］\]】)）]第?\d{1,4}号")
_FIRST = re.compile(r"[（(]?一[、）)．.]|第一[章条條]|(?:[编編]者按|[开開][栏欄]的[话話]|引子|楔子|[写寫]在前面)\W?$")


def is_greeting(text: str) -> bool:
    """Is this the line that a letter to readers begins with: 尊敬的患者： , Dear patients, …?"""
    return len(text) < 70 and bool(_GREETING.fullmatch(small(text.strip())))


def is_document_number(text: str) -> bool:
    """Is this the number of an official paper, as printed between its title and its text: 卫医发〔2022〕1号?"""
    return bool(_NUMBER.fullmatch(text.strip()))


def begins_chapters(text: str) -> bool:
    """Is this the heading of the first of a text's chapters, 一、总体要求, or of what its editor says before them, 编者按?"""
    return _FIRST.match(text) is not None
