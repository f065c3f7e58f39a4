"""Short ways that must lead where the long one leads: folding of white space, case and width, and the places of a tree."""

import unicodedata

import pytest
from lxml.html import document_fromstring

from newsarchive.extract.markup.outline import Outline
from newsarchive.extract.words.spaces import single_spaced
from newsarchive.extract.words.wording import count, count_words, folded, split, tokens
from newsarchive.extract.writing.line_breaks import escaped

SENTENCE = "The clinic opened a new ward for stroke patients on Monday, said the head nurse to all who came."


@pytest.mark.parametrize("white", [*"\t\n\v\f\r\x1c\x1f\u00a0\u3000", "  "], ids=ascii)
@pytest.mark.parametrize("words", ["New ward", SENTENCE, "Die neue Station für alle", "新病房 开放"])
def test_white_space_is_folded_in_lines_of_any_length(words: str, white: str) -> None:
    assert single_spaced(f"{white}{words}{white}{words}{white}") == f"{words} {words}"


@pytest.mark.parametrize("sign", "\u200b\u200c\u200d\u200e\u2060\ufeff\u00ad", ids=ascii)
def test_a_sign_that_prints_nothing_is_nothing_alone_and_part_of_its_word_inside_one(sign: str) -> None:
    assert single_spaced(sign) == single_spaced(f" {sign}\n{sign} ") == ""
    assert single_spaced("می\u200cخواهم\n") == "می\u200cخواهم"


@pytest.mark.parametrize(
    "words", ["Ward 7", "STRASSE", "Straße", "医院：新闻（一）", "ｗａｒｄ　７…", "ﬁrst\u00a0ward", "e\u0301tude", ""]
)
def test_words_are_folded_as_unicode_folds_them(words: str) -> None:
    assert folded(words) == unicodedata.normalize("NFKC", words).casefold()


TEXTS = ["", "Ward", SENTENCE, f"{SENTENCE}\n\nMonday\tto\nFriday\n\nWard 7", "Die neue Station für alle\n\n– „früher“ – ist auf",
         "Новое отделение\n\nоткрыто", "अस्पताल में\n\nनया वार्ड", "新病房\n\n今天开放。MRI检查COVID-19感染者 don't stop", "ward：7\n\nopen"]  # fmt: skip


@pytest.mark.parametrize("words", TEXTS)
def test_words_are_counted_as_they_are_parted(words: str) -> None:
    assert count(words) == len(split(words))
    runs = sum(map(bool, words.replace("\t", "\n").split("\n")))
    assert count_words(words, runs) == count_words(words) == len(split(words) if "新" in words else words.split())


@pytest.mark.parametrize(
    ("words", "markup"),
    [("Ward 7", "Ward 7"), ("R&D", "R&amp;D"), ("p < 0.05", "p &lt; 0.05"), ("a > b", "a &gt; b"), ('"quoted"', '"quoted"')],
)
def test_words_are_escaped(words: str, markup: str) -> None:
    assert escaped(words) == markup


@pytest.mark.parametrize("behind", ["", "</html><link rel=stylesheet>"], ids=["one root", "two roots"])
def test_an_outline_knows_where_each_element_ends(behind: str) -> None:
    root = document_fromstring(f"<body><p>A <b>new <i>ward</i></b> opens</p><script>let x</script><p>Today</p>{behind}")
    page = Outline(root)
    ends = [page.end(place) for place in range(len(page.elements))]
    tags = [element.tag for element in page.elements]
    assert ends == [place + sum(1 for _ in element.iter("*")) for place, element in enumerate(page.elements)]
    assert page.texts[tags.index("script")] == ""
    assert page.tails[tags.index("b")] == " opens"


@pytest.mark.parametrize(
    ("words", "count"),
    [("स्वास्थ्य मन्त्रालय", 2), ("নতুন ইউনিটে চিকিৎসক", 3), ("புதிய இதயப் பிரிவு", 3), ("కొత్త కేంద్రం", 2), ("ആശുപത്രിയിൽ പുതിയ", 2),
     ("නව ඒකකය", 2), ("ਨਵਾਂ ਹਸਪਤਾਲ", 2), ("નવું કેન્દ્ર", 2), ("new ward, 12", 3), ("病院 new", 3)],
)  # fmt: skip
def test_words_of_india_s_scripts_are_not_parted_at_their_vowels(words: str, count: int) -> None:
    """To ``re`` those signs are no letters: स्वास्थ्य was read as five words of one letter each."""
    assert len(tokens(words)) == count
