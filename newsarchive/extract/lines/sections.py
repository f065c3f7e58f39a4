"""The parts at an article's end that are not its news: about the institution, press contacts, disclaimers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from newsarchive.extract.document import Document
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
_CONTACT = re.compile(
    r"(?:(?:media|press|news|editorial|public relations|pr) )?(?:contacts?|enquiries"
    r"|inquiries)(?: (?:information|person|details|us|for (?:media|press)))?|(?:for )?(?:more|further"
    r"|additional) information.{0,20}contact.{0,30}"
    r"|(?:媒体|媒體|新闻|新聞|[传傳]媒|[记記]者)?(?:联系人?|聯[絡繫]人?|咨询|諮詢|查[询詢])(?:方式|电话|電話|我们)?|(?:.{0,20}(?:に関する|についての)|.{0,12}(?:報道|取材|メディア|プレス|マスコミ|広報).{0,8})?(?:お問い合わせ|問い合わせ|連絡)先?.{0,10}|(?:(?:보도(?:자료)?|언론(?:사)?|취재|미디어|기자|홍보(?:팀)?)\s?)?(?:문의|연락처|담당)(?:처|자)?"
    r"|(?:presse|medien)?-?(?:kontakt|ansprechpartner(?:in)?)(?:e|adresse)?(?: für (?:die )?(?:medien|presse))?"
    r"|(?:contacts? ?(?:presse|médias?)|service de presse)"
    r"|contacto(?:s)?(?: (?:de )?(?:prensa|medios))?|contatos?(?: (?:para|de) (?:a )?imprensa)?|contatti(?: stampa)?"
    r"|(?:gabinete|oficina|departamento|servicio) de (?:prensa|comunicaci[oó]n)"
    r"|gabinete de imprensa|basın danışmanı|biuro prasowe"
    r"|rzecznik(?:a)? prasow(?:y|a)|ufficio stampa|perscontact|perswoordvoerder|persvoorlichting"
    r"|pressansvarig|presseansvarlig|presskontakt|pressekontakt|kontakta? (?:os[st]?|press\w*|medie\w*)"
    r"|kontakt(?: dla mediów| pro média)?|контакт\w*(?: для (?:прессы|сми|змі))?|пресс-служба|iletişim|basın iletişim"
    r"|للتواصل(?: .{0,20})?|liên hệ(?: báo chí| truyền thông)?|narahubung|kontak(?: media)?|hubungi(?: media| kami)"
    r"|(?:за )?контакти?(?: (?:с|за) меди\w+)?|(?:kontakti?|stiki?) za medije|kontakt pr[oe] m[ée]di[aá]|(?:meedia|pressi)kontakt"
    r"|(?:lisätieto(?:ja|a)|yhteystiedot)(?: medialle)?|επικοινωνία(?: .{0,30})?|sajtókapcsolat|teagmháil(?: .{0,20})?"
    r"|kontakt\w*(?: (?:medijiem|presei|žiniasklaidai|për median))?|kuntatti?(?: għall-istampa)?"
    r"|contactos? para (?:a )?imprensa|assessoria de (?:imprensa|comunicação)|contact(?: pentru)? presă"
    r"|tengiliðu?r?(?: fjölmiðla)?|кантакт\w*(?: для смі)?|баспасөз қызметі|matbuot xizmati|კონტაქტი(?: მედიისთვის)?"
    r"|կապ(?: լրատվամիջոցների .{0,8})?|mətbuat (?:üçün əlaqə|xidməti)|تماس(?: .{0,20})?|روابط عمومی|اړیکه|د رسنیو لپاره اړیکه"
    r"|(?:میڈیا )?رابطہ|(?:ל?פניות )?ה?תקשורת|ליצירת קשר|(?:(?:मीडिया|माध्यम|सञ्चार|प्रेस) )?(?:संपर्क|सम्पर्क)|(?:গণমাধ্যম )?যোগাযোগ"
    r"|(?:ஊடகத் )?தொடர்பு(?:க்கு)?|(?:మీడియా )?సంప్రదింపు(?:లు)?|മാധ്യമ ബന്ധം|ติดต่อ.{0,24}|ຕິດຕໍ່.{0,20}|ទំនាក់ទំនង.{0,20}"
    r"|(?:မီဒီယာ ?)?ဆက်သွယ်ရန်|para sa (?:midya|mamamahayag)|mawasiliano(?: .{0,30})?|(?:የመገናኛ ብዙኃን )?ግንኙነት|don ['’]yan jarida"
    r"|mediakontak|contactes?(?: de premsa)?|prentsarako harremana?|cyswllt(?: y wasg)?")  # fmt: skip
_MORE = re.compile(
    r"(?:lisainfo|lisateave|täiendav info|papildu informācija|(?:daugiau|papildoma) informacij[oa]s?"
    r"|(?:for )?(?:yderligere|flere|mere) (?:oplysninger|information)|(?:för )?(?:mer|ytterligare) information"
    r"|(?:for )?(?:mer|meir|ytterligere) informasjon"
    r"|(?:voor )?meer informatie|noot voor de (?:redactie|pers)|(?:weitere|nähere) (?:informationen|auskünfte)|(?:für )?rückfragen"
    r"|(?:więcej|dodatkowe) informacj[ie]|(?:více|bližší|další) informac[ei]|(?:viac|bližšie|ďalšie) informáci[ei]"
    r"|(?:további|bővebb) információ|(?:dodatne|več|više) informacij[ea]|(?:додатне|више) информациј[ае]|(?:за )?повече информация"
    r"|дополнительная информация|додаткова інформація|(?:για )?περισσότερες πληροφορίες|(?:ayrıntılı|detaylı|daha fazla) bilgi"
    r"|(?:para )?más información|(?:para )?mais informações|(?:per )?(?:maggiori|ulteriori) informazioni"
    r"|pour (?:plus d|en savoir)\b.{0,16}"
    r"|(?:pentru )?(?:mai multe informații|informații suplimentare)|més informació|informasi lebih lanjut|maklumat lanjut"
    r"|لمزيد من المعلومات|اطلاعات بیشتر|ל?(?:מידע נוסף|פרטים נוספים))"
)
"""What heads a press officer's address in many languages, and much else."""
_REACHED = re.compile(r"[\w.+-]{1,64}@\w|\+?\d(?:[\s()/.-]{0,3}\d){6,14}")
"""An address or a number that makes "Media contact" above it a heading at the very end, though nothing marks it."""
_DISCLAIMER = re.compile(
    r"(?:medical |legal )?disclaimers?|免责声明|免責聲明|免責事項|版权声明|版權聲明|면책\s?(?:조항|공고)?|haftungsausschluss"
    r"|(?:avis de non-responsabilité|avertissement)|(?:descargo|exención|aviso) (?:de responsabilidad|legal)"
    r"|aviso legal|isenção de responsabilidade|esclusione di responsabilità|zastrzeżenie|отказ от ответственности"
    r"|إخلاء (?:المسؤولية|مسؤولية)|yasal uyarı|miễn trừ trách nhiệm"
)
_RESERVES = re.compile(
    r"\W{0,2}(?:(?:版[权權]|免[责責]|特[别別]|平台|郑重|鄭重|[转轉][载載]|法律|侵[权權]|本[站网])?[声聲]明\s?[:：]"
    r"|.{0,40}(?:不|[仅僅])代表.{0,16}(?:[观觀][点點]|立[场場])|.{0,30}(?:著作|版)[权權](?:均)?(?:[归歸]|[属屬]).{2,24}所有|.{0,40}(?:作者|版[权權](?:方|人|所有者)).{0,6}[与與](?:本[站网報报]|我[们們])[联聯][系繫絡]|.{0,12}如需(?:[获獲]得)?(?:授[权權]|[转轉][载載]).{0,60}|.{0,40}[未非][经經].{0,12}(?:授[权權]|[许許]可|同意).{0,8}"
    r"(?:不得|禁止|[请請]勿|[严嚴]禁).{0,4}(?:[转轉][载載]|使用|复制)|.{0,60}如有侵[权權].{0,20}(?:[删刪]除|[联聯][系繫])"
    r"|.{0,40}[转轉][载載][，,]?\s?[请請]?(?:[务務]必)?(?:注明|註明|[标標]明|附上)|.{0,3}(?:本文|文章|以上)(?:[内內]容)?[仅僅][供限](?:科普|[参參]考|[读讀]者|[医醫])|.{0,30}無断(?:転載|複製).{0,10}禁)"
)
"""How a paragraph of its own begins that says whose the words are and who answers for them, without a heading above it."""
_COPYING = re.compile("[转轉][载載]|版[权權]|著作[权權]")
_EDGES = " :：»>-–—*#【】[]()（）·•.・■●◆▶▲△"


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
    title = small(words.strip(_EDGES))
    return len(title) < 90 and (is_ours(title) or any(pattern.fullmatch(title) for pattern in (_CONTACT, _DISCLAIMER)))


def speaks_of_us(heading: str, following: str, document: Document, site: Site) -> bool:
    """Do these words head what the publisher says of itself in the words that follow?"""
    title = heading.strip(_EDGES)
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
            if kind := "about" if of_us else _kind(i, paragraphs, document, site):
                starts.append((i, kind))
            elif reserves(paragraphs[i]):
                single[i] = "disclaimer"
            elif _tells_contact(paragraphs[i], bool(starts)):
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
        if own == "about" and paragraph.member and paragraph.linked > 0.9:
            continue  # "Next: parking garage closed", the board's list under its article
        sorted_["body" if paragraph.tag == "figure" else own].append(paragraph)
    return Sections(**sorted_)


def _tells_of_us(text: str) -> bool:
    """Does one paragraph say both: "About the hospital: It was founded in 1963 …"?"""
    label, sign, told = text[:60].replace("：", ":").partition(":")
    return sign != "" and told.strip() != "" and is_ours(small(label.strip(_EDGES)))


_LABEL = re.compile(r"([^:：]{3,60})[:：]\s*(?=\S)")
_PRESS = re.compile(
    r"press|prens|imprens|premsa|stampa|\bpers|medi(?![czk])|média|сми|змі|пресс?|communicat|媒|新[闻聞]|[记記]者|보도|언론|취재|미디어|홍보|報道|取材|メディア|マスコミ|広報|プレス|إعلام|رسان|תקשורת"
    r"|kom+uni[ck]a[tc]|viestin|spokes(?:man|woman|person)|rzeczni[kc]|mluvčí|hovorc|sprecher|woordvoerder|szóvivő|purtător"
    r"|glasnogovorni|portparol|портпарол|ประชาสัมพันธ์|روابط عمومی|truyền thông"
)
"""What says that a contact is the press's, and not patients'."""
_TO_EDITORS = re.compile(
    r"for (?:more|further|additional) (?:information|details)\b.{0,60}\b(?:contact|call|e-?mail)\b.{0,80}"
    r"\b(?:communications?|media|press|public relations|pr)\b (?:team|office|department|relations|desk|enquiries|officer|manager)"
)


def _tells_contact(paragraph: Paragraph, behind: bool) -> bool:
    """Does this one paragraph say whom the press may call: "Media contact: Ann Lee, 319-555-0100"?

    ``behind`` the article's end "Contact:" is enough, which in its midst may be for patients.
    """
    text = paragraph.text
    asks = _is_labelled_contact(text, behind) or (text[:3].lower() == "for" and _TO_EDITORS.match(small(text)) is not None)
    return asks and not paragraph.member and _REACHED.search(text) is not None


def names_a_contact(words: str) -> bool:
    """Is it one line that says whom the press may call: "Press contact: Ann Lee, 319-555-0100"?"""
    return len(words) < _LONG and _is_labelled_contact(words) and _REACHED.search(words) is not None


def _is_labelled_contact(words: str, of_anybody: bool = False) -> bool:
    """Do they begin with a label of the press's contact, "Media contact:"; or with one of anybody's, if that is enough?"""
    label = _LABEL.match(words) if ":" in words or "：" in words else None
    said = small(label[1].strip(_EDGES)) if label else ""
    if label and _MORE.fullmatch(said):
        return _PRESS.search(small(words[label.end() :])) is not None
    return said != "" and (of_anybody or _PRESS.search(said) is not None) and _CONTACT.fullmatch(said) is not None


def labels_a_contact(words: str) -> bool:
    """Has a line of it a label of anybody's contact, and tells it how to reach them: "Contact: Ann Lee, 319-555-0100"?"""
    lines = (words, *words.split("\n")[1:])
    return _REACHED.search(words) is not None and any(_is_labelled_contact(line, True) for line in lines)


def heads_contact(words: str) -> bool:
    """Do they head what tells whom to call: "Contact", "Press contact"?"""
    return len(words) < 60 and _CONTACT.fullmatch(small(words.strip(_EDGES))) is not None


def is_for_press(words: str) -> bool:
    """Do they speak of the press, and tell an address or a number?"""
    return _PRESS.search(small(words)) is not None and _REACHED.search(words) is not None


def _kind(i: int, paragraphs: list[Paragraph], document: Document, site: Site) -> str | None:
    """Which section begins with this paragraph, if one does."""
    paragraph = paragraphs[i]
    first, _, rest = paragraph.text.partition("\n")
    title = first.strip(_EDGES)
    if len(title) > 90:
        return None
    signed = first.rstrip().endswith((":", "：")) or first[:1] in "#【[■●◆▶▲△"
    marked = paragraph.heading or paragraph.strong or bool(rest) or signed
    following = rest or next((paragraphs[j].text for j in range(i + 1, len(paragraphs)) if paragraphs[j].text), "")
    if not following:
        return None
    if marked and _DISCLAIMER.fullmatch(small(title)):
        return "disclaimer"
    if _CONTACT.fullmatch(small(title)) and (marked or _is_reached(title, following, i, paragraphs)):
        return "contact"
    if _MORE.fullmatch(small(title)) and _REACHED.search(following) and _PRESS.search(small(following)):
        return "contact"
    if (marked or len(title) < 60) and _is_free(i, paragraphs) and _is_institution(title, following, document, site):
        return "about"
    if (paragraph.heading or paragraph.strong) and is_portrait(i, paragraphs, document):
        return "about"
    return None


def _is_reached(title: str, following: str, i: int, paragraphs: list[Paragraph]) -> bool:
    """Does an address or a number follow: at once at the very end, or soon where the title says that it is the press's?"""
    if i + 3 >= len(paragraphs) and _REACHED.search(following):
        return True
    return _PRESS.search(small(title)) is not None and any(_REACHED.search(other.text) for other in paragraphs[i + 1 : i + 5])


def _is_free(i: int, paragraphs: list[Paragraph]) -> bool:
    """Does it stand in no list, quote or table; or in the cell of a layout that holds the article's other paragraphs too?"""
    nest = paragraphs[i].nest
    return not nest or (nest[-1].tag == "td" and i > 2 and paragraphs[0].nest == nest)


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
    found = _NAMED.fullmatch(words.strip(_EDGES))
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
