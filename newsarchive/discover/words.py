"""The words that newsrooms use for "next", "more", "news", "most read", in the languages of hospitals; data, no logic.

Compared with ``fold``: lower case, without accents and marks around the word, so one spelling covers most of its forms.
"""

import re
import unicodedata
from functools import lru_cache

_AROUND = re.compile(r"^[\W_]+|[\W_]+$")


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Lower case, compatibility forms, no Latin accents, no marks around, white space folded."""
    if text.isascii():
        return _AROUND.sub("", " ".join(text.lower().split()))
    text = " ".join(unicodedata.normalize("NFKC", text).lower().split())
    if not text.isascii():
        text = unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", text) if not "\u0300" <= c <= "\u036f"))
        text = text.translate(_STROKES)
    return _AROUND.sub("", text)


_STROKES = str.maketrans("ıđł", "idl")
"""Letters of Turkish, Vietnamese and Polish whose mark is a part of them: Eski yazılar, Đọc thêm, załaduj."""


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in re.split(r"\s*[|\n]\s*", words.strip()))


NEXT = _folded("""
next | next page | nextpage | go to next page | next entries | next posts | next news | next results | older | older posts
older entries | older news | older articles | older stories | previous entries | view older | forward | page suivante
suivant | suivante | suivants | suivantes | articles plus anciens | plus anciens | billets precedents | billets plus anciens
anciens articles | articles precedents
weiter | nachste | nachste seite | nachste seiten | zur nachsten seite | vor | vorwarts | altere | altere beitrage
altere artikel | altere meldungen | altere eintrage | siguiente | siguientes | pagina siguiente | siguiente pagina
entradas antiguas | entradas mas antiguas | mas antiguas | noticias anteriores | proxima | proximo | proxima pagina
pagina seguinte | seguinte | seguintes | posts mais antigos | mais antigas | avancar | successiva | successivo
pagina successiva | avanti | prossima | prossimo | prossima pagina | articoli meno recenti | articoli precedenti
post piu vecchi | volgende | volgende pagina | verder | oudere berichten | ouder | oudere | naesta | nasta | nasta sida
aldre inlagg | aldre | neste | neste side | eldre | eldre innlegg | naeste | næste | næste side | naeste side | aeldre
ældre | ældre indlæg | seuraava | seuraava sivu | vanhemmat | vanhemmat artikkelit | nasledujici | dalsi | dalsi strana
dalsi stranka | nasledujici strana | starsi | starsi prispevky | dalsia | nasledujuca | dalsia strana | nasledujuca strana
nastepna | nastepne | nastepny | nastepna strona | dalej | starsze | starsze wpisy | kovetkezo | kovetkezo oldal | regebbi
regebbi bejegyzesek | urmatoarea | urmatorul | pagina urmatoare | inainte | urmatoarele | articole mai vechi | следващ
следваща | следваща страница | напред | по-стари | следующая | следующий | следующие | следующая страница | вперед
вперёд | дальше | далее | след | старые записи | предыдущие записи | наступна | наступна сторінка | далі | вперед
наступні | старіші | следећа | sledeca | sljedeca | sljedeca stranica | sljedece | iduca | naslednja | naslednja stran
naprej | starejse | toliau | kitas | kitas puslapis | sekantis | nakama | nakama lapa | talak | jargmine | edasi | vanemad
επομενη | επομενη σελιδα | επομενο | επομενα | παλαιοτερα | παλαιοτερες | παλαιοτερα αρθρα | sonraki | sonraki sayfa
παλαιοτερες καταχωρησεις | παλαιοτερες αναρτησεις | παλιοτερα αρθρα | bai viet cu hon | bai cu hon | cac bai viet cu hon
daha eski yazilar | เรื่องเก่ากว่า | บทความที่เก่ากว่า | 以前の投稿 | 较旧的文章 | 較舊的文章 | 较早的文章
ileri | eski yazilar | daha eski | التالي | التالية | الصفحة التالية | التالى | الأقدم | مقالات أقدم | التدوينات الأقدم
صفحة تالية | بعدی | صفحه بعد | صفحه بعدی | بعد | قدیمی تر | قدیمی‌تر | הבא | הבאה | העמוד הבא | לעמוד הבא | רשומות ישנות
הקודמים | ישנים יותר | اگلا | اگلا صفحہ | अगला | अगले | अगला पृष्ठ | पुराने पोस्ट | আরও | পরবর্তী | পরের পাতা
পরবর্তী পাতা | পুরাতন | அடுத்த | அடுத்தது | அடுத்த பக்கம் | తరువాత | తదుపరి | മുന്നോട്ട് | അടുത്തത് | ถัดไป | หน้าถัดไป
หน้าต่อไป | ต่อไป | ถัดไป | trang sau | trang tiep | trang tiep theo | tiep | tiep theo | tiếp | sau | cu hon | ke tiep
selanjutnya | berikutnya | halaman berikutnya | laman berikutnya | lama | pos-pos lama | seterusnya | halaman seterusnya
susunod | sunod | inayofuata | 下一页 | 下页 | 下一頁 | 下頁 | 后页 | 後頁 | 后一页 | 後一頁 | 下一页» | 向后 | 往后
次へ | 次 | 次のページ | 次のページへ | 次ページ | 次の記事一覧 | 次頁 | つぎへ | 次の10件 | 次の20件 | 過去の記事
古い記事 | 前の記事へ | 以前の記事 | もっと古い | 다음 | 다음페이지 | 다음 페이지 | 다음 목록 | 다음으로 | 다음쪽
다음 페이지로 이동 | 다음페이지로 이동 | 이전 글 더보기 | შემდეგი | հաջորդ | келесі | дараах | дараагийн | keyingi
nahiste | sledeca strana | следна | следна страница | tjetra | faqja tjeter | næsta | næsta síða | seguent
pagina seguent | següent | seguinte paxina | hurrengoa | nesaf | ar aghaidh | ቀጣይ | ቀጣይ ገጽ | បន្ទាប់ | ទំព័របន្ទាប់ | ຕໍ່ໄປ | ໜ້າຕໍ່ໄປ
နောက်သို့ | နောက်စာမျက်နှာ | अर्को | पुढील | આગળ | ಮುಂದೆ | ಮುಂದಿನ | ඊළඟ | මීළඟ
""")  # fmt: skip

PREVIOUS = _folded("""
prev | previous | previous page | newer | newer posts | newer entries | back | precedent | precedente | precedents
billets suivants
page precedente | articles plus recents | plus recents | zuruck | vorherige | vorige | vorherige seite | neuere beitrage
neuere | anterior | anteriores | pagina anterior | entradas recientes | mas recientes | posts mais recentes | voltar
pagina precedente | indietro | articoli piu recenti | vorige pagina | nieuwere berichten | foregaende | forrige
forrige side | edellinen | edellinen sivu | predchozi | predchozi strana | predchadzajuca | poprzednia | poprzednie
poprzednia strona | elozo | elozo oldal | pagina anterioara | anterioara | inapoi | предишна | назад | предыдущая
предыдущая страница | пред | попередня | претходна | prethodna | prejsnja | nazaj | ankstesnis | iepriekseja | eelmine
προηγουμενη | προηγουμενη σελιδα | πισω | onceki | onceki sayfa | geri | السابق | السابقة | الصفحة السابقة | قبلی
صفحه قبل | صفحه قبلی | הקודם | הקודמת | पिछला | আগের | পূর্ববর্তী | முந்தைய | ก่อนหน้า | หน้าก่อน | ย้อนกลับ | trang truoc
truoc | sebelumnya | halaman sebelumnya | sebelum | 上一页 | 上页 | 上一頁 | 上頁 | 前页 | 前頁 | 前一页 | 前へ | 前
前のページ | 前のページへ | 前ページ | 新しい記事 | 戻る | 이전 | 이전페이지 | 이전 페이지 | 이전 목록
이전 페이지로 이동
""")

FIRST = _folded("""
first | first page | start | premiere | premier | premiere page | debut | erste | erste seite | anfang | primera | primero
inicio | primeira | primeiro | prima | primo | inizio | eerste | forsta | forste | ensimmainen | prvni | prva | pierwsza
elso | prima pagina | първа | первая | в начало | начало | перша | πρωτη | ilk | الأولى | الاول | اولین | ראשון | पहला
แรก | หน้าแรก | dau | trang dau | pertama | awal | 首页 | 首頁 | 第一页 | 第一頁 | 最前 | 最初 | 先頭 | 最初のページ
처음 | 처음으로 | 첫 페이지 | 처음 페이지 | 첫페이지 | 맨처음 | 맨앞 | 첫 페이지로 이동
""")

EARLIER_PERIOD = _folded("""
previous month | last month | earlier month | previous year | earlier year | vormonat | vorheriger monat | vorjahr
voriges jahr | mois precedent | annee precedente | mes anterior | ano anterior | mes passado | mese precedente
anno precedente | vorige maand | vorig jaar | foregaende manad | forrige maned | edellinen kuukausi | predchozi mesic
predchozi rok | poprzedni miesiac | poprzedni rok | elozo honap | elozo ev | luna anterioara | предыдущий месяц
предыдущий год | попередній місяць | προηγουμενος μηνας | onceki ay | الشهر السابق | ماه قبل | החודש הקודם
thang truoc | bulan sebelumnya | เดือนก่อนหน้า | 上月 | 上个月 | 上個月 | 上一月 | 前月 | 前の月 | 前年 | 前の年 | 先月
이전달 | 이전 달 | 전월 | 지난달 | 전년 | 이전 년도
""")
"""What leads back from one month's or one year's news to those of the one before."""

LAST = _folded("""
last | last page | end | derniere | dernier | derniere page | fin | letzte | letzte seite | ende | ultima | ultimo | final
fim | fine | laatste | sista | siste | sidste | viimeinen | posledni | posledna | ostatnia | utolso | ultima pagina
последна | последняя | в конец | конец | остання | τελευταια | son | son sayfa | الأخيرة | الاخير | آخرین | אחרון | अंतिम
สุดท้าย | หน้าสุดท้าย | cuoi | trang cuoi | terakhir | akhir | 尾页 | 末页 | 尾頁 | 末頁 | 最后一页 | 最後一頁 | 最后页
最後 | 最後のページ | 最終 | 最終ページ | 끝 | 마지막 | 맨끝 | 맨뒤 | 마지막 페이지 | 마지막페이지 | 끝 페이지
마지막 페이지로 이동 | 끝으로
""")

MORE = _folded("""
load more | show more | more | see more | view more | more news | more posts | more articles | more results | more stories
load more news | load more posts | view all | mehr laden | weitere laden | mehr anzeigen | weitere anzeigen | mehr
weitere meldungen | mehr beitrage laden | voir plus | charger plus | afficher plus | plus d'articles | plus d'actualites
charger plus d'articles | en voir plus | ver mas | cargar mas | mostrar mas | mas noticias | ver mais | carregar mais
mostrar mais | mais noticias | carica altro | carica altri | mostra altro | mostra di piu | altre notizie | meer laden
toon meer | laad meer | meer nieuws | visa fler | ladda fler | vis flere | last inn flere | hent flere | nayta lisaa
lataa lisaa | nacist dalsi | zobrazit dalsi | dalsi clanky | nacitat dalsie | zaladuj wiecej | pokaz wiecej
wczytaj wiecej | wiecej | tovabbi betoltese | tovabbiak | mai multe | incarca mai multe | vezi mai multe | показать еще
показать ещё | загрузить еще | загрузить ещё | еще | ещё | больше новостей | показати ще | завантажити ще | ще
зареди още | още | ucitaj jos | prikazi vise | nalozi vec | rodyti daugiau | radit vairak | περισσοτερα
φορτωση περισσοτερων | daha fazla | daha fazla yukle | daha fazla goster | المزيد | تحميل المزيد | عرض المزيد | بیشتر
مشاهده بیشتر | نمایش بیشتر | טען עוד | הצג עוד | עוד | और देखें | और पढ़ें | আরও দেখুন | โหลดเพิ่ม | โหลดเพิ่มเติม
ดูเพิ่มเติม | แสดงเพิ่ม | xem them | tai them | muat lebih banyak | lihat lainnya | selengkapnya | lagi | 加载更多
载入更多 | 查看更多 | 更多 | 點擊加載更多 | 載入更多 | 看更多 | 顯示更多 | 点击加载更多 | もっと見る | もっと読む
さらに表示 | さらに読み込む | もっと表示 | 더보기 | 더 보기 | 더 불러오기 | 더보기+
""")

LOADS = re.compile(
    r"(?:(?:load|show|view|see) (?:more|older)|(?:charger|afficher|voir) (?:plus|davantage)|(?:cargar|ver|mostrar) mas"
    r"|(?:carregar|ver|mostrar) mais|(?:carica|mostra) altr\w+|(?:laad|toon) meer|(?:ladda|visa) fler|(?:vis|hent) flere"
    r"|показать еще|загрузить еще|zaladuj wiecej|pokaz wiecej)\b.{0,30}|(?:mehr|weitere|meer) .{2,30} (?:laden|anzeigen|tonen)"
)
"""More of something: "load more press releases"."""

READ_MORE = MORE | _folded("""
read more | readmore | continue reading | learn more | read | read on | full story | read full story | read article
read the article | details | detail | view | view details | find out more | continue | click here | here | more info | go
weiterlesen | weiter lesen | mehr erfahren | zum artikel | zur meldung | lesen | mehr lesen | details anzeigen
jetzt lesen | lire la suite | lire | en savoir plus | suite | lire plus | lire l'article | leer mas | seguir leyendo
mas informacion | leer | leia mais | saiba mais | ler mais | continuar lendo | leggi tutto | leggi | continua
continua a leggere | leggi di piu | approfondisci | lees meer | lees verder | meer | las mer | lue lisaa | les mer
laes mere | læs mere | cist vice | cely clanek | vice | viac | citat dalej | czytaj wiecej | czytaj dalej | wiecej
tovabb | reszletek | bovebben | citeste mai mult | detalii | прочети повече | подробнее | читать | читать далее
читать дальше | детальніше | читати далі | opsirnije | procitaj vise | vise | preberi vec | skaityti daugiau
lasit vairak | loe edasi | διαβαστε περισσοτερα | δειτε περισσοτερα | devamini oku | devami | detay | detaylar
ayrintilar | incele | oku | اقرأ المزيد | قراءة المزيد | التفاصيل | اقرأ | للمزيد | ادامه مطلب | بیشتر بخوانید | جزئیات
קרא עוד | קראו עוד | להמשך קריאה | לפרטים | อ่านต่อ | อ่านเพิ่มเติม | รายละเอียด | ดูรายละเอียด | xem chi tiet | doc tiep
chi tiet | doc them | baca selengkapnya | selanjutnya | lihat detail | baca | baca lagi
ተጨማሪ ያንብቡ | ተጨማሪ | អានបន្ត | អានបន្ថែម | ອ່ານຕໍ່ | ဆက်ဖတ်ရန် | थप पढ्नुहोस् | अधिक वाचा | 详情 | 详细 | 查看详情
阅读全文 | 阅读更多 | 查看全文 | 查看 | 详细>> | 了解更多 | 了解詳情 | 詳情 | 詳全文 | 閱讀更多 | 閱讀全文 | 繼續閱讀
詳しく見る | 詳しくはこちら | 続きを読む | 詳細 | 詳細を見る | こちら | 자세히 | 자세히 보기 | 자세히보기 | 바로가기
상세보기 | 보기 | 내용보기
""")

NEWSROOM = _folded("""
news | newsroom | news room | press | press room | pressroom | press releases | press release | news releases | media
media centre | media center | media room | news & events | news and events | news and media | latest news | news & stories
all news | hospital news | announcements | news & media | news & announcements | news updates | what's new | in the news
news center | news centre | aktuelles | presse | nachrichten | neuigkeiten | pressemitteilungen | presseinformationen
meldungen | pressestelle | presse & medien | newsroom | aktuelle meldungen | news & presse | medien | medienmitteilungen
presseportal | actualites | actualite | actus | communiques | communiques de presse | espace presse | salle de presse
nouvelles | toutes les actualites | a la une | actualites et evenements | noticias | prensa | sala de prensa | actualidad
comunicados | comunicados de prensa | notas de prensa | novedades | notas | noticies | noticias e eventos | imprensa
sala de imprensa | comunicados de imprensa | atualidades | novidades | notizie | news ed eventi | comunicati stampa
ufficio stampa | sala stampa | area stampa | notizie ed eventi | comunicati | attualita | nieuws | actueel | pers
persberichten | nieuwsberichten | nyheter | aktuellt | pressmeddelanden | nyhetsrum | aktuelt | pressemeldinger | nyheder
pressemeddelelser | presserum | uutiset | ajankohtaista | tiedotteet | frettir | novinky | aktuality | zpravy
tiskove zpravy | pro media | tlacove spravy | spravy | oznamy | aktualnosci | wiadomosci | dla mediow | komunikaty prasowe
biuro prasowe | hirek | kozlemenyek | sajtokozlemenyek | aktualitasok | sajto | stiri | noutati | comunicate de presa
presa | actualitate | anunturi | новини | новости | пресс-центр | пресс-служба | пресса | все новости | события
объявления | новости клиники | новости больницы | пресцентър | прес център | прес-центр | актуално | оголошення | вести
новости и события | vijesti | novosti | vesti | aktuelno | novice | aktualno | sporocila za javnost | naujienos | zinios
zinas | jaunumi | aktualitates | uudised | pressiteated | νεα | ανακοινωσεις | δελτια τυπου | νεα & ανακοινωσεις
επικαιροτητα | γραφειο τυπου | haberler | duyurular | basin | basin odasi | basin bultenleri | haber ve duyurular | guncel
bizden haberler | أخبار | الأخبار | اخبار | آخر الأخبار | المركز الإعلامي | أخبار المستشفى | الأخبار والفعاليات
بيانات صحفية | البيانات الصحفية | غرفة الأخبار | الإعلام | مركز الأخبار | أخبار وفعاليات | اخبار بیمارستان
اخبار و اطلاعیه ها | اطلاعیه ها | تازه ها | خبرها | آرشیو اخبار | روابط عمومی | חדשות | עדכונים | הודעות לעיתונות
חדשות ועדכונים | מהתקשורת | דוברות | خبریں | समाचार | खबरें | प्रेस विज्ञप्ति | নোটিশ | সংবাদ | খবর | செய்திகள் | వార్తలు
വാർത്തകൾ | ข่าว | ข่าวสาร | ข่าวประชาสัมพันธ์ | ข่าวสารและกิจกรรม | ประชาสัมพันธ์ | ข่าวและกิจกรรม | กิจกรรม | ข่าวกิจกรรม
tin tuc | tin tuc su kien | tin tuc - su kien | tin benh vien | thong bao | thong cao bao chi | ban tin | berita | kabar
siaran pers | berita terbaru | kenyataan media | pengumuman | balita | habari | 新闻 | 新闻中心 | 新聞 | 新聞中心
医院新闻 | 醫院新聞 | 新闻动态 | 医院动态 | 醫院動態 | 最新消息 | 新闻资讯 | 要闻 | 医院要闻 | 综合新闻 | 院内新闻
本院新闻 | 最新动态 | 通知公告 | 公告 | 新闻公告 | 媒体报道 | 媒體報導 | 媒体聚焦 | 新聞稿 | 新聞發布 | 新闻发布
新聞與活動 | 訊息公告 | 消息公告 | 公告訊息 | 院務公告 | 最新公告 | 動態消息 | 新闻快讯 | 新闻列表 | 工作动态 | 头条新闻
醫院公告 | 最新訊息 | 新聞專區 | お知らせ | ニュース | 新着情報 | プレスリリース | 報道発表 | トピックス | 最新情報
お知らせ一覧 | ニュース一覧 | 新着情報一覧 | 最新のお知らせ | 病院からのお知らせ | 報道関係者の方へ | ニュースリリース
新着 | 뉴스 | 보도자료 | 병원소식 | 병원뉴스 | 새소식 | 공지사항 | 언론보도 | 뉴스룸 | 소식 | 병원 소식 | 홍보관
последние новости | dernieres actualites | ultimas noticias | ultime notizie | laatste nieuws | 최신 소식 | 최근 소식
ዜና | ព័ត៌មាន | ຂ່າວ | သတင်း | बातम्या
센터소식 | 알림마당 | 병원 뉴스 | 언론속의 병원 | 보도·해명자료 | 알림·소식 | 최신뉴스 | 소식/알림 | 뉴스센터 | 언론홍보
""")

BLOG = _folded("""
blog | blogs | weblog | our blog | posts | all posts | articles | all articles | stories | beitrage | alle beitrage | artikel
billets | tous les articles | articulos | entradas | artigos | articoli | blogg | inlagg | artikler | blogi | artikkelit
clanky | wpisy | artykuly | bejegyzesek | cikkek | articole | блог | статьи | статті | записи | αρθρα | ιστολογιο | yazilar
المدونة | مدونة | مقالات | المقالات | وبلاگ | בלוג | מאמרים | ब्लॉग | บล็อก | บทความ | bai viet | 博客 | 部落格 | 文章
文章列表 | ブログ | 記事 | 記事一覧 | 블로그 | 글 목록
""")
"""What a small site calls the only place where it prints news."""

ARCHIVE = _folded("""
archive | archives | news archive | press archive | news archives | past news | earlier news | archiv | newsarchiv
news-archiv | nachrichtenarchiv | pressearchiv | zum archiv | archiv der pressemitteilungen | archives des actualites
toutes les archives | archivo | archivo de noticias | arxiu | arquivo | arquivo de noticias | archivio | archivio notizie
archivio news | archief | nieuwsarchief | arkiv | nyhetsarkiv | nyhedsarkiv | arkisto | uutisarkisto | archiwum
archiwum aktualnosci | archiv aktualit | archivum | hirarchivum | arhiva | arhiva stiri | arhiv | архив | архив новостей
архiв | архів | архів новин | αρχειο | arsiv | haber arsivi | أرشيف | الأرشيف | أرشيف الأخبار | آرشیو | آرشیو اخبار
ארכיון | ארכיון חדשות | คลังข่าว | ข่าวย้อนหลัง | luu tru | arsip | arsip berita | アーカイブ | 過去のお知らせ
過去のニュース | 過去の記事 | バックナンバー | 往期新闻 | 往期回顾 | 历史新闻 | 歷史新聞 | 歷史訊息 | 지난 뉴스 | 지난 소식
""")
"""What older news is called where the newsroom shows the newest only."""

BESIDE = re.compile(
    r"most[ _-]?(?:read|viewed|popular|visited)|popular|trending|hot[ _-]?(?:news|list|article|post)|ranking"
    r"|top[ _-]?(?:10|ten|stories|read)|related|recommend|you may (?:also )?like|also read|see also|meist ?gelesen|beliebt"
    r"|verwandte|ahnliche|lesen sie auch|les plus lus|plus lus|a lire aussi|articles? lies|populaires|mas leid|lo mas"
    r"|relacionad|mais lid|mais vist|piu lett|piu vist|correlat|meest gelezen|gerelateerd|mest last|luetuimmat|nejctenejsi"
    r"|najcitanejsie|najczesciej czytane|popularne|powiazane|legolvasottabb|cele mai citite|популярн|самое читаемое"
    r"|читайте также|похожие|най-четени|πιο διαβασμενα|δημοφιλη|σχετικα|en cok okunan|populer|ilgili|benzer|الأكثر قراءة"
    r"|الأكثر مشاهدة|مواضيع ذات صلة|ذات صلة|پربازدید|مطالب مرتبط|پر بازدیدترین|הנקראים ביותר|כתבות נוספות|ยอดนิยม"
    r"|ที่เกี่ยวข้อง|ข่าวแนะนำ|doc nhieu|xem nhieu|lien quan|terpopuler|terkait|paling banyak|热门|热点|排行|推荐|相关"
    r"|阅读排行|点击排行|熱門|熱點|推薦|相關|点击榜|人気|ランキング|関連|おすすめ|よく読まれ|인기|많이 본|많이본|조회수"
    r"|관련|추천|베스트"
)
"""Headings (folded) of boxes that repeat articles beside the listing."""
DATES = _folded("""
events | upcoming events | all events | event calendar | events calendar | calendar | what's on | courses | jobs | careers
vacancies | current vacancies | veranstaltungen | nachste veranstaltungen | termine | veranstaltungskalender | kalender
stellenangebote | karriere | evenements | agenda | calendrier | recrutement | offres d'emploi | eventos | proximos eventos
calendario | empleo | vagas | trabalhe conosco | eventi | prossimi eventi | lavora con noi | evenementen | vacatures
arrangementer | evenemang | tapahtumat | akce | kalendar akci | udalosti | wydarzenia | kalendarz wydarzen | praca | oferty pracy
esemenyek | evenimente | събития | мероприятия | афиша | календарь | вакансии | заходи | події | εκδηλωσεις | etkinlikler
etkinlik takvimi | kariyer | الفعاليات | فعاليات | الوظائف | رویدادها | אירועים | กิจกรรม | ปฏิทินกิจกรรม | su kien | tuyen dung
kegiatan | acara | lowongan | 讲座 | 健康讲座 | 讲座预告 | 活动预告 | 活动 | 招聘信息 | 人才招聘
講座 | 講座活動 | 活動 | 活動訊息 | 人才招募
イベント | イベント情報 | 講演会 | 市民講座 | 公開講座 | 市民公開講座 | 教室 | 採用情報 | 求人情報
행사 | 행사안내 | 행사일정 | 건강강좌 | 강좌안내 | 채용 | 채용정보 | 채용공고
""")
"""Headings (folded) of boxes of dates to come and of jobs, which look like dated news."""


def says_next(folded: str) -> bool:
    """Whether a link's folded words lead on: "next", "older news", starší zprávy."""
    first, _, rest = folded.partition(" ")
    return folded in NEXT or (first in NEXT and rest in NEWSROOM)
