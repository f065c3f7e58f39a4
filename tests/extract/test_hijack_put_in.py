"""Spam put in beside what is honest: in a title, a paragraph, a box of its own, a hidden heading, a picture's alternative text."""

import pytest

from newsarchive.extract import extract
from newsarchive.items import Article
from tests.captured import captured

NEWS = {
    "en": ("Harbour Clinic opens a ward for stroke patients",
           "The clinic opened a ward for stroke patients on Monday, and the first eleven were brought there the same day.",
           "It has twelve beds, and a team of therapists works there from the first day after a stroke."),
    "tr": ("Liman Kliniği inme hastaları için servis açtı",
           "Klinik pazartesi günü inme hastaları için yeni bir servis açtı ve ilk on bir hasta aynı gün yatırıldı.",
           "Serviste on iki yatak var; fizyoterapistler ilk günden itibaren hastalarla birlikte çalışıyor."),
    "de": ("Hafenklinik eröffnet Station für Schlaganfälle",
           "Die Klinik hat am Montag eine Station für Menschen nach einem Schlaganfall eröffnet, elf kamen noch am selben Tag.",
           "Sie hat zwölf Betten, und vom ersten Tag an arbeitet dort ein Team aus der Physiotherapie."),
}  # fmt: skip
SOLD = {
    "en": "Sign up at the best online casino today and claim a welcome bonus: play slots and roulette for real money.",
    "tr": "Deneme bonusu veren siteler burada: canlı casino ve bahis için hemen üye olun, çevrimsiz bonus kazanın.",
    "de": "Viagra rezeptfrei bestellen: In unserer Online-Apotheke kaufen Sie Potenzmittel günstig ohne Rezept.",
}
TRADE = {"en": "online casino", "tr": "deneme bonusu", "de": "potenzmittel kaufen"}


def read(language: str = "en", title: str = "", *, head: str = "", before: str = "", first: str = "", last: str = "") -> Article:
    """The page; ``before`` stands over its headline, ``first`` and ``last`` in its text."""
    name, *lines = NEWS[language]
    text = "".join(f"<p>{line}</p>" for line in lines)
    html = f"""<html lang={language}><head><meta charset=utf-8><title>{title or name}</title>{head}</head><body><main>{before}<div class=title>{name}</div>
    <div>2025.05.27</div><div class=con>{first}{text}{last}</div></main><footer>Copyright 2018</footer></body></html>"""
    return extract(captured(html, "https://www.harbour.example/news/17.html"))


def is_whole(found: Article, language: str) -> bool:
    name, *lines = NEWS[language]
    return (found.headline, found.article_body) == (name, "\n\n".join(lines))


@pytest.mark.parametrize("told", ["{} | {}", "{} – {}", "{}_{}"])
@pytest.mark.parametrize(("language", "spam"), [
    ("en", "payday loans"), ("tr", "百家乐"), ("tr", "casino siteleri"), ("de", "Кракен даркнет маркет"), ("de", "オンラインカジノ 登録"), ("en", "ED治療薬 個人輸入 最安値")])  # fmt: skip
def test_spam_beside_the_headline_is_kept_though_a_paragraph_of_it_knows_the_words(language: str, spam: str, told: str) -> None:
    title = told.format(NEWS[language][0], spam)
    found = read(language, title, first=f"<p><a href=https://x.example/>{spam}</a> {SOLD[language]}</p>")
    assert is_whole(found, language)
    assert set(found.flags) >= {"injected_spam", "title_hijacked"}
    assert found.headline_evidence is not None
    assert title in [words for _, words in found.headline_evidence.claims]


@pytest.mark.parametrize("beside", ["Casino", "Harbour Hospital Casino Street", "News", "Poker night for the ward"])
def test_an_honest_name_beside_the_headline_is_no_spam(beside: str) -> None:
    assert read(title=f"{NEWS['en'][0]} | {beside}").flags == ()


@pytest.mark.parametrize("place", ["before", "last"])
@pytest.mark.parametrize("sold", SOLD)
@pytest.mark.parametrize("language", NEWS)
def test_a_box_that_does_nothing_but_sell_is_taken_out_with_its_heading(language: str, sold: str, place: str) -> None:
    links = f"<a href=https://x.example/1>{TRADE[sold]}</a>"
    found = read(
        language, "Harbour Clinic", **{place: f"<div><h2>{TRADE[sold].title()} 2025</h2>{f'<p>{SOLD[sold]} {links}</p>' * 2}</div>"}
    )
    assert is_whole(found, language)
    assert (found.flags, found.in_language) == (("injected_spam",), language)


@pytest.mark.parametrize(("language", "asks"), [
    ("de", "Jetzt bestellen und zehn Stück gratis erhalten."), ("en", "Order now and get ten bonus rounds free of charge."),
    ("tr", "返品交換も可能ですので、どうぞご安心ください。")])  # fmt: skip
def test_a_sentence_that_asks_stays_no_more_than_the_one_that_sells_before_it(language: str, asks: str) -> None:
    sold = SOLD[language] if language != "tr" else "スーパーコピーの時計を激安で販売、送料無料でお届けします。"
    assert is_whole(read(language, last=f"<p>{sold} {asks}</p>"), language)
    assert is_whole(read(language, last=f"<p>{asks} {sold}</p>"), language)


def test_what_follows_about_the_hospital_is_left_out_too() -> None:
    about = "The clinic was founded in 1961 and treats nine thousand patients a year from four counties, with four hundred beds."
    found = read(last=f"<h2>About us</h2><p>{about}</p><p>{SOLD['en']}</p>")
    assert is_whole(found, "en")
    assert (found.about, found.flags) == (f"About us\n\n{about}", ("injected_spam",))


def test_a_longer_spam_put_in_does_not_tell_the_language() -> None:
    assert read("tr", last=f"<p>{SOLD['en']}</p>" * 9).in_language == "tr"


@pytest.mark.parametrize("hiding", ["display:none", "position:absolute;left:-9999px"])
def test_spam_in_a_hidden_heading_is_told(hiding: str) -> None:
    found = read(before=f'<h1 style="{hiding}">Write My Essay For Me Cheap: Best Essay Writing Service</h1>')
    assert is_whole(found, "en")
    assert found.flags == ("title_hijacked",)


@pytest.mark.parametrize(("alt", "flags"), [
    ("judi bola", ("injected_spam",)), ("order xanax", ("injected_spam",)), ("Cheap casino bonus", ("injected_spam",)), ("Nurses on the ward", ()), ("The new ward, seen by a nurse at lunch (@werther777)", ())])  # fmt: skip
def test_an_alternative_text_that_sells_is_left_out(alt: str, flags: tuple[str, ...]) -> None:
    found = read(last=f'<p><img src=/upload/1.jpg alt="{alt}"></p>')
    assert (found.flags, [image.alt for image in found.images]) == (flags, [None if flags else alt])
    assert (f'alt="{alt}"' in found.article_html) == (not flags)


@pytest.mark.parametrize("class_", ["breadcrumb", "crumbs"])
def test_a_breadcrumb_prints_no_title(class_: str) -> None:
    found = read("tr", "最安値 即日発送 美品", before=f"<ol class={class_}><li>最安値 即日発送 美品</li><li>Haberler</li></ol>")
    assert is_whole(found, "tr")
    assert found.flags == ("title_hijacked",)


@pytest.mark.parametrize("title", ["USDT Flash Generator Software", "Cheap Lamps China Wholesale Free Shipping"])
@pytest.mark.parametrize("mark", ["", "\u00ad", "\u200b"])
def test_signs_that_nobody_sees_hide_no_language(title: str, mark: str) -> None:
    assert read("tr", mark.join(title)).flags == ("title_hijacked",)


def test_a_paragraph_that_sells_explains_no_heading() -> None:
    found = read(
        "en", "Harbour Clinic", before="<h1>Best Online Casino: Free Spins and Roulette</h1>", first=f"<p>{SOLD['en']}</p>"
    )
    assert is_whole(found, "en")
    assert found.flags == ("injected_spam", "title_hijacked")


def test_what_is_left_out_in_another_language_is_told() -> None:
    sold = "当店はスーパーコピー時計を激安で販売しています。代引き対応、返品交換も可能です。"
    found = read("tr", "スーパーコピー 時計 激安 通販", first=f"<p>{sold}</p>")
    assert is_whole(found, "tr")
    assert found.flags == ("injected_spam", "title_hijacked")
    assert found.headline_evidence is not None
    assert any(sold in reason for reason in found.headline_evidence.reasons)


@pytest.mark.parametrize("name", ["Clinic of the Val-Clair", "โรงพยาบาลริมน้ำ"])
def test_a_site_s_name_behind_a_hyphen_without_blanks_is_no_part_of_a_headline_that_the_page_prints(name: str) -> None:
    assert is_whole(read(title=f"{NEWS['en'][0]}-{name}"), "en")


@pytest.mark.parametrize("beside", ["Online casino and roulette since 2019.", "The slots that our players like best."])
def test_what_was_put_in_beside_a_paragraph_that_sells_goes_with_it(beside: str) -> None:
    for put_in in (f"<p>{beside}</p><p>{SOLD['en']}</p>", f"<p>{SOLD['en']}</p><p>{beside}</p>"):
        found = read(last=put_in)
        assert is_whole(found, "en")
        assert found.flags == ("injected_spam",)
    assert beside in (read(last=f"<p>{beside}</p>").article_body or "")


def test_a_heading_over_a_paragraph_with_a_link_that_sells_goes_with_it() -> None:
    offer = "<p><a href=https://x.example/>escort bayan</a> Elit escort bayan resimleri için hemen üye olun.</p>"
    assert is_whole(read("tr", first=f"<h3>Escort bayan</h3>{offer}"), "tr")


@pytest.mark.parametrize("words", ["출장안마", "бездепозитный бонус", "スーパーコピー"])
def test_a_link_of_the_trade_in_another_script_is_cut_out_of_its_sentence(words: str) -> None:
    found = read(last=f"<p>The old ward is closed for good. <a href=https://x.example/>{words}</a></p>")
    assert found.article_body.endswith("The old ward is closed for good.")
    assert found.flags == ("injected_spam",)


def test_links_in_a_row_are_spam_as_their_neighbours_are() -> None:
    row = "".join(f"<span><a href=https://h{i}.example/>{name}</a></span>" for i, name in enumerate(["казино онлайн", "судоку"]))
    assert is_whole(read(last=f"<div>{row}</div>"), "en")


@pytest.mark.parametrize(("box", "flags"), [
    ("<div style='display:none'><a href=https://x.example/>{}</a> {}</div>", ("hidden_links",)),
    ("<div style='display:none'><a href=https://x.example/>{}</a></div>", ()),
    ("<p>The first patients<span style='font-size:1px'><a href=https://x.example/>{}</a></span> like the garden.</p>", ("hidden_links",))])  # fmt: skip
def test_one_host_is_enough_where_what_is_hidden_sells_or_parts_a_sentence(box: str, flags: tuple[str, ...]) -> None:
    found = read(last=box.format(TRADE["en"], SOLD["en"]))
    assert found.flags == flags
    assert TRADE["en"] not in found.article_body


def test_links_put_into_a_sentence_leave_it_whole() -> None:
    links = " ".join(
        f"<a href=https://h{i}.example/>{name}</a>" for i, name in enumerate(["online casino", "no deposit bonus", "free spins"])
    )
    line = "The first eleven patients were brought there in the same week, and they like the garden."
    found = read(last=f"<p>{line[:44]}<span style='font-size:1px'>{links}</span>{line[44:]}</p>")
    assert line in found.article_body
    assert found.flags == ("hidden_links",)


def test_a_patient_s_companions_are_no_escorts() -> None:
    line = "O novo espaço tem luz natural, área para acompanhantes e farmácia própria."
    assert line in read("en", "Comprar Viagra sin receta | online casino", last=f"<p>{line}</p>").article_body
