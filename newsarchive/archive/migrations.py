"""The shape of the archive, grown in steps that are never edited after release.

STRICT tables, foreign keys named by the noun, comments kept in the schema for whoever opens the file with ``.schema``.
"""

from sqlite_utils import Database, Migrations

from newsarchive.archive.fold import FOLDING
from newsarchive.archive.views import VIEWS

migrations = Migrations("newsarchive")


@migrations()
def m001_tables(db: Database) -> None:
    """Sites, crawls, articles and what hangs on them."""
    for sql in TABLES:
        db.execute(sql)


@migrations()
def m002_search(db: Database) -> None:
    """The index over what is searched, kept by triggers; ``search_text`` is our SQL function."""
    for sql in SEARCH:
        db.execute(sql)
    db.execute(f"pragma user_version = {FOLDING}")


@migrations()
def m003_views(db: Database) -> None:
    """The questions people ask."""
    for sql in VIEWS:
        db.execute(sql)


@migrations()
def m004_browsing(db: Database) -> None:
    """What the front page asks of a large archive. A partial index serves queries in its very words only."""
    for sql in BROWSING:
        db.execute(sql)


@migrations()
def m005_captures(db: Database) -> None:
    """Which capture a 304 confirms: the WARC record says so by its digest."""
    db.execute("alter table fetches add column payload_digest text")


TABLES = (
    """create table sites (  -- one row a hospital's newsroom; refreshed from its site file at every crawl
    name text primary key,          -- the site file's name, and the spider's
    publisher text,                 -- the hospital's name in English
    publisher_local text,           -- its name in its own language
    homepage text,
    country text,                   -- ISO 3166-1 alpha-2
    in_language text,               -- BCP 47
    timezone text,                  -- IANA
    ror text,
    wikidata text,
    start_urls text not null default '[]',     -- JSON array
    rights text not null default 'full'        -- what a public view may show: full | excerpt | metadata
) strict""",
    """create table crawls (  -- one row a run of one spider, written at its start and at its end
    id integer primary key,
    site text not null references sites(name),
    started_at text not null,       -- UTC, ISO 8601
    finished_at text,               -- null: running, or killed
    finish_reason text,             -- finished, cancelled, shutdown, already_running, …; killed: found unfinished by the next crawl
    walked integer not null default 0,         -- 1: the listing was followed to its end
    pages integer not null default 0,          -- answers received: articles, listings, refused and failed alike
    new integer not null default 0,            -- articles stored for the first time
    updated integer not null default 0,        -- articles whose words, dates or images changed
    unchanged integer not null default 0,      -- articles seen again as they were
    refused integer not null default 0,        -- pages that are no article
    failed integer not null default 0,         -- pages that could not be fetched or read
    images integer not null default 0,
    bytes integer not null default 0,
    reasons text not null default '{}',        -- JSON object: reason -> count, of refused and failed
    version text                    -- of newsarchive
) strict""",
    """create table articles (  -- the newest known state of each article; long texts last, so that the rest is read without them
    id integer primary key,
    site text not null references sites(name),
    url text not null unique,
    headline text,
    date_published text,            -- YYYY-MM-DD, the hospital's own calendar day
    published_at text,              -- full timestamp with offset, where the page gives one
    date_modified text,             -- YYYY-MM-DD
    date_source text,               -- where the published date stood: json-ld, meta, time, label, byline, listing, …
    description text,
    word_count integer not null default 0,
    in_language text,               -- BCP 47
    image text,                     -- lead image URL
    authors text not null default '[]',        -- JSON array
    alternates text not null default '{}',     -- JSON object: language -> URL of the same article
    flags text not null default '[]',          -- JSON array, e.g. "title_hijacked"
    status text not null default 'alive',      -- alive | moved | gone | blocked | withdrawn (taken down from this archive)
    status_reason text,             -- why it is not alive, in words
    status_at text,                 -- UTC; since when
    version integer not null default 1,        -- number of the newest version
    text_digest text not null,      -- sha256 of the normalised words; equal for an unchanged article
    first_seen_at text not null,    -- UTC
    last_seen_at text not null,     -- UTC
    checked_at text not null,       -- UTC; when its address was last asked, whatever it answered
    recheck_at text,                -- UTC; when it is due to be asked again; null: no more
    crawl integer references crawls(id),       -- that stored the newest version
    headline_evidence text,         -- JSON: source, claims, reasons
    date_evidence text,             -- JSON: published, modified, rivals; each with the exact printed text
    article_body text not null,     -- paragraphs parted by a blank line
    article_html text not null default '',     -- the same words with their structure, safe HTML
    about text,                     -- the institution's own boilerplate
    contact text,                   -- press contacts
    disclaimer text
) strict""",
    """create table versions (  -- every state an article was seen in; only grows
    id integer primary key,
    article integer not null references articles(id),
    version integer not null,       -- 1, 2, 3 …
    captured_at text not null,      -- UTC
    cause text not null default 'hospital',    -- who changed it: hospital | rule (newer extraction rules) | unclear (both did)
    changed text not null default '[]',        -- JSON array of the columns that differ from the version before
    headline text,
    headline_evidence text,
    date_published text,
    published_at text,
    date_modified text,
    date_source text,
    date_evidence text,
    description text,
    article_body text not null,
    article_html text not null default '',
    about text,
    contact text,
    disclaimer text,
    word_count integer not null default 0,
    in_language text,
    image text,
    images text not null default '[]',         -- JSON array of the images as they were
    authors text not null default '[]',
    alternates text not null default '{}',
    flags text not null default '[]',
    text_digest text not null,
    extractor text,                 -- version of the extraction rules
    payload_digest text,            -- sha1 of the captured body, as in the WARC
    warc_file text,                 -- where the capture lies, relative to the WARC folder
    warc_offset integer,
    crawl integer references crawls(id),
    unique (article, version)
) strict""",
    """create table images (  -- the pictures of each article's newest version, in reading order
    id integer primary key,
    article integer not null references articles(id),
    position integer not null,      -- 1, 2, 3 …
    url text not null,
    alt text,
    caption text,
    credit text,
    width integer,
    height integer,
    unique (article, position)
) strict""",
    """create table fetches (  -- the last answer of every address asked; listing pages, feeds and refused pages too
    url text primary key,
    site text not null references sites(name),
    article integer references articles(id),   -- the article it leads to, if any
    kind text not null default 'article',      -- article | listing | feed | sitemap
    outcome text not null,          -- stored | unchanged | refused | failed | listing
    reason text,                    -- why refused or failed
    detail text,
    status integer,                 -- HTTP
    final_url text,                 -- after redirects, where it differs
    etag text,
    last_modified text,
    body_digest text,               -- sha256 of the body, to know an equal answer
    extractor text,                 -- version of the rules that read it
    failures integer not null default 0,       -- crawls in a row to which an article's address gave no article
    first_fetched_at text not null, -- UTC
    fetched_at text not null,       -- UTC
    crawl integer references crawls(id)
) strict""",
    "create index articles_site on articles(site, date_published)",
    "create index articles_published on articles(date_published)",
    "create index articles_first_seen on articles(first_seen_at)",
    "create index articles_recheck on articles(site, recheck_at)",
    "create index articles_digest on articles(text_digest)",
    "create index articles_crawl on articles(crawl)",
    "create index crawls_site on crawls(site, started_at)",
    "create index versions_crawl on versions(crawl)",
    "create index images_url on images(url)",
    "create index fetches_site on fetches(site, kind)",
    "create index fetches_article on fetches(article)",
    "create index fetches_crawl on fetches(crawl)",
)

_INDEXED = "search_text({0}.headline), search_text({0}.description), search_text({0}.article_body)"
_ADD = f"insert into articles_fts (rowid, headline, description, article_body) values (new.id, {_INDEXED.format('new')});"
_REMOVE = (
    "insert into articles_fts (articles_fts, rowid, headline, description, article_body)"
    f" values ('delete', old.id, {_INDEXED.format('old')});"
)

SEARCH = (
    """create view _articles_indexed as  -- the folded texts behind articles_fts; needs the SQL function search_text
    select id, search_text(headline) as headline, search_text(description) as description, search_text(article_body) as article_body
    from articles""",
    """create virtual table articles_fts using fts5(
    headline, description, article_body, content=_articles_indexed, content_rowid=id,
    tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
)""",
    f"create trigger articles_ai after insert on articles begin {_ADD} end",
    f"create trigger articles_ad after delete on articles begin {_REMOVE} end",
    f"""create trigger articles_au after update of headline, description, article_body on articles
    when old.headline is not new.headline or old.description is not new.description or old.article_body is not new.article_body
    begin {_REMOVE} {_ADD} end""",
)

BROWSING = (
    "create index articles_language on articles(in_language, date_published)",
    "create index articles_away on articles(status_at) where status not in ('alive', 'withdrawn')",
    "create index versions_edited on versions(captured_at) where version > 1 and cause <> 'rule'",
)
