"""Spam that readers see, in a page with an honest title: paragraphs, links and whole posts; articles about the trade are none."""

import pytest

from newsarchive.extract import NotAnArticle, extract
from newsarchive.extract.words.spam_words import may_sell
from newsarchive.items import Article
from tests.captured import captured

NEWS = {
    "en": ("Harbour Clinic opens a ward for stroke patients", "The clinic opened a ward for stroke patients on Monday.",
           "It has twelve beds, and a team of therapists works there from the first day after a stroke."),
    "zh": ("海港医院卒中病房启用", "海港医院卒中病房于周一正式启用，首批患者当天入住。", "病房设有十二张床位，康复治疗师从发病第一天起参与救治，家属也可以全程陪同。"),
    "ru": ("В клинике открылось отделение для пациентов с инсультом", "В понедельник клиника открыла отделение для пациентов с инсультом.",
           "В нём двенадцать коек, и специалисты по реабилитации работают там с первого дня."),
}  # fmt: skip
SELLING = [
    ("en", "Win at the best online casino tonight: two hundred free spins, a welcome bonus and live roulette for everybody who signs up."),
    ("en", "Order generic viagra and cialis without a prescription, at the lowest prices and with free shipping to every country."),
    ("en", "Daftar situs judi slot gacor terpercaya sekarang dan dapatkan bonus deposit untuk semua member baru."),
    ("en", "Jogue no cassino online com o tigrinho: cadastre-se, ganhe giros grátis e saque via Pix."),
    ("en", "Nhà cái uy tín số một: đăng ký nhận thưởng, cá cược bóng đá, nổ hũ và rút tiền trong ngày."),
    ("zh", "开云体育为玩家提供百家乐、老虎机和体育投注，现在注册即送彩金，官方入口请认准本站。"),
    ("zh", "当店はロレックスのスーパーコピーを激安で販売、送料無料、代引きでお届けします。"),
    ("ru", "Играйте в казино Вулкан на деньги: игровые автоматы, бездепозитный бонус и рабочее зеркало."),
]  # fmt: skip


def read(language: str, *lines: str, headline: str | None = None, more: str = "") -> Article:
    title = headline or NEWS[language][0]
    text = "".join(line if line.startswith("<") else f"<p>{line}</p>" for line in lines)
    html = f"<html lang={language}><head><title>{title}</title><body><main><h1>{title}</h1><p class=date>2025-05-27</p>{text}</main>{more}"
    return extract(captured(html, "https://clinic.example/news/17.html"))


@pytest.mark.parametrize("place", [1, 2, 3])
@pytest.mark.parametrize(("language", "spam"), SELLING)
def test_a_paragraph_that_sells_is_left_out_and_kept_as_evidence(language: str, spam: str, place: int) -> None:
    title, *lines = NEWS[language]
    found = read(language, *lines[: place - 1], spam, *lines[place - 1 :])
    assert (found.headline, found.article_body, found.flags) == (title, "\n\n".join(lines), ("injected_spam",))
    assert found.headline_evidence is not None
    assert any(spam in reason for reason in found.headline_evidence.reasons)


def test_a_line_of_links_beside_it_is_left_out_too() -> None:
    links = "<p><a href=https://a.example/>online casino</a> <a href=https://b.example/>slots</a></p>"
    assert read("en", *NEWS["en"][1:], SELLING[0][1], links).article_body == "\n\n".join(NEWS["en"][1:])


ABOUT_IT = [
    "Oberarzt Jens Hollmann rät, Viagra nie ohne Rezept zu kaufen, weil es sich mit Nitraten nicht verträgt.",
    "Guests played blackjack, roulette and poker at the casino night, and the slot machines were lent by a neighbour.",
    "Online casinos, sports betting and slot machines are open day and night, and ever more people lose control of it.",
    "Whoever buys viagra or cialis without a prescription, at the lowest price and with free shipping, puts his health at risk.",
    "Pacientes que perdem tudo em apostas e no cassino, como no jogo do tigrinho, ganham um ambulatório gratuito.",
    "专家提醒，网络赌博、百家乐和彩票都可能使人成瘾，一些平台以注册送彩金为诱饵。",
    "Зависимость от казино и ставок на спорт лечат бесплатно: регистрация и бонусы затягивают в игру.",
]


@pytest.mark.parametrize("told", ABOUT_IT)
def test_a_paragraph_about_the_trade_stays(told: str) -> None:
    found = read("en", NEWS["en"][1], told, NEWS["en"][2])
    assert told in found.article_body
    assert found.flags == ()


def test_an_article_that_speaks_of_it_keeps_what_it_quotes() -> None:
    quoted = "“Sign up at our online casino, claim your bonus and two hundred free spins for the slots,” the messages say."
    found = read("en", "Casinos court young people with messages, and the clinic treats those who give in.", quoted,
                 headline="How casinos court young people: bonus, slots and debts")  # fmt: skip
    assert quoted in found.article_body
    assert found.flags == ()


def test_an_article_about_a_pill_keeps_the_sentence_that_names_how_it_is_sold() -> None:
    told = "Nobody should buy Viagra online without prescription for this purpose, the authors write."
    found = read(
        "en", "The drug is sold as Viagra, and was given to women at nine hospitals.", told, headline="Viagra trial ends early"
    )
    assert (found.article_body.split("\n\n")[-1], found.flags) == (told, ())


@pytest.mark.parametrize("where", ["headline", "text"])
def test_an_article_that_names_the_trade_anywhere_keeps_what_it_quotes(where: str) -> None:
    told = "The senders of messages about an online casino have nothing to do with us, and never had, whatever they may write."
    lines = (
        [told]
        if where == "text"
        else ["Patients get messages that bear the name of our house and have nothing to do with it, whatever they may say."]
    )
    found = read(
        "en", *lines, SELLING[0][1], headline="False messages" if where == "text" else "False messages about an online casino"
    )
    assert SELLING[0][1] in found.article_body
    assert "injected_spam" not in found.flags


def test_a_notice_of_few_words_is_not_refused_for_the_spam_in_it() -> None:
    assert read("en", "Closed on Monday.", SELLING[0][1]).headline == NEWS["en"][0]


@pytest.mark.parametrize("link", [
    "<a href=https://a.example/>payday loans bad credit</a>", "<a href='http://x.example/p'>slot gacor maxwin</a>",
    "<a href='http://x.example/'>百家乐娱乐城</a>", f"<a href='http://x.example/'>{SELLING[1][1]}</a>"])  # fmt: skip
@pytest.mark.parametrize("place", ["<p>{} {}</p>", "<p>{}</p><footer>{}</footer>"])
def test_a_link_that_says_nothing_but_what_spam_sells_is_told(link: str, place: str) -> None:
    found = read("en", place.format(NEWS["en"][1], link), *NEWS["en"][1:])
    assert found.flags == ("injected_spam",)


@pytest.mark.parametrize("link", [
    "<a href=https://casino.example/>Casino of the Harbour</a>", "<a href=https://a.example/>Rolex</a>", "<a href=/x>slot gacor</a>",
    "<a href=https://pharm.example/>Viagra</a>", "<a href=https://lotto.example/>National Lottery Fund</a>"])  # fmt: skip
def test_a_sponsor_s_link_is_not(link: str) -> None:
    assert read("en", f"<p>{NEWS['en'][1]} {link}</p>", NEWS["en"][2]).flags == ()


POSTS = [
    ("ऑनलाइन कैसीनो और सट्टा ऐप डाउनलोड करें", "ऑनलाइन कैसीनो में रूलेट और सट्टा खेलें और असली पैसे जीतें। अभी रजिस्टर करें और बोनस पाएं।",
     "पहली जमा पर दोगुना बोनस लें।"),
    ("Situs Slot Gacor Hari Ini dengan RTP Live Tertinggi",
     "Slot88 menyediakan ratusan permainan slot online dengan jackpot progresif. Daftar dengan deposit pulsa dan klaim bonus member baru.",
     "Bergabung sekarang di agen judi terpercaya dan rasakan sensasi maxwin setiap hari bersama ribuan pemain lainnya."),
    ("Top 10 Online Casinos With No Deposit Bonus", "We rank casinos by bonus and payout, from slots to live roulette and blackjack.",
     "Sign up today, claim two hundred free spins and play for real money at one of these trusted gambling sites."),
    ("ロレックス スーパーコピー N級品 激安通販", "当店のスーパーコピー時計は送料無料、代引き対応です。", "ルイヴィトンのコピー品も豊富に取り揃え、激安で販売しています。"),
    ("オンラインカジノ おすすめ ランキング", "オンラインカジノのおすすめを入金不要ボーナスで比較したランキングです。ぜひ最後までご覧ください。",
     "登録するだけで無料のスロットとバカラが楽しめ、出金も早いと人気です。"),
    ("1xBet Promo Code: Get the Maximum Bonus", "Use the code when you register and get the maximum on your first deposit, download the app and join.",
     "Betting on football is simple, and free bets are paid instantly."),
    ("İstanbul Escort Bayan İlanları", "İlanlar güncel olarak listelenir, güvenilir giriş için hemen üye olun.", "Porno sitelerine üye olanlar kazanır."),
    ("办证刻章代开发票", "专业办证刻章，可先看样品，快递送货上门，货到付款，联系微信。", "诚信经营多年，价格优惠，欢迎新老客户下单。"),
]  # fmt: skip


@pytest.mark.parametrize("post", POSTS)
def test_a_post_that_does_nothing_but_sell_is_refused(post: tuple[str, ...]) -> None:
    with pytest.raises(NotAnArticle) as refused:
        read("en", *post[1:], headline=post[0])
    assert refused.value.reason == "spam"


@pytest.mark.parametrize(("headline", "told"), [
    ("Casino Night raises a fortune for the ward", "Guests played roulette, blackjack, slots and poker; the best players won free dinners."),
    ("Viagra and cialis from the internet", "Whoever orders viagra, cialis or levitra there, cheap and without prescription, risks his health."),
    ("Casino Night", "An evening of roulette and blackjack: register and buy a ticket online. All proceeds go to the new wing, says the board."),
    ("Judi online dan slot: layanan konseling dibuka", "Pasien yang kecanduan judi, togel dan slot online dapat daftar untuk konseling gratis."),
])  # fmt: skip
def test_a_hospital_s_article_about_the_trade_is_none(headline: str, told: str) -> None:
    found = read("en", told, headline=headline)
    assert (found.headline, found.flags) == (headline, () if len(told.split()) >= 20 else ("short",))


def test_a_post_whose_printed_headline_is_the_stolen_title_is_refused_whatever_else_looks_like_one() -> None:
    spam = "开云体育(中国)官方网站-最新登录入口"
    html = f"""<html lang=zh><head><meta charset=utf-8><title>{spam}</title></head><body><table><tr><td>首页 &gt; 新闻动态</td></tr>
    <tr><td align=center><font size=4><b>{spam}</b></font></td></tr><tr><td>发布时间：2025-05-27</td></tr><tr><td class=content>
    <p>开云体育官方网站为您提供真人、电竞、棋牌、彩票等游戏，注册即送彩金。</p><p>下载APP即可参与体育投注，提款快速，24小时在线客服为您服务。</p>
    <p><strong>关于我院</strong></p><p>湖滨肿瘤医院始建于1963年，是集医疗、教学、科研、预防于一体的三级甲等专科医院。</p></td></tr></table></body></html>"""
    with pytest.raises(NotAnArticle) as refused:
        extract(captured(html, "https://www.hubin.example/news/9.html"))
    assert refused.value.reason == "spam"


def test_what_was_put_into_an_article_about_the_trade_is_left_out() -> None:
    told = "Patients who lose their savings on a phone at night are seen by the team of the clinic without a referral."
    found = read("en", told, SELLING[2][1], NEWS["en"][2], headline="Help for those whom betting has made ill")
    assert (found.article_body, found.flags) == (f"{told}\n\n{NEWS['en'][2]}", ("injected_spam",))


@pytest.mark.parametrize(("count", "flags"), [(4, ("injected_spam",)), (3, ())])
def test_a_list_of_mere_links_of_the_trade_is_no_part_of_an_article(count: int, flags: tuple[str, ...]) -> None:
    named = ["cassino do porto", "fortune tiger para todos", "apostas na copa", "roleta ao vivo"][:count]
    listed = "".join(f"<li><a href=https://h{i}.example/>{name}</a></li>" for i, name in enumerate(named))
    about = "<h2>About us</h2><p>The clinic was founded in 1961 and treats nine thousand patients a year from four counties.</p>"
    found = read("en", *NEWS["en"][1:], f"<ul>{listed}</ul>{about}")
    assert found.flags == flags
    assert (found.article_body == "\n\n".join(NEWS["en"][1:])) is bool(flags)


def test_chinese_spam_in_an_english_article() -> None:
    put = "澳门新葡京娱乐城官方网站，注册送彩金，百家乐、老虎机、体育投注，提款秒到账，欢迎登录下载。"
    told = ["The hospital opened a day unit on Tuesday in which children are given their infusions without spending the night.",
            "Twelve beds and a playroom stand ready from eight in the morning, and families meet the same nurses at every visit."]  # fmt: skip
    html = f"<html lang=en><title>A day unit</title><h1>A day unit</h1><div><p>{told[0]}</p><p>{put}</p><p>{told[1]}</p></div>"
    found = extract(captured(html, "https://www.lakeside.example/news/1"))
    assert found.article_body.split("\n\n") == told
    assert "injected_spam" in found.flags


@pytest.mark.parametrize(("language", "spam"), [SELLING[0], SELLING[2], SELLING[5], SELLING[7]])
def test_of_a_paragraph_only_the_sentences_that_sell_are_left_out(language: str, spam: str) -> None:
    told, more = NEWS[language][1:]
    found = read(language, f"{told} {spam}", more)
    assert (found.article_body, found.flags) == (f"{told}\n\n{more}", ("injected_spam",))
    assert spam not in found.article_html
    assert found.headline_evidence is not None
    assert any(spam in reason for reason in found.headline_evidence.reasons)


def test_a_sentence_of_another_script_is_left_out_of_one_that_speaks_of_patients() -> None:
    told = "Patients and doctors met in the new ward on Monday, and the therapy begins in summer."
    assert read("en", f"{told} {SELLING[5][1]}", NEWS["en"][2]).article_body == f"{told}\n\n{NEWS['en'][2]}"
    assert read("en", f"{told} {SELLING[7][1]}", NEWS["en"][2]).article_body == f"{told}\n\n{NEWS['en'][2]}"


def test_a_sentence_about_the_trade_stays_beside_others_about_it() -> None:
    told = "Patients lose their savings to an addiction. Online casinos lure them with free spins, a bonus and roulette, and all sign up."
    found = read("en", NEWS["en"][1], told, NEWS["en"][2])
    assert (told in found.article_body, found.flags) == (True, ())


def test_a_sentence_behind_thai_words_that_end_in_no_sign() -> None:
    told = "โรงพยาบาลเปิดหอผู้ป่วยแห่งใหม่ขนาดยี่สิบสี่เตียงสำหรับผู้ป่วยเด็กและครอบครัว"
    assert (
        read("th", f"{told} {SELLING[6][1]}", told[::-1], headline="โรงพยาบาลเปิดหอผู้ป่วย").article_body == f"{told}\n\n{told[::-1]}"
    )


def test_a_paragraph_whose_words_of_the_trade_are_all_of_several_words_is_found() -> None:
    assert may_sell("order custom essays from our essay writing service: cheap prices, instant delivery for every new customer.")
    assert not may_sell("the custom of writing letters to patients is kept alive by volunteers who order the paper themselves.")


def test_sentences_with_a_link_in_them_are_cut_with_it() -> None:
    sold = "Our <a href=https://a.example/>online casino</a> pays out: claim your bonus, join the sportsbook, and spin the slots tonight."
    found = read("en", NEWS["en"][1], f"{NEWS['en'][2]} {sold}")
    assert (found.article_body, found.flags) == ("\n\n".join(NEWS["en"][1:]), ("injected_spam",))
    assert "casino" not in found.article_html


def test_a_link_in_a_paragraph_that_sells_at_the_foot_is_told() -> None:
    foot = "<div class=foot><p>登录<a href=https://biwei.example/>必威官网</a>，体育投注返水高，下载客户端领取彩金优惠。</p></div>"
    assert read("en", *NEWS["en"][1:], more=foot).flags == ("injected_spam",)
    advice = "<div class=foot><p>专家提醒：<a href=https://biwei.example/>必威官网</a>体育投注，注册即送彩金，容易成瘾。</p></div>"
    assert read("en", *NEWS["en"][1:], more=advice).flags == ()


def test_a_paragraph_in_another_language_does_not_explain_the_stolen_title() -> None:
    title, sold = (
        "Deneme Bonusu Veren Siteler 2025 Güncel Liste",
        "Deneme bonusu veren siteler arasında en güvenilir bahis siteleri burada, hemen üye olun ve bonusunuzu alın.",
    )
    told = f"<div class=tit>{NEWS['en'][0]}</div><p>27 May 2025</p><p>{NEWS['en'][1]}</p><p>{sold}</p><p>{NEWS['en'][2]}</p>"
    html = f"<html lang=en><head><meta charset=utf-8><title>{title}</title><body>{told}"
    found = extract(captured(html, "https://clinic.example/news/17.html"))
    assert (found.headline, found.article_body) == (NEWS["en"][0], "\n\n".join(NEWS["en"][1:]))
    assert "title_hijacked" in found.flags


@pytest.mark.parametrize(("headline", "lines", "flags"), [
    ("Buy Tramadol Online Overnight Delivery Without Prescription", ("Tramadol is a pain medicine that many patients order online because it is cheap.",
     "Buy tramadol online without prescription at our trusted pharmacy: lowest prices, discreet packaging and free shipping."), ("injected_spam",)),
    ("Police warn of tramadol that is sold online without prescription", ("Three patients who had bought tramadol online without prescription came to us.",
     "Nobody should order tablets that promise overnight delivery, discreet packaging and the lowest prices."), ())])  # fmt: skip
def test_a_post_that_sells_and_speaks_of_patients_is_flagged(headline: str, lines: tuple[str, ...], flags: tuple[str, ...]) -> None:
    assert read("en", *lines, headline=headline).flags == flags


def test_a_heading_over_a_paragraph_that_sells_goes_with_it() -> None:
    sold = "<h2>Rolex Replica Watches Swiss Made $99</h2><p>Buy replica Louis Vuitton handbags and Rolex watches at our outlet store, cheap and with free shipping.</p>"
    found = read("en", NEWS["en"][1], sold, NEWS["en"][2])
    assert (found.article_body, found.flags) == ("\n\n".join(NEWS["en"][1:]), ("injected_spam",))


def test_a_sentence_about_the_bait_stays_under_a_headline_that_speaks_of_gamblers() -> None:
    told = "所谓“真人百家乐”“注册送彩金”，不过是平台吸引人下注的手段。"
    found = read("zh", *NEWS["zh"][1:], told, headline="网络赌博成瘾门诊启用")
    assert (found.article_body.split("\n\n")[-1], found.flags) == (told, ())


def test_a_title_that_warns_is_honest_over_a_text_that_names_the_trade_by_another_word() -> None:
    found = read(
        "zh",
        "民眾上網買藥要小心。",
        "本院藥劑部提醒，壯陽藥應由醫師處方，民眾勿向來路不明的網站購買，以免傷身。",
        headline="網購威而鋼、犀利士當心買到假藥",
    )
    assert (found.headline, found.flags) == ("網購威而鋼、犀利士當心買到假藥", ())
