"""The vocabulary of what surrounds an article: each line a case."""

from pathlib import Path

import pytest

from newsarchive.extract.dating.words import NEIGHBOUR, fold
from newsarchive.extract.lines import controls, datelines, elsewhere, greetings
from newsarchive.extract.lines.appeals import appeals
from newsarchive.extract.lines.consents import asks_for_cookies
from newsarchive.extract.markup import class_names, image_sources

OTHERS = """Related articles|Related link:|덧글달기총 0 건|More from Heart Centre|Read more|You might also like|Most read
Comments (12)|Share this article|About the author|相关阅读|相关新闻|上两条同类新闻：|推荐阅读|下一篇：义诊活动|关键词：胃癌|延伸閱讀
関連記事|関連リンク|あわせて読みたい|관련기사|이전글 신년사|많이 본 뉴스|Das könnte Sie auch interessieren|Mehr zum Thema
Weitere Meldungen|À lire aussi|Sur le même sujet|Artículos relacionados|Lo más leído|Leia também|Notícias relacionadas
Leggi anche|Lees ook|Läs mer|Les også|Lue myös|Czytaj też|Čtěte také|Vezi și|Читайте также|《播客热潮》已有1件评论|Комментарии|Добавить отзыв|Самые читаемые новости|Найпопулярніші статті|Читайте також
Още новини|Povezane vijesti|Повезане вести|Seotud uudised|Saistītie raksti|Susijusios naujienos|Σχετικά άρθρα|Tengdar fréttir
Lajme të ngjashme|Ұқсас жаңалықтар|O‘xshash yangiliklar|Oxşar xəbərlər|მსგავსი სიახლეები|Նմանատիպ նորություններ|متعلقہ خبریں|اړوند خبرونه
संबंधित बातम्या|सम्बन्धित खबर|আরও খবর|தொடர்புடைய செய்திகள்|సంబంధిత వార్తలు|ຂ່າວທີ່ກ່ຽວຂ້ອງ|ព័ត៌មានពាក់ព័ន្ធ|Berita berkaitan|Artikel berkaitan:|ተዛማጅ ዜናዎች
İlgili haberler|اقرأ أيضا|مواضيع ذات صلة|مطالب مرتبط|קראו גם|यह भी पढ़ें|Tin liên quan|Baca juga|ข่าวที่เกี่ยวข้อง|อ่านข่าวที่เกี่ยวข้อง
Вас також можуть зацікавити новини:|Вам может быть интересно|网友评论：（只显示最新10条。评论内容只代表网友观点，与本站立场无关！）|最新热点|最新评论|トラックバック(0)|同じカテゴリーの記事"""
HEADINGS = """Results|More beds for children|Recommended vaccinations|Popular myths about cancer
Latest research findings|最新研究进展|推荐剂量|Empfohlene Impfungen|Themen der Tagung und Redner|Популярные мифы о раке|Самые маленькие пациенты
Рекомендуемые дозы|شارك المستشفى في مؤتمر دولي عن القلب|おすすめの食べ物|Tagliare i costi|Sharing a room with a newborn
Önerilen tedavi|Temas del congreso de este año en la ciudad|Commentary"""


def appeal(line: str) -> bool:
    return next(appeals([line]))


@pytest.mark.parametrize("heading", OTHERS.replace("\n", "|").split("|"))
def test_headings_of_other_stories(heading: str) -> None:
    assert elsewhere.is_heading(heading)


@pytest.mark.parametrize("heading", HEADINGS.replace("\n", "|").split("|"))
def test_headings_of_the_article_itself(heading: str) -> None:
    assert not elsewhere.is_heading(heading)


@pytest.mark.parametrize("line", """Advertisement|Anzeige|广告|Share|Print|Tweet|Facebook|Facebook / Instagram / X|分享到：微信|打印本页|Cỡ chữ: A- A A+, In trang|文字サイズ：小 中 大|จำนวนผู้เข้าชม : 55 ครั้ง|Ảnh: Minh Anh|您现在的位置：首页 >> 新闻 >> 正文|[收藏] [推荐] [打印] [关闭]|浏览次数：123|第1页/共3页 << 上一页 | 下一页 >>|共3頁
조회수 1,024|조회 61회|목록|인쇄하기|印刷する|ツイート|Teilen|Imprimer|Compartir|Поделиться|Photo: Ann Writer|Продолжение после рекламы|Continua após a publicidade|Quảng cáo|বিজ্ঞাপন|פרסומת|Hirdetés|Dalsza część tekstu pod reklamą|Článek pokračuje pod reklamou|Saken fortsetter under annonsen|広告の後に続きます
Image: Example Hospital|5 min read|发表于 2021-8-9 22:01:00|Количество показов: 1250|Возврат к списку|Просмотров: 12|Lượt xem: 532|Okunma Sayısı: 214
Aufrufe: 1.024|Views: 3,201|Visitas: 88|عدد المشاهدات: 532|จำนวนผู้เข้าชม 345 ครั้ง|閲覧数：99|Back to the list
Počet zobrazení: 3513|Переглядів: 7|Liczba wyświetleń: 512|Dibaca 123 kali|عدد القراءات : ٥٦٧|تعداد بازدید: ۱۲۳|Acessos: 88|ฮิต: 900
发表评论|查看全部评论(5)|[编辑]|播报|Online now: 12 visitors|12 visitors online|There are 3 guests online|Besucher online: 12|在线人数：12|Сейчас на сайте: 12
You are visitor number 1,234|This page has been viewed 123 times|Page views 123|당신은 1234번째 방문자입니다|Page generated in 0.03 seconds|— END —|（完）|我要举报|举报/反馈|【我来说两句】【纠错】【字体：大 中 小】|ⓒ 한빛일보, 무단전재 금지|スポンサーリンク|2 dari 4 halaman|Page 3 of 12|字級：小中大|回上一頁|友善列印 轉寄好友|点赞 0|赞(0)|本文ここまで|ページの先頭へ戻る|お知らせ一覧へ|よかったらシェアしてね！|URLをコピーしました！|Hatena|인쇄 스크랩 목록|추천 0|有123人阅读|人气：123|ページ番号1383898|大きな文字で印刷|预览时标签不可点|暂无评论|没有任何评论|페이스북 공유 트위터 공유|------分隔线----------------------------|등록된 댓글이 없습니다|(Borítókép: A kórház. Fotó: Nagy Béla)
Nach oben|Haut de page|Retour en haut de page|Volver arriba|Voltar ao topo|Torna su|Naar boven|Наверх|К началу страницы|Do góry|Nahoru|Till toppen|Başa dön""".replace("\n", "|").split("|")
)  # fmt: skip
def test_controls_and_labels(line: str) -> None:
    assert controls.is_control(line)


@pytest.mark.parametrize("line", [
    "Share the road.", "赞助单位12家", "推荐12项", "ページ数の一覧表を作りました", "The print shop burned.", "广告法实施十年", "报告的第3页写着这件事", "Save the date: the ball is in May", "Photography is allowed.",
    "Views differ: 3 doctors say so.", "发表于2021年的论文指出，早筛有效。", "完善制度", "举报电话：12345", "Visite 2025", "Online 2025", "Visitors: 2", "Read 3 times a day", "Visitas 2025", "Nach oben führt ein Aufzug", "Zobrazení magnetickou rezonancí"]
)  # fmt: skip
def test_sentences_are_no_controls(line: str) -> None:
    assert not controls.is_control(line)


@pytest.mark.parametrize(
    "line",
    """尊敬的患者及家属：|广大患者朋友：|各位市民：|亲爱的妈妈们：|患者様各位|地域の皆様へ|안녕하세요.|존경하는 환자 여러분,
Dear patients,|Sehr geehrte Patientinnen und Patienten,|Chers patients,|Estimados pacientes:|Уважаемые пациенты!|Değerli hastalarımız,
Szanowni Państwo,|Kính gửi Quý khách hàng,""".replace("\n", "|").split("|"),
)
def test_greetings(line: str) -> None:
    assert greetings.is_greeting(line)


@pytest.mark.parametrize(
    "line", ["各位专家就胃癌早筛展开讨论。", "Dear old ward", "Wer zahlt:", "田中様", "来源：宣传科", "여러분의 병원"]
)
def test_what_greets_nobody(line: str) -> None:
    assert not greetings.is_greeting(line)


@pytest.mark.parametrize(
    "line",
    """更新日 令和元年12月9日|时间：二〇〇八年十月十五日 来源：未知|发稿时间：2008年2月19日 星期二 09:44 文章作者：管理员 文章来源：中原卫生在线 审稿人：郑晓东 浏览次数：载入中...|27 May 2025|May 27, 2025, 14:30|2025-05-27 14:30 来源：宣传部|2025.05.27|2025年5月27日
2025. 5. 27.|27.05.2025, 06:00 Uhr|Stand: 22.04.2024|27 de mayo de 2025|27 мая 2025|Published 18 November 2019
Last Reviewed April 2017|27 mei 2025|27 maggio 2025|27 maj 2025|27 máj 2025|27 Μαΐου 2025|27 أيار 2025|۲۷ خرداد ۱۴۰۴
27 במאי 2025|27 พฤษภาคม 2568|27 мая 2025 г.|27 tháng 5 2025|२७ मई २०२५|அக்டோபர் 5, 2025|১২ মে ২০২৫, ০৭:১৯
Публикувано на 27 май 2025 г.|Paskelbta 2025 m. gegužės 27 d.|Publicēts 2025. gada 27. maijs|Közzétéve: 2025. május 27.|27 მაისი, 2025
Հրապարակվել է 27 մայիսի, 2025|E’lon qilingan 27-may, 2025|Жарияланды 2025 ж. 27 мамыр|१३ जेठ २०८२|27 ሜይ 2025|Ippubblikat 27 ta’ Mejju 2025
Nov. 20, 2025Updated: Nov. 20, 2025 1:35 a.m.|Por Assessoria de comunicação 07/10/2025 às 03h24 - Atualizado em 16/11/2025 às 04h41""".replace(
        "\n", "|"
    ).split("|"),
)
def test_datelines(line: str) -> None:
    assert datelines.is_dateline(line)


@pytest.mark.parametrize("line", [
    "The blood bank is closed on 1 May 2025 and opens again on the next day, as every year.",
    "本院将于2025年5月1日停诊一天，急诊照常。", "二〇〇八年十月，医院启用新楼，门诊量当年就翻了一番，患者候诊的时间大大缩短。", "It has forty beds.",
    "“多摩市にお住まいのご家族から、感謝の手紙が2024年5月8日に届きました。”", "「手紙は2024年5月8日に届きました。」"])  # fmt: skip
def test_sentences_are_no_datelines(line: str) -> None:
    assert not datelines.is_dateline(line)


@pytest.mark.parametrize(("line", "said"), [
    ("By Ann Writer", True), ("Von Nina Beispiel", True), ("记者：王芳", True), ("（责任编辑：王芳）", True), ("【审核：王芳】", True), ("홍길동 기자", True),
    ("（ 责任编辑：王芳 ）", True), ("文字：王芳 图片：李强", True), ("文/图：王芳", True), ("来源｜宣传科", True), ("排版：王芳", True), ("监制 | 王芳 统筹 | 李强", True), ("策划好每一步", False),
    ("Nguồn: suckhoe.example.vn", True), ("Tác giả: Minh Anh", True), ("ผู้เขียน : งานประชาสัมพันธ์", True), ("Nguồn lực mới cho bệnh viện", False),
    ("信息来源：宣传科", True), ("【責編：王芳】", True),
    ("来源广泛的数据说明了这一点", False), ("文字是一面镜子", False),
    ("Medically reviewed by Ann Writer, MD, and the whole board", True), ("By the time she came home, it was dark.", False),
])  # fmt: skip
def test_lines_that_name_who_wrote(line: str, said: bool) -> None:
    assert datelines.is_byline(line) is said


@pytest.mark.parametrize(("line", "said"), [
    ("簽約照片.png", True), ("微信圖片_20250527143328.jpg", True), ("IMG_0012.JPG", True), ("photo (1).webp", True),
    ("DSC 0042.jpeg (by A. Meier)", True), ("Photo: A. Meier", False), ("See a.jpg for the whole picture of our new ward.", False),
    ("", False), ("png", False), ("기념식사진.jpg (1.2M) 5회 다운로드", True),
    ("IMG_2041", True), ("微信图片_20250527143328", True), ("mmexport1748329182", True), ("Screenshot 2025-05-27", True), ("DSC_0042 (1)", True),
    ("IMG 2041 shows the new ward", False), ("Ward 12", False), ("Image 3", False),
    ("（회의사진.jpg）", True), ("[IMG_2041]", True), ("(see a.png)", True), ("（图：李明）", False),
    ("See the file report.pdf", False), ("The picture is called a.png, and it is lost.", False),
])  # fmt: skip
def test_file_names(line: str, said: bool) -> None:
    assert image_sources.is_file_name(line) is said


@pytest.mark.parametrize("names", """social-share|conversations|assigned_video_heading|AudioEnhancement-info|relatedPosts|c-related__list|breadcrumbs|newsletter_signup|comment-list
post-tags|author-bio|ad|adSlot|kommentare|noticias-relacionadas|share|nav|post-navigation|entry-footer|cookie-banner
no-print|tag-list|next-prev|side-ad-wrapper|sideAdContainer|view_layer|util_wrap|login-dialog|box-widget-after-text-cta-letter""".replace("\n", "|").split("|")
)  # fmt: skip
def test_class_names_of_furniture(names: str) -> None:
    assert class_names.roles(names).furniture


@pytest.mark.parametrize(
    "names",
    """article-body|lead|navy|download|commentary|post type-post tag-share category-ads hentry
has-sidebar|layout--no-sidebar|not-a-paywall|shareholder|responsive|operating-theatre|computer|multilayered|utility-room
heading-how-popular-are-meditation-and-yoga|section|head-wrapper|article-lead-container|breadWrap""".replace("\n", "|").split("|"),
)
def test_class_names_that_only_sound_like_it(names: str) -> None:
    assert not class_names.roles(names).furniture


@pytest.mark.parametrize(("names", "roles"), [
    ("article-body", (True, False, False)), ("TRS_Editor", (True, False, False)), ("field--name-body", (True, False, False)),
    ("wp-caption", (False, True, False)), ("photo-credit", (False, True, False)), ("content", (False, False, False)),
    ("sidebar", (False, False, True)),
])  # fmt: skip
def test_what_names_say_of_an_element(names: str, roles: tuple[bool, bool, bool]) -> None:
    assert class_names.roles(names) == roles


@pytest.mark.parametrize(
    "line",
    """Follow us on Facebook and Instagram|Follow Example Hospital News on Twitter @example|Like us on Facebook
Subscribe to our weekly newsletter|Sign up and get the best stories straight to your inbox|Already a subscriber? Log in
To read the full story, please subscribe|You must be logged in to post a comment|We may earn a commission if you buy something
This post contains affiliate links|Click on the picture to enlarge|Warning: Division by zero in /www/news.php on line 12
Anzeige|ANZEIGE - Heute mal ausgehen?|Dieser Beitrag enthält Werbung|Melden Sie sich zu unserem Newsletter an
Notice: The content above (pictures and videos included) was uploaded and posted by a user of the platform.|Let us know in the comments|Unless otherwise noted, content is free|MIRA TAMBIÉN: Otra noticia del día
Folgen Sie uns auf Instagram|Sie müssen sich einloggen, um zu schreiben|(Alle Angaben ohne Gewähr)|Bild vergrößern
Abonnez-vous à notre newsletter|Suivez-nous sur Facebook|Temps de lecture : 3 min|Síguenos en Telegram|Suscríbete a nuestro boletín
Siga o hospital no Instagram|Assine a newsletter|Seguici su Facebook|Iscriviti alla newsletter|Volg ons op Facebook
Meld je aan voor de nieuwsbrief|Följ oss på Facebook|Tilmeld dig nyhedsbrevet|Zapisz się do newslettera|Czas czytania: 3 min
Подписывайтесь на наш канал|Не пропустите главное, присоединяйтесь к нам в телеграм-канале|Сохрани номер — сообщи новость первым!|Yuk, Simak Juga Video ini!|To display this content from X, you must enable advertisement tracking|Підписуйтесь на наш телеграм|Bizi Instagram'da takip edin
Zum Vergrößern bitte auf das Bild klicken|Cliquez sur l'image pour l'agrandir|Haga clic en la imagen para ampliarla|Clique na foto para ampliar
Clicca sull'immagine per ingrandire|Klik op de foto om te vergroten|(Нажмите на фото, чтобы увеличить)|Kliknij zdjęcie, aby powiększyć
Read or share this story: http://mill.example/1|Devenez fan sur, suivez-nous sur|Follow us on|Folgen Sie uns auf:""".replace(
        "\n", "|"
    ).split("|"),
)
def test_appeals_of_the_site_to_its_readers(line: str) -> None:
    assert appeal(line)


@pytest.mark.parametrize("line", """点击上方蓝字关注我们|长按识别二维码关注我们|微信扫一扫二维码，了解更多|欢迎关注我院微信公众号|更多健康知识，请关注我们|分享、点赞、在看，一键三连|喜欢本文，欢迎点赞、在看、转发|微信扫一扫，关注更多资讯
关注我们 了解更多健康资讯|請繼續往下閱讀...|不用抽 不用搶 現在用APP看新聞 點我下載APP|更多财经资讯，尽在某某新闻客户端|この記事は会員限定です。|残り 234文字／全文 567文字
会員登録をすると続きをお読みいただけます|このブログの更新情報を配信しています！|이 기사에 대해 어떻게 생각하시나요?|한빛일보에서 직접 확인하세요. 해당 언론사로 이동합니다.
제보는 카카오톡 hanbit|请自觉遵守互联网相关的政策法规，严禁发布色情、暴力、反动的言论。|현재 페이지의 내용에 만족하십니까?|한빛시가 창작한 본 저작물은 "공공누리" 제4유형에 따라 이용할 수 있습니다.|☞한빛뉴스 hong@news.example""".replace("\n", "|").split("|")
)  # fmt: skip
def test_appeals_in_east_asia(line: str) -> None:
    assert appeal(line)


@pytest.mark.parametrize("line", """扫描二维码即可预约挂号|欢迎点赞我们的护士|关注我们的孩子，了解更多近视知识|请关注我院公众号进行预约|请广大患者密切关注|请大家关注我们的孩子|公众号开通在线咨询，欢迎关注公众号
当院の会員は七百人です。|会員制の健診を始めます。|환자 열 명 중 아홉 명은 진료에 만족한다고 답했다.|이 기사는 사실과 다르다고 병원은 밝혔다.""".replace("\n", "|").split("|"))  # fmt: skip
def test_news_in_east_asia_that_only_sounds_like_an_appeal(line: str) -> None:
    assert not appeal(line)


def test_a_disclosure_may_be_long() -> None:
    assert appeal(
        "If you buy something through a link on our site, we may receive compensation. " + "The rules of the site apply. " * 12
    )
    assert not appeal("The trial is open. Participants may receive compensation for their travel. " + "Blood is drawn twice. " * 12)


@pytest.mark.parametrize("line", """Follow the signs to the new entrance.|Join us on Facebook Live on 4 May, when Dr Writer talks about asthma.
Sign up for the blood drive by phone.|To see a doctor, please register at the desk.|Participants may receive compensation for their travel.
The commission visited the ward on Monday.|Bitte vorher telefonisch anmelden.|Der Impfstoff enthält kein Eiweiß.|Anzeigen nimmt die Polizei auf.
Werbung für Tabak ist verboten, sagte die Ministerin.|Sigue la búsqueda de donantes, dijo el hospital en Twitter.|Volgens Twitter is de
 kliniek gesloten.|Participaron cien médicos, según informó el hospital en Facebook.|Warning: the new rules are in force from Monday.
Cliquez ici pour prendre rendez-vous|Haga clic en el enlace para ampliar la información sobre la campaña|Follow us on the path to the new ward.
Tell us about your stay.|Quelle: Gesundheitsamt der Stadt|Fuente: Servicio de Medicina Preventiva|Источник: отделение переливания крови
Recibe tus resultados por WhatsApp desde el lunes.|Ricevi i referti su WhatsApp: il servizio è attivo.|Ontvang de uitslag via WhatsApp
Sign up for the newsletter of the diabetes clinic, now in six languages.|You need to log in to the patient portal from 1 June.
You must be logged in to the new portal.|Angaben ohne Gewähr macht die Klinik nicht.|Find us on Facebook at 6 pm.|Enlarge picture boards help them.
Warning: do not eat before the test; the notice on line 4 says why.|LEE: We had never seen that.|Lea: Ich war sehr froh.|Join our doctors on YouTube at 6 pm on 4 May.|Quelle: Das Wasser kommt aus 80 Metern. Es ist rein.|Besucher filmten den Kreißsaal für Instagram.|The newsletter of 1912 tells of the first patient.""".replace("\n ", " ").replace("\n", "|").split("|")
)  # fmt: skip
def test_news_that_only_sounds_like_an_appeal(line: str) -> None:
    assert not appeal(line)


@pytest.mark.parametrize(("text", "said"), [
    ("서울특별시 중구 을지로 1 대표전화 02-1234-5678 Copyright(c) 2009 한빛병원 All rights reserved.", True), ("© 2019 Harbour Hospital", True), ("2026 © Harbour Hospital", True),
    ("地址：人民路1号 版权所有：人民医院", True), ("The poems are out of copyright, and were read on the ward.", False),
    ("She studied the copyright law of 1911 for two years before she came to the hospital.", False),
])  # fmt: skip
def test_the_foot_of_a_page(text: str, said: bool) -> None:
    assert controls.is_copyright(text) is said


@pytest.mark.parametrize("line", """This content is hosted by YouTube. Accept marketing cookies to watch the video.
YouTube est désactivé. Autorisez le dépôt de cookies pour accéder au contenu.|Ten film jest na YouTube. Aby go obejrzeć, zaakceptuj cookie.
Mit dem Laden des Videos akzeptieren Sie die Datenschutzerklärung von YouTube.|Para ver este contenido, acepta las cookies.
Du måste godkänna kakor (cookies) för att se innehållet.|A videó megtekintéséhez fogadja el a sütiket: YouTube
Godkänn kakor för att visa innehållet.|Du må godta informasjonskapsler for å se innholdet.|Hyväksy evästeet, jotta näet sisällön.
Prihvatite kolačiće da biste vidjeli video.|İçeriği görmek için çerezleri kabul edin, onay verin: YouTube|Приемете бисквитките, за да видите видео.
Deze inhoud wordt getoond als u cookies accepteert.|Чтобы посмотреть видео, разрешите cookie.""".replace("\n", "|").split("|"))  # fmt: skip
def test_what_stands_in_a_film_s_place_until_cookies_are_accepted_is_no_text(line: str) -> None:
    assert appeal(line)


@pytest.mark.parametrize("line", ["The nurses baked cookies for the video.", "The board will accept the film as evidence, the court said.",
                                  "Cookies are accepted as gifts by the ward, but no flowers.",
                                  "Most sites of hospitals hand on what their visitors look for, the study says: of 3,747 that were read, "
                                  "nearly all had cookies of others among their content, active before anybody could allow them, and many "
                                  "had films on the first page. The authors ask for clear rules, and for a list of those who take part; "
                                  "the ministry will answer in the summer."])  # fmt: skip
def test_news_of_films_and_cookies_is_text(line: str) -> None:
    assert not appeal(line)


@pytest.mark.parametrize(
    "line",
    [
        "Situs ini menggunakan cookie. Dengan melanjutkan, Anda menyetujui kebijakan privasi kami.",
        "Laman web ini menggunakan kuki. Dengan meneruskan, anda bersetuju.",
        "Ta strona używa plików cookie. Korzystając z niej, wyrażasz zgodę na ich użycie.",
        "Ta strona korzysta z plików cookies. Zgadzam się",
        "Ez a weboldal cookie-kat használ. A böngészéssel hozzájárul ezek használatához.",
        "Acest site folosește cookie-uri. Continuând, sunteți de acord cu utilizarea lor.",
        "本網站使用 Cookie 以提供更好的服務,繼續瀏覽即表示您同意。",
        "本网站使用cookies，继续浏览即表示同意。",
        "当サイトではCookieを使用しています。閲覧を続けると同意したものとみなします。",
        "당사는 쿠키를 사용합니다. 계속 이용하시면 동의하는 것으로 간주됩니다.",
        "Trang web này sử dụng cookie. Bằng việc tiếp tục, bạn đồng ý.",
        "Šī vietne izmanto sīkdatnes. Turpinot, jūs piekrītat.",
        "Naudojame slapukus. Tęsdami sutinkate.",
        "Ta spletna stran uporablja piškotke. Z nadaljevanjem se strinjate.",
        "Ova stranica koristi kolačiće. Nastavkom pristajete na njihovu upotrebu.",
        "Táto stránka používa cookies. Pokračovaním súhlasíte s ich používaním.",
        "Tato stránka používá cookies. Pokračováním souhlasíte.",
        "Vi bruger cookies. Ved at fortsætte giver du samtykke.",
        "Vi använder kakor. Genom att fortsätta godkänner du detta.",
        "Käytämme evästeitä. Jatkamalla hyväksyt ne.",
        "Wij gebruiken cookies. Door verder te gaan gaat u akkoord.",
        "Ce site utilise des cookies. En poursuivant, vous acceptez leur utilisation.",
        "Utilizamos cookies. Si continúa, acepta su uso.",
        "Usamos cookies. Ao continuar, você concorda.",
        "Utilizziamo i cookie. Continuando, acconsenti al loro uso.",
        "Diese Seite verwendet Cookies. Mit der weiteren Nutzung stimmen Sie zu.",
        "Χρησιμοποιούμε cookies. Συνεχίζοντας, συμφωνείτε.",
        "Мы используем файлы cookie. Продолжая, вы соглашаетесь.",
        "Ми використовуємо файли cookie. Продовжуючи, ви погоджуєтеся.",
        "Използваме бисквитки. Продължавайки, се съгласявате.",
        "Bu site çerez kullanır. Devam ederek kabul etmiş olursunuz.",
        "نستخدم ملفات تعريف الارتباط. بالمتابعة فإنك توافق على ذلك.",
        "این سایت از کوکی استفاده می\u200cکند. با ادامه، شما موافقت می\u200cکنید.",
        "האתר משתמש בעוגיות. המשך גלישה מהווה הסכמה.",
        "หน้านี้ใช้คุกกี้ การใช้งานต่อถือว่าคุณยินยอม",
        "यह वेबसाइट कुकीज़ का उपयोग करती है। जारी रखकर आप सहमत हैं।",
    ],
)
def test_the_page_s_own_line_about_its_cookies_is_told(line: str) -> None:
    assert asks_for_cookies(line)


@pytest.mark.parametrize("line", [
    "The bakery of the ward sells cookies to visitors, and all of its staff agree they are good.",
    "Cookies und Kuchen gab es beim Sommerfest der Klinik.", "Cookie, the therapy dog, visits the ward every week.",
])  # fmt: skip
def test_news_of_other_cookies_is_no_such_line(line: str) -> None:
    assert not asks_for_cookies(line)


WORLD = [line.split(" | ") for line in (Path(__file__).parent / "lines_of_the_world.txt").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("line", [line for _, *lines in WORLD for line in lines])
def test_what_systems_print_around_an_article_is_told_in_the_languages_of_the_world(line: str) -> None:
    told = controls.is_control(line) or elsewhere.is_heading(line) or elsewhere.is_pointer(line) or next(iter(appeals([line])))
    assert told or NEIGHBOUR.match(fold(line))
