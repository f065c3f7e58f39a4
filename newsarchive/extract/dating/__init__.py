"""Printed and claimed dates: found, read in every calendar, placed, weighed."""
