"""Redirects that a page asks for by ``<meta http-equiv=refresh>``, looked for only where the word stands."""

import re
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.downloadermiddlewares.redirect import MetaRefreshMiddleware
from scrapy.http import Response, TextResponse

FAR_ENOUGH = 4 * 4096
"""Bytes in which the word must stand: Scrapy looks at the first 4,096 characters."""
_MOVED = 600
"""Letters of a page that says where it has moved to; an article, from which spam leads its readers away, has more."""
_NO_WORDS = re.compile(r"<(script|style|head)\b.*?</\1\s*>|<[^>]*>|\s+", re.DOTALL | re.IGNORECASE)


class MetaRefresh(MetaRefreshMiddleware):
    """Scrapy's, which decodes and searches every page, kept for the one page in a thousand that redirects so.

    From a page that has something to read nobody is led to another host.
    """

    def process_response(self, request: Request, response: Response, spider: object = None) -> Request | Response:
        """Let Scrapy decide where there may be something to decide."""
        if b"refresh" not in response.body[:FAR_ENOUGH].lower():
            return response
        decided = super().process_response(request, response)
        if isinstance(decided, Request) and _leads_away(response, decided):
            return response
        return decided


def _leads_away(response: Response, led: Request) -> bool:
    if urlsplit(led.url).hostname == urlsplit(response.url).hostname or not isinstance(response, TextResponse):
        return False
    return len(_NO_WORDS.sub("", response.text)) > _MOVED
