"""What endpoints answer: data, pieces of a page, and how they are asked on."""

import json
from time import process_time
from typing import Any

import pytest

from newsarchive.discover.listing import NextPage, Start, posted_on, read_listing
from newsarchive.discover.scripts.inline_scripts import scripts_and_forms
from tests.captured import captured
from tests.discover.stories import STORIES, WITH_URL, H, read


def test_an_endpoints_answer() -> None:
    found = read(json.dumps({"total": 40, "list": WITH_URL}), H + "/api/news?page=2&size=4")
    assert [e.url for e in found.entries] == [f"{H}/news/a-story-{n}" for n in range(10, 14)]
    assert [p.url for p in found.next_pages] == [H + "/api/news?page=3&size=4"]
    assert [p.url for p in read(json.dumps({"results": WITH_URL, "next": "/api/news?cursor=abc"}), H + "/api/news").next_pages] == [
        H + "/api/news?cursor=abc"
    ]
    assert read(json.dumps({"results": WITH_URL, "next": None}), H + "/api/news?page=9").next_pages == ()
    assert read(json.dumps({"results": WITH_URL, "hasMore": False}), H + "/api/news?page=9").next_pages == ()
    empty = read(json.dumps({"list": []}), H + "/api/news?page=9")
    assert (empty.entries, empty.next_pages) == ((), ())
    assert empty.reason


COUNTED = [
    ({"total": 9, "offset": 0}, "/api/news", "/api/news?offset=4"),
    ({"total": 4, "offset": 0}, "/api/news", None),
    ({"meta": {"page": 2, "pageCount": 3}}, "/api/news?lang=en", "/api/news?lang=en&page=3"),
    ({"meta": {"page": 3, "pageCount": 3}}, "/api/news?lang=en", None),
    ({"meta": {"current_page": 1, "last_page": 3}}, "/api/news", "/api/news?page=2"),
    ({"pages": 7}, "/api/news", None),
    ({"Count": 9}, "/api/news?s=7&p=4", "/api/news?s=7&p=9"),
    ({"Count": 4}, "/api/news?s=7&limit=4", None),
    ({"Count": 9000}, "/api/news?s=7&limit=4", None),
    ({"Count": 9, "offset": 0}, "/api/news?offset=0&limit=4", "/api/news?offset=4&limit=4"),
]


@pytest.mark.parametrize(("counts", "own", "expected"), COUNTED)
def test_an_answer_that_counts_says_how_to_ask_on(counts: dict[str, Any], own: str, expected: str | None) -> None:
    found = read(json.dumps({"list": WITH_URL, **counts}), H + own)
    assert [page.url for page in found.next_pages] == ([H + expected] if expected else [])


@pytest.mark.parametrize(("path", "found"), [("/news/a-story-14", 1), ("/doctors/14", 0)])
def test_the_one_story_of_the_last_answer_is_known_by_those_before(path: str, found: int) -> None:
    story = {"title": "A story of the hospital, the last", "url": path, "date": "2025-05-14"}
    page = captured(json.dumps({"list": [story]}), H + "/api/news?page=4")
    start = Start(H + "/news", [f"{H}/news/a-story-{n}" for n in range(10, 14)])
    assert len(read_listing(page, start=start).entries) == found


SLUGS = json.dumps([{"title": f"A story of the hospital {n}", "date": "2025-05-11", "slug": f"a-story-{n}"} for n in (1, 2)])


@pytest.mark.parametrize(
    ("examples", "start", "expected"),
    [
        (["/news/a/", "/news/b/"], "/newsroom/", "/news/a-story-{}/"),
        (["/x/a.html", "/x/b.html"], "/newsroom/", "/x/a-story-{}.html"),
        (["/x/a", "/y/b"], "/newsroom?lang=en", "/newsroom/a-story-{}"),
        ([], "/newsroom", "/newsroom/a-story-{}"),
    ],
)
def test_slugs_of_an_endpoint_lead_where_the_listing_leads(examples: list[str], start: str, expected: str) -> None:
    page = captured(SLUGS, H + "/api/news.json")
    found = read_listing(page, start=Start(H + start, [H + path for path in examples]))
    assert [entry.url for entry in found.entries] == [H + expected.format(n) for n in (1, 2)]


def test_an_answer_with_the_html_of_each_story() -> None:
    items = [
        {"Id": n, "Html": f'<div>{n} May 2025</div><a href="/news/{n}-a">A story of the hospital {n}</a>'} for n in range(11, 15)
    ]
    found = read(json.dumps({"Count": 4, "Results": items}), H + "/api/news")
    assert [(entry.url, entry.date) for entry in found.entries] == [(f"{H}/news/{n}-a", f"{n} May 2025") for n in range(11, 15)]


def test_an_answer_with_html_inside() -> None:
    found = read(json.dumps({"success": True, "html": f"<ul>{STORIES}</ul>"}), H + "/ajax?page=3")
    assert [e.url for e in found.entries] == [f"{H}/news/{n}" for n in range(10, 15)]
    assert [p.url for p in found.next_pages] == [H + "/ajax?page=4"]


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ("/ajax?page=2", ["/ajax?page=3"]),
        ("/ajax?offset=10&n=5", ["/ajax?offset=15&n=5"]),
        ("/ajax", []),
        ("/ajax?id=4", []),
        ("/ajax?per_page=5", []),
    ],
)
def test_an_answer_that_is_a_piece_of_a_page(own: str, expected: list[str]) -> None:
    found = read(STORIES, H + own)
    assert len(found.entries) == 5
    assert [page.url for page in found.next_pages] == [H + path for path in expected]
    assert read(f"<html><body><ul>{STORIES}</ul></body></html>", H + own).next_pages == ()


def test_a_piece_of_a_page_borrows_the_scripts_of_the_start() -> None:
    start = (
        b'<html><body><script src="/a.js"></script><script>function fnView(n){ document.f.no.value=n; document.f.action="/view.do";'
        b'document.f.submit(); } function more(){ $.ajax({url:"/more.do",type:"post",data:{pageIndex:page}}); }</script>'
        b'<form name="f" method="post"><input type="hidden" name="no"><input name="word"></form><p>other</p></body></html>'
    )
    items = "".join(
        f'<li><a href="javascript:fnView({n})">What happened in ward number {n}</a> 2025-05-{n}</li>' for n in (11, 12, 13)
    )
    found = read_listing(captured(items, H + "/more.do"), start=Start(scripts=scripts_and_forms(start)))
    assert [entry.url for entry in found.entries] == [f"{H}/view.do?no={n}" for n in (11, 12, 13)]
    assert found.next_pages == ()


def test_an_endpoint_is_posted_the_page_after() -> None:
    asked = NextPage(H + "/more.do", "POST", (("menu", "4"), ("pageIndex", "2")), "endpoint")
    assert posted_on(asked) == (NextPage(H + "/more.do", "POST", (("menu", "4"), ("pageIndex", "3")), "endpoint"),)
    assert posted_on(NextPage(H + "/list.do", "POST", (("pageIndex", "2"),), "form")) == ()


XML = """<?xml version="1.0"?><noticias>
<noticia id="7"><titulo><![CDATA[A new ward for children opens]]></titulo><data>2025-05-27</data><link>nota.php?id=7</link></noticia>
<noticia id="8"><titulo>Nurses are honoured at a ceremony</titulo><data>2025-05-20</data><link>nota.php?id=8</link></noticia></noticias>"""
SCRIPT = """var NEWS = [ // by hand
  { id: 7, title: "A new ward for children opens", url: 'nota.php?id=7', date: "2025-05-27" },
  { id: 8, title: "Nurses are honoured at a ceremony", url: 'nota.php?id=8', date: "2025-05-20" },
];"""


@pytest.mark.parametrize(("url", "text", "kind"), [
    ("https://hospital.example/press/list.xml", XML, "text/xml"),
    ("https://hospital.example/press/list.xml", XML.replace("<link>", "<link href='").replace("</link>", "'/>"), "text/xml"),
    ("https://hospital.example/press/list.xml", '<?xml version="1.0"?><news><item url="nota.php?id=7" date="2025-05-27"><title>'
     'A new ward for children opens</title></item><item url="nota.php?id=8" date="2025-05-20"><title>Nurses are honoured at a ceremony'
     '</title></item></news>', "text/xml"),
    ("https://hospital.example/press/list.xml", '<?xml version="1.0"?><news><item url="nota.php?id=7" date="2025-05-27" title='
     '"A new ward for children opens"/><item url="nota.php?id=8" date="2025-05-20" title="Nurses are honoured at a ceremony"/></news>',
     "text/xml"),
    ("https://hospital.example/js/news.js", SCRIPT.replace(" // by hand", ""), "text/javascript"),
    ("https://hospital.example/js/news.js", 'show([{"title": "A new ward for children opens", "url": "nota.php?id=7", "date": "2025-05-27"},'
     '{"title": "Nurses are honoured at a ceremony", "url": "nota.php?id=8", "date": "2025-05-20"}]);', "text/javascript"),
])  # fmt: skip
def test_a_list_in_a_file_of_its_own(url: str, text: str, kind: str) -> None:
    page = captured(text, url, content_type=kind)
    found = read_listing(page, start=Start(url="https://hospital.example/press/")).entries
    assert [(entry.url, entry.date) for entry in found] == [
        ("https://hospital.example/press/nota.php?id=7", "2025-05-27"), ("https://hospital.example/press/nota.php?id=8", "2025-05-20")]  # fmt: skip


@pytest.mark.parametrize("text", ['<?xml version="1.0"?>', '<?xml version="1.0"?><html><body/></html>', f"<p>{SCRIPT}</p>"])
def test_what_is_no_such_file(text: str) -> None:
    page = captured(text, "https://hospital.example/press/news.js", content_type="text/javascript")
    assert read_listing(page).entries == ()


def test_a_file_of_a_hundred_thousand_stories_is_read_in_seconds() -> None:
    items = (f"<item><title>Ward {n} for children opens</title><link>nota.php?id={n}</link></item>" for n in range(100_000))
    begun = process_time()
    found = read(f'<?xml version="1.0"?><news>{"".join(items)}</news>', H + "/press/list.xml")
    assert 10_000 < len(found.entries) < 20_000
    assert process_time() - begun < 10
