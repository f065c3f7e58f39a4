"""Bytes and mark-up: how a page is decoded and parsed, what its elements are called, hide and point to."""
