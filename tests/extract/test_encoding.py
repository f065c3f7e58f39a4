"""Languages × encodings × declarations: a page is read right whatever it claims."""

import unicodedata

import pytest

from newsarchive.extract.markup.encoding import decode
from tests.extract.notices import NOTICES

WESTERN = ("fr", "de", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "is", "ca")
USED = {
    "zh-Hans": ("gbk", "gb18030", "gb2312"), "zh-Hant": ("big5", "big5hkscs", "cp950", "gb18030"),
    "ko": ("euc-kr", "cp949", "iso2022_kr"),
    "ja": ("shift_jis", "cp932", "euc_jp", "iso2022_jp"), "ru": ("cp1251", "koi8-r", "iso8859-5", "cp866"),
    "uk": ("cp1251", "koi8-u"), "bg": ("cp1251",), "sr": ("cp1251",), "el": ("cp1253", "iso8859-7"),
    "ar": ("cp1256",), "fa": ("cp1256",), "he": ("cp1255",),
    "th": ("tis-620", "cp874"), "tr": ("cp1254",), "pl": ("cp1250", "iso8859-2"), "cs": ("cp1250", "iso8859-2"), "sk": ("cp1250",),
    "hu": ("cp1250", "iso8859-2"), "ro": ("cp1250",), "hr": ("cp1250",), "sl": ("cp1250",), "lt": ("cp1257",), "lv": ("cp1257",),
    "et": ("cp1257",), "vi": ("cp1258",), **dict.fromkeys(WESTERN, ("cp1252", "iso8859-1", "iso8859-15")),
}  # fmt: skip
CASES = [(language, encoding) for language, encodings in USED.items() for encoding in encodings]
LIES = ("utf-8", "iso-8859-1", "windows-1252", "gb2312", "euc-kr", "shift_jis", "big5", "windows-1251", "iso-8859-2", "nonsense",
        "utf-16")  # fmt: skip
CROWDED = {"gbk", "big5", "euc-kr", "shift_jis", "euc_jp", "cp1251", "cp1256", "koi8-r", "cp874", "cp1253", "cp1255"}
TONES = "\u0300\u0301\u0303\u0309\u0323"


def _tone_apart(char: str) -> str:
    letter = "".join(mark for mark in char if mark not in TONES)
    return unicodedata.normalize("NFC", letter) + "".join(mark for mark in char if mark in TONES)


def written(text: str, encoding: str) -> bytes:
    """The text as an old page would hold it: Vietnamese tones apart, what the encoding lacks left out."""
    if encoding == "cp1258":
        text = "".join(_tone_apart(unicodedata.normalize("NFD", char)) for char in text)
    return text.encode(encoding, "ignore")


def page(language: str, encoding: str, meta: str | None, text: bool = True) -> tuple[bytes, str]:
    headline, notice = NOTICES[language]
    declaration = f'<meta http-equiv="Content-Type" content="text/html; charset={meta}">' if meta else ""
    words = f"<html><head>{declaration}<title>{headline}</title></head><body><h1>{headline}</h1>"
    words += f"<p>{notice if text else ''}</p></body></html>"
    html = written(words, encoding)
    return html, unicodedata.normalize("NFC", html.decode(encoding))


@pytest.mark.parametrize(("language", "encoding"), CASES)
@pytest.mark.parametrize("declared", ["right", "missing"])
@pytest.mark.parametrize("where", ["header", "meta"])
def test_right_or_missing_declaration(language: str, encoding: str, declared: str, where: str) -> None:
    label = encoding if declared == "right" else None
    html, words = page(language, encoding, label if where == "meta" else None)
    assert decode(html, label if where == "header" else None).words == words


@pytest.mark.parametrize(("language", "encoding"), [case for case in CASES if not case[1].startswith("iso2022")])
def test_lying_declaration(language: str, encoding: str) -> None:
    for lie in LIES:
        for where in ("header", "meta"):
            html, words = page(language, encoding, lie if where == "meta" else None)
            assert decode(html, lie if where == "header" else None).words == words, (lie, where)


@pytest.mark.parametrize(("language", "encoding"), [case for case in CASES if case[1] in CROWDED])
def test_a_headline_is_enough_for_scripts_of_their_own(language: str, encoding: str) -> None:
    html, words = page(language, encoding, None, text=False)
    assert decode(html).words == words


@pytest.mark.parametrize("language", sorted(NOTICES))
@pytest.mark.parametrize("declared", [None, "utf-8", "euc-kr", "gb2312", "iso-8859-1", "shift_jis"])
def test_valid_utf8_is_utf8_whatever_it_claims(language: str, declared: str | None) -> None:
    html, words = page(language, "utf-8", declared)
    decoded = decode(html, declared)
    assert (decoded.words, decoded.encoding, decoded.doubtful) == (words, "utf-8", False)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("language", ["en", "ko", "ar"])
def test_unicode_with_and_without_marks(language: str, encoding: str) -> None:
    headline, notice = NOTICES[language]
    words = f"<html><body><h1>{headline}</h1><p>{notice}</p></body></html>"
    assert decode(words.encode(encoding), "iso-8859-1").words == words


@pytest.mark.parametrize(
    ("label", "encoding", "text"),
    [
        ("gb2312", "gb18030", "医院在公告中说，医生镕基教授将出席会议 €"),
        ("ks_c_5601-1987", "cp949", "똠방각하 병원 이다"),
        ("windows-949", "cp949", "병원 진료 안내"),
        ("shift_jis", "cp932", "①髙橋医院のお知らせ"),
        ("x-sjis", "cp932", "診療のお知らせ"),
        ("euc-jp", "euc_jis_2004", "①医院のお知らせです"),
        ("iso-8859-1", "cp1252", "“Größe” – 5 €"),
        ("big5-hkscs", "big5hkscs", "醫院嘅通告在這裡"),
        ("tis-620", "cp874", "โรงพยาบาล “ใหม่”"),
        ("iso-8859-9", "cp1254", "Hastane “açıldı”"),
        ("iso-8859-15", "iso8859-15", "Prix : 5 € – œuvre"),
        ("iso-8859-8-i", "iso8859-8", "בית החולים"),
    ],
)
def test_labels_mean_what_browsers_take_them_for(label: str, encoding: str, text: str) -> None:
    html = f"<html><body><p>{text}</p></body></html>".encode(encoding, "ignore")
    assert html.decode(encoding) == decode(html, label).words


@pytest.mark.parametrize(
    ("language", "encoding"),
    [("ko", "utf-8"), ("de", "utf-8"), ("ko", "cp949"), ("zh-Hans", "gb18030"), ("ja", "cp932"), ("ru", "cp1251")],
)
def test_a_broken_byte_does_not_throw_the_encoding_away(language: str, encoding: str) -> None:
    headline, notice = NOTICES[language]
    html = f"<p>{headline}</p>".encode(encoding) + b"<p>\xff\x9d</p>" + f"<p>{notice}</p>".encode(encoding)
    assert notice in decode(html).words
    assert notice in decode(html, encoding).words


def test_a_cut_character_costs_no_markup() -> None:
    html = "<p>我院新设的乳腺癌门诊正式开诊。来自三个科".encode("gbk")[:-1]
    html += "</p><p>医生将在这里共同为患者服务</p>".encode("gbk")
    assert "</p><p>医生将在这里" in decode(html, "gbk").words


@pytest.mark.parametrize("before", range(16_380, 16_386))
def test_a_long_page_is_utf8_wherever_its_characters_fall(before: int) -> None:
    page = b"a" * before + "癌症中心".encode() + b"b" * 40_000
    assert decode(page).html is page
    assert decode(page + b"\xe7").encoding == "utf-8"
    assert decode(page + b"\xe7").html != page + b"\xe7"


def test_mixed_encodings_are_flagged() -> None:
    html = f"<p>{NOTICES['ko'][1]}</p>".encode() + f"<p>{NOTICES['ko'][0]}</p>".encode("cp949")
    decoded = decode(html, "utf-8")
    assert NOTICES["ko"][1] in decoded.words
    assert decoded.doubtful


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_a_mark_of_sixteen_bits_before_eight_is_not_believed(mark: bytes) -> None:
    html = f"<p>{NOTICES['ko'][1]}</p>"
    assert decode(mark + html.encode()).words == html
    assert decode("\ufeff".encode("utf-16-le") + html.encode("utf-16-le")).words == html


def test_a_guess_is_flagged() -> None:
    html, _ = page("ko", "euc-kr", None)
    assert decode(html).doubtful
    assert not decode(html, "euc-kr").doubtful


LABELS = (None, "", "utf-8", "idna", "hex", "rot13", "undefined", "unicode_escape", "\x00", "é", "x" * 9999, "utf-7", "mbcs")


@pytest.mark.parametrize("html", [
    b"", b"\x00", b"\xff", b"\x1b$B", b"\x1b$B\xff", bytes(range(256)), b"\xff\xfe", b"\xfe\xff\x00", b"\x80" * 99,
    b"<meta charset=", b"<meta charset='\xff\xff'>\xe9", b"\x00" * 1000])  # fmt: skip
def test_never_raises(html: bytes) -> None:
    for label in LABELS:
        assert isinstance(decode(html, label).words, str)
