"""What JSON-LD calls an article, a page that holds one, and neither."""

import pytest

from newsarchive.extract.markup.schema_org import is_article, is_page, types_of


@pytest.mark.parametrize(("kind", "article", "page"), [
    ("NewsArticle", True, True), (["WebPage", "BlogPosting"], True, True), ("https://schema.org/MedicalScholarlyArticle", True, True),
    ("WebPage", False, True), ("Recipe", False, True), ("HowTo", False, True),
    ("HowToStep", False, False), ("WebPageElement", False, False), ("Organization", False, False), ([], False, False), (7, False, False),
])  # fmt: skip
def test_types_tell_articles_and_pages(kind: object, article: bool, page: bool) -> None:
    assert (is_article({"@type": kind}), is_page({"@type": kind})) == (article, page)


@pytest.mark.parametrize("value", [None, "NewsArticle", ["NewsArticle"], {}, {"@type": None}])
def test_what_is_no_node_names_no_type(value: object) -> None:
    assert types_of(value) == ()
