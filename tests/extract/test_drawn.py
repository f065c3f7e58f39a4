"""Which pages are empty frames that a browser's scripts would fill."""

from datetime import UTC, datetime

import pytest

from newsarchive.extract.document import parse
from newsarchive.extract.drawn import is_drawn
from newsarchive.items import Page

APP = "<script src=/app.js></script>"
WORDS = "<p>" + "The hospital opened a new heart centre on Monday, and the first patients moved in the same day. " * 4 + "</p>"
FRAMES = [
    f"<div id=app></div>{APP}",
    f"<div id=root><p>Loading …</p></div>{APP}",
    f"<app-root></app-root><footer>Harbour Hospital, 1 Quay Road</footer>{APP}",
    f"<div id=__next></div>{APP}<footer>Harbour Hospital, 1 Quay Road, Harbour. Telephone 01 234 567</footer>",
    f"<p>Harbour Hospital</p><noscript>You need to enable JavaScript to run this app.</noscript>{APP}",
    f"<p>Krankenhaus am Hafen</p><noscript>Bitte JavaScript aktivieren.</noscript>{APP}",
    f"<h1>News</h1><ul><li v-for='story in stories'></li></ul>{APP}{WORDS}",
    f"<h1>News</h1><ul><li>{{{{ story.title }}}}</li></ul>{APP}{WORDS}",
    f"<div>Harbour Hospital</div>{APP * 3}",
    f"<div></div>{APP}",
]
READABLE = [
    "<div id=app></div>",
    "<div></div>",
    f"<div id=app>{WORDS}</div>{APP}",
    f"{WORDS}{APP * 3}",
    f"{WORDS}<noscript>Please enable JavaScript.</noscript>{APP}",
    f"<div><img src=/notice.png></div>{APP}",
    f"<div>Harbour Hospital</div>{APP}",
]


@pytest.mark.parametrize(("body", "drawn"), [*((body, True) for body in FRAMES), *((body, False) for body in READABLE)])
def test_a_frame_has_scripts_a_place_to_draw_in_and_hardly_a_word(body: str, drawn: bool) -> None:
    html = f"<html><head><title>Harbour Hospital</title></head><body>{body}</body></html>"
    assert is_drawn(parse(Page("https://hospital.example/news/1", html.encode(), datetime(2026, 1, 1, tzinfo=UTC)))) is drawn
