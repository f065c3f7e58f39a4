"""Our own pages: which address shows what. Each asks one pure reading function and hands its answer to one template."""

import sqlite3
from collections.abc import Callable, Hashable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, TypeVar
from urllib.parse import quote, unquote

from datasette.utils import sqlite_timelimit, tilde_decode
from datasette.utils.asgi import NotFound, Request, Response
from datasette.views.base import DatasetteError

from newsarchive.archive.citations import CITATIONS
from newsarchive.browse import article, formats, headers, home, hospital, hospitals, search_request, search_results
from newsarchive.browse.answer_cache import remembered
from newsarchive.browse.datasette_versions import Place, archive_place, ensure_may_view, instance_title, is_public, plugin_option
from newsarchive.browse.plots import Bar, bars, calendar, timeline

T = TypeVar("T")
TIME_LIMIT_MS = 5_000
CURES = {
    "interrupted": "This took longer than five seconds. Ask for a shorter period or rarer words.",
    "no such": "This archive was made by another version of newsarchive. One command brings it up to date: scrapy doctor",
}
ROBOTS = "User-agent: *\nDisallow: /\n"
FEED_SIZE = 50
CSV_SIZE = 2000
CITATION_TYPES = {
    "ris": "application/x-research-info-systems; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8",
    "csl.json": "application/vnd.citationstyles.csl+json",
    "jsonld": "application/ld+json",
}
CITATION_NAMES = {"ris": "RIS", "bib": "BibTeX", "csl.json": "CSL", "jsonld": "JSON-LD"}


async def front(datasette: Any, request: Request) -> Response:
    """``/``"""
    if (place := await archive_place(datasette)) is None:
        return await _render(datasette, request, "empty", None)
    await ensure_may_view(datasette, request, place)
    today = _today()
    found = await _read(place, lambda conn: home.read(conn, today), ("home", today))
    asked = search_request.Wanted()
    return await _render(
        datasette,
        request,
        "home",
        place,
        page=found,
        wanted=asked,
        choices=await _choices(place),
        today=today.isoformat(),
        timeline=_timeline(datasette, asked, found.months),
        languages=bars(
            [Bar(name, count, _search(datasette, asked, language=tag)) for tag, name, count in found.by_language],
            "Articles by language",
        ),
        countries=bars(
            [Bar(name, count, _search(datasette, asked, country=code)) for code, name, count in found.by_country],
            "Articles by country",
        ),
    )


async def search(datasette: Any, request: Request) -> Response:
    """``/search``, ``/search.json``, ``/search.csv``, ``/search.atom``"""
    place = await _place(datasette, request)
    asked, problems = search_request.read({name: request.args.get(name) or "" for name in request.args})
    form = request.url_vars.get("format")
    if form == "atom":
        asked = replace(asked, sort="seen", page=1)
    size = {"atom": FEED_SIZE, "csv": CSV_SIZE}.get(form or "", search_request.PAGE_SIZE)
    found = await _read(place, lambda conn: search_results.find(conn, asked, problems, size, months=form is None))
    address = datasette.absolute_url(request, _search(datasette, asked))
    if form == "json":
        return Response.json(formats.as_json(found, address), default=str)
    if form == "csv":
        return _csv(datasette, request, asked, found)
    if form == "atom":
        return await _atom(datasette, request, place, asked, found)
    return await _render(
        datasette,
        request,
        "search",
        place,
        found=found,
        wanted=asked,
        address=address,
        choices=await _choices(place),
        sorts=search_request.SORTS,
        timeline=_timeline(datasette, asked, found.months),
        links={name: _search(datasette, asked, form=name, page=1) for name in ("atom", "json", "csv")},
        spreadsheets=_spreadsheets(datasette, asked, found.total),
        pager=_pager(datasette, asked, min(found.pages, search_request.LAST_PAGE)),
        sort_links=[
            (name, label, _search(datasette, asked, sort=name, page=1))
            for name, label in search_request.SORTS.items()
            if asked.q or name != "relevance"
        ],
    )


def _pager(datasette: Any, asked: search_request.Wanted, last: int) -> dict[str, str | None]:
    pages = {"newer": min(asked.page - 1, last), "older": asked.page + 1}
    return {name: _search(datasette, asked, page=page) if 0 < page <= last else None for name, page in pages.items()}


def _csv(datasette: Any, request: Request, asked: search_request.Wanted, found: search_results.Found) -> Response:
    """The rows of one page of a search; the ``Link`` header leads to the next. Excel takes them for UTF-8 only behind a mark."""
    headers = {"x-total-count": str(found.total)}
    if asked.page * CSV_SIZE < found.total:
        following = datasette.absolute_url(request, _search(datasette, asked, form="csv", page=asked.page + 1))
        headers["link"] = f'<{following}>; rel="next"'
    mark = "\ufeff" if request.args.get("excel") else ""
    return Response(mark + formats.as_csv(found), headers=headers, content_type="text/csv; charset=utf-8")


def _spreadsheets(datasette: Any, asked: search_request.Wanted, total: int) -> list[tuple[str, str]]:
    """A search as files for a spreadsheet: which rows each holds, and its address."""
    parts = range(1, min(-(-total // CSV_SIZE), search_request.LAST_PAGE) + 1)
    addresses = [_search(datasette, asked, form="csv", page=part) for part in parts]
    return [
        (f"{(part - 1) * CSV_SIZE + 1:,}–{min(part * CSV_SIZE, total):,}", f"{address}{'&' if '?' in address else '?'}excel=1")
        for part, address in zip(parts, addresses, strict=True)
    ]


async def _atom(
    datasette: Any, request: Request, place: Place, asked: search_request.Wanted, found: search_results.Found
) -> Response:
    """A search to subscribe to: what it finds, the last seen first."""
    title = f"{await instance_title(datasette)}: {asked.q or 'newest'}"
    paths = (_search(datasette, asked), _search(datasette, asked, form="atom"), _articles(datasette, place))
    feed = formats.as_atom(found, title, *(datasette.absolute_url(request, path) for path in paths))
    return Response(feed, content_type="application/atom+xml; charset=utf-8")


async def article_page(datasette: Any, request: Request) -> Response | None:
    """``/archive/articles/12``: the row page of an article"""
    place = await _place(datasette, request)
    number = int(request.url_vars["id"])
    found = await _read(place, lambda conn: article.read(conn, number)) if number < 2**63 else None
    if found is None:
        raise NotFound(f"The archive has no article {number}.")
    address = datasette.absolute_url(request, f"{_articles(datasette, place)}/{number}")
    title = await instance_title(datasette)
    return await _render(
        datasette,
        request,
        "article",
        place,
        page=found,
        address=address,
        json_ld=formats.json_ld(found, address, title),
        rights=hospital.RIGHTS,
        cite_formats=() if found.withdrawn else CITATION_NAMES.items(),
    )


async def citation(datasette: Any, request: Request) -> Response:
    """``/archive/articles/12.ris``, ``.bib``, ``.csl.json``, ``.jsonld``"""
    place = await _place(datasette, request)
    number, form = int(request.url_vars["id"]), request.url_vars["form"]
    row = await _read(place, lambda conn: article.row_to_cite(conn, number)) if number < 2**63 else None
    if row is None:
        raise NotFound(f"The archive has no article {number} that can be cited.")
    headers = {"content-disposition": f'attachment; filename="article-{number}.{form}"'}
    return Response(CITATIONS[form](row), headers=headers, content_type=CITATION_TYPES[form])


async def difference(datasette: Any, request: Request) -> Response:
    """``/article/12/diff/1..2``; ``/article/12/diff?from=1&to=2`` leads there"""
    place = await _place(datasette, request)
    number, first, second = (int(request.url_vars.get(name) or 0) for name in ("id", "first", "second"))
    if not first:
        pair = [request.args.get(name) or "" for name in ("from", "to")]
        if not all(text.isascii() and text.isdigit() and len(text) < 9 for text in pair):
            raise NotFound("Two versions are compared by their numbers, such as 1..2.")
        return Response.redirect(datasette.urls.path(f"/article/{number}/diff/{int(pair[0])}..{int(pair[1])}"))
    found = await _read(place, lambda conn: (article.read(conn, number), article.compare(conn, number, first, second)))
    page, comparison = found
    if page is None or comparison is None or page.withdrawn:
        raise NotFound(f"Article {number} has no versions {first} and {second} to compare.")
    return await _render(datasette, request, "difference", place, page=page, comparison=comparison)


async def hospital_page(datasette: Any, request: Request) -> Response:
    """``/hospital/NAME``"""
    place = await _place(datasette, request)
    name, today = unquote(request.url_vars["name"]), _today()
    found = await _read(place, lambda conn: hospital.read(conn, name, today))
    if found is None:
        raise NotFound(f"The archive knows no hospital {name[:80]}.")
    asked = search_request.Wanted(hospital=name)
    first = max(min(day for day in (found.first, found.began, today.isoformat()) if day), hospital.first_shown(today))
    picture = calendar(found.weeks, found.crawled, found.began, first, today.isoformat(), _search(datasette, asked) + "&in=")
    return await _render(datasette, request, "hospital", place, page=found, calendar=picture, wanted=asked, today=today.isoformat())


async def hospitals_page(datasette: Any, request: Request) -> Response:
    """``/hospitals``, and of one country ``/hospitals?country=KR``"""
    place = await _place(datasette, request)
    today, country = _today(), (request.args.get("country") or "").upper()
    countries = await _read(place, lambda conn: hospitals.read(conn, today, country), ("hospitals", today, country))
    many = not country and sum(len(lines) for _, _, lines in countries) > hospitals.MANY
    return await _render(datasette, request, "hospitals", place, countries=countries, many=many, chosen=country)


async def hospital_row(datasette: Any, request: Request) -> Response:
    """The row page of a site is its hospital's page."""
    return Response.redirect(datasette.urls.path(f"/hospital/{quote(tilde_decode(request.url_vars['name']), safe='')}"))


async def robots(datasette: Any) -> Response:
    """``/robots.txt``: a mirror of other people's words asks not to be indexed, unless its keeper decides otherwise."""
    return Response.text("User-agent: *\nAllow: /\n" if plugin_option(datasette, "indexed") else ROBOTS)


async def _place(datasette: Any, request: Request) -> Place:
    name = request.url_vars.get("database")
    place = await archive_place(datasette, name)
    if place is None:
        raise NotFound("There is no news archive here yet.")
    await ensure_may_view(datasette, request, place)
    return place


async def _read(place: Place, function: Callable[[sqlite3.Connection], T], question: Hashable = None) -> T:
    """Run a reading function on a read-only connection, within a time limit, and in one snapshot.

    The answer to a ``question``, which names the function and what it depends on, is remembered until the archive changes.
    """

    def limited(conn: sqlite3.Connection) -> T:
        with sqlite_timelimit(conn, TIME_LIMIT_MS):
            return function(conn)

    async def ask() -> T:
        found: T = await place.db.execute_fn(limited)
        return found

    try:
        return await (remembered(place.db.path, question, ask) if question else ask())
    except sqlite3.OperationalError as error:
        cure = next((words for sign, words in CURES.items() if sign in str(error)), None)
        if cure is None:
            raise
        raise DatasetteError(cure, status=503) from error


async def _choices(place: Place) -> dict[str, Any]:
    return await _read(place, hospitals.choices, "choices")


async def _render(datasette: Any, request: Request, template: str, place: Place | None, **context: Any) -> Response:
    title = await instance_title(datasette)
    shared = {
        "archive_title": title,
        "articles": _articles(datasette, place) if place else None,
        "database_path": datasette.urls.database(place.name) if place else None,
        "public": bool(place) and is_public(datasette),
        "style": "/-/static-plugins/newsarchive/newsarchive.css",
        "script": "/-/static-plugins/newsarchive/newsarchive.js",
    }
    html = await datasette.render_template(f"newsarchive/{template}.html", {**shared, **context}, request=request)
    return Response.html(html, headers={headers.OURS: "1"})


def _timeline(datasette: Any, asked: search_request.Wanted, months: tuple[tuple[str, int], ...]) -> Any:
    """Each bar leads to its month of the same search."""
    base = _search(datasette, asked, since="", until="", page=1)
    base += "&in=" if "?" in base else "?in="
    return timeline(
        [Bar(month, count, base + month) for month, count in months], "Articles by month; each bar shows the articles of its month"
    )


def _search(datasette: Any, asked: search_request.Wanted, form: str | None = None, **changes: Any) -> str:
    query = asked.query_string(**changes)
    return str(datasette.urls.path(f"/search{'.' + form if form else ''}{'?' + query if query else ''}"))


def _articles(datasette: Any, place: Place) -> str:
    return str(datasette.urls.table(place.name, "articles"))


def _today() -> date:
    return datetime.now(UTC).date()
