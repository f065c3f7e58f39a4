"""Redirects that a page asks for by ``<meta http-equiv=refresh>``, looked for only where the word stands."""

from __future__ import annotations

from scrapy import Request
from scrapy.downloadermiddlewares.redirect import MetaRefreshMiddleware
from scrapy.http import Response

FAR_ENOUGH = 4 * 4096
"""Bytes in which the word must stand: Scrapy looks at the first 4,096 characters."""


class MetaRefresh(MetaRefreshMiddleware):
    """Scrapy's, which decodes and searches every page, kept for the one page in a thousand that redirects so."""

    def process_response(self, request: Request, response: Response, spider: object = None) -> Request | Response:
        """Let Scrapy decide where there may be something to decide."""
        if b"refresh" in response.body[:FAR_ENOUGH].lower():
            return super().process_response(request, response)
        return response
