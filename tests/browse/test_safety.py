"""Archive text is hostile: what the reading page may show of it."""

import html.parser

import pytest

from newsarchive.browse.safety import ALLOWED, direction, excerpt, language_tag, safe_html, safe_url
from newsarchive.browse.teaser import CLOSE, OPEN, marked
from tests.browse.payloads import PAYLOADS


class Seen(html.parser.HTMLParser):
    """Every tag and attribute of a piece of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def check(text: str) -> None:
    for tag, attributes in Seen(text).found:
        assert tag in ALLOWED, text
        for name, value in attributes.items():
            assert not name.startswith("on"), text
            assert name not in ("style", "srcdoc", "formaction"), text
            if name in ("href", "src"):
                assert (value or "").startswith(("http://", "https://")), text


def test_there_are_enough_payloads() -> None:
    assert len(set(PAYLOADS)) >= 100


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_payload_survives(payload: str) -> None:
    for text in (
        payload,
        f"<p>{payload}</p>",
        f'<img src="{payload}">',
        f"<a href='{payload}'>x</a>",
        f"<table><tr><td>{payload}",
        f'<p title="{payload}">x</p>',
    ):
        check(str(safe_html(text)))
    check(str(marked(payload)))


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("<p>One <b>two</b> &amp; three</p>", "<p>One <b>two</b> &amp; three</p>"),
        ("<h1>Big</h1><h3>Small</h3>", "<h2>Big</h2><h3>Small</h3>"),
        ("<div><p>in</p> tail</div>", "<p>in</p> tail"),
        ("<script>x</script>tail", "tail"),
        ("<p>a<!-- c -->b</p>", "<p>ab</p>"),
        ("<ul><li>1</li><li>2</li></ul>", "<ul><li>1</li><li>2</li></ul>"),
        ('<p lang="ar" dir="rtl">x</p>', '<p lang="ar" dir="rtl">x</p>'),
        ('<p lang="x y" dir="up">x</p>', "<p>x</p>"),
        ('<a href="javascript:x">y</a>', "y"),
        ('<td colspan="2" onclick="x">y</td>', '<td colspan="2">y</td>'),
        ("plain words", "plain words"),
        ("", ""),
    ],
)
def test_structure_is_kept(given: str, kept: str) -> None:
    assert safe_html(given) == kept


def test_a_link_says_nothing_about_the_reader() -> None:
    assert (
        safe_html('<a href="https://x.example/">y</a>')
        == '<a href="https://x.example/" rel="noopener noreferrer nofollow ugc">y</a>'
    )


def test_a_picture_is_lazy_and_discreet_and_falls_back_to_a_link() -> None:
    shown = safe_html('<img src="https://x.example/a.jpg" alt="A &lt;b&gt;" width="640" height="400" onerror="x">')
    assert '<a class="picture" href="https://x.example/a.jpg"' in shown
    assert 'alt="A &lt;b&gt;" width="640" height="400" loading="lazy" decoding="async" referrerpolicy="no-referrer"' in shown


@pytest.mark.parametrize(
    "text", ["<div>" * 20_000 + "deep", "<p>" + "<b>" * 5_000 + "x", "<" * 50_000, "<a href='" * 10_000, "\x00" * 100, "&" * 50_000]
)
def test_hostile_shapes_do_no_harm(text: str) -> None:
    check(str(safe_html(text)))


@pytest.mark.parametrize(
    ("value", "url"),
    [
        ("https://x.example/a?b=c#d", "https://x.example/a?b=c#d"),
        ("http://x.example", "http://x.example"),
        ("HTTPS://x.example/", "HTTPS://x.example/"),
        ('https://x.example/"x', "https://x.example/%22x"),
        ("javascript:alert(1)", None),
        ("java\tscript:alert(1)", None),
        ("data:text/html,x", None),
        ("ftp://x.example/", None),
        ("/relative", None),
        ("//x.example/", None),
        ("https:///path", None),
        ("https://user@x.example/", None),
        ("https://[bad", None),
        ("https://x.example:99999/", None),
        ("", None),
        (None, None),
    ],
)
def test_only_web_addresses_live(value: str | None, url: str | None) -> None:
    assert safe_url(value) == url


@pytest.mark.parametrize(
    ("language", "way"),
    [
        ("ar", "rtl"),
        ("he-IL", "rtl"),
        ("fa", "rtl"),
        ("ur", "rtl"),
        ("az-Arab", "rtl"),
        ("ar-Latn", "ltr"),
        ("zh-Hans", "ltr"),
        ("en", "ltr"),
        (None, "auto"),
    ],
)
def test_direction(language: str | None, way: str) -> None:
    assert direction(language) == way


@pytest.mark.parametrize(("tag", "kept"), [("zh-Hans", "zh-Hans"), ("en", "en"), ('en"x', None), ("", None), ("x" * 40, None)])
def test_language_tag(tag: str, kept: str | None) -> None:
    assert language_tag(tag) == kept


@pytest.mark.parametrize(
    ("text", "length", "cut"),
    [
        ("one two three", 20, "one two three"),
        ("one two three four", 14, "one two three…"),
        ("胃癌研究开展新技术", 4, "胃癌研究…"),
        (None, 5, ""),
        ("a\n\n b", 9, "a b"),
    ],
)
def test_an_excerpt_ends_with_a_whole_word(text: str | None, length: int, cut: str) -> None:
    assert excerpt(text, length) == cut


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"the {OPEN}stomach{CLOSE} & more", "the <mark>stomach</mark> &amp; more"),
        (f"{OPEN}a{CLOSE}{OPEN}b{CLOSE}", "<mark>a</mark><mark>b</mark>"),
        (f"{CLOSE}a{OPEN}", "a"),
        (f"{OPEN}a", "a"),
        (f"{OPEN}<b>{CLOSE}", "<mark>&lt;b&gt;</mark>"),
        ("none", "none"),
    ],
)
def test_marks_are_made_after_escaping(text: str, shown: str) -> None:
    assert marked(text) == shown
