"""A publisher's portrait of itself at an article's end stands apart, whatever it is headed by; other last sections do not."""

from datetime import UTC, datetime
from time import process_time

import pytest

from newsarchive.extract import extract
from newsarchive.items import Article, Page

NEWS = "".join(f"<p>{words}</p>" for words in (
    "The mammography bus has visited forty villages in its first year and examined many women close to their homes.",
    "The contract was signed in spring, and the first tour led through the mountains in the north of the region.",
    "A second bus with a laboratory for blood tests is to follow in winter, the president of the hospital said."))  # fmt: skip
PORTRAIT = "Riverside Cancer Hospital was founded in 1963 and has 1,200 beds in nine departments."
FOOT = "<footer><p>Copyright 2018 Riverside Cancer Hospital. All rights reserved.</p></footer>"


def read(heading: str, *said: str, news: str = NEWS, foot: str = FOOT) -> Article:
    told = "".join(f"<p>{words}</p>" for words in said)
    html = f"<html><head><meta charset=utf-8><title>The bus</title></head><body><h1>The bus</h1><div>{news}{heading}{told}</div>{foot}</body></html>"
    return extract(Page("https://www.riverside.example/news/1", html.encode(), datetime(2026, 11, 1, tzinfo=UTC)))


@pytest.mark.parametrize(
    "heading", ["<h3>In brief</h3>", "<h2>Riverside at a glance</h2>", "<p><strong>The Hospital</strong></p>", "<h4>RCH</h4>"]
)
def test_whatever_heads_it(heading: str) -> None:
    found = read(heading, PORTRAIT, "It treats about 60,000 patients a year.")
    assert PORTRAIT in (found.about or "")
    assert len(found.article_body.split("\n\n")) == 3


@pytest.mark.parametrize(("said", "name"), [
    ("Das Klinikum Seefeld ist ein Haus der Schwerpunktversorgung mit 520 Betten und rund 1.400 Beschäftigten.", "Klinikum Seefeld"),
    ("L’Ospedale Colleverde è stato fondato nel 1963 e dispone di 600 posti letto in tre padiglioni.", "Ospedale Colleverde"),
    ("東湖癌症醫院成立於1963年，現有病床一千二百床，每年服務病人約六萬人次。", "東湖癌症醫院"),
    ("한강암센터는 1963년에 문을 열었으며 1200개 병상에서 해마다 육만 명의 환자를 진료하고 있다.", "한강암센터"),
    ("تأسس مستشفى النهر عام 1963 ويضم ستمئة سرير ويعمل فيه أكثر من ألف موظف.", "مستشفى النهر"),
    ("गंगा अस्पताल की स्थापना 1963 में हुई थी और यहाँ छह सौ बिस्तर तथा एक हजार से अधिक कर्मचारी हैं।", "गंगा अस्पताल"),
])  # fmt: skip
def test_in_other_languages(said: str, name: str) -> None:
    assert said in (read("<h3>§ 1</h3>", said, foot=f"<div>Copyright 2018 {name}</div>").about or "")


@pytest.mark.parametrize(("heading", "said", "news", "foot"), [
    ("<h3>In brief</h3>", "The bus was founded in 1963 and has 1,200 beds for all who travel in it by night.", NEWS, FOOT),
    ("<h3>In brief</h3>", "Riverside Cancer Hospital thanks all who gave money for the bus and its crew this year.", NEWS, FOOT),
    ("<h3>History</h3>", PORTRAIT, "<p>It was founded in 1963 by two doctors.</p>" + NEWS, FOOT),
    ("<h3>In brief</h3>", PORTRAIT, NEWS, ""),
    ("<p>In brief</p>", PORTRAIT, NEWS, FOOT),
    ("<h3>จุดเริ่มต้น</h3>", "พยาบาลแผนกหัวใจได้รับการอบรมจากจังหวัดใกล้เคียง และขั้นต่อไปคือการเปิดหน่วยรักษาจำนวน 128 เตียง", NEWS,
     "<div>Copyright 2018 โรงพยาบาลริมน้ำ</div>"),
    ("<h3>In brief</h3>", PORTRAIT + "</p><h3>Where the bus stops</h3><p>It stops at the market of every village, from nine to four.", NEWS, FOOT),
])  # fmt: skip
def test_what_is_none(heading: str, said: str, news: str, foot: str) -> None:
    assert read(heading, said, news=news, foot=foot).about is None


def test_a_page_of_many_headings_is_read_in_no_time() -> None:
    began = process_time()
    found = read("".join(f"<h2>Head {n}</h2><p>t</p>" for n in range(30_000)), "The end.")
    assert process_time() - began < 10
    assert found.about is None
