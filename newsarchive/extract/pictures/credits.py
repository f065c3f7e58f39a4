"""The words that say whose a picture is, told from those that say what it shows."""

import re

from newsarchive.extract.words.patterns import Openings

_PHOTO = "|".join((
    r"(?:photo(?:graph)?s?|images?|picture|fotos?|bild(?:er)?|billeder?|bilder?)(?:\s*(?:credits?|courtesy|by|de|von))?",
    r"credits?|cr[ée]ditos?|crédits?(?: photos?)?|copyright|bild(?:rechte|nachweis|quelle)|quelle|source"
    r"|fuente|fonte|photographe|fotografi[aeií]?[as]?|fotografía"
    r"|fotó|kép(?:ek)?|fotoğraf|fotod|beeld|surat|fotografij[ae]|(?:valo)?kuvat?|zdjęci[ae]|snímek|ljósmynd|picha"
    r"|gambar|larawan|ảnh|nuotr(?:auk(?:a|os))?|argazkiak?|slika|mynd",
    r"сурэт|с[үу]рет(?:ті түсірген)?|гэрэл зураг",
    r"фот[оа]|фотографиј[ае]|снимк[аи]|світлин[аи]|фотографи[ия]|фотографія|фотограф|здымак|φωτ[οό](?:γραφία|γραφίες)?|φωτ",
    r"צילום|צילמה?|תצלום|קרדיט|الصورة|قام بالتصوير|تصوير|عدسة|عکس|عکاس|تصویر|फोटो|फ़ोटो|छायाचित्र|तस्बिर|ছবি|ফটো|படம்"
    r"|புகைப்படம்|ภาพ(?:โดย|จาก)?|รูป(?:ภาพ)?",
    r"ചിത്രം|ഫോട്ടോ|ఫ[ొో]టో|ફોટો|ಚಿತ್ರ|ඡායාරූපය?|ພາບ|រូប(?:ភាព|ថត)?|ဓာတ်ပုံ|ფოტო|ፎቶ|լուսանկար\w*|فوٹو|انځور|وێنە",
    r"撮影|写真提供|提供|摄影|攝影|图源|图片来源|사진",
))  # fmt: skip
_AUTHOR = r"автор|аутор|autor|autora|auteur|autore|nguồn|zdroj|źródło|izvor|vir|sursa|источник|джерело|fonte|fuente|tác giả"
"""Before the word for a picture: Автор фото: …, Nguồn ảnh: …"""
_SOURCE = (
    r"zdroj|vir|izvor|извор|источник|джерело|źródło|forrás|sursa|kaynak|πηγή|kilde|källa|bron|lähde|allikas|avots|šaltinis|المصدر"
)
"""Where it comes from, as agencies are named in brackets."""
_CREDIT = re.compile(
    rf"(?:^|[\s(（\[|.。])((?:©|\(c\)|(?:photos? |images? )?(?:courtesy of|by courtesy of)\s|photo by\s|photograph:|getty images"
    rf"|(?:fot|nuotr)\.[\s:]|picha na\s|foto oleh\s|гэрэл зургийг\s|(?:(?:{_AUTHOR})\s)?(?:{_PHOTO})\.?\s*[:：=/։៖՝፦]"
    rf"|(?<=\()(?:{_SOURCE})\s*:(?=[^()]+\)?$)"
    r"|(?<=[-–—/] )(?:fotos?|фото|gambar)\s(?=\w)|(?:फ़ोटो|फोटो|छायाचित्र|ဓာတ်ပုံ)\s*[-–—]).{2,90})$",
    re.I,
)
_AGENCY_OF = re.compile(r"[(（\[]([A-Z]{2,5}\s)$")
"""What stands in the bracket before the word: (AP Photo/Anna Beck)."""
_HOUSE = r"klini[kc]|spital|haus|hosp|hôpital|cl[íi]nic|cent[re]|zentr|verein|stiftung|verlag|archiv|studio|priva"
"""In the name of who gave it, which is called after its place too: "Foto: Klinikum im Park", where "Foto: Meier im Park" shows."""
_SHOWS = re.compile(
    r"(?:photos?|images?|picture|fotos?|bild)\s?[:：]\s*\S+\s"
    r"(?:(?:\S+\s){0,4}?(?:with the|in front of|devant|avec|vor de[mr]|mit de[mr]|davanti|junto ao?"
    r"|com [oa]s?|con (?:el|l[ao]s?|il|gli)|ante (?:el|l[ao]s?)|(?:frente|junto) al?|delante del?|met (?:de|het))"
    r"|(?:\S+\s){1,4}?(?:in the|at the|on the|during|im|beim|in der|auf de[mr]|dans|lors|en|durante|n[ao]s?|nella|in het))\s"
    rf"|(?:photo|foto|bild)\s?[:：]\s*(?!\S*(?:{_HOUSE}))\S+\s(?:in the|at the|im|beim|in der|auf de[mr]|dans|lors d)\s",
    re.I,
)
"""Who took it does not stand anywhere: "Photo: Anna Meier in the new ward" says what is seen."""
_NAME = re.compile(r"(.+?\S)\s+[/|]\s+((?:[^\s()]+\s){1,3}[^\s()]+)")
"""A line and, behind a stroke, two to four words that may be a name: "The new ward / Anna Beck"."""
_AGENCY = re.compile(r"(.+\S)\s*\(((?:[^\s()/]+\s){1,3}[^\s()/]+\s?/\s?[^()]{2,40}|[^\s()/]{5,30}/[^()/]{2,40})\)")
"""A line and, in brackets, a name and whom it works for: "The new ward (Anna Beck/City Herald)"."""
_NAMED = r"[\u3400-\u9fff·]{2,4}(?:[ 、/][\u3400-\u9fff·]{2,4}){0,3}"
_PRESS = r"(?:[\u3400-\u9fff]{0,12}(?:[记記]者|通[讯訊][员員]|[实實][习習]生) ?)?"
_SET_OFF = r"(?<=[\s。；.”（(【\[/])"
_GIVEN = (
    rf"{_PRESS}{_NAMED}(?: ?[/／]?[摄攝]影?| [图圖])|[\u3400-\u9fff]{{2,14}}(?: ?(?:供[图圖]|供稿)| (?:[图圖]|[资資]料))"
    rf"|{_SET_OFF}[\u3400-\u9fff]{{2,7}}提供"
    r"|[\u3400-\u9fff]{0,6}(?:[资資]料|[档檔]案)(?:[图圖]片?|照片?)|(?<=[（(【\[])[\u3400-\u9fff]{2,8}(?:[图圖]|照)片"
    r"|(?:本文|以上|文中)?(?:配[图圖]|[图圖照]片?|[图圖])均?(?:[由为為][^，。（）()]{2,20}(?:提供|供[图圖])"
    r"|[来來][源自][于於自]?[^，。（）()]{2,20})"
    rf"|{_SET_OFF}(?:示意)?[图圖]片?(?:\s?[:：/／]\s?|[取翻][自攝摄])[^，。（）()]{{2,24}}"
    r"|[\uac00-\ud7a3A-Za-z0-9]{2,16} ?제공(?:[.,] ?재판매 및 DB 금지)?"
)
_EASTERN = Openings(
    rf"(?P<said>.*[。！？；.」”]|(?:(?![记記]者|[讯訊][员員]).)*(?= )|) ?"
    rf"(?:(?P<out>{_GIVEN})|[（(\[【/]\s?(?P<in>{_GIVEN})\s?[）)\]】]?)[。.]?"
)
_BRACKETED = Openings(rf"(?P<said>.+?) ?[（(\[【]\s?(?P<in>{_GIVEN})\s?[）)\]】][。.]?")
"""How captions in China and Korea end, in brackets or behind the sentence: 新华社记者 张敏 摄, （医院供图）, 한빛병원 제공."""
_GIVES = ("摄", "攝", "照片", "图", "圖", "供图", "供圖", "供稿", "提供", "来源", "來源", "来自", "资料", "資料", "档案",
          "檔案", "제공")  # fmt: skip
_AGENCY_IN_BRACKETS = re.compile(
    r"(.*\S)\s*[(（\[]((?:reuters|afp|ap|epa|dpa|efe|ansa|anp|tass|lusa|pap|mti|čtk|tasr|ntb|tt|aa|getty images?|imago|eurokinissi"
    r"|архив|тасс|риа новости|унн|укрінформ|απε-μπε|ευρωκινηση|رويترز|الفرنسية|الأناضول|أسوشيتد برس|الجزيرة|الأوروبية"
    r"|غيتي|گتی|ایرنا|ایسنا)"
    r"(?:\s?[/–-]\s?[^()]{2,30})?)\s?[)）\]]\.?",
    re.IGNORECASE,
)
"""A line and, in brackets at its end, an agency that takes pictures, as newspapers name it: "The ward (Reuters)"."""
_SIGNS = (":", "：", "©", "/", "|", "=", "(c)", "photo by", "courtesy of", "getty images", "fot.", "nuotr.",
          "foto oleh ",
          "picha na", "зургийг", "– foto ", "- foto ", "- gambar ", "– gambar ", "— foto ", "/ foto ", "फोटो", "फ़ोटो",
          "छायाचित्र", "ဓာတ်ပုံ", "։", "៖", "՝", "፦")  # fmt: skip
"""One of these has every credit, and they are found fast."""
_CAPITALS = re.compile(r"(.+[.!?…”\"»])\s+((?:[^\s/]+\s){2,4}/\s?[^\s./]+(?:\s[^\s./]+){0,2})")
"""A sentence and, behind it, a name in capitals and an agency: "Erizain berriak. GORKA RUBIO / FOKU"."""
_LONGEST = 200
"""Letters of a credit with the word before it: the rest of a long line is not looked through."""
_MOST_WORDS = 8
"""A line that begins with the word for a picture and has more words says what is seen."""


def parted(line: str) -> tuple[str, str | None]:
    """A picture's line without the credit that ends it, and the credit; the whole line and ``None`` where there is none."""
    if not line.isascii() and any(map(line.__contains__, _GIVES)) and (given := _given(line)):
        return given
    if line.endswith((")", "]", ").")) and (named := _AGENCY_IN_BRACKETS.fullmatch(line)):
        return named[1], named[2]
    said = line.lower()
    if not any(map(said.__contains__, _SIGNS)):
        return line, None
    found = _CREDIT.search(line, max(0, len(line) - _LONGEST))
    if found is None:
        return _signed(line)
    if _SHOWS.match(line) or (not found.start(1) and not line.isascii() and line.count(" ") > _MOST_WORDS):
        return line, None
    agency = _AGENCY_OF.search(line, 0, found.start(1))
    start = agency.start(1) if agency else found.start(1)
    return line[:start].rstrip(" (（[|/-–—,،"), line[start:].rstrip(" )）]")


def _given(line: str) -> tuple[str, str] | None:
    """The same where a line in Chinese or Korean ends with who took or gave the picture; a name that is run on into it is none."""
    found = _BRACKETED.fullmatch(line) or _EASTERN.fullmatch(line)
    if found is None and line[0] in _ARROWS:  # ▲图片来自视频截图。
        found = _EASTERN.fullmatch(line.lstrip(_ARROWS))
    return (found["said"].strip(), found["in"] or found["out"]) if found else None


_ARROWS = "▲△▼▽◀▶↑← "
"""What points at the picture, before the words."""


def _signed(line: str) -> tuple[str, str | None]:
    """The same where no word says what the name behind a stroke is: what stands before it must be more than a name."""
    if (agency := _AGENCY.fullmatch(line)) and _may_name(agency[2].replace("/", " ").split()):
        return agency[1], agency[2]
    if (shouted := _CAPITALS.fullmatch(line)) and shouted[2].isupper() and not shouted[1].isupper():
        return shouted[1], shouted[2]
    found = _NAME.fullmatch(line)
    if found is None or len(line) - found.start(2) > _LONGEST_NAME or not _may_name(found[2].split()):
        return line, None
    if found[1].count("(") != found[1].count(")"):  # the stroke stands in brackets
        return line, None
    tells = found[1].split()
    is_told = len(tells) > 3 and (line.lower() == line.upper() or any(len(word) > 3 and word.islower() for word in tells))
    return (found[1], found[2]) if is_told else (line, None)


_LONGEST_NAME = 40
"""Letters of two to four names; what is longer behind a stroke goes on with the caption."""


def _may_name(words: list[str]) -> bool:
    """Does each begin with a capital, as far as its script has any, but what ties names together: van, de, el?"""
    return all(word[0].isalpha() and (not word.islower() or len(word) < 4 or word.endswith(".")) for word in words) and (
        not words[-1].islower() or words[-1] == words[-1].upper()
    )
