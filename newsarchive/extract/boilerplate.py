"""The vocabulary of what surrounds an article: class names, headings and lines, in many languages."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml.html import HtmlElement

# Words that name furniture wherever they stand inside a class or id, also glued to others ("socialshare", "relatedPosts").
_ANYWHERE = re.compile(
    r"breadcrumb|newsletter|kommentar|comentario|commentaire|reacties|pinglun|xiangguan|fenxiang|relacionad|correlat|gerelateerd|verwandte|sabox|sidebar|side-bar|comment(?!ar)|disqus|taboola|outbrain|zergnet|cookie|gdpr|advert|sponsor|promo"
    r"|related|recommend|recirc|suggest|most-?popular|popular-|trending|most-?read|most-?view|read-?more|read-?next|see-?also|also-?read"
    r"|more-?stor|more-?news|more-?from|more-?on|latest-?news|social|sharing|share-|-share|share(?:bar|this|tool|buttons?|links?)|addthis|addtoany|sharedaddy"
    r"|subscri(?:be|ption)|sign-?up|log-?in|donat|masthead|nav-?bar|navigation|pagination|prev-?next|(?:post|entry|article|page)-?nav|tool-?bar"
    r"|author-?(?:bio|box|info|card|profile|details?|about)|about-?(?:the-?)?author|post-?author|by-?line|(?:post|entry|article|story)-?meta"
    r"|popup|pop-up|modal|lightbox|tooltip|screen-?reader|visually-?hidden|skip-?link|copyright|tag-?list|tags-?list|post-?tags|article-?tags|tags-?links"
    r"|tag-?cloud|cat-?links|(?:entry|post|article|site|page|story)-?footer|print-?only|no-?print|feedback|fb-?like|follow-?us|yarpp|nrelate|infolinks"
    r"|similar|video-?(?:card|item|player|title|info|meta|list|box|ct)|media-?player|jwplayer|vjs-|video-?js"
    r"|carousel|outstream|adsense|ad-?slot|ad-?unit|ad-?wrap|ad-?container|google-?ad|leader-?board|disclosure|call-?to-?action|post-?views?")

# Words that name furniture only as a word of their own ("ad", not "lead"; "nav", not "navy").
_WORDS = frozenset(
    "ad ads adv advertisement dfp mpu nav menu menus submenu tag tags share shares sharing footer foot toolbox printer bookmark bookmarks "
    "category crumb crumbs crumbtrail byline author authors bio meta metadata timestamp dateline posted categories banner aside rss qrcode qr "
    "register pager paging related linklist cart trackback trackbacks pingback likes vote votes poll replies reply respond rating ratings follow followers cta".split())

# A name that begins so tells a state or a topic, not a role: WordPress writes "tag-…" and "category-…" on the article itself.
_TOPICS = frozenset("tag category is tax pa post postid single author page".split())
_ROLES = frozenset("meta tags tag footer author authors nav comments comment navigation category categories date cloud list bio box info related share views".split())
_STATES = frozenset("no not without with has non".split())

_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


@lru_cache(maxsize=16384)
def roles(names: str) -> tuple[bool, bool, bool]:
    """What the class and id say of an element: an article's body, a caption, furniture."""
    return article_body(names), caption(names), furniture(names)


def furniture(names: str) -> bool:
    """Do the class and id say that the element is not article?"""
    return any(map(_names_furniture, names.split()))


_DOUBTFUL = frozenset("cta meta byline author authors bio banner promo posted timestamp dateline posts".split())


@lru_cache(maxsize=16384)
def _names_furniture(name: str) -> bool:
    if name in ("hidden", "hide", "noprint", "no-print"):
        return True
    stem = name.split("--")[0] or name
    words = [word.lower() for word in _TOKEN.findall(stem)]
    if not words or len(words) > 5 or not _STATES.isdisjoint(words) or (len(words) > 1 and words[0] in _TOPICS and words[1] not in _ROLES):
        return False
    return not _WORDS.isdisjoint(words) or bool(_ANYWHERE.search("-".join(words)))


_BODY = re.compile(
    r"article-?_*(?:body|text|content|copy|main|detail)|(?:story|post|entry|news|blog|press|release|node)[-_]*(?:body|text|content|copy)"
    r"|body-?(?:copy|text|content)|(?:^|[\s_-])(?:content|text|copy)-?body|articlebody|main-?text|(?:view|read)[-_]?(?:content|con|body|text)|trs_editor|rich-?text"
    r"|wysiwyg|field--?name-body", re.IGNORECASE)


def article_body(names: str) -> bool:
    """Do the class and id say that the element holds an article's text?"""
    return bool(_BODY.search(names))


_LEAD = re.compile(r"stand-?first|(?:^|[\s_-])(?:deck?|lead|lede|intro|summary|sub-?title|sub-?head(?:line|ing)?|excerpt|teaser|chapo|chapeau|vorspann|"
                   r"description|sapo|abstract)(?:$|[\s_-])", re.IGNORECASE)


@lru_cache(maxsize=16384)
def lead(names: str) -> bool:
    """Do the class and id say that the element is the lead under a headline?"""
    return bool(_LEAD.search(names))


_CAPTION = re.compile(r"caption(?!ed-?text)|(?:^|[\s_-])(?:photo-?)?credits?(?:$|[\s_-])|cutline|bildunterschrift|legende?(?:$|[\s_-])|"
                      r"(?:image|photo|img|picture)[-_]+(?:desc\w*|credit|source)|pie-?(?:de-?)?foto|didascalia", re.IGNORECASE)


@lru_cache(maxsize=16384)
def caption(names: str) -> bool:
    """Do the class and id say that the element's words belong to a picture?"""
    return bool(_CAPTION.search(names))


_SECTIONS = re.compile(
    r"(?:related|recommended|popular|trending|latest|further|more|most (?:read|popular|viewed)|other)\s+(?:\w+\s+)?"
    r"(?:articles?|stories|story|news|posts?|reading|content|links|coverage|topics|videos?)\b.{0,30}|more (?:from|on|by|about|in)\b.{3,40}|related:?|(?:you (?:may|might) (?:also )?(?:like|be interested).{0,30})"
    r"|read (?:next|more|also|this next).{0,10}|see also.{0,10}|up next|don.t miss.{0,20}|editor.?s.? picks?|share (?:this|on|article).{0,30}|follow us.{0,30}|tags?|topics?|comments?.{0,20}"
    r"|leave a (?:reply|comment).{0,20}|about the (?:author|writer|reviewer)s?|sign up.{0,60}|newsletters?.{0,30}|advertisement|sponsored.{0,20}|most (?:read|popular|viewed).{0,20}|trending.{0,20}|recommended.{0,30}"
    r"|相关(?:阅读|文章|新闻|链接|推荐|报道|资讯).{0,6}|(?:热门|推荐|延伸|更多|猜你喜欢|大家都在看|上一篇|下一篇|返回|分享|分享到|评论|網友評論|网友评论|最新|热点|精彩).{0,8}|相關(?:新聞|文章|報導|連結|閱讀).{0,6}|延伸閱讀.{0,6}|關鍵字|关键词|標籤|标签"
    r"|関連(?:記事|ニュース|リンク|キーワード|情報|ワード)?.{0,6}|おすすめ.{0,10}|あわせて読みたい.{0,4}|人気記事.{0,6}|ランキング.{0,6}|最新.{0,8}|この記事.{0,14}"
    r"|관련\s?(?:기사|뉴스|글|콘텐츠|키워드).{0,6}|추천\s?(?:기사|뉴스).{0,6}|많이 본.{0,8}|인기\s?기사.{0,6}|이전글.{0,80}|다음글.{0,80}|목록.{0,6}|댓글.{0,10}"
    r"|(?:das könnte (?:sie|dich|ihnen) auch|auch interessant|mehr zum thema|mehr (?:aus|von|zu)|lesen sie (?:auch|mehr)|weiterlesen|lesetipps?|empfohlen|themen|schlagw|kommentare?|artikel teilen|teilen|zum thema|meistgelesen|weitere (?:artikel|themen|meldungen|nachrichten|beiträge)|verwandte).{0,40}"
    r"|(?:à lire aussi|a lire aussi|lire aussi|sur le m.me sujet|articles? (?:li|simil|connexe)|les plus lus|voir aussi|partager|en savoir plus|mots.cl|commentaires?|dans la m.me rubrique|à voir aussi|plus d.articles|nos newsletters).{0,40}"
    r"|(?:art.culos relacionados|noticias relacionadas|te puede interesar|también te puede|más (?:noticias|información|leído|sobre)|lo más (?:leído|visto)|leer? (?:más|también)|ver también|compartir|etiquetas|comentarios|relacionad|temas?).{0,40}"
    r"|(?:leia (?:também|mais)|veja (?:também|mais)|saiba mais|notícias relacionadas|artigos relacionados|mais lid|compartilh|comentários|você pode gostar|últimas notícias|relacionad|ver mais).{0,40}"
    r"|(?:leggi anche|potrebbe interessarti|articoli correlati|altri articoli|i più letti|condividi|commenti|ti potrebbe|approfondiment|tag).{0,30}"
    r"|(?:lees (?:ook|meer)|gerelateerd|meer (?:over|nieuws)|meest gelezen|deel dit|reacties).{0,30}|(?:läs (?:mer|också|även)|relaterat|mest läst|dela|les også|mer om|les mer|læs også|læs mere|mest læste|relaterede|lue myös|lisää aiheesta|aiheesta lisää|jaa artikkeli).{0,30}"
    r"|(?:czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również)|polecane|polecamy|przeczytaj|podobne|powiązane|najczęściej czytane|udostępnij|komentarze).{0,40}"
    r"|(?:čtěte (?:také|též|více)|související|nejčtenější|sdílet|mohlo by vás|komentáře|diskuse|kapcsolódó|olvassa el|ajánlott|legolvasottabb|megosztás|hozzászólás|citește și|articole similare|cele mai citite|vezi și).{0,30}"
    r"|(?:читайте (?:также|ещё|еще|далее|нас)|по теме|похожие|другие (?:новости|статьи)|смотрите также|популярн|поделиться|комментари|рекомендуем|теги|материалы по теме|читайте також|за темою|схожі|популярні|новини за темою|поділитися).{0,40}"
    r"|(?:ilgili (?:haber|yazı|içerik)|benzer haber|önerilen|bunlar da|paylaş|yorumlar|etiketler|son haberler|çok okunan|diğer haber).{0,30}"
    r"|(?:اقرأ (?:أيضا|ايضا|أيضًا|المزيد)|مواضيع (?:ذات|مشابهة|متعلقة)|أخبار (?:ذات|متعلقة)|مقالات ذات|شارك|التعليقات|الأكثر (?:قراءة|مشاهدة)|ذات صلة|شاهد (?:أيضا|أيضًا)|كلمات).{0,40}"
    r"|(?:مطالب مرتبط|اخبار مرتبط|بیشتر بخوانید|نظرات|برچسب|پربازدید|اشتراک).{0,30}|(?:כתבות נוספות|עוד ב|קראו (?:גם|עוד)|אולי יעניין|תגובות|שתפו|תגיות).{0,30}"
    r"|(?:संबंधित|यह भी पढ़ें|ये भी पढ़ें|टैग|और पढ़ें).{0,40}|(?:tin liên quan|bài viết liên quan|xem thêm|đọc thêm|có thể bạn|bình luận|chia sẻ|từ khóa|tin cùng|tin khác|bài liên quan).{0,40}"
    r"|(?:baca juga|berita terkait|artikel terkait|terpopuler|komentar|bagikan|lihat juga|topik|berita lainnya).{0,40}|(?:ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม|บทความที่เกี่ยวข้อง|แท็ก|แชร์|ข่าวอื่น).{0,30}",
    re.IGNORECASE)


def section_of_others(text: str) -> bool:
    """Is this the heading of a section that is not the article's: related stories, comments, sharing?"""
    return len(text) < 80 and bool(_SECTIONS.fullmatch(text.strip(" :：»>›-–—…【】[]|·•▶■◆●☞*#")))


_MONTHS = (r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|ene|abr|ago|set|dic|fev|out|janv|févr|avr|juin|juil|août|gen|giu|lug|ott|"
           r"янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara|"
           r"sty|lut|kwi|maj|cze|lip|sie|wrz|paź|lis|gru|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر")
_DATE = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th|er|º|ª)?[.,]?\s*(?:de\s+|of\s+)?(?:{_MONTHS})|(?:{_MONTHS})[^\W\d]*\.?\s*\d{{1,2}}\b|"
                   r"\d{1,4}\s*[-./年년]\s*\d{1,2}\s*[-./月월]\s*\d{1,4}|\b\d{1,2}:\d{2}\b", re.IGNORECASE)


def dateline(text: str) -> bool:
    """Is this a line of date, time and author under a headline, and not a sentence?"""
    if len(text) > 140 or not _DATE.search(text):
        return False
    rest = _DATE.sub("", text)
    return len(rest) < 60 and not rest.rstrip().endswith((".", "。", "!", "?")) or len(rest) < 20


_BYLINE = re.compile(r"(?:by|von|par|por|di|door|av|af|od|автор:?|от)\s+[^\W\d_][^.!?。]{2,60}|(?:作者|记者|記者|编辑|編輯|来源|來源|责编|出处|기자|입력|수정|등록|승인)[\s:：].{0,60}|.{0,30}\s?기자\s?.{0,40}", re.IGNORECASE)


def byline(text: str) -> bool:
    """Is this a line that names who wrote it?"""
    return len(text) < 90 and bool(_BYLINE.fullmatch(text))


@lru_cache(maxsize=16384)
def discussion(names: str) -> bool:
    """Do the class and id say that readers speak here?"""
    return bool(re.search(r"comment(?!ar)|kommentar|comentario|commentaire|disqus|reacties|pinglun|repl(?:y|ies)", names.lower()))


_FILE_NAME = re.compile(r"[^/\\<>|:*?\"\n]{1,120}\.(?:jpe?g|jfif|png|gif|webp|avif|bmp|tiff?|heic)(?:\s*\([^()]{0,40}\))?", re.IGNORECASE)


def file_name(text: str) -> bool:
    """Is this no more than a picture's file name?"""
    return text[-8:].find(".") >= 0 and len(text) < 160 and text.count(" ") < 8 and bool(_FILE_NAME.fullmatch(text.strip()))


_LINES = re.compile(
    r"adverts?|advertisements?|advertising|sponsored(?: content)?|anzeige|werbung|publicit[ée]|publicidad(?:e)?|pubblicità|advertentie|annons|annonse|reklama?|реклама|广告|廣告|広告|광고|إعلان|تبلیغات"
    r"|(?:advertisement\s*[-–—:]?\s*)?(?:continue reading|scroll to continue|story continues)(?: the main story| below| with content)?.{0,20}|skip (?:advertisement|to .{3,30})"
    r"|share|tweet|print|e-?mail|save|pin(?: it)?|copy link|copied|share (?:this|on|via|to)\b.{0,40}|(?:facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|messenger|instagram|line|weibo|x)(?:[\s,|/]+(?:facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|email|messenger|line|weibo|x))*"
    r"|click here to .{3,40}|this (?:slideshow|video|site|page) requires javascript\.?|media playback is unsupported on your device|your browser does not support .{3,60}"
    r"|listen to (?:this )?(?:article|story).{0,20}|read (?:the )?(?:full|original) (?:article|story).{0,30}|(?:\d+ ?min(?:ute)?s? read)|image (?:source|caption|copyright).{0,60}"
    r"|(?:image|photo|picture|foto|bild|fotos|credits?|photo credit|crédit(?: photo)?|图片来源|图源|사진|写真)(?: by)?\s?[:：=/©].{1,70}"
    r"|分享(?:到|至)?[:：]?.{0,20}|打印(?:本页)?|关闭(?:窗口)?|收藏|返回(?:列表|顶部|上一页)?|扫一扫.{0,30}|浏览(?:次数|量)?\s*[:：]?\s*\d*\s*次?|(?:阅读|点击|瀏覽|點閱)(?:次数|量|数|人次)?\s*[:：]\s*\d+.{0,4}|上一[篇页条].{0,80}|下一[篇页条].{0,80}|字号\s*[:：]?.{0,12}"
    r"|조회(?:수)?\s*[:：]?\s*[\d,]+|목록(?:으로|보기)?|인쇄(?:하기)?|공유(?:하기)?|이전\s?글.{0,60}|다음\s?글.{0,60}|글자\s?크기.{0,20}|무단\s?전재.{0,40}|印刷(?:する)?|一覧(?:へ|に)?(?:戻る)?|前の記事.{0,60}|次の記事.{0,60}|シェア(?:する)?|ツイート"
    r"|teilen|drucken|merken|zurück(?: zur übersicht)?|partager|imprimer|compartir|imprimir|compartilhar|condividi|stampa|delen|печать|поделиться|paylaş|yazdır|udostępnij|drukuj|طباعة|مشاركة|اشتراک",
    re.IGNORECASE)


def line(text: str) -> bool:
    """Is this line a control or label of the page, and not a sentence of the article?"""
    return len(text) < 100 and bool(_LINES.fullmatch(text.strip(" :|·•-–—.…[]()【】<>«»↑↓→←✕×")))


_POINTER = re.compile(
    r"(?:also (?:on|read|see)|read (?:more|also|next|this|our|full)|related|see (?:also|more)|more (?:on|from|about)|watch|listen|click here|don.t miss|subscribe|sign up|follow|download our|join"
    r"|lire aussi|à lire|lire :|voir aussi|à voir|leia (?:também|mais)|veja (?:também|mais)|lesen sie|mehr (?:dazu|zum)|auch interessant|zum thema|lee (?:también|más)|leer (?:también|más)|te puede|le puede|ver también"
    r"|leggi anche|lees ook|läs (?:även|också|mer)|les også|læs også|lue myös|czytaj|zobacz|przeczytaj|čtěte|olvass|citește|читайте|смотрите|подписывайтесь|ilgili|baca juga|xem thêm|اقرأ|مزيد|더 ?보기|관련|相关|更多|点击|延伸|関連|あわせて)",
    re.IGNORECASE)


def pointer(text: str) -> bool:
    """Does this line, mostly linked, only point to another page?"""
    return bool(_POINTER.match(text.lstrip(" >»→*-–—•|[(")))


_OTHERS = re.compile(r"related|recommend|comment(?!ar)|popular|newsletter|most-?read|sidebar|footer|relacionad|kommentar|yarpp|also", re.IGNORECASE)


def others(element: HtmlElement) -> bool:
    """Do the class and id say for certain that other pages or other people's words stand here?"""
    return bool(_OTHERS.search(f"{element.get('class') or ''} {element.get('id') or ''}"))


_PICTURE = re.compile(r"(?:^|[\s_-])(?:\w*image\w*|\w*picture\w*|\w*photo\w*|media\w*|\w*gallery\w*|\w*img\w*|bild\w*|foto\w*|slide\w*|\w*video\w*)(?:$|[\s_-])", re.IGNORECASE)


@lru_cache(maxsize=16384)
def picture(names: str) -> bool:
    """Do the class and id say that the element is a picture's box?"""
    return bool(_PICTURE.search(names))


_PARTS = (("disclaimer", re.compile(r"disclaimer", re.IGNORECASE)),
          ("contact", re.compile(r"(?:press|media|pr)-?_?contacts?(?:$|[\s_-])|presse?kontakt", re.IGNORECASE)),
          ("about", re.compile(r"(?:^|[\s_-])boiler-?plate|about-?_?(?:us|company|institution|hospital)(?:$|[\s_-])", re.IGNORECASE)))


@lru_cache(maxsize=16384)
def part(names: str) -> str:
    """The part of a press release that the class names: about, contact, disclaimer; else nothing."""
    return next((name for name, pattern in _PARTS if pattern.search(names)), "")
