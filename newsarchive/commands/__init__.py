"""``scrapy …`` commands of our own.

What a terminal or log file cannot write is escaped there: the names of hospitals come in every script, and a crawl that stored all
its articles must not break over its last line.
"""

import sys
from io import TextIOWrapper

if isinstance(sys.stdout, TextIOWrapper):
    sys.stdout.reconfigure(errors="backslashreplace")
