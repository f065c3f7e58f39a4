"""What a line of a page is, told by its words: control, appeal, date line, pointer elsewhere, the parts that close an article."""
