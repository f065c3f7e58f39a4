"""What the classes and ids of a page say of its elements: the words web designers use, in many languages."""

import re
from functools import lru_cache
from typing import NamedTuple

from lxml.html import HtmlElement

from newsarchive.extract.words.patterns import any_of

_ANYWHERE = r"""
    breadcrumb newsletter c(?<!image-c)omment(?!ar) kommentar comentario commentaire reacties pinglun xiangguan fenxiang
    relacionad correlat gerelateerd tuijian verwandte sabox sidebar side-bar disqus taboola outbrain zergnet cookie gdpr
    advert sponsor promo related
    recommend recirc suggest most-?popular popular- trending most-?read most-?view read-?more read-?next see-?also also-?read
    more-?stor more-?news more-?from more-?on latest-?news social sharing share- -share share(?:bar|this|tool|buttons?|links?)
    addthis addtoany sharedaddy subscri(?:be|ption) sign-?up log-?in donat masthead nav-?bar navigation pagination prev-?next
    next-?prev post-?nav entry-?nav article-?nav page-?nav tool-?bar author-?(?:bio|box|info|card|profile|details?|about)
    reporter-?(?:profile|line|info|box)
    about-?(?:the-?)?author post-?author by-?line post-?meta entry-?meta article-?meta article-?info(?!r) post-?info(?!r)
    story-?meta doc-?info(?!r) outdated popup pop-up modal lightbox news-?list(?!-)
    tooltip screen-?reader visually-?hidden skip-?link copyright tag-?list tags-?list post-?tags article-?tags tags-?links
    tag-?cloud cat-?links entry-?footer post-?footer article-?footer site-?footer page-?footer story-?footer print-?only
    licen[cs]e-?(?:box|info|notice) post-?licen[cs]e article-?licen[cs]e entry-?licen[cs]e
    app-?(?:download|promo|install) download-?(?:our-?|the-?)?app
    no-?print print-none feedback fb-?like follow-?us yarpp nrelate infolinks similar
    audio-?(?:player|enhancement) video-?(?:card|item|player|title|heading|info|meta|list|box|ct)
    media-?player jwplayer vjs- video-?js carousel outstream adsense
    a(?<![eo]a)d-?(?:slot|unit|wrap|container) google-?ad leader-?board disclosure call-?to-?action post-?views? notify
"""
"""Words that name furniture wherever they stand inside a class or id, also glued to others ("socialshare", "relatedPosts")."""
_HAS_ONE = re.compile(any_of(_ANYWHERE.split()))

_WORDS = frozenset((
    "toc", "ad", "ads", "adv", "advertisement", "dfp", "mpu", "nav", "menu", "menus", "submenu", "tag", "tags", "share",
    "shares", "shared", "sharing", "footer", "foot", "toolbox", "printer", "bookmark", "bookmarks", "category", "crumb", "crumbs",
    "crumbtrail", "byline", "author", "authors", "bio", "meta", "metadata", "timestamp", "dateline", "posted", "categories",
    "banner", "aside", "rss", "qrcode", "qr", "register", "pager", "paging", "related", "linklist", "cart", "trackback",
    "trackbacks", "pingback", "likes", "vote", "votes", "poll", "replies", "reply", "respond", "rating", "ratings", "follow",
    "followers", "conversations", "cta", "layer", "util", "dialog", "ewm", "erweima", "xgxw", "xgwz", "xgyd", "tjyd",
    "cimkek", "etiquetas", "etiquetes", "etiketler", "etichette", "tagovi", "stitky", "schlagworte", "keywords",
    "autor", "autori", "autores", "auteur", "auteurs", "autore", "autoren",
    "rate", "digg", "newdigg", "diggbox", "dianzan", "jiathis",
))  # fmt: skip
"""Words that name furniture only as a word of their own ("ad", not "lead"; "nav", not "navy")."""

_TOPICS = frozenset((
    "tag", "category", "is", "tax", "pa", "post", "postid", "single", "author", "page",
))  # fmt: skip
"""A name that begins so tells a state or a topic, not a role: WordPress writes "tag-…" and "category-…" on the article itself."""
_ROLES = frozenset((
    "meta", "metadata", "tags", "tag", "footer", "author", "authors", "nav", "comments", "comment", "navigation", "category",
    "categories", "date", "cloud", "list", "bio", "box", "info", "related", "share", "views", "bottom",
    "copyright", "license", "licence", "wrapper", "wrap", "section", "block", "description",
))  # fmt: skip
_LISTS = frozenset(("cloud", "list", "links", "box"))
_STATES = frozenset((
    "no", "not", "without", "with", "has", "non",
))  # fmt: skip
_SPEAKERS = frozenset(("author", "byline", "autor", "auteur", "autore", "meta", "footer"))
"""Who said the words of a quote."""
_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_SMALL = re.compile("[a-z]+")
_NUMBER = re.compile(
    r"(?<![a-z\d])(?:[a-f\d]{8}(?:-[a-f\d]{4}){3}-[a-f\d]{12}|(?!ad\d+(?![a-z\d]))(?=[a-f]*\d)[a-f\d]{7,})(?![a-z\d])"
    r"|(?<![^\W_])(?=[a-z\d]{4,12}(?![^\W_]))[a-z]*\d+[a-z]+[a-z\d]*(?<!\dx\d\d)(?<!\dx\d\d\d)(?![^\W_])|\d+"
)
"""A number, or a key drawn by lot: ``elementor-element-e430ad6``, ``block-ddd261f2-56d7-4daf-ad66-…`` and ``css-ad8dcd`` are no
advertisements; ``ad300x250`` is one.
"""


class Roles(NamedTuple):
    """What the names of an element say that it is."""

    body: bool = False
    """It holds an article's text."""
    caption: bool = False
    """Its words belong to a picture."""
    furniture: bool = False
    """It is not article."""


NOTHING = Roles()


def either(one: Roles, other: Roles) -> Roles:
    """What either of two names says; most say nothing."""
    if one is NOTHING or other is NOTHING:
        return other if one is NOTHING else one
    return Roles(one.body or other.body, one.caption or other.caption, one.furniture or other.furniture)


@lru_cache(maxsize=16384)
def roles(names: str) -> Roles:
    """What the classes or the id say of an element."""
    said = NOTHING
    for name in names.split():
        if not name.replace("-", "").isalpha():
            name = _NUMBER.sub("0", name)  # "post-1234" says what "post-1235" says
        if (own := _roles_of(name)) is not NOTHING:
            said = either(said, own)
    return said


@lru_cache(maxsize=16384)
def _roles_of(name: str) -> Roles:
    small = name.lower()
    body = _BODY_HINT.search(small) is not None and _BODY.search(small) is not None
    caption = _CAPTION_HINT.search(small) is not None and _CAPTION.search(small) is not None
    furniture = _names_furniture(name)
    return Roles(body, caption, furniture) if body or caption or furniture else NOTHING


_LONGEST_SHOUT = 12
"""Letters of a name all in capitals."""


def _names_furniture(name: str) -> bool:
    if name in ("hidden", "hide", "noprint", "no-print"):
        return True
    if len(name) > _LONGEST_SHOUT and name.isalnum() and name.isupper():
        return False  # a key drawn by lot, in which any three letters may stand: ZMO6PBVU6VF2HEWM4D5ZY6UFQ
    stem = name.partition("--")[0] or name
    words = _SMALL.findall(stem) if stem.islower() else list(map(str.lower, _TOKEN.findall(stem)))
    if not 0 < len(words) <= 6 or not _STATES.isdisjoint(words) or (words[0].endswith("quote") and words[-1] in _SPEAKERS):
        return False
    if len(words) > 1 and words[0] in _TOPICS and words[1] not in (_LISTS if words[0] in ("tag", "category") else _ROLES):
        return False
    return not _WORDS.isdisjoint(words) or bool(_HAS_ONE.search("-".join(words)))


_BODY = re.compile(
    r"article-?_*(?:body|text|content|copy(?!right)|main|detail)"
    r"|(?:story|post|entry|news|blog|press|release|node)[-_]*(?:body|text|content|copy(?!right))"
    r"|body-?(?:copy|text|content)|(?:^|[\s_-])(?:content|text|copy)[-_]?body|articlebody|main-?text"
    r"|(?:view|read)[-_]?(?:content|con|body|text)|trs_editor|rich-?text|rich_media_content"
    r"|wysiwyg|field--?name-body|(?:^|[\s_-])(?:fr-view|ck-content|ql-editor)(?:$|[\s_-])"
)
_BODY_HINT = re.compile("[bctdmw](?:ody|ontent|on|opy|ext|etail|ain|rs_|ysiwyg)|fr-view|ql-editor")
"""What a name that matches has in it at least, found faster."""


_LEAD = re.compile(
    r"stand-?first|(?:^|[\s_-])(?:deck?|lead|lede|intro|summary|sub-?title|sub-?head(?:line|ing)?|sub-?line|sub-?t[ií]t(?:ol|ulo|re)|sous-?titre|untertitel|sottotitolo|podtytul|podnadpis|excerpt|teaser|chapo"
    r"|chapeau|vorspann|einleitung|ingress|manchet|perex|zajawka|entradilla|bajada|copete|sommario|accroche|synopsis|strap-?line"
    r"|key-?(?:points|facts|takeaways)|highlights|takeaways|description|sapo|abstract|preview[-_]?text)(?:$|[\s_-])",
    re.IGNORECASE,
)
_LEAD_LAST = re.compile(r"(?<=[a-z])(?:Description|Summary|Lead|Intro|Teaser|Abstract|Subtitle|Excerpt|IntroText)(?:$|\s)")
"""A name whose last word is one of them; a ``descriptionHeadline`` heads a section."""


@lru_cache(maxsize=16384)
def lead(names: str) -> bool:
    """Do the class and id say that the element is the lead under a headline: standfirst, summary, documentDescription?"""
    return _LEAD.search(names) is not None or _LEAD_LAST.search(names) is not None


_BUTTON = re.compile(r"(?:^|[\s_-])(?:btn|button)(?:$|[\s_-])", re.IGNORECASE)


@lru_cache(maxsize=16384)
def button(names: str) -> bool:
    """Do the classes say that a link is set as a button?"""
    return _BUTTON.search(names) is not None


_SIGNATURE = re.compile(r"(?:^|[\s_-])signatures?(?:$|[\s_-])", re.IGNORECASE)


@lru_cache(maxsize=16384)
def signature(names: str) -> bool:
    """Do the class and id say that the element names who wrote?"""
    return _SIGNATURE.search(names) is not None


CAPTION = (
    "resim-?(?:alt|yaz|acik)|chu-?thich|bijschrift|onderschrift|bildetekst|billedtekst|kuvateksti|podpis-?(?:zdj|foto)|kepalair"
    "|doc_(?:titre|descriptif)"
)
"""What captions are called in Turkish, Vietnamese, Dutch, Nordic languages, Polish, Hungarian and by SPIP; for small letters."""
_CAPTION = re.compile(
    rf"{CAPTION}|"
    r"(?<!page-)caption(?!ed-?text)|(?:^|[\s_-])(?:photo-?)?credits?(?:$|[\s_-])|cutline|bildunterschrift|legende?(?:$|[\s_-])|"
    r"(?:image|photo|img|picture)(?:[-_]*(?:desc\w*|credit|source)|__title)|pie-?(?:de-?)?foto|didascalia"
)
_CAPTION_HINT = re.compile(
    "[clbdsptrok](?:esim|hu-?t|ijsch|ndersch|ildet|illed|uvat|odpis|epala|itre|aption|redit|utline|egend|ildunt|esc|ource|ie-?|idasc|itle)"
)


_PICTURE = re.compile(
    r"(?:^|[\s_-])(?:\w*image\w*|\w*picture\w*|\w*photo\w*|media(?!_content)\w*|\w*gallery\w*|\w*img\w*|bild\w*|foto\w*|slide\w*"
    r"|\w*video\w*)(?:$|[\s_-])"
)
_PICTURE_HINT = re.compile("im(?:age|g)|p(?:icture|hoto)|media|gallery|bild|foto|slide|video")
"""What every such name has: found fast, where the whole pattern, which tries each letter, is slow."""


@lru_cache(maxsize=16384)
def picture(names: str) -> bool:
    """Do the class and id say that the element is a picture's box?"""
    small = names.lower()
    return _PICTURE_HINT.search(small) is not None and _PICTURE.search(small) is not None


_GALLERY = re.compile(
    r"(?<![a-z])(?:photo-?|image-?)?(?:galler(?:y|ies?)|galer(?:ie|[ií]a)|galleria|slide-?show|diaporama)(?![a-z])", re.IGNORECASE
)


@lru_cache(maxsize=16384)
def gallery(names: str) -> bool:
    """Does the class say that the element shows one picture after the other?"""
    return _GALLERY.search(names) is not None


_PARTS = (("disclaimer", re.compile(r"disclaimer|sheng?ming|mianze|mzsm", re.IGNORECASE)),
          ("contact", re.compile(r"(?:press|media|pr)-?_?contacts?(?:$|[\s_-])|presse?kontakt"
              r"|(?:^|[\s-])contact-?(?:card|person)s?(?:$|[\s_])", re.IGNORECASE)),
          ("about", re.compile(r"(?:^|[\s_-])boiler-?plate|about-?_?(?:us|company|institution|hospital)(?:$"
              r"|[\s_-])", re.IGNORECASE)))  # fmt: skip
_PART = re.compile("disclaimer|[ck]onta[ck]t|boiler|about|ming|mianze|mzsm")
"""What one of them has in it at least."""


_READ_ALOUD = re.compile(
    r"(?<!not-)(?<![a-z])sr-only|screen-?(?:reader|only)|visually-?hidden|hidden-?visually|element-invisible|show-for-sr|a11y-hidden"
    r"|assistive-text|editsection",
    re.I,
)


@lru_cache(maxsize=16384)
def read_aloud(names: str) -> bool:
    """Whether it is for screen readers only, as "(opens in a new window)" behind a link, or for who edits, as a wiki's "[edit]"."""
    return _READ_ALOUD.search(names) is not None


@lru_cache(maxsize=16384)
def part(names: str) -> str:
    """The part of a press release that the class names: about, contact, disclaimer; else nothing."""
    if _PART.search(names.lower()) is None:
        return ""
    return next((name for name, pattern in _PARTS if pattern.search(names)), "")


_OTHERS = re.compile(
    "related|recommend|(?<!image)(?<!image[-_])comment(?!ar)|popular|newsletter|most-?read|relacionad|kommentar|yarpp|disqus|tuijian|xiangguan|pinglun"
)
_RIGHTS = re.compile("copyright|licen[cs]e")


def others(element: HtmlElement) -> bool:
    """Do the class and id say for certain that other pages or other people's words stand here?"""
    return _says(_OTHERS, element.get("class"), element.get("id"))


def rights(element: HtmlElement) -> bool:
    """Do the class and id say that the element tells who may print the article?"""
    return _says(_RIGHTS, element.get("class"), element.get("id"))


_LEAD_PICTURE = re.compile(
    r"(?<![a-z])(?:hero|lead|featured?|cover(?=[-_])|header|stage|article|post|news|entry|detail|story)s?[-_]{0,2}"
    r"(?:image|img|media|photo|picture|pic|bild|foto|visual)(?![a-z])"
    r"|(?<![a-z])(?:aufmacher|key-?visual)(?![a-z])"
)


def lead_picture(element: HtmlElement) -> bool:
    """Does the class say that the element is the box of an article's lead picture: ``featured-media``, ``article__image``?"""
    return _says(_LEAD_PICTURE, element.get("class"))


@lru_cache(maxsize=16384)
def _says(pattern: re.Pattern[str], *names: str | None) -> bool:
    return any(name is not None and pattern.search(name.lower()) for name in names)
