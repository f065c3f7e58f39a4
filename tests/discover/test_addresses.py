import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarchive.discover.addresses import article_key, clean, honest_canonical, resolve, site_of
from newsarchive.discover.traps import looks_endless

CLEAN = [
    ("HTTP://Hospital.Example:80/News", "http://hospital.example/News"),
    ("https://hospital.example:443/", "https://hospital.example/"),
    ("https://hospital.example", "https://hospital.example/"),
    ("https://hospital.example:8443/a", "https://hospital.example:8443/a"),
    ("https://hospital.example/a#comments", "https://hospital.example/a"),
    ("https://hospital.example/#!/news/3", "https://hospital.example/#!/news/3"),
    ("https://hospital.example/a/./b/../c", "https://hospital.example/a/c"),
    ("https://hospital.example/../../a", "https://hospital.example/a"),
    ("https://hospital.example//news//1", "https://hospital.example/news/1"),
    ("https://hospital.example/%7euser/%2e", "https://hospital.example/~user/"),
    ("https://hospital.example/%e5%8c%bb", "https://hospital.example/%E5%8C%BB"),
    ("https://hospital.example/新闻?q=癌", "https://hospital.example/%E6%96%B0%E9%97%BB?q=%E7%99%8C"),
    ("https://hospital.example/a b", "https://hospital.example/a%20b"),
    ("https://hospital.example/a\x1f#b", "https://hospital.example/a%1F"),
    ("https://hospital.example/list?kw=%D6%D0", "https://hospital.example/list?kw=%D6%D0"),
    ("https://hospital.example/a;jsessionid=0A1B2C3D?id=3", "https://hospital.example/a?id=3"),
    ("https://hospital.example/a;jsessionid=0A1B2C.node1", "https://hospital.example/a"),
    ("https://hospital.example/(S(lit3py55t21z5v55vlm25s55))/news.aspx", "https://hospital.example/news.aspx"),
    ("https://hospital.example/a?PHPSESSID=abc&id=1", "https://hospital.example/a?id=1"),
    ("https://hospital.example/a?sid=0123456789abcdef0123456789abcdef&t=5", "https://hospital.example/a?t=5"),
    ("https://hospital.example/a?sid=123", "https://hospital.example/a?sid=123"),
    ("https://hospital.example/f?s=6ef2dc853f8f83ceb07b30be0370bb0d", "https://hospital.example/f"),
    ("https://hospital.example/?s=cancer", "https://hospital.example/?s=cancer"),
    ("https://hospital.example/a?utm_source=x&utm_medium=y&id=2", "https://hospital.example/a?id=2"),
    (
        "https://hospital.example/-/asset_publisher/x/content/a?inheritRedirect=false",
        "https://hospital.example/-/asset_publisher/x/content/a",
    ),
    (
        "https://hospital.example/content/a-story-of-ours?redirect=http%3A%2F%2Fhospital.example%2Fnews%3Fp%3D1",
        "https://hospital.example/content/a-story-of-ours",
    ),
    ("https://hospital.example/go?redirect=%2Fnews%2F1", "https://hospital.example/go?redirect=%2Fnews%2F1"),
    ("https://hospital.example/a?fbclid=1&gclid=2&msclkid=3&yclid=4", "https://hospital.example/a"),
    ("https://hospital.example/a?spm=a1.b2&id=7", "https://hospital.example/a?id=7"),
    ("https://hospital.example/a?b=1&amp;c=2", "https://hospital.example/a?b=1&c=2"),
    ("https://hospital.example/a?z=1&a=2", "https://hospital.example/a?z=1&a=2"),
    ("https://hospital.example/a?flag", "https://hospital.example/a?flag"),
    ("https://hospital.example/a?x=", "https://hospital.example/a?x="),
    ("https://münchen.example/a", "https://xn--mnchen-3ya.example/a"),
    ("  https://hospital.example/a \n", "https://hospital.example/a"),
    ("mailto:a@b.example", "mailto:a@b.example"),
]


@pytest.mark.parametrize(("given_url", "expected"), CLEAN)
def test_an_address_is_cleaned_of_what_shows_nothing_else(given_url: str, expected: str) -> None:
    assert clean(given_url) == expected


@given(st.text(max_size=80))
def test_clean_is_stable_and_never_raises(text: str) -> None:
    url = "https://hospital.example/" + text
    assert clean(clean(url)) == clean(url)
    assert article_key(url)
    looks_endless(text)
    honest_canonical(url, text)
    resolve(url, text)


SAME = [
    (
        "https://hospital.example/a-story-of-ours?redirect=http%3A%2F%2Fhospital.example%2Fnews&inheritRedirect=false",
        "https://hospital.example/a-story-of-ours",
    ),
    ("http://www.hospital.example/news/1", "https://hospital.example/news/1/"),
    ("https://hospital.example/news/1?utm_source=x", "https://hospital.example/news/1"),
    ("https://hospital.example/news/1/index.html", "https://hospital.example/news/1"),
    ("https://hospital.example/news/1/amp/", "https://hospital.example/news/1"),
    ("https://hospital.example/amp/news/1", "https://hospital.example/news/1"),
    ("https://amp.hospital.example/news/1", "https://hospital.example/news/1"),
    ("https://m.hospital.example/news/1", "https://www.hospital.example/news/1"),
    ("https://hospital.example/m/news/1", "https://hospital.example/news/1"),
    ("https://hospital.example/news/1?print=1", "https://hospital.example/news/1"),
    ("https://hospital.example/news/1/print", "https://hospital.example/news/1"),
    ("https://hospital.example/news/1?output=amp", "https://hospital.example/news/1"),
    (
        "https://hospital.example/index.php/news/4-a-story?tmpl=component&print=1",
        "https://hospital.example/index.php/news/4-a-story",
    ),
    (
        "https://hospital.example/bbs/board.php?bo_table=news&wr_id=5&page=2",
        "https://hospital.example/bbs/board.php?wr_id=5&bo_table=news",
    ),
    (
        "https://hospital.example/bbs/board.php?bo_table=news&wr_id=5&sfl=&stx=&device=mobile",
        "https://hospital.example/bbs/board.php?bo_table=news&wr_id=5",
    ),
    ("https://hospital.example/view.do?nttId=9&pageIndex=3&searchWrd=&searchCnd=0", "https://hospital.example/view.do?nttId=9"),
    ("https://hospital.example/hir.jsp?azon=9&lap=3", "https://hospital.example/hir.jsp?azon=9"),
    ("https://hospital.example/view.do?seq=9&currentPage=3", "https://hospital.example/view.do?seq=9"),
    ("https://hospital.example/view.asp?no=9&sort=date&order=desc", "https://hospital.example/view.asp?no=9"),
    ("https://hospital.example/a-long-story-name?page=2", "https://hospital.example/a-long-story-name"),
    ("https://hospital.example/news/1#top", "https://hospital.example/news/1"),
    ("https://hospital.example/a?b=2&a=1", "https://hospital.example/a?a=1&b=2"),
    ("https://hospital.example:443/a", "http://hospital.example:80/a"),
    ("https://hospital.example/%41", "https://hospital.example/A"),
    ("https://hospital.example/view?id=3&listUrl=%2Flist.do", "https://hospital.example/view?id=3"),
]
DIFFERENT = [
    ("https://hospital.example/spip.php?article12", "https://hospital.example/spip.php?article13"),
    ("https://hospital.example/news/1", "https://hospital.example/news/2"),
    ("https://hospital.example/view?id=1", "https://hospital.example/view?id=2"),
    ("https://hospital.example/view?no=1", "https://hospital.example/view?seq=1"),
    ("https://hospital.example/?p=1", "https://hospital.example/?p=2"),
    ("https://hospital.example/?p=1", "https://hospital.example/"),
    ("https://hospital.example/index.php?page=12", "https://hospital.example/index.php?page=13"),
    ("https://hospital.example/news?mode=view&no=1", "https://hospital.example/news?mode=view&no=2"),
    ("https://hospital.example/view?articleId=1&lang=en", "https://hospital.example/view?articleId=1&lang=ko"),
    ("https://news.hospital.example/1", "https://hospital.example/1"),
    ("https://hospital.example/News/1", "https://hospital.example/news/1"),
    ("https://hospital.example/view?sid=100&oid=1", "https://hospital.example/view?sid=101&oid=1"),
    ("https://m.example/a", "https://example/a"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_addresses_of_one_article_share_a_key(one: str, other: str) -> None:
    assert article_key(one) == article_key(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_addresses_of_two_articles_do_not(one: str, other: str) -> None:
    assert article_key(one) != article_key(other)


H = "https://hospital.example"
CANONICAL = [
    (f"{H}/news/1?print=1", f"{H}/news/1", f"{H}/news/1"),
    (f"{H}/?p=12", f"{H}/2025/05/a-good-story/", f"{H}/2025/05/a-good-story/"),
    (f"{H}/category/a/long-story-name", f"{H}/news/long-story-name", f"{H}/news/long-story-name"),
    (f"{H}/news/1", f"{H}/", None),
    (f"{H}/news/1", f"{H}", None),
    (f"{H}/news/1", f"{H}/news/", None),
    (f"{H}/view.php?id=3", f"{H}/view.php", None),
    (f"{H}/view.php?id=3", f"{H}/view.php?id=1", None),
    (f"{H}/view.php?id=3&page=2", f"{H}/view.php?id=3", f"{H}/view.php?id=3"),
    (f"{H}/news/a-good-story-told", f"{H}/news/another-good-story", None),
    (f"{H}/news/12", f"{H}/news/1", None),
    (f"{H}/news/1", "https://elsewhere.example/news/1", None),
    (f"{H}/news/1", "http://www.hospital.example/news/1", "http://www.hospital.example/news/1"),
    (f"{H}/news/1", "javascript:void(0)", None),
    (f"{H}/news/1", None, None),
    (f"{H}/news/1", "", None),
]


@pytest.mark.parametrize(("page_url", "claim", "expected"), CANONICAL)
def test_canonical_is_believed_where_it_is_honest(page_url: str, claim: str | None, expected: str | None) -> None:
    assert honest_canonical(page_url, claim) == expected


ENDLESS = [
    (f"{H}/news/news/news/1", "path repeats itself"),
    (f"{H}/a/b/a/b/c", "path repeats itself"),
    (f"{H}/" + "x/" * 16, "path repeats itself"),
    (f"{H}/" + "/".join(map(str, range(25))), "path too deep"),
    (f"{H}/prd/main/news/param/site/1/cat/7/sub/0/pull/detail/view/detail/id/105616", None),
    (f"{H}/events/calendar/2031-05", "calendar"),
    (f"{H}/?cal=2031&month=5", "calendar"),
    (f"{H}/news?f[0]=topic:1&f[1]=year:2", "facets"),
    (f"{H}/news?a=1&a=2&a=3&a=4", "facets"),
    (f"{H}/?q=" + "x" * 2100, "address too long"),
    (f"{H}/news/2025/05/27/story", None),
    (f"{H}/2025/05/", None),
    (f"{H}/news/1/1", None),
    (f"{H}/about/calendar-of-the-year-is-published", None),
    (f"{H}/bbs/board.php?bo_table=news&wr_id=5&page=2", None),
]


@pytest.mark.parametrize(("url", "reason"), ENDLESS)
def test_addresses_without_end(url: str, reason: str | None) -> None:
    assert looks_endless(url) == reason


RESOLVE = [
    ("/a", f"{H}/a"),
    ("a", f"{H}/news/a"),
    ("?page=2", f"{H}/news/list?page=2"),
    ("../a", f"{H}/a"),
    ("//cdn.example/a", "https://cdn.example/a"),
    ("#top", None),
    ("", None),
    ("mailto:a@b", None),
    ("javascript:x()", None),
    ("tel:1", None),
    ("data:text/html,x", None),
    ("http://", None),
    ("http://[bad", None),
    ("https://hospital.example:port/", None),
    (" /a\n", f"{H}/a"),
    ("\\news\\1", f"{H}/news/1"),
    ("ftp://a.example/", None),
]


@pytest.mark.parametrize(("href", "expected"), RESOLVE)
def test_an_address_is_read_as_browsers_read_it(href: str, expected: str | None) -> None:
    assert resolve(f"{H}/news/list", href) == expected


@pytest.mark.parametrize(
    ("url", "site"),
    [
        ("https://www.hospital.example/", "hospital.example"),
        ("https://news.hospital.co.kr/", "hospital.co.kr"),
        ("https://a.b.nhs.uk/", "b.nhs.uk"),
        ("http://127.0.0.1:8000/", "127.0.0.1:8000"),
        ("http://localhost:9/", "localhost:9"),
        ("https://hospital.or.jp", "hospital.or.jp"),
        ("https://x.go.th/", "x.go.th"),
        ("http://[::1]/", "::1"),
    ],
)
def test_a_host_s_site_is_what_its_owner_registered(url: str, site: str) -> None:
    assert site_of(url) == site
