"""The words that head what a publisher says of itself, in many languages: "About the hospital", 关于我们, 병원 소개."""

import re

from newsarchive.extract.words.patterns import Openings

_BEFORE = (
    (r"(?:about|background (?:of|to)|(?:brief )?introduction (?:to|of))(?: (?:the|our|this))?(?: (?:cancer|oncology"
     r"|medical|university))?",
     r"us|institutions?|hospital|clinic|cent(?:er|re)|institute|university|company|organi[sz]ation|publisher|group"
     r"|foundation|(?:nhs )?trust|charity|hospice|health (?:board|network|group|service|authority|system)"),
    (r"über (?:den|(?:das|die|den|unser\w*) (?:\S+ ){0,3}\S*|)",
     r"uns|träger|(?:krankenhaus|klinik|klinikum|institut|universität|zentrum|stiftung|unternehmen|einrichtung"
     r"|organisation|gruppe)\S*.{0,40}"),
    (r"(?:[àa] propos d[eu]s?|présentation d[eu]s?) ?(?:la |l')?",
     r"nous|\S*(?:hôpital|chu|institut|clinique|centre|université|fondation|établissement|groupe)\S*.{0,60}"),
    (r"(?:sobre|acerca d[aeo]l?|presentación del?|apresentação d[ao]) ?(?:el |la |o |a |l')?",
     r"nosotros|nós|(?:hospital|institu|cl[íi]nica|centr[eo]|funda[cç]|universi|organi[sz]a|grup)\S*.{0,60}"),
    (r"(?:informazioni su|a proposito d|profilo d|presentazione d|su|il nostro )(?:e?l{0,2}['ao]? ?)?",
     r"(?:ospedale|istitu|centro|clinica|struttura|azienda ospedaliera|fondazione)\S*.{0,40}"),
    (r"over (?:(?:het|de) \S*)?",
     r"ons|(?:ziekenhuis|kliniek|umc|centrum|instelling|instituut|organisatie|stichting)\S*.{0,40}"),
    (r"om ",
     r"oss|os|\S*.{0,30}(?:sjukhus|sykehus|sygehus|hospital|klinik|institut|institusjon|organisation|cent(?:er|r)"
     r"|senter|verksamhet)\w*"),
    (r"o (?:naš\w+ )?",
     r"nas|nás|nama|(?:szpital|nemocnic|bolni[cš]|instytu|instytuc|ośrodk|placówc|centru|klini[ck]|instituc|inštitúc"
     r"|ústav|ustanov|institut|inštitut|zavod|zařízen|zariaden)\w*.{0,40}"),
    (r"despre ",
     r"noi|(?:spital|instituți|centru|institut|clinic)\S*.{0,30}"),
    (r"(?:справка )?об? (?:наше[йм] |медицинском )?",
     r"нас|(?:больниц|центр|клиник|госпитал|институт|учреждени|организаци|компани|групп|фонд)\w*.{0,40}"),
    (r"(?:про|пра|о|за) ",
     r"нас|нама|(?:лікарн|центр|клінік|заклад|установ|інститут|бальніц|клініку|цэнтр|устано|ўстано|болни|центар"
     r"|центру|центъра|институ|клиник)\w*.{0,40}"),
    (r"(?:σχετικά με|για) (?:το|την?|τον) ",
     r"(?:νοσοκομείο|κλινική|κέντρο|ίδρυμα|ινστιτούτο|οργανισμό).{0,40}"),
    (r"(?:(?:نبذة )?عن|حول|التعريف ب|نبذة تعريفية عن) ?",
     r"(?:ال)?(?:مستشفى|مركز|مؤسسة|معهد|عيادة|مجموعة).{0,40}"),
    (r"(?:درباره|معرفی) ?[ٔهی]? ?",
     r"ما|(?:بیمارستان|مرکز|مؤسسه|موسسه|کلینیک).{0,40}"),
    (r"(?:אודות|על) ",
     r"(?:בית החולים|המרכז|המכון|המוסד).{0,40}"),
    (r"(?:về|(?:thông tin|giới thiệu)(?: chung)?(?: về)?) ",
     r"chúng tôi|(?:bệnh viện|trung tâm|đơn vị|cơ sở|viện|tổ chức|cơ quan|tập đoàn).{0,40}"),
    (r"(?:tentang|mengenai|(?:profile?|sekilas)(?: tentang)?) ",
     r"kami|(?:hospital|rumah sakit|rs\w{0,3}|perusahaan|klinik|institu\w+|lembaga|pusat|yayasan)\b.{0,40}"),
    (r"(?:เกี่ยวกับ|รู้จัก|แนะนำ|ข้อมูล)",
     r"เรา|(?:โรงพยาบาล|สถาบัน|ศูนย์|องค์กร|หน่วยงาน|คลินิก|มูลนิธิ).{0,40}"),
    (r"ກ່ຽວກັບ",
     r"(?:ພວກເຮົາ|ໂຮງໝໍ|ສະຖາບັນ|ສູນ).{0,40}"),
    (r"អំពី",
     r"(?:យើង|មន្ទីរពេទ្យ|ស្ថាប័ន|មជ្ឈមណ្ឌល).{0,40}"),
    (r"(?:um|par|apie|dwar|rreth|oor|kuhusu|game da|tungkol sa|faoin|am yr) (?:\S+ )?",
     r"\S*spítala\w*|sjúkrahúsið|stofnunina|okkur|slimnīcu|klīniku|centru|iestādi|institūtu|mums|ligoninę|kliniką"
     r"|centrą|įstaigą|institutą|mus|l-isptar|spitalit|klinikës|qendrës|institucionit|nesh|hospitaal|kliniek"
     r"|instelling|ons|hospitali|kituo|taasisi|sisi|asibitin\w*|ospital|klinika|institusyon|sentro|amin|ospidéal"
     r"|ysbyty"),
)  # fmt: skip
"""How a language says "about", and what it calls a publisher behind that, each with what may follow."""
_BEHIND = (
    (r"(?:.{0,40}(?:hastane|merkez|enstitü|kurum|klini[kğ]|vakıf)\S*|kurumumuz|bizim) ",
     r"hakkında"),
    (r"(?:.{0,30} )?(?:аурухана|емхана|орталық|клиника|мекеме) ",
     r"туралы"),
    (r"(?:.{0,30} )?(?:эмнэлг|төв|байгууллаг)\S* |бидний ",
     r"тухай"),
    (r"(?:.{0,30} )?(?:xəstəxana|klinika|mərkəz|müəssisə|qurum)\S* ",
     r"haqqında"),
    (r"(?:.{0,30} )?(?:საავადმყოფოს|კლინიკის|ცენტრის|დაწესებულების) ",
     r"შესახებ"),
    (r"(?:.{0,30} )?(?:հիվանդանոցի|կլինիկայի|կենտրոնի|հաստատության) ",
     r"մասին"),
    (r"د (?:.{0,30} )?روغتون ",
     r"په اړه"),
    (r"(?:.{0,30} )?(?:ہسپتال|ادارے|مرکز) ",
     r"کے بارے میں|کا تعارف"),
    (r"(?:.{0,30}\s)?(?:अस्पताल|संस्थान|संस्था|केंद्र|केन्द्र|क्लिनिक|हमारे) ",
     r"के बारे में|(?:का )?परिचय|बारे में"),
    (r"(?:রুগ্ণালয়|আমাদের|.{0,20}(?:হাসপাতাল|প্রতিষ্ঠান|কেন্দ্র)) ",
     r"সম্পর্কে|পরিচিতি"),
    (r"(?:எங்களை\S*|.{0,20}(?:மருத்துவமனை|நிறுவன|மைய)\S*) ",
     r"பற்றி"),
    (r"(?:మా|(?:.{0,30} )?(?:ఆసుపత్రి|సంస్థ|కేంద్రం)) ",
     r"గురించి"),
    (r"(?:रुग्णालया|आमच्या|संस्थे|केंद्रा)",
     r"विषयी|बद्दल"),
    (r"(?:अस्पताल|संस्था|केन्द्र)",
     r"को बारेमा"),
    (r"(?:.{0,20}(?:ဆေးရုံ|အဖွဲ့အစည်း)|ကျွန်ုပ်တို့).{0,8}",
     r"အကြောင်း"),
    (r"රෝහල ",
     r"(?:ගැන|පිළිබඳ).{0,10}"),
)  # fmt: skip
"""What a language calls a publisher, with what may precede that, and how it says "about" behind it."""
_ALONE = (
    r"(?:hospital|institution(?:al)?|clinic|institute|university|company|organi[sz]ation|corporate) (?:introduction"
    r"|profile|overview)|who we are|wer wir sind|wir über uns|unternehmensprofil|our (?:hospital|clinic|cent(?:er"
    r"|re)|institution|institute|organi[sz]ation)|unsere? (?:haus|krankenhaus|klinik\w*|institut|zentrum)"
    r"|notre (?:hôpital|établissement|clinique|centre|institution)|(?:nuestr|noss)[oa] (?:hospital|centro|institu\w+"
    r"|cl[íi]nica)|perfil (?:institucional|d[ae] (?:la )?institu\w+)|profilo istituzionale|ons ziekenhuis"
    r"|nasz szpital|наша? (?:больница|клиника|центр|институт)|(?:hastane|kurumu|merkezi)miz|rumah sakit kami",
    r"qui sommes[- ]nous|qui[eé]nes somos|quem somos|quen somos|qui som|chi siamo|wie zijn wij|vilka vi är"
    r"|hvem er vi|kim jesteśmy|kdo jsme|cine suntem|кто мы|хто ми|кои сме ние|ποιοι είμαστε|σχετικά με εμάς"
    r"|biz kimiz|hakkımızda|(?:the|la|a|l') ?(?:institution|institución|instituição|istituto|établissement|ospedale)"
    r"|rólunk|من نحن|نبذة تعريفية|מי אנחנו|אודות.{0,40}|giới thiệu(?: chung)?|(?:ospitaleari|erakundeari|zentroari"
    r"|guri) buruz|(?:.{0,30} )?(?:shifoxona|klinika|markaz|muassasa)\S* haqida|fúinn|amdanom ni|пра нас|біз туралы"
    r"|haqqımızda|biz haqimizda|ჩვენ შესახებ|մեր մասին|ہمارے بارے میں|زموږ په اړه|हाम्रो बारेमा|ആശുപത്രിയെക്കുറിച്ച്"
    r"|ስለ (?:ሆስፒታሉ|እኛ|ማዕከሉ).{0,30}",
    r"(?:a(?:z)? )?(?:kórház|klinik|intéz|egyetem|központ)\S*r[óő]l|(?:haigla|kliiniku|keskuse|instituudi|ülikooli"
    r"|asutuse)st|meist|(?:tieto(?:a|ja) )?(?:sairaalasta|klinikasta|keskuksesta|laitoksesta|yliopistosta"
    r"|organisaatiosta|meistä)",
    r"(?:关于|關於)(?:我[们們]|本院|我院|该院|該院|院方|[本该該]?[机機][构構]|本中心|.{0,20}(?:[医醫健生养養分]院|中心|大[学學]|研究所|研究院|[集]?[团團]|公司))|(?:走[进進]"
    r"|[认認][识識])(?:[医醫]院|本院|我[们們])",
)  # fmt: skip
"""What has no such parts."""
_OURS = Openings(*(f"(?:{about}) ?(?:{ours})" for about, ours in _BEFORE), *_ALONE)
_OURS_ELSEWHERE = re.compile("|".join(f"(?:{ours})(?:{about})" for ours, about in _BEHIND))
_OURS_LAST = ("简介", "簡介", "介绍", "介紹", "概况", "概況", "について", "紹介", "概要", "とは", "소개", "개요", "안내", "대하여")
_OURS_EASTERN = re.compile("|".join((
    r".{0,30}(?:[医醫健生养養分我本]院|单位|單位|机构|機構|中心|学院|學院|研究所|集团|集團|公司|企[业業])(?:简介|簡介|介绍|介紹|概况|概況)",
    r"(?:[当本](?:院|施設|機関|法人)|私たち|(?:施設|組織|団体|会社|機関)(?=概要|紹介|について)|.{0,30}(?:病院|センター|大学|機構|研究所|法人|機関)|(?:.{0,8}法人|株式会社).{1,24})(?:について|の?(?:ご?紹介|概要)|とは)",
    r".{0,30}(?:병원|센터|기관|대학교|연구소|재단|의료원|본원|단체|회사)(?:\s?(?:소개|개요)|\s?안내|에 대하여)",
)))  # fmt: skip
"""In Chinese, Japanese and Korean, where the name stands first: what stands last is looked for before."""


def is_ours(title: str) -> bool:
    """Does a title in small letters say that the publisher speaks of itself?"""
    title = title.replace("’", "'")
    if title.isascii():
        return _OURS.fullmatch(title) is not None
    eastern = title.endswith(_OURS_LAST) and _OURS_EASTERN.fullmatch(title)
    return bool(eastern or _OURS.fullmatch(title) or _OURS_ELSEWHERE.fullmatch(title))
