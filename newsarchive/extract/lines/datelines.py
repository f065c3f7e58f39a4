"""The lines of date and author under a headline or at an article's end, in many languages."""

import re
from datetime import date
from functools import lru_cache

from newsarchive.extract.dating.meanings import Habits
from newsarchive.extract.dating.patterns import FROM_OR_UNTIL, find_dates
from newsarchive.extract.dating.words import SAYS_PUBLISHED, fold
from newsarchive.extract.lines.byline_words import names_an_author
from newsarchive.extract.words.patterns import Openings
from newsarchive.extract.words.wording import SENTENCE_ENDS, small

_MONTHS = "|".join((
    "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec",
    "mär|mai|okt|dez|mrt|maart|mei|maj|juni|juli|tammik|helmik|maalisk|huhtik|toukok|kesäk|heinäk|elok|syysk|lokak|marrask|jouluk",
    "ene|abr|ago|set|dic|fev|out|janv|févr|avr|mai|juin|juil|août|déc|gen|mag|giu|lug|ott|ian|iun|iul",
    "янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|юни|юли",
    "oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara|sty|lut|kwi|maj|cze|lip|sie|wrz|paź|lis|gru|led|úno|břez|dub|květ|červ|srp|září|říj",
    "jún|júl|máj|márc|ápr|szept|siječ|velj|ožuj|trav|svib|lipanj|kolov|ruj|stud|pros",
    "ιαν|φεβ|μαρ|απρ|μα[ιΐϊ]|ιο[υύ]|αυγ|α[υύ]γ|σεπ|οκτ|νοε|δεκ|tháng|agu|des",
    "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين"
    "|كانون",
    "فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند",
    "ב?(?:ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר)",
    "जन|फ़?र|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सित|अक्टू|नव|दिस",
    "มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา|[มกพสตธ]\\.?[คพยษ]\\.|เม\\.?ย\\.|มิ\\.?ย\\.|มี\\.?ค\\.",
))  # fmt: skip
_DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th|er|º|ª)?[.,]?\s*(?:de\s+|of\s+)?(?:{_MONTHS})[^\W\d]*|\b(?:{_MONTHS})[^\W\d]*\.?\s*(?:\d{{1,2}}"
    rf"|\d{{4}})\b|"
    r"\d{1,2}\s+[\u0900-\u0dff]{2,18},?\s+\d{4}\b|[\u0900-\u0dff]{2,18}\s+\d{1,2},?\s+\d{4}\b|"  # India's scripts
    r"\d{1,4}\s*[-./年년]\s*\d{1,2}\s*[-./月월]\s*\d{1,4}|\b\d{1,2}[:h]\d{2}(?!\d)"
)
"""A day without a year counts too, and a time."""
_POINT_BEHIND = re.compile(r"^(?:\.\s(?=\d{1,2}:\d{2})|\s?(?:г|р|ж|r|m|a|god)\.(?!\w))")
"""As in Hungarian: 2026. május 14. 10:21; and the mark of a year, 29 март 2026 г."""
_YEAR, _DIGIT = re.compile(r"\d{4}|元年|二[〇○零]"), re.compile(r"\d|二[〇○零]")
_CLAUSES = re.compile(r"(?=[^\s:：|]{1,200}，)[^\s:：|]{24}")
"""Two clauses of a Chinese sentence, where neither a blank nor a label parts them: 为配合搬迁，自6月3日起，领药时间调整如下."""
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Letters of Thai, Lao, Burmese and Khmer: without blanks sixty say as much as ninety of others, and sentences have no end."""
_BRACKETS = " ()（）[]"
"""What a day that ends a sentence stood in: The unit treated 501 patients. (12 November)"""
_FULL_STOPS = ("。", "！", "？", "።", "।", "۔")
_CLOSING = '”’」』»"'
"""May stand behind the end of a sentence that someone said: 「… 2024年5月8日に届きました。」"""
_ADOPTED = ("通过）", "通過）", "修正）", "修订）", "修訂）", "公布）", "发布）", "施行）")
"""How the line under a law's title ends."""
_ANYWHERE = Habits(date.max)
_FROM_DAY = re.compile(rf"[日일]{FROM_OR_UNTIL.pattern}")
_BYLINE = Openings(
    r"(?:autor(?:in|[ea])?|auteure?|author|verfasser(?:in)?|redaktion|r[ée]daction|redacci[óo]n|redazione|reda[çc][ãa]o"
    r"|投稿者|文責|執筆者?|編集者?|掲載者|作成者)\s?[:：]\s?[^\W\d_][^.!?。:：]{1,50}|"
    r"(?:by|von|par|por|di|door|av|af|od|автор:?|от)\s+[^\W\d_][^.!?。]{2,60}"
    r"|(?:[【\[](?:我要)?[纠糾][错錯][】\]]\s*)?[(（【\[]?\s?(?:作者|[记記]者|(?:责任|責任|图片|文字|值班|执行)?(?:编辑|編輯)|(?:文章|信息|稿件|新闻|本文|(?:封面)?[图圖]片|[图圖]文|[资資]料|素材|[内內]容)?(?:来源|來源)|[责責][編编]|出处"
    r"|(?:文章)?录入|(?:[初复终一二三]审|审核|審核|审校|校对|审稿|审签|签发|[监監][制製])人?"
    r"|(?:撰[文稿写寫]|供稿)(?:人|[单單]位|科室)?|[采採](?:[写寫编編]|[访訪])|文稿|通[讯訊][员員]|[发發][布佈][单單]位|[摄攝]影|文字|图片|图文|文图|[图文]\s?/\s?[图文]|排版|美[编編]|[统統][筹籌]|策[划劃]"
    r"|기자|입력|수정|등록|승인|(?:nguồn(?: tin)?|tác giả|người (?:viết|đăng)|ผู้(?:เขียน|โพสต์|ลงข่าว)|ที่มา)(?=\s?[:：]))"
    r"(?:[\s:：丨|｜].{0,60}|[/／][^。]{0,60})"
    r"|(?:[长長]按|扫描|掃描|[识識][别別]).{0,8}二[维維][码碼].{0,20}"  # stands below those who wrote and edited a WeChat article
    r"|[(（【\[]?(?:本文)?原(?:[标標]?[题題])\s?[:：为為].{2,100}|[(（【]?文\s?[丨|｜/／:：][^。]{1,40}|[(（【\[]?(?:[^\W\d_]{2,12}\s){0,3}[^\W\d_]{0,12}(?:[记記]者|通[讯訊][员員]|[实實][习習]生|作者|[编編][辑輯]|[责責][编編])(?:[\s、:：/／]{1,3}[^\W\d_]{2,12}){1,8}[)）】\]]?|[(（]?[^\W\d_]{1,10}[记記]者[^\W\d_]{2,3}[)）]?|[^\s，。:：/]{2,12}供稿[\s、][^。]{0,40}"
    r"|[〔【（(]?[^，。！？\s]{2,20}\s?[/／╱]\s?[^，。！？]{2,14}[报報][导導道][〕】）)]?|[(（【][^()（）。]{2,30}[\s/](?:[报報][导導道]|[图圖]文|文[图圖]|[图圖文]\s?[/、]\s?[图圖文]|供稿|[摄攝]影(?:[报報][道導])?|[摄攝])[)）】]"
    r"|(?!<).{0,30}\s?기자\s?.{0,40}|[가-힣]{2,4}\s?\(?[\w.+-]{2,30}@[\w.-]{4,40}\)?"
)
_PUBLISHED_BY = re.compile(r"\b(?:published|edited|written|posted|updated) by\s?:")
"""In the longer rows of Indian newsrooms: "News desk, Gaya Published by: … Updated Thu, 12 Mar 2026 04:20 PM IST"."""
_FACT, _TELEPHONE = re.compile(r"\S ?(?:[:：]|(?<=\w)՝) "), re.compile(r"@|\d{3}[\s.-]\d{3,4}")
"""Three and more labels make a row of facts, two behind one that says "Published": วันที่ประกาศ : 12 มี.ค. 69 โดย : งานประชาสัมพันธ์
เปิดอ่าน : 312 ครั้ง."""
_EASTERN_FACT = re.compile(
    r"(?:作者|[来來]源|[编編][辑輯]|[审審][核稿校]人?|[录錄]入|[摄攝]影|[浏瀏点點][览覽击擊閱]\w{0,3}|[阅閱][读讀]\w{0,2}|[发發][布佈]\w{0,2})\s?[:：]"
)
"""The labels of such facts as Chinese systems print them, no blank behind."""
_REVIEWED = re.compile(
    r"(?:(?:medically |clinically |last )?(?:reviewed|written|edited|posted|updated|fact.checked|contributed"
    r"|authored)(?: and \w+)? by\b"
    r"|(?:last )?(?:medically )?reviewed(?: on)?:)"
)


_LABELLED = re.compile(r"(?:[发發][布佈表]|更新|[录錄]入)(?:[时時][间間]|日期)\s?[:：]\s?\d")
"""How a line begins that tells a day, be it without its year, run into the hour and the writer: 发布时间：09-3022:46…."""


def is_dateline(text: str) -> bool:
    """Is this a line of date, time and author under a headline, and not a sentence?"""
    return len(text) <= 140 and _is_dateline(text)


@lru_cache(1024)
def _is_dateline(text: str) -> bool:
    if len(text) < 60 and _LABELLED.match(text) and not text.endswith(_FULL_STOPS):
        return True
    if text.endswith(_ADOPTED) or _FROM_DAY.search(text) or not _DIGIT.search(text) or (rest := undated(text)) == small(text):
        return False
    rest = rest.rstrip().removesuffix("...")  # 浏览次数：载入中...
    rest = rest.rstrip(_CLOSING)
    length = len(rest) + len(_UNSPACED.findall(rest)) // 2
    ended = rest.rstrip(_BRACKETS).endswith(SENTENCE_ENDS) or _CLAUSES.search(rest) is not None
    if length < 20 and not rest.endswith(_FULL_STOPS):
        return True
    return not ended and (length < 60 or (length < 100 and _is_row_of_facts(rest)))


def _is_row_of_facts(rest: str) -> bool:
    """Does it say who published, or three and more facts with their labels, in one line, and not whom to call?"""
    told = _PUBLISHED_BY.search(rest) is not None or len(_FACT.findall(rest)) > (1 if SAYS_PUBLISHED.match(fold(rest)) else 2)
    told = told or len(_EASTERN_FACT.findall(rest)) > 2
    return told and "\n" not in rest and _TELEPHONE.search(rest) is None


_BARE_DAY = re.compile(
    r"\W*(?:(?P<year>(?:19|20)?\d\d)[-./年]\s?)?\d{1,2}[-./月]\s?\d{1,2}日?\W*(?:\d{1,2}:\d\d(?::\d\d)?\W*)?(?:\s[^\s\d]{1,8})?"
)
"""It may have its hour and, behind that, its day of the week."""


def is_bare_day(text: str, with_year: bool = False) -> bool:
    """Is it a day in numbers, as lists print it beside each of their items, and nothing else: [05-27], 2025/05/27 14:30?"""
    found = _BARE_DAY.fullmatch(text)
    return found is not None and (not with_year or len(found["year"] or "") == 4)


def is_place_and_day(text: str) -> bool:
    """Is this where and when a release was written, and nothing more: "Cazorla, 12 de marzo de 2026"?"""
    place, _, day = text.partition(", ")
    return (0 < len(place) < 30 and len(day) < 40 and all(word[0].isupper() for word in place.split())
            and _YEAR.search(day) is not None and not undated(day).strip(" .,()"))  # fmt: skip


def names_day_or_author(text: str) -> bool:
    """Is this a dateline or a byline?"""
    return is_dateline(text) or is_byline(text)


def undated(text: str) -> str:
    """The line, in small letters, without its dates, in whatever language."""
    if _YEAR.search(text):
        for printed in reversed(find_dates(text, _ANYWHERE)):
            text = text[: printed.start] + _POINT_BEHIND.sub("", text[printed.day_end :], count=1)
    return _DATE.sub("", small(text))


def is_byline(text: str) -> bool:
    """Is this a line that names who wrote it?"""
    return len(text) < 240 and _is_byline(text)


@lru_cache(1024)
def _is_byline(text: str) -> bool:
    words = small(text)
    lines = words.split("\n")
    by = all(len(line) < 90 and (_BYLINE.fullmatch(line) or names_an_author(line)) for line in lines)
    return by or bool(_REVIEWED.match(words))
