"""What portals and content systems of mainland China, Taiwan and Hong Kong print around an article; the words are ours."""

import pytest

from tests.extract.test_east_asian_systems import DAY, HEADLINE, ONE, TEXT, THREE, TITLE, TWO, WRITTEN, lines, read

PHOTO = "<img src=/a/op.jpg width=600 height=400>"


@pytest.mark.parametrize("end", [
    "<p>采写：本报记者 余毅 向雪</p>", "<p>文/青江网记者 刘飞</p>",
    "<p>护理部供稿 摄影/张艳 编辑/苏芳</p>", "<p>记者王小明／青江报导</p>", "<p>【纠错】 【责任编辑:王雪】</p>",
    "<div>相关热词搜索：<a href=/t>起搏器</a></div>", "<p>关键字：<a href=/t>起搏器</a></p>", "<p>[加入收藏] [打印] [关闭]</p>",
    "<p>编辑 岳清</p><p>校对 刘军</p><div><span>相关专题</span></div>"])  # fmt: skip
def test_what_stands_behind_the_last_sentence(end: str) -> None:
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}{end}</div>") == TEXT


def test_the_headline_said_again_as_the_original_one_at_the_end() -> None:
    more = [*TEXT, *(f"{line[:-1]}，医院说。" for line in TEXT)]
    written = "".join(f"<p>{line}</p>" for line in more)
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{written}<p>原标题：{HEADLINE}</p></div>") == more


@pytest.mark.parametrize("told", [
    "文/理科生同样可以报名参加本院的志愿服务，名额共三十人。",
    "文字/图片作品征集活动同日开始，投稿者请于月底前交到宣传科。"])  # fmt: skip
def test_sentences_that_begin_like_those_lines(told: str) -> None:
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}<p>{told}</p></div>") == [*TEXT, told]


def test_who_reported_under_a_picture_above_the_text() -> None:
    reporter = "<p><strong>記者洪巧藍／青江報導</strong></p>"
    body = f"<p>{PHOTO}</p><p><strong>▲市人民醫院展示無導線起搏器，病患術後恢復良好，次日即可下床。（圖／院方提供）</strong></p>{reporter}"
    assert "報導" not in read(f"<h1>{HEADLINE}</h1>{DAY}<div>{body}{WRITTEN}</div>").article_body


def test_an_article_in_one_item_of_a_layout_s_list_says_whose_it_is() -> None:
    told = "<p>本文系青江网独家稿件，未经授权，不得转载。</p>"
    article = read(f"<ul class=two-columns><li><h3>{HEADLINE}</h3>{DAY}<div>{WRITTEN}{told}</div></li><li></li></ul>")
    assert (article.article_body.split("\n\n"), article.disclaimer) == (TEXT, "本文系青江网独家稿件，未经授权，不得转载。")
    assert "<li>" not in article.article_html


def test_a_list_of_several_items_stays_one() -> None:
    listed = "<ul>" + "".join(f"<li>{line}</li>" for line in TEXT) + "</ul>"
    assert read(f"<h1>{HEADLINE}</h1>{DAY}<div>{listed}</div>").article_html.count("<li>") == 3


def test_a_summary_that_names_the_headline_in_brackets() -> None:
    box = f"<div class=abstract>摘要 <span>【{HEADLINE}】{ONE}</span></div>"
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}{box}<div id=body>{WRITTEN}</div>") == TEXT


def test_the_first_picture_s_caption_is_no_label_above_the_text() -> None:
    box = "<div class=img_wrapper><img src=/a/op.jpg alt=手术现场><span class=img_descr>手术现场</span></div>"
    head = f"{TITLE}<meta property=og:image content=http://127.0.0.1/front/cap.jpg>"
    images = read(f"<h1>{HEADLINE}</h1>{DAY}<div class=article>{box}{WRITTEN}</div>", head).images
    assert [(image.url, image.caption) for image in images] == [("http://127.0.0.1/a/op.jpg", "手术现场")]


@pytest.mark.parametrize(("box", "caption"), [
    (f"<dl class=media_pic><dt>{PHOTO}</dt><dd>手术现场</dd></dl>", "手术现场"),
    ("<div><div><a href=/a/op.jpg><img src=/a/op.jpg alt=新日间中心构想图。></a><div class=t>新日间中心构想图。</div></div></div>", "新日间中心构想图。"),
    (f"<dl><dt>{PHOTO}</dt><dd>手术现场</dd><dd>本院</dd></dl>", None)])  # fmt: skip
def test_captions_that_the_markup_sets_under_a_picture(box: str, caption: str | None) -> None:
    article = read(f"<h1>{HEADLINE}</h1>{DAY}<div><p>{ONE}</p>{box}<p>{TWO}</p><p>{THREE}</p></div>")
    assert [image.caption for image in article.images] == [caption]


def test_a_picture_beside_its_copy_for_readers_without_scripts() -> None:
    copy = "<noscript><img src=/v2-m1_b.jpg></noscript><img src=data:image/svg+xml,x data-original=/v2-m1_r.jpg>"
    other = "<noscript><img src=/v2-m2_b.jpg></noscript><img src=data:image/svg+xml,x data-original=/v2-m2_r.jpg>"
    figures = f"<figure>{copy}</figure><p>{TWO}</p><figure>{other}</figure>"
    article = read(f"<h1>{HEADLINE}</h1>{DAY}<div><p>{ONE}</p>{figures}<p>{THREE}</p></div>")
    assert [image.url for image in article.images] == ["http://127.0.0.1/v2-m1_b.jpg", "http://127.0.0.1/v2-m2_b.jpg"]


def test_a_picture_in_the_disclaimer_is_not_the_article_s() -> None:
    box = "<div class=shenming><p>声明：本报力求信息真实、准确，文章提及内容仅供参考，不构成诊疗建议。</p><img src=/css/pic3.gif></div>"
    assert read(f"<div><h1>{HEADLINE}</h1>{DAY}{WRITTEN}{box}</div>").images == ()


@pytest.mark.parametrize("end", [
    "<p>（护理部 孙丽 报道）</p>", "<p>青江晨报记者 王磊</p>", "<p>明报记者　黄大文　李小明</p>", "<p>（文：马晓 图：王亮）</p>",
    "<p>初审：张敏</p><p><span>点分享</span><span>点收藏</span><span>点在看</span></p>",
    "<p>（青江网记者 何静 通讯员 郑宇）</p>", "<p>本报记者／张美玲</p>", "<p>首席记者周颖</p>", "<p>晚报 青江网 客户端记者 张毅</p>",
    "<p>+</p><p>━━━━━</p>", "<p>下载127 App：<br>iOS：https://127.example/ios</p>", "<p>打开全文</p>", "<p>原标题：起搏器的故事</p>",
    "<p>青江台广告合作，请点击这里</p>", "<p>（护理部）</p>", "<p>（治未病中心 杨静）</p>", "<p>记者：李慧筠</p><p>本台需要你的支持，<a href=/s>请按此订阅赞助</a></p>",
    "<p>监制丨关娟娟</p><p>制片人丨赵新宇</p><p>编辑丨邢彬</p><p>视觉丨王琳</p>", "<p>供稿 | 骨科 刘畅</p><p>往期推荐</p><p><a href=/1>旧闻一则</a></p>",
    "<p>编辑：王佳</p><p>点击“阅读原文”，了解更多医院资讯</p>", "<p>封面图片来源：青江网记者 陈星 摄</p>", "<p>完整报道，请翻阅2024年5月18日的《青江日报》。</p>", "<p>～开启小铃铛　青江频道新闻抢先看 快点我按赞订阅～</p>", "<p>「青江」APP已推出最新版本，请立即更新</p>",
    "<p>编辑：小禾</p><p>喜欢就点个“在看”吧</p>", "<div>本文最后更新于 2019-09-11，若内容或图片失效，请留言反馈。部分素材来自网络。</div>"])  # fmt: skip
def test_who_reported_and_what_an_app_asks_behind_the_last_sentence(end: str) -> None:
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}{end}</div>") == TEXT


def test_what_tells_of_reporters_and_readers_is_told() -> None:
    told = [
        "（记者从会议上获悉，该项目明年开工。）",
        "医院的公众号新增收藏功能，患者分享病历更方便。",
        "新版客户端已于九月上线，患者可以预约挂号。",
        "点击“阅读原文”预约挂号",
        "时间：三月八日",
        "地点：门诊楼大厅",
        "（数据截至三月底）",
    ]
    written = "".join(f"<p>{line}</p>" for line in told)
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}{written}</div>") == [*TEXT, *told]


def test_other_stories_in_a_text_of_lines() -> None:
    others = "<strong>更多 青江台 报导</strong><br><a href=/1>儿童医院急诊扩建完工</a><br><a href=/2>全国护理师节表扬大会登场</a>"
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{ONE}<br><br>{TWO}<br><br>{others}<br><br>{THREE}</div>") == TEXT


def test_a_summary_cut_from_a_later_paragraph() -> None:
    summary = f"<p class=summary>核心提示：{TWO[:40]}……</p>"
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}{summary}<div>{WRITTEN}</div>") == TEXT
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div><p>{TWO[:40]}……</p>{WRITTEN}</div>")[0] == f"{TWO[:40]}……"


def test_a_caption_in_the_paragraph_of_its_picture() -> None:
    box = "<p class=vsbcontent_img><img src=/a/op.jpg width=500><span style='font-size: 14px'>手术现场</span></p>"
    article = read(f"<h1>{HEADLINE}</h1>{DAY}<div><p>{ONE}</p>{box}<p>{TWO}</p><p>{THREE}</p></div>")
    assert [image.caption for image in article.images] == ["手术现场"]


def test_a_band_above_an_article() -> None:
    band, photo = (
        "<p><img data-src=/h.gif data-ratio=0.13 data-w=900></p><p><img src=/g.gif alt=点击上方蓝字关注我们></p>",
        "<p><img data-src=/a/op.jpg data-ratio=0.75 data-w=900></p>",
    )
    article = read(f"<h1>{HEADLINE}</h1>{DAY}<div>{band}<p>{ONE}</p>{photo}<p>{TWO}</p><p>{THREE}</p></div>")
    assert [image.url for image in article.images] == ["http://127.0.0.1/a/op.jpg"]


@pytest.mark.parametrize(("day", "at"), [("2024年3月5日（星期二）<br>香港时间10时05分", "2024-03-05T10:05:00+08:00"),
    ("2024年3月5日（星期二）<br>咨询热线：10:05", None)])  # fmt: skip
def test_the_hour_in_a_line_of_its_own_under_the_day(day: str, at: str | None) -> None:
    article = read(f"<h1>{HEADLINE}</h1><div>{WRITTEN}</div><div>完</div><div>{day}</div>")
    assert (article.date_published, article.published_at) == ("2024-03-05", at)


def test_a_release_of_hong_kong_in_english_ends_with_its_day_and_hour() -> None:
    told = "The Hospital Authority announced today that three new ambulatory care centres will open in the eastern districts."
    text = f"<span>  {told}<br><br>  {told[:-1]}, its spokesman said.<br><br></span>"
    end = "<div>Ends/Tuesday, March 5, 2024<br>Issued at HKT 18:15</div>"
    title = "Three ambulatory care centres to open"
    article = read(f"<h1>{title}</h1>{text}{end}", f"<title>{title}</title>")
    assert (article.date_published, str(article.published_at)[:16]) == ("2024-03-05", "2024-03-05T18:15")


@pytest.mark.parametrize("names", ["青江评论新闻：", "青江卫健委 公告 "])
def test_a_headline_behind_the_site_s_name(names: str) -> None:
    printed = f"<table><tr><td><a href=/>首页</a></td></tr><tr><td><font size=4><b>{HEADLINE}</b></font></td></tr></table>"
    assert read(f"{printed}{DAY}<div>{WRITTEN}</div>", f"<title>{names}{HEADLINE}</title>").headline == HEADLINE


@pytest.mark.parametrize(("names", "headline"), [
    ("青江卫健委 工作动态 ", "88岁老人突发急症 青江市人民医院全力救治"),  # it has a blank of its own
    ("青江市人民医院-", "84岁老人突发急症 我院心内科全力救治"),
])  # fmt: skip
def test_a_headline_behind_names(names: str, headline: str) -> None:
    menu = "<ul><li><a href=/>首页</a><li><a href=/xw/>新闻中心</a><li><a href=/yy/>青江市人民医院</a></ul>"
    printed = f"{menu}<div><a href=/>首页</a>><a href=/xw/>医院新闻</a></div><span id=t>{headline}</span>"
    assert read(f"{printed}{DAY}<div>{WRITTEN}</div>", f"<title>{names}{headline}</title>").headline == headline


def test_a_title_of_two_lines_is_not_cut() -> None:
    printed = "<div><b>青江市人民医院为八旬患者</b></div><div><b>植入无导线起搏器手术圆满成功</b></div>"
    title = "青江市人民医院为八旬患者 植入无导线起搏器手术圆满成功"
    assert read(f"{printed}{DAY}<div>{WRITTEN}</div>", f"<title>{title}</title>").headline == title


def test_under_the_heading_of_releases() -> None:
    printed = f"<h2>新闻稿</h2><div class=pr-title>{HEADLINE}</div><div>2019年9月11日</div>"
    assert read(f"{printed}<div>{WRITTEN}</div>", "<title>医院管理局 - 新闻稿</title>").headline == HEADLINE


def test_a_table_of_what_an_office_records_of_its_paper() -> None:
    rows = (
        "<tr><td>索引号：<td>X0012-0401<td>文号：<td>云医保发〔2024〕12号<tr><td>发布机构：<td>医保局<td>成文日期：<td>2019-09-11"
    )
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div><table>{rows}</table>{WRITTEN}</div>") == TEXT


def test_a_telephone_s_number_is_no_day() -> None:
    call = "联系电话：0577-88120123"
    assert read(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}<p>{call}</p></div>").contact == call


@pytest.mark.parametrize(("box", "caption"), [
    (f"<p>{PHOTO}</p><p>手术团队合影</p><p>{ONE}</p>", "手术团队合影"), (f"<p>{PHOTO}<br>手术团队合影。</p>", "手术团队合影。"),
    (f"<p>{PHOTO}</p><p>一、手术团队</p><p>{ONE}</p>", None), (f"<p>{PHOTO}</p><p><strong>手术团队合影</strong></p><p>{ONE}</p>", None),
    (f"<div>{PHOTO}<p>手术团队合影。</p></div>", "手术团队合影。"), (f"<center>{PHOTO}</center><br><center>手术团队合影</center><br>{ONE}", "手术团队合影"),
    (f"<p align=center>{PHOTO}</p><p align=center>手术现场<p align=center><a href=/>返回首页</a></p>", "手术现场"),
    (f"<table><tr><td><a href=/zoom.jsp?id=1>{PHOTO}</a></td></tr><tr><td>手术团队在导管室内合影，患者平稳。</td></tr></table>",
     "手术团队在导管室内合影，患者平稳。"),
    (f"<figure>{PHOTO}<figcaption><p><a href=/a/large.jpg>放大</a></p></figcaption></figure>", None)])  # fmt: skip
def test_captions_that_only_their_place_tells(box: str, caption: str | None) -> None:
    article = read(f"<h1>{HEADLINE}</h1>{DAY}<div><p>{TWO}</p>{box}<p>{THREE}</p></div>")
    assert [image.caption for image in article.images] == [caption]


def test_a_picture_and_its_line_above_the_text_are_no_label() -> None:
    picture = f"<div style='text-align:center'>{PHOTO}<br>手术团队合影</div>"
    assert len(read(f"<h1>{HEADLINE}</h1>{DAY}<div>{picture}{WRITTEN}</div>").images) == 1


def test_numbers_over_chapters() -> None:
    first, second = (f"<section><p><b>0{number}</b></p></section><section><p><b>手术现场</b></p></section>" for number in (1, 2))
    chapters = f"{first}<p>{ONE}</p>{second}<p>{TWO}</p><p>{THREE}</p>"
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{chapters}</div>") == ["01", "手术现场", ONE, "02", "手术现场", TWO, THREE]


def test_sizes_of_letters_above_the_text() -> None:
    sizes = "<ul><li>小</li><li>中</li><li>大</li></ul>"
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{sizes}{WRITTEN}</div>") == TEXT


def test_whose_the_words_are_and_how_to_be_allowed_to_print_them() -> None:
    told = "<p>此内容为青江网原创，著作权归青江网所有，未经授权不得以任何方式使用。</p><p>如需获得授权请联系青江网版权部：a@b.example</p>"
    article = read(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}{told}</div>")
    assert (article.article_body.split("\n\n"), str(article.disclaimer).count("青江网")) == (TEXT, 3)


def test_pictures_side_by_side_and_their_lines_in_the_row_below() -> None:
    rows = f"<tr><td>{PHOTO}<td><img src=/a/ward.jpg width=600><tr><td>图1 手术现场<td>图2 新病房</table>"
    article = read(f"<h1>{HEADLINE}</h1>{DAY}<div><p>{ONE}</p><table>{rows}<p>{TWO}</p><p>{THREE}</p></div>")
    assert [image.caption for image in article.images] == ["图1 手术现场", "图2 新病房"]
    assert article.article_body.split("\n\n") == TEXT


def test_an_animated_band_above_an_article() -> None:
    band = "<p><img data-src=http://127.0.0.1/a_gif/640?wx_fmt=gif data-ratio=0.2 data-w=640></p>"
    photo = "<p><img data-src=http://127.0.0.1/a_jpg/640?wx_fmt=jpeg data-ratio=0.2 data-w=640></p>"
    article = read(f"<h1>{HEADLINE}</h1>{DAY}<div>{band}<p>{ONE}</p>{photo}<p>{TWO}</p><p>{THREE}</p></div>")
    assert [image.url for image in article.images] == ["http://127.0.0.1/a_jpg/640?wx_fmt=jpeg"]


def test_a_title_of_names_one_of_which_signs_the_text() -> None:
    printed = f"<table><tr><td align=center><span class=STYLE3>{HEADLINE}</span></table>{DAY}"
    signed = f"{WRITTEN}<p align=right>青江市中医医院</p><p align=right>二〇一九年九月十一日</p>"
    assert read(f"{printed}<div>{signed}</div>", "<title>青江市中医医院--新闻中心</title>").headline == HEADLINE


@pytest.mark.parametrize("line", """综合：新华社、央视新闻|稿源：青江日报|转自：青江发布|（转自青江发布）|通讯员张敏 李军
青江日报·青江云客户端记者 张敏|青江晚报·小青新闻记者 张敏 通讯员 李军|青年报·青网见习记者 柯一舟 通讯员 罗芸 来源：青年报
（作者系市人民医院主任医师）|（作者单位：市人民医院心内科）|作者简介：张敏，市人民医院心内科主任医师。|网编：张敏|主编：张敏|责任校对：张敏
一审一校：张敏 二审二校：李军 三审三校：王强|值班主任：张敏|总监制：张敏|出品：市人民医院宣传科|海报设计：张敏|视频制作：张敏|剪辑：张敏|摄影报道：张敏
图片来源于网络|图片来自网络，侵删|（图片由医院提供）|（医院供图）|图片由受访者提供|宣传科供稿|（心内科 张敏/文 李军/图）|▲张敏 摄|◎编辑 张敏|■本报记者 张敏
编　辑 丨 张敏|责 任 编 辑：张敏|来 源：青江日报|投稿丨心内科|(END)|本文完|【大 中 小】|打印本页 关闭窗口|阅读 10万+|访问量：1234|0条评论|前一篇：市人民医院开展无偿献血活动|阅读原文
关注青江发布，获取更多资讯|更多精彩内容，请关注青江发布|更多资讯请下载青江新闻客户端|打开青江新闻APP，查看更多精彩内容|点亮“在看”，分享给更多人|转发给需要的人|转发周知！
快分享给身边的人吧！|喜欢此内容的人还喜欢|►不漏接健康大小事　加入健康雲頁粉絲團""".replace("\n", "|").split("|"))  # fmt: skip
def test_lines_that_sign_off(line: str) -> None:
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}<p>{line}</p></div>") == TEXT


@pytest.mark.parametrize("line", """时间：3月8日上午8:00|来源不明的药品，请不要购买。|编辑部收到读者来信后，立即联系了医院。|作者在文中写道，医学是有温度的科学。|分享让快乐加倍。
图片显示，患者的血管已经完全打通。|审核通过后，患者可在手机上查看结果。|策划这场手术，团队用了整整三个月。|让我们一起为白衣天使点赞！|转发这条消息，也许能救一条命。|愿天下无疾，岁月静好。
春风十里，不如有你|特此通知|校区：东校区|会议地点：第一会议室|文件：见附件|监制这部短片的是一位退休医生。|关注心脏健康，从现在做起。|祝您早日康复！""".replace("\n", "|").split("|"))  # fmt: skip
def test_last_lines_that_are_the_article_s(line: str) -> None:
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}<p>{line}</p></div>") == [*TEXT, line]


@pytest.mark.parametrize(
    "line",
    [
        "本文为青江网原创文章，转载请附上原文出处链接和本声明。",
        "转载请注明出处。",
        "欢迎转载，请注明来自“青江发布”",
        "*本文仅供科普，不能替代医生诊断",
    ],
)
def test_lines_of_rights(line: str) -> None:
    article = read(f"<h1>{HEADLINE}</h1>{DAY}<div>{WRITTEN}<p>来源：青江网</p><p>{line}</p></div>")
    assert (article.article_body.split("\n\n"), article.disclaimer) == (TEXT, line)


def test_a_picture_s_title_in_a_heading() -> None:
    box = f"<div>{PHOTO}<h2 class=art_img_tit>手术现场</h2></div>"
    article = read(f"<h1>{HEADLINE}</h1>{DAY}<div><p>{ONE}</p>{box}<p>{TWO}</p><p>{THREE}</p></div>")
    assert ([image.caption for image in article.images], article.article_body.split("\n\n")) == (["手术现场"], TEXT)


@pytest.mark.parametrize("line", ["本文共1024字，预计阅读3分钟", "全文1024字，阅读约需3分钟", "以下文章来源于青江发布 ，作者张敏"])
def test_lines_above_the_text(line: str) -> None:
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div><p>{line}</p>{WRITTEN}</div>") == TEXT


@pytest.mark.parametrize(
    "line", ["第一章 总则", "编者按", "引子", "（2018年12月28日市第三届人民代表大会常务委员会第十二次会议通过）"]
)
def test_what_opens_a_text_in_chapters(line: str) -> None:
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div><p>{line}</p>{WRITTEN}</div>") == [line, *TEXT]


def test_rights_above_the_text() -> None:
    rights = "版权声明：本文为博主原创文章，遵循 CC 4.0 BY-SA 版权协议，转载请附上原文出处链接和本声明。"
    article = read(f"<h1>{HEADLINE}</h1>{DAY}<div><p>{rights}</p>{WRITTEN}</div>")
    assert (article.article_body.split("\n\n"), article.disclaimer) == (TEXT, rights)
    told = "声明：近期有人冒用本院名义招收学员，本院从未授权任何机构开展此类培训，特此提醒。"
    assert lines(f"<h1>{HEADLINE}</h1>{DAY}<div><p>{told}</p>{WRITTEN}</div>") == [told, *TEXT]


def test_a_blog_s_name_above_a_post() -> None:
    named = f"<h1><a href=/nurse/>护士日记本</a></h1><h2><a href=/nurse/entry-12834567890.html>{HEADLINE}</a></h2>"
    photo = f"<div><a href=/nurse/image-12834567890-15421234567.html>{PHOTO}</a></div>"
    written = f"<div><div>{ONE}</div>{photo}<div>{TWO}</div><div>{THREE}</div></div>"
    url = "http://127.0.0.1/nurse/entry-12834567890.html"
    article = read(f"{named}{DAY}{written}", f"<title>{HEADLINE} | 护士日记本</title>", url)
    assert (article.headline, len(article.images)) == (HEADLINE, 1)


def test_a_year_of_two_digits_in_a_table_of_taiwan() -> None:
    rows = f"<tr><td>主　旨<td><b>{HEADLINE}</b><tr><td>日　期<td>93/11/05<tr><td>內　容<td>{ONE}<br><br>{TWO}<br><br>{THREE}"
    assert read(f"<table>{rows}</table>", TITLE, "http://hospital.example.tw/news.asp?id=1").date_published == "2004-11-05"
