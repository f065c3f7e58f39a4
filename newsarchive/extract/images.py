"""Cutting → images: those of the article, each once, in reading order; the lead picture by evidence."""

from dataclasses import replace
from html import escape
from itertools import islice

from lxml.html import HtmlElement

from newsarchive.extract.draft import Draft, Picture
from newsarchive.extract.embedded_article import carried_picture
from newsarchive.extract.markup.image_sources import IMAGE_TAGS, declared_size, has_choice, is_file_name
from newsarchive.extract.pictures.collection import Collection
from newsarchive.extract.pictures.lead_image import Lead
from newsarchive.extract.spam.foreign import is_abroad
from newsarchive.extract.words.spam_words import advertises, have_strong, languages_of, offers_in, spam_words, strong_words
from newsarchive.extract.words.wording import folded
from newsarchive.items import Image


def collect_images(draft: Draft) -> Draft:
    """Collect the article's images, each once, in order, and its lead image."""
    lead = Lead(draft.lead)
    found = Collection()
    for page in (draft, *draft.following):
        for picture in page.pictures:
            element = picture.element
            without_script = _without_script(element)
            found.add(_image(picture), without_script, has_choice(element), _twin(element, page) if without_script else None)
    if (
        not found.images
        and not draft.cutting.parts
        and (address := lead.urls[0] if lead.known else carried_picture(draft.document, draft.headline.text or ""))
    ):
        found.add(Image(address))  # an article in embedded data only: its picture is there too
    draft, images = _without_sold(draft, found.images)
    return draft.with_article(images=tuple(images), image=lead.choose(images))


def _without_sold(draft: Draft, images: list[Image]) -> tuple[Draft, list[Image]]:
    """The images without alternative texts that sell what neither the headline nor the text speaks of; and what is said of that."""
    if not have_strong(folded(image.alt) for image in images if image.alt):
        return draft, images
    said = folded(f"{draft.article.headline}\n{draft.article.article_body}")
    suspect = not _SPOILT.isdisjoint(draft.article.flags)
    sold = {image.alt for image in images if image.alt and _sells(folded(image.alt), said, suspect)}
    if not sold:
        return draft, images
    reasons = tuple(sorted(f"picture: sells what the article does not speak of: {alt}" for alt in sold))
    html = draft.article.article_html
    for alt in sold:
        html = html.replace(f' alt="{escape(alt)}"', ' alt=""')
    return draft.with_article(article_html=html).flagged("injected_spam").with_reasons(reasons), [
        replace(image, alt=None) if image.alt in sold else image for image in images
    ]


_SPOILT = frozenset(("title_hijacked", "injected_spam", "hidden_links"))
"""Flags of a record on whose page somebody wrote spam: there a word of the trade is enough."""


def _sells(alt: str, text: str, suspect: bool) -> bool:
    strong = strong_words(spam_words(alt))
    if not strong or any(word in text for word in strong):
        return False
    named = [word for word in strong if languages_of(word)]  # a name may be somebody's at a network: @werther777
    several = len(offers_in(alt).union(spam_words(alt))) > 2
    return suspect or several or advertises(alt) or (bool(named) and is_abroad(alt, text[:4_000], named))


def _without_script(element: HtmlElement) -> bool:
    """Whether this is the copy in ``<noscript>``: the real picture, where the other one is a blurred stand-in."""
    return any(ancestor.tag == "noscript" for ancestor in islice(element.iterancestors(), 4))


def _twin(copy: HtmlElement, draft: Draft) -> str | None:
    """The address of the one picture beside a copy in ``<noscript>``, which scripts show in its place; its file may be another."""
    box = copy.getparent()
    beside = [other for other in (box.getprevious(), box.getnext()) if other is not None and other.tag in IMAGE_TAGS]
    return draft.document.picture(beside[0]) if len(box) == len(beside) == 1 else None


def _image(picture: Picture) -> Image:
    element, url, caption = picture
    width, height = declared_size(element)
    alt = " ".join((element.get("alt") or "").split())
    return Image(url, None if not alt or is_file_name(alt) else alt, caption.text if caption else None,
                 caption.credit if caption else None, width, height)  # fmt: skip
