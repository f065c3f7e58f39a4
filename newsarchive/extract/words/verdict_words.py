"""The words by which pages say that they are no articles, in many languages.

``PAGE_SAYS``: what error, block and wall pages print as their title or first words. ``HEADLINE_HOLDS``: what job ads and
tenders are headed by. ``HEADLINE_IS``: the whole headline of standing pages and lists. ``PATH_HOLDS``: whole segments of their
addresses. ``LABEL_OF_A_PERSON``: what a doctor's own page says of the doctor.
"""

PAGE_SAYS: dict[str, tuple[str, ...]] = {
    "page not found": (
        "page not found", "404 not found", "error 404", "404 error", "page does not exist", "page doesn't exist",
        "page you requested", "page you are looking for", "content could not be found", "article is no longer available",
        "seite nicht gefunden", "seite wurde nicht gefunden", "seite existiert nicht", "page introuvable",
        "page non trouvée", "page n'existe pas", "página no encontrada", "página no existe", "página não encontrada",
        "página não existe", "pagina non trovata", "pagina niet gevonden", "pagina bestaat niet", "sidan hittades inte",
        "sidan finns inte", "siden blev ikke fundet", "siden findes ikke", "siden finnes ikke", "fant ikke siden",
        "sivua ei löytynyt", "strona nie istnieje", "nie znaleziono strony", "stránka nenalezena", "stránka nebyla nalezena",
        "stránka neexistuje", "stránka sa nenašla", "az oldal nem található", "pagina nu a fost găsită",
        "stranica nije pronađena", "stran ni bila najdena", "страница не найдена", "страница не существует",
        "сторінку не знайдено", "страницата не е намерена", "η σελίδα δεν βρέθηκε", "sayfa bulunamadı", "الصفحة غير موجودة",
        "لم يتم العثور على الصفحة", "صفحه یافت نشد", "صفحه مورد نظر", "הדף לא נמצא", "העמוד לא נמצא", "पृष्ठ नहीं मिला",
        "ไม่พบหน้า", "không tìm thấy trang", "trang không tồn tại", "halaman tidak ditemukan", "halaman tidak dijumpai",
        "ページが見つかりません", "お探しのページ", "ページは存在しません", "페이지를 찾을 수 없", "존재하지 않는 페이지",
        "존재하지 않는 게시", "삭제된 게시", "页面不存在", "找不到页面", "页面未找到", "页面没有找到", "您访问的页面",
        "文章不存在", "信息不存在", "内容不存在", "頁面不存在", "找不到頁面", "找不到網頁", "您訪問的頁面"),
    "server error": (
        "internal server error", "service unavailable", "bad gateway", "gateway timeout", "an error occurred", "database error",
        "error establishing a database connection", "technische störung", "сайт на обслуживании", "システムエラー", "系统错误",
        "系统发生错误", "critical error on this website", "encountered an unexpected error", "but something went wrong",
        "looks like something went wrong", "application error occurred on the server", "odbc drivers", "odbc sql server driver",
        "ole db provider", "sqlstate", "vbscript runtime", "adodb", "mysqli_sql_exception", "fatal error: uncaught",
        "too many connections", "operationalerror at", "java.sql", "java.lang", "traceback (most recent call last)",
        "upstream connect error", "no healthy upstream", "backend fetch failed", "guru meditation", "connection timed out",
        "bandwidth limit exceeded", "resource limit is reached", "too many requests", "rate limit exceeded",
        "unhandled exception occurred", "object reference not set to an instance", "your session has expired",
        "session has timed out", "ihre sitzung ist abgelaufen", "votre session a expiré", "su sesión ha caducado",
        "su sesión ha expirado", "sua sessão expirou", "sessione è scaduta", "会话已过期", "会话已超时", "登录超时",
        "세션이 만료", "セッションの有効期限", "сессия истекла",
        "connect to the database", "aufbau einer datenbankverbindung", "connexion à la base de données",
        "conexión con la base de datos", "conectar con la base de datos", "connessione al database",
        "conexão com o banco de dados", "verbinding met de database", "z bazą danych", "соединения с базой данных",
        "подключения к базе данных", "データベース接続", "アクセスが集中して", "데이터베이스 연결", "connect error",
        "数据库连接", "服务器繁忙",
        "this account has been suspended", "unavailable for scheduled maintenance",
        "down for maintenance", "we'll be back soon", "performing some maintenance", "performing scheduled maintenance",
        "site is under maintenance", "im wartungsmodus", "website wird derzeit gewartet", "seite wird derzeit gewartet",
        "site en maintenance", "site est en maintenance", "site est en cours de maintenance", "sitio en mantenimiento",
        "sitio está en mantenimiento", "realizando tareas de mantenimiento", "site em manutenção", "sito in manutenzione",
        "сайте ведутся технические работы", "sitemiz bakımda", "ただいまメンテナンス中", "サイトメンテナンス中", "系统维护中",
        "网站维护中", "网站正在维护", "系统正在维护", "網站維護中", "系統維護中",
        "시스템 점검 중", "사이트 점검 중", "서비스 점검 중"),
    "access denied": (
        "access denied", "access to this page has been denied", "403 forbidden", "request blocked", "you have been blocked",
        "zugriff verweigert", "accès refusé", "acceso denegado", "acesso negado", "accesso negato", "toegang geweigerd",
        "brak dostępu", "přístup odepřen", "доступ запрещен", "доступ запрещён", "erişim engellendi", "الوصول مرفوض",
        "アクセスが拒否", "접근이 거부", "접근 권한이 없", "访问被拒绝", "访问被拦截", "您的请求已被", "存取被拒",
        "requested url was rejected",
        "generated by mod_security", "web page blocked", "unavailable due to legal reasons",
        "content is not available in your country", "content is not available in your region",
        "site is not available in your country", "site is not available in your region", "您的访问被阻断", "造成安全威胁"),
    "bot check": (
        "just a moment...", "attention required!", "checking your browser", "are you a robot", "you are a human", "you are human",
        "you are not a robot", "not a robot", "captcha", "robot check", "ddos protection", "unusual traffic from your",
        "sind sie ein mensch", "vérifiez que vous êtes humain", "проверка браузера", "вы не робот", "自动程序", "人机验证",
        "安全验证", "访问验证", "請輸入驗證碼", "로봇이 아닙니다", "ロボットではありません"),
    "cookie wall": (
        "we use cookies", "accept cookies", "cookie consent", "your privacy choices", "before you continue",
        "we value your privacy", "we respect your privacy", "cookie preferences", "wir respektieren ihre privatsphäre",
        "ihre privatsphäre ist uns wichtig", "respect de votre vie privée",
        "valoramos tu privacidad", "valoramos su privacidad", "valorizamos a sua privacidade", "rispettiamo la tua privacy",
        "szanujemy twoją prywatność", "wij respecteren uw privacy", "gizliliğinize değer veriyoruz",
        "wir verwenden cookies", "nous utilisons des cookies", "utilizamos cookies", "usiamo i cookie", "wij gebruiken cookies",
        "używamy plików cookie", "мы используем файлы cookie", "クッキーを使用", "쿠키를 사용", "本网站使用cookie"),
    "entry gate": (  # asks who the reader is, or how old
        "are you 18", "are you over 18", "over 18 years of age", "18 years of age or older", "verify your age",
        "confirm your age", "of legal age to enter", "are you a healthcare professional", "are you a health care professional",
        "sind sie mindestens 18", "bestätigen sie ihr alter", "angehöriger der fachkreise", "êtes-vous un professionnel de santé",
        "êtes-vous professionnel de santé", "confirmez votre âge", "es usted un profesional de la salud",
        "es usted profesional sanitario", "confirme su edad", "confirme sua idade", "é profissional de saúde",
        "sei un operatore sanitario", "bent u een zorgverlener", "bent u 18", "вам есть 18", "подтвердите свой возраст",
        "医療関係者ですか", "医療従事者ですか", "18歳以上ですか", "의료인이십니까", "의료인이신가요",
        "만 19세 이상입니까", "是否已满18", "是否已滿18", "是否为医疗", "是否是医疗", "是否為醫"),
    "no article on the page": (  # the server's own first page, a folder, a name for sale
        "parent directory",
        "default page", "default web site page", "welcome to nginx", "iis windows server", "name last modified size", "phpinfo()",
        "domain is for sale", "domain may be for sale", "buy this domain", "domain has expired", "domain is parked"),
    "needs JavaScript": (
        "enable javascript", "javascript is disabled", "javascript is required", "requires javascript",
        "javascript to run this app", "javascript aktivieren", "javascript ist deaktiviert", "activer javascript",
        "activez javascript", "active javascript", "habilite javascript", "ative o javascript", "abilitare javascript",
        "включите javascript", "javascriptを有効", "자바스크립트를", "启用javascript", "開啟javascript"),
}  # fmt: skip

HEADLINE_HOLDS: dict[str, tuple[str, ...]] = {
    "job ad": (
        "(m/w/d)", "(w/m/d)", "(m/f/d)", "(d/m/w)", "(m/f/x)", "(f/m/x)", "(h/f)", "(f/h)", "(m/v)", "(v/m)", "(m/w)",
        "job vacancy", "job offer$", "(full time)$", "(part time)$", "(full-time)$", "(part-time)$", "job vacancies",
        "job opening", "vacancy announcement", "vacancy notice", "stellenausschreibung", "stellenangebot", "offre d'emploi",
        "oferta de empleo", "convocatoria de empleo", "bolsa de trabajo", "vaga de emprego", "processo seletivo",
        "offerta di lavoro", "avviso di selezione", "concorso pubblico per", "vacature:", "ledig stilling", "lediga tjänster",
        "ledige stillinger", "oferta pracy", "nabór na stanowisko", "volné pracovní místo", "výběrové řízení na pozici",
        "вакансия", "вакансії", "конкурс на замещение", "iş ilanı", "personel alımı", "وظيفة شاغرة", "وظائف شاغرة",
        "آگهی استخدام", "דרוש/ה", "รับสมัครงาน", "รับสมัครบุคคล", "รับสมัครลูกจ้าง", "thông báo tuyển dụng", "lowongan kerja",
        "jawatan kosong", "職員募集", "看護師募集", "採用情報", "採用試験", "求人情報", "채용공고", "채용 공고", "채용공지",
        "직원 채용", "직원채용", "채용$", "모집 공고$", "모집공고$", "전공의 모집", "간호사 모집", "직원 모집", "招聘公告",
        "招聘$", "诚聘", "技師募集", "医師募集", "薬剤師募集", "療法士募集", "職員の募集", "研修医募集", "招聘启事", "招聘简章",
        "公开招聘", "招聘信息", "徵才", "招募公告", "甄選公告", "concurs pentru ocuparea", "ocuparea unui post", "posturi vacante",
        "álláshirdetés", "állásajánlat", "avoin työpaikka", "natječaj za radno mjesto", "oglas za prijem", "обява за работа",
        "darbo skelbimas", "oferta de feina", "θέση εργασίας", "θέσεων εργασίας", "ვაკანსია", "nafasi za kazi", "tangazo la kazi",
        "ملازمت کے مواقع", "خالی آسامیاں", "নিয়োগ বিজ্ঞপ্তি", "भर्ती विज्ञापन", "भर्ती सूचना", "रिक्त पद", "पदपूर्ति", "வேலைவாய்ப்பு",
        "ఉద్యోగ ప్రకటన", "රැකියා අවස්ථා"),
    "tender": (
        "invitation to tender", "invitation to bid", "invitation for bids", "request for proposals", "request for quotation",
        "tender notice", "call for tenders", "notice of tender", "öffentliche ausschreibung", "vergabebekanntmachung",
        "avis d'appel d'offres", "appel d'offres", "avis de marché", "anuncio de licitación", "licitación pública", "licitación",
        "aviso de licitação", "licitação", "pregão eletrônico", "bando di gara", "gara d'appalto", "avviso di gara",
        "aanbesteding", "förfrågningsunderlag", "udbud af", "przetarg", "zapytanie ofertowe", "veřejná zakázka",
        "verejné obstarávanie", "közbeszerzési", "anunț de licitație", "javni natječaj", "javno naročilo", "запрос котировок",
        "электронный аукцион", "обществена поръчка", "διακήρυξη διαγωνισμού", "ihale ilanı", "إعلان مناقصة", "مناقصة عامة",
        "آگهی مناقصه", "מכרז", "ประกาศประกวดราคา", "ประกวดราคา", "จัดซื้อจัดจ้าง", "สอบราคา", "thông báo mời thầu", "mời thầu",
        "pengumuman lelang", "sebut harga", "入札公告", "一般競争入札", "入札のお知らせ", "입찰공고", "입찰 공고", "전자입찰",
        "招标公告", "招标公示", "采购公告", "中标公告", "中标公示", "中标结果", "成交公告", "询价公告", "竞争性磋商",
        "竞争性谈判", "比选公告", "遴选公告", "流标公告", "招標公告", "採購公告", "決標公告"),
    "search results": (
        "search results", "results for your search", "suchergebnisse", "suchergebnis ", "résultats de recherche",
        "résultats de la recherche", "resultados de la búsqueda", "resultados de búsqueda", "resultados da pesquisa",
        "resultados da busca", "risultati della ricerca", "zoekresultaten", "sökresultat", "søgeresultater", "søkeresultater",
        "hakutulokset", "wyniki wyszukiwania", "výsledky vyhledávání", "keresési eredmények", "rezultatele căutării",
        "rezultati pretrage", "результаты поиска", "результати пошуку", "αποτελέσματα αναζήτησης", "arama sonuçları",
        "نتائج البحث", "نتایج جستجو", "תוצאות חיפוש", "ผลการค้นหา", "kết quả tìm kiếm", "hasil pencarian", "hasil carian",
        "検索結果", "검색결과", "검색 결과", "搜索结果", "检索结果", "搜尋結果"),
}  # fmt: skip

HEADLINE_IS: dict[str, tuple[str, ...]] = {
    "page not found": (
        "404", "404 errors", "not found", "error", "oops", "oops!", "sorry"),
    "login page": (
        "login", "log in", "sign in", "member login", "patient portal login", "anmelden", "anmeldung", "einloggen", "connexion",
        "se connecter", "identification", "iniciar sesión", "acceso usuarios", "entrar", "acceder", "accedi", "inloggen",
        "logga in", "log ind", "logg inn", "kirjaudu", "kirjaudu sisään", "zaloguj się", "logowanie", "přihlášení", "prihlásenie",
        "bejelentkezés", "autentificare", "prijava", "вход", "войти", "авторизация", "увійти", "вхід", "σύνδεση", "giriş",
        "giriş yap", "تسجيل الدخول", "ورود", "התחברות", "เข้าสู่ระบบ", "đăng nhập", "masuk", "log masuk", "ログイン", "로그인",
        "登录", "用户登录", "登錄", "登入", "會員登入"),
    "contact or legal page": (
        "privacy policy", "privacy", "privacy notice", "cookie policy", "terms of use", "terms and conditions", "legal notice",
        "imprint", "disclaimer", "accessibility", "sitemap", "site map", "contact", "contact us", "contact and directions",
        "how to find us", "about us", "datenschutz", "datenschutzerklärung", "impressum", "kontakt", "kontakt und anfahrt",
        "anfahrt", "über uns", "barrierefreiheit", "nutzungsbedingungen", "confidentialité", "politique de confidentialité",
        "mentions légales", "contact et accès", "plan du site", "nous contacter", "contactez-nous", "à propos", "qui sommes-nous",
        "política de privacidad", "aviso legal", "contacto", "contáctenos", "quiénes somos", "política de privacidade", "contato",
        "fale conosco", "quem somos", "informativa sulla privacy", "note legali", "contatti", "chi siamo", "privacybeleid",
        "over ons", "integritetspolicy", "om oss", "privatlivspolitik", "om os", "personvern", "tietosuoja", "yhteystiedot",
        "polityka prywatności", "o nas", "ochrana osobních údajů", "kontakty", "o nás", "adatvédelem", "kapcsolat",
        "politica de confidențialitate", "despre noi", "политика конфиденциальности", "контакты", "о нас", "контакти", "про нас",
        "πολιτική απορρήτου", "επικοινωνία", "gizlilik politikası", "iletişim", "hakkımızda", "سياسة الخصوصية", "اتصل بنا",
        "من نحن", "تماس با ما", "درباره ما", "צור קשר", "מדיניות פרטיות", "ติดต่อเรา", "เกี่ยวกับเรา", "นโยบายความเป็นส่วนตัว",
        "liên hệ", "giới thiệu", "chính sách bảo mật", "hubungi kami", "tentang kami", "kebijakan privasi",
        "プライバシーポリシー", "個人情報保護方針", "お問い合わせ", "アクセス", "交通アクセス", "サイトマップ",
        "개인정보처리방침", "오시는 길", "오시는길", "찾아오시는 길", "이용약관", "联系我们", "关于我们", "隐私政策", "网站地图",
        "法律声明", "聯絡我們", "關於我們", "隱私權政策", "網站導覽"),
    "department or service page": (
        "departments", "our departments", "departments and services", "our services", "services", "our doctors", "find a doctor",
        "doctors", "our team", "visitors", "visitor information", "information for visitors", "patients and visitors",
        "kliniken und abteilungen", "abteilungen", "kliniken", "unsere kliniken", "ärzte", "ärztinnen und ärzte", "unser team",
        "hinweise für besucher", "besucher", "nos services", "nos médecins", "informations aux visiteurs", "nuestros servicios",
        "servicios", "cuadro médico", "especialidades", "nossos serviços", "corpo clínico", "i nostri reparti", "reparti",
        "i nostri medici", "specialismen", "oddziały", "poradnie", "oddělení", "отделения", "наши врачи", "врачи", "відділення",
        "bölümler", "doktorlarımız", "bölümlerimiz", "الأقسام", "أطباؤنا", "بخش‌ها", "پزشکان", "แผนก", "แพทย์ของเรา",
        "khoa phòng", "đội ngũ bác sĩ", "診療科", "診療科案内", "診療科一覧", "医師紹介", "ご来院の方へ", "面会のご案内",
        "진료과", "진료과 안내", "의료진", "의료진 소개", "의료진소개", "科室介绍", "科室导航", "专家介绍", "专家团队",
        "就医指南", "科室", "科別介紹", "醫師介紹", "醫療團隊", "就醫指南"),
    "job ad": (
        "careers", "jobs", "vacancies", "work with us", "current vacancies", "stellenangebote", "karriere", "recrutement",
        "nous rejoindre", "empleo", "trabaja con nosotros", "trabalhe conosco", "lavora con noi", "vacatures", "werken bij",
        "lediga jobb", "kariera", "kariéra", "вакансии", "kariyer", "الوظائف", "توظيف", "فرص العمل", "ร่วมงานกับเรา",
        "tuyển dụng", "karir", "採用", "채용", "채용안내", "人才招聘", "招聘", "招贤纳士", "人才招募"),
    "event calendar": (
        "event calendar", "events", "upcoming events", "calendar", "calendar of events", "veranstaltungen",
        "veranstaltungskalender", "agenda", "événements", "calendrier", "eventos", "calendario", "eventi", "evenementen",
        "kalender", "evenemang", "arrangementer", "tapahtumat", "wydarzenia", "akce", "podujatia", "események", "evenimente",
        "događanja", "dogodki", "мероприятия", "события", "події", "събития", "εκδηλώσεις", "etkinlikler", "الفعاليات", "فعاليات",
        "رویدادها", "אירועים", "ปฏิทินกิจกรรม", "sự kiện", "acara", "イベント", "イベントカレンダー", "行事予定", "행사일정",
        "행사 일정", "活动日历", "活动预告", "活動行事曆", "活動預告"),
    "listing page": (
        "news", "all news", "latest news", "news archive", "newsroom", "news and events", "press", "press releases", "blog",
        "archive", "archives", "aktuelles", "neuigkeiten", "nachrichten", "presse", "pressemitteilungen", "archiv", "actualités",
        "toutes les actualités", "communiqués", "communiqués de presse", "espace presse", "noticias", "todas las noticias",
        "sala de prensa", "notícias", "todas as notícias", "sala de imprensa", "notizie", "tutte le notizie", "comunicati stampa",
        "novità", "nieuws", "persberichten", "nyheter", "pressmeddelanden", "nyheder", "pressemeddelelser", "ajankohtaista",
        "uutiset", "aktualności", "aktuality", "hírek", "noutăți", "știri", "vijesti", "novice", "новости", "все новости",
        "новини", "νέα", "ανακοινώσεις", "haberler", "duyurular", "الأخبار", "أخبار", "اخبار", "חדשות", "समाचार", "ข่าว",
        "ข่าวสาร", "ข่าวประชาสัมพันธ์", "tin tức", "berita", "ニュース", "お知らせ", "新着情報", "お知らせ一覧", "新着情報一覧",
        "공지사항", "보도자료", "병원소식", "병원뉴스", "새소식", "新闻中心", "新闻动态", "医院新闻", "通知公告", "新闻列表",
        "最新消息", "医院动态", "医院要闻", "院内新闻", "新闻资讯", "工作动态", "行业动态", "媒体报道", "언론보도",
        "新聞中心", "最新公告", "新闻稿", "新聞稿", "뉴스", "新闻",
        "公告公示", "公示公告", "公告訊息", "最新訊息", "病院ニュース", "トピックス",
        "المركز الإعلامي", "خبرها", "חדשות ועדכונים", "خبریں", "খবর", "সংবাদ", "செய்திகள்",
        "tin tức - sự kiện", "tin tức sự kiện", "berita terkini", "xəbərlər", "пресс-центр", "пресцентр", "вести", "vesti",
        "novosti", "aktualno", "νέα & ανακοινώσεις", "νέα - ανακοινώσεις", "novinky", "aktualitások", "uudised", "jaunumi", "ziņas",
        "naujienos", "aktuellt", "aktuelt", "actueel", "imprensa", "notícies", "actualitat", "comunicati", "lajme", "njoftime",
        "სიახლეები", "նորություններ", "ዜና", "ዜናዎች", "habari", "жаңалықтар", "yangiliklar"),
}  # fmt: skip

LABEL_OF_A_PERSON = (
    r"[【\[■]?(?:职\s?称|職\s?稱|职\s?务|职位|专业特长|(?:专业)?[擅专專][长長]|研究方向|(?:学术|社会)(?:任职|兼职)|(?:出诊|坐诊|门诊|門診)[时時][间間]"
    r"|个人简介|(?:最高)?[学學][历歷]|[经經][历歷]|现任|專[業长長科].{0,4}|専門分野|専門|資格|出身大学|卒業年|所属学会|役職|경력|학력|전문\s?분야|진료\s?과목?"
    r"|진료\s?시간)[】\]]?(?:\s?[:：].*|\s.*)?"
)
"""A pattern for a line labelled as those of a doctor's own page: 职称：…, 専門分野, 학력."""

PATH_HOLDS: dict[str, tuple[str, ...]] = {
    "job ad": (
        "job", "jobs", "career", "careers", "vacancies", "vacancy", "stellen", "stellenangebote", "karriere", "recrutement",
        "emploi", "emplois", "empleo", "vagas", "lavora-con-noi", "vacatures", "kariera", "vakansii", "recruit", "recruitment",
        "employment", "zhaopin", "rczp"),
    "tender": (
        "tender", "tenders", "bids", "ausschreibungen", "appels-d-offres", "licitaciones", "licitacoes", "zakupki", "zbgg",
        "cggg"),
    "profile page": (
        "doctor", "doctors", "physician", "physicians", "find-a-doctor", "provider", "providers", "staff", "people", "author",
        "authors", "aerzte", "arzt", "medecins", "medicos", "medici", "lekarze", "vrachi", "doktorlar", "zjjs", "ysjs"),
    "department or service page": (
        "department", "departments", "service", "services", "specialties", "clinics", "kliniken", "abteilungen",
        "fachabteilungen", "servicios", "especialidades", "reparti", "oddzialy", "otdeleniya", "bolumler", "locations",
        "treatments", "conditions", "ksjs"),
    "event": (
        "event", "events", "calendar", "veranstaltungen", "veranstaltung", "termine", "agenda", "evenements", "eventos", "eventi",
        "wydarzenia", "meropriyatiya", "etkinlikler"),
    "listing page": (
        "tag", "tags", "category", "categories", "topic", "topics", "kategorie", "categorie", "categoria", "schlagwort", "rubrik"),
    "search results": (
        "search", "suche", "recherche", "buscar", "busca", "ricerca", "zoeken", "sok", "poisk", "arama"),
    "login page": (
        "login", "signin", "sign-in", "logon", "register", "registration", "anmelden", "connexion", "wp-login.php", "account"),
    "contact or legal page": (
        "contact", "contact-us", "kontakt", "contacto", "contatti", "impressum", "imprint", "privacy", "privacy-policy",
        "datenschutz", "mentions-legales", "legal", "terms", "about", "about-us", "sitemap", "lxwm", "gywm"),
}  # fmt: skip
