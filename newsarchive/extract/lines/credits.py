"""Lines behind an article's last sentence that say who wrote, edited, took and supplied it, as newsrooms of East Asia sign."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from newsarchive.extract.lines.datelines import is_byline
from newsarchive.extract.words.patterns import Openings

_CREDIT = re.compile(r"[^\W\d_]{2,6}\s?[:：丨｜|/／]\s?[^\W\d_](?:[^\W\d]|[ 、·\u3000]){1,30}")
_ADDRESS = re.compile(r"[\w.+-]{2,30}@[\w-]{2,30}(?:\.[\w-]{2,20}){1,3}")
_OFFICE = Openings(
    r"[(（【]\s?[\u3400-\u9fff]{2,12}(?:[\s/／、·]+[\u3400-\u9fff]{2,8}){1,3}\s?[)）】]|[(（【][\u3400-\u9fff]{1,12}[部科課课室處处办辦][)）】]"
)
_SPACED_LABEL = re.compile(r"[\u3400-\u9fff](?:[\s\u3000]+[\u3400-\u9fff]){1,3}(?=\s?[:：丨｜|/／])")
_WORK = (
    r"[\u3400-\u9fff]{0,6}(?:[编編](?:[辑輯审審委导導])|[责責主网網][编編]|校[对對]|[审審][核校定签簽读讀]|[监監][制製]|[制製](?:作|片|[图圖])|出品|策[划劃]"
    r"|[统統][筹籌稿]|[设設][计計]|[绘繪][图圖]|剪[辑輯]|拍[摄攝]|[摄攝](?:影|像)|[配插供][图圖][画畫]?|撰[稿文写寫]|文[字稿案]|[图圖][片文]|[采採][写寫编編访訪]|整理"
    r"|供稿|投稿|科室|[作记記]者|通[讯訊][员員]|[实實][习習]生|[视視][频頻]|主播|播音|配音|值班(?:主任|[总總][监監]))(?:[人员員师師]|[单單]位|[报報][道導])?"
    r"|[一二三初复復终終]?[审審校编編文图圖摄攝](?:[一二三][审審校])?"
)
"""What those do who make an article."""
_NAMES = (
    r"[\u3400-\u9fff·]{2,4}(?:[\s、,，/&和]+[\u3400-\u9fff·]{2,4}){0,8}|[\u3400-\u9fff]{2,14}[部科室处處办辦院局会會报報台社网網]"
)
_ITEM = (
    rf"(?:{_WORK})\s?[:：丨｜|/／]\s?(?:{_NAMES})"
    r"|(?:[\u3400-\u9fff]{0,4}(?:[来來]源|稿源)|[转轉]自|[综綜]合)\s?[:：丨｜|/／]\s?[^。；]{2,30}"
    rf"|[^\s，。:：]{{0,24}}(?:[记記]者|通[讯訊][员員]|[实實][习習]生)\s(?:{_NAMES})|本?[报報]?通[讯訊][员員](?:{_NAMES})"
)
_SIGNED = Openings(rf"(?:(?:{_ITEM})[\s；;，,|]*){{1,8}}(?:报道|報道|文[/／]?图|摄影报道)?")
_SUPPLIED = Openings(
    r"(?:本文|文中|部分|封面|以上|文[内內章])*(?:[图圖照]片|配[图圖]|[图圖]文?|[视視]频|素材)均?(?:由[^，。]{1,16}提供|[来來]源?[于於自][^，。]{1,16})"
    r"(?:[，,]\s?(?:侵|如有侵|版)[^。]{1,16})?。?|本文(?:[来來]自|[转轉]自|首[发發][于於]|由)[^。]{2,60}(?:[发發]布|[转轉][载載])。?|[^，。\s]{1,14}供(?:[图圖]|稿)|[^，。]{2,14}\s[摄攝]"
    r"|(?:[\u3400-\u9fff]{2,8}\s)?(?:[\u3400-\u9fff]{2,10}\s?[/／]\s?[文图圖摄攝][字片影]?[\s，、；]*){1,4}|[转轉]自[^，。]{2,16}"
)
_OF_AUTHOR = re.compile(r"[（(]作者(?:[系係为為是]|[单單]位[:：])[^。）)]{2,60}。?[）)]|作者(?:[单單]位|[简簡]介)\s?[:：].{2,120}")
_WIRE = re.compile(r"◎[^@]{2,24}\s[\w.+-]{2,30}@[\w.-]{4,40}")
"""As a Korean agency signs: ◎공감언론 …, the reporter's address."""
_BULLETS, _BRACKETS = " \u3000◎●■□▍▌▲△※*◆◇○★☆►▶▼", "()（）[]【】〔〕"
_LONGEST = 120
"""Letters of such a line."""


def stands_among_credits(lines: Sequence[str], i: int) -> bool:
    """Is this line a label and a name, 视觉丨王琳, in a row of such lines of which one names a role that is known, 编辑丨邢彬?

    Or is it the reporter's address, with which Korean wires end?
    """
    if not _CREDIT.fullmatch(lines[i]):
        return _ADDRESS.fullmatch(lines[i]) is not None and i > 0 and lines[i - 1].endswith("다.")
    beside = (lines[i + 1 :], lines[max(0, i - 8) : i][::-1])
    return any(is_byline(line) for row in beside for line in takewhile(lambda line: not line or _CREDIT.fullmatch(line), row))


def is_credit(text: str) -> bool:
    """Do these last lines of a text say nothing but who made it: 一审：…　二审：…, （受访者供图）, （作者系…医师）, （护理部）?"""
    if not 3 < len(text) < _LONGEST or text.isascii():
        return False
    return all(map(_is_credit, text.split("\n")))


@lru_cache(2048)
def _is_credit(line: str) -> bool:
    if _OFFICE.fullmatch(line) or _OF_AUTHOR.fullmatch(line):
        return True
    if line[0] == "◎" and _WIRE.fullmatch(line):
        return True
    bare = line.strip(_BULLETS)
    bare = bare[1:-1].strip() if bare[:1] in _BRACKETS and bare[-1:] in _BRACKETS else bare
    bare = _SPACED_LABEL.sub(lambda label: "".join(label[0].split()), bare)
    return _SIGNED.fullmatch(bare) is not None or _SUPPLIED.fullmatch(bare) is not None or (bare != line and is_byline(bare))
