"""The lines that surround an article, in many languages: controls, datelines, bylines, headings of other stories."""

from __future__ import annotations

import re
from functools import lru_cache


def _small(text: str) -> str:
    """In small letters, as all patterns here: ``re`` skips a branch by its first letter, unless it is told to ignore case."""
    return text.lower().replace("i̇", "i")  # what İ becomes


_SECTIONS = re.compile("|".join((
    # English
    r"(?:related|popular|trending|latest|further|more|most (?:read|popular|viewed)|other|similar|recommended) (?:\w+ )?"
    r"(?:articles?|stories|story|news|posts?|reading|content|links|coverage|topics|videos?)\b.{0,30}",
    r"related:?|more (?:from|on|by)\b.{3,40}|you (?:may|might) (?:also )?(?:like|be interested).{0,30}"
    r"|read (?:next|more|also|this next).{0,10}",
    r"see also.{0,10}|up next|don.t miss.{0,20}|editor.?s.? picks?|share (?:this|on|article).{0,30}|follow us.{0,30}|tags?"
    r"|topics?|comments?\b.{0,20}",
    r"leave a (?:reply|comment).{0,20}|about the (?:author|writer|reviewer)s?|sign up.{0,60}|newsletters?.{0,30}"
    r"|advertisements?|sponsored.{0,20}",
    r"(?:über (?:den|die) autor(?:in|en)?|[àa] propos de l['’]auteur.{0,4}|sobre (?:el|la|o|a) autora?|作者简介|作者簡介"
    r"|著者プロフィール"
    r"|об авторе|o autorze).{0,4}",
    r"trending(?: now)?|recommended(?: for you| by .{0,20})?|most (?:read|popular|viewed)|filed under.{0,20}",
    # 中文
    r"(?:相关|相關)(?:阅读|閱讀|文章|新闻|新聞|链接|連結|推荐|推薦|报道|報導|资讯|資訊|内容).{0,4}|(?:热门|熱門|推荐|推薦|延伸|扩展|更多|最新|热点|精彩)"
    r"(?:阅读|閱讀|文章|新闻|新聞|资讯|資訊|推荐|推薦|内容|內容|动态|消息|标签)",
    r"(?:上|下)[两三几]?[条篇](?:同类|相关)(?:新闻|文章|信息)|猜你喜欢|大家都在看|(?:上一|下一)(?:篇|页|条|則|篇文章).{0,60}|返回.{0,6}|分享(?:到|至)?.{0,8}|(?:网友|網友)?(?:评论|評論|留言).{0,4}|.{0,60}(?:已有|共有?)\s?\d+\s?[件条條个個则則篇](?:评论|評論|回复|回覆|留言)|关键[词字].{0,30}"
    r"|關鍵字.{0,30}|标签|標籤",
    # 日本語
    r"関連(?:記事|ニュース|リンク|キーワード|情報|ワード|ページ)?.{0,4}|おすすめ(?:の)?(?:記事|情報|コンテンツ)?|あわせて読みたい.{0,4}|人気(?:記事|ランキング).{0,6}|(?:アクセス)?ランキング",
    r"最新(?:記事|ニュース|情報)|この記事(?:を書いた人|をシェア.{0,6}|へのコメント|に関する.{0,10})|シェアする|コメント.{0,6}",
    # 한국어
    r"관련\s?(?:기사|뉴스|글|콘텐츠|키워드|게시물).{0,6}|추천\s?(?:기사|뉴스).{0,6}|많이 본.{0,8}|인기\s?(?:기사|뉴스).{0,6}"
    r"|(?:이전|다음)\s?글.{0,80}|목록(?:보기)?"
    r"|댓글.{0,10}",
    # Deutsch
    r"das könnte (?:sie|dich|ihnen|euch) auch.{0,40}|auch interessant.{0,20}|mehr (?:zum thema|aus|von) ?.{0,40}"
    r"|lesen sie (?:auch|mehr).{0,40}|lesetipps?.{0,10}",
    r"empfohlener redaktioneller inhalt|empfohlene (?:artikel|beiträge)|themen|schlagw[oö]rte?r?|kommentare?.{0,16}"
    r"|(?:artikel )?teilen.{0,10}|zum thema|meistgelesen.{0,20}",
    r"weitere (?:artikel|themen|meldungen|nachrichten|beiträge|news).{0,30}"
    r"|(?:verwandte|ähnliche) (?:artikel|themen|beiträge).{0,20}|(?:zum )?weiterlesen.{0,20}",
    # français
    r"[àa] (?:lire|voir) (?:aussi|également).{0,40}|(?:lire|voir) aussi.{0,40}|sur le m.me sujet"
    r"|articles? (?:lié|simil|connexe|associé).{0,20}|les plus lus|partager.{0,30}",
    r"mots.cl[ée]s?|commentaires?(?: .{0,14})?|dans la m.me (?:rubrique|catégorie)|plus d.articles|nos newsletters|en savoir plus",
    # español, português, italiano
    r"(?:artículos|noticias|contenidos|notas|temas) relacionad.{0,20}|(?:te|le) puede interesar.{0,20}"
    r"|también te puede.{0,20}|más (?:noticias|leíd[oa]s?).{0,30}",
    r"lo más (?:leído|visto)|leer (?:más|también).{0,40}|ver también.{0,20}|compartir.{0,20}|etiquetas|comentarios?(?: .{0,14})?"
    r"|relacionad[oa]s?",
    r"(?:leia|veja) (?:também|mais).{0,40}|saiba mais|(?:notícias|artigos|matérias|conteúdos?) relacionad.{0,10}"
    r"|mais lid[oa]s|compartilh.{0,20}|você pode gostar.{0,10}|últimas notícias",
    r"leggi anche.{0,30}|potrebbe interessarti.{0,10}|(?:articoli|notizie) (?:correlat|simil|collegat).{0,10}"
    r"|altri articoli.{0,20}|i più letti|condividi.{0,20}|commenti(?: \(\d+\))?",
    # Nederlands, svenska, norsk, dansk, suomi
    r"lees (?:ook|meer).{0,30}|gerelateerde? .{0,20}|meer (?:over|nieuws).{0,20}|meest gelezen|deel dit.{0,20}|reacties"
    r"|läs (?:mer|också|även).{0,30}|relatera(?:t|de .{0,12})|mest läst",
    r"dela(?: artikeln)?|les (?:også|mer).{0,30}|mest lest|læs (?:også|mere).{0,30}|mest læste|relaterede .{0,12}"
    r"|lue myös.{0,30}|(?:lisää aiheesta|aiheesta lisää).{0,10}|jaa artikkeli",
    # polski, čeština, magyar, română
    r"(?:czytaj|zobacz|przeczytaj) (?:też|także|więcej|również).{0,40}|polecane(?: artykuły)?|podobne (?:artykuły|wpisy)"
    r"|powiązane .{0,16}|najczęściej czytane|udostępnij|komentarze.{0,10}",
    r"čtěte (?:také|též|více).{0,30}|související.{0,16}|nejčtenější|sdílet.{0,10}|mohlo by vás.{0,20}|komentáře|diskuse"
    r"|kapcsolódó (?:cikk|hír|tartal).{0,10}|legolvasottabb|megosztás|hozzászólások.{0,8}",
    r"citește și.{0,30}|articole similare|cele mai citite|vezi și.{0,30}",
    # русский, українська
    r"читайте (?:также|ещё|еще|далее|нас|також).{0,40}|(?:материалы |новости )?по теме"
    r"|(?:похожие|другие|популярные) (?:новости|статьи|материалы|публикации)|смотрите также.{0,20}",
    r"поделиться.{0,20}|комментари[ий].{0,10}|(?:добавить )?(?:комментари|отзыв)\w?|самые (?:популярные|читаемые).{0,30}"
    r"|най(?:популярніші|читаніші).{0,30}|відгуки|теги|рекомендуем(?: также| прочитать)?|за темою"
    r"|(?:схожі|популярні) (?:новини|статті)|поділитися.{0,10}",
    # Türkçe, العربية, فارسی, עברית
    r"ilgili (?:haber|yazı|içerik).{0,10}|benzer haber.{0,10}|önerilen (?:haber|içerik).{0,8}|paylaş|yorumlar.{0,8}"
    r"|etiketler|son haberler|çok okunan.{0,10}|diğer haberler",
    r"اقرأ (?:أيضا|ايضا|أيضًا|المزيد).{0,40}|(?:مواضيع|أخبار|مقالات) (?:ذات صلة|مشابهة|متعلقة|ذات)"
    r"|شارك(?: (?:هذا|المقال|الخبر) ?.{0,16})?|التعليقات|الأكثر (?:قراءة|مشاهدة)|ذات صلة|شاهد (?:أيضا|أيضًا)",
    r"(?:مطالب|اخبار) مرتبط|بیشتر بخوانید|نظرات|برچسب‌?ها|پربازدید.{0,10}|כתבות נוספות.{0,10}|קראו (?:גם|עוד).{0,20}"
    r"|אולי יעניין.{0,10}|תגובות|שתפו|תגיות",
    # हिन्दी, Tiếng Việt, Bahasa Indonesia, ไทย
    r"(?:संबंधित|यह भी पढ़ें|ये भी पढ़ें|और पढ़ें).{0,20}|टैग्स?|(?:tin|bài viết|bài) liên quan|xem thêm.{0,30}"
    r"|đọc thêm.{0,30}|có thể bạn.{0,20}|bình luận|chia sẻ|từ khóa|tin (?:cùng|khác).{0,16}",
    r"baca juga.{0,40}|(?:berita|artikel) (?:terkait|lainnya)|terpopuler|komentar|bagikan|lihat juga.{0,20}"
    r"|ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม.{0,20}|บทความที่เกี่ยวข้อง|แท็ก|แชร์|ข่าวอื่น.{0,6}",
)))


def section_of_others(text: str) -> bool:
    """Is this the heading of a section that is not the article's: related stories, comments, sharing?"""
    return len(text) < 80 and _heads_others(text)


@lru_cache(4096)
def _heads_others(text: str) -> bool:
    return bool(_SECTIONS.fullmatch(_small(text.strip(" :：»>›-–—…【】[]|·•▶■◆●☞*#"))))


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
    "มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุนา|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิกา|ธันวา|[มกพสตธ]\\.?[คพยษ]\\.|เม\\.?ย\\.|มิ\\.?ย\\.",
))
_DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th|er|º|ª)?[.,]?\s*(?:de\s+|of\s+)?(?:{_MONTHS})[^\W\d]*|\b(?:{_MONTHS})[^\W\d]*\.?\s*(?:\d{{1,2}}"
    rf"|\d{{4}})\b|"
                   r"\d{1,2}\s+[\u0900-\u0dff]{2,18},?\s+\d{4}\b|[\u0900-\u0dff]{2,18}\s+\d{1,2},?\s+\d{4}\b|"  # India's scripts
                   r"\d{1,4}\s*[-./年년]\s*\d{1,2}\s*[-./月월]\s*\d{1,4}|\b\d{1,2}:\d{2}\b")


_DIGIT = re.compile(r"\d")


def dateline(text: str) -> bool:
    """Is this a line of date, time and author under a headline, and not a sentence?"""
    if len(text) > 140 or not _DIGIT.search(text) or not _DATE.search(_small(text)):
        return False
    rest = undated(text)
    if rest.rstrip().endswith(("。", "！", "？")):
        return False
    return len(rest) < 20 or (len(rest) < 60 and not rest.rstrip().endswith((".", "!", "?")))


def undated(text: str) -> str:
    """The line, in small letters, without its dates."""
    return _DATE.sub("", _small(text))


_BYLINE = re.compile(
    r"(?:by|von|par|por|di|door|av|af|od|автор:?|от)\s+[^\W\d_][^.!?。]{2,60}"
    r"|[(（【\[]?(?:作者|[记記]者|(?:责任|責任)?(?:编辑|編輯)|来源|來源|责编|出处|录入|(?:[初复终一二三]审|审核|审校|校对)人?|기자|입력|수정|등록|승인)"
    r"[\s:：丨|].{0,60}"
    r"|.{0,30}\s?기자\s?.{0,40}")


_GREETING = re.compile(
    r"(?:(?:尊敬|亲爱|親愛|敬爱|敬愛)的|各位|广大|廣大|全体|全體)[^。；;]{1,30}[:：,，!！]"
    r"|.{0,30}(?:各位|の皆様|の皆さま|のみなさま|患者様|患者さま)へ?[:：]?"
    r"|안녕하(?:세요|십니까|신지요).{0,4}|(?:존경하는|사랑하는) .{2,30}|.{1,20}여러분께?[,.:!]?"
    r"|(?:dear|good (?:morning|afternoon)|(?:sehr )?geehrte[rs]?|liebe[rs]?|ch[eè]re?s?|mesdames|madame|estimad[oa]s?|querid[oa]s?"
    r"|prezad[oa]s?|car[eioa]|gentil[ei]|egregi?o?|уважаем\w+|дорог\w+|шановн\w+|sayın|değerli|szanown\w+|drodzy|vážen\w+|milí|beste"
    r"|geachte|kära|kjære|kære|السادة|الأخوة|أعزائ\w*|เรียน|kính (?:gửi|thưa)|thân gửi|yth\.?|kepada)\s.{2,50}[,:!،]")


def greeting(text: str) -> bool:
    """Is this the line that a letter to readers begins with: 尊敬的患者： , Dear patients, …?"""
    return len(text) < 70 and bool(_GREETING.fullmatch(_small(text.strip())))


_NUMBER = re.compile(r"[^\W\d]{2,16}[〔［\[【(（](?:19|20)\d\d[〕］\]】)）]第?\d{1,4}号")


def document_number(text: str) -> bool:
    """Is this the number of an official paper, as printed between its title and its text: 卫医发〔2022〕1号?"""
    return bool(_NUMBER.fullmatch(text.strip()))


_REVIEWED = re.compile(
    r"(?:(?:medically |clinically |last )?(?:reviewed|written|edited|posted|updated|fact.checked|contributed"
    r"|authored)(?: and \w+)? by\b"
    r"|(?:last )?(?:medically )?reviewed(?: on)?:)")


def byline(text: str) -> bool:
    """Is this a line that names who wrote it?"""
    small = _small(text[:240])
    return (len(text) < 90 and bool(_BYLINE.fullmatch(small))) or (len(text) < 240 and bool(_REVIEWED.match(small)))


_FILE_NAME = re.compile(
    r"[^/\\<>|:*?\"\n]{1,120}\.(?:jpe?g|jfif|png|gif|webp|avif|bmp|tiff?|heic)(?:\s*\([^()]{0,40}\).{0,20})?")


def file_name(text: str) -> bool:
    """Is this no more than a picture's file name, as editors' tools print it: 签约照片.png, IMG_0001.JPG?"""
    return "." in text and len(text) < 160 and text.count(" ") < 8 and bool(_FILE_NAME.fullmatch(_small(text.strip())))


_COUNTED = (
    r"(?:number of |page |post |article )?(?:views|hits|visits|reads)|(?:liczba|ilość) (?:wyświetleń|odsłon|wejść)|wyświetleń"
    r"|odsłon|閲覧数|アクセス数|počet (?:zobrazení|přečtení|návštěv)|zobrazení|zobrazené"
    r"|(?:количество |число )?(?:просмотр(?:ов|ы)|показов)"
    r"|(?:кількість )?перегляд(?:ів|и)|прочитан[оия]|прегледи|okunma(?: sayısı)?|görüntülen?me(?: sayısı)?|aufrufe|zugriffe"
    r"|(?:nombre de )?(?:vues|lectures|visites)|vistas|visitas|lecturas|visualiza(?:ções|ciones|zioni)|acessos|leituras|letture"
    r"|visite|vizualizări|accesări|afișări|megtekintések(?: száma)?|olvasva|εμφανίσεις|αναγνώσεις|προβολές|pregleda|ogledov"
    r"|weergaven|visningar|visninger|lượt (?:xem|đọc|truy cập)|dibaca|dilihat|kali dibaca|jumlah (?:pembaca|pelawat)"
    r"|عدد (?:القراءات|المشاهدات|الزيارات|الزوار|مرات القراءة)|المشاهدات|القراءات|(?:تعداد )?بازدید(?:ها)?"
    r"|تعداد (?:بازدید|نمایش|مشاهده)|צפיות|מספר צפיות|ผู้(?:เข้าชม|อ่าน)|จำนวน(?:ผู้เข้าชม|ผู้อ่าน)|เข้าชม|อ่าน|ฮิต")
"""What a counter counts, in many languages."""
_LINES = re.compile(
    rf"(?:{_COUNTED})(?:\s?[:：=]\s?[\d.,\s]{{1,12}}|\s[\d.,]{{1,9}}\s?(?:times|kali|razy|раза?|lần|ครั้ง|مرة|بار|مشاهدة))|"
    r"adverts?|advertisements?|advertising|sponsored(?: content)?|anzeige|werbung|publicit[ée]|publicidad(?:e)?|pubblicità"
    r"|advertentie|annons|annonse|reklama?|реклама|广告|廣告|広告|광고|إعلان|تبلیغات"
    r"|(?:advertisement\s*[-–—:]?\s*)?(?:continue reading|scroll to continue|story continues)(?: the main story| below"
    r"| with content)?.{0,20}|skip (?:advertisement|to .{3,30})"
    r"|share|tweet|print|e-?mail|save|pin(?: it)?|copy link|copied|share (?:this|on|via|to)\b.{0,40}|(?:facebook|twitter"
    r"|whatsapp|telegram|linkedin|pinterest|reddit|messenger|instagram|line|weibo"
    r"|x)(?:[\s,|/]+(?:facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|email|messenger|line|weibo|x))*"
    r"|click here to .{3,40}|this (?:slideshow|video|site|page) requires javascript\.?"
    r"|media playback is unsupported on your device|your browser does not support .{3,60}"
    r"|listen to (?:this )?(?:article|story).{0,20}|read (?:the )?(?:full|original) (?:article|story).{0,30}"
    r"|(?:\d+ ?min(?:ute)?s? read)|image (?:source|caption|copyright).{0,60}"
    r"|(?:image|photo|picture|foto|bild|fotos|credits?|photo credit|crédit(?: photo)?|图片来源|图源|사진|写真)"
    r"(?: by)?\s?[:：=/©].{1,70}"
    r"|分享(?:到|至)?[:：]?.{0,20}|打印(?:本页|此文|本文)?|关闭(?:窗口|本页)?|收藏|推荐|评论|返回(?:列表|顶部|上一页)?|扫一扫.{0,30}|浏览(?:次数|量)?\s*[:：]?\s*\d*\s*次?"
    r"|(?:阅读|点击|瀏覽|點閱)(?:次数|量|数|人次)?\s*[:：]\s*\d+.{0,4}"
    r"|(?:共?第?\d+[页頁]\W{0,3}){1,2}(?:\W{0,4}[上下]一[页頁]){0,2}|上一[篇页条].{0,80}|下一[篇页条].{0,80}|字号\s*[:：]?.{0,12}"
    r"|(?:[您你](?:现在|当前)?的?位置|当前位置|目前位置|現在位置|현재\s?위치)\s?[:：].{0,80}"
    r"|본문(?:\s?내용)?|페이지\s?정보|첨부\s?파일|관련\s?링크"
    r"|조회(?:수)?\s*[:：]?\s*[\d,]+|목록(?:으로|보기)?|인쇄(?:하기)?|공유(?:하기)?|이전\s?글.{0,60}|다음\s?글.{0,60}|글자\s?크기.{0,20}|무단\s?전재.{0,40}"
    r"|印刷(?:する)?|一覧(?:へ|に)?(?:戻る)?|前の記事.{0,60}|次の記事.{0,60}|シェア(?:する)?|ツイート"
    r"|teilen|drucken|merken|zurück(?: zur übersicht)?|partager|imprimer|compartir|imprimir|compartilhar|condividi|stampa"
    r"|(?:copyright )?©.{0,90}|copyright (?:\(c\) ?)?\d{4}.{0,90}|版[权權]所有.{0,60}|all rights reserved"
    r"|(?:[发發]表|我要|查看|写|寫)(?:全部)?(?:评论|評論|留言|回复|回覆)(?:\(\d+\)?)?|播报|[编編][辑輯]"
    r"|edit(?: source)?|bearbeiten|править|редактировать"
    r"|(?:page )?\d{1,3} (?:of|dari|von|sur|из) \d{1,3}(?: (?:halaman|pages|seiten|стр\w*))?"
    r"|(?:发表于|發表於|发布于|回复于)\s?[:：]?\s?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}.{0,12}"
    r"|(?:возврат|вернуться|назад) к списку.{0,12}|(?:back|return) to (?:the )?(?:list|listing|news|overview|top).{0,8}"
    r"|delen|печать|поделиться|paylaş|yazdır|udostępnij|drukuj|طباعة|مشاركة|اشتراک")


def line(text: str) -> bool:
    """Is this line a control or label of the page, or some in brackets, and not a sentence of the article?"""
    if len(text) >= 100:
        return False
    if text[:1] in _BRACKETS and text[-1:] in _BRACKETS:
        return all(map(_control, filter(str.strip, _BETWEEN_CONTROLS.split(text[1:-1]))))
    return _control(text)


_RESERVED = ("copyright", "©", "ⓒ", "all rights", "版", "無断")
"""One of these has every such text, and they are found fast."""
_RIGHTS = re.compile(r"copyright ?(?:\(c\)|[©ⓒ]|(?:19|20)\d\d)|[©ⓒ] ?(?:19|20)\d\d|all rights reserved|版[权權]所有|無断転載")


def rights(text: str) -> bool:
    """Is this what stands at a page's foot: who owns it, perhaps with an address and a telephone number before it?"""
    if len(text) >= 300:
        return False
    small = _small(text)
    return any(map(small.__contains__, _RESERVED)) and _RIGHTS.search(small) is not None


_BRACKETS = "[]【】"
_BETWEEN_CONTROLS = re.compile(r"\s*[\]】]\s*[\[【]\s*")


@lru_cache(4096)
def _control(text: str) -> bool:
    return bool(_LINES.fullmatch(_small(text.strip(" :|·•-–—.…[]()【】<>«»↑↓→←✕×"))))


_POINTER = re.compile(
    r"(?:also (?:on|read|see)|read (?:more|also|next|this|our|full)|related|see (?:also|more)|more (?:on|from|about)|watch"
    r"|listen|click here|don.t miss|subscribe|sign up|follow|download our|join"
    r"|lire aussi|à lire|lire :|voir aussi|à voir|leia (?:também|mais)|veja (?:também|mais)|lesen sie|mehr (?:dazu|zum)"
    r"|auch interessant|zum thema|lee (?:también|más)|leer (?:también|más)|te puede|le puede|ver también"
    r"|leggi anche|lees ook|läs (?:även|också|mer)|les også|læs også|lue myös|czytaj|zobacz|przeczytaj|čtěte|olvass|citește"
    r"|читайте|смотрите|подписывайтесь|ilgili|baca juga|xem thêm|اقرأ|مزيد|더 ?보기|관련|相关|更多|点击|延伸|関連|あわせて)")


def pointer(text: str) -> bool:
    """Does this line, mostly linked, only point to another page?"""
    return bool(_POINTER.match(_small(text.lstrip(" >»→*-–—•|[(")[:40])))


_BACK = re.compile(
    r"(?:(?:go )?back|return)(?: to .{2,40})?|(?:all|more) (?:news|articles|press releases|posts|stories)"
    r"|(?:to )?(?:the )?(?:overview|news list)"
    r"|(?:zurück|zur (?:übersicht|liste)|alle (?:meldungen|nachrichten|news|beiträge)).{0,40}"
    r"|retour.{0,40}|tou(?:te)?s les (?:actualités|articles|communiqués)|(?:volver|regresar|atrás|voltar).{0,40}"
    r"|tod[ao]s (?:las|as|los|os) (?:noticias|notícias|artículos|artigos)|(?:indietro|torna).{0,40}|tutte le (?:notizie|news)"
    r"|terug.{0,40}|(?:naar )?(?:het )?(?:nieuws)?overzicht|al(?:le|) (?:het )?nieuws|tillbaka.{0,40}|tilbake?.{0,40}"
    r"|takaisin.{0,40}"
    r"|alla nyheter|alle nyheter|kaikki uutiset|(?:powrót|wróć|wstecz).{0,40}|wszystkie (?:aktualności|artykuły)|zpět.{0,40}"
    r"|späť.{0,40}"
    r"|vissza.{0,40}|înapoi.{0,40}|všechny (?:aktuality|novinky)|(?:назад|вернуться|возврат).{0,40}"
    r"|(?:все|к списку) (?:новост|стат)\w+"
    r"|(?:повернутися).{0,40}|(?:усі|всі) новини|geri(?: dön)?.{0,20}|tüm haberler|πίσω.{0,40}|quay lại.{0,40}"
    r"|trở (?:về|lại).{0,40}"
    r"|kembali.{0,40}|กลับ.{0,30}|ย้อนกลับ|العودة.{0,40}|رجوع.{0,20}|عودة.{0,20}|كل الأخبار|بازگشت.{0,30}|חזרה.{0,30}|वापस.{0,20}"
    r"|返回.{0,10}|回.{0,6}(?:列表|上[一]?[頁页层層]|首頁|首页)|更多(?:新闻|新聞)?|.{0,10}一覧(?:へ|に|を)?.{0,6}|戻る|목록.{0,6}|뒤로.{0,6}|돌아가기")


def way_back(text: str) -> bool:
    """Does this line, all linked, lead back to the listing?"""
    return len(text) < 60 and bool(_BACK.fullmatch(_small(text.strip(" :|·•-–—.…[]()【】<>«»‹›↑↓→←✕×"))))
