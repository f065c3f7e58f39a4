"""The language of an article: its words first, the declaration for what they leave open."""

from datetime import UTC, datetime

import pytest

from newsarchive.extract.document import Document, parse
from newsarchive.extract.language import identify
from newsarchive.extract.words.language_tags import normalised
from newsarchive.items import Page
from newsarchive.site import Site
from tests.extract.notices import NOTICES

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def declaring(language: str | None, encoding: str = "utf-8") -> Document:
    lang = f' lang="{language}"' if language else ""
    html = f"<html{lang}><body>公告在我也不可 a</body></html>".encode(encoding)
    return parse(Page("https://hospital.example/", html, NOON, encoding=encoding))


@pytest.mark.parametrize("language", sorted(NOTICES))
@pytest.mark.parametrize("declared", ["right", None, "en", "ko", "zh-CN", "x", ""])
def test_a_notice_tells_its_language_whatever_is_declared(language: str, declared: str | None) -> None:
    assert identify("\n\n".join(NOTICES[language]), declaring(language if declared == "right" else declared)) == language


@pytest.mark.parametrize("language", sorted(NOTICES))
def test_a_headline_and_a_right_declaration_agree(language: str) -> None:
    assert identify(NOTICES[language][0], declaring(language)) == language


@pytest.mark.parametrize(("text", "declared", "language"), [
    ("", "de-AT", "de"),
    ("2025.05.27", "ko-KR", "ko"),
    ("2025.05.27", None, None),
    ("MOU", "fr", "fr"),
    ("진료 안내", "en", "ko"),
    ("國立癌센터 病院長은 手術 環境 改善 計劃을 發表하였다", None, "ko"),
    ("お知らせ", "en", "ja"),
    ("診療時間変更", "ja", "ja"),
    ("开诊公告", "en", "zh-Hans"), ("開診公告", "zh-CN", "zh-Hant"),
    ("公告", "zh-TW", "zh-Hant"), ("公告", "zh-CN", "zh-Hans"), ("公告", None, "zh"),
    ("국립암센터는 Memorial Sloan Kettering Cancer Center와 업무협약(MOU)을 체결했다고 밝혔다. Dr. John Smith", "en", "ko"),
    ("我院与 Memorial Sloan Kettering Cancer Center 签署合作协议，Prof. John Smith 出席了仪式并发表讲话。", "en", "zh-Hans"),
    ("医院与日本がん研究会有明病院签署协议，双方将在临床研究、人才培养和学术交流方面开展合作，共同提高诊疗水平。", None, "zh-Hans"),
    ("Der Patient wurde am Montag entlassen.", "nl", "de"),
    ("Pacientka byla v pondělí propuštěna domů.", "sk", "cs"),
    ("O novo ambulatório abriu ontem.", "pt-BR", "pt"),
    ("Ny avdeling åpnet i dag", "no", "nb"), ("Ny afdeling åbnede i dag", "da", "da"),
    ("Kliniken öppnar på måndag", "se", "sv"),
    ("Bolnica sada ima dvanaest kreveta za najteže bolesnu decu iz celog regiona i uz njih su roditelji.", "sr-Latn", "sr"),
    ("Bolnica sada ima dvanaest kreveta za najteže bolesnu djecu iz cijele regije i uz njih su roditelji.", "bs", "bs"),
    ("Die hospitaal het nou twaalf beddens vir die siekste kinders uit die hele streek.", "af", "af"),
    ("Shifoxonada endi butun viloyatdagi bolalar uchun ham bir yangi bo‘lim bor, dedi bosh shifokor.", "uz", "uz"),
    ("Iyaye za su iya zama tare da yaransu dare da rana, in ji shugabar sashen a wajen asibitin.", "ha", "ha"),
    ("Здравствуйте", None, "ru"), ("Объявлен конкурс", "uk", "uk"), ("Лікарня їхня", "ru", "uk"),
    ("المستشفى", None, "ar"), ("گزارش پزشکی", None, "fa"),
    ("ประกาศ", "en", "th"), ("Ανακοίνωση", "en", "el"), ("הודעה", "en", "he"),
])  # fmt: skip
def test_short_mixed_and_doubtful_texts(text: str, declared: str | None, language: str | None) -> None:
    assert identify(text, declaring(declared)) == language


@pytest.mark.parametrize(("country", "language"), [("rs", "sr"), ("hr", "hr"), ("com", "hr"), ("de", "hr")])
def test_a_country_s_domain_tells_near_languages_apart(country: str, language: str) -> None:
    html = b"<html><body><p>text</p></body></html>"
    document = parse(Page(f"https://bolnica.example.{country}/1", html, datetime(2026, 1, 1, tzinfo=UTC)))
    assert identify("Bolnica sada ima dvanaest kreveta i uz njih su za dan ili dva i njihovi roditelji.", document) == language


def test_the_encoding_tells_chinese_sets_apart_where_the_characters_do_not() -> None:
    assert identify("公告", declaring(None, "big5")) == "zh-Hant"
    assert identify("公告", declaring(None, "gb18030")) == "zh-Hans"


def test_the_site_speaks_where_page_and_words_are_silent() -> None:
    assert identify("MOU 2025", declaring(None), Site(in_language="ko")) == "ko"
    assert identify(NOTICES["en"][1], declaring(None), Site(in_language="ko")) == "en"


def test_program_code_around_sentences_is_no_language() -> None:
    code = " ".join(f"println(foo{n}, bar.baz(qux, quux));" for n in range(40))
    assert identify(NOTICES["zh-Hans"][1] + code, declaring(None)) == "zh-Hans"


def test_long_texts_are_judged_by_their_beginning_and_middle() -> None:
    assert identify("MOU " * 99_999 + NOTICES["de"][1] * 2_000, declaring(None)) == "de"


@pytest.mark.parametrize(("tag", "language"), [
    ("en_US", "en"), ("EN", "en"), ("zh", "zh"), ("zh-cn", "zh-Hans"), ("zh_TW", "zh-Hant"), ("zh-Hant-HK", "zh-Hant"),
    ("zh-Hans", "zh-Hans"), ("no", "nb"),
    ("nn-NO", "nn"), ("iw", "he"), ("in", "id"), ("jp", "ja"), ("kr", "ko"), ("English", "en"),
    ("de-DE, en", "de"), ("", None),
    (None, None), ("x", None), ("{{ lang }}", None), ("pt-BR", "pt"), ("  ko ", "ko"),
])  # fmt: skip
def test_declared_tags(tag: str | None, language: str | None) -> None:
    assert normalised(tag) == language
