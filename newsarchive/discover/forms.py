"""Requests and the forms that make them: what a browser would send when a form is filled and submitted."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote_plus

from lxml.html import HtmlElement

from newsarchive.discover import addresses
from newsarchive.discover.parameters import VIEW_STATE, parameters
from newsarchive.extract.document import Document

Fields = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Request:
    """An address and, for a form, what is posted to it."""

    url: str
    method: str = "GET"
    form: Fields = ()
    how: str = "link"
    """link, script (an address put together), form (a form filled and submitted), postback (ASP.NET)."""
    changed: tuple[str, ...] = ()
    """Names of the form fields that the click sets."""

    def as_get(self) -> str:
        """The same asked by GET, without empty fields: Java and PHP boards read their parameters from either."""
        if self.method == "GET" or self.how == "postback":
            return self.url
        kept = [(name, value) for name, value in self.form if value and (name in self.changed or not VIEW_STATE.fullmatch(name))]
        return with_query(self.url, tuple(kept))


def with_query(url: str, fields: Fields) -> str:
    """``url`` with these parameters in place of its own of the same names, new ones at the end."""
    place, _, query = url.partition("#")[0].partition("?")
    given = {name: f"{quote_plus(name, safe='[]:$')}={quote_plus(value)}" for name, value in fields}
    parts = [
        given.pop(name) if name in given else name if value is None else f"{name}={value}" for name, value in parameters(query)
    ]
    parts += given.values()
    return place + ("?" + "&".join(parts) if parts else "")


@dataclass(frozen=True)
class Form:
    """One form: what a browser would send."""

    element: HtmlElement
    action: str
    method: str
    fields: Fields

    def filled(self, values: Mapping[str, str], action: str | None = None, how: str = "form") -> Request:
        """The request of submitting it with these fields set."""
        names = [name for name, _ in self.fields]
        fields = tuple((name, values.get(name, value)) for name, value in self.fields)
        fields += tuple((name, value) for name, value in values.items() if name not in names)
        url = action or self.action
        if self.method == "GET":
            return Request(with_query(url.partition("?")[0], fields), how=how, changed=tuple(values))
        return Request(url, "POST", fields, how, tuple(values))


PAGE_FIELD = re.compile(
    r"(?!\w*per_page)(?:\w*[._])?(?:page|pageindex|page_?no|page_?num|pagenumber|current_?page(?:no|num)?|curr?_?page(?:no|num)?"
    r"|c_?page|now_?page|go_?page|pg|pn|p_?no|page_?idx|pageid|gotopage|movepage|_?paged?|targetpage|thispage"
    r"|nowpagenum|pagenow|page_?current)",
    re.I,
)
"""Names of form fields and parameters that hold the number of a listing's page."""
IDENTITY_FIELD = re.compile(
    r"(?:\w*[._])?(?:ntt_?id|ntt_?no|bbs_?(?:idx|seq|no|sn)|board_?(?:idx|seq|no|sn|num)|art(?:icle)?_?(?:id|no|seq"
    r"|idx)|idx|seq|no|num|sn|news_?(?:id|no|seq|idx)|doc_?(?:id|no|srl)|content_?(?:id|seq|no)|post_?(?:id|no|seq)"
    r"|uid|wr_id|b_?(?:idx|seq|no)|id|cont_?(?:id|seq)|data_?(?:id|sid|seq)|view_?(?:id|seq))",
    re.I,
)


def read_form(element: HtmlElement, document: Document) -> Form:
    """A form with the fields that a browser would send as the page stands."""
    action = addresses.resolve(document.base_url, element.get("action") or "") or document.url.partition("#")[0]
    fields: list[tuple[str, str]] = []
    for control in element.iter("input", "select", "textarea"):
        name, kind = control.get("name"), (control.get("type") or "text").lower()
        if not name or control.get("disabled") is not None or kind in ("submit", "button", "image", "reset", "file", "password"):
            continue
        if kind in ("checkbox", "radio") and control.get("checked") is None:
            continue
        fields.append((name, _value(control)))
    return Form(element, action, (element.get("method") or "GET").strip().upper(), tuple(fields))


def _value(control: HtmlElement) -> str:
    """What a browser would send for a field that nobody has touched."""
    if control.tag != "select":
        return control.get("value") or (control.text if control.tag == "textarea" else "") or ""
    options = list(control.iter("option"))
    chosen = next((option for option in options if option.get("selected") is not None), options[0] if options else None)
    return "" if chosen is None else chosen.get("value", chosen.text or "") or ""
