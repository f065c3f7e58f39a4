"""What the scripts of an app say of one story: where its page stands, and which endpoint carries it. Nothing is run.

The list that such an app asks for names its stories by a slug or a number; its routes, ``path:"/news/:slug"``, tell the address.
"""

import re
from dataclasses import replace
from urllib.parse import parse_qsl, quote, unquote, urljoin, urlsplit

from newsarchive.discover.carried.page_data import Place, arrays_of, entry_at, title_of, unwrapped
from newsarchive.discover.markup import read_json
from newsarchive.items import Entry, Page

ONE = "{}"
"""What stands in an endpoint's address for the story's own part."""
_ROUTE = re.compile(r"""["'`](/(?:[\w-]{1,40}/){1,4})(?::(\w{1,40})(?:\(\))?|\[(\w{1,40})\])/?["'`]""")
"""As Vue's and React's routers write it, ``/news/:slug``, and as SvelteKit does, ``/news/[slug]``."""


def story_places(script: str, page_url: str, news: re.Pattern[str]) -> tuple[Place, ...]:
    """Where the pages of stories stand, by the routes that have a word of ``news``."""
    found = (route for route in _ROUTE.finditer(script) if news.search(route[1]))
    return tuple(dict.fromkeys(Place(urljoin(page_url, route[1]), "", route[2] or route[3]) for route in found))


def of_story(template: str, url: str) -> str:
    """The endpoint's address for the story whose page stands at ``url``: the value of its query, else the last of its path."""
    parts = urlsplit(url)
    own = next((value for _, value in parse_qsl(parts.query)), "") or unquote(parts.path.rstrip("/").rpartition("/")[2])
    return template.replace(ONE, quote(own, safe=""))


def carried(page: Page, entry: Entry) -> Entry:
    """The entry with what an endpoint's answer carries of it; with empty ``content`` where that is another story or none."""
    for items in arrays_of([read_json(page.html)]):
        for item in map(unwrapped, items):
            found = entry_at(item, entry.url, page.url)
            if found.content and entry.headline in (None, title_of(item)):
                date, image = entry.date or found.date, entry.image or found.image
                return replace(entry, headline=found.headline, date=date, image=image, content=found.content)
    return replace(entry, content="")
