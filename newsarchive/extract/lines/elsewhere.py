"""Lines that lead away from an article: headings of other stories, pointers to them, the way back to the list."""

import re
from functools import lru_cache

from newsarchive.extract.lines.discussions import INVITES
from newsarchive.extract.words.patterns import Openings
from newsarchive.extract.words.wording import small

_HEADINGS = Openings(
    INVITES,
    # English
    r"(?:related|popular|trending|latest|further|more|most (?:read|popular|viewed)|other|similar|recommended) (?:\w+ )?"
    r"(?:articles?|stories|story|news|posts?|reading|content|links?|coverage|topics|videos?)\b.{0,30}",
    r"related:?|more (?:from|on|by)\b.{3,40}|you (?:may|might) (?:also )?(?:like|be interested).{0,30}|up next",
    r"don.t miss.{0,20}|read (?:next|more|also|this next).{0,10}|see also.{0,10}|editor.?s.? picks?",
    r"share (?:this|on|article).{0,30}|follow us.{0,30}|tags?|topics?|filed under.{0,20}|comments?\b.{0,20}",
    r"about the (?:author|writer|reviewer)s?|trending(?: now)?",
    r"recommended(?: for you| by .{0,20})?|most (?:read|popular|viewed)|sign up.{0,60}",
    r"newsletters?.{0,30}|advertisements?|sponsored.{0,20}",
    # 中文
    r"(?:相关|相關)(?:评论|評論|阅读|閱讀|文章|新闻|新聞|链接|連結|推荐|推薦|报道|報導|资讯|資訊|内容|专题|專題|专栏|專欄|稿件|视频|影片|图集).{0,4}",
    r"(?:[点點][击擊])?[进進]入[专專][题題].{0,6}|(?:热门|熱門|推荐|推薦|延伸|扩展|更多|最新|热点|精彩)(?:阅读|閱讀|文章|新闻|新聞|资讯|資訊|推荐|推薦|热点|内容|內容|动态|消息|标签)",
    r"往期(?:推荐|推薦|回[顾顧]|精彩|内容|內容|文章).{0,4}|更多.{0,10}(?:报道|报导|報導|新闻|新聞)|(?:上|下)[两三几]?[条篇](?:同类|相关)(?:新闻|文章|信息)|(?:[上下]一|[前后後]一)(?:篇|页|条|則|篇文章).{0,60}|返回.{0,6}|分享(?:(?:[到至给給本此这這]|\s).{0,12})?|喜[欢歡]此[内內]容的人.{0,6}",
    r"(?:网友|網友|最新|全部)?(?:评论|評論|留言).{0,4}|[网網]友[评評][论論]\s?[:：].{0,50}|.{0,60}(?:已有|共有?)\s?\d+\s?[件条條个個则則篇](?:评论|評論|回复|回覆|留言)",
    r"[为為][你您]推[荐薦].{0,4}|.{0,4}(?:新闻|新聞|资讯|資訊|文章)(?:精选|精選|排行榜?)|猜你喜欢|大家都在看|关键[词字].{0,30}|關鍵字.{0,30}|标签|標籤|(?:作者简介|作者簡介).{0,4}",
    # 日本語
    r"関連(?:記事|ニュース|リンク|キーワード|情報|ワード|ページ)?.{0,4}|おすすめ(?:の)?(?:記事|情報|コンテンツ)?|あわせて読みたい.{0,4}",
    r"人気(?:記事|ランキング).{0,6}|(?:アクセス)?ランキング|最新(?:記事|ニュース|情報)|シェアする|コメント.{0,6}|著者プロフィール.{0,4}|カテゴリー?|タグ|トラックバック.{0,80}|同じカテゴリー?の記事",
    r"この記事(?:を書いた人|をシェア.{0,6}|へのコメント|に関する.{0,10})",
    # 한국어
    r"관련\s?(?:기사|뉴스|글|콘텐츠|키워드|게시물).{0,6}|추천\s?(?:기사|뉴스).{0,6}|많이 본.{0,8}|인기\s?(?:기사|뉴스).{0,6}",
    r"(?:이전|다음)\s?글.{0,80}|목록(?:보기)?|[댓덧]글.{0,10}|카테고리|태그",
    # Deutsch
    r"das könnte (?:sie|dich|ihnen|euch) auch.{0,40}|auch interessant.{0,20}|mehr (?:zum thema|aus|von) ?.{0,40}",
    r"lesen sie (?:auch|mehr).{0,40}|lesetipps?.{0,10}|(?:zum )?weiterlesen.{0,20}|empfohlener redaktioneller inhalt",
    r"weitere (?:artikel|themen|meldungen|nachrichten|beiträge|news).{0,30}|empfohlene (?:artikel|beiträge)|meistgelesen.{0,20}",
    r"(?:verwandte|ähnliche) (?:artikel|themen|beiträge).{0,20}|themen|zum thema|schlagw[oö]rte?r?",
    r"kommentare?.{0,16}|(?:artikel )?teilen.{0,10}|über (?:den|die) autor(?:in|en)?.{0,4}",
    # français
    r"[àa] (?:lire|voir) (?:aussi|également).{0,40}|(?:lire|voir) aussi.{0,40}|sur le m.me sujet|en savoir plus|nos newsletters",
    r"articles? (?:lié|simil|connexe|associé).{0,20}|plus d.articles|les plus lus|dans la m.me (?:rubrique|catégorie)",
    r"partager.{0,30}|mots.cl[ée]s?|commentaires?(?: .{0,14})?|[àa] propos de l['’]auteur.{0,8}",
    # español, português, italiano
    r"(?:artículos|noticias|contenidos|notas|temas) relacionad.{0,20}|relacionad[oa]s?|(?:te|le) puede interesar.{0,20}",
    r"también te puede.{0,20}|más (?:noticias|leíd[oa]s?).{0,30}|lo más (?:leído|visto)|leer (?:más|también).{0,40}",
    r"ver también.{0,20}|compartir.{0,20}|etiquetas|comentarios?(?: .{0,14})?|sobre (?:el|la|o|a) autora?.{0,4}",
    r"(?:leia|veja) (?:também|mais).{0,40}|saiba mais|(?:notícias|artigos|matérias|conteúdos?) relacionad.{0,10}|mais lid[oa]s",
    r"compartilh.{0,20}|você pode gostar.{0,10}|últimas notícias",
    r"leggi anche.{0,30}|potrebbe interessarti.{0,10}|(?:articoli|notizie) (?:correlat|simil|collegat).{0,10}",
    r"altri articoli.{0,20}|i più letti|condividi.{0,20}|commenti(?: \(\d+\))?",
    # Nederlands, svenska, norsk, dansk, suomi
    r"lees (?:ook|meer).{0,30}|gerelateerde? .{0,20}|meer (?:over|nieuws).{0,20}|meest gelezen|deel dit.{0,20}|reacties",
    r"läs (?:mer|också|även).{0,30}|relatera(?:t|de .{0,12})|mest läst|dela(?: artikeln)?|les (?:også|mer).{0,30}|mest lest",
    r"læs (?:også|mere).{0,30}|mest læste|relaterede .{0,12}|lue myös.{0,30}|(?:lisää aiheesta|aiheesta lisää).{0,10}",
    r"jaa artikkeli",
    # polski, čeština, magyar, română
    r"(?:czytaj|zobacz|przeczytaj) (?:też|także|więcej|również).{0,40}|polecane(?: artykuły)?|podobne (?:artykuły|wpisy)",
    r"powiązane .{0,16}|najczęściej czytane|udostępnij|komentarze.{0,10}|o autorze.{0,4}",
    r"čtěte (?:také|též|více).{0,30}|související.{0,16}|nejčtenější|sdílet.{0,10}|mohlo by vás.{0,20}|komentáře|diskuse",
    r"kapcsolódó (?:cikk|hír|tartal).{0,10}|legolvasottabb|megosztás|hozzászólások.{0,8}",
    r"citește și.{0,30}|articole similare|cele mai citite|vezi și.{0,30}",
    # русский, українська
    r"читайте (?:также|ещё|еще|далее|нас|також).{0,40}|смотрите также.{0,20}|рекомендуем(?: также| прочитать)?",
    r"(?:материалы |новости )?по теме|(?:похожие|другие|популярные) (?:новости|статьи|материалы|публикации)",
    r"самые (?:популярные|читаемые).{0,30}|поделиться.{0,20}|комментари[ий].{0,10}|(?:добавить )?(?:комментари|отзыв)\w?|теги",
    r"(?:вам|вас) (?:также |також )?(?:может быть интересно|может заинтересовать|(?:може|можуть) зацікавити).{0,12}",
    r"об авторе.{0,4}|най(?:популярніші|читаніші).{0,30}|відгуки|за темою|(?:схожі|популярні) (?:новини|статті)|поділитися.{0,10}",
    # Türkçe, العربية, فارسی, עברית
    r"ilgili (?:haber|yazı|içerik).{0,10}|benzer haber.{0,10}|önerilen (?:haber|içerik).{0,8}|diğer haberler|son haberler",
    r"çok okunan.{0,10}|paylaş|yorumlar.{0,8}|etiketler",
    r"اقرأ (?:أيضا|ايضا|أيضًا|المزيد).{0,40}|شاهد (?:أيضا|أيضًا)|(?:مواضيع|أخبار|مقالات) (?:ذات صلة|مشابهة|متعلقة|ذات)",
    r"شارك(?: (?:هذا|المقال|الخبر) ?.{0,16})?|التعليقات|الأكثر (?:قراءة|مشاهدة)|ذات صلة",
    r"(?:مطالب|اخبار) مرتبط|بیشتر بخوانید|نظرات|برچسب‌?ها|پربازدید.{0,10}",
    r"כתבות נוספות.{0,10}|קראו (?:גם|עוד).{0,20}|אולי יעניין.{0,10}|תגובות|שתפו|תגיות",
    # हिन्दी, Tiếng Việt, Bahasa Indonesia, ไทย
    r"(?:संबंधित|यह भी पढ़ें|ये भी पढ़ें|और पढ़ें).{0,20}|टैग्स?|(?:tin|bài viết|bài) liên quan|tin (?:cùng|khác).{0,16}",
    r"xem thêm.{0,30}|đọc thêm.{0,30}|có thể bạn.{0,20}|bình luận|chia sẻ|từ khóa",
    r"baca juga.{0,40}|(?:berita|artikel) (?:terkait|lainnya)|terpopuler|komentar|bagikan|lihat juga.{0,20}",
    r"(?:อ่าน)?ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม.{0,20}|บทความที่เกี่ยวข้อง|แท็ก|แชร์|ข่าวอื่น.{0,6}",
    # about the author
    r"(?:نبذة )?عن (?:الكاتبة?|المؤلفة?|كاتبة? المقال)|درباره(?: |‌)?ی? ?نویسنده|על (?:הכותב|המחבר)ת?|yazar hakkında|về tác giả"
    r"|tentang penulis|लेखक के बारे में|(?:기자|필자|저자|작성자|글쓴이)\s?(?:소개|정보)|sull['’]autore|l['’]autore",
    # the others
    r"още новини|(?:свързани|подобни) (?:новини|статии)|(?:povezane|slične|ostale) (?:vijesti|vesti|objave)"
    r"|(?:повезане|сличне|остале|поврзани|слични) вести|súvisiace.{0,16}|(?:povezane|sorodne) (?:novice|vsebine)"
    r"|seotud (?:uudised|artiklid)|loe (?:ka|lisaks).{0,20}|saistīt(?:ie raksti|ās ziņas)|lasi arī.{0,20}|susij(?:usios naujienos"
    r"|ę straipsniai)|taip pat skaitykite.{0,20}|σχετικά (?:άρθρα|νέα)|διαβάστε (?:επίσης|ακόμα|περισσότερα).{0,30}",
    r"nuacht ghaolmhar|aħbarijiet relatati|tengdar fréttir|tengt efni|lajme të ngjashme|lexo (?:edhe|gjithashtu).{0,30}"
    r"|чытайце таксама.{0,30}|(?:ұқсас|басқа) жаңалықтар|o[‘'’]xshash (?:yangiliklar|maqolalar)"
    r"|(?:oxşar|digər|əlaqəli) xəbərlər"
    r"|მსგავსი (?:სიახლეები|ამბები)|նմանատիպ (?:նորություններ|նյութեր)|կարդացեք նաև.{0,20}|(?:اړوند|نور) خبرونه"
    r"|(?:متعلقہ|مزید) خبریں"
    r"|یہ بھی پڑھیں.{0,20}|संबंधित बातम्या|हेही वाचा.{0,20}|(?:सम्बन्धित|थप) (?:खबर|समाचार)",
    r"(?:.{1,20} থেকে )?(?:আর[ওো]|সম্পর্কিত) (?:খবর|সংবাদ|পড়ুন)|தொடர்புடைய (?:செய்திகள்|பதிவுகள்)|సంబంధిత వార్తలు|ബന്ധപ്പെട്ട വാർത്തകൾ"
    r"|ಸಂಬಂಧಿತ ಸುದ್ದಿ.{0,4}"
    r"|સંબંધિત સમાચાર|ຂ່າວທີ່ກ່ຽວຂ້ອງ|(?:ព័ត៌មាន|អត្ថបទ)ពាក់ព័ន្ធ|ဆက်စပ်(?:သတင်း|ဆောင်းပါး)များ|(?:berita|artikel) (?:berkaitan|lain)"
    r"|(?:mga )?kaugnay na balita|habari (?:zinazohusiana|nyingine)|ተዛማጅ (?:ዜናዎች|ጽሑፎች)|labarai masu alaƙa"
    r"|verwante (?:nuus|artikels)|notícies relacionades|articles relacionats"
    r"|(?:lotutako|erlazionatutako) (?:albisteak|berriak)|novas relacionadas"
    r"|newyddion cysylltiedig",
    # what else they call other stories, and readers' comments
    r"(?:خبرهای|مطالب|اخبار) (?:مرتبط|دیگر)|חדשות נוספות.{0,10}|மேலும் செய்திகள்|(?:các )?tin(?: tức)? khác"
    r"|(?:інші|інші схожі) новини"
    r"|(?:слични|повезани|сродни) чланци|(?:slični|povezani|vezani|srodni) članci"
    r"|(?:ostale|druge) (?:novosti|novice|vesti|vijesti)"
    r"|preberite (?:tudi|še).{0,20}|други (?:новости|вести|новини)|inne (?:aktualności|artykuły|wiadomości)"
    r"|(?:další|ďalšie) (?:aktuality|články|novinky|správy)|további (?:hírek|cikkek)|ajánlott (?:hírek|cikkek)"
    r"|(?:știri|noutăți) similare|alte (?:știri|articole|noutăți)"
    r"|aiheeseen liittyv\w+.{0,12}|muita uutisia|(?:teised|muud) uudised|citas ziņas|kitos naujienos"
    r"|fler(?:e)? nyheter|flere nyheder"
    r"|relaterte saker|posts relacionados|també et pot interessar.{0,10}|altre notizie"
    r"|(?:artikuj|lajme) të (?:ngjashëm|ngjashme|tjera)"
    r"|lexoni (?:edhe|gjithashtu).{0,20}|სხვა (?:სიახლეები|ამბები)|այլ (?:նորություններ|նյութեր)|ተጨማሪ ዜናዎች"
    r"|boshqa (?:yangiliklar|xabarlar)",
    r"ähnliche meldungen|actualités similaires|sur le même thème|autres (?:actualités|articles)|otr[oa]s (?:noticias|artículos)"
    r"|outr[oa]s (?:notícias|artigos)|ander nieuws|relaterte nyheter|lisää uutisia|άλλα νέα|المزيد من الأخبار|سایر اخبار"
    r"|その他のお知らせ|다른 (?:소식|기사)|अन्य समाचार",
    r"دیدگاه‌?ها|تبصرے|टिप्पणियाँ|মন্তব্য|கருத்துகள்|ความ(?:คิด)?เห็น|komen|şərhlər|коментар[іи]|komentar(?:i|ji)"
    r"|σχόλια|komentáre"
    r"|comentarii|kommentit|kommentaarid|komentāri|komentarai|comentari(?:s|os)|comentários|komente(?:t)?|კომენტარები"
    r"|մեկնաբանություններ"
    r"|አስተያየቶች|maoni|пікірлер|izohlar|प्रतिक्रिया",
)


def is_heading(text: str) -> bool:
    """Is this the heading of a section that is not the article's: related stories, comments, sharing?"""
    return len(text) < 80 and _is_heading(text)


@lru_cache(4096)
def _is_heading(text: str) -> bool:
    return bool(_HEADINGS.fullmatch(small(text.strip(" :：»>›-–—…【】[]|·•▶■◆●☞*#"))))


_POINTER = re.compile("|".join((
    r"also (?:on|read|see)|read (?:more|also|next|this|our|full)|related|see (?:also|more)|more (?:on|from|about)|watch|listen",
    r"click here|don.t miss|subscribe|sign up|follow|download our|join",
    r"lesen sie|mehr (?:dazu|zum)|auch interessant|zum thema|lees ook|läs (?:även|också|mer)|les også|læs også|lue myös",
    r"lire aussi|à lire|lire :|voir aussi|à voir|lee (?:también|más)|leer (?:también|más)|te puede|le puede|ver también",
    r"leia (?:também|mais)|veja (?:também|mais)|leggi anche|citește",
    r"czytaj|zobacz|przeczytaj|čtěte|olvass|читайте|смотрите|подписывайтесь|ilgili|اقرأ|مزيد",
    r"(?:book|make|request) an appointment|termin (?:vereinbaren|buchen)|prendre rendez-vous"
    r"|(?:pedir|solicitar|reservar) (?:una )?cita|prenota\b|agendar\b|marcar consulta|afspraak maken|boka tid"
    r"|bestil+ time?|varaa aika|umów wizytę|objedn(?:at|ejte)|időpontfoglalás|programează|запишете"
    r"|запис(?:аться|атися) на при|закажите|naručite|registruotis|broneeri|randevu al|احجز|זימון|نوبت|अपॉइंटमेंट"
    r"|অ্যাপয়েন্টমেন্ট|முன்பதிவு|นัดหมาย|đặt lịch|buat janji|weka miadi|ቀጠሮ|ვიზიტის",
    r"baca juga|xem thêm|더 ?보기|관련|相关|更多|点击|延伸|関連|あわせて",
)))  # fmt: skip


_BACK, _ON = "«‹←⟵", "»›→⟶"


def is_pointer(text: str) -> bool:
    """Does this line, mostly linked, only point to another page? Arrows point too: « New ward opens."""
    if (text[0] in _BACK or text[-1] in _ON) and not (text[0] in _ON or text[-1] in _BACK or ("«" in text and "»" in text)):
        return True
    return bool(_POINTER.match(small(text.lstrip(" >»→*-–—•|[(")[:40])))


_ONWARD = re.compile(r"\s?(?:<a(?: [^>]*)?>\s?)?返回[^<>，,。]{1,8}[，,]\s?查看更多(?P<end>\s?</a>)?$")


def without_way_onward(text: str) -> str:
    """A paragraph's words, or its mark-up, without the link that a Chinese portal sets behind an article's last sentence."""
    return _ONWARD.sub("", text) if text.endswith(("查看更多", "查看更多</a>")) else text
