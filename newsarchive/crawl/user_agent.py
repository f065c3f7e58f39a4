"""An honest user agent: who crawls, and where to write."""

from scrapy.settings import BaseSettings

from newsarchive import __version__


class Contact:
    """Scrapy add-on: makes ``USER_AGENT`` of the setting ``CONTACT``, unless a user agent was set by hand."""

    def update_settings(self, settings: BaseSettings) -> None:
        """Called by Scrapy once all settings are known."""
        settings.set("USER_AGENT", user_agent(settings.get("CONTACT") or ""), "addon")


def user_agent(contact: str) -> str:
    """``newsarchive/1.0.0 (hospital news archive; +contact)``."""
    told = " ".join(contact.split())
    return f"newsarchive/{__version__} (hospital news archive; {'+' + told if told else 'no contact set'})"
