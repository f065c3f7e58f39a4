"""Spam in the shapes that break-ins leave behind: boxes of no size, farms of links, brands whose names nobody has heard."""

import pytest

from newsarchive.extract import extract
from newsarchive.extract.words.spam_words import count_strong, spam_words
from newsarchive.items import Article
from tests.captured import captured

TRUE = "Lakeside opens a day unit for children with leukaemia"
BODY = [
    "The hospital opened a day unit on Tuesday in which children are given their infusions without spending the night on a ward.",
    "Twelve beds and a playroom stand ready from eight in the morning, and the families meet the same two nurses at every visit.",
]
ABOUT = "The hospital was founded in 1961 and treats nine thousand patients a year from four counties, with four hundred beds."
CASINO = ["online casino", "slots for real money", "roulette tonight", "football betting"]


def links(words: list[str], *hosts: str) -> str:
    return " ".join(f"<a href=https://{hosts[i % len(hosts)]}.example/{i}>{word}</a>" for i, word in enumerate(words))


FARM = links(CASINO, "aa", "bb", "cc", "dd")


def read(title: str = TRUE, *, head: str = "", first: str = "", more: str = "", about: str = "About us") -> Article:
    html = f"""<html lang=en><head><title>{title}</title>{head}</head><body><div class=pos>Home/ News</div><div class=tit>{TRUE}</div>
    <div>12 March 2025</div><div class=con><p>{BODY[0]}{first}</p><p>{BODY[1]}</p></div><div class=con><h2>{about}</h2><p>{ABOUT}</p></div>{more}<footer>Copyright 2018</footer></body></html>"""
    return extract(captured(html, "https://www.lakeside.example/news/1.html"))


@pytest.mark.parametrize("hiding", [
    "<div style='overflow: auto; position: absolute; height: 0pt; width: 0pt;'>{}</div>", "<div style='width:0em'>{}</div>",
    "<div class=kq>{}</div><style>.kq{{text-align: center; display: table-column;}}</style>",
    "<div style='left: 99999px; position: fixed; border: 1px dotted #a1b2c3;'>{}</div>",
    "<style>.dsf{{position:absolute;clip:rect(460px,auto,auto,460px);}}</style><div class=dsf>{}</div>",
    "<dofollow>{}</dofollow><style>dofollow {{ display: none; }}</style>",
    "<div style='position:absolute;top:calc(-9999px)'>{}</div>", "<div style='left:-100em;position:absolute'>{}</div>",
    "<details><summary></summary>{}</details>", "<dialog>{}</dialog>", "<style>.menu{{color:red}} #sx a{{display:none}}</style><p id=sx>{}</p>",
    "<div id=Q6b>{}</div><script>var r='#Q6b{{margin:0px;position:fixed;top:-152413851px;display:block}}';add(r)</script>",
])  # fmt: skip
def test_a_box_that_nobody_sees(hiding: str) -> None:
    found = read(more=hiding.format(FARM))
    assert (found.headline, found.flags) == (TRUE, ("hidden_links",))
    assert found.article_body.split("\n\n") == BODY


@pytest.mark.parametrize(("words", "hidden"), [
    (["Xanax no prescription", "Tramadol sizes", "Cheap Viagra"], True), (["online casino", "online casino", "online casino"], False)])  # fmt: skip
def test_many_links_of_the_trade_to_one_host_are_no_partner_in_a_folded_menu(words: list[str], hidden: bool) -> None:
    found = read(first=f"<u style=display:none>{links(words, 'travel')}</u>")
    assert ("hidden_links" in found.flags) is hidden
    assert found.article_body.split("\n\n") == BODY


@pytest.mark.parametrize(("count", "flags"), [(4, ("injected_spam",)), (3, ())])
def test_a_farm_of_links_that_all_can_see(count: int, flags: tuple[str, ...]) -> None:
    named = [f"{word} not on the register of the council" for word in CASINO[:count]]
    assert read(more=f"<ul>{links(named, 'aa', 'bb', 'cc', 'dd')}</ul>").flags == flags


def test_a_cloud_of_tags_names_brands_and_sells_nothing() -> None:
    tags = links(["gucci", "prada", "alexander", "rolex", "ballet", "autumn"], "www.lakeside-blog")
    assert read(more=f"<aside><p>topics {tags}</p></aside>").flags == ()


def test_links_are_told_as_hidden_though_the_stolen_title_speaks_of_the_same() -> None:
    found = read(
        "Slot Gacor Hari Ini: Situs Judi Slot Online", more=f"<div hidden>{links(['slot gacor', 'judi bola'], 'aa', 'bb')}</div>"
    )
    assert found.flags == ("hidden_links", "title_hijacked")


def test_words_that_only_a_paragraph_of_spam_knows_explain_no_links() -> None:
    selling = (
        "<p>Register now at our online casino: free spins, roulette and slots for real money, and a bonus on every deposit.</p>"
    )
    assert read(more=f"<div>{selling}{links(CASINO[:2], 'aa', 'bb')}</div>").flags == ("injected_spam",)


def test_links_of_a_page_that_speaks_of_addiction_are_explained() -> None:
    told = "<p>Patients who lose money in an online casino, by football betting or on slots and roulette find help here.</p>"
    assert read(more=f"<div>{told}{FARM}</div>").flags == ()


@pytest.mark.parametrize("title", [
    "德信体育·(中国)官方网站-登录入口/手机APP下载", "博鱼(中国)官方网站-BOYU SPORTS", "半岛·综合体育官方APP下载(中国)ios/安卓/手机版",
    "星空网页版登录入口-星空体育官网首页", "太阳成集团tyc122cc(中国)有限公司-官网", "鸿博网彩APP官方登录入口-竞彩足球比分", "夜夜嗨A片免费看",
    "Buy Cheap Clomid Online - No Prescription Needed", "Finasteride 5 mg | Propecia generic price | order online",
    "Amoxil 500mg without prescription, overnight delivery", "Ivermectin for sale - buy stromectol online cheap",
    "Ozempic kaufen ohne Rezept - semaglutide günstig bestellen", "Yeezy Boost 350 V2 cheap adidas outlet store",
    "Crack software free download full version keygen",
    "新葡萄京官网8883net-首页(欢迎您)", "南宫NG28相信品牌力量-南宫28官方网站", "高仿手表_精仿包包_一比一复刻奢侈品批发",
    "Order Amoxicillin 500mg Capsules Online | Trusted Canadian Pharmacy", "Buy Prednisone 20mg - Best Price Guaranteed, Fast Shipping",
    "Ivermectin 12mg Tablets: Price, Dosage and Where to Order", "Semaglutide Injection for Sale – Ship to USA, UK and Australia",
    "Metformin kaufen - Online Apotheke mit schneller Lieferung", "Doktortitel kaufen - echte Diplome ohne Studium",
    "Купить справку 086/у и больничный лист с доставкой", "Live Streaming Bola Gratis - Nonton Liga Inggris Malam Ini",
    "Lasix (Furosemide) 40 mg – lowest price, no script needed", "Zithromax Z-Pak Online Bestellen Zonder Voorschrift",
    "万利娱乐-万利娱乐注册-万利娱乐代理", "代开增值税发票_建筑工程发票_微信", "무직자 비상금 대출 - 신불자 소액 급전 당일 입금",
    "最近中文字幕2018免费版,爱豆传媒,被c到哭高H", "188金宝慱官网-188金宝慱app下载-首页", "Casinon utan svensk licens 2025 - snabba uttag",
    "Cheapest Place to Get Doxycycline Hyclate 100mg Capsules", "Achat Amoxicilline 1g en ligne livraison rapide",
    "Windows 11 Pro Activator KMS Download Crack 2025", "LUXURYREPS: Top Replica Bags, 1:1 Quality", "נערות ליווי בתל אביב - דירות דיסקרטיות",
    "Nike Air Jordan Outlet - Cheap NFL Jerseys Wholesale from China", "Hulk88 – Hulk88 Login", "Spinmacho Review | Ninewin UK | Donbet Alternatives", "K8凯发·天生赢家一触即发", "九州酷游ku游-酷游官网登录-KU游体育",
    "即日融資 ブラックOK 闇金 在籍確認なし カードローン", "무직자 소액대출 당일 급전 작업대출", "CBD Gummies for ED - Male Enhancement Pills Review",
])  # fmt: skip
def test_brands_and_pills_of_other_trades(title: str) -> None:
    found = read(title)
    assert (found.headline, found.flags) == (TRUE, ("title_hijacked",))
    assert found.headline_evidence is not None
    assert ("title", title) in found.headline_evidence.claims


@pytest.mark.parametrize("title", [
    "Situs Depo 10k Bonus 100 di Awal TO 3x", "Casibom Giriş – Casibom 2025 Güncel Adresi", "夫妇交换中文字幕 女邻居的大乳中文字幕",
    "大奖国际18dj18-大奖官方网站", "グッチ 財布 メンズ アウトレット 正規品 | 当店限定セール", "HD-TV~Watch! Rangers vs Celtic Live Free Stream Reddit",
    f"{TRUE} | Best Aussie Pokies", "Akun Demo Slot Pragmatic Gratis Rupiah Lengkap", f"{TRUE}-Ca88亚洲城_亚洲城娱乐_亚洲城官网【欢迎您】", "افضل مواقع المراهنات الرياضية 2025", "Quarxbet Zonko – Zonko 2025",
])  # fmt: skip
def test_a_strange_title_gives_itself_away(title: str) -> None:
    """It asks to buy or to join in another language, or repeats a name that the page does not have."""
    found = read(title)
    assert (found.headline, found.flags) == (TRUE, ("title_hijacked",))


@pytest.mark.parametrize("title", [
    f"{TRUE} | Lakeside Hospital | Buy concert tickets online", "Wool for the smallest", "Le chœur des anciens malades donne un concert",
    "Online booking, parking and prices", "Una gala para el verano online", "Newsletter 12: order your free copy online",
 "湖畔医院官网-湖畔医院官方网站"])  # fmt: skip
def test_a_strange_title_may_be_honest(title: str) -> None:
    assert "title_hijacked" not in read(title).flags


def test_a_comma_parts_no_headline_from_what_stands_beside_it() -> None:
    title = "Casino Night Raises 40,000 for the Day Unit - Lakeside Hospital"
    html = f"<html lang=en><head><title>{title}</title></head><body><h1>{title[:43]}</h1><p>12 March 2025</p><p>Guests played roulette. {BODY[0]}</p>"
    found = extract(captured(html, "https://www.lakeside.example/news/1.html"))
    assert (found.headline, found.flags) == (title[:43], ())


@pytest.mark.parametrize(("head", "flags"), [
    ("<link rel=canonical href=https://slot-naga88.example/login/>", ("title_hijacked",)),
    ("<link rel=amphtml href=https://amp.kasino-x.example/>", ("title_hijacked",)),
    ("<meta property=og:url content=https://www.essexpost.example/2025/day-unit>", ()),
    ("<link rel=canonical href=https://www.lakeside.example/casino-night>", ())])  # fmt: skip
def test_an_address_of_spam_that_the_page_gives_for_its_own(head: str, flags: tuple[str, ...]) -> None:
    found = read(head=head)
    assert (found.headline, found.flags) == (TRUE, flags)


def test_a_strange_title_whose_name_the_page_gives_for_its_own_address() -> None:
    title, home = "WARUNGQQ: Bocoran Tertinggi", "<link rel=canonical href=https://warungqq-login.example/>"
    assert read(title).flags == ("headline_doubtful",)
    assert read(title, head=home).flags == ("title_hijacked",)


@pytest.mark.parametrize(("title", "flags"), [
    ("VEGAS6000", ("headline_doubtful",)), ("Quarx Review | Zonko Alternatives", ("headline_doubtful",)),
    ("Lakeside", ()), ("湖畔医院为白血病儿童开设日间病房", ()), ("Chi tiết tin tức", ()), ("Подробнее о новости", ()), ("Dettaglio notizia", ()), ("Untitled Document", ()), ("Центр онкологии", ())])  # fmt: skip
def test_a_title_that_has_nothing_to_do_with_its_page_casts_doubt_but_a_name_or_a_translation_does_not(
    title: str, flags: tuple[str, ...]
) -> None:
    found = read(title)
    assert (found.headline, found.flags) == (TRUE, flags)


def test_korean_spam_below_what_the_hospital_says_of_itself_is_no_part_of_that() -> None:
    news = ["호반암센터는 백혈병 어린이가 입원하지 않고 항암 주사를 맞을 수 있는 낮병동을 화요일 열었다.",
            "열두 개의 병상과 놀이방을 갖추었으며 매번 같은 간호사 두 명이 가족을 맞이한다."]  # fmt: skip
    about = "호반암센터는 1961년에 설립되어 해마다 구천 명의 환자를 진료하고 있다."
    html = f"""<html lang=ko><head><meta charset=utf-8><title>토토사이트 추천 먹튀검증 안전놀이터</title></head><body>
    <h2 class=tit>호반암센터, 소아 백혈병 낮병동 문 열어</h2><p class=date>2025.03.12</p><div><p>{news[0]}</p><p>{news[1]}</p>
    <h3>호반암센터 소개</h3><p>{about}</p></div><div class=t><p>온라인 스포츠베팅을 즐기는 이용자에게 먹튀검증은 무엇보다 중요합니다. 지금 가입하시면
    첫충전 보너스를 드립니다.</p><p>안전한 <a href=https://t.example/>토토사이트</a>와 카지노사이트를 추천합니다.</p></div></body></html>"""
    found = extract(captured(html, "https://www.hoban.example/news/1"))
    assert found.article_body.split("\n\n") == news
    assert found.about == f"호반암센터 소개\n\n{about}"


def test_a_strange_title_with_words_of_the_spam_in_the_keywords_is_of_the_same_hand() -> None:
    title, keywords = (
        "New Slot Sites with Real Money Payouts",
        "<meta name=keywords content='online casino, free spins, slots, roulette'>",
    )
    found = read(title, head=keywords)
    assert found.headline_evidence is not None
    assert any(reason.startswith("title: ") for reason in found.headline_evidence.reasons)
    honest = read("Lakeside ouvre un hôpital de jour pour les enfants", head=keywords)
    assert honest.headline_evidence is not None
    assert not any(reason.startswith("title: ") for reason in honest.headline_evidence.reasons)


def test_a_day_in_line_beside_the_headline_in_line() -> None:
    html = f"""<html lang=en><head><title>{TRUE} - Lakeside</title></head><body><div class=l><strong class=newsTitle>{TRUE}</strong><small>12/03/2025</small></div>
    <div class=r><p>{BODY[0]}</p><p>{BODY[1]}</p></div>"""
    found = extract(captured(html, "https://www.lakeside.example/news/1"))
    assert found.date_published in ("2025-03-12", "2025-12-03")


def test_the_headline_beside_its_day_where_only_the_keywords_were_stolen() -> None:
    html = f"""<html lang=en><head><title>Bright rooms and quick prices</title><meta name=keywords content="online casino, roulette, blackjack"></head>
    <body><div class=hd><div class=detail_tt>{TRUE}</div><div class=sub><div class=b><i></i>2025-03-12</div></div></div><p>{BODY[0]}</p><p>{BODY[1]}</p>"""
    found = extract(captured(html, "https://www.lakeside.example/news/1"))
    assert (found.headline, found.date_published) == (TRUE, "2025-03-12")


def test_about_and_the_name_that_stands_behind_the_title_is_no_headline() -> None:
    assert read(f"{TRUE} - Lakeside Cancer Hospital", about="About Lakeside Cancer Hospital").headline == TRUE
    assert read("Lakeside Cancer Hospital|News|Details", about="About Lakeside Cancer Hospital").headline == TRUE
    assert read("About leukaemia - Lakeside Cancer Hospital", about="About leukaemia").headline == "About leukaemia"


def test_a_chinese_sentence_with_a_day_in_it_casts_no_doubt_on_the_byline() -> None:
    html = """<html lang=zh><head><meta charset=utf-8><title>医院启用儿童哮喘日间照护中心</title></head><body><h1>医院启用儿童哮喘日间照护中心</h1>
    <div>发布时间：2025-05-27</div><div><p>医院周二启用儿童哮喘日间照护中心，患儿可在白天完成治疗与宣教，不必住院。</p>
    <p>院方表示，工程合同早在2023年4月3日即已签订，历时两年完工。</p></div></body></html>"""
    found = extract(captured(html, "https://www.hubin.example/news/1"))
    assert (found.date_published, found.flags) == ("2025-05-27", ())


def test_betting_among_the_links_of_friends() -> None:
    friends = "<a href=https://ky.example/>开云体育</a> | <a href=https://wjw.example/>市卫生健康委员会</a>"
    assert read(more=f"<div class=link>友情链接：{friends}</div>").flags == ("injected_spam",)


def test_about_the_hospital_is_no_headline_of_a_hijacked_page_whose_sentences_end_in_no_point() -> None:
    told = "โรงพยาบาลเปิดหน่วยรักษากลางวันซึ่งเด็กที่ป่วยสามารถรับยาได้โดยไม่ต้องนอนโรงพยาบาลและมีพยาบาลประจำสองคนดูแลทุกครอบครัวตลอดวัน"
    true = "โรงพยาบาลเปิดหน่วยรักษากลางวันสำหรับเด็ก"
    html = f"""<html lang=th><head><meta charset=utf-8><title>ufa365 เว็บแทงบอล คาสิโนสด ฝากถอนไว</title></head><body><div class=tit>{true}</div>
    <div>12 มีนาคม 2568</div><div><p>{told}</p><p>{told[12:]}</p></div><div><h2>เกี่ยวกับโรงพยาบาล</h2><p>{told[20:]}</p></div></body></html>"""
    found = extract(captured(html, "https://www.thale.example/news/1"))
    assert (found.headline, found.flags) == (true, ("title_hijacked",))


@pytest.mark.parametrize("place", [
    "<h1><img src=/img/t.png alt='{}'></h1>", "<h2><a href=/news/1.html>{}</a></h2>",
    "<div class=t2><span>Lakeside opens a day unit</span> <span>for children with leukaemia</span></div>"])  # fmt: skip
def test_a_headline_that_is_drawn_or_leads_to_itself_or_stands_in_pieces(place: str) -> None:
    html = f"""<html lang=en><head><title>Best Online Casinos</title></head><body><div class=top><span>Lakeside Hospital</span></div>
    <div class=pos>Home/ News</div>{place.format(TRUE)}<div>12 March 2025</div><div><p>{BODY[0]}</p><p>{BODY[1]}</p><p>It opens in autumn.</p></div>"""
    found = extract(captured(html, "https://www.lakeside.example/news/1.html"))
    assert (found.headline, found.flags, found.images) == (TRUE, ("title_hijacked",), ())
    assert found.article_body.split("\n\n") == [*BODY, "It opens in autumn."]


MORE = "The families meet the same two nurses at every visit, and children with leukaemia play beside them all day long."


@pytest.mark.parametrize("told", [
    f"<x-tit>{TRUE}</x-tit><div>12 March 2025</div><div><q-p>{BODY[0]}</q-p><q-p>{BODY[1]}</q-p></div>",
    f"<h1>{TRUE}<span style='display:none'> slot gacor</span></h1><div>12 March 2025</div><p>{BODY[0]}</p><p>{BODY[1]}</p>",
    f"<h1>{TRUE}</h1><h2>——A day unit without nights for children</h2><div>12 March 2025</div><p>{BODY[0]}</p><p>{BODY[1]}</p>",
    f"<x-tit>{TRUE}</x-tit>{'<div><i></i></div>' * 20}<h4>Beds and a playroom for children</h4><div>12 March 2025</div><p>{BODY[0]}</p><p>{BODY[1]}</p>",
    f"<h1>{TRUE}</h1>{'<div><i></i></div>' * 20}<div>12 March 2025</div><h2>Children, beds and a playroom at the day unit</h2><p>{MORE}</p><p>{BODY[0]}</p><p>{BODY[1]}</p>",
])  # fmt: skip
def test_the_headline_that_spam_has_left(told: str) -> None:
    html = f"<html lang=en><head><title>国产精品久久_亚洲中文字幕_成人免费</title></head><body><div>Home/ News</div>{told}</body></html>"
    found = extract(captured(html, "https://www.lakeside.example/news/1.html"))
    assert (found.headline, found.flags) == (TRUE, ("title_hijacked",))
    assert found.article_body.split("\n\n")[-2:] == BODY


def test_what_a_style_sheet_keeps_for_subscribers_stays_on_a_hijacked_page() -> None:
    title = "Slot Gacor Hari Ini: Situs Judi Slot Online"
    whole = read(title, first=f"</p><div class=wall><p>{MORE}</p></div><p>")
    walled = read(title, head="<style>.wall{display:none}</style>", first=f"</p><div class=wall><p>{MORE}</p></div><p>")
    assert MORE in whole.article_body
    assert walled.article_body == whole.article_body


def test_thai_spam_on_a_thai_page_though_its_letters_are_all_known() -> None:
    told = "โรงพยาบาลเปิดหอผู้ป่วยแห่งใหม่ขนาดยี่สิบสี่เตียง พร้อมห้องกิจกรรมสำหรับเด็กและครอบครัวของผู้ป่วย โดยจะเริ่มรับเด็กในเดือนกันยายนหลังการทดสอบเครื่องมือ"
    html = f"""<html lang=th><head><meta charset=utf-8><title>สล็อตเว็บตรง ไม่ผ่านเอเย่นต์ แตกง่าย ฝากถอน true wallet ไม่มีขั้นต่ำ</title></head><body>
    <div class=tit>โรงพยาบาลเปิดหอผู้ป่วยแห่งใหม่</div><div>12 มีนาคม 2568</div><div><p>{told}</p><p>{told[20:]}</p></div></body></html>"""
    found = extract(captured(html, "https://www.thale.example/news/1"))
    assert (found.headline, found.flags) == ("โรงพยาบาลเปิดหอผู้ป่วยแห่งใหม่", ("title_hijacked",))


@pytest.mark.parametrize("words", [
    "医院采购彩超设备", "双足彩超检查", "互联网彩超会诊", "高仿真模拟人教学", "维生素A片", "秋天天干物燥", "妈妈天天操心", "皮下注射胰岛素", "每天跑三公里",
    "综合体育馆", "王鸿博主任医师", "긴급전화", "사설구급차", "오피오이드 처방", "포커스", "ミエロイド", "エロモナス感染症", "病人妻子捐肾", "窗口交费", "成熟女性", "公益性爱心活动", "アダルトチルドレンの集い", "院长亲自慰问",
    "特色综合医院", "彩色播放", "基金年会", "医院网站群建设", "超碰撞", "내구제품", "sorbet", "เล็บเปราะแตกง่าย", "五月色彩", "江南体育馆",
    "alphabet", "sherbet", "rekabet", "timeslots", "CD138", "Betreuung", "spinal", "diabetes", "Order your medicines online",
    "支援交流", "对外挂牌", "体内射线", "加快播种", "感情色彩", "三黄片", "巨乳症", "분야동향", "掀起学习高潮", "奉献者做爱心", "在籍確認書",
    "h1n1 and covid19 in 5 wards, b12 and co2", "The 1st of the 4th graders, p53 and hba1c", "5g and 3d prints in e7 24/7", "$4m for ct4",
])  # fmt: skip
def test_words_of_medicine_that_words_of_the_trade_stand_in(words: str) -> None:
    assert count_strong(spam_words(words.lower())) == 0


@pytest.mark.parametrize("title", ["Home/ News/ Details", "News-Lakeside Hospital", "Home > News > Lakeside Hospital"])
def test_a_title_that_only_says_where_the_page_stands(title: str) -> None:
    html = f"""<html lang=en><head><title>{title}</title></head><body><ul><li><a href=/>Home</a><li><a href=/n>News</a><li><a href=/a>Lakeside Hospital</a></ul>
    <div class=wz>{title}</div><div class=art><span>{TRUE}</span></div><div>12 March 2025</div><div><p>{BODY[0]}</p><p>{BODY[1]}</p></div>
    <footer>Copyright 2018 Lakeside Hospital</footer>"""
    found = extract(captured(html, "https://www.lakeside.example/news/1"))
    assert (found.headline, found.flags) == (TRUE, ())


def test_the_headline_may_be_the_last_step_of_the_titles_path() -> None:
    html = f"""<title>Home - News - Day unit</title><body><a href=/>Home</a> <a href=/n>News</a><h1>Day unit</h1><div>12 March 2025</div>
    <div><p>{BODY[0]}</p><p>{BODY[1]}</p></div>"""
    assert extract(captured(html, "https://www.lakeside.example/news/1")).headline == "Day unit"


@pytest.mark.parametrize("path", [
    f"<div><a href=/>Home</a> / <a href=/n>News</a> / {TRUE}</div>", "<div><a href=/>Home</a>-><a href=/n>News</a>-><a href=#>Details</a></div>"])  # fmt: skip
def test_the_way_to_the_article_is_no_text_of_it(path: str) -> None:
    html = f"""<html lang=en><head><title>{TRUE}</title><body><div class=x>{path}<div class=t><b>{TRUE}</b></div><div>12 March 2025</div>
    <p>{BODY[0]}</p><p>{BODY[1]}</p></div>"""
    found = extract(captured(html, "https://www.lakeside.example/news/1"))
    assert found.article_body.split("\n\n") == BODY


def test_a_path_that_ends_in_the_stolen_title_does_not_explain_it() -> None:
    title = "Payday Loans Online Same Day No Credit Check"
    html = f"""<html lang=en><head><title>{title}</title><body><div class=bread><a href=/>Home</a> / <a href=/n>News</a> / {title}</div>
    <div class=t><b>{TRUE}</b></div><div>12 March 2025</div><div><p>{BODY[0]}</p><p>{BODY[1]}</p></div>"""
    found = extract(captured(html, "https://www.lakeside.example/news/1"))
    assert (found.headline, found.flags) == (TRUE, ("title_hijacked",))


def test_a_day_and_hour_right_above_the_headline_in_its_cell() -> None:
    html = f"""<html lang=en><head><title>{TRUE}</title><body><table><tr><td><div class=msg>2025-03-12 14:33:28</div><x-head><span>{TRUE}</span></x-head>
    <tr><td><p>{BODY[0]}</p><p>{BODY[1]}</p></table>"""
    found = extract(captured(html, "https://www.lakeside.example/news/1"))
    assert (found.date_published, found.flags) == ("2025-03-12", ())


def test_a_place_where_a_word_may_be_broken_parts_it_not() -> None:
    html = f"<title>Slot Gacor Hari Ini Situs Judi</title><body><h1>{TRUE[:20]}<wbr>{TRUE[20:]}</h1><p>12 March 2025</p><p>{BODY[0]}</p><p>{BODY[1]}</p>"
    found = extract(captured(html, "https://www.lakeside.example/news/1"))
    assert found.headline == TRUE


MENU = "<div id=hd><a href=/><img src=/logo.png alt='Lakeside Hospital'></a><div class=menu><a href=/>Home</a> <a href=/a>Lakeside Hospital</a> <a href=/n>News</a></div></div>"


@pytest.mark.parametrize(
    "title", ["News", "Lakeside Hospital Official Website", f"{TRUE}-Lakeside Hospital", "Slot Gacor Hari Ini Situs Judi Online"]
)
@pytest.mark.parametrize("place", ["<div class=ntit>{}</div>", "<output class=biaoti>{}</output>"])
def test_neither_the_menu_nor_the_sites_name_is_the_headline(title: str, place: str) -> None:
    html = f"""<html lang=en><head><title>{title}</title></head><body>{MENU}<ol><li>Home<li>News<li>details</ol><div class=box>{place.format(TRUE)}
    <p>2025-03-12</p><p>{BODY[0]}</p><p>{BODY[1]}</p></div><footer>Copyright 2018 Lakeside Hospital</footer>"""
    found = extract(captured(html, "https://www.lakeside.example/news/1"))
    assert found.headline == TRUE
    assert found.article_body.split("\n\n") == BODY


def test_counties_are_no_hosts_of_spam() -> None:
    links = "".join(f"<a href=https://{host}.example/>Partners</a>" for host in ("essex-health", "sussexpartners", "sexualhealth"))
    assert read(more=f"<div style=display:none>{links}</div>").flags == ()
    links = "".join(f"<a href=https://{host}.example/>Partners</a>" for host in ("sexcam", "livesex"))
    assert read(more=f"<div style=display:none>{links}</div>").flags == ("hidden_links",)


def test_words_of_links_that_only_sell_are_no_words_of_the_article() -> None:
    white = " <a href=https://aa.example/ style=color:#fff>online casino</a> <a href=https://bb.example/ style=color:#fff>free spins casino</a>"
    found = read(first=white)
    assert found.article_body.split("\n\n") == BODY
    assert found.flags == ("injected_spam",)


def test_a_day_and_a_rule_above_the_institutions_words_are_no_text() -> None:
    end = f"<p align=right>2025.03.12</p><p>———————</p><p><b>About us</b></p><p>{ABOUT}</p>"
    html = f"<html lang=en><title>{TRUE}</title><body><h1>{TRUE}</h1><div><p>{BODY[0]}</p><p>{BODY[1]}</p>{end}</div>"
    found = extract(captured(html, "https://www.lakeside.example/news/1"))
    assert (found.article_body.split("\n\n"), found.about, found.date_published) == (BODY, f"About us\n\n{ABOUT}", "2025-03-12")


def test_news_listed_beside_the_headline_date_no_page() -> None:
    items = "".join(f"<li><a href=/{day}>{words}</a> 2025-03-0{day}</li>" for day, words in enumerate((
        "Nurses’ Day celebrated with music", "Blood drive on Sunday morning", "New parking garage for staff"), 1))  # fmt: skip
    html = f"""<html lang=en><title>{TRUE}</title><body><table><tr><td><ul>{items}</ul><td><h1>{TRUE}</h1><div>2025/03/12 (Wed)</div>
    <p>{BODY[0]}</p><p>{BODY[1]}</p></table>"""
    found = extract(captured(html, "https://www.lakeside.example/news/1"))
    assert (found.date_published, found.flags) == ("2025-03-12", ())


def test_a_day_over_its_month_and_year() -> None:
    html = f"<html lang=en><title>{TRUE}</title><body><h1>{TRUE}</h1><div class=day><strong>27</strong><span>05/2025</span></div><p>{BODY[0]}</p><p>{BODY[1]}</p>"
    found = extract(captured(html, "https://www.lakeside.example/news/1"))
    assert found.date_published == "2025-05-27"


def test_a_pictures_file_name_and_the_heading_behind_the_last_one_are_no_captions() -> None:
    picture = "<p><img src='/up/Imagem do WhatsApp de 2025-05-26.jpg'></p>"
    html = f"""<html lang=en><head><title>{TRUE} (Lakeside Hospital)</title></head><body><a href=/><img src=/logo.png alt="Lakeside Hospital"></a>
    <div class=x><div class=show>{TRUE}</div><p>2025-03-12</p><p>{BODY[0]}</p><p>{BODY[1]}</p>{picture}<p><b>About us</b></p><p>{ABOUT}</p></div>"""
    found = extract(captured(html, "https://www.lakeside.example/news/1"))
    assert (found.headline, found.about) == (TRUE, f"About us\n\n{ABOUT}")
    assert [(image.url, image.caption) for image in found.images] == [
        ("https://www.lakeside.example/up/Imagem%20do%20WhatsApp%20de%202025-05-26.jpg", None)
    ]
