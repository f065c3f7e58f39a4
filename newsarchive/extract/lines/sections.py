"""The parts at an article's end that are not its news: about the institution, press contacts, disclaimers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsarchive.extract.dating.words import NEIGHBOUR, fold
from newsarchive.extract.document import Document
from newsarchive.extract.lines import press_contacts
from newsarchive.extract.lines.about_words import is_ours
from newsarchive.extract.lines.paragraphs import Paragraph
from newsarchive.extract.lines.self_portrait import is_named_owner, is_portrait, owners
from newsarchive.extract.words.wording import small
from newsarchive.site import Site


@dataclass(frozen=True)
class Sections:
    """The article's paragraphs, sorted."""

    body: list[Paragraph]
    about: list[Paragraph] = field(default_factory=list)
    contact: list[Paragraph] = field(default_factory=list)
    disclaimer: list[Paragraph] = field(default_factory=list)


_NAMED = re.compile(
    r"(?:about|über|[àa] propos d(?:e |u |es |['’])|sobre|acerca de|informazioni su|over|om|关于|關於|درباره|عن|về|tentang"
    r"|เกี่ยวกับ)\s?(?P<name>.{2,80})",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    r"(?:medical |legal )?disclaimers?|(?:免[责責]|版[权權]|特[别別]|平台)[声聲]明|免責事項|면책\s?(?:조항|공고)?"
    r"|haftungsausschluss"
    r"|(?:avis de non-responsabilité|avertissement)|(?:descargo|exención|aviso) (?:de responsabilidad|legal)"
    r"|aviso legal|isenção de responsabilidade|esclusione di responsabilità|zastrzeżenie|отказ от ответственности"
    r"|إخلاء (?:المسؤولية|مسؤولية)|yasal uyarı|miễn trừ trách nhiệm|ansvarsfriskrivning|ansvarsfraskrivelse|vastuuvapauslauseke"
    r"|vyloučení odpovědnosti|vylúčenie zodpovednosti|(?:felelősség kizárása|felelősségkizárás)|declinarea responsabilității"
    r"|(?:отказ от|ограничаване на) отговорност|αποποίηση ευθυνών|αποποίηση ευθύνης|відмова від відповідальності"
    r"|одрицање од одговорности|odricanje od odgovornosti|izjava o omejitvi odgovornosti|atsakomybės (?:apribojimas|ribojimas)"
    r"|vastutuse välistamine|atruna|(?:כתב ויתור|הבהרה משפטית|הבהרה)|سلب مسئولیت|دستبرداری|अस्वीकरण|দাবিত্যাগ|பொறுப்புத் துறப்பு"
    r"|ข้อ(?:จำกัดความ|สงวนสิทธิ์และข้อจำกัดความ)รับผิดชอบ|penafian|sanggahan|kanusho|ማስተባበያ"
    r"|პასუხისმგებლობის უარყოფა|exempció de responsabilitat"
)
_RESERVES = re.compile(
    r"\W{0,2}(?:(?:版[权權]|免[责責]|特[别別]|平台|郑重|鄭重|[转轉][载載]|法律|侵[权權]|本[站网])?[声聲]明\s?[:：]"
    r"|.{0,40}(?:不|[仅僅])代表.{0,16}(?:[观觀][点點]|立[场場])|.{0,30}(?:著作|版)[权權](?:均)?(?:[归歸]|[属屬]).{2,24}所有|.{0,40}(?:作者|版[权權](?:方|人|所有者)).{0,6}[与與](?:本[站网報报]|我[们們])[联聯][系繫絡]|.{0,12}如需(?:[获獲]得)?(?:授[权權]|[转轉][载載]).{0,60}|.{0,40}[未非][经經].{0,12}(?:授[权權]|[许許]可|同意).{0,8}"
    r"(?:不得|禁止|[请請]勿|[严嚴]禁).{0,4}(?:[转轉][载載]|使用|复制)|.{0,60}如有侵[权權].{0,20}(?:[删刪]除|[联聯][系繫])"
    r"|.{0,40}[转轉][载載][，,]?\s?[请請]?(?:[务務]必)?(?:注明|註明|[标標]明|附上)|.{0,3}(?:本文|文章|以上)(?:[内內]容)?[仅僅][供限](?:科普|[参參]考|[读讀]者|[医醫])|.{0,30}無断(?:転載|複製).{0,10}禁)"
)
"""How a paragraph of its own begins that says whose the words are and who answers for them, without a heading above it."""
_COPYING = re.compile("[转轉][载載]|版[权權]|著作[权權]")


_LONG = 300
"""Letters of a line: neither a heading has so many nor a line that says whose the words are."""
_RESERVING = "声聲代经經侵载載断授归歸与與"
"""One of these has every such paragraph, and they are found fast."""


def reserves(paragraph: Paragraph) -> bool:
    """Does this one paragraph say whose the words are, or that nobody answers for them: 免责声明：…, 転載を禁じます?"""
    text = paragraph.text
    return (paragraph.tag == "p" and 6 < len(text) < _LONG and not text.isascii() and any(map(text.__contains__, _RESERVING))
            and not paragraph.member and _RESERVES.match(text) is not None)  # fmt: skip


def heads_a_part(words: str) -> bool:
    """Are the words the heading of such a part, by themselves?"""
    title = small(words.strip(press_contacts.EDGES))
    return len(title) < 90 and (is_ours(title) or press_contacts.is_heading(title) or _DISCLAIMER.fullmatch(title) is not None)


def heads_disclaimer(words: str) -> bool:
    """Do the words, by themselves, head what nobody answers for: Disclaimer, Haftungsausschluss, 免责声明?"""
    return len(words) < 60 and _DISCLAIMER.fullmatch(small(words.strip(press_contacts.EDGES))) is not None


def speaks_of_us(heading: str, following: str, document: Document, site: Site) -> bool:
    """Do these words head what the publisher says of itself in the words that follow?"""
    title = heading.strip(press_contacts.EDGES)
    return len(title) < 60 and _is_institution(title, following, document, site)


def split(paragraphs: list[Paragraph], document: Document, site: Site) -> Sections:
    """Sort the sections at the end from the article proper. The article keeps at least its first two fifths."""
    texts = [paragraph.text for paragraph in paragraphs]
    size = sum(map(len, texts))
    named = sum(len(paragraph.text) for paragraph in paragraphs if paragraph.part)
    starts: list[tuple[int, str]] = []
    single: dict[int, str] = {}
    before = 0
    for i, text in enumerate(texts):
        if not before and text and _COPYING.search(text) and reserves(paragraphs[i]):
            single[i] = "disclaimer"  # blogs print it above the text
        elif before * 4 >= size and text and ((of_us := _tells_of_us(text)) or len(text) < _LONG or "\n" in text):
            kind = "about" if of_us else _kind(i, paragraphs, document, site)
            if kind and not (kind == "about" and texts.count(text) > 1):  # "Company overview" over each of ten companies
                starts.append((i, kind))
            elif reserves(paragraphs[i]) or disclaims(text):
                single[i] = "disclaimer"
            elif press_contacts.tells_contact(paragraphs[i], bool(starts)):
                single[i] = "contact"
        before += len(text)
    if not (starts or single or named):
        return Sections(paragraphs)
    sorted_: dict[str, list[Paragraph]] = {"body": [], "about": [], "contact": [], "disclaimer": []}
    kind = "body"
    at = dict(starts)
    for i, paragraph in enumerate(paragraphs):
        if i in at:
            kind = at[i]
        elif kind != "body" and paragraph.heading:
            kind = "body"
        own = single.get(i) or (2 * named < size and paragraph.part) or kind
        if (
            own == "about"
            and paragraph.linked
            and (NEIGHBOUR.match(fold(paragraph.text)) or (paragraph.member and paragraph.linked > 0.9))
        ):
            continue  # "Next: parking garage closed", the board's list under its article
        sorted_["body" if paragraph.tag == "figure" else own].append(paragraph)
    return Sections(**sorted_)


def _tells_of_us(text: str) -> bool:
    """Does one paragraph say both: "About the hospital: It was founded in 1963 …"?"""
    label = _label_of(text)
    return label != "" and is_ours(label)


def disclaims(text: str) -> bool:
    """Does one paragraph say both: "Disclaimer: This text does not replace …"?"""
    label = _label_of(text)
    return label != "" and _DISCLAIMER.fullmatch(label) is not None


def _label_of(text: str) -> str:
    """The words before a colon at the beginning of a paragraph, in small letters; nothing where nothing follows it."""
    label, sign, told = text[:60].replace("：", ":").partition(":")
    return small(label.strip(press_contacts.EDGES)) if sign and told.strip() else ""


def _kind(i: int, paragraphs: list[Paragraph], document: Document, site: Site) -> str | None:
    """Which section begins with this paragraph, if one does."""
    paragraph = paragraphs[i]
    first, _, rest = paragraph.text.partition("\n")
    title = first.strip(press_contacts.EDGES)
    if len(title) > 90:
        return None
    signed = first.rstrip().endswith((":", "：")) or first[:1] in "#【[■●◆▶▲△"
    marked = paragraph.heading or paragraph.strong or bool(rest) or signed
    following = rest or next((paragraphs[j].text for j in range(i + 1, len(paragraphs)) if paragraphs[j].text), "")
    if not following:
        return None
    if _DISCLAIMER.fullmatch(small(title)) and (marked or _RESERVES.match(following)):
        return "disclaimer"
    if press_contacts.heads_section(small(title), marked, following, i, paragraphs):
        return "contact"
    if (marked or len(title) < 60) and _is_free(i, paragraphs) and _is_institution(title, following, document, site):
        return "about"
    if (paragraph.heading or paragraph.strong) and is_portrait(i, paragraphs, document):
        return "about"
    return None


def _is_free(i: int, paragraphs: list[Paragraph]) -> bool:
    """Does it stand in no list, quote or table; or in the cell of a layout that holds the article's other paragraphs too?

    So does a heading that opens a box of its own in which nothing stands beside another: ``<table><tr><td>About us``.
    """
    nest = paragraphs[i].nest
    if not nest or (nest[-1].tag == "td" and i > 2 and paragraphs[0].nest == nest):
        return True
    opens = i > 0 and paragraphs[i - 1].nest[:1] != nest[:1]
    return opens and nest[0].tag in ("table", "blockquote") and all(len(row) == 1 for row in nest[0].iter("tr"))


def _is_institution(title: str, following: str, document: Document, site: Site) -> bool:
    """Is it the publisher's own block? "About the study" and "About diabetes" are the article's."""
    if is_ours(small(title)):
        return True
    if (found := _NAMED.fullmatch(title)) is None:
        return False
    name = _squeezed(found["name"]).removeprefix("the")
    named = (site.publisher, site.publisher_local, *_publishers(document))
    if any(publisher and _squeezed(publisher) in name for publisher in named) or is_named_owner(found["name"], document):
        return True
    if not (found["name"][:1].isupper() and len(name) > 3 and name in _squeezed(following[:160])):
        return False
    return len(following) > 80 or any(name in _squeezed(owner) for owner in owners(document))


def is_about_one_of(words: str, told: Iterable[str]) -> bool:
    """Are they "About", in some language, and a name that one of the texts told has, which does not say "About" it?"""
    found = _NAMED.fullmatch(words.strip(press_contacts.EDGES))
    name = _squeezed(found["name"]).removeprefix("the") if found else ""
    heading = _squeezed(words)
    return len(name) > 3 and any(name in said and heading not in said for said in map(_squeezed, told))


def _publishers(document: Document) -> list[str]:
    """What the page calls its site: whole names, of more than a few letters where they stand in its title."""
    named = _TITLE_PARTS.split(document.title or "")[1:]
    return [*filter(None, document.meta.get("og:site_name", ())), *(part for part in named if len(part) > 5)]


_TITLE_PARTS = re.compile(r"\s[|–—·•-]\s|\s?[｜|»]\s?")
"""What parts the headline from the site's name in a page's title."""


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()
