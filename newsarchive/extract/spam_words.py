"""The words of search-engine spam by language: what is injected into hijacked hospital pages, whatever the pages are about.

``STRONG`` words hardly stand in an honest headline whose text does not repeat them; ``WEAK`` ones count only together.
"""

from __future__ import annotations

import re

_STRONG_WORDS = {
    "en": "online casino|casinos?|slot machines?|slots|roulette|blackjack|baccarat|jackpot|sportsbook|free spins|betting|bookmakers?|"
          "porn\\w*|xxx|hentai|escorts?|camgirls?|onlyfans|viagra|cialis|levitra|kamagra|tramadol|xanax|"
          "replica watch\\w*|rolex|louis vuitton|payday loans?|essay writing|sex videos?|sex dolls?|dating sites?|"
          "mostbet|1xbet|1win|melbet|pin-?up|bet365|fun88|188bet|w88|sbobet|betway|m88",
    "id": "slot gacor|gacor|maxwin|judi|togel|slot online|situs slot|bandar|scatter hitam|slot88|rtp live|pragmatic play|slot777|toto macau|"
          "toto slot|link alternatif|bokep|poker online|taruhan|deposit pulsa|slot dana|slot thailand|olympus1000|mahjong ways",
    "vi": "nhà cái|cá cược|casino trực tuyến|đánh bạc|kèo nhà cái|kèo bóng|game bài|xổ số|lô đề|nổ hũ|bắn cá|tài xỉu|đá gà|phim sex|"
          "soi cầu|rồng hổ|trực tiếp bóng đá|đổi thưởng",
    "tr": "bahis\\w*|canlı casino|kaçak iddaa|deneme bonusu|bonus veren|slot siteleri|escort bayan|rulet|güncel giriş|porno\\w*",
    "es": "apuestas|tragamonedas|tragaperras|casinos?|ruleta|quiniela|porno",
    "pt": "cassinos?|apostas|caça-níqueis|tigrinho|jogo do bicho|fortune tiger|bet365|roleta|acompanhantes",
    "fr": "casinos?|paris sportifs|machines? à sous|rencontres coquines|porno",
    "de": "spielautomaten|online-?casinos?|casinos?|sportwetten|freispiele|glücksspiel|pornos?|potenzmittel",
    "it": "casinò|scommesse|slot machine|giochi d'azzardo",
    "pl": "kasyn\\w+|zakłady bukmacherskie|bukmacher\\w*|automaty do gier",
    "nl": "gokken|gokkasten|casino's?",
    "ru": "казино|рулетк\\w+|игровые автоматы|букмекер\\w*|ставки на спорт|порно\\w*|проститутки|эскорт|виагра|сиалис|вулкан|слоты|секс видео|"
          "купить диплом|кракен|kraken",
    "ar": "كازينو|القمار|مراهنات|روليت|سكس|إباحي\\w*|فياجرا|رهانات",
    "fa": "کازینو|شرط ?بندی|قمار|سکس|پورن|ویاگرا|انفجار شرطی",
    "hi": "कैसीनो|कसीनो|सट्टा|जुआ|सेक्सी|पोर्न",
    "bn": "ক্যাসিনো|জুয়া|বাজি",
    "zh": "博彩|赌场|賭場|赌博|賭博|六合彩|棋牌|百家乐|百家樂|娱乐城|娛樂城|老虎机|老虎機|时时彩|時時彩|葡京|体育投注|體育投注|投注|"
          "菠菜|炸金花|斗地主|牛牛|真人荷官|电子游艺|彩票|开奖|開獎|下注|盘口|現金網|现金网|太阳城|金沙|威尼斯人|北京赛车|三公|"
          "开云|开元|米乐|爱游戏|乐鱼|亚博|华体会|九游|必威|万博|皇冠|龙虎|百乐|体育app|电竞|麻将胡了|"
          "色情|情色|成人(?:视频|電影|电影|网站|影片|小说|在线|av|影院)|无码|無碼|有码|黄片|黃片|黄色(?:网站|视频|电影)|毛片|三级片|三級片|"
          "一区二区|二区三区|三区|人妻|熟女|巨乳|做爱|做愛|性爱|性愛|自慰|乱伦|亂倫|强奸|口交|内射|內射|潮喷|高潮|裸聊|约炮|約炮|包养|援交|外围女|"
          "国产精品|國產精品|国产亚洲|国产av|日韩(?:av|精品|欧美|无码|一区)|欧美(?:日韩|精品|激情|一区)|亚洲(?:精品|综合|欧美|无码|av|一区|日韩)|"
          "久久(?:精品|综合|久久|热)?|91(?:视频|porn|精品|国产)|草榴|香蕉视频|丝瓜视频|麻豆|快播|福利姬|激情(?:小说|文学|视频|图片)|偷拍|"
          "代开发票|办证|枪支|迷药|催情|伟哥|偉哥|壮阳|春药|私服|外挂|代孕",
    "ja": "カジノ|オンラインカジノ|パチンコ|パチスロ|スロット|ブックメーカー|バカラ|ルーレット|賭け|エロ\\w*|アダルト|無修正|出会い系|風俗|デリヘル|"
          "援交|バイアグラ|シアリス|av女優|巨乳|スーパーコピー|偽物|コピー品|激安|送料無料|ブランドコピー",
    "ko": "카지노|바카라|토토|슬롯|먹튀|베팅|배팅|룰렛|홀덤|파워볼|사설|야동|성인(?:용품|사이트|영상|방송)|출장(?:안마|마사지|샵)|오피|유흥|"
          "조건만남|비아그라|시알리스|레비트라|꽁머니|놀이터|꽁떡|섹스|포커",
    "th": "คาสิโน\\w*|บาคาร่า|สล็อต\\w*|แทงบอล|เว็บพนัน|พนัน\\w*|หวย\\w*|เดิมพัน|เครดิตฟรี|เว็บตรง|ยิงปลา|หนังโป๊|หนังx|คลิปหลุด|ไวอากร้า",
    "el": "καζίνο|στοίχημα|πορνό",
    "he": "קזינו|הימורים|פורנו|ויאגרה",
}
_WEAK_WORDS = {
    "en": "poker|bets?|gambling|bonus|sex|sexy|adult|nude|lottery|pharmacy|cheap|buy|discount|replica|download|apk|free|promo|wager\\w*|slot|"
          "spins?",
    "id": "slot|resmi|terpercaya|situs|gampang menang|daftar|login|bonus|terbaru|agen",
    "vi": "uy tín|đăng ký|đăng nhập|khuyến mãi|casino|tải app",
    "tr": "giriş|bonus|casino|iddaa|slot",
    "zh": "在线观看|在線觀看|免费|免費|视频|視頻|下载|下載|娱乐|娛樂|成人|激情|精品|国产|高清|电影|影院|手机版|澳门|澳門|直播|最新版|真人|世界杯",
    "ja": "無料|動画|ギャンブル|ボーナス|登録|通販|人気|av|競馬",
    "ko": "추천|사이트|먹튀검증|가입|보너스|무료|성인|안전|게임|주소|총판",
    "th": "เว็บ|สมัคร|โบนัส|ฟรี|ออนไลน์|เกม\\w*",
    "ru": "бонус\\w*|онлайн|скачать|бесплатно|играть|зеркало|ставки|купить|секс|слот\\w*",
    "ar": "مجانا|تحميل|مكافأة|اون لاين",
    "es": "bono|apuesta|gratis|sexo", "pt": "bônus|aposta|grátis|sexo", "fr": "bonus|gratuit|sexe|pari", "de": "bonus|gratis|wetten|sex",
}
_UNSPACED = frozenset({"zh", "ja", "ko", "th"})


def _pattern(words: dict[str, str]) -> str:
    """One pattern: whole words, but parts of words in scripts that write none apart; grouped by first letter, which is ten times as fast."""
    bounded = _grouped("|".join(words[language] for language in words if language not in _UNSPACED))
    free = _grouped("|".join(words[language] for language in words if language in _UNSPACED))
    return rf"(?<![^\W_])(?:{bounded})(?![^\W_])|(?:{free})"


def _grouped(alternatives: str) -> str:
    groups: dict[str, set[str]] = {}
    for word in re.findall(r"(?:[^|(]|\([^)]*\))+", alternatives):
        groups.setdefault(word[0], set()).add(word[1:])
    return "|".join(first + "(?:" + "|".join(sorted(rests, key=len, reverse=True)) + ")" for first, rests in groups.items())


STRONG = _pattern(_STRONG_WORDS)
"""A pattern for words in lower case."""
WEAK = _pattern(_WEAK_WORDS)
