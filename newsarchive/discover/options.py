"""Pagers that are a choice: ``<select>`` with a page in each option."""

from __future__ import annotations

import re
from dataclasses import replace

from newsarchive.discover import addresses
from newsarchive.discover.forms import PAGE_FIELD, Request
from newsarchive.discover.links import Link
from newsarchive.discover.pagination import Step, find_steps
from newsarchive.discover.scripts import Scripts
from newsarchive.discover.zones import Zones
from newsarchive.extract.document import Document


def find_option_steps(document: Document, scripts: Scripts) -> list[Step]:
    """Further pages that a choice of numbers offers: each option an address, or the value of a form's page field."""
    for select in document.root.iter("select"):
        options = [option for option in select.iter("option") if re.search(r"\d", option.text or "")]
        if len(options) < 2:
            continue
        form = scripts.page.form_around(select)
        links = []
        for option in options:
            value = (option.get("value") or option.text or "").strip()
            request = None
            if re.search(r"[/?]", value):
                url = addresses.resolve(document.base_url, value)
                request = Request(url) if url else None
            elif value.isdigit() and PAGE_FIELD.fullmatch(select.get("name") or ""):
                request = form.filled({select.get("name") or "": value}) if form else None
            if request:
                links.append(Link(option, request, request.as_get(), " ".join((option.text or "").split())))
        steps = find_steps(links, document.url, None, Zones())
        if steps:
            chosen = next((option for option in options if option.get("selected") is not None), options[0])
            current = re.search(r"\d+", chosen.text or "1")
            return [replace(step, ahead=step.number is None or current is None or step.number > int(current[0])) for step in steps]
    return []
