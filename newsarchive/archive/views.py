"""The questions people ask the archive, as views beside its tables. Ordered as they are read: newest first."""

VIEWS = (
    """create view new_articles as  -- what is new: articles in the order this archive first saw them
    select a.first_seen_at, a.date_published, s.publisher, s.country, a.headline, a.in_language, a.image,
      a.url, a.id as article, a.site
    from articles a join sites s on s.name = a.site
    where a.status != 'withdrawn'
    order by a.first_seen_at desc, a.id desc""",
    """create view changes as  -- what hospitals changed in articles they had published; newer extraction rules are not their doing
    select v.captured_at, s.publisher, v.headline, v.changed, v.cause, v.article, v.version,
      before.version as version_before, before.captured_at as captured_before, before.headline as headline_before, a.url, a.site
    from versions v join versions before on before.article = v.article and before.version = v.version - 1
      join articles a on a.id = v.article join sites s on s.name = a.site
    where v.cause != 'rule' and a.status != 'withdrawn'
    order by v.captured_at desc, v.id desc""",
    """create view articles_by_month as  -- how much each hospital publishes; month is null for undated articles
    select substr(a.date_published, 1, 7) as month, a.site, s.publisher, s.country, count(*) as articles,
      sum(a.word_count) as words, sum(a.version > 1) as edited, sum(a.status in ('gone', 'moved', 'blocked')) as removed
    from articles a join sites s on s.name = a.site
    group by 1, a.site
    order by month desc, articles desc""",
    """create view spider_health as  -- which spider is broken or silent: the last crawl of each hospital, and its last news
    select s.name as site, s.publisher,
      case when c.id is null then 'never crawled'
           when c.finish_reason is null then 'running, or killed'
           when c.finish_reason in ('shutdown', 'cancelled', 'killed') then 'interrupted: ' || c.finish_reason
           when c.finish_reason != 'finished' and c.finish_reason not like 'closespider%' then 'broken: ' || c.finish_reason
           when c.failed > c.new + c.updated + c.unchanged then 'broken: most pages failed'
           when c.new + c.updated + c.unchanged = 0 and earlier.articles > 0 and c.pages <= c.refused + c.failed
             then 'broken: no article found any more'
           when earlier.articles is null then 'empty: no article yet'
           when earlier.last_new_at < date('now', '-60 days') then 'silent: nothing new for 60 days'
           else 'well' end as health,
      c.started_at as last_crawl_at, c.finish_reason, c.pages, c.new, c.updated, c.unchanged, c.refused, c.failed, c.reasons,
      (select max(started_at) from crawls where site = s.name and finish_reason = 'finished') as last_finished_at,
      earlier.articles, earlier.last_new_at, earlier.last_published
    from sites s
      left join crawls c on c.id = (select id from crawls where site = s.name order by started_at desc, id desc limit 1)
      left join (select site, count(*) as articles, max(first_seen_at) as last_new_at, max(date_published) as last_published
                 from articles group by site) earlier on earlier.site = s.name
    order by health = 'well', s.name""",
    """create view removed_articles as  -- what disappeared from the hospitals' sites and is kept here
    select a.status_at, a.status, a.status_reason, s.publisher, a.headline, a.date_published, a.last_seen_at,
      a.url, a.id as article, a.site
    from articles a join sites s on s.name = a.site
    where a.status in ('gone', 'moved', 'blocked')
    order by a.status_at desc""",
    """create view undated_articles as  -- articles whose page does not say when they were published
    select a.first_seen_at, s.publisher, a.headline, a.in_language, a.url, a.id as article, a.site
    from articles a join sites s on s.name = a.site
    where a.date_published is null and a.status != 'withdrawn'
    order by a.first_seen_at desc, a.id desc""",
    """create view hijacked_articles as  -- pages whose title was replaced by spam, with the claim and since when it was seen
    select (select min(v.captured_at) from versions v where v.article = a.id and instr(v.flags, '"title_hijacked"')) as seen_since,
      s.publisher, a.headline, json_extract(a.headline_evidence, '$.claims') as claims, a.url, a.id as article, a.site
    from articles a join sites s on s.name = a.site
    where instr(a.flags, '"title_hijacked"')
    order by seen_since desc""",
    """create view latest_images as  -- pictures of the newest articles
    select a.date_published, s.publisher, i.url as image, i.caption, i.credit, i.alt, i.width, i.height, a.headline,
      a.id as article, a.site
    from images i join articles a on a.id = i.article join sites s on s.name = a.site
    order by coalesce(a.date_published, substr(a.first_seen_at, 1, 10)) desc, a.id desc, i.position""",
    """create view translations as  -- the same article in two languages, as its page declares, where both are kept
    select a.id as article, a.in_language, a.headline, t.key as other_language, coalesce(b.id, c.id) as other_article,
      coalesce(b.headline, c.headline) as other_headline, a.site
    from articles a, json_each(a.alternates) t
      left join articles b on b.url = t.value
      left join fetches f on f.url = t.value and b.id is null
      left join articles c on c.id = f.article
    where coalesce(b.id, c.id) != a.id
    order by a.id, t.key""",
    """create view coverage_by_week as  -- how many of the known hospitals were crawled: no crawl is not no news; week is its Monday
    select date(c.started_at, 'weekday 0', '-6 days') as week, count(distinct c.site) as crawled,
      (select count(*) from sites) as known, count(*) as crawls,
      sum(c.finish_reason is not 'finished') as unfinished, sum(c.new) as new, sum(c.updated) as updated
    from crawls c
    where c.pages > 0
    group by week
    order by week desc""",
)
