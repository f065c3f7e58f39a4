"""Spam that was written into the page itself, seen or hidden by a style sheet, in the page's own script."""

from typing import Any

import pytest

from newsarchive.extract import extract
from newsarchive.items import Article
from tests.captured import captured

TRUE = "Hospital signs agreement on training young radiation oncologists"
BODY = [
    "Hangzhou: on April 3 the hospital signed an agreement with a university clinic on the joint training of radiation oncologists.",
    "Under the agreement young doctors change places for six months and learn the planning of treatment, said the director.",
    "The two hospitals will also share their registers and hold a joint conference each autumn.",
]
CASINO = "Best Online Casino Sites - Slots Real Money"
SLOT = "Slot Gacor Hari Ini: Situs Judi Online Maxwin Terpercaya"
SELLING = [
    "Play at the best casino for real money, with free spins and a generous welcome bonus for every new player today.",
    "Our casino offers roulette, baccarat and poker around the clock, and pays the jackpot within minutes.",
    "Register now at the casino and claim your bonus; thousands of winners trust us every day.",
]
SITUS = [
    "Slot gacor hari ini menjadi pilihan terbaik bagi para pemain yang ingin menang maxwin dengan modal kecil.",
    "Situs judi online terpercaya kami menyediakan permainan slot dengan bonus deposit pulsa tanpa potongan.",
]


def paragraphs(*words: str) -> str:
    return "".join(f"<p>{word}</p>" for word in words)


def read(title: str, *, head: str = "", before: str = "", first: str = "", middle: str = "", last: str = "", after: str = "",
         heading: str = f"<tit>{TRUE}</tit>", prose: tuple[str, ...] = tuple(BODY)) -> Article:  # fmt: skip
    html = f"""<html lang=en><head><title>{title}</title>{head}</head><body>{before}<div class=crumb>Home/ News/ details</div>
    {heading}<div>2025.05.27</div><div class=con>{first}<p>{prose[0]}</p>{middle}{paragraphs(*prose[1:])}{last}</div>{after}
    <footer>Zchos Cancer Hospital<br>Copyright 2018</footer></body></html>"""
    return extract(captured(html, "https://en.zchos.example/news/details_123.html"))


CASES: dict[str, dict[str, Any]] = {
    "hidden by a style sheet": {"title": SLOT, "head": "<style>.xq{display:none}</style>",
                                "before": f"<div class=xq><h1>{SLOT}</h1>{paragraphs(*SITUS * 4)}</div>"},
    "seen above the page, under a heading": {
        "title": CASINO, "before": f"<div><h2>Best Online Casino Sites</h2>{paragraphs(*SELLING * 3)}</div>"},
    "seen below the page": {"title": SLOT, "after": f"<div class=content>{paragraphs(*SITUS * 3)}</div>"},
    "at the article's beginning": {"title": CASINO, "first": paragraphs(SELLING[1])},
    "among its paragraphs": {"title": SLOT, "middle": paragraphs(SITUS[1])},
    "below the page, with the title as its heading and in its words": {
        "title": SLOT, "after": f"<article><h1>{SLOT}</h1><p>{(SLOT + ' dengan bonus besar. ') * 4}</p></article>"},
    "in bits of its sentences": {
        "title": SLOT, "prose": tuple(f"{line} <span style='display:none'><a href=https://s.example>slot gacor maxwin</a></span>"
                                      for line in BODY)},
    "in links in its sentences": {
        "title": SLOT, "prose": tuple(f"<b>{line}</b> <a href=https://s.example/>slot gacor maxwin</a>" for line in BODY)},
    "of another trade, and of none, hidden by a style sheet": {
        "title": SLOT, "head": "<style>.a,.xq{display:none}</style>",
        "middle": f"<div class=xq>{paragraphs(SELLING[1], 'Our company lends money to everybody at once, and asks for nothing but a name.')}</div>"},
    "in its headline, behind a stroke": {"title": SLOT, "heading": f"<h1>{TRUE} | {SLOT}</h1>"},
    "at its end": {"title": CASINO, "last": paragraphs(*SELLING)},
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_page_is_read_as_it_was(case: str) -> None:
    found = read(**CASES[case])
    assert (found.headline, found.date_published, found.in_language) == (TRUE, "2025-05-27", "en")
    assert found.article_body.split("\n\n") == BODY
    assert "title_hijacked" in found.flags
    assert found.headline_evidence is not None
    assert ("title", CASES[case]["title"]) in found.headline_evidence.claims


HONEST = [
    ("Casinos, sports betting and poker: when play becomes an illness",
     "Whoever cannot leave the casino, the slot machines, sports betting, roulette or the lottery can now ask the clinic for help."),
    ("Abuse of tramadol and xanax among teenagers",
     "Doctors see more teenagers who take tramadol, xanax or cheap viagra that they buy in an online pharmacy."),
    ("Casino workers donate one million to the children's ward",
     "The casino's dealers of roulette, baccarat and poker gave the hospital one million after a lottery with a jackpot."),
]  # fmt: skip


@pytest.mark.parametrize(("title", "told"), HONEST)
@pytest.mark.parametrize("tag", ["h1", "div class=tit"])
def test_an_article_about_the_trade_is_no_spam(title: str, told: str, tag: str) -> None:
    heading = f"<{tag}>{title}</{tag.split()[0]}>"
    found = read(f"{title} - Zchos Cancer Hospital", heading=heading, prose=(told, *BODY[1:]))
    assert (found.headline, found.flags) == (title, ())
    assert told in found.article_body


LINKS = "<a href='http://aa-casino.example/'>casino</a> <a href='http://slot.bb.example/'>slot gacor</a>"
HIDING = ["<div style='max-height:0;overflow:hidden'>{}</div>", "<div style='filter:opacity(0)'>{}</div>",
          "<div style='transform:scale(0)'>{}</div>", "<div style='translate:-200vw 0'><div>{}</div></div>"]  # fmt: skip
AMONG = ["<h1>{title}</h1>{spam}{text}", "<h1>{title}</h1>{text}{spam}", "<h1>{title}</h1>{spam}<article>{text}</article>"]


@pytest.mark.parametrize("hiding", HIDING)
@pytest.mark.parametrize("place", AMONG)
def test_what_is_hidden_beside_links_of_spam_is_no_text(place: str, hiding: str) -> None:
    spam = hiding.format(f"<p>{SELLING[0]} {LINKS}</p>")
    body = place.format(title=TRUE, spam=spam, text=paragraphs(*BODY))
    html = f"<html><head><title>{TRUE}</title></head><body><main>{body}</main></body></html>"
    found = extract(captured(html, "https://hospital.example/n/1"))
    assert (found.headline, found.article_body) == (TRUE, "\n\n".join(BODY))
    assert "hidden_links" in found.flags
