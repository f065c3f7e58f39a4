"""The demo hospital's web site as a mapping of path → page, made from ``articles.toml``."""

import struct
import tomllib
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from typing import Any
from urllib.parse import quote

HOST = "harbour-hospital.example"
"""A reserved name (RFC 2606): the articles keep one address, on whatever port the demo runs."""

NEWSROOM = f"http://{HOST}/news/"
PER_PAGE = 6


@dataclass(frozen=True)
class Answer:
    """One HTTP answer."""

    body: bytes
    content_type: str = "text/html; charset=utf-8"


def site(day: int = 1) -> Mapping[str, Answer]:
    """Every path of the site on its first day, or on the second: one article is new, one edited, one of the first page removed."""
    articles = _articles(day)
    pages = {f"/news/{article['slug']}": _page(SHAPES[article["shape"]](article)) for article in articles}
    pages |= {
        f"/images/{quote(image['name'])}.png": _picture(image["name"])
        for article in articles
        for image in article.get("images", ())
    }
    pages |= _listing(articles)
    pages["/"] = _page(_frame("Harbour Hospital", "<h1>Harbour Hospital</h1><p>Care by the sea since 1911.</p>"))
    pages["/departments/surgery"] = _page(_frame("Surgery", SURGERY))
    pages["/careers/"] = _page(_frame("Careers", f'<h1>Careers</h1><p><a href="{VACANCY}">Night nurses</a></p>'))
    pages[VACANCY] = _page(_frame("Job vacancy: night nurses - Harbour Hospital", JOB))
    pages["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /intranet/\n", "text/plain")
    return pages


def _articles(day: int) -> list[dict[str, Any]]:
    told: dict[str, Any] = tomllib.loads(files("newsarchive.demo").joinpath("articles.toml").read_text("utf-8"))
    if day < 2:
        return list(told["article"])
    kept = [article for article in told["article"] if article["slug"] not in told["removed"]["slugs"]]
    later: list[dict[str, Any]] = told["later"]
    return later + [{**article, **told["edited"].get(article["slug"], {})} for article in kept]


def _listing(articles: list[dict[str, Any]]) -> dict[str, Answer]:
    pages = [articles[start : start + PER_PAGE] for start in range(0, len(articles), PER_PAGE)]
    return {
        _listing_path(number): _page(_frame("News", _listing_body(entries, number, len(pages))))
        for number, entries in enumerate(pages, 1)
    }


def _listing_path(number: int) -> str:
    return "/news/" if number == 1 else f"/news/page/{number}/"


def _listing_body(entries: list[dict[str, Any]], number: int, last: int) -> str:
    items = "".join(
        f'<li class="news-item"><h2><a href="/news/{entry["slug"]}">{escape(entry["headline"])}</a></h2>'
        f'<span class="date">{escape(entry.get("date", ""))}</span><p>{escape(entry["body"][0][:120])}…</p></li>'
        for entry in entries
    )
    if number == last:  # newsrooms carry more than news: this is refused, and counted
        items += f'<li class="news-item"><h2><a href="{VACANCY}">Job vacancy: night nurses</a></h2><span class="date"></span></li>'
    numbers = " ".join(f"<b>{n}</b>" if n == number else f'<a href="{_listing_path(n)}">{n}</a>' for n in range(1, last + 1))
    following = f' <a class="next" href="{_listing_path(number + 1)}">Next</a>' if number < last else ""
    return f'<h1>News</h1><ul class="news-list">{items}</ul><nav class="pagination">{numbers}{following}</nav>'


def _page(html: str) -> Answer:
    return Answer(html.encode())


def _frame(title: str, main: str, language: str = "en", head: str = "") -> str:
    direction = ' dir="rtl"' if language == "ar" else ""
    return f"""<!doctype html>
<html lang="{language}"{direction}><head><meta charset="utf-8"><title>{escape(title)}</title>{head}</head><body>
<header><a href="/">Harbour Hospital</a><nav><a href="/news/">News</a> <a href="/departments/surgery">Departments</a>
<a href="/careers/">Careers</a></nav></header>
<main>{main}</main>
<footer>Copyright 2018 Harbour Hospital · <a href="/careers/">Careers</a> · Quay Street 1</footer></body></html>"""


def _blocks(article: Mapping[str, Any]) -> str:
    told: list[str] = []
    for block in article["body"]:
        if block.startswith("# "):
            told.append(f"<h2>{escape(block[2:])}</h2>")
        elif block.startswith("* "):
            told.append(f"<ul><li>{escape(block[2:])}</li></ul>")
        else:
            told.append(f"<p>{escape(block)}</p>")
    return "\n".join(told).replace("</ul>\n<ul>", "\n")


def _figures(article: Mapping[str, Any]) -> str:
    return "".join(
        f'<figure><img src="/images/{quote(image["name"])}.png" alt="{escape(image["alt"])}" width="640" height="400">'
        f'<figcaption>{escape(image["caption"])} <small class="credit">{escape(image.get("credit", ""))}</small></figcaption></figure>'
        for image in article.get("images", ())
    )


ABOUT = (
    "Harbour Hospital is a general hospital with 420 beds and 1,900 members of staff. Founded in 1911 as a seamen's hospital, it treats "
    "26,000 in-patients a year.",
    "It is run by a charitable foundation and teaches medical students of the university across the bay.",
)
VACANCY = "/careers/night-nurses"
JOB = (
    "<h1>Job vacancy: night nurses</h1><p>We are looking for registered nurses for the night shift, full time or part time.</p>"
    "<h2>Requirements</h2><ul><li>Registration as a nurse</li><li>Two years of experience</li></ul><h2>How to apply</h2>"
    "<p>Send your CV and cover letter to the human resources department. Application deadline: see the form.</p>"
)
SURGERY = (
    "<h1>Department of Surgery</h1><ul><li><a href='/departments/surgery'>Our team</a></li><li><a href='/careers/'>Training</a></li></ul>"
    "<p>Telephone 0100 200. Appointments Monday to Friday.</p>"
)


def _about(article: Mapping[str, Any]) -> str:
    if not article.get("about"):
        return ""
    return "<h3>About Harbour Hospital</h3>" + "".join(f"<p>{escape(paragraph)}</p>" for paragraph in ABOUT)


def _modern(article: Mapping[str, Any]) -> str:
    date = f'<time class="published">{escape(article["date"])}</time>' if "date" in article else ""
    lead = f'<p class="lead">{escape(article["lead"])}</p>' if "lead" in article else ""
    main = (
        f'<article><h1>{escape(article["headline"])}</h1>{date}{lead}{_figures(article)}<div class="text">{_blocks(article)}{_about(article)}</div>'
        '<div class="share">Share: <a href="https://social.example/">Post</a></div></article>'
        '<aside><h3>Most read</h3><ul><li><a href="/news/visiting-hours">Visiting hours on the spring holiday</a></li></ul></aside>'
    )
    return _frame(f"{article['headline']} - Harbour Hospital", main, article["language"])


def _notice(article: Mapping[str, Any]) -> str:
    main = f'<h1>{escape(article["headline"])}</h1><p class="date">{escape(article["date"])}</p>{_blocks(article)}'
    return _frame(f"{article['headline']} | Harbour Hospital", main, article["language"])


def _wall(article: Mapping[str, Any]) -> str:
    words = "<br><br>".join(escape(paragraph) for paragraph in article["body"])
    main = f'<div class="entry"><h2>{escape(article["headline"])}</h2><span class="datum">{escape(article["date"])}</span><div>{words}</div></div>'
    return _frame(f"{article['headline']} – Harbour Hospital", main, article["language"])


def _board(article: Mapping[str, Any]) -> str:
    words = "".join(f"<p><span style='font-size:12pt'>{escape(paragraph)}</span></p>" for paragraph in article["body"])
    main = (
        f'<table class="board_view" width="100%"><tr><td class="subject">{escape(article["headline"])}</td></tr>'
        f'<tr><td class="info">Harbour Hospital&nbsp;|&nbsp;{escape(article["date"])}&nbsp;|&nbsp;Hit 318</td></tr>'
        f'<tr><td class="content">{words}</td></tr></table><p><a href="/news/">List</a></p>'
    )
    return _frame("Harbour Hospital", main, article["language"])


SPAM = "澳门百家乐官网_真人娱乐平台-首存送彩金"


def _hijacked(article: Mapping[str, Any]) -> str:
    images = ""
    for image in article["images"]:
        source = f"/images/{quote(image['name'])}.png"
        name = f"<p>{escape(image['name'])}.png</p>"
        images += f'<p><img src="/images/blank.gif" data-src="{source}"></p>{name}' + (
            f'<p><img src="{source}"></p>{name}' if image.get("twice") else ""
        )
    main = (
        f'<div class="crumbs">Home/ News/ details</div><div class="bt">{escape(article["headline"])}</div><div class="rq">{article["date"]}</div>'
        f'<div class="wz">{_blocks(article)}{images}{_about(article)}</div>'
        '<div style="display:none"><a href="http://casino.example/">百家乐</a><a href="http://slots.example/">老虎机</a></div>'
    )
    head = f'<meta name="keywords" content="{SPAM}"><meta name="description" content="{SPAM}，注册即送。">'
    return _frame(SPAM, main, article["language"], head)


SHAPES: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "modern": _modern,
    "notice": _notice,
    "wall": _wall,
    "board": _board,
    "hijacked": _hijacked,
}


def _picture(name: str) -> Answer:
    """Sea and sky in two colours that the name decides, as a PNG."""
    width, height, hue = 640, 400, sum(name.encode()) % 64
    sky, sea = bytes((190 + hue, 215, 235)), bytes((40 + hue, 110, 140))
    rows = b"".join(b"\0" + (sky if row < 250 else sea) * width for row in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return Answer(b"\x89PNG\r\n\x1a\n" + body, "image/png")
