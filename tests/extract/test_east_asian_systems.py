"""Whole records of pages in the shapes of East Asia's portals, content systems and hospitals; the words are ours."""

from datetime import UTC, datetime

import pytest

from newsarchive.extract import extract
from newsarchive.items import Article, NotAnArticle, Page

HEADLINE = "市人民医院心血管内科为八旬患者植入无导线起搏器"
ONE = "近日，市人民医院心血管内科团队为一名八十二岁的患者植入无导线起搏器，手术历时四十分钟，术中出血不足十毫升。"
TWO = "患者因反复头晕、黑矇两个月入院，心电图提示窦性停搏，传统起搏器囊袋破溃和感染的风险较高，不宜采用。"
THREE = "科主任介绍，无导线起搏器只有一粒胶囊大小，电池寿命可达十二年，特别适合高龄以及血管条件差的患者。"
TEXT = [ONE, TWO, THREE]
OTHERS = ["我院获批住院医师规范化培训基地", "肿瘤科举办抗癌明星联谊会", "市人民医院开展无偿献血活动", "骨科机器人手术突破三百例"]
WRITTEN = "".join(f"<p>{line}</p>" for line in TEXT)
LONGER = "".join(f"<p>{line[:-1]}，医院说。</p>" for line in TEXT)
DAY = "<div class=info><span>发布时间：2019-09-11</span></div>"
TITLE = f"<title>{HEADLINE}</title>"


def read(body: str, head: str = TITLE, url: str = "http://127.0.0.1/news/1.html") -> Article:
    html = f"<html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    return extract(Page(url, html.encode(), datetime(2026, 3, 1, tzinfo=UTC)))


def lines(body: str, head: str = TITLE) -> list[str]:
    return read(body, head).article_body.split("\n\n")


def test_a_headline_behind_a_script() -> None:
    printed = f"<table><tr><td><span>通知公告</span><td><span class=STYLE8><script>get(1);</script>\n{HEADLINE}</span></table>"
    assert read(printed + DAY + WRITTEN, f"<title>{HEADLINE}-通知公告</title>").headline == HEADLINE


def test_a_title_that_names_the_section_behind_a_blank() -> None:
    told = "医院开放日活动圆满落幕受到居民一致好评"
    printed = f"<div align=center><span class=Title><b>{told}</b></span><br><font>来源于：东区卫生院</font></div>"
    assert read(printed + WRITTEN, f"<title>{told} 东区卫生院_青江网</title>").headline == told


def test_a_headline_that_the_page_breaks_is_written_as_its_title_writes_it() -> None:
    whole = "市人民医院关于国庆节期间门诊工作安排的通知"
    body = f"<h1>市人民医院<br>\n关于国庆节期间<br>门诊工作安排的通知</h1>{DAY}{WRITTEN}"
    assert read(body, f"<title>{whole}_公告_青江政府网</title>").headline == whole


def test_what_a_system_prints_behind_the_headline_in_its_own_element() -> None:
    told = "2012-05-14 11:24:32&nbsp;&nbsp;来源：<a href=/>本站</a>&nbsp;&nbsp;评论：<a href=#c>0</a> 点击："
    body = f"<div id=Article><h1>{HEADLINE}<br>\n<span>{told}</span><span id=hits></span></h1>{WRITTEN}</div>"
    assert read(body, f"<title>{HEADLINE} - 医院新闻 - 青江市妇幼保健院</title>").headline == HEADLINE


def test_a_title_of_two_names_of_the_hospital_is_no_headline() -> None:
    board = (
        f"<table><tr><td style='font-weight:bold'><span id=lblTitle>{HEADLINE}</span></td></tr><tr><td>{WRITTEN}</td></tr></table>"
    )
    assert read(board, "<title>青江市中医医院--三级甲等中医医院</title>").headline == HEADLINE


def test_a_title_that_owns_the_copyright_is_no_headline() -> None:
    aside = "<div class=cont><h4>联系我们</h4><h5>青江市心脏协会</h5><p>地址：大屯路1号</p></div>"
    foot = "<div>版权所有：© 2001-2012 青江市心脏协会 地址：青江市大屯路1号<br>电话：0700-6487</div>"
    body = f"<div class=news><h5>{HEADLINE}成功举行！</h5>{DAY}{WRITTEN}</div>{aside}{foot}"
    assert read(body, "<title>青江市心脏协会</title>").headline == f"{HEADLINE}成功举行！"


def test_a_heading_for_screen_readers_ends_with_the_section_that_another_heading_names() -> None:
    told = "한빛대학교병원, 로봇수술 5000례 달성 기념식 개최"
    text = "<p>한빛대학교병원은 지난 14일 대강당에서 로봇수술 5000례 달성 기념식을 개최했다고 밝혔다.</p>"
    body = f"<h1>{told} &gt; 병원뉴스</h1><h2>병원뉴스</h2><article><h2><span>{told}</span></h2>{text * 2}</article>"
    assert read(body, f"<title>{told} &gt; 병원뉴스 | 한빛대학교병원</title>").headline == told


def test_the_news_of_one_day_under_an_article_dates_none() -> None:
    listed = "".join(f"<div><a href=/{i}>{other}</a><span>2019年11月03日</span></div>" for i, other in enumerate(OTHERS))
    byline = "<h6 class=post-footer><a class=post-date>2019年09月11日</a><i></i>青江健康<i></i>1665</h6>"
    article = read(f"<h2>{HEADLINE}</h2>{byline}<div>{WRITTEN}{LONGER}</div><div class=box>{listed}</div>")
    assert (article.date_published, article.flags) == ("2019-09-11", ())


def test_a_day_in_the_name_of_another_page() -> None:
    posts = "<div class=author-posts><a class=author-post href=/2>明日健康预测--2019年8月20日</a></div>"
    article = read(f"<h1>{HEADLINE}</h1><div class=title-meta-time>发布时间：2019-09-11 10:09:11</div>{WRITTEN}{posts}")
    assert (article.date_published, article.flags) == ("2019-09-11", ())


def test_other_stories_in_a_box_with_a_pinyin_name() -> None:
    bare = f"<div class=txt_con>{ONE}{TWO}</div>"
    cards = "".join(f"<dl><dt><a href=/{i}>{o}</a><dd>{o}，记者从会议上获悉，下一步将部署工作。</dl>" for i, o in enumerate(OTHERS))
    box = f"<div class=box_left><h2>{HEADLINE}</h2>{DAY}{bare}<div class=tuijian><h2>为你推荐</h2>{cards}</div></div>"
    assert lines(box) == [ONE + TWO]


@pytest.mark.parametrize("heading", ["为您推荐", "健康新闻精选：", "资讯排行榜"])
def test_headings_of_other_stories(heading: str) -> None:
    listed = "".join(f"<li><a href=/{i}>{other}</a></li>" for i, other in enumerate(OTHERS))
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}<div class=x>{heading}</div><ul>{listed}</ul></div>") == TEXT


@pytest.mark.parametrize("end", [
    "<p>责任编辑：王强</p>", "<div class=ep><span>本文来源：青江晚报 </span><span>责任编辑：王强_N01</span></div>", "<div class=zan>+1</div>",
    "<p>编辑：王强</p><p>扫描下方二维码</p>", "<p>看全文</p>"])  # fmt: skip
def test_what_a_portal_prints_at_an_article_s_end(end: str) -> None:
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}{end}</div>") == TEXT
    assert lines(f"<ul class=two-columns><li><h3>{HEADLINE}</h3>{DAY}{WRITTEN}{end}</li><li></li></ul>") == TEXT


def test_the_way_onward_behind_the_last_sentence() -> None:
    link = "<a href=//127.0.0.1/?from=1><span>返回首页，查看更多</span></a>"
    article = read(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN.removesuffix('</p>')}{link}</p></div>")
    assert article.article_body.split("\n\n") == TEXT
    assert "返回" not in article.article_html
    told = THREE.replace("科主任介绍", "出院后返回病区，查看更多")
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<p>{ONE}</p><p>{TWO}</p><p>{told}</p>")[-1] == told


def test_a_picture_in_the_list_of_a_board_s_attachments() -> None:
    korean = "한빛대학교병원은 지난 14일 대강당에서 로봇수술 5000례 달성 기념식을 개최했다고 밝혔다."
    files = "<h2>첨부파일</h2><ul><li><a href=/down.php?no=0>기념식.jpg</a> (1.2M)<br>3회 다운로드 | DATE : 2024-05-16 11:20:33</li></ul>"
    body = f"<article><h1>로봇수술 5000례 달성 기념식 개최</h1><p>{korean}</p><p>{korean[:-1]}, 병원이 전했다.</p>{files}</article>"
    assert lines(body, "<title>로봇수술 5000례 달성 기념식 개최</title>") == [korean, f"{korean[:-1]}, 병원이 전했다."]


def test_the_qr_code_beside_the_headline_is_no_picture_of_the_article() -> None:
    code = '<div class="s-ewm"><img src=/wx.png><div>关注我们</div></div>'
    assert read(f"<div class=h>{HEADLINE}</div>{DAY}<div>{code}<div id=detail>{WRITTEN}</div></div>").images == ()


def test_captions_in_a_text_that_is_small_throughout() -> None:
    small = "<span style='font-size: 14px'>"
    text = [f"<p style='text-indent: 2em'>{small}{line}</span></p>" for line in TEXT]
    shown = [f"<p style='text-align: center'><img src=/{i}.jpg width=800 height=500></p>" for i in range(2)]
    caption = f"<p style='text-align: center'>{small}手术现场</span></p>"
    article = read(f"<h1>{HEADLINE}</h1>{DAY}<div>{shown[0]}{text[0]}{shown[1]}{caption}{text[1]}{text[2]}</div>")
    assert [image.caption for image in article.images] == [None, "手术现场"]


def test_a_name_drawn_by_lot_says_nothing() -> None:
    written = [*TEXT, *(f"{line[:-1]}，医院说。" for line in TEXT)]
    drawn = f"<div id=ZMO6QR7HEZBTFDZY>{TEXT[1]}</div>".join(
        "".join(f"<div>{w}</div>" for w in ws) for ws in (TEXT[:1], written[2:])
    )
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{drawn}</div>") == written


def test_a_disclaimer_in_a_box_with_a_pinyin_name() -> None:
    told = "声明：本报力求信息真实、准确，文章提及内容仅供参考，不构成诊疗建议。"
    article = read(f"<div><h1>{HEADLINE}</h1>{DAY}{WRITTEN}<div class=shenming><p>{told}</p></div></div>")
    assert (article.article_body.split("\n\n"), article.disclaimer) == (TEXT, told)


def test_a_sign_behind_a_picture_s_box_begins_its_caption() -> None:
    article = read(
        f"<h1>{HEADLINE}</h1>{DAY}<div><p>{ONE}</p><section><img src=/a/op.jpg></section>▲手术团队在导管室<p>{TWO}</p><p>{THREE}</p></div>"
    )
    assert [image.caption for image in article.images] == ["▲手术团队在导管室"]


def test_a_path_of_links_is_no_caption() -> None:
    path = "<figcaption>首页 &gt; 新闻中心 &gt; 医院要闻</figcaption>"
    article = read(f"<h1>{HEADLINE}</h1>{DAY}<div><figure><img src=/a/op.jpg width=600 height=400>{path}</figure>{WRITTEN}</div>")
    assert [image.caption for image in article.images] == [None]


@pytest.mark.parametrize("label", ["扫一扫，关注我们", "扫一扫关注医院公众号"])
def test_a_code_to_scan_is_no_picture_of_the_article(label: str) -> None:
    photo = "<p><img src=/a/op.jpg></p>"
    for code in (f"<p><img src=/a/2019.jpg><br>{label}</p>", f"<p><img src=/a/2019.jpg></p><p>{label}</p>"):
        article = read(f"<h1>{HEADLINE}</h1>{DAY}<div class=content><p>{ONE}</p>{photo}<p>{TWO}</p><p>{THREE}</p>{code}</div>")
        assert [image.url for image in article.images] == ["http://127.0.0.1/a/op.jpg"]


def test_a_summary_that_the_article_repeats_behind_its_reporter() -> None:
    summary = f"<div class=jianjie>{ONE[:30]}...</div>"
    for told in (f"本网讯（通讯员 李四）{ONE}", f"【本站讯】{ONE}"):
        assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{summary}<p>{told}</p><p>{TWO}</p><p>{THREE}</p></div>") == [told, TWO, THREE]


def test_an_appeal_to_follow_the_hospital() -> None:
    appeal = "<p>关注“市人民医院”公众号，获取更多健康资讯</p>"
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}{appeal}</div>") == TEXT


@pytest.mark.parametrize(
    "turn", ["<li>[已经是第一篇]<span>上一篇</span></li>", f"<li><a href=/2>{OTHERS[1]}</a><span>下一篇</span></li>"]
)
def test_the_way_to_other_stories_with_its_label_behind(turn: str) -> None:
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}<div class=x><ul>{turn}</ul></div></div>") == TEXT


def test_when_the_publisher_signed_up_dates_nothing() -> None:
    account = (
        "<dl><dt>发布者资料</dt><dd><small>注册时间:</small>2014-03-07 15:03 <small>最后登录:</small>2019-09-13 09:05</dd></dl>"
    )
    article = read(f"<div><h2>{HEADLINE}</h2><div><small>时间:</small>2019-09-11 16:22</div>{WRITTEN}</div><div>{account}</div>")
    assert (str(article.date_published)[:10], article.flags) == ("2019-09-11", ())


def test_a_picture_above_the_links_to_other_stories() -> None:
    told = "，进一步提升了能力，受到群众的一致好评。"
    cards = "".join(f"<li><h3><a href=/{i}>{other}</a></h3><p>{other}{told}</p></li>" for i, other in enumerate(OTHERS))
    column = (
        f"<div class=r><h5><img src=/t/p.jpg width=168 height=71></h5><div class=n><h6>相关推荐</h6><ul>{cards}</ul></div></div>"
    )
    article = (
        f"<div class=center><div class=m><h3>{HEADLINE}</h3></div>{DAY}<div class=m><p><img src=/a/op.jpg></p>{WRITTEN}</div></div>"
    )
    images = read(f"<div class=content>{article}{column}</div>").images
    assert [image.url for image in images] == ["http://127.0.0.1/a/op.jpg"]


def test_a_list_whose_only_words_are_the_page_s_foot_is_no_article() -> None:
    rows = "".join(f"<tr><td>·<td><a href=v?id={i}>{other}</a><td>[2019-9-{i + 1}]</tr>" for i, other in enumerate(2 * OTHERS))
    foot = "<table><tr><td>南山医院 版权所有 电话：0000-7654321</table>"
    with pytest.raises(NotAnArticle):
        read(f"<form><a href=/>首页</a><table>{rows}</table>{foot}</form>", "<title>医院动态 - 南山医院</title>")


def test_the_votes_under_an_article() -> None:
    vote = "".join(
        f"<div class='diggbox x'><div class=a>{label}</div><div class=b>(0)</div><div class=c>0%</div></div>"
        for label in ("顶一下", "踩一下")
    )
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div class=viewbox>{WRITTEN}<div class=newdigg>{vote}</div></div>") == TEXT
