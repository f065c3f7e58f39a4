"""Is this an article? A decision with a reason, made on the page and on how it was reached.

A newsroom that lists the page under its headline vouches for it: then only what plainly is something else is refused, and a
notice of two sentences is an article. A page that nobody vouches for must show by itself that it is one.
"""

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from newsarchive.extract.draft import Draft
from newsarchive.extract.drawn import is_drawn
from newsarchive.extract.lines.controls import is_copyright
from newsarchive.extract.page_evidence import (
    ARTICLES,
    DENSE,
    KINDS_OF_ARTICLE,
    NEWS,
    POSTS,
    Evidence,
    listed,
    longest_text,
    named,
    plain,
    repeated_links,
    tells_of_a_person,
    weight,
)
from newsarchive.extract.spam.selling import is_post_of_spam
from newsarchive.extract.words import verdict_words as words
from newsarchive.extract.words.patterns import any_of
from newsarchive.items import NotAnArticle

REASONS = (
    "no text", "frames only", "page not found", "server error", "access denied", "bot check", "cookie wall", "entry gate",
    "not what was listed", "needs JavaScript", "login page", "search results", "listing page", "home page", "job ad", "tender",
    "spam", "event", "event calendar", "profile page", "product page", "department or service page", "contact or legal page",
    "standing page", "no article on the page")  # fmt: skip
"""Every reason this module gives; ``parse`` adds "empty page", "not HTML" and "broken address"."""
PASSING = frozenset(
    ("server error", "access denied", "bot check", "cookie wall", "entry gate", "not what was listed", "login page")
)
"""Reasons that say nothing of the article itself: another day, or another reader, may be shown it."""

_A_NAME = 24
"""Letters of a department's or a person's name; a headline says more."""
_AGAINST = 2.0
"""Points that a page loses at most by how it is built."""
_MANY = 8
"""Links alike: a list."""
_LITTLE = 60
"""Letters of what is no text yet."""
_CURE = "render = true in the site file has a browser draw it"
_FEW = 400
"""Letters of what an error or a wall says."""
_STUB = 2_000
"""Bytes of a page that only leads to another; no page of a template, whose scripts may do so for a search, is so small."""
_LEADS_ON = re.compile(rb"\blocation(?:\.href)?\s*=(?!=)|\blocation\.(?:replace|assign|reload)\s*\(")
_SHORT = 1_200
"""Letters: no error page says more."""

_PAGE_TYPES = {
    "profile page": frozenset(("profilepage",)),
    "search results": frozenset(("searchresultspage",)),
    "contact or legal page": frozenset(("contactpage",)),
    "listing page": frozenset(("collectionpage",)),
}
_THINGS = {
    "jobposting": "job ad", "physician": "profile page", "individualphysician": "profile page", "person": "profile page",
    **dict.fromkeys(("event", "businessevent", "educationevent", "socialevent", "courseinstance", "publicationevent"), "event"),
    **dict.fromkeys(("medicalclinic", "hospital", "medicalspecialty", "medicalorganization"), "department or service page"),
}  # fmt: skip
"""Things that a page is about, if they are named as the page is."""
_KINDS = {"profile": "profile page", "product": "product page"}
_LISTS = {
    "page not found": frozenset(("error404",)),
    "search results": frozenset(("search-results", "search-no-results")),
    "listing page": frozenset(("archive", "category", "tag", "post-type-archive", "tax-category", "paged")),
}
_PAGE_SAYS, _HEADLINE_HOLDS = (
    {reason: tuple((plain(phrase.rstrip("$")), phrase[-1] == "$") for phrase in phrases) for reason, phrases in table.items()}
    for table in (words.PAGE_SAYS, words.HEADLINE_HOLDS)
)
"""reason → (phrase, whether it must stand last)."""
_MAY_HEAD = re.compile(any_of(re.escape(phrase) for phrases in _HEADLINE_HOLDS.values() for phrase, _ in phrases))
"""Any of them, found faster than one after the other."""
_HEADLINE_IS = {plain(phrase): reason for reason, phrases in words.HEADLINE_IS.items() for phrase in phrases}
_PATH_HOLDS = {segment: reason for reason, segments in words.PATH_HOLDS.items() for segment in segments}
_NEWS_PATHS = frozenset(
    ("news", "blog", "article", "articles", "press", "presse", "aktuelles", "actualites", "noticias", "story", "stories")
)


def keep_news(draft: Draft) -> Draft:
    """The draft as it is, or ``NotAnArticle`` with a reason. Runs last: it sees text, dates, images and what the listing said."""
    refusal = _refusal(Evidence(draft))
    if refusal:
        raise NotAnArticle(draft.page.url, *refusal)
    return draft


def _refusal(page: Evidence) -> tuple[str, str | None] | None:
    """The reason why the page is no article, and what told it."""
    for judge in (_no_page, _typed, _headed, _sells, _standing):
        if found := judge(page):
            return found
    if page.vouched or (page.typed_article and page.dated):
        return None
    return _built(page)


def _no_page(page: Evidence) -> tuple[str, str | None] | None:
    """Pages that stand in for another: errors, blocks, walls; and pages without words."""
    if (len(page.draft.article.article_body) > _SHORT or page.letters > _SHORT) and "error404" not in page.classes:
        return None
    if page.letters > 60 and ((page.typed_article and page.dated) or (page.vouched and page.dates_itself)):
        return None  # else a feed may name what has long been deleted, and give its date
    for reason, phrases in _PAGE_SAYS.items():
        if said := _said(phrases, page.first_words):
            return reason, said
    if "error404" in page.classes or _HEADLINE_IS.get(page.headline or plain(page.document.title)) == "page not found":
        return "page not found", None
    if page.letters < _FEW and not (page.vouched or page.dated or page.typed_article) and _asks_for_password(page.document.root):
        return "login page", None
    body = page.draft.article.article_body.strip()
    if page.letters < _LITTLE and _sends_on(page):
        return "no text", "sends its readers on"
    if page.letters < _LITTLE and (name := _HEADLINE_IS.get(plain(body)) or _HEADLINE_IS.get(page.headline)):
        return name, page.headline  # all it says is what it is
    if not body or (len(body) < _SHORT and "\n" not in body and is_copyright(body)):  # a list's words are links: its foot is left
        return _why_no_text(page)
    bare = not page.dates_itself and not page.draft.article.images
    if page.letters < _FEW and bare and _HEADLINE_IS.get(page.headline) == "login page":
        return "login page", page.headline  # its form may be drawn by a script
    if page.letters < _FEW and bare and page.named_elsewhere:
        return "not what was listed", None  # a database's or a program's error is printed so
    if page.letters < _LITTLE and bare and is_drawn(page.document):
        return "needs JavaScript", _CURE  # "Loading", "Sorry to interrupt": what an empty frame says until it is filled
    return None


def _sends_on(page: Evidence) -> bool:
    """Whether its head, or the script that is nearly all of it, leads to another page."""
    if any("url" in sent.lower() for sent in page.document.meta.get("refresh", ())):
        return True
    html = page.draft.page.html
    return len(html) < _STUB and _LEADS_ON.search(html) is not None


def _asks_for_password(root: HtmlElement) -> bool:
    return any((field.get("type") or "").lower() == "password" for field in root.iter("input"))


def _why_no_text(page: Evidence) -> tuple[str, str | None] | None:
    if page.vouched and page.draft.article.images and page.headline:
        return None  # a poster: the notice is its picture
    root = page.document.root
    if next(root.iter("frame", "frameset"), None) is not None:
        return "frames only", None
    said = " ".join(" ".join(element.itertext()) for element in root.iter("noscript"))[:2_000]
    if found := _said(_PAGE_SAYS["needs JavaScript"], plain(said)):
        return "needs JavaScript", found
    if is_drawn(page.document):
        return "needs JavaScript", _CURE
    if (links := repeated_links(root)) >= _MANY:
        return ("listing page" if page.path else "home page"), f"{links} links alike"
    return "no text", None


def _typed(page: Evidence) -> tuple[str, str | None] | None:
    """Pages whose own data says what they are."""
    if page.types & ARTICLES:
        return None
    for called, types in _PAGE_TYPES.items():
        if declared := page.types & types:
            return called, min(declared)
    for node in page.document.json_ld:
        for kind in listed(node.get("@type")):
            name, reason = node.get("name") or node.get("title"), _THINGS.get(kind.lower())
            if reason == "event" and page.listed_with_date:
                continue  # a newsroom's announcement
            if reason and isinstance(name, str) and named(plain(name), page.headline):
                return reason, kind
    thing = page.kind.partition(".")[0]
    if thing in _KINDS and not page.dated:
        return _KINDS[thing], f"og:type {page.kind}"
    if not page.classes & POSTS:
        for reason, classes in _LISTS.items():
            if marks := page.classes & classes:
                return reason, f"class {min(marks)}"
    return None


def _headed(page: Evidence) -> tuple[str, str | None] | None:
    """Job ads, tenders and lists of results, which newsrooms print between their news: told by how they are headed."""
    if _MAY_HEAD.search(page.headline) is None or page.types & NEWS:
        return None
    for reason, phrases in _HEADLINE_HOLDS.items():
        if said := _said(phrases, page.headline):
            return reason, said
    return None


def _sells(page: Evidence) -> tuple[str, str | None] | None:
    """Posts of spam that somebody put among the news."""
    article = page.draft.article
    sold = is_post_of_spam(article.headline or "", article.article_body, page.draft.headline.hijacked)
    return ("spam", ", ".join(sold[:6])) if sold else None


def _standing(page: Evidence) -> tuple[str, str | None] | None:
    """Pages that stand for years: told by their whole headline or a word of their address, and by bearing no date."""
    if page.listed_with_date:
        return None
    entry = page.draft.page.listing
    reason = _HEADLINE_IS.get(page.headline.strip(" :|-–»›"))
    otherwise_called = page.vouched and entry is not None and plain(entry.headline) != page.headline
    if reason and not otherwise_called and not (reason == "listing page" and page.dated):
        return reason, page.headline  # else a board's name was taken for the headline of its notice
    if entry is not None and page.standing and not (page.vouched and page.dated):
        return "standing page", "WordPress page"
    if entry is not None and entry.source == "sitemap" and not (page.dated or page.types & NEWS or page.classes & POSTS):
        return "standing page", "no date"
    if page.dated or page.typed_article:
        return None
    if not _NEWS_PATHS.intersection(page.path):
        for segment in page.path[:-1] or page.path:
            if segment in _PATH_HOLDS:
                return _PATH_HOLDS[segment], f"/{segment}/"
    if tells_of_a_person(page):
        return "profile page", "labels of a person"
    bare = weight(page.headline) <= _A_NAME and len(page.headline.split()) <= 3
    if entry is not None and bare and not _NEWS_PATHS.intersection(page.path[:-1]):  # "Award for Smith" below /news/ is news
        return "standing page", "a bare name and no date"
    return None


def _built(page: Evidence) -> tuple[str, str | None] | None:
    """What it claims to be; where that does not settle it, how it is built: one long text, or many links under each other."""
    entry = page.draft.page.listing
    mapped = entry is not None and entry.source == "sitemap"
    needed = 0.0 if mapped else -1.5
    points = 3.0 * bool(page.types & ARTICLES) + 2.0 * bool(page.classes & POSTS)
    points += 2.0 * (page.kind in KINDS_OF_ARTICLE) + 1.5 * page.dated
    points += 1.0 if mapped and any(char.isdigit() for char in "".join(page.path[-2:])) else 0.0
    if points - _AGAINST > needed:
        return None
    links = repeated_links(page.document.root)
    longest = longest_text(page, max(600, 40 * (links + 1)))
    if page.path and page.is_headed and links < 2:
        longest = max(longest, page.letters)  # a notice of two sentences: it has its headline, and nothing else stands there
    points += 1.5 if longest >= 600 else 0.5 if longest >= 250 else 0.0
    points -= _AGAINST if longest < 15 * (links + 1) else 1.0 if longest < 40 * (links + 1) else 0.0
    if points > needed:
        return None
    if not page.path:
        return "home page", None
    return ("listing page", f"{links} links alike") if links >= _MANY else ("no article on the page", None)


def _said(phrases: Iterable[tuple[str, bool]], text: str) -> str | None:
    """The first phrase that stands in the text as whole words, and last where it must."""
    for phrase, last in phrases:
        if phrase in text and (text.endswith(phrase) if last else _is_whole(phrase, text)):
            return phrase
    return None


def _is_whole(phrase: str, text: str) -> bool:
    """Whether it stands there as words of their own; scripts without spaces have no words to be whole."""
    before, _, behind = text.partition(phrase)
    return DENSE.match(phrase) is not None or not (before[-1:].isalnum() or behind[:1].isalnum())
