"""For every test: properties are tried without a deadline, because machines are noisy."""

from hypothesis import settings

settings.register_profile("newsarchive", deadline=None)
settings.load_profile("newsarchive")
