"""From blocks to the listing's items: the best block, its likes, and the story that stands alone above them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from statistics import median

from lxml.html import HtmlElement

from newsarchive.discover import addresses
from newsarchive.discover.blocks import LEAST_SCORE, Block, Item, find_blocks, folders_of
from newsarchive.discover.entries import is_generic
from newsarchive.discover.links import HEADLINE, Link
from newsarchive.discover.scope import Shape, literal_shape, shapes_of
from newsarchive.discover.zones import Zones
from newsarchive.extract.words.wording import width

_FEATURED = re.compile(r"feature|top|lead|hero|sticky|pinned|highlight|headline|focus|main[-_]?(?:news|story)|\bhot\b|banner", re.I)


def choose_items(
    links: Sequence[Link], page_url: str, zones: Zones, has_pager: bool = False, examples: Sequence[str] = ()
) -> list[Item]:
    """The items of the page's listing in document order; none where no block reads like news.

    ``has_pager``: other pages of a listing are linked, so a single dated story is its last page; so are the few stories whose
    addresses have the form of the ``examples``, which other pages of the listing have shown.
    """
    likely = [
        link
        for link in links
        if (words := width(link.text)) >= 4 and (words >= 24 or zones[link.element] not in ("menu", "footer", "pager"))
    ]
    least = LEAST_SCORE - (_PAGED if has_pager else 0.0)
    blocks = find_blocks(likely, page_url, zones)
    if (not blocks or blocks[0].score < least) and len(likely) < len(links):
        blocks = find_blocks(links, page_url, zones)
    if (not blocks or blocks[0].score < least) and any(titled := [_by_title(link) for link in links]):
        links = [named or link for named, link in zip(titled, links, strict=True)]
        blocks = find_blocks(links, page_url, zones)
    if (not blocks or blocks[0].score < least) and (alike := _of_the_form(examples, blocks, least - _PAGED)):
        blocks = [alike]
    elif not blocks or blocks[0].score < least:
        return _like(examples, links, zones) or (_single(links, zones) if has_pager else [])
    best = _below(page_url, blocks, least) or _with_all_of(blocks[0], blocks, least - _PAGED, examples) or blocks[0]
    shapes = shapes_of([item.link.url for item in best.items])
    if examples and (left := _left_over(best, examples, links, zones)):
        return left
    midst = {link.element for link in likely}
    items = [item for item in best.items if item.link.element in midst] or list(best.items)  # beside a story, its tags are none
    for block in blocks:
        if block is not best and ((_is_like(block, best) and _shares(block, shapes)) or _is_within(block, best, shapes)):
            known = {item.link.url for item in items}
            items += [item for item in _alike(block, shapes) if item.link.url not in known]
    items = _narrowed(items)
    if best.dated > _MOSTLY and not all(item.date for item in items):  # below the press releases: "Press photos"
        forms = shapes_of([item.link.url for item in items if item.date])
        items = [item for item in items if item.date or width(item.link.text) >= HEADLINE or _fits_one(forms, item.link.url)]
    items += _lone(links, items, blocks, shapes, zones)
    order = {id(link): number for number, link in enumerate(links)}
    return sorted(items, key=lambda item: order[id(item.link)])


def _by_title(link: Link) -> Link | None:
    """The link by what it is called where it only says "read more": ``<a title="The new ward is open">Read more</a>``."""
    title = " ".join((link.element.get("title") or "").split())
    return replace(link, text=title) if width(title) >= 12 and is_generic(link.text) and not is_generic(title) else None


def _below(page_url: str, blocks: Sequence[Block], least: float) -> Block | None:
    """The block whose stories all stand below the page where none of the best one does: undated news beside a box of events."""
    folders = folders_of(page_url)
    if not folders or any(item.link.url.startswith(folders) for item in blocks[0].items):
        return None
    for block in blocks[1:]:
        if block.score >= least and not block.zone and len(block.items) >= len(blocks[0].items):
            said = median(width(item.link.text) for item in block.items)
            if said >= HEADLINE and all(item.link.url.startswith(folders) for item in block.items):
                return block
    return None


def _with_all_of(dated: Block, blocks: Sequence[Block], least: float, examples: Sequence[str]) -> Block | None:
    """The undated listing beside a dated box of its newest stories: of the same form, with all of them and more.

    On a later page the box repeats what the listing's start has shown, the ``examples``, and the listing goes on from there.
    """
    newest, shapes = {addresses.article_key(item.link.url) for item in dated.items}, None
    shown = newest & set(map(addresses.article_key, examples))
    for block in blocks[1:]:
        keys = {addresses.article_key(item.link.url) for item in block.items}
        if block.score < least or block.zone or keys <= newest or not newest <= keys | shown:
            continue
        shapes = shapes or shapes_of([item.link.url for item in dated.items])
        if all(_fits_one(shapes, item.link.url) for item in block.items):
            return block
    return None


_MOSTLY = 0.8
"""The share of a block's items that are dated where a short line without a day, of an address of another form, is no story."""
_PAGED = 0.5
"""How much less a block needs on a page from which others of a listing are linked: undated headlines of few words."""
MOST_LEADS = 20
"""A page of more links in its midst is a front page or a directory, and no list of a few articles."""


def choose_leads(links: Sequence[Link], zones: Zones) -> list[Item]:
    """Where nothing reads like a listing: the few links in the midst of the page, any of which may be an article."""
    found = {addresses.article_key(link.url): link for link in reversed(links) if link.text and not zones[link.element]}
    return items_of(list(reversed(found.values()))) if len(found) <= MOST_LEADS else []


def _like(examples: Sequence[str], links: Sequence[Link], zones: Zones) -> list[Item]:
    """The stories that are too few to be a block, known by the form of the addresses that the listing has shown before.

    In what is named a menu or a box beside the listing (``art-prev--near-menu``, ``nir-widget``) they have their dates too.
    """
    shapes = [shape for shape in shapes_of(examples) if shape.is_telling] if len(examples) > 2 else []
    found: dict[str, Link] = {}
    for link in links if shapes else ():
        key = addresses.article_key(link.url)
        if _fits_one(shapes, link.url) and (key not in found or _has_a_headline(link) > _has_a_headline(found[key])):
            found[key] = link
    return [
        item
        for item in items_of(list(found.values()))
        if (_has_a_headline(item.link) or width(item.unlinked_heading) >= 12) and (not zones[item.link.element] or item.date)
    ]


def _of_the_form(examples: Sequence[str], blocks: Sequence[Block], least: float) -> Block | None:
    """A block that reads a little less like news, as a last page's few undated headlines, and has the ``examples``' form."""
    shapes = shapes_of(examples)
    likely = (block for block in blocks if block.score >= least and not block.zone)
    return next((block for block in likely if all(_fits_one(shapes, item.link.url) for item in block.items)), None)


def _left_over(best: Block, examples: Sequence[str], links: Sequence[Link], zones: Zones) -> list[Item]:
    """The last stories of the listing where the best block of their page is another: a box of events beside one story.

    That block has nothing of the ``examples``' form, what has it is news, and either is dated or the block smaller than a page.
    """
    shapes = shapes_of(examples)
    if any(_fits_one(shapes, item.link.url) for item in best.items):
        return []
    found, known = _like(examples, links, zones), set(map(addresses.article_key, examples))
    is_more = any(addresses.article_key(item.link.url) not in known for item in found)
    return found if is_more and (len(best.items) < len(examples) or all(item.date for item in found)) else []


def _single(links: Sequence[Link], zones: Zones) -> list[Item]:
    """The one story of a listing's last page: alone in a heading or a row, with its date beside it."""
    found: dict[object, Item] = {}
    for link in links:
        if not _names_a_story(link, zones):
            continue
        box = next((above for above in link.element.iterancestors("article", "tr", "li", "dl", "div")), None)
        is_row = box is not None and box.tag != "div"
        item = Item(link, link.element if box is None else box if is_row else _own_root(link, None, {id(link.element)}, most=3))
        if item.date and (is_row or _in_heading(link.element)):
            place = box if is_row else addresses.article_key(link.url)
            if place not in found or width(link.text) > width(found[place].link.text):  # its author is linked too
                found[place] = item
    return list(found.values()) if len(found) == 1 else []


def _names_a_story(link: Link, zones: Zones) -> bool:
    """Whether a link in the midst of the page can be a headline."""
    return not zones[link.element] and _has_a_headline(link)


def _has_a_headline(link: Link) -> bool:
    """Whether a link has words enough, and words of its own, to be a headline."""
    return width(link.text) >= 12 and not is_generic(link.text)


def items_of(links: Sequence[Link]) -> list[Item]:
    """Items around links that are known to be articles."""
    taken = {id(link.element) for link in links}
    return [Item(link, _own_root(link, None, taken, most=5)) for link in links]


def _fits_one(shapes: Iterable[Shape], url: str) -> bool:
    """Whether an address has one of these forms."""
    literal = literal_shape(url)
    return any(shape.fits(literal) for shape in shapes)


def _shares(block: Block, shapes: frozenset[Shape]) -> bool:
    """Whether a block has one of these forms, as most of its addresses on their hosts have: not some news among tags and events."""
    return bool(shapes & shapes_of([item.link.url for item in block.items])) and _mostly_fit(block.items, shapes)


def _mostly_fit(items: Iterable[Item], shapes: frozenset[Shape]) -> bool:
    """Whether most of these addresses that are on the hosts of the forms have one of them."""
    hosts = {shape.host for shape in shapes}
    fitting = [_fits_one(shapes, item.link.url) for item in items if literal_shape(item.link.url).host in hosts]
    return 2 * sum(fitting) >= len(fitting)


def _alike(block: Block, shapes: frozenset[Shape]) -> list[Item]:
    """The items of a block's runs that have these forms: tabs of categories over a listing may be of one kind with a box beside."""
    runs: dict[HtmlElement | None, list[Item]] = {}
    for item in block.items:
        runs.setdefault(item.root.getparent(), []).append(item)
    return [item for run in runs.values() if _mostly_fit(run, shapes) for item in run]


def _is_like(block: Block, best: Block) -> bool:
    return block.score >= 0.5 * best.score and block.dated >= 0.6 * best.dated and block.zone not in ("menu", "footer", "pager")


def _is_within(block: Block, best: Block, shapes: frozenset[Shape]) -> bool:
    """Whether a block's stories share the items of the best one, as those of one day below its date."""
    roots = {item.root for item in best.items}
    return all(
        _fits_one(shapes, item.link.url) and any(above in roots for above in islice(item.root.iterancestors(), _IN_AN_ITEM))
        for item in block.items
    )


_IN_AN_ITEM = 4
"""Levels between a day's box and the row of one of its stories."""


def _narrowed(items: Sequence[Item]) -> list[Item]:
    """Two articles in one row of a table are two cells: each item's root holds no other item's link."""
    holders: dict[HtmlElement, set[str]] = {}
    for item in items:
        holders.setdefault(item.root, set()).add(addresses.article_key(item.link.url))
    taken = {id(item.link.element) for item in items}
    return [item if len(holders[item.root]) == 1 else Item(item.link, _own_root(item.link, item.root, taken)) for item in items]


def _own_root(link: Link, limit: HtmlElement | None, taken: set[int], most: int = 12) -> HtmlElement:
    """The highest element around a link, below ``limit``, that holds no other item's link."""
    root = link.element
    for above in link.element.iterancestors():
        most -= 1
        if above is limit or most < 0 or above.tag in ("body", "html", "main", "table", "tbody"):
            break
        if any(id(other) in taken and other is not link.element for other in above.iter("a")):
            break
        if next(root.iter("h2", "h3", "h4"), None) is not None and next(above.iter("h1"), None) is not None:
            break  # the page's name is not its only story's
        root = above
    return root


def _lone(
    links: Sequence[Link], items: Sequence[Item], blocks: Sequence[Block], shapes: frozenset[Shape], zones: Zones
) -> list[Item]:
    """Articles that stand alone, as the newest one in large type: a link of the listing's form that repeats nothing."""
    known = {addresses.article_key(item.link.url) for item in items}
    rejected = {id(item.link) for block in blocks if len(block.items) > 2 for item in block.items}
    taken = {id(item.link.element) for item in items}
    least = max(12.0, 0.4 * sum(width(item.link.text) for item in items) / len(items))
    said = Counter(text for text, _ in {(link.text, link.url) for link in links})
    found = []
    for link in links:
        if said[link.text] > 1:
            continue  # "all reports" under each section
        if width(link.text) < least or id(link) in rejected or is_generic(link.text) or addresses.article_key(link.url) in known:
            continue
        zone = zones[link.element]
        if zone in ("menu", "footer", "pager") or (zone == "beside" and not _is_featured(link.element)):
            continue
        shape = literal_shape(link.url)
        if any(known_shape.fits(shape) and (known_shape.is_telling or _in_heading(link.element)) for known_shape in shapes):
            found.append(Item(link, _own_root(link, None, taken, most=3)))
    return found


def _is_featured(element: HtmlElement) -> bool:
    return any(
        _FEATURED.search(f"{above.get('class') or ''} {above.get('id') or ''}")
        for above in element.iterancestors()
        if above.tag not in ("body", "html")
    )


def _in_heading(element: HtmlElement) -> bool:
    return (
        any(above.tag in ("h1", "h2", "h3", "h4") for above in element.iterancestors())
        or next(element.iter("h1", "h2", "h3", "h4"), None) is not None
    )
