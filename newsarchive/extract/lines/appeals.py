"""Lines in which a site asks its readers to follow it, subscribe or log in, or tells what it earns and where to report errors."""

import re
from collections.abc import Iterator, Sequence

from newsarchive.extract.lines.consents import asks_consent, may_ask
from newsarchive.extract.words.patterns import Openings

_NETWORKS = "(?:twitter|facebook|instagram|linkedin|whatsapp|telegram|youtube|tiktok|pinterest|google news|flipboard)"
_APPEAL = Openings(
    # English
    rf"(?:please )?(?:follow|like|join(?!.*\d)|find us)\b.{{0,60}} on (?:our )?(?:x|social media|{_NETWORKS})\b(?! live)",
    r"(?:subscribe|sign up|register|join|get|receive|want|stay|don.t miss|never miss|enjoy) .{0,160}"
    r"\b(?:newsletters?|inbox|mailing list)\b",
    r"get the (?:latest|best) .{0,40}(?:news|stories|updates).{0,60}\b(?:phone|app)\b",
    r"to (?:view|read|continue|display|see) .{0,60}(?:story|article|content|reading).{0,30}(?:subscribe|sign in|log ?in|register"
    r"|must (?:enable|accept|allow))",
    r"(?:if you.re .{0,60})?already (?:a |an |have )?.{0,20}(?:subscri|account\?)|you (?:must|need to) (?:be (?:logged"
    r"|signed) in|log in)(?:\W*$| or | to (?:post|comment|reply|leave|write|add|vote|rate|read|view))",
    r"(?:click|tap)(?: here| on .{3,30})? to (?:enlarge|zoom|view larger)|(?:enlarge|view larger) (?:image|photo|picture)\W*$",
    r"(?:php )?(?:warning|notice|fatal error|deprecated|strict standards): .{5,250} in \S{3,200} on line \d",
    r"(?:tell us|let us know|share your|leave a) .{0,120}\b(?:in the|as a) comments?\b(?! box)"
    r"|(?:except where|unless) otherwise (?:noted|stated), .{0,30}content|.{0,40}is not responsible for the (?:opinions|content)",
    r"(?:notice: )?the (?:above content|content above) .{0,90}(?:uploaded|posted|published)\b",
    r"(?:was|did you find|is) this (?:page|article|content|information|story)\b.{0,20}\b(?:helpful|useful)\W*$"
    r"|did this (?:page|article|information) help(?: you)?\W*$",
    # what a click on a picture does, where to read on, whom to follow on networks that stand as icons, in other languages
    r"\W?(?:bitte )?(?:zum vergrößern|klicken sie).{0,40}(?:klicken|zu vergrößern|vergrößerung)\W*$"
    r"|\W?cliquez .{0,40}(?:agrandir|zoomer)\W*$|\W?(?:haga|haz|pulse|pincha?|clique|clicar|clicca(?:re)?) .{0,40}"
    r"(?:ampliar(?:la|las)?|ingrandir(?:e|la|le))\W*$|\W?(?:klik|klicka|klikk) .{0,40}(?:vergrot\w*|forstørre\w*|förstora\w*)\W*$"
    r"|\W?kliknij .{0,40}powiększyć\W*$|\W?(?:нажмите|кликните|щ[её]лкните|натисніть) .{0,40}(?:увеличить|збільшити)\W*$"
    r"|\W?(?:büyütmek|resmi büyüt).{0,30}tıkla\w*\W*$",
    r"read or share this (?:story|article)\b.{0,60}$",
    r"(?:[^.!?]{0,40}\W)?(?:follow us|find us|folge\w* (?:sie )?uns|suivez-nous|s[ií]g[ua][ae]?nos|siga-nos|seguici|volg ons"
    r"|följ oss|følg oss|śledź nas)(?: on| auf| sur| en| no| na| su| op| på)? ?:?$",
    # how useful the page was, in other languages
    r"(?:war|waren|hat|haben) (?:ihnen )?(?:diese[rs]?|die|der) (?:seite|artikel|inhalt|informationen?|beitrag)\b.{0,12}"
    r"(?:hilfreich|nützlich|geholfen)\W*$|(?:cette page|cet article|ce contenu|cette information) vous a.t.(?:il|elle) .{0,20}\?"
    r"|¿.{0,16}(?:útil|ayud\w+) est[ea] (?:página|información|contenido|artículo|noticia)\W*$"
    r"|¿.{0,16}est[ea] (?:página|información|contenido|artículo|noticia) .{0,16}(?:útil|ayud\w+)\W*$"
    r"|est[ea] (?:página|conteúdo|notícia|informação) .{0,24}útil\W*$|(?:questa pagina|questo contenuto) .{0,24}utile\W*$"
    r"|was deze (?:pagina|informatie) (?:nuttig|behulpzaam).{0,12}\?|oliko (?:tästä|tämä) (?:sivu|tieto).{0,30}\?"
    r"|(?:hjälpte|var) (?:den här|denna|dette|denne) (?:informationen|sidan|siden|artikkelen|innholdet) .{0,24}\?"
    r"|(?:fant|fandt) du (?:det|hva|hvad) du (?:lette|leitte|ledte|søgte)\b.{0,12}\?"
    r"|czy (?:ta |ten |te )?(?:strona|artykuł|informacj\w+) .{0,24}(?:pomoc|przydat).{0,8}\?"
    r"|byl[aoy]? (?:pro vás )?t(?:ato|ento|yto) (?:stránka|článek|informace) .{0,24}\?"
    r"|была ли (?:эта |данная )?(?:страница|статья|информация) .{0,24}\?|чи була ця (?:сторінка|стаття|інформація) .{0,24}\?"
    r"|bu (?:sayfa|içerik|bilgi) .{0,30}(?:faydalı|yararlı|yardımcı).{0,12}\?"
    r"|هل (?:كانت?|استفدت|وجدت) .{0,40}(?:الصفحة|المحتوى|المعلومات).{0,12}[؟?]|apakah (?:artikel|halaman|informasi) ini .{0,24}\?",
    # Deutsch
    r"\W{0,2}(?:anzeige|werbung)\s?(?:[-–:,|.*].{0,150})?$",
    r"(?:melde?|jetzt|hier|abonnier|erhalten|bleib|lust|verpass|möchte|willst|wollen|nichts|immer|mit unserem"
    r"|unser).{0,180}newsletter",
    rf"(?:folge\w* (?:sie )?(?:uns|mir)|besuche\w* sie uns) .{{0,40}}{_NETWORKS}",
    r"(?:sie müssen|du musst) (?:sich |dich )?(?:erst |zuerst )?(?:einloggen|angemeldet|eingeloggt)",
    r"\W?(?:alle )?angaben ohne gewähr\W*$|\W?noch keine (?:bewertung|kommentare)|(?:bild|foto) (?:anzeigen|vergrößern|öffnen)",
    r"sofern nicht anders (?:angegeben|ausgewiesen|vermerkt), .{0,20}inhalt"
    r"|(?:verrate|schreib|sag|lass)\w* (?:sie |es |mir |uns |gerne? )*in (?:den|die) kommentare",
    # français
    rf"(?:abonne|inscrive|suive|rejoigne|receve|télécharge)z.{{0,160}}(?:newsletter|infolettre|lettre d.information|{_NETWORKS})",
    r"déjà abonné|(?:cet )?article (?:est )?réservé aux abonnés|temps de lecture",
    # español, português, italiano
    r"(?:s[ií]g(?:ue|a|u[ae])nos|s[ií](?:gue|ga) (?:nuestr|a |o |as )|suscr[ií]b[ea]|[úu]nete|[úu]nase|recib[ae] (?:las|los"
    r"|nuestr|todas|en tu)"
    r"|descarga (?:nuestr|la app)|ent[eé]rate|mantente|¿ya |assine|inscreva-se|receba (?:as|os|no|nossa|em)|clique aqui"
    r"|baixe|curta (?:a |nossa)"
    rf"|acompanhe|iscriviti|abbonati|ricevi|scarica la|segui(?:ci| )|resta aggiornat).{{0,160}}(?:bolet[ií]n|newsletter"
    rf"|canal de |{_NETWORKS})",
    r"(?:mira|lee|lea|vea) (?:también|además|aquí): .|tiempo de lectura|tempo (?:de leitura|di lettura)",
    # Nederlands, svenska, norsk, dansk, suomi
    r"(?:volg (?:ons|het|de)|meld je|schrijf je|abonneer|ontvang (?:onze|de|het)|följ (?:oss|med)|prenumerera|anmäl dig"
    r"|følg (?:oss|os|med)|abonn[eé]r"
    rf"|tilmeld dig|meld deg|seuraa meitä|tilaa|telli|liitu)"
    rf".{{0,120}}(?:nieuwsbrief|nyhetsbrev|nyhedsbrev|uutiskirj|uudiskir|{_NETWORKS})",
    # polski, русский, українська
    r"zapraszamy .{0,60}(?:subskrypcj|newsletter)|ten tekst przeczytasz|czas czytania|dalszy ciąg materiału",
    rf"(?:zapisz się|obserwuj|śledź|dołącz|polub nas|subskrybuj|wesprzyj nas).{{0,120}}(?:newsletter|darowizn|google|{_NETWORKS})",
    r"(?:подписывайтесь|подпишитесь|присоединяйтесь|не (?:упустите|пропустите)|следите за (?:наш|нами|новост)|підписуйтес|підпишіт"
    r"|приєднуйтес|не пропустіть|стежте за (?:наш|нами|новин))"
    rf".{{0,160}}(?:канал|телеграм|рассыл|розсил|дзен|{_NETWORKS})",
    r"(?:(?:сохрани|запиши|пришли)(?:те)?|есть|присылайте|збережіть|надсилайте) .{0,40}новост[ьиі]\W*(?:первым\W*)?$",
    # Indonesia, Melayu
    r"(?:yuk,? )?(?:simak|tonton|lihat|saksikan|baca) juga (?:video|berita)\b.{0,30}$",
)
_EASTERN = Openings(
    # 中文
    r".{0,8}(?:[点點][击擊]|[长長]按|扫描|掃描|扫一扫|掃一掃|[识識][别別]|微信扫).{0,12}(?:二维码|二維碼|蓝字|藍字)[^。]{0,20}\W*$",
    r".{0,60}(?:[长長]按|扫描|掃描|[识識][别別])[^，。]{0,6}(?:二维码|二維碼)[，,]?(?:即可)?[关關]注[^。]{0,50}\W*$"
    r"|[(（]?本文[来來]自[^，。]{2,20}[，,]\s?更多[^。]{0,24}下[载載][^。]{0,16}$",
    r"(?:安[装裝]|下[载載]).{2,14}(?:客[户戶]端|app).{0,40}(?:下[载載]地址|点[击擊]下[载載]).{0,4}$|.{0,90}下[载載](?:客[户戶]端|app)(?:[还還]能|即可|可以|[领領]取|[获獲]得)[^。]{0,20}$",
    r".{0,12}(?:[请請]|[欢歡]迎|[记記]得|扫码|掃碼|[点點][击擊]|微信搜索).{0,16}(?:[关關]注|追蹤)"
    r"(?:我[们們](?!的)|.{0,16}(?:公众[号號]|公眾號|视频号|抖音号|粉[絲丝]))[^。]{0,24}\W*$",
    r"\W{0,3}[点點]?(?:[点點][赞讚]|在看|分享|收藏|[转轉][发發])(?:(?:[、，,/\s+和]{1,3}|[点點])(?:[点點][赞讚]|在看|分享|收藏|[转轉][发發]|[关關]注|[评評][论論])){1,4}.{0,10}$",
    r".{0,12}(?:[欢歡]迎|[请請]|[记記]得|[别別]忘了?|[动動][动動]手指?)[^。]{0,4}(?:[点點][赞讚]|在看|[转轉][发發])[、，,/\s+和及]{1,3}"
    r"(?:[点點][赞讚]|在看|分享|收藏|[转轉][发發]|[关關]注|[评評][论論]).{0,16}$",
    r"(?:微信)?(?:扫一扫|掃一掃|扫码|掃碼)[\s，,]{0,2}(?:[关關]注|[了瞭]解|查看|[获獲][取得])[^。]{0,20}$",
    r"(?:[请請]|扫码|掃碼|[长長]按)?[关關]注(?:我[们們院]|.{2,20}(?:公众[号號]|公眾號|[视訂订][频阅閱][号號]|微信|微博))[\s，,、]{0,2}(?:[了瞭]解|[获獲][取得]|查看|掌握)更多[^。]{0,16}$",
    r"[请請][继繼][续續]往下[阅閱][读讀]|[请請]在.{0,6}app.{0,4}(?:查看|[阅閱][读讀]|打[开開]).{0,10}$|.{0,30}[,，]尽在.{2,16}(?:app|客户端)\W*$"
    r"|.{0,40}[点點]我下[载載]app|.{0,50}按[讚赞](?:[、，,+和及&\s]{0,3}(?:[订訂][阅閱]|追蹤|分享|加入)){1,3}[^。]{0,6}$"
    r"|.{0,20}(?:app|客[户戶]端)(?:已|全新).{0,10}(?:推出|上[线線]).{0,20}(?:更新|下[载載])\W*$",
    r"(?:完整|更多|[详詳][细細])(?:精彩)?(?:(?:[报報][道導]|新[闻聞]|[内內]容).{0,6}[请請](?:翻[阅閱]|[见見]|[阅閱][读讀]|[点點][击擊]|[关關]注|留意|下[载載])"
    r"|(?:[资資][讯訊]|信息|[动動][态態]|科普).{0,3}[请請](?:[关關]注|下[载載])).{0,40}$"
    r"|[关關]注.{2,14}[，,]\s?(?:[了瞭]解|[获獲][取得]|查看|掌握)更多(?:[资資][讯訊]|精彩|[内內]容|[动動][态態]|新[闻聞])[^。]{0,6}$"
    r"|打[开開].{0,14}(?:app|客[户戶]端)[，,\s].{0,4}(?:查看|[阅閱][读讀]).{0,12}$|.{0,8}点亮\W?在看.{0,16}$"
    r"|\W{0,3}(?:快|[请請]|[赶趕][紧緊]|[欢歡]迎)?(?:[转轉][发發]|分享)(?:[给給]|周知|[扩擴]散)[^。]{0,12}$"
    r"|.{0,24}加入[^。]{0,14}(?:粉[絲丝](?:[专專][页頁]|[团團])|社[团團])\W*$",
    r".{0,10}[点點][击擊].{0,6}[阅閱][读讀]原文.{0,24}$|.{0,30}(?:[请請]|按此|立即).{0,8}(?:[订訂][阅閱]|[赞贊]助|捐款|捐助)[^。]{0,10}$",
    r".{0,20}[点點](?:一?[个個下])?\W?在看\W{0,2}(?:[吧哦呗].{0,6}|[让讓].{2,12})?\W*$"
    r"|.{0,8}(?:本文|文章)(?:最[后後]一?次?更新|距[离離]).{4,60}(?:失效|[过過][时時期]|[时時]效|留言|[变變][化动動])",
    r"[请請]自[觉覺]遵守.{0,24}(?:政策|法[规規律]).{0,60}$|本(?:词条|詞條|条目|條目)(?:缺少|需要|由)|.{0,16}(?:[广廣]告|商[务務]|版[权權])合作.{0,30}$|.{0,12}(?:(?:[读讀]者|新[闻聞]|[爆报報]料)[热熱][线線]|[爆报報]料(?:[电電][话話]|[邮郵]箱)?)\s?[:：].{0,30}$",
    # 日本語
    r".{0,50}(?:adobe|acrobat).{0,30}(?:reader|リーダー).{0,40}(?:必要です|ダウンロード).{0,90}$|.{0,30}ご意見をお聞かせください.{0,4}$"
    r"|(?:この)?ページの(?:情報|内容)は.{0,10}(?:役に立|分かりやす|わかりやす|見つけやす).{0,12}$",
    r"(?:この|本)(?:記事|コンテンツ|続き)は.{0,10}(?:会員|有料|購読者).{0,10}(?:限定|専用|向け)|残り\s?[\d,]+\s?文字",
    r".{0,24}(?:会員|ログイン|購読|登録).{0,16}(?:続き[をが]|全文を|読み放題|閲覧でき).{0,20}$|.{0,20}無料で?会員登録.{0,20}$"
    r"|(?:この|本)(?:ブログ|サイト)の更新情報",
    # 한국어
    r"(?:기사\s?)?제보(?:는|하기)?\s?[:：]?\s?(?:카카오톡|카톡|이메일|전화|메일).{0,60}$",
    r"이 기사에 대해 어떻게 생각|.{0,20}에서 직접 확인하세요.{0,30}이동합니다|☞.{0,30}@|.{0,30}저작물은.{0,10}공공누리"
    r"|.{0,40}만족하(?:십니까|시나요|셨습니까)|매우\s?만족|.{0,20}구독하시면",
)
"""The same in Chinese, Japanese and Korean, where what the line is about stands after some other words."""
_EAST = "\u3040"
"""From here on stand the letters of East Asia, with which no other line begins."""
_EASTERN_BYTES = bytes(range(0xE3, 0xEE))
"""The first bytes of those letters in UTF-8."""
_MAY_BE_EASTERN = re.compile(
    "分享给|分享給|粉絲專|粉絲團|粉丝团|社團|本文最|本文距|文章最|文章距|维码|維碼|蓝字|藍字|关注|關注|追蹤|点赞|點赞|点讚|點讚|在看|分享|收藏|转发|轉發|转發|轉发|往下|按讚|按赞|客户端|客戶端|app|App|APP|尽在|自觉遵|自覺遵|本词|本詞|本条|本條"
    "|扫一扫|掃一掃|扫码|掃碼|更多|会員|有料|購読|合作|热线|料：|料:|熱線|[请請](?:翻|见|見|留意)|阅读原|閱讀原|订阅|訂閱|赞助|贊助|捐款|捐助|残り|Adobe|Acrobat|お聞かせ|ページの|ログイン|登録|更新情報|제보|기사에|확인하세요|☞|저작물|만족|구독"
)
"""One of these has every such line, and they are found faster than the places where others may begin are tried."""
_DISCLOSURE = re.compile(
    r"\bearn (?:us )?(?:an? )?(?:small |affiliate )?commissions?\b|\baffiliate (?:links?|commissions?)\b"
    r"|\b(?:we|i) (?:\w+ )?receive (?:an? )?(?:small |affiliate )?(?:commission|compensation)"
    rf"|\benthält (?:unbezahlte |bezahlte )?(?:werbung|affiliate|provisions)|{_NETWORKS}.{{0,60}}(?:takip ed|abone ol)"
)

_CARE = re.compile(
    r"\b(?:patient|pacient|pazient|blood|vaccin|result|appointment|clinic|ergebnis|befund|termine?n?\b|résultat|rendez-vous"
    r"|cita\b|exame|referti|esami|uitslag|afspraak|provsvar|wynik|результат|анализ)|\d[:.h]\d\d\b|\d ?[ap]\.?m\b|\d uhr"
    r"|[预預][约約]|[挂掛][号號]|[报報]名|就[诊診]|[咨諮][询詢]|[结結]果|[报報]告|予約|受診|申込|예약|진료|상담|접수|신청|참여"
)
"""What only the news of a hospital tells of: test results by WhatsApp, the newsletter of a clinic, a talk at six."""

_DISCLOSING = (b"commission", b"compensation", b"affiliate", b"takip ed", b"abone ol")
"""One of these has every line that says what the site earns,"""
_CONTAINS = "enthä".encode()[:-1]
"""or this, which "enthält" and "ENTHÄLT" begin with in UTF-8."""


def appeals(lines: Sequence[str]) -> Iterator[bool]:
    """For each line, whether it speaks of the site and its readers, and not of the news."""
    said = "\n".join(lines).encode()  # looked through once for what few pages have
    eastern = not said.isascii() and any(map(said.__contains__, _EASTERN_BYTES))
    small = said.replace(b"\n", b" ").lower()
    disclosing, asking = _may_disclose(small), may_ask(small)
    return ((asking and asks_consent(line)) or _appeals(line, eastern, disclosing) for line in lines)


def asks_in_eastern(line: str) -> bool:
    """Does this line of Chinese, Japanese or Korean ask readers to follow the site, or to scan its code?"""
    return _is_eastern(line) and not _CARE.search(_small(line))


def _appeals(line: str, eastern: bool, disclosing: bool) -> bool:
    size = len(line)
    if size < 300 and ((line[:1] < _EAST and _APPEAL.match(_small(line))) or (eastern and _is_eastern(line))):
        return not _CARE.search(_small(line))
    return disclosing and size < 500 and _may_disclose(_small(line).encode()) and _DISCLOSURE.search(_small(line)) is not None


def _is_eastern(line: str) -> bool:
    return not line.isascii() and _MAY_BE_EASTERN.search(line) is not None and _EASTERN.match(_small(line)) is not None


def _small(line: str) -> str:
    return line.lower().replace("\n", " ")


def _may_disclose(small: bytes) -> bool:
    return any(map(small.__contains__, _DISCLOSING)) or (not small.isascii() and _CONTAINS in small)
