"""What speaks for and against a page's being an article: its words, its data, its address, how it is built and who named it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from urllib.parse import unquote, urlsplit

from lxml import etree
from lxml.html import HtmlElement

from newsarchive.extract.document import Document
from newsarchive.extract.draft import Draft
from newsarchive.extract.page_numbers import PAGE_ENDING
from newsarchive.extract.words.verdict_words import LABEL_OF_A_PERSON
from newsarchive.items import Entry

DENSE = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DENSE_RUNS = re.compile(f"{DENSE.pattern}+")
NEWS = frozenset(
    ("newsarticle", "reportagenewsarticle", "analysisnewsarticle", "backgroundnewsarticle", "opinionnewsarticle", "pressrelease")
)
ARTICLES = NEWS | {
    "article", "blogposting", "socialmediaposting", "liveblogposting", "report", "scholarlyarticle", "medicalscholarlyarticle",
    "techarticle", "advertisercontentarticle", "discussionforumposting", "recipe", "howto", "review", "interview"}  # fmt: skip
KINDS_OF_ARTICLE = frozenset(("article", "news", "newsarticle", "blog"))
POSTS = frozenset(
    ("single-post", "single-news", "single-article", "node-type-article", "page-node-type-article", "page-node-type-news")
)
_STEM = 5
"""Letters by which a word is known in another form."""
_PAGE_ID = re.compile(r"page-id-\d+")


@dataclass(frozen=True)
class Evidence:
    """What the judges look at, each worked out when it is first asked for."""

    draft: Draft

    @property
    def document(self) -> Document:
        """The page."""
        return self.draft.document

    @cached_property
    def headline(self) -> str:
        """The article's headline, plain."""
        return plain(self.draft.article.headline)

    @property
    def is_headed(self) -> bool:
        """Whether the headline stands on the page itself, as a heading."""
        evidence = self.draft.article.headline_evidence
        return evidence is not None and evidence.source in ("h1", "h2", "h3")

    @cached_property
    def named_elsewhere(self) -> bool:
        """Whether only the listing tells the headline, and the page says none of its words."""
        evidence, text = self.draft.article.headline_evidence, plain(self.draft.article.article_body)
        if evidence is None or evidence.source != "listing":
            return False
        said = [word[:_STEM] for word in self.headline.split() if len(word) >= _STEM and not DENSE.search(word)]
        said += [run[at : at + 2] for run in _DENSE_RUNS.findall(self.headline) for at in range(len(run) - 1)]
        return bool(said) and not any(word in text for word in said)

    @cached_property
    def letters(self) -> int:
        """The length of the text; a character of a script without spaces counts as a short word."""
        return weight(self.draft.article.article_body[: 8 * 1_200])

    @cached_property
    def first_words(self) -> str:
        """What an error page would say of itself: title, headline and the beginning of the text."""
        return " \n ".join((plain(self.document.title), self.headline, plain(self.draft.article.article_body[:300])))

    @cached_property
    def types(self) -> frozenset[str]:
        """schema.org types of the page's data, in lower case."""
        declared = (value for node in self.document.json_ld for value in listed(node.get("@type")))
        around = (element.get("itemtype") for part in self.draft.cutting.parts for element in (part, *part.iterancestors()))
        return frozenset(value.lower() for value in (*declared, *listed([item.rstrip("/ ") for item in around if item])))

    @cached_property
    def kind(self) -> str:
        """``og:type``."""
        return next(iter(self.document.meta.get("og:type", ())), "").lower()

    @cached_property
    def classes(self) -> frozenset[str]:
        """The classes of ``<body>``: content systems name the kind of page there."""
        body = self.document.body
        return frozenset((body.get("class") or "").lower().split()) if body is not None else frozenset()

    @cached_property
    def typed_article(self) -> bool:
        """Whether the page's data calls it an article."""
        return bool(self.types & ARTICLES or self.classes & POSTS) or (self.kind in KINDS_OF_ARTICLE and not self.standing)

    @cached_property
    def standing(self) -> bool:
        """Whether WordPress calls it a page, not a post."""
        return not self.classes & POSTS and any(_PAGE_ID.fullmatch(name) for name in self.classes)

    @cached_property
    def dated(self) -> bool:
        """Whether page or listing say when it was published; a date in the headline is that of an event."""
        article = self.draft.article
        reading = article.date_evidence.published if article.date_evidence else None
        announced = reading is not None and reading.source in ("byline", "label") and plain(reading.text) in self.headline
        return self.listed_with_date or (article.date_published is not None and not announced)

    @cached_property
    def dates_itself(self) -> bool:
        """Whether the page says so, and not the newsroom alone that named it."""
        evidence = self.draft.article.date_evidence
        return self.dated and evidence is not None and evidence.published is not None and evidence.published.source != "listing"

    @cached_property
    def listed_with_date(self) -> bool:
        """Whether the newsroom that named it printed a date beside."""
        entry = self.draft.page.listing
        return self.vouched and entry is not None and bool(entry.date)

    @cached_property
    def vouched(self) -> bool:
        """Whether a newsroom's own list or feed named this page, and the page agrees."""
        entry = self.draft.page.listing
        if entry is None or entry.source == "sitemap":
            return False
        return entry.source != "listing" or _agree(entry, self.headline, plain(self.document.title))

    @cached_property
    def path(self) -> tuple[str, ...]:
        """The segments of the address in lower case, without endings such as ``.html``."""
        path = unquote(urlsplit(self.draft.page.url).path).lower()
        return tuple(re.sub(rf"{PAGE_ENDING}$", "", segment) for segment in path.split("/") if segment)


def plain(text: str | None) -> str:
    """Small letters, single spaces, straight apostrophes."""
    return " ".join((text or "").replace("’", "'").casefold().split())


def listed(value: object) -> Iterator[str]:
    """The strings of a value that may be one or a list, without the vocabulary's address."""
    for one in value if isinstance(value, list) else (value,):
        if isinstance(one, str):
            yield one.rpartition("/")[2]


def _agree(entry: Entry, headline: str, title: str) -> bool:
    """Whether the link's words are the page's headline, give or take what was cut off or added."""
    said = plain(entry.headline).rstrip(".… ")
    return _alike(said, headline) or _alike(said, title) if said else bool(entry.date)


def _alike(one: str, other: str) -> bool:
    if not one or not other:
        return False
    ones, others = _pairs(one), _pairs(other)
    return one in other or other in one or len(ones & others) * 2 > min(len(ones), len(others))


def named(name: str, headline: str) -> bool:
    """Whether the headline is the name, not a sentence about it."""
    return _alike(name, headline) and 5 * min(len(name), len(headline)) > 3 * max(len(name), len(headline))


def _pairs(text: str) -> frozenset[str]:
    """Neighbouring letters: alike for all scripts."""
    text = "".join(char for char in text if char.isalnum())
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


_BESIDE = frozenset(("nav", "footer", "aside", "header", "form", "select"))


def repeated_links(root: HtmlElement) -> int:
    """The size of the page's largest group of long links that stand in the same kind of place, menus and footers apart."""
    groups: Counter[tuple[tuple[str, str], ...]] = Counter()
    walker = etree.iterwalk(root, events=("start",), tag=("a", *_BESIDE))
    for _, link in walker:
        if link.tag in _BESIDE:
            walker.skip_subtree()
            continue
        text = "".join(link.itertext()).strip() if link.get("href") else ""
        if len(text) >= 16 or len(text) + len(DENSE.findall(text)) >= 16:
            place = (link, *islice(link.iterancestors(), 3))
            groups[tuple((element.tag, (element.get("class") or "").partition(" ")[0]) for element in place)] += 1
    return max(groups.values(), default=0)


def weight(text: str) -> int:
    """Letters; one of a script without spaces weighs as three."""
    return len(text) if text.isascii() else len(text) + 2 * sum(map(len, _DENSE_RUNS.findall(text)))


def longest_text(page: Evidence, enough: int) -> int:
    """Letters of the text that stands together: of the article's paragraphs long enough to be sentences, under one parent.

    Counting ends where there are ``enough``.
    """
    together: Counter[HtmlElement] = Counter()
    for element in page.draft.cutting.walk():
        text = element.text or ""
        if len(element):
            text = " ".join((text, *(child.tail or "" for child in element))).strip()
        letters = weight(text) if len(text) > _SENTENCE // 3 else 0
        if letters >= _SENTENCE:
            parent = element.getparent() if element.tag in ("p", "span", "li", "blockquote", "td", "font") else None
            place = element if parent is None else parent
            together[place] += letters
            if together[place] >= enough:
                break
    return max(together.values(), default=0 if page.draft.cutting.trees else page.letters)


_SENTENCE = 80
"""Letters of a paragraph long enough to be one."""
_LABEL_OF_A_PERSON = re.compile(LABEL_OF_A_PERSON, re.DOTALL)


def tells_of_a_person(page: Evidence) -> bool:
    """Are three and more of its first lines labelled as on a doctor's own page: 职称：…, 専門分野, 학력?"""
    lines = page.draft.article.article_body[:2_000].split("\n\n")
    return sum(_LABEL_OF_A_PERSON.fullmatch(line) is not None for line in lines if len(line) < 400) > 2
