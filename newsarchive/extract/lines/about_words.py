"""The words that head what a publisher says of itself, in many languages: "About the hospital", 关于我们, 병원 소개."""

from __future__ import annotations

import re

_OURS = re.compile("|".join((
    r"about (?:us|(?:the |our |this )?(?:institution|hospital|clinic|cent(?:er|re)|institute|university|company|organi[sz]ation"
    r"|foundation|(?:nhs )?trust|charity|hospice|health (?:board|network|group|service|authority)"
    r"|medical cent(?:er|re)|health (?:system|service)))",
    r"(?:brief )?introduction (?:to|of) (?:us|(?:the |our )?(?:institution|hospital|clinic|cent(?:er|re)|institute|university))"
    r"|(?:hospital|institution|clinic|institute|university) (?:introduction|profile|overview)|who we are|wer wir sind"
    r"|our (?:hospital|clinic|cent(?:er|re)|institution|institute|organi[sz]ation)"
    r"|unsere? (?:haus|krankenhaus|klinik\w*|institut|zentrum)|notre (?:hôpital|établissement|clinique|centre|institution)"
    r"|(?:nuestr|noss)[oa] (?:hospital|centro|institu\w+|cl[íi]nica)|il nostro (?:ospedale|istituto|centro)|ons ziekenhuis"
    r"|nasz szpital|наша? (?:больница|клиника|центр|институт)|hastanemiz|rumah sakit kami"
    r"|qui sommes[- ]nous|qui[eé]nes somos|quem somos|wie zijn wij|vilka vi är|hvem er vi|kim jesteśmy|kdo jsme|cine suntem"
    r"|кто мы|biz kimiz",
    r"(?:关于|關於)(?:我们|我們|本院|我院|.{0,20}(?:医院|醫院|中心|大学|大學|研究所|研究院|集团|集團|公司))",
    r"über (?:uns|(?:das|die|den|unser\w*) (?:\S+ ){0,3}\S*(?:krankenhaus|klinik|klinikum|institut|universität|zentrum|stiftung"
    r"|unternehmen)\S*.{0,40})",
    r"[àa] propos (?:de nous|d[eu]s? ?(?:la |l['’])?\S*(?:hôpital|chu|institut|clinique|centre|université|fondation)\S*.{0,60})",
    r"(?:sobre|acerca del?) (?:nosotros|nós|(?:el |la |o |a )?(?:hospital|institut|cl[íi]nica|centro|instituci|funda[cç]"
    r"|universi)\S*.{0,60})",
    r"chi siamo|l['’]ospedale|over (?:ons|(?:het|de) \S*(?:ziekenhuis|kliniek|umc|centrum)\S*.{0,40})",
    r"om (?:oss|os|\S*.{0,30}(?:sjukhus|sykehus|hospital|klinik)\w*)|o (?:nas|nás|szpitalu|nemocnici)\b.{0,40}|rólunk|despre "
    r"(?:noi|spital).{0,30}",
    r"о (?:нас|больнице|центре|клинике|госпитале|институте)\b.{0,40}|про (?:нас|лікарню|центр|клініку)\b.{0,40}|hakkımızda",
    r"من نحن|(?:عن|نبذة عن) (?:المستشفى|مستشفى|المركز|مركز).{0,40}|درباره (?:ما|بیمارستان.{0,40})|אודות.{0,40}|हमारे बारे में"
    r"|अस्पताल के बारे में",
    r"(?:về|giới thiệu(?: về)?) (?:chúng tôi|bệnh viện|trung tâm).{0,40}|giới thiệu(?: chung)?"
    r"|(?:profil|sekilas) (?:kami|rumah sakit|rs\w{0,3}|perusahaan|klinik)\b.{0,40}"
    r"|tentang (?:kami|rumah sakit|rs\w{0,3}\b).{0,40}|mengenai (?:kami|hospital|institut).{0,40}|เกี่ยวกับ(?:เรา|โรงพยาบาล).{0,40}",
    r"(?:আমাদের|.{0,20}হাসপাতাল) সম্পর্কে|(?:எங்களை\S*|.{0,20}மருத்துவமனை\S*) பற்றி|σχετικά με (?:εμάς|το νοσοκομείο|την κλινική"
    r"|το κέντρο).{0,40}|a (?:kórház|klinik|intézet|egyetem|központ)\S*ról|za (?:nas|bolnicu)|o (?:nama|bolnici|klinici)\b.{0,40}"
    r"|за (?:нас|болницата).{0,40}",
    r"(?:haiglast|kliinikust|keskusest|instituudist|ülikoolist|meist)|tieto(?:a|ja) (?:sairaalasta|klinikasta|keskuksesta"
    r"|yliopistosta|meistä)|(?:um|par|apie|dwar|rreth|oor|kuhusu|game da|tungkol sa|пра|о|за|faoin|am yr) (?:\S+ )?(?:\S*spítala\w*"
    r"|sjúkrahúsið|slimnīcu|klīniku|centru|ligoninę|kliniką|centrą|l-isptar|spitalit|klinikës|qendrës|hospitaal|kliniek|hospitali"
    r"|kituo|asibitin\w*|ospital|klinika|бальніцу|клініку|цэнтр|болници|клиници|нама|центру|ospidéal|ysbyty)",
    r"fúinn|par mums|apie mus|um okkur|rreth nesh|o bolnišnici|qui som|sobre l['’]hospital.{0,40}|guri buruz|ospitaleari buruz"
    r"|amdanom ni|пра нас|біз туралы|haqqımızda|biz haqimizda"
    r"|(?:shifoxona|klinika|markaz)\S* haqida|ჩვენ შესახებ|մեր մասին|ہمارے بارے میں|زموږ په اړه|हाम्रो बारेमा",
)))  # fmt: skip
_OURS_ELSEWHERE = re.compile("|".join((
    r".{0,40}hastane\S* hakkında",
    r"(?:.{0,30} )?(?:аурухана|емхана|орталық|клиника) туралы|(?:.{0,30} )?(?:shifoxona|klinika|markaz)\S* haqida"
    r"|(?:.{0,30} )?(?:xəstəxana|klinika|mərkəz)\S* haqqında|(?:.{0,30} )?(?:საავადმყოფოს|კლინიკის|ცენტრის) შესახებ"
    r"|(?:.{0,30} )?(?:հիվանդանոցի|կլինիկայի|կենտրոնի) մասին"
    r"|د (?:.{0,30} )?روغتون په اړه|(?:.{0,30} )?(?:ہسپتال|ادارے) کے بارے میں",
    r"रुग्णालया(?:विषयी|बद्दल)|अस्पतालको बारेमा|(?:.{0,30} )?ఆసుపత్రి గురించి|ആശുപത്രിയെക്കുറിച്ച്|ກ່ຽວກັບ(?:ໂຮງໝໍ|ພວກເຮົາ).{0,40}"
    r"|អំពី(?:មន្ទីរពេទ្យ|យើង).{0,40}|.{0,20}ဆေးရုံ.{0,8}အကြောင်း|ስለ (?:ሆስፒታሉ|እኛ|ማዕከሉ).{0,30}|රෝහල (?:ගැන|පිළිබඳ).{0,10}",
)))  # fmt: skip
"""In scripts and letters beyond ASCII: most titles need no look at them."""
_OURS_LAST = ("简介", "簡介", "介绍", "介紹", "概况", "概況", "について", "紹介", "概要", "とは", "소개", "개요")
_OURS_EASTERN = re.compile("|".join((
    r".{0,30}(?:[医醫我本]院|单位|單位|机构|機構|中心|学院|學院|研究所|集团|公司)(?:简介|簡介|介绍|介紹|概况|概況)",
    r"(?:当院|.{0,30}(?:病院|センター|大学|機構|研究所|法人))(?:について|の?(?:ご?紹介|概要)|とは)",
    r".{0,30}(?:병원|센터|기관|대학교|연구소|재단|의료원)\s?(?:소개|개요)",
)))  # fmt: skip
"""In Chinese, Japanese and Korean, where the name stands first: what stands last is looked for before."""


def is_ours(title: str) -> bool:
    """Does a title in small letters say that the publisher speaks of itself?"""
    if title.isascii():
        return _OURS.fullmatch(title) is not None
    eastern = title.endswith(_OURS_LAST) and _OURS_EASTERN.fullmatch(title)
    return bool(eastern or _OURS.fullmatch(title) or _OURS_ELSEWHERE.fullmatch(title))
