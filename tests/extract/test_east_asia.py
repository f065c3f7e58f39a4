"""Pages as portals, hospitals, boards and government offices of East Asia build them, each a small one of its shape."""

import json
from datetime import UTC, datetime

import pytest

from newsarchive.extract import extract
from newsarchive.items import Article, NotAnArticle, Page

ONE = "近日，胃肠外科团队在麻醉科的密切配合下，为一名六十三岁的患者实施了机器人辅助手术，手术历时三小时。"
TWO = "患者半年前出现上腹部隐痛，当时没有重视，两周前症状加重，家人陪同她来到医院就诊，确诊为早期病变。"
THREE = "术后第二天患者就可以下床活动，第六天顺利出院，出院时她和家人给科室送来了一面锦旗，感谢医护人员。"
TEXT = [ONE, TWO, THREE]
HEADLINE = "医院完成首例机器人辅助手术"
KOREAN = [
    "시립의료원은 다음 달 1일부터 소아청소년과 야간진료 시간을 자정까지 연장한다고 밝혔다. 응급실도 함께 늘린다.",
    "의료원은 전문의 2명과 간호사 4명을 새로 채용하고, 대기 공간에 놀이 시설도 마련했다고 설명했다.",
]
JAPANESE = "当院では、下記の日程でワクチンの接種を行います。ご希望の方は電話でご予約のうえ、当日は健康保険証をお持ちください。"
NOW = datetime(2026, 11, 28, tzinfo=UTC)


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def read(body: str, head: str = "", url: str = "http://hospital.example/news/1.html") -> Article:
    return extract(Page(url, f"<html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode(), NOW))


def body(markup: str, head: str = "<title>医院完成首例机器人辅助手术</title>") -> list[str]:
    return read(f"<h1>{HEADLINE}</h1><p>2024-03-05</p><div>{markup}</div>", head).article_body.split("\n\n")


@pytest.mark.parametrize("end", [
    "<p>END</p><p>来源：胃肠外科</p><p>文字：张丽 图片：王强</p><p>审核：赵明</p><p>长按识别二维码关注我们</p>",
    "<p>（责任编辑：王强）</p><p>页面功能 【<a href=1>我来说两句</a>】【<a href=2>推荐</a>】【打印】 【关闭】</p>",
    "<p>（完）</p><p>【责任编辑:李四】</p><p>免责声明：本文仅代表作者个人观点，与本站无关，请读者仅作参考。</p>",
    "<p>（編輯：李大華）1130305</p><p>本網站之文字、圖片及影音，非經授權，不得轉載及利用。</p>"])  # fmt: skip
def test_what_ends_a_page_is_no_paragraph(end: str) -> None:
    assert body(paragraphs(TEXT) + end) == TEXT


def test_the_original_headline_is_no_text_whatever_it_was() -> None:
    assert body(f"<p>原标题：{HEADLINE}</p>" + paragraphs(TEXT)) == TEXT
    assert body("<p>原标题：一位患者的六天</p>" + paragraphs(TEXT)) == TEXT


def test_the_hour_of_an_event_and_what_a_heading_announces_are_the_news() -> None:
    event = [ONE, "时间：2024年3月16日上午9:00", "地点：门诊楼五楼报告厅", TWO]
    assert body(paragraphs(event)) == event
    period = "令和6年10月15日（火）～12月27日（金）"
    assert body(f"<p>{JAPANESE}</p><h2>■期間</h2><p>{period}</p><p>{JAPANESE}また今度</p>")[2] == period


@pytest.mark.parametrize("style", ["white-space:pre-wrap", "white-space: pre-line; color: #333", ""])
def test_paragraphs_that_are_lines_of_one_text(style: str) -> None:
    lines = "\n".join(f"　　{line}" for line in TEXT)
    assert body(f'<div style="{style}">{lines}</div>') == TEXT


def test_wide_blanks_alone_on_their_lines_are_no_paragraphs() -> None:
    assert body("".join(f"<p>{line}</p><p><b>\n　\n　</b></p>" for line in TEXT)) == TEXT


def test_a_text_in_chapters_begins_with_the_first_one_s_heading() -> None:
    chapters = ["一、手术过程", ONE, "二、专家观点", TWO]
    assert body("".join(f"<div><b>{line}</b></div>" if line[1] == "、" else f"<div>{line}</div>" for line in chapters)) == chapters


def test_lines_of_the_source_are_no_paragraphs() -> None:
    assert body(f"<p>{ONE}\n{TWO}</p><p>{THREE}</p>") == [f"{ONE} {TWO}", THREE]


def test_a_day_under_a_heading_is_a_dateline_still() -> None:
    assert body(f"<p>{ONE}</p><h2>一位患者的六天</h2><p>2024年3月5日</p><p>{TWO}</p><p>{THREE}</p>") == [ONE, "一位患者的六天", TWO, THREE]  # fmt: skip


def test_what_readers_wrote_ends_the_article() -> None:
    aside = "<p>〖没事〗回复: 从来没有见过这样好的医院，祝愿所有的医生护士身体健康，工作顺利，万事如意。</p>"
    assert (
        body(paragraphs(TEXT) + f"<h3>《手术》已有1件评论</h3><ol><li>{TWO}好</li></ol><hr><div>最新评论{aside * 2}</div>") == TEXT
    )


def test_what_a_board_knows_of_its_notice_is_not_its_text() -> None:
    record = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in (
        ("담당부서", "보건소"), ("등록일", "2024-03-05"), ("수정일", "2024-03-06"), ("조회수", "88"), ("연락처", "02-123-4567")))  # fmt: skip
    found = read(
        f"<div><h4>소아 야간진료 확대</h4><dl>{record}</dl><div>{paragraphs(KOREAN)}</div></div>",
        "<title>소아 야간진료 확대</title>",
    )
    assert found.article_body.split("\n\n") == KOREAN
    assert found.date_published == "2024-03-05"


def test_a_reporter_with_an_address_is_a_byline() -> None:
    assert body(paragraphs(KOREAN) + "<p>홍길동 (hong@news.example)</p><p>ⓒ 한빛일보, 무단전재 및 재배포 금지</p>") == KOREAN
    assert body(paragraphs(KOREAN) + "<p>hong@news.example</p><p>저작권자 © 한빛일보 무단전재 및 재배포 금지</p>") == KOREAN


def test_a_korean_headline_under_the_heading_of_releases() -> None:
    told = "시립의료원, 야간진료 자정까지 연장"
    printed = f"<h2>보도자료</h2><h3 class=view_tit>{told}</h3><p>2024-03-05</p><div>{paragraphs(KOREAN)}</div>"
    assert read(printed, "<title>보도자료 | 시립의료원</title>").headline == told


@pytest.mark.parametrize(("heading", "title"), [
    (f"<h1>{HEADLINE}<br><span>2024-03-05 14:22:01 来源：本站 点击：77</span></h1>", f"{HEADLINE} - 院内新闻 - 某县人民医院"),
    (f"<h1><a href=/f>[本地]</a><span>{HEADLINE}</span></h1>", f"{HEADLINE} - 城市论坛 - 某社区 - Powered by Boards"),
    (f"<table><tr><th>公告主旨</th><td class=subject>{HEADLINE}</td></tr></table>", "臺北某某醫院"),
    (f"<table><tr><td bgcolor=#cfc><b>{HEADLINE}</b></td></tr></table>", "某县人民医院官网"),
    (f"<table><tr><td><strong>{HEADLINE}</strong></td></tr></table>", f"{HEADLINE} 某县新闻网"),
    (f"<div class=prTitle><b>{HEADLINE}</b></div>", "管理局"), (f"<h3>{HEADLINE}</h3>", "新闻详情 - 卫健委"), ("", f"{HEADLINE}-某县人民医院"), ("", f"{HEADLINE} | 某市肿瘤中心医院 | 某县人民医院")])  # fmt: skip
def test_the_headline(heading: str, title: str) -> None:
    assert read(f"{heading}<div>2024-03-05</div>{paragraphs(TEXT)}", f"<title>{title}</title>").headline == HEADLINE


def test_a_date_in_a_heading_s_own_box_is_the_headline_s_where_it_is_claimed() -> None:
    title = f"{HEADLINE} 2024年3月5日"
    assert read(f"<h1>{HEADLINE} <span>2024年3月5日</span></h1>{paragraphs(TEXT)}", f"<title>{title}</title>").headline == title


@pytest.mark.parametrize("name", ["page-caption-p", "box-caption"])
def test_a_box_named_after_captions_is_the_article_if_it_says_most_of_the_page(name: str) -> None:
    assert body(f"<h3>{HEADLINE}</h3><div class='area-essay {name}'><div class=essay>{paragraphs(TEXT)}</div></div>") == TEXT


def test_a_day_that_a_script_prints() -> None:
    script = (
        """<script>var ct = "1709619720"; var publish_time = "2024-03-05" || ""; var createTime = '2024-03-05 14:22';</script>"""
    )
    found = read(f"<h1>{HEADLINE}</h1><em id=publish_time></em>{paragraphs(TEXT)}{script}", "<title></title>")
    assert (found.date_published, (found.published_at or "")[11:16]) == ("2024-03-05", "14:22")


def test_a_label_behind_another_hour_is_the_other_s() -> None:
    found = read(f"<h1>{HEADLINE}</h1><div><span>2024/3/5 14:22</span><span>（3/5 15:10 更新）</span></div>{paragraphs(TEXT)}")
    assert (found.date_published, (found.published_at or "")[11:16]) == ("2024-03-05", "14:22")


def test_an_article_in_a_variable() -> None:
    data = {"docData": {"title": HEADLINE, "newsTime": "2024-03-05 14:22:00",
                        "contentData": {"contentList": [{"type": "text", "data": paragraphs(TEXT)}]}}}  # fmt: skip
    script = f"<script>var allData = {json.dumps(data, ensure_ascii=False)}; var adData = {{}};</script>"
    found = read(f"<div id=root></div>{script}", f'<meta property="og:title" content="{HEADLINE}">')
    assert (found.headline, found.date_published, found.article_body.split("\n\n")) == (HEADLINE, "2024-03-05", TEXT)


@pytest.mark.parametrize("lines", [
    ["职称：主任医师、教授", "科室：胃肠外科", "专业特长：胃肠道肿瘤的微创手术治疗，腹壁疝修补。", f"个人简介：{TWO}", "出诊时间：周一上午"],
    ["役職：外科部長", "専門分野：消化器外科、腹腔鏡手術", "資格：外科専門医・指導医", "所属学会：日本外科学会", JAPANESE],
    ["진료과 외과", "전문분야 위암, 복강경 수술", "학력", "2000 한빛대학교 의과대학 졸업", "경력", KOREAN[0]]])  # fmt: skip
def test_a_doctor_s_own_page_is_refused(lines: list[str]) -> None:
    with pytest.raises(NotAnArticle, match="profile page"):
        read(f"<h2>陈志远</h2>{paragraphs(lines)}", "<title>陈志远-某市医院</title>", "http://hospital.example/zhuanjia/detail/3.html"
)  # fmt: skip


def test_news_of_a_doctor_is_kept() -> None:
    text = [*TEXT, "专业特长：胃肠道肿瘤的微创手术治疗。", "出诊时间：周一上午"]
    assert read(f"<h1>{HEADLINE}</h1><p>2024-03-05</p>{paragraphs(text)}", f"<title>{HEADLINE}</title>").article_body.startswith(
        ONE
    )


@pytest.mark.parametrize("end", [
    "<p align=right>（王强 文/图）</p>", "<p>（张丽 王强 供稿）</p>", "<p>供稿科室：胃肠外科</p><p>（通讯员 王强）</p>", "<p>供稿：宣传科 王强</p><p>- END -</p>",
    "<p>来源｜护理部<br>撰稿｜王强<br>编辑｜宣传科<br>审核｜赵明</p>", "<p>文图 | 张丽</p><p>文｜王强 图｜张丽</p>", "<p>（图文来源：护理部）</p>", "<p>發布單位：公關室</p>"])  # fmt: skip
def test_who_wrote_and_photographed_it_is_no_paragraph(end: str) -> None:
    assert body(paragraphs(TEXT) + end) == TEXT


@pytest.mark.parametrize("summary", [f"{ONE[:30]}...", ONE[:30], f"摘要：{ONE[:40]}", f"<b>导读：</b>{ONE}", f"{ONE}{TWO[:9]}…"])
def test_a_summary_of_the_first_words_is_not_said_twice(summary: str) -> None:
    assert body(f"<div class=summary>{summary}</div><div class=content>{paragraphs(TEXT)}</div>") == TEXT


def test_a_lead_of_its_own_words_stays() -> None:
    lead = "六十三岁的患者术后六天出院，这是医院开展的首例机器人辅助手术。"
    assert body(f"<div class=summary>{lead}</div><div class=content>{paragraphs(TEXT)}</div>") == [lead, *TEXT]
    assert body(paragraphs([ONE, ONE + TWO, THREE])) == [ONE, ONE + TWO, THREE]


def test_other_stories_cut_off_beside_a_short_notice_are_none_of_it() -> None:
    others = "".join(
        f"<li><a href=/{n}.html>医院第{n}批医疗队出发支援南湖社区</a><p>{ONE[:40]}{TWO[n:40]}...</p></li>" for n in range(5)
    )
    found = body(f"<div class=view>{paragraphs(TEXT)}</div></div><div class=pright><dl><dd><ul>{others}</ul></dd></dl></div>")
    assert found == TEXT


@pytest.mark.parametrize("name", ["detail-body photos", "area-essay page-caption-p"])
def test_a_short_notice_with_a_picture_in_a_box_named_as_a_picture_s(name: str) -> None:
    found = read(f"<h1>{HEADLINE}</h1><p>2024-03-05</p><div class='{name}'><p>{ONE}</p><p><img src=/up/1.jpg></p></div>")
    assert (found.article_body, [image.url[-4:] for image in found.images]) == (ONE, [".jpg"])


def test_a_picture_in_a_box_of_its_own_behind_a_single_one_with_words() -> None:
    box = f"<div id=article_content><div>　　{ONE}{TWO}</div><div><br></div><div align=center><img src=/up/1.jpg></div></div>"
    found = read(f"<h1>{HEADLINE}</h1><p>2024-03-05</p>{box}<div><a href=/2>上一篇</a><a href=/3>下一篇</a></div>")
    assert (found.article_body, [image.url for image in found.images]) == (ONE + TWO, ["http://hospital.example/up/1.jpg"])


@pytest.mark.parametrize(
    "line",
    [
        "傳媒查詢：機構傳訊部 電話：2345 6789",
        "新聞聯絡人：公關室 林小姐 電話：(03)123-4567分機800",
        "媒体联系人：王强 0555-1234567",
    ],
)
def test_whom_journalists_may_call_is_a_contact(line: str) -> None:
    found = read(f"<h1>{HEADLINE}</h1><p>2024-03-05</p><div>{paragraphs([*TEXT, '— 完 —', line])}</div>")
    assert (found.article_body.split("\n\n"), found.contact) == (TEXT, line)


def test_pictures_that_a_board_s_script_sends_are_each_one() -> None:
    shown = "".join(f"<p>{KOREAN[n]}</p><p><img src='/fms/getImage.do?file=A1&amp;no={n}'></p>" for n in (0, 1))
    assert len(read(f"<h1>소아청소년과 야간진료 확대</h1><p>2024-03-05</p><div>{shown}</div>").images) == 2


def soup(line: str) -> str:
    """As pasted from a document: each run of words in a box of its own."""
    return "<p><span>" + "".join(f"<span>{line[at : at + 19]}</span>" for at in range(0, len(line), 19)) + "</span></p>"


@pytest.mark.parametrize("around", [
    "<div class=bt>{}</div><div class=fbt><span>发布时间：2024年03月05日 09:30</span><span>来源：宣传中心</span><span>作者：王强</span><span>【字体：大 中 小】</span></div>",
    "<table><tr><td>·<a href=/1>医院派出医疗队支援南湖</a></td></tr></table><font size=4><b>{}</b></font><p>作者：王强　更新时间：2024-3-5 9:30:00</p><p align=right>【字体：大 中 小】</p>",
    "<table><tr><th>제목</th><td>{}</td></tr><tr><th>작성일</th><td>2024-03-05</td></tr></table>"])  # fmt: skip
def test_the_headline_of_a_page_entitled_by_its_hospital_only(around: str) -> None:
    found = read(around.format(HEADLINE) + "".join(map(soup, TEXT)), "<title>南湖医院</title>")
    assert (found.headline, found.article_body.split("\n\n")) == (HEADLINE, TEXT)


@pytest.mark.parametrize(
    ("printed", "headline"),
    [(f"■{HEADLINE}", HEADLINE), ("◆ 令和6年度の面会について", "令和6年度の面会について"), ("○○さんの一日", "○○さんの一日")],
)
def test_signs_before_a_heading_are_none_of_it(printed: str, headline: str) -> None:
    assert read(f"<h3>{printed}</h3><p>2024-03-05</p>{paragraphs(TEXT)}", f"<title>{printed}</title>").headline == headline


def test_a_summary_that_is_the_first_paragraph_and_a_byline_in_the_article_s_cell() -> None:
    cell = f"<table><tr><td>{paragraphs([*TEXT, '供稿：宣传科 王强'])}</td></tr></table>"
    assert body(f"<div class=summary>{ONE}</div><div class=content>{cell}</div>") == TEXT


@pytest.mark.parametrize("picture", ["", "<p><img src=/up/1.jpg></p>"])
def test_a_notice_of_one_sentence_or_a_whole_article_in_a_box_named_as_a_picture_s(picture: str) -> None:
    text = TEXT if picture else [ONE + TWO]
    box = f"<div class=essay><div class=caption><div class=p>{paragraphs(text)}{picture}</div></div></div>"
    foot = "<div><p>地址：市民路一段12號，總機：(07)123-4567</p></div>"
    found = read(f"<section><h2>{HEADLINE}</h2>{box}<ul><li>建檔日期：113/05/06</li></ul></section>{foot}")
    assert found.article_body.split("\n\n") == text
