"""Scrapy's settings for this project. Every line that differs from Scrapy's default says why.

Change them for one crawl with ``-s NAME=VALUE``, or for good here.
"""

from pathlib import Path

from scrapy.utils.conf import closest_scrapy_cfg

ROOT = Path(closest_scrapy_cfg() or "scrapy.cfg").resolve().parent

BOT_NAME = "newsarchive"
SPIDER_MODULES = ["newsarchive.spiders"]
SPIDER_LOADER_CLASS = "newsarchive.crawl.loader.SiteLoader"  # a hospital is a file: sites/*.toml beside spiders written by hand
COMMANDS_MODULE = "newsarchive.commands"  # crawl with a summary and honest exit codes, crawlall, probe, doctor, withdraw

# --- ours: where things go, who we are
ARCHIVE_PATH = str(ROOT / "data" / "archive.db")
WARC_DIR = str(ROOT / "data" / "warc")  # the captures of record; an empty string turns them off
SITES_DIR = ""  # a folder with site files of your own, tried before the bundled ones
CONTACT = ""  # an e-mail or web address that hospitals can write to; goes into the user agent
MEMORY_CLASS = "newsarchive.archive.ledger.Ledger"  # what spiders may ask the archive
CRAWL_EVERY = 20  # hours after which crawlall finds a site due again: less than a day, or a daily job would miss it
CRAWL_DELAY_MAX = 60  # seconds; a longer Crawl-delay is obeyed as this much
RETRY_AFTER_MAX = 300  # seconds; asked to wait longer, this crawl leaves the host alone

ADDONS = {"newsarchive.crawl.user_agent.Contact": 100}  # USER_AGENT is made of CONTACT

# --- manners: the library's defaults are no robots.txt, eight at a time, no delay
ROBOTSTXT_OBEY = True
CONCURRENT_REQUESTS_PER_DOMAIN = 1
WARN_ON_GENERATOR_RETURN_VALUE = False  # the check reads the callback's source again for every page: a millisecond each
CONCURRENT_ITEMS = 1  # a page is one item; Scrapy would start a hundred workers for every page
DOWNLOADER = "newsarchive.crawl.downloader.SharedDownloader"  # Scrapy's would ask all that waits at once where there is no delay
DOWNLOAD_DELAY = 1
DOWNLOAD_SLOTS = {  # our own machine (the demo, tests, an intranet under development) may go at full speed, still one page
    host: {"concurrency": 1, "delay": 0, "jitter": 0}  # after another, as everywhere
    for host in ("127.0.0.1", "localhost", "::1")
}
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Encoding": "gzip, deflate",  # what every WARC tool can replay; brotli makes some of them fail
}
DOWNLOAD_TIMEOUT = 60  # Scrapy waits 180 s; a newsroom that slow is down
DOWNLOAD_MAXSIZE = 64 * 1024 * 1024  # a page, not a film; Scrapy's 1 GB would fill the memory
DOWNLOAD_WARNSIZE = 0
DOWNLOAD_HANDLERS = dict.fromkeys(("http", "https"), "newsarchive.crawl.heads.BoundedHeads")  # Scrapy's, but headers have an end
READING_TIMEOUT = 120  # seconds; reading takes milliseconds, so this page was made to keep us
DOWNLOAD_FAIL_ON_DATALOSS = False  # part of a page, flagged, is more than none; it is asked for again as often as one lost
RETRY_TIMES = 2
REDIRECT_MAX_TIMES = 8  # Scrapy's 20 is a loop by then

# --- safety: no doors into a running crawl
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False  # Scrapy 2.19 would start an HTTP server that executes Python
COOKIES_ENABLED = False  # a crawl is not a session; cookies make two captures of one page differ
REFERRER_POLICY = "no-referrer"  # where we came from is nobody's business; off altogether, redirects would warn
RETRY_GIVE_UP_LOG_LEVEL = "INFO"  # the spider says it in words, with the cure

DOWNLOADER_MIDDLEWARES = {
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "newsarchive.crawl.guard.PrivateAddresses": 50,  # before robots.txt of a forbidden host is asked for
    "newsarchive.crawl.manners.Robots": 100,
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
    "newsarchive.crawl.manners.RetryAfter": 550,
    "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware": None,
    "newsarchive.crawl.meta_refresh.MetaRefresh": 580,
    "newsarchive.crawl.capture.WarcCapture": 890,  # here the body is still encoded, as it was sent
}
SPIDER_MIDDLEWARES = {  # each is a generator around every answer
    "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": None,  # discovery passes over what is too long
    "scrapy.spidermiddlewares.depth.DepthMiddleware": None,  # nobody asks how deep
    "scrapy.spidermiddlewares.metacopy.MetaCopyDetectionMiddleware": None,  # a check of the spider's code
}
EXTENSIONS = {
    "newsarchive.crawl.manners.CrawlDelay": 10,
    "newsarchive.crawl.lock.SiteLock": 20,
    "newsarchive.crawl.progress.Progress": 30,
    "scrapy.extensions.logstats.LogStats": None,  # ours says what was new
}
ITEM_PIPELINES = {
    "newsarchive.pipelines.CleanText": 100,
    "newsarchive.pipelines.ResolveDates": 200,
    "newsarchive.pipelines.CollectImages": 300,
    "newsarchive.pipelines.KeepNews": 400,
    "newsarchive.pipelines.Read": 450,
    "newsarchive.pipelines.Archive": 500,
}

LOG_FORMATTER = "newsarchive.crawl.progress.QuietFormatter"  # refused pages are counted in the archive, not shouted in the log
LOG_LEVEL = "INFO"
FEED_EXPORT_ENCODING = "utf-8"
