"""What saved pages of Chinese portals, newspapers and societies taught; the words are ours."""

import pytest

from tests.extract.articles import PARAGRAPHS, WORDS, page, paragraphs
from tests.extract.test_east_asian_systems import DAY, HEADLINE, ONE, TEXT, THREE, TWO, WRITTEN, lines, read

PHOTO = "<img src=/a/op.jpg width=600 height=400>"
TOP = f"<h1>{HEADLINE}</h1>{DAY}"


@pytest.mark.parametrize("line", ["▲专家为居民测量血压", "图为义诊现场。张三 摄", "（图为义诊现场）"])
@pytest.mark.parametrize("picture", [f"<div align=center>{PHOTO}</div>", f"{PHOTO}<br>", f"<center>{PHOTO}</center>"])
def test_a_caption_in_a_text_of_lines_stands_in_no_box(picture: str, line: str) -> None:
    article = read(f"{TOP}<div>　　{ONE}<br>　　{TWO}<br>{picture}{line}<br>　　{THREE}<br></div>")
    assert article.article_body.split("\n\n") == TEXT
    assert (article.images[0].caption or "").strip("（）") in line


def test_a_caption_does_not_swallow_the_sentence_on_the_next_line() -> None:
    article = read(f"{TOP}<div><p>　　{ONE}<br>　　{TWO}</p><p>{PHOTO}<br>　　▲手术现场<br>　　{THREE}</p></div>")
    assert (article.article_body.split("\n\n"), article.images[0].caption) == (TEXT, "▲手术现场")


@pytest.mark.parametrize("line", ["【活动安排】", "■时间：六月三日"])
def test_a_heading_or_an_item_in_no_box_under_a_picture_stays(line: str) -> None:
    assert line in lines(f"{TOP}<div>　　{ONE}<br>{PHOTO}<br>{line}<br>　　{TWO}<br>　　{THREE}</div>")


def test_a_bare_line_that_describes_the_picture_is_its_caption() -> None:
    told = "病患術後下床。院方供圖 青江網"
    picture = f"<img alt='{told}' src=/a/op.jpg width=600 height=400>"
    assert lines(f"{TOP}<div><p>{ONE}</p><p>{TWO}</p>{picture}{told}<p>{THREE}</p></div>") == TEXT


@pytest.mark.parametrize(("line", "caption", "credit"), [
    ("▲图片来自视频截图。", None, "图片来自视频截图"), ("起搏器。视觉中国 资料", "起搏器。", "视觉中国 资料"),
    ("手术现场。 青江新闻记者 张三 图", "手术现场。", "青江新闻记者 张三 图")])  # fmt: skip
def test_whose_a_picture_is(line: str, caption: str | None, credit: str) -> None:
    article = read(f"{TOP}<div><p>{ONE}</p><p>{TWO}</p><p>{PHOTO}</p><p>{line}</p><p>{THREE}</p></div>")
    assert article.article_body.split("\n\n") == TEXT
    assert (article.images[0].caption, article.images[0].credit) == (caption, credit)


def test_a_grey_line_under_a_picture() -> None:
    line = "专家为居民测量血压、血糖，现场气氛热烈，许多居民一早就来排队，等候专家的细致讲解和耐心指导。"
    grey = f"<p style='color: rgb(136, 136, 136)'>{line}</p>"
    assert read(f"{TOP}<div><p>{ONE}</p><p>{TWO}</p><p>{PHOTO}</p>{grey}<p>{THREE}</p></div>").images[0].caption == line


@pytest.mark.parametrize("line", ["<p>新病房的启用给患者带来便利，</p>", "<p><span class=bjh-h3>技术创新惠及患者</span></p>"])
def test_a_line_that_goes_on_or_heads_a_chapter_is_no_caption(line: str) -> None:
    article = read(f"{TOP}<div><p>{ONE}</p><p>{PHOTO}</p>{line}<p>{TWO}</p><p>{THREE}</p></div>")
    assert (len(article.article_body.split("\n\n")), article.images[0].caption) == (4, None)


@pytest.mark.parametrize("line", ["下周一，", "女士们、先生们：", "各位同仁，"])
def test_a_text_s_short_first_line(line: str) -> None:
    assert lines(f"{TOP}<div><p>{line}</p>{WRITTEN}</div>")[0] == line


@pytest.mark.parametrize("line", [
    "更多猛料！欢迎扫描左方二维码关注青江新闻官方微信（qingjiang-news）", "每日推送最新资讯。扫描下方二维码关注青江健康官方微信(或搜索：qjjk)。",
    "(本文来自青江新闻，更多原创资讯请下载“青江新闻”APP)", "（原题为《青江医院启用新病房，多位代表见证》）", "青江新闻公众号", "- THE END -"])  # fmt: skip
def test_last_lines_of_portals(line: str) -> None:
    assert lines(f"{TOP}<div>{WRITTEN}<p>{line}</p></div>") == TEXT


@pytest.mark.parametrize("line", ["安装青江财经客户端第一时间接收最全面的资讯→【下载地址】", "本文原标题：《青江医院启用新病房》"])
def test_first_lines_of_portals(line: str) -> None:
    assert lines(f"{TOP}<div><p>{line}</p>{WRITTEN}</div>") == TEXT


def test_other_stories_behind_the_editor_s_line_may_be_many() -> None:
    others = "".join(f"<p>另一条关于第{n}病区的新闻标题到底说了些什么内容？</p><p>{n}赞</p>" for n in "一二三四五六七八九十")
    own = "".join(f"<p>{line[:-1]}，第{n}次。</p>" for n in "一二三四" for line in TEXT)
    assert lines(f"{TOP}<div>{own}<p>责任编辑：郭明</p>{others}</div>")[-1].endswith("第四次。")


def test_other_stories_told_by_a_day_under_each() -> None:
    others = "".join(f"<div><span>第{n}病区的又一条新闻</span></div><div>2026-03-0{n} 10:2{n}</div>" for n in "1234")
    own = "".join(f"<p>{line[:-1]}，第{n}次。</p>" for n in "一二三四" for line in TEXT)
    assert lines(f"{TOP}<div>{own}{others}</div>")[-1].endswith("第四次。")


def test_the_day_printed_without_its_year_where_the_data_tell_when_it_was_last_changed() -> None:
    head = "<title>x</title><meta itemprop=dateUpdate content='2019-10-08 12:00:57'>"
    printed = "<div><span>发布时间：10-08</span><span>12:00</span><span>优质作者</span></div>"
    article = read(f"<h1>{HEADLINE}</h1>{printed}<div>{WRITTEN}</div>", head)
    assert (article.date_published, article.article_body.split("\n\n")) == ("2019-10-08", TEXT)


def test_a_society_s_name_at_the_foot_is_no_headline_where_the_title_is_its_official_site_s() -> None:
    foot = "<div><h4>联系我们</h4><h5>青江地理学会</h5><p>地 址：青江市大屯路甲11号</p></div>"
    page = f"<h5>{HEADLINE}</h5>{DAY}<div>{WRITTEN}</div>{foot}"
    assert read(page, "<title>新闻动态--青江地理学会官网</title>").headline == HEADLINE


@pytest.mark.parametrize("line", [
    "发布于 2018-6-4 来源：本站原创 浏览次数：6918 字体：[大中小] 点击：次 阅读：173 编辑：张三", "#青江医院 #义诊 #健康"])  # fmt: skip
def test_a_row_of_facts_and_hashtags_above_the_text(line: str) -> None:
    assert lines(f"<h1>{HEADLINE}</h1><div><p>{line}</p>{WRITTEN}</div>") == TEXT


def test_a_wire_s_reporter_signs() -> None:
    assert (
        paragraphs(page(f"<h1>New heart centre</h1><div>{PARAGRAPHS}<p>◎공감언론 한빛통신 reporter@hanbit.example</p></div>"))
        == WORDS
    )


def test_a_reporter_s_portrait_is_no_picture_of_the_article() -> None:
    portrait = "<p><a href=/reporter/7><img src=/p/7.jpg width=200 height=200> 유작은 기자</a></p>"
    assert read(f"{TOP}<div>{WRITTEN}{portrait}<p>{ONE[:-1]}，医院说。</p></div>").images == ()


OTHERS = "".join(
    f"<li><h4><a href=/n/{n}.html>市人民医院{d}通过国家级验收</a></h4></li>" for n, d in enumerate(("骨科", "眼科", "儿科"))
)
LOGO = "<h1><a href=/>青江市人民医院</a></h1>"


@pytest.mark.parametrize(("title", "printed"), [
    ("田浩当选青江市人民医院院长-青江市人民医院", "<div class=con_tit>{}</div>"), ("青江市人民医院欢迎您！", "<h5>{}</h5>"),
    ("青江市人民医院-田浩当选青江市人民医院院长", "<div class=bt>{}</div>"), ("お知らせ | 青江病院", "<table><tr><td class=biaoti>{}</table>")])  # fmt: skip
def test_a_headline_with_the_hospital_s_name_under_a_heading_that_is_the_name(title: str, printed: str) -> None:
    told = "田浩当选青江市人民医院院长"
    body = f"{LOGO}<ul><li><a href=/n>新闻动态</a></li></ul>{printed.format(told)}{DAY}<div>{WRITTEN}</div><h3>最新のお知らせ</h3><ul>{OTHERS}</ul>"
    assert read(body, f"<title>{title}</title>").headline == told


def test_a_title_of_two_names_that_a_blank_parts() -> None:
    told = "田浩当选院长"
    body = f"{LOGO}<ul><li><a href=/n>新闻动态</a></li></ul><div class=bt>{told}</div>{DAY}<div>{WRITTEN}</div>"
    assert read(body, "<title>青江市人民医院 新闻动态</title>").headline == told


def test_a_headline_that_a_list_of_the_newest_stories_links_to_as_well() -> None:
    told = "“学术年会”走进社区 青江市人民医院专家为居民送健康"
    listed = f"<div><p>最新动态</p><ul><li><a href=/n/9.html>{told}</a></li>{OTHERS}</ul></div>"
    assert read(f"{listed}<span id=t>{told}</span>{DAY}<div>{WRITTEN}</div>", f"<title>{told}</title>").headline == told


def test_the_newest_stories_before_a_headline_that_nothing_claims() -> None:
    told = "青江市人民医院举办消防安全应急演练"
    page = f"<div><p>最新公告</p><ul>{OTHERS}</ul></div><div style=font-size:22px>{told}</div>{DAY}<div>{WRITTEN}</div>"
    assert read(f"{LOGO}{page}", "<title>青江市人民医院</title>").headline == told


def test_a_partner_in_a_korean_headline_is_no_site() -> None:
    told = "햇살의료원-가온시, 의료지원 업무협약 체결"
    printed = f"<h2><span class=bo_v_cate>병원소식</span><span class=bo_v_tit> {told}</span></h2>"
    assert read(f"{printed}{DAY}<div>{WRITTEN}</div>", f"<title>{told} > 병원소식 | 햇살의료원</title>").headline == told


def test_the_title_s_cell_of_a_board_under_the_board_s_name() -> None:
    told = "햇살의료원, 로봇수술 삼백례 달성"
    board = f"<h3>병원뉴스</h3><table><tr><th>제목</th><td>{told}</td></tr><tr><th>등록일</th><td>2024-03-02</td></tr></table>"
    assert read(f"{board}<div>{WRITTEN}</div>", "<title>햇살의료원 - 병원뉴스</title>").headline == told


def test_the_byline_s_day_in_a_list_s_item_below_a_list_of_days() -> None:
    days = "".join(f"<li><h4><a href=/n/{n}.html>另一条新闻的标题{n}</a></h4><p>2019-02-0{n}</p></li>" for n in "123456")
    printed = f"<ul>{days}</ul><h4>{HEADLINE}</h4><div><ul><li>2019-03-16 15:53:19</li><li>来源：本站</li></ul></div>"
    assert read(f"{printed}<div>{WRITTEN}</div>").date_published == "2019-03-16"


@pytest.mark.parametrize("heading", ["<p align=center><b>（三）强化督导检查</b></p>", "<p><strong>技术创新 惠及患者</strong></p>"])
def test_a_chapter_s_heading_in_bold_under_a_picture(heading: str) -> None:
    other = "<p align=center><b>（二）落实主体责任</b></p><p><strong>未来可期</strong></p>"
    article = read(f"{TOP}<div><p>{ONE}</p>{other}<p>{TWO}</p><p align=center>{PHOTO}</p>{heading}<p>{THREE}</p></div>")
    assert (len(article.article_body.split("\n\n")), article.images[0].caption) == (6, None)


@pytest.mark.parametrize("beside", [
    "<p align=center>长按二维码关注我们</p><p align=center>{}</p>", "<h2>{}</h2>"])  # fmt: skip
def test_a_code_below_its_line_and_a_drawn_heading_are_no_pictures(beside: str) -> None:
    picture = beside.format("<img src=/img/258.gif alt=お知らせ>")
    assert read(f"{TOP}<div>{WRITTEN}{picture}</div>").images == ()


def test_lines_that_are_set_in_are_paragraphs_each() -> None:
    told = "".join(f"　　{line}<br>" for line in ("一、时间", "六月三日。", "二、地点", "门诊大厅。", "三、内容", "义诊。"))
    assert len(lines(f"{TOP}<div>{told}</div>")) == 6


def test_cards_of_other_stories_with_a_picture_and_a_day() -> None:
    cards = "".join(f"<div class=c><img src=/t/{n}.jpg width=300><span>另一条新闻{n}</span><a href=/c>专栏</a><span>2019-09-0{n}</span></div>" for n in "123")  # fmt: skip
    article = read(f"{TOP}<div>{WRITTEN}{cards}</div>")
    assert (article.article_body.split("\n\n"), article.images) == (TEXT, ())


def test_a_list_of_dated_links_behind_the_text() -> None:
    listed = "".join(f"<li><a href=/n/{n}.html>市人民医院{n}号病区通过验收</a> <em>01-1{n}</em></li>" for n in "123")
    assert lines(f"{TOP}<div>{WRITTEN}{WRITTEN.replace('。', '，医院说。')}<ul>{listed}</ul></div>")[-1].endswith("医院说。")


def test_whom_to_ask_in_short_lines_at_the_end() -> None:
    card = "<p>お問い合わせ</p><p>所属課室：保健医療部医療政策課</p><p>郵便番号：123-4567</p><p>電話番号：046-844-5580</p>"
    article = read(f"{TOP}<div>{WRITTEN}{card}</div>")
    assert article.article_body.split("\n\n") == TEXT
    assert "046-844-5580" in (article.contact or "")


def test_a_japanese_line_under_a_picture_that_calls_itself_one() -> None:
    picture = f"<p>{PHOTO}</p><p>（写真）訓練に参加した職員ら</p>"
    assert lines(f"{TOP}<div><p>{ONE}</p>{picture}<p>{TWO}</p><p>{THREE}</p></div>") == TEXT


def test_short_lines_with_a_full_stop_under_each_of_several_pictures() -> None:
    pictures = [
        f"<p><img src=/a/{n}.jpg width=600 height=400></p><p>{line}</p>"
        for n, line in enumerate(("门诊大厅。", "手术现场。", "新病房。"))
    ]
    article = read(f"{TOP}<div><p>{ONE}</p>{pictures[0]}<p>{TWO}</p>{pictures[1]}{pictures[2]}<p>{THREE}</p></div>")
    assert (article.article_body.split("\n\n"), [image.caption for image in article.images]) == (
        TEXT,
        ["门诊大厅。", "手术现场。", "新病房。"],
    )


def test_bold_lines_under_several_pictures_are_captions_though_chapters_are_bold_too() -> None:
    pictures = [f"<p align=center><img src=/a/{n}.jpg width=600 height=400></p><p align=center><strong>{line}</strong></p>" for n, line in enumerate(("专家义诊现场", "手术团队合影"))]  # fmt: skip
    article = read(
        f"{TOP}<div><p align=center><strong>青江研究院</strong></p><p>{ONE}</p>{pictures[0]}<p>{TWO}</p>{pictures[1]}<p>{THREE}</p></div>"
    )
    assert [image.caption for image in article.images] == ["专家义诊现场", "手术团队合影"]


def test_a_picture_in_a_link_to_the_page_that_shows_it() -> None:
    shown = "<a href='http://other.example/showimage/12.shtml?http://127.0.0.1/a/op.jpg'><img src=http://127.0.0.1/a/op.jpg></a>"
    assert len(read(f"{TOP}<div><p>{ONE}</p><p>{shown}<br>手术现场</p><p>{TWO}</p><p>{THREE}</p></div>").images) == 1


def test_the_day_first_in_a_long_row_of_facts_above_the_headline() -> None:
    row = "2017-06-09 08:39&nbsp;&nbsp;来源：本站&nbsp;&nbsp;作者：&nbsp;&nbsp;浏览次数：4673&nbsp;&nbsp;供稿：妇产科&nbsp;&nbsp;分享到：<a></a>"
    assert read(f"<p align=center>{row}</p><h2>{HEADLINE}</h2><div>{WRITTEN}</div>").published_at == "2017-06-09T08:39:00+08:00"


@pytest.mark.parametrize("line", ["<p>（広報課）</p>", "<p>上篇：<a href=/1.html>另一条新闻的标题</a></p>"])
def test_who_published_and_what_is_next(line: str) -> None:
    assert lines(f"{TOP}<div>{WRITTEN}{line}</div>") == TEXT


def test_a_label_and_words_that_may_be_a_name_under_a_picture() -> None:
    article = read(f"{TOP}<div><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p><p align=center>{PHOTO}</p><p>图：义诊现场</p></div>")
    assert "义诊现场" in f"{article.images[0].caption}{article.images[0].credit}"
