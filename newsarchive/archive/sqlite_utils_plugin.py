"""Registers the archive's SQL functions in every ``sqlite-utils`` connection. (Filled in by search.py.)"""
