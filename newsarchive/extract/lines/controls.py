"""The lines that a page prints for its own use: controls, counters, advertisements, who owns it; in many languages."""

import re
from functools import lru_cache

from newsarchive.extract.lines.reading_times import is_reading_time
from newsarchive.extract.words.patterns import Openings, phrases
from newsarchive.extract.words.wording import small

_TIMES = "times|kali|razy|раза?|lần|ครั้ง|مرة|بار"
_COUNTED = (
    # English, Deutsch, Nederlands, svenska, norsk
    r"(?:number of |page |post |article )?(?:views|hits|visits|reads)|aufrufe|zugriffe|weergaven|gelezen|bekeken|visningar"
    r"|visninger",
    # français, español, português, italiano, română
    r"(?:nombre de )?(?:vues|lectures|visites)|vistas|visitas|lecturas|visuali(?:zações|zaciones|zzazioni|tzacions)",
    r"acessos|leituras|letture|visite|vizualizări|accesări|afișări",
    # polski, čeština, slovenčina, hrvatski, slovenščina, magyar
    r"(?:liczba|ilość) (?:wyświetleń|odsłon|wejść)|wyświetleń|odsłon|počet (?:zobrazení|přečtení|návštěv)|zobrazení"
    r"|zobrazen[éo]|přečteno",
    r"pregleda|ogledov|megtekintések(?: száma)?|olvasva",
    # русский, українська, български, Ελληνικά, Türkçe
    r"(?:количество |число )?(?:просмотр(?:ов|ы)|показов)|(?:кількість )?перегляд(?:ів|и)|прочитан[оия]|прегледи",
    r"εμφανίσεις|αναγνώσεις|προβολές|okunma(?: sayısı)?|görüntülen?me(?: sayısı)?",
    # العربية, فارسی, עברית
    r"عدد (?:القراءات|المشاهدات|الزيارات|الزوار|مرات القراءة)|المشاهدات|القراءات",
    r"(?:تعداد )?بازدید(?:ها)?|تعداد (?:بازدید|نمایش|مشاهده)|צפיות|מספר צפיות",
    # ไทย, Tiếng Việt, Bahasa, 日本語, हिन्दी, বাংলা
    r"ผู้(?:เข้าชม|อ่าน)|จำนวน(?:ผู้เข้าชม|ผู้อ่าน)|เข้าชม|อ่าน|ฮิต|lượt (?:xem|đọc|truy cập)",
    r"dibaca|dilihat|kali dibaca|jumlah (?:pembaca|pelawat|paparan)|閲覧数|アクセス数",
    r"देखा गया|(?:कुल )?पाठक|দেখা হয়েছে|পঠিত",
    # қазақша, oʻzbekcha, azərbaycanca, ქართული, հայերեն, беларуская, српски, монгол
    r"қарал(?:ым|ды)(?:дар)?(?: саны)?|ko.?rishlar(?: soni)?|ko.?rildi"
    r"|baxış(?:lar)?(?: sayı)?|oxunma(?: sayı)?|ნახვა|ნახვები|ნანახია",
    r"դիտումներ|դիտվել է|դիտում|праглядаў|колькасць праглядаў"
    r"|(?:број |broj )?прегледа|broj pregleda|үзсэн(?: тоо)?|уншсан(?: тоо)?",
    # lietuvių, latviešu, eesti, suomi, shqip, íslenska, Kiswahili
    r"peržiūr(?:os|ų|ėta)(?: skaičius)?|skatījumi|skatīts|vaatamisi|vaadatud|lukukertoja|katselukertoja"
    r"|shikime|lexuar|lesið|imesomwa",
    # हिन्दी, नेपाली, বাংলা, தமிழ், తెలుగు, ລາວ, ខ្មែរ, မြန်မာ
    r"आगंतुक पटल|पाठक संख्या|पटक हेरिएको|পঠিত|বার পড়া হয়েছে|பார்வைகள்|వీక్షణలు|ຈຳນວນ(?:ຄົນ|"
    "ຜູ້)?(?:ເຂົ້າ)?(?:ອ່ານ|ຊົມ)|ចំនួនអ្នក(?:អាន|មើល|ទស្សនា)"
    r"|ကြည့်ရှုသူ|बार देखा गया|বার (?:পঠিত|দেখা হয়েছে)|مناظر|እይታዎች",
    # what is shown so often, in more of them
    r"số lượt (?:xem|truy cập)|paparan|bilangan (?:pelawat|paparan)|baxılıb|преглеждания|število ogledov|zobrazeno|přečteno"
    r"|megtekintve|imetazamwa|көрілді|zobrazení|zhlédnutí|prikazov|skoðað",
)
"""What a counter counts."""
_BEHIND_COUNT = (
    "बार देखा गया|বার (?:পঠিত|পড়া হয়েছে|দেখা হয়েছে)|पटक हेरिएको|lượt xem"
    "|просмотр(?:а|ов)?|перегляд(?:и|ів)|wyświetleń|zobrazení|görüntülenme"
)
"""What stands behind the number alone, where the other order would be a sentence's beginning."""
_VISITORS = "|".join(
    (
        r"visitors?|guests?|users?|readers?|besucher|gäste|visiteurs?|visitantes?|visitatori|bezoekers?|gości|návštěvník[ůy]",
        r"посетител(?:ей|я|ь|и)|гост(?:ей|я|ь)|відвідувач(?:ів|і)|ziyaretçi|زائر|بازدیدکننده|訪客|访客|人",
    )
)
_NETWORKS = "hatena|pocket|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|messenger|instagram|line|weibo|x"
_CONTROLS = Openings(
    # counters
    rf"[\d.,]{{1,9}} (?:{_BEHIND_COUNT})",
    *(
        rf"(?:{counted})(?:\s?[:：=՝]\s?[\d.,\s]{{1,12}}(?:{_TIMES}|次)?|\s[\d.,]{{1,9}}\s?(?:{_TIMES}|مشاهدة))"
        for counted in _COUNTED
    ),
    r"浏览(?:次数|量)?\s*[:：]?\s*\d*\s*次?|(?:阅读|点击|瀏覽|點閱|點擊|点阅|访问)(?:次[数數]|量|[数數]|"
    r"人[次氣气])?\s*[:：\s]\s*\d+.{0,4}|人[气氣]\s?[:：]\s?\d+|有\s?\d+\s?人[阅閱][读讀]|ページ(?:番号|id)\s?[:：]?\s?\d+|\d+\s?[条條](?:评论|評論)|조회(?:수)?\s*[:：]?\s*[\d,]+(?:\s?회)?",
    # who reads now, how often it was read: another number each time would make a new version of an article each time
    rf"(?:(?:{_VISITORS}) )?(?:currently |now )?online(?: now)?\s?[:：]\s?[\d.,]+\s?(?:{_VISITORS})?"
    rf"|(?:visiteurs? )?en ligne\s?:\s?\d+"
    rf"|(?:there (?:are|is|were) )?(?:currently )?[\d.,]+ (?:{_VISITORS}) (?:are |is )?(?:currently )?online(?: now)?"
    r"|сейчас на сайте\s?:?\s?\d+.{0,20}|[当當]?前?在[线線](?:人[数數])?\s?[:：]\s?\d+.?",
    r"(?:you are (?:the )?)?visitor (?:number |no\.? ?|#)[\d.,]+|page views? [\d.,]+"
    r"|(?:this (?:page|article|post|story) (?:has been|was) )?(?:read|viewed|visited) [\d.,]+ times"
    r"|(?:당신은|귀하는)\s?[\d,]+\s?번째\s?방문.{0,8}|(?:page )?generated in [\d.]+ ?(?:s|ms|sec(?:ond)?s?)",
    # advertisements
    r"adverts?|advertisements?|advertising|sponsored(?: content)?|anzeige|werbung|publicit[ée]|publicidad(?:e)?|pubblicità",
    r"advertentie|annons|annonse|reklama?|реклама|スポンサー?ド?リンク|广告|廣告|広告|광고|إعلان|تبلیغات",
    r"quảng cáo|hirdetés|mainos|inzerce|oglas|διαφήμιση|פרסומת|বিজ্ঞাপন|विज्ञापन|โฆษณา|iklan",
    r"publicitate|оглас",
    r"(?:dalsza część|článek pokračuje|článok pokračuje|juttu jatkuu|mainos\W{1,3}juttu jatkuu|(?:der )?artikel wird"
    r"|weiterlesen|lees verder|(?:saken|artikkelen|artikeln|artiklen) (?:forts[eä]tter|fortsætter)) .{0,16}"
    r"(?:reklam[ąoye]u?|mainoksen (?:alla|jälkeen)|annons?en|annoncen|anzeige(?: fortgesetzt)?|advertentie)",
    r"publicidade\W{1,3}continue a ler.{0,12}|(?:この|記事は)?.{0,6}広告の(?:後|あと)に続きます",
    r"광고 (?:후|뒤)에? 계속됩니다",
    r"(?:advertisement\s*[-–—:]?\s*)?(?:continue reading|scroll to continue|story continues)"
    r"(?: the main story| below| with content)?.{0,20}|skip (?:advertisement|to .{3,30})",
    r"(?:продолжение|продовження|η συνέχεια|pokračování|ciąg dalszy|continu[ae]|continúa|la suite|weiter"
    r"|artikel gaat verder|fortsättning|fortsätter) .{0,20}"
    r"(?:реклам[иыа]|διαφήμιση|reklam\w{0,3}|publicidade?|pubblicità|publicité|anzeige|werbung|advertentie|annons\w{0,3})",
    # sharing, printing, keeping
    r"share|tweet|print|e-?mail|save|pin(?: it)?|copy link|copied|share (?:this|on|via|to)\b.{0,40}",
    rf"(?:{_NETWORKS})(?:[\s,|/]+(?:{_NETWORKS}|email))*",
    r"teilen|drucken|merken|partager|imprimer|compartir|imprimir|compartilhar|condividi|stampa|delen|udostępnij|drukuj",
    r"(?:share|teilen|partager|compartir|compartilhar|condividi|delen|dela|del|jaa|paylaş|udostępnij|поделиться)\s?:"
    rf"(?:[\s,|/]+(?:{_NETWORKS}|email))+",
    r"печать|поделиться|paylaş|yazdır|طباعة|مشاركة|اشتراک",
    r"分享(?:(?:[到至给給本此这這]|\s*[:：]|\s).{0,20})?|打印(?:本页|此文|本文|此页)?|(?:加入|添加|点击)?收藏(?:本[站页文])?|"
    "[设設][为為]首[页頁]|推荐|扫一扫.{0,30}|印刷(?:する)?|シェア(?:する)?|ツイート|인쇄(?:하기)?|공유(?:하기)?",
    # other pages, and this one's place among them
    r"关闭(?:窗口|本页)?|返回(?:列表|顶部|上一页)?|上一[篇页条].{0,80}|下一[篇页条].{0,80}|(?:共?第?\d+[页頁]\W{0,3}){1,2}(?:\W{0,4}[上下]一[页頁]){0,2}",
    r".{0,8}一覧(?:へ|に)?(?:戻る)?|前の記事.{0,60}|次の記事.{0,60}|목록(?:으로|보기)?|이전\s?글.{0,60}|다음\s?글.{0,60}",
    r"zurück(?: zur übersicht)?|(?:возврат|вернуться|назад) к списку.{0,12}",
    r"(?:back|return) to (?:the )?(?:list|listing|news|overview|top).{0,8}",
    r"(?:page )?\d{1,3} (?:of|dari|von|sur|из) \d{1,3}(?: (?:halaman|pages|seiten|стр\w*))?",
    r"(?:[您你](?:现在|当前)?的?位置|当前位置|目前位置|現在位置|현재\s?위치)\s?[:：].{0,80}|본문(?:\s?내용)?|페이지\s?정보|첨부\s?파일|관련\s?링크",
    # comments, editing
    r"(?:[暂暫][无無]|(?:[还還])?没有|尚[无無])(?:任何|相[关關])?(?:[评評][论論价價]|留言|回[复覆])|(?:등록된\s?)?댓글이\s?없습니다|コメントはありません",
    r"评论|(?:[发發]表|我要|查看|写|寫)(?:全部)?(?:评论|評論|留言|回复|回覆)(?:\(\d+\)?)?",
    r"(?:发表于|發表於|发布于|回复于)\s?[:：]?\s?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}.{0,12}",
    r"播报|[编編][辑輯]|\+\s?1|edit(?: source)?|bearbeiten|править|редактировать",
    r"(?:(?:페이스북|트위터|카카오톡|카카오스토리|네이버|밴드)\s?(?:으?로\s?)?(?:공유(?:하기)?|보내기)[\s,|/]*){1,6}",
    r"(?:[点點]?[赞讚]|비?추천|좋아요|いいね)\s?[(（:：]?\s?\d{1,6}",
    r"\d{0,6}\s?(?:(?:我要)?(?:收藏|[举舉][报報]|[点點]?[赞讚]|分享|[评評][论論]|留言|反[馈饋])\s?\d{0,6}\s?){2,5}",
    r"(?:我要)?(?:举报|纠错|投诉|反馈|揪错)(?:/反馈)?|我来说两句|[全本]?文?完|[阅閱][读讀]原文|[大中小](?:\s[大中小]){1,2}|"
    "(?:点击)?展开(?:全文|更多)|(?:[点點][击擊]|打[开開]|[开開][启啟])?(?:[阅閱][读讀]|查看|余下|看|展[开開])?全文|打开app.{0,10}",
    # players and programs
    r"click here to .{3,40}|this (?:slideshow|video|site|page) requires javascript\.?",
    r"media playback is unsupported on your device|your browser does not support .{3,60}"
    r"|字号\s*[:：]?.{0,12}|글자\s?크기.{0,20}",
    r"(?:cỡ chữ|kích (?:cỡ|thước) chữ|ขนาด(?:ตัวอักษร|อักษร)|حجم الخط|اندازه فونت|文字(?:サイズ|の大きさ)"
    r"|字級(?:大小)?|字型大小|字體大小"
    r"|font[ -]?size|text size|schriftgröße|taille (?:du texte|de police)|tamaño de (?:letra|fuente|texto)|размер шрифта"
    r"|ukuran (?:font|teks))(?:\W{1,3}(?:a[-+−＋－]{0,2}|[大中小縮放標準]{1,5}|[-+]|print|in(?: trang)?|พิมพ์)){0,6}",
    r"[本全]文[共约約]?\s?\d+\s?字[，,\s].{0,6}[阅閱][读讀].{0,10}|以下文章[来來]源[于於].{1,40}"
    r"|[小大]字[号體体]|字体\s?[:：]?[大中小 ]*",
    r"listen to (?:this )?(?:article|story).{0,20}|read (?:the )?(?:full|original) (?:article|story).{0,30}",
    # whose the picture and the page are
    r"image (?:source|caption|copyright).{0,60}",
    r"(?:image|photo|picture|foto|bild|fotos|borítókép|nyitókép|titelbild|symbolbild|ảnh|(?:ขอบคุณ)?ภาพ"
    r"|credits?|photo credit"
    r"|crédit(?: photo)?|图片来源|图源|사진|写真)"
    r"(?: by)?\s?[:：=/©].{1,70}",
    r"(?:copyright )?[©ⓒ].{0,90}|copyright (?:\(c\) ?)?\d{4}.{0,90}|版[权權]所有.{0,60}"
    r"|all rights reserved|(?:저작권자.{1,40})?무단\s?전재.{0,40}",
)
_SAID = frozenset(
    phrases("""
        partilhar 共有 comparteix dela del jaa jaga deli dalintis dalīties zdieľať podijeli podeli подели сподели падзяліцца
        kongsi kongsikan ibahagi shpërndaje бөлісу ulashish გაზიარება կիսվել deel deila distribuie κοινοποίηση μοιραστείτε
        хуваалцах shiriki ያጋሩ שתף பகிர் ဝေမျှရန် ແບ່ງປັນ ចែករំលែක شارك اشتراک‌گذاری שתפו שיתוף பகிரவும் แชร์ แบ่งปัน bagikan
        поділитися поширити споделете поделите podelite podijelite sdílet sdílejte megosztás distribuiți dalies pasidalinkite
        ndaje გააზიარეთ տարածել አጋራ sambaza सेयर deli_z_drugimi dela_sidan chia_sẻ chia_sẻ_bài_viết bagikan_artikel_ini
        haberi_paylaş поделиться_новостью مشاركة_الخبر podziel_się sdílejte_článek zdieľajte_článok oszd_meg jaa_artikkeli
        dela_artikeln del_saken del_artiklen del_artikel deel_dit_bericht delite_novico compartilhe comparte_esta_noticia
        सेयर_गर्नुहोस् שלח_לחבר شیئر_کریں साझा_करें शेयर_करें শেয়ার_করুন షేర్_చేయండి به_اشتراک_بگذارید اشتراک_گذاری
        vytisknout vytlačiť spausdinti drukāt prindi tulosta cetak พิมพ์ друк εκτύπωση הדפסה چاپ nyomtatás imprimă ispiši štampaj
        natisni prenta afdrukken ბეჭდვა տպել хэвлэх chapisha принтирай одштампај odštampaj tlačiť wydrukuj printen udskriv
        imprimeix tipărește printează printo அச்சிடுக প্রিন্ট प्रिन्ट ispis štampa штампа печат печати tisk አትም распечатать
        роздрукувати отпечатай штампај پرنٹ அச்சிடு print_this_page seite_drucken imprimer_cette_page imprimir_esta_página
        stampa_questa_pagina wydrukuj_stronę vytisknout_stránku надрукувати 列印 in_trang skriv_ut çap_et in_ra in_bài_viết
        bản_in версия_для_печати версія_для_друку نسخه_چاپی پرنٹ_کریں басып_шығару chop_etish प्रिंट_करें in_bài
        zurück_zu_den_nachrichten zurück_zu_den_meldungen zurück_zur_liste retour_aux_actualités retour_à_la_liste
        volver_a_noticias volver_al_listado voltar_para_notícias voltar torna_alle_notizie torna_indietro terug_naar_overzicht
        terug_naar_het_overzicht terug_naar_nieuws tillbaka_till_nyheter tilbage_til_nyheder tilbake_til_nyheter
        takaisin_uutisiin wróć_do_aktualności powrót_do_listy powrót_do_aktualności zpět_na_aktuality zpět_na_seznam
        späť_na_zoznam späť_na_aktuality vissza_a_hírekhez vissza_a_listához înapoi_la_știri înapoi_la_listă назад_към_новините
        вернуться_к_новостям вернуться_к_списку назад_до_новин natrag_na_vijesti nazaj_na_novice nazad_na_vesti назад_на_вести
        atgal_į_naujienas atpakaļ_uz_ziņām tagasi_uudiste_juurde πίσω_στα_νέα επιστροφή_στα_νέα haberlere_dön العودة_إلى_الأخبار
        بازگشت_به_اخبار חזרה_לחדשות กลับไปหน้าข่าว quay_lại_tin_tức kembali_ke_berita समाचार_पर_वापस_जाएं haut_de_page
        haut_de_la_page retour_en_haut retour_en_haut_de_page retour_en_haut_de_la_page nach_oben zum_seitenanfang seitenanfang
        volver_arriba ir_arriba subir voltar_ao_topo torna_su naar_boven terug_naar_boven до_гори вгору наверх вверх
        к_началу_страницы do_góry na_górę nahoru till_toppen til_toppen takaisin_ylös başa_dön yukarı_çık
        artikel_anhören beitrag_anhören écouter_l'article écouter_l’article écouter_cet_article escuchar_la_noticia
        escuchar_el_artículo ascolta_l'articolo ascolta_l’articolo ouvir_a_notícia ouvir_o_artigo luister_naar_dit_artikel
        lyssna_på_artikeln lyt_til_artiklen lytt_til_artikkelen kuuntele_juttu kuuntele_artikkeli posłuchaj_artykułu
        poslechnout_článek a_cikk_meghallgatása ascultă_articolul чуйте_статията ακούστε_το_άρθρο слушать_статью слухати_статтю
        послушајте_чланак poslušajte_članak klausyti_straipsnio kuula_artiklit haberi_dinle استمع_إلى_المقال האזינו_לכתבה
        شنیدن_خبر خبر_سنیں लेख_सुनें সংবাদটি_শুনুন செய்தியைக்_கேளுங்கள் ฟังบทความ nghe_bài_viết dengarkan_artikel sikiliza_habari
        ዜናውን_ያዳምጡ მოუსმინეთ_სტატიას
        s'inscrire_à_la_newsletter přihlaste_se_k_odběru_novinek prihláste_sa_na_odber_noviniek iratkozzon_fel_hírlevelünkre
        abonează-te_la_newsletter абонирайте_се_за_нашия_бюлетин prijavite_se_na_newsletter prijavite_se_na_e-novice
        prenumeruokite_naujienlaiškį piesakies_jaunumiem εγγραφείτε_στο_newsletter bültenimize_abone_olun
        اشترك_في_نشرتنا_الإخبارية عضویت_در_خبرنامه הירשמו_לניוזלטר 订阅我们的通讯 訂閱電子報 メールマガジン登録 뉴스레터_구독
        สมัครรับข่าวสาร đăng_ký_nhận_bản_tin berlangganan_newsletter_kami
        回上一頁 回上頁 回頂端 回首頁 回頁首 友善列印 列印本頁 轉寄友人 轉寄好友 打赏 打賞 顶一下 踩一下 我要挑错 分隔线
        预览时标签不可点 はてブ はてなブックマーク lineで送る よかったらシェアしてね urlをコピー urlをコピーする
        urlをコピーしました トップへ戻る ページトップへ ページの先頭へ ページの先頭へ戻る このページの先頭へ
        このページの先頭へ戻る このページのトップへ ここから本文 ここから本文です 本文ここから 本文ここまで ここまで本文
        ここまで本文です ここまでが本文です 大きな文字で印刷 스크랩 프린트 메일보내기 글씨키우기 기사공유하기 url복사
    """)
)
"""What buttons for sharing, printing, hearing and subscribing and a page's signposts say, in more languages: most pages have no use
for these words as a line of their own.
"""
_BRACKETS = "[]【】"
_ROW = re.compile(r"[^【】]{0,8}(?:【[^【】]{1,14}】\s*)+")
"""Three and more labels in a row, as old Chinese portals print under an article: 页面功能 【推荐】【打印】【关闭】."""
_ROW_OF_TWO = 24
"""Letters of two controls side by side."""
_AHEAD = tuple(way + one for way in ("上一", "下一") for one in "篇条條则則")
"""Some pages say behind the title where it leads: 肿瘤科举办联谊会 下一篇."""
_BETWEEN_CONTROLS = re.compile(r"\s*[\]】]\s*[\[【]\s*")


def is_control(text: str) -> bool:
    """Is this line a control or label of the page, or some in brackets, and not a sentence of the article?"""
    if len(text) >= 100:
        return False
    if text.endswith(_AHEAD) or text.strip("-—–=·… ()（）") == "END" or (text.count("【") > 2 and _ROW.fullmatch(text)):
        return True
    if text[:1] in _BRACKETS and text[-1:] in _BRACKETS:
        return all(map(_is_control, filter(str.strip, _BETWEEN_CONTROLS.split(text[1:-1]))))
    if text[:1] > "\u3040" and " " in text and len(text) < _ROW_OF_TWO:
        return _is_control(text) or all(map(_is_control, text.split()))  # 打印本页 关闭窗口
    return _is_control(text)


@lru_cache(4096)
def _is_control(text: str) -> bool:
    words = small(text.strip(" :|·•-–—.。…!！[]()（）【】<>〈〉«»↑↓→←▲▼✕×"))
    return words in _SAID or _CONTROLS.fullmatch(words) is not None or is_reading_time(words)


_RESERVED = ("copyright", "©", "ⓒ", "all rights", "版", "無断", "备", "사업자")
"""One of these has every such text, and they are found fast."""
_RIGHTS = re.compile(
    r"copyright ?(?:\(c\)|[©ⓒ]|(?:19|20)\d\d)|[©ⓒ] ?(?:19|20)\d\d|(?:19|20)\d\d ?[©ⓒ]|all rights reserved|版[权權]所有|無断転載"
    r"|icp备|网安备|사업자\s?등록\s?번호"
)


_OWNER = re.compile(r"(?:地址|住址|주소)\s?[:：].{4,60}(?:[电電][话話]|[传傳]真|TEL|전화|[总總][机機])\s?[:：]", re.I)


def is_copyright(text: str) -> bool:
    """Is this what stands at a page's foot: who owns it, perhaps with an address and a telephone number before it?"""
    if len(text) >= 300:
        return False
    words = small(text)
    if ("址" in words or "주소" in words) and _OWNER.search(words):
        return True
    return any(map(words.__contains__, _RESERVED)) and _RIGHTS.search(words) is not None
