"""Pages of one article with pictures, and what is collected of these."""

from newsarchive.extract import images, read
from newsarchive.items import Article
from newsarchive.site import Site
from tests.captured import captured

IMG = "<img src='/a.jpg'>"
LINE = "The new ward on its first day"
PROSE = "".join(
    f"<p>{words}</p>"
    for words in (
        "The clinic opened a new ward for stroke patients on Monday after two years of building work in the old wing of the house.",
        "Twenty beds stand ready, said the ward's head nurse, and the first patients from the county moved in before noon.",
        "The minister of health praised the nurses, who had planned the rooms with the architects and with former patients.",
    )
)

URL = "https://clinic.example/news/opening-of-the-ward.html"


def collected(inside: str, *, before: str = "", after: str = "", head: str = "", site: Site | None = None) -> Article:
    """The article of a page with this markup before, inside and after its text."""
    first, rest = PROSE.split("</p>", 1)
    html = (
        f"<html><head><title>Ward for stroke patients opened</title>{head}</head><body>"
        "<nav><a href=/><img src=/logo.png width=200></a></nav>"
        f"{before}<article><h1>Ward for stroke patients opened</h1><div class=text>{first}</p>{inside}{rest}</div></article>{after}"
        "<footer><img src=/up/certificate.jpg width=300></footer></body></html>"
    )
    return images.collect_images(read(captured(html, URL), site)).article


def names(article: Article) -> list[str]:
    return [image.url.rsplit("/", 1)[-1] for image in article.images]
