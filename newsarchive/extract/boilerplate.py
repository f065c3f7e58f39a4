"""The vocabulary of what surrounds an article: class names, headings and lines, in many languages."""

from __future__ import annotations

import re
from functools import lru_cache

# Words that name furniture wherever they stand inside a class or id, also glued to others ("socialshare", "relatedPosts").
_ANYWHERE = re.compile(
    r"breadcrumb|newsletter|sidebar|side-bar|comment(?!ar)|disqus|taboola|outbrain|zergnet|cookie|gdpr|advert|sponsor|promo"
    r"|related|recommend|recirc|suggest|most-?popular|popular-|trending|most-?read|most-?view|read-?more|read-?next|see-?also|also-?read"
    r"|more-?stor|more-?news|more-?from|more-?on|latest-?news|social|sharing|share-|-share|share(?:bar|this|tool|buttons?|links?)|addthis|addtoany|sharedaddy"
    r"|subscri(?:be|ption)|sign-?up|log-?in|donat|masthead|nav-?bar|navigation|pagination|prev-?next|(?:post|entry|article|page)-?nav|tool-?bar"
    r"|author-?(?:bio|box|info|card|profile|details?|about)|about-?(?:the-?)?author|post-?author|by-?line|(?:post|entry|article|story)-?meta"
    r"|popup|pop-up|modal|lightbox|tooltip|screen-?reader|visually-?hidden|skip-?link|copyright|tag-?list|tags-?list|post-?tags|article-?tags|tags-?links"
    r"|tag-?cloud|cat-?links|(?:entry|post|article|site|page|story)-?footer|print-?only|no-?print|feedback|fb-?like|follow-?us|yarpp|nrelate|infolinks"
    r"|carousel|outstream|adsense|ad-?slot|ad-?unit|ad-?wrap|ad-?container|google-?ad|leader-?board|disclosure|call-?to-?action|post-?views?")

# Words that name furniture only as a word of their own ("ad", not "lead"; "nav", not "navy").
_WORDS = frozenset(
    "ad ads adv advertisement dfp mpu nav menu menus submenu tag tags share shares sharing footer foot toolbox printer bookmark bookmarks "
    "crumb crumbs crumbtrail byline author authors bio meta metadata timestamp dateline posted categories banner aside rss qrcode qr "
    "register pager paging related linklist cart trackback trackbacks pingback likes vote votes poll replies reply respond rating ratings follow followers cta".split())

# A name that begins so tells a state or a topic, not a role: WordPress writes "tag-…" and "category-…" on the article itself.
_TOPICS = frozenset("tag category has is no not without with js tax pa post postid single".split())

_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


@lru_cache(maxsize=16384)
def furniture(names: str) -> bool:
    """Do the class and id say that the element is not article?"""
    return any(map(_names_furniture, names.split()))


@lru_cache(maxsize=16384)
def _names_furniture(name: str) -> bool:
    if name in ("hidden", "hide", "noprint"):
        return True
    words = [word.lower() for word in _TOKEN.findall(name)]
    if not words or len(words) > 5 or (len(words) > 1 and words[0] in _TOPICS and words[1] not in ("meta", "tags", "footer", "author", "nav", "comments", "navigation")) or "not" in words:
        return False
    return not _WORDS.isdisjoint(words) or bool(_ANYWHERE.search("-".join(words)))


_BODY = re.compile(
    r"article-?_*(?:body|text|content|copy|main|detail)|(?:story|post|entry|news|blog|press|release|node)[-_]*(?:body|text|content|copy)"
    r"|body-?(?:copy|text|content)|(?:^|[\s_-])(?:content|text|copy)-?body|articlebody|main-?text|(?:view|read)[-_]?(?:content|con|body|text)|trs_editor|rich-?text"
    r"|wysiwyg|field--?name-body", re.IGNORECASE)


@lru_cache(maxsize=16384)
def article_body(names: str) -> bool:
    """Do the class and id say that the element holds an article's text?"""
    return bool(_BODY.search(names))


_LEAD = re.compile(r"stand-?first|(?:^|[\s_-])(?:deck?|lead|lede|intro|summary|sub-?title|sub-?head(?:line|ing)?|excerpt|teaser|chapo|chapeau|vorspann|"
                   r"description|sapo|abstract)(?:$|[\s_-])", re.IGNORECASE)


@lru_cache(maxsize=16384)
def lead(names: str) -> bool:
    """Do the class and id say that the element is the lead under a headline?"""
    return bool(_LEAD.search(names))
