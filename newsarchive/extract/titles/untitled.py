"""The headline of a page whose title names its site, its newsroom or its home page only: what stands where headlines stand."""

import re
from collections.abc import Iterable, Iterator, Sequence

from newsarchive.extract.document import Document
from newsarchive.extract.lines.attachments import is_file
from newsarchive.extract.lines.controls import is_copyright
from newsarchive.extract.markup.elements import HEADINGS
from newsarchive.extract.markup.printed import printed
from newsarchive.extract.spam.hijack import Guard
from newsarchive.extract.titles.candidates import (
    Opening,
    headings,
    is_linked,
    is_said_elsewhere,
    links_of,
    saying,
    stands_behind,
    titled,
)
from newsarchive.extract.titles.claims import DETAILS, names_institution, parts, runs
from newsarchive.extract.titles.openings import opens, stands_over_day
from newsarchive.extract.words.verdict_words import HEADLINE_IS
from newsarchive.extract.words.wording import SENTENCE_ENDS, key, size_of, tokens

NEWSROOMS = frozenset(map(key, HEADLINE_IS["listing page"]))
"""What newsrooms are called."""
_TAKEN_UP = 0.6
"""So much of a headline stands in the text under it."""
_SPOKEN_OF = 0.3
"""So much of it does where the title says nothing against it; words that change their endings are not known again."""
_FOOT, _FEW = 80, 60
"""So many of a page's last elements are looked at for whose the copyright is; and so many letters more its line has."""
_LINE = 200
"""Letters of a line at the foot; the key of a paragraph is not worth keeping."""
_SHORT = 30
"""Letters of a name."""
_MOTTO = 120
"""More letters than stand between a banner and the article."""
_STEPS, _MOST_STEPS, _FEW_WORDS, _FEW_LETTERS = re.compile(r"\s*(?:->|[/>»›→|-])\s*"), 4, 2, 8
"""What parts the steps of a path, how many there may be, and the words of a section's name, or the characters of a Chinese one."""
_OFFICIAL = re.compile(
    r"\b(?:(?:official )?(?:web ?site|home ?page)|official site|(?:sitio|site|sito) (?:web )?(?:oficial|officiel|ufficiale)"
    r"|offizielle (?:web)?seite|официальный сайт|resm[iî] (?:web )?sitesi|situs (?:web )?resmi|trang chủ)\b"
    r"|官方?[网網]站?|[欢歡]迎(?:[您你]|[访訪][问問]|光[临臨])[!！]?|公式(?:サイト|ホームページ)|홈페이지|الموقع الرسمي",
    re.IGNORECASE,
)
"""What a site calls itself beside its owner's name."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def under_newsroom(document: Document, guard: Guard, names: frozenset[str]) -> Opening | None:
    """What stands where a headline stands on a page that is headed and entitled by its newsroom's name only; no link."""
    found = opens(document, guard, names | NEWSROOMS)
    if found is None or found.element is None or found.element.find(".//a") is not None:
        return None
    least = 4 if found.words.isascii() else 3  # a word of Korean says as much as two of English
    return found if len(tokens(found.words)) > least and _is_headed(found, guard) else None


_LABELS = frozenset(map(key, ("제목", "标题", "標題", "主旨", "件名", "タイトル", "题目", "題目")))


def labelled(document: Document) -> Opening | None:
    """What stands beside the label of a board's form that says it is the title: ``<th>제목<td>…``; those of a list have none."""
    for label in document.every("th", "dt", "td"):
        beside = label.getnext()
        if beside is not None and beside.tag in ("td", "dd") and len(words := printed(label)) < 6 and key(words) in _LABELS:
            return Opening("title-like", printed(beside), beside) if size_of(printed(beside)) > 1 else None
    return None


def is_brief(heading: Opening, titles: Iterable[str]) -> bool:
    """Is it a lower heading of a word or two, which a title of several parts has too?"""
    said = {word for title in titles if len(told := parts(title)) > 1 for part in told for word in tokens(part)}
    return heading.source != "h1" and len(tokens(heading.words)) < 3 and not said.isdisjoint(tokens(heading.words))


def under_section(document: Document, names: frozenset[str], titles: Sequence[str], first: Opening) -> Opening | None:
    """What stands below the page's first heading, where that is a section's name with which a title begins or ends.

    "The ministry's news - Clinics ready for summer": the page is headed by the one, which its breadcrumbs say again, and prints
    the other.
    """
    if first.element is None or first.source != "h1":
        return None
    section = key(first.words)
    if not any(section in key(title) and key(title) != section for title in titles) or section in map(key, titles):
        return None
    size = len(tokens(first.words))
    rests = [run for title in titles for run in runs(title) if section in (key(part) for part in parts(title)) and key(run)]
    longer = [run for run in rests if section not in key(run) and key(run) not in names and len(tokens(run)) > size]
    found = saying(document, longer) if longer and is_said_elsewhere(document, first) else None
    return found if found is not None and stands_behind(document, found, first) else None


def under_banner(document: Document, guard: Guard, banner: Opening) -> Opening | None:
    """The heading behind a section's name that stands over its day and leads nowhere, the one of its kind: cards are more.

    Korean foundations head each page with a picture, its section's name and a motto, and the article below them with its own h2.
    """
    own = [
        heading
        for heading in headings(document, *HEADINGS)
        if heading.element is not None
        and size_of(heading.words) > size_of(banner.words)
        and not (is_linked(heading.element) or heading.element.find(".//a") is not None)
        and stands_behind(document, heading, banner)
        and stands_over_day(document, heading)
    ]
    if not own or sum(heading.source == own[0].source for heading in own) > 1:
        return None
    return own[0] if _between(document, banner, own[0]) < _MOTTO and _is_headed(own[0], guard) else None


def _between(document: Document, first: Opening, second: Opening) -> int:
    """Letters between the two."""
    page = document.outline
    start, end = (page.place_of[opening.element] for opening in (first, second) if opening.element is not None)
    return sum(len(page.texts[place].strip()) + len(page.tails[place].strip()) for place in range(page.end(start), end))


def longer_than_name(document: Document, guard: Guard, names: frozenset[str], title: str) -> Opening | None:
    """What stands where a headline stands and says much more than the page's title, few words that are the publisher's name.

    ``names`` are keys of what is no headline.
    """
    size = size_of(title)
    if len(title.split()) > 3 or size > 6:
        return None
    found = _heading(document, guard, names, max(5, size + 3))
    if found is None or found.element is None:
        return None
    return found if _is_headed(found, guard) else None


def in_place_of_names(
    document: Document, guard: Guard, names: frozenset[str], title: str, only_h1: Opening | None = None
) -> Opening | None:
    """The page's only ``h1``, or what stands where a headline stands and is taken up by the text, if the title has nothing but
    names in it; or stands over its day, if those are of a newsroom and its owner.
    """
    told = parts(_OFFICIAL.sub("", title))
    said = [key(part) for part in told]
    known = NEWSROOMS | DETAILS | names | links_of(document)

    def is_name(words: str) -> bool:
        return key(words) in known or is_owner(key(words), document) or names_institution(words)

    if not all(is_name(part) or (not part.isascii() and all(map(is_name, part.split()))) for part in told):
        return None
    if only_h1 is not None and key(only_h1.words) not in names.union(said):
        return only_h1
    found = _heading(document, guard, names.union(said), 4)
    if found is None or guard.takes_up(found.words) > _SPOKEN_OF or _is_headed(found, guard):
        return found
    return found if len(told) > 1 and stands_over_day(document, found) else None


def _is_headed(found: Opening, guard: Guard) -> bool:
    """Is it named as a title, or does the text take up its words?"""
    named = found.element is not None and titled(found.element)
    return named or guard.takes_up(found.words) > (_TAKEN_UP if found.source == "title-like" else _SPOKEN_OF)


def named_by_path(document: Document) -> frozenset[str]:
    """The key of the page's title, where it says only where the page stands: "Home/ News/ Details", "News-Harbour Hospital".

    Its first parts are what links say; the last of three is any word that heads nothing, one of two the owner's name.
    """
    *first, last = [step for step in _STEPS.split(document.title or "") if step] or [""]
    if not 0 < len(first) < _MOST_STEPS or any(len(step.split()) > _FEW_WORDS for step in first):
        return frozenset()
    known = links_of(document) | NEWSROOMS
    if not all(key(step) in known for step in first):
        return frozenset()
    heads = len(first) == 1 or any(key(heading.words) == key(last) for heading in headings(document, *HEADINGS))
    tells = len(last.split()) > _FEW_WORDS or size_of(last) > _FEW_LETTERS
    is_path = is_owner(key(last), document) or not (heads or tells)
    return frozenset((key(document.title or ""),)) if is_path else frozenset()


def named_officially(document: Document) -> frozenset[str]:
    """The key of whose site it is, where the title's last part is that name and "official site" or a welcome: 动态--市人民医院官网.

    Of a title that is no more, 市人民医院欢迎您！, its own key too.
    """
    told = parts(document.title or "")
    bare = _OFFICIAL.sub("", told[-1]).strip() if told else ""
    if not key(bare) or key(bare) == key(told[-1]):
        return frozenset()
    if len(told) > 1:
        return frozenset((key(bare),))
    return frozenset((key(bare), key(told[0]))) if names_institution(bare) else frozenset()


def named_at_foot(document: Document) -> frozenset[str]:
    """The key of the page's title, where that is one short name and whose the copyright is: a society's, on all its pages."""
    title = document.title or ""
    name = key(title) if 0 < len(title) <= _SHORT and len(parts(title)) < 2 else ""
    owns = len(name) > 3 and any(name in key(line) for line in _last(document) if is_copyright(line))
    return frozenset((name,)) if owns else frozenset()


def _heading(document: Document, guard: Guard, names: frozenset[str], least: int) -> Opening | None:
    """What stands where a headline stands, if it has so many words and is no sentence."""
    found = opens(document, guard, names)
    if found is None or found.words.endswith((".", "。")):
        return None
    return found if size_of(found.words) >= least else None


def is_owner(name: str, document: Document) -> bool:
    """Does a line at the page's foot have this name and a year in it, or begin with it, and little else: whose the page is?

    A short article's first sentence stands as near its end, and begins with the headline's words; so does the link to its file.
    """
    said = ((text, key(text)) for text in _last(document) if text.strip() != document.title and not is_file("", text))
    return any(
        name in line
        and len(name) < len(line) < len(name) + _FEW
        and (_YEAR.search(text) is not None or (line.startswith(name) and (not _is_sentence(text) or is_copyright(text))))
        for text, line in said
    )


def _is_sentence(text: str) -> bool:
    return text.rstrip().endswith(SENTENCE_ENDS)


def stands_at_foot(opening: Opening, document: Document) -> bool:
    """Does one of the page's last texts say the same: a hospital's name in its header and its foot?"""
    page = document.outline
    last = list(zip(page.elements, page.texts, strict=True))[-_FOOT:]
    inside = set(opening.element.iter()) if opening.element is not None else set()
    at = max((i + 1 for i, (element, _) in enumerate(last) if element in inside), default=0)
    return any(key(text) == key(opening.words) for _, text in last[at:] if len(text) < _LINE)


def _last(document: Document) -> Iterator[str]:
    """The short runs of text that stand last on the page."""
    return (text for text in document.outline.last_texts(_FOOT) if len(text) < _LINE)
