"""The parameters of an address, what stands behind its ``?``: which of them name the page, and which only how one came to it.

All is read from names and values; no rule knows a site.
"""

import re
from urllib.parse import quote

_TRACKING = re.compile(
    r"(?:utm_\w+|ga_\w+|mtm_\w+|pk_\w+|hsa_\w+|_hs\w+|at_(?:medium|campaign|custom\d|link\w*|ptr_name|format)|fbclid"
    r"|gclid|gclsrc|dclid|gbraid|wbraid|"
    r"msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh|li_fat_id|mc_cid|mc_eid|_ga|_gl|vero_id|oly_enc_id|oly_anon_id|wickedid|"
    r"mkt_tok|cmpid|icid|ncid|ns_\w+|wt_?mc\w*|wt\.\w+|xtor|s_cid|s_kwcid|spm|scm|bd_vid|hmsr|hmpl|hmcu|hmkw|hmci"
    r"|share_token|from_?source|"
    r"inheritredirect|isappinstalled|nsukey|_openstat|fb_(?:action|source|ref|comment)\w*|ref_src|ref_url|trk|trkinfo|sharer?id"
    r"|replytocom|__hstc|__hssc|"
    r"__hsfp|amp;\w+|cachebuster|_t|_ts|timestamp|rnd|random)",
    re.IGNORECASE,
)
"""Parameters that say where a visitor came from, never what is shown."""

_SESSION_NAMES = re.compile(
    r"(?:php|asp|j|jw|cf|zen|osc|aspx)?sess(?:ion)?_?(?:id|token)?\w*|phpsessid|jsessionid|aspsessionid\w*|cftoken"
    r"|cfid|sid|s|token",
    re.I,
)
_SESSION_VALUE = re.compile(r"(?=[\w-]*\d)[0-9A-Za-z_-]{16,}(?:[.!][\w.!-]*)?")
_ALWAYS_SESSION = re.compile(r"phpsessid|jsessionid|aspsessionid\w*|zenid|oscsid|cftoken|cfid", re.I)

PAGE_WORDS = "pagina|seite|strona|strana|stranica|sivu|puslapis|lapa|sayfa|halaman|trang|oldal"
"""What parameters and folders for a page are called in other languages, and hardly anything else is."""
VIEW_STATE = re.compile(
    r"page|pageindex|page_?no|page_?num|pagenumber|current_?page|curr?_?page|c_?page|now_?page|go_?page|pg|pn|p_?no"
    r"|nowblock|paged|stranka|lap|"
    rf"{PAGE_WORDS}|page_?size|page_?unit|page_?rows?|list_?size|list_?count|row_?count|rows|per_?page|limit|limitstart|start|offset|"
    r"total_?(?:pages?|counts?|records?|rows?|num)|(?:page|record)_?(?:count|total)|"
    r"sort|sort_?(?:by|order|field|key|type)|order|order_?(?:by|type|dir)|sst|sod|spt|desc|asc|"
    r"search\w*|sch\w*|srch\w*|sfl|stx|sop|sca|keyword|keyfield|key_?word|s_?key|s_?word|sval|find\w*|query|q|kwd|"
    r"back_?url|return_?url|ret_?url|prev_?url|list_?url|referr?er|ref|redirect|p_p_(?:auth|lifecycle|state|mode)",
    re.IGNORECASE,
)
"""Parameters that carry the listing's state (which page, which search) on an article's link."""

_OTHER_VIEW = re.compile(
    r"print|printable|printview|print_?page|pdf|amp|outputtype|output|mobile|is_?mobile|device|viewmode|tmpl|format"
    r"|no_?redirect",
    re.I,
)
_OTHER_VIEW_VALUE = re.compile(r"1|true|yes|on|print|printable|amp|mobile|pc|desktop|component|preview|pdf|html|", re.I)

_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_PERCENT = re.compile(r"%([0-9A-Fa-f]{2})")

Parameters = tuple[tuple[str, str | None], ...]


def parameters(query: str) -> Parameters:
    """The parameters of a query string in order, escapes repaired; a name without ``=`` has the value ``None``."""
    found = []
    for part in query.replace("&amp;", "&").split("&"):
        if part:
            name, equals, value = part.partition("=")
            found.append((escaped(name), escaped(value) if equals else None))
    return tuple(found)


def is_noise(name: str, value: str | None) -> bool:
    """Whether a parameter says where the visitor came from, or which visitor it is."""
    if _TRACKING.fullmatch(name) or _ALWAYS_SESSION.fullmatch(name):
        return True
    return bool(value and _SESSION_NAMES.fullmatch(name) and _SESSION_VALUE.fullmatch(value))


def is_other_view(name: str, value: str) -> bool:
    """Whether a parameter asks for the same page in print, on a phone or as a file."""
    return bool(_OTHER_VIEW.fullmatch(name) and _OTHER_VIEW_VALUE.fullmatch(value))


def identifies(name: str, value: str | None) -> bool:
    """Whether a parameter may say which page is meant: what is neither the listing's state nor another view may."""
    return bool(value) and not VIEW_STATE.fullmatch(name) and not is_other_view(name, value or "")


def escaped(text: str) -> str:
    """Escapes in one spelling: unreserved characters plain, others as ``%XX`` in capitals; letters beyond ASCII as UTF-8."""
    if "%" not in text and text.isascii() and text.isprintable() and " " not in text:
        return text
    plain = _PERCENT.sub(lambda m: chr(code) if (code := int(m[1], 16)) in _UNRESERVED else f"%{m[1].upper()}", text)
    return quote(plain, safe="%/:;,=@!$&'()*+~?[]|", errors="replace")
