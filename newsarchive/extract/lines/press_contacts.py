"""Whom the press may call: the headings and labels of such lines in many languages, and what tells them from patients' contacts."""

import re
from collections.abc import Sequence

from newsarchive.extract.lines.paragraphs import Paragraph
from newsarchive.extract.words.patterns import Openings
from newsarchive.extract.words.wording import small

_CONTACT = Openings(
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
    r"|contactos? para (?:a )?imprensa|assessoria de (?:imprensa|comunicação)|contact(?: pentru| de)? presă"
    r"|tengiliðu?r?(?: fjölmiðla)?|кантакт\w*(?: для смі)?|баспасөз қызметі|matbuot xizmati|კონტაქტი(?: მედიისთვის)?"
    r"|կապ(?: լրատվամիջոցների .{0,8})?|mətbuat (?:üçün əlaqə|xidməti)|تماس(?: .{0,20})?|روابط عمومی|اړیکه|د رسنیو لپاره اړیکه"
    r"|(?:میڈیا )?رابطہ|(?:ל?פניות )?ה?תקשורת|ליצירת קשר|(?:(?:मीडिया|माध्यम|सञ्चार|प्रेस) )?(?:संपर्क|सम्पर्क)|(?:গণমাধ্যম )?যোগাযোগ"
    r"|(?:ஊடகத் )?தொடர்பு(?:க்கு)?|(?:మీడియా )?సంప్రదింపు(?:లు)?|മാധ്യമ ബന്ധം|ติดต่อ.{0,24}|ຕິດຕໍ່.{0,20}|ទំនាក់ទំនង.{0,20}"
    r"|(?:မီဒီယာ ?)?ဆက်သွယ်ရန်|para sa (?:midya|mamamahayag)|mawasiliano(?: .{0,30})?|(?:የመገናኛ ብዙኃን )?ግንኙነት|don ['’]yan jarida"
    r"|ارتباط با (?:ما|روابط عمومی)|פרטי (?:ה?קשר|התקשרות)(?: .{0,16})?|hubungan media|kontakt meediale"
    r"|contact voor (?:de )?(?:pers|media)"
    r"|(?:contatti|informazioni) per la stampa|ለመገናኛ ብዙኃን|(?:бақ|баспасөз) үшін байланыс|(?:oav|matbuot) uchun aloqa"
    r"|mediakontak(?:ti?)?|for (?:media|press) (?:enquiries|inquiries)"
    r"|contactos? para (?:los )?medios|kontakt för (?:media|press)"
    r"|kontaktperson(?:er)? for (?:pressen|media)|yhteydenotot medialle"
    r"|contactes?(?: de premsa)?|prentsarako harremana?|cyswllt(?: y wasg)?")  # fmt: skip
_MORE = Openings(
    r"lisainfo|lisateave|täiendav info|papildu informācija|(?:daugiau|papildoma) informacij[oa]s?"
    r"|(?:for )?(?:yderligere|flere|mere) (?:oplysninger|information)|(?:för )?(?:mer|ytterligare) information"
    r"|(?:for )?(?:mer|meir|ytterligere) informasjon"
    r"|(?:voor )?meer informatie|noot voor de (?:redactie|pers)|(?:weitere|nähere) (?:informationen|auskünfte)|(?:für )?rückfragen"
    r"|(?:więcej|dodatkowe) informacj[ie]|(?:více|bližší|další) informac[ei]|(?:viac|bližšie|ďalšie) informáci[ei]"
    r"|(?:további|bővebb) információ|(?:dodatne|več|više) informacij[ea]|(?:додатне|више) информациј[ае]|(?:за )?повече информация"
    r"|дополнительная информация|додаткова інформація|(?:για )?περισσότερες πληροφορίες|(?:ayrıntılı|detaylı|daha fazla) bilgi"
    r"|(?:para )?más información|(?:para )?mais informações|(?:per )?(?:maggiori|ulteriori) informazioni"
    r"|pour (?:plus d|en savoir)\b.{0,16}"
    r"|(?:pentru )?(?:mai multe informații|informații suplimentare)|més informació|informasi lebih lanjut|maklumat lanjut"
    r"|لمزيد من المعلومات|اطلاعات بیشتر|ל?(?:מידע נוסף|פרטים נוספים)"
)
"""What heads a press officer's address in many languages, and much else."""
_PRESS = re.compile(
    r"press|prens|imprens|premsa|stampa|\bpers|medi(?![czk])|média|сми|змі|пресс?|communicat|媒|新[闻聞]|[记記]者|보도|언론|취재|미디어|홍보|報道|取材|メディア|マスコミ|広報|プレス|إعلام|رسان|תקשורת"
    r"|kom+uni[ck]a[tc]|viestin|spokes(?:man|woman|person)|rzeczni[kc]|mluvčí|hovorc|sprecher|woordvoerder|szóvivő|purtător"
    r"|glasnogovorni|žiniasklaid|бақ үшін|баспасөз|oav uchun|matbuot|მედი|լրատվ|mətbuat|መገናኛ ብዙ|τύπου|δημοσιογράφ"
    r"|मीडिया|माध्यम|सञ्चार|प्रेस|(?:সংবাদ|গণ)মাধ্যম|میڈیا|জনসংযোগ|رسنی|สื่อ|ஊடக|మీడియా|മാധ്യമ|မီဒီယာ"
    r"|تعلقات عامہ|habari|portparol|портпарол|ประชาสัมพันธ์|روابط عمومی|truyền thông"
)
"""What says that a contact is the press's, and not patients'."""
_TO_EDITORS = re.compile(
    r"for (?:more|further|additional) (?:information|details)\b.{0,60}\b(?:contact|call|e-?mail)\b.{0,80}"
    r"\b(?:communications?|media|press|public relations|pr)\b (?:team|office|department|relations|desk|enquiries|officer|manager)"
)
_LABEL = re.compile(r"([^:：]{3,60})[:：]\s*(?=\S)")
_REACHED = re.compile(r"[\w.+-]{1,64}@\w|\+?\d(?:[\s()/.-]{0,3}\d){6,14}")
"""An address or a number that makes "Media contact" above it a heading at the very end, though nothing marks it."""
EDGES = " :：»>-–—*#【】[]()（）·•.・■●◆▶▲△"
"""What stands around the words of a heading."""
_MOST_LINES, _SHORT = 7, 80
"""Lines of a card at the end, as offices of Japan have it (所属課室, 電話番号), and letters of each."""
_LONG = 300
"""Letters: a line of contacts has fewer."""


def is_heading(title: str) -> bool:
    """Is a title in small letters the heading of contacts, by itself?"""
    return _CONTACT.fullmatch(title) is not None


def heads_section(title: str, marked: bool, following: str, i: int, paragraphs: Sequence[Paragraph]) -> bool:
    """Does a section of contacts begin with the paragraph at a place, which has this title in small letters, or is this one?

    ``marked``: it is set as a heading, or reads as one. ``following`` are the words behind it.
    """
    if _CONTACT.fullmatch(title) and (marked or _is_reached(title, following, i, paragraphs)):
        return True
    return _MORE.fullmatch(title) is not None and is_for_press(following)


def _is_reached(title: str, following: str, i: int, paragraphs: Sequence[Paragraph]) -> bool:
    """Does an address or a number follow: in short lines at the very end, or soon where the title says that it is the press's?"""
    behind = paragraphs[i + 1 :]
    short = len(behind) < _MOST_LINES and all(len(line.text) < _SHORT and not line.text.endswith("。") for line in behind)
    if (short or len(behind) < 3) and any(_REACHED.search(line.text) for line in behind):
        return True
    return _PRESS.search(title) is not None and any(_REACHED.search(other.text) for other in paragraphs[i + 1 : i + 5])


def tells_contact(paragraph: Paragraph, behind: bool) -> bool:
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
    said = small(label[1].strip(EDGES)) if label else ""
    if label and _MORE.fullmatch(said):
        return _PRESS.search(small(words[label.end() :])) is not None
    return said != "" and (of_anybody or _PRESS.search(said) is not None) and _CONTACT.fullmatch(said) is not None


def labels_a_contact(words: str) -> bool:
    """Has a line of it a label of anybody's contact, and tells it how to reach them: "Contact: Ann Lee, 319-555-0100"?"""
    lines = (words, *words.split("\n")[1:])
    return _REACHED.search(words) is not None and any(_is_labelled_contact(line, True) for line in lines)


def heads_contact(words: str) -> bool:
    """Do they head what tells whom to call: "Contact", "Press contact"?"""
    return len(words) < 60 and _CONTACT.fullmatch(small(words.strip(EDGES))) is not None


def is_for_press(words: str) -> bool:
    """Do they speak of the press, and tell an address or a number?"""
    return _PRESS.search(small(words)) is not None and _REACHED.search(words) is not None
