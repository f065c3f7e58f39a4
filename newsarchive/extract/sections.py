"""The parts at an article's end that are not its news: about the institution, press contacts, disclaimers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from newsarchive.extract.document import Document
from newsarchive.extract.render import Paragraph
from newsarchive.site import Site


@dataclass(frozen=True)
class Sections:
    """The article's paragraphs, sorted."""

    body: list[Paragraph]
    about: list[Paragraph] = field(default_factory=list)
    contact: list[Paragraph] = field(default_factory=list)
    disclaimer: list[Paragraph] = field(default_factory=list)


_INSTITUTION = (
    r"(?:the |our |this )?(?:institution|hospital|clinic|cent(?:er|re)|institute|university|company|organi[sz]ation"
    r"|foundation|us|medical \w+|health \w+)"
    r"|(?:医院|醫院|本院|我院|我们|我們|中心|研究所|大学|大學|公司|机构|機構)|(?:das|die|den|der|unser\w*) .{2,60}|uns|nous"
    r"|(?:l['’]|la |le |les )?\S*(?:hôpital|institut|clinique|centre|chu|université)\S*.{0,60}"
    r"|nosotros|(?:el |la )?(?:hospital|instituto|clínica|centro|institución|fundación|universidad).{0,60}|nós"
    r"|(?:o |a )?(?:hospital|instituto|clínica|centro|fundação|universidade).{0,60}")

_ABOUT = re.compile(
    r"about {1,2}(?P<en>.{2,80})|(?:关于|關於)\s?(?P<zh>.{2,30})"
    r"|(?P<intro>.{0,30}(?:医院|醫院|单位|單位|机构|機構|中心|学院|學院|研究所|集团|公司)(?:简介|簡介|介绍|介紹|概况|概況))"
    r"|(?P<ja>.{2,40}(?:病院|センター|大学|機構|研究所|法人)(?:について|の概要|概要|とは))|(?P<ko>.{0,30}(?:병원|센터|기관|대학교|연구소|재단|의료원)\s?(?:소개|개요))"
    r"|(?:über|zu[rm]?) (?P<de>(?:uns|das|die|den|der|unser)\b.{0,60})|[àa] propos (?:de |du |des |d['’])(?P<fr>.{2,70})"
    r"|(?:acerca de|sobre) (?P<es>.{2,70})"
    r"|chi siamo|informazioni su (?P<it>.{2,60})|over (?P<nl>(?:ons|het|de)\b.{0,60})"
    r"|om (?P<sv>(?:oss|.{2,60}sjukhus\w*|.{2,60}hospital\w*|.{2,60}sykehus\w*))"
    r"|o (?:nas|nás|szpitalu|nemocnici)\b.{0,60}|о (?:нас|больнице|центре|клинике|компании|лікарні|центрі)\b.{0,60}"
    r"|hakkımızda|hastane(?:miz)? hakkında"
    r"|(?:عن|نبذة عن) (?P<ar>.{2,60})|درباره (?P<fa>.{2,60})|về (?P<vi>(?:chúng tôi|bệnh viện).{0,60})"
    r"|tentang (?P<id>(?:kami|rumah sakit).{0,60})|เกี่ยวกับ.{2,40}",
    re.IGNORECASE)
_OURS = re.compile(rf"(?<![^\W_])(?:{_INSTITUTION})(?![a-z])", re.IGNORECASE)
_CONTACT = re.compile(
    r"(?:(?:media|press|news|public relations|pr) )?(?:contacts?|enquiries"
    r"|inquiries)(?: (?:information|person|details|us|for (?:media|press)))?|(?:for )?(?:more|further"
    r"|additional) information.{0,20}contact.{0,30}"
    r"|(?:媒体|媒體|新闻|新聞)?(?:联系人?|聯絡人?|聯繫|咨询)(?:方式|电话|我们)?|(?:お問い合わせ|問い合わせ|連絡)先?.{0,10}|(?:보도\s?)?(?:문의|연락처)(?:처)?"
    r"|(?:presse|medien)?-?(?:kontakt|ansprechpartner(?:in)?)(?:e|adresse)?(?: für (?:die )?(?:medien|presse))?"
    r"|(?:contacts? ?(?:presse|médias?)|service de presse)"
    r"|contacto(?:s)?(?: (?:de )?(?:prensa|medios))?|contatos?(?: (?:para|de) (?:a )?imprensa)?|contatti(?: stampa)?"
    r"|ufficio stampa|perscontact|presskontakt|pressekontakt"
    r"|kontakt(?: dla mediów| pro média)?|контакт\w*(?: для (?:прессы|сми|змі))?|пресс-служба|iletişim|basın iletişim"
    r"|للتواصل|liên hệ|narahubung|kontak media", re.IGNORECASE)
_DISCLAIMER = re.compile(
    r"(?:medical |legal )?disclaimers?|免责声明|免責聲明|免責事項|版权声明|版權聲明|면책\s?(?:조항|공고)?|haftungsausschluss"
    r"|(?:avis de non-responsabilité|avertissement)|(?:descargo|exención|aviso) (?:de responsabilidad|legal)"
    r"|aviso legal|isenção de responsabilidade|esclusione di responsabilità|zastrzeżenie|отказ от ответственности"
    r"|إخلاء (?:المسؤولية|مسؤولية)|yasal uyarı|miễn trừ trách nhiệm", re.IGNORECASE)
_EDGES = " :：»>-–—*#【】[]()（）·•.・■●◆▶▲△"


def split(paragraphs: list[Paragraph], document: Document, site: Site) -> Sections:
    """Sort the sections at the end from the article proper. The article keeps at least its first two fifths."""
    size = sum(len(paragraph.text) for paragraph in paragraphs)
    starts: list[tuple[int, str]] = []
    before = 0
    for i, paragraph in enumerate(paragraphs):
        if before * 5 >= size * 2 and paragraph.text and (kind := _kind(i, paragraphs, document, site)):
            starts.append((i, kind))
        before += len(paragraph.text)
    sorted_: dict[str, list[Paragraph]] = {"body": [], "about": [], "contact": [], "disclaimer": []}
    kind = "body"
    at = dict(starts)
    for i, paragraph in enumerate(paragraphs):
        if i in at:
            kind = at[i]
        elif kind != "body" and paragraph.heading:
            kind = "body"
        sorted_["body" if paragraph.tag == "figure" else paragraph.part or kind].append(paragraph)
    return Sections(**sorted_)


def _kind(i: int, paragraphs: list[Paragraph], document: Document, site: Site) -> str | None:
    """Which section begins with this paragraph, if one does."""
    paragraph = paragraphs[i]
    first, _, rest = paragraph.text.partition("\n")
    title = first.strip(_EDGES)
    marked = paragraph.heading or paragraph.strong or bool(rest) or first.rstrip().endswith((":", "：")) or first[:1] in "#【[■●◆▶▲△"
    if len(title) > 90:
        return None
    following = rest or next((other.text for other in paragraphs[i + 1:] if other.text), "")
    if not following:
        return None
    if _DISCLAIMER.fullmatch(title) and marked:
        return "disclaimer"
    if _CONTACT.fullmatch(title) and marked:
        return "contact"
    if (found := _ABOUT.fullmatch(title)) and (marked or len(title) < 60) and not paragraph.nest:
        subject = next((value for value in found.groupdict().values() if value), title)
        if _is_institution(subject, following, document, site):
            return "about"
    return None


def _is_institution(subject: str, following: str, document: Document, site: Site) -> bool:
    """Is it the publisher's own block? "About the study" and "About diabetes" are the article's."""
    if _OURS.fullmatch(subject) or (_OURS.search(subject) and re.search(r"[A-Z一-鿿가-힯぀-ヿ]", subject)):
        return True
    named = "".join(subject.split()).casefold()
    opening = "".join(following[:200].split()).casefold()
    publishers = [site.publisher, site.publisher_local, *document.meta.get("og:site_name", ())]
    return any(name and "".join(name.split()).casefold() in named for name in publishers) \
        or (named.removeprefix("the") in opening and subject[:1].isupper() and not subject.islower() and len(following) > 80)
