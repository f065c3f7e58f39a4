"""What stands in a page's inline scripts and forms: functions, variables, fields. Nothing is run."""

import re
from dataclasses import dataclass
from functools import cached_property

from lxml.html import HtmlElement

from newsarchive.discover.forms import PAGE_FIELD, Form, read_form
from newsarchive.discover.scripts import js_text
from newsarchive.extract.document import Document

_DEFINITION = (
    r"(?:function\s+{0}\s*\(([^)]*)\)|(?:\b|\.){0}\s*[=:]\s*(?:async\s+)?function\s*\w*\s*\(([^)]*)\)|(?:\b"
    r"|\.){0}\s*=\s*(?:async\s+)?\(?([\w$,\s]*)\)?\s*=>)\s*\{{"
)


@dataclass(frozen=True, slots=True)
class Function:
    """One function of the page's scripts."""

    parameters: tuple[str, ...]
    body: str


class PageScripts:
    """The inline scripts and forms of one page, read when they are first asked."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._functions: dict[str, Function | None] = {}

    @cached_property
    def source(self) -> str:
        """All inline script, comments that could hide code left out."""
        blocks = (
            script.text or ""
            for script in self._document.root.iter("script")
            if not script.get("src") and "json" not in (script.get("type") or "")
        )
        text = "\n".join(block for block in blocks if block)[:400_000]
        return re.sub(r"/\*.*?\*/|(?m:^[ \t]*//[^\n]*$)", "", text, flags=re.S)

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """The page's forms."""
        return tuple(read_form(element, self._document) for element in self._document.root.iter("form"))

    def function(self, name: str) -> Function | None:
        """The definition of a function, if the page carries it."""
        name = name.rpartition(".")[2]
        if name not in self._functions:
            self._functions[name] = self._find(name)
        return self._functions[name]

    def _find(self, name: str) -> Function | None:
        if name not in self.source:
            return None
        found = re.search(_DEFINITION.format(re.escape(name)), self.source)
        if not found:
            return None
        parameters = next((group for group in found.groups() if group is not None), "")
        body = js_text.braced(self.source, found.end() - 1)
        return Function(tuple(part.strip().partition("=")[0].strip() for part in parameters.split(",") if part.strip()), body)

    def form_around(self, element: HtmlElement) -> Form | None:
        """The form that an element stands in."""
        return next((form for form in self.forms if any(form.element is above for above in element.iterancestors("form"))), None)

    def form_named(self, body: str) -> Form | None:
        """The form that a body speaks of; the only one, where it names none."""
        for form in self.forms:
            for name in (form.element.get("name"), form.element.get("id")):
                if name and re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", body):
                    return form
        index = re.search(r"forms\[(\d+)\]", body)
        if index and int(index[1]) < len(self.forms):
            return self.forms[int(index[1])]
        return self.forms[0] if len(self.forms) == 1 else self.form_with(PAGE_FIELD)

    def form_with(self, field: re.Pattern[str]) -> Form | None:
        """The first form that has a field of such a name."""
        return next((form for form in self.forms if any(field.fullmatch(name) for name, _ in form.fields)), None)

    def value(self, piece: str) -> str | None:
        """``document.frm.menuId.value``, ``$('#menuId').val()``: the field's value as the page has it; ``location.href``."""
        found = re.search(r"([\w$-]+)['\"]?\]?\)?(?:\[0\])?\.(?:value|val\(\))$", piece)
        if found:
            for form in self.forms:
                for element in form.element.iter("input", "select"):
                    if found[1] in (element.get("name"), element.get("id")):
                        return element.get("value") or ""
        if re.fullmatch(r"(?:(?:window|document|self)\.)*location\.(?:pathname|href)", piece):
            return self._document.url.partition("?")[0].partition("#")[0]
        return None

    def literal(self, name: str) -> str | None:
        """What a variable is set to where it is declared, as it is written; only a string or a number."""
        if not re.fullmatch(r"[A-Za-z_$][\w$]*", name):
            return None
        found = re.search(rf"(?:var|let|const)\s+{re.escape(name)}\s*=\s*({js_text.STRING}|\d+)\s*[;,\n]", self.source)
        return found[1] if found else None

    def text(self, name: str) -> str | None:
        """The string that a variable is set to where it is declared; ``None`` for a number, which will change."""
        literal = self.literal(name)
        return js_text.unquoted(literal) if literal and literal[0] in "'\"`" else None


_SCRIPTS_AND_FORMS = re.compile(
    rb"<(script)\b(?![^>]{0,300}\bsrc=)[^>]{0,300}>|<form\b[^>]{0,500}>|<input\b[^>]{0,300}\bhidden\b[^>]{0,300}>|</form>", re.I
)


def scripts_and_forms(html: bytes) -> bytes:
    """What links of a page's later pieces call: its inline scripts, and its forms with their hidden fields."""
    pieces, lower, done = [], html.lower(), 0
    for opening in _SCRIPTS_AND_FORMS.finditer(html):
        end = lower.find(b"</script", opening.end()) if opening[1] else opening.end()
        if end < 0:
            break
        if opening.start() >= done:
            pieces.append(html[opening.start() : end] + (b"</script>" if opening[1] else b""))
            done = end
    return b"".join(pieces)
