"""Small models of writing: how many bits a text's characters need if it is what an encoding makes of it.

A model is the characters of one language, commonest first. It need not be exact: a wrong reading of Chinese, Russian or
Portuguese bytes is off by several bits at every character.
"""

import re
from collections import Counter
from functools import cache
from math import log2
from operator import mul

from newsarchive.extract.words.unicode_scripts import beyond_ascii

_HANS = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形"
    "相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展"
    "五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战"
    "先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白"
    "教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且"
    "究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值"
    "医院患病疗诊健康护药肿瘤癌症科室专家门诊手术预约网站首页新闻通知公告详情版权"
)
_HANT = (
    "的一是不在人有了中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經"
    "十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形"
    "相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展"
    "五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰"
    "先回則任取據處隊南給色光門即保治北造百規熱領七海口東導器壓志世金增爭濟階油思術極交受聯什認六共權收證改清己美再採轉更單風切打白"
    "教速花帶安場身車例真務具萬每目至達走積示議聲報鬥完類八離華名確才科張信馬節話米整空元況今集溫傳土許步群廣石記需段研界拉林律叫且"
    "究觀越織裝影算低持音眾書布復容兒須際商非驗連斷深難近千周委素技備半辦青省列習響約支般史感勞便團往酸歷市克何除消構府稱太準精值"
    "醫院患病療診健康護藥腫瘤癌症科室專家門診手術預約網站首頁新聞通知公告詳情版權臺灣灣"
)
_JA = (
    "のいにしるをとはがたてでなすこれらまりあんうっさかもきくよめおそけえだつせどじみわやばちべげろひごほへずねぶびむぎゆぼぜ"
    "ンースルトイラリクアフドシレタジッマコロテムカプサメキバオチニディウブダャナパグハエョツワセケボベビモヒポピ"
    "日年人大一本中会国月者出学生行見分上時事地方自社合部場前間後手新高業下入対小内定発来成長同立開体全問東作性回化明動市子関気実"
    "医院病療診科患者外来お知受付当健康看護治療検査先研究講座室職員募集情報案内詳細予約休掲載更"
)
_KO = (
    "이다는의에을가고하은로지를기한서자도대사인어시리들나으해원아있과정일스수그전상주부장보제라여만것성등성우년안니면구동관게까공조월중"
    "과계연발습마소오경진국비유문교내회방용신미학모단개위거당선했행세드된체적화물생되요터치무할없의병원암센환건강료진간호센터약검사바번호"
    "명박김민최분야명합작데천세말통실며및후심트포로또레디예약외래소식알림글목록첨파안내채재남북영양"
)


def _unknown_to(charset: str, chars: str) -> frozenset[str]:
    return frozenset(char for char in chars if not char.encode(charset, "ignore"))


SIMPLIFIED, TRADITIONAL = _unknown_to("big5", _HANS), _unknown_to("gb2312", _HANT)
"""Common characters that only one of the two Chinese sets writes."""

_CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"
_GREEK = "αοιετσνηυρπκλςωμγδίθάόέύήχφώβξζψϊϋΐ"
_ARABIC = "الينمترويبدعةفسقهحجكشخصأىئءطإغذزثضظؤآ،؛؟"
_HEBREW = "יוהלאתמרבשנעםדחקפטגצזסכןךףץ"
_THAI = "านรกอเงมยลวดทตสะคบปใไหแขจชพโผซธศภถณญษ่้ีิัุ์็ืูำึฐฎฏ"

_LATIN = {
    "cp1252": ("éèàêçîôâûùïœëÉÀ", "üäöß", "óíáéñúü¿¡", "ãçáéíóêâõúà", "àèùòéì", "ëéïèö", "äöå", "æøåé", "äö", "íáðéþóúæöý"),
    "cp1250": ("łąęśżóćńź", "íáěéřšžýčůúóďťň", "áíčéžýšúťľôäďňó", "áéóöőíüúű", "ăîâşţ", "čšžćđ"),
    "cp1254": ("ıüşğçöİ",),
    "cp1258": ("\u0301\u0300\u0323đươêôâă\u0309\u0303áàéèúùíóỳýò",),
    "cp1257": ("ėšųžčūįąę", "āīēšņūļžķģč", "äõüöšž"),
}
_SCRIPTS = {
    "cp1251": (_CYRILLIC, "оанитевсркідлупмяьзгбчйхшжєюцїщфґ’", "аеоитнрсвлкпдмзяъугчбцжщйхшюфь", "аоиенрсутдклвјпмзгбчшцжхћђљњ"),
    "koi8-u": (_CYRILLIC, "оанитевсркідлупмяьзгбчйхшжєюцїщфґ"), "iso8859-5": (_CYRILLIC,), "cp866": (_CYRILLIC,),
    "cp1253": (_GREEK,), "iso8859-7": (_GREEK,), "cp1255": (_HEBREW,), "iso8859-8": (_HEBREW,),
    "cp1256": (_ARABIC, "اینردهمتوبسشکزگپفخقعجچحغذصطضثژآ،ظ"), "iso8859-6": (_ARABIC,), "cp874": (_THAI,),
}  # fmt: skip
_HAN = {"gb18030": (("gb2312", _HANS), ("big5", _HANT)), "big5hkscs": (("big5", _HANT),), "cp949": (("euc_kr", _KO),),
        "cp932": (("shift_jis", _JA),), "euc_jis_2004": (("euc_jp", _JA),)}  # fmt: skip
IDEOGRAPHS = tuple(_HAN)
"""The encodings whose readings fit plainly or not at all."""
_TWINS = {"iso8859-2": "cp1250", "iso8859-15": "cp1252", "koi8-r": "koi8-u"}

_LETTER = r"[^\x00-\xbf\u2000-\u2bff]"
"""A character of an alphabet other than plain Latin: no mark of typography."""
_NEIGHBOURS = re.compile(f"(?<={_LETTER}){_LETTER}")
_MIXED = re.compile(f"(?<=[a-zA-Z]){_LETTER}|(?<={_LETTER})[a-zA-Z]")
_TYPOGRAPHY = frozenset("–—‘’“”„«»…•·°§©®™€£¥½¼²³´¹ªº¯×÷±\u00a0№‹›‚\u00ad")
_CJK_PUNCTUATION = frozenset("，。、：；（）！？《》「」『』【】・ー　－～“”‘’…—·．")

_BROKEN, _FOREIGN, _RARE = 22.0, 18.0, 11.0
_SURE, _SURE_LATIN = 11.5, 4.2
"""Bits a character: ideographs read right need 8 to 11, read wrong 12.5 and more; Latin letters 2 to 5, and 4.7 and more."""
_KEPT = 10_000
"""Characters that a model remembers, its own among them."""


class _Model(dict[str, float]):
    """The characters of one writing, with the bits each needs; what others need is told by the kind of character they are.

    It keeps what it was asked, within bounds: a page has some hundred different ideographs, a hostile one all that there are.
    """

    def __init__(self, cost: dict[str, float], charset: str = "") -> None:
        super().__init__(cost)
        self.charset = charset
        """The national set that tells frequent ideographs (its first half) from rare ones."""

    def __missing__(self, char: str) -> float:
        need = _ideograph_bits(char, self.charset) if self.charset else _letter_bits(char)
        if len(self) < _KEPT:
            self[char] = need
        return need

    def bits(self, counts: Counter[str]) -> float:
        whole: float = sum(map(mul, counts.values(), map(self.__getitem__, counts)))
        return whole


def bits(words: str, codec: str) -> float:
    """What ``words`` cost as text of the writings that ``codec`` is used for: the cheapest of its models."""
    foreign = beyond_ascii(words)
    mixed = [] if codec in _HAN else (_NEIGHBOURS if _TWINS.get(codec, codec) in _LATIN else _MIXED).findall(words)
    plain = len(words) - len(foreign) - words.count(" ")
    counts = Counter(foreign)
    return 4.0 * (plain + len(mixed)) + min(model.bits(counts) for model in _models(codec))


def fits(words: str, codec: str) -> bool:
    """Whether ``words`` are so plainly what ``codec`` is used for that no rival need be asked."""
    sure = _SURE if codec in _HAN else _SURE_LATIN if _TWINS.get(codec, codec) in _LATIN else 0
    if not sure:
        return False
    counts = Counter(beyond_ascii(words))
    return any(model.bits(counts) < sure * counts.total() for model in _models(codec))


@cache
def _models(codec: str) -> tuple[_Model, ...]:
    codec = _TWINS.get(codec, codec)
    if codec in _HAN:
        return tuple(_Model(_ranked(chars, 0.6, 12, _CJK_PUNCTUATION, 7.0), charset) for charset, chars in _HAN[codec])
    alphabets = _LATIN.get(codec) or _SCRIPTS[codec]
    return tuple(_Model(_ranked(chars, 0.8, 3, _TYPOGRAPHY, 7.0)) for chars in alphabets)


def _ranked(chars: str, share: float, flat: int, marks: frozenset[str], mark_bits: float) -> dict[str, float]:
    """Zipf's law over the characters in order; capitals are four bits rarer than their small letters."""
    chars = "".join(dict.fromkeys(chars))
    whole = sum(1 / (rank + flat) for rank in range(len(chars)))
    cost = dict.fromkeys(marks, mark_bits)
    for rank, char in enumerate(chars):
        price = -log2(share / (rank + flat) / whole)
        if len(char.upper()) == 1:
            cost.setdefault(char.upper(), price + 4)
        cost[char] = price
    return cost


def _letter_bits(char: str) -> float:
    """A letter that the language does not use: foreign names bring some."""
    if char == "\ufffd" or char < "\xa0":
        return _BROKEN
    mark = "\u0e30" <= char <= "\u0e4e" or "\u064b" <= char <= "\u0652" or "\u0660" <= char <= "\u0669"
    return _RARE if mark or "\xbf" < char < "\u0180" else _FOREIGN - 4


def _ideograph_bits(char: str, charset: str) -> float:
    """A character outside the common ones: frequent half of its national set, rare half, or none of it."""
    if char == "\ufffd" or char < "\xa0":
        return _BROKEN
    if "\uff61" <= char <= "\uff9f":  # half-width kana: what a wrong reading as Shift_JIS is full of
        return _FOREIGN - 5
    try:
        lead = char.encode(charset)[0]
    except UnicodeEncodeError:
        return _FOREIGN + 2
    if "\u3040" <= char <= "\u30ff" and charset not in ("shift_jis", "euc_jp"):
        return _FOREIGN
    first, last, frequent, rare = _HALVES[charset]
    return frequent if first <= lead <= last else rare


_HALVES = {"gb2312": (0xB0, 0xD7, 13.0, 17.0), "big5": (0xA4, 0xC6, 13.5, 18.0), "euc_kr": (0xB0, 0xC8, 12.0, 16.5),
           "shift_jis": (0x81, 0x97, 13.5, 17.0), "euc_jp": (0xA1, 0xCF, 13.5, 17.0)}  # fmt: skip
"""Lead bytes of the frequent half; bits of a character in it and outside it."""

MODELS = (
    "cp1252", "gb18030", "cp1251", "cp949", "cp932", "big5hkscs", "euc_jis_2004", "cp1250", "cp1254", "cp1256", "cp1253", "cp1255",
    "cp874", "cp1257", "koi8-r", "iso8859-2", "koi8-u", "iso8859-5", "iso8859-7", "iso8859-8", "iso8859-6",
    "iso8859-15", "cp1258", "cp866")  # fmt: skip
"""The encodings a page may be guessed to be in, the most used of the web first: where little speaks for either, that wins."""
