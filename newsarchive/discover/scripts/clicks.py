"""What a click would do, read from the page's own scripts and forms without running them.

Old boards turn the page with ``javascript:goPage(3)``, open an article with ``fn_view('123')``, post back to ASP.NET. The function
usually stands in the page: it puts an address together or fills a form and submits it. Only such plain functions are read; what
they do beyond that does not matter here.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import quote, unquote

from lxml.html import HtmlElement

from newsarchive.discover import addresses
from newsarchive.discover.forms import IDENTITY_FIELD, PAGE_FIELD, Form, Request
from newsarchive.discover.scripts import click_handlers, js_text
from newsarchive.discover.scripts.inline_scripts import PageScripts
from newsarchive.extract.document import Document

_CALL = re.compile(
    r"(?:^|[;{\s=(])(?:return\s+)?(?:window\.|self\.|parent\."
    r"|this\.)?([A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*)\s*\(((?:[^()'\"`]|" + js_text.STRING + r"|\([^()]*\))*)\)"
)
_ADDRESS = re.compile(r"(?:https?:/)?/[\w/]|\.{0,2}/\w|[\w/-]+\.(?:do|jsp|php|aspx?|html?)\b|\?\w+=")
_LOCATION = re.compile(
    r"(?:(?:window|self|top|parent|document|this)\.)*location(?:\.href)?\s*=(?!=)\s*((?:" + js_text.STRING + r"|[^;\n}])+)"
    r"|location\.(?:assign|replace)\s*\(((?:[^()'\"`]|" + js_text.STRING + r"|\([^()]*\))*)\)"
    r"|(?:window\.)?open\s*\(((?:[^()'\"`]|" + js_text.STRING + r"|\([^()]*\))*)\)"
)
_POSTBACK = re.compile(
    r"__doPostBack\(\s*(?:'|&#39;|\\')([^'\\]*)(?:'|&#39;|\\')\s*,\s*(?:'|&#39;|\\')([^'\\]*)(?:'|&#39;|\\')\s*\)"
)
_POSTBACK_OPTIONS = re.compile(r"WebForm_PostBackOptions\(\s*[\"']([^\"']*)[\"']\s*,\s*[\"']([^\"']*)[\"']")
_COMMAND = re.compile(
    r"(?:jsfcljs\(\s*document\.(?:getElementById\(|forms\[)|addSubmitParam\()\s*['\"](?P<form>[^'\"]+)['\"]\s*[\])]?\s*,"
    r"\s*\{(?P<fields>[^{}]{1,1000})\}"
)
"""``mojarra.jsfcljs(document.getElementById('f'),{'f:page':'2'},'')``, ``PrimeFaces.addSubmitParam('f',{'f:page':'2'})``"""
_FIELD = re.compile(r"(['\"])([^'\"]+)\1\s*:\s*(['\"])([^'\"]*)\3")

_POSTBACK_FIELD = re.compile("__VIEWSTATE")
_NO_JOURNEY = frozenset(
    ("void", "alert", "confirm", "if", "for", "while", "function", "return", "typeof", "print", "close", "focus", "blur",
     "stopPropagation", "preventDefault", "gtag", "ga", "dataLayer.push", "console.log")
)  # fmt: skip
"""Calls that lead nowhere."""


class Scripts:
    """What a click on one page would do, read when it is first asked."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.page = PageScripts(document)
        self._clicked: dict[HtmlElement, str] | None = None

    def follow(self, call: str, element: HtmlElement) -> Request | None:
        """Where this piece of script or this address leads; ``None`` where that cannot be read."""
        if call[:11].lower() == "javascript:":
            call = unquote(call[11:]).strip() if "%" in call else call[11:].strip()
        elif "(" not in call and "=" not in re.split("[?;]", call, maxsplit=1)[0] and " " not in call:  # data-href: an address
            url = addresses.resolve(self._document.base_url, call)
            return Request(url, how="script") if url and re.search(r"[/.?]", call) else None
        if not call or len(call) > 4000:
            return None
        postback = _POSTBACK.search(call) or _POSTBACK_OPTIONS.search(call)
        if postback:
            return self._post_back(element, postback[1], postback[2])
        if command := _COMMAND.search(call):
            return self._commanded(command)
        call = click_handlers.spoken_for(call, element)
        return self.perform(call, {}) or self._call(call)

    def click(self, element: HtmlElement) -> Request | None:
        """Where a click leads by a handler that the page's scripts give to the element; ``None`` where they give none."""
        if self._clicked is None:
            self._clicked = click_handlers.clicked(self._document, self.page.source)
        body = self._clicked.get(element)
        return self.perform(click_handlers.spoken_for(body, element), {}) if body else None

    def press(self, button: HtmlElement) -> Request | None:
        """What is sent when a form's named button is pressed; ``None`` where it sends nothing."""
        name, form = button.get("name"), self.page.form_around(button)
        if not name or form is None or button.get("disabled") is not None or button.get("type", "submit").lower() != "submit":
            return None
        how = "postback" if any(_POSTBACK_FIELD.fullmatch(field) for field, _ in form.fields) else "form"
        return form.filled({name: button.get("value") or ""}, how=how)

    def _commanded(self, command: re.Match[str]) -> Request | None:
        """What a JSF command link submits: its form with the fields it names."""
        named = (form for form in self.page.forms if command["form"] in (form.element.get("id"), form.element.get("name")))
        form = next(named, None)
        fields = {name: value for _, name, _, value in _FIELD.findall(command["fields"])}
        return form.filled(fields) if form and fields else None

    def _call(self, call: str) -> Request | None:
        for found in _CALL.finditer(call):
            if found[1] in _NO_JOURNEY:
                continue
            arguments = [js_text.unquoted(part.strip()) for part in js_text.ARGUMENT.findall(found[2]) if part.strip()]
            function = self.page.function(found[1])
            if function is not None:
                request = self.perform(function.body, dict(zip(function.parameters, arguments, strict=False)))
                if request is not None:
                    return request
            if address := next(filter(_ADDRESS.match, arguments), None):
                url = addresses.resolve(self._document.base_url, address)
                return Request(url, how="script") if url else None
            request = self._guess(found[1], arguments)
            if request is not None:
                return request
        return None

    def perform(self, body: str, values: Mapping[str, str]) -> Request | None:
        """Where the last thing leads that the body of a function does, given these values: go to an address, or submit a form.

        ``None`` where that cannot be read.
        """
        values = {**self._variables(body, values), **values}
        submitted = self._submitted(body, values)
        if submitted is not None:
            return submitted
        for found in _LOCATION.finditer(body):
            expression = found[1] or found[2] or (js_text.ARGUMENT.match(found[3] or "") and js_text.first_argument(found[3])) or ""
            address = self._evaluate(expression, values)
            if address is not None and address.strip() and not address.startswith(("javascript:", "about:", "#")):
                url = addresses.resolve(self._document.base_url, address)
                if url:
                    return Request(url, how="script")
        return None

    def _variables(self, body: str, values: Mapping[str, str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for match in re.finditer(r"(?:var|let|const)?\s*\b([A-Za-z_$][\w$]*)\s*(\+?)=(?!=)\s*([^;\n]+)", body):
            if "." in body[max(0, match.start(1) - 1) : match.start(1)]:
                continue
            value = self._evaluate(match[3], {**found, **values})
            if value is not None:
                found[match[1]] = found.get(match[1], values.get(match[1], "")) + value if match[2] else value
        return found

    def _submitted(self, body: str, values: Mapping[str, str]) -> Request | None:
        if "submit" not in body.lower():
            return None
        form = self.page.form_named(body)
        if form is None:
            return None
        action = re.search(
            r"\.action\s*=(?!=)\s*([^;\n]+)|attr\(\s*['\"]action['\"]\s*,\s*([^)]+)\)"
            r"|setAttribute\(\s*['\"]action['\"]\s*,\s*([^)]+)\)|action\s*:\s*([^,}\n]+)",
            body,
        )
        address = self._evaluate(next(group for group in action.groups() if group), values) if action else None
        method = re.search(
            r"\.method\s*=\s*['\"](\w+)['\"]|attr\(\s*['\"]method['\"]\s*,\s*['\"](\w+)['\"]|method\s*:\s*['\"](\w+)['\"]", body
        )
        if method:
            form = replace(form, method=next(group for group in method.groups() if group).upper())
        return form.filled(
            self._assigned(form, body, values), addresses.resolve(self._document.base_url, address) if address else None
        )

    def _assigned(self, form: Form, body: str, values: Mapping[str, str]) -> dict[str, str]:
        """Fields that a body fills: ``f.pageNo.value = n``, ``$('#pageNo').val(n)``, ``f.elements['no'].value = n``."""
        assigned: dict[str, str] = {}
        patterns = (
            r"([\w$-]+)\s*\.value\s*=(?!=)\s*([^;\n]+)",
            r"\[\s*['\"]([\w.$-]+)['\"]\s*\]\s*\.value\s*=(?!=)\s*([^;\n]+)",
            r"getElement(?:ById|sByName)\(\s*['\"]([\w.$-]+)['\"]\s*\)(?:\[0\])?\s*\.value\s*=(?!=)\s*([^;\n]+)",
            r"querySelector\(\s*['\"][^'\"]*?([\w.$-]+)['\"]?\]?['\"]\s*\)\s*\.value\s*=(?!=)\s*([^;\n]+)",
            r"\(\s*['\"][^'\"]*?(?:#|name=\\?[\"']?)([\w.$-]+)\\?[\"']?\]?['\"]\s*(?:,[^)]*)?\)\s*\.val\(\s*([^)]*)\)",
        )
        ids = {
            element.get("id"): element.get("name")
            for element in form.element.iter("input")
            if element.get("id") and element.get("name")
        }
        for pattern in patterns:
            for name, expression in re.findall(pattern, body):
                value = self._evaluate(expression, values)
                if value is not None:
                    assigned[ids.get(name, name)] = value
        return assigned

    def _guess(self, name: str, arguments: list[str]) -> Request | None:
        """A function that stands in another file: one number, and a form with one field that such a number belongs in."""
        number = next((argument for argument in arguments if re.fullmatch(r"[1-9]\d{0,8}", argument)), None)
        if number is None:
            return None
        wants_page = re.search(r"page|paging|list|move|goto", name, re.I) and not re.search(r"view|detail|read", name, re.I)
        pattern = PAGE_FIELD if wants_page else IDENTITY_FIELD
        for form in self.page.forms:
            target = next((field_name for field_name, _ in form.fields if pattern.fullmatch(field_name)), None)
            if target:
                action = form.action
                if not wants_page and re.search(r"list", action, re.I):
                    action = re.sub(r"(?i)list(?=[^/]*$)", lambda m: "View" if m[0][0].isupper() else "view", action)
                return form.filled({target: number}, action)
        return None

    def _post_back(self, element: HtmlElement, target: str, argument: str) -> Request | None:
        form = self.page.form_around(element) or self.page.form_with(_POSTBACK_FIELD)
        if form is None:
            return None
        request = form.filled({"__EVENTTARGET": target, "__EVENTARGUMENT": argument}, how="postback")
        return replace(
            request, method="POST", url=request.url if request.method == "POST" else form.action, form=request.form or form.fields
        )

    def _evaluate(self, expression: str, values: Mapping[str, str]) -> str | None:
        """A string put together with ``+``; ``None`` where a part cannot be known."""
        parts = []
        for piece in js_text.pieces(expression):
            value = self._value(piece, values)
            if value is None:
                return None
            parts.append(value)
        return "".join(parts) if parts else None

    def _value(self, piece: str, values: Mapping[str, str]) -> str | None:
        if piece[:1] == "`":
            text = re.sub(r"\$\{\s*([^}]*)\s*\}", lambda m: self._value(m[1].strip(), values) or "", piece[1:-1])
            return js_text.unescaped(text)
        if piece[:1] in "'\"":
            return js_text.unescaped(piece[1:-1]) if len(piece) > 1 and piece[-1] == piece[0] else None
        if re.fullmatch(r"\d+", piece):
            return piece
        if piece in values:
            return values[piece]
        call = re.fullmatch(r"(?:encodeURIComponent|encodeURI|escape|String|parseInt|Number)\(\s*(.+?)\s*(?:,\s*10)?\)", piece)
        if call:
            inner = self._evaluate(call[1], values)
            return quote(inner, safe="") if inner is not None and piece.startswith(("encode", "escape")) else inner
        if "." in piece or "(" in piece:
            return self.page.value(piece)
        literal = self.page.literal(piece)
        return self._value(literal, {}) if literal else None
