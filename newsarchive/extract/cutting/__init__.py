"""Which part of a page is the article: blocks of text, weighed; boxes that are none of it."""
