"""The pictures of an article, each once, whatever copies and sizes of it a page shows."""

from dataclasses import replace

from newsarchive.extract.markup.image_sources import asked_for, family, is_image_address
from newsarchive.items import Image


class Collection:
    """The pictures found so far, each once."""

    def __init__(self) -> None:
        self.images: list[Image] = []
        self.places: dict[str, int] = {}
        self.settled: set[int] = set()

    def add(self, image: Image, without_script: bool = False, settled: bool = False, twin: str | None = None) -> None:
        """Add the picture, or what is new about one that is there: a lazy twin, another size, a copy without scripts."""
        name = family(image.url)
        place = image.url.partition("?")[0] if is_image_address(image.url) else image.url
        marks = [image.url, asked_for(image.url) or (name if len(name) > 7 else place.rsplit("/", 1)[0] + "/" + name)]
        if twin:
            marks.append(twin)
        at = next((self.places[mark] for mark in marks if mark in self.places and self._may_be(mark, image)), None)
        if at is None:
            at = len(self.images)
            self.images.append(image)
        else:
            known = self.images[at]
            self.images[at] = replace(
                known, url=image.url if without_script and at not in self.settled else known.url, alt=known.alt or image.alt,
                caption=known.caption or image.caption, credit=known.credit or image.credit,
                width=known.width or image.width, height=known.height or image.height)  # fmt: skip
        if settled:
            self.settled.add(at)
        for mark in marks:
            self.places.setdefault(mark, at)

    def _may_be(self, mark: str, image: Image) -> bool:
        """Whether the picture of this mark can be this one: of two names alike that show different things, each is a picture."""
        known = self.images[self.places[mark]].alt
        return mark == image.url or not known or not image.alt or known == image.alt
